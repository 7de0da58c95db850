/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Daemons that call back, for agents through which no pipe leads to each host: srun starts all daemons at
 * once, pbs_tmrsh gives them no standard files. mpiexec listens until the last daemon has called.
 *
 *     mpiexec -> daemon   the invitation: a secret, addresses and a port; through srun's standard input, or
 *                         a file that only the user can read
 *     mpiexec -> daemon   "weft-call-2 NONCE\n" to whoever connects
 *     daemon -> mpiexec   "NODE NONCE PROOF\n"
 *     mpiexec -> daemon   "PROOF\n"
 *
 * A proof (proof.h) is a keyed hash of the node's name and both nonces: neither side says anything of the secret to a stranger, neither
 * goes on with one, and what was seen once is worth nothing later. From the same hash come keys with which everything that
 * follows is sealed (seal.h); it is what a pipe would carry (message.h). Of strangers an address may hold a few connections
 * at a time: the oldest of them has to go, since a daemon proves itself at once.
 */
#ifndef LAUNCHER_CALL_H
#define LAUNCHER_CALL_H

#include "launcher/buffer.h"
#include "launcher/loop.h"
#include "launcher/seal.h"

struct calls;

/* A daemon that knows the secret has called. Takes the descriptor; `rest` may hold its first bytes. */
typedef void call_function(void *context, const char *node, int fd, const struct buffer *rest, const struct seal_keys *keys);

/*
 * Listen on a port of `port_range` ("LOW-HIGH"; NULL or "": any). When `iface` begins with the name of an interface
 * (NULL or "": it does not), only there. NULL with error_set().
 */
struct calls *calls_listen(struct loop *loop, const char *port_range, const char *iface, call_function *arrived, void *context);
void calls_invitation(const struct calls *calls, struct buffer *out);
void calls_close(struct calls *calls);

/*
 * In a daemon: read the invitation from `fd`, call, and make the connection descriptors 0 and 1. `node` is
 * the name under which mpiexec knows this host. 0 and the keys, or -1 with error_set().
 */
int call_home(int fd, const char *node, struct seal_keys *keys);

#endif
