/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Accesses by one process, from the call to the status: at once, or by a job in the background that completes a request. */
#include <stdlib.h>

#include "common/error.h"
#include "io/access.h"
#include "io/background.h"

/* What the access says, as this thread's error. */
static int outcome(struct access *access, uint64_t *bytes)
{
	int class = access->error;

	*bytes = (uint64_t)access->moved;
	if (class)
		return error_set(class, "%s", access->error_text ? access->error_text : "");
	return access_finish(access, bytes);
}

int access_run(struct access *access, uint64_t *bytes)
{
	struct lane *lane = access->file->lane;
	bool atomic = access->file->atomic;
	int class = 0;

	if (atomic) {
		lane_enter(lane);
		class = access_lock(access);
		lane_leave(lane);
	}
	access_fail(access, class);
	access_move(access);
	if (atomic) {
		lane_enter(lane);
		access_unlock(access);
		lane_leave(lane);
	}
	class = outcome(access, bytes);
	access_free(access);
	return class;
}

struct started {
	struct background_job job;
	struct access access;
	struct request *request;
};

static void work(struct background_job *job)
{
	struct access *access = &((struct started *)job)->access;

	access_move(access);
	/* Others wait for the range, and nobody knows when we are in the library next. */
	if (shared_state_direct(access->file->shared))
		access_unlock(access);
}

static void done(struct background_job *job)
{
	struct started *started = (struct started *)job;
	struct access *access = &started->access;
	struct request *request = started->request;
	struct file *file = access->file;
	uint64_t bytes;
	int class;

	access_unlock(access);
	class = outcome(access, &bytes);
	access_free(access);
	free(started);
	request->received = bytes;
	file->accesses--;
	if (class && request->freed)
		file_note_failure(file, class);
	request_complete(request, class);
}

int access_start(struct access *access, struct request **out)
{
	struct file *file = access->file;
	struct request *request = request_new(file->lane, REQUEST_OTHER);
	struct started *started = calloc(1, sizeof *started);

	if (!request || !started) {
		if (request) {
			request_complete(request, 0);
			request_release(request);
		}
		free(started);
		access_free(access);
		return error_set(MPI_ERR_NO_MEM, "no memory for a nonblocking access to %s", file->name);
	}
	request->comm = file->comm;
	comm_begin_pending(file->comm);
	file->accesses++;
	started->access = *access;
	started->request = request;
	access_fail(&started->access, access_lock(&started->access));
	started->job = (struct background_job){ .lane = file->lane, .work = work, .done = done };
	*out = request;
	background_submit(&started->job);
	return 0;
}
