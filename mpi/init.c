/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Start and end of the world model (chapter 11 of the standard). */
#include "runtime/init.h"

#include "collectives/tuning_file.h"
#include "mpi/api.h"
#include "runtime/bootstrap.h"
#include "runtime/spawn.h"

static enum { BEFORE, INITIALISED, FINALISED } world;

static int meet_parents(void)
{
	int rc;

	lane_enter(comm_world->lane);
	rc = spawn_parent(comm_world, &comm_parent);
	lane_leave(comm_world->lane);
	return rc;
}

static int start_world(int required, int *provided, const char *call)
{
	int rc = 0;

	if (world == INITIALISED)
		rc = error_set(MPI_ERR_OTHER, "the library has been initialised already");
	else if (world == FINALISED)
		rc = error_set(MPI_ERR_OTHER, "the library has been finalised; it cannot be initialised again");
	else if (required < MPI_THREAD_SINGLE || required > MPI_THREAD_MULTIPLE)
		rc = error_set(MPI_ERR_ARG, "%d is no thread level: MPI_THREAD_SINGLE to MPI_THREAD_MULTIPLE", required);
	if (!rc)
		rc = runtime_hold(required);
	if (!rc)
		rc = tuning_publish();
	if (!rc)
		rc = meet_parents();
	if (rc)
		return api_fail(NULL, rc, call);
	world = INITIALISED;
	if (provided)
		*provided = runtime.thread_level;
	return MPI_SUCCESS;
}

#pragma weak MPI_Init = PMPI_Init
int PMPI_Init(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	return start_world(MPI_THREAD_SINGLE, NULL, "MPI_Init");
}

#pragma weak MPI_Init_thread = PMPI_Init_thread
int PMPI_Init_thread(int *argc, char ***argv, int required, int *provided)
{
	(void)argc;
	(void)argv;
	return start_world(required, provided, "MPI_Init_thread");
}

#pragma weak MPI_Initialized = PMPI_Initialized
int PMPI_Initialized(int *flag)
{
	*flag = world != BEFORE;
	return MPI_SUCCESS;
}

#pragma weak MPI_Finalized = PMPI_Finalized
int PMPI_Finalized(int *flag)
{
	*flag = world == FINALISED;
	return MPI_SUCCESS;
}

#pragma weak MPI_Finalize = PMPI_Finalize
int PMPI_Finalize(void)
{
	int rc = 0;

	if (world == BEFORE)
		rc = error_set(MPI_ERR_OTHER, "MPI_Init was not called");
	else if (world == FINALISED)
		rc = error_set(MPI_ERR_OTHER, "the library has been finalised already");
	if (!rc) {
		/* What hangs on MPI_COMM_SELF is undone while everything still works (section 11.2.4). */
		rc = comm_delete_attributes();
		world = FINALISED;
		if (!rc)
			rc = runtime_release();
	}
	return rc ? api_fail(NULL, rc, "MPI_Finalize") : MPI_SUCCESS;
}

#pragma weak MPI_Query_thread = PMPI_Query_thread
int PMPI_Query_thread(int *provided)
{
	int rc = api_ready();

	if (rc)
		return api_fail(NULL, rc, "MPI_Query_thread");
	*provided = runtime.thread_level;
	return MPI_SUCCESS;
}

#pragma weak MPI_Is_thread_main = PMPI_Is_thread_main
int PMPI_Is_thread_main(int *flag)
{
	int rc = api_ready();

	if (rc)
		return api_fail(NULL, rc, "MPI_Is_thread_main");
	*flag = pthread_equal(runtime.main_thread, pthread_self()) != 0;
	return MPI_SUCCESS;
}

#pragma weak MPI_Abort = PMPI_Abort
int PMPI_Abort(MPI_Comm comm, int errorcode)
{
	const struct comm *c = comm_of(comm);

	/* Our launcher says in one line which rank aborted, where and with which code: no need to say it twice. */
	if (bootstrap_is_reported())
		runtime_abort(errorcode, "%s", "");
	runtime_abort(errorcode, "MPI_Abort(%s, %d) was called", c && c->name[0] ? c->name : "a communicator", errorcode);
}
