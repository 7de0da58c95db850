/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The check reader must be able to fail: every algorithm is spoilt in every small way, one step of one rank at a time, and the check
 * must find each of them: a step left out, a message and its receive left out, a wrong peer, a wrong place, a wrong length, a copy or
 * reduction to a wrong place, operands exchanged. A wait left out may be harmless, because a later one covers it, and so may a copy
 * where the same lies already or a reduction of what some rank does not need: most of these must be found, all of the others.
 *
 * And with an operator that commutes, operands that change sides in the right place: found where all ranks must get the same bits.
 */
#include "tests/unit/unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "collectives/pattern.h"
#include "tests/unit/collectives/proof.h"

enum mutation {
	STEP_MISSING,    /* a send or a receive */
	MESSAGE_MISSING, /* at both its ends */
	WRONG_PEER,
	WRONG_PLACE,
	WRONG_TARGET,    /* of a copy or reduction */
	TOO_SHORT,
	EXCHANGED,       /* operands */
	WORK_MISSING,    /* a copy or a reduction */
	WAIT_MISSING,
	MUTATIONS,
};

#if defined(__SANITIZE_THREAD__)
enum { RANKS_MOST = 4 }; /* there are no threads, and each takes ten times as long */
#else
enum { RANKS_MOST = 7 };
#endif

static const char *const names[MUTATIONS] = {"step missing", "message missing",    "wrong peer",   "wrong place", "wrong target",
					     "too short",    "operands exchanged", "work missing", "wait missing"};
static long tried[MUTATIONS], found[MUTATIONS];

/* What to spoil, and whether there was anything to. */
struct spoiling {
	enum mutation mutation;
	int rank, step;
	bool past, done; /* behind the last step of the rank; changed something */
};

static bool transfers(const struct step *step)
{
	return step->kind == STEP_SEND || step->kind == STEP_RECEIVE;
}

static bool works(const struct step *step)
{
	return step->kind == STEP_COPY || step->kind == STEP_REDUCE;
}

/* A join with nothing before it that it could wait for stands for a step that is left out. */
static void leave_out(struct step *step)
{
	*step = (struct step){ .kind = STEP_COPY, .from = { .type = schedule_byte_type() }, .to = { .type = schedule_byte_type() } };
}

/* The receive that the send at STEP of FROM meets: the same number among those between the two. */
static struct step *other_end(struct program *programs, int from, int step)
{
	const struct step *send = &programs[from].steps[step];
	struct program *to = &programs[send->peer];
	int number = 0;

	for (int i = 0; i < step; i++)
		number += programs[from].steps[i].kind == STEP_SEND && programs[from].steps[i].peer == send->peer;
	for (int i = 0; i < to->count; i++)
		if (to->steps[i].kind == STEP_RECEIVE && to->steps[i].peer == from && number-- == 0)
			return &to->steps[i];
	return NULL;
}

static void spoil(struct program *programs, int total, void *context)
{
	struct spoiling *s = context;
	struct program *program = &programs[s->rank];

	s->past = s->step >= program->count;
	s->done = false;
	if (s->past)
		return;
	struct step *step = &program->steps[s->step];
	bool empty = !(transfers(step) || works(step)) || slice_len(step->from) == 0;
	switch (s->mutation) {
	case STEP_MISSING:
		s->done = transfers(step);
		if (s->done)
			leave_out(step);
		break;
	case WORK_MISSING:
		s->done = works(step);
		if (s->done)
			leave_out(step);
		break;
	case MESSAGE_MISSING:
		s->done = step->kind == STEP_SEND;
		if (s->done) {
			leave_out(other_end(programs, s->rank, s->step));
			leave_out(step);
		}
		break;
	case WRONG_PEER:
		s->done = transfers(step) && total > 1;
		step->peer = s->done ? (step->peer + 1) % total : step->peer;
		break;
	case WRONG_PLACE:
		s->done = !empty;
		step->from.at += s->done ? step->from.type->size == 1 ? (int)sizeof(struct cell) : step->from.type->extent : 0;
		break;
	case WRONG_TARGET:
		s->done = works(step) && !empty;
		step->to.at += s->done ? step->to.type->size == 1 ? (int)sizeof(struct cell) : step->to.type->extent : 0;
		break;
	case TOO_SHORT:
		s->done = transfers(step) && !empty;
		step->from.count -= s->done;
		break;
	case EXCHANGED:
		s->done = step->kind == STEP_REDUCE;
		if (s->done) {
			struct slice from = step->from;
			step->from = step->to;
			step->to = from;
		}
		break;
	case WAIT_MISSING:
		s->done = step->kind == STEP_WAIT || step->kind == STEP_JOIN;
		if (s->done)
			leave_out(step);
		break;
	default:
		break;
	}
}

