/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Written by fortran/generate; do not edit. */
/*
 * The large-count forms of mpi_f08.
 */
#include "fortran/convert.h"
#include "fortran/section.h"

static SELDOM void mpi_send_c_f08_general(const void *buf, const MPI_Count *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *ierror)
{
	int err = MPI_Send_c(buffer_of(buf), *count, type_of(*datatype), *dest, *tag, comm_of(*comm));

	report(ierror, err);
}

void mpi_send_c_f08_(const void *buf, const MPI_Count *count, const int *datatype, const int *dest, const int *tag,
		const int *comm, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Send_c(buf, *count, predefined_type(*datatype), *dest, *tag,
			predefined_comm(*comm)));
	else
		mpi_send_c_f08_general(buf, count, datatype, dest, tag, comm, ierror);
}
LARGE_NAMES(mpi_send_c, MPI_SEND_C)

static SELDOM void mpi_bsend_c_f08_general(const void *buf, const MPI_Count *count, const int *datatype,
		const int *dest, const int *tag, const int *comm, int *ierror)
{
	int err = MPI_Bsend_c(buffer_of(buf), *count, type_of(*datatype), *dest, *tag, comm_of(*comm));

	report(ierror, err);
}

void mpi_bsend_c_f08_(const void *buf, const MPI_Count *count, const int *datatype, const int *dest, const int *tag,
		const int *comm, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Bsend_c(buf, *count, predefined_type(*datatype), *dest, *tag,
			predefined_comm(*comm)));
	else
		mpi_bsend_c_f08_general(buf, count, datatype, dest, tag, comm, ierror);
}
LARGE_NAMES(mpi_bsend_c, MPI_BSEND_C)

static SELDOM void mpi_ssend_c_f08_general(const void *buf, const MPI_Count *count, const int *datatype,
		const int *dest, const int *tag, const int *comm, int *ierror)
{
	int err = MPI_Ssend_c(buffer_of(buf), *count, type_of(*datatype), *dest, *tag, comm_of(*comm));

	report(ierror, err);
}

void mpi_ssend_c_f08_(const void *buf, const MPI_Count *count, const int *datatype, const int *dest, const int *tag,
		const int *comm, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Ssend_c(buf, *count, predefined_type(*datatype), *dest, *tag,
			predefined_comm(*comm)));
	else
		mpi_ssend_c_f08_general(buf, count, datatype, dest, tag, comm, ierror);
}
LARGE_NAMES(mpi_ssend_c, MPI_SSEND_C)

static SELDOM void mpi_rsend_c_f08_general(const void *buf, const MPI_Count *count, const int *datatype,
		const int *dest, const int *tag, const int *comm, int *ierror)
{
	int err = MPI_Rsend_c(buffer_of(buf), *count, type_of(*datatype), *dest, *tag, comm_of(*comm));

	report(ierror, err);
}

void mpi_rsend_c_f08_(const void *buf, const MPI_Count *count, const int *datatype, const int *dest, const int *tag,
		const int *comm, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Rsend_c(buf, *count, predefined_type(*datatype), *dest, *tag,
			predefined_comm(*comm)));
	else
		mpi_rsend_c_f08_general(buf, count, datatype, dest, tag, comm, ierror);
}
LARGE_NAMES(mpi_rsend_c, MPI_RSEND_C)

static SELDOM void mpi_recv_c_f08_general(void *buf, const MPI_Count *count, const int *datatype, const int *source,
		const int *tag, const int *comm, MPI_Status *status, int *ierror)
{
	int err = MPI_Recv_c(buffer_of(buf), *count, type_of(*datatype), *source, *tag, comm_of(*comm),
			status_of(status));

	report(ierror, err);
}

void mpi_recv_c_f08_(void *buf, const MPI_Count *count, const int *datatype, const int *source, const int *tag,
		const int *comm, MPI_Status *status, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Recv_c(buf, *count, predefined_type(*datatype), *source, *tag,
			predefined_comm(*comm), status_of(status)));
	else
		mpi_recv_c_f08_general(buf, count, datatype, source, tag, comm, status, ierror);
}
LARGE_NAMES(mpi_recv_c, MPI_RECV_C)

static SELDOM void mpi_sendrecv_c_f08_general(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		const int *dest, const int *sendtag, void *recvbuf, const MPI_Count *recvcount, const int *recvtype,
		const int *source, const int *recvtag, const int *comm, MPI_Status *status, int *ierror)
{
	int err = MPI_Sendrecv_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), *dest, *sendtag,
			buffer_of(recvbuf), *recvcount, type_of(*recvtype), *source, *recvtag, comm_of(*comm),
			status_of(status));

	report(ierror, err);
}

void mpi_sendrecv_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype, const int *dest,
		const int *sendtag, void *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *source,
		const int *recvtag, const int *comm, MPI_Status *status, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Sendrecv_c(sendbuf, *sendcount, predefined_type(*sendtype), *dest, *sendtag, recvbuf,
			*recvcount, predefined_type(*recvtype), *source, *recvtag, predefined_comm(*comm),
			status_of(status)));
	else
		mpi_sendrecv_c_f08_general(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype,
			source, recvtag, comm, status, ierror);
}
LARGE_NAMES(mpi_sendrecv_c, MPI_SENDRECV_C)

static SELDOM void mpi_sendrecv_replace_c_f08_general(void *buf, const MPI_Count *count, const int *datatype,
		const int *dest, const int *sendtag, const int *source, const int *recvtag, const int *comm,
		MPI_Status *status, int *ierror)
{
	int err = MPI_Sendrecv_replace_c(buffer_of(buf), *count, type_of(*datatype), *dest, *sendtag, *source, *recvtag,
			comm_of(*comm), status_of(status));

	report(ierror, err);
}

void mpi_sendrecv_replace_c_f08_(void *buf, const MPI_Count *count, const int *datatype, const int *dest,
		const int *sendtag, const int *source, const int *recvtag, const int *comm, MPI_Status *status,
		int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Sendrecv_replace_c(buf, *count, predefined_type(*datatype), *dest, *sendtag, *source,
			*recvtag, predefined_comm(*comm), status_of(status)));
	else
		mpi_sendrecv_replace_c_f08_general(buf, count, datatype, dest, sendtag, source, recvtag, comm, status,
			ierror);
}
LARGE_NAMES(mpi_sendrecv_replace_c, MPI_SENDRECV_REPLACE_C)

void mpi_get_count_c_f08_(const MPI_Status *status, const int *datatype, MPI_Count *count, int *ierror)
{
	int err = MPI_Get_count_c(status, type_of(*datatype), count);

	report(ierror, err);
}
LARGE_NAMES(mpi_get_count_c, MPI_GET_COUNT_C)

void mpi_mrecv_c_f08_(void *buf, const MPI_Count *count, const int *datatype, int *message, MPI_Status *status,
		int *ierror)
{
	MPI_Message c_message = message_of(*message);
	int err = MPI_Mrecv_c(buffer_of(buf), *count, type_of(*datatype), &c_message, status_of(status));

	message_back(message, c_message);
	report(ierror, err);
}
LARGE_NAMES(mpi_mrecv_c, MPI_MRECV_C)

