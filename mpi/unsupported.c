/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Written by mpi/generate; do not edit. */
/*
 * Functions that Weft does not have yet (mpi/unsupported.txt). Each says so, through the error handler.
 */
#include "mpi.h"
#include "mpi/unsupported.h"

#pragma GCC diagnostic ignored "-Wunused-parameter"

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
