/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Flags and slots that the ranks of one host share for the collectives of a communicator; what node*.c are made of.
 *
 * Collectives are made of steps; every step on a communicator has a number, the same for all members. A member that has something to
 * show in step s writes it to its slot s % DEPTH and then sets that slot's `here` to s; who needs it waits for that flag and reads. Up to
 * NEAR_LEN bytes lie in the slot, up to SHORT_LEN in a place that belongs to it, longer ones in one of DEPTH bodies, which the slot names: the writer
 * takes one whose readers are gone, of those that it has used before if it can. A new page of shared memory costs more than a short collective.
 * When a member is through with s and all before it sets its `gone` to s. A slot may be written again for step s when all who
 * read it are gone from s - DEPTH. Members never write what others own, so there is nothing to lock, and one that only shows something
 * goes on at once, DEPTH steps ahead of the slowest reader.
 *
 *     here  release (data before flag), pairs with the acquire in node_here
 *     gone  release (reads before flag), pairs with the acquire in node_gone_from
 *
 * Who waits long raises `waiters` before its last look at the flags; who sets a flag looks at `waiters` afterwards. Either the flags or the
 * doorbells (common/doorbell.h) put a full barrier between both, on each side, so one of both sees the other.
 *
 * Beside a flag lies the sum of the notes of its writer (signature.h), which must be that of the reader: else ranks have called different
 * collectives. Who finds that says so in `misfit` and wakes all; every member that waits then looks for the difference among the notes. Who
 * waits long looks at the notes of whom it waits for, too: those who called something else may wait for it in turn. From then on
 * a member writes to memory of its own instead of its part of the area, so that nobody takes what it still says for an answer. The same when
 * a member has died: everybody hears of it (runtime/failure.h), in the call that waits or a later one.
 *
 * Data move in pieces of at most a slot, of any length and any datatype: memory is bounded, and both sides of a copy work at the same time.
 */
#ifndef COLLECTIVES_NODE_AREA_H
#define COLLECTIVES_NODE_AREA_H

#include <stdatomic.h>
#include <string.h>

#include "collectives/node.h"
#include "common/compiler.h"
#include "common/status.h"
#include "datatypes/cursor.h"
#include "fabric/stores.h"

enum {
	DEPTH = 8,
	NEAR_LEN = 48,        /* bytes beside a flag */
	HEAD_LEN = NEAR_LEN - sizeof(uint32_t), /* the same beside the number of a body */
	SHORT_LEN = 1024,     /* bytes in a place of its own: all of them are two pages */
	SLOT_LEN = 32 << 10,  /* bytes at most */
	MEMBERS_MOST = 128,
	FETCHED_LEN = 3 * CACHE_LINE, /* of the next slot's short place, fetched for writing ahead */
	BODY_UNIT = 4,
	STRING_LEN_MIN = 512, /* copies into slots from here on by string instruction */
};

struct slot {
	_Atomic uint64_t here cache_aligned;
	_Atomic uint64_t sum; /* of the writer's calls */
	union {
		char near[NEAR_LEN];
		struct {
			char head[HEAD_LEN];
			uint32_t body; /* that holds more than SHORT_LEN bytes, by BODY_UNIT; in the other bits a sample (fabric/stores.h), or none */
		};
	};
};

struct member {
	_Atomic uint64_t gone cache_aligned;
	struct store_answers answers cache_aligned; /* of those who read what we show */
	struct note notes[NOTES] cache_aligned; /* of interest only when something is wrong */
	struct slot slots[DEPTH];
	char shorts[DEPTH][SHORT_LEN] cache_aligned;
	char bodies[DEPTH][SLOT_LEN];
};

/* What a communicator has in shared memory. Zeros are a valid new one. */
struct node_area {
	_Atomic uint32_t waiters cache_aligned;
	_Atomic uint32_t left cache_aligned; /* members that have freed the communicator */
	_Atomic uint32_t misfit;             /* somebody found that members do not call the same */
	struct member members[] cache_aligned;
};

