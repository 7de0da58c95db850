/* ranks: 1 2   transports: shm   timeout: 30 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Error handlers of communicators: users' functions, inheritance, life; error classes, codes and texts. */
#include "test.h"

static int calls, last_code, rank, size;
static MPI_Comm last_comm;

static void on_error(MPI_Comm *comm, int *code, ...)
{
    calls++;
    last_code = *code;
    last_comm = *comm;
}

/* The code that the handler leaves is what the call returns. */
static void on_error_forgive(MPI_Comm *comm, int *code, ...)
{
    (void)comm;
    *code = *code == MPI_ERR_TAG ? MPI_SUCCESS : MPI_ERR_OTHER;
    calls++;
}

static void test_changed_code(void)
{
    MPI_Errhandler handler;
    MPI_Comm copy;
    int word = 0, before = calls;
    CHECK_OK(MPI_Comm_dup(MPI_COMM_WORLD, &copy));
    CHECK_OK(MPI_Comm_create_errhandler(on_error_forgive, &handler));
    CHECK_OK(MPI_Comm_set_errhandler(copy, handler));
    CHECK_OK(MPI_Errhandler_free(&handler));
    CHECK_OK(MPI_Send(&word, 1, MPI_INT, 0, -7, copy));
    CHECK_CLASS(MPI_Send(&word, 1, MPI_INT, size, 0, copy), MPI_ERR_OTHER);
    CHECK_EQ(calls, before + 2);
    CHECK_OK(MPI_Comm_free(&copy));
}

/* A handler that frees itself and calls MPI. */
static MPI_Errhandler itself;
static void on_error_free(MPI_Comm *comm, int *code, ...)
{
    int result;
    (void)code;
    CHECK_OK(MPI_Comm_compare(*comm, *comm, &result));
    CHECK_OK(MPI_Comm_set_errhandler(*comm, MPI_ERRORS_RETURN));
    calls++;
}

static void test_user(void)
{
    MPI_Errhandler handler, got;
    MPI_Comm copy, part;
    int word = 0;
    CHECK_OK(MPI_Comm_create_errhandler(on_error, &handler));
    CHECK_OK(MPI_Comm_dup(MPI_COMM_WORLD, &copy));
    CHECK_OK(MPI_Comm_set_errhandler(copy, handler));
    CHECK_OK(MPI_Comm_get_errhandler(copy, &got));
    CHECK(got == handler);
    CHECK_OK(MPI_Errhandler_free(&got));
    CHECK(got == MPI_ERRHANDLER_NULL);
    CHECK_OK(MPI_Errhandler_free(&handler));
    CHECK_CLASS(MPI_Send(&word, 1, MPI_INT, size, 0, copy), MPI_ERR_RANK);
    CHECK_EQ(calls, 1);
    CHECK_EQ(last_code, MPI_ERR_RANK);
    CHECK(last_comm == copy);
    /* Children inherit it. */
    CHECK_OK(MPI_Comm_split(copy, 0, 0, &part));
    CHECK_CLASS(MPI_Send(&word, -1, MPI_INT, 0, 0, part), MPI_ERR_COUNT);
    CHECK_EQ(calls, 2);
    CHECK(last_comm == part);
    CHECK_OK(MPI_Comm_call_errhandler(part, MPI_ERR_TOPOLOGY));
    CHECK_EQ(calls, 3);
    CHECK_EQ(last_code, MPI_ERR_TOPOLOGY);
    CHECK_OK(MPI_Comm_free(&part));
    CHECK_OK(MPI_Comm_create_errhandler(on_error_free, &itself));
    CHECK_OK(MPI_Comm_set_errhandler(copy, itself));
    CHECK_OK(MPI_Errhandler_free(&itself));
    CHECK_CLASS(MPI_Send(&word, 1, MPI_INT, 0, -7, copy), MPI_ERR_TAG);
    CHECK_EQ(calls, 4);
    CHECK_CLASS(MPI_Send(&word, 1, MPI_INT, 0, -7, copy), MPI_ERR_TAG);
    CHECK_EQ(calls, 4);
    CHECK_OK(MPI_Comm_free(&copy));
}

