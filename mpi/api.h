/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What every file of mpi/ uses: argument checks and error reports. An API function checks, calls one or two functions
 * below it with the lane entered, and reports:
 *
 *     #pragma weak MPI_Thing_c = PMPI_Thing_c
 *     int PMPI_Thing_c(..., MPI_Comm comm)
 *     {
 *             struct comm *c;
 *             int rc = api_comm(comm, &c);
 *
 *             if (!rc) ... rc = check_this_and_that(...);
 *             if (!rc) {
 *                     lane_enter(c->lane);
 *                     rc = thing(c, ...);
 *                     lane_leave(c->lane);
 *             }
 *             return rc ? api_fail(c, rc, "MPI_Thing") : MPI_SUCCESS;
 *     }
 *
 * Checks return 0 or an error class with a text that names the value; outputs are set only on success.
 */
#ifndef MPI_API_H
#define MPI_API_H

#include "common/error.h"
#include "common/status.h"
#include "datatypes/datatype.h"
#include "mpi.h"
#include "runtime/comm.h"
#include "runtime/errhandler.h"
#include "runtime/init.h"

/*
 * Report `class` (text in error_text()) for the MPI function `call` to the error handler of `comm`, of MPI_COMM_SELF when NULL; returns what the
 * function must return. Lane not entered.
 */
int api_fail(struct comm *comm, int class, const char *call) cold_path;
/* The same when only a handle is at hand, valid or not. */
int api_fail_handle(MPI_Comm comm, int class, const char *call) cold_path;

/* Is the library up (MPI_Init done, MPI_Finalize not)? MPI_ERR_OTHER with text otherwise. */
int api_ready_slow(void) cold_path;
static inline int api_ready(void)
{
	return likely(runtime.open) ? 0 : api_ready_slow();
}

/* Handle to object; *out is NULL on failure. The library must be up. */
int api_bad_comm(MPI_Comm comm) cold_path;
static inline int api_comm(MPI_Comm comm, struct comm **out)
{
	*out = comm_of(comm);
	return likely(*out != 0) ? 0 : api_bad_comm(comm);
}

/* A session's handle to its object, and what api_fail is for communicators: MPI_COMM_SELF hears of it when there is no session. */
struct session;
int api_session(MPI_Session handle, struct session **session);
int api_fail_session(struct session *session, int class, const char *call) cold_path;

/* A committed type usable in communication / any valid type. */
int api_bad_type(MPI_Datatype type) cold_path;
static inline int api_type(MPI_Datatype type, struct datatype **out)
{
	*out = datatype_of(type);
	return likely(*out != 0 && (*out)->committed) ? 0 : api_bad_type(type);
}

/* A type to receive into: one that names no byte twice. */
int api_overlapping(void) cold_path;
static inline int api_receivable(const struct datatype *type, MPI_Count count)
{
	return likely(!type->overlaps || count == 0) ? 0 : api_overlapping();
}

int api_bad_count(MPI_Count count) cold_path;
static inline int api_count(MPI_Count count)
{
	return likely(count >= 0) ? 0 : api_bad_count(count);
}

int api_bad_rank(const struct comm *comm, int rank, const char *what) cold_path;
/* A rank to send to: 0 <= rank < remote_size, or MPI_PROC_NULL. */
static inline int api_dest(const struct comm *comm, int rank)
{
	return likely((unsigned)rank < (unsigned)comm->remote_size || rank == MPI_PROC_NULL) ? 0 : api_bad_rank(comm, rank, "destination");
}
/* A rank to receive from, MPI_ANY_SOURCE allowed. */
static inline int api_source(const struct comm *comm, int rank)
{
	return likely((unsigned)rank < (unsigned)comm->remote_size || rank == MPI_PROC_NULL || rank == MPI_ANY_SOURCE)
		       ? 0
		       : api_bad_rank(comm, rank, "source");
}

int api_bad_tag(int tag, bool any_allowed) cold_path;
static inline int api_send_tag(int tag)
{
	return likely(tag >= 0) ? 0 : api_bad_tag(tag, false);
}
static inline int api_receive_tag(int tag)
{
	return likely(tag >= 0 || tag == MPI_ANY_TAG) ? 0 : api_bad_tag(tag, true);
}

/*
 * A buffer that must not be NULL unless it holds no bytes. It may be MPI_BOTTOM, which is NULL, when its displacement or the
 * type's are absolute addresses: what counts is the address of the lowest byte.
 */
int api_buffer_at(const void *buf, MPI_Aint displacement, size_t count, const struct datatype *type);
static inline int api_buffer(const void *buf, size_t count, const struct datatype *type)
{
	return api_buffer_at(buf, 0, count, type);
}

/* An info object / the same or MPI_INFO_NULL, which gives NULL. Legal at any time. */
struct info;
int api_info(MPI_Info handle, struct info **info);
int api_info_or_null(MPI_Info handle, struct info **info);

/* An error handler that fits objects of `kind`. */
int api_errhandler(MPI_Errhandler handle, enum errhandler_kind kind, struct errhandler **errhandler);

/* A pointer argument through which the function returns something: MPI_ERR_ARG when NULL. `name` for the text. */
int api_no_output(const char *name) cold_path;
static inline int api_output(const void *pointer, const char *name)
{
	return likely(pointer != 0) ? 0 : api_no_output(name);
}
/* The same for a communicator: MPI_COMM_NULL until it is made, which is what programs look for after an error. */
int api_new_comm(MPI_Comm *newcomm, const char *name);

#endif
