/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * One access to a file: data of the user's memory, and bytes of a view's stream where they go or come from. Made by the calls of mpi/, which
 * have checked the arguments; done by this process alone (independent.c) or by the ranks together (joint.h).
 */
#ifndef IO_ACCESS_H
#define IO_ACCESS_H

#include "io/file.h"
#include "io/shared_state.h"
#include "runtime/request.h"

struct access {
	struct file *file;
	struct view *view;       /* retained */
	bool write;
	bool apart;              /* all ranks know that those of a collective lie one behind the other */
	int64_t from;            /* first byte of the view's stream */
	int64_t len;             /* bytes in the file */
	int64_t low, high;       /* of the file, see view_reach; both 0 when there are none */
	/* Where the bytes are in memory, as they are in the file: the user's, or those of `converted`. */
	char *buf;
	size_t count;
	struct datatype *type;   /* retained */
	char *dense;             /* the same as one run, or NULL */
	/* When the view's representation differs from that of memory. */
	char *converted;
	void *user_buf;
	size_t user_count;
	struct datatype *user_type; /* retained */
	/* The result. */
	int64_t moved;           /* bytes in the file */
	int error;
	char *error_text;
	struct shared_range range; /* held in atomic mode */
	bool file_lock;          /* and by the file system's lock, which access_move takes: its server may take long */
};

/*
 * Fill in an access of COUNT elements of TYPE from etype OFFSET of the file's present view on. Data to be written are converted here, if the
 * view says so. On failure, nothing needs undoing. Lane not needed; may call users' conversion functions.
 */
int access_init(struct access *access, struct file *file, bool write, int64_t offset, const void *buf, size_t count, struct datatype *type);
/* Etypes of the file's present view that COUNT elements of TYPE fill. */
int access_units(const struct file *file, size_t count, struct datatype *type, int64_t *units);
/* The same without any data, for ranks that take part in a collective with an error of their own. */
void access_init_empty(struct access *access, struct file *file, bool write, int class);
void access_free(struct access *access);

/* Convert what was read, and bytes of data for the status: of the user's type, in memory. The access has no error. */
int access_finish(struct access *access, uint64_t *bytes);

/* Record an error with the text of error_text(); the first one stays. */
void access_fail(struct access *access, int class);

/* Bytes FIRST to FIRST + LEN - 1 of the access, from memory to DST; and back. */
void access_pack(const struct access *access, int64_t first, void *dst, size_t len);
void access_unpack(struct access *access, int64_t first, const void *src, size_t len);

/* ---- independent.c ---- */

/* Move the data between memory and file, by system calls of this thread. Outcome in moved, error. Any thread, lane not held. */
void access_move(struct access *access);

/* The access done now, by this process alone: *bytes for the status. It is gone afterwards. Lane not held. */
int access_run(struct access *access, uint64_t *bytes);
/* The same in the background: *request completes with the status. The access passes to it whatever happens. Lane locked. */
int access_start(struct access *access, struct request **request);

/* Atomic mode: hold the range. Lane locked. access_unlock: as for shared_state_unlock. */
int access_lock(struct access *access);
void access_unlock(struct access *access);

#endif
