/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What is known of other jobs: records that their servers have published, in pieces, are looked up, and the library is told of such a job as of our own.
 * Part of pmix_server.c, for pmix_server_connect.c.
 */
#include "launcher/pmix_server_call.h"

#include <stdlib.h>
#include <string.h>

#include "common/hex.h"

/* ---- texts of any length ---- */

struct blob {
	struct pmix_server *server;
	char *name;
	struct buffer digits;
	void (*then)(void *context, const void *data, size_t len);
	void *context;
};

static void blob_end(struct blob *blob, bool good)
{
	size_t len = blob->digits.len / 2;
	unsigned char *data = memory(NULL, len + 1, 1);

	buffer_put(&blob->digits, "", 1);
	good = good && hex_read(data, len, (char *)blob->digits.data);
	blob->then(blob->context, good ? data : NULL, len);
	free(data);
	free(blob->name);
	buffer_free(&blob->digits);
	free(blob);
}

static void blob_rest(struct pmix_server *server, struct pmix_call *call)
{
	struct blob *blob = call->context;

	(void)server;
	for (size_t i = 0; call->keys[i] != NULL; i++) {
		if (!call->values[i]) {
			blob_end(blob, false);
			return;
		}
		buffer_put(&blob->digits, call->values[i], strlen(call->values[i]));
	}
	blob_end(blob, true);
}

static void blob_first(struct pmix_server *server, struct pmix_call *call)
{
	struct blob *blob = call->context;
	const char *text = call->values[0], *colon = text ? strchr(text, ':') : NULL;
	unsigned long pieces = colon ? strtoul(text, NULL, 10) : 0;
	char **keys = memory_zero(1, sizeof *keys);

	if (!colon || pieces == 0 || pieces > UINT16_MAX) {
		strings_free(keys);
		blob_end(blob, false);
		return;
	}
	buffer_put(&blob->digits, colon + 1, strlen(colon + 1));
	for (unsigned long i = 1; i < pieces; i++)
		strings_add(&keys, text_format("%s.%lu", blob->name, i));
	pmix_names_ask(server, NAME_LOOK_UP, keys, NULL, NULL, blob_rest, blob);
}

void pmix_blob_get(struct pmix_server *server, char *name, const struct pmix_call *waiting,
		   void (*then)(void *context, const void *data, size_t len), void *context)
{
	struct blob *blob = memory_zero(1, sizeof *blob);
	char **keys = memory_zero(1, sizeof *keys);

	*blob = (struct blob){ .server = server, .name = name, .then = then, .context = context };
	strings_add(&keys, text_copy(name));
	pmix_names_ask(server, NAME_LOOK_UP, keys, NULL, waiting, blob_first, blob);
}

/* ---- other jobs ---- */

void pmix_job_put(const struct launch *launch, struct buffer *out)
{
	buffer_put_u32(out, launch->size);
	buffer_put_u32(out, launch->host_count);
	buffer_put_u32(out, launch->app_count);
	buffer_put_u32(out, launch->universe);
	for (uint32_t rank = 0; rank < launch->size; rank++) {
		buffer_put_u32(out, launch->rank_host[rank]);
		buffer_put_u32(out, launch->rank_app[rank]);
	}
	buffer_put_strings(out, launch->host_names);
}

static bool read_job(struct reader *reader, struct launch *launch)
{
	bool good = true;

	launch->size = read_u32(reader);
	launch->host_count = read_u32(reader);
	launch->app_count = read_u32(reader);
	launch->universe = read_u32(reader);
	if (reader->bad || launch->size > reader_left(reader) / 8)
		return false;
	launch->rank_host = memory_zero(launch->size, sizeof *launch->rank_host);
	launch->rank_app = memory_zero(launch->size, sizeof *launch->rank_app);
	for (uint32_t rank = 0; rank < launch->size; rank++) {
		launch->rank_host[rank] = read_u32(reader);
		launch->rank_app[rank] = read_u32(reader);
		good = good && launch->rank_host[rank] < launch->host_count && launch->rank_app[rank] < launch->app_count;
	}
	launch->host_names = read_strings(reader);
	return good && !reader->bad && strings_count(launch->host_names) == launch->host_count && launch->app_count <= launch->size;
}

const struct pmix_job *pmix_job_find(const struct pmix_server *server, const char *nspace)
{
	const struct pmix_job *job = server->jobs;

	while (job && strcmp(job->nspace, nspace) != 0)
		job = job->next;
	return job;
}

bool pmix_job_learn(struct pmix_server *server, const char *nspace, const void *data, size_t len)
{
	struct pmix_job *job = memory_zero(1, sizeof *job);
	struct reader reader = reader_of(data, len);
	struct wait wait = { .status = PMIX_SUCCESS };
	bool good = read_job(&reader, &job->launch);

	if (good) {
		sem_init(&wait.done, 0, 0);
		good = pmix_register_job(nspace, &job->launch, NO_HOST, &wait) == PMIX_SUCCESS;
		sem_destroy(&wait.done);
	}
	if (!good) {
		free(job->launch.rank_host);
		free(job->launch.rank_app);
		strings_free(job->launch.host_names);
		free(job);
		return false;
	}
	job->nspace = text_copy(nspace);
	job->next = server->jobs;
	server->jobs = job;
	return true;
}
