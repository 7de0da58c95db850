/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * For the programs of tests/mpi, which run under mpiexec: a failed CHECK prints rank, place and the values that
 * differ, and ends the whole job. A program that finds everything right prints nothing and returns 0.
 *
 * The first comment of a program may tell tests/run how to run it; the words and their defaults:
 *
 *     ranks: 1 2 3 4 7 8   transports: shm ofi   timeout: 60   env: NAME=VALUE   args: WORD   long: no   hosts: yes
 *
 * ("long: yes" runs only with --long; "hosts: no" keeps a program of the multi-host runs.)
 */
#ifndef TEST_H
#define TEST_H

#include <mpi.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static inline int test_rank(void)
{
    int up = 0, down = 0, rank = -1;
    MPI_Initialized(&up);
    MPI_Finalized(&down);
    if (up && !down)
        MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    return rank;
}

/* By how much a deadline is to be stretched on a machine that others keep busy: as tests/run says. */
static inline int test_patience(void)
{
    const char *given = getenv("TEST_PATIENCE");

    return given && atoi(given) > 1 ? atoi(given) : 1;
}

/* For functions that look at memory while others write it, where that they see it is what is tested: no race for the thread sanitizer. */
#define TEST_LOOKS_ON __attribute__((no_sanitize("thread")))

static inline void test_failed(void)
{
    fflush(stderr);
    if (test_rank() >= 0)
        MPI_Abort(MPI_COMM_WORLD, 1);
    exit(1);
}

/*
 * Variables of the macros have names that no argument will have: an argument of the same name would be read
 * from the macro's own variable. One fprintf for the whole line, so that lines of several ranks do not mix.
 */
#define TEST_FAIL(format, ...) \
    do { \
        fprintf(stderr, "rank %d: %s:%d: " format "\n", test_rank(), __FILE__, __LINE__, __VA_ARGS__); \
        test_failed(); \
    } while (0)

