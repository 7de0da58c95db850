/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Simulation of programs; see simulate.h. Ranks are taken in order of their clocks, one step at a time. A message within a host is
 * copied by its receiver; one between hosts occupies the sending and the receiving host's network for its bytes. Sends beyond
 * EAGER bytes end when their message has arrived.
 */
#include "collectives/simulate.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "collectives/record.h"

enum { EAGER = 65536, STEPS_MOST = 20 << 20, PLANNING_MOST = 10 /* seconds */ };

/* Messages from one rank to another. */
struct channel {
	uint64_t key;     /* from << 32 | to, plus 1; 0: unused */
	int sent, taken, room;
	int waiter;       /* rank that waits for the next message, or -1 */
	double near[2];   /* times of arrival; more than two are in `far` */
	double *far;
};

struct pending {
	struct channel *channel; /* of a receive */
	int number;              /* of its message there */
	double over;             /* of a send: when it ends */
	double len;
};

struct actor {
	double clock;
	int next;   /* step */
	int joined; /* transfers up to this id are over */
	struct pending *pending;
};

struct simulation {
	const struct model *model;
	const struct hosts *hosts;
	int size;
	double crowd;
	struct program *programs;
	struct actor *actors;
	struct channel *channels;
	size_t slots;
	double *out_free, *in_free; /* per host: when its network is free */
	int *heap, heaped;          /* ranks that can go on, earliest clock first */
};

static void heap_push(struct simulation *s, int rank)
{
	int at = s->heaped++;

	while (at > 0 && s->actors[s->heap[(at - 1) / 2]].clock > s->actors[rank].clock) {
		s->heap[at] = s->heap[(at - 1) / 2];
		at = (at - 1) / 2;
	}
	s->heap[at] = rank;
}

static int heap_pop(struct simulation *s)
{
	int first = s->heap[0], last = s->heap[--s->heaped], at = 0;

	for (;;) {
		int child = 2 * at + 1;
		if (child >= s->heaped)
			break;
		if (child + 1 < s->heaped && s->actors[s->heap[child + 1]].clock < s->actors[s->heap[child]].clock)
			child++;
		if (s->actors[s->heap[child]].clock >= s->actors[last].clock)
			break;
		s->heap[at] = s->heap[child];
		at = child;
	}
	if (s->heaped)
		s->heap[at] = last;
	return first;
}

static struct channel *channel_of(struct simulation *s, int from, int to)
{
	uint64_t key = ((uint64_t)from << 32 | (uint64_t)to) + 1;
	size_t slot = (size_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> 20) & (s->slots - 1);

	while (s->channels[slot].key && s->channels[slot].key != key)
		slot = (slot + 1) & (s->slots - 1);
	struct channel *channel = &s->channels[slot];
	if (!channel->key) {
		channel->key = key;
		channel->waiter = -1;
	}
	return channel;
}

static double *arrival(struct channel *channel, int number)
{
	return number < 2 ? &channel->near[number] : &channel->far[number - 2];
}

static void send(struct simulation *s, int rank, const struct step *step)
{
	struct actor *actor = &s->actors[rank];
	struct channel *channel = channel_of(s, rank, step->peer);
	double len = (double)slice_len(step->from), here;
	int from = s->hosts->of[rank], to = s->hosts->of[step->peer];

	if (from == to) {
		actor->clock += s->model->host.overhead;
		here = actor->clock + s->model->host.latency - s->model->host.overhead;
	} else {
		double start = actor->clock > s->out_free[from] ? actor->clock : s->out_free[from];
		double time = s->model->net.overhead + len * s->model->net.per_byte;
		s->out_free[from] = start + time;
		actor->clock += s->model->net.overhead;
		here = start + s->model->net.latency + len * s->model->net.per_byte;
		if (here < s->in_free[to] + time)
			here = s->in_free[to] + time;
		s->in_free[to] = here;
	}
	if (channel->sent >= 2 && channel->sent - 2 == channel->room) {
		channel->room = channel->room ? 2 * channel->room : 8;
		channel->far = realloc(channel->far, (size_t)channel->room * sizeof(double));
	}
	*arrival(channel, channel->sent++) = here;
	actor->pending[step->id - 1] = (struct pending){ .over = len > EAGER ? here : actor->clock };
	if (channel->waiter >= 0) {
		heap_push(s, channel->waiter);
		channel->waiter = -1;
	}
}

