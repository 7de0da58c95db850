/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See session.h. */
#include "runtime/session.h"

#include "common/compiler.h"
#include "common/error.h"
#include "common/params.h"
#include "common/pset.h"
#include "runtime/buffered.h"
#include "runtime/comm.h"
#include "runtime/errhandler.h"
#include "runtime/info.h"
#include "runtime/init.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const struct {
	const char *name;
	int level;
} levels[] = {
	{ "MPI_THREAD_SINGLE", MPI_THREAD_SINGLE },
	{ "MPI_THREAD_FUNNELED", MPI_THREAD_FUNNELED },
	{ "MPI_THREAD_SERIALIZED", MPI_THREAD_SERIALIZED },
	{ "MPI_THREAD_MULTIPLE", MPI_THREAD_MULTIPLE },
};

/* The level that the info asks for, MPI_THREAD_SINGLE when it does not. */
static int wanted_level(struct info *hints, int *level)
{
	char text[32];
	size_t len;

	*level = MPI_THREAD_SINGLE;
	if (!hints || !info_get(hints, "thread_level", text, sizeof text, &len))
		return 0;
	for (size_t i = 0; i < countof(levels); i++) {
		if (strcmp(text, levels[i].name) == 0) {
			*level = levels[i].level;
			return 0;
		}
	}
	return error_set(MPI_ERR_INFO_VALUE, "thread_level is \"%s\"; known are MPI_THREAD_SINGLE, _FUNNELED, _SERIALIZED and _MULTIPLE",
			 text);
}

static const char *level_name(int level)
{
	for (size_t i = 0; i < countof(levels); i++)
		if (levels[i].level == level)
			return levels[i].name;
	return levels[0].name;
}

/* ---- The library stays up from the first session on ---- */

static void let_go(void)
{
	runtime_release();
}

static int stay_up(int level)
{
	static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
	static bool up;
	int rc = 0;

	pthread_mutex_lock(&lock);
	if (!up) {
		rc = runtime_hold(level);
		if (!rc)
			atexit(let_go);
		up = !rc;
	}
	pthread_mutex_unlock(&lock);
	return rc;
}

int session_open(struct info *hints, struct errhandler *errhandler, struct session **out)
{
	int level, rc = wanted_level(hints, &level);
	struct session *session;

	if (!rc)
		rc = stay_up(level);
	if (rc)
		return rc;
	session = calloc(1, sizeof *session);
	if (!session || !(session->home = buffer_home_new()) || !(session->info = info_new()) ||
	    info_set(session->info, "thread_level", level_name(runtime.thread_level)) ||
	    info_set(session->info, "mpi_memory_alloc_kinds", "mpi,system")) {
		if (session) {
			info_free(session->info);
			buffer_home_release(session->home);
		}
		free(session);
		return error_set(MPI_ERR_NO_MEM, "no memory for a session");
	}
	session->magic = SESSION_MAGIC;
	session->handle = (MPI_Session)(void *)session;
	errhandler_retain(errhandler);
	session->errhandler = errhandler;
	*out = session;
	return 0;
}

void session_close(struct session *session)
{
	session->magic = 0;
	errhandler_release(session->errhandler);
	info_free(session->info);
	buffer_home_release(session->home);
	free(session);
}

/* ---- Process sets: those that every MPI has, and those that mpiexec was told of ---- */

static const char *const sets[] = { "mpi://WORLD", "mpi://SELF" };

int session_set_count(void)
{
	return (int)countof(sets) + pset_count(params.psets);
}

const char *session_set_name(int number, char name[MPI_MAX_PSET_NAME_LEN])
{
	size_t len;
	const char *ours;

	if (number >= 0 && number < (int)countof(sets))
		return sets[number];
	ours = pset_name(params.psets, number - (int)countof(sets), &len);
	if (!ours)
		return NULL;
	snprintf(name, MPI_MAX_PSET_NAME_LEN, "%.*s", (int)len, ours);
	return name;
}

/* The processes of a set of mpiexec's, NULL when it cannot be made. */
static struct group *named_group(const struct session *session, int number)
{
	struct group *all = comm_world->group, *made = NULL;
	size_t count;
	uint32_t *ranks = pset_ranks(params.psets, number, (uint32_t)all->size, &count);

	/* Ranks fit into int. */
	if (!ranks || group_include(all, (int)count, (const int *)ranks, &made))
		made = NULL;
	free(ranks);
	if (!made)
		return NULL;
	all = group_copy(made, session->home);
	group_release(made);
	return all;
}

/* Names are URIs: upper and lower case are the same to most programs. */
struct group *session_set_group(const struct session *session, const char *name)
{
	struct comm *comm = strcasecmp(name, sets[0]) == 0 ? comm_world : strcasecmp(name, sets[1]) == 0 ? comm_self : NULL;
	size_t len;

	if (comm)
		return group_copy(comm->group, session->home);
	for (int i = 0; i < pset_count(params.psets); i++) {
		const char *ours = pset_name(params.psets, i, &len);

		if (strlen(name) == len && strncasecmp(name, ours, len) == 0)
			return named_group(session, i);
	}
	return NULL;
}
