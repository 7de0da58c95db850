/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Memory that changes under the same address between messages: unmapped and mapped again, moved, dropped by madvise, given back by
 * free, taken from a fork's copy-on-write. A network that still knew the old pages would send or fill these: every byte is checked,
 * at the sender and at the receiver, for messages that go through buffers and for those that are read from memory.
 * ranks: 2   hosts: yes   timeout: 60
 */
#define _GNU_SOURCE
#include "test.h"

#include <signal.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static int me, turn;

static void fill(unsigned char *at, size_t len)
{
	for (size_t i = 0; i < len; i += 61)
		at[i] = (unsigned char)(i * 13 + (size_t)turn * 7 + 1);
}

static void check(const unsigned char *at, size_t len)
{
	for (size_t i = 0; i < len; i += 61)
		if (at[i] != (unsigned char)(i * 13 + (size_t)turn * 7 + 1))
			TEST_FAIL("turn %d: byte %zu of %zu is %d", turn, i, len, at[i]);
}

static void *map(void *at, size_t len)
{
	void *got = mmap(at, len, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | (at ? MAP_FIXED : 0), -1, 0);

	CHECK(got != MAP_FAILED);
	return got;
}

/* The same with bare system calls, as sanitizers and static allocators make them: no function of the C library is called. */
static void map_unseen(void *at, size_t len)
{
	CHECK(syscall(SYS_munmap, at, len) == 0);
	CHECK((void *)syscall(SYS_mmap, at, len, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, (off_t)0) == at);
}

/* Rank 0 to rank 1, then back what came. */
static void there_and_back(unsigned char *at, size_t len)
{
	turn++;
	if (me == 0) {
		fill(at, len);
		CHECK_OK(MPI_Send(at, (int)len, MPI_BYTE, 1, 1, MPI_COMM_WORLD));
		memset(at, 0, len);
		CHECK_OK(MPI_Recv(at, (int)len, MPI_BYTE, 1, 2, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
	} else {
		CHECK_OK(MPI_Recv(at, (int)len, MPI_BYTE, 0, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
		check(at, len);
		CHECK_OK(MPI_Send(at, (int)len, MPI_BYTE, 0, 2, MPI_COMM_WORLD));
	}
	check(at, len);
}

static void mapped_again(size_t len)
{
	unsigned char *at = map(NULL, len);

	for (int i = 0; i < 4; i++) {
		there_and_back(at, len);
		CHECK(munmap(at, len) == 0);
		CHECK(map(at, len) == at); /* other pages in the same place */
		there_and_back(at, len);
		map_unseen(at, len);
		there_and_back(at, len);
		CHECK(map(at, len) == at); /* over it, without munmap */
		there_and_back(at, len);
		CHECK(madvise(at, len, MADV_DONTNEED) == 0);
		there_and_back(at, len);
	}
	CHECK(munmap(at, len) == 0);
}

static void moved(size_t len)
{
	unsigned char *at = map(NULL, len), *old = at;

	there_and_back(at, len);
	at = mremap(at, len, len, MREMAP_MAYMOVE | MREMAP_FIXED, map(NULL, len));
	CHECK(at != MAP_FAILED && at != old);
	there_and_back(at, len);
	CHECK(map(old, len) == old);
	there_and_back(old, len);
	there_and_back(at, len);
	CHECK(munmap(at, len) == 0 && munmap(old, len) == 0);
}

static void freed(size_t len)
{
	for (int i = 0; i < 6; i++) {
		unsigned char *at = malloc(len);
		CHECK(at);
		there_and_back(at, len);
		at = realloc(at, 2 * len);
		CHECK(at);
		there_and_back(at, 2 * len);
		free(at);
	}
}

/* After fork the first write gives the parent a copy of each page; the child keeps the old ones. */
static void forked(size_t len)
{
	unsigned char *at = map(NULL, len);

	there_and_back(at, len);
	pid_t child = fork();
	if (child == 0) {
		pause();
		_exit(0);
	}
	there_and_back(at, len);
	there_and_back(at, len);
	if (child > 0) {
		kill(child, SIGKILL);
		waitpid(child, NULL, 0);
	}
	CHECK(munmap(at, len) == 0);
}

int main(int argc, char **argv)
{
	static const size_t lens[] = { 4096, 100000, 1 << 20 };

	CHECK_OK(MPI_Init(&argc, &argv));
	CHECK_OK(MPI_Comm_rank(MPI_COMM_WORLD, &me));
	for (size_t i = 0; i < sizeof lens / sizeof lens[0]; i++) {
		mapped_again(lens[i]);
		moved((lens[i] + 4095) / 4096 * 4096);
		freed(lens[i]);
		forked(lens[i]);
	}
	CHECK_OK(MPI_Finalize());
	return 0;
}
