/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See file.h. Rank 0 of a file opens and creates, changes sizes, deletes; the others are told how it went.
 * System calls are made with the lane left.
 */
#include "io/file.h"

#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "collectives/collective.h"
#include "common/error.h"
#include "common/log.h"
#include "common/params.h"
#include "io/agreement.h"
#include "io/background.h"
#include "io/explain.h"
#include "io/mapping.h"
#include "io/shared_state.h"
#include "io/stripes.h"
#include "runtime/comm_create.h"
#include "runtime/helper.h"
#include "runtime/init.h"
#include "runtime/progress.h"

/* ---- The handler of MPI_FILE_NULL ---- */

static pthread_mutex_t default_lock = PTHREAD_MUTEX_INITIALIZER;
static struct errhandler *default_errhandler = &errhandler_return;

struct errhandler *file_default_errhandler(void)
{
	pthread_mutex_lock(&default_lock);
	struct errhandler *errhandler = default_errhandler;
	errhandler_retain(errhandler);
	pthread_mutex_unlock(&default_lock);
	return errhandler;
}

void file_set_default_errhandler(struct errhandler *errhandler)
{
	pthread_mutex_lock(&default_lock);
	struct errhandler *old = default_errhandler;
	default_errhandler = errhandler;
	pthread_mutex_unlock(&default_lock);
	errhandler_release(old);
}

/* ---- Being there ---- */

bool file_slow_begin(struct file *file)
{
	if (file->helped || file->storage.system.kind == FILE_SYSTEM_MEMORY)
		return false;
	if (helper_need(file->lane) == 0)
		return true;
	log_info(1, "no helper thread: whoever connects to this rank while a call for file %s takes long may give it up", file->name);
	return false;
}

void file_slow_end(struct file *file, bool needed)
{
	if (needed)
		helper_release(file->lane);
}

int file_delete(const char *path)
{
	struct lane *lane = &runtime.lane;
	bool helped;
	int class;

	lane_enter(lane);
	helped = helper_need(lane) == 0;
	lane_leave(lane);
	class = storage_remove(path);
	lane_enter(lane);
	if (helped)
		helper_release(lane);
	lane_leave(lane);
	return class;
}

/* ---- Opening ---- */

enum {
	WINDOW_LEN = 1 << 18,         /* bytes of a round: what stays in a core's cache until it is in the page cache; */
	WINDOW_LEN_CROWDED = 1 << 21, /* where ranks wait for a CPU in each round; */
	WINDOW_LEN_FAR = 1 << 22,     /* and where each access asks a server */
	WINDOW_LEAST = 4096,
};

/* For collective accesses, unless a hint says otherwise. */
static int64_t window_len(const struct file *file, bool shared)
{
	if (params.io_buffer)
		return params.io_buffer < WINDOW_LEAST ? WINDOW_LEAST : (int64_t)params.io_buffer;
	if (shared)
		return WINDOW_LEN_FAR;
	return file->lane->fabric.oversubscribed ? WINDOW_LEN_CROWDED : WINDOW_LEN;
}

/* What rank 0 found when it opened the file, and what all go by. */
struct opening {
	int32_t class;
	bool created; /* by us, certainly */
	char text[AGREEMENT_TEXT];
	struct hints hints;
	struct shared_key shared;
	int64_t position; /* to begin at, bytes */
	int64_t window_len[2]; /* of file systems of one host, of shared ones */
};

int file_open_flags(int amode)
{
	return amode & MPI_MODE_RDONLY ? O_RDONLY : amode & MPI_MODE_WRONLY ? O_WRONLY : O_RDWR;
}

static void open_first(struct file *file, struct opening *opening)
{
	const struct hints *hints = &file->hints;
	const char *path = storage_plain_name(file->name);
	int amode = file->amode;
	int flags = file_open_flags(amode) | (amode & MPI_MODE_CREATE ? O_CREAT : 0) | (amode & MPI_MODE_EXCL ? O_EXCL : 0);

	if ((amode & MPI_MODE_CREATE) && stripes_create(path, hints->permissions, hints->striping_unit, hints->striping_factor))
		flags &= ~(O_CREAT | O_EXCL);
	int class = storage_open(&file->storage, path, flags, hints->permissions);

	if (!class && (amode & MPI_MODE_APPEND)) {
		class = storage_size(&file->storage, &opening->position);
		if (class)
			storage_close(&file->storage);
	}
	opening->class = class;
	opening->created = !class && (amode & MPI_MODE_CREATE) && (amode & MPI_MODE_EXCL);
	snprintf(opening->text, sizeof opening->text, "%s", class ? error_text() : "");
	opening->hints = file->hints;
	for (int shared = 0; shared < 2; shared++)
		opening->window_len[shared] = window_len(file, shared);
}

/*
 * The others: the file is there now. A network file system may remember that it was not, or one of that name that has been deleted since: so they
 * make it look into the directory, and name O_CREAT, too.
 */
