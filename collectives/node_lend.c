/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See node_lend.h. */
#include "collectives/node_lend.h"

#include <stdlib.h>
#include <sys/uio.h>
#include <unistd.h>

#include "common/decision.h"
#include "common/counters.h"
#include "common/error.h"
#include "common/log.h"
#include "common/params.h"
#include "common/status.h"
#include "fabric/host.h"

enum {
	CLASS_FIRST = 12,     /* logarithm of LENT_LEN_MIN */
	CLASSES = 14,
	TURN = 5,             /* calls of a trial that go the same way */
	TURNS = 4,            /* through slots, lent, through slots, lent: so members who try at the same time try the same */
	NO_CALL = TURN * TURNS, /* of a trial */
};

/* In calls. */
static const struct decision_pace pace = { .first = 1000, .settled = 1000, .most = 64000, .worth = 0.95 };

/* Of one kind of call and one size class. */
struct lending {
	uint64_t best_ns[2];  /* of this trial, the better turn of each way: through slots, lent; 0: none */
	uint64_t since_ns;    /* this turn began */
	uint64_t checked, checked_len; /* what was last lent can be read */
	struct decision decision; /* the second way is to lend */
	uint8_t calls;        /* of this trial, begun */
	uint8_t next_call;    /* of them, what rank 0 has said of the next one; NO_CALL: none of a trial */
	bool known;
	bool next;            /* what rank 0 has said of the next call */
};

struct lendings {
	struct lending of[COLLECTIVES][CLASSES];
	char piece[SLOT_LEN]; /* that was fetched to be looked at */
};

/* What this process settled last: where a new communicator begins, but for allreduce. relaxed: any of them will do. */
static _Atomic bool settled_last[COLLECTIVES][CLASSES];

static unsigned class_of(size_t len)
{
	unsigned class = (unsigned)(63 - __builtin_clzll((unsigned long long)len | 1)) - CLASS_FIRST;

	return class < CLASSES ? class : CLASSES - 1;
}

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

/* ---- Who can read whom ---- */

/* Everybody shows a word. False when one of them is zero, or when there is something wrong with the members. */
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
	return all && !node->misfit;
}

static bool can_read_all(const struct node *node)
{
	for (int i = 0; i < node->size; i++)
		if (i != node->rank && !shm_can_read(node->fabric, group_proc(node->comm->group, i)))
			return false;
	return true;
}

void node_find_direct(struct node *node)
{
	uint64_t sum = node->sum, step = node_enter(node);

	/* Members that have not called the same so far may come here from calls that they have not noted yet: the calls themselves will tell. */
	node->sum = 0;
	node->lendings = calloc(1, sizeof *node->lendings);
	node->direct = all_show(node, step, node->lendings && can_read_all(node));
	node->lends = all_show(node, node_enter(node), node->direct && rule_of_user() != NEVER);
	node_leave_step(node, node->step);
	node->sum = sum;
}

