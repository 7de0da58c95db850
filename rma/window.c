/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Making and freeing windows. All ranks tell each other what they bring (size, unit, address), then those of a host map the memory that
 * they share; a rank that fails tells the others so, and nobody gets a window. A window is known to the packet handler before the
 * last of these rounds, so that whoever is out of it may send at once.
 */
#include "rma/window.h"

#include "common/compiler.h"
#include "common/error.h"
#include "common/params.h"
#include "datatypes/op.h"
#include "fabric/shm.h"
#include "rma/check.h"
#include "rma/gather.h"
#include "rma/host.h"
#include "rma/send.h"
#include "rma/serve.h"
#include "runtime/agree.h"
#include "runtime/attribute.h"
#include "runtime/comm_create.h"
#include "runtime/errhandler.h"
#include "runtime/helper.h"
#include "runtime/info.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ALIGNMENT = 64 }; /* of each rank's part of allocated memory */

static struct list windows = { &windows, &windows }; /* lane locked */

/* What each rank brings. */
struct contribution {
	uint64_t base, len;
	int64_t disp_unit;
	uint32_t failed;  /* error class */
	uint32_t apart;   /* alloc_shared_noncontig */
	struct exposed_memory memory;
};

struct window *window_by_id(uint64_t id)
{
	list_for_each(item, &windows)
	{
		struct window *window = list_entry(item, struct window, link);

		if (window->id == id)
			return window;
	}
	return NULL;
}

void window_fail(struct window *window, int error)
{
	if (window->failure)
		return;
	window->failure = error;
	snprintf(window->failure_text, sizeof window->failure_text, "%s", error_text());
}

void window_was_wrested(struct window *window)
{
	window_fail(window, error_set(MPI_ERR_PROC_ABORTED,
				      "a process died that held the lock of the window: what it was writing may be unfinished"));
}

void window_wake(struct window *window, int member)
{
	int rank = member < window->member_count ? window->members[member] : window->rank;
	struct fabric *fabric = &window->lane->fabric;

	/* The agent's slot is of the lock's owner, whom the caller cannot tell: it wakes all. */
	if (member >= window->member_count) {
		for (int i = 0; i < window->member_count; i++)
			if (window->members[i] != window->rank)
				window_wake(window, i);
		return;
	}
	if (rank == window->rank)
		return;
	if (fabric->shm)
		shm_wake(fabric, fabric->job.segment->ranks[group_proc(window->comm->group, rank)].local);
	else
		send_word(window, rank, PACKET_WAKE, NULL);
}

/* ---- the object ---- */

static int no_memory(int size)
{
	return error_set(MPI_ERR_NO_MEM, "no memory for a window of %d ranks", size);
}

static void destroy(struct window *window)
{
	const struct segment *segment = window->lane->fabric.job.segment;

	if (window->helped)
		helper_release(window->lane);
	if (window->exposed)
		fabric_withdraw_from_all(&window->lane->fabric, &window->exposure);
	free(window->memories);
	free(window->contributions);
	list_remove(&window->link);
	window->magic = 0;
	agent_free(window);
	check_free(window);
	if (window->targets) {
		types_free(window);
		gather_free(window);
	}
	if (window->host_private)
		free(window->host);
	area_close(segment, segment->ranks[window->lane->fabric.job.proc].local, &window->area);
	if (window->flavor == MPI_WIN_FLAVOR_ALLOCATE && window->host_private)
		free(window->base);
	group_release(window->started);
	group_release(window->posted);
	if (window->errhandler)
		errhandler_release(window->errhandler);
	info_free(window->info);
	comm_release(window->comm);
	free(window->regions);
	free(window->members);
	free(window->touched);
	free(window->targets);
	free(window);
}

/* Does this process share memory with a rank of the communicator? `shared` windows do whatever the transport. */
static bool shares(const struct window *window, int rank)
{
	if (rank == window->rank)
		return true;
	/* Processes of another job have a segment of their own, also on this host. */
	if (group_proc(window->comm->group, rank) >= window->lane->fabric.job.segment->header->size ||
	    comm_host_of(window->comm, rank) != comm_host_of(window->comm, window->rank))
		return false;
	return window->flavor == MPI_WIN_FLAVOR_SHARED || window->lane->fabric.shm != NULL;
}

