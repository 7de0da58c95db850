/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Memory attached to dynamic windows: regions by address, which may touch each other but not overlap. Local to each process. */
#include "rma/window.h"

#include "common/error.h"

#include <stdlib.h>
#include <string.h>

/* The first region that ends behind `at`. */
static int find(const struct window *window, uint64_t at)
{
	int low = 0, high = window->region_count;

	while (low < high) {
		int middle = low + (high - low) / 2;
		const struct window_region *region = &window->regions[middle];

		if (region->base + region->len > at)
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}

int window_attach(struct window *window, void *base, size_t len)
{
	uint64_t at = (uint64_t)(uintptr_t)base;
	int place = find(window, at);

	if (len == 0) {
		/* No byte of it can be accessed; it is remembered for its detach. */
		while (place < window->region_count && window->regions[place].base < at)
			place++;
	} else if (place < window->region_count && window->regions[place].base < at + len && window->regions[place].len > 0) {
		return error_set(MPI_ERR_RMA_ATTACH, "%zu bytes at %p overlap with %llu bytes at 0x%llx, which are attached already", len,
				 base, (unsigned long long)window->regions[place].len, (unsigned long long)window->regions[place].base);
	}
	if (window->region_count == window->region_room) {
		int room = window->region_room ? 2 * window->region_room : 8;
		struct window_region *larger = realloc(window->regions, sizeof *larger * (size_t)room);

		if (!larger)
			return error_set(MPI_ERR_NO_MEM, "no memory to attach the %dth region to a window", window->region_count + 1);
		window->regions = larger;
		window->region_room = room;
	}
	memmove(&window->regions[place + 1], &window->regions[place], sizeof *window->regions * (size_t)(window->region_count - place));
	window->regions[place] = (struct window_region){ at, len };
	window->region_count++;
	return 0;
}

int window_detach(struct window *window, const void *base)
{
	uint64_t at = (uint64_t)(uintptr_t)base;

	for (int i = 0; i < window->region_count; i++) {
		if (window->regions[i].base != at)
			continue;
		window->region_count--;
		memmove(&window->regions[i], &window->regions[i + 1], sizeof *window->regions * (size_t)(window->region_count - i));
		return 0;
	}
	return error_set(MPI_ERR_RMA_ATTACH, "no memory is attached at %p: detached already, or attached at another address", base);
}

/* It may reach over several regions that touch. */
bool window_attached(const struct window *window, uint64_t at, uint64_t len)
{
	while (len > 0) {
		int place = find(window, at);
		const struct window_region *region = &window->regions[place];
		uint64_t part;

		if (place == window->region_count || region->base > at)
			return false;
		part = region->base + region->len - at;
		if (part >= len)
			return true;
		at += part;
		len -= part;
	}
	return true;
}
