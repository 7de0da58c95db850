/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * weftd: the daemon of one host of a job, started by mpiexec through ssh, srun or another agent. It
 * speaks with whoever started it over its standard input and output, or calls back where these lead
 * nowhere (call.h), and listens on no port. It ends when that connection ends, or falls silent (pulse.h), and takes its
 * ranks with it.
 */
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/error.h"
#include "common/log.h"
#include "launcher/call.h"
#include "launcher/host.h"
#include "launcher/pulse.h"
#include "launcher/remote.h"
#include "launcher/tree.h"

enum { READ_LEN = 1 << 16, FULL = 1 << 21 };

struct daemon {
	struct loop *loop;
	struct host *host;
	struct remotes *remotes;        /* daemons below us; NULL: none */
	struct launch launch;           /* for remotes: outlives the host's own */
	uint32_t index;
	struct watch in, out, signals;
	struct buffer received, sending;
	size_t sent;
	struct pulse *pulse;
	bool called;                    /* we called back, and what goes up is sealed with these keys */
	struct seal_keys keys;
	bool finishing;
	int status;
};

/* ---- up ---- */

static size_t waiting(const struct daemon *daemon)
{
	return daemon->sending.len - daemon->sent;
}

static void end_when_done(struct daemon *daemon)
{
	if (daemon->finishing && waiting(daemon) == 0 && (!daemon->remotes || remotes_alive(daemon->remotes) == 0))
		loop_stop(daemon->loop);
}

static void out_ready(void *context)
{
	struct daemon *daemon = context;
	size_t before = waiting(daemon);
	ssize_t wrote = write(daemon->out.fd, daemon->sending.data + daemon->sent, before);

	if (wrote < 0 && errno != EAGAIN && errno != EINTR) {
		loop_stop(daemon->loop); /* nobody above us any more */
		return;
	}
	daemon->sent += wrote > 0 ? (size_t)wrote : 0;
	if (waiting(daemon) == 0)
		daemon->sent = daemon->sending.len = 0;
	loop_want(daemon->loop, &daemon->out, waiting(daemon) > 0 ? LOOP_WRITE : 0);
	if (before >= FULL / 2 && waiting(daemon) < FULL / 2) {
		if (daemon->host)
			host_resume(daemon->host);
		if (daemon->remotes)
			remotes_pause(daemon->remotes, false);
	}
	end_when_done(daemon);
}

static void send_up(struct daemon *daemon, const void *data, size_t len)
{
	bool idle = waiting(daemon) == 0;

	if (daemon->sent > FULL) {
		buffer_consume(&daemon->sending, daemon->sent);
		daemon->sent = 0;
	}
	buffer_put(&daemon->sending, data, len);
	if (idle)
		loop_want(daemon->loop, &daemon->out, LOOP_WRITE);
	if (daemon->remotes && waiting(daemon) >= FULL)
		remotes_pause(daemon->remotes, true);
}

static void host_up(void *context, struct buffer *frames)
{
	struct daemon *daemon = context;
	struct frame message;
	size_t at = 0, begin = 0;

	/* A frame for a host below goes there; all others go up. */
	while (message_next(frames, &at, &message) == 1) {
		struct buffer one = { .data = frames->data + begin, .len = at - begin };
		if (message.to == MESSAGE_ROOT || !daemon->remotes || !remotes_send(daemon->remotes, message.to, &one))
			send_up(daemon, one.data, one.len);
		begin = at;
	}
}

static bool host_full(void *context)
{
	return waiting(context) >= FULL;
}

static bool is_agent(void *context, pid_t pid)
{
	struct daemon *daemon = context;
	return daemon->remotes && remotes_is_agent(daemon->remotes, pid);
}

/* ---- from below ---- */

static void below_message(void *context, const struct frame *message)
{
	struct daemon *daemon = context;
	struct buffer frame = { 0 };

	if (message->to == daemon->index && daemon->host) {
		host_message(daemon->host, message);
		return;
	}
	size_t begin = message_begin(&frame, message->type, message->to, message->from);
	buffer_put(&frame, message->payload, message->len);
	message_end(&frame, begin);
	host_up(daemon, &frame);
	buffer_free(&frame);
}

static void tell_up(struct daemon *daemon, uint32_t type, uint32_t host, const char *text)
{
	struct buffer frame = { 0 };
	size_t begin = message_begin(&frame, type, MESSAGE_ROOT, type == MESSAGE_LOST ? daemon->index : host);

	if (type == MESSAGE_LOST)
		buffer_put_u32(&frame, host);
	buffer_put_string(&frame, text);
	message_end(&frame, begin);
	send_up(daemon, frame.data, frame.len);
	buffer_free(&frame);
}

static void below_lost(void *context, uint32_t host, const char *why)
{
	tell_up(context, MESSAGE_LOST, host, why);
}

