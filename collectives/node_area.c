/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Waiting for flags in the shared memory of a host, and which communicator has which part of it; see node_area.h.
 */
#include "collectives/node_area.h"

#include <pthread.h>
#include <sched.h>
#include <stdlib.h>
#if defined(__x86_64__)
#include <cpuid.h>
#endif

#include "common/error.h"
#include "common/params.h"
#include "fabric/area.h"
#include "fabric/host.h"
#include "runtime/failure.h"
#include "runtime/point_to_point.h"
#include "runtime/progress.h"

enum {
	LOOKS = 400,  /* at the flags before the runtime is asked to wait */
	YIELDS = 40,  /* the same when ranks share cores, giving the core away each time */
	PAUSED = 20,  /* looks in a row before the first pause */
	AREAS_MOST = 64,
};

/* Address space for all areas of a host, for each of its ranks; memory is taken as it is touched. */
#define LEN_PER_RANK ((size_t)16 << 20)

/* Of the host's memory for collectives; contexts of communicators, by which windows are called, are multiples of 4. */
enum { AREA_NAME = 1 };

/* The first page of that memory: which areas are taken. */
struct areas {
	_Atomic uint64_t taken;
};

/* This process's part in it: from its first communicator that uses it to its last. */
static struct {
	pthread_mutex_t lock; /* communicators may be of several lanes */
	struct area memory;
	int users;
} host = { .lock = PTHREAD_MUTEX_INITIALIZER };

/* ---- Waiting ---- */

/* What is waited for: members NEXT .. BEHIND - 1, their flag of a step, or that they are gone from it. */
struct wait {
	struct node *node;
	int next, behind;
	bool gone;
	uint64_t step;
};

static bool is_over(struct wait *w)
{
	while (w->next < w->behind) {
		bool over = w->gone ? node_gone_from(w->node, w->next, w->step) : node_here(w->node, w->next, w->step);
		if (!over)
			return false;
		w->next++;
	}
	return true;
}

/* Or there is something wrong. What the dead have shown before is taken all the same. */
static bool is_over_or_vain(void *argument)
{
	struct wait *w = argument;

	return is_over(w) || node_lost(w->node) || node_misfits(w->node, w->next, w->behind);
}

static void wait_for(struct wait w)
{
	struct node *node = w.node;
	struct wait_reason reason = { .call = node->status_call, .comm = node->comm, .peer = STATUS_NONE, .tag = STATUS_NONE };
	int patience = node->crowded ? YIELDS : LOOKS;

	if (unlikely(node->misfit)) /* nobody comes, or not for this */
		return;
	for (int i = 0; i < patience; i++) {
		if (is_over(&w))
			return;
		if (node->crowded)
			sched_yield();
		else if (i >= PAUSED)
			cpu_relax();
	}
	/* seq_cst: before the last looks at the flags; pairs with the look in node_set */
	atomic_fetch_add_explicit(&node->area->waiters, 1, memory_order_seq_cst);
	reason.peer = w.next;
	progress_until(node->lane, is_over_or_vain, &w, &reason);
	atomic_fetch_sub_explicit(&node->area->waiters, 1, memory_order_relaxed);
}

void node_wait_here(struct node *node, int member, uint64_t step)
{
	wait_for((struct wait){ .node = node, .next = member, .behind = member + 1, .step = step });
}

void node_wait_gone(struct node *node, int first, int behind, uint64_t step)
{
	wait_for((struct wait){ .node = node, .next = first, .behind = behind, .gone = true, .step = step });
}

/* Everybody is gone from this: we, too, may still read what we have shown. */
static uint64_t gone_from(const struct node *node)
{
	uint64_t least = UINT64_MAX;

	for (int i = 0; i < node->size; i++) {
		/* acquire: pairs with the release in node_set */
		uint64_t gone = atomic_load_explicit(&node->area->members[i].gone, memory_order_acquire);
		least = gone < least ? gone : least;
	}
	return least;
}

bool node_all_gone(struct node *node, uint64_t step)
{
	node_all_came(node, gone_from(node));
	return node->known_gone >= step;
}

/* Does nobody read a body any more that was used for STEP? */
static bool is_free(const struct node *node, uint64_t step)
{
	return step <= node->known_gone || (step >= node->chain && node_gone_from(node, node->rank + 1, step));
}

static int free_body(const struct node *node)
{
	for (uint32_t i = 0; i < node->bodies; i++) {
		uint32_t body = (node->body_next + i) % node->bodies;
		if (is_free(node, node->body_step[body]))
			return (int)body;
	}
	return -1;
}

/*
 * One that is free of those in use, in turns: the fewer are in use, the fewer pages and the more of them in the cache. There always is one: of the DEPTH - 1
 * steps before this one and those behind it that were shown already, as many use no body as there are of the latter.
 */
char *node_body(struct node *node, uint64_t step)
{
	int body = free_body(node);

	if (body < 0 && node->bodies > 0) {
		node_all_came(node, gone_from(node));
		body = free_body(node);
	}
	if (body < 0)
		body = (int)(node->bodies < DEPTH ? node->bodies++ : step % DEPTH);
	node->body_step[body] = step;
	node->body_next = ((uint32_t)body + 1) % node->bodies;
	node->own->slots[step % DEPTH].body = (uint32_t)body * BODY_UNIT;
	return node->own->bodies[body];
}

