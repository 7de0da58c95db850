/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * How far a peer may be ahead of us, where there are connections. A packet costs the sender a credit, which comes back in the prefix of a packet of
 * ours once the packet has been taken, or in a packet for itself when half of them is owed and nothing else goes that way. The last
 * credit is for these alone, so two that flood each other both hear of theirs.
 *
 * Both sides begin with FIRST credits; the rest of the window comes with the first packet the other way. Where a packet needs a
 * posted receive buffer (verbs: else it is turned away and sent again later, by a timer) the window is small, and there are buffers for the
 * windows of all peers; a peer that may pin no more memory stays with FIRST and turns packets away while it does not look. On tcp, which has buffers of its own, it bounds what a rank that does not look is sent meanwhile.
 */
#include "fabric/ofi.h"

#include "common/params.h"

enum {
	FIRST = 4,
	WINDOW_POSTED = 16,        /* where each packet needs a buffer */
	WINDOWS_BUDGET = 64 << 20, /* bytes of these buffers for all ranks of the job, if they fit so */
};

static uint32_t window_posted(const struct ofi *ofi)
{
	size_t window = WINDOWS_BUDGET / ofi->receives.data_len / size_max(ofi->fabric->job.proc_count, 1);

	return (uint32_t)size_max(FIRST, size_min(window, WINDOW_POSTED));
}

/* Buffers for a window: those of a link that is gone, or new ones. Returns how many. */
static uint16_t post_window(struct ofi *ofi, uint16_t window)
{
	if (ofi->spare_receives < window)
		return ofi_more_receives(ofi, window) ? window : 0;
	ofi->spare_receives -= window;
	return window;
}

void ofi_window_open(struct ofi_link *link)
{
	struct ofi *ofi = link->ofi;

	link->window = (uint16_t)params.window;
	if (!ofi->tcp) {
		link->window = (uint16_t)size_min(link->window, window_posted(ofi));
		link->posted = post_window(ofi, link->window);
		if (!link->posted) /* no more memory may be pinned: the peer will be turned away now and then */
			link->window = FIRST;
	}
	link->credits = FIRST;
	link->roomy = false;
	link->owed = (uint16_t)(link->window - FIRST);
}

/* Who gives more than FIRST has posted them. Where windows are no longer than that, we believe it. */
bool ofi_has_buffers(struct ofi_link *link)
{
	link->roomy = link->roomy || link->credits > FIRST || window_posted(link->ofi) == FIRST;
	return link->roomy;
}

/* Its buffers serve the next peer. */
void ofi_window_close(struct ofi_link *link)
{
	link->ofi->spare_receives += link->posted;
	link->posted = 0;
}
