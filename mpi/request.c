/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Completing, starting, cancelling and freeing requests (sections 3.7 to 3.9 of the standard), and generalized
 * requests (section 13.2). All waits are progress_until with a predicate over an array of handles.
 *
 * Requests of one call may be of several lanes. Then it waits in one of them, which looks after the others, too (struct wait_reason, `mixed`), and
 * takes each result with the lane of its request entered, and no other.
 */
#include "runtime/request.h"

#include "mpi/api.h"
#include "runtime/lanes.h"
#include "runtime/progress.h"

#include <inttypes.h>
#include <stdlib.h>

/* ---- Handles ---- */

static cold_path int bad_handle(int i, int count, MPI_Request handle)
{
	return error_set(MPI_ERR_REQUEST, "request %d of %d: 0x%" PRIxPTR " is no request: freed, or never made", i, count,
			 (uintptr_t)handle);
}

static inline int check_handles(int count, const MPI_Request handles[])
{
	int rc = api_ready();

	if (unlikely(rc))
		return rc;
	if (unlikely(count < 0))
		return error_set(MPI_ERR_ARG, "the number of requests is %d, must not be negative", count);
	if (count > 0)
		rc = api_output(handles, "array_of_requests");
	for (int i = 0; likely(!rc) && i < count; i++)
		if (unlikely(handles[i] != MPI_REQUEST_NULL && !request_of(handles[i])))
			rc = bad_handle(i, count, handles[i]);
	return rc;
}

/* The request, unless the handle is null or the request is persistent and not started. */
static inline struct request *active(MPI_Request handle)
{
	struct request *request;

	if (handle == MPI_REQUEST_NULL)
		return NULL;
	request = (struct request *)(void *)handle;
	/* relaxed: only the owner of the handle starts and ends it */
	return atomic_load_explicit(&request->state, memory_order_relaxed) == REQUEST_INACTIVE ? NULL : request;
}

/* The communicator whose error handler hears of a failed wait. */
static struct comm *comm_of_request(MPI_Request handle)
{
	struct request *request = handle == MPI_REQUEST_NULL ? NULL : request_of(handle);

	return request ? request->comm : NULL;
}

static int end_generalized(struct request *request);

/* A generalized request's functions are the user's: they run without the lane. The first that fails says what the call returns. */
static int finish_generalized(struct request *request, MPI_Status *status)
{
	struct lane *lane = request->lane;
	MPI_Status unused;
	int error, end_error;

	lane_leave(lane);
	error = request->query(request, status == MPI_STATUS_IGNORE ? &unused : status);
	if (error)
		error_set(error, "the query function of a generalized request failed");
	end_error = end_generalized(request);
	lane_enter(lane);
	return error ? error : end_error;
}

/* Of finish: all that is rare. */
static __attribute__((noinline)) int finish_any_kind(MPI_Request *handle, MPI_Status *status, struct comm **failed)
{
	struct request *request = active(*handle);
	int error;

	if (!request) {
		mpi_status_empty(status);
		return 0;
	}
	*failed = request->comm;
	error = request->error;
	if (unlikely(error))
		error_set(error, "%s", request->error_text ? request->error_text : "");
	if (unlikely(request->kind == REQUEST_GENERALIZED)) {
		error = finish_generalized(request, status);
	} else if (status != MPI_STATUS_IGNORE) {
		request_status(request, status);
	}
	if (request->persistent) {
		request_deactivate(request);
	} else {
		request_release(request);
		*handle = MPI_REQUEST_NULL;
	}
	return error;
}

/*
 * Take the result of a request that is done; its handle becomes null unless it is persistent. Returns its error
 * class, and *failed is the communicator to report it to.
 */
static hot_path int finish(MPI_Request *handle, MPI_Status *status, struct comm **failed)
{
	struct request *request = (struct request *)(void *)*handle;

	if (*handle == MPI_REQUEST_NULL || (request != &request_completed && unlikely(!request_is_plain(request))))
		return finish_any_kind(handle, status, failed);
	if (status != MPI_STATUS_IGNORE)
		mpi_status_set(status, request->source, request->tag, request->received, false);
	if (request != &request_completed)
		request_release_plain(request);
	*handle = MPI_REQUEST_NULL;
	return 0;
}

