/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A queue of messages from one process to one other, in shared memory: one producer, one consumer, no
 * lock, no handshake (zeros are an empty ring, so the producer may begin before the consumer exists).
 *
 * A message is a cell of one cache line; the consumer looks only at the next cell's flag, so a small message
 * costs the transfer of one line. The flag holds the number of the lap round the ring, so nobody
 * has to clear it. Payloads of more than RING_INLINE bytes lie in a byte ring beside the cells, always
 * contiguous: a tail that is too short is skipped. What was consumed is told the producer every quarter
 * of the ring only; it keeps its last knowledge, and all other state, in private memory.
 *
 * Used by shm.c and shm_send.c; knows no peer and no doorbell.
 */
#ifndef FABRIC_SHM_RING_H
#define FABRIC_SHM_RING_H

#include "common/compiler.h"
#include "fabric/transport.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum {
	RING_CELLS = 256, /* a power of two */
	RING_INLINE = 32, /* bytes of payload that travel in the cell */
	SEND_AHEAD = 8,   /* cells that the producer asks its cache for in advance */
	TAKE_AHEAD = 4,   /* the same for the consumer */
};

struct ring_cell {
	_Atomic uint64_t flag; /* lap in the low half (the first is 1), payload length in the high half */
	unsigned char header[HEADER_LEN];
	union {
		unsigned char payload[RING_INLINE];
		struct {
			uint64_t begin, end; /* positions in the byte ring; `end` tells what is consumed with it */
		} far;
	};
} cache_aligned;
_Static_assert(sizeof(struct ring_cell) == CACHE_LINE, "one line per message");

struct ring {
	_Atomic uint64_t cells_taken cache_aligned; /* written by the consumer */
	_Atomic uint64_t bytes_taken;
	_Atomic uint32_t choked;                    /* the consumer wants no more whole messages for now */
	_Atomic uint32_t starved cache_aligned; /* the producer waits for room: ring its bell after telling */
	struct ring_cell cells[RING_CELLS];
	unsigned char bytes[]; /* bytes_len, a power of two */
};

/* The producer's private half. Positions count up for ever; the place is position modulo length. */
struct ring_out {
	struct ring *ring;
	uint64_t next, limit;           /* cells: write while next < limit */
	uint64_t byte_next, byte_limit; /* byte ring */
	uint64_t byte_begin;            /* of the payload being written */
	uint64_t bytes_len;
};

/* The consumer's private half. */
struct ring_in {
	struct ring_cell *cell; /* next to arrive */
	uint32_t lap;           /* its flag when it has */
	uint64_t next;
	uint64_t bytes_end, bytes_told;
	struct ring *ring;
	uint64_t bytes_len;
};

static inline size_t ring_len(size_t bytes_len)
{
	return round_up(sizeof(struct ring) + bytes_len, 4096);
}

/* Largest payload: two of them (one skipped, one used) fit in what a quarter not yet told leaves free. */
static inline size_t ring_payload_max(size_t bytes_len)
{
	return bytes_len / 4;
}

static inline void ring_out_init(struct ring_out *out, struct ring *ring, size_t bytes_len)
{
	*out = (struct ring_out){ .ring = ring, .limit = RING_CELLS, .byte_limit = bytes_len, .bytes_len = bytes_len };
}

static inline void ring_in_init(struct ring_in *in, struct ring *ring, size_t bytes_len)
{
	*in = (struct ring_in){ .cell = ring->cells, .lap = 1, .ring = ring, .bytes_len = bytes_len };
}

/* Nothing arrives any more: no cell has this lap, nor those that follow in a take that is under way. */
static inline void ring_in_close(struct ring_in *in)
{
	in->lap = UINT32_C(1) << 31;
}

/* Look up what the consumer has taken. The acquire pairs with ring_tell: its reads are over. */
static inline void ring_refresh(struct ring_out *out)
{
	out->limit = atomic_load_explicit(&out->ring->cells_taken, memory_order_acquire) + RING_CELLS;
	out->byte_limit = atomic_load_explicit(&out->ring->bytes_taken, memory_order_acquire) + out->bytes_len;
}

static inline bool ring_has_cell(const struct ring_out *out)
{
	return out->next != out->limit;
}

