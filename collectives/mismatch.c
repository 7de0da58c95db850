/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Strays; see mismatch.h. Everything but mismatch_tag, mismatch_error and the look-up of a stray's communicator happens only in programs that
 * are wrong.
 */
#include "collectives/mismatch.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "collectives/node.h"
#include "collectives/state.h"
#include "common/error.h"
#include "common/params.h"
#include "common/status.h"
#include "runtime/errhandler.h"
#include "runtime/lanes.h"
#include "runtime/point_to_point.h"
#include "runtime/unexpected.h"

/*
 * A tag, from the lowest bit: 14 of the number, 9 of what else is in the signature, 5 of the kind, one for persistent ones, which are started at
 * any later time and must not meet another call with the same number. The two bits above are those of checks and of local messages.
 */
enum { NUMBER_BITS = 14, REST_BITS = 9, TAG_BITS = 29, NUMBERS = 1 << NUMBER_BITS, TAG_TOLD = -(1 << 26) - 1, TAG_ASKED = TAG_TOLD - 1 };
enum { BUCKETS = 64, TEXT_MOST = 400, TOLD_MOST = 1024 };
/* How long a send may go on after a mismatch was found before it is taken for one that nobody receives. */
static const uint64_t SEND_PATIENCE_NS = 1000000000;

/* How long a wait in a collective lasts before others are told what it is for. */
static const uint64_t ASK_NS = 250000000;

/* Of each lane, by which they are locked. */
static struct {
	struct list buckets[BUCKETS];
	struct list waiting; /* communicators with calls under way */
} watched[LANES_MOST];

/* ---- Tags ---- */

static int tag_of(uint64_t number, uint64_t signature)
{
	uint64_t bytes = signature & ((UINT64_C(1) << 40) - 1), root = signature >> 40 & (SIGNATURE_ROOTS - 1), op = signature >> 52 & 31;
	uint64_t form = signature >> 62, kind = signature >> 57 & 31;
	uint64_t rest = (bytes * 0x9e3779b97f4a7c15u >> (64 - REST_BITS)) + root + 37 * op + 101 * form;

	return (int)(number % NUMBERS | (rest & ((1 << REST_BITS) - 1)) << NUMBER_BITS | kind << (NUMBER_BITS + REST_BITS) |
		     (uint64_t)(form == FORM_PERSISTENT) << (TAG_BITS - 1));
}

static enum collective kind_of_tag(int tag)
{
	int kind = tag >> (NUMBER_BITS + REST_BITS) & 31;

	return kind < COLLECTIVES ? (enum collective)kind : COLL_BARRIER;
}

/* ---- The error ---- */

int mismatch_error(const struct coll_state *state)
{
	return unlikely(state->mismatch.class) ? error_set(state->mismatch.class, "%s", state->mismatch.text ? state->mismatch.text : "")
					       : 0;
}

static bool is_ours(struct match_posted *posted, void *argument)
{
	const struct mismatch *m = argument;

	return container_of(posted, struct request, posted)->context == m->context;
}

static void fail_ours(struct mismatch *m)
{
	struct list taken, *item;

	match_take_posted(&m->comm->lane->match, is_ours, m, &taken);
	while ((item = list_pop(&taken)) != NULL) {
		error_set(m->class, "%s", m->text ? m->text : "");
		request_complete(container_of(list_entry(item, struct match_posted, link.queue), struct request, posted), m->class);
	}
}

/* A send of a collective of ours that has not ended for long. */
static bool send_is_stuck(const struct mismatch *m)
{
	const struct lane *lane = m->comm->lane;

	if (status_now_ns() - m->since_ns < SEND_PATIENCE_NS)
		return false;
	for (uint32_t i = 0; i < lane->id_count; i++) {
		const struct request *request = lane->ids[i].request;
		if (request && request->kind == REQUEST_SEND && request->context == m->context)
			return true;
	}
	return false;
}

static void send_to(const struct mismatch *m, int rank, const void *data, size_t len, int tag)
{
	/* Nobody posts a receive for it: it must not be offered, as a message would be to who keeps many already. */
	if (m->comm->inter || rank != m->comm->rank)
		send_note(&(struct message){.comm = m->comm, .context = m->context, .out = data, .count = len,
			.type = datatype_of(MPI_BYTE), .rank = rank, .tag = tag});
}

static void tell(struct mismatch *m)
{
	m->tell = false;
	for (int i = 0; i < m->comm->remote_size && i < TOLD_MOST && m->text; i++)
		send_to(m, i, m->text, strnlen(m->text, TEXT_MOST), TAG_TOLD);
}

/* In every round of progress: no receive of the communicator's collectives will end otherwise. */
static int fail_receives(struct lane_hook *hook)
{
	struct mismatch *m = container_of(hook, struct mismatch, hook);
	struct comm *comm = m->comm;

	comm_begin_pending(comm); /* what fails may be the last that keeps it */
	if (m->tell)
		tell(m);
	fail_ours(m);
	if (send_is_stuck(m)) /* its buffer may be read at any time: it cannot be given back */
		runtime_abort(m->class, "%s", m->text ? m->text : "ranks do not call the same collectives");
	comm_end_pending(comm);
	return 0;
}

