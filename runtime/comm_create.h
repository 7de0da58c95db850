/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Communicators from communicators (MPI 5.0, sections 7.4.2, 7.6.2 and 7.6.3): whoever must agree on the new context does so with
 * the messages of agree.h. Arguments are checked by the caller as far as one process can.
 *
 * Lane locked, blocking, collective over the communicator or group named. 0 or an error class with text; *out is NULL for a
 * process that is not in the new communicator. Error handlers are inherited, attributes are not touched.
 */
#ifndef RUNTIME_COMM_CREATE_H
#define RUNTIME_COMM_CREATE_H

#include "runtime/comm.h"

#include "common/proof.h"
#include "runtime/agree.h"

struct process_name;
struct request;

/* Same group(s), own context; topology copied. */
int comm_duplicate(struct comm *comm, struct comm **out);
/* The same without waiting: *out exists at once and may be used when the request is done. */
int comm_duplicate_start(struct comm *comm, struct comm **out, struct request **request);

/* One per color, ranked by key, then by old rank. color MPI_UNDEFINED: *out NULL. Intercommunicators too. */
int comm_split(struct comm *comm, int color, int key, struct comm **out, uint32_t call);

/* Members of `group`, a subset of the local group; groups of different members must be the same or disjoint. */
int comm_create(struct comm *comm, struct group *group, struct comm **out, uint32_t call);
/* Only the members call. */
int comm_create_group(struct comm *comm, struct group *group, int tag, struct comm **out);
/* The same without a parent: talks over MPI_COMM_WORLD's processes. */
int comm_create_from_group(struct group *group, const char *text, struct comm **out);

/* `peer` and `remote_leader` are read at the local leader only. */
int comm_create_inter(struct comm *local, int local_leader, struct comm *peer, int remote_leader, int tag, struct comm **out);
int comm_create_inter_from_groups(struct group *local, int local_leader, struct group *remote, int remote_leader,
				  const char *text, struct comm **out);
/*
 * How two leaders talk while their sides become one intercommunicator: swap bytes, each knowing how many come; and a key that nobody else
 * has. `error` is 0 or why there is no meeting: everybody returns it then, with the leader's text. Read at the leader only.
 */
struct meeting {
	int error;
	int (*exchange)(void *context, const void *out, size_t out_len, void *in, size_t in_len);
	void (*key)(void *context, const struct process_name *other, unsigned char key[PROOF_LEN]);
	void *context;
};

/*
 * An intercommunicator of `group`, the members of the circle, with those of another circle, perhaps of another job. `leader` is a circle rank.
 */
int comm_create_between(struct comm *parent, const struct circle *circle, int leader, const struct meeting *meeting, struct group *group,
			struct comm **out);

/* Wait until all processes of both groups are here. */
int comm_meet(struct comm *comm, uint32_t call);

/* Both groups of an intercommunicator in one; those with `high` come later. */
int comm_merge(struct comm *inter, bool high, struct comm **out);

#endif
