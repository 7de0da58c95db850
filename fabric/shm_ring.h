/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A queue of messages from one process to one other, in shared memory: one producer, one consumer, no
 * lock, no handshake (zeros are an empty ring, so the producer may begin before the consumer exists).
 *
 * A message is a cell of one cache line; the consumer looks only at the next cell's flag, so a small message
 * costs the transfer of one line. The flag holds the number of the lap round the cells, so nobody
 * has to clear it. Payloads of more than RING_INLINE bytes lie elsewhere, contiguous, where their cell says.
 *
 * Memory is touched only as the consumer lags, since each new page costs more than many messages, and most pairs of
 * ranks have little to say to each other. A ring begins with RING_FEW cells. When they are full the producer writes a mark into
 * the last one and goes on in the RING_CELLS of `struct ring_more`, for good. Payloads go into a window, round and round, which starts over as soon as
 * all of them were taken, and becomes longer when there is no room: at first memory that the producer lends out (shm_block.c), then
 * the ring's own, up to bytes_len.
 *
 * What was consumed is told the producer every half or quarter of the cells, and after payloads which ask for that; the producer keeps its last
 * knowledge, and all other state, in private memory.
 *
 * Used by shm*.c; what happens seldom is in shm_ring.c. Knows no peer and no doorbell.
 */
#ifndef FABRIC_SHM_RING_H
#define FABRIC_SHM_RING_H

#include "common/compiler.h"
#include "fabric/stores.h"
#include "fabric/transport.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum {
	RING_FEW = 30,         /* cells that every pair has */
	RING_CELLS = 256,      /* cells of a pair whose consumer has lagged */
	RING_INLINE = 32,      /* bytes of payload that travel in the cell */
	RING_BLOCK = 4096,     /* bytes of the first window, where one is lent */
	SEND_AHEAD = 8,        /* cells that the producer asks its cache for in advance, once there are many */
	TAKE_AHEAD = 4,        /* the same for the consumer */
};

/* What ring_arrived says instead of a length. */
enum { RING_NOTHING = -1, RING_MOVED = -2, RING_SAMPLE = -3 };

struct ring_cell {
	_Atomic uint64_t flag; /* lap in the low half (the first is 1), payload length, RING_MOVED or RING_SAMPLE in the high half */
	unsigned char header[HEADER_LEN];
	union {
		unsigned char payload[RING_INLINE];
		struct {
			int64_t place; /* of the payload, from the ring on: the same in both processes, who map all of it in one piece */
			uint64_t end;  /* position that is consumed with it */
			uint64_t tell; /* not 0: the producer wants to be told at once */
			uint32_t len;  /* with RING_SAMPLE only, as the next */
			uint32_t sample;
		} far;
	};
} cache_aligned;
_Static_assert(sizeof(struct ring_cell) == CACHE_LINE, "one line per message");

struct ring {
	_Atomic uint64_t cells_taken cache_aligned; /* written by the consumer */
	_Atomic uint64_t bytes_taken;
	_Atomic uint32_t choked;                    /* the consumer wants no more whole messages for now */
	struct store_answers answers;
	_Atomic uint32_t starved cache_aligned; /* the producer waits for room: ring its bell after telling */
	struct ring_cell cells[RING_FEW];
};
_Static_assert(4096 % sizeof(struct ring) == 0, "no ring in two pages");

struct ring_more {
	struct ring_cell cells[RING_CELLS];
	unsigned char bytes[]; /* bytes_len, a power of two */
};

/* The producer's private half. Positions count up for ever: of cells, and of bytes with those that were skipped. */
struct ring_out {
	struct ring_cell *cell, *stop; /* write while they differ; they meet at the end of a lap, too */
	uint32_t lap;
	size_t ahead;        /* bytes */
	unsigned char *base; /* the window; NULL: none */
	size_t at, room;     /* offsets in it: of the next payload, and behind what may be written */
	size_t asking;       /* ask to be told every so many bytes */
	uint64_t began;      /* position of `base` in this lap */
	uint64_t asked;      /* position up to which we asked to be told */
	struct ring *ring;
	struct ring_more *more;
	struct ring_cell *first; /* of those in use */
	size_t cells;            /* how many they are */
	uint64_t cells_began;    /* position of `first` in this lap */
	size_t window;
	size_t bytes_len; /* most of the window */
};

