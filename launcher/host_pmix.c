/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See host_pmix.h. */
#include "launcher/host_pmix.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/error.h"
#include "launcher/helper.h"
#include "launcher/pmix_server.h"
#include "launcher/scratch.h"

/* Between signs of life, and how many may be missing in a row: counted, so that it has time again after all of us were stopped. */
enum { START_MS = 10000, READ_LEN = 1 << 16, BEAT_MS = 2000, BEATS_MISSED = 8 };

enum pmix_state { PMIX_STARTING, PMIX_SERVES, PMIX_GONE };

struct host_pmix {
	struct host *host;
	enum pmix_state state;
	void (*ready)(struct host *host);
	pid_t pid;              /* 0: reaped */
	struct watch in, out;
	struct buffer received, sending;
	size_t sent;
	struct timer *limit, *beat;
	unsigned unanswered;    /* beats in a row */
	char ***environments;   /* [local_size] */
	uint64_t began_ns;
};

static void tell(struct host *host, const char *format, const char *why)
{
	char *text = text_format(format, why);
	host_note(host, text);
	free(text);
}

/* It serves no more, or not at all. Our own ranks do without. */
static void give_up(struct host_pmix *pmix, const char *why)
{
	struct host *host = pmix->host;
	enum pmix_state before = pmix->state;

	if (before == PMIX_GONE)
		return;
	pmix->state = PMIX_GONE;
	loop_close(host->loop, &pmix->in);
	loop_close(host->loop, &pmix->out);
	loop_cancel(host->loop, &pmix->limit);
	loop_cancel(host->loop, &pmix->beat);
	if (pmix->pid > 0)
		kill(-pmix->pid, SIGKILL);
	if (before == PMIX_STARTING) {
		tell(host, "PMIx is not served, so programs of other MPI libraries will run alone: %s", why);
		host->pmix_ns = status_now_ns() - pmix->began_ns;
		pmix->ready(host);
	} else if (host->state == HOST_RUNNING) {
		tell(host, "the PMIx server is gone (%s): programs of other MPI libraries cannot go on", why);
	}
}

static void too_slow(void *context)
{
	struct host_pmix *pmix = context;
	pmix->limit = NULL;
	give_up(pmix, "its server did not start within 10 s");
}

/*
 * It may fall silent later: stopped, or its library waits for a stranger who has connected and says nothing. Those who use it would
 * wait for ever; without it they get an error.
 */
static void give_beat(void *context)
{
	struct host_pmix *pmix = context;

	pmix->beat = NULL;
	if (pmix->unanswered >= BEATS_MISSED) {
		give_up(pmix, "it has not answered for 16 s: it was stopped, or its library waits for a process that has connected and "
			      "says nothing");
		return;
	}
	pmix->unanswered++;
	pmix->beat = loop_after(pmix->host->loop, MILLISECONDS(BEAT_MS), give_beat, pmix);
	host_pmix_message(pmix->host, &(struct frame){ .type = MESSAGE_BEAT, .to = pmix->host->index, .from = pmix->host->index });
}

/* ---- what it says ---- */

static struct rank *rank_of(struct host *host, uint32_t world)
{
	if (world >= host->launch.size || host->launch.rank_host[world] != host->index || !host->segment.header)
		return NULL;
	return &host->ranks[host->segment.ranks[world].local];
}

static void on_ready(struct host_pmix *pmix, struct reader *reader)
{
	struct host *host = pmix->host;
	uint32_t count = read_u32(reader);

	for (uint32_t i = 0; i < count && !reader->bad; i++) {
		uint32_t world = read_u32(reader);
		char **env = read_strings(reader);
		for (uint32_t local = 0; local < host->local_size; local++)
			if (host->ranks[local].world == world && !pmix->environments[local]) {
				pmix->environments[local] = env;
				env = NULL;
			}
		strings_free(env);
	}
	if (pmix->state != PMIX_STARTING)
		return;
	pmix->state = PMIX_SERVES;
	loop_cancel(host->loop, &pmix->limit);
	host->pmix_ns = status_now_ns() - pmix->began_ns;
	pmix->beat = loop_after(host->loop, MILLISECONDS(BEAT_MS), give_beat, pmix);
	pmix->ready(host);
}

