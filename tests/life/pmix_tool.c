/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A tool: pmix_tool PID RANKS [SIGNAL] connects to the PMIx server of the mpiexec or weftd with that process id, asks for the processes of the job, which
 * should be RANKS running ones, and sends SIGNAL to the last. PID can be the contact of a server instead, NAMESPACE.RANK;tcp4://ADDRESS:PORT. Prints the name of the job. Exits with 2 when it cannot connect.
 */
#include <pmix_tool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHECK(what)                                                                  \
	do {                                                                         \
		if (!(what)) {                                                       \
			printf("line %d: not so: %s\n", __LINE__, #what);            \
			exit(3);                                                     \
		}                                                                    \
	} while (0)

static void ask(const char *key, pmix_info_t **info, size_t *count)
{
	pmix_query_t *query;

	PMIX_QUERY_CREATE(query, 1);
	query->keys = calloc(2, sizeof *query->keys);
	query->keys[0] = strdup(key);
	CHECK(PMIx_Query_info(query, 1, info, count) == PMIX_SUCCESS && *count == 1);
	PMIX_QUERY_FREE(query, 1);
}

int main(int argc, char **argv)
{
	pmix_info_t info, *found;
	pmix_proc_t me, target;
	pid_t pid = argc > 1 ? atoi(argv[1]) : 0;
	int ranks = argc > 2 ? atoi(argv[2]) : 0, number = argc > 3 ? atoi(argv[3]) : 0;
	size_t count;

	if (argc > 1 && strchr(argv[1], ';'))
		PMIX_INFO_LOAD(&info, PMIX_SERVER_URI, argv[1], PMIX_STRING);
	else
		PMIX_INFO_LOAD(&info, PMIX_SERVER_PIDINFO, &pid, PMIX_PID);
	if (PMIx_tool_init(&me, &info, 1) != PMIX_SUCCESS)
		return 2;
	ask(PMIX_QUERY_NAMESPACES, &found, &count);
	CHECK(found[0].value.type == PMIX_STRING);
	PMIX_LOAD_PROCID(&target, found[0].value.data.string, ranks - 1);
	PMIX_INFO_FREE(found, count);
	ask(PMIX_QUERY_PROC_TABLE, &found, &count);
	CHECK(found[0].value.type == PMIX_DATA_ARRAY && found[0].value.data.darray->size == (size_t)ranks);
	pmix_proc_info_t *table = found[0].value.data.darray->array;
	for (int i = 0; i < ranks; i++)
		CHECK(table[i].pid > 0 && table[i].state == PMIX_PROC_STATE_RUNNING && strcmp(table[i].proc.nspace, target.nspace) == 0);
	PMIX_INFO_FREE(found, count);
	if (number > 0) {
		PMIX_INFO_LOAD(&info, PMIX_JOB_CTRL_SIGNAL, &number, PMIX_INT);
		CHECK(PMIx_Job_control(&target, 1, &info, 1, NULL, NULL) == PMIX_SUCCESS);
	}
	printf("tool of %s\n", target.nspace);
	CHECK(PMIx_tool_finalize() == PMIX_SUCCESS);
	return 0;
}