/* Where a call with several requests waits. */
struct place {
	struct lane *lane; /* of the first that has one */
	bool mixed;        /* others are of other lanes */
};

static __attribute__((noinline)) struct place find_place(int count, const MPI_Request handles[])
{
	struct place place = {NULL, false};

	for (int i = 0; i < count; i++) {
		struct lane *lane = handles[i] == MPI_REQUEST_NULL ? NULL : ((struct request *)(void *)handles[i])->lane;

		if (lane && !place.lane)
			place.lane = lane;
		place.mixed |= lane && lane != place.lane;
	}
	if (!place.lane)
		place.lane = &runtime.lane;
	return place;
}

static inline struct place place_of(int count, const MPI_Request handles[])
{
	return likely(lanes.count == 1) ? (struct place){&runtime.lane, false} : find_place(count, handles);
}

/* The lane is entered: where results are taken. */
static inline void begin_taking(struct place place)
{
	if (unlikely(place.mixed))
		lane_leave(place.lane);
}

static inline void end_taking(struct place place)
{
	if (likely(!place.mixed))
		lane_leave(place.lane);
}

/* finish for one of several lanes, none entered. */
static __attribute__((noinline)) int finish_apart(MPI_Request *handle, MPI_Status *status, struct comm **failed)
{
	struct place place = find_place(1, handle);
	int error;

	lane_enter(place.lane);
	error = finish(handle, status, failed);
	lane_leave(place.lane);
	return error;
}

static struct wait_reason reason_of(enum status_call call, struct place place, int count, const MPI_Request handles[])
{
	struct wait_reason reason = {.call = call, .peer = STATUS_NONE, .tag = STATUS_NONE, .mixed = place.mixed};

	/* A handle is the pointer itself, and null handles are small: progress looks at them with request_of. */
	reason.requests = handles;
	reason.request_count = count;
	return reason;
}

/* What all tests do, lane entered: true when it is done. */
static inline bool look(struct place place, bool (*done)(void *argument), void *argument, enum status_call call, int count,
			const MPI_Request handles[])
{
	struct wait_reason reason;

	if (done(argument))
		return true;
	reason = reason_of(call, place, count, handles);
	return progress_ask(place.lane, done, argument, &reason);
}

/* ---- One request ---- */

static bool one_done(void *argument)
{
	return request_done(argument);
}

#pragma weak MPI_Wait = PMPI_Wait
int PMPI_Wait(MPI_Request *request, MPI_Status *status)
{
	struct comm *c = NULL;
	struct request *r;
	struct lane *lane;
	int rc = check_handles(1, request);

	if (unlikely(rc))
		return api_fail(NULL, rc, "MPI_Wait");
	r = active(*request);
	if (!r || r == &request_completed)
		return finish(request, status, &c);
	lane = r->lane;
	lane_enter(lane);
	if (!request_done(r)) {
		struct wait_reason reason = reason_of(STATUS_CALL_WAIT, (struct place){lane, false}, 1, request);

		reason.comm = r->comm;
		progress_until(lane, one_done, r, &reason);
	}
	rc = finish(request, status, &c);
	lane_leave(lane);
	return likely(!rc) ? MPI_SUCCESS : api_fail(c, rc, "MPI_Wait");
}

#pragma weak MPI_Test = PMPI_Test
int PMPI_Test(MPI_Request *request, int *flag, MPI_Status *status)
{
	struct comm *c = NULL;
	struct request *r;
	struct place place;
	int rc = check_handles(1, request);

	if (likely(!rc))
		rc = api_output(flag, "flag");
	if (unlikely(rc))
		return api_fail(NULL, rc, "MPI_Test");
	place = place_of(1, request);
	lane_enter(place.lane);
	r = active(*request);
	*flag = !r || look(place, one_done, r, STATUS_CALL_TEST, 1, request);
	if (*flag)
		rc = finish(request, status, &c);
	lane_leave(place.lane);
	return likely(!rc) ? MPI_SUCCESS : api_fail(c, rc, "MPI_Test");
}

