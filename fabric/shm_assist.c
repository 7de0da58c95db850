/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Two cores on one large copy. The process that reads a peer's memory offers the copy in shared memory; the owner of the memory,
 * while it polls, takes chunks from the front and copies them into slots there, from which the reader copies them out. The
 * reader takes chunks from the back with process_vm_readv whenever no slot is full, so nothing depends on the owner's help.
 *
 * Each rank has one stage for copies that it reads, so one of its copies at a time is assisted. Each owner helps one reader
 * at a time. `claim` hands out chunks: [front, back) are free. It carries the number of the job, so that an owner which
 * was delayed cannot take a chunk of a later job.
 */
#include "fabric/shm_assist.h"

#include "common/counters.h"
#include "common/status.h"
#include "fabric/runs.h"
#include "fabric/shm_guest.h"

enum {
	ASSIST_LEN_MIN = 12 << 10, /* shorter copies are over before help comes */
	WAKE_LEN_MIN = 1 << 20,    /* longer ones are worth waking the owner for */
	CHUNKS_PER_POLL = 2,       /* that an owner copies before it looks at its messages again */
	PATIENCE = 200,            /* looks at an empty slot which the owner is filling, before taking another chunk */
	PATIENCE_FIRST = 50,       /* looks before the first chunk: an owner in a blocking send comes at once */
	SHARED_LEN_MIN = 512 << 10, /* instead of the first, when ranks share CPUs: the owner is probably not running */
	CLAIM_BITS = 22,
};

#define JOB_MASK ((UINT64_C(1) << (64 - 2 * CLAIM_BITS)) - 1)
#define CLAIM_MASK ((UINT64_C(1) << CLAIM_BITS) - 1)

static uint64_t make_claim(uint64_t job, uint64_t front, uint64_t back)
{
	return job << 2 * CLAIM_BITS | front << CLAIM_BITS | back;
}

static uint64_t front_of(uint64_t claim)
{
	return claim >> CLAIM_BITS & CLAIM_MASK;
}

static uint64_t back_of(uint64_t claim)
{
	return claim & CLAIM_MASK;
}

static size_t chunk_at(uint64_t chunk, size_t chunk_len, size_t len)
{
	return size_min(chunk_len, len - chunk * chunk_len);
}

/* ---- the reader ---- */

bool assist_begin(struct assist *assist, struct shm_peer *owner, const struct remote_place *place, size_t len)
{
	struct shm *shm = owner->shm;
	struct shm_stage *stage = shm_stage(shm, shm->local);
	struct shm_slot *slot = owner->slot;
	uint32_t mark = owner->guest ? guest_mark(owner) : shm->local + 1;
	size_t chunk_len = size_min(STAGE_CHUNK, size_max(round_up(len / STAGE_SLOTS, 4096), 8192));
	size_t chunks = (len + chunk_len - 1) / chunk_len;
	bool shared = shm->fabric->oversubscribed;
	uint32_t nobody = 0;

	if (len < (shared ? SHARED_LEN_MIN : ASSIST_LEN_MIN) || chunks > CLAIM_MASK || shm->assisting || mark == 0)
		return false;
	if (!shm->stage_ready && shm_populate(shm, stage, sizeof *stage) != 0)
		return false;
	shm->stage_ready = true;
	if (atomic_load_explicit(&slot->help, memory_order_relaxed) != 0)
		return false;
	stage->owner = owner->guest ? HELP_GUEST | (uint32_t)slot->pid : owner->local;
	stage->place = *place;
	stage->len = len;
	stage->chunk_len = chunk_len;
	shm->job = (shm->job + 1) & JOB_MASK;
	/* Pairs with the acquire in take_front. */
	atomic_store_explicit(&stage->claim, make_claim(shm->job, 0, chunks), memory_order_release);
	if (!atomic_compare_exchange_strong_explicit(&slot->help, &nobody, mark, memory_order_release,
						     memory_order_relaxed)) {
		/* Somebody else was faster. But the owner may still be looking at our stage from an earlier job and have taken a
		 * chunk of this one already; then it helps all the same. */
		uint64_t untouched = make_claim(shm->job, 0, chunks);

		if (atomic_compare_exchange_strong_explicit(&stage->claim, &untouched, make_claim(shm->job, 0, 0),
							    memory_order_relaxed, memory_order_relaxed))
			return false;
	}
	*assist = (struct assist){ .stage = stage, .slot = slot, .mark = mark, .chunk_len = chunk_len, .len = len,
				   .answers = owner->in ? &owner->in->ring.ring->answers : NULL,
				   .patience_first = shared ? 0 : PATIENCE_FIRST, .patience_most = shared ? 0 : PATIENCE };
	shm->assisting = true;
	if (len >= WAKE_LEN_MIN && !shared)
		doorbell_ring(owner->bell, shm->fence);
	return true;
}

