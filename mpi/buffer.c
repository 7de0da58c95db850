/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Buffers for buffered sends: of the process, of sessions and of communicators (section 3.6 of the standard). */
#include "runtime/buffered.h"

#include "mpi/api.h"
#include "runtime/session.h"

#include <inttypes.h>
#include <string.h>

static int check_attach(const void *buffer, MPI_Count size)
{
	int rc = api_ready();

	if (!rc && size < 0)
		rc = error_set(MPI_ERR_ARG, "the buffer's size is %" PRId64 " bytes, must not be negative", (int64_t)size);
	if (!rc && !buffer && size > 0)
		rc = error_set(MPI_ERR_BUFFER, "the buffer is NULL, but its size is %" PRId64 " bytes", (int64_t)size);
	return rc;
}

static int attach(struct send_buffer **where, void *buffer, MPI_Count size)
{
	int rc = check_attach(buffer, size);

	if (rc)
		return rc;
	lane_enter(&runtime.lane);
	rc = buffer_attach(where, buffer, (size_t)size);
	lane_leave(&runtime.lane);
	return rc;
}

/* `buffer_addr` is the address of a pointer, passed as void * by the standard's binding. */
static int detach(struct send_buffer **where, void *buffer_addr, MPI_Count *size)
{
	void *base;
	size_t len;
	int rc = api_output(buffer_addr, "buffer_addr");

	if (!rc)
		rc = api_output(size, "size");
	if (rc)
		return rc;
	lane_enter(&runtime.lane);
	rc = buffer_detach(where, &runtime.lane, &base, &len);
	lane_leave(&runtime.lane);
	if (!rc) {
		memcpy(buffer_addr, &base, sizeof base);
		*size = (MPI_Count)len;
	}
	return rc;
}

static int iflush(struct send_buffer *buffer, MPI_Request *request)
{
	struct request *started;
	int rc = api_output(request, "request");

	if (rc)
		return rc;
	lane_enter(&runtime.lane);
	rc = buffer_flush_start(buffer, &runtime.lane, &started);
	lane_leave(&runtime.lane);
	if (!rc)
		*request = request_handle(started);
	return rc;
}

static void flush(struct send_buffer *buffer)
{
	lane_enter(&runtime.lane);
	buffer_flush(buffer, &runtime.lane);
	lane_leave(&runtime.lane);
}

#pragma weak MPI_Buffer_attach_c = PMPI_Buffer_attach_c
int PMPI_Buffer_attach_c(void *buffer, MPI_Count size)
{
	int rc = attach(&buffer_of_process, buffer, size);

	return rc ? api_fail(NULL, rc, "MPI_Buffer_attach") : MPI_SUCCESS;
}

#pragma weak MPI_Buffer_detach_c = PMPI_Buffer_detach_c
int PMPI_Buffer_detach_c(void *buffer_addr, MPI_Count *size)
{
	int rc = api_ready();

	if (!rc)
		rc = detach(&buffer_of_process, buffer_addr, size);
	return rc ? api_fail(NULL, rc, "MPI_Buffer_detach") : MPI_SUCCESS;
}

#pragma weak MPI_Buffer_flush = PMPI_Buffer_flush
int PMPI_Buffer_flush(void)
{
	int rc = api_ready();

	if (rc)
		return api_fail(NULL, rc, "MPI_Buffer_flush");
	flush(buffer_of_process);
	return MPI_SUCCESS;
}

#pragma weak MPI_Buffer_iflush = PMPI_Buffer_iflush
int PMPI_Buffer_iflush(MPI_Request *request)
{
	int rc = api_ready();

	if (!rc)
		rc = iflush(buffer_of_process, request);
	return rc ? api_fail(NULL, rc, "MPI_Buffer_iflush") : MPI_SUCCESS;
}

#pragma weak MPI_Comm_attach_buffer_c = PMPI_Comm_attach_buffer_c
int PMPI_Comm_attach_buffer_c(MPI_Comm comm, void *buffer, MPI_Count size)
{
	struct comm *c;
	int rc = api_comm(comm, &c);

	if (!rc)
		rc = attach(&c->buffer, buffer, size);
	return rc ? api_fail(c, rc, "MPI_Comm_attach_buffer") : MPI_SUCCESS;
}

#pragma weak MPI_Comm_detach_buffer_c = PMPI_Comm_detach_buffer_c
int PMPI_Comm_detach_buffer_c(MPI_Comm comm, void *buffer_addr, MPI_Count *size)
{
	struct comm *c;
	int rc = api_comm(comm, &c);

	if (!rc)
		rc = detach(&c->buffer, buffer_addr, size);
	return rc ? api_fail(c, rc, "MPI_Comm_detach_buffer") : MPI_SUCCESS;
}

#pragma weak MPI_Comm_flush_buffer = PMPI_Comm_flush_buffer
int PMPI_Comm_flush_buffer(MPI_Comm comm)
{
	struct comm *c;
	int rc = api_comm(comm, &c);

	if (rc)
		return api_fail(c, rc, "MPI_Comm_flush_buffer");
	flush(c->buffer);
	return MPI_SUCCESS;
}

#pragma weak MPI_Comm_iflush_buffer = PMPI_Comm_iflush_buffer
int PMPI_Comm_iflush_buffer(MPI_Comm comm, MPI_Request *request)
{
	struct comm *c;
	int rc = api_comm(comm, &c);

	if (!rc)
		rc = iflush(c->buffer, request);
	return rc ? api_fail(c, rc, "MPI_Comm_iflush_buffer") : MPI_SUCCESS;
}

#pragma weak MPI_Session_attach_buffer_c = PMPI_Session_attach_buffer_c
int PMPI_Session_attach_buffer_c(MPI_Session session, void *buffer, MPI_Count size)
{
	struct session *s;
	int rc = api_session(session, &s);

	if (!rc)
		rc = attach(&s->home->buffer, buffer, size);
	return rc ? api_fail_session(s, rc, "MPI_Session_attach_buffer") : MPI_SUCCESS;
}

#pragma weak MPI_Session_detach_buffer_c = PMPI_Session_detach_buffer_c
int PMPI_Session_detach_buffer_c(MPI_Session session, void *buffer_addr, MPI_Count *size)
{
	struct session *s;
	int rc = api_session(session, &s);

	if (!rc)
		rc = detach(&s->home->buffer, buffer_addr, size);
	return rc ? api_fail_session(s, rc, "MPI_Session_detach_buffer") : MPI_SUCCESS;
}

#pragma weak MPI_Session_flush_buffer = PMPI_Session_flush_buffer
int PMPI_Session_flush_buffer(MPI_Session session)
{
	struct session *s;
	int rc = api_session(session, &s);

	if (rc)
		return api_fail_session(s, rc, "MPI_Session_flush_buffer");
	flush(s->home->buffer);
	return MPI_SUCCESS;
}

#pragma weak MPI_Session_iflush_buffer = PMPI_Session_iflush_buffer
int PMPI_Session_iflush_buffer(MPI_Session session, MPI_Request *request)
{
	struct session *s;
	int rc = api_session(session, &s);

	if (!rc)
		rc = iflush(s->home->buffer, request);
	return rc ? api_fail_session(s, rc, "MPI_Session_iflush_buffer") : MPI_SUCCESS;
}
