/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Long blocks in one copy: their owner, instead of copying them to its slots piece by piece, says beside the flag of the first piece where they
 * lie, who needs them reads them from there through the kernel, and the owner goes on when all have. It lends them.
 *
 * Which of the two is faster depends on what the CPUs share, on who else uses the memory, and on where the data are, so it is measured with the calls
 * themselves: for each kind of call and size class each owner tries both by turns, goes the faster way for a while, and looks again later. The others need not know: they see beside the flag what it is. Only an allreduce, in which everybody shows twice, goes
 * one way for all: rank 0 measures, and says in every such call how the next one of the class goes.
 *
 * A trial is of a few turns of a few calls; what a turn takes, from its first call to the end of the last one, when all readers have come, is what
 * counts: an owner that need not wait for late readers in every call, since slots hold several pieces, has that advantage in it.
 *
 * Every member must be able to read the others' memory: probed and agreed upon once per communicator. What is not one run of bytes goes
 * through slots.
 */
#ifndef COLLECTIVES_NODE_LEND_H
#define COLLECTIVES_NODE_LEND_H

#include "collectives/node_area.h"

enum { LENT_LEN_MIN = 4096 }; /* bytes of a block from which on it may be lent */

/* Beside the flag of the first piece of such a block; a slot for pieces that long shows nothing else there. */
struct head {
	uint64_t address; /* of the block; 0: it is in slots */
	uint64_t note;	  /* of enum head_note, in an allreduce */
};
enum head_note {
	NEXT_IS_LENT = 1, /* by rank 0: in the next one all will be */
	IN_PLACE = 2,	  /* this one overwrites the input */
};
_Static_assert(sizeof(struct head) <= HEAD_LEN, "beside the number of a body");

/* What becomes of a block in this call. */
struct loan {
	uint64_t address; /* where it is lent; 0: it is not. In a call in which all lend, or of parts with addresses of their own: just not 0 */
	struct lending *lending; /* of which this call ends a turn; NULL: none */
	enum collective kind;
	unsigned class, call;
};

/* The members that lend, as far as they have been met in a call. */
struct lenders {
	uint64_t address[MEMBERS_MOST];
	int count;
};

static inline void lenders_none(struct lenders *lenders, int size)
{
	lenders->count = 0;
	memset(lenders->address, 0, (size_t)size * sizeof lenders->address[0]);
}

static inline bool lends(const struct lenders *lenders, int member)
{
	return lenders->count && lenders->address[member];
}

/* May blocks of LEN bytes be lent? Never short ones. */
static inline bool node_may_lend(const struct node *node, size_t len)
{
	return unlikely(len >= LENT_LEN_MIN) && node->direct;
}

/* Where the first byte of dense data lies; 0 for others. */
static inline uint64_t address_of(struct real data)
{
	return data.type->contiguous ? (uint64_t)(uintptr_t)data.buf + (uint64_t)data.type->true_lb : 0;
}

/*
 * Shall a block of LEN bytes at ADDRESS (0: it cannot) be lent? USUALLY is what one does without knowing. Only after node_may_lend; what
 * begins ends with loan_end.
 */
struct loan loan_begin(struct node *node, enum collective kind, uint64_t address, size_t len, bool usually);
/* Its owner is through with STEP, and so members FIRST .. BEHIND - 1 will be: wait for them, if it matters. */
void loan_end(struct node *node, struct loan *loan, int first, int behind, uint64_t step);
/* An allreduce of LEN bytes: how does it go, and what does rank 0 say of the next one? The lending is for loan_end. */
struct loan loan_for_all(struct node *node, enum collective kind, size_t len, bool *next);
/* What we lend in such a call: its address, 0 if it cannot be lent. */
uint64_t loan_address(const struct node *node, enum collective kind, struct real data);
void loan_next(struct node *node, enum collective kind, size_t len, bool next);

/* Beside the flag of STEP, before it is shown and after its place was asked for. */
static inline void head_write(struct node *node, uint64_t step, uint64_t address, uint64_t note)
{
	struct head head = { .address = address, .note = note };

	memcpy(node->own->slots[step % DEPTH].head, &head, sizeof head);
}

/* What MEMBER has written there, when its flag has been waited for. */
static inline struct head head_read(const struct node *node, int member, uint64_t step)
{
	struct head head = { .address = 0 };

	if (likely(!node->misfit)) /* else it may mean anything */
		memcpy(&head, node_slot(node, member, step)->head, sizeof head);
	return head;
}

/* MEMBER's flag of its first piece has been waited for: does it lend? */
static inline bool lenders_meet(const struct node *node, struct lenders *lenders, int member, uint64_t step)
{
	lenders->address[member] = head_read(node, member, step).address;
	lenders->count += lenders->address[member] != 0;
	return lenders->address[member];
}

/* Show in STEP that the block is lent. */
static inline void node_show_loan(struct node *node, uint64_t step, const struct loan *loan)
{
	node_own_place(node, step, 0);
	head_write(node, step, loan->address, 0);
	node_show(node, step);
}

/* The step in which the last piece of LEN > 0 bytes is shown. */
static inline uint64_t last_step(uint64_t first, size_t len, size_t piece)
{
	return first + (len - 1) / piece;
}

/* Beyond the pieces that nobody shows: STEP is the last. */
static inline void node_skip_to(struct node *node, uint64_t step)
{
	node->step = step;
	node_leave_step(node, step);
}

/* LEN bytes at ADDRESS of MEMBER to byte AT of TO, by way of other memory if they are to be scattered here. */
int node_fetch(struct node *node, int member, uint64_t address, struct real to, size_t at, size_t len);
/* Some of them, at most SLOT_LEN, to look at only: they are there until the next call. NULL, and *ERROR, if that cannot be done. */
const char *node_look(struct node *node, int member, uint64_t address, size_t len, int *error);

#endif
