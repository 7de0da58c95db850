/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Are two networks faster than the first alone? Measured with the long messages themselves: a turn of some megabytes by each way, then the better one
 * for longer and longer, and now and then a turn by the other, since networks and neighbours change. Time in which no long message is
 * being read does not count, nor does the beginning of a turn: what is under way then has gone the other way. No clock is read here.
 */
#ifndef FABRIC_OFI_TURNS_H
#define FABRIC_OFI_TURNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { TURN = 8 << 20 }; /* bytes of a turn that measures */

struct ofi_turns {
	bool both;            /* this turn: two networks */
	bool trying;          /* it measures */
	bool counts;          /* its beginning is over */
	uint32_t reading;     /* long messages now */
	uint64_t bytes, goal;
	uint64_t busy_ns, since_ns;
	uint64_t settled;     /* bytes for which the better way is taken next time */
	double rate[2];       /* bytes per ns, by one network and by two; 0: not measured */
};

void turns_init(struct ofi_turns *turns);
/* A long message is being read; it is here, all `len` bytes. True: what is better has just been found. */
void turns_began(struct ofi_turns *turns, uint64_t now_ns);
bool turns_ended(struct ofi_turns *turns, size_t len, uint64_t now_ns);

#endif
