/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Reading and writing, all forms; see file.h. A rank whose arguments are wrong still takes part in a collective, with nothing to move: the
 * others get its error instead of waiting for it.
 */
#include "mpi/file.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "io/joint.h"

int file_fail(struct file *file, int class, const char *call)
{
	struct errhandler *errhandler;
	MPI_File handle = file ? file->handle : MPI_FILE_NULL;

	if (file) {
		/* Another thread may be setting another handler. */
		lane_enter(file->lane);
		errhandler = file->errhandler;
		errhandler_retain(errhandler);
		lane_leave(file->lane);
	} else {
		errhandler = file_default_errhandler();
	}
	class = errhandler_call(errhandler, ERRHANDLER_FILE, &handle, class, call);
	errhandler_release(errhandler);
	return class;
}

int file_bad(MPI_File handle)
{
	int rc = api_ready();

	if (rc)
		return rc;
	if (handle == MPI_FILE_NULL)
		return error_set(MPI_ERR_FILE, "the file is MPI_FILE_NULL");
	return error_set(MPI_ERR_FILE, "0x%" PRIxPTR " is no file: closed, or never opened", (uintptr_t)handle);
}

/* ---- Checks ---- */

static int check_mode(const struct file_call *call, const struct file *file)
{
	bool shared = call->pointer == AT_SHARED || call->pointer == AT_ORDERED;

	if (call->write && (file->amode & MPI_MODE_RDONLY))
		return error_set(MPI_ERR_READ_ONLY, "%s is open for reading only (MPI_MODE_RDONLY)", file->name);
	if (!call->write && (file->amode & MPI_MODE_WRONLY))
		return error_set(MPI_ERR_ACCESS, "%s is open for writing only (MPI_MODE_WRONLY)", file->name);
	if ((file->amode & MPI_MODE_SEQUENTIAL) && !shared)
		return error_set(MPI_ERR_UNSUPPORTED_OPERATION,
				 "%s is open with MPI_MODE_SEQUENTIAL, where only the shared file pointer may be "
				 "used",
				 file->name);
	if (call->together && file->split)
		return error_set(MPI_ERR_OTHER, "a split collective access to %s has begun: call %s first", file->name, file->split_end);
	return 0;
}

static int check(const struct file_call *call, const struct file *file, struct datatype **type)
{
	int rc = check_mode(call, file);

	if (!rc)
		rc = api_count(call->count);
	if (!rc)
		rc = api_type(call->datatype, type);
	if (!rc)
		rc = api_buffer(call->buf, (size_t)call->count, *type);
	if (!rc && !call->write)
		rc = api_receivable(*type, call->count);
	if (!rc && call->pointer == AT_OFFSET && call->offset < 0)
		rc = error_set(MPI_ERR_ARG, "the offset is %" PRId64 ", must not be negative", (int64_t)call->offset);
	return rc;
}

/* ---- Places ---- */

/* Where the access begins, in etypes; pointers move on. *apart as in struct access. */
static int place(const struct file_call *call, struct file *file, int64_t units, int64_t *offset, bool *apart)
{
	int rc = 0;

	lane_enter(file->lane);
	switch (call->pointer) {
	case AT_OFFSET:
		*offset = call->offset;
		break;
	case AT_POSITION:
		*offset = file->position;
		if (__builtin_add_overflow(file->position, units, &file->position))
			file->position = INT64_MAX;
		break;
	case AT_SHARED:
		rc = shared_state_add(file->shared, units, offset);
		break;
	case AT_ORDERED:
		rc = file_take_turn(file, units, offset, apart);
		break;
	}
	lane_leave(file->lane);
	return rc;
}

