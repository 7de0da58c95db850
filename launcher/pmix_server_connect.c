/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Connecting to processes of other jobs, and disconnecting: each host's server of each job calls here when all its ranks that take part have. Nobody
 * knows the other job's servers, so they meet through names (pmix_server_names.c), which lead to the mpiexec that all these jobs descend
 * from, or to the name server. Part of pmix_server.c. What is published, in pieces of BLOB_LEN digits:
 *
 *     weft.j.NSPACE                   sizes, hosts and programs of that job
 *     weft.m.NSPACE.RANK              what that rank has put, for the others' modex
 *     weft.c.SET.N.NSPACE.HOST        that host's ranks of this set of processes have come to connect for the N-th time
 *     weft.d.SET.N.NSPACE.HOST        likewise, to disconnect
 *
 * A job whose first name has gone has ended, and nobody waits for it any more.
 */
#include "launcher/pmix_server_call.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/hex.h"
#include "common/status.h"

/* NEAR_MS: so near its end a time is up, for two clocks. */
enum { BLOB_LEN = 960, LOOK_MS = 5, LOOK_MOST_MS = 200, KEEP_S = 600, NEAR_MS = 20 };

/* One step after another; each ends in a callback from names or from the library. */
struct meeting {
	struct pmix_server *server;
	struct pmix_call *call;         /* `signature` the processes, `code` 1 to disconnect */
	char set[40];                   /* a name for these processes */
	unsigned number;
	char **others;                  /* namespaces of theirs that are not ours */
	size_t at;                      /* which of them is being learnt of */
	uint32_t modexes;               /* not yet given by the library */
	char **keys, **values;          /* to be published */
	char *own;                      /* that we have come */
	bool over;                      /* answered, with data of ranks still to come */
	struct timer *deadline;         /* of the time in which they may */
	uint64_t pause;
	char **awaited;
};

/* How often we have met a set of processes, either way. */
struct pmix_met {
	char set[40];
	unsigned connects, disconnects;
	struct pmix_met *next;
};

static const pmix_proc_t *procs_of(const struct meeting *meeting, size_t *count)
{
	*count = meeting->call->signature.len / sizeof(pmix_proc_t);
	return (const void *)meeting->call->signature.data;
}

/* ---- texts of any length ---- */

static void add_blob(struct meeting *meeting, char *name, const void *data, size_t len)
{
	char *text = memory_zero(2 * len + 1, 1);
	size_t digits = 2 * len, pieces = digits / BLOB_LEN + 1;

	hex_write(text, data, len);
	/* The first is the last to be published: where it is, all are. */
	for (size_t i = pieces; i-- > 0;) {
		strings_add(&meeting->keys, i == 0 ? text_copy(name) : text_format("%s.%zu", name, i));
		strings_add(&meeting->values, i == 0 ? text_format("%zu:%.*s", pieces, BLOB_LEN, text)
						     : text_format("%.*s", BLOB_LEN, text + i * BLOB_LEN));
	}
	free(text);
	free(name);
}

/* ---- a meeting ---- */

static int compare(const void *a, const void *b)
{
	const pmix_proc_t *x = a, *y = b;
	int order = strcmp(x->nspace, y->nspace);

	return order != 0 ? order : x->rank < y->rank ? -1 : x->rank > y->rank;
}

/* FNV-1a, twice from different beginnings: a name that all servers find for the same processes, in whatever order. */
static void name_set(struct meeting *meeting)
{
	size_t count;
	const pmix_proc_t *procs = procs_of(meeting, &count);
	pmix_proc_t *sorted = memory(NULL, count, sizeof *sorted);
	uint64_t hash[2] = { UINT64_C(0xcbf29ce484222325), UINT64_C(0x9ae16a3b2f90404f) };
	char one[sizeof(pmix_nspace_t) + 16];

	memcpy(sorted, procs, count * sizeof *sorted);
	qsort(sorted, count, sizeof *sorted, compare);
	for (size_t i = 0; i < count; i++) {
		int len = snprintf(one, sizeof one, "%s.%u;", sorted[i].nspace, sorted[i].rank);
		for (int k = 0; k < len; k++)
			for (int h = 0; h < 2; h++)
				hash[h] = (hash[h] ^ (unsigned char)one[k]) * UINT64_C(0x100000001b3);
	}
	snprintf(meeting->set, sizeof meeting->set, "%016llx%016llx", (unsigned long long)hash[0], (unsigned long long)hash[1]);
	free(sorted);
}

static bool is_listed(char *const *list, const char *text)
{
	for (size_t i = 0; list && list[i] != NULL; i++)
		if (strcmp(list[i], text) == 0)
			return true;
	return false;
}

static struct pmix_met *met(struct pmix_server *server, const char *set)
{
	struct pmix_met *entry = server->met;

