/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Where the buffer of a session lives, as long as the session or a group made from it; see buffered.h. */
#include "runtime/buffered.h"

#include <stdatomic.h>
#include <stdlib.h>

void buffer_home_retain(struct buffer_home *home)
{
	/* relaxed: the caller already holds a reference */
	atomic_fetch_add_explicit(&home->references, 1, memory_order_relaxed);
}

void buffer_home_release(struct buffer_home *home)
{
	/* acq_rel: what others did with the home before they let go happens before the free */
	if (!home || atomic_fetch_sub_explicit(&home->references, 1, memory_order_acq_rel) != 1)
		return;
	if (home->buffer)
		home->give_back(home->buffer);
	free(home);
}
