/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See pmix_server.h. The library's callbacks only fill a struct pmix_call and put its address into a pipe;
 * everything else happens in the event loop.
 */
#include "launcher/pmix_server_call.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/error.h"

enum { HASH_MOST_RANKS = 64 };

/* What the library itself never frees is no finding of ours. Read by the leak checker alone. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_LEAK__)
#define LEAKS_ARE_CHECKED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define LEAKS_ARE_CHECKED 1
#endif
#endif
#ifdef LEAKS_ARE_CHECKED
const char *__lsan_default_suppressions(void);
const char *__lsan_default_options(void);
__attribute__((visibility("default"))) const char *__lsan_default_suppressions(void)
{
	return "leak:libpmix.so\n";
}
__attribute__((visibility("default"))) const char *__lsan_default_options(void)
{
	return "print_suppressions=0";
}
#endif

/* ---- in the library's thread ---- */

/* Tools are none. */
static bool is_rank(const pmix_proc_t *proc)
{
	return strcmp(proc->nspace, pmix_the_server()->nspace) == 0;
}

static pmix_status_t on_connected(const pmix_proc_t *proc, void *object, pmix_info_t *info, size_t count,
								  pmix_op_cbfunc_t done, void *data)
{
	(void)object, (void)info, (void)count, (void)done, (void)data;
	if (is_rank(proc))
		pmix_call_hand_over(pmix_call_new(CALL_CONNECTED, proc->rank));
	return PMIX_OPERATION_SUCCEEDED;
}

static pmix_status_t on_finalised(const pmix_proc_t *proc, void *object, pmix_op_cbfunc_t done, void *data)
{
	struct pmix_call *call;

	(void)object;
	if (!is_rank(proc))
		return PMIX_OPERATION_SUCCEEDED;
	call = pmix_call_new(CALL_FINALISED, proc->rank);
	/* Answered from the loop: a rank that goes on to exit has then been noted as finalised. */
	call->done = done;
	call->done_data = data;
	pmix_call_hand_over(call);
	return PMIX_SUCCESS;
}

static pmix_status_t on_abort(const pmix_proc_t *proc, void *object, int code, const char text[], pmix_proc_t *procs,
							  size_t count, pmix_op_cbfunc_t done, void *data)
{
	struct pmix_call *call;

	(void)object, (void)procs, (void)count;
	if (!is_rank(proc))
		return PMIX_ERR_NOT_SUPPORTED;
	call = pmix_call_new(CALL_ABORT, proc->rank);
	call->code = code;
	call->text = text_copy(text && strcmp(text, "N/A") != 0 ? text : "");
	call->done = done;
	call->done_data = data;
	pmix_call_hand_over(call);
	return PMIX_SUCCESS;
}

static pmix_status_t on_fence(const pmix_proc_t procs[], size_t count, const pmix_info_t info[], size_t info_count,
							  char *contribution, size_t len, pmix_modex_cbfunc_t done, void *data)
{
	struct pmix_call *call = pmix_call_new(CALL_FENCE, 0);
	(void)info, (void)info_count;
	buffer_put(&call->signature, procs, count * sizeof *procs);
	call->data = contribution;
	call->data_len = len;
	call->modex_done = done;
	call->done_data = data;
	pmix_call_hand_over(call);
	return PMIX_SUCCESS;
}

static pmix_status_t on_modex(const pmix_proc_t *proc, const pmix_info_t info[], size_t count, pmix_modex_cbfunc_t done,
							  void *data)
{
	struct pmix_call *call = pmix_call_new(CALL_MODEX, proc->rank);
	(void)info, (void)count;
	if (strcmp(proc->nspace, pmix_the_server()->nspace) != 0)
		call->about = text_copy(proc->nspace);
	call->modex_done = done;
	call->done_data = data;
	pmix_call_hand_over(call);
	return PMIX_SUCCESS;
}

/* ---- in the event loop ---- */

static void set_gone(struct pmix_server *server, uint32_t rank, bool gone)
{
	if (rank < server->launch->size)
		server->gone[rank] = gone;
}

