/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A program: the steps of one rank, recorded. Nonblocking and persistent collectives execute it in the background (execute.c),
 * prover.c executes the programs of all ranks against the rules, sim.c against a clock.
 */
#ifndef COLLECTIVES_RECORD_H
#define COLLECTIVES_RECORD_H

#include "collectives/call.h"

enum step_kind { STEP_SEND, STEP_RECEIVE, STEP_COPY, STEP_REDUCE, STEP_WAIT, STEP_JOIN };

struct step {
	uint8_t kind; /* enum step_kind */
	bool remote;  /* the peer is in the remote group */
	int peer;     /* of a transfer */
	int id;       /* of a transfer, or which to wait for */
	struct slice from, to; /* a transfer has its data in `from`; a reduction goes into `to` */
};

struct program {
	struct schedule schedule; /* while recording */
	struct step *steps;
	int count, room;
	int transfers;            /* sends and receives: ids 1 .. transfers */
	int scratches;
	struct {
		size_t at, len;   /* inside one allocation of scratch_len bytes */
		ptrdiff_t lowest;
		bool zero;        /* at the start; what an earlier execution left there is as good */
	} scratch[BUFFERS];
	size_t scratch_len;
};

/* Start recording: the schedule may be handed to plans. */
void program_init(struct program *program, struct team team, const struct hosts *hosts, struct op *op);
/* After the plan. Returns 0 or the error of recording (no memory); the program is then empty. */
int program_finish(struct program *program);
void program_free(struct program *program);

/* Fill in where each buffer of a program is, and zeros where they must be; SCRATCH has scratch_len bytes, aligned for any type. */
void program_bases(const struct program *program, const void *input, void *output, void *scratch, char *bases[BUFFERS]);

#endif
