/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What non-contiguous data costs: MPI_Pack and MPI_Unpack beside loops written by hand, and sending typed data beside packing by
 * hand, sending bytes and unpacking by hand. Builds against any mpi.h:
 *
 *     mpicc -O3 -o datatypes bench/datatypes.c
 *     mpiexec -n 1 ./datatypes                 pack and unpack
 *     mpiexec -n 2 ./datatypes                 and half a round trip between ranks 0 and 1
 *     options: -s FROM:TO  bytes, by factors of 4 (1024:16777216)     -c LETTERS  cases ("abcde")
 *              -t MS       length of a measurement (100)              -j          JSON, for bench/compare
 *
 * Cases: a  vector of 8-byte blocks with stride 16          b0 b1 b2  face of a 3-D array of doubles, slowest to fastest direction
 *        c  indexed, blocks of 1 to 16 doubles              d         array of structs of mixed fields
 *        e  vector of vectors: 8 blocks of 16 bytes, stride 32, every 512 bytes
 * Times are microseconds, the best of several runs; ratios below 1 mean that MPI is faster than the loop.
 */
#include "bench.h"

#include <mpi.h>
#include <stddef.h>

#define NOINLINE __attribute__((noinline))

struct record {
	char tag;
	int id;
	double x[3];
	float weight;
	short flags;
};

enum { RECORD_PACKED = 1 + 4 + 24 + 4 + 2, FACE_DEPTH = 8, BLOCKS_INNER = 8 };

/* One message: how to build its type, how to do it by hand. */
struct work {
	const char *name;
	size_t bytes;  /* packed */
	size_t memory; /* of the user's buffer */
	size_t n;      /* elements, records, rows, blocks: by case */
	size_t rows;
	int *lengths, *places; /* case c */
	MPI_Datatype type;
	int count; /* of the type */
	void (*pack)(const struct work *work, char *restrict dst, const char *restrict src);
	void (*unpack)(const struct work *work, char *restrict dst, const char *restrict src);
};

static int rank, size;
static struct bench bench;

/* ---- by hand ---- */

static NOINLINE void pack_a(const struct work *w, char *restrict dst, const char *restrict src)
{
	double *restrict d = (double *)dst;
	const double *restrict s = (const double *)src;
	for (size_t i = 0; i < w->n; i++)
		d[i] = s[2 * i];
}

static NOINLINE void unpack_a(const struct work *w, char *restrict dst, const char *restrict src)
{
	double *restrict d = (double *)dst;
	const double *restrict s = (const double *)src;
	for (size_t i = 0; i < w->n; i++)
		d[2 * i] = s[i];
}

/* The face at index 1 of array [FACE_DEPTH][n][n]. */
static NOINLINE void pack_b0(const struct work *w, char *restrict dst, const char *restrict src)
{
	memcpy(dst, src + w->n * w->n * 8, w->n * w->n * 8);
}

static NOINLINE void unpack_b0(const struct work *w, char *restrict dst, const char *restrict src)
{
	memcpy(dst + w->n * w->n * 8, src, w->n * w->n * 8);
}

/* Of [n][FACE_DEPTH][n]. */
static NOINLINE void pack_b1(const struct work *w, char *restrict dst, const char *restrict src)
{
	for (size_t i = 0; i < w->n; i++)
		memcpy(dst + i * w->n * 8, src + (i * FACE_DEPTH + 1) * w->n * 8, w->n * 8);
}

static NOINLINE void unpack_b1(const struct work *w, char *restrict dst, const char *restrict src)
{
	for (size_t i = 0; i < w->n; i++)
		memcpy(dst + (i * FACE_DEPTH + 1) * w->n * 8, src + i * w->n * 8, w->n * 8);
}

/* Of [n][n][FACE_DEPTH]. */
static NOINLINE void pack_b2(const struct work *w, char *restrict dst, const char *restrict src)
{
	double *restrict d = (double *)dst;
	const double *restrict s = (const double *)src;
	for (size_t i = 0; i < w->n; i++)
		for (size_t j = 0; j < w->n; j++)
			d[i * w->n + j] = s[(i * w->n + j) * FACE_DEPTH + 1];
}

static NOINLINE void unpack_b2(const struct work *w, char *restrict dst, const char *restrict src)
{
	double *restrict d = (double *)dst;
	const double *restrict s = (const double *)src;
	for (size_t i = 0; i < w->n; i++)
		for (size_t j = 0; j < w->n; j++)
			d[(i * w->n + j) * FACE_DEPTH + 1] = s[i * w->n + j];
}

static NOINLINE void pack_c(const struct work *w, char *restrict dst, const char *restrict src)
{
	double *restrict d = (double *)dst;
	const double *restrict s = (const double *)src;
	size_t k = 0;
	for (size_t i = 0; i < w->n; i++)
		for (int j = 0; j < w->lengths[i]; j++)
			d[k++] = s[w->places[i] + j];
}

