/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Calls whose Fortran form differs from C's by more than conversions of single arguments.
 */
#include <stdlib.h>
#include <string.h>

#include "fortran/convert.h"
#include "fortran/section.h"

/* ---- Functions, and calls without an error code ---- */

double mpi_wtime_(void) { return MPI_Wtime(); }
OLD_NAMES(mpi_wtime, MPI_WTIME)

double mpi_wtick_(void) { return MPI_Wtick(); }
OLD_NAMES(mpi_wtick, MPI_WTICK)

MPI_Aint mpi_aint_add_(const MPI_Aint *base, const MPI_Aint *disp) { return MPI_Aint_add(*base, *disp); }
OLD_NAMES(mpi_aint_add, MPI_AINT_ADD)

MPI_Aint mpi_aint_diff_(const MPI_Aint *addr1, const MPI_Aint *addr2) { return MPI_Aint_diff(*addr1, *addr2); }
OLD_NAMES(mpi_aint_diff, MPI_AINT_DIFF)

void mpi_pcontrol_(const int *level) { MPI_Pcontrol(*level); }
NAMES(mpi_pcontrol, MPI_PCONTROL)

/* ---- For the compiler only: what is passed here may have changed ---- */

void mpi_f_sync_reg_(void *buf) { (void)buf; }
NAMES(mpi_f_sync_reg, MPI_F_SYNC_REG)

void mpi_f_sync_reg_f08ts_(const struct descriptor *buf) { (void)buf; }
SECTION_NAMES(mpi_f_sync_reg)

void mpi_sizeof_f08ts_(const struct descriptor *x, int *size, int *ierror)
{
	*size = (int)x->element;
	report(ierror, MPI_SUCCESS);
}
SECTION_NAMES(mpi_sizeof)

/* ---- Statuses: one layout for all ---- */

void mpi_status_f2f08_(const int *f_status, int *f08_status, int *ierror)
{
	memmove(f08_status, f_status, sizeof(MPI_Status));
	report(ierror, MPI_SUCCESS);
}
NAMES(mpi_status_f2f08, MPI_STATUS_F2F08)

void mpi_status_f082f_(const int *f08_status, int *f_status, int *ierror)
{
	memmove(f_status, f08_status, sizeof(MPI_Status));
	report(ierror, MPI_SUCCESS);
}
NAMES(mpi_status_f082f, MPI_STATUS_F082F)

/* ---- Buffers that come back: Fortran before 2008 has no variable for their address ---- */

void mpi_buffer_detach_(void *buffer_addr, int *size, int *ierror)
{
	void *detached;

	(void)buffer_addr;
	report(ierror, MPI_Buffer_detach(&detached, size));
}
OLD_NAMES(mpi_buffer_detach, MPI_BUFFER_DETACH)

void mpi_buffer_detach_f08_(void *buffer_addr, int *size, int *ierror)
{
	report(ierror, MPI_Buffer_detach(buffer_addr, size));
}
F08_NAMES(mpi_buffer_detach, MPI_BUFFER_DETACH)

void mpi_comm_detach_buffer_(const int *comm, void *buffer_addr, int *size, int *ierror)
{
	void *detached;

	(void)buffer_addr;
	report(ierror, MPI_Comm_detach_buffer(comm_of(*comm), &detached, size));
}
OLD_NAMES(mpi_comm_detach_buffer, MPI_COMM_DETACH_BUFFER)

void mpi_comm_detach_buffer_f08_(const int *comm, void *buffer_addr, int *size, int *ierror)
{
	report(ierror, MPI_Comm_detach_buffer(comm_of(*comm), buffer_addr, size));
}
F08_NAMES(mpi_comm_detach_buffer, MPI_COMM_DETACH_BUFFER)

void mpi_session_detach_buffer_(const int *session, void *buffer_addr, int *size, int *ierror)
{
	void *detached;

	(void)buffer_addr;
	report(ierror, MPI_Session_detach_buffer(session_of(*session), &detached, size));
}
OLD_NAMES(mpi_session_detach_buffer, MPI_SESSION_DETACH_BUFFER)

void mpi_session_detach_buffer_f08_(const int *session, void *buffer_addr, int *size, int *ierror)
{
	report(ierror, MPI_Session_detach_buffer(session_of(*session), buffer_addr, size));
}
F08_NAMES(mpi_session_detach_buffer, MPI_SESSION_DETACH_BUFFER)

/* ---- Topologies ---- */

void mpi_cart_get_(const int *comm, const int *maxdims, int *dims, int *periods, int *coords, int *ierror)
{
	int err = MPI_Cart_get(comm_of(*comm), *maxdims, dims, periods, coords);

	if (!err) {
		int ndims = cart_dims(*comm);
		for (int i = 0; i < ndims && i < *maxdims; i++)
			periods[i] = logical_of(periods[i]);
	}
	report(ierror, err);
}
NAMES(mpi_cart_get, MPI_CART_GET)

/* ---- Strings whose room the caller tells ---- */

