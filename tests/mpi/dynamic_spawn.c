/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 1 2 3   transports: shm ofi   hosts: no   timeout: 90
 *
 * Jobs that start others: this program spawns itself, talks over intercommunicators and merged ones, lets go, again and
 * again; children that spawn; several programs; what cannot be started is an error on all ranks, and nothing more.
 */
#include "test.h"

enum { LARGE = 2000000 };

static char out[LARGE], in[LARGE];
static char *program;

/* Both sides: every pair of different sides, short and long, then sums over all. */
static void talk(MPI_Comm inter, int high)
{
    MPI_Comm all;
    int rank, size, remote, first, sum;

    MPI_Comm_rank(inter, &rank);
    MPI_Comm_size(inter, &size);
    MPI_Comm_remote_size(inter, &remote);
    for (int other = 0; other < remote; other++) {
        int to = rank * 100 + other, from = -1;
        MPI_Sendrecv(&to, 1, MPI_INT, other, 1, &from, 1, MPI_INT, other, 1, inter, MPI_STATUS_IGNORE);
        CHECK(from == other * 100 + rank);
    }
    for (int i = 0; i < LARGE; i++)
        out[i] = (char)(i * 7 + high);
    if (rank == 0) {
        memset(in, 0, LARGE);
        MPI_Sendrecv(out, LARGE, MPI_CHAR, 0, 2, in, LARGE, MPI_CHAR, 0, 2, inter, MPI_STATUS_IGNORE);
        for (int i = 0; i < LARGE; i += 997)
            CHECK(in[i] == (char)(i * 7 + !high));
    }
    MPI_Intercomm_merge(inter, high, &all);
    MPI_Comm_rank(all, &first);
    CHECK(first == rank + (high ? remote : 0));
    MPI_Allreduce(&first, &sum, 1, MPI_INT, MPI_SUM, all);
    CHECK(sum == (size + remote) * (size + remote - 1) / 2);
    MPI_Allreduce(&rank, &sum, 1, MPI_INT, MPI_SUM, inter);
    CHECK(sum == remote * (remote - 1) / 2);
    MPI_Comm_disconnect(&all);
    CHECK(all == MPI_COMM_NULL);
}

static void child(MPI_Comm parent, const char *part)
{
    MPI_Comm again;
    int appnum, flag, *value;

    MPI_Comm_get_parent(&again);
    CHECK(again == parent);
    if (strcmp(part, "multiple") == 0) {
        MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_APPNUM, &value, &flag);
        CHECK(flag);
        appnum = *value;
        MPI_Send(&appnum, 1, MPI_INT, 0, 3, parent);
    }
    talk(parent, 1);
    if (strcmp(part, "nested") == 0) {
        char *arguments[] = {"leaf", NULL};
        MPI_Comm leaf;
        MPI_Comm_spawn(program, arguments, 1, MPI_INFO_NULL, 0, MPI_COMM_WORLD, &leaf, MPI_ERRCODES_IGNORE);
        talk(leaf, 0);
        MPI_Comm_disconnect(&leaf);
    }
    MPI_Comm_disconnect(&parent);
    MPI_Comm_get_parent(&again);
    CHECK(again == MPI_COMM_NULL);
}

static void spawn_one(int count, const char *part, int root)
{
    char text[32], *arguments[] = {text, NULL};
    int codes[8], remote;
    MPI_Comm inter;

    snprintf(text, sizeof text, "%s", part);
    memset(codes, 0x55, sizeof codes);
    MPI_Comm_spawn(program, arguments, count, MPI_INFO_NULL, root, MPI_COMM_WORLD, &inter, codes);
    MPI_Comm_remote_size(inter, &remote);
    CHECK(remote == count);
    for (int i = 0; i < count; i++)
        CHECK(codes[i] == MPI_SUCCESS);
    talk(inter, 0);
    MPI_Comm_disconnect(&inter);
}

static void spawn_two_programs(void)
{
    char *commands[] = {program, program}, *arguments[] = {"multiple", NULL}, **both[] = {arguments, arguments};
    int counts[] = {1, 2}, codes[3] = {-1, -1, -1}, remote, appnum;
    MPI_Info infos[2] = {MPI_INFO_NULL, MPI_INFO_NULL};
    MPI_Comm inter;
    int rank;

    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_spawn_multiple(2, commands, both, counts, infos, 0, MPI_COMM_WORLD, &inter, codes);
    MPI_Comm_remote_size(inter, &remote);
    CHECK(remote == 3);
    for (int i = 0; i < 3; i++) {
        CHECK(codes[i] == MPI_SUCCESS);
        if (rank == 0) {
            MPI_Recv(&appnum, 1, MPI_INT, i, 3, inter, MPI_STATUS_IGNORE);
            CHECK(appnum == (i > 0));
        }
    }
    talk(inter, 0);
    MPI_Comm_disconnect(&inter);
}

static void bad_arguments(void)
{
    MPI_Comm inter = MPI_COMM_NULL;
    int size;

    MPI_Comm_size(MPI_COMM_WORLD, &size);
    MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
    CHECK_CLASS(MPI_Comm_spawn(program, MPI_ARGV_NULL, 1, MPI_INFO_NULL, size, MPI_COMM_WORLD, &inter, MPI_ERRCODES_IGNORE), MPI_ERR_ROOT);
    CHECK_CLASS(MPI_Comm_spawn(program, MPI_ARGV_NULL, 1, MPI_INFO_NULL, 0, MPI_COMM_NULL, &inter, MPI_ERRCODES_IGNORE), MPI_ERR_COMM);
    MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_ARE_FATAL);
    CHECK(inter == MPI_COMM_NULL);
}

int main(int argc, char **argv)
{
    MPI_Comm parent;
    int size;

    MPI_Init(&argc, &argv);
    program = argv[0];
    MPI_Comm_get_parent(&parent);
    if (parent != MPI_COMM_NULL) {
        CHECK(argc == 2);
        child(parent, argv[1]);
        MPI_Finalize();
        return 0;
    }
    CHECK(argc == 1);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    spawn_one(1, "leaf", 0);
    spawn_one(3, "leaf", size - 1);
    spawn_one(2, "nested", 0);
    spawn_two_programs();
    for (int i = 0; i < 5; i++)
        spawn_one(1, "leaf", i % size);
    bad_arguments();
    MPI_Finalize();
    return 0;
}
