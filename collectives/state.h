/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What a communicator keeps for its collectives: hosts of its ranks, choices made, scratch memory, recorded schedules.
 * Private to collectives/.
 */
#ifndef COLLECTIVES_STATE_H
#define COLLECTIVES_STATE_H

#include "collectives/collective.h"
#include "collectives/mismatch.h"
#include "collectives/select.h"
#include "collectives/signature.h"
#include "common/list.h"

struct node;
struct tuning_file;

struct coll_state {
	struct hosts *hosts;
	struct model model;
	const struct tuning_file *tuned; /* speaks of as many ranks and hosts; or NULL */
	struct choices choices;
	int learn;            /* WEFT_COLL_LEARN; 0 where processes of other jobs are, which may have another */
	char *arena;          /* scratch of blocking calls */
	size_t arena_len;
	bool arena_taken;
	struct list cache;    /* recorded schedules not in use, execute.c */
	int cached;
	struct list ready;    /* executions that can go on */
	struct lane_hook hook; /* in the lane while `ready` is not empty */
	struct node *node;    /* shared memory of the host's members, node.c; NULL: not used */
	bool node_tried;
	uint64_t checked;     /* calls checked, verify.c */
	uint64_t sum;         /* of our calls, before there is a node; see signature.h */
	struct note notes[NOTES]; /* likewise */
	struct mismatch mismatch;
};

/* Retention of scratch memory between blocking calls, bytes. */
enum { ARENA_MOST = 16 << 20 };

int run_collective(struct comm *comm, struct coll_state *state, const struct collective_call *collective, const struct algorithm *algorithm,
		   const struct call *call, int tag);
/* Count and note a call of which nothing is to be done, or that goes by messages. */
void collective_note(struct comm *comm, struct coll_state *state, const struct collective_call *collective, enum call_form form);
/* The same for one that goes by messages, whose tag *TAG becomes: the same on all ranks that call the same. 0 or an error. */
int collective_tag(struct comm *comm, struct coll_state *state, const struct collective_call *collective, enum call_form form, int *tag);
/* On an intercommunicator the messages within our group go by the local communicator, marked by their tag. */
static inline int local_tag(int tag)
{
	return tag | 1 << 30;
}

/* Emit the plan: the algorithm's, or the intercommunicator's. */
void collective_plan(struct comm *comm, const struct algorithm *algorithm, struct schedule *s, const struct call *call);
struct team collective_team(const struct comm *comm);

void cache_free(struct coll_state *state);
/* The lane's hook: go on with the executions whose wait is over. */
int execute_ready(struct lane_hook *hook);

#endif
