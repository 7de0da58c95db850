/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Windows as objects (MPI 5.0, sections 12.2, 7.7, 7.8 and 9.3.2): making, freeing, asking, naming, attributes, error handlers. Accesses are in
 * mpi/window_access.c, synchronisation in mpi/window_sync.c. What fails before there is a window is reported to the communicator.
 */
#include "mpi/window.h"

#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "rma/sync.h"
#include "runtime/attribute.h"
#include "runtime/info.h"

/* ---- checks and reports ---- */

int api_bad_window(MPI_Win win)
{
	int rc = api_ready();

	if (rc)
		return rc;
	if (win == MPI_WIN_NULL)
		return error_set(MPI_ERR_WIN, "the window is MPI_WIN_NULL");
	return error_set(MPI_ERR_WIN, "0x%" PRIxPTR " is no window: freed, or never made", (uintptr_t)win);
}

int api_fail_window(struct window *window, int class, const char *call)
{
	struct errhandler *errhandler;
	MPI_Win handle;

	if (!window)
		return api_fail(NULL, class, call);
	handle = window->handle;
	/* Another thread may be setting another handler. */
	lane_enter(window->lane);
	errhandler = window->errhandler;
	errhandler_retain(errhandler);
	lane_leave(window->lane);
	class = errhandler_call(errhandler, ERRHANDLER_WIN, &handle, class, call);
	errhandler_release(errhandler);
	return class;
}

int api_bad_target(const struct window *window, int rank)
{
	return error_set(MPI_ERR_RANK, "the target is rank %d, but the window has ranks 0 to %d", rank, window->size - 1);
}

int api_window_rank(const struct window *window, int rank)
{
	return (unsigned)rank < (unsigned)window->size ? 0 : api_bad_target(window, rank);
}

static int check_size(MPI_Aint size)
{
	return size >= 0 ? 0 : error_set(MPI_ERR_SIZE, "the size is %" PRId64 ", must not be negative", (int64_t)size);
}

static int check_disp_unit(MPI_Aint disp_unit)
{
	return disp_unit > 0 ? 0 : error_set(MPI_ERR_DISP, "the displacement unit is %" PRId64 ", must be positive", (int64_t)disp_unit);
}

/* What all constructors have in common. *win is MPI_WIN_NULL until it is made. */
static int check_new(MPI_Comm comm, struct comm **c, MPI_Info info, struct info **i, MPI_Win *win)
{
	int rc = api_comm(comm, c);

	if (!rc)
		rc = api_output(win, "win");
	if (!rc)
		*win = MPI_WIN_NULL;
	if (!rc && (*c)->inter)
		rc = error_set(MPI_ERR_COMM, "a window is made over an intracommunicator, this is an intercommunicator");
	if (!rc)
		rc = api_info_or_null(info, i);
	return rc;
}

/* ---- making and freeing ---- */

#pragma weak MPI_Win_create_c = PMPI_Win_create_c
int PMPI_Win_create_c(void *base, MPI_Aint size, MPI_Aint disp_unit, MPI_Info info, MPI_Comm comm, MPI_Win *win)
{
	struct window *made;
	struct comm *c;
	struct info *i;
	int rc = check_new(comm, &c, info, &i, win);

	if (!rc)
		rc = check_size(size);
	if (!rc)
		rc = check_disp_unit(disp_unit);
	if (!rc && !base && size > 0)
		rc = error_set(MPI_ERR_BASE, "the base is NULL, but the window is to have %" PRId64 " bytes", (int64_t)size);
	if (!rc) {
		lane_enter(&runtime.lane);
		rc = window_create(comm_base(c), base, (size_t)size, disp_unit, i, &made);
		lane_leave(&runtime.lane);
	}
	if (rc)
		return api_fail(c, rc, "MPI_Win_create");
	*win = made->handle;
	return MPI_SUCCESS;
}

static int allocate(MPI_Aint size, MPI_Aint disp_unit, MPI_Info info, MPI_Comm comm, void *baseptr, MPI_Win *win, bool shared,
		    const char *call)
{
	struct window *made;
	struct comm *c;
	struct info *i;
	void *base;
	int rc = check_new(comm, &c, info, &i, win);

	if (!rc)
		rc = api_output(baseptr, "baseptr");
	if (!rc)
		rc = check_size(size);
	if (!rc)
		rc = check_disp_unit(disp_unit);
	if (!rc) {
		lane_enter(&runtime.lane);
		rc = window_allocate(comm_base(c), (size_t)size, disp_unit, i, shared, &base, &made);
		lane_leave(&runtime.lane);
	}
	if (rc)
		return api_fail(c, rc, call);
	memcpy(baseptr, &base, sizeof base);
	*win = made->handle;
	return MPI_SUCCESS;
}

