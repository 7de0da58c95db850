/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 4 8   transports: shm ofi   hosts: no   timeout: 240
 *
 * Jobs of 4 to 8 ranks that spawn as many (with TEST_LONG 1 to 8), as one program and as several, from each end of the job, and with only
 * a part of it taking part; and halves of them that meet at a port.
 */
#include "test.h"

static char *program;
static MPI_Comm world;

/* Everybody of one side to everybody of the other; then all of both. */
static void talk(MPI_Comm inter, int high)
{
    int rank, size, remote, to[16], from[16], sum, first;
    MPI_Comm all;

    MPI_Comm_rank(inter, &rank);
    MPI_Comm_size(inter, &size);
    MPI_Comm_remote_size(inter, &remote);
    for (int i = 0; i < remote; i++)
        to[i] = rank * 100 + i;
    MPI_Alltoall(to, 1, MPI_INT, from, 1, MPI_INT, inter);
    for (int i = 0; i < remote; i++)
        CHECK(from[i] == i * 100 + rank);
    MPI_Intercomm_merge(inter, high, &all);
    MPI_Comm_rank(all, &first);
    CHECK(first == rank + (high ? remote : 0));
    MPI_Allreduce(&first, &sum, 1, MPI_INT, MPI_SUM, all);
    CHECK(sum == (size + remote) * (size + remote - 1) / 2);
    MPI_Comm_free(&all);
    MPI_Comm_disconnect(&inter);
}

static void spawn(MPI_Comm comm, int count, int root)
{
    int codes[16], remote;
    MPI_Comm inter;

    MPI_Comm_spawn(program, MPI_ARGV_NULL, count, MPI_INFO_NULL, root, comm, &inter, codes);
    MPI_Comm_remote_size(inter, &remote);
    CHECK(remote == count);
    for (int i = 0; i < count; i++)
        CHECK(codes[i] == MPI_SUCCESS);
    talk(inter, 0);
}

static void spawn_programs(MPI_Comm comm, int count)
{
    char *commands[4] = {program, program, program, program};
    int counts[4] = {1, count - 3, 1, 1}, codes[16], remote;
    MPI_Info infos[4] = {MPI_INFO_NULL, MPI_INFO_NULL, MPI_INFO_NULL, MPI_INFO_NULL};
    MPI_Comm inter;

    MPI_Comm_spawn_multiple(4, commands, MPI_ARGVS_NULL, counts, infos, 0, comm, &inter, codes);
    MPI_Comm_remote_size(inter, &remote);
    CHECK(remote == count);
    talk(inter, 0);
}

/* The first and the rest, in every way to cut the job in two; the port is used for all of them. */
static void meet(void)
{
    char port[MPI_MAX_PORT_NAME] = "";
    int rank, size;

    MPI_Comm_rank(world, &rank);
    MPI_Comm_size(world, &size);
    if (rank == 0)
        MPI_Open_port(MPI_INFO_NULL, port);
    MPI_Bcast(port, MPI_MAX_PORT_NAME, MPI_CHAR, 0, world);
    for (int cut = 1; cut < size; cut++) {
        MPI_Comm half, inter;
        MPI_Comm_split(world, rank >= cut, rank, &half);
        if (rank < cut)
            MPI_Comm_accept(port, MPI_INFO_NULL, 0, half, &inter);
        else
            MPI_Comm_connect(port, MPI_INFO_NULL, size - cut - 1, half, &inter);
        talk(inter, rank >= cut);
        MPI_Comm_free(&half);
    }
    if (rank == 0)
        MPI_Close_port(port);
}

int main(int argc, char **argv)
{
    MPI_Comm parent, part;
    int rank, size;

    MPI_Init(&argc, &argv);
    program = argv[0];
    world = MPI_COMM_WORLD;
    MPI_Comm_get_parent(&parent);
    if (parent != MPI_COMM_NULL) {
        talk(parent, 1);
        MPI_Finalize();
        return 0;
    }
    MPI_Comm_rank(world, &rank);
    MPI_Comm_size(world, &size);
    spawn(world, 4, 0);
    spawn(world, 8, size - 1);
    spawn_programs(world, 5);
    MPI_Comm_split(world, rank % 2, rank, &part);
    if (rank % 2 == 0)
        spawn(part, 3, 1);
    MPI_Comm_free(&part);
    for (int count = 1; count <= 8 && getenv("TEST_LONG"); count++)
        spawn(world, count, count % size);
    meet();
    MPI_Finalize();
    return 0;
}
