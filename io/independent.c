/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * An access by this process alone. The runs of the view in the file come from a cursor, those in memory from another. Each run of the file is
 * a system call; memory that is scattered is given as a list (preadv, pwritev) when its blocks are long, else goes through a buffer of
 * bounded size. Holes in the file are never written. They are read along (sieving) when there are many short runs close together.
 */
#include <inttypes.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "common/compiler.h"
#include "common/error.h"
#include "common/params.h"
#include "io/access.h"
#include "io/costs.h"
#include "io/mapping.h"

enum {
	RUNS = 64,             /* of the file, found at a time */
	VECTOR = 256,          /* blocks of memory per call */
	STAGE_LEN = 1 << 18,   /* bytes of the buffer between: it stays in the core's cache */
	SIEVE_LEN = 1 << 18,   /* bytes of the file read at once, for the same reason, */
	SIEVE_LEN_FAR = 1 << 22, /* and where asking costs more than moving */
	BLOCK_LEN_LEAST = 512, /* mean block of memory from which on a list is faster than copying */
	STORES = 512,          /* runs per call that stores, */
	STORE_RUNS_LEAST = 8,  /* and from how many on */
	SIEVE_RUN_MOST = 8192, /* mean run up to which holes are read along where the data may be on a device, */
	SIEVE_WASTE = 4,       /* and bytes read for each that is wanted, at most */
};

/* The memory side: bytes of the access in order. */
struct memory {
	struct access *access;
	bool listed;           /* blocks are handed to the system as they are */
	struct cursor cursor;  /* of `listed` */
	/* The buffer between: bytes first to first + len - 1 of the access; what is read is brought to its place at the next turn. */
	char *stage;
	int64_t first, len;
};

static int memory_init(struct memory *memory, struct access *access)
{
	*memory = (struct memory){ .access = access };
	if (access->dense)
		return 0;
	cursor_init(&memory->cursor, access->buf, access->count, access->type);
	memory->listed = cursor_block(&memory->cursor) >= BLOCK_LEN_LEAST;
	if (memory->listed)
		return 0;
	memory->stage = malloc(STAGE_LEN);
	return memory->stage ? 0 : error_set(MPI_ERR_NO_MEM, "no memory for a buffer of %d bytes", STAGE_LEN);
}

/* Bring what was read into the buffer, up to byte END of the access, to its place. */
static void settle(struct memory *memory, int64_t end)
{
	struct access *access = memory->access;

	if (memory->stage && !access->write && end > memory->first)
		access_unpack(access, memory->first, memory->stage, (size_t)(end - memory->first));
}

/* The memory of bytes from AT on, at most LEN of them: entries of VECTOR, and in *len how many bytes they are. */
static int memory_at(struct memory *memory, int64_t at, struct iovec *vector, size_t *len)
{
	struct access *access = memory->access;
	int n;

	if (access->dense) {
		vector[0] = (struct iovec){ access->dense + at, *len };
		return 1;
	}
	if (memory->listed) {
		size_t before = (size_t)at;

		cursor_seek(&memory->cursor, before);
		n = cursor_iovec(&memory->cursor, vector, VECTOR, *len);
		*len = memory->cursor.offset - before;
		return n;
	}
	if (at >= memory->first + memory->len) {
		settle(memory, memory->first + memory->len);
		memory->first = at;
		memory->len = access->len - at < STAGE_LEN ? access->len - at : STAGE_LEN;
		if (access->write)
			access_pack(access, at, memory->stage, (size_t)memory->len);
	}
	*len = size_min(*len, (size_t)(memory->first + memory->len - at));
	vector[0] = (struct iovec){ memory->stage + (at - memory->first), *len };
	return 1;
}

/* LEN bytes from byte AT of the access on, which are one run of the file at OFFSET. False at the end of the file, and on errors. */
static bool move_run(struct access *access, struct memory *memory, int64_t at, int64_t len, int64_t offset)
{
	struct iovec vector[VECTOR];

	while (len > 0) {
		size_t part = (size_t)len, moved = 0;
		int n = memory_at(memory, at, vector, &part);
		int error = (access->write ? storage_write : storage_read)(&access->file->storage, vector, n, offset, &moved);

		access->moved += (int64_t)moved;
		if (error)
			access_fail(access, error);
		if (error || moved < part)
			return false;
		at += (int64_t)moved;
		offset += (int64_t)moved;
		len -= (int64_t)moved;
	}
	return true;
}

