/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The proofs of a connection: both ends agree on confirm and passes; nothing recorded, turned round, meant for another rank or
 * changed by one bit is believed; and which packets a listening socket's filter lets through.
 */
#include "tests/unit/unit.h"

#include <arpa/inet.h>
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "fabric/ofi_filter.h"
#include "fabric/ofi_hello.h"

static const unsigned char key[SEGMENT_KEY_LEN] = { 1, 2, 3 }, other_key[SEGMENT_KEY_LEN] = { 1, 2, 4 };

enum { JOB = 0x1234, OTHER_JOB = 0x4321 };

static bool is_ask(const void *data, size_t len, const unsigned char *with, uint32_t self, struct ofi_hello *ask)
{
	return hello_reads_ask(data, len, self, ask) && hello_proves_ask(with, ask);
}

static void both_agree(void **state)
{
	struct ofi_hello ask, answer, seen, seen_answer;
	struct ofi_passes mine, theirs;

	(void)state;
	assert_int_equal(hello_ask(&ask, key, JOB, 3, 8, 17), 0);
	assert_true(is_ask(&ask, sizeof ask, key, 8, &seen));
	assert_int_equal(seen.from, 3);
	assert_int_equal(seen.job, JOB);
	assert_int_equal(seen.index, 17);
	assert_int_equal(hello_answer(&answer, key, &seen, OTHER_JOB, 5), 0);
	assert_true(hello_is_answer(&answer, sizeof answer, key, &ask, OTHER_JOB, &seen_answer));
	hello_passes(key, &ask, &seen_answer, &mine);
	hello_passes(key, &seen, &answer, &theirs);
	assert_memory_equal(&mine, &theirs, sizeof mine);
	assert_true(mine.to_asker != mine.to_answerer);
}

static void only_the_right_one(void **state)
{
	struct ofi_hello ask, answer, seen;

	(void)state;
	assert_int_equal(hello_ask(&ask, key, JOB, 3, 8, 17), 0);
	assert_int_equal(hello_answer(&answer, key, &ask, OTHER_JOB, 5), 0);
	assert_false(is_ask(&ask, sizeof ask, other_key, 8, &seen));
	assert_false(is_ask(&ask, sizeof ask, key, 9, &seen));                /* for another rank */
	assert_false(is_ask(&ask, sizeof ask, key, 3, &seen));                /* sent back to its author */
	assert_false(is_ask(&answer, sizeof answer, key, 3, &seen));          /* an answer is no ask */
	assert_false(hello_is_answer(&ask, sizeof ask, key, &ask, OTHER_JOB, &seen));          /* nor the other way round */
	assert_false(hello_is_answer(&answer, sizeof answer, other_key, &ask, OTHER_JOB, &seen));
	assert_false(hello_is_answer(&answer, sizeof answer, key, &ask, JOB, &seen)); /* of the same rank of another job */
	for (size_t bit = 0; bit < 8 * sizeof ask; bit++) {
		struct ofi_hello changed_ask = ask, changed_answer = answer;
		((unsigned char *)&changed_ask)[bit / 8] ^= (unsigned char)(1 << bit % 8);
		((unsigned char *)&changed_answer)[bit / 8] ^= (unsigned char)(1 << bit % 8);
		assert_false(is_ask(&changed_ask, sizeof ask, key, changed_ask.to, &seen));
		assert_false(hello_is_answer(&changed_answer, sizeof answer, key, &ask, OTHER_JOB, &seen));
	}
	for (size_t len = 0; len < sizeof ask; len++) {
		assert_false(is_ask(&ask, len, key, 8, &seen));
		assert_false(hello_is_answer(&answer, len, key, &ask, OTHER_JOB, &seen));
	}
}