/* The error, CLASS and error_text(), is known here; others hear of it in the next round of progress, if they must. */
static void set_error(struct coll_state *state, int class, bool tell_others)
{
	struct mismatch *m = &state->mismatch;

	if (!m->class) {
		m->class = class;
		m->text = strdup(error_text());
		m->since_ns = status_now_ns();
		m->tell = tell_others;
		list_append(&m->comm->lane->hooks, &m->hook.link);
	}
	if (state->node) /* which may have come after the error */
		node_withdraw(state->node, m->class, m->text);
}

void mismatch_found(struct coll_state *state, int class)
{
	set_error(state, class, true);
}

void mismatch_tell(struct coll_state *state, int class)
{
	set_error(state, class, true);
	if (state->mismatch.tell)
		tell(&state->mismatch);
}

/* SOURCE calls something else than we do as number NUMBER. */
static int complain(const struct coll_state *state, uint64_t number, uint64_t ours, int source, int tag)
{
	const struct comm *comm = state->mismatch.comm;
	char mine[160];
	enum collective kind = kind_of_tag(tag), our_kind = (enum collective)(ours >> 57 & 31);
	int class = kind != our_kind ? MPI_ERR_OTHER : MPI_ERR_ARG;

	return error_set(class,
			 "ranks do not call the same: as collective number %llu on %s rank %d%s calls %s%s, but rank %d calls %s "
			 "(WEFT_CHECK=collectives tells what all ranks call)",
			 (unsigned long long)number, comm->name[0] ? comm->name : "this communicator", source,
			 comm->inter ? " of the other group" : "", collective_title(kind),
			 kind != our_kind ? "" : " with another root, operator, length or form", comm->rank,
			 signature_describe(comm, ours, mine, sizeof mine));
}

int mismatch_len(struct coll_state *state, int source, size_t len, size_t expected)
{
	const struct comm *comm = state->mismatch.comm;
	int class = error_set(len > expected ? MPI_ERR_TRUNCATE : MPI_ERR_COUNT,
			      "lengths differ: in a collective on %s rank %d sends %zu bytes to rank %d, "
			      "which expects %zu (WEFT_CHECK=collectives tells what all ranks call)",
			      comm->name[0] ? comm->name : "this communicator", source, len, comm->rank, expected);

	mismatch_found(state, class);
	return class;
}

void mismatch_spread(struct coll_state *state)
{
	if (state->mismatch.tell)
		tell(&state->mismatch);
}

/* ---- Strays ---- */

static struct list *bucket_of(const struct lane *lane, uint64_t context)
{
	return &watched[lane->index].buckets[(context * 0x9e3779b97f4a7c15u) >> 58];
}

static struct coll_state *state_of(const struct lane *lane, uint64_t context)
{
	struct list *bucket = bucket_of(lane, context);

	if (!bucket->next)
		return NULL;
	list_for_each(item, bucket)
	{
		struct mismatch *m = list_entry(item, struct mismatch, watched);
		if (m->context == context)
			return container_of(m, struct coll_state, mismatch);
	}
	return NULL;
}

/* The whole number of a call from the bits in a tag: less than half their range from where we are. */
static uint64_t number_of(const struct comm *comm, int tag)
{
	uint64_t ahead = ((uint64_t)tag - comm->collective_count) % NUMBERS;

	return ahead < NUMBERS / 2 ? comm->collective_count + ahead : comm->collective_count + ahead - NUMBERS;
}

static void remember(struct mismatch *m, uint64_t number, int source, int tag)
{
	struct early *first = m->early[number % NOTES], *other = first + 1;

	if (first->number != number) {
		*first = (struct early){ number, tag, source };
		other->number = 0;
	} else if (first->tag != tag && other->number != number) {
		*other = (struct early){ number, tag, source };
	}
}

static const struct note *our_notes(const struct coll_state *state)
{
	return state->node ? node_notes(state->node) : state->notes;
}

/* SOURCE waits, and says what its last calls were. */
static void compare(struct coll_state *state, int source, const struct called *claims, size_t count)
{
	uint64_t ours, sum;

	for (size_t i = 0; i < count; i++) {
		const struct called *theirs = &claims[i];
		if (theirs->number > state->mismatch.comm->collective_count)
			remember(&state->mismatch, theirs->number, source, tag_of(theirs->number, theirs->signature));
		else if (theirs->number && note_find(our_notes(state), theirs->number, &ours, &sum) && ours != theirs->signature)
			mismatch_found(state, signature_error(state->mismatch.comm, theirs->number, source, theirs->signature,
							      state->mismatch.comm->rank, ours));
	}
}

/* Another rank has told us of a mismatch, or of its calls: what it says is in the message. */
static void told(struct coll_state *state, int source, int tag)
{
	struct mismatch *m = &state->mismatch;
	struct unexpected *message = unexpected_find(m->comm->lane, (struct match_key){ m->context, source, tag });
	struct called claims[NOTES];

	if (!message || wire_kind(&message->header) != WIRE_EAGER)
		return;
	unexpected_take(m->comm->lane, message);
	if (tag == TAG_TOLD) {
		set_error(state, error_set(MPI_ERR_OTHER, "%.*s", (int)message->len, (const char *)message->payload), false);
	} else if (message->len <= sizeof claims) {
		memcpy(claims, message->payload, message->len);
		compare(state, source, claims, message->len / sizeof *claims);
	}
	unexpected_free(m->comm->lane, message);
}

