/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Written by mpi/generate; do not edit. */
/*
 * The int forms: each calls the large-count form, which is written by hand. See mpi/generate for the rules and
 * mpi/widen.h for the conversions.
 */
#include "mpi.h"
#include "mpi/datatype.h"
#include "mpi/widen.h"

/* ---- Point-to-point: blocking (chapter 3) ---- */

#pragma weak MPI_Send = PMPI_Send
int PMPI_Send(const void *buf, int count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm)
{
	return PMPI_Send_c(buf, count, datatype, dest, tag, comm);
}

#pragma weak MPI_Bsend = PMPI_Bsend
int PMPI_Bsend(const void *buf, int count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm)
{
	return PMPI_Bsend_c(buf, count, datatype, dest, tag, comm);
}

#pragma weak MPI_Ssend = PMPI_Ssend
int PMPI_Ssend(const void *buf, int count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm)
{
	return PMPI_Ssend_c(buf, count, datatype, dest, tag, comm);
}

#pragma weak MPI_Rsend = PMPI_Rsend
int PMPI_Rsend(const void *buf, int count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm)
{
	return PMPI_Rsend_c(buf, count, datatype, dest, tag, comm);
}

#pragma weak MPI_Recv = PMPI_Recv
int PMPI_Recv(void *buf, int count, MPI_Datatype datatype, int source, int tag, MPI_Comm comm,
		MPI_Status *status)
{
	return PMPI_Recv_c(buf, count, datatype, source, tag, comm, status);
}

#pragma weak MPI_Sendrecv = PMPI_Sendrecv
int PMPI_Sendrecv(const void *sendbuf, int sendcount, MPI_Datatype sendtype, int dest, int sendtag,
		void *recvbuf, int recvcount, MPI_Datatype recvtype, int source, int recvtag, MPI_Comm comm,
		MPI_Status *status)
{
	return PMPI_Sendrecv_c(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype,
			source, recvtag, comm, status);
}

#pragma weak MPI_Sendrecv_replace = PMPI_Sendrecv_replace
int PMPI_Sendrecv_replace(void *buf, int count, MPI_Datatype datatype, int dest, int sendtag, int source,
		int recvtag, MPI_Comm comm, MPI_Status *status)
{
	return PMPI_Sendrecv_replace_c(buf, count, datatype, dest, sendtag, source, recvtag, comm, status);
}

#pragma weak MPI_Get_count = PMPI_Get_count
int PMPI_Get_count(const MPI_Status *status, MPI_Datatype datatype, int *count)
{
	MPI_Count wide_count = 0;
	int err = PMPI_Get_count_c(status, datatype, count ? &wide_count : NULL);
	if (err == MPI_SUCCESS)
		*count = narrow(wide_count);
	return err;
}

#pragma weak MPI_Mrecv = PMPI_Mrecv
int PMPI_Mrecv(void *buf, int count, MPI_Datatype datatype, MPI_Message *message, MPI_Status *status)
{
	return PMPI_Mrecv_c(buf, count, datatype, message, status);
}

/* ---- Point-to-point: nonblocking ---- */

#pragma weak MPI_Isend = PMPI_Isend
int PMPI_Isend(const void *buf, int count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm,
		MPI_Request *request)
{
	return PMPI_Isend_c(buf, count, datatype, dest, tag, comm, request);
}

#pragma weak MPI_Ibsend = PMPI_Ibsend
int PMPI_Ibsend(const void *buf, int count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm,
		MPI_Request *request)
{
	return PMPI_Ibsend_c(buf, count, datatype, dest, tag, comm, request);
}

#pragma weak MPI_Issend = PMPI_Issend
int PMPI_Issend(const void *buf, int count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm,
		MPI_Request *request)
{
	return PMPI_Issend_c(buf, count, datatype, dest, tag, comm, request);
}

#pragma weak MPI_Irsend = PMPI_Irsend
int PMPI_Irsend(const void *buf, int count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm,
		MPI_Request *request)
{
	return PMPI_Irsend_c(buf, count, datatype, dest, tag, comm, request);
}

#pragma weak MPI_Irecv = PMPI_Irecv
int PMPI_Irecv(void *buf, int count, MPI_Datatype datatype, int source, int tag, MPI_Comm comm,
		MPI_Request *request)
{
	return PMPI_Irecv_c(buf, count, datatype, source, tag, comm, request);
}

#pragma weak MPI_Isendrecv = PMPI_Isendrecv
int PMPI_Isendrecv(const void *sendbuf, int sendcount, MPI_Datatype sendtype, int dest, int sendtag,
		void *recvbuf, int recvcount, MPI_Datatype recvtype, int source, int recvtag, MPI_Comm comm,
		MPI_Request *request)
{
	return PMPI_Isendrecv_c(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype,
			source, recvtag, comm, request);
}

#pragma weak MPI_Isendrecv_replace = PMPI_Isendrecv_replace
int PMPI_Isendrecv_replace(void *buf, int count, MPI_Datatype datatype, int dest, int sendtag, int source,
		int recvtag, MPI_Comm comm, MPI_Request *request)
{
	return PMPI_Isendrecv_replace_c(buf, count, datatype, dest, sendtag, source, recvtag, comm, request);
}

#pragma weak MPI_Imrecv = PMPI_Imrecv
int PMPI_Imrecv(void *buf, int count, MPI_Datatype datatype, MPI_Message *message, MPI_Request *request)
{
	return PMPI_Imrecv_c(buf, count, datatype, message, request);
}

/* ---- Point-to-point: persistent ---- */

#pragma weak MPI_Send_init = PMPI_Send_init
int PMPI_Send_init(const void *buf, int count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm,
		MPI_Request *request)
{
	return PMPI_Send_init_c(buf, count, datatype, dest, tag, comm, request);
}

#pragma weak MPI_Bsend_init = PMPI_Bsend_init
int PMPI_Bsend_init(const void *buf, int count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm,
		MPI_Request *request)
{
	return PMPI_Bsend_init_c(buf, count, datatype, dest, tag, comm, request);
}

#pragma weak MPI_Ssend_init = PMPI_Ssend_init
int PMPI_Ssend_init(const void *buf, int count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm,
		MPI_Request *request)
{
	return PMPI_Ssend_init_c(buf, count, datatype, dest, tag, comm, request);
}

#pragma weak MPI_Rsend_init = PMPI_Rsend_init
int PMPI_Rsend_init(const void *buf, int count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm,
		MPI_Request *request)
{
	return PMPI_Rsend_init_c(buf, count, datatype, dest, tag, comm, request);
}

#pragma weak MPI_Recv_init = PMPI_Recv_init
int PMPI_Recv_init(void *buf, int count, MPI_Datatype datatype, int source, int tag, MPI_Comm comm,
		MPI_Request *request)
{
	return PMPI_Recv_init_c(buf, count, datatype, source, tag, comm, request);
}

/* ---- Point-to-point: user-supplied buffers ---- */

#pragma weak MPI_Buffer_attach = PMPI_Buffer_attach
int PMPI_Buffer_attach(void *buffer, int size)
{
	return PMPI_Buffer_attach_c(buffer, size);
}

#pragma weak MPI_Buffer_detach = PMPI_Buffer_detach
int PMPI_Buffer_detach(void *buffer_addr, int *size)
{
	MPI_Count wide_size = 0;
	int err = PMPI_Buffer_detach_c(buffer_addr, size ? &wide_size : NULL);
	if (err == MPI_SUCCESS)
		*size = narrow(wide_size);
	return err;
}

#pragma weak MPI_Comm_attach_buffer = PMPI_Comm_attach_buffer
int PMPI_Comm_attach_buffer(MPI_Comm comm, void *buffer, int size)
{
	return PMPI_Comm_attach_buffer_c(comm, buffer, size);
}

#pragma weak MPI_Comm_detach_buffer = PMPI_Comm_detach_buffer
int PMPI_Comm_detach_buffer(MPI_Comm comm, void *buffer_addr, int *size)
{
	MPI_Count wide_size = 0;
	int err = PMPI_Comm_detach_buffer_c(comm, buffer_addr, size ? &wide_size : NULL);
	if (err == MPI_SUCCESS)
		*size = narrow(wide_size);
	return err;
}

#pragma weak MPI_Session_attach_buffer = PMPI_Session_attach_buffer
int PMPI_Session_attach_buffer(MPI_Session session, void *buffer, int size)
{
	return PMPI_Session_attach_buffer_c(session, buffer, size);
}

#pragma weak MPI_Session_detach_buffer = PMPI_Session_detach_buffer
int PMPI_Session_detach_buffer(MPI_Session session, void *buffer_addr, int *size)
{
	MPI_Count wide_size = 0;
	int err = PMPI_Session_detach_buffer_c(session, buffer_addr, size ? &wide_size : NULL);
	if (err == MPI_SUCCESS)
		*size = narrow(wide_size);
	return err;
}

/* ---- Partitioned communication (chapter 4) ---- */

#pragma weak MPI_Psend_init = PMPI_Psend_init
int PMPI_Psend_init(const void *buf, int partitions, int count, MPI_Datatype datatype, int dest, int tag,
		MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	return PMPI_Psend_init_c(buf, partitions, count, datatype, dest, tag, comm, info, request);
}

#pragma weak MPI_Precv_init = PMPI_Precv_init
int PMPI_Precv_init(void *buf, int partitions, int count, MPI_Datatype datatype, int dest, int tag,
		MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	return PMPI_Precv_init_c(buf, partitions, count, datatype, dest, tag, comm, info, request);
}

/* ---- Datatypes: constructors (chapter 5) ---- */

#pragma weak MPI_Type_contiguous = PMPI_Type_contiguous
int PMPI_Type_contiguous(int count, MPI_Datatype oldtype, MPI_Datatype *newtype)
{
	int err = PMPI_Type_contiguous_c(count, oldtype, newtype);
	if (err == MPI_SUCCESS)
		err = datatype_int_form(*newtype);
	return err;
}

