/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See info.h. */
#include "runtime/info.h"

#include "common/compiler.h"
#include "common/error.h"
#include "common/params.h"
#include "runtime/runtime.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/utsname.h>
#include <unistd.h>

struct info info_env = { .magic = INFO_MAGIC, .read_only = true, .lock = PTHREAD_MUTEX_INITIALIZER };

struct info *info_new(void)
{
	struct info *info = calloc(1, sizeof *info);

	if (!info)
		return NULL;
	info->magic = INFO_MAGIC;
	pthread_mutex_init(&info->lock, NULL);
	return info;
}

void info_free(struct info *info)
{
	if (!info || info == &info_env)
		return;
	info->magic = 0;
	for (int i = 0; i < info->count; i++) {
		free(info->pairs[i].key);
		free(info->pairs[i].value);
	}
	free(info->pairs);
	pthread_mutex_destroy(&info->lock);
	free(info);
}

/* Locked. Index of a key, -1 when it is not there. */
static int find(const struct info *info, const char *key)
{
	for (int i = 0; i < info->count; i++)
		if (!strcmp(info->pairs[i].key, key))
			return i;
	return -1;
}

static int no_memory(void)
{
	return error_set(MPI_ERR_NO_MEM, "no memory for a key and value of an info object");
}

/* Locked. Takes over `key` and `value` on success. */
static int append(struct info *info, char *key, char *value)
{
	if (info->count == info->capacity) {
		int capacity = info->capacity ? 2 * info->capacity : 4;
		struct info_pair *larger = realloc(info->pairs, sizeof *larger * (size_t)capacity);

		if (!larger)
			return no_memory();
		info->pairs = larger;
		info->capacity = capacity;
	}
	info->pairs[info->count++] = (struct info_pair){ key, value };
	return 0;
}

int info_set(struct info *info, const char *key, const char *value)
{
	char *new_value = strdup(value), *new_key = NULL;
	int at, rc = 0;

	if (!new_value)
		return no_memory();
	pthread_mutex_lock(&info->lock);
	at = find(info, key);
	if (at >= 0) {
		free(info->pairs[at].value);
		info->pairs[at].value = new_value;
	} else {
		new_key = strdup(key);
		rc = new_key ? append(info, new_key, new_value) : no_memory();
	}
	pthread_mutex_unlock(&info->lock);
	if (rc) {
		free(new_key);
		free(new_value);
	}
	return rc;
}

bool info_get(struct info *info, const char *key, char *value, size_t len, size_t *value_len)
{
	int at;

	pthread_mutex_lock(&info->lock);
	at = find(info, key);
	if (at >= 0) {
		if (value_len)
			*value_len = strlen(info->pairs[at].value);
		if (len)
			snprintf(value, len, "%s", info->pairs[at].value);
	}
	pthread_mutex_unlock(&info->lock);
	return at >= 0;
}

bool info_delete(struct info *info, const char *key)
{
	int at;

	pthread_mutex_lock(&info->lock);
	at = find(info, key);
	if (at >= 0) {
		free(info->pairs[at].key);
		free(info->pairs[at].value);
		memmove(&info->pairs[at], &info->pairs[at + 1], sizeof *info->pairs * (size_t)(info->count - at - 1));
		info->count--;
	}
	pthread_mutex_unlock(&info->lock);
	return at >= 0;
}

int info_count(struct info *info)
{
	int count;

	pthread_mutex_lock(&info->lock);
	count = info->count;
	pthread_mutex_unlock(&info->lock);
	return count;
}

bool info_key(struct info *info, int n, char *key)
{
	bool found;

	pthread_mutex_lock(&info->lock);
	found = n >= 0 && n < info->count;
	if (found)
		snprintf(key, MPI_MAX_INFO_KEY, "%s", info->pairs[n].key);
	pthread_mutex_unlock(&info->lock);
	return found;
}

struct info *info_copy(struct info *info)
{
	struct info *copy = info_new();
	int rc = 0;

	if (!copy || !info)
		return copy;
	pthread_mutex_lock(&info->lock);
	for (int i = 0; !rc && i < info->count; i++)
		rc = info_set(copy, info->pairs[i].key, info->pairs[i].value);
	pthread_mutex_unlock(&info->lock);
	if (rc) {
		info_free(copy);
		return NULL;
	}
	return copy;
}

