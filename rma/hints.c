/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Info keys of windows (MPI 5.0, sections 12.2 and 12.7). Most promise something that this library does not need to be promised: they are
 * kept, so that MPI_Win_get_info shows them. no_locks is checked. A value that is none of a key's is ignored, as the standard says of
 * hints.
 */
#include "rma/window.h"

#include "common/compiler.h"
#include "common/error.h"
#include "runtime/info.h"

#include <stdlib.h>
#include <string.h>

static bool is_boolean(const char *value)
{
	return strcmp(value, "true") == 0 || strcmp(value, "false") == 0;
}

/* none, or a list of rar, raw, war, waw. */
static bool is_ordering(const char *value)
{
	if (strcmp(value, "none") == 0)
		return true;
	for (;;) {
		if (strncmp(value, "rar", 3) != 0 && strncmp(value, "raw", 3) != 0 && strncmp(value, "war", 3) != 0 &&
		    strncmp(value, "waw", 3) != 0)
			return false;
		if (value[3] == '\0')
			return true;
		if (value[3] != ',')
			return false;
		value += 4;
	}
}

static bool is_ops(const char *value)
{
	return strcmp(value, "same_op") == 0 || strcmp(value, "same_op_no_op") == 0;
}

static bool is_alignment(const char *value)
{
	char *end;
	long number = strtol(value, &end, 10);

	return *value && *end == '\0' && number > 0 && (number & (number - 1)) == 0;
}

static bool is_any(const char *value)
{
	(void)value;
	return true;
}

static const struct {
	const char *key, *usual; /* NULL: shown only when set */
	bool (*fits)(const char *value);
} keys[] = {
	{ "no_locks", "false", is_boolean },
	{ "accumulate_ordering", "rar,raw,war,waw", is_ordering },
	{ "accumulate_ops", "same_op_no_op", is_ops },
	{ "mpi_accumulate_granularity", NULL, is_any },
	{ "same_size", "false", is_boolean },
	{ "same_disp_unit", "false", is_boolean },
	{ "alloc_shared_noncontig", "false", is_boolean },
	{ "mpi_minimum_memory_alignment", NULL, is_alignment },
	{ "mpi_assert_memory_alloc_kinds", NULL, is_any },
	{ "mpi_memory_alloc_kinds", NULL, is_any },
};

int window_hints(struct window *window, struct info *info)
{
	char value[MPI_MAX_INFO_VAL];
	int rc = 0;

	for (size_t i = 0; !rc && i < countof(keys); i++) {
		if (info && info_get(info, keys[i].key, value, sizeof value, NULL) && keys[i].fits(value))
			rc = info_set(window->info, keys[i].key, value);
		else if (keys[i].usual && !info_get(window->info, keys[i].key, value, 0, NULL))
			rc = info_set(window->info, keys[i].key, keys[i].usual);
	}
	window->no_locks = info_get(window->info, "no_locks", value, sizeof value, NULL) && strcmp(value, "true") == 0;
	return rc;
}
