/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See direct.h. */
#include "rma/direct.h"

#include "datatypes/cursor.h"
#include "rma/access.h"
#include "rma/host.h"

#include <stdlib.h>
#include <string.h>

enum {
	ELEMENT_MOST = 64, /* bytes of the largest predefined type, gaps included */
	RUNS = 16,         /* of scattered memory, looked at together */
	CHUNK = 8192,      /* bytes of scattered origin data, packed together */
	FEW = 4,           /* elements of an accumulate that are worth an instruction each rather than a latch for all */
};

/* An integer or truth value that has instructions of its own. By type alone, so that all processes agree. */
static bool is_word_type(const struct datatype *type)
{
	return (type->size == 4 || type->size == 8) && !(type->group & (GROUP_FLOAT | GROUP_COMPLEX | GROUP_PAIR));
}

void direct_combination(struct window *window, int target, const struct accumulator *what, size_t len, struct combination *out)
{
	const struct window_target *t = &window->targets[target];
	bool mapped = (uintptr_t)t->direct - (uintptr_t)window->area.base < window->area.len;

	out->window = window;
	out->what = what;
	/* Memory of the target's own is combined into by that process alone, its lane locked. */
	out->alone = !mapped || (t->hold == HOLD_EXCLUSIVE && window->rank != target);
	out->word = is_word_type(what->leaf);
	out->few = len <= FEW * (size_t)what->leaf->size;
}

/* ---- words ---- */

#define ATOMIC_LOOP(bits)                                                                                                                  \
	static void atomic_##bits(const struct combination *how, char *at, const char *data, char *old, size_t count)                      \
	{                                                                                                                                  \
		uint##bits##_t *word = (uint##bits##_t *)(void *)at, value = 0, before;                                                    \
		MPI_Op op = how->what->op->handle;                                                                                         \
		bool integer = (how->what->leaf->group & (GROUP_INTEGER | GROUP_FORTRAN | GROUP_MULTI)) != 0;                              \
		for (size_t i = 0; i < count; i++, word++) {                                                                               \
			if (data)                                                                                                          \
				memcpy(&value, data + i * sizeof(value), sizeof(value));                                                   \
			if (op == MPI_SUM && integer) {                                                                                    \
				before = __atomic_fetch_add(word, value, __ATOMIC_ACQ_REL);                                                \
			} else if (op == MPI_REPLACE) {                                                                                    \
				before = __atomic_exchange_n(word, value, __ATOMIC_ACQ_REL);                                               \
			} else if (op == MPI_NO_OP) {                                                                                      \
				before = __atomic_load_n(word, __ATOMIC_ACQUIRE);                                                          \
			} else {                                                                                                           \
				uint##bits##_t after;                                                                                      \
				before = __atomic_load_n(word, __ATOMIC_ACQUIRE);                                                          \
				do {                                                                                                       \
					after = before;                                                                                    \
					how->what->kernel(&value, &after, 1);                                                              \
				} while (!__atomic_compare_exchange_n(word, &before, after, true, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE));    \
			}                                                                                                                  \
			if (old)                                                                                                           \
				memcpy(old + i * sizeof(before), &before, sizeof(before));                                                 \
		}                                                                                                                          \
	}

ATOMIC_LOOP(32)
ATOMIC_LOOP(64)

static void combine_words(const struct combination *how, char *at, const char *data, char *old, size_t count)
{
	if (how->what->leaf->size == 8)
		atomic_64(how, at, data, old, count);
	else
		atomic_32(how, at, data, old, count);
}

/*
 * From now on, words of this window are combined by instructions alone, also by those who combine many and would rather take latches. Who was
 * doing so has finished when each latch was ours once, and whoever takes one after us sees the mark.
 */
static cold_path void begin_words(struct window *window)
{
	struct window_host *host = window->host;
	struct lock_caller caller = host_caller(window, false);

	/* acquire: pairs with the release below, of whoever was the first */
	if (atomic_load_explicit(&host->words, memory_order_acquire) != WORDS_SETTLED) {
		uint32_t never = WORDS_NEVER;

		/* relaxed: the latches carry it */
		atomic_compare_exchange_strong_explicit(&host->words, &never, WORDS_BEGUN, memory_order_relaxed, memory_order_relaxed);
		for (int i = 0; i < STRIPES; i++) {
			latch_take(&host->stripes[i].latch, caller.segment, caller.local);
			latch_give(&host->stripes[i].latch);
		}
		atomic_store_explicit(&host->words, WORDS_SETTLED, memory_order_release);
	}
	window->words = true;
}

/* ---- stripes ---- */

static size_t stripe_offset(const struct combination *how, const char *at)
{
	return (size_t)(at - (char *)how->window->area.base);
}

