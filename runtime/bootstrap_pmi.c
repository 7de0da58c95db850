/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The PMI-1 client behind bootstrap.c (see bootstrap_client.h): what Hydra (MPICH's and Intel's mpiexec), Flux and
 * srun --mpi=pmi2 speak with the processes that they start. Lines of text over an inherited descriptor (PMI_FD) or a
 * connection (PMI_PORT), one answer to each request:
 *
 *     cmd=get kvsname=j1 key=k       ->       cmd=get_result rc=0 msg=success value=v
 *
 * A key space is shared by the job; what was put can be had after the next barrier. Values have a greatest length and
 * must be text, so bytes travel as hexadecimal digits, in several parts if need be: each begins with '+' when another
 * follows and with '.' when it is the last.
 */
#include "runtime/bootstrap_client.h"
#include "runtime/process_mapping.h"

#include "common/error.h"
#include "common/hex.h"
#include "mpi.h"

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { LINE_MAX_LEN = 4096, NAME_LEN = 256 };

static struct {
	int fd;
	uint32_t rank, size;
	size_t value_max;             /* longest value, its end included */
	char job[NAME_LEN];           /* the name of the key space */
	char line[LINE_MAX_LEN];      /* the last answer */
	char rest[LINE_MAX_LEN];      /* what was read beyond it */
	size_t rest_len;
	_Atomic bool in_fence;        /* the fence's thread has the descriptor */
	void (*passed)(void *context);
	void *passed_context;
	pthread_t fence;
	bool fenced;                  /* `fence` is to be joined */
} pmi = {.fd = -1};

/* ---- Requests and answers ---- */

static int lost(const char *what)
{
	return error_set(MPI_ERR_OTHER, "PMI: %s: the process manager that started this process (PMI-1, job %s) %s", what,
			 pmi.job[0] ? pmi.job : "not named yet",
			 errno ? strerror(errno) : "has closed the connection: it is gone, or has been told to end the job");
}

static int write_all(const char *text, size_t len)
{
	while (len > 0) {
		ssize_t done = write(pmi.fd, text, len);

		if (done < 0 && errno == EINTR)
			continue;
		if (done < 0)
			return lost("a request could not be sent");
		text += done;
		len -= (size_t)done;
	}
	return 0;
}

/* One line into pmi.line, without its end. */
static int read_line(void)
{
	for (;;) {
		char *end = memchr(pmi.rest, '\n', pmi.rest_len);
		ssize_t got;

		if (end) {
			size_t len = (size_t)(end - pmi.rest);

			memcpy(pmi.line, pmi.rest, len);
			pmi.line[len] = '\0';
			pmi.rest_len -= len + 1;
			memmove(pmi.rest, end + 1, pmi.rest_len);
			return 0;
		}
		if (pmi.rest_len == sizeof pmi.rest)
			return error_set(MPI_ERR_OTHER, "PMI: the process manager sent a line of more than %zu bytes", sizeof pmi.rest);
		got = read(pmi.fd, pmi.rest + pmi.rest_len, sizeof pmi.rest - pmi.rest_len);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0) {
			errno = got < 0 ? errno : 0;
			return lost("no answer");
		}
		pmi.rest_len += (size_t)got;
	}
}

/* The value behind "NAME=" in the last answer, up to the next blank; NULL: there is none. */
static const char *field(const char *name)
{
	size_t len = strlen(name);

	for (const char *at = pmi.line; at; at = strchr(at, ' ')) {
		at += strspn(at, " ");
		if (strncmp(at, name, len) == 0 && at[len] == '=')
			return at + len + 1;
	}
	return NULL;
}

static int copy_field(const char *name, char *to, size_t room)
{
	const char *value = field(name);
	size_t len = value ? strcspn(value, " ") : 0;

	if (!value || len >= room)
		return error_set(MPI_ERR_OTHER, "PMI: the answer \"%s\" has no %s that makes sense", pmi.line, name);
	memcpy(to, value, len);
	to[len] = '\0';
	return 0;
}

static int number_field(const char *name, uint32_t *out)
{
	char text[32], *end;
	int rc = copy_field(name, text, sizeof text);

	if (rc)
		return rc;
	*out = (uint32_t)strtoul(text, &end, 10);
	return *end || end == text ? error_set(MPI_ERR_OTHER, "PMI: %s=%s is no number", name, text) : 0;
}

static bool answers(const char *command)
{
	const char *value = field("cmd");
	size_t len = strlen(command);

	return value && strncmp(value, command, len) == 0 && (value[len] == ' ' || value[len] == '\0');
}

static bool refused(void)
{
	const char *rc = field("rc");

	return rc && strtol(rc, NULL, 10) != 0;
}

