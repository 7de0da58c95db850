/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The check reader; see prover.h. Ranks take turns; each goes on until it must wait. The rules are enforced by contents, so they hold
 * for any datatype: memory that a receive is to fill is poisoned from its start until it is waited for, and must still be
 * poison then; memory that is sent must still be what it was when the send is waited for. Poison that turns up in a message, a
 * copy or a reduction was read too early.
 */
#include "collectives/prover.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/compiler.h"
#include "datatypes/cursor.h"

enum { GUARD = 256 };

struct transfer {
	struct slice data;
	bool send, remote, matched, waited;
	int peer;           /* as a rank of all */
	char *message;      /* packed: what was sent, or the data to deliver */
	size_t len;
	uint64_t news;      /* of a send: whom its sender had heard of; of a matched receive the same */
	struct transfer *next; /* in its channel, until matched */
};

/* Unmatched transfers from one rank to another: all sends or all receives. */
struct channel {
	struct transfer *first, *last;
};

struct rank {
	int next; /* step */
	char *scratch;
	size_t scratch_len;
	char *bases[BUFFERS];
	struct transfer *transfers; /* by id - 1 */
	uint64_t heard;             /* bit r: what rank r did before its sends is known here */
};

struct machine {
	struct check *check;
	struct rank *ranks;
	struct channel *channels; /* from * size + to */
	int rank;                 /* whose turn it is */
	bool failed;
};

static void fail(struct machine *m, const char *format, ...) printf_like(2, 3);

static void fail(struct machine *m, const char *format, ...)
{
	char *text = m->check->text;
	size_t room = sizeof m->check->text;
	va_list args;

	if (m->failed)
		return;
	m->failed = true;
	int at = snprintf(text, room, "rank %d, step %d: ", m->rank, m->ranks[m->rank].next);
	va_start(args, format);
	vsnprintf(text + at, room - (size_t)at, format, args);
	va_end(args);
}

bool check_buffer_make(struct check_buffer *buffer, size_t len)
{
	buffer->len = len;
	buffer->memory = malloc(len + 2 * GUARD);
	buffer->expected = malloc(len + 1);
	if (!buffer->memory || !buffer->expected)
		return false;
	memset(buffer->memory, CHECK_GUARD, len + 2 * GUARD);
	buffer->memory += GUARD;
	memset(buffer->memory, CHECK_POISON, len);
	memset(buffer->expected, CHECK_POISON, len);
	return true;
}

void check_buffer_free(struct check_buffer *buffer)
{
	if (buffer->memory)
		free(buffer->memory - GUARD);
	free(buffer->expected);
}

static bool guarded(const char *memory, size_t len)
{
	for (int i = 0; i < GUARD; i++)
		if ((unsigned char)memory[i - GUARD] != CHECK_GUARD || (unsigned char)memory[len + (size_t)i] != CHECK_GUARD)
			return false;
	return true;
}

static char *pack(struct machine *m, struct slice data)
{
	size_t len = (size_t)slice_len(data);
	char *packed = malloc(len + 1);

	if (packed && len)
		datatype_pack(packed, m->ranks[m->rank].bases[data.buffer] + data.at, (size_t)data.count, data.type);
	return packed;
}

static void unpack(struct machine *m, struct slice data, const char *packed)
{
	if (slice_len(data))
		datatype_unpack(m->ranks[m->rank].bases[data.buffer] + data.at, (size_t)data.count, data.type, packed);
}

/* Eight bytes of poison in a row are no part of any cell. */
static bool poisoned(const char *packed, size_t len)
{
	size_t run = 0;

	for (size_t i = 0; i < len; i++) {
		run = (unsigned char)packed[i] == CHECK_POISON ? run + 1 : 0;
		if (run == 8)
			return true;
	}
	return false;
}

static bool all_poison(const char *packed, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)packed[i] != CHECK_POISON)
			return false;
	return true;
}