static void spoil_all(struct proof *p)
{
	for (int mutation = 0; mutation < MUTATIONS; mutation++) {
		for (int rank = 0; rank < p->size; rank++) {
			struct spoiling s = { .mutation = mutation, .rank = rank };
			p->spoil = spoil;
			p->context = &s;
			for (s.step = 0; !s.past; s.step++) {
				bool wrong = prove(p)[0];
				tried[mutation] += s.done;
				found[mutation] += s.done && wrong;
				if (!s.done && wrong)
					fail_msg("not spoilt, but wrong: %s", prove(p));
				if (s.done && !wrong && mutation < WORK_MISSING)
					fail_msg("not found: %s, in step %d of rank %d; %s %s, %d ranks, root %d", names[mutation], s.step,
						 rank, collective_name(p->kind), p->algorithm->name, p->size, p->root);
			}
		}
	}
}

static void every_algorithm(void **state)
{
	static const int hosts[7] = { 0, 0, 0, 1, 1, 1, 1 };

	(void)state;
	for (int kind = 0; kind < COLL_NEIGHBOR_ALLGATHER; kind++)
		for (const struct algorithm *a = algorithms_of(kind); a->name; a++)
			for (int size = 2; size <= RANKS_MOST; size += size == 2 ? 2 : 3) {
				struct proof p = {
					.kind = kind, .algorithm = a, .size = size, .root = size / 2, .count = 4, .commutative = true};
				if (kind >= COLL_REDUCE)
					p.commutative = false;
				if (proof_unusable(&p))
					p.commutative = true;
				if (proof_unusable(&p))
					p.host_of = hosts;
				p.tuning.leaders = 2;
				if (!proof_unusable(&p))
					spoil_all(&p);
			}
}

/* Operands change sides: the higher ranks' come first, the result is where it was. Takes one more step. */
static void turn(struct program *programs, int total, void *context)
{
	struct spoiling *s = context;
	struct program *program = &programs[s->rank];

	(void)total;
	s->past = s->step >= program->count;
	s->done = !s->past && program->steps[s->step].kind == STEP_REDUCE;
	if (!s->done)
		return;
	program->steps = realloc(program->steps, (size_t)(program->count + 1) * sizeof *program->steps);
	assert_non_null(program->steps);
	struct step *step = &program->steps[s->step], turned = { .kind = STEP_REDUCE, .from = step->to, .to = step->from };
	memmove(step + 1, step, (size_t)(program->count - s->step) * sizeof *step);
	*step = turned;
	step[1] = (struct step){ .kind = STEP_COPY, .from = turned.to, .to = turned.from };
	program->count++;
}

static void turned(enum collective kind, const struct algorithm *algorithm)
{
	for (int size = 2; size <= 8; size *= 2)
		for (int rank = 0; rank < size; rank++) {
			struct spoiling s = { .rank = rank };
			struct proof p = {.kind = kind,
					  .algorithm = algorithm,
					  .size = size,
					  .count = 4,
					  .commutative = true,
					  .spoil = turn,
					  .context = &s};
			for (s.step = 0; !s.past; s.step++)
				if (!prove(&p)[0] && s.done)
					fail_msg("not found: operands turned, in step %d of rank %d; %s %s, %d ranks", s.step, rank,
						 collective_name(kind), algorithm->name, size);
		}
}

/* Elsewhere a result is combined once, by one rank, and handed on: then the order does not matter. */
static void turned_operands(void **state)
{
	(void)state;
	assert_string_equal(algorithms_of(COLL_ALLREDUCE)->name, "recursive_doubling");
	turned(COLL_ALLREDUCE, algorithms_of(COLL_ALLREDUCE));
	for (int kind = COLL_SCAN; kind <= COLL_EXSCAN; kind++)
		for (const struct algorithm *a = algorithms_of(kind); a->name; a++) {
			struct proof p = { .kind = kind, .algorithm = a, .size = 4, .commutative = true };
			if (!proof_unusable(&p))
				turned(kind, a);
		}
}

static int start(void **state)
{
	(void)state;
	proof_start();
	return 0;
}

static int end(void **state)
{
	(void)state;
	proof_end();
	for (int i = 0; i < MUTATIONS; i++)
		printf("%-20s %6ld spoilt, %6ld found\n", names[i], tried[i], found[i]);
	return found[WAIT_MISSING] * 2 < tried[WAIT_MISSING] || found[WORK_MISSING] * 100 < tried[WORK_MISSING] * 95;
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(every_algorithm), cmocka_unit_test(turned_operands) };

	return cmocka_run_group_tests(tests, start, end);
}
