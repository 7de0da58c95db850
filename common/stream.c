/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See stream.h. */
#include "common/stream.h"

#include "common/compiler.h"

#include <stdint.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>

bool stream_is_known(void)
{
	return true;
}

/* Whole lines: their four parts leave the core as one. */
static void stream_lines(unsigned char *to, const unsigned char *from, size_t count)
{
	for (; count > 0; count--, to += CACHE_LINE, from += CACHE_LINE) {
		const __m128i *in = (const __m128i *)(const void *)from;
		__m128i *out = (__m128i *)(void *)to;
		__m128i a = _mm_loadu_si128(in), b = _mm_loadu_si128(in + 1);
		__m128i c = _mm_loadu_si128(in + 2), d = _mm_loadu_si128(in + 3);

		_mm_stream_si128(out, a);
		_mm_stream_si128(out + 1, b);
		_mm_stream_si128(out + 2, c);
		_mm_stream_si128(out + 3, d);
	}
}

void stream_copy(void *to, const void *from, size_t len)
{
	size_t head = size_min(-(uintptr_t)to % CACHE_LINE, len), lines = (len - head) / CACHE_LINE;
	size_t tail = head + lines * CACHE_LINE;
	unsigned char *out = to;
	const unsigned char *in = from;

	memcpy(out, in, head);
	stream_lines(out + head, in + head, lines);
	memcpy(out + tail, in + tail, len - tail);
	/* Such stores are ordered by nothing less, not even by a release. */
	_mm_sfence();
}

#else

bool stream_is_known(void)
{
	return false;
}

void stream_copy(void *to, const void *from, size_t len)
{
	memcpy(to, from, len);
}

#endif
