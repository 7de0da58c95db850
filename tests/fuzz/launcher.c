/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What the launcher reads from outside, made by chance: lists of hosts in every form, command lines and configuration
 * files, and the bytes of its protocol. Whatever comes, the answer is an error with a text, or something whole.
 *
 *     BUILD/tests/unit/launcher/test_launcher_fuzz [ROUNDS [FIRST_SEED]]      (default 3000 1)
 *
 * Prints the seed of the first round that goes wrong; `test_launcher_fuzz 1 SEED` repeats it. Run it under the address
 * sanitizer too (configure --enable-sanitize=address,undefined): texts end where their memory ends.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/error.h"
#include "launcher/fence.h"
#include "launcher/map.h"
#include "launcher/message.h"
#include "launcher/repeats.h"
#include "launcher/report.h"
#include "tests/unit/unit.h"

static uint64_t seed, rounds = 3000, first_seed = 1;

static uint64_t below(uint64_t n) { return random_below(&seed, n); }

#define HOLDS(what) do { if (!(what)) fail_msg("seed %llu: not so: %s", (unsigned long long)round_seed, #what); } while (0)
static uint64_t round_seed;

/* A text of some of these words, exactly as long as its memory; to be freed. */
static char *text_of(const char *const *words, size_t count, size_t most)
{
	struct buffer text = { 0 };
	for (uint64_t i = below(most) + 1; i > 0; i--) {
		const char *word = words[below(count)];
		char odd = (char)below(256);
		if (below(40) == 0 && odd != '\0')
			buffer_put(&text, &odd, 1);
		else
			buffer_put(&text, word, strlen(word));
	}
	char *copy = malloc(text.len + 1);
	if (text.len > 0)
		memcpy(copy, text.data, text.len);
	copy[text.len] = '\0';
	buffer_free(&text);
	return copy;
}

/* ---- lists of hosts ---- */

static const char *const host_words[] = {
	"node",        "n",      "a.b.c",     "10.0.0.1", "fe80::1", "[fe80::1]",   "[",     "]",
	"-",           ",",      ",",         ":",        "1",       "2",           "07",    "099",
	"-3",          "x3",     "(x2)",      "(x",       ")",       " ",           " ",     "\n",
	"\n",          "\t",     "\r\n",      "#",        "slots=",  "max_slots=",  "user=", "me",
	"=",           "@",      "root@",     "4",        "0",       "99999999999", "%eth0", "n[1-3]",
	"n[01-12,14]", "all.q@", "UNDEFINED", "\xff",     "$(x)",    ";",           "'",     "-oProxyCommand=x",
};

/* Names go into the arguments of ssh: nothing there may be taken for an option or read by a shell. */
static void check_hosts(struct hostlist *list, int status)
{
	if (status != 0)
		HOLDS(error_text()[0] != '\0');
	for (uint32_t i = 0; status == 0 && i < list->count; i++) {
		const char *name = list->entries[i].name;
		HOLDS(name[0] != '\0' && name[0] != '-' && strlen(name) < 256);
		HOLDS(strpbrk(name, " \t\n;'\"$`\\&|<>()[]{}*?!#=@") == NULL);
		HOLDS(hostlist_find(list, name) == (int)i); /* each once */
		const char *user = list->entries[i].user;
		HOLDS(!user || (user[0] != '\0' && user[0] != '-'));
	}
	HOLDS(status != 0 || list->count > 0);
	hostlist_free(list);
}

static void hosts_round(void)
{
	const size_t count = sizeof host_words / sizeof host_words[0];
	char *text = text_of(host_words, count, 14), *tasks = text_of(host_words, count, 5);
	struct hostlist list = { 0 };

	check_hosts(&list, hostlist_parse_host(&list, text));
	int status = hostlist_parse_hostfile(&list, text, "file");
	if (status == 0 && list.count == 0)
		hostlist_free(&list); /* a file of remarks alone */
	else
		check_hosts(&list, status);
	check_hosts(&list, hostlist_parse_slurm(&list, text, NULL));
	check_hosts(&list, hostlist_parse_slurm(&list, text, tasks));
	check_hosts(&list, hostlist_parse_slot_lines(&list, text));
	check_hosts(&list, hostlist_parse_lsf(&list, text));
	check_hosts(&list, hostlist_parse_sge(&list, text));
	free(text);
	free(tasks);
}

/* ---- command lines ---- */

static const char *const values[] = {
	"2",
	"0",
	"-1",
	"a",
	"a:2,b",
	"slot",
	"numa",
	"ppr:2:socket",
	"ppr:0:node",
	"core:PE=2",
	"3s",
	"all",
	"none",
	"kill:1",
	"report:",
	"1:8:2",
	"1:2:0",
	"18446744073709551616",
	"",
	":",
	"=",
	"5000-6000",
	"mpi_errors_abort",
	"ssh",
	"fork",
	"NAME=value",
	"A,B,,C",
	"\xff\xfe",
	"x86_64",
	"prog",
};

