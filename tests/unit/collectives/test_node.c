/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Tests collectives/node_*.c: threads of one process stand for the ranks of a host, each with its own view of one area. So
 * ThreadSanitizer sees what it cannot see between processes: that flags order what is written to slots and read from them.
 */
#include "tests/unit/unit.h"

#include <pthread.h>
#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "collectives/node_lend.h"
#include "common/params.h"
#include "fabric/host.h"
#include "fabric/shm.h"
#include "runtime/point_to_point.h"
#include "runtime/progress.h"

enum { MEMBERS = 5, CALLS = 400, LENGTH_MOST = 100000 };

static unsigned draw(unsigned *seed, unsigned below)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (*seed >> 8) % below;
}

/* Instead of the runtime's: nobody sleeps here for ever, but some come late to what they waited for, when others are far ahead. */
static _Thread_local unsigned lateness;

static void wait_patiently(struct lane *lane, bool (*done)(void *argument), void *argument, const struct wait_reason *reason)
{
	(void)lane;
	(void)reason;
	while (!done(argument))
		sched_yield();
	if (draw(&lateness, 8) == 0)
		nanosleep(&(struct timespec){ .tv_nsec = 1000L * draw(&lateness, 400) }, NULL);
}

static void wake_nobody(struct fabric *fabric, uint32_t local)
{
	(void)fabric;
	(void)local;
}

#define progress_until wait_patiently
#define shm_wake wake_nobody
#include "collectives/node_area.c"
#undef progress_until
#undef shm_wake

/* All ranks are in one process here. */
static int read_from_thread(struct fabric *fabric, uint32_t proc, void *to, uint64_t from, size_t len)
{
	(void)fabric;
	(void)proc;
	memcpy(to, (const void *)(uintptr_t)from, len);
	return 0;
}

static bool can_always_read(struct fabric *fabric, uint32_t proc)
{
	(void)fabric;
	(void)proc;
	return true;
}

#define shm_read_now read_from_thread
#define shm_can_read can_always_read
#define group_proc(group, rank) ((uint32_t)(rank))
#include "collectives/node_lend.c"
#undef shm_read_now
#undef shm_can_read
#undef group_proc
#include "collectives/node_move.c"
#include "collectives/node_parts.c"
#include "collectives/node_reduce.c"
#include "collectives/node_scan.c"

struct rank {
	pthread_t thread;
	struct node *node;
	unsigned seed;
	int wrong;
};

static int value(int from, int to, int i, int call)
{
	return from * 7919 + to * 104729 + i * 31 + call;
}

static void fill(int *buffer, int count, int from, int to, int call)
{
	for (int i = 0; i < count; i++)
		buffer[i] = value(from, to, i, call);
}

static int differs(const int *buffer, int count, int from, int to, int call)
{
	for (int i = 0; i < count; i++)
		if (buffer[i] != value(from, to, i, call))
			return 1;
	return 0;
}

/* Values of ranks FIRST .. BEHIND - 1 added; wraps as the kernels do. */
static int sum_differs(const int *buffer, int at, int count, int first, int behind, int call)
{
	for (int i = 0; i < count; i++) {
		unsigned sum = 0;
		for (int from = first; from < behind; from++)
			sum += (unsigned)value(from, 0, at + i, call);
		if ((unsigned)buffer[i] != sum)
			return 1;
	}
	return 0;
}

static struct data ints(int buffer, int count)
{
	return (struct data){ .buffer = buffer, .count = count, .type = datatype_of(MPI_INT) };
}

static int do_move(struct node *node, int kind, int root, int n, int call, int *in, int *out)
{
	struct collective_call c = {
		.call = {.root = root, .send = ints(BUFFER_INPUT, n), .receive = ints(BUFFER_OUTPUT, n)}, .input = in, .output = out};
	static const enum collective kinds[] = { COLL_BCAST, COLL_GATHER, COLL_SCATTER, COLL_ALLGATHER, COLL_ALLTOALL };
	int rank = node->rank, wrong = 0;

	c.call.kind = kinds[kind];
	for (int i = 0; i < node->size; i++)
		fill(in + i * n, n, rank, i, call);
	switch (kind) {
	case 0:
		memcpy(out, in, (size_t)n * sizeof(int));
		node_bcast(node, &c);
		return differs(out, n, root, 0, call);
	case 1:
		node_gather(node, &c);
		for (int i = 0; rank == root && i < node->size; i++)
			wrong |= differs(out + i * n, n, i, 0, call);
		return wrong;
	case 2:
		node_scatter(node, &c);
		return differs(out, n, root, rank, call);
	case 3:
		node_allgather(node, &c);
		for (int i = 0; i < node->size; i++)
			wrong |= differs(out + i * n, n, i, 0, call);
		return wrong;
	default:
		node_alltoall(node, &c);
		for (int i = 0; i < node->size; i++)
			wrong |= differs(out + i * n, n, i, rank, call);
		return wrong;
	}
}

/* Elements that FROM has for TO: some pairs have none, and few have much. */
static int part_count(int from, int to, int n, int call)
{
	return (from * 31 + to * 17 + call) % 3 == 0 ? n : (from + 2 * to + call) % 40;
}

