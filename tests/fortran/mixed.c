/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The C side of mixed.F90: gets what Fortran made, gives what Fortran gets, by the rules of MPI 5.0, 19.3.
 */
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* mpi.h has macros of these names; the library has functions, too. */
#undef MPI_Comm_f2c
#undef MPI_Comm_c2f
MPI_Comm MPI_Comm_f2c(MPI_Fint comm);
MPI_Fint MPI_Comm_c2f(MPI_Comm comm);

#define CHECK(condition) do { if (!(condition)) wrong(__LINE__); } while (0)

static void wrong(int line)
{
	fprintf(stderr, "mixed.c: the check in line %d does not hold\n", line);
	MPI_Abort(MPI_COMM_WORLD, 1);
}

static int keyval;

/* Handles and attributes of Fortran: INTEGER ones by MPI_ATTR_PUT, address-sized ones by MPI_COMM_SET_ATTR. */
void c_looks_(MPI_Fint *comm, MPI_Fint *type, MPI_Fint *request, MPI_Fint *info, MPI_Fint *group, MPI_Fint *old_keyval,
		MPI_Fint *new_keyval)
{
	MPI_Comm c = MPI_Comm_f2c(*comm);
	int size, flag, result, nkeys;
	MPI_Group of;
	void *value;

	CHECK(MPI_Comm_c2f(c) == *comm && c != MPI_COMM_NULL);
	MPI_Comm_compare(c, MPI_COMM_WORLD, &result);
	CHECK(result == MPI_CONGRUENT);
	MPI_Type_size(MPI_Type_f2c(*type), &size);
	CHECK(size == 24);
	CHECK(MPI_Request_f2c(*request) == MPI_REQUEST_NULL);
	MPI_Info_get_nkeys(MPI_Info_f2c(*info), &nkeys);
	CHECK(nkeys == 1);
	MPI_Comm_group(c, &of);
	MPI_Group_compare(of, MPI_Group_f2c(*group), &result);
	CHECK(result == MPI_IDENT);
	MPI_Group_free(&of);
	MPI_Comm_get_attr(c, *old_keyval, &value, &flag);
	CHECK(flag && *(int *)value == -21);
	MPI_Comm_get_attr(c, *new_keyval, &value, &flag);
	CHECK(flag && *(MPI_Aint *)value == ((MPI_Aint)1 << 40) + 3);
}

static int copied, deleted;

static int copy(MPI_Comm comm, int key, void *extra_state, void *in, void *out, int *flag)
{
	(void)comm;
	CHECK(key == keyval && extra_state == &copied);
	*(void **)out = (char *)in + 1;
	*flag = 1;
	copied++;
	return MPI_SUCCESS;
}

static int delete(MPI_Comm comm, int key, void *value, void *extra_state)
{
	(void)comm;
	CHECK(key == keyval && extra_state == &copied && value);
	deleted++;
	return MPI_SUCCESS;
}

/* A communicator, an attribute that is a pointer, and an operation for Fortran. */
void c_makes_(MPI_Fint *comm, MPI_Fint *key, MPI_Aint *value)
{
	MPI_Comm c;

	MPI_Comm_dup(MPI_COMM_WORLD, &c);
	MPI_Comm_create_keyval(copy, delete, &keyval, &copied);
	MPI_Comm_set_attr(c, keyval, &deleted);
	*comm = MPI_Comm_c2f(c);
	*key = keyval;
	*value = (MPI_Aint)&deleted;
}

void c_counts_(int *copies, int *deletions)
{
	*copies = copied;
	*deletions = deleted;
}

/* Statuses, and the addresses that stand for none. */
void c_status_(MPI_Fint *f_status, MPI_F08_status *f08_status, MPI_Fint *none)
{
	MPI_Status status;
	MPI_Fint back[MPI_F_STATUS_SIZE];
	int count;

	CHECK(MPI_Status_f2c(f_status, &status) == MPI_SUCCESS);
	CHECK(status.MPI_SOURCE == f_status[MPI_F_SOURCE] && status.MPI_TAG == 9);
	MPI_Get_count(&status, MPI_INT, &count);
	CHECK(count == 3);
	CHECK(MPI_Status_c2f(&status, back) == MPI_SUCCESS && !memcmp(back, f_status, sizeof(back)));
	CHECK(MPI_Status_f082c(f08_status, &status) == MPI_SUCCESS && status.MPI_TAG == 9);
	CHECK(MPI_Status_c2f08(&status, f08_status) == MPI_SUCCESS && f08_status->MPI_TAG == 9);
	CHECK(none == MPI_F_STATUS_IGNORE && (void *)none == (void *)MPI_F08_STATUS_IGNORE);
}

/* A C reduction and a C error handler, used by Fortran. */
static void twice_the_sum(void *in, void *inout, int *len, MPI_Datatype *datatype)
{
	CHECK(*datatype == MPI_INTEGER);
	for (int i = 0; i < *len; i++)
		((int *)inout)[i] = 2 * (((int *)in)[i] + ((int *)inout)[i]);
}

void c_op_(MPI_Fint *op)
{
	MPI_Op made;

	MPI_Op_create(twice_the_sum, 1, &made);
	*op = MPI_Op_c2f(made);
}

/* A Fortran reduction, used by C. */
void c_reduces_(MPI_Fint *op)
{
	int a = 5, b = 7;

	CHECK(MPI_Reduce_local(&a, &b, 1, MPI_INTEGER, MPI_Op_f2c(*op)) == MPI_SUCCESS && b == 35);
}
