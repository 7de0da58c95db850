/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* launcher/pmi.c: both versions of the protocol, fences over two hosts, and bytes that make no sense. */
#include "tests/unit/unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "launcher/pmi.h"

enum { RANKS = 5, HERE = 2 /* ranks of the first host: 0 and 1 */ };

static char *environment[] = { "A=B", "WEFT_SPAWN_LAUNCHER=ssh", NULL };
static uint32_t rank_host[RANKS] = { 0, 0, 1, 1, 1 }, rank_app[RANKS] = { 0, 1, 1, 1, 1 };
static struct launch launch = { .job_id = "job7", .size = RANKS, .host_count = 2, .app_count = 2, .universe = 9, .rank_host = rank_host,
								.rank_app = rank_app, .env = environment };
static const uint32_t worlds[HERE] = { 0, 1 };
static struct pmi *pmi;
static char said[HERE][4096], named[256], spawned[1024];
static struct buffer fenced;
static int fences, events[PMI_ABORTED + 1];

static void answer(void *context, uint32_t local, const void *bytes, size_t len)
{
	(void)context;
	size_t at = strlen(said[local]);
	assert_true(at + len < sizeof said[local]);
	memcpy(said[local] + at, bytes, len);
	said[local][at + len] = '\0';
}

static void fence(void *context, const struct buffer *puts)
{
	(void)context;
	fences++;
	fenced.len = 0;
	buffer_put(&fenced, puts->data, puts->len);
}

static void name(void *context, uint32_t local, enum name_action action, const char *service, const char *port)
{
	(void)context;
	snprintf(named, sizeof named, "%u %d %s %s", local, (int)action, service, port);
}

static void spawn(void *context, uint32_t local, char *const *words, const struct buffer *puts)
{
	struct reader reader = reader_of(puts->data, puts->len);

	(void)context, (void)local;
	spawned[0] = '\0';
	for (size_t i = 0; words[i] != NULL; i++)
		sprintf(spawned + strlen(spawned), "%s ", words[i]);
	while (reader_left(&reader) > 0) {
		char *text = read_string(&reader);
		sprintf(spawned + strlen(spawned), "+%s", text);
		free(text);
	}
}

static void event(void *context, uint32_t local, enum pmi_event event, int code, const char *text)
{
	(void)context, (void)local, (void)code, (void)text;
	events[event]++;
}

static int setup(void **state)
{
	const struct pmi_calls calls = { .answer = answer, .fence = fence, .name = name, .spawn = spawn, .event = event };

	(void)state;
	pmi = pmi_new(&launch, worlds, HERE, &calls);
	memset(said, 0, sizeof said);
	memset(events, 0, sizeof events);
	fences = 0;
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	pmi_free(pmi);
	buffer_free(&fenced);
	return 0;
}

static void says(uint32_t local, const char *text, const char *expected)
{
	said[local][0] = '\0';
	/* In two pieces: lines come as the socket likes. */
	assert_true(pmi_receive(pmi, local, text, strlen(text) / 2));
	assert_true(pmi_receive(pmi, local, text + strlen(text) / 2, strlen(text) - strlen(text) / 2));
	assert_string_equal(said[local], expected);
}

static void init(uint32_t local)
{
	says(local, "cmd=init pmi_version=1 pmi_subversion=1\n", "cmd=response_to_init pmi_version=1 pmi_subversion=1 rc=0\n");
}

