/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The port where daemons call back (launcher/call.h), over real sockets: callers with and without the secret, whole, in pieces, too
 * long, gone in the middle; and after the proofs sealed records (seal.h), right and spoilt. Nobody arrives who has not proved the
 * secret, what was opened is what was sealed, and a record that was changed, left out or repeated ends the connection.
 *
 *     BUILD/tests/unit/launcher/test_call_fuzz        (input.h says what it takes)
 */
#include "tests/fuzz/input.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "common/error.h"
#include "launcher/call.h"

const char fuzz_corpus[] = "call";
const long fuzz_rounds = 60;

enum { CALLERS = 6 };

static struct caller {
	int fd;         /* -1: none */
	char line[700];
	size_t len, said;
	bool proved;
} callers[CALLERS];
static struct loop *loop;
static struct calls *calls;
static char *secret;
static uint32_t port;
static int arrivals, proofs;

static void drop(struct caller *caller)
{
	struct linger at_once = { .l_onoff = 1 };

	if (caller->fd >= 0) {
		setsockopt(caller->fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once); /* no TIME_WAIT */
		close(caller->fd);
	}
	*caller = (struct caller){ .fd = -1 };
}

static void hex(char *text, const unsigned char *bytes, size_t len)
{
	for (size_t i = 0; i < len; i++)
		snprintf(text + 2 * i, 3, "%02x", bytes[i]);
}

/* ---- records ---- */

/* What one side seals the other opens, whatever the cuts; what was changed does not come out. */
static void seal_and_open(const struct seal_keys *keys)
{
	struct seal ours, theirs;
	struct buffer sealed = { 0 }, arrived = { 0 }, opened = { 0 };
	unsigned char bytes[300];
	size_t total = 0, spoilt_at = SIZE_MAX;

	seal_begin(&ours, keys->in);
	seal_begin(&theirs, keys->in);
	for (uint64_t n = 1 + below(4); n > 0; n--) {
		size_t len = 1 + below(sizeof bytes);
		size_t before = sealed.len;
		memset(bytes, (int)(total & 255), len);
		seal_put(&ours, bytes, len, &sealed);
		if (spoilt_at == SIZE_MAX && below(6) == 0) {
			spoilt_at = total;
			sealed.data[before + below(sealed.len - before)] ^= (unsigned char)(1 << below(8));
		} else if (spoilt_at == SIZE_MAX && below(12) == 0) {
			sealed.len = before; /* left out */
			spoilt_at = total;
		}
		total += len;
	}
	int status = 0;
	for (size_t at = 0; at < sealed.len && status == 0;) {
		size_t len = 1 + below(sealed.len - at);
		buffer_put(&arrived, sealed.data + at, len);
		at += len;
		status = seal_take(&theirs, &arrived, &opened);
	}
	if (spoilt_at == SIZE_MAX && (status != 0 || opened.len != total))
		fuzz_bad("what was sealed does not open", error_text());
	if (opened.len > spoilt_at)
		fuzz_bad("a record that was changed was opened", "");
	buffer_free(&sealed);
	buffer_free(&arrived);
	buffer_free(&opened);
}

static void arrived(void *context, const char *node, int fd, const struct buffer *rest, const struct seal_keys *keys)
{
	volatile unsigned char sum = 0;

	(void)context;
	for (size_t i = 0; i < rest->len; i++)
		sum ^= rest->data[i];
	for (size_t i = 0; node[i] != '\0'; i++)
		sum ^= (unsigned char)node[i];
	if (++arrivals > proofs)
		fuzz_bad("somebody arrived without the secret", node);
	seal_and_open(keys);
	close(fd);
}

/* ---- callers ---- */

static void call(struct caller *caller)
{
	struct sockaddr_in at = { .sin_family = AF_INET, .sin_port = htons((uint16_t)port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };

	drop(caller);
	caller->fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (caller->fd < 0 || connect(caller->fd, (void *)&at, sizeof at) != 0)
		fuzz_bad("cannot call", strerror(errno));
	fcntl(caller->fd, F_SETFL, O_NONBLOCK);
}

/* The line of a daemon that has the secret, or of one that has it nearly. */
static void make_line(struct caller *caller)
{
	char greeting[200] = "", node[20], ours[2 * NONCE_LEN + 1], proof[2 * PROOF_LEN + 1];
	unsigned char bytes[PROOF_LEN] = { 1 };

	if (recv(caller->fd, greeting, sizeof greeting - 1, 0) <= 0 && below(4))
		return;
	char *nonce = strrchr(greeting, ' ');
	nonce = nonce ? nonce + 1 : greeting;
	nonce[strcspn(nonce, "\n")] = '\0';
	snprintf(node, sizeof node, "node%d", (int)below(4));
	hex(ours, bytes, NONCE_LEN);
	struct iovec parts[] = { { node, strlen(node) }, { nonce, strlen(nonce) }, { ours, strlen(ours) } };
	proof_make(secret, strlen(secret), "weft call: daemon", parts, 3, bytes);
	hex(proof, bytes, PROOF_LEN);
	caller->len = (size_t)snprintf(caller->line, sizeof caller->line, "%s %s %s\n", node, ours, proof);
	caller->proved = nonce[0] != '\0';
	switch (below(6)) {
	case 0:
		caller->line[below(caller->len - 1)] ^= (char)(1 << below(7));
		caller->proved = false;
		break;
	case 1:
		memset(caller->line, 'a' + (int)below(3), sizeof caller->line);
		caller->len = 1 + below(sizeof caller->line);
		caller->line[below(caller->len)] = ' ';
		caller->proved = false;
		break;
	case 2: /* its first frames at once */
		memset(caller->line + caller->len, (int)below(256), 100);
		caller->len += below(100);
		break;
	default:
		break;
	}
}

static void speak(struct caller *caller)
{
	if (caller->fd < 0)
		return;
	if (caller->said == caller->len) {
		caller->said = caller->len = 0;
		make_line(caller);
		proofs += caller->proved;
	}
	size_t len = below(3) ? caller->len - caller->said : below(caller->len - caller->said + 1);
	if (len > 0 && send(caller->fd, caller->line + caller->said, len, MSG_NOSIGNAL) > 0)
		caller->said += len;
}

static void stop_now(void *context) { loop_stop(context); }

static void step(void)
{
	struct caller *caller = &callers[below(CALLERS)];

	switch (below(6)) {
	case 0:
		call(caller);
		break;
	case 1:
		drop(caller);
		break;
	default:
		speak(caller);
	}
	loop_after(loop, 0, stop_now, loop);
	loop_run(loop);
}

void fuzz_begin(void) { signal(SIGPIPE, SIG_IGN); }

void fuzz_one(void)
{
	struct buffer invitation = { 0 };

	arrivals = proofs = 0;
	for (int i = 0; i < CALLERS; i++)
		callers[i].fd = -1;
	loop = loop_new();
	if ((calls = calls_listen(loop, NULL, NULL, arrived, NULL)) == NULL)
		fuzz_bad("cannot listen", error_text());
	calls_invitation(calls, &invitation);
	size_t head = strlen("weft-invitation-1\n") + 4;
	struct reader reader = reader_of(invitation.data + head, invitation.len - head);
	secret = read_string(&reader);
	port = read_u32(&reader);
	while (!input_ended())
		step();
	for (int i = 0; i < CALLERS; i++)
		drop(&callers[i]);
	calls_close(calls);
	loop_free(loop);
	free(secret);
	buffer_free(&invitation);
}