/* Alltoallv, allgatherv. */
static int do_parts(struct node *node, int kind, int n, int call, int *in, int *out)
{
	MPI_Count counts[2][MEMBERS];
	MPI_Aint displs[MEMBERS];
	bool all = kind > 10;
	struct collective_call c = {
		.call = {.kind = all ? COLL_ALLGATHERV : COLL_ALLTOALLV, .send = ints(BUFFER_INPUT, 0), .receive = ints(BUFFER_OUTPUT, 0)},
		.input = in,
		.output = out};
	int rank = node->rank, wrong = 0;

	for (int i = 0; i < node->size; i++) {
		displs[i] = (MPI_Aint)i * LENGTH_MOST;
		counts[0][i] = part_count(rank, all ? 0 : i, n, call);
		counts[1][i] = part_count(i, all ? 0 : rank, n, call);
		fill(in + displs[i], (int)counts[0][i], rank, all ? 0 : i, call);
	}
	c.call.receive.counts = counts[1];
	c.call.send.displs = c.call.receive.displs = displs;
	c.call.send.count = counts[0][0];
	c.call.send.counts = all ? NULL : counts[0];
	wrong = all ? node_allgatherv(node, &c) : node_exchange_parts(node, &c);
	for (int i = 0; i < node->size; i++)
		wrong |= differs(out + displs[i], (int)counts[1][i], i, all ? 0 : rank, call);
	return wrong;
}

/* A sum that is said not to commute. */
static void add_ints(void *in, void *inout, int *count, MPI_Datatype *type)
{
	unsigned *a = in, *b = inout;

	(void)type;
	for (int i = 0; i < *count; i++)
		b[i] += a[i];
}

static struct op in_order = { .function = add_ints };

static int do_combine(struct node *node, int kind, int root, int n, int call, int *in, int *out)
{
	struct collective_call c = {
		.call = {.root = root, .commutative = true, .send = ints(BUFFER_INPUT, n), .receive = ints(BUFFER_OUTPUT, n)},
		.op = op_of(MPI_SUM),
		.input = in,
		.output = out};
	int rank = node->rank, block = n / node->size;

	/* Some calls in place, some with an operator that is said not to commute. */
	c.call.in_place = call % 3 == 1 && kind == 6;
	if (call % 5 == 4) {
		c.op = &in_order;
		c.call.commutative = false;
	}
	if (c.call.in_place)
		c.input = out;
	fill(c.call.in_place ? out : in, n, rank, 0, call);
	switch (kind) {
	case 5:
		c.call.kind = COLL_REDUCE;
		return node_reduce(node, &c) || (rank == root && sum_differs(out, 0, n, 0, node->size, call));
	case 6:
		return node_allreduce(node, &c) || sum_differs(out, 0, n, 0, node->size, call);
	case 7:
		c.call.kind = COLL_SCAN;
		return node_scan(node, &c) || sum_differs(out, 0, n, 0, rank + 1, call);
	default:
		c.call.kind = COLL_REDUCE_SCATTER_BLOCK;
		c.call.send.count = block * node->size;
		c.call.receive.count = block;
		return block && (node_reduce_scatter(node, &c) || sum_differs(out, rank * block, block, 0, node->size, call));
	}
}

/* Members choose for themselves what they lend: let them choose differently. */
static void choose_anything(struct node *node, unsigned *seed)
{
	for (int kind = 0; node->lendings && kind < COLLECTIVES; kind++)
		for (int class = 0; class < CLASSES; class++) {
			struct lending *lending = &node->lendings->of[kind][class];
			lending->known = true;
			lending->decision.second = draw(seed, 2);
			lending->decision.left = draw(seed, 3);
		}
}

static void *run(void *argument)
{
	static const unsigned around[] = { 1, 12, 13, 200, 1000, 4096, 8192, 8193, LENGTH_MOST };
	struct rank *r = argument;
	int *in = malloc(MEMBERS * LENGTH_MOST * sizeof(int)), *out = malloc(MEMBERS * LENGTH_MOST * sizeof(int));

	lateness = (unsigned)r->node->rank;
	node_find_direct(r->node);
	for (int call = 0; call < CALLS; call++) { /* also after a wrong one: the others wait for us */
		int kind = (int)draw(&r->seed, 12), root = (int)draw(&r->seed, (unsigned)r->node->size);
		int n = 1 + (int)draw(&r->seed, around[draw(&r->seed, countof(around))]);
		int wrong = 0;
		if (call % 7 == 0 && strcmp(params.coll_lend, "auto") == 0)
			choose_anything(r->node, &lateness);
		if (kind == 9)
			node_barrier(r->node);
		else if (kind > 9)
			wrong = do_parts(r->node, kind, n, call, in, out);
		else
			wrong = kind < 5 ? do_move(r->node, kind, root, n, call, in, out)
					 : do_combine(r->node, kind, root, n, call, in, out);
		r->wrong += wrong;
		if (wrong && r->wrong == 1)
			print_error("call %d, kind %d, %d elements, root %d: rank %d of %d has it wrong\n", call, kind, n, root,
				    r->node->rank, r->node->size);
	}
	free(in);
	free(out);
	return NULL;
}

