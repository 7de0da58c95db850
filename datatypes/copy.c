/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Inner loops of packing; see copy.h. Each block length that matters has its own loop with the length, and where it helps the
 * strides, as constants: that is what the compiler needs to unroll and vectorise. Built with the vectoriser on.
 */
#include "datatypes/copy.h"

#include "datatypes/layout.h"

#define inlined static inline __attribute__((always_inline))

/* LEN and maybe the strides are constants where this is inlined. */
inlined void blocks_of(char *restrict dst, int64_t dstride, const char *restrict src, int64_t sstride, int64_t len, int64_t count)
{
	for (int64_t i = 0; i < count; i++)
		memcpy(dst + i * dstride, src + i * sstride, (size_t)len);
}

/* One side is dense (that is packing or unpacking one strided loop), and the other often has every second block. */
inlined void fixed(char *restrict dst, int64_t dstride, const char *restrict src, int64_t sstride, int64_t len, int64_t count)
{
	if (dstride == len && sstride == 2 * len)
		blocks_of(dst, len, src, 2 * len, len, count);
	else if (sstride == len && dstride == 2 * len)
		blocks_of(dst, 2 * len, src, len, len, count);
	else if (dstride == len)
		blocks_of(dst, len, src, sstride, len, count);
	else if (sstride == len)
		blocks_of(dst, dstride, src, len, len, count);
	else
		blocks_of(dst, dstride, src, sstride, len, count);
}

inlined void any_short(char *restrict dst, int64_t dstride, const char *restrict src, int64_t sstride, int64_t len, int64_t count)
{
	for (int64_t i = 0; i < count; i++)
		copy_short(dst + i * dstride, src + i * sstride, len);
}

void copy_strided(char *restrict dst, int64_t dstride, const char *restrict src, int64_t sstride, int64_t len, int64_t count)
{
	switch (len) {
	case 1: fixed(dst, dstride, src, sstride, 1, count); return;
	case 2: fixed(dst, dstride, src, sstride, 2, count); return;
	case 4: fixed(dst, dstride, src, sstride, 4, count); return;
	case 8: fixed(dst, dstride, src, sstride, 8, count); return;
	case 12: blocks_of(dst, dstride, src, sstride, 12, count); return;
	case 16: fixed(dst, dstride, src, sstride, 16, count); return;
	case 24: blocks_of(dst, dstride, src, sstride, 24, count); return;
	case 32: blocks_of(dst, dstride, src, sstride, 32, count); return;
	case 64: blocks_of(dst, dstride, src, sstride, 64, count); return;
	}
	if (len <= 128)
		any_short(dst, dstride, src, sstride, len, count);
	else
		for (int64_t i = 0; i < count; i++)
			memcpy(dst + i * dstride, src + i * sstride, (size_t)len);
}

inlined void gather_of(char *restrict dst, const char *restrict base, const struct layout_block *blocks, int64_t len, int64_t count)
{
	for (int64_t i = 0; i < count; i++)
		memcpy(dst + i * len, base + blocks[i].offset, (size_t)len);
}

void copy_gather(char *restrict dst, const char *restrict base, const struct layout_block *blocks, int64_t len, int64_t count)
{
	switch (len) {
	case 4: gather_of(dst, base, blocks, 4, count); return;
	case 8: gather_of(dst, base, blocks, 8, count); return;
	case 16: gather_of(dst, base, blocks, 16, count); return;
	case 24: gather_of(dst, base, blocks, 24, count); return;
	case 32: gather_of(dst, base, blocks, 32, count); return;
	}
	for (int64_t i = 0; i < count; i++)
		copy_short(dst + i * len, base + blocks[i].offset, len);
}

inlined void scatter_of(char *restrict base, const char *restrict src, const struct layout_block *blocks, int64_t len, int64_t count)
{
	for (int64_t i = 0; i < count; i++)
		memcpy(base + blocks[i].offset, src + i * len, (size_t)len);
}

void copy_scatter(char *restrict base, const char *restrict src, const struct layout_block *blocks, int64_t len, int64_t count)
{
	switch (len) {
	case 4: scatter_of(base, src, blocks, 4, count); return;
	case 8: scatter_of(base, src, blocks, 8, count); return;
	case 16: scatter_of(base, src, blocks, 16, count); return;
	case 24: scatter_of(base, src, blocks, 24, count); return;
	case 32: scatter_of(base, src, blocks, 32, count); return;
	}
	for (int64_t i = 0; i < count; i++)
		copy_short(base + blocks[i].offset, src + i * len, len);
}
