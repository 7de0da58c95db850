/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See params.h. The table in params.def is expanded twice: initial values and descriptions. */
#include "common/params.h"

#include "common/compiler.h"

#include <errno.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define PREFIX "WEFT_"

static const struct params defaults = {
#define PARAM_INT(field, NAME, dflt, min, max, doc) .field = (dflt),
#define PARAM_SIZE(field, NAME, dflt, min, max, doc) .field = (dflt),
#define PARAM_BOOL(field, NAME, dflt, doc) .field = (dflt),
#define PARAM_TEXT(field, NAME, dflt, doc) .field = (dflt),
#define PARAM_GIVEN(field, NAME, doc) .field = NULL,
#include "common/params.def"
#undef PARAM_INT
#undef PARAM_SIZE
#undef PARAM_BOOL
#undef PARAM_TEXT
#undef PARAM_GIVEN
};

struct params params;

const struct param_info param_table[] = {
#define PARAM_INT(field, NAME, dflt, min, max, doc) {PREFIX #NAME, doc, PARAM_KIND_INT, &params.field, #dflt, min, max},
#define PARAM_SIZE(field, NAME, dflt, min, max, doc) {PREFIX #NAME, doc, PARAM_KIND_SIZE, &params.field, #dflt, min, (long long)(max)},
#define PARAM_BOOL(field, NAME, dflt, doc) {PREFIX #NAME, doc, PARAM_KIND_BOOL, &params.field, #dflt, 0, 1},
#define PARAM_TEXT(field, NAME, dflt, doc) {PREFIX #NAME, doc, PARAM_KIND_TEXT, &params.field, dflt, 0, 0},
#define PARAM_GIVEN(field, NAME, doc) {PREFIX #NAME, doc, PARAM_KIND_GIVEN, &params.field, "", 0, 0},
#include "common/params.def"
};

const int param_count = (int)countof(param_table);

static bool was_set[countof(param_table)];

int edit_distance(const char *a, const char *b)
{
	size_t m = strlen(a), n = strlen(b);
	int row[128];

	if (n >= countof(row))
		return INT_MAX;
	for (size_t j = 0; j <= n; j++)
		row[j] = (int)j;
	for (size_t i = 1; i <= m; i++) {
		int diagonal = row[0];

		row[0] = (int)i;
		for (size_t j = 1; j <= n; j++) {
			int best = diagonal + (a[i - 1] != b[j - 1]);

			diagonal = row[j];
			if (row[j] + 1 < best)
				best = row[j] + 1;
			if (row[j - 1] + 1 < best)
				best = row[j - 1] + 1;
			row[j] = best;
		}
	}
	return row[n];
}

bool param_parse_size(const char *text, size_t *bytes)
{
	unsigned long long value;
	int shift = 0;
	char *end;

	if (strcasecmp(text, "unlimited") == 0) {
		*bytes = SIZE_MAX;
		return true;
	}
	errno = 0;
	value = strtoull(text, &end, 10);
	if (end == text || errno || strchr(text, '-'))
		return false;
	if (*end && strchr("kKmMgGtT", *end)) {
		const char *units = "kmgt";

		shift = 10 * (int)(strchr(units, *end | 0x20) - units + 1);
		end++;
		if (*end == 'i')
			end++;
		if (*end == 'B' || *end == 'b')
			end++;
	}
	if (*end || (shift && value > (SIZE_MAX >> shift)))
		return false;
	*bytes = (size_t)value << shift;
	return true;
}

static bool parse_bool(const char *text, bool *value)
{
	static const char *const yes[] = {"1", "yes", "on", "true", "y"};
	static const char *const no[] = {"0", "no", "off", "false", "n"};

	for (size_t i = 0; i < countof(yes); i++) {
		if (strcasecmp(text, yes[i]) == 0)
			return *value = true;
		if (strcasecmp(text, no[i]) == 0) {
			*value = false;
			return true;
		}
	}
	return false;
}

