/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Which way the long messages of a peer on this host come: read from its memory, or in pieces through the ring. Which one is faster depends on
 * what its CPU and ours share and on what else they do, so it is measured, for each peer, size class and for one way or both ways at once, with the
 * messages themselves: some by the way that is usual, some by the other one, twice; then all go by the faster one for a while.
 */
#ifndef RUNTIME_WAY_H
#define RUNTIME_WAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "fabric/transport.h"

/* What way_begin says: the way, and where its outcome counts. */
struct way {
	uint8_t key;     /* WAY_UNCOUNTED: nowhere */
	bool in_pieces;
};

enum { WAY_UNCOUNTED = 255 };

/* Has the user said which? Only of peers on this host. */
bool way_is_forced(const struct peer *peer, bool *in_pieces);
/* A message of LEN bytes begins to come; `usual` is what one does without knowing. */
struct way way_begin(struct peer *peer, size_t len, bool both, bool usual_in_pieces);
/* It is here. */
void way_end(struct peer *peer, struct way way, size_t len);

#endif
