/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Both sides of the door (fabric/ofi_door.h) over real sockets: callers with and without the key who say all, half, twice or
 * nothing of what they should, and go in the middle of it; and doors at which we knock that answer in the same ways. Nobody gets
 * through who has not proved the key, descriptors do not become more, and what provider.h demands holds.
 *
 *     BUILD/tests/unit/fabric/test_door_fuzz        (input.h says what it takes)
 */
#include "tests/fuzz/provider.h"

#include <arpa/inet.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

const char fuzz_corpus[] = "door";
const long fuzz_rounds = 60;

enum { CALLERS = 6, DOORS = 4 };

/* One who calls at our door. */
static struct caller {
	int fd; /* -1: none */
	struct ofi_challenge challenge;
	struct ofi_knock knock;
	size_t said;      /* bytes of knock */
	bool proved;      /* and they were right */
} callers[CALLERS];

/* A door of ours at which the process knocks, and who has come there. */
static struct {
	int fd;           /* -1: none */
	struct ofi_challenge challenge;
	struct ofi_verdict verdict;
	size_t said;      /* bytes of challenge, then of verdict */
} doors[DOORS];
static int door_listener, guarded;
static struct sockaddr_in door_address;

static void set_nonblocking(int fd) { fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK); }

static void drop(int *fd)
{
	struct linger at_once = { .l_onoff = 1 };

	if (*fd < 0)
		return;
	setsockopt(*fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once); /* no TIME_WAIT */
	close(*fd);
	*fd = -1;
}

static int listen_here(struct sockaddr_in *address)
{
	socklen_t len = sizeof *address;
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);

	*address = (struct sockaddr_in){ .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	if (fd < 0 || bind(fd, (void *)address, len) != 0 || listen(fd, 64) != 0 || getsockname(fd, (void *)address, &len) != 0)
		bad("cannot listen");
	return fd;
}

/* ---- at our door ---- */

static void call(struct caller *caller)
{
	struct sockaddr_in at = door_address;

	drop(&caller->fd);
	*caller = (struct caller){ .fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0) };
	at.sin_port = htons(ofi->self.door);
	if (caller->fd < 0 || connect(caller->fd, (void *)&at, sizeof at) != 0)
		bad("cannot reach the door");
	set_nonblocking(caller->fd);
}

static void make_knock(struct caller *caller)
{
	struct ofi_knock *knock = &caller->knock;
	uint32_t from = any_proc(), as = below(10) ? from : any_proc(); /* with the key of one, in the name of another */

	*knock = (struct ofi_knock){
		.magic = DOOR_MAGIC, .job = (uint32_t)name_of(as).job, .from = name_of(as).rank, .to = below(6) ? SELF : any_proc()};
	if (recv(caller->fd, &caller->challenge, sizeof caller->challenge, 0) != sizeof caller->challenge && below(4))
		return;
	ofi_knock_prove(key_of(from), &caller->challenge, knock, knock->proof);
	caller->proved = knock->to == SELF && key_of(from) == key_of(as);
	if (below(3) == 0) {
		spoil(knock, sizeof *knock);
		caller->proved = false;
	}
}

static void speak(struct caller *caller)
{
	size_t left, len;

	if (caller->fd < 0)
		return;
	if (caller->said == 0)
		make_knock(caller);
	left = sizeof caller->knock - caller->said;
	len = below(3) ? left : below(left + 1);
	if (len > 0 && send(caller->fd, (char *)&caller->knock + caller->said, len, MSG_NOSIGNAL) > 0)
		caller->said = caller->said + len == sizeof caller->knock ? 0 : caller->said + len;
}

static void listen_to_verdict(struct caller *caller)
{
	struct ofi_verdict verdict;

	if (caller->fd < 0 || recv(caller->fd, &verdict, sizeof verdict, 0) != sizeof verdict)
		return;
	if (verdict.magic == DOOR_MAGIC && verdict.verdict == DOOR_OPEN && !caller->proved)
		bad("the door opened to somebody without the key");
}

/* ---- at doors elsewhere ---- */

