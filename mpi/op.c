/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Reduction operations and the reduction within a process (MPI 5.0, sections 6.9.5 and 6.9.7). */
#include "datatypes/op.h"
#include "mpi/api.h"

#include <inttypes.h>

static int any_op(MPI_Op handle, struct op **op)
{
	*op = op_of(handle);
	int rc = api_ready();
	if (rc || likely(*op))
		return rc;
	if (handle == MPI_OP_NULL)
		return error_set(MPI_ERR_OP, "the operation is MPI_OP_NULL");
	return error_set(MPI_ERR_OP, "0x%" PRIxPTR " is no operation: freed, or never made", (uintptr_t)handle);
}

static int create(MPI_User_function *function, MPI_User_function_c *function_c, int commute, MPI_Op *op, const char *call)
{
	struct op *made = NULL;
	int rc = api_ready();
	if (!rc)
		rc = api_output(op, "op");
	if (!rc && !function && !function_c)
		rc = error_set(MPI_ERR_ARG, "the user's function is NULL");
	if (!rc)
		rc = op_create(function, function_c, commute, &made);
	if (rc)
		return api_fail(NULL, rc, call);
	*op = made->handle;
	return MPI_SUCCESS;
}

#pragma weak MPI_Op_create = PMPI_Op_create
int PMPI_Op_create(MPI_User_function *user_fn, int commute, MPI_Op *op)
{
	return create(user_fn, NULL, commute, op, "MPI_Op_create");
}

#pragma weak MPI_Op_create_c = PMPI_Op_create_c
int PMPI_Op_create_c(MPI_User_function_c *user_fn, int commute, MPI_Op *op)
{
	return create(NULL, user_fn, commute, op, "MPI_Op_create_c");
}

#pragma weak MPI_Op_free = PMPI_Op_free
int PMPI_Op_free(MPI_Op *op)
{
	struct op *o;
	int rc = api_output(op, "op");
	if (!rc)
		rc = any_op(*op, &o);
	if (!rc && o->predefined)
		rc = error_set(MPI_ERR_OP, "a predefined operation cannot be freed");
	if (rc)
		return api_fail(NULL, rc, "MPI_Op_free");
	op_release(o);
	*op = MPI_OP_NULL;
	return MPI_SUCCESS;
}

#pragma weak MPI_Op_commutative = PMPI_Op_commutative
int PMPI_Op_commutative(MPI_Op op, int *commute)
{
	struct op *o;
	int rc = any_op(op, &o);
	if (!rc)
		rc = api_output(commute, "commute");
	if (rc)
		return api_fail(NULL, rc, "MPI_Op_commutative");
	*commute = op_commutative(o);
	return MPI_SUCCESS;
}

#pragma weak MPI_Reduce_local_c = PMPI_Reduce_local_c
int PMPI_Reduce_local_c(const void *inbuf, void *inoutbuf, MPI_Count count, MPI_Datatype datatype, MPI_Op op)
{
	struct datatype *type;
	struct op *o;
	int rc = any_op(op, &o);
	if (!rc)
		rc = api_type(datatype, &type);
	if (!rc)
		rc = api_count(count);
	if (!rc)
		rc = api_buffer(inbuf, (size_t)count, type);
	if (!rc)
		rc = api_buffer(inoutbuf, (size_t)count, type);
	if (!rc && (inbuf == MPI_IN_PLACE || inoutbuf == MPI_IN_PLACE))
		rc = error_set(MPI_ERR_BUFFER, "MPI_IN_PLACE is not possible here: the result always goes to inoutbuf");
	if (!rc && inbuf && inbuf == inoutbuf && count > 0)
		rc = error_set(MPI_ERR_BUFFER, "inbuf and inoutbuf are the same (%p)", inoutbuf);
	if (!rc)
		rc = op_check(o, type);
	if (!rc)
		rc = op_apply(o, inbuf, inoutbuf, (size_t)count, type);
	return rc ? api_fail(NULL, rc, "MPI_Reduce_local") : MPI_SUCCESS;
}
