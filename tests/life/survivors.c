/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * For test_window_survivors: two ranks and one that they spawn share a window, and the spawned one is killed. argv[1] says when: "holder" of the exclusive
 * lock of rank 0, "waiter" for it, or "target" of accesses. argv[2]: "allocated" or "created", the window. The two go on with each other.
 */
#include <mpi.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

#include "../mpi/test.h"

enum { LEN = 64, VICTIM = 2 };

static MPI_Comm all;
static MPI_Win win;
static long *memory;
static const long one = 1;

static void die(int signal)
{
    (void)signal;
    raise(SIGKILL);
}

static int is(const char *word, const char *wanted)
{
    return strcmp(word, wanted) == 0;
}

static void open_window(const char *how)
{
    CHECK_OK(MPI_Comm_set_errhandler(all, MPI_ERRORS_RETURN));
    memory = calloc(LEN, sizeof *memory);
    if (is(how, "created"))
        CHECK_OK(MPI_Win_create(memory, LEN * sizeof *memory, sizeof *memory, MPI_INFO_NULL, all, &win));
    else
        CHECK_OK(MPI_Win_allocate(LEN * sizeof *memory, sizeof *memory, MPI_INFO_NULL, all, &memory, &win));
    CHECK_OK(MPI_Win_set_errhandler(win, MPI_ERRORS_RETURN));
    CHECK_OK(MPI_Barrier(all));
}

static void be_killed(const char *when)
{
    long word;
    if (is(when, "holder")) {
        CHECK_OK(MPI_Win_lock(MPI_LOCK_EXCLUSIVE, 0, 0, win));
        CHECK_OK(MPI_Put(&one, 1, MPI_LONG, 0, 0, 1, MPI_LONG, win));
        CHECK_OK(MPI_Win_flush(0, win));
    }
    CHECK_OK(MPI_Send(&one, 1, MPI_LONG, 1, 0, all));
    if (is(when, "waiter")) {
        CHECK_OK(MPI_Recv(&word, 1, MPI_LONG, 1, 0, all, MPI_STATUS_IGNORE)); /* it has the lock */
        signal(SIGALRM, die);
        setitimer(ITIMER_REAL, &(struct itimerval){ .it_value.tv_usec = 300000 }, NULL);
        MPI_Win_lock(MPI_LOCK_EXCLUSIVE, 0, 0, win);
        pause();
    }
    usleep(300000);
    die(0);
}

/* The lock comes, and with it the word that its last holder died. */
static void follow_the_holder(void)
{
    long got;
    CHECK_OK(MPI_Win_lock(MPI_LOCK_EXCLUSIVE, 0, 0, win));
    CHECK_OK(MPI_Fetch_and_op(&one, &got, MPI_LONG, 0, 1, MPI_SUM, win));
    CHECK_CLASS(MPI_Win_flush(0, win), MPI_ERR_PROC_ABORTED);
    CHECK_OK(MPI_Win_unlock(0, win));
    CHECK_EQ(got, 0);
}

static void access_the_dead(void)
{
    int rc = MPI_SUCCESS;
    if (MPI_Win_lock(MPI_LOCK_SHARED, VICTIM, 0, win) != MPI_SUCCESS)
        return; /* it was dead already */
    while (rc == MPI_SUCCESS) {
        usleep(1000);
        rc = MPI_Accumulate(&one, 1, MPI_LONG, VICTIM, 0, 1, MPI_LONG, MPI_SUM, win);
        if (rc == MPI_SUCCESS)
            rc = MPI_Win_flush(VICTIM, win);
    }
    CHECK_CLASS(rc, MPI_ERR_PROC_ABORTED);
    CHECK_CLASS(MPI_Win_unlock(VICTIM, win), MPI_ERR_PROC_ABORTED);
}