static _Atomic uint32_t *stripe(const struct combination *how, const char *at)
{
	return &how->window->host->stripes[stripe_offset(how, at) / STRIPE_LEN % STRIPES].latch;
}

/* An element may lie in two stripes; the lower latch first, so that no two wait for each other. */
struct held {
	_Atomic uint32_t *first, *second;
};

static struct held hold(const struct combination *how, const char *at, size_t len)
{
	struct held held = { NULL, NULL };
	struct lock_caller caller;

	if (how->alone)
		return held;
	caller = host_caller(how->window, false);
	held.first = stripe(how, at);
	held.second = stripe(how, at + len - 1);
	if (held.first == held.second) {
		held.second = NULL;
	} else if (held.second < held.first) {
		_Atomic uint32_t *lower = held.second;

		held.second = held.first;
		held.first = lower;
	}
	latch_take(held.first, caller.segment, caller.local);
	if (held.second)
		latch_take(held.second, caller.segment, caller.local);
	return held;
}

static void let_go(struct held held)
{
	if (held.second)
		latch_give(held.second);
	if (held.first)
		latch_give(held.first);
}

/* ---- elements in a row ---- */

/* `len`: a power of 2 */
static bool is_aligned(const void *at, size_t len)
{
	return ((uintptr_t)at & (len - 1)) == 0;
}

/* One element of any kind, packed at `data`; its own bytes at `at` in one run. */
static void combine_one(const struct combination *how, char *at, const char *data, char *old)
{
	_Alignas(16) char value[ELEMENT_MOST], mine[ELEMENT_MOST];
	size_t len = (size_t)how->what->leaf->size;

	if (old)
		memcpy(old, at, len);
	if (how->what->op->handle == MPI_NO_OP)
		return;
	if (how->what->op->handle == MPI_REPLACE) {
		memcpy(at, data, len);
		return;
	}
	datatype_unpack(value, 1, how->what->leaf, at);
	datatype_unpack(mine, 1, how->what->leaf, data);
	how->what->kernel(mine, value, 1);
	datatype_pack(at, value, 1, how->what->leaf);
}

/* All at once, nobody else being there. */
static void combine_alone(const struct combination *how, char *at, const char *data, char *old, size_t count)
{
	size_t one = (size_t)how->what->leaf->size;

	if (unlikely(how->what->kernel && (!how->what->leaf->contiguous || !is_aligned(at, how->what->leaf->align) ||
					   !is_aligned(data, how->what->leaf->align)))) {
		for (size_t i = 0; i < count; i++)
			combine_one(how, at + i * one, data + i * one, old ? old + i * one : NULL);
		return;
	}
	if (old)
		memcpy(old, at, count * one);
	if (how->what->kernel)
		how->what->kernel(data, at, count);
	else if (how->what->op->handle == MPI_REPLACE)
		memmove(at, data, count * one);
}

/*
 * Under the latches of the stripes they lie in, a stripe at a time. Words that are combined by instructions meanwhile are no longer ours to combine
 * otherwise, as the mark says under the latch.
 */
static void combine_latched(const struct combination *how, char *at, const char *data, char *old, size_t count)
{
	size_t len = (size_t)how->what->leaf->size;
	bool words = how->word && is_aligned(at, len);

	while (count > 0) {
		size_t room = STRIPE_LEN - stripe_offset(how, at) % STRIPE_LEN;
		size_t part = count * len <= room ? count : room < len ? 1 : room / len;
		struct held held = hold(how, at, part * len);

		/* relaxed: see begin_words */
		if (words && atomic_load_explicit(&how->window->host->words, memory_order_relaxed) != WORDS_NEVER)
			combine_words(how, at, data, old, part);
		else
			combine_alone(how, at, data, old, part);
		let_go(held);
		at += part * len;
		data = data ? data + part * len : NULL;
		old = old ? old + part * len : NULL;
		count -= part;
	}
}

/* COUNT elements whose bytes lie in one row. */
static void combine_row(const struct combination *how, char *at, const char *data, char *old, size_t count)
{
	if (how->alone) {
		combine_alone(how, at, data, old, count);
	} else if (how->word && (how->few || how->window->words) && is_aligned(at, (size_t)how->what->leaf->size)) {
		if (unlikely(!how->window->words))
			begin_words(how->window);
		combine_words(how, at, data, old, count);
	} else {
		combine_latched(how, at, data, old, count);
	}
}

