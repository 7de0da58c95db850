/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The PMIx client behind bootstrap.c (see bootstrap_client.h); no other file sees PMIx. libpmix is loaded when it is needed and not before: a job on one host under our own launcher
 * never pays for it, and a program runs on machines that have none. Only functions that PMIx 4, 5 and 6 share are used, and
 * values are taken apart by hand.
 */
#include "runtime/bootstrap_client.h"

#include "common/error.h"
#include "mpi.h"

#include <dlfcn.h>
#include <pmix.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static struct {
	void *library;
	bool open;
	pmix_proc_t me;
	pmix_status_t (*init)(pmix_proc_t *, pmix_info_t *, size_t);
	pmix_status_t (*finalize)(const pmix_info_t *, size_t);
	pmix_status_t (*put)(pmix_scope_t, const char *, pmix_value_t *);
	pmix_status_t (*commit)(void);
	pmix_status_t (*get)(const pmix_proc_t *, const char *, const pmix_info_t *, size_t, pmix_value_t **);
	pmix_status_t (*fence)(const pmix_proc_t *, size_t, const pmix_info_t *, size_t, pmix_op_cbfunc_t, void *);
	pmix_status_t (*abort)(int, const char *, pmix_proc_t *, size_t);
	pmix_status_t (*register_handler)(pmix_status_t *, size_t, pmix_info_t *, size_t, pmix_notification_fn_t, pmix_hdlr_reg_cbfunc_t,
					  void *);
	pmix_status_t (*deregister_handler)(size_t, pmix_op_cbfunc_t, void *);
	pmix_status_t (*resolve_nodes)(const char *, char **);
	pmix_status_t (*resolve_peers)(const char *, const char *, pmix_proc_t **, size_t *);
	const char *(*error_string)(pmix_status_t);
} pmix;

static int load(void)
{
	static const char *const names[] = {"libpmix.so.2", "libpmix.so"};
	const struct {
		const char *name;
		void **slot;
	} symbols[] = {
		{"PMIx_Init", (void **)&pmix.init},
		{"PMIx_Finalize", (void **)&pmix.finalize},
		{"PMIx_Put", (void **)&pmix.put},
		{"PMIx_Commit", (void **)&pmix.commit},
		{"PMIx_Get", (void **)&pmix.get},
		{"PMIx_Fence_nb", (void **)&pmix.fence},
		{"PMIx_Abort", (void **)&pmix.abort},
		{"PMIx_Register_event_handler", (void **)&pmix.register_handler},
		{"PMIx_Deregister_event_handler", (void **)&pmix.deregister_handler},
		{"PMIx_Resolve_nodes", (void **)&pmix.resolve_nodes},
		{"PMIx_Resolve_peers", (void **)&pmix.resolve_peers},
		{"PMIx_Error_string", (void **)&pmix.error_string},
	};

	for (size_t i = 0; i < countof(names) && !pmix.library; i++)
		pmix.library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
	if (!pmix.library)
		return error_set(
			MPI_ERR_OTHER,
			"this job needs PMIx to find its other ranks, but libpmix cannot be loaded (%s); install it (Debian: libpmix2)",
			dlerror());
	for (size_t i = 0; i < countof(symbols); i++) {
		*symbols[i].slot = dlsym(pmix.library, symbols[i].name);
		if (!*symbols[i].slot)
			return error_set(MPI_ERR_OTHER, "libpmix has no %s; PMIx 4.1 or newer is needed", symbols[i].name);
	}
	return 0;
}

static int failed(const char *what, pmix_status_t status)
{
	return error_set(MPI_ERR_OTHER, "PMIx: %s failed: %s (%d)", what, pmix.error_string(status), status);
}

static bool started_us(void)
{
	return getenv("PMIX_NAMESPACE") != NULL;
}

