/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A profiling tool in C, for profiling.F90: counts sends.
 */
#include <mpi.h>

static int sends, large, handles;

int MPI_Send(const void *buf, int count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm)
{
	sends++;
	return PMPI_Send(buf, count, datatype, dest, tag, comm);
}

int MPI_Send_c(const void *buf, MPI_Count count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm)
{
	large++;
	return PMPI_Send_c(buf, count, datatype, dest, tag, comm);
}

/* What the bindings do for themselves is no call of the program. */
int MPI_Type_commit(MPI_Datatype *datatype)
{
	handles++;
	return PMPI_Type_commit(datatype);
}

int MPI_Type_toint(MPI_Datatype datatype)
{
	handles++;
	return PMPI_Type_toint(datatype);
}

void c_counts_(int *with_int, int *with_count, int *other)
{
	*with_int = sends;
	*with_count = large;
	*other = handles;
	sends = large = handles = 0;
}