/* Both versions say the same in their own words; what is no program is refused. */
static void test_spawn(void **state)
{
	static const char expected[] = "mpiexec -launcher ssh -n 2 -host a,b -words 3 prog x =y : -n 1 -words 1 other +port+tag#0 $=;";

	(void)state;
	init(0);
	says(0, "mcmd=spawn\nnprocs=2\nexecname=prog\ntotspawns=2\nspawnssofar=1\narg1=x\narg2==y\nargcnt=2\npreput_num=1\n"
		"preput_key_0=port\npreput_val_0=tag#0 $=;\ninfo_num=2\ninfo_key_0=host\ninfo_val_0=a,b\ninfo_key_1=odd\ninfo_val_1=no\n"
		"endcmd\nmcmd=spawn\nnprocs=1\nexecname=other\ntotspawns=2\nspawnssofar=2\nargcnt=0\ninfo_num=0\nendcmd\n", "");
	assert_string_equal(spawned, expected);
	pmi_spawn_done(pmi, 0, true);
	assert_string_equal(said[0], "cmd=spawn_result rc=0\n");
	says(0, "mcmd=spawn\nnprocs=0\nexecname=a\nendcmd\n", "cmd=spawn_result rc=-1\n");
	says(0, "mcmd=spawn\nnprocs=1\nendcmd\n", "cmd=spawn_result rc=-1\n");
	says(1, "cmd=init pmi_version=2 pmi_subversion=0\n", "cmd=response_to_init pmi_version=2 pmi_subversion=0 rc=0\n");
	spawned[0] = '\0';
	char text[512], whole[600];
	snprintf(text, sizeof text, "cmd=spawn;thrid=7;ncmds=2;preputcount=1;ppkey0=port;ppval0=tag#0 $=;;;subcmd=prog;maxprocs=2;argc=2;argv0=x;argv1==y;"
				    "infokeycount=1;infokey0=host;infoval0=a,b;subcmd=other;maxprocs=1;argc=0;infokeycount=0;");
	snprintf(whole, sizeof whole, "%-6zu%s", strlen(text), text);
	says(1, whole, "");
	assert_string_equal(spawned, expected);
	pmi_spawn_done(pmi, 1, true);
	assert_non_null(strstr(said[1], "cmd=spawn-response;thrid=7;rc=0;"));
}

static void test_lines(void **state)
{
	(void)state;
	init(1);
	assert_int_equal(events[PMI_INITIALISED], 1);
	says(1, "cmd=get_maxes\n", "cmd=maxes kvsname_max=256 keylen_max=64 vallen_max=1024\n");
	says(1, "cmd=get_universe_size\n", "cmd=universe_size size=9\n");
	says(1, "cmd=get_appnum\n", "cmd=appnum appnum=1\n");
	says(1, "cmd=get_my_kvsname\n", "cmd=my_kvsname kvsname=job7\n");
	says(1, "cmd=get kvsname=job7 key=PMI_process_mapping\n", "cmd=get_result rc=0 msg=success value=(vector,(0,1,2),(1,1,3))\n");
	says(1, "cmd=get kvsname=job7 key=k\n", "cmd=get_result rc=-1 msg=key_not_found\n");
	says(1, "cmd=put kvsname=job7 key=k value=v=1\ncmd=get kvsname=job7 key=k\n",
		 "cmd=put_result rc=0 msg=success\ncmd=get_result rc=0 msg=success value=v=1\n");
	says(1, "cmd=lookup_name service=s\n", "");
	assert_string_equal(named, "1 2 s ");
	pmi_name_done(pmi, 1, "p");
	assert_string_equal(said[1], "cmd=lookup_result port=p info=ok rc=0 msg=success\n");
	says(1, "mcmd=spawn\nnprocs=0\nexecname=a\nendcmd\n", "cmd=spawn_result rc=-1\n");
	says(1, "cmd=something_new\n", "cmd=something_new_result rc=-1 msg=not_supported\n");
	says(1, "cmd=finalize\n", "cmd=finalize_ack\n");
	says(1, "cmd=abort exitcode=3\n", "");
	assert_int_equal(events[PMI_FINALISED], 1);
	assert_int_equal(events[PMI_ABORTED], 1);
}

