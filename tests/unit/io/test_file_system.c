/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* What io/file_system.c makes of what the system says of a file system: the calls that ask are ours here. */
#include <errno.h>
#include <string.h>
#include <sys/vfs.h>
#include <sys/xattr.h>

#include "io/file_system.h"
#include "tests/unit/unit.h"

static long magic, block_size;
static struct {
	uint32_t form, pattern;
	uint64_t object[2];
	uint32_t stripe_size, stripes;
} layout;
static bool has_layout;

int fstatfs(int fd, struct statfs *info)
{
	(void)fd;
	*info = (struct statfs){ .f_type = magic, .f_bsize = block_size };
	if (magic)
		return 0;
	errno = ENOSYS;
	return -1;
}

ssize_t fgetxattr(int fd, const char *name, void *value, size_t size)
{
	(void)fd;
	assert_string_equal(name, "lustre.lov");
	assert_true(size >= sizeof layout);
	memcpy(value, &layout, sizeof layout);
	errno = ENODATA;
	return has_layout ? (ssize_t)sizeof layout : -1;
}

static struct file_system detected(long type, long block)
{
	struct file_system system;

	magic = type;
	block_size = block;
	file_system_detect(3, &system);
	return system;
}

static void test_local(void **state)
{
	(void)state;
	struct file_system system = detected(0xEF53, 4096);

	assert_int_equal(system.kind, FILE_SYSTEM_LOCAL);
	assert_int_equal(system.block, 4096);
	assert_string_equal(system.name, "ext4");
	assert_false(file_system_shared(&system));
	system = detected(0x01021994, 4096);
	assert_int_equal(system.kind, FILE_SYSTEM_MEMORY);
	assert_false(file_system_shared(&system));
}

static void test_unknown(void **state)
{
	(void)state;
	struct file_system system = detected(0x12345678, 4096);

	assert_int_equal(system.kind, FILE_SYSTEM_UNKNOWN);
	assert_true(file_system_shared(&system));
	assert_true(file_system_close_to_open(&system));
	system = detected(0, 0); /* the call fails */
	assert_int_equal(system.kind, FILE_SYSTEM_UNKNOWN);
	assert_true(system.block > 0);
}

static void test_nfs(void **state)
{
	(void)state;
	struct file_system system = detected(0x6969, 1 << 20);

	assert_int_equal(system.kind, FILE_SYSTEM_NFS);
	assert_true(file_system_close_to_open(&system));
}

static void test_lustre(void **state)
{
	(void)state;
	has_layout = false;
	struct file_system system = detected(0x0BD00BD0, 4096);

	assert_int_equal(system.kind, FILE_SYSTEM_LUSTRE);
	assert_int_equal(system.block, 1 << 20);
	assert_false(file_system_close_to_open(&system));
	has_layout = true;
	layout.form = 0x0BD30BD0;
	layout.stripe_size = 4 << 20;
	assert_int_equal(detected(0x0BD00BD0, 4096).block, 4 << 20);
	layout.form = 0x0BD60BD0; /* of several parts */
	assert_int_equal(detected(0x0BD00BD0, 4096).block, 1 << 20);
	layout.form = 0x0BD10BD0;
	layout.stripe_size = 0; /* makes no sense */
	assert_int_equal(detected(0x0BD00BD0, 4096).block, 1 << 20);
}

static void test_gpfs(void **state)
{
	(void)state;
	struct file_system system = detected(0x47504653, 8 << 20);

	assert_int_equal(system.kind, FILE_SYSTEM_GPFS);
	assert_int_equal(system.block, 8 << 20);
	assert_int_equal(detected(0x47504653, 512).block, 1 << 20);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_local), cmocka_unit_test(test_unknown), cmocka_unit_test(test_nfs),
		cmocka_unit_test(test_lustre), cmocka_unit_test(test_gpfs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