/* ---- All ---- */

/* The first `done` of `count` handles are known to be done. */
struct all {
	const MPI_Request *handles;
	int count, done;
};

static bool all_done(void *argument)
{
	struct all *all = argument;

	for (int i = all->done; i < all->count; i++) {
		const struct request *request = (const struct request *)(const void *)all->handles[i];

		/* Pairs with the release in request_complete; persistent ones that are not active count as done. */
		if (all->handles[i] != MPI_REQUEST_NULL &&
		    atomic_load_explicit(&request->state, memory_order_acquire) == REQUEST_ACTIVE) {
			all->done = i;
			return false;
		}
	}
	all->done = all->count;
	return true;
}

/* Take all results. MPI_ERR_IN_STATUS when there were errors, and each status then tells its own. */
static inline int finish_each(bool mixed, int count, MPI_Request handles[], MPI_Status statuses[], struct comm **failed)
{
	struct comm *c = NULL;
	int rc = 0;

	for (int i = 0; i < count; i++) {
		MPI_Status *status = statuses == MPI_STATUSES_IGNORE ? MPI_STATUS_IGNORE : &statuses[i];
		int error = mixed ? finish_apart(&handles[i], status, &c) : finish(&handles[i], status, &c);

		if (status != MPI_STATUS_IGNORE)
			status->MPI_ERROR = error;
		if (unlikely(error && !rc)) {
			rc = MPI_ERR_IN_STATUS;
			*failed = c;
		}
	}
	return rc;
}

static inline int finish_all(struct place place, int count, MPI_Request handles[], MPI_Status statuses[], struct comm **failed)
{
	return likely(!place.mixed) ? finish_each(false, count, handles, statuses, failed)
				    : finish_each(true, count, handles, statuses, failed);
}

#pragma weak MPI_Waitall = PMPI_Waitall
int PMPI_Waitall(int count, MPI_Request array_of_requests[], MPI_Status array_of_statuses[])
{
	struct all all = {array_of_requests, count, 0};
	struct comm *failed = NULL;
	struct place place;
	int rc = check_handles(count, array_of_requests);

	if (unlikely(rc))
		return api_fail(NULL, rc, "MPI_Waitall");
	place = place_of(count, array_of_requests);
	lane_enter(place.lane);
	if (!all_done(&all)) {
		struct wait_reason reason = reason_of(STATUS_CALL_WAITALL, place, count, array_of_requests);

		progress_until(place.lane, all_done, &all, &reason);
	}
	begin_taking(place);
	rc = finish_all(place, count, array_of_requests, array_of_statuses, &failed);
	end_taking(place);
	return likely(!rc) ? MPI_SUCCESS : api_fail(failed, rc, "MPI_Waitall");
}

#pragma weak MPI_Testall = PMPI_Testall
int PMPI_Testall(int count, MPI_Request array_of_requests[], int *flag, MPI_Status array_of_statuses[])
{
	struct all all = {array_of_requests, count, 0};
	struct comm *failed = NULL;
	struct place place;
	int rc = check_handles(count, array_of_requests);

	if (!rc)
		rc = api_output(flag, "flag");
	if (unlikely(rc))
		return api_fail(NULL, rc, "MPI_Testall");
	place = place_of(count, array_of_requests);
	lane_enter(place.lane);
	*flag = look(place, all_done, &all, STATUS_CALL_TESTALL, count, array_of_requests);
	begin_taking(place);
	if (*flag)
		rc = finish_all(place, count, array_of_requests, array_of_statuses, &failed);
	end_taking(place);
	return likely(!rc) ? MPI_SUCCESS : api_fail(failed, rc, "MPI_Testall");
}

/* ---- Any ---- */

struct any {
	const MPI_Request *handles;
	int count;
	int found;   /* index of one that is done, or -1 */
	bool none;   /* no active request at all */
};

