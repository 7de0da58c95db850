/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* launcher/tcp_owner.c: whose connections a table of the kernel's shows; those of this process, and how others' are cut. */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

#include "launcher/tcp_owner.h"
#include "tests/unit/unit.h"

#define HEAD "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n"
#define LISTENS "   0: 0100007F:1000 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 11 1 0 100 0 0 10 0\n"
#define NEAR "   1: 0100007F:1000 0100007F:2000 01 00000000:00000000 00:00000000 00000000     7        0 12 1 0 20 4 30 10 -1\n"
#define FAR(uid, inode) "   2: 0100007F:2000 0100007F:1000 01 00000000:00000000 00:00000000 00000000  " uid "        0 " inode " 1 0 20 4 30 10 -1\n"

static bool is_of(const char *table, uid_t uid)
{
	struct sockaddr_in near = { .sin_family = AF_INET, .sin_port = htons(0x1000), .sin_addr.s_addr = 0x0100007f }, far = near;

	far.sin_port = htons(0x2000);
	return tcp_far_end_is_of(table, &near, &far, uid);
}

static void of_a_table(void **state)
{
	(void)state;
	assert_true(is_of(HEAD LISTENS NEAR FAR("7", "13"), 7));
	assert_true(is_of(HEAD FAR("7", "13") NEAR, 7));
	assert_false(is_of(HEAD LISTENS NEAR FAR("8", "13"), 7)); /* another user's */
	assert_false(is_of(HEAD NEAR FAR("0", "0"), 0));          /* nobody's any more */
	assert_false(is_of(HEAD LISTENS NEAR, 7));                /* from elsewhere */
	assert_false(is_of("", 7));
	assert_false(is_of("no table\n\n1: 2\n", 7));
}

static void of_this_process(void **state)
{
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	socklen_t len = sizeof address;
	int door = socket(AF_INET, SOCK_STREAM, 0), caller = socket(AF_INET, SOCK_STREAM, 0), taken;
	char byte = 0;

	(void)state;
	assert_int_equal(bind(door, (void *)&address, len), 0);
	assert_int_equal(listen(door, 5), 0);
	assert_int_equal(getsockname(door, (void *)&address, &len), 0);
	assert_false(tcp_cut_others());
	assert_int_equal(connect(caller, (void *)&address, len), 0);
	taken = accept(door, NULL, NULL);
	assert_false(tcp_cut_others());
	assert_int_equal(write(caller, &byte, 1), 1);
	assert_int_equal(read(taken, &byte, 1), 1);
	if (geteuid() == 0) {
		assert_int_equal(seteuid(65534), 0); /* now it is another user's */
		assert_true(tcp_cut_others());
		assert_false(tcp_cut_others());
		assert_int_equal(read(caller, &byte, 1), 0);
		assert_int_equal(seteuid(0), 0);
	}
	close(taken);
	close(caller);
	close(door);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(of_a_table),
		cmocka_unit_test(of_this_process),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
