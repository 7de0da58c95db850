/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What parses text from outside, against text by chance: environment variables and their values, names of interfaces and subnets,
 * rules for collectives, info keys and values. Each must be taken or refused, within the limits of its table, and nothing read
 * beyond its end.
 *
 *     BUILD/tests/unit/runtime/test_text_fuzz [ROUNDS [FIRST_SEED]]      (default 4000, with TEST_LONG 200000; 1)
 *
 * Prints the seed of the first round that goes wrong, and exits with 1. Run it under the address sanitizer too.
 */
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "collectives/rules.h"
#include "collectives/shape.h"
#include "common/cpus.h"
#include "common/error.h"
#include "common/params.h"
#include "fabric/ofi.h"
#include "tests/unit/unit.h"

enum { TEXT_MOST = 3000, VARIABLES = 6 };

static uint64_t state;

static uint64_t below(uint64_t bound)
{
	return random_below(&state, bound);
}

/* ---- texts ---- */

static const char *const words[] = {
	"auto",
	"shm",
	"ofi",
	"ring",
	"ring:8K-",
	"recursive_doubling:0-8K,ring:8K-",
	"chain:segment=32K",
	"eth0",
	"lo",
	"10.0.0.0/8",
	"fe80::/10",
	"127.0.0.0/33",
	"::1/129",
	"10.0.0.0/-1",
	"1024-65535",
	"2000-1000",
	"0",
	"-1",
	"1",
	"yes",
	"off",
	"true",
	"unlimited",
	"4K",
	"16M",
	"1G",
	"9223372036854775807",
	"18446744073709551615",
	"99999999999999999999999",
	"1e9",
	"0x10",
	"mpi_errors_abort",
	"multiple",
	"max 100000",
	"150000 100000",
	"radix=3",
	"leaders=1",
	",",
	":",
	"-",
	"/",
	"=",
	" ",
	"\t",
	"\n",
	"%s%n",
	"\xff\xfe",
	"mpi,system",
	"64",
	"K",
	"b",
};

/* A new text that ends where its memory ends. */
static char *some_text(void)
{
	char text[TEXT_MOST + 64];
	size_t len = 0, at;
	int parts = (int)below(below(20) ? 4 : 400);

	for (int i = 0; i < parts && len < TEXT_MOST; i++) {
		const char *word = words[below(sizeof words / sizeof words[0])];
		memcpy(text + len, word, strlen(word));
		len += strlen(word);
	}
	for (int changes = (int)below(4); len > 0 && changes > 0; changes--) {
		at = below(len);
		if (below(2))
			text[at] = (char)(1 + below(255));
		else
			len = at;
	}
	char *copy = malloc(len + 1);
	memcpy(copy, text, len);
	copy[len] = '\0';
	return copy;
}

/* ---- what parses them ---- */

static int complaints;

static void complain(const char *text)
{
	complaints += text[0] != '\0';
}

/* A variable for the environment, mostly of ours. */
static char *some_variable(void)
{
	const struct param_info *info = &param_table[below((uint64_t)param_count)];
	char *value = some_text(), *name = strdup(info->name), *variable;
	size_t len = strlen(name);

	if (below(5) == 0)
		name[below(len)] = (char)('A' + below(26));
	if (below(20) == 0) {
		free(name);
		name = some_text();
	}
	variable = malloc(strlen(name) + strlen(value) + 2);
	if (below(20))
		sprintf(variable, "%s=%s", name, value);
	else
		strcpy(variable, name); /* no "=" at all */
	free(name);
	free(value);
	return variable;
}

static bool within_limits(void)
{
	for (int i = 0; i < param_count; i++) {
		const struct param_info *info = &param_table[i];
		if (info->kind == PARAM_KIND_INT && (*(const int *)info->value < info->min || *(const int *)info->value > info->max))
			return false;
		if (info->kind == PARAM_KIND_SIZE && info->max > 0 && *(const size_t *)info->value > (size_t)info->max)
			return false;
	}
	return true;
}

