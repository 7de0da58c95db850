/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Builds the cases of the proof; see proof.h. A rank's element k is the cell (rank, k + 1).
 */
#include "tests/unit/collectives/proof.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "collectives/pattern.h"
#include "datatypes/construct.h"
#include "datatypes/cursor.h"

enum { BASE = 128, ROOM = 1024 };

static struct datatype *plain, *gappy, *twin;
static char text[600];

/* What one rank asks for, and the arrays its call points to. */
struct side {
	struct call call;
	MPI_Count *send_counts, *receive_counts;
	MPI_Aint *send_displs, *receive_displs;
	MPI_Datatype *send_types, *receive_types;
	int *source, *destination;
	MPI_Count send_extent, receive_extent; /* bytes that blocks may reach to */
};

struct build {
	const struct proof *p;
	int total; /* ranks of both groups */
	struct check check;
	struct side *sides;
};

void proof_start(void)
{
	struct datatype *inner;
	MPI_Count displacements[2] = { 0, 32 };
	int rc = datatype_vector(1, sizeof(struct cell), 0, datatype_of(MPI_BYTE), &plain);
	rc |= datatype_resized(plain, -8, 40, &gappy);
	rc |= datatype_list(2, NULL, 1, displacements, NULL, plain, &inner);
	rc |= datatype_resized(inner, -16, 72, &twin);
	rc |= datatype_commit(plain) | datatype_commit(gappy) | datatype_commit(twin);
	datatype_release(inner);
	assert(rc == 0);
	(void)rc;
}

void proof_end(void)
{
	datatype_release(plain);
	datatype_release(gappy);
	datatype_release(twin);
}

static bool reduces(enum collective kind)
{
	return kind == COLL_REDUCE || kind == COLL_ALLREDUCE || kind == COLL_REDUCE_SCATTER || kind == COLL_REDUCE_SCATTER_BLOCK ||
	       kind == COLL_SCAN || kind == COLL_EXSCAN;
}

static bool varies(enum collective kind)
{
	return kind == COLL_GATHERV || kind == COLL_SCATTERV || kind == COLL_ALLGATHERV || kind == COLL_REDUCE_SCATTER;
}

static struct datatype *type_of(const struct proof *p, int rank)
{
	if (p->types == TYPES_PLAIN)
		return plain;
	if (reduces(p->kind))
		return twin;
	return rank % 2 ? gappy : plain;
}

static int cells_of(const struct datatype *type)
{
	return (int)(type->size / (MPI_Count)sizeof(struct cell));
}

/* Elements of rank I's block. */
static MPI_Count block_count(const struct proof *p, int i)
{
	return varies(p->kind) ? (p->count + i) % 4 + p->count / 2 : p->count;
}

/* Elements that FROM sends to TO. */
static MPI_Count pair_count(const struct proof *p, int from, int to)
{
	return p->kind == COLL_ALLTOALL ? p->count : (p->count + from + 2 * to) % 4 + p->count / 2;
}

/* Write the cells (who, first..) into a buffer at a slice. How several are combined is not said: see compare_how in prover.c. */
static void put(char *memory, struct slice slice, uint64_t who, MPI_Count first)
{
	MPI_Count cells = slice.count * cells_of(slice.type);
	struct cell *packed = malloc((size_t)cells * sizeof *packed + 1);

	for (MPI_Count i = 0; i < cells; i++) {
		packed[i] = (struct cell){ .who = who, .what = check_what((uint32_t)(first + i + 1)) };
		packed[i].how = who & (who - 1) ? 0 : check_how(who, packed[i].what);
	}
	if (cells)
		datatype_unpack(memory + BASE + slice.at, (size_t)slice.count, slice.type, packed);
	free(packed);
}

/* Counts and displacements for blocks of one side, last block first, an element apart. */
static MPI_Count lay_out(struct data *data, MPI_Count *counts, MPI_Aint *displs, int blocks)
{
	MPI_Aint at = 0;

	for (int i = blocks - 1; i >= 0; i--) {
		displs[i] = at;
		at += counts[i] + 1;
	}
	data->counts = counts;
	data->displs = displs;
	return at * data->type->extent;
}

static MPI_Count row(const struct data *data, int blocks)
{
	return blocks * data->count * data->type->extent;
}

