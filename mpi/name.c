/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Names of communicators (MPI 5.0, section 7.8). Those of datatypes and windows stand with them.
 */
#include <stdio.h>
#include <string.h>

#include "mpi/api.h"

static void set_name(struct comm *comm, const char *name)
{
	lane_enter(comm->lane);
	/* Longer names are cut, as the standard says. */
	snprintf(comm->name, sizeof comm->name, "%.*s", COMM_NAME_LEN - 1, name);
	lane_leave(comm->lane);
}

#pragma weak MPI_Comm_set_name = PMPI_Comm_set_name
int PMPI_Comm_set_name(MPI_Comm comm, const char *comm_name)
{
	struct comm *c;
	int rc = api_comm(comm, &c);

	if (!rc && !comm_name)
		rc = error_set(MPI_ERR_ARG, "comm_name is NULL");
	if (rc)
		return api_fail(c, rc, "MPI_Comm_set_name");
	set_name(c, comm_name);
	if (c->base)
		set_name(c->base, comm_name);
	return MPI_SUCCESS;
}

/* MPI_COMM_NULL has a name too. */
#pragma weak MPI_Comm_get_name = PMPI_Comm_get_name
int PMPI_Comm_get_name(MPI_Comm comm, char *comm_name, int *resultlen)
{
	struct comm *c = NULL;
	int rc = comm == MPI_COMM_NULL ? api_ready() : api_comm(comm, &c);

	if (!rc)
		rc = api_output(comm_name, "comm_name");
	if (!rc)
		rc = api_output(resultlen, "resultlen");
	if (rc)
		return api_fail(c, rc, "MPI_Comm_get_name");
	*resultlen = snprintf(comm_name, MPI_MAX_OBJECT_NAME, "%s", c ? c->name : "MPI_COMM_NULL");
	return MPI_SUCCESS;
}
