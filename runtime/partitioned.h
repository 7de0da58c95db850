/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Partitioned communication (MPI 5.0, chapter 4): one message whose parts are handed over one by one.
 *
 * The two sides may cut the message differently and are matched once, when they are made. So the sender tells the
 * receiver at that moment how it cuts (an offer, on a context of its own, matched like any message); afterwards each of
 * the sender's partitions travels as a message with a tag of its own, as soon as it is ready, and the receiver
 * works out which of its partitions that completes.
 *
 * Called by mpi/partitioned.c with the lane of `comm` locked. Arguments are checked by the caller. Returns 0 or an MPI
 * error class with error_text().
 */
#ifndef RUNTIME_PARTITIONED_H
#define RUNTIME_PARTITIONED_H

#include "runtime/message.h"
#include "runtime/request.h"

/* An INACTIVE persistent request of `partitions` partitions that follow each other in memory, all like the first, `partition`. */
int partitioned_send_prepare(const struct message *partition, int partitions, struct request **out);
int partitioned_receive_prepare(const struct message *partition, int partitions, struct request **out);

/* Is it the sending side? How many partitions did the user give? Has this one been marked ready since the start? */
bool partitioned_sends(const struct request *request);
int partitioned_count(const struct request *request);
bool partitioned_is_ready(const struct request *request, int partition);

/* Hand over a partition of an active send; not twice. */
int partitioned_ready(struct request *request, int partition);

/* Is all data of this partition of a receive in the user's buffer? True when it is not active. */
bool partitioned_arrived(const struct request *request, int partition);

#endif
