/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Written by mpi/generate; do not edit. */
/*
 * Functions that Weft does not have yet (mpi/unsupported.txt). Each says so, through the error handler.
 */
#include "mpi.h"
#include "mpi/unsupported.h"

#pragma GCC diagnostic ignored "-Wunused-parameter"

/* ---- Error handling (chapter 9) ---- */

#pragma weak MPI_Win_set_errhandler = PMPI_Win_set_errhandler
int PMPI_Win_set_errhandler(MPI_Win win, MPI_Errhandler errhandler)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_set_errhandler");
}

#pragma weak MPI_Win_get_errhandler = PMPI_Win_get_errhandler
int PMPI_Win_get_errhandler(MPI_Win win, MPI_Errhandler *errhandler)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_get_errhandler");
}

#pragma weak MPI_Win_call_errhandler = PMPI_Win_call_errhandler
int PMPI_Win_call_errhandler(MPI_Win win, int errorcode)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_call_errhandler");
}

/* ---- Point-to-point: user-supplied buffers ---- */

#pragma weak MPI_Session_attach_buffer_c = PMPI_Session_attach_buffer_c
int PMPI_Session_attach_buffer_c(MPI_Session session, void *buffer, MPI_Count size)
{
	return unsupported(MPI_COMM_SELF, "MPI_Session_attach_buffer");
}

#pragma weak MPI_Session_detach_buffer_c = PMPI_Session_detach_buffer_c
int PMPI_Session_detach_buffer_c(MPI_Session session, void *buffer_addr, MPI_Count *size)
{
	return unsupported(MPI_COMM_SELF, "MPI_Session_detach_buffer");
}

#pragma weak MPI_Session_flush_buffer = PMPI_Session_flush_buffer
int PMPI_Session_flush_buffer(MPI_Session session)
{
	return unsupported(MPI_COMM_SELF, "MPI_Session_flush_buffer");
}

#pragma weak MPI_Session_iflush_buffer = PMPI_Session_iflush_buffer
int PMPI_Session_iflush_buffer(MPI_Session session, MPI_Request *request)
{
	return unsupported(MPI_COMM_SELF, "MPI_Session_iflush_buffer");
}

/* ---- Attributes and names ---- */

#pragma weak MPI_Win_set_attr = PMPI_Win_set_attr
int PMPI_Win_set_attr(MPI_Win win, int win_keyval, void *attribute_val)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_set_attr");
}

#pragma weak MPI_Win_get_attr = PMPI_Win_get_attr
int PMPI_Win_get_attr(MPI_Win win, int win_keyval, void *attribute_val, int *flag)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_get_attr");
}

#pragma weak MPI_Win_delete_attr = PMPI_Win_delete_attr
int PMPI_Win_delete_attr(MPI_Win win, int win_keyval)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_delete_attr");
}

#pragma weak MPI_Win_set_name = PMPI_Win_set_name
int PMPI_Win_set_name(MPI_Win win, const char *win_name)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_set_name");
}

#pragma weak MPI_Win_get_name = PMPI_Win_get_name
int PMPI_Win_get_name(MPI_Win win, char *win_name, int *resultlen)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_get_name");
}

/* ---- Sessions, processes, ports (chapter 11) ---- */

#pragma weak MPI_Comm_spawn = PMPI_Comm_spawn
int PMPI_Comm_spawn(const char *command, char *argv[], int maxprocs, MPI_Info info, int root, MPI_Comm comm,
		MPI_Comm *intercomm, int array_of_errcodes[])
{
	return unsupported(comm, "MPI_Comm_spawn");
}

#pragma weak MPI_Comm_spawn_multiple = PMPI_Comm_spawn_multiple
int PMPI_Comm_spawn_multiple(int count, char *array_of_commands[], char **array_of_argv[],
		const int array_of_maxprocs[], const MPI_Info array_of_info[], int root, MPI_Comm comm,
		MPI_Comm *intercomm, int array_of_errcodes[])
{
	return unsupported(comm, "MPI_Comm_spawn_multiple");
}

