/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The reading side of status pages, and the names of what is found there.
 * Called by the launcher for its reports; never by a rank.
 */
#include "common/status.h"

static bool read_words(struct status_words *at, struct status_wait *wait)
{
	uint64_t word[STATUS_WAIT_WORDS];

	for (int attempt = 0; attempt < 1000; attempt++) {
		uint32_t before = atomic_load_explicit(&at->seq, memory_order_acquire);
		if ((before & 1) != 0)
			continue;
		for (int i = 0; i < STATUS_WAIT_WORDS; i++)
			word[i] = atomic_load_explicit(&at->words[i], memory_order_relaxed);
		/* Orders the words before the second look at seq; pairs with the release fence of the writer. */
		atomic_thread_fence(memory_order_acquire);
		if (atomic_load_explicit(&at->seq, memory_order_relaxed) != before)
			continue;
		memcpy(wait, word, sizeof *wait);
		wait->comm_name[STATUS_NAME_LEN - 1] = '\0';
		return true;
	}
	return false;
}

bool status_wait_read(struct status_page *page, struct status_wait *wait)
{
	/* Pairs with the release in status_wait_end. */
	return atomic_load_explicit(&page->waiting, memory_order_acquire) != 0 && read_words(&page->wait, wait);
}

bool status_asking_read(struct status_page *page, struct status_wait *wait)
{
	/* Ranks that share CPUs may be late by some time slices. Pairs with the release in status_ask. */
	enum { RECENT_NS = 10 * STATUS_ASK_NS };
	uint64_t asked_ns = atomic_load_explicit(&page->asked_ns, memory_order_acquire), now_ns = status_now_ns();

	return asked_ns != 0 && now_ns < asked_ns + RECENT_NS && atomic_load_explicit(&page->waiting, memory_order_relaxed) == 0 &&
	       read_words(&page->asking, wait);
}

static const struct {
	const char *name;
	enum status_call_kind kind;
} calls[] = {
	{ "no call", STATUS_OTHER },
#define STATUS_CALL(ID, NAME, KIND) { NAME, KIND },
#include "common/status_calls.def"
#undef STATUS_CALL
};

const char *status_call_name(uint32_t call)
{
	return call < STATUS_CALL_END ? calls[call].name : "an unknown call";
}

enum status_call_kind status_call_kind(uint32_t call)
{
	return call < STATUS_CALL_END ? calls[call].kind : STATUS_OTHER;
}

const char *status_phase_name(uint32_t phase)
{
	static const char *const names[] = { "before MPI_Init", "in MPI_Init", "running", "in MPI_Finalize", "finalised" };
	return phase < STATUS_PHASE_END ? names[phase] : "in an unknown phase";
}
