/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See access.h: making and ending accesses. */
#include "io/access.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "common/error.h"

static int too_large(size_t count, const struct datatype *type)
{
	return error_set(MPI_ERR_VALUE_TOO_LARGE, "%zu elements of %" PRId64 " bytes exceed 63 bits", count, (int64_t)type->size);
}

/* Bytes in the file that are all of the data. */
static int file_length(const struct view *view, size_t count, struct datatype *type, int64_t *len)
{
	MPI_Count size;
	int error = representation_size(view->representation, type, &size);

	if (!error && __builtin_mul_overflow((int64_t)count, (int64_t)size, len))
		error = too_large(count, type);
	return error;
}

/* Data in memory as they are in the file, in a buffer of their own. */
static int convert(struct access *access)
{
	access->user_buf = access->buf;
	access->user_count = access->count;
	access->user_type = access->type;
	access->type = datatype_of(MPI_BYTE);
	access->count = (size_t)access->len;
	access->converted = access->buf = malloc(access->len ? (size_t)access->len : 1);
	if (!access->converted)
		return error_set(MPI_ERR_NO_MEM, "no memory for %" PRId64 " bytes in the data representation \"%s\"", access->len,
				 access->view->representation->name);
	if (!access->write)
		return 0;
	return representation_to_file(access->view->representation, access->user_buf, (MPI_Count)access->user_count, access->user_type,
				      access->converted);
}

static int no_multiple(int64_t len, const struct view *view)
{
	return error_set(MPI_ERR_ARG, "%" PRId64 " bytes of data are no multiple of the etype of the view, %" PRId64 " bytes", len,
			 view->unit);
}

int access_units(const struct file *file, size_t count, struct datatype *type, int64_t *units)
{
	const struct view *view = file->view;
	int64_t len = 0;
	int error = file_length(view, count, type, &len);

	*units = len / view->unit;
	return error || len % view->unit == 0 ? error : no_multiple(len, view);
}

int access_init(struct access *access, struct file *file, bool write, int64_t offset, const void *buf, size_t count, struct datatype *type)
{
	struct view *view = file->view;
	int error;

	*access = (struct access){.file = file, .view = view, .write = write, .buf = (char *)(uintptr_t)buf, .count = count, .type = type};
	view_retain(view);
	datatype_retain(type);
	error = file_length(view, count, type, &access->len);
	if (!error && access->len % view->unit)
		error = no_multiple(access->len, view);
	if (!error && __builtin_mul_overflow(offset, view->unit, &access->from))
		error = error_set(MPI_ERR_ARG, "offset %" PRId64 " in etypes of %" PRId64 " bytes exceeds 63 bits", offset, view->unit);
	if (!error && access->len > 0)
		error = view_reach(view, access->from, access->len, &access->low, &access->high);
	if (!error && view->representation->converts)
		error = convert(access);
	if (error) {
		access_free(access);
		return error;
	}
	if (datatype_dense(access->type, access->count))
		access->dense = access->buf + access->type->true_lb;
	return 0;
}

void access_init_empty(struct access *access, struct file *file, bool write, int class)
{
	*access = (struct access){ .file = file, .view = file->view, .write = write, .type = datatype_of(MPI_BYTE) };
	view_retain(access->view);
	access_fail(access, class);
}

void access_free(struct access *access)
{
	view_release(access->view);
	datatype_release(access->type);
	if (access->user_type)
		datatype_release(access->user_type);
	free(access->converted);
	free(access->error_text);
	access->view = NULL;
	access->converted = access->error_text = NULL;
	access->type = access->user_type = NULL;
}

void access_fail(struct access *access, int class)
{
	if (access->error || !class)
		return;
	access->error = class;
	access->error_text = strdup(error_text());
}

/* Elements of the user's type, or rather of the file's etypes, that came whole. */
int access_finish(struct access *access, uint64_t *bytes)
{
	MPI_Count size, whole;
	int error;

	*bytes = (uint64_t)access->moved;
	if (!access->converted)
		return 0;
	error = representation_size(access->view->representation, access->user_type, &size);
	if (error)
		return error;
	whole = size > 0 ? access->moved / size : 0;
	*bytes = (uint64_t)(whole * access->user_type->size);
	if (!access->write && whole > 0)
		error = representation_from_file(access->view->representation, access->user_buf, whole, access->user_type,
						 access->converted);
	return error;
}

void access_pack(const struct access *access, int64_t first, void *dst, size_t len)
{
	struct cursor cursor;

	if (access->dense) {
		memcpy(dst, access->dense + first, len);
		return;
	}
	cursor_init(&cursor, access->buf, access->count, access->type);
	cursor_seek(&cursor, (size_t)first);
	cursor_pack(&cursor, dst, len);
}

void access_unpack(struct access *access, int64_t first, const void *src, size_t len)
{
	struct cursor cursor;

	if (access->dense) {
		memcpy(access->dense + first, src, len);
		return;
	}
	cursor_init(&cursor, access->buf, access->count, access->type);
	cursor_seek(&cursor, (size_t)first);
	cursor_unpack(&cursor, src, len);
}

int access_lock(struct access *access)
{
	struct file *file = access->file;
	int64_t low = access->low, high = access->high;
	int error;

	if (!file->atomic || access->len == 0 || file->comm->size == 1)
		return 0;
	/* Bytes in any order may be anywhere. */
	if (!view_in_order(access->view, access->from, access->len)) {
		low = 0;
		high = INT64_MAX;
	}
	error = shared_state_lock(file->shared, access->write, low, high, &access->range);
	/* Caches of hosts are made to agree by the lock of the file system, or not used (file_set_atomicity). */
	access->file_lock = !error && file_system_close_to_open(&file->storage.system) && !file->one_host && !file->no_locks &&
			    !(file->amode & MPI_MODE_RDONLY);
	return error;
}

void access_unlock(struct access *access)
{
	shared_state_unlock(access->file->shared, &access->range);
}
