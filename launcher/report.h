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
	/* Not sent: found by report_compare. */
	bool polling;               /* in MPI all the time, asking for what does not come */
	uint64_t polling_ns;        /* for how long, at least */
	uint64_t paused_ns;  /* within that, since it had a CPU last */
	bool busy;                  /* one of its threads waits, and another, which may call MPI, computes */
};

/* Their way through a pipe. Decoding leaves reader->bad set when the bytes are no status. */
void rank_status_encode(const struct rank_status *status, struct buffer *out);
void rank_status_decode(struct reader *reader, struct rank_status *status);

/* The report for people, appended to `out`: statuses[size], indexed by rank. */
void report_text(const struct rank_status *statuses, uint32_t size, char *const *host_names, struct buffer *out);
/* The same as one JSON object and a newline. */
void report_json(const struct rank_status *statuses, uint32_t size, char *const *host_names, struct buffer *out);

/*
 * What two answers `elapsed_ns` apart tell together: which ranks do nothing but test and probe, without success. `before`
 * may be of any age, or all zeros.
 */
void report_compare(struct rank_status *statuses, const struct rank_status *before, uint32_t size, uint64_t elapsed_ns);

/* A number that differs whenever some rank made progress between two answers. */
uint64_t report_progress(const struct rank_status *statuses, uint32_t size);

#endif
