/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The messages between mpiexec and its daemons: names, framing, and an incremental parser without I/O.
 *
 *     frame = length of payload (u32) | type (u32) | to (u32) | from (u32) | payload
 *
 * `to` and `from` are host indices of the job; mpiexec itself is MESSAGE_ROOT. Payloads are written
 * with buffer_put_* and read with read_*: the first comment after a type lists its fields. A parser is
 * fed whatever arrived on a pipe; it must survive any bytes, because a login script may print into ours.
 */
#ifndef LAUNCHER_MESSAGE_H
#define LAUNCHER_MESSAGE_H

#include "launcher/buffer.h"

#define MESSAGE_ROOT UINT32_C(0xffffffff)
/* First bytes that a daemon writes, so that anything printed before by a login script can be told apart. */
#define MESSAGE_HELLO "weftd-hello-1\n"

enum { MESSAGE_HEAD_LEN = 16, MESSAGE_LEN_MAX = 1 << 28 };

enum message_type {
	/* mpiexec to a daemon */
	MESSAGE_LAUNCH = 1, /* struct launch, see launch.h */
	MESSAGE_START, /* numeric addresses of all hosts (strings): all daemons are there, start the ranks */
	MESSAGE_STDIN, /* rank u32, bytes to the end; no bytes: end of input */
	MESSAGE_SIGNAL, /* signal u32, then ranks u32: to those, or to all when none is named */
	MESSAGE_STOP, /* force u32: 0 SIGTERM, 1 SIGKILL to every rank and what it started */
	MESSAGE_ASK, /* question u32: answer with MESSAGE_STATUS */
	MESSAGE_DEATH, /* enum segment_death u32, detail u32, count u32, then as many ranks u32 of other hosts; to a PMIx server: rank u32 */
	MESSAGE_INTERRUPT, /* signal u32: to the launchers of jobs that ranks have spawned */
	MESSAGE_GATE, /* (nothing): ranks may go on from MPI_Init */
	MESSAGE_FINISH, /* (nothing): release everything and exit */
	/* a daemon to mpiexec */
	MESSAGE_READY, /* host name, its numeric address, the caller's, CPUs u32, pid u32, ns of looking at the machine u64, of starting PMIx u64, note, count u32, (rank, CPUs) */
	MESSAGE_STARTED, /* count u32, then per rank: rank u32, pid u32 */
	MESSAGE_OUTPUT, /* rank u32, stream u32 (1, 2), bytes: whole lines unless a line was too long or slow */
	MESSAGE_EXITED, /* rank u32, wait status u32, enum exit_cause u32, code u32, text, was in MPI u32, RANK_TIMES times u64 */
	MESSAGE_EMPTY, /* (nothing): every rank is gone and all its output sent */
	MESSAGE_TAKEN, /* rank u32, bytes u32: standard input delivered; room for as many more */
	MESSAGE_STATUS, /* question u32, count u32, as many statuses (report.h), jobs u32: so many MESSAGE_JOB follow */
	MESSAGE_JOB, /* question u32, count u32, as many struct report_job: a job that a rank there has spawned, and those of it */
	MESSAGE_TROUBLE, /* text: the daemon cannot go on */
	MESSAGE_NOTE, /* text for the user */
	MESSAGE_SPAWNED, /* name of the job for PMIx: from the launcher of a job that a rank there has spawned: all its ranks run */
	MESSAGE_SPAWN_LOST, /* rank u32, code u32: the job that it has spawned has failed while they were connected */
	MESSAGE_LOST, /* host u32, text: a daemon below went away or could not be started */
	MESSAGE_NAME, /* rank u32 (NAME_OF_JOB: a spawned job), id u64 (0: of PMI), enum name_action u32 (pmi.h), service, port: to mpiexec */
	MESSAGE_NAME_DONE, /* rank u32, id u64, done u32, port: its answer */
	/* between daemons, for ranks that look for each other (host_channel.c) */
	MESSAGE_VALUE_ASK, /* rank u32, key: to its host */
	MESSAGE_VALUE, /* rank u32, key, there u32, bytes to the end: there 0: that rank has ended without */
	/* between daemons, for PMIx */
	MESSAGE_FENCE, /* see pmix_server.h */
	MESSAGE_FENCE_DONE,
	MESSAGE_MODEX_ASK,
	MESSAGE_MODEX_ANSWER,
	MESSAGE_CONTROL, /* as MESSAGE_SIGNAL: to mpiexec, for ranks of all hosts */
	MESSAGE_TABLE_ASK, /* id u64: to mpiexec */
	MESSAGE_TABLE, /* id u64, count u32, then per rank: pid u32, ended u32 */
	/* between a daemon and its PMIx server (pmix_server.h) */
	MESSAGE_PMIX_READY, /* count u32, then per rank of this host: rank u32, environment (strings) */
	MESSAGE_PMIX_EVENT, /* enum pmix_event u32, rank u32, code u32, text */
	MESSAGE_SPAWN, /* rank u32, id u64, name of the new job, command line (strings) */
	MESSAGE_SPAWN_DONE, /* id u64, done u32 */
	MESSAGE_SPAWN_TIE, /* name of the job, connected u32: ranks are connected to it; 0: and no more */
	MESSAGE_SPAWN_FAILED, /* name of the job: it has ended, and not as it should */
	MESSAGE_BEAT, /* a sign of life; between the pulses of neighbours: ms u32 that one may be silent, 0: not known; to a PMIx server and back: nothing */
	MESSAGE_SILENT, /* ms u32, others u32, of these heard u32: from the own pulse: that long nothing came through this connection; 0: it was changed on its way */
	MESSAGE_TYPE_END
};

struct frame {
	uint32_t type, to, from;
	uint32_t len;
	const unsigned char *payload;   /* into the parser's buffer: valid until the next call */
};

/* Begin a frame at the end of `out`; append the payload; end it with the value that begin returned. */
size_t message_begin(struct buffer *out, uint32_t type, uint32_t to, uint32_t from);
void message_end(struct buffer *out, size_t begin);

const char *message_name(uint32_t type);

/* Which way a message of this type may go; from which host it comes is looked at by who takes it (remote.c, weftd.c). */
enum message_way {
	MESSAGE_DOWN,           /* mpiexec to a daemon */
	MESSAGE_UP,             /* a daemon to mpiexec */
	MESSAGE_ACROSS,         /* a host to another */
	MESSAGE_NEAR,           /* between a daemon and a helper of its own */
};
enum message_way message_way(uint32_t type);

/*
 * Take the next whole frame from the front of `in`, starting at *at, and advance *at past it.
 * 1: *message is filled; 0: more bytes are needed; -1: these bytes are no frame, error_set() says why.
 */
int message_next(const struct buffer *in, size_t *at, struct frame *message);

struct reader message_reader(const struct frame *message);

#endif
