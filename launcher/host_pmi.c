/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See host_pmi.h. */
#include "launcher/host_pmi.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "common/error.h"
#include "common/hex.h"
#include "common/proof.h"
#include "launcher/pmi.h"

#define FENCE_SIGNATURE "pmi"

enum { READ_LEN = 4096 };

/* A rank's connection. */
struct line {
	struct rank *rank;
	struct watch watch;     /* fd -1: closed, or none was made */
	struct buffer sending;
	size_t sent;
};

struct host_pmi {
	struct host *host;
	struct pmi *pmi;
	uint32_t *worlds;
	struct line *lines;     /* [local_size] */
};

static void hang_up(struct line *line)
{
	if (line->watch.fd < 0)
		return;
	loop_close(line->rank->host->loop, &line->watch);
	buffer_free(&line->sending);
	line->sent = 0;
}

/* ---- What the server wants ---- */

/* As the rank takes it. */
static void write_some(struct line *line)
{
	struct loop *loop = line->rank->host->loop;

	while (line->sent < line->sending.len) {
		ssize_t wrote = send(line->watch.fd, line->sending.data + line->sent, line->sending.len - line->sent, MSG_NOSIGNAL);

		if (wrote < 0 && errno == EAGAIN) {
			loop_want(loop, &line->watch, LOOP_READ | LOOP_WRITE);
			return;
		}
		if (wrote < 0 && errno != EINTR)
			break; /* its end is seen when it is read */
		line->sent += wrote > 0 ? (size_t)wrote : 0;
	}
	line->sent = line->sending.len = 0;
	loop_want(loop, &line->watch, LOOP_READ);
}

static void answer(void *context, uint32_t local, const void *bytes, size_t len)
{
	struct line *line = &((struct host_pmi *)context)->lines[local];

	if (line->watch.fd < 0)
		return;
	buffer_put(&line->sending, bytes, len);
	write_some(line);
}

static void fence(void *context, const struct buffer *puts)
{
	struct host *host = ((struct host_pmi *)context)->host;
	struct buffer body = { 0 };

	buffer_put_string(&body, FENCE_SIGNATURE);
	buffer_put_u32(&body, host->launch.host_count);
	for (uint32_t i = 0; i < host->launch.host_count; i++)
		buffer_put_u32(&body, i);
	buffer_put(&body, puts->data, puts->len);
	host_send(host, MESSAGE_FENCE, MESSAGE_ROOT, &body);
	buffer_free(&body);
}

static void name(void *context, uint32_t local, enum name_action action, const char *service, const char *port)
{
	struct host *host = ((struct host_pmi *)context)->host;
	struct buffer body = { 0 };

	buffer_put_u32(&body, host->ranks[local].world);
	buffer_put_u64(&body, 0);
	buffer_put_u32(&body, action);
	buffer_put_string(&body, service);
	buffer_put_string(&body, port);
	host_send(host, MESSAGE_NAME, MESSAGE_ROOT, &body);
	buffer_free(&body);
}

static void spawned(struct host *host, uint32_t world, bool done)
{
	if (host->pmi)
		pmi_spawn_done(host->pmi->pmi, host->segment.ranks[world].local, done);
}

/* Its ranks are connected by what the clients do, which nobody tells us: until this rank ends in order, that of the new job is bound to it. */
static void spawn(void *context, uint32_t local, char *const *words, const struct buffer *puts)
{
	struct host *host = ((struct host_pmi *)context)->host;
	unsigned char secret[(NSPACE_LEN - 1) / 2];
	char nspace[NSPACE_LEN];

	if (proof_random(secret, sizeof secret) != 0) {
		host_note(host, error_text());
		spawned(host, host->ranks[local].world, false);
		return;
	}
	hex_write(nspace, secret, sizeof secret);
	host_spawn(host, host->ranks[local].world, 0, nspace, words, pmi_puts_variable(puts));
	host_spawn_tie(host, nspace, true);
}

/* What others write into their status page. */
static void event(void *context, uint32_t local, enum pmi_event event, int code, const char *text)
{
	struct rank *rank = &((struct host_pmi *)context)->host->ranks[local];

	if (event == PMI_INITIALISED)
		rank->told_start = true;
	if (event == PMI_FINALISED) {
		rank->told_end = true;
		host_spawn_rank_ended(rank->host, rank->world, true);
	}
	if (event == PMI_ABORTED && rank_is_alive(rank)) {
		rank->told_abort = true;
		rank->abort_code = code;
		free(rank->text);
		rank->text = text_copy(text);
		kill(-rank->pid, SIGKILL);
	}
}

/* ---- What a rank says ---- */

