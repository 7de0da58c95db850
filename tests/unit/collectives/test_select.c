/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Tests collectives/select.c, the formulas of cost.c and simulate.c against each other: what the cost model chooses must be near the best
 * of what executing the steps of all ranks against a clock finds, and what cannot be used must never be chosen.
 */
#include "collectives/select.h"
#include "collectives/simulate.h"
#include "tests/unit/unit.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const enum collective kinds[] = { COLL_BARRIER, COLL_BCAST, COLL_GATHER, COLL_SCATTER, COLL_ALLGATHER, COLL_ALLTOALL,
					 COLL_REDUCE, COLL_ALLREDUCE, COLL_REDUCE_SCATTER_BLOCK, COLL_SCAN, COLL_EXSCAN };

static const struct {
	int size, per_host;
} shapes[] = { { 2, 1 }, { 3, 1 }, { 7, 1 }, { 8, 1 }, { 4, 2 }, { 8, 4 }, { 10, 4 }, { 24, 8 }, { 4, 4 }, { 7, 7 }, { 8, 8 } };

static const MPI_Count sizes[] = { 8, 512, 8 << 10, 64 << 10, 1 << 20 };

static struct situation situation(enum collective kind, int size, int per_host, MPI_Count bytes)
{
	int rest = size % per_host;

	return (struct situation){ .kind = kind, .size = size, .hosts = (size + per_host - 1) / per_host, .most = per_host,
				   .least = rest ? rest : per_host, .ranges = true, .commutative = true, .bytes = bytes, .count = bytes };
}

static double simulated(const struct algorithm *a, const struct situation *s)
{
	struct tuning tuning = { 0 };
	const char *why;

	a->cost(&model_default, s, &tuning); /* fills in numbers */
	return simulate(a, s->kind, s->size, s->most, s->bytes, &tuning, &model_default, &why);
}

/* Time of the chosen algorithm divided by that of the best. */
static double loss(const struct situation *s)
{
	struct tuning tuning = { 0 };
	double cost, best = -1, chosen = -1;
	const struct algorithm *choice = select_cheapest(&model_default, s, &tuning, &cost, NULL, NULL);

	assert_non_null(choice);
	assert_true(!choice->unusable || !choice->unusable(s));
	assert_true(isfinite(cost) && cost >= 0);
	for (const struct algorithm *a = algorithms_of(s->kind); a->name; a++) {
		if (a->unusable && a->unusable(s))
			continue;
		double seconds = simulated(a, s);
		if (seconds >= 0 && (best < 0 || seconds < best))
			best = seconds;
		if (a == choice)
			chosen = seconds;
	}
	return best > 0 && chosen > 0 ? chosen / best : 1;
}

static void choices_are_near_the_best(void **state)
{
	double sum = 0;
	int count = 0;

	(void)state;
	for (size_t k = 0; k < sizeof kinds / sizeof kinds[0]; k++)
		for (size_t i = 0; i < sizeof shapes / sizeof shapes[0]; i++)
			for (size_t j = 0; j < sizeof sizes / sizeof sizes[0]; j++) {
				struct situation s =
					situation(kinds[k], shapes[i].size, shapes[i].per_host, kinds[k] == COLL_BARRIER ? 0 : sizes[j]);
				double ratio = loss(&s);
				sum += log(ratio);
				count++;
				if (ratio > 2)
					fail_msg("%s of %lld bytes, %d ranks, %d per host: the choice takes %.2f times the best",
						 collective_name(s.kind), (long long)s.bytes, s.size, s.most, ratio);
			}
	if (exp(sum / count) > 1.1)
		fail_msg("choices take %.3f times the best in the mean", exp(sum / count));
	printf("choices take %.3f times the best in the geometric mean of %d situations\n", exp(sum / count), count);
}

/* A slow network makes bandwidth count: then the leaders of a host share it, and more of them is not always better. */
static void leaders_are_counted(void **state)
{
	struct situation s = situation(COLL_ALLREDUCE, 32, 8, 4 << 20);
	struct tuning any = { 0 }, one = { .leaders = 1 }, all = { .leaders = 8 };
	const struct algorithm *a = algorithms_of(COLL_ALLREDUCE);

	(void)state;
	while (a->name && strcmp(a->name, "multi_leader") != 0)
		a++;
	assert_non_null(a->name);
	double free_choice = a->cost(&model_default, &s, &any);
	assert_true(any.leaders >= 1 && any.leaders <= 8);
	assert_true(free_choice <= a->cost(&model_default, &s, &one) + 1e-12);
	assert_true(free_choice <= a->cost(&model_default, &s, &all) + 1e-12);
	s.bytes = s.count = 8;
	any.leaders = 0;
	a->cost(&model_default, &s, &any);
	assert_int_equal(any.leaders, 1); /* nothing to share */
}

static void size_classes_are_powers_of_two(void **state)
{
	(void)state;
	assert_int_equal(size_class(0), 0);
	assert_int_equal(size_class(1), 0);
	assert_int_equal(size_class(2), 1);
	assert_int_equal(size_class(8191), 12);
	assert_int_equal(size_class(8192), 13);
	assert_int_equal(size_class(INT64_MAX), 62);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(choices_are_near_the_best),
		cmocka_unit_test(leaders_are_counted),
		cmocka_unit_test(size_classes_are_powers_of_two),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
