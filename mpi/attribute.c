/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Attributes of communicators (MPI 5.0, section 7.7), the predefined ones among them (sections 9.1.2, 11.10.1 and 11.10.3), and
 * of datatypes. Keyvals may be made and freed at any time. The lane is not entered: users' functions run here.
 */
#include <limits.h>
#include <string.h>

#include "mpi/api.h"
#include "runtime/attribute.h"
#include "runtime/error_code.h"

/* ---- Keyvals ---- */

static int create(enum attribute_kind kind, void (*copy)(void), void (*delete)(void), int *keyval, void *extra_state,
		  const char *call)
{
	int rc = api_output(keyval, "keyval");

	if (!rc)
		rc = keyval_create(kind, copy, delete, extra_state, keyval);
	return rc ? api_fail(NULL, rc, call) : MPI_SUCCESS;
}

static int free_keyval(enum attribute_kind kind, int *keyval, const char *call)
{
	int rc = api_output(keyval, "keyval");

	if (!rc)
		rc = keyval_free(kind, *keyval);
	if (rc)
		return api_fail(NULL, rc, call);
	*keyval = MPI_KEYVAL_INVALID;
	return MPI_SUCCESS;
}

#pragma weak MPI_Comm_create_keyval = PMPI_Comm_create_keyval
int PMPI_Comm_create_keyval(MPI_Comm_copy_attr_function *comm_copy_attr_fn,
			    MPI_Comm_delete_attr_function *comm_delete_attr_fn, int *comm_keyval, void *extra_state)
{
	return create(ATTRIBUTE_COMM, (void (*)(void))comm_copy_attr_fn, (void (*)(void))comm_delete_attr_fn, comm_keyval,
		      extra_state, "MPI_Comm_create_keyval");
}

#pragma weak MPI_Type_create_keyval = PMPI_Type_create_keyval
int PMPI_Type_create_keyval(MPI_Type_copy_attr_function *type_copy_attr_fn,
			    MPI_Type_delete_attr_function *type_delete_attr_fn, int *type_keyval, void *extra_state)
{
	return create(ATTRIBUTE_TYPE, (void (*)(void))type_copy_attr_fn, (void (*)(void))type_delete_attr_fn, type_keyval,
		      extra_state, "MPI_Type_create_keyval");
}

#pragma weak MPI_Win_create_keyval = PMPI_Win_create_keyval
int PMPI_Win_create_keyval(MPI_Win_copy_attr_function *win_copy_attr_fn,
			   MPI_Win_delete_attr_function *win_delete_attr_fn, int *win_keyval, void *extra_state)
{
	return create(ATTRIBUTE_WIN, (void (*)(void))win_copy_attr_fn, (void (*)(void))win_delete_attr_fn, win_keyval,
		      extra_state, "MPI_Win_create_keyval");
}

#pragma weak MPI_Comm_free_keyval = PMPI_Comm_free_keyval
int PMPI_Comm_free_keyval(int *comm_keyval)
{
	return free_keyval(ATTRIBUTE_COMM, comm_keyval, "MPI_Comm_free_keyval");
}

#pragma weak MPI_Type_free_keyval = PMPI_Type_free_keyval
int PMPI_Type_free_keyval(int *type_keyval)
{
	return free_keyval(ATTRIBUTE_TYPE, type_keyval, "MPI_Type_free_keyval");
}

#pragma weak MPI_Win_free_keyval = PMPI_Win_free_keyval
int PMPI_Win_free_keyval(int *win_keyval)
{
	return free_keyval(ATTRIBUTE_WIN, win_keyval, "MPI_Win_free_keyval");
}

/* ---- Communicators ---- */

static bool predefined(int keyval)
{
	return keyval >= MPI_TAG_UB && keyval <= MPI_LASTUSEDCODE;
}

/* MPI_APPNUM is a property of the process that asks. False: the attribute is not set. */
static bool predefined_value(int keyval, int *value)
{
	const struct segment_header *job = runtime.segment.header;

	switch (keyval) {
	case MPI_TAG_UB:
		*value = INT_MAX;
		return true;
	case MPI_IO:
		*value = MPI_ANY_SOURCE; /* every process can do I/O */
		return true;
	case MPI_HOST:
		*value = MPI_PROC_NULL; /* no process is the host */
		return true;
	case MPI_WTIME_IS_GLOBAL:
		/* CLOCK_MONOTONIC is one clock per host. */
		*value = job->host_count == 1;
		return true;
	case MPI_UNIVERSE_SIZE:
		/* Nobody knows of more slots than there are ranks: that is no limit, since ranks may share CPUs. */
		*value = (int)job->universe_size;
		return job->universe_size > job->size;
	case MPI_APPNUM:
		*value = (int)runtime.segment.ranks[runtime.rank].app;
		return true;
	case MPI_LASTUSEDCODE:
		*value = error_code_last();
		return true;
	}
	return false;
}

