/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See way.h. Several messages may be under way at a time, so not one message is measured but time: as long as all messages under way
 * count in the same place, the time that passes is that place's, and so are the bytes of those that end. When ways change, what
 * passes until the last message of the other way has ended is nobody's. A decision takes some dozen messages; once it is made the clock is not read.
 */
#include "runtime/way.h"

#include <stdlib.h>
#include <string.h>

#include "common/decision.h"
#include "common/compiler.h"
#include "common/counters.h"
#include "common/log.h"
#include "common/params.h"
#include "common/status.h"
#include "fabric/fabric.h"

enum {
	CLASS_FIRST = 16, /* logarithm of the bytes of the shortest messages that are measured */
	CLASSES = 9,
	PHASES = 4,       /* of a trial, the usual way first, then by turns */
	PHASE_FIRST = 4,  /* messages of a phase that end before it is measured: the peer may have to follow */
	PHASE_ENDS = 8,   /* measured ones, with nothing else under way */
	PHASE_MOST = 160, /* messages that begin in a phase, whatever becomes of them */
	SETTLED = 1000,   /* messages from one trial to the next */
};

static const struct decision_pace pace = { .first = SETTLED, .settled = SETTLED, .most = 64000, .worth = 0.93 };

/* One size class, one way or both ways at once. */
struct trial {
	double cost[2];      /* ns per byte, the best phase of each way; 0: not known */
	uint64_t ns, bytes;  /* of this phase */
	uint32_t begun, ended;
	uint32_t skipped;    /* ends of this phase that were not measured */
	struct decision decision; /* the second way is in pieces */
	uint8_t phase;
	bool known;
};

struct ways {
	struct trial trials[2 * CLASSES];
	uint32_t under_way[4 * CLASSES]; /* by key: trial, and way */
	uint32_t all;
	uint8_t last;        /* key of the one that began last */
	uint64_t since_ns;
};

static unsigned class_of(size_t len)
{
	unsigned class = (unsigned)(63 - __builtin_clzll((unsigned long long)len | 1));

	if (class < CLASS_FIRST)
		return 0;
	return class - CLASS_FIRST < CLASSES ? class - CLASS_FIRST : CLASSES - 1;
}

/* Is it the one in pieces? */
static bool way_of_phase(const struct trial *trial)
{
	return (trial->phase % 2) != trial->decision.second;
}

/* Time that has passed belongs to the messages under way, if all of them count in one place. */
static void pass_time(struct ways *ways)
{
	uint64_t now = status_now_ns();

	if (ways->all > 0 && ways->under_way[ways->last] == ways->all) {
		struct trial *trial = &ways->trials[ways->last / 2];
		bool in_pieces = ways->last % 2;
		if (trial->decision.left == 0 && in_pieces == way_of_phase(trial))
			trial->ns += now - ways->since_ns;
	}
	ways->since_ns = now;
}

static void settle(const struct peer *peer, struct trial *trial, unsigned number)
{
	counter_add(&counters.ways_changed, decision_settle(&trial->decision, &pace, trial->cost[0], trial->cost[1]));
	counter_add(&counters.ways_tried, 1);
	log_info(2, "messages of %u KiB and more from process %u%s: %s; %.2f GB/s read from its memory, %.2f in pieces", 64u << number / 2, peer->proc,
		 number % 2 ? " while it receives from here" : "", trial->decision.second ? "in pieces" : "read",
		 trial->cost[0] > 0 ? 1 / trial->cost[0] : 0, trial->cost[1] > 0 ? 1 / trial->cost[1] : 0);
}

static double cost_so_far(const struct trial *trial)
{
	return trial->bytes > 0 && trial->ended > 0 ? (double)trial->ns / (double)trial->bytes : 0;
}

/* The other way is so much slower that no more need be tried. */
static bool is_hopeless(const struct trial *trial)
{
	return trial->phase % 2 && trial->ended >= 2 && trial->cost[trial->decision.second] > 0 &&
	       cost_so_far(trial) > 2 * trial->cost[trial->decision.second];
}

