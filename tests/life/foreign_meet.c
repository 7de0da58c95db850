/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A program of another MPI library whose jobs spawn and meet. The word after the program:
 *
 *   spawn N [DEPTH]  spawn N processes that count with us over a merged communicator, disconnect, and each spawn two of their own, DEPTH deep
 *   again N COUNT    spawn N processes, COUNT times, one after the other
 *   missing          spawn a program that does not exist: an error
 *   serve FILE       accept twice at a port whose name goes to FILE; call FILE: connect there twice
 *   wait HOW         spawn two processes and wait for a message from them; they do HOW: exit, abort, stay (until killed)
 *   let-go           spawn a process, disconnect and end before it
 */
#include <mpi.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int rank, size;

/*
 * In place of libc's, for the MPI library that polls: with more processes than CPUs those that yield in a loop can keep one that has work from running for
 * a minute and longer (Linux 6.18; /proc/PID/schedstat counted 63 s of waiting and 14 ms of running for a process in MPI_Init). Who sleeps does not.
 */
int sched_yield(void);
int sched_yield(void)
{
	return usleep(50);
}

static void fail(const char *what, int is, int should_be)
{
	printf("rank %d: %s is %d, not %d\n", rank, what, is, should_be);
	fflush(stdout);
	MPI_Abort(MPI_COMM_WORLD, 3);
}

/* Everybody of both sides adds one; and a message each way between the first ranks of both. */
static void count(MPI_Comm inter, int high)
{
	MPI_Comm all;
	int remote, total, one = 1, sum, got = -1;

	MPI_Comm_remote_size(inter, &remote);
	MPI_Intercomm_merge(inter, high, &all);
	MPI_Comm_size(all, &total);
	if (total != size + remote)
		fail("the size of both", total, size + remote);
	MPI_Allreduce(&one, &sum, 1, MPI_INT, MPI_SUM, all);
	if (sum != total)
		fail("the sum over both", sum, total);
	if (rank == 0) {
		MPI_Sendrecv(&remote, 1, MPI_INT, 0, 7, &got, 1, MPI_INT, 0, 7, inter, MPI_STATUS_IGNORE);
		if (got != size)
			fail("what the other side says of us", got, size);
	}
	MPI_Comm_free(&all);
}

static int spawn(const char *command, const char *word, const char *argument, int processes, MPI_Comm *inter)
{
	char *arguments[] = {(char *)word, (char *)argument, NULL};

	return MPI_Comm_spawn(command, arguments, processes, MPI_INFO_NULL, 0, MPI_COMM_WORLD, inter, MPI_ERRCODES_IGNORE);
}

static void meet(const char *file, int serve)
{
	char port[MPI_MAX_PORT_NAME] = "";
	MPI_Comm inter;
	FILE *out;

	if (rank == 0 && serve) {
		MPI_Open_port(MPI_INFO_NULL, port);
		out = fopen(file, "w");
		fprintf(out, "%s\n", port);
		fclose(out);
	} else if (rank == 0) {
		out = fopen(file, "r");
		if (!out || !fgets(port, sizeof port, out))
			fail("the file with the port", 0, 1);
		fclose(out);
		port[strcspn(port, "\n")] = '\0';
	}
	for (int i = 0; i < 2; i++) {
		if (serve)
			MPI_Comm_accept(port, MPI_INFO_NULL, 0, MPI_COMM_WORLD, &inter);
		else
			MPI_Comm_connect(port, MPI_INFO_NULL, 0, MPI_COMM_WORLD, &inter);
		count(inter, !serve);
		MPI_Comm_disconnect(&inter);
	}
	if (rank == 0 && serve)
		MPI_Close_port(port);
}

int main(int argc, char **argv)
{
	const char *word = argc > 1 ? argv[1] : "", *argument = argc > 2 ? argv[2] : "";
	MPI_Comm parent, inter;
	char deeper[16];
	int got;

	signal(SIGPIPE, SIG_IGN); /* writing to a process that has ended is not to end us before that one's end is known */
	MPI_Init(&argc, &argv);
	MPI_Comm_rank(MPI_COMM_WORLD, &rank);
	MPI_Comm_size(MPI_COMM_WORLD, &size);
	MPI_Comm_get_parent(&parent);
	if (parent != MPI_COMM_NULL && (strcmp(word, "spawn") == 0 || strcmp(word, "again") == 0)) {
		count(parent, 1);
		MPI_Comm_disconnect(&parent);
		if (atoi(argument) > 0) {
			snprintf(deeper, sizeof deeper, "%d", atoi(argument) - 1);
			spawn(argv[0], "spawn", deeper, 2, &inter);
			count(inter, 0);
			MPI_Comm_disconnect(&inter);
		}
	} else if (strcmp(word, "spawn") == 0) {
		spawn(argv[0], "spawn", argc > 3 ? argv[3] : "0", atoi(argument), &inter);
		count(inter, 0);
		MPI_Comm_disconnect(&inter);
	} else if (strcmp(word, "again") == 0) {
		for (int i = 0; i < atoi(argv[3]); i++) {
			spawn(argv[0], "again", "0", atoi(argument), &inter);
			count(inter, 0);
			MPI_Comm_disconnect(&inter);
		}
	} else if (strcmp(word, "missing") == 0) {
		MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
		got = spawn("/nowhere/at-all", "spawn", "0", 1, &inter);
		if (got == MPI_SUCCESS)
			fail("the error of spawning nothing", got, MPI_ERR_SPAWN);
	} else if (strcmp(word, "serve") == 0 || strcmp(word, "call") == 0) {
		meet(argument, strcmp(word, "serve") == 0);
	} else if (parent != MPI_COMM_NULL && strcmp(word, "wait") == 0) {
		count(parent, 1);
		if (strcmp(argument, "stay") == 0) {
			printf("%s", rank == 0 ? "stays\n" : "");
			fflush(stdout);
			MPI_Recv(&got, 1, MPI_INT, 0, 1, parent, MPI_STATUS_IGNORE);
		} else if (strcmp(argument, "abort") == 0 && rank == 1) {
			MPI_Abort(MPI_COMM_WORLD, 9);
		} else if (rank == 1) {
			_exit(5);
		}
		MPI_Barrier(MPI_COMM_WORLD);
	} else if (strcmp(word, "wait") == 0) {
		spawn(argv[0], "wait", argument, 2, &inter);
		count(inter, 0);
		MPI_Recv(&got, 1, MPI_INT, 0, 1, inter, MPI_STATUS_IGNORE);
	} else if (parent != MPI_COMM_NULL && strcmp(word, "let-go") == 0) {
		count(parent, 1);
		MPI_Comm_disconnect(&parent);
		sleep(1);
	} else if (strcmp(word, "let-go") == 0) {
		spawn(argv[0], "let-go", "", 1, &inter);
		count(inter, 0);
		MPI_Comm_disconnect(&inter);
	}
	printf("%s", rank == 0 ? "done\n" : "");
	fflush(stdout);
	MPI_Finalize();
	return 0;
}