static void wait_for_death(void)
{
    int flag, rc = MPI_SUCCESS;
    while (rc == MPI_SUCCESS) {
        usleep(1000);
        rc = MPI_Iprobe(VICTIM, 1, all, &flag, MPI_STATUS_IGNORE);
    }
    CHECK_CLASS(rc, MPI_ERR_PROC_ABORTED);
}

static void survive(const char *when)
{
    long word;
    int rc;
    CHECK_OK(MPI_Recv(&word, 1, MPI_LONG, VICTIM, 0, all, MPI_STATUS_IGNORE));
    if (is(when, "holder"))
        follow_the_holder();
    if (is(when, "target"))
        access_the_dead();
    if (is(when, "waiter")) {
        CHECK_OK(MPI_Win_lock(MPI_LOCK_EXCLUSIVE, 0, 0, win));
        CHECK_OK(MPI_Send(&word, 1, MPI_LONG, VICTIM, 0, all));
        wait_for_death();
        CHECK_OK(MPI_Win_unlock(0, win));
        /* Where its death is known later than here, the dead one has got the lock meanwhile, and we hear that. */
        CHECK_OK(MPI_Win_lock(MPI_LOCK_EXCLUSIVE, 0, 0, win));
        rc = MPI_Win_unlock(0, win);
        if (rc != MPI_SUCCESS)
            CHECK_CLASS(rc, MPI_ERR_PROC_ABORTED);
    }
}

/* The two who are left. */
static void go_on(int rank)
{
    int other = 1 - rank;
    long got;
    for (int i = 0; i < 100; i++) {
        CHECK_OK(MPI_Win_lock(i % 2 ? MPI_LOCK_SHARED : MPI_LOCK_EXCLUSIVE, other, 0, win));
        CHECK_OK(MPI_Fetch_and_op(&one, &got, MPI_LONG, other, 2, MPI_SUM, win));
        CHECK_OK(MPI_Win_unlock(other, win));
        CHECK_EQ(got, i);
    }
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    /* They need nobody else for a communicator of their own, though they make it in the one that has the dead. */
    MPI_Comm us;
    MPI_Group both, group;
    CHECK_OK(MPI_Comm_group(all, &group));
    CHECK_OK(MPI_Group_incl(group, 2, (const int[]){ 0, 1 }, &both));
    CHECK_OK(MPI_Comm_create_group(all, both, 7, &us));
    CHECK_OK(MPI_Barrier(us));
    CHECK_OK(MPI_Comm_free(&us));
    CHECK_OK(MPI_Group_free(&both));
    CHECK_OK(MPI_Group_free(&group));
    /* Who is missing cannot take part. */
    CHECK_CLASS(MPI_Win_fence(0, win), MPI_ERR_PROC_ABORTED);
    CHECK_CLASS(MPI_Win_free(&win), MPI_ERR_PROC_ABORTED);
}

int main(int argc, char **argv)
{
    MPI_Comm parent, inter;
    int rank;
    CHECK_OK(MPI_Init(&argc, &argv));
    CHECK_OK(MPI_Comm_get_parent(&parent));
    CHECK_OK(MPI_Comm_rank(MPI_COMM_WORLD, &rank));
    if (parent != MPI_COMM_NULL) {
        CHECK_OK(MPI_Intercomm_merge(parent, 1, &all));
        open_window(argv[2]);
        be_killed(argv[1]);
    }
    CHECK_OK(MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN));
    CHECK_OK(MPI_Comm_spawn(argv[0], argv + 1, 1, MPI_INFO_NULL, 0, MPI_COMM_WORLD, &inter, MPI_ERRCODES_IGNORE));
    CHECK_OK(MPI_Comm_set_errhandler(inter, MPI_ERRORS_RETURN));
    CHECK_OK(MPI_Intercomm_merge(inter, 0, &all));
    open_window(argv[2]);
    if (rank == 1)
        survive(argv[1]);
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    go_on(rank);
    CHECK_OK(MPI_Finalize());
    return 0;
}
