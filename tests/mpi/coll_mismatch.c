/* ranks: 3   timeout: 120 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Ranks that do not call the same get an error, without WEFT_CHECK: for every pair of collectives (blocking, and every third one nonblocking),
 * for every two roots, for lengths and operators. With WEFT_CHECK (coll_mismatch_checked.c) the communicator goes on to work. Where nobody waits in the call itself, as in a broadcast
 * of two roots, the next collective on the communicator tells. All ranks hear of it.
 */
#include "test.h"

enum { KINDS = 17, MOST = 8 };
static const char *const names[KINDS] = { "MPI_Barrier", "MPI_Bcast", "MPI_Gather", "MPI_Gatherv", "MPI_Scatter", "MPI_Scatterv", "MPI_Allgather",
                                          "MPI_Allgatherv", "MPI_Alltoall", "MPI_Alltoallv", "MPI_Alltoallw", "MPI_Reduce", "MPI_Allreduce",
                                          "MPI_Reduce_scatter_block", "MPI_Reduce_scatter", "MPI_Scan", "MPI_Exscan" };
static int rank, size;
static long long in[4096], out[4096];
static int checked; /* WEFT_CHECK=collectives is set */

/* What a rank calls. */
struct what {
    int kind, root, count, later, in_place;
    MPI_Op op;
};

#define CALL(Now, Later, ...) (w.later ? MPI_I##Later(__VA_ARGS__, &request) : MPI_##Now(__VA_ARGS__))

static int call(MPI_Comm comm, struct what w)
{
    MPI_Request request = MPI_REQUEST_NULL;
    int counts[MOST], displs[MOST], bytes[MOST], rc;
    const void *sent = w.in_place ? MPI_IN_PLACE : in;
    MPI_Datatype types[MOST], type = MPI_LONG_LONG;
    for (int i = 0; i < size; i++) {
        counts[i] = w.count;
        displs[i] = i * w.count;
        bytes[i] = displs[i] * (int)sizeof(long long);
        types[i] = type;
    }
    switch (w.kind) {
    case 0: rc = CALL(Barrier, barrier, comm); break;
    case 1: rc = CALL(Bcast, bcast, out, w.count, type, w.root, comm); break;
    case 2: rc = CALL(Gather, gather, in, w.count, type, out, w.count, type, w.root, comm); break;
    case 3: rc = CALL(Gatherv, gatherv, in, w.count, type, out, counts, displs, type, w.root, comm); break;
    case 4: rc = CALL(Scatter, scatter, in, w.count, type, out, w.count, type, w.root, comm); break;
    case 5: rc = CALL(Scatterv, scatterv, in, counts, displs, type, out, w.count, type, w.root, comm); break;
    case 6: rc = CALL(Allgather, allgather, in, w.count, type, out, w.count, type, comm); break;
    case 7: rc = CALL(Allgatherv, allgatherv, in, w.count, type, out, counts, displs, type, comm); break;
    case 8: rc = CALL(Alltoall, alltoall, sent, w.count, type, out, w.count, type, comm); break;
    case 9: rc = CALL(Alltoallv, alltoallv, sent, counts, displs, type, out, counts, displs, type, comm); break;
    case 10: rc = CALL(Alltoallw, alltoallw, sent, counts, bytes, types, out, counts, bytes, types, comm); break;
    case 11: rc = CALL(Reduce, reduce, in, out, w.count, type, w.op, w.root, comm); break;
    case 12: rc = CALL(Allreduce, allreduce, in, out, w.count, type, w.op, comm); break;
    case 13: rc = CALL(Reduce_scatter_block, reduce_scatter_block, in, out, w.count, type, w.op, comm); break;
    case 14: rc = CALL(Reduce_scatter, reduce_scatter, in, out, counts, type, w.op, comm); break;
    case 15: rc = CALL(Scan, scan, in, out, w.count, type, w.op, comm); break;
    default: rc = CALL(Exscan, exscan, in, out, w.count, type, w.op, comm); break;
    }
    return rc || !w.later ? rc : MPI_Wait(&request, MPI_STATUS_IGNORE);
}

/* The last rank calls `odd`, the others `even`, after a few calls that fit; then all go on until they hear of it. */
static void must_fail(const char *what, struct what even, struct what odd)
{
    MPI_Comm comm;
    char text[MPI_MAX_ERROR_STRING] = "";
    int len, rc = 0;
    CHECK_OK(MPI_Comm_dup(MPI_COMM_WORLD, &comm));
    CHECK_OK(MPI_Comm_set_errhandler(comm, MPI_ERRORS_RETURN));
    if (even.count % 2)
        rc = MPI_Barrier(comm); /* who is still there when others go on may hear of it already */
    rc = rc ? rc : call(comm, rank == size - 1 ? odd : even);
    for (int i = 0; i < 2 && !rc; i++)
        rc = MPI_Allreduce(in, out, 1, MPI_LONG_LONG, MPI_SUM, comm);
    if (!rc)
        TEST_FAIL("%s: %s and %s give no error", what, names[even.kind], names[odd.kind]);
    CHECK_OK(MPI_Error_string(rc, text, &len));
    if (!strstr(text, "ranks do not call the same") && !strstr(text, "lengths differ") && !strstr(text, "longer than the receive"))
        TEST_FAIL("%s: %s and %s give \"%s\"", what, names[even.kind], names[odd.kind], text);
    if (even.kind != odd.kind && (!strstr(text, names[even.kind]) || !strstr(text, names[odd.kind])))
        TEST_FAIL("%s: %s and %s are not named: \"%s\"", what, names[even.kind], names[odd.kind], text);
    /* Later calls fail, too, and at once; with the check nothing has happened. */
    if (checked)
        CHECK_OK(MPI_Barrier(comm));
    else
        CHECK(MPI_Barrier(comm) != MPI_SUCCESS);
    CHECK_OK(MPI_Comm_free(&comm));
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
}

int main(int argc, char **argv)
{
    checked = getenv("WEFT_CHECK") != NULL;
    CHECK_OK(MPI_Init(&argc, &argv));
    CHECK_OK(MPI_Comm_rank(MPI_COMM_WORLD, &rank));
    CHECK_OK(MPI_Comm_size(MPI_COMM_WORLD, &size));
    for (int a = 0; a < KINDS; a++)
        for (int b = 0; b < KINDS; b++) {
            struct what even = { .kind = a, .count = 1 + (a + b) % 2, .op = MPI_SUM, .later = (a + b) % 3 == 0 };
            struct what odd = { .kind = b, .count = even.count, .op = MPI_SUM, .later = (a + 2 * b) % 3 == 0 };
            if (a != b && (!checked || (a + b) % 4 == 0))
                must_fail("a pair", even, odd);
        }
    for (int kind = 1; kind < KINDS; kind++)
        for (int later = 0; later < 2; later++) {
            struct what even = { .kind = kind, .count = 2, .op = MPI_SUM, .later = later }, odd = even;
            odd.root = 1;
            if (kind <= 5 || kind == 11)
                must_fail("roots", even, odd);
            odd = even;
            odd.op = MPI_MAX;
            if (kind >= 11)
                must_fail("operators", even, odd);
            odd = even;
            odd.in_place = 1;
            if (kind >= 8 && kind <= 10)
                must_fail("in place at one of them", even, odd);
            odd = even;
            for (odd.count = 1; odd.count <= 64; odd.count *= 8)
                if (kind != 3 && kind != 5) /* a longer block may be ignored by who does not get it */
                    must_fail("lengths", even, odd);
        }
    CHECK_OK(MPI_Finalize());
    return 0;
}
