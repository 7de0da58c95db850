/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See bootstrap.h. Whoever starts us, the rest of the library finds the job in a host segment. Our own launcher hands
 * one down; under another PMIx server the first rank of the host makes it from what the server tells and passes it to the
 * other ranks of the host over a Unix socket whose both ends check the other's user id; alone we make one for ourselves.
 */
#include "runtime/bootstrap.h"

#include "common/cpus.h"
#include "common/error.h"
#include "common/params.h"
#include "mpi.h"
#include "runtime/bootstrap_pmix.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#define KEY_NAME "weft.key"

static struct {
	int fd;             /* of the segment */
	bool ours;          /* our launcher started us: it watches the status page */
	const struct segment *segment;
	uint32_t local_rank;
} boot = {.fd = -1};

/* ---- Handing the segment to the other ranks of the host ---- */

static void socket_address(struct sockaddr_un *address, socklen_t *len, const char *job, uint32_t first)
{
	memset(address, 0, sizeof *address);
	address->sun_family = AF_UNIX;
	/* Abstract: leaves no file behind, whatever happens. */
	snprintf(address->sun_path + 1, sizeof address->sun_path - 1, "weft-%u-%.64s-%u", (unsigned)getuid(), job, first);
	*len = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + strlen(address->sun_path + 1));
}

static bool same_user(int fd)
{
	struct ucred who;
	socklen_t len = sizeof who;

	return getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &who, &len) == 0 && who.uid == getuid();
}

static int send_descriptor(int to, int fd)
{
	char byte = 'w', space[CMSG_SPACE(sizeof(int))] = {0};
	struct iovec iov = {&byte, 1};
	struct msghdr message = {.msg_iov = &iov, .msg_iovlen = 1, .msg_control = space, .msg_controllen = sizeof space};
	struct cmsghdr *head = CMSG_FIRSTHDR(&message);

	head->cmsg_level = SOL_SOCKET;
	head->cmsg_type = SCM_RIGHTS;
	head->cmsg_len = CMSG_LEN(sizeof(int));
	memcpy(CMSG_DATA(head), &fd, sizeof fd);
	return sendmsg(to, &message, MSG_NOSIGNAL) == 1 ? 0 : -1;
}

static int receive_descriptor(int from)
{
	char byte, space[CMSG_SPACE(sizeof(int))] = {0};
	struct iovec iov = {&byte, 1};
	struct msghdr message = {.msg_iov = &iov, .msg_iovlen = 1, .msg_control = space, .msg_controllen = sizeof space};
	struct cmsghdr *head;
	int fd = -1;

	if (recvmsg(from, &message, MSG_CMSG_CLOEXEC) != 1)
		return -1;
	head = CMSG_FIRSTHDR(&message);
	if (head && head->cmsg_level == SOL_SOCKET && head->cmsg_type == SCM_RIGHTS)
		memcpy(&fd, CMSG_DATA(head), sizeof fd);
	return fd;
}

static int64_t now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* First rank of the host: give the descriptor to `others` ranks. */
static int hand_out(int segment_fd, const char *job, uint32_t first, uint32_t others)
{
	int64_t deadline = now_ms() + params.connect_timeout * 1000;
	int listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	struct sockaddr_un address;
	socklen_t len;
	int rc = 0;

	socket_address(&address, &len, job, first);
	if (listener < 0 || bind(listener, (struct sockaddr *)&address, len) || listen(listener, 512))
		rc = error_set(MPI_ERR_OTHER, "cannot open a socket for the ranks of this host: %s", strerror(errno));
	while (!rc && others > 0) {
		struct pollfd wait = {listener, POLLIN, 0};
		int64_t left = deadline - now_ms();
		int fd;

		if (left <= 0 || poll(&wait, 1, (int)left) == 0) {
			rc = error_set(MPI_ERR_OTHER, "%u ranks of this host did not reach MPI_Init within %d s (WEFT_CONNECT_TIMEOUT)", others,
				       params.connect_timeout);
			break;
		}
		fd = accept4(listener, NULL, NULL, SOCK_CLOEXEC);
		if (fd < 0)
			continue;
		if (same_user(fd) && send_descriptor(fd, segment_fd) == 0)
			others--;
		close(fd);
	}
	if (listener >= 0)
		close(listener);
	return rc;
}

