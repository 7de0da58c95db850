/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Accesses to windows (MPI 5.0, section 12.3): each function fills in a struct access, has it checked as far as the window is not concerned, and hands
 * it to rma/access.c.
 */
#include "mpi/window.h"

#include <inttypes.h>

#include "rma/access.h"
#include "runtime/request.h"

/* A side of the access: count, type, buffer. */
static int check_side(MPI_Count count, MPI_Datatype handle, struct datatype **type)
{
	int rc = api_count(count);

	return rc ? rc : api_type(handle, type);
}

/* The origin's side has the type of the target's as a rule, which has been checked. */
static int check_origin_side(const struct access *access, MPI_Count count, MPI_Datatype handle, struct datatype **type)
{
	if (likely(handle == access->target_type->handle)) {
		*type = access->target_type;
		return api_count(count);
	}
	return check_side(count, handle, type);
}

static int check_buffer(const void *buf, MPI_Count count, const struct datatype *type, const char *what)
{
	if (likely(api_buffer(buf, (size_t)count, type) == 0))
		return 0;
	return error_prefix(MPI_ERR_BUFFER, "%s: ", what);
}

static int bad_disp(int64_t disp)
{
	return error_set(MPI_ERR_DISP, "the target displacement is %" PRId64 ", must not be negative", disp);
}

/* Window, target rank, displacement, and the side at the target. */
static int check_target(struct access *access, MPI_Win win, int rank, MPI_Aint disp, MPI_Count count, MPI_Datatype type)
{
	int rc = api_window(win, &access->window);

	if (!rc)
		rc = api_target(access->window, rank);
	if (!rc)
		rc = check_side(count, type, &access->target_type);
	if (!rc && unlikely(disp < 0 && rank != MPI_PROC_NULL && access->window->flavor != MPI_WIN_FLAVOR_DYNAMIC))
		rc = bad_disp(disp);
	access->target = rank;
	access->disp = disp;
	access->target_count = (size_t)count;
	return rc;
}

static int check_origin(struct access *access, const void *buf, MPI_Count count, MPI_Datatype type)
{
	int rc = check_origin_side(access, count, type, &access->origin_type);

	if (!rc)
		rc = check_buffer(buf, count, access->origin_type, "origin");
	access->origin = buf;
	access->origin_count = (size_t)count;
	return rc;
}

static int check_result(struct access *access, void *buf, MPI_Count count, MPI_Datatype type)
{
	int rc = check_origin_side(access, count, type, &access->result_type);

	if (!rc)
		rc = check_buffer(buf, count, access->result_type, "result");
	if (!rc)
		rc = api_receivable(access->result_type, count);
	access->result = buf;
	access->result_count = (size_t)count;
	return rc;
}

static int check_op(struct access *access, MPI_Op op)
{
	const struct op *operation = op_of(op);

	if (!operation)
		return error_set(MPI_ERR_OP,
				 op == MPI_OP_NULL ? "the operation is MPI_OP_NULL" : "the operation is none: freed, or never made");
	return op_check_accumulate(operation, access->target_type, &access->what);
}

/* Do it now, or with a request. */
static int perform(struct access *access, int rc, const char *call)
{
	if (likely(!rc)) {
		struct lane *lane = access->window->lane;

		access->call = call;
		lane_enter(lane);
		rc = access_now(access);
		lane_leave(lane);
	}
	return likely(!rc) ? MPI_SUCCESS : api_fail_window(access->window, rc, call);
}

static int start(struct access *access, int rc, MPI_Request *request, const char *call)
{
	struct request *started;

	if (!rc)
		rc = api_output(request, "request");
	if (!rc) {
		struct lane *lane = access->window->lane;

		access->call = call;
		lane_enter(lane);
		rc = access_with_request(access, &started);
		lane_leave(lane);
	}
	if (rc)
		return api_fail_window(access->window, rc, call);
	*request = request_handle(started);
	return MPI_SUCCESS;
}

/* ---- put and get ---- */

static int prepare_put(struct access *a, const void *buf, MPI_Count count, MPI_Datatype type, int rank, MPI_Aint disp,
		       MPI_Count target_count, MPI_Datatype target_type, MPI_Win win)
{
	int rc;

	a->kind = ACCESS_PUT;
	a->what.op = NULL;
	rc = check_target(a, win, rank, disp, target_count, target_type);
	if (!rc)
		rc = api_receivable(a->target_type, target_count);
	return rc ? rc : check_origin(a, buf, count, type);
}

