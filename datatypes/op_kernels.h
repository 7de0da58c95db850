/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* The inner loops of reductions, by operation and kind of element. Called by op.c alone. */
#ifndef DATATYPES_OP_KERNELS_H
#define DATATYPES_OP_KERNELS_H

#include <stddef.h>
#include <stdint.h>

#include "datatypes/datatype.h"

enum op_code {
	OP_SUM, OP_PROD, OP_MIN, OP_MAX, OP_BAND, OP_BOR, OP_BXOR, OP_LAND, OP_LOR, OP_LXOR, OP_MINLOC, OP_MAXLOC, OP_CODES
};

/* inout[i] = in[i] op inout[i], COUNT elements in a row as C lays out an array of them. */
typedef void op_kernel(const void *restrict in, void *restrict inout, size_t count);

/* NULL: there is none. Not for MINLOC and MAXLOC. */
op_kernel *op_kernel_of(enum op_code code, enum datatype_kind kind);
/* For MINLOC and MAXLOC on pairs of those kinds. */
op_kernel *op_kernel_pair(enum op_code code, enum datatype_kind value, enum datatype_kind index);

/* What LOGICAL elements hold; read by the kernels for Fortran LOGICALs. Set before any of them runs. */
extern int64_t op_logical_true, op_logical_false;

#endif
