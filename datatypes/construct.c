/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* The three shapes and their sizes and bounds (section 5.1 of the standard); see construct.h. */
#include "datatypes/construct.h"

#include <stdlib.h>
#include <string.h>

#include "common/error.h"
#include "datatypes/flatten.h"

/* Types nested deeper than this get their layout at once, so that flatten() never recurses deeper. */
enum { DEPTH_MAX = 64 };

/* What is known of the type map while its entries are added. */
struct bounds {
	bool data, set;                /* anything seen that counts for the true bounds, for the explicit bounds */
	bool overflow;
	MPI_Count true_lb, true_ub;    /* of the data */
	MPI_Count lb, ub;              /* of the explicit bounds */
	MPI_Count size, elements;
	uint16_t align, depth;
	bool mixed;                    /* several basic types */
	const struct datatype *basic;
};

static MPI_Count add(struct bounds *bounds, MPI_Count a, MPI_Count b)
{
	MPI_Count sum = 0;
	bounds->overflow |= __builtin_add_overflow(a, b, &sum);
	return sum;
}

static MPI_Count multiply(struct bounds *bounds, MPI_Count a, MPI_Count b)
{
	MPI_Count product = 0;
	bounds->overflow |= __builtin_mul_overflow(a, b, &product);
	return product;
}

static void widen(MPI_Count *lb, MPI_Count *ub, bool *seen, MPI_Count low, MPI_Count high)
{
	if (!*seen || low < *lb)
		*lb = low;
	if (!*seen || high > *ub)
		*ub = high;
	*seen = true;
}

static void note_basic(struct bounds *bounds, const struct datatype *child)
{
	if (child->size == 0)
		return;
	if (!child->basic || (bounds->basic && bounds->basic != child->basic))
		bounds->mixed = true;
	bounds->basic = child->basic;
	if (child->align > bounds->align)
		bounds->align = child->align;
}

/* COUNT children (all the same), the one at the lowest place displaced by LOW, the one at the highest by HIGH. */
static void add_children(struct bounds *bounds, const struct datatype *child, MPI_Count count, MPI_Count low, MPI_Count high)
{
	if (child->depth >= bounds->depth)
		bounds->depth = (uint16_t)(child->depth + 1);
	bounds->size = add(bounds, bounds->size, multiply(bounds, count, child->size));
	bounds->elements = add(bounds, bounds->elements, multiply(bounds, count, child->elements));
	if (child->size)
		widen(&bounds->true_lb, &bounds->true_ub, &bounds->data, add(bounds, low, child->true_lb),
		      add(bounds, high, add(bounds, child->true_lb, child->true_extent)));
	if (child->bounds_set)
		widen(&bounds->lb, &bounds->ub, &bounds->set, add(bounds, low, child->lb),
		      add(bounds, high, add(bounds, child->lb, child->extent)));
	note_basic(bounds, child);
}

/* BLOCKLENGTH children in a row, the row displaced by between LOW and HIGH, ROWS such rows. */
static void add_rows(struct bounds *bounds, const struct datatype *child, MPI_Count rows, MPI_Count blocklength, MPI_Count low,
		     MPI_Count high)
{
	if (rows == 0 || blocklength == 0)
		return;
	MPI_Count reach = multiply(bounds, blocklength - 1, child->extent);
	add_children(bounds, child, multiply(bounds, rows, blocklength), reach < 0 ? add(bounds, low, reach) : low,
		     reach > 0 ? add(bounds, high, reach) : high);
}

/* A type with everything but bounds explicitly set, from what was gathered. SHAPE is consumed, on failure too. */
static int finish(struct shape *shape, struct bounds *bounds, struct datatype **type)
{
	if (!bounds->data)
		bounds->true_lb = bounds->true_ub = 0;
	MPI_Count true_extent = 0, extent = 0;
	bounds->overflow |= __builtin_sub_overflow(bounds->true_ub, bounds->true_lb, &true_extent);
	MPI_Count lb = bounds->set ? bounds->lb : bounds->true_lb;
	if (bounds->set) {
		bounds->overflow |= __builtin_sub_overflow(bounds->ub, bounds->lb, &extent);
	} else if (bounds->align > 1) { /* the epsilon of the standard: elements in a row stay aligned */
		extent = add(bounds, true_extent, bounds->align - 1);
		extent -= extent % bounds->align;
	} else {
		extent = true_extent;
	}
	struct datatype *made = bounds->overflow ? NULL : calloc(1, sizeof *made);
	if (!made) {
		free(shape->blocklengths);
		free(shape->displacements);
		free(shape->children);
		free(shape);
		return bounds->overflow ? error_set(MPI_ERR_VALUE_TOO_LARGE, "size or bounds of the new datatype exceed 63 bits") :
					  error_set(MPI_ERR_NO_MEM, "no memory for a datatype");
	}
	made->magic = DATATYPE_MAGIC;
	made->size = bounds->size;
	made->lb = lb;
	made->extent = extent;
	made->true_lb = bounds->true_lb;
	made->true_extent = true_extent;
	made->bounds_set = bounds->set;
	made->align = bounds->align;
	made->depth = bounds->depth;
	made->basic = bounds->mixed ? NULL : bounds->basic;
	made->elements = bounds->elements;
	made->handle = (MPI_Datatype)made;
	atomic_init(&made->references, 1);
	made->shape = shape;
	if (shape->children)
		for (MPI_Count i = 0; i < shape->count; i++)
			datatype_retain(shape->children[i]);
	else if (shape->child)
		datatype_retain(shape->child);
	if (made->depth >= DEPTH_MAX) {
		int error = flatten(made);
		if (error) {
			datatype_release(made);
			return error;
		}
		made->depth = 0;
	}
	*type = made;
	return 0;
}

