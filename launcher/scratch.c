/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See scratch.h. */
#include "launcher/scratch.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "common/error.h"
#include "launcher/buffer.h"

/* Between its making and its lock a directory is younger than this. */
enum { STALE_SECONDS = 60, SUFFIX_LEN = 6 };

void scratch_remove(const char *path)
{
	DIR *dir = opendir(path);
	struct dirent *entry;

	while (dir && (entry = readdir(dir)) != NULL) {
		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			continue;
		char name[1024];
		snprintf(name, sizeof name, "%s/%s", path, entry->d_name);
		if (unlink(name) != 0 && (errno == EISDIR || errno == EPERM))
			scratch_remove(name);
	}
	if (dir)
		closedir(dir);
	rmdir(path);
}

/* Ours, old, and locked by nobody: no process needs it any more. */
static bool is_stale(int parent, const char *name)
{
	struct stat file;
	int fd = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);

	if (fd < 0)
		return false;
	bool stale = fstat(fd, &file) == 0 && file.st_uid == geteuid() && time(NULL) - file.st_mtime > STALE_SECONDS &&
				 flock(fd, LOCK_EX | LOCK_NB) == 0;
	close(fd);
	return stale;
}

static void remove_stale(const char *where, const char *prefix)
{
	DIR *dir = opendir(where);
	struct dirent *entry;
	size_t len = strlen(prefix);

	while (dir && (entry = readdir(dir)) != NULL) {
		if (strncmp(entry->d_name, prefix, len) != 0 || entry->d_name[len] != '-' ||
		    strlen(entry->d_name) != len + 1 + SUFFIX_LEN || !is_stale(dirfd(dir), entry->d_name))
			continue;
		char *path = text_format("%s/%s", where, entry->d_name);
		scratch_remove(path);
		free(path);
	}
	if (dir)
		closedir(dir);
}

char *scratch_make(const char *prefix)
{
	const char *tmp = getenv("TMPDIR");
	const char *where = tmp && tmp[0] != '\0' && strlen(tmp) < 100 ? tmp : "/tmp";

	remove_stale(where, prefix);
	char *path = text_format("%s/%s-XXXXXX", where, prefix);
	if (mkdtemp(path) == NULL) {
		error_set(-1, "cannot make a directory in %s: %s; set TMPDIR", where, strerror(errno));
		free(path);
		return NULL;
	}
	/* Held until this process ends: children that it starts close it. */
	int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd >= 0)
		flock(fd, LOCK_SH);
	return path;
}
