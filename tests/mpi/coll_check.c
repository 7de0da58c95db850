/* ranks: 2 3 5 8   timeout: 60   env: WEFT_CHECK=collectives */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * WEFT_CHECK=collectives: when one rank's call does not fit those of the others, every rank gets an error of the right class that names
 * that rank, whatever the collective and its form; the communicator goes on to work; and calls that fit pass.
 */
#include "coll.h"

static int rank, size, odd; /* rank `odd` is the one that is wrong */
static MPI_Comm comm;
static long long data[4], out[400];

/* Is it us that is wrong? */
static int wrong(void)
{
    return rank == odd;
}

/* What one call of ours gave: the class, and a text that names the odd rank and the call. */
static void must_fail(const char *what, int rc, int class, const char *named)
{
    char text[MPI_MAX_ERROR_STRING], who[32];
    int len, got;
    if (rc == MPI_SUCCESS)
        TEST_FAIL("%s: no error", what);
    CHECK_OK(MPI_Error_string(rc, text, &len));
    CHECK_OK(MPI_Error_class(rc, &got));
    snprintf(who, sizeof who, "rank %d", odd);
    if (got != class)
        TEST_FAIL("%s: class %d, should be %d: %s", what, got, class, text);
    if (size > 2 && (!strstr(text, who) || !strstr(text, named)))
        TEST_FAIL("%s: should name %s and %s: %s", what, who, named, text);
}

static int wait_for(int rc, MPI_Request *request)
{
    return rc ? rc : MPI_Wait(request, MPI_STATUS_IGNORE);
}

/* The communicator still works, in all forms. */
static void works(MPI_Comm on)
{
    long long one = 1, sum = 0;
    int inter, want = size;
    CHECK_OK(MPI_Comm_test_inter(on, &inter));
    if (inter)
        CHECK_OK(MPI_Comm_remote_size(on, &want));
    for (mode = 0; mode < MODES; mode++) {
        CALL(Allreduce, Iallreduce, &one, &sum, 1, MPI_LONG_LONG, MPI_SUM, on);
        CHECK_EQ(sum, want);
        if (!inter)
            CALL(Bcast, Ibcast, &one, 1, MPI_LONG_LONG, size - 1, on);
    }
}

static void equal_calls(void)
{
    must_fail("operators", MPI_Allreduce(data, out, 1, MPI_LONG_LONG, wrong() ? MPI_MAX : MPI_SUM, comm), MPI_ERR_OP, "MPI_MAX");
    works(comm);
    must_fail("counts", MPI_Scan(data, out, wrong() ? 2 : 1, MPI_LONG_LONG, MPI_SUM, comm), MPI_ERR_COUNT, "16 bytes");
    must_fail("counts of a bcast", MPI_Bcast(data, wrong() ? 2 : 1, MPI_LONG_LONG, (odd + 1) % size, comm), MPI_ERR_COUNT, "16 bytes");
    must_fail("nothing beside something", MPI_Bcast(data, wrong() ? 0 : 1, MPI_LONG_LONG, (odd + 1) % size, comm), MPI_ERR_COUNT, "0 bytes");
    must_fail("roots", MPI_Bcast(data, 1, MPI_LONG_LONG, wrong() ? 1 : 0, comm), MPI_ERR_ROOT, "root 1");
    must_fail("types", MPI_Reduce(data, out, 1, wrong() ? MPI_DOUBLE : MPI_LONG_LONG, MPI_SUM, 0, comm), MPI_ERR_TYPE, "MPI_DOUBLE");
    must_fail("collectives", wrong() ? MPI_Barrier(comm) : MPI_Allgather(data, 1, MPI_INT, out, 1, MPI_INT, comm), MPI_ERR_OTHER, "MPI_Barrier");
    must_fail("blocks to gather", MPI_Gather(data, wrong() ? 3 : 1, MPI_INT, out, 1, MPI_INT, (odd + 1) % size, comm), MPI_ERR_COUNT, "12 bytes");
    int counts[size];
    for (int i = 0; i < size; i++)
        counts[i] = wrong() ? (i == 0) + (i == 1) * 2 : (i == 0) * 2 + (i == 1);
    must_fail("equal sums", MPI_Reduce_scatter(out, data, counts, MPI_LONG_LONG, MPI_SUM, comm), MPI_ERR_COUNT, "MPI_Reduce_scatter");
    works(comm);
}

