/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See copy.h. Both sides are walked as lists of runs, a batch of each per system call; the kernel stops at the shorter. */
#include "rma/copy.h"

#include "common/counters.h"
#include "common/error.h"
#include "datatypes/cursor.h"
#include "fabric/shm.h"
#include "rma/send.h"

enum {
	BATCH = 64,    /* runs of a side per call */
	BLOCK_MIN = 64, /* bytes of a mean run below which packing wins */
	CALL_MOST = 1 << 30, /* bytes per call; the kernel takes at most 2 GiB */
};

static uint64_t remote_address(const struct access *access)
{
	return access->window->targets[access->target].base + access->at;
}

bool copy_possible(const struct access *access)
{
	struct window *window = access->window;
	struct cursor cursor;

	if ((access->kind != ACCESS_PUT && access->kind != ACCESS_GET) ||
	    !shm_can_read(&window->lane->fabric, group_proc(window->comm->group, access->target)))
		return false;
	/* What went by packets before must not be overtaken by what is to follow it: nothing orders puts, but lengths alone must not decide. */
	if (datatype_dense(access->target_type, access->target_count))
		return true;
	cursor_init(&cursor, NULL, access->target_count, access->target_type);
	return cursor_block(&cursor) >= BLOCK_MIN;
}

int copy_access(const struct access *access)
{
	struct window *window = access->window;
	bool write = access->kind == ACCESS_PUT;
	uint32_t proc = group_proc(window->comm->group, access->target);
	struct iovec near[BATCH], far[BATCH];
	struct cursor here, there;
	size_t done = 0;

	if (write)
		cursor_init(&here, access->origin, access->origin_count, access->origin_type);
	else
		cursor_init(&here, access->result, access->result_count, access->result_type);
	cursor_init(&there, (void *)(uintptr_t)remote_address(access), access->target_count, access->target_type);
	while (done < access->len) {
		int nears = cursor_iovec(&here, near, BATCH, CALL_MOST), fars = cursor_iovec(&there, far, BATCH, CALL_MOST);
		size_t moved;
		int error = shm_copy_now(&window->lane->fabric, proc, write, near, nears, far, fars, &moved);

		if (error)
			return error;
		done += moved;
		cursor_seek(&here, done);
		cursor_seek(&there, done);
	}
	counters.rma_copied++;
	return 0;
}
