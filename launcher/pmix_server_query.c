/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What programs ask the PMIx server about their job: its name, state and sizes, process sets, and tables of
 * its processes. For a table mpiexec is asked (MESSAGE_TABLE_ASK), which knows the process ids of all hosts.
 * Keys that are not answered here are reported as not found; spawning and the like are
 * not in the server's list of functions, which makes the library say "not supported". Part of pmix_server.c.
 */
#include "common/pset.h"
#include "launcher/pmix_server_call.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- in the library's thread ---- */

pmix_status_t pmix_on_query(pmix_proc_t *proc, pmix_query_t *queries, size_t count, pmix_info_cbfunc_t done, void *data)
{
	struct pmix_call *call = pmix_call_new(CALL_QUERY, proc->rank);

	call->keys = memory_zero(1, sizeof *call->keys);
	call->about = text_copy("");
	for (size_t i = 0; i < count; i++) {
		for (size_t k = 0; queries[i].keys && queries[i].keys[k] != NULL; k++)
			strings_add(&call->keys, text_copy(queries[i].keys[k]));
		for (size_t k = 0; k < queries[i].nqual; k++) {
			const pmix_info_t *qualifier = &queries[i].qualifiers[k];
			const char *nspace = qualifier->value.type == PMIX_STRING ? qualifier->value.data.string
					     : qualifier->value.type == PMIX_PROC ? qualifier->value.data.proc->nspace
										  : NULL;
			if ((PMIX_CHECK_KEY(qualifier, PMIX_NSPACE) || PMIX_CHECK_KEY(qualifier, PMIX_PROCID)) && nspace) {
				free(call->about);
				call->about = text_copy(nspace);
			}
		}
	}
	call->query_done = done;
	call->done_data = data;
	pmix_call_hand_over(call);
	return PMIX_SUCCESS;
}

/* ---- in the event loop ---- */

struct answer {
	pmix_info_t *info;
	size_t count, most;
};

static void release(void *data)
{
	struct answer *answer = data;
	pmix_info_free(answer->info, answer->most);
	free(answer);
}

/* One process for every rank, of the whole job or of this host. `pids` and `ended` are per rank. */
static void load_table(pmix_info_t *info, const char *key, const struct pmix_server *server, const uint32_t *pids,
					   const uint32_t *ended, bool here_only)
{
	const struct launch *launch = server->launch;
	pmix_data_array_t *array;
	size_t count = here_only ? launch_local_size(launch, server->index) : launch->size, at = 0;

	PMIX_DATA_ARRAY_CREATE(array, count, PMIX_PROC_INFO);
	pmix_proc_info_t *table = array->array;
	for (uint32_t rank = 0; rank < launch->size && at < count; rank++) {
		uint32_t host = launch->rank_host[rank];
		if (here_only && host != server->index)
			continue;
		PMIX_LOAD_PROCID(&table[at].proc, server->nspace, rank);
		table[at].hostname = text_copy(launch->host_names[host]);
		table[at].executable_name = text_copy(launch->apps[launch->rank_app[rank]].argv[0]);
		table[at].pid = (pid_t)pids[rank];
		table[at].state = ended[rank] ? PMIX_PROC_STATE_TERMINATED : PMIX_PROC_STATE_RUNNING;
		at++;
	}
	PMIX_LOAD_KEY(info->key, key);
	info->value.type = PMIX_DATA_ARRAY;
	info->value.data.darray = array; /* released with the info */
}

static bool wants_table(const char *key)
{
	return strcmp(key, PMIX_QUERY_PROC_TABLE) == 0 || strcmp(key, PMIX_QUERY_LOCAL_PROC_TABLE) == 0;
}

/* With commas between them. */
static void load_set_names(pmix_info_t *info, const char *key, const char *sets)
{
	struct buffer names = { 0 };
	size_t len;

	for (int i = 0; i < pset_count(sets); i++) {
		const char *name = pset_name(sets, i, &len);
		buffer_put(&names, ",", i > 0);
		buffer_put(&names, name, len);
	}
	buffer_put(&names, "", 1);
	PMIX_INFO_LOAD(info, key, (char *)names.data, PMIX_STRING);
	buffer_free(&names);
}