/* Ranks that use PMIx directly tell through it what others write into their status page. */
static void on_event(struct host *host, struct reader *reader)
{
	uint32_t event = read_u32(reader);
	struct rank *rank = rank_of(host, read_u32(reader));
	int code = (int)read_u32(reader);
	char *text = read_string(reader);

	if (rank && event == PMIX_EVENT_CONNECTED)
		rank->told_start = true;
	if (rank && event == PMIX_EVENT_FINALISED) {
		rank->told_end = true;
		host_spawn_rank_ended(host, rank->world, true);
	}
	if (rank && event == PMIX_EVENT_ABORTED && rank_is_alive(rank)) {
		rank->told_abort = true;
		rank->abort_code = code;
		free(rank->text);
		rank->text = text_copy(text);
		kill(-rank->pid, SIGKILL);
	}
	free(text);
}

static void on_spawn(struct host *host, struct reader *reader)
{
	struct rank *rank = rank_of(host, read_u32(reader));
	uint64_t id = read_u64(reader);
	char *nspace = read_string(reader), **words = read_strings(reader);

	if (!reader->bad && rank && words[0] != NULL)
		host_spawn(host, rank->world, id, nspace, words, NULL);
	free(nspace);
	strings_free(words);
}

static void on_message(struct host_pmix *pmix, const struct frame *message)
{
	struct reader reader = message_reader(message);
	struct buffer body = { .data = (unsigned char *)(uintptr_t)message->payload, .len = message->len };
	char *text;

	switch (message->type) {
	case MESSAGE_PMIX_READY:
		on_ready(pmix, &reader);
		break;
	case MESSAGE_BEAT:
		pmix->unanswered = 0;
		break;
	case MESSAGE_PMIX_EVENT:
		on_event(pmix->host, &reader);
		break;
	case MESSAGE_TROUBLE:
		text = read_string(&reader);
		give_up(pmix, text);
		free(text);
		break;
	case MESSAGE_SPAWN:
		on_spawn(pmix->host, &reader);
		break;
	case MESSAGE_SPAWN_TIE:
		text = read_string(&reader);
		host_spawn_tie(pmix->host, text, read_u32(&reader) != 0);
		free(text);
		break;
	case MESSAGE_FENCE:
	case MESSAGE_MODEX_ASK:
	case MESSAGE_MODEX_ANSWER:
	case MESSAGE_CONTROL:
	case MESSAGE_TABLE_ASK:
	case MESSAGE_NAME:
		host_send(pmix->host, message->type, message->to, &body);
		break;
	default:
		break;
	}
}

/* False when nothing is there now. */
static bool read_some(struct host_pmix *pmix)
{
	struct frame message;
	size_t at = 0;

	if (pmix->in.fd < 0)
		return false;
	ssize_t got = read(pmix->in.fd, buffer_room(&pmix->received, READ_LEN), READ_LEN);
	if (got < 0 && (errno == EAGAIN || errno == EINTR))
		return false;
	if (got <= 0) {
		/* How it ended is told when it is reaped, which comes soon. */
		loop_close(pmix->host->loop, &pmix->in);
		if (pmix->pid == 0)
			give_up(pmix, "it has ended");
		return false;
	}
	pmix->received.len += (size_t)got;
	while (pmix->state != PMIX_GONE && message_next(&pmix->received, &at, &message) == 1)
		on_message(pmix, &message);
	buffer_consume(&pmix->received, at);
	return true;
}

static void in_ready(void *context)
{
	read_some(context);
}

void host_pmix_drain(struct host *host)
{
	while (host->pmix && read_some(host->pmix))
		;
}

/* ---- what it is told ---- */

static void out_ready(void *context)
{
	struct host_pmix *pmix = context;

	while (pmix->out.fd >= 0 && pmix->sent < pmix->sending.len) {
		ssize_t wrote = send(pmix->out.fd, pmix->sending.data + pmix->sent, pmix->sending.len - pmix->sent, MSG_NOSIGNAL);
		if (wrote < 0 && errno == EAGAIN) {
			loop_want(pmix->host->loop, &pmix->out, LOOP_WRITE);
			return;
		}
		if (wrote < 0 && errno != EINTR)
			break; /* its end is seen elsewhere */
		pmix->sent += wrote > 0 ? (size_t)wrote : 0;
	}
	pmix->sent = pmix->sending.len = 0;
	if (pmix->out.fd >= 0)
		loop_want(pmix->host->loop, &pmix->out, 0);
}

void host_pmix_message(struct host *host, const struct frame *message)
{
	struct host_pmix *pmix = host->pmix;

	if (!pmix || pmix->state == PMIX_GONE)
		return;
	size_t begin = message_begin(&pmix->sending, message->type, message->to, message->from);
	buffer_put(&pmix->sending, message->payload, message->len);
	message_end(&pmix->sending, begin);
	out_ready(pmix);
}

void host_pmix_tell(struct host *host, uint32_t type, const struct buffer *body)
{
	host_pmix_message(host, &(struct frame){ .type = type, .to = host->index, .from = host->index, .payload = body->data,
						  .len = (uint32_t)body->len });
}