/* One request and its answer. 0 when the answer is `expected`; refused() tells whether it says no. */
static int ask(const char *expected, const char *format, ...) printf_like(2, 3);
static int ask(const char *expected, const char *format, ...)
{
	char request[LINE_MAX_LEN];
	va_list arguments;
	int len, rc;

	if (atomic_load_explicit(&pmi.in_fence, memory_order_acquire)) /* pairs with wait_in_fence */
		return error_set(MPI_ERR_OTHER, "PMI: nothing can be asked while the job ends");
	va_start(arguments, format);
	len = vsnprintf(request, sizeof request, format, arguments);
	va_end(arguments);
	if (len < 0 || (size_t)len >= sizeof request)
		return error_set(MPI_ERR_INTERN, "PMI: a request of %d bytes is too long", len);
	rc = write_all(request, (size_t)len);
	if (!rc)
		rc = read_line();
	if (!rc && !answers(expected))
		rc = error_set(MPI_ERR_OTHER, "PMI: \"%.*s\" was answered with \"%.200s\", expected was cmd=%s", len - 1, request, pmi.line,
			       expected);
	return rc;
}

/* ---- Starting and ending ---- */

static bool number_from_environment(const char *name, uint32_t *out)
{
	const char *value = getenv(name);
	char *end;

	if (!value || !*value)
		return false;
	*out = (uint32_t)strtoul(value, &end, 10);
	return *end == '\0';
}

static bool started_us(void)
{
	uint32_t number;

	return (number_from_environment("PMI_FD", &number) && number_from_environment("PMI_RANK", &number) &&
		number_from_environment("PMI_SIZE", &number)) ||
	       (getenv("PMI_PORT") && number_from_environment("PMI_ID", &number));
}

static int connect_to(const char *host, const char *port)
{
	struct addrinfo hints = {.ai_socktype = SOCK_STREAM}, *list, *at;
	int rc = getaddrinfo(host, port, &hints, &list);

	if (rc)
		return error_set(MPI_ERR_OTHER, "PMI: PMI_PORT names a host that cannot be found, %s: %s", host, gai_strerror(rc));
	for (at = list; at && pmi.fd < 0; at = at->ai_next) {
		pmi.fd = socket(at->ai_family, at->ai_socktype | SOCK_CLOEXEC, at->ai_protocol);
		if (pmi.fd >= 0 && connect(pmi.fd, at->ai_addr, at->ai_addrlen)) {
			int error = errno;

			close(pmi.fd);
			pmi.fd = -1;
			errno = error;
		}
	}
	freeaddrinfo(list);
	return pmi.fd >= 0 ? 0
			   : error_set(MPI_ERR_OTHER, "PMI: cannot connect to the process manager at PMI_PORT=%s:%s: %s", host, port,
				       strerror(errno));
}

/* The manager tells size and rank itself, in lines "cmd=set size=4". */
static int open_port(void)
{
	char host[NAME_LEN];
	const char *port = strrchr(getenv("PMI_PORT"), ':');
	bool know_rank = false, know_size = false;
	uint32_t id = 0;
	int rc;

	if (!port || (size_t)(port - getenv("PMI_PORT")) >= sizeof host)
		return error_set(MPI_ERR_OTHER, "PMI: PMI_PORT=%s is not HOST:PORT", getenv("PMI_PORT"));
	snprintf(host, sizeof host, "%.*s", (int)(port - getenv("PMI_PORT")), getenv("PMI_PORT"));
	number_from_environment("PMI_ID", &id);
	rc = connect_to(host, port + 1);
	if (!rc)
		rc = ask("initack", "cmd=initack pmiid=%u\n", id);
	while (!rc && !(know_rank && know_size)) {
		rc = read_line();
		if (!rc && field("size"))
			rc = number_field("size", &pmi.size), know_size = true;
		if (!rc && field("rank"))
			rc = number_field("rank", &pmi.rank), know_rank = true;
	}
	/* One more line, about debugging, follows; it is the last. */
	return rc ? rc : read_line();
}

static int open_descriptor(void)
{
	uint32_t fd = 0;

	number_from_environment("PMI_FD", &fd);
	number_from_environment("PMI_RANK", &pmi.rank);
	number_from_environment("PMI_SIZE", &pmi.size);
	if (fcntl((int)fd, F_SETFD, FD_CLOEXEC))
		return error_set(MPI_ERR_OTHER,
				 "PMI: descriptor %u named by PMI_FD is not open: a wrapper between the launcher and the program closed it",
				 fd);
	pmi.fd = (int)fd;
	return 0;
}

