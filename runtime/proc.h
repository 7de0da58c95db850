/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The one owner of processes: every process that this one knows of, by an index that groups, peers and packets use. The first are the
 * ranks of MPI_COMM_WORLD, in order; those of other jobs follow when the jobs meet (accept, connect, spawn). Where a process lives, what it
 * is called in a message and whether it is alive is asked here and nowhere else.
 *
 * Changed and read with the first lane locked, but where it says otherwise; failures, and processes of our own job, in any lane. Texts of errors are set as usual (common/error.h).
 */
#ifndef RUNTIME_PROC_H
#define RUNTIME_PROC_H

#include "common/proof.h"
#include "common/segment.h"
#include "fabric/fabric.h"

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

enum { PROC_SPACE_BITS = 20, PROC_HOST_IDENTITY_LEN = 33, PROC_HOST_NAME_LEN = 64 };
#define PROC_NONE UINT32_MAX

/* The highest PROC_SPACE_BITS bits of the contexts that our job makes. */
uint32_t proc_context_space(void);

/*
 * What one process tells another about itself, so that it can be reached: indices are each one's own, this means the same to everybody.
 * The secret is hidden on its way (proc_card_mask).
 */
struct proc_card {
	struct process_name name;
	uint32_t context_space;
	uint32_t shm_len, network_len;   /* bytes of address; 0: cannot be reached that way */
	char host_identity[PROC_HOST_IDENTITY_LEN]; /* see port_host_identity */
	char host_name[PROC_HOST_NAME_LEN];
	unsigned char shm[SHM_ADDRESS_LEN];
	unsigned char network[ADDRESS_MAX];
	unsigned char secret[PROOF_LEN]; /* of its job, for other jobs */
};

/* Our own. The network is opened if need be and its address stands in the card then. 0 or an error class. */
int proc_card_make(struct lane *lane, enum meeting_place where, struct proc_card *card);
/* Hide or show the secrets of cards on their way, with a key that both sides have. */
void proc_card_mask(struct proc_card *cards, uint32_t count, const unsigned char key[PROOF_LEN], const char *direction);
/*
 * Learn of processes; procs[count] are their indices, old or new, each retained (proc_release) if this is 0. The cards may have come from
 * anybody: they are checked. In the rare case that two jobs have drawn the same number, this is an error.
 */
int proc_meet(struct lane *lane, const struct proc_card *cards, uint32_t count, uint32_t *procs);

/* How others call a process; and the process of that name, PROC_NONE when it is not known. */
struct process_name proc_identity(uint32_t proc);
uint32_t proc_find(const struct process_name *name);
/* The same for a process of another job that is known, of whose number this is the lower half. */
uint32_t proc_find_other(uint32_t job, uint32_t rank);
/* An order of names that is the same everywhere; among ranks of one job theirs. */
static inline bool process_before(const struct process_name *a, const struct process_name *b)
{
	return a->job != b->job ? a->job < b->job : a->rank < b->rank;
}
/* The processes of another job that are known, one after the other: the first after PROC_NONE, PROC_NONE after the last. */
uint32_t proc_next_of_job(uint64_t job, uint32_t after);
/* Are there any of other jobs, or were there? All of them, one after the other as above. */
bool proc_knows_others(void);
uint32_t proc_next_other(uint32_t after);
/* The secret that we share with a process: the job's key, or one that our two jobs have. */
void proc_secret(uint32_t proc, unsigned char secret[PROOF_LEN]);

/*
 * Groups hold the processes of other jobs that are in them (any thread, no lane). Whom nobody holds any more is forgotten at the next
 * proc_sweep, and its index may become somebody else's. `members` NULL: 0 to count - 1.
 */
void proc_retain(const uint32_t *members, int count);
void proc_release(const uint32_t *members, int count);
void proc_sweep(struct lane *lane);

/* ---- A process ---- */

/* Is it of our own job? Does it live on our host, as far as port_host_identity can tell? The text of that. */
bool proc_is_ours(uint32_t proc);
bool proc_is_here(uint32_t proc);
void proc_host_identity(char text[PROC_HOST_IDENTITY_LEN]);
/* "rank 3", "rank 2 of job 5f3a"; lasts until the next call but three of this thread. */
const char *proc_name(uint32_t proc);
/* How it is called in a status page: its rank, and the job if that is another. */
int32_t proc_for_status(uint32_t proc, uint32_t *job);
/* Index of its host: those of our job as in the segment, then one for each job and host that has been met. And its name. */
uint32_t proc_host(uint32_t proc);
const char *proc_host_name(uint32_t proc);
/* Who a process of another job is, for the fabric. */
void proc_describe(uint32_t proc, struct process *out);
/* What it published for `transport`, at most *address_len bytes. May block for bounded time, if it can (lane_step_out) without the lane;
 * then it may have failed or have been met meanwhile. 0 or an error class; FABRIC_AGAIN where others may want the lane and cannot be let
 * in: fabric_found will tell. */
int proc_address(struct lane *lane, uint32_t proc, const char *transport, void *address, size_t *address_len);

enum proc_state proc_state(const struct lane *lane, uint32_t proc);
static inline bool proc_has_failed(const struct lane *lane, uint32_t proc)
{
	return proc_state(lane, proc) == PROC_FAILED;
}

/* ---- Failures ---- */

/* It is gone; error_text() says why. False when that was known. For failure.c, which tells everybody. */
bool proc_mark_failed(uint32_t proc, int error_class);
/* Has this lane been told? Each once: true the first time. */
bool proc_tell_lane(const struct lane *lane, uint32_t proc);
bool proc_lane_knows(const struct lane *lane, uint32_t proc);
/* The error of a process that has failed: sets its text, returns its class. 0 when it has not. */
int proc_error(uint32_t proc);
/* The failures that this lane has been told of, and the process of one of them (PROC_NONE: forgotten), in that order. Lane locked. */
uint32_t proc_failure_count(const struct lane *lane);
uint32_t proc_failure(const struct lane *lane, uint32_t index);

#endif
