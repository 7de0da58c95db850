/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Performance variables: the counters of common/counters.def. They run from MPI_Init on and cannot be stopped or
 * reset, because they cost one addition on the path that they count; a tool subtracts two readings.
 */
#include "mpi/tool.h"

#include "runtime/lanes.h"

#include <stdlib.h>
#include <string.h>

enum { SESSION_MAGIC = 0x57745073, PVAR_MAGIC = 0x57745076 };

struct MPI_T_pvar_session_t {
	unsigned magic;
	MPI_T_pvar_handle handles; /* freed with the session */
};

struct MPI_T_pvar_handle_t {
	unsigned magic;
	const struct counter_info *counter;
	MPI_T_pvar_session session;
	MPI_T_pvar_handle next;
};

static int valid_session(MPI_T_pvar_session session)
{
	int rc = tool_ready();

	if (!rc && (!session || session->magic != SESSION_MAGIC))
		rc = MPI_T_ERR_INVALID_SESSION;
	return rc;
}

static int valid_handle(MPI_T_pvar_session session, MPI_T_pvar_handle handle)
{
	int rc = valid_session(session);

	if (!rc && (!handle || handle == MPI_T_PVAR_ALL_HANDLES || handle->magic != PVAR_MAGIC || handle->session != session))
		rc = MPI_T_ERR_INVALID_HANDLE;
	return rc;
}

#pragma weak MPI_T_pvar_get_num = PMPI_T_pvar_get_num
int PMPI_T_pvar_get_num(int *num_pvar)
{
	int rc = tool_ready();

	if (!rc)
		tool_give(num_pvar, counter_count);
	return rc;
}

#pragma weak MPI_T_pvar_get_info = PMPI_T_pvar_get_info
int PMPI_T_pvar_get_info(int pvar_index, char *name, int *name_len, int *verbosity, int *var_class,
		MPI_Datatype *datatype, MPI_T_enum *enumtype, char *desc, int *desc_len, int *bind, int *readonly,
		int *continuous, int *atomic)
{
	int rc = tool_ready();

	if (rc)
		return rc;
	if (pvar_index < 0 || pvar_index >= counter_count)
		return MPI_T_ERR_INVALID_INDEX;
	tool_text(counter_table[pvar_index].name, name, name_len);
	tool_text(counter_table[pvar_index].doc, desc, desc_len);
	tool_give(verbosity, MPI_T_VERBOSITY_USER_BASIC);
	tool_give(var_class, MPI_T_PVAR_CLASS_COUNTER);
	tool_give(bind, MPI_T_BIND_NO_OBJECT);
	tool_give(readonly, 1);
	tool_give(continuous, 1);
	tool_give(atomic, 0);
	if (datatype)
		*datatype = MPI_UNSIGNED_LONG_LONG;
	if (enumtype)
		*enumtype = MPI_T_ENUM_NULL;
	return MPI_SUCCESS;
}

#pragma weak MPI_T_pvar_get_index = PMPI_T_pvar_get_index
int PMPI_T_pvar_get_index(const char *name, int var_class, int *pvar_index)
{
	int rc = tool_ready();

	if (rc)
		return rc;
	if (!name || !pvar_index)
		return MPI_T_ERR_INVALID;
	for (int i = 0; i < counter_count; i++) {
		if (var_class == MPI_T_PVAR_CLASS_COUNTER && strcmp(name, counter_table[i].name) == 0) {
			*pvar_index = i;
			return MPI_SUCCESS;
		}
	}
	return MPI_T_ERR_INVALID_NAME;
}

#pragma weak MPI_T_pvar_session_create = PMPI_T_pvar_session_create
int PMPI_T_pvar_session_create(MPI_T_pvar_session *session)
{
	int rc = tool_ready();

	if (rc)
		return rc;
	if (!session)
		return MPI_T_ERR_INVALID;
	MPI_T_pvar_session made = malloc(sizeof *made);
	if (!made)
		return MPI_T_ERR_MEMORY;
	made->magic = SESSION_MAGIC;
	made->handles = MPI_T_PVAR_HANDLE_NULL;
	*session = made;
	return MPI_SUCCESS;
}