/* The hosts whose ranks take part in a fence, as u32 list; returns how many. */
static uint32_t put_hosts(struct pmix_server *server, const struct buffer *signature, struct buffer *out)
{
	const struct launch *launch = server->launch;
	size_t count = signature->len / sizeof(pmix_proc_t), begin = out->len;
	bool *in = memory_zero(launch->host_count, sizeof *in);
	uint32_t hosts = 0;

	for (size_t i = 0; i < count; i++) {
		pmix_proc_t proc;
		memcpy(&proc, signature->data + i * sizeof proc, sizeof proc);
		for (uint32_t host = 0; proc.rank == PMIX_RANK_WILDCARD && host < launch->host_count; host++)
			in[host] = true;
		if (proc.rank < launch->size)
			in[launch->rank_host[proc.rank]] = true;
	}
	buffer_put_u32(out, 0);
	for (uint32_t host = 0; host < launch->host_count; host++)
		if (in[host]) {
			buffer_put_u32(out, host);
			hosts++;
		}
	for (int i = 0; i < 4; i++)
		out->data[begin + (size_t)i] = (unsigned char)(hosts >> (8 * i));
	free(in);
	return hosts;
}

static void start_fence(struct pmix_server *server, struct pmix_call *call)
{
	struct buffer body = { 0 };

	buffer_put_u32(&body, (uint32_t)call->signature.len);
	buffer_put(&body, call->signature.data, call->signature.len);
	put_hosts(server, &call->signature, &body);
	buffer_put(&body, call->data, call->data_len);
	free(call->data);
	call->data = NULL;
	call->next = server->fences;
	server->fences = call;
	server->events.send(server->events.context, MESSAGE_FENCE, MESSAGE_ROOT, &body);
	buffer_free(&body);
}

static void start_modex(struct pmix_server *server, struct pmix_call *call)
{
	struct buffer body = { 0 };
	const struct launch *launch = server->launch;

	if (call->about) {
		pmix_connect_modex(server, call);
		return;
	}
	/* Of a rank of ours the library knows all there is; of a rank that does not exist nobody does. */
	if (call->rank >= launch->size || launch->rank_host[call->rank] == server->index) {
		pmix_answer_data(call, PMIX_ERR_NOT_FOUND, NULL, 0);
		pmix_call_free(call);
		return;
	}
	call->id = ++server->next_id;
	call->next = server->modexes;
	server->modexes = call;
	buffer_put_u64(&body, call->id);
	buffer_put_u32(&body, call->rank);
	server->events.send(server->events.context, MESSAGE_MODEX_ASK, launch->rank_host[call->rank], &body);
	buffer_free(&body);
}

static void send_modex_answer(struct pmix_server *server, uint32_t to, uint64_t id, int status, const void *data,
							  size_t len)
{
	struct buffer body = { 0 };

	buffer_put_u64(&body, id);
	buffer_put_u32(&body, (uint32_t)status);
	buffer_put(&body, data, len);
	server->events.send(server->events.context, MESSAGE_MODEX_ANSWER, to, &body);
	buffer_free(&body);
}

static void handle_call(struct pmix_server *server, struct pmix_call *call)
{
	const struct pmix_events *events = &server->events;

	switch (call->kind) {
	case CALL_CONNECTED:
		set_gone(server, call->rank, false);
		events->connected(events->context, call->rank);
		break;
	case CALL_FINALISED:
		set_gone(server, call->rank, true);
		events->finalised(events->context, call->rank);
		if (call->done)
			call->done(PMIX_SUCCESS, call->done_data);
		break;
	case CALL_ABORT:
		events->aborted(events->context, call->rank, call->code, call->text);
		if (call->done)
			call->done(PMIX_SUCCESS, call->done_data);
		break;
	case CALL_FENCE:
		start_fence(server, call);
		return;
	case CALL_MODEX:
		start_modex(server, call);
		return;
	case CALL_QUERY:
		pmix_query_start(server, call);
		return;
	case CALL_NAMES:
		pmix_names_start(server, call);
		return;
	case CALL_SPAWN:
		pmix_spawn_start(server, call);
		return;
	case CALL_CONNECT:
		pmix_connect_start(server, call);
		return;
	case CALL_CONNECT_DATA:
		pmix_connect_data(server, call);
		return;
	case CALL_CONTROL:
		pmix_control_start(server, call);
		return;
	case CALL_BEAT:
		events->send(events->context, MESSAGE_BEAT, MESSAGE_ROOT, NULL);
		break;
	case CALL_MODEX_READY:
		send_modex_answer(server, call->from, call->id, call->code, call->data, call->data_len);
		break;
	}
	pmix_call_free(call);
}

static void calls_ready(void *context)
{
	struct pmix_server *server = context;
	struct pmix_call *call;

	while (read(server->calls.fd, &call, sizeof call) == (ssize_t)sizeof call)
		handle_call(server, call);
}

