/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Constructors of datatypes (MPI 5.0, section 5.1): arguments are checked and turned into bytes here, built by datatypes/construct.h,
 * and noted in the form of the call for MPI_Type_get_contents. The int forms (mpi/twins.c) call these and then
 * datatype_int_form().
 */
#include "mpi/datatype.h"

#include "datatypes/construct.h"
#include "datatypes/envelope.h"
#include "mpi/api.h"
#include "runtime/attribute.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* Arguments of type MPI_Count, as get_contents_c gives them back one after the other. */
struct piece {
	const MPI_Count *values;
	MPI_Count count;
};

int datatype_any(MPI_Datatype handle, struct datatype **type)
{
	*type = datatype_of(handle);
	int rc = api_ready();
	return rc ? rc : likely(*type) ? 0 : api_bad_type(handle);
}

static int begin(MPI_Datatype oldtype, struct datatype **old, const MPI_Datatype *newtype)
{
	int rc = datatype_any(oldtype, old);
	return rc ? rc : api_output(newtype, "newtype");
}

static int check_blocklength(MPI_Count blocklength)
{
	return blocklength >= 0 ? 0 : error_set(MPI_ERR_ARG, "the block length is %" PRId64 ", must not be negative", (int64_t)blocklength);
}

static int check_arrays(MPI_Count count, const void *first, const void *second)
{
	int rc = api_count(count);
	if (!rc && count > 0 && (!first || !second))
		rc = error_set(MPI_ERR_ARG, "%" PRId64 " blocks, but an array that describes them is NULL", (int64_t)count);
	return rc;
}

static int check_blocklengths(MPI_Count count, const MPI_Count *blocklengths, const MPI_Count *displacements)
{
	int rc = check_arrays(count, blocklengths, displacements);
	for (MPI_Count i = 0; !rc && i < count; i++)
		rc = check_blocklength(blocklengths[i]);
	return rc;
}

static int in_bytes(MPI_Count elements, const struct datatype *old, MPI_Count *bytes)
{
	if (!__builtin_mul_overflow(elements, old->extent, bytes))
		return 0;
	return error_set(MPI_ERR_VALUE_TOO_LARGE, "%" PRId64 " elements with an extent of %" PRId64 " bytes exceed 63 bits",
			 (int64_t)elements, (int64_t)old->extent);
}

/* The array in bytes, in *bytes; to be freed. */
static int all_in_bytes(MPI_Count count, const MPI_Count *elements, const struct datatype *old, MPI_Count **bytes)
{
	*bytes = malloc((count > 0 ? (size_t)count : 1) * sizeof(MPI_Count));
	if (!*bytes)
		return error_set(MPI_ERR_NO_MEM, "no memory for %" PRId64 " displacements", (int64_t)count);
	int rc = 0;
	for (MPI_Count i = 0; !rc && i < count; i++)
		rc = in_bytes(elements[i], old, &(*bytes)[i]);
	return rc;
}

/* Note how MADE was made; room for INTEGERS that the caller fills. */
static int note(struct datatype *made, int combiner, bool large, struct datatype *old, MPI_Count integers, const struct piece *pieces,
		int piece_count)
{
	MPI_Count total = 0, at = 0;
	for (int i = 0; i < piece_count; i++)
		total += pieces[i].count;
	made->envelope = envelope_new(combiner, large, integers, 0, total, old ? 1 : 0);
	if (!made->envelope)
		return error_set(MPI_ERR_NO_MEM, "no memory for the envelope of a datatype");
	for (int i = 0; i < piece_count; i++) {
		if (pieces[i].count > 0)
			memcpy(made->envelope->larges + at, pieces[i].values, (size_t)pieces[i].count * sizeof(MPI_Count));
		at += pieces[i].count;
	}
	if (old)
		envelope_type(made->envelope, 0, old);
	return 0;
}

/* Hand MADE to the user, or give it up and report. */
static int finish(int rc, struct datatype *made, MPI_Datatype *newtype, const char *call)
{
	if (!rc) {
		*newtype = datatype_handle(made);
		return MPI_SUCCESS;
	}
	if (made)
		datatype_release(made);
	return api_fail(NULL, rc, call);
}

int datatype_int_form(MPI_Datatype newtype)
{
	int rc = envelope_narrow(datatype_of(newtype)->envelope);
	return rc ? api_fail(NULL, rc, "the int form of a datatype constructor") : MPI_SUCCESS;
}

/* ---- equal blocks ---- */

