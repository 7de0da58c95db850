/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See scribe.h. Both sides talk in frames of message.h, with types of their own; `to` is the file. */
#include "launcher/scribe.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/error.h"
#include "launcher/message.h"
#include "launcher/process.h"

enum { OPEN = 1, WRITE, CLOSE, WROTE, FAILED, SOCKET_FD = 3, READ_LEN = 1 << 18 };

struct scribe {
	struct loop *loop;
	struct scribe_events events;
	pid_t pid;
	struct watch in, out;
	struct buffer received, sending;
	size_t sent, waiting;
	uint32_t files;
};

/* ---- in the scribe: blocking calls, as long as they take ---- */

struct file {
	char *name;
	int fd;                 /* -1: could not be opened, or is closed */
	int error;              /* why not */
};

struct desk {
	struct file *files;
	uint32_t count;
};

static struct file *file_of(struct desk *desk, uint32_t number)
{
	while (desk->count <= number) {
		bool standard = desk->count == SCRIBE_OUT || desk->count == SCRIBE_ERR;
		desk->files = memory(desk->files, desk->count + 1, sizeof *desk->files);
		desk->files[desk->count] = (struct file){
			.name = text_copy(desk->count == SCRIBE_OUT   ? "standard output"
					  : desk->count == SCRIBE_ERR ? "standard error"
								      : "nothing"),
			.fd = standard ? (int)desk->count : -1,
			.error = EBADF,
		};
		desk->count++;
	}
	return &desk->files[number];
}

static void make_directories(char *path)
{
	for (char *slash = path + 1; (slash = strchr(slash, '/')) != NULL; slash++) {
		*slash = '\0';
		mkdir(path, 0777);
		*slash = '/';
	}
}

static void open_file(struct desk *desk, uint32_t number, struct reader *reader)
{
	struct file *file = file_of(desk, number);
	bool append = read_u32(reader) != 0;

	free(file->name);
	file->name = read_string(reader);
	make_directories(file->name);
	file->fd = open(file->name, O_WRONLY | O_CREAT | O_CLOEXEC | (append ? O_APPEND : O_TRUNC), 0666);
	file->error = errno;
}

static void tell_failed(const struct file *file, uint32_t number, uint64_t lost, struct buffer *answer)
{
	size_t begin = message_begin(answer, FAILED, number, 0);
	char *why = text_format("cannot write to %s: %s", file->name, strerror(file->error));

	buffer_put_u32(answer, (uint32_t)file->error);
	buffer_put_u64(answer, lost);
	buffer_put_string(answer, why);
	message_end(answer, begin);
	free(why);
}

static void write_file(struct desk *desk, uint32_t number, const unsigned char *data, size_t len, struct buffer *answer)
{
	struct file *file = file_of(desk, number);
	ssize_t wrote;

	for (; file->fd >= 0 && len > 0; data += wrote, len -= (size_t)wrote) {
		wrote = write(file->fd, data, len);
		if (wrote < 0 && errno == EINTR)
			wrote = 0;
		if (wrote < 0) {
			file->error = errno;
			break;
		}
	}
	if (len > 0)
		tell_failed(file, number, len, answer);
}

/* Network file systems tell some errors only now. */
static void close_files(struct desk *desk, struct buffer *answer)
{
	for (uint32_t number = SCRIBE_FIRST_FILE; number < desk->count; number++) {
		struct file *file = &desk->files[number];
		if (file->fd >= 0 && close(file->fd) != 0) {
			file->error = errno;
			tell_failed(file, number, 0, answer);
		}
		file->fd = -1;
		file->error = EBADF;
	}
}

/* Everything that has come; one answer for all of it. */
static void work(struct desk *desk, int socket, struct buffer *received)
{
	struct buffer answer = { 0 };
	struct frame message;
	size_t at = 0, done = 0;

	while (message_next(received, &at, &message) == 1) {
		struct reader reader = message_reader(&message);
		if (message.type == OPEN)
			open_file(desk, message.to, &reader);
		else if (message.type == WRITE)
			write_file(desk, message.to, message.payload, message.len, &answer);
		else
			close_files(desk, &answer);
		done += message.type == OPEN ? 0 : message.type == WRITE ? message.len : 1;
	}
	buffer_consume(received, at);
	size_t begin = message_begin(&answer, WROTE, 0, 0);
	buffer_put_u64(&answer, done);
	message_end(&answer, begin);
	for (size_t sent = 0; sent < answer.len;) {
		ssize_t wrote = send(socket, answer.data + sent, answer.len - sent, MSG_NOSIGNAL);
		if (wrote < 0 && errno != EINTR)
			break; /* mpiexec is gone: what it gave us is written all the same */
		sent += wrote > 0 ? (size_t)wrote : 0;
	}
	buffer_free(&answer);
}

static void run(int socket, bool out, bool err)
{
	struct desk desk = { 0 };
	struct buffer received = { 0 };
	sigset_t all;
	int null = open("/dev/null", O_RDWR);

	prctl(PR_SET_NAME, "weft-scribe");
	setsid(); /* Ctrl-C ends the job, not the writing of its output */
	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, NULL);
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
	dup2(null, 0);
	if (!out)
		dup2(null, 1);
	if (!err)
		dup2(null, 2);
	dup2(socket, SOCKET_FD);
	close_range(SOCKET_FD + 1, ~0u, 0);
	process_raise_files(65536); /* one for each rank and stream */
	for (;;) {
		ssize_t got = read(SOCKET_FD, buffer_room(&received, READ_LEN), READ_LEN);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			_exit(0);
		received.len += (size_t)got;
		work(&desk, SOCKET_FD, &received);
	}
}

