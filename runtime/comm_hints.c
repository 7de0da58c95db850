/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See comm_hints.h. */
#include "runtime/comm_hints.h"

#include "common/compiler.h"
#include "common/error.h"
#include "runtime/info.h"
#include "runtime/runtime.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Promises of the user (MPI 5.0, section 7.4.4). None makes anything wrong when it is not used. */
static const char *const assertions[] = {
	"mpi_assert_allow_overtaking",
	"mpi_assert_exact_length",
	"mpi_assert_memory_alloc_kinds",
	"mpi_assert_no_any_source",
	"mpi_assert_no_any_tag",
	"mpi_assert_strict_persistent_collective_ordering",
	"mpi_assert_strict_start_ordering",
};

static bool valid(const char *key, const char *value)
{
	return !strcmp(key, "mpi_assert_memory_alloc_kinds") || !strcmp(value, "true") || !strcmp(value, "false");
}

int comm_hints_set(struct comm *comm, struct info *info)
{
	char value[MPI_MAX_INFO_VAL];
	int rc = 0;

	for (size_t i = 0; info && !rc && i < countof(assertions); i++) {
		if (!info_get(info, assertions[i], value, sizeof value, NULL) || !valid(assertions[i], value))
			continue;
		if (!comm->info && !(comm->info = info_new()))
			return error_set(MPI_ERR_NO_MEM, "no memory for the hints of a communicator");
		rc = info_set(comm->info, assertions[i], value);
	}
	return rc;
}

int comm_hints_get(struct comm *comm, struct info **out)
{
	struct info *hints = info_copy(comm->info);

	if (!hints)
		return error_set(MPI_ERR_NO_MEM, "no memory for an info object");
	if (info_set(hints, "mpi_memory_alloc_kinds", "mpi,system")) {
		info_free(hints);
		return error_class();
	}
	*out = hints;
	return 0;
}

/* ---- Splitting by hardware ---- */

static uint32_t own_host(void)
{
	return runtime.segment.header->host_index;
}

/* NUMA node that this process is bound to; -1 when it is not bound or to several. */
static int own_numa(void)
{
	return runtime.segment.locals[runtime.local_rank].numa;
}

/* Member I of both groups of an intercommunicator, or of the only one: its process. */
static uint32_t member(const struct comm *comm, int i)
{
	return i < comm->size ? group_proc(comm->group, i) : group_proc(comm->remote, i - comm->size);
}

static int members(const struct comm *comm)
{
	return comm->inter ? comm->size + comm->remote_size : comm->size;
}

static bool spans_hosts(const struct comm *comm)
{
	for (int i = 0; i < members(comm); i++)
		if (runtime.segment.ranks[member(comm, i)].host != own_host())
			return true;
	return false;
}

/* All ranks are on this host: are they bound to different NUMA nodes? */
static bool spans_numa(const struct comm *comm)
{
	for (int i = 0; i < members(comm); i++) {
		int numa = runtime.segment.locals[runtime.segment.ranks[member(comm, i)].local].numa;

		if (numa < 0)
			return false;
		if (numa != own_numa())
			return true;
	}
	return false;
}

/* Hosts and NUMA nodes in one number that no two places share. */
static int numa_color(void)
{
	enum { NUMA_MAX = 256 };

	return own_numa() < 0 || own_numa() >= NUMA_MAX ? MPI_UNDEFINED : (int)own_host() * NUMA_MAX + own_numa();
}

/* A resource by its name; MPI_UNDEFINED for one that is not known here. */
static int named_color(const char *name)
{
	if (!strcmp(name, "mpi_shared_memory") || !strcasecmp(name, "hwloc://Machine") || !strcasecmp(name, "Machine"))
		return (int)own_host();
	if (!strcasecmp(name, "hwloc://NUMANode") || !strcasecmp(name, "NUMANode"))
		return numa_color();
	return MPI_UNDEFINED;
}

/* One step down the hardware from what the communicator spans. */
static int unguided_color(const struct comm *comm, struct info *info)
{
	const char *level = NULL;
	int color = MPI_UNDEFINED;

	if (spans_hosts(comm)) {
		level = "mpi_shared_memory";
		color = (int)own_host();
	} else if (spans_numa(comm)) {
		level = "hwloc://NUMANode";
		color = numa_color();
	}
	if (level && info && !info->read_only)
		info_set(info, "mpi_hw_resource_type", level);
	return color;
}

static int pset_color(const char *name, const struct comm *comm)
{
	if (!strcasecmp(name, "mpi://WORLD"))
		return 0;
	if (!strcasecmp(name, "mpi://SELF"))
		return comm->inter ? MPI_UNDEFINED : comm->rank; /* nobody of the other group is in it */
	return MPI_UNDEFINED;
}

int comm_split_color(struct comm *comm, int split_type, struct info *info, int *color)
{
	char name[MPI_MAX_INFO_VAL];

	switch (split_type) {
	case MPI_UNDEFINED:
		*color = MPI_UNDEFINED;
		return 0;
	case MPI_COMM_TYPE_SHARED:
		*color = (int)own_host();
		return 0;
	case MPI_COMM_TYPE_HW_UNGUIDED:
		*color = unguided_color(comm, info);
		return 0;
	case MPI_COMM_TYPE_HW_GUIDED:
	case MPI_COMM_TYPE_RESOURCE_GUIDED:
		*color = MPI_UNDEFINED;
		if (info && info_get(info, "mpi_hw_resource_type", name, sizeof name, NULL))
			*color = named_color(name);
		else if (info && split_type == MPI_COMM_TYPE_RESOURCE_GUIDED &&
			 info_get(info, "mpi_pset_name", name, sizeof name, NULL))
			*color = pset_color(name, comm);
		return 0;
	default:
		return error_set(MPI_ERR_ARG, "split_type is %d, which is none of MPI_COMM_TYPE_SHARED, MPI_COMM_TYPE_HW_GUIDED, "
				 "MPI_COMM_TYPE_HW_UNGUIDED, MPI_COMM_TYPE_RESOURCE_GUIDED and MPI_UNDEFINED", split_type);
	}
}
