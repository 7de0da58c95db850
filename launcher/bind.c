/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See bind.h. CPUs come in machine order, hardware threads of a core side by side, so a run of CPUs is
 * always a compact piece of the machine. Everything is a division of that line.
 */
#include "launcher/bind.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/compiler.h"
#include "launcher/buffer.h"

/* The number of the object at the given level that a CPU belongs to. */
static int level_of(const struct machine_cpu *cpu, enum bind_policy policy)
{
	switch (policy) {
	case BIND_L3: return cpu->l3;
	case BIND_NUMA: return cpu->numa;
	case BIND_PACKAGE: return cpu->package;
	default: return cpu->core;
	}
}

/* Begins of objects of a level along the line of CPUs, one more than there are; returns how many. */
static uint32_t find_objects(const struct machine *machine, enum bind_policy policy, uint32_t *begin)
{
	uint32_t count = 0;
	for (uint32_t i = 0; i < machine->cpu_count; i++)
		if (i == 0 || level_of(&machine->cpus[i], policy) != level_of(&machine->cpus[i - 1], policy))
			begin[count++] = i;
	begin[count] = (uint32_t)machine->cpu_count;
	return count;
}

/* Split `count` things among `ranks`: the first of rank i. */
static uint32_t share(uint32_t count, uint32_t ranks, uint32_t i)
{
	return (uint32_t)((uint64_t)count * i / ranks);
}

/* Even split of cores, or of hardware threads when there are more ranks than cores. */
static void split_evenly(const struct machine *machine, uint32_t ranks, const uint32_t *core, uint32_t cores,
						 struct bind_place *places)
{
	for (uint32_t i = 0; i < ranks; i++) {
		uint32_t begin = share((uint32_t)machine->cpu_count, ranks, i);
		uint32_t end = share((uint32_t)machine->cpu_count, ranks, i + 1);
		if (ranks <= cores) {
			begin = core[share(cores, ranks, i)];
			end = core[share(cores, ranks, i + 1)];
		}
		places[i] = (struct bind_place){ begin, end - begin };
	}
}

/* A fixed number of cores each, one rank after the other. */
static void give_cores(uint32_t ranks, uint32_t each, const uint32_t *core, struct bind_place *places)
{
	for (uint32_t i = 0; i < ranks; i++)
		places[i] = (struct bind_place){ core[i * each], core[(i + 1) * each] - core[i * each] };
}

/* Each rank to the whole object in which its even share begins. */
static void give_objects(uint32_t ranks, const uint32_t *begin, uint32_t count, struct bind_place *places)
{
	for (uint32_t i = 0; i < ranks; i++) {
		uint32_t object = share(count, ranks, i);
		places[i] = (struct bind_place){ begin[object], begin[object + 1] - begin[object] };
	}
}

static bool unbound(const struct bind_request *request, struct bind_place *places)
{
	memset(places, 0, request->ranks * sizeof *places);
	return false;
}

/* The ranks of one piece of the machine. */
static bool plan_piece(const struct machine *machine, const struct bind_request *request, struct bind_place *places,
					   char *note, size_t note_len)
{
	uint32_t ranks = request->ranks, each = request->cpus_per_rank;
	uint32_t *begin = memory_zero(machine->cpu_count + 1, sizeof *begin);
	uint32_t cores = find_objects(machine, BIND_CORE, begin);
	bool bound = true;

	if (each == 0 && request->policy == BIND_CORE)
		each = 1;
	if (request->policy > BIND_CORE) {
		uint32_t objects = find_objects(machine, request->policy, begin);
		give_objects(ranks, begin, objects, places);
	} else if (each > 0 && (uint64_t)each * ranks <= cores) {
		give_cores(ranks, each, begin, places);
	} else if (each > 0 || ranks > machine->cpu_count) {
		snprintf(note, note_len, "%u rank%s%s on %zu CPU%s (%u core%s): they run unbound", ranks, ranks == 1 ? "" : "s",
				 each > 1 ? " with several cores each" : "", machine->cpu_count, machine->cpu_count == 1 ? "" : "s",
				 cores, cores == 1 ? "" : "s");
		bound = unbound(request, places);
	} else {
		split_evenly(machine, ranks, begin, cores, places);
	}
	free(begin);
	return bound;
}

/* The object of a larger kind around a CPU. */
static struct bind_place enclosing(const struct machine *machine, enum bind_policy kind, uint32_t cpu)
{
	uint32_t *begin = memory_zero(machine->cpu_count + 1, sizeof *begin), i = 0;
	uint32_t count = find_objects(machine, kind, begin);

	while (i + 1 < count && begin[i + 1] <= cpu)
		i++;
	struct bind_place place = { begin[i], begin[i + 1] - begin[i] };
	free(begin);
	return place;
}

