/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Control variables: the parameters of common/params.def. They are set before MPI_Init, through the environment, which
 * is where MPI_Init reads them and where child processes find them. Afterwards they are only read, but for those that name
 * collective algorithms and their numbers: these may change at any time, on all ranks between the same two collectives.
 */
#include "mpi/tool.h"

#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "collectives/rules.h"
#include "runtime/init.h"
#include "runtime/lanes.h"

/* Bytes of a text variable, with its final zero. */
#define TEXT_LEN 1024

enum { CVAR_MAGIC = 0x57744376 };

struct MPI_T_cvar_handle_t {
	unsigned magic;
	const struct param_info *param;
};

int tool_cvar_count(void)
{
	int count = 0;

	for (int i = 0; i < param_count; i++)
		count += param_table[i].kind != PARAM_KIND_GIVEN;
	return count;
}

/* Control variable number `index`; NULL when there are not so many. */
static const struct param_info *cvar(int index)
{
	for (int i = 0; i < param_count && index >= 0; i++)
		if (param_table[i].kind != PARAM_KIND_GIVEN && index-- == 0)
			return &param_table[i];
	return NULL;
}

static int valid_cvar(int index)
{
	int rc = tool_ready();

	if (!rc && !cvar(index))
		rc = MPI_T_ERR_INVALID_INDEX;
	return rc;
}

static int valid_handle(MPI_T_cvar_handle handle)
{
	int rc = tool_ready();

	if (!rc && (!handle || handle->magic != CVAR_MAGIC))
		rc = MPI_T_ERR_INVALID_HANDLE;
	return rc;
}

static MPI_Datatype type_of(const struct param_info *param)
{
	switch (param->kind) {
	case PARAM_KIND_SIZE:
		return MPI_COUNT;
	case PARAM_KIND_TEXT:
	case PARAM_KIND_GIVEN:
		return MPI_CHAR;
	default:
		return MPI_INT;
	}
}

#pragma weak MPI_T_cvar_get_num = PMPI_T_cvar_get_num
int PMPI_T_cvar_get_num(int *num_cvar)
{
	int rc = tool_ready();

	if (!rc)
		tool_give(num_cvar, tool_cvar_count());
	return rc;
}

/* While the job runs. */
static bool changeable(const struct param_info *param)
{
	return strncmp(param->name, "WEFT_COLL_", 10) == 0 && param->value != &params.coll_node && param->value != &params.coll_tuning_file;
}

#pragma weak MPI_T_cvar_get_info = PMPI_T_cvar_get_info
int PMPI_T_cvar_get_info(int cvar_index, char *name, int *name_len, int *verbosity, MPI_Datatype *datatype,
		MPI_T_enum *enumtype, char *desc, int *desc_len, int *bind, int *scope)
{
	int rc = valid_cvar(cvar_index);

	if (rc)
		return rc;
	const struct param_info *param = cvar(cvar_index);
	tool_text(param->name, name, name_len);
	tool_text(param->doc, desc, desc_len);
	tool_give(verbosity, MPI_T_VERBOSITY_USER_BASIC);
	tool_give(bind, MPI_T_BIND_NO_OBJECT);
	tool_give(scope, changeable(param) ? MPI_T_SCOPE_ALL_EQ : MPI_T_SCOPE_ALL);
	if (datatype)
		*datatype = type_of(param);
	if (enumtype)
		*enumtype = MPI_T_ENUM_NULL;
	return MPI_SUCCESS;
}

#pragma weak MPI_T_cvar_get_index = PMPI_T_cvar_get_index
int PMPI_T_cvar_get_index(const char *name, int *cvar_index)
{
	int rc = tool_ready();

	if (rc)
		return rc;
	if (!name || !cvar_index)
		return MPI_T_ERR_INVALID;
	for (int i = 0; cvar(i); i++) {
		if (strcmp(name, cvar(i)->name) == 0) {
			*cvar_index = i;
			return MPI_SUCCESS;
		}
	}
	return MPI_T_ERR_INVALID_NAME;
}

/* `obj_handle` has no meaning for variables that belong to no object. */
#pragma weak MPI_T_cvar_handle_alloc = PMPI_T_cvar_handle_alloc
int PMPI_T_cvar_handle_alloc(int cvar_index, void *obj_handle, MPI_T_cvar_handle *handle, int *count)
{
	int rc = valid_cvar(cvar_index);

	(void)obj_handle;
	if (rc)
		return rc;
	if (!handle || !count)
		return MPI_T_ERR_INVALID;
	MPI_T_cvar_handle made = malloc(sizeof *made);
	if (!made)
		return MPI_T_ERR_MEMORY;
	made->magic = CVAR_MAGIC;
	made->param = cvar(cvar_index);
	*handle = made;
	*count = type_of(made->param) == MPI_CHAR ? TEXT_LEN : 1;
	return MPI_SUCCESS;
}

