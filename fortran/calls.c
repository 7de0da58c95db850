/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Written by fortran/generate; do not edit. */
/*
 * What mpif.h and the modules call: each converts its arguments and calls the C function of its name.
 */
#include "fortran/convert.h"
#include "fortran/section.h"

void mpi_init_(int *ierror)
{
	int err = MPI_Init(NULL, NULL);

	report(ierror, err);
}
NAMES(mpi_init, MPI_INIT)

void mpi_init_thread_(const int *required, int *provided, int *ierror)
{
	int err = MPI_Init_thread(NULL, NULL, *required, provided);

	report(ierror, err);
}
NAMES(mpi_init_thread, MPI_INIT_THREAD)

void mpi_initialized_(int *flag, int *ierror)
{
	int c_flag = 0;
	int err = MPI_Initialized(&c_flag);

	if (err == MPI_SUCCESS)
		*flag = logical_of(c_flag);
	report(ierror, err);
}
NAMES(mpi_initialized, MPI_INITIALIZED)

void mpi_finalize_(int *ierror)
{
	int err = MPI_Finalize();

	report(ierror, err);
}
NAMES(mpi_finalize, MPI_FINALIZE)

void mpi_finalized_(int *flag, int *ierror)
{
	int c_flag = 0;
	int err = MPI_Finalized(&c_flag);

	if (err == MPI_SUCCESS)
		*flag = logical_of(c_flag);
	report(ierror, err);
}
NAMES(mpi_finalized, MPI_FINALIZED)

void mpi_query_thread_(int *provided, int *ierror)
{
	int err = MPI_Query_thread(provided);

	report(ierror, err);
}
NAMES(mpi_query_thread, MPI_QUERY_THREAD)

void mpi_is_thread_main_(int *flag, int *ierror)
{
	int c_flag = 0;
	int err = MPI_Is_thread_main(&c_flag);

	if (err == MPI_SUCCESS)
		*flag = logical_of(c_flag);
	report(ierror, err);
}
NAMES(mpi_is_thread_main, MPI_IS_THREAD_MAIN)

void mpi_abort_(const int *comm, const int *errorcode, int *ierror)
{
	int err = MPI_Abort(comm_of(*comm), *errorcode);

	report(ierror, err);
}
NAMES(mpi_abort, MPI_ABORT)

void mpi_get_version_(int *version, int *subversion, int *ierror)
{
	int err = MPI_Get_version(version, subversion);

	report(ierror, err);
}
NAMES(mpi_get_version, MPI_GET_VERSION)

void mpi_get_library_version_(char *version, int *resultlen, int *ierror, size_t version_len)
{
	char c_version[MPI_MAX_LIBRARY_VERSION_STRING];
	int err = MPI_Get_library_version(c_version, resultlen);

	if (err == MPI_SUCCESS)
		string_back(version, version_len, c_version, resultlen);
	report(ierror, err);
}
NAMES(mpi_get_library_version, MPI_GET_LIBRARY_VERSION)

void mpi_get_processor_name_(char *name, int *resultlen, int *ierror, size_t name_len)
{
	char c_name[MPI_MAX_PROCESSOR_NAME];
	int err = MPI_Get_processor_name(c_name, resultlen);

	if (err == MPI_SUCCESS)
		string_back(name, name_len, c_name, resultlen);
	report(ierror, err);
}
NAMES(mpi_get_processor_name, MPI_GET_PROCESSOR_NAME)

void mpi_get_hw_resource_info_(int *hw_info, int *ierror)
{
	MPI_Info c_hw_info = MPI_INFO_NULL;
	int err = MPI_Get_hw_resource_info(&c_hw_info);

	if (err == MPI_SUCCESS)
		*hw_info = info_int(c_hw_info);
	report(ierror, err);
}
NAMES(mpi_get_hw_resource_info, MPI_GET_HW_RESOURCE_INFO)

void mpi_alloc_mem_(const MPI_Aint *size, const int *info, void *baseptr, int *ierror)
{
	int err = MPI_Alloc_mem(*size, info_of(*info), baseptr);

	report(ierror, err);
}
CPTR_NAMES(mpi_alloc_mem, MPI_ALLOC_MEM)
NAMES(mpi_alloc_mem, MPI_ALLOC_MEM)

static SELDOM void mpi_free_mem_general(void *base, int *ierror)
{
	int err = MPI_Free_mem(buffer_of(base));

	report(ierror, err);
}

void mpi_free_mem_(void *base, int *ierror)
{
	if (!is_sentinel(base))
		report(ierror, MPI_Free_mem(base));
	else
		mpi_free_mem_general(base, ierror);
}
NAMES(mpi_free_mem, MPI_FREE_MEM)

void mpi_comm_set_errhandler_(const int *comm, const int *errhandler, int *ierror)
{
	int err = MPI_Comm_set_errhandler(comm_of(*comm), errhandler_of(*errhandler));

	report(ierror, err);
}
NAMES(mpi_comm_set_errhandler, MPI_COMM_SET_ERRHANDLER)

void mpi_comm_get_errhandler_(const int *comm, int *errhandler, int *ierror)
{
	MPI_Errhandler c_errhandler = MPI_ERRHANDLER_NULL;
	int err = MPI_Comm_get_errhandler(comm_of(*comm), &c_errhandler);

	if (err == MPI_SUCCESS)
		*errhandler = errhandler_int(c_errhandler);
	report(ierror, err);
}
NAMES(mpi_comm_get_errhandler, MPI_COMM_GET_ERRHANDLER)

void mpi_comm_call_errhandler_(const int *comm, const int *errorcode, int *ierror)
{
	int err = MPI_Comm_call_errhandler(comm_of(*comm), *errorcode);

	report(ierror, err);
}
NAMES(mpi_comm_call_errhandler, MPI_COMM_CALL_ERRHANDLER)

void mpi_win_set_errhandler_(const int *win, const int *errhandler, int *ierror)
{
	int err = MPI_Win_set_errhandler(win_of(*win), errhandler_of(*errhandler));

	report(ierror, err);
}
NAMES(mpi_win_set_errhandler, MPI_WIN_SET_ERRHANDLER)

void mpi_win_get_errhandler_(const int *win, int *errhandler, int *ierror)
{
	MPI_Errhandler c_errhandler = MPI_ERRHANDLER_NULL;
	int err = MPI_Win_get_errhandler(win_of(*win), &c_errhandler);

	if (err == MPI_SUCCESS)
		*errhandler = errhandler_int(c_errhandler);
	report(ierror, err);
}
NAMES(mpi_win_get_errhandler, MPI_WIN_GET_ERRHANDLER)

void mpi_win_call_errhandler_(const int *win, const int *errorcode, int *ierror)
{
	int err = MPI_Win_call_errhandler(win_of(*win), *errorcode);

	report(ierror, err);
}
NAMES(mpi_win_call_errhandler, MPI_WIN_CALL_ERRHANDLER)

void mpi_file_set_errhandler_(const int *file, const int *errhandler, int *ierror)
{
	int err = MPI_File_set_errhandler(file_of(*file), errhandler_of(*errhandler));

	report(ierror, err);
}
NAMES(mpi_file_set_errhandler, MPI_FILE_SET_ERRHANDLER)

void mpi_file_get_errhandler_(const int *file, int *errhandler, int *ierror)
{
	MPI_Errhandler c_errhandler = MPI_ERRHANDLER_NULL;
	int err = MPI_File_get_errhandler(file_of(*file), &c_errhandler);

	if (err == MPI_SUCCESS)
		*errhandler = errhandler_int(c_errhandler);
	report(ierror, err);
}
NAMES(mpi_file_get_errhandler, MPI_FILE_GET_ERRHANDLER)

void mpi_file_call_errhandler_(const int *fh, const int *errorcode, int *ierror)
{
	int err = MPI_File_call_errhandler(file_of(*fh), *errorcode);

	report(ierror, err);
}
NAMES(mpi_file_call_errhandler, MPI_FILE_CALL_ERRHANDLER)

void mpi_session_set_errhandler_(const int *session, const int *errhandler, int *ierror)
{
	int err = MPI_Session_set_errhandler(session_of(*session), errhandler_of(*errhandler));

	report(ierror, err);
}
NAMES(mpi_session_set_errhandler, MPI_SESSION_SET_ERRHANDLER)

void mpi_session_get_errhandler_(const int *session, int *errhandler, int *ierror)
{
	MPI_Errhandler c_errhandler = MPI_ERRHANDLER_NULL;
	int err = MPI_Session_get_errhandler(session_of(*session), &c_errhandler);

	if (err == MPI_SUCCESS)
		*errhandler = errhandler_int(c_errhandler);
	report(ierror, err);
}
NAMES(mpi_session_get_errhandler, MPI_SESSION_GET_ERRHANDLER)

void mpi_session_call_errhandler_(const int *session, const int *errorcode, int *ierror)
{
	int err = MPI_Session_call_errhandler(session_of(*session), *errorcode);

	report(ierror, err);
}
NAMES(mpi_session_call_errhandler, MPI_SESSION_CALL_ERRHANDLER)

void mpi_errhandler_free_(int *errhandler, int *ierror)
{
	MPI_Errhandler c_errhandler = errhandler_of(*errhandler);
	int err = MPI_Errhandler_free(&c_errhandler);

	errhandler_back(errhandler, c_errhandler);
	report(ierror, err);
}
NAMES(mpi_errhandler_free, MPI_ERRHANDLER_FREE)

void mpi_error_string_(const int *errorcode, char *string, int *resultlen, int *ierror, size_t string_len)
{
	char c_string[MPI_MAX_ERROR_STRING];
	int err = MPI_Error_string(*errorcode, c_string, resultlen);

	if (err == MPI_SUCCESS)
		string_back(string, string_len, c_string, resultlen);
	report(ierror, err);
}
NAMES(mpi_error_string, MPI_ERROR_STRING)

void mpi_error_class_(const int *errorcode, int *errorclass, int *ierror)
{
	int err = MPI_Error_class(*errorcode, errorclass);

	report(ierror, err);
}
NAMES(mpi_error_class, MPI_ERROR_CLASS)

void mpi_add_error_class_(int *errorclass, int *ierror)
{
	int err = MPI_Add_error_class(errorclass);

	report(ierror, err);
}
NAMES(mpi_add_error_class, MPI_ADD_ERROR_CLASS)

void mpi_add_error_code_(const int *errorclass, int *errorcode, int *ierror)
{
	int err = MPI_Add_error_code(*errorclass, errorcode);

	report(ierror, err);
}
NAMES(mpi_add_error_code, MPI_ADD_ERROR_CODE)

void mpi_add_error_string_(const int *errorcode, const char *string, int *ierror, size_t string_len)
{
	struct temporary t_string;
	char *c_string = string_of(&t_string, string, string_len);
	int err = c_string
		? MPI_Add_error_string(*errorcode, c_string)
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	temporary_free(&t_string);
	report(ierror, err);
}
NAMES(mpi_add_error_string, MPI_ADD_ERROR_STRING)

void mpi_remove_error_class_(const int *errorclass, int *ierror)
{
	int err = MPI_Remove_error_class(*errorclass);

	report(ierror, err);
}
NAMES(mpi_remove_error_class, MPI_REMOVE_ERROR_CLASS)

void mpi_remove_error_code_(const int *errorcode, int *ierror)
{
	int err = MPI_Remove_error_code(*errorcode);

	report(ierror, err);
}
NAMES(mpi_remove_error_code, MPI_REMOVE_ERROR_CODE)

void mpi_remove_error_string_(const int *errorcode, int *ierror)
{
	int err = MPI_Remove_error_string(*errorcode);

	report(ierror, err);
}
NAMES(mpi_remove_error_string, MPI_REMOVE_ERROR_STRING)

static SELDOM void mpi_send_general(const void *buf, const int *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *ierror)
{
	int err = MPI_Send(buffer_of(buf), *count, type_of(*datatype), *dest, *tag, comm_of(*comm));

	report(ierror, err);
}

void mpi_send_(const void *buf, const int *count, const int *datatype, const int *dest, const int *tag, const int *comm,
		int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Send(buf, *count, predefined_type(*datatype), *dest, *tag, predefined_comm(*comm)));
	else
		mpi_send_general(buf, count, datatype, dest, tag, comm, ierror);
}
NAMES(mpi_send, MPI_SEND)

static SELDOM void mpi_bsend_general(const void *buf, const int *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *ierror)
{
	int err = MPI_Bsend(buffer_of(buf), *count, type_of(*datatype), *dest, *tag, comm_of(*comm));

	report(ierror, err);
}

void mpi_bsend_(const void *buf, const int *count, const int *datatype, const int *dest, const int *tag,
		const int *comm, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Bsend(buf, *count, predefined_type(*datatype), *dest, *tag, predefined_comm(*comm)));
	else
		mpi_bsend_general(buf, count, datatype, dest, tag, comm, ierror);
}
NAMES(mpi_bsend, MPI_BSEND)

static SELDOM void mpi_ssend_general(const void *buf, const int *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *ierror)
{
	int err = MPI_Ssend(buffer_of(buf), *count, type_of(*datatype), *dest, *tag, comm_of(*comm));

	report(ierror, err);
}

void mpi_ssend_(const void *buf, const int *count, const int *datatype, const int *dest, const int *tag,
		const int *comm, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Ssend(buf, *count, predefined_type(*datatype), *dest, *tag, predefined_comm(*comm)));
	else
		mpi_ssend_general(buf, count, datatype, dest, tag, comm, ierror);
}
NAMES(mpi_ssend, MPI_SSEND)

static SELDOM void mpi_rsend_general(const void *buf, const int *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *ierror)
{
	int err = MPI_Rsend(buffer_of(buf), *count, type_of(*datatype), *dest, *tag, comm_of(*comm));

	report(ierror, err);
}

void mpi_rsend_(const void *buf, const int *count, const int *datatype, const int *dest, const int *tag,
		const int *comm, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Rsend(buf, *count, predefined_type(*datatype), *dest, *tag, predefined_comm(*comm)));
	else
		mpi_rsend_general(buf, count, datatype, dest, tag, comm, ierror);
}
NAMES(mpi_rsend, MPI_RSEND)

static SELDOM void mpi_recv_general(void *buf, const int *count, const int *datatype, const int *source, const int *tag,
		const int *comm, MPI_Status *status, int *ierror)
{
	int err = MPI_Recv(buffer_of(buf), *count, type_of(*datatype), *source, *tag, comm_of(*comm),
			status_of(status));

	report(ierror, err);
}

void mpi_recv_(void *buf, const int *count, const int *datatype, const int *source, const int *tag, const int *comm,
		MPI_Status *status, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Recv(buf, *count, predefined_type(*datatype), *source, *tag, predefined_comm(*comm),
			status_of(status)));
	else
		mpi_recv_general(buf, count, datatype, source, tag, comm, status, ierror);
}
NAMES(mpi_recv, MPI_RECV)

static SELDOM void mpi_sendrecv_general(const void *sendbuf, const int *sendcount, const int *sendtype, const int *dest,
		const int *sendtag, void *recvbuf, const int *recvcount, const int *recvtype, const int *source,
		const int *recvtag, const int *comm, MPI_Status *status, int *ierror)
{
	int err = MPI_Sendrecv(buffer_of(sendbuf), *sendcount, type_of(*sendtype), *dest, *sendtag, buffer_of(recvbuf),
			*recvcount, type_of(*recvtype), *source, *recvtag, comm_of(*comm), status_of(status));

	report(ierror, err);
}

void mpi_sendrecv_(const void *sendbuf, const int *sendcount, const int *sendtype, const int *dest, const int *sendtag,
		void *recvbuf, const int *recvcount, const int *recvtype, const int *source, const int *recvtag,
		const int *comm, MPI_Status *status, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Sendrecv(sendbuf, *sendcount, predefined_type(*sendtype), *dest, *sendtag, recvbuf,
			*recvcount, predefined_type(*recvtype), *source, *recvtag, predefined_comm(*comm),
			status_of(status)));
	else
		mpi_sendrecv_general(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype, source,
			recvtag, comm, status, ierror);
}
NAMES(mpi_sendrecv, MPI_SENDRECV)

static SELDOM void mpi_sendrecv_replace_general(void *buf, const int *count, const int *datatype, const int *dest,
		const int *sendtag, const int *source, const int *recvtag, const int *comm, MPI_Status *status,
		int *ierror)
{
	int err = MPI_Sendrecv_replace(buffer_of(buf), *count, type_of(*datatype), *dest, *sendtag, *source, *recvtag,
			comm_of(*comm), status_of(status));

	report(ierror, err);
}

void mpi_sendrecv_replace_(void *buf, const int *count, const int *datatype, const int *dest, const int *sendtag,
		const int *source, const int *recvtag, const int *comm, MPI_Status *status, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Sendrecv_replace(buf, *count, predefined_type(*datatype), *dest, *sendtag, *source,
			*recvtag, predefined_comm(*comm), status_of(status)));
	else
		mpi_sendrecv_replace_general(buf, count, datatype, dest, sendtag, source, recvtag, comm, status,
			ierror);
}
NAMES(mpi_sendrecv_replace, MPI_SENDRECV_REPLACE)

void mpi_get_count_(const MPI_Status *status, const int *datatype, int *count, int *ierror)
{
	int err = MPI_Get_count(status, type_of(*datatype), count);

	report(ierror, err);
}
NAMES(mpi_get_count, MPI_GET_COUNT)

void mpi_probe_(const int *source, const int *tag, const int *comm, MPI_Status *status, int *ierror)
{
	int err = MPI_Probe(*source, *tag, comm_of(*comm), status_of(status));

	report(ierror, err);
}
NAMES(mpi_probe, MPI_PROBE)

void mpi_mprobe_(const int *source, const int *tag, const int *comm, int *message, MPI_Status *status, int *ierror)
{
	MPI_Message c_message = MPI_MESSAGE_NULL;
	int err = MPI_Mprobe(*source, *tag, comm_of(*comm), &c_message, status_of(status));

	if (err == MPI_SUCCESS)
		*message = message_int(c_message);
	report(ierror, err);
}
NAMES(mpi_mprobe, MPI_MPROBE)

void mpi_mrecv_(void *buf, const int *count, const int *datatype, int *message, MPI_Status *status, int *ierror)
{
	MPI_Message c_message = message_of(*message);
	int err = MPI_Mrecv(buffer_of(buf), *count, type_of(*datatype), &c_message, status_of(status));

	message_back(message, c_message);
	report(ierror, err);
}
NAMES(mpi_mrecv, MPI_MRECV)

