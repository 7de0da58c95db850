/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The server's side of PMI-1 and PMI-2, which programs of MPICH and its kin speak with their launcher: one host's part of it, without
 * I/O (host_pmi.c has the sockets). PMI-1 is lines of text, PMI-2 begins as PMI-1 and goes on with texts of announced length:
 *
 *     cmd=get kvsname=j1 key=k\n                    ->   cmd=get_result rc=0 msg=success value=v\n
 *     27    cmd=kvs-get;jobid=j1;key=k;   ->   55    cmd=kvs-get-response;found=TRUE;flag=TRUE;value=v;rc=0;
 *
 * All ranks of the job share one table. What is put is known on its own host at once, on others after the next fence (barrier), with
 * which it travels. Names (publish, look up) are kept by mpiexec.
 *
 * Whoever speaks is a process of our own user, and nothing that it says is believed: what makes no sense ends its connection.
 */
#ifndef LAUNCHER_PMI_H
#define LAUNCHER_PMI_H

#include "launcher/launch.h"

enum pmi_event { PMI_INITIALISED, PMI_FINALISED, PMI_ABORTED };
/* NAME_FORGET: all that a spawned job has published, which has ended. */
enum name_action { NAME_PUBLISH, NAME_UNPUBLISH, NAME_LOOK_UP, NAME_FORGET, NAME_ACTIONS };
/* Instead of a rank: a spawned job asks. */
#define NAME_OF_JOB UINT32_MAX

/* What the server wants done. `local` is a rank of this host. */
struct pmi_calls {
	void (*answer)(void *context, uint32_t local, const void *bytes, size_t len);
	/* Every rank of this host is at the fence; `puts` goes to all hosts, and pmi_fence_done is called with everybody's. */
	void (*fence)(void *context, const struct buffer *puts);
	/* pmi_name_done is called with the answer. `port` is "" but for NAME_PUBLISH. */
	void (*name)(void *context, uint32_t local, enum name_action action, const char *service, const char *port);
	/* A job shall be started by this command line of mpiexec and begin with these puts; pmi_spawn_done is called when it runs. */
	void (*spawn)(void *context, uint32_t local, char *const *words, const struct buffer *puts);
	void (*event)(void *context, uint32_t local, enum pmi_event event, int code, const char *text);
	void *context;
};

struct pmi;

/* `worlds[local_size]`: the world ranks of this host's. */
struct pmi *pmi_new(const struct launch *launch, const uint32_t *worlds, uint32_t local_size, const struct pmi_calls *calls);
void pmi_free(struct pmi *pmi);

/* Bytes of a rank. False: they make no sense. */
bool pmi_receive(struct pmi *pmi, uint32_t local, const void *bytes, size_t len);
/* It has ended: nobody waits for it any more. */
void pmi_ended(struct pmi *pmi, uint32_t local);
void pmi_fence_done(struct pmi *pmi, struct reader *puts);
/* `port` NULL: it could not be done. */
void pmi_spawn_done(struct pmi *pmi, uint32_t local, bool done);
void pmi_name_done(struct pmi *pmi, uint32_t local, const char *port);

/* The puts that a spawned job begins with, for its environment as "NAME=VALUE"; a string to free. */
#define PMI_PUTS_ENV "WEFT_SPAWN_PUTS"
char *pmi_puts_variable(const struct buffer *puts);
bool pmi_is_spawned(const struct launch *launch);

/* "(vector,(0,2,4))": which rank is on which host, for free(). */
char *pmi_process_mapping(const struct launch *launch);

#endif