static void below_note(void *context, uint32_t host, const char *text)
{
	tell_up(context, MESSAGE_NOTE, host, text);
}

static void below_gone(void *context)
{
	end_when_done(context);
}

/* ---- from above ---- */

static void on_launch(struct daemon *daemon, const struct frame *message)
{
	struct remote_events events = { below_message, below_lost, below_note, below_gone, daemon };
	struct reader reader = message_reader(message);

	if (daemon->launch.size > 0)
		return;
	if (launch_decode(&reader, &daemon->launch) == 0 && message->to < daemon->launch.host_count) {
		daemon->index = message->to;
		log_identity("daemon on %s", daemon->launch.host_names[message->to]);
		daemon->remotes = remotes_start(daemon->loop, &daemon->launch, tree_node(message->to, daemon->launch.local_host),
						daemon->pulse, &events);
		host_message(daemon->host, message);
		return;
	}
	log_error("this description of a job is none of ours%s%s", error_text()[0] != '\0' ? ": " : "", error_text());
	daemon->status = 125;
	loop_stop(daemon->loop);
}

static void finish(struct daemon *daemon)
{
	daemon->finishing = true;
	if (daemon->host)
		host_free(daemon->host);
	daemon->host = NULL;
	if (daemon->remotes)
		remotes_expect_end(daemon->remotes);
	end_when_done(daemon);
}

static void above_message(struct daemon *daemon, const struct frame *message)
{
	enum message_way way = message_way(message->type);
	struct buffer frame = { 0 };

	/* From above come mpiexec's orders, and what hosts elsewhere say to hosts; the first is the job's description. */
	bool known = daemon->launch.size > 0;
	if (daemon->finishing || (message->type != MESSAGE_SILENT && way != MESSAGE_DOWN && way != MESSAGE_ACROSS) ||
	    (way == MESSAGE_DOWN && message->from != MESSAGE_ROOT) ||
	    (way == MESSAGE_ACROSS && message->from >= daemon->launch.host_count) ||
	    (!known && message->type != MESSAGE_LAUNCH && message->type != MESSAGE_FINISH && message->type != MESSAGE_SILENT))
		return;
	if (message->type == MESSAGE_SILENT) {
		loop_stop(daemon->loop); /* the host above is gone, or the way to it */
	} else if (message->type == MESSAGE_LAUNCH) {
		on_launch(daemon, message);
	} else if (known && message->to != daemon->index) {
		size_t begin = message_begin(&frame, message->type, message->to, message->from);
		buffer_put(&frame, message->payload, message->len);
		message_end(&frame, begin);
		if (daemon->remotes)
			remotes_send(daemon->remotes, message->to, &frame);
		buffer_free(&frame);
	} else if (message->type == MESSAGE_FINISH) {
		finish(daemon);
	} else if (daemon->host) {
		host_message(daemon->host, message);
	}
}

