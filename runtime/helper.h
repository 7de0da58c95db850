/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Progress while the application computes: a thread that takes the lane when something has arrived for it and the application is not
 * inside MPI. It exists only while somebody needs it (a window whose memory others reach through this process, or
 * WEFT_PROGRESS=always); while it does, the lane's lock is real at every thread level.
 *
 * It sleeps on the doorbell and the descriptors of the process. While the application is in and out of MPI it only
 * looks every so often, because a doorbell that somebody waits at costs every sender a system call; once the application has been
 * away for as long as that, it waits at the doorbell. While the application stays inside MPI it rests.
 */
#ifndef RUNTIME_HELPER_H
#define RUNTIME_HELPER_H

#include <pthread.h>

#include "runtime/lane.h"

/*
 * Begin to need it / end it; counted. Lane entered by the caller; the lock may be given up for a moment at the end. Does nothing when
 * WEFT_PROGRESS says never. 0, or an error class when the thread cannot be made.
 */
int helper_need(struct lane *lane);
void helper_release(struct lane *lane);

/* A thread to be made with these attributes may run where the launcher may, unlike its rank, which computes on the CPUs that it is bound to. */
void helper_unbind(const struct lane *lane, pthread_attr_t *attributes);

/* "auto", "always" or "never"? Anything else is reported once and taken for auto. */
bool helper_always(void);
bool helper_never(void);

#endif