static NOINLINE void unpack_c(const struct work *w, char *restrict dst, const char *restrict src)
{
	double *restrict d = (double *)dst;
	const double *restrict s = (const double *)src;
	size_t k = 0;
	for (size_t i = 0; i < w->n; i++)
		for (int j = 0; j < w->lengths[i]; j++)
			d[w->places[i] + j] = s[k++];
}

static NOINLINE void pack_d(const struct work *w, char *restrict dst, const char *restrict src)
{
	const struct record *restrict r = (const struct record *)src;
	for (size_t i = 0; i < w->n; i++, dst += RECORD_PACKED) {
		dst[0] = r[i].tag;
		memcpy(dst + 1, &r[i].id, 4);
		memcpy(dst + 5, r[i].x, 24);
		memcpy(dst + 29, &r[i].weight, 4);
		memcpy(dst + 33, &r[i].flags, 2);
	}
}

static NOINLINE void unpack_d(const struct work *w, char *restrict dst, const char *restrict src)
{
	struct record *restrict r = (struct record *)dst;
	for (size_t i = 0; i < w->n; i++, src += RECORD_PACKED) {
		r[i].tag = src[0];
		memcpy(&r[i].id, src + 1, 4);
		memcpy(r[i].x, src + 5, 24);
		memcpy(&r[i].weight, src + 29, 4);
		memcpy(&r[i].flags, src + 33, 2);
	}
}

static NOINLINE void pack_e(const struct work *w, char *restrict dst, const char *restrict src)
{
	double *restrict d = (double *)dst;
	const double *restrict s = (const double *)src;
	for (size_t i = 0; i < w->n; i++)
		for (size_t j = 0; j < BLOCKS_INNER; j++)
			for (size_t k = 0; k < 2; k++)
				d[(i * BLOCKS_INNER + j) * 2 + k] = s[i * 64 + j * 4 + k];
}

static NOINLINE void unpack_e(const struct work *w, char *restrict dst, const char *restrict src)
{
	double *restrict d = (double *)dst;
	const double *restrict s = (const double *)src;
	for (size_t i = 0; i < w->n; i++)
		for (size_t j = 0; j < BLOCKS_INNER; j++)
			for (size_t k = 0; k < 2; k++)
				d[i * 64 + j * 4 + k] = s[(i * BLOCKS_INNER + j) * 2 + k];
}

/* ---- the types ---- */

static void make_a(struct work *w, size_t bytes)
{
	w->n = bytes / 8;
	w->bytes = w->n * 8;
	w->memory = w->n * 16;
	MPI_Type_vector((int)w->n, 1, 2, MPI_DOUBLE, &w->type);
	w->pack = pack_a;
	w->unpack = unpack_a;
}

static void make_face(struct work *w, size_t bytes, int direction)
{
	while ((w->n + 1) * (w->n + 1) * 8 <= bytes)
		w->n++;
	int n = (int)w->n, sizes[3] = { n, n, n }, subsizes[3] = { n, n, n }, starts[3] = { 0, 0, 0 };
	sizes[direction] = FACE_DEPTH;
	subsizes[direction] = 1;
	starts[direction] = 1;
	w->bytes = w->n * w->n * 8;
	w->memory = w->bytes * FACE_DEPTH;
	MPI_Type_create_subarray(3, sizes, subsizes, starts, MPI_ORDER_C, MPI_DOUBLE, &w->type);
	w->pack = direction == 0 ? pack_b0 : direction == 1 ? pack_b1 : pack_b2;
	w->unpack = direction == 0 ? unpack_b0 : direction == 1 ? unpack_b1 : unpack_b2;
}

static void make_c(struct work *w, size_t bytes)
{
	size_t room = bytes / 8, used = 0, at = 0;
	unsigned random = 12345;
	w->lengths = malloc(room * sizeof(int));
	w->places = malloc(room * sizeof(int));
	while (used < room) {
		random = random * 1103515245u + 12345u;
		size_t length = 1 + (random >> 16) % 16, gap = 1 + (random >> 24) % 16;
		if (length > room - used)
			length = room - used;
		w->lengths[w->n] = (int)length;
		w->places[w->n++] = (int)at;
		used += length;
		at += length + gap;
	}
	w->bytes = used * 8;
	w->memory = at * 8;
	MPI_Type_indexed((int)w->n, w->lengths, w->places, MPI_DOUBLE, &w->type);
	w->pack = pack_c;
	w->unpack = unpack_c;
}