#pragma weak MPI_Win_allocate_c = PMPI_Win_allocate_c
int PMPI_Win_allocate_c(MPI_Aint size, MPI_Aint disp_unit, MPI_Info info, MPI_Comm comm, void *baseptr, MPI_Win *win)
{
	return allocate(size, disp_unit, info, comm, baseptr, win, false, "MPI_Win_allocate");
}

#pragma weak MPI_Win_allocate_shared_c = PMPI_Win_allocate_shared_c
int PMPI_Win_allocate_shared_c(MPI_Aint size, MPI_Aint disp_unit, MPI_Info info, MPI_Comm comm, void *baseptr, MPI_Win *win)
{
	return allocate(size, disp_unit, info, comm, baseptr, win, true, "MPI_Win_allocate_shared");
}

#pragma weak MPI_Win_create_dynamic = PMPI_Win_create_dynamic
int PMPI_Win_create_dynamic(MPI_Info info, MPI_Comm comm, MPI_Win *win)
{
	struct window *made;
	struct comm *c;
	struct info *i;
	int rc = check_new(comm, &c, info, &i, win);

	if (!rc) {
		lane_enter(&runtime.lane);
		rc = window_create_dynamic(comm_base(c), i, &made);
		lane_leave(&runtime.lane);
	}
	if (rc)
		return api_fail(c, rc, "MPI_Win_create_dynamic");
	*win = made->handle;
	return MPI_SUCCESS;
}

static int check_dynamic(const struct window *window, const char *call)
{
	return window->flavor == MPI_WIN_FLAVOR_DYNAMIC
		       ? 0
		       : error_set(MPI_ERR_RMA_FLAVOR, "%s is for windows of MPI_Win_create_dynamic only", call);
}

#pragma weak MPI_Win_attach = PMPI_Win_attach
int PMPI_Win_attach(MPI_Win win, void *base, MPI_Aint size)
{
	struct window *w;
	int rc = api_window(win, &w);

	if (!rc)
		rc = check_dynamic(w, "MPI_Win_attach");
	if (!rc)
		rc = check_size(size);
	if (!rc && !base && size > 0)
		rc = error_set(MPI_ERR_BASE, "the base is NULL, but %" PRId64 " bytes are to be attached", (int64_t)size);
	if (!rc) {
		lane_enter(w->lane);
		rc = window_attach(w, base, (size_t)size);
		lane_leave(w->lane);
	}
	return rc ? api_fail_window(w, rc, "MPI_Win_attach") : MPI_SUCCESS;
}

#pragma weak MPI_Win_detach = PMPI_Win_detach
int PMPI_Win_detach(MPI_Win win, const void *base)
{
	struct window *w;
	int rc = api_window(win, &w);

	if (!rc)
		rc = check_dynamic(w, "MPI_Win_detach");
	if (!rc) {
		lane_enter(w->lane);
		rc = window_detach(w, base);
		lane_leave(w->lane);
	}
	return rc ? api_fail_window(w, rc, "MPI_Win_detach") : MPI_SUCCESS;
}

#pragma weak MPI_Win_free = PMPI_Win_free
int PMPI_Win_free(MPI_Win *win)
{
	struct window *w = NULL;
	struct lane *lane;
	int rc = api_output(win, "win");

	if (!rc)
		rc = api_window(*win, &w);
	if (!rc) {
		lane_enter(w->lane);
		rc = sync_may_free(w);
		lane_leave(w->lane);
	}
	if (!rc)
		rc = attribute_delete_all(&w->attributes, w->handle, false);
	if (rc)
		return api_fail_window(w, rc, "MPI_Win_free");
	lane = w->lane;
	lane_enter(lane);
	rc = window_free(w);
	lane_leave(lane);
	*win = MPI_WIN_NULL;
	return rc ? api_fail(NULL, rc, "MPI_Win_free") : MPI_SUCCESS;
}

/* ---- asking ---- */

