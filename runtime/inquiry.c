/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See inquiry.h. */
#include "runtime/inquiry.h"

#include "common/counters.h"
#include "common/error.h"
#include "runtime/bootstrap.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

enum { STACK_LEN = 1 << 20 };

struct inquiry {
	struct completion completion;
	struct list link; /* of those under way */
	struct lane *lane;
	uint32_t proc;
	const char *transport; /* its name: lasts */
	pthread_t thread;
	int rc;
	char text[512];
	size_t address_len;
	unsigned char address[ADDRESS_MAX];
};

/* Of the first lane: no other has a network. */
static struct list under_way = {&under_way, &under_way};

static void *ask(void *argument)
{
	struct inquiry *inquiry = argument;

	inquiry->rc = bootstrap_get(inquiry->proc, inquiry->transport, inquiry->address, &inquiry->address_len);
	if (inquiry->rc)
		snprintf(inquiry->text, sizeof inquiry->text, "%s", error_text());
	lane_complete(inquiry->lane, &inquiry->completion);
	return NULL;
}

static void tell(struct lane *lane, struct completion *completion)
{
	struct inquiry *inquiry = container_of(completion, struct inquiry, completion);

	pthread_join(inquiry->thread, NULL); /* it has only to return */
	list_remove(&inquiry->link);
	if (inquiry->rc)
		error_set(inquiry->rc, "%s", inquiry->text);
	fabric_found(&lane->fabric, inquiry->proc, inquiry->address, inquiry->address_len, inquiry->rc);
	free(inquiry);
}

static int start_thread(struct inquiry *inquiry)
{
	pthread_attr_t attributes;
	sigset_t all, old;
	int failed;

	if (pthread_attr_init(&attributes))
		return -1;
	pthread_attr_setstacksize(&attributes, STACK_LEN);
	sigfillset(&all); /* the program's signals are for its own threads */
	pthread_sigmask(SIG_SETMASK, &all, &old);
	failed = pthread_create(&inquiry->thread, &attributes, ask, inquiry);
	pthread_sigmask(SIG_SETMASK, &old, NULL);
	pthread_attr_destroy(&attributes);
	return failed;
}

int inquiry_start(struct lane *lane, uint32_t proc, const char *transport, void *address, size_t *address_len)
{
	struct inquiry *inquiry = calloc(1, sizeof *inquiry);

	lane_assert_locked(lane);
	if (inquiry)
		*inquiry = (struct inquiry){
			.completion.run = tell, .lane = lane, .proc = proc, .transport = transport, .address_len = sizeof inquiry->address};
	if (!inquiry || start_thread(inquiry)) {
		free(inquiry);
		return bootstrap_get(proc, transport, address, address_len);
	}
	list_append(&under_way, &inquiry->link);
	counters.inquiries++;
	return FABRIC_AGAIN;
}

bool inquiry_is_under_way(void)
{
	return !list_empty(&under_way);
}