#pragma weak MPI_T_pvar_session_free = PMPI_T_pvar_session_free
int PMPI_T_pvar_session_free(MPI_T_pvar_session *session)
{
	int rc = session ? valid_session(*session) : MPI_T_ERR_INVALID;

	if (rc)
		return rc;
	for (MPI_T_pvar_handle handle = (*session)->handles, next; handle; handle = next) {
		next = handle->next;
		handle->magic = 0;
		free(handle);
	}
	(*session)->magic = 0;
	free(*session);
	*session = MPI_T_PVAR_SESSION_NULL;
	return MPI_SUCCESS;
}

#pragma weak MPI_T_pvar_handle_alloc = PMPI_T_pvar_handle_alloc
int PMPI_T_pvar_handle_alloc(MPI_T_pvar_session session, int pvar_index, void *obj_handle, MPI_T_pvar_handle *handle,
		int *count)
{
	int rc = valid_session(session);

	(void)obj_handle;
	if (rc)
		return rc;
	if (pvar_index < 0 || pvar_index >= counter_count)
		return MPI_T_ERR_INVALID_INDEX;
	if (!handle || !count)
		return MPI_T_ERR_INVALID;
	MPI_T_pvar_handle made = malloc(sizeof *made);
	if (!made)
		return MPI_T_ERR_MEMORY;
	made->magic = PVAR_MAGIC;
	made->counter = &counter_table[pvar_index];
	made->session = session;
	made->next = session->handles;
	session->handles = made;
	*handle = made;
	*count = 1;
	return MPI_SUCCESS;
}

#pragma weak MPI_T_pvar_handle_free = PMPI_T_pvar_handle_free
int PMPI_T_pvar_handle_free(MPI_T_pvar_session session, MPI_T_pvar_handle *handle)
{
	int rc = handle ? valid_handle(session, *handle) : MPI_T_ERR_INVALID;

	if (rc)
		return rc;
	MPI_T_pvar_handle *link = &session->handles;
	while (*link != *handle)
		link = &(*link)->next;
	*link = (*handle)->next;
	(*handle)->magic = 0;
	free(*handle);
	*handle = MPI_T_PVAR_HANDLE_NULL;
	return MPI_SUCCESS;
}

/* Of all handles those are meant that can be started: none. */
static int start_or_stop(MPI_T_pvar_session session, MPI_T_pvar_handle handle)
{
	if (handle == MPI_T_PVAR_ALL_HANDLES)
		return valid_session(session);
	int rc = valid_handle(session, handle);
	return rc ? rc : MPI_T_ERR_PVAR_NO_STARTSTOP;
}

#pragma weak MPI_T_pvar_start = PMPI_T_pvar_start
int PMPI_T_pvar_start(MPI_T_pvar_session session, MPI_T_pvar_handle handle)
{
	return start_or_stop(session, handle);
}

#pragma weak MPI_T_pvar_stop = PMPI_T_pvar_stop
int PMPI_T_pvar_stop(MPI_T_pvar_session session, MPI_T_pvar_handle handle)
{
	return start_or_stop(session, handle);
}

#pragma weak MPI_T_pvar_read = PMPI_T_pvar_read
int PMPI_T_pvar_read(MPI_T_pvar_session session, MPI_T_pvar_handle handle, void *buf)
{
	int rc = valid_handle(session, handle);

	if (rc)
		return rc;
	if (!buf)
		return MPI_T_ERR_INVALID;
	*(unsigned long long *)buf = lanes_counted(handle->counter->value);
	return MPI_SUCCESS;
}

#pragma weak MPI_T_pvar_write = PMPI_T_pvar_write
int PMPI_T_pvar_write(MPI_T_pvar_session session, MPI_T_pvar_handle handle, const void *buf)
{
	int rc = valid_handle(session, handle);

	(void)buf;
	return rc ? rc : MPI_T_ERR_PVAR_NO_WRITE;
}

#pragma weak MPI_T_pvar_reset = PMPI_T_pvar_reset
int PMPI_T_pvar_reset(MPI_T_pvar_session session, MPI_T_pvar_handle handle)
{
	if (handle == MPI_T_PVAR_ALL_HANDLES)
		return valid_session(session);
	int rc = valid_handle(session, handle);
	return rc ? rc : MPI_T_ERR_PVAR_NO_WRITE;
}

#pragma weak MPI_T_pvar_readreset = PMPI_T_pvar_readreset
int PMPI_T_pvar_readreset(MPI_T_pvar_session session, MPI_T_pvar_handle handle, void *buf)
{
	int rc = valid_handle(session, handle);

	(void)buf;
	return rc ? rc : MPI_T_ERR_PVAR_NO_ATOMIC;
}