/* COUNT runs of the file, to or from memory that is one run. False at the end of the file, and on errors. */
static bool move_dense(struct access *access, const struct iovec *runs, int count)
{
	size_t moved = 0, wanted = 0;
	int error = (access->write ? storage_write_runs : storage_read_runs)(&access->file->storage, access->dense + access->moved, runs,
									     count, &moved);

	for (int i = 0; i < count; i++)
		wanted += runs[i].iov_len;
	access->moved += (int64_t)moved;
	if (error)
		access_fail(access, error);
	return !error && moved == wanted;
}

/* Those from access->moved on. */
static void move_runs(struct access *access, struct memory *memory)
{
	struct cursor runs;
	struct iovec run[RUNS];
	int n;

	if (access->view->contiguous) {
		move_run(access, memory, 0, access->len, access->low);
		return;
	}
	view_cursor(access->view, access->from + access->moved, access->len - access->moved, &runs);
	while ((n = cursor_iovec(&runs, run, RUNS, SIZE_MAX)) > 0) {
		if (access->dense) {
			if (!move_dense(access, run, n))
				return;
			continue;
		}
		for (int i = 0; i < n; i++)
			if (!move_run(access, memory, access->moved, (int64_t)run[i].iov_len, (int64_t)(intptr_t)run[i].iov_base))
				return;
	}
}

/* ---- Writing by stores ---- */

static bool stores_pay(const struct access *access)
{
	const struct file *file = access->file;
	int64_t run = view_run(access->view, access->len);

	return access->write && params.io_map && !(file->amode & MPI_MODE_WRONLY) && run <= io_store_most(&file->storage.system) &&
	       access->len / STORE_RUNS_LEAST >= run && view_in_order(access->view, access->from, access->len);
}

/*
 * By a call the last byte: the file is long enough then, and has its time of change; nobody may have cut it shorter than where we began, for what is
 * stored in a page behind the end of a file is nowhere.
 */
static bool write_last(struct access *access)
{
	char byte;
	struct iovec vector = { &byte, 1 };
	size_t moved;

	access_pack(access, access->len - 1, &byte, 1);
	access_fail(access, storage_write(&access->file->storage, &vector, 1, access->high - 1, &moved));
	return !access->error;
}

/* Places in the mapping, to be filled from access->moved on. */
static bool store_batch(struct access *access, struct memory *memory, struct iovec *places, int count)
{
	struct iovec vector[VECTOR];
	size_t wanted = 0;

	for (int i = 0; i < count; i++)
		wanted += places[i].iov_len;
	while (wanted > 0) {
		size_t part = wanted, done;
		int blocks = memory_at(memory, access->moved, vector, &part), n;

		done = mapping_store(&access->file->storage, places, count, vector, blocks);
		if (done == 0)
			return false;
		access->moved += (int64_t)done;
		wanted -= done;
		n = iovec_advance(places, count, done);
		places += n;
		count -= n;
	}
	return true;
}

/* What does not work is left to calls: all behind access->moved. */
static void store_runs(struct access *access, struct memory *memory)
{
	struct mapping *mapping = atomic_exchange(&access->file->mapping, NULL);
	struct iovec run[STORES];
	struct cursor runs;
	bool goes_on = true;

	if (!mapping)
		mapping = calloc(1, sizeof *mapping);
	if (!mapping || !write_last(access)) {
		mapping_free(mapping);
		return;
	}
	view_cursor(access->view, access->from, access->len, &runs);
	for (int count; goes_on && (count = cursor_iovec(&runs, run, STORES, SIZE_MAX)) > 0;)
		for (int at = 0, n; goes_on && at < count; at += n) {
			n = mapping_place(mapping, &access->file->storage, run + at, count - at);
			goes_on = n > 0 && store_batch(access, memory, run + at, n);
		}
	mapping_free(atomic_exchange(&access->file->mapping, mapping));
}

