/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See access.h: which way an access goes. */
#include "rma/access.h"

#include "common/counters.h"
#include "common/error.h"
#include "datatypes/cursor.h"
#include "rma/bulk.h"
#include "rma/check.h"
#include "rma/copy.h"
#include "rma/direct.h"
#include "rma/gather.h"
#include "rma/send.h"
#include "rma/sync.h"
#include "runtime/request.h"

#include <string.h>

/* ---- where it is ---- */

static cold_path int out_of_range(const struct access *access, int64_t first, int64_t span)
{
	const struct window_target *target = &access->window->targets[access->target];

	return error_set(MPI_ERR_RMA_RANGE,
			 "%lld bytes at byte %lld (displacement %lld in units of %lld bytes) are accessed, but the window of rank %d "
			 "has %llu bytes",
			 (long long)span, (long long)first, (long long)access->disp, (long long)target->disp_unit, access->target,
			 (unsigned long long)target->len);
}

static cold_path int check_attached(const struct access *access)
{
	MPI_Count lowest, span = datatype_span(access->target_type, access->target_count, &lowest);

	if (span <= 0 || window_attached(access->window, access->at + (uint64_t)lowest, (uint64_t)span))
		return 0;
	return error_set(MPI_ERR_RMA_RANGE, "%lld bytes at 0x%llx are accessed, which are not attached to the window", (long long)span,
			 (unsigned long long)access->at + (uint64_t)lowest);
}

static int locate(struct access *access, const struct window *window, const struct window_target *target)
{
	int64_t at, first;
	MPI_Count lowest, span;

	if (unlikely(window->flavor == MPI_WIN_FLAVOR_DYNAMIC)) {
		access->at = (uint64_t)access->disp;
		return access->target == window->rank ? check_attached(access) : 0;
	}
	if (unlikely(__builtin_mul_overflow(access->disp, target->disp_unit, &at)))
		return out_of_range(access, access->disp, (int64_t)access->len);
	access->at = (uint64_t)at;
	if (likely(datatype_dense(access->target_type, access->target_count))) {
		lowest = access->target_type->true_lb;
		span = (MPI_Count)access->len;
	} else {
		span = datatype_span(access->target_type, access->target_count, &lowest);
	}
	if (unlikely(__builtin_add_overflow(at, lowest, &first) || first < 0 || span < 0 || (uint64_t)first > target->len ||
		     (uint64_t)span > target->len - (uint64_t)first))
		return out_of_range(access, first, span);
	return 0;
}

/* ---- memory that is mapped here ---- */

static int copy_directly(const struct access *access, char *memory)
{
	char *target = memory + access->at;

	if (access->kind == ACCESS_GET) {
		if (likely(datatype_dense(access->target_type, access->target_count) &&
			   datatype_dense(access->result_type, access->result_count))) {
			memmove((char *)access->result + access->result_type->true_lb, target + access->target_type->true_lb, access->len);
			return 0;
		}
		return datatype_copy(target, access->target_count, access->target_type, access->result, access->result_count,
				     access->result_type);
	}
	if (likely(datatype_dense(access->target_type, access->target_count) &&
		   datatype_dense(access->origin_type, access->origin_count))) {
		memmove(target + access->target_type->true_lb, (const char *)access->origin + access->origin_type->true_lb, access->len);
		return 0;
	}
	return datatype_copy(access->origin, access->origin_count, access->origin_type, target, access->target_count, access->target_type);
}

static int do_directly(struct access *access, char *memory)
{
	struct window *window = access->window;
	struct combination how;

	counters.rma_direct++;
	if (access->kind == ACCESS_PUT || access->kind == ACCESS_GET) {
		window->stored |= access->kind == ACCESS_PUT;
		return copy_directly(access, memory);
	}
	direct_combination(window, access->target, &access->what, access->len, &how);
	window->stored |= !how.word || !how.few;
	if (access->kind == ACCESS_COMPARE)
		direct_compare(&how, memory + access->at, access->compare, access->origin, access->result, access->len);
	else
		direct_combine(access, &how, memory);
	return 0;
}

/* ---- the ways ---- */

static int check_length(const struct access *access, const struct datatype *type, size_t count, const char *what)
{
	size_t len;

	if (likely(type == access->target_type && count == access->target_count))
		return 0;
	if (!datatype_bytes(type, count, &len) || len == access->len)
		return 0;
	return error_set(MPI_ERR_TRUNCATE, "the %s has %zu bytes, the target %zu: they must be the same", what, len, access->len);
}

static int check_lengths(const struct access *access)
{
	int error = 0;
	bool writes = access->kind == ACCESS_PUT || access->kind == ACCESS_ACCUMULATE ||
		      (access->kind == ACCESS_GET_ACCUMULATE && access->what.op->handle != MPI_NO_OP);

	if (writes)
		error = check_length(access, access->origin_type, access->origin_count, "origin");
	if (!error && (access->kind == ACCESS_GET || access->kind == ACCESS_GET_ACCUMULATE))
		error = check_length(access, access->result_type, access->result_count, "buffer for the result");
	return error;
}

/* Done at once when *request stays NULL. */
static int run(struct access *access, bool passive, struct request **request)
{
	struct window *window = access->window;
	const struct window_target *target = &window->targets[access->target];
	int rc = sync_access(window, access->target, passive);

	if (unlikely(rc))
		return rc;
	if (unlikely(!datatype_bytes(access->target_type, access->target_count, &access->len)))
		return error_set(MPI_ERR_COUNT, "the target has more than 2^63 bytes");
	rc = check_lengths(access);
	if (!rc && likely(access->len > 0))
		rc = locate(access, window, target);
	if (unlikely(window->checked) && !rc && access->len > 0)
		rc = check_access(access, request != NULL);
	if (unlikely(rc) || access->len == 0)
		return rc;
	if (likely(target->path == PATH_DIRECT))
		return do_directly(access, target->direct);
	window->stored = true;
	if (target->path == PATH_COPY && copy_possible(access))
		return copy_access(access);
	if (bulk_possible(access))
		return bulk_access(access, request);
	return !request && gather_possible(access) ? gather_access(access) : send_access(access, request);
}

int access_now(struct access *access)
{
	lane_assert_locked(access->window->lane);
	if (unlikely(access->target == MPI_PROC_NULL))
		return 0;
	return run(access, false, NULL);
}

int access_with_request(struct access *access, struct request **request)
{
	int rc = 0;

	*request = NULL;
	if (access->target != MPI_PROC_NULL)
		rc = run(access, true, request);
	if (!rc && !*request)
		*request = &request_completed;
	return rc;
}
