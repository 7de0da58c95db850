/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The cost model: what an algorithm needs of a situation, and the seconds it is predicted to take, from latency, overhead and
 * bandwidth within and between hosts and the speed of reductions and copies. Used by select.c and by weft sim; arithmetic only.
 *
 * The formulas count rounds on the critical path. On hosts with more ranks than cores what counts is rather the work of all
 * ranks of a host divided by its cores; a formula's rounds are then at least that (see crowd in cost.c).
 */
#ifndef COLLECTIVES_COST_H
#define COLLECTIVES_COST_H

#include "collectives/call.h"

/* One kind of way between two ranks; seconds and seconds per byte. */
struct link {
	double latency;  /* from the start of a small send to the end of its receive */
	double overhead; /* of one more message while others are under way, at the sender or receiver */
	double per_byte;
};

struct model {
	struct link host, net;
	double reduce_per_byte;
	double copy_per_byte;
	double switch_time; /* a core changes from one rank to another, where ranks share cores */
	int cores;          /* per host, usable by the job */
};

/* Measured defaults for shared memory and tcp. */
extern const struct model model_default;

/* Why an algorithm cannot be used in a situation, or NULL. */
const char *needs_power_of_two(const struct situation *s);
const char *needs_even(const struct situation *s);
const char *needs_commutative(const struct situation *s);
const char *needs_one_host(const struct situation *s);
const char *needs_levels(const struct situation *s);
const char *needs_ordered_levels(const struct situation *s);

double cost_node(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_barrier_dissemination(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_barrier_tree(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_barrier_linear(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_barrier_two_level(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_bcast_knomial(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_bcast_linear(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_bcast_chain(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_bcast_binary(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_bcast_scatter_ring(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_bcast_scatter_doubling(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_bcast_two_level(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_reduce_knomial(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_reduce_linear(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_reduce_chain(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_reduce_binary(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_reduce_halving(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_reduce_two_level(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_allreduce_recursive_doubling(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_allreduce_ring(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_allreduce_halving(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_allreduce_reduce_bcast(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_allreduce_chain(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_allreduce_two_level(const struct model *m, const struct situation *s, struct tuning *tuning);
/* Of the exchange that two-level forms make between leaders. */
double cost_allreduce_among_leaders(const struct model *m, const struct situation *net, struct tuning *tuning);
double cost_allreduce_multi_leader(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_gather_knomial(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_gather_linear(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_gather_two_level(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_allgather_ring(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_allgather_linear(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_allgather_bruck(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_allgather_recursive_doubling(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_allgather_neighbor_exchange(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_allgather_gather_bcast(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_allgather_two_level(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_alltoall_linear(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_alltoall_pairwise(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_alltoall_bruck(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_alltoall_two_level(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_reduce_scatter_halving(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_reduce_scatter_pairwise(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_reduce_scatter_ring(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_reduce_scatter_composed(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_reduce_scatter_allreduce(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_reduce_scatter_two_level(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_scan_recursive_doubling(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_scan_chain(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_scan_linear(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_scan_two_level(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_bcast_multi_leader(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_allgather_multi_leader(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_alltoall_multi_leader(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_reduce_scatter_multi_leader(const struct model *m, const struct situation *s, struct tuning *tuning);
/* Lengths are known to some ranks only: of blocks that fit a slot. */
double cost_gatherv_two_level(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_alltoallv_two_level(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_alltoallv_multi_leader(const struct model *m, const struct situation *s, struct tuning *tuning);
double cost_neighbor(const struct model *m, const struct situation *s, struct tuning *tuning);

#endif
