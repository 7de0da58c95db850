/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See bootstrap.h. Whoever starts us, the rest of the library finds the job in a host segment. Our own launcher hands
 * one down; under another process manager (PMIx, PMI-1) the first rank of the host makes it from what the manager tells and
 * passes it to the other ranks of the host over a Unix socket whose both ends check the other's user id; alone we make one
 * for ourselves.
 */
#include "runtime/bootstrap.h"

#include "common/channel.h"
#include "common/cpus.h"
#include "common/error.h"
#include "common/hex.h"
#include "common/params.h"
#include "common/proof.h"
#include "mpi.h"
#include "runtime/bootstrap_client.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#define SECRETS_NAME "weft.secrets"

/* What rank 0 makes up for a job of another process manager. */
struct secrets {
	unsigned char key[SEGMENT_KEY_LEN];
	char name[33]; /* of sockets: nobody else can take it before us */
};

static struct {
	int fd;             /* of the segment */
	const struct bootstrap_client *client; /* NULL: not needed so far */
	bool ours;          /* our launcher started us: it watches the status page */
	const struct segment *segment;
	uint32_t local_rank;
} boot = {.fd = -1};

/* ---- Handing the segment to the other ranks of the host ---- */

static void socket_address(struct sockaddr_un *address, socklen_t *len, const char *name, uint32_t first)
{
	memset(address, 0, sizeof *address);
	address->sun_family = AF_UNIX;
	/* Abstract: leaves no file behind, whatever happens. */
	snprintf(address->sun_path + 1, sizeof address->sun_path - 1, "weft-%s-%u", name, first);
	*len = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + strlen(address->sun_path + 1));
}

static bool same_user(int fd)
{
	struct ucred who;
	socklen_t len = sizeof who;

	return getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &who, &len) == 0 && who.uid == getuid();
}

static int64_t now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* First rank of the host: give the descriptor to `others` ranks. */
static int hand_out(int segment_fd, const char *name, uint32_t first, uint32_t others)
{
	int64_t deadline = now_ms() + params.connect_timeout * 1000;
	int listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	struct sockaddr_un address;
	socklen_t len;
	int rc = 0;

	socket_address(&address, &len, name, first);
	if (listener < 0 || bind(listener, (struct sockaddr *)&address, len) || listen(listener, 512))
		rc = error_set(MPI_ERR_OTHER, "cannot open a socket for the ranks of this host: %s", strerror(errno));
	while (!rc && others > 0) {
		struct pollfd wait = {listener, POLLIN, 0};
		int64_t left = deadline - now_ms();
		int fd;

		if (left <= 0 || poll(&wait, 1, (int)left) == 0) {
			rc = error_set(MPI_ERR_OTHER, "%u ranks of this host did not reach MPI_Init within %d s (WEFT_CONNECT_TIMEOUT)",
				       others, params.connect_timeout);
			break;
		}
		fd = accept4(listener, NULL, NULL, SOCK_CLOEXEC);
		if (fd < 0)
			continue;
		if (same_user(fd) && channel_send_descriptor(fd, segment_fd) == 0)
			others--;
		close(fd);
	}
	if (listener >= 0)
		close(listener);
	return rc;
}

/* The other ranks: get it from the first. */
static int fetch(int *segment_fd, const char *name, uint32_t first)
{
	int64_t deadline = now_ms() + params.connect_timeout * 1000;
	struct sockaddr_un address;
	size_t nothing = 0;
	socklen_t len;

	socket_address(&address, &len, name, first);
	do {
		int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

		if (fd >= 0 && connect(fd, (struct sockaddr *)&address, len) == 0 && same_user(fd))
			channel_answer(fd, params.connect_timeout, NULL, &nothing, segment_fd); /* and hangs up */
		else if (fd >= 0)
			close(fd);
		if (*segment_fd >= 0)
			return 0;
		nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
	} while (now_ms() < deadline);
	return error_set(MPI_ERR_OTHER, "rank %u, the first of this host, did not hand over the shared segment within %d s", first,
			 params.connect_timeout);
}