void mpi_isend_(const void *buf, const int *count, const int *datatype, const int *dest, const int *tag,
		const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Isend(buffer_of(buf), *count, type_of(*datatype), *dest, *tag, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_isend, MPI_ISEND)

void mpi_ibsend_(const void *buf, const int *count, const int *datatype, const int *dest, const int *tag,
		const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Ibsend(buffer_of(buf), *count, type_of(*datatype), *dest, *tag, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_ibsend, MPI_IBSEND)

void mpi_issend_(const void *buf, const int *count, const int *datatype, const int *dest, const int *tag,
		const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Issend(buffer_of(buf), *count, type_of(*datatype), *dest, *tag, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_issend, MPI_ISSEND)

void mpi_irsend_(const void *buf, const int *count, const int *datatype, const int *dest, const int *tag,
		const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Irsend(buffer_of(buf), *count, type_of(*datatype), *dest, *tag, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_irsend, MPI_IRSEND)

void mpi_irecv_(void *buf, const int *count, const int *datatype, const int *source, const int *tag, const int *comm,
		int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Irecv(buffer_of(buf), *count, type_of(*datatype), *source, *tag, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_irecv, MPI_IRECV)

void mpi_isendrecv_(const void *sendbuf, const int *sendcount, const int *sendtype, const int *dest, const int *sendtag,
		void *recvbuf, const int *recvcount, const int *recvtype, const int *source, const int *recvtag,
		const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Isendrecv(buffer_of(sendbuf), *sendcount, type_of(*sendtype), *dest, *sendtag, buffer_of(recvbuf),
			*recvcount, type_of(*recvtype), *source, *recvtag, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_isendrecv, MPI_ISENDRECV)

void mpi_isendrecv_replace_(void *buf, const int *count, const int *datatype, const int *dest, const int *sendtag,
		const int *source, const int *recvtag, const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Isendrecv_replace(buffer_of(buf), *count, type_of(*datatype), *dest, *sendtag, *source, *recvtag,
			comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_isendrecv_replace, MPI_ISENDRECV_REPLACE)

void mpi_iprobe_(const int *source, const int *tag, const int *comm, int *flag, MPI_Status *status, int *ierror)
{
	int c_flag = 0;
	int err = MPI_Iprobe(*source, *tag, comm_of(*comm), &c_flag, status_of(status));

	if (err == MPI_SUCCESS)
		*flag = logical_of(c_flag);
	report(ierror, err);
}
NAMES(mpi_iprobe, MPI_IPROBE)

void mpi_improbe_(const int *source, const int *tag, const int *comm, int *flag, int *message, MPI_Status *status,
		int *ierror)
{
	int c_flag = 0;
	MPI_Message c_message = MPI_MESSAGE_NULL;
	int err = MPI_Improbe(*source, *tag, comm_of(*comm), &c_flag, &c_message, status_of(status));

	if (err == MPI_SUCCESS)
		*flag = logical_of(c_flag);
	if (err == MPI_SUCCESS)
		*message = message_int(c_message);
	report(ierror, err);
}
NAMES(mpi_improbe, MPI_IMPROBE)

void mpi_imrecv_(void *buf, const int *count, const int *datatype, int *message, int *request, int *ierror)
{
	MPI_Message c_message = message_of(*message);
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Imrecv(buffer_of(buf), *count, type_of(*datatype), &c_message, &c_request);

	message_back(message, c_message);
	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_imrecv, MPI_IMRECV)

void mpi_send_init_(const void *buf, const int *count, const int *datatype, const int *dest, const int *tag,
		const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Send_init(buffer_of(buf), *count, type_of(*datatype), *dest, *tag, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_send_init, MPI_SEND_INIT)

void mpi_bsend_init_(const void *buf, const int *count, const int *datatype, const int *dest, const int *tag,
		const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Bsend_init(buffer_of(buf), *count, type_of(*datatype), *dest, *tag, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_bsend_init, MPI_BSEND_INIT)

void mpi_ssend_init_(const void *buf, const int *count, const int *datatype, const int *dest, const int *tag,
		const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Ssend_init(buffer_of(buf), *count, type_of(*datatype), *dest, *tag, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_ssend_init, MPI_SSEND_INIT)

void mpi_rsend_init_(const void *buf, const int *count, const int *datatype, const int *dest, const int *tag,
		const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Rsend_init(buffer_of(buf), *count, type_of(*datatype), *dest, *tag, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_rsend_init, MPI_RSEND_INIT)

void mpi_recv_init_(void *buf, const int *count, const int *datatype, const int *source, const int *tag,
		const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Recv_init(buffer_of(buf), *count, type_of(*datatype), *source, *tag, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_recv_init, MPI_RECV_INIT)

void mpi_start_(int *request, int *ierror)
{
	MPI_Request c_request = request_of(*request);
	int err = MPI_Start(&c_request);

	request_back(request, c_request);
	report(ierror, err);
}
NAMES(mpi_start, MPI_START)

void mpi_startall_(const int *count, int *array_of_requests, int *ierror)
{
	struct temporary t_array_of_requests;
	MPI_Request *c_array_of_requests = requests_of(&t_array_of_requests, array_of_requests, *count);
	int err = c_array_of_requests
		? MPI_Startall(*count, c_array_of_requests)
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	requests_back(array_of_requests, c_array_of_requests, *count);
	temporary_free(&t_array_of_requests);
	report(ierror, err);
}
NAMES(mpi_startall, MPI_STARTALL)

void mpi_wait_(int *request, MPI_Status *status, int *ierror)
{
	MPI_Request c_request = request_of(*request);
	int err = MPI_Wait(&c_request, status_of(status));

	request_back(request, c_request);
	report(ierror, err);
}
NAMES(mpi_wait, MPI_WAIT)

void mpi_waitany_(const int *count, int *array_of_requests, int *indx, MPI_Status *status, int *ierror)
{
	struct temporary t_array_of_requests;
	MPI_Request *c_array_of_requests = requests_of(&t_array_of_requests, array_of_requests, *count);
	*indx = MPI_UNDEFINED;
	int err = c_array_of_requests
		? MPI_Waitany(*count, c_array_of_requests, indx, status_of(status))
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	requests_back(array_of_requests, c_array_of_requests, *count);
	temporary_free(&t_array_of_requests);
	if (*indx != MPI_UNDEFINED)
		++*indx;
	report(ierror, err);
}
NAMES(mpi_waitany, MPI_WAITANY)

void mpi_waitall_(const int *count, int *array_of_requests, MPI_Status *array_of_statuses, int *ierror)
{
	struct temporary t_array_of_requests;
	MPI_Request *c_array_of_requests = requests_of(&t_array_of_requests, array_of_requests, *count);
	int err = c_array_of_requests
		? MPI_Waitall(*count, c_array_of_requests, status_of(array_of_statuses))
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	requests_back(array_of_requests, c_array_of_requests, *count);
	temporary_free(&t_array_of_requests);
	report(ierror, err);
}
NAMES(mpi_waitall, MPI_WAITALL)

void mpi_waitsome_(const int *incount, int *array_of_requests, int *outcount, int *array_of_indices,
		MPI_Status *array_of_statuses, int *ierror)
{
	struct temporary t_array_of_requests;
	MPI_Request *c_array_of_requests = requests_of(&t_array_of_requests, array_of_requests, *incount);
	*outcount = MPI_UNDEFINED;
	int err = c_array_of_requests
		? MPI_Waitsome(*incount, c_array_of_requests, outcount, array_of_indices,
			status_of(array_of_statuses))
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	requests_back(array_of_requests, c_array_of_requests, *incount);
	temporary_free(&t_array_of_requests);
	count_from_one(array_of_indices, *outcount);
	report(ierror, err);
}
NAMES(mpi_waitsome, MPI_WAITSOME)

void mpi_test_(int *request, int *flag, MPI_Status *status, int *ierror)
{
	MPI_Request c_request = request_of(*request);
	int c_flag = 0;
	int err = MPI_Test(&c_request, &c_flag, status_of(status));

	request_back(request, c_request);
	if (err == MPI_SUCCESS)
		*flag = logical_of(c_flag);
	report(ierror, err);
}
NAMES(mpi_test, MPI_TEST)

void mpi_testany_(const int *count, int *array_of_requests, int *indx, int *flag, MPI_Status *status, int *ierror)
{
	struct temporary t_array_of_requests;
	MPI_Request *c_array_of_requests = requests_of(&t_array_of_requests, array_of_requests, *count);
	*indx = MPI_UNDEFINED;
	int c_flag = 0;
	int err = c_array_of_requests
		? MPI_Testany(*count, c_array_of_requests, indx, &c_flag, status_of(status))
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	requests_back(array_of_requests, c_array_of_requests, *count);
	temporary_free(&t_array_of_requests);
	if (*indx != MPI_UNDEFINED)
		++*indx;
	if (err == MPI_SUCCESS)
		*flag = logical_of(c_flag);
	report(ierror, err);
}
NAMES(mpi_testany, MPI_TESTANY)

void mpi_testall_(const int *count, int *array_of_requests, int *flag, MPI_Status *array_of_statuses, int *ierror)
{
	struct temporary t_array_of_requests;
	MPI_Request *c_array_of_requests = requests_of(&t_array_of_requests, array_of_requests, *count);
	int c_flag = 0;
	int err = c_array_of_requests
		? MPI_Testall(*count, c_array_of_requests, &c_flag, status_of(array_of_statuses))
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	requests_back(array_of_requests, c_array_of_requests, *count);
	temporary_free(&t_array_of_requests);
	if (err == MPI_SUCCESS)
		*flag = logical_of(c_flag);
	report(ierror, err);
}
NAMES(mpi_testall, MPI_TESTALL)

void mpi_testsome_(const int *incount, int *array_of_requests, int *outcount, int *array_of_indices,
		MPI_Status *array_of_statuses, int *ierror)
{
	struct temporary t_array_of_requests;
	MPI_Request *c_array_of_requests = requests_of(&t_array_of_requests, array_of_requests, *incount);
	*outcount = MPI_UNDEFINED;
	int err = c_array_of_requests
		? MPI_Testsome(*incount, c_array_of_requests, outcount, array_of_indices,
			status_of(array_of_statuses))
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	requests_back(array_of_requests, c_array_of_requests, *incount);
	temporary_free(&t_array_of_requests);
	count_from_one(array_of_indices, *outcount);
	report(ierror, err);
}
NAMES(mpi_testsome, MPI_TESTSOME)

void mpi_request_free_(int *request, int *ierror)
{
	MPI_Request c_request = request_of(*request);
	int err = MPI_Request_free(&c_request);

	request_back(request, c_request);
	report(ierror, err);
}
NAMES(mpi_request_free, MPI_REQUEST_FREE)

void mpi_request_get_status_(const int *request, int *flag, MPI_Status *status, int *ierror)
{
	int c_flag = 0;
	int err = MPI_Request_get_status(request_of(*request), &c_flag, status_of(status));

	if (err == MPI_SUCCESS)
		*flag = logical_of(c_flag);
	report(ierror, err);
}
NAMES(mpi_request_get_status, MPI_REQUEST_GET_STATUS)

void mpi_request_get_status_any_(const int *count, const int *array_of_requests, int *indx, int *flag,
		MPI_Status *status, int *ierror)
{
	struct temporary t_array_of_requests;
	MPI_Request *c_array_of_requests = requests_of(&t_array_of_requests, array_of_requests, *count);
	*indx = MPI_UNDEFINED;
	int c_flag = 0;
	int err = c_array_of_requests
		? MPI_Request_get_status_any(*count, c_array_of_requests, indx, &c_flag, status_of(status))
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	temporary_free(&t_array_of_requests);
	if (*indx != MPI_UNDEFINED)
		++*indx;
	if (err == MPI_SUCCESS)
		*flag = logical_of(c_flag);
	report(ierror, err);
}
NAMES(mpi_request_get_status_any, MPI_REQUEST_GET_STATUS_ANY)

void mpi_request_get_status_all_(const int *count, const int *array_of_requests, int *flag,
		MPI_Status *array_of_statuses, int *ierror)
{
	struct temporary t_array_of_requests;
	MPI_Request *c_array_of_requests = requests_of(&t_array_of_requests, array_of_requests, *count);
	int c_flag = 0;
	int err = c_array_of_requests
		? MPI_Request_get_status_all(*count, c_array_of_requests, &c_flag,
			status_of(array_of_statuses))
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	temporary_free(&t_array_of_requests);
	if (err == MPI_SUCCESS)
		*flag = logical_of(c_flag);
	report(ierror, err);
}
NAMES(mpi_request_get_status_all, MPI_REQUEST_GET_STATUS_ALL)

void mpi_request_get_status_some_(const int *incount, const int *array_of_requests, int *outcount,
		int *array_of_indices, MPI_Status *array_of_statuses, int *ierror)
{
	struct temporary t_array_of_requests;
	MPI_Request *c_array_of_requests = requests_of(&t_array_of_requests, array_of_requests, *incount);
	*outcount = MPI_UNDEFINED;
	int err = c_array_of_requests
		? MPI_Request_get_status_some(*incount, c_array_of_requests, outcount, array_of_indices,
			status_of(array_of_statuses))
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	temporary_free(&t_array_of_requests);
	count_from_one(array_of_indices, *outcount);
	report(ierror, err);
}
NAMES(mpi_request_get_status_some, MPI_REQUEST_GET_STATUS_SOME)

void mpi_cancel_(const int *request, int *ierror)
{
	MPI_Request c_request = request_of(*request);
	int err = MPI_Cancel(&c_request);

	report(ierror, err);
}
NAMES(mpi_cancel, MPI_CANCEL)

void mpi_test_cancelled_(const MPI_Status *status, int *flag, int *ierror)
{
	int c_flag = 0;
	int err = MPI_Test_cancelled(status, &c_flag);

	if (err == MPI_SUCCESS)
		*flag = logical_of(c_flag);
	report(ierror, err);
}
NAMES(mpi_test_cancelled, MPI_TEST_CANCELLED)

static SELDOM void mpi_buffer_attach_general(void *buffer, const int *size, int *ierror)
{
	int err = MPI_Buffer_attach(buffer_of(buffer), *size);

	report(ierror, err);
}

void mpi_buffer_attach_(void *buffer, const int *size, int *ierror)
{
	if (!is_sentinel(buffer))
		report(ierror, MPI_Buffer_attach(buffer, *size));
	else
		mpi_buffer_attach_general(buffer, size, ierror);
}
NAMES(mpi_buffer_attach, MPI_BUFFER_ATTACH)

void mpi_buffer_flush_(int *ierror)
{
	int err = MPI_Buffer_flush();

	report(ierror, err);
}
NAMES(mpi_buffer_flush, MPI_BUFFER_FLUSH)

void mpi_buffer_iflush_(int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Buffer_iflush(&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_buffer_iflush, MPI_BUFFER_IFLUSH)

static SELDOM void mpi_comm_attach_buffer_general(const int *comm, void *buffer, const int *size, int *ierror)
{
	int err = MPI_Comm_attach_buffer(comm_of(*comm), buffer_of(buffer), *size);

	report(ierror, err);
}

void mpi_comm_attach_buffer_(const int *comm, void *buffer, const int *size, int *ierror)
{
	if (!is_sentinel(buffer) && is_predefined(*comm))
		report(ierror, MPI_Comm_attach_buffer(predefined_comm(*comm), buffer, *size));
	else
		mpi_comm_attach_buffer_general(comm, buffer, size, ierror);
}
NAMES(mpi_comm_attach_buffer, MPI_COMM_ATTACH_BUFFER)

void mpi_comm_flush_buffer_(const int *comm, int *ierror)
{
	int err = MPI_Comm_flush_buffer(comm_of(*comm));

	report(ierror, err);
}
NAMES(mpi_comm_flush_buffer, MPI_COMM_FLUSH_BUFFER)

void mpi_comm_iflush_buffer_(const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Comm_iflush_buffer(comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_comm_iflush_buffer, MPI_COMM_IFLUSH_BUFFER)

static SELDOM void mpi_session_attach_buffer_general(const int *session, void *buffer, const int *size, int *ierror)
{
	int err = MPI_Session_attach_buffer(session_of(*session), buffer_of(buffer), *size);

	report(ierror, err);
}

void mpi_session_attach_buffer_(const int *session, void *buffer, const int *size, int *ierror)
{
	if (!is_sentinel(buffer) && is_predefined(*session))
		report(ierror, MPI_Session_attach_buffer(predefined_session(*session), buffer, *size));
	else
		mpi_session_attach_buffer_general(session, buffer, size, ierror);
}
NAMES(mpi_session_attach_buffer, MPI_SESSION_ATTACH_BUFFER)

void mpi_session_flush_buffer_(const int *session, int *ierror)
{
	int err = MPI_Session_flush_buffer(session_of(*session));

	report(ierror, err);
}
NAMES(mpi_session_flush_buffer, MPI_SESSION_FLUSH_BUFFER)

void mpi_session_iflush_buffer_(const int *session, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Session_iflush_buffer(session_of(*session), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_session_iflush_buffer, MPI_SESSION_IFLUSH_BUFFER)

void mpi_psend_init_(const void *buf, const int *partitions, const int *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Psend_init(buffer_of(buf), *partitions, *count, type_of(*datatype), *dest, *tag, comm_of(*comm),
			info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_psend_init, MPI_PSEND_INIT)

void mpi_precv_init_(void *buf, const int *partitions, const int *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Precv_init(buffer_of(buf), *partitions, *count, type_of(*datatype), *dest, *tag, comm_of(*comm),
			info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_precv_init, MPI_PRECV_INIT)

void mpi_pready_(const int *partition, const int *request, int *ierror)
{
	int err = MPI_Pready(*partition, request_of(*request));

	report(ierror, err);
}
NAMES(mpi_pready, MPI_PREADY)

void mpi_pready_range_(const int *partition_low, const int *partition_high, const int *request, int *ierror)
{
	int err = MPI_Pready_range(*partition_low, *partition_high, request_of(*request));

	report(ierror, err);
}
NAMES(mpi_pready_range, MPI_PREADY_RANGE)

void mpi_pready_list_(const int *length, const int *array_of_partitions, const int *request, int *ierror)
{
	int err = MPI_Pready_list(*length, array_of_partitions, request_of(*request));

	report(ierror, err);
}
NAMES(mpi_pready_list, MPI_PREADY_LIST)

void mpi_parrived_(const int *request, const int *partition, int *flag, int *ierror)
{
	int c_flag = 0;
	int err = MPI_Parrived(request_of(*request), *partition, &c_flag);

	if (err == MPI_SUCCESS)
		*flag = logical_of(c_flag);
	report(ierror, err);
}
NAMES(mpi_parrived, MPI_PARRIVED)

void mpi_type_contiguous_(const int *count, const int *oldtype, int *newtype, int *ierror)
{
	MPI_Datatype c_newtype = MPI_DATATYPE_NULL;
	int err = MPI_Type_contiguous(*count, type_of(*oldtype), &c_newtype);

	if (err == MPI_SUCCESS)
		*newtype = type_int(c_newtype);
	report(ierror, err);
}
NAMES(mpi_type_contiguous, MPI_TYPE_CONTIGUOUS)

void mpi_type_vector_(const int *count, const int *blocklength, const int *stride, const int *oldtype, int *newtype,
		int *ierror)
{
	MPI_Datatype c_newtype = MPI_DATATYPE_NULL;
	int err = MPI_Type_vector(*count, *blocklength, *stride, type_of(*oldtype), &c_newtype);

	if (err == MPI_SUCCESS)
		*newtype = type_int(c_newtype);
	report(ierror, err);
}
NAMES(mpi_type_vector, MPI_TYPE_VECTOR)

void mpi_type_create_hvector_(const int *count, const int *blocklength, const MPI_Aint *stride, const int *oldtype,
		int *newtype, int *ierror)
{
	MPI_Datatype c_newtype = MPI_DATATYPE_NULL;
	int err = MPI_Type_create_hvector(*count, *blocklength, *stride, type_of(*oldtype), &c_newtype);

	if (err == MPI_SUCCESS)
		*newtype = type_int(c_newtype);
	report(ierror, err);
}
NAMES(mpi_type_create_hvector, MPI_TYPE_CREATE_HVECTOR)

void mpi_type_indexed_(const int *count, const int *array_of_blocklengths, const int *array_of_displacements,
		const int *oldtype, int *newtype, int *ierror)
{
	MPI_Datatype c_newtype = MPI_DATATYPE_NULL;
	int err = MPI_Type_indexed(*count, array_of_blocklengths, array_of_displacements, type_of(*oldtype),
			&c_newtype);

	if (err == MPI_SUCCESS)
		*newtype = type_int(c_newtype);
	report(ierror, err);
}
NAMES(mpi_type_indexed, MPI_TYPE_INDEXED)

void mpi_type_create_hindexed_(const int *count, const int *array_of_blocklengths,
		const MPI_Aint *array_of_displacements, const int *oldtype, int *newtype, int *ierror)
{
	MPI_Datatype c_newtype = MPI_DATATYPE_NULL;
	int err = MPI_Type_create_hindexed(*count, array_of_blocklengths, array_of_displacements, type_of(*oldtype),
			&c_newtype);

	if (err == MPI_SUCCESS)
		*newtype = type_int(c_newtype);
	report(ierror, err);
}
NAMES(mpi_type_create_hindexed, MPI_TYPE_CREATE_HINDEXED)

void mpi_type_create_indexed_block_(const int *count, const int *blocklength, const int *array_of_displacements,
		const int *oldtype, int *newtype, int *ierror)
{
	MPI_Datatype c_newtype = MPI_DATATYPE_NULL;
	int err = MPI_Type_create_indexed_block(*count, *blocklength, array_of_displacements, type_of(*oldtype),
			&c_newtype);

	if (err == MPI_SUCCESS)
		*newtype = type_int(c_newtype);
	report(ierror, err);
}
NAMES(mpi_type_create_indexed_block, MPI_TYPE_CREATE_INDEXED_BLOCK)

void mpi_type_create_hindexed_block_(const int *count, const int *blocklength, const MPI_Aint *array_of_displacements,
		const int *oldtype, int *newtype, int *ierror)
{
	MPI_Datatype c_newtype = MPI_DATATYPE_NULL;
	int err = MPI_Type_create_hindexed_block(*count, *blocklength, array_of_displacements, type_of(*oldtype),
			&c_newtype);

	if (err == MPI_SUCCESS)
		*newtype = type_int(c_newtype);
	report(ierror, err);
}
NAMES(mpi_type_create_hindexed_block, MPI_TYPE_CREATE_HINDEXED_BLOCK)

void mpi_type_create_struct_(const int *count, const int *array_of_blocklengths, const MPI_Aint *array_of_displacements,
		const int *array_of_types, int *newtype, int *ierror)
{
	struct temporary t_array_of_types;
	MPI_Datatype *c_array_of_types = types_of(&t_array_of_types, array_of_types, *count);
	MPI_Datatype c_newtype = MPI_DATATYPE_NULL;
	int err = c_array_of_types
		? MPI_Type_create_struct(*count, array_of_blocklengths, array_of_displacements,
			c_array_of_types, &c_newtype)
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	temporary_free(&t_array_of_types);
	if (err == MPI_SUCCESS)
		*newtype = type_int(c_newtype);
	report(ierror, err);
}
NAMES(mpi_type_create_struct, MPI_TYPE_CREATE_STRUCT)

void mpi_type_create_subarray_(const int *ndims, const int *array_of_sizes, const int *array_of_subsizes,
		const int *array_of_starts, const int *order, const int *oldtype, int *newtype, int *ierror)
{
	MPI_Datatype c_newtype = MPI_DATATYPE_NULL;
	int err = MPI_Type_create_subarray(*ndims, array_of_sizes, array_of_subsizes, array_of_starts, *order,
			type_of(*oldtype), &c_newtype);

	if (err == MPI_SUCCESS)
		*newtype = type_int(c_newtype);
	report(ierror, err);
}
NAMES(mpi_type_create_subarray, MPI_TYPE_CREATE_SUBARRAY)

void mpi_type_create_darray_(const int *size, const int *rank, const int *ndims, const int *array_of_gsizes,
		const int *array_of_distribs, const int *array_of_dargs, const int *array_of_psizes, const int *order,
		const int *oldtype, int *newtype, int *ierror)
{
	MPI_Datatype c_newtype = MPI_DATATYPE_NULL;
	int err = MPI_Type_create_darray(*size, *rank, *ndims, array_of_gsizes, array_of_distribs, array_of_dargs,
			array_of_psizes, *order, type_of(*oldtype), &c_newtype);

	if (err == MPI_SUCCESS)
		*newtype = type_int(c_newtype);
	report(ierror, err);
}
NAMES(mpi_type_create_darray, MPI_TYPE_CREATE_DARRAY)

void mpi_type_create_resized_(const int *oldtype, const MPI_Aint *lb, const MPI_Aint *extent, int *newtype, int *ierror)
{
	MPI_Datatype c_newtype = MPI_DATATYPE_NULL;
	int err = MPI_Type_create_resized(type_of(*oldtype), *lb, *extent, &c_newtype);

	if (err == MPI_SUCCESS)
		*newtype = type_int(c_newtype);
	report(ierror, err);
}
NAMES(mpi_type_create_resized, MPI_TYPE_CREATE_RESIZED)

void mpi_type_dup_(const int *oldtype, int *newtype, int *ierror)
{
	MPI_Datatype c_newtype = MPI_DATATYPE_NULL;
	int err = MPI_Type_dup(type_of(*oldtype), &c_newtype);

	if (err == MPI_SUCCESS)
		*newtype = type_int(c_newtype);
	report(ierror, err);
}
NAMES(mpi_type_dup, MPI_TYPE_DUP)

void mpi_type_commit_(int *datatype, int *ierror)
{
	MPI_Datatype c_datatype = type_of(*datatype);
	int err = MPI_Type_commit(&c_datatype);

	type_back(datatype, c_datatype);
	report(ierror, err);
}
NAMES(mpi_type_commit, MPI_TYPE_COMMIT)

void mpi_type_free_(int *datatype, int *ierror)
{
	MPI_Datatype c_datatype = type_of(*datatype);
	int err = MPI_Type_free(&c_datatype);

	type_back(datatype, c_datatype);
	report(ierror, err);
}
NAMES(mpi_type_free, MPI_TYPE_FREE)

void mpi_type_size_(const int *datatype, int *size, int *ierror)
{
	int err = MPI_Type_size(type_of(*datatype), size);

	report(ierror, err);
}
NAMES(mpi_type_size, MPI_TYPE_SIZE)

void mpi_type_get_extent_(const int *datatype, MPI_Aint *lb, MPI_Aint *extent, int *ierror)
{
	int err = MPI_Type_get_extent(type_of(*datatype), lb, extent);

	report(ierror, err);
}
NAMES(mpi_type_get_extent, MPI_TYPE_GET_EXTENT)

void mpi_type_get_true_extent_(const int *datatype, MPI_Aint *true_lb, MPI_Aint *true_extent, int *ierror)
{
	int err = MPI_Type_get_true_extent(type_of(*datatype), true_lb, true_extent);

	report(ierror, err);
}
NAMES(mpi_type_get_true_extent, MPI_TYPE_GET_TRUE_EXTENT)

void mpi_type_get_envelope_(const int *datatype, int *num_integers, int *num_addresses, int *num_datatypes,
		int *combiner, int *ierror)
{
	int err = MPI_Type_get_envelope(type_of(*datatype), num_integers, num_addresses, num_datatypes, combiner);

	report(ierror, err);
}
NAMES(mpi_type_get_envelope, MPI_TYPE_GET_ENVELOPE)

void mpi_type_get_value_index_(const int *value_type, const int *index_type, int *pair_type, int *ierror)
{
	MPI_Datatype c_pair_type = MPI_DATATYPE_NULL;
	int err = MPI_Type_get_value_index(type_of(*value_type), type_of(*index_type), &c_pair_type);

	if (err == MPI_SUCCESS)
		*pair_type = type_int(c_pair_type);
	report(ierror, err);
}
NAMES(mpi_type_get_value_index, MPI_TYPE_GET_VALUE_INDEX)

void mpi_get_elements_(const MPI_Status *status, const int *datatype, int *count, int *ierror)
{
	int err = MPI_Get_elements(status, type_of(*datatype), count);

	report(ierror, err);
}
NAMES(mpi_get_elements, MPI_GET_ELEMENTS)

static SELDOM void mpi_get_address_general(const void *location, MPI_Aint *address, int *ierror)
{
	int err = MPI_Get_address(buffer_of(location), address);

	report(ierror, err);
}

void mpi_get_address_(const void *location, MPI_Aint *address, int *ierror)
{
	if (!is_sentinel(location))
		report(ierror, MPI_Get_address(location, address));
	else
		mpi_get_address_general(location, address, ierror);
}
NAMES(mpi_get_address, MPI_GET_ADDRESS)

static SELDOM void mpi_pack_general(const void *inbuf, const int *incount, const int *datatype, void *outbuf,
		const int *outsize, int *position, const int *comm, int *ierror)
{
	int err = MPI_Pack(buffer_of(inbuf), *incount, type_of(*datatype), buffer_of(outbuf), *outsize, position,
			comm_of(*comm));

	report(ierror, err);
}

void mpi_pack_(const void *inbuf, const int *incount, const int *datatype, void *outbuf, const int *outsize,
		int *position, const int *comm, int *ierror)
{
	if (!is_sentinel(inbuf) && !is_sentinel(outbuf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Pack(inbuf, *incount, predefined_type(*datatype), outbuf, *outsize, position,
			predefined_comm(*comm)));
	else
		mpi_pack_general(inbuf, incount, datatype, outbuf, outsize, position, comm, ierror);
}
NAMES(mpi_pack, MPI_PACK)

static SELDOM void mpi_unpack_general(const void *inbuf, const int *insize, int *position, void *outbuf,
		const int *outcount, const int *datatype, const int *comm, int *ierror)
{
	int err = MPI_Unpack(buffer_of(inbuf), *insize, position, buffer_of(outbuf), *outcount, type_of(*datatype),
			comm_of(*comm));

	report(ierror, err);
}

void mpi_unpack_(const void *inbuf, const int *insize, int *position, void *outbuf, const int *outcount,
		const int *datatype, const int *comm, int *ierror)
{
	if (!is_sentinel(inbuf) && !is_sentinel(outbuf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Unpack(inbuf, *insize, position, outbuf, *outcount, predefined_type(*datatype),
			predefined_comm(*comm)));
	else
		mpi_unpack_general(inbuf, insize, position, outbuf, outcount, datatype, comm, ierror);
}
NAMES(mpi_unpack, MPI_UNPACK)

void mpi_pack_size_(const int *incount, const int *datatype, const int *comm, int *size, int *ierror)
{
	int err = MPI_Pack_size(*incount, type_of(*datatype), comm_of(*comm), size);

	report(ierror, err);
}
NAMES(mpi_pack_size, MPI_PACK_SIZE)

void mpi_pack_external_(const char *datarep, const void *inbuf, const int *incount, const int *datatype, void *outbuf,
		const MPI_Aint *outsize, MPI_Aint *position, int *ierror, size_t datarep_len)
{
	struct temporary t_datarep;
	char *c_datarep = string_of(&t_datarep, datarep, datarep_len);
	int err = c_datarep
		? MPI_Pack_external(c_datarep, buffer_of(inbuf), *incount, type_of(*datatype),
			buffer_of(outbuf), *outsize, position)
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	temporary_free(&t_datarep);
	report(ierror, err);
}
NAMES(mpi_pack_external, MPI_PACK_EXTERNAL)

void mpi_unpack_external_(const char *datarep, const void *inbuf, const MPI_Aint *insize, MPI_Aint *position,
		void *outbuf, const int *outcount, const int *datatype, int *ierror, size_t datarep_len)
{
	struct temporary t_datarep;
	char *c_datarep = string_of(&t_datarep, datarep, datarep_len);
	int err = c_datarep
		? MPI_Unpack_external(c_datarep, buffer_of(inbuf), *insize, position, buffer_of(outbuf),
			*outcount, type_of(*datatype))
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	temporary_free(&t_datarep);
	report(ierror, err);
}
NAMES(mpi_unpack_external, MPI_UNPACK_EXTERNAL)

void mpi_pack_external_size_(const char *datarep, const int *incount, const int *datatype, MPI_Aint *size, int *ierror,
		size_t datarep_len)
{
	struct temporary t_datarep;
	char *c_datarep = string_of(&t_datarep, datarep, datarep_len);
	int err = c_datarep
		? MPI_Pack_external_size(c_datarep, *incount, type_of(*datatype), size)
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	temporary_free(&t_datarep);
	report(ierror, err);
}
NAMES(mpi_pack_external_size, MPI_PACK_EXTERNAL_SIZE)

void mpi_barrier_(const int *comm, int *ierror)
{
	int err = MPI_Barrier(comm_of(*comm));

	report(ierror, err);
}
NAMES(mpi_barrier, MPI_BARRIER)

static SELDOM void mpi_bcast_general(void *buffer, const int *count, const int *datatype, const int *root,
		const int *comm, int *ierror)
{
	int err = MPI_Bcast(buffer_of(buffer), *count, type_of(*datatype), *root, comm_of(*comm));

	report(ierror, err);
}

void mpi_bcast_(void *buffer, const int *count, const int *datatype, const int *root, const int *comm, int *ierror)
{
	if (!is_sentinel(buffer) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Bcast(buffer, *count, predefined_type(*datatype), *root, predefined_comm(*comm)));
	else
		mpi_bcast_general(buffer, count, datatype, root, comm, ierror);
}
NAMES(mpi_bcast, MPI_BCAST)

static SELDOM void mpi_gather_general(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf,
		const int *recvcount, const int *recvtype, const int *root, const int *comm, int *ierror)
{
	int err = MPI_Gather(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), *recvcount,
			type_of(*recvtype), *root, comm_of(*comm));

	report(ierror, err);
}

void mpi_gather_(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf, const int *recvcount,
		const int *recvtype, const int *root, const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Gather(sendbuf, *sendcount, predefined_type(*sendtype), recvbuf, *recvcount,
			predefined_type(*recvtype), *root, predefined_comm(*comm)));
	else
		mpi_gather_general(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, ierror);
}
NAMES(mpi_gather, MPI_GATHER)

static SELDOM void mpi_gatherv_general(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf,
		const int *recvcounts, const int *displs, const int *recvtype, const int *root, const int *comm,
		int *ierror)
{
	int err = MPI_Gatherv(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), recvcounts,
			displs, type_of(*recvtype), *root, comm_of(*comm));

	report(ierror, err);
}

void mpi_gatherv_(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf, const int *recvcounts,
		const int *displs, const int *recvtype, const int *root, const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Gatherv(sendbuf, *sendcount, predefined_type(*sendtype), recvbuf, recvcounts, displs,
			predefined_type(*recvtype), *root, predefined_comm(*comm)));
	else
		mpi_gatherv_general(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, comm,
			ierror);
}
NAMES(mpi_gatherv, MPI_GATHERV)

static SELDOM void mpi_scatter_general(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf,
		const int *recvcount, const int *recvtype, const int *root, const int *comm, int *ierror)
{
	int err = MPI_Scatter(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), *recvcount,
			type_of(*recvtype), *root, comm_of(*comm));

	report(ierror, err);
}

void mpi_scatter_(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf, const int *recvcount,
		const int *recvtype, const int *root, const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Scatter(sendbuf, *sendcount, predefined_type(*sendtype), recvbuf, *recvcount,
			predefined_type(*recvtype), *root, predefined_comm(*comm)));
	else
		mpi_scatter_general(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, ierror);
}
NAMES(mpi_scatter, MPI_SCATTER)

static SELDOM void mpi_scatterv_general(const void *sendbuf, const int *sendcounts, const int *displs,
		const int *sendtype, void *recvbuf, const int *recvcount, const int *recvtype, const int *root,
		const int *comm, int *ierror)
{
	int err = MPI_Scatterv(buffer_of(sendbuf), sendcounts, displs, type_of(*sendtype), buffer_of(recvbuf),
			*recvcount, type_of(*recvtype), *root, comm_of(*comm));

	report(ierror, err);
}

void mpi_scatterv_(const void *sendbuf, const int *sendcounts, const int *displs, const int *sendtype, void *recvbuf,
		const int *recvcount, const int *recvtype, const int *root, const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Scatterv(sendbuf, sendcounts, displs, predefined_type(*sendtype), recvbuf,
			*recvcount, predefined_type(*recvtype), *root, predefined_comm(*comm)));
	else
		mpi_scatterv_general(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, comm,
			ierror);
}
NAMES(mpi_scatterv, MPI_SCATTERV)

static SELDOM void mpi_allgather_general(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf,
		const int *recvcount, const int *recvtype, const int *comm, int *ierror)
{
	int err = MPI_Allgather(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), *recvcount,
			type_of(*recvtype), comm_of(*comm));

	report(ierror, err);
}

void mpi_allgather_(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf, const int *recvcount,
		const int *recvtype, const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Allgather(sendbuf, *sendcount, predefined_type(*sendtype), recvbuf, *recvcount,
			predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_allgather_general(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror);
}
NAMES(mpi_allgather, MPI_ALLGATHER)

static SELDOM void mpi_allgatherv_general(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf,
		const int *recvcounts, const int *displs, const int *recvtype, const int *comm, int *ierror)
{
	int err = MPI_Allgatherv(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), recvcounts,
			displs, type_of(*recvtype), comm_of(*comm));

	report(ierror, err);
}

void mpi_allgatherv_(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf,
		const int *recvcounts, const int *displs, const int *recvtype, const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Allgatherv(sendbuf, *sendcount, predefined_type(*sendtype), recvbuf, recvcounts,
			displs, predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_allgatherv_general(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm,
			ierror);
}
NAMES(mpi_allgatherv, MPI_ALLGATHERV)

static SELDOM void mpi_alltoall_general(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf,
		const int *recvcount, const int *recvtype, const int *comm, int *ierror)
{
	int err = MPI_Alltoall(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), *recvcount,
			type_of(*recvtype), comm_of(*comm));

	report(ierror, err);
}

void mpi_alltoall_(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf, const int *recvcount,
		const int *recvtype, const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Alltoall(sendbuf, *sendcount, predefined_type(*sendtype), recvbuf, *recvcount,
			predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_alltoall_general(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror);
}
NAMES(mpi_alltoall, MPI_ALLTOALL)

static SELDOM void mpi_alltoallv_general(const void *sendbuf, const int *sendcounts, const int *sdispls,
		const int *sendtype, void *recvbuf, const int *recvcounts, const int *rdispls, const int *recvtype,
		const int *comm, int *ierror)
{
	int err = MPI_Alltoallv(buffer_of(sendbuf), sendcounts, sdispls, type_of(*sendtype), buffer_of(recvbuf),
			recvcounts, rdispls, type_of(*recvtype), comm_of(*comm));

	report(ierror, err);
}

void mpi_alltoallv_(const void *sendbuf, const int *sendcounts, const int *sdispls, const int *sendtype, void *recvbuf,
		const int *recvcounts, const int *rdispls, const int *recvtype, const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Alltoallv(sendbuf, sendcounts, sdispls, predefined_type(*sendtype), recvbuf,
			recvcounts, rdispls, predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_alltoallv_general(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, recvtype,
			comm, ierror);
}
NAMES(mpi_alltoallv, MPI_ALLTOALLV)

void mpi_alltoallw_(const void *sendbuf, const int *sendcounts, const int *sdispls, const int *sendtypes, void *recvbuf,
		const int *recvcounts, const int *rdispls, const int *recvtypes, const int *comm, int *ierror)
{
	struct temporary t_sendtypes;
	MPI_Datatype *c_sendtypes = types_of(&t_sendtypes, sendtypes, in_place(sendbuf) ? 0 : peers(*comm));
	struct temporary t_recvtypes;
	MPI_Datatype *c_recvtypes = types_of(&t_recvtypes, recvtypes, peers(*comm));
	int err = c_sendtypes && c_recvtypes
		? MPI_Alltoallw(buffer_of(sendbuf), sendcounts, sdispls, c_sendtypes, buffer_of(recvbuf),
			recvcounts, rdispls, c_recvtypes, comm_of(*comm))
		: fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);

	temporary_free(&t_sendtypes);
	temporary_free(&t_recvtypes);
	report(ierror, err);
}
NAMES(mpi_alltoallw, MPI_ALLTOALLW)

static SELDOM void mpi_reduce_general(const void *sendbuf, void *recvbuf, const int *count, const int *datatype,
		const int *op, const int *root, const int *comm, int *ierror)
{
	int err = MPI_Reduce(buffer_of(sendbuf), buffer_of(recvbuf), *count, type_of(*datatype), op_of(*op), *root,
			comm_of(*comm));

	report(ierror, err);
}

void mpi_reduce_(const void *sendbuf, void *recvbuf, const int *count, const int *datatype, const int *op,
		const int *root, const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*datatype | *op | *comm))
		report(ierror, MPI_Reduce(sendbuf, recvbuf, *count, predefined_type(*datatype), predefined_op(*op),
			*root, predefined_comm(*comm)));
	else
		mpi_reduce_general(sendbuf, recvbuf, count, datatype, op, root, comm, ierror);
}
NAMES(mpi_reduce, MPI_REDUCE)

static SELDOM void mpi_allreduce_general(const void *sendbuf, void *recvbuf, const int *count, const int *datatype,
		const int *op, const int *comm, int *ierror)
{
	int err = MPI_Allreduce(buffer_of(sendbuf), buffer_of(recvbuf), *count, type_of(*datatype), op_of(*op),
			comm_of(*comm));

	report(ierror, err);
}

void mpi_allreduce_(const void *sendbuf, void *recvbuf, const int *count, const int *datatype, const int *op,
		const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*datatype | *op | *comm))
		report(ierror, MPI_Allreduce(sendbuf, recvbuf, *count, predefined_type(*datatype), predefined_op(*op),
			predefined_comm(*comm)));
	else
		mpi_allreduce_general(sendbuf, recvbuf, count, datatype, op, comm, ierror);
}
NAMES(mpi_allreduce, MPI_ALLREDUCE)

static SELDOM void mpi_reduce_scatter_block_general(const void *sendbuf, void *recvbuf, const int *recvcount,
		const int *datatype, const int *op, const int *comm, int *ierror)
{
	int err = MPI_Reduce_scatter_block(buffer_of(sendbuf), buffer_of(recvbuf), *recvcount, type_of(*datatype),
			op_of(*op), comm_of(*comm));

	report(ierror, err);
}

void mpi_reduce_scatter_block_(const void *sendbuf, void *recvbuf, const int *recvcount, const int *datatype,
		const int *op, const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*datatype | *op | *comm))
		report(ierror, MPI_Reduce_scatter_block(sendbuf, recvbuf, *recvcount, predefined_type(*datatype),
			predefined_op(*op), predefined_comm(*comm)));
	else
		mpi_reduce_scatter_block_general(sendbuf, recvbuf, recvcount, datatype, op, comm, ierror);
}
NAMES(mpi_reduce_scatter_block, MPI_REDUCE_SCATTER_BLOCK)

static SELDOM void mpi_reduce_scatter_general(const void *sendbuf, void *recvbuf, const int *recvcounts,
		const int *datatype, const int *op, const int *comm, int *ierror)
{
	int err = MPI_Reduce_scatter(buffer_of(sendbuf), buffer_of(recvbuf), recvcounts, type_of(*datatype), op_of(*op),
			comm_of(*comm));

	report(ierror, err);
}

void mpi_reduce_scatter_(const void *sendbuf, void *recvbuf, const int *recvcounts, const int *datatype, const int *op,
		const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*datatype | *op | *comm))
		report(ierror, MPI_Reduce_scatter(sendbuf, recvbuf, recvcounts, predefined_type(*datatype),
			predefined_op(*op), predefined_comm(*comm)));
	else
		mpi_reduce_scatter_general(sendbuf, recvbuf, recvcounts, datatype, op, comm, ierror);
}
NAMES(mpi_reduce_scatter, MPI_REDUCE_SCATTER)

static SELDOM void mpi_scan_general(const void *sendbuf, void *recvbuf, const int *count, const int *datatype,
		const int *op, const int *comm, int *ierror)
{
	int err = MPI_Scan(buffer_of(sendbuf), buffer_of(recvbuf), *count, type_of(*datatype), op_of(*op),
			comm_of(*comm));

	report(ierror, err);
}

void mpi_scan_(const void *sendbuf, void *recvbuf, const int *count, const int *datatype, const int *op,
		const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*datatype | *op | *comm))
		report(ierror, MPI_Scan(sendbuf, recvbuf, *count, predefined_type(*datatype), predefined_op(*op),
			predefined_comm(*comm)));
	else
		mpi_scan_general(sendbuf, recvbuf, count, datatype, op, comm, ierror);
}
NAMES(mpi_scan, MPI_SCAN)

static SELDOM void mpi_exscan_general(const void *sendbuf, void *recvbuf, const int *count, const int *datatype,
		const int *op, const int *comm, int *ierror)
{
	int err = MPI_Exscan(buffer_of(sendbuf), buffer_of(recvbuf), *count, type_of(*datatype), op_of(*op),
			comm_of(*comm));

	report(ierror, err);
}

void mpi_exscan_(const void *sendbuf, void *recvbuf, const int *count, const int *datatype, const int *op,
		const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*datatype | *op | *comm))
		report(ierror, MPI_Exscan(sendbuf, recvbuf, *count, predefined_type(*datatype), predefined_op(*op),
			predefined_comm(*comm)));
	else
		mpi_exscan_general(sendbuf, recvbuf, count, datatype, op, comm, ierror);
}
NAMES(mpi_exscan, MPI_EXSCAN)