#pragma weak MPI_T_cvar_handle_free = PMPI_T_cvar_handle_free
int PMPI_T_cvar_handle_free(MPI_T_cvar_handle *handle)
{
	int rc = handle ? valid_handle(*handle) : MPI_T_ERR_INVALID;

	if (rc)
		return rc;
	(*handle)->magic = 0;
	free(*handle);
	*handle = MPI_T_CVAR_HANDLE_NULL;
	return MPI_SUCCESS;
}

#pragma weak MPI_T_cvar_read = PMPI_T_cvar_read
int PMPI_T_cvar_read(MPI_T_cvar_handle handle, void *buf)
{
	int rc = valid_handle(handle);

	if (rc)
		return rc;
	if (!buf)
		return MPI_T_ERR_INVALID;
	const void *value = handle->param->value;
	switch (handle->param->kind) {
	case PARAM_KIND_INT:
		*(int *)buf = *(const int *)value;
		break;
	case PARAM_KIND_BOOL:
		*(int *)buf = *(const bool *)value;
		break;
	case PARAM_KIND_SIZE: {
		size_t bytes = *(const size_t *)value;
		*(MPI_Count *)buf = bytes > INT64_MAX ? INT64_MAX : (MPI_Count)bytes;
		break;
	}
	case PARAM_KIND_TEXT:
	case PARAM_KIND_GIVEN: {
		const char *text = *(const char *const *)value;
		snprintf(buf, TEXT_LEN, "%s", text ? text : "");
		break;
	}
	}
	return MPI_SUCCESS;
}

/* Texts that are one word of few: what the parameter's user would refuse later. */
static const struct {
	const char *const *value;
	const char *words;
} choices[] = {
	{ &params.transport, " auto shm ofi " },
	{ &params.thread_level, " single funneled serialized multiple " },
	{ &params.initial_errhandler, " mpi_errors_are_fatal mpi_errors_abort mpi_errors_return " },
	{ &params.shm_way, " auto read pieces " },
	{ &params.shm_stores, " auto cached streamed " },
	{ &params.io_collective, " auto two_phase independent " },
};

static bool text_fits(const struct param_info *param, const char *text)
{
	char word[64];

	for (size_t i = 0; *text && i < countof(choices); i++)
		if (param->value == (const void *)choices[i].value)
			return snprintf(word, sizeof word, " %s ", text) < (int)sizeof word && strstr(choices[i].words, word);
	return rules_check(param->name, text) == 0;
}

/* The new value as the environment has it; false when it is out of range. */
static bool format(const struct param_info *param, const void *buf, char *text, size_t len)
{
	long long value = 0;

	switch (param->kind) {
	case PARAM_KIND_INT:
	case PARAM_KIND_BOOL:
		value = *(const int *)buf;
		break;
	case PARAM_KIND_SIZE:
		value = *(const MPI_Count *)buf;
		break;
	case PARAM_KIND_TEXT:
	case PARAM_KIND_GIVEN:
		if (strnlen(buf, TEXT_LEN) >= len)
			return false;
		strcpy(text, buf);
		return text_fits(param, text);
	}
	snprintf(text, len, "%lld", value);
	return value >= param->min && value <= param->max;
}

/* Threads of all lanes read them. */
static void change(const struct param_info *param)
{
	lanes_enter_all();
	param_set(param, getenv(param->name));
	rules_forget();
	lanes_leave_all();
}

#pragma weak MPI_T_cvar_write = PMPI_T_cvar_write
int PMPI_T_cvar_write(MPI_T_cvar_handle handle, const void *buf)
{
	static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
	int rc = valid_handle(handle);
	char text[TEXT_LEN];

	if (rc)
		return rc;
	if (!buf || !format(handle->param, buf, text, sizeof text))
		return MPI_T_ERR_INVALID;
	if (runtime.open && !changeable(handle->param))
		return MPI_T_ERR_CVAR_SET_NOT_NOW;
	pthread_mutex_lock(&lock);
	if (setenv(handle->param->name, text, 1))
		rc = MPI_T_ERR_MEMORY;
	else if (runtime.open)
		change(handle->param);
	else
		params_init(environ, NULL);
	pthread_mutex_unlock(&lock);
	return rc;
}