void mpi_isend_c_f08_(const void *buf, const MPI_Count *count, const int *datatype, const int *dest, const int *tag,
		const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Isend_c(buffer_of(buf), *count, type_of(*datatype), *dest, *tag, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_isend_c, MPI_ISEND_C)

void mpi_ibsend_c_f08_(const void *buf, const MPI_Count *count, const int *datatype, const int *dest, const int *tag,
		const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Ibsend_c(buffer_of(buf), *count, type_of(*datatype), *dest, *tag, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_ibsend_c, MPI_IBSEND_C)

void mpi_issend_c_f08_(const void *buf, const MPI_Count *count, const int *datatype, const int *dest, const int *tag,
		const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Issend_c(buffer_of(buf), *count, type_of(*datatype), *dest, *tag, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_issend_c, MPI_ISSEND_C)

void mpi_irsend_c_f08_(const void *buf, const MPI_Count *count, const int *datatype, const int *dest, const int *tag,
		const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Irsend_c(buffer_of(buf), *count, type_of(*datatype), *dest, *tag, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_irsend_c, MPI_IRSEND_C)

void mpi_irecv_c_f08_(void *buf, const MPI_Count *count, const int *datatype, const int *source, const int *tag,
		const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Irecv_c(buffer_of(buf), *count, type_of(*datatype), *source, *tag, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_irecv_c, MPI_IRECV_C)

void mpi_isendrecv_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype, const int *dest,
		const int *sendtag, void *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *source,
		const int *recvtag, const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Isendrecv_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), *dest, *sendtag,
			buffer_of(recvbuf), *recvcount, type_of(*recvtype), *source, *recvtag, comm_of(*comm),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_isendrecv_c, MPI_ISENDRECV_C)

void mpi_isendrecv_replace_c_f08_(void *buf, const MPI_Count *count, const int *datatype, const int *dest,
		const int *sendtag, const int *source, const int *recvtag, const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Isendrecv_replace_c(buffer_of(buf), *count, type_of(*datatype), *dest, *sendtag, *source,
			*recvtag, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_isendrecv_replace_c, MPI_ISENDRECV_REPLACE_C)

void mpi_imrecv_c_f08_(void *buf, const MPI_Count *count, const int *datatype, int *message, int *request, int *ierror)
{
	MPI_Message c_message = message_of(*message);
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Imrecv_c(buffer_of(buf), *count, type_of(*datatype), &c_message, &c_request);

	message_back(message, c_message);
	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_imrecv_c, MPI_IMRECV_C)

void mpi_send_init_c_f08_(const void *buf, const MPI_Count *count, const int *datatype, const int *dest, const int *tag,
		const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Send_init_c(buffer_of(buf), *count, type_of(*datatype), *dest, *tag, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_send_init_c, MPI_SEND_INIT_C)

void mpi_bsend_init_c_f08_(const void *buf, const MPI_Count *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Bsend_init_c(buffer_of(buf), *count, type_of(*datatype), *dest, *tag, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_bsend_init_c, MPI_BSEND_INIT_C)

void mpi_ssend_init_c_f08_(const void *buf, const MPI_Count *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Ssend_init_c(buffer_of(buf), *count, type_of(*datatype), *dest, *tag, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_ssend_init_c, MPI_SSEND_INIT_C)

void mpi_rsend_init_c_f08_(const void *buf, const MPI_Count *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Rsend_init_c(buffer_of(buf), *count, type_of(*datatype), *dest, *tag, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_rsend_init_c, MPI_RSEND_INIT_C)

void mpi_recv_init_c_f08_(void *buf, const MPI_Count *count, const int *datatype, const int *source, const int *tag,
		const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Recv_init_c(buffer_of(buf), *count, type_of(*datatype), *source, *tag, comm_of(*comm),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_recv_init_c, MPI_RECV_INIT_C)

static SELDOM void mpi_buffer_attach_c_f08_general(void *buffer, const MPI_Count *size, int *ierror)
{
	int err = MPI_Buffer_attach_c(buffer_of(buffer), *size);

	report(ierror, err);
}

void mpi_buffer_attach_c_f08_(void *buffer, const MPI_Count *size, int *ierror)
{
	if (!is_sentinel(buffer))
		report(ierror, MPI_Buffer_attach_c(buffer, *size));
	else
		mpi_buffer_attach_c_f08_general(buffer, size, ierror);
}
LARGE_NAMES(mpi_buffer_attach_c, MPI_BUFFER_ATTACH_C)

void mpi_buffer_detach_c_f08_(void *buffer_addr, MPI_Count *size, int *ierror)
{
	int err = MPI_Buffer_detach_c(buffer_addr, size);

	report(ierror, err);
}
LARGE_NAMES(mpi_buffer_detach_c, MPI_BUFFER_DETACH_C)

static SELDOM void mpi_comm_attach_buffer_c_f08_general(const int *comm, void *buffer, const MPI_Count *size,
		int *ierror)
{
	int err = MPI_Comm_attach_buffer_c(comm_of(*comm), buffer_of(buffer), *size);

	report(ierror, err);
}

void mpi_comm_attach_buffer_c_f08_(const int *comm, void *buffer, const MPI_Count *size, int *ierror)
{
	if (!is_sentinel(buffer) && is_predefined(*comm))
		report(ierror, MPI_Comm_attach_buffer_c(predefined_comm(*comm), buffer, *size));
	else
		mpi_comm_attach_buffer_c_f08_general(comm, buffer, size, ierror);
}
LARGE_NAMES(mpi_comm_attach_buffer_c, MPI_COMM_ATTACH_BUFFER_C)

void mpi_comm_detach_buffer_c_f08_(const int *comm, void *buffer_addr, MPI_Count *size, int *ierror)
{
	int err = MPI_Comm_detach_buffer_c(comm_of(*comm), buffer_addr, size);

	report(ierror, err);
}
LARGE_NAMES(mpi_comm_detach_buffer_c, MPI_COMM_DETACH_BUFFER_C)

static SELDOM void mpi_session_attach_buffer_c_f08_general(const int *session, void *buffer, const MPI_Count *size,
		int *ierror)
{
	int err = MPI_Session_attach_buffer_c(session_of(*session), buffer_of(buffer), *size);

	report(ierror, err);
}

void mpi_session_attach_buffer_c_f08_(const int *session, void *buffer, const MPI_Count *size, int *ierror)
{
	if (!is_sentinel(buffer) && is_predefined(*session))
		report(ierror, MPI_Session_attach_buffer_c(predefined_session(*session), buffer, *size));
	else
		mpi_session_attach_buffer_c_f08_general(session, buffer, size, ierror);
}
LARGE_NAMES(mpi_session_attach_buffer_c, MPI_SESSION_ATTACH_BUFFER_C)

void mpi_session_detach_buffer_c_f08_(const int *session, void *buffer_addr, MPI_Count *size, int *ierror)
{
	int err = MPI_Session_detach_buffer_c(session_of(*session), buffer_addr, size);

	report(ierror, err);
}
LARGE_NAMES(mpi_session_detach_buffer_c, MPI_SESSION_DETACH_BUFFER_C)

void mpi_psend_init_c_f08_(const void *buf, const int *partitions, const MPI_Count *count, const int *datatype,
		const int *dest, const int *tag, const int *comm, const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Psend_init_c(buffer_of(buf), *partitions, *count, type_of(*datatype), *dest, *tag, comm_of(*comm),
			info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_psend_init_c, MPI_PSEND_INIT_C)

void mpi_precv_init_c_f08_(void *buf, const int *partitions, const MPI_Count *count, const int *datatype,
		const int *dest, const int *tag, const int *comm, const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Precv_init_c(buffer_of(buf), *partitions, *count, type_of(*datatype), *dest, *tag, comm_of(*comm),
			info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_precv_init_c, MPI_PRECV_INIT_C)

void mpi_type_contiguous_c_f08_(const MPI_Count *count, const int *oldtype, int *newtype, int *ierror)
{
	MPI_Datatype c_newtype = MPI_DATATYPE_NULL;
	int err = MPI_Type_contiguous_c(*count, type_of(*oldtype), &c_newtype);

	if (err == MPI_SUCCESS)
		*newtype = type_int(c_newtype);
	report(ierror, err);
}
LARGE_NAMES(mpi_type_contiguous_c, MPI_TYPE_CONTIGUOUS_C)

void mpi_type_vector_c_f08_(const MPI_Count *count, const MPI_Count *blocklength, const MPI_Count *stride,
		const int *oldtype, int *newtype, int *ierror)
{
	MPI_Datatype c_newtype = MPI_DATATYPE_NULL;
	int err = MPI_Type_vector_c(*count, *blocklength, *stride, type_of(*oldtype), &c_newtype);

	if (err == MPI_SUCCESS)
		*newtype = type_int(c_newtype);
	report(ierror, err);
}
LARGE_NAMES(mpi_type_vector_c, MPI_TYPE_VECTOR_C)

void mpi_type_create_hvector_c_f08_(const MPI_Count *count, const MPI_Count *blocklength, const MPI_Count *stride,
		const int *oldtype, int *newtype, int *ierror)
{
	MPI_Datatype c_newtype = MPI_DATATYPE_NULL;
	int err = MPI_Type_create_hvector_c(*count, *blocklength, *stride, type_of(*oldtype), &c_newtype);

	if (err == MPI_SUCCESS)
		*newtype = type_int(c_newtype);
	report(ierror, err);
}
LARGE_NAMES(mpi_type_create_hvector_c, MPI_TYPE_CREATE_HVECTOR_C)

void mpi_type_indexed_c_f08_(const MPI_Count *count, const MPI_Count *array_of_blocklengths,
		const MPI_Count *array_of_displacements, const int *oldtype, int *newtype, int *ierror)
{
	MPI_Datatype c_newtype = MPI_DATATYPE_NULL;
	int err = MPI_Type_indexed_c(*count, array_of_blocklengths, array_of_displacements, type_of(*oldtype),
			&c_newtype);

	if (err == MPI_SUCCESS)
		*newtype = type_int(c_newtype);
	report(ierror, err);
}
LARGE_NAMES(mpi_type_indexed_c, MPI_TYPE_INDEXED_C)

void mpi_type_create_hindexed_c_f08_(const MPI_Count *count, const MPI_Count *array_of_blocklengths,
		const MPI_Count *array_of_displacements, const int *oldtype, int *newtype, int *ierror)
{
	MPI_Datatype c_newtype = MPI_DATATYPE_NULL;
	int err = MPI_Type_create_hindexed_c(*count, array_of_blocklengths, array_of_displacements, type_of(*oldtype),
			&c_newtype);

	if (err == MPI_SUCCESS)
		*newtype = type_int(c_newtype);
	report(ierror, err);
}
LARGE_NAMES(mpi_type_create_hindexed_c, MPI_TYPE_CREATE_HINDEXED_C)

void mpi_type_create_indexed_block_c_f08_(const MPI_Count *count, const MPI_Count *blocklength,
		const MPI_Count *array_of_displacements, const int *oldtype, int *newtype, int *ierror)
{
	MPI_Datatype c_newtype = MPI_DATATYPE_NULL;
	int err = MPI_Type_create_indexed_block_c(*count, *blocklength, array_of_displacements, type_of(*oldtype),
			&c_newtype);

	if (err == MPI_SUCCESS)
		*newtype = type_int(c_newtype);
	report(ierror, err);
}
LARGE_NAMES(mpi_type_create_indexed_block_c, MPI_TYPE_CREATE_INDEXED_BLOCK_C)

void mpi_type_create_hindexed_block_c_f08_(const MPI_Count *count, const MPI_Count *blocklength,
		const MPI_Count *array_of_displacements, const int *oldtype, int *newtype, int *ierror)
{
	MPI_Datatype c_newtype = MPI_DATATYPE_NULL;
	int err = MPI_Type_create_hindexed_block_c(*count, *blocklength, array_of_displacements, type_of(*oldtype),
			&c_newtype);

	if (err == MPI_SUCCESS)
		*newtype = type_int(c_newtype);
	report(ierror, err);
}
LARGE_NAMES(mpi_type_create_hindexed_block_c, MPI_TYPE_CREATE_HINDEXED_BLOCK_C)

void mpi_type_create_struct_c_f08_(const MPI_Count *count, const MPI_Count *array_of_blocklengths,
		const MPI_Count *array_of_displacements, const int *array_of_types, int *newtype, int *ierror)
{
	struct temporary t_array_of_types;
	MPI_Datatype *c_array_of_types = types_of(&t_array_of_types, array_of_types, *count);
	MPI_Datatype c_newtype = MPI_DATATYPE_NULL;
	int err = c_array_of_types
		? MPI_Type_create_struct_c(*count, array_of_blocklengths, array_of_displacements,
			c_array_of_types, &c_newtype)
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	temporary_free(&t_array_of_types);
	if (err == MPI_SUCCESS)
		*newtype = type_int(c_newtype);
	report(ierror, err);
}
LARGE_NAMES(mpi_type_create_struct_c, MPI_TYPE_CREATE_STRUCT_C)

void mpi_type_create_subarray_c_f08_(const int *ndims, const MPI_Count *array_of_sizes,
		const MPI_Count *array_of_subsizes, const MPI_Count *array_of_starts, const int *order,
		const int *oldtype, int *newtype, int *ierror)
{
	MPI_Datatype c_newtype = MPI_DATATYPE_NULL;
	int err = MPI_Type_create_subarray_c(*ndims, array_of_sizes, array_of_subsizes, array_of_starts, *order,
			type_of(*oldtype), &c_newtype);

	if (err == MPI_SUCCESS)
		*newtype = type_int(c_newtype);
	report(ierror, err);
}
LARGE_NAMES(mpi_type_create_subarray_c, MPI_TYPE_CREATE_SUBARRAY_C)

void mpi_type_create_darray_c_f08_(const int *size, const int *rank, const int *ndims, const MPI_Count *array_of_gsizes,
		const int *array_of_distribs, const int *array_of_dargs, const int *array_of_psizes, const int *order,
		const int *oldtype, int *newtype, int *ierror)
{
	MPI_Datatype c_newtype = MPI_DATATYPE_NULL;
	int err = MPI_Type_create_darray_c(*size, *rank, *ndims, array_of_gsizes, array_of_distribs, array_of_dargs,
			array_of_psizes, *order, type_of(*oldtype), &c_newtype);

	if (err == MPI_SUCCESS)
		*newtype = type_int(c_newtype);
	report(ierror, err);
}
LARGE_NAMES(mpi_type_create_darray_c, MPI_TYPE_CREATE_DARRAY_C)

void mpi_type_create_resized_c_f08_(const int *oldtype, const MPI_Count *lb, const MPI_Count *extent, int *newtype,
		int *ierror)
{
	MPI_Datatype c_newtype = MPI_DATATYPE_NULL;
	int err = MPI_Type_create_resized_c(type_of(*oldtype), *lb, *extent, &c_newtype);

	if (err == MPI_SUCCESS)
		*newtype = type_int(c_newtype);
	report(ierror, err);
}
LARGE_NAMES(mpi_type_create_resized_c, MPI_TYPE_CREATE_RESIZED_C)

void mpi_type_size_c_f08_(const int *datatype, MPI_Count *size, int *ierror)
{
	int err = MPI_Type_size_c(type_of(*datatype), size);

	report(ierror, err);
}
LARGE_NAMES(mpi_type_size_c, MPI_TYPE_SIZE_C)

void mpi_type_get_extent_c_f08_(const int *datatype, MPI_Count *lb, MPI_Count *extent, int *ierror)
{
	int err = MPI_Type_get_extent_c(type_of(*datatype), lb, extent);

	report(ierror, err);
}
LARGE_NAMES(mpi_type_get_extent_c, MPI_TYPE_GET_EXTENT_C)

void mpi_type_get_true_extent_c_f08_(const int *datatype, MPI_Count *true_lb, MPI_Count *true_extent, int *ierror)
{
	int err = MPI_Type_get_true_extent_c(type_of(*datatype), true_lb, true_extent);

	report(ierror, err);
}
LARGE_NAMES(mpi_type_get_true_extent_c, MPI_TYPE_GET_TRUE_EXTENT_C)

void mpi_type_get_envelope_c_f08_(const int *datatype, MPI_Count *num_integers, MPI_Count *num_addresses,
		MPI_Count *num_large_counts, MPI_Count *num_datatypes, int *combiner, int *ierror)
{
	int err = MPI_Type_get_envelope_c(type_of(*datatype), num_integers, num_addresses, num_large_counts,
			num_datatypes, combiner);

	report(ierror, err);
}
LARGE_NAMES(mpi_type_get_envelope_c, MPI_TYPE_GET_ENVELOPE_C)

void mpi_get_elements_c_f08_(const MPI_Status *status, const int *datatype, MPI_Count *count, int *ierror)
{
	int err = MPI_Get_elements_c(status, type_of(*datatype), count);

	report(ierror, err);
}
LARGE_NAMES(mpi_get_elements_c, MPI_GET_ELEMENTS_C)

static SELDOM void mpi_pack_c_f08_general(const void *inbuf, const MPI_Count *incount, const int *datatype,
		void *outbuf, const MPI_Count *outsize, MPI_Count *position, const int *comm, int *ierror)
{
	int err = MPI_Pack_c(buffer_of(inbuf), *incount, type_of(*datatype), buffer_of(outbuf), *outsize, position,
			comm_of(*comm));

	report(ierror, err);
}

void mpi_pack_c_f08_(const void *inbuf, const MPI_Count *incount, const int *datatype, void *outbuf,
		const MPI_Count *outsize, MPI_Count *position, const int *comm, int *ierror)
{
	if (!is_sentinel(inbuf) && !is_sentinel(outbuf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Pack_c(inbuf, *incount, predefined_type(*datatype), outbuf, *outsize, position,
			predefined_comm(*comm)));
	else
		mpi_pack_c_f08_general(inbuf, incount, datatype, outbuf, outsize, position, comm, ierror);
}
LARGE_NAMES(mpi_pack_c, MPI_PACK_C)

static SELDOM void mpi_unpack_c_f08_general(const void *inbuf, const MPI_Count *insize, MPI_Count *position,
		void *outbuf, const MPI_Count *outcount, const int *datatype, const int *comm, int *ierror)
{
	int err = MPI_Unpack_c(buffer_of(inbuf), *insize, position, buffer_of(outbuf), *outcount, type_of(*datatype),
			comm_of(*comm));

	report(ierror, err);
}

void mpi_unpack_c_f08_(const void *inbuf, const MPI_Count *insize, MPI_Count *position, void *outbuf,
		const MPI_Count *outcount, const int *datatype, const int *comm, int *ierror)
{
	if (!is_sentinel(inbuf) && !is_sentinel(outbuf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Unpack_c(inbuf, *insize, position, outbuf, *outcount, predefined_type(*datatype),
			predefined_comm(*comm)));
	else
		mpi_unpack_c_f08_general(inbuf, insize, position, outbuf, outcount, datatype, comm, ierror);
}
LARGE_NAMES(mpi_unpack_c, MPI_UNPACK_C)

void mpi_pack_size_c_f08_(const MPI_Count *incount, const int *datatype, const int *comm, MPI_Count *size, int *ierror)
{
	int err = MPI_Pack_size_c(*incount, type_of(*datatype), comm_of(*comm), size);

	report(ierror, err);
}
LARGE_NAMES(mpi_pack_size_c, MPI_PACK_SIZE_C)

void mpi_pack_external_c_f08_(const char *datarep, const void *inbuf, const MPI_Count *incount, const int *datatype,
		void *outbuf, const MPI_Count *outsize, MPI_Count *position, int *ierror, size_t datarep_len)
{
	struct temporary t_datarep;
	char *c_datarep = string_of(&t_datarep, datarep, datarep_len);
	int err = c_datarep
		? MPI_Pack_external_c(c_datarep, buffer_of(inbuf), *incount, type_of(*datatype),
			buffer_of(outbuf), *outsize, position)
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	temporary_free(&t_datarep);
	report(ierror, err);
}
LARGE_NAMES(mpi_pack_external_c, MPI_PACK_EXTERNAL_C)

void mpi_unpack_external_c_f08_(const char *datarep, const void *inbuf, const MPI_Count *insize, MPI_Count *position,
		void *outbuf, const MPI_Count *outcount, const int *datatype, int *ierror, size_t datarep_len)
{
	struct temporary t_datarep;
	char *c_datarep = string_of(&t_datarep, datarep, datarep_len);
	int err = c_datarep
		? MPI_Unpack_external_c(c_datarep, buffer_of(inbuf), *insize, position, buffer_of(outbuf),
			*outcount, type_of(*datatype))
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	temporary_free(&t_datarep);
	report(ierror, err);
}
LARGE_NAMES(mpi_unpack_external_c, MPI_UNPACK_EXTERNAL_C)

void mpi_pack_external_size_c_f08_(const char *datarep, const MPI_Count *incount, const int *datatype, MPI_Count *size,
		int *ierror, size_t datarep_len)
{
	struct temporary t_datarep;
	char *c_datarep = string_of(&t_datarep, datarep, datarep_len);
	int err = c_datarep
		? MPI_Pack_external_size_c(c_datarep, *incount, type_of(*datatype), size)
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	temporary_free(&t_datarep);
	report(ierror, err);
}
LARGE_NAMES(mpi_pack_external_size_c, MPI_PACK_EXTERNAL_SIZE_C)

static SELDOM void mpi_bcast_c_f08_general(void *buffer, const MPI_Count *count, const int *datatype, const int *root,
		const int *comm, int *ierror)
{
	int err = MPI_Bcast_c(buffer_of(buffer), *count, type_of(*datatype), *root, comm_of(*comm));

	report(ierror, err);
}

void mpi_bcast_c_f08_(void *buffer, const MPI_Count *count, const int *datatype, const int *root, const int *comm,
		int *ierror)
{
	if (!is_sentinel(buffer) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Bcast_c(buffer, *count, predefined_type(*datatype), *root, predefined_comm(*comm)));
	else
		mpi_bcast_c_f08_general(buffer, count, datatype, root, comm, ierror);
}
LARGE_NAMES(mpi_bcast_c, MPI_BCAST_C)

static SELDOM void mpi_gather_c_f08_general(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		void *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *root, const int *comm,
		int *ierror)
{
	int err = MPI_Gather_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), *recvcount,
			type_of(*recvtype), *root, comm_of(*comm));

	report(ierror, err);
}

void mpi_gather_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype, void *recvbuf,
		const MPI_Count *recvcount, const int *recvtype, const int *root, const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Gather_c(sendbuf, *sendcount, predefined_type(*sendtype), recvbuf, *recvcount,
			predefined_type(*recvtype), *root, predefined_comm(*comm)));
	else
		mpi_gather_c_f08_general(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm,
			ierror);
}
LARGE_NAMES(mpi_gather_c, MPI_GATHER_C)

static SELDOM void mpi_gatherv_c_f08_general(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		void *recvbuf, const MPI_Count *recvcounts, const MPI_Aint *displs, const int *recvtype,
		const int *root, const int *comm, int *ierror)
{
	int err = MPI_Gatherv_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), recvcounts,
			displs, type_of(*recvtype), *root, comm_of(*comm));

	report(ierror, err);
}

void mpi_gatherv_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype, void *recvbuf,
		const MPI_Count *recvcounts, const MPI_Aint *displs, const int *recvtype, const int *root,
		const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Gatherv_c(sendbuf, *sendcount, predefined_type(*sendtype), recvbuf, recvcounts,
			displs, predefined_type(*recvtype), *root, predefined_comm(*comm)));
	else
		mpi_gatherv_c_f08_general(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root,
			comm, ierror);
}
LARGE_NAMES(mpi_gatherv_c, MPI_GATHERV_C)

static SELDOM void mpi_scatter_c_f08_general(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		void *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *root, const int *comm,
		int *ierror)
{
	int err = MPI_Scatter_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), *recvcount,
			type_of(*recvtype), *root, comm_of(*comm));

	report(ierror, err);
}

void mpi_scatter_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype, void *recvbuf,
		const MPI_Count *recvcount, const int *recvtype, const int *root, const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Scatter_c(sendbuf, *sendcount, predefined_type(*sendtype), recvbuf, *recvcount,
			predefined_type(*recvtype), *root, predefined_comm(*comm)));
	else
		mpi_scatter_c_f08_general(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm,
			ierror);
}
LARGE_NAMES(mpi_scatter_c, MPI_SCATTER_C)

static SELDOM void mpi_scatterv_c_f08_general(const void *sendbuf, const MPI_Count *sendcounts, const MPI_Aint *displs,
		const int *sendtype, void *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *root,
		const int *comm, int *ierror)
{
	int err = MPI_Scatterv_c(buffer_of(sendbuf), sendcounts, displs, type_of(*sendtype), buffer_of(recvbuf),
			*recvcount, type_of(*recvtype), *root, comm_of(*comm));

	report(ierror, err);
}

void mpi_scatterv_c_f08_(const void *sendbuf, const MPI_Count *sendcounts, const MPI_Aint *displs, const int *sendtype,
		void *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *root, const int *comm,
		int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Scatterv_c(sendbuf, sendcounts, displs, predefined_type(*sendtype), recvbuf,
			*recvcount, predefined_type(*recvtype), *root, predefined_comm(*comm)));
	else
		mpi_scatterv_c_f08_general(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root,
			comm, ierror);
}
LARGE_NAMES(mpi_scatterv_c, MPI_SCATTERV_C)

