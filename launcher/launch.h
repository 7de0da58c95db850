/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The description of a job that mpiexec gives to each of its daemons, and its way through a pipe.
 */
#ifndef LAUNCHER_LAUNCH_H
#define LAUNCHER_LAUNCH_H

#include "common/segment.h"
#include "launcher/buffer.h"
#include "launcher/process.h"

#define NO_HOST UINT32_MAX

enum { NSPACE_LEN = 33 };
enum { STDIN_NONE = -1, STDIN_ALL = -2 };

enum bind_policy { BIND_AUTO, BIND_NONE, BIND_CORE, BIND_L3, BIND_NUMA, BIND_PACKAGE };

enum {
	LAUNCH_PMIX = 1,            /* serve PMIx to the ranks */
	LAUNCH_FOREIGN_NAMES = 2,   /* also set the rank variables of other MPI libraries */
	LAUNCH_DRY = 4,             /* answer with bindings and start nothing */
	LAUNCH_GATED = 8,           /* ranks wait in MPI_Init until MESSAGE_GATE: a debugger wants to find them at the start */
	LAUNCH_TOOLS = 16,          /* PMIx tools may connect */
};

/* One program of the job. */
struct app {
	char **argv;
	char **env;         /* NAME=VALUE that only this program gets */
	char *wdir;         /* "" : the job's */
	char *path;         /* directories where the program is looked for first; "" : PATH alone */
	uint32_t count;     /* ranks; mpiexec's planning only, not sent */
	char *hosts;        /* -host of this program; likewise */
};

/* Soft limits of whoever started the job, which its ranks get on every host. */
#define LAUNCH_LIMIT_RESOURCES RLIMIT_CORE, RLIMIT_CPU, RLIMIT_DATA, RLIMIT_FSIZE, RLIMIT_MEMLOCK, RLIMIT_NOFILE, RLIMIT_STACK, RLIMIT_AS
enum { LAUNCH_LIMITS = 8 };

struct launch {
	char job_id[SEGMENT_ID_LEN];    /* seen by everybody (ps), and worth nothing */
	char nspace[NSPACE_LEN];        /* the job's name for PMIx, random: whoever knows it may speak to the servers */
	unsigned char key[SEGMENT_KEY_LEN];
	uint32_t flags;
	uint32_t size, host_count, app_count, universe;
	uint32_t *rank_host, *rank_app; /* [size] */
	char **host_names;              /* [host_count], NULL-terminated */
	char **host_addresses;          /* [host_count], numeric or "" */
	char **host_users;              /* [host_count], to log in as; "" : as ourselves */
	struct app *apps;               /* [app_count] */
	char **env;                     /* environment of every rank */
	char *cwd;
	uint32_t umask;
	struct process_limit limits[LAUNCH_LIMITS];
	int32_t stdin_rank;             /* or STDIN_NONE, STDIN_ALL */
	uint32_t bind;                  /* enum bind_policy */
	uint32_t spread, per_object;    /* objects that a host's ranks take in turn, or per_object of them each: see bind.h */
	uint32_t cpus_per_rank;         /* 0: whatever the policy gives */
	uint32_t grace_ms;              /* between SIGTERM and SIGKILL when the launcher is lost */
	uint32_t local_host;            /* host of mpiexec itself; NO_HOST when no rank runs there; see tree.h */
	uint32_t fanout;                /* of the tree of daemons */
	char *agent;                    /* how a daemon starts daemons below itself; "" : it does not */
};

void launch_encode(const struct launch *launch, struct buffer *out);
/* 0 and a description to free with launch_free, or -1 with error_set(). */
int launch_decode(struct reader *reader, struct launch *launch);
void launch_free(struct launch *launch);

/* Ranks on a host. */
uint32_t launch_local_size(const struct launch *launch, uint32_t host);

#endif
