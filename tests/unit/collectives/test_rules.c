/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Tests collectives/rules.c, tuning_file.c and shape.c: what people and tuning files may say, and what is said about the rest. */
#include "collectives/tuning_file.h"
#include "tests/unit/unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/error.h"
#include "common/params.h"
#include "tests/unit/collectives/tuning_text.h"

static const struct rule *rule_for(struct rules *rules, const char *text, MPI_Count bytes)
{
	assert_int_equal(rules_parse(rules, COLL_ALLREDUCE, text, "WEFT_COLL_ALLREDUCE", NULL), 0);
	return rules_find(rules, bytes);
}

static const char *name_for(const char *text, MPI_Count bytes)
{
	struct rules rules;
	const struct rule *rule = rule_for(&rules, text, bytes);

	return rule ? rule->algorithm->name : "";
}

static void ranges_hold(void **state)
{
	static const char text[] = "recursive_doubling:0-8K,ring:8K-";

	(void)state;
	assert_string_equal(name_for("ring", 0), "ring");
	assert_string_equal(name_for("ring", INT64_MAX - 1), "ring");
	assert_string_equal(name_for(text, 0), "recursive_doubling");
	assert_string_equal(name_for(text, 8191), "recursive_doubling");
	assert_string_equal(name_for(text, 8192), "ring");
	assert_string_equal(name_for("ring:-4K", 4095), "ring");
	assert_string_equal(name_for("ring:-4K", 4096), "");
	assert_string_equal(name_for("ring:1M-2M,halving", 4096), "halving");
	assert_string_equal(name_for("node:0-1K", 8), "node");
	assert_string_equal(name_for("", 8), "");
}

static void numbers_are_read(void **state)
{
	struct rules rules;
	const struct rule *rule = rule_for(&rules, "chain:64K-:segment=32K:leaders=3,reduce_bcast:radix=4", 1 << 20);

	(void)state;
	assert_int_equal(rule->tuning.segment, 32768);
	assert_int_equal(rule->tuning.leaders, 3);
	assert_int_equal(rule->tuning.radix, 0);
	assert_int_equal(rules_find(&rules, 8)->tuning.radix, 4);
}

static void refused(const char *text, const char *said)
{
	struct rules rules;

	assert_int_equal(rules_parse(&rules, COLL_ALLREDUCE, text, "WEFT_COLL_ALLREDUCE", NULL), MPI_ERR_ARG);
	assert_int_equal(rules.count, 0);
	if (!strstr(error_text(), said))
		fail_msg("\"%s\" is said of \"%s\", not \"%s\"", error_text(), text, said);
}

static void wrong_rules_are_refused(void **state)
{
	(void)state;
	refused("rign", "has no algorithm \"rign\"; there are: recursive_doubling, ring, ");
	refused("ring,", "WEFT_COLL_ALLREDUCE: ");
	refused(",ring", "has no algorithm \"\"");
	refused("ring:8K", "\"8K\" is no range of bytes");
	refused("ring:8K-4K", "no range");
	refused("ring:8K-8K", "no range");
	refused("ring:-1K-", "no range");
	refused("ring:8Q-", "no range");
	refused("ring:0-99999999999999999999", "no range");
	refused("ring:segment=0", "none of segment=BYTES");
	refused("ring:segment=", "none of segment=BYTES");
	refused("ring:segment=2G", "none of segment=BYTES");
	refused("ring:radix=1", "none of segment=BYTES");
	refused("ring:depth=1", "\"depth=1\" is none of");
	refused("ring:0-8K:", "no range");
	refused("ring,ring,ring,ring,ring,ring,ring,ring,ring,ring,ring,ring,ring,ring,ring,ring,ring,ring,ring,ring,ring,ring,ring,ring,"
		"ring",
		"more than 24 rules");
}

static void names_fit_the_situation(void **state)
{
	struct situation s = { .kind = COLL_BCAST, .size = 3, .hosts = 1, .most = 3, .least = 3, .ranges = true, .commutative = true };
	char list[RULES_LIST_LEN];
	struct rules rules;

	(void)state;
	assert_null(strstr(rules_names(COLL_BCAST, &s, list), "two_level"));
	assert_null(strstr(list, "scatter_doubling"));
	assert_non_null(strstr(list, "binomial"));
	assert_non_null(strstr(list, "node"));
	assert_non_null(strstr(rules_names(COLL_BCAST, NULL, list), "two_level"));
	rules_parse(&rules, COLL_BCAST, "tree", "x", &s);
	assert_null(strstr(error_text(), "two_level"));
}

static int parse(struct tuning_file *file, const char *text)
{
	return tuning_file_parse(text, strlen(text), "here", file);
}

static void a_file_is_read(void **state)
{
	struct tuning_file file;

	(void)state;
	assert_int_equal(parse(&file, tuning_text), 0);
	assert_int_equal(file.shape.ranks, 4);
	assert_int_equal(file.shape.most, 3);
	assert_string_equal(file.shape.cpu, "Some CPU @ 2.0GHz");
	assert_true(file.model.host.latency > 0.49e-6 && file.model.host.latency < 0.51e-6);
	assert_true(file.model.reduce_per_byte > 0.09e-9 && file.model.reduce_per_byte < 0.11e-9);
	assert_string_equal(rules_find(&file.rules[COLL_ALLREDUCE], 1 << 20)->algorithm->name, "ring");
	assert_int_equal(rules_find(&file.rules[COLL_BCAST], 1 << 20)->tuning.segment, 65536);
	assert_null(rules_find(&file.rules[COLL_SCAN], 8));
}