#pragma weak MPI_Type_contiguous_c = PMPI_Type_contiguous_c
int PMPI_Type_contiguous_c(MPI_Count count, MPI_Datatype oldtype, MPI_Datatype *newtype)
{
	struct datatype *old, *made = NULL;
	int rc = begin(oldtype, &old, newtype);
	if (!rc)
		rc = api_count(count);
	if (!rc)
		rc = datatype_vector(1, count, 0, old, &made);
	if (!rc)
		rc = note(made, MPI_COMBINER_CONTIGUOUS, true, old, 0, &(struct piece){ &count, 1 }, 1);
	return finish(rc, made, newtype, "MPI_Type_contiguous");
}

static int vector(MPI_Count count, MPI_Count blocklength, MPI_Count stride, bool bytes, MPI_Datatype oldtype, MPI_Datatype *newtype)
{
	struct datatype *old, *made = NULL;
	MPI_Count distance = stride;
	int rc = begin(oldtype, &old, newtype);
	if (!rc)
		rc = api_count(count);
	if (!rc)
		rc = check_blocklength(blocklength);
	if (!rc && !bytes)
		rc = in_bytes(stride, old, &distance);
	if (!rc)
		rc = datatype_vector(count, blocklength, distance, old, &made);
	MPI_Count arguments[] = { count, blocklength, stride };
	if (!rc)
		rc = note(made, bytes ? MPI_COMBINER_HVECTOR : MPI_COMBINER_VECTOR, true, old, 0, &(struct piece){ arguments, 3 }, 1);
	return finish(rc, made, newtype, bytes ? "MPI_Type_create_hvector" : "MPI_Type_vector");
}

#pragma weak MPI_Type_vector_c = PMPI_Type_vector_c
int PMPI_Type_vector_c(MPI_Count count, MPI_Count blocklength, MPI_Count stride, MPI_Datatype oldtype, MPI_Datatype *newtype)
{
	return vector(count, blocklength, stride, false, oldtype, newtype);
}

#pragma weak MPI_Type_create_hvector_c = PMPI_Type_create_hvector_c
int PMPI_Type_create_hvector_c(MPI_Count count, MPI_Count blocklength, MPI_Count stride, MPI_Datatype oldtype, MPI_Datatype *newtype)
{
	return vector(count, blocklength, stride, true, oldtype, newtype);
}

/* ---- lists of blocks ---- */

static int indexed(MPI_Count count, const MPI_Count *blocklengths, const MPI_Count *displacements, bool bytes, MPI_Datatype oldtype,
		   MPI_Datatype *newtype)
{
	struct datatype *old, *made = NULL;
	MPI_Count *places = NULL;
	int rc = begin(oldtype, &old, newtype);
	if (!rc)
		rc = check_blocklengths(count, blocklengths, displacements);
	if (!rc && !bytes)
		rc = all_in_bytes(count, displacements, old, &places);
	if (!rc)
		rc = datatype_list(count, blocklengths, 0, bytes ? displacements : places, NULL, old, &made);
	free(places);
	struct piece pieces[] = { { &count, 1 }, { blocklengths, count }, { displacements, count } };
	if (!rc)
		rc = note(made, bytes ? MPI_COMBINER_HINDEXED : MPI_COMBINER_INDEXED, true, old, 0, pieces, 3);
	return finish(rc, made, newtype, bytes ? "MPI_Type_create_hindexed" : "MPI_Type_indexed");
}

#pragma weak MPI_Type_indexed_c = PMPI_Type_indexed_c
int PMPI_Type_indexed_c(MPI_Count count, const MPI_Count array_of_blocklengths[], const MPI_Count array_of_displacements[],
			MPI_Datatype oldtype, MPI_Datatype *newtype)
{
	return indexed(count, array_of_blocklengths, array_of_displacements, false, oldtype, newtype);
}

#pragma weak MPI_Type_create_hindexed_c = PMPI_Type_create_hindexed_c
int PMPI_Type_create_hindexed_c(MPI_Count count, const MPI_Count array_of_blocklengths[], const MPI_Count array_of_displacements[],
				MPI_Datatype oldtype, MPI_Datatype *newtype)
{
	return indexed(count, array_of_blocklengths, array_of_displacements, true, oldtype, newtype);
}

