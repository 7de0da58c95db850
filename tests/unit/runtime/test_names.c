/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Tests runtime/names.c: publishing, looking up, the dead, directories of others, texts of all kinds. */
#include "runtime/names.h"

#include "common/compiler.h"
#include "common/error.h"
#include "common/params.h"
#include "mpi.h"
#include "tests/unit/unit.h"

#include <dirent.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char directory[] = "/tmp/weft-test-names-XXXXXX", path[128];

static int files(void)
{
	DIR *list = opendir(path);
	int count = 0;

	for (struct dirent *at; list && (at = readdir(list)) != NULL;)
		count += at->d_name[0] != '.';
	if (list)
		closedir(list);
	return count;
}

static int make_directory(void **state)
{
	(void)state;
	assert_non_null(mkdtemp(directory));
	snprintf(path, sizeof path, "%s/deep/er", directory);
	params.names = path;
	return 0;
}

static int remove_directory(void **state)
{
	char deep[128];

	(void)state;
	snprintf(deep, sizeof deep, "%s/deep", directory);
	return rmdir(path) || rmdir(deep) || rmdir(directory);
}

static void there_and_back(void **state)
{
	static const char *const services[] = {"a", "", "a b\nc", "../../etc/passwd", "%s%n", "\xff\xfe", "a/b"};
	char port[MPI_MAX_PORT_NAME], expected[32];

	(void)state;
	for (size_t i = 0; i < countof(services); i++) {
		assert_int_equal(names_lookup(services[i], port, NAMES_ANYWHERE, 0), MPI_ERR_NAME);
		snprintf(expected, sizeof expected, "port/%zu", i);
		assert_int_equal(names_publish(services[i], expected, NAMES_ANYWHERE), 0);
	}
	for (size_t i = 0; i < countof(services); i++) {
		snprintf(expected, sizeof expected, "port/%zu", i);
		assert_int_equal(names_lookup(services[i], port, NAMES_ANYWHERE, 0), 0);
		assert_string_equal(port, expected);
		assert_int_equal(names_publish(services[i], "another", NAMES_ANYWHERE), MPI_ERR_SERVICE);
	}
	assert_int_equal(files(), countof(services));
	assert_int_equal(names_unpublish("a"), 0);
	assert_int_equal(names_unpublish("a"), MPI_ERR_SERVICE);
	assert_int_equal(names_lookup("a", port, NAMES_ANYWHERE, 0), MPI_ERR_NAME);
	names_unpublish_all();
	assert_int_equal(files(), 0);
}

/* A process that published and was killed: its name is free again, and its file goes. */
static void of_the_dead(void **state)
{
	char port[MPI_MAX_PORT_NAME];
	int pipes[2], status;
	pid_t child;
	char byte;

	(void)state;
	assert_int_equal(pipe(pipes), 0);
	child = fork();
	if (child == 0) {
		byte = names_publish("of a child", "its/port", NAMES_ANYWHERE) == 0 &&
		       names_publish("another", "its/port", NAMES_ANYWHERE) == 0;
		(void)!write(pipes[1], &byte, 1);
		pause();
		_exit(0);
	}
	assert_int_equal(read(pipes[0], &byte, 1), 1);
	assert_int_equal(byte, 1);
	assert_int_equal(names_lookup("of a child", port, NAMES_ANYWHERE, 0), 0);
	assert_string_equal(port, "its/port");
	assert_int_equal(names_publish("of a child", "mine", NAMES_ANYWHERE), MPI_ERR_SERVICE);
	kill(child, SIGKILL);
	waitpid(child, &status, 0);
	assert_int_equal(names_lookup("of a child", port, NAMES_ANYWHERE, 0), MPI_ERR_NAME);
	assert_int_equal(names_publish("of a child", "mine", NAMES_ANYWHERE), 0);
	assert_int_equal(names_lookup("of a child", port, NAMES_ANYWHERE, 0), 0);
	assert_string_equal(port, "mine");
	assert_int_equal(files(), 1);
	names_unpublish_all();
	close(pipes[0]);
	close(pipes[1]);
}

static void *publish_many(void *argument)
{
	int got = 0;

	for (int i = 0; i < 50; i++) {
		char service[32];

		snprintf(service, sizeof service, "race %d", i);
		got += names_publish(service, argument, NAMES_ANYWHERE) == 0;
	}
	return (void *)(intptr_t)got;
}