/* Fill in the answer to one key; false when we have none. */
static bool load_answer(pmix_info_t *info, const char *key, const struct pmix_server *server, const uint32_t *pids,
						const uint32_t *ended)
{
	const struct launch *launch = server->launch;
	pmix_status_t running = PMIX_OPERATION_IN_PROGRESS;
	size_t sets = (size_t)pset_count(strings_value(launch->env, "WEFT_PSETS"));

	if (strcmp(key, PMIX_QUERY_NAMESPACES) == 0)
		PMIX_INFO_LOAD(info, key, server->nspace, PMIX_STRING);
	else if (strcmp(key, PMIX_QUERY_JOB_STATUS) == 0)
		PMIX_INFO_LOAD(info, key, &running, PMIX_STATUS);
	else if (strcmp(key, PMIX_QUERY_NUM_PSETS) == 0)
		PMIX_INFO_LOAD(info, key, &sets, PMIX_SIZE);
	else if (strcmp(key, PMIX_QUERY_PSET_NAMES) == 0)
		load_set_names(info, key, strings_value(launch->env, "WEFT_PSETS"));
	else if (strcmp(key, PMIX_JOB_SIZE) == 0)
		PMIX_INFO_LOAD(info, key, &launch->size, PMIX_UINT32);
	else if (strcmp(key, PMIX_UNIV_SIZE) == 0)
		PMIX_INFO_LOAD(info, key, &launch->universe, PMIX_UINT32);
	else if (strcmp(key, PMIX_NUM_NODES) == 0)
		PMIX_INFO_LOAD(info, key, &launch->host_count, PMIX_UINT32);
	else if (wants_table(key))
		load_table(info, key, server, pids, ended, strcmp(key, PMIX_QUERY_LOCAL_PROC_TABLE) == 0);
	else
		return false;
	return true;
}

static void reply(struct pmix_server *server, struct pmix_call *call, const uint32_t *pids, const uint32_t *ended)
{
	size_t asked = strings_count(call->keys);
	bool ours = call->about[0] == '\0' || strcmp(call->about, server->nspace) == 0;
	struct answer *answer = memory_zero(1, sizeof *answer);

	answer->most = asked > 0 ? asked : 1;
	answer->info = pmix_info_create(answer->most);
	for (size_t i = 0; i < asked; i++)
		if ((ours || strcmp(call->keys[i], PMIX_QUERY_NAMESPACES) == 0) &&
			load_answer(&answer->info[answer->count], call->keys[i], server, pids, ended))
			answer->count++;
	pmix_status_t status = answer->count == asked ? PMIX_SUCCESS : answer->count > 0 ? PMIX_QUERY_PARTIAL_SUCCESS : PMIX_ERR_NOT_FOUND;
	call->query_done(status, answer->count > 0 ? answer->info : NULL, answer->count, call->done_data, release, answer);
	pmix_call_free(call);
}

void pmix_query_start(struct pmix_server *server, struct pmix_call *call)
{
	bool table = false;

	for (size_t i = 0; call->keys[i] != NULL; i++)
		table = table || wants_table(call->keys[i]);
	if (!table) {
		reply(server, call, NULL, NULL);
		return;
	}
	struct buffer body = { 0 };
	call->id = ++server->next_id;
	call->next = server->queries;
	server->queries = call;
	buffer_put_u64(&body, call->id);
	server->events.send(server->events.context, MESSAGE_TABLE_ASK, MESSAGE_ROOT, &body);
	buffer_free(&body);
}

void pmix_query_table(struct pmix_server *server, struct reader *reader)
{
	uint64_t id = read_u64(reader);
	uint32_t size = read_u32(reader);
	struct pmix_call *call = server->queries;

	while (call && call->id != id)
		call = call->next;
	if (!call || reader->bad || size != server->launch->size)
		return;
	uint32_t *pids = memory_zero(size, sizeof *pids), *ended = memory_zero(size, sizeof *ended);
	for (uint32_t rank = 0; rank < size; rank++) {
		pids[rank] = read_u32(reader);
		ended[rank] = read_u32(reader);
	}
	pmix_call_take(&server->queries, call);
	reply(server, call, pids, ended);
	free(pids);
	free(ended);
}
