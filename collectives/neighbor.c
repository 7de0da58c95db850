/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Neighbour collectives: blocks to and from the neighbours of a process topology. Everything at once: neighbours are few.
 *
 * The same process may be a neighbour several times; messages between two processes then match in order. In a
 * Cartesian topology with a periodic dimension of one or two processes the lower neighbour is also the upper one: what a
 * process sends down must arrive as from above (MPI 5.0, 8.6), so receives of a dimension are started upper first.
 */
#include "collectives/call.h"
#include "collectives/cost.h"

void neighbor_linear(struct schedule *s, const struct call *c)
{
	bool gather = c->kind == COLL_NEIGHBOR_ALLGATHER || c->kind == COLL_NEIGHBOR_ALLGATHERV;

	for (int i = 0; i < c->sources; i++) {
		int from = c->cartesian ? i ^ 1 : i;
		if (c->source[from] >= 0)
			schedule_receive(s, data_block(&c->receive, from), c->source[from]);
	}
	for (int i = 0; i < c->destinations; i++)
		if (c->destination[i] >= 0)
			schedule_send(s, gather ? data_all(&c->send) : data_block(&c->send, i), c->destination[i]);
	schedule_join(s);
}

const struct algorithm neighbor_algorithms[] = {
	{ "linear", neighbor_linear, NULL, cost_neighbor },
	{ 0 },
};
