/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* What io/stripes.c asks of a Lustre: the calls that reach it are ours here. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <sys/xattr.h>

#include "io/stripes.h"
#include "tests/unit/unit.h"

static long magic;
static int made, refuse;
static bool exists;
static mode_t mode_made;
static char directory[64];
static struct {
	uint32_t form, pattern;
	uint64_t object[2];
	uint32_t stripe_size;
	uint16_t stripes, first;
} layout;
static size_t layout_len;

int statfs(const char *path, struct statfs *info)
{
	snprintf(directory, sizeof directory, "%s", path);
	*info = (struct statfs){ .f_type = magic };
	return 0;
}

int mknod(const char *path, mode_t mode, dev_t device)
{
	(void)path;
	(void)device;
	errno = EEXIST;
	if (exists)
		return -1;
	made++;
	mode_made = mode;
	return 0;
}

int setxattr(const char *path, const char *name, const void *value, size_t size, int flags)
{
	(void)path;
	(void)flags;
	assert_string_equal(name, "lustre.lov");
	assert_int_equal(size, sizeof layout);
	memcpy(&layout, value, size);
	layout_len = size;
	errno = refuse;
	return refuse ? -1 : 0;
}

static int set_up(void **state)
{
	(void)state;
	magic = 0x0BD00BD0;
	made = refuse = 0;
	exists = false;
	layout_len = 0;
	return 0;
}

static void test_asked_for(void **state)
{
	(void)state;
	assert_true(stripes_create("/scratch/me/data", 0640, 4 << 20, 8));
	assert_string_equal(directory, "/scratch/me");
	assert_int_equal(mode_made, S_IFREG | 0640);
	assert_int_equal(layout.form, 0x0BD10BD0);
	assert_int_equal(layout.pattern, 0);
	assert_int_equal(layout.stripe_size, 4 << 20);
	assert_int_equal(layout.stripes, 8);
	assert_int_equal(layout.first, 0xffff);
	assert_true(stripes_create("data", 0666, 0, -1));
	assert_string_equal(directory, ".");
	assert_int_equal(layout.stripe_size, 0);
	assert_int_equal(layout.stripes, 0xffff);
}

static void test_left_alone(void **state)
{
	(void)state;
	assert_false(stripes_create("/scratch/data", 0666, 0, 0));           /* nothing is asked for */
	assert_false(stripes_create("/scratch/data", 0666, 100000, 4));      /* no stripes of Lustre */
	assert_false(stripes_create("/scratch/data", 0666, INT64_C(1) << 33, 4));
	assert_false(stripes_create("/scratch/data", 0444, 1 << 20, 4));     /* could not be opened for writing then */
	magic = 0xEF53;
	assert_false(stripes_create("/home/data", 0666, 1 << 20, 4));
	magic = 0x0BD00BD0;
	exists = true;
	assert_false(stripes_create("/scratch/data", 0666, 1 << 20, 4));
	assert_int_equal(made, 0);
	assert_int_equal(layout_len, 0);
}

/* More servers than there are: the file is there, with the usual stripes. */
static void test_refused(void **state)
{
	(void)state;
	refuse = EINVAL;
	assert_true(stripes_create("/scratch/data", 0666, 1 << 20, 4000));
	assert_int_equal(made, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(test_asked_for, set_up),
		cmocka_unit_test_setup(test_left_alone, set_up),
		cmocka_unit_test_setup(test_refused, set_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