static void on_fence_done(struct pmix_server *server, struct reader *reader)
{
	uint32_t len = read_u32(reader);
	const void *signature = read_bytes(reader, len);

	for (struct pmix_call *call = server->fences; signature && call != NULL; call = call->next)
		if (call->signature.len == len && memcmp(call->signature.data, signature, len) == 0) {
			pmix_call_take(&server->fences, call);
			pmix_answer_data(call, PMIX_SUCCESS, reader->at, reader_left(reader));
			pmix_call_free(call);
			return;
		}
}

static void on_modex_ask(struct pmix_server *server, uint32_t from, struct reader *reader)
{
	struct pmix_call *call = pmix_call_new(CALL_MODEX_READY, 0);
	pmix_proc_t proc;

	call->id = read_u64(reader);
	call->rank = read_u32(reader);
	call->from = from;
	if (reader->bad || call->rank >= server->launch->size || from >= server->launch->host_count) {
		pmix_call_free(call);
		return;
	}
	PMIX_LOAD_PROCID(&proc, server->nspace, call->rank);
	pmix_status_t status = PMIx_server_dmodex_request(&proc, pmix_modex_given, call);
	if (status != PMIX_SUCCESS) {
		send_modex_answer(server, from, call->id, status, NULL, 0);
		pmix_call_free(call);
	}
}

static void on_modex_answer(struct pmix_server *server, struct reader *reader)
{
	uint64_t id = read_u64(reader);
	int status = (int)read_u32(reader);

	for (struct pmix_call *call = server->modexes; !reader->bad && call != NULL; call = call->next)
		if (call->id == id) {
			pmix_call_take(&server->modexes, call);
			pmix_answer_data(call, status, reader->at, reader_left(reader));
			pmix_call_free(call);
			return;
		}
}

static void beat_done(pmix_status_t status, void *context)
{
	(void)status;
	pmix_call_hand_over(context);
}

/* A sign of life is one of the library's thread: it forgets a client that it never knew, and says so. */
static void on_beat(struct pmix_server *server)
{
	pmix_proc_t nobody;

	PMIX_LOAD_PROCID(&nobody, server->nspace, PMIX_RANK_INVALID);
	PMIx_server_deregister_client(&nobody, beat_done, pmix_call_new(CALL_BEAT, 0));
}

void pmix_server_message(struct pmix_server *server, const struct frame *message)
{
	struct reader reader = message_reader(message);

	switch (message->type) {
	case MESSAGE_BEAT:
		on_beat(server);
		break;
	case MESSAGE_FENCE_DONE:
		on_fence_done(server, &reader);
		break;
	case MESSAGE_MODEX_ASK:
		on_modex_ask(server, message->from, &reader);
		break;
	case MESSAGE_MODEX_ANSWER:
		on_modex_answer(server, &reader);
		break;
	case MESSAGE_NAME_DONE:
		pmix_names_done(server, &reader);
		break;
	case MESSAGE_GATE:
		pmix_gate_open(server);
		break;
	case MESSAGE_SPAWN_DONE:
		pmix_spawn_done(server, &reader);
		break;
	case MESSAGE_SPAWN_FAILED:
		pmix_spawn_failed(server, &reader);
		break;
	case MESSAGE_TABLE:
		pmix_query_table(server, &reader);
		break;
	case MESSAGE_DEATH: {
		uint32_t rank = read_u32(&reader);
		if (!reader.bad && rank < server->launch->size)
			pmix_server_death(server, rank);
		break;
	}
	default:
		break;
	}
}

static void notified(pmix_status_t status, void *context)
{
	(void)status;
	pmix_info_free(context, 2);
}

void pmix_server_death(struct pmix_server *server, uint32_t rank)
{
	pmix_proc_t source;
	bool yes = true;
	pmix_info_t *info = pmix_info_create(2);

	set_gone(server, rank, true);
	PMIX_LOAD_PROCID(&source, server->nspace, rank);
	PMIX_INFO_LOAD(&info[0], PMIX_EVENT_AFFECTED_PROC, &source, PMIX_PROC);
	PMIX_INFO_LOAD(&info[1], PMIX_EVENT_NON_DEFAULT, &yes, PMIX_BOOL);
	if (PMIx_Notify_event(PMIX_ERR_PROC_ABORTED, &source, PMIX_RANGE_LOCAL, info, 2, notified, info) != PMIX_SUCCESS)
		pmix_info_free(info, 2);
}

/* ---- starting ---- */