static SELDOM void mpi_allgather_c_f08_general(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		void *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *comm, int *ierror)
{
	int err = MPI_Allgather_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), *recvcount,
			type_of(*recvtype), comm_of(*comm));

	report(ierror, err);
}

void mpi_allgather_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype, void *recvbuf,
		const MPI_Count *recvcount, const int *recvtype, const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Allgather_c(sendbuf, *sendcount, predefined_type(*sendtype), recvbuf, *recvcount,
			predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_allgather_c_f08_general(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror);
}
LARGE_NAMES(mpi_allgather_c, MPI_ALLGATHER_C)

static SELDOM void mpi_allgatherv_c_f08_general(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		void *recvbuf, const MPI_Count *recvcounts, const MPI_Aint *displs, const int *recvtype,
		const int *comm, int *ierror)
{
	int err = MPI_Allgatherv_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), recvcounts,
			displs, type_of(*recvtype), comm_of(*comm));

	report(ierror, err);
}

void mpi_allgatherv_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype, void *recvbuf,
		const MPI_Count *recvcounts, const MPI_Aint *displs, const int *recvtype, const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Allgatherv_c(sendbuf, *sendcount, predefined_type(*sendtype), recvbuf, recvcounts,
			displs, predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_allgatherv_c_f08_general(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm,
			ierror);
}
LARGE_NAMES(mpi_allgatherv_c, MPI_ALLGATHERV_C)

static SELDOM void mpi_alltoall_c_f08_general(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		void *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *comm, int *ierror)
{
	int err = MPI_Alltoall_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), *recvcount,
			type_of(*recvtype), comm_of(*comm));

	report(ierror, err);
}

void mpi_alltoall_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype, void *recvbuf,
		const MPI_Count *recvcount, const int *recvtype, const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Alltoall_c(sendbuf, *sendcount, predefined_type(*sendtype), recvbuf, *recvcount,
			predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_alltoall_c_f08_general(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror);
}
LARGE_NAMES(mpi_alltoall_c, MPI_ALLTOALL_C)

static SELDOM void mpi_alltoallv_c_f08_general(const void *sendbuf, const MPI_Count *sendcounts,
		const MPI_Aint *sdispls, const int *sendtype, void *recvbuf, const MPI_Count *recvcounts,
		const MPI_Aint *rdispls, const int *recvtype, const int *comm, int *ierror)
{
	int err = MPI_Alltoallv_c(buffer_of(sendbuf), sendcounts, sdispls, type_of(*sendtype), buffer_of(recvbuf),
			recvcounts, rdispls, type_of(*recvtype), comm_of(*comm));

	report(ierror, err);
}

