/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* What is done with an open file as a whole: sizes, syncing, views, hints, the shared pointer; see file.h. */
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <unistd.h>

#include "common/error.h"
#include "io/agreement.h"
#include "io/file.h"
#include "io/shared_state.h"

/* ---- Sizes ---- */

/* FUNCTION at rank 0, when all have come and given the same size. */
static int resize(struct file *file, int64_t size, int (*function)(struct storage *storage, int64_t size))
{
	struct facts mine = FACTS_NONE, all;
	int error, class = 0;

	file_drain(file);
	mine.least = mine.most = size;
	error = agreement_reach(file->comm, &mine, &all);
	if (error)
		return error;
	if (all.least != all.most)
		return error_set(MPI_ERR_NOT_SAME,
				 "the size for %s is %" PRId64 " here, but %" PRId64 " to %" PRId64 " among the ranks; all must "
				 "give the same",
				 file->name, size, all.least, all.most);
	if (file->comm->rank == 0) {
		bool slow = file_slow_begin(file);
		lane_leave(file->lane);
		class = function(&file->storage, size);
		lane_enter(file->lane);
		file_slow_end(file, slow);
	}
	return file_share_outcome(file, class);
}

int file_set_size(struct file *file, int64_t size)
{
	return resize(file, size, storage_resize);
}

int file_preallocate(struct file *file, int64_t size)
{
	return resize(file, size, storage_allocate);
}

/*
 * Between hosts that trust their caches until a file is opened: open it once more, which makes this host look at what the server has.
 * Whether it works does not matter: then there is nothing to refresh.
 */
static void refresh(struct file *file)
{
	if (file_system_close_to_open(&file->storage.system) && file->comm->size > 1) {
		int fd = open(file->storage.path, file_open_flags(file->amode) | O_CLOEXEC);

		if (fd >= 0)
			close(fd);
	}
}

int file_size(struct file *file, int64_t *size)
{
	lane_leave(file->lane);
	refresh(file);
	int class = storage_size(&file->storage, size);
	lane_enter(file->lane);
	return class;
}

int file_sync(struct file *file)
{
	int class = 0;

	file_drain(file);
	/* relaxed: writes that are to be covered were complete before this call. */
	if (atomic_exchange_explicit(&file->dirty, false, memory_order_relaxed)) {
		bool slow = file_slow_begin(file);
		lane_leave(file->lane);
		class = storage_sync(&file->storage);
		lane_enter(file->lane);
		file_slow_end(file, slow);
	}
	class = agreement_on_error(file->comm, file_take_failure(file, class));
	lane_leave(file->lane);
	refresh(file);
	/* Versions of a file may be told apart by a time that moves every 4 ms only. */
	if (file_system_close_to_open(&file->storage.system) && !file->one_host)
		storage_forget(&file->storage);
	lane_enter(file->lane);
	return class;
}

/* At all ranks or at none. */
static int pass_cache_by(struct file *file, bool by)
{
	int former = -1, class = 0;

	lane_leave(file->lane);
	if (file->no_locks)
		class = storage_open_again(&file->storage, file_open_flags(file->amode) | (by ? O_DIRECT : O_DSYNC), &former);
	lane_enter(file->lane);
	class = agreement_on_error(file->comm, class);
	if (former < 0)
		return class;
	lane_leave(file->lane);
	storage_settle(&file->storage, former, class);
	lane_enter(file->lane);
	return class;
}

int file_set_atomicity(struct file *file, bool atomic)
{
	struct facts mine = FACTS_NONE, all;

	file_drain(file);
	mine.least = mine.most = atomic;
	int error = agreement_reach(file->comm, &mine, &all);
	if (!error && all.least != all.most)
		error = error_set(MPI_ERR_NOT_SAME, "atomic mode of %s is wanted by some ranks only; all must give the same flag",
				  file->name);
	if (error)
		return error;
	/* Without the file system's locks, which make caches of hosts agree, nothing may come from a cache. The ranges are locked by ourselves. */
	error = pass_cache_by(file, atomic);
	if (!error)
		file->atomic = atomic;
	return error;
}

/* ---- Views and hints ---- */

static int merge(struct file *file, struct info *info)
{
	char key[MPI_MAX_INFO_KEY];
	int error = 0;

	for (int i = 0; info && !error && info_key(info, i, key); i++) {
		char value[MPI_MAX_INFO_VAL];
		size_t len;

		if (info_get(info, key, value, sizeof value, &len))
			error = info_set(file->info, key, value);
	}
	return error;
}

/* All must decide alike: rank 0's hints count. Nobody goes on before rank 0 is here. */
static int share_hints(struct file *file)
{
	struct hints hints;

	hints_read(&hints, file->info);
	int error = agreement_tell(file->comm, 0, &hints, sizeof hints);
	if (!error)
		file->hints = hints;
	return error;
}

int file_set_view(struct file *file, struct view *view, int class, struct info *info)
{
	file_drain(file);
	int error = agreement_on_error(file->comm, class ? class : merge(file, info));
	if (error) {
		view_release(view);
		return error;
	}
	view_release(file->view);
	file->view = view;
	file->position = 0;
	/* All have come, so nobody uses the old pointer; and nobody goes on before rank 0 has told its hints, after this. */
	if (file->comm->rank == 0)
		shared_state_set(file->shared, 0);
	return share_hints(file);
}

int file_set_info(struct file *file, struct info *info)
{
	file_drain(file);
	int error = agreement_on_error(file->comm, merge(file, info));
	return error ? error : share_hints(file);
}

/* ---- The shared file pointer ---- */

int file_seek_shared(struct file *file, int64_t position, int class)
{
	file_drain(file);
	int error = agreement_on_error(file->comm, class);
	if (error)
		return error;
	if (file->comm->rank == 0)
		shared_state_set(file->shared, position);
	return file_share_outcome(file, 0);
}

int file_take_turn(struct file *file, int64_t units, int64_t *offset, bool *apart)
{
	struct comm *comm = file->comm;
	int64_t mine[2] = { units, !file->view->contiguous }, before[2];
	int64_t place[3] = { 0, 0, 0 }; /* the pointer; an error; views with holes */
	int error;

	file_drain(file);
	error = agreement_sum_before(comm, mine, before, 2);
	if (error)
		return error;
	/* The last rank knows how much it is in all. */
	if (comm->rank == comm->size - 1) {
		place[1] = shared_state_add(file->shared, before[0] + units, &place[0]);
		place[2] = before[1] + mine[1];
	}
	error = agreement_tell(comm, comm->size - 1, place, sizeof place);
	if (!error && place[1])
		error = error_set((int)place[1], "the shared file pointer of %s could not be had", file->name);
	*offset = place[0] + before[0];
	*apart = place[2] == 0;
	return error;
}

struct info *file_info(struct file *file)
{
	struct info *info = info_copy(file->info);
	char text[32];
	int error = !info;

	if (!error)
		error = hints_tell(&file->hints, info);
	if (!error)
		error = info_set(info, "filename", file->name);
	snprintf(text, sizeof text, "%d", file->comm->size);
	if (!error)
		error = info_set(info, "nb_proc", text);
	if (!error)
		return info;
	info_free(info);
	return NULL;
}