/* The text with the first WAS replaced by IS must be refused with a text that contains SAID. */
static void changed(const char *was, const char *is, const char *said)
{
	const char *at = strstr(tuning_text, was);
	char text[4096];
	struct tuning_file file;

	assert_non_null(at);
	snprintf(text, sizeof text, "%.*s%s%s", (int)(at - tuning_text), tuning_text, is, at + strlen(was));
	assert_int_equal(parse(&file, text), MPI_ERR_FILE);
	if (!strstr(error_text(), said))
		fail_msg("\"%s\" is said where \"%s\" is expected", error_text(), said);
}

static void wrong_files_are_refused(void **state)
{
	struct tuning_file file;

	(void)state;
	changed("format 2", "format 1", "here:3: expected \"format 2\" first");
	changed("format 2\n", "", "here:3: expected \"format 2\" first");
	changed("ranks 4", "ranks four", "here:4: expected shape ranks N");
	changed("cpu Some CPU @ 2.0GHz", "cpu ", "here:4: expected shape");
	changed("latency_us 0.5", "latency_us nan", "here:5: expected latency_us NUMBER");
	changed("overhead_us 0.1", "overhead_us -1", "here:5: expected latency_us NUMBER");
	changed("switch_us 1", "switch_us 1 2", "here:7: expected reduce_ns_per_byte");
	changed("ring:8K-", "rang:8K-", "here:8: MPI_Allreduce has no algorithm \"rang\"; there are: ");
	changed("bcast chain", "bcust chain", "here:9: expected shape, host, net, work, end or the name of a collective");
	changed("bcast chain", "allreduce chain", "here:9: expected one line for each collective");
	changed("end\n", "", "expected \"end\": the file is cut off");
	changed("end\n", "end\nbarrier tree\n", "expected nothing behind \"end\"");
	changed("end\n", "end now\n", "expected nothing behind \"end\"");
	changed("host latency", "net latency", "a line \"host\"");
	assert_int_equal(parse(&file, ""), MPI_ERR_FILE);
	assert_non_null(strstr(error_text(), "here:1: expected \"end\""));
	assert_int_equal(tuning_file_parse("\0\n", 2, "here", &file), MPI_ERR_FILE);
	/* Wherever it is cut off, it is refused; the last byte alone is not missed. */
	for (size_t len = 0; len + 1 < strlen(tuning_text); len++)
		assert_int_equal(tuning_file_parse(tuning_text, len, "here", &file), MPI_ERR_FILE);
}

static void shapes_compare(void **state)
{
	struct shape a = { .ranks = 4, .hosts = 2, .least = 1, .most = 3, .cpus = 8, .transport = "tcp", .cpu = "One, with spaces" }, b;
	char text[SHAPE_TEXT_LEN], why[256];

	(void)state;
	assert_true(shape_parse(shape_format(&a, text, sizeof text), &b));
	assert_true(shape_fits(&a, &b, why, sizeof why));
	b.cpus = 4;
	assert_false(shape_fits(&a, &b, why, sizeof why));
	assert_string_equal(why, "it was measured with 8 usable CPUs per host, here are 4");
	b.ranks = 6;
	assert_false(shape_fits(&a, &b, why, sizeof why));
	assert_string_equal(why, "it was measured with 4 ranks, this job has 6");
	b = a;
	strcpy(b.transport, "shm");
	assert_false(shape_fits(&a, &b, why, sizeof why));
	assert_non_null(strstr(why, "over transport tcp"));
}

static void places_are_named(void **state)
{
	char path[256];

	(void)state;
	setenv("XDG_CONFIG_HOME", "/somewhere", 1);
	assert_true(tuning_file_place(0, 4, 2, path, sizeof path));
	assert_string_equal(path, "/somewhere/weft/tuning/ranks-4-hosts-2");
	unsetenv("XDG_CONFIG_HOME");
	setenv("HOME", "/home/me", 1);
	assert_true(tuning_file_place(0, 4, 2, path, sizeof path));
	assert_string_equal(path, "/home/me/.config/weft/tuning/ranks-4-hosts-2");
	assert_true(tuning_file_place(1, 4, 2, path, sizeof path));
	assert_non_null(strstr(path, "/weft/tuning/ranks-4-hosts-2"));
	assert_false(tuning_file_place(2, 4, 2, path, sizeof path));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ranges_hold),
		cmocka_unit_test(numbers_are_read),
		cmocka_unit_test(wrong_rules_are_refused),
		cmocka_unit_test(names_fit_the_situation),
		cmocka_unit_test(a_file_is_read),
		cmocka_unit_test(wrong_files_are_refused),
		cmocka_unit_test(shapes_compare),
		cmocka_unit_test(places_are_named),
	};

	params_init((char *[]){ NULL }, NULL);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