static void test_texts(void **state)
{
	(void)state;
	says(0, "cmd=init pmi_version=2 pmi_subversion=0\n", "cmd=response_to_init pmi_version=2 pmi_subversion=0 rc=0\n");
	says(0, "38    cmd=fullinit;pmirank=0;threaded=FALSE;",
		 "113   cmd=fullinit-response;pmi-version=2;pmi-subversion=0;rank=0;size=5;appnum=0;debugged=FALSE;pmiverbose=FALSE;rc=0;");
	says(0, "42    cmd=kvs-put;key=a b;value=x;;y;thrid=4711;", "37    cmd=kvs-put-response;thrid=4711;rc=0;");
	says(0, "31    cmd=kvs-get;jobid=job7;key=a b;", "58    cmd=kvs-get-response;found=TRUE;flag=TRUE;value=x;;y;rc=0;");
	says(0, "29    cmd=kvs-get;jobid=job7;key=c;", "49    cmd=kvs-get-response;found=FALSE;flag=FALSE;rc=0;");
	says(0, "38    cmd=info-getnodeattr;key=n;wait=FALSE;", "47    cmd=info-getnodeattr-response;found=FALSE;rc=0;");
	/* One waits for what the other puts. */
	says(1, "cmd=init pmi_version=2 pmi_subversion=0\n", "cmd=response_to_init pmi_version=2 pmi_subversion=0 rc=0\n");
	says(1, "37    cmd=info-getnodeattr;key=n;wait=TRUE;", "");
	says(0, "35    cmd=info-putnodeattr;key=n;value=1;", "35    cmd=info-putnodeattr-response;rc=0;");
	assert_string_equal(said[1], "54    cmd=info-getnodeattr-response;found=TRUE;value=1;rc=0;");
}

static void test_fence(void **state)
{
	struct buffer all = { 0 };
	struct reader reader;

	(void)state;
	init(0);
	init(1);
	says(0, "cmd=put kvsname=job7 key=mine value=1\ncmd=barrier_in\n", "cmd=put_result rc=0 msg=success\n");
	assert_int_equal(fences, 0);
	says(1, "cmd=barrier_in\n", "");
	assert_int_equal(fences, 1);
	/* What another host has put comes with ours. */
	buffer_put(&all, fenced.data, fenced.len);
	buffer_put_string(&all, "theirs");
	buffer_put_string(&all, "2");
	reader = reader_of(all.data, all.len);
	said[0][0] = '\0';
	pmi_fence_done(pmi, &reader);
	assert_string_equal(said[0], "cmd=barrier_out rc=0\n");
	assert_string_equal(said[1], "cmd=barrier_out rc=0\n");
	says(1, "cmd=get kvsname=job7 key=mine\n", "cmd=get_result rc=0 msg=success value=1\n");
	says(1, "cmd=get kvsname=job7 key=theirs\n", "cmd=get_result rc=0 msg=success value=2\n");
	/* Nobody waits for the dead; and nothing is put twice. */
	says(0, "cmd=barrier_in\n", "");
	pmi_ended(pmi, 1);
	assert_int_equal(fences, 2);
	assert_int_equal(fenced.len, 0);
	reader = reader_of(NULL, 0);
	pmi_fence_done(pmi, &reader);
	assert_string_equal(said[0], "cmd=barrier_out rc=0\n");
	buffer_free(&all);
}

static void refuses(const char *text, size_t len)
{
	assert_false(pmi_receive(pmi, 0, text, len));
	teardown(NULL);
	setup(NULL);
}

/* A command of PMI-2, and its answer. */
static void asks(uint32_t local, const char *command, const char *expected)
{
	char text[256], answered[256];

	snprintf(text, sizeof text, "%-6zu%s", strlen(command), command);
	snprintf(answered, sizeof answered, "%-6zu%s", strlen(expected), expected);
	says(local, text, expected[0] != '\0' ? answered : "");
}

