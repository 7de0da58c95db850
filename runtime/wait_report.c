/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See wait_report.h. */
#include "runtime/wait_report.h"

#include "common/status.h"
#include "runtime/proc.h"
#include "runtime/request.h"
#include "runtime/runtime.h"
#include "runtime/unexpected.h"

#include <stdio.h>

static void describe_request(const struct request *request, struct status_wait *wait)
{
	struct status_envelope *at = &wait->pending[wait->pending_count];

	at->source = request->rank == MPI_ANY_SOURCE ? STATUS_ANY : request->rank;
	if (request->comm && request->rank >= 0)
		at->source = proc_for_status(group_proc(request->comm->remote, request->rank), &at->job);
	at->tag = request->wanted_tag == MPI_ANY_TAG ? STATUS_ANY : request->wanted_tag;
	at->context = (uint32_t)request->context;
	at->len = request->len;
}

/* What we have done so far, for whoever watches the job. */
static void add_to(_Atomic uint64_t *total, uint64_t *told, uint64_t now)
{
	/* relaxed: each number stands alone */
	atomic_fetch_add_explicit(total, now - *told, memory_order_relaxed);
	*told = now;
}

void report_counts(struct lane *lane)
{
	const struct counters *counted = &lane->counters;
	struct status_page *page = runtime.status;

	add_to(&page->sent_count, &lane->told.sent, counted->sent_inline + counted->sent_eager + counted->sent_rendezvous);
	add_to(&page->sent_bytes, &lane->told.bytes_sent, counted->bytes_sent);
	add_to(&page->received_count, &lane->told.received, counted->received_expected + counted->received_unexpected);
	add_to(&page->received_bytes, &lane->told.bytes_received, counted->bytes_received);
}

struct status_wait report_of_wait(struct lane *lane, const struct wait_reason *reason, const void *argument, uint64_t since_ns)
{
	struct status_wait wait = {
		.call = reason->call, .peer = STATUS_NONE, .tag = STATUS_NONE, .len = reason->len, .since_ns = since_ns};
	const struct comm *comm = reason->comm;

	if (comm) {
		wait.context = (uint32_t)comm->context;
		wait.comm_size = (uint32_t)comm->size;
		wait.comm_rank = comm->rank;
		wait.collective = comm->collective_count;
		snprintf(wait.comm_name, sizeof wait.comm_name, "%.*s", STATUS_NAME_LEN - 1, comm->name);
		if (reason->peer == MPI_ANY_SOURCE)
			wait.peer = STATUS_ANY;
		else if (reason->peer >= 0 && reason->peer < comm->remote_size)
			wait.peer = proc_for_status(group_proc(comm->remote, reason->peer), &wait.job);
	}
	if (wait.peer != STATUS_NONE && status_call_kind(reason->call) != STATUS_OTHER)
		wait.tag = reason->tag == MPI_ANY_TAG ? STATUS_ANY : reason->tag;
	for (int i = 0; i < reason->request_count && wait.pending_count < STATUS_ENVELOPES; i++) {
		const struct request *request = request_of(reason->requests[i]);

		if (!request || request_done(request) || (request->kind != REQUEST_SEND && request->kind != REQUEST_RECEIVE))
			continue;
		describe_request(request, &wait);
		wait.pending_count++;
	}
	unexpected_describe(lane, &wait);
	if (reason->explain && argument)
		reason->explain(argument, wait.note, sizeof wait.note);
	if (lane->index > 0 && !wait.note[0])
		snprintf(wait.note, sizeof wait.note, "in lane %u", lane->index);
	return wait;
}