/* ---- The three ways to start ---- */

static int make_secrets(struct secrets *secrets)
{
	unsigned char bytes[sizeof secrets->name / 2];

	if (proof_random(secrets->key, sizeof secrets->key) || proof_random(bytes, sizeof bytes))
		return MPI_ERR_OTHER;
	hex_write(secrets->name, bytes, sizeof bytes);
	return boot.client->put(SECRETS_NAME, secrets, sizeof *secrets);
}

static int get_secrets(struct secrets *secrets)
{
	size_t len = sizeof *secrets;
	int rc = boot.client->get(0, SECRETS_NAME, secrets, &len, params.connect_timeout);

	if (!rc && (len != sizeof *secrets || !memchr(secrets->name, '\0', sizeof secrets->name)))
		rc = error_set(MPI_ERR_OTHER, "%s returned a key of the job that is not rank 0's", boot.client->name);
	return rc;
}

static int make_segment(const struct foreign_job *job, const struct secrets *secrets)
{
	struct segment_job description = {
		.size = job->size,
		.host_count = job->host_count,
		.host_index = job->host,
		.usable_cpus = (uint32_t)cpus_usable(),
		.flags = SEGMENT_FOREIGN,
		.rank_host = job->rank_host,
		.host_names = (const char *const *)job->host_names,
		.key = secrets->key,
		.job_id = boot.client->job(),
	};

	boot.fd = segment_create(&description);
	return boot.fd < 0 ? error_class() : 0;
}

void foreign_job_free(struct foreign_job *job)
{
	for (uint32_t i = 0; i < job->host_count; i++)
		free(job->host_names[i]);
	free(job->host_names);
	free(job->rank_host);
}

/* Started by a process manager that is not ours. */
static int open_foreign(const struct bootstrap_client *client)
{
	struct foreign_job job = {0};
	struct secrets secrets = {0};
	int rc = client->open();

	if (rc)
		return rc;
	boot.client = client;
	if (client->rank() == 0)
		rc = make_secrets(&secrets);
	if (!rc)
		rc = client->sizes(&job);
	if (!rc && client->rank() != 0)
		rc = get_secrets(&secrets);
	boot.local_rank = job.local_rank;
	if (!rc && client->rank() == job.first_local) {
		boot.local_rank = 0;
		rc = client->hosts(&job);
		if (!rc)
			rc = make_segment(&job, &secrets);
		if (!rc)
			rc = hand_out(boot.fd, secrets.name, job.first_local, job.local_size - 1);
	} else if (!rc) {
		rc = fetch(&boot.fd, secrets.name, job.first_local);
	}
	foreign_job_free(&job);
	return rc;
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

	if (proof_random(key, sizeof key))
		return MPI_ERR_OTHER;
	gethostname(host, sizeof host - 1);
	boot.fd = segment_create(&description);
	return boot.fd < 0 ? error_class() : 0;
}

/* The segment is not closed while a death is written into it. */
static pthread_mutex_t deaths = PTHREAD_MUTEX_INITIALIZER;

/* In a thread of the manager's client, and perhaps after we have closed it. Each rank hears of it; to write it again changes nothing. */
static void died(uint32_t rank)
{
	pthread_mutex_lock(&deaths);
	if (boot.segment && rank < boot.segment->header->size)
		segment_mark_dead(boot.segment, rank, SEGMENT_DEAD_TOLD, 0);
	pthread_mutex_unlock(&deaths);
}

static bool is_segment(int fd)
{
	uint64_t magic = 0;

	return pread(fd, &magic, sizeof magic, 0) == (ssize_t)sizeof magic && magic == SEGMENT_MAGIC;
}