/* Does a slice lie in its buffer? Else it must not be looked at. */
static bool inside(struct machine *m, struct slice data)
{
	const struct program *program = &m->check->programs[m->rank];
	MPI_Count lowest, span = datatype_span(data.type, (size_t)data.count, &lowest), from = 0, to;

	if (span == 0)
		return true;
	if (data.buffer < BUFFER_SCRATCH) {
		from = -m->check->base;
		to = from + (MPI_Count)(data.buffer == BUFFER_INPUT ? m->check->input : m->check->output)[m->rank].len;
	} else {
		from = program->scratch[data.buffer - BUFFER_SCRATCH].lowest;
		to = from + (MPI_Count)program->scratch[data.buffer - BUFFER_SCRATCH].len;
	}
	lowest += data.at;
	if (span > 0 && lowest >= from && lowest + span <= to)
		return true;
	fail(m, "bytes %lld to %lld of buffer %d, which has %lld to %lld", (long long)lowest, (long long)(lowest + span), data.buffer,
	     (long long)from, (long long)to);
	return false;
}

/* The rank that a step's peer is, among all. */
static int peer_of(const struct machine *m, const struct step *step)
{
	int first = m->check->first_group;

	if (first == 0)
		return step->peer;
	bool in_first = m->rank < first;
	return (in_first != step->remote) ? step->peer : step->peer + first;
}

/* A send meets a receive. */
static void match(struct machine *m, struct transfer *send, struct transfer *receive)
{
	if (send->len != receive->len)
		fail(m, "a message of %zu bytes meets a receive of %zu bytes", send->len, receive->len);
	send->matched = receive->matched = true;
	receive->news = send->news;
	receive->message = malloc(send->len + 1);
	if (receive->message)
		memcpy(receive->message, send->message, send->len < receive->len ? send->len : receive->len);
}

static void start(struct machine *m, const struct step *step)
{
	struct transfer *t = &m->ranks[m->rank].transfers[step->id - 1];
	int size = m->check->size;

	if (!inside(m, step->from))
		return;
	t->data = step->from;
	t->send = step->kind == STEP_SEND;
	t->peer = peer_of(m, step);
	t->len = (size_t)slice_len(step->from);
	if (t->peer < 0 || t->peer >= size) {
		fail(m, "a message to or from rank %d of %d", t->peer, size);
		return;
	}
	if (t->send) {
		t->news = m->ranks[m->rank].heard;
		t->message = pack(m, t->data);
		if (poisoned(t->message, t->len))
			fail(m, "sends to rank %d what nobody has written", t->peer);
	} else {
		char *poison = malloc(t->len + 1);
		memset(poison, CHECK_POISON, t->len);
		unpack(m, t->data, poison);
		free(poison);
	}
	struct channel *channel = &m->channels[t->send ? m->rank * size + t->peer : t->peer * size + m->rank];
	struct transfer *other = channel->first;
	if (other && other->send != t->send) {
		channel->first = other->next;
		match(m, t->send ? t : other, t->send ? other : t);
		return;
	}
	if (other)
		channel->last->next = t;
	else
		channel->first = t;
	channel->last = t;
}

/* The end of a transfer that is matched. */
static void finish(struct machine *m, struct transfer *t)
{
	char *now = pack(m, t->data);

	if (t->send && memcmp(now, t->message, t->len) != 0)
		fail(m, "changed what it was sending to rank %d", t->peer);
	if (!t->send && !all_poison(now, t->len))
		fail(m, "wrote where a message from rank %d was to arrive", t->peer);
	if (!t->send)
		unpack(m, t->data, t->message);
	if (!t->send)
		m->ranks[m->rank].heard |= t->news;
	free(now);
	free(t->message);
	t->message = NULL;
	t->waited = true;
}

static void copy(struct machine *m, const struct step *step)
{
	if (!inside(m, step->from) || !inside(m, step->to))
		return;
	char *packed = pack(m, step->from);

	if (slice_len(step->from) != slice_len(step->to))
		fail(m, "copies %lld bytes to %lld", (long long)slice_len(step->from), (long long)slice_len(step->to));
	else if (poisoned(packed, (size_t)slice_len(step->from)))
		fail(m, "copies what nobody has written");
	else
		unpack(m, step->to, packed);
	free(packed);
}

/* LEFT op RIGHT is right: the same element of different ranks; in order, of neighbouring ranges. */
static const char *wrong_operands(const struct check *check, const struct cell *left, const struct cell *right)
{
	if (left->what != right->what)
		return "combines different elements";
	if (left->who & right->who)
		return "combines a contribution twice";
	if ((!check->commutative || check->ordered) && left->who > right->who)
		return "combines in the wrong order";
	if (check->commutative)
		return NULL;
	return 64 - __builtin_clzll(left->who) == __builtin_ctzll(right->who) ? NULL : "combines ranges that are not neighbours";
}