static int open_again(struct file *file, const struct opening *opening)
{
	int flags = file_open_flags(file->amode) | (file->amode & MPI_MODE_CREATE ? O_CREAT : 0);
	const char *path = storage_plain_name(file->name);

	if (!file->one_host)
		storage_look_again(path);
	return storage_open(&file->storage, path, flags, opening->hints.permissions);
}

/*
 * A client of NFS that has all of a page in its cache writes all of it where a part was changed, and with it old bytes over those that ranks of
 * other hosts have written beside. It does not while there is a lock on the file: each rank holds one, of some byte far behind all data
 * that no other open of the file has, so that nobody ever waits. Without a lock every write goes to the server at once, which has the same effect.
 */
static int keep_bytes_apart(struct file *file)
{
	const int64_t far = (int64_t)1 << 62, bytes = (int64_t)1 << 40;
	int class, former;

	if (file->storage.system.kind != FILE_SYSTEM_NFS || file->amode & MPI_MODE_RDONLY || file->one_host)
		return 0;
	lane_leave(file->lane);
	class = storage_lock_one(&file->storage, far, bytes);
	if (class) {
		log_info(1, "%s; every write goes to the server at once instead", error_text());
		file->no_locks = true;
		class = storage_open_again(&file->storage, file_open_flags(file->amode) | O_DSYNC, &former);
		if (!class)
			storage_settle(&file->storage, former, false);
	}
	lane_enter(file->lane);
	return class;
}

/*
 * CLASS: of this rank's opening; an error of any rank is everybody's. Where rank 0 runs on the server of an NFS its own file system is not what others
 * have: the most careful ways are everybody's.
 */
static int agree(struct file *file, int class, const struct opening *opening)
{
	enum { KINDS = 0xffff, MAPS_NOT = KINDS + 1 };
	struct file_system *system = &file->storage.system;
	struct facts mine = FACTS_NONE, all;

	mine.most = system->block;
	mine.flags = (1 << system->kind) | (system->maps ? 0 : MAPS_NOT);
	int error = agreement_reach_or_fail(file->comm, &mine, &all, class);
	if (error)
		return error;
	system->kind = file_system_common(all.flags & KINDS);
	system->block = (int32_t)all.most;
	system->maps = !(all.flags & MAPS_NOT);
	file->window_len = opening->window_len[file_system_shared(system)];
	return 0;
}

/* Open at all ranks, or at none. */
static int open_everywhere(struct file *file)
{
	struct lane *lane = file->lane;
	struct opening opening = { 0 };
	const struct hosts *hosts;
	bool first = file->comm->rank == 0;
	int class = 0;

	if (first) {
		lane_leave(lane);
		open_first(file, &opening);
		lane_enter(lane);
		shared_state_offer(file->shared, file, &opening.shared);
	}
	int error = agreement_tell(file->comm, 0, &opening, sizeof opening);
	if (error)
		return error;
	if (opening.class)
		return error_set(opening.class, "%s", opening.text);
	file->hints = opening.hints;
	file->position = opening.position;
	hosts = collective_hosts(file->comm);
	file->one_host = hosts && hosts->count == 1;
	if (!first) {
		lane_leave(lane);
		class = open_again(file, &opening);
		lane_enter(lane);
	}
	if (!class && file_system_close_to_open(&file->storage.system) && !file->one_host)
		storage_forget(&file->storage); /* versions of a file may differ by less time than its server tells apart */
	if (!class)
		class = keep_bytes_apart(file);
	error = agree(file, class, &opening);
	if (!error)
		error = shared_state_join(file->shared, file, &opening.shared, opening.position);
	if (error && file->storage.fd >= 0) {
		char *text = strdup(error_text());
		storage_close(&file->storage);
		if (opening.created && first)
			storage_remove(storage_plain_name(file->name));
		error_set(error, "%s", text ? text : "");
		free(text);
	}
	return error;
}

/* Programs that give different modes open different files, as it were. */
static int same_amode(struct comm *comm, int amode)
{
	struct facts mine = FACTS_NONE, all;

	mine.least = mine.most = amode;
	int error = agreement_reach(comm, &mine, &all);
	if (!error && all.least != all.most)
		error = error_set(MPI_ERR_NOT_SAME,
				  "the access mode is 0x%x here, but 0x%" PRIx64 " to 0x%" PRIx64 " among the ranks of the "
				  "communicator; all must give the same",
				  (unsigned)amode, all.least, all.most);
	return error;
}

static void end_help(struct file *file)
{
	if (file->helped)
		helper_release(file->lane);
	file->helped = false;
}

static void destroy(struct file *file)
{
	end_help(file);
	for (int i = 0; i < 2; i++) {
		free(file->spare.buffers[i]);
		free(file->spare.covered[i]);
	}
	free(file->spare.landing);
	mapping_free(file->mapping);
	view_release(file->view);
	shared_state_free(file->shared);
	if (file->comm) {
		file->comm->fail = NULL;
		comm_release(file->comm);
	}
	errhandler_release(file->errhandler);
	info_free(file->info);
	free(file->failed_text);
	free(file->name);
	file->magic = 0;
	free(file);
}