#pragma weak MPI_Open_port = PMPI_Open_port
int PMPI_Open_port(MPI_Info info, char *port_name)
{
	return unsupported(MPI_COMM_SELF, "MPI_Open_port");
}

#pragma weak MPI_Close_port = PMPI_Close_port
int PMPI_Close_port(const char *port_name)
{
	return unsupported(MPI_COMM_SELF, "MPI_Close_port");
}

#pragma weak MPI_Comm_accept = PMPI_Comm_accept
int PMPI_Comm_accept(const char *port_name, MPI_Info info, int root, MPI_Comm comm, MPI_Comm *newcomm)
{
	return unsupported(comm, "MPI_Comm_accept");
}

#pragma weak MPI_Comm_connect = PMPI_Comm_connect
int PMPI_Comm_connect(const char *port_name, MPI_Info info, int root, MPI_Comm comm, MPI_Comm *newcomm)
{
	return unsupported(comm, "MPI_Comm_connect");
}

#pragma weak MPI_Comm_join = PMPI_Comm_join
int PMPI_Comm_join(int fd, MPI_Comm *intercomm)
{
	return unsupported(MPI_COMM_SELF, "MPI_Comm_join");
}

#pragma weak MPI_Publish_name = PMPI_Publish_name
int PMPI_Publish_name(const char *service_name, MPI_Info info, const char *port_name)
{
	return unsupported(MPI_COMM_SELF, "MPI_Publish_name");
}

#pragma weak MPI_Unpublish_name = PMPI_Unpublish_name
int PMPI_Unpublish_name(const char *service_name, MPI_Info info, const char *port_name)
{
	return unsupported(MPI_COMM_SELF, "MPI_Unpublish_name");
}

#pragma weak MPI_Lookup_name = PMPI_Lookup_name
int PMPI_Lookup_name(const char *service_name, MPI_Info info, char *port_name)
{
	return unsupported(MPI_COMM_SELF, "MPI_Lookup_name");
}

/* ---- One-sided communication: windows (chapter 12) ---- */

#pragma weak MPI_Win_create_c = PMPI_Win_create_c
int PMPI_Win_create_c(void *base, MPI_Aint size, MPI_Aint disp_unit, MPI_Info info, MPI_Comm comm,
		MPI_Win *win)
{
	return unsupported(comm, "MPI_Win_create");
}

#pragma weak MPI_Win_allocate_c = PMPI_Win_allocate_c
int PMPI_Win_allocate_c(MPI_Aint size, MPI_Aint disp_unit, MPI_Info info, MPI_Comm comm, void *baseptr,
		MPI_Win *win)
{
	return unsupported(comm, "MPI_Win_allocate");
}

#pragma weak MPI_Win_allocate_shared_c = PMPI_Win_allocate_shared_c
int PMPI_Win_allocate_shared_c(MPI_Aint size, MPI_Aint disp_unit, MPI_Info info, MPI_Comm comm, void *baseptr,
		MPI_Win *win)
{
	return unsupported(comm, "MPI_Win_allocate_shared");
}

#pragma weak MPI_Win_shared_query_c = PMPI_Win_shared_query_c
int PMPI_Win_shared_query_c(MPI_Win win, int rank, MPI_Aint *size, MPI_Aint *disp_unit, void *baseptr)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_shared_query");
}

#pragma weak MPI_Win_create_dynamic = PMPI_Win_create_dynamic
int PMPI_Win_create_dynamic(MPI_Info info, MPI_Comm comm, MPI_Win *win)
{
	return unsupported(comm, "MPI_Win_create_dynamic");
}

#pragma weak MPI_Win_attach = PMPI_Win_attach
int PMPI_Win_attach(MPI_Win win, void *base, MPI_Aint size)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_attach");
}

