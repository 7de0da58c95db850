/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Spawning: what is asked for becomes a command line of mpiexec, as MPI_Comm_spawn of our own library makes one (runtime/spawn.c), and the host starts it
 * (host_spawn.c). The new job is known under a name that we make up. Part of pmix_server.c.
 */
#include "launcher/pmix_server_call.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/compiler.h"
#include "common/error.h"
#include "common/hex.h"
#include "common/proof.h"
#include "common/spawn_places.h"

/* ---- in the library's thread ---- */

struct option {
	const char *key, *option;
};
static const struct option app_options[] = {
	{ PMIX_HOST, "-host" }, { PMIX_ADD_HOST, "-host" }, { PMIX_WDIR, "-wdir" },
};
/* For the whole job; of the first program that has them. */
static const struct option job_options[] = {
	{ PMIX_HOSTFILE, "-hostfile" }, { PMIX_ADD_HOSTFILE, "-hostfile" }, { PMIX_MAPBY, "-map-by" }, { PMIX_BINDTO, "-bind-to" },
};

static void add(struct pmix_call *call, const char *word)
{
	strings_add(&call->keys, text_copy(word));
}

static void add_known(struct pmix_call *call, const struct option *options, size_t count, const pmix_info_t *info)
{
	for (size_t i = 0; i < count; i++)
		if (PMIX_CHECK_KEY(info, options[i].key)) {
			add(call, options[i].option);
			add(call, info->value.data.string);
		}
}

static bool is_among(const struct option *options, size_t count, const pmix_info_t *info)
{
	for (size_t i = 0; i < count; i++)
		if (PMIX_CHECK_KEY(info, options[i].key))
			return true;
	return false;
}

/* What must be obeyed and is not known to us ends it, and so does what makes no sense. */
static pmix_status_t judge(const pmix_info_t *info, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		bool known = is_among(app_options, countof(app_options), &info[i]) || is_among(job_options, countof(job_options), &info[i]);

		if (!known && (info[i].flags & PMIX_INFO_REQD) != 0)
			return PMIX_ERR_NOT_SUPPORTED;
		if (known && (info[i].value.type != PMIX_STRING || !info[i].value.data.string))
			return PMIX_ERR_BAD_PARAM;
	}
	return PMIX_SUCCESS;
}

static pmix_status_t judge_all(const pmix_info_t *info, size_t info_count, const pmix_app_t *apps, size_t app_count)
{
	pmix_status_t status = judge(info, info_count);

	for (size_t i = 0; i < app_count && status == PMIX_SUCCESS; i++) {
		bool has_program = apps[i].cmd || (apps[i].argv && apps[i].argv[0]);

		status = !has_program || apps[i].maxprocs < 1 ? PMIX_ERR_BAD_PARAM : judge(apps[i].info, apps[i].ninfo);
	}
	return app_count > 0 ? status : PMIX_ERR_BAD_PARAM;
}

static void add_job_options(struct pmix_call *call, const pmix_info_t *info, size_t count)
{
	for (size_t i = 0; i < count; i++)
		add_known(call, job_options, countof(job_options), &info[i]);
}

static bool names_hosts(const pmix_info_t *info, size_t count)
{
	static const char *const keys[] = { PMIX_HOST, PMIX_ADD_HOST, PMIX_HOSTFILE, PMIX_ADD_HOSTFILE };

	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < countof(keys); k++)
			if (PMIX_CHECK_KEY(&info[i], keys[k]))
				return true;
	return false;
}

static void add_setting(struct pmix_call *call, const struct launch *launch, const char *name, const char *option)
{
	const char *value = strings_value(launch->env, name);

	if (!value || !value[0])
		return;
	add(call, option);
	add(call, value);
}

static void add_places(struct pmix_call *call, const struct pmix_server *server, unsigned long wanted)
{
	const char *hosts = strings_value(server->launch->env, "WEFT_SPAWN_HOSTS");
	bool enough;
	char *places = hosts && hosts[0] ? spawn_places(hosts, server->launch->host_names[server->index], wanted, &enough) : NULL;

	if (places && places[0] != '\0') {
		add(call, "-host");
		add(call, places);
		if (!enough)
			add(call, "-bynode");
	}
	free(places);
}

/* `info`: what was said of the whole job. Of several directories the last one counts: the library itself fills in the spawning rank's where none was given. */
static void add_program(struct pmix_call *call, const pmix_info_t *info, size_t info_count, const pmix_app_t *app)
{
	char number[24];
	size_t arguments = 0;

	add(call, "-n");
	snprintf(number, sizeof number, "%d", app->maxprocs);
	add(call, number);
	if (app->cwd) {
		add(call, "-wdir");
		add(call, app->cwd);
	}
	for (size_t i = 0; i < info_count; i++)
		add_known(call, app_options, countof(app_options), &info[i]);
	for (size_t i = 0; i < app->ninfo; i++)
		add_known(call, app_options, countof(app_options), &app->info[i]);
	/* What makes the spawning rank one is of its own server. */
	for (size_t i = 0; app->env && app->env[i] != NULL; i++)
		if (strncmp(app->env[i], "PMIX_", 5) != 0 && strchr(app->env[i], '=') != NULL) {
			add(call, "-x");
			add(call, app->env[i]);
		}
	while (app->argv && app->argv[arguments] != NULL)
		arguments++;
	add(call, "-words");
	snprintf(number, sizeof number, "%zu", arguments > 0 ? arguments : 1);
	add(call, number);
	add(call, app->cmd ? app->cmd : app->argv[0]);
	for (size_t i = 1; i < arguments; i++)
		add(call, app->argv[i]);
}

