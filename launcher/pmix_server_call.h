/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* What the files of the PMIx server (pmix_server*.c) share. Nobody else includes this. */
#ifndef LAUNCHER_PMIX_SERVER_CALL_H
#define LAUNCHER_PMIX_SERVER_CALL_H

#include <semaphore.h>

#include <pmix.h>
#include <pmix_server.h>

#include "launcher/pmi.h"
#include "launcher/pmix_server.h"

enum call_kind { CALL_CONNECTED, CALL_FINALISED, CALL_ABORT, CALL_FENCE, CALL_MODEX, CALL_MODEX_READY, CALL_QUERY, CALL_NAMES, CALL_BEAT,
		 CALL_SPAWN, CALL_CONNECT, CALL_CONNECT_DATA, CALL_CONTROL };

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
	char **keys;                    /* of a query; of a spawn: the command line */
	char *about;                    /* the namespace that a query or modex question is about; "": any; NULL: ours */
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
	pmix_spawn_cbfunc_t spawn_done;
	void (*then)(struct pmix_server *server, struct pmix_call *call);       /* the question is ours, see pmix_names_ask */
	void *context;
	struct pmix_call *next;
};

struct pmix_published;
struct pmix_met;
struct pmix_job;

struct pmix_server {
	struct loop *loop;
	const struct launch *launch;
	uint32_t index;
	struct pmix_events events;
	pmix_nspace_t nspace;           /* of the job, the secret of its ranks */
	pmix_nspace_t own_nspace;       /* of the server itself, which tools are told: says nothing of the job's */
	char *directory;
	struct watch calls;
	int calls_in;
	bool *gone;                     /* by rank: died or finalised, so that nobody waits for what it has asked */
	bool *told;                     /* by rank: what it has put is published for other jobs */
	struct pmix_published *published;
	struct pmix_met *met;
	struct pmix_job *jobs;          /* other ones that are known */
	struct pmix_call *fences, *modexes, *queries, *naming, *spawns;   /* waiting for answers from elsewhere */
	uint64_t next_id;
};


/* Calls of the library that answer later: wait here, during the start only. */
struct wait {
	sem_t done;
	pmix_status_t status;
};

/* pmix_server_call.c */
void pmix_server_is(struct pmix_server *server);         /* there is one in a process */
const struct pmix_server *pmix_the_server(void);        /* for callbacks: what does not change in it */
void pmix_answer_data(struct pmix_call *call, pmix_status_t status, const void *data, size_t len);
struct pmix_call *pmix_call_new(enum call_kind kind, uint32_t rank);
void pmix_call_free(struct pmix_call *call);
int pmix_nspace_random(pmix_nspace_t nspace, const char *kind);  /* 0, or -1 with error_set() */
void pmix_call_hand_over(struct pmix_call *call);        /* from the library's thread to the event loop */
void pmix_modex_given(pmix_status_t status, char *data, size_t len, void *call); /* for PMIx_server_dmodex_request: hands over what it gives */
struct pmix_call *pmix_call_take(struct pmix_call **list, struct pmix_call *call);

pmix_info_t *pmix_info_create(size_t count);
void pmix_info_free(pmix_info_t *info, size_t count);

/* For calls that answer later, during the start: a callback, and what its `status` comes to. */
void pmix_wait_done(pmix_status_t status, void *context);
pmix_status_t pmix_wait_for(struct wait *wait, pmix_status_t status);

/* pmix_server_job.c: tell the library of the job and of our ranks. */
pmix_status_t pmix_register_job(const char *nspace, const struct launch *launch, uint32_t index, struct wait *wait);
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
/*
 * A question of our own; takes both lists. `values` of NAME_PUBLISH only. `then` finds the answers in call->values. With `waiting` a look-up waits until
 * all is published, that call's rank has ended or its time is up.
 */
void pmix_names_ask(struct pmix_server *server, enum name_action action, char **keys, char **values,
		    const struct pmix_call *waiting, void (*then)(struct pmix_server *server, struct pmix_call *call), void *context);

/* pmix_server_spawn.c: likewise; the answers of the host. */
pmix_status_t pmix_on_spawn(const pmix_proc_t *proc, const pmix_info_t info[], size_t info_count, const pmix_app_t apps[], size_t app_count,
			    pmix_spawn_cbfunc_t done, void *data);
void pmix_spawn_start(struct pmix_server *server, struct pmix_call *call);
void pmix_spawn_done(struct pmix_server *server, struct reader *reader);
void pmix_spawn_failed(struct pmix_server *server, struct reader *reader);

/* pmix_server_connect.c: likewise; what a rank of ours has put; a question for what one of another job has. */
pmix_status_t pmix_on_connect(const pmix_proc_t procs[], size_t count, const pmix_info_t info[], size_t info_count,
			      pmix_op_cbfunc_t done, void *data);
pmix_status_t pmix_on_disconnect(const pmix_proc_t procs[], size_t count, const pmix_info_t info[], size_t info_count,
				 pmix_op_cbfunc_t done, void *data);
void pmix_connect_start(struct pmix_server *server, struct pmix_call *call);
void pmix_connect_data(struct pmix_server *server, struct pmix_call *call);
void pmix_connect_modex(struct pmix_server *server, struct pmix_call *call);

/* pmix_server_others.c: a text of any length, takes `name`; `then` gets NULL where there is none; `waiting` as above. */
void pmix_blob_get(struct pmix_server *server, char *name, const struct pmix_call *waiting,
		   void (*then)(void *context, const void *data, size_t len), void *context);
/* Other jobs: what is told of ours, and what is known of them. */
struct pmix_job {
	char *nspace;
	struct launch launch;   /* of it sizes, maps and names of hosts */
	struct pmix_job *next;
};
void pmix_job_put(const struct launch *launch, struct buffer *out);
const struct pmix_job *pmix_job_find(const struct pmix_server *server, const char *nspace);
bool pmix_job_learn(struct pmix_server *server, const char *nspace, const void *data, size_t len);

/* pmix_server_tool.c: likewise; and names by which tools find us, once the library is there. */
void pmix_on_tool(pmix_info_t *info, size_t count, pmix_tool_connection_cbfunc_t done, void *data);
pmix_status_t pmix_on_control(const pmix_proc_t *requestor, const pmix_proc_t targets[], size_t target_count,
			      const pmix_info_t directives[], size_t count, pmix_info_cbfunc_t done, void *data);
void pmix_control_start(struct pmix_server *server, struct pmix_call *call);
void pmix_tool_names(const struct pmix_server *server);
void pmix_gate_open(const struct pmix_server *server);

#endif