struct areas;
struct background;
struct background_call;
struct lendings;

struct node {
	struct node_area *area;
	struct member *own;
	uint64_t step;       /* number of the last one begun */
	uint64_t known_gone; /* everybody is gone from this */
	uint64_t sum;        /* of our calls */
	uint64_t body_step[DEPTH]; /* what our bodies were last used for */
	uint32_t bodies;     /* that we have used */
	uint32_t body_next;  /* of them, if it is free */
	uint64_t chain;      /* first step of the scan under way, whose steps are read by the next rank only; UINT64_MAX: none */
	int rank, size;
	uint32_t free_kinds; /* bit per enum collective: nobody has named a way for it */
	unsigned rules_seen; /* rules_changes when that was looked up */
	uint32_t status_call;
	bool crowded;        /* more ranks than cores: give the core away while waiting */
	bool fenced;         /* a full barrier between a flag and the look at `waiters`; else sleepers see to it */
	bool strings;        /* copies by string instruction are fast */
	struct stores *stores; /* what is known of storing for the other members; NULL: there is no choice */
	int misfit;          /* class of the error that ranks do not call the same, or that one is gone, once that is known; 0 */
	bool direct;         /* members can read each other's memory, node_lend.h */
	bool lends;          /* and may lend what is too long for slots: nobody has said never */
	struct lendings *lendings; /* what is lent */
	struct lane *lane;
	struct comm *comm;
	struct fabric *fabric;
	struct background *background; /* calls that nobody waits in */
	struct areas *areas;
	int number;          /* of the area */
	uint32_t local[];    /* member -> local rank on the host, for its doorbell */
};

/* node_lend.c: all members find out at the same time, once, whether they can read each other's memory. */
void node_find_direct(struct node *node);
/* node_area.c: take part in an area, if there is one free: *node, or NULL when the communicator is not for it. */
int node_make(struct comm *comm, const struct coll_state *state, struct node **node);
void node_wait_here(struct node *node, int member, uint64_t step);
void node_wait_gone(struct node *node, int first, int behind, uint64_t step);
void node_wake(struct node *node);
/* A body that nobody reads any more, for STEP. */
char *node_body(struct node *node, uint64_t step);
/* node_misfit.c. A member is gone, and nobody waits for anybody here any more: true, once that is known. */
bool node_lost(struct node *node);
/* Something of MEMBER's does not fit our call: find out what. */
void node_misfit(struct node *node, int member);
/* All members have left: did they call the same to the end? Nobody may have waited for anybody in the last call. Ends the job if not. */
void node_check_at_end(struct node *node);
/* Has somebody found a misfit, or do the notes of members FIRST .. BEHIND - 1 tell of one? Then we know it, too. */
bool node_misfits(struct node *node, int first, int behind);

/* ---- Flags ---- */

static inline struct slot *node_slot(const struct node *node, int member, uint64_t step)
{
	return &node->area->members[member].slots[step % DEPTH];
}

static inline bool node_here(const struct node *node, int member, uint64_t step)
{
	/* acquire: pairs with the release in node_set */
	return atomic_load_explicit(&node_slot(node, member, step)->here, memory_order_acquire) >= step;
}

static inline bool node_gone_from(const struct node *node, int member, uint64_t step)
{
	/* acquire: pairs with the release in node_set */
	return atomic_load_explicit(&node->area->members[member].gone, memory_order_acquire) >= step;
}

static inline void node_set(struct node *node, _Atomic uint64_t *flag, uint64_t value)
{
	if (node->fenced) {
		/* seq_cst: data before the flag, and the flag before the look at `waiters` */
		atomic_exchange_explicit(flag, value, memory_order_seq_cst);
	} else {
		/* release: data before the flag. Who sleeps runs a barrier on our core between its raise of `waiters` and its last look. */
		atomic_store_explicit(flag, value, memory_order_release);
		atomic_signal_fence(memory_order_seq_cst);
	}
	/* seq_cst: pairs with the raise in node_area.c */
	if (unlikely(atomic_load_explicit(&node->area->waiters, memory_order_seq_cst) != 0))
		node_wake(node);
}

