/* ranks: 1 2 4   transports: shm   timeout: 60 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Sessions without MPI_Init: process sets, communicators from them, error handlers; sessions opened and closed again, and
 * several at once.
 */
#include "test.h"

static int calls, last_code;

static void count_call(MPI_Session *session, int *code, ...)
{
    (void)session;
    calls++;
    last_code = *code;
}

static void process_sets(MPI_Session session)
{
    int count = 0, worlds = 0, selves = 0;
    CHECK_OK(MPI_Session_get_num_psets(session, MPI_INFO_NULL, &count));
    CHECK(count >= 2);
    for (int n = 0; n < count; n++) {
        char name[MPI_MAX_PSET_NAME_LEN], cut[6] = "xxxxx";
        int len = 0, again;
        CHECK_OK(MPI_Session_get_nth_pset(session, MPI_INFO_NULL, n, &len, NULL)); /* how long? */
        again = len;
        CHECK_OK(MPI_Session_get_nth_pset(session, MPI_INFO_NULL, n, &again, name));
        CHECK_EQ(strlen(name) + 1, len);
        again = 5;
        CHECK_OK(MPI_Session_get_nth_pset(session, MPI_INFO_NULL, n, &again, cut));
        CHECK_EQ(again, len);
        CHECK(strncmp(name, cut, 4) == 0 && cut[4] == '\0');
        worlds += strcmp(name, "mpi://WORLD") == 0;
        selves += strcmp(name, "mpi://SELF") == 0;

        MPI_Info info;
        MPI_Group group;
        char value[16];
        int value_len = sizeof(value), found, size;
        CHECK_OK(MPI_Session_get_pset_info(session, name, &info));
        CHECK_OK(MPI_Info_get_string(info, "mpi_size", &value_len, value, &found));
        CHECK(found);
        CHECK_OK(MPI_Group_from_session_pset(session, name, &group));
        CHECK_OK(MPI_Group_size(group, &size));
        CHECK_EQ(atoi(value), size);
        CHECK_OK(MPI_Info_free(&info));
        CHECK_OK(MPI_Group_free(&group));
    }
    CHECK_EQ(worlds, 1);
    CHECK_EQ(selves, 1);
}

/* A token round a communicator that was made without MPI_COMM_WORLD. */
static void talk(MPI_Session session, const char *set, const char *tag)
{
    MPI_Group group;
    MPI_Comm comm;
    int rank, size, token = -1;
    CHECK_OK(MPI_Group_from_session_pset(session, set, &group));
    CHECK_OK(MPI_Comm_create_from_group(group, tag, MPI_INFO_NULL, MPI_ERRORS_RETURN, &comm));
    CHECK_OK(MPI_Group_free(&group));
    MPI_Comm_rank(comm, &rank);
    MPI_Comm_size(comm, &size);
    CHECK_OK(MPI_Sendrecv(&rank, 1, MPI_INT, (rank + 1) % size, 3, &token, 1, MPI_INT, (rank + size - 1) % size, 3, comm,
                          MPI_STATUS_IGNORE));
    CHECK_EQ(token, (rank + size - 1) % size);
    CHECK_OK(MPI_Comm_free(&comm));
}

static void errors(MPI_Session session)
{
    MPI_Errhandler mine, got;
    MPI_Group group;
    CHECK_OK(MPI_Session_create_errhandler(count_call, &mine));
    CHECK_OK(MPI_Session_set_errhandler(session, mine));
    CHECK_OK(MPI_Session_get_errhandler(session, &got));
    CHECK(got == mine);
    CHECK_OK(MPI_Errhandler_free(&got));
    CHECK_OK(MPI_Errhandler_free(&mine));
    calls = 0;
    CHECK_CLASS(MPI_Group_from_session_pset(session, "mpi://NOWHERE", &group), MPI_ERR_ARG);
    CHECK_EQ(calls, 1);
    CHECK_OK(MPI_Session_call_errhandler(session, MPI_ERR_OTHER));
    CHECK_EQ(calls, 2);
    CHECK_EQ(last_code, MPI_ERR_OTHER);
    CHECK_OK(MPI_Session_set_errhandler(session, MPI_ERRORS_RETURN));
    int len = 0;
    CHECK_CLASS(MPI_Session_get_nth_pset(session, MPI_INFO_NULL, 1000, &len, NULL), MPI_ERR_ARG);
    CHECK_EQ(calls, 2);
}

/*
 * The session's buffer serves the communicators made from its groups, whatever became of these, and no others; a
 * communicator's own comes first.
 */
