/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Waiting for a request by driving progress; see request.h. What completes requests knows nothing of who waits. */
#include "common/error.h"
#include "common/status.h"
#include "runtime/progress.h"
#include "runtime/request.h"

static bool is_done(void *argument)
{
	return request_done(argument);
}

int request_wait(struct request *request, MPI_Status *status, uint32_t call)
{
	int error;

	if (!request_done(request)) {
		MPI_Request handle = request_handle(request);
		struct wait_reason reason = {.call = call,
					     .comm = request->comm,
					     .peer = STATUS_NONE,
					     .tag = STATUS_NONE,
					     .requests = &handle,
					     .request_count = 1};

		if (request->kind == REQUEST_SEND || request->kind == REQUEST_RECEIVE) {
			reason.peer = request->rank;
			reason.tag = request->wanted_tag;
			reason.len = request->len;
		}

		progress_until(request->lane, is_done, request, &reason);
	}
	error = request->error;
	if (unlikely(error) && request->error_text)
		error_set(error, "%s", request->error_text);
	if (status != MPI_STATUS_IGNORE)
		request_status(request, status);
	if (request->persistent)
		request_deactivate(request);
	else
		request_release(request);
	return error;
}