static int find_members(struct window *window)
{
	window->members = malloc(sizeof *window->members * (size_t)window->size);
	if (!window->members)
		return no_memory(window->size);
	for (int rank = 0; rank < window->size; rank++) {
		window->targets[rank].member = -1;
		if (!shares(window, rank))
			continue;
		window->targets[rank].member = window->member_count;
		window->members[window->member_count++] = rank;
	}
	return 0;
}

/* An object that packets find, over a communicator of its own. Collective. */
static int begin(struct comm *parent, int flavor, struct window **out)
{
	static bool served;
	struct window *window = calloc(1, sizeof *window);
	/* What it takes to tell the others is there before they are asked for anything. */
	struct contribution *contributions = malloc(sizeof *contributions * (size_t)parent->size);
	struct comm *comm;
	int rc = window && contributions ? 0 : no_memory(parent->size);

	*out = NULL;
	if (!rc)
		rc = comm_duplicate(parent, &comm);
	if (rc) {
		free(window);
		free(contributions);
		return rc;
	}
	window->contributions = contributions;
	if (!served)
		serve_begin(parent->lane);
	served = true;
	errhandler_release(comm->errhandler);
	comm->errhandler = &errhandler_return;
	snprintf(comm->name, sizeof comm->name, "a window");
	window->magic = WINDOW_MAGIC;
	window->flavor = flavor;
	window->comm = comm;
	window->id = comm->context;
	window->lane = comm->lane;
	window->rank = comm->rank;
	window->size = comm->size;
	window->errhandler = &errhandler_fatal;
	window->checked = check_wanted();
	window->handle = (MPI_Win)(void *)window;
	list_init(&window->link);
	list_append(&windows, &window->link);
	window->targets = calloc((size_t)window->size, sizeof *window->targets);
	window->touched = malloc(sizeof *window->touched * (size_t)window->size);
	window->agent = agent_new(window);
	rc = window->targets && window->touched && window->agent ? find_members(window) : no_memory(window->size);
	*out = window; /* also on failure: the others have to be told */
	return rc;
}

/* Tell all what we bring, `failed` included, and hear it of all. The error of any rank is everybody's. */
static int exchange(struct window *window, struct contribution *mine, int failed)
{
	struct circle circle = circle_of(window->comm, STATUS_CALL_WIN_CREATE);
	struct contribution *all = window->contributions;
	char text[256];
	int rc;

	snprintf(text, sizeof text, "%s", error_text());
	mine->failed = (uint32_t)failed;
	rc = agree_allgather(&circle, mine, sizeof *mine, all);
	if (!rc && failed)
		rc = error_set(failed, "%s", text);
	for (int rank = 0; !rc && rank < window->size; rank++)
		if (all[rank].failed)
			rc = error_set((int)all[rank].failed, "rank %d could not make its part of the window", rank);
	return rc;
}

static void set_attributes(struct window *window, MPI_Aint disp_unit)
{
	window->attribute_size = (MPI_Aint)window->len;
	window->attribute_disp_unit = disp_unit > INT32_MAX ? MPI_UNDEFINED : (int)disp_unit;
	window->attribute_flavor = window->flavor;
	window->attribute_model = MPI_WIN_UNIFIED;
}

static enum window_path path_to(const struct window *window, int rank)
{
	if (window->targets[rank].direct || rank == window->rank)
		return PATH_DIRECT;
	return window->targets[rank].member >= 0 && window->lane->fabric.shm && window->flavor != MPI_WIN_FLAVOR_ALLOCATE ? PATH_COPY
															  : PATH_PACKET;
}

/* Map what this host shares: `data_len` bytes behind stripes and locks. */
static int open_host(struct window *window, size_t data_len)
{
	const struct segment *segment = window->lane->fabric.job.segment;
	size_t head = host_len(window->member_count);
	int rc;

	if (window->member_count == 1) {
		window->host_private = true;
		window->host = aligned_alloc(4096, head);
		if (!window->host)
			return no_memory(window->size);
		memset(window->host, 0, head);
		return 0;
	}
	rc = area_open(segment, segment->ranks[window->lane->fabric.job.proc].local, window->id, head + data_len, &window->area);
	if (rc)
		return rc;
	window->host = window->area.base;
	return area_populate(segment, &window->area, 0, head);
}

