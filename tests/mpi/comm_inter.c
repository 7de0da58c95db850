/* ranks: 2 3 4 7 8   transports: shm ofi   timeout: 60 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Intercommunicators: two halves of MPI_COMM_WORLD are joined, talk across, are duplicated, split and merged.
 */
#include "test.h"

static int world_rank, world_size;

/* Members of the side that begins with `first`: every second rank. */
static int side_size(int first)
{
    return (world_size - first + 1) / 2;
}

/* Everyone across hears from everyone here. Ranks of side s are the world ranks s, s + 2, ... from `step` on. */
static void check_across(MPI_Comm inter, int side, int local_size, int remote_size)
{
    int flag, size, rank;
    CHECK_OK(MPI_Comm_test_inter(inter, &flag));
    CHECK_EQ(flag, 1);
    CHECK_OK(MPI_Comm_size(inter, &size));
    CHECK_EQ(size, local_size);
    CHECK_OK(MPI_Comm_remote_size(inter, &size));
    CHECK_EQ(size, remote_size);
    CHECK_OK(MPI_Comm_rank(inter, &rank));
    MPI_Request *sends = malloc(sizeof *sends * (size_t)remote_size);
    int word[2] = { world_rank, rank };
    for (int i = 0; i < remote_size; i++)
        CHECK_OK(MPI_Isend(word, 2, MPI_INT, i, 3, inter, &sends[i]));
    for (int i = 0; i < remote_size; i++) {
        int got[2];
        MPI_Status status;
        CHECK_OK(MPI_Recv(got, 2, MPI_INT, MPI_ANY_SOURCE, 3, inter, &status));
        CHECK_EQ(got[0] % 2, !side);
        CHECK_EQ(got[1], status.MPI_SOURCE);
    }
    CHECK_OK(MPI_Waitall(remote_size, sends, MPI_STATUSES_IGNORE));
    free(sends);
}

static void check_merge(MPI_Comm inter, int side, int high_side)
{
    MPI_Comm merged;
    int rank, size, local;
    CHECK_OK(MPI_Intercomm_merge(inter, high_side == 2 ? 0 : side == high_side, &merged));
    CHECK_OK(MPI_Comm_size(merged, &size));
    CHECK_OK(MPI_Comm_rank(merged, &rank));
    CHECK_OK(MPI_Comm_rank(inter, &local));
    CHECK_EQ(size, world_size);
    /* With equal flags any order of the two sides is right, but it must be an order of sides. */
    int first = high_side == 2 ? rank == local : side != high_side;
    CHECK_EQ(rank, first ? local : local + side_size(!side));
    int token = rank, got = -1;
    CHECK_OK(MPI_Sendrecv(&token, 1, MPI_INT, (rank + 1) % size, 0, &got, 1, MPI_INT, (rank + size - 1) % size, 0, merged,
        MPI_STATUS_IGNORE));
    CHECK_EQ(got, (rank + size - 1) % size);
    CHECK_OK(MPI_Comm_free(&merged));
}

static void check_split(MPI_Comm inter, int side)
{
    MPI_Comm part;
    int local;
    CHECK_OK(MPI_Comm_rank(inter, &local));
    /* The first of each side. */
    CHECK_OK(MPI_Comm_split(inter, local == 0 ? 1 : MPI_UNDEFINED, 0, &part));
    CHECK_EQ(part != MPI_COMM_NULL, local == 0);
    if (part != MPI_COMM_NULL) {
        check_across(part, side, 1, 1);
        CHECK_OK(MPI_Comm_free(&part));
    }
    /* A color that only one side has makes nothing. */
    CHECK_OK(MPI_Comm_split(inter, side, 0, &part));
    CHECK(part == MPI_COMM_NULL);

    MPI_Group own, first;
    int zero = 0;
    CHECK_OK(MPI_Comm_group(inter, &own));
    CHECK_OK(MPI_Group_incl(own, 1, &zero, &first));
    CHECK_OK(MPI_Comm_create(inter, first, &part));
    CHECK_EQ(part != MPI_COMM_NULL, local == 0);
    if (part != MPI_COMM_NULL) {
        check_across(part, side, 1, 1);
        CHECK_OK(MPI_Comm_free(&part));
    }
    CHECK_OK(MPI_Group_free(&own));
    CHECK_OK(MPI_Group_free(&first));
}

