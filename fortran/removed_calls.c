/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Calls of MPI 1 that the standard has no more (since MPI 3) and old Fortran programs still have: addresses and extents are
 * INTEGERs here. What does not fit one becomes MPI_UNDEFINED. For mpif.h; the modules do not know them.
 */
#include <limits.h>
#include <stdlib.h>

#include "fortran/convert.h"

static int narrow(MPI_Aint number) { return number >= INT_MIN && number <= INT_MAX ? (int)number : MPI_UNDEFINED; }

void mpi_address_(void *location, int *address, int *ierror)
{
	MPI_Aint found = 0;
	int err = MPI_Get_address(buffer_of(location), &found);

	*address = narrow(found);
	report(ierror, err);
}
OLD_NAMES(mpi_address, MPI_ADDRESS)

void mpi_type_extent_(const int *datatype, int *extent, int *ierror)
{
	MPI_Aint lower = 0, found = 0;
	int err = MPI_Type_get_extent(type_of(*datatype), &lower, &found);

	*extent = narrow(found);
	report(ierror, err);
}
OLD_NAMES(mpi_type_extent, MPI_TYPE_EXTENT)

void mpi_type_lb_(const int *datatype, int *displacement, int *ierror)
{
	MPI_Aint lower = 0, extent = 0;
	int err = MPI_Type_get_extent(type_of(*datatype), &lower, &extent);

	*displacement = narrow(lower);
	report(ierror, err);
}
OLD_NAMES(mpi_type_lb, MPI_TYPE_LB)

void mpi_type_ub_(const int *datatype, int *displacement, int *ierror)
{
	MPI_Aint lower = 0, extent = 0;
	int err = MPI_Type_get_extent(type_of(*datatype), &lower, &extent);

	*displacement = narrow(lower + extent);
	report(ierror, err);
}
OLD_NAMES(mpi_type_ub, MPI_TYPE_UB)

void mpi_type_hvector_(const int *count, const int *blocklength, const int *stride, const int *oldtype, int *newtype, int *ierror)
{
	MPI_Datatype made;
	int err = MPI_Type_create_hvector(*count, *blocklength, *stride, type_of(*oldtype), &made);

	if (!err)
		*newtype = type_int(made);
	report(ierror, err);
}
OLD_NAMES(mpi_type_hvector, MPI_TYPE_HVECTOR)

static MPI_Aint *widened(struct temporary *temporary, const int *numbers, int count)
{
	MPI_Aint *wide = temporary_get(temporary, (count > 0 ? (size_t)count : 0) * sizeof(*wide));

	for (int i = 0; wide && i < count; i++)
		wide[i] = numbers[i];
	return wide;
}

void mpi_type_hindexed_(const int *count, const int *blocklengths, const int *displacements, const int *oldtype, int *newtype,
		int *ierror)
{
	struct temporary t;
	MPI_Datatype made;
	MPI_Aint *wide = widened(&t, displacements, *count);
	int err = wide ? MPI_Type_create_hindexed(*count, blocklengths, wide, type_of(*oldtype), &made)
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	if (!err)
		*newtype = type_int(made);
	temporary_free(&t);
	report(ierror, err);
}
OLD_NAMES(mpi_type_hindexed, MPI_TYPE_HINDEXED)

void mpi_type_struct_(const int *count, const int *blocklengths, const int *displacements, const int *oldtypes, int *newtype,
		int *ierror)
{
	struct temporary t, t_types;
	MPI_Datatype made;
	MPI_Aint *wide = widened(&t, displacements, *count);
	MPI_Datatype *types = types_of(&t_types, oldtypes, *count);
	int err = wide && types ? MPI_Type_create_struct(*count, blocklengths, wide, types, &made)
		: fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM);

	if (!err)
		*newtype = type_int(made);
	temporary_free(&t);
	temporary_free(&t_types);
	report(ierror, err);
}
OLD_NAMES(mpi_type_struct, MPI_TYPE_STRUCT)

void mpi_errhandler_set_(const int *comm, const int *errhandler, int *ierror)
{
	report(ierror, MPI_Comm_set_errhandler(comm_of(*comm), errhandler_of(*errhandler)));
}
OLD_NAMES(mpi_errhandler_set, MPI_ERRHANDLER_SET)

void mpi_errhandler_get_(const int *comm, int *errhandler, int *ierror)
{
	MPI_Errhandler found;
	int err = MPI_Comm_get_errhandler(comm_of(*comm), &found);

	if (!err)
		*errhandler = errhandler_int(found);
	report(ierror, err);
}
OLD_NAMES(mpi_errhandler_get, MPI_ERRHANDLER_GET)
