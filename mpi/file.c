/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Files as a whole: opening and closing, sizes, hints, error handlers (MPI 5.0, sections 14.2, 14.6 and 14.7, and 9.3). */
#include "mpi/file.h"

#include <inttypes.h>

#include "io/storage.h"

/* ---- Opening and closing ---- */

static int check_amode(int amode)
{
	int known = MPI_MODE_RDONLY | MPI_MODE_RDWR | MPI_MODE_WRONLY | MPI_MODE_CREATE | MPI_MODE_EXCL | MPI_MODE_DELETE_ON_CLOSE |
		    MPI_MODE_UNIQUE_OPEN | MPI_MODE_SEQUENTIAL | MPI_MODE_APPEND;
	int ways = !!(amode & MPI_MODE_RDONLY) + !!(amode & MPI_MODE_RDWR) + !!(amode & MPI_MODE_WRONLY);

	if (ways != 1)
		return error_set(MPI_ERR_AMODE, "the access mode 0x%x must have exactly one of MPI_MODE_RDONLY, MPI_MODE_RDWR and "
				 "MPI_MODE_WRONLY", (unsigned)amode);
	if (amode & ~known)
		return error_set(MPI_ERR_AMODE, "the access mode 0x%x has bits that mean nothing: 0x%x", (unsigned)amode,
				 (unsigned)(amode & ~known));
	if ((amode & MPI_MODE_RDONLY) && (amode & (MPI_MODE_CREATE | MPI_MODE_EXCL)))
		return error_set(MPI_ERR_AMODE, "MPI_MODE_CREATE and MPI_MODE_EXCL do not go with MPI_MODE_RDONLY");
	if ((amode & MPI_MODE_RDWR) && (amode & MPI_MODE_SEQUENTIAL))
		return error_set(MPI_ERR_AMODE, "MPI_MODE_SEQUENTIAL does not go with MPI_MODE_RDWR");
	return 0;
}

/* Errors of requests come by way of the communicator that they belong to. */
static int fail_for_comm(struct comm *comm, int class, const char *call)
{
	return file_fail(comm->owner, class, call);
}

#pragma weak MPI_File_open = PMPI_File_open
int PMPI_File_open(MPI_Comm comm, const char *filename, int amode, MPI_Info info, MPI_File *fh)
{
	struct comm *c;
	struct file *file = NULL;
	struct info *hints = NULL;
	int rc = api_comm(comm, &c);

	if (!rc)
		rc = api_output(fh, "fh");
	if (!rc)
		*fh = MPI_FILE_NULL;
	if (!rc && c->inter)
		rc = error_set(MPI_ERR_COMM, "a file needs an intracommunicator");
	if (!rc && (!filename || !*filename))
		rc = error_set(MPI_ERR_BAD_FILE, "the file has no name");
	if (!rc)
		rc = check_amode(amode);
	if (!rc)
		rc = api_info_or_null(info, &hints);
	if (!rc) {
		lane_enter(&runtime.lane);
		rc = file_open(comm_base(c), filename, amode, hints, &file);
		lane_leave(&runtime.lane);
	}
	if (rc)
		return file_fail(NULL, rc, "MPI_File_open");
	file->comm->fail = fail_for_comm;
	file->comm->owner = file;
	*fh = file->handle;
	return MPI_SUCCESS;
}

/* An open file for a collective that may not meet a split one. */
static int check_collective(MPI_File fh, struct file **file)
{
	int rc = api_file(fh, file);

	if (!rc && (*file)->split)
		rc = error_set(MPI_ERR_OTHER, "a split collective access to %s has begun: call %s first", (*file)->name,
			       (*file)->split_end);
	return rc;
}

#pragma weak MPI_File_close = PMPI_File_close
int PMPI_File_close(MPI_File *fh)
{
	struct file *file = NULL;
	struct errhandler *errhandler;
	struct lane *lane;
	int rc = api_output(fh, "fh");
	MPI_File null = MPI_FILE_NULL;

	if (!rc)
		rc = check_collective(*fh, &file);
	if (rc)
		return file_fail(file, rc, "MPI_File_close");
	lane = file->lane;
	lane_enter(lane);
	errhandler = file->errhandler;
	errhandler_retain(errhandler);
	rc = file_close(file);
	lane_leave(lane);
	*fh = MPI_FILE_NULL;
	/* The file is closed, whatever went wrong; its handler still hears of it. */
	if (rc)
		rc = errhandler_call(errhandler, ERRHANDLER_FILE, &null, rc, "MPI_File_close");
	errhandler_release(errhandler);
	return rc;
}