/* The other ranks: get it from the first. */
static int fetch(int *segment_fd, const char *job, uint32_t first)
{
	int64_t deadline = now_ms() + params.connect_timeout * 1000;
	struct sockaddr_un address;
	socklen_t len;

	socket_address(&address, &len, job, first);
	do {
		int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

		if (fd >= 0 && connect(fd, (struct sockaddr *)&address, len) == 0 && same_user(fd))
			*segment_fd = receive_descriptor(fd);
		if (fd >= 0)
			close(fd);
		if (*segment_fd >= 0)
			return 0;
		nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
	} while (now_ms() < deadline);
	return error_set(MPI_ERR_OTHER, "rank %u, the first of this host, did not hand over the shared segment within %d s", first,
			 params.connect_timeout);
}

/* ---- The three ways to start ---- */

static int random_key(unsigned char key[SEGMENT_KEY_LEN])
{
	if (getrandom(key, SEGMENT_KEY_LEN, 0) != SEGMENT_KEY_LEN)
		return error_set(MPI_ERR_OTHER, "cannot get random bytes for the job's key: %s", strerror(errno));
	return 0;
}

/* Rank 0 makes the job's key; one rank per host asks for it. */
static int job_key(unsigned char key[SEGMENT_KEY_LEN])
{
	size_t len = SEGMENT_KEY_LEN;
	int rc;

	if (pmix_client_rank() != 0)
		return pmix_client_get(0, KEY_NAME, key, &len, params.connect_timeout);
	rc = random_key(key);
	return rc ? rc : pmix_client_put(KEY_NAME, key, SEGMENT_KEY_LEN);
}

static int make_segment(const struct pmix_job *job)
{
	unsigned char key[SEGMENT_KEY_LEN];
	struct segment_job description = {
		.size = job->size,
		.host_count = job->host_count,
		.host_index = job->host,
		.usable_cpus = (uint32_t)cpus_usable(),
		.flags = SEGMENT_FOREIGN | SEGMENT_PMIX,
		.rank_host = job->rank_host,
		.host_names = (const char *const *)job->host_names,
		.key = key,
		.job_id = pmix_client_job(),
	};
	int rc = job_key(key);

	if (rc)
		return rc;
	boot.fd = segment_create(&description);
	return boot.fd < 0 ? error_class() : 0;
}

/* Started by a PMIx server that is not ours. */
static int open_foreign(void)
{
	struct pmix_job job;
	int rc = pmix_client_open();

	if (rc)
		return rc;
	rc = pmix_client_sizes(&job);
	if (rc)
		return rc;
	boot.local_rank = job.local_rank;
	if (pmix_client_rank() == job.first_local) {
		boot.local_rank = 0;
		rc = pmix_client_hosts(&job);
		if (!rc)
			rc = make_segment(&job);
		if (!rc)
			rc = hand_out(boot.fd, pmix_client_job(), job.first_local, job.local_size - 1);
		pmix_job_free(&job);
		return rc;
	}
	return fetch(&boot.fd, pmix_client_job(), job.first_local);
}

static int open_alone(void)
{
	unsigned char key[SEGMENT_KEY_LEN];
	char host[256] = "localhost";
	const char *names[] = {host};
	uint32_t zero = 0;
	struct segment_job description = {
		.size = 1,
		.host_count = 1,
		.usable_cpus = (uint32_t)cpus_usable(),
		.flags = SEGMENT_FOREIGN,
		.rank_host = &zero,
		.host_names = names,
		.key = key,
		.job_id = "alone",
	};
	int rc = random_key(key);

	if (rc)
		return rc;
	gethostname(host, sizeof host - 1);
	boot.fd = segment_create(&description);
	return boot.fd < 0 ? error_class() : 0;
}

static int open_ours(void)
{
	boot.fd = (int)strtol(params.segment_fd, NULL, 10);
	boot.local_rank = params.local_rank ? (uint32_t)strtoul(params.local_rank, NULL, 10) : 0;
	if (fcntl(boot.fd, F_SETFD, FD_CLOEXEC))
		return error_set(MPI_ERR_OTHER,
				 "descriptor %s named by WEFT_SEGMENT_FD is not open (%s): a wrapper between mpiexec and the program closed it",
				 params.segment_fd, strerror(errno));
	boot.ours = true;
	return 0;
}

