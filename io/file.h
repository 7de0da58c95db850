/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * An open file: the object behind an MPI_File. What all its ranks have in common (name, mode, hints, what the file system is), and what each
 * has for itself: view, position, descriptor.
 *
 * Functions marked "collective" are called by all ranks of the file and block; all of them return the same error. Lane locked on entry
 * and return unless said otherwise. 0 or an MPI error class with a text.
 */
#ifndef IO_FILE_H
#define IO_FILE_H

#include "common/list.h"
#include "io/hints.h"
#include "io/storage.h"
#include "io/view.h"
#include "runtime/comm.h"
#include "runtime/errhandler.h"
#include "runtime/info.h"

enum { FILE_MAGIC = 0x57744649 };

struct shared_state;
struct joint;
struct mapping;

/* Buffers of an aggregator (two_phase.h), kept from one collective to the next: fresh memory costs a page fault for every page. */
struct spare {
	char *buffers[2];
	uint64_t *covered[2];
	int64_t len;        /* bytes of each buffer */
	char *landing;
	int64_t landing_len;
};

struct file {
	uint32_t magic;
	int amode;
	bool atomic;
	bool one_host;              /* all its ranks share one: what any of them writes the others see at once */
	bool no_locks;              /* several hosts write to it over NFS without a lock service (keep_bytes_apart) */
	bool helped;                /* on a file system of others: who is in a call that takes long is there for its peers (helper.h) */
	_Atomic bool dirty;         /* written to since the last sync, by this process; set by any thread */
	struct comm *comm;          /* the file's own */
	struct lane *lane;
	struct errhandler *errhandler;
	struct storage storage;
	char *name;                 /* as the user gave it */
	struct info *info;          /* the user's keys, known or not */
	struct hints hints;
	struct view *view;
	int64_t position;           /* individual file pointer, in etypes of the view */
	struct shared_state *shared; /* shared file pointer and range locks */
	struct list collectives;    /* collective accesses in the order of their calls; the first one is under way */
	int64_t window_len;         /* bytes of a round of collective accesses, the same at all ranks */
	uint32_t sequence;          /* of collective accesses */
	struct spare spare;         /* no collective has it */
	_Atomic(struct mapping *) mapping; /* no access has it */
	uint32_t accesses;          /* nonblocking ones under way */
	struct joint *split;        /* the split collective that has begun and not ended */
	const char *split_end;      /* the function that must end it */
	int failed;                 /* class of a write that nobody was told of; for the next sync or close */
	char *failed_text;
	uint32_t explained;         /* accesses that WEFT_IO_EXPLAIN has told of */
	MPI_File handle;
};

/* The object behind a handle; NULL for MPI_FILE_NULL, closed or garbage. */
static inline struct file *file_of(MPI_File handle)
{
	struct file *file = (struct file *)(void *)handle;

	return (uintptr_t)handle < 4096 || file->magic != FILE_MAGIC ? NULL : file;
}

/* Collective. COMM is an intracommunicator. INFO may be NULL. AMODE is checked by the caller, for its rank. */
int file_open(struct comm *comm, const char *name, int amode, struct info *info, struct file **out);
/* Collective. The file is gone afterwards whatever is returned. No access is under way. */
int file_close(struct file *file);

/* Not of any open file. Lane not entered. */
int file_delete(const char *path);

/* Collective. */
int file_set_size(struct file *file, int64_t size);
int file_preallocate(struct file *file, int64_t size);
int file_sync(struct file *file);
int file_set_atomicity(struct file *file, bool atomic);
/*
 * VIEW becomes the file's (the reference passes); NULL when this rank could not make one, and CLASS says why. Positions go to 0. INFO may be
 * NULL.
 */
int file_set_view(struct file *file, struct view *view, int class, struct info *info);
/* Set the shared file pointer: rank 0 counts; CLASS: this rank's offset is wrong. */
int file_seek_shared(struct file *file, int64_t position, int class);
/*
 * This rank's place, in etypes, in an access in the order of ranks to UNITS etypes each, at the shared file pointer, which moves on. *apart, the
 * same at all: the views have no holes, so that the accesses lie one behind the other.
 */
int file_take_turn(struct file *file, int64_t units, int64_t *offset, bool *apart);
/* INFO may be NULL. */
int file_set_info(struct file *file, struct info *info);

/* Not collective. */
int file_size(struct file *file, int64_t *size);
/* A new info with the hints in use and what the user set; NULL when memory is out. */
struct info *file_info(struct file *file);

/* Collectives of the file that have begun come first: wait for them. */
void file_drain(struct file *file);

/* Remember what went wrong where nobody can be told; for the next sync or close. The text is error_text(). */
void file_note_failure(struct file *file, int class);

/* ---- Between file.c and file_manage.c ---- */

/*
 * Before and after calls that a device or a server may take long about: others find this rank all the while, even those who have not met it.
 * Counted. NEEDED: what file_slow_begin returned, whether there is a helper that is to go again.
 */
bool file_slow_begin(struct file *file);
void file_slow_end(struct file *file, bool needed);

/* Flags of open(2) for the way of access alone. */
int file_open_flags(int amode);
/* What nobody was told of comes out now, once: CLASS, or that. */
int file_take_failure(struct file *file, int class);
/* Rank 0 did something for all: its outcome is everybody's. Collective. */
int file_share_outcome(struct file *file, int class);

/* Errors of nothing that is open: the handler of MPI_FILE_NULL, which new files inherit. Any thread. */
struct errhandler *file_default_errhandler(void); /* retained for the caller */
void file_set_default_errhandler(struct errhandler *errhandler); /* takes the reference */

#endif
