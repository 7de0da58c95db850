/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See proc.h. Of our own job the host segment knows everything; what is kept here is other jobs, and failures. */
#include "runtime/proc.h"

#include "common/error.h"
#include "runtime/bootstrap.h"
#include "runtime/errhandler.h"
#include "runtime/lane.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Of a process of another job. */
struct home {
	uint32_t host;
	char *transport;        /* NULL: not told yet */
	unsigned char *address; /* malloc'ed */
	size_t address_len;
};

struct job {
	struct proc_job_info info;
	uint32_t first;         /* of its processes */
	struct home *homes;     /* [size]; NULL: our own job */
};

struct failure {
	uint32_t proc;
	int class;
	char *why;              /* malloc'ed; NULL: no memory */
};

static struct {
	const struct segment *segment;
	uint32_t self, count;
	struct job *jobs;
	uint32_t job_count;
	char **hosts;           /* names of hosts that are not in the segment */
	uint32_t host_count;
	struct failure *failures;
	uint32_t failure_count, failure_room;
} procs;

/* FNV-1a, of id and key: the key makes two jobs of the same name differ. 20 bits of it tell nobody the key. */
static uint32_t space_of(const struct segment_header *header)
{
	uint64_t hash = UINT64_C(14695981039346656037);

	for (size_t i = 0; i < SEGMENT_KEY_LEN; i++)
		hash = (hash ^ header->key[i]) * UINT64_C(1099511628211);
	for (const char *at = header->job_id; *at; at++)
		hash = (hash ^ (unsigned char)*at) * UINT64_C(1099511628211);
	return (uint32_t)(hash >> (64 - PROC_SPACE_BITS));
}

static struct job *append_job(const struct proc_job_info *info)
{
	struct job *jobs = realloc(procs.jobs, (procs.job_count + 1) * sizeof *jobs);
	struct job *job;

	if (!jobs)
		return NULL;
	procs.jobs = jobs;
	job = &jobs[procs.job_count];
	*job = (struct job){.info = *info, .first = procs.count};
	job->info.id[SEGMENT_ID_LEN - 1] = '\0';
	return job;
}

int proc_open(const struct segment *segment, uint32_t self)
{
	const struct segment_header *header = segment->header;
	struct proc_job_info info = {.context_space = space_of(header), .size = header->size};

	memcpy(info.id, header->job_id, sizeof info.id);
	memcpy(info.key, header->key, sizeof info.key);
	memset(&procs, 0, sizeof procs);
	if (!append_job(&info))
		return error_set(MPI_ERR_NO_MEM, "no memory for the table of processes");
	procs.segment = segment;
	procs.self = self;
	procs.count = header->size;
	procs.job_count = 1;
	return 0;
}

void proc_close(void)
{
	for (uint32_t i = 0; i < procs.job_count; i++) {
		struct job *job = &procs.jobs[i];

		for (uint32_t rank = 0; job->homes && rank < job->info.size; rank++) {
			free(job->homes[rank].transport);
			free(job->homes[rank].address);
		}
		free(job->homes);
	}
	for (uint32_t i = 0; i < procs.host_count; i++)
		free(procs.hosts[i]);
	for (uint32_t i = 0; i < procs.failure_count; i++)
		free(procs.failures[i].why);
	free(procs.jobs);
	free(procs.hosts);
	free(procs.failures);
	memset(&procs, 0, sizeof procs);
}

uint32_t proc_count(void)
{
	return procs.count;
}

uint32_t proc_self(void)
{
	return procs.self;
}

/* ---- Other jobs ---- */

static struct job *find_job(const char *id)
{
	for (uint32_t i = 0; i < procs.job_count; i++)
		if (strncmp(procs.jobs[i].info.id, id, SEGMENT_ID_LEN - 1) == 0)
			return &procs.jobs[i];
	return NULL;
}

/* Can the job be told from all that are known? */
static int check_new(const struct proc_job_info *info)
{
	if (find_job(info->id))
		return error_set(MPI_ERR_OTHER, "two jobs that meet have the same name, %s, and are not the same", info->id);
	for (uint32_t i = 0; i < procs.job_count; i++)
		if (procs.jobs[i].info.context_space == info->context_space)
			return error_set(MPI_ERR_OTHER, "jobs %s and %s have drawn the same number for their communicators (one chance in a "
					 "million): start one of them again", procs.jobs[i].info.id, info->id);
	return 0;
}

int proc_add_job(struct lane *lane, const struct proc_job_info *info, uint32_t *first)
{
	struct job *job = find_job(info->id);
	struct home *homes;
	int rc;

	if (job && job->info.size == info->size && job->info.context_space == info->context_space) {
		*first = job->first;
		return 0;
	}
	rc = check_new(info);
	if (rc)
		return rc;
	homes = calloc(info->size, sizeof *homes);
	job = homes ? append_job(info) : NULL;
	rc = job ? fabric_add_procs(&lane->fabric, info->size, first)
		 : error_set(MPI_ERR_NO_MEM, "no memory for %u processes of another job", info->size);
	if (rc) {
		free(homes);
		return rc;
	}
	job->homes = homes;
	procs.count += info->size;
	procs.job_count++;
	return 0;
}

static const struct job *job_of(uint32_t proc)
{
	uint32_t i = procs.job_count - 1;

	while (procs.jobs[i].first > proc)
		i--;
	return &procs.jobs[i];
}

static struct home *home_of(uint32_t proc)
{
	const struct job *job = job_of(proc);