static int indexed_block(MPI_Count count, MPI_Count blocklength, const MPI_Count *displacements, bool bytes, MPI_Datatype oldtype,
			 MPI_Datatype *newtype)
{
	struct datatype *old, *made = NULL;
	MPI_Count *places = NULL;
	int rc = begin(oldtype, &old, newtype);
	if (!rc)
		rc = check_arrays(count, displacements, displacements);
	if (!rc)
		rc = check_blocklength(blocklength);
	if (!rc && !bytes)
		rc = all_in_bytes(count, displacements, old, &places);
	if (!rc)
		rc = datatype_list(count, NULL, blocklength, bytes ? displacements : places, NULL, old, &made);
	free(places);
	struct piece pieces[] = { { &count, 1 }, { &blocklength, 1 }, { displacements, count } };
	if (!rc)
		rc = note(made, bytes ? MPI_COMBINER_HINDEXED_BLOCK : MPI_COMBINER_INDEXED_BLOCK, true, old, 0, pieces, 3);
	return finish(rc, made, newtype, bytes ? "MPI_Type_create_hindexed_block" : "MPI_Type_create_indexed_block");
}

#pragma weak MPI_Type_create_indexed_block_c = PMPI_Type_create_indexed_block_c
int PMPI_Type_create_indexed_block_c(MPI_Count count, MPI_Count blocklength, const MPI_Count array_of_displacements[],
				     MPI_Datatype oldtype, MPI_Datatype *newtype)
{
	return indexed_block(count, blocklength, array_of_displacements, false, oldtype, newtype);
}

#pragma weak MPI_Type_create_hindexed_block_c = PMPI_Type_create_hindexed_block_c
int PMPI_Type_create_hindexed_block_c(MPI_Count count, MPI_Count blocklength, const MPI_Count array_of_displacements[],
				      MPI_Datatype oldtype, MPI_Datatype *newtype)
{
	return indexed_block(count, blocklength, array_of_displacements, true, oldtype, newtype);
}

/* The objects behind an array of handles, to be freed. */
static int all_types(MPI_Count count, const MPI_Datatype *handles, struct datatype ***types)
{
	*types = NULL;
	if (count > 0 && !handles)
		return error_set(MPI_ERR_ARG, "%" PRId64 " blocks, but the array of their types is NULL", (int64_t)count);
	*types = malloc((count > 0 ? (size_t)count : 1) * sizeof(**types));
	if (!*types)
		return error_set(MPI_ERR_NO_MEM, "no memory for %" PRId64 " types", (int64_t)count);
	int rc = 0;
	for (MPI_Count i = 0; !rc && i < count; i++) {
		(*types)[i] = datatype_of(handles[i]);
		if (!(*types)[i]) {
			api_bad_type(handles[i]);
			rc = error_prefix(MPI_ERR_TYPE, "array_of_types[%" PRId64 "]: ", (int64_t)i);
		}
	}
	return rc;
}

static int note_struct(struct datatype *made, MPI_Count count, const MPI_Count *blocklengths, const MPI_Count *displacements,
		       struct datatype **types)
{
	made->envelope = envelope_new(MPI_COMBINER_STRUCT, true, 0, 0, 1 + 2 * count, count);
	if (!made->envelope)
		return error_set(MPI_ERR_NO_MEM, "no memory for the envelope of a datatype");
	made->envelope->larges[0] = count;
	for (MPI_Count i = 0; i < count; i++) {
		made->envelope->larges[1 + i] = blocklengths[i];
		made->envelope->larges[1 + count + i] = displacements[i];
		envelope_type(made->envelope, i, types[i]);
	}
	return 0;
}

#pragma weak MPI_Type_create_struct_c = PMPI_Type_create_struct_c
int PMPI_Type_create_struct_c(MPI_Count count, const MPI_Count array_of_blocklengths[], const MPI_Count array_of_displacements[],
			      const MPI_Datatype array_of_types[], MPI_Datatype *newtype)
{
	struct datatype *made = NULL, **types = NULL;
	int rc = api_ready();
	if (!rc)
		rc = api_output(newtype, "newtype");
	if (!rc)
		rc = check_blocklengths(count, array_of_blocklengths, array_of_displacements);
	if (!rc)
		rc = all_types(count, array_of_types, &types);
	if (!rc)
		rc = datatype_list(count, array_of_blocklengths, 0, array_of_displacements, types, NULL, &made);
	if (!rc)
		rc = note_struct(made, count, array_of_blocklengths, array_of_displacements, types);
	free(types);
	return finish(rc, made, newtype, "MPI_Type_create_struct");
}

/* ---- arrays ---- */