/* Blocks of an alltoallw side: each with a type of its own, displacements in bytes. */
static MPI_Count lay_out_types(struct data *data, MPI_Count *counts, MPI_Aint *displs, MPI_Datatype *types, int blocks)
{
	MPI_Aint at = 16;

	for (int i = blocks - 1; i >= 0; i--) {
		const struct datatype *type = i % 3 ? plain : gappy;
		types[i] = datatype_handle(type);
		displs[i] = at;
		at += counts[i] * type->extent + 24;
	}
	data->counts = counts;
	data->displs = displs;
	data->types = types;
	return at;
}

/* The ranks that a call of RANK's deals with: first and behind, as numbers of all. */
static void peers(const struct build *b, int rank, int *first, int *count)
{
	const struct proof *p = b->p;

	*first = 0;
	*count = p->size;
	if (p->other && rank < p->size) {
		*first = p->size;
		*count = p->other;
	}
}

static void describe_blocks(struct build *b, int rank)
{
	const struct proof *p = b->p;
	struct side *side = &b->sides[rank];
	struct call *c = &side->call;
	int first, count;

	peers(b, rank, &first, &count);
	c->send = c->receive = (struct data){ .count = block_count(p, rank), .type = type_of(p, rank) };
	c->send.buffer = BUFFER_INPUT;
	c->receive.buffer = BUFFER_OUTPUT;
	for (int i = 0; i < count; i++) {
		side->send_counts[i] = block_count(p, first + i);
		side->receive_counts[i] = block_count(p, first + i);
		if (p->kind >= COLL_ALLTOALL && p->kind <= COLL_ALLTOALLW) {
			/* In place what is sent is replaced by as much. */
			side->send_counts[i] =
				p->in_place ? pair_count(p, rank < first + i ? rank : first + i, rank < first + i ? first + i : rank)
					    : pair_count(p, rank, first + i);
			side->receive_counts[i] = p->in_place ? side->send_counts[i] : pair_count(p, first + i, rank);
		}
	}
	side->send_extent = row(&c->send, p->kind == COLL_SCATTER || p->kind == COLL_ALLTOALL ? count : 1);
	side->receive_extent =
		row(&c->receive, p->kind == COLL_GATHER || p->kind == COLL_ALLGATHER || p->kind == COLL_ALLTOALL ? count : 1);
	if (p->kind == COLL_ALLTOALLW) {
		side->send_extent = lay_out_types(&c->send, side->send_counts, side->send_displs, side->send_types, count);
		side->receive_extent = lay_out_types(&c->receive, side->receive_counts, side->receive_displs, side->receive_types, count);
	}
	if (p->kind == COLL_ALLTOALLV || p->kind == COLL_SCATTERV)
		side->send_extent = lay_out(&c->send, side->send_counts, side->send_displs, count);
	if (p->kind == COLL_ALLTOALLV || p->kind == COLL_GATHERV || p->kind == COLL_ALLGATHERV)
		side->receive_extent = lay_out(&c->receive, side->receive_counts, side->receive_displs, count);
}

/* Vectors: of reductions and of bcast. */
static void describe_vector(struct build *b, int rank)
{
	const struct proof *p = b->p;
	struct side *side = &b->sides[rank];
	struct call *c = &side->call;
	struct datatype *type = type_of(p, rank);
	bool scatters = p->kind == COLL_REDUCE_SCATTER || p->kind == COLL_REDUCE_SCATTER_BLOCK;
	MPI_Count count = p->count;

	c->receive = (struct data){ .buffer = BUFFER_OUTPUT, .count = count, .type = type };
	if (scatters) {
		int blocks = p->other ? rank < p->size ? p->size : p->other : p->size, first = p->other && rank >= p->size ? p->size : 0;
		count = 0;
		for (int i = 0; i < blocks; i++) {
			side->receive_counts[i] = block_count(p, first + i);
			count += side->receive_counts[i];
		}
		if (p->kind == COLL_REDUCE_SCATTER)
			c->receive.counts = side->receive_counts;
		c->receive.count = p->count;
	}
	c->send = (struct data){ .buffer = BUFFER_INPUT, .count = count, .type = type };
	side->send_extent = side->receive_extent = (count + 1) * type->extent;
	bool here = p->kind != COLL_REDUCE || rank == p->root;
	if (p->in_place && here)
		c->send.buffer = BUFFER_OUTPUT;
	if (p->kind == COLL_REDUCE && rank != p->root)
		c->receive.count = 0;
}

