/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Written by fortran/generate; do not edit. */
/*
 * Choice buffers as array descriptors: a section that is not contiguous becomes a datatype or a copy.
 */
#include "fortran/convert.h"
#include "fortran/section.h"

static SELDOM void mpi_free_mem_f08ts_general(const struct descriptor *base, int *ierror)
{
	int err = MPI_Free_mem(section_base(base));

	report(ierror, err);
}

void mpi_free_mem_f08ts_(const struct descriptor *base, int *ierror)
{
	if (section_plain(base))
		report(ierror, MPI_Free_mem(base->base));
	else
		mpi_free_mem_f08ts_general(base, ierror);
}
SECTION_NAMES(mpi_free_mem)

static SELDOM void mpi_send_f08ts_general(const struct descriptor *buf, const int *count, const int *datatype,
		const int *dest, const int *tag, const int *comm, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_BLOCKING);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Send(s_buf.address, (int)s_buf.count, s_buf.type, *dest, *tag, comm_of(*comm));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_send_f08ts_(const struct descriptor *buf, const int *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *ierror)
{
	if (section_plain(buf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Send(buf->base, *count, predefined_type(*datatype), *dest, *tag,
			predefined_comm(*comm)));
	else
		mpi_send_f08ts_general(buf, count, datatype, dest, tag, comm, ierror);
}
SECTION_NAMES(mpi_send)

static SELDOM void mpi_send_c_f08ts_general(const struct descriptor *buf, const MPI_Count *count, const int *datatype,
		const int *dest, const int *tag, const int *comm, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_BLOCKING);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Send_c(s_buf.address, s_buf.count, s_buf.type, *dest, *tag, comm_of(*comm));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_send_c_f08ts_(const struct descriptor *buf, const MPI_Count *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *ierror)
{
	if (section_plain(buf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Send_c(buf->base, *count, predefined_type(*datatype), *dest, *tag,
			predefined_comm(*comm)));
	else
		mpi_send_c_f08ts_general(buf, count, datatype, dest, tag, comm, ierror);
}
SECTION_NAMES(mpi_send_c)

static SELDOM void mpi_bsend_f08ts_general(const struct descriptor *buf, const int *count, const int *datatype,
		const int *dest, const int *tag, const int *comm, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_BLOCKING);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Bsend(s_buf.address, (int)s_buf.count, s_buf.type, *dest, *tag, comm_of(*comm));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_bsend_f08ts_(const struct descriptor *buf, const int *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *ierror)
{
	if (section_plain(buf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Bsend(buf->base, *count, predefined_type(*datatype), *dest, *tag,
			predefined_comm(*comm)));
	else
		mpi_bsend_f08ts_general(buf, count, datatype, dest, tag, comm, ierror);
}
SECTION_NAMES(mpi_bsend)

static SELDOM void mpi_bsend_c_f08ts_general(const struct descriptor *buf, const MPI_Count *count, const int *datatype,
		const int *dest, const int *tag, const int *comm, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_BLOCKING);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Bsend_c(s_buf.address, s_buf.count, s_buf.type, *dest, *tag, comm_of(*comm));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_bsend_c_f08ts_(const struct descriptor *buf, const MPI_Count *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *ierror)
{
	if (section_plain(buf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Bsend_c(buf->base, *count, predefined_type(*datatype), *dest, *tag,
			predefined_comm(*comm)));
	else
		mpi_bsend_c_f08ts_general(buf, count, datatype, dest, tag, comm, ierror);
}
SECTION_NAMES(mpi_bsend_c)

static SELDOM void mpi_ssend_f08ts_general(const struct descriptor *buf, const int *count, const int *datatype,
		const int *dest, const int *tag, const int *comm, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_BLOCKING);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Ssend(s_buf.address, (int)s_buf.count, s_buf.type, *dest, *tag, comm_of(*comm));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_ssend_f08ts_(const struct descriptor *buf, const int *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *ierror)
{
	if (section_plain(buf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Ssend(buf->base, *count, predefined_type(*datatype), *dest, *tag,
			predefined_comm(*comm)));
	else
		mpi_ssend_f08ts_general(buf, count, datatype, dest, tag, comm, ierror);
}
SECTION_NAMES(mpi_ssend)

static SELDOM void mpi_ssend_c_f08ts_general(const struct descriptor *buf, const MPI_Count *count, const int *datatype,
		const int *dest, const int *tag, const int *comm, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_BLOCKING);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Ssend_c(s_buf.address, s_buf.count, s_buf.type, *dest, *tag, comm_of(*comm));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_ssend_c_f08ts_(const struct descriptor *buf, const MPI_Count *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *ierror)
{
	if (section_plain(buf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Ssend_c(buf->base, *count, predefined_type(*datatype), *dest, *tag,
			predefined_comm(*comm)));
	else
		mpi_ssend_c_f08ts_general(buf, count, datatype, dest, tag, comm, ierror);
}
SECTION_NAMES(mpi_ssend_c)

static SELDOM void mpi_rsend_f08ts_general(const struct descriptor *buf, const int *count, const int *datatype,
		const int *dest, const int *tag, const int *comm, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_BLOCKING);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Rsend(s_buf.address, (int)s_buf.count, s_buf.type, *dest, *tag, comm_of(*comm));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_rsend_f08ts_(const struct descriptor *buf, const int *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *ierror)
{
	if (section_plain(buf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Rsend(buf->base, *count, predefined_type(*datatype), *dest, *tag,
			predefined_comm(*comm)));
	else
		mpi_rsend_f08ts_general(buf, count, datatype, dest, tag, comm, ierror);
}
SECTION_NAMES(mpi_rsend)

static SELDOM void mpi_rsend_c_f08ts_general(const struct descriptor *buf, const MPI_Count *count, const int *datatype,
		const int *dest, const int *tag, const int *comm, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_BLOCKING);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Rsend_c(s_buf.address, s_buf.count, s_buf.type, *dest, *tag, comm_of(*comm));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_rsend_c_f08ts_(const struct descriptor *buf, const MPI_Count *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *ierror)
{
	if (section_plain(buf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Rsend_c(buf->base, *count, predefined_type(*datatype), *dest, *tag,
			predefined_comm(*comm)));
	else
		mpi_rsend_c_f08ts_general(buf, count, datatype, dest, tag, comm, ierror);
}
SECTION_NAMES(mpi_rsend_c)

static SELDOM void mpi_recv_f08ts_general(const struct descriptor *buf, const int *count, const int *datatype,
		const int *source, const int *tag, const int *comm, MPI_Status *status, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_BLOCKING);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Recv(s_buf.address, (int)s_buf.count, s_buf.type, *source, *tag, comm_of(*comm),
			status_of(status));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_recv_f08ts_(const struct descriptor *buf, const int *count, const int *datatype, const int *source,
		const int *tag, const int *comm, MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Recv(buf->base, *count, predefined_type(*datatype), *source, *tag,
			predefined_comm(*comm), status_of(status)));
	else
		mpi_recv_f08ts_general(buf, count, datatype, source, tag, comm, status, ierror);
}
SECTION_NAMES(mpi_recv)

static SELDOM void mpi_recv_c_f08ts_general(const struct descriptor *buf, const MPI_Count *count, const int *datatype,
		const int *source, const int *tag, const int *comm, MPI_Status *status, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_BLOCKING);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Recv_c(s_buf.address, s_buf.count, s_buf.type, *source, *tag, comm_of(*comm),
			status_of(status));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_recv_c_f08ts_(const struct descriptor *buf, const MPI_Count *count, const int *datatype, const int *source,
		const int *tag, const int *comm, MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Recv_c(buf->base, *count, predefined_type(*datatype), *source, *tag,
			predefined_comm(*comm), status_of(status)));
	else
		mpi_recv_c_f08ts_general(buf, count, datatype, source, tag, comm, status, ierror);
}
SECTION_NAMES(mpi_recv_c)

static SELDOM void mpi_sendrecv_f08ts_general(const struct descriptor *sendbuf, const int *sendcount,
		const int *sendtype, const int *dest, const int *sendtag, const struct descriptor *recvbuf,
		const int *recvcount, const int *recvtype, const int *source, const int *recvtag, const int *comm,
		MPI_Status *status, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_BLOCKING);
	int other = section_typed(&s_recvbuf, recvbuf, *recvcount, type_of(*recvtype), SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Sendrecv(s_sendbuf.address, (int)s_sendbuf.count, s_sendbuf.type, *dest, *sendtag,
			s_recvbuf.address, (int)s_recvbuf.count, s_recvbuf.type, *source, *recvtag, comm_of(*comm),
			status_of(status));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_sendrecv_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype, const int *dest,
		const int *sendtag, const struct descriptor *recvbuf, const int *recvcount, const int *recvtype,
		const int *source, const int *recvtag, const int *comm, MPI_Status *status, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Sendrecv(sendbuf->base, *sendcount, predefined_type(*sendtype), *dest, *sendtag,
			recvbuf->base, *recvcount, predefined_type(*recvtype), *source, *recvtag,
			predefined_comm(*comm), status_of(status)));
	else
		mpi_sendrecv_f08ts_general(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype,
			source, recvtag, comm, status, ierror);
}
SECTION_NAMES(mpi_sendrecv)

static SELDOM void mpi_sendrecv_c_f08ts_general(const struct descriptor *sendbuf, const MPI_Count *sendcount,
		const int *sendtype, const int *dest, const int *sendtag, const struct descriptor *recvbuf,
		const MPI_Count *recvcount, const int *recvtype, const int *source, const int *recvtag, const int *comm,
		MPI_Status *status, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_BLOCKING);
	int other = section_typed(&s_recvbuf, recvbuf, *recvcount, type_of(*recvtype), SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Sendrecv_c(s_sendbuf.address, s_sendbuf.count, s_sendbuf.type, *dest, *sendtag,
			s_recvbuf.address, s_recvbuf.count, s_recvbuf.type, *source, *recvtag, comm_of(*comm),
			status_of(status));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_sendrecv_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		const int *dest, const int *sendtag, const struct descriptor *recvbuf, const MPI_Count *recvcount,
		const int *recvtype, const int *source, const int *recvtag, const int *comm, MPI_Status *status,
		int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Sendrecv_c(sendbuf->base, *sendcount, predefined_type(*sendtype), *dest, *sendtag,
			recvbuf->base, *recvcount, predefined_type(*recvtype), *source, *recvtag,
			predefined_comm(*comm), status_of(status)));
	else
		mpi_sendrecv_c_f08ts_general(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype,
			source, recvtag, comm, status, ierror);
}
SECTION_NAMES(mpi_sendrecv_c)

static SELDOM void mpi_sendrecv_replace_f08ts_general(const struct descriptor *buf, const int *count,
		const int *datatype, const int *dest, const int *sendtag, const int *source, const int *recvtag,
		const int *comm, MPI_Status *status, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_BLOCKING);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Sendrecv_replace(s_buf.address, (int)s_buf.count, s_buf.type, *dest, *sendtag,
			*source, *recvtag, comm_of(*comm), status_of(status));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_sendrecv_replace_f08ts_(const struct descriptor *buf, const int *count, const int *datatype, const int *dest,
		const int *sendtag, const int *source, const int *recvtag, const int *comm, MPI_Status *status,
		int *ierror)
{
	if (section_plain(buf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Sendrecv_replace(buf->base, *count, predefined_type(*datatype), *dest, *sendtag,
			*source, *recvtag, predefined_comm(*comm), status_of(status)));
	else
		mpi_sendrecv_replace_f08ts_general(buf, count, datatype, dest, sendtag, source, recvtag, comm, status,
			ierror);
}
SECTION_NAMES(mpi_sendrecv_replace)

static SELDOM void mpi_sendrecv_replace_c_f08ts_general(const struct descriptor *buf, const MPI_Count *count,
		const int *datatype, const int *dest, const int *sendtag, const int *source, const int *recvtag,
		const int *comm, MPI_Status *status, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_BLOCKING);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Sendrecv_replace_c(s_buf.address, s_buf.count, s_buf.type, *dest, *sendtag, *source,
			*recvtag, comm_of(*comm), status_of(status));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_sendrecv_replace_c_f08ts_(const struct descriptor *buf, const MPI_Count *count, const int *datatype,
		const int *dest, const int *sendtag, const int *source, const int *recvtag, const int *comm,
		MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Sendrecv_replace_c(buf->base, *count, predefined_type(*datatype), *dest, *sendtag,
			*source, *recvtag, predefined_comm(*comm), status_of(status)));
	else
		mpi_sendrecv_replace_c_f08ts_general(buf, count, datatype, dest, sendtag, source, recvtag, comm, status,
			ierror);
}
SECTION_NAMES(mpi_sendrecv_replace_c)

void mpi_mrecv_f08ts_(const struct descriptor *buf, const int *count, const int *datatype, int *message,
		MPI_Status *status, int *ierror)
{
	struct section s_buf;
	MPI_Message c_message = message_of(*message);
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_BLOCKING);

	if (err)
		err = fail_comm(MPI_COMM_SELF, err);
	else
		err = MPI_Mrecv(s_buf.address, (int)s_buf.count, s_buf.type, &c_message, status_of(status));

	message_back(message, c_message);
	section_end(&s_buf);
	report(ierror, err);
}
SECTION_NAMES(mpi_mrecv)

void mpi_mrecv_c_f08ts_(const struct descriptor *buf, const MPI_Count *count, const int *datatype, int *message,
		MPI_Status *status, int *ierror)
{
	struct section s_buf;
	MPI_Message c_message = message_of(*message);
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_BLOCKING);

	if (err)
		err = fail_comm(MPI_COMM_SELF, err);
	else
		err = MPI_Mrecv_c(s_buf.address, s_buf.count, s_buf.type, &c_message, status_of(status));

	message_back(message, c_message);
	section_end(&s_buf);
	report(ierror, err);
}
SECTION_NAMES(mpi_mrecv_c)

void mpi_isend_f08ts_(const struct descriptor *buf, const int *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_NONBLOCKING);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Isend(s_buf.address, (int)s_buf.count, s_buf.type, *dest, *tag, comm_of(*comm),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_isend)

void mpi_isend_c_f08ts_(const struct descriptor *buf, const MPI_Count *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_NONBLOCKING);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Isend_c(s_buf.address, s_buf.count, s_buf.type, *dest, *tag, comm_of(*comm),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_isend_c)

void mpi_ibsend_f08ts_(const struct descriptor *buf, const int *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_NONBLOCKING);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Ibsend(s_buf.address, (int)s_buf.count, s_buf.type, *dest, *tag, comm_of(*comm),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_ibsend)

void mpi_ibsend_c_f08ts_(const struct descriptor *buf, const MPI_Count *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_NONBLOCKING);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Ibsend_c(s_buf.address, s_buf.count, s_buf.type, *dest, *tag, comm_of(*comm),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_ibsend_c)

void mpi_issend_f08ts_(const struct descriptor *buf, const int *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_NONBLOCKING);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Issend(s_buf.address, (int)s_buf.count, s_buf.type, *dest, *tag, comm_of(*comm),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_issend)

void mpi_issend_c_f08ts_(const struct descriptor *buf, const MPI_Count *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_NONBLOCKING);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Issend_c(s_buf.address, s_buf.count, s_buf.type, *dest, *tag, comm_of(*comm),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_issend_c)

void mpi_irsend_f08ts_(const struct descriptor *buf, const int *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_NONBLOCKING);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Irsend(s_buf.address, (int)s_buf.count, s_buf.type, *dest, *tag, comm_of(*comm),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_irsend)

void mpi_irsend_c_f08ts_(const struct descriptor *buf, const MPI_Count *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_NONBLOCKING);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Irsend_c(s_buf.address, s_buf.count, s_buf.type, *dest, *tag, comm_of(*comm),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_irsend_c)

void mpi_irecv_f08ts_(const struct descriptor *buf, const int *count, const int *datatype, const int *source,
		const int *tag, const int *comm, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_NONBLOCKING);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Irecv(s_buf.address, (int)s_buf.count, s_buf.type, *source, *tag, comm_of(*comm),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_irecv)

void mpi_irecv_c_f08ts_(const struct descriptor *buf, const MPI_Count *count, const int *datatype, const int *source,
		const int *tag, const int *comm, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_NONBLOCKING);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Irecv_c(s_buf.address, s_buf.count, s_buf.type, *source, *tag, comm_of(*comm),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_irecv_c)

void mpi_isendrecv_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype, const int *dest,
		const int *sendtag, const struct descriptor *recvbuf, const int *recvcount, const int *recvtype,
		const int *source, const int *recvtag, const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_NONBLOCKING);
	int other = section_typed(&s_recvbuf, recvbuf, *recvcount, type_of(*recvtype), SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Isendrecv(s_sendbuf.address, (int)s_sendbuf.count, s_sendbuf.type, *dest, *sendtag,
			s_recvbuf.address, (int)s_recvbuf.count, s_recvbuf.type, *source, *recvtag, comm_of(*comm),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_isendrecv)

void mpi_isendrecv_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		const int *dest, const int *sendtag, const struct descriptor *recvbuf, const MPI_Count *recvcount,
		const int *recvtype, const int *source, const int *recvtag, const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_NONBLOCKING);
	int other = section_typed(&s_recvbuf, recvbuf, *recvcount, type_of(*recvtype), SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Isendrecv_c(s_sendbuf.address, s_sendbuf.count, s_sendbuf.type, *dest, *sendtag,
			s_recvbuf.address, s_recvbuf.count, s_recvbuf.type, *source, *recvtag, comm_of(*comm),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_isendrecv_c)

void mpi_isendrecv_replace_f08ts_(const struct descriptor *buf, const int *count, const int *datatype, const int *dest,
		const int *sendtag, const int *source, const int *recvtag, const int *comm, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_NONBLOCKING);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Isendrecv_replace(s_buf.address, (int)s_buf.count, s_buf.type, *dest, *sendtag,
			*source, *recvtag, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_isendrecv_replace)

void mpi_isendrecv_replace_c_f08ts_(const struct descriptor *buf, const MPI_Count *count, const int *datatype,
		const int *dest, const int *sendtag, const int *source, const int *recvtag, const int *comm,
		int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_NONBLOCKING);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Isendrecv_replace_c(s_buf.address, s_buf.count, s_buf.type, *dest, *sendtag, *source,
			*recvtag, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_isendrecv_replace_c)

void mpi_imrecv_f08ts_(const struct descriptor *buf, const int *count, const int *datatype, int *message, int *request,
		int *ierror)
{
	struct section s_buf;
	MPI_Message c_message = message_of(*message);
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_NONBLOCKING);

	if (err)
		err = fail_comm(MPI_COMM_SELF, err);
	else
		err = MPI_Imrecv(s_buf.address, (int)s_buf.count, s_buf.type, &c_message, &c_request);

	message_back(message, c_message);
	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_imrecv)

void mpi_imrecv_c_f08ts_(const struct descriptor *buf, const MPI_Count *count, const int *datatype, int *message,
		int *request, int *ierror)
{
	struct section s_buf;
	MPI_Message c_message = message_of(*message);
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_NONBLOCKING);

	if (err)
		err = fail_comm(MPI_COMM_SELF, err);
	else
		err = MPI_Imrecv_c(s_buf.address, s_buf.count, s_buf.type, &c_message, &c_request);

	message_back(message, c_message);
	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_imrecv_c)

void mpi_send_init_f08ts_(const struct descriptor *buf, const int *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_KEPT);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Send_init(s_buf.address, (int)s_buf.count, s_buf.type, *dest, *tag, comm_of(*comm),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_buf);
	report(ierror, err);
}
SECTION_NAMES(mpi_send_init)

void mpi_send_init_c_f08ts_(const struct descriptor *buf, const MPI_Count *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_KEPT);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Send_init_c(s_buf.address, s_buf.count, s_buf.type, *dest, *tag, comm_of(*comm),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_buf);
	report(ierror, err);
}
SECTION_NAMES(mpi_send_init_c)

void mpi_bsend_init_f08ts_(const struct descriptor *buf, const int *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_KEPT);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Bsend_init(s_buf.address, (int)s_buf.count, s_buf.type, *dest, *tag, comm_of(*comm),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_buf);
	report(ierror, err);
}
SECTION_NAMES(mpi_bsend_init)

void mpi_bsend_init_c_f08ts_(const struct descriptor *buf, const MPI_Count *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_KEPT);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Bsend_init_c(s_buf.address, s_buf.count, s_buf.type, *dest, *tag, comm_of(*comm),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_buf);
	report(ierror, err);
}
SECTION_NAMES(mpi_bsend_init_c)

void mpi_ssend_init_f08ts_(const struct descriptor *buf, const int *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_KEPT);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Ssend_init(s_buf.address, (int)s_buf.count, s_buf.type, *dest, *tag, comm_of(*comm),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_buf);
	report(ierror, err);
}
SECTION_NAMES(mpi_ssend_init)

void mpi_ssend_init_c_f08ts_(const struct descriptor *buf, const MPI_Count *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_KEPT);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Ssend_init_c(s_buf.address, s_buf.count, s_buf.type, *dest, *tag, comm_of(*comm),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_buf);
	report(ierror, err);
}
SECTION_NAMES(mpi_ssend_init_c)

void mpi_rsend_init_f08ts_(const struct descriptor *buf, const int *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_KEPT);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Rsend_init(s_buf.address, (int)s_buf.count, s_buf.type, *dest, *tag, comm_of(*comm),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_buf);
	report(ierror, err);
}
SECTION_NAMES(mpi_rsend_init)

void mpi_rsend_init_c_f08ts_(const struct descriptor *buf, const MPI_Count *count, const int *datatype, const int *dest,
		const int *tag, const int *comm, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_KEPT);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Rsend_init_c(s_buf.address, s_buf.count, s_buf.type, *dest, *tag, comm_of(*comm),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_buf);
	report(ierror, err);
}
SECTION_NAMES(mpi_rsend_init_c)