static void make_d(struct work *w, size_t bytes)
{
	int lengths[5] = { 1, 1, 3, 1, 1 };
	MPI_Aint places[5] = { offsetof(struct record, tag), offsetof(struct record, id), offsetof(struct record, x),
			       offsetof(struct record, weight), offsetof(struct record, flags) };
	MPI_Datatype types[5] = { MPI_CHAR, MPI_INT, MPI_DOUBLE, MPI_FLOAT, MPI_SHORT }, fields;
	w->n = bytes / RECORD_PACKED;
	w->count = (int)w->n;
	w->bytes = w->n * RECORD_PACKED;
	w->memory = w->n * sizeof(struct record);
	MPI_Type_create_struct(5, lengths, places, types, &fields);
	MPI_Type_create_resized(fields, 0, sizeof(struct record), &w->type);
	MPI_Type_free(&fields);
	w->pack = pack_d;
	w->unpack = unpack_d;
}

static void make_e(struct work *w, size_t bytes)
{
	MPI_Datatype inner;
	w->n = bytes / (BLOCKS_INNER * 16);
	w->bytes = w->n * BLOCKS_INNER * 16;
	w->memory = w->n * 512;
	MPI_Type_vector(BLOCKS_INNER, 2, 4, MPI_DOUBLE, &inner);
	MPI_Type_create_hvector((int)w->n, 1, 512, inner, &w->type);
	MPI_Type_free(&inner);
	w->pack = pack_e;
	w->unpack = unpack_e;
}

static void make(struct work *w, const char *name, size_t bytes)
{
	memset(w, 0, sizeof *w);
	w->name = name;
	w->count = 1;
	switch (name[0]) {
	case 'a': make_a(w, bytes); break;
	case 'b': make_face(w, bytes, name[1] - '0'); break;
	case 'c': make_c(w, bytes); break;
	case 'd': make_d(w, bytes); break;
	default: make_e(w, bytes);
	}
	MPI_Type_commit(&w->type);
}

/* ---- measuring ---- */

struct buffers {
	char *user, *packed, *check;
};

typedef void step(const struct work *work, const struct buffers *b);

static void hand_pack(const struct work *w, const struct buffers *b)
{
	w->pack(w, b->packed, b->user);
}

static void hand_unpack(const struct work *w, const struct buffers *b)
{
	w->unpack(w, b->user, b->packed);
}

static void mpi_pack(const struct work *w, const struct buffers *b)
{
	int position = 0;
	MPI_Pack(b->user, w->count, w->type, b->packed, (int)w->bytes, &position, MPI_COMM_SELF);
}

static void mpi_unpack(const struct work *w, const struct buffers *b)
{
	int position = 0;
	MPI_Unpack(b->packed, (int)w->bytes, &position, b->user, w->count, w->type, MPI_COMM_SELF);
}

