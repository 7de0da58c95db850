/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A reduction operation: the predefined ones over every basic type the standard allows, and user functions.
 *
 * Called by mpi/op.c (create, free, Reduce_local), collectives/ and rma/ (accumulate). An op never changes after creation;
 * only its reference count moves. The check of (op, type) is done once at the door with op_check; op_apply trusts it.
 */
#ifndef DATATYPES_OP_H
#define DATATYPES_OP_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "datatypes/datatype.h"
#include "datatypes/op_kernels.h"

enum {
	OP_MAGIC = 0x57744f70,
	OP_FIRST = 0x20, /* ABI value of MPI_OP_NULL; the predefined operations follow it */
	OP_PREDEFINED = 32,
};

struct op {
	uint32_t magic;
	uint8_t predefined;
	uint8_t commutative;
	uint8_t index; /* of a predefined one: ABI value - OP_FIRST */
	atomic_int references;
	MPI_User_function *function;     /* exactly one of the two for a user's operation */
	MPI_User_function_c *function_c;
	MPI_Op handle;
};

extern struct op op_table[OP_PREDEFINED]; /* by ABI value - OP_FIRST; magic 0 in the holes */

/* The object behind a handle, or NULL when the handle is MPI_OP_NULL, freed or garbage. */
static inline struct op *op_of(MPI_Op handle)
{
	uintptr_t value = (uintptr_t)handle;
	if (value < 4096) {
		uintptr_t index = value - OP_FIRST; /* wraps below the first: then too large */
		if (index >= OP_PREDEFINED || op_table[index].magic != OP_MAGIC)
			return NULL;
		return &op_table[index];
	}
	struct op *op = (struct op *)value;
	return op->magic == OP_MAGIC ? op : NULL;
}

static inline bool op_commutative(const struct op *op)
{
	return op->commutative;
}

/* Is the result the same to the last bit in whatever order elements of TYPE are combined? */
static inline bool op_is_exact(const struct op *op, const struct datatype *type)
{
	return op->predefined && (type->group & (GROUP_INTEGER | GROUP_FORTRAN | GROUP_LOGICAL | GROUP_BYTE | GROUP_MULTI)) != 0;
}

void op_destroy(struct op *op); /* only for op_release */

static inline void op_retain(struct op *op)
{
	if (!op->predefined) /* relaxed: the caller already holds a reference */
		atomic_fetch_add_explicit(&op->references, 1, memory_order_relaxed);
}

static inline void op_release(struct op *op)
{
	/* acq_rel: all uses by other threads, before their release, happen before the destruction here. */
	if (!op->predefined && atomic_fetch_sub_explicit(&op->references, 1, memory_order_acq_rel) == 1)
		op_destroy(op);
}

/* Exactly one of the functions is not NULL. MPI_ERR_NO_MEM. */
int op_create(MPI_User_function *function, MPI_User_function_c *function_c, bool commutative, struct op **op);

/* 0 when a reduction may use OP on TYPE, else MPI_ERR_OP with text. MPI_REPLACE and MPI_NO_OP are for accumulates only. */
int op_check(const struct op *op, const struct datatype *type);
/* What an accumulate does with each element. */
struct accumulator {
	const struct op *op;
	const struct datatype *leaf; /* predefined type of the elements; of several, which REPLACE and NO_OP take: MPI_BYTE */
	op_kernel *kernel;           /* of both; NULL: MPI_REPLACE, MPI_NO_OP */
};

/* The same for MPI_Accumulate and friends: REPLACE and NO_OP with any type, others also on derived types of one basic type,
 * no user operations. */
int op_check_accumulate(const struct op *op, const struct datatype *type, struct accumulator *out);

/* The predefined type that all of TYPE is made of, pairs taken whole; NULL when there are several, or none. */
const struct datatype *op_leaf(const struct datatype *type);

/*
 * inout[i] = in[i] op inout[i] for COUNT elements at their places in both buffers (displacements relative to each, as in a
 * message). The buffers must not overlap. Returns 0 or MPI_ERR_OP when there is no kernel (op_check says so beforehand).
 */
int op_apply(const struct op *op, const void *in, void *inout, size_t count, const struct datatype *type);

/* How the Fortran side writes .TRUE. and .FALSE. (MPI_Abi_set_fortran_booleans); by default 1 and 0. */
void op_fortran_booleans(int64_t true_value, int64_t false_value);

#endif
