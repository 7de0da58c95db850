/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Recursion over shapes; see visit.h. */
#include "datatypes/visit.h"

#include "datatypes/construct.h"

static int visit_shape(const struct shape *shape, char *buf, visit_function *visit, void *context)
{
	for (MPI_Count i = 0; i < shape->count; i++) {
		MPI_Count offset = shape->kind == SHAPE_VECTOR ? i * shape->stride
				   : shape->kind == SHAPE_LIST ? shape->displacements[i]
							       : 0;
		int stop = datatype_visit(shape_child(shape, i), buf + offset, shape_blocklength(shape, i), visit, context);
		if (stop)
			return stop;
	}
	return 0;
}

int datatype_visit(const struct datatype *type, char *buf, MPI_Count count, visit_function *visit, void *context)
{
	if (type->size == 0 || count == 0)
		return 0;
	if (type->predefined)
		return visit(type, buf, count, context);
	for (MPI_Count i = 0; i < count; i++) {
		int stop = visit_shape(type->shape, buf + i * type->extent, visit, context);
		if (stop)
			return stop;
	}
	return 0;
}