static SELDOM void mpi_reduce_local_general(const void *inbuf, void *inoutbuf, const int *count, const int *datatype,
		const int *op, int *ierror)
{
	int err = MPI_Reduce_local(buffer_of(inbuf), buffer_of(inoutbuf), *count, type_of(*datatype), op_of(*op));

	report(ierror, err);
}

void mpi_reduce_local_(const void *inbuf, void *inoutbuf, const int *count, const int *datatype, const int *op,
		int *ierror)
{
	if (!is_sentinel(inbuf) && !is_sentinel(inoutbuf) && is_predefined(*datatype | *op))
		report(ierror, MPI_Reduce_local(inbuf, inoutbuf, *count, predefined_type(*datatype),
			predefined_op(*op)));
	else
		mpi_reduce_local_general(inbuf, inoutbuf, count, datatype, op, ierror);
}
NAMES(mpi_reduce_local, MPI_REDUCE_LOCAL)

void mpi_op_free_(int *op, int *ierror)
{
	MPI_Op c_op = op_of(*op);
	int err = MPI_Op_free(&c_op);

	op_back(op, c_op);
	report(ierror, err);
}
NAMES(mpi_op_free, MPI_OP_FREE)

void mpi_op_commutative_(const int *op, int *commute, int *ierror)
{
	int c_commute = 0;
	int err = MPI_Op_commutative(op_of(*op), &c_commute);

	if (err == MPI_SUCCESS)
		*commute = logical_of(c_commute);
	report(ierror, err);
}
NAMES(mpi_op_commutative, MPI_OP_COMMUTATIVE)

