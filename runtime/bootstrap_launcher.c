/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Our own launcher as a process manager: addresses travel through the daemon of the host (common/channel.h), each request
 * over a connection of its own. Who and where we are is known from the host segment, so this is asked for
 * nothing on one host.
 */
#include "common/channel.h"
#include "common/error.h"
#include "common/params.h"
#include "mpi.h"
#include "runtime/bootstrap_client.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

static uint32_t local_rank(void)
{
	return params.local_rank ? (uint32_t)strtoul(params.local_rank, NULL, 10) : 0;
}

static bool started_us(void)
{
	return params.channel != NULL;
}

static int open_channel(void)
{
	return started_us() ? 0
			    : error_set(MPI_ERR_OTHER, "WEFT_CHANNEL is not set: what stands between mpiexec and the program must keep it");
}

static void close_channel(void)
{
}

static int ask(uint32_t type, uint32_t rank, const char *key, const void *value, size_t len)
{
	struct channel_head head = {.type = type, .rank = rank, .key_len = (uint32_t)strlen(key), .value_len = (uint32_t)len};

	if (open_channel() || len > CHANNEL_VALUE_MAX)
		return -1;
	return channel_ask(params.channel, &head, key, value);
}

static int put(const char *key, const void *value, size_t len)
{
	size_t none = 0;
	int fd = ask(CHANNEL_PUT, local_rank(), key, value, len);

	return fd < 0 ? error_class() : channel_answer(fd, params.connect_timeout, NULL, &none, NULL);
}

static int get(uint32_t rank, const char *key, void *value, size_t *len, int timeout_s)
{
	int fd = ask(CHANNEL_GET, rank, key, NULL, 0);
	int rc = fd < 0 ? error_class() : channel_answer(fd, timeout_s, value, len, NULL);

	return rc ? error_prefix(rc, "looking for the address of rank %u (%s): ", rank, key) : 0;
}

/* The one fence that is under way; at most one is. */
static struct {
	int fd;
	void (*passed)(void *context);
	void *context;
} fence;

/* A daemon that has ended will tell of no fence: then nobody waits for it either. */
static void *wait_for_fence(void *argument)
{
	size_t none = 0;

	channel_answer(fence.fd, -1, NULL, &none, NULL);
	fence.passed(fence.context);
	return argument;
}

static int start_fence(void (*passed)(void *context), void *context)
{
	pthread_t thread;
	int fd = ask(CHANNEL_FENCE, local_rank(), "", NULL, 0);

	if (fd < 0)
		return error_class();
	fence.fd = fd;
	fence.passed = passed;
	fence.context = context;
	if (pthread_create(&thread, NULL, wait_for_fence, NULL))
		return error_set(MPI_ERR_OTHER,
				 "cannot start a thread that waits for the other ranks; raise the limit of processes (ulimit -u)");
	pthread_detach(thread);
	return 0;
}

int bootstrap_fetch_segment(void)
{
	size_t none = 0;
	int fd = ask(CHANNEL_SEGMENT, local_rank(), "", NULL, 0), segment = -1;

	return fd >= 0 && channel_answer(fd, params.connect_timeout, NULL, &none, &segment) == 0 ? segment : -1;
}

const struct bootstrap_client bootstrap_launcher = {
	.name = "mpiexec",
	.started_us = started_us,
	.open = open_channel,
	.close = close_channel,
	.put = put,
	.get = get,
	.fence = start_fence,
};