static int client_open(void)
{
	pmix_status_t status;
	int rc;

	if (pmix.open)
		return 0;
	rc = load();
	if (rc)
		return rc;
	status = pmix.init(&pmix.me, NULL, 0);
	if (status != PMIX_SUCCESS)
		return error_set(MPI_ERR_OTHER, "cannot reach the PMIx server that started this process (namespace %s): %s (%d)",
				 getenv("PMIX_NAMESPACE") ? getenv("PMIX_NAMESPACE") : "unknown", pmix.error_string(status), status);
	pmix.open = true;
	return 0;
}

/* ---- Deaths, told until we close ---- */

static _Atomic size_t handler_of_deaths; /* its number + 1; 0: not registered, or not known yet */

static void registered(pmix_status_t status, size_t handler, void *context)
{
	(void)context;
	if (status == PMIX_SUCCESS)
		handler_of_deaths = handler + 1;
}

static void deregistered(pmix_status_t status, void *context)
{
	(void)status;
	(void)context;
}

/* The program may use PMIx itself, and goes on with it when we have left. What is on its way now is still told. */
static void client_unwatch(void)
{
	size_t handler = atomic_exchange(&handler_of_deaths, 0);

	if (handler > 0)
		pmix.deregister_handler(handler - 1, deregistered, NULL);
}

static void client_close(void)
{
	if (!pmix.open)
		return;
	pmix.open = false;
	client_unwatch();
	pmix.finalize(NULL, 0);
}

static uint32_t client_rank(void)
{
	return pmix.me.rank;
}

static const char *client_job(void)
{
	return pmix.me.nspace;
}

static pmix_proc_t proc_of(uint32_t rank)
{
	pmix_proc_t proc;

	memset(&proc, 0, sizeof proc);
	memcpy(proc.nspace, pmix.me.nspace, sizeof proc.nspace);
	proc.rank = rank;
	return proc;
}

static void value_free(pmix_value_t *value)
{
	if (value->type == PMIX_STRING)
		free(value->data.string);
	else if (value->type == PMIX_BYTE_OBJECT)
		free(value->data.bo.bytes);
	free(value);
}

static pmix_info_t info_of(const char *key, pmix_data_type_t type)
{
	pmix_info_t info;

	memset(&info, 0, sizeof info);
	strncpy(info.key, key, sizeof info.key - 1);
	info.value.type = type;
	return info;
}

/* A number of the job (PMIX_RANK_WILDCARD) or of a rank. */
static int get_number(uint32_t rank, const char *key, uint32_t *out)
{
	pmix_proc_t proc = proc_of(rank);
	pmix_value_t *value = NULL;
	pmix_status_t status = pmix.get(&proc, key, NULL, 0, &value);

	if (status != PMIX_SUCCESS)
		return failed(key, status);
	switch (value->type) {
	case PMIX_UINT16:
		*out = value->data.uint16;
		break;
	case PMIX_UINT32:
		*out = value->data.uint32;
		break;
	case PMIX_PROC_RANK:
		*out = value->data.rank;
		break;
	case PMIX_INT:
		*out = (uint32_t)value->data.integer;
		break;
	default:
		status = PMIX_ERR_BAD_PARAM;
	}
	value_free(value);
	return status == PMIX_SUCCESS ? 0 : failed(key, status);
}

/* First of a list such as "0,2,5" or "0-3". */
static int first_local(uint32_t *first)
{
	pmix_proc_t proc = proc_of(PMIX_RANK_WILDCARD);
	pmix_value_t *value = NULL;
	pmix_status_t status = pmix.get(&proc, PMIX_LOCAL_PEERS, NULL, 0, &value);

	if (status != PMIX_SUCCESS)
		return failed("asking for the ranks of this host", status);
	*first = value->type == PMIX_STRING ? (uint32_t)strtoul(value->data.string, NULL, 10) : 0;
	value_free(value);
	return 0;
}

static int client_sizes(struct foreign_job *job)
{
	int rc;

	memset(job, 0, sizeof *job);
	rc = get_number(PMIX_RANK_WILDCARD, PMIX_JOB_SIZE, &job->size);
	if (!rc)
		rc = get_number(PMIX_RANK_WILDCARD, PMIX_LOCAL_SIZE, &job->local_size);
	if (!rc)
		rc = get_number(pmix.me.rank, PMIX_LOCAL_RANK, &job->local_rank);
	if (!rc)
		rc = first_local(&job->first_local);
	return rc;
}