/* Of several that are done the one that was done first: nobody starves, and messages of one sender are found in their order. */
static bool any_done(void *argument)
{
	struct any *any = argument;
	uint32_t first = 0;

	any->none = true;
	for (int i = 0; i < any->count; i++) {
		const struct request *request = active(any->handles[i]);

		if (!request)
			continue;
		any->none = false;
		uint32_t state = request_state(request);
		if (state >= REQUEST_DONE && (any->found < 0 || (int32_t)(state - first) < 0)) {
			any->found = i;
			first = state;
		}
	}
	return any->found >= 0 || any->none;
}

static int finish_any(struct place place, struct any *any, MPI_Request handles[], int *index, MPI_Status *status, struct comm **c)
{
	*index = any->found < 0 ? MPI_UNDEFINED : any->found;
	if (any->found < 0) {
		mpi_status_empty(status);
		return 0;
	}
	return unlikely(place.mixed) ? finish_apart(&handles[any->found], status, c) : finish(&handles[any->found], status, c);
}

#pragma weak MPI_Waitany = PMPI_Waitany
int PMPI_Waitany(int count, MPI_Request array_of_requests[], int *indx, MPI_Status *status)
{
	struct any any = {array_of_requests, count, -1, false};
	struct comm *c = NULL;
	struct place place;
	int rc = check_handles(count, array_of_requests);

	if (!rc)
		rc = api_output(indx, "index");
	if (unlikely(rc))
		return api_fail(NULL, rc, "MPI_Waitany");
	place = place_of(count, array_of_requests);
	lane_enter(place.lane);
	if (!any_done(&any)) {
		struct wait_reason reason = reason_of(STATUS_CALL_WAITANY, place, count, array_of_requests);

		progress_until(place.lane, any_done, &any, &reason);
	}
	begin_taking(place);
	rc = finish_any(place, &any, array_of_requests, indx, status, &c);
	end_taking(place);
	return likely(!rc) ? MPI_SUCCESS : api_fail(c, rc, "MPI_Waitany");
}

#pragma weak MPI_Testany = PMPI_Testany
int PMPI_Testany(int count, MPI_Request array_of_requests[], int *indx, int *flag, MPI_Status *status)
{
	struct any any = {array_of_requests, count, -1, false};
	struct comm *c = NULL;
	struct place place;
	int rc = check_handles(count, array_of_requests);

	if (!rc)
		rc = api_output(indx, "index");
	if (!rc)
		rc = api_output(flag, "flag");
	if (unlikely(rc))
		return api_fail(NULL, rc, "MPI_Testany");
	place = place_of(count, array_of_requests);
	lane_enter(place.lane);
	*flag = look(place, any_done, &any, STATUS_CALL_TESTANY, count, array_of_requests);
	begin_taking(place);
	if (*flag)
		rc = finish_any(place, &any, array_of_requests, indx, status, &c);
	else
		*indx = MPI_UNDEFINED;
	end_taking(place);
	return likely(!rc) ? MPI_SUCCESS : api_fail(c, rc, "MPI_Testany");
}

/* ---- Some ---- */

static int finish_some(struct place place, int count, MPI_Request handles[], int *outcount, int indices[], MPI_Status statuses[],
		       struct comm **failed)
{
	int found = 0, rc = 0;
	bool any_active = false;

	for (int i = 0; i < count; i++) {
		const struct request *request = active(handles[i]);
		MPI_Status *status = statuses == MPI_STATUSES_IGNORE ? MPI_STATUS_IGNORE : &statuses[found];
		struct comm *c = NULL;
		int error;

		if (!request)
			continue;
		any_active = true;
		if (!request_done(request))
			continue;
		error = unlikely(place.mixed) ? finish_apart(&handles[i], status, &c) : finish(&handles[i], status, &c);
		if (status != MPI_STATUS_IGNORE)
			status->MPI_ERROR = error;
		if (error && !rc) {
			rc = MPI_ERR_IN_STATUS;
			*failed = c;
		}
		indices[found++] = i;
	}
	*outcount = any_active ? found : MPI_UNDEFINED;
	return rc;
}

