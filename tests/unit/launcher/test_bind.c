/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* launcher/bind.c on machines that we do not have; common/machine.c and common/cpus.c on the one that we do. */
#include "tests/unit/unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/cpus.h"
#include "launcher/bind.h"

/* packages x NUMA nodes x cores x threads; threads of a core are `stride` apart in the kernel's numbers. */
static struct machine make(int packages, int numas, int cores, int threads)
{
	struct machine machine = { .cpu_count = (size_t)(packages * numas * cores * threads) };
	int total = packages * numas * cores, at = 0;

	machine.cpus = calloc(machine.cpu_count, sizeof *machine.cpus);
	for (int core = 0; core < total; core++)
		for (int thread = 0; thread < threads; thread++)
			machine.cpus[at++] = (struct machine_cpu){.os = core + thread * total,
								  .core = core,
								  .l3 = core / 4,
								  .numa = core / cores,
								  .package = core / cores / numas};
	return machine;
}

static void test_even_split(void **state)
{
	(void)state;
	struct bind_place places[300];
	char note[256], text[256];
	static const int shapes[][4] = { { 1, 1, 4, 1 }, { 2, 2, 8, 2 }, { 1, 1, 6, 2 }, { 2, 1, 28, 1 } };

	for (size_t s = 0; s < 4; s++) {
		struct machine machine = make(shapes[s][0], shapes[s][1], shapes[s][2], shapes[s][3]);
		uint32_t cores = (uint32_t)(shapes[s][0] * shapes[s][1] * shapes[s][2]), threads = (uint32_t)shapes[s][3];
		for (uint32_t ranks = 2; ranks <= machine.cpu_count; ranks++) {
			struct bind_request request = { .ranks = ranks };
			assert_true(bind_plan(&machine, &request, places, note, sizeof note));
			uint32_t next = 0, least = 1000, most = 0;
			for (uint32_t i = 0; i < ranks; i++) { /* all CPUs, each once, in order */
				assert_int_equal(places[i].first, next);
				next += places[i].count;
				least = places[i].count < least ? places[i].count : least;
				most = places[i].count > most ? places[i].count : most;
				if (ranks <= cores)
					assert_int_equal(places[i].first % threads, 0); /* whole cores */
			}
			assert_int_equal(next, machine.cpu_count);
			assert_true(most - least <= (ranks <= cores ? threads : 1));
		}
		free(machine.cpus);
	}
	struct machine machine = make(2, 2, 8, 2);
	struct bind_request request = { .ranks = 4 };
	assert_true(bind_plan(&machine, &request, places, note, sizeof note));
	bind_format(&machine, places[1], text, sizeof text);
	assert_string_equal(text, "8-15,40-47 (NUMA 1)");
	struct segment_local local = bind_local(&machine, places[1]);
	assert_int_equal(local.numa, 1);
	assert_int_equal(local.first_cpu, 8);
	assert_int_equal(local.cpu_count, 16);
	free(machine.cpus);
}

static void test_policies(void **state)
{
	(void)state;
	struct machine machine = make(2, 2, 8, 2);
	struct bind_place places[64];
	char note[256];
	struct bind_request core = { .policy = BIND_CORE, .ranks = 3 };
	assert_true(bind_plan(&machine, &core, places, note, sizeof note));
	assert_true(places[2].first == 4 && places[2].count == 2);
	struct bind_request wide = { .policy = BIND_AUTO, .ranks = 3, .cpus_per_rank = 5 };
	assert_true(bind_plan(&machine, &wide, places, note, sizeof note));
	assert_true(places[2].first == 20 && places[2].count == 10);
	struct bind_request package = { .policy = BIND_PACKAGE, .ranks = 4 };
	assert_true(bind_plan(&machine, &package, places, note, sizeof note));
	assert_true(places[1].first == 0 && places[2].first == 32 && places[3].count == 32);
	struct bind_request none = { .policy = BIND_NONE, .ranks = 2 };
	assert_false(bind_plan(&machine, &none, places, note, sizeof note));
	assert_int_equal(places[0].count, 0);
	/* What cannot be had leaves ranks unbound, with a remark, and never fails. */
	struct bind_request many = { .ranks = 65 };
	struct bind_place crowd[65];
	assert_false(bind_plan(&machine, &many, crowd, note, sizeof note));
	assert_non_null(strstr(note, "unbound"));
	struct bind_request greedy = { .policy = BIND_CORE, .ranks = 7, .cpus_per_rank = 8 };
	assert_false(bind_plan(&machine, &greedy, places, note, sizeof note));
	struct bind_request threaded = { .ranks = 4, .threads = 32 };
	assert_true(bind_plan(&machine, &threaded, places, note, sizeof note));
	assert_non_null(strstr(note, "OMP_NUM_THREADS=32"));
	/* One rank gets everything: no binding at all. */
	struct bind_request one = { .ranks = 1 };
	bind_plan(&machine, &one, places, note, sizeof note);
	assert_int_equal(places[0].count, 0);
	free(machine.cpus);
}