/* Neighbours: a ring whose size may be one or two, or lists with repetitions. */
static void describe_neighbours(struct build *b, int rank)
{
	const struct proof *p = b->p;
	struct side *side = &b->sides[rank];
	struct call *c = &side->call;
	int size = p->size;

	c->cartesian = p->in_place; /* the flag is free here */
	if (c->cartesian) {
		side->source[0] = side->destination[0] = rank > 0 || p->commutative ? wrap(rank - 1, size) : -1;
		side->source[1] = side->destination[1] = rank < size - 1 || p->commutative ? wrap(rank + 1, size) : -1;
		c->sources = c->destinations = 2;
	} else {
		/* Rank r sends to r + d^2 for d = 1, 2, 2: one of them twice. */
		static const int far[3] = { 1, 4, 4 };
		for (int i = 0; i < 3; i++) {
			side->destination[i] = wrap(rank + far[i], size);
			side->source[i] = wrap(rank - far[i], size);
		}
		c->sources = c->destinations = 3;
	}
	c->source = side->source;
	c->destination = side->destination;
	c->send = c->receive = (struct data){ .count = p->count, .type = type_of(p, rank) };
	c->receive.buffer = BUFFER_OUTPUT;
	side->send_extent = row(&c->send, c->destinations);
	side->receive_extent = row(&c->receive, c->sources);
}

static struct slice out_block(const struct side *side, int i)
{
	return data_block(&side->call.receive, i);
}

static char *input_of(struct build *b, int rank)
{
	return b->check.input[rank].memory;
}

static char *output_of(struct build *b, int rank)
{
	return b->check.output[rank].memory;
}

static char *expected_of(struct build *b, int rank)
{
	return b->check.output[rank].expected;
}

static uint64_t bit(int rank)
{
	return UINT64_C(1) << rank;
}

static MPI_Count cells(const struct build *b, int rank, MPI_Count elements)
{
	return elements * cells_of(type_of(b->p, rank));
}

/* First cell of rank TO's block in what FROM sends. */
static MPI_Count first_to(struct build *b, int from, int to)
{
	MPI_Count at = 0;

	for (int i = 0; i < to; i++)
		at += b->sides[from].send_counts[i];
	return at;
}

static void fill_rooted_blocks(struct build *b, int rank, bool gathers)
{
	const struct proof *p = b->p;
	struct side *side = &b->sides[rank], *root = &b->sides[p->root];
	int first, count;

	peers(b, p->root, &first, &count);
	bool in_group = rank >= first && rank < first + count, own = rank == p->root && p->in_place;
	if (gathers && in_group && !own)
		put(input_of(b, rank), data_all(&side->call.send), bit(rank), 0);
	if (gathers && own)
		put(output_of(b, rank), out_block(side, rank), bit(rank), 0);
	if (!gathers && in_group && !own)
		put(expected_of(b, rank), data_all(&side->call.receive), bit(p->root), first_to(b, p->root, rank - first));
	for (int i = 0; rank == p->root && i < count; i++) {
		if (gathers)
			put(expected_of(b, rank), out_block(root, i), bit(first + i), 0);
		else
			put(input_of(b, rank), data_block(&side->call.send, i), bit(rank), first_to(b, rank, i));
	}
}

static void fill_allgather(struct build *b, int rank)
{
	struct side *side = &b->sides[rank];
	int first, count;

	peers(b, rank, &first, &count);
	if (b->p->in_place)
		put(output_of(b, rank), out_block(side, rank), bit(rank), 0);
	else
		put(input_of(b, rank), data_all(&side->call.send), bit(rank), 0);
	for (int i = 0; i < count; i++)
		put(expected_of(b, rank), out_block(side, i), bit(first + i), 0);
}

static void fill_alltoall(struct build *b, int rank)
{
	struct side *side = &b->sides[rank];
	int first, count, base = b->p->other && rank >= b->p->size ? b->p->size : 0;

	peers(b, rank, &first, &count);
	for (int i = 0; i < count; i++) {
		if (b->p->in_place)
			put(output_of(b, rank), out_block(side, i), bit(rank), first_to(b, rank, i));
		else
			put(input_of(b, rank), data_block(&side->call.send, i), bit(rank), first_to(b, rank, i));
	}
	for (int i = 0; i < count; i++)
		put(expected_of(b, rank), out_block(side, i), bit(first + i), first_to(b, first + i, rank - base));
}

static void fill_bcast(struct build *b, int rank)
{
	const struct proof *p = b->p;
	struct slice data = data_all(&b->sides[rank].call.receive);
	bool gets = !p->other || (rank < p->size) != (p->root < p->size);

	if (rank == p->root)
		put(output_of(b, rank), data, bit(rank), 0);
	if (rank == p->root || gets)
		put(expected_of(b, rank), data, bit(p->root), 0);
}