#pragma weak MPI_File_delete = PMPI_File_delete
int PMPI_File_delete(const char *filename, MPI_Info info)
{
	struct info *hints;
	int rc = api_ready();

	if (!rc && (!filename || !*filename))
		rc = error_set(MPI_ERR_BAD_FILE, "the file has no name");
	if (!rc)
		rc = api_info_or_null(info, &hints);
	if (!rc)
		rc = file_delete(storage_plain_name(filename));
	return rc ? file_fail(NULL, rc, "MPI_File_delete") : MPI_SUCCESS;
}

/* ---- Sizes ---- */

static int change_size(MPI_File fh, MPI_Offset size, int (*function)(struct file *file, int64_t size), const char *call)
{
	struct file *file;
	int rc = check_collective(fh, &file);

	if (!rc && size < 0)
		rc = error_set(MPI_ERR_ARG, "the size is %" PRId64 ", must not be negative", (int64_t)size);
	if (!rc && (file->amode & MPI_MODE_RDONLY))
		rc = error_set(MPI_ERR_READ_ONLY, "%s is open for reading only (MPI_MODE_RDONLY)", file->name);
	if (!rc && (file->amode & MPI_MODE_SEQUENTIAL))
		rc = error_set(MPI_ERR_UNSUPPORTED_OPERATION, "%s is open with MPI_MODE_SEQUENTIAL", file->name);
	if (!rc) {
		lane_enter(file->lane);
		rc = function(file, size);
		lane_leave(file->lane);
	}
	return rc ? file_fail(file, rc, call) : MPI_SUCCESS;
}

#pragma weak MPI_File_set_size = PMPI_File_set_size
int PMPI_File_set_size(MPI_File fh, MPI_Offset size)
{
	return change_size(fh, size, file_set_size, "MPI_File_set_size");
}

#pragma weak MPI_File_preallocate = PMPI_File_preallocate
int PMPI_File_preallocate(MPI_File fh, MPI_Offset size)
{
	return change_size(fh, size, file_preallocate, "MPI_File_preallocate");
}

#pragma weak MPI_File_get_size = PMPI_File_get_size
int PMPI_File_get_size(MPI_File fh, MPI_Offset *size)
{
	struct file *file;
	int64_t found;
	int rc = api_file(fh, &file);

	if (!rc)
		rc = api_output(size, "size");
	if (!rc) {
		lane_enter(file->lane);
		rc = file_size(file, &found);
		lane_leave(file->lane);
	}
	if (rc)
		return file_fail(file, rc, "MPI_File_get_size");
	*size = found;
	return MPI_SUCCESS;
}

/* ---- What was given at the opening ---- */

#pragma weak MPI_File_get_group = PMPI_File_get_group
int PMPI_File_get_group(MPI_File fh, MPI_Group *group)
{
	struct file *file;
	int rc = api_file(fh, &file);

	if (!rc)
		rc = api_output(group, "group");
	if (rc)
		return file_fail(file, rc, "MPI_File_get_group");
	group_retain(file->comm->group);
	*group = group_handle(file->comm->group);
	return MPI_SUCCESS;
}

#pragma weak MPI_File_get_amode = PMPI_File_get_amode
int PMPI_File_get_amode(MPI_File fh, int *amode)
{
	struct file *file;
	int rc = api_file(fh, &file);

	if (!rc)
		rc = api_output(amode, "amode");
	if (rc)
		return file_fail(file, rc, "MPI_File_get_amode");
	*amode = file->amode;
	return MPI_SUCCESS;
}

#pragma weak MPI_File_set_info = PMPI_File_set_info
int PMPI_File_set_info(MPI_File fh, MPI_Info info)
{
	struct file *file;
	struct info *hints = NULL;
	int rc = check_collective(fh, &file);

	if (!rc)
		rc = api_info_or_null(info, &hints);
	if (!rc) {
		lane_enter(file->lane);
		rc = file_set_info(file, hints);
		lane_leave(file->lane);
	}
	return rc ? file_fail(file, rc, "MPI_File_set_info") : MPI_SUCCESS;
}