void mpi_ibarrier_(const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Ibarrier(comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_ibarrier, MPI_IBARRIER)

void mpi_ibcast_(void *buffer, const int *count, const int *datatype, const int *root, const int *comm, int *request,
		int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Ibcast(buffer_of(buffer), *count, type_of(*datatype), *root, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_ibcast, MPI_IBCAST)

void mpi_igather_(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf, const int *recvcount,
		const int *recvtype, const int *root, const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Igather(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), *recvcount,
			type_of(*recvtype), *root, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_igather, MPI_IGATHER)

void mpi_igatherv_(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf, const int *recvcounts,
		const int *displs, const int *recvtype, const int *root, const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Igatherv(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), recvcounts,
			displs, type_of(*recvtype), *root, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_igatherv, MPI_IGATHERV)

void mpi_iscatter_(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf, const int *recvcount,
		const int *recvtype, const int *root, const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Iscatter(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), *recvcount,
			type_of(*recvtype), *root, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_iscatter, MPI_ISCATTER)

void mpi_iscatterv_(const void *sendbuf, const int *sendcounts, const int *displs, const int *sendtype, void *recvbuf,
		const int *recvcount, const int *recvtype, const int *root, const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Iscatterv(buffer_of(sendbuf), sendcounts, displs, type_of(*sendtype), buffer_of(recvbuf),
			*recvcount, type_of(*recvtype), *root, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_iscatterv, MPI_ISCATTERV)

void mpi_iallgather_(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf,
		const int *recvcount, const int *recvtype, const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Iallgather(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), *recvcount,
			type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_iallgather, MPI_IALLGATHER)

void mpi_iallgatherv_(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf,
		const int *recvcounts, const int *displs, const int *recvtype, const int *comm, int *request,
		int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Iallgatherv(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), recvcounts,
			displs, type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_iallgatherv, MPI_IALLGATHERV)

void mpi_ialltoall_(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf, const int *recvcount,
		const int *recvtype, const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Ialltoall(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), *recvcount,
			type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_ialltoall, MPI_IALLTOALL)

void mpi_ialltoallv_(const void *sendbuf, const int *sendcounts, const int *sdispls, const int *sendtype, void *recvbuf,
		const int *recvcounts, const int *rdispls, const int *recvtype, const int *comm, int *request,
		int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Ialltoallv(buffer_of(sendbuf), sendcounts, sdispls, type_of(*sendtype), buffer_of(recvbuf),
			recvcounts, rdispls, type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_ialltoallv, MPI_IALLTOALLV)

void mpi_ialltoallw_(const void *sendbuf, const int *sendcounts, const int *sdispls, const int *sendtypes,
		void *recvbuf, const int *recvcounts, const int *rdispls, const int *recvtypes, const int *comm,
		int *request, int *ierror)
{
	struct temporary t_sendtypes;
	MPI_Datatype *c_sendtypes = types_of(&t_sendtypes, sendtypes, in_place(sendbuf) ? 0 : peers(*comm));
	struct temporary t_recvtypes;
	MPI_Datatype *c_recvtypes = types_of(&t_recvtypes, recvtypes, peers(*comm));
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = c_sendtypes && c_recvtypes
		? MPI_Ialltoallw(buffer_of(sendbuf), sendcounts, sdispls, c_sendtypes, buffer_of(recvbuf),
			recvcounts, rdispls, c_recvtypes, comm_of(*comm), &c_request)
		: fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);

	temporary_free(&t_sendtypes);
	temporary_free(&t_recvtypes);
	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_ialltoallw, MPI_IALLTOALLW)

void mpi_ireduce_(const void *sendbuf, void *recvbuf, const int *count, const int *datatype, const int *op,
		const int *root, const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Ireduce(buffer_of(sendbuf), buffer_of(recvbuf), *count, type_of(*datatype), op_of(*op), *root,
			comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_ireduce, MPI_IREDUCE)

void mpi_iallreduce_(const void *sendbuf, void *recvbuf, const int *count, const int *datatype, const int *op,
		const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Iallreduce(buffer_of(sendbuf), buffer_of(recvbuf), *count, type_of(*datatype), op_of(*op),
			comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_iallreduce, MPI_IALLREDUCE)

void mpi_ireduce_scatter_block_(const void *sendbuf, void *recvbuf, const int *recvcount, const int *datatype,
		const int *op, const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Ireduce_scatter_block(buffer_of(sendbuf), buffer_of(recvbuf), *recvcount, type_of(*datatype),
			op_of(*op), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_ireduce_scatter_block, MPI_IREDUCE_SCATTER_BLOCK)

void mpi_ireduce_scatter_(const void *sendbuf, void *recvbuf, const int *recvcounts, const int *datatype, const int *op,
		const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Ireduce_scatter(buffer_of(sendbuf), buffer_of(recvbuf), recvcounts, type_of(*datatype),
			op_of(*op), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_ireduce_scatter, MPI_IREDUCE_SCATTER)

void mpi_iscan_(const void *sendbuf, void *recvbuf, const int *count, const int *datatype, const int *op,
		const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Iscan(buffer_of(sendbuf), buffer_of(recvbuf), *count, type_of(*datatype), op_of(*op),
			comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_iscan, MPI_ISCAN)

void mpi_iexscan_(const void *sendbuf, void *recvbuf, const int *count, const int *datatype, const int *op,
		const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Iexscan(buffer_of(sendbuf), buffer_of(recvbuf), *count, type_of(*datatype), op_of(*op),
			comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_iexscan, MPI_IEXSCAN)

void mpi_barrier_init_(const int *comm, const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Barrier_init(comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_barrier_init, MPI_BARRIER_INIT)

void mpi_bcast_init_(void *buffer, const int *count, const int *datatype, const int *root, const int *comm,
		const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Bcast_init(buffer_of(buffer), *count, type_of(*datatype), *root, comm_of(*comm), info_of(*info),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_bcast_init, MPI_BCAST_INIT)

void mpi_gather_init_(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf,
		const int *recvcount, const int *recvtype, const int *root, const int *comm, const int *info,
		int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Gather_init(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), *recvcount,
			type_of(*recvtype), *root, comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_gather_init, MPI_GATHER_INIT)

void mpi_gatherv_init_(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf,
		const int *recvcounts, const int *displs, const int *recvtype, const int *root, const int *comm,
		const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Gatherv_init(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), recvcounts,
			displs, type_of(*recvtype), *root, comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_gatherv_init, MPI_GATHERV_INIT)

void mpi_scatter_init_(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf,
		const int *recvcount, const int *recvtype, const int *root, const int *comm, const int *info,
		int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Scatter_init(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), *recvcount,
			type_of(*recvtype), *root, comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_scatter_init, MPI_SCATTER_INIT)

void mpi_scatterv_init_(const void *sendbuf, const int *sendcounts, const int *displs, const int *sendtype,
		void *recvbuf, const int *recvcount, const int *recvtype, const int *root, const int *comm,
		const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Scatterv_init(buffer_of(sendbuf), sendcounts, displs, type_of(*sendtype), buffer_of(recvbuf),
			*recvcount, type_of(*recvtype), *root, comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_scatterv_init, MPI_SCATTERV_INIT)

void mpi_allgather_init_(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf,
		const int *recvcount, const int *recvtype, const int *comm, const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Allgather_init(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), *recvcount,
			type_of(*recvtype), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_allgather_init, MPI_ALLGATHER_INIT)

void mpi_allgatherv_init_(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf,
		const int *recvcounts, const int *displs, const int *recvtype, const int *comm, const int *info,
		int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Allgatherv_init(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf),
			recvcounts, displs, type_of(*recvtype), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_allgatherv_init, MPI_ALLGATHERV_INIT)

void mpi_alltoall_init_(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf,
		const int *recvcount, const int *recvtype, const int *comm, const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Alltoall_init(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), *recvcount,
			type_of(*recvtype), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_alltoall_init, MPI_ALLTOALL_INIT)

void mpi_alltoallv_init_(const void *sendbuf, const int *sendcounts, const int *sdispls, const int *sendtype,
		void *recvbuf, const int *recvcounts, const int *rdispls, const int *recvtype, const int *comm,
		const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Alltoallv_init(buffer_of(sendbuf), sendcounts, sdispls, type_of(*sendtype), buffer_of(recvbuf),
			recvcounts, rdispls, type_of(*recvtype), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_alltoallv_init, MPI_ALLTOALLV_INIT)

void mpi_alltoallw_init_(const void *sendbuf, const int *sendcounts, const int *sdispls, const int *sendtypes,
		void *recvbuf, const int *recvcounts, const int *rdispls, const int *recvtypes, const int *comm,
		const int *info, int *request, int *ierror)
{
	struct temporary t_sendtypes;
	MPI_Datatype *c_sendtypes = types_of(&t_sendtypes, sendtypes, in_place(sendbuf) ? 0 : peers(*comm));
	struct temporary t_recvtypes;
	MPI_Datatype *c_recvtypes = types_of(&t_recvtypes, recvtypes, peers(*comm));
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = c_sendtypes && c_recvtypes
		? MPI_Alltoallw_init(buffer_of(sendbuf), sendcounts, sdispls, c_sendtypes,
			buffer_of(recvbuf), recvcounts, rdispls, c_recvtypes, comm_of(*comm), info_of(*info),
			&c_request)
		: fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);

	temporary_free(&t_sendtypes);
	temporary_free(&t_recvtypes);
	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_alltoallw_init, MPI_ALLTOALLW_INIT)

void mpi_reduce_init_(const void *sendbuf, void *recvbuf, const int *count, const int *datatype, const int *op,
		const int *root, const int *comm, const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Reduce_init(buffer_of(sendbuf), buffer_of(recvbuf), *count, type_of(*datatype), op_of(*op), *root,
			comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_reduce_init, MPI_REDUCE_INIT)

void mpi_allreduce_init_(const void *sendbuf, void *recvbuf, const int *count, const int *datatype, const int *op,
		const int *comm, const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Allreduce_init(buffer_of(sendbuf), buffer_of(recvbuf), *count, type_of(*datatype), op_of(*op),
			comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_allreduce_init, MPI_ALLREDUCE_INIT)

void mpi_reduce_scatter_block_init_(const void *sendbuf, void *recvbuf, const int *recvcount, const int *datatype,
		const int *op, const int *comm, const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Reduce_scatter_block_init(buffer_of(sendbuf), buffer_of(recvbuf), *recvcount, type_of(*datatype),
			op_of(*op), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_reduce_scatter_block_init, MPI_REDUCE_SCATTER_BLOCK_INIT)

void mpi_reduce_scatter_init_(const void *sendbuf, void *recvbuf, const int *recvcounts, const int *datatype,
		const int *op, const int *comm, const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Reduce_scatter_init(buffer_of(sendbuf), buffer_of(recvbuf), recvcounts, type_of(*datatype),
			op_of(*op), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_reduce_scatter_init, MPI_REDUCE_SCATTER_INIT)

void mpi_scan_init_(const void *sendbuf, void *recvbuf, const int *count, const int *datatype, const int *op,
		const int *comm, const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Scan_init(buffer_of(sendbuf), buffer_of(recvbuf), *count, type_of(*datatype), op_of(*op),
			comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_scan_init, MPI_SCAN_INIT)

void mpi_exscan_init_(const void *sendbuf, void *recvbuf, const int *count, const int *datatype, const int *op,
		const int *comm, const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Exscan_init(buffer_of(sendbuf), buffer_of(recvbuf), *count, type_of(*datatype), op_of(*op),
			comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_exscan_init, MPI_EXSCAN_INIT)

void mpi_group_size_(const int *group, int *size, int *ierror)
{
	int err = MPI_Group_size(group_of(*group), size);

	report(ierror, err);
}
NAMES(mpi_group_size, MPI_GROUP_SIZE)

void mpi_group_rank_(const int *group, int *rank, int *ierror)
{
	int err = MPI_Group_rank(group_of(*group), rank);

	report(ierror, err);
}
NAMES(mpi_group_rank, MPI_GROUP_RANK)

void mpi_group_translate_ranks_(const int *group1, const int *n, const int *ranks1, const int *group2, int *ranks2,
		int *ierror)
{
	int err = MPI_Group_translate_ranks(group_of(*group1), *n, ranks1, group_of(*group2), ranks2);

	report(ierror, err);
}
NAMES(mpi_group_translate_ranks, MPI_GROUP_TRANSLATE_RANKS)

void mpi_group_compare_(const int *group1, const int *group2, int *result, int *ierror)
{
	int err = MPI_Group_compare(group_of(*group1), group_of(*group2), result);

	report(ierror, err);
}
NAMES(mpi_group_compare, MPI_GROUP_COMPARE)

void mpi_comm_group_(const int *comm, int *group, int *ierror)
{
	MPI_Group c_group = MPI_GROUP_NULL;
	int err = MPI_Comm_group(comm_of(*comm), &c_group);

	if (err == MPI_SUCCESS)
		*group = group_int(c_group);
	report(ierror, err);
}
NAMES(mpi_comm_group, MPI_COMM_GROUP)

void mpi_group_union_(const int *group1, const int *group2, int *newgroup, int *ierror)
{
	MPI_Group c_newgroup = MPI_GROUP_NULL;
	int err = MPI_Group_union(group_of(*group1), group_of(*group2), &c_newgroup);

	if (err == MPI_SUCCESS)
		*newgroup = group_int(c_newgroup);
	report(ierror, err);
}
NAMES(mpi_group_union, MPI_GROUP_UNION)

void mpi_group_intersection_(const int *group1, const int *group2, int *newgroup, int *ierror)
{
	MPI_Group c_newgroup = MPI_GROUP_NULL;
	int err = MPI_Group_intersection(group_of(*group1), group_of(*group2), &c_newgroup);

	if (err == MPI_SUCCESS)
		*newgroup = group_int(c_newgroup);
	report(ierror, err);
}
NAMES(mpi_group_intersection, MPI_GROUP_INTERSECTION)

void mpi_group_difference_(const int *group1, const int *group2, int *newgroup, int *ierror)
{
	MPI_Group c_newgroup = MPI_GROUP_NULL;
	int err = MPI_Group_difference(group_of(*group1), group_of(*group2), &c_newgroup);

	if (err == MPI_SUCCESS)
		*newgroup = group_int(c_newgroup);
	report(ierror, err);
}
NAMES(mpi_group_difference, MPI_GROUP_DIFFERENCE)

void mpi_group_incl_(const int *group, const int *n, const int *ranks, int *newgroup, int *ierror)
{
	MPI_Group c_newgroup = MPI_GROUP_NULL;
	int err = MPI_Group_incl(group_of(*group), *n, ranks, &c_newgroup);

	if (err == MPI_SUCCESS)
		*newgroup = group_int(c_newgroup);
	report(ierror, err);
}
NAMES(mpi_group_incl, MPI_GROUP_INCL)

void mpi_group_excl_(const int *group, const int *n, const int *ranks, int *newgroup, int *ierror)
{
	MPI_Group c_newgroup = MPI_GROUP_NULL;
	int err = MPI_Group_excl(group_of(*group), *n, ranks, &c_newgroup);

	if (err == MPI_SUCCESS)
		*newgroup = group_int(c_newgroup);
	report(ierror, err);
}
NAMES(mpi_group_excl, MPI_GROUP_EXCL)

void mpi_group_range_incl_(const int *group, const int *n, const int (*ranges)[3], int *newgroup, int *ierror)
{
	MPI_Group c_newgroup = MPI_GROUP_NULL;
	int err = MPI_Group_range_incl(group_of(*group), *n, (int (*)[3])ranges, &c_newgroup);

	if (err == MPI_SUCCESS)
		*newgroup = group_int(c_newgroup);
	report(ierror, err);
}
NAMES(mpi_group_range_incl, MPI_GROUP_RANGE_INCL)

void mpi_group_range_excl_(const int *group, const int *n, const int (*ranges)[3], int *newgroup, int *ierror)
{
	MPI_Group c_newgroup = MPI_GROUP_NULL;
	int err = MPI_Group_range_excl(group_of(*group), *n, (int (*)[3])ranges, &c_newgroup);

	if (err == MPI_SUCCESS)
		*newgroup = group_int(c_newgroup);
	report(ierror, err);
}
NAMES(mpi_group_range_excl, MPI_GROUP_RANGE_EXCL)

void mpi_group_from_session_pset_(const int *session, const char *pset_name, int *newgroup, int *ierror,
		size_t pset_name_len)
{
	struct temporary t_pset_name;
	char *c_pset_name = string_of(&t_pset_name, pset_name, pset_name_len);
	MPI_Group c_newgroup = MPI_GROUP_NULL;
	int err = c_pset_name
		? MPI_Group_from_session_pset(session_of(*session), c_pset_name, &c_newgroup)
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	temporary_free(&t_pset_name);
	if (err == MPI_SUCCESS)
		*newgroup = group_int(c_newgroup);
	report(ierror, err);
}
NAMES(mpi_group_from_session_pset, MPI_GROUP_FROM_SESSION_PSET)

void mpi_group_free_(int *group, int *ierror)
{
	MPI_Group c_group = group_of(*group);
	int err = MPI_Group_free(&c_group);

	group_back(group, c_group);
	report(ierror, err);
}
NAMES(mpi_group_free, MPI_GROUP_FREE)

void mpi_comm_size_(const int *comm, int *size, int *ierror)
{
	int err = MPI_Comm_size(comm_of(*comm), size);

	report(ierror, err);
}
NAMES(mpi_comm_size, MPI_COMM_SIZE)

void mpi_comm_rank_(const int *comm, int *rank, int *ierror)
{
	int err = MPI_Comm_rank(comm_of(*comm), rank);

	report(ierror, err);
}
NAMES(mpi_comm_rank, MPI_COMM_RANK)

void mpi_comm_compare_(const int *comm1, const int *comm2, int *result, int *ierror)
{
	int err = MPI_Comm_compare(comm_of(*comm1), comm_of(*comm2), result);

	report(ierror, err);
}
NAMES(mpi_comm_compare, MPI_COMM_COMPARE)

void mpi_comm_dup_(const int *comm, int *newcomm, int *ierror)
{
	MPI_Comm c_newcomm = MPI_COMM_NULL;
	int err = MPI_Comm_dup(comm_of(*comm), &c_newcomm);

	if (err == MPI_SUCCESS)
		*newcomm = comm_int(c_newcomm);
	report(ierror, err);
}
NAMES(mpi_comm_dup, MPI_COMM_DUP)

void mpi_comm_dup_with_info_(const int *comm, const int *info, int *newcomm, int *ierror)
{
	MPI_Comm c_newcomm = MPI_COMM_NULL;
	int err = MPI_Comm_dup_with_info(comm_of(*comm), info_of(*info), &c_newcomm);

	if (err == MPI_SUCCESS)
		*newcomm = comm_int(c_newcomm);
	report(ierror, err);
}
NAMES(mpi_comm_dup_with_info, MPI_COMM_DUP_WITH_INFO)

void mpi_comm_idup_(const int *comm, int *newcomm, int *request, int *ierror)
{
	MPI_Comm c_newcomm = MPI_COMM_NULL;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Comm_idup(comm_of(*comm), &c_newcomm, &c_request);

	if (err == MPI_SUCCESS)
		*newcomm = comm_int(c_newcomm);
	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_comm_idup, MPI_COMM_IDUP)

void mpi_comm_idup_with_info_(const int *comm, const int *info, int *newcomm, int *request, int *ierror)
{
	MPI_Comm c_newcomm = MPI_COMM_NULL;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Comm_idup_with_info(comm_of(*comm), info_of(*info), &c_newcomm, &c_request);

	if (err == MPI_SUCCESS)
		*newcomm = comm_int(c_newcomm);
	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_comm_idup_with_info, MPI_COMM_IDUP_WITH_INFO)

void mpi_comm_create_(const int *comm, const int *group, int *newcomm, int *ierror)
{
	MPI_Comm c_newcomm = MPI_COMM_NULL;
	int err = MPI_Comm_create(comm_of(*comm), group_of(*group), &c_newcomm);

	if (err == MPI_SUCCESS)
		*newcomm = comm_int(c_newcomm);
	report(ierror, err);
}
NAMES(mpi_comm_create, MPI_COMM_CREATE)

void mpi_comm_create_group_(const int *comm, const int *group, const int *tag, int *newcomm, int *ierror)
{
	MPI_Comm c_newcomm = MPI_COMM_NULL;
	int err = MPI_Comm_create_group(comm_of(*comm), group_of(*group), *tag, &c_newcomm);

	if (err == MPI_SUCCESS)
		*newcomm = comm_int(c_newcomm);
	report(ierror, err);
}
NAMES(mpi_comm_create_group, MPI_COMM_CREATE_GROUP)

void mpi_comm_create_from_group_(const int *group, const char *stringtag, const int *info, const int *errhandler,
		int *newcomm, int *ierror, size_t stringtag_len)
{
	struct temporary t_stringtag;
	char *c_stringtag = string_of(&t_stringtag, stringtag, stringtag_len);
	MPI_Comm c_newcomm = MPI_COMM_NULL;
	int err = c_stringtag
		? MPI_Comm_create_from_group(group_of(*group), c_stringtag, info_of(*info),
			errhandler_of(*errhandler), &c_newcomm)
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	temporary_free(&t_stringtag);
	if (err == MPI_SUCCESS)
		*newcomm = comm_int(c_newcomm);
	report(ierror, err);
}
NAMES(mpi_comm_create_from_group, MPI_COMM_CREATE_FROM_GROUP)

void mpi_comm_split_(const int *comm, const int *color, const int *key, int *newcomm, int *ierror)
{
	MPI_Comm c_newcomm = MPI_COMM_NULL;
	int err = MPI_Comm_split(comm_of(*comm), *color, *key, &c_newcomm);

	if (err == MPI_SUCCESS)
		*newcomm = comm_int(c_newcomm);
	report(ierror, err);
}
NAMES(mpi_comm_split, MPI_COMM_SPLIT)

void mpi_comm_split_type_(const int *comm, const int *split_type, const int *key, const int *info, int *newcomm,
		int *ierror)
{
	MPI_Comm c_newcomm = MPI_COMM_NULL;
	int err = MPI_Comm_split_type(comm_of(*comm), *split_type, *key, info_of(*info), &c_newcomm);

	if (err == MPI_SUCCESS)
		*newcomm = comm_int(c_newcomm);
	report(ierror, err);
}
NAMES(mpi_comm_split_type, MPI_COMM_SPLIT_TYPE)

void mpi_comm_free_(int *comm, int *ierror)
{
	MPI_Comm c_comm = comm_of(*comm);
	int err = MPI_Comm_free(&c_comm);

	comm_back(comm, c_comm);
	report(ierror, err);
}
NAMES(mpi_comm_free, MPI_COMM_FREE)

void mpi_comm_set_info_(const int *comm, const int *info, int *ierror)
{
	int err = MPI_Comm_set_info(comm_of(*comm), info_of(*info));

	report(ierror, err);
}
NAMES(mpi_comm_set_info, MPI_COMM_SET_INFO)

void mpi_comm_get_info_(const int *comm, int *info_used, int *ierror)
{
	MPI_Info c_info_used = MPI_INFO_NULL;
	int err = MPI_Comm_get_info(comm_of(*comm), &c_info_used);

	if (err == MPI_SUCCESS)
		*info_used = info_int(c_info_used);
	report(ierror, err);
}
NAMES(mpi_comm_get_info, MPI_COMM_GET_INFO)

void mpi_comm_test_inter_(const int *comm, int *flag, int *ierror)
{
	int c_flag = 0;
	int err = MPI_Comm_test_inter(comm_of(*comm), &c_flag);

	if (err == MPI_SUCCESS)
		*flag = logical_of(c_flag);
	report(ierror, err);
}
NAMES(mpi_comm_test_inter, MPI_COMM_TEST_INTER)

void mpi_comm_remote_size_(const int *comm, int *size, int *ierror)
{
	int err = MPI_Comm_remote_size(comm_of(*comm), size);

	report(ierror, err);
}
NAMES(mpi_comm_remote_size, MPI_COMM_REMOTE_SIZE)

void mpi_comm_remote_group_(const int *comm, int *group, int *ierror)
{
	MPI_Group c_group = MPI_GROUP_NULL;
	int err = MPI_Comm_remote_group(comm_of(*comm), &c_group);

	if (err == MPI_SUCCESS)
		*group = group_int(c_group);
	report(ierror, err);
}
NAMES(mpi_comm_remote_group, MPI_COMM_REMOTE_GROUP)

void mpi_intercomm_create_(const int *local_comm, const int *local_leader, const int *peer_comm,
		const int *remote_leader, const int *tag, int *newintercomm, int *ierror)
{
	MPI_Comm c_newintercomm = MPI_COMM_NULL;
	int err = MPI_Intercomm_create(comm_of(*local_comm), *local_leader, comm_of(*peer_comm), *remote_leader, *tag,
			&c_newintercomm);

	if (err == MPI_SUCCESS)
		*newintercomm = comm_int(c_newintercomm);
	report(ierror, err);
}
NAMES(mpi_intercomm_create, MPI_INTERCOMM_CREATE)

void mpi_intercomm_create_from_groups_(const int *local_group, const int *local_leader, const int *remote_group,
		const int *remote_leader, const char *stringtag, const int *info, const int *errhandler,
		int *newintercomm, int *ierror, size_t stringtag_len)
{
	struct temporary t_stringtag;
	char *c_stringtag = string_of(&t_stringtag, stringtag, stringtag_len);
	MPI_Comm c_newintercomm = MPI_COMM_NULL;
	int err = c_stringtag
		? MPI_Intercomm_create_from_groups(group_of(*local_group), *local_leader,
			group_of(*remote_group), *remote_leader, c_stringtag, info_of(*info),
			errhandler_of(*errhandler), &c_newintercomm)
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	temporary_free(&t_stringtag);
	if (err == MPI_SUCCESS)
		*newintercomm = comm_int(c_newintercomm);
	report(ierror, err);
}
NAMES(mpi_intercomm_create_from_groups, MPI_INTERCOMM_CREATE_FROM_GROUPS)

void mpi_intercomm_merge_(const int *intercomm, const int *high, int *newintracomm, int *ierror)
{
	MPI_Comm c_newintracomm = MPI_COMM_NULL;
	int err = MPI_Intercomm_merge(comm_of(*intercomm), truth_of(*high), &c_newintracomm);

	if (err == MPI_SUCCESS)
		*newintracomm = comm_int(c_newintracomm);
	report(ierror, err);
}
NAMES(mpi_intercomm_merge, MPI_INTERCOMM_MERGE)

void mpi_comm_free_keyval_(int *comm_keyval, int *ierror)
{
	int err = MPI_Comm_free_keyval(comm_keyval);

	report(ierror, err);
}
NAMES(mpi_comm_free_keyval, MPI_COMM_FREE_KEYVAL)

void mpi_comm_delete_attr_(const int *comm, const int *comm_keyval, int *ierror)
{
	int err = MPI_Comm_delete_attr(comm_of(*comm), *comm_keyval);

	report(ierror, err);
}
NAMES(mpi_comm_delete_attr, MPI_COMM_DELETE_ATTR)

void mpi_comm_set_name_(const int *comm, const char *comm_name, int *ierror, size_t comm_name_len)
{
	struct temporary t_comm_name;
	char *c_comm_name = string_of(&t_comm_name, comm_name, comm_name_len);
	int err = c_comm_name
		? MPI_Comm_set_name(comm_of(*comm), c_comm_name)
		: fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);

	temporary_free(&t_comm_name);
	report(ierror, err);
}
NAMES(mpi_comm_set_name, MPI_COMM_SET_NAME)

void mpi_comm_get_name_(const int *comm, char *comm_name, int *resultlen, int *ierror, size_t comm_name_len)
{
	char c_comm_name[MPI_MAX_OBJECT_NAME];
	int err = MPI_Comm_get_name(comm_of(*comm), c_comm_name, resultlen);

	if (err == MPI_SUCCESS)
		string_back(comm_name, comm_name_len, c_comm_name, resultlen);
	report(ierror, err);
}
NAMES(mpi_comm_get_name, MPI_COMM_GET_NAME)

void mpi_type_free_keyval_(int *type_keyval, int *ierror)
{
	int err = MPI_Type_free_keyval(type_keyval);

	report(ierror, err);
}
NAMES(mpi_type_free_keyval, MPI_TYPE_FREE_KEYVAL)

void mpi_type_delete_attr_(const int *datatype, const int *type_keyval, int *ierror)
{
	int err = MPI_Type_delete_attr(type_of(*datatype), *type_keyval);

	report(ierror, err);
}
NAMES(mpi_type_delete_attr, MPI_TYPE_DELETE_ATTR)

void mpi_type_set_name_(const int *datatype, const char *type_name, int *ierror, size_t type_name_len)
{
	struct temporary t_type_name;
	char *c_type_name = string_of(&t_type_name, type_name, type_name_len);
	int err = c_type_name
		? MPI_Type_set_name(type_of(*datatype), c_type_name)
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	temporary_free(&t_type_name);
	report(ierror, err);
}
NAMES(mpi_type_set_name, MPI_TYPE_SET_NAME)

void mpi_type_get_name_(const int *datatype, char *type_name, int *resultlen, int *ierror, size_t type_name_len)
{
	char c_type_name[MPI_MAX_OBJECT_NAME];
	int err = MPI_Type_get_name(type_of(*datatype), c_type_name, resultlen);

	if (err == MPI_SUCCESS)
		string_back(type_name, type_name_len, c_type_name, resultlen);
	report(ierror, err);
}
NAMES(mpi_type_get_name, MPI_TYPE_GET_NAME)

void mpi_win_free_keyval_(int *win_keyval, int *ierror)
{
	int err = MPI_Win_free_keyval(win_keyval);

	report(ierror, err);
}
NAMES(mpi_win_free_keyval, MPI_WIN_FREE_KEYVAL)

void mpi_win_delete_attr_(const int *win, const int *win_keyval, int *ierror)
{
	int err = MPI_Win_delete_attr(win_of(*win), *win_keyval);

	report(ierror, err);
}
NAMES(mpi_win_delete_attr, MPI_WIN_DELETE_ATTR)

void mpi_win_set_name_(const int *win, const char *win_name, int *ierror, size_t win_name_len)
{
	struct temporary t_win_name;
	char *c_win_name = string_of(&t_win_name, win_name, win_name_len);
	int err = c_win_name
		? MPI_Win_set_name(win_of(*win), c_win_name)
		: fail_win(win_of(*win), MPI_ERR_NO_MEM);

	temporary_free(&t_win_name);
	report(ierror, err);
}
NAMES(mpi_win_set_name, MPI_WIN_SET_NAME)

void mpi_win_get_name_(const int *win, char *win_name, int *resultlen, int *ierror, size_t win_name_len)
{
	char c_win_name[MPI_MAX_OBJECT_NAME];
	int err = MPI_Win_get_name(win_of(*win), c_win_name, resultlen);

	if (err == MPI_SUCCESS)
		string_back(win_name, win_name_len, c_win_name, resultlen);
	report(ierror, err);
}
NAMES(mpi_win_get_name, MPI_WIN_GET_NAME)

void mpi_cart_create_(const int *comm_old, const int *ndims, const int *dims, const int *periods, const int *reorder,
		int *comm_cart, int *ierror)
{
	struct temporary t_periods;
	int *c_periods = logicals_of(&t_periods, periods, *ndims);
	MPI_Comm c_comm_cart = MPI_COMM_NULL;
	int err = c_periods
		? MPI_Cart_create(comm_of(*comm_old), *ndims, dims, c_periods, truth_of(*reorder),
			&c_comm_cart)
		: fail_comm(comm_of(*comm_old), MPI_ERR_NO_MEM);

	temporary_free(&t_periods);
	if (err == MPI_SUCCESS)
		*comm_cart = comm_int(c_comm_cart);
	report(ierror, err);
}
NAMES(mpi_cart_create, MPI_CART_CREATE)

void mpi_dims_create_(const int *nnodes, const int *ndims, int *dims, int *ierror)
{
	int err = MPI_Dims_create(*nnodes, *ndims, dims);

	report(ierror, err);
}
NAMES(mpi_dims_create, MPI_DIMS_CREATE)

void mpi_cartdim_get_(const int *comm, int *ndims, int *ierror)
{
	int err = MPI_Cartdim_get(comm_of(*comm), ndims);

	report(ierror, err);
}
NAMES(mpi_cartdim_get, MPI_CARTDIM_GET)

void mpi_cart_rank_(const int *comm, const int *coords, int *rank, int *ierror)
{
	int err = MPI_Cart_rank(comm_of(*comm), coords, rank);

	report(ierror, err);
}
NAMES(mpi_cart_rank, MPI_CART_RANK)

void mpi_cart_coords_(const int *comm, const int *rank, const int *maxdims, int *coords, int *ierror)
{
	int err = MPI_Cart_coords(comm_of(*comm), *rank, *maxdims, coords);

	report(ierror, err);
}
NAMES(mpi_cart_coords, MPI_CART_COORDS)

void mpi_cart_shift_(const int *comm, const int *direction, const int *disp, int *rank_source, int *rank_dest,
		int *ierror)
{
	int err = MPI_Cart_shift(comm_of(*comm), *direction, *disp, rank_source, rank_dest);

	report(ierror, err);
}
NAMES(mpi_cart_shift, MPI_CART_SHIFT)

void mpi_cart_sub_(const int *comm, const int *remain_dims, int *newcomm, int *ierror)
{
	struct temporary t_remain_dims;
	int *c_remain_dims = logicals_of(&t_remain_dims, remain_dims, cart_dims(*comm));
	MPI_Comm c_newcomm = MPI_COMM_NULL;
	int err = c_remain_dims
		? MPI_Cart_sub(comm_of(*comm), c_remain_dims, &c_newcomm)
		: fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);

	temporary_free(&t_remain_dims);
	if (err == MPI_SUCCESS)
		*newcomm = comm_int(c_newcomm);
	report(ierror, err);
}
NAMES(mpi_cart_sub, MPI_CART_SUB)

void mpi_cart_map_(const int *comm, const int *ndims, const int *dims, const int *periods, int *newrank, int *ierror)
{
	struct temporary t_periods;
	int *c_periods = logicals_of(&t_periods, periods, *ndims);
	int err = c_periods
		? MPI_Cart_map(comm_of(*comm), *ndims, dims, c_periods, newrank)
		: fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);

	temporary_free(&t_periods);
	report(ierror, err);
}
NAMES(mpi_cart_map, MPI_CART_MAP)

void mpi_graph_create_(const int *comm_old, const int *nnodes, const int *indx, const int *edges, const int *reorder,
		int *comm_graph, int *ierror)
{
	MPI_Comm c_comm_graph = MPI_COMM_NULL;
	int err = MPI_Graph_create(comm_of(*comm_old), *nnodes, indx, edges, truth_of(*reorder), &c_comm_graph);

	if (err == MPI_SUCCESS)
		*comm_graph = comm_int(c_comm_graph);
	report(ierror, err);
}
NAMES(mpi_graph_create, MPI_GRAPH_CREATE)

void mpi_graphdims_get_(const int *comm, int *nnodes, int *nedges, int *ierror)
{
	int err = MPI_Graphdims_get(comm_of(*comm), nnodes, nedges);

	report(ierror, err);
}
NAMES(mpi_graphdims_get, MPI_GRAPHDIMS_GET)

void mpi_graph_get_(const int *comm, const int *maxindex, const int *maxedges, int *indx, int *edges, int *ierror)
{
	int err = MPI_Graph_get(comm_of(*comm), *maxindex, *maxedges, indx, edges);

	report(ierror, err);
}
NAMES(mpi_graph_get, MPI_GRAPH_GET)

void mpi_graph_neighbors_count_(const int *comm, const int *rank, int *nneighbors, int *ierror)
{
	int err = MPI_Graph_neighbors_count(comm_of(*comm), *rank, nneighbors);

	report(ierror, err);
}
NAMES(mpi_graph_neighbors_count, MPI_GRAPH_NEIGHBORS_COUNT)

void mpi_graph_neighbors_(const int *comm, const int *rank, const int *maxneighbors, int *neighbors, int *ierror)
{
	int err = MPI_Graph_neighbors(comm_of(*comm), *rank, *maxneighbors, neighbors);

	report(ierror, err);
}
NAMES(mpi_graph_neighbors, MPI_GRAPH_NEIGHBORS)

void mpi_graph_map_(const int *comm, const int *nnodes, const int *indx, const int *edges, int *newrank, int *ierror)
{
	int err = MPI_Graph_map(comm_of(*comm), *nnodes, indx, edges, newrank);

	report(ierror, err);
}
NAMES(mpi_graph_map, MPI_GRAPH_MAP)

void mpi_dist_graph_create_adjacent_(const int *comm_old, const int *indegree, const int *sources,
		const int *sourceweights, const int *outdegree, const int *destinations, const int *destweights,
		const int *info, const int *reorder, int *comm_dist_graph, int *ierror)
{
	MPI_Comm c_comm_dist_graph = MPI_COMM_NULL;
	int err = MPI_Dist_graph_create_adjacent(comm_of(*comm_old), *indegree, sources, weights_of(sourceweights),
			*outdegree, destinations, weights_of(destweights), info_of(*info), truth_of(*reorder),
			&c_comm_dist_graph);

	if (err == MPI_SUCCESS)
		*comm_dist_graph = comm_int(c_comm_dist_graph);
	report(ierror, err);
}
NAMES(mpi_dist_graph_create_adjacent, MPI_DIST_GRAPH_CREATE_ADJACENT)

void mpi_dist_graph_create_(const int *comm_old, const int *n, const int *sources, const int *degrees,
		const int *destinations, const int *weights, const int *info, const int *reorder, int *comm_dist_graph,
		int *ierror)
{
	MPI_Comm c_comm_dist_graph = MPI_COMM_NULL;
	int err = MPI_Dist_graph_create(comm_of(*comm_old), *n, sources, degrees, destinations, weights_of(weights),
			info_of(*info), truth_of(*reorder), &c_comm_dist_graph);

	if (err == MPI_SUCCESS)
		*comm_dist_graph = comm_int(c_comm_dist_graph);
	report(ierror, err);
}
NAMES(mpi_dist_graph_create, MPI_DIST_GRAPH_CREATE)

void mpi_dist_graph_neighbors_count_(const int *comm, int *indegree, int *outdegree, int *weighted, int *ierror)
{
	int c_weighted = 0;
	int err = MPI_Dist_graph_neighbors_count(comm_of(*comm), indegree, outdegree, &c_weighted);

	if (err == MPI_SUCCESS)
		*weighted = logical_of(c_weighted);
	report(ierror, err);
}
NAMES(mpi_dist_graph_neighbors_count, MPI_DIST_GRAPH_NEIGHBORS_COUNT)

void mpi_dist_graph_neighbors_(const int *comm, const int *maxindegree, int *sources, int *sourceweights,
		const int *maxoutdegree, int *destinations, int *destweights, int *ierror)
{
	int err = MPI_Dist_graph_neighbors(comm_of(*comm), *maxindegree, sources, weights_of(sourceweights),
			*maxoutdegree, destinations, weights_of(destweights));

	report(ierror, err);
}
NAMES(mpi_dist_graph_neighbors, MPI_DIST_GRAPH_NEIGHBORS)

void mpi_topo_test_(const int *comm, int *status, int *ierror)
{
	int err = MPI_Topo_test(comm_of(*comm), status);

	report(ierror, err);
}
NAMES(mpi_topo_test, MPI_TOPO_TEST)

static SELDOM void mpi_neighbor_allgather_general(const void *sendbuf, const int *sendcount, const int *sendtype,
		void *recvbuf, const int *recvcount, const int *recvtype, const int *comm, int *ierror)
{
	int err = MPI_Neighbor_allgather(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf),
			*recvcount, type_of(*recvtype), comm_of(*comm));

	report(ierror, err);
}

void mpi_neighbor_allgather_(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf,
		const int *recvcount, const int *recvtype, const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Neighbor_allgather(sendbuf, *sendcount, predefined_type(*sendtype), recvbuf,
			*recvcount, predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_neighbor_allgather_general(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm,
			ierror);
}
NAMES(mpi_neighbor_allgather, MPI_NEIGHBOR_ALLGATHER)

static SELDOM void mpi_neighbor_allgatherv_general(const void *sendbuf, const int *sendcount, const int *sendtype,
		void *recvbuf, const int *recvcounts, const int *displs, const int *recvtype, const int *comm,
		int *ierror)
{
	int err = MPI_Neighbor_allgatherv(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf),
			recvcounts, displs, type_of(*recvtype), comm_of(*comm));

	report(ierror, err);
}

void mpi_neighbor_allgatherv_(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf,
		const int *recvcounts, const int *displs, const int *recvtype, const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Neighbor_allgatherv(sendbuf, *sendcount, predefined_type(*sendtype), recvbuf,
			recvcounts, displs, predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_neighbor_allgatherv_general(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype,
			comm, ierror);
}
NAMES(mpi_neighbor_allgatherv, MPI_NEIGHBOR_ALLGATHERV)

static SELDOM void mpi_neighbor_alltoall_general(const void *sendbuf, const int *sendcount, const int *sendtype,
		void *recvbuf, const int *recvcount, const int *recvtype, const int *comm, int *ierror)
{
	int err = MPI_Neighbor_alltoall(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf),
			*recvcount, type_of(*recvtype), comm_of(*comm));

	report(ierror, err);
}

void mpi_neighbor_alltoall_(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf,
		const int *recvcount, const int *recvtype, const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Neighbor_alltoall(sendbuf, *sendcount, predefined_type(*sendtype), recvbuf,
			*recvcount, predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_neighbor_alltoall_general(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror);
}
NAMES(mpi_neighbor_alltoall, MPI_NEIGHBOR_ALLTOALL)

static SELDOM void mpi_neighbor_alltoallv_general(const void *sendbuf, const int *sendcounts, const int *sdispls,
		const int *sendtype, void *recvbuf, const int *recvcounts, const int *rdispls, const int *recvtype,
		const int *comm, int *ierror)
{
	int err = MPI_Neighbor_alltoallv(buffer_of(sendbuf), sendcounts, sdispls, type_of(*sendtype),
			buffer_of(recvbuf), recvcounts, rdispls, type_of(*recvtype), comm_of(*comm));

	report(ierror, err);
}

void mpi_neighbor_alltoallv_(const void *sendbuf, const int *sendcounts, const int *sdispls, const int *sendtype,
		void *recvbuf, const int *recvcounts, const int *rdispls, const int *recvtype, const int *comm,
		int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Neighbor_alltoallv(sendbuf, sendcounts, sdispls, predefined_type(*sendtype), recvbuf,
			recvcounts, rdispls, predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_neighbor_alltoallv_general(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls,
			recvtype, comm, ierror);
}
NAMES(mpi_neighbor_alltoallv, MPI_NEIGHBOR_ALLTOALLV)

void mpi_neighbor_alltoallw_(const void *sendbuf, const int *sendcounts, const MPI_Aint *sdispls, const int *sendtypes,
		void *recvbuf, const int *recvcounts, const MPI_Aint *rdispls, const int *recvtypes, const int *comm,
		int *ierror)
{
	struct temporary t_sendtypes;
	MPI_Datatype *c_sendtypes = types_of(&t_sendtypes, sendtypes, in_place(sendbuf) ? 0 : destinations(*comm));
	struct temporary t_recvtypes;
	MPI_Datatype *c_recvtypes = types_of(&t_recvtypes, recvtypes, sources(*comm));
	int err = c_sendtypes && c_recvtypes
		? MPI_Neighbor_alltoallw(buffer_of(sendbuf), sendcounts, sdispls, c_sendtypes,
			buffer_of(recvbuf), recvcounts, rdispls, c_recvtypes, comm_of(*comm))
		: fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);

	temporary_free(&t_sendtypes);
	temporary_free(&t_recvtypes);
	report(ierror, err);
}
NAMES(mpi_neighbor_alltoallw, MPI_NEIGHBOR_ALLTOALLW)

void mpi_ineighbor_allgather_(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf,
		const int *recvcount, const int *recvtype, const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Ineighbor_allgather(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf),
			*recvcount, type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_ineighbor_allgather, MPI_INEIGHBOR_ALLGATHER)

void mpi_ineighbor_allgatherv_(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf,
		const int *recvcounts, const int *displs, const int *recvtype, const int *comm, int *request,
		int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Ineighbor_allgatherv(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf),
			recvcounts, displs, type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_ineighbor_allgatherv, MPI_INEIGHBOR_ALLGATHERV)

void mpi_ineighbor_alltoall_(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf,
		const int *recvcount, const int *recvtype, const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Ineighbor_alltoall(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf),
			*recvcount, type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_ineighbor_alltoall, MPI_INEIGHBOR_ALLTOALL)

void mpi_ineighbor_alltoallv_(const void *sendbuf, const int *sendcounts, const int *sdispls, const int *sendtype,
		void *recvbuf, const int *recvcounts, const int *rdispls, const int *recvtype, const int *comm,
		int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Ineighbor_alltoallv(buffer_of(sendbuf), sendcounts, sdispls, type_of(*sendtype),
			buffer_of(recvbuf), recvcounts, rdispls, type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_ineighbor_alltoallv, MPI_INEIGHBOR_ALLTOALLV)

void mpi_ineighbor_alltoallw_(const void *sendbuf, const int *sendcounts, const MPI_Aint *sdispls, const int *sendtypes,
		void *recvbuf, const int *recvcounts, const MPI_Aint *rdispls, const int *recvtypes, const int *comm,
		int *request, int *ierror)
{
	struct temporary t_sendtypes;
	MPI_Datatype *c_sendtypes = types_of(&t_sendtypes, sendtypes, in_place(sendbuf) ? 0 : destinations(*comm));
	struct temporary t_recvtypes;
	MPI_Datatype *c_recvtypes = types_of(&t_recvtypes, recvtypes, sources(*comm));
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = c_sendtypes && c_recvtypes
		? MPI_Ineighbor_alltoallw(buffer_of(sendbuf), sendcounts, sdispls, c_sendtypes,
			buffer_of(recvbuf), recvcounts, rdispls, c_recvtypes, comm_of(*comm), &c_request)
		: fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);

	temporary_free(&t_sendtypes);
	temporary_free(&t_recvtypes);
	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_ineighbor_alltoallw, MPI_INEIGHBOR_ALLTOALLW)

void mpi_neighbor_allgather_init_(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf,
		const int *recvcount, const int *recvtype, const int *comm, const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Neighbor_allgather_init(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf),
			*recvcount, type_of(*recvtype), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_neighbor_allgather_init, MPI_NEIGHBOR_ALLGATHER_INIT)

void mpi_neighbor_allgatherv_init_(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf,
		const int *recvcounts, const int *displs, const int *recvtype, const int *comm, const int *info,
		int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Neighbor_allgatherv_init(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf),
			recvcounts, displs, type_of(*recvtype), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_neighbor_allgatherv_init, MPI_NEIGHBOR_ALLGATHERV_INIT)

void mpi_neighbor_alltoall_init_(const void *sendbuf, const int *sendcount, const int *sendtype, void *recvbuf,
		const int *recvcount, const int *recvtype, const int *comm, const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Neighbor_alltoall_init(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf),
			*recvcount, type_of(*recvtype), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_neighbor_alltoall_init, MPI_NEIGHBOR_ALLTOALL_INIT)

void mpi_neighbor_alltoallv_init_(const void *sendbuf, const int *sendcounts, const int *sdispls, const int *sendtype,
		void *recvbuf, const int *recvcounts, const int *rdispls, const int *recvtype, const int *comm,
		const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Neighbor_alltoallv_init(buffer_of(sendbuf), sendcounts, sdispls, type_of(*sendtype),
			buffer_of(recvbuf), recvcounts, rdispls, type_of(*recvtype), comm_of(*comm), info_of(*info),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_neighbor_alltoallv_init, MPI_NEIGHBOR_ALLTOALLV_INIT)

void mpi_neighbor_alltoallw_init_(const void *sendbuf, const int *sendcounts, const MPI_Aint *sdispls,
		const int *sendtypes, void *recvbuf, const int *recvcounts, const MPI_Aint *rdispls,
		const int *recvtypes, const int *comm, const int *info, int *request, int *ierror)
{
	struct temporary t_sendtypes;
	MPI_Datatype *c_sendtypes = types_of(&t_sendtypes, sendtypes, in_place(sendbuf) ? 0 : destinations(*comm));
	struct temporary t_recvtypes;
	MPI_Datatype *c_recvtypes = types_of(&t_recvtypes, recvtypes, sources(*comm));
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = c_sendtypes && c_recvtypes
		? MPI_Neighbor_alltoallw_init(buffer_of(sendbuf), sendcounts, sdispls, c_sendtypes,
			buffer_of(recvbuf), recvcounts, rdispls, c_recvtypes, comm_of(*comm), info_of(*info),
			&c_request)
		: fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);

	temporary_free(&t_sendtypes);
	temporary_free(&t_recvtypes);
	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_neighbor_alltoallw_init, MPI_NEIGHBOR_ALLTOALLW_INIT)

void mpi_info_create_(int *info, int *ierror)
{
	MPI_Info c_info = MPI_INFO_NULL;
	int err = MPI_Info_create(&c_info);

	if (err == MPI_SUCCESS)
		*info = info_int(c_info);
	report(ierror, err);
}
NAMES(mpi_info_create, MPI_INFO_CREATE)

void mpi_info_create_env_(int *info, int *ierror)
{
	MPI_Info c_info = MPI_INFO_NULL;
	int err = MPI_Info_create_env(0, NULL, &c_info);

	if (err == MPI_SUCCESS)
		*info = info_int(c_info);
	report(ierror, err);
}
NAMES(mpi_info_create_env, MPI_INFO_CREATE_ENV)

void mpi_info_delete_(const int *info, const char *key, int *ierror, size_t key_len)
{
	struct temporary t_key;
	char *c_key = stripped_of(&t_key, key, key_len);
	int err = c_key
		? MPI_Info_delete(info_of(*info), c_key)
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	temporary_free(&t_key);
	report(ierror, err);
}
NAMES(mpi_info_delete, MPI_INFO_DELETE)

void mpi_info_dup_(const int *info, int *newinfo, int *ierror)
{
	MPI_Info c_newinfo = MPI_INFO_NULL;
	int err = MPI_Info_dup(info_of(*info), &c_newinfo);

	if (err == MPI_SUCCESS)
		*newinfo = info_int(c_newinfo);
	report(ierror, err);
}
NAMES(mpi_info_dup, MPI_INFO_DUP)

void mpi_info_free_(int *info, int *ierror)
{
	MPI_Info c_info = info_of(*info);
	int err = MPI_Info_free(&c_info);

	info_back(info, c_info);
	report(ierror, err);
}
NAMES(mpi_info_free, MPI_INFO_FREE)

void mpi_info_get_nkeys_(const int *info, int *nkeys, int *ierror)
{
	int err = MPI_Info_get_nkeys(info_of(*info), nkeys);

	report(ierror, err);
}
NAMES(mpi_info_get_nkeys, MPI_INFO_GET_NKEYS)

void mpi_info_get_nthkey_(const int *info, const int *n, char *key, int *ierror, size_t key_len)
{
	char c_key[MPI_MAX_INFO_KEY];
	int err = MPI_Info_get_nthkey(info_of(*info), *n, c_key);

	if (err == MPI_SUCCESS)
		string_back(key, key_len, c_key, NULL);
	report(ierror, err);
}
NAMES(mpi_info_get_nthkey, MPI_INFO_GET_NTHKEY)

void mpi_info_set_(const int *info, const char *key, const char *value, int *ierror, size_t key_len, size_t value_len)
{
	struct temporary t_key;
	char *c_key = stripped_of(&t_key, key, key_len);
	struct temporary t_value;
	char *c_value = stripped_of(&t_value, value, value_len);
	int err = c_key && c_value
		? MPI_Info_set(info_of(*info), c_key, c_value)
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	temporary_free(&t_key);
	temporary_free(&t_value);
	report(ierror, err);
}
NAMES(mpi_info_set, MPI_INFO_SET)

void mpi_session_init_(const int *info, const int *errhandler, int *session, int *ierror)
{
	MPI_Session c_session = MPI_SESSION_NULL;
	int err = MPI_Session_init(info_of(*info), errhandler_of(*errhandler), &c_session);

	if (err == MPI_SUCCESS)
		*session = session_int(c_session);
	report(ierror, err);
}
NAMES(mpi_session_init, MPI_SESSION_INIT)

void mpi_session_finalize_(int *session, int *ierror)
{
	MPI_Session c_session = session_of(*session);
	int err = MPI_Session_finalize(&c_session);

	session_back(session, c_session);
	report(ierror, err);
}
NAMES(mpi_session_finalize, MPI_SESSION_FINALIZE)

void mpi_session_get_num_psets_(const int *session, const int *info, int *npset_names, int *ierror)
{
	int err = MPI_Session_get_num_psets(session_of(*session), info_of(*info), npset_names);

	report(ierror, err);
}
NAMES(mpi_session_get_num_psets, MPI_SESSION_GET_NUM_PSETS)

void mpi_session_get_info_(const int *session, int *info_used, int *ierror)
{
	MPI_Info c_info_used = MPI_INFO_NULL;
	int err = MPI_Session_get_info(session_of(*session), &c_info_used);

	if (err == MPI_SUCCESS)
		*info_used = info_int(c_info_used);
	report(ierror, err);
}
NAMES(mpi_session_get_info, MPI_SESSION_GET_INFO)

void mpi_session_get_pset_info_(const int *session, const char *pset_name, int *info, int *ierror, size_t pset_name_len)
{
	struct temporary t_pset_name;
	char *c_pset_name = string_of(&t_pset_name, pset_name, pset_name_len);
	MPI_Info c_info = MPI_INFO_NULL;
	int err = c_pset_name
		? MPI_Session_get_pset_info(session_of(*session), c_pset_name, &c_info)
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	temporary_free(&t_pset_name);
	if (err == MPI_SUCCESS)
		*info = info_int(c_info);
	report(ierror, err);
}
NAMES(mpi_session_get_pset_info, MPI_SESSION_GET_PSET_INFO)

void mpi_comm_get_parent_(int *parent, int *ierror)
{
	MPI_Comm c_parent = MPI_COMM_NULL;
	int err = MPI_Comm_get_parent(&c_parent);

	if (err == MPI_SUCCESS)
		*parent = comm_int(c_parent);
	report(ierror, err);
}
NAMES(mpi_comm_get_parent, MPI_COMM_GET_PARENT)

void mpi_open_port_(const int *info, char *port_name, int *ierror, size_t port_name_len)
{
	char c_port_name[MPI_MAX_PORT_NAME];
	int err = MPI_Open_port(info_of(*info), c_port_name);

	if (err == MPI_SUCCESS)
		string_back(port_name, port_name_len, c_port_name, NULL);
	report(ierror, err);
}
NAMES(mpi_open_port, MPI_OPEN_PORT)

void mpi_close_port_(const char *port_name, int *ierror, size_t port_name_len)
{
	struct temporary t_port_name;
	char *c_port_name = string_of(&t_port_name, port_name, port_name_len);
	int err = c_port_name
		? MPI_Close_port(c_port_name)
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	temporary_free(&t_port_name);
	report(ierror, err);
}
NAMES(mpi_close_port, MPI_CLOSE_PORT)

void mpi_comm_accept_(const char *port_name, const int *info, const int *root, const int *comm, int *newcomm,
		int *ierror, size_t port_name_len)
{
	struct temporary t_port_name;
	char *c_port_name = string_of(&t_port_name, port_name, port_name_len);
	MPI_Comm c_newcomm = MPI_COMM_NULL;
	int err = c_port_name
		? MPI_Comm_accept(c_port_name, info_of(*info), *root, comm_of(*comm), &c_newcomm)
		: fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);

	temporary_free(&t_port_name);
	if (err == MPI_SUCCESS)
		*newcomm = comm_int(c_newcomm);
	report(ierror, err);
}
NAMES(mpi_comm_accept, MPI_COMM_ACCEPT)

void mpi_comm_connect_(const char *port_name, const int *info, const int *root, const int *comm, int *newcomm,
		int *ierror, size_t port_name_len)
{
	struct temporary t_port_name;
	char *c_port_name = string_of(&t_port_name, port_name, port_name_len);
	MPI_Comm c_newcomm = MPI_COMM_NULL;
	int err = c_port_name
		? MPI_Comm_connect(c_port_name, info_of(*info), *root, comm_of(*comm), &c_newcomm)
		: fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);

	temporary_free(&t_port_name);
	if (err == MPI_SUCCESS)
		*newcomm = comm_int(c_newcomm);
	report(ierror, err);
}
NAMES(mpi_comm_connect, MPI_COMM_CONNECT)

void mpi_comm_disconnect_(int *comm, int *ierror)
{
	MPI_Comm c_comm = comm_of(*comm);
	int err = MPI_Comm_disconnect(&c_comm);

	comm_back(comm, c_comm);
	report(ierror, err);
}
NAMES(mpi_comm_disconnect, MPI_COMM_DISCONNECT)

void mpi_comm_join_(const int *fd, int *intercomm, int *ierror)
{
	MPI_Comm c_intercomm = MPI_COMM_NULL;
	int err = MPI_Comm_join(*fd, &c_intercomm);

	if (err == MPI_SUCCESS)
		*intercomm = comm_int(c_intercomm);
	report(ierror, err);
}
NAMES(mpi_comm_join, MPI_COMM_JOIN)

void mpi_publish_name_(const char *service_name, const int *info, const char *port_name, int *ierror,
		size_t service_name_len, size_t port_name_len)
{
	struct temporary t_service_name;
	char *c_service_name = string_of(&t_service_name, service_name, service_name_len);
	struct temporary t_port_name;
	char *c_port_name = string_of(&t_port_name, port_name, port_name_len);
	int err = c_service_name && c_port_name
		? MPI_Publish_name(c_service_name, info_of(*info), c_port_name)
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	temporary_free(&t_service_name);
	temporary_free(&t_port_name);
	report(ierror, err);
}
NAMES(mpi_publish_name, MPI_PUBLISH_NAME)

void mpi_unpublish_name_(const char *service_name, const int *info, const char *port_name, int *ierror,
		size_t service_name_len, size_t port_name_len)
{
	struct temporary t_service_name;
	char *c_service_name = string_of(&t_service_name, service_name, service_name_len);
	struct temporary t_port_name;
	char *c_port_name = string_of(&t_port_name, port_name, port_name_len);
	int err = c_service_name && c_port_name
		? MPI_Unpublish_name(c_service_name, info_of(*info), c_port_name)
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	temporary_free(&t_service_name);
	temporary_free(&t_port_name);
	report(ierror, err);
}
NAMES(mpi_unpublish_name, MPI_UNPUBLISH_NAME)

void mpi_lookup_name_(const char *service_name, const int *info, char *port_name, int *ierror, size_t service_name_len,
		size_t port_name_len)
{
	struct temporary t_service_name;
	char *c_service_name = string_of(&t_service_name, service_name, service_name_len);
	char c_port_name[MPI_MAX_PORT_NAME];
	int err = c_service_name
		? MPI_Lookup_name(c_service_name, info_of(*info), c_port_name)
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	temporary_free(&t_service_name);
	if (err == MPI_SUCCESS)
		string_back(port_name, port_name_len, c_port_name, NULL);
	report(ierror, err);
}
NAMES(mpi_lookup_name, MPI_LOOKUP_NAME)

void mpi_win_create_(void *base, const MPI_Aint *size, const int *disp_unit, const int *info, const int *comm, int *win,
		int *ierror)
{
	MPI_Win c_win = MPI_WIN_NULL;
	int err = MPI_Win_create(buffer_of(base), *size, *disp_unit, info_of(*info), comm_of(*comm), &c_win);

	if (err == MPI_SUCCESS)
		*win = win_int(c_win);
	report(ierror, err);
}
NAMES(mpi_win_create, MPI_WIN_CREATE)

void mpi_win_allocate_(const MPI_Aint *size, const int *disp_unit, const int *info, const int *comm, void *baseptr,
		int *win, int *ierror)
{
	MPI_Win c_win = MPI_WIN_NULL;
	int err = MPI_Win_allocate(*size, *disp_unit, info_of(*info), comm_of(*comm), baseptr, &c_win);

	if (err == MPI_SUCCESS)
		*win = win_int(c_win);
	report(ierror, err);
}
CPTR_NAMES(mpi_win_allocate, MPI_WIN_ALLOCATE)
NAMES(mpi_win_allocate, MPI_WIN_ALLOCATE)

void mpi_win_allocate_shared_(const MPI_Aint *size, const int *disp_unit, const int *info, const int *comm,
		void *baseptr, int *win, int *ierror)
{
	MPI_Win c_win = MPI_WIN_NULL;
	int err = MPI_Win_allocate_shared(*size, *disp_unit, info_of(*info), comm_of(*comm), baseptr, &c_win);

	if (err == MPI_SUCCESS)
		*win = win_int(c_win);
	report(ierror, err);
}
CPTR_NAMES(mpi_win_allocate_shared, MPI_WIN_ALLOCATE_SHARED)
NAMES(mpi_win_allocate_shared, MPI_WIN_ALLOCATE_SHARED)

void mpi_win_shared_query_(const int *win, const int *rank, MPI_Aint *size, int *disp_unit, void *baseptr, int *ierror)
{
	int err = MPI_Win_shared_query(win_of(*win), *rank, size, disp_unit, baseptr);

	report(ierror, err);
}
CPTR_NAMES(mpi_win_shared_query, MPI_WIN_SHARED_QUERY)
NAMES(mpi_win_shared_query, MPI_WIN_SHARED_QUERY)

void mpi_win_create_dynamic_(const int *info, const int *comm, int *win, int *ierror)
{
	MPI_Win c_win = MPI_WIN_NULL;
	int err = MPI_Win_create_dynamic(info_of(*info), comm_of(*comm), &c_win);

	if (err == MPI_SUCCESS)
		*win = win_int(c_win);
	report(ierror, err);
}
NAMES(mpi_win_create_dynamic, MPI_WIN_CREATE_DYNAMIC)

static SELDOM void mpi_win_attach_general(const int *win, void *base, const MPI_Aint *size, int *ierror)
{
	int err = MPI_Win_attach(win_of(*win), buffer_of(base), *size);

	report(ierror, err);
}

void mpi_win_attach_(const int *win, void *base, const MPI_Aint *size, int *ierror)
{
	if (!is_sentinel(base) && is_predefined(*win))
		report(ierror, MPI_Win_attach(predefined_win(*win), base, *size));
	else
		mpi_win_attach_general(win, base, size, ierror);
}
NAMES(mpi_win_attach, MPI_WIN_ATTACH)

static SELDOM void mpi_win_detach_general(const int *win, const void *base, int *ierror)
{
	int err = MPI_Win_detach(win_of(*win), buffer_of(base));

	report(ierror, err);
}

void mpi_win_detach_(const int *win, const void *base, int *ierror)
{
	if (!is_sentinel(base) && is_predefined(*win))
		report(ierror, MPI_Win_detach(predefined_win(*win), base));
	else
		mpi_win_detach_general(win, base, ierror);
}
NAMES(mpi_win_detach, MPI_WIN_DETACH)

void mpi_win_free_(int *win, int *ierror)
{
	MPI_Win c_win = win_of(*win);
	int err = MPI_Win_free(&c_win);

	win_back(win, c_win);
	report(ierror, err);
}
NAMES(mpi_win_free, MPI_WIN_FREE)

void mpi_win_get_group_(const int *win, int *group, int *ierror)
{
	MPI_Group c_group = MPI_GROUP_NULL;
	int err = MPI_Win_get_group(win_of(*win), &c_group);

	if (err == MPI_SUCCESS)
		*group = group_int(c_group);
	report(ierror, err);
}
NAMES(mpi_win_get_group, MPI_WIN_GET_GROUP)

void mpi_win_set_info_(const int *win, const int *info, int *ierror)
{
	int err = MPI_Win_set_info(win_of(*win), info_of(*info));

	report(ierror, err);
}
NAMES(mpi_win_set_info, MPI_WIN_SET_INFO)

void mpi_win_get_info_(const int *win, int *info_used, int *ierror)
{
	MPI_Info c_info_used = MPI_INFO_NULL;
	int err = MPI_Win_get_info(win_of(*win), &c_info_used);

	if (err == MPI_SUCCESS)
		*info_used = info_int(c_info_used);
	report(ierror, err);
}
NAMES(mpi_win_get_info, MPI_WIN_GET_INFO)

static SELDOM void mpi_put_general(const void *origin_addr, const int *origin_count, const int *origin_datatype,
		const int *target_rank, const MPI_Aint *target_disp, const int *target_count,
		const int *target_datatype, const int *win, int *ierror)
{
	int err = MPI_Put(buffer_of(origin_addr), *origin_count, type_of(*origin_datatype), *target_rank, *target_disp,
			*target_count, type_of(*target_datatype), win_of(*win));

	report(ierror, err);
}

void mpi_put_(const void *origin_addr, const int *origin_count, const int *origin_datatype, const int *target_rank,
		const MPI_Aint *target_disp, const int *target_count, const int *target_datatype, const int *win,
		int *ierror)
{
	if (!is_sentinel(origin_addr) && is_predefined(*origin_datatype | *target_datatype | *win))
		report(ierror, MPI_Put(origin_addr, *origin_count, predefined_type(*origin_datatype), *target_rank,
			*target_disp, *target_count, predefined_type(*target_datatype), predefined_win(*win)));
	else
		mpi_put_general(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count,
			target_datatype, win, ierror);
}
NAMES(mpi_put, MPI_PUT)

static SELDOM void mpi_get_general(void *origin_addr, const int *origin_count, const int *origin_datatype,
		const int *target_rank, const MPI_Aint *target_disp, const int *target_count,
		const int *target_datatype, const int *win, int *ierror)
{
	int err = MPI_Get(buffer_of(origin_addr), *origin_count, type_of(*origin_datatype), *target_rank, *target_disp,
			*target_count, type_of(*target_datatype), win_of(*win));

	report(ierror, err);
}

void mpi_get_(void *origin_addr, const int *origin_count, const int *origin_datatype, const int *target_rank,
		const MPI_Aint *target_disp, const int *target_count, const int *target_datatype, const int *win,
		int *ierror)
{
	if (!is_sentinel(origin_addr) && is_predefined(*origin_datatype | *target_datatype | *win))
		report(ierror, MPI_Get(origin_addr, *origin_count, predefined_type(*origin_datatype), *target_rank,
			*target_disp, *target_count, predefined_type(*target_datatype), predefined_win(*win)));
	else
		mpi_get_general(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count,
			target_datatype, win, ierror);
}
NAMES(mpi_get, MPI_GET)

static SELDOM void mpi_accumulate_general(const void *origin_addr, const int *origin_count, const int *origin_datatype,
		const int *target_rank, const MPI_Aint *target_disp, const int *target_count,
		const int *target_datatype, const int *op, const int *win, int *ierror)
{
	int err = MPI_Accumulate(buffer_of(origin_addr), *origin_count, type_of(*origin_datatype), *target_rank,
			*target_disp, *target_count, type_of(*target_datatype), op_of(*op), win_of(*win));

	report(ierror, err);
}

void mpi_accumulate_(const void *origin_addr, const int *origin_count, const int *origin_datatype,
		const int *target_rank, const MPI_Aint *target_disp, const int *target_count,
		const int *target_datatype, const int *op, const int *win, int *ierror)
{
	if (!is_sentinel(origin_addr) && is_predefined(*origin_datatype | *target_datatype | *op | *win))
		report(ierror, MPI_Accumulate(origin_addr, *origin_count, predefined_type(*origin_datatype),
			*target_rank, *target_disp, *target_count, predefined_type(*target_datatype),
			predefined_op(*op), predefined_win(*win)));
	else
		mpi_accumulate_general(origin_addr, origin_count, origin_datatype, target_rank, target_disp,
			target_count, target_datatype, op, win, ierror);
}
NAMES(mpi_accumulate, MPI_ACCUMULATE)

static SELDOM void mpi_get_accumulate_general(const void *origin_addr, const int *origin_count,
		const int *origin_datatype, void *result_addr, const int *result_count, const int *result_datatype,
		const int *target_rank, const MPI_Aint *target_disp, const int *target_count,
		const int *target_datatype, const int *op, const int *win, int *ierror)
{
	int err = MPI_Get_accumulate(buffer_of(origin_addr), *origin_count, type_of(*origin_datatype),
			buffer_of(result_addr), *result_count, type_of(*result_datatype), *target_rank, *target_disp,
			*target_count, type_of(*target_datatype), op_of(*op), win_of(*win));

	report(ierror, err);
}

void mpi_get_accumulate_(const void *origin_addr, const int *origin_count, const int *origin_datatype,
		void *result_addr, const int *result_count, const int *result_datatype, const int *target_rank,
		const MPI_Aint *target_disp, const int *target_count, const int *target_datatype, const int *op,
		const int *win, int *ierror)
{
	if (!is_sentinel(origin_addr) && !is_sentinel(result_addr) && is_predefined(*origin_datatype | *result_datatype | *target_datatype | *op | *win))
		report(ierror, MPI_Get_accumulate(origin_addr, *origin_count, predefined_type(*origin_datatype),
			result_addr, *result_count, predefined_type(*result_datatype), *target_rank, *target_disp,
			*target_count, predefined_type(*target_datatype), predefined_op(*op), predefined_win(*win)));
	else
		mpi_get_accumulate_general(origin_addr, origin_count, origin_datatype, result_addr, result_count,
			result_datatype, target_rank, target_disp, target_count, target_datatype, op, win, ierror);
}
NAMES(mpi_get_accumulate, MPI_GET_ACCUMULATE)

static SELDOM void mpi_fetch_and_op_general(const void *origin_addr, void *result_addr, const int *datatype,
		const int *target_rank, const MPI_Aint *target_disp, const int *op, const int *win, int *ierror)
{
	int err = MPI_Fetch_and_op(buffer_of(origin_addr), buffer_of(result_addr), type_of(*datatype), *target_rank,
			*target_disp, op_of(*op), win_of(*win));

	report(ierror, err);
}

void mpi_fetch_and_op_(const void *origin_addr, void *result_addr, const int *datatype, const int *target_rank,
		const MPI_Aint *target_disp, const int *op, const int *win, int *ierror)
{
	if (!is_sentinel(origin_addr) && !is_sentinel(result_addr) && is_predefined(*datatype | *op | *win))
		report(ierror, MPI_Fetch_and_op(origin_addr, result_addr, predefined_type(*datatype), *target_rank,
			*target_disp, predefined_op(*op), predefined_win(*win)));
	else
		mpi_fetch_and_op_general(origin_addr, result_addr, datatype, target_rank, target_disp, op, win, ierror);
}
NAMES(mpi_fetch_and_op, MPI_FETCH_AND_OP)

static SELDOM void mpi_compare_and_swap_general(const void *origin_addr, const void *compare_addr, void *result_addr,
		const int *datatype, const int *target_rank, const MPI_Aint *target_disp, const int *win, int *ierror)
{
	int err = MPI_Compare_and_swap(buffer_of(origin_addr), buffer_of(compare_addr), buffer_of(result_addr),
			type_of(*datatype), *target_rank, *target_disp, win_of(*win));

	report(ierror, err);
}

void mpi_compare_and_swap_(const void *origin_addr, const void *compare_addr, void *result_addr, const int *datatype,
		const int *target_rank, const MPI_Aint *target_disp, const int *win, int *ierror)
{
	if (!is_sentinel(origin_addr) && !is_sentinel(compare_addr) && !is_sentinel(result_addr) && is_predefined(*datatype | *win))
		report(ierror, MPI_Compare_and_swap(origin_addr, compare_addr, result_addr, predefined_type(*datatype),
			*target_rank, *target_disp, predefined_win(*win)));
	else
		mpi_compare_and_swap_general(origin_addr, compare_addr, result_addr, datatype, target_rank, target_disp,
			win, ierror);
}
NAMES(mpi_compare_and_swap, MPI_COMPARE_AND_SWAP)

void mpi_rput_(const void *origin_addr, const int *origin_count, const int *origin_datatype, const int *target_rank,
		const MPI_Aint *target_disp, const int *target_count, const int *target_datatype, const int *win,
		int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Rput(buffer_of(origin_addr), *origin_count, type_of(*origin_datatype), *target_rank, *target_disp,
			*target_count, type_of(*target_datatype), win_of(*win), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_rput, MPI_RPUT)

void mpi_rget_(void *origin_addr, const int *origin_count, const int *origin_datatype, const int *target_rank,
		const MPI_Aint *target_disp, const int *target_count, const int *target_datatype, const int *win,
		int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Rget(buffer_of(origin_addr), *origin_count, type_of(*origin_datatype), *target_rank, *target_disp,
			*target_count, type_of(*target_datatype), win_of(*win), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_rget, MPI_RGET)

void mpi_raccumulate_(const void *origin_addr, const int *origin_count, const int *origin_datatype,
		const int *target_rank, const MPI_Aint *target_disp, const int *target_count,
		const int *target_datatype, const int *op, const int *win, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Raccumulate(buffer_of(origin_addr), *origin_count, type_of(*origin_datatype), *target_rank,
			*target_disp, *target_count, type_of(*target_datatype), op_of(*op), win_of(*win), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_raccumulate, MPI_RACCUMULATE)

void mpi_rget_accumulate_(const void *origin_addr, const int *origin_count, const int *origin_datatype,
		void *result_addr, const int *result_count, const int *result_datatype, const int *target_rank,
		const MPI_Aint *target_disp, const int *target_count, const int *target_datatype, const int *op,
		const int *win, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Rget_accumulate(buffer_of(origin_addr), *origin_count, type_of(*origin_datatype),
			buffer_of(result_addr), *result_count, type_of(*result_datatype), *target_rank, *target_disp,
			*target_count, type_of(*target_datatype), op_of(*op), win_of(*win), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_rget_accumulate, MPI_RGET_ACCUMULATE)

void mpi_win_fence_(const int *assert, const int *win, int *ierror)
{
	int err = MPI_Win_fence(*assert, win_of(*win));

	report(ierror, err);
}
NAMES(mpi_win_fence, MPI_WIN_FENCE)

void mpi_win_start_(const int *group, const int *assert, const int *win, int *ierror)
{
	int err = MPI_Win_start(group_of(*group), *assert, win_of(*win));

	report(ierror, err);
}
NAMES(mpi_win_start, MPI_WIN_START)

void mpi_win_complete_(const int *win, int *ierror)
{
	int err = MPI_Win_complete(win_of(*win));

	report(ierror, err);
}
NAMES(mpi_win_complete, MPI_WIN_COMPLETE)

void mpi_win_post_(const int *group, const int *assert, const int *win, int *ierror)
{
	int err = MPI_Win_post(group_of(*group), *assert, win_of(*win));

	report(ierror, err);
}
NAMES(mpi_win_post, MPI_WIN_POST)

void mpi_win_wait_(const int *win, int *ierror)
{
	int err = MPI_Win_wait(win_of(*win));

	report(ierror, err);
}
NAMES(mpi_win_wait, MPI_WIN_WAIT)

void mpi_win_test_(const int *win, int *flag, int *ierror)
{
	int c_flag = 0;
	int err = MPI_Win_test(win_of(*win), &c_flag);

	if (err == MPI_SUCCESS)
		*flag = logical_of(c_flag);
	report(ierror, err);
}
NAMES(mpi_win_test, MPI_WIN_TEST)

void mpi_win_lock_(const int *lock_type, const int *rank, const int *assert, const int *win, int *ierror)
{
	int err = MPI_Win_lock(*lock_type, *rank, *assert, win_of(*win));

	report(ierror, err);
}
NAMES(mpi_win_lock, MPI_WIN_LOCK)

void mpi_win_lock_all_(const int *assert, const int *win, int *ierror)
{
	int err = MPI_Win_lock_all(*assert, win_of(*win));

	report(ierror, err);
}
NAMES(mpi_win_lock_all, MPI_WIN_LOCK_ALL)

void mpi_win_unlock_(const int *rank, const int *win, int *ierror)
{
	int err = MPI_Win_unlock(*rank, win_of(*win));

	report(ierror, err);
}
NAMES(mpi_win_unlock, MPI_WIN_UNLOCK)

void mpi_win_unlock_all_(const int *win, int *ierror)
{
	int err = MPI_Win_unlock_all(win_of(*win));

	report(ierror, err);
}
NAMES(mpi_win_unlock_all, MPI_WIN_UNLOCK_ALL)

void mpi_win_flush_(const int *rank, const int *win, int *ierror)
{
	int err = MPI_Win_flush(*rank, win_of(*win));

	report(ierror, err);
}
NAMES(mpi_win_flush, MPI_WIN_FLUSH)

void mpi_win_flush_all_(const int *win, int *ierror)
{
	int err = MPI_Win_flush_all(win_of(*win));

	report(ierror, err);
}
NAMES(mpi_win_flush_all, MPI_WIN_FLUSH_ALL)

void mpi_win_flush_local_(const int *rank, const int *win, int *ierror)
{
	int err = MPI_Win_flush_local(*rank, win_of(*win));

	report(ierror, err);
}
NAMES(mpi_win_flush_local, MPI_WIN_FLUSH_LOCAL)

void mpi_win_flush_local_all_(const int *win, int *ierror)
{
	int err = MPI_Win_flush_local_all(win_of(*win));

	report(ierror, err);
}
NAMES(mpi_win_flush_local_all, MPI_WIN_FLUSH_LOCAL_ALL)

void mpi_win_sync_(const int *win, int *ierror)
{
	int err = MPI_Win_sync(win_of(*win));

	report(ierror, err);
}
NAMES(mpi_win_sync, MPI_WIN_SYNC)

void mpi_grequest_complete_(const int *request, int *ierror)
{
	int err = MPI_Grequest_complete(request_of(*request));

	report(ierror, err);
}
NAMES(mpi_grequest_complete, MPI_GREQUEST_COMPLETE)

void mpi_status_set_elements_(MPI_Status *status, const int *datatype, const int *count, int *ierror)
{
	int err = MPI_Status_set_elements(status, type_of(*datatype), *count);

	report(ierror, err);
}
NAMES(mpi_status_set_elements, MPI_STATUS_SET_ELEMENTS)

void mpi_status_set_cancelled_(MPI_Status *status, const int *flag, int *ierror)
{
	int err = MPI_Status_set_cancelled(status, truth_of(*flag));

	report(ierror, err);
}
NAMES(mpi_status_set_cancelled, MPI_STATUS_SET_CANCELLED)

void mpi_status_get_source_(const MPI_Status *status, int *source, int *ierror)
{
	int err = MPI_Status_get_source(status, source);

	report(ierror, err);
}
NAMES(mpi_status_get_source, MPI_STATUS_GET_SOURCE)

void mpi_status_set_source_(MPI_Status *status, const int *source, int *ierror)
{
	int err = MPI_Status_set_source(status, *source);

	report(ierror, err);
}
NAMES(mpi_status_set_source, MPI_STATUS_SET_SOURCE)

void mpi_status_get_tag_(const MPI_Status *status, int *tag, int *ierror)
{
	int err = MPI_Status_get_tag(status, tag);

	report(ierror, err);
}
NAMES(mpi_status_get_tag, MPI_STATUS_GET_TAG)

void mpi_status_set_tag_(MPI_Status *status, const int *tag, int *ierror)
{
	int err = MPI_Status_set_tag(status, *tag);

	report(ierror, err);
}
NAMES(mpi_status_set_tag, MPI_STATUS_SET_TAG)

void mpi_status_get_error_(const MPI_Status *status, int *error, int *ierror)
{
	int err = MPI_Status_get_error(status, error);

	report(ierror, err);
}
NAMES(mpi_status_get_error, MPI_STATUS_GET_ERROR)

void mpi_status_set_error_(MPI_Status *status, const int *error, int *ierror)
{
	int err = MPI_Status_set_error(status, *error);

	report(ierror, err);
}
NAMES(mpi_status_set_error, MPI_STATUS_SET_ERROR)

void mpi_file_open_(const int *comm, const char *filename, const int *amode, const int *info, int *fh, int *ierror,
		size_t filename_len)
{
	struct temporary t_filename;
	char *c_filename = string_of(&t_filename, filename, filename_len);
	MPI_File c_fh = MPI_FILE_NULL;
	int err = c_filename
		? MPI_File_open(comm_of(*comm), c_filename, *amode, info_of(*info), &c_fh)
		: fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);

	temporary_free(&t_filename);
	if (err == MPI_SUCCESS)
		*fh = file_int(c_fh);
	report(ierror, err);
}
NAMES(mpi_file_open, MPI_FILE_OPEN)

void mpi_file_close_(int *fh, int *ierror)
{
	MPI_File c_fh = file_of(*fh);
	int err = MPI_File_close(&c_fh);

	file_back(fh, c_fh);
	report(ierror, err);
}
NAMES(mpi_file_close, MPI_FILE_CLOSE)

void mpi_file_delete_(const char *filename, const int *info, int *ierror, size_t filename_len)
{
	struct temporary t_filename;
	char *c_filename = string_of(&t_filename, filename, filename_len);
	int err = c_filename
		? MPI_File_delete(c_filename, info_of(*info))
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	temporary_free(&t_filename);
	report(ierror, err);
}
NAMES(mpi_file_delete, MPI_FILE_DELETE)

void mpi_file_set_size_(const int *fh, const MPI_Offset *size, int *ierror)
{
	int err = MPI_File_set_size(file_of(*fh), *size);

	report(ierror, err);
}
NAMES(mpi_file_set_size, MPI_FILE_SET_SIZE)

void mpi_file_preallocate_(const int *fh, const MPI_Offset *size, int *ierror)
{
	int err = MPI_File_preallocate(file_of(*fh), *size);

	report(ierror, err);
}
NAMES(mpi_file_preallocate, MPI_FILE_PREALLOCATE)

void mpi_file_get_size_(const int *fh, MPI_Offset *size, int *ierror)
{
	int err = MPI_File_get_size(file_of(*fh), size);

	report(ierror, err);
}
NAMES(mpi_file_get_size, MPI_FILE_GET_SIZE)

void mpi_file_get_group_(const int *fh, int *group, int *ierror)
{
	MPI_Group c_group = MPI_GROUP_NULL;
	int err = MPI_File_get_group(file_of(*fh), &c_group);

	if (err == MPI_SUCCESS)
		*group = group_int(c_group);
	report(ierror, err);
}
NAMES(mpi_file_get_group, MPI_FILE_GET_GROUP)

void mpi_file_get_amode_(const int *fh, int *amode, int *ierror)
{
	int err = MPI_File_get_amode(file_of(*fh), amode);

	report(ierror, err);
}
NAMES(mpi_file_get_amode, MPI_FILE_GET_AMODE)

void mpi_file_set_info_(const int *fh, const int *info, int *ierror)
{
	int err = MPI_File_set_info(file_of(*fh), info_of(*info));

	report(ierror, err);
}
NAMES(mpi_file_set_info, MPI_FILE_SET_INFO)

void mpi_file_get_info_(const int *fh, int *info_used, int *ierror)
{
	MPI_Info c_info_used = MPI_INFO_NULL;
	int err = MPI_File_get_info(file_of(*fh), &c_info_used);

	if (err == MPI_SUCCESS)
		*info_used = info_int(c_info_used);
	report(ierror, err);
}
NAMES(mpi_file_get_info, MPI_FILE_GET_INFO)

void mpi_file_set_view_(const int *fh, const MPI_Offset *disp, const int *etype, const int *filetype,
		const char *datarep, const int *info, int *ierror, size_t datarep_len)
{
	struct temporary t_datarep;
	char *c_datarep = string_of(&t_datarep, datarep, datarep_len);
	int err = c_datarep
		? MPI_File_set_view(file_of(*fh), *disp, type_of(*etype), type_of(*filetype), c_datarep,
			info_of(*info))
		: fail_file(file_of(*fh), MPI_ERR_NO_MEM);

	temporary_free(&t_datarep);
	report(ierror, err);
}
NAMES(mpi_file_set_view, MPI_FILE_SET_VIEW)

void mpi_file_get_view_(const int *fh, MPI_Offset *disp, int *etype, int *filetype, char *datarep, int *ierror,
		size_t datarep_len)
{
	MPI_Datatype c_etype = MPI_DATATYPE_NULL;
	MPI_Datatype c_filetype = MPI_DATATYPE_NULL;
	char c_datarep[MPI_MAX_DATAREP_STRING];
	int err = MPI_File_get_view(file_of(*fh), disp, &c_etype, &c_filetype, c_datarep);

	if (err == MPI_SUCCESS)
		*etype = type_int(c_etype);
	if (err == MPI_SUCCESS)
		*filetype = type_int(c_filetype);
	if (err == MPI_SUCCESS)
		string_back(datarep, datarep_len, c_datarep, NULL);
	report(ierror, err);
}
NAMES(mpi_file_get_view, MPI_FILE_GET_VIEW)

void mpi_file_seek_(const int *fh, const MPI_Offset *offset, const int *whence, int *ierror)
{
	int err = MPI_File_seek(file_of(*fh), *offset, *whence);

	report(ierror, err);
}
NAMES(mpi_file_seek, MPI_FILE_SEEK)

void mpi_file_get_position_(const int *fh, MPI_Offset *offset, int *ierror)
{
	int err = MPI_File_get_position(file_of(*fh), offset);

	report(ierror, err);
}
NAMES(mpi_file_get_position, MPI_FILE_GET_POSITION)

void mpi_file_get_byte_offset_(const int *fh, const MPI_Offset *offset, MPI_Offset *disp, int *ierror)
{
	int err = MPI_File_get_byte_offset(file_of(*fh), *offset, disp);

	report(ierror, err);
}
NAMES(mpi_file_get_byte_offset, MPI_FILE_GET_BYTE_OFFSET)

void mpi_file_seek_shared_(const int *fh, const MPI_Offset *offset, const int *whence, int *ierror)
{
	int err = MPI_File_seek_shared(file_of(*fh), *offset, *whence);

	report(ierror, err);
}
NAMES(mpi_file_seek_shared, MPI_FILE_SEEK_SHARED)

void mpi_file_get_position_shared_(const int *fh, MPI_Offset *offset, int *ierror)
{
	int err = MPI_File_get_position_shared(file_of(*fh), offset);

	report(ierror, err);
}
NAMES(mpi_file_get_position_shared, MPI_FILE_GET_POSITION_SHARED)

void mpi_file_get_type_extent_(const int *fh, const int *datatype, MPI_Aint *extent, int *ierror)
{
	int err = MPI_File_get_type_extent(file_of(*fh), type_of(*datatype), extent);

	report(ierror, err);
}
NAMES(mpi_file_get_type_extent, MPI_FILE_GET_TYPE_EXTENT)

void mpi_file_set_atomicity_(const int *fh, const int *flag, int *ierror)
{
	int err = MPI_File_set_atomicity(file_of(*fh), truth_of(*flag));

	report(ierror, err);
}
NAMES(mpi_file_set_atomicity, MPI_FILE_SET_ATOMICITY)

void mpi_file_get_atomicity_(const int *fh, int *flag, int *ierror)
{
	int c_flag = 0;
	int err = MPI_File_get_atomicity(file_of(*fh), &c_flag);

	if (err == MPI_SUCCESS)
		*flag = logical_of(c_flag);
	report(ierror, err);
}
NAMES(mpi_file_get_atomicity, MPI_FILE_GET_ATOMICITY)

void mpi_file_sync_(const int *fh, int *ierror)
{
	int err = MPI_File_sync(file_of(*fh));

	report(ierror, err);
}
NAMES(mpi_file_sync, MPI_FILE_SYNC)

static SELDOM void mpi_file_read_at_general(const int *fh, const MPI_Offset *offset, void *buf, const int *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	int err = MPI_File_read_at(file_of(*fh), *offset, buffer_of(buf), *count, type_of(*datatype),
			status_of(status));

	report(ierror, err);
}

void mpi_file_read_at_(const int *fh, const MPI_Offset *offset, void *buf, const int *count, const int *datatype,
		MPI_Status *status, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_at(predefined_file(*fh), *offset, buf, *count, predefined_type(*datatype),
			status_of(status)));
	else
		mpi_file_read_at_general(fh, offset, buf, count, datatype, status, ierror);
}
NAMES(mpi_file_read_at, MPI_FILE_READ_AT)

static SELDOM void mpi_file_read_at_all_general(const int *fh, const MPI_Offset *offset, void *buf, const int *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	int err = MPI_File_read_at_all(file_of(*fh), *offset, buffer_of(buf), *count, type_of(*datatype),
			status_of(status));

	report(ierror, err);
}

void mpi_file_read_at_all_(const int *fh, const MPI_Offset *offset, void *buf, const int *count, const int *datatype,
		MPI_Status *status, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_at_all(predefined_file(*fh), *offset, buf, *count,
			predefined_type(*datatype), status_of(status)));
	else
		mpi_file_read_at_all_general(fh, offset, buf, count, datatype, status, ierror);
}
NAMES(mpi_file_read_at_all, MPI_FILE_READ_AT_ALL)

static SELDOM void mpi_file_write_at_general(const int *fh, const MPI_Offset *offset, const void *buf, const int *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	int err = MPI_File_write_at(file_of(*fh), *offset, buffer_of(buf), *count, type_of(*datatype),
			status_of(status));

	report(ierror, err);
}

void mpi_file_write_at_(const int *fh, const MPI_Offset *offset, const void *buf, const int *count, const int *datatype,
		MPI_Status *status, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_at(predefined_file(*fh), *offset, buf, *count, predefined_type(*datatype),
			status_of(status)));
	else
		mpi_file_write_at_general(fh, offset, buf, count, datatype, status, ierror);
}
NAMES(mpi_file_write_at, MPI_FILE_WRITE_AT)

static SELDOM void mpi_file_write_at_all_general(const int *fh, const MPI_Offset *offset, const void *buf,
		const int *count, const int *datatype, MPI_Status *status, int *ierror)
{
	int err = MPI_File_write_at_all(file_of(*fh), *offset, buffer_of(buf), *count, type_of(*datatype),
			status_of(status));

	report(ierror, err);
}

void mpi_file_write_at_all_(const int *fh, const MPI_Offset *offset, const void *buf, const int *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_at_all(predefined_file(*fh), *offset, buf, *count,
			predefined_type(*datatype), status_of(status)));
	else
		mpi_file_write_at_all_general(fh, offset, buf, count, datatype, status, ierror);
}
NAMES(mpi_file_write_at_all, MPI_FILE_WRITE_AT_ALL)

void mpi_file_iread_at_(const int *fh, const MPI_Offset *offset, void *buf, const int *count, const int *datatype,
		int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_File_iread_at(file_of(*fh), *offset, buffer_of(buf), *count, type_of(*datatype), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_file_iread_at, MPI_FILE_IREAD_AT)

void mpi_file_iread_at_all_(const int *fh, const MPI_Offset *offset, void *buf, const int *count, const int *datatype,
		int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_File_iread_at_all(file_of(*fh), *offset, buffer_of(buf), *count, type_of(*datatype), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_file_iread_at_all, MPI_FILE_IREAD_AT_ALL)

void mpi_file_iwrite_at_(const int *fh, const MPI_Offset *offset, const void *buf, const int *count,
		const int *datatype, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_File_iwrite_at(file_of(*fh), *offset, buffer_of(buf), *count, type_of(*datatype), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_file_iwrite_at, MPI_FILE_IWRITE_AT)

void mpi_file_iwrite_at_all_(const int *fh, const MPI_Offset *offset, const void *buf, const int *count,
		const int *datatype, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_File_iwrite_at_all(file_of(*fh), *offset, buffer_of(buf), *count, type_of(*datatype), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_file_iwrite_at_all, MPI_FILE_IWRITE_AT_ALL)

static SELDOM void mpi_file_read_general(const int *fh, void *buf, const int *count, const int *datatype,
		MPI_Status *status, int *ierror)
{
	int err = MPI_File_read(file_of(*fh), buffer_of(buf), *count, type_of(*datatype), status_of(status));

	report(ierror, err);
}

void mpi_file_read_(const int *fh, void *buf, const int *count, const int *datatype, MPI_Status *status, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read(predefined_file(*fh), buf, *count, predefined_type(*datatype),
			status_of(status)));
	else
		mpi_file_read_general(fh, buf, count, datatype, status, ierror);
}
NAMES(mpi_file_read, MPI_FILE_READ)

static SELDOM void mpi_file_read_all_general(const int *fh, void *buf, const int *count, const int *datatype,
		MPI_Status *status, int *ierror)
{
	int err = MPI_File_read_all(file_of(*fh), buffer_of(buf), *count, type_of(*datatype), status_of(status));

	report(ierror, err);
}

void mpi_file_read_all_(const int *fh, void *buf, const int *count, const int *datatype, MPI_Status *status,
		int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_all(predefined_file(*fh), buf, *count, predefined_type(*datatype),
			status_of(status)));
	else
		mpi_file_read_all_general(fh, buf, count, datatype, status, ierror);
}
NAMES(mpi_file_read_all, MPI_FILE_READ_ALL)

static SELDOM void mpi_file_write_general(const int *fh, const void *buf, const int *count, const int *datatype,
		MPI_Status *status, int *ierror)
{
	int err = MPI_File_write(file_of(*fh), buffer_of(buf), *count, type_of(*datatype), status_of(status));

	report(ierror, err);
}

void mpi_file_write_(const int *fh, const void *buf, const int *count, const int *datatype, MPI_Status *status,
		int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write(predefined_file(*fh), buf, *count, predefined_type(*datatype),
			status_of(status)));
	else
		mpi_file_write_general(fh, buf, count, datatype, status, ierror);
}
NAMES(mpi_file_write, MPI_FILE_WRITE)

static SELDOM void mpi_file_write_all_general(const int *fh, const void *buf, const int *count, const int *datatype,
		MPI_Status *status, int *ierror)
{
	int err = MPI_File_write_all(file_of(*fh), buffer_of(buf), *count, type_of(*datatype), status_of(status));

	report(ierror, err);
}

void mpi_file_write_all_(const int *fh, const void *buf, const int *count, const int *datatype, MPI_Status *status,
		int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_all(predefined_file(*fh), buf, *count, predefined_type(*datatype),
			status_of(status)));
	else
		mpi_file_write_all_general(fh, buf, count, datatype, status, ierror);
}
NAMES(mpi_file_write_all, MPI_FILE_WRITE_ALL)

void mpi_file_iread_(const int *fh, void *buf, const int *count, const int *datatype, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_File_iread(file_of(*fh), buffer_of(buf), *count, type_of(*datatype), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_file_iread, MPI_FILE_IREAD)

void mpi_file_iread_all_(const int *fh, void *buf, const int *count, const int *datatype, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_File_iread_all(file_of(*fh), buffer_of(buf), *count, type_of(*datatype), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_file_iread_all, MPI_FILE_IREAD_ALL)

void mpi_file_iwrite_(const int *fh, const void *buf, const int *count, const int *datatype, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_File_iwrite(file_of(*fh), buffer_of(buf), *count, type_of(*datatype), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_file_iwrite, MPI_FILE_IWRITE)

void mpi_file_iwrite_all_(const int *fh, const void *buf, const int *count, const int *datatype, int *request,
		int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_File_iwrite_all(file_of(*fh), buffer_of(buf), *count, type_of(*datatype), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_file_iwrite_all, MPI_FILE_IWRITE_ALL)

static SELDOM void mpi_file_read_shared_general(const int *fh, void *buf, const int *count, const int *datatype,
		MPI_Status *status, int *ierror)
{
	int err = MPI_File_read_shared(file_of(*fh), buffer_of(buf), *count, type_of(*datatype), status_of(status));

	report(ierror, err);
}

void mpi_file_read_shared_(const int *fh, void *buf, const int *count, const int *datatype, MPI_Status *status,
		int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_shared(predefined_file(*fh), buf, *count, predefined_type(*datatype),
			status_of(status)));
	else
		mpi_file_read_shared_general(fh, buf, count, datatype, status, ierror);
}
NAMES(mpi_file_read_shared, MPI_FILE_READ_SHARED)

static SELDOM void mpi_file_write_shared_general(const int *fh, const void *buf, const int *count, const int *datatype,
		MPI_Status *status, int *ierror)
{
	int err = MPI_File_write_shared(file_of(*fh), buffer_of(buf), *count, type_of(*datatype), status_of(status));

	report(ierror, err);
}

void mpi_file_write_shared_(const int *fh, const void *buf, const int *count, const int *datatype, MPI_Status *status,
		int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_shared(predefined_file(*fh), buf, *count, predefined_type(*datatype),
			status_of(status)));
	else
		mpi_file_write_shared_general(fh, buf, count, datatype, status, ierror);
}
NAMES(mpi_file_write_shared, MPI_FILE_WRITE_SHARED)

void mpi_file_iread_shared_(const int *fh, void *buf, const int *count, const int *datatype, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_File_iread_shared(file_of(*fh), buffer_of(buf), *count, type_of(*datatype), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_file_iread_shared, MPI_FILE_IREAD_SHARED)

void mpi_file_iwrite_shared_(const int *fh, const void *buf, const int *count, const int *datatype, int *request,
		int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_File_iwrite_shared(file_of(*fh), buffer_of(buf), *count, type_of(*datatype), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
NAMES(mpi_file_iwrite_shared, MPI_FILE_IWRITE_SHARED)

static SELDOM void mpi_file_read_ordered_general(const int *fh, void *buf, const int *count, const int *datatype,
		MPI_Status *status, int *ierror)
{
	int err = MPI_File_read_ordered(file_of(*fh), buffer_of(buf), *count, type_of(*datatype), status_of(status));

	report(ierror, err);
}

void mpi_file_read_ordered_(const int *fh, void *buf, const int *count, const int *datatype, MPI_Status *status,
		int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_ordered(predefined_file(*fh), buf, *count, predefined_type(*datatype),
			status_of(status)));
	else
		mpi_file_read_ordered_general(fh, buf, count, datatype, status, ierror);
}
NAMES(mpi_file_read_ordered, MPI_FILE_READ_ORDERED)

static SELDOM void mpi_file_write_ordered_general(const int *fh, const void *buf, const int *count, const int *datatype,
		MPI_Status *status, int *ierror)
{
	int err = MPI_File_write_ordered(file_of(*fh), buffer_of(buf), *count, type_of(*datatype), status_of(status));

	report(ierror, err);
}

void mpi_file_write_ordered_(const int *fh, const void *buf, const int *count, const int *datatype, MPI_Status *status,
		int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_ordered(predefined_file(*fh), buf, *count, predefined_type(*datatype),
			status_of(status)));
	else
		mpi_file_write_ordered_general(fh, buf, count, datatype, status, ierror);
}
NAMES(mpi_file_write_ordered, MPI_FILE_WRITE_ORDERED)

static SELDOM void mpi_file_read_at_all_begin_general(const int *fh, const MPI_Offset *offset, void *buf,
		const int *count, const int *datatype, int *ierror)
{
	int err = MPI_File_read_at_all_begin(file_of(*fh), *offset, buffer_of(buf), *count, type_of(*datatype));

	report(ierror, err);
}

void mpi_file_read_at_all_begin_(const int *fh, const MPI_Offset *offset, void *buf, const int *count,
		const int *datatype, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_at_all_begin(predefined_file(*fh), *offset, buf, *count,
			predefined_type(*datatype)));
	else
		mpi_file_read_at_all_begin_general(fh, offset, buf, count, datatype, ierror);
}
NAMES(mpi_file_read_at_all_begin, MPI_FILE_READ_AT_ALL_BEGIN)

static SELDOM void mpi_file_read_at_all_end_general(const int *fh, void *buf, MPI_Status *status, int *ierror)
{
	int err = MPI_File_read_at_all_end(file_of(*fh), buffer_of(buf), status_of(status));

	report(ierror, err);
}

void mpi_file_read_at_all_end_(const int *fh, void *buf, MPI_Status *status, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh))
		report(ierror, MPI_File_read_at_all_end(predefined_file(*fh), buf, status_of(status)));
	else
		mpi_file_read_at_all_end_general(fh, buf, status, ierror);
}
NAMES(mpi_file_read_at_all_end, MPI_FILE_READ_AT_ALL_END)

static SELDOM void mpi_file_write_at_all_begin_general(const int *fh, const MPI_Offset *offset, const void *buf,
		const int *count, const int *datatype, int *ierror)
{
	int err = MPI_File_write_at_all_begin(file_of(*fh), *offset, buffer_of(buf), *count, type_of(*datatype));

	report(ierror, err);
}

void mpi_file_write_at_all_begin_(const int *fh, const MPI_Offset *offset, const void *buf, const int *count,
		const int *datatype, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_at_all_begin(predefined_file(*fh), *offset, buf, *count,
			predefined_type(*datatype)));
	else
		mpi_file_write_at_all_begin_general(fh, offset, buf, count, datatype, ierror);
}
NAMES(mpi_file_write_at_all_begin, MPI_FILE_WRITE_AT_ALL_BEGIN)

static SELDOM void mpi_file_write_at_all_end_general(const int *fh, const void *buf, MPI_Status *status, int *ierror)
{
	int err = MPI_File_write_at_all_end(file_of(*fh), buffer_of(buf), status_of(status));

	report(ierror, err);
}

void mpi_file_write_at_all_end_(const int *fh, const void *buf, MPI_Status *status, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh))
		report(ierror, MPI_File_write_at_all_end(predefined_file(*fh), buf, status_of(status)));
	else
		mpi_file_write_at_all_end_general(fh, buf, status, ierror);
}
NAMES(mpi_file_write_at_all_end, MPI_FILE_WRITE_AT_ALL_END)

static SELDOM void mpi_file_read_all_begin_general(const int *fh, void *buf, const int *count, const int *datatype,
		int *ierror)
{
	int err = MPI_File_read_all_begin(file_of(*fh), buffer_of(buf), *count, type_of(*datatype));

	report(ierror, err);
}

void mpi_file_read_all_begin_(const int *fh, void *buf, const int *count, const int *datatype, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_all_begin(predefined_file(*fh), buf, *count, predefined_type(*datatype)));
	else
		mpi_file_read_all_begin_general(fh, buf, count, datatype, ierror);
}
NAMES(mpi_file_read_all_begin, MPI_FILE_READ_ALL_BEGIN)

static SELDOM void mpi_file_read_all_end_general(const int *fh, void *buf, MPI_Status *status, int *ierror)
{
	int err = MPI_File_read_all_end(file_of(*fh), buffer_of(buf), status_of(status));

	report(ierror, err);
}

void mpi_file_read_all_end_(const int *fh, void *buf, MPI_Status *status, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh))
		report(ierror, MPI_File_read_all_end(predefined_file(*fh), buf, status_of(status)));
	else
		mpi_file_read_all_end_general(fh, buf, status, ierror);
}
NAMES(mpi_file_read_all_end, MPI_FILE_READ_ALL_END)

static SELDOM void mpi_file_write_all_begin_general(const int *fh, const void *buf, const int *count,
		const int *datatype, int *ierror)
{
	int err = MPI_File_write_all_begin(file_of(*fh), buffer_of(buf), *count, type_of(*datatype));

	report(ierror, err);
}

void mpi_file_write_all_begin_(const int *fh, const void *buf, const int *count, const int *datatype, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_all_begin(predefined_file(*fh), buf, *count, predefined_type(*datatype)));
	else
		mpi_file_write_all_begin_general(fh, buf, count, datatype, ierror);
}
NAMES(mpi_file_write_all_begin, MPI_FILE_WRITE_ALL_BEGIN)

static SELDOM void mpi_file_write_all_end_general(const int *fh, const void *buf, MPI_Status *status, int *ierror)
{
	int err = MPI_File_write_all_end(file_of(*fh), buffer_of(buf), status_of(status));

	report(ierror, err);
}

void mpi_file_write_all_end_(const int *fh, const void *buf, MPI_Status *status, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh))
		report(ierror, MPI_File_write_all_end(predefined_file(*fh), buf, status_of(status)));
	else
		mpi_file_write_all_end_general(fh, buf, status, ierror);
}
NAMES(mpi_file_write_all_end, MPI_FILE_WRITE_ALL_END)

static SELDOM void mpi_file_read_ordered_begin_general(const int *fh, void *buf, const int *count, const int *datatype,
		int *ierror)
{
	int err = MPI_File_read_ordered_begin(file_of(*fh), buffer_of(buf), *count, type_of(*datatype));

	report(ierror, err);
}

void mpi_file_read_ordered_begin_(const int *fh, void *buf, const int *count, const int *datatype, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_ordered_begin(predefined_file(*fh), buf, *count,
			predefined_type(*datatype)));
	else
		mpi_file_read_ordered_begin_general(fh, buf, count, datatype, ierror);
}
NAMES(mpi_file_read_ordered_begin, MPI_FILE_READ_ORDERED_BEGIN)

static SELDOM void mpi_file_read_ordered_end_general(const int *fh, void *buf, MPI_Status *status, int *ierror)
{
	int err = MPI_File_read_ordered_end(file_of(*fh), buffer_of(buf), status_of(status));

	report(ierror, err);
}

void mpi_file_read_ordered_end_(const int *fh, void *buf, MPI_Status *status, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh))
		report(ierror, MPI_File_read_ordered_end(predefined_file(*fh), buf, status_of(status)));
	else
		mpi_file_read_ordered_end_general(fh, buf, status, ierror);
}
NAMES(mpi_file_read_ordered_end, MPI_FILE_READ_ORDERED_END)

