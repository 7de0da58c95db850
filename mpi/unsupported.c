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

#pragma weak MPI_File_set_errhandler = PMPI_File_set_errhandler
int PMPI_File_set_errhandler(MPI_File file, MPI_Errhandler errhandler)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_set_errhandler");
}

#pragma weak MPI_File_get_errhandler = PMPI_File_get_errhandler
int PMPI_File_get_errhandler(MPI_File file, MPI_Errhandler *errhandler)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_get_errhandler");
}

#pragma weak MPI_File_call_errhandler = PMPI_File_call_errhandler
int PMPI_File_call_errhandler(MPI_File fh, int errorcode)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_call_errhandler");
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

/* ---- Files: opening, views, positions (chapter 14) ---- */

#pragma weak MPI_File_open = PMPI_File_open
int PMPI_File_open(MPI_Comm comm, const char *filename, int amode, MPI_Info info, MPI_File *fh)
{
	return unsupported(comm, "MPI_File_open");
}

#pragma weak MPI_File_close = PMPI_File_close
int PMPI_File_close(MPI_File *fh)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_close");
}

#pragma weak MPI_File_delete = PMPI_File_delete
int PMPI_File_delete(const char *filename, MPI_Info info)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_delete");
}

#pragma weak MPI_File_set_size = PMPI_File_set_size
int PMPI_File_set_size(MPI_File fh, MPI_Offset size)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_set_size");
}

#pragma weak MPI_File_preallocate = PMPI_File_preallocate
int PMPI_File_preallocate(MPI_File fh, MPI_Offset size)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_preallocate");
}

#pragma weak MPI_File_get_size = PMPI_File_get_size
int PMPI_File_get_size(MPI_File fh, MPI_Offset *size)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_get_size");
}

#pragma weak MPI_File_get_group = PMPI_File_get_group
int PMPI_File_get_group(MPI_File fh, MPI_Group *group)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_get_group");
}

#pragma weak MPI_File_get_amode = PMPI_File_get_amode
int PMPI_File_get_amode(MPI_File fh, int *amode)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_get_amode");
}

#pragma weak MPI_File_set_info = PMPI_File_set_info
int PMPI_File_set_info(MPI_File fh, MPI_Info info)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_set_info");
}

#pragma weak MPI_File_get_info = PMPI_File_get_info
int PMPI_File_get_info(MPI_File fh, MPI_Info *info_used)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_get_info");
}

#pragma weak MPI_File_set_view = PMPI_File_set_view
int PMPI_File_set_view(MPI_File fh, MPI_Offset disp, MPI_Datatype etype, MPI_Datatype filetype,
		const char *datarep, MPI_Info info)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_set_view");
}

#pragma weak MPI_File_get_view = PMPI_File_get_view
int PMPI_File_get_view(MPI_File fh, MPI_Offset *disp, MPI_Datatype *etype, MPI_Datatype *filetype,
		char *datarep)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_get_view");
}

#pragma weak MPI_File_seek = PMPI_File_seek
int PMPI_File_seek(MPI_File fh, MPI_Offset offset, int whence)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_seek");
}

#pragma weak MPI_File_get_position = PMPI_File_get_position
int PMPI_File_get_position(MPI_File fh, MPI_Offset *offset)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_get_position");
}

#pragma weak MPI_File_get_byte_offset = PMPI_File_get_byte_offset
int PMPI_File_get_byte_offset(MPI_File fh, MPI_Offset offset, MPI_Offset *disp)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_get_byte_offset");
}

#pragma weak MPI_File_seek_shared = PMPI_File_seek_shared
int PMPI_File_seek_shared(MPI_File fh, MPI_Offset offset, int whence)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_seek_shared");
}

#pragma weak MPI_File_get_position_shared = PMPI_File_get_position_shared
int PMPI_File_get_position_shared(MPI_File fh, MPI_Offset *offset)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_get_position_shared");
}

#pragma weak MPI_File_get_type_extent_c = PMPI_File_get_type_extent_c
int PMPI_File_get_type_extent_c(MPI_File fh, MPI_Datatype datatype, MPI_Count *extent)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_get_type_extent");
}

#pragma weak MPI_File_set_atomicity = PMPI_File_set_atomicity
int PMPI_File_set_atomicity(MPI_File fh, int flag)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_set_atomicity");
}

#pragma weak MPI_File_get_atomicity = PMPI_File_get_atomicity
int PMPI_File_get_atomicity(MPI_File fh, int *flag)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_get_atomicity");
}

#pragma weak MPI_File_sync = PMPI_File_sync
int PMPI_File_sync(MPI_File fh)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_sync");
}

