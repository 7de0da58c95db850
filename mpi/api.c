/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The slow halves of api.h: how a wrong argument is described, and how an error leaves the library.
 */
#include "mpi/api.h"

#include "runtime/session.h"

#include <inttypes.h>

/*
 * What belongs to no object is raised on MPI_COMM_SELF (MPI 5.0, section 9.3). Programs older than MPI 4 set the handler of
 * MPI_COMM_WORLD alone, so that one serves until MPI_COMM_SELF gets its own.
 */
static struct comm *nobody(void)
{
	return comm_self && comm_world && comm_self->errhandler == errhandler_initial() ? comm_world : comm_self;
}

int api_fail(struct comm *comm, int class, const char *call)
{
	struct comm *target = comm ? comm : nobody();
	struct errhandler *errhandler;
	MPI_Comm handle;

	if (!target)
		return errhandler_call(NULL, ERRHANDLER_COMM, NULL, class, call);
	if (target->fail)
		return target->fail(target, class, call);
	handle = target->handle;
	/* Another thread may be setting another handler. */
	lane_enter(target->lane);
	errhandler = target->errhandler;
	errhandler_retain(errhandler);
	lane_leave(target->lane);
	/* A message does not name MPI_COMM_SELF when it is not to blame. */
	class = errhandler_call(errhandler, ERRHANDLER_COMM, comm || errhandler->kind == ERRHANDLER_COMM ? &handle : NULL, class,
				call);
	errhandler_release(errhandler);
	return class;
}

int api_fail_handle(MPI_Comm comm, int class, const char *call)
{
	return api_fail(comm_of(comm), class, call);
}

int api_ready_slow(void)
{
	int ended = 0;

	PMPI_Finalized(&ended);
	if (ended)
		return error_set(MPI_ERR_OTHER, "called after MPI_Finalize");
	return error_set(MPI_ERR_OTHER, "called before MPI_Init");
}

int api_bad_comm(MPI_Comm comm)
{
	int rc = api_ready();

	if (rc)
		return rc;
	if (comm == MPI_COMM_NULL)
		return error_set(MPI_ERR_COMM, "the communicator is MPI_COMM_NULL");
	return error_set(MPI_ERR_COMM, "0x%" PRIxPTR " is no communicator: freed, or never made", (uintptr_t)comm);
}

int api_bad_type(MPI_Datatype type)
{
	if (type == MPI_DATATYPE_NULL)
		return error_set(MPI_ERR_TYPE, "the datatype is MPI_DATATYPE_NULL");
	if (datatype_of(type))
		return error_set(MPI_ERR_TYPE, "the datatype is not committed: call MPI_Type_commit first");
	return error_set(MPI_ERR_TYPE, "0x%" PRIxPTR " is no datatype: freed, or never made", (uintptr_t)type);
}

int api_overlapping(void)
{
	return error_set(MPI_ERR_TYPE, "the datatype names some bytes twice (a stride shorter than its blocks, a displacement given "
				       "twice): it can be sent, but not received into");
}

int api_bad_count(MPI_Count count)
{
	return error_set(MPI_ERR_COUNT, "the count is %" PRId64 ", must not be negative", (int64_t)count);
}

int api_bad_rank(const struct comm *comm, int rank, const char *what)
{
	if (rank == MPI_ANY_SOURCE)
		return error_set(MPI_ERR_RANK, "the %s is MPI_ANY_SOURCE, which is for receives only", what);
	return error_set(MPI_ERR_RANK, "the %s is rank %d, but the %s has ranks 0 to %d", what, rank,
			 comm->inter ? "remote group" : "communicator", comm->remote_size - 1);
}

int api_bad_tag(int tag, bool any_allowed)
{
	if (tag == MPI_ANY_TAG)
		return error_set(MPI_ERR_TAG, "the tag is MPI_ANY_TAG, which is for receives only");
	return error_set(MPI_ERR_TAG, "the tag is %d, must be 0 to 2147483647%s", tag, any_allowed ? " or MPI_ANY_TAG" : "");
}

int api_buffer_at(const void *buf, MPI_Aint displacement, size_t count, const struct datatype *type)
{
	MPI_Aint first = displacement + type->true_lb;

	/* Nothing of a process lies near address 0. */
	if (likely(buf) || count == 0 || type->size == 0 || first >= 4096 || first < 0)
		return 0;
	return error_set(MPI_ERR_BUFFER, "the buffer is NULL, but %zu elements of %" PRId64 " bytes are to be in it", count,
			 (int64_t)type->size);
}

int api_no_output(const char *name)
{
	return error_set(MPI_ERR_ARG, "%s is NULL, but a result is to be put there", name);
}

int api_new_comm(MPI_Comm *newcomm, const char *name)
{
	int rc = api_output(newcomm, name);

	if (!rc)
		*newcomm = MPI_COMM_NULL;
	return rc;
}

int api_fail_session(struct session *session, int class, const char *call)
{
	if (!session)
		return api_fail(NULL, class, call);
	return errhandler_call(session->errhandler, ERRHANDLER_SESSION, &session->handle, class, call);
}

int api_session(MPI_Session handle, struct session **session)
{
	*session = session_of(handle);
	if (*session)
		return 0;
	if (handle == MPI_SESSION_NULL)
		return error_set(MPI_ERR_SESSION, "the session is MPI_SESSION_NULL");
	return error_set(MPI_ERR_SESSION, "0x%" PRIxPTR " is no session: finalised, or never made", (uintptr_t)handle);
}
