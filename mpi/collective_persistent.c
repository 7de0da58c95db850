/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Persistent collectives (sections 6.13 and 8.8 of the standard). Their info argument has no hints that we know. */
#include "mpi/collective.h"

#pragma weak MPI_Barrier_init = PMPI_Barrier_init
int PMPI_Barrier_init(MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;

	return do_whenever_started(&a, check_barrier(&a, comm), info, request);
}

#pragma weak MPI_Bcast_init_c = PMPI_Bcast_init_c
int PMPI_Bcast_init_c(void *buffer, MPI_Count count, MPI_Datatype datatype, int root, MPI_Comm comm, MPI_Info info,
		      MPI_Request *request)
{
	struct collective_arguments a;

	return do_whenever_started(&a, check_bcast(&a, buffer, count, datatype, root, comm), info, request);
}

#pragma weak MPI_Gather_init_c = PMPI_Gather_init_c
int PMPI_Gather_init_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, void *recvbuf, MPI_Count recvcount,
		       MPI_Datatype recvtype, int root, MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;

	return do_whenever_started(&a, check_gather(&a, sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype,
			root, comm), info, request);
}

#pragma weak MPI_Gatherv_init_c = PMPI_Gatherv_init_c
int PMPI_Gatherv_init_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, void *recvbuf,
			const MPI_Count recvcounts[], const MPI_Aint displs[], MPI_Datatype recvtype, int root,
			MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;

	return do_whenever_started(&a, check_gatherv(&a, sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs,
			recvtype, root, comm), info, request);
}

#pragma weak MPI_Scatter_init_c = PMPI_Scatter_init_c
int PMPI_Scatter_init_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, void *recvbuf, MPI_Count recvcount,
			MPI_Datatype recvtype, int root, MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;

	return do_whenever_started(&a, check_scatter(&a, sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype,
			root, comm), info, request);
}

#pragma weak MPI_Scatterv_init_c = PMPI_Scatterv_init_c
int PMPI_Scatterv_init_c(const void *sendbuf, const MPI_Count sendcounts[], const MPI_Aint displs[], MPI_Datatype sendtype,
			 void *recvbuf, MPI_Count recvcount, MPI_Datatype recvtype, int root, MPI_Comm comm, MPI_Info info,
			 MPI_Request *request)
{
	struct collective_arguments a;

	return do_whenever_started(&a, check_scatterv(&a, sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount,
			recvtype, root, comm), info, request);
}

#pragma weak MPI_Allgather_init_c = PMPI_Allgather_init_c
int PMPI_Allgather_init_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, void *recvbuf,
			  MPI_Count recvcount, MPI_Datatype recvtype, MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;

	return do_whenever_started(&a, check_allgather(&a, sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype,
			comm), info, request);
}

#pragma weak MPI_Allgatherv_init_c = PMPI_Allgatherv_init_c
int PMPI_Allgatherv_init_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, void *recvbuf,
			   const MPI_Count recvcounts[], const MPI_Aint displs[], MPI_Datatype recvtype, MPI_Comm comm,
			   MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;

	return do_whenever_started(&a, check_allgatherv(&a, sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs,
			recvtype, comm), info, request);
}

#pragma weak MPI_Alltoall_init_c = PMPI_Alltoall_init_c
int PMPI_Alltoall_init_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, void *recvbuf,
			 MPI_Count recvcount, MPI_Datatype recvtype, MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;

	return do_whenever_started(&a, check_alltoall(&a, sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype,
			comm), info, request);
}

#pragma weak MPI_Alltoallv_init_c = PMPI_Alltoallv_init_c
int PMPI_Alltoallv_init_c(const void *sendbuf, const MPI_Count sendcounts[], const MPI_Aint sdispls[],
			  MPI_Datatype sendtype, void *recvbuf, const MPI_Count recvcounts[], const MPI_Aint rdispls[],
			  MPI_Datatype recvtype, MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;

	return do_whenever_started(&a, check_alltoallv(&a, sendbuf, sendcounts, sdispls, sendtype, recvbuf,
			recvcounts, rdispls, recvtype, comm), info, request);
}

#pragma weak MPI_Alltoallw_init_c = PMPI_Alltoallw_init_c
int PMPI_Alltoallw_init_c(const void *sendbuf, const MPI_Count sendcounts[], const MPI_Aint sdispls[],
			  const MPI_Datatype sendtypes[], void *recvbuf, const MPI_Count recvcounts[],
			  const MPI_Aint rdispls[], const MPI_Datatype recvtypes[], MPI_Comm comm, MPI_Info info,
			  MPI_Request *request)
{
	struct collective_arguments a;

	return do_whenever_started(&a, check_alltoallw(&a, sendbuf, sendcounts, sdispls, sendtypes, recvbuf,
			recvcounts, rdispls, recvtypes, comm), info, request);
}

#pragma weak MPI_Reduce_init_c = PMPI_Reduce_init_c
int PMPI_Reduce_init_c(const void *sendbuf, void *recvbuf, MPI_Count count, MPI_Datatype datatype, MPI_Op op, int root,
		       MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;

	return do_whenever_started(&a, check_reduce(&a, sendbuf, recvbuf, count, datatype, op, root, comm), info,
			request);
}

