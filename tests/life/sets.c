/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* For test_sets: prints the process sets that a session finds, and sums ranks over the one that is named. */
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    MPI_Session session;
    MPI_Group group, world;
    MPI_Comm comm;
    int count, len, rank, size, zero = 0, sum = 0;
    char name[MPI_MAX_PSET_NAME_LEN];

    MPI_Session_init(MPI_INFO_NULL, MPI_ERRORS_ARE_FATAL, &session);
    MPI_Group_from_session_pset(session, "mpi://WORLD", &world);
    MPI_Group_rank(world, &rank);
    MPI_Session_get_num_psets(session, MPI_INFO_NULL, &count);
    for (int i = 0; i < count && rank == 0; i++) {
        len = sizeof name;
        MPI_Session_get_nth_pset(session, MPI_INFO_NULL, i, &len, name);
        MPI_Group_from_session_pset(session, name, &group);
        MPI_Group_size(group, &size);
        printf("set %d: %s of %d\n", i, name, size);
        MPI_Group_free(&group);
    }
    if (argc > 1) {
        MPI_Group_from_session_pset(session, argv[1], &group);
        MPI_Group_rank(group, &len);
        if (len != MPI_UNDEFINED) {
            MPI_Comm_create_from_group(group, "sets", MPI_INFO_NULL, MPI_ERRORS_ARE_FATAL, &comm);
            MPI_Reduce(&rank, &sum, 1, MPI_INT, MPI_SUM, 0, comm);
            MPI_Comm_rank(comm, &zero);
            if (zero == 0)
                printf("sum over %s: %d\n", argv[1], sum);
            MPI_Comm_free(&comm);
        }
        MPI_Group_free(&group);
    }
    MPI_Group_free(&world);
    MPI_Session_finalize(&session);
    return 0;
}
