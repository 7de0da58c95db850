/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The tool interface: starting, ending, enumerations and categories. See tool.h.
 */
#include "mpi/tool.h"

#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

#include "runtime/init.h"

static atomic_int users; /* MPI_T_init_thread less MPI_T_finalize */

int tool_ready(void)
{
	/* acquire: pairs with the release below, after which the parameters are readable */
	return atomic_load_explicit(&users, memory_order_acquire) > 0 ? MPI_SUCCESS : MPI_T_ERR_NOT_INITIALIZED;
}

void tool_text(const char *source, char *text, int *len)
{
	if (!len)
		return;
	size_t need = strlen(source) + 1;
	if (text && *len > 0) {
		size_t fits = size_min(need, (size_t)*len) - 1;

		memcpy(text, source, fits);
		text[fits] = '\0';
	}
	*len = (int)need;
}

#pragma weak MPI_T_init_thread = PMPI_T_init_thread
int PMPI_T_init_thread(int required, int *provided)
{
	if (!provided)
		return MPI_T_ERR_INVALID;
	/* Before MPI_Init nobody has read the environment yet; what is wrong in it is for MPI_Init to report. */
	if (!runtime.open && atomic_load_explicit(&users, memory_order_relaxed) == 0)
		params_init(environ, NULL);
	/* release: see tool_ready */
	atomic_fetch_add_explicit(&users, 1, memory_order_release);
	*provided = required > MPI_THREAD_MULTIPLE ? MPI_THREAD_MULTIPLE : required;
	return MPI_SUCCESS;
}

#pragma weak MPI_T_finalize = PMPI_T_finalize
int PMPI_T_finalize(void)
{
	int rc = tool_ready();

	if (!rc)
		atomic_fetch_sub_explicit(&users, 1, memory_order_relaxed);
	return rc;
}

/* No variable has an enumeration type, so there is no handle that these could be called with. */

#pragma weak MPI_T_enum_get_info = PMPI_T_enum_get_info
int PMPI_T_enum_get_info(MPI_T_enum enumtype, int *num, char *name, int *name_len)
{
	(void)enumtype, (void)num, (void)name, (void)name_len;
	int rc = tool_ready();

	return rc ? rc : MPI_T_ERR_INVALID_HANDLE;
}

#pragma weak MPI_T_enum_get_item = PMPI_T_enum_get_item
int PMPI_T_enum_get_item(MPI_T_enum enumtype, int indx, int *value, char *name, int *name_len)
{
	(void)enumtype, (void)indx, (void)value, (void)name, (void)name_len;
	int rc = tool_ready();

	return rc ? rc : MPI_T_ERR_INVALID_HANDLE;
}

/* ---- Categories: the whole library, and in it what can be set and what is counted ---- */

enum { ALL, SETTINGS, COUNTERS, CATEGORY_COUNT };

static const struct {
	const char *name, *doc;
} categories[CATEGORY_COUNT] = {
	[ALL] = { "weft", "everything of the Weft MPI library" },
	[SETTINGS] = { "weft_settings", "what can be set, also by environment variables of the same names" },
	[COUNTERS] = { "weft_counters", "what the library counts" },
};

static int cvars_of(int category)
{
	return category == SETTINGS ? tool_cvar_count() : 0;
}

static int pvars_of(int category)
{
	return category == COUNTERS ? counter_count : 0;
}

static int categories_of(int category)
{
	return category == ALL ? CATEGORY_COUNT - 1 : 0;
}

static int valid_category(int index)
{
	int rc = tool_ready();

	if (!rc && (index < 0 || index >= CATEGORY_COUNT))
		rc = MPI_T_ERR_INVALID_INDEX;
	return rc;
}

/* The numbers first, first + 1, ... as far as the caller has room. */
static void give_indices(int first, int count, int len, int indices[])
{
	for (int i = 0; i < count && i < len; i++)
		indices[i] = first + i;
}

#pragma weak MPI_T_category_get_num = PMPI_T_category_get_num
int PMPI_T_category_get_num(int *num_cat)
{
	int rc = tool_ready();

	if (!rc)
		tool_give(num_cat, CATEGORY_COUNT);
	return rc;
}

#pragma weak MPI_T_category_get_info = PMPI_T_category_get_info
int PMPI_T_category_get_info(int cat_index, char *name, int *name_len, char *desc, int *desc_len, int *num_cvars,
		int *num_pvars, int *num_categories)
{
	int rc = valid_category(cat_index);

	if (rc)
		return rc;
	tool_text(categories[cat_index].name, name, name_len);
	tool_text(categories[cat_index].doc, desc, desc_len);
	tool_give(num_cvars, cvars_of(cat_index));
	tool_give(num_pvars, pvars_of(cat_index));
	tool_give(num_categories, categories_of(cat_index));
	return MPI_SUCCESS;
}

#pragma weak MPI_T_category_get_index = PMPI_T_category_get_index
int PMPI_T_category_get_index(const char *name, int *cat_index)
{
	int rc = tool_ready();

	if (rc)
		return rc;
	if (!name || !cat_index)
		return MPI_T_ERR_INVALID;
	for (int i = 0; i < CATEGORY_COUNT; i++) {
		if (strcmp(name, categories[i].name) == 0) {
			*cat_index = i;
			return MPI_SUCCESS;
		}
	}
	return MPI_T_ERR_INVALID_NAME;
}

#pragma weak MPI_T_category_get_num_events = PMPI_T_category_get_num_events
int PMPI_T_category_get_num_events(int cat_index, int *num_events)
{
	int rc = valid_category(cat_index);

	if (!rc)
		tool_give(num_events, 0);
	return rc;
}

#pragma weak MPI_T_category_get_cvars = PMPI_T_category_get_cvars
int PMPI_T_category_get_cvars(int cat_index, int len, int indices[])
{
	int rc = valid_category(cat_index);

	if (!rc)
		give_indices(0, cvars_of(cat_index), len, indices);
	return rc;
}

#pragma weak MPI_T_category_get_pvars = PMPI_T_category_get_pvars
int PMPI_T_category_get_pvars(int cat_index, int len, int indices[])
{
	int rc = valid_category(cat_index);

	if (!rc)
		give_indices(0, pvars_of(cat_index), len, indices);
	return rc;
}

#pragma weak MPI_T_category_get_events = PMPI_T_category_get_events
int PMPI_T_category_get_events(int cat_index, int len, int indices[])
{
	(void)len, (void)indices;
	return valid_category(cat_index);
}

#pragma weak MPI_T_category_get_categories = PMPI_T_category_get_categories
int PMPI_T_category_get_categories(int cat_index, int len, int indices[])
{
	int rc = valid_category(cat_index);

	if (!rc)
		give_indices(ALL + 1, categories_of(cat_index), len, indices);
	return rc;
}

/* Nothing is ever added or removed. */
#pragma weak MPI_T_category_changed = PMPI_T_category_changed
int PMPI_T_category_changed(int *update_number)
{
	int rc = tool_ready();

	if (!rc)
		tool_give(update_number, 0);
	return rc;
}