#pragma weak MPI_Type_vector = PMPI_Type_vector
int PMPI_Type_vector(int count, int blocklength, int stride, MPI_Datatype oldtype, MPI_Datatype *newtype)
{
	int err = PMPI_Type_vector_c(count, blocklength, stride, oldtype, newtype);
	if (err == MPI_SUCCESS)
		err = datatype_int_form(*newtype);
	return err;
}

#pragma weak MPI_Type_create_hvector = PMPI_Type_create_hvector
int PMPI_Type_create_hvector(int count, int blocklength, MPI_Aint stride, MPI_Datatype oldtype,
		MPI_Datatype *newtype)
{
	int err = PMPI_Type_create_hvector_c(count, blocklength, stride, oldtype, newtype);
	if (err == MPI_SUCCESS)
		err = datatype_int_form(*newtype);
	return err;
}

#pragma weak MPI_Type_indexed = PMPI_Type_indexed
int PMPI_Type_indexed(int count, const int array_of_blocklengths[], const int array_of_displacements[],
		MPI_Datatype oldtype, MPI_Datatype *newtype)
{
	struct widen widen;
	size_t length = widen_length(count);

	widen_begin(&widen);
	MPI_Count *wide_array_of_blocklengths = widen_array(&widen, array_of_blocklengths, length);
	MPI_Count *wide_array_of_displacements = widen_array(&widen, array_of_displacements, length);
	int err = widen.failed ? widen_no_memory(MPI_COMM_SELF, "MPI_Type_indexed")
			: PMPI_Type_indexed_c(count, wide_array_of_blocklengths, wide_array_of_displacements,
				oldtype, newtype);
	widen_end(&widen);
	if (err == MPI_SUCCESS)
		err = datatype_int_form(*newtype);
	return err;
}

#pragma weak MPI_Type_create_hindexed = PMPI_Type_create_hindexed
int PMPI_Type_create_hindexed(int count, const int array_of_blocklengths[],
		const MPI_Aint array_of_displacements[], MPI_Datatype oldtype, MPI_Datatype *newtype)
{
	struct widen widen;
	size_t length = widen_length(count);

	widen_begin(&widen);
	MPI_Count *wide_array_of_blocklengths = widen_array(&widen, array_of_blocklengths, length);
	int err = widen.failed ? widen_no_memory(MPI_COMM_SELF, "MPI_Type_create_hindexed")
			: PMPI_Type_create_hindexed_c(count, wide_array_of_blocklengths,
				array_of_displacements, oldtype, newtype);
	widen_end(&widen);
	if (err == MPI_SUCCESS)
		err = datatype_int_form(*newtype);
	return err;
}

#pragma weak MPI_Type_create_indexed_block = PMPI_Type_create_indexed_block
int PMPI_Type_create_indexed_block(int count, int blocklength, const int array_of_displacements[],
		MPI_Datatype oldtype, MPI_Datatype *newtype)
{
	struct widen widen;
	size_t length = widen_length(count);

	widen_begin(&widen);
	MPI_Count *wide_array_of_displacements = widen_array(&widen, array_of_displacements, length);
	int err = widen.failed ? widen_no_memory(MPI_COMM_SELF, "MPI_Type_create_indexed_block")
			: PMPI_Type_create_indexed_block_c(count, blocklength, wide_array_of_displacements,
				oldtype, newtype);
	widen_end(&widen);
	if (err == MPI_SUCCESS)
		err = datatype_int_form(*newtype);
	return err;
}

#pragma weak MPI_Type_create_hindexed_block = PMPI_Type_create_hindexed_block
int PMPI_Type_create_hindexed_block(int count, int blocklength, const MPI_Aint array_of_displacements[],
		MPI_Datatype oldtype, MPI_Datatype *newtype)
{
	int err = PMPI_Type_create_hindexed_block_c(count, blocklength, array_of_displacements, oldtype,
			newtype);
	if (err == MPI_SUCCESS)
		err = datatype_int_form(*newtype);
	return err;
}

#pragma weak MPI_Type_create_struct = PMPI_Type_create_struct
int PMPI_Type_create_struct(int count, const int array_of_blocklengths[],
		const MPI_Aint array_of_displacements[], const MPI_Datatype array_of_types[],
		MPI_Datatype *newtype)
{
	struct widen widen;
	size_t length = widen_length(count);

	widen_begin(&widen);
	MPI_Count *wide_array_of_blocklengths = widen_array(&widen, array_of_blocklengths, length);
	int err = widen.failed ? widen_no_memory(MPI_COMM_SELF, "MPI_Type_create_struct")
			: PMPI_Type_create_struct_c(count, wide_array_of_blocklengths, array_of_displacements,
				array_of_types, newtype);
	widen_end(&widen);
	if (err == MPI_SUCCESS)
		err = datatype_int_form(*newtype);
	return err;
}

#pragma weak MPI_Type_create_subarray = PMPI_Type_create_subarray
int PMPI_Type_create_subarray(int ndims, const int array_of_sizes[], const int array_of_subsizes[],
		const int array_of_starts[], int order, MPI_Datatype oldtype, MPI_Datatype *newtype)
{
	struct widen widen;
	size_t length = widen_length(ndims);

	widen_begin(&widen);
	MPI_Count *wide_array_of_sizes = widen_array(&widen, array_of_sizes, length);
	MPI_Count *wide_array_of_subsizes = widen_array(&widen, array_of_subsizes, length);
	MPI_Count *wide_array_of_starts = widen_array(&widen, array_of_starts, length);
	int err = widen.failed ? widen_no_memory(MPI_COMM_SELF, "MPI_Type_create_subarray")
			: PMPI_Type_create_subarray_c(ndims, wide_array_of_sizes, wide_array_of_subsizes,
				wide_array_of_starts, order, oldtype, newtype);
	widen_end(&widen);
	if (err == MPI_SUCCESS)
		err = datatype_int_form(*newtype);
	return err;
}

#pragma weak MPI_Type_create_darray = PMPI_Type_create_darray
int PMPI_Type_create_darray(int size, int rank, int ndims, const int array_of_gsizes[],
		const int array_of_distribs[], const int array_of_dargs[], const int array_of_psizes[],
		int order, MPI_Datatype oldtype, MPI_Datatype *newtype)
{
	struct widen widen;
	size_t length = widen_length(ndims);

	widen_begin(&widen);
	MPI_Count *wide_array_of_gsizes = widen_array(&widen, array_of_gsizes, length);
	int err = widen.failed ? widen_no_memory(MPI_COMM_SELF, "MPI_Type_create_darray")
			: PMPI_Type_create_darray_c(size, rank, ndims, wide_array_of_gsizes,
				array_of_distribs, array_of_dargs, array_of_psizes, order, oldtype, newtype);
	widen_end(&widen);
	if (err == MPI_SUCCESS)
		err = datatype_int_form(*newtype);
	return err;
}

#pragma weak MPI_Type_create_resized = PMPI_Type_create_resized
int PMPI_Type_create_resized(MPI_Datatype oldtype, MPI_Aint lb, MPI_Aint extent, MPI_Datatype *newtype)
{
	int err = PMPI_Type_create_resized_c(oldtype, lb, extent, newtype);
	if (err == MPI_SUCCESS)
		err = datatype_int_form(*newtype);
	return err;
}

/* ---- Datatypes: enquiry ---- */

#pragma weak MPI_Type_size = PMPI_Type_size
int PMPI_Type_size(MPI_Datatype datatype, int *size)
{
	MPI_Count wide_size = 0;
	int err = PMPI_Type_size_c(datatype, size ? &wide_size : NULL);
	if (err == MPI_SUCCESS)
		*size = narrow(wide_size);
	return err;
}

#pragma weak MPI_Type_get_extent = PMPI_Type_get_extent
int PMPI_Type_get_extent(MPI_Datatype datatype, MPI_Aint *lb, MPI_Aint *extent)
{
	return PMPI_Type_get_extent_c(datatype, lb, extent);
}

#pragma weak MPI_Type_get_true_extent = PMPI_Type_get_true_extent
int PMPI_Type_get_true_extent(MPI_Datatype datatype, MPI_Aint *true_lb, MPI_Aint *true_extent)
{
	return PMPI_Type_get_true_extent_c(datatype, true_lb, true_extent);
}

#pragma weak MPI_Get_elements = PMPI_Get_elements
int PMPI_Get_elements(const MPI_Status *status, MPI_Datatype datatype, int *count)
{
	MPI_Count wide_count = 0;
	int err = PMPI_Get_elements_c(status, datatype, count ? &wide_count : NULL);
	if (err == MPI_SUCCESS)
		*count = narrow(wide_count);
	return err;
}

/* ---- Datatypes: packing ---- */

#pragma weak MPI_Pack = PMPI_Pack
int PMPI_Pack(const void *inbuf, int incount, MPI_Datatype datatype, void *outbuf, int outsize, int *position,
		MPI_Comm comm)
{
	MPI_Count wide_position = position ? *position : 0;
	int err = PMPI_Pack_c(inbuf, incount, datatype, outbuf, outsize, position ? &wide_position : NULL,
			comm);
	if (err == MPI_SUCCESS)
		*position = narrow(wide_position);
	return err;
}

#pragma weak MPI_Unpack = PMPI_Unpack
int PMPI_Unpack(const void *inbuf, int insize, int *position, void *outbuf, int outcount,
		MPI_Datatype datatype, MPI_Comm comm)
{
	MPI_Count wide_position = position ? *position : 0;
	int err = PMPI_Unpack_c(inbuf, insize, position ? &wide_position : NULL, outbuf, outcount, datatype,
			comm);
	if (err == MPI_SUCCESS)
		*position = narrow(wide_position);
	return err;
}