/* ---- Parts of a step ---- */

static inline uint64_t node_enter(struct node *node)
{
	return ++node->step;
}

static inline void node_wait(struct node *node, int member, uint64_t step)
{
	if (!node_here(node, member, step))
		node_wait_here(node, member, step);
	/* relaxed: written before the flag */
	if (unlikely(atomic_load_explicit(&node_slot(node, member, step)->sum, memory_order_relaxed) != node->sum))
		node_misfit(node, member);
}

/* We have seen something of everybody that was shown after being gone from STEP. */
static inline void node_all_came(struct node *node, uint64_t step)
{
	if (node->known_gone < step)
		node->known_gone = step;
}

/* Everybody shows something in STEP, and did so after being gone from GONE. */
static inline void node_wait_all(struct node *node, uint64_t step, uint64_t gone)
{
	for (int i = 0; i < node->size; i++)
		if (i != node->rank)
			node_wait(node, i, step);
	node_all_came(node, gone);
}

/* Fetch a line that is to be written. Processors that lack the instruction take it for none. */
static inline void prefetch_own(const void *line)
{
#if defined(__x86_64__)
	__asm__ volatile("prefetchw %0" : : "m"(*(const char *)line));
#else
	__builtin_prefetch(line, 1);
#endif
}

/* We are through with STEP and those before. The next slot is fetched for writing meanwhile: its readers have left long ago. */
static inline void node_leave_step(struct node *node, uint64_t step)
{
	node_set(node, &node->own->gone, step);
	uint64_t next = (node->step + 1) % DEPTH;
	prefetch_own(&node->own->slots[next]);
	for (size_t at = 0; at < FETCHED_LEN; at += CACHE_LINE)
		prefetch_own(node->own->shorts[next] + at);
}

/* Where MEMBER shows LEN bytes in STEP, once it has. */
static inline char *node_place(const struct node *node, int member, uint64_t step, size_t len)
{
	struct member *shower = &node->area->members[member];
	struct slot *slot = &shower->slots[step % DEPTH];

	if (len <= NEAR_LEN)
		return slot->near;
	/* Of a slot that shows something else, when ranks do not call the same, the body may be any number. */
	return len <= SHORT_LEN ? shower->shorts[step % DEPTH] : shower->bodies[slot->body / BODY_UNIT % DEPTH];
}

/* Our place, when nobody reads what the slot had. */
static inline char *node_free_place(struct node *node, uint64_t step, size_t len)
{
	if (len <= NEAR_LEN)
		return node->own->slots[step % DEPTH].near;
	return len <= SHORT_LEN ? node->own->shorts[step % DEPTH] : node_body(node, step);
}

/* Our place, once nobody reads what was there. */
static inline char *node_own_place(struct node *node, uint64_t step, size_t len)
{
	if (unlikely(step > node->known_gone + DEPTH)) {
		node_wait_gone(node, 0, node->size, step - DEPTH);
		node->known_gone = step - DEPTH;
	}
	return node_free_place(node, step, len);
}

static inline void node_show(struct node *node, uint64_t step)
{
	struct slot *slot = &node->own->slots[step % DEPTH];

	atomic_store_explicit(&slot->sum, node->sum, memory_order_relaxed); /* the flag follows */
	node_set(node, &slot->here, step);
}

/* ---- Data ---- */

/* A slice at its real place. */
struct real {
	char *buf;
	size_t count;
	struct datatype *type;
	size_t len;
};