#pragma weak MPI_Win_shared_query_c = PMPI_Win_shared_query_c
int PMPI_Win_shared_query_c(MPI_Win win, int rank, MPI_Aint *size, MPI_Aint *disp_unit, void *baseptr)
{
	struct window *w;
	uint64_t len;
	int64_t unit;
	void *base;
	int rc = api_window(win, &w);

	if (!rc)
		rc = api_output(size, "size");
	if (!rc)
		rc = api_output(disp_unit, "disp_unit");
	if (!rc)
		rc = api_output(baseptr, "baseptr");
	if (!rc)
		rc = api_target(w, rank);
	if (!rc && w->flavor == MPI_WIN_FLAVOR_DYNAMIC)
		rc = error_set(MPI_ERR_RMA_FLAVOR, "a dynamic window has no memory of its own that could be asked for");
	if (rc)
		return api_fail_window(w, rc, "MPI_Win_shared_query");
	window_shared_query(w, rank, &len, &unit, &base);
	*size = (MPI_Aint)len;
	*disp_unit = unit;
	if (len == 0)
		base = NULL; /* so that nobody takes a neighbour's memory for it */
	memcpy(baseptr, &base, sizeof base);
	return MPI_SUCCESS;
}

#pragma weak MPI_Win_get_group = PMPI_Win_get_group
int PMPI_Win_get_group(MPI_Win win, MPI_Group *group)
{
	struct window *w;
	int rc = api_window(win, &w);

	if (!rc)
		rc = api_output(group, "group");
	if (rc)
		return api_fail_window(w, rc, "MPI_Win_get_group");
	group_retain(w->comm->group);
	*group = group_handle(w->comm->group);
	return MPI_SUCCESS;
}

#pragma weak MPI_Win_set_info = PMPI_Win_set_info
int PMPI_Win_set_info(MPI_Win win, MPI_Info info)
{
	struct window *w;
	struct info *i;
	int rc = api_window(win, &w);

	if (!rc)
		rc = api_info(info, &i);
	if (!rc) {
		lane_enter(w->lane);
		rc = window_hints(w, i);
		lane_leave(w->lane);
	}
	return rc ? api_fail_window(w, rc, "MPI_Win_set_info") : MPI_SUCCESS;
}

/* Beside the standard's hints: how other ranks of the window are reached. */
static int add_paths(const struct window *window, struct info *info)
{
	int count[3] = { 0 };
	char text[120];

	for (int rank = 0; rank < window->size; rank++)
		if (rank != window->rank)
			count[window->targets[rank].path]++;
	snprintf(text, sizeof text, "direct:%d,copy:%d,packets:%d", count[PATH_DIRECT], count[PATH_COPY], count[PATH_PACKET]);
	return info_set(info, "weft_path", text);
}

#pragma weak MPI_Win_get_info = PMPI_Win_get_info
int PMPI_Win_get_info(MPI_Win win, MPI_Info *info_used)
{
	struct info *copy = NULL;
	struct window *w;
	int rc = api_window(win, &w);

	if (!rc)
		rc = api_output(info_used, "info_used");
	if (!rc && !(copy = info_copy(w->info)))
		rc = error_set(MPI_ERR_NO_MEM, "no memory for an info object");
	if (!rc)
		rc = add_paths(w, copy);
	if (rc) {
		info_free(copy);
		return api_fail_window(w, rc, "MPI_Win_get_info");
	}
	*info_used = info_handle(copy);
	return MPI_SUCCESS;
}

/* ---- names ---- */

#pragma weak MPI_Win_set_name = PMPI_Win_set_name
int PMPI_Win_set_name(MPI_Win win, const char *win_name)
{
	struct window *w;
	int rc = api_window(win, &w);

	if (!rc && !win_name)
		rc = error_set(MPI_ERR_ARG, "win_name is NULL");
	if (rc)
		return api_fail_window(w, rc, "MPI_Win_set_name");
	lane_enter(w->lane);
	/* Longer names are cut, as the standard says. The communicator's name is what reports of a hang show. */
	snprintf(w->name, sizeof w->name, "%.*s", WINDOW_NAME_LEN - 1, win_name);
	snprintf(w->comm->name, sizeof w->comm->name, "%.*s", COMM_NAME_LEN - 1, *win_name ? win_name : "a window");
	lane_leave(w->lane);
	return MPI_SUCCESS;
}

/* MPI_WIN_NULL has a name too. */
#pragma weak MPI_Win_get_name = PMPI_Win_get_name
int PMPI_Win_get_name(MPI_Win win, char *win_name, int *resultlen)
{
	struct window *w = NULL;
	int rc = win == MPI_WIN_NULL ? api_ready() : api_window(win, &w);

	if (!rc)
		rc = api_output(win_name, "win_name");
	if (!rc)
		rc = api_output(resultlen, "resultlen");
	if (rc)
		return api_fail_window(w, rc, "MPI_Win_get_name");
	*resultlen = snprintf(win_name, MPI_MAX_OBJECT_NAME, "%s", w ? w->name : "MPI_WIN_NULL");
	return MPI_SUCCESS;
}

/* ---- attributes ---- */

