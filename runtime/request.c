/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See request.h: the life of a request, its status, and its id on the wire. */
#include "runtime/request.h"

#include "common/error.h"
#include "runtime/lane.h"
#include "runtime/comm.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct request request_completed = {
	.magic = REQUEST_MAGIC,
	.kind = REQUEST_SEND,
	.immortal = true,
	.state = REQUEST_DONE,
	.source = MPI_ANY_SOURCE,
	.tag = MPI_ANY_TAG,
};

struct request *request_no_memory(struct lane *lane)
{
	error_set(MPI_ERR_NO_MEM, "no memory for a request (%zu are in use)", lane->requests.in_use);
	return NULL;
}

static inline void destroy(struct request *request)
{
	if (unlikely(request->release))
		request->release(request);
	if (request->type)
		datatype_release(request->type);
	if (request->comm)
		comm_end_pending(request->comm);
	if (unlikely(request->error_text))
		free(request->error_text);
	if (request->freed)
		request->lane->detached--;
	request->magic = 0;
	if (!request->on_stack)
		pool_give(&request->lane->requests, request);
}

void request_step(struct request *request, enum request_step step)
{
	static const int8_t from[] = {
		[SEND_STARTS] = -1, [SEND_WHOLE] = SEND_STARTS, [SEND_SYNC] = SEND_STARTS, [SEND_SYNC_SENT] = SEND_SYNC,
		[SEND_SYNC_MATCHED] = SEND_SYNC, [SEND_OFFERED] = SEND_STARTS, [SEND_PIECES] = SEND_OFFERED,
		[RECEIVE_MET] = -1, [RECEIVE_PULLED] = RECEIVE_MET,
	};

	assert(from[step] < 0 || request->step == from[step]);
	(void)from;
	request->step = (uint8_t)step;
}

void request_complete(struct request *request, int error)
{
	void (*notify)(struct request *) = request->notify;

	lane_assert_locked(request->lane);
	if (request->id)
		request_close_id(request);
	request->error = error;
	if (unlikely(error) && !request->error_text && error_text()[0])
		request->error_text = strdup(error_text());
	if (request->lane->fabric.sleepers)
		request->lane->wake_needed = true;
	if (notify) { /* a one-time observer; it looks at `freed` itself when it keeps the request */
		request->notify = NULL;
		/* What it does with the request is its own business; it may be gone on return. */
		atomic_store_explicit(&request->state, request_next_done(request->lane), memory_order_release);
		notify(request);
		return;
	}
	/* Pairs with the acquire in request_done: whoever sees DONE sees the message and the status. */
	atomic_store_explicit(&request->state, request_next_done(request->lane), memory_order_release);
	if (unlikely(request->freed))
		destroy(request);
}

void request_release(struct request *request)
{
	uint32_t state = atomic_load_explicit(&request->state, memory_order_relaxed);

	if (request->immortal)
		return;
	lane_assert_locked(request->lane);
	if (state == REQUEST_ACTIVE) {
		request->freed = true; /* request_complete destroys it */
		request->lane->detached++;
	} else {
		destroy(request);
	}
}

void request_deactivate(struct request *request)
{
	atomic_store_explicit(&request->state, REQUEST_INACTIVE, memory_order_relaxed);
	request->cancelled = false;
	request->error = 0;
	free(request->error_text);
	request->error_text = NULL;
}

static bool is_under_way(void *object, void *comm)
{
	const struct request *request = object;

	/* A free object begins with a pointer to another, which is no odd number. */
	return request->magic == REQUEST_MAGIC && request->comm == comm && !request->immortal &&
	       atomic_load_explicit(&request->state, memory_order_acquire) == REQUEST_ACTIVE;
}

bool request_any_active(const struct comm *comm)
{
	return pool_any(&comm->lane->requests, is_under_way, (void *)(uintptr_t)comm);
}

/* ---- Status ---- */

/* MPI_internal: bytes in [0] and [1], cancelled in [2]. */
void mpi_status_set_bytes(MPI_Status *status, uint64_t bytes)
{
	memcpy(&status->MPI_internal[0], &bytes, sizeof bytes);
}

uint64_t mpi_status_bytes(const MPI_Status *status)
{
	uint64_t bytes;

	memcpy(&bytes, &status->MPI_internal[0], sizeof bytes);
	return bytes;
}

void mpi_status_set_cancelled_flag(MPI_Status *status, bool cancelled)
{
	status->MPI_internal[2] = cancelled;
}

bool mpi_status_cancelled(const MPI_Status *status)
{
	return status->MPI_internal[2] != 0;
}

void mpi_status_empty(MPI_Status *status)
{
	if (status == MPI_STATUS_IGNORE)
		return;
	mpi_status_set(status, MPI_ANY_SOURCE, MPI_ANY_TAG, 0, false);
	status->MPI_ERROR = MPI_SUCCESS;
}

void mpi_status_proc_null(MPI_Status *status)
{
	if (status != MPI_STATUS_IGNORE)
		mpi_status_set(status, MPI_PROC_NULL, MPI_ANY_TAG, 0, false);
}

void request_status(const struct request *request, MPI_Status *status)
{
	if (request->query) {
		request->query((struct request *)(uintptr_t)request, status);
		return;
	}
	mpi_status_set(status, request->source, request->tag, request->received, request->cancelled);
}

/* ---- Ids on the wire: slot in the low 32 bits, generation in 24 bits above ---- */

#define GENERATION_MASK 0xffffffu
#define NO_SLOT UINT32_MAX

static bool grow_ids(struct lane *lane)
{
	uint32_t count = lane->id_count ? 2 * lane->id_count : 32;
	struct lane_id *ids = realloc(lane->ids, count * sizeof *ids);

	if (!ids)
		return false;
	for (uint32_t i = lane->id_count; i < count; i++)
		ids[i] = (struct lane_id){.generation = 1, .next_free = i + 1 < count ? i + 1 : NO_SLOT};
	lane->id_free = lane->id_count;
	lane->ids = ids;
	lane->id_count = count;
	return true;
}

uint64_t request_open_id(struct request *request)
{
	struct lane *lane = request->lane;
	struct lane_id *slot;
	uint32_t index;

	lane_assert_locked(lane);
	if ((lane->id_count == 0 || lane->id_free == NO_SLOT) && !grow_ids(lane))
		return 0;
	index = lane->id_free;
	slot = &lane->ids[index];
	lane->id_free = slot->next_free;
	slot->request = request;
	request->id = (uint64_t)slot->generation << 32 | index;
	return request->id;
}

void request_close_id(struct request *request)
{
	struct lane *lane = request->lane;
	uint32_t index = (uint32_t)request->id;
	struct lane_id *slot = &lane->ids[index];

	slot->request = NULL;
	slot->generation = (slot->generation + 1) & GENERATION_MASK;
	if (slot->generation == 0)
		slot->generation = 1; /* so that no id is ever 0 */
	slot->next_free = lane->id_free;
	lane->id_free = index;
	request->id = 0;
}

struct request *request_by_id(struct lane *lane, uint64_t id)
{
	uint32_t index = (uint32_t)id;

	if (index >= lane->id_count || lane->ids[index].generation != id >> 32)
		return NULL;
	return lane->ids[index].request;
}