void mpi_alltoallv_c_f08_(const void *sendbuf, const MPI_Count *sendcounts, const MPI_Aint *sdispls,
		const int *sendtype, void *recvbuf, const MPI_Count *recvcounts, const MPI_Aint *rdispls,
		const int *recvtype, const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Alltoallv_c(sendbuf, sendcounts, sdispls, predefined_type(*sendtype), recvbuf,
			recvcounts, rdispls, predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_alltoallv_c_f08_general(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls,
			recvtype, comm, ierror);
}
LARGE_NAMES(mpi_alltoallv_c, MPI_ALLTOALLV_C)

void mpi_alltoallw_c_f08_(const void *sendbuf, const MPI_Count *sendcounts, const MPI_Aint *sdispls,
		const int *sendtypes, void *recvbuf, const MPI_Count *recvcounts, const MPI_Aint *rdispls,
		const int *recvtypes, const int *comm, int *ierror)
{
	struct temporary t_sendtypes;
	MPI_Datatype *c_sendtypes = types_of(&t_sendtypes, sendtypes, in_place(sendbuf) ? 0 : peers(*comm));
	struct temporary t_recvtypes;
	MPI_Datatype *c_recvtypes = types_of(&t_recvtypes, recvtypes, peers(*comm));
	int err = c_sendtypes && c_recvtypes
		? MPI_Alltoallw_c(buffer_of(sendbuf), sendcounts, sdispls, c_sendtypes, buffer_of(recvbuf),
			recvcounts, rdispls, c_recvtypes, comm_of(*comm))
		: fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);

	temporary_free(&t_sendtypes);
	temporary_free(&t_recvtypes);
	report(ierror, err);
}
LARGE_NAMES(mpi_alltoallw_c, MPI_ALLTOALLW_C)

static SELDOM void mpi_reduce_c_f08_general(const void *sendbuf, void *recvbuf, const MPI_Count *count,
		const int *datatype, const int *op, const int *root, const int *comm, int *ierror)
{
	int err = MPI_Reduce_c(buffer_of(sendbuf), buffer_of(recvbuf), *count, type_of(*datatype), op_of(*op), *root,
			comm_of(*comm));

	report(ierror, err);
}

void mpi_reduce_c_f08_(const void *sendbuf, void *recvbuf, const MPI_Count *count, const int *datatype, const int *op,
		const int *root, const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*datatype | *op | *comm))
		report(ierror, MPI_Reduce_c(sendbuf, recvbuf, *count, predefined_type(*datatype), predefined_op(*op),
			*root, predefined_comm(*comm)));
	else
		mpi_reduce_c_f08_general(sendbuf, recvbuf, count, datatype, op, root, comm, ierror);
}
LARGE_NAMES(mpi_reduce_c, MPI_REDUCE_C)

static SELDOM void mpi_allreduce_c_f08_general(const void *sendbuf, void *recvbuf, const MPI_Count *count,
		const int *datatype, const int *op, const int *comm, int *ierror)
{
	int err = MPI_Allreduce_c(buffer_of(sendbuf), buffer_of(recvbuf), *count, type_of(*datatype), op_of(*op),
			comm_of(*comm));

	report(ierror, err);
}

void mpi_allreduce_c_f08_(const void *sendbuf, void *recvbuf, const MPI_Count *count, const int *datatype,
		const int *op, const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*datatype | *op | *comm))
		report(ierror, MPI_Allreduce_c(sendbuf, recvbuf, *count, predefined_type(*datatype), predefined_op(*op),
			predefined_comm(*comm)));
	else
		mpi_allreduce_c_f08_general(sendbuf, recvbuf, count, datatype, op, comm, ierror);
}
LARGE_NAMES(mpi_allreduce_c, MPI_ALLREDUCE_C)

static SELDOM void mpi_reduce_scatter_block_c_f08_general(const void *sendbuf, void *recvbuf,
		const MPI_Count *recvcount, const int *datatype, const int *op, const int *comm, int *ierror)
{
	int err = MPI_Reduce_scatter_block_c(buffer_of(sendbuf), buffer_of(recvbuf), *recvcount, type_of(*datatype),
			op_of(*op), comm_of(*comm));

	report(ierror, err);
}

void mpi_reduce_scatter_block_c_f08_(const void *sendbuf, void *recvbuf, const MPI_Count *recvcount,
		const int *datatype, const int *op, const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*datatype | *op | *comm))
		report(ierror, MPI_Reduce_scatter_block_c(sendbuf, recvbuf, *recvcount, predefined_type(*datatype),
			predefined_op(*op), predefined_comm(*comm)));
	else
		mpi_reduce_scatter_block_c_f08_general(sendbuf, recvbuf, recvcount, datatype, op, comm, ierror);
}
LARGE_NAMES(mpi_reduce_scatter_block_c, MPI_REDUCE_SCATTER_BLOCK_C)

static SELDOM void mpi_reduce_scatter_c_f08_general(const void *sendbuf, void *recvbuf, const MPI_Count *recvcounts,
		const int *datatype, const int *op, const int *comm, int *ierror)
{
	int err = MPI_Reduce_scatter_c(buffer_of(sendbuf), buffer_of(recvbuf), recvcounts, type_of(*datatype),
			op_of(*op), comm_of(*comm));

	report(ierror, err);
}

void mpi_reduce_scatter_c_f08_(const void *sendbuf, void *recvbuf, const MPI_Count *recvcounts, const int *datatype,
		const int *op, const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*datatype | *op | *comm))
		report(ierror, MPI_Reduce_scatter_c(sendbuf, recvbuf, recvcounts, predefined_type(*datatype),
			predefined_op(*op), predefined_comm(*comm)));
	else
		mpi_reduce_scatter_c_f08_general(sendbuf, recvbuf, recvcounts, datatype, op, comm, ierror);
}
LARGE_NAMES(mpi_reduce_scatter_c, MPI_REDUCE_SCATTER_C)

static SELDOM void mpi_scan_c_f08_general(const void *sendbuf, void *recvbuf, const MPI_Count *count,
		const int *datatype, const int *op, const int *comm, int *ierror)
{
	int err = MPI_Scan_c(buffer_of(sendbuf), buffer_of(recvbuf), *count, type_of(*datatype), op_of(*op),
			comm_of(*comm));

	report(ierror, err);
}

void mpi_scan_c_f08_(const void *sendbuf, void *recvbuf, const MPI_Count *count, const int *datatype, const int *op,
		const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*datatype | *op | *comm))
		report(ierror, MPI_Scan_c(sendbuf, recvbuf, *count, predefined_type(*datatype), predefined_op(*op),
			predefined_comm(*comm)));
	else
		mpi_scan_c_f08_general(sendbuf, recvbuf, count, datatype, op, comm, ierror);
}
LARGE_NAMES(mpi_scan_c, MPI_SCAN_C)

static SELDOM void mpi_exscan_c_f08_general(const void *sendbuf, void *recvbuf, const MPI_Count *count,
		const int *datatype, const int *op, const int *comm, int *ierror)
{
	int err = MPI_Exscan_c(buffer_of(sendbuf), buffer_of(recvbuf), *count, type_of(*datatype), op_of(*op),
			comm_of(*comm));

	report(ierror, err);
}

void mpi_exscan_c_f08_(const void *sendbuf, void *recvbuf, const MPI_Count *count, const int *datatype, const int *op,
		const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*datatype | *op | *comm))
		report(ierror, MPI_Exscan_c(sendbuf, recvbuf, *count, predefined_type(*datatype), predefined_op(*op),
			predefined_comm(*comm)));
	else
		mpi_exscan_c_f08_general(sendbuf, recvbuf, count, datatype, op, comm, ierror);
}
LARGE_NAMES(mpi_exscan_c, MPI_EXSCAN_C)

static SELDOM void mpi_reduce_local_c_f08_general(const void *inbuf, void *inoutbuf, const MPI_Count *count,
		const int *datatype, const int *op, int *ierror)
{
	int err = MPI_Reduce_local_c(buffer_of(inbuf), buffer_of(inoutbuf), *count, type_of(*datatype), op_of(*op));

	report(ierror, err);
}

void mpi_reduce_local_c_f08_(const void *inbuf, void *inoutbuf, const MPI_Count *count, const int *datatype,
		const int *op, int *ierror)
{
	if (!is_sentinel(inbuf) && !is_sentinel(inoutbuf) && is_predefined(*datatype | *op))
		report(ierror, MPI_Reduce_local_c(inbuf, inoutbuf, *count, predefined_type(*datatype),
			predefined_op(*op)));
	else
		mpi_reduce_local_c_f08_general(inbuf, inoutbuf, count, datatype, op, ierror);
}
LARGE_NAMES(mpi_reduce_local_c, MPI_REDUCE_LOCAL_C)

void mpi_ibcast_c_f08_(void *buffer, const MPI_Count *count, const int *datatype, const int *root, const int *comm,
		int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Ibcast_c(buffer_of(buffer), *count, type_of(*datatype), *root, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_ibcast_c, MPI_IBCAST_C)

void mpi_igather_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype, void *recvbuf,
		const MPI_Count *recvcount, const int *recvtype, const int *root, const int *comm, int *request,
		int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Igather_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), *recvcount,
			type_of(*recvtype), *root, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_igather_c, MPI_IGATHER_C)

void mpi_igatherv_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype, void *recvbuf,
		const MPI_Count *recvcounts, const MPI_Aint *displs, const int *recvtype, const int *root,
		const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Igatherv_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), recvcounts,
			displs, type_of(*recvtype), *root, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_igatherv_c, MPI_IGATHERV_C)

void mpi_iscatter_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype, void *recvbuf,
		const MPI_Count *recvcount, const int *recvtype, const int *root, const int *comm, int *request,
		int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Iscatter_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), *recvcount,
			type_of(*recvtype), *root, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_iscatter_c, MPI_ISCATTER_C)

void mpi_iscatterv_c_f08_(const void *sendbuf, const MPI_Count *sendcounts, const MPI_Aint *displs, const int *sendtype,
		void *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *root, const int *comm,
		int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Iscatterv_c(buffer_of(sendbuf), sendcounts, displs, type_of(*sendtype), buffer_of(recvbuf),
			*recvcount, type_of(*recvtype), *root, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_iscatterv_c, MPI_ISCATTERV_C)

void mpi_iallgather_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype, void *recvbuf,
		const MPI_Count *recvcount, const int *recvtype, const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Iallgather_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), *recvcount,
			type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_iallgather_c, MPI_IALLGATHER_C)

void mpi_iallgatherv_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype, void *recvbuf,
		const MPI_Count *recvcounts, const MPI_Aint *displs, const int *recvtype, const int *comm, int *request,
		int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Iallgatherv_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), recvcounts,
			displs, type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_iallgatherv_c, MPI_IALLGATHERV_C)

void mpi_ialltoall_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype, void *recvbuf,
		const MPI_Count *recvcount, const int *recvtype, const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Ialltoall_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), *recvcount,
			type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_ialltoall_c, MPI_IALLTOALL_C)

void mpi_ialltoallv_c_f08_(const void *sendbuf, const MPI_Count *sendcounts, const MPI_Aint *sdispls,
		const int *sendtype, void *recvbuf, const MPI_Count *recvcounts, const MPI_Aint *rdispls,
		const int *recvtype, const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Ialltoallv_c(buffer_of(sendbuf), sendcounts, sdispls, type_of(*sendtype), buffer_of(recvbuf),
			recvcounts, rdispls, type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_ialltoallv_c, MPI_IALLTOALLV_C)

void mpi_ialltoallw_c_f08_(const void *sendbuf, const MPI_Count *sendcounts, const MPI_Aint *sdispls,
		const int *sendtypes, void *recvbuf, const MPI_Count *recvcounts, const MPI_Aint *rdispls,
		const int *recvtypes, const int *comm, int *request, int *ierror)
{
	struct temporary t_sendtypes;
	MPI_Datatype *c_sendtypes = types_of(&t_sendtypes, sendtypes, in_place(sendbuf) ? 0 : peers(*comm));
	struct temporary t_recvtypes;
	MPI_Datatype *c_recvtypes = types_of(&t_recvtypes, recvtypes, peers(*comm));
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = c_sendtypes && c_recvtypes
		? MPI_Ialltoallw_c(buffer_of(sendbuf), sendcounts, sdispls, c_sendtypes, buffer_of(recvbuf),
			recvcounts, rdispls, c_recvtypes, comm_of(*comm), &c_request)
		: fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);

	temporary_free(&t_sendtypes);
	temporary_free(&t_recvtypes);
	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_ialltoallw_c, MPI_IALLTOALLW_C)

