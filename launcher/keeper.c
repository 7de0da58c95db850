/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See keeper.h. The daemon's end is seen as end of file on a pipe that only the daemon can write to. */
#include "launcher/keeper.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "common/error.h"
#include "launcher/buffer.h"
#include "launcher/process.h"
#include "launcher/scratch.h"

enum { PATH_LEN = 256, PIPE_FD = 3 };

/* Shared with the keeper: the daemon writes, the keeper reads when the daemon is gone. */
struct board {
	char marker[128];
	char directory[PATH_LEN];
	uint32_t slots;
	_Atomic int32_t group[];
};

struct keeper {
	pid_t pid;
	int alive;          /* write end: closing it ends the keeper */
	size_t len;
	struct board *board;
};

/* In the keeper, after the daemon's end. */
static void clean_up(struct board *board)
{
	for (int round = 0; round < 50; round++) {
		for (uint32_t slot = 0; slot < board->slots; slot++) {
			pid_t group = atomic_load_explicit(&board->group[slot], memory_order_relaxed);
			if (group > 1)
				kill(-group, SIGKILL);
		}
		/* Groups of the dead can still be signalled until somebody reaps them: only the living count. */
		if (process_kill_marked(board->marker) == 0 && round > 0)
			break;
		nanosleep(&(struct timespec){ .tv_nsec = 20000000 }, NULL);
	}
	if (board->directory[0] != '\0')
		scratch_remove(board->directory);
}

static void keep(struct board *board, int pipe_fd)
{
	char byte;
	ssize_t got;

	prctl(PR_SET_NAME, "weft-keeper");
	setsid();
	for (int signal = 1; signal < 32; signal++)
		if (signal != SIGKILL && signal != SIGSTOP && signal != SIGSEGV && signal != SIGBUS)
			sigaction(signal, &(struct sigaction){ .sa_handler = SIG_IGN }, NULL);
	process_keep_only(pipe_fd, PIPE_FD);
	do
		got = read(PIPE_FD, &byte, 1);
	while (got < 0 && errno == EINTR);
	if (got == 0)
		clean_up(board);
	_exit(0);
}

struct keeper *keeper_start(const char *job_id, uint32_t slots)
{
	int ends[2];
	size_t len = sizeof(struct board) + slots * sizeof(int32_t);
	struct board *board = mmap(NULL, len, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	if (board == MAP_FAILED) {
		error_set(1, "cannot map %zu bytes for the keeper: %s", len, strerror(errno));
		return NULL;
	}
	if (pipe2(ends, O_CLOEXEC) != 0) {
		error_set(1, "cannot make a pipe for the keeper: %s", strerror(errno));
		goto unmap;
	}
	board->slots = slots;
	snprintf(board->marker, sizeof board->marker, "WEFT_JOB_ID=%s", job_id);
	pid_t pid = fork();
	if (pid == 0) {
		close(ends[1]);
		keep(board, ends[0]);
	}
	close(ends[0]);
	if (pid < 0) {
		error_set(1, "cannot start the keeper: %s", strerror(errno));
		close(ends[1]);
		goto unmap;
	}
	process_helper(pid);
	struct keeper *keeper = memory_zero(1, sizeof *keeper);
	*keeper = (struct keeper){ .pid = pid, .alive = ends[1], .len = len, .board = board };
	return keeper;
unmap:
	munmap(board, len);
	return NULL;
}

void keeper_group(struct keeper *keeper, uint32_t slot, pid_t group)
{
	atomic_store_explicit(&keeper->board->group[slot], group, memory_order_relaxed);
}

void keeper_directory(struct keeper *keeper, const char *path)
{
	snprintf(keeper->board->directory, PATH_LEN, "%s", path);
}

pid_t keeper_pid(const struct keeper *keeper)
{
	return keeper ? keeper->pid : 0;
}

void keeper_stop(struct keeper *keeper)
{
	if (!keeper)
		return;
	/* First the directory: whatever ends us before the keeper is told leaves it to the keeper. */
	if (keeper->board->directory[0] != '\0')
		scratch_remove(keeper->board->directory);
	/* A byte instead of end of file: nothing to clean up. */
	(void)!write(keeper->alive, "q", 1);
	close(keeper->alive);
	waitpid(keeper->pid, NULL, 0);
	munmap(keeper->board, keeper->len);
	free(keeper);
}
