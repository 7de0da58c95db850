/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 1 2   transports: shm ofi   timeout: 60
 *
 * Wrong arguments and truncated messages: the right error class, a text that names the values, and a library that goes on working.
 */
#include "test.h"

static int rank, size;
static char text[MPI_MAX_ERROR_STRING];

/* The text of an error that a call has just returned. */
static const char *text_of(int code)
{
    int len;

    MPI_Error_string(code, text, &len);
    return text;
}

#define CHECK_TEXT(call, class, word)                                                                       \
    do {                                                                                                    \
        int code_ = (call), got_ = MPI_SUCCESS;                                                             \
        MPI_Error_class(code_, &got_);                                                                      \
        CHECK_EQ(got_, class);                                                                              \
        if (!strstr(text_of(code_), word))                                                                  \
            TEST_FAIL("%s: the text does not say \"%s\": %s", #call, word, text);                           \
    } while (0)

static void arguments(void)
{
    int value = 1, flag;
    MPI_Request request = MPI_REQUEST_NULL;
    MPI_Datatype uncommitted;
    MPI_Message none = MPI_MESSAGE_NULL;

    CHECK_TEXT(MPI_Send(&value, 1, MPI_INT, size, 0, MPI_COMM_WORLD), MPI_ERR_RANK, "rank");
    CHECK_TEXT(MPI_Send(&value, 1, MPI_INT, -7, 0, MPI_COMM_WORLD), MPI_ERR_RANK, "-7");
    CHECK_TEXT(MPI_Send(&value, 1, MPI_INT, MPI_ANY_SOURCE, 0, MPI_COMM_WORLD), MPI_ERR_RANK, "MPI_ANY_SOURCE");
    CHECK_TEXT(MPI_Send(&value, 1, MPI_INT, 0, -5, MPI_COMM_WORLD), MPI_ERR_TAG, "-5");
    CHECK_TEXT(MPI_Send(&value, 1, MPI_INT, 0, MPI_ANY_TAG, MPI_COMM_WORLD), MPI_ERR_TAG, "MPI_ANY_TAG");
    CHECK_TEXT(MPI_Send(&value, -1, MPI_INT, 0, 0, MPI_COMM_WORLD), MPI_ERR_COUNT, "-1");
    CHECK_TEXT(MPI_Send(&value, 1, MPI_DATATYPE_NULL, 0, 0, MPI_COMM_WORLD), MPI_ERR_TYPE, "MPI_DATATYPE_NULL");
    CHECK_TEXT(MPI_Send(&value, 1, MPI_INT, 0, 0, MPI_COMM_NULL), MPI_ERR_COMM, "MPI_COMM_NULL");
    CHECK_TEXT(MPI_Send(NULL, 1, MPI_INT, 0, 0, MPI_COMM_WORLD), MPI_ERR_BUFFER, "NULL");
    CHECK_TEXT(MPI_Recv(&value, 1, MPI_INT, size, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE), MPI_ERR_RANK, "source");
    CHECK_TEXT(MPI_Irecv(&value, 1, MPI_INT, 0, -3, MPI_COMM_WORLD, &request), MPI_ERR_TAG, "-3");
    CHECK(request == MPI_REQUEST_NULL);
    CHECK_TEXT(MPI_Isend_c(&value, INT64_MAX, MPI_INT, 0, 0, MPI_COMM_WORLD, &request), MPI_ERR_COUNT, "bytes");
    CHECK_OK(MPI_Type_contiguous(3, MPI_INT, &uncommitted));
    CHECK_TEXT(MPI_Send(&value, 1, uncommitted, 0, 0, MPI_COMM_WORLD), MPI_ERR_TYPE, "commit");
    CHECK_OK(MPI_Type_free(&uncommitted));
    CHECK_TEXT(MPI_Iprobe(0, -9, MPI_COMM_WORLD, &flag, MPI_STATUS_IGNORE), MPI_ERR_TAG, "-9");
    CHECK_CLASS(MPI_Start(&request), MPI_ERR_REQUEST);
    CHECK_CLASS(MPI_Request_free(&request), MPI_ERR_REQUEST);
    CHECK_CLASS(MPI_Mrecv(&value, 1, MPI_INT, &none, MPI_STATUS_IGNORE), MPI_ERR_REQUEST);
    CHECK_CLASS(MPI_Bsend(&value, -1, MPI_INT, 0, 0, MPI_COMM_WORLD), MPI_ERR_COUNT);
}

static void truncation(int bytes)
{
    unsigned char *out = malloc((size_t)bytes), *in = malloc((size_t)bytes);
    int to = (rank + 1) % size, from = (rank + size - 1) % size, half = bytes / 2;
    MPI_Request requests[2], send;
    MPI_Status status, statuses[2];

    test_fill(out, (size_t)bytes, (uint64_t)rank);
    memset(in, 0xEE, (size_t)bytes);
    CHECK_OK(MPI_Isend(out, bytes, MPI_BYTE, to, 1, MPI_COMM_WORLD, &send));
    CHECK_TEXT(MPI_Recv(in, half, MPI_BYTE, from, 1, MPI_COMM_WORLD, &status), MPI_ERR_TRUNCATE, "longer than the receive buffer");
    CHECK_OK(MPI_Wait(&send, MPI_STATUS_IGNORE));
    CHECK_EQ(in[half], 0xEE);
    /* Among several: MPI_ERR_IN_STATUS, and each status tells its own. */
    CHECK_OK(MPI_Irecv(in, half, MPI_BYTE, from, 2, MPI_COMM_WORLD, &requests[0]));
    CHECK_OK(MPI_Irecv(in, bytes, MPI_BYTE, from, 3, MPI_COMM_WORLD, &requests[1]));
    CHECK_OK(MPI_Ssend_init(out, bytes, MPI_BYTE, to, 2, MPI_COMM_WORLD, &send));
    CHECK_OK(MPI_Start(&send));
    CHECK_OK(MPI_Wait(&send, MPI_STATUS_IGNORE));
    CHECK_OK(MPI_Request_free(&send));
    CHECK_OK(MPI_Isend(out, bytes, MPI_BYTE, to, 3, MPI_COMM_WORLD, &send));
    CHECK_CLASS(MPI_Waitall(2, requests, statuses), MPI_ERR_IN_STATUS);
    CHECK_EQ(statuses[0].MPI_ERROR, MPI_ERR_TRUNCATE);
    CHECK_EQ(statuses[1].MPI_ERROR, MPI_SUCCESS);
    CHECK_FILLED(in, bytes, (uint64_t)from);
    CHECK_OK(MPI_Wait(&send, MPI_STATUS_IGNORE));
    free(out);
    free(in);
}

static void no_buffer(void)
{
    static char large[300000], small[1000];
    void *base = small;
    MPI_Request request;
    int len;

    /* Even a message that needs the buffer is refused only when there is none large enough. */
    CHECK_OK(MPI_Buffer_attach(small, sizeof small));
    CHECK_CLASS(MPI_Buffer_attach(small, sizeof small), MPI_ERR_BUFFER);
    CHECK_OK(MPI_Irecv(large, sizeof large, MPI_BYTE, rank, 1, MPI_COMM_WORLD, &request));
    CHECK_TEXT(MPI_Bsend(large, sizeof large, MPI_BYTE, rank, 1, MPI_COMM_WORLD), MPI_ERR_BUFFER, "300000");
    CHECK_OK(MPI_Cancel(&request));
    CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
    CHECK_OK(MPI_Buffer_detach(&base, &len));
    CHECK(base == small && len == sizeof small);
}

int main(int argc, char **argv)
{
    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
    MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN);
    arguments();
    truncation(100);
    truncation(10000);
    truncation(1000000);
    no_buffer();
    MPI_Finalize();
    return 0;
}
