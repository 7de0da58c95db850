/* ranks: 1 4 7   transports: shm   timeout: 30 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Groups through the API; their algebra is tested with an oracle in tests/unit/runtime/test_group.c. */
#include "test.h"

int main(int argc, char **argv)
{
    int rank, size, value, zero = 0, ranges[1][3];
    MPI_Group world, first, rest, made, self;
    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    CHECK_OK(MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN));
    CHECK_OK(MPI_Comm_group(MPI_COMM_WORLD, &world));
    CHECK_OK(MPI_Comm_group(MPI_COMM_SELF, &self));
    CHECK_OK(MPI_Group_size(world, &value));
    CHECK_EQ(value, size);
    CHECK_OK(MPI_Group_rank(world, &value));
    CHECK_EQ(value, rank);
    CHECK_OK(MPI_Group_translate_ranks(self, 1, &zero, world, &value));
    CHECK_EQ(value, rank);

    CHECK_OK(MPI_Group_incl(world, 1, &zero, &first));
    CHECK_OK(MPI_Group_excl(world, 1, &zero, &rest));
    CHECK_OK(MPI_Group_rank(first, &value));
    CHECK_EQ(value, rank == 0 ? 0 : MPI_UNDEFINED);
    CHECK_OK(MPI_Group_rank(rest, &value));
    CHECK_EQ(value, rank == 0 ? MPI_UNDEFINED : rank - 1);
    CHECK_OK(MPI_Group_intersection(first, rest, &made));
    CHECK(made == MPI_GROUP_EMPTY);
    CHECK_OK(MPI_Group_free(&made));
    CHECK_OK(MPI_Group_union(first, rest, &made));
    CHECK_OK(MPI_Group_compare(made, world, &value));
    CHECK_EQ(value, MPI_IDENT);
    CHECK_OK(MPI_Group_free(&made));
    CHECK_OK(MPI_Group_union(rest, first, &made));
    CHECK_OK(MPI_Group_compare(made, world, &value));
    CHECK_EQ(value, size > 1 ? MPI_SIMILAR : MPI_IDENT);
    CHECK_OK(MPI_Group_free(&made));
    CHECK_OK(MPI_Group_difference(world, rest, &made));
    CHECK_OK(MPI_Group_compare(made, first, &value));
    CHECK_EQ(value, MPI_IDENT);
    CHECK_OK(MPI_Group_free(&made));
    CHECK(made == MPI_GROUP_NULL);

    ranges[0][0] = size - 1;
    ranges[0][1] = 0;
    ranges[0][2] = -1;
    CHECK_OK(MPI_Group_range_incl(world, 1, ranges, &made));
    CHECK_OK(MPI_Group_rank(made, &value));
    CHECK_EQ(value, size - 1 - rank);
    CHECK_OK(MPI_Group_free(&made));
    CHECK_OK(MPI_Group_range_excl(world, 1, ranges, &made));
    CHECK(made == MPI_GROUP_EMPTY);
    value = MPI_PROC_NULL;
    CHECK_OK(MPI_Group_translate_ranks(world, 1, &value, self, &value));
    CHECK_EQ(value, MPI_PROC_NULL);

    CHECK_CLASS(MPI_Group_size(MPI_GROUP_NULL, &value), MPI_ERR_GROUP);
    CHECK_CLASS(MPI_Group_incl(world, 1, &size, &made), MPI_ERR_RANK);
    CHECK_CLASS(MPI_Group_incl(world, -1, &size, &made), MPI_ERR_ARG);
    ranges[0][2] = 0;
    CHECK_CLASS(MPI_Group_range_incl(world, 1, ranges, &made), MPI_ERR_ARG);
    CHECK_CLASS(MPI_Group_translate_ranks(world, 1, &size, self, &value), MPI_ERR_RANK);
    CHECK_OK(MPI_Group_free(&world));
    CHECK_CLASS(MPI_Group_free(&world), MPI_ERR_GROUP);
    CHECK_OK(MPI_Group_free(&first));
    CHECK_OK(MPI_Group_free(&rest));
    CHECK_OK(MPI_Group_free(&self));
    MPI_Finalize();
    return 0;
}