static inline struct real real_of(const struct collective_call *c, struct slice slice)
{
	const char *base = slice.buffer == BUFFER_INPUT ? c->input : c->output;

	/* Arithmetic on integers: MPI_BOTTOM is no object. */
	return (struct real){ .buf = (char *)((uintptr_t)base + (uintptr_t)slice.at), .count = (size_t)slice.count, .type = slice.type,
			      .len = (size_t)slice_len(slice) };
}

/*
 * Into a slot. What lies there is in the caches of those who read it last; the string instruction writes whole lines without
 * fetching them, which halves the time of some kilobytes.
 */
static inline void store(const struct node *node, char *to, const char *from, size_t len)
{
#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
	if (len >= STRING_LEN_MIN && node->strings) {
		__asm__ volatile("rep movsb" : "+D"(to), "+S"(from), "+c"(len) : : "memory");
		return;
	}
#else
	(void)node;
#endif
	memcpy(to, from, len);
}

/* Packed bytes AT .. AT + LEN - 1 of FROM go to a slot, or come from there. */
static inline void pack(const struct node *node, char *to, struct real from, size_t at, size_t len)
{
	if (likely(datatype_dense(from.type, from.count))) {
		store(node, to, from.buf + from.type->true_lb + at, len);
	} else {
		struct cursor cursor;
		cursor_init(&cursor, from.buf, from.count, from.type);
		cursor_seek(&cursor, at);
		cursor_pack(&cursor, to, len);
	}
}

static inline void unpack(struct real to, size_t at, const char *from, size_t len)
{
	if (likely(datatype_dense(to.type, to.count))) {
		memcpy(to.buf + to.type->true_lb + at, from, len);
	} else {
		struct cursor cursor;
		cursor_init(&cursor, to.buf, to.count, to.type);
		cursor_seek(&cursor, at);
		cursor_unpack(&cursor, from, len);
	}
}

/*
 * What goes into a body may be stored past the cache, when that is faster: all of a slot in the same way. Between begin and end of it
 * come the bytes.
 */
static inline struct store node_store_begin(struct node *node, size_t len, bool more)
{
	if (len <= SHORT_LEN)
		return (struct store){ .streamed = false };
	return store_begin(node->stores, len, more ? STORE_CLOSELY : STORE_ALONE, &node->own->answers);
}

static inline void node_store_bytes(const struct node *node, const struct store *how, char *to, const char *from, size_t len)
{
	if (how->streamed && len >= STORE_LEN_MIN)
		store_copy(how, to, from, len);
	else
		store(node, to, from, len);
}

static inline void node_store_end(struct node *node, const struct store *how, uint64_t step)
{
	if (likely(how->sample == 0))
		return;
	store_end(node->stores, how);
	node->own->slots[step % DEPTH].body |= how->sample;
}

/* Bytes AT .. AT + LEN - 1 of FROM; with gaps they go through the cache. */
static inline void node_store_part(const struct node *node, const struct store *how, char *to, struct real from, size_t at, size_t len)
{
	if (likely(datatype_dense(from.type, from.count)))
		node_store_bytes(node, how, to, from.buf + from.type->true_lb + at, len);
	else
		pack(node, to, from, at, len);
}

/* The same to our place, which has nothing else. */
static inline void node_store_piece(struct node *node, uint64_t step, struct real from, size_t at, size_t len)
{
	char *to = node_own_place(node, step, len);
	struct store how = node_store_begin(node, datatype_dense(from.type, from.count) ? len : 0, from.len > SLOT_LEN);

	node_store_part(node, &how, to, from, at, len);
	node_store_end(node, &how, step);
}

/* Around the reading of what MEMBER shows, LEN bytes in all: how long does it take, if it wants to know? */
static inline uint64_t node_sample_begin(const struct node *node, int member, uint64_t step, size_t len)
{
	return likely(len <= SHORT_LEN || !(node_slot(node, member, step)->body & 1)) ? 0 : status_now_ns();
}