static void sequences_are_right(int size, bool crowded, bool fenced)
{
	size_t len = area_len((uint32_t)size);
	struct node_area *area = aligned_alloc(4096, len);
	struct rank ranks[MEMBERS];
	static struct lane lane; /* on which nobody has failed */
	struct comm comm = { .size = size, .lane = &lane };
	int wrong = 0;

	assert_non_null(area);
	memset(area, 0, len);
	for (int i = 0; i < size; i++) {
		struct node *node = calloc(1, sizeof *node + MEMBERS * sizeof(uint32_t));
		assert_non_null(node);
		*node = (struct node){.area = area,
				      .own = &area->members[i],
				      .rank = i,
				      .size = size,
				      .crowded = crowded,
				      .fenced = fenced,
				      .strings = strings_are_fast(),
				      .chain = UINT64_MAX,
				      .comm = &comm};
		ranks[i] = (struct rank){ .node = node, .seed = 12345 };
		assert_int_equal(pthread_create(&ranks[i].thread, NULL, run, &ranks[i]), 0);
	}
	for (int i = 0; i < size; i++) {
		pthread_join(ranks[i].thread, NULL);
		wrong += ranks[i].wrong;
		free(ranks[i].node->lendings);
		free(ranks[i].node);
	}
	free(area);
	assert_int_equal(wrong, 0);
}

static void two_with_cores(void **state)
{
	(void)state;
	sequences_are_right(2, false, false);
}

static void three_with_barriers(void **state)
{
	(void)state;
	sequences_are_right(3, false, true);
}

static void five_share_cores(void **state)
{
	(void)state;
	sequences_are_right(MEMBERS, true, true);
}

static void all_is_lent(void **state)
{
	(void)state;
	params.coll_lend = "always";
	sequences_are_right(2, false, false);
	sequences_are_right(4, true, true);
	params.coll_lend = "never";
	sequences_are_right(3, false, false);
	params.coll_lend = "auto";
}

/* The faster way is taken, after so many calls of each; and left, when it becomes the slower one. */
static void faster_way_is_found(void **state)
{
	static char block[100000];
	struct node node = { .size = 2, .lendings = calloc(1, sizeof *node.lendings) };
	struct lending *lending = &node.lendings->of[COLL_BCAST][class_of(sizeof block)];
	uint64_t address = (uint64_t)(uintptr_t)block;

	(void)state;
	assert_non_null(node.lendings);
	for (int round = 0; round < 4; round++) {
		bool lent_is_faster = round % 2;
		for (int call = 0; call == 0 || lending->decision.left == 0; call++) {
			struct loan loan = loan_begin(&node, COLL_BCAST, address, sizeof block, false);
			assert_true(call < NO_CALL);
			if (loan.lending)
				end_turn(&node, &loan, (loan.address != 0) == lent_is_faster ? 2000 : 3000);
		}
		assert_int_equal(lending->decision.second, lent_is_faster);
		lending->decision.left = 1; /* the next call is the last before the next trial */
		assert_int_equal(loan_begin(&node, COLL_BCAST, address, sizeof block, false).address, lent_is_faster ? address : 0);
	}
	/* What the kernel does not read is not lent. */
	lending->decision.left = 10;
	lending->decision.second = true;
	assert_int_equal(loan_begin(&node, COLL_BCAST, 4096, sizeof block, false).address, 0);
	assert_int_equal(loan_begin(&node, COLL_BCAST, address, sizeof block, false).address, address);
	free(node.lendings);
}

/* The last member to leave makes the area free again, and as new. */
static void areas_are_used_again(void **state)
{
	struct areas areas = { 0 };
	static struct lane lane;
	struct comm comm = { .lane = &lane };
	struct node_area *area = aligned_alloc(4096, area_len(2));

	(void)state;
	assert_non_null(area);
	memset(area, 0, area_len(2));
	assert_int_equal(take_area(&areas, 2), 0);
	assert_int_equal(take_area(&areas, 2), 1);
	assert_int_equal(take_area(&areas, 2), -1);
	for (int i = 0; i < 2; i++) {
		struct node *node = calloc(1, sizeof *node);
		assert_non_null(node);
		*node = (struct node){
			.areas = &areas, .area = area, .own = &area->members[i], .comm = &comm, .rank = i, .size = 2, .number = 1};
		node_show(node, node_enter(node));
		node_leave_step(node, node->step);
		assert_int_equal(take_area(&areas, 2), -1);
		node_leave(node);
	}
	assert_int_equal(area->members[0].gone, 0);
	assert_int_equal(area->members[1].slots[1].here, 0);
	assert_int_equal(take_area(&areas, 2), 1);
	free(area);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_with_cores),
		cmocka_unit_test(three_with_barriers),
		cmocka_unit_test(five_share_cores),
		cmocka_unit_test(all_is_lent),
		cmocka_unit_test(faster_way_is_found),
		cmocka_unit_test(areas_are_used_again),
	};

	params.coll_lend = "auto";
	return cmocka_run_group_tests(tests, NULL, NULL);
}