static bool environment(void)
{
	char *variables[VARIABLES + 1] = { NULL };
	unsigned low = 0, high = 0;
	struct fabric *fabric = calloc(1, sizeof *fabric);
	struct ofi_interface interface;
	bool well;

	for (int i = 0; i < VARIABLES; i++)
		variables[i] = some_variable();
	params_init(variables, complain);
	well = within_limits();
	if (ofi_port_range(&low, &high) && low && (low > high || high > 65535))
		well = false;
	if (below(8) == 0 && ofi_choose_interface(fabric, &interface) == 0 && strlen(interface.name) >= sizeof interface.name)
		well = false;
	params_init(&variables[VARIABLES], complain); /* as if nothing had been set: texts are the environment's */
	for (int i = 0; i < VARIABLES; i++)
		free(variables[i]);
	free(fabric);
	return well;
}

static bool rules(void)
{
	char *text = some_text();
	struct rules *parsed = calloc(1, sizeof *parsed);
	bool well = true;

	error_set(0, "%s", "");
	if (rules_parse(parsed, (enum collective)below(COLL_NEIGHBOR_ALLGATHER), text, "here", NULL) == 0) {
		for (int i = 0; i < parsed->count; i++)
			well = well && parsed->rule[i].algorithm && parsed->rule[i].from <= parsed->rule[i].to;
	} else {
		well = error_text()[0] != '\0';
	}
	free(parsed);
	free(text);
	return well;
}

static bool small_parsers(void)
{
	char *text = some_text();
	size_t bytes = 0;
	struct shape shape;
	bool well = cpus_parse_quota(text) >= 0;

	param_parse_size(text, &bytes);
	if (shape_parse(text, &shape))
		well = well && shape.ranks > 0;
	free(text);
	return well;
}

static bool infos(void)
{
	static const char *const keys[] = {"mpi_assert_allow_overtaking",
					   "mpi_assert_memory_alloc_kinds",
					   "mpi_minimum_memory_alignment",
					   "mpi_hw_resource_type",
					   "mpi_initial_errhandler",
					   "thread_level",
					   "command",
					   "argv"};
	MPI_Info info;
	void *memory = NULL;
	bool well = true;

	if (MPI_Info_create(&info))
		return false;
	for (int i = 0; i < 4; i++) {
		char *key = below(3) ? strdup(keys[below(sizeof keys / sizeof keys[0])]) : some_text(), *value = some_text(), got[64];
		int len = 1 + (int)below(sizeof got), whole = len, found = 0;
		bool taken = MPI_Info_set(info, key, value) == MPI_SUCCESS;
		if (MPI_Info_get_string(info, key, &whole, got, &found) == MPI_SUCCESS && found && taken)
			well = well && strlen(got) < sizeof got && whole > 0;
		else
			well = well && !taken;
		free(key);
		free(value);
	}
	if (MPI_Alloc_mem(100, info, &memory) == MPI_SUCCESS)
		MPI_Free_mem(memory);
	MPI_Comm_set_info(MPI_COMM_SELF, info);
	MPI_Info_free(&info);
	return well;
}

int main(int argc, char **argv)
{
	unsigned long long rounds = argc > 1              ? strtoull(argv[1], NULL, 0)
				    : getenv("TEST_LONG") ? 200000
							  : 4000,
			   first = argc > 2 ? strtoull(argv[2], NULL, 0) : 1;
	bool (*const parsers[])(void) = { environment, rules, small_parsers, infos };

	setenv("WEFT_ALONE", "1", 1);
	if (MPI_Init(NULL, NULL))
		return 1;
	MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
	MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN);
	for (unsigned long long seed = first; seed < first + rounds; seed++) {
		state = seed * 0x9E3779B97F4A7C15u | 1;
		for (size_t i = 0; i < sizeof parsers / sizeof parsers[0]; i++)
			if (!parsers[i]()) {
				printf("seed %llu, parser %zu: the result is outside its limits\n", seed, i);
				return 1;
			}
	}
	printf("%llu rounds, %d complaints: every text was taken or refused\n", rounds, complaints);
	return MPI_Finalize();
}
