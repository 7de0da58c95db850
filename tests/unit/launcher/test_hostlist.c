/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* launcher/hostlist.c: what people write and what batch systems hand out, recorded, and what must be refused. */
#include "tests/unit/unit.h"

#include <stdio.h>
#include <string.h>

#include "common/error.h"
#include "launcher/buffer.h"
#include "launcher/hostlist.h"

/* "name:slots" of all entries with blanks between. */
static char *flat(const struct hostlist *list)
{
	static char text[4096];
	size_t used = 0;

	text[0] = '\0';
	for (uint32_t i = 0; i < list->count; i++)
		used += (size_t)snprintf(text + used, sizeof text - used, "%s%s:%u", i > 0 ? " " : "", list->entries[i].name,
								 list->entries[i].slots);
	return text;
}

static void test_host_option(void **state)
{
	(void)state;
	struct hostlist list = { 0 };
	assert_int_equal(hostlist_parse_host(&list, "a:2,b,c.example.org:16,[fe80::1]:4,10.0.0.7,fe80::2,me@d:3,a:1"), 0);
	assert_string_equal(flat(&list), "a:3 b:0 c.example.org:16 fe80::1:4 10.0.0.7:0 fe80::2:0 d:3");
	assert_string_equal(list.entries[6].user, "me");
	assert_int_equal(hostlist_find(&list, "d"), 6);
	assert_int_equal(hostlist_find(&list, "e"), -1);
	hostlist_free(&list);
	static const char *const bad[] = { "", ",", "a:0", "a:x", "a:-1", "-oProxyCommand=x", "a b", "a;b", "$(x)", "a:2:", "@a", "x@",
									   "a:99999999999" };
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		if (hostlist_parse_host(&list, bad[i]) == 0)
			fail_msg("'%s' was accepted as %s", bad[i], flat(&list));
		hostlist_free(&list);
	}
}

static void test_hostfile(void **state)
{
	(void)state;
	struct hostlist list = { 0 };
	assert_int_equal(hostlist_parse_hostfile(&list, "# all of them\n\nnode1\nnode2:4\r\n"
					 "  node3 slots=8 max_slots=16 # big\nnode4 max-slots=2 user=anna\nnode5 cpu=3", "hosts"), 0);
	assert_string_equal(flat(&list), "node1:0 node2:4 node3:8 node4:0 node5:3");
	assert_int_equal(list.entries[2].max_slots, 16);
	assert_string_equal(list.entries[3].user, "anna");
	hostlist_free(&list);
	/* One name per slot, as PBS writes it and as people copy it. */
	assert_int_equal(hostlist_parse_hostfile(&list, "n1\nn1\nn2\nn1\n", "hosts"), 0);
	assert_string_equal(flat(&list), "n1:3 n2:0");
	hostlist_free(&list);
	assert_int_equal(hostlist_parse_hostfile(&list, "n1\nn2 slot=4\n", "my.hosts"), -1);
	assert_non_null(strstr(error_text(), "my.hosts, line 2"));
	hostlist_free(&list);
	assert_int_equal(hostlist_parse_hostfile(&list, "# nothing\n", "my.hosts"), -1);
	hostlist_free(&list);
}

