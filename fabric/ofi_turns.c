/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See ofi_turns.h. */
#include "fabric/ofi_turns.h"

#include "common/compiler.h"

enum {
	SETTLED = 256 << 20,     /* bytes by the better way before the other is tried again, the first time */
	SETTLED_MOST = 1 << 30,
	BETTER_PERCENT = 5,      /* faster by less is not worth two networks */
};

void turns_init(struct ofi_turns *turns)
{
	*turns = (struct ofi_turns){ .trying = true, .goal = TURN, .settled = SETTLED };
}

static void begin(struct ofi_turns *turns, bool both, uint64_t goal)
{
	turns->both = both;
	turns->trying = goal == TURN;
	turns->counts = false;
	turns->bytes = turns->busy_ns = 0;
	turns->goal = goal;
	turns->number++;
	turns->older = turns->reading;
}

uint32_t turns_began(struct ofi_turns *turns, uint64_t now_ns)
{
	if (turns->reading++ == 0)
		turns->since_ns = now_ns;
	return turns->number;
}

void turns_ended(struct ofi_turns *turns, uint32_t number, uint64_t now_ns)
{
	turns->reading--;
	if (number != turns->number && --turns->older == 0)
		turns->since_ns = now_ns;
}

bool turns_came(struct ofi_turns *turns, size_t len, uint64_t now_ns)
{
	if (turns->older > 0)
		return false;
	turns->bytes += len;
	turns->busy_ns += now_ns - turns->since_ns;
	turns->since_ns = now_ns;
	if (!turns->counts && turns->bytes >= TURN / 4) {
		turns->counts = true;
		turns->bytes = turns->busy_ns = 0;
	}
	if (!turns->counts || turns->bytes < turns->goal || turns->busy_ns == 0)
		return false;
	turns->rate[turns->both] = (double)turns->bytes / (double)turns->busy_ns;
	if (!turns->trying || turns->rate[!turns->both] <= 0) {
		begin(turns, !turns->both, TURN);
		return false;
	}
	begin(turns, turns->rate[1] > turns->rate[0] * (1 + BETTER_PERCENT / 100.0), turns->settled);
	turns->settled = size_min(2 * turns->settled, SETTLED_MOST);
	return true;
}
