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
};

int direct_combination(struct window *window, int target, const struct op *op, const struct datatype *type, struct combination *out)
{
	const struct window_target *t = &window->targets[target];
	const struct datatype *leaf = op_leaf(type);

	*out = (struct combination){
		.window = window,
		.op = op,
		.leaf = leaf ? leaf : datatype_of(MPI_BYTE),
		.mapped = window->area.base != NULL && t->direct >= (char *)window->area.base &&
			  t->direct < (char *)window->area.base + window->area.len,
	};
	/* Memory of the target's own is combined into by that process alone, its lane locked. */
	out->alone = !out->mapped || (t->hold == HOLD_EXCLUSIVE && window->rank != target) || window->size == 1;
	return 0;
}

/* ---- elements with an instruction of their own ---- */

/* Sums of floating point numbers, the accumulate that programs do most, without a call for each. */
#define SUM_LOOP(type, word_type)                                                                                                        \
	static void sum_##type(char *at, const char *data, char *old, size_t count)                                                        \
	{                                                                                                                                  \
		word_type *word = (word_type *)(void *)at, before, after;                                                                  \
		for (size_t i = 0; i < count; i++, word++) {                                                                               \
			type value, sum;                                                                                                   \
			memcpy(&value, data + i * sizeof(value), sizeof(value));                                                           \
			before = __atomic_load_n(word, __ATOMIC_ACQUIRE);                                                                  \
			do {                                                                                                               \
				memcpy(&sum, &before, sizeof(sum));                                                                        \
				sum += value;                                                                                              \
				memcpy(&after, &sum, sizeof(after));                                                                       \
			} while (!__atomic_compare_exchange_n(word, &before, after, true, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE));            \
			if (old)                                                                                                           \
				memcpy(old + i * sizeof(before), &before, sizeof(before));                                                 \
		}                                                                                                                          \
	}

SUM_LOOP(double, uint64_t)
SUM_LOOP(float, uint32_t)

/* False: the combination is another. */
static bool sum_floating(const struct combination *how, char *at, const char *data, char *old, size_t count)
{
	if (how->op->handle != MPI_SUM)
		return false;
	if (how->leaf->kind == KIND_FLOAT64)
		sum_double(at, data, old, count);
	else if (how->leaf->kind == KIND_FLOAT32)
		sum_float(at, data, old, count);
	return how->leaf->kind == KIND_FLOAT64 || how->leaf->kind == KIND_FLOAT32;
}

#define ATOMIC_LOOP(bits)                                                                                                                  \
	static void atomic_##bits(const struct combination *how, char *at, const char *data, char *old, size_t count)                        \
	{                                                                                                                                    \
		uint##bits##_t *word = (uint##bits##_t *)(void *)at, value = 0, before;                                                      \
		MPI_Op op = how->op->handle;                                                                                                 \
		bool integer = (how->leaf->group & (GROUP_INTEGER | GROUP_FORTRAN | GROUP_MULTI)) != 0;                                      \
		for (size_t i = 0; i < count; i++, word++) {                                                                                 \
			if (data)                                                                                                            \
				memcpy(&value, data + i * sizeof(value), sizeof(value));                                                     \
			if (op == MPI_SUM && integer) {                                                                                      \
				before = __atomic_fetch_add(word, value, __ATOMIC_ACQ_REL);                                                  \
			} else if (op == MPI_REPLACE) {                                                                                      \
				before = __atomic_exchange_n(word, value, __ATOMIC_ACQ_REL);                                                 \
			} else if (op == MPI_NO_OP) {                                                                                        \
				before = __atomic_load_n(word, __ATOMIC_ACQUIRE);                                                            \
			} else {                                                                                                             \
				uint##bits##_t after;                                                                                        \
				before = __atomic_load_n(word, __ATOMIC_ACQUIRE);                                                            \
				do {                                                                                                         \
					after = before;                                                                                      \
					op_apply(how->op, &value, &after, 1, how->leaf);                                                     \
				} while (!__atomic_compare_exchange_n(word, &before, after, true, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE));      \
			}                                                                                                                    \
			if (old)                                                                                                             \
				memcpy(old + i * sizeof(before), &before, sizeof(before));                                                   \
		}                                                                                                                            \
	}

ATOMIC_LOOP(8)
ATOMIC_LOOP(16)
ATOMIC_LOOP(32)
ATOMIC_LOOP(64)

/* Does each element of this size at this place have an instruction? */
static bool is_word(const void *at, size_t len)
{
	return len <= 8 && (len & (len - 1)) == 0 && ((uintptr_t)at & (len - 1)) == 0;
}

static void combine_words(const struct combination *how, char *at, const char *data, char *old, size_t count, size_t len)
{
	if (sum_floating(how, at, data, old, count))
		return;
	switch (len) {
	case 1:
		atomic_8(how, at, data, old, count);
		break;
	case 2:
		atomic_16(how, at, data, old, count);
		break;
	case 4:
		atomic_32(how, at, data, old, count);
		break;
	case 8:
		atomic_64(how, at, data, old, count);
		break;
	}
}

/* ---- stripes ---- */

