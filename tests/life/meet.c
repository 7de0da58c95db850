/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * For test_meet: jobs that meet.
 *
 *   meet serve FILE        writes a port's name to FILE, takes one caller, sums over both jobs
 *   meet call FILE         calls there
 *   meet parent PART [HOST] spawns one of itself, waits for a word of it and prints what becomes of that
 *   meet team HOSTS COUNT  three times: spawns COUNT of itself there ("-": anywhere), talks, lets them go
 *   meet wait FILE         serves, then waits for a word of everybody there, and prints what becomes of that
 *   meet hang FILE         calls, and waits for ever
 *                          (later: lets it go and fails)
 *   meet child PART        exit, signal: ends badly; wait: for ever; alone: disconnects and goes on for a while; later: so, and makes
 *                          the file MEET_FILE; team: talks
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

enum { LARGE = 300000 }; /* integers: more than goes without asking */

/* Everybody sends to everybody on the other side, a little and a lot. */
static void talk(MPI_Comm inter)
{
    int mine, others, local, *out = malloc(LARGE * sizeof(int)), *in = malloc(LARGE * sizeof(int));

    MPI_Comm_rank(inter, &mine);
    MPI_Comm_size(inter, &local);
    MPI_Comm_remote_size(inter, &others);
    for (int count = 1; count <= LARGE; count += LARGE - 1) {
        int turns = local > others ? local : others;

        for (int turn = 0; turn < turns; turn++) {
            int other = ((turn - mine) % turns + turns) % turns;

            if (other >= others)
                continue;
            for (int i = 0; i < count; i++)
                out[i] = mine * 1000 + other + i;
            MPI_Sendrecv(out, count, MPI_INT, other, 7, in, count, MPI_INT, other, 7, inter, MPI_STATUS_IGNORE);
            for (int i = 0; i < count; i++)
                if (in[i] != other * 1000 + mine + i)
                    MPI_Abort(MPI_COMM_WORLD, 5);
        }
    }
    free(out);
    free(in);
}

static MPI_Comm accept_at(const char *file, char *port)
{
    char whole[1024];
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
    return inter;
}

static MPI_Comm call_at(const char *file)
{
    char port[MPI_MAX_PORT_NAME] = "";
    MPI_Comm inter;
    FILE *in = fopen(file, "r");

    if (!in || !fgets(port, sizeof port, in))
        MPI_Abort(MPI_COMM_WORLD, 4);
    fclose(in);
    MPI_Comm_connect(port, MPI_INFO_NULL, 0, MPI_COMM_WORLD, &inter);
    return inter;
}

static void serve(const char *file)
{
    char port[MPI_MAX_PORT_NAME] = "";
    MPI_Comm inter = accept_at(file, port);

    talk(inter);
    sum_over_both(inter, 0);
    if (rank == 0)
        MPI_Close_port(port);
}

static void call(const char *file)
{
    MPI_Comm inter = call_at(file);

    talk(inter);
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

/* For a word that will never come. */
static void listen_to(MPI_Comm inter)
{
    char text[MPI_MAX_ERROR_STRING];
    int word, rc, len, others;

    MPI_Comm_remote_size(inter, &others);
    MPI_Comm_set_errhandler(inter, MPI_ERRORS_RETURN);
    for (int other = 0; other < others; other++) {
        rc = MPI_Recv(&word, 1, MPI_INT, other, 1, inter, MPI_STATUS_IGNORE);
        MPI_Error_string(rc, text, &len);
        printf("told: %s\n", text);
    }
}

static void wait_there(const char *file)
{
    char port[MPI_MAX_PORT_NAME] = "";
    MPI_Comm inter = accept_at(file, port);

    say_ready(rank);
    listen_to(inter);
}

static void hang_there(const char *file)
{
    call_at(file);
    say_ready(rank);
    for (;;)
        pause();
}

static void team(char *program, char *hosts, int count)
{
    char *arguments[] = {"child", "team", NULL};
    MPI_Info info;
    MPI_Comm inter;

    MPI_Info_create(&info);
    if (strcmp(hosts, "-") != 0)
        MPI_Info_set(info, "host", hosts);
    for (int turn = 0; turn < 3; turn++) {
        MPI_Comm_spawn(program, arguments, count, info, 0, MPI_COMM_WORLD, &inter, MPI_ERRCODES_IGNORE);
        talk(inter);
        sum_over_both(inter, 0);
    }
    MPI_Info_free(&info);
    if (rank == 0)
        printf("done\n");
}

static void parent(char *program, char *part, char *host)
{
    char *arguments[] = {"child", part, NULL};
    MPI_Info info = MPI_INFO_NULL;
    MPI_Comm inter;

    if (host) {
        MPI_Info_create(&info);
        MPI_Info_set(info, "host", host);
    }
    MPI_Comm_spawn(program, arguments, 1, info, 0, MPI_COMM_WORLD, &inter, MPI_ERRCODES_IGNORE);
    if (strcmp(part, "alone") == 0 || strcmp(part, "later") == 0) {
        MPI_Comm_disconnect(&inter);
        if (strcmp(part, "later") == 0)
            MPI_Abort(MPI_COMM_WORLD, 7);
        return;
    }
    if (strcmp(part, "wait") == 0)
        say_ready(rank);
    listen_to(inter);
}

static void child(MPI_Comm parents, const char *part)
{
    int parent_count;

    MPI_Comm_remote_size(parents, &parent_count);
    if (strcmp(part, "exit") == 0)
        _exit(5);
    if (strcmp(part, "signal") == 0)
        raise(SIGKILL);
    if (strcmp(part, "team") == 0) {
        talk(parents);
        sum_over_both(parents, 1);
        return;
    }
    if (strcmp(part, "alone") == 0 || strcmp(part, "later") == 0) {
        MPI_Comm_disconnect(&parents);
        usleep(1500000);
        printf("alone\n");
        fflush(stdout);
        if (strcmp(part, "later") == 0)
            fclose(fopen(getenv("MEET_FILE"), "w"));
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
    if (argc < 3)
        MPI_Abort(MPI_COMM_WORLD, 2);
    if (strcmp(argv[1], "serve") == 0)
        serve(argv[2]);
    else if (strcmp(argv[1], "call") == 0)
        call(argv[2]);
    else if (strcmp(argv[1], "parent") == 0)
        parent(argv[0], argv[2], argv[3]);
    else if (strcmp(argv[1], "team") == 0)
        team(argv[0], argv[2], atoi(argv[3]));
    else if (strcmp(argv[1], "wait") == 0)
        wait_there(argv[2]);
    else if (strcmp(argv[1], "hang") == 0)
        hang_there(argv[2]);
    else
        child(parents, argv[2]);
    MPI_Finalize();
    return 0;
}