void mpi_recv_init_f08ts_(const struct descriptor *buf, const int *count, const int *datatype, const int *source,
		const int *tag, const int *comm, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_KEPT);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Recv_init(s_buf.address, (int)s_buf.count, s_buf.type, *source, *tag, comm_of(*comm),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_buf);
	report(ierror, err);
}
SECTION_NAMES(mpi_recv_init)

void mpi_recv_init_c_f08ts_(const struct descriptor *buf, const MPI_Count *count, const int *datatype,
		const int *source, const int *tag, const int *comm, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_KEPT);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Recv_init_c(s_buf.address, s_buf.count, s_buf.type, *source, *tag, comm_of(*comm),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_buf);
	report(ierror, err);
}
SECTION_NAMES(mpi_recv_init_c)

static SELDOM void mpi_buffer_attach_f08ts_general(const struct descriptor *buffer, const int *size, int *ierror)
{
	int err = MPI_Buffer_attach(section_base(buffer), *size);

	report(ierror, err);
}

void mpi_buffer_attach_f08ts_(const struct descriptor *buffer, const int *size, int *ierror)
{
	if (section_plain(buffer))
		report(ierror, MPI_Buffer_attach(buffer->base, *size));
	else
		mpi_buffer_attach_f08ts_general(buffer, size, ierror);
}
SECTION_NAMES(mpi_buffer_attach)

static SELDOM void mpi_buffer_attach_c_f08ts_general(const struct descriptor *buffer, const MPI_Count *size,
		int *ierror)
{
	int err = MPI_Buffer_attach_c(section_base(buffer), *size);

	report(ierror, err);
}

void mpi_buffer_attach_c_f08ts_(const struct descriptor *buffer, const MPI_Count *size, int *ierror)
{
	if (section_plain(buffer))
		report(ierror, MPI_Buffer_attach_c(buffer->base, *size));
	else
		mpi_buffer_attach_c_f08ts_general(buffer, size, ierror);
}
SECTION_NAMES(mpi_buffer_attach_c)

static SELDOM void mpi_comm_attach_buffer_f08ts_general(const int *comm, const struct descriptor *buffer,
		const int *size, int *ierror)
{
	int err = MPI_Comm_attach_buffer(comm_of(*comm), section_base(buffer), *size);

	report(ierror, err);
}

void mpi_comm_attach_buffer_f08ts_(const int *comm, const struct descriptor *buffer, const int *size, int *ierror)
{
	if (section_plain(buffer) && is_predefined(*comm))
		report(ierror, MPI_Comm_attach_buffer(predefined_comm(*comm), buffer->base, *size));
	else
		mpi_comm_attach_buffer_f08ts_general(comm, buffer, size, ierror);
}
SECTION_NAMES(mpi_comm_attach_buffer)

static SELDOM void mpi_comm_attach_buffer_c_f08ts_general(const int *comm, const struct descriptor *buffer,
		const MPI_Count *size, int *ierror)
{
	int err = MPI_Comm_attach_buffer_c(comm_of(*comm), section_base(buffer), *size);

	report(ierror, err);
}

void mpi_comm_attach_buffer_c_f08ts_(const int *comm, const struct descriptor *buffer, const MPI_Count *size,
		int *ierror)
{
	if (section_plain(buffer) && is_predefined(*comm))
		report(ierror, MPI_Comm_attach_buffer_c(predefined_comm(*comm), buffer->base, *size));
	else
		mpi_comm_attach_buffer_c_f08ts_general(comm, buffer, size, ierror);
}
SECTION_NAMES(mpi_comm_attach_buffer_c)

static SELDOM void mpi_session_attach_buffer_f08ts_general(const int *session, const struct descriptor *buffer,
		const int *size, int *ierror)
{
	int err = MPI_Session_attach_buffer(session_of(*session), section_base(buffer), *size);

	report(ierror, err);
}

void mpi_session_attach_buffer_f08ts_(const int *session, const struct descriptor *buffer, const int *size, int *ierror)
{
	if (section_plain(buffer) && is_predefined(*session))
		report(ierror, MPI_Session_attach_buffer(predefined_session(*session), buffer->base, *size));
	else
		mpi_session_attach_buffer_f08ts_general(session, buffer, size, ierror);
}
SECTION_NAMES(mpi_session_attach_buffer)

static SELDOM void mpi_session_attach_buffer_c_f08ts_general(const int *session, const struct descriptor *buffer,
		const MPI_Count *size, int *ierror)
{
	int err = MPI_Session_attach_buffer_c(session_of(*session), section_base(buffer), *size);

	report(ierror, err);
}

void mpi_session_attach_buffer_c_f08ts_(const int *session, const struct descriptor *buffer, const MPI_Count *size,
		int *ierror)
{
	if (section_plain(buffer) && is_predefined(*session))
		report(ierror, MPI_Session_attach_buffer_c(predefined_session(*session), buffer->base, *size));
	else
		mpi_session_attach_buffer_c_f08ts_general(session, buffer, size, ierror);
}
SECTION_NAMES(mpi_session_attach_buffer_c)

void mpi_psend_init_f08ts_(const struct descriptor *buf, const int *partitions, const int *count, const int *datatype,
		const int *dest, const int *tag, const int *comm, const int *info, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_buf, buf, SECTION_IN | SECTION_KEPT);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Psend_init(s_buf.address, *partitions, *count, type_of(*datatype), *dest, *tag,
			comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_buf);
	report(ierror, err);
}
SECTION_NAMES(mpi_psend_init)

void mpi_psend_init_c_f08ts_(const struct descriptor *buf, const int *partitions, const MPI_Count *count,
		const int *datatype, const int *dest, const int *tag, const int *comm, const int *info, int *request,
		int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_buf, buf, SECTION_IN | SECTION_KEPT);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Psend_init_c(s_buf.address, *partitions, *count, type_of(*datatype), *dest, *tag,
			comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_buf);
	report(ierror, err);
}
SECTION_NAMES(mpi_psend_init_c)

void mpi_precv_init_f08ts_(const struct descriptor *buf, const int *partitions, const int *count, const int *datatype,
		const int *dest, const int *tag, const int *comm, const int *info, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_buf, buf, SECTION_INOUT | SECTION_KEPT);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Precv_init(s_buf.address, *partitions, *count, type_of(*datatype), *dest, *tag,
			comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_buf);
	report(ierror, err);
}
SECTION_NAMES(mpi_precv_init)

void mpi_precv_init_c_f08ts_(const struct descriptor *buf, const int *partitions, const MPI_Count *count,
		const int *datatype, const int *dest, const int *tag, const int *comm, const int *info, int *request,
		int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_buf, buf, SECTION_INOUT | SECTION_KEPT);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Precv_init_c(s_buf.address, *partitions, *count, type_of(*datatype), *dest, *tag,
			comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_buf);
	report(ierror, err);
}
SECTION_NAMES(mpi_precv_init_c)

static SELDOM void mpi_get_address_f08ts_general(const struct descriptor *location, MPI_Aint *address, int *ierror)
{
	int err = MPI_Get_address(section_base(location), address);

	report(ierror, err);
}

void mpi_get_address_f08ts_(const struct descriptor *location, MPI_Aint *address, int *ierror)
{
	if (section_plain(location))
		report(ierror, MPI_Get_address(location->base, address));
	else
		mpi_get_address_f08ts_general(location, address, ierror);
}
SECTION_NAMES(mpi_get_address)

