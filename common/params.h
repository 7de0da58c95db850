/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The tunables as one struct made from params.def, filled once from the environment by params_init.
 * Read-only afterwards, so any thread may read it. No other file reads WEFT_ variables.
 */
#ifndef COMMON_PARAMS_H
#define COMMON_PARAMS_H

#include <stdbool.h>
#include <stddef.h>

struct params {
#define PARAM_INT(field, NAME, dflt, min, max, doc) int field;
#define PARAM_SIZE(field, NAME, dflt, min, max, doc) size_t field;
#define PARAM_BOOL(field, NAME, dflt, doc) bool field;
#define PARAM_TEXT(field, NAME, dflt, doc) const char *field;
#define PARAM_GIVEN(field, NAME, doc) const char *field;
#include "common/params.def"
#undef PARAM_INT
#undef PARAM_SIZE
#undef PARAM_BOOL
#undef PARAM_TEXT
#undef PARAM_GIVEN
};

extern struct params params;

enum param_kind { PARAM_KIND_INT, PARAM_KIND_SIZE, PARAM_KIND_BOOL, PARAM_KIND_TEXT, PARAM_KIND_GIVEN };

struct param_info {
	const char *name; /* environment variable, "WEFT_INFO" */
	const char *doc;
	enum param_kind kind;
	void *value;         /* into `params` */
	const char *initial; /* default, as text of the table */
	long long min, max;  /* of INT and SIZE */
};

/* All parameters in the table's order; `param_count` of them. */
extern const struct param_info param_table[];
extern const int param_count;

/*
 * Set defaults, then read the environment. Returns 0, or the number of variables that were wrong: out
 * of range, not a number, or a name starting with WEFT_ that does not exist. Each is reported through
 * `complain` (NULL: silent) with the nearest valid name or range; wrong values keep their default.
 */
int params_init(char *const *environment, void (*complain)(const char *text));

/* Give one parameter another value, as the environment would. False, and nothing done, when it is not valid. TEXT must stay. */
bool param_set(const struct param_info *info, const char *text);

/* Is "NAME=VALUE" one of those that a launcher gives to its own ranks, and that must not be passed on to another job? */
bool param_is_given(const char *variable);

/* Was this parameter set in the environment? For "who decided" in reports. */
bool param_is_set(const void *field);

/* The parameter's present value as text, written to `text`; returns `text`. */
const char *param_format(const struct param_info *info, char *text, size_t text_len);

/* Parse bytes such as "64", "16K", "2M", "1G", "unlimited". Returns false when it is not such a text. */
bool param_parse_size(const char *text, size_t *bytes);

/* Is `word` in a list that commas part? */
bool params_lists(const char *list, const char *word);

/* Number of single-letter edits between two names, for "did you mean"; also used for options. */
int edit_distance(const char *a, const char *b);

#endif
