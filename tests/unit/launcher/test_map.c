/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* launcher/map.c and launcher/options.c: command lines and where their ranks land. */
#include "tests/unit/unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/error.h"
#include "launcher/map.h"

/* Parse a line of words and map it on "a:2,b:2,c:2" or the hosts given; "aabb|0011": hosts and programs of ranks. */
static const char *mapped(const char *hosts, const char *line)
{
	static char text[512];
	char copy[512], *words[64] = { (char *)"mpiexec" }, *rest = copy;
	int count = 1;
	struct options options;
	struct hostlist list = { 0 };
	struct map map;

	snprintf(copy, sizeof copy, "%s", line);
	for (char *word; (word = strsep(&rest, " ")) != NULL;)
		words[count++] = word;
	if (options_parse(count, words, &options) != 0) {
		options_free(&options);
		return error_text();
	}
	assert_int_equal(hostlist_parse_host(&list, hosts), 0);
	if (strcmp(hosts, "m:1") == 0)
		list.entries[0].max_slots = 2;
	if (map_ranks(&list, &options, &map) != 0) {
		snprintf(text, sizeof text, "%s", error_text());
	} else {
		size_t used = 0;
		for (uint32_t i = 0; i < map.size; i++)
			text[used++] = list.entries[map.rank_host[i]].name[0];
		text[used++] = '|';
		for (uint32_t i = 0; i < map.size; i++)
			text[used++] = (char)('0' + map.rank_app[i]);
		text[used++] = map.oversubscribed ? '!' : '\0';
		text[used] = '\0';
		map_free(&map);
	}
	hostlist_free(&list);
	options_free(&options);
	return text;
}

static void test_slots(void **state)
{
	(void)state;
	assert_string_equal(mapped("a:2,b:2,c:2", "-n 4 x"), "aabb|0000");
	assert_string_equal(mapped("a:2,b:2,c:2", "x"), "aabbcc|000000");
	assert_string_equal(mapped("a:2,b:2,c:2", "-n 4 --map-by node x"), "abca|0000");
	assert_string_equal(mapped("a:2,b:2,c:2", "-n 5 --map-by slot --rank-by node x"), "abcab|00000");
	assert_string_equal(mapped("a:2,b:2,c:2", "-n 8 x"), "aaaabbbb|00000000!");
	assert_string_equal(mapped("a,b", "-n 3 x"), "aab|000!");
	assert_string_equal(mapped("a,b,c", "--ppn 2 x"), "aabbcc|000000");
	assert_string_equal(mapped("a:9,b:9,c:9", "-n 3 --map-by ppr:1:node x"), "abc|000");
	assert_string_equal(mapped("a:4,b:1", "-np 5 x"), "aaaab|00000");
	assert_string_equal(mapped("m:1", "-n 2 x"), "mm|00!");
	assert_non_null(strstr(mapped("m:1", "-n 3 x"), "max_slots"));
}

static void test_programs(void **state)
{
	(void)state;
	assert_string_equal(mapped("a:2,b:2,c:2", "-n 1 x : -n 3 y"), "aabb|0111");
	assert_string_equal(mapped("a:2,b:2,c:2", "-n 2 -host c x : -host a,b -n 3 y"), "ccaab|00111");
	assert_string_equal(mapped("a:2,b:2,c:2", "-n 1 x : y"), "aabbcc|011111");
	assert_non_null(strstr(mapped("a:2", "-n 1 -host z x"), "not among the hosts"));
	assert_non_null(strstr(mapped("a:2", "-n 1 x : -n 2"), "no name"));
}

static void test_spellings(void **state)
{
	(void)state;
	static const char *const same[] = {"-n 3 x",
					   "--n 3 x",
					   "-np 3 x",
					   "--np=3 x",
					   "-c 3 x",
					   "-n=3 x",
					   "--soft 1:3 x",
					   "-n 3 --oversubscribe --allow-run-as-root x",
					   "-n 3 -x A=1 -genv B 2 -env C 3 x"};
	for (size_t i = 0; i < sizeof same / sizeof same[0]; i++)
		assert_string_equal(mapped("a:4", same[i]), "aaa|000");
	assert_string_equal(mapped("a:9", "-n 3 --soft 1:9:2 x"), "aaa|000");
	assert_string_equal(mapped("a:9", "--soft 4,2 -n 3 x"), "aa|00");
	assert_non_null(strstr(mapped("a:9", "-n 1 --soft 2:4 x"), "no number of ranks"));
	assert_string_equal(mapped("a:2,b:2", "-n 4 --map-by numa --rank-by core x"), "aabb|0000");
	assert_string_equal(mapped("a:2,b:2", "-n 4 --rank-by node x"), "abab|0000");
	assert_non_null(strstr(mapped("a", "--rank-by moon x"), "slot or node"));
	assert_non_null(strstr(mapped("a", "--map-by ppr:1:moon x"), "does not take"));
	assert_non_null(strstr(mapped("a", "--hostfil f x"), "did you mean --hostfile"));
	assert_non_null(strstr(mapped("a", "--nonesuchatall x"), "there is no option"));
	assert_non_null(strstr(mapped("a", "-n"), "wants N"));
	assert_non_null(strstr(mapped("a", "-n 0 x"), "from 1 up"));
	assert_non_null(strstr(mapped("a", "-n -3 x"), "from 1 up"));
	assert_non_null(strstr(mapped("a", "-n 3x x"), "from 1 up"));
	assert_non_null(strstr(mapped("a", "--bind-to sofa x"), "auto, none"));
	assert_non_null(strstr(mapped("a", "--timeout soon x"), "a time"));
	assert_non_null(strstr(mapped("a", "-n 2"), "no program"));
	assert_non_null(strstr(mapped("a", "--dry-run=1 x"), "takes no value"));
}