#pragma weak MPI_Allreduce_init_c = PMPI_Allreduce_init_c
int PMPI_Allreduce_init_c(const void *sendbuf, void *recvbuf, MPI_Count count, MPI_Datatype datatype, MPI_Op op,
			  MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;

	return do_whenever_started(&a, check_allreduce(&a, sendbuf, recvbuf, count, datatype, op, comm), info,
			request);
}

#pragma weak MPI_Reduce_scatter_block_init_c = PMPI_Reduce_scatter_block_init_c
int PMPI_Reduce_scatter_block_init_c(const void *sendbuf, void *recvbuf, MPI_Count recvcount, MPI_Datatype datatype,
				     MPI_Op op, MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;

	return do_whenever_started(&a, check_reduce_scatter_block(&a, sendbuf, recvbuf, recvcount, datatype, op,
			comm), info, request);
}

#pragma weak MPI_Reduce_scatter_init_c = PMPI_Reduce_scatter_init_c
int PMPI_Reduce_scatter_init_c(const void *sendbuf, void *recvbuf, const MPI_Count recvcounts[], MPI_Datatype datatype,
			       MPI_Op op, MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;

	return do_whenever_started(&a, check_reduce_scatter(&a, sendbuf, recvbuf, recvcounts, datatype, op, comm),
			info, request);
}

#pragma weak MPI_Scan_init_c = PMPI_Scan_init_c
int PMPI_Scan_init_c(const void *sendbuf, void *recvbuf, MPI_Count count, MPI_Datatype datatype, MPI_Op op, MPI_Comm comm,
		     MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;

	return do_whenever_started(&a, check_scan(&a, sendbuf, recvbuf, count, datatype, op, comm), info, request);
}

#pragma weak MPI_Exscan_init_c = PMPI_Exscan_init_c
int PMPI_Exscan_init_c(const void *sendbuf, void *recvbuf, MPI_Count count, MPI_Datatype datatype, MPI_Op op, MPI_Comm comm,
		       MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;

	return do_whenever_started(&a, check_exscan(&a, sendbuf, recvbuf, count, datatype, op, comm), info, request);
}

#pragma weak MPI_Neighbor_allgather_init_c = PMPI_Neighbor_allgather_init_c
int PMPI_Neighbor_allgather_init_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, void *recvbuf,
				   MPI_Count recvcount, MPI_Datatype recvtype, MPI_Comm comm, MPI_Info info,
				   MPI_Request *request)
{
	struct collective_arguments a;

	return do_whenever_started(&a, check_neighbor_allgather(&a, sendbuf, sendcount, sendtype, recvbuf, recvcount,
			recvtype, comm), info, request);
}

#pragma weak MPI_Neighbor_allgatherv_init_c = PMPI_Neighbor_allgatherv_init_c
int PMPI_Neighbor_allgatherv_init_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, void *recvbuf,
				    const MPI_Count recvcounts[], const MPI_Aint displs[], MPI_Datatype recvtype,
				    MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;

	return do_whenever_started(&a, check_neighbor_allgatherv(&a, sendbuf, sendcount, sendtype, recvbuf,
			recvcounts, displs, recvtype, comm), info, request);
}

#pragma weak MPI_Neighbor_alltoall_init_c = PMPI_Neighbor_alltoall_init_c
int PMPI_Neighbor_alltoall_init_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, void *recvbuf,
				  MPI_Count recvcount, MPI_Datatype recvtype, MPI_Comm comm, MPI_Info info,
				  MPI_Request *request)
{
	struct collective_arguments a;

	return do_whenever_started(&a, check_neighbor_alltoall(&a, sendbuf, sendcount, sendtype, recvbuf, recvcount,
			recvtype, comm), info, request);
}

#pragma weak MPI_Neighbor_alltoallv_init_c = PMPI_Neighbor_alltoallv_init_c
int PMPI_Neighbor_alltoallv_init_c(const void *sendbuf, const MPI_Count sendcounts[], const MPI_Aint sdispls[],
				   MPI_Datatype sendtype, void *recvbuf, const MPI_Count recvcounts[],
				   const MPI_Aint rdispls[], MPI_Datatype recvtype, MPI_Comm comm, MPI_Info info,
				   MPI_Request *request)
{
	struct collective_arguments a;

	return do_whenever_started(&a, check_neighbor_alltoallv(&a, sendbuf, sendcounts, sdispls, sendtype, recvbuf,
			recvcounts, rdispls, recvtype, comm), info, request);
}

#pragma weak MPI_Neighbor_alltoallw_init_c = PMPI_Neighbor_alltoallw_init_c
int PMPI_Neighbor_alltoallw_init_c(const void *sendbuf, const MPI_Count sendcounts[], const MPI_Aint sdispls[],
				   const MPI_Datatype sendtypes[], void *recvbuf, const MPI_Count recvcounts[],
				   const MPI_Aint rdispls[], const MPI_Datatype recvtypes[], MPI_Comm comm, MPI_Info info,
				   MPI_Request *request)
{
	struct collective_arguments a;

	return do_whenever_started(&a, check_neighbor_alltoallw(&a, sendbuf, sendcounts, sdispls, sendtypes, recvbuf,
			recvcounts, rdispls, recvtypes, comm), info, request);
}
