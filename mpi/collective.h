/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Collective calls (chapters 6 and 8 of the standard) checked and put in the form that collectives/ wants. One check function per
 * collective serves its blocking, nonblocking and persistent forms, which differ only in what is done then.
 */
#ifndef MPI_COLLECTIVE_H
#define MPI_COLLECTIVE_H

#include "collectives/collective.h"
#include "mpi/api.h"

/* The checked arguments of one call. */
struct collective_arguments {
	struct comm *comm; /* NULL when that was wrong */
	struct collective_call collective;
};

/* Each returns 0 or an error class with text. Arrays are not copied: they must live until the next line is through. */
int check_barrier(struct collective_arguments *a, MPI_Comm comm);
int check_bcast(struct collective_arguments *a, void *buffer, MPI_Count count, MPI_Datatype datatype, int root,
		MPI_Comm comm);
int check_gather(struct collective_arguments *a, const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype,
		 void *recvbuf, MPI_Count recvcount, MPI_Datatype recvtype, int root, MPI_Comm comm);
int check_gatherv(struct collective_arguments *a, const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype,
		  void *recvbuf, const MPI_Count recvcounts[], const MPI_Aint displs[], MPI_Datatype recvtype, int root, MPI_Comm comm);
int check_scatter(struct collective_arguments *a, const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype,
		  void *recvbuf, MPI_Count recvcount, MPI_Datatype recvtype, int root, MPI_Comm comm);
int check_scatterv(struct collective_arguments *a, const void *sendbuf, const MPI_Count sendcounts[],
		   const MPI_Aint displs[], MPI_Datatype sendtype, void *recvbuf, MPI_Count recvcount, MPI_Datatype recvtype, int root,
		   MPI_Comm comm);
int check_allgather(struct collective_arguments *a, const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype,
		    void *recvbuf, MPI_Count recvcount, MPI_Datatype recvtype, MPI_Comm comm);
int check_allgatherv(struct collective_arguments *a, const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype,
		     void *recvbuf, const MPI_Count recvcounts[], const MPI_Aint displs[], MPI_Datatype recvtype, MPI_Comm comm);
int check_alltoall(struct collective_arguments *a, const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype,
		   void *recvbuf, MPI_Count recvcount, MPI_Datatype recvtype, MPI_Comm comm);
int check_alltoallv(struct collective_arguments *a, const void *sendbuf, const MPI_Count sendcounts[],
		    const MPI_Aint sdispls[], MPI_Datatype sendtype, void *recvbuf, const MPI_Count recvcounts[],
		    const MPI_Aint rdispls[], MPI_Datatype recvtype, MPI_Comm comm);
int check_alltoallw(struct collective_arguments *a, const void *sendbuf, const MPI_Count sendcounts[],
		    const MPI_Aint sdispls[], const MPI_Datatype sendtypes[], void *recvbuf, const MPI_Count recvcounts[],
		    const MPI_Aint rdispls[], const MPI_Datatype recvtypes[], MPI_Comm comm);
int check_reduce(struct collective_arguments *a, const void *sendbuf, void *recvbuf, MPI_Count count,
		 MPI_Datatype datatype, MPI_Op op, int root, MPI_Comm comm);
int check_allreduce(struct collective_arguments *a, const void *sendbuf, void *recvbuf, MPI_Count count,
		    MPI_Datatype datatype, MPI_Op op, MPI_Comm comm);
int check_reduce_scatter_block(struct collective_arguments *a, const void *sendbuf, void *recvbuf,
			       MPI_Count recvcount, MPI_Datatype datatype, MPI_Op op, MPI_Comm comm);
int check_reduce_scatter(struct collective_arguments *a, const void *sendbuf, void *recvbuf,
			 const MPI_Count recvcounts[], MPI_Datatype datatype, MPI_Op op, MPI_Comm comm);
int check_scan(struct collective_arguments *a, const void *sendbuf, void *recvbuf, MPI_Count count,
	       MPI_Datatype datatype, MPI_Op op, MPI_Comm comm);
int check_exscan(struct collective_arguments *a, const void *sendbuf, void *recvbuf, MPI_Count count,
		 MPI_Datatype datatype, MPI_Op op, MPI_Comm comm);
int check_neighbor_allgather(struct collective_arguments *a, const void *sendbuf, MPI_Count sendcount,
			     MPI_Datatype sendtype, void *recvbuf, MPI_Count recvcount, MPI_Datatype recvtype, MPI_Comm comm);
int check_neighbor_allgatherv(struct collective_arguments *a, const void *sendbuf, MPI_Count sendcount,
			      MPI_Datatype sendtype, void *recvbuf, const MPI_Count recvcounts[], const MPI_Aint displs[],
			      MPI_Datatype recvtype, MPI_Comm comm);
int check_neighbor_alltoall(struct collective_arguments *a, const void *sendbuf, MPI_Count sendcount,
			    MPI_Datatype sendtype, void *recvbuf, MPI_Count recvcount, MPI_Datatype recvtype, MPI_Comm comm);
int check_neighbor_alltoallv(struct collective_arguments *a, const void *sendbuf, const MPI_Count sendcounts[],
			     const MPI_Aint sdispls[], MPI_Datatype sendtype, void *recvbuf, const MPI_Count recvcounts[],
			     const MPI_Aint rdispls[], MPI_Datatype recvtype, MPI_Comm comm);
int check_neighbor_alltoallw(struct collective_arguments *a, const void *sendbuf, const MPI_Count sendcounts[],
			     const MPI_Aint sdispls[], const MPI_Datatype sendtypes[], void *recvbuf, const MPI_Count recvcounts[],
			     const MPI_Aint rdispls[], const MPI_Datatype recvtypes[], MPI_Comm comm);

/* For what is done then: the last check, between the two buffers. */
int check_apart(const struct collective_arguments *a);

/* What is done then, unless RC says that a check failed; they report and return what the MPI function must return. */
int do_now(struct collective_arguments *a, int rc);
int do_later(struct collective_arguments *a, int rc, MPI_Request *request);
int do_whenever_started(struct collective_arguments *a, int rc, MPI_Info info, MPI_Request *request);

#endif
