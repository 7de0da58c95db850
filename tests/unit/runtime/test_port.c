/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Tests runtime/port.c and talk.c: callers and listeners as threads, over both kinds of socket, with strangers between
 * them: silent ones, those who send anything, those with the wrong token, slow ones; and names that are none.
 */
#include "runtime/port.h"

#include "common/compiler.h"
#include "common/error.h"
#include "common/status.h"
#include "mpi.h"
#include "tests/unit/unit.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#define SECOND UINT64_C(1000000000)

struct side {
	char name[MPI_MAX_PORT_NAME];
	struct talk talk;
	int rc;
	int timeout_s;
};

static void *accept_one(void *argument)
{
	struct side *side = argument;

	side->rc = port_accept(side->name, &side->talk);
	return NULL;
}

static void *call_one(void *argument)
{
	struct side *side = argument;

	side->rc = port_call(side->name, side->timeout_s, NULL, &side->talk);
	return NULL;
}

/* The same port as seen from another host: TCP on loopback. */
static void from_elsewhere(const char *name, char *out)
{
	char parts[6][MPI_MAX_PORT_NAME];

	assert_int_equal(sscanf(name, "%[^/]/%[^/]/%[^/]/%[^/]/%[^/]/%s", parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]), 6);
	snprintf(out, MPI_MAX_PORT_NAME, "%.9s/%.64s/%.32s/%.47s/%.9s/127.0.0.1", parts[0], parts[1], "00000000000000000000000000000000",
		 parts[3], parts[4]);
}

static void expect_blob(struct talk *to, struct talk *from, size_t len)
{
	unsigned char *out = malloc(len + 1);
	void *in;
	size_t in_len;

	for (size_t i = 0; i < len; i++)
		out[i] = (unsigned char)(i * 7 + len);
	assert_int_equal(talk_send(from, out, len, status_now_ns() + 10 * SECOND), 0);
	assert_int_equal(talk_receive(to, &in, &in_len, status_now_ns() + 10 * SECOND), 0);
	assert_int_equal(in_len, len);
	assert_memory_equal(in, out, len);
	free(in);
	free(out);
}

/* Two sides that talk to each other. */
static void bring_together(struct side *listener, const char *open_name, struct side *caller, const char *call_name)
{
	pthread_t threads[2];

	*listener = (struct side){0};
	*caller = (struct side){.timeout_s = 20};
	strcpy(listener->name, open_name);
	strcpy(caller->name, call_name);
	pthread_create(&threads[0], NULL, accept_one, listener);
	pthread_create(&threads[1], NULL, call_one, caller);
	pthread_join(threads[0], NULL);
	pthread_join(threads[1], NULL);
	assert_int_equal(listener->rc, 0);
	assert_int_equal(caller->rc, 0);
}

static void meet(const char *open_name, const char *call_name)
{
	struct side listener, caller;
	unsigned char key[2][PROOF_LEN];

	bring_together(&listener, open_name, &caller, call_name);
	for (size_t len = 0; len < 60000; len = len * 3 + 1) {
		expect_blob(&listener.talk, &caller.talk, len);
		expect_blob(&caller.talk, &listener.talk, len);
	}
	talk_key(&listener.talk, "a purpose", key[0]);
	talk_key(&caller.talk, "a purpose", key[1]);
	assert_memory_equal(key[0], key[1], PROOF_LEN);
	talk_close(&listener.talk);
	talk_close(&caller.talk);
}

static void open_port(char *name)
{
	assert_int_equal(port_open("127.0.0.1", true, name), 0);
	assert_true(strlen(name) < MPI_MAX_PORT_NAME);
}

static void two_meet(void **state)
{
	char name[MPI_MAX_PORT_NAME], far[MPI_MAX_PORT_NAME];

	(void)state;
	open_port(name);
	from_elsewhere(name, far);
	for (int i = 0; i < 20; i++) {
		meet(name, name);
		meet(name, far);
	}
	assert_int_equal(port_close(name), 0);
	assert_int_equal(port_close(name), MPI_ERR_PORT);
}

static int connect_raw(const char *far)
{
	struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	unsigned port;
	int fd = socket(AF_INET, SOCK_STREAM, 0);

	assert_int_equal(sscanf(far, "%*[^/]/%*[^/]/%*[^/]/%*[^/]/%u/", &port), 1);
	address.sin_port = htons((uint16_t)port);
	assert_int_equal(connect(fd, (struct sockaddr *)&address, sizeof address), 0);
	return fd;
}

/* More of them than are heard at a time; whoever has the token still gets in, and soon. */
static void strangers_hold_up_nobody(void **state)
{
	static const char anything[] = "GET / HTTP/1.0\r\n\r\n and some more bytes, so that it is as long as a hello is";
	char name[MPI_MAX_PORT_NAME], far[MPI_MAX_PORT_NAME];
	int fds[100];
	uint64_t begun;

	(void)state;
	open_port(name);
	from_elsewhere(name, far);
	for (int i = 0; i < 100; i++) {
		fds[i] = connect_raw(far);
		if (i % 3 == 1)
			(void)!write(fds[i], anything, sizeof anything - 1);
		if (i % 3 == 2)
			(void)!write(fds[i], "weft", 4);
	}
	begun = status_now_ns();
	meet(name, far);
	meet(name, name);
	assert_true(status_now_ns() - begun < 4 * SECOND);
	for (int i = 0; i < 100; i++)
		close(fds[i]);
	port_close(name);
}