void mpi_info_get_(const int *info, const char *key, const int *valuelen, char *value, int *flag, int *ierror, size_t key_len,
		size_t value_len)
{
	struct temporary t_key, t_value;
	char *c_key = stripped_of(&t_key, key, key_len);
	char *c_value = temporary_get(&t_value, (*valuelen > 0 ? (size_t)*valuelen : 0) + 1);
	int found = 0, err = MPI_ERR_NO_MEM;

	if (c_key && c_value)
		err = MPI_Info_get(info_of(*info), c_key, *valuelen, c_value, &found);
	else
		fail_comm(MPI_COMM_SELF, err);
	if (!err) {
		*flag = logical_of(found);
		if (found)
			string_back(value, value_len, c_value, NULL);
	}
	temporary_free(&t_key);
	temporary_free(&t_value);
	report(ierror, err);
}
NAMES(mpi_info_get, MPI_INFO_GET)

/* C's lengths include the zero at the end, Fortran's do not. */
void mpi_info_get_string_(const int *info, const char *key, int *buflen, char *value, int *flag, int *ierror, size_t key_len,
		size_t value_len)
{
	struct temporary t_key, t_value;
	int room = *buflen > 0 ? *buflen + 1 : 0, found = 0, err = MPI_ERR_NO_MEM;
	char *c_key = stripped_of(&t_key, key, key_len);
	char *c_value = temporary_get(&t_value, (size_t)room + 1);

	if (c_key && c_value)
		err = MPI_Info_get_string(info_of(*info), c_key, &room, c_value, &found);
	else
		fail_comm(MPI_COMM_SELF, err);
	if (!err) {
		*flag = logical_of(found);
		if (found && *buflen > 0)
			string_back(value, value_len, c_value, NULL);
		if (found)
			*buflen = room - 1;
	}
	temporary_free(&t_key);
	temporary_free(&t_value);
	report(ierror, err);
}
NAMES(mpi_info_get_string, MPI_INFO_GET_STRING)

void mpi_session_get_nth_pset_(const int *session, const int *info, const int *n, int *pset_len, char *pset_name, int *ierror,
		size_t pset_name_len)
{
	struct temporary t_name;
	int room = *pset_len > 0 ? *pset_len + 1 : 0, err = MPI_ERR_NO_MEM;
	char *c_name = temporary_get(&t_name, (size_t)room + 1);

	if (c_name)
		err = MPI_Session_get_nth_pset(session_of(*session), info_of(*info), *n, &room, c_name);
	else
		fail_comm(MPI_COMM_SELF, err);
	if (!err) {
		if (*pset_len > 0)
			string_back(pset_name, pset_name_len, c_name, NULL);
		*pset_len = room - 1;
	}
	temporary_free(&t_name);
	report(ierror, err);
}
NAMES(mpi_session_get_nth_pset, MPI_SESSION_GET_NTH_PSET)

/* ---- What a datatype is made of ---- */

/* Only as many types are set as the datatype has; the others stay as they are. */
static void types_back(int *to, MPI_Datatype *types, MPI_Count length)
{
	for (MPI_Count i = 0; i < length && types[i]; i++)
		to[i] = type_int(types[i]);
}

void mpi_type_get_contents_(const int *datatype, const int *max_integers, const int *max_addresses, const int *max_datatypes,
		int *array_of_integers, MPI_Aint *array_of_addresses, int *array_of_datatypes, int *ierror)
{
	size_t length = *max_datatypes > 0 ? (size_t)*max_datatypes : 0;
	MPI_Datatype *types = calloc(length + 1, sizeof(*types));
	int err = MPI_ERR_NO_MEM;

	if (types)
		err = MPI_Type_get_contents(type_of(*datatype), *max_integers, *max_addresses, *max_datatypes, array_of_integers,
				array_of_addresses, types);
	else
		fail_comm(MPI_COMM_SELF, err);
	if (!err)
		types_back(array_of_datatypes, types, *max_datatypes);
	free(types);
	report(ierror, err);
}
NAMES(mpi_type_get_contents, MPI_TYPE_GET_CONTENTS)

void mpi_type_get_contents_c_f08_(const int *datatype, const MPI_Count *max_integers, const MPI_Count *max_addresses,
		const MPI_Count *max_large_counts, const MPI_Count *max_datatypes, int *array_of_integers,
		MPI_Aint *array_of_addresses, MPI_Count *array_of_large_counts, int *array_of_datatypes, int *ierror)
{
	size_t length = *max_datatypes > 0 ? (size_t)*max_datatypes : 0;
	MPI_Datatype *types = calloc(length + 1, sizeof(*types));
	int err = MPI_ERR_NO_MEM;

	if (types)
		err = MPI_Type_get_contents_c(type_of(*datatype), *max_integers, *max_addresses, *max_large_counts, *max_datatypes,
				array_of_integers, array_of_addresses, array_of_large_counts, types);
	else
		fail_comm(MPI_COMM_SELF, err);
	if (!err)
		types_back(array_of_datatypes, types, *max_datatypes);
	free(types);
	report(ierror, err);
}
LARGE_NAMES(mpi_type_get_contents_c, MPI_TYPE_GET_CONTENTS_C)
