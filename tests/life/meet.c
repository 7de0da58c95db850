/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * For test_meet: jobs that meet.
 *
 *   meet serve FILE        writes a port's name to FILE, takes one caller, sums over both jobs
 *   meet call FILE         calls there
 *   meet parent PART       spawns one of itself, waits for a word of it and prints what becomes of that
 *   meet child PART        exit, signal: ends badly; wait: for ever; alone: disconnects and goes on for a while
 */
#include <mpi.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int rank;

static void sum_over_both(MPI_Comm inter, int high)
{
    MPI_Comm all;
    int mine, size, sum;

    MPI_Intercomm_merge(inter, high, &all);
    MPI_Comm_rank(all, &mine);
    MPI_Comm_size(all, &size);
    MPI_Allreduce(&mine, &sum, 1, MPI_INT, MPI_SUM, all);
    if (sum != size * (size - 1) / 2)
        MPI_Abort(MPI_COMM_WORLD, 3);
    MPI_Comm_disconnect(&all);
    MPI_Comm_disconnect(&inter);
}

static void serve(const char *file)
{
    char port[MPI_MAX_PORT_NAME] = "", whole[1024];
    MPI_Comm inter;

    if (rank == 0) {
        MPI_Open_port(MPI_INFO_NULL, port);
        snprintf(whole, sizeof whole, "%s.part", file);
        FILE *out = fopen(whole, "w");
        fputs(port, out);
        fclose(out);
        rename(whole, file);
    }
    MPI_Comm_accept(port, MPI_INFO_NULL, 0, MPI_COMM_WORLD, &inter);
    sum_over_both(inter, 0);
    if (rank == 0)
        MPI_Close_port(port);
}

static void call(const char *file)
{
    char port[MPI_MAX_PORT_NAME] = "";
    MPI_Comm inter;
    FILE *in = fopen(file, "r");

    if (!in || !fgets(port, sizeof port, in))
        MPI_Abort(MPI_COMM_WORLD, 4);
    fclose(in);
    MPI_Comm_connect(port, MPI_INFO_NULL, 0, MPI_COMM_WORLD, &inter);
    sum_over_both(inter, 1);
}

static void say_ready(int number)
{
    char host[MPI_MAX_PROCESSOR_NAME];
    int len;

    MPI_Get_processor_name(host, &len);
    printf("ready %d %d %s\n", number, (int)getpid(), host);
    fflush(stdout);
}

static void parent(char *program, char *part)
{
    char *arguments[] = {"child", part, NULL}, text[MPI_MAX_ERROR_STRING];
    MPI_Comm inter;
    int word, rc, len;

    MPI_Comm_spawn(program, arguments, 1, MPI_INFO_NULL, 0, MPI_COMM_WORLD, &inter, MPI_ERRCODES_IGNORE);
    if (strcmp(part, "alone") == 0) {
        MPI_Comm_disconnect(&inter);
        return;
    }
    if (strcmp(part, "wait") == 0)
        say_ready(rank);
    MPI_Comm_set_errhandler(inter, MPI_ERRORS_RETURN);
    rc = MPI_Recv(&word, 1, MPI_INT, 0, 1, inter, MPI_STATUS_IGNORE);
    MPI_Error_string(rc, text, &len);
    printf("told: %s\n", text);
}

static void child(MPI_Comm parents, const char *part)
{
    int parent_count;

    MPI_Comm_remote_size(parents, &parent_count);
    if (strcmp(part, "exit") == 0)
        _exit(5);
    if (strcmp(part, "signal") == 0)
        raise(SIGKILL);
    if (strcmp(part, "alone") == 0) {
        MPI_Comm_disconnect(&parents);
        usleep(1500000);
        printf("alone\n");
        return;
    }
    say_ready(100);
    if (parent_count == 2)
        say_ready(101);
    for (;;)
        pause();
}

int main(int argc, char **argv)
{
    MPI_Comm parents;

    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_get_parent(&parents);
    if (argc != 3)
        MPI_Abort(MPI_COMM_WORLD, 2);
    if (strcmp(argv[1], "serve") == 0)
        serve(argv[2]);
    else if (strcmp(argv[1], "call") == 0)
        call(argv[2]);
    else if (strcmp(argv[1], "parent") == 0)
        parent(argv[0], argv[2]);
    else
        child(parents, argv[2]);
    MPI_Finalize();
    return 0;
}