	while (entry && strcmp(entry->set, set) != 0)
		entry = entry->next;
	if (entry)
		return entry;
	entry = memory_zero(1, sizeof *entry);
	snprintf(entry->set, sizeof entry->set, "%s", set);
	entry->next = server->met;
	server->met = entry;
	return entry;
}

static void meeting_free(struct meeting *meeting)
{
	strings_free(meeting->others);
	strings_free(meeting->keys);
	strings_free(meeting->values);
	strings_free(meeting->awaited);
	free(meeting->own);
	pmix_call_free(meeting->call);
	free(meeting);
}

static void unpublished(struct pmix_server *server, struct pmix_call *call)
{
	(void)server, (void)call;
}

static void unpublish(struct pmix_server *server, char *name)
{
	char **keys = memory_zero(1, sizeof *keys);

	strings_add(&keys, name);
	pmix_names_ask(server, NAME_UNPUBLISH, keys, NULL, NULL, unpublished, NULL);
}

struct later {
	struct pmix_server *server;
	char *name;
};

static void unpublish_later(void *context)
{
	struct later *later = context;

	unpublish(later->server, later->name);
	free(later);
}

/* Everybody has come to disconnect: nobody looks for who had come to connect. Who has come to disconnect may still be looked for. */
static void clean_up(struct meeting *meeting)
{
	struct pmix_server *server = meeting->server;
	const struct pmix_met *entry = met(server, meeting->set);
	struct later *later = memory_zero(1, sizeof *later);

	if (entry->connects >= entry->disconnects)
		unpublish(server, text_format("weft.c.%s.%u.%s.%u", meeting->set, entry->disconnects, server->nspace, server->index));
	*later = (struct later){ server, text_copy(meeting->own) };
	loop_after(server->loop, SECONDS(KEEP_S), unpublish_later, later);
}

/* The host wants to know, of jobs that our ranks have spawned. */
static void tie(const struct meeting *meeting)
{
	struct pmix_server *server = meeting->server;

	for (size_t i = 0; meeting->others[i] != NULL; i++) {
		struct buffer body = { 0 };
		buffer_put_string(&body, meeting->others[i] + strlen("weft-"));
		buffer_put_u32(&body, meeting->call->code == 0);
		server->events.send(server->events.context, MESSAGE_SPAWN_TIE, MESSAGE_ROOT, &body);
		buffer_free(&body);
	}
}

/* Of who connects the library watches the time itself, and answers when it is up; a second answer would reach into what it has freed. */
static void answer(const struct meeting *meeting, pmix_status_t status)
{
	const struct pmix_call *call = meeting->call;
	bool answered = call->code == 0 && call->deadline != 0 && status_now_ns() + MILLISECONDS(NEAR_MS) >= call->deadline;

	if (!answered)
		call->done(status, call->done_data);
}

static void end(struct meeting *meeting, pmix_status_t status)
{
	if (meeting->call->code == 1 && status == PMIX_SUCCESS)
		clean_up(meeting);
	if (status == PMIX_SUCCESS)
		tie(meeting);
	answer(meeting, status);
	meeting_free(meeting);
}

static void look(void *context);

/* Who has asked has ended, or does not want to wait any longer. */
static pmix_status_t is_over(const struct meeting *meeting)
{
	const struct pmix_server *server = meeting->server;
	const struct pmix_call *call = meeting->call;

	if (call->rank < server->launch->size && server->gone[call->rank])
		return PMIX_ERR_LOST_CONNECTION;
	return call->deadline != 0 && status_now_ns() >= call->deadline ? PMIX_ERR_TIMEOUT : PMIX_SUCCESS;
}

/* Is everybody there? Of a job that has ended nobody will come. */
static void looked(struct pmix_server *server, struct pmix_call *call)
{
	struct meeting *meeting = call->context;
	size_t left = 0;

	for (size_t i = 0; call->keys[i] != NULL; i++) {
		if (strncmp(call->keys[i], "weft.j.", 7) == 0 && !call->values[i]) {
			end(meeting, PMIX_ERR_LOST_CONNECTION);
			return;
		}
		if (strncmp(call->keys[i], "weft.j.", 7) != 0 && !call->values[i]) {
			free(meeting->awaited[left]);
			meeting->awaited[left++] = text_copy(call->keys[i]);
		}
	}
	for (size_t i = left; meeting->awaited[i] != NULL; i++) {
		free(meeting->awaited[i]);
		meeting->awaited[i] = NULL;
	}
	if (left == 0) {
		end(meeting, PMIX_SUCCESS);
	} else if (is_over(meeting) != PMIX_SUCCESS) {
		end(meeting, is_over(meeting));
	} else {
		meeting->pause = meeting->pause == 0 ? MILLISECONDS(LOOK_MS) : 2 * meeting->pause;
		if (meeting->pause > MILLISECONDS(LOOK_MOST_MS))
			meeting->pause = MILLISECONDS(LOOK_MOST_MS);
		loop_after(server->loop, meeting->pause, look, meeting);
	}
}

