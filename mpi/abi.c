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

#include "mpi/api.h"
#include "runtime/info.h"

#pragma weak MPI_Abi_get_version = PMPI_Abi_get_version
int PMPI_Abi_get_version(int *abi_major, int *abi_minor)
{
	int rc = api_output(abi_major, "abi_major");

	if (!rc)
		rc = api_output(abi_minor, "abi_minor");
	if (rc)
		return api_fail(NULL, rc, "MPI_Abi_get_version");
	*abi_major = MPI_ABI_VERSION;
	*abi_minor = MPI_ABI_SUBVERSION;
	return MPI_SUCCESS;
}

static int set_size(struct info *info, const char *key, size_t size)
{
	char value[24];

	snprintf(value, sizeof(value), "%zu", size);
	return info_set(info, key, value);
}

/* Hand a new info to the caller, or tell that memory is out. */
static int give_info(struct info *made, int err, MPI_Info *info, const char *call)
{
	if (!made || err) {
		info_free(made);
		return api_fail(NULL, error_set(MPI_ERR_NO_MEM, "no memory for an info object"), call);
	}
	*info = info_handle(made);
	return MPI_SUCCESS;
}

#pragma weak MPI_Abi_get_info = PMPI_Abi_get_info
int PMPI_Abi_get_info(MPI_Info *info)
{
	int err = api_output(info, "info");

	if (err)
		return api_fail(NULL, err, "MPI_Abi_get_info");
	struct info *made = info_new();
	if (made)
		err = set_size(made, "mpi_aint_size", sizeof(MPI_Aint));
	if (made && !err)
		err = set_size(made, "mpi_count_size", sizeof(MPI_Count));
	if (made && !err)
		err = set_size(made, "mpi_offset_size", sizeof(MPI_Offset));
	return give_info(made, err, info, "MPI_Abi_get_info");
}

/* ---- Fortran ---- */

static struct {
	pthread_mutex_t lock;
	struct info *info;                      /* our copy of what was told; NULL before */
	int booleans_set;
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

static int check_default_kinds(struct info *info)
{
	for (size_t i = 0; i < countof(default_kinds); i++) {
		char value[24];
		size_t len;

		if (info_get(info, default_kinds[i].key, value, sizeof(value), &len) &&
				strtoul(value, NULL, 10) != default_kinds[i].size)
			return error_set(MPI_ERR_ABI, "%s is %s, but this library only knows %zu bytes; compile without "
					"options that change Fortran's default kinds",
					default_kinds[i].key, value, default_kinds[i].size);
	}
	return 0;
}

static int keep_info(struct info *info)
{
	int err = 0;

	pthread_mutex_lock(&fortran.lock);
	if (fortran.info)
		err = error_set(MPI_ERR_ABI, "Fortran's types are known already, and can be told only once");
	else if (!(fortran.info = info_copy(info)))
		err = error_set(MPI_ERR_NO_MEM, "no memory for a copy of the info object");
	pthread_mutex_unlock(&fortran.lock);
	return err;
}

#pragma weak MPI_Abi_set_fortran_info = PMPI_Abi_set_fortran_info
int PMPI_Abi_set_fortran_info(MPI_Info info)
{
	struct info *given = info_of(info);
	int err = given ? check_default_kinds(given) : error_set(MPI_ERR_INFO, "the info is no info object");

	if (!err)
		err = keep_info(given);
	return err ? api_fail(NULL, err, "MPI_Abi_set_fortran_info") : MPI_SUCCESS;
}

#pragma weak MPI_Abi_get_fortran_info = PMPI_Abi_get_fortran_info
int PMPI_Abi_get_fortran_info(MPI_Info *info)
{
	int err = api_output(info, "info");

	if (err)
		return api_fail(NULL, err, "MPI_Abi_get_fortran_info");
	pthread_mutex_lock(&fortran.lock);
	struct info *known = fortran.info;      /* set once, never freed */
	pthread_mutex_unlock(&fortran.lock);
	if (known)
		return give_info(info_copy(known), 0, info, "MPI_Abi_get_fortran_info");
	*info = MPI_INFO_NULL;
	return MPI_SUCCESS;
}

static int valid_logical_size(int size)
{
	return size == 1 || size == 2 || size == 4 || size == 8 || size == 16;
}

#pragma weak MPI_Abi_set_fortran_booleans = PMPI_Abi_set_fortran_booleans
int PMPI_Abi_set_fortran_booleans(int logical_size, void *logical_true, void *logical_false)
{
	int err = 0;

	if (!valid_logical_size(logical_size))
		return api_fail(NULL, error_set(MPI_ERR_ARG, "a LOGICAL of %d bytes is not known; 1, 2, 4, 8 and 16 are",
				logical_size), "MPI_Abi_set_fortran_booleans");
	pthread_mutex_lock(&fortran.lock);
	if (fortran.booleans_set) {
		err = error_set(MPI_ERR_ABI, "the booleans are known already, and can be told only once");
	} else {
		fortran.logical_size = logical_size;
		memcpy(fortran.logical_true, logical_true, (size_t)logical_size);
		memcpy(fortran.logical_false, logical_false, (size_t)logical_size);
		fortran.booleans_set = 1;
	}
	pthread_mutex_unlock(&fortran.lock);
	return err ? api_fail(NULL, err, "MPI_Abi_set_fortran_booleans") : MPI_SUCCESS;
}

#pragma weak MPI_Abi_get_fortran_booleans = PMPI_Abi_get_fortran_booleans
int PMPI_Abi_get_fortran_booleans(int logical_size, void *logical_true, void *logical_false, int *is_set)
{
	int err = 0;

	pthread_mutex_lock(&fortran.lock);
	*is_set = fortran.booleans_set;
	if (fortran.booleans_set && logical_size != fortran.logical_size) {
		err = error_set(MPI_ERR_ARG, "asked for a LOGICAL of %d bytes, set was one of %d",
				logical_size, fortran.logical_size);
	} else if (fortran.booleans_set) {
		memcpy(logical_true, fortran.logical_true, (size_t)logical_size);
		memcpy(logical_false, fortran.logical_false, (size_t)logical_size);
	}
	pthread_mutex_unlock(&fortran.lock);
	return err ? api_fail(NULL, err, "MPI_Abi_get_fortran_booleans") : MPI_SUCCESS;
}
