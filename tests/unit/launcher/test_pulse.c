/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * launcher/pulse.c with more connections than one look of a loop takes, plain and sealed: frames arrive whole and in order, signs of
 * life go out and are kept from the parent; a pulse that was stopped judges nobody by what it did not read; one that is
 * silent is found, and it alone.
 */
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "common/status.h"
#include "launcher/message.h"
#include "launcher/pulse.h"
#include "tests/unit/unit.h"

enum { LINKS = 150, SEALED = 50, SILENT = 7 };

static struct seal_keys ours = { "in key of the parent's side", "out key of the parent's side" };
static struct {
	int far, near_in, near_out;
	struct seal in, out;    /* of the far side, for the first SEALED */
	struct buffer raw, received;
	bool ended;
	uint32_t beats, silent_ms;
} links[LINKS];

static pid_t only_child(void)
{
	char name[64], text[64] = "";

	snprintf(name, sizeof name, "/proc/self/task/%d/children", (int)getpid());
	FILE *file = fopen(name, "re");
	assert_non_null(file);
	assert_non_null(fgets(text, sizeof text, file));
	fclose(file);
	return (pid_t)strtol(text, NULL, 10);
}

static void say(int link, uint32_t type, const void *data, size_t len)
{
	struct buffer frame = { 0 }, sealed = { 0 };
	size_t begin = message_begin(&frame, type, MESSAGE_ROOT, 1);

	buffer_put(&frame, data, len);
	message_end(&frame, begin);
	if (link < SEALED)
		seal_put(&links[link].out, frame.data, frame.len, &sealed);
	else
		buffer_put(&sealed, frame.data, frame.len);
	assert_int_equal(write(links[link].far, sealed.data, sealed.len), (ssize_t)sealed.len);
	buffer_free(&frame);
	buffer_free(&sealed);
}

/* Count the signs of life that came out at the far side. */
static void listen_far(int link)
{
	unsigned char data[4096];
	struct frame message;
	size_t at = 0;
	ssize_t got;

	while ((got = recv(links[link].far, data, sizeof data, MSG_DONTWAIT)) > 0)
		buffer_put(link < SEALED ? &links[link].raw : &links[link].received, data, (size_t)got);
	if (link < SEALED)
		assert_int_equal(seal_take(&links[link].in, &links[link].raw, &links[link].received), 0);
	while (message_next(&links[link].received, &at, &message) == 1)
		links[link].beats += message.type == MESSAGE_BEAT;
	buffer_consume(&links[link].received, at);
}

/* What the parent sees: nothing but one report of silence, and an end. */
static void listen_near(int link)
{
	struct buffer in = { 0 };
	struct frame message;
	size_t at = 0;
	unsigned char data[256];
	ssize_t got = -1;

	while (!links[link].ended && (got = read(links[link].near_in, data, sizeof data)) > 0)
		buffer_put(&in, data, (size_t)got);
	links[link].ended = links[link].ended || got == 0;
	while (message_next(&in, &at, &message) == 1) {
		struct reader reader = message_reader(&message);
		assert_int_equal(message.type, MESSAGE_SILENT);
		links[link].silent_ms = read_u32(&reader);
	}
	buffer_free(&in);
}

static void live(uint64_t ms)
{
	for (uint64_t until = status_now_ns() + ms * 1000000; status_now_ns() < until; poll(NULL, 0, 500))
		for (int i = 0; i < LINKS; i++) {
			if (i != SILENT)
				say(i, MESSAGE_BEAT, NULL, 0);
			listen_far(i);
			listen_near(i);
		}
}

static void signs_of_life(void **state)
{
	struct pulse *pulse = pulse_start(0);
	char text[3000];

	(void)state;
	assert_non_null(pulse);
	pid_t pid = only_child();
	memset(text, 'x', sizeof text);
	for (int i = 0; i < LINKS; i++) {
		int pair[2], ends[2];
		struct buffer rest = { 0 };
		assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair), 0);
		assert_int_equal(pulse_link(pulse, pair[1], pair[1], &rest, i < SEALED ? &ours : NULL, ends), 0);
		links[i].far = pair[0];
		links[i].near_in = ends[0];
		links[i].near_out = ends[1];
		seal_begin(&links[i].in, ours.out);
		seal_begin(&links[i].out, ours.in);
		say(i, MESSAGE_NOTE, text, sizeof text);
	}
	for (int i = 0; i < LINKS; i++) { /* a frame from far comes whole */
		struct buffer in = { 0 };
		struct frame message;
		size_t at = 0;
		while (message_next(&in, &at, &message) != 1) {
			struct pollfd poll_fd = { .fd = links[i].near_in, .events = POLLIN };
			assert_int_equal(poll(&poll_fd, 1, 10000), 1);
			ssize_t got = read(links[i].near_in, buffer_room(&in, 4096), 4096);
			assert_true(got > 0);
			in.len += (size_t)got;
		}
		assert_int_equal(message.type, MESSAGE_NOTE);
		assert_int_equal(message.len, sizeof text);
		buffer_free(&in);
	}
	/* Stopped for longer than anybody may be silent; what all said meanwhile lies in the kernel. */
	kill(pid, SIGSTOP);
	poll(NULL, 0, 5500);
	for (int i = 0; i < LINKS; i++)
		if (i != SILENT)
			say(i, MESSAGE_BEAT, NULL, 0);
	kill(pid, SIGCONT);
	live(3000);
	for (int i = 0; i < LINKS; i++)
		assert_false(links[i].ended);
	live(4000);
	for (int i = 0; i < LINKS; i++) {
		if (links[i].ended != (i == SILENT))
			fail_msg("connection %d: %s", i, links[i].ended ? "ended" : "should be found silent");
		assert_true(links[i].beats >= 4);
	}
	assert_in_range(links[SILENT].silent_ms, 4500, 20000);
	pulse_stop(pulse);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(signs_of_life) };

	signal(SIGPIPE, SIG_IGN);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