static struct file *file_new(struct comm *comm, const char *name, int amode, struct info *info)
{
	struct file *file = calloc(1, sizeof *file);

	if (!file)
		return NULL;
	file->magic = FILE_MAGIC;
	file->handle = (MPI_File)(void *)file;
	file->amode = amode;
	file->lane = comm->lane;
	file->storage.fd = -1;
	list_init(&file->collectives);
	file->name = strdup(name);
	file->info = info_copy(info);
	file->shared = shared_state_new();
	file->errhandler = file_default_errhandler();
	hints_read(&file->hints, file->info);
	if (file->name && file->info && file->shared)
		return file;
	destroy(file);
	return NULL;
}

int file_open(struct comm *comm, const char *name, int amode, struct info *info, struct file **out)
{
	struct file *file = NULL;
	struct comm *own = NULL;
	int error = same_amode(comm, amode);

	if (!error)
		error = comm_duplicate(comm, &own);
	if (error)
		return error;
	file = file_new(comm, name, amode, info);
	if (file)
		error = view_make(0, datatype_of(MPI_BYTE), datatype_of(MPI_BYTE), representation_named("native"), false, &file->view);
	else
		error = error_set(MPI_ERR_NO_MEM, "no memory for the file %s", name);
	error = agreement_on_error(own, error);
	if (error) {
		comm_release(own);
		if (file)
			destroy(file);
		return error;
	}
	file->comm = own;
	/* Nobody knows yet what it lies on. */
	file->helped = helper_need(file->lane) == 0;
	snprintf(own->name, sizeof own->name, "that of file %s", name);
	error = open_everywhere(file);
	if (error) {
		destroy(file);
		return error;
	}
	if (!file_system_shared(&file->storage.system))
		end_help(file);
	if (own->rank == 0)
		log_info(2, "file %s: %s, blocks of %d bytes, %d ranks", name, file->storage.system.name, file->storage.system.block,
			 own->size);
	*out = file;
	return 0;
}

/* ---- Closing ---- */

static bool is_idle(void *argument)
{
	struct file *file = argument;

	return file->accesses == 0 && list_empty(&file->collectives);
}

static bool is_drained(void *argument)
{
	struct file *file = argument;

	return list_empty(&file->collectives);
}

void file_drain(struct file *file)
{
	struct wait_reason reason = { .call = STATUS_CALL_FILE_IO, .comm = file->comm, .peer = STATUS_NONE, .tag = STATUS_NONE };

	if (!is_drained(file))
		progress_until(file->lane, is_drained, file, &reason);
}

void file_note_failure(struct file *file, int class)
{
	if (file->failed)
		return;
	file->failed = class;
	file->failed_text = strdup(error_text());
}

int file_take_failure(struct file *file, int class)
{
	if (!class && file->failed)
		class = error_set(file->failed, "%s", file->failed_text ? file->failed_text : "an earlier write failed");
	file->failed = 0;
	free(file->failed_text);
	file->failed_text = NULL;
	return class;
}

int file_share_outcome(struct file *file, int class)
{
	struct {
		int32_t class;
		char text[AGREEMENT_TEXT];
	} outcome = { .class = class };

	snprintf(outcome.text, sizeof outcome.text, "%s", class ? error_text() : "");
	int error = agreement_tell(file->comm, 0, &outcome, sizeof outcome);
	return error ? error : outcome.class ? error_set(outcome.class, "%s", outcome.text) : 0;
}

int file_close(struct file *file)
{
	struct wait_reason reason = { .call = STATUS_CALL_FILE_CLOSE, .comm = file->comm, .peer = STATUS_NONE, .tag = STATUS_NONE };
	int class = 0, closed;
	char *path = strdup(file->storage.path);

	progress_until(file->lane, is_idle, file, &reason);
	background_settle();
	explain_file(file);
	bool syncs = params.io_close_sync && file->dirty;
	bool slow = syncs && file_slow_begin(file);
	lane_leave(file->lane);
	if (syncs)
		class = storage_sync(&file->storage);
	char *text = class ? strdup(error_text()) : NULL;
	closed = storage_close(&file->storage);
	if (class)
		error_set(class, "%s", text ? text : "");
	free(text);
	lane_enter(file->lane);
	file_slow_end(file, slow);
	class = agreement_on_error(file->comm, file_take_failure(file, class ? class : closed));
	if (file->amode & MPI_MODE_DELETE_ON_CLOSE) {
		int removed = 0;

		if (file->comm->rank == 0 && path) {
			lane_leave(file->lane);
			removed = storage_remove(path);
			lane_enter(file->lane);
		}
		removed = file_share_outcome(file, removed);
		class = class ? class : removed;
	}
	free(path);
	destroy(file);
	return class;
}