static void reduce(struct machine *m, const struct step *step)
{
	if (!inside(m, step->from) || !inside(m, step->to))
		return;
	size_t len = (size_t)slice_len(step->from), cells = len / sizeof(struct cell);
	char *left = pack(m, step->from), *right = pack(m, step->to);

	if (step->from.type != step->to.type || step->from.count != step->to.count)
		fail(m, "combines slices that differ");
	else if (poisoned(left, len) || poisoned(right, len))
		fail(m, "combines what nobody has written");
	for (size_t i = 0; i < cells && !m->failed; i++) {
		struct cell a, b;
		memcpy(&a, left + i * sizeof a, sizeof a);
		memcpy(&b, right + i * sizeof b, sizeof b);
		const char *wrong = wrong_operands(m->check, &a, &b);
		if (wrong)
			fail(m, "%s: %#llx and %#llx, elements %u and %u", wrong, (unsigned long long)a.who,
			     (unsigned long long)b.who, check_number(a.what), check_number(b.what));
		b.who |= a.who;
		b.how = check_combine(a.how, b.how);
		memcpy(right + i * sizeof b, &b, sizeof b);
	}
	if (!m->failed)
		unpack(m, step->to, right);
	free(left);
	free(right);
}

/* Can the rank go on behind this WAIT or JOIN? Then the transfers are finished. */
static bool pass(struct machine *m, const struct step *step)
{
	struct rank *rank = &m->ranks[m->rank];
	const struct program *program = &m->check->programs[m->rank];
	int first = step->kind == STEP_WAIT ? step->id : 1, last = step->kind == STEP_WAIT ? step->id : program->transfers;

	for (int id = first; id <= last; id++)
		if (rank->transfers[id - 1].data.type && !rank->transfers[id - 1].matched)
			return false;
	for (int id = first; id <= last; id++) {
		struct transfer *t = &rank->transfers[id - 1];
		if (t->data.type && !t->waited)
			finish(m, t);
	}
	return true;
}

/* Go on with a rank until it waits or ends. Returns whether it did anything. */
static bool turn(struct machine *m)
{
	struct rank *rank = &m->ranks[m->rank];
	const struct program *program = &m->check->programs[m->rank];
	bool moved = false;

	for (; rank->next < program->count && !m->failed; rank->next++, moved = true) {
		const struct step *step = &program->steps[rank->next];
		if (step->kind == STEP_SEND || step->kind == STEP_RECEIVE)
			start(m, step);
		else if (step->kind == STEP_COPY)
			copy(m, step);
		else if (step->kind == STEP_REDUCE)
			reduce(m, step);
		else if (!pass(m, step))
			break;
	}
	return moved;
}

/* A rank that stopped short waits for somebody who will never come. */
static void say_deadlock(struct machine *m)
{
	for (m->rank = 0; m->rank < m->check->size; m->rank++) {
		struct rank *rank = &m->ranks[m->rank];
		const struct program *program = &m->check->programs[m->rank];
		if (rank->next == program->count)
			continue;
		for (int i = 0; i < program->transfers; i++)
			if (rank->transfers[i].data.type && !rank->transfers[i].matched)
				fail(m, "deadlock: waits to %s rank %d", rank->transfers[i].send ? "send to" : "receive from",
				     rank->transfers[i].peer);
		fail(m, "deadlock");
	}
}

static void compare(struct machine *m, const struct check_buffer *buffer, const char *name)
{
	if (!guarded(buffer->memory, buffer->len))
		fail(m, "wrote outside its %s buffer", name);
	for (size_t i = 0; i < buffer->len && !m->failed; i++)
		if (buffer->memory[i] != buffer->expected[i]) {
			struct cell got = { 0 }, want = { 0 };
			size_t at = i / sizeof got * sizeof got;
			memcpy(&got, buffer->memory + at, sizeof got);
			memcpy(&want, buffer->expected + at, sizeof want);
			fail(m, "%s buffer, byte %zu: got ranks %#llx element %u, expected ranks %#llx element %u", name, i,
			     (unsigned long long)got.who, check_number(got.what), (unsigned long long)want.who, check_number(want.what));
		}
}

/* The first rank of M's group. */
static int first_of_group(const struct machine *m)
{
	return m->check->first_group && m->rank >= m->check->first_group ? m->check->first_group : 0;
}

/*
 * How results came about: the same as on the first rank of the group, whose cells are handed on in *OF_FIRST, where all get the same. What
 * is expected says nothing of it, so it is wiped out.
 */
