/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * fabric/memory_watch.c: every way in which memory goes back to the system is told before the call that does it returns, whoever makes
 * it (a library, a bare system call, another thread); memory that is not watched is refused; nothing waits for ever at the end.
 */
#include "tests/unit/unit.h"

#include <dirent.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fabric/memory_watch.h"

enum { LEN = 1 << 20, PAGE = 4096 };

static struct memory_watch *watch;

struct waiting {
	const char *at;
	bool told;
};

static void changed(void *context, void *base, size_t len)
{
	struct waiting *waiting = context;
	const char *from = base;

	waiting->told |= waiting->at >= from && (size_t)(waiting->at - from) < len;
}

static bool is_told(const void *at)
{
	struct waiting waiting = { at, false };

	assert_true(memory_watch_look(watch, changed, &waiting));
	return waiting.told;
}

static char *map(void *at)
{
	char *got = mmap(at, LEN, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | (at ? MAP_FIXED : 0), -1, 0);

	assert_true(got != MAP_FAILED);
	memset(got, 1, LEN);
	return got;
}

static char *watched(void *at)
{
	char *got = map(at);

	assert_true(memory_watch_add(watch, got, LEN));
	is_told(got); /* of what was there before */
	assert_false(is_told(got));
	return got;
}

static int open_watch(void **state)
{
	const char *why;

	(void)state;
	watch = memory_watch_open(&why);
	if (!watch)
		print_message("not here: %s\n", why);
	return 0;
}

static int close_watch(void **state)
{
	(void)state;
	memory_watch_close(watch);
	return 0;
}

/* ---- one way each ---- */

static void test_unmapped(void **state)
{
	(void)state;
	if (!watch)
		skip();
	char *at = watched(NULL);
	assert_int_equal(munmap(at, LEN), 0);
	assert_true(is_told(at));
	watched(at);
	assert_int_equal(syscall(SYS_munmap, at + LEN / 2, (size_t)PAGE), 0);
	assert_true(is_told(at + LEN / 2));
	assert_false(is_told(at));
	watched(at);
	map(at); /* over it */
	assert_true(is_told(at + LEN - 1));
	munmap(at, LEN);
}

static void test_emptied(void **state)
{
	(void)state;
	if (!watch)
		skip();
	char *at = watched(NULL);
	assert_int_equal(madvise(at, LEN, MADV_DONTNEED), 0);
	assert_true(is_told(at));
	at[0] = 1;
	assert_int_equal(madvise(at, PAGE, MADV_DONTNEED), 0); /* still watched */
	assert_true(is_told(at));
	assert_int_equal(mprotect(at, LEN, PROT_READ), 0); /* the same pages */
	assert_int_equal(mprotect(at, LEN, PROT_READ | PROT_WRITE), 0);
	assert_false(is_told(at));
	munmap(at, LEN);
}

static void test_moved(void **state)
{
	(void)state;
	if (!watch)
		skip();
	char *at = watched(NULL), *to = map(NULL), *moved;
	moved = mremap(at, LEN, LEN, MREMAP_MAYMOVE | MREMAP_FIXED, to);
	assert_ptr_equal(moved, to);
	assert_true(is_told(at));
	watched(at);
	assert_true(memory_watch_add(watch, moved, LEN));
	is_told(moved);
	munmap(moved, LEN);
	assert_true(is_told(moved));
	assert_ptr_equal(mremap(at, LEN, LEN / 2, 0), at);
	assert_true(is_told(at + LEN / 2));
	assert_false(is_told(at));
	munmap(at, LEN / 2);
}

/* The heap as it shrinks. */
static void test_break(void **state)
{
	(void)state;
	if (!watch)
		skip();
	char *at = sbrk(LEN);
	assert_true(at != (void *)-1);
	memset(at, 1, LEN);
	assert_true(memory_watch_add(watch, at, LEN));
	is_told(at);
	if (sbrk(0) == at + LEN && brk(at) == 0)
		assert_true(is_told(at + PAGE));
}

static void test_refused(void **state)
{
	FILE *file = tmpfile();

	(void)state;
	if (!watch)
		skip();
	assert_non_null(file);
	assert_int_equal(ftruncate(fileno(file), LEN), 0);
	for (int shared = 0; shared < 2; shared++) {
		char *at = mmap(NULL, LEN, PROT_READ | PROT_WRITE, shared ? MAP_SHARED : MAP_PRIVATE, fileno(file), 0);
		assert_true(at != MAP_FAILED);
		assert_false(memory_watch_add(watch, at, LEN));
		munmap(at, LEN);
	}
	fclose(file);
	char *at = map(NULL);
	munmap(at + LEN / 2, PAGE); /* a hole */
	assert_false(memory_watch_add(watch, at, LEN));
	assert_true(memory_watch_add(watch, at, LEN / 2));
	munmap(at, LEN);
	assert_false(memory_watch_add(watch, NULL, 0));
}

