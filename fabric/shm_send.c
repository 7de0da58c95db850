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

#include <stdio.h>
#include <stdlib.h>

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

static int populate(struct shm_peer *link, const void *start, size_t len)
{
	return link->guest ? guest_populate(link, start, len) : shm_populate(link->shm, start, len);
}

/* No cell as far as we know: first contact, or look again. DONE, AGAIN or an error class. */
static cold_path int find_cell(struct shm_peer *link)
{
	struct ring_out *out = &link->out;
	int status = link->announced ? 0 : announce(link);

	if (status != 0)
		return status;
	shm_heed(link->peer);
	if (ring_find_cell(out))
		return FABRIC_DONE;
	if (!ring_has_moved(out)) {
		status = populate(link, out->more->cells, sizeof out->more->cells);
		if (status != 0)
			return status;
		ring_move(out);
	} else {
		ring_starve(out);
	}
	return ring_find_cell(out) ? FABRIC_DONE : FABRIC_AGAIN;
}

/* A longer window, in the ring's own memory. 0 or an error class. */
static int widen(struct shm_peer *link, size_t len)
{
	struct ring_out *out = &link->out;
	size_t window = ring_window_wanted(out, len), had = out->base == out->more->bytes ? out->window : 0;
	int status = populate(link, out->more->bytes + had, window - had);

	if (status != 0)
		return status;
	block_leave(link);
	ring_window_widen(out, window);
	return 0;
}

/* No room for a payload as far as we know: look again, take more memory, or wait. DONE, AGAIN or an error class. */
static cold_path int find_bytes(struct shm_peer *link, size_t len)
{
	struct ring_out *out = &link->out;
	bool found = ring_find_bytes(out, len);
	int status;

	shm_heed(link->peer);
	if (found)
		return FABRIC_DONE;
	if (!out->base && len <= RING_BLOCK && out->bytes_len > RING_BLOCK && !link->guest && block_lend(link))
		return FABRIC_DONE;
	if (out->window < out->bytes_len || out->base != out->more->bytes) {
		status = widen(link, len);
		/* Without more memory it has to do with what there is, if others free as much. */
		if (status != 0 && !found && len > out->window / 4)
			return status;
		found = ring_find_bytes(out, len);
	}
	if (!found)
		ring_starve(out);
	return found || ring_find_bytes(out, len) ? FABRIC_DONE : FABRIC_AGAIN;
}

/* Make sure of a cell and of `len` contiguous bytes at ring_bytes. */
static inline int make_room(struct shm_peer *link, size_t len)
{
	int status;

	if (unlikely(!ring_has_cell(&link->out))) {
		status = find_cell(link);
		if (status != 0)
			return status;
	}
	if (unlikely(!ring_has_bytes(&link->out, len)))
		return find_bytes(link, len);
	return FABRIC_DONE;
}

/* Has the peer said nothing since we sent the last one? Then that was no question, and it may still be busy with it. */
static enum store_pace pace_of(struct shm_peer *link)
{
	const struct ring_cell *heard = link->in ? link->in->ring.cell : NULL;
	enum store_pace pace = heard == link->heard ? STORE_CLOSELY : STORE_ALONE;

	link->heard = heard;
	return pace;
}

struct stores *shm_stores(struct shm_peer *link)
{
	if (unlikely(!link->measured)) {
		char reader[32];

		snprintf(reader, sizeof reader, "process %u", link->peer->proc);
		link->measured = true;
		link->stores = stores_make(reader);
	}
	return link->stores;
}

static struct store begin_store(struct shm_peer *link, size_t len)
{
	return store_begin(shm_stores(link), len, pace_of(link), &link->out.ring->answers);
}

static void publish(struct shm_peer *link, const struct store *store, const void *header, size_t len)
{
	store_end(link->stores, store);
	if (unlikely(store->sample != 0))
		ring_publish_sample(&link->out, header, len, store->sample);
	else
		ring_publish_far(&link->out, header, len);
	doorbell_ring(link->bell, link->fence);
}

/* A payload of some length, for which there is room. */
static __attribute__((noinline)) int send_long(struct shm_peer *link, const void *header, const void *payload, size_t len)
{
	struct store store = begin_store(link, len);

	store_copy(&store, ring_bytes(&link->out), payload, len);
	publish(link, &store, header, len);
	return FABRIC_DONE;
}

/* A payload that does not fit in a cell. Apart, so that the way of small messages saves no registers for it. */
static __attribute__((noinline)) int send_far(struct shm_peer *link, const void *header, const void *payload, size_t len)
{
	int status = make_room(link, len);

	if (unlikely(status != 0))
		return status;
	if (len >= STORE_LEN_MIN)
		return send_long(link, header, payload, len);
	memcpy(ring_bytes(&link->out), payload, len);
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
	cell = link->out.cell;
	ring_prepare(&link->out);
	copy_header(cell->header, header);
	copy_small(cell->payload, payload, len);
	ring_publish(&link->out, len);
	doorbell_ring(link->bell, link->fence);
	return FABRIC_DONE;
}

static bool have_bounce(struct shm *shm, size_t len)
{
	if (shm->bounce_len < len) {
		free(shm->bounce);
		shm->bounce = malloc(len);
		shm->bounce_len = shm->bounce ? len : 0;
	}
	return shm->bounce != NULL;
}

int shm_reserve(struct peer *peer, size_t len, void **buffer)
{
	struct shm_peer *link = peer->link;
	struct shm *shm = link->shm;
	int status = make_room(link, len);

	if (unlikely(status != FABRIC_DONE))
		return status;
	*buffer = ring_bytes(&link->out);
	shm->store = (struct store){ .streamed = false };
	if (len < STORE_LEN_MIN)
		return FABRIC_DONE;
	shm->store = begin_store(link, len);
	/* What is packed is written in small parts, which cannot go past the cache: elsewhere first. */
	if (shm->store.streamed && have_bounce(shm, len))
		*buffer = shm->bounce;
	else if (shm->store.streamed)
		shm->store = (struct store){ .streamed = false };
	return FABRIC_DONE;
}

int shm_commit(struct peer *peer, const void *header, void *buffer, size_t len)
{
	struct shm_peer *link = peer->link;
	struct store *store = &link->shm->store;

	if (buffer != ring_bytes(&link->out))
		store_copy(store, ring_bytes(&link->out), buffer, len);
	/* Of what became so short nothing would be learnt. */
	if (unlikely(len < STORE_LEN_MIN))
		store->sample = 0;
	publish(link, store, header, len);
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
	to = ring_bytes(&link->out);
	for (int i = 0; i < iov_count; i++) {
		if (iov[i].iov_len > 0)
			memcpy(to, iov[i].iov_base, iov[i].iov_len);
		to += iov[i].iov_len;
	}
	ring_publish_far(&link->out, header, len);
	doorbell_ring(link->bell, link->fence);
	return FABRIC_DONE;
}