/* The consumer's private half. */
struct ring_in {
	struct ring_cell *cell; /* next to arrive */
	struct ring_cell *turn; /* the one before which there is something to be done */
	uint32_t lap;           /* the next one's flag when it has */
	uint32_t cells;
	struct ring_cell *first;
	uint64_t cells_began;
	uint64_t bytes_end;
	struct ring *ring;
	struct ring_more *more;
};

/* Bytes of a `struct ring_more`, whole pages. */
static inline size_t ring_more_len(size_t bytes_len)
{
	return round_up(sizeof(struct ring_more) + bytes_len, 4096);
}

/* Largest payload: two of them (one skipped, one used) fit in what the half not yet told leaves free. */
static inline size_t ring_payload_max(size_t bytes_len)
{
	return bytes_len / 4;
}

/* No room is known of, so that the first send of each kind takes the slow path and prepares the memory. */
static inline void ring_out_init(struct ring_out *out, struct ring *ring, struct ring_more *more, size_t bytes_len)
{
	*out = (struct ring_out){ .cell = ring->cells, .stop = ring->cells, .first = ring->cells, .cells = RING_FEW, .lap = 1, .ring = ring,
				  .more = more, .bytes_len = bytes_len };
}

static inline void ring_in_init(struct ring_in *in, struct ring *ring, struct ring_more *more)
{
	*in = (struct ring_in){ .cell = ring->cells, .first = ring->cells, .turn = ring->cells + RING_FEW / 2, .cells = RING_FEW, .lap = 1,
				.ring = ring, .more = more };
}

/* Nothing arrives any more: no cell has this lap, nor those that follow in a take that is under way. */
static inline void ring_in_close(struct ring_in *in)
{
	in->lap = UINT32_C(1) << 31;
}

static inline bool ring_has_cell(const struct ring_out *out)
{
	return out->cell != out->stop;
}

/* Is there room for a payload of `len` bytes at ring_bytes, as far as we know? */
static inline bool ring_has_bytes(const struct ring_out *out, size_t len)
{
	return out->at + round_up(len, CACHE_LINE) <= out->room;
}

static inline unsigned char *ring_bytes(const struct ring_out *out)
{
	return out->base + out->at;
}

/*
 * shm_ring.c. Look up what the consumer has taken and find a cell, or room for `len` bytes, in what there is of the ring. False: there is
 * none; grow, or starve.
 */
bool ring_find_cell(struct ring_out *out);
bool ring_find_bytes(struct ring_out *out, size_t len);
/* Has the consumer told that it has taken every payload? Then the window may be taken away. */
bool ring_all_taken(const struct ring_out *out);
void ring_window_drop(struct ring_out *out);
void ring_window_lend(struct ring_out *out, unsigned char *block);
/* The cells of `more` are to be used from now on; there is memory for them. */
void ring_move(struct ring_out *out);
bool ring_has_moved(const struct ring_out *out);
/* How long the ring's own window should be for `len` bytes more; then make it so, there is memory for that. */
size_t ring_window_wanted(const struct ring_out *out, size_t len);
void ring_window_widen(struct ring_out *out, size_t window);
/* No room: ask to be rung when there is. Look once more afterwards. */
void ring_starve(struct ring_out *out);
/* The consumer: the cells go on elsewhere. */
void ring_follow(struct ring_in *in);
/* The consumer has come to in->turn. True: time for ring_tell. */
bool ring_turn(struct ring_in *in);
/* Tell the producer what was taken; true when it waits for that and must be rung. */
bool ring_tell(struct ring_in *in);

/*
 * A cell comes from the other side's cache, 100 ns away and more. When messages come thick, asking ahead lets several be on their
 * way at a time. Not the very next one: the consumer looks at that without end.
 */
static inline void ring_prepare(const struct ring_out *out)
{
	__builtin_prefetch((const char *)out->cell + out->ahead, 1);
}

static inline void ring_expect(const struct ring_in *in)
{
	__builtin_prefetch(in->cell + TAKE_AHEAD, 0);
}

