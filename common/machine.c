/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See machine.h. Plug-ins of hwloc are kept out: looking for graphics cards costs more than all the rest. */
#include "common/machine.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <hwloc.h>

#include "common/error.h"

static int index_of(hwloc_topology_t topology, hwloc_obj_t cpu, hwloc_obj_type_t type)
{
	hwloc_obj_t above = hwloc_get_ancestor_obj_by_type(topology, type, cpu);
	return above ? (int)above->logical_index : -1;
}

static int numa_of(hwloc_topology_t topology, hwloc_obj_t cpu)
{
	for (hwloc_obj_t node = NULL; (node = hwloc_get_next_obj_by_type(topology, HWLOC_OBJ_NUMANODE, node)) != NULL;)
		if (node->cpuset && hwloc_bitmap_isset(node->cpuset, cpu->os_index))
			return (int)node->logical_index;
	return -1;
}

static int load(hwloc_topology_t topology)
{
	hwloc_topology_set_io_types_filter(topology, HWLOC_TYPE_FILTER_KEEP_NONE);
	hwloc_topology_set_type_filter(topology, HWLOC_OBJ_MISC, HWLOC_TYPE_FILTER_KEEP_NONE);
	return hwloc_topology_load(topology);
}

struct machine *machine_load(void)
{
	hwloc_topology_t topology;

	/* Plug-ins are loaded from there when the first topology is made; nothing is there. */
	const char *given = getenv("HWLOC_PLUGINS_PATH");
	setenv("HWLOC_PLUGINS_PATH", "/nonexistent", 0);
	int status = hwloc_topology_init(&topology);
	if (status == 0 && (status = load(topology)) != 0)
		hwloc_topology_destroy(topology);
	if (!given)
		unsetenv("HWLOC_PLUGINS_PATH");
	if (status != 0) {
		error_set(1, "hwloc cannot describe this machine: %s", strerror(errno));
		return NULL;
	}
	hwloc_bitmap_t mine = hwloc_bitmap_alloc();
	if (hwloc_get_cpubind(topology, mine, HWLOC_CPUBIND_PROCESS) != 0)
		hwloc_bitmap_copy(mine, hwloc_topology_get_allowed_cpuset(topology));
	struct machine *machine = calloc(1, sizeof *machine);
	int total = hwloc_get_nbobjs_by_type(topology, HWLOC_OBJ_PU);
	if (machine)
		machine->cpus = calloc(total > 0 ? (size_t)total : 1, sizeof *machine->cpus);
	if (!machine || !machine->cpus) {
		free(machine);
		hwloc_bitmap_free(mine);
		hwloc_topology_destroy(topology);
		error_set(1, "no memory to describe this machine");
		return NULL;
	}
	for (int i = 0; i < total; i++) {
		hwloc_obj_t cpu = hwloc_get_obj_by_type(topology, HWLOC_OBJ_PU, (unsigned)i);
		if (!hwloc_bitmap_isset(mine, cpu->os_index))
			continue;
		machine->cpus[machine->cpu_count++] = (struct machine_cpu){
			.os = (int)cpu->os_index,
			.core = index_of(topology, cpu, HWLOC_OBJ_CORE),
			.l3 = index_of(topology, cpu, HWLOC_OBJ_L3CACHE),
			.numa = numa_of(topology, cpu),
			.package = index_of(topology, cpu, HWLOC_OBJ_PACKAGE),
		};
	}
	hwloc_bitmap_free(mine);
	machine->topology = topology;
	unsigned version = hwloc_get_api_version();
	snprintf(machine->version, sizeof machine->version, "hwloc:%u.%u.%u", version >> 16, version >> 8 & 255, version & 255);
	return machine;
}

void machine_free(struct machine *machine)
{
	if (!machine)
		return;
	hwloc_topology_destroy(machine->topology);
	free(machine->cpus);
	free(machine);
}
