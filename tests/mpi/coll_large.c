/* ranks: 2   timeout: 120   long: yes   env: WEFT_COLL_ALLREDUCE=ring WEFT_COLL_REDUCE=chain */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Counts past 2^31 elements, blocks and displacements past 2^31 bytes. Only one rank has that much memory; on the other the
 * buffer is one odd-sized piece of a file mapped again and again, so the pattern repeats with a period that shares nothing with powers of two.
 */
#define _GNU_SOURCE
#include "test.h"
#include <sys/mman.h>
#include <unistd.h>

enum { PIECE = 4096 * 3517 };
#define LEN (((MPI_Count)1 << 31) + 12345)
#define ROOM ((size_t)(LEN / PIECE + 1) * PIECE)

static int rank;

static unsigned char byte_at(MPI_Count at, int seed)
{
    return (unsigned char)((at % PIECE) * 2654435761u >> 13) + (unsigned char)seed;
}

/* LEN bytes and more whose contents repeat; all memory is one piece. */
static unsigned char *repeating(int seed)
{
    int file = memfd_create("pattern", 0);
    unsigned char *whole = mmap(NULL, ROOM, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    CHECK(file >= 0 && whole != MAP_FAILED && ftruncate(file, PIECE) == 0);
    for (size_t i = 0; i < ROOM; i += PIECE)
        CHECK(mmap(whole + i, PIECE, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, file, 0) != MAP_FAILED);
    close(file);
    for (int i = 0; i < PIECE; i++)
        whole[i] = byte_at(i, seed);
    return whole;
}

static unsigned char *fresh(void)
{
    unsigned char *memory = mmap(NULL, ROOM, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    CHECK(memory != MAP_FAILED);
    return memory;
}

static void drop(unsigned char *memory)
{
    munmap(memory, ROOM);
}

/* LEN bytes at MEMORY are those of a pattern from FIRST on. */
static void check(const char *what, const unsigned char *memory, MPI_Count first, MPI_Count len, int seed)
{
    static unsigned char want[PIECE];
    for (int i = 0; i < PIECE; i++)
        want[i] = byte_at(i, seed);
    for (MPI_Count i = 0; i < len;) {
        MPI_Count from = (first + i) % PIECE, n = PIECE - from < len - i ? PIECE - from : len - i;
        if (memcmp(memory + i, want + from, (size_t)n) != 0)
            TEST_FAIL("%s: wrong between bytes %lld and %lld of %lld", what, (long long)i, (long long)(i + n), (long long)len);
        i += n;
    }
}

int main(int argc, char **argv)
{
    unsigned char *pattern, *memory;
    CHECK_OK(MPI_Init(&argc, &argv));
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    pattern = repeating(rank);
    memory = rank == 1 ? fresh() : NULL;

    CHECK_OK(MPI_Bcast_c(rank == 0 ? pattern : memory, LEN, MPI_BYTE, 0, MPI_COMM_WORLD));
    if (rank == 1)
        check("Bcast_c", memory, 0, LEN, 0);

    /* Two blocks of more than 2^30 bytes: the second begins, and all end, beyond 2^31 in the v form. */
    MPI_Count block = LEN / 2, counts[2] = { block, LEN - block };
    MPI_Aint displs[2] = { LEN - block, 0 };
    unsigned char *row = rank == 1 ? memory : repeating(0);
    CHECK_OK(MPI_Allgather_c(pattern, block, MPI_BYTE, row, block, MPI_BYTE, MPI_COMM_WORLD));
    if (rank == 1) {
        check("Allgather_c, block 0", row, 0, block, 0);
        check("Allgather_c, block 1", row + block, 0, block, 1);
    }
    CHECK_OK(MPI_Gatherv_c(pattern, counts[rank], MPI_BYTE, row, counts, displs, MPI_BYTE, 1, MPI_COMM_WORLD));
    if (rank == 1) {
        check("Gatherv_c, block 0", row + displs[0], 0, counts[0], 0);
        check("Gatherv_c, block 1", row + displs[1], 0, counts[1], 1);
    }
    CHECK_OK(MPI_Alltoall_c(pattern, block, MPI_BYTE, row, block, MPI_BYTE, MPI_COMM_WORLD));
    if (rank == 1) {
        check("Alltoall_c, block 0", row, block, block, 0);
        check("Alltoall_c, block 1", row + block, block, block, 1);
    }
    MPI_Request request;
    CHECK_OK(MPI_Ibcast_c(rank == 0 ? pattern : memory, LEN / 2, MPI_UINT16_T, 0, MPI_COMM_WORLD, &request));
    CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
    if (rank == 1)
        check("Ibcast_c", memory, 0, LEN / 2 * 2, 0);
    /* The same values on both ranks, so that the result does not depend on where pieces of the repeating buffer were written first. */
    for (int i = 0; i < PIECE; i++)
        pattern[i] = byte_at(i, 7);
    CHECK_OK(MPI_Allreduce_c(pattern, row, LEN, MPI_UINT8_T, MPI_MAX, MPI_COMM_WORLD));
    if (rank == 1)
        check("Allreduce_c", row, 0, LEN, 7);
    CHECK_OK(MPI_Reduce_c(pattern, row, LEN, MPI_UINT8_T, MPI_MIN, 1, MPI_COMM_WORLD));
    if (rank == 1)
        check("Reduce_c", row, 0, LEN, 7);
    /* Many elements of nothing. */
    MPI_Datatype empty;
    CHECK_OK(MPI_Type_contiguous(0, MPI_INT, &empty));
    CHECK_OK(MPI_Type_commit(&empty));
    CHECK_OK(MPI_Bcast_c(pattern, (MPI_Count)1 << 40, empty, 0, MPI_COMM_WORLD));
    CHECK_OK(MPI_Type_free(&empty));
    drop(pattern);
    drop(row);
    MPI_Finalize();
    return 0;
}
