/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * weft info: version and place, the machine as ranks will see it, every parameter, and which functions of
 * MPI work. Reads only; starts nothing.
 */
#include "tools/weft.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "common/cpus.h"
#include "common/directories.h"
#include "common/error.h"
#include "common/machine.h"
#include "common/counters.h"
#include "common/params.h"
#include "config.h"

extern char **environ;

/* Written by the build from mpi/api.def: api_total, and names that do not work yet. */
#include "tools/api_list.h"

static int count_levels(const struct machine *machine, int (*level)(const struct machine_cpu *))
{
	int count = 0;

	for (size_t i = 0; i < machine->cpu_count; i++) {
		bool seen = false;
		for (size_t k = 0; k < i && !seen; k++)
			seen = level(&machine->cpus[k]) == level(&machine->cpus[i]);
		count += !seen && level(&machine->cpus[i]) >= 0;
	}
	return count;
}

static int core_of(const struct machine_cpu *cpu) { return cpu->core; }
static int l3_of(const struct machine_cpu *cpu) { return cpu->l3; }
static int numa_of(const struct machine_cpu *cpu) { return cpu->numa; }
static int package_of(const struct machine_cpu *cpu) { return cpu->package; }

static void print_machine(void)
{
	char name[256] = "?";
	struct machine *machine = machine_load();

	gethostname(name, sizeof name - 1);
	printf("host        %s\n", name);
	printf("CPUs        %d usable by this process (affinity and control group)\n", cpus_usable());
	if (!machine) {
		printf("machine     unknown: %s\n", error_text());
		return;
	}
	printf("machine     %zu hardware threads, %d cores, %d L3 caches, %d NUMA nodes, %d packages (%s)\n",
		   machine->cpu_count, count_levels(machine, core_of), count_levels(machine, l3_of),
		   count_levels(machine, numa_of), count_levels(machine, package_of), machine->version);
	machine_free(machine);
}

static void print_params(bool markdown)
{
	char value[256];

	if (markdown)
		printf("| variable | default | meaning |\n|---|---|---|\n");
	for (int i = 0; i < param_count; i++) {
		const struct param_info *info = &param_table[i];
		if (info->kind == PARAM_KIND_GIVEN)
			continue;
		if (markdown)
			printf("| `%s` | `%s` | %s |\n", info->name, info->initial, info->doc);
		else
			printf("%-26s %-14s %s%s\n", info->name, param_format(info, value, sizeof value),
				   param_is_set(info->value) ? "(set) " : "", info->doc);
	}
}

static void print_counters(void)
{
	printf("| counter | counts |\n|---|---|\n");
	for (int i = 0; i < counter_count; i++)
		printf("| `%s` | %s |\n", counter_table[i].name, counter_table[i].doc);
}

static void print_api(bool list)
{
	size_t missing = sizeof api_unsupported / sizeof api_unsupported[0] - 1;

	printf("MPI         %zu of %d functions of MPI 5.0 work%s\n", api_total - missing, api_total,
		   missing == 0 || list ? "" : " ('weft info --api' lists the others)");
	for (size_t i = 0; list && i < missing; i++)
		printf("  not yet: %s\n", api_unsupported[i]);
}

/* For build systems: 0 when the function works, 1 when it does not, 2 when there is none of that name. */
static int has(const char *name)
{
	if (!name) {
		fprintf(stderr, "weft: info --has wants the name of a function of MPI\n");
		return 2;
	}
	if (strncmp(name, "PMPI_", 5) == 0)
		name++;
	for (size_t i = 0; api_unsupported[i]; i++)
		if (strcmp(api_unsupported[i], name) == 0)
			return 1;
	for (size_t i = 0; api_supported[i]; i++)
		if (strcmp(api_supported[i], name) == 0)
			return 0;
	fprintf(stderr, "weft: MPI 5.0 has no function %s\n", name);
	return 2;
}

static void complain(const char *text)
{
	fprintf(stderr, "weft: %s\n", text);
}

static int usage(FILE *out)
{
	fprintf(out, "usage: weft info [--api | --has NAME | --params | --params-markdown | --machine]\n"
		     "  without options: all of it in short\n"
		     "  --api                 how many functions of MPI work, and the names of those that do not\n"
		     "  --has NAME            exit status 0 when that function works, 1 when not yet, 2 when MPI 5.0 has none such\n"
		     "  --params              every WEFT_ variable with its value; --params-markdown and\n"
		     "                        --counters-markdown write the tables of docs/params.md\n"
		     "  --machine             CPUs, caches and memory as ranks would see them\n");
	return out == stdout ? 0 : 2;
}

int weft_info(int argc, char **argv)
{
	int wrong = params_init(environ, complain);

	if (argc == 1) {
		printf("Weft        %s, installed in %s\n", PACKAGE_VERSION, WEFT_BINDIR);
		print_api(false);
		print_machine();
		printf("\n");
		print_params(false);
	} else if (strcmp(argv[1], "--api") == 0) {
		print_api(true);
	} else if (strcmp(argv[1], "--has") == 0) {
		return has(argv[2]);
	} else if (strcmp(argv[1], "--params") == 0) {
		print_params(false);
	} else if (strcmp(argv[1], "--params-markdown") == 0) {
		print_params(true);
	} else if (strcmp(argv[1], "--counters-markdown") == 0) {
		print_counters();
	} else if (strcmp(argv[1], "--machine") == 0) {
		print_machine();
	} else {
		return usage(strcmp(argv[1], "--help") == 0 ? stdout : stderr);
	}
	return wrong != 0;
}