#pragma weak MPI_Pack_size = PMPI_Pack_size
int PMPI_Pack_size(int incount, MPI_Datatype datatype, MPI_Comm comm, int *size)
{
	MPI_Count wide_size = 0;
	int err = PMPI_Pack_size_c(incount, datatype, comm, size ? &wide_size : NULL);
	if (err == MPI_SUCCESS)
		*size = narrow(wide_size);
	return err;
}

#pragma weak MPI_Pack_external = PMPI_Pack_external
int PMPI_Pack_external(const char *datarep, const void *inbuf, int incount, MPI_Datatype datatype,
		void *outbuf, MPI_Aint outsize, MPI_Aint *position)
{
	return PMPI_Pack_external_c(datarep, inbuf, incount, datatype, outbuf, outsize, position);
}

#pragma weak MPI_Unpack_external = PMPI_Unpack_external
int PMPI_Unpack_external(const char datarep[], const void *inbuf, MPI_Aint insize, MPI_Aint *position,
		void *outbuf, int outcount, MPI_Datatype datatype)
{
	return PMPI_Unpack_external_c(datarep, inbuf, insize, position, outbuf, outcount, datatype);
}

#pragma weak MPI_Pack_external_size = PMPI_Pack_external_size
int PMPI_Pack_external_size(const char *datarep, int incount, MPI_Datatype datatype, MPI_Aint *size)
{
	return PMPI_Pack_external_size_c(datarep, incount, datatype, size);
}

/* ---- Collectives: blocking (chapter 6) ---- */

#pragma weak MPI_Bcast = PMPI_Bcast
int PMPI_Bcast(void *buffer, int count, MPI_Datatype datatype, int root, MPI_Comm comm)
{
	return PMPI_Bcast_c(buffer, count, datatype, root, comm);
}

#pragma weak MPI_Gather = PMPI_Gather
int PMPI_Gather(const void *sendbuf, int sendcount, MPI_Datatype sendtype, void *recvbuf, int recvcount,
		MPI_Datatype recvtype, int root, MPI_Comm comm)
{
	return PMPI_Gather_c(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm);
}

#pragma weak MPI_Gatherv = PMPI_Gatherv
int PMPI_Gatherv(const void *sendbuf, int sendcount, MPI_Datatype sendtype, void *recvbuf,
		const int recvcounts[], const int displs[], MPI_Datatype recvtype, int root, MPI_Comm comm)
{
	struct widen widen;
	size_t peers = widen_peers_at_root(comm, root);

	widen_begin(&widen);
	MPI_Count *wide_recvcounts = widen_array(&widen, recvcounts, peers);
	MPI_Count *wide_displs = widen_array(&widen, displs, peers);
	int err = widen.failed ? widen_no_memory(comm, "MPI_Gatherv")
			: PMPI_Gatherv_c(sendbuf, sendcount, sendtype, recvbuf, wide_recvcounts, wide_displs,
				recvtype, root, comm);
	widen_end(&widen);
	return err;
}

#pragma weak MPI_Scatter = PMPI_Scatter
int PMPI_Scatter(const void *sendbuf, int sendcount, MPI_Datatype sendtype, void *recvbuf, int recvcount,
		MPI_Datatype recvtype, int root, MPI_Comm comm)
{
	return PMPI_Scatter_c(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm);
}

#pragma weak MPI_Scatterv = PMPI_Scatterv
int PMPI_Scatterv(const void *sendbuf, const int sendcounts[], const int displs[], MPI_Datatype sendtype,
		void *recvbuf, int recvcount, MPI_Datatype recvtype, int root, MPI_Comm comm)
{
	struct widen widen;
	size_t peers = widen_peers_at_root(comm, root);

	widen_begin(&widen);
	MPI_Count *wide_sendcounts = widen_array(&widen, sendcounts, peers);
	MPI_Count *wide_displs = widen_array(&widen, displs, peers);
	int err = widen.failed ? widen_no_memory(comm, "MPI_Scatterv")
			: PMPI_Scatterv_c(sendbuf, wide_sendcounts, wide_displs, sendtype, recvbuf, recvcount,
				recvtype, root, comm);
	widen_end(&widen);
	return err;
}

#pragma weak MPI_Allgather = PMPI_Allgather
int PMPI_Allgather(const void *sendbuf, int sendcount, MPI_Datatype sendtype, void *recvbuf, int recvcount,
		MPI_Datatype recvtype, MPI_Comm comm)
{
	return PMPI_Allgather_c(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm);
}

#pragma weak MPI_Allgatherv = PMPI_Allgatherv
int PMPI_Allgatherv(const void *sendbuf, int sendcount, MPI_Datatype sendtype, void *recvbuf,
		const int recvcounts[], const int displs[], MPI_Datatype recvtype, MPI_Comm comm)
{
	struct widen widen;
	size_t peers = widen_peers(comm);

	widen_begin(&widen);
	MPI_Count *wide_recvcounts = widen_array(&widen, recvcounts, peers);
	MPI_Count *wide_displs = widen_array(&widen, displs, peers);
	int err = widen.failed ? widen_no_memory(comm, "MPI_Allgatherv")
			: PMPI_Allgatherv_c(sendbuf, sendcount, sendtype, recvbuf, wide_recvcounts,
				wide_displs, recvtype, comm);
	widen_end(&widen);
	return err;
}

#pragma weak MPI_Alltoall = PMPI_Alltoall
int PMPI_Alltoall(const void *sendbuf, int sendcount, MPI_Datatype sendtype, void *recvbuf, int recvcount,
		MPI_Datatype recvtype, MPI_Comm comm)
{
	return PMPI_Alltoall_c(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm);
}

#pragma weak MPI_Alltoallv = PMPI_Alltoallv
int PMPI_Alltoallv(const void *sendbuf, const int sendcounts[], const int sdispls[], MPI_Datatype sendtype,
		void *recvbuf, const int recvcounts[], const int rdispls[], MPI_Datatype recvtype,
		MPI_Comm comm)
{
	struct widen widen;
	size_t peers = sendbuf == MPI_IN_PLACE ? 0 : widen_peers(comm);
	size_t receives = widen_peers(comm);

	widen_begin(&widen);
	MPI_Count *wide_sendcounts = widen_array(&widen, sendcounts, peers);
	MPI_Count *wide_sdispls = widen_array(&widen, sdispls, peers);
	MPI_Count *wide_recvcounts = widen_array(&widen, recvcounts, receives);
	MPI_Count *wide_rdispls = widen_array(&widen, rdispls, receives);
	int err = widen.failed ? widen_no_memory(comm, "MPI_Alltoallv")
			: PMPI_Alltoallv_c(sendbuf, wide_sendcounts, wide_sdispls, sendtype, recvbuf,
				wide_recvcounts, wide_rdispls, recvtype, comm);
	widen_end(&widen);
	return err;
}

#pragma weak MPI_Alltoallw = PMPI_Alltoallw
int PMPI_Alltoallw(const void *sendbuf, const int sendcounts[], const int sdispls[],
		const MPI_Datatype sendtypes[], void *recvbuf, const int recvcounts[], const int rdispls[],
		const MPI_Datatype recvtypes[], MPI_Comm comm)
{
	struct widen widen;
	size_t peers = sendbuf == MPI_IN_PLACE ? 0 : widen_peers(comm);
	size_t receives = widen_peers(comm);

	widen_begin(&widen);
	MPI_Count *wide_sendcounts = widen_array(&widen, sendcounts, peers);
	MPI_Count *wide_sdispls = widen_array(&widen, sdispls, peers);
	MPI_Count *wide_recvcounts = widen_array(&widen, recvcounts, receives);
	MPI_Count *wide_rdispls = widen_array(&widen, rdispls, receives);
	int err = widen.failed ? widen_no_memory(comm, "MPI_Alltoallw")
			: PMPI_Alltoallw_c(sendbuf, wide_sendcounts, wide_sdispls, sendtypes, recvbuf,
				wide_recvcounts, wide_rdispls, recvtypes, comm);
	widen_end(&widen);
	return err;
}

#pragma weak MPI_Reduce = PMPI_Reduce
int PMPI_Reduce(const void *sendbuf, void *recvbuf, int count, MPI_Datatype datatype, MPI_Op op, int root,
		MPI_Comm comm)
{
	return PMPI_Reduce_c(sendbuf, recvbuf, count, datatype, op, root, comm);
}

#pragma weak MPI_Allreduce = PMPI_Allreduce
int PMPI_Allreduce(const void *sendbuf, void *recvbuf, int count, MPI_Datatype datatype, MPI_Op op,
		MPI_Comm comm)
{
	return PMPI_Allreduce_c(sendbuf, recvbuf, count, datatype, op, comm);
}

#pragma weak MPI_Reduce_scatter_block = PMPI_Reduce_scatter_block
int PMPI_Reduce_scatter_block(const void *sendbuf, void *recvbuf, int recvcount, MPI_Datatype datatype,
		MPI_Op op, MPI_Comm comm)
{
	return PMPI_Reduce_scatter_block_c(sendbuf, recvbuf, recvcount, datatype, op, comm);
}

#pragma weak MPI_Reduce_scatter = PMPI_Reduce_scatter
int PMPI_Reduce_scatter(const void *sendbuf, void *recvbuf, const int recvcounts[], MPI_Datatype datatype,
		MPI_Op op, MPI_Comm comm)
{
	struct widen widen;
	size_t peers = widen_members(comm);

	widen_begin(&widen);
	MPI_Count *wide_recvcounts = widen_array(&widen, recvcounts, peers);
	int err = widen.failed ? widen_no_memory(comm, "MPI_Reduce_scatter")
			: PMPI_Reduce_scatter_c(sendbuf, recvbuf, wide_recvcounts, datatype, op, comm);
	widen_end(&widen);
	return err;
}