/* Take the last free chunk. False when none is left. */
static bool take_back(struct shm_stage *stage, uint64_t *chunk)
{
	uint64_t claim = atomic_load_explicit(&stage->claim, memory_order_relaxed);

	do {
		if (front_of(claim) >= back_of(claim))
			return false;
	} while (!atomic_compare_exchange_weak_explicit(&stage->claim, &claim, claim - 1, memory_order_relaxed,
							memory_order_relaxed));
	*chunk = back_of(claim) - 1;
	return true;
}

enum assist_work assist_next(struct assist *assist, size_t *offset, size_t *len, const void **data)
{
	struct shm_stage *stage = assist->stage;
	uint64_t chunk = assist->next, front;

	/* Pairs with the release in assist_help. */
	assist->full = atomic_load_explicit(&stage->slots[chunk % STAGE_SLOTS].full, memory_order_acquire);
	if (assist->full) {
		if (unlikely(assist->full != STAGE_FULL))
			assist->begun_ns = status_now_ns();
		*data = stage->data[chunk % STAGE_SLOTS];
		*offset = chunk * assist->chunk_len;
		*len = chunk_at(chunk, assist->chunk_len, assist->len);
		assist->patience = 0;
		return ASSIST_COPY;
	}
	front = front_of(atomic_load_explicit(&stage->claim, memory_order_relaxed));
	if (++assist->patience < (front > chunk ? assist->patience_most : front == 0 ? assist->patience_first : 0))
		return ASSIST_WAIT;
	assist->patience = 0;
	if (take_back(stage, &chunk)) {
		*offset = chunk * assist->chunk_len;
		*len = chunk_at(chunk, assist->chunk_len, assist->len);
		return ASSIST_READ;
	}
	/* Nothing is free any more, so front stays. */
	front = front_of(atomic_load_explicit(&stage->claim, memory_order_relaxed));
	return assist->next == front ? ASSIST_DONE : ASSIST_WAIT;
}

void assist_copied(struct assist *assist)
{
	if (unlikely(assist->full != STAGE_FULL) && assist->answers)
		store_answer(assist->answers, assist->full, status_now_ns() - assist->begun_ns);
	atomic_store_explicit(&assist->stage->slots[assist->next % STAGE_SLOTS].full, 0, memory_order_release);
	assist->next++;
}

void assist_refuse(struct assist *assist)
{
	uint64_t chunk;

	while (take_back(assist->stage, &chunk))
		;
}

void assist_end(struct assist *assist, struct shm *shm)
{
	uint32_t me = assist->mark;

	assist_refuse(assist);
	/* Full slots are left only when the owner died. */
	for (int i = 0; i < STAGE_SLOTS; i++)
		atomic_store_explicit(&assist->stage->slots[i].full, 0, memory_order_relaxed);
	atomic_compare_exchange_strong_explicit(&assist->slot->help, &me, 0, memory_order_release, memory_order_relaxed);
	shm->assisting = false;
}

/* ---- the owner ---- */

/* The stage of whoever has left a mark, and what we are called there. NULL: a guest that has gone. */
static struct shm_stage *stage_of(struct shm *shm, uint32_t mark, uint32_t *us)
{
	*us = mark & HELP_GUEST ? HELP_GUEST | (uint32_t)shm->mine->pid : shm->local;
	return mark & HELP_GUEST ? guest_stage(shm, mark & ~HELP_GUEST) : shm_stage(shm, mark - 1);
}