void mpi_ireduce_c_f08_(const void *sendbuf, void *recvbuf, const MPI_Count *count, const int *datatype, const int *op,
		const int *root, const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Ireduce_c(buffer_of(sendbuf), buffer_of(recvbuf), *count, type_of(*datatype), op_of(*op), *root,
			comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_ireduce_c, MPI_IREDUCE_C)

void mpi_iallreduce_c_f08_(const void *sendbuf, void *recvbuf, const MPI_Count *count, const int *datatype,
		const int *op, const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Iallreduce_c(buffer_of(sendbuf), buffer_of(recvbuf), *count, type_of(*datatype), op_of(*op),
			comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_iallreduce_c, MPI_IALLREDUCE_C)

void mpi_ireduce_scatter_block_c_f08_(const void *sendbuf, void *recvbuf, const MPI_Count *recvcount,
		const int *datatype, const int *op, const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Ireduce_scatter_block_c(buffer_of(sendbuf), buffer_of(recvbuf), *recvcount, type_of(*datatype),
			op_of(*op), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_ireduce_scatter_block_c, MPI_IREDUCE_SCATTER_BLOCK_C)

void mpi_ireduce_scatter_c_f08_(const void *sendbuf, void *recvbuf, const MPI_Count *recvcounts, const int *datatype,
		const int *op, const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Ireduce_scatter_c(buffer_of(sendbuf), buffer_of(recvbuf), recvcounts, type_of(*datatype),
			op_of(*op), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_ireduce_scatter_c, MPI_IREDUCE_SCATTER_C)

void mpi_iscan_c_f08_(const void *sendbuf, void *recvbuf, const MPI_Count *count, const int *datatype, const int *op,
		const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Iscan_c(buffer_of(sendbuf), buffer_of(recvbuf), *count, type_of(*datatype), op_of(*op),
			comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_iscan_c, MPI_ISCAN_C)

void mpi_iexscan_c_f08_(const void *sendbuf, void *recvbuf, const MPI_Count *count, const int *datatype, const int *op,
		const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Iexscan_c(buffer_of(sendbuf), buffer_of(recvbuf), *count, type_of(*datatype), op_of(*op),
			comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_iexscan_c, MPI_IEXSCAN_C)

void mpi_bcast_init_c_f08_(void *buffer, const MPI_Count *count, const int *datatype, const int *root, const int *comm,
		const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Bcast_init_c(buffer_of(buffer), *count, type_of(*datatype), *root, comm_of(*comm), info_of(*info),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_bcast_init_c, MPI_BCAST_INIT_C)

void mpi_gather_init_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype, void *recvbuf,
		const MPI_Count *recvcount, const int *recvtype, const int *root, const int *comm, const int *info,
		int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Gather_init_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), *recvcount,
			type_of(*recvtype), *root, comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_gather_init_c, MPI_GATHER_INIT_C)

void mpi_gatherv_init_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype, void *recvbuf,
		const MPI_Count *recvcounts, const MPI_Aint *displs, const int *recvtype, const int *root,
		const int *comm, const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Gatherv_init_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), recvcounts,
			displs, type_of(*recvtype), *root, comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_gatherv_init_c, MPI_GATHERV_INIT_C)

void mpi_scatter_init_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype, void *recvbuf,
		const MPI_Count *recvcount, const int *recvtype, const int *root, const int *comm, const int *info,
		int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Scatter_init_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf), *recvcount,
			type_of(*recvtype), *root, comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_scatter_init_c, MPI_SCATTER_INIT_C)

void mpi_scatterv_init_c_f08_(const void *sendbuf, const MPI_Count *sendcounts, const MPI_Aint *displs,
		const int *sendtype, void *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *root,
		const int *comm, const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Scatterv_init_c(buffer_of(sendbuf), sendcounts, displs, type_of(*sendtype), buffer_of(recvbuf),
			*recvcount, type_of(*recvtype), *root, comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_scatterv_init_c, MPI_SCATTERV_INIT_C)

void mpi_allgather_init_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype, void *recvbuf,
		const MPI_Count *recvcount, const int *recvtype, const int *comm, const int *info, int *request,
		int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Allgather_init_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf),
			*recvcount, type_of(*recvtype), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_allgather_init_c, MPI_ALLGATHER_INIT_C)

void mpi_allgatherv_init_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype, void *recvbuf,
		const MPI_Count *recvcounts, const MPI_Aint *displs, const int *recvtype, const int *comm,
		const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Allgatherv_init_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf),
			recvcounts, displs, type_of(*recvtype), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_allgatherv_init_c, MPI_ALLGATHERV_INIT_C)

void mpi_alltoall_init_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype, void *recvbuf,
		const MPI_Count *recvcount, const int *recvtype, const int *comm, const int *info, int *request,
		int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Alltoall_init_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf),
			*recvcount, type_of(*recvtype), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_alltoall_init_c, MPI_ALLTOALL_INIT_C)

void mpi_alltoallv_init_c_f08_(const void *sendbuf, const MPI_Count *sendcounts, const MPI_Aint *sdispls,
		const int *sendtype, void *recvbuf, const MPI_Count *recvcounts, const MPI_Aint *rdispls,
		const int *recvtype, const int *comm, const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Alltoallv_init_c(buffer_of(sendbuf), sendcounts, sdispls, type_of(*sendtype), buffer_of(recvbuf),
			recvcounts, rdispls, type_of(*recvtype), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_alltoallv_init_c, MPI_ALLTOALLV_INIT_C)

void mpi_alltoallw_init_c_f08_(const void *sendbuf, const MPI_Count *sendcounts, const MPI_Aint *sdispls,
		const int *sendtypes, void *recvbuf, const MPI_Count *recvcounts, const MPI_Aint *rdispls,
		const int *recvtypes, const int *comm, const int *info, int *request, int *ierror)
{
	struct temporary t_sendtypes;
	MPI_Datatype *c_sendtypes = types_of(&t_sendtypes, sendtypes, in_place(sendbuf) ? 0 : peers(*comm));
	struct temporary t_recvtypes;
	MPI_Datatype *c_recvtypes = types_of(&t_recvtypes, recvtypes, peers(*comm));
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = c_sendtypes && c_recvtypes
		? MPI_Alltoallw_init_c(buffer_of(sendbuf), sendcounts, sdispls, c_sendtypes,
			buffer_of(recvbuf), recvcounts, rdispls, c_recvtypes, comm_of(*comm), info_of(*info),
			&c_request)
		: fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);

	temporary_free(&t_sendtypes);
	temporary_free(&t_recvtypes);
	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_alltoallw_init_c, MPI_ALLTOALLW_INIT_C)

void mpi_reduce_init_c_f08_(const void *sendbuf, void *recvbuf, const MPI_Count *count, const int *datatype,
		const int *op, const int *root, const int *comm, const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Reduce_init_c(buffer_of(sendbuf), buffer_of(recvbuf), *count, type_of(*datatype), op_of(*op),
			*root, comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_reduce_init_c, MPI_REDUCE_INIT_C)

void mpi_allreduce_init_c_f08_(const void *sendbuf, void *recvbuf, const MPI_Count *count, const int *datatype,
		const int *op, const int *comm, const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Allreduce_init_c(buffer_of(sendbuf), buffer_of(recvbuf), *count, type_of(*datatype), op_of(*op),
			comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_allreduce_init_c, MPI_ALLREDUCE_INIT_C)

void mpi_reduce_scatter_block_init_c_f08_(const void *sendbuf, void *recvbuf, const MPI_Count *recvcount,
		const int *datatype, const int *op, const int *comm, const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Reduce_scatter_block_init_c(buffer_of(sendbuf), buffer_of(recvbuf), *recvcount,
			type_of(*datatype), op_of(*op), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_reduce_scatter_block_init_c, MPI_REDUCE_SCATTER_BLOCK_INIT_C)

void mpi_reduce_scatter_init_c_f08_(const void *sendbuf, void *recvbuf, const MPI_Count *recvcounts,
		const int *datatype, const int *op, const int *comm, const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Reduce_scatter_init_c(buffer_of(sendbuf), buffer_of(recvbuf), recvcounts, type_of(*datatype),
			op_of(*op), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_reduce_scatter_init_c, MPI_REDUCE_SCATTER_INIT_C)

void mpi_scan_init_c_f08_(const void *sendbuf, void *recvbuf, const MPI_Count *count, const int *datatype,
		const int *op, const int *comm, const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Scan_init_c(buffer_of(sendbuf), buffer_of(recvbuf), *count, type_of(*datatype), op_of(*op),
			comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_scan_init_c, MPI_SCAN_INIT_C)

void mpi_exscan_init_c_f08_(const void *sendbuf, void *recvbuf, const MPI_Count *count, const int *datatype,
		const int *op, const int *comm, const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Exscan_init_c(buffer_of(sendbuf), buffer_of(recvbuf), *count, type_of(*datatype), op_of(*op),
			comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_exscan_init_c, MPI_EXSCAN_INIT_C)

static SELDOM void mpi_neighbor_allgather_c_f08_general(const void *sendbuf, const MPI_Count *sendcount,
		const int *sendtype, void *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *comm,
		int *ierror)
{
	int err = MPI_Neighbor_allgather_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf),
			*recvcount, type_of(*recvtype), comm_of(*comm));

	report(ierror, err);
}

void mpi_neighbor_allgather_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype, void *recvbuf,
		const MPI_Count *recvcount, const int *recvtype, const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Neighbor_allgather_c(sendbuf, *sendcount, predefined_type(*sendtype), recvbuf,
			*recvcount, predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_neighbor_allgather_c_f08_general(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm,
			ierror);
}
LARGE_NAMES(mpi_neighbor_allgather_c, MPI_NEIGHBOR_ALLGATHER_C)

static SELDOM void mpi_neighbor_allgatherv_c_f08_general(const void *sendbuf, const MPI_Count *sendcount,
		const int *sendtype, void *recvbuf, const MPI_Count *recvcounts, const MPI_Aint *displs,
		const int *recvtype, const int *comm, int *ierror)
{
	int err = MPI_Neighbor_allgatherv_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf),
			recvcounts, displs, type_of(*recvtype), comm_of(*comm));

	report(ierror, err);
}

void mpi_neighbor_allgatherv_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype, void *recvbuf,
		const MPI_Count *recvcounts, const MPI_Aint *displs, const int *recvtype, const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Neighbor_allgatherv_c(sendbuf, *sendcount, predefined_type(*sendtype), recvbuf,
			recvcounts, displs, predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_neighbor_allgatherv_c_f08_general(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs,
			recvtype, comm, ierror);
}
LARGE_NAMES(mpi_neighbor_allgatherv_c, MPI_NEIGHBOR_ALLGATHERV_C)

static SELDOM void mpi_neighbor_alltoall_c_f08_general(const void *sendbuf, const MPI_Count *sendcount,
		const int *sendtype, void *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *comm,
		int *ierror)
{
	int err = MPI_Neighbor_alltoall_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf),
			*recvcount, type_of(*recvtype), comm_of(*comm));

	report(ierror, err);
}

void mpi_neighbor_alltoall_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype, void *recvbuf,
		const MPI_Count *recvcount, const int *recvtype, const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Neighbor_alltoall_c(sendbuf, *sendcount, predefined_type(*sendtype), recvbuf,
			*recvcount, predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_neighbor_alltoall_c_f08_general(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm,
			ierror);
}
LARGE_NAMES(mpi_neighbor_alltoall_c, MPI_NEIGHBOR_ALLTOALL_C)

static SELDOM void mpi_neighbor_alltoallv_c_f08_general(const void *sendbuf, const MPI_Count *sendcounts,
		const MPI_Aint *sdispls, const int *sendtype, void *recvbuf, const MPI_Count *recvcounts,
		const MPI_Aint *rdispls, const int *recvtype, const int *comm, int *ierror)
{
	int err = MPI_Neighbor_alltoallv_c(buffer_of(sendbuf), sendcounts, sdispls, type_of(*sendtype),
			buffer_of(recvbuf), recvcounts, rdispls, type_of(*recvtype), comm_of(*comm));

	report(ierror, err);
}

