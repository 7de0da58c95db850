/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 2 3 4 7   transports: shm   timeout: 90   hosts: no
 *
 * Nonblocking collectives go through the shared memory of the host, short and long, as a counter tells; many of them are under way on one
 * communicator while blocking ones come in between, are completed from the last to the first, and some rank is always late.
 */
#include "test.h"

#include <stdbool.h>
#include <unistd.h>

enum { KINDS = 14, ROUNDS = 4 };

static int rank, size;

struct call {
    int kind, n, root;
    bool in_place;
    int *in, *out;
    int counts[16], displs[16];
    MPI_Request request;
};

static int value(int from, int to, int i)
{
    return from * 1009 + to * 31 + i % 1000;
}

/* Lengths of blocks that differ, some of them empty. */
static int part(const struct call *c, int member)
{
    return member % 3 == 1 ? 0 : c->n / (member % 2 + 1);
}

static int *blocks(const struct call *c)
{
    int *memory = malloc(((size_t)c->n * (size_t)size + 1) * sizeof(int));
    for (int to = 0; to < size; to++)
        for (int i = 0; i < c->n; i++)
            memory[to * c->n + i] = value(rank, to, i);
    return memory;
}

static void begin(struct call *c, MPI_Comm comm)
{
    MPI_Request *r = &c->request;
    int n = c->n, root = c->root;
    c->in = blocks(c);
    c->out = blocks(c);
    const void *in = c->in_place ? MPI_IN_PLACE : c->in;
    for (int i = 0; i < size; i++) {
        c->counts[i] = c->kind == 7 || c->kind == 8 ? part(c, i) : c->kind == 9 ? part(c, (rank + i) % size) : n;
        c->displs[i] = i * n;
    }
    switch (c->kind) {
    case 0: CHECK_OK(MPI_Ibcast(rank == root ? c->in : c->out, n, MPI_INT, root, comm, r)); break;
    case 1: CHECK_OK(MPI_Igather(c->in, n, MPI_INT, c->out, n, MPI_INT, root, comm, r)); break;
    case 2: CHECK_OK(MPI_Iscatter(c->in, n, MPI_INT, c->out, n, MPI_INT, root, comm, r)); break;
    case 3: /* in place its own block is where it belongs */
        for (int i = 0; i < n && c->in_place; i++)
            c->out[rank * n + i] = c->in[i];
        CHECK_OK(MPI_Iallgather(in, n, MPI_INT, c->out, n, MPI_INT, comm, r));
        break;
    case 4: CHECK_OK(MPI_Ialltoall(in, n, MPI_INT, c->out, n, MPI_INT, comm, r)); break;
    case 5: CHECK_OK(MPI_Iallreduce(in, c->out, n, MPI_INT, MPI_SUM, comm, r)); break;
    case 6: CHECK_OK(MPI_Ireduce(c->in, c->out, n, MPI_INT, MPI_SUM, root, comm, r)); break;
    case 7: CHECK_OK(MPI_Igatherv(c->in, part(c, rank), MPI_INT, c->out, c->counts, c->displs, MPI_INT, root, comm, r)); break;
    case 8: CHECK_OK(MPI_Iallgatherv(c->in, part(c, rank), MPI_INT, c->out, c->counts, c->displs, MPI_INT, comm, r)); break;
    case 9: CHECK_OK(MPI_Ialltoallv(in, c->counts, c->displs, MPI_INT, c->out, c->counts, c->displs, MPI_INT, comm, r)); break;
    case 10: CHECK_OK(MPI_Ireduce_scatter_block(in, c->out, n, MPI_INT, MPI_SUM, comm, r)); break;
    case 11: CHECK_OK(MPI_Iscan(in, c->out, n, MPI_INT, MPI_SUM, comm, r)); break;
    case 12: CHECK_OK(MPI_Iexscan(in, c->out, n, MPI_INT, MPI_SUM, comm, r)); break;
    default: CHECK_OK(MPI_Ibarrier(comm, r));
    }
}

/* COUNT elements at AT of the result are those that FROM has for TO. */
static void is_from(const struct call *c, int at, int count, int from, int to)
{
    for (int i = 0; i < count; i++)
        if (c->out[at + i] != value(from, to, i))
            TEST_FAIL("kind %d of %d elements, in place %d: element %d from rank %d is wrong", c->kind, c->n, c->in_place, i, from);
}

/* The sum of what ranks before BEHIND have for TO. */
static void is_sum(const struct call *c, int behind, int to)
{
    for (int i = 0; i < c->n; i++) {
        int sum = 0;
        for (int from = 0; from < behind; from++)
            sum += value(from, to, i);
        if (c->out[i] != sum)
            TEST_FAIL("kind %d of %d elements, in place %d: element %d is %d, should be %d", c->kind, c->n, c->in_place, i, c->out[i], sum);
    }
}