/* ---- in mpiexec ---- */

static void out_ready(void *context)
{
	struct scribe *scribe = context;

	while (scribe->sent < scribe->sending.len) {
		ssize_t wrote = send(scribe->out.fd, scribe->sending.data + scribe->sent, scribe->sending.len - scribe->sent, MSG_NOSIGNAL);
		if (wrote < 0 && errno == EINTR)
			continue;
		if (wrote < 0)
			break;
		scribe->sent += (size_t)wrote;
	}
	if (scribe->sent == scribe->sending.len)
		scribe->sent = scribe->sending.len = 0;
	loop_want(scribe->loop, &scribe->out, scribe->sending.len > 0 ? LOOP_WRITE : 0);
}

static void take_failed(struct scribe *scribe, const struct frame *message)
{
	struct reader reader = message_reader(message);
	int error = (int)read_u32(&reader);
	uint64_t lost = read_u64(&reader);
	char *why = read_string(&reader);

	scribe->events.failed(scribe->events.context, message->to, error, lost, why);
	free(why);
}

/* It has ended before us: somebody killed it. What it had not written is lost. */
static void gone(struct scribe *scribe)
{
	size_t lost = scribe->waiting;

	loop_forget(scribe->loop, &scribe->in);
	loop_forget(scribe->loop, &scribe->out);
	scribe->waiting = scribe->sent = scribe->sending.len = 0;
	if (lost > 0)
		scribe->events.failed(scribe->events.context, SCRIBE_FIRST_FILE, ECHILD, lost,
				      "the process that writes files (weft-scribe) was killed");
	scribe->events.wrote(scribe->events.context);
}

static void in_ready(void *context)
{
	struct scribe *scribe = context;
	struct frame message;
	size_t at = 0, before = scribe->waiting;
	ssize_t got = read(scribe->in.fd, buffer_room(&scribe->received, READ_LEN), READ_LEN);

	if (got < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (got <= 0) {
		gone(scribe);
		return;
	}
	scribe->received.len += (size_t)got;
	while (message_next(&scribe->received, &at, &message) == 1) {
		struct reader reader = message_reader(&message);
		if (message.type == FAILED)
			take_failed(scribe, &message);
		else
			scribe->waiting -= (size_t)read_u64(&reader);
	}
	buffer_consume(&scribe->received, at);
	if (scribe->waiting != before)
		scribe->events.wrote(scribe->events.context);
}

static bool is_file(int fd)
{
	struct stat file;
	return fstat(fd, &file) == 0 && !S_ISFIFO(file.st_mode) && !S_ISSOCK(file.st_mode);
}

struct scribe *scribe_start(struct loop *loop, const struct scribe_events *events)
{
	int ends[2];

	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
		error_set(-1, "cannot make a pair of sockets: %s; raise the limit of open files (ulimit -n)", strerror(errno));
		return NULL;
	}
	pid_t pid = fork();
	if (pid == 0)
		run(ends[1], is_file(1), is_file(2));
	close(ends[1]);
	if (pid < 0) {
		error_set(-1, "cannot start a process that writes files: %s; raise the limit of processes (ulimit -u)", strerror(errno));
		close(ends[0]);
		return NULL;
	}
	process_helper(pid);
	fcntl(ends[0], F_SETFL, O_NONBLOCK);
	struct scribe *scribe = memory_zero(1, sizeof *scribe);
	*scribe = (struct scribe){ .loop = loop, .events = *events, .pid = pid, .files = SCRIBE_FIRST_FILE };
	scribe->in = (struct watch){ .fd = ends[0], .ready = in_ready, .context = scribe };
	scribe->out = (struct watch){ .fd = fcntl(ends[0], F_DUPFD_CLOEXEC, 3), .ready = out_ready, .context = scribe };
	loop_want(loop, &scribe->in, LOOP_READ);
	return scribe;
}

static void send_frame(struct scribe *scribe, uint32_t type, uint32_t file, const void *data, size_t len)
{
	if (scribe->sent > READ_LEN) {
		buffer_consume(&scribe->sending, scribe->sent);
		scribe->sent = 0;
	}
	size_t begin = message_begin(&scribe->sending, type, file, 0);
	buffer_put(&scribe->sending, data, len);
	message_end(&scribe->sending, begin);
	scribe->waiting += type == WRITE ? len : type == CLOSE ? 1 : 0;
	out_ready(scribe);
}

uint32_t scribe_open(struct scribe *scribe, const char *path, bool append)
{
	struct buffer body = { 0 };

	buffer_put_u32(&body, append);
	buffer_put_string(&body, path);
	send_frame(scribe, OPEN, scribe->files, body.data, body.len);
	buffer_free(&body);
	return scribe->files++;
}

void scribe_write(struct scribe *scribe, uint32_t file, const void *data, size_t len)
{
	send_frame(scribe, WRITE, file, data, len);
}

void scribe_close(struct scribe *scribe)
{
	send_frame(scribe, CLOSE, 0, NULL, 0);
}

size_t scribe_waiting(const struct scribe *scribe)
{
	return scribe ? scribe->waiting : 0;
}

void scribe_free(struct scribe *scribe)
{
	if (!scribe)
		return;
	loop_forget(scribe->loop, &scribe->in);
	loop_forget(scribe->loop, &scribe->out);
	close(scribe->in.fd);
	close(scribe->out.fd);
	waitpid(scribe->pid, NULL, WNOHANG);
	buffer_free(&scribe->received);
	buffer_free(&scribe->sending);
	free(scribe);
}
