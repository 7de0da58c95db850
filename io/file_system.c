/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See file_system.h: kinds by the magic number that statfs(2) gives. */
#include "io/file_system.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "common/compiler.h"

enum { EXT_MAGIC = 0xEF53 }; /* of ext2, ext3 and ext4 */

static const struct {
	uint32_t magic;
	enum file_system_kind kind;
	const char *name;
	bool maps; /* those that it was tried and measured with */
} known[] = {
	{ EXT_MAGIC, FILE_SYSTEM_LOCAL, "ext4", true }, { 0x58465342, FILE_SYSTEM_LOCAL, "xfs", true },
	{ 0x9123683E, FILE_SYSTEM_LOCAL, "btrfs", false },  { 0xF2F52010, FILE_SYSTEM_LOCAL, "f2fs", false },
	{ 0x2FC12FC1, FILE_SYSTEM_LOCAL, "zfs", false },    { 0x4D44, FILE_SYSTEM_LOCAL, "vfat", false },
	{ 0x01021994, FILE_SYSTEM_MEMORY, "tmpfs", true }, { 0x858458F6, FILE_SYSTEM_MEMORY, "ramfs", false },
	{ 0x6969, FILE_SYSTEM_NFS, "nfs", false },          { 0xFF534D42, FILE_SYSTEM_NFS, "cifs", false },
	{ 0xFE534D42, FILE_SYSTEM_NFS, "smb2", false },     { 0x0BD00BD0, FILE_SYSTEM_LUSTRE, "lustre", false },
	{ 0x47504653, FILE_SYSTEM_GPFS, "gpfs", false },    { 0x19830326, FILE_SYSTEM_PARALLEL, "beegfs", false },
	{ 0x00C36400, FILE_SYSTEM_PARALLEL, "ceph", false }, { 0x20030528, FILE_SYSTEM_PARALLEL, "orangefs", false },
	{ 0x794C7630, FILE_SYSTEM_LOCAL, "overlay", false }, { 0x01021997, FILE_SYSTEM_UNKNOWN, "9p", false },
	{ 0x65735546, FILE_SYSTEM_UNKNOWN, "fuse", false },
};

/*
 * The stripe size of a file on Lustre, from the attribute in which it shows its layout: two words (the first tells the form), an object's number
 * of 16 bytes, the stripe size. 0: not to be had; layouts of several parts have no one stripe size.
 */
static int lustre_stripe(int fd)
{
	enum { FORM_1 = 0x0BD10BD0, FORM_3 = 0x0BD30BD0, STRIPE_AT = 24, LEAST = 32, MOST = 1 << 16 };
	char *layout = malloc(MOST);
	ssize_t len = layout ? fgetxattr(fd, "lustre.lov", layout, MOST) : -1;
	uint32_t form = 0, stripe = 0;

	if (len >= LEAST) {
		memcpy(&form, layout, sizeof form);
		memcpy(&stripe, layout + STRIPE_AT, sizeof stripe);
	}
	free(layout);
	return (form == FORM_1 || form == FORM_3) && stripe >= 1 << 16 && stripe <= 1 << 30 ? (int)stripe : 0;
}

/* Parallel file systems hand out locks in megabytes where they do not say more; the user's striping_unit comes before this. */
static int block_of(int fd, enum file_system_kind kind, long reported)
{
	int stripe = kind == FILE_SYSTEM_LUSTRE ? lustre_stripe(fd) : 0;

	if (stripe)
		return stripe;
	if (kind == FILE_SYSTEM_GPFS && reported >= 1 << 16 && reported <= 1 << 30)
		return (int)reported; /* its block */
	if (kind == FILE_SYSTEM_LUSTRE || kind == FILE_SYSTEM_GPFS || kind == FILE_SYSTEM_PARALLEL)
		return 1 << 20;
	if (kind == FILE_SYSTEM_NFS || kind == FILE_SYSTEM_UNKNOWN)
		return 1 << 16;
	return reported >= 512 && reported <= 1 << 20 ? (int)reported : 4096;
}

/* The driver of ext2 has the same magic number; that of ext4 has a directory in /sys for each device that it has mounted. */
static bool driven_by_ext4(int fd)
{
	char link[64], target[PATH_MAX], name[NAME_MAX + 16];
	struct stat info;
	ssize_t len;

	if (fstat(fd, &info) != 0)
		return false;
	snprintf(link, sizeof link, "/sys/dev/block/%u:%u", major(info.st_dev), minor(info.st_dev));
	len = readlink(link, target, sizeof target - 1);
	if (len <= 0)
		return false;
	target[len] = '\0';
	const char *slash = strrchr(target, '/');
	snprintf(name, sizeof name, "/sys/fs/ext4/%.*s", NAME_MAX, slash ? slash + 1 : target);
	return access(name, F_OK) == 0;
}

/*
 * A page that is stored to gets its blocks on the device all at once: more than the runs in it need where blocks are smaller. And it gets them
 * before the store, so that a full device is seen, but for ext2, which looks for room when nobody is there to be told any more.
 */
static bool maps_well(int fd, const struct statfs *info)
{
	return (long)info->f_bsize >= sysconf(_SC_PAGESIZE) && (info->f_type != EXT_MAGIC || driven_by_ext4(fd));
}

void file_system_detect(int fd, struct file_system *system)
{
	struct statfs info;

	*system = (struct file_system){ .kind = FILE_SYSTEM_UNKNOWN, .block = 1 << 16, .name = "unknown" };
	if (fstatfs(fd, &info) != 0)
		return;
	for (size_t i = 0; i < countof(known); i++) {
		if ((uint32_t)info.f_type != known[i].magic)
			continue;
		system->kind = known[i].kind;
		system->maps = known[i].maps && maps_well(fd, &info);
		snprintf(system->name, sizeof system->name, "%s", known[i].name);
	}
	system->block = block_of(fd, (enum file_system_kind)system->kind, (long)info.f_bsize);
}

enum file_system_kind file_system_common(int64_t kinds)
{
	for (int kind = FILE_SYSTEM_UNKNOWN; kind <= FILE_SYSTEM_PARALLEL; kind++)
		if (kinds == (int64_t)1 << kind)
			return (enum file_system_kind)kind;
	return kinds & (int64_t)1 << FILE_SYSTEM_NFS ? FILE_SYSTEM_NFS : FILE_SYSTEM_UNKNOWN;
}