static int check_order(int ndims, int order)
{
	if (ndims < 1)
		return error_set(MPI_ERR_ARG, "the array has %d dimensions, must have at least one", ndims);
	if (order != MPI_ORDER_C && order != MPI_ORDER_FORTRAN)
		return error_set(MPI_ERR_ARG, "order %d is neither MPI_ORDER_C nor MPI_ORDER_FORTRAN", order);
	return 0;
}

static int check_box(int ndims, const MPI_Count *sizes, const MPI_Count *subsizes, const MPI_Count *starts)
{
	if (!sizes || !subsizes || !starts)
		return error_set(MPI_ERR_ARG, "an array that describes the dimensions is NULL");
	for (int d = 0; d < ndims; d++) {
		if (sizes[d] < 1)
			return error_set(MPI_ERR_ARG, "dimension %d has size %" PRId64, d, (int64_t)sizes[d]);
		if (subsizes[d] < 1 || subsizes[d] > sizes[d] || starts[d] < 0 || starts[d] > sizes[d] - subsizes[d])
			return error_set(MPI_ERR_ARG,
					 "dimension %d: %" PRId64 " elements from %" PRId64 " on are not within its size of %" PRId64, d,
					 (int64_t)subsizes[d], (int64_t)starts[d], (int64_t)sizes[d]);
	}
	return 0;
}

#pragma weak MPI_Type_create_subarray_c = PMPI_Type_create_subarray_c
int PMPI_Type_create_subarray_c(int ndims, const MPI_Count array_of_sizes[], const MPI_Count array_of_subsizes[],
				const MPI_Count array_of_starts[], int order, MPI_Datatype oldtype, MPI_Datatype *newtype)
{
	struct datatype *old, *made = NULL;
	int rc = begin(oldtype, &old, newtype);
	if (!rc)
		rc = check_order(ndims, order);
	if (!rc)
		rc = check_box(ndims, array_of_sizes, array_of_subsizes, array_of_starts);
	if (!rc)
		rc = datatype_subarray(ndims, array_of_sizes, array_of_subsizes, array_of_starts, order, old, &made);
	struct piece pieces[] = { { array_of_sizes, ndims }, { array_of_subsizes, ndims }, { array_of_starts, ndims } };
	if (!rc)
		rc = note(made, MPI_COMBINER_SUBARRAY, true, old, 2, pieces, 3);
	if (!rc) {
		made->envelope->integers[0] = ndims;
		made->envelope->integers[1] = order;
	}
	return finish(rc, made, newtype, "MPI_Type_create_subarray");
}

static int check_grid(int size, int rank, int ndims, const MPI_Count *gsizes, const int *distribs, const int *dargs, const int *psizes)
{
	if (!gsizes || !distribs || !dargs || !psizes)
		return error_set(MPI_ERR_ARG, "an array that describes the dimensions is NULL");
	if (size < 1 || rank < 0 || rank >= size)
		return error_set(MPI_ERR_ARG, "rank %d of %d processes", rank, size);
	for (int d = 0; d < ndims; d++)
		if (gsizes[d] < 1 || psizes[d] < 1)
			return error_set(MPI_ERR_ARG, "dimension %d has %" PRId64 " elements on %d processes", d, (int64_t)gsizes[d],
					 psizes[d]);
	return 0;
}

#pragma weak MPI_Type_create_darray_c = PMPI_Type_create_darray_c
int PMPI_Type_create_darray_c(int size, int rank, int ndims, const MPI_Count array_of_gsizes[], const int array_of_distribs[],
			      const int array_of_dargs[], const int array_of_psizes[], int order, MPI_Datatype oldtype,
			      MPI_Datatype *newtype)
{
	struct datatype *old, *made = NULL;
	int rc = begin(oldtype, &old, newtype);
	if (!rc)
		rc = check_order(ndims, order);
	if (!rc)
		rc = check_grid(size, rank, ndims, array_of_gsizes, array_of_distribs, array_of_dargs, array_of_psizes);
	if (!rc)
		rc = datatype_darray(size, rank, ndims, array_of_gsizes, array_of_distribs, array_of_dargs, array_of_psizes, order, old,
				     &made);
	if (!rc)
		rc = note(made, MPI_COMBINER_DARRAY, true, old, 4 + 3 * (MPI_Count)ndims, &(struct piece){ array_of_gsizes, ndims }, 1);
	if (!rc) {
		int *integers = made->envelope->integers;
		integers[0] = size;
		integers[1] = rank;
		integers[2] = ndims;
		for (int d = 0; d < ndims; d++) {
			integers[3 + d] = array_of_distribs[d];
			integers[3 + ndims + d] = array_of_dargs[d];
			integers[3 + 2 * ndims + d] = array_of_psizes[d];
		}
		integers[3 + 3 * ndims] = order;
	}
	return finish(rc, made, newtype, "MPI_Type_create_darray");
}