void mpi_neighbor_alltoallv_c_f08_(const void *sendbuf, const MPI_Count *sendcounts, const MPI_Aint *sdispls,
		const int *sendtype, void *recvbuf, const MPI_Count *recvcounts, const MPI_Aint *rdispls,
		const int *recvtype, const int *comm, int *ierror)
{
	if (!is_sentinel(sendbuf) && !is_sentinel(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Neighbor_alltoallv_c(sendbuf, sendcounts, sdispls, predefined_type(*sendtype),
			recvbuf, recvcounts, rdispls, predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_neighbor_alltoallv_c_f08_general(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts,
			rdispls, recvtype, comm, ierror);
}
LARGE_NAMES(mpi_neighbor_alltoallv_c, MPI_NEIGHBOR_ALLTOALLV_C)

void mpi_neighbor_alltoallw_c_f08_(const void *sendbuf, const MPI_Count *sendcounts, const MPI_Aint *sdispls,
		const int *sendtypes, void *recvbuf, const MPI_Count *recvcounts, const MPI_Aint *rdispls,
		const int *recvtypes, const int *comm, int *ierror)
{
	struct temporary t_sendtypes;
	MPI_Datatype *c_sendtypes = types_of(&t_sendtypes, sendtypes, in_place(sendbuf) ? 0 : destinations(*comm));
	struct temporary t_recvtypes;
	MPI_Datatype *c_recvtypes = types_of(&t_recvtypes, recvtypes, sources(*comm));
	int err = c_sendtypes && c_recvtypes
		? MPI_Neighbor_alltoallw_c(buffer_of(sendbuf), sendcounts, sdispls, c_sendtypes,
			buffer_of(recvbuf), recvcounts, rdispls, c_recvtypes, comm_of(*comm))
		: fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);

	temporary_free(&t_sendtypes);
	temporary_free(&t_recvtypes);
	report(ierror, err);
}
LARGE_NAMES(mpi_neighbor_alltoallw_c, MPI_NEIGHBOR_ALLTOALLW_C)

void mpi_ineighbor_allgather_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype, void *recvbuf,
		const MPI_Count *recvcount, const int *recvtype, const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Ineighbor_allgather_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf),
			*recvcount, type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_ineighbor_allgather_c, MPI_INEIGHBOR_ALLGATHER_C)

void mpi_ineighbor_allgatherv_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		void *recvbuf, const MPI_Count *recvcounts, const MPI_Aint *displs, const int *recvtype,
		const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Ineighbor_allgatherv_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf),
			recvcounts, displs, type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_ineighbor_allgatherv_c, MPI_INEIGHBOR_ALLGATHERV_C)

void mpi_ineighbor_alltoall_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype, void *recvbuf,
		const MPI_Count *recvcount, const int *recvtype, const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Ineighbor_alltoall_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf),
			*recvcount, type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_ineighbor_alltoall_c, MPI_INEIGHBOR_ALLTOALL_C)

void mpi_ineighbor_alltoallv_c_f08_(const void *sendbuf, const MPI_Count *sendcounts, const MPI_Aint *sdispls,
		const int *sendtype, void *recvbuf, const MPI_Count *recvcounts, const MPI_Aint *rdispls,
		const int *recvtype, const int *comm, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Ineighbor_alltoallv_c(buffer_of(sendbuf), sendcounts, sdispls, type_of(*sendtype),
			buffer_of(recvbuf), recvcounts, rdispls, type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_ineighbor_alltoallv_c, MPI_INEIGHBOR_ALLTOALLV_C)

void mpi_ineighbor_alltoallw_c_f08_(const void *sendbuf, const MPI_Count *sendcounts, const MPI_Aint *sdispls,
		const int *sendtypes, void *recvbuf, const MPI_Count *recvcounts, const MPI_Aint *rdispls,
		const int *recvtypes, const int *comm, int *request, int *ierror)
{
	struct temporary t_sendtypes;
	MPI_Datatype *c_sendtypes = types_of(&t_sendtypes, sendtypes, in_place(sendbuf) ? 0 : destinations(*comm));
	struct temporary t_recvtypes;
	MPI_Datatype *c_recvtypes = types_of(&t_recvtypes, recvtypes, sources(*comm));
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = c_sendtypes && c_recvtypes
		? MPI_Ineighbor_alltoallw_c(buffer_of(sendbuf), sendcounts, sdispls, c_sendtypes,
			buffer_of(recvbuf), recvcounts, rdispls, c_recvtypes, comm_of(*comm), &c_request)
		: fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);

	temporary_free(&t_sendtypes);
	temporary_free(&t_recvtypes);
	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_ineighbor_alltoallw_c, MPI_INEIGHBOR_ALLTOALLW_C)

void mpi_neighbor_allgather_init_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		void *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *comm, const int *info,
		int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Neighbor_allgather_init_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf),
			*recvcount, type_of(*recvtype), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_neighbor_allgather_init_c, MPI_NEIGHBOR_ALLGATHER_INIT_C)

void mpi_neighbor_allgatherv_init_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		void *recvbuf, const MPI_Count *recvcounts, const MPI_Aint *displs, const int *recvtype,
		const int *comm, const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Neighbor_allgatherv_init_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf),
			recvcounts, displs, type_of(*recvtype), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_neighbor_allgatherv_init_c, MPI_NEIGHBOR_ALLGATHERV_INIT_C)

