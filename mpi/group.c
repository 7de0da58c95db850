/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Groups (MPI 5.0, section 7.3). Local operations all: no lane is entered. MPI_Group_from_session_pset stands with the
 * sessions.
 */
#include <inttypes.h>

#include "mpi/api.h"

static int check_group(MPI_Group handle, struct group **group)
{
	int rc = api_ready();

	*group = NULL;
	if (rc)
		return rc;
	*group = group_of(handle);
	if (*group)
		return 0;
	if (handle == MPI_GROUP_NULL)
		return error_set(MPI_ERR_GROUP, "the group is MPI_GROUP_NULL");
	return error_set(MPI_ERR_GROUP, "0x%" PRIxPTR " is no group: freed, or never made", (uintptr_t)handle);
}

static int check_two(MPI_Group handle1, MPI_Group handle2, struct group **group1, struct group **group2)
{
	int rc = check_group(handle1, group1);

	return rc ? rc : check_group(handle2, group2);
}

static int check_array(int n, const void *array, const char *name)
{
	return n > 0 && !array ? error_set(MPI_ERR_ARG, "%s is NULL, but n is %d", name, n) : 0;
}

#pragma weak MPI_Group_size = PMPI_Group_size
int PMPI_Group_size(MPI_Group group, int *size)
{
	struct group *g;
	int rc = check_group(group, &g);

	if (!rc)
		rc = api_output(size, "size");
	if (rc)
		return api_fail(NULL, rc, "MPI_Group_size");
	*size = g->size;
	return MPI_SUCCESS;
}

#pragma weak MPI_Group_rank = PMPI_Group_rank
int PMPI_Group_rank(MPI_Group group, int *rank)
{
	struct group *g;
	int rc = check_group(group, &g);

	if (!rc)
		rc = api_output(rank, "rank");
	if (rc)
		return api_fail(NULL, rc, "MPI_Group_rank");
	*rank = g->rank;
	return MPI_SUCCESS;
}

#pragma weak MPI_Group_translate_ranks = PMPI_Group_translate_ranks
int PMPI_Group_translate_ranks(MPI_Group group1, int n, const int ranks1[], MPI_Group group2, int ranks2[])
{
	struct group *from, *to;
	int rc = check_two(group1, group2, &from, &to);

	if (!rc)
		rc = check_array(n, ranks1, "ranks1");
	if (!rc)
		rc = check_array(n, ranks2, "ranks2");
	if (!rc)
		rc = group_translate(from, n, ranks1, to, ranks2);
	return rc ? api_fail(NULL, rc, "MPI_Group_translate_ranks") : MPI_SUCCESS;
}

#pragma weak MPI_Group_compare = PMPI_Group_compare
int PMPI_Group_compare(MPI_Group group1, MPI_Group group2, int *result)
{
	struct group *a, *b;
	int rc = check_two(group1, group2, &a, &b), answer = 0;

	if (!rc)
		rc = api_output(result, "result");
	if (!rc) {
		answer = group_compare(a, b);
		if (answer < 0)
			rc = error_class();
	}
	if (rc)
		return api_fail(NULL, rc, "MPI_Group_compare");
	*result = answer;
	return MPI_SUCCESS;
}

typedef int two_groups(struct group *a, struct group *b, struct group **out);

static int combine(MPI_Group group1, MPI_Group group2, MPI_Group *newgroup, two_groups *operation, const char *call)
{
	struct group *a, *b, *made;
	int rc = check_two(group1, group2, &a, &b);

	if (!rc)
		rc = api_output(newgroup, "newgroup");
	if (!rc)
		rc = operation(a, b, &made);
	if (rc)
		return api_fail(NULL, rc, call);
	*newgroup = group_handle(made);
	return MPI_SUCCESS;
}

#pragma weak MPI_Group_union = PMPI_Group_union
int PMPI_Group_union(MPI_Group group1, MPI_Group group2, MPI_Group *newgroup)
{
	return combine(group1, group2, newgroup, group_union, "MPI_Group_union");
}

#pragma weak MPI_Group_intersection = PMPI_Group_intersection
int PMPI_Group_intersection(MPI_Group group1, MPI_Group group2, MPI_Group *newgroup)
{
	return combine(group1, group2, newgroup, group_intersection, "MPI_Group_intersection");
}

#pragma weak MPI_Group_difference = PMPI_Group_difference
int PMPI_Group_difference(MPI_Group group1, MPI_Group group2, MPI_Group *newgroup)
{
	return combine(group1, group2, newgroup, group_difference, "MPI_Group_difference");
}

typedef int some_ranks(const struct group *group, int count, const int *ranks, struct group **out);

static int choose(MPI_Group group, int n, const int ranks[], MPI_Group *newgroup, some_ranks *operation, const char *call)
{
	struct group *g, *made;
	int rc = check_group(group, &g);

	if (!rc)
		rc = check_array(n, ranks, "ranks");
	if (!rc)
		rc = api_output(newgroup, "newgroup");
	if (!rc)
		rc = operation(g, n, ranks, &made);
	if (rc)
		return api_fail(NULL, rc, call);
	*newgroup = group_handle(made);
	return MPI_SUCCESS;
}

#pragma weak MPI_Group_incl = PMPI_Group_incl
int PMPI_Group_incl(MPI_Group group, int n, const int ranks[], MPI_Group *newgroup)
{
	return choose(group, n, ranks, newgroup, group_include, "MPI_Group_incl");
}

#pragma weak MPI_Group_excl = PMPI_Group_excl
int PMPI_Group_excl(MPI_Group group, int n, const int ranks[], MPI_Group *newgroup)
{
	return choose(group, n, ranks, newgroup, group_exclude, "MPI_Group_excl");
}

typedef int some_ranges(const struct group *group, int count, int (*ranges)[3], struct group **out);

static int choose_ranges(MPI_Group group, int n, int ranges[][3], MPI_Group *newgroup, some_ranges *operation,
			 const char *call)
{
	struct group *g, *made;
	int rc = check_group(group, &g);

	if (!rc)
		rc = check_array(n, ranges, "ranges");
	if (!rc)
		rc = api_output(newgroup, "newgroup");
	if (!rc)
		rc = operation(g, n, ranges, &made);
	if (rc)
		return api_fail(NULL, rc, call);
	*newgroup = group_handle(made);
	return MPI_SUCCESS;
}

#pragma weak MPI_Group_range_incl = PMPI_Group_range_incl
int PMPI_Group_range_incl(MPI_Group group, int n, int ranges[][3], MPI_Group *newgroup)
{
	return choose_ranges(group, n, ranges, newgroup, group_range_include, "MPI_Group_range_incl");
}

#pragma weak MPI_Group_range_excl = PMPI_Group_range_excl
int PMPI_Group_range_excl(MPI_Group group, int n, int ranges[][3], MPI_Group *newgroup)
{
	return choose_ranges(group, n, ranges, newgroup, group_range_exclude, "MPI_Group_range_excl");
}

#pragma weak MPI_Group_free = PMPI_Group_free
int PMPI_Group_free(MPI_Group *group)
{
	struct group *g;
	int rc = api_output(group, "group");

	if (!rc)
		rc = check_group(*group, &g);
	if (rc)
		return api_fail(NULL, rc, "MPI_Group_free");
	group_release(g);
	*group = MPI_GROUP_NULL;
	return MPI_SUCCESS;
}
