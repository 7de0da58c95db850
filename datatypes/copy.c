/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Inner loops of packing; see copy.h. Every block length up to 64 has its own loop with the length as a constant, and the common
 * ones also with the strides as constants: that is what the compiler needs to unroll and vectorise. Built with the vectoriser
 * on, and on x86-64 a second time for AVX2 (KERNELS_AVX2), which is taken at run time when the processor has it.
 */
#include "datatypes/copy.h"

#include "datatypes/layout.h"

#define inlined static inline __attribute__((always_inline))

/* LEN and maybe the strides are constants where this is inlined. */
inlined void row_of(char *restrict dst, int64_t dstride, const char *restrict src, int64_t sstride, int64_t len, int64_t count)
{
	int64_t i = 0;
	for (; i + 4 <= count; i += 4) {
		memcpy(dst + i * dstride, src + i * sstride, (size_t)len);
		memcpy(dst + (i + 1) * dstride, src + (i + 1) * sstride, (size_t)len);
		memcpy(dst + (i + 2) * dstride, src + (i + 2) * sstride, (size_t)len);
		memcpy(dst + (i + 3) * dstride, src + (i + 3) * sstride, (size_t)len);
	}
	for (; i < count; i++)
		memcpy(dst + i * dstride, src + i * sstride, (size_t)len);
}

inlined void rows_of(const struct copy_side *dst, int64_t dinner, const struct copy_side *src, int64_t sinner, int64_t len,
		     int64_t inner, int64_t outer)
{
	char *to = dst->at;
	const char *from = src->at;
	int64_t douter = dst->outer, souter = src->outer;
	for (int64_t i = 0; i < outer; i++)
		row_of(to + i * douter, dinner, from + i * souter, sinner, len, inner);
}

/* One side is dense when packing or unpacking one strided loop, and the other often has every second block. */
inlined void common(const struct copy_side *dst, const struct copy_side *src, int64_t len, int64_t inner, int64_t outer)
{
	int64_t d = dst->inner, s = src->inner;
	if (d == len && s == 2 * len)
		rows_of(dst, len, src, 2 * len, len, inner, outer);
	else if (s == len && d == 2 * len)
		rows_of(dst, 2 * len, src, len, len, inner, outer);
	else if (d == len)
		rows_of(dst, len, src, s, len, inner, outer);
	else if (s == len)
		rows_of(dst, d, src, len, len, inner, outer);
	else
		rows_of(dst, d, src, s, len, inner, outer);
}

/* 64 < LEN <= 128 */
inlined void long_rows(const struct copy_side *dst, const struct copy_side *src, int64_t len, int64_t inner, int64_t outer)
{
	int64_t dinner = dst->inner, sinner = src->inner;
	for (int64_t i = 0; i < outer; i++) {
		char *to = dst->at + i * dst->outer;
		const char *from = src->at + i * src->outer;
		for (int64_t k = 0; k < inner; k++, to += dinner, from += sinner) {
			memcpy(to, from, 64);
			memcpy(to + len - 64, from + len - 64, 64);
		}
	}
}

#define COMMON(n) \
	case n: common(dst, src, n, inner, outer); return
#define EXACT(n) \
	case n: rows_of(dst, dst->inner, src, src->inner, n, inner, outer); return
#define EXACT4(n) \
	EXACT(n); EXACT(n + 1); EXACT(n + 2); EXACT(n + 3)

#ifdef KERNELS_AVX2
#define NESTED copy_nested_avx2
#else
#define NESTED copy_nested_plain
#endif

void NESTED(const struct copy_side *dst, const struct copy_side *src, int64_t len, int64_t inner, int64_t outer);
void NESTED(const struct copy_side *dst, const struct copy_side *src, int64_t len, int64_t inner, int64_t outer)
{
	switch (len) {
		COMMON(1); COMMON(2); EXACT(3); COMMON(4); EXACT(5); EXACT(6); EXACT(7); COMMON(8);
		EXACT(9); EXACT(10); EXACT(11); EXACT(12); EXACT(13); EXACT(14); EXACT(15); COMMON(16);
		EXACT(17); EXACT(18); EXACT(19); EXACT4(20); EXACT4(24); EXACT4(28); EXACT4(32); EXACT4(36);
		EXACT4(40); EXACT4(44); EXACT4(48); EXACT4(52); EXACT4(56); EXACT4(60); EXACT(64);
	}
	long_rows(dst, src, len, inner, outer);
}

#ifndef KERNELS_AVX2

#ifdef HAVE_KERNELS_AVX2
void copy_nested_avx2(const struct copy_side *dst, const struct copy_side *src, int64_t len, int64_t inner, int64_t outer);
#endif

static void called_rows(const struct copy_side *dst, const struct copy_side *src, int64_t len, int64_t inner, int64_t outer)
{
	int64_t dinner = dst->inner, sinner = src->inner; /* locals: the copies might change *dst and *src for all the compiler knows */
	for (int64_t i = 0; i < outer; i++) {
		char *to = dst->at + i * dst->outer;
		const char *from = src->at + i * src->outer;
		for (int64_t k = 0; k < inner; k++, to += dinner, from += sinner)
			memcpy(to, from, (size_t)len);
	}
}

void copy_nested(const struct copy_side *dst, const struct copy_side *src, int64_t len, int64_t inner, int64_t outer)
{
	if (len > 128) {
		called_rows(dst, src, len, inner, outer);
		return;
	}
#ifdef HAVE_KERNELS_AVX2
	if (len != 16 && __builtin_cpu_supports("avx2")) { /* 16 bytes are a register of every processor: joining two costs more */
		copy_nested_avx2(dst, src, len, inner, outer);
		return;
	}
#endif
	copy_nested_plain(dst, src, len, inner, outer);
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
#endif
