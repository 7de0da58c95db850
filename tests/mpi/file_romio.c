/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 2 4 7   transports: shm   timeout: 60
 *
 * Patterns that I/O libraries and older programs rely on: many nonblocking accesses under way at once, collective ones among them; memory and
 * file scattered both; views changed between writes; nested indexed types; elements counted in statuses; types of no length; ranks without
 * data; very large offsets; the shared pointer from all sides at once; MPI_BOTTOM; several files open on several communicators.
 */
#include "file.h"

static int rank, size;
static char name[512];
static MPI_File file;

static void open_new(void)
{
    CHECK_OK(MPI_File_open(MPI_COMM_WORLD, name, MPI_MODE_CREATE | MPI_MODE_RDWR | MPI_MODE_DELETE_ON_CLOSE, MPI_INFO_NULL, &file));
}

/* Collectives that overlap each other, and independent accesses between them. */
static void many_at_once(void)
{
    enum { N = 12, LEN = 100 };
    static int out[N][LEN], in[N][LEN];
    MPI_Request requests[N];
    MPI_Status statuses[N];

    open_new();
    for (int i = 0; i < N; i++) {
        MPI_Offset at = ((MPI_Offset)i * size + rank) * (int)sizeof out[i];

        for (int k = 0; k < LEN; k++)
            out[i][k] = i * 10000 + rank * 1000 + k;
        if (i % 3 == 2)
            CHECK_OK(MPI_File_iwrite_at(file, at, out[i], LEN, MPI_INT, &requests[i]));
        else
            CHECK_OK(MPI_File_iwrite_at_all(file, at, out[i], LEN, MPI_INT, &requests[i]));
    }
    /* A blocking collective waits for its turn behind them. */
    CHECK_OK(MPI_File_write_at_all(file, (MPI_Offset)N * size * (int)sizeof out[0] + rank, "z", 1, MPI_CHAR, MPI_STATUS_IGNORE));
    CHECK_OK(MPI_Waitall(N, requests, statuses));
    for (int i = 0; i < N; i++)
        CHECK_EQ(file_count(&statuses[i], MPI_INT), LEN);
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    for (int i = 0; i < N; i++) { /* what the next rank wrote */
        MPI_Offset at = ((MPI_Offset)i * size + (rank + 1) % size) * (int)sizeof out[i];

        if (i % 3 == 1)
            CHECK_OK(MPI_File_iread_at(file, at, in[i], LEN, MPI_INT, &requests[i]));
        else
            CHECK_OK(MPI_File_iread_at_all(file, at, in[i], LEN, MPI_INT, &requests[i]));
    }
    for (int left = N; left > 0; left--) {
        int i, count;

        CHECK_OK(MPI_Waitany(N, requests, &i, &statuses[0]));
        MPI_Get_count(&statuses[0], MPI_INT, &count);
        CHECK_EQ(count, LEN);
        for (int k = 0; k < LEN; k++)
            CHECK_EQ(in[i][k], i * 10000 + (rank + 1) % size * 1000 + k);
    }
    CHECK_OK(MPI_File_close(&file));
}