static int refuse_predefined(int keyval)
{
	return predefined(keyval) ? error_set(MPI_ERR_KEYVAL, "the attribute %d is predefined and cannot be changed", keyval) : 0;
}

#pragma weak MPI_Comm_set_attr = PMPI_Comm_set_attr
int PMPI_Comm_set_attr(MPI_Comm comm, int comm_keyval, void *attribute_val)
{
	struct comm *c;
	int rc = api_comm(comm, &c);

	if (!rc)
		rc = refuse_predefined(comm_keyval);
	if (!rc)
		rc = attribute_put(&c->attributes, ATTRIBUTE_COMM, c->handle, comm_keyval, attribute_val);
	return rc ? api_fail(c, rc, "MPI_Comm_set_attr") : MPI_SUCCESS;
}

#pragma weak MPI_Comm_get_attr = PMPI_Comm_get_attr
int PMPI_Comm_get_attr(MPI_Comm comm, int comm_keyval, void *attribute_val, int *flag)
{
	/* The user gets a pointer to the value of a predefined attribute: one place each, written with what it always is. */
	static int values[MPI_LASTUSEDCODE - MPI_TAG_UB + 1];
	void *value = NULL;
	bool found = false;
	struct comm *c;
	int rc = api_comm(comm, &c);

	if (!rc)
		rc = api_output(attribute_val, "attribute_val");
	if (!rc)
		rc = api_output(flag, "flag");
	if (!rc && predefined(comm_keyval)) {
		int now;

		found = predefined_value(comm_keyval, &now);
		if (found) {
			__atomic_store_n(&values[comm_keyval - MPI_TAG_UB], now, __ATOMIC_RELAXED);
			value = &values[comm_keyval - MPI_TAG_UB];
		}
	} else if (!rc) {
		rc = attribute_get(&c->attributes, ATTRIBUTE_COMM, comm_keyval, &value, &found);
	}
	if (rc)
		return api_fail(c, rc, "MPI_Comm_get_attr");
	if (found)
		memcpy(attribute_val, &value, sizeof value);
	*flag = found;
	return MPI_SUCCESS;
}

#pragma weak MPI_Comm_delete_attr = PMPI_Comm_delete_attr
int PMPI_Comm_delete_attr(MPI_Comm comm, int comm_keyval)
{
	struct comm *c;
	int rc = api_comm(comm, &c);

	if (!rc)
		rc = refuse_predefined(comm_keyval);
	if (!rc)
		rc = attribute_delete(&c->attributes, ATTRIBUTE_COMM, c->handle, comm_keyval);
	return rc ? api_fail(c, rc, "MPI_Comm_delete_attr") : MPI_SUCCESS;
}

/* ---- Datatypes ---- */

static int check_type(MPI_Datatype handle, struct datatype **type)
{
	*type = datatype_of(handle);
	return *type ? 0 : api_bad_type(handle);
}

#pragma weak MPI_Type_set_attr = PMPI_Type_set_attr
int PMPI_Type_set_attr(MPI_Datatype datatype, int type_keyval, void *attribute_val)
{
	struct datatype *type;
	int rc = check_type(datatype, &type);

	if (!rc)
		rc = attribute_put(&type->attributes, ATTRIBUTE_TYPE, datatype, type_keyval, attribute_val);
	return rc ? api_fail(NULL, rc, "MPI_Type_set_attr") : MPI_SUCCESS;
}

#pragma weak MPI_Type_get_attr = PMPI_Type_get_attr
int PMPI_Type_get_attr(MPI_Datatype datatype, int type_keyval, void *attribute_val, int *flag)
{
	struct datatype *type;
	void *value = NULL;
	bool found = false;
	int rc = check_type(datatype, &type);

	if (!rc)
		rc = api_output(attribute_val, "attribute_val");
	if (!rc)
		rc = api_output(flag, "flag");
	if (!rc)
		rc = attribute_get(&type->attributes, ATTRIBUTE_TYPE, type_keyval, &value, &found);
	if (rc)
		return api_fail(NULL, rc, "MPI_Type_get_attr");
	if (found)
		memcpy(attribute_val, &value, sizeof value);
	*flag = found;
	return MPI_SUCCESS;
}

#pragma weak MPI_Type_delete_attr = PMPI_Type_delete_attr
int PMPI_Type_delete_attr(MPI_Datatype datatype, int type_keyval)
{
	struct datatype *type;
	int rc = check_type(datatype, &type);

	if (!rc)
		rc = attribute_delete(&type->attributes, ATTRIBUTE_TYPE, datatype, type_keyval);
	return rc ? api_fail(NULL, rc, "MPI_Type_delete_attr") : MPI_SUCCESS;
}