static void compare_how(struct machine *m, struct cell **of_first)
{
	const struct slice *result = &m->check->results[m->rank];
	size_t cells = (size_t)slice_len(*result) / sizeof(struct cell);
	struct cell *got = (struct cell *)(void *)pack(m, *result);

	if (m->rank == first_of_group(m)) {
		free(*of_first);
		*of_first = malloc(cells * sizeof *got + 1);
		memcpy(*of_first, got, cells * sizeof *got);
	}
	for (size_t i = 0; i < cells; i++) {
		if (m->check->alike && got[i].how != (*of_first)[i].how)
			fail(m, "element %zu of the result was combined in another way than on rank %d", i, first_of_group(m));
		if (got[i].who & (got[i].who - 1))
			got[i].how = 0;
	}
	unpack(m, *result, (const char *)got);
	free(got);
}

static void finish_rank(struct machine *m)
{
	struct rank *rank = &m->ranks[m->rank];
	const struct program *program = &m->check->programs[m->rank];

	for (int i = 0; m->check->barrier && i < m->check->size; i++)
		if (!(rank->heard >> i & 1))
			fail(m, "leaves the barrier without news of rank %d", i);
	compare(m, &m->check->output[m->rank], "receive");
	compare(m, &m->check->input[m->rank], "send");
	for (int i = 0; i < program->scratches; i++)
		if (!guarded(rank->bases[BUFFER_SCRATCH + i] + program->scratch[i].lowest, program->scratch[i].len))
			fail(m, "wrote outside its scratch buffer %d", i);
	for (int i = 0; i < program->transfers; i++)
		if (rank->transfers[i].data.type && !rank->transfers[i].waited)
			fail(m, "ends without waiting for transfer %d", i + 1);
}

/* Every scratch buffer gets guards of its own. */
static bool prepare(struct machine *m, int number)
{
	struct rank *rank = &m->ranks[number];
	const struct program *program = &m->check->programs[number];

	rank->heard = UINT64_C(1) << number;
	rank->scratch_len = program->scratch_len + (size_t)program->scratches * 2 * GUARD;
	rank->scratch = malloc(rank->scratch_len + 1);
	rank->transfers = calloc((size_t)program->transfers + 1, sizeof *rank->transfers);
	if (!rank->scratch || !rank->transfers)
		return false;
	memset(rank->scratch, CHECK_GUARD, rank->scratch_len);
	rank->bases[BUFFER_INPUT] = m->check->input[number].memory + m->check->base;
	rank->bases[BUFFER_OUTPUT] = m->check->output[number].memory + m->check->base;
	char *at = rank->scratch;
	for (int i = 0; i < program->scratches; i++) {
		at += GUARD;
		memset(at, program->scratch[i].zero ? 0 : CHECK_POISON, program->scratch[i].len);
		rank->bases[BUFFER_SCRATCH + i] = at - program->scratch[i].lowest;
		at += program->scratch[i].len + GUARD;
	}
	return true;
}

static void clean(struct machine *m)
{
	for (int i = 0; m->ranks && i < m->check->size; i++) {
		for (int j = 0; m->ranks[i].transfers && j < m->check->programs[i].transfers; j++)
			free(m->ranks[i].transfers[j].message);
		free(m->ranks[i].transfers);
		free(m->ranks[i].scratch);
	}
	free(m->ranks);
	free(m->channels);
}

bool check_run(struct check *check)
{
	size_t size = (size_t)check->size;
	struct machine m = { .check = check };
	bool moved = true;

	m.ranks = calloc(size, sizeof *m.ranks);
	m.channels = calloc(size * size, sizeof *m.channels);
	bool ready = m.ranks && m.channels;
	for (int i = 0; ready && i < check->size; i++)
		ready = prepare(&m, i);
	if (!ready)
		fail(&m, "no memory");
	while (moved && !m.failed) {
		moved = false;
		for (m.rank = 0; m.rank < check->size; m.rank++)
			moved |= turn(&m);
	}
	if (!m.failed)
		say_deadlock(&m);
	struct cell *of_first = NULL;
	for (m.rank = 0; m.rank < check->size && !m.failed; m.rank++) {
		if (check->results)
			compare_how(&m, &of_first);
		finish_rank(&m);
	}
	free(of_first);
	clean(&m);
	return !m.failed;
}
