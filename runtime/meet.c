/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See meet.h. The root's talk goes on in a thread of its own (errand.h), so that its lane serves others meanwhile. */
#include "runtime/meet.h"

#include "common/error.h"
#include "common/log.h"
#include "common/params.h"
#include "runtime/agree.h"
#include "runtime/comm_create.h"
#include "runtime/errand.h"
#include "runtime/port.h"
#include "runtime/proc.h"

#include <stdlib.h>
#include <string.h>

#define SECOND UINT64_C(1000000000)

/* The root's side of a meeting. */
struct conversation {
	struct lane *lane;
	uint32_t status_call;
	struct talk talk;
	int (*call)(void *argument, struct talk *talk);
	void *argument;
	/* of one exchange */
	const void *out;
	void *in;
	size_t out_len, in_len;
};

static int begin(void *argument)
{
	struct conversation *conversation = argument;

	return conversation->call(conversation->argument, &conversation->talk);
}

static int listen_to(struct conversation *conversation, uint64_t deadline)
{
	size_t len;
	void *blob;
	int rc = talk_receive(&conversation->talk, &blob, &len, deadline);

	if (rc)
		return rc;
	if (len == conversation->in_len)
		memcpy(conversation->in, blob, len);
	else
		rc = error_set(MPI_ERR_PORT,
			       "the other side sent %zu bytes where %zu were expected: it runs another version of this library", len,
			       conversation->in_len);
	free(blob);
	return rc;
}

/* The caller speaks first: two that send much at the same time would wait for each other. */
static int swap(void *argument)
{
	struct conversation *conversation = argument;
	uint64_t deadline = status_now_ns() + (uint64_t)params.meet_timeout * SECOND;
	int rc = conversation->talk.listener ? listen_to(conversation, deadline) : 0;

	if (!rc)
		rc = talk_send(&conversation->talk, conversation->out, conversation->out_len, deadline);
	if (!rc && !conversation->talk.listener)
		rc = listen_to(conversation, deadline);
	return rc;
}

static int exchange(void *context, const void *out, size_t out_len, void *in, size_t in_len)
{
	struct conversation *conversation = context;

	conversation->out = out;
	conversation->out_len = out_len;
	conversation->in = in;
	conversation->in_len = in_len;
	return errand_run(conversation->lane, swap, conversation, conversation->status_call);
}

static void key(void *context, const struct process_name *other, unsigned char out[PROOF_LEN])
{
	(void)other;
	talk_key(&((struct conversation *)context)->talk, "secrets of jobs", out);
}

int meet(struct comm *comm, int root, int (*call)(void *argument, struct talk *talk), void *argument, uint32_t status_call,
	 struct comm **out)
{
	struct conversation conversation = {
		.lane = comm->lane, .status_call = status_call, .call = call, .argument = argument, .talk.fd = -1};
	struct meeting meeting = {.exchange = exchange, .key = key, .context = &conversation};
	struct circle circle = circle_of(comm, status_call);
	int rc;

	proc_sweep(comm->lane);
	if (comm->rank == root)
		meeting.error = errand_run(comm->lane, begin, &conversation, status_call);
	rc = comm_create_between(comm, &circle, root, &meeting, comm->group, out);
	talk_close(&conversation.talk);
	return rc;
}

static int accept_at(void *argument, struct talk *talk)
{
	return port_accept(argument, talk);
}

int meet_accept(struct comm *comm, int root, const char *port, struct comm **out)
{
	return meet(comm, root, accept_at, (void *)(uintptr_t)port, STATUS_CALL_COMM_ACCEPT, out);
}

struct destination {
	const char *port;
	int timeout_s;
};

static void warn(const char *what)
{
	log_warn("MPI_Comm_connect waits: %s", what);
}

static int call_at(void *argument, struct talk *talk)
{
	struct destination *destination = argument;

	return port_call(destination->port, destination->timeout_s, warn, talk);
}

int meet_connect(struct comm *comm, int root, const char *port, int timeout_s, struct comm **out)
{
	struct destination destination = {port, timeout_s};

	return meet(comm, root, call_at, &destination, STATUS_CALL_COMM_CONNECT, out);
}