/* Somebody waits long, perhaps for us. */
void node_wake(struct node *node)
{
	for (int i = 0; i < node->size; i++)
		if (i != node->rank)
			shm_wake(node->fabric, node->local[i]);
}

/* ---- The communicator's part of the shared memory ---- */

static size_t area_len(uint32_t local_size)
{
	return round_up(sizeof(struct node_area) + local_size * sizeof(struct member), 4096);
}

static int take_area(struct areas *areas, int most)
{
	/* acquire: pairs with the release of the last member to leave, who cleared it */
	uint64_t taken = atomic_load_explicit(&areas->taken, memory_order_acquire);

	for (;;) {
		int free = taken == UINT64_MAX ? AREAS_MOST : __builtin_ctzll(~taken);
		if (free >= most)
			return -1;
		if (atomic_compare_exchange_weak_explicit(&areas->taken, &taken, taken | UINT64_C(1) << free, memory_order_acquire,
							  memory_order_acquire))
			return free;
	}
}

static int enter_memory(const struct segment *segment, uint32_t local)
{
	int error;

	pthread_mutex_lock(&host.lock);
	error = host.users ? 0 : area_open(segment, local, AREA_NAME, segment->header->local_size * LEN_PER_RANK, &host.memory);
	host.users += !error;
	pthread_mutex_unlock(&host.lock);
	return error;
}

static void leave_memory(const struct segment *segment, uint32_t local)
{
	pthread_mutex_lock(&host.lock);
	if (--host.users == 0)
		area_close(segment, local, &host.memory);
	pthread_mutex_unlock(&host.lock);
}

static void as_new(struct node_area *area, int size)
{
	for (int i = 0; i < size; i++) {
		for (int j = 0; j < DEPTH; j++)
			atomic_store_explicit(&area->members[i].slots[j].here, 0, memory_order_relaxed);
		for (int j = 0; j < NOTES; j++)
			atomic_store_explicit(&area->members[i].notes[j].number, 0, memory_order_relaxed);
		atomic_store_explicit(&area->members[i].gone, 0, memory_order_relaxed);
		for (int j = 0; j < 2; j++)
			atomic_store_explicit(&area->members[i].answers.of[j], 0, memory_order_relaxed);
	}
	atomic_store_explicit(&area->waiters, 0, memory_order_relaxed);
	atomic_store_explicit(&area->left, 0, memory_order_relaxed);
	atomic_store_explicit(&area->misfit, 0, memory_order_relaxed);
}

void node_leave(struct node *node)
{
	struct node_area *area = node->area;

	/* acq_rel: all reads of the others come before the clearing of the last one */
	if (atomic_fetch_add_explicit(&area->left, 1, memory_order_acq_rel) + 1 == (uint32_t)node->size) {
		node_check_at_end(node);
		as_new(area, node->size);
		if (node->background)
			as_new(background_area(node->background), node->size);
		atomic_fetch_and_explicit(&node->areas->taken, ~(UINT64_C(1) << node->number), memory_order_release);
	}
	if (node->misfit)
		free(node->own);
	background_free(node->background);
	free(node->lendings);
	if (node->fabric)
		leave_memory(node->fabric->job.segment, node->local[node->rank]);
	free(node->stores);
	free(node);
}

/* What members tell rank 0, and what it answers. */
struct offer {
	int32_t fenced;  /* some member needs barriers beside its flags */
	int32_t crowded; /* some member knows of more ranks than cores */
	int32_t number; /* of the area, -1: none is free, or a member has no memory for it */
};

enum { TAG = -(1 << 26) }; /* negative: no collective's; see runtime/agree.c for others */

/* Without one of us there will be no area: 0, and the messages of the call itself find out what it can do without it. Else ERROR. */
static int without(const struct comm *comm, struct offer *offer, int error)
{
	if (!error || !failure_in(comm))
		return error;
	offer->number = -1;
	return 0;
}

/* To or from RANK. */
static struct message offer_message(struct comm *comm, struct offer *offer, int rank)
{
	return (struct message){
		.comm = comm,
		.context = comm->context | CONTEXT_COLLECTIVE,
		.buf = offer,
		.count = sizeof *offer / sizeof(int32_t),
		.type = datatype_of(MPI_INT32_T),
		.rank = rank,
		.tag = TAG,
	};
}

static int send_offer(struct comm *comm, struct offer *offer, int rank)
{
	struct message message = offer_message(comm, offer, rank);

	return send_blocking(&message, SEND_STANDARD, STATUS_CALL_BARRIER);
}

static int receive_offer(struct comm *comm, struct offer *offer, int rank)
{
	struct message message = offer_message(comm, offer, rank);

	return receive_blocking(&message, MPI_STATUS_IGNORE, STATUS_CALL_BARRIER);
}