/* There and back. */
static void typed_trip(const struct work *w, const struct buffers *b)
{
	if (rank == 0) {
		MPI_Send(b->user, w->count, w->type, 1, 0, MPI_COMM_WORLD);
		MPI_Recv(b->user, w->count, w->type, 1, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
	} else {
		MPI_Recv(b->user, w->count, w->type, 0, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
		MPI_Send(b->user, w->count, w->type, 0, 0, MPI_COMM_WORLD);
	}
}

static void hand_send(const struct work *w, const struct buffers *b, int to)
{
	w->pack(w, b->packed, b->user);
	MPI_Send(b->packed, (int)w->bytes, MPI_BYTE, to, 0, MPI_COMM_WORLD);
}

static void hand_receive(const struct work *w, const struct buffers *b, int from)
{
	MPI_Recv(b->packed, (int)w->bytes, MPI_BYTE, from, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
	w->unpack(w, b->user, b->packed);
}

static void hand_trip(const struct work *w, const struct buffers *b)
{
	if (rank == 0) {
		hand_send(w, b, 1);
		hand_receive(w, b, 1);
	} else {
		hand_receive(w, b, 0);
		hand_send(w, b, 0);
	}
}

/* Ranks 0 and 1 meet; both get rank 0's value. */
static double meet(double value)
{
	double other = 0;
	MPI_Sendrecv(&value, 1, MPI_DOUBLE, 1 - rank, 1, &other, 1, MPI_DOUBLE, 1 - rank, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
	return rank == 0 ? value : other;
}

/* Microseconds per call, the best of several runs; every rank that takes part must agree on the number of calls. */
static double measure(step *call, const struct work *w, const struct buffers *b, int together)
{
	double best = 1e30, run_length = bench.ms / 5e3;
	long calls = 1;
	call(w, b);
	for (int run = 0; run < 5;) {
		if (together)
			meet(0);
		double start = MPI_Wtime();
		for (long i = 0; i < calls; i++)
			call(w, b);
		double time = MPI_Wtime() - start;
		if (together)
			time = meet(time);
		if (time / (double)calls < best)
			best = time / (double)calls;
		if (time < run_length && run == 0)
			calls = time * 4 < run_length ? calls * 4 : calls * 2;
		else
			run++;
	}
	return best * 1e6;
}

static void fail(const char *what, const struct work *w)
{
	fprintf(stderr, "case %s, %zu bytes: %s is wrong\n", w->name, w->bytes, what);
	MPI_Abort(MPI_COMM_WORLD, 1);
}

/* Pack and unpack must do what the loops do. */
static void check(const struct work *w, struct buffers *b)
{
	for (size_t i = 0; i < w->memory; i++)
		b->user[i] = (char)(i * 7 + i / 251);
	w->pack(w, b->check, b->user);
	memset(b->packed, 0, w->bytes);
	mpi_pack(w, b);
	if (memcmp(b->packed, b->check, w->bytes))
		fail("MPI_Pack", w);
	memset(b->user, 0, w->memory);
	mpi_unpack(w, b);
	memset(b->check, 0, w->bytes);
	w->pack(w, b->check, b->user);
	if (memcmp(b->packed, b->check, w->bytes))
		fail("MPI_Unpack", w);
	if (size < 2 || rank > 1)
		return;
	if (rank == 1)
		memset(b->user, 0, w->memory);
	typed_trip(w, b);
	w->pack(w, b->check, b->user);
	if (memcmp(b->packed, b->check, w->bytes))
		fail("a typed message", w);
}

static void row(const char *what, const struct work *w, double mpi, double hand)
{
	char text[16];
	snprintf(text, sizeof text, "%s-%s", what, w->name);
	bench_row_beside(&bench, text, (long)w->bytes, mpi, hand, "us");
}

/* T is by hand, then with MPI, for each of pack, unpack and trip. */
static void report(const struct work *w, const double *t)
{
	if (bench.json) {
		row("pack", w, t[1], t[0]);
		row("unpack", w, t[3], t[2]);
		if (size > 1)
			row("send", w, t[5] / 2, t[4] / 2);
		return;
	}
	printf("%-4s %9zu %10.3f %10.3f %6.2f %10.3f %10.3f %6.2f", w->name, w->bytes, t[0], t[1], t[1] / t[0], t[2], t[3], t[3] / t[2]);
	if (size > 1)
		printf(" %10.3f %10.3f %6.2f", t[4] / 2, t[5] / 2, t[5] / t[4]);
	printf("\n");
	fflush(stdout);
}

static void run(const char *name, size_t bytes)
{
	struct work w;
	struct buffers b;
	double t[6] = { 0 };
	make(&w, name, bytes);
	b.user = malloc(w.memory);
	b.packed = malloc(w.bytes + 64);
	b.check = malloc(w.bytes + 64);
	if (!b.user || !b.packed || !b.check)
		fail("malloc", &w);
	check(&w, &b);
	bench_fifo(1);
	if (rank == 0) {
		t[0] = measure(hand_pack, &w, &b, 0);
		t[1] = measure(mpi_pack, &w, &b, 0);
		t[2] = measure(hand_unpack, &w, &b, 0);
		t[3] = measure(mpi_unpack, &w, &b, 0);
	}
	if (size > 1) {
		meet(0);
		t[4] = measure(hand_trip, &w, &b, 1);
		t[5] = measure(typed_trip, &w, &b, 1);
	}
	bench_fifo(0);
	if (rank == 0)
		report(&w, t);
	free(b.user);
	free(b.packed);
	free(b.check);
	free(w.lengths);
	free(w.places);
	MPI_Type_free(&w.type);
}

int main(int argc, char **argv)
{
	static const char *const names[] = { "a", "b0", "b1", "b2", "c", "d", "e" };
	const char *cases;
	MPI_Init(&argc, &argv);
	MPI_Comm_rank(MPI_COMM_WORLD, &rank);
	MPI_Comm_size(MPI_COMM_WORLD, &size);
	bench = bench_begin(argc, argv, "datatypes", 1024, 16 << 20, rank == 0);
	bench_fifo(0); /* only where it measures: it takes longer than a minute */
	cases = bench_option(argc, argv, 'c');
	if (size > 2) {
		if (rank == 0)
			fprintf(stderr, "run it with 1 or 2 ranks\n");
		MPI_Abort(MPI_COMM_WORLD, 1);
	}
	if (rank == 0 && !bench.json)
		printf("case     bytes  hand pack   MPI_Pack  ratio  hand unpk MPI_Unpack  ratio%s\n",
		       size > 1 ? "  hand send typed send  ratio" : "");
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		if (!cases || strchr(cases, names[i][0]))
			for (long bytes = bench.from; bytes <= bench.to; bytes *= 4)
				run(names[i], (size_t)bytes);
	bench_end();
	MPI_Finalize();
	return 0;
}