/* Wrappers may close what they do not know, or put something else in its place: then the daemon is asked for it. */
static int open_ours(void)
{
	boot.fd = (int)strtol(params.segment_fd, NULL, 10);
	boot.local_rank = params.local_rank ? (uint32_t)strtoul(params.local_rank, NULL, 10) : 0;
	boot.ours = true;
	if (!is_segment(boot.fd) && (boot.fd = bootstrap_fetch_segment()) < 0)
		return error_prefix(
			error_class(),
			"descriptor %s named by WEFT_SEGMENT_FD is not open: a wrapper between mpiexec and the program closed it: ",
			params.segment_fd);
	if (fcntl(boot.fd, F_SETFD, FD_CLOEXEC))
		return error_set(MPI_ERR_OTHER, "descriptor %d of the host segment: %s", boot.fd, strerror(errno));
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
		{"PMI_SIZE",
		 "another launcher started this program, but neither PMI_FD nor PMI_PORT tells how to talk to it; use Weft's mpiexec"},
		{"MPI_LOCALNRANKS", "another MPI's launcher started this program; use Weft's mpiexec"},
		{"MV2_COMM_WORLD_SIZE", "MVAPICH's launcher started this program; use Weft's mpiexec"},
		{"FLUX_JOB_SIZE", "Flux started this program, but neither PMI_FD nor PMIx tells how to talk to it; use flux run -o "
				  "pmi=simple, or Weft's mpiexec"},
		{"JSM_NAMESPACE_SIZE", "jsrun started this program without PMIx; use Weft's mpiexec"},
		{"PBS_TASKNUM",
		 "pbsdsh started this program as one of several tasks; use Weft's mpiexec, which finds the hosts of the job by itself"},
	};
	const char *tasks = getenv("SLURM_STEP_ID") ? number_above_one("SLURM_STEP_NUM_TASKS") : NULL;

	if (!tasks && getenv("SLURM_STEP_ID") && getenv("SLURM_PROCID"))
		tasks = number_above_one("SLURM_NTASKS"); /* versions that do not tell of the step */

	if (tasks)
		return error_set(MPI_ERR_OTHER,
				 "srun started %s tasks without PMIx or PMI, each would be a job of one; use srun --mpi=pmix, srun "
				 "--mpi=pmi2 or mpiexec "
				 "(WEFT_ALONE=1 to run them separately)",
				 tasks);
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
	else if (bootstrap_pmix.started_us())
		rc = open_foreign(&bootstrap_pmix);
	else if (bootstrap_pmi.started_us())
		rc = open_foreign(&bootstrap_pmi);
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
	return boot.client && boot.client->watch ? boot.client->watch(died) : 0;
}

/* Under our own launcher its daemon is asked when the first address must travel, and not before. */
static int need_client(void)
{
	int rc;

	if (boot.client)
		return 0;
	rc = bootstrap_launcher.open();
	if (!rc)
		boot.client = &bootstrap_launcher;
	return rc;
}

int bootstrap_publish(const char *key, const void *value, size_t len)
{
	char name[64];
	int rc = need_client();

	snprintf(name, sizeof name, "weft.%s", key);
	return rc ? rc : boot.client->put(name, value, len);
}

int bootstrap_share(void)
{
	int rc = need_client();

	return rc || !boot.client->share ? rc : boot.client->share();
}

int bootstrap_get(uint32_t rank, const char *key, void *value, size_t *len)
{
	char name[64];
	int rc = need_client();

	snprintf(name, sizeof name, "weft.%s", key);
	return rc ? rc : boot.client->get(rank, name, value, len, params.connect_timeout);
}

int bootstrap_fence(void (*passed)(void *context), void *context)
{
	int rc;

	if (boot.segment->header->size == 1) {
		passed(context);
		return 0;
	}
	rc = need_client();
	return rc ? rc : boot.client->fence(passed, context);
}

void bootstrap_abort(int code, const char *text)
{
	if (boot.segment)
		status_abort_set(segment_status(boot.segment, boot.local_rank), code, text);
	if (!boot.ours && boot.client)
		boot.client->abort(code, text);
}

bool bootstrap_is_reported(void)
{
	return boot.ours;
}

void bootstrap_close(void)
{
	if (boot.client)
		boot.client->close();
	boot.client = NULL;
	if (boot.fd >= 0)
		close(boot.fd);
	boot.fd = -1;
	pthread_mutex_lock(&deaths);
	boot.segment = NULL;
	pthread_mutex_unlock(&deaths);
}