/* Ranks take the objects in turn, or per_object of them each; those of one object share it as they would a machine. */
static bool plan_spread(const struct machine *machine, const struct bind_request *request, struct bind_place *places,
						char *note, size_t note_len)
{
	uint32_t *begin = memory_zero(machine->cpu_count + 1, sizeof *begin);
	uint32_t objects = find_objects(machine, request->spread, begin);
	uint32_t run = request->per_object > 0 ? request->per_object : 1;
	struct bind_place *own = memory_zero(request->ranks, sizeof *own);
	bool bound = true;

	for (uint32_t object = 0; bound && object < objects; object++) {
		struct machine piece = { .cpus = machine->cpus + begin[object], .cpu_count = begin[object + 1] - begin[object] };
		struct bind_request part = *request;
		part.ranks = 0;
		for (uint32_t i = 0; i < request->ranks; i++)
			part.ranks += i / run % objects == object;
		bound = plan_piece(&piece, &part, own, note, note_len);
		for (uint32_t i = 0, k = 0; bound && i < request->ranks; i++)
			if (i / run % objects == object) {
				places[i] = request->policy > request->spread ? enclosing(machine, request->policy, begin[object])
							: (struct bind_place){ own[k].first + begin[object], own[k].count };
				k++;
			}
	}
	free(own);
	free(begin);
	return bound ? bound : unbound(request, places);
}

bool bind_plan(const struct machine *machine, const struct bind_request *request, struct bind_place *places,
			   char *note, size_t note_len)
{
	bool bound;

	note[0] = '\0';
	if (machine->cpu_count == 0 || request->policy == BIND_NONE)
		return unbound(request, places);
	if (request->spread >= BIND_CORE && request->ranks <= machine->cpu_count)
		bound = plan_spread(machine, request, places, note, note_len);
	else
		bound = plan_piece(machine, request, places, note, note_len);
	if (bound && request->threads > 1 && (uint64_t)request->threads * request->ranks > machine->cpu_count)
		snprintf(note, note_len, "%u ranks with OMP_NUM_THREADS=%u share %zu CPUs", request->ranks, request->threads,
				 machine->cpu_count);
	/* A rank that gets everything needs no binding. */
	for (uint32_t i = 0; bound && i < request->ranks; i++)
		if (places[i].count == machine->cpu_count)
			places[i].count = 0;
	return bound;
}

uint32_t bind_object_count(const struct machine *machine, enum bind_policy kind)
{
	uint32_t *begin = memory_zero(machine->cpu_count + 1, sizeof *begin);
	uint32_t count = find_objects(machine, kind, begin);

	free(begin);
	return count > 0 ? count : 1;
}

static int compare(const void *a, const void *b)
{
	return *(const int *)a - *(const int *)b;
}

void bind_format(const struct machine *machine, struct bind_place place, char *text, size_t text_len)
{
	size_t used = 0;
	uint32_t count = place.count > 0 ? place.count : (uint32_t)machine->cpu_count;
	int *cpu = calloc(count + 1, sizeof *cpu);

	text[0] = '\0';
	for (uint32_t i = 0; cpu && i < count; i++)
		cpu[i] = machine->cpus[place.first + i].os;
	if (cpu)
		qsort(cpu, count, sizeof *cpu, compare);
	for (uint32_t i = 0, end; cpu && i < count && used < text_len; i = end) {
		for (end = i + 1; end < count && cpu[end] == cpu[end - 1] + 1;)
			end++;
		if (end - i == 1)
			used += (size_t)snprintf(text + used, text_len - used, "%s%d", i > 0 ? "," : "", cpu[i]);
		else
			used += (size_t)snprintf(text + used, text_len - used, "%s%d-%d", i > 0 ? "," : "", cpu[i], cpu[end - 1]);
	}
	struct segment_local local = bind_local(machine, (struct bind_place){ place.first, count });
	if (used < text_len && local.numa >= 0)
		snprintf(text + used, text_len - used, "%s (NUMA %d)", place.count == 0 ? " unbound" : "", local.numa);
	else if (used < text_len && place.count == 0)
		snprintf(text + used, text_len - used, " unbound");
	free(cpu);
}

struct segment_local bind_local(const struct machine *machine, struct bind_place place)
{
	struct segment_local local = { .numa = -1, .first_cpu = -1, .cpu_count = place.count };

	if (place.count == 0)
		return local;
	local.first_cpu = machine->cpus[place.first].os;
	local.numa = machine->cpus[place.first].numa;
	for (uint32_t i = 1; i < place.count; i++)
		if (machine->cpus[place.first + i].numa != local.numa)
			local.numa = -1;
	return local;
}
