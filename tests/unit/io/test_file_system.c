/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* What io/file_system.c makes of what the system says of a file system: the calls that ask are ours here. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "io/file_system.h"
#include "tests/unit/unit.h"

static long magic, block_size;
static struct {
	uint32_t form, pattern;
	uint64_t object[2];
	uint32_t stripe_size, stripes;
} layout;
static bool has_layout, ext4_has_it = true;

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

int fstat(int fd, struct stat *info)
{
	(void)fd;
	*info = (struct stat){ .st_dev = makedev(8, 3) };
	return 0;
}

ssize_t readlink(const char *path, char *target, size_t size)
{
	assert_string_equal(path, "/sys/dev/block/8:3");
	return snprintf(target, size, "../../devices/pci0000:00/block/sda/sda3");
}

int access(const char *path, int mode)
{
	(void)mode;
	assert_string_equal(path, "/sys/fs/ext4/sda3");
	return ext4_has_it ? 0 : -1;
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

static void test_maps(void **state)
{
	const long page = sysconf(_SC_PAGESIZE);

	(void)state;
	assert_true(detected(0xEF53, page).maps);
	assert_true(detected(0x01021994, page).maps);
	assert_true(detected(0x58465342, page).maps);
	assert_false(detected(0x6969, 1 << 20).maps);
	/* Blocks smaller than a page. */
	assert_false(detected(0xEF53, 1024).maps);
	assert_false(detected(0x58465342, page / 2).maps);
	/* Mounted by the driver of ext2. */
	ext4_has_it = false;
	assert_false(detected(0xEF53, page).maps);
	ext4_has_it = true;
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

static void test_several(void **state)
{
	const int unknown = 1 << FILE_SYSTEM_UNKNOWN, local = 1 << FILE_SYSTEM_LOCAL, nfs = 1 << FILE_SYSTEM_NFS;

	(void)state;
	for (int kind = FILE_SYSTEM_UNKNOWN; kind <= FILE_SYSTEM_PARALLEL; kind++)
		assert_int_equal(file_system_common(1 << kind), kind);
	assert_int_equal(file_system_common(local | nfs), FILE_SYSTEM_NFS);
	assert_int_equal(file_system_common(local | nfs | unknown), FILE_SYSTEM_NFS);
	assert_int_equal(file_system_common(local | unknown), FILE_SYSTEM_UNKNOWN);
	assert_int_equal(file_system_common(local | 1 << FILE_SYSTEM_LUSTRE), FILE_SYSTEM_UNKNOWN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_local), cmocka_unit_test(test_maps), cmocka_unit_test(test_unknown), cmocka_unit_test(test_nfs),
		cmocka_unit_test(test_lustre), cmocka_unit_test(test_gpfs), cmocka_unit_test(test_several),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