static void make_words(struct pmix_call *call, const struct pmix_server *server, const pmix_info_t *info, size_t info_count,
		       const pmix_app_t *apps, size_t app_count)
{
	bool named = names_hosts(info, info_count);
	unsigned long wanted = 0;

	add(call, "mpiexec");
	add_setting(call, server->launch, "WEFT_SPAWN_LAUNCHER", "-launcher");
	add_setting(call, server->launch, "WEFT_SPAWN_AGENT", "-launch-agent");
	add_job_options(call, info, info_count);
	for (size_t i = 0; i < app_count; i++) {
		wanted += (unsigned long)apps[i].maxprocs;
		named = named || names_hosts(apps[i].info, apps[i].ninfo);
		add_job_options(call, apps[i].info, apps[i].ninfo);
	}
	for (size_t i = 0; i < app_count; i++) {
		if (i > 0)
			add(call, ":");
		if (!named)
			add_places(call, server, wanted);
		add_program(call, info, info_count, &apps[i]);
	}
}

pmix_status_t pmix_on_spawn(const pmix_proc_t *proc, const pmix_info_t info[], size_t info_count, const pmix_app_t apps[], size_t app_count,
			    pmix_spawn_cbfunc_t done, void *data)
{
	struct pmix_call *call;
	unsigned char secret[(NSPACE_LEN - 1) / 2];
	char name[NSPACE_LEN];
	pmix_status_t status = judge_all(info, info_count, apps, app_count);

	/* A tool's job would have no parent here. */
	if (strcmp(proc->nspace, pmix_the_server()->nspace) != 0 || proof_random(secret, sizeof secret) != 0)
		return PMIX_ERR_NOT_SUPPORTED;
	if (status != PMIX_SUCCESS)
		return status;
	call = pmix_call_new(CALL_SPAWN, proc->rank);
	call->keys = memory_zero(1, sizeof *call->keys);
	make_words(call, pmix_the_server(), info, info_count, apps, app_count);
	hex_write(name, secret, sizeof secret);
	call->about = text_copy(name);
	call->spawn_done = done;
	call->done_data = data;
	pmix_call_hand_over(call);
	return PMIX_SUCCESS;
}

/* ---- in the event loop ---- */

void pmix_spawn_start(struct pmix_server *server, struct pmix_call *call)
{
	struct buffer body = { 0 };

	call->id = ++server->next_id;
	call->next = server->spawns;
	server->spawns = call;
	buffer_put_u32(&body, call->rank);
	buffer_put_u64(&body, call->id);
	buffer_put_string(&body, call->about);
	buffer_put_strings(&body, call->keys);
	server->events.send(server->events.context, MESSAGE_SPAWN, MESSAGE_ROOT, &body);
	buffer_free(&body);
}

void pmix_spawn_done(struct pmix_server *server, struct reader *reader)
{
	uint64_t id = read_u64(reader);
	bool done = read_u32(reader) != 0;
	struct pmix_call *call = server->spawns;
	pmix_nspace_t nspace;

	while (call && call->id != id)
		call = call->next;
	if (!call || reader->bad)
		return;
	pmix_call_take(&server->spawns, call);
	snprintf(nspace, sizeof nspace, "weft-%s", call->about);
	call->spawn_done(done ? PMIX_SUCCESS : PMIX_ERR_JOB_FAILED_TO_LAUNCH, done ? nspace : NULL, call->done_data);
	pmix_call_free(call);
}

static void notified(pmix_status_t status, void *context)
{
	(void)status;
	pmix_info_free(context, 2);
}

void pmix_spawn_failed(struct pmix_server *server, struct reader *reader)
{
	char *name = read_string(reader);
	pmix_nspace_t nspace;
	pmix_proc_t source;
	bool yes = true;
	pmix_info_t *info = pmix_info_create(2);

	snprintf(nspace, sizeof nspace, "weft-%.64s", name);
	PMIX_LOAD_PROCID(&source, nspace, PMIX_RANK_WILDCARD);
	PMIX_INFO_LOAD(&info[0], PMIX_EVENT_AFFECTED_PROC, &source, PMIX_PROC);
	PMIX_INFO_LOAD(&info[1], PMIX_EVENT_NON_DEFAULT, &yes, PMIX_BOOL);
	if (PMIx_Notify_event(PMIX_ERR_PROC_ABORTED, &source, PMIX_RANGE_LOCAL, info, 2, notified, info) != PMIX_SUCCESS)
		pmix_info_free(info, 2);
	(void)server;
	free(name);
}
