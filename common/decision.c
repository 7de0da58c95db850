/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See decision.h. */
#include "common/decision.h"

static uint16_t next_pause(const struct decision *decision, const struct decision_pace *pace, bool changes)
{
	if (decision->pause == 0)
		return pace->first;
	if (changes || decision->pause < pace->settled)
		return pace->settled;
	return decision->pause < pace->most / 2 ? (uint16_t)(2 * decision->pause) : pace->most;
}

bool decision_settle(struct decision *decision, const struct decision_pace *pace, double first, double second)
{
	double here = decision->second ? second : first, there = decision->second ? first : second;
	bool changes = here > 0 && there > 0 && there < pace->worth * here;

	decision->pause = next_pause(decision, pace, changes);
	decision->left = decision->pause;
	decision->second ^= changes;
	return changes;
}