/* Many publish the same: one gets each. */
static void one_of_many(void **state)
{
	pthread_t threads[4];
	int sum = 0;

	(void)state;
	for (size_t i = 0; i < countof(threads); i++)
		pthread_create(&threads[i], NULL, publish_many, "port");
	for (size_t i = 0; i < countof(threads); i++) {
		void *got;

		pthread_join(threads[i], &got);
		sum += (int)(intptr_t)got;
	}
	assert_int_equal(sum, 50);
	names_unpublish_all();
	assert_int_equal(files(), 0);
}

static void strange_files(void **state)
{
	static const char *const texts[] = {
		"", "5", "99999999999999999999 a\n", "3 abc", "3 abc\n", "3 abc\np\nq\n1 2\n", "-1 a\np\n0\n1 1\n"};
	char file[192], port[MPI_MAX_PORT_NAME];

	(void)state;
	assert_int_equal(names_publish("x", "p", NAMES_ANYWHERE), 0);
	for (size_t i = 0; i < countof(texts); i++) {
		FILE *out;

		snprintf(file, sizeof file, "%s/%032zx", path, i);
		out = fopen(file, "w");
		assert_non_null(out);
		fputs(texts[i], out);
		fclose(out);
	}
	assert_int_equal(names_publish("y", "p", NAMES_ANYWHERE), 0);
	assert_int_equal(names_lookup("y", port, NAMES_ANYWHERE, 0), 0);
	names_unpublish_all();
	for (size_t i = 0; i < countof(texts); i++) {
		snprintf(file, sizeof file, "%s/%032zx", path, i);
		unlink(file);
	}
}

/* Others could put their ports there. */
static void open_to_others(void **state)
{
	char port[MPI_MAX_PORT_NAME];

	(void)state;
	assert_int_equal(chmod(path, 0777), 0);
	assert_int_equal(names_publish("x", "p", NAMES_ANYWHERE), MPI_ERR_SERVICE);
	assert_non_null(strstr(error_text(), path));
	assert_int_equal(names_lookup("x", port, NAMES_ANYWHERE, 0), MPI_ERR_NAME);
	assert_int_equal(chmod(path, 0700), 0);
	params.names = "/proc/nowhere";
	assert_int_equal(names_publish("x", "p", NAMES_ANYWHERE), MPI_ERR_SERVICE);
	params.names = path;
}

/* Publish, be found, die. */
static void live_once(int number)
{
	char port[MPI_MAX_PORT_NAME], own[32];

	snprintf(own, sizeof own, "port %d %d", number, (int)getpid());
	if (names_publish("once", own, NAMES_ANYWHERE) != 0)
		_exit(0); /* somebody else lives */
	for (int i = 0; i < 20; i++) {
		if (names_lookup("once", port, NAMES_ANYWHERE, 0) != 0 || strcmp(port, own) != 0)
			_exit(1);
		sched_yield();
	}
	_exit(2);
}

/* Who clears away the entry of the dead leaves alone what others publish meanwhile. */
static void of_those_that_come_and_go(void **state)
{
	enum { MANY = 4, LIVES = 60 };
	pid_t line[MANY];
	char port[MPI_MAX_PORT_NAME];

	(void)state;
	for (int i = 0; i < MANY; i++) {
		line[i] = fork();
		for (int k = 0; line[i] == 0 && k < LIVES; k++) {
			int status = 0;
			pid_t one = fork();
			if (one == 0)
				live_once(k);
			waitpid(one, &status, 0);
			if (!WIFEXITED(status) || WEXITSTATUS(status) == 1)
				_exit(1);
		}
		if (line[i] == 0)
			_exit(0);
	}
	for (int i = 0; i < MANY; i++) {
		int status = -1;
		waitpid(line[i], &status, 0);
		assert_int_equal(status, 0);
	}
	assert_int_equal(names_lookup("once", port, NAMES_ANYWHERE, 0), MPI_ERR_NAME);
	assert_int_equal(files(), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(there_and_back),
		cmocka_unit_test(of_the_dead),
		cmocka_unit_test(one_of_many),
		cmocka_unit_test(of_those_that_come_and_go),
		cmocka_unit_test(strange_files),
		cmocka_unit_test(open_to_others),
	};

	return cmocka_run_group_tests(tests, make_directory, remove_directory);
}