static int add_host(struct foreign_job *job, const char *name)
{
	char **names = realloc(job->host_names, (job->host_count + 1) * sizeof *names);
	pmix_proc_t *procs = NULL;
	pmix_status_t status;
	size_t count = 0;

	if (!names)
		return error_set(MPI_ERR_NO_MEM, "no memory for the names of the job's hosts");
	job->host_names = names;
	names[job->host_count] = strdup(name);
	status = pmix.resolve_peers(name, pmix.me.nspace, &procs, &count);
	if (status != PMIX_SUCCESS)
		return failed("asking for the ranks of a host", status);
	for (size_t i = 0; i < count; i++) {
		if (procs[i].rank < job->size)
			job->rank_host[procs[i].rank] = job->host_count;
		if (procs[i].rank == pmix.me.rank)
			job->host = job->host_count;
	}
	free(procs);
	job->host_count++;
	return 0;
}

static int client_hosts(struct foreign_job *job)
{
	char *list = NULL, *rest, *name;
	pmix_status_t status = pmix.resolve_nodes(pmix.me.nspace, &list);
	int rc = 0;

	if (status != PMIX_SUCCESS)
		return failed("asking for the hosts of the job", status);
	job->rank_host = calloc(job->size, sizeof *job->rank_host);
	if (!job->rank_host)
		rc = error_set(MPI_ERR_NO_MEM, "no memory for a map of %u ranks", job->size);
	for (name = strtok_r(list, ",", &rest); name && !rc; name = strtok_r(NULL, ",", &rest))
		rc = add_host(job, name);
	free(list);
	if (!rc && job->host_count == 0)
		rc = error_set(MPI_ERR_OTHER, "PMIx: the server names no host for job %s", pmix.me.nspace);
	return rc;
}

static int client_put(const char *key, const void *value, size_t len)
{
	pmix_value_t put;
	pmix_status_t status;

	memset(&put, 0, sizeof put);
	put.type = PMIX_BYTE_OBJECT;
	put.data.bo.bytes = (char *)(uintptr_t)value;
	put.data.bo.size = len;
	status = pmix.put(PMIX_GLOBAL, key, &put);
	if (status == PMIX_SUCCESS)
		status = pmix.commit();
	return status == PMIX_SUCCESS ? 0 : failed("publishing an address", status);
}

static int client_get(uint32_t rank, const char *key, void *value, size_t *len, int timeout_s)
{
	pmix_info_t timeout = info_of(PMIX_TIMEOUT, PMIX_INT);
	pmix_proc_t proc = proc_of(rank);
	pmix_value_t *got = NULL;
	pmix_status_t status;
	struct timespec pause = { .tv_nsec = 1000000 };
	time_t deadline = time(NULL) + timeout_s;

	timeout.value.data.integer = timeout_s;
	/* Slurm's server does not wait for a rank that has yet to publish: it says at once that there is nothing. */
	while ((status = pmix.get(&proc, key, &timeout, 1, &got)) == PMIX_ERR_NOT_FOUND && time(NULL) < deadline) {
		nanosleep(&pause, NULL);
		if (pause.tv_nsec < 64000000)
			pause.tv_nsec *= 2;
	}
	if (status != PMIX_SUCCESS)
		return error_set(MPI_ERR_OTHER, "PMIx has no \"%s\" of rank %u within %d s: %s (%d)", key, rank, timeout_s,
				 pmix.error_string(status), status);
	if (got->type != PMIX_BYTE_OBJECT || got->data.bo.size > *len) {
		value_free(got);
		return error_set(MPI_ERR_OTHER, "PMIx returned a \"%s\" of rank %u that is not ours", key, rank);
	}
	*len = got->data.bo.size;
	memcpy(value, got->data.bo.bytes, *len);
	value_free(got);
	return 0;
}

