/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What a rank says of itself in the status page once a wait has become long: what it waits for, and how much it has sent and received. For
 * whoever waits (progress.c). Lane locked.
 */
#ifndef RUNTIME_WAIT_REPORT_H
#define RUNTIME_WAIT_REPORT_H

#include "common/status.h"
#include "runtime/progress.h"

/* What is known of a wait that began at SINCE_NS; ARGUMENT is for reason->explain, or NULL. */
struct status_wait report_of_wait(struct lane *lane, const struct wait_reason *reason, const void *argument, uint64_t since_ns);

/* What this lane has done so far, into the status page. */
void report_counts(struct lane *lane);

#endif