/* A recorded conversation, played again by either side, meets another random number. */
static void no_replay(void **state)
{
	struct ofi_hello ask, again, answer, answer_again, seen;
	struct ofi_passes first, second;

	(void)state;
	hello_ask(&ask, key, JOB, 3, 8, 17);
	hello_answer(&answer, key, &ask, OTHER_JOB, 5);
	hello_passes(key, &ask, &answer, &first);
	hello_ask(&again, key, JOB, 3, 8, 17);
	assert_false(hello_is_answer(&answer, sizeof answer, key, &again, OTHER_JOB, &seen)); /* the listener's part replayed */
	hello_answer(&answer_again, key, &ask, OTHER_JOB, 5);                                 /* the asker's part replayed */
	hello_passes(key, &ask, &answer_again, &second);
	assert_memory_not_equal(first.confirm, second.confirm, sizeof first.confirm);
	assert_true(first.to_answerer != second.to_answerer);
}

/* ---- the filter ---- */

static int listener(int family, struct sockaddr_storage *address, socklen_t *len)
{
	struct sockaddr_in four = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	struct sockaddr_in6 six = { .sin6_family = AF_INET6, .sin6_addr = IN6ADDR_LOOPBACK_INIT };
	int fd = socket(family, SOCK_STREAM, 0);

	*len = family == AF_INET ? sizeof four : sizeof six;
	if (family == AF_INET)
		memcpy(address, &four, sizeof four);
	else
		memcpy(address, &six, sizeof six);
	if (fd < 0 || bind(fd, (void *)address, *len) != 0 || listen(fd, 8) != 0 || getsockname(fd, (void *)address, len) != 0)
		return -1;
	return fd;
}

/* A socket bound to a port of its own, and its address. */
static int caller(int family, struct sockaddr_storage *address)
{
	socklen_t len;
	int fd = listener(family, address, &len);

	close(fd); /* the port only */
	fd = socket(family, SOCK_STREAM | SOCK_NONBLOCK, 0);
	assert_int_equal(bind(fd, (void *)address, len), 0);
	return fd;
}

static bool gets_through(int fd, const struct sockaddr_storage *to, socklen_t len)
{
	struct pollfd poll_fd = { .fd = fd, .events = POLLOUT };
	int error = connect(fd, (const void *)to, len);
	bool through = error == 0 || (errno == EINPROGRESS && poll(&poll_fd, 1, 150) == 1 && !(poll_fd.revents & POLLERR));

	close(fd);
	return through;
}

static void filter_lets_through(int family)
{
	struct sockaddr_storage door, friends[PERMITS_MAX], stranger;
	struct ofi_permits permits = { .count = 0 };
	socklen_t len;
	int fds[PERMITS_MAX], fd = listener(family, &door, &len);

	if (fd < 0)
		skip();
	assert_int_equal(permits_attach(&permits, fd), 0);
	assert_false(gets_through(caller(family, &stranger), &door, len));
	for (uint32_t i = 0; i < PERMITS_MAX; i++) {
		fds[i] = caller(family, &friends[i]);
		assert_true(permits_add(&permits, &friends[i], i, 100 + i));
	}
	assert_false(permits_add(&permits, &friends[0], 0, 1));
	assert_int_equal(permits_attach(&permits, fd), 0);
	assert_false(gets_through(caller(family, &stranger), &door, len));
	for (uint32_t i = 0; i < 3; i++)
		assert_true(gets_through(fds[i * 31], &door, len));
	permits_end(&permits, 5);
	permits_expire(&permits, 100 + 20);
	assert_true(permits.changed && permits.count == PERMITS_MAX - 21);
	assert_int_equal(permits_attach(&permits, fd), 0);
	assert_false(gets_through(fds[5], &door, len));
	assert_false(gets_through(fds[20], &door, len));
	assert_true(gets_through(fds[63], &door, len));
	for (int i = 0; i < PERMITS_MAX; i++)
		if (i % 31 != 0 && i != 5 && i != 20 && i != 63)
			close(fds[i]);
	close(fd);
}

static void filter_of_ipv4(void **state)
{
	(void)state;
	filter_lets_through(AF_INET);
}

static void filter_of_ipv6(void **state)
{
	(void)state;
	filter_lets_through(AF_INET6);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(both_agree), cmocka_unit_test(only_the_right_one), cmocka_unit_test(no_replay),
		cmocka_unit_test(filter_of_ipv4), cmocka_unit_test(filter_of_ipv6),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
