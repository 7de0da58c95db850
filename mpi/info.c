/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Info objects (MPI 5.0, chapter 10). Legal at any time, from any thread.
 */
#include <inttypes.h>
#include <string.h>

#include "mpi/api.h"
#include "runtime/info.h"

int api_info(MPI_Info handle, struct info **info)
{
	if (handle == MPI_INFO_ENV)
		info_env_fill();
	*info = info_of(handle);
	if (*info)
		return 0;
	if (handle == MPI_INFO_NULL)
		return error_set(MPI_ERR_INFO, "the info object is MPI_INFO_NULL");
	return error_set(MPI_ERR_INFO, "0x%" PRIxPTR " is no info object: freed, or never made", (uintptr_t)handle);
}

int api_info_or_null(MPI_Info handle, struct info **info)
{
	*info = NULL;
	return handle == MPI_INFO_NULL ? 0 : api_info(handle, info);
}

static int check_key(const char *key)
{
	if (!key || !*key)
		return error_set(MPI_ERR_INFO_KEY, "the key is %s", key ? "empty" : "NULL");
	if (strnlen(key, MPI_MAX_INFO_KEY) == MPI_MAX_INFO_KEY)
		return error_set(MPI_ERR_INFO_KEY, "the key has %zu bytes, at most %d are possible", strlen(key), MPI_MAX_INFO_KEY - 1);
	return 0;
}

static int check_value(const char *value)
{
	if (!value)
		return error_set(MPI_ERR_INFO_VALUE, "the value is NULL");
	if (strnlen(value, MPI_MAX_INFO_VAL) == MPI_MAX_INFO_VAL)
		return error_set(MPI_ERR_INFO_VALUE, "the value has %zu bytes, at most %d are possible", strlen(value),
				 MPI_MAX_INFO_VAL - 1);
	return 0;
}

static int check_writable(const struct info *info)
{
	return info->read_only ? error_set(MPI_ERR_INFO, "MPI_INFO_ENV cannot be changed: duplicate it") : 0;
}

static int no_memory(void)
{
	return error_set(MPI_ERR_NO_MEM, "no memory for an info object");
}

#pragma weak MPI_Info_create = PMPI_Info_create
int PMPI_Info_create(MPI_Info *info)
{
	struct info *made = NULL;
	int rc = api_output(info, "info");

	if (!rc && !(made = info_new()))
		rc = no_memory();
	if (rc)
		return api_fail(NULL, rc, "MPI_Info_create");
	*info = info_handle(made);
	return MPI_SUCCESS;
}

#pragma weak MPI_Info_create_env = PMPI_Info_create_env
int PMPI_Info_create_env(int argc, char *argv[], MPI_Info *info)
{
	struct info *made = NULL;
	int rc = api_output(info, "info");

	if (!rc && !(made = info_new()))
		rc = no_memory();
	if (!rc)
		rc = info_fill_from_start(made, argc, argv);
	if (rc) {
		info_free(made);
		return api_fail(NULL, rc, "MPI_Info_create_env");
	}
	*info = info_handle(made);
	return MPI_SUCCESS;
}

#pragma weak MPI_Info_dup = PMPI_Info_dup
int PMPI_Info_dup(MPI_Info info, MPI_Info *newinfo)
{
	struct info *from, *made = NULL;
	int rc = api_info(info, &from);

	if (!rc)
		rc = api_output(newinfo, "newinfo");
	if (!rc && !(made = info_copy(from)))
		rc = no_memory();
	if (rc)
		return api_fail(NULL, rc, "MPI_Info_dup");
	*newinfo = info_handle(made);
	return MPI_SUCCESS;
}

#pragma weak MPI_Info_free = PMPI_Info_free
int PMPI_Info_free(MPI_Info *info)
{
	struct info *old;
	int rc = api_output(info, "info");

	if (!rc)
		rc = api_info(*info, &old);
	if (!rc)
		rc = check_writable(old);
	if (rc)
		return api_fail(NULL, rc, "MPI_Info_free");
	info_free(old);
	*info = MPI_INFO_NULL;
	return MPI_SUCCESS;
}