static int client_open(void)
{
	uint32_t value_max = 0;
	int rc = getenv("PMI_FD") ? open_descriptor() : open_port();

	if (!rc)
		rc = ask("response_to_init", "cmd=init pmi_version=1 pmi_subversion=1\n");
	if (!rc && refused())
		rc = error_set(MPI_ERR_OTHER, "PMI: the process manager does not speak PMI version 1.1: \"%s\"", pmi.line);
	if (!rc)
		rc = ask("maxes", "cmd=get_maxes\n");
	if (!rc)
		rc = number_field("vallen_max", &value_max);
	if (!rc)
		rc = ask("my_kvsname", "cmd=get_my_kvsname\n");
	if (!rc)
		rc = copy_field("kvsname", pmi.job, sizeof pmi.job);
	if (!rc && (pmi.size == 0 || pmi.rank >= pmi.size || value_max < 16))
		rc = error_set(MPI_ERR_OTHER, "PMI: a job of %u ranks, rank %u and values of %u bytes make no sense", pmi.size, pmi.rank,
			       value_max);
	/* Lines must have room for the rest of the request, too. */
	pmi.value_max = value_max < LINE_MAX_LEN / 2 ? value_max : LINE_MAX_LEN / 2;
	return rc;
}

static void client_close(void)
{
	if (pmi.fenced)
		pthread_join(pmi.fence, NULL);
	pmi.fenced = false;
	if (pmi.fd < 0)
		return;
	ask("finalize_ack", "cmd=finalize\n");
	close(pmi.fd);
	pmi.fd = -1;
}

static uint32_t client_rank(void)
{
	return pmi.rank;
}

static const char *client_job(void)
{
	return pmi.job;
}

static void client_abort(int code, const char *text)
{
	char request[64];

	(void)text;
	write_all(request, (size_t)snprintf(request, sizeof request, "cmd=abort exitcode=%d\n", code));
}

/* ---- The key space ---- */

static void part_name(char *name, size_t room, uint32_t rank, const char *key, size_t part)
{
	snprintf(name, room, "%s.%u.%zu", key, rank, part);
}

static int client_put(const char *key, const void *value, size_t len)
{
	const unsigned char *bytes = value;
	size_t most = (pmi.value_max - 2) / 2, at = 0;

	for (size_t part = 0; part == 0 || at < len; part++) {
		char name[NAME_LEN], text[LINE_MAX_LEN / 2 + 2];
		size_t now = size_min(len - at, most);
		int rc;

		part_name(name, sizeof name, pmi.rank, key, part);
		text[0] = at + now < len ? '+' : '.';
		hex_write(text + 1, bytes + at, now);
		rc = ask("put_result", "cmd=put kvsname=%s key=%s value=%s\n", pmi.job, name, text);
		if (!rc && refused())
			rc = error_set(MPI_ERR_OTHER, "PMI: the process manager refuses to keep %s: \"%s\"", name, pmi.line);
		if (rc)
			return rc;
		at += now;
	}
	return 0;
}

static int get(uint32_t rank, const char *key, void *value, size_t *len)
{
	unsigned char *bytes = value, byte;
	size_t done = 0;
	char name[NAME_LEN], sign = '+';

	for (size_t part = 0; sign == '+'; part++) {
		const char *text;
		int rc;

		part_name(name, sizeof name, rank, key, part);
		rc = ask("get_result", "cmd=get kvsname=%s key=%s\n", pmi.job, name);
		if (rc)
			return rc;
		text = refused() ? NULL : field("value");
		if (!text || (*text != '+' && *text != '.'))
			return error_set(MPI_ERR_OTHER, "PMI has no \"%s\" of rank %u: it runs another library, or has ended", key, rank);
		for (sign = *text++; hex_read(&byte, 1, text); text += 2) {
			if (done == *len)
				return error_set(MPI_ERR_OTHER,
						 "PMI returned a \"%s\" of rank %u that is not ours: it is longer than %zu bytes", key,
						 rank, *len);
			bytes[done++] = byte;
		}
	}
	*len = done;
	return 0;
}

/* Threads ask for addresses without the lane. */
static int client_get(uint32_t rank, const char *key, void *value, size_t *len, int timeout_s)
{
	static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
	int rc;

	(void)timeout_s; /* whoever has put anything has done so before the last barrier */
	pthread_mutex_lock(&one_at_a_time);
	rc = get(rank, key, value, len);
	pthread_mutex_unlock(&one_at_a_time);
	return rc;
}

static int barrier(void)
{
	int rc = ask("barrier_out", "cmd=barrier_in\n");

	if (!rc && refused())
		rc = error_set(MPI_ERR_OTHER, "PMI: the barrier of the job failed: \"%s\"", pmi.line);
	return rc;
}

