/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What daemons say to each other: frames, job descriptions, lines of output, fences. Everything that
 * comes through a pipe is also fed random and damaged bytes.
 */
#include "tests/unit/unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/error.h"
#include "launcher/fence.h"
#include "launcher/launch.h"
#include "launcher/lines.h"
#include "launcher/message.h"
#include "launcher/remote.h"
#include "launcher/report.h"

static void put_frame(struct buffer *out, uint32_t type, uint32_t to, const void *data, size_t len)
{
	size_t begin = message_begin(out, type, to, 5);
	buffer_put(out, data, len);
	message_end(out, begin);
}

/* Frames come out as they went in, however the bytes are cut on the way. */
static void test_frames(void **state)
{
	(void)state;
	struct buffer all = { 0 }, in = { 0 };
	struct frame message;
	uint64_t seed = 11;
	char data[300];

	for (size_t i = 0; i < sizeof data; i++)
		data[i] = (char)i;
	for (uint32_t i = 0; i < 200; i++)
		put_frame(&all, 1 + i % (MESSAGE_TYPE_END - 1), i, data, i);
	uint32_t seen = 0;
	size_t fed = 0;
	while (fed < all.len) {
		size_t more = 1 + random_below(&seed, 90), at = 0;
		if (more > all.len - fed)
			more = all.len - fed;
		buffer_put(&in, all.data + fed, more);
		fed += more;
		while (message_next(&in, &at, &message) == 1) {
			assert_int_equal(message.to, seen);
			assert_int_equal(message.from, 5);
			assert_int_equal(message.type, 1 + seen % (MESSAGE_TYPE_END - 1));
			assert_int_equal(message.len, seen);
			assert_memory_equal(message.payload, data, seen);
			assert_string_not_equal(message_name(message.type), "unknown");
			seen++;
		}
		buffer_consume(&in, at);
	}
	assert_int_equal(seen, 200);
	assert_int_equal(in.len, 0);
	buffer_free(&in);
	buffer_free(&all);
}

static void test_no_frames(void **state)
{
	(void)state;
	struct buffer in = { 0 };
	struct frame message;
	size_t at = 0;
	buffer_put(&in, "Welcome to node7! Last login: Mon", 33);
	assert_int_equal(message_next(&in, &at, &message), -1);
	assert_non_null(strstr(error_text(), "not from a weft daemon"));
	buffer_free(&in);
}

static struct launch make_launch(void)
{
	static uint32_t rank_host[] = { 0, 0, 1, 2, 2, 2 }, rank_app[] = { 0, 0, 0, 0, 1, 1 };
	static char *argv0[] = { (char *)"./a.out", (char *)"-x", (char *)"", NULL }, *argv1[] = { (char *)"b", NULL };
	static char *env0[] = { NULL }, *env1[] = { (char *)"A=1", NULL };
	static char *env[] = { (char *)"PATH=/bin", (char *)"X=line\nbreak", NULL };
	static char *names[] = { (char *)"h0", (char *)"h1", (char *)"h2", NULL }, *empty[] = { (char *)"", (char *)"", (char *)"", NULL };
	static struct app apps[] = {{.argv = argv0, .env = env0, .wdir = (char *)"", .path = (char *)"/opt"},
				    {.argv = argv1, .env = env1, .wdir = (char *)"sub", .path = (char *)""}};
	return (struct launch){.job_id = "7-abc",
			       .flags = 3,
			       .size = 6,
			       .host_count = 3,
			       .app_count = 2,
			       .universe = 8,
			       .rank_host = rank_host,
			       .rank_app = rank_app,
			       .host_names = names,
			       .host_addresses = empty,
			       .host_users = empty,
			       .apps = apps,
			       .env = env,
			       .cwd = (char *)"/home/me",
			       .umask = 027,
			       .stdin_rank = STDIN_ALL,
			       .bind = BIND_CORE,
			       .cpus_per_rank = 2,
			       .grace_ms = 9,
			       .local_host = 1,
			       .agent = (char *)"ssh",
			       .fanout = 32};
}

