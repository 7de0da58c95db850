/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See place.h. */
#include "common/place.h"

#include "common/compiler.h"
#include "common/directories.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

void place_of_program(const char *name, char *path, size_t room)
{
	Dl_info info;
	const char *end;

	/* .../lib/libmpi_abi.so.1, or a deeper lib/x86_64-linux-gnu */
	if (dladdr((const void *)(__UINTPTR_TYPE__)place_of_program, &info) && info.dli_fname &&
	    (end = strrchr(info.dli_fname, '/')) != NULL) {
		static const char *const ups[] = {"/../bin", "/../../bin"};

		for (size_t i = 0; i < countof(ups); i++) {
			snprintf(path, room, "%.*s%s/%s", (int)(end - info.dli_fname), info.dli_fname, ups[i], name);
			if (access(path, X_OK) == 0)
				return;
		}
	}
	snprintf(path, room, "%s/%s", WEFT_BINDIR, name);
}