/* Of names and of connecting, in PMI-2: what is not served says so at once, that nobody waits. */
static void test_names_and_jobs(void **state)
{
	(void)state;
	says(0, "cmd=init pmi_version=2 pmi_subversion=0\n", "cmd=response_to_init pmi_version=2 pmi_subversion=0 rc=0\n");
	asks(0, "cmd=name-publish;thrid=3;name=a;port=tag;;x;", "");
	assert_string_equal(named, "0 0 a tag;x");
	said[0][0] = '\0';
	pmi_name_done(pmi, 0, "");
	assert_string_equal(said[0], "39    cmd=name-publish-response;thrid=3;rc=0;");
	asks(0, "cmd=name-publish;name=a;port=other;", "");
	said[0][0] = '\0';
	pmi_name_done(pmi, 0, NULL);
	assert_string_equal(said[0], "43    cmd=name-publish-response;found=FALSE;rc=1;");
	asks(0, "cmd=name-lookup;name=a;", "");
	assert_string_equal(named, "0 2 a ");
	said[0][0] = '\0';
	pmi_name_done(pmi, 0, "tag;x");
	assert_string_equal(said[0], "54    cmd=name-lookup-response;value=tag;;x;found=TRUE;rc=0;");
	asks(0, "cmd=name-unpublish;name=a;", "");
	said[0][0] = '\0';
	pmi_name_done(pmi, 0, NULL);
	assert_string_equal(said[0], "45    cmd=name-unpublish-response;found=FALSE;rc=1;");
	asks(0, "cmd=job-connect;thrid=9;jobid=other;", "cmd=job-connect-response;thrid=9;rc=-1;errmsg=not_supported;");
	asks(0, "cmd=job-disconnect;jobid=other;", "cmd=job-disconnect-response;rc=-1;errmsg=not_supported;");
	/* What names no service asks nobody. */
	named[0] = '\0';
	refuses("24    cmd=name-publish;port=x;", 30);
	assert_string_equal(named, "");
}

static void test_nonsense(void **state)
{
	char line[1 << 17];
	uint64_t random = 1;

	(void)state;
	refuses("GET / HTTP/1.0\n", 15);
	refuses("cmd=get_maxes\n", 14); /* before init */
	init(0);
	says(0, "cmd=barrier_in\n", "");
	refuses("cmd=barrier_in\n", 15);
	memset(line, 'x', sizeof line);
	refuses(line, sizeof line);
	says(0, "cmd=init pmi_version=2 pmi_subversion=0\n", "cmd=response_to_init pmi_version=2 pmi_subversion=0 rc=0\n");
	refuses("-1    cmd=a;", 12);
	for (int round = 0; round < 2000; round++) {
		const char *begin = random_below(&random, 2) ? "cmd=init pmi_version=1 pmi_subversion=1\n"
							     : "cmd=init pmi_version=2 pmi_subversion=0\n";
		size_t len = random_below(&random, 300);
		if (random_below(&random, 4))
			pmi_receive(pmi, 0, begin, strlen(begin));
		for (size_t i = 0; i < len; i++)
			line[i] = "cmd=;\n 0123456789kvs-putgetfencekeyvalue"[random_below(&random, 40)];
		pmi_receive(pmi, 0, line, len);
		memset(said, 0, sizeof said);
		teardown(NULL);
		setup(NULL);
	}
}

static void test_mapping(void **state)
{
	uint32_t by_node[] = { 0, 1, 0, 1 }, blocks[] = { 0, 0, 1, 1, 2 };
	struct launch other = { .size = 4, .rank_host = by_node };
	char *text = pmi_process_mapping(&other);

	(void)state;
	assert_string_equal(text, "(vector,(0,2,1),(0,2,1))");
	free(text);
	other = (struct launch){ .size = 5, .rank_host = blocks };
	text = pmi_process_mapping(&other);
	assert_string_equal(text, "(vector,(0,2,2),(2,1,1))");
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_lines, setup, teardown),
		cmocka_unit_test_setup_teardown(test_spawn, setup, teardown),
		cmocka_unit_test_setup_teardown(test_names_and_jobs, setup, teardown),
		cmocka_unit_test_setup_teardown(test_texts, setup, teardown),
		cmocka_unit_test_setup_teardown(test_fence, setup, teardown),
		cmocka_unit_test_setup_teardown(test_nonsense, setup, teardown),
		cmocka_unit_test(test_mapping),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
