/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Even factors against all factorizations, coordinates and shifts against counting; no job. */
#include "common/error.h"
#include "runtime/cartesian.h"
#include "tests/unit/unit.h"

#include <string.h>

/* All ways to write `number` as `count` more factors: the best as 1000 * difference - smallest. */
static int best_way(int number, int count, int first, int last)
{
	int best = 1000000;

	if (count == 0)
		return number == 1 ? 1000 * (first - last) - last : best;
	for (int f = 1; f <= (first ? last : number); f++) {
		int way = number % f == 0 ? best_way(number / f, count - 1, first ? first : f, f) : best;

		best = way < best ? way : best;
	}
	return best;
}

static void test_balance(void **state)
{
	(void)state;
	for (int number = 1; number <= 300; number++)
		for (int count = 1; count <= 4; count++) {
			int dims[4] = { 0 }, product = 1;

			assert_int_equal(cartesian_balance(number, count, dims), 0);
			for (int i = 0; i < count; i++) {
				product *= dims[i];
				assert_true(i == 0 || dims[i] <= dims[i - 1]);
			}
			assert_int_equal(product, number);
			assert_int_equal(1000 * (dims[0] - dims[count - 1]) - dims[count - 1], best_way(number, count, 0, 0));
		}
}

static void test_balance_fixed(void **state)
{
	int some[4] = { 0, 2, 0, 3 }, all[2] = { 3, 4 }, wrong[2] = { 3, 5 }, large[2] = { 65536, 65536 }, none[1] = { 7 };

	(void)state;
	assert_int_equal(cartesian_balance(6 * 12, 4, some), 0);
	assert_int_equal(some[0], 4);
	assert_int_equal(some[1], 2);
	assert_int_equal(some[2], 3);
	assert_int_equal(cartesian_balance(12, 2, all), 0);
	assert_int_equal(cartesian_balance(12, 2, wrong), MPI_ERR_DIMS);
	assert_int_equal(cartesian_balance(12, 2, large), MPI_ERR_DIMS);
	assert_int_equal(cartesian_balance(14, 1, none), MPI_ERR_DIMS);
}

static void test_coordinates(void **state)
{
	const int dims[3] = { 3, 4, 5 }, periods[3] = { 1, 0, 1 };
	struct topology grid = { .kind = MPI_CART, .dim_count = 3, .dims = dims, .periods = periods };
	int rank = 0, back[3], source, dest;

	(void)state;
	for (int i = 0; i < 3; i++)
		for (int j = 0; j < 4; j++)
			for (int k = 0; k < 5; k++, rank++) {
				int coords[3] = { i, j, k }, far[3] = { i - 300, j, k + 500 }, out[3] = { i, j + 4, k };

				assert_int_equal(cartesian_rank(&grid, coords), rank);
				assert_int_equal(cartesian_rank(&grid, far), rank);
				assert_int_equal(cartesian_rank(&grid, out), MPI_PROC_NULL);
				cartesian_coords(&grid, rank, back);
				assert_memory_equal(back, coords, sizeof back);
				for (int step = -2147483647; step < 2147000000; step = step < -6 ? -6 : step < 6 ? step + 1 : 2147483600) {
					cartesian_shift(&grid, rank, 1, step, &source, &dest);
					assert_int_equal(dest,
							 j + (int64_t)step >= 0 && j + (int64_t)step < 4 ? rank + 5 * step : MPI_PROC_NULL);
					assert_int_equal(source,
							 j - (int64_t)step >= 0 && j - (int64_t)step < 4 ? rank - 5 * step : MPI_PROC_NULL);
				}
				for (int step = -9; step <= 9; step++) {
					cartesian_shift(&grid, rank, 2, step, &source, &dest);
					assert_int_equal(dest, rank - k + (k + step + 50) % 5);
					assert_int_equal(source, rank - k + (k - step + 50) % 5);
				}
			}
}

static void test_size(void **state)
{
	int size = -1;

	(void)state;
	assert_int_equal(cartesian_size(2, (int[]){ 3, 4 }, 12, &size), 0);
	assert_int_equal(size, 12);
	assert_int_equal(cartesian_size(2, (int[]){ 3, 4 }, 11, &size), MPI_ERR_DIMS);
	assert_int_equal(cartesian_size(3, (int[]){ 65536, 65536, 65536 }, 2147483647, &size), MPI_ERR_DIMS);
	assert_int_equal(cartesian_size(1, (int[]){ -3 }, 11, &size), MPI_ERR_DIMS);
	assert_non_null(strstr(error_text(), "dims[0] is -3"));
	assert_int_equal(cartesian_size(0, NULL, 11, &size), 0);
	assert_int_equal(size, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_balance),
		cmocka_unit_test(test_balance_fixed),
		cmocka_unit_test(test_coordinates),
		cmocka_unit_test(test_size),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