#define CHECK(condition) \
    do { \
        if (!(condition)) \
            TEST_FAIL("not true: %s", #condition); \
    } while (0)

/* Integers of any kind, MPI_Aint and MPI_Count included. */
#define CHECK_EQ(got, want) \
    do { \
        long long test_got_ = (long long)(got), test_want_ = (long long)(want); \
        if (test_got_ != test_want_) \
            TEST_FAIL("%s is %lld, should be %s = %lld", #got, test_got_, #want, test_want_); \
    } while (0)

#define CHECK_DOUBLE(got, want, tolerance) \
    do { \
        double test_got_ = (got), test_want_ = (want); \
        if (!(test_got_ - test_want_ <= (tolerance) && test_want_ - test_got_ <= (tolerance))) \
            TEST_FAIL("%s is %.17g, should be %s = %.17g", #got, test_got_, #want, test_want_); \
    } while (0)

#define CHECK_STR(got, want) \
    do { \
        const char *test_got_ = (got), *test_want_ = (want); \
        if (strcmp(test_got_, test_want_) != 0) \
            TEST_FAIL("%s is \"%s\", should be %s = \"%s\"", #got, test_got_, #want, test_want_); \
    } while (0)

/* Bytes: says where the first difference is. */
#define CHECK_MEM(got, want, len) \
    do { \
        size_t test_at_ = test_differ((got), (want), (size_t)(len)); \
        if (test_at_ != (size_t)(len)) \
            TEST_FAIL("%s differs from %s at byte %zu of %zu: 0x%02x, should be 0x%02x", #got, #want, test_at_, \
                      (size_t)(len), ((const unsigned char *)(got))[test_at_], \
                      ((const unsigned char *)(want))[test_at_]); \
    } while (0)

/* An MPI call that must succeed, also under MPI_ERRORS_RETURN. */
#define CHECK_OK(call) \
    do { \
        int test_rc_ = (call); \
        if (test_rc_ != MPI_SUCCESS) \
            TEST_FAIL("%s: %s", #call, test_error(test_rc_)); \
    } while (0)

/* An MPI call that must fail with this error class (set MPI_ERRORS_RETURN first). */
#define CHECK_CLASS(call, want) \
    do { \
        int test_rc_ = (call), test_class_ = MPI_SUCCESS; \
        if (test_rc_ != MPI_SUCCESS) \
            MPI_Error_class(test_rc_, &test_class_); \
        if (test_class_ != (want)) \
            TEST_FAIL("%s gives error class %d (%s), should be %s = %d", #call, test_class_, test_error(test_rc_), \
                      #want, (int)(want)); \
    } while (0)

static inline size_t test_differ(const void *a, const void *b, size_t len)
{
    const unsigned char *x = a, *y = b;
    size_t i = 0;
    while (i < len && x[i] == y[i])
        i++;
    return i;
}

static inline const char *test_error(int code)
{
    static char text[MPI_MAX_ERROR_STRING];
    int len;
    MPI_Error_string(code, text, &len);
    return text;
}

/* Pseudo-random numbers, the same on every rank and machine for one seed (splitmix64). */
static inline uint64_t test_random(uint64_t *state)
{
    uint64_t z = (*state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

/* Bytes that follow from seed alone: a message made on one rank can be checked on another. */
static inline unsigned char test_byte(uint64_t seed, size_t at)
{
    uint64_t state = seed * 0x100000001b3u + at / 8;
    return (unsigned char)(test_random(&state) >> at % 8 * 8);
}

static inline void test_fill(void *buffer, size_t len, uint64_t seed)
{
    unsigned char *byte = buffer;
    for (size_t i = 0; i < len; i++)
        byte[i] = test_byte(seed, i);
}

#define CHECK_FILLED(buffer, len, seed) \
    do { \
        const unsigned char *test_byte_ = (const void *)(buffer); \
        for (size_t test_i_ = 0; test_i_ < (size_t)(len); test_i_++) \
            if (test_byte_[test_i_] != test_byte((seed), test_i_)) \
                TEST_FAIL("%s: byte %zu of %zu is 0x%02x, should be 0x%02x (seed %llu)", #buffer, test_i_, \
                          (size_t)(len), test_byte_[test_i_], test_byte((seed), test_i_), (unsigned long long)(seed)); \
    } while (0)

/* What /proc says of this process's memory under this name ("VmRSS", "RssAnon"), in bytes. */
static inline long test_memory(const char *name)
{
    char line[200];
    long kib = 0;
    size_t len = strlen(name);
    FILE *file = fopen("/proc/self/status", "r");
    while (file && fgets(line, sizeof line, file))
        if (strncmp(line, name, len) == 0 && line[len] == ':')
            sscanf(line + len + 1, "%ld", &kib);
    if (file)
        fclose(file);
    return kib * 1024;
}

/* The library's counters of these names, to be read from now on. */
static inline void test_open_counters(MPI_T_pvar_session *session, MPI_T_pvar_handle *handles, const char *const *names, int names_count)
{
    int provided, index, count;
    CHECK_OK(MPI_T_init_thread(MPI_THREAD_SINGLE, &provided));
    CHECK_OK(MPI_T_pvar_session_create(session));
    for (int i = 0; i < names_count; i++) {
        CHECK_OK(MPI_T_pvar_get_index(names[i], MPI_T_PVAR_CLASS_COUNTER, &index));
        CHECK_OK(MPI_T_pvar_handle_alloc(*session, index, NULL, &handles[i], &count));
    }
}

/* What one of them says now; also after MPI_Finalize. */
static inline unsigned long long test_counter(const char *name)
{
    MPI_T_pvar_session session;
    MPI_T_pvar_handle handle;
    unsigned long long value;
    test_open_counters(&session, &handle, &name, 1);
    CHECK_OK(MPI_T_pvar_read(session, handle, &value));
    CHECK_OK(MPI_T_pvar_session_free(&session));
    CHECK_OK(MPI_T_finalize());
    return value;
}

#endif
