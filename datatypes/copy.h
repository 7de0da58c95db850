/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The inner loops of packing: moving equal blocks between two strided places, and short blocks of any length. Called by cursor.c
 * for both directions. Source and destination never overlap.
 */
#ifndef DATATYPES_COPY_H
#define DATATYPES_COPY_H

#include <stdint.h>
#include <string.h>

struct layout_block;

/* One side of a copy of OUTER times INNER blocks: distances in bytes, any sign, from block to block and from row to row. */
struct copy_side {
	char *at;
	int64_t inner, outer;
};

/* OUTER rows of INNER blocks of LEN bytes each. */
void copy_nested(const struct copy_side *dst, const struct copy_side *src, int64_t len, int64_t inner, int64_t outer);

/* COUNT blocks of LEN bytes at BASE + offset of each entry, to or from consecutive memory. */
void copy_gather(char *restrict dst, const char *restrict base, const struct layout_block *blocks, int64_t len, int64_t count);
void copy_scatter(char *restrict base, const char *restrict src, const struct layout_block *blocks, int64_t len, int64_t count);

/*
 * memcpy for blocks that are mostly short: two overlapping moves of the largest power of two that fits, no call and no loop up to
 * 128 bytes.
 */
static inline __attribute__((always_inline)) void copy_short(char *restrict dst, const char *restrict src, int64_t len)
{
	if (len <= 16) {
		if (len >= 8) {
			memcpy(dst, src, 8);
			memcpy(dst + len - 8, src + len - 8, 8);
		} else if (len >= 4) {
			memcpy(dst, src, 4);
			memcpy(dst + len - 4, src + len - 4, 4);
		} else if (len > 0) {
			dst[0] = src[0];
			dst[len / 2] = src[len / 2];
			dst[len - 1] = src[len - 1];
		}
	} else if (len <= 32) {
		memcpy(dst, src, 16);
		memcpy(dst + len - 16, src + len - 16, 16);
	} else if (len <= 64) {
		memcpy(dst, src, 32);
		memcpy(dst + len - 32, src + len - 32, 32);
	} else if (len <= 128) {
		memcpy(dst, src, 64);
		memcpy(dst + len - 64, src + len - 64, 64);
	} else {
		memcpy(dst, src, (size_t)len);
	}
}

#endif
