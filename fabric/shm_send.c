/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Sending through shared memory: write a cell (and the payload) into the ring that leads to the peer, publish it, ring the
 * bell if the peer sleeps. A small message may not allocate, enter the kernel (unless to wake) or
 * execute a barrier.
 */
#include "fabric/shm_guest.h"

#include "common/error.h"
#include "mpi.h"

/* Tell the peer to look at our ring, before the first message. */
static int announce(struct shm_peer *link)
{
	uint32_t at;
	int status = link->guest ? guest_announce(link) : shm_populate(link->shm, link->out.ring, sizeof(struct ring));

	if (status != 0)
		return status;
	if (!link->guest) {
		at = atomic_fetch_add_explicit(&link->slot->senders, 1, memory_order_relaxed) & SENDERS_LOCAL;
		/* Pairs with the acquire in discover (shm.c). */
		atomic_store_explicit(&link->slot->sender[at], link->shm->local + 1, memory_order_release);
	}
	link->announced = true;
	link->out.limit = RING_CELLS;
	return 0;
}

/* Does the peer want us to go on? Looked at as often as the ring goes round, so that it costs a small message nothing. */
void shm_heed(struct peer *peer)
{
	const struct shm_peer *link = peer->link;
	bool on = link->announced && atomic_load_explicit(&link->out.ring->choked, memory_order_relaxed) != 0; /* advice: no order needed */

	if (on != peer->choked)
		fabric_choked(peer, on);
}

/* No cell as far as we know: first contact, or look again. DONE, AGAIN or an error class. */
static cold_path int find_cell(struct shm_peer *link)
{
	if (!link->announced)
		return announce(link);
	ring_refresh(&link->out);
	shm_heed(link->peer);
	if (!ring_has_cell(&link->out))
		ring_starve(&link->out);
	if (!link->bytes_ready)
		link->out.byte_limit = 0; /* free, but not made sure of yet: the first long payload must come through find_bytes */
	return ring_has_cell(&link->out) ? FABRIC_DONE : FABRIC_AGAIN;
}

static cold_path int find_bytes(struct shm_peer *link, size_t len)
{
	if (!link->bytes_ready) {
		int status = link->guest ? guest_populate(link, link->out.ring->bytes, link->out.bytes_len)
					 : shm_populate(link->shm, link->out.ring->bytes, link->out.bytes_len);

		if (status != 0)
			return status;
		link->bytes_ready = true;
	}
	ring_refresh(&link->out);
	shm_heed(link->peer);
	if (ring_place(&link->out, len))
		return FABRIC_DONE;
	ring_starve(&link->out);
	return ring_place(&link->out, len) ? FABRIC_DONE : FABRIC_AGAIN;
}

/* Make sure of a cell and of `len` contiguous bytes at out.byte_begin. */
static inline int make_room(struct shm_peer *link, size_t len)
{
	int status;

	if (unlikely(!ring_has_cell(&link->out))) {
		status = find_cell(link);
		if (status != 0)
			return status;
	}
	if (unlikely(!ring_place(&link->out, len)))
		return find_bytes(link, len);
	return FABRIC_DONE;
}

/* A payload that does not fit in a cell. Apart, so that the way of small messages saves no registers for it. */
static __attribute__((noinline)) int send_far(struct shm_peer *link, const void *header, const void *payload, size_t len)
{
	int status = make_room(link, len);

	if (unlikely(status != 0))
		return status;
	memcpy(ring_bytes(link->out.ring, link->out.byte_begin, link->out.bytes_len), payload, len);
	ring_publish_far(&link->out, header, len);
	doorbell_ring(link->bell, link->fence);
	return FABRIC_DONE;
}

/* The same for a message that found no free cell. */
static cold_path int send_late(struct peer *peer, const void *header, const void *payload, size_t len)
{
	int status = find_cell(peer->link);

	return status != 0 ? status : shm_send_inline(peer, header, payload, len);
}

int shm_send_inline(struct peer *peer, const void *header, const void *payload, size_t len)
{
	struct shm_peer *link = peer->link;
	struct ring_cell *cell;

	if (unlikely(len > RING_INLINE))
		return send_far(link, header, payload, len);
	if (unlikely(!ring_has_cell(&link->out)))
		return send_late(peer, header, payload, len);
	cell = ring_cell_next(&link->out);
	ring_prepare(&link->out);
	copy_header(cell->header, header);
	copy_small(cell->payload, payload, len);
	ring_publish(&link->out, cell, len);
	doorbell_ring(link->bell, link->fence);
	return FABRIC_DONE;
}

int shm_reserve(struct peer *peer, size_t len, void **buffer)
{
	struct shm_peer *link = peer->link;
	int status = make_room(link, len);

	if (likely(status == FABRIC_DONE))
		*buffer = ring_bytes(link->out.ring, link->out.byte_begin, link->out.bytes_len);
	return status;
}

int shm_commit(struct peer *peer, const void *header, void *buffer, size_t len)
{
	struct shm_peer *link = peer->link;

	(void)buffer;
	ring_publish_far(&link->out, header, len);
	doorbell_ring(link->bell, link->fence);
	return FABRIC_DONE;
}

int shm_send(struct peer *peer, const void *header, const struct iovec *iov, int iov_count, size_t len,
	     struct operation *operation)
{
	struct shm_peer *link = peer->link;
	unsigned char *to;
	int status;

	(void)operation; /* gathered into the ring, so the memory is free at once */
	if (iov_count == 1)
		return shm_send_inline(peer, header, iov[0].iov_base, len);
	status = make_room(link, len);
	if (status != 0)
		return status;
	to = ring_bytes(link->out.ring, link->out.byte_begin, link->out.bytes_len);
	for (int i = 0; i < iov_count; i++) {
		if (iov[i].iov_len > 0)
			memcpy(to, iov[i].iov_base, iov[i].iov_len);
		to += iov[i].iov_len;
	}
	ring_publish_far(&link->out, header, len);
	doorbell_ring(link->bell, link->fence);
	return FABRIC_DONE;
}
