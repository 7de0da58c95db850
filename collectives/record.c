/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The record reader: keeps the steps that a plan says; see record.h.
 */
#include "collectives/record.h"

#include <stdlib.h>
#include <string.h>

#include "common/compiler.h"
#include "common/error.h"

enum { SCRATCH_ALIGN = 64 };

static struct program *program_of(struct schedule *s)
{
	return container_of(s, struct program, schedule);
}

static void add(struct schedule *s, struct step step)
{
	struct program *program = program_of(s);

	if (program->count == program->room) {
		int room = program->room ? 2 * program->room : 16;
		struct step *steps = realloc(program->steps, (size_t)room * sizeof *steps);
		if (!steps) {
			s->error = error_set(MPI_ERR_NO_MEM, "no memory for a collective of more than %d steps", program->count);
			return;
		}
		program->steps = steps;
		program->room = room;
	}
	program->steps[program->count++] = step;
}

static void send(struct schedule *s, struct slice data, int peer, bool remote)
{
	add(s, (struct step){ .kind = STEP_SEND, .remote = remote, .peer = peer, .id = s->started + 1, .from = data });
}

static void receive(struct schedule *s, struct slice data, int peer, bool remote)
{
	add(s, (struct step){ .kind = STEP_RECEIVE, .remote = remote, .peer = peer, .id = s->started + 1, .from = data });
}

static void copy(struct schedule *s, struct slice from, struct slice to)
{
	add(s, (struct step){ .kind = STEP_COPY, .from = from, .to = to });
}

static void reduce(struct schedule *s, struct slice from, struct slice into)
{
	add(s, (struct step){ .kind = STEP_REDUCE, .from = from, .to = into });
}

static void wait(struct schedule *s, int id)
{
	add(s, (struct step){ .kind = STEP_WAIT, .id = id });
}

static void join(struct schedule *s)
{
	add(s, (struct step){ .kind = STEP_JOIN });
}

static void scratch(struct schedule *s, int buffer, size_t len, ptrdiff_t lowest, bool zero)
{
	struct program *program = program_of(s);
	int i = program->scratches++;

	(void)buffer;
	program->scratch[i].at = program->scratch_len;
	program->scratch[i].len = len;
	program->scratch[i].lowest = lowest;
	program->scratch[i].zero = zero;
	program->scratch_len += round_up(len, SCRATCH_ALIGN);
}

static const struct plan_reader record_reader = { send, receive, copy, reduce, wait, join, scratch };

void program_init(struct program *program, struct team team, const struct hosts *hosts, struct op *op)
{
	memset(program, 0, sizeof *program);
	schedule_init(&program->schedule, &record_reader, team);
	program->schedule.hosts = hosts;
	program->schedule.op = op;
}

int program_finish(struct program *program)
{
	int error = program->schedule.error;

	schedule_join(&program->schedule);
	program->transfers = program->schedule.started;
	if (error || program->schedule.error) {
		error = program->schedule.error;
		program_free(program);
	}
	return error;
}

void program_free(struct program *program)
{
	free(program->steps);
	program->steps = NULL;
	program->count = program->room = 0;
}

void program_bases(const struct program *program, const void *input, void *output, void *scratch, char *bases[BUFFERS])
{
	bases[BUFFER_INPUT] = (char *)(uintptr_t)input;
	bases[BUFFER_OUTPUT] = output;
	for (int i = 0; i < program->scratches; i++) {
		char *memory = (char *)scratch + program->scratch[i].at;
		if (program->scratch[i].zero)
			memset(memory, 0, program->scratch[i].len);
		bases[BUFFER_SCRATCH + i] = memory - program->scratch[i].lowest;
	}
}