#pragma weak MPI_Scan = PMPI_Scan
int PMPI_Scan(const void *sendbuf, void *recvbuf, int count, MPI_Datatype datatype, MPI_Op op, MPI_Comm comm)
{
	return PMPI_Scan_c(sendbuf, recvbuf, count, datatype, op, comm);
}

#pragma weak MPI_Exscan = PMPI_Exscan
int PMPI_Exscan(const void *sendbuf, void *recvbuf, int count, MPI_Datatype datatype, MPI_Op op,
		MPI_Comm comm)
{
	return PMPI_Exscan_c(sendbuf, recvbuf, count, datatype, op, comm);
}

#pragma weak MPI_Reduce_local = PMPI_Reduce_local
int PMPI_Reduce_local(const void *inbuf, void *inoutbuf, int count, MPI_Datatype datatype, MPI_Op op)
{
	return PMPI_Reduce_local_c(inbuf, inoutbuf, count, datatype, op);
}

/* ---- Collectives: nonblocking ---- */

#pragma weak MPI_Ibcast = PMPI_Ibcast
int PMPI_Ibcast(void *buffer, int count, MPI_Datatype datatype, int root, MPI_Comm comm, MPI_Request *request)
{
	return PMPI_Ibcast_c(buffer, count, datatype, root, comm, request);
}

#pragma weak MPI_Igather = PMPI_Igather
int PMPI_Igather(const void *sendbuf, int sendcount, MPI_Datatype sendtype, void *recvbuf, int recvcount,
		MPI_Datatype recvtype, int root, MPI_Comm comm, MPI_Request *request)
{
	return PMPI_Igather_c(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm,
			request);
}

#pragma weak MPI_Igatherv = PMPI_Igatherv
int PMPI_Igatherv(const void *sendbuf, int sendcount, MPI_Datatype sendtype, void *recvbuf,
		const int recvcounts[], const int displs[], MPI_Datatype recvtype, int root, MPI_Comm comm,
		MPI_Request *request)
{
	struct widen widen;
	size_t peers = widen_peers_at_root(comm, root);

	widen_begin(&widen);
	MPI_Count *wide_recvcounts = widen_array(&widen, recvcounts, peers);
	MPI_Count *wide_displs = widen_array(&widen, displs, peers);
	int err = widen.failed ? widen_no_memory(comm, "MPI_Igatherv")
			: PMPI_Igatherv_c(sendbuf, sendcount, sendtype, recvbuf, wide_recvcounts, wide_displs,
				recvtype, root, comm, request);
	widen_end(&widen);
	return err;
}

#pragma weak MPI_Iscatter = PMPI_Iscatter
int PMPI_Iscatter(const void *sendbuf, int sendcount, MPI_Datatype sendtype, void *recvbuf, int recvcount,
		MPI_Datatype recvtype, int root, MPI_Comm comm, MPI_Request *request)
{
	return PMPI_Iscatter_c(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm,
			request);
}

#pragma weak MPI_Iscatterv = PMPI_Iscatterv
int PMPI_Iscatterv(const void *sendbuf, const int sendcounts[], const int displs[], MPI_Datatype sendtype,
		void *recvbuf, int recvcount, MPI_Datatype recvtype, int root, MPI_Comm comm,
		MPI_Request *request)
{
	struct widen widen;
	size_t peers = widen_peers_at_root(comm, root);

	widen_begin(&widen);
	MPI_Count *wide_sendcounts = widen_array(&widen, sendcounts, peers);
	MPI_Count *wide_displs = widen_array(&widen, displs, peers);
	int err = widen.failed ? widen_no_memory(comm, "MPI_Iscatterv")
			: PMPI_Iscatterv_c(sendbuf, wide_sendcounts, wide_displs, sendtype, recvbuf,
				recvcount, recvtype, root, comm, request);
	widen_end(&widen);
	return err;
}

#pragma weak MPI_Iallgather = PMPI_Iallgather
int PMPI_Iallgather(const void *sendbuf, int sendcount, MPI_Datatype sendtype, void *recvbuf, int recvcount,
		MPI_Datatype recvtype, MPI_Comm comm, MPI_Request *request)
{
	return PMPI_Iallgather_c(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, request);
}

#pragma weak MPI_Iallgatherv = PMPI_Iallgatherv
int PMPI_Iallgatherv(const void *sendbuf, int sendcount, MPI_Datatype sendtype, void *recvbuf,
		const int recvcounts[], const int displs[], MPI_Datatype recvtype, MPI_Comm comm,
		MPI_Request *request)
{
	struct widen widen;
	size_t peers = widen_peers(comm);

	widen_begin(&widen);
	MPI_Count *wide_recvcounts = widen_array(&widen, recvcounts, peers);
	MPI_Count *wide_displs = widen_array(&widen, displs, peers);
	int err = widen.failed ? widen_no_memory(comm, "MPI_Iallgatherv")
			: PMPI_Iallgatherv_c(sendbuf, sendcount, sendtype, recvbuf, wide_recvcounts,
				wide_displs, recvtype, comm, request);
	widen_end(&widen);
	return err;
}

#pragma weak MPI_Ialltoall = PMPI_Ialltoall
int PMPI_Ialltoall(const void *sendbuf, int sendcount, MPI_Datatype sendtype, void *recvbuf, int recvcount,
		MPI_Datatype recvtype, MPI_Comm comm, MPI_Request *request)
{
	return PMPI_Ialltoall_c(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, request);
}

#pragma weak MPI_Ialltoallv = PMPI_Ialltoallv
int PMPI_Ialltoallv(const void *sendbuf, const int sendcounts[], const int sdispls[], MPI_Datatype sendtype,
		void *recvbuf, const int recvcounts[], const int rdispls[], MPI_Datatype recvtype,
		MPI_Comm comm, MPI_Request *request)
{
	struct widen widen;
	size_t peers = sendbuf == MPI_IN_PLACE ? 0 : widen_peers(comm);
	size_t receives = widen_peers(comm);

	widen_begin(&widen);
	MPI_Count *wide_sendcounts = widen_array(&widen, sendcounts, peers);
	MPI_Count *wide_sdispls = widen_array(&widen, sdispls, peers);
	MPI_Count *wide_recvcounts = widen_array(&widen, recvcounts, receives);
	MPI_Count *wide_rdispls = widen_array(&widen, rdispls, receives);
	int err = widen.failed ? widen_no_memory(comm, "MPI_Ialltoallv")
			: PMPI_Ialltoallv_c(sendbuf, wide_sendcounts, wide_sdispls, sendtype, recvbuf,
				wide_recvcounts, wide_rdispls, recvtype, comm, request);
	widen_end(&widen);
	return err;
}

#pragma weak MPI_Ialltoallw = PMPI_Ialltoallw
int PMPI_Ialltoallw(const void *sendbuf, const int sendcounts[], const int sdispls[],
		const MPI_Datatype sendtypes[], void *recvbuf, const int recvcounts[], const int rdispls[],
		const MPI_Datatype recvtypes[], MPI_Comm comm, MPI_Request *request)
{
	struct widen widen;
	size_t peers = sendbuf == MPI_IN_PLACE ? 0 : widen_peers(comm);
	size_t receives = widen_peers(comm);

	widen_begin(&widen);
	MPI_Count *wide_sendcounts = widen_array(&widen, sendcounts, peers);
	MPI_Count *wide_sdispls = widen_array(&widen, sdispls, peers);
	MPI_Count *wide_recvcounts = widen_array(&widen, recvcounts, receives);
	MPI_Count *wide_rdispls = widen_array(&widen, rdispls, receives);
	int err = widen.failed ? widen_no_memory(comm, "MPI_Ialltoallw")
			: PMPI_Ialltoallw_c(sendbuf, wide_sendcounts, wide_sdispls, sendtypes, recvbuf,
				wide_recvcounts, wide_rdispls, recvtypes, comm, request);
	widen_end(&widen);
	return err;
}

#pragma weak MPI_Ireduce = PMPI_Ireduce
int PMPI_Ireduce(const void *sendbuf, void *recvbuf, int count, MPI_Datatype datatype, MPI_Op op, int root,
		MPI_Comm comm, MPI_Request *request)
{
	return PMPI_Ireduce_c(sendbuf, recvbuf, count, datatype, op, root, comm, request);
}

#pragma weak MPI_Iallreduce = PMPI_Iallreduce
int PMPI_Iallreduce(const void *sendbuf, void *recvbuf, int count, MPI_Datatype datatype, MPI_Op op,
		MPI_Comm comm, MPI_Request *request)
{
	return PMPI_Iallreduce_c(sendbuf, recvbuf, count, datatype, op, comm, request);
}

#pragma weak MPI_Ireduce_scatter_block = PMPI_Ireduce_scatter_block
int PMPI_Ireduce_scatter_block(const void *sendbuf, void *recvbuf, int recvcount, MPI_Datatype datatype,
		MPI_Op op, MPI_Comm comm, MPI_Request *request)
{
	return PMPI_Ireduce_scatter_block_c(sendbuf, recvbuf, recvcount, datatype, op, comm, request);
}

#pragma weak MPI_Ireduce_scatter = PMPI_Ireduce_scatter
int PMPI_Ireduce_scatter(const void *sendbuf, void *recvbuf, const int recvcounts[], MPI_Datatype datatype,
		MPI_Op op, MPI_Comm comm, MPI_Request *request)
{
	struct widen widen;
	size_t peers = widen_members(comm);

	widen_begin(&widen);
	MPI_Count *wide_recvcounts = widen_array(&widen, recvcounts, peers);
	int err = widen.failed ? widen_no_memory(comm, "MPI_Ireduce_scatter")
			: PMPI_Ireduce_scatter_c(sendbuf, recvbuf, wide_recvcounts, datatype, op, comm,
				request);
	widen_end(&widen);
	return err;
}

