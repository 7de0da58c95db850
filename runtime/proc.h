/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The one owner of processes: every process that this one knows of, by an index that groups, peers and packets use. The first are the
 * ranks of MPI_COMM_WORLD, in order; those of other jobs follow when the jobs meet (accept, connect, spawn). Where a process lives, what it
 * is called in a message and whether it is alive is asked here and nowhere else.
 *
 * Changed and read with the lane locked. Texts of errors are set as usual (common/error.h).
 */
#ifndef RUNTIME_PROC_H
#define RUNTIME_PROC_H

#include "common/segment.h"

struct lane;

enum proc_state {
	PROC_UNKNOWN, /* nobody has heard of it, nor of its end */
	PROC_ALIVE,   /* there is a way to it */
	PROC_FAILED,  /* see proc_error */
};

/* Begin with the job of the host segment, which stays attached until proc_close. */
int proc_open(const struct segment *segment, uint32_t self);
void proc_close(void);

/* How many there are, and which is this one. */
uint32_t proc_count(void);
uint32_t proc_self(void);

/* ---- Other jobs ---- */

/* What jobs that meet tell each other. */
struct proc_job_info {
	char id[SEGMENT_ID_LEN];            /* what its launcher calls it (segment_header.job_id) */
	unsigned char key[SEGMENT_KEY_LEN]; /* with which its processes and ours prove to each other who they are */
	uint32_t context_space;             /* the highest PROC_SPACE_BITS bits of contexts that it makes */
	uint32_t size;
};

enum { PROC_SPACE_BITS = 20 };

/*
 * A job is met: its rank r is process *first + r from now on. The same job met again is the same processes. 0 or an error class; then
 * nothing has changed. The space of contexts is drawn from id and key; in the rare case that two jobs have the same, this is an error.
 */
int proc_add_job(struct lane *lane, const struct proc_job_info *info, uint32_t *first);
/* Where a process of another job lives: the name of its host, and what it published for `transport`. Copied. */
int proc_set_home(uint32_t proc, const char *host, const char *transport, const void *address, size_t address_len);
/* Rank `rank` of that job. False when it is not known. Our own job has an id, too. */
bool proc_find(const char *job_id, uint32_t rank, uint32_t *proc);
/* What to tell of our own job, and of any that we know. */
void proc_job_info(uint32_t job, struct proc_job_info *info);
uint32_t proc_context_space(void);

/* ---- A process ---- */

/* Which job, counted from 0, ours, in the order of meeting; which rank there. */
uint32_t proc_job(uint32_t proc);
uint32_t proc_rank(uint32_t proc);
/* "rank 3", "rank 2 of job 1"; lasts until the next call but three of this thread. */
const char *proc_name(uint32_t proc);
/* Index of its host: those of our job as in the segment, then one for each new name. And that name. */
uint32_t proc_host(uint32_t proc);
const char *proc_host_name(uint32_t proc);
/* What it published for `transport`, at most *address_len bytes. May block for bounded time. 0 or an error class. */
int proc_address(uint32_t proc, const char *transport, void *address, size_t *address_len);

enum proc_state proc_state(const struct lane *lane, uint32_t proc);
static inline bool proc_has_failed(const struct lane *lane, uint32_t proc)
{
	return proc_state(lane, proc) == PROC_FAILED;
}

/* ---- Failures ---- */

/* It is gone; error_text() says why. False when that was known. For failure.c, which tells everybody. */
bool proc_mark_failed(uint32_t proc, int error_class);
/* The error of a process that has failed: sets its text, returns its class. 0 when it has not. */
int proc_error(uint32_t proc);
/* Failures known, and the process of one of them, in the order in which they became known. */
uint32_t proc_failure_count(void);
uint32_t proc_failure(uint32_t index);

#endif
