/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Are two networks faster than the first alone? Measured with the long messages themselves: a turn of some megabytes by each way, then the better one
 * for longer and longer, and now and then a turn by the other, since networks and neighbours change. Time in which no long message is
 * being read does not count, nor does the beginning of a turn, for as long as messages are read that began before it: they have gone the other
 * way. What comes is counted piece by piece, since several messages may be read at once and end together. No clock is read here.
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
	uint32_t number;      /* of this turn */
	uint32_t reading;     /* long messages now; of these, begun before this turn: */
	uint32_t older;
	uint64_t bytes, goal;
	uint64_t busy_ns, since_ns;
	uint64_t settled;     /* bytes for which the better way is taken next time */
	double rate[2];       /* bytes per ns, by one network and by two; 0: not measured */
};

void turns_init(struct ofi_turns *turns);
/* A long message is being read. Returns the number of its turn, for turns_ended. */
uint32_t turns_began(struct ofi_turns *turns, uint64_t now_ns);
/* `len` bytes of one are here. True: what is better has just been found. */
bool turns_came(struct ofi_turns *turns, size_t len, uint64_t now_ns);
/* One that began in turn `number` is here, or never will be. */
void turns_ended(struct ofi_turns *turns, uint32_t number, uint64_t now_ns);

#endif