#pragma weak MPI_Iscan = PMPI_Iscan
int PMPI_Iscan(const void *sendbuf, void *recvbuf, int count, MPI_Datatype datatype, MPI_Op op, MPI_Comm comm,
		MPI_Request *request)
{
	return PMPI_Iscan_c(sendbuf, recvbuf, count, datatype, op, comm, request);
}

#pragma weak MPI_Iexscan = PMPI_Iexscan
int PMPI_Iexscan(const void *sendbuf, void *recvbuf, int count, MPI_Datatype datatype, MPI_Op op,
		MPI_Comm comm, MPI_Request *request)
{
	return PMPI_Iexscan_c(sendbuf, recvbuf, count, datatype, op, comm, request);
}

/* ---- Collectives: persistent ---- */

#pragma weak MPI_Bcast_init = PMPI_Bcast_init
int PMPI_Bcast_init(void *buffer, int count, MPI_Datatype datatype, int root, MPI_Comm comm, MPI_Info info,
		MPI_Request *request)
{
	return PMPI_Bcast_init_c(buffer, count, datatype, root, comm, info, request);
}

#pragma weak MPI_Gather_init = PMPI_Gather_init
int PMPI_Gather_init(const void *sendbuf, int sendcount, MPI_Datatype sendtype, void *recvbuf, int recvcount,
		MPI_Datatype recvtype, int root, MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	return PMPI_Gather_init_c(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm,
			info, request);
}

#pragma weak MPI_Gatherv_init = PMPI_Gatherv_init
int PMPI_Gatherv_init(const void *sendbuf, int sendcount, MPI_Datatype sendtype, void *recvbuf,
		const int recvcounts[], const int displs[], MPI_Datatype recvtype, int root, MPI_Comm comm,
		MPI_Info info, MPI_Request *request)
{
	struct widen widen;
	size_t peers = widen_peers_at_root(comm, root);

	widen_begin(&widen);
	MPI_Count *wide_recvcounts = widen_array(&widen, recvcounts, peers);
	MPI_Count *wide_displs = widen_array(&widen, displs, peers);
	int err = widen.failed ? widen_no_memory(comm, "MPI_Gatherv_init")
			: PMPI_Gatherv_init_c(sendbuf, sendcount, sendtype, recvbuf, wide_recvcounts,
				wide_displs, recvtype, root, comm, info, request);
	widen_end(&widen);
	return err;
}

#pragma weak MPI_Scatter_init = PMPI_Scatter_init
int PMPI_Scatter_init(const void *sendbuf, int sendcount, MPI_Datatype sendtype, void *recvbuf, int recvcount,
		MPI_Datatype recvtype, int root, MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	return PMPI_Scatter_init_c(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm,
			info, request);
}

#pragma weak MPI_Scatterv_init = PMPI_Scatterv_init
int PMPI_Scatterv_init(const void *sendbuf, const int sendcounts[], const int displs[], MPI_Datatype sendtype,
		void *recvbuf, int recvcount, MPI_Datatype recvtype, int root, MPI_Comm comm, MPI_Info info,
		MPI_Request *request)
{
	struct widen widen;
	size_t peers = widen_peers_at_root(comm, root);

	widen_begin(&widen);
	MPI_Count *wide_sendcounts = widen_array(&widen, sendcounts, peers);
	MPI_Count *wide_displs = widen_array(&widen, displs, peers);
	int err = widen.failed ? widen_no_memory(comm, "MPI_Scatterv_init")
			: PMPI_Scatterv_init_c(sendbuf, wide_sendcounts, wide_displs, sendtype, recvbuf,
				recvcount, recvtype, root, comm, info, request);
	widen_end(&widen);
	return err;
}

#pragma weak MPI_Allgather_init = PMPI_Allgather_init
int PMPI_Allgather_init(const void *sendbuf, int sendcount, MPI_Datatype sendtype, void *recvbuf,
		int recvcount, MPI_Datatype recvtype, MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	return PMPI_Allgather_init_c(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, info,
			request);
}

#pragma weak MPI_Allgatherv_init = PMPI_Allgatherv_init
int PMPI_Allgatherv_init(const void *sendbuf, int sendcount, MPI_Datatype sendtype, void *recvbuf,
		const int recvcounts[], const int displs[], MPI_Datatype recvtype, MPI_Comm comm,
		MPI_Info info, MPI_Request *request)
{
	struct widen widen;
	size_t peers = widen_peers(comm);

	widen_begin(&widen);
	MPI_Count *wide_recvcounts = widen_array(&widen, recvcounts, peers);
	MPI_Count *wide_displs = widen_array(&widen, displs, peers);
	int err = widen.failed ? widen_no_memory(comm, "MPI_Allgatherv_init")
			: PMPI_Allgatherv_init_c(sendbuf, sendcount, sendtype, recvbuf, wide_recvcounts,
				wide_displs, recvtype, comm, info, request);
	widen_end(&widen);
	return err;
}

#pragma weak MPI_Alltoall_init = PMPI_Alltoall_init
int PMPI_Alltoall_init(const void *sendbuf, int sendcount, MPI_Datatype sendtype, void *recvbuf,
		int recvcount, MPI_Datatype recvtype, MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	return PMPI_Alltoall_init_c(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, info,
			request);
}

#pragma weak MPI_Alltoallv_init = PMPI_Alltoallv_init
int PMPI_Alltoallv_init(const void *sendbuf, const int sendcounts[], const int sdispls[],
		MPI_Datatype sendtype, void *recvbuf, const int recvcounts[], const int rdispls[],
		MPI_Datatype recvtype, MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct widen widen;
	size_t peers = sendbuf == MPI_IN_PLACE ? 0 : widen_peers(comm);
	size_t receives = widen_peers(comm);

	widen_begin(&widen);
	MPI_Count *wide_sendcounts = widen_array(&widen, sendcounts, peers);
	MPI_Count *wide_sdispls = widen_array(&widen, sdispls, peers);
	MPI_Count *wide_recvcounts = widen_array(&widen, recvcounts, receives);
	MPI_Count *wide_rdispls = widen_array(&widen, rdispls, receives);
	int err = widen.failed ? widen_no_memory(comm, "MPI_Alltoallv_init")
			: PMPI_Alltoallv_init_c(sendbuf, wide_sendcounts, wide_sdispls, sendtype, recvbuf,
				wide_recvcounts, wide_rdispls, recvtype, comm, info, request);
	widen_end(&widen);
	return err;
}

#pragma weak MPI_Alltoallw_init = PMPI_Alltoallw_init
int PMPI_Alltoallw_init(const void *sendbuf, const int sendcounts[], const int sdispls[],
		const MPI_Datatype sendtypes[], void *recvbuf, const int recvcounts[], const int rdispls[],
		const MPI_Datatype recvtypes[], MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct widen widen;
	size_t peers = sendbuf == MPI_IN_PLACE ? 0 : widen_peers(comm);
	size_t receives = widen_peers(comm);

	widen_begin(&widen);
	MPI_Count *wide_sendcounts = widen_array(&widen, sendcounts, peers);
	MPI_Count *wide_sdispls = widen_array(&widen, sdispls, peers);
	MPI_Count *wide_recvcounts = widen_array(&widen, recvcounts, receives);
	MPI_Count *wide_rdispls = widen_array(&widen, rdispls, receives);
	int err = widen.failed ? widen_no_memory(comm, "MPI_Alltoallw_init")
			: PMPI_Alltoallw_init_c(sendbuf, wide_sendcounts, wide_sdispls, sendtypes, recvbuf,
				wide_recvcounts, wide_rdispls, recvtypes, comm, info, request);
	widen_end(&widen);
	return err;
}

#pragma weak MPI_Reduce_init = PMPI_Reduce_init
int PMPI_Reduce_init(const void *sendbuf, void *recvbuf, int count, MPI_Datatype datatype, MPI_Op op,
		int root, MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	return PMPI_Reduce_init_c(sendbuf, recvbuf, count, datatype, op, root, comm, info, request);
}

#pragma weak MPI_Allreduce_init = PMPI_Allreduce_init
int PMPI_Allreduce_init(const void *sendbuf, void *recvbuf, int count, MPI_Datatype datatype, MPI_Op op,
		MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	return PMPI_Allreduce_init_c(sendbuf, recvbuf, count, datatype, op, comm, info, request);
}

#pragma weak MPI_Reduce_scatter_block_init = PMPI_Reduce_scatter_block_init
int PMPI_Reduce_scatter_block_init(const void *sendbuf, void *recvbuf, int recvcount, MPI_Datatype datatype,
		MPI_Op op, MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	return PMPI_Reduce_scatter_block_init_c(sendbuf, recvbuf, recvcount, datatype, op, comm, info,
			request);
}

#pragma weak MPI_Reduce_scatter_init = PMPI_Reduce_scatter_init
int PMPI_Reduce_scatter_init(const void *sendbuf, void *recvbuf, const int recvcounts[],
		MPI_Datatype datatype, MPI_Op op, MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct widen widen;
	size_t peers = widen_members(comm);

	widen_begin(&widen);
	MPI_Count *wide_recvcounts = widen_array(&widen, recvcounts, peers);
	int err = widen.failed ? widen_no_memory(comm, "MPI_Reduce_scatter_init")
			: PMPI_Reduce_scatter_init_c(sendbuf, recvbuf, wide_recvcounts, datatype, op, comm,
				info, request);
	widen_end(&widen);
	return err;
}

#pragma weak MPI_Scan_init = PMPI_Scan_init
int PMPI_Scan_init(const void *sendbuf, void *recvbuf, int count, MPI_Datatype datatype, MPI_Op op,
		MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	return PMPI_Scan_init_c(sendbuf, recvbuf, count, datatype, op, comm, info, request);
}