static struct shape *shape_new(enum shape_kind kind)
{
	struct shape *shape = calloc(1, sizeof *shape);
	if (shape)
		shape->kind = kind;
	else
		error_set(MPI_ERR_NO_MEM, "no memory for a datatype");
	return shape;
}

int datatype_vector(MPI_Count count, MPI_Count blocklength, MPI_Count stride, struct datatype *child, struct datatype **type)
{
	struct shape *shape = shape_new(SHAPE_VECTOR);
	if (!shape)
		return MPI_ERR_NO_MEM;
	shape->count = count;
	shape->blocklength = blocklength;
	shape->stride = stride;
	shape->child = child;
	struct bounds bounds = { .align = 1 };
	MPI_Count reach = count > 1 ? multiply(&bounds, count - 1, stride) : 0;
	add_rows(&bounds, child, count, blocklength, reach < 0 ? reach : 0, reach > 0 ? reach : 0);
	return finish(shape, &bounds, type);
}

static void *copy_array(const void *array, MPI_Count count, size_t size, bool *failed)
{
	if (!array)
		return NULL;
	void *copy = calloc(count > 0 ? (size_t)count : 1, size);
	if (!copy)
		*failed = true;
	else
		memcpy(copy, array, (size_t)count * size);
	return copy;
}

int datatype_list(MPI_Count count, const MPI_Count *blocklengths, MPI_Count blocklength, const MPI_Count *displacements,
		  struct datatype *const *children, struct datatype *child, struct datatype **type)
{
	struct shape *shape = shape_new(SHAPE_LIST);
	if (!shape)
		return MPI_ERR_NO_MEM;
	bool failed = false;
	static const MPI_Count none = 0;
	shape->count = count;
	shape->blocklength = blocklength;
	shape->blocklengths = copy_array(blocklengths, count, sizeof(MPI_Count), &failed);
	shape->displacements = copy_array(count ? displacements : &none, count, sizeof(MPI_Count), &failed);
	shape->children = copy_array(children, count, sizeof(struct datatype *), &failed);
	shape->child = children ? NULL : child;
	if (failed) {
		free(shape->blocklengths);
		free(shape->displacements);
		free(shape->children);
		free(shape);
		return error_set(MPI_ERR_NO_MEM, "no memory for a datatype of %lld blocks", (long long)count);
	}
	struct bounds bounds = { .align = 1 };
	for (MPI_Count i = 0; i < count; i++)
		add_rows(&bounds, shape_child(shape, i), 1, shape_blocklength(shape, i), displacements[i], displacements[i]);
	return finish(shape, &bounds, type);
}

static int alias(struct datatype *child, struct datatype **type)
{
	struct shape *shape = shape_new(SHAPE_ALIAS);
	if (!shape)
		return MPI_ERR_NO_MEM;
	shape->count = shape->blocklength = 1;
	shape->child = child;
	struct bounds bounds = { .align = 1 };
	add_rows(&bounds, child, 1, 1, 0, 0);
	return finish(shape, &bounds, type);
}

int datatype_dup(struct datatype *child, struct datatype **type)
{
	int error = alias(child, type);
	if (error)
		return error;
	(*type)->lb = child->lb;
	(*type)->extent = child->extent;
	return child->committed ? datatype_commit(*type) : 0;
}

int datatype_resized(struct datatype *child, MPI_Count lb, MPI_Count extent, struct datatype **type)
{
	MPI_Count ub;
	if (__builtin_add_overflow(lb, extent, &ub))
		return error_set(MPI_ERR_VALUE_TOO_LARGE, "upper bound of the resized datatype exceeds 63 bits");
	int error = alias(child, type);
	if (error)
		return error;
	(*type)->lb = lb;
	(*type)->extent = extent;
	(*type)->bounds_set = 1;
	return 0;
}