static const char *number_above_one(const char *name)
{
	const char *value = getenv(name);

	return value && atoi(value) > 1 ? value : NULL;
}

/* Several processes, started by something that we cannot talk to: each would take itself for the only one. */
static int check_foreign_launcher(void)
{
	static const struct {
		const char *variable, *advice;
	} signs[] = {
		{"OMPI_COMM_WORLD_SIZE", "Open MPI's mpirun started this program; start it with Weft's mpiexec"},
		{"PMI_SIZE", "a PMI-1 launcher (Hydra's mpiexec, Flux or srun --mpi=pmi2) started this program; use Weft's mpiexec or srun --mpi=pmix"},
		{"MPI_LOCALNRANKS", "another MPI's launcher started this program; use Weft's mpiexec"},
	};
	const char *tasks = getenv("SLURM_STEP_ID") ? number_above_one("SLURM_STEP_NUM_TASKS") : NULL;

	if (tasks)
		return error_set(MPI_ERR_OTHER, "srun started %s tasks without PMIx, each would be a job of one; use srun --mpi=pmix or mpiexec "
						"(WEFT_ALONE=1 to run them separately)", tasks);
	for (size_t i = 0; i < countof(signs); i++) {
		const char *size = number_above_one(signs[i].variable);

		if (size)
			return error_set(MPI_ERR_OTHER, "%s=%s is set: %s (WEFT_ALONE=1 to run as a job of one)", signs[i].variable, size,
					 signs[i].advice);
	}
	return 0;
}

int bootstrap_open(struct segment *segment, uint32_t *rank, uint32_t *local_rank)
{
	struct status_page *page;
	int rc;

	if (params.segment_fd)
		rc = open_ours();
	else if (params.alone)
		rc = open_alone();
	else if (getenv("PMIX_NAMESPACE"))
		rc = open_foreign();
	else if (!(rc = check_foreign_launcher()))
		rc = open_alone();
	if (!rc)
		rc = segment_attach(boot.fd, segment);
	if (rc)
		return rc;
	if (boot.local_rank >= segment->header->local_size)
		return error_set(MPI_ERR_OTHER, "local rank %u is not in a job with %u ranks on this host", boot.local_rank,
				 segment->header->local_size);
	boot.segment = segment;
	*local_rank = boot.local_rank;
	*rank = segment->locals[boot.local_rank].world_rank;
	page = segment_status(segment, boot.local_rank);
	if (atomic_load_explicit(&page->phase, memory_order_acquire) != STATUS_STARTED)
		return error_set(MPI_ERR_OTHER, "rank %u has been an MPI program before: one MPI program per rank and job can run; "
						"start the next one with its own mpiexec", *rank);
	return 0;
}

static int need_pmix(void)
{
	if (pmix_client_is_open())
		return 0;
	if (!(boot.segment->header->flags & SEGMENT_PMIX))
		return error_set(MPI_ERR_OTHER, "this job has no PMIx server through which addresses could travel");
	return pmix_client_open();
}

int bootstrap_publish(const char *key, const void *value, size_t len)
{
	char name[64];
	int rc = need_pmix();

	snprintf(name, sizeof name, "weft.%s", key);
	return rc ? rc : pmix_client_put(name, value, len);
}

int bootstrap_get(uint32_t rank, const char *key, void *value, size_t *len)
{
	char name[64];
	int rc = need_pmix();

	snprintf(name, sizeof name, "weft.%s", key);
	return rc ? rc : pmix_client_get(rank, name, value, len, params.connect_timeout);
}

int bootstrap_fence(void (*passed)(void *context), void *context)
{
	int rc;

	if (boot.segment->header->size == 1) {
		passed(context);
		return 0;
	}
	rc = need_pmix();
	return rc ? rc : pmix_client_fence(passed, context);
}

void bootstrap_abort(int code, const char *text)
{
	if (boot.segment)
		status_abort_set(segment_status(boot.segment, boot.local_rank), code, text);
	if (!boot.ours && pmix_client_is_open())
		pmix_client_abort(code, text);
}

bool bootstrap_is_reported(void)
{
	return boot.ours;
}

void bootstrap_close(void)
{
	pmix_client_close();
	if (boot.fd >= 0)
		close(boot.fd);
	boot.fd = -1;
	boot.segment = NULL;
}