static void test_kinds(void)
{
    MPI_Errhandler handler;
    CHECK_OK(MPI_Win_create_errhandler((MPI_Win_errhandler_function *)(void *)on_error, &handler));
    CHECK_CLASS(MPI_Comm_set_errhandler(MPI_COMM_WORLD, handler), MPI_ERR_ERRHANDLER);
    CHECK_CLASS(MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRHANDLER_NULL), MPI_ERR_ERRHANDLER);
    CHECK_OK(MPI_Errhandler_free(&handler));
    CHECK_CLASS(MPI_Errhandler_free(&handler), MPI_ERR_ERRHANDLER);
    CHECK_OK(MPI_Comm_get_errhandler(MPI_COMM_WORLD, &handler));
    CHECK(handler == MPI_ERRORS_RETURN);
    CHECK_OK(MPI_Errhandler_free(&handler));
}

static void test_codes(void)
{
    char text[MPI_MAX_ERROR_STRING];
    int class, code, len, got;
    CHECK_OK(MPI_Add_error_class(&class));
    CHECK_OK(MPI_Add_error_code(class, &code));
    CHECK_OK(MPI_Add_error_string(class, "a class of mine"));
    CHECK_OK(MPI_Add_error_string(code, "a code of mine"));
    CHECK_OK(MPI_Error_class(code, &got));
    CHECK_EQ(got, class);
    CHECK_OK(MPI_Error_string(code, text, &len));
    CHECK_STR(text, "a code of mine");
    CHECK_EQ(len, (int)strlen(text));
    CHECK_EQ(MPI_Comm_call_errhandler(MPI_COMM_WORLD, code), MPI_SUCCESS);
    CHECK_OK(MPI_Remove_error_string(code));
    CHECK_OK(MPI_Remove_error_code(code));
    CHECK_OK(MPI_Remove_error_string(class));
    CHECK_OK(MPI_Remove_error_class(class));
    CHECK_CLASS(MPI_Error_class(code, &got), MPI_ERR_ARG);
    CHECK_CLASS(MPI_Error_string(MPI_ERR_LASTCODE, text, &len), MPI_ERR_ARG);
    CHECK_OK(MPI_Error_string(MPI_SUCCESS, text, &len));
}

/* The text of what just happened names the value that was wrong. */
static void test_text(void)
{
    char text[MPI_MAX_ERROR_STRING];
    int len, word = 0, code = MPI_Send(&word, 1, MPI_INT, size + 40, 0, MPI_COMM_WORLD);
    char expected[16];
    snprintf(expected, sizeof expected, "%d", size + 40);
    CHECK_OK(MPI_Error_string(code, text, &len));
    CHECK(strstr(text, expected) != NULL);
    CHECK(strstr(text, "MPI_ERR_RANK") != NULL);
    CHECK_EQ(len, (int)strlen(text));
    /* Another code gets no text of that. */
    CHECK_OK(MPI_Error_string(MPI_ERR_TAG, text, &len));
    CHECK(strstr(text, expected) == NULL);
}

int main(int argc, char **argv)
{
    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    MPI_Errhandler handler;
    CHECK_OK(MPI_Comm_get_errhandler(MPI_COMM_WORLD, &handler));
    CHECK(handler == MPI_ERRORS_ARE_FATAL);
    CHECK_OK(MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN));
    /* An error on no object: the handler of MPI_COMM_WORLD serves until MPI_COMM_SELF has its own. */
    CHECK_CLASS(MPI_Type_commit(NULL), MPI_ERR_ARG);
    CHECK_OK(MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN));
    test_user();
    test_changed_code();
    test_kinds();
    test_codes();
    test_text();
    MPI_Finalize();
    return 0;
}
