/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * In which order the blocks of a layout lie: what the standard demands of file types (MPI 5.0, section 14.3), and what makes packed
 * bytes searchable by their place. Found out from the program, without going through its repeats.
 */
#ifndef DATATYPES_ORDER_H
#define DATATYPES_ORDER_H

#include <stdbool.h>

#include "datatypes/layout.h"

enum layout_order {
	ORDER_NONE,      /* some block begins before one that comes before it */
	ORDER_ASCENDING, /* each begins where the one before begins, or behind */
	ORDER_APART,     /* each begins where the one before ends, or behind */
};

/* Displacements in bytes: of the first block, of the last one's begin, and of the end of all. */
struct layout_reach {
	int64_t first, last, end;
};

/* `reach` is set unless ORDER_NONE. The layout is not empty. */
enum layout_order layout_order(const struct layout *layout, struct layout_reach *reach);

/* The order of repeats of a layout of that order and reach, EXTENT bytes apart. */
enum layout_order layout_order_repeated(enum layout_order order, const struct layout_reach *reach, int64_t extent);

#endif
