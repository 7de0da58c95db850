/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Views, positions and data representations (MPI 5.0, sections 14.3, 14.4 and 14.5). */
#include "mpi/file.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* ---- Views ---- */

static int check_view(struct file *file, MPI_Offset *disp, MPI_Datatype etype, MPI_Datatype filetype, const char *datarep,
		      struct datatype **e, struct datatype **f)
{
	int64_t position;
	int rc;

	if ((rc = api_type(etype, e)) || (rc = api_type(filetype, f)))
		return rc;
	if (!datarep)
		return error_set(MPI_ERR_ARG, "the data representation is NULL");
	if (file->amode & MPI_MODE_SEQUENTIAL) {
		if (*disp != MPI_DISPLACEMENT_CURRENT)
			return error_set(MPI_ERR_ARG,
					 "%s is open with MPI_MODE_SEQUENTIAL: the displacement must be MPI_DISPLACEMENT_CURRENT",
					 file->name);
		rc = shared_state_add(file->shared, 0, &position);
		if (!rc)
			*disp = view_offset(file->view, position * file->view->unit);
		return rc;
	}
	return *disp >= 0 ? 0 : error_set(MPI_ERR_ARG, "the displacement is %" PRId64 ", must not be negative%s", (int64_t)*disp,
					  *disp == MPI_DISPLACEMENT_CURRENT ? " (MPI_DISPLACEMENT_CURRENT is for MPI_MODE_SEQUENTIAL)" : "");
}

#pragma weak MPI_File_set_view = PMPI_File_set_view
int PMPI_File_set_view(MPI_File fh, MPI_Offset disp, MPI_Datatype etype, MPI_Datatype filetype, const char *datarep, MPI_Info info)
{
	const struct representation *representation = NULL;
	struct datatype *e = NULL, *f = NULL;
	struct file *file;
	struct info *hints = NULL;
	struct view *view = NULL;
	int rc = api_file(fh, &file);

	if (!rc && file->split)
		rc = error_set(MPI_ERR_OTHER, "a split collective access to %s has begun: call %s first", file->name, file->split_end);
	if (rc)
		return file_fail(file, rc, "MPI_File_set_view");
	/* What is wrong at one rank is told to all by file_set_view. */
	lane_enter(file->lane);
	rc = check_view(file, &disp, etype, filetype, datarep, &e, &f);
	lane_leave(file->lane);
	if (!rc)
		rc = api_info_or_null(info, &hints);
	if (!rc && !(representation = representation_named(datarep)))
		rc = MPI_ERR_UNSUPPORTED_DATAREP;
	if (!rc)
		rc = view_make(disp, e, f, representation, !(file->amode & MPI_MODE_RDONLY), &view);
	lane_enter(file->lane);
	rc = file_set_view(file, view, rc, hints);
	lane_leave(file->lane);
	return rc ? file_fail(file, rc, "MPI_File_set_view") : MPI_SUCCESS;
}

/* The user gets a type of his own, but for predefined ones. */
static int give_type(const struct datatype *type, MPI_Datatype *out)
{
	*out = datatype_handle(type);
	return type->predefined ? MPI_SUCCESS : PMPI_Type_dup(*out, out);
}

#pragma weak MPI_File_get_view = PMPI_File_get_view
int PMPI_File_get_view(MPI_File fh, MPI_Offset *disp, MPI_Datatype *etype, MPI_Datatype *filetype, char *datarep)
{
	struct file *file;
	int rc = api_file(fh, &file);

	if (!rc)
		rc = api_output(disp, "disp");
	if (!rc)
		rc = api_output(etype, "etype");
	if (!rc)
		rc = api_output(filetype, "filetype");
	if (!rc)
		rc = api_output(datarep, "datarep");
	if (rc)
		return file_fail(file, rc, "MPI_File_get_view");
	*disp = file->view->displacement;
	snprintf(datarep, MPI_MAX_DATAREP_STRING, "%s", file->view->representation->name);
	rc = give_type(file->view->etype, etype);
	return rc ? rc : give_type(file->view->filetype, filetype);
}

/* ---- Positions ---- */

/* Where OFFSET and WHENCE lead from CURRENT, in etypes. Lane entered. */
static int seek_target(struct file *file, MPI_Offset offset, int whence, int64_t current, int64_t *target)
{
	int64_t from = 0, size;
	int rc = 0;

	if (whence == MPI_SEEK_CUR) {
		from = current;
	} else if (whence == MPI_SEEK_END) {
		rc = file_size(file, &size);
		if (!rc)
			from = view_units_before(file->view, size);
	} else if (whence != MPI_SEEK_SET) {
		rc = error_set(MPI_ERR_ARG, "whence is %d, must be MPI_SEEK_SET, MPI_SEEK_CUR or MPI_SEEK_END", whence);
	}
	if (!rc && (__builtin_add_overflow(from, offset, target) || *target < 0))
		rc = error_set(MPI_ERR_ARG, "offset %" PRId64 " from %" PRId64 " leads before the start of the view, or beyond 63 bits",
			       (int64_t)offset, from);
	return rc;
}

static int not_sequential(const struct file *file)
{
	return file->amode & MPI_MODE_SEQUENTIAL
		       ? error_set(MPI_ERR_UNSUPPORTED_OPERATION, "%s is open with MPI_MODE_SEQUENTIAL, which knows no such positions",
				   file->name)
		       : 0;
}

#pragma weak MPI_File_seek = PMPI_File_seek
int PMPI_File_seek(MPI_File fh, MPI_Offset offset, int whence)
{
	struct file *file;
	int64_t target;
	int rc = api_file(fh, &file);

	if (!rc)
		rc = not_sequential(file);
	if (!rc) {
		lane_enter(file->lane);
		rc = seek_target(file, offset, whence, file->position, &target);
		if (!rc)
			file->position = target;
		lane_leave(file->lane);
	}
	return rc ? file_fail(file, rc, "MPI_File_seek") : MPI_SUCCESS;
}