static void look(void *context)
{
	struct meeting *meeting = context;
	char **keys = memory_zero(1, sizeof *keys);

	for (size_t i = 0; meeting->awaited[i] != NULL; i++)
		strings_add(&keys, text_copy(meeting->awaited[i]));
	for (size_t i = 0; meeting->others[i] != NULL; i++)
		strings_add(&keys, text_format("weft.j.%s", meeting->others[i]));
	pmix_names_ask(meeting->server, NAME_LOOK_UP, keys, NULL, NULL, looked, meeting);
}

/* All other servers that have a part in it: those of hosts where processes of the set run. */
static void await_all(struct meeting *meeting)
{
	struct pmix_server *server = meeting->server;
	size_t count;
	const pmix_proc_t *procs = procs_of(meeting, &count);
	const char *step = meeting->call->code == 1 ? "d" : "c";

	meeting->awaited = memory_zero(1, sizeof *meeting->awaited);
	for (size_t i = 0; i < count; i++) {
		const struct pmix_job *job = pmix_job_find(server, procs[i].nspace);
		const struct launch *launch = strcmp(procs[i].nspace, server->nspace) == 0 ? server->launch : job ? &job->launch : NULL;

		for (uint32_t rank = 0; launch && rank < launch->size; rank++) {
			if (procs[i].rank != PMIX_RANK_WILDCARD && procs[i].rank != rank)
				continue;
			char *key = text_format("weft.%s.%s.%u.%s.%u", step, meeting->set, meeting->number, procs[i].nspace,
						launch->rank_host[rank]);
			if (strcmp(key, meeting->own) == 0 || is_listed(meeting->awaited, key))
				free(key);
			else
				strings_add(&meeting->awaited, key);
		}
	}
	look(meeting);
}

static void learn(struct meeting *meeting);

static void learnt(void *context, const void *data, size_t len)
{
	struct meeting *meeting = context;
	const char *nspace = meeting->others[meeting->at];

	/* Another meeting may have learnt of it meanwhile. */
	if (!pmix_job_find(meeting->server, nspace) && (!data || !pmix_job_learn(meeting->server, nspace, data, len))) {
		end(meeting, is_over(meeting) != PMIX_SUCCESS ? is_over(meeting) : PMIX_ERR_NOT_FOUND);
		return;
	}
	meeting->at++;
	learn(meeting);
}

/* Of all other jobs, one after the other. */
static void learn(struct meeting *meeting)
{
	while (meeting->others[meeting->at] && pmix_job_find(meeting->server, meeting->others[meeting->at]))
		meeting->at++;
	if (meeting->others[meeting->at])
		pmix_blob_get(meeting->server, text_format("weft.j.%s", meeting->others[meeting->at]), meeting->call, learnt, meeting);
	else
		await_all(meeting);
}

static void published(struct pmix_server *server, struct pmix_call *call)
{
	struct meeting *meeting = call->context;

	(void)server;
	if (meeting->over)
		meeting_free(meeting);
	else
		learn(meeting); /* that a key was there already is no failure: what we have said before */
}

static void publish(struct meeting *meeting)
{
	char **keys = meeting->keys, **values = meeting->values;

	loop_cancel(meeting->server->loop, &meeting->deadline);
	if (!meeting->over) {
		strings_add(&keys, text_copy(meeting->own));
		strings_add(&values, text_copy("here"));
	}
	meeting->keys = meeting->values = NULL;
	pmix_names_ask(meeting->server, NAME_PUBLISH, keys, values, NULL, published, meeting);
}

void pmix_connect_data(struct pmix_server *server, struct pmix_call *call)
{
	struct meeting *meeting = call->context;

	if (call->code == PMIX_SUCCESS && call->data)
		add_blob(meeting, text_format("weft.m.%s.%u", server->nspace, call->rank), call->data, call->data_len);
	pmix_call_free(call);
	if (--meeting->modexes == 0)
		publish(meeting);
}

static bool takes_part(const struct meeting *meeting, uint32_t rank)
{
	size_t count;
	const pmix_proc_t *procs = procs_of(meeting, &count);

	for (size_t i = 0; i < count; i++)
		if (strcmp(procs[i].nspace, meeting->server->nspace) == 0 && (procs[i].rank == rank || procs[i].rank == PMIX_RANK_WILDCARD))
			return true;
	return false;
}

/* Data that come later are still published, for other meetings. */
static void too_late(void *context)
{
	struct meeting *meeting = context;

	meeting->deadline = NULL;
	meeting->over = true;
	answer(meeting, PMIX_ERR_TIMEOUT);
}

