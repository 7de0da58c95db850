/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * For the programs of tests/mpi that access files: a name that is the same at all ranks and nobody else's, in the directory that FILE_DIR or
 * TMPDIR names, and plain looks at a file beside the library.
 */
#ifndef FILE_TEST_H
#define FILE_TEST_H

#include "test.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static inline const char *file_name(const char *what)
{
    static char name[512];
    int pid = (int)getpid();
    const char *dir = getenv("FILE_DIR");

    if (!dir)
        dir = getenv("TMPDIR");
    /* All use rank 0's directory: hosts of a test may have others in their environment. */
    snprintf(name, sizeof name, "%s/%s.%d", dir ? dir : "/tmp", what, pid);
    MPI_Bcast(name, sizeof name, MPI_CHAR, 0, MPI_COMM_WORLD);
    return name;
}

/*
 * Everybody has written, and everybody may look. Outside atomic mode that takes a sync at both sides where ranks have different caches: FILE_SYNC
 * in the environment says so. Elsewhere a barrier does, and must.
 */
static inline void file_settle(MPI_File file)
{
    if (getenv("FILE_SYNC"))
        CHECK_OK(MPI_File_sync(file));
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    if (getenv("FILE_SYNC"))
        CHECK_OK(MPI_File_sync(file));
}

/* LEN bytes at OFFSET, read without the library; fewer at the end of the file. Returns how many. */
static inline long file_peek(const char *name, void *buffer, size_t len, long long offset)
{
    int fd = open(name, O_RDONLY);
    long n;

    CHECK(fd >= 0);
    n = (long)pread(fd, buffer, len, (off_t)offset);
    close(fd);
    return n;
}

static inline long long file_length(const char *name)
{
    struct stat info;

    return stat(name, &info) == 0 ? (long long)info.st_size : -1;
}

static inline void file_poke(const char *name, const void *data, size_t len)
{
    int fd = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0644);

    CHECK(fd >= 0);
    CHECK(pwrite(fd, data, len, 0) == (long)len);
    close(fd);
}

static inline int file_count(const MPI_Status *status, MPI_Datatype type)
{
    int count = -5;

    MPI_Get_count(status, type, &count);
    return count;
}

#endif