static inline void node_sample_end(struct node *node, int member, uint64_t step, uint64_t begun_ns)
{
	/* The bits of the body are none of a sample's that matter. */
	if (unlikely(begun_ns != 0))
		store_answer(&node->area->members[member].answers, node_slot(node, member, step)->body, status_now_ns() - begun_ns);
}

/* LEN bytes from byte OFFSET on of the SHOWN that MEMBER shows, to byte AT of TO. */
static inline void node_take_piece(struct node *node, int member, uint64_t step, size_t shown, size_t offset, struct real to, size_t at,
				   size_t len)
{
	uint64_t begun_ns = node_sample_begin(node, member, step, shown);

	unpack(to, at, node_place(node, member, step, shown) + offset, len);
	node_sample_end(node, member, step, begun_ns);
}

/* ---- The operations: node_move.c, node_reduce.c ---- */

void node_barrier(struct node *node);
int node_bcast(struct node *node, const struct collective_call *c);
int node_gather(struct node *node, const struct collective_call *c);
int node_scatter(struct node *node, const struct collective_call *c);
int node_allgather(struct node *node, const struct collective_call *c);
int node_allgatherv(struct node *node, const struct collective_call *c);
int node_alltoall(struct node *node, const struct collective_call *c);
int node_reduce(struct node *node, const struct collective_call *c);
int node_allreduce(struct node *node, const struct collective_call *c);
int node_scan(struct node *node, const struct collective_call *c);
int node_reduce_scatter(struct node *node, const struct collective_call *c);
/*
 * The halves of calls that fit in one step, for those in the background: what a rank shows, and what it takes once all that it needs is
 * there. Barrier, bcast, gather, scatter, allgather(v), alltoall; reductions.
 */
void node_show_blocks(struct node *node, const struct collective_call *c, uint64_t step);
int node_take_blocks(struct node *node, const struct collective_call *c, uint64_t step);
void node_show_operand(struct node *node, const struct collective_call *c, uint64_t step);
int node_take_result(struct node *node, const struct collective_call *c, uint64_t step);
/* What this rank gives itself, if anything; what it gives to an allgatherv, which is as much as the others expect. */
int node_copy_own_block(const struct node *node, const struct collective_call *c);
struct real node_own_block(const struct node *node, const struct collective_call *c);
/* node.c. Does each rank know the lengths of its own blocks only? Can elements be combined where they lie in slots? */
bool node_has_parts(enum collective kind);
bool node_can_reduce(const struct node *node, const struct datatype *type);
/*
 * node_background.c. What can fail is done before anything is agreed upon: NULL: no memory.
 */
struct background *background_make(int size);
void background_begin(struct background *background, struct node *front, struct node_area *area);
void background_free(struct background *background);
struct node_area *background_area(const struct background *background);
/* Has everybody gone from what was shown in STEP, and in steps before? Looked up. */
bool node_all_gone(struct node *node, uint64_t step);
/* node_parts.c: gatherv, scatterv, alltoallv, alltoallw, if members are direct. */
int node_exchange_parts(struct node *node, const struct collective_call *c);
/* Its halves. What a rank gives there: bytes with the table of it, of the table, and of what must be packed before it can be lent. */
struct parts {
	size_t total, table, scattered;
	struct real longest;
	bool given;
};
struct parts node_measure_parts(const struct node *node, const struct collective_call *c);
/* MEMORY: for what must be packed, which lasts until the readers are gone; NULL: who needs it has an error. */
void node_show_parts(struct node *node, const struct collective_call *c, uint64_t step, const struct parts *parts, bool lent, char *memory);
/* What FROM has shown for us. */
int node_take_part(struct node *node, const struct collective_call *c, uint64_t step, int from);
int node_copy_own_part(const struct node *node, const struct collective_call *c);
/*
 * After reading what somebody showed the address of: has one given up, and taken its memory back perhaps before we had read all of it? 0 or the class.
 */
int node_given_up(struct node *node);

#endif