/* Pieces of memory and pieces of the file of different lengths. */
static void scattered_both(void)
{
    enum { N = 600 };
    static int out[3 * N], in[3 * N];
    MPI_Datatype memory, part, type;
    MPI_Request request;
    MPI_Status status;

    open_new();
    CHECK_OK(MPI_Type_vector(N / 3, 3, 9, MPI_INT, &memory));
    CHECK_OK(MPI_Type_commit(&memory));
    CHECK_OK(MPI_Type_vector(5, 2, 2 * size, MPI_INT, &part));
    CHECK_OK(MPI_Type_create_resized(part, 0, 10 * size * (int)sizeof(int), &type));
    CHECK_OK(MPI_Type_commit(&type));
    CHECK_OK(MPI_File_set_view(file, 8 * rank, MPI_INT, type, "native", MPI_INFO_NULL));
    for (int i = 0; i < 3 * N; i++)
        out[i] = rank * 100000 + i;
    for (int way = 0; way < 3; way++) {
        memset(in, -1, sizeof in);
        if (way == 0) {
            CHECK_OK(MPI_File_write_at_all(file, 0, out, 1, memory, &status));
        } else if (way == 1) {
            CHECK_OK(MPI_File_iwrite_at(file, 0, out, 1, memory, &request));
            CHECK_OK(MPI_Wait(&request, &status));
        } else {
            CHECK_OK(MPI_File_write_at_all_begin(file, 0, out, 1, memory));
            CHECK_OK(MPI_File_write_at_all_end(file, out, &status));
        }
        CHECK_EQ(file_count(&status, memory), 1);
        CHECK_EQ(file_count(&status, MPI_INT), N);
        CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
        if (way == 0)
            CHECK_OK(MPI_File_read_at(file, 0, in, 1, memory, &status));
        else
            CHECK_OK(MPI_File_read_at_all(file, 0, in, 1, memory, &status));
        for (int i = 0; i < 3 * N; i++)
            CHECK_EQ(in[i], i % 9 < 3 && i / 9 < N / 3 ? out[i] : -1);
        CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    }
    MPI_Type_free(&memory);
    MPI_Type_free(&part);
    MPI_Type_free(&type);
    CHECK_OK(MPI_File_close(&file));
}

/* The position is the view's, and begins anew with each. */
static void changing_views(void)
{
    MPI_Offset at;
    MPI_Request requests[3];
    int data[3] = { rank, rank + 100, rank + 200 }, all[3];

    open_new();
    for (int i = 0; i < 3; i++) {
        CHECK_OK(MPI_File_set_view(file, (i * size + rank) * (int)sizeof(int), MPI_INT, MPI_INT, "native", MPI_INFO_NULL));
        CHECK_OK(MPI_File_get_position(file, &at));
        CHECK_EQ(at, 0);
        CHECK_OK(MPI_File_iwrite(file, &data[i], 1, MPI_INT, &requests[i]));
        CHECK_OK(MPI_File_get_position(file, &at));
        CHECK_EQ(at, 1);
        CHECK_OK(MPI_Wait(&requests[i], MPI_STATUS_IGNORE));
    }
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    for (int i = 0; i < 3; i++)
        CHECK_EQ(file_peek(name, &all[i], 4, (i * size + rank) * 4), 4);
    CHECK(all[0] == rank && all[1] == rank + 100 && all[2] == rank + 200);
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    CHECK_OK(MPI_File_close(&file));
}

/* Lists of lists: what subarrays in indexed types in structs come to. */
static void nested(void)
{
    int sizes[2] = { 6, 4 * size }, part[2] = { 6, 2 }, start[2] = { 0, 4 * rank + 1 }, lengths[2] = { 1, 2 }, n;
    MPI_Aint at[2];
    MPI_Datatype array, list, type, types[2];
    static int out[36], in[36];
    MPI_Status status;
    MPI_Count elements;

    open_new();
    CHECK_OK(MPI_Type_create_subarray(2, sizes, part, start, MPI_ORDER_C, MPI_INT, &array));
    at[0] = 0;
    at[1] = 6 * 4 * size * 4 + 100;
    CHECK_OK(MPI_Type_create_hindexed(2, lengths, at, array, &list));
    types[0] = list;
    types[1] = MPI_INT;
    lengths[0] = lengths[1] = 1;
    at[1] = 3 * 6 * 4 * size * 4 + 200 + rank * 4;
    CHECK_OK(MPI_Type_create_struct(1, lengths, at, types, &type));
    CHECK_OK(MPI_Type_commit(&type));
    CHECK_OK(MPI_File_set_view(file, 16, MPI_INT, type, "native", MPI_INFO_NULL));
    for (int i = 0; i < 36; i++)
        out[i] = rank * 1000 + i;
    CHECK_OK(MPI_File_write_all(file, out, 36, MPI_INT, &status));
    CHECK_EQ(file_count(&status, MPI_INT), 36);
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    CHECK_EQ(file_peek(name, &n, 4, 16 + (4 * rank + 1) * 4), 4);
    CHECK_EQ(n, rank * 1000);
    CHECK_EQ(file_peek(name, &n, 4, 16 + 6 * 4 * size * 4 + 100 + (4 * size + 4 * rank + 2) * 4), 4);
    CHECK_EQ(n, rank * 1000 + 12 + 3);
    CHECK_OK(MPI_File_read_at_all(file, 0, in, 36, MPI_INT, &status));
    CHECK(memcmp(in, out, sizeof in) == 0);
    CHECK_OK(MPI_Get_elements_x(&status, MPI_INT, &elements));
    CHECK_EQ(elements, 36);
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    MPI_Type_free(&array);
    MPI_Type_free(&list);
    MPI_Type_free(&type);
    CHECK_OK(MPI_File_close(&file));
}