static int prepare_get(struct access *a, void *buf, MPI_Count count, MPI_Datatype type, int rank, MPI_Aint disp, MPI_Count target_count,
		       MPI_Datatype target_type, MPI_Win win)
{
	int rc;

	a->kind = ACCESS_GET;
	a->what.op = NULL;
	a->origin_type = NULL;
	rc = check_target(a, win, rank, disp, target_count, target_type);
	return rc ? rc : check_result(a, buf, count, type);
}

#pragma weak MPI_Put_c = PMPI_Put_c
int PMPI_Put_c(const void *origin_addr, MPI_Count origin_count, MPI_Datatype origin_datatype, int target_rank, MPI_Aint target_disp,
	       MPI_Count target_count, MPI_Datatype target_datatype, MPI_Win win)
{
	struct access a;

	return perform(
		&a,
		prepare_put(&a, origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, target_datatype, win),
		"MPI_Put");
}

#pragma weak MPI_Get_c = PMPI_Get_c
int PMPI_Get_c(void *origin_addr, MPI_Count origin_count, MPI_Datatype origin_datatype, int target_rank, MPI_Aint target_disp,
	       MPI_Count target_count, MPI_Datatype target_datatype, MPI_Win win)
{
	struct access a;

	return perform(
		&a,
		prepare_get(&a, origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, target_datatype, win),
		"MPI_Get");
}

#pragma weak MPI_Rput_c = PMPI_Rput_c
int PMPI_Rput_c(const void *origin_addr, MPI_Count origin_count, MPI_Datatype origin_datatype, int target_rank, MPI_Aint target_disp,
		MPI_Count target_count, MPI_Datatype target_datatype, MPI_Win win, MPI_Request *request)
{
	struct access a;

	return start(
		&a,
		prepare_put(&a, origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, target_datatype, win),
		request, "MPI_Rput");
}

#pragma weak MPI_Rget_c = PMPI_Rget_c
int PMPI_Rget_c(void *origin_addr, MPI_Count origin_count, MPI_Datatype origin_datatype, int target_rank, MPI_Aint target_disp,
		MPI_Count target_count, MPI_Datatype target_datatype, MPI_Win win, MPI_Request *request)
{
	struct access a;

	return start(
		&a,
		prepare_get(&a, origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, target_datatype, win),
		request, "MPI_Rget");
}

/* ---- accumulates ---- */

static int prepare_accumulate(struct access *a, const void *buf, MPI_Count count, MPI_Datatype type, int rank, MPI_Aint disp,
			      MPI_Count target_count, MPI_Datatype target_type, MPI_Op op, MPI_Win win)
{
	int rc;

	a->kind = ACCESS_ACCUMULATE;
	rc = check_target(a, win, rank, disp, target_count, target_type);
	if (!rc)
		rc = check_op(a, op);
	if (!rc && op == MPI_NO_OP)
		rc = error_set(MPI_ERR_OP, "MPI_NO_OP is for accumulates that fetch something");
	if (!rc)
		rc = api_receivable(a->target_type, target_count);
	return rc ? rc : check_origin(a, buf, count, type);
}

static int prepare_get_accumulate(struct access *a, const void *buf, MPI_Count count, MPI_Datatype type, void *result,
				  MPI_Count result_count, MPI_Datatype result_type, int rank, MPI_Aint disp, MPI_Count target_count,
				  MPI_Datatype target_type, MPI_Op op, MPI_Win win)
{
	int rc;

	a->kind = ACCESS_GET_ACCUMULATE;
	a->origin_type = NULL;
	rc = check_target(a, win, rank, disp, target_count, target_type);
	if (!rc)
		rc = check_op(a, op);
	if (!rc)
		rc = api_receivable(a->target_type, target_count);
	if (!rc)
		rc = check_result(a, result, result_count, result_type);
	/* With MPI_NO_OP the origin's arguments mean nothing. */
	if (!rc && op != MPI_NO_OP)
		rc = check_origin(a, buf, count, type);
	return rc;
}

#pragma weak MPI_Accumulate_c = PMPI_Accumulate_c
int PMPI_Accumulate_c(const void *origin_addr, MPI_Count origin_count, MPI_Datatype origin_datatype, int target_rank, MPI_Aint target_disp,
		      MPI_Count target_count, MPI_Datatype target_datatype, MPI_Op op, MPI_Win win)
{
	struct access a;

	return perform(&a,
		       prepare_accumulate(&a, origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count,
					  target_datatype, op, win),
		       "MPI_Accumulate");
}

