/* ranks: 1 2 4   timeout: 60 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A nonblocking collective is planned once: later calls with the same arguments, whatever their buffers, take the recorded schedule from
 * the communicator; the library's counters tell. Other arguments are planned anew, a persistent one is planned once for all starts, and
 * results are right in every case.
 */
#include "coll.h"

enum { REPEATS = 20 };

static int rank, size;
static MPI_T_pvar_session session;
static MPI_T_pvar_handle handles[2];

/* Planned and reused since the last call of this. */
static void changes(unsigned long long *planned, unsigned long long *reused)
{
    static unsigned long long before[2];
    unsigned long long now[2];
    for (int i = 0; i < 2; i++)
        CHECK_OK(MPI_T_pvar_read(session, handles[i], &now[i]));
    *planned = now[0] - before[0];
    *reused = now[1] - before[1];
    memcpy(before, now, sizeof before);
}

static void must_be(const char *what, unsigned long long want_planned, unsigned long long want_reused)
{
    unsigned long long planned, reused;
    changes(&planned, &reused);
    if (planned != want_planned || reused != want_reused)
        TEST_FAIL("%s: %llu planned and %llu reused, should be %llu and %llu", what, planned, reused, want_planned, want_reused);
}

static void open_counters(void)
{
    static const char *const names[2] = { "schedules_planned", "schedules_reused" };
    unsigned long long ignored;
    test_open_counters(&session, handles, names, 2);
    changes(&ignored, &ignored);
}

static void sum(MPI_Comm comm, long long *in, long long *result, int count)
{
    MPI_Request request;
    CHECK_OK(MPI_Iallreduce(in, result, count, MPI_LONG_LONG, MPI_SUM, comm, &request));
    CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
    for (int i = 0; i < count; i++)
        CHECK_EQ(result[i], in[i] * size);
}

/* Rank r sends EACH * (i + 1) ints to rank i, which must be as many as the receive counts say. */
static void exchange(MPI_Comm comm, int each, int *out, int *in)
{
    int to[size], from[size], to_at[size], from_at[size], sent = 0, received = 0;
    MPI_Request request;
    for (int i = 0; i < size; i++) {
        to[i] = each * (i + 1);
        from[i] = each * (rank + 1);
        to_at[i] = sent;
        from_at[i] = received;
        for (int k = 0; k < to[i]; k++)
            out[sent + k] = rank * 1000 + k;
        sent += to[i];
        received += from[i];
    }
    CHECK_OK(MPI_Ialltoallv(out, to, to_at, MPI_INT, in, from, from_at, MPI_INT, comm, &request));
    memset(to, 0, sizeof to); /* the library has what it needs of them but must not look again */
    CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
    for (int i = 0; i < size; i++)
        for (int k = 0; k < from[i]; k++)
            CHECK_EQ(in[from_at[i] + k], i * 1000 + k);
}

int main(int argc, char **argv)
{
    long long in[4][8], result[4][8];
    int out[400], from[400], periods = 1, left = -1, right = -1;
    MPI_Comm comm, ring;
    MPI_Request requests[3];
    CHECK_OK(MPI_Init(&argc, &argv));
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    CHECK_OK(MPI_Comm_dup(MPI_COMM_WORLD, &comm));
    CHECK_OK(MPI_Cart_create(comm, 1, &size, &periods, 0, &ring));
    for (int i = 0; i < 32; i++)
        in[i / 8][i % 8] = i;
    open_counters();
    for (int i = 0; i < REPEATS; i++)
        sum(comm, in[i % 4], result[i % 3], 4);
    must_be("the same call with other buffers", 1, REPEATS - 1);
    sum(comm, in[0], result[0], 5);
    sum(comm, in[0], result[0], 4);
    must_be("another count, and the first again", 1, 1);
    for (int i = 0; i < 3; i++)
        CHECK_OK(MPI_Iallreduce(in[i], result[i], 4, MPI_LONG_LONG, MPI_SUM, comm, &requests[i]));
    CHECK_OK(MPI_Waitall(3, requests, MPI_STATUSES_IGNORE));
    must_be("three at the same time", 2, 1);
    for (int i = 0; i < REPEATS; i++)
        exchange(comm, 2, out, from);
    must_be("the same lengths", 1, REPEATS - 1);
    exchange(comm, 3, out, from);
    exchange(comm, 2, out, from);
    must_be("other lengths, and the first again", 1, 1);
    for (int i = 0; i < REPEATS; i++) {
        int got[2] = { -1, -1 }, mine[2] = { rank * 2, rank * 2 + 1 };
        CHECK_OK(MPI_Ineighbor_alltoall(mine, 1, MPI_INT, got, 1, MPI_INT, ring, &requests[0]));
        CHECK_OK(MPI_Wait(&requests[0], MPI_STATUS_IGNORE));
        left = (rank + size - 1) % size;
        right = (rank + 1) % size;
        CHECK_EQ(got[0], left * 2 + 1);
        CHECK_EQ(got[1], right * 2);
    }
    must_be("neighbours", 1, REPEATS - 1);
    long long value = 0, total = 0;
    CHECK_OK(MPI_Allreduce_init(&value, &total, 1, MPI_LONG_LONG, MPI_SUM, comm, MPI_INFO_NULL, &requests[0]));
    for (int i = 0; i < REPEATS; i++) {
        value = i + 1;
        CHECK_OK(MPI_Start(&requests[0]));
        CHECK_OK(MPI_Wait(&requests[0], MPI_STATUS_IGNORE));
        CHECK_EQ(total, value * size);
    }
    CHECK_OK(MPI_Request_free(&requests[0]));
    must_be("persistent", 1, 0);
    CHECK_OK(MPI_T_pvar_session_free(&session));
    CHECK_OK(MPI_T_finalize());
    CHECK_OK(MPI_Comm_free(&ring));
    CHECK_OK(MPI_Comm_free(&comm));
    MPI_Finalize();
    return 0;
}