/* Will somebody reach our memory by packets at a moment of its own choice? */
static bool needs_help(const struct window *window)
{
	for (int rank = 0; !window->no_locks && rank < window->size; rank++)
		if (window->targets[rank].path != PATH_DIRECT)
			return true;
	return window->checked && window->size > 1;
}

static bool is_on_hosts(const struct window *window)
{
	for (int rank = 0; rank < window->size; rank++)
		if (window->targets[rank].path == PATH_PACKET)
			return true;
	return false;
}

/* Let other hosts read and write our memory without us, where the network can. */
static void expose(struct window *window, struct contribution *mine)
{
	if (window->len == 0 || window->flavor == MPI_WIN_FLAVOR_DYNAMIC)
		return;
	fabric_expose_to_all(&window->lane->fabric, window->base, window->len, true, &window->exposure);
	window->exposed = true;
	mine->memory = window->exposure.memory;
}

/* The last round: nobody leaves before all are ready. */
static int finish(struct window *window, int rc)
{
	struct contribution mine = { 0 };

	for (int rank = 0; !rc && rank < window->size; rank++) {
		struct window_target *target = &window->targets[rank];

		if (target->member >= 0)
			target->lock = host_lock(window, target->member);
		target->path = (uint8_t)path_to(window, rank);
	}
	if (!rc && is_on_hosts(window)) {
		expose(window, &mine);
		window->memories = malloc(sizeof *window->memories * (size_t)window->size);
		rc = window->memories ? 0 : no_memory(window->size);
	}
	if (!rc && needs_help(window)) {
		rc = helper_need(window->lane);
		window->helped = rc == 0;
	}
	rc = exchange(window, &mine, rc);
	for (int rank = 0; !rc && window->memories && rank < window->size; rank++)
		window->memories[rank] = window->contributions[rank].memory;
	return rc;
}

static int take_info(struct window *window, struct info *info)
{
	window->info = info_new();
	if (!window->info)
		return no_memory(window->size);
	return window_hints(window, info);
}

/* ---- the four flavors ---- */

int window_create(struct comm *comm, void *base, size_t len, MPI_Aint disp_unit, struct info *info, struct window **out)
{
	struct contribution mine = { .base = (uint64_t)(uintptr_t)base, .len = len, .disp_unit = disp_unit };
	const struct contribution *all;
	struct window *window;
	int rc = begin(comm, MPI_WIN_FLAVOR_CREATE, &window);

	if (rc && !window)
		return rc;
	if (!rc)
		rc = take_info(window, info);
	rc = exchange(window, &mine, rc);
	if (rc)
		goto fail;
	all = window->contributions;
	window->base = base;
	window->len = len;
	set_attributes(window, disp_unit);
	for (int rank = 0; rank < window->size; rank++) {
		window->targets[rank].base = all[rank].base;
		window->targets[rank].len = all[rank].len;
		window->targets[rank].disp_unit = all[rank].disp_unit;
	}
	window->targets[window->rank].direct = base;
	rc = finish(window, open_host(window, 0));
	if (rc)
		goto fail;
	*out = window;
	return 0;
fail:
	destroy(window);
	return rc;
}

int window_create_dynamic(struct comm *comm, struct info *info, struct window **out)
{
	struct window *window;
	int rc = begin(comm, MPI_WIN_FLAVOR_DYNAMIC, &window);

	if (rc && !window)
		return rc;
	if (!rc)
		rc = take_info(window, info);
	set_attributes(window, 1);
	window->base = MPI_BOTTOM;
	for (int rank = 0; !rc && rank < window->size; rank++) {
		window->targets[rank].disp_unit = 1;
		window->targets[rank].len = UINT64_MAX;
	}
	rc = finish(window, rc ? rc : open_host(window, 0));
	if (rc) {
		destroy(window);
		return rc;
	}
	*out = window;
	return 0;
}