static int some(int count, MPI_Request handles[], int *outcount, int indices[], MPI_Status statuses[], bool wait, const char *call)
{
	struct any any = {handles, count, -1, false};
	struct comm *failed = NULL;
	struct place place;
	int rc = check_handles(count, handles);

	if (!rc)
		rc = api_output(outcount, "outcount");
	if (!rc && count > 0)
		rc = api_output(indices, "array_of_indices");
	if (unlikely(rc))
		return api_fail(NULL, rc, call);
	place = place_of(count, handles);
	lane_enter(place.lane);
	if (wait) {
		struct wait_reason reason = reason_of(STATUS_CALL_WAITSOME, place, count, handles);

		progress_until(place.lane, any_done, &any, &reason);
	} else {
		look(place, any_done, &any, STATUS_CALL_TESTSOME, count, handles);
	}
	begin_taking(place);
	rc = finish_some(place, count, handles, outcount, indices, statuses, &failed);
	end_taking(place);
	return likely(!rc) ? MPI_SUCCESS : api_fail(failed, rc, call);
}

#pragma weak MPI_Waitsome = PMPI_Waitsome
int PMPI_Waitsome(int incount, MPI_Request array_of_requests[], int *outcount, int array_of_indices[],
		  MPI_Status array_of_statuses[])
{
	return some(incount, array_of_requests, outcount, array_of_indices, array_of_statuses, true, "MPI_Waitsome");
}

#pragma weak MPI_Testsome = PMPI_Testsome
int PMPI_Testsome(int incount, MPI_Request array_of_requests[], int *outcount, int array_of_indices[],
		  MPI_Status array_of_statuses[])
{
	return some(incount, array_of_requests, outcount, array_of_indices, array_of_statuses, false, "MPI_Testsome");
}

/* ---- Looking without taking ---- */

/* Status of one request that is done, left in place. */
static void peek(MPI_Request handle, MPI_Status *status)
{
	struct request *request = active(handle);

	if (status == MPI_STATUS_IGNORE)
		return;
	if (request)
		request_status(request, status);
	else
		mpi_status_empty(status);
}

#pragma weak MPI_Request_get_status = PMPI_Request_get_status
int PMPI_Request_get_status(MPI_Request request, int *flag, MPI_Status *status)
{
	return PMPI_Request_get_status_all(1, &request, flag, status);
}

#pragma weak MPI_Request_get_status_all = PMPI_Request_get_status_all
int PMPI_Request_get_status_all(int count, const MPI_Request array_of_requests[], int *flag, MPI_Status array_of_statuses[])
{
	struct all all = {array_of_requests, count, 0};
	struct place place;
	int rc = check_handles(count, array_of_requests);

	if (!rc)
		rc = api_output(flag, "flag");
	if (rc)
		return api_fail(NULL, rc, "MPI_Request_get_status_all");
	place = place_of(count, array_of_requests);
	lane_enter(place.lane);
	*flag = look(place, all_done, &all, STATUS_CALL_GET_STATUS, count, array_of_requests);
	for (int i = 0; *flag && array_of_statuses != MPI_STATUSES_IGNORE && i < count; i++)
		peek(array_of_requests[i], &array_of_statuses[i]);
	lane_leave(place.lane);
	return MPI_SUCCESS;
}

#pragma weak MPI_Request_get_status_any = PMPI_Request_get_status_any
int PMPI_Request_get_status_any(int count, const MPI_Request array_of_requests[], int *indx, int *flag, MPI_Status *status)
{
	struct any any = {array_of_requests, count, -1, false};
	struct place place;
	int rc = check_handles(count, array_of_requests);

	if (!rc)
		rc = api_output(indx, "index");
	if (!rc)
		rc = api_output(flag, "flag");
	if (rc)
		return api_fail(NULL, rc, "MPI_Request_get_status_any");
	place = place_of(count, array_of_requests);
	lane_enter(place.lane);
	*flag = look(place, any_done, &any, STATUS_CALL_GET_STATUS, count, array_of_requests);
	*indx = any.found < 0 ? MPI_UNDEFINED : any.found;
	if (*flag)
		peek(any.found < 0 ? MPI_REQUEST_NULL : array_of_requests[any.found], status);
	lane_leave(place.lane);
	return MPI_SUCCESS;
}

