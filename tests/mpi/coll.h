/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * For the programs that test collectives: one call in its blocking, nonblocking and persistent form, and types that say the same
 * data differently. Programs compare with what a plain loop over ranks gives.
 */
#ifndef COLL_H
#define COLL_H

#include "test.h"

enum { BLOCKING, NONBLOCKING, PERSISTENT, MODES };
static const char *const mode_names[MODES] = { "blocking", "nonblocking", "persistent" };
static int mode;

static inline void finish(MPI_Request *request)
{
    CHECK_OK(MPI_Wait(request, MPI_STATUS_IGNORE));
    if (mode == PERSISTENT)
        CHECK_OK(MPI_Request_free(request));
    CHECK(*request == MPI_REQUEST_NULL);
}

/* CALL(Bcast, Ibcast, buffer, count, ...): all but the arguments that the forms do not share. */
#define CALL(Name, Iname, ...)                                                                              \
    do {                                                                                                    \
        MPI_Request request_;                                                                               \
        if (mode == BLOCKING) {                                                                             \
            CHECK_OK(MPI_##Name(__VA_ARGS__));                                                              \
        } else if (mode == NONBLOCKING) {                                                                   \
            CHECK_OK(MPI_##Iname(__VA_ARGS__, &request_));                                                  \
            finish(&request_);                                                                              \
        } else {                                                                                            \
            CHECK_OK(MPI_##Name##_init(__VA_ARGS__, MPI_INFO_NULL, &request_));                             \
            CHECK_OK(MPI_Start(&request_));                                                                 \
            finish(&request_);                                                                              \
        }                                                                                                   \
    } while (0)

/* Ways to lay out N ints: TYPE holds one int, STRIDE ints apart. */
enum { PLAIN, SPREAD, LAYOUTS };
static MPI_Datatype spread_type;

static inline MPI_Datatype layout_type(int layout)
{
    return layout == PLAIN ? MPI_INT : spread_type;
}

static inline int layout_stride(int layout)
{
    return layout == PLAIN ? 1 : 3;
}

static inline void coll_start(void)
{
    CHECK_OK(MPI_Type_create_resized(MPI_INT, 0, 3 * sizeof(int), &spread_type));
    CHECK_OK(MPI_Type_commit(&spread_type));
}

static inline void coll_end(void)
{
    CHECK_OK(MPI_Type_free(&spread_type));
}

/* Room for N ints in a layout, every int -1. */
static inline int *room(int layout, long n)
{
    size_t ints = (size_t)(n * layout_stride(layout)) + 4;
    int *memory = malloc(ints * sizeof(int));
    CHECK(memory != NULL);
    for (size_t i = 0; i < ints; i++)
        memory[i] = -1;
    return memory;
}

/* Int K of what rank FROM has for rank TO in round SEED. */
static inline int value(int from, int to, long k, int seed)
{
    return (int)(from * 1000003L + to * 10007L + k * 13 + seed * 7) & 0x7fffffff;
}

/* Ints FIRST .. FIRST + N - 1 of a buffer are VALUE(from, to, 0 ..). */
static inline void put(int *buffer, int layout, long first, long n, int from, int to, int seed)
{
    for (long k = 0; k < n; k++)
        buffer[(first + k) * layout_stride(layout)] = value(from, to, k, seed);
}

static inline void check(const char *what, const int *buffer, int layout, long first, long n, int from, int to, int seed)
{
    for (long k = 0; k < n; k++) {
        int got = buffer[(first + k) * layout_stride(layout)];
        if (got != value(from, to, k, seed))
            TEST_FAIL("%s (%s): element %ld of %ld from rank %d is %d, should be %d", what, mode_names[mode], k, n, from, got,
                      value(from, to, k, seed));
    }
}

/* What lies between the elements is as room() left it. */
static inline void check_gaps(const char *what, const int *buffer, int layout, long n)
{
    int stride = layout_stride(layout);
    for (long k = 0; k < n * stride; k++)
        if (k % stride && buffer[k] != -1)
            TEST_FAIL("%s (%s): wrote between elements, at %ld", what, mode_names[mode], k);
}

#endif
