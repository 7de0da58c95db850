/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A session: a use of the library that needs no MPI_Init (MPI 5.0, section 11.3). It holds the library up, names process
 * sets and has an error handler; communicators are made from groups of its process sets and outlive nothing of it.
 *
 * The library starts once in a process. A program may still open and close sessions as often as it likes: what
 * the first one started ends when the process does.
 */
#ifndef RUNTIME_SESSION_H
#define RUNTIME_SESSION_H

#include "mpi.h"

#include <stddef.h>
#include <stdint.h>

enum { SESSION_MAGIC = 0x57745365 };

struct buffer_home;
struct errhandler;
struct group;
struct info;

struct session {
	uint32_t magic;
	struct errhandler *errhandler;
	struct info *info; /* what MPI_Session_get_info shows */
	MPI_Session handle;
	struct buffer_home *home; /* of the buffer for its communicators */
};

/* The object behind a handle; NULL for MPI_SESSION_NULL, freed or garbage. */
static inline struct session *session_of(MPI_Session handle)
{
	struct session *session = (struct session *)(void *)handle;

	if ((uintptr_t)handle < 4096 || session->magic != SESSION_MAGIC)
		return NULL;
	return session;
}

/* Starts the library if need be. Retains `errhandler`. `hints` may be NULL. 0 or an error class with error_text(). */
int session_open(struct info *hints, struct errhandler *errhandler, struct session **out);
void session_close(struct session *session);

/* Process sets: how many, their names (perhaps written to `name`; NULL: no such set), and their processes (a new reference; NULL: no such set). */
int session_set_count(void);
const char *session_set_name(int number, char name[MPI_MAX_PSET_NAME_LEN]);
struct group *session_set_group(const struct session *session, const char *name);

#endif
