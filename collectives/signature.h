/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What a rank calls, in one word that is compared with that of others wherever two meet in a collective: in the line of the flag in shared
 * memory (node_area.h), in the tag of a message. Ranks that call different things get an error, not a hang or each other's data.
 *
 * Every rank notes its last calls. The notes say who called what once a difference is found; their sums, in which every call since the
 * first has its part, also tell of a difference in a call that waited for nobody.
 */
#ifndef COLLECTIVES_SIGNATURE_H
#define COLLECTIVES_SIGNATURE_H

#include <stdatomic.h>

#include "collectives/collective.h"

enum call_form { FORM_BLOCKING, FORM_NONBLOCKING, FORM_PERSISTENT };

enum {
	SIGNATURE_OP_USER = 31, /* a user's operator; 0: none; else the index of a predefined one */
	SIGNATURE_ROOTS = 4096, /* roots are told apart modulo this */
	NOTES = 16,             /* calls that are remembered; whoever is further behind finds nothing, which is no difference */
};

/*
 * From the lowest bit: 40 of bytes, 12 of the root (signature_root), 5 of the operator, 5 of the kind, 2 of the form. What does not fit runs over into the
 * next: still the same on all ranks.
 */
static inline uint64_t signature_make(enum collective kind, enum call_form form, int root, uint64_t op, uint64_t bytes)
{
	return bytes + ((uint64_t)(unsigned)root << 40) + ((op | (uint64_t)kind << 5 | (uint64_t)form << 10) << 52);
}

static inline uint64_t signature_op(const struct op *op)
{
	return !op ? 0 : op->predefined ? op->index : SIGNATURE_OP_USER;
}

/* What stands in the place of the root: in an alltoall, which has none, whether it is in place, which it must be on all ranks or none. */
static inline int signature_root(const struct call *call)
{
	return call->kind >= COLL_ALLTOALL && call->kind <= COLL_ALLTOALLW ? call->in_place : call->root;
}

static inline uint64_t signature_of(const struct collective_call *c, enum call_form form, MPI_Count bytes)
{
	return signature_make(c->call.kind, form, signature_root(&c->call), signature_op(c->op), (uint64_t)bytes);
}

/*
 * Bytes of a call that all ranks must agree on: of the vector, of one block where there are blocks, of all in an allgatherv. Negative: no such
 * number, as in the other v and w forms and among neighbours. A barrier has one.
 */
static inline MPI_Count call_bytes(const struct call *call, int rank, int size)
{
	const struct data *data = &call->receive;
	MPI_Count whole = 0;

	switch (call->kind) {
	case COLL_BARRIER:
		return 1;
	case COLL_GATHER:
		if (rank != call->root)
			data = &call->send;
		break;
	case COLL_SCATTER:
		if (rank == call->root)
			data = &call->send;
		break;
	case COLL_REDUCE:
	case COLL_ALLREDUCE:
	case COLL_SCAN:
	case COLL_EXSCAN:
	case COLL_REDUCE_SCATTER_BLOCK:
	case COLL_REDUCE_SCATTER:
		data = &call->send;
		break;
	case COLL_BCAST:
	case COLL_ALLGATHER:
	case COLL_ALLTOALL:
		break;
	case COLL_ALLGATHERV:
		for (int i = 0; i < size; i++)
			whole += data->counts[i];
		return whole * data->type->size;
	default:
		return -1;
	}
	return data->count * data->type->size;
}

/* One call as it is remembered. Others read it while the owner goes on: the number, written last, tells whether it is the one looked for. */
struct note {
	_Atomic uint64_t number; /* of the call on its communicator; 0 while the rest is written */
	_Atomic uint64_t signature;
	_Atomic uint64_t sum;    /* of all calls up to this one */
};

/* Note call NUMBER; returns the sum. Multiplying by an odd number forgets no difference. */
static inline uint64_t note_call(struct note *notes, uint64_t sum, uint64_t signature, uint64_t number)
{
	struct note *note = &notes[number % NOTES];

	sum = (sum + number) * 5 + signature;
	/* Nobody may take what is written for that of the call before in this place: releases, pair with the acquires in note_find. */
	atomic_store_explicit(&note->number, 0, memory_order_relaxed);
	atomic_store_explicit(&note->sum, sum, memory_order_release);
	atomic_store_explicit(&note->signature, signature, memory_order_release);
	atomic_store_explicit(&note->number, number, memory_order_release);
	return sum;
}

/* The signature of call NUMBER in somebody's notes: false when it has not come there yet, or is long past. */
static inline bool note_find(const struct note *notes, uint64_t number, uint64_t *signature, uint64_t *sum)
{
	const struct note *note = &notes[number % NOTES];

	/* acquire: pairs with the release in note_call */
	if (atomic_load_explicit(&note->number, memory_order_acquire) != number)
		return false;
	*signature = atomic_load_explicit(&note->signature, memory_order_acquire);
	*sum = atomic_load_explicit(&note->sum, memory_order_acquire);
	/* relaxed: after the acquires, which saw whatever came before what they read */
	return atomic_load_explicit(&note->number, memory_order_relaxed) == number;
}

/*
 * The first of the remembered calls up to NUMBER, our last, that is not the same in both notes: true, and both signatures and its number.
 */
bool notes_first_difference(const struct note *ours, const struct note *theirs, uint64_t *number, uint64_t *our_call, uint64_t *their_call);

/* A call in words. */
const char *signature_describe(const struct comm *comm, uint64_t call, char *text, size_t len);

/*
 * The error of two calls that do not fit: sets the text, which names ranks A and B of COMM and what they call as collective NUMBER, and
 * returns the class.
 */
int signature_error(const struct comm *comm, uint64_t number, int a, uint64_t call_of_a, int b, uint64_t call_of_b);

#endif
