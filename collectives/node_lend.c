/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See node_lend.h. */
#include "collectives/node_lend.h"

#include <stdlib.h>

#include "common/counters.h"
#include "common/error.h"
#include "common/log.h"
#include "common/params.h"
#include "common/status.h"
#include "fabric/host.h"

enum {
	CLASS_FIRST = 12,     /* logarithm of LENT_LEN_MIN */
	CLASSES = 14,
	TURN = 5,             /* calls of a trial that go the same way, the usual one first */
	TURNS = 4,
	SETTLED = 1000,       /* calls from one trial to the next; twice as many each time when nothing has changed */
	SETTLED_MOST = 64000,
};

/* Of one kind of call and one size class. */
struct lending {
	struct outcome {
		uint64_t sum, least, most;
		uint32_t count;
	} outcome[2];         /* of this trial: through slots, lent */
	uint32_t left;        /* calls that go the settled way */
	uint32_t pause;       /* what `left` began with; 0: the first trial */
	uint8_t calls;        /* of this trial */
	bool lend;            /* what is settled, or usual */
	bool known;
	bool next;            /* what rank 0 has said of the next call */
};

struct lendings {
	struct lending of[COLLECTIVES][CLASSES];
	char piece[SLOT_LEN]; /* that was fetched to be looked at */
};

/* What this process settled last: where a new communicator begins. relaxed: any of them will do. */
static _Atomic bool settled_last[COLLECTIVES][CLASSES];

static unsigned class_of(size_t len)
{
	unsigned class = (unsigned)(63 - __builtin_clzll((unsigned long long)len | 1)) - CLASS_FIRST;

	return class < CLASSES ? class : CLASSES - 1;
}

/* ---- Who can read whom ---- */

/* Everybody shows a word. False when one of them is zero. */
static bool all_show(struct node *node, uint64_t step, uint64_t word)
{
	bool all = word != 0;

	memcpy(node_own_place(node, step, sizeof word), &word, sizeof word);
	node_show(node, step);
	node_wait_all(node, step, 0);
	for (int i = 0; i < node->size; i++) {
		memcpy(&word, node_place(node, i, step, sizeof word), sizeof word);
		all = all && word != 0;
	}
	return all;
}

static bool can_read_all(const struct node *node)
{
	for (int i = 0; i < node->size; i++)
		if (i != node->rank && !shm_can_read(node->fabric, group_proc(node->comm->group, i)))
			return false;
	return true;
}

bool node_is_direct(struct node *node)
{
	if (likely(node->direct_known))
		return node->direct;
	node->lendings = calloc(1, sizeof *node->lendings);
	uint64_t step = node_enter(node);
	node->direct = all_show(node, step, node->lendings && can_read_all(node));
	node->direct_known = true;
	node_leave_step(node, step);
	return node->direct;
}

int node_fetch(struct node *node, int member, uint64_t address, struct real to, size_t len)
{
	uint32_t proc = group_proc(node->comm->group, member);
	int error = 0;

	if (datatype_dense(to.type, to.count))
		return shm_read_now(node->fabric, proc, to.buf + to.type->true_lb, address, len);
	for (size_t at = 0; at < len && !error; at += SLOT_LEN) {
		size_t some = size_min(SLOT_LEN, len - at);
		const char *piece = node_look(node, member, address + at, some, &error);
		if (piece)
			unpack(to, at, piece, some);
	}
	return error;
}

const char *node_look(struct node *node, int member, uint64_t address, size_t len, int *error)
{
	int failed = shm_read_now(node->fabric, group_proc(node->comm->group, member), node->lendings->piece, address, len);

	if (failed)
		*error = failed;
	return failed ? NULL : node->lendings->piece;
}

/* ---- Which way ---- */

enum rule { MEASURE, ALWAYS, NEVER };

static enum rule rule_of_user(void)
{
	static _Atomic bool told;

	if (likely(params.coll_lend[0] == 'a' && params.coll_lend[1] == 'u'))
		return MEASURE;
	if (strcmp(params.coll_lend, "always") == 0)
		return ALWAYS;
	if (strcmp(params.coll_lend, "never") == 0)
		return NEVER;
	/* relaxed: only that it is said once */
	if (!atomic_exchange_explicit(&told, true, memory_order_relaxed))
		log_warn("WEFT_COLL_LEND=%s is none of auto, always, never; taken for auto", params.coll_lend);
	return MEASURE;
}

/*
 * ns of a call, without the best and the worst: somebody may have come late, which makes the call of one longer, and that of the other shorter.
 */
static double cost_of(const struct outcome *o)
{
	return o->count > 2 ? (double)(o->sum - o->least - o->most) / (double)(o->count - 2) : 0;
}

