/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * MPI_Comm_idup: the duplicate is made at once, without its context; the context travels down the same tree as for
 * MPI_Comm_dup, but each message is started from the completion of the one before it (request->notify).
 *
 *     leaders of an intercommunicator   swap fresh contexts, then TELL
 *     rank 0                            TELL: send to its children
 *     others                            receive, then TELL
 */
#include "runtime/agree.h"
#include "runtime/comm_create.h"
#include "runtime/errhandler.h"
#include "runtime/point_to_point.h"
#include "runtime/topology.h"

#include "common/error.h"

#include <stdlib.h>

struct duplication {
	struct request *outer; /* the user's */
	struct circle circle;
	struct comm *made;
	uint64_t contexts[2];  /* our side's fresh one; the other side's (0 when there is none) */
	uint64_t mine;         /* copy that stays while contexts[1] arrives */
	bool told;             /* the last step has been started */
	int pending;           /* messages under way */
	int error;
};

static void advance(struct duplication *duplication);

/* One message is done. */
static void part_done(struct request *request)
{
	struct duplication *duplication = request->owner;

	if (request->error)
		duplication->error = request->error;
	request_release(request);
	duplication->pending--;
	advance(duplication);
}

/* Take over a message just started, or its failure. */
static void follow(struct duplication *duplication, int rc, struct request *request)
{
	if (rc) {
		duplication->error = rc;
	} else if (request_done(request)) {
		if (request->error)
			duplication->error = request->error;
		request_release(request);
	} else {
		request->notify = part_done;
		request->owner = duplication;
		duplication->pending++;
	}
}

static void start_receive(struct duplication *duplication, struct comm *comm, int tag, int source, void *data, size_t len)
{
	struct request *request;
	struct message message = {.comm = comm, .context = comm->context | CONTEXT_COLLECTIVE, .buf = data, .count = len,
		.type = datatype_of(MPI_BYTE), .rank = source, .tag = tag};
	int rc = receive_start(&message, &request);

	follow(duplication, rc, request);
}

static void start_send(struct duplication *duplication, struct comm *comm, int tag, int dest, const void *data, size_t len)
{
	struct request *request;
	struct message message = {.comm = comm, .context = comm->context | CONTEXT_COLLECTIVE, .out = data, .count = len,
		.type = datatype_of(MPI_BYTE), .rank = dest, .tag = tag};
	int rc = send_start(&message, SEND_STANDARD, &request);

	follow(duplication, rc, request);
}

/* The contexts are known here: use them and hand them on. */
static void tell(struct duplication *duplication)
{
	struct circle *circle = &duplication->circle;
	struct comm *made = duplication->made;
	uint64_t mine = duplication->contexts[0], theirs = duplication->contexts[1];
	int parent, children[32];
	int count = agree_tree(circle->size, circle->rank, 0, &parent, children);

	made->context = made->inter && theirs < mine ? theirs : mine;
	if (made->inter)
		made->local->context = mine | CONTEXT_LOCAL;
	duplication->told = true;
	for (int i = 0; i < count; i++)
		start_send(duplication, circle->comm, circle->tag, children[i], duplication->contexts,
			   sizeof duplication->contexts);
}

static void advance(struct duplication *duplication)
{
	struct request *outer = duplication->outer;
	int error;

	if (duplication->pending)
		return;
	if (!duplication->told && !duplication->error) {
		tell(duplication);
		if (duplication->pending)
			return;
	}
	error = duplication->error;
	free(duplication);
	request_complete(outer, error);
}

static int make(struct comm *comm, struct comm **out)
{
	struct comm *made = comm_new(comm->lane, 0, comm->group, comm->inter ? comm->remote : NULL);

	if (!made)
		goto failed;
	if (comm->inter && !(made->local = comm_new(comm->lane, 0, comm->group, NULL)))
		goto failed;
	if (comm->topology && !(made->topology = topology_copy(comm->topology)))
		goto failed;
	errhandler_retain(comm->errhandler);
	made->errhandler = comm->errhandler;
	*out = made;
	return 0;
failed:
	comm_release(made);
	return error_set(MPI_ERR_NO_MEM, "no memory for a communicator of %d ranks", comm->size);
}

static void start(struct duplication *duplication, struct comm *comm, int across_tag)
{
	struct circle *circle = &duplication->circle;
	int parent, children[32];

	if (comm->rank != 0) {
		agree_tree(circle->size, circle->rank, 0, &parent, children);
		start_receive(duplication, circle->comm, circle->tag, parent, duplication->contexts,
			      sizeof duplication->contexts);
		return;
	}
	duplication->mine = duplication->contexts[0] = comm_context_new();
	if (comm->inter) {
		start_receive(duplication, comm, across_tag, 0, &duplication->contexts[1], sizeof duplication->mine);
		start_send(duplication, comm, across_tag, 0, &duplication->mine, sizeof duplication->mine);
	}
}

int comm_duplicate_start(struct comm *comm, struct comm **out, struct request **request)
{
	struct duplication *duplication = calloc(1, sizeof *duplication);
	int across_tag = comm->inter ? agree_tag(comm) : 0, rc;

	lane_assert_locked(comm->lane);
	if (!duplication)
		return error_set(MPI_ERR_NO_MEM, "no memory to duplicate a communicator");
	duplication->circle = circle_of(comm, STATUS_CALL_COMM_DUP);
	rc = make(comm, &duplication->made);
	if (!rc && !(duplication->outer = request_new(comm->lane, REQUEST_OTHER)))
		rc = error_class();
	if (rc) {
		comm_release(duplication->made);
		free(duplication);
		return rc;
	}
	*out = duplication->made;
	*request = duplication->outer;
	start(duplication, comm, across_tag);
	advance(duplication);
	return 0;
}
