/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A file as the system below has it: opened by a name, bytes at offsets. POSIX now; another kind of storage is another table of
 * functions. Used by the rest of io/, by several threads at once; nothing here knows of ranks, views or lanes.
 *
 * Functions return 0 or an MPI error class, with a text that names file, rank, host, place and what to do. Calls that are
 * interrupted or move only a part go on by themselves; a write that reports success has been taken by the system in full.
 */
#ifndef IO_STORAGE_H
#define IO_STORAGE_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>
#include <sys/uio.h>

#include "io/file_system.h"

struct storage;

/* Each returns 0 or an errno. `move` moves at least one byte, but none at the end of the file, and tells how many. */
struct storage_functions {
	const char *name;
	int (*open)(struct storage *storage, int flags, mode_t mode);
	int (*open_again)(struct storage *storage, int flags); /* storage->fd becomes another, of the same file */
	int (*close)(struct storage *storage);
	int (*read)(struct storage *storage, const struct iovec *iovec, int count, int64_t offset, size_t *moved);
	int (*write)(struct storage *storage, const struct iovec *iovec, int count, int64_t offset, size_t *moved);
	int (*size)(struct storage *storage, int64_t *size);
	int (*resize)(struct storage *storage, int64_t size);
	int (*allocate)(struct storage *storage, int64_t size);
	int (*sync)(struct storage *storage);
	void (*forget)(struct storage *storage);
	int (*lock)(struct storage *storage, bool exclusive, bool wait, int64_t offset, int64_t len);
	int (*unlock)(struct storage *storage, int64_t offset, int64_t len);
};

struct storage {
	const struct storage_functions *functions;
	char *path;                 /* owned */
	int fd;                     /* -1: not open */
	struct file_system system;
	atomic_uint_least64_t reads, writes;             /* calls of the system */
	atomic_uint_least64_t bytes_read, bytes_written;
};

/* FLAGS and MODE as for open(2). On failure nothing is open. */
int storage_open(struct storage *storage, const char *path, int flags, mode_t mode);
int storage_close(struct storage *storage);
/* Have the system ask for the directory of PATH anew: what it remembers of names in it may be of another time. */
void storage_look_again(const char *path);
/* Users of other libraries put the kind of file system before the name ("ufs:data"): the name without it. */
const char *storage_plain_name(const char *name);
/* Delete a file by its name. */
int storage_remove(const char *path);

/*
 * Move all of the iovec, whose entries are changed on the way, to or from OFFSET on. *moved: bytes done, less than all after an error
 * or, reading, where the file ended. COUNT as many as there are.
 */
int storage_write(struct storage *storage, struct iovec *iovec, int count, int64_t offset, size_t *moved);
int storage_read(struct storage *storage, struct iovec *iovec, int count, int64_t offset, size_t *moved);

/*
 * The same for COUNT runs of the file, whose "addresses" are offsets, between them and MEMORY, one call of the system each, one right behind the
 * other: processes that write to one file wait for each other in the kernel, and less so who does not let go for long.
 */
int storage_write_runs(struct storage *storage, char *memory, const struct iovec *runs, int count, size_t *moved);
int storage_read_runs(struct storage *storage, char *memory, const struct iovec *runs, int count, size_t *moved);

/* Take MOVED bytes off the front. Returns how many entries are through. */
int iovec_advance(struct iovec *iovec, int count, size_t moved);

int storage_size(struct storage *storage, int64_t *size);
int storage_resize(struct storage *storage, int64_t size);
/* Have room for SIZE bytes from the start on; the file is at least so long afterwards, and keeps what is in it. */
int storage_allocate(struct storage *storage, int64_t size);
/*
 * From now on with these flags of open(2): the same file, whatever its name leads to by now. *former: as it was open until now, which
 * storage_settle closes; or, going BACK to that, the new one.
 */
int storage_open_again(struct storage *storage, int flags, int *former);
void storage_settle(struct storage *storage, int former, bool back);
/* What was written survives a crash of the machine, and other hosts see it. */
int storage_sync(struct storage *storage);
/* What this host remembers of the file's bytes need not be true any more; a storage that remembers nothing has nothing to do. */
void storage_forget(struct storage *storage);
/* The file system's own locks: only where the project's do not reach, among hosts of a network file system in atomic mode. */
int storage_lock(struct storage *storage, bool exclusive, int64_t offset, int64_t len);
int storage_unlock(struct storage *storage, int64_t offset, int64_t len);
/* Lock any one of the LEN bytes from OFFSET on that nobody else has locked, without ever waiting for somebody. */
int storage_lock_one(struct storage *storage, int64_t offset, int64_t len);

/* The class for an errno, and the whole report: "cannot WHAT PATH ...". */
int storage_class(int error);
int storage_failed(const struct storage *storage, int error, const char *what);

extern const struct storage_functions storage_posix;

#endif