static SELDOM void mpi_file_write_ordered_begin_general(const int *fh, const void *buf, const int *count,
		const int *datatype, int *ierror)
{
	int err = MPI_File_write_ordered_begin(file_of(*fh), buffer_of(buf), *count, type_of(*datatype));

	report(ierror, err);
}

void mpi_file_write_ordered_begin_(const int *fh, const void *buf, const int *count, const int *datatype, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_ordered_begin(predefined_file(*fh), buf, *count,
			predefined_type(*datatype)));
	else
		mpi_file_write_ordered_begin_general(fh, buf, count, datatype, ierror);
}
NAMES(mpi_file_write_ordered_begin, MPI_FILE_WRITE_ORDERED_BEGIN)

static SELDOM void mpi_file_write_ordered_end_general(const int *fh, const void *buf, MPI_Status *status, int *ierror)
{
	int err = MPI_File_write_ordered_end(file_of(*fh), buffer_of(buf), status_of(status));

	report(ierror, err);
}

void mpi_file_write_ordered_end_(const int *fh, const void *buf, MPI_Status *status, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh))
		report(ierror, MPI_File_write_ordered_end(predefined_file(*fh), buf, status_of(status)));
	else
		mpi_file_write_ordered_end_general(fh, buf, status, ierror);
}
NAMES(mpi_file_write_ordered_end, MPI_FILE_WRITE_ORDERED_END)

