/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What happens seldom in a ring: the ends of laps, looking up what the other side has done, growing. See shm_ring.h.
 *
 * Bytes. Position and offset differ by out->began while a lap lasts. Of what lies in the window, an offset below out->at was written in
 * this lap, the rest in earlier ones; so offset x may be written again in this lap when position began + x - window is taken. A window
 * becomes twice as long by going on behind its end, which nobody has ever used; in that lap, too, what is below was written before, so the rule
 * holds with the new length. When everything was taken the next lap begins, wherever we are.
 */
#include "fabric/shm_ring.h"

/* ---- The producer: cells ---- */

bool ring_has_moved(const struct ring_out *out)
{
	return out->first != out->ring->cells;
}

bool ring_find_cell(struct ring_out *out)
{
	/* acquire: pairs with the releases in ring_turn and ring_tell: reads of the cells are over */
	uint64_t taken = atomic_load_explicit(&out->ring->cells_taken, memory_order_acquire);
	size_t at, room;

	if (out->cell == out->first + out->cells) {
		out->cells_began += out->cells;
		out->cell = out->first;
		out->lap++;
	}
	at = (size_t)(out->cell - out->first);
	/* Of the few cells one is kept for the mark. */
	room = (size_t)(taken + out->cells - !ring_has_moved(out) - (out->cells_began + at));
	out->stop = out->cell + size_min(room, out->cells - at);
	return ring_has_cell(out);
}

void ring_move(struct ring_out *out)
{
	/* release: pairs with the acquire in ring_arrived, as any message */
	atomic_store_explicit(&out->cell->flag, (uint64_t)(uint32_t)RING_MOVED << 32 | out->lap, memory_order_release);
	out->cells_began += (size_t)(out->cell - out->first) + 1;
	out->first = out->cell = out->stop = out->more->cells;
	out->cells = RING_CELLS;
	out->lap = 1;
	out->ahead = SEND_AHEAD * sizeof(struct ring_cell);
}

/* ---- The producer: bytes ---- */

/* acquire: pairs with the release in ring_tell: reads of the payloads are over */
static uint64_t bytes_taken(const struct ring_out *out)
{
	return atomic_load_explicit(&out->ring->bytes_taken, memory_order_acquire);
}

bool ring_all_taken(const struct ring_out *out)
{
	return bytes_taken(out) == out->began + out->at;
}

static void next_lap(struct ring_out *out, uint64_t began)
{
	bool again = out->at > 0;

	out->began = began;
	out->at = 0;
	if (again)
		out->asking = out->window / 2;
}

static void limit(struct ring_out *out, uint64_t taken)
{
	out->room = (size_t)(taken + out->window - out->began);
	if (out->room > out->window)
		out->room = out->window;
}

bool ring_find_bytes(struct ring_out *out, size_t len)
{
	uint64_t taken = bytes_taken(out);

	len = round_up(len, CACHE_LINE);
	if (taken == out->began + out->at)
		next_lap(out, taken);
	else if (out->at + len > out->window && taken >= out->began + len)
		next_lap(out, out->began + out->window);
	limit(out, taken);
	return out->at + len <= out->room;
}

void ring_window_drop(struct ring_out *out)
{
	out->began += out->at;
	out->base = NULL;
	out->at = out->room = out->window = 0;
}

void ring_window_lend(struct ring_out *out, unsigned char *block)
{
	ring_window_drop(out);
	out->base = block;
	out->room = out->window = RING_BLOCK;
	out->asking = 1; /* in the first lap: who has said what there was to say has its block taken away soon */
}

static bool is_own(const struct ring_out *out)
{
	return out->base == out->more->bytes;
}

/* What a window has room for when it has become this long: offsets behind the first half are new, see above. */
static bool would_do(const struct ring_out *out, size_t window, size_t len)
{
	size_t unread = (size_t)(out->began + out->at - bytes_taken(out));

	if (!is_own(out) || unread == 0)
		return unread + len <= window;
	return window / 2 + len <= size_min(window, window + out->at - unread);
}

size_t ring_window_wanted(const struct ring_out *out, size_t len)
{
	size_t window = is_own(out) ? out->window * 2 : size_min(2 * RING_BLOCK, out->bytes_len);

	while (window < out->bytes_len && !would_do(out, window, round_up(len, CACHE_LINE)))
		window *= 2;
	return window;
}

/* A lap that begins in the ring's own memory leaves to what was lent its place. */
void ring_window_widen(struct ring_out *out, size_t window)
{
	uint64_t taken = bytes_taken(out);

	if (!is_own(out)) {
		ring_window_drop(out);
		out->base = out->more->bytes;
	} else if (taken == out->began + out->at) {
		out->began = taken;
		out->at = 0;
	} else {
		out->at = window / 2;
	}
	out->window = window;
	out->asking = window / 2;
	limit(out, taken);
}

void ring_starve(struct ring_out *out)
{
	/* seq_cst: the demand before the next look; pairs with ring_tell */
	atomic_exchange_explicit(&out->ring->starved, 1, memory_order_seq_cst);
}

/* ---- The consumer ---- */

static uint64_t cells_taken(const struct ring_in *in)
{
	return in->cells_began + (size_t)(in->cell - in->first);
}

void ring_follow(struct ring_in *in)
{
	in->cells_began = cells_taken(in) + 1;
	in->first = in->cell = in->more->cells;
	in->cells = RING_CELLS;
	in->turn = in->first + RING_CELLS / 4;
	in->lap = 1;
}

bool ring_turn(struct ring_in *in)
{
	bool few = in->first == in->ring->cells;

	if (in->cell == in->first + in->cells) {
		in->cells_began += in->cells;
		in->cell = in->first;
		in->lap++;
	}
	in->turn = in->cell + (few ? RING_FEW / 2 : RING_CELLS / 4);
	/* Nobody waits for one of the few cells, so a look for who starves is saved. release: pairs with ring_find_cell */
	if (few)
		atomic_store_explicit(&in->ring->cells_taken, cells_taken(in), memory_order_release);
	return !few;
}

bool ring_tell(struct ring_in *in)
{
	/* release: our reads are over; pair with ring_find_bytes and ring_find_cell */
	atomic_store_explicit(&in->ring->bytes_taken, in->bytes_end, memory_order_release);
	atomic_store_explicit(&in->ring->cells_taken, cells_taken(in), memory_order_release);
	/* An update, not a load: it orders our telling before our look; pairs with ring_starve. */
	return atomic_exchange_explicit(&in->ring->starved, 0, memory_order_seq_cst) != 0;
}