#pragma weak MPI_Exscan_init = PMPI_Exscan_init
int PMPI_Exscan_init(const void *sendbuf, void *recvbuf, int count, MPI_Datatype datatype, MPI_Op op,
		MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	return PMPI_Exscan_init_c(sendbuf, recvbuf, count, datatype, op, comm, info, request);
}

/* ---- Virtual topologies: neighbourhood collectives ---- */

#pragma weak MPI_Neighbor_allgather = PMPI_Neighbor_allgather
int PMPI_Neighbor_allgather(const void *sendbuf, int sendcount, MPI_Datatype sendtype, void *recvbuf,
		int recvcount, MPI_Datatype recvtype, MPI_Comm comm)
{
	return PMPI_Neighbor_allgather_c(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm);
}

#pragma weak MPI_Neighbor_allgatherv = PMPI_Neighbor_allgatherv
int PMPI_Neighbor_allgatherv(const void *sendbuf, int sendcount, MPI_Datatype sendtype, void *recvbuf,
		const int recvcounts[], const int displs[], MPI_Datatype recvtype, MPI_Comm comm)
{
	struct widen widen;
	size_t peers = widen_sources(comm);

	widen_begin(&widen);
	MPI_Count *wide_recvcounts = widen_array(&widen, recvcounts, peers);
	MPI_Count *wide_displs = widen_array(&widen, displs, peers);
	int err = widen.failed ? widen_no_memory(comm, "MPI_Neighbor_allgatherv")
			: PMPI_Neighbor_allgatherv_c(sendbuf, sendcount, sendtype, recvbuf, wide_recvcounts,
				wide_displs, recvtype, comm);
	widen_end(&widen);
	return err;
}

#pragma weak MPI_Neighbor_alltoall = PMPI_Neighbor_alltoall
int PMPI_Neighbor_alltoall(const void *sendbuf, int sendcount, MPI_Datatype sendtype, void *recvbuf,
		int recvcount, MPI_Datatype recvtype, MPI_Comm comm)
{
	return PMPI_Neighbor_alltoall_c(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm);
}

#pragma weak MPI_Neighbor_alltoallv = PMPI_Neighbor_alltoallv
int PMPI_Neighbor_alltoallv(const void *sendbuf, const int sendcounts[], const int sdispls[],
		MPI_Datatype sendtype, void *recvbuf, const int recvcounts[], const int rdispls[],
		MPI_Datatype recvtype, MPI_Comm comm)
{
	struct widen widen;
	size_t peers = widen_destinations(comm);
	size_t receives = widen_sources(comm);

	widen_begin(&widen);
	MPI_Count *wide_sendcounts = widen_array(&widen, sendcounts, peers);
	MPI_Count *wide_sdispls = widen_array(&widen, sdispls, peers);
	MPI_Count *wide_recvcounts = widen_array(&widen, recvcounts, receives);
	MPI_Count *wide_rdispls = widen_array(&widen, rdispls, receives);
	int err = widen.failed ? widen_no_memory(comm, "MPI_Neighbor_alltoallv")
			: PMPI_Neighbor_alltoallv_c(sendbuf, wide_sendcounts, wide_sdispls, sendtype, recvbuf,
				wide_recvcounts, wide_rdispls, recvtype, comm);
	widen_end(&widen);
	return err;
}

#pragma weak MPI_Neighbor_alltoallw = PMPI_Neighbor_alltoallw
int PMPI_Neighbor_alltoallw(const void *sendbuf, const int sendcounts[], const MPI_Aint sdispls[],
		const MPI_Datatype sendtypes[], void *recvbuf, const int recvcounts[],
		const MPI_Aint rdispls[], const MPI_Datatype recvtypes[], MPI_Comm comm)
{
	struct widen widen;
	size_t peers = widen_destinations(comm);
	size_t receives = widen_sources(comm);

	widen_begin(&widen);
	MPI_Count *wide_sendcounts = widen_array(&widen, sendcounts, peers);
	MPI_Count *wide_recvcounts = widen_array(&widen, recvcounts, receives);
	int err = widen.failed ? widen_no_memory(comm, "MPI_Neighbor_alltoallw")
			: PMPI_Neighbor_alltoallw_c(sendbuf, wide_sendcounts, sdispls, sendtypes, recvbuf,
				wide_recvcounts, rdispls, recvtypes, comm);
	widen_end(&widen);
	return err;
}

#pragma weak MPI_Ineighbor_allgather = PMPI_Ineighbor_allgather
int PMPI_Ineighbor_allgather(const void *sendbuf, int sendcount, MPI_Datatype sendtype, void *recvbuf,
		int recvcount, MPI_Datatype recvtype, MPI_Comm comm, MPI_Request *request)
{
	return PMPI_Ineighbor_allgather_c(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm,
			request);
}

#pragma weak MPI_Ineighbor_allgatherv = PMPI_Ineighbor_allgatherv
int PMPI_Ineighbor_allgatherv(const void *sendbuf, int sendcount, MPI_Datatype sendtype, void *recvbuf,
		const int recvcounts[], const int displs[], MPI_Datatype recvtype, MPI_Comm comm,
		MPI_Request *request)
{
	struct widen widen;
	size_t peers = widen_sources(comm);

	widen_begin(&widen);
	MPI_Count *wide_recvcounts = widen_array(&widen, recvcounts, peers);
	MPI_Count *wide_displs = widen_array(&widen, displs, peers);
	int err = widen.failed ? widen_no_memory(comm, "MPI_Ineighbor_allgatherv")
			: PMPI_Ineighbor_allgatherv_c(sendbuf, sendcount, sendtype, recvbuf, wide_recvcounts,
				wide_displs, recvtype, comm, request);
	widen_end(&widen);
	return err;
}

#pragma weak MPI_Ineighbor_alltoall = PMPI_Ineighbor_alltoall
int PMPI_Ineighbor_alltoall(const void *sendbuf, int sendcount, MPI_Datatype sendtype, void *recvbuf,
		int recvcount, MPI_Datatype recvtype, MPI_Comm comm, MPI_Request *request)
{
	return PMPI_Ineighbor_alltoall_c(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm,
			request);
}

#pragma weak MPI_Ineighbor_alltoallv = PMPI_Ineighbor_alltoallv
int PMPI_Ineighbor_alltoallv(const void *sendbuf, const int sendcounts[], const int sdispls[],
		MPI_Datatype sendtype, void *recvbuf, const int recvcounts[], const int rdispls[],
		MPI_Datatype recvtype, MPI_Comm comm, MPI_Request *request)
{
	struct widen widen;
	size_t peers = widen_destinations(comm);
	size_t receives = widen_sources(comm);

	widen_begin(&widen);
	MPI_Count *wide_sendcounts = widen_array(&widen, sendcounts, peers);
	MPI_Count *wide_sdispls = widen_array(&widen, sdispls, peers);
	MPI_Count *wide_recvcounts = widen_array(&widen, recvcounts, receives);
	MPI_Count *wide_rdispls = widen_array(&widen, rdispls, receives);
	int err = widen.failed ? widen_no_memory(comm, "MPI_Ineighbor_alltoallv")
			: PMPI_Ineighbor_alltoallv_c(sendbuf, wide_sendcounts, wide_sdispls, sendtype,
				recvbuf, wide_recvcounts, wide_rdispls, recvtype, comm, request);
	widen_end(&widen);
	return err;
}

#pragma weak MPI_Ineighbor_alltoallw = PMPI_Ineighbor_alltoallw
int PMPI_Ineighbor_alltoallw(const void *sendbuf, const int sendcounts[], const MPI_Aint sdispls[],
		const MPI_Datatype sendtypes[], void *recvbuf, const int recvcounts[],
		const MPI_Aint rdispls[], const MPI_Datatype recvtypes[], MPI_Comm comm, MPI_Request *request)
{
	struct widen widen;
	size_t peers = widen_destinations(comm);
	size_t receives = widen_sources(comm);

	widen_begin(&widen);
	MPI_Count *wide_sendcounts = widen_array(&widen, sendcounts, peers);
	MPI_Count *wide_recvcounts = widen_array(&widen, recvcounts, receives);
	int err = widen.failed ? widen_no_memory(comm, "MPI_Ineighbor_alltoallw")
			: PMPI_Ineighbor_alltoallw_c(sendbuf, wide_sendcounts, sdispls, sendtypes, recvbuf,
				wide_recvcounts, rdispls, recvtypes, comm, request);
	widen_end(&widen);
	return err;
}

#pragma weak MPI_Neighbor_allgather_init = PMPI_Neighbor_allgather_init
int PMPI_Neighbor_allgather_init(const void *sendbuf, int sendcount, MPI_Datatype sendtype, void *recvbuf,
		int recvcount, MPI_Datatype recvtype, MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	return PMPI_Neighbor_allgather_init_c(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype,
			comm, info, request);
}

#pragma weak MPI_Neighbor_allgatherv_init = PMPI_Neighbor_allgatherv_init
int PMPI_Neighbor_allgatherv_init(const void *sendbuf, int sendcount, MPI_Datatype sendtype, void *recvbuf,
		const int recvcounts[], const int displs[], MPI_Datatype recvtype, MPI_Comm comm,
		MPI_Info info, MPI_Request *request)
{
	struct widen widen;
	size_t peers = widen_sources(comm);

	widen_begin(&widen);
	MPI_Count *wide_recvcounts = widen_array(&widen, recvcounts, peers);
	MPI_Count *wide_displs = widen_array(&widen, displs, peers);
	int err = widen.failed ? widen_no_memory(comm, "MPI_Neighbor_allgatherv_init")
			: PMPI_Neighbor_allgatherv_init_c(sendbuf, sendcount, sendtype, recvbuf,
				wide_recvcounts, wide_displs, recvtype, comm, info, request);
	widen_end(&widen);
	return err;
}