static void settle_lending(const struct node *node, struct lending *lending, enum collective kind, unsigned class)
{
	double cost[2] = { cost_of(&lending->outcome[0]), cost_of(&lending->outcome[1]) };
	double here = cost[lending->lend], there = cost[!lending->lend];
	bool changes = here > 0 && there > 0 && there < 0.95 * here;

	counter_add(&counters.ways_tried, 1);
	counter_add(&counters.ways_changed, changes);
	lending->lend ^= changes;
	lending->pause = !lending->pause || changes ? SETTLED : lending->pause < SETTLED_MOST ? 2 * lending->pause : SETTLED_MOST;
	lending->left = lending->pause;
	atomic_store_explicit(&settled_last[kind][class], lending->lend, memory_order_relaxed);
	log_info(params.coll_explain && node->rank == 0 ? 0 : 2, "%s of %u KiB and more between %d ranks of this host: %s; %.2f us through slots, %.2f us lent", collective_name(kind),
		 1u << (class + CLASS_FIRST - 10), node->size, lending->lend ? "lent" : "through slots", cost[0] / 1e3, cost[1] / 1e3);
}

/* Does this call of a trial go the other way? */
static bool is_other(const struct lending *lending)
{
	return lending->calls / TURN % 2;
}

/* How the next call goes. */
static bool next_way(const struct node *node, struct lending *lending, enum collective kind, unsigned class)
{
	if (likely(lending->left > 0)) {
		if (--lending->left == 0) {
			lending->calls = 0;
			memset(lending->outcome, 0, sizeof lending->outcome);
		}
		return lending->lend;
	}
	bool way = lending->lend ^ is_other(lending);
	/* Not again what was more than twice as slow. */
	double here = cost_of(&lending->outcome[lending->lend]);
	bool hopeless = is_other(lending) && here > 0 && cost_of(&lending->outcome[!lending->lend]) > 2 * here;
	if (++lending->calls == TURN * TURNS || hopeless)
		settle_lending(node, lending, kind, class);
	return way;
}

static struct lending *lending_of(const struct node *node, enum collective kind, size_t len, bool usually)
{
	unsigned class = class_of(len);
	struct lending *lending = &node->lendings->of[kind][class];

	if (unlikely(!lending->known)) {
		lending->known = true;
		lending->lend = usually || atomic_load_explicit(&settled_last[kind][class], memory_order_relaxed);
	}
	return lending;
}

struct loan loan_begin(struct node *node, enum collective kind, uint64_t address, size_t len, bool usually)
{
	struct loan loan = { .address = 0 };
	enum rule rule = rule_of_user();

	if (!address || rule == NEVER)
		return loan;
	/* Where ranks share CPUs the owner would wait for its turn until all had theirs, which these trials cannot see. */
	if (rule == ALWAYS || node->crowded) {
		loan.address = rule == ALWAYS || usually ? address : 0;
	} else {
		struct lending *lending = lending_of(node, kind, len, usually);
		bool tried = lending->left == 0;
		loan.address = next_way(node, lending, kind, class_of(len)) ? address : 0;
		loan.lending = tried ? lending : NULL;
		loan.since_ns = tried ? status_now_ns() : 0;
	}
	node->lane->counters.collectives_lent += loan.address != 0;
	return loan;
}

static void count_outcome(const struct loan *loan, uint64_t took)
{
	struct outcome *o = &loan->lending->outcome[loan->address != 0];

	o->least = o->count && o->least < took ? o->least : took;
	o->most = o->most > took ? o->most : took;
	o->sum += took;
	o->count++;
}

void loan_end(struct node *node, struct loan *loan, int first, int behind, uint64_t step)
{
	if (!loan->address && !loan->lending)
		return;
	node_wait_gone(node, first, behind, step);
	if (loan->lending)
		count_outcome(loan, status_now_ns() - loan->since_ns);
}

struct loan loan_for_all(struct node *node, enum collective kind, size_t len, bool *next)
{
	struct lending *lending = &node->lendings->of[kind][class_of(len)];
	struct loan loan = { .address = lending->next };
	enum rule rule = rule_of_user();

	*next = false;
	if (node->rank != 0 || rule == NEVER || (node->crowded && rule != ALWAYS))
		return loan;
	bool tried = lending->left == 0;
	*next = rule == ALWAYS || next_way(node, lending, kind, class_of(len));
	loan.lending = tried ? lending : NULL;
	loan.since_ns = tried ? status_now_ns() : 0;
	return loan;
}

void loan_next(struct node *node, enum collective kind, size_t len, bool next)
{
	node->lendings->of[kind][class_of(len)].next = next;
}
