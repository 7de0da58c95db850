/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The blocks that a rank lends to the rings of its peers (shm_ring.h): most peers are sent little and seldom, and one block after the other serves
 * them all, in pages that are in use already. Whoever speaks much gets memory of its own.
 *
 * A block is free again when its user's receiver has told that all was taken: looked up when somebody wants one, in turns, so that
 * the one looked at was lent long ago.
 */
#include "fabric/shm.h"

static unsigned char *block_at(const struct shm *shm, uint32_t number)
{
	return (unsigned char *)shm->area + shm->blocks_at + ((size_t)shm->local * BLOCKS + number) * RING_BLOCK;
}

static bool is_quiet(const struct shm_blocks *blocks, uint32_t number)
{
	const struct shm_peer *user = blocks->of[number].user;

	if (user->block == (int)number)
		return ring_all_taken(&user->out);
	/* acquire: pairs with the release in ring_tell: what the receiver read here is read */
	return atomic_load_explicit(&user->out.ring->bytes_taken, memory_order_acquire) >= blocks->of[number].end;
}

static void take_back(struct shm_blocks *blocks, uint32_t number)
{
	struct shm_peer *user = blocks->of[number].user;

	if (user && user->block == (int)number) {
		ring_window_drop(&user->out);
		user->block = -1;
	}
	blocks->of[number].user = NULL;
}

bool block_lend(struct shm_peer *link)
{
	struct shm *shm = link->shm;
	struct shm_blocks *blocks = &shm->blocks;

	for (int i = 0; i < BLOCKS; i++) {
		uint32_t number = blocks->turn;
		uint64_t bit = UINT64_C(1) << number;

		if (blocks->lost & bit || (blocks->of[number].user && !is_quiet(blocks, number))) {
			blocks->turn = (number + 1) % BLOCKS;
			continue;
		}
		if (!(blocks->ready & bit) && shm_populate(shm, block_at(shm, number), RING_BLOCK) != 0)
			return false;
		blocks->turn = (number + 1) % BLOCKS;
		blocks->ready |= bit;
		take_back(blocks, number);
		blocks->of[number].user = link;
		link->block = (int)number;
		ring_window_lend(&link->out, block_at(shm, number));
		return true;
	}
	return false;
}

void block_leave(struct shm_peer *link)
{
	if (link->block < 0)
		return;
	link->shm->blocks.of[link->block].end = link->out.began + link->out.at;
	link->block = -1;
}

void block_forget(struct shm_peer *link)
{
	struct shm_blocks *blocks = &link->shm->blocks;

	for (uint32_t number = 0; number < BLOCKS; number++)
		if (blocks->of[number].user == link) {
			if (!is_quiet(blocks, number))
				blocks->lost |= UINT64_C(1) << number;
			take_back(blocks, number);
		}
}