/* Take the first free chunk if its slot is empty and the job is about our memory. */
static bool take_front(uint32_t us, struct shm_stage *stage, uint64_t *chunk, struct remote_place *from, size_t *len)
{
	/* Pairs with the release in assist_begin. */
	uint64_t claim = atomic_load_explicit(&stage->claim, memory_order_acquire);

	do {
		*chunk = front_of(claim);
		if (*chunk >= back_of(claim) || stage->owner != us ||
		    atomic_load_explicit(&stage->slots[*chunk % STAGE_SLOTS].full, memory_order_acquire))
			return false;
		*from = stage->place;
		from->offset += *chunk * stage->chunk_len;
		*len = chunk_at(*chunk, stage->chunk_len, stage->len);
		/* Succeeds only while the job is the one whose description we have read. */
	} while (!atomic_compare_exchange_weak_explicit(&stage->claim, &claim, claim + (UINT64_C(1) << CLAIM_BITS),
							memory_order_acq_rel, memory_order_acquire));
	return true;
}

/*
 * The reader as one that we send to: what is known of storing for it, and the answers in the ring, which are the pair's own: on the stage, those for
 * several owners would mix. NULL for one of another job, and for one whose ring has no memory yet.
 */
static struct shm_peer *known_reader(struct shm *shm, uint32_t mark)
{
	struct peer *peer = mark & HELP_GUEST ? NULL : fabric_peer(shm->fabric, shm->fabric->job.segment->locals[mark - 1].world_rank);
	struct shm_peer *link = peer && peer->transport == &transport_shm ? peer->link : NULL;

	return link && link->announced ? link : NULL;
}

/* Returns what is to be said of the slot. */
static uint32_t fill(void *slot, const struct remote_place *from, size_t len, struct shm_peer *reader)
{
	const void *address = (const void *)(uintptr_t)from->address;
	struct stores *stores = reader ? shm_stores(reader) : NULL;
	struct store store;

	if (from->runs) {
		runs_gather(slot, address, from->runs, from->offset, len);
		return STAGE_FULL;
	}
	store = store_begin(stores, len, STORE_PARTS, reader ? &reader->out.ring->answers : NULL);
	store_copy(&store, slot, (const char *)address + from->offset, len);
	store_end(stores, &store);
	return store.sample != 0 ? store.sample : STAGE_FULL;
}

int assist_help(struct shm *shm)
{
	uint32_t reader = atomic_load_explicit(&shm->mine->help, memory_order_acquire);
	struct shm_stage *stage;
	uint32_t us;
	int count = 0;

	if (reader == 0)
		return 0;
	stage = stage_of(shm, reader, &us);
	while (stage && count < CHUNKS_PER_POLL) {
		struct remote_place from;
		uint64_t chunk;
		uint32_t full;
		size_t len;

		if (!take_front(us, stage, &chunk, &from, &len))
			break;
		full = fill(stage->data[chunk % STAGE_SLOTS], &from, len, known_reader(shm, reader));
		/* Pairs with the acquire in assist_next. */
		atomic_store_explicit(&stage->slots[chunk % STAGE_SLOTS].full, full, memory_order_release);
		counter_add(&counters.bytes_assisted, len);
		count++;
	}
	return count;
}

void assist_drop(const struct shm_peer *reader)
{
	struct shm *shm = reader->shm;
	uint32_t named = !reader->guest ? reader->local + 1 : reader->in ? HELP_GUEST | reader->line : 0, us = 0;
	struct shm_stage *stage = named != 0 ? stage_of(shm, named, &us) : NULL;
	uint64_t chunk;

	if (named == 0)
		return;

	/* Nobody but us still takes chunks of it; a stage that was never used has none, and reading it makes no page. */
	if (atomic_compare_exchange_strong_explicit(&shm->mine->help, &named, 0, memory_order_relaxed, memory_order_relaxed) &&
	    stage && stage->owner == us)
		while (take_back(stage, &chunk))
			;
}