void mpi_neighbor_alltoall_init_c_f08_(const void *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		void *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *comm, const int *info,
		int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Neighbor_alltoall_init_c(buffer_of(sendbuf), *sendcount, type_of(*sendtype), buffer_of(recvbuf),
			*recvcount, type_of(*recvtype), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_neighbor_alltoall_init_c, MPI_NEIGHBOR_ALLTOALL_INIT_C)

void mpi_neighbor_alltoallv_init_c_f08_(const void *sendbuf, const MPI_Count *sendcounts, const MPI_Aint *sdispls,
		const int *sendtype, void *recvbuf, const MPI_Count *recvcounts, const MPI_Aint *rdispls,
		const int *recvtype, const int *comm, const int *info, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Neighbor_alltoallv_init_c(buffer_of(sendbuf), sendcounts, sdispls, type_of(*sendtype),
			buffer_of(recvbuf), recvcounts, rdispls, type_of(*recvtype), comm_of(*comm), info_of(*info),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_neighbor_alltoallv_init_c, MPI_NEIGHBOR_ALLTOALLV_INIT_C)

void mpi_neighbor_alltoallw_init_c_f08_(const void *sendbuf, const MPI_Count *sendcounts, const MPI_Aint *sdispls,
		const int *sendtypes, void *recvbuf, const MPI_Count *recvcounts, const MPI_Aint *rdispls,
		const int *recvtypes, const int *comm, const int *info, int *request, int *ierror)
{
	struct temporary t_sendtypes;
	MPI_Datatype *c_sendtypes = types_of(&t_sendtypes, sendtypes, in_place(sendbuf) ? 0 : destinations(*comm));
	struct temporary t_recvtypes;
	MPI_Datatype *c_recvtypes = types_of(&t_recvtypes, recvtypes, sources(*comm));
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = c_sendtypes && c_recvtypes
		? MPI_Neighbor_alltoallw_init_c(buffer_of(sendbuf), sendcounts, sdispls, c_sendtypes,
			buffer_of(recvbuf), recvcounts, rdispls, c_recvtypes, comm_of(*comm), info_of(*info),
			&c_request)
		: fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);

	temporary_free(&t_sendtypes);
	temporary_free(&t_recvtypes);
	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_neighbor_alltoallw_init_c, MPI_NEIGHBOR_ALLTOALLW_INIT_C)

void mpi_win_create_c_f08_(void *base, const MPI_Aint *size, const MPI_Aint *disp_unit, const int *info,
		const int *comm, int *win, int *ierror)
{
	MPI_Win c_win = MPI_WIN_NULL;
	int err = MPI_Win_create_c(buffer_of(base), *size, *disp_unit, info_of(*info), comm_of(*comm), &c_win);

	if (err == MPI_SUCCESS)
		*win = win_int(c_win);
	report(ierror, err);
}
LARGE_NAMES(mpi_win_create_c, MPI_WIN_CREATE_C)

void mpi_win_allocate_c_f08_(const MPI_Aint *size, const MPI_Aint *disp_unit, const int *info, const int *comm,
		void *baseptr, int *win, int *ierror)
{
	MPI_Win c_win = MPI_WIN_NULL;
	int err = MPI_Win_allocate_c(*size, *disp_unit, info_of(*info), comm_of(*comm), baseptr, &c_win);

	if (err == MPI_SUCCESS)
		*win = win_int(c_win);
	report(ierror, err);
}
LARGE_NAMES(mpi_win_allocate_c, MPI_WIN_ALLOCATE_C)

void mpi_win_allocate_shared_c_f08_(const MPI_Aint *size, const MPI_Aint *disp_unit, const int *info, const int *comm,
		void *baseptr, int *win, int *ierror)
{
	MPI_Win c_win = MPI_WIN_NULL;
	int err = MPI_Win_allocate_shared_c(*size, *disp_unit, info_of(*info), comm_of(*comm), baseptr, &c_win);

	if (err == MPI_SUCCESS)
		*win = win_int(c_win);
	report(ierror, err);
}
LARGE_NAMES(mpi_win_allocate_shared_c, MPI_WIN_ALLOCATE_SHARED_C)

void mpi_win_shared_query_c_f08_(const int *win, const int *rank, MPI_Aint *size, MPI_Aint *disp_unit, void *baseptr,
		int *ierror)
{
	int err = MPI_Win_shared_query_c(win_of(*win), *rank, size, disp_unit, baseptr);

	report(ierror, err);
}
LARGE_NAMES(mpi_win_shared_query_c, MPI_WIN_SHARED_QUERY_C)

static SELDOM void mpi_put_c_f08_general(const void *origin_addr, const MPI_Count *origin_count,
		const int *origin_datatype, const int *target_rank, const MPI_Aint *target_disp,
		const MPI_Count *target_count, const int *target_datatype, const int *win, int *ierror)
{
	int err = MPI_Put_c(buffer_of(origin_addr), *origin_count, type_of(*origin_datatype), *target_rank,
			*target_disp, *target_count, type_of(*target_datatype), win_of(*win));

	report(ierror, err);
}

void mpi_put_c_f08_(const void *origin_addr, const MPI_Count *origin_count, const int *origin_datatype,
		const int *target_rank, const MPI_Aint *target_disp, const MPI_Count *target_count,
		const int *target_datatype, const int *win, int *ierror)
{
	if (!is_sentinel(origin_addr) && is_predefined(*origin_datatype | *target_datatype | *win))
		report(ierror, MPI_Put_c(origin_addr, *origin_count, predefined_type(*origin_datatype), *target_rank,
			*target_disp, *target_count, predefined_type(*target_datatype), predefined_win(*win)));
	else
		mpi_put_c_f08_general(origin_addr, origin_count, origin_datatype, target_rank, target_disp,
			target_count, target_datatype, win, ierror);
}
LARGE_NAMES(mpi_put_c, MPI_PUT_C)

static SELDOM void mpi_get_c_f08_general(void *origin_addr, const MPI_Count *origin_count, const int *origin_datatype,
		const int *target_rank, const MPI_Aint *target_disp, const MPI_Count *target_count,
		const int *target_datatype, const int *win, int *ierror)
{
	int err = MPI_Get_c(buffer_of(origin_addr), *origin_count, type_of(*origin_datatype), *target_rank,
			*target_disp, *target_count, type_of(*target_datatype), win_of(*win));

	report(ierror, err);
}

void mpi_get_c_f08_(void *origin_addr, const MPI_Count *origin_count, const int *origin_datatype,
		const int *target_rank, const MPI_Aint *target_disp, const MPI_Count *target_count,
		const int *target_datatype, const int *win, int *ierror)
{
	if (!is_sentinel(origin_addr) && is_predefined(*origin_datatype | *target_datatype | *win))
		report(ierror, MPI_Get_c(origin_addr, *origin_count, predefined_type(*origin_datatype), *target_rank,
			*target_disp, *target_count, predefined_type(*target_datatype), predefined_win(*win)));
	else
		mpi_get_c_f08_general(origin_addr, origin_count, origin_datatype, target_rank, target_disp,
			target_count, target_datatype, win, ierror);
}
LARGE_NAMES(mpi_get_c, MPI_GET_C)

static SELDOM void mpi_accumulate_c_f08_general(const void *origin_addr, const MPI_Count *origin_count,
		const int *origin_datatype, const int *target_rank, const MPI_Aint *target_disp,
		const MPI_Count *target_count, const int *target_datatype, const int *op, const int *win, int *ierror)
{
	int err = MPI_Accumulate_c(buffer_of(origin_addr), *origin_count, type_of(*origin_datatype), *target_rank,
			*target_disp, *target_count, type_of(*target_datatype), op_of(*op), win_of(*win));

	report(ierror, err);
}

void mpi_accumulate_c_f08_(const void *origin_addr, const MPI_Count *origin_count, const int *origin_datatype,
		const int *target_rank, const MPI_Aint *target_disp, const MPI_Count *target_count,
		const int *target_datatype, const int *op, const int *win, int *ierror)
{
	if (!is_sentinel(origin_addr) && is_predefined(*origin_datatype | *target_datatype | *op | *win))
		report(ierror, MPI_Accumulate_c(origin_addr, *origin_count, predefined_type(*origin_datatype),
			*target_rank, *target_disp, *target_count, predefined_type(*target_datatype),
			predefined_op(*op), predefined_win(*win)));
	else
		mpi_accumulate_c_f08_general(origin_addr, origin_count, origin_datatype, target_rank, target_disp,
			target_count, target_datatype, op, win, ierror);
}
LARGE_NAMES(mpi_accumulate_c, MPI_ACCUMULATE_C)

static SELDOM void mpi_get_accumulate_c_f08_general(const void *origin_addr, const MPI_Count *origin_count,
		const int *origin_datatype, void *result_addr, const MPI_Count *result_count,
		const int *result_datatype, const int *target_rank, const MPI_Aint *target_disp,
		const MPI_Count *target_count, const int *target_datatype, const int *op, const int *win, int *ierror)
{
	int err = MPI_Get_accumulate_c(buffer_of(origin_addr), *origin_count, type_of(*origin_datatype),
			buffer_of(result_addr), *result_count, type_of(*result_datatype), *target_rank, *target_disp,
			*target_count, type_of(*target_datatype), op_of(*op), win_of(*win));

	report(ierror, err);
}

void mpi_get_accumulate_c_f08_(const void *origin_addr, const MPI_Count *origin_count, const int *origin_datatype,
		void *result_addr, const MPI_Count *result_count, const int *result_datatype, const int *target_rank,
		const MPI_Aint *target_disp, const MPI_Count *target_count, const int *target_datatype, const int *op,
		const int *win, int *ierror)
{
	if (!is_sentinel(origin_addr) && !is_sentinel(result_addr) && is_predefined(*origin_datatype | *result_datatype | *target_datatype | *op | *win))
		report(ierror, MPI_Get_accumulate_c(origin_addr, *origin_count, predefined_type(*origin_datatype),
			result_addr, *result_count, predefined_type(*result_datatype), *target_rank, *target_disp,
			*target_count, predefined_type(*target_datatype), predefined_op(*op), predefined_win(*win)));
	else
		mpi_get_accumulate_c_f08_general(origin_addr, origin_count, origin_datatype, result_addr, result_count,
			result_datatype, target_rank, target_disp, target_count, target_datatype, op, win, ierror);
}
LARGE_NAMES(mpi_get_accumulate_c, MPI_GET_ACCUMULATE_C)

void mpi_rput_c_f08_(const void *origin_addr, const MPI_Count *origin_count, const int *origin_datatype,
		const int *target_rank, const MPI_Aint *target_disp, const MPI_Count *target_count,
		const int *target_datatype, const int *win, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Rput_c(buffer_of(origin_addr), *origin_count, type_of(*origin_datatype), *target_rank,
			*target_disp, *target_count, type_of(*target_datatype), win_of(*win), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_rput_c, MPI_RPUT_C)

void mpi_rget_c_f08_(void *origin_addr, const MPI_Count *origin_count, const int *origin_datatype,
		const int *target_rank, const MPI_Aint *target_disp, const MPI_Count *target_count,
		const int *target_datatype, const int *win, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Rget_c(buffer_of(origin_addr), *origin_count, type_of(*origin_datatype), *target_rank,
			*target_disp, *target_count, type_of(*target_datatype), win_of(*win), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_rget_c, MPI_RGET_C)

void mpi_raccumulate_c_f08_(const void *origin_addr, const MPI_Count *origin_count, const int *origin_datatype,
		const int *target_rank, const MPI_Aint *target_disp, const MPI_Count *target_count,
		const int *target_datatype, const int *op, const int *win, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Raccumulate_c(buffer_of(origin_addr), *origin_count, type_of(*origin_datatype), *target_rank,
			*target_disp, *target_count, type_of(*target_datatype), op_of(*op), win_of(*win), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_raccumulate_c, MPI_RACCUMULATE_C)

void mpi_rget_accumulate_c_f08_(const void *origin_addr, const MPI_Count *origin_count, const int *origin_datatype,
		void *result_addr, const MPI_Count *result_count, const int *result_datatype, const int *target_rank,
		const MPI_Aint *target_disp, const MPI_Count *target_count, const int *target_datatype, const int *op,
		const int *win, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_Rget_accumulate_c(buffer_of(origin_addr), *origin_count, type_of(*origin_datatype),
			buffer_of(result_addr), *result_count, type_of(*result_datatype), *target_rank, *target_disp,
			*target_count, type_of(*target_datatype), op_of(*op), win_of(*win), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_rget_accumulate_c, MPI_RGET_ACCUMULATE_C)

void mpi_status_set_elements_c_f08_(MPI_Status *status, const int *datatype, const MPI_Count *count, int *ierror)
{
	int err = MPI_Status_set_elements_c(status, type_of(*datatype), *count);

	report(ierror, err);
}
LARGE_NAMES(mpi_status_set_elements_c, MPI_STATUS_SET_ELEMENTS_C)

void mpi_file_get_type_extent_c_f08_(const int *fh, const int *datatype, MPI_Count *extent, int *ierror)
{
	int err = MPI_File_get_type_extent_c(file_of(*fh), type_of(*datatype), extent);

	report(ierror, err);
}
LARGE_NAMES(mpi_file_get_type_extent_c, MPI_FILE_GET_TYPE_EXTENT_C)

static SELDOM void mpi_file_read_at_c_f08_general(const int *fh, const MPI_Offset *offset, void *buf,
		const MPI_Count *count, const int *datatype, MPI_Status *status, int *ierror)
{
	int err = MPI_File_read_at_c(file_of(*fh), *offset, buffer_of(buf), *count, type_of(*datatype),
			status_of(status));

	report(ierror, err);
}

void mpi_file_read_at_c_f08_(const int *fh, const MPI_Offset *offset, void *buf, const MPI_Count *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_at_c(predefined_file(*fh), *offset, buf, *count,
			predefined_type(*datatype), status_of(status)));
	else
		mpi_file_read_at_c_f08_general(fh, offset, buf, count, datatype, status, ierror);
}
LARGE_NAMES(mpi_file_read_at_c, MPI_FILE_READ_AT_C)

static SELDOM void mpi_file_read_at_all_c_f08_general(const int *fh, const MPI_Offset *offset, void *buf,
		const MPI_Count *count, const int *datatype, MPI_Status *status, int *ierror)
{
	int err = MPI_File_read_at_all_c(file_of(*fh), *offset, buffer_of(buf), *count, type_of(*datatype),
			status_of(status));

	report(ierror, err);
}

void mpi_file_read_at_all_c_f08_(const int *fh, const MPI_Offset *offset, void *buf, const MPI_Count *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_at_all_c(predefined_file(*fh), *offset, buf, *count,
			predefined_type(*datatype), status_of(status)));
	else
		mpi_file_read_at_all_c_f08_general(fh, offset, buf, count, datatype, status, ierror);
}
LARGE_NAMES(mpi_file_read_at_all_c, MPI_FILE_READ_AT_ALL_C)

static SELDOM void mpi_file_write_at_c_f08_general(const int *fh, const MPI_Offset *offset, const void *buf,
		const MPI_Count *count, const int *datatype, MPI_Status *status, int *ierror)
{
	int err = MPI_File_write_at_c(file_of(*fh), *offset, buffer_of(buf), *count, type_of(*datatype),
			status_of(status));

	report(ierror, err);
}

void mpi_file_write_at_c_f08_(const int *fh, const MPI_Offset *offset, const void *buf, const MPI_Count *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_at_c(predefined_file(*fh), *offset, buf, *count,
			predefined_type(*datatype), status_of(status)));
	else
		mpi_file_write_at_c_f08_general(fh, offset, buf, count, datatype, status, ierror);
}
LARGE_NAMES(mpi_file_write_at_c, MPI_FILE_WRITE_AT_C)

static SELDOM void mpi_file_write_at_all_c_f08_general(const int *fh, const MPI_Offset *offset, const void *buf,
		const MPI_Count *count, const int *datatype, MPI_Status *status, int *ierror)
{
	int err = MPI_File_write_at_all_c(file_of(*fh), *offset, buffer_of(buf), *count, type_of(*datatype),
			status_of(status));

	report(ierror, err);
}

void mpi_file_write_at_all_c_f08_(const int *fh, const MPI_Offset *offset, const void *buf, const MPI_Count *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_at_all_c(predefined_file(*fh), *offset, buf, *count,
			predefined_type(*datatype), status_of(status)));
	else
		mpi_file_write_at_all_c_f08_general(fh, offset, buf, count, datatype, status, ierror);
}
LARGE_NAMES(mpi_file_write_at_all_c, MPI_FILE_WRITE_AT_ALL_C)

void mpi_file_iread_at_c_f08_(const int *fh, const MPI_Offset *offset, void *buf, const MPI_Count *count,
		const int *datatype, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_File_iread_at_c(file_of(*fh), *offset, buffer_of(buf), *count, type_of(*datatype), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_file_iread_at_c, MPI_FILE_IREAD_AT_C)

void mpi_file_iread_at_all_c_f08_(const int *fh, const MPI_Offset *offset, void *buf, const MPI_Count *count,
		const int *datatype, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_File_iread_at_all_c(file_of(*fh), *offset, buffer_of(buf), *count, type_of(*datatype),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_file_iread_at_all_c, MPI_FILE_IREAD_AT_ALL_C)

void mpi_file_iwrite_at_c_f08_(const int *fh, const MPI_Offset *offset, const void *buf, const MPI_Count *count,
		const int *datatype, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_File_iwrite_at_c(file_of(*fh), *offset, buffer_of(buf), *count, type_of(*datatype), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_file_iwrite_at_c, MPI_FILE_IWRITE_AT_C)

void mpi_file_iwrite_at_all_c_f08_(const int *fh, const MPI_Offset *offset, const void *buf, const MPI_Count *count,
		const int *datatype, int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_File_iwrite_at_all_c(file_of(*fh), *offset, buffer_of(buf), *count, type_of(*datatype),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_file_iwrite_at_all_c, MPI_FILE_IWRITE_AT_ALL_C)

static SELDOM void mpi_file_read_c_f08_general(const int *fh, void *buf, const MPI_Count *count, const int *datatype,
		MPI_Status *status, int *ierror)
{
	int err = MPI_File_read_c(file_of(*fh), buffer_of(buf), *count, type_of(*datatype), status_of(status));

	report(ierror, err);
}

void mpi_file_read_c_f08_(const int *fh, void *buf, const MPI_Count *count, const int *datatype, MPI_Status *status,
		int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_c(predefined_file(*fh), buf, *count, predefined_type(*datatype),
			status_of(status)));
	else
		mpi_file_read_c_f08_general(fh, buf, count, datatype, status, ierror);
}
LARGE_NAMES(mpi_file_read_c, MPI_FILE_READ_C)

static SELDOM void mpi_file_read_all_c_f08_general(const int *fh, void *buf, const MPI_Count *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	int err = MPI_File_read_all_c(file_of(*fh), buffer_of(buf), *count, type_of(*datatype), status_of(status));

	report(ierror, err);
}

void mpi_file_read_all_c_f08_(const int *fh, void *buf, const MPI_Count *count, const int *datatype, MPI_Status *status,
		int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_all_c(predefined_file(*fh), buf, *count, predefined_type(*datatype),
			status_of(status)));
	else
		mpi_file_read_all_c_f08_general(fh, buf, count, datatype, status, ierror);
}
LARGE_NAMES(mpi_file_read_all_c, MPI_FILE_READ_ALL_C)

static SELDOM void mpi_file_write_c_f08_general(const int *fh, const void *buf, const MPI_Count *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	int err = MPI_File_write_c(file_of(*fh), buffer_of(buf), *count, type_of(*datatype), status_of(status));

	report(ierror, err);
}

void mpi_file_write_c_f08_(const int *fh, const void *buf, const MPI_Count *count, const int *datatype,
		MPI_Status *status, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_c(predefined_file(*fh), buf, *count, predefined_type(*datatype),
			status_of(status)));
	else
		mpi_file_write_c_f08_general(fh, buf, count, datatype, status, ierror);
}
LARGE_NAMES(mpi_file_write_c, MPI_FILE_WRITE_C)

static SELDOM void mpi_file_write_all_c_f08_general(const int *fh, const void *buf, const MPI_Count *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	int err = MPI_File_write_all_c(file_of(*fh), buffer_of(buf), *count, type_of(*datatype), status_of(status));

	report(ierror, err);
}

void mpi_file_write_all_c_f08_(const int *fh, const void *buf, const MPI_Count *count, const int *datatype,
		MPI_Status *status, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_all_c(predefined_file(*fh), buf, *count, predefined_type(*datatype),
			status_of(status)));
	else
		mpi_file_write_all_c_f08_general(fh, buf, count, datatype, status, ierror);
}
LARGE_NAMES(mpi_file_write_all_c, MPI_FILE_WRITE_ALL_C)

void mpi_file_iread_c_f08_(const int *fh, void *buf, const MPI_Count *count, const int *datatype, int *request,
		int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_File_iread_c(file_of(*fh), buffer_of(buf), *count, type_of(*datatype), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_file_iread_c, MPI_FILE_IREAD_C)

void mpi_file_iread_all_c_f08_(const int *fh, void *buf, const MPI_Count *count, const int *datatype, int *request,
		int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_File_iread_all_c(file_of(*fh), buffer_of(buf), *count, type_of(*datatype), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_file_iread_all_c, MPI_FILE_IREAD_ALL_C)

void mpi_file_iwrite_c_f08_(const int *fh, const void *buf, const MPI_Count *count, const int *datatype, int *request,
		int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_File_iwrite_c(file_of(*fh), buffer_of(buf), *count, type_of(*datatype), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_file_iwrite_c, MPI_FILE_IWRITE_C)

void mpi_file_iwrite_all_c_f08_(const int *fh, const void *buf, const MPI_Count *count, const int *datatype,
		int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_File_iwrite_all_c(file_of(*fh), buffer_of(buf), *count, type_of(*datatype), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_file_iwrite_all_c, MPI_FILE_IWRITE_ALL_C)

static SELDOM void mpi_file_read_shared_c_f08_general(const int *fh, void *buf, const MPI_Count *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	int err = MPI_File_read_shared_c(file_of(*fh), buffer_of(buf), *count, type_of(*datatype), status_of(status));

	report(ierror, err);
}

void mpi_file_read_shared_c_f08_(const int *fh, void *buf, const MPI_Count *count, const int *datatype,
		MPI_Status *status, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_shared_c(predefined_file(*fh), buf, *count, predefined_type(*datatype),
			status_of(status)));
	else
		mpi_file_read_shared_c_f08_general(fh, buf, count, datatype, status, ierror);
}
LARGE_NAMES(mpi_file_read_shared_c, MPI_FILE_READ_SHARED_C)

static SELDOM void mpi_file_write_shared_c_f08_general(const int *fh, const void *buf, const MPI_Count *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	int err = MPI_File_write_shared_c(file_of(*fh), buffer_of(buf), *count, type_of(*datatype), status_of(status));

	report(ierror, err);
}

void mpi_file_write_shared_c_f08_(const int *fh, const void *buf, const MPI_Count *count, const int *datatype,
		MPI_Status *status, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_shared_c(predefined_file(*fh), buf, *count, predefined_type(*datatype),
			status_of(status)));
	else
		mpi_file_write_shared_c_f08_general(fh, buf, count, datatype, status, ierror);
}
LARGE_NAMES(mpi_file_write_shared_c, MPI_FILE_WRITE_SHARED_C)

void mpi_file_iread_shared_c_f08_(const int *fh, void *buf, const MPI_Count *count, const int *datatype, int *request,
		int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_File_iread_shared_c(file_of(*fh), buffer_of(buf), *count, type_of(*datatype), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_file_iread_shared_c, MPI_FILE_IREAD_SHARED_C)

void mpi_file_iwrite_shared_c_f08_(const int *fh, const void *buf, const MPI_Count *count, const int *datatype,
		int *request, int *ierror)
{
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = MPI_File_iwrite_shared_c(file_of(*fh), buffer_of(buf), *count, type_of(*datatype), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	report(ierror, err);
}
LARGE_NAMES(mpi_file_iwrite_shared_c, MPI_FILE_IWRITE_SHARED_C)

static SELDOM void mpi_file_read_ordered_c_f08_general(const int *fh, void *buf, const MPI_Count *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	int err = MPI_File_read_ordered_c(file_of(*fh), buffer_of(buf), *count, type_of(*datatype), status_of(status));

	report(ierror, err);
}

void mpi_file_read_ordered_c_f08_(const int *fh, void *buf, const MPI_Count *count, const int *datatype,
		MPI_Status *status, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_ordered_c(predefined_file(*fh), buf, *count, predefined_type(*datatype),
			status_of(status)));
	else
		mpi_file_read_ordered_c_f08_general(fh, buf, count, datatype, status, ierror);
}
LARGE_NAMES(mpi_file_read_ordered_c, MPI_FILE_READ_ORDERED_C)

static SELDOM void mpi_file_write_ordered_c_f08_general(const int *fh, const void *buf, const MPI_Count *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	int err = MPI_File_write_ordered_c(file_of(*fh), buffer_of(buf), *count, type_of(*datatype), status_of(status));

	report(ierror, err);
}

void mpi_file_write_ordered_c_f08_(const int *fh, const void *buf, const MPI_Count *count, const int *datatype,
		MPI_Status *status, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_ordered_c(predefined_file(*fh), buf, *count, predefined_type(*datatype),
			status_of(status)));
	else
		mpi_file_write_ordered_c_f08_general(fh, buf, count, datatype, status, ierror);
}
LARGE_NAMES(mpi_file_write_ordered_c, MPI_FILE_WRITE_ORDERED_C)

static SELDOM void mpi_file_read_at_all_begin_c_f08_general(const int *fh, const MPI_Offset *offset, void *buf,
		const MPI_Count *count, const int *datatype, int *ierror)
{
	int err = MPI_File_read_at_all_begin_c(file_of(*fh), *offset, buffer_of(buf), *count, type_of(*datatype));

	report(ierror, err);
}

void mpi_file_read_at_all_begin_c_f08_(const int *fh, const MPI_Offset *offset, void *buf, const MPI_Count *count,
		const int *datatype, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_at_all_begin_c(predefined_file(*fh), *offset, buf, *count,
			predefined_type(*datatype)));
	else
		mpi_file_read_at_all_begin_c_f08_general(fh, offset, buf, count, datatype, ierror);
}
LARGE_NAMES(mpi_file_read_at_all_begin_c, MPI_FILE_READ_AT_ALL_BEGIN_C)

static SELDOM void mpi_file_write_at_all_begin_c_f08_general(const int *fh, const MPI_Offset *offset, const void *buf,
		const MPI_Count *count, const int *datatype, int *ierror)
{
	int err = MPI_File_write_at_all_begin_c(file_of(*fh), *offset, buffer_of(buf), *count, type_of(*datatype));

	report(ierror, err);
}

void mpi_file_write_at_all_begin_c_f08_(const int *fh, const MPI_Offset *offset, const void *buf,
		const MPI_Count *count, const int *datatype, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_at_all_begin_c(predefined_file(*fh), *offset, buf, *count,
			predefined_type(*datatype)));
	else
		mpi_file_write_at_all_begin_c_f08_general(fh, offset, buf, count, datatype, ierror);
}
LARGE_NAMES(mpi_file_write_at_all_begin_c, MPI_FILE_WRITE_AT_ALL_BEGIN_C)

static SELDOM void mpi_file_read_all_begin_c_f08_general(const int *fh, void *buf, const MPI_Count *count,
		const int *datatype, int *ierror)
{
	int err = MPI_File_read_all_begin_c(file_of(*fh), buffer_of(buf), *count, type_of(*datatype));

	report(ierror, err);
}

void mpi_file_read_all_begin_c_f08_(const int *fh, void *buf, const MPI_Count *count, const int *datatype, int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_all_begin_c(predefined_file(*fh), buf, *count,
			predefined_type(*datatype)));
	else
		mpi_file_read_all_begin_c_f08_general(fh, buf, count, datatype, ierror);
}
LARGE_NAMES(mpi_file_read_all_begin_c, MPI_FILE_READ_ALL_BEGIN_C)

