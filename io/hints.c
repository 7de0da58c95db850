/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See hints.h. */
#include "io/hints.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>

#include "common/compiler.h"
#include "common/params.h"

enum { PERMISSIONS_DEFAULT = 0666 };

static bool read_number(struct info *info, const char *key, int base, int64_t least, int64_t most, int64_t *value)
{
	char text[32], *end;
	size_t len;

	if (!info || !info_get(info, key, text, sizeof text, &len) || len >= sizeof text)
		return false;
	errno = 0;
	long long number = strtoll(text, &end, base);
	if (errno || end == text || *end || number < least || number > most)
		return false;
	*value = number;
	return true;
}

static void read_switch(struct info *info, const char *key, enum hint_switch *value)
{
	static const struct {
		const char *text;
		enum hint_switch value;
	} words[] = {
		{ "enable", HINT_ON }, { "true", HINT_ON }, { "disable", HINT_OFF }, { "false", HINT_OFF }, { "automatic", HINT_AUTO },
	};
	char text[16];
	size_t len;

	if (!info || !info_get(info, key, text, sizeof text, &len))
		return;
	for (size_t i = 0; i < countof(words); i++)
		if (strcasecmp(text, words[i].text) == 0)
			*value = words[i].value;
}

void hints_read(struct hints *hints, struct info *info)
{
	int64_t number;

	*hints = (struct hints){ .permissions = PERMISSIONS_DEFAULT };
	/* The standard's key, then what users of ROMIO set, which is more precise. */
	read_switch(info, "collective_buffering", &hints->collective_read);
	hints->collective_write = hints->collective_read;
	read_switch(info, "romio_cb_read", &hints->collective_read);
	read_switch(info, "romio_cb_write", &hints->collective_write);
	read_switch(info, "romio_ds_read", &hints->sieve_read);
	if (read_number(info, "cb_buffer_size", 10, 4096, INT64_C(1) << 40, &number))
		hints->cb_buffer_size = number;
	if (read_number(info, "cb_nodes", 10, 1, INT32_MAX, &number))
		hints->cb_nodes = (int)number;
	if (read_number(info, "striping_unit", 10, 512, INT64_C(1) << 40, &number))
		hints->striping_unit = number;
	if (read_number(info, "striping_factor", 10, -1, UINT16_MAX - 1, &number))
		hints->striping_factor = (int)number;
	if (read_number(info, "file_perm", 8, 0, 07777, &number))
		hints->permissions = (mode_t)number;
}

static const char *word(enum hint_switch value)
{
	return value == HINT_ON ? "enable" : value == HINT_OFF ? "disable" : "automatic";
}

static int tell_number(struct info *info, const char *key, int64_t value)
{
	char text[32];

	snprintf(text, sizeof text, "%" PRId64, value);
	return info_set(info, key, text);
}

int hints_tell(const struct hints *hints, struct info *info)
{
	int error = info_set(info, "romio_cb_read", word(hints->collective_read));

	if (!error)
		error = info_set(info, "romio_cb_write", word(hints->collective_write));
	if (!error)
		error = info_set(info, "romio_ds_read", word(hints->sieve_read));
	if (!error)
		error = info_set(info, "romio_ds_write", "disable"); /* holes are never written */
	if (!error && hints->cb_buffer_size)
		error = tell_number(info, "cb_buffer_size", hints->cb_buffer_size);
	if (!error && hints->cb_nodes)
		error = tell_number(info, "cb_nodes", hints->cb_nodes);
	if (!error && hints->striping_unit)
		error = tell_number(info, "striping_unit", hints->striping_unit);
	if (!error && hints->striping_factor)
		error = tell_number(info, "striping_factor", hints->striping_factor);
	return error;
}