#pragma weak MPI_Info_set = PMPI_Info_set
int PMPI_Info_set(MPI_Info info, const char *key, const char *value)
{
	struct info *i;
	int rc = api_info(info, &i);

	if (!rc)
		rc = check_writable(i);
	if (!rc)
		rc = check_key(key);
	if (!rc)
		rc = check_value(value);
	if (!rc)
		rc = info_set(i, key, value);
	return rc ? api_fail(NULL, rc, "MPI_Info_set") : MPI_SUCCESS;
}

#pragma weak MPI_Info_delete = PMPI_Info_delete
int PMPI_Info_delete(MPI_Info info, const char *key)
{
	struct info *i;
	int rc = api_info(info, &i);

	if (!rc)
		rc = check_writable(i);
	if (!rc)
		rc = check_key(key);
	if (!rc && !info_delete(i, key))
		rc = error_set(MPI_ERR_INFO_NOKEY, "there is no key \"%s\"", key);
	return rc ? api_fail(NULL, rc, "MPI_Info_delete") : MPI_SUCCESS;
}

#pragma weak MPI_Info_get_nkeys = PMPI_Info_get_nkeys
int PMPI_Info_get_nkeys(MPI_Info info, int *nkeys)
{
	struct info *i;
	int rc = api_info(info, &i);

	if (!rc)
		rc = api_output(nkeys, "nkeys");
	if (rc)
		return api_fail(NULL, rc, "MPI_Info_get_nkeys");
	*nkeys = info_count(i);
	return MPI_SUCCESS;
}

#pragma weak MPI_Info_get_nthkey = PMPI_Info_get_nthkey
int PMPI_Info_get_nthkey(MPI_Info info, int n, char *key)
{
	struct info *i;
	int rc = api_info(info, &i);

	if (!rc)
		rc = api_output(key, "key");
	if (!rc && !info_key(i, n, key))
		rc = error_set(MPI_ERR_ARG, "n is %d, but the info object has %d keys, counted from 0", n, info_count(i));
	return rc ? api_fail(NULL, rc, "MPI_Info_get_nthkey") : MPI_SUCCESS;
}

#pragma weak MPI_Info_get_string = PMPI_Info_get_string
int PMPI_Info_get_string(MPI_Info info, const char *key, int *buflen, char *value, int *flag)
{
	size_t room = 0, len = 0;
	struct info *i;
	int rc = api_info(info, &i);

	if (!rc)
		rc = check_key(key);
	if (!rc)
		rc = api_output(buflen, "buflen");
	if (!rc)
		rc = api_output(flag, "flag");
	if (!rc && *buflen < 0)
		rc = error_set(MPI_ERR_ARG, "buflen is %d, must not be negative", *buflen);
	if (!rc) {
		room = (size_t)*buflen;
		rc = room ? api_output(value, "value") : 0;
	}
	if (rc)
		return api_fail(NULL, rc, "MPI_Info_get_string");
	*flag = info_get(i, key, value, room, &len);
	if (*flag)
		*buflen = (int)len + 1;
	return MPI_SUCCESS;
}

/* Deprecated since MPI 4.0; the length excludes the final zero here. */
#pragma weak MPI_Info_get = PMPI_Info_get
int PMPI_Info_get(MPI_Info info, const char *key, int valuelen, char *value, int *flag)
{
	struct info *i;
	int rc = api_info(info, &i);

	if (!rc)
		rc = check_key(key);
	if (!rc)
		rc = api_output(value, "value");
	if (!rc)
		rc = api_output(flag, "flag");
	if (!rc && valuelen < 0)
		rc = error_set(MPI_ERR_ARG, "valuelen is %d, must not be negative", valuelen);
	if (rc)
		return api_fail(NULL, rc, "MPI_Info_get");
	*flag = info_get(i, key, value, (size_t)valuelen + 1, NULL);
	return MPI_SUCCESS;
}

#pragma weak MPI_Info_get_valuelen = PMPI_Info_get_valuelen
int PMPI_Info_get_valuelen(MPI_Info info, const char *key, int *valuelen, int *flag)
{
	size_t len = 0;
	struct info *i;
	int rc = api_info(info, &i);

	if (!rc)
		rc = check_key(key);
	if (!rc)
		rc = api_output(valuelen, "valuelen");
	if (!rc)
		rc = api_output(flag, "flag");
	if (rc)
		return api_fail(NULL, rc, "MPI_Info_get_valuelen");
	*flag = info_get(i, key, NULL, 0, &len);
	if (*flag)
		*valuelen = (int)len;
	return MPI_SUCCESS;
}