static SELDOM void mpi_file_write_all_begin_c_f08_general(const int *fh, const void *buf, const MPI_Count *count,
		const int *datatype, int *ierror)
{
	int err = MPI_File_write_all_begin_c(file_of(*fh), buffer_of(buf), *count, type_of(*datatype));

	report(ierror, err);
}

void mpi_file_write_all_begin_c_f08_(const int *fh, const void *buf, const MPI_Count *count, const int *datatype,
		int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_all_begin_c(predefined_file(*fh), buf, *count,
			predefined_type(*datatype)));
	else
		mpi_file_write_all_begin_c_f08_general(fh, buf, count, datatype, ierror);
}
LARGE_NAMES(mpi_file_write_all_begin_c, MPI_FILE_WRITE_ALL_BEGIN_C)

static SELDOM void mpi_file_read_ordered_begin_c_f08_general(const int *fh, void *buf, const MPI_Count *count,
		const int *datatype, int *ierror)
{
	int err = MPI_File_read_ordered_begin_c(file_of(*fh), buffer_of(buf), *count, type_of(*datatype));

	report(ierror, err);
}

void mpi_file_read_ordered_begin_c_f08_(const int *fh, void *buf, const MPI_Count *count, const int *datatype,
		int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_ordered_begin_c(predefined_file(*fh), buf, *count,
			predefined_type(*datatype)));
	else
		mpi_file_read_ordered_begin_c_f08_general(fh, buf, count, datatype, ierror);
}
LARGE_NAMES(mpi_file_read_ordered_begin_c, MPI_FILE_READ_ORDERED_BEGIN_C)

static SELDOM void mpi_file_write_ordered_begin_c_f08_general(const int *fh, const void *buf, const MPI_Count *count,
		const int *datatype, int *ierror)
{
	int err = MPI_File_write_ordered_begin_c(file_of(*fh), buffer_of(buf), *count, type_of(*datatype));

	report(ierror, err);
}

void mpi_file_write_ordered_begin_c_f08_(const int *fh, const void *buf, const MPI_Count *count, const int *datatype,
		int *ierror)
{
	if (!is_sentinel(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_ordered_begin_c(predefined_file(*fh), buf, *count,
			predefined_type(*datatype)));
	else
		mpi_file_write_ordered_begin_c_f08_general(fh, buf, count, datatype, ierror);
}
LARGE_NAMES(mpi_file_write_ordered_begin_c, MPI_FILE_WRITE_ORDERED_BEGIN_C)
