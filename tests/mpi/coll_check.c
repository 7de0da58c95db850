/* ranks: 2 3 5   timeout: 60   env: WEFT_CHECK=collectives */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * WEFT_CHECK=collectives: ranks that call different collectives, roots, operators, types or lengths get an error that names both, and
 * the same calls pass.
 */
#include "coll.h"

static int rank, size;

int main(int argc, char **argv)
{
    CHECK_OK(MPI_Init(&argc, &argv));
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    for (mode = BLOCKING; mode <= NONBLOCKING; mode++) {
        long long one = 1, sum = 0;
        for (int i = 0; i < 5; i++) {
            CALL(Allreduce, Iallreduce, &one, &sum, 1, MPI_LONG_LONG, MPI_SUM, MPI_COMM_WORLD);
            CHECK_EQ(sum, size);
            CALL(Bcast, Ibcast, &one, 1, MPI_LONG_LONG, i % size, MPI_COMM_WORLD);
        }
    }
    /* Wrong calls by pairs of ranks: both see them, so that nobody is left waiting. */
    for (int kind = 0; kind < 6; kind++) {
        MPI_Comm comm;
        MPI_Request request;
        long long data[8] = { 0 }, out[8];
        int rc, pair, odd = rank % 2, wanted = MPI_ERR_OTHER;
        char text[MPI_MAX_ERROR_STRING];
        CHECK_OK(MPI_Comm_split(MPI_COMM_WORLD, rank / 2, rank, &comm));
        CHECK_OK(MPI_Comm_set_errhandler(comm, MPI_ERRORS_RETURN));
        MPI_Comm_size(comm, &pair);
        if (pair == 1) {
            CHECK_OK(MPI_Comm_free(&comm));
            continue;
        }
        if (kind == 0) {
            rc = MPI_Allreduce(data, out, 1, MPI_LONG_LONG, odd ? MPI_MAX : MPI_SUM, comm);
            wanted = MPI_ERR_OP;
        } else if (kind == 1) {
            rc = MPI_Scan(data, out, odd ? 2 : 1, MPI_LONG_LONG, MPI_SUM, comm);
            wanted = MPI_ERR_COUNT;
        } else if (kind == 2) {
            rc = odd ? MPI_Bcast(data, 1, MPI_LONG_LONG, 1, comm) : MPI_Gather(data, 1, MPI_LONG_LONG, out, 1, MPI_LONG_LONG, 0, comm);
        } else if (kind == 3) {
            rc = MPI_Bcast(data, 1, MPI_LONG_LONG, odd, comm);
            wanted = MPI_ERR_ROOT;
        } else if (kind == 4) {
            rc = MPI_Reduce(data, out, 1, odd ? MPI_LONG_LONG : MPI_DOUBLE, MPI_SUM, 0, comm);
            wanted = MPI_ERR_TYPE;
        } else {
            CHECK_OK(odd ? MPI_Ibarrier(comm, &request) : MPI_Ibcast(data, 1, MPI_LONG_LONG, 0, comm, &request));
            rc = MPI_Wait(&request, MPI_STATUS_IGNORE);
        }
        CHECK_CLASS(rc, wanted);
        int len;
        CHECK_OK(MPI_Error_string(rc, text, &len));
        CHECK_OK(MPI_Comm_free(&comm));
    }
    MPI_Finalize();
    return 0;
}
