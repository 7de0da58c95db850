/* ranks: 1 2 3 4 7 8   transports: shm ofi   timeout: 60 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Communicators from communicators: dup, idup, split, create, create_group, from groups. Each new one is checked for size, rank
 * and order of its members, and by messages that would go astray if two communicators shared a context.
 */
#include "test.h"

static int world_rank, world_size;

/* Everyone in `comm` sends its world rank to all others under one tag; `expected` [size] are the world ranks of its members. */
static void check_members(MPI_Comm comm, const int *expected, int count)
{
    int rank, size, got;
    CHECK_OK(MPI_Comm_size(comm, &size));
    CHECK_OK(MPI_Comm_rank(comm, &rank));
    CHECK_EQ(size, count);
    CHECK_EQ(expected[rank], world_rank);
    for (int step = 0; step < size; step++) {
        int to = (rank + step) % size, from = (rank - step + size) % size;
        MPI_Status status;
        CHECK_OK(MPI_Sendrecv(&world_rank, 1, MPI_INT, to, 5, &got, 1, MPI_INT, from, 5, comm, &status));
        CHECK_EQ(got, expected[from]);
        CHECK_EQ(status.MPI_SOURCE, from);
    }
}

static int *all_ranks(void)
{
    int *ranks = malloc(sizeof(int) * (size_t)world_size);
    for (int i = 0; i < world_size; i++)
        ranks[i] = i;
    return ranks;
}

/* A message sent on one communicator is not received on another one of the same processes. */
static void check_apart(MPI_Comm a, MPI_Comm b)
{
    int on_a = 1, on_b = 2, got_a = 0, got_b = 0, size, rank, flag = 1;
    MPI_Request requests[2];
    MPI_Comm_size(a, &size);
    MPI_Comm_rank(a, &rank);
    int next = (rank + 1) % size, last = (rank + size - 1) % size;
    CHECK_OK(MPI_Isend(&on_a, 1, MPI_INT, next, 9, a, &requests[0]));
    CHECK_OK(MPI_Iprobe(MPI_ANY_SOURCE, MPI_ANY_TAG, b, &flag, MPI_STATUS_IGNORE));
    CHECK_EQ(flag, 0);
    /* The one who sends to us does so on b only when we have looked. */
    CHECK_OK(MPI_Sendrecv(&rank, 0, MPI_INT, last, 8, &flag, 0, MPI_INT, next, 8, a, MPI_STATUS_IGNORE));
    CHECK_OK(MPI_Isend(&on_b, 1, MPI_INT, next, 9, b, &requests[1]));
    CHECK_OK(MPI_Recv(&got_b, 1, MPI_INT, MPI_ANY_SOURCE, 9, b, MPI_STATUS_IGNORE));
    CHECK_OK(MPI_Recv(&got_a, 1, MPI_INT, MPI_ANY_SOURCE, 9, a, MPI_STATUS_IGNORE));
    CHECK_EQ(got_a, 1);
    CHECK_EQ(got_b, 2);
    CHECK_OK(MPI_Waitall(2, requests, MPI_STATUSES_IGNORE));
}

static void check_compare(MPI_Comm a, MPI_Comm b, int expected)
{
    int result;
    CHECK_OK(MPI_Comm_compare(a, b, &result));
    CHECK_EQ(result, expected);
}

static void test_dup(void)
{
    int *ranks = all_ranks(), inter = 1;
    MPI_Comm copy, copy_of_self;
    CHECK_OK(MPI_Comm_dup(MPI_COMM_WORLD, &copy));
    check_members(copy, ranks, world_size);
    check_apart(MPI_COMM_WORLD, copy);
    check_compare(MPI_COMM_WORLD, copy, MPI_CONGRUENT);
    check_compare(copy, copy, MPI_IDENT);
    check_compare(MPI_COMM_SELF, copy, world_size == 1 ? MPI_CONGRUENT : MPI_UNEQUAL);
    CHECK_OK(MPI_Comm_test_inter(copy, &inter));
    CHECK_EQ(inter, 0);
    CHECK_OK(MPI_Comm_dup(MPI_COMM_SELF, &copy_of_self));
    check_members(copy_of_self, &world_rank, 1);
    CHECK_OK(MPI_Comm_free(&copy_of_self));
    CHECK_OK(MPI_Comm_free(&copy));
    CHECK(copy == MPI_COMM_NULL);
    free(ranks);
}