/* ---- Reading with the holes ---- */

static bool sieving_pays(const struct access *access)
{
	int64_t run = view_run(access->view, access->len);
	int64_t holes = access->high - access->low - access->len;
	const struct file_system *system = &access->file->storage.system;
	enum hint_switch wanted = access->file->hints.sieve_read;

	if (access->write || access->view->contiguous || !view_in_order(access->view, access->from, access->len) || wanted == HINT_OFF ||
	    run >= access->len)
		return false;
	if (wanted == HINT_ON)
		return true;
	if (system->kind == FILE_SYSTEM_MEMORY)
		return (double)holes * HOLE_BYTE_NS < (double)(access->len / (run > 0 ? run : 1)) * io_costs(system)->call[0];
	return run <= SIEVE_RUN_MOST && holes / (SIEVE_WASTE - 1) <= access->len;
}

/* Stream bytes from `at` on that lie in the window of the file [low, low + got), from BUFFER to memory. Returns how many. */
static int64_t take_out(struct access *access, int64_t at, const char *buffer, int64_t low, int64_t got, char *between)
{
	int64_t first = access->from + at, end = view_position(access->view, low + got, first, access->from + access->len);
	struct cursor cursor;

	if (end == first)
		return 0;
	view_cursor(access->view, first, end - first, &cursor);
	/* What are offsets to the cursor become addresses in the buffer. */
	cursor.base = (char *)((intptr_t)cursor.base + (intptr_t)buffer - (intptr_t)low);
	if (access->dense) {
		cursor_pack(&cursor, access->dense + at, (size_t)(end - first));
		return end - first;
	}
	for (int64_t done = 0; done < end - first;) {
		size_t part = cursor_pack(&cursor, between, STAGE_LEN);

		access_unpack(access, at + done, between, part);
		done += (int64_t)part;
	}
	return end - first;
}

static void read_sieving(struct access *access)
{
	const int64_t len = file_system_shared(&access->file->storage.system) ? SIEVE_LEN_FAR : SIEVE_LEN;
	char *buffer = malloc((size_t)len), *between = access->dense ? NULL : malloc(STAGE_LEN);
	bool ended = false;

	if (!buffer || (!between && !access->dense))
		access_fail(access, error_set(MPI_ERR_NO_MEM, "no memory for a buffer of %" PRId64 " bytes", len));
	while (!access->error && !ended && access->moved < access->len) {
		int64_t low = view_offset(access->view, access->from + access->moved);
		int64_t wanted = access->high - low < len ? access->high - low : len;
		struct iovec vector = { buffer, (size_t)wanted };
		size_t got = 0;
		int error = storage_read(&access->file->storage, &vector, 1, low, &got);

		ended = (int64_t)got < wanted;
		access->moved += take_out(access, access->moved, buffer, low, (int64_t)got, between);
		if (error)
			access_fail(access, error);
	}
	free(buffer);
	free(between);
}

static void move(struct access *access)
{
	struct memory memory;
	int error;

	if (access->write) /* relaxed: read by a sync that comes after the access */
		atomic_store_explicit(&access->file->dirty, true, memory_order_relaxed);
	if (sieving_pays(access)) {
		read_sieving(access);
		return;
	}
	error = memory_init(&memory, access);
	if (error) {
		access_fail(access, error);
		return;
	}
	if (stores_pay(access))
		store_runs(access, &memory);
	if (access->moved < access->len && !access->error)
		move_runs(access, &memory);
	settle(&memory, access->moved < memory.first + memory.len ? access->moved : memory.first + memory.len);
	free(memory.stage);
}

void access_move(struct access *access)
{
	struct storage *storage = &access->file->storage;
	int64_t len = access->high - access->low;

	if (access->error || access->len == 0)
		return;
	if (!access->file_lock) {
		move(access);
		return;
	}
	access_fail(access, storage_lock(storage, access->write, access->low, len));
	if (access->error)
		return;
	move(access);
	access_fail(access, storage_unlock(storage, access->low, len)); /* which brings to the server what was written */
}