static char *random_word(void)
{
	char text[128];
	const struct option_info *info = &option_table[1 + below(OPTION_END - 1)];
	const char *name = info->names;

	for (uint64_t skip = below(3); skip > 0 && strchr(name, ' ') != NULL; skip--)
		name = strchr(name, ' ') + 1;
	/* Their files would be read, or fill the screen. */
	if (strstr(info->names, "configfile") != NULL || below(3) == 0)
		return text_copy(values[below(sizeof values / sizeof values[0])]);
	snprintf(text, sizeof text, "%s%.*s%s%s", below(2) ? "--" : "-", (int)strcspn(name, " "), name, below(5) == 0 ? "=" : "",
			 below(5) == 0 ? values[below(sizeof values / sizeof values[0])] : "");
	if (below(20) == 0)
		text[below(strlen(text))] = (char)(1 + below(255));
	return text_copy(text);
}

static void check_options(struct options *options, int status)
{
	struct hostlist list = { 0 };
	struct map map;

	if (status != 0) {
		HOLDS(error_text()[0] != '\0');
	} else if (options->action == ACTION_RUN && options->app_count == 0) {
		HOLDS(options->name_server); /* that alone runs nothing */
	} else if (options->action == ACTION_RUN) {
		for (uint32_t i = 0; i < options->app_count; i++) {
			HOLDS(options->apps[i].argv[0] != NULL);
			if (options->apps[i].count > 1000)
				options->apps[i].count = 1000;
		}
		if (options->per_host > 1000)
			options->per_host = 1000;
		assert_int_equal(hostlist_parse_host(&list, "a:2,b,c:9"), 0);
		if (map_ranks(&list, options, &map) == 0) {
			HOLDS(map.size > 0);
			for (uint32_t rank = 0; rank < map.size; rank++)
				HOLDS(map.rank_host[rank] < list.count && map.rank_app[rank] < options->app_count);
			map_free(&map);
		} else {
			HOLDS(error_text()[0] != '\0');
		}
		hostlist_free(&list);
	}
	options_free(options);
}

static void options_round(void)
{
	char *words[24] = { text_copy("mpiexec") };
	int count = 1 + (int)below(22);
	struct options options;

	for (int i = 1; i < count; i++)
		words[i] = below(8) == 0 ? text_copy(":") : below(6) == 0 ? text_copy("prog") : random_word();
	check_options(&options, options_parse(count, words, &options));
	for (int i = 0; i < count; i++)
		free(words[i]);
}

static void config_round(void)
{
	static const char *const config_words[] = {"-n 2 ", "prog ", "'",         "\"",       "\\", "\n", "#",
						   ":",     " : ",   "-env A b ", "-host a ", "\t", "x",  "-wdir "};
	char name[] = "/tmp/test_launcher_fuzz.XXXXXX", *words[] = { (char *)"mpiexec", (char *)"-configfile", name, (char *)"prog" };
	char *text = text_of(config_words, sizeof config_words / sizeof config_words[0], 30);
	struct options options;
	int fd = mkstemp(name);

	assert_true(fd >= 0 && write(fd, text, strlen(text)) == (ssize_t)strlen(text) && close(fd) == 0);
	check_options(&options, options_parse(3 + (int)below(2), words, &options));
	unlink(name);
	free(text);
}

/* ---- the protocol ---- */

static void encode_launch(struct buffer *out)
{
	char *argv[] = { (char *)"prog", (char *)"arg", NULL }, *env[] = { (char *)"A=b", NULL };
	char *names[] = { (char *)"a", (char *)"b", NULL }, *users[] = { (char *)"", (char *)"me", NULL };
	uint32_t host[6] = { 0, 0, 1, 1, 0, 1 }, app_of[6] = { 0 };
	struct app app = { .argv = argv, .env = env, .wdir = (char *)"", .path = (char *)"" };
	struct launch launch = {.job_id = "1-2",
				.size = 6,
				.host_count = 2,
				.app_count = 1,
				.universe = 6,
				.rank_host = host,
				.rank_app = app_of,
				.host_names = names,
				.host_addresses = users,
				.host_users = users,
				.apps = &app,
				.env = env,
				.cwd = (char *)"/",
				.fanout = 32,
				.agent = (char *)"ssh"};
	launch_encode(&launch, out);
}

static void spoil(struct buffer *bytes)
{
	for (uint64_t i = below(6); i > 0 && bytes->len > 0; i--)
		bytes->data[below(bytes->len)] = (unsigned char)(below(2) ? below(256) : below(8));
	if (below(4) == 0)
		bytes->len = below(bytes->len + 1);
}