static void wrong_token(void **state)
{
	char name[MPI_MAX_PORT_NAME], far[MPI_MAX_PORT_NAME];
	struct side listener = {0}, caller = {.timeout_s = 2};
	pthread_t thread;

	(void)state;
	open_port(name);
	from_elsewhere(name, far);
	strcpy(listener.name, name);
	strcpy(caller.name, far);
	caller.name[7] = caller.name[7] == '0' ? '1' : '0';
	pthread_create(&thread, NULL, accept_one, &listener);
	call_one(&caller);
	assert_int_equal(caller.rc, MPI_ERR_PORT);
	assert_non_null(strstr(error_text(), "does not know the port's token"));
	caller.name[7] = far[7];
	call_one(&caller);
	assert_int_equal(caller.rc, 0);
	pthread_join(thread, NULL);
	assert_int_equal(listener.rc, 0);
	talk_close(&listener.talk);
	talk_close(&caller.talk);
	port_close(name);
}

static void closed_while_waiting(void **state)
{
	struct side listener[3] = {0};
	pthread_t threads[3];
	char name[MPI_MAX_PORT_NAME];

	(void)state;
	open_port(name);
	for (int i = 0; i < 3; i++) {
		strcpy(listener[i].name, name);
		pthread_create(&threads[i], NULL, accept_one, &listener[i]);
	}
	usleep(20000);
	assert_int_equal(port_close(name), 0);
	for (int i = 0; i < 3; i++) {
		pthread_join(threads[i], NULL);
		assert_int_equal(listener[i].rc, MPI_ERR_PORT);
	}
}

static void nobody_there(void **state)
{
	static const char *const wrong[] = {"", "weft1", "weft1/0/0/0/0/0", "weft2/00000000000000000000000000000000/0/a/1/::1",
					    "tag#0$description#x$"};
	char name[MPI_MAX_PORT_NAME], far[MPI_MAX_PORT_NAME];
	struct talk talk;

	(void)state;
	for (size_t i = 0; i < countof(wrong); i++)
		assert_int_equal(port_call(wrong[i], 1, NULL, &talk), MPI_ERR_PORT);
	assert_int_equal(port_accept("weft1/nobody", &talk), MPI_ERR_PORT);
	open_port(name);
	from_elsewhere(name, far);
	/* Open, but nobody accepts: in time. */
	assert_int_equal(port_call(name, 1, NULL, &talk), MPI_ERR_PORT);
	assert_int_equal(port_call(far, 1, NULL, &talk), MPI_ERR_PORT);
	port_close(name);
	assert_int_equal(port_call(name, 5, NULL, &talk), MPI_ERR_PORT);
	assert_int_equal(port_call(far, 5, NULL, &talk), MPI_ERR_PORT);
}

/* What somebody in between has changed is noticed. */
static void changed_on_the_way(void **state)
{
	char name[MPI_MAX_PORT_NAME];
	struct side listener, caller;
	void *in;
	size_t len;

	(void)state;
	open_port(name);
	bring_together(&listener, name, &caller, name);
	caller.talk.sent++; /* a blob lost or replayed */
	assert_int_equal(talk_send(&caller.talk, "abc", 3, 0), 0);
	assert_int_equal(talk_receive(&listener.talk, &in, &len, 0), MPI_ERR_PORT);
	talk_close(&caller.talk);
	assert_int_equal(talk_receive(&listener.talk, &in, &len, 0), MPI_ERR_PORT);
	talk_close(&listener.talk);
	port_close_all();
}

/* Who reads along sees neither what is said nor that the same is said again, here or there. */
static void hidden_on_the_way(void **state)
{
	static const char secret[] = "weft1/0123456789abcdef0123456789abcdef/a token";
	unsigned char seen[3][24 + sizeof secret]; /* length, authenticator, bytes */
	char name[MPI_MAX_PORT_NAME];
	struct side listener, caller;

	(void)state;
	open_port(name);
	bring_together(&listener, name, &caller, name);
	for (int i = 0; i < 3; i++) {
		struct side *from = i < 2 ? &caller : &listener, *to = i < 2 ? &listener : &caller;

		assert_int_equal(talk_send(&from->talk, secret, sizeof secret, 0), 0);
		assert_int_equal(talk_read(to->talk.fd, seen[i], sizeof seen[i], status_now_ns() + 10 * SECOND), 0);
		for (size_t at = 0; at + 4 <= sizeof seen[i]; at++)
			for (size_t word = 0; word + 4 <= sizeof secret; word++)
				assert_memory_not_equal(seen[i] + at, secret + word, 4);
	}
	assert_memory_not_equal(seen[0] + 24, seen[1] + 24, sizeof secret);
	assert_memory_not_equal(seen[0] + 24, seen[2] + 24, sizeof secret);
	talk_close(&caller.talk);
	talk_close(&listener.talk);
	port_close_all();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_meet),
		cmocka_unit_test(strangers_hold_up_nobody),
		cmocka_unit_test(wrong_token),
		cmocka_unit_test(closed_while_waiting),
		cmocka_unit_test(nobody_there),
		cmocka_unit_test(changed_on_the_way),
		cmocka_unit_test(hidden_on_the_way),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