/* Several at once, completed in the reverse order. */
static void test_idup(void)
{
    enum { COUNT = 5 };
    int *ranks = all_ranks();
    MPI_Comm copies[COUNT];
    MPI_Request requests[COUNT];
    for (int i = 0; i < COUNT; i++)
        CHECK_OK(MPI_Comm_idup(i % 2 ? copies[0] : MPI_COMM_WORLD, &copies[i], &requests[i]) +
                 (i == 0 ? MPI_Wait(&requests[0], MPI_STATUS_IGNORE) : 0));
    for (int i = COUNT - 1; i > 0; i--)
        CHECK_OK(MPI_Wait(&requests[i], MPI_STATUS_IGNORE));
    for (int i = 0; i < COUNT; i++)
        check_members(copies[i], ranks, world_size);
    for (int i = 1; i < COUNT; i++)
        check_apart(copies[i - 1], copies[i]);
    for (int i = 0; i < COUNT; i++)
        CHECK_OK(MPI_Comm_free(&copies[i]));
    free(ranks);
}

/* Colors by remainder, keys that turn the order around. */
static void test_split(int colors)
{
    MPI_Comm part;
    int *expected = malloc(sizeof(int) * (size_t)world_size), count = 0;
    CHECK_OK(MPI_Comm_split(MPI_COMM_WORLD, world_rank % colors, -world_rank, &part));
    for (int i = world_size - 1; i >= 0; i--)
        if (i % colors == world_rank % colors)
            expected[count++] = i;
    check_members(part, expected, count);
    if (colors == 1)
        check_compare(part, MPI_COMM_WORLD, world_size == 1 ? MPI_CONGRUENT : MPI_SIMILAR);
    CHECK_OK(MPI_Comm_free(&part));

    /* Equal keys keep the old order; one rank stays out. */
    int color = world_rank == world_size - 1 ? MPI_UNDEFINED : 3;
    CHECK_OK(MPI_Comm_split(MPI_COMM_WORLD, color, 7, &part));
    if (color == MPI_UNDEFINED) {
        CHECK(part == MPI_COMM_NULL);
    } else {
        int *ranks = all_ranks();
        check_members(part, ranks, world_size - 1);
        CHECK_OK(MPI_Comm_free(&part));
        free(ranks);
    }
    free(expected);
}

static void test_split_type(void)
{
    int rank, size;
    MPI_Comm host, nothing;
    CHECK_OK(MPI_Comm_split_type(MPI_COMM_WORLD, MPI_COMM_TYPE_SHARED, world_rank, MPI_INFO_NULL, &host));
    CHECK_OK(MPI_Comm_rank(host, &rank));
    CHECK_OK(MPI_Comm_size(host, &size));
    CHECK(size >= 1 && size <= world_size && rank < size);
    /* Ranks of one host have the same name. */
    char mine[MPI_MAX_PROCESSOR_NAME] = "", theirs[MPI_MAX_PROCESSOR_NAME];
    int len;
    CHECK_OK(MPI_Get_processor_name(mine, &len));
    for (int step = 1; step < size; step++) {
        CHECK_OK(MPI_Sendrecv(mine, sizeof mine, MPI_CHAR, (rank + step) % size, 1, theirs, sizeof theirs, MPI_CHAR,
            (rank + size - step) % size, 1, host, MPI_STATUS_IGNORE));
        CHECK_STR(theirs, mine);
    }
    CHECK_OK(MPI_Comm_split_type(host, MPI_UNDEFINED, 0, MPI_INFO_NULL, &nothing));
    CHECK(nothing == MPI_COMM_NULL);

    MPI_Info info;
    CHECK_OK(MPI_Info_create(&info));
    CHECK_OK(MPI_Comm_split_type(MPI_COMM_WORLD, MPI_COMM_TYPE_HW_GUIDED, 0, info, &nothing));
    CHECK(nothing == MPI_COMM_NULL);
    CHECK_OK(MPI_Info_set(info, "mpi_hw_resource_type", "mpi_shared_memory"));
    MPI_Comm guided;
    int result;
    CHECK_OK(MPI_Comm_split_type(MPI_COMM_WORLD, MPI_COMM_TYPE_HW_GUIDED, world_rank, info, &guided));
    CHECK_OK(MPI_Comm_compare(host, guided, &result));
    CHECK_EQ(result, MPI_CONGRUENT);
    CHECK_OK(MPI_Info_free(&info));
    CHECK_OK(MPI_Comm_free(&guided));
    CHECK_OK(MPI_Comm_free(&host));
}

