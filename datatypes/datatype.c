/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* The life of a datatype between construct.c and its last release, and the questions that need no layout. */
#include "datatypes/datatype.h"

#include <stdlib.h>
#include <string.h>

#include "common/error.h"
#include "datatypes/construct.h"
#include "datatypes/envelope.h"
#include "datatypes/flatten.h"

static void free_shape(struct shape *shape)
{
	if (shape->children)
		for (MPI_Count i = 0; i < shape->count; i++)
			datatype_release(shape->children[i]);
	else if (shape->child)
		datatype_release(shape->child);
	free(shape->children);
	free(shape->blocklengths);
	free(shape->displacements);
	free(shape);
}

void datatype_destroy(struct datatype *type)
{
	type->magic = 0; /* a handle kept by mistake is caught at the door, as long as the memory is not reused */
	if (type->envelope)
		envelope_free(type->envelope);
	arena_free(type->arena);
	if (type->shape)
		free_shape(type->shape);
	free(type->name);
	free(type);
}

const char *datatype_name(const struct datatype *type)
{
	if (type->name)
		return type->name;
	return type->constant ? type->constant : "";
}

int datatype_name_set(struct datatype *type, const char *name)
{
	char *copy = strdup(name);
	if (!copy)
		return error_set(MPI_ERR_NO_MEM, "no memory for the name of a datatype");
	free(type->name);
	type->name = copy;
	return 0;
}

MPI_Count datatype_span(const struct datatype *type, size_t count, MPI_Count *lowest)
{
	*lowest = 0;
	if (count == 0 || type->size == 0)
		return 0;
	MPI_Count reach, span;
	if (__builtin_mul_overflow(count - 1, type->extent, &reach))
		return -1;
	*lowest = type->true_lb + (reach < 0 ? reach : 0);
	if (__builtin_add_overflow(reach < 0 ? -reach : reach, type->true_extent, &span))
		return -1;
	return span;
}

/* ---- partial messages ---- */

/* Basic elements in the first LEN bytes of BLOCKLENGTH children in a row; LEN is at most their size. */
static MPI_Count elements_in(const struct datatype *child, MPI_Count len)
{
	if (child->size == 0)
		return 0;
	MPI_Count whole = len / child->size, rest = len % child->size;
	MPI_Count part = rest ? datatype_elements(child, rest) : 0;
	return part < 0 ? -1 : whole * child->elements + part;
}

MPI_Count datatype_elements(const struct datatype *type, MPI_Count len)
{
	if (len == 0 || type->size == 0)
		return len == 0 ? 0 : -1;
	if (len >= type->size) { /* more than one element of the type: a message of several */
		MPI_Count part = datatype_elements(type, len % type->size);
		return part < 0 ? -1 : len / type->size * type->elements + part;
	}
	if (type->basic)
		return len % type->basic->size ? -1 : len / type->basic->size;
	if (type->kind == KIND_PAIR) /* ends in the index, or at its start */
		return len == type->value->size ? 1 : -1;
	const struct shape *shape = type->shape;
	if (shape->kind != SHAPE_LIST || !shape->children)
		return elements_in(shape->child, len);
	MPI_Count elements = 0;
	for (MPI_Count i = 0; i < shape->count && len > 0; i++) {
		const struct datatype *child = shape->children[i];
		MPI_Count all = shape_blocklength(shape, i) * child->size;
		MPI_Count here = elements_in(child, len < all ? len : all);
		if (here < 0)
			return -1;
		elements += here;
		len -= len < all ? len : all;
	}
	return elements;
}

/* Bytes in the first ELEMENTS (at most all) basic elements of children in a row. */
static MPI_Count size_of_children(const struct datatype *child, MPI_Count elements)
{
	if (child->elements == 0)
		return 0;
	MPI_Count rest = elements % child->elements;
	return elements / child->elements * child->size + (rest ? datatype_elements_size(child, rest) : 0);
}

MPI_Count datatype_elements_size(const struct datatype *type, MPI_Count elements)
{
	if (elements == 0 || type->elements == 0)
		return elements == 0 ? 0 : -1;
	if (elements >= type->elements) {
		MPI_Count whole, part = datatype_elements_size(type, elements % type->elements);
		if (__builtin_mul_overflow(elements / type->elements, type->size, &whole) ||
		    __builtin_add_overflow(whole, part, &whole))
			return -1;
		return whole;
	}
	if (type->basic)
		return elements * type->basic->size;
	if (type->kind == KIND_PAIR)
		return type->value->size;
	const struct shape *shape = type->shape;
	if (shape->kind != SHAPE_LIST || !shape->children)
		return size_of_children(shape->child, elements);
	MPI_Count size = 0;
	for (MPI_Count i = 0; i < shape->count && elements > 0; i++) {
		MPI_Count all = shape_blocklength(shape, i) * shape->children[i]->elements;
		MPI_Count here = elements < all ? elements : all;
		size += size_of_children(shape->children[i], here);
		elements -= here;
	}
	return size;
}