static pmix_status_t init_library(struct pmix_server *server, void *topology, const char *version)
{
	static pmix_server_module_t module = {
		.client_connected2 = on_connected, .client_finalized = on_finalised, .abort = on_abort,
		.fence_nb = on_fence, .direct_modex = on_modex, .query = pmix_on_query,
		.publish = pmix_on_publish, .lookup = pmix_on_lookup, .unpublish = pmix_on_unpublish,
		.spawn = pmix_on_spawn, .connect = pmix_on_connect, .disconnect = pmix_on_disconnect,
		.tool_connected = pmix_on_tool, .job_control = pmix_on_control,
	};
	pmix_topology_t shared = { .source = (char *)version, .topology = topology };
	pmix_info_t *info = pmix_info_create(7);
	pmix_rank_t rank = server->index;
	bool tools = (server->launch->flags & LAUNCH_TOOLS) != 0;

	PMIX_INFO_LOAD(&info[0], PMIX_SERVER_NSPACE, server->own_nspace, PMIX_STRING);
	PMIX_INFO_LOAD(&info[1], PMIX_SERVER_RANK, &rank, PMIX_PROC_RANK);
	PMIX_INFO_LOAD(&info[2], PMIX_SERVER_TMPDIR, server->directory, PMIX_STRING);
	PMIX_INFO_LOAD(&info[3], PMIX_SYSTEM_TMPDIR, server->directory, PMIX_STRING);
	PMIX_INFO_LOAD(&info[4], PMIX_HOSTNAME, server->launch->host_names[server->index], PMIX_STRING);
	PMIX_LOAD_KEY(info[5].key, PMIX_TOPOLOGY2);
	info[5].value.type = PMIX_TOPO;
	info[5].value.data.topo = &shared;
	PMIX_INFO_LOAD(&info[6], PMIX_SERVER_TOOL_SUPPORT, &tools, PMIX_BOOL);
	pmix_status_t status = PMIx_server_init(&module, info, 7);
	info[5].value.type = PMIX_UNDEF; /* ours, not theirs to free */
	pmix_info_free(info, 7);
	if (status == PMIX_SUCCESS && tools)
		pmix_tool_names(server);
	return status;
}

static int make_pipe(int ends[2])
{
	return pipe2(ends, O_CLOEXEC) == 0 ? 0 : error_set(-1, "cannot make a pipe: %s", strerror(errno));
}

struct pmix_server *pmix_server_start(struct loop *loop, const struct launch *launch, uint32_t index, const char *directory, void *topology,
				      const char *topology_version, const struct pmix_events *events)
{
	struct pmix_server *server = memory_zero(1, sizeof *server);
	struct wait wait = { .status = PMIX_SUCCESS };
	int ends[2];

	*server = (struct pmix_server){ .loop = loop, .launch = launch, .index = index, .events = *events,
									.directory = text_copy(directory) };
	snprintf(server->nspace, sizeof server->nspace, "weft-%s", launch->nspace);
	if (pmix_nspace_random(server->own_nspace, "servers") != 0 || make_pipe(ends) != 0) {
		free(server->directory);
		free(server);
		return NULL;
	}
	server->gone = memory_zero(launch->size, sizeof *server->gone);
	server->told = memory_zero(launch->size, sizeof *server->told);
	fcntl(ends[0], F_SETFL, O_NONBLOCK);
	server->calls = (struct watch){ .fd = ends[0], .ready = calls_ready, .context = server };
	server->calls_in = ends[1];
	pmix_server_is(server);
	/* The simple store starts faster; the one in shared memory pays from many ranks on. */
	if (launch_local_size(launch, index) <= HASH_MOST_RANKS)
		setenv("PMIX_MCA_gds", "hash", 0);
	sem_init(&wait.done, 0, 0);
	const char *step = "PMIx_server_init";
	pmix_status_t status = init_library(server, topology, topology_version);
	if (status == PMIX_SUCCESS) {
		step = "registering the job";
		status = pmix_register_job(server->nspace, launch, index, &wait);
		if (status == PMIX_SUCCESS)
			status = pmix_register_ranks(server, &wait);
	}
	sem_destroy(&wait.done);
	if (status != PMIX_SUCCESS) {
		error_set(1, "the PMIx server cannot be started (%s: %s); ranks that need no PMIx run with --no-pmix", step,
				  PMIx_Error_string(status));
		close(ends[0]);
		close(ends[1]);
		free(server->gone);
		free(server->told);
		free(server->directory);
		free(server);
		return NULL;
	}
	loop_want(loop, &server->calls, LOOP_READ);
	return server;
}

char **pmix_server_environment(struct pmix_server *server, uint32_t rank)
{
	pmix_proc_t proc;
	char **env = NULL;

	PMIX_LOAD_PROCID(&proc, server->nspace, rank);
	if (PMIx_server_setup_fork(&proc, &env) != PMIX_SUCCESS)
		return NULL;
	return env;
}