/* The access of a call; RC says that the arguments were wrong. *file is set when the handle was right. */
static int prepare(const struct file_call *call, struct file **file, struct access *access)
{
	struct datatype *type = NULL;
	int64_t units = 0, offset = 0;
	bool apart = false;
	int rc = api_file(call->fh, file), placed;

	access->apart = false;
	if (rc)
		return rc;
	rc = check(call, *file, &type);
	if (!rc)
		rc = access_units(*file, (size_t)call->count, type, &units);
	if (rc && call->pointer != AT_ORDERED)
		return rc;
	/* An ordered access is a collective before it begins: who is wrong takes part without data. */
	char *text = rc ? strdup(error_text()) : NULL;
	placed = place(call, *file, rc ? 0 : units, &offset, &apart);
	if (rc)
		error_set(rc, "%s", text ? text : "");
	free(text);
	if (!rc)
		rc = placed;
	if (!rc)
		rc = access_init(access, *file, call->write, offset, call->buf, (size_t)call->count, type);
	access->apart = apart;
	return rc;
}

/* The same for a collective: a wrong call becomes an access without data, which everybody will hear of. */
static int prepare_together(const struct file_call *call, struct file **file, struct access *access)
{
	int rc = prepare(call, file, access);

	if (!*file || (rc && (*file)->split))
		return rc;
	if (rc) {
		bool apart = access->apart;

		access_init_empty(access, *file, call->write, rc);
		access->apart = apart;
	}
	return 0;
}

/* ---- What is done then ---- */

static void set_status(MPI_Status *status, uint64_t bytes)
{
	if (status != MPI_STATUS_IGNORE)
		mpi_status_set(status, MPI_ANY_SOURCE, MPI_ANY_TAG, bytes, false);
}

int file_do(const struct file_call *call, MPI_Status *status)
{
	struct file *file = NULL;
	struct access access;
	uint64_t bytes = 0;
	int rc = call->together ? prepare_together(call, &file, &access) : prepare(call, &file, &access);

	if (!rc && call->together) {
		lane_enter(file->lane);
		rc = joint_run(&access, &bytes);
		lane_leave(file->lane);
	} else if (!rc) {
		rc = access_run(&access, &bytes);
	}
	set_status(status, bytes);
	return rc ? file_fail(file, rc, call->name) : MPI_SUCCESS;
}

int file_do_later(const struct file_call *call, MPI_Request *request)
{
	struct file *file = NULL;
	struct access access;
	struct request *started;
	int rc = api_output(request, "request");

	if (rc)
		file = file_of(call->fh);
	else
		rc = call->together ? prepare_together(call, &file, &access) : prepare(call, &file, &access);
	if (!rc) {
		lane_enter(file->lane);
		rc = call->together ? joint_start(&access, &started) : access_start(&access, &started);
		lane_leave(file->lane);
	}
	if (rc)
		return file_fail(file, rc, call->name);
	*request = request_handle(started);
	return MPI_SUCCESS;
}

int file_do_begin(const struct file_call *call, const char *end)
{
	struct file *file = NULL;
	struct access access;
	int rc = prepare_together(call, &file, &access);

	if (!rc) {
		lane_enter(file->lane);
		rc = joint_begin(&access, &file->split);
		if (!rc)
			file->split_end = end;
		lane_leave(file->lane);
	}
	return rc ? file_fail(file, rc, call->name) : MPI_SUCCESS;
}

int file_do_end(MPI_File fh, MPI_Status *status, const char *name)
{
	struct file *file;
	uint64_t bytes = 0;
	int rc = api_file(fh, &file);

	if (!rc && !file->split)
		rc = error_set(MPI_ERR_OTHER, "no split collective access to %s has begun", file->name);
	if (!rc && strcmp(file->split_end, name) != 0)
		rc = error_set(MPI_ERR_OTHER, "the split collective access to %s has to be ended by %s", file->name, file->split_end);
	if (rc)
		return file_fail(file, rc, name);
	lane_enter(file->lane);
	rc = joint_finish(file->split, &bytes);
	file->split = NULL;
	lane_leave(file->lane);
	set_status(status, bytes);
	return rc ? file_fail(file, rc, name) : MPI_SUCCESS;
}