/* The even ones, backwards: by MPI_Comm_create (all call), create_group (members call) and create_from_group. */
static void test_groups(void)
{
    MPI_Group world, even, odd;
    MPI_Comm made;
    int *expected = malloc(sizeof(int) * (size_t)world_size), count = 0;
    for (int i = world_size - 1; i >= 0; i--)
        if (i % 2 == 0)
            expected[count++] = i;
    CHECK_OK(MPI_Comm_group(MPI_COMM_WORLD, &world));
    CHECK_OK(MPI_Group_incl(world, count, expected, &even));
    CHECK_OK(MPI_Group_difference(world, even, &odd));

    CHECK_OK(MPI_Comm_create(MPI_COMM_WORLD, even, &made));
    CHECK_EQ(made != MPI_COMM_NULL, world_rank % 2 == 0);
    if (made != MPI_COMM_NULL) {
        check_members(made, expected, count);
        CHECK_OK(MPI_Comm_free(&made));
    }
    /* Two disjoint groups in one call. */
    CHECK_OK(MPI_Comm_create(MPI_COMM_WORLD, world_rank % 2 ? odd : even, &made));
    int size;
    CHECK_OK(MPI_Comm_size(made, &size));
    CHECK_EQ(size, world_rank % 2 ? world_size / 2 : count);
    CHECK_OK(MPI_Comm_free(&made));
    CHECK_OK(MPI_Comm_create(MPI_COMM_WORLD, MPI_GROUP_EMPTY, &made));
    CHECK(made == MPI_COMM_NULL);

    if (world_rank % 2 == 0) {
        for (int tag = 0; tag < 3; tag++) {
            CHECK_OK(MPI_Comm_create_group(MPI_COMM_WORLD, even, tag ? 0x7ffffffd + tag : 0, &made));
            check_members(made, expected, count);
            CHECK_OK(MPI_Comm_disconnect(&made));
        }
        CHECK_OK(MPI_Comm_create_from_group(even, "org.example.even", MPI_INFO_NULL, MPI_ERRORS_RETURN, &made));
        check_members(made, expected, count);
        CHECK_CLASS(MPI_Send(&size, 1, MPI_INT, count, 0, made), MPI_ERR_RANK);
        CHECK_OK(MPI_Comm_free(&made));
    }
    CHECK_OK(MPI_Group_free(&world));
    CHECK_OK(MPI_Group_free(&even));
    CHECK_OK(MPI_Group_free(&odd));
    free(expected);
}

/* A freed communicator lives until its last message is through. */
static void test_free_early(void)
{
    MPI_Comm copy;
    MPI_Request requests[2];
    int out = world_rank, in = -1, next = (world_rank + 1) % world_size, last = (world_rank + world_size - 1) % world_size;
    CHECK_OK(MPI_Comm_dup(MPI_COMM_WORLD, &copy));
    CHECK_OK(MPI_Irecv(&in, 1, MPI_INT, last, 0, copy, &requests[0]));
    CHECK_OK(MPI_Issend(&out, 1, MPI_INT, next, 0, copy, &requests[1]));
    CHECK_OK(MPI_Comm_free(&copy));
    CHECK_OK(MPI_Waitall(2, requests, MPI_STATUSES_IGNORE));
    CHECK_EQ(in, last);
}

static void test_errors(void)
{
    MPI_Comm made = MPI_COMM_NULL, world = MPI_COMM_WORLD;
    MPI_Group group;
    CHECK_OK(MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN));
    CHECK_OK(MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN));
    CHECK_CLASS(MPI_Comm_split(MPI_COMM_WORLD, -5, 0, &made), MPI_ERR_ARG);
    CHECK_CLASS(MPI_Comm_dup(MPI_COMM_NULL, &made), MPI_ERR_COMM);
    CHECK_CLASS(MPI_Comm_dup((MPI_Comm)&made, &made), MPI_ERR_COMM);
    CHECK_CLASS(MPI_Comm_free(&world), MPI_ERR_COMM);
    CHECK_CLASS(MPI_Comm_create(MPI_COMM_WORLD, MPI_GROUP_NULL, &made), MPI_ERR_GROUP);
    CHECK_CLASS(MPI_Comm_remote_size(MPI_COMM_WORLD, &world_size), MPI_ERR_COMM);
    CHECK_CLASS(MPI_Comm_remote_group(MPI_COMM_WORLD, &group), MPI_ERR_COMM);
    CHECK_CLASS(MPI_Comm_split_type(MPI_COMM_WORLD, 12345, 0, MPI_INFO_NULL, &made), MPI_ERR_ARG);
    CHECK_CLASS(MPI_Comm_create_from_group(MPI_GROUP_NULL, "x", MPI_INFO_NULL, MPI_ERRORS_RETURN, &made), MPI_ERR_GROUP);
    CHECK(made == MPI_COMM_NULL);
}

int main(int argc, char **argv)
{
    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &world_rank);
    MPI_Comm_size(MPI_COMM_WORLD, &world_size);
    test_dup();
    test_idup();
    for (int colors = 1; colors <= 3; colors++)
        test_split(colors);
    test_split_type();
    test_groups();
    test_free_early();
    test_errors();
    MPI_Finalize();
    return 0;
}
