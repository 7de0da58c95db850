/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Opens a lane with everything that works in it, and closes it; see lane.h. What works in it stands on lane.c and knows nothing of this. */
#include "common/error.h"
#include "runtime/lane.h"
#include "runtime/offer.h"
#include "runtime/point_to_point.h"
#include "runtime/rendezvous.h"
#include "runtime/request.h"
#include "runtime/unexpected.h"

#include <stdlib.h>
#include <string.h>

int lane_open(struct lane *lane, const struct fabric_job *job, bool threads)
{
	struct fabric_job filled = *job;

	memset(lane, 0, sizeof *lane);
	lane->threads = threads;
	lane->index = job->index;
	if (pthread_mutex_init(&lane->lock, NULL))
		return error_set(MPI_ERR_OTHER, "cannot make the lock of a communication lane");
	match_init(&lane->match);
	pool_init(&lane->requests, sizeof(struct request));
	pool_init(&lane->unexpected, sizeof(struct unexpected));
	list_init(&lane->hooks);
	list_init(&lane->failure_watches);
	receive_handle(lane);
	offer_handle(lane);
	rendezvous_handle(lane);
	filled.upcalls = &receive_upcalls;
	filled.context = lane;
	filled.threads = threads;
	return fabric_open(&lane->fabric, &filled);
}

static void drop_unexpected(struct lane *lane)
{
	list_for_each(item, &lane->match.arrivals) {
		struct unexpected *message = list_entry(item, struct unexpected, match.arrival);
		message->peer = NULL; /* closed before */
		unexpected_free(lane, message);
	}
}

void lane_close(struct lane *lane)
{
	lane->threads = false; /* nobody else is left */
	lane_run_completions(lane);
	fabric_close(&lane->fabric);
	drop_unexpected(lane);
	match_destroy(&lane->match);
	pool_destroy(&lane->requests);
	pool_destroy(&lane->unexpected);
	free(lane->ids);
	pthread_mutex_destroy(&lane->lock);
}
