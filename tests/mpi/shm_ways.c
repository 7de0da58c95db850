/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Messages inside a host arrive whole by every way that they can take, forced or chosen, and the counters tell which way they took: stored
 * past the cache or through it (WEFT_SHM_STORES), read from the sender's memory or in pieces (WEFT_SHM_WAY); without gaps and
 * with, one way and both ways at once. What is not forced is measured after some messages: life/test_shm_ways runs this in each way.
 * ranks: 2   transports: shm   timeout: 120   hosts: no
 */
#include "test.h"

/* TRIED: no trial of two ways takes more messages. */
enum { MOST = 3 << 20, WINDOW = 8, MESSAGES = 80, TRIED = 720 };

static const char *const names[] = { "bytes_streamed", "bytes_staged", "bytes_single_copy", "bytes_assisted", "stores_tried", "ways_tried" };
enum { STREAMED, STAGED, SINGLE, ASSISTED, STORES_TRIED, WAYS_TRIED, COUNTERS };
static MPI_T_pvar_session session;
static MPI_T_pvar_handle handles[COUNTERS];

static int is(const char *variable, const char *value)
{
    const char *text = getenv(variable);
    return strcmp(text ? text : "auto", value) == 0;
}

/* Both ranks' counters, added up. */
static void read_counters(unsigned long long sum[COUNTERS])
{
    unsigned long long mine[COUNTERS];
    for (int i = 0; i < COUNTERS; i++)
        CHECK_OK(MPI_T_pvar_read(session, handles[i], &mine[i]));
    CHECK_OK(MPI_Allreduce(mine, sum, COUNTERS, MPI_UNSIGNED_LONG_LONG, MPI_SUM, MPI_COMM_WORLD));
}

/* COUNT messages of LEN bytes from each sender, WINDOW at a time: of TYPE, which has gaps, or bytes. Every one is checked. */
static void transfer(char *out, char *in, size_t len, int count, int both, MPI_Datatype type)
{
    int rank = test_rank(), gaps = type != MPI_BYTE, sends = both || rank == 0, receives = both || rank == 1;
    size_t room = gaps ? 2 * len : len, step = gaps ? 16 : 8;
    int elements = gaps ? (int)(len / 8) : (int)len;
    MPI_Request requests[2 * WINDOW];
    for (int done = 0; done < count; done += WINDOW) {
        int n = 0;
        for (int i = 0; i < WINDOW && receives; i++)
            CHECK_OK(MPI_Irecv(in + (size_t)i * room, elements, type, 1 - rank, i, MPI_COMM_WORLD, &requests[n++]));
        for (int i = 0; i < WINDOW && sends; i++) {
            for (size_t at = 0; at + 8 <= room; at += len > 65536 ? 4096 : step) {
                uint64_t word = (uint64_t)(done + i) << 40 | at;
                memcpy(out + (size_t)i * room + at, &word, 8);
            }
            CHECK_OK(MPI_Isend(out + (size_t)i * room, elements, type, 1 - rank, i, MPI_COMM_WORLD, &requests[n++]));
        }
        CHECK_OK(MPI_Waitall(n, requests, MPI_STATUSES_IGNORE));
        for (int i = 0; i < WINDOW && receives; i++)
            for (size_t at = 0; at + 8 <= room; at += len > 65536 ? 4096 : step) {
                uint64_t word;
                memcpy(&word, in + (size_t)i * room + at, 8);
                if (word != ((uint64_t)(done + i) << 40 | at))
                    TEST_FAIL("message %d of %zu bytes (gaps: %d, both: %d) is wrong at %zu", done + i, len, gaps, both, at);
            }
    }
}

static void check_short(char *out, char *in, size_t len, int both, MPI_Datatype type)
{
    unsigned long long before[COUNTERS], after[COUNTERS], all = (unsigned long long)len * MESSAGES * (both ? 2 : 1);
    read_counters(before);
    transfer(out, in, len, MESSAGES, both, type);
    read_counters(after);
    unsigned long long streamed = after[STREAMED] - before[STREAMED];
    if (is("WEFT_SHM_STORES", "cached") ? streamed != 0 : is("WEFT_SHM_STORES", "streamed") && len >= 1024 && streamed < all)
        TEST_FAIL("%llu of %llu bytes in messages of %zu were streamed", streamed, all, len);
}

static void check_long(char *out, char *in, size_t len, int both)
{
    unsigned long long before[COUNTERS], after[COUNTERS], all = (unsigned long long)len * 2 * WINDOW * (both ? 2 : 1);
    read_counters(before);
    transfer(out, in, len, 2 * WINDOW, both, MPI_BYTE);
    read_counters(after);
    unsigned long long pieces = after[STAGED] - before[STAGED];
    unsigned long long straight = after[SINGLE] - before[SINGLE] + after[ASSISTED] - before[ASSISTED];
    if (pieces + straight < all || (is("WEFT_SHM_WAY", "read") && pieces != 0) || (is("WEFT_SHM_WAY", "pieces") && straight != 0))
        TEST_FAIL("of %llu bytes in messages of %zu %llu came in pieces, %llu were read", all, len, pieces, straight);
}

int main(int argc, char **argv)
{
    static const size_t lens[] = { 1000, 1024, 4096, 8200, 40000 };
    unsigned long long end[COUNTERS];
    char *out = malloc((size_t)MOST * WINDOW), *in = malloc((size_t)MOST * WINDOW);
    MPI_Datatype type;
    CHECK(out && in);
    memset(out, 0, (size_t)MOST * WINDOW);
    memset(in, 0, (size_t)MOST * WINDOW);
    MPI_Init(&argc, &argv);
    test_open_counters(&session, handles, names, COUNTERS);
    CHECK_OK(MPI_Type_create_resized(MPI_INT64_T, 0, 16, &type));
    CHECK_OK(MPI_Type_commit(&type));
    for (int both = 0; both < 2; both++) {
        for (size_t i = 0; i < sizeof lens / sizeof lens[0]; i++)
            check_short(out, in, lens[i] / 8 * 8, both, MPI_BYTE);
        for (size_t i = 0; i < sizeof lens / sizeof lens[0]; i++)
            check_short(out, in, lens[i] / 8 * 8, both, type);
        check_long(out, in, 200000, both);
        check_long(out, in, MOST, both);
    }
    transfer(out, in, 100000, TRIED, 0, MPI_BYTE);
    read_counters(end);
    CHECK_EQ(end[STORES_TRIED] > 0, is("WEFT_SHM_STORES", "auto"));
    CHECK_EQ(end[WAYS_TRIED] > 0, is("WEFT_SHM_WAY", "auto"));
    CHECK_OK(MPI_Type_free(&type));
    CHECK_OK(MPI_T_pvar_session_free(&session));
    CHECK_OK(MPI_T_finalize());
    MPI_Finalize();
    free(out);
    free(in);
    return 0;
}
