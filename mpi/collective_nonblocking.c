/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Nonblocking collectives (sections 6.12 and 8.7 of the standard). */
#include "mpi/collective.h"

#pragma weak MPI_Ibarrier = PMPI_Ibarrier
int PMPI_Ibarrier(MPI_Comm comm, MPI_Request *request)
{
	struct collective_arguments a;

	return do_later(&a, check_barrier(&a, comm), request);
}

#pragma weak MPI_Ibcast_c = PMPI_Ibcast_c
int PMPI_Ibcast_c(void *buffer, MPI_Count count, MPI_Datatype datatype, int root, MPI_Comm comm, MPI_Request *request)
{
	struct collective_arguments a;

	return do_later(&a, check_bcast(&a, buffer, count, datatype, root, comm), request);
}

#pragma weak MPI_Igather_c = PMPI_Igather_c
int PMPI_Igather_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, void *recvbuf, MPI_Count recvcount,
		   MPI_Datatype recvtype, int root, MPI_Comm comm, MPI_Request *request)
{
	struct collective_arguments a;

	return do_later(&a, check_gather(&a, sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm),
			request);
}

#pragma weak MPI_Igatherv_c = PMPI_Igatherv_c
int PMPI_Igatherv_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, void *recvbuf,
		    const MPI_Count recvcounts[], const MPI_Aint displs[], MPI_Datatype recvtype, int root, MPI_Comm comm,
		    MPI_Request *request)
{
	struct collective_arguments a;

	return do_later(&a, check_gatherv(&a, sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype,
			root, comm), request);
}

#pragma weak MPI_Iscatter_c = PMPI_Iscatter_c
int PMPI_Iscatter_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, void *recvbuf, MPI_Count recvcount,
		    MPI_Datatype recvtype, int root, MPI_Comm comm, MPI_Request *request)
{
	struct collective_arguments a;

	return do_later(&a, check_scatter(&a, sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm),
			request);
}

#pragma weak MPI_Iscatterv_c = PMPI_Iscatterv_c
int PMPI_Iscatterv_c(const void *sendbuf, const MPI_Count sendcounts[], const MPI_Aint displs[], MPI_Datatype sendtype,
		     void *recvbuf, MPI_Count recvcount, MPI_Datatype recvtype, int root, MPI_Comm comm,
		     MPI_Request *request)
{
	struct collective_arguments a;

	return do_later(&a, check_scatterv(&a, sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype,
			root, comm), request);
}

#pragma weak MPI_Iallgather_c = PMPI_Iallgather_c
int PMPI_Iallgather_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, void *recvbuf, MPI_Count recvcount,
		      MPI_Datatype recvtype, MPI_Comm comm, MPI_Request *request)
{
	struct collective_arguments a;

	return do_later(&a, check_allgather(&a, sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm),
			request);
}

#pragma weak MPI_Iallgatherv_c = PMPI_Iallgatherv_c
int PMPI_Iallgatherv_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, void *recvbuf,
		       const MPI_Count recvcounts[], const MPI_Aint displs[], MPI_Datatype recvtype, MPI_Comm comm,
		       MPI_Request *request)
{
	struct collective_arguments a;

	return do_later(&a, check_allgatherv(&a, sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype,
			comm), request);
}

#pragma weak MPI_Ialltoall_c = PMPI_Ialltoall_c
int PMPI_Ialltoall_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, void *recvbuf, MPI_Count recvcount,
		     MPI_Datatype recvtype, MPI_Comm comm, MPI_Request *request)
{
	struct collective_arguments a;

	return do_later(&a, check_alltoall(&a, sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm),
			request);
}

#pragma weak MPI_Ialltoallv_c = PMPI_Ialltoallv_c
int PMPI_Ialltoallv_c(const void *sendbuf, const MPI_Count sendcounts[], const MPI_Aint sdispls[], MPI_Datatype sendtype,
		      void *recvbuf, const MPI_Count recvcounts[], const MPI_Aint rdispls[], MPI_Datatype recvtype,
		      MPI_Comm comm, MPI_Request *request)
{
	struct collective_arguments a;

	return do_later(&a, check_alltoallv(&a, sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls,
			recvtype, comm), request);
}

#pragma weak MPI_Ialltoallw_c = PMPI_Ialltoallw_c
int PMPI_Ialltoallw_c(const void *sendbuf, const MPI_Count sendcounts[], const MPI_Aint sdispls[],
		      const MPI_Datatype sendtypes[], void *recvbuf, const MPI_Count recvcounts[], const MPI_Aint rdispls[],
		      const MPI_Datatype recvtypes[], MPI_Comm comm, MPI_Request *request)
{
	struct collective_arguments a;

	return do_later(&a, check_alltoallw(&a, sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls,
			recvtypes, comm), request);
}

#pragma weak MPI_Ireduce_c = PMPI_Ireduce_c
int PMPI_Ireduce_c(const void *sendbuf, void *recvbuf, MPI_Count count, MPI_Datatype datatype, MPI_Op op, int root,
		   MPI_Comm comm, MPI_Request *request)
{
	struct collective_arguments a;

	return do_later(&a, check_reduce(&a, sendbuf, recvbuf, count, datatype, op, root, comm), request);
}

