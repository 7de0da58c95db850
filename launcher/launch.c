/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See launch.h. The rank maps travel as runs (value, count): a job of a million ranks has few. */
#include "launcher/launch.h"

#include <stdlib.h>
#include <string.h>

#include "common/error.h"

static void put_runs(struct buffer *out, const uint32_t *value, uint32_t count)
{
	for (uint32_t i = 0; i < count;) {
		uint32_t end = i + 1;
		while (end < count && value[end] == value[i])
			end++;
		buffer_put_u32(out, value[i]);
		buffer_put_u32(out, end - i);
		i = end;
	}
}

static uint32_t *read_runs(struct reader *reader, uint32_t count, uint32_t limit)
{
	uint32_t *value = memory_zero(count, sizeof *value);

	for (uint32_t i = 0; i < count;) {
		uint32_t what = read_u32(reader), length = read_u32(reader);
		if (reader->bad || length == 0 || length > count - i || what >= limit) {
			reader->bad = true;
			break;
		}
		while (length-- > 0)
			value[i++] = what;
	}
	return value;
}

void launch_encode(const struct launch *launch, struct buffer *out)
{
	buffer_put_string(out, launch->job_id);
	buffer_put_string(out, launch->nspace);
	buffer_put(out, launch->key, SEGMENT_KEY_LEN);
	buffer_put_u32(out, launch->flags);
	buffer_put_u32(out, launch->size);
	buffer_put_u32(out, launch->host_count);
	buffer_put_u32(out, launch->app_count);
	buffer_put_u32(out, launch->universe);
	put_runs(out, launch->rank_host, launch->size);
	put_runs(out, launch->rank_app, launch->size);
	buffer_put_strings(out, launch->host_names);
	buffer_put_strings(out, launch->host_addresses);
	buffer_put_strings(out, launch->host_users);
	for (uint32_t i = 0; i < launch->app_count; i++) {
		buffer_put_strings(out, launch->apps[i].argv);
		buffer_put_strings(out, launch->apps[i].env);
		buffer_put_string(out, launch->apps[i].wdir);
		buffer_put_string(out, launch->apps[i].path);
	}
	buffer_put_strings(out, launch->env);
	buffer_put_string(out, launch->cwd);
	buffer_put_u32(out, launch->umask);
	for (int i = 0; i < LAUNCH_LIMITS; i++)
		buffer_put_u64(out, launch->limits[i].soft);
	buffer_put_u32(out, (uint32_t)launch->stdin_rank);
	buffer_put_u32(out, launch->bind);
	buffer_put_u32(out, launch->spread);
	buffer_put_u32(out, launch->per_object);
	buffer_put_u32(out, launch->cpus_per_rank);
	buffer_put_u32(out, launch->grace_ms);
	buffer_put_u32(out, launch->local_host);
	buffer_put_u32(out, launch->fanout);
	buffer_put_string(out, launch->agent);
}

static void decode_apps(struct reader *reader, struct launch *launch)
{
	launch->apps = memory_zero(launch->app_count, sizeof *launch->apps);
	for (uint32_t i = 0; i < launch->app_count; i++) {
		launch->apps[i].argv = read_strings(reader);
		launch->apps[i].env = read_strings(reader);
		launch->apps[i].wdir = read_string(reader);
		launch->apps[i].path = read_string(reader);
		if (!launch->apps[i].argv[0])
			reader->bad = true;
	}
}

int launch_decode(struct reader *reader, struct launch *launch)
{
	static const int resources[LAUNCH_LIMITS] = { LAUNCH_LIMIT_RESOURCES };

	memset(launch, 0, sizeof *launch);
	char *job_id = read_string(reader);
	strncpy(launch->job_id, job_id, sizeof launch->job_id - 1);
	free(job_id);
	char *nspace = read_string(reader);
	strncpy(launch->nspace, nspace, sizeof launch->nspace - 1);
	free(nspace);
	const void *key = read_bytes(reader, SEGMENT_KEY_LEN);
	if (key)
		memcpy(launch->key, key, SEGMENT_KEY_LEN);
	launch->flags = read_u32(reader);
	launch->size = read_u32(reader);
	launch->host_count = read_u32(reader);
	launch->app_count = read_u32(reader);
	launch->universe = read_u32(reader);
	if (reader->bad || launch->size == 0 || launch->size > SEGMENT_RANKS_MAX || launch->host_count == 0 ||
		launch->host_count > launch->size || launch->app_count == 0 || launch->app_count > launch->size) {
		launch->app_count = 0;
		return error_set(-1, "the launcher's description of the job makes no sense");
	}
	launch->rank_host = read_runs(reader, launch->size, launch->host_count);
	launch->rank_app = read_runs(reader, launch->size, launch->app_count);
	launch->host_names = read_strings(reader);
	launch->host_addresses = read_strings(reader);
	launch->host_users = read_strings(reader);
	decode_apps(reader, launch);
	launch->env = read_strings(reader);
	launch->cwd = read_string(reader);
	launch->umask = read_u32(reader);
	for (int i = 0; i < LAUNCH_LIMITS; i++)
		launch->limits[i] = (struct process_limit){ resources[i], read_u64(reader) };
	launch->stdin_rank = (int32_t)read_u32(reader);
	launch->bind = read_u32(reader);
	launch->spread = read_u32(reader);
	launch->per_object = read_u32(reader);
	launch->cpus_per_rank = read_u32(reader);
	launch->grace_ms = read_u32(reader);
	launch->local_host = read_u32(reader);
	launch->fanout = read_u32(reader);
	launch->agent = read_string(reader);
	if (!reader->bad && launch->fanout > 0 && strings_count(launch->host_names) == launch->host_count &&
		strings_count(launch->host_addresses) == launch->host_count &&
		strings_count(launch->host_users) == launch->host_count)
		return 0;
	launch_free(launch);
	return error_set(-1, "the launcher's description of the job is damaged");
}

void launch_free(struct launch *launch)
{
	for (uint32_t i = 0; launch->apps && i < launch->app_count; i++) {
		strings_free(launch->apps[i].argv);
		strings_free(launch->apps[i].env);
		free(launch->apps[i].wdir);
		free(launch->apps[i].path);
		free(launch->apps[i].hosts);
	}
	free(launch->apps);
	free(launch->rank_host);
	free(launch->rank_app);
	strings_free(launch->host_names);
	strings_free(launch->host_addresses);
	strings_free(launch->host_users);
	strings_free(launch->env);
	free(launch->cwd);
	free(launch->agent);
	memset(launch, 0, sizeof *launch);
}

uint32_t launch_local_size(const struct launch *launch, uint32_t host)
{
	uint32_t count = 0;
	for (uint32_t rank = 0; rank < launch->size; rank++)
		count += launch->rank_host[rank] == host;
	return count;
}