static void finish(struct call *c)
{
    CHECK_OK(MPI_Wait(&c->request, MPI_STATUS_IGNORE));
    bool root = rank == c->root;
    for (int i = 0; i < size; i++)
        switch (c->kind) {
        case 1: if (root) is_from(c, i * c->n, c->n, i, 0); break;
        case 3: is_from(c, i * c->n, c->n, i, 0); break;
        case 4: is_from(c, i * c->n, c->n, i, rank); break;
        case 7: if (root) is_from(c, i * c->n, part(c, i), i, 0); break;
        case 8: is_from(c, i * c->n, part(c, i), i, 0); break;
        case 9: is_from(c, i * c->n, part(c, (rank + i) % size), i, rank); break;
        default: break;
        }
    switch (c->kind) {
    case 0: if (!root) is_from(c, 0, c->n, c->root, 0); break;
    case 2: is_from(c, 0, c->n, c->root, rank); break;
    case 5: is_sum(c, size, 0); break;
    case 6: if (root) is_sum(c, size, 0); break;
    case 10: is_sum(c, size, rank); break;
    case 11: is_sum(c, rank + 1, 0); break;
    case 12: if (rank) is_sum(c, rank, 0); break;
    default: break;
    }
    free(c->in);
    free(c->out);
}

static unsigned draw(unsigned *seed, unsigned below)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 8) % below;
}

static void all_under_way(MPI_Comm comm, unsigned *seed, bool freed)
{
    static const int lengths[] = { 1, 300, 5000, 20000, 70000 };
    struct call calls[2 * KINDS];
    int late = (int)draw(seed, (unsigned)size), top = -1;
    for (int i = 0; i < 2 * KINDS; i++) {
        calls[i] = (struct call){ .kind = (int)draw(seed, KINDS), .n = lengths[draw(seed, 5)], .root = (int)draw(seed, (unsigned)size),
                                  .in_place = draw(seed, 3) == 0 };
        if (rank == late && i % 8 == 3)
            usleep(500);
        begin(&calls[i], comm);
        if (i % 9 == 5) {
            CHECK_OK(MPI_Allreduce(&rank, &top, 1, MPI_INT, MPI_MAX, comm));
            CHECK_EQ(top, size - 1);
        }
    }
    if (freed)
        CHECK_OK(MPI_Comm_free(&comm)); /* what is under way goes on */
    for (int i = 2 * KINDS - 1; i >= 0; i -= 2)
        finish(&calls[i]);
    for (int i = 0; i < 2 * KINDS; i += 2)
        finish(&calls[i]);
}

/* All go through shared memory; scans of long vectors only among few. */
static void counted(MPI_Comm comm)
{
    static const int lengths[] = { 20, 30000 };
    unsigned long long before = test_counter("collectives_node"), made = 0;
    for (int kind = 0; kind < KINDS; kind++)
        for (int i = 0; i < 2; i++) {
            struct call c = { .kind = kind, .n = lengths[i] };
            if ((kind == 11 || kind == 12) && i == 1 && size > 4)
                continue;
            begin(&c, comm);
            finish(&c);
            made++;
        }
    CHECK_EQ(test_counter("collectives_node") - before, made);
}

/* In place, where our block of the result may reach into what is our own input of it. */
static void scattered_in_place(MPI_Comm comm)
{
    static const int lengths[][2] = { { 1, 100000 }, { 5000, 60000 }, { 30000, 40000 }, { 0, 70000 }, { 60000, 50 } };
    for (int k = 0; k < 5; k++) {
        MPI_Request request;
        int counts[16], start = 0, total = 0;
        for (int i = 0; i < size; i++) {
            counts[i] = lengths[k][i % 2];
            start += i < rank ? counts[i] : 0;
            total += counts[i];
        }
        int *data = malloc(((size_t)total + 1) * sizeof(int));
        for (int i = 0; i < total; i++)
            data[i] = i + rank;
        CHECK_OK(MPI_Ireduce_scatter(MPI_IN_PLACE, data, counts, MPI_INT, MPI_SUM, comm, &request));
        CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
        for (int i = 0; i < counts[rank]; i++)
            if (data[i] != size * (start + i) + size * (size - 1) / 2)
                TEST_FAIL("reduce_scatter in place of %d and %d elements: element %d is %d", lengths[k][0], lengths[k][1], i, data[i]);
        free(data);
    }
}

int main(int argc, char **argv)
{
    unsigned seed = 4711;
    CHECK_OK(MPI_Init(&argc, &argv));
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    counted(MPI_COMM_WORLD);
    scattered_in_place(MPI_COMM_WORLD);
    for (int i = 0; i < ROUNDS; i++) {
        MPI_Comm comm;
        CHECK_OK(MPI_Comm_dup(MPI_COMM_WORLD, &comm));
        CHECK_OK(MPI_Barrier(comm));
        all_under_way(comm, &seed, true);
        all_under_way(MPI_COMM_WORLD, &seed, false);
    }
    MPI_Finalize();
    return 0;
}
