/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * runtime/partitioned.c: what a sender says of its partitioned message may make no sense: numbers that overflow, negative ones, a packet that
 * is too short. The receive ends with an error, this time and every time it is started again.
 */
#include "tests/unit/unit.h"

#include "runtime/comm.h"
#include "runtime/init.h"
#include "runtime/point_to_point.h"

#include <limits.h>
#include <mpi.h>
#include <stdlib.h>
#include <string.h>

/* As in partitioned.c: how the sender's description travels. */
#define CONTEXT_OFFERS UINT64_C(2)
struct offer {
	int32_t first_tag, parts;
	uint64_t part_len;
};

static void deliver(const struct offer *offer, size_t len, int tag)
{
	struct wire_header header = {.context = comm_world->context | CONTEXT_OFFERS, .tag = tag, .kind_id = WIRE_EAGER};

	receive_upcalls.deliver(fabric_peer(&runtime.lane.fabric, 0), &header, offer, len);
}

static void refused(const struct offer *offer, size_t len, int tag)
{
	MPI_Request request;
	char buffer[100], text[MPI_MAX_ERROR_STRING];
	int rc, text_len;

	assert_int_equal(MPI_Precv_init(buffer, 10, 10, MPI_CHAR, 0, tag, MPI_COMM_WORLD, MPI_INFO_NULL, &request), MPI_SUCCESS);
	assert_int_equal(MPI_Start(&request), MPI_SUCCESS);
	deliver(offer, len, tag);
	rc = MPI_Wait(&request, MPI_STATUS_IGNORE);
	assert_int_not_equal(rc, MPI_SUCCESS);
	MPI_Error_string(rc, text, &text_len);
	assert_non_null(strstr(text, "makes no sense"));
	assert_int_equal(MPI_Start(&request), MPI_SUCCESS);
	assert_int_not_equal(MPI_Wait(&request, MPI_STATUS_IGNORE), MPI_SUCCESS);
	MPI_Request_free(&request);
}

static void test_nonsense(void **state)
{
	const struct offer good = {0, 10, 10}, offers[] = {
		{0, -1, 10}, {0, INT_MIN, 1}, {INT_MAX - 5, 10, 10}, {-1, 10, 10}, {0, 4, UINT64_C(1) << 62}, {0, INT_MAX, UINT64_MAX / 2},
	};

	(void)state;
	for (size_t i = 0; i < countof(offers); i++)
		refused(&offers[i], sizeof offers[i], (int)i);
	refused(&good, sizeof good - 1, 50);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_nonsense)};

	setenv("WEFT_ALONE", "1", 1);
	if (MPI_Init(NULL, NULL))
		return 1;
	MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