/* Store one value; NULL when right, else what was expected, in `expected`. */
static const char *store(const struct param_info *info, const char *text, char *expected, size_t expected_len)
{
	switch (info->kind) {
	case PARAM_KIND_INT: {
		char *end;
		long long value;

		errno = 0;
		value = strtoll(text, &end, 10);
		snprintf(expected, expected_len, "a whole number from %lld to %lld", info->min, info->max);
		if (end == text || *end || errno || value < info->min || value > info->max)
			return expected;
		*(int *)info->value = (int)value;
		return NULL;
	}
	case PARAM_KIND_SIZE: {
		size_t value;

		snprintf(expected, expected_len, "bytes from %lld to %lld, such as 4096, 64K or 1M", info->min, info->max);
		if (!param_parse_size(text, &value) || value < (size_t)info->min || value > (size_t)info->max)
			return expected;
		*(size_t *)info->value = value;
		return NULL;
	}
	case PARAM_KIND_BOOL:
		snprintf(expected, expected_len, "1 or 0 (or yes/no, on/off, true/false)");
		return parse_bool(text, info->value) ? NULL : expected;
	case PARAM_KIND_TEXT:
	case PARAM_KIND_GIVEN:
		*(const char **)info->value = text;
		return NULL;
	}
	return NULL;
}

static const char *nearest(const char *name)
{
	const char *best = param_table[0].name;
	int best_distance = INT_MAX;

	for (int i = 0; i < param_count; i++) {
		int distance = edit_distance(name, param_table[i].name);

		if (distance < best_distance) {
			best_distance = distance;
			best = param_table[i].name;
		}
	}
	return best;
}

static const struct param_info *find(const char *name, size_t name_len)
{
	for (int i = 0; i < param_count; i++)
		if (strlen(param_table[i].name) == name_len && memcmp(param_table[i].name, name, name_len) == 0)
			return &param_table[i];
	return NULL;
}

/* One "WEFT_NAME=value"; false when it is wrong. */
static bool take(const char *variable, void (*complain)(const char *text))
{
	const char *equals = strchr(variable, '=');
	const struct param_info *info;
	char text[512], expected[128], name[128];

	if (!equals)
		return true;
	snprintf(name, sizeof name, "%.*s", (int)(equals - variable), variable);
	info = find(variable, (size_t)(equals - variable));
	if (!info) {
		snprintf(text, sizeof text, "environment variable %s does not exist; did you mean %s? (`weft info --params` lists all)",
			 name, nearest(name));
	} else if (store(info, equals + 1, expected, sizeof expected)) {
		snprintf(text, sizeof text, "environment variable %s=%s is not valid: expected %s; using %s", name, equals + 1,
			 expected, info->initial);
	} else {
		was_set[info - param_table] = true;
		return true;
	}
	if (complain)
		complain(text);
	return false;
}

int params_init(char *const *environment, void (*complain)(const char *text))
{
	int wrong = 0;

	params = defaults;
	memset(was_set, 0, sizeof was_set);
	for (; environment && *environment; environment++)
		if (strncmp(*environment, PREFIX, strlen(PREFIX)) == 0 && !take(*environment, complain))
			wrong++;
	return wrong;
}

bool param_set(const struct param_info *info, const char *text)
{
	char expected[128];

	if (store(info, text, expected, sizeof expected))
		return false;
	was_set[info - param_table] = true;
	return true;
}

bool param_is_given(const char *variable)
{
	for (int i = 0; i < param_count; i++) {
		size_t len = strlen(param_table[i].name);

		if (param_table[i].kind == PARAM_KIND_GIVEN && strncmp(variable, param_table[i].name, len) == 0 && variable[len] == '=')
			return true;
	}
	return false;
}

bool params_lists(const char *list, const char *word)
{
	size_t len = strlen(word);

	for (const char *at = list; at && *at; at = strchr(at, ',') ? strchr(at, ',') + 1 : NULL)
		if (strncmp(at, word, len) == 0 && (at[len] == ',' || at[len] == 0))
			return true;
	return false;
}

bool param_is_set(const void *field)
{
	for (int i = 0; i < param_count; i++)
		if (param_table[i].value == field)
			return was_set[i];
	return false;
}

const char *param_format(const struct param_info *info, char *text, size_t text_len)
{
	switch (info->kind) {
	case PARAM_KIND_INT:
		snprintf(text, text_len, "%d", *(int *)info->value);
		break;
	case PARAM_KIND_SIZE:
		snprintf(text, text_len, "%zu", *(size_t *)info->value);
		break;
	case PARAM_KIND_BOOL:
		snprintf(text, text_len, "%d", *(bool *)info->value);
		break;
	case PARAM_KIND_TEXT:
	case PARAM_KIND_GIVEN:
		snprintf(text, text_len, "%s", *(const char **)info->value ? *(const char **)info->value : "");
		break;
	}
	return text;
}
