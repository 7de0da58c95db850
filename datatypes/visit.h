/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Walking over the basic elements of typed data: for external32 and accumulates, which need to know what the bytes are. Slower
 * than a cursor, which only knows where they are.
 */
#ifndef DATATYPES_VISIT_H
#define DATATYPES_VISIT_H

#include "datatypes/datatype.h"

/* COUNT elements of the predefined type LEAF, leaf->extent apart, the first displaced from AT as in a message. */
typedef int visit_function(const struct datatype *leaf, char *at, MPI_Count count, void *context);

/* Calls VISIT for all of (buf, count, type) in the order of the type map; stops at and returns its first nonzero result. */
int datatype_visit(const struct datatype *type, char *buf, MPI_Count count, visit_function *visit, void *context);

#endif
