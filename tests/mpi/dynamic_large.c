/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Long messages between parent and child on one host: every byte right, at sizes around those where the way changes; and the owner
 * helps with the copy, as among ranks of one job (its counter tells), unless ranks share CPUs.
 * ranks: 1   transports: shm   hosts: no   timeout: 120
 */
#define _GNU_SOURCE /* CPU_COUNT */
#include "test.h"

#include <sched.h>
#include <time.h>

enum { MOST = 8 << 20, ROUNDS_MOST = 4000 };

static const char *const name = "bytes_assisted";
static MPI_T_pvar_session session;
static MPI_T_pvar_handle handle;

static unsigned char byte_at(size_t i, int round)
{
    return (unsigned char)(i * 7 + i / 4096 + (size_t)round);
}

static void fill(unsigned char *data, size_t len, int round)
{
    for (size_t i = 0; i < len; i++)
        data[i] = byte_at(i, round);
}

static void check(const unsigned char *data, size_t len, int round)
{
    for (size_t i = 0; i < len; i++)
        if (data[i] != byte_at(i, round)) {
            fprintf(stderr, "byte %zu of %zu is wrong in round %d\n", i, len, round);
            MPI_Abort(MPI_COMM_WORLD, 3);
        }
}

/* There and back. */
static void exchange(MPI_Comm inter, int first, unsigned char *data, size_t len, int round)
{
    if (first)
        fill(data, len, round);
    else
        memset(data, 0, len);
    for (int way = 0; way < 2; way++)
        if (first == (way == 0)) {
            CHECK_OK(MPI_Send(data, (int)len, MPI_BYTE, 0, round, inter));
            memset(data, 0, len);
        } else {
            CHECK_OK(MPI_Recv(data, (int)len, MPI_BYTE, 0, round, inter, MPI_STATUS_IGNORE));
            check(data, len, round);
        }
}

static unsigned long long assisted(void)
{
    unsigned long long bytes;

    CHECK_OK(MPI_T_pvar_read(session, handle, &bytes));
    return bytes;
}

int main(int argc, char **argv)
{
    static const size_t sizes[] = {1, 4096, 65536, 524287, 524288, 1 << 20, (1 << 20) + 1, 3000001, MOST};
    unsigned char *data = malloc(MOST);
    unsigned long long mine, both = 0;
    MPI_Comm parent, inter, all;
    cpu_set_t cpus;
    int round = 0, crowded;

    MPI_Init(&argc, &argv);
    test_open_counters(&session, &handle, &name, 1);
    MPI_Comm_get_parent(&parent);
    inter = parent;
    if (parent == MPI_COMM_NULL)
        CHECK_OK(MPI_Comm_spawn(argv[0], MPI_ARGV_NULL, 1, MPI_INFO_NULL, 0, MPI_COMM_WORLD, &inter, MPI_ERRCODES_IGNORE));
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
        for (int k = 0; k < 3; k++)
            exchange(inter, parent == MPI_COMM_NULL, data, sizes[i], round++);
    CHECK_OK(MPI_Intercomm_merge(inter, parent != MPI_COMM_NULL, &all));
    crowded = sched_getaffinity(0, sizeof cpus, &cpus) == 0 && CPU_COUNT(&cpus) < 2;
    CHECK_OK(MPI_Allreduce(MPI_IN_PLACE, &crowded, 1, MPI_INT, MPI_MAX, all));
    while (both == 0 && !crowded && round < ROUNDS_MOST) {
        exchange(inter, parent == MPI_COMM_NULL, data, 1 << 20, round++);
        mine = assisted();
        CHECK_OK(MPI_Allreduce(&mine, &both, 1, MPI_UNSIGNED_LONG_LONG, MPI_SUM, all));
    }
    CHECK(crowded || both > 0);
    CHECK_OK(MPI_Comm_disconnect(&all));
    CHECK_OK(MPI_Comm_disconnect(&inter));
    free(data);
    MPI_Finalize();
    return 0;
}