/* Where a payload of `len` bytes can be written in the byte ring; false when there is no room. */
static inline bool ring_place(struct ring_out *out, size_t len)
{
	uint64_t begin = out->byte_next, offset = begin & (out->bytes_len - 1);

	if (offset + len > out->bytes_len)
		begin += out->bytes_len - offset;
	out->byte_begin = begin;
	return begin + round_up(len, CACHE_LINE) <= out->byte_limit;
}

static inline unsigned char *ring_bytes(struct ring *ring, uint64_t position, size_t bytes_len)
{
	return ring->bytes + (position & (bytes_len - 1));
}

static inline struct ring_cell *ring_cell_next(struct ring_out *out)
{
	return &out->ring->cells[out->next & (RING_CELLS - 1)];
}

/*
 * A cell comes from the other side's cache, 100 ns away and more. When messages come thick, asking ahead lets several be on their
 * way at a time. Not the very next one: the consumer looks at that without end.
 */
static inline void ring_prepare(const struct ring_out *out)
{
	__builtin_prefetch(&out->ring->cells[(out->next + SEND_AHEAD) & (RING_CELLS - 1)], 1);
}

static inline void ring_expect(const struct ring_in *in)
{
	__builtin_prefetch(&in->ring->cells[(in->next + TAKE_AHEAD) & (RING_CELLS - 1)], 0);
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

/* Publish the cell whose other fields are written. The release pairs with the acquire in ring_arrived. */
static inline void ring_publish(struct ring_out *out, struct ring_cell *cell, size_t len)
{
	uint32_t lap = (uint32_t)(out->next / RING_CELLS) + 1;

	atomic_store_explicit(&cell->flag, (uint64_t)len << 32 | lap, memory_order_release);
	out->next++;
}

/* Publish a payload that was written where ring_place said. */
static inline void ring_publish_far(struct ring_out *out, const void *header, size_t len)
{
	struct ring_cell *cell = ring_cell_next(out);

	copy_header(cell->header, header);
	if (len <= RING_INLINE) {
		copy_small(cell->payload, ring_bytes(out->ring, out->byte_begin, out->bytes_len), len);
	} else {
		out->byte_next = out->byte_begin + round_up(len, CACHE_LINE);
		cell->far.begin = out->byte_begin;
		cell->far.end = out->byte_next;
	}
	ring_publish(out, cell, len);
}

/* Has the next message come? Its length, or -1. */
static inline int64_t ring_arrived(const struct ring_in *in)
{
	uint64_t flag = atomic_load_explicit(&in->cell->flag, memory_order_acquire);

	return likely((uint32_t)flag == in->lap) ? (int64_t)(flag >> 32) : -1;
}

static inline const unsigned char *ring_payload(const struct ring_in *in, size_t len)
{
	if (len <= RING_INLINE)
		return in->cell->payload;
	return ring_bytes(in->ring, in->cell->far.begin, in->bytes_len);
}

/* Done with the message at in->cell. True when it is time to call ring_tell. */
static inline bool ring_take(struct ring_in *in, size_t len)
{
	bool tell = false;

	if (len > RING_INLINE) {
		in->bytes_end = in->cell->far.end;
		tell = in->bytes_end - in->bytes_told >= in->bytes_len / 4;
	}
	in->next++;
	in->cell++;
	if (unlikely((in->next & (RING_CELLS - 1)) == 0)) {
		in->cell = in->ring->cells;
		in->lap++;
	}
	return tell || (in->next & (RING_CELLS / 4 - 1)) == 0;
}

/* Tell the producer what was taken; true when it waits for that and must be rung. */
static inline bool ring_tell(struct ring_in *in)
{
	in->bytes_told = in->bytes_end;
	atomic_store_explicit(&in->ring->bytes_taken, in->bytes_end, memory_order_release);
	atomic_store_explicit(&in->ring->cells_taken, in->next, memory_order_release);
	/* An update, not a load: it orders our telling before our look; pairs with ring_starve. */
	return atomic_exchange_explicit(&in->ring->starved, 0, memory_order_seq_cst) != 0;
}

/* No room: ask to be rung when there is, and look once more. */
static inline void ring_starve(struct ring_out *out)
{
	atomic_exchange_explicit(&out->ring->starved, 1, memory_order_seq_cst);
	ring_refresh(out);
}

#endif