static void test_launch(void **state)
{
	(void)state;
	struct launch launch = make_launch(), copy;
	struct buffer out = { 0 };

	launch.key[31] = 0xee;
	launch_encode(&launch, &out);
	struct reader reader = reader_of(out.data, out.len);
	assert_int_equal(launch_decode(&reader, &copy), 0);
	assert_int_equal(reader_left(&reader), 0);
	assert_string_equal(copy.job_id, "7-abc");
	assert_memory_equal(copy.key, launch.key, SEGMENT_KEY_LEN);
	assert_memory_equal(copy.rank_host, launch.rank_host, 6 * sizeof(uint32_t));
	assert_memory_equal(copy.rank_app, launch.rank_app, 6 * sizeof(uint32_t));
	assert_string_equal(copy.host_names[2], "h2");
	assert_string_equal(copy.apps[0].argv[2], "");
	assert_string_equal(copy.apps[1].env[0], "A=1");
	assert_string_equal(copy.env[1], "X=line\nbreak");
	assert_int_equal(copy.stdin_rank, STDIN_ALL);
	assert_int_equal(copy.local_host, 1);
	assert_int_equal(launch_local_size(&copy, 2), 3);
	launch_free(&copy);
	/* Cut short anywhere it is refused; damaged anywhere it is refused or decodes to something that can be freed. */
	for (size_t len = 0; len < out.len; len++) {
		reader = reader_of(out.data, len);
		assert_int_not_equal(launch_decode(&reader, &copy), 0);
		launch_free(&copy);
	}
	uint64_t seed = 5;
	for (int round = 0; round < 20000; round++) {
		size_t at = random_below(&seed, out.len);
		unsigned char old = out.data[at];
		out.data[at] = (unsigned char)random_below(&seed, 256);
		reader = reader_of(out.data, out.len);
		if (launch_decode(&reader, &copy) == 0)
			for (uint32_t rank = 0; rank < copy.size; rank++)
				assert_true(copy.rank_host[rank] < copy.host_count && copy.rank_app[rank] < copy.app_count);
		launch_free(&copy);
		out.data[at] = old;
	}
	buffer_free(&out);
}

static struct buffer given;

static void take(void *context, const char *data, size_t len)
{
	(void)context;
	assert_true(len > 0);
	buffer_put(&given, data, len);
	/* Pieces end with a line unless a line is longer than the buffer. */
	assert_true(data[len - 1] == '\n' || len == LINES_MAX);
}

static void take_any(void *context, const char *data, size_t len)
{
	(void)context;
	buffer_put(&given, data, len);
}

static void test_lines(void **state)
{
	(void)state;
	struct lines lines = { 0 };
	struct buffer all = { 0 };
	uint64_t seed = 9;

	for (int i = 0; i < 3000; i++) {
		size_t len = random_below(&seed, i % 100 == 0 ? 2 * LINES_MAX : 200);
		for (size_t k = 0; k < len; k++)
			buffer_put(&all, "x", 1);
		buffer_put(&all, "\n", 1);
	}
	buffer_put(&all, "no end", 6);
	for (size_t fed = 0; fed < all.len;) {
		size_t room, len = 1 + random_below(&seed, 70000);
		char *into = lines_room(&lines, &room);
		assert_true(room > 0);
		len = len > room ? room : len;
		len = len > all.len - fed ? all.len - fed : len;
		memcpy(into, all.data + fed, len);
		lines_took(&lines, len, take, NULL);
		fed += len;
	}
	lines_flush(&lines, take_any, NULL);
	assert_int_equal(given.len, all.len);
	assert_memory_equal(given.data, all.data, all.len);
	lines_free(&lines);
	buffer_free(&given);
	buffer_free(&all);
}

static struct { uint32_t host; struct buffer body; } answers[16];
static uint32_t answer_count;

static void answer(void *context, uint32_t host, uint32_t type, const struct buffer *body)
{
	(void)context;
	assert_int_equal(type, MESSAGE_FENCE_DONE);
	assert_true(answer_count < 16);
	answers[answer_count].host = host;
	buffer_put(&answers[answer_count++].body, body->data, body->len);
}

static void contribute(struct fences *fences, uint32_t from, const char *signature, const uint32_t *hosts, uint32_t count,
					   const char *data)
{
	struct buffer body = { 0 };
	struct frame message = { .type = MESSAGE_FENCE, .to = MESSAGE_ROOT, .from = from };

	buffer_put_string(&body, signature);
	buffer_put_u32(&body, count);
	for (uint32_t i = 0; i < count; i++)
		buffer_put_u32(&body, hosts[i]);
	buffer_put(&body, data, strlen(data));
	message.payload = body.data;
	message.len = (uint32_t)body.len;
	fence_arrive(fences, &message);
	buffer_free(&body);
}

static void forget_answers(void)
{
	for (uint32_t i = 0; i < answer_count; i++)
		buffer_free(&answers[i].body);
	answer_count = 0;
}