	return job->homes ? &job->homes[proc - job->first] : NULL;
}

/* The index of a host by its name; a new one when nobody has mentioned it. -1: no memory. */
static int64_t host_index(const char *name)
{
	uint32_t known = procs.segment->header->host_count;
	char **hosts;

	for (uint32_t i = 0; i < known; i++)
		if (strcmp(segment_host_name(procs.segment, i), name) == 0)
			return i;
	for (uint32_t i = 0; i < procs.host_count; i++)
		if (strcmp(procs.hosts[i], name) == 0)
			return known + i;
	hosts = realloc(procs.hosts, (procs.host_count + 1) * sizeof *hosts);
	if (!hosts)
		return -1;
	procs.hosts = hosts;
	hosts[procs.host_count] = strdup(name);
	return hosts[procs.host_count] ? (int64_t)known + procs.host_count++ : -1;
}

int proc_set_home(uint32_t proc, const char *host, const char *transport, const void *address, size_t address_len)
{
	struct home *home = home_of(proc);
	unsigned char *copy = malloc(address_len + 1);
	char *name = strdup(transport);
	int64_t index = host_index(host);

	if (!copy || !name || index < 0) {
		free(copy);
		free(name);
		return error_set(MPI_ERR_NO_MEM, "no memory for the address of %s", proc_name(proc));
	}
	memcpy(copy, address, address_len);
	free(home->address);
	free(home->transport);
	*home = (struct home){.host = (uint32_t)index, .transport = name, .address = copy, .address_len = address_len};
	return 0;
}

bool proc_find(const char *job_id, uint32_t rank, uint32_t *proc)
{
	const struct job *job = find_job(job_id);

	if (!job || rank >= job->info.size)
		return false;
	*proc = job->first + rank;
	return true;
}

void proc_job_info(uint32_t job, struct proc_job_info *info)
{
	*info = procs.jobs[job].info;
}

uint32_t proc_context_space(void)
{
	return procs.jobs[0].info.context_space;
}

/* ---- A process ---- */

uint32_t proc_job(uint32_t proc)
{
	return (uint32_t)(job_of(proc) - procs.jobs);
}

uint32_t proc_rank(uint32_t proc)
{
	return proc - job_of(proc)->first;
}

const char *proc_name(uint32_t proc)
{
	static _Thread_local char texts[4][48];
	static _Thread_local unsigned turn;
	char *text = texts[turn++ % 4];

	if (procs.job_count == 0 || proc_job(proc) == 0)
		snprintf(text, sizeof texts[0], "rank %u", proc);
	else
		snprintf(text, sizeof texts[0], "rank %u of job %u", proc_rank(proc), proc_job(proc));
	return text;
}

uint32_t proc_host(uint32_t proc)
{
	const struct home *home = home_of(proc);

	return home ? home->host : procs.segment->ranks[proc].host;
}

const char *proc_host_name(uint32_t proc)
{
	const struct home *home = home_of(proc);
	uint32_t host, known = procs.segment->header->host_count;

	if (home && !home->transport)
		return "an unknown host";
	host = proc_host(proc);
	return host < known ? segment_host_name(procs.segment, host) : procs.hosts[host - known];
}

int proc_address(uint32_t proc, const char *transport, void *address, size_t *address_len)
{
	const struct home *home = home_of(proc);

	if (!home)
		return bootstrap_get(proc, transport, address, address_len);
	if (!home->transport || strcmp(home->transport, transport) != 0 || home->address_len > *address_len)
		return error_set(MPI_ERR_OTHER, "%s has told no address for %s", proc_name(proc), transport);
	memcpy(address, home->address, home->address_len);
	*address_len = home->address_len;
	return 0;
}

/* ---- Failures ---- */

static const struct failure *failure_of(uint32_t proc)
{
	for (uint32_t i = 0; i < procs.failure_count; i++)
		if (procs.failures[i].proc == proc)
			return &procs.failures[i];
	return NULL;
}

enum proc_state proc_state(const struct lane *lane, uint32_t proc)
{
	const struct peer *peer = proc < lane->fabric.peer_count ? lane->fabric.peers[proc] : NULL;

	if (unlikely(procs.failure_count) && failure_of(proc))
		return PROC_FAILED;
	return peer ? PROC_ALIVE : PROC_UNKNOWN;
}

bool proc_mark_failed(uint32_t proc, int error_class)
{
	if (failure_of(proc))
		return false;
	if (procs.failure_count == procs.failure_room) {
		uint32_t room = procs.failure_room ? 2 * procs.failure_room : 8;
		struct failure *failures = realloc(procs.failures, room * sizeof *failures);

		if (!failures) /* some would wait for ever */
			runtime_abort(MPI_ERR_NO_MEM, "no memory to note that %s is gone: %s", proc_name(proc), error_text());
		procs.failures = failures;
		procs.failure_room = room;
	}
	procs.failures[procs.failure_count++] = (struct failure){.proc = proc, .class = error_class, .why = strdup(error_text())};
	return true;
}

int proc_error(uint32_t proc)
{
	const struct failure *failure = failure_of(proc);

	if (!failure)
		return 0;
	return failure->why ? error_set(failure->class, "%s", failure->why) : error_set(failure->class, "%s is gone", proc_name(proc));
}

uint32_t proc_failure_count(void)
{
	return procs.failure_count;
}

uint32_t proc_failure(uint32_t index)
{
	return procs.failures[index].proc;
}