#pragma weak MPI_Neighbor_alltoall_init = PMPI_Neighbor_alltoall_init
int PMPI_Neighbor_alltoall_init(const void *sendbuf, int sendcount, MPI_Datatype sendtype, void *recvbuf,
		int recvcount, MPI_Datatype recvtype, MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	return PMPI_Neighbor_alltoall_init_c(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm,
			info, request);
}

#pragma weak MPI_Neighbor_alltoallv_init = PMPI_Neighbor_alltoallv_init
int PMPI_Neighbor_alltoallv_init(const void *sendbuf, const int sendcounts[], const int sdispls[],
		MPI_Datatype sendtype, void *recvbuf, const int recvcounts[], const int rdispls[],
		MPI_Datatype recvtype, MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct widen widen;
	size_t peers = widen_destinations(comm);
	size_t receives = widen_sources(comm);

	widen_begin(&widen);
	MPI_Count *wide_sendcounts = widen_array(&widen, sendcounts, peers);
	MPI_Count *wide_sdispls = widen_array(&widen, sdispls, peers);
	MPI_Count *wide_recvcounts = widen_array(&widen, recvcounts, receives);
	MPI_Count *wide_rdispls = widen_array(&widen, rdispls, receives);
	int err = widen.failed ? widen_no_memory(comm, "MPI_Neighbor_alltoallv_init")
			: PMPI_Neighbor_alltoallv_init_c(sendbuf, wide_sendcounts, wide_sdispls, sendtype,
				recvbuf, wide_recvcounts, wide_rdispls, recvtype, comm, info, request);
	widen_end(&widen);
	return err;
}

#pragma weak MPI_Neighbor_alltoallw_init = PMPI_Neighbor_alltoallw_init
int PMPI_Neighbor_alltoallw_init(const void *sendbuf, const int sendcounts[], const MPI_Aint sdispls[],
		const MPI_Datatype sendtypes[], void *recvbuf, const int recvcounts[],
		const MPI_Aint rdispls[], const MPI_Datatype recvtypes[], MPI_Comm comm, MPI_Info info,
		MPI_Request *request)
{
	struct widen widen;
	size_t peers = widen_destinations(comm);
	size_t receives = widen_sources(comm);

	widen_begin(&widen);
	MPI_Count *wide_sendcounts = widen_array(&widen, sendcounts, peers);
	MPI_Count *wide_recvcounts = widen_array(&widen, recvcounts, receives);
	int err = widen.failed ? widen_no_memory(comm, "MPI_Neighbor_alltoallw_init")
			: PMPI_Neighbor_alltoallw_init_c(sendbuf, wide_sendcounts, sdispls, sendtypes,
				recvbuf, wide_recvcounts, rdispls, recvtypes, comm, info, request);
	widen_end(&widen);
	return err;
}

/* ---- One-sided communication: windows (chapter 12) ---- */

#pragma weak MPI_Win_create = PMPI_Win_create
int PMPI_Win_create(void *base, MPI_Aint size, int disp_unit, MPI_Info info, MPI_Comm comm, MPI_Win *win)
{
	return PMPI_Win_create_c(base, size, disp_unit, info, comm, win);
}

#pragma weak MPI_Win_allocate = PMPI_Win_allocate
int PMPI_Win_allocate(MPI_Aint size, int disp_unit, MPI_Info info, MPI_Comm comm, void *baseptr, MPI_Win *win)
{
	return PMPI_Win_allocate_c(size, disp_unit, info, comm, baseptr, win);
}

#pragma weak MPI_Win_allocate_shared = PMPI_Win_allocate_shared
int PMPI_Win_allocate_shared(MPI_Aint size, int disp_unit, MPI_Info info, MPI_Comm comm, void *baseptr,
		MPI_Win *win)
{
	return PMPI_Win_allocate_shared_c(size, disp_unit, info, comm, baseptr, win);
}

#pragma weak MPI_Win_shared_query = PMPI_Win_shared_query
int PMPI_Win_shared_query(MPI_Win win, int rank, MPI_Aint *size, int *disp_unit, void *baseptr)
{
	MPI_Aint wide_disp_unit = 0;
	int err = PMPI_Win_shared_query_c(win, rank, size, disp_unit ? &wide_disp_unit : NULL, baseptr);
	if (err == MPI_SUCCESS)
		*disp_unit = narrow(wide_disp_unit);
	return err;
}

/* ---- One-sided communication: operations ---- */

#pragma weak MPI_Put = PMPI_Put
int PMPI_Put(const void *origin_addr, int origin_count, MPI_Datatype origin_datatype, int target_rank,
		MPI_Aint target_disp, int target_count, MPI_Datatype target_datatype, MPI_Win win)
{
	return PMPI_Put_c(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count,
			target_datatype, win);
}

#pragma weak MPI_Get = PMPI_Get
int PMPI_Get(void *origin_addr, int origin_count, MPI_Datatype origin_datatype, int target_rank,
		MPI_Aint target_disp, int target_count, MPI_Datatype target_datatype, MPI_Win win)
{
	return PMPI_Get_c(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count,
			target_datatype, win);
}

#pragma weak MPI_Accumulate = PMPI_Accumulate
int PMPI_Accumulate(const void *origin_addr, int origin_count, MPI_Datatype origin_datatype, int target_rank,
		MPI_Aint target_disp, int target_count, MPI_Datatype target_datatype, MPI_Op op, MPI_Win win)
{
	return PMPI_Accumulate_c(origin_addr, origin_count, origin_datatype, target_rank, target_disp,
			target_count, target_datatype, op, win);
}

#pragma weak MPI_Get_accumulate = PMPI_Get_accumulate
int PMPI_Get_accumulate(const void *origin_addr, int origin_count, MPI_Datatype origin_datatype,
		void *result_addr, int result_count, MPI_Datatype result_datatype, int target_rank,
		MPI_Aint target_disp, int target_count, MPI_Datatype target_datatype, MPI_Op op, MPI_Win win)
{
	return PMPI_Get_accumulate_c(origin_addr, origin_count, origin_datatype, result_addr, result_count,
			result_datatype, target_rank, target_disp, target_count, target_datatype, op, win);
}

#pragma weak MPI_Rput = PMPI_Rput
int PMPI_Rput(const void *origin_addr, int origin_count, MPI_Datatype origin_datatype, int target_rank,
		MPI_Aint target_disp, int target_count, MPI_Datatype target_datatype, MPI_Win win,
		MPI_Request *request)
{
	return PMPI_Rput_c(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count,
			target_datatype, win, request);
}

#pragma weak MPI_Rget = PMPI_Rget
int PMPI_Rget(void *origin_addr, int origin_count, MPI_Datatype origin_datatype, int target_rank,
		MPI_Aint target_disp, int target_count, MPI_Datatype target_datatype, MPI_Win win,
		MPI_Request *request)
{
	return PMPI_Rget_c(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count,
			target_datatype, win, request);
}

#pragma weak MPI_Raccumulate = PMPI_Raccumulate
int PMPI_Raccumulate(const void *origin_addr, int origin_count, MPI_Datatype origin_datatype, int target_rank,
		MPI_Aint target_disp, int target_count, MPI_Datatype target_datatype, MPI_Op op, MPI_Win win,
		MPI_Request *request)
{
	return PMPI_Raccumulate_c(origin_addr, origin_count, origin_datatype, target_rank, target_disp,
			target_count, target_datatype, op, win, request);
}

#pragma weak MPI_Rget_accumulate = PMPI_Rget_accumulate
int PMPI_Rget_accumulate(const void *origin_addr, int origin_count, MPI_Datatype origin_datatype,
		void *result_addr, int result_count, MPI_Datatype result_datatype, int target_rank,
		MPI_Aint target_disp, int target_count, MPI_Datatype target_datatype, MPI_Op op, MPI_Win win,
		MPI_Request *request)
{
	return PMPI_Rget_accumulate_c(origin_addr, origin_count, origin_datatype, result_addr, result_count,
			result_datatype, target_rank, target_disp, target_count, target_datatype, op, win,
			request);
}

/* ---- External interfaces: generalized requests, status fields (chapter 13) ---- */

#pragma weak MPI_Status_set_elements = PMPI_Status_set_elements
int PMPI_Status_set_elements(MPI_Status *status, MPI_Datatype datatype, int count)
{
	return PMPI_Status_set_elements_c(status, datatype, count);
}

/* ---- Files: opening, views, positions (chapter 14) ---- */

#pragma weak MPI_File_get_type_extent = PMPI_File_get_type_extent
int PMPI_File_get_type_extent(MPI_File fh, MPI_Datatype datatype, MPI_Aint *extent)
{
	return PMPI_File_get_type_extent_c(fh, datatype, extent);
}

/* ---- Files: reading and writing ---- */

#pragma weak MPI_File_read_at = PMPI_File_read_at
int PMPI_File_read_at(MPI_File fh, MPI_Offset offset, void *buf, int count, MPI_Datatype datatype,
		MPI_Status *status)
{
	return PMPI_File_read_at_c(fh, offset, buf, count, datatype, status);
}

#pragma weak MPI_File_read_at_all = PMPI_File_read_at_all
int PMPI_File_read_at_all(MPI_File fh, MPI_Offset offset, void *buf, int count, MPI_Datatype datatype,
		MPI_Status *status)
{
	return PMPI_File_read_at_all_c(fh, offset, buf, count, datatype, status);
}

#pragma weak MPI_File_write_at = PMPI_File_write_at
int PMPI_File_write_at(MPI_File fh, MPI_Offset offset, const void *buf, int count, MPI_Datatype datatype,
		MPI_Status *status)
{
	return PMPI_File_write_at_c(fh, offset, buf, count, datatype, status);
}

