/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* What pmix_server.c, pmix_server_job.c, pmix_server_names.c and pmix_server_query.c share. Nobody else includes this. */
#ifndef LAUNCHER_PMIX_SERVER_CALL_H
#define LAUNCHER_PMIX_SERVER_CALL_H

#include <semaphore.h>

#include <pmix.h>
#include <pmix_server.h>

#include "launcher/pmix_server.h"

enum call_kind { CALL_CONNECTED, CALL_FINALISED, CALL_ABORT, CALL_FENCE, CALL_MODEX, CALL_MODEX_READY, CALL_QUERY, CALL_NAMES, CALL_BEAT };

/* One callback of the library on its way to the event loop; afterwards a question waiting for its answer. */
struct pmix_call {
	enum call_kind kind;
	uint32_t rank;
	int code;
	char *text;
	struct buffer signature;        /* of a fence: its pmix_proc_t list */
	char *data;                     /* contribution; the library leaves it to us */
	size_t data_len;
	pmix_modex_cbfunc_t modex_done;
	pmix_op_cbfunc_t done;
	void *done_data;
	uint64_t id;                    /* of a modex question or a query */
	uint32_t from;                  /* of a modex question: the host that asked */
	char **keys;                    /* of a query */
	char *about;                    /* of a query: the namespace it asks about; "": any */
	pmix_info_cbfunc_t query_done;
	/* Of names: `code` is the action, `keys` what is asked for, one after the other. */
	struct pmix_server *server;
	char **values;                  /* to be published; or found, with NULL for those that were not */
	size_t key;                     /* whose turn it is */
	bool wait, all;                 /* until it is published; all that the rank has published */
	uint64_t deadline;              /* of waiting; 0: none */
	uint64_t pause;                 /* before asking again, ns; 0: this key has been asked for once */
	pmix_status_t failed;           /* 0: nothing has */
	pmix_lookup_cbfunc_t lookup_done;
	struct pmix_call *next;
};

struct pmix_published;

struct pmix_server {
	struct loop *loop;
	const struct launch *launch;
	uint32_t index;
	struct pmix_events events;
	pmix_nspace_t nspace;
	char *directory;
	struct watch calls;
	int calls_in;
	bool *gone;                     /* by rank: died or finalised, so that nobody waits for what it has asked */
	struct pmix_published *published;
	struct pmix_call *fences, *modexes, *queries, *naming;   /* waiting for answers from elsewhere */
	uint64_t next_id;
};


/* Calls of the library that answer later: wait here, during the start only. */
struct wait {
	sem_t done;
	pmix_status_t status;
};

struct pmix_call *pmix_call_new(enum call_kind kind, uint32_t rank);
void pmix_call_free(struct pmix_call *call);
void pmix_call_hand_over(struct pmix_call *call);        /* from the library's thread to the event loop */
struct pmix_call *pmix_call_take(struct pmix_call **list, struct pmix_call *call);

pmix_info_t *pmix_info_create(size_t count);
void pmix_info_free(pmix_info_t *info, size_t count);

/* For calls that answer later, during the start: a callback, and what its `status` comes to. */
void pmix_wait_done(pmix_status_t status, void *context);
pmix_status_t pmix_wait_for(struct wait *wait, pmix_status_t status);

/* pmix_server_job.c: tell the library of the job and of our ranks. */
pmix_status_t pmix_register_job(struct pmix_server *server, struct wait *wait);
pmix_status_t pmix_register_ranks(struct pmix_server *server, struct wait *wait);

/* pmix_server_query.c: the library's callback; the question in the loop; its answer from mpiexec. */
pmix_status_t pmix_on_query(pmix_proc_t *proc, pmix_query_t *queries, size_t count, pmix_info_cbfunc_t done, void *data);
void pmix_query_start(struct pmix_server *server, struct pmix_call *call);
void pmix_query_table(struct pmix_server *server, struct reader *reader);

/* pmix_server_names.c: likewise for names. */
pmix_status_t pmix_on_publish(const pmix_proc_t *proc, const pmix_info_t info[], size_t count, pmix_op_cbfunc_t done, void *data);
pmix_status_t pmix_on_lookup(const pmix_proc_t *proc, char **keys, const pmix_info_t info[], size_t count, pmix_lookup_cbfunc_t done,
			     void *data);
pmix_status_t pmix_on_unpublish(const pmix_proc_t *proc, char **keys, const pmix_info_t info[], size_t count, pmix_op_cbfunc_t done,
				void *data);
void pmix_names_start(struct pmix_server *server, struct pmix_call *call);
void pmix_names_done(struct pmix_server *server, struct reader *reader);

#endif
