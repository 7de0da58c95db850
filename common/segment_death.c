/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Who of the job is dead, as the ranks of a host are told: see segment.h. */
#include "common/segment.h"

#include <stdio.h>
#include <string.h>

enum { DETAIL_SHIFT = 16, CAUSE_MASK = 0xffff };

bool segment_mark_dead(const struct segment *segment, uint32_t rank, enum segment_death cause, int detail)
{
	struct segment_deaths *deaths = segment->deaths;
	uint32_t size = segment->header->size, none = 0, at;
	uint32_t word = (uint32_t)cause | (uint32_t)(detail & 0xffff) << DETAIL_SHIFT;

	if (rank >= size || cause == SEGMENT_ALIVE)
		return false;
	/* relaxed: whoever reads the cause has seen the entry below */
	if (!atomic_compare_exchange_strong_explicit(&deaths->words[rank], &none, word, memory_order_relaxed, memory_order_relaxed))
		return false;
	at = atomic_fetch_add_explicit(&deaths->count, 1, memory_order_acq_rel);
	/* Pairs with the acquire in segment_death_at. */
	atomic_store_explicit(&deaths->words[size + at], rank + 1, memory_order_release);
	for (uint32_t local = 0; local < segment->header->local_size; local++)
		doorbell_ring(segment_bell(segment, local), true);
	return true;
}

int64_t segment_death_at(const struct segment *segment, uint32_t index)
{
	uint32_t size = segment->header->size, entry;

	if (index >= size)
		return -1;
	entry = atomic_load_explicit(&segment->deaths->words[size + index], memory_order_acquire);
	return entry <= size ? (int64_t)entry - 1 : -1;
}

static uint32_t word_of(const struct segment *segment, uint32_t rank)
{
	return rank < segment->header->size ? atomic_load_explicit(&segment->deaths->words[rank], memory_order_relaxed) : 0;
}

enum segment_death segment_death_of(const struct segment *segment, uint32_t rank)
{
	return (enum segment_death)(word_of(segment, rank) & CAUSE_MASK);
}

void segment_death_text(const struct segment *segment, uint32_t rank, char *text, size_t text_len)
{
	uint32_t detail = word_of(segment, rank) >> DETAIL_SHIFT;

	switch (segment_death_of(segment, rank)) {
	case SEGMENT_ALIVE:
		snprintf(text, text_len, "is not known to be dead");
		break;
	case SEGMENT_DEAD_SIGNAL:
		snprintf(text, text_len, "was killed by signal %u (%s)", detail, strsignal((int)detail));
		break;
	case SEGMENT_DEAD_EXIT:
		snprintf(text, text_len, "ended with exit status %u without MPI_Finalize", detail);
		break;
	case SEGMENT_DEAD_HOST:
		snprintf(text, text_len, "is lost: its host, or who watched it there, cannot be reached any more");
		break;
	default:
		snprintf(text, text_len, "has died");
		break;
	}
}