void host_pmix_death(struct host *host, uint32_t world)
{
	struct buffer body = { 0 };

	buffer_put_u32(&body, world);
	host_pmix_tell(host, MESSAGE_DEATH, &body);
	buffer_free(&body);
}

char *const *host_pmix_environment(const struct host *host, const struct rank *rank)
{
	return host->pmix && host->pmix->state == PMIX_SERVES ? host->pmix->environments[rank->local] : NULL;
}

/* ---- its life ---- */

static int start_process(struct host_pmix *pmix)
{
	struct host *host = pmix->host;
	int ends[2] = { -1, -1 }, null = open("/dev/null", O_RDWR | O_CLOEXEC);
	char *directory = scratch_make("weft");

	if (directory)
		keeper_directory(host->keeper, directory);
	if (directory && null >= 0 && socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) == 0) {
		/* When ranks die the library tells of it at length: whoever reads that has been told by us. */
		pmix->pid = helper_start("weft-pmix", directory, (int[]){ ends[1], null, null });
		fcntl(ends[0], F_SETFL, O_NONBLOCK);
		pmix->in = (struct watch){ .fd = ends[0], .ready = in_ready, .context = pmix };
		pmix->out = (struct watch){ .fd = fcntl(ends[0], F_DUPFD_CLOEXEC, 3), .ready = out_ready, .context = pmix };
		close(ends[1]);
	} else if (directory) {
		error_set(-1, "cannot make a pair of sockets: %s; raise the limit of open files (ulimit -n)", strerror(errno));
	}
	if (null >= 0)
		close(null);
	free(directory);
	return pmix->pid > 0 ? 0 : -1;
}

static void cannot_start(void *context)
{
	struct host_pmix *pmix = context;
	pmix->limit = NULL;
	give_up(pmix, (char *)pmix->received.data);
}

void host_pmix_start(struct host *host, void (*ready)(struct host *host))
{
	struct host_pmix *pmix = memory_zero(1, sizeof *pmix);
	struct buffer body = { 0 };

	*pmix = (struct host_pmix){ .host = host, .ready = ready, .in.fd = -1, .out.fd = -1, .began_ns = status_now_ns() };
	pmix->environments = memory_zero(host->local_size, sizeof *pmix->environments);
	host->pmix = pmix;
	if (start_process(pmix) != 0) { /* told from the loop, like everything else */
		pmix->pid = 0;
		buffer_put(&pmix->received, error_text(), strlen(error_text()) + 1);
		pmix->limit = loop_after(host->loop, 0, cannot_start, pmix);
		return;
	}
	loop_want(host->loop, &pmix->in, LOOP_READ);
	pmix->limit = loop_after(host->loop, MILLISECONDS(START_MS), too_slow, pmix);
	launch_encode(&host->launch, &body);
	host_pmix_message(
		host,
		&(struct frame){
			.type = MESSAGE_LAUNCH, .to = host->index, .from = MESSAGE_ROOT, .payload = body.data, .len = (uint32_t)body.len});
	buffer_free(&body);
}

bool host_pmix_is(const struct host *host, pid_t pid)
{
	return host->pmix && pid > 0 && host->pmix->pid == pid;
}

bool host_pmix_reap(struct host *host, pid_t pid, int wait_status)
{
	char *how;

	if (!host_pmix_is(host, pid))
		return false;
	host_pmix_drain(host);
	host->pmix->pid = 0;
	if (WIFSIGNALED(wait_status))
		how = text_format("killed by signal %d (%s)", WTERMSIG(wait_status), process_signal_name(WTERMSIG(wait_status)));
	else
		how = text_format("code %d", WEXITSTATUS(wait_status));
	give_up(host->pmix, how);
	free(how);
	return true;
}

void host_pmix_stop(struct host *host)
{
	struct host_pmix *pmix = host->pmix;

	if (!pmix)
		return;
	/* Nobody waits for the library's way out. */
	if (pmix->pid > 0) {
		kill(-pmix->pid, SIGKILL);
		process_reap(pmix->pid);
	}
	loop_close(host->loop, &pmix->in);
	loop_close(host->loop, &pmix->out);
	loop_cancel(host->loop, &pmix->limit);
	loop_cancel(host->loop, &pmix->beat);
	buffer_free(&pmix->received);
	buffer_free(&pmix->sending);
	for (uint32_t i = 0; i < host->local_size; i++)
		strings_free(pmix->environments[i]);
	free(pmix->environments);
	free(pmix);
	host->pmix = NULL;
}
