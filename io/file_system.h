/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What kind of file system a file lies on, and what follows from that for how many ranks access it at once. Each rank finds out what its host
 * has: the server of an NFS may be one of them. Then all go by what suits each of them.
 */
#ifndef IO_FILE_SYSTEM_H
#define IO_FILE_SYSTEM_H

#include <stdbool.h>
#include <stdint.h>

enum file_system_kind {
	FILE_SYSTEM_UNKNOWN, /* treated with the care that NFS needs */
	FILE_SYSTEM_LOCAL,   /* ext4, xfs, btrfs and the like: one kernel sees all accesses of a host */
	FILE_SYSTEM_MEMORY,  /* tmpfs */
	FILE_SYSTEM_NFS,
	FILE_SYSTEM_LUSTRE,
	FILE_SYSTEM_GPFS,
	FILE_SYSTEM_PARALLEL, /* other parallel ones: BeeGFS, Ceph, PVFS */
};

struct file_system {
	int32_t kind;      /* enum file_system_kind */
	int32_t block;     /* bytes that it handles at once: accesses of different ranks should not share one */
	int32_t maps;      /* is what a process stores in a mapping of a file as good as written? */
	char name[16];     /* what this host calls it */
};

/* Of an open file. Never fails: FILE_SYSTEM_UNKNOWN with a block of 4096. */
void file_system_detect(int fd, struct file_system *system);

/* What all go by whose kinds are the bits of KINDS: 1 << kind for each. */
enum file_system_kind file_system_common(int64_t kinds);

/* Can processes of several hosts access files on it at once, each through its own kernel? */
static inline bool file_system_shared(const struct file_system *system)
{
	return system->kind != FILE_SYSTEM_LOCAL && system->kind != FILE_SYSTEM_MEMORY;
}

/* Do caches of hosts disagree until somebody syncs or closes? */
static inline bool file_system_close_to_open(const struct file_system *system)
{
	return system->kind == FILE_SYSTEM_NFS || system->kind == FILE_SYSTEM_UNKNOWN;
}

#endif
