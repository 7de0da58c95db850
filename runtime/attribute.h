/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Attributes: values that users hang on communicators, datatypes and windows under keys (keyvals) of their making, with
 * functions that run when the object is copied or freed (MPI 5.0, section 7.7). The predefined attributes
 * are not in here: mpi/attribute.c answers for them.
 *
 * Thread safe by one lock of its own, which is never held while a user's function runs. Not called with a lane
 * locked, for the same reason. An object's set is NULL until its first attribute.
 */
#ifndef RUNTIME_ATTRIBUTE_H
#define RUNTIME_ATTRIBUTE_H

#include "mpi.h"

#include <stdbool.h>

enum attribute_kind { ATTRIBUTE_COMM, ATTRIBUTE_TYPE, ATTRIBUTE_WIN };

struct attribute_set;

/* The functions are MPI_Comm_copy_attr_function and so on by kind, or the ready-made constants. 0 or MPI_ERR_NO_MEM. */
int keyval_create(enum attribute_kind kind, void (*copy)(void), void (*delete)(void), void *extra_state, int *keyval);
/* The user's hold on the keyval ends; it lives until its last attribute is gone. Freeing it again meanwhile does nothing. */
int keyval_free(enum attribute_kind kind, int keyval);

/*
 * `object` is the handle (an MPI_Comm, MPI_Datatype or MPI_Win) that users' functions are given. Results: 0, an error class with text,
 * or what a user's function returned.
 */
int attribute_put(struct attribute_set **set, enum attribute_kind kind, void *object, int keyval, void *value);
int attribute_get(struct attribute_set *const *set, enum attribute_kind kind, int keyval, void **value, bool *found);
int attribute_delete(struct attribute_set **set, enum attribute_kind kind, void *object, int keyval);

/*
 * For a new object without attributes: ask the copy function of each attribute of `from`. Stops at the first
 * failure; what was copied by then stays in *to, for attribute_delete_all.
 */
int attribute_copy_all(struct attribute_set *const *from, void *from_object, struct attribute_set **to);

/* Delete all, the newest first. Stops at the first failure (and keeps the rest), unless `force`. *set becomes NULL when empty. */
int attribute_delete_all(struct attribute_set **set, void *object, bool force);

#endif
