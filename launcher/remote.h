/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The daemons below this process in the tree (tree.h): starting them, talking through the pipes of the
 * command that reached them, noticing their end. Used by mpiexec (node 0) and by weftd.
 */
#ifndef LAUNCHER_REMOTE_H
#define LAUNCHER_REMOTE_H

#include <stdbool.h>
#include <sys/types.h>

#include "launcher/launch.h"
#include "launcher/loop.h"
#include "launcher/message.h"

struct pulse;
struct remotes;

struct remote_events {
	void (*message)(void *context, const struct frame *message); /* anything that comes up */
	void (*lost)(void *context, uint32_t host, const char *why);   /* a host; told for each below a lost child */
	void (*note)(void *context, uint32_t host, const char *text);  /* a line that a daemon wrote to its standard error */
	void (*gone)(void *context);                                   /* the last child has ended */
	void *context;
};

/*
 * Start the children of `node` and send them the job's description. NULL when the node has no children.
 * Failures are told through events, never before this returns. `launch` and `pulse`, which carries the connections, must stay.
 */
struct remotes *remotes_start(struct loop *loop, const struct launch *launch, uint32_t node, struct pulse *pulse,
							  const struct remote_events *events);

/* Send whole frames down the way to `host`; false when it is not below us or lost. */
bool remotes_send(struct remotes *remotes, uint32_t host, const struct buffer *frames);

/* Stop or go on reading what children send: back-pressure. */
void remotes_pause(struct remotes *remotes, bool pause);

/* Children will end of their own accord now: that is no loss. */
void remotes_expect_end(struct remotes *remotes);

bool remotes_is_agent(const struct remotes *remotes, pid_t pid);
bool remotes_reap(struct remotes *remotes, pid_t pid, int wait_status);
uint32_t remotes_alive(const struct remotes *remotes);

/* Kill what is left. */
void remotes_free(struct remotes *remotes);

/* The words of the commands that start daemons: on one host; with srun on many; with pbs_tmrsh. For strings_free. */
char **remote_command(const char *agent, const char *host, const char *user, const char *daemon);
char **remote_command_srun(char *const *hosts, const char *daemon);
char **remote_command_tmrsh(const char *host, const char *daemon, const char *invitation);

/* Children of a node for this agent: a tree of ssh, but all at once where one command starts them. */
uint32_t remote_fanout(const char *agent);

#endif
