/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See stripes.h. Lustre gives a file its layout when it is first opened for writing; one that mknod(2) has made has none yet, and takes the one that is
 * set as its attribute "lustre.lov". That is the way of programs that restore files, and needs nothing of Lustre's on this machine.
 */
#include "io/stripes.h"

#include <errno.h>
#include <inttypes.h>
#include <libgen.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <sys/xattr.h>

#include "common/log.h"

/* The attribute's first form, as Lustre's interface to programs has it. */
struct layout {
	uint32_t form, pattern;  /* pattern 0: as usual */
	uint64_t object[2];      /* given by the server */
	uint32_t stripe_size;    /* bytes; 0: as usual */
	uint16_t stripe_count;   /* 0: as usual; all bits set: all servers */
	uint16_t first;          /* server; all bits set: any */
};
_Static_assert(sizeof(struct layout) == 32, "the attribute has no padding");

enum { LUSTRE = 0x0BD00BD0, FORM_1 = 0x0BD10BD0, UNIT_LEAST = 1 << 16 };

static bool on_lustre(const char *path)
{
	char *copy = strdup(path);
	struct statfs info;
	bool found = copy && statfs(dirname(copy), &info) == 0 && (uint32_t)info.f_type == LUSTRE;

	free(copy);
	return found;
}

bool stripes_create(const char *path, mode_t permissions, int64_t unit, int count)
{
	const mode_t own = S_IRUSR | S_IWUSR;
	struct layout layout = { .form = FORM_1, .stripe_size = (uint32_t)unit, .stripe_count = (uint16_t)count, .first = UINT16_MAX };

	/* Who may not open what he has just made has to create it by opening it. */
	if ((!unit && !count) || (permissions & own) != own || !on_lustre(path))
		return false;
	if (unit % UNIT_LEAST || unit > UINT32_MAX) {
		log_info(1, "striping_unit %" PRId64 " of %s: stripes of Lustre are multiples of %d bytes, less than 4 GiB; the file gets the usual ones",
			 unit, path, UNIT_LEAST);
		return false;
	}
	if (mknod(path, S_IFREG | permissions, 0) != 0)
		return false;
	if (setxattr(path, "lustre.lov", &layout, sizeof layout, 0) != 0)
		log_info(1, "%s gets the usual stripes: Lustre does not take %d stripes of %" PRId64 " bytes: %s", path, count, unit, strerror(errno));
	return true;
}