/* The lane goes on meanwhile: others may need us until they are here. */
static void *wait_in_fence(void *argument)
{
	(void)argument;
	read_line(); /* a fence also ends when the manager is gone: that is told elsewhere */
	/* release: pairs with ask, which may use the line and the descriptor again */
	atomic_store_explicit(&pmi.in_fence, false, memory_order_release);
	pmi.passed(pmi.passed_context);
	return NULL;
}

static int client_fence(void (*passed)(void *context), void *context)
{
	static const char request[] = "cmd=barrier_in\n";
	int rc = write_all(request, sizeof request - 1);

	if (rc)
		return rc;
	pmi.passed = passed;
	pmi.passed_context = context;
	atomic_store_explicit(&pmi.in_fence, true, memory_order_relaxed); /* pthread_create orders it */
	if (pthread_create(&pmi.fence, NULL, wait_in_fence, NULL)) {
		wait_in_fence(NULL);
		return 0;
	}
	pmi.fenced = true;
	return 0;
}

/* ---- Who lives where ---- */

#define HOST_NAME "weft.host"

/* Without a process mapping: from the names of the hosts that all ranks have put. */
static int hosts_by_name(struct foreign_job *job)
{
	for (uint32_t rank = 0; rank < pmi.size; rank++) {
		char name[NAME_LEN] = "";
		size_t len = sizeof name - 1;
		uint32_t host = 0;
		int rc = client_get(rank, HOST_NAME, name, &len, 0);

		if (rc)
			return rc;
		while (host < job->host_count && strcmp(job->host_names[host], name) != 0)
			host++;
		if (host == job->host_count) {
			job->host_names[host] = strdup(name);
			if (!job->host_names[host])
				return error_set(MPI_ERR_NO_MEM, "no memory for the names of the job's hosts");
			job->host_count++;
		}
		job->rank_host[rank] = host;
	}
	return 0;
}

/* The manager's own map names no hosts: each host's first rank has put its name. */
static int name_hosts(struct foreign_job *job)
{
	uint32_t named = 0;

	for (uint32_t rank = 0; rank < pmi.size; rank++) {
		char name[NAME_LEN] = "";
		size_t len = sizeof name - 1;
		uint32_t host = job->rank_host[rank];
		int rc;

		if (host < named)
			continue;
		rc = client_get(rank, HOST_NAME, name, &len, 0);
		if (rc)
			return rc;
		job->host_names[host] = strdup(name);
		if (!job->host_names[host])
			return error_set(MPI_ERR_NO_MEM, "no memory for the names of the job's hosts");
		job->host_count = named = host + 1;
	}
	return 0;
}

static bool have_mapping; /* rank_host comes from the manager */

/* All ranks of a job get the same answer. */
static int ask_mapping(struct foreign_job *job)
{
	int rc = ask("get_result", "cmd=get kvsname=%s key=PMI_process_mapping\n", pmi.job);
	const char *value = !rc && !refused() ? field("value") : NULL;

	have_mapping = value && process_mapping_parse(value, job->rank_host, pmi.size) == 0;
	return rc;
}

static void count_local(struct foreign_job *job)
{
	job->host = job->rank_host[pmi.rank];
	for (uint32_t rank = pmi.size; rank-- > 0;) {
		if (job->rank_host[rank] != job->host)
			continue;
		job->first_local = rank;
		job->local_size++;
		job->local_rank += rank < pmi.rank;
	}
}

static int allocate_map(struct foreign_job *job)
{
	job->size = pmi.size;
	job->rank_host = calloc(pmi.size, sizeof *job->rank_host);
	job->host_names = calloc(pmi.size, sizeof *job->host_names);
	return job->rank_host && job->host_names ? 0 : error_set(MPI_ERR_NO_MEM, "no memory for a map of %u ranks", pmi.size);
}

static int client_sizes(struct foreign_job *job)
{
	char name[NAME_LEN] = "localhost";
	int rc = allocate_map(job);

	if (!rc)
		rc = ask_mapping(job);
	if (rc)
		return rc;
	if (have_mapping)
		count_local(job);
	gethostname(name, sizeof name - 1);
	if (!have_mapping || job->first_local == pmi.rank)
		rc = client_put(HOST_NAME, name, strlen(name));
	if (!rc)
		rc = barrier();
	if (!rc && !have_mapping) {
		rc = hosts_by_name(job);
		if (!rc)
			count_local(job);
	}
	return rc;
}

static int client_hosts(struct foreign_job *job)
{
	return have_mapping ? name_hosts(job) : 0;
}

const struct bootstrap_client bootstrap_pmi = {
	.name = "PMI-1",
	.started_us = started_us,
	.open = client_open,
	.close = client_close,
	.rank = client_rank,
	.job = client_job,
	.sizes = client_sizes,
	.hosts = client_hosts,
	.put = client_put,
	.get = client_get,
	.share = barrier,
	.fence = client_fence,
	.abort = client_abort,
};
