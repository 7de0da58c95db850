/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Array sections that are not contiguous: section.h tells what becomes of them.
 */
#include "fortran/section.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/* The elements of a section in one piece. Those that wait for a request are in a list. */
struct section_copy {
	struct section_copy *next;
	struct descriptor of;
	int use;
	int request;
	char bytes[];
};

static int too_short, too_long_lived, no_memory;

static MPI_Count element_count(const struct descriptor *buffer)
{
	MPI_Count count = 1;

	for (int i = 0; i < buffer->rank; i++)
		count *= buffer->dim[i].extent;
	return count;
}

/* ---- A section as a datatype ---- */

/*
 * The first `count` elements: whole hyperplanes of the last dimension, then whole ones of the last but one in the
 * hyperplane that is not full, and so on: one vector for each dimension, most often a single one.
 */
static int strided_type(const struct descriptor *buffer, MPI_Count count, MPI_Datatype element, MPI_Datatype *made)
{
	MPI_Datatype whole[SECTION_MAX_RANK + 1] = { element }, piece[SECTION_MAX_RANK] = { MPI_DATATYPE_NULL };
	MPI_Count one[SECTION_MAX_RANK] = { 0 }, at[SECTION_MAX_RANK] = { 0 }, per[SECTION_MAX_RANK + 1] = { 1 }, offset = 0;
	int rank = buffer->rank, built = 0, pieces = 0, err = MPI_SUCCESS;

	for (int i = 0; i < rank; i++)
		per[i + 1] = per[i] * buffer->dim[i].extent;
	for (; built + 1 < rank && !err; built++)
		err = PMPI_Type_create_hvector_c(buffer->dim[built].extent, 1, buffer->dim[built].stride, whole[built],
				&whole[built + 1]);
	for (int i = rank - 1; i >= 0 && !err; i--) {
		MPI_Count planes = count / per[i];
		if (!planes)
			continue;
		err = PMPI_Type_create_hvector_c(planes, 1, buffer->dim[i].stride, whole[i], &piece[pieces]);
		if (err)
			break;
		one[pieces] = 1;
		at[pieces++] = offset;
		offset += planes * buffer->dim[i].stride;
		count -= planes * per[i];
	}
	if (!err)
		err = PMPI_Type_create_struct_c(pieces, one, at, piece, made);
	if (!err)
		err = PMPI_Type_commit(made);
	for (int i = 0; i < pieces; i++)
		PMPI_Type_free(&piece[i]);
	for (int i = 1; i <= built && whole[i]; i++)
		PMPI_Type_free(&whole[i]);
	return err;
}

/* A type whose bytes follow one another in memory as in a message: a named one, or repetitions of such a one. */
static int is_sequence(MPI_Datatype type)
{
	MPI_Count integers, addresses, counts, types, lower, extent, size;
	int combiner;

	if (PMPI_Type_get_extent_c(type, &lower, &extent) || PMPI_Type_size_c(type, &size) || lower || extent != size)
		return 0;
	if (PMPI_Type_get_envelope_c(type, &integers, &addresses, &counts, &types, &combiner))
		return 0;
	if (combiner == MPI_COMBINER_NAMED || combiner == MPI_COMBINER_F90_INTEGER || combiner == MPI_COMBINER_F90_REAL
			|| combiner == MPI_COMBINER_F90_COMPLEX)
		return 1;
	if (combiner != MPI_COMBINER_CONTIGUOUS && combiner != MPI_COMBINER_DUP)
		return 0;
	int i[8];
	MPI_Aint a[1];
	MPI_Count c[8];
	MPI_Datatype inner;
	int err = counts ? PMPI_Type_get_contents_c(type, integers, addresses, counts, types, i, a, c, &inner)
		: PMPI_Type_get_contents(type, (int)integers, (int)addresses, (int)types, i, a, &inner);
	if (err)
		return 0;
	int sequence = is_sequence(inner), named, unused;
	PMPI_Type_get_envelope(inner, &unused, &unused, &unused, &named);
	if (named != MPI_COMBINER_NAMED && named != MPI_COMBINER_F90_INTEGER && named != MPI_COMBINER_F90_REAL
			&& named != MPI_COMBINER_F90_COMPLEX)
		PMPI_Type_free(&inner);
	return sequence;
}

