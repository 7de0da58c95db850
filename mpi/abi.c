/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The ABI about itself (MPI 5.0, chapter 20). Legal at any time, from any thread.
 *
 * The library has no Fortran of its own: what Fortran's types look like is told once by whoever has a compiler,
 * kept here for those who ask, and given to datatypes/, which sizes Fortran's types by it.
 */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "datatypes/op.h"
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

	snprintf(value, sizeof value, "%zu", size);
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

/* The number or truth under `key`, in *value; untouched when the info does not say. */
static int read_size(struct info *info, const char *key, int *value)
{
	char text[24], *end;
	size_t len;

	if (!info_get(info, key, text, sizeof text, &len))
		return 0;
	long size = strtol(text, &end, 10);
	if (end == text || *end || size < 1 || size > 16)
		return error_set(MPI_ERR_ABI, "%s is \"%s\", must be a number of bytes", key, text);
	*value = (int)size;
	return 0;
}

static int read_truth(struct info *info, const char *key, bool *value)
{
	char text[24];
	size_t len;

	if (!info_get(info, key, text, sizeof text, &len))
		return 0;
	if (strcmp(text, "true") && strcmp(text, "false"))
		return error_set(MPI_ERR_ABI, "%s is \"%s\", must be true or false", key, text);
	*value = !strcmp(text, "true");
	return 0;
}

/* Sizes of Fortran's default kinds, and which of the sized types it has: what datatypes/ shall take them for. */
static int read_fortran(struct info *info, struct datatype_fortran *told)
{
	struct datatype_fortran sizes;

	datatype_fortran_get(&sizes);
	const struct { const char *key; int *size; } kinds[] = {
		{ "mpi_logical_size", &sizes.logical }, { "mpi_integer_size", &sizes.integer },
		{ "mpi_real_size", &sizes.real }, { "mpi_double_precision_size", &sizes.double_precision },
	};
	const struct { const char *key; bool *there; } sized[] = {
		{ "mpi_logical1_supported", &sizes.logical1 }, { "mpi_logical2_supported", &sizes.logical2 },
		{ "mpi_logical4_supported", &sizes.logical4 }, { "mpi_logical8_supported", &sizes.logical8 },
		{ "mpi_logical16_supported", &sizes.logical16 }, { "mpi_integer1_supported", &sizes.integer1 },
		{ "mpi_integer2_supported", &sizes.integer2 }, { "mpi_integer4_supported", &sizes.integer4 },
		{ "mpi_integer8_supported", &sizes.integer8 }, { "mpi_integer16_supported", &sizes.integer16 },
		{ "mpi_real2_supported", &sizes.real2 }, { "mpi_real4_supported", &sizes.real4 },
		{ "mpi_real8_supported", &sizes.real8 }, { "mpi_real16_supported", &sizes.real16 },
		{ "mpi_complex4_supported", &sizes.complex4 }, { "mpi_complex8_supported", &sizes.complex8 },
		{ "mpi_complex16_supported", &sizes.complex16 }, { "mpi_complex32_supported", &sizes.complex32 },
	};
	int err = 0;

	for (size_t i = 0; !err && i < countof(kinds); i++)
		err = read_size(info, kinds[i].key, kinds[i].size);
	for (size_t i = 0; !err && i < countof(sized); i++)
		err = read_truth(info, sized[i].key, sized[i].there);
	*told = sizes;
	return err;
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
	struct datatype_fortran sizes;
	int err = given ? read_fortran(given, &sizes) : error_set(MPI_ERR_INFO, "the info is no info object");

	if (!err)
		err = keep_info(given);
	if (!err)
		err = datatype_fortran_set(&sizes);
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

/* The bits of a LOGICAL; those of wider ones than 8 bytes repeat the sign. */
static int64_t as_integer(const void *logical, int size)
{
	int8_t i8;
	int16_t i16;
	int32_t i32;
	int64_t i64;

	switch (size) {
	case 1: return memcpy(&i8, logical, 1), i8;
	case 2: return memcpy(&i16, logical, 2), i16;
	case 4: return memcpy(&i32, logical, 4), i32;
	}
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	if (size == 16)
		logical = (const char *)logical + 8;
#endif
	return memcpy(&i64, logical, 8), i64;
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
		op_fortran_booleans(as_integer(logical_true, logical_size), as_integer(logical_false, logical_size));
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