/* Nobody, or somebody, has nothing to say. */
static void nothing(void)
{
    MPI_Status status;
    MPI_Request request;
    char byte = 'n', got = 0;
    MPI_Datatype none;

    open_new();
    CHECK_OK(MPI_File_write_all(file, NULL, 0, MPI_CHAR, &status));
    CHECK_EQ(file_count(&status, MPI_CHAR), 0);
    CHECK_OK(MPI_File_write_at_all(file, 0, &byte, rank == size - 1, MPI_CHAR, &status));
    CHECK_EQ(file_count(&status, MPI_CHAR), rank == size - 1);
    CHECK_OK(MPI_File_read_at_all(file, 0, &got, rank == 0, MPI_CHAR, &status));
    CHECK_EQ(file_count(&status, MPI_CHAR), rank == 0);
    CHECK(got == (rank == 0 ? 'n' : 0));
    CHECK_OK(MPI_File_iwrite(file, NULL, 0, MPI_CHAR, &request));
    CHECK_OK(MPI_Wait(&request, &status));
    CHECK_OK(MPI_Type_contiguous(0, MPI_INT, &none));
    CHECK_OK(MPI_Type_commit(&none));
    CHECK_OK(MPI_File_write_at(file, 0, NULL, 5, none, &status));
    CHECK_OK(MPI_Type_free(&none));
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    CHECK_EQ(file_length(name), 1);
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    CHECK_OK(MPI_File_close(&file));
}

/* Memory by addresses. */
static void bottom(void)
{
    static int a = 5, c;
    static double x = 2.5, y;
    int lengths[2] = { 1, 1 };
    MPI_Aint at[2];
    MPI_Datatype types[2] = { MPI_INT, MPI_DOUBLE }, out, in;

    open_new();
    MPI_Get_address(&a, &at[0]);
    MPI_Get_address(&x, &at[1]);
    CHECK_OK(MPI_Type_create_struct(2, lengths, at, types, &out));
    CHECK_OK(MPI_Type_commit(&out));
    MPI_Get_address(&c, &at[0]);
    MPI_Get_address(&y, &at[1]);
    CHECK_OK(MPI_Type_create_struct(2, lengths, at, types, &in));
    CHECK_OK(MPI_Type_commit(&in));
    CHECK_OK(MPI_File_write_at_all(file, 12 * rank, MPI_BOTTOM, 1, out, MPI_STATUS_IGNORE));
    CHECK_OK(MPI_File_read_at_all(file, 12 * rank, MPI_BOTTOM, 1, in, MPI_STATUS_IGNORE));
    CHECK(c == 5 && y == 2.5);
    MPI_Type_free(&out);
    MPI_Type_free(&in);
    CHECK_OK(MPI_File_close(&file));
}

