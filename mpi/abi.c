/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The ABI about itself (MPI 5.0, chapter 20). Legal at any time, from any thread.
 *
 * The library has no Fortran of its own: what Fortran's types look like is told once by whoever has a compiler,
 * and kept here. The datatypes of Fortran's default kinds have the sizes of Fortran's usual ones (datatypes/);
 * other sizes are refused, because nothing would be right with them.
 */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/compiler.h"
#include "common/error.h"
#include "mpi.h"

#pragma weak MPI_Abi_get_version = PMPI_Abi_get_version
int PMPI_Abi_get_version(int *abi_major, int *abi_minor)
{
	*abi_major = MPI_ABI_VERSION;
	*abi_minor = MPI_ABI_SUBVERSION;
	return MPI_SUCCESS;
}

static int set_size(MPI_Info info, const char *key, size_t size)
{
	char value[24];

	snprintf(value, sizeof(value), "%zu", size);
	return PMPI_Info_set(info, key, value);
}

#pragma weak MPI_Abi_get_info = PMPI_Abi_get_info
int PMPI_Abi_get_info(MPI_Info *info)
{
	int err = PMPI_Info_create(info);

	if (err == MPI_SUCCESS)
		err = set_size(*info, "mpi_aint_size", sizeof(MPI_Aint));
	if (err == MPI_SUCCESS)
		err = set_size(*info, "mpi_count_size", sizeof(MPI_Count));
	if (err == MPI_SUCCESS)
		err = set_size(*info, "mpi_offset_size", sizeof(MPI_Offset));
	return err;
}

/* ---- Fortran ---- */

static struct {
	pthread_mutex_t lock;
	int info_set, booleans_set;
	MPI_Info info;                          /* ours: a copy of what was set */
	int logical_size;                       /* bytes */
	unsigned char logical_true[16], logical_false[16];
} fortran = { .lock = PTHREAD_MUTEX_INITIALIZER };

static const struct {
	const char *key;
	size_t size;
} default_kinds[] = {
	{ "mpi_logical_size", 4 },
	{ "mpi_integer_size", 4 },
	{ "mpi_real_size", 4 },
	{ "mpi_double_precision_size", 8 },
};

static int check_default_kinds(MPI_Info info)
{
	for (size_t i = 0; i < countof(default_kinds); i++) {
		char value[24];
		int len = sizeof(value), found = 0;
		int err = PMPI_Info_get_string(info, default_kinds[i].key, &len, value, &found);

		if (err != MPI_SUCCESS)
			return err;
		if (found && strtoul(value, NULL, 10) != default_kinds[i].size)
			return error_set(MPI_ERR_ABI, "MPI_Abi_set_fortran_info: %s is %s, but this library only knows %zu bytes; "
					"compile without options that change Fortran's default kinds",
					default_kinds[i].key, value, default_kinds[i].size);
	}
	return MPI_SUCCESS;
}

#pragma weak MPI_Abi_set_fortran_info = PMPI_Abi_set_fortran_info
int PMPI_Abi_set_fortran_info(MPI_Info info)
{
	int err = check_default_kinds(info);

	if (err != MPI_SUCCESS)
		return err;
	pthread_mutex_lock(&fortran.lock);
	if (fortran.info_set)
		err = error_set(MPI_ERR_ABI, "MPI_Abi_set_fortran_info: already set, and it can be set only once");
	else
		err = PMPI_Info_dup(info, &fortran.info);
	if (err == MPI_SUCCESS)
		fortran.info_set = 1;
	pthread_mutex_unlock(&fortran.lock);
	return err;
}

#pragma weak MPI_Abi_get_fortran_info = PMPI_Abi_get_fortran_info
int PMPI_Abi_get_fortran_info(MPI_Info *info)
{
	int err = MPI_SUCCESS;

	pthread_mutex_lock(&fortran.lock);
	if (fortran.info_set)
		err = PMPI_Info_dup(fortran.info, info);
	else
		*info = MPI_INFO_NULL;
	pthread_mutex_unlock(&fortran.lock);
	return err;
}

static int valid_logical_size(int size)
{
	return size == 1 || size == 2 || size == 4 || size == 8 || size == 16;
}

#pragma weak MPI_Abi_set_fortran_booleans = PMPI_Abi_set_fortran_booleans
int PMPI_Abi_set_fortran_booleans(int logical_size, void *logical_true, void *logical_false)
{
	int err = MPI_SUCCESS;

	if (!valid_logical_size(logical_size))
		return error_set(MPI_ERR_ARG, "MPI_Abi_set_fortran_booleans: a LOGICAL of %d bytes is not known; "
				"1, 2, 4, 8 and 16 are", logical_size);
	pthread_mutex_lock(&fortran.lock);
	if (fortran.booleans_set) {
		err = error_set(MPI_ERR_ABI, "MPI_Abi_set_fortran_booleans: already set, and they can be set only once");
	} else {
		fortran.logical_size = logical_size;
		memcpy(fortran.logical_true, logical_true, (size_t)logical_size);
		memcpy(fortran.logical_false, logical_false, (size_t)logical_size);
		fortran.booleans_set = 1;
	}
	pthread_mutex_unlock(&fortran.lock);
	return err;
}

#pragma weak MPI_Abi_get_fortran_booleans = PMPI_Abi_get_fortran_booleans
int PMPI_Abi_get_fortran_booleans(int logical_size, void *logical_true, void *logical_false, int *is_set)
{
	int err = MPI_SUCCESS;

	pthread_mutex_lock(&fortran.lock);
	*is_set = fortran.booleans_set;
	if (fortran.booleans_set && logical_size != fortran.logical_size) {
		err = error_set(MPI_ERR_ARG, "MPI_Abi_get_fortran_booleans: asked for a LOGICAL of %d bytes, set was one of %d",
				logical_size, fortran.logical_size);
	} else if (fortran.booleans_set) {
		memcpy(logical_true, fortran.logical_true, (size_t)logical_size);
		memcpy(logical_false, fortran.logical_false, (size_t)logical_size);
	}
	pthread_mutex_unlock(&fortran.lock);
	return err;
}