#pragma weak MPI_Iallreduce_c = PMPI_Iallreduce_c
int PMPI_Iallreduce_c(const void *sendbuf, void *recvbuf, MPI_Count count, MPI_Datatype datatype, MPI_Op op, MPI_Comm comm,
		      MPI_Request *request)
{
	struct collective_arguments a;

	return do_later(&a, check_allreduce(&a, sendbuf, recvbuf, count, datatype, op, comm), request);
}

#pragma weak MPI_Ireduce_scatter_block_c = PMPI_Ireduce_scatter_block_c
int PMPI_Ireduce_scatter_block_c(const void *sendbuf, void *recvbuf, MPI_Count recvcount, MPI_Datatype datatype, MPI_Op op,
				 MPI_Comm comm, MPI_Request *request)
{
	struct collective_arguments a;

	return do_later(&a, check_reduce_scatter_block(&a, sendbuf, recvbuf, recvcount, datatype, op, comm), request);
}

#pragma weak MPI_Ireduce_scatter_c = PMPI_Ireduce_scatter_c
int PMPI_Ireduce_scatter_c(const void *sendbuf, void *recvbuf, const MPI_Count recvcounts[], MPI_Datatype datatype,
			   MPI_Op op, MPI_Comm comm, MPI_Request *request)
{
	struct collective_arguments a;

	return do_later(&a, check_reduce_scatter(&a, sendbuf, recvbuf, recvcounts, datatype, op, comm), request);
}

#pragma weak MPI_Iscan_c = PMPI_Iscan_c
int PMPI_Iscan_c(const void *sendbuf, void *recvbuf, MPI_Count count, MPI_Datatype datatype, MPI_Op op, MPI_Comm comm,
		 MPI_Request *request)
{
	struct collective_arguments a;

	return do_later(&a, check_scan(&a, sendbuf, recvbuf, count, datatype, op, comm), request);
}

#pragma weak MPI_Iexscan_c = PMPI_Iexscan_c
int PMPI_Iexscan_c(const void *sendbuf, void *recvbuf, MPI_Count count, MPI_Datatype datatype, MPI_Op op, MPI_Comm comm,
		   MPI_Request *request)
{
	struct collective_arguments a;

	return do_later(&a, check_exscan(&a, sendbuf, recvbuf, count, datatype, op, comm), request);
}

#pragma weak MPI_Ineighbor_allgather_c = PMPI_Ineighbor_allgather_c
int PMPI_Ineighbor_allgather_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, void *recvbuf,
			       MPI_Count recvcount, MPI_Datatype recvtype, MPI_Comm comm, MPI_Request *request)
{
	struct collective_arguments a;

	return do_later(&a, check_neighbor_allgather(&a, sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype,
			comm), request);
}

#pragma weak MPI_Ineighbor_allgatherv_c = PMPI_Ineighbor_allgatherv_c
int PMPI_Ineighbor_allgatherv_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, void *recvbuf,
				const MPI_Count recvcounts[], const MPI_Aint displs[], MPI_Datatype recvtype, MPI_Comm comm,
				MPI_Request *request)
{
	struct collective_arguments a;

	return do_later(&a, check_neighbor_allgatherv(&a, sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs,
			recvtype, comm), request);
}

#pragma weak MPI_Ineighbor_alltoall_c = PMPI_Ineighbor_alltoall_c
int PMPI_Ineighbor_alltoall_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, void *recvbuf,
			      MPI_Count recvcount, MPI_Datatype recvtype, MPI_Comm comm, MPI_Request *request)
{
	struct collective_arguments a;

	return do_later(&a, check_neighbor_alltoall(&a, sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype,
			comm), request);
}

#pragma weak MPI_Ineighbor_alltoallv_c = PMPI_Ineighbor_alltoallv_c
int PMPI_Ineighbor_alltoallv_c(const void *sendbuf, const MPI_Count sendcounts[], const MPI_Aint sdispls[],
			       MPI_Datatype sendtype, void *recvbuf, const MPI_Count recvcounts[], const MPI_Aint rdispls[],
			       MPI_Datatype recvtype, MPI_Comm comm, MPI_Request *request)
{
	struct collective_arguments a;

	return do_later(&a, check_neighbor_alltoallv(&a, sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts,
			rdispls, recvtype, comm), request);
}

#pragma weak MPI_Ineighbor_alltoallw_c = PMPI_Ineighbor_alltoallw_c
int PMPI_Ineighbor_alltoallw_c(const void *sendbuf, const MPI_Count sendcounts[], const MPI_Aint sdispls[],
			       const MPI_Datatype sendtypes[], void *recvbuf, const MPI_Count recvcounts[],
			       const MPI_Aint rdispls[], const MPI_Datatype recvtypes[], MPI_Comm comm,
			       MPI_Request *request)
{
	struct collective_arguments a;

	return do_later(&a, check_neighbor_alltoallw(&a, sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts,
			rdispls, recvtypes, comm), request);
}
