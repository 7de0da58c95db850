/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* What the library is told of the job when the server starts, and of other jobs with which its ranks connect. Part of pmix_server.c. */
#include "launcher/pmix_server_call.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* "a,b,c" and "0,1;2,3": the maps from which the library derives almost everything. */
static void put_maps(const struct launch *launch, struct buffer *nodes, struct buffer *ranks)
{
	char number[16];
	struct buffer *of_host = memory_zero(launch->host_count, sizeof *of_host);

	for (uint32_t rank = 0; rank < launch->size; rank++) {
		struct buffer *list = &of_host[launch->rank_host[rank]];
		buffer_put(list, number, (size_t)snprintf(number, sizeof number, "%s%u", list->len > 0 ? "," : "", rank));
	}
	for (uint32_t host = 0; host < launch->host_count; host++) {
		buffer_put(nodes, ",", host > 0);
		buffer_put(nodes, launch->host_names[host], strlen(launch->host_names[host]));
		buffer_put(ranks, ";", host > 0);
		buffer_put(ranks, of_host[host].data, of_host[host].len);
		buffer_free(&of_host[host]);
	}
	buffer_put(nodes, "", 1);
	buffer_put(ranks, "", 1);
	free(of_host);
}

/* What is told of one program of the job; without it PMIX_APP_SIZE is unknown. */
static void load_app(pmix_info_t *info, const struct launch *launch, uint32_t app)
{
	uint32_t size = 0, first = 0;
	pmix_data_array_t *array;

	for (uint32_t rank = launch->size; rank-- > 0;)
		if (launch->rank_app[rank] == app) {
			size++;
			first = rank;
		}
	PMIX_DATA_ARRAY_CREATE(array, 3, PMIX_INFO);
	pmix_info_t *entry = array->array;
	PMIX_INFO_LOAD(&entry[0], PMIX_APPNUM, &app, PMIX_UINT32);
	PMIX_INFO_LOAD(&entry[1], PMIX_APP_SIZE, &size, PMIX_UINT32);
	PMIX_INFO_LOAD(&entry[2], PMIX_APPLDR, &first, PMIX_PROC_RANK);
	PMIX_LOAD_KEY(info->key, PMIX_APP_INFO_ARRAY);
	info->value.type = PMIX_DATA_ARRAY;
	info->value.data.darray = array; /* released with the info */
}

/* Once one such array exists it must be complete, or keys that the maps gave become unknown. */
static void load_rank(pmix_info_t *info, const struct launch *launch, uint32_t rank, uint32_t local)
{
	pmix_data_array_t *array;
	uint16_t local_rank = (uint16_t)local;
	uint32_t host = launch->rank_host[rank];

	PMIX_DATA_ARRAY_CREATE(array, 8, PMIX_INFO);
	pmix_info_t *entry = array->array;
	PMIX_INFO_LOAD(&entry[0], PMIX_RANK, &rank, PMIX_PROC_RANK); /* must be the first */
	PMIX_INFO_LOAD(&entry[1], PMIX_LOCAL_RANK, &local_rank, PMIX_UINT16);
	PMIX_INFO_LOAD(&entry[2], PMIX_NODE_RANK, &local_rank, PMIX_UINT16);
	PMIX_INFO_LOAD(&entry[3], PMIX_GLOBAL_RANK, &rank, PMIX_PROC_RANK);
	PMIX_INFO_LOAD(&entry[4], PMIX_APP_RANK, &rank, PMIX_PROC_RANK);
	PMIX_INFO_LOAD(&entry[5], PMIX_APPNUM, &launch->rank_app[rank], PMIX_UINT32);
	PMIX_INFO_LOAD(&entry[6], PMIX_NODEID, &host, PMIX_UINT32);
	PMIX_INFO_LOAD(&entry[7], PMIX_HOSTNAME, launch->host_names[host], PMIX_STRING);
	PMIX_LOAD_KEY(info->key, PMIX_PROC_DATA);
	info->value.type = PMIX_DATA_ARRAY;
	info->value.data.darray = array;
}

pmix_status_t pmix_register_job(const char *nspace, const struct launch *launch, uint32_t index, struct wait *wait)
{
	struct buffer nodes = { 0 }, ranks = { 0 };
	char *node_map = NULL, *rank_map = NULL;
	uint32_t local_size = launch_local_size(launch, index);
	uint32_t *next_local = memory_zero(launch->host_count, sizeof *next_local);
	size_t count = 10 + launch->app_count + launch->size, at = 0;
	pmix_info_t *info = pmix_info_create(count);
	bool gated = (launch->flags & LAUNCH_GATED) != 0;

	put_maps(launch, &nodes, &ranks);
	pmix_status_t status = PMIx_generate_regex((char *)nodes.data, &node_map);
	if (status == PMIX_SUCCESS)
		status = PMIx_generate_ppn((char *)ranks.data, &rank_map);
	if (status == PMIX_SUCCESS) {
		PMIX_INFO_LOAD(&info[at], PMIX_NODE_MAP, node_map, PMIX_REGEX), at++;
		PMIX_INFO_LOAD(&info[at], PMIX_PROC_MAP, rank_map, PMIX_REGEX), at++;
		PMIX_INFO_LOAD(&info[at], PMIX_JOBID, nspace, PMIX_STRING), at++;
		PMIX_INFO_LOAD(&info[at], PMIX_JOB_SIZE, &launch->size, PMIX_UINT32), at++;
		PMIX_INFO_LOAD(&info[at], PMIX_UNIV_SIZE, &launch->universe, PMIX_UINT32), at++;
		PMIX_INFO_LOAD(&info[at], PMIX_MAX_PROCS, &launch->universe, PMIX_UINT32), at++;
		PMIX_INFO_LOAD(&info[at], PMIX_NUM_NODES, &launch->host_count, PMIX_UINT32), at++;
		PMIX_INFO_LOAD(&info[at], PMIX_LOCAL_SIZE, &local_size, PMIX_UINT32), at++;
		PMIX_INFO_LOAD(&info[at], PMIX_JOB_NUM_APPS, &launch->app_count, PMIX_UINT32), at++;
		if (gated) /* a debugger wants to find them at the start: pmix_gate_open */
			PMIX_INFO_LOAD(&info[at], PMIX_DEBUG_STOP_IN_INIT, &gated, PMIX_BOOL), at++;
		for (uint32_t app = 0; app < launch->app_count; app++)
			load_app(&info[at++], launch, app);
		for (uint32_t rank = 0; rank < launch->size; rank++)
			load_rank(&info[at++], launch, rank, next_local[launch->rank_host[rank]]++);
		status = pmix_wait_for(wait, PMIx_server_register_nspace(nspace, (int)local_size, info, at, pmix_wait_done, wait));
	}
	pmix_info_free(info, count);
	free(next_local);
	free(node_map);
	free(rank_map);
	buffer_free(&nodes);
	buffer_free(&ranks);
	return status;
}

pmix_status_t pmix_register_ranks(struct pmix_server *server, struct wait *wait)
{
	const struct launch *launch = server->launch;
	pmix_status_t status = PMIX_SUCCESS;
	pmix_proc_t proc;

	for (uint32_t rank = 0; rank < launch->size && status == PMIX_SUCCESS; rank++) {
		if (launch->rank_host[rank] != server->index)
			continue;
		PMIX_LOAD_PROCID(&proc, server->nspace, rank);
		status = pmix_wait_for(wait, PMIx_server_register_client(&proc, geteuid(), getegid(), NULL, pmix_wait_done, wait));
	}
	return status;
}
