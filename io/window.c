/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See two_phase.h: a window of the file is written or read, by this thread or by a job in the background. */
#include <stdlib.h>
#include <string.h>

#include "common/error.h"
#include "io/coverage.h"
#include "io/two_phase.h"

enum { READ_GAP = 1 << 15 }; /* bytes of a hole that are rather read along than left out by a call of their own */

static void keep_error(struct window *window, int class)
{
	window->error = class;
	window->error_text = strdup(error_text());
}

/* The runs that have data, and nothing else. */
static void write_window(struct background_job *job)
{
	struct window *window = (struct window *)job;
	struct file *file = window->joint->file;
	int64_t at = 0, run;

	atomic_store_explicit(&file->dirty, true, memory_order_relaxed); /* as in access_move */
	while (!window->error && coverage_next(window->covered, window->len, 1, &at, &run)) {
		struct iovec vector = { window->buffer + at, (size_t)run };
		size_t moved;
		int class = storage_write(&file->storage, &vector, 1, window->low + at, &moved);

		if (class)
			keep_error(window, class);
		at += run;
	}
}

static void read_window(struct background_job *job)
{
	struct window *window = (struct window *)job;
	struct storage *storage = &window->joint->file->storage;
	int64_t at = 0, run;

	while (coverage_next(window->covered, window->len, READ_GAP, &at, &run)) {
		struct iovec vector = { window->buffer + at, (size_t)run };
		size_t moved = 0;

		if (!window->error && window->end_of_file == INT64_MAX) {
			int class = storage_read(storage, &vector, 1, window->low + at, &moved);

			if (class)
				keep_error(window, class);
			else if ((int64_t)moved < run)
				window->end_of_file = window->low + at + (int64_t)moved;
		}
		/* Behind the end, nobody's old memory is handed out. */
		memset(window->buffer + at + moved, 0, (size_t)run - moved);
		at += run;
	}
}

static void window_done(struct background_job *job)
{
	joint_part_done(((struct window *)job)->joint);
}

void window_start(struct joint *c, int64_t round)
{
	struct exchange *x = c->exchange;
	struct window *window = &x->windows[round % 2];
	const struct file_system *system = &c->file->storage.system;
	bool quick = x->rounds == 1 || !file_system_shared(system);

	if (window->len <= 0)
		return;
	if (c->access.error) {
		memset(window->buffer, 0, (size_t)window->len);
		return;
	}
	window->job.lane = c->file->lane;
	window->job.work = c->access.write ? write_window : read_window;
	window->job.done = window_done;
	/* The call itself is here, and the kernel only copies: a thread would bring nothing. What others fetch goes on meanwhile. */
	if (c->blocking && quick) {
		lane_leave(c->file->lane);
		window->job.work(&window->job);
		lane_enter(c->file->lane);
		return;
	}
	c->pending++;
	background_submit(&window->job);
}

void window_end(struct joint *c, int64_t round)
{
	struct window *window = &c->exchange->windows[round % 2];

	if (window->error) {
		error_set(window->error, "%s", window->error_text ? window->error_text : "");
		access_fail(&c->access, window->error);
		free(window->error_text);
		window->error_text = NULL;
		window->error = 0;
	}
	if (window->end_of_file < c->end_of_file)
		c->end_of_file = window->end_of_file;
}