static SELDOM void mpi_pack_f08ts_general(const struct descriptor *inbuf, const int *incount, const int *datatype,
		const struct descriptor *outbuf, const int *outsize, int *position, const int *comm, int *ierror)
{
	struct section s_inbuf;
	struct section s_outbuf;
	int err = section_typed(&s_inbuf, inbuf, *incount, type_of(*datatype), SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_outbuf, outbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Pack(s_inbuf.address, (int)s_inbuf.count, s_inbuf.type, s_outbuf.address, *outsize,
			position, comm_of(*comm));

	section_end(&s_inbuf);
	section_end(&s_outbuf);
	report(ierror, err);
}

void mpi_pack_f08ts_(const struct descriptor *inbuf, const int *incount, const int *datatype,
		const struct descriptor *outbuf, const int *outsize, int *position, const int *comm, int *ierror)
{
	if (section_plain(inbuf) && section_plain(outbuf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Pack(inbuf->base, *incount, predefined_type(*datatype), outbuf->base, *outsize,
			position, predefined_comm(*comm)));
	else
		mpi_pack_f08ts_general(inbuf, incount, datatype, outbuf, outsize, position, comm, ierror);
}
SECTION_NAMES(mpi_pack)

static SELDOM void mpi_pack_c_f08ts_general(const struct descriptor *inbuf, const MPI_Count *incount,
		const int *datatype, const struct descriptor *outbuf, const MPI_Count *outsize, MPI_Count *position,
		const int *comm, int *ierror)
{
	struct section s_inbuf;
	struct section s_outbuf;
	int err = section_typed(&s_inbuf, inbuf, *incount, type_of(*datatype), SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_outbuf, outbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Pack_c(s_inbuf.address, s_inbuf.count, s_inbuf.type, s_outbuf.address, *outsize,
			position, comm_of(*comm));

	section_end(&s_inbuf);
	section_end(&s_outbuf);
	report(ierror, err);
}

void mpi_pack_c_f08ts_(const struct descriptor *inbuf, const MPI_Count *incount, const int *datatype,
		const struct descriptor *outbuf, const MPI_Count *outsize, MPI_Count *position, const int *comm,
		int *ierror)
{
	if (section_plain(inbuf) && section_plain(outbuf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Pack_c(inbuf->base, *incount, predefined_type(*datatype), outbuf->base, *outsize,
			position, predefined_comm(*comm)));
	else
		mpi_pack_c_f08ts_general(inbuf, incount, datatype, outbuf, outsize, position, comm, ierror);
}
SECTION_NAMES(mpi_pack_c)

static SELDOM void mpi_unpack_f08ts_general(const struct descriptor *inbuf, const int *insize, int *position,
		const struct descriptor *outbuf, const int *outcount, const int *datatype, const int *comm, int *ierror)
{
	struct section s_inbuf;
	struct section s_outbuf;
	int err = section_copied(&s_inbuf, inbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_typed(&s_outbuf, outbuf, *outcount, type_of(*datatype), SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Unpack(s_inbuf.address, *insize, position, s_outbuf.address, (int)s_outbuf.count,
			s_outbuf.type, comm_of(*comm));

	section_end(&s_inbuf);
	section_end(&s_outbuf);
	report(ierror, err);
}

void mpi_unpack_f08ts_(const struct descriptor *inbuf, const int *insize, int *position,
		const struct descriptor *outbuf, const int *outcount, const int *datatype, const int *comm, int *ierror)
{
	if (section_plain(inbuf) && section_plain(outbuf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Unpack(inbuf->base, *insize, position, outbuf->base, *outcount,
			predefined_type(*datatype), predefined_comm(*comm)));
	else
		mpi_unpack_f08ts_general(inbuf, insize, position, outbuf, outcount, datatype, comm, ierror);
}
SECTION_NAMES(mpi_unpack)

static SELDOM void mpi_unpack_c_f08ts_general(const struct descriptor *inbuf, const MPI_Count *insize,
		MPI_Count *position, const struct descriptor *outbuf, const MPI_Count *outcount, const int *datatype,
		const int *comm, int *ierror)
{
	struct section s_inbuf;
	struct section s_outbuf;
	int err = section_copied(&s_inbuf, inbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_typed(&s_outbuf, outbuf, *outcount, type_of(*datatype), SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Unpack_c(s_inbuf.address, *insize, position, s_outbuf.address, s_outbuf.count,
			s_outbuf.type, comm_of(*comm));

	section_end(&s_inbuf);
	section_end(&s_outbuf);
	report(ierror, err);
}

void mpi_unpack_c_f08ts_(const struct descriptor *inbuf, const MPI_Count *insize, MPI_Count *position,
		const struct descriptor *outbuf, const MPI_Count *outcount, const int *datatype, const int *comm,
		int *ierror)
{
	if (section_plain(inbuf) && section_plain(outbuf) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Unpack_c(inbuf->base, *insize, position, outbuf->base, *outcount,
			predefined_type(*datatype), predefined_comm(*comm)));
	else
		mpi_unpack_c_f08ts_general(inbuf, insize, position, outbuf, outcount, datatype, comm, ierror);
}
SECTION_NAMES(mpi_unpack_c)

void mpi_pack_external_f08ts_(const struct descriptor *datarep, const struct descriptor *inbuf, const int *incount,
		const int *datatype, const struct descriptor *outbuf, const MPI_Aint *outsize, MPI_Aint *position,
		int *ierror)
{
	struct temporary t_datarep;
	char *c_datarep = string_of(&t_datarep, datarep->base, datarep->element);
	struct section s_inbuf;
	struct section s_outbuf;
	int err = section_typed(&s_inbuf, inbuf, *incount, type_of(*datatype), SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_outbuf, outbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(MPI_COMM_SELF, err ? err : other);
	else if (!c_datarep)
		err = fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);
	else
		err = MPI_Pack_external(c_datarep, s_inbuf.address, (int)s_inbuf.count, s_inbuf.type,
			s_outbuf.address, *outsize, position);

	temporary_free(&t_datarep);
	section_end(&s_inbuf);
	section_end(&s_outbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_pack_external)

void mpi_pack_external_c_f08ts_(const struct descriptor *datarep, const struct descriptor *inbuf,
		const MPI_Count *incount, const int *datatype, const struct descriptor *outbuf,
		const MPI_Count *outsize, MPI_Count *position, int *ierror)
{
	struct temporary t_datarep;
	char *c_datarep = string_of(&t_datarep, datarep->base, datarep->element);
	struct section s_inbuf;
	struct section s_outbuf;
	int err = section_typed(&s_inbuf, inbuf, *incount, type_of(*datatype), SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_outbuf, outbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(MPI_COMM_SELF, err ? err : other);
	else if (!c_datarep)
		err = fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);
	else
		err = MPI_Pack_external_c(c_datarep, s_inbuf.address, s_inbuf.count, s_inbuf.type,
			s_outbuf.address, *outsize, position);

	temporary_free(&t_datarep);
	section_end(&s_inbuf);
	section_end(&s_outbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_pack_external_c)

void mpi_unpack_external_f08ts_(const struct descriptor *datarep, const struct descriptor *inbuf,
		const MPI_Aint *insize, MPI_Aint *position, const struct descriptor *outbuf, const int *outcount,
		const int *datatype, int *ierror)
{
	struct temporary t_datarep;
	char *c_datarep = string_of(&t_datarep, datarep->base, datarep->element);
	struct section s_inbuf;
	struct section s_outbuf;
	int err = section_copied(&s_inbuf, inbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_typed(&s_outbuf, outbuf, *outcount, type_of(*datatype), SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(MPI_COMM_SELF, err ? err : other);
	else if (!c_datarep)
		err = fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);
	else
		err = MPI_Unpack_external(c_datarep, s_inbuf.address, *insize, position, s_outbuf.address,
			(int)s_outbuf.count, s_outbuf.type);

	temporary_free(&t_datarep);
	section_end(&s_inbuf);
	section_end(&s_outbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_unpack_external)

void mpi_unpack_external_c_f08ts_(const struct descriptor *datarep, const struct descriptor *inbuf,
		const MPI_Count *insize, MPI_Count *position, const struct descriptor *outbuf,
		const MPI_Count *outcount, const int *datatype, int *ierror)
{
	struct temporary t_datarep;
	char *c_datarep = string_of(&t_datarep, datarep->base, datarep->element);
	struct section s_inbuf;
	struct section s_outbuf;
	int err = section_copied(&s_inbuf, inbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_typed(&s_outbuf, outbuf, *outcount, type_of(*datatype), SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(MPI_COMM_SELF, err ? err : other);
	else if (!c_datarep)
		err = fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);
	else
		err = MPI_Unpack_external_c(c_datarep, s_inbuf.address, *insize, position, s_outbuf.address,
			s_outbuf.count, s_outbuf.type);

	temporary_free(&t_datarep);
	section_end(&s_inbuf);
	section_end(&s_outbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_unpack_external_c)

static SELDOM void mpi_bcast_f08ts_general(const struct descriptor *buffer, const int *count, const int *datatype,
		const int *root, const int *comm, int *ierror)
{
	struct section s_buffer;
	int err = section_typed(&s_buffer, buffer, *count, type_of(*datatype), SECTION_INOUT | SECTION_BLOCKING);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Bcast(s_buffer.address, (int)s_buffer.count, s_buffer.type, *root, comm_of(*comm));

	section_end(&s_buffer);
	report(ierror, err);
}

void mpi_bcast_f08ts_(const struct descriptor *buffer, const int *count, const int *datatype, const int *root,
		const int *comm, int *ierror)
{
	if (section_plain(buffer) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Bcast(buffer->base, *count, predefined_type(*datatype), *root,
			predefined_comm(*comm)));
	else
		mpi_bcast_f08ts_general(buffer, count, datatype, root, comm, ierror);
}
SECTION_NAMES(mpi_bcast)

static SELDOM void mpi_bcast_c_f08ts_general(const struct descriptor *buffer, const MPI_Count *count,
		const int *datatype, const int *root, const int *comm, int *ierror)
{
	struct section s_buffer;
	int err = section_typed(&s_buffer, buffer, *count, type_of(*datatype), SECTION_INOUT | SECTION_BLOCKING);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Bcast_c(s_buffer.address, s_buffer.count, s_buffer.type, *root, comm_of(*comm));

	section_end(&s_buffer);
	report(ierror, err);
}

void mpi_bcast_c_f08ts_(const struct descriptor *buffer, const MPI_Count *count, const int *datatype, const int *root,
		const int *comm, int *ierror)
{
	if (section_plain(buffer) && is_predefined(*datatype | *comm))
		report(ierror, MPI_Bcast_c(buffer->base, *count, predefined_type(*datatype), *root,
			predefined_comm(*comm)));
	else
		mpi_bcast_c_f08ts_general(buffer, count, datatype, root, comm, ierror);
}
SECTION_NAMES(mpi_bcast_c)

static SELDOM void mpi_gather_f08ts_general(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const int *recvcount, const int *recvtype, const int *root,
		const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Gather(s_sendbuf.address, (int)s_sendbuf.count, s_sendbuf.type, s_recvbuf.address,
			*recvcount, type_of(*recvtype), *root, comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_gather_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const int *recvcount, const int *recvtype, const int *root,
		const int *comm, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Gather(sendbuf->base, *sendcount, predefined_type(*sendtype), recvbuf->base,
			*recvcount, predefined_type(*recvtype), *root, predefined_comm(*comm)));
	else
		mpi_gather_f08ts_general(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm,
			ierror);
}
SECTION_NAMES(mpi_gather)

static SELDOM void mpi_gather_c_f08ts_general(const struct descriptor *sendbuf, const MPI_Count *sendcount,
		const int *sendtype, const struct descriptor *recvbuf, const MPI_Count *recvcount, const int *recvtype,
		const int *root, const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Gather_c(s_sendbuf.address, s_sendbuf.count, s_sendbuf.type, s_recvbuf.address,
			*recvcount, type_of(*recvtype), *root, comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_gather_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *root,
		const int *comm, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Gather_c(sendbuf->base, *sendcount, predefined_type(*sendtype), recvbuf->base,
			*recvcount, predefined_type(*recvtype), *root, predefined_comm(*comm)));
	else
		mpi_gather_c_f08ts_general(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm,
			ierror);
}
SECTION_NAMES(mpi_gather_c)

static SELDOM void mpi_gatherv_f08ts_general(const struct descriptor *sendbuf, const int *sendcount,
		const int *sendtype, const struct descriptor *recvbuf, const int *recvcounts, const int *displs,
		const int *recvtype, const int *root, const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Gatherv(s_sendbuf.address, (int)s_sendbuf.count, s_sendbuf.type, s_recvbuf.address,
			recvcounts, displs, type_of(*recvtype), *root, comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_gatherv_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const int *recvcounts, const int *displs, const int *recvtype,
		const int *root, const int *comm, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Gatherv(sendbuf->base, *sendcount, predefined_type(*sendtype), recvbuf->base,
			recvcounts, displs, predefined_type(*recvtype), *root, predefined_comm(*comm)));
	else
		mpi_gatherv_f08ts_general(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root,
			comm, ierror);
}
SECTION_NAMES(mpi_gatherv)

static SELDOM void mpi_gatherv_c_f08ts_general(const struct descriptor *sendbuf, const MPI_Count *sendcount,
		const int *sendtype, const struct descriptor *recvbuf, const MPI_Count *recvcounts,
		const MPI_Aint *displs, const int *recvtype, const int *root, const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Gatherv_c(s_sendbuf.address, s_sendbuf.count, s_sendbuf.type, s_recvbuf.address,
			recvcounts, displs, type_of(*recvtype), *root, comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_gatherv_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const MPI_Count *recvcounts, const MPI_Aint *displs,
		const int *recvtype, const int *root, const int *comm, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Gatherv_c(sendbuf->base, *sendcount, predefined_type(*sendtype), recvbuf->base,
			recvcounts, displs, predefined_type(*recvtype), *root, predefined_comm(*comm)));
	else
		mpi_gatherv_c_f08ts_general(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root,
			comm, ierror);
}
SECTION_NAMES(mpi_gatherv_c)

static SELDOM void mpi_scatter_f08ts_general(const struct descriptor *sendbuf, const int *sendcount,
		const int *sendtype, const struct descriptor *recvbuf, const int *recvcount, const int *recvtype,
		const int *root, const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_typed(&s_recvbuf, recvbuf, *recvcount, type_of(*recvtype), SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Scatter(s_sendbuf.address, *sendcount, type_of(*sendtype), s_recvbuf.address,
			(int)s_recvbuf.count, s_recvbuf.type, *root, comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_scatter_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const int *recvcount, const int *recvtype, const int *root,
		const int *comm, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Scatter(sendbuf->base, *sendcount, predefined_type(*sendtype), recvbuf->base,
			*recvcount, predefined_type(*recvtype), *root, predefined_comm(*comm)));
	else
		mpi_scatter_f08ts_general(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm,
			ierror);
}
SECTION_NAMES(mpi_scatter)

static SELDOM void mpi_scatter_c_f08ts_general(const struct descriptor *sendbuf, const MPI_Count *sendcount,
		const int *sendtype, const struct descriptor *recvbuf, const MPI_Count *recvcount, const int *recvtype,
		const int *root, const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_typed(&s_recvbuf, recvbuf, *recvcount, type_of(*recvtype), SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Scatter_c(s_sendbuf.address, *sendcount, type_of(*sendtype), s_recvbuf.address,
			s_recvbuf.count, s_recvbuf.type, *root, comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_scatter_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *root,
		const int *comm, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Scatter_c(sendbuf->base, *sendcount, predefined_type(*sendtype), recvbuf->base,
			*recvcount, predefined_type(*recvtype), *root, predefined_comm(*comm)));
	else
		mpi_scatter_c_f08ts_general(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm,
			ierror);
}
SECTION_NAMES(mpi_scatter_c)

static SELDOM void mpi_scatterv_f08ts_general(const struct descriptor *sendbuf, const int *sendcounts,
		const int *displs, const int *sendtype, const struct descriptor *recvbuf, const int *recvcount,
		const int *recvtype, const int *root, const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_typed(&s_recvbuf, recvbuf, *recvcount, type_of(*recvtype), SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Scatterv(s_sendbuf.address, sendcounts, displs, type_of(*sendtype), s_recvbuf.address,
			(int)s_recvbuf.count, s_recvbuf.type, *root, comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_scatterv_f08ts_(const struct descriptor *sendbuf, const int *sendcounts, const int *displs,
		const int *sendtype, const struct descriptor *recvbuf, const int *recvcount, const int *recvtype,
		const int *root, const int *comm, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Scatterv(sendbuf->base, sendcounts, displs, predefined_type(*sendtype),
			recvbuf->base, *recvcount, predefined_type(*recvtype), *root, predefined_comm(*comm)));
	else
		mpi_scatterv_f08ts_general(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root,
			comm, ierror);
}
SECTION_NAMES(mpi_scatterv)

static SELDOM void mpi_scatterv_c_f08ts_general(const struct descriptor *sendbuf, const MPI_Count *sendcounts,
		const MPI_Aint *displs, const int *sendtype, const struct descriptor *recvbuf,
		const MPI_Count *recvcount, const int *recvtype, const int *root, const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_typed(&s_recvbuf, recvbuf, *recvcount, type_of(*recvtype), SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Scatterv_c(s_sendbuf.address, sendcounts, displs, type_of(*sendtype),
			s_recvbuf.address, s_recvbuf.count, s_recvbuf.type, *root, comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_scatterv_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcounts, const MPI_Aint *displs,
		const int *sendtype, const struct descriptor *recvbuf, const MPI_Count *recvcount, const int *recvtype,
		const int *root, const int *comm, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Scatterv_c(sendbuf->base, sendcounts, displs, predefined_type(*sendtype),
			recvbuf->base, *recvcount, predefined_type(*recvtype), *root, predefined_comm(*comm)));
	else
		mpi_scatterv_c_f08ts_general(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root,
			comm, ierror);
}
SECTION_NAMES(mpi_scatterv_c)

static SELDOM void mpi_allgather_f08ts_general(const struct descriptor *sendbuf, const int *sendcount,
		const int *sendtype, const struct descriptor *recvbuf, const int *recvcount, const int *recvtype,
		const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Allgather(s_sendbuf.address, (int)s_sendbuf.count, s_sendbuf.type, s_recvbuf.address,
			*recvcount, type_of(*recvtype), comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_allgather_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const int *recvcount, const int *recvtype, const int *comm,
		int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Allgather(sendbuf->base, *sendcount, predefined_type(*sendtype), recvbuf->base,
			*recvcount, predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_allgather_f08ts_general(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror);
}
SECTION_NAMES(mpi_allgather)

static SELDOM void mpi_allgather_c_f08ts_general(const struct descriptor *sendbuf, const MPI_Count *sendcount,
		const int *sendtype, const struct descriptor *recvbuf, const MPI_Count *recvcount, const int *recvtype,
		const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Allgather_c(s_sendbuf.address, s_sendbuf.count, s_sendbuf.type, s_recvbuf.address,
			*recvcount, type_of(*recvtype), comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_allgather_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *comm,
		int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Allgather_c(sendbuf->base, *sendcount, predefined_type(*sendtype), recvbuf->base,
			*recvcount, predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_allgather_c_f08ts_general(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror);
}
SECTION_NAMES(mpi_allgather_c)

static SELDOM void mpi_allgatherv_f08ts_general(const struct descriptor *sendbuf, const int *sendcount,
		const int *sendtype, const struct descriptor *recvbuf, const int *recvcounts, const int *displs,
		const int *recvtype, const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Allgatherv(s_sendbuf.address, (int)s_sendbuf.count, s_sendbuf.type, s_recvbuf.address,
			recvcounts, displs, type_of(*recvtype), comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_allgatherv_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const int *recvcounts, const int *displs, const int *recvtype,
		const int *comm, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Allgatherv(sendbuf->base, *sendcount, predefined_type(*sendtype), recvbuf->base,
			recvcounts, displs, predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_allgatherv_f08ts_general(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm,
			ierror);
}
SECTION_NAMES(mpi_allgatherv)

static SELDOM void mpi_allgatherv_c_f08ts_general(const struct descriptor *sendbuf, const MPI_Count *sendcount,
		const int *sendtype, const struct descriptor *recvbuf, const MPI_Count *recvcounts,
		const MPI_Aint *displs, const int *recvtype, const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Allgatherv_c(s_sendbuf.address, s_sendbuf.count, s_sendbuf.type, s_recvbuf.address,
			recvcounts, displs, type_of(*recvtype), comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_allgatherv_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const MPI_Count *recvcounts, const MPI_Aint *displs,
		const int *recvtype, const int *comm, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Allgatherv_c(sendbuf->base, *sendcount, predefined_type(*sendtype), recvbuf->base,
			recvcounts, displs, predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_allgatherv_c_f08ts_general(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype,
			comm, ierror);
}
SECTION_NAMES(mpi_allgatherv_c)

static SELDOM void mpi_alltoall_f08ts_general(const struct descriptor *sendbuf, const int *sendcount,
		const int *sendtype, const struct descriptor *recvbuf, const int *recvcount, const int *recvtype,
		const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Alltoall(s_sendbuf.address, *sendcount, type_of(*sendtype), s_recvbuf.address,
			*recvcount, type_of(*recvtype), comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_alltoall_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const int *recvcount, const int *recvtype, const int *comm,
		int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Alltoall(sendbuf->base, *sendcount, predefined_type(*sendtype), recvbuf->base,
			*recvcount, predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_alltoall_f08ts_general(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror);
}
SECTION_NAMES(mpi_alltoall)

static SELDOM void mpi_alltoall_c_f08ts_general(const struct descriptor *sendbuf, const MPI_Count *sendcount,
		const int *sendtype, const struct descriptor *recvbuf, const MPI_Count *recvcount, const int *recvtype,
		const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Alltoall_c(s_sendbuf.address, *sendcount, type_of(*sendtype), s_recvbuf.address,
			*recvcount, type_of(*recvtype), comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_alltoall_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *comm,
		int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Alltoall_c(sendbuf->base, *sendcount, predefined_type(*sendtype), recvbuf->base,
			*recvcount, predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_alltoall_c_f08ts_general(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror);
}
SECTION_NAMES(mpi_alltoall_c)

static SELDOM void mpi_alltoallv_f08ts_general(const struct descriptor *sendbuf, const int *sendcounts,
		const int *sdispls, const int *sendtype, const struct descriptor *recvbuf, const int *recvcounts,
		const int *rdispls, const int *recvtype, const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Alltoallv(s_sendbuf.address, sendcounts, sdispls, type_of(*sendtype),
			s_recvbuf.address, recvcounts, rdispls, type_of(*recvtype), comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_alltoallv_f08ts_(const struct descriptor *sendbuf, const int *sendcounts, const int *sdispls,
		const int *sendtype, const struct descriptor *recvbuf, const int *recvcounts, const int *rdispls,
		const int *recvtype, const int *comm, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Alltoallv(sendbuf->base, sendcounts, sdispls, predefined_type(*sendtype),
			recvbuf->base, recvcounts, rdispls, predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_alltoallv_f08ts_general(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls,
			recvtype, comm, ierror);
}
SECTION_NAMES(mpi_alltoallv)

static SELDOM void mpi_alltoallv_c_f08ts_general(const struct descriptor *sendbuf, const MPI_Count *sendcounts,
		const MPI_Aint *sdispls, const int *sendtype, const struct descriptor *recvbuf,
		const MPI_Count *recvcounts, const MPI_Aint *rdispls, const int *recvtype, const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Alltoallv_c(s_sendbuf.address, sendcounts, sdispls, type_of(*sendtype),
			s_recvbuf.address, recvcounts, rdispls, type_of(*recvtype), comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_alltoallv_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcounts, const MPI_Aint *sdispls,
		const int *sendtype, const struct descriptor *recvbuf, const MPI_Count *recvcounts,
		const MPI_Aint *rdispls, const int *recvtype, const int *comm, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Alltoallv_c(sendbuf->base, sendcounts, sdispls, predefined_type(*sendtype),
			recvbuf->base, recvcounts, rdispls, predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_alltoallv_c_f08ts_general(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls,
			recvtype, comm, ierror);
}
SECTION_NAMES(mpi_alltoallv_c)

void mpi_alltoallw_f08ts_(const struct descriptor *sendbuf, const int *sendcounts, const int *sdispls,
		const int *sendtypes, const struct descriptor *recvbuf, const int *recvcounts, const int *rdispls,
		const int *recvtypes, const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct temporary t_sendtypes;
	MPI_Datatype *c_sendtypes = types_of(&t_sendtypes, sendtypes, in_place(sendbuf->base) ? 0 : peers(*comm));
	struct section s_recvbuf;
	struct temporary t_recvtypes;
	MPI_Datatype *c_recvtypes = types_of(&t_recvtypes, recvtypes, peers(*comm));
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else if (!c_sendtypes || !c_recvtypes)
		err = fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);
	else
		err = MPI_Alltoallw(s_sendbuf.address, sendcounts, sdispls, c_sendtypes, s_recvbuf.address,
			recvcounts, rdispls, c_recvtypes, comm_of(*comm));

	temporary_free(&t_sendtypes);
	temporary_free(&t_recvtypes);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_alltoallw)

void mpi_alltoallw_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcounts, const MPI_Aint *sdispls,
		const int *sendtypes, const struct descriptor *recvbuf, const MPI_Count *recvcounts,
		const MPI_Aint *rdispls, const int *recvtypes, const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct temporary t_sendtypes;
	MPI_Datatype *c_sendtypes = types_of(&t_sendtypes, sendtypes, in_place(sendbuf->base) ? 0 : peers(*comm));
	struct section s_recvbuf;
	struct temporary t_recvtypes;
	MPI_Datatype *c_recvtypes = types_of(&t_recvtypes, recvtypes, peers(*comm));
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else if (!c_sendtypes || !c_recvtypes)
		err = fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);
	else
		err = MPI_Alltoallw_c(s_sendbuf.address, sendcounts, sdispls, c_sendtypes, s_recvbuf.address,
			recvcounts, rdispls, c_recvtypes, comm_of(*comm));

	temporary_free(&t_sendtypes);
	temporary_free(&t_recvtypes);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_alltoallw_c)

static SELDOM void mpi_reduce_f08ts_general(const struct descriptor *sendbuf, const struct descriptor *recvbuf,
		const int *count, const int *datatype, const int *op, const int *root, const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Reduce(s_sendbuf.address, s_recvbuf.address, *count, type_of(*datatype), op_of(*op),
			*root, comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_reduce_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf, const int *count,
		const int *datatype, const int *op, const int *root, const int *comm, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*datatype | *op | *comm))
		report(ierror, MPI_Reduce(sendbuf->base, recvbuf->base, *count, predefined_type(*datatype),
			predefined_op(*op), *root, predefined_comm(*comm)));
	else
		mpi_reduce_f08ts_general(sendbuf, recvbuf, count, datatype, op, root, comm, ierror);
}
SECTION_NAMES(mpi_reduce)

static SELDOM void mpi_reduce_c_f08ts_general(const struct descriptor *sendbuf, const struct descriptor *recvbuf,
		const MPI_Count *count, const int *datatype, const int *op, const int *root, const int *comm,
		int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Reduce_c(s_sendbuf.address, s_recvbuf.address, *count, type_of(*datatype), op_of(*op),
			*root, comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_reduce_c_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf, const MPI_Count *count,
		const int *datatype, const int *op, const int *root, const int *comm, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*datatype | *op | *comm))
		report(ierror, MPI_Reduce_c(sendbuf->base, recvbuf->base, *count, predefined_type(*datatype),
			predefined_op(*op), *root, predefined_comm(*comm)));
	else
		mpi_reduce_c_f08ts_general(sendbuf, recvbuf, count, datatype, op, root, comm, ierror);
}
SECTION_NAMES(mpi_reduce_c)

static SELDOM void mpi_allreduce_f08ts_general(const struct descriptor *sendbuf, const struct descriptor *recvbuf,
		const int *count, const int *datatype, const int *op, const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Allreduce(s_sendbuf.address, s_recvbuf.address, *count, type_of(*datatype),
			op_of(*op), comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_allreduce_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf, const int *count,
		const int *datatype, const int *op, const int *comm, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*datatype | *op | *comm))
		report(ierror, MPI_Allreduce(sendbuf->base, recvbuf->base, *count, predefined_type(*datatype),
			predefined_op(*op), predefined_comm(*comm)));
	else
		mpi_allreduce_f08ts_general(sendbuf, recvbuf, count, datatype, op, comm, ierror);
}
SECTION_NAMES(mpi_allreduce)

static SELDOM void mpi_allreduce_c_f08ts_general(const struct descriptor *sendbuf, const struct descriptor *recvbuf,
		const MPI_Count *count, const int *datatype, const int *op, const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Allreduce_c(s_sendbuf.address, s_recvbuf.address, *count, type_of(*datatype),
			op_of(*op), comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_allreduce_c_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf, const MPI_Count *count,
		const int *datatype, const int *op, const int *comm, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*datatype | *op | *comm))
		report(ierror, MPI_Allreduce_c(sendbuf->base, recvbuf->base, *count, predefined_type(*datatype),
			predefined_op(*op), predefined_comm(*comm)));
	else
		mpi_allreduce_c_f08ts_general(sendbuf, recvbuf, count, datatype, op, comm, ierror);
}
SECTION_NAMES(mpi_allreduce_c)

static SELDOM void mpi_reduce_scatter_block_f08ts_general(const struct descriptor *sendbuf,
		const struct descriptor *recvbuf, const int *recvcount, const int *datatype, const int *op,
		const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Reduce_scatter_block(s_sendbuf.address, s_recvbuf.address, *recvcount,
			type_of(*datatype), op_of(*op), comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_reduce_scatter_block_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf,
		const int *recvcount, const int *datatype, const int *op, const int *comm, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*datatype | *op | *comm))
		report(ierror, MPI_Reduce_scatter_block(sendbuf->base, recvbuf->base, *recvcount,
			predefined_type(*datatype), predefined_op(*op), predefined_comm(*comm)));
	else
		mpi_reduce_scatter_block_f08ts_general(sendbuf, recvbuf, recvcount, datatype, op, comm, ierror);
}
SECTION_NAMES(mpi_reduce_scatter_block)

static SELDOM void mpi_reduce_scatter_block_c_f08ts_general(const struct descriptor *sendbuf,
		const struct descriptor *recvbuf, const MPI_Count *recvcount, const int *datatype, const int *op,
		const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Reduce_scatter_block_c(s_sendbuf.address, s_recvbuf.address, *recvcount,
			type_of(*datatype), op_of(*op), comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_reduce_scatter_block_c_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf,
		const MPI_Count *recvcount, const int *datatype, const int *op, const int *comm, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*datatype | *op | *comm))
		report(ierror, MPI_Reduce_scatter_block_c(sendbuf->base, recvbuf->base, *recvcount,
			predefined_type(*datatype), predefined_op(*op), predefined_comm(*comm)));
	else
		mpi_reduce_scatter_block_c_f08ts_general(sendbuf, recvbuf, recvcount, datatype, op, comm, ierror);
}
SECTION_NAMES(mpi_reduce_scatter_block_c)

static SELDOM void mpi_reduce_scatter_f08ts_general(const struct descriptor *sendbuf, const struct descriptor *recvbuf,
		const int *recvcounts, const int *datatype, const int *op, const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Reduce_scatter(s_sendbuf.address, s_recvbuf.address, recvcounts, type_of(*datatype),
			op_of(*op), comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_reduce_scatter_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf,
		const int *recvcounts, const int *datatype, const int *op, const int *comm, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*datatype | *op | *comm))
		report(ierror, MPI_Reduce_scatter(sendbuf->base, recvbuf->base, recvcounts, predefined_type(*datatype),
			predefined_op(*op), predefined_comm(*comm)));
	else
		mpi_reduce_scatter_f08ts_general(sendbuf, recvbuf, recvcounts, datatype, op, comm, ierror);
}
SECTION_NAMES(mpi_reduce_scatter)

static SELDOM void mpi_reduce_scatter_c_f08ts_general(const struct descriptor *sendbuf,
		const struct descriptor *recvbuf, const MPI_Count *recvcounts, const int *datatype, const int *op,
		const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Reduce_scatter_c(s_sendbuf.address, s_recvbuf.address, recvcounts, type_of(*datatype),
			op_of(*op), comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_reduce_scatter_c_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf,
		const MPI_Count *recvcounts, const int *datatype, const int *op, const int *comm, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*datatype | *op | *comm))
		report(ierror, MPI_Reduce_scatter_c(sendbuf->base, recvbuf->base, recvcounts,
			predefined_type(*datatype), predefined_op(*op), predefined_comm(*comm)));
	else
		mpi_reduce_scatter_c_f08ts_general(sendbuf, recvbuf, recvcounts, datatype, op, comm, ierror);
}
SECTION_NAMES(mpi_reduce_scatter_c)

static SELDOM void mpi_scan_f08ts_general(const struct descriptor *sendbuf, const struct descriptor *recvbuf,
		const int *count, const int *datatype, const int *op, const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Scan(s_sendbuf.address, s_recvbuf.address, *count, type_of(*datatype), op_of(*op),
			comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_scan_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf, const int *count,
		const int *datatype, const int *op, const int *comm, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*datatype | *op | *comm))
		report(ierror, MPI_Scan(sendbuf->base, recvbuf->base, *count, predefined_type(*datatype),
			predefined_op(*op), predefined_comm(*comm)));
	else
		mpi_scan_f08ts_general(sendbuf, recvbuf, count, datatype, op, comm, ierror);
}
SECTION_NAMES(mpi_scan)

static SELDOM void mpi_scan_c_f08ts_general(const struct descriptor *sendbuf, const struct descriptor *recvbuf,
		const MPI_Count *count, const int *datatype, const int *op, const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Scan_c(s_sendbuf.address, s_recvbuf.address, *count, type_of(*datatype), op_of(*op),
			comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_scan_c_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf, const MPI_Count *count,
		const int *datatype, const int *op, const int *comm, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*datatype | *op | *comm))
		report(ierror, MPI_Scan_c(sendbuf->base, recvbuf->base, *count, predefined_type(*datatype),
			predefined_op(*op), predefined_comm(*comm)));
	else
		mpi_scan_c_f08ts_general(sendbuf, recvbuf, count, datatype, op, comm, ierror);
}
SECTION_NAMES(mpi_scan_c)

static SELDOM void mpi_exscan_f08ts_general(const struct descriptor *sendbuf, const struct descriptor *recvbuf,
		const int *count, const int *datatype, const int *op, const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Exscan(s_sendbuf.address, s_recvbuf.address, *count, type_of(*datatype), op_of(*op),
			comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_exscan_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf, const int *count,
		const int *datatype, const int *op, const int *comm, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*datatype | *op | *comm))
		report(ierror, MPI_Exscan(sendbuf->base, recvbuf->base, *count, predefined_type(*datatype),
			predefined_op(*op), predefined_comm(*comm)));
	else
		mpi_exscan_f08ts_general(sendbuf, recvbuf, count, datatype, op, comm, ierror);
}
SECTION_NAMES(mpi_exscan)

static SELDOM void mpi_exscan_c_f08ts_general(const struct descriptor *sendbuf, const struct descriptor *recvbuf,
		const MPI_Count *count, const int *datatype, const int *op, const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Exscan_c(s_sendbuf.address, s_recvbuf.address, *count, type_of(*datatype), op_of(*op),
			comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_exscan_c_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf, const MPI_Count *count,
		const int *datatype, const int *op, const int *comm, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*datatype | *op | *comm))
		report(ierror, MPI_Exscan_c(sendbuf->base, recvbuf->base, *count, predefined_type(*datatype),
			predefined_op(*op), predefined_comm(*comm)));
	else
		mpi_exscan_c_f08ts_general(sendbuf, recvbuf, count, datatype, op, comm, ierror);
}
SECTION_NAMES(mpi_exscan_c)

static SELDOM void mpi_reduce_local_f08ts_general(const struct descriptor *inbuf, const struct descriptor *inoutbuf,
		const int *count, const int *datatype, const int *op, int *ierror)
{
	struct section s_inbuf;
	struct section s_inoutbuf;
	int err = section_copied(&s_inbuf, inbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_inoutbuf, inoutbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(MPI_COMM_SELF, err ? err : other);
	else
		err = MPI_Reduce_local(s_inbuf.address, s_inoutbuf.address, *count, type_of(*datatype),
			op_of(*op));

	section_end(&s_inbuf);
	section_end(&s_inoutbuf);
	report(ierror, err);
}

void mpi_reduce_local_f08ts_(const struct descriptor *inbuf, const struct descriptor *inoutbuf, const int *count,
		const int *datatype, const int *op, int *ierror)
{
	if (section_plain(inbuf) && section_plain(inoutbuf) && is_predefined(*datatype | *op))
		report(ierror, MPI_Reduce_local(inbuf->base, inoutbuf->base, *count, predefined_type(*datatype),
			predefined_op(*op)));
	else
		mpi_reduce_local_f08ts_general(inbuf, inoutbuf, count, datatype, op, ierror);
}
SECTION_NAMES(mpi_reduce_local)

static SELDOM void mpi_reduce_local_c_f08ts_general(const struct descriptor *inbuf, const struct descriptor *inoutbuf,
		const MPI_Count *count, const int *datatype, const int *op, int *ierror)
{
	struct section s_inbuf;
	struct section s_inoutbuf;
	int err = section_copied(&s_inbuf, inbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_inoutbuf, inoutbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(MPI_COMM_SELF, err ? err : other);
	else
		err = MPI_Reduce_local_c(s_inbuf.address, s_inoutbuf.address, *count, type_of(*datatype),
			op_of(*op));

	section_end(&s_inbuf);
	section_end(&s_inoutbuf);
	report(ierror, err);
}

void mpi_reduce_local_c_f08ts_(const struct descriptor *inbuf, const struct descriptor *inoutbuf,
		const MPI_Count *count, const int *datatype, const int *op, int *ierror)
{
	if (section_plain(inbuf) && section_plain(inoutbuf) && is_predefined(*datatype | *op))
		report(ierror, MPI_Reduce_local_c(inbuf->base, inoutbuf->base, *count, predefined_type(*datatype),
			predefined_op(*op)));
	else
		mpi_reduce_local_c_f08ts_general(inbuf, inoutbuf, count, datatype, op, ierror);
}
SECTION_NAMES(mpi_reduce_local_c)

void mpi_ibcast_f08ts_(const struct descriptor *buffer, const int *count, const int *datatype, const int *root,
		const int *comm, int *request, int *ierror)
{
	struct section s_buffer;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buffer, buffer, *count, type_of(*datatype), SECTION_INOUT | SECTION_NONBLOCKING);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Ibcast(s_buffer.address, (int)s_buffer.count, s_buffer.type, *root, comm_of(*comm),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buffer, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_ibcast)

void mpi_ibcast_c_f08ts_(const struct descriptor *buffer, const MPI_Count *count, const int *datatype, const int *root,
		const int *comm, int *request, int *ierror)
{
	struct section s_buffer;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buffer, buffer, *count, type_of(*datatype), SECTION_INOUT | SECTION_NONBLOCKING);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Ibcast_c(s_buffer.address, s_buffer.count, s_buffer.type, *root, comm_of(*comm),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buffer, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_ibcast_c)

void mpi_igather_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const int *recvcount, const int *recvtype, const int *root,
		const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Igather(s_sendbuf.address, (int)s_sendbuf.count, s_sendbuf.type, s_recvbuf.address,
			*recvcount, type_of(*recvtype), *root, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_igather)

void mpi_igather_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *root,
		const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Igather_c(s_sendbuf.address, s_sendbuf.count, s_sendbuf.type, s_recvbuf.address,
			*recvcount, type_of(*recvtype), *root, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_igather_c)

void mpi_igatherv_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const int *recvcounts, const int *displs, const int *recvtype,
		const int *root, const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Igatherv(s_sendbuf.address, (int)s_sendbuf.count, s_sendbuf.type, s_recvbuf.address,
			recvcounts, displs, type_of(*recvtype), *root, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_igatherv)

void mpi_igatherv_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const MPI_Count *recvcounts, const MPI_Aint *displs,
		const int *recvtype, const int *root, const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Igatherv_c(s_sendbuf.address, s_sendbuf.count, s_sendbuf.type, s_recvbuf.address,
			recvcounts, displs, type_of(*recvtype), *root, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_igatherv_c)

void mpi_iscatter_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const int *recvcount, const int *recvtype, const int *root,
		const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_NONBLOCKING);
	int other = section_typed(&s_recvbuf, recvbuf, *recvcount, type_of(*recvtype), SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Iscatter(s_sendbuf.address, *sendcount, type_of(*sendtype), s_recvbuf.address,
			(int)s_recvbuf.count, s_recvbuf.type, *root, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_iscatter)

void mpi_iscatter_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *root,
		const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_NONBLOCKING);
	int other = section_typed(&s_recvbuf, recvbuf, *recvcount, type_of(*recvtype), SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Iscatter_c(s_sendbuf.address, *sendcount, type_of(*sendtype), s_recvbuf.address,
			s_recvbuf.count, s_recvbuf.type, *root, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_iscatter_c)

void mpi_iscatterv_f08ts_(const struct descriptor *sendbuf, const int *sendcounts, const int *displs,
		const int *sendtype, const struct descriptor *recvbuf, const int *recvcount, const int *recvtype,
		const int *root, const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_NONBLOCKING);
	int other = section_typed(&s_recvbuf, recvbuf, *recvcount, type_of(*recvtype), SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Iscatterv(s_sendbuf.address, sendcounts, displs, type_of(*sendtype),
			s_recvbuf.address, (int)s_recvbuf.count, s_recvbuf.type, *root, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_iscatterv)

void mpi_iscatterv_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcounts, const MPI_Aint *displs,
		const int *sendtype, const struct descriptor *recvbuf, const MPI_Count *recvcount, const int *recvtype,
		const int *root, const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_NONBLOCKING);
	int other = section_typed(&s_recvbuf, recvbuf, *recvcount, type_of(*recvtype), SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Iscatterv_c(s_sendbuf.address, sendcounts, displs, type_of(*sendtype),
			s_recvbuf.address, s_recvbuf.count, s_recvbuf.type, *root, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_iscatterv_c)

void mpi_iallgather_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const int *recvcount, const int *recvtype, const int *comm,
		int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Iallgather(s_sendbuf.address, (int)s_sendbuf.count, s_sendbuf.type, s_recvbuf.address,
			*recvcount, type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_iallgather)

void mpi_iallgather_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *comm,
		int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Iallgather_c(s_sendbuf.address, s_sendbuf.count, s_sendbuf.type, s_recvbuf.address,
			*recvcount, type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_iallgather_c)

void mpi_iallgatherv_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const int *recvcounts, const int *displs, const int *recvtype,
		const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Iallgatherv(s_sendbuf.address, (int)s_sendbuf.count, s_sendbuf.type,
			s_recvbuf.address, recvcounts, displs, type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_iallgatherv)

void mpi_iallgatherv_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const MPI_Count *recvcounts, const MPI_Aint *displs,
		const int *recvtype, const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Iallgatherv_c(s_sendbuf.address, s_sendbuf.count, s_sendbuf.type, s_recvbuf.address,
			recvcounts, displs, type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_iallgatherv_c)

void mpi_ialltoall_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const int *recvcount, const int *recvtype, const int *comm,
		int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Ialltoall(s_sendbuf.address, *sendcount, type_of(*sendtype), s_recvbuf.address,
			*recvcount, type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_ialltoall)

void mpi_ialltoall_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *comm,
		int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Ialltoall_c(s_sendbuf.address, *sendcount, type_of(*sendtype), s_recvbuf.address,
			*recvcount, type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_ialltoall_c)

void mpi_ialltoallv_f08ts_(const struct descriptor *sendbuf, const int *sendcounts, const int *sdispls,
		const int *sendtype, const struct descriptor *recvbuf, const int *recvcounts, const int *rdispls,
		const int *recvtype, const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Ialltoallv(s_sendbuf.address, sendcounts, sdispls, type_of(*sendtype),
			s_recvbuf.address, recvcounts, rdispls, type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_ialltoallv)

void mpi_ialltoallv_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcounts, const MPI_Aint *sdispls,
		const int *sendtype, const struct descriptor *recvbuf, const MPI_Count *recvcounts,
		const MPI_Aint *rdispls, const int *recvtype, const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Ialltoallv_c(s_sendbuf.address, sendcounts, sdispls, type_of(*sendtype),
			s_recvbuf.address, recvcounts, rdispls, type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_ialltoallv_c)

void mpi_ialltoallw_f08ts_(const struct descriptor *sendbuf, const int *sendcounts, const int *sdispls,
		const int *sendtypes, const struct descriptor *recvbuf, const int *recvcounts, const int *rdispls,
		const int *recvtypes, const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct temporary t_sendtypes;
	MPI_Datatype *c_sendtypes = types_of(&t_sendtypes, sendtypes, in_place(sendbuf->base) ? 0 : peers(*comm));
	struct section s_recvbuf;
	struct temporary t_recvtypes;
	MPI_Datatype *c_recvtypes = types_of(&t_recvtypes, recvtypes, peers(*comm));
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else if (!c_sendtypes || !c_recvtypes)
		err = fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);
	else
		err = MPI_Ialltoallw(s_sendbuf.address, sendcounts, sdispls, c_sendtypes, s_recvbuf.address,
			recvcounts, rdispls, c_recvtypes, comm_of(*comm), &c_request);

	temporary_free(&t_sendtypes);
	temporary_free(&t_recvtypes);
	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_ialltoallw)

void mpi_ialltoallw_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcounts, const MPI_Aint *sdispls,
		const int *sendtypes, const struct descriptor *recvbuf, const MPI_Count *recvcounts,
		const MPI_Aint *rdispls, const int *recvtypes, const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct temporary t_sendtypes;
	MPI_Datatype *c_sendtypes = types_of(&t_sendtypes, sendtypes, in_place(sendbuf->base) ? 0 : peers(*comm));
	struct section s_recvbuf;
	struct temporary t_recvtypes;
	MPI_Datatype *c_recvtypes = types_of(&t_recvtypes, recvtypes, peers(*comm));
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else if (!c_sendtypes || !c_recvtypes)
		err = fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);
	else
		err = MPI_Ialltoallw_c(s_sendbuf.address, sendcounts, sdispls, c_sendtypes, s_recvbuf.address,
			recvcounts, rdispls, c_recvtypes, comm_of(*comm), &c_request);

	temporary_free(&t_sendtypes);
	temporary_free(&t_recvtypes);
	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_ialltoallw_c)

void mpi_ireduce_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf, const int *count,
		const int *datatype, const int *op, const int *root, const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Ireduce(s_sendbuf.address, s_recvbuf.address, *count, type_of(*datatype), op_of(*op),
			*root, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_ireduce)

void mpi_ireduce_c_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf, const MPI_Count *count,
		const int *datatype, const int *op, const int *root, const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Ireduce_c(s_sendbuf.address, s_recvbuf.address, *count, type_of(*datatype),
			op_of(*op), *root, comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_ireduce_c)

void mpi_iallreduce_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf, const int *count,
		const int *datatype, const int *op, const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Iallreduce(s_sendbuf.address, s_recvbuf.address, *count, type_of(*datatype),
			op_of(*op), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_iallreduce)

void mpi_iallreduce_c_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf, const MPI_Count *count,
		const int *datatype, const int *op, const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Iallreduce_c(s_sendbuf.address, s_recvbuf.address, *count, type_of(*datatype),
			op_of(*op), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_iallreduce_c)

void mpi_ireduce_scatter_block_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf,
		const int *recvcount, const int *datatype, const int *op, const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Ireduce_scatter_block(s_sendbuf.address, s_recvbuf.address, *recvcount,
			type_of(*datatype), op_of(*op), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_ireduce_scatter_block)

void mpi_ireduce_scatter_block_c_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf,
		const MPI_Count *recvcount, const int *datatype, const int *op, const int *comm, int *request,
		int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Ireduce_scatter_block_c(s_sendbuf.address, s_recvbuf.address, *recvcount,
			type_of(*datatype), op_of(*op), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_ireduce_scatter_block_c)

void mpi_ireduce_scatter_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf,
		const int *recvcounts, const int *datatype, const int *op, const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Ireduce_scatter(s_sendbuf.address, s_recvbuf.address, recvcounts, type_of(*datatype),
			op_of(*op), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_ireduce_scatter)

void mpi_ireduce_scatter_c_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf,
		const MPI_Count *recvcounts, const int *datatype, const int *op, const int *comm, int *request,
		int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Ireduce_scatter_c(s_sendbuf.address, s_recvbuf.address, recvcounts,
			type_of(*datatype), op_of(*op), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_ireduce_scatter_c)

void mpi_iscan_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf, const int *count,
		const int *datatype, const int *op, const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Iscan(s_sendbuf.address, s_recvbuf.address, *count, type_of(*datatype), op_of(*op),
			comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_iscan)

void mpi_iscan_c_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf, const MPI_Count *count,
		const int *datatype, const int *op, const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Iscan_c(s_sendbuf.address, s_recvbuf.address, *count, type_of(*datatype), op_of(*op),
			comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_iscan_c)

void mpi_iexscan_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf, const int *count,
		const int *datatype, const int *op, const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Iexscan(s_sendbuf.address, s_recvbuf.address, *count, type_of(*datatype), op_of(*op),
			comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_iexscan)

void mpi_iexscan_c_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf, const MPI_Count *count,
		const int *datatype, const int *op, const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Iexscan_c(s_sendbuf.address, s_recvbuf.address, *count, type_of(*datatype),
			op_of(*op), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_iexscan_c)

void mpi_bcast_init_f08ts_(const struct descriptor *buffer, const int *count, const int *datatype, const int *root,
		const int *comm, const int *info, int *request, int *ierror)
{
	struct section s_buffer;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buffer, buffer, *count, type_of(*datatype), SECTION_INOUT | SECTION_KEPT);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Bcast_init(s_buffer.address, (int)s_buffer.count, s_buffer.type, *root,
			comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_buffer);
	report(ierror, err);
}
SECTION_NAMES(mpi_bcast_init)

void mpi_bcast_init_c_f08ts_(const struct descriptor *buffer, const MPI_Count *count, const int *datatype,
		const int *root, const int *comm, const int *info, int *request, int *ierror)
{
	struct section s_buffer;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buffer, buffer, *count, type_of(*datatype), SECTION_INOUT | SECTION_KEPT);

	if (err)
		err = fail_comm(comm_of(*comm), err);
	else
		err = MPI_Bcast_init_c(s_buffer.address, s_buffer.count, s_buffer.type, *root, comm_of(*comm),
			info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_buffer);
	report(ierror, err);
}
SECTION_NAMES(mpi_bcast_init_c)

void mpi_gather_init_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const int *recvcount, const int *recvtype, const int *root,
		const int *comm, const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Gather_init(s_sendbuf.address, (int)s_sendbuf.count, s_sendbuf.type,
			s_recvbuf.address, *recvcount, type_of(*recvtype), *root, comm_of(*comm), info_of(*info),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_gather_init)

void mpi_gather_init_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *root,
		const int *comm, const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Gather_init_c(s_sendbuf.address, s_sendbuf.count, s_sendbuf.type, s_recvbuf.address,
			*recvcount, type_of(*recvtype), *root, comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_gather_init_c)

void mpi_gatherv_init_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const int *recvcounts, const int *displs, const int *recvtype,
		const int *root, const int *comm, const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Gatherv_init(s_sendbuf.address, (int)s_sendbuf.count, s_sendbuf.type,
			s_recvbuf.address, recvcounts, displs, type_of(*recvtype), *root, comm_of(*comm),
			info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_gatherv_init)

void mpi_gatherv_init_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const MPI_Count *recvcounts, const MPI_Aint *displs,
		const int *recvtype, const int *root, const int *comm, const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Gatherv_init_c(s_sendbuf.address, s_sendbuf.count, s_sendbuf.type, s_recvbuf.address,
			recvcounts, displs, type_of(*recvtype), *root, comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_gatherv_init_c)

void mpi_scatter_init_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const int *recvcount, const int *recvtype, const int *root,
		const int *comm, const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_KEPT);
	int other = section_typed(&s_recvbuf, recvbuf, *recvcount, type_of(*recvtype), SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Scatter_init(s_sendbuf.address, *sendcount, type_of(*sendtype), s_recvbuf.address,
			(int)s_recvbuf.count, s_recvbuf.type, *root, comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_scatter_init)

void mpi_scatter_init_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *root,
		const int *comm, const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_KEPT);
	int other = section_typed(&s_recvbuf, recvbuf, *recvcount, type_of(*recvtype), SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Scatter_init_c(s_sendbuf.address, *sendcount, type_of(*sendtype), s_recvbuf.address,
			s_recvbuf.count, s_recvbuf.type, *root, comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_scatter_init_c)

void mpi_scatterv_init_f08ts_(const struct descriptor *sendbuf, const int *sendcounts, const int *displs,
		const int *sendtype, const struct descriptor *recvbuf, const int *recvcount, const int *recvtype,
		const int *root, const int *comm, const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_KEPT);
	int other = section_typed(&s_recvbuf, recvbuf, *recvcount, type_of(*recvtype), SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Scatterv_init(s_sendbuf.address, sendcounts, displs, type_of(*sendtype),
			s_recvbuf.address, (int)s_recvbuf.count, s_recvbuf.type, *root, comm_of(*comm), info_of(*info),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_scatterv_init)

void mpi_scatterv_init_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcounts, const MPI_Aint *displs,
		const int *sendtype, const struct descriptor *recvbuf, const MPI_Count *recvcount, const int *recvtype,
		const int *root, const int *comm, const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_KEPT);
	int other = section_typed(&s_recvbuf, recvbuf, *recvcount, type_of(*recvtype), SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Scatterv_init_c(s_sendbuf.address, sendcounts, displs, type_of(*sendtype),
			s_recvbuf.address, s_recvbuf.count, s_recvbuf.type, *root, comm_of(*comm), info_of(*info),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_scatterv_init_c)

void mpi_allgather_init_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const int *recvcount, const int *recvtype, const int *comm,
		const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Allgather_init(s_sendbuf.address, (int)s_sendbuf.count, s_sendbuf.type,
			s_recvbuf.address, *recvcount, type_of(*recvtype), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_allgather_init)

void mpi_allgather_init_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *comm,
		const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Allgather_init_c(s_sendbuf.address, s_sendbuf.count, s_sendbuf.type,
			s_recvbuf.address, *recvcount, type_of(*recvtype), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_allgather_init_c)

void mpi_allgatherv_init_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const int *recvcounts, const int *displs, const int *recvtype,
		const int *comm, const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Allgatherv_init(s_sendbuf.address, (int)s_sendbuf.count, s_sendbuf.type,
			s_recvbuf.address, recvcounts, displs, type_of(*recvtype), comm_of(*comm), info_of(*info),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_allgatherv_init)

void mpi_allgatherv_init_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const MPI_Count *recvcounts, const MPI_Aint *displs,
		const int *recvtype, const int *comm, const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Allgatherv_init_c(s_sendbuf.address, s_sendbuf.count, s_sendbuf.type,
			s_recvbuf.address, recvcounts, displs, type_of(*recvtype), comm_of(*comm), info_of(*info),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_allgatherv_init_c)

void mpi_alltoall_init_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const int *recvcount, const int *recvtype, const int *comm,
		const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Alltoall_init(s_sendbuf.address, *sendcount, type_of(*sendtype), s_recvbuf.address,
			*recvcount, type_of(*recvtype), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_alltoall_init)

void mpi_alltoall_init_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *comm,
		const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Alltoall_init_c(s_sendbuf.address, *sendcount, type_of(*sendtype), s_recvbuf.address,
			*recvcount, type_of(*recvtype), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_alltoall_init_c)

void mpi_alltoallv_init_f08ts_(const struct descriptor *sendbuf, const int *sendcounts, const int *sdispls,
		const int *sendtype, const struct descriptor *recvbuf, const int *recvcounts, const int *rdispls,
		const int *recvtype, const int *comm, const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Alltoallv_init(s_sendbuf.address, sendcounts, sdispls, type_of(*sendtype),
			s_recvbuf.address, recvcounts, rdispls, type_of(*recvtype), comm_of(*comm), info_of(*info),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_alltoallv_init)

void mpi_alltoallv_init_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcounts, const MPI_Aint *sdispls,
		const int *sendtype, const struct descriptor *recvbuf, const MPI_Count *recvcounts,
		const MPI_Aint *rdispls, const int *recvtype, const int *comm, const int *info, int *request,
		int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Alltoallv_init_c(s_sendbuf.address, sendcounts, sdispls, type_of(*sendtype),
			s_recvbuf.address, recvcounts, rdispls, type_of(*recvtype), comm_of(*comm), info_of(*info),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_alltoallv_init_c)

void mpi_alltoallw_init_f08ts_(const struct descriptor *sendbuf, const int *sendcounts, const int *sdispls,
		const int *sendtypes, const struct descriptor *recvbuf, const int *recvcounts, const int *rdispls,
		const int *recvtypes, const int *comm, const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct temporary t_sendtypes;
	MPI_Datatype *c_sendtypes = types_of(&t_sendtypes, sendtypes, in_place(sendbuf->base) ? 0 : peers(*comm));
	struct section s_recvbuf;
	struct temporary t_recvtypes;
	MPI_Datatype *c_recvtypes = types_of(&t_recvtypes, recvtypes, peers(*comm));
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else if (!c_sendtypes || !c_recvtypes)
		err = fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);
	else
		err = MPI_Alltoallw_init(s_sendbuf.address, sendcounts, sdispls, c_sendtypes, s_recvbuf.address,
			recvcounts, rdispls, c_recvtypes, comm_of(*comm), info_of(*info), &c_request);

	temporary_free(&t_sendtypes);
	temporary_free(&t_recvtypes);
	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_alltoallw_init)

void mpi_alltoallw_init_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcounts, const MPI_Aint *sdispls,
		const int *sendtypes, const struct descriptor *recvbuf, const MPI_Count *recvcounts,
		const MPI_Aint *rdispls, const int *recvtypes, const int *comm, const int *info, int *request,
		int *ierror)
{
	struct section s_sendbuf;
	struct temporary t_sendtypes;
	MPI_Datatype *c_sendtypes = types_of(&t_sendtypes, sendtypes, in_place(sendbuf->base) ? 0 : peers(*comm));
	struct section s_recvbuf;
	struct temporary t_recvtypes;
	MPI_Datatype *c_recvtypes = types_of(&t_recvtypes, recvtypes, peers(*comm));
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else if (!c_sendtypes || !c_recvtypes)
		err = fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);
	else
		err = MPI_Alltoallw_init_c(s_sendbuf.address, sendcounts, sdispls, c_sendtypes,
			s_recvbuf.address, recvcounts, rdispls, c_recvtypes, comm_of(*comm), info_of(*info),
			&c_request);

	temporary_free(&t_sendtypes);
	temporary_free(&t_recvtypes);
	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_alltoallw_init_c)

void mpi_reduce_init_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf, const int *count,
		const int *datatype, const int *op, const int *root, const int *comm, const int *info, int *request,
		int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Reduce_init(s_sendbuf.address, s_recvbuf.address, *count, type_of(*datatype),
			op_of(*op), *root, comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_reduce_init)

void mpi_reduce_init_c_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf,
		const MPI_Count *count, const int *datatype, const int *op, const int *root, const int *comm,
		const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Reduce_init_c(s_sendbuf.address, s_recvbuf.address, *count, type_of(*datatype),
			op_of(*op), *root, comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_reduce_init_c)

void mpi_allreduce_init_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf, const int *count,
		const int *datatype, const int *op, const int *comm, const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Allreduce_init(s_sendbuf.address, s_recvbuf.address, *count, type_of(*datatype),
			op_of(*op), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_allreduce_init)

void mpi_allreduce_init_c_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf,
		const MPI_Count *count, const int *datatype, const int *op, const int *comm, const int *info,
		int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Allreduce_init_c(s_sendbuf.address, s_recvbuf.address, *count, type_of(*datatype),
			op_of(*op), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_allreduce_init_c)

void mpi_reduce_scatter_block_init_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf,
		const int *recvcount, const int *datatype, const int *op, const int *comm, const int *info,
		int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Reduce_scatter_block_init(s_sendbuf.address, s_recvbuf.address, *recvcount,
			type_of(*datatype), op_of(*op), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_reduce_scatter_block_init)

void mpi_reduce_scatter_block_init_c_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf,
		const MPI_Count *recvcount, const int *datatype, const int *op, const int *comm, const int *info,
		int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Reduce_scatter_block_init_c(s_sendbuf.address, s_recvbuf.address, *recvcount,
			type_of(*datatype), op_of(*op), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_reduce_scatter_block_init_c)

void mpi_reduce_scatter_init_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf,
		const int *recvcounts, const int *datatype, const int *op, const int *comm, const int *info,
		int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Reduce_scatter_init(s_sendbuf.address, s_recvbuf.address, recvcounts,
			type_of(*datatype), op_of(*op), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_reduce_scatter_init)

void mpi_reduce_scatter_init_c_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf,
		const MPI_Count *recvcounts, const int *datatype, const int *op, const int *comm, const int *info,
		int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Reduce_scatter_init_c(s_sendbuf.address, s_recvbuf.address, recvcounts,
			type_of(*datatype), op_of(*op), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_reduce_scatter_init_c)

void mpi_scan_init_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf, const int *count,
		const int *datatype, const int *op, const int *comm, const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Scan_init(s_sendbuf.address, s_recvbuf.address, *count, type_of(*datatype),
			op_of(*op), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_scan_init)

void mpi_scan_init_c_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf, const MPI_Count *count,
		const int *datatype, const int *op, const int *comm, const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Scan_init_c(s_sendbuf.address, s_recvbuf.address, *count, type_of(*datatype),
			op_of(*op), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_scan_init_c)

void mpi_exscan_init_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf, const int *count,
		const int *datatype, const int *op, const int *comm, const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Exscan_init(s_sendbuf.address, s_recvbuf.address, *count, type_of(*datatype),
			op_of(*op), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_exscan_init)

void mpi_exscan_init_c_f08ts_(const struct descriptor *sendbuf, const struct descriptor *recvbuf,
		const MPI_Count *count, const int *datatype, const int *op, const int *comm, const int *info,
		int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Exscan_init_c(s_sendbuf.address, s_recvbuf.address, *count, type_of(*datatype),
			op_of(*op), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_exscan_init_c)

static SELDOM void mpi_neighbor_allgather_f08ts_general(const struct descriptor *sendbuf, const int *sendcount,
		const int *sendtype, const struct descriptor *recvbuf, const int *recvcount, const int *recvtype,
		const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Neighbor_allgather(s_sendbuf.address, (int)s_sendbuf.count, s_sendbuf.type,
			s_recvbuf.address, *recvcount, type_of(*recvtype), comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_neighbor_allgather_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const int *recvcount, const int *recvtype, const int *comm,
		int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Neighbor_allgather(sendbuf->base, *sendcount, predefined_type(*sendtype),
			recvbuf->base, *recvcount, predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_neighbor_allgather_f08ts_general(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm,
			ierror);
}
SECTION_NAMES(mpi_neighbor_allgather)

static SELDOM void mpi_neighbor_allgather_c_f08ts_general(const struct descriptor *sendbuf, const MPI_Count *sendcount,
		const int *sendtype, const struct descriptor *recvbuf, const MPI_Count *recvcount, const int *recvtype,
		const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Neighbor_allgather_c(s_sendbuf.address, s_sendbuf.count, s_sendbuf.type,
			s_recvbuf.address, *recvcount, type_of(*recvtype), comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_neighbor_allgather_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *comm,
		int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Neighbor_allgather_c(sendbuf->base, *sendcount, predefined_type(*sendtype),
			recvbuf->base, *recvcount, predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_neighbor_allgather_c_f08ts_general(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm,
			ierror);
}
SECTION_NAMES(mpi_neighbor_allgather_c)

static SELDOM void mpi_neighbor_allgatherv_f08ts_general(const struct descriptor *sendbuf, const int *sendcount,
		const int *sendtype, const struct descriptor *recvbuf, const int *recvcounts, const int *displs,
		const int *recvtype, const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Neighbor_allgatherv(s_sendbuf.address, (int)s_sendbuf.count, s_sendbuf.type,
			s_recvbuf.address, recvcounts, displs, type_of(*recvtype), comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_neighbor_allgatherv_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const int *recvcounts, const int *displs, const int *recvtype,
		const int *comm, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Neighbor_allgatherv(sendbuf->base, *sendcount, predefined_type(*sendtype),
			recvbuf->base, recvcounts, displs, predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_neighbor_allgatherv_f08ts_general(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs,
			recvtype, comm, ierror);
}
SECTION_NAMES(mpi_neighbor_allgatherv)

static SELDOM void mpi_neighbor_allgatherv_c_f08ts_general(const struct descriptor *sendbuf, const MPI_Count *sendcount,
		const int *sendtype, const struct descriptor *recvbuf, const MPI_Count *recvcounts,
		const MPI_Aint *displs, const int *recvtype, const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Neighbor_allgatherv_c(s_sendbuf.address, s_sendbuf.count, s_sendbuf.type,
			s_recvbuf.address, recvcounts, displs, type_of(*recvtype), comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_neighbor_allgatherv_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const MPI_Count *recvcounts, const MPI_Aint *displs,
		const int *recvtype, const int *comm, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Neighbor_allgatherv_c(sendbuf->base, *sendcount, predefined_type(*sendtype),
			recvbuf->base, recvcounts, displs, predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_neighbor_allgatherv_c_f08ts_general(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs,
			recvtype, comm, ierror);
}
SECTION_NAMES(mpi_neighbor_allgatherv_c)

static SELDOM void mpi_neighbor_alltoall_f08ts_general(const struct descriptor *sendbuf, const int *sendcount,
		const int *sendtype, const struct descriptor *recvbuf, const int *recvcount, const int *recvtype,
		const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Neighbor_alltoall(s_sendbuf.address, *sendcount, type_of(*sendtype),
			s_recvbuf.address, *recvcount, type_of(*recvtype), comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_neighbor_alltoall_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const int *recvcount, const int *recvtype, const int *comm,
		int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Neighbor_alltoall(sendbuf->base, *sendcount, predefined_type(*sendtype),
			recvbuf->base, *recvcount, predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_neighbor_alltoall_f08ts_general(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm,
			ierror);
}
SECTION_NAMES(mpi_neighbor_alltoall)

static SELDOM void mpi_neighbor_alltoall_c_f08ts_general(const struct descriptor *sendbuf, const MPI_Count *sendcount,
		const int *sendtype, const struct descriptor *recvbuf, const MPI_Count *recvcount, const int *recvtype,
		const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Neighbor_alltoall_c(s_sendbuf.address, *sendcount, type_of(*sendtype),
			s_recvbuf.address, *recvcount, type_of(*recvtype), comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_neighbor_alltoall_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *comm,
		int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Neighbor_alltoall_c(sendbuf->base, *sendcount, predefined_type(*sendtype),
			recvbuf->base, *recvcount, predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_neighbor_alltoall_c_f08ts_general(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm,
			ierror);
}
SECTION_NAMES(mpi_neighbor_alltoall_c)

static SELDOM void mpi_neighbor_alltoallv_f08ts_general(const struct descriptor *sendbuf, const int *sendcounts,
		const int *sdispls, const int *sendtype, const struct descriptor *recvbuf, const int *recvcounts,
		const int *rdispls, const int *recvtype, const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Neighbor_alltoallv(s_sendbuf.address, sendcounts, sdispls, type_of(*sendtype),
			s_recvbuf.address, recvcounts, rdispls, type_of(*recvtype), comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_neighbor_alltoallv_f08ts_(const struct descriptor *sendbuf, const int *sendcounts, const int *sdispls,
		const int *sendtype, const struct descriptor *recvbuf, const int *recvcounts, const int *rdispls,
		const int *recvtype, const int *comm, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Neighbor_alltoallv(sendbuf->base, sendcounts, sdispls, predefined_type(*sendtype),
			recvbuf->base, recvcounts, rdispls, predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_neighbor_alltoallv_f08ts_general(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts,
			rdispls, recvtype, comm, ierror);
}
SECTION_NAMES(mpi_neighbor_alltoallv)

static SELDOM void mpi_neighbor_alltoallv_c_f08ts_general(const struct descriptor *sendbuf, const MPI_Count *sendcounts,
		const MPI_Aint *sdispls, const int *sendtype, const struct descriptor *recvbuf,
		const MPI_Count *recvcounts, const MPI_Aint *rdispls, const int *recvtype, const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Neighbor_alltoallv_c(s_sendbuf.address, sendcounts, sdispls, type_of(*sendtype),
			s_recvbuf.address, recvcounts, rdispls, type_of(*recvtype), comm_of(*comm));

	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}

void mpi_neighbor_alltoallv_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcounts,
		const MPI_Aint *sdispls, const int *sendtype, const struct descriptor *recvbuf,
		const MPI_Count *recvcounts, const MPI_Aint *rdispls, const int *recvtype, const int *comm, int *ierror)
{
	if (section_plain(sendbuf) && section_plain(recvbuf) && is_predefined(*sendtype | *recvtype | *comm))
		report(ierror, MPI_Neighbor_alltoallv_c(sendbuf->base, sendcounts, sdispls, predefined_type(*sendtype),
			recvbuf->base, recvcounts, rdispls, predefined_type(*recvtype), predefined_comm(*comm)));
	else
		mpi_neighbor_alltoallv_c_f08ts_general(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts,
			rdispls, recvtype, comm, ierror);
}
SECTION_NAMES(mpi_neighbor_alltoallv_c)

void mpi_neighbor_alltoallw_f08ts_(const struct descriptor *sendbuf, const int *sendcounts, const MPI_Aint *sdispls,
		const int *sendtypes, const struct descriptor *recvbuf, const int *recvcounts, const MPI_Aint *rdispls,
		const int *recvtypes, const int *comm, int *ierror)
{
	struct section s_sendbuf;
	struct temporary t_sendtypes;
	MPI_Datatype *c_sendtypes = types_of(&t_sendtypes, sendtypes, in_place(sendbuf->base) ? 0 : destinations(*comm));
	struct section s_recvbuf;
	struct temporary t_recvtypes;
	MPI_Datatype *c_recvtypes = types_of(&t_recvtypes, recvtypes, sources(*comm));
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else if (!c_sendtypes || !c_recvtypes)
		err = fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);
	else
		err = MPI_Neighbor_alltoallw(s_sendbuf.address, sendcounts, sdispls, c_sendtypes,
			s_recvbuf.address, recvcounts, rdispls, c_recvtypes, comm_of(*comm));

	temporary_free(&t_sendtypes);
	temporary_free(&t_recvtypes);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_neighbor_alltoallw)

void mpi_neighbor_alltoallw_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcounts,
		const MPI_Aint *sdispls, const int *sendtypes, const struct descriptor *recvbuf,
		const MPI_Count *recvcounts, const MPI_Aint *rdispls, const int *recvtypes, const int *comm,
		int *ierror)
{
	struct section s_sendbuf;
	struct temporary t_sendtypes;
	MPI_Datatype *c_sendtypes = types_of(&t_sendtypes, sendtypes, in_place(sendbuf->base) ? 0 : destinations(*comm));
	struct section s_recvbuf;
	struct temporary t_recvtypes;
	MPI_Datatype *c_recvtypes = types_of(&t_recvtypes, recvtypes, sources(*comm));
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_BLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_BLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else if (!c_sendtypes || !c_recvtypes)
		err = fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);
	else
		err = MPI_Neighbor_alltoallw_c(s_sendbuf.address, sendcounts, sdispls, c_sendtypes,
			s_recvbuf.address, recvcounts, rdispls, c_recvtypes, comm_of(*comm));

	temporary_free(&t_sendtypes);
	temporary_free(&t_recvtypes);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_neighbor_alltoallw_c)

void mpi_ineighbor_allgather_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const int *recvcount, const int *recvtype, const int *comm,
		int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Ineighbor_allgather(s_sendbuf.address, (int)s_sendbuf.count, s_sendbuf.type,
			s_recvbuf.address, *recvcount, type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_ineighbor_allgather)

void mpi_ineighbor_allgather_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *comm,
		int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Ineighbor_allgather_c(s_sendbuf.address, s_sendbuf.count, s_sendbuf.type,
			s_recvbuf.address, *recvcount, type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_ineighbor_allgather_c)

void mpi_ineighbor_allgatherv_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const int *recvcounts, const int *displs, const int *recvtype,
		const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Ineighbor_allgatherv(s_sendbuf.address, (int)s_sendbuf.count, s_sendbuf.type,
			s_recvbuf.address, recvcounts, displs, type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_ineighbor_allgatherv)

void mpi_ineighbor_allgatherv_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount,
		const int *sendtype, const struct descriptor *recvbuf, const MPI_Count *recvcounts,
		const MPI_Aint *displs, const int *recvtype, const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Ineighbor_allgatherv_c(s_sendbuf.address, s_sendbuf.count, s_sendbuf.type,
			s_recvbuf.address, recvcounts, displs, type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_ineighbor_allgatherv_c)

void mpi_ineighbor_alltoall_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const int *recvcount, const int *recvtype, const int *comm,
		int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Ineighbor_alltoall(s_sendbuf.address, *sendcount, type_of(*sendtype),
			s_recvbuf.address, *recvcount, type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_ineighbor_alltoall)

void mpi_ineighbor_alltoall_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const MPI_Count *recvcount, const int *recvtype, const int *comm,
		int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Ineighbor_alltoall_c(s_sendbuf.address, *sendcount, type_of(*sendtype),
			s_recvbuf.address, *recvcount, type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_ineighbor_alltoall_c)

void mpi_ineighbor_alltoallv_f08ts_(const struct descriptor *sendbuf, const int *sendcounts, const int *sdispls,
		const int *sendtype, const struct descriptor *recvbuf, const int *recvcounts, const int *rdispls,
		const int *recvtype, const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Ineighbor_alltoallv(s_sendbuf.address, sendcounts, sdispls, type_of(*sendtype),
			s_recvbuf.address, recvcounts, rdispls, type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_ineighbor_alltoallv)

void mpi_ineighbor_alltoallv_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcounts,
		const MPI_Aint *sdispls, const int *sendtype, const struct descriptor *recvbuf,
		const MPI_Count *recvcounts, const MPI_Aint *rdispls, const int *recvtype, const int *comm,
		int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Ineighbor_alltoallv_c(s_sendbuf.address, sendcounts, sdispls, type_of(*sendtype),
			s_recvbuf.address, recvcounts, rdispls, type_of(*recvtype), comm_of(*comm), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_ineighbor_alltoallv_c)

void mpi_ineighbor_alltoallw_f08ts_(const struct descriptor *sendbuf, const int *sendcounts, const MPI_Aint *sdispls,
		const int *sendtypes, const struct descriptor *recvbuf, const int *recvcounts, const MPI_Aint *rdispls,
		const int *recvtypes, const int *comm, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct temporary t_sendtypes;
	MPI_Datatype *c_sendtypes = types_of(&t_sendtypes, sendtypes, in_place(sendbuf->base) ? 0 : destinations(*comm));
	struct section s_recvbuf;
	struct temporary t_recvtypes;
	MPI_Datatype *c_recvtypes = types_of(&t_recvtypes, recvtypes, sources(*comm));
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else if (!c_sendtypes || !c_recvtypes)
		err = fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);
	else
		err = MPI_Ineighbor_alltoallw(s_sendbuf.address, sendcounts, sdispls, c_sendtypes,
			s_recvbuf.address, recvcounts, rdispls, c_recvtypes, comm_of(*comm), &c_request);

	temporary_free(&t_sendtypes);
	temporary_free(&t_recvtypes);
	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_ineighbor_alltoallw)

void mpi_ineighbor_alltoallw_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcounts,
		const MPI_Aint *sdispls, const int *sendtypes, const struct descriptor *recvbuf,
		const MPI_Count *recvcounts, const MPI_Aint *rdispls, const int *recvtypes, const int *comm,
		int *request, int *ierror)
{
	struct section s_sendbuf;
	struct temporary t_sendtypes;
	MPI_Datatype *c_sendtypes = types_of(&t_sendtypes, sendtypes, in_place(sendbuf->base) ? 0 : destinations(*comm));
	struct section s_recvbuf;
	struct temporary t_recvtypes;
	MPI_Datatype *c_recvtypes = types_of(&t_recvtypes, recvtypes, sources(*comm));
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_NONBLOCKING);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_NONBLOCKING);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else if (!c_sendtypes || !c_recvtypes)
		err = fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);
	else
		err = MPI_Ineighbor_alltoallw_c(s_sendbuf.address, sendcounts, sdispls, c_sendtypes,
			s_recvbuf.address, recvcounts, rdispls, c_recvtypes, comm_of(*comm), &c_request);

	temporary_free(&t_sendtypes);
	temporary_free(&t_recvtypes);
	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_sendbuf, err, request);
	section_leave(&s_recvbuf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_ineighbor_alltoallw_c)

void mpi_neighbor_allgather_init_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const int *recvcount, const int *recvtype, const int *comm,
		const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Neighbor_allgather_init(s_sendbuf.address, (int)s_sendbuf.count, s_sendbuf.type,
			s_recvbuf.address, *recvcount, type_of(*recvtype), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_neighbor_allgather_init)

void mpi_neighbor_allgather_init_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount,
		const int *sendtype, const struct descriptor *recvbuf, const MPI_Count *recvcount, const int *recvtype,
		const int *comm, const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Neighbor_allgather_init_c(s_sendbuf.address, s_sendbuf.count, s_sendbuf.type,
			s_recvbuf.address, *recvcount, type_of(*recvtype), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_neighbor_allgather_init_c)

void mpi_neighbor_allgatherv_init_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const int *recvcounts, const int *displs, const int *recvtype,
		const int *comm, const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Neighbor_allgatherv_init(s_sendbuf.address, (int)s_sendbuf.count, s_sendbuf.type,
			s_recvbuf.address, recvcounts, displs, type_of(*recvtype), comm_of(*comm), info_of(*info),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_neighbor_allgatherv_init)

void mpi_neighbor_allgatherv_init_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount,
		const int *sendtype, const struct descriptor *recvbuf, const MPI_Count *recvcounts,
		const MPI_Aint *displs, const int *recvtype, const int *comm, const int *info, int *request,
		int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_sendbuf, sendbuf, *sendcount, type_of(*sendtype), SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Neighbor_allgatherv_init_c(s_sendbuf.address, s_sendbuf.count, s_sendbuf.type,
			s_recvbuf.address, recvcounts, displs, type_of(*recvtype), comm_of(*comm), info_of(*info),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_neighbor_allgatherv_init_c)

void mpi_neighbor_alltoall_init_f08ts_(const struct descriptor *sendbuf, const int *sendcount, const int *sendtype,
		const struct descriptor *recvbuf, const int *recvcount, const int *recvtype, const int *comm,
		const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Neighbor_alltoall_init(s_sendbuf.address, *sendcount, type_of(*sendtype),
			s_recvbuf.address, *recvcount, type_of(*recvtype), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_neighbor_alltoall_init)

void mpi_neighbor_alltoall_init_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcount,
		const int *sendtype, const struct descriptor *recvbuf, const MPI_Count *recvcount, const int *recvtype,
		const int *comm, const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Neighbor_alltoall_init_c(s_sendbuf.address, *sendcount, type_of(*sendtype),
			s_recvbuf.address, *recvcount, type_of(*recvtype), comm_of(*comm), info_of(*info), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_neighbor_alltoall_init_c)

void mpi_neighbor_alltoallv_init_f08ts_(const struct descriptor *sendbuf, const int *sendcounts, const int *sdispls,
		const int *sendtype, const struct descriptor *recvbuf, const int *recvcounts, const int *rdispls,
		const int *recvtype, const int *comm, const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Neighbor_alltoallv_init(s_sendbuf.address, sendcounts, sdispls, type_of(*sendtype),
			s_recvbuf.address, recvcounts, rdispls, type_of(*recvtype), comm_of(*comm), info_of(*info),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_neighbor_alltoallv_init)

void mpi_neighbor_alltoallv_init_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcounts,
		const MPI_Aint *sdispls, const int *sendtype, const struct descriptor *recvbuf,
		const MPI_Count *recvcounts, const MPI_Aint *rdispls, const int *recvtype, const int *comm,
		const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct section s_recvbuf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else
		err = MPI_Neighbor_alltoallv_init_c(s_sendbuf.address, sendcounts, sdispls, type_of(*sendtype),
			s_recvbuf.address, recvcounts, rdispls, type_of(*recvtype), comm_of(*comm), info_of(*info),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_neighbor_alltoallv_init_c)

void mpi_neighbor_alltoallw_init_f08ts_(const struct descriptor *sendbuf, const int *sendcounts,
		const MPI_Aint *sdispls, const int *sendtypes, const struct descriptor *recvbuf, const int *recvcounts,
		const MPI_Aint *rdispls, const int *recvtypes, const int *comm, const int *info, int *request,
		int *ierror)
{
	struct section s_sendbuf;
	struct temporary t_sendtypes;
	MPI_Datatype *c_sendtypes = types_of(&t_sendtypes, sendtypes, in_place(sendbuf->base) ? 0 : destinations(*comm));
	struct section s_recvbuf;
	struct temporary t_recvtypes;
	MPI_Datatype *c_recvtypes = types_of(&t_recvtypes, recvtypes, sources(*comm));
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else if (!c_sendtypes || !c_recvtypes)
		err = fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);
	else
		err = MPI_Neighbor_alltoallw_init(s_sendbuf.address, sendcounts, sdispls, c_sendtypes,
			s_recvbuf.address, recvcounts, rdispls, c_recvtypes, comm_of(*comm), info_of(*info),
			&c_request);

	temporary_free(&t_sendtypes);
	temporary_free(&t_recvtypes);
	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_neighbor_alltoallw_init)

void mpi_neighbor_alltoallw_init_c_f08ts_(const struct descriptor *sendbuf, const MPI_Count *sendcounts,
		const MPI_Aint *sdispls, const int *sendtypes, const struct descriptor *recvbuf,
		const MPI_Count *recvcounts, const MPI_Aint *rdispls, const int *recvtypes, const int *comm,
		const int *info, int *request, int *ierror)
{
	struct section s_sendbuf;
	struct temporary t_sendtypes;
	MPI_Datatype *c_sendtypes = types_of(&t_sendtypes, sendtypes, in_place(sendbuf->base) ? 0 : destinations(*comm));
	struct section s_recvbuf;
	struct temporary t_recvtypes;
	MPI_Datatype *c_recvtypes = types_of(&t_recvtypes, recvtypes, sources(*comm));
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_copied(&s_sendbuf, sendbuf, SECTION_IN | SECTION_KEPT);
	int other = section_copied(&s_recvbuf, recvbuf, SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_comm(comm_of(*comm), err ? err : other);
	else if (!c_sendtypes || !c_recvtypes)
		err = fail_comm(comm_of(*comm), MPI_ERR_NO_MEM);
	else
		err = MPI_Neighbor_alltoallw_init_c(s_sendbuf.address, sendcounts, sdispls, c_sendtypes,
			s_recvbuf.address, recvcounts, rdispls, c_recvtypes, comm_of(*comm), info_of(*info),
			&c_request);

	temporary_free(&t_sendtypes);
	temporary_free(&t_recvtypes);
	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_sendbuf);
	section_end(&s_recvbuf);
	report(ierror, err);
}
SECTION_NAMES(mpi_neighbor_alltoallw_init_c)

void mpi_win_create_f08ts_(const struct descriptor *base, const MPI_Aint *size, const int *disp_unit, const int *info,
		const int *comm, int *win, int *ierror)
{
	MPI_Win c_win = MPI_WIN_NULL;
	int err = MPI_Win_create(section_base(base), *size, *disp_unit, info_of(*info), comm_of(*comm), &c_win);

	if (err == MPI_SUCCESS)
		*win = win_int(c_win);
	report(ierror, err);
}
SECTION_NAMES(mpi_win_create)

void mpi_win_create_c_f08ts_(const struct descriptor *base, const MPI_Aint *size, const MPI_Aint *disp_unit,
		const int *info, const int *comm, int *win, int *ierror)
{
	MPI_Win c_win = MPI_WIN_NULL;
	int err = MPI_Win_create_c(section_base(base), *size, *disp_unit, info_of(*info), comm_of(*comm), &c_win);

	if (err == MPI_SUCCESS)
		*win = win_int(c_win);
	report(ierror, err);
}
SECTION_NAMES(mpi_win_create_c)

static SELDOM void mpi_win_attach_f08ts_general(const int *win, const struct descriptor *base, const MPI_Aint *size,
		int *ierror)
{
	int err = MPI_Win_attach(win_of(*win), section_base(base), *size);

	report(ierror, err);
}

void mpi_win_attach_f08ts_(const int *win, const struct descriptor *base, const MPI_Aint *size, int *ierror)
{
	if (section_plain(base) && is_predefined(*win))
		report(ierror, MPI_Win_attach(predefined_win(*win), base->base, *size));
	else
		mpi_win_attach_f08ts_general(win, base, size, ierror);
}
SECTION_NAMES(mpi_win_attach)

static SELDOM void mpi_win_detach_f08ts_general(const int *win, const struct descriptor *base, int *ierror)
{
	int err = MPI_Win_detach(win_of(*win), section_base(base));

	report(ierror, err);
}

void mpi_win_detach_f08ts_(const int *win, const struct descriptor *base, int *ierror)
{
	if (section_plain(base) && is_predefined(*win))
		report(ierror, MPI_Win_detach(predefined_win(*win), base->base));
	else
		mpi_win_detach_f08ts_general(win, base, ierror);
}
SECTION_NAMES(mpi_win_detach)

static SELDOM void mpi_put_f08ts_general(const struct descriptor *origin_addr, const int *origin_count,
		const int *origin_datatype, const int *target_rank, const MPI_Aint *target_disp,
		const int *target_count, const int *target_datatype, const int *win, int *ierror)
{
	struct section s_origin_addr;
	int err = section_typed(&s_origin_addr, origin_addr, *origin_count, type_of(*origin_datatype), SECTION_IN | SECTION_KEPT);

	if (err)
		err = fail_win(win_of(*win), err);
	else
		err = MPI_Put(s_origin_addr.address, (int)s_origin_addr.count, s_origin_addr.type, *target_rank,
			*target_disp, *target_count, type_of(*target_datatype), win_of(*win));

	section_end(&s_origin_addr);
	report(ierror, err);
}

void mpi_put_f08ts_(const struct descriptor *origin_addr, const int *origin_count, const int *origin_datatype,
		const int *target_rank, const MPI_Aint *target_disp, const int *target_count,
		const int *target_datatype, const int *win, int *ierror)
{
	if (section_plain(origin_addr) && is_predefined(*origin_datatype | *target_datatype | *win))
		report(ierror, MPI_Put(origin_addr->base, *origin_count, predefined_type(*origin_datatype),
			*target_rank, *target_disp, *target_count, predefined_type(*target_datatype),
			predefined_win(*win)));
	else
		mpi_put_f08ts_general(origin_addr, origin_count, origin_datatype, target_rank, target_disp,
			target_count, target_datatype, win, ierror);
}
SECTION_NAMES(mpi_put)

static SELDOM void mpi_put_c_f08ts_general(const struct descriptor *origin_addr, const MPI_Count *origin_count,
		const int *origin_datatype, const int *target_rank, const MPI_Aint *target_disp,
		const MPI_Count *target_count, const int *target_datatype, const int *win, int *ierror)
{
	struct section s_origin_addr;
	int err = section_typed(&s_origin_addr, origin_addr, *origin_count, type_of(*origin_datatype), SECTION_IN | SECTION_KEPT);

	if (err)
		err = fail_win(win_of(*win), err);
	else
		err = MPI_Put_c(s_origin_addr.address, s_origin_addr.count, s_origin_addr.type, *target_rank,
			*target_disp, *target_count, type_of(*target_datatype), win_of(*win));

	section_end(&s_origin_addr);
	report(ierror, err);
}

void mpi_put_c_f08ts_(const struct descriptor *origin_addr, const MPI_Count *origin_count, const int *origin_datatype,
		const int *target_rank, const MPI_Aint *target_disp, const MPI_Count *target_count,
		const int *target_datatype, const int *win, int *ierror)
{
	if (section_plain(origin_addr) && is_predefined(*origin_datatype | *target_datatype | *win))
		report(ierror, MPI_Put_c(origin_addr->base, *origin_count, predefined_type(*origin_datatype),
			*target_rank, *target_disp, *target_count, predefined_type(*target_datatype),
			predefined_win(*win)));
	else
		mpi_put_c_f08ts_general(origin_addr, origin_count, origin_datatype, target_rank, target_disp,
			target_count, target_datatype, win, ierror);
}
SECTION_NAMES(mpi_put_c)

static SELDOM void mpi_get_f08ts_general(const struct descriptor *origin_addr, const int *origin_count,
		const int *origin_datatype, const int *target_rank, const MPI_Aint *target_disp,
		const int *target_count, const int *target_datatype, const int *win, int *ierror)
{
	struct section s_origin_addr;
	int err = section_typed(&s_origin_addr, origin_addr, *origin_count, type_of(*origin_datatype), SECTION_INOUT | SECTION_KEPT);

	if (err)
		err = fail_win(win_of(*win), err);
	else
		err = MPI_Get(s_origin_addr.address, (int)s_origin_addr.count, s_origin_addr.type, *target_rank,
			*target_disp, *target_count, type_of(*target_datatype), win_of(*win));

	section_end(&s_origin_addr);
	report(ierror, err);
}

void mpi_get_f08ts_(const struct descriptor *origin_addr, const int *origin_count, const int *origin_datatype,
		const int *target_rank, const MPI_Aint *target_disp, const int *target_count,
		const int *target_datatype, const int *win, int *ierror)
{
	if (section_plain(origin_addr) && is_predefined(*origin_datatype | *target_datatype | *win))
		report(ierror, MPI_Get(origin_addr->base, *origin_count, predefined_type(*origin_datatype),
			*target_rank, *target_disp, *target_count, predefined_type(*target_datatype),
			predefined_win(*win)));
	else
		mpi_get_f08ts_general(origin_addr, origin_count, origin_datatype, target_rank, target_disp,
			target_count, target_datatype, win, ierror);
}
SECTION_NAMES(mpi_get)

static SELDOM void mpi_get_c_f08ts_general(const struct descriptor *origin_addr, const MPI_Count *origin_count,
		const int *origin_datatype, const int *target_rank, const MPI_Aint *target_disp,
		const MPI_Count *target_count, const int *target_datatype, const int *win, int *ierror)
{
	struct section s_origin_addr;
	int err = section_typed(&s_origin_addr, origin_addr, *origin_count, type_of(*origin_datatype), SECTION_INOUT | SECTION_KEPT);

	if (err)
		err = fail_win(win_of(*win), err);
	else
		err = MPI_Get_c(s_origin_addr.address, s_origin_addr.count, s_origin_addr.type, *target_rank,
			*target_disp, *target_count, type_of(*target_datatype), win_of(*win));

	section_end(&s_origin_addr);
	report(ierror, err);
}

void mpi_get_c_f08ts_(const struct descriptor *origin_addr, const MPI_Count *origin_count, const int *origin_datatype,
		const int *target_rank, const MPI_Aint *target_disp, const MPI_Count *target_count,
		const int *target_datatype, const int *win, int *ierror)
{
	if (section_plain(origin_addr) && is_predefined(*origin_datatype | *target_datatype | *win))
		report(ierror, MPI_Get_c(origin_addr->base, *origin_count, predefined_type(*origin_datatype),
			*target_rank, *target_disp, *target_count, predefined_type(*target_datatype),
			predefined_win(*win)));
	else
		mpi_get_c_f08ts_general(origin_addr, origin_count, origin_datatype, target_rank, target_disp,
			target_count, target_datatype, win, ierror);
}
SECTION_NAMES(mpi_get_c)

static SELDOM void mpi_accumulate_f08ts_general(const struct descriptor *origin_addr, const int *origin_count,
		const int *origin_datatype, const int *target_rank, const MPI_Aint *target_disp,
		const int *target_count, const int *target_datatype, const int *op, const int *win, int *ierror)
{
	struct section s_origin_addr;
	int err = section_typed(&s_origin_addr, origin_addr, *origin_count, type_of(*origin_datatype), SECTION_IN | SECTION_KEPT);

	if (err)
		err = fail_win(win_of(*win), err);
	else
		err = MPI_Accumulate(s_origin_addr.address, (int)s_origin_addr.count, s_origin_addr.type,
			*target_rank, *target_disp, *target_count, type_of(*target_datatype), op_of(*op), win_of(*win));

	section_end(&s_origin_addr);
	report(ierror, err);
}

void mpi_accumulate_f08ts_(const struct descriptor *origin_addr, const int *origin_count, const int *origin_datatype,
		const int *target_rank, const MPI_Aint *target_disp, const int *target_count,
		const int *target_datatype, const int *op, const int *win, int *ierror)
{
	if (section_plain(origin_addr) && is_predefined(*origin_datatype | *target_datatype | *op | *win))
		report(ierror, MPI_Accumulate(origin_addr->base, *origin_count, predefined_type(*origin_datatype),
			*target_rank, *target_disp, *target_count, predefined_type(*target_datatype),
			predefined_op(*op), predefined_win(*win)));
	else
		mpi_accumulate_f08ts_general(origin_addr, origin_count, origin_datatype, target_rank, target_disp,
			target_count, target_datatype, op, win, ierror);
}
SECTION_NAMES(mpi_accumulate)

static SELDOM void mpi_accumulate_c_f08ts_general(const struct descriptor *origin_addr, const MPI_Count *origin_count,
		const int *origin_datatype, const int *target_rank, const MPI_Aint *target_disp,
		const MPI_Count *target_count, const int *target_datatype, const int *op, const int *win, int *ierror)
{
	struct section s_origin_addr;
	int err = section_typed(&s_origin_addr, origin_addr, *origin_count, type_of(*origin_datatype), SECTION_IN | SECTION_KEPT);

	if (err)
		err = fail_win(win_of(*win), err);
	else
		err = MPI_Accumulate_c(s_origin_addr.address, s_origin_addr.count, s_origin_addr.type,
			*target_rank, *target_disp, *target_count, type_of(*target_datatype), op_of(*op), win_of(*win));

	section_end(&s_origin_addr);
	report(ierror, err);
}

void mpi_accumulate_c_f08ts_(const struct descriptor *origin_addr, const MPI_Count *origin_count,
		const int *origin_datatype, const int *target_rank, const MPI_Aint *target_disp,
		const MPI_Count *target_count, const int *target_datatype, const int *op, const int *win, int *ierror)
{
	if (section_plain(origin_addr) && is_predefined(*origin_datatype | *target_datatype | *op | *win))
		report(ierror, MPI_Accumulate_c(origin_addr->base, *origin_count, predefined_type(*origin_datatype),
			*target_rank, *target_disp, *target_count, predefined_type(*target_datatype),
			predefined_op(*op), predefined_win(*win)));
	else
		mpi_accumulate_c_f08ts_general(origin_addr, origin_count, origin_datatype, target_rank, target_disp,
			target_count, target_datatype, op, win, ierror);
}
SECTION_NAMES(mpi_accumulate_c)

static SELDOM void mpi_get_accumulate_f08ts_general(const struct descriptor *origin_addr, const int *origin_count,
		const int *origin_datatype, const struct descriptor *result_addr, const int *result_count,
		const int *result_datatype, const int *target_rank, const MPI_Aint *target_disp,
		const int *target_count, const int *target_datatype, const int *op, const int *win, int *ierror)
{
	struct section s_origin_addr;
	struct section s_result_addr;
	int err = section_typed(&s_origin_addr, origin_addr, *origin_count, type_of(*origin_datatype), SECTION_IN | SECTION_KEPT);
	int other = section_typed(&s_result_addr, result_addr, *result_count, type_of(*result_datatype), SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_win(win_of(*win), err ? err : other);
	else
		err = MPI_Get_accumulate(s_origin_addr.address, (int)s_origin_addr.count, s_origin_addr.type,
			s_result_addr.address, (int)s_result_addr.count, s_result_addr.type, *target_rank, *target_disp,
			*target_count, type_of(*target_datatype), op_of(*op), win_of(*win));

	section_end(&s_origin_addr);
	section_end(&s_result_addr);
	report(ierror, err);
}

void mpi_get_accumulate_f08ts_(const struct descriptor *origin_addr, const int *origin_count,
		const int *origin_datatype, const struct descriptor *result_addr, const int *result_count,
		const int *result_datatype, const int *target_rank, const MPI_Aint *target_disp,
		const int *target_count, const int *target_datatype, const int *op, const int *win, int *ierror)
{
	if (section_plain(origin_addr) && section_plain(result_addr) && is_predefined(*origin_datatype | *result_datatype | *target_datatype | *op | *win))
		report(ierror, MPI_Get_accumulate(origin_addr->base, *origin_count, predefined_type(*origin_datatype),
			result_addr->base, *result_count, predefined_type(*result_datatype), *target_rank, *target_disp,
			*target_count, predefined_type(*target_datatype), predefined_op(*op), predefined_win(*win)));
	else
		mpi_get_accumulate_f08ts_general(origin_addr, origin_count, origin_datatype, result_addr, result_count,
			result_datatype, target_rank, target_disp, target_count, target_datatype, op, win, ierror);
}
SECTION_NAMES(mpi_get_accumulate)

static SELDOM void mpi_get_accumulate_c_f08ts_general(const struct descriptor *origin_addr,
		const MPI_Count *origin_count, const int *origin_datatype, const struct descriptor *result_addr,
		const MPI_Count *result_count, const int *result_datatype, const int *target_rank,
		const MPI_Aint *target_disp, const MPI_Count *target_count, const int *target_datatype, const int *op,
		const int *win, int *ierror)
{
	struct section s_origin_addr;
	struct section s_result_addr;
	int err = section_typed(&s_origin_addr, origin_addr, *origin_count, type_of(*origin_datatype), SECTION_IN | SECTION_KEPT);
	int other = section_typed(&s_result_addr, result_addr, *result_count, type_of(*result_datatype), SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_win(win_of(*win), err ? err : other);
	else
		err = MPI_Get_accumulate_c(s_origin_addr.address, s_origin_addr.count, s_origin_addr.type,
			s_result_addr.address, s_result_addr.count, s_result_addr.type, *target_rank, *target_disp,
			*target_count, type_of(*target_datatype), op_of(*op), win_of(*win));

	section_end(&s_origin_addr);
	section_end(&s_result_addr);
	report(ierror, err);
}

void mpi_get_accumulate_c_f08ts_(const struct descriptor *origin_addr, const MPI_Count *origin_count,
		const int *origin_datatype, const struct descriptor *result_addr, const MPI_Count *result_count,
		const int *result_datatype, const int *target_rank, const MPI_Aint *target_disp,
		const MPI_Count *target_count, const int *target_datatype, const int *op, const int *win, int *ierror)
{
	if (section_plain(origin_addr) && section_plain(result_addr) && is_predefined(*origin_datatype | *result_datatype | *target_datatype | *op | *win))
		report(ierror, MPI_Get_accumulate_c(origin_addr->base, *origin_count, predefined_type(*origin_datatype),
			result_addr->base, *result_count, predefined_type(*result_datatype), *target_rank, *target_disp,
			*target_count, predefined_type(*target_datatype), predefined_op(*op), predefined_win(*win)));
	else
		mpi_get_accumulate_c_f08ts_general(origin_addr, origin_count, origin_datatype, result_addr,
			result_count, result_datatype, target_rank, target_disp, target_count, target_datatype, op, win,
			ierror);
}
SECTION_NAMES(mpi_get_accumulate_c)

static SELDOM void mpi_fetch_and_op_f08ts_general(const struct descriptor *origin_addr,
		const struct descriptor *result_addr, const int *datatype, const int *target_rank,
		const MPI_Aint *target_disp, const int *op, const int *win, int *ierror)
{
	int err = MPI_Fetch_and_op(section_base(origin_addr), section_base(result_addr), type_of(*datatype),
			*target_rank, *target_disp, op_of(*op), win_of(*win));

	report(ierror, err);
}

void mpi_fetch_and_op_f08ts_(const struct descriptor *origin_addr, const struct descriptor *result_addr,
		const int *datatype, const int *target_rank, const MPI_Aint *target_disp, const int *op, const int *win,
		int *ierror)
{
	if (section_plain(origin_addr) && section_plain(result_addr) && is_predefined(*datatype | *op | *win))
		report(ierror, MPI_Fetch_and_op(origin_addr->base, result_addr->base, predefined_type(*datatype),
			*target_rank, *target_disp, predefined_op(*op), predefined_win(*win)));
	else
		mpi_fetch_and_op_f08ts_general(origin_addr, result_addr, datatype, target_rank, target_disp, op, win,
			ierror);
}
SECTION_NAMES(mpi_fetch_and_op)

static SELDOM void mpi_compare_and_swap_f08ts_general(const struct descriptor *origin_addr,
		const struct descriptor *compare_addr, const struct descriptor *result_addr, const int *datatype,
		const int *target_rank, const MPI_Aint *target_disp, const int *win, int *ierror)
{
	int err = MPI_Compare_and_swap(section_base(origin_addr), section_base(compare_addr), section_base(result_addr),
			type_of(*datatype), *target_rank, *target_disp, win_of(*win));

	report(ierror, err);
}

void mpi_compare_and_swap_f08ts_(const struct descriptor *origin_addr, const struct descriptor *compare_addr,
		const struct descriptor *result_addr, const int *datatype, const int *target_rank,
		const MPI_Aint *target_disp, const int *win, int *ierror)
{
	if (section_plain(origin_addr) && section_plain(compare_addr) && section_plain(result_addr) && is_predefined(*datatype | *win))
		report(ierror, MPI_Compare_and_swap(origin_addr->base, compare_addr->base, result_addr->base,
			predefined_type(*datatype), *target_rank, *target_disp, predefined_win(*win)));
	else
		mpi_compare_and_swap_f08ts_general(origin_addr, compare_addr, result_addr, datatype, target_rank,
			target_disp, win, ierror);
}
SECTION_NAMES(mpi_compare_and_swap)

void mpi_rput_f08ts_(const struct descriptor *origin_addr, const int *origin_count, const int *origin_datatype,
		const int *target_rank, const MPI_Aint *target_disp, const int *target_count,
		const int *target_datatype, const int *win, int *request, int *ierror)
{
	struct section s_origin_addr;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_origin_addr, origin_addr, *origin_count, type_of(*origin_datatype), SECTION_IN | SECTION_KEPT);

	if (err)
		err = fail_win(win_of(*win), err);
	else
		err = MPI_Rput(s_origin_addr.address, (int)s_origin_addr.count, s_origin_addr.type,
			*target_rank, *target_disp, *target_count, type_of(*target_datatype), win_of(*win), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_origin_addr);
	report(ierror, err);
}
SECTION_NAMES(mpi_rput)

void mpi_rput_c_f08ts_(const struct descriptor *origin_addr, const MPI_Count *origin_count, const int *origin_datatype,
		const int *target_rank, const MPI_Aint *target_disp, const MPI_Count *target_count,
		const int *target_datatype, const int *win, int *request, int *ierror)
{
	struct section s_origin_addr;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_origin_addr, origin_addr, *origin_count, type_of(*origin_datatype), SECTION_IN | SECTION_KEPT);

	if (err)
		err = fail_win(win_of(*win), err);
	else
		err = MPI_Rput_c(s_origin_addr.address, s_origin_addr.count, s_origin_addr.type, *target_rank,
			*target_disp, *target_count, type_of(*target_datatype), win_of(*win), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_origin_addr);
	report(ierror, err);
}
SECTION_NAMES(mpi_rput_c)

void mpi_rget_f08ts_(const struct descriptor *origin_addr, const int *origin_count, const int *origin_datatype,
		const int *target_rank, const MPI_Aint *target_disp, const int *target_count,
		const int *target_datatype, const int *win, int *request, int *ierror)
{
	struct section s_origin_addr;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_origin_addr, origin_addr, *origin_count, type_of(*origin_datatype), SECTION_INOUT | SECTION_KEPT);

	if (err)
		err = fail_win(win_of(*win), err);
	else
		err = MPI_Rget(s_origin_addr.address, (int)s_origin_addr.count, s_origin_addr.type,
			*target_rank, *target_disp, *target_count, type_of(*target_datatype), win_of(*win), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_origin_addr);
	report(ierror, err);
}
SECTION_NAMES(mpi_rget)

void mpi_rget_c_f08ts_(const struct descriptor *origin_addr, const MPI_Count *origin_count, const int *origin_datatype,
		const int *target_rank, const MPI_Aint *target_disp, const MPI_Count *target_count,
		const int *target_datatype, const int *win, int *request, int *ierror)
{
	struct section s_origin_addr;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_origin_addr, origin_addr, *origin_count, type_of(*origin_datatype), SECTION_INOUT | SECTION_KEPT);

	if (err)
		err = fail_win(win_of(*win), err);
	else
		err = MPI_Rget_c(s_origin_addr.address, s_origin_addr.count, s_origin_addr.type, *target_rank,
			*target_disp, *target_count, type_of(*target_datatype), win_of(*win), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_origin_addr);
	report(ierror, err);
}
SECTION_NAMES(mpi_rget_c)

void mpi_raccumulate_f08ts_(const struct descriptor *origin_addr, const int *origin_count, const int *origin_datatype,
		const int *target_rank, const MPI_Aint *target_disp, const int *target_count,
		const int *target_datatype, const int *op, const int *win, int *request, int *ierror)
{
	struct section s_origin_addr;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_origin_addr, origin_addr, *origin_count, type_of(*origin_datatype), SECTION_IN | SECTION_KEPT);

	if (err)
		err = fail_win(win_of(*win), err);
	else
		err = MPI_Raccumulate(s_origin_addr.address, (int)s_origin_addr.count, s_origin_addr.type,
			*target_rank, *target_disp, *target_count, type_of(*target_datatype), op_of(*op), win_of(*win),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_origin_addr);
	report(ierror, err);
}
SECTION_NAMES(mpi_raccumulate)

void mpi_raccumulate_c_f08ts_(const struct descriptor *origin_addr, const MPI_Count *origin_count,
		const int *origin_datatype, const int *target_rank, const MPI_Aint *target_disp,
		const MPI_Count *target_count, const int *target_datatype, const int *op, const int *win, int *request,
		int *ierror)
{
	struct section s_origin_addr;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_origin_addr, origin_addr, *origin_count, type_of(*origin_datatype), SECTION_IN | SECTION_KEPT);

	if (err)
		err = fail_win(win_of(*win), err);
	else
		err = MPI_Raccumulate_c(s_origin_addr.address, s_origin_addr.count, s_origin_addr.type,
			*target_rank, *target_disp, *target_count, type_of(*target_datatype), op_of(*op), win_of(*win),
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_origin_addr);
	report(ierror, err);
}
SECTION_NAMES(mpi_raccumulate_c)

void mpi_rget_accumulate_f08ts_(const struct descriptor *origin_addr, const int *origin_count,
		const int *origin_datatype, const struct descriptor *result_addr, const int *result_count,
		const int *result_datatype, const int *target_rank, const MPI_Aint *target_disp,
		const int *target_count, const int *target_datatype, const int *op, const int *win, int *request,
		int *ierror)
{
	struct section s_origin_addr;
	struct section s_result_addr;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_origin_addr, origin_addr, *origin_count, type_of(*origin_datatype), SECTION_IN | SECTION_KEPT);
	int other = section_typed(&s_result_addr, result_addr, *result_count, type_of(*result_datatype), SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_win(win_of(*win), err ? err : other);
	else
		err = MPI_Rget_accumulate(s_origin_addr.address, (int)s_origin_addr.count, s_origin_addr.type,
			s_result_addr.address, (int)s_result_addr.count, s_result_addr.type, *target_rank, *target_disp,
			*target_count, type_of(*target_datatype), op_of(*op), win_of(*win), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_origin_addr);
	section_end(&s_result_addr);
	report(ierror, err);
}
SECTION_NAMES(mpi_rget_accumulate)

void mpi_rget_accumulate_c_f08ts_(const struct descriptor *origin_addr, const MPI_Count *origin_count,
		const int *origin_datatype, const struct descriptor *result_addr, const MPI_Count *result_count,
		const int *result_datatype, const int *target_rank, const MPI_Aint *target_disp,
		const MPI_Count *target_count, const int *target_datatype, const int *op, const int *win, int *request,
		int *ierror)
{
	struct section s_origin_addr;
	struct section s_result_addr;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_origin_addr, origin_addr, *origin_count, type_of(*origin_datatype), SECTION_IN | SECTION_KEPT);
	int other = section_typed(&s_result_addr, result_addr, *result_count, type_of(*result_datatype), SECTION_INOUT | SECTION_KEPT);

	if (err || other)
		err = fail_win(win_of(*win), err ? err : other);
	else
		err = MPI_Rget_accumulate_c(s_origin_addr.address, s_origin_addr.count, s_origin_addr.type,
			s_result_addr.address, s_result_addr.count, s_result_addr.type, *target_rank, *target_disp,
			*target_count, type_of(*target_datatype), op_of(*op), win_of(*win), &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_end(&s_origin_addr);
	section_end(&s_result_addr);
	report(ierror, err);
}
SECTION_NAMES(mpi_rget_accumulate_c)

static SELDOM void mpi_file_read_at_f08ts_general(const int *fh, const MPI_Offset *offset, const struct descriptor *buf,
		const int *count, const int *datatype, MPI_Status *status, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_BLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_read_at(file_of(*fh), *offset, s_buf.address, (int)s_buf.count, s_buf.type,
			status_of(status));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_read_at_f08ts_(const int *fh, const MPI_Offset *offset, const struct descriptor *buf, const int *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_at(predefined_file(*fh), *offset, buf->base, *count,
			predefined_type(*datatype), status_of(status)));
	else
		mpi_file_read_at_f08ts_general(fh, offset, buf, count, datatype, status, ierror);
}
SECTION_NAMES(mpi_file_read_at)

static SELDOM void mpi_file_read_at_c_f08ts_general(const int *fh, const MPI_Offset *offset,
		const struct descriptor *buf, const MPI_Count *count, const int *datatype, MPI_Status *status,
		int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_BLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_read_at_c(file_of(*fh), *offset, s_buf.address, s_buf.count, s_buf.type,
			status_of(status));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_read_at_c_f08ts_(const int *fh, const MPI_Offset *offset, const struct descriptor *buf,
		const MPI_Count *count, const int *datatype, MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_at_c(predefined_file(*fh), *offset, buf->base, *count,
			predefined_type(*datatype), status_of(status)));
	else
		mpi_file_read_at_c_f08ts_general(fh, offset, buf, count, datatype, status, ierror);
}
SECTION_NAMES(mpi_file_read_at_c)

static SELDOM void mpi_file_read_at_all_f08ts_general(const int *fh, const MPI_Offset *offset,
		const struct descriptor *buf, const int *count, const int *datatype, MPI_Status *status, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_BLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_read_at_all(file_of(*fh), *offset, s_buf.address, (int)s_buf.count, s_buf.type,
			status_of(status));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_read_at_all_f08ts_(const int *fh, const MPI_Offset *offset, const struct descriptor *buf,
		const int *count, const int *datatype, MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_at_all(predefined_file(*fh), *offset, buf->base, *count,
			predefined_type(*datatype), status_of(status)));
	else
		mpi_file_read_at_all_f08ts_general(fh, offset, buf, count, datatype, status, ierror);
}
SECTION_NAMES(mpi_file_read_at_all)

static SELDOM void mpi_file_read_at_all_c_f08ts_general(const int *fh, const MPI_Offset *offset,
		const struct descriptor *buf, const MPI_Count *count, const int *datatype, MPI_Status *status,
		int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_BLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_read_at_all_c(file_of(*fh), *offset, s_buf.address, s_buf.count, s_buf.type,
			status_of(status));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_read_at_all_c_f08ts_(const int *fh, const MPI_Offset *offset, const struct descriptor *buf,
		const MPI_Count *count, const int *datatype, MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_at_all_c(predefined_file(*fh), *offset, buf->base, *count,
			predefined_type(*datatype), status_of(status)));
	else
		mpi_file_read_at_all_c_f08ts_general(fh, offset, buf, count, datatype, status, ierror);
}
SECTION_NAMES(mpi_file_read_at_all_c)

static SELDOM void mpi_file_write_at_f08ts_general(const int *fh, const MPI_Offset *offset,
		const struct descriptor *buf, const int *count, const int *datatype, MPI_Status *status, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_BLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_write_at(file_of(*fh), *offset, s_buf.address, (int)s_buf.count, s_buf.type,
			status_of(status));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_write_at_f08ts_(const int *fh, const MPI_Offset *offset, const struct descriptor *buf, const int *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_at(predefined_file(*fh), *offset, buf->base, *count,
			predefined_type(*datatype), status_of(status)));
	else
		mpi_file_write_at_f08ts_general(fh, offset, buf, count, datatype, status, ierror);
}
SECTION_NAMES(mpi_file_write_at)

static SELDOM void mpi_file_write_at_c_f08ts_general(const int *fh, const MPI_Offset *offset,
		const struct descriptor *buf, const MPI_Count *count, const int *datatype, MPI_Status *status,
		int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_BLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_write_at_c(file_of(*fh), *offset, s_buf.address, s_buf.count, s_buf.type,
			status_of(status));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_write_at_c_f08ts_(const int *fh, const MPI_Offset *offset, const struct descriptor *buf,
		const MPI_Count *count, const int *datatype, MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_at_c(predefined_file(*fh), *offset, buf->base, *count,
			predefined_type(*datatype), status_of(status)));
	else
		mpi_file_write_at_c_f08ts_general(fh, offset, buf, count, datatype, status, ierror);
}
SECTION_NAMES(mpi_file_write_at_c)

static SELDOM void mpi_file_write_at_all_f08ts_general(const int *fh, const MPI_Offset *offset,
		const struct descriptor *buf, const int *count, const int *datatype, MPI_Status *status, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_BLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_write_at_all(file_of(*fh), *offset, s_buf.address, (int)s_buf.count, s_buf.type,
			status_of(status));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_write_at_all_f08ts_(const int *fh, const MPI_Offset *offset, const struct descriptor *buf,
		const int *count, const int *datatype, MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_at_all(predefined_file(*fh), *offset, buf->base, *count,
			predefined_type(*datatype), status_of(status)));
	else
		mpi_file_write_at_all_f08ts_general(fh, offset, buf, count, datatype, status, ierror);
}
SECTION_NAMES(mpi_file_write_at_all)

static SELDOM void mpi_file_write_at_all_c_f08ts_general(const int *fh, const MPI_Offset *offset,
		const struct descriptor *buf, const MPI_Count *count, const int *datatype, MPI_Status *status,
		int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_BLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_write_at_all_c(file_of(*fh), *offset, s_buf.address, s_buf.count, s_buf.type,
			status_of(status));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_write_at_all_c_f08ts_(const int *fh, const MPI_Offset *offset, const struct descriptor *buf,
		const MPI_Count *count, const int *datatype, MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_at_all_c(predefined_file(*fh), *offset, buf->base, *count,
			predefined_type(*datatype), status_of(status)));
	else
		mpi_file_write_at_all_c_f08ts_general(fh, offset, buf, count, datatype, status, ierror);
}
SECTION_NAMES(mpi_file_write_at_all_c)

void mpi_file_iread_at_f08ts_(const int *fh, const MPI_Offset *offset, const struct descriptor *buf, const int *count,
		const int *datatype, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_NONBLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_iread_at(file_of(*fh), *offset, s_buf.address, (int)s_buf.count, s_buf.type,
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_file_iread_at)

void mpi_file_iread_at_c_f08ts_(const int *fh, const MPI_Offset *offset, const struct descriptor *buf,
		const MPI_Count *count, const int *datatype, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_NONBLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_iread_at_c(file_of(*fh), *offset, s_buf.address, s_buf.count, s_buf.type,
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_file_iread_at_c)

void mpi_file_iread_at_all_f08ts_(const int *fh, const MPI_Offset *offset, const struct descriptor *buf,
		const int *count, const int *datatype, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_NONBLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_iread_at_all(file_of(*fh), *offset, s_buf.address, (int)s_buf.count, s_buf.type,
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_file_iread_at_all)

void mpi_file_iread_at_all_c_f08ts_(const int *fh, const MPI_Offset *offset, const struct descriptor *buf,
		const MPI_Count *count, const int *datatype, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_NONBLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_iread_at_all_c(file_of(*fh), *offset, s_buf.address, s_buf.count, s_buf.type,
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_file_iread_at_all_c)

void mpi_file_iwrite_at_f08ts_(const int *fh, const MPI_Offset *offset, const struct descriptor *buf, const int *count,
		const int *datatype, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_NONBLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_iwrite_at(file_of(*fh), *offset, s_buf.address, (int)s_buf.count, s_buf.type,
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_file_iwrite_at)

void mpi_file_iwrite_at_c_f08ts_(const int *fh, const MPI_Offset *offset, const struct descriptor *buf,
		const MPI_Count *count, const int *datatype, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_NONBLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_iwrite_at_c(file_of(*fh), *offset, s_buf.address, s_buf.count, s_buf.type,
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_file_iwrite_at_c)

void mpi_file_iwrite_at_all_f08ts_(const int *fh, const MPI_Offset *offset, const struct descriptor *buf,
		const int *count, const int *datatype, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_NONBLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_iwrite_at_all(file_of(*fh), *offset, s_buf.address, (int)s_buf.count, s_buf.type,
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_file_iwrite_at_all)

void mpi_file_iwrite_at_all_c_f08ts_(const int *fh, const MPI_Offset *offset, const struct descriptor *buf,
		const MPI_Count *count, const int *datatype, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_NONBLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_iwrite_at_all_c(file_of(*fh), *offset, s_buf.address, s_buf.count, s_buf.type,
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_file_iwrite_at_all_c)

static SELDOM void mpi_file_read_f08ts_general(const int *fh, const struct descriptor *buf, const int *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_BLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_read(file_of(*fh), s_buf.address, (int)s_buf.count, s_buf.type,
			status_of(status));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_read_f08ts_(const int *fh, const struct descriptor *buf, const int *count, const int *datatype,
		MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read(predefined_file(*fh), buf->base, *count, predefined_type(*datatype),
			status_of(status)));
	else
		mpi_file_read_f08ts_general(fh, buf, count, datatype, status, ierror);
}
SECTION_NAMES(mpi_file_read)

static SELDOM void mpi_file_read_c_f08ts_general(const int *fh, const struct descriptor *buf, const MPI_Count *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_BLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_read_c(file_of(*fh), s_buf.address, s_buf.count, s_buf.type, status_of(status));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_read_c_f08ts_(const int *fh, const struct descriptor *buf, const MPI_Count *count, const int *datatype,
		MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_c(predefined_file(*fh), buf->base, *count, predefined_type(*datatype),
			status_of(status)));
	else
		mpi_file_read_c_f08ts_general(fh, buf, count, datatype, status, ierror);
}
SECTION_NAMES(mpi_file_read_c)

static SELDOM void mpi_file_read_all_f08ts_general(const int *fh, const struct descriptor *buf, const int *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_BLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_read_all(file_of(*fh), s_buf.address, (int)s_buf.count, s_buf.type,
			status_of(status));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_read_all_f08ts_(const int *fh, const struct descriptor *buf, const int *count, const int *datatype,
		MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_all(predefined_file(*fh), buf->base, *count, predefined_type(*datatype),
			status_of(status)));
	else
		mpi_file_read_all_f08ts_general(fh, buf, count, datatype, status, ierror);
}
SECTION_NAMES(mpi_file_read_all)

static SELDOM void mpi_file_read_all_c_f08ts_general(const int *fh, const struct descriptor *buf,
		const MPI_Count *count, const int *datatype, MPI_Status *status, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_BLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_read_all_c(file_of(*fh), s_buf.address, s_buf.count, s_buf.type,
			status_of(status));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_read_all_c_f08ts_(const int *fh, const struct descriptor *buf, const MPI_Count *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_all_c(predefined_file(*fh), buf->base, *count, predefined_type(*datatype),
			status_of(status)));
	else
		mpi_file_read_all_c_f08ts_general(fh, buf, count, datatype, status, ierror);
}
SECTION_NAMES(mpi_file_read_all_c)

static SELDOM void mpi_file_write_f08ts_general(const int *fh, const struct descriptor *buf, const int *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_BLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_write(file_of(*fh), s_buf.address, (int)s_buf.count, s_buf.type,
			status_of(status));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_write_f08ts_(const int *fh, const struct descriptor *buf, const int *count, const int *datatype,
		MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write(predefined_file(*fh), buf->base, *count, predefined_type(*datatype),
			status_of(status)));
	else
		mpi_file_write_f08ts_general(fh, buf, count, datatype, status, ierror);
}
SECTION_NAMES(mpi_file_write)

static SELDOM void mpi_file_write_c_f08ts_general(const int *fh, const struct descriptor *buf, const MPI_Count *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_BLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_write_c(file_of(*fh), s_buf.address, s_buf.count, s_buf.type, status_of(status));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_write_c_f08ts_(const int *fh, const struct descriptor *buf, const MPI_Count *count, const int *datatype,
		MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_c(predefined_file(*fh), buf->base, *count, predefined_type(*datatype),
			status_of(status)));
	else
		mpi_file_write_c_f08ts_general(fh, buf, count, datatype, status, ierror);
}
SECTION_NAMES(mpi_file_write_c)

static SELDOM void mpi_file_write_all_f08ts_general(const int *fh, const struct descriptor *buf, const int *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_BLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_write_all(file_of(*fh), s_buf.address, (int)s_buf.count, s_buf.type,
			status_of(status));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_write_all_f08ts_(const int *fh, const struct descriptor *buf, const int *count, const int *datatype,
		MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_all(predefined_file(*fh), buf->base, *count, predefined_type(*datatype),
			status_of(status)));
	else
		mpi_file_write_all_f08ts_general(fh, buf, count, datatype, status, ierror);
}
SECTION_NAMES(mpi_file_write_all)

static SELDOM void mpi_file_write_all_c_f08ts_general(const int *fh, const struct descriptor *buf,
		const MPI_Count *count, const int *datatype, MPI_Status *status, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_BLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_write_all_c(file_of(*fh), s_buf.address, s_buf.count, s_buf.type,
			status_of(status));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_write_all_c_f08ts_(const int *fh, const struct descriptor *buf, const MPI_Count *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_all_c(predefined_file(*fh), buf->base, *count, predefined_type(*datatype),
			status_of(status)));
	else
		mpi_file_write_all_c_f08ts_general(fh, buf, count, datatype, status, ierror);
}
SECTION_NAMES(mpi_file_write_all_c)

void mpi_file_iread_f08ts_(const int *fh, const struct descriptor *buf, const int *count, const int *datatype,
		int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_NONBLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_iread(file_of(*fh), s_buf.address, (int)s_buf.count, s_buf.type, &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_file_iread)

void mpi_file_iread_c_f08ts_(const int *fh, const struct descriptor *buf, const MPI_Count *count, const int *datatype,
		int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_NONBLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_iread_c(file_of(*fh), s_buf.address, s_buf.count, s_buf.type, &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_file_iread_c)

void mpi_file_iread_all_f08ts_(const int *fh, const struct descriptor *buf, const int *count, const int *datatype,
		int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_NONBLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_iread_all(file_of(*fh), s_buf.address, (int)s_buf.count, s_buf.type, &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_file_iread_all)

void mpi_file_iread_all_c_f08ts_(const int *fh, const struct descriptor *buf, const MPI_Count *count,
		const int *datatype, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_NONBLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_iread_all_c(file_of(*fh), s_buf.address, s_buf.count, s_buf.type, &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_file_iread_all_c)

void mpi_file_iwrite_f08ts_(const int *fh, const struct descriptor *buf, const int *count, const int *datatype,
		int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_NONBLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_iwrite(file_of(*fh), s_buf.address, (int)s_buf.count, s_buf.type, &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_file_iwrite)

void mpi_file_iwrite_c_f08ts_(const int *fh, const struct descriptor *buf, const MPI_Count *count, const int *datatype,
		int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_NONBLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_iwrite_c(file_of(*fh), s_buf.address, s_buf.count, s_buf.type, &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_file_iwrite_c)

void mpi_file_iwrite_all_f08ts_(const int *fh, const struct descriptor *buf, const int *count, const int *datatype,
		int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_NONBLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_iwrite_all(file_of(*fh), s_buf.address, (int)s_buf.count, s_buf.type,
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_file_iwrite_all)

void mpi_file_iwrite_all_c_f08ts_(const int *fh, const struct descriptor *buf, const MPI_Count *count,
		const int *datatype, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_NONBLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_iwrite_all_c(file_of(*fh), s_buf.address, s_buf.count, s_buf.type, &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_file_iwrite_all_c)

static SELDOM void mpi_file_read_shared_f08ts_general(const int *fh, const struct descriptor *buf, const int *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_BLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_read_shared(file_of(*fh), s_buf.address, (int)s_buf.count, s_buf.type,
			status_of(status));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_read_shared_f08ts_(const int *fh, const struct descriptor *buf, const int *count, const int *datatype,
		MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_shared(predefined_file(*fh), buf->base, *count, predefined_type(*datatype),
			status_of(status)));
	else
		mpi_file_read_shared_f08ts_general(fh, buf, count, datatype, status, ierror);
}
SECTION_NAMES(mpi_file_read_shared)

static SELDOM void mpi_file_read_shared_c_f08ts_general(const int *fh, const struct descriptor *buf,
		const MPI_Count *count, const int *datatype, MPI_Status *status, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_BLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_read_shared_c(file_of(*fh), s_buf.address, s_buf.count, s_buf.type,
			status_of(status));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_read_shared_c_f08ts_(const int *fh, const struct descriptor *buf, const MPI_Count *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_shared_c(predefined_file(*fh), buf->base, *count,
			predefined_type(*datatype), status_of(status)));
	else
		mpi_file_read_shared_c_f08ts_general(fh, buf, count, datatype, status, ierror);
}
SECTION_NAMES(mpi_file_read_shared_c)

static SELDOM void mpi_file_write_shared_f08ts_general(const int *fh, const struct descriptor *buf, const int *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_BLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_write_shared(file_of(*fh), s_buf.address, (int)s_buf.count, s_buf.type,
			status_of(status));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_write_shared_f08ts_(const int *fh, const struct descriptor *buf, const int *count, const int *datatype,
		MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_shared(predefined_file(*fh), buf->base, *count,
			predefined_type(*datatype), status_of(status)));
	else
		mpi_file_write_shared_f08ts_general(fh, buf, count, datatype, status, ierror);
}
SECTION_NAMES(mpi_file_write_shared)

static SELDOM void mpi_file_write_shared_c_f08ts_general(const int *fh, const struct descriptor *buf,
		const MPI_Count *count, const int *datatype, MPI_Status *status, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_BLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_write_shared_c(file_of(*fh), s_buf.address, s_buf.count, s_buf.type,
			status_of(status));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_write_shared_c_f08ts_(const int *fh, const struct descriptor *buf, const MPI_Count *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_shared_c(predefined_file(*fh), buf->base, *count,
			predefined_type(*datatype), status_of(status)));
	else
		mpi_file_write_shared_c_f08ts_general(fh, buf, count, datatype, status, ierror);
}
SECTION_NAMES(mpi_file_write_shared_c)

void mpi_file_iread_shared_f08ts_(const int *fh, const struct descriptor *buf, const int *count, const int *datatype,
		int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_NONBLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_iread_shared(file_of(*fh), s_buf.address, (int)s_buf.count, s_buf.type,
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_file_iread_shared)

void mpi_file_iread_shared_c_f08ts_(const int *fh, const struct descriptor *buf, const MPI_Count *count,
		const int *datatype, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_NONBLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_iread_shared_c(file_of(*fh), s_buf.address, s_buf.count, s_buf.type, &c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_file_iread_shared_c)

void mpi_file_iwrite_shared_f08ts_(const int *fh, const struct descriptor *buf, const int *count, const int *datatype,
		int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_NONBLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_iwrite_shared(file_of(*fh), s_buf.address, (int)s_buf.count, s_buf.type,
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_file_iwrite_shared)

void mpi_file_iwrite_shared_c_f08ts_(const int *fh, const struct descriptor *buf, const MPI_Count *count,
		const int *datatype, int *request, int *ierror)
{
	struct section s_buf;
	MPI_Request c_request = MPI_REQUEST_NULL;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_NONBLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_iwrite_shared_c(file_of(*fh), s_buf.address, s_buf.count, s_buf.type,
			&c_request);

	if (err == MPI_SUCCESS)
		*request = request_int(c_request);
	section_leave(&s_buf, err, request);
	report(ierror, err);
}
SECTION_NAMES(mpi_file_iwrite_shared_c)

static SELDOM void mpi_file_read_ordered_f08ts_general(const int *fh, const struct descriptor *buf, const int *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_BLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_read_ordered(file_of(*fh), s_buf.address, (int)s_buf.count, s_buf.type,
			status_of(status));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_read_ordered_f08ts_(const int *fh, const struct descriptor *buf, const int *count, const int *datatype,
		MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_ordered(predefined_file(*fh), buf->base, *count,
			predefined_type(*datatype), status_of(status)));
	else
		mpi_file_read_ordered_f08ts_general(fh, buf, count, datatype, status, ierror);
}
SECTION_NAMES(mpi_file_read_ordered)

static SELDOM void mpi_file_read_ordered_c_f08ts_general(const int *fh, const struct descriptor *buf,
		const MPI_Count *count, const int *datatype, MPI_Status *status, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_BLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_read_ordered_c(file_of(*fh), s_buf.address, s_buf.count, s_buf.type,
			status_of(status));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_read_ordered_c_f08ts_(const int *fh, const struct descriptor *buf, const MPI_Count *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_ordered_c(predefined_file(*fh), buf->base, *count,
			predefined_type(*datatype), status_of(status)));
	else
		mpi_file_read_ordered_c_f08ts_general(fh, buf, count, datatype, status, ierror);
}
SECTION_NAMES(mpi_file_read_ordered_c)

static SELDOM void mpi_file_write_ordered_f08ts_general(const int *fh, const struct descriptor *buf, const int *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_BLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_write_ordered(file_of(*fh), s_buf.address, (int)s_buf.count, s_buf.type,
			status_of(status));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_write_ordered_f08ts_(const int *fh, const struct descriptor *buf, const int *count, const int *datatype,
		MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_ordered(predefined_file(*fh), buf->base, *count,
			predefined_type(*datatype), status_of(status)));
	else
		mpi_file_write_ordered_f08ts_general(fh, buf, count, datatype, status, ierror);
}
SECTION_NAMES(mpi_file_write_ordered)

static SELDOM void mpi_file_write_ordered_c_f08ts_general(const int *fh, const struct descriptor *buf,
		const MPI_Count *count, const int *datatype, MPI_Status *status, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_BLOCKING);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_write_ordered_c(file_of(*fh), s_buf.address, s_buf.count, s_buf.type,
			status_of(status));

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_write_ordered_c_f08ts_(const int *fh, const struct descriptor *buf, const MPI_Count *count,
		const int *datatype, MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_ordered_c(predefined_file(*fh), buf->base, *count,
			predefined_type(*datatype), status_of(status)));
	else
		mpi_file_write_ordered_c_f08ts_general(fh, buf, count, datatype, status, ierror);
}
SECTION_NAMES(mpi_file_write_ordered_c)

static SELDOM void mpi_file_read_at_all_begin_f08ts_general(const int *fh, const MPI_Offset *offset,
		const struct descriptor *buf, const int *count, const int *datatype, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_KEPT);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_read_at_all_begin(file_of(*fh), *offset, s_buf.address, (int)s_buf.count,
			s_buf.type);

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_read_at_all_begin_f08ts_(const int *fh, const MPI_Offset *offset, const struct descriptor *buf,
		const int *count, const int *datatype, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_at_all_begin(predefined_file(*fh), *offset, buf->base, *count,
			predefined_type(*datatype)));
	else
		mpi_file_read_at_all_begin_f08ts_general(fh, offset, buf, count, datatype, ierror);
}
SECTION_NAMES(mpi_file_read_at_all_begin)

static SELDOM void mpi_file_read_at_all_begin_c_f08ts_general(const int *fh, const MPI_Offset *offset,
		const struct descriptor *buf, const MPI_Count *count, const int *datatype, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_KEPT);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_read_at_all_begin_c(file_of(*fh), *offset, s_buf.address, s_buf.count,
			s_buf.type);

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_read_at_all_begin_c_f08ts_(const int *fh, const MPI_Offset *offset, const struct descriptor *buf,
		const MPI_Count *count, const int *datatype, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_at_all_begin_c(predefined_file(*fh), *offset, buf->base, *count,
			predefined_type(*datatype)));
	else
		mpi_file_read_at_all_begin_c_f08ts_general(fh, offset, buf, count, datatype, ierror);
}
SECTION_NAMES(mpi_file_read_at_all_begin_c)

static SELDOM void mpi_file_read_at_all_end_f08ts_general(const int *fh, const struct descriptor *buf,
		MPI_Status *status, int *ierror)
{
	int err = MPI_File_read_at_all_end(file_of(*fh), section_base(buf), status_of(status));

	report(ierror, err);
}

void mpi_file_read_at_all_end_f08ts_(const int *fh, const struct descriptor *buf, MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh))
		report(ierror, MPI_File_read_at_all_end(predefined_file(*fh), buf->base, status_of(status)));
	else
		mpi_file_read_at_all_end_f08ts_general(fh, buf, status, ierror);
}
SECTION_NAMES(mpi_file_read_at_all_end)

static SELDOM void mpi_file_write_at_all_begin_f08ts_general(const int *fh, const MPI_Offset *offset,
		const struct descriptor *buf, const int *count, const int *datatype, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_KEPT);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_write_at_all_begin(file_of(*fh), *offset, s_buf.address, (int)s_buf.count,
			s_buf.type);

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_write_at_all_begin_f08ts_(const int *fh, const MPI_Offset *offset, const struct descriptor *buf,
		const int *count, const int *datatype, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_at_all_begin(predefined_file(*fh), *offset, buf->base, *count,
			predefined_type(*datatype)));
	else
		mpi_file_write_at_all_begin_f08ts_general(fh, offset, buf, count, datatype, ierror);
}
SECTION_NAMES(mpi_file_write_at_all_begin)

static SELDOM void mpi_file_write_at_all_begin_c_f08ts_general(const int *fh, const MPI_Offset *offset,
		const struct descriptor *buf, const MPI_Count *count, const int *datatype, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_KEPT);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_write_at_all_begin_c(file_of(*fh), *offset, s_buf.address, s_buf.count,
			s_buf.type);

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_write_at_all_begin_c_f08ts_(const int *fh, const MPI_Offset *offset, const struct descriptor *buf,
		const MPI_Count *count, const int *datatype, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_at_all_begin_c(predefined_file(*fh), *offset, buf->base, *count,
			predefined_type(*datatype)));
	else
		mpi_file_write_at_all_begin_c_f08ts_general(fh, offset, buf, count, datatype, ierror);
}
SECTION_NAMES(mpi_file_write_at_all_begin_c)

static SELDOM void mpi_file_write_at_all_end_f08ts_general(const int *fh, const struct descriptor *buf,
		MPI_Status *status, int *ierror)
{
	int err = MPI_File_write_at_all_end(file_of(*fh), section_base(buf), status_of(status));

	report(ierror, err);
}

void mpi_file_write_at_all_end_f08ts_(const int *fh, const struct descriptor *buf, MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh))
		report(ierror, MPI_File_write_at_all_end(predefined_file(*fh), buf->base, status_of(status)));
	else
		mpi_file_write_at_all_end_f08ts_general(fh, buf, status, ierror);
}
SECTION_NAMES(mpi_file_write_at_all_end)

static SELDOM void mpi_file_read_all_begin_f08ts_general(const int *fh, const struct descriptor *buf, const int *count,
		const int *datatype, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_KEPT);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_read_all_begin(file_of(*fh), s_buf.address, (int)s_buf.count, s_buf.type);

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_read_all_begin_f08ts_(const int *fh, const struct descriptor *buf, const int *count, const int *datatype,
		int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_all_begin(predefined_file(*fh), buf->base, *count,
			predefined_type(*datatype)));
	else
		mpi_file_read_all_begin_f08ts_general(fh, buf, count, datatype, ierror);
}
SECTION_NAMES(mpi_file_read_all_begin)

static SELDOM void mpi_file_read_all_begin_c_f08ts_general(const int *fh, const struct descriptor *buf,
		const MPI_Count *count, const int *datatype, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_KEPT);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_read_all_begin_c(file_of(*fh), s_buf.address, s_buf.count, s_buf.type);

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_read_all_begin_c_f08ts_(const int *fh, const struct descriptor *buf, const MPI_Count *count,
		const int *datatype, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_all_begin_c(predefined_file(*fh), buf->base, *count,
			predefined_type(*datatype)));
	else
		mpi_file_read_all_begin_c_f08ts_general(fh, buf, count, datatype, ierror);
}
SECTION_NAMES(mpi_file_read_all_begin_c)

static SELDOM void mpi_file_read_all_end_f08ts_general(const int *fh, const struct descriptor *buf, MPI_Status *status,
		int *ierror)
{
	int err = MPI_File_read_all_end(file_of(*fh), section_base(buf), status_of(status));

	report(ierror, err);
}

void mpi_file_read_all_end_f08ts_(const int *fh, const struct descriptor *buf, MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh))
		report(ierror, MPI_File_read_all_end(predefined_file(*fh), buf->base, status_of(status)));
	else
		mpi_file_read_all_end_f08ts_general(fh, buf, status, ierror);
}
SECTION_NAMES(mpi_file_read_all_end)

static SELDOM void mpi_file_write_all_begin_f08ts_general(const int *fh, const struct descriptor *buf, const int *count,
		const int *datatype, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_KEPT);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_write_all_begin(file_of(*fh), s_buf.address, (int)s_buf.count, s_buf.type);

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_write_all_begin_f08ts_(const int *fh, const struct descriptor *buf, const int *count, const int *datatype,
		int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_all_begin(predefined_file(*fh), buf->base, *count,
			predefined_type(*datatype)));
	else
		mpi_file_write_all_begin_f08ts_general(fh, buf, count, datatype, ierror);
}
SECTION_NAMES(mpi_file_write_all_begin)

static SELDOM void mpi_file_write_all_begin_c_f08ts_general(const int *fh, const struct descriptor *buf,
		const MPI_Count *count, const int *datatype, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_KEPT);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_write_all_begin_c(file_of(*fh), s_buf.address, s_buf.count, s_buf.type);

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_write_all_begin_c_f08ts_(const int *fh, const struct descriptor *buf, const MPI_Count *count,
		const int *datatype, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_all_begin_c(predefined_file(*fh), buf->base, *count,
			predefined_type(*datatype)));
	else
		mpi_file_write_all_begin_c_f08ts_general(fh, buf, count, datatype, ierror);
}
SECTION_NAMES(mpi_file_write_all_begin_c)

static SELDOM void mpi_file_write_all_end_f08ts_general(const int *fh, const struct descriptor *buf, MPI_Status *status,
		int *ierror)
{
	int err = MPI_File_write_all_end(file_of(*fh), section_base(buf), status_of(status));

	report(ierror, err);
}

void mpi_file_write_all_end_f08ts_(const int *fh, const struct descriptor *buf, MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh))
		report(ierror, MPI_File_write_all_end(predefined_file(*fh), buf->base, status_of(status)));
	else
		mpi_file_write_all_end_f08ts_general(fh, buf, status, ierror);
}
SECTION_NAMES(mpi_file_write_all_end)

static SELDOM void mpi_file_read_ordered_begin_f08ts_general(const int *fh, const struct descriptor *buf,
		const int *count, const int *datatype, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_KEPT);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_read_ordered_begin(file_of(*fh), s_buf.address, (int)s_buf.count, s_buf.type);

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_read_ordered_begin_f08ts_(const int *fh, const struct descriptor *buf, const int *count,
		const int *datatype, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_ordered_begin(predefined_file(*fh), buf->base, *count,
			predefined_type(*datatype)));
	else
		mpi_file_read_ordered_begin_f08ts_general(fh, buf, count, datatype, ierror);
}
SECTION_NAMES(mpi_file_read_ordered_begin)

static SELDOM void mpi_file_read_ordered_begin_c_f08ts_general(const int *fh, const struct descriptor *buf,
		const MPI_Count *count, const int *datatype, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_INOUT | SECTION_KEPT);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_read_ordered_begin_c(file_of(*fh), s_buf.address, s_buf.count, s_buf.type);

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_read_ordered_begin_c_f08ts_(const int *fh, const struct descriptor *buf, const MPI_Count *count,
		const int *datatype, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_read_ordered_begin_c(predefined_file(*fh), buf->base, *count,
			predefined_type(*datatype)));
	else
		mpi_file_read_ordered_begin_c_f08ts_general(fh, buf, count, datatype, ierror);
}
SECTION_NAMES(mpi_file_read_ordered_begin_c)

static SELDOM void mpi_file_read_ordered_end_f08ts_general(const int *fh, const struct descriptor *buf,
		MPI_Status *status, int *ierror)
{
	int err = MPI_File_read_ordered_end(file_of(*fh), section_base(buf), status_of(status));

	report(ierror, err);
}

void mpi_file_read_ordered_end_f08ts_(const int *fh, const struct descriptor *buf, MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh))
		report(ierror, MPI_File_read_ordered_end(predefined_file(*fh), buf->base, status_of(status)));
	else
		mpi_file_read_ordered_end_f08ts_general(fh, buf, status, ierror);
}
SECTION_NAMES(mpi_file_read_ordered_end)

static SELDOM void mpi_file_write_ordered_begin_f08ts_general(const int *fh, const struct descriptor *buf,
		const int *count, const int *datatype, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_KEPT);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_write_ordered_begin(file_of(*fh), s_buf.address, (int)s_buf.count, s_buf.type);

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_write_ordered_begin_f08ts_(const int *fh, const struct descriptor *buf, const int *count,
		const int *datatype, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_ordered_begin(predefined_file(*fh), buf->base, *count,
			predefined_type(*datatype)));
	else
		mpi_file_write_ordered_begin_f08ts_general(fh, buf, count, datatype, ierror);
}
SECTION_NAMES(mpi_file_write_ordered_begin)

static SELDOM void mpi_file_write_ordered_begin_c_f08ts_general(const int *fh, const struct descriptor *buf,
		const MPI_Count *count, const int *datatype, int *ierror)
{
	struct section s_buf;
	int err = section_typed(&s_buf, buf, *count, type_of(*datatype), SECTION_IN | SECTION_KEPT);

	if (err)
		err = fail_file(file_of(*fh), err);
	else
		err = MPI_File_write_ordered_begin_c(file_of(*fh), s_buf.address, s_buf.count, s_buf.type);

	section_end(&s_buf);
	report(ierror, err);
}

void mpi_file_write_ordered_begin_c_f08ts_(const int *fh, const struct descriptor *buf, const MPI_Count *count,
		const int *datatype, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh | *datatype))
		report(ierror, MPI_File_write_ordered_begin_c(predefined_file(*fh), buf->base, *count,
			predefined_type(*datatype)));
	else
		mpi_file_write_ordered_begin_c_f08ts_general(fh, buf, count, datatype, ierror);
}
SECTION_NAMES(mpi_file_write_ordered_begin_c)

static SELDOM void mpi_file_write_ordered_end_f08ts_general(const int *fh, const struct descriptor *buf,
		MPI_Status *status, int *ierror)
{
	int err = MPI_File_write_ordered_end(file_of(*fh), section_base(buf), status_of(status));

	report(ierror, err);
}

void mpi_file_write_ordered_end_f08ts_(const int *fh, const struct descriptor *buf, MPI_Status *status, int *ierror)
{
	if (section_plain(buf) && is_predefined(*fh))
		report(ierror, MPI_File_write_ordered_end(predefined_file(*fh), buf->base, status_of(status)));
	else
		mpi_file_write_ordered_end_f08ts_general(fh, buf, status, ierror);
}
SECTION_NAMES(mpi_file_write_ordered_end)