/* By host, and one step down the hardware: each side has those of the other that are at the same place. */
static void check_split_type(MPI_Comm inter, int side)
{
    MPI_Comm part, host;
    int count[2] = { side == 0, side == 1 }, sum[2], local, key;
    CHECK_OK(MPI_Comm_rank(inter, &local));
    CHECK_OK(MPI_Comm_split_type(MPI_COMM_WORLD, MPI_COMM_TYPE_SHARED, 0, MPI_INFO_NULL, &host));
    CHECK_OK(MPI_Allreduce(count, sum, 2, MPI_INT, MPI_SUM, host));
    CHECK_OK(MPI_Comm_split_type(inter, MPI_COMM_TYPE_SHARED, -local, MPI_INFO_NULL, &part));
    CHECK_EQ(part != MPI_COMM_NULL, sum[!side] > 0);
    if (part != MPI_COMM_NULL) {
        check_across(part, side, sum[side], sum[!side]);
        CHECK_OK(MPI_Comm_rank(part, &key));
        CHECK(key > 0 || sum[side] == 1 || local > 0);
        CHECK_OK(MPI_Comm_free(&part));
    }
    CHECK_OK(MPI_Comm_split_type(inter, MPI_COMM_TYPE_HW_UNGUIDED, 0, MPI_INFO_NULL, &part));
    if (part != MPI_COMM_NULL)
        CHECK_OK(MPI_Comm_free(&part));
    CHECK_OK(MPI_Comm_split_type(inter, MPI_UNDEFINED, 0, MPI_INFO_NULL, &part));
    CHECK(part == MPI_COMM_NULL);
    CHECK_OK(MPI_Comm_free(&host));
}

int main(int argc, char **argv)
{
    MPI_Comm half, inter, copy, again;
    MPI_Group mine, theirs, world;
    MPI_Request request;
    int result;
    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &world_rank);
    MPI_Comm_size(MPI_COMM_WORLD, &world_size);
    int side = world_rank % 2, here = side_size(side), there = side_size(!side);

    CHECK_OK(MPI_Comm_split(MPI_COMM_WORLD, side, world_rank, &half));
    /* The leaders are the last of each side. */
    CHECK_OK(MPI_Intercomm_create(half, here - 1, MPI_COMM_WORLD, 2 * (there - 1) + !side, 77, &inter));
    check_across(inter, side, here, there);

    CHECK_OK(MPI_Comm_dup(inter, &copy));
    check_across(copy, side, here, there);
    CHECK_OK(MPI_Comm_compare(inter, copy, &result));
    CHECK_EQ(result, MPI_CONGRUENT);
    CHECK_OK(MPI_Comm_compare(inter, half, &result));
    CHECK_EQ(result, MPI_UNEQUAL);
    CHECK_OK(MPI_Comm_idup(copy, &again, &request));
    CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
    check_across(again, side, here, there);

    CHECK_OK(MPI_Comm_remote_group(inter, &theirs));
    CHECK_OK(MPI_Comm_group(inter, &mine));
    CHECK_OK(MPI_Comm_group(MPI_COMM_WORLD, &world));
    for (int i = 0; i < there; i++) {
        int rank;
        CHECK_OK(MPI_Group_translate_ranks(theirs, 1, &i, world, &rank));
        CHECK_EQ(rank, 2 * i + !side);
    }

    for (int high = 0; high <= 2; high++)
        check_merge(inter, side, high);
    check_split(inter, side);
    check_split_type(inter, side);
    CHECK_OK(MPI_Comm_free(&again));
    CHECK_OK(MPI_Comm_disconnect(&copy));
    CHECK_OK(MPI_Comm_free(&inter));

    CHECK_OK(MPI_Intercomm_create_from_groups(mine, 0, theirs, 0, "org.example.across", MPI_INFO_NULL,
        MPI_ERRORS_ARE_FATAL, &inter));
    check_across(inter, side, here, there);
    CHECK_OK(MPI_Comm_free(&inter));
    CHECK_OK(MPI_Group_free(&mine));
    CHECK_OK(MPI_Group_free(&theirs));
    CHECK_OK(MPI_Group_free(&world));
    CHECK_OK(MPI_Comm_free(&half));
    MPI_Finalize();
    return 0;
}