static void buffers(MPI_Session session, MPI_Session other)
{
    enum { MESSAGE = 30000 }; /* integers */
    static char memory[4 * (MESSAGE * sizeof(int) + MPI_BSEND_OVERHEAD)];
    static int out[MESSAGE], in[MESSAGE];
    MPI_Group group, first;
    MPI_Comm comm, copy, strange;
    MPI_Request request;
    void *address;
    int size, rank, zero = 0;
    CHECK_OK(MPI_Group_from_session_pset(session, "mpi://WORLD", &group));
    CHECK_OK(MPI_Comm_create_from_group(group, "buffers", MPI_INFO_NULL, MPI_ERRORS_RETURN, &comm));
    CHECK_OK(MPI_Group_incl(group, 1, &zero, &first));
    CHECK_OK(MPI_Comm_dup(comm, &copy));
    CHECK_OK(MPI_Group_free(&group));
    CHECK_OK(MPI_Group_from_session_pset(other, "mpi://WORLD", &group));
    CHECK_OK(MPI_Comm_create_from_group(group, "strange", MPI_INFO_NULL, MPI_ERRORS_RETURN, &strange));
    CHECK_OK(MPI_Comm_rank(comm, &rank));
    CHECK_CLASS(MPI_Bsend(out, MESSAGE, MPI_INT, rank, 1, comm), MPI_ERR_BUFFER);
    CHECK_OK(MPI_Session_attach_buffer(session, memory, sizeof memory));
    CHECK_CLASS(MPI_Session_attach_buffer(session, memory, sizeof memory), MPI_ERR_BUFFER);
    CHECK_CLASS(MPI_Bsend(out, MESSAGE, MPI_INT, rank, 1, strange), MPI_ERR_BUFFER);
    for (int i = 0; i < 3; i++) {
        out[MESSAGE - 1] = i;
        CHECK_OK(MPI_Bsend(out, MESSAGE, MPI_INT, rank, 1, i % 2 ? copy : comm));
        CHECK_OK(MPI_Session_iflush_buffer(session, &request));
        CHECK_OK(MPI_Recv(in, MESSAGE, MPI_INT, rank, 1, i % 2 ? copy : comm, MPI_STATUS_IGNORE));
        CHECK_EQ(in[MESSAGE - 1], i);
        CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
    }
    CHECK_OK(MPI_Session_flush_buffer(session));
    CHECK_OK(MPI_Session_detach_buffer(session, &address, &size));
    CHECK(address == memory);
    CHECK_EQ(size, sizeof memory);
    CHECK_CLASS(MPI_Bsend(out, MESSAGE, MPI_INT, rank, 1, comm), MPI_ERR_BUFFER);
    CHECK_OK(MPI_Session_attach_buffer(session, MPI_BUFFER_AUTOMATIC, 0));
    CHECK_OK(MPI_Bsend(out, MESSAGE, MPI_INT, rank, 1, copy));
    CHECK_OK(MPI_Recv(in, MESSAGE, MPI_INT, rank, 1, copy, MPI_STATUS_IGNORE));
    CHECK_OK(MPI_Session_detach_buffer(session, &address, &size));
    CHECK(address == MPI_BUFFER_AUTOMATIC);
    CHECK_CLASS(MPI_Session_attach_buffer(session, memory, -1), MPI_ERR_ARG);
    CHECK_CLASS(MPI_Session_detach_buffer(session, NULL, &size), MPI_ERR_ARG);
    CHECK_OK(MPI_Group_free(&group));
    if (first != MPI_GROUP_EMPTY)
        CHECK_OK(MPI_Group_free(&first));
    CHECK_OK(MPI_Comm_free(&comm));
    CHECK_OK(MPI_Comm_free(&copy));
    CHECK_OK(MPI_Comm_free(&strange));
}

int main(void)
{
    MPI_Session first, second;
    MPI_Info info, used;
    char level[64];
    int len = sizeof(level), found;
    CHECK_OK(MPI_Info_create(&info));
    CHECK_OK(MPI_Info_set(info, "thread_level", "MPI_THREAD_MULTIPLE"));
    CHECK_OK(MPI_Session_init(info, MPI_ERRORS_RETURN, &first));
    CHECK_OK(MPI_Session_get_info(first, &used));
    CHECK_OK(MPI_Info_get_string(used, "thread_level", &len, level, &found));
    CHECK(found);
    CHECK_STR(level, "MPI_THREAD_MULTIPLE");
    CHECK_OK(MPI_Info_free(&used));
    CHECK_OK(MPI_Info_set(info, "thread_level", "MPI_THREAD_MANY"));
    CHECK_CLASS(MPI_Session_init(info, MPI_ERRORS_RETURN, &second), MPI_ERR_INFO_VALUE);
    CHECK_OK(MPI_Info_free(&info));

    process_sets(first);
    errors(first);
    talk(first, "mpi://WORLD", "test.first");
    CHECK_OK(MPI_Session_init(MPI_INFO_NULL, MPI_ERRORS_RETURN, &second));
    CHECK(first != second);
    buffers(first, second);
    talk(second, "mpi://WORLD", "test.second");
    talk(second, "mpi://SELF", "test.self");
    CHECK_OK(MPI_Session_finalize(&first));
    CHECK(first == MPI_SESSION_NULL);
    talk(second, "mpi://WORLD", "test.second");
    CHECK_OK(MPI_Session_finalize(&second));

    /* Opened again after all were closed. */
    CHECK_OK(MPI_Session_init(MPI_INFO_NULL, MPI_ERRORS_RETURN, &first));
    talk(first, "mpi://WORLD", "test.again");
    CHECK_EQ(MPI_Session_fromint(MPI_Session_toint(first)) == first, 1);
    CHECK_OK(MPI_Session_finalize(&first));
    return 0;
}