static void look_at(struct coll_state *state, int source, int tag)
{
	struct comm *comm = state->mismatch.comm;
	uint64_t signature, sum, number;

	if (tag == TAG_TOLD || tag == TAG_ASKED) {
		told(state, source, tag);
		return;
	}
	if (tag < 0 || tag >> TAG_BITS || (params.check && params.check[0]))
		return;
	number = number_of(comm, tag);
	if (number > comm->collective_count)
		remember(&state->mismatch, number, source, tag);
	else if (note_find(our_notes(state), number, &signature, &sum) && tag_of(number, signature) != tag)
		mismatch_found(state, complain(state, number, signature, source, tag));
}

static void stray(struct lane *lane, const struct wire_header *header)
{
	struct coll_state *state = state_of(lane, header->context);

	if (state)
		look_at(state, header->source, header->tag);
}

/* ---- Waits ---- */

/*
 * Tell others what we have called: those at distance 1, 2, 4, ... Where ranks differ, two of these pairs of neighbours do, and one that
 * waits is enough.
 */
static void ask(struct coll_state *state)
{
	struct mismatch *m = &state->mismatch;
	const struct comm *comm = m->comm;
	uint64_t sum, newest = comm->collective_count;

	memset(m->claims, 0, sizeof m->claims); /* that of the last time has long been sent */
	for (uint64_t i = 0; i < NOTES && i < newest; i++)
		if (note_find(our_notes(state), newest - i, &m->claims[i].signature, &sum))
			m->claims[i].number = newest - i;
	m->asked = newest;
	for (int64_t far = 1; far < 2 * (int64_t)comm->remote_size; far *= 2)
		send_to(m, (int)((comm->rank + far) % comm->remote_size), m->claims, sizeof m->claims, TAG_ASKED);
}

static int64_t idle(struct lane *lane, uint64_t since_ns)
{
	const struct list *waiting = &watched[lane->index].waiting;
	int64_t most_ns = -1;

	if (!waiting->next || list_empty(waiting) || (params.check && params.check[0]))
		return -1;
	uint64_t waited_ns = status_now_ns() - since_ns;
	list_for_each(item, waiting)
	{
		struct mismatch *m = list_entry(item, struct mismatch, waiting);
		struct coll_state *state = container_of(m, struct coll_state, mismatch);
		if (m->class)
			continue;
		if (state->node)
			node_compare(state->node);
		else if (m->asked == m->comm->collective_count)
			continue;
		else if (waited_ns >= ASK_NS)
			ask(state);
		else if (most_ns < 0 || most_ns > (int64_t)(ASK_NS - waited_ns))
			most_ns = (int64_t)(ASK_NS - waited_ns);
	}
	return most_ns;
}

void mismatch_enter(struct coll_state *state)
{
	struct mismatch *m = &state->mismatch;
	struct list *waiting;

	if (m->under_way++)
		return;
	waiting = &watched[m->comm->lane->index].waiting;
	if (unlikely(!waiting->next))
		list_init(waiting);
	list_append(waiting, &m->waiting);
}

void mismatch_leave(struct coll_state *state)
{
	if (--state->mismatch.under_way == 0)
		list_remove(&state->mismatch.waiting);
}

/* ---- The door ---- */

void mismatch_watch(struct coll_state *state, struct comm *comm)
{
	struct mismatch *m = &state->mismatch;
	struct list *bucket;

	m->comm = comm;
	m->context = comm->context | CONTEXT_COLLECTIVE;
	m->hook.progress = fail_receives;
	list_init(&m->hook.link);
	bucket = bucket_of(comm->lane, m->context);
	if (!bucket->next)
		list_init(bucket);
	list_append(bucket, &m->watched);
	comm->lane->stray = stray;
	comm->lane->idle = idle;
	/* What came before our first collective here. */
	if (comm->lane->match.unexpected_count)
		list_for_each(item, &comm->lane->match.arrivals)
		{
			const struct unexpected *message = list_entry(item, struct unexpected, match.arrival);
			if (message->header.context == m->context)
				look_at(state, message->header.source, message->header.tag);
		}
}

void mismatch_unwatch(struct coll_state *state)
{
	mismatch_spread(state); /* there will be no next round of progress for it */
	list_remove(&state->mismatch.watched);
	list_remove(&state->mismatch.hook.link);
	free(state->mismatch.text);
}

int mismatch_tag(struct coll_state *state, uint64_t number, uint64_t signature, int *tag)
{
	const struct early *early = state->mismatch.early[number % NOTES];

	*tag = tag_of(number, signature);
	for (int i = 0; i < 2; i++)
		if (unlikely(early[i].number == number && early[i].tag != *tag))
			mismatch_tell(state, complain(state, number, signature, early[i].source, early[i].tag));
	return mismatch_error(state);
}