void mpi_type_create_f90_integer_(const int *r, int *newtype, int *ierror)
{
	MPI_Datatype c_newtype = MPI_DATATYPE_NULL;
	int err = MPI_Type_create_f90_integer(*r, &c_newtype);

	if (err == MPI_SUCCESS)
		*newtype = type_int(c_newtype);
	report(ierror, err);
}
NAMES(mpi_type_create_f90_integer, MPI_TYPE_CREATE_F90_INTEGER)

void mpi_type_create_f90_real_(const int *p, const int *r, int *newtype, int *ierror)
{
	MPI_Datatype c_newtype = MPI_DATATYPE_NULL;
	int err = MPI_Type_create_f90_real(*p, *r, &c_newtype);

	if (err == MPI_SUCCESS)
		*newtype = type_int(c_newtype);
	report(ierror, err);
}
NAMES(mpi_type_create_f90_real, MPI_TYPE_CREATE_F90_REAL)

void mpi_type_create_f90_complex_(const int *p, const int *r, int *newtype, int *ierror)
{
	MPI_Datatype c_newtype = MPI_DATATYPE_NULL;
	int err = MPI_Type_create_f90_complex(*p, *r, &c_newtype);

	if (err == MPI_SUCCESS)
		*newtype = type_int(c_newtype);
	report(ierror, err);
}
NAMES(mpi_type_create_f90_complex, MPI_TYPE_CREATE_F90_COMPLEX)