#pragma weak MPI_File_get_info = PMPI_File_get_info
int PMPI_File_get_info(MPI_File fh, MPI_Info *info_used)
{
	struct file *file;
	struct info *made;
	int rc = api_file(fh, &file);

	if (!rc)
		rc = api_output(info_used, "info_used");
	if (!rc) {
		made = file_info(file);
		if (!made)
			rc = error_set(MPI_ERR_NO_MEM, "no memory for an info object");
	}
	if (rc)
		return file_fail(file, rc, "MPI_File_get_info");
	*info_used = info_handle(made);
	return MPI_SUCCESS;
}

/* ---- Consistency ---- */

#pragma weak MPI_File_set_atomicity = PMPI_File_set_atomicity
int PMPI_File_set_atomicity(MPI_File fh, int flag)
{
	struct file *file;
	int rc = check_collective(fh, &file);

	if (!rc) {
		lane_enter(file->lane);
		rc = file_set_atomicity(file, flag != 0);
		lane_leave(file->lane);
	}
	return rc ? file_fail(file, rc, "MPI_File_set_atomicity") : MPI_SUCCESS;
}

#pragma weak MPI_File_get_atomicity = PMPI_File_get_atomicity
int PMPI_File_get_atomicity(MPI_File fh, int *flag)
{
	struct file *file;
	int rc = api_file(fh, &file);

	if (!rc)
		rc = api_output(flag, "flag");
	if (rc)
		return file_fail(file, rc, "MPI_File_get_atomicity");
	*flag = file->atomic;
	return MPI_SUCCESS;
}

#pragma weak MPI_File_sync = PMPI_File_sync
int PMPI_File_sync(MPI_File fh)
{
	struct file *file;
	int rc = check_collective(fh, &file);

	if (!rc) {
		lane_enter(file->lane);
		rc = file_sync(file);
		lane_leave(file->lane);
	}
	return rc ? file_fail(file, rc, "MPI_File_sync") : MPI_SUCCESS;
}

/* ---- Error handlers; MPI_FILE_NULL has one, too ---- */

static int check_any_file(MPI_File handle, struct file **file)
{
	*file = NULL;
	return handle == MPI_FILE_NULL ? api_ready() : api_file(handle, file);
}

#pragma weak MPI_File_set_errhandler = PMPI_File_set_errhandler
int PMPI_File_set_errhandler(MPI_File file, MPI_Errhandler errhandler)
{
	struct errhandler *handler, *old;
	struct file *f;
	int rc = check_any_file(file, &f);

	if (!rc)
		rc = api_errhandler(errhandler, ERRHANDLER_FILE, &handler);
	if (rc)
		return file_fail(f, rc, "MPI_File_set_errhandler");
	errhandler_retain(handler);
	if (!f) {
		file_set_default_errhandler(handler);
		return MPI_SUCCESS;
	}
	lane_enter(f->lane);
	old = f->errhandler;
	f->errhandler = handler;
	lane_leave(f->lane);
	errhandler_release(old);
	return MPI_SUCCESS;
}

#pragma weak MPI_File_get_errhandler = PMPI_File_get_errhandler
int PMPI_File_get_errhandler(MPI_File file, MPI_Errhandler *errhandler)
{
	struct file *f;
	int rc = check_any_file(file, &f);

	if (!rc)
		rc = api_output(errhandler, "errhandler");
	if (rc)
		return file_fail(f, rc, "MPI_File_get_errhandler");
	if (!f) {
		*errhandler = errhandler_handle(file_default_errhandler());
		return MPI_SUCCESS;
	}
	lane_enter(f->lane);
	errhandler_retain(f->errhandler);
	*errhandler = errhandler_handle(f->errhandler);
	lane_leave(f->lane);
	return MPI_SUCCESS;
}

#pragma weak MPI_File_call_errhandler = PMPI_File_call_errhandler
int PMPI_File_call_errhandler(MPI_File fh, int errorcode)
{
	struct file *file;
	int rc = check_any_file(fh, &file);

	if (rc)
		return file_fail(file, rc, "MPI_File_call_errhandler");
	file_fail(file, errorcode, "MPI_File_call_errhandler");
	return MPI_SUCCESS;
}