static void forms(void)
{
    MPI_Request request = MPI_REQUEST_NULL;
    int rc = wrong() ? wait_for(MPI_Ibarrier(comm, &request), &request) : wait_for(MPI_Ibcast(data, 1, MPI_INT, 0, comm, &request), &request);
    must_fail("nonblocking collectives", rc, MPI_ERR_OTHER, "MPI_Barrier");
    rc = wrong() ? MPI_Barrier(comm) : wait_for(MPI_Ibarrier(comm, &request), &request);
    must_fail("blocking beside nonblocking", rc, MPI_ERR_OTHER, "MPI_Barrier");
    works(comm);
    rc = MPI_Bcast_init(data, 1, MPI_INT, wrong() ? 1 : 0, comm, MPI_INFO_NULL, &request);
    must_fail("persistent roots", rc, MPI_ERR_ROOT, "root 1");
    works(comm);
    /* Many at once, of which one is wrong: the others are not disturbed. */
    MPI_Request many[5];
    long long sums[5];
    for (int i = 0; i < 5; i++) {
        rc = MPI_Iallreduce(data, &sums[i], 1, MPI_LONG_LONG, i == 2 && wrong() ? MPI_MIN : MPI_SUM, comm, &many[i]);
        CHECK_OK(rc);
    }
    for (int i = 4; i >= 0; i--) {
        rc = MPI_Wait(&many[i], MPI_STATUS_IGNORE);
        if (i == 2)
            must_fail("one of many", rc, MPI_ERR_OP, "MPI_MIN");
        else
            CHECK_OK(rc);
    }
    works(comm);
    /* Arguments that are refused at one rank. */
    rc = MPI_Bcast(data, wrong() ? -1 : 1, MPI_INT, 0, comm);
    if (wrong())
        CHECK_CLASS(rc, MPI_ERR_COUNT);
    else
        must_fail("a refused call", rc, MPI_ERR_COUNT, "refused");
    rc = wait_for(MPI_Ibcast(data, wrong() ? -1 : 1, MPI_INT, 0, comm, &request), &request);
    if (wrong())
        CHECK_CLASS(rc, MPI_ERR_COUNT);
    else
        must_fail("a refused nonblocking call", rc, MPI_ERR_COUNT, "MPI_Bcast");
    works(comm);
}

/* Lengths that only two ranks know. */
static void pairs(void)
{
    int send_counts[size], receive_counts[size], displs[size], byte_displs[size], zeros[size];
    MPI_Datatype types[size];
    MPI_Request request;
    for (int i = 0; i < size; i++) {
        send_counts[i] = 1 + i + rank;
        receive_counts[i] = 1 + i + rank;
        displs[i] = i * 16;
        byte_displs[i] = i * 16 * 4;
        zeros[i] = 0;
        types[i] = MPI_INT;
    }
    int *to = malloc(sizeof(int) * 16 * (size_t)size), *from = malloc(sizeof(int) * 16 * (size_t)size);
    memset(to, 0, sizeof(int) * 16 * (size_t)size);
    CHECK_OK(MPI_Alltoallv(to, send_counts, displs, MPI_INT, from, receive_counts, displs, MPI_INT, comm));
    if (wrong())
        send_counts[(odd + 1) % size]++;
    must_fail("Alltoallv", MPI_Alltoallv(to, send_counts, displs, MPI_INT, from, receive_counts, displs, MPI_INT, comm), MPI_ERR_COUNT, "expects");
    works(comm);
    int rc = MPI_Ialltoallw(to, send_counts, byte_displs, types, from, receive_counts, byte_displs, types, comm, &request);
    must_fail("Ialltoallw", wait_for(rc, &request), MPI_ERR_COUNT, "expects");
    for (int i = 0; i < size; i++)
        receive_counts[i] = i + 1;
    int mine = wrong() ? 3 + odd : 1 + rank, root = (odd + 1) % size;
    must_fail("Gatherv", MPI_Gatherv(to, mine, MPI_INT, from, receive_counts, displs, MPI_INT, root, comm), MPI_ERR_COUNT, "MPI_Gatherv");
    must_fail("Scatterv", MPI_Scatterv(to, receive_counts, displs, MPI_INT, from, mine, MPI_INT, root, comm), MPI_ERR_COUNT, "MPI_Scatterv");
    rc = MPI_Allgatherv_init(to, mine, MPI_INT, from, receive_counts, displs, MPI_INT, comm, MPI_INFO_NULL, &request);
    must_fail("Allgatherv_init", rc, MPI_ERR_COUNT, "MPI_Allgatherv");
    rc = MPI_Alltoallv(wrong() ? MPI_IN_PLACE : to, zeros, displs, MPI_INT, from, zeros, displs, MPI_INT, comm);
    must_fail("in place", rc, MPI_ERR_BUFFER, "in place");
    works(comm);
    free(to);
    free(from);
}