static void answer(uint32_t proc)
{
	int i = (int)below(DOORS);
	const struct ofi_link *link = link_of(proc);
	size_t left, len;
	struct ofi_knock knock;

	if (doors[i].fd < 0) {
		doors[i].fd = accept4(door_listener, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
		doors[i].said = 0;
		doors[i].challenge = (struct ofi_challenge){ .magic = below(8) ? DOOR_MAGIC : (uint32_t)below(256), .nonce = { 1 } };
		return;
	}
	if (doors[i].said < sizeof doors[i].challenge) {
		left = sizeof doors[i].challenge - doors[i].said;
		len = below(4) ? left : below(left + 1);
		if (len > 0 && send(doors[i].fd, (char *)&doors[i].challenge + doors[i].said, len, MSG_NOSIGNAL) > 0)
			doors[i].said += len;
		return;
	}
	if (doors[i].said == sizeof doors[i].challenge) {
		if (recv(doors[i].fd, &knock, sizeof knock, 0) != sizeof knock && below(4))
			return;
		doors[i].verdict = (struct ofi_verdict){ .magic = DOOR_MAGIC, .verdict = below(6) ? DOOR_OPEN : (uint32_t)below(4) };
		ofi_verdict_prove(key_of(proc), &knock, &doors[i].verdict, doors[i].verdict.proof);
		if (below(4) == 0)
			spoil(&doors[i].verdict, sizeof doors[i].verdict);
	}
	left = sizeof doors[i].challenge + sizeof doors[i].verdict - doors[i].said;
	len = below(4) ? left : below(left + 1);
	if (len > 0 && send(doors[i].fd, (char *)&doors[i].verdict + doors[i].said - sizeof doors[i].challenge, len, MSG_NOSIGNAL) > 0)
		doors[i].said += len;
	if (left == len || !link)
		drop(&doors[i].fd);
}

/* Callers that knock share one listener of ours, so any of them may fail for what one was told. */
static void let_work(void)
{
	culprit = ANYBODY;
	ofi_door_poll(ofi);
	culprit = PROCS;
}

static void step(void)
{
	struct caller *caller = &callers[below(CALLERS)];

	switch (below(8)) {
	case 0:
		call(caller);
		break;
	case 1:
	case 2:
		speak(caller);
		break;
	case 3:
		listen_to_verdict(caller);
		if (below(4) == 0)
			drop(&caller->fd);
		break;
	case 4:
		say(any_proc());
		break;
	case 5:
	case 6:
		answer(any_proc());
		break;
	default:
		culprit = ANYBODY;
		ofi_door_check(ofi, status_now_ns() + (below(8) ? 0 : 5000000000u));
		if (below(4) == 0)
			ofi_door_entered(ofi, any_proc());
		if (below(8) == 0)
			ofi_check_deadlines(ofi, status_now_ns() + 60000000000u);
	}
	let_work();
	check_books();
}

static int count_files(void)
{
	DIR *directory = opendir("/proc/self/fd");
	int count = 0;

	while (directory && readdir(directory))
		count++;
	closedir(directory);
	return count;
}

void fuzz_begin(void)
{
	open_library();
	door_listener = listen_here(&door_address);
	/* What a process opens once and keeps. */
	open_round(false);
	close_round();
}

void fuzz_one(void)
{
	struct sockaddr_in guarded_address;
	int files = count_files();

	for (int i = 0; i < CALLERS; i++)
		callers[i].fd = -1;
	for (int i = 0; i < DOORS; i++)
		doors[i].fd = -1;
	open_round(false);
	ofi->tcp = true;
	memcpy(&ofi->interface.address, &door_address, sizeof door_address);
	((struct sockaddr_in *)(void *)&ofi->interface.address)->sin_port = 0;
	if (ofi_door_open(ofi) != 0)
		bad("no door");
	guarded = listen_here(&guarded_address);
	listener_name = guarded_address;
	ofi_door_guard(ofi, guarded);
	published_door = ntohs(door_address.sin_port);
	while (!input_ended())
		step();
	for (int i = 0; i < CALLERS; i++)
		drop(&callers[i].fd);
	for (int i = 0; i < DOORS; i++)
		drop(&doors[i].fd);
	for (int fd; (fd = accept4(door_listener, NULL, NULL, 0)) >= 0;)
		drop(&fd);
	let_work();
	close_round();
	close(guarded);
	if (count_files() != files)
		bad("descriptors are left open");
}
