/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Asking communicators (MPI 5.0, section 7.4.1 and 7.6.1). Making them: mpi/communicator_create.c.
 */
#include "mpi/api.h"

#pragma weak MPI_Comm_size = PMPI_Comm_size
int PMPI_Comm_size(MPI_Comm comm, int *size)
{
	struct comm *c;
	int rc = api_comm(comm, &c);

	if (!rc)
		rc = api_output(size, "size");
	if (rc)
		return api_fail(c, rc, "MPI_Comm_size");
	*size = c->size;
	return MPI_SUCCESS;
}

#pragma weak MPI_Comm_rank = PMPI_Comm_rank
int PMPI_Comm_rank(MPI_Comm comm, int *rank)
{
	struct comm *c;
	int rc = api_comm(comm, &c);

	if (!rc)
		rc = api_output(rank, "rank");
	if (rc)
		return api_fail(c, rc, "MPI_Comm_rank");
	*rank = c->rank;
	return MPI_SUCCESS;
}

#pragma weak MPI_Comm_test_inter = PMPI_Comm_test_inter
int PMPI_Comm_test_inter(MPI_Comm comm, int *flag)
{
	struct comm *c;
	int rc = api_comm(comm, &c);

	if (!rc)
		rc = api_output(flag, "flag");
	if (rc)
		return api_fail(c, rc, "MPI_Comm_test_inter");
	*flag = c->inter;
	return MPI_SUCCESS;
}

static int need_inter(const struct comm *comm)
{
	return comm->inter ? 0 : error_set(MPI_ERR_COMM, "the communicator is no intercommunicator");
}

#pragma weak MPI_Comm_remote_size = PMPI_Comm_remote_size
int PMPI_Comm_remote_size(MPI_Comm comm, int *size)
{
	struct comm *c;
	int rc = api_comm(comm, &c);

	if (!rc)
		rc = api_output(size, "size");
	if (!rc)
		rc = need_inter(c);
	if (rc)
		return api_fail(c, rc, "MPI_Comm_remote_size");
	*size = c->remote_size;
	return MPI_SUCCESS;
}

#pragma weak MPI_Comm_group = PMPI_Comm_group
int PMPI_Comm_group(MPI_Comm comm, MPI_Group *group)
{
	struct comm *c;
	int rc = api_comm(comm, &c);

	if (!rc)
		rc = api_output(group, "group");
	if (rc)
		return api_fail(c, rc, "MPI_Comm_group");
	group_retain(c->group);
	*group = group_handle(c->group);
	return MPI_SUCCESS;
}

#pragma weak MPI_Comm_remote_group = PMPI_Comm_remote_group
int PMPI_Comm_remote_group(MPI_Comm comm, MPI_Group *group)
{
	struct comm *c;
	int rc = api_comm(comm, &c);

	if (!rc)
		rc = api_output(group, "group");
	if (!rc)
		rc = need_inter(c);
	if (rc)
		return api_fail(c, rc, "MPI_Comm_remote_group");
	group_retain(c->remote);
	*group = group_handle(c->remote);
	return MPI_SUCCESS;
}

/* The less equal of two answers: MPI_IDENT < MPI_CONGRUENT < MPI_SIMILAR < MPI_UNEQUAL. -1 (no memory) wins. */
static int less_equal(int a, int b)
{
	return a < 0 || b < 0 ? -1 : a > b ? a : b;
}

#pragma weak MPI_Comm_compare = PMPI_Comm_compare
int PMPI_Comm_compare(MPI_Comm comm1, MPI_Comm comm2, int *result)
{
	struct comm *a, *b = NULL;
	int rc = api_comm(comm1, &a), answer = MPI_UNEQUAL;

	if (!rc)
		rc = api_comm(comm2, &b);
	if (!rc)
		rc = api_output(result, "result");
	if (!rc && a->inter == b->inter) {
		answer = group_compare(a->group, b->group);
		if (a->inter)
			answer = less_equal(answer, group_compare(a->remote, b->remote));
		if (answer < 0)
			rc = error_set(MPI_ERR_NO_MEM, "no memory to compare groups of %d ranks", a->size);
		else if (answer == MPI_IDENT && a != b)
			answer = MPI_CONGRUENT;
	}
	if (rc)
		return api_fail(a, rc, "MPI_Comm_compare");
	*result = answer;
	return MPI_SUCCESS;
}