/* The rank's clock behind the end of a transfer; false when its message has not been sent. */
static bool pass(struct simulation *s, int rank, struct pending *pending)
{
	struct actor *actor = &s->actors[rank];
	double over = pending->over;

	if (pending->channel) {
		if (pending->channel->sent <= pending->number) {
			pending->channel->waiter = rank;
			return false;
		}
		over = *arrival(pending->channel, pending->number);
		int from = (int)((pending->channel->key - 1) >> 32);
		bool inside = s->hosts->of[from] == s->hosts->of[rank];
		if (actor->clock < over)
			actor->clock = over;
		else if (inside)
			actor->clock += s->model->host.overhead; /* it has waited for us: part of its latency is still to come */
		if (inside)
			actor->clock += pending->len * s->model->host.per_byte * s->crowd;
		*pending = (struct pending){ .over = 0 };
		return true;
	}
	if (actor->clock < over)
		actor->clock = over;
	return true;
}

/* One step; false when the rank must wait. */
static bool step_once(struct simulation *s, int rank, const struct step *step)
{
	struct actor *actor = &s->actors[rank];
	double len = step->from.type ? (double)slice_len(step->from) : 0;

	switch ((enum step_kind)step->kind) {
	case STEP_SEND:
		send(s, rank, step);
		return true;
	case STEP_RECEIVE: {
		struct channel *channel = channel_of(s, step->peer, rank);
		actor->pending[step->id - 1] = (struct pending){ .channel = channel, .number = channel->taken++, .len = len };
		return true;
	}
	case STEP_COPY:
		actor->clock += len * s->model->copy_per_byte * s->crowd;
		return true;
	case STEP_REDUCE:
		actor->clock += len * s->model->reduce_per_byte * s->crowd;
		return true;
	case STEP_WAIT:
		return pass(s, rank, &actor->pending[step->id - 1]);
	case STEP_JOIN:
		break;
	}
	/* Transfers are numbered in order, so those started are the ones up to the first that is not. */
	while (actor->joined < step->id) {
		if (!pass(s, rank, &actor->pending[actor->joined]))
			return false;
		actor->joined++;
	}
	return true;
}

static double run(struct simulation *s)
{
	double last = 0;
	int done = 0;

	for (int rank = 0; rank < s->size; rank++)
		heap_push(s, rank);
	while (s->heaped) {
		int rank = heap_pop(s);
		struct actor *actor = &s->actors[rank];
		if (actor->next == s->programs[rank].count) {
			last = actor->clock > last ? actor->clock : last;
			done++;
			continue;
		}
		if (!step_once(s, rank, &s->programs[rank].steps[actor->next]))
			continue; /* the send wakes it */
		actor->next++;
		heap_push(s, rank);
	}
	return done == s->size ? last : -1;
}

/* The call of one rank; every datum is bytes. */
static struct call call_for(enum collective kind, int size, int rank, MPI_Count bytes, const struct tuning *tuning)
{
	struct datatype *type = schedule_byte_type();
	struct call c = { .kind = kind, .commutative = true, .tuning = *tuning };

	c.send = (struct data){ .buffer = BUFFER_INPUT, .count = bytes, .type = type };
	c.receive = (struct data){ .buffer = BUFFER_OUTPUT, .count = bytes, .type = type };
	if (kind == COLL_REDUCE_SCATTER_BLOCK) {
		c.receive.count = bytes / size;
		c.send.count = bytes / size * size;
	}
	if (kind == COLL_REDUCE && rank != 0)
		c.receive.count = 0;
	return c;
}

static int host_of(const void *context, int rank)
{
	return rank / *(const int *)context;
}

static bool record(struct simulation *s, const struct algorithm *algorithm, enum collective kind, int rank, MPI_Count bytes,
		   const struct tuning *tuning)
{
	struct program *program = &s->programs[rank];
	struct call c = call_for(kind, s->size, rank, bytes, tuning);
	int started = 0;

	program_init(program, (struct team){ .rank = rank, .size = s->size }, s->hosts, NULL);
	algorithm->plan(&program->schedule, &c);
	if (program_finish(program))
		return false;
	for (int i = 0; i < program->count; i++) { /* a join notes what it joins */
		if (program->steps[i].kind == STEP_SEND || program->steps[i].kind == STEP_RECEIVE)
			started = program->steps[i].id;
		else if (program->steps[i].kind == STEP_JOIN)
			program->steps[i].id = started;
	}
	struct step *fitted = realloc(program->steps, (size_t)(program->count + 1) * sizeof(struct step));
	program->steps = fitted ? fitted : program->steps;
	return true;
}