/* All ranks from FIRST to behind LAST. */
static uint64_t range(int first, int behind)
{
	uint64_t below = behind == 64 ? ~UINT64_C(0) : bit(behind) - 1;

	return below & ~(bit(first) - 1);
}

static void fill_reduction(struct build *b, int rank)
{
	const struct proof *p = b->p;
	struct call *c = &b->sides[rank].call;
	struct slice result = data_all(&c->receive);
	uint64_t who = range(0, p->size);
	MPI_Count first = 0;
	bool gives = true, gets = p->kind != COLL_REDUCE || rank == p->root;

	if (p->other) {
		who = rank < p->size ? range(p->size, b->total) : range(0, p->size);
		gives = p->kind != COLL_REDUCE || (rank < p->size) != (p->root < p->size);
	}
	if (gives)
		put(c->send.buffer == BUFFER_INPUT ? input_of(b, rank) : output_of(b, rank), data_all(&c->send), bit(rank), 0);
	if (c->send.buffer == BUFFER_OUTPUT) /* what is not overwritten stays */
		put(expected_of(b, rank), data_all(&c->send), bit(rank), 0);
	if (p->kind == COLL_SCAN)
		who = range(0, rank + 1);
	if (p->kind == COLL_EXSCAN)
		who = range(0, rank);
	if (p->kind == COLL_REDUCE_SCATTER || p->kind == COLL_REDUCE_SCATTER_BLOCK) {
		int base = p->other && rank >= p->size ? p->size : 0;
		for (int i = 0; i < rank - base; i++)
			first += b->sides[rank].receive_counts[i];
		result.count = block_count(p, rank);
	}
	if (gets && who)
		put(expected_of(b, rank), result, who, cells(b, rank, first));
	b->check.results[rank] = gets && who ? result : (struct slice){ .buffer = BUFFER_OUTPUT, .type = plain };
}

/* What arrives from a neighbour is what it sent in that direction. */
static void fill_neighbours(struct build *b, int rank)
{
	const struct proof *p = b->p;
	const struct call *c = &b->sides[rank].call;
	bool gather = p->kind == COLL_NEIGHBOR_ALLGATHER;

	for (int i = 0; i < (gather ? 1 : c->destinations); i++)
		put(input_of(b, rank), data_block(&c->send, i), bit(rank), i * p->count);
	for (int i = 0; i < c->sources; i++) {
		int block = c->cartesian ? i ^ 1 : i; /* what it sent up comes from below */
		if (c->source[i] >= 0)
			put(expected_of(b, rank), data_block(&c->receive, i), bit(c->source[i]), gather ? 0 : block * p->count);
	}
}

static void fill(struct build *b, int rank)
{
	enum collective kind = b->p->kind;

	if (kind == COLL_BARRIER)
		return;
	if (kind == COLL_BCAST)
		fill_bcast(b, rank);
	else if (kind == COLL_GATHER || kind == COLL_GATHERV)
		fill_rooted_blocks(b, rank, true);
	else if (kind == COLL_SCATTER || kind == COLL_SCATTERV)
		fill_rooted_blocks(b, rank, false);
	else if (kind == COLL_ALLGATHER || kind == COLL_ALLGATHERV)
		fill_allgather(b, rank);
	else if (kind <= COLL_ALLTOALLW)
		fill_alltoall(b, rank);
	else if (reduces(kind))
		fill_reduction(b, rank);
	else
		fill_neighbours(b, rank);
}

/* The root as this rank's call gives it. */
static int root_for(const struct proof *p, int rank)
{
	if (!p->other)
		return p->root;
	if (rank == p->root)
		return ROOT_HERE;
	if ((rank < p->size) == (p->root < p->size))
		return ROOT_BESIDE;
	return p->root < p->size ? p->root : p->root - p->size;
}

static void describe(struct build *b, int rank)
{
	const struct proof *p = b->p;
	struct side *side = &b->sides[rank];
	size_t n = (size_t)b->total + 3;

	side->send_counts = calloc(n, sizeof(MPI_Count));
	side->receive_counts = calloc(n, sizeof(MPI_Count));
	side->send_displs = calloc(n, sizeof(MPI_Aint));
	side->receive_displs = calloc(n, sizeof(MPI_Aint));
	side->send_types = calloc(n, sizeof(MPI_Datatype));
	side->receive_types = calloc(n, sizeof(MPI_Datatype));
	side->source = calloc(n, sizeof(int));
	side->destination = calloc(n, sizeof(int));
	bool rooted = p->kind == COLL_GATHER || p->kind == COLL_GATHERV || p->kind == COLL_SCATTER || p->kind == COLL_SCATTERV ||
		      p->kind == COLL_REDUCE;
	side->call = (struct call){ .kind = p->kind, .root = root_for(p, rank), .commutative = p->commutative, .tuning = p->tuning };
	if (p->kind == COLL_BCAST || reduces(p->kind) || p->kind == COLL_BARRIER)
		describe_vector(b, rank);
	else if (p->kind >= COLL_NEIGHBOR_ALLGATHER)
		describe_neighbours(b, rank);
	else
		describe_blocks(b, rank);
	side->call.in_place = p->in_place && (!rooted || rank == p->root);
	check_buffer_make(&b->check.input[rank], (size_t)side->send_extent + 2 * BASE + ROOM);
	check_buffer_make(&b->check.output[rank], (size_t)side->receive_extent + 2 * BASE + ROOM);
}

