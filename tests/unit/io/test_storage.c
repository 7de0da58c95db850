/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Locks of io/storage.c: each open of a file finds a byte of its own, and nobody waits where there is none. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "io/storage.h"
#include "mpi.h"
#include "tests/unit/io/temporary.h"

#define FAR ((int64_t)1 << 62)

static char path[64];

static struct storage open_file(void)
{
	struct storage storage = { .fd = -1 };

	assert_int_equal(storage_open(&storage, path, O_RDWR, 0600), 0);
	return storage;
}

static void opens_do_not_meet(void **state)
{
	struct storage opens[8];

	(void)state;
	for (int i = 0; i < 8; i++) {
		opens[i] = open_file();
		assert_int_equal(storage_lock_one(&opens[i], FAR, (int64_t)1 << 40), 0);
	}
	for (int i = 0; i < 8; i++)
		assert_int_equal(storage_close(&opens[i]), 0);
}

/* One of three is free: tried until it is found. */
static void what_others_have_is_passed_by(void **state)
{
	struct storage ours = open_file(), others = open_file();
	int found = 0;

	(void)state;
	assert_int_equal(storage_lock(&others, true, FAR, 1), 0);
	assert_int_equal(storage_lock(&others, true, FAR + 2, 1), 0);
	for (int i = 0; i < 20; i++) {
		found += storage_lock_one(&ours, FAR, 3) == 0;
		assert_int_equal(storage_unlock(&ours, FAR, 3), 0);
	}
	assert_true(found > 10);
	storage_close(&ours);
	storage_close(&others);
}

static void nobody_waits(void **state)
{
	struct storage ours = open_file(), others = open_file();

	(void)state;
	assert_int_equal(storage_lock_one(&others, FAR, 1), 0);
	assert_int_equal(storage_lock_one(&ours, FAR + 1, 1), 0);
	assert_int_not_equal(storage_lock_one(&ours, FAR, 1), 0);
	assert_int_equal(storage_close(&others), 0);
	assert_int_equal(storage_lock_one(&ours, FAR, 1), 0);
	assert_int_equal(storage_close(&ours), 0);
}

/* The name leads to another file, or nowhere. */
static void opened_again_it_is_the_same(void **state)
{
	struct storage ours = open_file();
	char aside[80], letter = 0;
	int former, fd;

	(void)state;
	snprintf(aside, sizeof aside, "%s.aside", path);
	assert_int_equal(pwrite(ours.fd, "a", 1, 0), 1);
	assert_int_equal(rename(path, aside), 0);
	assert_int_equal(storage_open_again(&ours, O_RDWR | O_DSYNC, &former), 0);
	assert_int_equal(fcntl(ours.fd, F_GETFL) & O_DSYNC, O_DSYNC);
	storage_settle(&ours, former, false);
	fd = open(path, O_RDWR | O_CREAT, 0600);
	assert_true(fd >= 0);
	close(fd);
	assert_int_equal(unlink(aside), 0);
	assert_int_equal(storage_open_again(&ours, O_RDWR, &former), 0);
	assert_int_equal(pread(ours.fd, &letter, 1, 0), 1);
	assert_int_equal(letter, 'a');
	/* And back. */
	storage_settle(&ours, former, true);
	assert_int_equal(fcntl(ours.fd, F_GETFL) & O_DSYNC, O_DSYNC);
	assert_int_equal(pread(ours.fd, &letter, 1, 0), 1);
	assert_int_equal(storage_close(&ours), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(opens_do_not_meet),
		cmocka_unit_test(what_others_have_is_passed_by),
		cmocka_unit_test(nobody_waits),
		cmocka_unit_test(opened_again_it_is_the_same),
	};
	int failed;

	if (!temporary_make(path, sizeof path))
		return 1;
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	unlink(path);
	return failed;
}