#pragma weak MPI_Register_datarep = PMPI_Register_datarep
int PMPI_Register_datarep(const char *datarep, MPI_Datarep_conversion_function *read_conversion_fn,
		MPI_Datarep_conversion_function *write_conversion_fn,
		MPI_Datarep_extent_function *dtype_file_extent_fn, void *extra_state)
{
	return unsupported(MPI_COMM_SELF, "MPI_Register_datarep");
}

#pragma weak MPI_Register_datarep_c = PMPI_Register_datarep_c
int PMPI_Register_datarep_c(const char *datarep, MPI_Datarep_conversion_function_c *read_conversion_fn,
		MPI_Datarep_conversion_function_c *write_conversion_fn,
		MPI_Datarep_extent_function *dtype_file_extent_fn, void *extra_state)
{
	return unsupported(MPI_COMM_SELF, "MPI_Register_datarep");
}

/* ---- Files: reading and writing ---- */

#pragma weak MPI_File_read_at_c = PMPI_File_read_at_c
int PMPI_File_read_at_c(MPI_File fh, MPI_Offset offset, void *buf, MPI_Count count, MPI_Datatype datatype,
		MPI_Status *status)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_read_at");
}

#pragma weak MPI_File_read_at_all_c = PMPI_File_read_at_all_c
int PMPI_File_read_at_all_c(MPI_File fh, MPI_Offset offset, void *buf, MPI_Count count, MPI_Datatype datatype,
		MPI_Status *status)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_read_at_all");
}

#pragma weak MPI_File_write_at_c = PMPI_File_write_at_c
int PMPI_File_write_at_c(MPI_File fh, MPI_Offset offset, const void *buf, MPI_Count count,
		MPI_Datatype datatype, MPI_Status *status)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_write_at");
}

#pragma weak MPI_File_write_at_all_c = PMPI_File_write_at_all_c
int PMPI_File_write_at_all_c(MPI_File fh, MPI_Offset offset, const void *buf, MPI_Count count,
		MPI_Datatype datatype, MPI_Status *status)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_write_at_all");
}

#pragma weak MPI_File_iread_at_c = PMPI_File_iread_at_c
int PMPI_File_iread_at_c(MPI_File fh, MPI_Offset offset, void *buf, MPI_Count count, MPI_Datatype datatype,
		MPI_Request *request)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_iread_at");
}

#pragma weak MPI_File_iread_at_all_c = PMPI_File_iread_at_all_c
int PMPI_File_iread_at_all_c(MPI_File fh, MPI_Offset offset, void *buf, MPI_Count count,
		MPI_Datatype datatype, MPI_Request *request)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_iread_at_all");
}

#pragma weak MPI_File_iwrite_at_c = PMPI_File_iwrite_at_c
int PMPI_File_iwrite_at_c(MPI_File fh, MPI_Offset offset, const void *buf, MPI_Count count,
		MPI_Datatype datatype, MPI_Request *request)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_iwrite_at");
}

#pragma weak MPI_File_iwrite_at_all_c = PMPI_File_iwrite_at_all_c
int PMPI_File_iwrite_at_all_c(MPI_File fh, MPI_Offset offset, const void *buf, MPI_Count count,
		MPI_Datatype datatype, MPI_Request *request)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_iwrite_at_all");
}

#pragma weak MPI_File_read_c = PMPI_File_read_c
int PMPI_File_read_c(MPI_File fh, void *buf, MPI_Count count, MPI_Datatype datatype, MPI_Status *status)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_read");
}

#pragma weak MPI_File_read_all_c = PMPI_File_read_all_c
int PMPI_File_read_all_c(MPI_File fh, void *buf, MPI_Count count, MPI_Datatype datatype, MPI_Status *status)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_read_all");
}

#pragma weak MPI_File_write_c = PMPI_File_write_c
int PMPI_File_write_c(MPI_File fh, const void *buf, MPI_Count count, MPI_Datatype datatype,
		MPI_Status *status)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_write");
}

#pragma weak MPI_File_write_all_c = PMPI_File_write_all_c
int PMPI_File_write_all_c(MPI_File fh, const void *buf, MPI_Count count, MPI_Datatype datatype,
		MPI_Status *status)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_write_all");
}

#pragma weak MPI_File_iread_c = PMPI_File_iread_c
int PMPI_File_iread_c(MPI_File fh, void *buf, MPI_Count count, MPI_Datatype datatype, MPI_Request *request)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_iread");
}

#pragma weak MPI_File_iread_all_c = PMPI_File_iread_all_c
int PMPI_File_iread_all_c(MPI_File fh, void *buf, MPI_Count count, MPI_Datatype datatype,
		MPI_Request *request)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_iread_all");
}

#pragma weak MPI_File_iwrite_c = PMPI_File_iwrite_c
int PMPI_File_iwrite_c(MPI_File fh, const void *buf, MPI_Count count, MPI_Datatype datatype,
		MPI_Request *request)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_iwrite");
}