void mpi_type_match_size_(const int *typeclass, const int *size, int *datatype, int *ierror)
{
	MPI_Datatype c_datatype = MPI_DATATYPE_NULL;
	int err = MPI_Type_match_size(*typeclass, *size, &c_datatype);

	if (err == MPI_SUCCESS)
		*datatype = type_int(c_datatype);
	report(ierror, err);
}
NAMES(mpi_type_match_size, MPI_TYPE_MATCH_SIZE)

void mpi_abi_get_version_(int *abi_major, int *abi_minor, int *ierror)
{
	int err = MPI_Abi_get_version(abi_major, abi_minor);

	report(ierror, err);
}
NAMES(mpi_abi_get_version, MPI_ABI_GET_VERSION)

void mpi_abi_get_info_(int *info, int *ierror)
{
	MPI_Info c_info = MPI_INFO_NULL;
	int err = MPI_Abi_get_info(&c_info);

	if (err == MPI_SUCCESS)
		*info = info_int(c_info);
	report(ierror, err);
}
NAMES(mpi_abi_get_info, MPI_ABI_GET_INFO)

void mpi_abi_get_fortran_info_(int *info, int *ierror)
{
	MPI_Info c_info = MPI_INFO_NULL;
	int err = MPI_Abi_get_fortran_info(&c_info);

	if (err == MPI_SUCCESS)
		*info = info_int(c_info);
	report(ierror, err);
}
NAMES(mpi_abi_get_fortran_info, MPI_ABI_GET_FORTRAN_INFO)

