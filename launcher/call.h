/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Daemons that call back, for agents through which no pipe leads to each host: srun starts all daemons at
 * once, pbs_tmrsh gives them no standard files. mpiexec listens until the last daemon has called.
 *
 *     mpiexec -> daemon   the invitation: a secret, addresses and a port; through srun's standard input, or
 *                         a file that only the user can read
 *     mpiexec -> daemon   "weft-call-1 NONCE\n" to whoever connects
 *     daemon -> mpiexec   "NODE NONCE PROOF\n"
 *     mpiexec -> daemon   "PROOF\n"
 *
 * A proof is a keyed hash of the other side's nonce: neither says anything of the secret to a stranger, and
 * neither goes on with one. What follows on the connection is what a pipe would carry (message.h).
 */
#ifndef LAUNCHER_CALL_H
#define LAUNCHER_CALL_H

#include "launcher/buffer.h"
#include "launcher/loop.h"

struct calls;

/* A daemon that knows the secret has called. Takes the descriptor; `rest` may hold its first bytes. */
typedef void call_function(void *context, const char *node, int fd, const struct buffer *rest);

/* Listen on a port of `port_range` ("LOW-HIGH"; NULL or "": any). NULL with error_set(). */
struct calls *calls_listen(struct loop *loop, const char *port_range, call_function *arrived, void *context);
void calls_invitation(const struct calls *calls, struct buffer *out);
void calls_close(struct calls *calls);

/*
 * In a daemon: read the invitation from `fd`, call, and make the connection descriptors 0 and 1. `node` is
 * the name under which mpiexec knows this host. 0, or -1 with error_set().
 */
int call_home(int fd, const char *node);

#endif
