/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* From the shape of a datatype to its layout. Called by datatype_commit and, for very deep types, by construct.c. */
#ifndef DATATYPES_FLATTEN_H
#define DATATYPES_FLATTEN_H

#include "datatypes/datatype.h"

/* Memory that is freed all at once. */
struct arena;
void arena_free(struct arena *arena); /* NULL is fine */

/* Makes type->layout and those of the types it is made of, unless they exist. Not committed by this. MPI_ERR_NO_MEM. */
int flatten(struct datatype *type);

/*
 * *top = the layout of COUNT > 0 elements EXTENT apart, each of the given layout. Allocates nothing. The result may refer to
 * LAYOUT, and stands by itself otherwise.
 */
void layout_repeat(struct layout *top, const struct layout *layout, int64_t count, int64_t extent);

#endif
