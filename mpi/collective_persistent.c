/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Persistent collectives (sections 6.13 and 8.8 of the standard). Their info argument has no hints that we know. */
#include "mpi/collective.h"

#pragma weak MPI_Barrier_init = PMPI_Barrier_init
int PMPI_Barrier_init(MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;
	int rc = check_barrier(&a, "MPI_Barrier_init", comm);

	(void)info;
	return do_whenever_started(&a, rc, request);
}

#pragma weak MPI_Bcast_init_c = PMPI_Bcast_init_c
int PMPI_Bcast_init_c(void *buffer, MPI_Count count, MPI_Datatype datatype, int root, MPI_Comm comm, MPI_Info info,
		      MPI_Request *request)
{
	struct collective_arguments a;
	int rc = check_bcast(&a, "MPI_Bcast_init", buffer, count, datatype, root, comm);

	(void)info;
	return do_whenever_started(&a, rc, request);
}

#pragma weak MPI_Gather_init_c = PMPI_Gather_init_c
int PMPI_Gather_init_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, void *recvbuf, MPI_Count recvcount,
		       MPI_Datatype recvtype, int root, MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;
	int rc = check_gather(&a, "MPI_Gather_init", sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root,
			      comm);

	(void)info;
	return do_whenever_started(&a, rc, request);
}

#pragma weak MPI_Gatherv_init_c = PMPI_Gatherv_init_c
int PMPI_Gatherv_init_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, void *recvbuf,
			const MPI_Count recvcounts[], const MPI_Aint displs[], MPI_Datatype recvtype, int root,
			MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;
	int rc = check_gatherv(&a, "MPI_Gatherv_init", sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype,
			       root, comm);

	(void)info;
	return do_whenever_started(&a, rc, request);
}

#pragma weak MPI_Scatter_init_c = PMPI_Scatter_init_c
int PMPI_Scatter_init_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, void *recvbuf, MPI_Count recvcount,
			MPI_Datatype recvtype, int root, MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;
	int rc = check_scatter(&a, "MPI_Scatter_init", sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root,
			       comm);

	(void)info;
	return do_whenever_started(&a, rc, request);
}

#pragma weak MPI_Scatterv_init_c = PMPI_Scatterv_init_c
int PMPI_Scatterv_init_c(const void *sendbuf, const MPI_Count sendcounts[], const MPI_Aint displs[], MPI_Datatype sendtype,
			 void *recvbuf, MPI_Count recvcount, MPI_Datatype recvtype, int root, MPI_Comm comm, MPI_Info info,
			 MPI_Request *request)
{
	struct collective_arguments a;
	int rc = check_scatterv(&a, "MPI_Scatterv_init", sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount,
				recvtype, root, comm);

	(void)info;
	return do_whenever_started(&a, rc, request);
}

#pragma weak MPI_Allgather_init_c = PMPI_Allgather_init_c
int PMPI_Allgather_init_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, void *recvbuf,
			  MPI_Count recvcount, MPI_Datatype recvtype, MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;
	int rc = check_allgather(&a, "MPI_Allgather_init", sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype,
				 comm);

	(void)info;
	return do_whenever_started(&a, rc, request);
}

#pragma weak MPI_Allgatherv_init_c = PMPI_Allgatherv_init_c
int PMPI_Allgatherv_init_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, void *recvbuf,
			   const MPI_Count recvcounts[], const MPI_Aint displs[], MPI_Datatype recvtype, MPI_Comm comm,
			   MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;
	int rc = check_allgatherv(&a, "MPI_Allgatherv_init", sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs,
				  recvtype, comm);

	(void)info;
	return do_whenever_started(&a, rc, request);
}

#pragma weak MPI_Alltoall_init_c = PMPI_Alltoall_init_c
int PMPI_Alltoall_init_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, void *recvbuf,
			 MPI_Count recvcount, MPI_Datatype recvtype, MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;
	int rc = check_alltoall(&a, "MPI_Alltoall_init", sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm);

	(void)info;
	return do_whenever_started(&a, rc, request);
}