#pragma weak MPI_File_write_at_all = PMPI_File_write_at_all
int PMPI_File_write_at_all(MPI_File fh, MPI_Offset offset, const void *buf, int count, MPI_Datatype datatype,
		MPI_Status *status)
{
	return PMPI_File_write_at_all_c(fh, offset, buf, count, datatype, status);
}

#pragma weak MPI_File_iread_at = PMPI_File_iread_at
int PMPI_File_iread_at(MPI_File fh, MPI_Offset offset, void *buf, int count, MPI_Datatype datatype,
		MPI_Request *request)
{
	return PMPI_File_iread_at_c(fh, offset, buf, count, datatype, request);
}

#pragma weak MPI_File_iread_at_all = PMPI_File_iread_at_all
int PMPI_File_iread_at_all(MPI_File fh, MPI_Offset offset, void *buf, int count, MPI_Datatype datatype,
		MPI_Request *request)
{
	return PMPI_File_iread_at_all_c(fh, offset, buf, count, datatype, request);
}

#pragma weak MPI_File_iwrite_at = PMPI_File_iwrite_at
int PMPI_File_iwrite_at(MPI_File fh, MPI_Offset offset, const void *buf, int count, MPI_Datatype datatype,
		MPI_Request *request)
{
	return PMPI_File_iwrite_at_c(fh, offset, buf, count, datatype, request);
}

#pragma weak MPI_File_iwrite_at_all = PMPI_File_iwrite_at_all
int PMPI_File_iwrite_at_all(MPI_File fh, MPI_Offset offset, const void *buf, int count, MPI_Datatype datatype,
		MPI_Request *request)
{
	return PMPI_File_iwrite_at_all_c(fh, offset, buf, count, datatype, request);
}

#pragma weak MPI_File_read = PMPI_File_read
int PMPI_File_read(MPI_File fh, void *buf, int count, MPI_Datatype datatype, MPI_Status *status)
{
	return PMPI_File_read_c(fh, buf, count, datatype, status);
}

#pragma weak MPI_File_read_all = PMPI_File_read_all
int PMPI_File_read_all(MPI_File fh, void *buf, int count, MPI_Datatype datatype, MPI_Status *status)
{
	return PMPI_File_read_all_c(fh, buf, count, datatype, status);
}

#pragma weak MPI_File_write = PMPI_File_write
int PMPI_File_write(MPI_File fh, const void *buf, int count, MPI_Datatype datatype, MPI_Status *status)
{
	return PMPI_File_write_c(fh, buf, count, datatype, status);
}

#pragma weak MPI_File_write_all = PMPI_File_write_all
int PMPI_File_write_all(MPI_File fh, const void *buf, int count, MPI_Datatype datatype, MPI_Status *status)
{
	return PMPI_File_write_all_c(fh, buf, count, datatype, status);
}

#pragma weak MPI_File_iread = PMPI_File_iread
int PMPI_File_iread(MPI_File fh, void *buf, int count, MPI_Datatype datatype, MPI_Request *request)
{
	return PMPI_File_iread_c(fh, buf, count, datatype, request);
}

#pragma weak MPI_File_iread_all = PMPI_File_iread_all
int PMPI_File_iread_all(MPI_File fh, void *buf, int count, MPI_Datatype datatype, MPI_Request *request)
{
	return PMPI_File_iread_all_c(fh, buf, count, datatype, request);
}

#pragma weak MPI_File_iwrite = PMPI_File_iwrite
int PMPI_File_iwrite(MPI_File fh, const void *buf, int count, MPI_Datatype datatype, MPI_Request *request)
{
	return PMPI_File_iwrite_c(fh, buf, count, datatype, request);
}

#pragma weak MPI_File_iwrite_all = PMPI_File_iwrite_all
int PMPI_File_iwrite_all(MPI_File fh, const void *buf, int count, MPI_Datatype datatype, MPI_Request *request)
{
	return PMPI_File_iwrite_all_c(fh, buf, count, datatype, request);
}

#pragma weak MPI_File_read_shared = PMPI_File_read_shared
int PMPI_File_read_shared(MPI_File fh, void *buf, int count, MPI_Datatype datatype, MPI_Status *status)
{
	return PMPI_File_read_shared_c(fh, buf, count, datatype, status);
}

#pragma weak MPI_File_write_shared = PMPI_File_write_shared
int PMPI_File_write_shared(MPI_File fh, const void *buf, int count, MPI_Datatype datatype, MPI_Status *status)
{
	return PMPI_File_write_shared_c(fh, buf, count, datatype, status);
}

#pragma weak MPI_File_iread_shared = PMPI_File_iread_shared
int PMPI_File_iread_shared(MPI_File fh, void *buf, int count, MPI_Datatype datatype, MPI_Request *request)
{
	return PMPI_File_iread_shared_c(fh, buf, count, datatype, request);
}

#pragma weak MPI_File_iwrite_shared = PMPI_File_iwrite_shared
int PMPI_File_iwrite_shared(MPI_File fh, const void *buf, int count, MPI_Datatype datatype,
		MPI_Request *request)
{
	return PMPI_File_iwrite_shared_c(fh, buf, count, datatype, request);
}

#pragma weak MPI_File_read_ordered = PMPI_File_read_ordered
int PMPI_File_read_ordered(MPI_File fh, void *buf, int count, MPI_Datatype datatype, MPI_Status *status)
{
	return PMPI_File_read_ordered_c(fh, buf, count, datatype, status);
}

#pragma weak MPI_File_write_ordered = PMPI_File_write_ordered
int PMPI_File_write_ordered(MPI_File fh, const void *buf, int count, MPI_Datatype datatype,
		MPI_Status *status)
{
	return PMPI_File_write_ordered_c(fh, buf, count, datatype, status);
}

/* ---- Files: split collective reading and writing ---- */

#pragma weak MPI_File_read_at_all_begin = PMPI_File_read_at_all_begin
int PMPI_File_read_at_all_begin(MPI_File fh, MPI_Offset offset, void *buf, int count, MPI_Datatype datatype)
{
	return PMPI_File_read_at_all_begin_c(fh, offset, buf, count, datatype);
}

#pragma weak MPI_File_write_at_all_begin = PMPI_File_write_at_all_begin
int PMPI_File_write_at_all_begin(MPI_File fh, MPI_Offset offset, const void *buf, int count,
		MPI_Datatype datatype)
{
	return PMPI_File_write_at_all_begin_c(fh, offset, buf, count, datatype);
}

#pragma weak MPI_File_read_all_begin = PMPI_File_read_all_begin
int PMPI_File_read_all_begin(MPI_File fh, void *buf, int count, MPI_Datatype datatype)
{
	return PMPI_File_read_all_begin_c(fh, buf, count, datatype);
}

#pragma weak MPI_File_write_all_begin = PMPI_File_write_all_begin
int PMPI_File_write_all_begin(MPI_File fh, const void *buf, int count, MPI_Datatype datatype)
{
	return PMPI_File_write_all_begin_c(fh, buf, count, datatype);
}

#pragma weak MPI_File_read_ordered_begin = PMPI_File_read_ordered_begin
int PMPI_File_read_ordered_begin(MPI_File fh, void *buf, int count, MPI_Datatype datatype)
{
	return PMPI_File_read_ordered_begin_c(fh, buf, count, datatype);
}

#pragma weak MPI_File_write_ordered_begin = PMPI_File_write_ordered_begin
int PMPI_File_write_ordered_begin(MPI_File fh, const void *buf, int count, MPI_Datatype datatype)
{
	return PMPI_File_write_ordered_begin_c(fh, buf, count, datatype);
}

/* ---- Deprecated, still part of the ABI (chapter 16) ---- */

#pragma weak MPI_Attr_delete = PMPI_Attr_delete
int PMPI_Attr_delete(MPI_Comm comm, int keyval)
{
	return PMPI_Comm_delete_attr(comm, keyval);
}

#pragma weak MPI_Attr_get = PMPI_Attr_get
int PMPI_Attr_get(MPI_Comm comm, int keyval, void *attribute_val, int *flag)
{
	return PMPI_Comm_get_attr(comm, keyval, attribute_val, flag);
}

#pragma weak MPI_Attr_put = PMPI_Attr_put
int PMPI_Attr_put(MPI_Comm comm, int keyval, void *attribute_val)
{
	return PMPI_Comm_set_attr(comm, keyval, attribute_val);
}

#pragma weak MPI_Keyval_create = PMPI_Keyval_create
int PMPI_Keyval_create(MPI_Copy_function *copy_fn, MPI_Delete_function *delete_fn, int *keyval,
		void *extra_state)
{
	return PMPI_Comm_create_keyval(copy_fn, delete_fn, keyval, extra_state);
}

#pragma weak MPI_Keyval_free = PMPI_Keyval_free
int PMPI_Keyval_free(int *keyval)
{
	return PMPI_Comm_free_keyval(keyval);
}

#pragma weak MPI_Type_get_extent_x = PMPI_Type_get_extent_x
int PMPI_Type_get_extent_x(MPI_Datatype datatype, MPI_Count *lb, MPI_Count *extent)
{
	return PMPI_Type_get_extent_c(datatype, lb, extent);
}

#pragma weak MPI_Type_get_true_extent_x = PMPI_Type_get_true_extent_x
int PMPI_Type_get_true_extent_x(MPI_Datatype datatype, MPI_Count *true_lb, MPI_Count *true_extent)
{
	return PMPI_Type_get_true_extent_c(datatype, true_lb, true_extent);
}

#pragma weak MPI_Type_size_x = PMPI_Type_size_x
int PMPI_Type_size_x(MPI_Datatype datatype, MPI_Count *size)
{
	return PMPI_Type_size_c(datatype, size);
}