#pragma weak MPI_Request_get_status_some = PMPI_Request_get_status_some
int PMPI_Request_get_status_some(int incount, const MPI_Request array_of_requests[], int *outcount, int array_of_indices[],
				 MPI_Status array_of_statuses[])
{
	struct any any = {array_of_requests, incount, -1, false};
	struct place place;
	int found = 0, rc = check_handles(incount, array_of_requests);

	if (!rc)
		rc = api_output(outcount, "outcount");
	if (rc)
		return api_fail(NULL, rc, "MPI_Request_get_status_some");
	place = place_of(incount, array_of_requests);
	lane_enter(place.lane);
	look(place, any_done, &any, STATUS_CALL_GET_STATUS, incount, array_of_requests);
	for (int i = 0; i < incount; i++) {
		const struct request *request = active(array_of_requests[i]);

		if (!request || !request_done(request))
			continue;
		if (array_of_statuses != MPI_STATUSES_IGNORE)
			peek(array_of_requests[i], &array_of_statuses[found]);
		array_of_indices[found++] = i;
	}
	*outcount = any.none ? MPI_UNDEFINED : found;
	lane_leave(place.lane);
	return MPI_SUCCESS;
}

/* ---- Starting, cancelling, freeing ---- */

static int start(MPI_Request handle)
{
	struct request *request = request_of(handle);
	int rc;

	if (!request->start)
		return error_set(MPI_ERR_REQUEST, "the request is not persistent");
	if (active(handle))
		return error_set(MPI_ERR_REQUEST, "the request is active: wait for it before starting it again");
	rc = request->start(request);
	if (rc)
		request_deactivate(request);
	return rc;
}

/* As one of several lanes, none entered. */
static int start_apart(MPI_Request handle)
{
	struct place place = find_place(1, &handle);
	int rc;

	lane_enter(place.lane);
	rc = start(handle);
	lane_leave(place.lane);
	return rc;
}

#pragma weak MPI_Start = PMPI_Start
int PMPI_Start(MPI_Request *request)
{
	return PMPI_Startall(1, request);
}

#pragma weak MPI_Startall = PMPI_Startall
int PMPI_Startall(int count, MPI_Request array_of_requests[])
{
	struct comm *c = NULL;
	struct place place;
	int rc = check_handles(count, array_of_requests);

	if (rc)
		return api_fail(NULL, rc, "MPI_Start");
	place = place_of(count, array_of_requests);
	lane_enter(place.lane);
	begin_taking(place);
	for (int i = 0; !rc && i < count; i++) {
		if (array_of_requests[i] == MPI_REQUEST_NULL) {
			rc = error_set(MPI_ERR_REQUEST, "request %d is MPI_REQUEST_NULL", i);
			break;
		}
		c = comm_of_request(array_of_requests[i]);
		rc = unlikely(place.mixed) ? start_apart(array_of_requests[i]) : start(array_of_requests[i]);
	}
	end_taking(place);
	return rc ? api_fail(c, rc, "MPI_Start") : MPI_SUCCESS;
}

#pragma weak MPI_Cancel = PMPI_Cancel
int PMPI_Cancel(MPI_Request *request)
{
	int rc = check_handles(1, request);
	struct request *r;
	int error = 0;

	if (!rc && *request == MPI_REQUEST_NULL)
		rc = error_set(MPI_ERR_REQUEST, "the request is MPI_REQUEST_NULL");
	if (rc)
		return api_fail(NULL, rc, "MPI_Cancel");
	r = request_of(*request);
	if (r == &request_completed)
		return MPI_SUCCESS;
	if (r->kind == REQUEST_GENERALIZED) {
		error = r->cancel(r) ? 0 : error_class();
	} else {
		lane_enter(r->lane);
		if (r->cancel && active(*request) && !request_done(r))
			r->cancel(r);
		lane_leave(r->lane);
	}
	return error ? api_fail(r->comm, error, "MPI_Cancel") : MPI_SUCCESS;
}

