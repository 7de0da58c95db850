/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 1 2   transports: shm ofi   hosts: no   timeout: 120
 *
 * Jobs come and go again and again (with TEST_LONG 2000 times) and leave no process, descriptor, thread or memory; jobs that spawn jobs, three
 * deep, talk with their own parents; an argument may be ':'.
 */
#include "test.h"

#include <dirent.h>
#include <unistd.h>

static char *program;

static int entries_of(const char *path)
{
    DIR *directory = opendir(path);
    int count = 0;

    while (readdir(directory))
        count++;
    closedir(directory);
    return count;
}

static long resident_pages(void)
{
    FILE *file = fopen("/proc/self/statm", "r");
    long size, resident = 0;

    if (fscanf(file, "%ld %ld", &size, &resident) != 2)
        resident = 0;
    fclose(file);
    return resident;
}

static void cycle(void)
{
    char *arguments[] = {"leaf", ":", "-n", NULL};
    MPI_Comm inter, all;
    int size, sum = 0, one = 1;

    MPI_Comm_spawn(program, arguments, 2, MPI_INFO_NULL, 0, MPI_COMM_WORLD, &inter, MPI_ERRCODES_IGNORE);
    MPI_Intercomm_merge(inter, 0, &all);
    MPI_Comm_size(all, &size);
    MPI_Allreduce(&one, &sum, 1, MPI_INT, MPI_SUM, all);
    CHECK_EQ(sum, size);
    MPI_Comm_disconnect(&all);
    MPI_Comm_disconnect(&inter);
}

/* What the first cycles open stays; from then on nothing more does. The end of a launcher is noticed a moment later. */
static void cycles(int count)
{
    int files = 0, threads = 0, size, rank;
    long pages = 0;

    MPI_Comm_size(MPI_COMM_WORLD, &size);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    for (int i = 0; i < count; i++) {
        cycle();
        if (i != count / 2)
            continue;
        files = entries_of("/proc/self/fd");
        threads = entries_of("/proc/self/task");
        pages = resident_pages();
    }
    for (int i = 0; i < 600 && (entries_of("/proc/self/fd") > files || entries_of("/proc/self/task") > threads); i++)
        usleep(50000);
    CHECK(entries_of("/proc/self/fd") <= files);
    CHECK(entries_of("/proc/self/task") <= threads);
    /* A page or two a cycle would be a leak. */
    CHECK(resident_pages() - pages < count / 2 + 500);
}

static void deeper(int depth, MPI_Comm parent)
{
    char text[16], *arguments[] = {"deep", text, NULL};
    int below = 0, sum;
    MPI_Comm inter;

    if (depth < 3) {
        snprintf(text, sizeof text, "%d", depth + 1);
        MPI_Comm_spawn(program, arguments, 1, MPI_INFO_NULL, 0, MPI_COMM_WORLD, &inter, MPI_ERRCODES_IGNORE);
        MPI_Recv(&below, 1, MPI_INT, 0, 9, inter, MPI_STATUS_IGNORE);
        MPI_Comm_disconnect(&inter);
        CHECK_EQ(below, 3 - depth);
    }
    sum = below + 1;
    if (parent != MPI_COMM_NULL) {
        int size;

        MPI_Comm_remote_size(parent, &size);
        for (int i = 0; i < size; i++)
            MPI_Send(&sum, 1, MPI_INT, i, 9, parent);
        MPI_Comm_disconnect(&parent);
    }
}

static void leaf(MPI_Comm parent, int argc, char **argv)
{
    MPI_Comm all;
    int sum, one = 1;

    CHECK(argc == 4 && strcmp(argv[2], ":") == 0 && strcmp(argv[3], "-n") == 0);
    MPI_Intercomm_merge(parent, 1, &all);
    MPI_Allreduce(&one, &sum, 1, MPI_INT, MPI_SUM, all);
    MPI_Comm_disconnect(&all);
    MPI_Comm_disconnect(&parent);
}

int main(int argc, char **argv)
{
    const char *transport = getenv("WEFT_TRANSPORT");
    MPI_Comm parent;

    MPI_Init(&argc, &argv);
    program = argv[0];
    MPI_Comm_get_parent(&parent);
    if (argc > 2 && strcmp(argv[1], "deep") == 0)
        deeper(atoi(argv[2]), parent);
    else if (argc > 1)
        leaf(parent, argc, argv);
    else {
        deeper(0, MPI_COMM_NULL);
        cycles(getenv("TEST_LONG") ? 2000 : transport && strcmp(transport, "ofi") == 0 ? 6 : 24);
    }
    MPI_Finalize();
    return 0;
}