/* ---- How this process was started ---- */

/* Values longer than the standard allows are cut. */
static int set_cut(struct info *info, const char *key, const char *value)
{
	char cut[MPI_MAX_INFO_VAL];
	size_t len = size_min(strlen(value), sizeof cut - 1);

	memcpy(cut, value, len);
	cut[len] = '\0';
	return info_set(info, key, cut);
}

static int set_arguments(struct info *info, int argc, char *const *argv)
{
	char text[MPI_MAX_INFO_VAL] = "";
	size_t used = 0;

	for (int i = 1; i < argc && used < sizeof text; i++) {
		int added = snprintf(text + used, sizeof text - used, "%s%s", i > 1 ? " " : "", argv[i]);

		used += added > 0 ? (size_t)added : 0;
	}
	return info_set(info, "argv", text);
}

/* MPI_Init does it again and complains about what is wrong. */
static void read_params(void)
{
	params_init(environ, NULL);
}

/* thread_level is told when it was asked for at start (WEFT_THREAD_LEVEL). */
static int set_thread_level(struct info *info)
{
	static const char *const levels[][2] = { { "single", "MPI_THREAD_SINGLE" }, { "funneled", "MPI_THREAD_FUNNELED" },
						 { "serialized", "MPI_THREAD_SERIALIZED" },
						 { "multiple", "MPI_THREAD_MULTIPLE" } };

	for (size_t i = 0; params.thread_level && i < sizeof levels / sizeof levels[0]; i++)
		if (!strcmp(params.thread_level, levels[i][0]))
			return info_set(info, "thread_level", levels[i][1]);
	return 0;
}

/* Known before MPI_Init too when our launcher started us. */
static bool job_size(char *text, size_t len)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;

	if (runtime.size)
		return snprintf(text, len, "%u", runtime.size) > 0;
	pthread_once(&once, read_params);
	return params.size && snprintf(text, len, "%s", params.size) > 0;
}

int info_fill_from_start(struct info *info, int argc, char *const *argv)
{
	char path[PATH_MAX], count[16];
	struct utsname system;
	int rc = 0;

	if (argc > 0 && argv && argv[0]) {
		rc = set_cut(info, "command", argv[0]);
		if (!rc)
			rc = set_arguments(info, argc, argv);
	}
	if (!rc && job_size(count, sizeof count))
		rc = info_set(info, "maxprocs", count);
	if (!rc && uname(&system) == 0) {
		rc = set_cut(info, "host", system.nodename);
		if (!rc)
			rc = set_cut(info, "arch", system.machine);
	}
	if (!rc && getcwd(path, sizeof path))
		rc = set_cut(info, "wdir", path);
	if (!rc)
		rc = set_thread_level(info);
	if (!rc)
		rc = info_set(info, "mpi_memory_alloc_kinds", "mpi,system");
	return rc;
}

/* argv[0], argv[1]... of this process, from the kernel: the library has no main(). *text is to be freed. */
static int own_arguments(char **text, char **argv, int max)
{
	FILE *file = fopen("/proc/self/cmdline", "r");
	size_t capacity = 0;
	int argc = 0;

	*text = NULL;
	if (!file)
		return 0;
	ssize_t len = getdelim(text, &capacity, EOF, file);
	fclose(file);
	for (ssize_t at = 0; at < len && argc < max; at += (ssize_t)strlen(*text + at) + 1)
		argv[argc++] = *text + at;
	return argc;
}

void info_env_fill(void)
{
	enum { ARGUMENTS_MAX = 256 };
	static pthread_mutex_t filling = PTHREAD_MUTEX_INITIALIZER;
	static bool filled, filled_open;
	char *argv[ARGUMENTS_MAX], *text;

	pthread_mutex_lock(&filling);
	if (!filled || (runtime.open && !filled_open)) {
		int argc = own_arguments(&text, argv, ARGUMENTS_MAX);

		/* Without memory some keys are missing, which the standard allows. */
		info_fill_from_start(&info_env, argc, argv);
		free(text);
		filled = true;
		filled_open = runtime.open;
	}
	pthread_mutex_unlock(&filling);
}