/*
 * Rank 0 asks all what they need and takes an area, once per communicator, by messages. It answers everybody, whatever became of others:
 * they wait for it.
 */
static int agree_on_area(struct comm *comm, struct areas *areas, int most, struct offer *offer)
{
	int error = 0;

	if (comm->rank != 0) {
		error = send_offer(comm, offer, 0);
		if (!error)
			error = receive_offer(comm, offer, 0);
		return without(comm, offer, error);
	}
	for (int i = 1; i < comm->size && !error; i++) {
		struct offer theirs = { .number = 0 };
		error = without(comm, offer, receive_offer(comm, &theirs, i));
		offer->fenced |= theirs.fenced;
		offer->crowded |= theirs.crowded;
		offer->number |= theirs.number; /* negative stays so */
	}
	if (offer->number == 0)
		offer->number = take_area(areas, most);
	for (int i = 1; i < comm->size && !error; i++)
		error = without(comm, offer, send_offer(comm, offer, i));
	return error;
}

static bool strings_are_fast(void)
{
#if defined(__x86_64__)
	unsigned a, b, c, d;

	return __get_cpuid_count(7, 0, &a, &b, &c, &d) && b >> 9 & 1; /* ERMS */
#else
	return false;
#endif
}

/* Before the members agree on an area: whoever has no memory for it says so then. */
static struct node *reserve(const struct comm *comm)
{
	struct node *node = calloc(1, sizeof *node + (size_t)comm->size * sizeof(uint32_t));

	if (node && !(node->background = background_make(comm->size))) {
		free(node);
		return NULL;
	}
	return node;
}

/* The calls so far, without this one: somebody may still ask for them. */
static void take_notes(struct node *node, const struct comm *comm, const struct coll_state *state)
{
	for (uint64_t i = 0; i < NOTES; i++) {
		uint64_t signature, sum, number = atomic_load_explicit(&state->notes[i].number, memory_order_relaxed);
		if (number && number < comm->collective_count && note_find(state->notes, number, &signature, &sum)) {
			atomic_store_explicit(&node->own->notes[i].sum, sum, memory_order_relaxed);
			atomic_store_explicit(&node->own->notes[i].signature, signature, memory_order_relaxed);
			atomic_store_explicit(&node->own->notes[i].number, number, memory_order_release);
		}
	}
}

/* In the first half of the area that was agreed upon; the second one is the background's. */
static void settle(struct node *node, struct comm *comm, const struct coll_state *state, const struct offer *offer)
{
	struct fabric *fabric = &comm->lane->fabric;
	const struct segment *segment = fabric->job.segment;
	char *memory = host.memory.base;

	node->areas = (struct areas *)(void *)memory;
	node->area = (struct node_area *)(void *)(memory + 4096 + (size_t)offer->number * 2 * area_len(segment->header->local_size));
	node->own = &node->area->members[comm->rank];
	node->fabric = fabric;
	node->lane = comm->lane;
	node->comm = comm;
	node->number = offer->number;
	node->rank = comm->rank;
	node->size = comm->size;
	node->crowded = offer->crowded; /* the same for all: see node_barrier */
	node->fenced = offer->fenced;
	node->strings = strings_are_fast();
	node->sum = state->sum;
	node->chain = UINT64_MAX;
	node->stores = stores_make(comm->name);
	take_notes(node, comm, state);
	for (int i = 0; i < comm->size; i++)
		node->local[i] = segment->ranks[group_proc(comm->group, i)].local;
	node->status_call = STATUS_CALL_BARRIER; /* until there is one */
}

int node_make(struct comm *comm, const struct coll_state *state, struct node **made)
{
	struct fabric *fabric = &comm->lane->fabric;
	const struct segment *segment = fabric->job.segment;
	size_t len = segment->header->local_size * LEN_PER_RANK, half = area_len(segment->header->local_size), each = 2 * half;
	uint32_t local = segment->ranks[group_proc(comm->group, comm->rank)].local;

	if (!params.coll_node || state->hosts->count > 1 || comm->size < 2 || comm->size > MEMBERS_MOST || comm->inter)
		return 0;
	if (!shm_is_shared(fabric) || len < 4096 + each)
		return 0;
	size_t most = (len - 4096) / each;
	struct node *node = reserve(comm);
	bool entered = node && !enter_memory(segment, local);
	struct offer offer = { .fenced = shm_fences(fabric), .crowded = fabric->oversubscribed, .number = entered ? 0 : -1 };
	int error = agree_on_area(comm, host.memory.base, (int)(most < AREAS_MOST ? most : AREAS_MOST), &offer);
	if (error || offer.number < 0) {
		if (entered)
			leave_memory(segment, local);
		if (node)
			background_free(node->background);
		free(node);
		return error;
	}
	settle(node, comm, state, &offer);
	*made = node; /* whoever finds something wrong while we wait tells it there */
	int class = mismatch_error(state);
	if (class) /* found before: others wait for nobody */
		node_withdraw(node, class, error_text());
	node_find_direct(node);
	background_begin(node->background, node, (struct node_area *)(void *)((char *)node->area + half));
	return 0;
}
