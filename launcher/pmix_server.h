/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The PMIx server of one host, for programs of other MPI libraries, in a process of its own (pmix_server_main.c). Nothing
 * else of the launcher sees pmix.h.
 *
 * A request's life: the library calls us in its own thread; the call is written down and handed to the
 * event loop through a pipe; the loop answers it, or sends a message to the daemon that can:
 *
 *   fence    each host sends MESSAGE_FENCE with what its ranks contributed to mpiexec, which answers all
 *            hosts that take part with MESSAGE_FENCE_DONE when the last one has arrived (fence.h)
 *   modex    MESSAGE_MODEX_ASK goes to the host of the rank in question, MESSAGE_MODEX_ANSWER comes back
 *   query    what mpiexec knows alone is asked for with MESSAGE_TABLE_ASK (pmix_server_query.c)
 *   names    MESSAGE_NAME asks mpiexec, one key after the other (pmix_server_names.c)
 *   spawn    MESSAGE_SPAWN to the host, which starts the new job's launcher and says MESSAGE_SPAWN_DONE (pmix_server_spawn.c)
 *   connect  servers of different jobs meet through names (pmix_server_connect.c)
 *   control  MESSAGE_CONTROL to mpiexec, for ranks of all hosts; tools ask like ranks (pmix_server_tool.c)
 *   abort    the rank is ended by the host, which also learns who connected and who finalised
 */
#ifndef LAUNCHER_PMIX_SERVER_H
#define LAUNCHER_PMIX_SERVER_H

#include "launcher/launch.h"
#include "launcher/loop.h"
#include "launcher/message.h"

struct pmix_server;

/* What MESSAGE_PMIX_EVENT tells. */
enum pmix_event { PMIX_EVENT_CONNECTED = 1, PMIX_EVENT_FINALISED, PMIX_EVENT_ABORTED };

/* What the server tells; `rank` is a world rank of this host. All called from the event loop. */
struct pmix_events {
	void (*connected)(void *context, uint32_t rank);
	void (*finalised)(void *context, uint32_t rank);
	void (*aborted)(void *context, uint32_t rank, int code, const char *text);
	void (*send)(void *context, uint32_t type, uint32_t to, const struct buffer *body);
	void *context;
};

/*
 * Start serving the ranks of host `index`. `directory` is for the library's temporary files; `topology`
 * is hwloc's, shared with the library so that it need not look at the machine again.
 * NULL with error_set() when the library refuses.
 */
struct pmix_server *pmix_server_start(struct loop *loop, const struct launch *launch, uint32_t index, const char *directory, void *topology,
				      const char *topology_version, const struct pmix_events *events);

/* "NAME=VALUE" for the environment of a rank of this host; for strings_free. */
char **pmix_server_environment(struct pmix_server *server, uint32_t rank);

/* MESSAGE_FENCE_DONE, MESSAGE_MODEX_*, MESSAGE_TABLE, MESSAGE_DEATH. */
void pmix_server_message(struct pmix_server *server, const struct frame *message);

/* Tell this host's ranks that a rank of the job died. */
void pmix_server_death(struct pmix_server *server, uint32_t rank);

#endif