static void release(struct build *b)
{
	for (int i = 0; i < b->total; i++) {
		struct side *side = &b->sides[i];
		free(side->send_counts);
		free(side->receive_counts);
		free(side->send_displs);
		free(side->receive_displs);
		free(side->send_types);
		free(side->receive_types);
		free(side->source);
		free(side->destination);
		check_buffer_free(&b->check.input[i]);
		check_buffer_free(&b->check.output[i]);
		program_free(&b->check.programs[i]);
	}
	free(b->sides);
	free(b->check.input);
	free(b->check.output);
	free(b->check.results);
	free(b->check.programs);
}

static int host_of(const void *context, int rank)
{
	return context ? ((const int *)context)[rank] : 0;
}

const char *proof_unusable(const struct proof *p)
{
	struct hosts *hosts = hosts_make(p->size, host_of, p->host_of);
	struct situation s = { .kind = p->kind, .size = p->size, .hosts = hosts->count, .most = hosts->most, .least = hosts->least,
			       .ranges = hosts->ranges, .commutative = p->commutative };

	hosts_free(hosts);
	return p->algorithm && p->algorithm->unusable ? p->algorithm->unusable(&s) : NULL;
}

static void record(struct build *b, int rank, const struct hosts *hosts)
{
	const struct proof *p = b->p;
	bool second = p->other && rank >= p->size;
	struct team team = { .rank = second ? rank - p->size : rank, .size = second ? p->other : p->size };
	struct program *program = &b->check.programs[rank];

	program_init(program, team, hosts, NULL);
	if (p->algorithm) {
		p->algorithm->plan(&program->schedule, &b->sides[rank].call);
	} else {
		struct team remote = { .rank = team.rank, .size = second ? p->size : p->other, .remote = true };
		inter_plan(&program->schedule, &b->sides[rank].call, remote);
	}
	program_finish(program);
}

const char *prove(const struct proof *p)
{
	struct build b = { .p = p, .total = p->size + p->other };
	size_t n = (size_t)b.total;
	struct hosts *hosts = hosts_make(p->size, host_of, p->host_of);

	b.check = (struct check){ .size = b.total, .first_group = p->other ? p->size : 0, .base = BASE, .commutative = p->commutative };
	b.check.barrier = p->kind == COLL_BARRIER;
	b.check.alike = p->kind == COLL_ALLREDUCE;
	b.check.ordered = p->kind == COLL_SCAN || p->kind == COLL_EXSCAN;
	b.check.results = reduces(p->kind) ? calloc(n, sizeof *b.check.results) : NULL;
	b.sides = calloc(n, sizeof *b.sides);
	b.check.input = calloc(n, sizeof *b.check.input);
	b.check.output = calloc(n, sizeof *b.check.output);
	b.check.programs = calloc(n, sizeof *b.check.programs);
	for (int rank = 0; rank < b.total; rank++)
		describe(&b, rank);
	for (int rank = 0; rank < b.total; rank++) {
		fill(&b, rank);
		memcpy(b.check.input[rank].expected, b.check.input[rank].memory, b.check.input[rank].len);
		record(&b, rank, hosts);
	}
	if (p->spoil)
		p->spoil(b.check.programs, b.total, p->context);
	text[0] = '\0';
	if (!check_run(&b.check))
		snprintf(text, sizeof text, "%s %s: %d+%d ranks, root %d, count %lld, %s, %s, types %d, %d hosts: %s",
			 collective_name(p->kind), p->algorithm ? p->algorithm->name : "between groups", p->size, p->other, p->root,
			 (long long)p->count, p->commutative ? "commutative" : "ordered", p->in_place ? "in place" : "two buffers",
			 p->types, hosts->count, b.check.text);
	release(&b);
	hosts_free(hosts);
	return text;
}
