/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What bootstrap.c asks of a process manager: PMIx (bootstrap_pmix.c), PMI-1 (bootstrap_pmi.c), our own (bootstrap_launcher.c). One
 * process talks to one of them, from MPI_Init to MPI_Finalize. All functions return 0 or an MPI error class with
 * error_set(), unless they say otherwise.
 */
#ifndef RUNTIME_BOOTSTRAP_CLIENT_H
#define RUNTIME_BOOTSTRAP_CLIENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The job as its manager tells it. `host` is ours. */
struct foreign_job {
	uint32_t size, local_size, local_rank;
	uint32_t first_local; /* world rank of this host's first rank */
	/* Only after `hosts`; malloc'ed, freed by foreign_job_free. */
	uint32_t host_count, host;
	char **host_names;
	uint32_t *rank_host; /* [size] */
};

struct bootstrap_client {
	const char *name;

	/* Is it the one that started us? Looks at the environment only. */
	bool (*started_us)(void);
	/* Connect; once, before everything else. */
	int (*open)(void);
	void (*close)(void);

	uint32_t (*rank)(void);
	const char *(*job)(void); /* a name of the job that no other job of this manager has */

	/* The numbers of *job but for hosts; all ranks must call it, after their first puts: what was put can be had then. */
	int (*sizes)(struct foreign_job *job);
	/* The rest; one rank of a host may call it alone. */
	int (*hosts)(struct foreign_job *job);

	/* Bytes under a key of ours; bytes under a key of another rank, waiting up to timeout seconds. */
	int (*put)(const char *key, const void *value, size_t len);
	int (*get)(uint32_t rank, const char *key, void *value, size_t *len, int timeout_s);
	/* All ranks call it: what they have put before can be had afterwards. NULL: it can be had at once. */
	int (*share)(void);

	/* Calls `passed`, perhaps from another thread, when all ranks of the job have called this (or some are gone). */
	int (*fence)(void (*passed)(void *context), void *context);
	/* From now on `died` is called, perhaps from another thread, for each rank of which the manager says that it has died,
	   perhaps even once more after `close`. NULL: it says nothing. */
	int (*watch)(void (*died)(uint32_t rank));
	/* Ask for the end of the job. */
	void (*abort)(int code, const char *text);
};

extern const struct bootstrap_client bootstrap_pmix, bootstrap_pmi;

/* Our own launcher: put, get and fence alone, for the job is known from the host segment. */
extern const struct bootstrap_client bootstrap_launcher;
/* The host segment, when its descriptor was not inherited; -1 with error_set(). */
int bootstrap_fetch_segment(void);

void foreign_job_free(struct foreign_job *job);

#endif
