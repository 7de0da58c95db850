/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Cells of Fortran's attributes, and the C callbacks of keyvals that Fortran made: attribute.h tells the rules.
 *
 * Cells come from slabs that are never returned, so that any pointer can be asked whether it is one.
 */
#include "fortran/attribute.h"

#include <pthread.h>
#include <stdlib.h>

#include "fortran/convert.h"

enum { SLAB_CELLS = 510 };

struct slab {
	struct slab *next;
	MPI_Aint cell[SLAB_CELLS];
	MPI_Aint *next_free[SLAB_CELLS];
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct slab *slabs;
static MPI_Aint *free_cells;

static struct slab *slab_of(const void *attribute)
{
	for (struct slab *slab = slabs; slab; slab = slab->next) {
		if ((uintptr_t)attribute - (uintptr_t)slab->cell < sizeof(slab->cell))
			return slab;
	}
	return NULL;
}

static struct slab *new_slab(void)
{
	struct slab *slab = malloc(sizeof(*slab));

	if (!slab)
		return NULL;
	for (int i = 0; i < SLAB_CELLS; i++) {
		slab->next_free[i] = free_cells;
		free_cells = &slab->cell[i];
	}
	slab->next = slabs;
	return slabs = slab;
}

MPI_Aint *attribute_cell(MPI_Aint value)
{
	MPI_Aint *cell = NULL;

	pthread_mutex_lock(&lock);
	if (free_cells || new_slab()) {
		cell = free_cells;
		struct slab *slab = slab_of(cell);
		free_cells = slab->next_free[cell - slab->cell];
		*cell = value;
	}
	pthread_mutex_unlock(&lock);
	return cell;
}

void attribute_forget(const void *attribute)
{
	pthread_mutex_lock(&lock);
	struct slab *slab = slab_of(attribute);
	if (slab) {
		MPI_Aint *cell = &slab->cell[(const MPI_Aint *)attribute - slab->cell];
		slab->next_free[cell - slab->cell] = free_cells;
		free_cells = cell;
	}
	pthread_mutex_unlock(&lock);
}

MPI_Aint attribute_value(const void *attribute)
{
	pthread_mutex_lock(&lock);
	MPI_Aint value = slab_of(attribute) ? *(const MPI_Aint *)attribute : (MPI_Aint)attribute;
	pthread_mutex_unlock(&lock);
	return value;
}

/* ---- Keyvals ---- */

typedef void copy_function(int *object, int *keyval, MPI_Aint *extra_state, MPI_Aint *in, MPI_Aint *out, int *flag, int *ierror);
typedef void delete_function(int *object, int *keyval, MPI_Aint *value, MPI_Aint *extra_state, int *ierror);
typedef void old_copy_function(int *object, int *keyval, int *extra_state, int *in, int *out, int *flag, int *ierror);
typedef void old_delete_function(int *object, int *keyval, int *value, int *extra_state, int *ierror);

/* Lives as long as the keyval, whose end nobody tells: that of the process. */
struct attribute_keyval *attribute_keyval(void (*copy)(void), void (*delete)(void), MPI_Aint extra_state, int old)
{
	struct attribute_keyval *keyval = malloc(sizeof(*keyval));

	if (keyval)
		*keyval = (struct attribute_keyval){ .copy = copy, .delete = delete, .extra_state = extra_state, .old = old };
	return keyval;
}

static int copy(struct attribute_keyval *own, int object, int keyval, const void *in, void **out, int *flag)
{
	MPI_Aint value = attribute_value(in), copied = 0;
	int logical = logical_false, err = MPI_SUCCESS;

	if (own->old) {
		int extra_state = (int)own->extra_state, old_value = (int)value, old_copied = 0;
		((old_copy_function *)own->copy)(&object, &keyval, &extra_state, &old_value, &old_copied, &logical, &err);
		copied = old_copied;
	} else {
		((copy_function *)own->copy)(&object, &keyval, &own->extra_state, &value, &copied, &logical, &err);
	}
	*flag = truth_of(logical);
	if (err || !*flag)
		return err;
	return (*out = attribute_cell(copied)) ? MPI_SUCCESS : MPI_ERR_NO_MEM;
}

static int delete(struct attribute_keyval *own, int object, int keyval, const void *attribute)
{
	MPI_Aint value = attribute_value(attribute);
	int err = MPI_SUCCESS;

	if (own->old) {
		int extra_state = (int)own->extra_state, old_value = (int)value;
		((old_delete_function *)own->delete)(&object, &keyval, &old_value, &extra_state, &err);
	} else {
		((delete_function *)own->delete)(&object, &keyval, &value, &own->extra_state, &err);
	}
	if (!err)
		attribute_forget(attribute);
	return err;
}

int attribute_copy_comm(MPI_Comm comm, int keyval, void *extra_state, void *in, void *out, int *flag)
{
	return copy(extra_state, comm_int(comm), keyval, in, out, flag);
}

int attribute_delete_comm(MPI_Comm comm, int keyval, void *value, void *extra_state)
{
	return delete(extra_state, comm_int(comm), keyval, value);
}

int attribute_copy_type(MPI_Datatype type, int keyval, void *extra_state, void *in, void *out, int *flag)
{
	return copy(extra_state, type_int(type), keyval, in, out, flag);
}

int attribute_delete_type(MPI_Datatype type, int keyval, void *value, void *extra_state)
{
	return delete(extra_state, type_int(type), keyval, value);
}

int attribute_copy_win(MPI_Win win, int keyval, void *extra_state, void *in, void *out, int *flag)
{
	return copy(extra_state, win_int(win), keyval, in, out, flag);
}

int attribute_delete_win(MPI_Win win, int keyval, void *value, void *extra_state)
{
	return delete(extra_state, win_int(win), keyval, value);
}