#pragma weak MPI_File_iwrite_all_c = PMPI_File_iwrite_all_c
int PMPI_File_iwrite_all_c(MPI_File fh, const void *buf, MPI_Count count, MPI_Datatype datatype,
		MPI_Request *request)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_iwrite_all");
}

#pragma weak MPI_File_read_shared_c = PMPI_File_read_shared_c
int PMPI_File_read_shared_c(MPI_File fh, void *buf, MPI_Count count, MPI_Datatype datatype,
		MPI_Status *status)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_read_shared");
}

#pragma weak MPI_File_write_shared_c = PMPI_File_write_shared_c
int PMPI_File_write_shared_c(MPI_File fh, const void *buf, MPI_Count count, MPI_Datatype datatype,
		MPI_Status *status)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_write_shared");
}

#pragma weak MPI_File_iread_shared_c = PMPI_File_iread_shared_c
int PMPI_File_iread_shared_c(MPI_File fh, void *buf, MPI_Count count, MPI_Datatype datatype,
		MPI_Request *request)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_iread_shared");
}

#pragma weak MPI_File_iwrite_shared_c = PMPI_File_iwrite_shared_c
int PMPI_File_iwrite_shared_c(MPI_File fh, const void *buf, MPI_Count count, MPI_Datatype datatype,
		MPI_Request *request)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_iwrite_shared");
}

#pragma weak MPI_File_read_ordered_c = PMPI_File_read_ordered_c
int PMPI_File_read_ordered_c(MPI_File fh, void *buf, MPI_Count count, MPI_Datatype datatype,
		MPI_Status *status)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_read_ordered");
}

#pragma weak MPI_File_write_ordered_c = PMPI_File_write_ordered_c
int PMPI_File_write_ordered_c(MPI_File fh, const void *buf, MPI_Count count, MPI_Datatype datatype,
		MPI_Status *status)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_write_ordered");
}

/* ---- Files: split collective reading and writing ---- */

#pragma weak MPI_File_read_at_all_begin_c = PMPI_File_read_at_all_begin_c
int PMPI_File_read_at_all_begin_c(MPI_File fh, MPI_Offset offset, void *buf, MPI_Count count,
		MPI_Datatype datatype)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_read_at_all_begin");
}

#pragma weak MPI_File_read_at_all_end = PMPI_File_read_at_all_end
int PMPI_File_read_at_all_end(MPI_File fh, void *buf, MPI_Status *status)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_read_at_all_end");
}

#pragma weak MPI_File_write_at_all_begin_c = PMPI_File_write_at_all_begin_c
int PMPI_File_write_at_all_begin_c(MPI_File fh, MPI_Offset offset, const void *buf, MPI_Count count,
		MPI_Datatype datatype)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_write_at_all_begin");
}

#pragma weak MPI_File_write_at_all_end = PMPI_File_write_at_all_end
int PMPI_File_write_at_all_end(MPI_File fh, const void *buf, MPI_Status *status)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_write_at_all_end");
}

#pragma weak MPI_File_read_all_begin_c = PMPI_File_read_all_begin_c
int PMPI_File_read_all_begin_c(MPI_File fh, void *buf, MPI_Count count, MPI_Datatype datatype)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_read_all_begin");
}

#pragma weak MPI_File_read_all_end = PMPI_File_read_all_end
int PMPI_File_read_all_end(MPI_File fh, void *buf, MPI_Status *status)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_read_all_end");
}

#pragma weak MPI_File_write_all_begin_c = PMPI_File_write_all_begin_c
int PMPI_File_write_all_begin_c(MPI_File fh, const void *buf, MPI_Count count, MPI_Datatype datatype)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_write_all_begin");
}

#pragma weak MPI_File_write_all_end = PMPI_File_write_all_end
int PMPI_File_write_all_end(MPI_File fh, const void *buf, MPI_Status *status)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_write_all_end");
}

#pragma weak MPI_File_read_ordered_begin_c = PMPI_File_read_ordered_begin_c
int PMPI_File_read_ordered_begin_c(MPI_File fh, void *buf, MPI_Count count, MPI_Datatype datatype)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_read_ordered_begin");
}

#pragma weak MPI_File_read_ordered_end = PMPI_File_read_ordered_end
int PMPI_File_read_ordered_end(MPI_File fh, void *buf, MPI_Status *status)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_read_ordered_end");
}

#pragma weak MPI_File_write_ordered_begin_c = PMPI_File_write_ordered_begin_c
int PMPI_File_write_ordered_begin_c(MPI_File fh, const void *buf, MPI_Count count, MPI_Datatype datatype)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_write_ordered_begin");
}

#pragma weak MPI_File_write_ordered_end = PMPI_File_write_ordered_end
int PMPI_File_write_ordered_end(MPI_File fh, const void *buf, MPI_Status *status)
{
	return unsupported(MPI_COMM_SELF, "MPI_File_write_ordered_end");
}
