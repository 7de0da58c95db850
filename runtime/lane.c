/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See lane.h. */
#include "runtime/lane.h"

#include "common/error.h"
#include "runtime/point_to_point.h"
#include "runtime/request.h"
#include "runtime/unexpected.h"

#include <stdlib.h>
#include <string.h>

int lane_open(struct lane *lane, const struct fabric_job *job, bool threads)
{
	struct fabric_job filled = *job;

	memset(lane, 0, sizeof *lane);
	lane->threads = threads;
	if (pthread_mutex_init(&lane->lock, NULL))
		return error_set(MPI_ERR_OTHER, "cannot make the lock of a communication lane");
	match_init(&lane->match);
	pool_init(&lane->requests, sizeof(struct request));
	pool_init(&lane->unexpected, sizeof(struct unexpected));
	list_init(&lane->hooks);
	filled.upcalls = &receive_upcalls;
	filled.context = lane;
	filled.threads = threads;
	return fabric_open(&lane->fabric, &filled);
}

static void drop_unexpected(struct lane *lane)
{
	list_for_each(item, &lane->match.arrivals)
		unexpected_free(lane, list_entry(item, struct unexpected, match.arrival));
}

void lane_close(struct lane *lane)
{
	fabric_close(&lane->fabric);
	drop_unexpected(lane);
	match_destroy(&lane->match);
	pool_destroy(&lane->requests);
	pool_destroy(&lane->unexpected);
	free(lane->ids);
	pthread_mutex_destroy(&lane->lock);
}

void lane_wake(struct lane *lane)
{
	fabric_ring_self(&lane->fabric);
}