#pragma weak MPI_File_get_position = PMPI_File_get_position
int PMPI_File_get_position(MPI_File fh, MPI_Offset *offset)
{
	struct file *file;
	int rc = api_file(fh, &file);

	if (!rc)
		rc = api_output(offset, "offset");
	if (!rc)
		rc = not_sequential(file);
	if (rc)
		return file_fail(file, rc, "MPI_File_get_position");
	lane_enter(file->lane);
	*offset = file->position;
	lane_leave(file->lane);
	return MPI_SUCCESS;
}

#pragma weak MPI_File_get_byte_offset = PMPI_File_get_byte_offset
int PMPI_File_get_byte_offset(MPI_File fh, MPI_Offset offset, MPI_Offset *disp)
{
	struct file *file;
	int64_t position = 0, low, high;
	int rc = api_file(fh, &file);

	if (!rc)
		rc = api_output(disp, "disp");
	if (!rc)
		rc = not_sequential(file);
	if (!rc && (offset < 0 || __builtin_mul_overflow((int64_t)offset, file->view->unit, &position)))
		rc = error_set(MPI_ERR_ARG, "the offset is %" PRId64 ", must not be negative nor reach beyond 63 bits", (int64_t)offset);
	if (!rc)
		rc = view_reach(file->view, position, 1, &low, &high);
	if (rc)
		return file_fail(file, rc, "MPI_File_get_byte_offset");
	*disp = low;
	return MPI_SUCCESS;
}

#pragma weak MPI_File_seek_shared = PMPI_File_seek_shared
int PMPI_File_seek_shared(MPI_File fh, MPI_Offset offset, int whence)
{
	struct file *file;
	int64_t current, target = 0;
	int rc = api_file(fh, &file);

	if (!rc && file->split)
		rc = error_set(MPI_ERR_OTHER, "a split collective access to %s has begun: call %s first", file->name, file->split_end);
	if (!rc) {
		lane_enter(file->lane);
		rc = shared_state_add(file->shared, 0, &current);
		if (!rc)
			rc = seek_target(file, offset, whence, current, &target);
		rc = file_seek_shared(file, target, rc);
		lane_leave(file->lane);
	}
	return rc ? file_fail(file, rc, "MPI_File_seek_shared") : MPI_SUCCESS;
}

#pragma weak MPI_File_get_position_shared = PMPI_File_get_position_shared
int PMPI_File_get_position_shared(MPI_File fh, MPI_Offset *offset)
{
	struct file *file;
	int64_t position = 0;
	int rc = api_file(fh, &file);

	if (!rc)
		rc = api_output(offset, "offset");
	if (!rc) {
		lane_enter(file->lane);
		rc = shared_state_add(file->shared, 0, &position);
		lane_leave(file->lane);
	}
	if (rc)
		return file_fail(file, rc, "MPI_File_get_position_shared");
	*offset = position;
	return MPI_SUCCESS;
}

/* ---- Representations ---- */

#pragma weak MPI_File_get_type_extent_c = PMPI_File_get_type_extent_c
int PMPI_File_get_type_extent_c(MPI_File fh, MPI_Datatype datatype, MPI_Count *extent)
{
	struct datatype *type, *stored;
	struct file *file;
	int rc = api_file(fh, &file);

	if (!rc)
		rc = api_type(datatype, &type);
	if (!rc)
		rc = api_output(extent, "extent");
	if (!rc)
		rc = representation_type(file->view->representation, type, &stored);
	if (rc)
		return file_fail(file, rc, "MPI_File_get_type_extent");
	*extent = stored->extent;
	datatype_release(stored);
	return MPI_SUCCESS;
}

static int register_datarep(const struct representation *wanted)
{
	int rc = api_ready();

	if (!rc && (!wanted->name || !*wanted->name || strlen(wanted->name) >= MPI_MAX_DATAREP_STRING))
		rc = error_set(MPI_ERR_ARG, "the name of a data representation has 1 to %d characters", MPI_MAX_DATAREP_STRING - 1);
	if (!rc && !wanted->extent)
		rc = error_set(MPI_ERR_ARG, "the extent function of the data representation \"%s\" is NULL", wanted->name);
	if (!rc)
		rc = representation_register(wanted);
	return rc ? file_fail(NULL, rc, "MPI_Register_datarep") : MPI_SUCCESS;
}

#pragma weak MPI_Register_datarep = PMPI_Register_datarep
int PMPI_Register_datarep(const char *datarep, MPI_Datarep_conversion_function *read_conversion_fn,
			  MPI_Datarep_conversion_function *write_conversion_fn, MPI_Datarep_extent_function *dtype_file_extent_fn,
			  void *extra_state)
{
	struct representation wanted = { .name = datarep, .read = read_conversion_fn, .write = write_conversion_fn,
					 .extent = dtype_file_extent_fn, .extra_state = extra_state };

	return register_datarep(&wanted);
}

#pragma weak MPI_Register_datarep_c = PMPI_Register_datarep_c
int PMPI_Register_datarep_c(const char *datarep, MPI_Datarep_conversion_function_c *read_conversion_fn,
			    MPI_Datarep_conversion_function_c *write_conversion_fn, MPI_Datarep_extent_function *dtype_file_extent_fn,
			    void *extra_state)
{
	struct representation wanted = { .name = datarep, .read_c = read_conversion_fn, .write_c = write_conversion_fn,
					 .extent = dtype_file_extent_fn, .extra_state = extra_state };

	return register_datarep(&wanted);
}