static void neighbours(void)
{
    MPI_Comm ring;
    int periods = 1, in[8], from[8], counts[2] = { 1, wrong() ? 3 : 2 }, receive_counts[2] = { 2, 1 }, displs[2] = { 0, 4 };
    CHECK_OK(MPI_Cart_create(comm, 1, &size, &periods, 0, &ring));
    memset(in, 0, sizeof in);
    must_fail("Neighbor_alltoallv", MPI_Neighbor_alltoallv(in, counts, displs, MPI_INT, from, receive_counts, displs, MPI_INT, ring),
              MPI_ERR_COUNT, "expects");
    must_fail("Neighbor_allgather", MPI_Neighbor_allgather(in, wrong() ? 2 : 1, MPI_INT, from, wrong() ? 2 : 1, MPI_INT, ring), MPI_ERR_COUNT, "rank");
    must_fail("neighbours", wrong() ? MPI_Neighbor_alltoall(in, 1, MPI_INT, from, 1, MPI_INT, ring)
                                    : MPI_Neighbor_allgather(in, 1, MPI_INT, from, 1, MPI_INT, ring), MPI_ERR_OTHER, "MPI_Neighbor_alltoall");
    works(ring);
    CHECK_OK(MPI_Comm_free(&ring));
}

/* The first third of the ranks are one group. */
static void between_groups(void)
{
    MPI_Comm group, inter;
    MPI_Request request;
    int first = (size + 2) / 3, low = rank < first, root, others;
    CHECK_OK(MPI_Comm_split(comm, low, rank, &group));
    CHECK_OK(MPI_Intercomm_create(group, 0, comm, low ? first : 0, 11, &inter));
    CHECK_OK(MPI_Comm_set_errhandler(inter, MPI_ERRORS_RETURN));
    CHECK_OK(MPI_Comm_remote_size(inter, &others));
    works(inter);
    CHECK(MPI_Allreduce(data, out, wrong() ? 2 : 1, MPI_LONG_LONG, MPI_SUM, inter) != MPI_SUCCESS);
    CHECK_CLASS(wrong() ? MPI_Barrier(inter) : MPI_Allgather(data, 1, MPI_INT, out, 1, MPI_INT, inter), MPI_ERR_OTHER);
    works(inter);
    /* The root is rank 0 of the low group; the odd rank disagrees. */
    root = !low ? 0 : rank == 0 ? MPI_ROOT : MPI_PROC_NULL;
    CHECK_OK(MPI_Bcast(data, 1, MPI_INT, root, inter));
    if (wrong())
        root = low && rank == 0 ? MPI_PROC_NULL : low ? MPI_ROOT : MPI_PROC_NULL;
    CHECK_CLASS(MPI_Bcast(data, 1, MPI_INT, root, inter), MPI_ERR_ROOT);
    CHECK_CLASS(wait_for(MPI_Ibcast(data, 1, MPI_INT, root, inter, &request), &request), MPI_ERR_ROOT);
    works(inter);
    int send_counts[others], receive_counts[others], displs[others];
    for (int i = 0; i < others; i++) {
        send_counts[i] = wrong() && i == 0 ? 2 : 1;
        receive_counts[i] = 1;
        displs[i] = 2 * i;
    }
    CHECK_CLASS(MPI_Alltoallv(out, send_counts, displs, MPI_INT, out + 200, receive_counts, displs, MPI_INT, inter), MPI_ERR_COUNT);
    works(inter);
    CHECK_OK(MPI_Comm_free(&inter));
    CHECK_OK(MPI_Comm_free(&group));
}

int main(int argc, char **argv)
{
    CHECK_OK(MPI_Init(&argc, &argv));
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    CHECK_OK(MPI_Comm_dup(MPI_COMM_WORLD, &comm));
    CHECK_OK(MPI_Comm_set_errhandler(comm, MPI_ERRORS_RETURN));
    MPI_Comm_rank(comm, &rank);
    works(comm);
    for (odd = 0; odd < size; odd += size > 3 ? 2 : 1) {
        equal_calls();
        forms();
        pairs();
        neighbours();
        between_groups();
    }
    CHECK_OK(MPI_Comm_free(&comm));
    MPI_Finalize();
    return 0;
}