static void launch_round(void)
{
	struct buffer good = { 0 };
	struct launch launch;

	encode_launch(&good);
	spoil(&good);
	unsigned char *bytes = malloc(good.len + 1); /* so that the sanitizer sees every byte too far */
	memcpy(bytes, good.data, good.len);
	struct reader reader = reader_of(bytes, good.len);
	if (launch_decode(&reader, &launch) == 0) {
		for (uint32_t rank = 0; rank < launch.size; rank++)
			HOLDS(launch.rank_host[rank] < launch.host_count && launch.rank_app[rank] < launch.app_count);
		HOLDS(launch.fanout > 0 && strings_count(launch.host_names) == launch.host_count);
		launch_free(&launch);
	} else {
		HOLDS(error_text()[0] != '\0');
	}
	free(bytes);
	buffer_free(&good);
}

static void no_answer(void *context, uint32_t host, uint32_t type, const struct buffer *body)
{
	(void)context, (void)type, (void)body;
	HOLDS(host < 3);
}

/* Frames with anything in them: to the parser, the fences, and the report of what ranks do. */
static void frames_round(void)
{
	enum { RANKS = 5 };
	static char *names[] = { (char *)"a", (char *)"b", (char *)"c", NULL };
	uint32_t host[RANKS] = { 0, 1, 2, 0, 1 };
	struct launch launch = { .size = RANKS, .host_count = 3, .rank_host = host, .host_names = names };
	struct fences *fences = fences_new(&launch, no_answer, NULL);
	struct rank_status statuses[RANKS], before[RANKS] = { 0 };
	struct buffer in = { 0 }, out = { 0 };
	struct frame message;
	size_t at = 0;

	for (uint32_t rank = 0; rank < RANKS; rank++) {
		struct rank_status status = {.rank = rank,
					     .host = rank % 3,
					     .known = true,
					     .alive = below(4) > 0,
					     .waiting = below(3) > 0,
					     .phase = (uint32_t)below(6),
					     .waited_ns = below(2) << 32,
					     .polls = below(5000)};
		unsigned char *wait = (unsigned char *)&status.wait;
		for (size_t i = 0; i < sizeof status.wait; i += 4)
			wait[i] = (unsigned char)(below(8) == 0 ? below(256) : below(RANKS)); /* whatever a rank scribbled */
		size_t begin = message_begin(&in, MESSAGE_STATUS, MESSAGE_ROOT, rank % 3);
		rank_status_encode(&status, &in);
		message_end(&in, begin);
		begin = message_begin(&in, MESSAGE_FENCE, MESSAGE_ROOT, (uint32_t)below(4));
		for (uint64_t i = below(10); i > 0; i--)
			buffer_put_u32(&in, (uint32_t)below(4));
		message_end(&in, begin);
	}
	if (below(2))
		spoil(&in);
	memset(statuses, 0, sizeof statuses);
	while (message_next(&in, &at, &message) == 1) {
		struct reader reader = message_reader(&message);
		struct rank_status status;
		HOLDS(at <= in.len && message.type < MESSAGE_TYPE_END);
		if (message.type == MESSAGE_FENCE)
			fence_arrive(fences, &message);
		rank_status_decode(&reader, &status);
		if (!reader.bad && status.rank < RANKS && status.host < 3)
			statuses[status.rank] = status;
	}
	report_compare(statuses, before, RANKS, 1 + below(1u << 30));
	report_text(statuses, RANKS, names, "", &out);
	report_json(statuses, RANKS, names, &out);
	report_progress(statuses, RANKS);
	HOLDS(out.len > 0 && memchr(out.data, '\0', out.len) == NULL);
	fences_free(fences);
	buffer_free(&in);
	buffer_free(&out);
}

/* Output of ranks: what is kept back is whole lines, and nothing is added. */
static void output_round(void)
{
	static const char *const words[] = {
		"weft: rank ", "0", "1", " on ", "host", ": error: ", "(rank ", " of 3)", "why", "\n", "\n", " "};
	struct repeats *repeats = repeats_new(2);

	for (int i = 0; i < 6; i++) {
		char *text = text_of(words, sizeof words / sizeof words[0], 24);
		struct buffer out = { 0 };
		if (repeats_filter(repeats, (uint32_t)below(2), text, strlen(text), &out))
			HOLDS(out.len < strlen(text));
		free(text);
		out.len = 0;
		repeats_tell(repeats, &out);
		buffer_free(&out);
	}
	repeats_free(repeats);
}

static void test_rounds(void **state)
{
	(void)state;
	for (round_seed = first_seed; round_seed < first_seed + rounds; round_seed++) {
		seed = round_seed * UINT64_C(0x9E3779B97F4A7C15);
		hosts_round();
		options_round();
		if (round_seed % 16 == 0)
			config_round();
		launch_round();
		frames_round();
		output_round();
	}
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_rounds) };
	if (argc > 1)
		rounds = strtoull(argv[1], NULL, 0);
	if (argc > 2)
		first_seed = strtoull(argv[2], NULL, 0);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