/* Far out: files with nothing in most places. */
static void far(void)
{
    static const long long places[] = { (1LL << 31) - 3, (1LL << 32) - 3, (1LL << 40) + 1, 9LL << 40 };
    char out[7], in[7];
    MPI_Offset length;

    open_new();
    for (int i = 0; i < 4; i++) {
        int rc, class = 0;

        memset(out, 'a' + i + rank, sizeof out);
        rc = MPI_File_write_at_all(file, places[i] + 7 * rank, out, 7, MPI_CHAR, MPI_STATUS_IGNORE);
        if (rc)
            MPI_Error_class(rc, &class);
        if (class == MPI_ERR_IO) /* larger than this file system permits */
            continue;
        CHECK_OK(rc);
        CHECK_OK(MPI_File_read_at_all(file, places[i] + 7 * rank, in, 7, MPI_CHAR, MPI_STATUS_IGNORE));
        CHECK(memcmp(in, out, 7) == 0);
        CHECK_OK(MPI_File_get_size(file, &length));
        CHECK(length >= places[i] + 7 * rank);
    }
    CHECK_OK(MPI_File_close(&file));
}

/* Two files on halves of the ranks and one on all; the shared pointer of each is its own. */
static void several(void)
{
    MPI_Comm half;
    MPI_File mine;
    char own[540];
    MPI_Offset at;
    int n;

    CHECK_OK(MPI_Comm_split(MPI_COMM_WORLD, rank % 2, rank, &half));
    MPI_Comm_size(half, &n);
    snprintf(own, sizeof own, "%s.%d", name, rank % 2);
    open_new();
    CHECK_OK(MPI_File_open(half, own, MPI_MODE_CREATE | MPI_MODE_RDWR | MPI_MODE_DELETE_ON_CLOSE, MPI_INFO_NULL, &mine));
    for (int i = 0; i < 20; i++) {
        CHECK_OK(MPI_File_write_shared(mine, "0123", 4, MPI_CHAR, MPI_STATUS_IGNORE));
        CHECK_OK(MPI_File_write_shared(file, "01", 2, MPI_CHAR, MPI_STATUS_IGNORE));
        if (i % 5 == 0)
            CHECK_OK(MPI_File_write_ordered(file, "x", 1, MPI_CHAR, MPI_STATUS_IGNORE));
    }
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    CHECK_OK(MPI_File_get_position_shared(mine, &at));
    CHECK_EQ(at, 80 * n);
    CHECK_OK(MPI_File_get_position_shared(file, &at));
    CHECK_EQ(at, 44 * size);
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    CHECK_OK(MPI_File_close(&mine));
    CHECK_OK(MPI_File_close(&file));
    CHECK_OK(MPI_Comm_free(&half));
}

/* A request let go of: the access is made, and the file's end waits for it. */
static void let_go(void)
{
    static char data[100000];
    MPI_Request request;
    char got[2];

    memset(data, 'L', sizeof data);
    CHECK_OK(MPI_File_open(MPI_COMM_WORLD, name, MPI_MODE_CREATE | MPI_MODE_RDWR, MPI_INFO_NULL, &file));
    CHECK_OK(MPI_File_iwrite_at(file, (MPI_Offset)rank * (int)sizeof data, data, (int)sizeof data, MPI_CHAR, &request));
    CHECK_OK(MPI_Request_free(&request));
    CHECK_OK(MPI_File_close(&file));
    CHECK_EQ(file_peek(name, got, 1, (rank + 1) * (long long)sizeof data - 1), 1);
    CHECK_EQ(got[0], 'L');
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    if (rank == 0)
        CHECK_OK(MPI_File_delete(name, MPI_INFO_NULL));
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
}

int main(int argc, char **argv)
{
    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    strcpy(name, file_name("patterns"));
    many_at_once();
    scattered_both();
    changing_views();
    nested();
    nothing();
    bottom();
    far();
    several();
    let_go();
    MPI_Finalize();
    return 0;
}
