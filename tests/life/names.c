/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * For the tests of the name server: jobs that publish names and look them up.
 *
 *   names serve NAME          publishes a port, prints "ready RANK PID HOST", takes one caller
 *   names hold NAME           publishes something, prints the same and waits for ever
 *   names call NAME SECONDS   looks up for so long, and calls there: all ranks
 *   names look NAME SECONDS   prints "found", or why not
 *   names publish NAME SCOPE  prints "published", or why not
 *   names crowd COUNT         every rank publishes, looks up the names of others, takes its own back
 *   names scopes              names that are known to the name server alone, or without it alone
 */
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int rank, size;

static int class_of(int code)
{
    int class;

    MPI_Error_class(code, &class);
    return class;
}

static void say(int code, const char *good)
{
    char text[MPI_MAX_ERROR_STRING];
    int len;

    if (rank != 0)
        return;
    if (code == MPI_SUCCESS) {
        puts(good);
    } else {
        MPI_Error_string(code, text, &len);
        puts(text);
    }
    fflush(stdout);
}

static MPI_Info info_with(const char *key, const char *value)
{
    MPI_Info info;

    MPI_Info_create(&info);
    MPI_Info_set(info, key, value);
    return info;
}

static void must(int right, int number)
{
    if (!right) {
        fprintf(stderr, "rank %d: step %d went wrong\n", rank, number);
        MPI_Abort(MPI_COMM_WORLD, 3);
    }
}

static void meet(MPI_Comm inter)
{
    int mine = 1, sum = 0, others;

    MPI_Comm_remote_size(inter, &others);
    MPI_Allreduce(&mine, &sum, 1, MPI_INT, MPI_SUM, inter);
    must(sum == others, 1);
    MPI_Comm_disconnect(&inter);
}

static void crowd(int count)
{
    char name[64], port[MPI_MAX_PORT_NAME], expected[64];

    for (int i = 0; i < count; i++) {
        snprintf(name, sizeof name, "rank %d, %d", rank, i);
        must(MPI_Publish_name(name, MPI_INFO_NULL, name) == MPI_SUCCESS, 2);
        must(class_of(MPI_Publish_name(name, MPI_INFO_NULL, name)) == MPI_ERR_SERVICE, 3);
    }
    MPI_Barrier(MPI_COMM_WORLD);
    for (int other = 0; other < size; other++) {
        snprintf(expected, sizeof expected, "rank %d, %d", other, count - 1);
        must(MPI_Lookup_name(expected, MPI_INFO_NULL, port) == MPI_SUCCESS && strcmp(port, expected) == 0, 4);
    }
    MPI_Barrier(MPI_COMM_WORLD);
    snprintf(name, sizeof name, "rank %d, 0", rank);
    must(MPI_Unpublish_name(name, MPI_INFO_NULL, name) == MPI_SUCCESS, 5);
    must(class_of(MPI_Unpublish_name(name, MPI_INFO_NULL, name)) == MPI_ERR_SERVICE, 6);
    must(class_of(MPI_Lookup_name(name, MPI_INFO_NULL, port)) == MPI_ERR_NAME, 7);
}

static void scopes(void)
{
    MPI_Info local = info_with("scope", "local"), global = info_with("ompi_global_scope", "true");
    char port[MPI_MAX_PORT_NAME];

    must(MPI_Publish_name("here", local, "a") == MPI_SUCCESS && MPI_Publish_name("there", global, "b") == MPI_SUCCESS, 10);
    must(class_of(MPI_Lookup_name("here", global, port)) == MPI_ERR_NAME, 11);
    must(class_of(MPI_Lookup_name("there", local, port)) == MPI_ERR_NAME, 12);
    must(MPI_Lookup_name("here", MPI_INFO_NULL, port) == MPI_SUCCESS && strcmp(port, "a") == 0, 13);
    must(MPI_Lookup_name("there", MPI_INFO_NULL, port) == MPI_SUCCESS && strcmp(port, "b") == 0, 14);
    must(MPI_Unpublish_name("here", local, port) == MPI_SUCCESS && MPI_Unpublish_name("there", global, port) == MPI_SUCCESS, 15);
    MPI_Info_free(&local);
    MPI_Info_free(&global);
}

int main(int argc, char **argv)
{
    const char *part = argc > 1 ? argv[1] : "", *name = argc > 2 ? argv[2] : "";
    char port[MPI_MAX_PORT_NAME] = "a-port";
    MPI_Info wait, scope;
    MPI_Comm inter;
    char ready[128], host[64];
    int rc = MPI_SUCCESS;

    gethostname(host, sizeof host);
    snprintf(ready, sizeof ready, "ready 0 %d %s", (int)getpid(), host);
    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN);
    if (strcmp(part, "serve") == 0) {
        if (rank == 0) {
            MPI_Open_port(MPI_INFO_NULL, port);
            rc = MPI_Publish_name(name, MPI_INFO_NULL, port);
        }
        say(rc, ready);
        MPI_Comm_accept(port, MPI_INFO_NULL, 0, MPI_COMM_WORLD, &inter);
        meet(inter);
    } else if (strcmp(part, "hold") == 0) {
        if (rank == 0)
            rc = MPI_Publish_name(name, MPI_INFO_NULL, port);
        say(rc, ready);
        MPI_Barrier(MPI_COMM_WORLD);
        for (;;)
            pause();
    } else if (strcmp(part, "call") == 0 || strcmp(part, "look") == 0) {
        wait = info_with("timeout", argc > 3 ? argv[3] : "0");
        rc = MPI_Lookup_name(name, wait, port);
        MPI_Info_free(&wait);
        say(rc, "found");
        if (part[0] == 'c') {
            MPI_Comm_connect(port, MPI_INFO_NULL, 0, MPI_COMM_WORLD, &inter);
            meet(inter);
        }
    } else if (strcmp(part, "publish") == 0) {
        scope = info_with("scope", argc > 3 ? argv[3] : "any");
        say(MPI_Publish_name(name, scope, port), "published");
        MPI_Info_free(&scope);
    } else if (strcmp(part, "crowd") == 0) {
        crowd(atoi(name));
    } else if (strcmp(part, "scopes") == 0) {
        scopes();
    }
    MPI_Finalize();
    return 0;
}