/* A mapping is watched as a whole: cut in two it could not be moved. */
static void test_whole(void **state)
{
	(void)state;
	if (!watch)
		skip();
	char *at = mmap(NULL, 3 * LEN, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), *moved;
	assert_true(at != MAP_FAILED && mprotect(at + LEN, LEN, PROT_READ | PROT_WRITE) == 0);
	memset(at + LEN, 1, LEN);
	assert_true(memory_watch_add(watch, at + LEN + LEN / 4, LEN / 4));
	moved = mremap(at + LEN, LEN, 2 * LEN, MREMAP_MAYMOVE);
	assert_true(moved != MAP_FAILED);
	assert_true(is_told(at + LEN + LEN / 4));
	munmap(moved, 2 * LEN);
	munmap(at, 3 * LEN);
}

/* Many more changes than are noted: everything may have changed then, and that is said. */
static void test_flood(void **state)
{
	(void)state;
	if (!watch)
		skip();
	char *at = watched(NULL), *other = watched(NULL);
	for (size_t i = 0; i < LEN; i += PAGE)
		assert_int_equal(madvise(at + i, PAGE, MADV_DONTNEED), 0);
	struct waiting waiting = { other, false };
	assert_false(memory_watch_look(watch, changed, &waiting));
	assert_true(waiting.told);
	assert_false(is_told(other));
	munmap(at, LEN);
	munmap(other, LEN);
}

/* ---- others ---- */

static atomic_bool stop;

/* Memory of its own that comes and goes, in the addresses that the other one gets, too. */
static void *churn(void *unused)
{
	(void)unused;
	while (!stop) {
		char *at = mmap(NULL, 8 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
		assert_true(at != MAP_FAILED);
		at[0] = 2;
		munmap(at, 8 * PAGE);
	}
	return NULL;
}

/*
 * What is believed of a page must be true: it is taken for unchanged only while it is the same mapping. The other thread unmaps and maps all the
 * time, often where ours was a moment ago.
 */
static void test_threads(void **state)
{
	pthread_t other;

	(void)state;
	if (!watch)
		skip();
	pthread_create(&other, NULL, churn, NULL);
	for (int i = 0; i < 2000; i++) {
		char *at = mmap(NULL, 8 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
		struct waiting waiting = { at, false };
		assert_true(at != MAP_FAILED);
		at[0] = 1;
		assert_true(memory_watch_add(watch, at, 8 * PAGE));
		memory_watch_look(watch, changed, &waiting);
		munmap(at, 8 * PAGE);
		waiting.told = false;
		if (memory_watch_look(watch, changed, &waiting))
			assert_true(waiting.told);
	}
	stop = true;
	pthread_join(other, NULL);
}

/* A child has its own memory: what it unmaps concerns nobody, and nobody holds it. */
static void test_forked(void **state)
{
	(void)state;
	if (!watch)
		skip();
	char *at = watched(NULL);
	pid_t child = fork();
	if (child == 0) {
		munmap(at, LEN);
		_exit(7);
	}
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(WEXITSTATUS(status), 7);
	assert_false(is_told(at));
	munmap(at, LEN);
	assert_true(is_told(at));
}

/* How many descriptors of watches this process has. */
static int count_watches(void)
{
	DIR *fds = opendir("/proc/self/fd");
	struct dirent *entry;
	int count = 0;

	while (fds && (entry = readdir(fds)) != NULL) {
		char path[300], name[64] = "";
		snprintf(path, sizeof path, "/proc/self/fd/%s", entry->d_name);
		count += readlink(path, name, sizeof name - 1) > 0 && strstr(name, "[userfaultfd]") != NULL;
	}
	if (fds)
		closedir(fds);
	return count;
}

/* A child that goes on has no part in the watch. */
static void test_child_closes(void **state)
{
	int status;

	(void)state;
	if (!watch)
		skip();
	assert_int_equal(count_watches(), 1);
	pid_t child = fork();
	if (child == 0)
		_exit(10 + count_watches());
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(WEXITSTATUS(status), 10);
	assert_int_equal(count_watches(), 1);
	char *at = watched(NULL);
	munmap(at, LEN);
	assert_true(is_told(at));
}

/* After the end nobody waits, also while there is a child that has the descriptor, having come into being behind the C library's back. */
static void test_closed(void **state)
{
	(void)state;
	if (!watch)
		skip();
	char *at = watched(NULL), *other = watched(NULL);
	pid_t child = (pid_t)syscall(SYS_clone, SIGCHLD, NULL, NULL, NULL, NULL);
	if (child == 0)
		for (;;)
			pause();
	assert_true(child > 0);
	memory_watch_close(watch);
	watch = NULL;
	assert_int_equal(munmap(at, LEN), 0);
	assert_int_equal(madvise(other, LEN, MADV_DONTNEED), 0);
	assert_int_equal(munmap(other, LEN), 0);
	kill(child, SIGKILL);
	assert_int_equal(waitpid(child, NULL, 0), child);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_unmapped), cmocka_unit_test(test_emptied), cmocka_unit_test(test_moved),
		cmocka_unit_test(test_break), cmocka_unit_test(test_refused), cmocka_unit_test(test_whole),
		cmocka_unit_test(test_flood), cmocka_unit_test(test_threads), cmocka_unit_test(test_forked),
		cmocka_unit_test(test_child_closes), cmocka_unit_test(test_closed),
	};
	return cmocka_run_group_tests(tests, open_watch, close_watch);
}