static void test_slurm(void **state)
{
	(void)state;
	static const struct { const char *nodes, *tasks, *expected; } recorded[] = {
		{ "n[1-3]", "4,2,1", "n1:4 n2:2 n3:1" },
		{ "n[1-3]", "2(x3)", "n1:2 n2:2 n3:2" },
		{ "n[1-2],head,x[08-10]", "4(x2),1,2(x3)", "n1:4 n2:4 head:1 x08:2 x09:2 x10:2" },
		{ "a[1-2]b[0-1]", "", "a1b0:1 a1b1:1 a2b0:1 a2b1:1" },
		{ "cn[001,003-004]-ib", "1(x3)", "cn001-ib:1 cn003-ib:1 cn004-ib:1" },
		{ "single.node.example", NULL, "single.node.example:1" },
		{ "tioga[18-19,21,32]", NULL, "tioga18:1 tioga19:1 tioga21:1 tioga32:1" }, /* flux getattr hostlist */
		{ "n[9-11]", "128(x3)", "n9:128 n10:128 n11:128" },
	};
	for (size_t i = 0; i < sizeof recorded / sizeof recorded[0]; i++) {
		struct hostlist list = { 0 };
		assert_int_equal(hostlist_parse_slurm(&list, recorded[i].nodes, recorded[i].tasks), 0);
		assert_string_equal(flat(&list), recorded[i].expected);
		hostlist_free(&list);
	}
	static const struct { const char *nodes, *tasks; } bad[] = {
		{ "n[1-3", "1(x3)" }, { "n[3-1]", "" }, { "n[a-b]", "" }, { "", "" }, { "n[1-99999999]", "" }, { "n[1-3]", "4,2" },
		{ "n[1-2]", "x" }, { "n[1-2]", "2(x" }, { "n[,]", "" }, { "n[1-2", "" },
	};
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		struct hostlist list = { 0 };
		if (hostlist_parse_slurm(&list, bad[i].nodes, bad[i].tasks) == 0)
			fail_msg("'%s' with '%s' was accepted as %s", bad[i].nodes, bad[i].tasks, flat(&list));
		hostlist_free(&list);
	}
}

static void test_others(void **state)
{
	(void)state;
	struct hostlist list = { 0 };
	assert_int_equal(hostlist_parse_slot_lines(&list, "r1i0n5.ib0\nr1i0n5.ib0\nr1i0n6.ib0\nr1i0n5.ib0\n"), 0);
	assert_string_equal(flat(&list), "r1i0n5.ib0:3 r1i0n6.ib0:1");
	hostlist_free(&list);
	assert_int_equal(hostlist_parse_lsf(&list, "hostA 4 hostB 2 "), 0);
	assert_string_equal(flat(&list), "hostA:4 hostB:2");
	hostlist_free(&list);
	assert_int_equal(hostlist_parse_lsf(&list, "hostA 4 hostB"), -1);
	hostlist_free(&list);
	assert_int_equal(hostlist_parse_sge(&list, "node01.cluster 8 all.q@node01.cluster UNDEFINED\n"
						   "node02.cluster 4 all.q@node02.cluster <NULL>\n"),
			 0);
	assert_string_equal(flat(&list), "node01.cluster:8 node02.cluster:4");
	hostlist_free(&list);
	assert_int_equal(hostlist_parse_sge(&list, "node01 eight all.q x\n"), -1);
	hostlist_free(&list);
}

/* Random text never crashes, and never yields a name that a shell or ssh would read as more than a name. */
static void test_any_text(void **state)
{
	(void)state;
	static const char letters[] = "ab01-,[]():= \n\t#@._x;$'\"";
	uint64_t seed = 42;

	for (int round = 0; round < 30000; round++) {
		char text[40];
		size_t len = random_below(&seed, sizeof text - 1);
		for (size_t i = 0; i < len; i++)
			text[i] = letters[random_below(&seed, sizeof letters - 1)];
		text[len] = '\0';
		for (int kind = 0; kind < 5; kind++) {
			struct hostlist list = { 0 };
			int status = kind == 0   ? hostlist_parse_host(&list, text)
				     : kind == 1 ? hostlist_parse_hostfile(&list, text, "f")
				     : kind == 2 ? hostlist_parse_slurm(&list, text, "2(x9999)")
				     : kind == 3 ? hostlist_parse_slot_lines(&list, text)
						 : hostlist_parse_sge(&list, text);
			for (uint32_t i = 0; status == 0 && i < list.count; i++) {
				assert_int_not_equal(list.entries[i].name[0], '-');
				assert_null(strpbrk(list.entries[i].name, " \t\n;$'\"()[]#@,="));
			}
			hostlist_free(&list);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_host_option), cmocka_unit_test(test_hostfile), cmocka_unit_test(test_slurm),
		cmocka_unit_test(test_others), cmocka_unit_test(test_any_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
