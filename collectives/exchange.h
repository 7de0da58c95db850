/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Pieces that several algorithms share: an allgather of shares round a ring, halving and doubling of a vector among a power of two
 * of ranks, and moving packed data in and out of typed buffers. Plans call them; like plans they only emit steps.
 */
#ifndef COLLECTIVES_EXCHANGE_H
#define COLLECTIVES_EXCHANGE_H

#include "collectives/call.h"
#include "collectives/pattern.h"

/* How many receives pipelined forms keep under way. */
enum { PIPELINE_AHEAD = 4 };

/* DATA as plain bytes: its own memory when that is dense, else scratch, filled from DATA if FILL. */
struct slice bytes_of(struct schedule *s, struct slice data, bool fill);
/* After bytes_of: bring what is in BYTES to DATA, if that is another place. */
void bytes_back(struct schedule *s, struct slice bytes, struct slice data);

/* Share I of DATA cut into PARTS almost equal ones: the shares of ranks, and the pieces of pipelines. */
struct slice share(struct slice data, int parts, int i);
struct slice piece_of(struct slice data, MPI_Count i, MPI_Count pieces);

/*
 * DATA is cut into one share per team rank; we hold share PART and the rank before us PART - 1, and so on round.
 * Afterwards everyone holds all.
 */
void ring_allgather(struct schedule *s, struct slice data, int part);

/* Both at once, then wait for everything. */
void swap_blocks(struct schedule *s, struct slice out, int to, struct slice in, int from);

/*
 * The halving half of a halving and doubling reduction. `ours` holds our vector, `spare` has room for half of it.
 * On return the share [from[levels], to[levels]) of `ours` is reduced over all; level i-1 was [from[i-1], to[i-1]).
 */
struct halves {
	int levels;
	MPI_Count from[32], to[32];
};

/* Fold to a power of two, the survivors reduce the pair's vectors into `ours`. SPARE has room for the whole vector. */
void fold_in(struct schedule *s, const struct fold *fold, struct slice ours, struct slice spare, bool commutative);
void halve(struct schedule *s, const struct fold *fold, struct slice ours, struct slice spare, bool commutative, struct halves *halves);
/* The way back: everyone left has all; or, with TARGET not negative, the rank numbered TARGET has. */
void unhalve(struct schedule *s, const struct fold *fold, struct slice ours, const struct halves *halves, int target);
/* Survivors hand the whole result to the partner that was folded away. */
void fold_out(struct schedule *s, const struct fold *fold, struct slice ours);

/* OURS = OURS combined with THEIRS, which stands for lower ranks if THEIRS_FIRST. THEIRS may be overwritten. */
void combine(struct schedule *s, struct slice ours, struct slice theirs, bool theirs_first, bool commutative);

/*
 * SUM = SUM, which stands for our rank, combined with what every other rank of the team sends us: PIECES messages each, of COUNTS
 * elements, side by side in SUM.
 */
void combine_all(struct schedule *s, struct slice sum, const MPI_Count *counts, int pieces, bool commutative);

/* The rank that leads GROUP of LEADERS on HOST. */
static inline int leader_of(const struct hosts *hosts, int host, int leaders, int group)
{
	return hosts->members[hosts_group(hosts, host, leaders, group)];
}

#endif
