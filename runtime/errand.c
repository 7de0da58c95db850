/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See errand.h. */
#include "runtime/errand.h"

#include "common/error.h"
#include "runtime/progress.h"

#include <stdio.h>

struct errand {
	struct completion completion;
	int (*run)(void *argument);
	void *argument;
	struct lane *lane;
	int rc;
	char text[512];
	bool done; /* lane locked */
};

static void finish(struct lane *lane, struct completion *completion)
{
	(void)lane;
	container_of(completion, struct errand, completion)->done = true;
}

static void *work(void *argument)
{
	struct errand *errand = argument;

	errand->rc = errand->run(errand->argument);
	if (errand->rc)
		snprintf(errand->text, sizeof errand->text, "%s", error_text());
	lane_complete(errand->lane, &errand->completion);
	return NULL;
}

static bool is_done(void *argument)
{
	return ((struct errand *)argument)->done;
}

int errand_run(struct lane *lane, int (*run)(void *argument), void *argument, uint32_t call)
{
	struct errand errand = {.completion.run = finish, .run = run, .argument = argument, .lane = lane};
	struct wait_reason reason = {.call = call, .peer = STATUS_NONE, .tag = STATUS_NONE};
	pthread_t thread;

	if (pthread_create(&thread, NULL, work, &errand))
		return run(argument);
	progress_until(lane, is_done, &errand, &reason);
	pthread_join(thread, NULL);
	return errand.rc ? error_set(errand.rc, "%s", errand.text) : 0;
}