#pragma weak MPI_Win_detach = PMPI_Win_detach
int PMPI_Win_detach(MPI_Win win, const void *base)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_detach");
}

#pragma weak MPI_Win_free = PMPI_Win_free
int PMPI_Win_free(MPI_Win *win)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_free");
}

#pragma weak MPI_Win_get_group = PMPI_Win_get_group
int PMPI_Win_get_group(MPI_Win win, MPI_Group *group)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_get_group");
}

#pragma weak MPI_Win_set_info = PMPI_Win_set_info
int PMPI_Win_set_info(MPI_Win win, MPI_Info info)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_set_info");
}

#pragma weak MPI_Win_get_info = PMPI_Win_get_info
int PMPI_Win_get_info(MPI_Win win, MPI_Info *info_used)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_get_info");
}

/* ---- One-sided communication: operations ---- */

#pragma weak MPI_Put_c = PMPI_Put_c
int PMPI_Put_c(const void *origin_addr, MPI_Count origin_count, MPI_Datatype origin_datatype, int target_rank,
		MPI_Aint target_disp, MPI_Count target_count, MPI_Datatype target_datatype, MPI_Win win)
{
	return unsupported(MPI_COMM_SELF, "MPI_Put");
}

#pragma weak MPI_Get_c = PMPI_Get_c
int PMPI_Get_c(void *origin_addr, MPI_Count origin_count, MPI_Datatype origin_datatype, int target_rank,
		MPI_Aint target_disp, MPI_Count target_count, MPI_Datatype target_datatype, MPI_Win win)
{
	return unsupported(MPI_COMM_SELF, "MPI_Get");
}

#pragma weak MPI_Accumulate_c = PMPI_Accumulate_c
int PMPI_Accumulate_c(const void *origin_addr, MPI_Count origin_count, MPI_Datatype origin_datatype,
		int target_rank, MPI_Aint target_disp, MPI_Count target_count, MPI_Datatype target_datatype,
		MPI_Op op, MPI_Win win)
{
	return unsupported(MPI_COMM_SELF, "MPI_Accumulate");
}

#pragma weak MPI_Get_accumulate_c = PMPI_Get_accumulate_c
int PMPI_Get_accumulate_c(const void *origin_addr, MPI_Count origin_count, MPI_Datatype origin_datatype,
		void *result_addr, MPI_Count result_count, MPI_Datatype result_datatype, int target_rank,
		MPI_Aint target_disp, MPI_Count target_count, MPI_Datatype target_datatype, MPI_Op op,
		MPI_Win win)
{
	return unsupported(MPI_COMM_SELF, "MPI_Get_accumulate");
}

#pragma weak MPI_Fetch_and_op = PMPI_Fetch_and_op
int PMPI_Fetch_and_op(const void *origin_addr, void *result_addr, MPI_Datatype datatype, int target_rank,
		MPI_Aint target_disp, MPI_Op op, MPI_Win win)
{
	return unsupported(MPI_COMM_SELF, "MPI_Fetch_and_op");
}

#pragma weak MPI_Compare_and_swap = PMPI_Compare_and_swap
int PMPI_Compare_and_swap(const void *origin_addr, const void *compare_addr, void *result_addr,
		MPI_Datatype datatype, int target_rank, MPI_Aint target_disp, MPI_Win win)
{
	return unsupported(MPI_COMM_SELF, "MPI_Compare_and_swap");
}

#pragma weak MPI_Rput_c = PMPI_Rput_c
int PMPI_Rput_c(const void *origin_addr, MPI_Count origin_count, MPI_Datatype origin_datatype,
		int target_rank, MPI_Aint target_disp, MPI_Count target_count, MPI_Datatype target_datatype,
		MPI_Win win, MPI_Request *request)
{
	return unsupported(MPI_COMM_SELF, "MPI_Rput");
}

