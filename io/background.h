/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * File access in the background: a few threads of this process that do one job after the other. They start with the first job and sleep
 * when there is none. They never touch the lane; what a job has done comes back through lane_complete.
 */
#ifndef IO_BACKGROUND_H
#define IO_BACKGROUND_H

#include "runtime/lane.h"

struct background_job {
	struct background_job *next;
	struct lane *lane;
	/* In a thread of ours. error_text() is that thread's: keep what is to be told. */
	void (*work)(struct background_job *job);
	/* Afterwards, with the lane locked, by whoever makes progress. May free the job. */
	void (*done)(struct background_job *job);
	struct completion completion; /* ours */
};

/* Lane locked. When no thread can be had, the job is worked on before this returns; `done` is still called later. */
void background_submit(struct background_job *job);
/*
 * Jobs whose `done` has been called have left nothing behind: no thread of ours is still at the lane because of them. Before the lane may be
 * closed, so at the end of every file.
 */
void background_settle(void);

#endif
