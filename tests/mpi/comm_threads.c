/* ranks: 1 2 4   transports: shm ofi   timeout: 60 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * MPI_THREAD_MULTIPLE: threads make and free communicators, each from one of its own, while others make keyvals, groups, info
 * objects and error classes.
 */
#include "test.h"
#include <pthread.h>

enum { THREADS = 4, ROUNDS = 60 };

static int world_rank, world_size;

static void ring(MPI_Comm comm, int word)
{
    int rank, size, got = -1;
    CHECK_OK(MPI_Comm_rank(comm, &rank));
    CHECK_OK(MPI_Comm_size(comm, &size));
    CHECK_OK(MPI_Sendrecv(&word, 1, MPI_INT, (rank + 1) % size, 0, &got, 1, MPI_INT, (rank + size - 1) % size, 0, comm,
        MPI_STATUS_IGNORE));
    CHECK_EQ(got, word);
}

static int on_copy(MPI_Comm comm, int keyval, void *extra, void *in, void *out, int *flag)
{
    (void)comm;
    (void)keyval;
    (void)extra;
    *(void **)out = (char *)in + 1;
    *flag = 1;
    return MPI_SUCCESS;
}

static void local_objects(int number)
{
    char key[32], value[64];
    int class, code, got, len = sizeof value, flag;
    MPI_Info info;
    MPI_Group world, part;
    snprintf(key, sizeof key, "key%d", number);
    CHECK_OK(MPI_Info_create(&info));
    CHECK_OK(MPI_Info_set(info, key, "value"));
    CHECK_OK(MPI_Info_get_string(info, key, &len, value, &flag));
    CHECK(flag && len == 6);
    CHECK_OK(MPI_Info_free(&info));
    CHECK_OK(MPI_Add_error_class(&class));
    CHECK_OK(MPI_Add_error_code(class, &code));
    CHECK_OK(MPI_Add_error_string(code, key));
    CHECK_OK(MPI_Error_class(code, &got));
    CHECK_EQ(got, class);
    CHECK_OK(MPI_Error_string(code, value, &len));
    CHECK_STR(value, key);
    CHECK_OK(MPI_Comm_group(MPI_COMM_WORLD, &world));
    CHECK_OK(MPI_Group_incl(world, 1, &world_rank, &part));
    CHECK_OK(MPI_Group_rank(part, &got));
    CHECK_EQ(got, 0);
    CHECK_OK(MPI_Group_free(&part));
    CHECK_OK(MPI_Group_free(&world));
}

static void *work(void *argument)
{
    MPI_Comm own = *(MPI_Comm *)argument, copy, part, again;
    MPI_Request request;
    int keyval, flag;
    char *value, place[4];
    for (int round = 0; round < ROUNDS; round++) {
        CHECK_OK(MPI_Comm_create_keyval(on_copy, MPI_COMM_NULL_DELETE_FN, &keyval, NULL));
        CHECK_OK(MPI_Comm_set_attr(own, keyval, place));
        CHECK_OK(MPI_Comm_dup(own, &copy));
        CHECK_OK(MPI_Comm_get_attr(copy, keyval, &value, &flag));
        CHECK(flag && value == place + 1);
        ring(copy, round);
        CHECK_OK(MPI_Comm_idup(copy, &again, &request));
        CHECK_OK(MPI_Comm_split(copy, world_rank % 2, 0, &part));
        ring(part, round + 1);
        CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
        ring(again, round + 2);
        CHECK_OK(MPI_Comm_free(&part));
        CHECK_OK(MPI_Comm_free(&again));
        CHECK_OK(MPI_Comm_free(&copy));
        CHECK_OK(MPI_Comm_delete_attr(own, keyval));
        CHECK_OK(MPI_Comm_free_keyval(&keyval));
        local_objects(round);
    }
    return NULL;
}

int main(int argc, char **argv)
{
    int provided;
    MPI_Comm own[THREADS];
    pthread_t threads[THREADS];
    MPI_Init_thread(&argc, &argv, MPI_THREAD_MULTIPLE, &provided);
    CHECK_EQ(provided, MPI_THREAD_MULTIPLE);
    MPI_Comm_rank(MPI_COMM_WORLD, &world_rank);
    MPI_Comm_size(MPI_COMM_WORLD, &world_size);
    for (int i = 0; i < THREADS; i++)
        CHECK_OK(MPI_Comm_dup(MPI_COMM_WORLD, &own[i]));
    for (int i = 0; i < THREADS; i++)
        CHECK_EQ(pthread_create(&threads[i], NULL, work, &own[i]), 0);
    for (int i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
    for (int i = 0; i < THREADS; i++)
        CHECK_OK(MPI_Comm_free(&own[i]));
    MPI_Finalize();
    return 0;
}