#pragma weak MPI_Rget_c = PMPI_Rget_c
int PMPI_Rget_c(void *origin_addr, MPI_Count origin_count, MPI_Datatype origin_datatype, int target_rank,
		MPI_Aint target_disp, MPI_Count target_count, MPI_Datatype target_datatype, MPI_Win win,
		MPI_Request *request)
{
	return unsupported(MPI_COMM_SELF, "MPI_Rget");
}

#pragma weak MPI_Raccumulate_c = PMPI_Raccumulate_c
int PMPI_Raccumulate_c(const void *origin_addr, MPI_Count origin_count, MPI_Datatype origin_datatype,
		int target_rank, MPI_Aint target_disp, MPI_Count target_count, MPI_Datatype target_datatype,
		MPI_Op op, MPI_Win win, MPI_Request *request)
{
	return unsupported(MPI_COMM_SELF, "MPI_Raccumulate");
}

#pragma weak MPI_Rget_accumulate_c = PMPI_Rget_accumulate_c
int PMPI_Rget_accumulate_c(const void *origin_addr, MPI_Count origin_count, MPI_Datatype origin_datatype,
		void *result_addr, MPI_Count result_count, MPI_Datatype result_datatype, int target_rank,
		MPI_Aint target_disp, MPI_Count target_count, MPI_Datatype target_datatype, MPI_Op op,
		MPI_Win win, MPI_Request *request)
{
	return unsupported(MPI_COMM_SELF, "MPI_Rget_accumulate");
}

/* ---- One-sided communication: synchronisation ---- */

#pragma weak MPI_Win_fence = PMPI_Win_fence
int PMPI_Win_fence(int assert, MPI_Win win)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_fence");
}

#pragma weak MPI_Win_start = PMPI_Win_start
int PMPI_Win_start(MPI_Group group, int assert, MPI_Win win)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_start");
}

#pragma weak MPI_Win_complete = PMPI_Win_complete
int PMPI_Win_complete(MPI_Win win)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_complete");
}

#pragma weak MPI_Win_post = PMPI_Win_post
int PMPI_Win_post(MPI_Group group, int assert, MPI_Win win)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_post");
}

#pragma weak MPI_Win_wait = PMPI_Win_wait
int PMPI_Win_wait(MPI_Win win)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_wait");
}

#pragma weak MPI_Win_test = PMPI_Win_test
int PMPI_Win_test(MPI_Win win, int *flag)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_test");
}

#pragma weak MPI_Win_lock = PMPI_Win_lock
int PMPI_Win_lock(int lock_type, int rank, int assert, MPI_Win win)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_lock");
}

#pragma weak MPI_Win_lock_all = PMPI_Win_lock_all
int PMPI_Win_lock_all(int assert, MPI_Win win)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_lock_all");
}

#pragma weak MPI_Win_unlock = PMPI_Win_unlock
int PMPI_Win_unlock(int rank, MPI_Win win)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_unlock");
}

#pragma weak MPI_Win_unlock_all = PMPI_Win_unlock_all
int PMPI_Win_unlock_all(MPI_Win win)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_unlock_all");
}

#pragma weak MPI_Win_flush = PMPI_Win_flush
int PMPI_Win_flush(int rank, MPI_Win win)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_flush");
}

#pragma weak MPI_Win_flush_all = PMPI_Win_flush_all
int PMPI_Win_flush_all(MPI_Win win)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_flush_all");
}

#pragma weak MPI_Win_flush_local = PMPI_Win_flush_local
int PMPI_Win_flush_local(int rank, MPI_Win win)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_flush_local");
}

#pragma weak MPI_Win_flush_local_all = PMPI_Win_flush_local_all
int PMPI_Win_flush_local_all(MPI_Win win)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_flush_local_all");
}

#pragma weak MPI_Win_sync = PMPI_Win_sync
int PMPI_Win_sync(MPI_Win win)
{
	return unsupported(MPI_COMM_SELF, "MPI_Win_sync");
}