int section_strided(struct section *section, const struct descriptor *buffer, int use)
{
	MPI_Count size, element = (MPI_Count)buffer->element, has = element_count(buffer);
	MPI_Datatype unit = section->type, made;
	int err;

	/* Nothing to look at, or nothing that the call itself would not complain of. */
	if (has == 0 || section->count <= 0 || section->type == MPI_DATATYPE_NULL || is_sentinel(buffer->base))
		return 0;
	if (PMPI_Type_size_c(section->type, &size) || size == 0)
		return 0;
	if (has > 0 && section->count * size > has * element)
		return explain(&too_short, MPI_ERR_COUNT, "count and datatype ask for more bytes than the array section has");
	if (!is_sequence(section->type) || (element % size && size % element) || section->count * size % element)
		return section_copy(section, buffer, use);
	MPI_Count units = section->count * size / element;
	/* One unit for each element of the section: several of the datatype, or a part of one. */
	int own = element != size;
	err = own ? PMPI_Type_contiguous_c(element % size ? element : element / size, element % size ? MPI_BYTE : unit, &unit) : 0;
	if (err)
		return err;
	err = strided_type(buffer, units, unit, &made);
	if (own)
		PMPI_Type_free(&unit);
	if (err)
		return err;
	section->type = made;
	section->count = 1;
	section->made = 1;
	return 0;
}

/* ---- A section as a copy ---- */

/* Copies between the section and `bytes`, dimension by dimension from the last one. */
static char *copy_plane(const struct descriptor *of, int dimension, char *at, char *bytes, int back)
{
	if (dimension < 0) {
		if (back)
			memcpy(at, bytes, of->element);
		else
			memcpy(bytes, at, of->element);
		return bytes + of->element;
	}
	for (ptrdiff_t i = 0; i < of->dim[dimension].extent; i++, at += of->dim[dimension].stride)
		bytes = copy_plane(of, dimension - 1, at, bytes, back);
	return bytes;
}

int section_copy(struct section *section, const struct descriptor *buffer, int use)
{
	MPI_Count has = element_count(buffer);

	if (has <= 0 || is_sentinel(buffer->base))
		return 0;
	if (use & SECTION_KEPT)
		return explain(&too_long_lived, MPI_ERR_BUFFER, "this call needs a contiguous buffer: it goes on with it after its "
			"return, and the array section is not contiguous; pass a contiguous array");
	struct section_copy *copy = malloc(sizeof(*copy) + (size_t)has * buffer->element);
	if (!copy)
		return explain(&no_memory, MPI_ERR_NO_MEM, "no memory for a contiguous copy of the array section");
	memcpy(&copy->of, buffer, offsetof(struct descriptor, dim) + (size_t)buffer->rank * sizeof(buffer->dim[0]));
	copy->use = use;
	copy_plane(&copy->of, buffer->rank - 1, buffer->base, copy->bytes, 0);
	section->copy = copy;
	section->address = copy->bytes;
	return 0;
}

static void finish(struct section_copy *copy)
{
	if ((copy->use & SECTION_INOUT) == SECTION_INOUT)
		copy_plane(&copy->of, copy->of.rank - 1, copy->of.base, copy->bytes, 1);
	free(copy);
}

/* ---- Copies that wait for a request ---- */

int copies_pending;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct section_copy *pending;

static struct section_copy *take(int request)
{
	struct section_copy **link, *taken = NULL;

	pthread_mutex_lock(&lock);
	for (link = &pending; *link && (*link)->request != request; link = &(*link)->next)
		;
	if (*link) {
		taken = *link;
		*link = taken->next;
		__atomic_fetch_sub(&copies_pending, 1, __ATOMIC_RELAXED);
	}
	pthread_mutex_unlock(&lock);
	return taken;
}

void copies_finish(int request)
{
	struct section_copy *copy;

	while ((copy = take(request)))
		finish(copy);
}

static void wait_for(struct section_copy *copy, int request)
{
	copy->request = request;
	pthread_mutex_lock(&lock);
	copy->next = pending;
	pending = copy;
	__atomic_fetch_add(&copies_pending, 1, __ATOMIC_RELAXED);
	pthread_mutex_unlock(&lock);
}

void section_finish(struct section *section, int err, const int *request)
{
	if (section->made)
		PMPI_Type_free(&section->type);         /* the library keeps it as long as it is in use */
	if (!section->copy)
		return;
	if (request && err == MPI_SUCCESS && *request != (int)(intptr_t)MPI_REQUEST_NULL)
		wait_for(section->copy, *request);
	else
		finish(section->copy);
}

/* ---- For fortran/sections.F90 ---- */

int mpi_abi_section_seen(const struct descriptor *array, const void *place, int element, int rank, const intptr_t *extents,
		const intptr_t *strides)
{
	if (array->base != place || array->element != (size_t)element || array->rank != rank)
		return 0;
	for (int i = 0; i < rank; i++) {
		if (array->dim[i].extent != extents[i] || array->dim[i].stride != strides[i])
			return 0;
	}
	return 1;
}