static void test_fences(void **state)
{
	(void)state;
	struct launch launch = make_launch();
	struct fences *fences = fences_new(&launch, answer, NULL);
	const uint32_t all[] = { 0, 1, 2 }, two[] = { 0, 2 };

	contribute(fences, 0, "all", all, 3, "aa");
	contribute(fences, 0, "pair", two, 2, "P");
	contribute(fences, 2, "all", all, 3, "c");
	contribute(fences, 2, "all", all, 3, "again"); /* a host speaks once */
	assert_int_equal(answer_count, 0);
	contribute(fences, 2, "pair", two, 2, "Q");
	assert_int_equal(answer_count, 2);
	assert_int_equal(answers[0].host, 0);
	assert_int_equal(answers[1].host, 2);
	assert_memory_equal((char *)answers[1].body.data + 4, "pairPQ", 6);
	forget_answers();
	contribute(fences, 1, "all", all, 3, "");
	assert_int_equal(answer_count, 3);
	assert_int_equal(answers[2].body.len, 4 + 3 + 3);
	assert_memory_equal((char *)answers[2].body.data + 4, "allaac", 6);
	forget_answers();
	/* The same ranks may fence again. */
	for (uint32_t host = 0; host < 3; host++)
		contribute(fences, host, "all", all, 3, "");
	assert_int_equal(answer_count, 3);
	forget_answers();
	const uint32_t wrong[] = { 0, 77 };
	contribute(fences, 0, "bad", wrong, 2, "");
	contribute(fences, 9, "bad", two, 2, "");
	fences_free(fences);
}

static void test_random_bytes(void **state)
{
	(void)state;
	uint64_t seed = 77;
	struct launch launch = make_launch();
	struct fences *fences = fences_new(&launch, answer, NULL);

	for (int round = 0; round < 20000; round++) {
		unsigned char bytes[200];
		size_t len = random_below(&seed, sizeof bytes);
		for (size_t i = 0; i < len; i++)
			bytes[i] = (unsigned char)(random_below(&seed, 3) > 0 ? random_below(&seed, 4) : random_below(&seed, 256));
		struct buffer in = { .data = bytes, .len = len };
		struct frame message;
		size_t at = 0;
		while (message_next(&in, &at, &message) == 1)
			assert_true(at <= len);
		struct reader reader = reader_of(bytes, len);
		struct rank_status status;
		rank_status_decode(&reader, &status);
		reader = reader_of(bytes, len);
		strings_free(read_strings(&reader));
		message = (struct frame){
			.type = MESSAGE_FENCE, .from = (uint32_t)random_below(&seed, 4), .payload = bytes, .len = (uint32_t)len};
		fence_arrive(fences, &message);
		forget_answers();
	}
	fences_free(fences);
}

static char *joined(char **words)
{
	static char text[1024];
	text[0] = '\0';
	for (size_t i = 0; words[i] != NULL; i++)
		snprintf(text + strlen(text), sizeof text - strlen(text), "%s%s", i > 0 ? "~" : "", words[i]);
	strings_free(words);
	return text;
}

static void test_commands(void **state)
{
	(void)state;
	unsetenv("LD_LIBRARY_PATH");
	assert_non_null(strstr(joined(remote_command("ssh", "node7", "", "/opt/my weft/weftd")), "BatchMode=yes"));
	assert_non_null(strstr(joined(remote_command("ssh", "node7", "", "/opt/my weft/weftd")), "~node7~exec '/opt/my weft/weftd'"));
	assert_non_null(strstr(joined(remote_command("ssh", "node7", "anna", "/w")), "~-l~anna~node7~"));
	assert_string_equal(joined(remote_command("qrsh -inherit", "n", "", "/it's")), "qrsh~-inherit~n~exec '/it'\\''s'");
	char *hosts[] = { (char *)"n3", (char *)"n5", NULL };
	assert_non_null(strstr(joined(remote_command_srun(hosts, "/w")), "~--nodes=2~--ntasks=2~--nodelist=n3,n5~/w~--call"));
	assert_string_equal(joined(remote_command_tmrsh("n3", "/w", "/home/x")), "pbs_tmrsh~n3~/w~--call=/home/x~--node=n3");
	setenv("LD_LIBRARY_PATH", "/a:/b c", 1);
	assert_non_null(strstr(joined(remote_command("ssh", "n", "", "/w")), "exec env LD_LIBRARY_PATH='/a:/b c' '/w'"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_frames), cmocka_unit_test(test_no_frames), cmocka_unit_test(test_launch),
		cmocka_unit_test(test_lines), cmocka_unit_test(test_fences), cmocka_unit_test(test_random_bytes),
		cmocka_unit_test(test_commands),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