#pragma weak MPI_Alltoallv_init_c = PMPI_Alltoallv_init_c
int PMPI_Alltoallv_init_c(const void *sendbuf, const MPI_Count sendcounts[], const MPI_Aint sdispls[],
			  MPI_Datatype sendtype, void *recvbuf, const MPI_Count recvcounts[], const MPI_Aint rdispls[],
			  MPI_Datatype recvtype, MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;
	int rc = check_alltoallv(&a, "MPI_Alltoallv_init", sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts,
				 rdispls, recvtype, comm);

	(void)info;
	return do_whenever_started(&a, rc, request);
}

#pragma weak MPI_Alltoallw_init_c = PMPI_Alltoallw_init_c
int PMPI_Alltoallw_init_c(const void *sendbuf, const MPI_Count sendcounts[], const MPI_Aint sdispls[],
			  const MPI_Datatype sendtypes[], void *recvbuf, const MPI_Count recvcounts[],
			  const MPI_Aint rdispls[], const MPI_Datatype recvtypes[], MPI_Comm comm, MPI_Info info,
			  MPI_Request *request)
{
	struct collective_arguments a;
	int rc = check_alltoallw(&a, "MPI_Alltoallw_init", sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts,
				 rdispls, recvtypes, comm);

	(void)info;
	return do_whenever_started(&a, rc, request);
}

#pragma weak MPI_Reduce_init_c = PMPI_Reduce_init_c
int PMPI_Reduce_init_c(const void *sendbuf, void *recvbuf, MPI_Count count, MPI_Datatype datatype, MPI_Op op, int root,
		       MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;
	int rc = check_reduce(&a, "MPI_Reduce_init", sendbuf, recvbuf, count, datatype, op, root, comm);

	(void)info;
	return do_whenever_started(&a, rc, request);
}

#pragma weak MPI_Allreduce_init_c = PMPI_Allreduce_init_c
int PMPI_Allreduce_init_c(const void *sendbuf, void *recvbuf, MPI_Count count, MPI_Datatype datatype, MPI_Op op,
			  MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;
	int rc = check_allreduce(&a, "MPI_Allreduce_init", sendbuf, recvbuf, count, datatype, op, comm);

	(void)info;
	return do_whenever_started(&a, rc, request);
}

#pragma weak MPI_Reduce_scatter_block_init_c = PMPI_Reduce_scatter_block_init_c
int PMPI_Reduce_scatter_block_init_c(const void *sendbuf, void *recvbuf, MPI_Count recvcount, MPI_Datatype datatype,
				     MPI_Op op, MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;
	int rc = check_reduce_scatter_block(&a, "MPI_Reduce_scatter_block_init", sendbuf, recvbuf, recvcount, datatype, op,
					    comm);

	(void)info;
	return do_whenever_started(&a, rc, request);
}

#pragma weak MPI_Reduce_scatter_init_c = PMPI_Reduce_scatter_init_c
int PMPI_Reduce_scatter_init_c(const void *sendbuf, void *recvbuf, const MPI_Count recvcounts[], MPI_Datatype datatype,
			       MPI_Op op, MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;
	int rc = check_reduce_scatter(&a, "MPI_Reduce_scatter_init", sendbuf, recvbuf, recvcounts, datatype, op, comm);

	(void)info;
	return do_whenever_started(&a, rc, request);
}

#pragma weak MPI_Scan_init_c = PMPI_Scan_init_c
int PMPI_Scan_init_c(const void *sendbuf, void *recvbuf, MPI_Count count, MPI_Datatype datatype, MPI_Op op, MPI_Comm comm,
		     MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;
	int rc = check_scan(&a, "MPI_Scan_init", sendbuf, recvbuf, count, datatype, op, comm);

	(void)info;
	return do_whenever_started(&a, rc, request);
}