void mpi_abi_set_fortran_info_(const int *info, int *ierror)
{
	int err = MPI_Abi_set_fortran_info(info_of(*info));

	report(ierror, err);
}
NAMES(mpi_abi_set_fortran_info, MPI_ABI_SET_FORTRAN_INFO)

void mpi_abi_get_fortran_booleans_(const int *logical_size, void *logical_true, void *logical_false, int *is_set,
		int *ierror)
{
	int c_is_set = 0;
	int err = MPI_Abi_get_fortran_booleans(*logical_size, logical_true, logical_false, &c_is_set);

	if (err == MPI_SUCCESS)
		*is_set = logical_of(c_is_set);
	report(ierror, err);
}
NAMES(mpi_abi_get_fortran_booleans, MPI_ABI_GET_FORTRAN_BOOLEANS)

void mpi_abi_set_fortran_booleans_(const int *logical_size, void *logical_true, void *logical_false, int *ierror)
{
	int err = MPI_Abi_set_fortran_booleans(*logical_size, logical_true, logical_false);

	report(ierror, err);
}
NAMES(mpi_abi_set_fortran_booleans, MPI_ABI_SET_FORTRAN_BOOLEANS)

void mpi_attr_delete_(const int *comm, const int *keyval, int *ierror)
{
	int err = MPI_Attr_delete(comm_of(*comm), *keyval);

	report(ierror, err);
}
OLD_NAMES(mpi_attr_delete, MPI_ATTR_DELETE)

void mpi_keyval_free_(int *keyval, int *ierror)
{
	int err = MPI_Keyval_free(keyval);

	report(ierror, err);
}
OLD_NAMES(mpi_keyval_free, MPI_KEYVAL_FREE)

void mpi_info_get_valuelen_(const int *info, const char *key, int *valuelen, int *flag, int *ierror, size_t key_len)
{
	struct temporary t_key;
	char *c_key = stripped_of(&t_key, key, key_len);
	int c_flag = 0;
	int err = c_key
		? MPI_Info_get_valuelen(info_of(*info), c_key, valuelen, &c_flag)
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	temporary_free(&t_key);
	if (err == MPI_SUCCESS)
		*flag = logical_of(c_flag);
	report(ierror, err);
}
NAMES(mpi_info_get_valuelen, MPI_INFO_GET_VALUELEN)

void mpi_get_elements_x_(const MPI_Status *status, const int *datatype, MPI_Count *count, int *ierror)
{
	int err = MPI_Get_elements_x(status, type_of(*datatype), count);

	report(ierror, err);
}
NAMES(mpi_get_elements_x, MPI_GET_ELEMENTS_X)

void mpi_status_set_elements_x_(MPI_Status *status, const int *datatype, const MPI_Count *count, int *ierror)
{
	int err = MPI_Status_set_elements_x(status, type_of(*datatype), *count);

	report(ierror, err);
}
NAMES(mpi_status_set_elements_x, MPI_STATUS_SET_ELEMENTS_X)

void mpi_type_get_extent_x_(const int *datatype, MPI_Count *lb, MPI_Count *extent, int *ierror)
{
	int err = MPI_Type_get_extent_x(type_of(*datatype), lb, extent);

	report(ierror, err);
}
NAMES(mpi_type_get_extent_x, MPI_TYPE_GET_EXTENT_X)

void mpi_type_get_true_extent_x_(const int *datatype, MPI_Count *true_lb, MPI_Count *true_extent, int *ierror)
{
	int err = MPI_Type_get_true_extent_x(type_of(*datatype), true_lb, true_extent);

	report(ierror, err);
}
NAMES(mpi_type_get_true_extent_x, MPI_TYPE_GET_TRUE_EXTENT_X)

void mpi_type_size_x_(const int *datatype, MPI_Count *size, int *ierror)
{
	int err = MPI_Type_size_x(type_of(*datatype), size);

	report(ierror, err);
}
NAMES(mpi_type_size_x, MPI_TYPE_SIZE_X)
