/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Members of a communicator that do not call the same, found in shared memory: see node_area.h for how, signature.h for what is compared.
 * Cold: all of it happens once, when a program is wrong.
 */
#include "collectives/node_area.h"

#include <stdlib.h>

#include "common/error.h"
#include "runtime/errhandler.h"
#include "runtime/failure.h"

static const struct note *notes_of(const struct node *node, int member)
{
	return node->area->members[member].notes;
}

/* The first member whose notes differ from ours, beginning with MEMBER: the error that says so, or 0. */
static int find(const struct node *node, int member)
{
	for (int i = 0; i < node->size; i++) {
		int other = (member + i) % node->size;
		uint64_t number = node->comm->collective_count, ours, theirs;
		if (other != node->rank &&
		    notes_first_difference(notes_of(node, node->rank), notes_of(node, other), &number, &ours, &theirs))
			return signature_error(node->comm, number, other, theirs, node->rank, ours);
	}
	return 0;
}

/* The same between two others: our own call fits theirs as far as they have come, but one of them waits for the other in vain. */
static int find_elsewhere(const struct node *node)
{
	for (int a = 0; a < node->size; a++)
		for (int b = a + 1; b < node->size; b++) {
			/* As far as the two have come: the latest call that one of them has noted and ours reach to. */
			uint64_t number = node->comm->collective_count, call_of_a, call_of_b;
			if (notes_first_difference(notes_of(node, a), notes_of(node, b), &number, &call_of_a, &call_of_b))
				return signature_error(node->comm, number, b, call_of_b, a, call_of_a);
		}
	return 0;
}

/*
 * From here on we write to memory of our own. What we have in the area stays as it is: those who called the same before find there what
 * they still need.
 */
void node_withdraw(struct node *node, int class, const char *text)
{
	struct member *apart;

	if (node->misfit)
		return;
	apart = calloc(1, sizeof *apart);
	if (!apart)
		runtime_abort(class, "%s", text ? text : "ranks do not call the same collectives");
	node->misfit = class;
	node->own = apart;
	/* release: our notes, for the others who look at them now. seq_cst as with any flag, see node_set. */
	atomic_store_explicit(&node->area->misfit, 1, memory_order_seq_cst);
	node_wake(node);
}

bool node_lost(struct node *node)
{
	int class = failure_in(node->comm);

	if (likely(!class))
		return false;
	node_withdraw(node, class, error_text());
	return true;
}

/* What the notes tell: the error, or 0. */
static int look(const struct node *node, int member)
{
	int class = find(node, member);

	return class ? class : find_elsewhere(node);
}

void node_misfit(struct node *node, int member)
{
	if (node->misfit)
		return;
	int class = look(node, member);
	if (!class)
		class = error_set(
			MPI_ERR_OTHER,
			"ranks did not call the same collectives on %s: rank %d and rank %d have called others before number %llu "
			"(WEFT_CHECK=collectives tells where it begins)",
			node->comm->name[0] ? node->comm->name : "this communicator", member, node->rank,
			(unsigned long long)node->comm->collective_count);
	mismatch_tell(node->comm->collectives, class);
}

bool node_misfits(struct node *node, int first, int behind)
{
	uint64_t number = node->comm->collective_count, ours, our_sum, theirs, their_sum;

	if (unlikely(node->misfit))
		return true;
	/* acquire: pairs with the store in node_misfit */
	if (unlikely(atomic_load_explicit(&node->area->misfit, memory_order_acquire))) {
		int class = look(node, node->rank);
		if (class) /* else who found it will tell us */
			mismatch_tell(node->comm->collectives, class);
		return class;
	}
	if (!note_find(notes_of(node, node->rank), number, &ours, &our_sum))
		return false;
	for (int i = first; i < behind; i++)
		if (i != node->rank && note_find(notes_of(node, i), number, &theirs, &their_sum) &&
		    unlikely(theirs != ours || their_sum != our_sum)) {
			node_misfit(node, i);
			return true;
		}
	return false;
}

int node_given_up(struct node *node)
{
	int class;

	/* acquire: what was read was read before; pairs with the store of whoever gives up, which comes before it returns */
	atomic_thread_fence(memory_order_acquire);
	if (likely(atomic_load_explicit(&node->area->misfit, memory_order_relaxed) == 0))
		return 0;
	class = mismatch_error(node->comm->collectives);
	if (!class)
		class = failure_in(node->comm);
	if (!class && (class = look(node, node->rank)) != 0) /* who gave up has not told us yet */
		mismatch_tell(node->comm->collectives, class);
	return class ? class : error_set(MPI_ERR_OTHER, "another rank has given up this collective call");
}

void node_note(struct node *node, uint64_t signature, uint64_t number)
{
	node->sum = note_call(node->own->notes, node->sum, signature, number);
	/* Somebody may wait for us to come with another call. seq_cst: as in node_set. */
	atomic_thread_fence(memory_order_seq_cst);
	if (atomic_load_explicit(&node->area->waiters, memory_order_relaxed) != 0)
		node_wake(node);
}

const struct note *node_notes(const struct node *node)
{
	return node->own->notes;
}

void node_compare(struct node *node)
{
	int class = node->misfit ? 0 : find(node, node->rank);

	if (class)
		mismatch_tell(node->comm->collectives, class);
}

void node_check_at_end(struct node *node)
{
	int class;

	/* relaxed: all have left, which was acquired */
	if (node->misfit || atomic_load_explicit(&node->area->misfit, memory_order_relaxed))
		return;
	class = look(node, node->rank);
	if (class)
		runtime_abort(class, "%s", error_text());
}
