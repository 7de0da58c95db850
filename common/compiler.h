/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What every file needs of the compiler: branch hints, the cache line, container_of, min and max.
 * Nothing here allocates, blocks or knows MPI.
 */
#ifndef COMMON_COMPILER_H
#define COMMON_COMPILER_H

#include <stddef.h>
#include <stdint.h>

#define CACHE_LINE 64

#define likely(x) __builtin_expect(!!(x), 1)
#define unlikely(x) __builtin_expect(!!(x), 0)

#define cache_aligned __attribute__((aligned(CACHE_LINE)))
#define printf_like(format_at, first) __attribute__((format(printf, format_at, first)))
/* Part of the path of every message: inlined wherever it is called, also where the compiler finds it too long. */
#define hot_path inline __attribute__((always_inline))
/* A slow path kept out of line, so that the fast path stays in few cache lines. */
#define cold_path __attribute__((noinline, cold))

#define container_of(pointer, type, member) ((type *)(void *)((char *)(pointer)-offsetof(type, member)))
#define countof(array) (sizeof(array) / sizeof((array)[0]))

static inline size_t size_min(size_t a, size_t b)
{
	return a < b ? a : b;
}

static inline size_t size_max(size_t a, size_t b)
{
	return a > b ? a : b;
}

/* Round up to a multiple of `unit`, a power of two. */
static inline size_t round_up(size_t value, size_t unit)
{
	return (value + unit - 1) & ~(unit - 1);
}

/* Tell the core that this is a spin loop: saves power and frees the sibling thread. */
static inline void cpu_relax(void)
{
#if defined(__x86_64__) || defined(__i386__)
	__builtin_ia32_pause();
#elif defined(__aarch64__)
	__asm__ volatile("yield" ::: "memory");
#else
	__asm__ volatile("" ::: "memory");
#endif
}

#endif
