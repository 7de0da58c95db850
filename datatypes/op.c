/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Reduction operations: which goes with which type, and calling the kernel or the user's function. See op.h. */
#include "datatypes/op.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "common/error.h"
#include "datatypes/cursor.h"
#include "datatypes/visit.h"

enum { REPLACE = OP_CODES, NONE };

/*
 * The groups of types that each operation takes: what the standard says (section 6.9.2), and what programs rely on because both
 * MPICH and Open MPI take it: MPI_CHAR as an integer of one byte, and logical operations on every C number.
 */
struct rule {
	const char *name;
	int code; /* enum op_code, REPLACE or NONE */
	unsigned groups;
};

#define NUMBERS (GROUP_INTEGER | GROUP_FORTRAN | GROUP_FLOAT | GROUP_MULTI)
#define TRUTHS (GROUP_INTEGER | GROUP_LOGICAL | GROUP_FLOAT | GROUP_MULTI)
#define BITS (GROUP_INTEGER | GROUP_FORTRAN | GROUP_BYTE | GROUP_MULTI)

static const struct rule rules[OP_PREDEFINED] = {
	[0x01] = { "MPI_SUM", OP_SUM, NUMBERS | GROUP_COMPLEX },
	[0x02] = { "MPI_MIN", OP_MIN, NUMBERS },
	[0x03] = { "MPI_MAX", OP_MAX, NUMBERS },
	[0x04] = { "MPI_PROD", OP_PROD, NUMBERS | GROUP_COMPLEX },
	[0x08] = { "MPI_BAND", OP_BAND, BITS },
	[0x09] = { "MPI_BOR", OP_BOR, BITS },
	[0x0a] = { "MPI_BXOR", OP_BXOR, BITS },
	[0x10] = { "MPI_LAND", OP_LAND, TRUTHS },
	[0x11] = { "MPI_LOR", OP_LOR, TRUTHS },
	[0x12] = { "MPI_LXOR", OP_LXOR, TRUTHS },
	[0x18] = { "MPI_MINLOC", OP_MINLOC, GROUP_PAIR },
	[0x19] = { "MPI_MAXLOC", OP_MAXLOC, GROUP_PAIR },
	[0x1c] = { "MPI_REPLACE", REPLACE, 0 },
	[0x1d] = { "MPI_NO_OP", NONE, 0 },
};

#define ROW(i, commutes)                                                                                                     \
	[i] = { .magic = OP_MAGIC, .predefined = 1, .commutative = (commutes), .index = (i), .references = 1, \
		.handle = (MPI_Op)(uintptr_t)(OP_FIRST + (i)) }

struct op op_table[OP_PREDEFINED] = {
	ROW(0x01, 1), ROW(0x02, 1), ROW(0x03, 1), ROW(0x04, 1), ROW(0x08, 1), ROW(0x09, 1), ROW(0x0a, 1),
	ROW(0x10, 1), ROW(0x11, 1), ROW(0x12, 1), ROW(0x18, 1), ROW(0x19, 1), ROW(0x1c, 0), ROW(0x1d, 0),
};

int op_create(MPI_User_function *function, MPI_User_function_c *function_c, bool commutative, struct op **op)
{
	struct op *made = calloc(1, sizeof *made);
	if (!made)
		return error_set(MPI_ERR_NO_MEM, "no memory for an operation");
	made->magic = OP_MAGIC;
	made->commutative = commutative;
	made->function = function;
	made->function_c = function_c;
	made->handle = (MPI_Op)made;
	atomic_init(&made->references, 1);
	*op = made;
	return 0;
}

void op_destroy(struct op *op)
{
	op->magic = 0;
	free(op);
}

void op_fortran_booleans(int64_t true_value, int64_t false_value)
{
	op_logical_true = true_value;
	op_logical_false = false_value;
}

/* ---- which goes with which ---- */

static op_kernel *kernel_of(const struct op *op, const struct datatype *type)
{
	const struct rule *rule = &rules[op->index];
	if (!(type->group & rule->groups))
		return NULL;
	if (rule->groups == GROUP_PAIR)
		return op_kernel_pair((enum op_code)rule->code, (enum datatype_kind)type->value->kind,
				      (enum datatype_kind)type->index->kind);
	return op_kernel_of((enum op_code)rule->code, (enum datatype_kind)type->kind);
}

/* The predefined type that all of TYPE is made of, pairs taken whole; NULL: several, or none. */
struct search {
	const struct datatype *found;
};

static int same_leaf(const struct datatype *leaf, char *at, MPI_Count count, void *context)
{
	(void)at;
	(void)count;
	struct search *search = context;
	if (search->found && search->found != leaf)
		return 1;
	search->found = leaf;
	return 0;
}

const struct datatype *op_leaf(const struct datatype *type)
{
	struct search search = { NULL };
	if (type->predefined)
		return type;
	return datatype_visit(type, NULL, 1, same_leaf, &search) ? NULL : search.found;
}

int op_check(const struct op *op, const struct datatype *type)
{
	if (!op->predefined)
		return 0;
	const struct rule *rule = &rules[op->index];
	if (rule->code >= OP_CODES)
		return error_set(MPI_ERR_OP, "%s is for MPI_Accumulate and its relatives only", rule->name);
	if (!type->predefined)
		return error_set(MPI_ERR_OP, "%s works on predefined types only; for the derived type%s%s create an operation of your own",
				 rule->name, *datatype_name(type) ? " " : "", datatype_name(type));
	if (!kernel_of(op, type))
		return error_set(MPI_ERR_OP, "%s is not defined for %s", rule->name, datatype_name(type));
	return 0;
}

int op_check_accumulate(const struct op *op, const struct datatype *type, struct accumulator *out)
{
	const struct datatype *leaf = type->predefined ? type : op_leaf(type);

	if (unlikely(!op->predefined))
		return error_set(MPI_ERR_OP, "a user's operation cannot be used in an accumulate");
	*out = (struct accumulator){ op, leaf ? leaf : datatype_of(MPI_BYTE), NULL };
	if (rules[op->index].code >= OP_CODES || type->size == 0)
		return 0;
	if (!leaf)
		return error_set(MPI_ERR_TYPE, "an accumulate needs a datatype made of one predefined type");
	out->kernel = kernel_of(op, leaf);
	if (unlikely(!out->kernel))
		return error_set(MPI_ERR_OP, "%s is not defined for %s", rules[op->index].name, datatype_name(leaf));
	return 0;
}

/* ---- applying ---- */

static void call_user(const struct op *op, const char *in, char *inout, size_t count, const struct datatype *type)
{
	MPI_Datatype handle = type->handle;
	if (op->function_c) {
		MPI_Count n = (MPI_Count)count;
		op->function_c((void *)in, inout, &n, &handle);
		return;
	}
	while (count > 0) { /* an int at a time */
		int n = count > INT_MAX ? INT_MAX : (int)count;
		op->function((void *)in, inout, &n, &handle);
		in += n * type->extent;
		inout += n * type->extent;
		count -= (size_t)n;
	}
}

int op_apply(const struct op *op, const void *in, void *inout, size_t count, const struct datatype *type)
{
	if (count == 0)
		return 0;
	if (!op->predefined) {
		call_user(op, in, inout, count, type);
		return 0;
	}
	const struct rule *rule = &rules[op->index];
	if (rule->code == REPLACE)
		return datatype_copy(in, count, type, inout, count, type);
	if (rule->code == NONE)
		return 0;
	op_kernel *kernel = type->predefined ? kernel_of(op, type) : NULL;
	if (!kernel)
		return op_check(op, type);
	kernel(in, inout, count);
	return 0;
}
