/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See helper.h. */
#include "launcher/helper.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/directories.h"
#include "common/error.h"
#include "launcher/buffer.h"
#include "launcher/process.h"

extern char **environ;

char *helper_find(const char *name)
{
	static const char *const places[] = { "", "../libexec/weft/", "../../bin/", NULL };
	char self[PATH_MAX] = "";
	ssize_t len = readlink("/proc/self/exe", self, sizeof self - 1);
	char *slash = len > 0 ? strrchr(self, '/') : NULL;

	if (slash)
		*slash = '\0';
	for (int i = 0; slash && places[i] != NULL; i++) {
		char *path = text_format("%s/%s%s", self, places[i], name);
		char *found = access(path, X_OK) == 0 ? realpath(path, NULL) : NULL;
		free(path);
		if (found)
			return found;
	}
	return text_format(WEFT_LIBEXECDIR "/%s", name);
}

pid_t helper_start(const char *name, const char *argument, const int stdio[3])
{
	char *path = helper_find(name), *words[] = { (char *)(uintptr_t)name, (char *)(uintptr_t)argument, NULL };
	const char *where = "";
	sigset_t none;

	sigemptyset(&none);
	struct process process = { .path = path, .argv = words, .env = environ, .wdir = "/", .stdio = { stdio[0], stdio[1], stdio[2] },
							   .keep_fds = { -1, -1 }, .umask = 077, .dies_with_us = true, .signals = &none };
	pid_t pid = process_start(&process, &where);
	if (pid < 0)
		error_set(-1, "cannot start %s: %s (%s)", path, strerror(errno), where);
	free(path);
	return pid;
}
