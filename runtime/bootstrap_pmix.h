/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* The PMIx client behind bootstrap.c. No other file sees PMIx. */
#ifndef RUNTIME_BOOTSTRAP_PMIX_H
#define RUNTIME_BOOTSTRAP_PMIX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Load libpmix and connect to the server that the environment names; once. 0 or an error class. */
int pmix_client_open(void);
bool pmix_client_is_open(void);
void pmix_client_close(void);

uint32_t pmix_client_rank(void);
const char *pmix_client_job(void);

/*
 * The job as the server tells it: hosts and the host of every rank. *host_names is malloc'ed with its entries, *rank_host
 * malloc'ed [size]; both the caller's. `host` is ours.
 */
struct pmix_job {
	uint32_t size, local_size, local_rank;
	uint32_t host_count, host;
	uint32_t first_local; /* world rank of this host's first rank */
	char **host_names;
	uint32_t *rank_host;
};
int pmix_client_sizes(struct pmix_job *job); /* the numbers but for hosts */
int pmix_client_hosts(struct pmix_job *job); /* the rest */
void pmix_job_free(struct pmix_job *job);

/* Bytes under a key of ours; bytes under a key of another rank, waiting up to timeout seconds. */
int pmix_client_put(const char *key, const void *value, size_t len);
int pmix_client_get(uint32_t rank, const char *key, void *value, size_t *len, int timeout_s);
int pmix_client_fence(void (*passed)(void *context), void *context);
void pmix_client_abort(int code, const char *text);

#endif