static void in_ready(void *context)
{
	struct daemon *daemon = context;
	struct frame message;
	size_t at = 0;
	int found = 0;
	ssize_t got = read(daemon->in.fd, buffer_room(&daemon->received, READ_LEN), READ_LEN);

	if (got < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (got <= 0) {
		loop_stop(daemon->loop);
		return;
	}
	daemon->received.len += (size_t)got;
	while ((found = message_next(&daemon->received, &at, &message)) == 1)
		above_message(daemon, &message);
	if (found < 0) {
		log_error("%s; is this weftd started by hand? mpiexec does that", error_text());
		daemon->status = 125;
		loop_stop(daemon->loop);
	}
	buffer_consume(&daemon->received, at);
}

static void signal_ready(void *context)
{
	struct daemon *daemon = context;
	struct signalfd_siginfo info;
	pid_t pid;
	int status;

	while (read(daemon->signals.fd, &info, sizeof info) == (ssize_t)sizeof info) {
		if (info.ssi_signo != SIGCHLD) {
			loop_stop(daemon->loop);
			return;
		}
		while ((pid = waitpid(-1, &status, WNOHANG)) > 0)
			if (!daemon->host || !host_reap(daemon->host, pid, status))
				if (daemon->remotes)
					remotes_reap(daemon->remotes, pid, status);
	}
}

static int take_signals(sigset_t *ranks)
{
	sigset_t set;

	sigemptyset(ranks);
	sigemptyset(&set);
	sigaddset(&set, SIGCHLD);
	sigaddset(&set, SIGTERM);
	sigaddset(&set, SIGHUP);
	sigaddset(&set, SIGINT);
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
	signal(SIGCHLD, SIG_DFL);
	sigprocmask(SIG_SETMASK, &set, NULL);
	return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

/* Field of SSH_CONNECTION: 0 the caller's address, 2 ours. */
static void from_ssh(int field, char *address, size_t address_len)
{
	const char *connection = getenv("SSH_CONNECTION");

	for (int i = 0; connection && i < field; i++) {
		connection = strchr(connection, ' ');
		connection = connection ? connection + 1 : NULL;
	}
	if (connection)
		snprintf(address, address_len, "%.*s", (int)strcspn(connection, " "), connection);
}

static void from_socket(int (*get)(int, struct sockaddr *, socklen_t *), char *address, size_t address_len)
{
	struct sockaddr_storage name;
	socklen_t len = sizeof name;
	char text[NI_MAXHOST];

	if (get(0, (struct sockaddr *)&name, &len) == 0 &&
		getnameinfo((struct sockaddr *)&name, len, text, sizeof text, NULL, 0, NI_NUMERICHOST) == 0)
		snprintf(address, address_len, "%.63s", strncmp(text, "::ffff:", 7) == 0 ? text + 7 : text);
}

/* "--call" reads the invitation from standard input, "--call=FILE" from a file; see call.h. */
static int answer_call(const char *file, const char *node, struct seal_keys *keys)
{
	char name[256] = "";
	int fd = file ? open(file, O_RDONLY | O_CLOEXEC) : 0;

	if (fd < 0)
		return error_set(-1, "cannot read the invitation of mpiexec in %s: %s; is that directory shared by all hosts?", file,
						 strerror(errno));
	if (!node)
		node = getenv("SLURMD_NODENAME");
	if (!node && gethostname(name, sizeof name - 1) == 0)
		node = name;
	alarm(60); /* whoever should invite us may be gone */
	int status = call_home(fd, node ? node : "", keys);
	alarm(0);
	if (fd > 0)
		close(fd);
	return status;
}

/* Say hello, and let the pulse have the connection; our standard files lead nowhere from then on. */
static int connect_pulse(struct daemon *daemon)
{
	struct buffer none = { 0 };
	int ends[2], from = fcntl(0, F_DUPFD_CLOEXEC, 3), to = fcntl(1, F_DUPFD_CLOEXEC, 3), null = open("/dev/null", O_RDWR | O_CLOEXEC);

	log_write(1, MESSAGE_HELLO, strlen(MESSAGE_HELLO));
	dup2(null, 0);
	dup2(null, 1);
	close(null);
	if ((daemon->pulse = pulse_start(0)) == NULL ||
	    pulse_link(daemon->pulse, from, to, &none, daemon->called ? &daemon->keys : NULL, ends) != 0) {
		log_error("%s", error_text());
		return daemon->status = 125;
	}
	proof_wipe(&daemon->keys, sizeof daemon->keys);
	daemon->in = (struct watch){ .fd = ends[0], .ready = in_ready, .context = daemon };
	daemon->out = (struct watch){ .fd = ends[1], .ready = out_ready, .context = daemon };
	loop_want(daemon->loop, &daemon->in, LOOP_READ);
	return 0;
}

int main(int argc, char **argv)
{
	const char *file = NULL, *node = NULL;
	bool call = false;
	struct daemon daemon = { 0 };
	struct host_link link = { host_up, host_full, is_agent, &daemon, -1 };
	sigset_t rank_signals;

	for (int i = 1; i < argc; i++) {
		call = call || strncmp(argv[i], "--call", 6) == 0;
		if (strncmp(argv[i], "--call=", 7) == 0)
			file = argv[i] + 7;
		else if (strncmp(argv[i], "--node=", 7) == 0)
			node = argv[i] + 7;
	}
	if (!call && isatty(0)) {
		fprintf(stderr, "weftd: mpiexec starts this program on other hosts; there is nothing to do with it by hand\n");
		return 2;
	}
	if (call && answer_call(file, node, &daemon.keys) != 0) {
		log_identity("daemon on %s", node ? node : getenv("SLURMD_NODENAME") != NULL ? getenv("SLURMD_NODENAME") : "?");
		log_error("%s", error_text());
		return 1;
	}
	daemon.called = call;
	prctl(PR_SET_CHILD_SUBREAPER, 1);
	daemon.signals = (struct watch){ .fd = take_signals(&rank_signals), .ready = signal_ready, .context = &daemon };
	daemon.loop = loop_new();
	daemon.host = host_new(daemon.loop, &link, &rank_signals);
	if (call) {
		from_socket(getsockname, daemon.host->address, sizeof daemon.host->address);
		from_socket(getpeername, daemon.host->caller, sizeof daemon.host->caller);
	} else {
		from_ssh(2, daemon.host->address, sizeof daemon.host->address);
		from_ssh(0, daemon.host->caller, sizeof daemon.host->caller);
	}
	loop_want(daemon.loop, &daemon.signals, LOOP_READ);
	if (connect_pulse(&daemon) == 0)
		loop_run(daemon.loop);

	if (daemon.host)
		host_free(daemon.host);
	if (daemon.remotes)
		remotes_free(daemon.remotes);
	pulse_stop(daemon.pulse);
	launch_free(&daemon.launch);
	loop_free(daemon.loop);
	return daemon.status;
}
