/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What the ranks of a job are doing, explained: groups of ranks that wait alike, cycles among those that
 * wait for each other, collectives that somebody has not entered, messages that nearly match. Pure: a
 * list of statuses in, text out.
 */
#ifndef LAUNCHER_REPORT_H
#define LAUNCHER_REPORT_H

#include <stdbool.h>
#include <stdint.h>

#include "common/status.h"
#include "launcher/buffer.h"

struct rank_status {
	uint32_t rank, host;
	int32_t pid;
	bool known;                 /* a daemon told about it */
	bool alive, waiting;
	bool asking;                /* not waiting: asks for what does not come (MPI_Test, MPI_Iprobe), and says so itself */
	bool threaded;              /* its other threads may call MPI as well */
	uint32_t phase;             /* enum status_phase */
	struct status_wait wait;    /* valid when waiting or asking; since_ns is of the rank's own host */
	uint64_t waited_ns;
	uint64_t sent_count, sent_bytes, received_count, received_bytes, collective_count;
	uint64_t polls;             /* tests and probes that found nothing */
	uint64_t cpu_ns, memory_len;
	/* Found by report_compare: of ranks of our own job they are not sent. */
	bool polling;               /* in MPI all the time, asking for what does not come */
	uint64_t polling_ns;        /* for how long, at least */
	uint64_t paused_ns;  /* within that, since it had a CPU last */
	bool busy;                  /* one of its threads waits, and another, which may call MPI, computes */
};

/* Another job that belongs to this one: a process of it has spawned it, or one of such a job. */
struct report_job {
	char *label;                /* what its launcher calls it: "1, spawned by rank 0" */
	uint32_t number;            /* lower half of segment_job_number: how ranks of other jobs call it */
	uint32_t size;
	char **host_names;
	struct rank_status *statuses;   /* [size] */
};

void report_job_encode(const struct report_job *job, struct buffer *out);
/* False, and nothing to free: these bytes are none. */
bool report_job_decode(struct reader *reader, struct report_job *job);
void report_job_free(struct report_job *job);

/* Their way through a pipe. Decoding leaves reader->bad set when the bytes are no status. */
void rank_status_encode(const struct rank_status *status, struct buffer *out);
void rank_status_decode(struct reader *reader, struct rank_status *status);

/* The report for people, appended to `out`: statuses[size], indexed by rank. `of` follows the word ranks: " of job 1" or "". */
void report_text(const struct rank_status *statuses, uint32_t size, char *const *host_names, const char *of, struct buffer *out);
/* The same as one JSON object without an end: more members may follow, then a brace. */
void report_json(const struct rank_status *statuses, uint32_t size, char *const *host_names, struct buffer *out);
/* report_jobs.c: of several jobs, the first of which is our own, as text, and as one JSON object and a newline. */
void report_jobs_text(const struct report_job *jobs, uint32_t count, struct buffer *out);
void report_jobs_json(const struct report_job *jobs, uint32_t count, struct buffer *out);

/* For report_jobs.c: who has waited for long enough to be blamed; a piece of text; a JSON string. */
bool report_is_stuck(const struct rank_status *status);
void report_put(struct buffer *out, const char *format, ...) __attribute__((format(printf, 2, 3)));
void report_put_json_string(struct buffer *out, const char *text);

/*
 * What two answers `elapsed_ns` apart tell together: which ranks do nothing but test and probe, without success. `before`
 * may be of any age, or all zeros.
 */
void report_compare(struct rank_status *statuses, const struct rank_status *before, uint32_t size, uint64_t elapsed_ns);

/* A number that differs whenever some rank made progress between two answers. */
uint64_t report_progress(const struct rank_status *statuses, uint32_t size);

#endif