/* "-" and the first CPU of each rank's place; "*" is unbound. */
static const char *spread_over(const struct machine *machine, struct bind_request request)
{
	static char text[512];
	struct bind_place places[64];
	char note[256];
	size_t used = 0;

	if (!bind_plan(machine, &request, places, note, sizeof note))
		return note[0] != '\0' ? "unbound" : "silently unbound";
	for (uint32_t i = 0; i < request.ranks; i++)
		used += (size_t)snprintf(text + used, sizeof text - used, "%s%u+%u", i > 0 ? " " : "", places[i].first, places[i].count);
	return text;
}

static void test_spread(void **state)
{
	(void)state;
	struct machine machine = make(2, 2, 4, 1); /* 16 CPUs: 2 packages of 2 NUMA nodes of 4 cores */

	assert_int_equal(bind_object_count(&machine, BIND_NUMA), 4);
	assert_int_equal(bind_object_count(&machine, BIND_PACKAGE), 2);
	/* In turn; those of one object share it. */
	assert_string_equal(spread_over(&machine, (struct bind_request){ .ranks = 4, .spread = BIND_PACKAGE }), "0+4 8+4 4+4 12+4");
	assert_string_equal(spread_over(&machine, (struct bind_request){ .ranks = 3, .spread = BIND_NUMA }), "0+4 4+4 8+4");
	assert_string_equal(spread_over(&machine, (struct bind_request){ .ranks = 3, .spread = BIND_CORE }), "0+1 1+1 2+1");
	/* So many on each, then the next. */
	assert_string_equal(spread_over(&machine, (struct bind_request){ .ranks = 4, .spread = BIND_PACKAGE, .per_object = 2 }),
						"0+4 4+4 8+4 12+4");
	assert_string_equal(spread_over(&machine,
					(struct bind_request){
						.ranks = 4, .spread = BIND_NUMA, .per_object = 1, .policy = BIND_CORE, .cpus_per_rank = 2}),
			    "0+2 4+2 8+2 12+2");
	/* Bound to more than what they take in turn. */
	assert_string_equal(spread_over(&machine, (struct bind_request){ .ranks = 3, .spread = BIND_NUMA, .policy = BIND_PACKAGE }),
						"0+8 0+8 8+8");
	/* Too much is asked of one object, or of the machine. */
	assert_string_equal(spread_over(&machine, (struct bind_request){ .ranks = 4, .spread = BIND_PACKAGE, .cpus_per_rank = 5 }),
						"unbound");
	assert_string_equal(spread_over(&machine, (struct bind_request){ .ranks = 17, .spread = BIND_NUMA }), "unbound");
	free(machine.cpus);
}

static void test_this_machine(void **state)
{
	(void)state;
	size_t len;
	cpu_set_t *mine = cpus_affinity(0, &len);
	struct machine *machine = machine_load();
	assert_non_null(machine);
	assert_non_null(mine);
	assert_int_equal(machine->cpu_count, CPU_COUNT_S(len, mine));
	for (size_t i = 0; i < machine->cpu_count; i++)
		assert_true(CPU_ISSET_S((size_t)machine->cpus[i].os, len, mine));
	assert_in_range(cpus_usable(), 1, machine->cpu_count);
	machine_free(machine);
	CPU_FREE(mine);
}

static void test_quota(void **state)
{
	(void)state;
	assert_int_equal(cpus_parse_quota("max 100000\n"), 0);
	assert_int_equal(cpus_parse_quota("150000 100000"), 2);
	assert_int_equal(cpus_parse_quota("50000 100000"), 1);
	assert_int_equal(cpus_parse_quota("400000 100000"), 4);
	assert_int_equal(cpus_parse_quota("-1 100000"), 0);
	assert_int_equal(cpus_parse_quota("200000"), 2);
	assert_int_equal(cpus_parse_quota(""), 0);
	assert_int_equal(cpus_parse_quota("5 0"), 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_even_split), cmocka_unit_test(test_policies), cmocka_unit_test(test_this_machine),
		cmocka_unit_test(test_quota), cmocka_unit_test(test_spread),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