#pragma weak MPI_Exscan_init_c = PMPI_Exscan_init_c
int PMPI_Exscan_init_c(const void *sendbuf, void *recvbuf, MPI_Count count, MPI_Datatype datatype, MPI_Op op, MPI_Comm comm,
		       MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;
	int rc = check_exscan(&a, "MPI_Exscan_init", sendbuf, recvbuf, count, datatype, op, comm);

	(void)info;
	return do_whenever_started(&a, rc, request);
}

#pragma weak MPI_Neighbor_allgather_init_c = PMPI_Neighbor_allgather_init_c
int PMPI_Neighbor_allgather_init_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, void *recvbuf,
				   MPI_Count recvcount, MPI_Datatype recvtype, MPI_Comm comm, MPI_Info info,
				   MPI_Request *request)
{
	struct collective_arguments a;
	int rc = check_neighbor_allgather(&a, "MPI_Neighbor_allgather_init", sendbuf, sendcount, sendtype, recvbuf,
					  recvcount, recvtype, comm);

	(void)info;
	return do_whenever_started(&a, rc, request);
}

#pragma weak MPI_Neighbor_allgatherv_init_c = PMPI_Neighbor_allgatherv_init_c
int PMPI_Neighbor_allgatherv_init_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, void *recvbuf,
				    const MPI_Count recvcounts[], const MPI_Aint displs[], MPI_Datatype recvtype,
				    MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct collective_arguments a;
	int rc = check_neighbor_allgatherv(&a, "MPI_Neighbor_allgatherv_init", sendbuf, sendcount, sendtype, recvbuf,
					   recvcounts, displs, recvtype, comm);

	(void)info;
	return do_whenever_started(&a, rc, request);
}

#pragma weak MPI_Neighbor_alltoall_init_c = PMPI_Neighbor_alltoall_init_c
int PMPI_Neighbor_alltoall_init_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, void *recvbuf,
				  MPI_Count recvcount, MPI_Datatype recvtype, MPI_Comm comm, MPI_Info info,
				  MPI_Request *request)
{
	struct collective_arguments a;
	int rc = check_neighbor_alltoall(&a, "MPI_Neighbor_alltoall_init", sendbuf, sendcount, sendtype, recvbuf, recvcount,
					 recvtype, comm);

	(void)info;
	return do_whenever_started(&a, rc, request);
}

#pragma weak MPI_Neighbor_alltoallv_init_c = PMPI_Neighbor_alltoallv_init_c
int PMPI_Neighbor_alltoallv_init_c(const void *sendbuf, const MPI_Count sendcounts[], const MPI_Aint sdispls[],
				   MPI_Datatype sendtype, void *recvbuf, const MPI_Count recvcounts[],
				   const MPI_Aint rdispls[], MPI_Datatype recvtype, MPI_Comm comm, MPI_Info info,
				   MPI_Request *request)
{
	struct collective_arguments a;
	int rc = check_neighbor_alltoallv(&a, "MPI_Neighbor_alltoallv_init", sendbuf, sendcounts, sdispls, sendtype,
					  recvbuf, recvcounts, rdispls, recvtype, comm);

	(void)info;
	return do_whenever_started(&a, rc, request);
}

#pragma weak MPI_Neighbor_alltoallw_init_c = PMPI_Neighbor_alltoallw_init_c
int PMPI_Neighbor_alltoallw_init_c(const void *sendbuf, const MPI_Count sendcounts[], const MPI_Aint sdispls[],
				   const MPI_Datatype sendtypes[], void *recvbuf, const MPI_Count recvcounts[],
				   const MPI_Aint rdispls[], const MPI_Datatype recvtypes[], MPI_Comm comm, MPI_Info info,
				   MPI_Request *request)
{
	struct collective_arguments a;
	int rc = check_neighbor_alltoallw(&a, "MPI_Neighbor_alltoallw_init", sendbuf, sendcounts, sdispls, sendtypes,
					  recvbuf, recvcounts, rdispls, recvtypes, comm);

	(void)info;
	return do_whenever_started(&a, rc, request);
}
