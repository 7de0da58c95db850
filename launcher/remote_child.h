/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What remote.c, remote_child.c, remote_bulk.c and remote_command.c share: the daemons just below this process. Nobody else
 * includes this.
 */
#ifndef LAUNCHER_REMOTE_CHILD_H
#define LAUNCHER_REMOTE_CHILD_H

#include "launcher/remote.h"
#include "launcher/seal.h"

struct bulk;

enum child_state {
	CHILD_CALLED,           /* its agent was started; its daemon has not said hello */
	CHILD_NOT_STARTED,      /* not even that: to be told from the loop, chatter says why */
	CHILD_TALKS,            /* frames go both ways, through the pulse */
	CHILD_LOST,             /* or ended: nothing goes any way */
};

struct child {
	struct remotes *remotes;
	enum child_state state; /* CHILD_NOT_STARTED by remote.c, all others by remote_child.c */
	uint32_t node, host;
	pid_t pid;              /* of its own agent; 0: none, or reaped */
	int wait_status;
	struct watch in, out, err;      /* in: we write; out, err: we read; fd -1 when closed */
	struct buffer sending, received, chatter;
	size_t sent;
	struct timer *deadline;
	bool sealed;            /* with these keys */
	struct seal_keys keys;
};

struct remotes {
	struct loop *loop;
	const struct launch *launch;
	struct remote_events events;
	uint32_t node, node_count, count, alive;
	bool paused, expect_end;
	struct pulse *pulse;    /* carries the connections to children that have greeted */
	struct timer *failed;
	struct child *children;
	struct bulk *bulk;      /* daemons that call back (remote_bulk.c); NULL: each comes through its agent's pipes */
};

static inline bool has_greeted(const struct child *child)
{
	return child->state == CHILD_TALKS || child->state == CHILD_LOST;
}

/* remote_child.c */
void child_connect(struct child *child, int in, int out);           /* the way to it is there: two descriptors */
void child_listen(struct child *child, int err);                    /* standard error of its agent */
void child_receive(struct child *child, const void *data, size_t len);
void child_lose(struct child *child, const char *what);             /* what: NULL: its agent ended, as wait_status says */
void child_bury(struct child *child, const char *why);              /* the same with these words */
void child_send(struct child *child, const void *data, size_t len);  /* whole frames; kept until it has greeted */
void child_await_hello(struct child *child, unsigned seconds);
void child_agent_ended(struct child *child, int wait_status);
void child_free(struct child *child);                               /* and kill what is left of its agent */
void child_note(struct child *child, const char *line);             /* something was said of it on standard error */

/* remote_bulk.c: started for agents that give no pipe. */
bool bulk_wanted(const char *agent);
struct bulk *bulk_start(struct remotes *remotes, const char *daemon);  /* NULL with error_set() */
bool bulk_is_agent(const struct bulk *bulk, pid_t pid);
bool bulk_reap(struct bulk *bulk, pid_t pid, int wait_status);
void bulk_stop(struct bulk *bulk);

/* remote_command.c */
char *remote_find_daemon(void);
/* Start a command with these standard files; takes `words`. The pid, or -1 with error_set(). */
pid_t remote_start_agent(char **words, int in, int out, int err);

#endif