static void next_phase(const struct peer *peer, struct trial *trial, unsigned number)
{
	bool in_pieces = way_of_phase(trial), hopeless = is_hopeless(trial);
	double cost = trial->ended >= PHASE_ENDS || hopeless ? cost_so_far(trial) : 0;

	if (cost > 0 && (trial->cost[in_pieces] <= 0 || cost < trial->cost[in_pieces]))
		trial->cost[in_pieces] = cost;
	trial->ns = trial->bytes = trial->begun = trial->ended = trial->skipped = 0;
	if (++trial->phase == PHASES || hopeless)
		settle(peer, trial, number);
}

static void begin_trial(struct trial *trial)
{
	trial->phase = 0;
	trial->cost[0] = trial->cost[1] = 0;
	trial->ns = trial->bytes = trial->begun = trial->ended = trial->skipped = 0;
}

/* How a message of this trial comes, while it is going on or when it is settled. */
static bool next_way(const struct peer *peer, struct trial *trial, unsigned number)
{
	if (likely(decision_rests(&trial->decision))) {
		if (trial->decision.left == 0)
			begin_trial(trial);
		return trial->decision.second;
	}
	if (++trial->begun > PHASE_MOST)
		next_phase(peer, trial, number);
	return trial->decision.left > 0 ? trial->decision.second : way_of_phase(trial);
}

bool way_is_forced(const struct peer *peer, bool *in_pieces)
{
	static _Atomic bool told;

	*in_pieces = strcmp(params.shm_way, "pieces") == 0;
	if (peer->transport->index != TRANSPORT_SHM || strcmp(params.shm_way, "auto") == 0)
		return false;
	if (*in_pieces || strcmp(params.shm_way, "read") == 0)
		return true;
	/* relaxed: only that it is said once */
	if (!atomic_exchange_explicit(&told, true, memory_order_relaxed))
		log_warn("WEFT_SHM_WAY=%s is none of auto, read, pieces; taken for auto", params.shm_way);
	return false;
}

struct way way_begin(struct peer *peer, size_t len, bool both, bool usual_in_pieces)
{
	struct way way = { .key = WAY_UNCOUNTED, .in_pieces = usual_in_pieces };
	struct ways *ways = peer->ways;

	if (len < (size_t)1 << CLASS_FIRST || !params.shm_learn)
		return way;
	if (!ways)
		ways = peer->ways = calloc(1, sizeof *ways);
	if (!ways)
		return way;
	unsigned number = 2 * class_of(len) + both;
	struct trial *trial = &ways->trials[number];
	if (!trial->known) {
		trial->known = true;
		trial->decision.second = usual_in_pieces;
	}
	/* Both ways at once one of both tries, and the other does the same: what is measured is what both do. */
	if (both && peer->proc < peer->fabric->job.proc) {
		way.in_pieces = peer->takes_pieces;
		return way;
	}
	way.in_pieces = next_way(peer, trial, number);
	way.key = (uint8_t)(2 * number + way.in_pieces);
	if (trial->decision.left == 0 || ways->trials[ways->last / 2].decision.left == 0)
		pass_time(ways);
	ways->under_way[way.key]++;
	ways->all++;
	ways->last = way.key;
	return way;
}

void way_end(struct peer *peer, struct way way, size_t len)
{
	struct ways *ways = peer->ways;
	struct trial *trial;

	if (way.key == WAY_UNCOUNTED || !ways)
		return;
	trial = &ways->trials[way.key / 2];
	if (trial->decision.left == 0 && way.in_pieces == way_of_phase(trial) && ways->under_way[way.key] == ways->all) {
		pass_time(ways);
		if (trial->skipped < PHASE_FIRST) {
			trial->skipped++;
			trial->ns = 0;
		} else {
			trial->bytes += len;
			trial->ended++;
		}
	}
	ways->under_way[way.key]--;
	ways->all--;
	if (trial->decision.left == 0 && (trial->ended >= PHASE_ENDS || is_hopeless(trial)))
		next_phase(peer, trial, way.key / 2);
}