int node_fetch(struct node *node, int member, uint64_t address, struct real to, size_t at, size_t len)
{
	uint32_t proc = group_proc(node->comm->group, member);
	size_t behind = at + len;
	int error = 0;

	if (datatype_dense(to.type, to.count))
		return shm_read_now(node->fabric, proc, to.buf + to.type->true_lb + at, address, len);
	for (; at < behind && !error; at += SLOT_LEN, address += SLOT_LEN) {
		size_t some = size_min(SLOT_LEN, behind - at);
		const char *piece = node_look(node, member, address, some, &error);
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

/*
 * Can our own memory be read through the kernel? Not that of devices, nor secret memory. The first and the last page tell; what was looked
 * at last is not looked at again.
 */
static bool can_be_read(struct lending *lending, uint64_t address, size_t len)
{
	char ends[2];
	struct iovec here = { ends, sizeof ends };
	struct iovec there[2] = { { (void *)(uintptr_t)address, 1 }, { (void *)(uintptr_t)(address + len - 1), 1 } };

	if (len == 0 || likely(lending->checked == address && lending->checked_len >= len))
		return true;
	if (process_vm_readv(getpid(), &here, 1, there, 2, 0) != sizeof ends)
		return false;
	lending->checked = address;
	lending->checked_len = len;
	return true;
}

static void settle_lending(const struct node *node, struct lending *lending, enum collective kind, unsigned class)
{
	double slots = (double)lending->best_ns[0] / TURN, lent = (double)lending->best_ns[1] / TURN;

	counter_add(&counters.ways_tried, 1);
	counter_add(&counters.ways_changed, decision_settle(&lending->decision, &pace, slots, lent));
	atomic_store_explicit(&settled_last[kind][class], lending->decision.second, memory_order_relaxed);
	log_info(params.coll_explain && node->rank == 0 ? 0 : 2, "%s of %u KiB and more between %d ranks of this host: %s; %.2f us a call through slots, %.2f lent",
		 collective_name(kind), 1u << (class + CLASS_FIRST - 10), node->size, lending->decision.second ? "lent" : "through slots", slots / 1e3,
		 lent / 1e3);
}

/* How the next call goes; *CALL: which one of a trial it is, or NO_CALL. */
static bool next_way(struct lending *lending, unsigned *call)
{
	*call = NO_CALL;
	if (likely(decision_rests(&lending->decision))) {
		if (lending->decision.left == 0) {
			lending->calls = 0;
			lending->best_ns[0] = lending->best_ns[1] = 0;
		}
		return lending->decision.second;
	}
	if (lending->calls == NO_CALL) /* rank 0 speaks of the call after the last one, which goes on */
		return lending->decision.second;
	*call = lending->calls++;
	return *call / TURN % 2;
}

static struct lending *lending_of(const struct node *node, enum collective kind, size_t len, bool usually)
{
	unsigned class = class_of(len);
	struct lending *lending = &node->lendings->of[kind][class];

	if (unlikely(!lending->known)) {
		lending->known = true;
		lending->decision.second = usually || atomic_load_explicit(&settled_last[kind][class], memory_order_relaxed);
	}
	return lending;
}

/* CALL of a trial begins. */
static void begin_call(struct loan *loan, struct lending *lending, enum collective kind, size_t len, unsigned call)
{
	if (call == NO_CALL)
		return;
	if (call % TURN == 0)
		lending->since_ns = status_now_ns();
	if (call % TURN == TURN - 1)
		*loan = (struct loan){ .address = loan->address, .lending = lending, .kind = kind, .class = class_of(len), .call = call };
}

/*
 * Where ranks share CPUs the owner of a block would wait for its turn until all had theirs, whatever a trial of a few calls says: unless it has to
 * wait all the same, since its slots do not hold all of the block. In an exchange everybody would wait for everybody.
 */
static bool waits_for_turns(const struct node *node, enum collective kind, size_t len)
{
	return node->crowded && (len <= (size_t)DEPTH * SLOT_LEN || !collective_is_rooted(kind));
}

struct loan loan_begin(struct node *node, enum collective kind, uint64_t address, size_t len, bool usually)
{
	struct loan loan = { .address = 0 };
	enum rule rule = rule_of_user();
	struct lending *lending;

	if (!address || rule == NEVER)
		return loan;
	lending = lending_of(node, kind, len, usually);
	if (lending->checked != address && !can_be_read(lending, address, len))
		return loan;
	if (rule == ALWAYS || waits_for_turns(node, kind, len)) {
		loan.address = rule == ALWAYS || usually ? address : 0;
	} else {
		unsigned call;
		loan.address = next_way(lending, &call) ? address : 0;
		begin_call(&loan, lending, kind, len, call);
	}
	counter_add(&counters.collectives_lent, loan.address != 0);
	return loan;
}

/* A turn has ended. */
static void end_turn(const struct node *node, const struct loan *loan, uint64_t took_ns)
{
	struct lending *lending = loan->lending;
	uint64_t *best = &lending->best_ns[loan->call / TURN % 2], here = 0, there = 0;

	if (!*best || took_ns < *best)
		*best = took_ns | 1;
	if (loan->call / TURN == 1) {
		here = lending->best_ns[lending->decision.second];
		there = lending->best_ns[!lending->decision.second];
	}
	/* Not again what was more than twice as slow as what is settled. */
	if (loan->call == NO_CALL - 1 || there > 2 * here)
		settle_lending(node, lending, loan->kind, loan->class);
}

void loan_end(struct node *node, struct loan *loan, int first, int behind, uint64_t step)
{
	if (!loan->address && !loan->lending)
		return;
	node_wait_gone(node, first, behind, step);
	if (loan->lending)
		end_turn(node, loan, status_now_ns() - loan->lending->since_ns);
}

struct loan loan_for_all(struct node *node, enum collective kind, size_t len, bool *next)
{
	struct lending *lending = &node->lendings->of[kind][class_of(len)];
	struct loan loan = { .address = lending->next };
	enum rule rule = rule_of_user();
	unsigned call;

	*next = false;
	if (node->rank != 0 || rule == NEVER || (waits_for_turns(node, kind, len) && rule != ALWAYS))
		return loan;
	if (!lending->known)
		lending->next_call = NO_CALL;
	lending->known = true;
	begin_call(&loan, lending, kind, len, lending->next_call);
	*next = next_way(lending, &call) || rule == ALWAYS;
	lending->next_call = (uint8_t)(rule == ALWAYS ? NO_CALL : call);
	counter_add(&counters.collectives_lent, loan.address != 0);
	return loan;
}

uint64_t loan_address(const struct node *node, enum collective kind, struct real data)
{
	uint64_t address = address_of(data);
	struct lending *lending = &node->lendings->of[kind][class_of(data.len)];

	return address && can_be_read(lending, address, data.len) ? address : 0;
}

void loan_next(struct node *node, enum collective kind, size_t len, bool next)
{
	node->lendings->of[kind][class_of(len)].next = next;
}
