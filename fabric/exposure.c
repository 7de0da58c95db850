/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See exposure.h. */
#include "fabric/exposure.h"

#include "common/error.h"
#include "mpi.h"

static int expose(struct fabric *fabric, const struct transport *transport, void *base, size_t len, struct remote_memory *remote,
		  struct region *region)
{
	int status = transport->expose ? transport->expose(fabric, base, len, remote, region)
					       : error_set(MPI_ERR_OTHER, "transport %s reads no remote memory", transport->name);

	if (status != 0)
		*remote = (struct remote_memory){ .len = 0 };
	return status;
}

int fabric_expose(struct peer *peer, void *base, size_t len, struct remote_memory *remote, struct region *region)
{
	int status;

	*region = (struct region){ .flags = 0 };
	status = expose(peer->fabric, peer->transport, base, len, remote, region);
	peer->exposed += status == 0;
	return status;
}

int fabric_expose_runs(struct peer *peer, const struct memory_run *runs, size_t count, struct remote_memory *remote, struct region *region)
{
	int status;

	*region = (struct region){ .flags = 0 };
	status = peer->transport->expose_runs(peer->fabric, runs, count, remote, region);
	if (status != 0)
		*remote = (struct remote_memory){ .len = 0 };
	peer->exposed += status == 0;
	return status;
}

void fabric_withdraw(struct peer *peer, struct region *region)
{
	peer->exposed--;
	peer->transport->withdraw(peer->fabric, region);
}

/* ---- to all ---- */

static const struct transport *const transports[TRANSPORT_COUNT] = {
	[TRANSPORT_SELF] = &transport_self, [TRANSPORT_SHM] = &transport_shm, [TRANSPORT_OFI] = &transport_ofi
};

static bool is_open(const struct fabric *fabric, enum transport_index index)
{
	const void *state[TRANSPORT_COUNT] = {
		[TRANSPORT_SELF] = fabric->self, [TRANSPORT_SHM] = fabric->shm, [TRANSPORT_OFI] = fabric->ofi
	};

	return state[index] != NULL;
}

void fabric_expose_to_all(struct fabric *fabric, void *base, size_t len, bool writable, struct exposure *exposure)
{
	*exposure = (struct exposure){ 0 };
	for (int i = 0; len > 0 && i < TRANSPORT_COUNT; i++) {
		exposure->regions[i].flags = EXPOSE_LASTING | (writable ? EXPOSE_WRITABLE : 0);
		if (is_open(fabric, (enum transport_index)i))
			expose(fabric, transports[i], base, len, &exposure->memory.by[i], &exposure->regions[i]);
	}
}

void fabric_withdraw_from_all(struct fabric *fabric, struct exposure *exposure)
{
	for (int i = 0; i < TRANSPORT_COUNT; i++)
		if (exposure->memory.by[i].len > 0)
			transports[i]->withdraw(fabric, &exposure->regions[i]);
	*exposure = (struct exposure){ 0 };
}