/* False when nothing is there now. */
static bool read_some(struct line *line)
{
	struct host_pmi *pmi = line->rank->host->pmi;
	char bytes[READ_LEN];
	ssize_t got;

	if (line->watch.fd < 0)
		return false;
	got = read(line->watch.fd, bytes, sizeof bytes);
	if (got < 0 && (errno == EAGAIN || errno == EINTR))
		return false;
	if (got > 0 && pmi_receive(pmi->pmi, line->rank->local, bytes, (size_t)got))
		return true;
	hang_up(line);
	return false;
}

static void line_ready(void *context)
{
	struct line *line = context;

	if (line->sending.len > 0)
		write_some(line);
	read_some(line);
}

void host_pmi_drain(struct rank *rank)
{
	if (rank->host->pmi)
		while (read_some(&rank->host->pmi->lines[rank->local]))
			;
}

/* ---- For host.c ---- */

void host_pmi_open(struct host *host)
{
	struct host_pmi *pmi = memory_zero(1, sizeof *pmi);
	struct pmi_calls calls = { .answer = answer, .fence = fence, .name = name, .spawn = spawn, .event = event, .context = pmi };

	pmi->host = host;
	pmi->worlds = memory_zero(host->local_size, sizeof *pmi->worlds);
	pmi->lines = memory_zero(host->local_size, sizeof *pmi->lines);
	for (uint32_t i = 0; i < host->local_size; i++) {
		pmi->worlds[i] = host->ranks[i].world;
		pmi->lines[i] = (struct line){.rank = &host->ranks[i], .watch = {.fd = -1, .ready = line_ready, .context = &pmi->lines[i]}};
	}
	pmi->pmi = pmi_new(&host->launch, pmi->worlds, host->local_size, &calls);
	host->pmi = pmi;
	host->pmi_spawned = spawned;
}

int host_pmi_connect(struct rank *rank)
{
	struct line *line = rank->host->pmi ? &rank->host->pmi->lines[rank->local] : NULL;
	int ends[2];

	if (!line || socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
		return -1;
	fcntl(ends[0], F_SETFL, O_NONBLOCK);
	line->watch.fd = ends[0];
	loop_want(rank->host->loop, &line->watch, LOOP_READ);
	return ends[1];
}

char **host_pmi_environment(const struct rank *rank, int fd)
{
	char **env = memory_zero(1, sizeof *env);

	strings_add(&env, text_format("PMI_FD=%d", fd));
	strings_add(&env, text_format("PMI_RANK=%u", rank->world));
	strings_add(&env, text_format("PMI_SIZE=%u", rank->host->launch.size));
	if (pmi_is_spawned(&rank->host->launch))
		strings_add(&env, text_copy("PMI_SPAWNED=1"));
	return env;
}

void host_pmi_ended(struct rank *rank)
{
	if (!rank->host->pmi)
		return;
	hang_up(&rank->host->pmi->lines[rank->local]);
	pmi_ended(rank->host->pmi->pmi, rank->local);
}

bool host_pmi_is_fence(const struct frame *message)
{
	struct reader reader = message_reader(message);
	uint32_t len = read_u32(&reader);
	const void *signature = read_bytes(&reader, len);

	return signature && len == strlen(FENCE_SIGNATURE) && memcmp(signature, FENCE_SIGNATURE, len) == 0;
}

bool host_pmi_is_name(const struct frame *message)
{
	struct reader reader = message_reader(message);

	read_u32(&reader);
	return read_u64(&reader) == 0;
}

static void on_name_done(struct host *host, struct reader *reader)
{
	uint32_t world = read_u32(reader);
	bool done = (read_u64(reader), read_u32(reader)) != 0;
	char *port = read_string(reader);

	for (uint32_t i = 0; i < host->local_size && !reader->bad; i++)
		if (host->ranks[i].world == world)
			pmi_name_done(host->pmi->pmi, i, done ? port : NULL);
	free(port);
}

void host_pmi_message(struct host *host, const struct frame *message)
{
	struct reader reader = message_reader(message);

	if (!host->pmi)
		return;
	if (message->type == MESSAGE_FENCE_DONE) {
		read_bytes(&reader, read_u32(&reader)); /* the signature */
		pmi_fence_done(host->pmi->pmi, &reader);
	} else {
		on_name_done(host, &reader);
	}
}

void host_pmi_close(struct host *host)
{
	struct host_pmi *pmi = host->pmi;

	if (!pmi)
		return;
	for (uint32_t i = 0; i < host->local_size; i++)
		hang_up(&pmi->lines[i]);
	pmi_free(pmi->pmi);
	free(pmi->lines);
	free(pmi->worlds);
	free(pmi);
	host->pmi = NULL;
}
