/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Which collectives go through the shared memory of a host; see node.h. How they do is told in node_area.h. */
#include "collectives/node_background.h"

#include "collectives/rules.h"
#include "common/error.h"
#include "common/params.h"
#include "runtime/failure.h"

/*
 * In an alltoall a slot holds a piece for each of the others. Among many these are short, and long blocks would need everybody's flag too
 * often: then messages are as fast.
 */
enum { EXCHANGE_MEMBERS = 8, EXCHANGE_LEN_MOST = 64 << 10 };

bool node_has_parts(enum collective kind)
{
	return kind == COLL_GATHERV || kind == COLL_SCATTERV || kind == COLL_ALLTOALLV || kind == COLL_ALLTOALLW;
}

static bool reduces(enum collective kind)
{
	return kind >= COLL_REDUCE && kind <= COLL_EXSCAN;
}

/* Elements are combined where they lie in slots, packed: as in the user's memory only when there are no gaps. */
bool node_can_reduce(const struct node *node, const struct datatype *type)
{
	return type->contiguous && !type->true_lb && type->size <= SLOT_LEN / node->size;
}

/*
 * Where ranks share CPUs, whoever shows addresses has to wait for its turn until all readers had theirs; messages come in the meantime. The same
 * on all ranks: what the job began with.
 */
static bool messages_are_faster(const struct node *node, enum collective kind, MPI_Count bytes)
{
	const struct segment_header *header = node->fabric->job.segment->header;

	if (kind == COLL_ALLTOALL)
		return node->size > EXCHANGE_MEMBERS && bytes > EXCHANGE_LEN_MOST;
	if (node_has_parts(kind) || (kind == COLL_ALLGATHERV && bytes > (MPI_Count)node->size * SLOT_LEN))
		return header->local_size > header->usable_cpus;
	return false;
}

static int perform(struct node *node, const struct collective_call *c)
{
	switch (c->call.kind) {
	case COLL_BARRIER:
		node_barrier(node);
		return 0;
	case COLL_BCAST:
		return node_bcast(node, c);
	case COLL_GATHER:
		return node_gather(node, c);
	case COLL_SCATTER:
		return node_scatter(node, c);
	case COLL_ALLGATHER:
		return node_allgather(node, c);
	case COLL_ALLGATHERV:
		return node_allgatherv(node, c);
	case COLL_ALLTOALL:
		return node_alltoall(node, c);
	case COLL_GATHERV:
	case COLL_SCATTERV:
	case COLL_ALLTOALLV:
	case COLL_ALLTOALLW:
		return node_exchange_parts(node, c);
	case COLL_REDUCE:
		return node_reduce(node, c);
	case COLL_ALLREDUCE:
		return node_allreduce(node, c);
	case COLL_REDUCE_SCATTER_BLOCK:
	case COLL_REDUCE_SCATTER:
		return node_reduce_scatter(node, c);
	default:
		return node_scan(node, c);
	}
}

/* Has nobody named another way? Looked up once per collective where nothing at all is said about it. */
static bool permitted(struct node *node, struct coll_state *state, const struct call *call)
{
	uint32_t bit = UINT32_C(1) << call->kind;
	const struct rules *rules;

	unsigned changes = atomic_load_explicit(&rules_changes, memory_order_relaxed);
	if (likely(node->free_kinds & bit && node->rules_seen == changes && !params.coll_explain))
		return true;
	if (node->rules_seen != changes)
		node->free_kinds = 0;
	node->rules_seen = changes;
	struct situation s = situation_of(state->hosts, node->size, node->rank, call);
	if (!state->tuned && !select_is_placeless(call->kind) && !rules_of_environment(call->kind, &s, &rules) && !rules->count)
		node->free_kinds |= bit;
	return select_permits_node(node->comm, state, &s);
}

/* The first time: that we wait for others there counts as the call itself. */
static int make_first(struct comm *comm, struct coll_state *state, const struct collective_call *c)
{
	MPI_Count bytes = call_bytes(&c->call, comm->rank, comm->size);
	uint64_t signature = signature_of(c, FORM_BLOCKING, bytes > 0 ? bytes : 0), number = ++comm->collective_count;
	int tag, error = mismatch_tag(state, number, signature, &tag);

	if (!error) {
		note_call(state->notes, 0, signature, number);
		mismatch_enter(state);
		error = node_make(comm, state, &state->node);
		mismatch_leave(state);
		state->node_tried = !error;
		error = error ? error : mismatch_error(state);
		if (error && state->node) /* we have heard of it meanwhile */
			node_withdraw(state->node, error, error_text());
	}
	comm->collective_count--;
	return error;
}

bool node_run(struct comm *comm, struct coll_state *state, const struct collective_call *c, int *error)
{
	const struct call *call = &c->call;

	*error = 0;
	if (unlikely(!state->node_tried)) {
		state->node_tried = comm->inter; /* two groups share nothing */
		*error = comm->inter ? 0 : make_first(comm, state, c);
		if (*error)
			return true;
	}
	struct node *node = state->node;
	if (!node)
		return false;
	MPI_Count bytes = call->kind == COLL_BARRIER ? 1 : call_bytes(call, node->rank, node->size);
	if (node_has_parts(call->kind))
		bytes = 0;
	if (messages_are_faster(node, call->kind, bytes))
		return false;
	if (bytes < 0 || (reduces(call->kind) && !node_can_reduce(node, call->send.type)) || !permitted(node, state, call))
		return false;
	uint64_t sum = node->sum;
	comm->collective_count++;
	node->sum = note_call(node->own->notes, sum, signature_of(c, FORM_BLOCKING, bytes), comm->collective_count);
	node->status_call = c->status_call;
	if (node_has_parts(call->kind) && !node->direct && !node->misfit) { /* noted once more as it goes by messages */
		node->sum = sum;
		comm->collective_count--;
		return false;
	}
	node->lane->counters.collectives_node++;
	*error = perform(node, c);
	if (unlikely(node->misfit)) { /* found now, or at an earlier call: then nobody was waited for */
		mismatch_spread(state);
		*error = mismatch_error(state);
		if (!*error)
			*error = failure_in(comm);
	}
	return true;
}

bool node_start(struct comm *comm, struct coll_state *state, const struct collective_call *c, struct request **request, int *error)
{
	struct node *node = state->node;
	struct background_call *reserved;
	MPI_Count bytes;

	if (!node || comm->inter)
		return false;
	bytes = call_bytes(&c->call, comm->rank, comm->size);
	enum background_way way = background_way(node, c, bytes);
	if (way == BY_MESSAGES || !permitted(node, state, &c->call))
		return false;
	reserved = background_reserve(node->background, c, way, error);
	if (!reserved)
		return true;
	comm->collective_count++;
	node_note(node, signature_of(c, FORM_NONBLOCKING, bytes > 0 ? bytes : 0), comm->collective_count);
	node->lane->counters.collectives_node++;
	*request = background_request(reserved);
	background_start(node->background, reserved, node->sum);
	return true;
}