/* At most 32 bytes, in a few moves and without a call. */
static inline void copy_small(unsigned char *to, const unsigned char *from, size_t len)
{
	if (len >= 16) {
		memcpy(to, from, 16);
		memcpy(to + len - 16, from + len - 16, 16);
	} else if (len >= 8) {
		memcpy(to, from, 8);
		memcpy(to + len - 8, from + len - 8, 8);
	} else if (len >= 4) {
		memcpy(to, from, 4);
		memcpy(to + len - 4, from + len - 4, 4);
	} else if (len > 0) {
		to[0] = from[0];
		to[len / 2] = from[len / 2];
		to[len - 1] = from[len - 1];
	}
}

/*
 * Copy a header, which the caller has just written field by field. A load that spans two stores still in the
 * store buffer waits for them to reach the cache, behind the previous message's line that another core
 * owns: tens of nanoseconds. So no load here is wider than the field (transport.h); volatile keeps the compiler from joining them.
 */
static inline void copy_header(unsigned char *to, const void *header)
{
	const volatile uint64_t *from = header;
	const volatile uint32_t *half = (const volatile uint32_t *)(const void *)(from + 1);
	volatile uint64_t *word = (volatile uint64_t *)(void *)to;
	volatile uint32_t *half_word = (volatile uint32_t *)(void *)(word + 1);

	word[0] = from[0];
	half_word[0] = half[0];
	half_word[1] = half[1];
	word[2] = from[2];
}

/* Publish out->cell, whose other fields are written. The release pairs with the acquire in ring_arrived. */
static inline void ring_publish(struct ring_out *out, size_t len)
{
	atomic_store_explicit(&out->cell->flag, (uint64_t)len << 32 | out->lap, memory_order_release);
	out->cell++;
}

/* Say in out->cell where the payload lies that was written to ring_bytes. */
static inline void ring_place_far(struct ring_out *out, size_t len)
{
	struct ring_cell *cell = out->cell;

	cell->far.place = (int64_t)((uintptr_t)ring_bytes(out) - (uintptr_t)out->ring);
	out->at += round_up(len, CACHE_LINE);
	cell->far.end = out->began + out->at;
	cell->far.tell = cell->far.end - out->asked >= out->asking;
	if (cell->far.tell)
		out->asked = cell->far.end;
}

/* Publish a payload that was written to ring_bytes. */
static inline void ring_publish_far(struct ring_out *out, const void *header, size_t len)
{
	copy_header(out->cell->header, header);
	if (len <= RING_INLINE)
		copy_small(out->cell->payload, ring_bytes(out), len);
	else
		ring_place_far(out, len);
	ring_publish(out, len);
}

/* The same of one whose consumer is to say how long it took; of more than RING_INLINE bytes. */
static inline void ring_publish_sample(struct ring_out *out, const void *header, size_t len, uint32_t sample)
{
	copy_header(out->cell->header, header);
	out->cell->far.len = (uint32_t)len;
	out->cell->far.sample = sample;
	ring_place_far(out, len);
	ring_publish(out, (size_t)(uint32_t)RING_SAMPLE);
}

/* Has the next message come? Its length, RING_NOTHING, RING_MOVED or RING_SAMPLE. */
static inline int64_t ring_arrived(const struct ring_in *in)
{
	uint64_t flag = atomic_load_explicit(&in->cell->flag, memory_order_acquire);

	return likely((uint32_t)flag == in->lap) ? (int64_t)flag >> 32 : RING_NOTHING;
}

static inline const unsigned char *ring_payload(const struct ring_in *in, size_t len)
{
	if (len <= RING_INLINE)
		return in->cell->payload;
	return (const unsigned char *)in->ring + in->cell->far.place;
}

/* Done with the message at in->cell. True when it is time to call ring_tell. */
static inline bool ring_take(struct ring_in *in, size_t len)
{
	bool tell = false;

	if (len > RING_INLINE) {
		in->bytes_end = in->cell->far.end;
		tell = in->cell->far.tell != 0;
	}
	if (unlikely(++in->cell == in->turn))
		return ring_turn(in) || tell;
	return tell;
}

#endif