#pragma weak MPI_Raccumulate_c = PMPI_Raccumulate_c
int PMPI_Raccumulate_c(const void *origin_addr, MPI_Count origin_count, MPI_Datatype origin_datatype, int target_rank, MPI_Aint target_disp,
		       MPI_Count target_count, MPI_Datatype target_datatype, MPI_Op op, MPI_Win win, MPI_Request *request)
{
	struct access a;

	return start(&a,
		     prepare_accumulate(&a, origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count,
					target_datatype, op, win),
		     request, "MPI_Raccumulate");
}

#pragma weak MPI_Get_accumulate_c = PMPI_Get_accumulate_c
int PMPI_Get_accumulate_c(const void *origin_addr, MPI_Count origin_count, MPI_Datatype origin_datatype, void *result_addr,
			  MPI_Count result_count, MPI_Datatype result_datatype, int target_rank, MPI_Aint target_disp,
			  MPI_Count target_count, MPI_Datatype target_datatype, MPI_Op op, MPI_Win win)
{
	struct access a;

	return perform(&a,
		       prepare_get_accumulate(&a, origin_addr, origin_count, origin_datatype, result_addr, result_count, result_datatype,
					      target_rank, target_disp, target_count, target_datatype, op, win),
		       "MPI_Get_accumulate");
}

#pragma weak MPI_Rget_accumulate_c = PMPI_Rget_accumulate_c
int PMPI_Rget_accumulate_c(const void *origin_addr, MPI_Count origin_count, MPI_Datatype origin_datatype, void *result_addr,
			   MPI_Count result_count, MPI_Datatype result_datatype, int target_rank, MPI_Aint target_disp,
			   MPI_Count target_count, MPI_Datatype target_datatype, MPI_Op op, MPI_Win win, MPI_Request *request)
{
	struct access a;

	return start(&a,
		     prepare_get_accumulate(&a, origin_addr, origin_count, origin_datatype, result_addr, result_count, result_datatype,
					    target_rank, target_disp, target_count, target_datatype, op, win),
		     request, "MPI_Rget_accumulate");
}

static int check_predefined(const struct datatype *type)
{
	return type->predefined ? 0 : error_set(MPI_ERR_TYPE, "the datatype must be a predefined one, this one is derived");
}

/* One element of a predefined type on all sides. */
static int check_single(struct access *access, const void *origin, void *result)
{
	int rc = check_predefined(access->target_type);

	if (!rc)
		rc = check_buffer(origin, 1, access->target_type, "origin");
	if (!rc)
		rc = check_buffer(result, 1, access->target_type, "result");
	access->origin = origin;
	access->result = result;
	access->origin_count = access->result_count = 1;
	access->origin_type = access->result_type = access->target_type;
	return rc;
}

#pragma weak MPI_Fetch_and_op = PMPI_Fetch_and_op
int PMPI_Fetch_and_op(const void *origin_addr, void *result_addr, MPI_Datatype datatype, int target_rank, MPI_Aint target_disp, MPI_Op op,
		      MPI_Win win)
{
	struct access a;
	int rc;

	a.kind = ACCESS_GET_ACCUMULATE;
	rc = check_target(&a, win, target_rank, target_disp, 1, datatype);
	if (!rc)
		rc = check_op(&a, op);
	if (!rc)
		rc = check_single(&a, op == MPI_NO_OP ? result_addr : origin_addr, result_addr);
	if (op == MPI_NO_OP)
		a.origin_type = NULL; /* the origin's arguments mean nothing */
	return perform(&a, rc, "MPI_Fetch_and_op");
}

static int check_comparable(const struct datatype *type)
{
	const unsigned groups = GROUP_INTEGER | GROUP_FORTRAN | GROUP_LOGICAL | GROUP_BYTE | GROUP_MULTI;

	return type->predefined && type->group & groups
		       ? 0
		       : error_set(MPI_ERR_TYPE, "a compare-and-swap needs a type of integers, of logicals, or MPI_BYTE; this is %s",
				   datatype_name(type));
}

#pragma weak MPI_Compare_and_swap = PMPI_Compare_and_swap
int PMPI_Compare_and_swap(const void *origin_addr, const void *compare_addr, void *result_addr, MPI_Datatype datatype, int target_rank,
			  MPI_Aint target_disp, MPI_Win win)
{
	struct access a;
	int rc;

	a.kind = ACCESS_COMPARE;
	a.compare = compare_addr;
	rc = check_target(&a, win, target_rank, target_disp, 1, datatype);
	if (!rc)
		rc = check_comparable(a.target_type);
	if (!rc)
		rc = check_op(&a, MPI_REPLACE);
	if (!rc)
		rc = check_single(&a, origin_addr, result_addr);
	if (!rc)
		rc = check_buffer(compare_addr, 1, a.target_type, "value to compare with");
	return perform(&a, rc, "MPI_Compare_and_swap");
}
