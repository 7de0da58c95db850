/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The portable data representation "external32" (section 14.5.2 of the standard): big-endian, sizes of its own, no gaps. Called by
 * MPI_Pack_external and its relatives, and by io/.
 */
#ifndef DATATYPES_EXTERNAL32_H
#define DATATYPES_EXTERNAL32_H

#include "datatypes/datatype.h"

/* Bytes of COUNT elements; -1 on overflow. */
MPI_Count external32_size(const struct datatype *type, MPI_Count count);

/* DST has room for / SRC holds external32_size bytes. MPI_ERR_CONVERSION when a value does not fit (long in 4 bytes). */
int external32_pack(void *dst, const void *buf, MPI_Count count, const struct datatype *type);
int external32_unpack(void *buf, MPI_Count count, const struct datatype *type, const void *src);

#endif