/* An element whose own bytes have a gap (pairs of MINLOC): brought together, combined, put back. */
static void combine_scattered(const struct combination *how, struct cursor *cursor, const char *data, char *old)
{
	char packed[ELEMENT_MOST];
	struct cursor start = *cursor, look = *cursor;
	struct iovec first;
	struct held held;
	size_t len = (size_t)how->what->leaf->size;

	cursor_iovec(&look, &first, 1, len);
	held = hold(how, first.iov_base, (size_t)how->what->leaf->true_extent);
	cursor_pack(cursor, packed, len);
	combine_one(how, packed, data, old);
	cursor_unpack(&start, packed, len);
	let_go(held);
}

void direct_accumulate(const struct combination *how, const struct place *place, size_t offset, size_t len, const void *data, void *old)
{
	size_t one = (size_t)how->what->leaf->size, done = 0;
	struct iovec runs[RUNS];
	struct cursor cursor;

	if (len == 0)
		return;
	if (datatype_dense(place->type, place->count)) {
		combine_row(how, place->base + place->type->true_lb + offset, data, old, len / one);
		return;
	}
	cursor_init(&cursor, place->base, place->count, place->type);
	cursor_seek(&cursor, offset);
	while (done < len) {
		struct cursor before = cursor;
		int count = cursor_iovec(&cursor, runs, RUNS, len - done);

		if (count == 0)
			return; /* the type is shorter than the caller said */
		for (int i = 0; i < count; i++) {
			size_t whole = runs[i].iov_len / one;

			combine_row(how, runs[i].iov_base, data ? (const char *)data + done : NULL, old ? (char *)old + done : NULL, whole);
			done += whole * one;
			if (whole * one == runs[i].iov_len)
				continue;
			/* A run that ends within an element. */
			cursor = before;
			cursor_seek(&cursor, offset + done);
			combine_scattered(how, &cursor, data ? (const char *)data + done : NULL, old ? (char *)old + done : NULL);
			done += one;
			break;
		}
	}
}

void direct_compare(const struct combination *how, void *at, const void *compare, const void *value, void *old, size_t len)
{
	struct held held;

	if (how->word && !how->alone && is_aligned(at, len)) {
		uint64_t expected = 0, wanted = 0;

		if (unlikely(!how->window->words))
			begin_words(how->window);
		memcpy(&expected, compare, len);
		memcpy(&wanted, value, len);
		if (len == 8)
			__atomic_compare_exchange_n((uint64_t *)at, &expected, wanted, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
		else
			__atomic_compare_exchange_n((uint32_t *)at, (uint32_t *)&expected, (uint32_t)wanted, false, __ATOMIC_ACQ_REL,
						    __ATOMIC_ACQUIRE);
		memcpy(old, &expected, len); /* what was there, equal or not */
		return;
	}
	held = hold(how, at, len);
	memcpy(old, at, len);
	if (memcmp(old, compare, len) == 0)
		memcpy(at, value, len);
	let_go(held);
}

/* ---- an accumulate of the origin's ---- */

/* Data or result of the origin's that does not lie in one row goes through a buffer. */
static void combine_packed(const struct access *access, const struct combination *how, const struct place *place, bool reads, bool fetches)
{
	struct cursor in, out;
	size_t one = (size_t)how->what->leaf->size, chunk = CHUNK / one * one;
	_Alignas(64) char packed[CHUNK], old[CHUNK];

	if (reads)
		cursor_init(&in, access->origin, access->origin_count, access->origin_type);
	if (fetches)
		cursor_init(&out, access->result, access->result_count, access->result_type);
	for (size_t at = 0; at < access->len; at += chunk) {
		size_t part = size_min(chunk, access->len - at);

		if (reads)
			cursor_pack(&in, packed, part);
		direct_accumulate(how, place, at, part, reads ? packed : NULL, fetches ? old : NULL);
		if (fetches)
			cursor_unpack(&out, old, part);
	}
}

void direct_combine(const struct access *access, const struct combination *how, char *memory)
{
	const struct datatype *type = access->target_type;
	bool reads = access->origin_type && access->what.op->handle != MPI_NO_OP, fetches = access->kind == ACCESS_GET_ACCUMULATE;
	bool dense = (!reads || datatype_dense(access->origin_type, access->origin_count)) &&
		     (!fetches || datatype_dense(access->result_type, access->result_count));
	const char *data = reads ? (const char *)access->origin + access->origin_type->true_lb : NULL;
	char *old = fetches ? (char *)access->result + access->result_type->true_lb : NULL;

	if (likely(dense && type->predefined && type->contiguous)) {
		combine_row(how, memory + access->at + type->true_lb, data, old, access->target_count);
	} else {
		struct place place = { memory + access->at, access->target_count, type };

		if (dense)
			direct_accumulate(how, &place, 0, access->len, data, old);
		else
			combine_packed(access, how, &place, reads, fetches);
	}
}
