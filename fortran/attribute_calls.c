/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The calls of attribute caching (MPI 5.0, 7.7 and 19.3.7), and the ready-made callbacks, which are procedures here.
 */
#include "fortran/attribute.h"
#include "fortran/convert.h"

typedef void procedure(void);

static int predefined(int keyval)
{
	return (keyval >= MPI_TAG_UB && keyval <= MPI_LASTUSEDCODE) || (keyval >= MPI_WIN_BASE && keyval <= MPI_WIN_MODEL);
}

/* What C gets as a pointer to a number, Fortran gets as the number; a window's base is an address in both. */
static MPI_Aint value_of(int keyval, void *attribute)
{
	if (keyval == MPI_WIN_SIZE)
		return *(MPI_Aint *)attribute;
	if (predefined(keyval) && keyval != MPI_WIN_BASE)
		return *(int *)attribute;
	return attribute_value(attribute);
}

/* The body of the calls: they differ in the object's kind only. */
#define CREATE_KEYVAL(create, copy, delete, old)                                                \
	int err = MPI_ERR_NO_MEM;                                                               \
	struct attribute_keyval *own = attribute_keyval(copy_fn, delete_fn, *extra_state, old); \
	if (own)                                                                                \
		err = create(copy, delete, keyval, own);                                        \
	else                                                                                    \
		fail_comm(MPI_COMM_SELF, err);                                                  \
	report(ierror, err)

#define SET_ATTR(set, object, comm)                             \
	MPI_Aint *cell = attribute_cell(*attribute_val);        \
	int err = MPI_ERR_NO_MEM;                               \
	if (cell)                                               \
		err = set(object, *keyval, cell);               \
	else                                                    \
		fail_comm(comm, err);                           \
	if (cell && err)                                        \
		attribute_forget(cell);                         \
	report(ierror, err)

#define GET_ATTR(get, object)                                           \
	void *attribute;                                                \
	int found = 0;                                                  \
	int err = get(object, *keyval, &attribute, &found);             \
	if (!err) {                                                     \
		*flag = logical_of(found);                              \
		if (found)                                              \
			*attribute_val = value_of(*keyval, attribute);  \
	}                                                               \
	report(ierror, err)

void mpi_comm_create_keyval_(procedure *copy_fn, procedure *delete_fn, int *keyval, const MPI_Aint *extra_state, int *ierror)
{
	CREATE_KEYVAL(MPI_Comm_create_keyval, attribute_copy_comm, attribute_delete_comm, 0);
}
NAMES(mpi_comm_create_keyval, MPI_COMM_CREATE_KEYVAL)

void mpi_type_create_keyval_(procedure *copy_fn, procedure *delete_fn, int *keyval, const MPI_Aint *extra_state, int *ierror)
{
	CREATE_KEYVAL(MPI_Type_create_keyval, attribute_copy_type, attribute_delete_type, 0);
}
NAMES(mpi_type_create_keyval, MPI_TYPE_CREATE_KEYVAL)

void mpi_win_create_keyval_(procedure *copy_fn, procedure *delete_fn, int *keyval, const MPI_Aint *extra_state, int *ierror)
{
	CREATE_KEYVAL(MPI_Win_create_keyval, attribute_copy_win, attribute_delete_win, 0);
}
NAMES(mpi_win_create_keyval, MPI_WIN_CREATE_KEYVAL)

void mpi_keyval_create_(procedure *copy_fn, procedure *delete_fn, int *keyval, const int *extra_state, int *ierror)
{
	CREATE_KEYVAL(MPI_Keyval_create, attribute_copy_comm, attribute_delete_comm, 1);
}
OLD_NAMES(mpi_keyval_create, MPI_KEYVAL_CREATE)

void mpi_comm_set_attr_(const int *comm, const int *keyval, const MPI_Aint *attribute_val, int *ierror)
{
	SET_ATTR(MPI_Comm_set_attr, comm_of(*comm), comm_of(*comm));
}
NAMES(mpi_comm_set_attr, MPI_COMM_SET_ATTR)

void mpi_type_set_attr_(const int *datatype, const int *keyval, const MPI_Aint *attribute_val, int *ierror)
{
	SET_ATTR(MPI_Type_set_attr, type_of(*datatype), MPI_COMM_SELF);
}
NAMES(mpi_type_set_attr, MPI_TYPE_SET_ATTR)

void mpi_win_set_attr_(const int *win, const int *keyval, const MPI_Aint *attribute_val, int *ierror)
{
	SET_ATTR(MPI_Win_set_attr, win_of(*win), MPI_COMM_SELF);
}
NAMES(mpi_win_set_attr, MPI_WIN_SET_ATTR)

void mpi_attr_put_(const int *comm, const int *keyval, const int *attribute_val, int *ierror)
{
	SET_ATTR(MPI_Attr_put, comm_of(*comm), comm_of(*comm));
}
OLD_NAMES(mpi_attr_put, MPI_ATTR_PUT)

void mpi_comm_get_attr_(const int *comm, const int *keyval, MPI_Aint *attribute_val, int *flag, int *ierror)
{
	GET_ATTR(MPI_Comm_get_attr, comm_of(*comm));
}
NAMES(mpi_comm_get_attr, MPI_COMM_GET_ATTR)

void mpi_type_get_attr_(const int *datatype, const int *keyval, MPI_Aint *attribute_val, int *flag, int *ierror)
{
	GET_ATTR(MPI_Type_get_attr, type_of(*datatype));
}
NAMES(mpi_type_get_attr, MPI_TYPE_GET_ATTR)

void mpi_win_get_attr_(const int *win, const int *keyval, MPI_Aint *attribute_val, int *flag, int *ierror)
{
	GET_ATTR(MPI_Win_get_attr, win_of(*win));
}
NAMES(mpi_win_get_attr, MPI_WIN_GET_ATTR)

void mpi_attr_get_(const int *comm, const int *keyval, int *attribute_val, int *flag, int *ierror)
{
	GET_ATTR(MPI_Attr_get, comm_of(*comm));
}
OLD_NAMES(mpi_attr_get, MPI_ATTR_GET)
