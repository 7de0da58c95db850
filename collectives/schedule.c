/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The words an algorithm speaks (schedule.h), in front of whichever reader listens: drops what moves no bytes, numbers the
 * transfers, translates team ranks. Holds no policy and no data.
 */
#include "collectives/schedule.h"

#include <assert.h>

#include "common/error.h"

void schedule_init(struct schedule *s, const struct plan_reader *reader, struct team team)
{
	*s = (struct schedule){ .reader = reader, .team = team, .buffers = BUFFER_SCRATCH };
}

struct datatype *schedule_byte_type(void)
{
	return datatype_of(MPI_BYTE);
}

static int peer_rank(const struct schedule *s, int peer)
{
	assert(peer >= 0 && peer < s->team.size);
	return s->team.ranks ? s->team.ranks[peer] : peer;
}

int schedule_send(struct schedule *s, struct slice data, int peer)
{
	if (slice_len(data) == 0 || s->error)
		return 0;
	s->reader->send(s, data, peer_rank(s, peer), s->team.remote);
	return ++s->started;
}

int schedule_receive(struct schedule *s, struct slice data, int peer)
{
	if (slice_len(data) == 0 || s->error)
		return 0;
	s->reader->receive(s, data, peer_rank(s, peer), s->team.remote);
	return ++s->started;
}

static struct slice nothing(void)
{
	return (struct slice){ .buffer = BUFFER_INPUT, .type = schedule_byte_type() };
}

int schedule_signal(struct schedule *s, int peer)
{
	if (s->error)
		return 0;
	s->reader->send(s, nothing(), peer_rank(s, peer), s->team.remote);
	return ++s->started;
}

int schedule_await(struct schedule *s, int peer)
{
	if (s->error)
		return 0;
	s->reader->receive(s, nothing(), peer_rank(s, peer), s->team.remote);
	return ++s->started;
}

void schedule_wait(struct schedule *s, int id)
{
	if (id > s->joined)
		s->reader->wait(s, id);
}

void schedule_join(struct schedule *s)
{
	if (s->started == s->joined)
		return;
	s->reader->join(s);
	s->joined = s->started;
}

void schedule_copy(struct schedule *s, struct slice from, struct slice to)
{
	if (slice_len(from) == 0 || s->error || slice_same(from, to))
		return;
	s->reader->copy(s, from, to);
}

void schedule_reduce(struct schedule *s, struct slice from, struct slice into)
{
	assert(from.count == into.count);
	if (from.count == 0 || s->error)
		return;
	s->reader->reduce(s, from, into);
}

static struct slice new_scratch(struct schedule *s, MPI_Count count, struct datatype *type, bool zero)
{
	struct slice data = { .buffer = s->buffers, .count = count, .type = type };
	MPI_Count lowest = 0;
	MPI_Count span = datatype_span(type, (size_t)count, &lowest);

	if (span < 0) {
		s->error = error_set(MPI_ERR_COUNT, "%lld elements need more memory than can be addressed", (long long)count);
		return data;
	}
	assert(s->buffers < BUFFERS);
	s->buffers++;
	if (!s->error)
		s->reader->scratch(s, data.buffer, (size_t)span, lowest, zero);
	return data;
}

struct slice schedule_scratch(struct schedule *s, MPI_Count count, struct datatype *type)
{
	return new_scratch(s, count, type, false);
}

struct slice schedule_bytes(struct schedule *s, MPI_Count len)
{
	return new_scratch(s, len, schedule_byte_type(), false);
}

struct slice schedule_zeros(struct schedule *s, MPI_Count len)
{
	return new_scratch(s, len, schedule_byte_type(), true);
}

struct team schedule_team(struct schedule *s, struct team team)
{
	struct team former = s->team;
	s->team = team;
	return former;
}

bool slice_dense(struct slice data)
{
	return datatype_dense(data.type, (size_t)data.count);
}

struct slice slice_as_bytes(struct slice data)
{
	data.at += data.type->true_lb;
	data.count *= data.type->size;
	data.type = schedule_byte_type();
	return data;
}
