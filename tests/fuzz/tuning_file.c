/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The parser of tuning files against broken ones, for as long as wished: a right file is changed here and there by chance, and what the
 * parser makes of it must be a whole answer: an error with a text, or a file whose every rule names an algorithm and a range.
 *
 *     BUILD/tests/unit/collectives/test_tuning_fuzz [FILES [FIRST_SEED]]      (default 20000 1)
 *
 * Prints the seed of the first that is not so, and exits with 1. Run it under the address sanitizer too (configure
 * --enable-sanitize=address,undefined): the text ends where its memory ends.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "collectives/tuning_file.h"
#include "common/error.h"
#include "tests/unit/collectives/tuning_text.h"
#include "tests/unit/unit.h"

static const char *const words[] = {
	"format 2\n",
	"shape ",
	"ranks 4 ",
	"hosts 999999999999 ",
	"per_host 3-1 ",
	"host latency_us ",
	"1e999 ",
	"-0 ",
	"nan ",
	"inf ",
	"end\n",
	"ring:",
	"8K-",
	"-",
	":",
	",",
	"segment=",
	"18446744073709551615",
	"leaders=1",
	"radix=2",
	"node",
	"unlimited",
	"\n",
	"#",
	"\t",
	"=",
};

/* Change LEN bytes at TEXT (with room for another 64) a little; the new length. */
static size_t mutate(char *text, size_t len, uint64_t *random)
{
	size_t at = (size_t)random_below(random, len + 1), more;

	switch (random_below(random, 5)) {
	case 0: /* another byte */
		if (at < len)
			text[at] = (char)random_below(random, 256);
		return len;
	case 1: /* cut off */
		return at;
	case 2: /* take out a piece */
		more = (size_t)random_below(random, 12);
		more = at + more > len ? len - at : more;
		memmove(text + at, text + at + more, len - at - more);
		return len - more;
	case 3: { /* put in a word */
		const char *word = words[random_below(random, sizeof words / sizeof words[0])];
		more = strlen(word);
		memmove(text + at + more, text + at, len - at);
		memcpy(text + at, word, more);
		return len + more;
	}
	default: /* repeat a piece */
		more = (size_t)random_below(random, 40);
		more = at + more > len ? len - at : more;
		memmove(text + at + more, text + at, len - at);
		return len + more;
	}
}

static const char *check(int error, const struct tuning_file *file)
{
	if (error)
		return error == MPI_ERR_FILE && strncmp(error_text(), "fuzz:", 5) == 0 ? NULL : "an error without a place";
	if (file->shape.ranks < 1 || !isfinite(file->model.host.latency) || !isfinite(file->model.reduce_per_byte))
		return "a file without a shape or a model";
	for (int kind = 0; kind < COLLECTIVES; kind++)
		for (int i = 0; i < file->rules[kind].count; i++) {
			const struct rule *rule = &file->rules[kind].rule[i];
			if (!rule->algorithm || rule->from < 0 || rule->from >= rule->to || rule->tuning.segment < 0 ||
			    rule->tuning.radix < 0)
				return "a rule that is none";
		}
	return NULL;
}

int main(int argc, char **argv)
{
	unsigned long long files = argc > 1 ? strtoull(argv[1], NULL, 0) : 20000, first = argc > 2 ? strtoull(argv[2], NULL, 0) : 1,
			   good = 0;
	static struct tuning_file file;

	for (unsigned long long seed = first; seed < first + files; seed++) {
		uint64_t random = seed * 0x9E3779B97F4A7C15ULL;
		char text[8192];
		size_t len = sizeof tuning_text - 1;
		memcpy(text, tuning_text, len);
		for (uint64_t changes = random_below(&random, 6); changes && len + 64 < sizeof text; changes--)
			len = mutate(text, len, &random);
		char *exact = malloc(len ? len : 1);
		if (!exact)
			return 2;
		memcpy(exact, text, len);
		int error = tuning_file_parse(exact, len, "fuzz", &file);
		const char *wrong = check(error, &file);
		free(exact);
		if (wrong) {
			printf("seed %llu: %s\n", seed, wrong);
			return 1;
		}
		good += !error;
	}
	printf("%llu files were answered, %llu of them are right\n", files, good);
	return good == 0 && files > 100; /* all refused: then nothing was looked at */
}