static void set_deadline(struct meeting *meeting)
{
	uint64_t now = status_now_ns(), deadline = meeting->call->deadline;

	if (deadline != 0)
		meeting->deadline = loop_after(meeting->server->loop, deadline > now ? deadline - now : 0, too_late, meeting);
}

/* What our ranks have put, those of them that the others have not been told of. */
static void tell(struct meeting *meeting)
{
	struct pmix_server *server = meeting->server;
	const struct launch *launch = server->launch;
	struct buffer record = { 0 };

	pmix_job_put(launch, &record);
	add_blob(meeting, text_format("weft.j.%s", server->nspace), record.data, record.len);
	buffer_free(&record);
	meeting->modexes = 1;
	set_deadline(meeting);
	for (uint32_t rank = 0; rank < launch->size; rank++) {
		if (launch->rank_host[rank] != server->index || server->told[rank] || !takes_part(meeting, rank))
			continue;
		struct pmix_call *call = pmix_call_new(CALL_CONNECT_DATA, rank);
		pmix_proc_t proc;
		PMIX_LOAD_PROCID(&proc, server->nspace, rank);
		call->context = meeting;
		server->told[rank] = true;
		meeting->modexes++;
		if (PMIx_server_dmodex_request(&proc, pmix_modex_given, call) != PMIX_SUCCESS) {
			meeting->modexes--;
			pmix_call_free(call);
		}
	}
	if (--meeting->modexes == 0)
		publish(meeting);
}

void pmix_connect_start(struct pmix_server *server, struct pmix_call *call)
{
	struct meeting *meeting = memory_zero(1, sizeof *meeting);
	struct pmix_met *entry;
	size_t count;

	*meeting = (struct meeting){ .server = server, .call = call };
	meeting->keys = memory_zero(1, sizeof *meeting->keys);
	meeting->values = memory_zero(1, sizeof *meeting->values);
	meeting->others = memory_zero(1, sizeof *meeting->others);
	name_set(meeting);
	entry = met(server, meeting->set);
	meeting->number = call->code == 1 ? ++entry->disconnects : ++entry->connects;
	meeting->own = text_format("weft.%s.%s.%u.%s.%u", call->code == 1 ? "d" : "c", meeting->set, meeting->number, server->nspace,
				   server->index);
	const pmix_proc_t *procs = procs_of(meeting, &count);
	for (size_t i = 0; i < count; i++)
		if (strcmp(procs[i].nspace, server->nspace) != 0 && strncmp(procs[i].nspace, "weft-", 5) == 0 &&
			!is_listed(meeting->others, procs[i].nspace))
			strings_add(&meeting->others, text_copy(procs[i].nspace));
	for (uint32_t rank = 0; rank < server->launch->size; rank++)
		if (server->launch->rank_host[rank] == server->index && takes_part(meeting, rank))
			call->rank = rank;
	tell(meeting);
}

/* ---- what ranks of other jobs have put ---- */

static void have_foreign(void *context, const void *data, size_t len)
{
	struct pmix_call *call = context;

	pmix_answer_data(call, data ? PMIX_SUCCESS : PMIX_ERR_NOT_FOUND, data, data ? len : 0);
	pmix_call_free(call);
}

void pmix_connect_modex(struct pmix_server *server, struct pmix_call *call)
{
	pmix_blob_get(server, text_format("weft.m.%s.%u", call->about, call->rank), NULL, have_foreign, call);
}

/* ---- in the library's thread ---- */

static pmix_status_t meet(const pmix_proc_t procs[], size_t count, const pmix_info_t info[], size_t info_count, int code,
			  pmix_op_cbfunc_t done, void *data)
{
	struct pmix_call *call = pmix_call_new(CALL_CONNECT, PMIX_RANK_UNDEF);

	buffer_put(&call->signature, procs, count * sizeof *procs);
	for (size_t i = 0; i < info_count; i++)
		if (PMIX_CHECK_KEY(&info[i], PMIX_TIMEOUT) && info[i].value.type == PMIX_INT && info[i].value.data.integer > 0)
			call->deadline = status_now_ns() + SECONDS(info[i].value.data.integer);
	call->code = code;
	call->done = done;
	call->done_data = data;
	pmix_call_hand_over(call);
	return PMIX_SUCCESS;
}

pmix_status_t pmix_on_connect(const pmix_proc_t procs[], size_t count, const pmix_info_t info[], size_t info_count,
			      pmix_op_cbfunc_t done, void *data)
{
	return meet(procs, count, info, info_count, 0, done, data);
}

pmix_status_t pmix_on_disconnect(const pmix_proc_t procs[], size_t count, const pmix_info_t info[], size_t info_count,
				 pmix_op_cbfunc_t done, void *data)
{
	return meet(procs, count, info, info_count, 1, done, data);
}