static void (*fence_passed)(void *context);

/* In PMIx's thread. A fence also ends when a process is gone: that is told elsewhere. */
static void on_fence(pmix_status_t status, void *context)
{
	(void)status;
	fence_passed(context);
}

static int client_fence(void (*passed)(void *context), void *context)
{
	static pmix_proc_t all;
	pmix_status_t status;

	all = proc_of(PMIX_RANK_WILDCARD);
	fence_passed = passed;
	status = pmix.fence(&all, 1, NULL, 0, on_fence, context);
	if (status == PMIX_OPERATION_SUCCEEDED)
		passed(context);
	else if (status != PMIX_SUCCESS)
		return failed("a fence over the job", status);
	return 0;
}

/* ---- Deaths ---- */

static void (*rank_died)(uint32_t rank);

static void died(const pmix_proc_t *proc)
{
	if (strncmp(proc->nspace, pmix.me.nspace, sizeof proc->nspace) == 0 && proc->rank <= PMIX_RANK_VALID)
		rank_died(proc->rank);
}

/* In PMIx's thread. Some servers name the dead as those affected, some as the source. */
static void on_death(size_t handler, pmix_status_t status, const pmix_proc_t *source, pmix_info_t info[], size_t count,
		     pmix_info_t *results, size_t result_count, pmix_event_notification_cbfunc_fn_t done, void *context)
{
	bool named = false;

	(void)handler;
	(void)status;
	(void)results;
	(void)result_count;
	for (size_t i = 0; i < count; i++) {
		const pmix_value_t *value = &info[i].value;

		if (strcmp(info[i].key, PMIX_EVENT_AFFECTED_PROC) == 0 && value->type == PMIX_PROC) {
			died(value->data.proc);
			named = true;
		} else if (strcmp(info[i].key, PMIX_EVENT_AFFECTED_PROCS) == 0 && value->type == PMIX_DATA_ARRAY &&
			   value->data.darray->type == PMIX_PROC) {
			for (size_t j = 0; j < value->data.darray->size; j++)
				died((const pmix_proc_t *)value->data.darray->array + j);
			named = true;
		}
	}
	if (!named)
		died(source);
	if (done)
		done(PMIX_EVENT_ACTION_COMPLETE, NULL, 0, NULL, NULL, context);
}

/*
 * Not PMIX_EVENT_PROC_TERMINATED, which is said of every process at its end. Nothing waits for the registration: who cannot be watched is
 * missed only when it dies, and by those that wait for it through shared memory.
 */
static int client_watch(void (*told)(uint32_t rank))
{
	static pmix_status_t codes[] = {
		PMIX_ERR_PROC_ABORTED,      PMIX_ERR_PROC_ABORTED_BY_SIG, PMIX_ERR_PROC_REQUESTED_ABORT,       PMIX_ERR_PROC_KILLED_BY_CMD,
		PMIX_ERR_PROC_TERM_WO_SYNC, PMIX_ERR_LOST_CONNECTION,     PMIX_ERR_PROC_SENSOR_BOUND_EXCEEDED, PMIX_ERR_EXIT_NONZERO_TERM};
	pmix_status_t status;

	rank_died = told;
	status = pmix.register_handler(codes, countof(codes), NULL, 0, on_death, registered, NULL);
	return status == PMIX_SUCCESS || status == PMIX_OPERATION_SUCCEEDED ? 0 : failed("asking to be told of deaths", status);
}

static void client_abort(int code, const char *text)
{
	pmix.abort(code, text, NULL, 0);
}

const struct bootstrap_client bootstrap_pmix = {
	.name = "PMIx",
	.started_us = started_us,
	.open = client_open,
	.close = client_close,
	.rank = client_rank,
	.job = client_job,
	.sizes = client_sizes,
	.hosts = client_hosts,
	.put = client_put,
	.get = client_get,
	.fence = client_fence,
	.watch = client_watch,
	.abort = client_abort,
};