/* Where in the area the memory of each member begins; returns the bytes of all. In a row, or each on pages of its own. */
static size_t lay_out(struct window *window, const struct contribution *all, bool apart, size_t *places)
{
	size_t end = 0;

	for (int i = 0; i < window->member_count; i++) {
		/* Contiguous means that one begins where the one before ends (section 12.2.3). */
		if (window->flavor == MPI_WIN_FLAVOR_SHARED && !apart)
			places[i] = end;
		else
			places[i] = round_up(end, apart ? 4096 : ALIGNMENT);
		end = places[i] + all[window->members[i]].len;
	}
	return end;
}

/* The memory of an allocated window that no other process maps. */
static int allocate_private(struct window *window)
{
	size_t len = round_up(window->len, 4096);

	window->base = NULL;
	if (len == 0)
		return 0;
	window->base = aligned_alloc(4096, len);
	if (!window->base)
		return error_set(MPI_ERR_NO_MEM, "no memory for %zu bytes of a window", window->len);
	window->targets[window->rank].direct = window->base;
	return 0;
}

static int map_members(struct window *window, const struct contribution *all, bool apart)
{
	size_t *places = malloc(sizeof *places * (size_t)window->member_count), total;
	char *data;
	int rc;

	if (!places)
		return no_memory(window->size);
	total = lay_out(window, all, apart, places);
	rc = open_host(window, total);
	if (!rc && window->host_private)
		rc = allocate_private(window);
	data = (char *)window->host + host_len(window->member_count);
	for (int i = 0; !rc && !window->host_private && i < window->member_count; i++)
		window->targets[window->members[i]].direct = data + places[i];
	if (!rc && !window->host_private)
		window->base = window->targets[window->rank].direct;
	free(places);
	return rc;
}

int window_allocate(struct comm *comm, size_t len, MPI_Aint disp_unit, struct info *info, bool shared, void **base, struct window **out)
{
	struct contribution mine = { .len = len, .disp_unit = disp_unit };
	const struct contribution *all;
	struct window *window;
	char value[8] = "";
	bool apart = true;
	int rc = begin(comm, shared ? MPI_WIN_FLAVOR_SHARED : MPI_WIN_FLAVOR_ALLOCATE, &window);

	if (rc && !window)
		return rc;
	if (!rc && shared && window->member_count < window->size)
		rc = error_set(MPI_ERR_RMA_SHARED,
			       "%d of the %d ranks of the communicator are on other hosts: make one of each host's ranks with "
			       "MPI_Comm_split_type(MPI_COMM_TYPE_SHARED)",
			       window->size - window->member_count, window->size);
	if (!rc)
		rc = take_info(window, info);
	mine.apart = info && info_get(info, "alloc_shared_noncontig", value, sizeof value, NULL) && strcmp(value, "true") == 0;
	rc = exchange(window, &mine, rc);
	if (rc)
		goto fail;
	all = window->contributions;
	window->len = len;
	set_attributes(window, disp_unit);
	for (int rank = 0; rank < window->size; rank++) {
		window->targets[rank].len = all[rank].len;
		window->targets[rank].disp_unit = all[rank].disp_unit;
		apart = apart && all[rank].apart;
	}
	rc = map_members(window, all, apart);
	rc = finish(window, rc);
	if (rc)
		goto fail;
	*base = window->base;
	*out = window;
	return 0;
fail:
	destroy(window);
	return rc;
}

int window_free(struct window *window)
{
	struct contribution mine = { 0 };
	int rc = exchange(window, &mine, 0);

	destroy(window);
	return rc;
}

void window_shared_query(const struct window *window, int rank, uint64_t *len, int64_t *disp_unit, void **base)
{
	const struct window_target *target = NULL;

	for (int i = 0; rank == MPI_PROC_NULL && i < window->member_count; i++)
		if (window->targets[window->members[i]].direct && window->targets[window->members[i]].len > 0) {
			rank = window->members[i];
			break;
		}
	*len = 0;
	*disp_unit = 1;
	*base = NULL;
	if (rank == MPI_PROC_NULL)
		return;
	target = &window->targets[rank];
	*disp_unit = target->disp_unit;
	/* Where there is no byte there is no address. */
	if (!target->direct || target->len == 0)
		return;
	*len = target->len;
	*base = target->direct;
}