/* Steps of all ranks together, judged by the first and a middle one. */
static double steps_of(struct simulation *s, const struct algorithm *algorithm, enum collective kind, MPI_Count bytes,
		       const struct tuning *tuning)
{
	double steps = 0;
	int samples[] = { 0, s->size - 1 };
	clock_t start = clock();

	for (int i = 0; i < 2; i++) {
		if (!record(s, algorithm, kind, samples[i], bytes, tuning))
			return 1e30;
		steps += s->programs[samples[i]].count * (i ? s->size - 1.0 : 1.0);
		program_free(&s->programs[samples[i]]);
	}
	/* A plan may go through many steps that move nothing. */
	double planning = (double)(clock() - start) / CLOCKS_PER_SEC / 2 * s->size;
	return planning > PLANNING_MOST ? 1e30 : steps;
}

static bool prepare(struct simulation *s, const struct algorithm *algorithm, enum collective kind, MPI_Count bytes,
		    const struct tuning *tuning)
{
	size_t transfers = 0;

	for (int rank = 0; rank < s->size; rank++) {
		if (!record(s, algorithm, kind, rank, bytes, tuning))
			return false;
		transfers += (size_t)s->programs[rank].transfers;
	}
	for (s->slots = 64; s->slots < transfers + 1; s->slots *= 2)
		;
	s->channels = calloc(s->slots, sizeof *s->channels);
	s->out_free = calloc((size_t)s->hosts->count, sizeof(double));
	s->in_free = calloc((size_t)s->hosts->count, sizeof(double));
	s->heap = calloc((size_t)s->size + 1, sizeof(int));
	s->actors = calloc((size_t)s->size, sizeof *s->actors);
	bool ready = s->channels && s->out_free && s->in_free && s->heap && s->actors;
	for (int rank = 0; ready && rank < s->size; rank++) {
		s->actors[rank].pending = calloc((size_t)s->programs[rank].transfers + 1, sizeof(struct pending));
		ready = s->actors[rank].pending != NULL;
	}
	return ready;
}

static void clean(struct simulation *s)
{
	for (int rank = 0; s->programs && rank < s->size; rank++) {
		program_free(&s->programs[rank]);
		if (s->actors)
			free(s->actors[rank].pending);
	}
	for (size_t i = 0; s->channels && i < s->slots; i++)
		free(s->channels[i].far);
	free(s->programs);
	free(s->actors);
	free(s->channels);
	free(s->out_free);
	free(s->in_free);
	free(s->heap);
}

double simulate(const struct algorithm *algorithm, enum collective kind, int size, int per_host, MPI_Count bytes,
		const struct tuning *tuning, const struct model *model, const char **why)
{
	struct hosts *hosts = hosts_make(size, host_of, &per_host);
	struct simulation s = { .model = model, .hosts = hosts, .size = size };
	double seconds = -1;

	*why = "no memory";
	s.programs = calloc((size_t)size, sizeof *s.programs);
	if (!hosts || !s.programs)
		goto out;
	struct situation situation = { .kind = kind, .size = size, .hosts = hosts->count, .most = hosts->most, .least = hosts->least,
				       .ranges = hosts->ranges, .commutative = true, .bytes = bytes, .count = bytes };
	s.crowd = hosts->most > model->cores ? (double)hosts->most / model->cores : 1;
	*why = algorithm->unusable ? algorithm->unusable(&situation) : NULL;
	if (*why)
		goto out;
	if (steps_of(&s, algorithm, kind, bytes, tuning) > STEPS_MOST) {
		*why = "too many steps";
		goto out;
	}
	*why = "no memory";
	if (prepare(&s, algorithm, kind, bytes, tuning))
		seconds = run(&s);
out:
	clean(&s);
	hosts_free(hosts);
	return seconds;
}