#pragma weak MPI_Request_free = PMPI_Request_free
int PMPI_Request_free(MPI_Request *request)
{
	struct request *r;
	int rc = check_handles(1, request), error = 0;

	if (!rc && *request == MPI_REQUEST_NULL)
		rc = error_set(MPI_ERR_REQUEST, "the request is MPI_REQUEST_NULL");
	if (rc)
		return api_fail(NULL, rc, "MPI_Request_free");
	r = request_of(*request);
	if (r != &request_completed) {
		struct lane *lane = r->lane;

		if (r->kind == REQUEST_GENERALIZED && request_done(r))
			error = end_generalized(r);
		lane_enter(lane);
		request_release(r);
		lane_leave(lane);
	}
	*request = MPI_REQUEST_NULL;
	return error ? api_fail(NULL, error, "MPI_Request_free") : MPI_SUCCESS;
}

/* ---- Generalized requests ---- */

struct generalized {
	MPI_Grequest_query_function *query;
	MPI_Grequest_free_function *free;
	MPI_Grequest_cancel_function *cancel;
	void *state;
};

static int query_generalized(struct request *request, MPI_Status *status)
{
	const struct generalized *functions = request->owner;

	mpi_status_empty(status);
	return functions->query(functions->state, status);
}

static bool cancel_generalized(struct request *request)
{
	const struct generalized *functions = request->owner;
	int rc = functions->cancel(functions->state, request_done(request));

	if (rc)
		error_set(rc, "the cancel function of a generalized request failed");
	return rc == 0;
}

/* Its end, without the lane: the user's free function, whose error is returned. */
static int end_generalized(struct request *request)
{
	struct generalized *functions = request->owner;
	int rc = functions->free(functions->state);

	free(functions);
	request->release = NULL;
	return rc ? error_set(rc, "the free function of a generalized request failed") : 0;
}

/* Where it is let go of in the moment of its completion: nobody is left to hear of an error. */
static void free_generalized(struct request *request)
{
	end_generalized(request);
}

#pragma weak MPI_Grequest_start = PMPI_Grequest_start
int PMPI_Grequest_start(MPI_Grequest_query_function *query_fn, MPI_Grequest_free_function *free_fn,
			MPI_Grequest_cancel_function *cancel_fn, void *extra_state, MPI_Request *request)
{
	struct generalized *functions;
	struct request *r = NULL;
	int rc = api_ready();

	if (!rc)
		rc = api_output(request, "request");
	if (rc)
		return api_fail(NULL, rc, "MPI_Grequest_start");
	functions = malloc(sizeof *functions);
	lane_enter(&runtime.lane);
	if (functions)
		r = request_new(&runtime.lane, REQUEST_GENERALIZED);
	lane_leave(&runtime.lane);
	if (!r) {
		free(functions);
		return api_fail(NULL, error_set(MPI_ERR_NO_MEM, "no memory for a generalized request"), "MPI_Grequest_start");
	}
	*functions = (struct generalized){query_fn, free_fn, cancel_fn, extra_state};
	r->owner = functions;
	r->query = query_generalized;
	r->cancel = cancel_generalized;
	r->release = free_generalized;
	*request = request_handle(r);
	return MPI_SUCCESS;
}

#pragma weak MPI_Grequest_complete = PMPI_Grequest_complete
int PMPI_Grequest_complete(MPI_Request request)
{
	struct request *r = request_of(request);
	struct lane *lane;
	bool freed;
	int rc = 0;

	if (!r || r->kind != REQUEST_GENERALIZED || request_done(r))
		rc = error_set(MPI_ERR_REQUEST, "the request is not a generalized request that is under way");
	if (rc)
		return api_fail(NULL, rc, "MPI_Grequest_complete");
	lane = r->lane;
	lane_enter(lane);
	freed = r->freed;
	lane_leave(lane);
	/* The user has let go of it: this is its end. */
	if (freed)
		rc = end_generalized(r);
	lane_enter(lane);
	request_complete(r, 0);
	lane_leave(lane);
	return rc ? api_fail(NULL, rc, "MPI_Grequest_complete") : MPI_SUCCESS;
}
