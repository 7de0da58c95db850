/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * An info object: a short ordered list of keys and values, both texts (MPI 5.0, chapter 10). Usable before MPI_Init and
 * after MPI_Finalize. Every info has its own lock, so threads may share one.
 */
#ifndef RUNTIME_INFO_H
#define RUNTIME_INFO_H

#include "mpi.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>

enum { INFO_MAGIC = 0x5774496e };

struct info_pair {
	char *key, *value;
};

struct info {
	uint32_t magic;
	bool read_only; /* MPI_INFO_ENV */
	int count, capacity;
	struct info_pair *pairs;
	pthread_mutex_t lock;
};

extern struct info info_env; /* MPI_INFO_ENV; filled at first use, see info_env_fill */

/* The object behind a handle; NULL for MPI_INFO_NULL, freed or garbage. */
static inline struct info *info_of(MPI_Info handle)
{
	struct info *info = (struct info *)(void *)handle;

	if (handle == MPI_INFO_ENV)
		return &info_env;
	if ((uintptr_t)handle < 4096 || info->magic != INFO_MAGIC)
		return NULL;
	return info;
}

static inline MPI_Info info_handle(struct info *info)
{
	return info == &info_env ? MPI_INFO_ENV : (MPI_Info)(void *)info;
}

/* NULL when memory is out. */
struct info *info_new(void);
/* NULL is fine. */
void info_free(struct info *info);
/* A copy; NULL when memory is out. `info` NULL: an empty one. */
struct info *info_copy(struct info *info);

/* 0 or MPI_ERR_NO_MEM. Replaces a value of the same key. Lengths are the caller's to check. */
int info_set(struct info *info, const char *key, const char *value);
/* Copy up to len - 1 bytes of the value and a zero to `value` (len 0: nothing); *value_len is the whole length without the zero. False: no such key. */
bool info_get(struct info *info, const char *key, char *value, size_t len, size_t *value_len);
/* False: no such key. */
bool info_delete(struct info *info, const char *key);
int info_count(struct info *info);
/* Key number `n`, 0 first; false when there are fewer. `key` has MPI_MAX_INFO_KEY bytes. */
bool info_key(struct info *info, int n, char *key);

/* Fill info_env from what is known of this process's start. Idempotent. */
void info_env_fill(void);
/* The same into any info, from a program's arguments (MPI_Info_create_env). */
int info_fill_from_start(struct info *info, int argc, char *const *argv);

#endif