static void test_values(void **state)
{
	(void)state;
	uint64_t ns;
	assert_true(options_parse_time("90", &ns) && ns == UINT64_C(90000000000));
	assert_true(options_parse_time("1.5m", &ns) && ns == UINT64_C(90000000000));
	assert_true(options_parse_time("250ms", &ns) && ns == 250000000);
	assert_true(options_parse_time("2h", &ns) && ns == UINT64_C(7200000000000));
	assert_false(options_parse_time("", &ns));
	assert_false(options_parse_time("-1", &ns));
	assert_false(options_parse_time("1d", &ns));
	assert_false(options_parse_time("nan", &ns));

	struct options options;
	char *words[] = { "mpiexec", "--tag-output", "-x", "A=b c", "--stdin", "all", "--on-hang", "kill:5", "-n", "2", "prog",
					  "-n", "7", "--help" };
	assert_int_equal(options_parse(14, words, &options), 0);
	assert_int_equal(options.action, ACTION_RUN);
	assert_true(options.tag && options.hang_kills);
	assert_int_equal(options.hang_ns, UINT64_C(5000000000));
	assert_int_equal(options.stdin_rank, STDIN_ALL);
	assert_string_equal(options.apps[0].env[0], "A=b c");
	assert_string_equal(options.apps[0].argv[3], "--help"); /* after the program all words are its own */
	assert_null(options.apps[0].argv[4]);
	options_free(&options);
}

static void test_configfile(void **state)
{
	(void)state;
	char name[] = "/tmp/test_map.XXXXXX", line[128];
	int fd = mkstemp(name);
	assert_true(fd >= 0);
	FILE *file = fdopen(fd, "w");
	fputs("# two programs\n-n 1 'first program' \"a b\" c\\ d\n\n-n 2 second\n", file);
	fclose(file);
	snprintf(line, sizeof line, "-configfile %s", name);
	assert_string_equal(mapped("a:4", line), "aaa|011");
	remove(name);
	assert_non_null(strstr(mapped("a:4", line), "cannot read the configuration file"));
}

/* Every number of ranks lands somewhere, programs in order, and no host goes over its share while another is under. */
static void test_fair(void **state)
{
	(void)state;
	uint64_t seed = 7;
	for (int round = 0; round < 500; round++) {
		struct hostlist list = { 0 };
		struct app app = { .count = 1 + (uint32_t)random_below(&seed, 60) };
		struct options options = {
			.apps = &app, .app_count = 1, .map_by = random_below(&seed, 2), .rank_by = random_below(&seed, 2)};
		struct map map;
		uint32_t hosts = 1 + (uint32_t)random_below(&seed, 6), total = 0, used[8] = { 0 };
		for (uint32_t i = 0; i < hosts; i++) {
			char name[8];
			snprintf(name, sizeof name, "h%u", i);
			hostlist_add(&list, name, 1 + (uint32_t)random_below(&seed, 5));
			total += list.entries[i].slots;
		}
		assert_int_equal(map_ranks(&list, &options, &map), 0);
		assert_int_equal(map.size, app.count);
		for (uint32_t i = 0; i < map.size; i++)
			used[map.rank_host[i]]++;
		uint32_t times = (app.count + total - 1) / total;
		for (uint32_t i = 0; i < hosts; i++)
			assert_true(used[i] <= list.entries[i].slots * times);
		assert_int_equal(map.oversubscribed, app.count > total);
		map_free(&map);
		hostlist_free(&list);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_slots), cmocka_unit_test(test_programs), cmocka_unit_test(test_spellings),
		cmocka_unit_test(test_values), cmocka_unit_test(test_configfile), cmocka_unit_test(test_fair),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