static _Atomic uint32_t *stripe(const struct combination *how, const char *at)
{
	size_t offset = (size_t)(at - (char *)how->window->area.base);

	return &how->window->host->stripes[(offset >> STRIPE_SHIFT) % STRIPES].latch;
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

static bool aligned(const struct combination *how, const void *at)
{
	return (uintptr_t)at % how->leaf->align == 0;
}

/* One element of any kind, packed at `data`; its own bytes at `at` in one run. */
static void combine_one(const struct combination *how, char *at, const char *data, char *old)
{
	_Alignas(16) char value[ELEMENT_MOST], mine[ELEMENT_MOST];
	size_t len = (size_t)how->leaf->size;

	if (old)
		memcpy(old, at, len);
	if (how->op->handle == MPI_NO_OP)
		return;
	if (how->op->handle == MPI_REPLACE) {
		memcpy(at, data, len);
		return;
	}
	datatype_unpack(value, 1, how->leaf, at);
	datatype_unpack(mine, 1, how->leaf, data);
	op_apply(how->op, mine, value, 1, how->leaf);
	datatype_pack(at, value, 1, how->leaf);
}

/* All at once, nobody else being there. */
static void combine_alone(const struct combination *how, char *at, const char *data, char *old, size_t count)
{
	size_t len = count * (size_t)how->leaf->size;

	if (how->op->handle != MPI_NO_OP && how->op->handle != MPI_REPLACE &&
	    (!how->leaf->contiguous || !aligned(how, at) || !aligned(how, data))) {
		for (size_t i = 0, one = (size_t)how->leaf->size; i < count; i++)
			combine_one(how, at + i * one, data + i * one, old ? old + i * one : NULL);
		return;
	}
	if (old)
		memcpy(old, at, len);
	if (how->op->handle == MPI_REPLACE)
		memmove(at, data, len);
	else if (how->op->handle != MPI_NO_OP)
		op_apply(how->op, data, at, count, how->leaf);
}

/* COUNT elements whose bytes lie in one row. */
static void combine_row(const struct combination *how, char *at, const char *data, char *old, size_t count)
{
	size_t len = (size_t)how->leaf->size;

	if (how->alone) {
		combine_alone(how, at, data, old, count);
	} else if (is_word(at, len)) {
		combine_words(how, at, data, old, count, len);
	} else {
		for (size_t i = 0; i < count; i++) {
			struct held held = hold(how, at + i * len, len);

			combine_one(how, at + i * len, data ? data + i * len : NULL, old ? old + i * len : NULL);
			let_go(held);
		}
	}
}

/* An element whose own bytes have a gap (pairs of MINLOC): brought together, combined, put back. */
static void combine_scattered(const struct combination *how, struct cursor *cursor, const char *data, char *old)
{
	char packed[ELEMENT_MOST];
	struct cursor start = *cursor, look = *cursor;
	struct iovec first;
	struct held held;
	size_t len = (size_t)how->leaf->size;

	cursor_iovec(&look, &first, 1, len);
	held = hold(how, first.iov_base, (size_t)how->leaf->true_extent);
	cursor_pack(cursor, packed, len);
	combine_one(how, packed, data, old);
	cursor_unpack(&start, packed, len);
	let_go(held);
}

void direct_accumulate(const struct combination *how, const struct place *place, size_t offset, size_t len, const void *data, void *old)
{
	size_t one = (size_t)how->leaf->size, done = 0;
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

	if (is_word(at, len) && !how->alone) {
		uint64_t expected = 0, wanted = 0;

		memcpy(&expected, compare, len);
		memcpy(&wanted, value, len);
		switch (len) {
		case 1:
			__atomic_compare_exchange_n((uint8_t *)at, (uint8_t *)&expected, (uint8_t)wanted, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
			break;
		case 2:
			__atomic_compare_exchange_n((uint16_t *)at, (uint16_t *)&expected, (uint16_t)wanted, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
			break;
		case 4:
			__atomic_compare_exchange_n((uint32_t *)at, (uint32_t *)&expected, (uint32_t)wanted, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
			break;
		case 8:
			__atomic_compare_exchange_n((uint64_t *)at, &expected, wanted, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
			break;
		}
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

int direct_combine(const struct access *access, const struct combination *how, char *memory)
{
	struct place place = { memory + access->at, access->target_count, access->target_type };
	bool reads = access->origin_type != NULL && access->op->handle != MPI_NO_OP, fetches = access->kind == ACCESS_GET_ACCUMULATE;
	bool dense_in = !reads || datatype_dense(access->origin_type, access->origin_count);
	bool dense_out = !fetches || datatype_dense(access->result_type, access->result_count);
	struct cursor in, out;
	size_t one = (size_t)how->leaf->size, chunk = CHUNK / one * one;
	_Alignas(64) char packed[CHUNK], old[CHUNK];

	if (dense_in && dense_out) {
		direct_accumulate(how, &place, 0, access->len, reads ? (const char *)access->origin + access->origin_type->true_lb : NULL,
				  fetches ? (char *)access->result + access->result_type->true_lb : NULL);
		return 0;
	}
	if (reads)
		cursor_init(&in, access->origin, access->origin_count, access->origin_type);
	if (fetches)
		cursor_init(&out, access->result, access->result_count, access->result_type);
	for (size_t at = 0; at < access->len; at += chunk) {
		size_t part = size_min(chunk, access->len - at);

		if (reads)
			cursor_pack(&in, packed, part);
		direct_accumulate(how, &place, at, part, reads ? packed : NULL, fetches ? old : NULL);
		if (fetches)
			cursor_unpack(&out, old, part);
	}
	return 0;
}
