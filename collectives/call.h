/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What a rank asked for: the arguments of a collective call without the buffers' addresses, and what selection knows about
 * it. Made by mpi/ (through collective.h), by the check reader and by algorithms that are made of others.
 */
#ifndef COLLECTIVES_CALL_H
#define COLLECTIVES_CALL_H

#include "collectives/hosts.h"
#include "collectives/schedule.h"

enum collective {
	COLL_BARRIER,
	COLL_BCAST,
	COLL_GATHER,
	COLL_GATHERV,
	COLL_SCATTER,
	COLL_SCATTERV,
	COLL_ALLGATHER,
	COLL_ALLGATHERV,
	COLL_ALLTOALL,
	COLL_ALLTOALLV,
	COLL_ALLTOALLW,
	COLL_REDUCE,
	COLL_ALLREDUCE,
	COLL_REDUCE_SCATTER_BLOCK,
	COLL_REDUCE_SCATTER,
	COLL_SCAN,
	COLL_EXSCAN,
	COLL_NEIGHBOR_ALLGATHER,
	COLL_NEIGHBOR_ALLGATHERV,
	COLL_NEIGHBOR_ALLTOALL,
	COLL_NEIGHBOR_ALLTOALLV,
	COLL_NEIGHBOR_ALLTOALLW,
	COLLECTIVES,
};

/*
 * One buffer argument: a slice, or a row of blocks, one per rank. Blocks are COUNT elements each, side by side; with COUNTS
 * they are of their own lengths at DISPLS, in extents of TYPE, or in bytes when every block has its own type (TYPES).
 */
struct data {
	int buffer;
	MPI_Count count;
	ptrdiff_t at;
	struct datatype *type;
	const MPI_Count *counts;
	const MPI_Aint *displs; /* NULL with counts: one block behind the other */
	const MPI_Datatype *types;
};

/* Bytes of a block that travels by leaders which do not know its length: in two-level gatherv and scatterv, and in alltoallv and alltoallw. */
enum { ROOT_SLOT_LEN = 512, PAIR_SLOT_LEN = 128 };

/* Values of call.root on intercommunicators: this rank is the root; the root is another rank of our group. */
enum { ROOT_HERE = -3, ROOT_BESIDE = -4 };

/* Numbers that an algorithm may be tuned with; zero: its own default. */
struct tuning {
	MPI_Count segment; /* bytes of a piece in pipelined forms */
	int radix;         /* of k-nomial trees and exchanges */
	int leaders;       /* leaders per host in two-level forms */
};

/*
 * Where the data of each collective is: a bcast has all in `receive`; a rank that the collective gives no buffer has
 * zero counts; in place, `send` says where the rank's input is inside the output buffer for reductions and is unused else.
 */
struct call {
	enum collective kind;
	int root;          /* team rank; in the other group for an intercommunicator, see inter.c */
	bool in_place;     /* this rank gave MPI_IN_PLACE */
	bool commutative;  /* the operator is */
	bool exact;        /* its result does not depend on the order: op_is_exact */
	struct data send, receive;
	struct tuning tuning;
	/* Neighbour collectives: whom we send to and receive from; -1 is MPI_PROC_NULL. */
	int sources, destinations;
	const int *source, *destination;
	bool cartesian; /* neighbours come in pairs of one dimension, see neighbor.c */
};

static inline struct slice data_all(const struct data *data)
{
	return (struct slice){ .buffer = data->buffer, .at = data->at, .count = data->count, .type = data->type };
}

static inline struct data data_of(struct slice slice)
{
	return (struct data){ .buffer = slice.buffer, .at = slice.at, .count = slice.count, .type = slice.type };
}

/* Block I of a row. Not for counts without displs. */
static inline struct slice data_block(const struct data *data, int i)
{
	struct slice block = { .buffer = data->buffer, .at = data->at, .count = data->count, .type = data->type };

	if (!data->counts) {
		block.at += i * data->count * data->type->extent;
		return block;
	}
	block.count = data->counts[i];
	if (data->types) {
		block.type = datatype_of(data->types[i]);
		block.at += data->displs[i];
	} else {
		block.at += data->displs[i] * data->type->extent;
	}
	return block;
}