/* ---- the same data under another name ---- */

#pragma weak MPI_Type_create_resized_c = PMPI_Type_create_resized_c
int PMPI_Type_create_resized_c(MPI_Datatype oldtype, MPI_Count lb, MPI_Count extent, MPI_Datatype *newtype)
{
	struct datatype *old, *made = NULL;
	int rc = begin(oldtype, &old, newtype);
	if (!rc)
		rc = datatype_resized(old, lb, extent, &made);
	MPI_Count arguments[] = { lb, extent };
	if (!rc)
		rc = note(made, MPI_COMBINER_RESIZED, true, old, 0, &(struct piece){ arguments, 2 }, 1);
	return finish(rc, made, newtype, "MPI_Type_create_resized");
}

#pragma weak MPI_Type_dup = PMPI_Type_dup
int PMPI_Type_dup(MPI_Datatype oldtype, MPI_Datatype *newtype)
{
	struct datatype *old, *made = NULL;
	int rc = begin(oldtype, &old, newtype);
	if (!rc)
		rc = datatype_dup(old, &made);
	if (!rc)
		rc = note(made, MPI_COMBINER_DUP, false, old, 0, NULL, 0);
	if (!rc) {
		rc = attribute_copy_all(&old->attributes, oldtype, &made->attributes);
		if (rc)
			attribute_delete_all(&made->attributes, datatype_handle(made), true);
	}
	if (rc && newtype)
		*newtype = MPI_DATATYPE_NULL; /* after a copy function failed programs look here */
	return finish(rc, made, newtype, "MPI_Type_dup");
}

/* ---- chosen by property ---- */

#pragma weak MPI_Type_create_f90_integer = PMPI_Type_create_f90_integer
int PMPI_Type_create_f90_integer(int r, MPI_Datatype *newtype)
{
	struct datatype *made = NULL;
	int rc = api_output(newtype, "newtype");
	if (!rc)
		rc = datatype_f90_integer(r, &made);
	return finish(rc, made, newtype, "MPI_Type_create_f90_integer");
}

#pragma weak MPI_Type_create_f90_real = PMPI_Type_create_f90_real
int PMPI_Type_create_f90_real(int p, int r, MPI_Datatype *newtype)
{
	struct datatype *made = NULL;
	int rc = api_output(newtype, "newtype");
	if (!rc)
		rc = datatype_f90_real(p, r, &made);
	return finish(rc, made, newtype, "MPI_Type_create_f90_real");
}

#pragma weak MPI_Type_create_f90_complex = PMPI_Type_create_f90_complex
int PMPI_Type_create_f90_complex(int p, int r, MPI_Datatype *newtype)
{
	struct datatype *made = NULL;
	int rc = api_output(newtype, "newtype");
	if (!rc)
		rc = datatype_f90_complex(p, r, &made);
	return finish(rc, made, newtype, "MPI_Type_create_f90_complex");
}

#pragma weak MPI_Type_match_size = PMPI_Type_match_size
int PMPI_Type_match_size(int typeclass, int size, MPI_Datatype *datatype)
{
	struct datatype *made = NULL;
	int rc = api_output(datatype, "datatype");
	if (!rc)
		rc = datatype_match_size(typeclass, size, &made);
	return finish(rc, made, datatype, "MPI_Type_match_size");
}

#pragma weak MPI_Type_get_value_index = PMPI_Type_get_value_index
int PMPI_Type_get_value_index(MPI_Datatype value_type, MPI_Datatype index_type, MPI_Datatype *pair_type)
{
	struct datatype *value, *index, *pair = NULL;
	int rc = begin(value_type, &value, pair_type);
	if (!rc)
		rc = datatype_any(index_type, &index);
	if (!rc)
		rc = datatype_value_index(value, index, &pair);
	if (rc)
		return api_fail(NULL, rc, "MPI_Type_get_value_index");
	*pair_type = pair ? datatype_handle(pair) : MPI_DATATYPE_NULL;
	return MPI_SUCCESS;
}