static bool predefined(int keyval)
{
	return keyval >= MPI_WIN_BASE && keyval <= MPI_WIN_MODEL;
}

static void *predefined_value(struct window *window, int keyval)
{
	switch (keyval) {
	case MPI_WIN_BASE:
		return window->base;
	case MPI_WIN_SIZE:
		return &window->attribute_size;
	case MPI_WIN_DISP_UNIT:
		return &window->attribute_disp_unit;
	case MPI_WIN_CREATE_FLAVOR:
		return &window->attribute_flavor;
	case MPI_WIN_MODEL:
		return &window->attribute_model;
	}
	return NULL;
}

static int refuse_predefined(int keyval)
{
	return predefined(keyval) ? error_set(MPI_ERR_KEYVAL, "the attribute %d is predefined and cannot be changed", keyval) : 0;
}

#pragma weak MPI_Win_set_attr = PMPI_Win_set_attr
int PMPI_Win_set_attr(MPI_Win win, int win_keyval, void *attribute_val)
{
	struct window *w;
	int rc = api_window(win, &w);

	if (!rc)
		rc = refuse_predefined(win_keyval);
	if (!rc)
		rc = attribute_put(&w->attributes, ATTRIBUTE_WIN, w->handle, win_keyval, attribute_val);
	return rc ? api_fail_window(w, rc, "MPI_Win_set_attr") : MPI_SUCCESS;
}

#pragma weak MPI_Win_get_attr = PMPI_Win_get_attr
int PMPI_Win_get_attr(MPI_Win win, int win_keyval, void *attribute_val, int *flag)
{
	void *value = NULL;
	bool found = false;
	struct window *w;
	int rc = api_window(win, &w);

	if (!rc)
		rc = api_output(attribute_val, "attribute_val");
	if (!rc)
		rc = api_output(flag, "flag");
	if (!rc && predefined(win_keyval)) {
		value = predefined_value(w, win_keyval);
		found = true;
	} else if (!rc) {
		rc = attribute_get(&w->attributes, ATTRIBUTE_WIN, win_keyval, &value, &found);
	}
	if (rc)
		return api_fail_window(w, rc, "MPI_Win_get_attr");
	if (found)
		memcpy(attribute_val, &value, sizeof value);
	*flag = found;
	return MPI_SUCCESS;
}

#pragma weak MPI_Win_delete_attr = PMPI_Win_delete_attr
int PMPI_Win_delete_attr(MPI_Win win, int win_keyval)
{
	struct window *w;
	int rc = api_window(win, &w);

	if (!rc)
		rc = refuse_predefined(win_keyval);
	if (!rc)
		rc = attribute_delete(&w->attributes, ATTRIBUTE_WIN, w->handle, win_keyval);
	return rc ? api_fail_window(w, rc, "MPI_Win_delete_attr") : MPI_SUCCESS;
}

/* ---- error handlers ---- */

#pragma weak MPI_Win_set_errhandler = PMPI_Win_set_errhandler
int PMPI_Win_set_errhandler(MPI_Win win, MPI_Errhandler errhandler)
{
	struct errhandler *handler, *old;
	struct window *w;
	int rc = api_window(win, &w);

	if (!rc)
		rc = api_errhandler(errhandler, ERRHANDLER_WIN, &handler);
	if (rc)
		return api_fail_window(w, rc, "MPI_Win_set_errhandler");
	errhandler_retain(handler);
	lane_enter(w->lane);
	old = w->errhandler;
	w->errhandler = handler;
	lane_leave(w->lane);
	errhandler_release(old);
	return MPI_SUCCESS;
}

#pragma weak MPI_Win_get_errhandler = PMPI_Win_get_errhandler
int PMPI_Win_get_errhandler(MPI_Win win, MPI_Errhandler *errhandler)
{
	struct window *w;
	int rc = api_window(win, &w);

	if (!rc)
		rc = api_output(errhandler, "errhandler");
	if (rc)
		return api_fail_window(w, rc, "MPI_Win_get_errhandler");
	lane_enter(w->lane);
	errhandler_retain(w->errhandler);
	*errhandler = errhandler_handle(w->errhandler);
	lane_leave(w->lane);
	return MPI_SUCCESS;
}

#pragma weak MPI_Win_call_errhandler = PMPI_Win_call_errhandler
int PMPI_Win_call_errhandler(MPI_Win win, int errorcode)
{
	struct window *w;
	int rc = api_window(win, &w);

	if (rc)
		return api_fail_window(w, rc, "MPI_Win_call_errhandler");
	api_fail_window(w, errorcode, "MPI_Win_call_errhandler");
	return MPI_SUCCESS;
}