/* What selection decides by: the same on every rank of the communicator. */
struct situation {
	enum collective kind;
	int size;
	int hosts, most, least; /* hosts; ranks of the fullest and of the emptiest */
	bool ranges;            /* hosts hold consecutive ranks */
	bool commutative;
	bool exact;             /* a reduction whose result does not depend on the algorithm */
	bool in_place;          /* only where all ranks must agree on it */
	MPI_Count bytes;        /* of the vector; of one block in gather, scatter, allgather, alltoall; of all blocks in the v forms */
	MPI_Count count;        /* elements of the vector, reductions only */
};

struct model;

/* One way to do a collective. Each collective's file has a table of them, ended by one without name. */
struct algorithm {
	const char *name;
	void (*plan)(struct schedule *s, const struct call *c);
	/* NULL when it can be used, else why not. NULL: always usable. */
	const char *(*unusable)(const struct situation *situation);
	/* Predicted seconds. May fill in `tuning` with what it would use. */
	double (*cost)(const struct model *model, const struct situation *situation, struct tuning *tuning);
};

/* "allreduce" for COLL_ALLREDUCE; and back, COLLECTIVES when there is none. */
const char *collective_name(enum collective kind);
enum collective collective_named(const char *name, size_t len);
/* "MPI_Allreduce", for texts to people. */
const char *collective_title(enum collective kind);

static inline bool collective_is_rooted(enum collective kind)
{
	return kind == COLL_BCAST || kind == COLL_REDUCE || (kind >= COLL_GATHER && kind <= COLL_SCATTERV);
}

/* Is there one length, of a block or vector, that all ranks know? */
static inline bool collective_has_length(enum collective kind)
{
	const uint32_t known = 1u << COLL_BCAST | 1u << COLL_GATHER | 1u << COLL_SCATTER | 1u << COLL_ALLGATHER | 1u << COLL_ALLTOALL |
			       1u << COLL_REDUCE | 1u << COLL_ALLREDUCE | 1u << COLL_REDUCE_SCATTER_BLOCK | 1u << COLL_REDUCE_SCATTER |
			       1u << COLL_SCAN | 1u << COLL_EXSCAN;

	return known >> kind & 1;
}

/* All ways to do a collective on an intracommunicator, ended by one without name. */
const struct algorithm *algorithms_of(enum collective kind);
/* The way through the shared memory of a host (node.c), not in the tables: it has no plan and is for all collectives. */
extern const struct algorithm node_algorithm;

/* The plans, for composition. */
void barrier_dissemination(struct schedule *s, const struct call *c);
void barrier_tree(struct schedule *s, const struct call *c);
void bcast_knomial(struct schedule *s, const struct call *c);
void bcast_chain(struct schedule *s, const struct call *c);
void bcast_scatter_ring(struct schedule *s, const struct call *c);
void gather_knomial(struct schedule *s, const struct call *c);
void gather_linear(struct schedule *s, const struct call *c);
void gatherv_linear(struct schedule *s, const struct call *c);
void scatter_knomial(struct schedule *s, const struct call *c);
void scatter_linear(struct schedule *s, const struct call *c);
void scatterv_linear(struct schedule *s, const struct call *c);
void allgather_ring(struct schedule *s, const struct call *c);
void allgather_bruck(struct schedule *s, const struct call *c);
void alltoall_linear(struct schedule *s, const struct call *c);
void alltoall_pairwise(struct schedule *s, const struct call *c);
void reduce_knomial(struct schedule *s, const struct call *c);
void reduce_chain(struct schedule *s, const struct call *c);
void reduce_halving(struct schedule *s, const struct call *c);
void allreduce_recursive_doubling(struct schedule *s, const struct call *c);
void allreduce_ring(struct schedule *s, const struct call *c);
void allreduce_halving(struct schedule *s, const struct call *c);
void neighbor_linear(struct schedule *s, const struct call *c);

/* Intercommunicators have one way each. s->team is the local group; REMOTE has our rank in the local group and the other's size. */
void inter_plan(struct schedule *s, const struct call *c, struct team remote);

#endif
