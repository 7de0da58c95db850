/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Formulas of the cost model; see cost.h. n is bytes, p ranks. A round between all ranks is counted between hosts as soon as there
 * are several, with the share of its network that a rank of a full host gets.
 */
#include "collectives/cost.h"

#include "collectives/pattern.h"

/*
 * Measured with the trials of weft tune (bench/trials.c, 2 ranks at real-time priority, medians, 2026-11) on a guest with 2 CPUs of an
 * AMD EPYC, Debian 12; net: libfabric's tcp provider between two network namespaces there. Where ranks share CPUs the time of a
 * change is half of a barrier of 4 ranks on 2. Seconds, seconds per byte.
 */
const struct model model_default = {
	.host = { .latency = 0.20e-6, .overhead = 0.037e-6, .per_byte = 0.030e-9 },
	.net = { .latency = 6.9e-6, .overhead = 1.9e-6, .per_byte = 0.155e-9 },
	.reduce_per_byte = 0.017e-9,
	.copy_per_byte = 0.011e-9,
	.switch_time = 1.0e-6,
	.cores = 1 << 20,
};

const char *needs_power_of_two(const struct situation *s)
{
	return s->size & (s->size - 1) ? "the number of ranks is not a power of two" : NULL;
}

const char *needs_even(const struct situation *s)
{
	return s->size % 2 ? "the number of ranks is odd" : NULL;
}

const char *needs_commutative(const struct situation *s)
{
	return s->commutative ? NULL : "the operator does not commute";
}

const char *needs_one_host(const struct situation *s)
{
	return s->hosts == 1 ? NULL : "the ranks are on several hosts";
}

const char *needs_levels(const struct situation *s)
{
	return s->hosts > 1 && s->most > 1 ? NULL : "there are not several hosts with several ranks";
}

const char *needs_ordered_levels(const struct situation *s)
{
	if (needs_levels(s))
		return needs_levels(s);
	bool any_order = s->commutative && s->kind < COLL_REDUCE_SCATTER_BLOCK;
	return s->ranges || any_order ? NULL : "the hosts do not hold consecutive ranks";
}

static double max(double a, double b)
{
	return a > b ? a : b;
}

static double over(const struct link *link, double n)
{
	return link->latency + n * link->per_byte;
}

/* Ranks per core on the fullest host, at least 1: how much longer a round takes where all ranks work in it. */
static double crowd(const struct model *m, const struct situation *s)
{
	return max(1, (double)s->most / m->cores);
}

/* A message within a host; when ranks share cores, the core must also change hands. */
static double host_latency(const struct model *m, const struct situation *s)
{
	return m->host.latency + (s->most > m->cores ? m->switch_time : 0);
}

static double latency(const struct model *m, const struct situation *s)
{
	return s->hosts > 1 ? m->net.latency : host_latency(m, s);
}

/* The slowest way in use. */
static const struct link *slowest(const struct model *m, const struct situation *s)
{
	return s->hosts > 1 ? &m->net : &m->host;
}

/* Bytes that one core of a host moves, when COPIES copies are made of which no two of one rank overlap in time for DEPTH of them. */
static double deep(const struct model *m, double depth, double copies)
{
	return max(depth, copies / m->cores);
}

/* A round in which every rank sends N bytes. */
static double round_of(const struct model *m, const struct situation *s, double n)
{
	double host = host_latency(m, s) + n * m->host.per_byte * crowd(m, s);

	return s->hosts > 1 ? max(host, m->net.latency + m->net.overhead * (s->most - 1) + n * m->net.per_byte * s->most) : host;
}

/* A round between neighbours in rank order: one of a host's ranks talks to another host. */
static double ring_round(const struct model *m, const struct situation *s, double n)
{
	double host = host_latency(m, s) + n * m->host.per_byte * crowd(m, s);

	return s->hosts > 1 ? max(host, over(&m->net, n) * (s->ranges ? 1 : s->most)) : host;
}

/*
 * A tree down which N bytes go whole, with WORK seconds per byte after each receive: rounds between hosts and rounds within. In
 * shared memory the receiver copies, so a rank's children work at the same time, as far as there are cores.
 */
static double tree_of(const struct model *m, const struct situation *s, int radix, double n, double work)
{
	int levels = log_above(s->size, radix), between = s->hosts > 1 ? s->ranges ? log_above(s->hosts, radix) : levels : 0;
	double extra = radix - 2, within = levels - between;

	return between * (over(&m->net, n) + extra * (m->net.overhead + n * m->net.per_byte) + n * work) +
	       within * (host_latency(m, s) + extra * m->host.overhead) +
	       (within ? deep(m, within, s->most - 1) * n * (m->host.per_byte + work) : 0);
}

/* The part of a situation that is one host, and the part that is one rank per host. */
static struct situation within(const struct situation *s)
{
	struct situation host = *s;

	host.size = s->most;
	host.hosts = 1;
	host.ranges = true;
	return host;
}

static struct situation between(const struct situation *s)
{
	struct situation net = *s;

	net.size = s->hosts;
	net.most = net.least = 1;
	net.ranges = true;
	return net;
}

/* Sum of (p - 1) / p of the bytes, as every share-by-share form moves them. */
static double most_of(const struct situation *s, double n)
{
	return n * (s->size - 1) / s->size;
}

/*
 * Through flags and slots in shared memory: everybody shows, everybody looks. Bytes are copied in and out; in those that reduce or
 * exchange, each rank handles what all have shown.
 */
double cost_node(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	double n = (double)s->bytes, all = n * s->size, handled = n, work = 0;

	(void)tuning;
	switch (s->kind) {
	case COLL_GATHER:
	case COLL_SCATTER:
	case COLL_ALLGATHER:
	case COLL_ALLTOALL:
		handled = all;
		break;
	case COLL_REDUCE:
	case COLL_SCAN:
	case COLL_EXSCAN:
		work = all * m->reduce_per_byte;
		break;
	case COLL_ALLREDUCE:
	case COLL_REDUCE_SCATTER_BLOCK:
		work = n * m->reduce_per_byte;
		break;
	default:
		break;
	}
	return host_latency(m, s) + (s->size - 1) * 0.2 * m->host.overhead + ((n + handled) * m->copy_per_byte + work) * crowd(m, s);
}

double cost_barrier_dissemination(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	(void)tuning;
	return log2_above(s->size) * round_of(m, s, 0);
}

double cost_barrier_tree(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	(void)tuning;
	return 2 * tree_of(m, s, 2, 0, 0);
}

double cost_barrier_linear(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	(void)tuning;
	return 2 * (latency(m, s) + (s->size - 1) * slowest(m, s)->overhead);
}

double cost_barrier_two_level(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	struct situation net = between(s);

	return 2 * (m->host.latency + (s->most - 1) * m->host.overhead * crowd(m, s)) + cost_barrier_dissemination(m, &net, tuning);
}

double cost_bcast_knomial(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	int radix = tuning->radix > 1 ? tuning->radix : 2;

	return tree_of(m, s, radix, (double)s->bytes, 0);
}

double cost_bcast_linear(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	double n = (double)s->bytes;

	(void)tuning;
	if (s->hosts == 1)
		return host_latency(m, s) + (s->size - 1) * m->host.overhead + deep(m, 1, s->size - 1) * n * m->host.per_byte;
	return m->net.latency + (s->size - 1) * (m->net.overhead + n * m->net.per_byte);
}

/* Pieces of SEGMENT bytes down DEPTH ranks, each passing every piece on to CHILDREN. */
static double pipelined(const struct model *m, const struct situation *s, double depth, int children, double segment, double work_per_byte)
{
	double n = (double)s->bytes, pieces = max(1, n / segment), piece = n / pieces;
	const struct link *link = slowest(m, s);
	double step = link->overhead + (s->most > m->cores ? m->switch_time : 0) + piece * (link->per_byte + work_per_byte);

	/* A chain in rank order leaves each host once. */
	double far = s->hosts == 1 ? 0 : children == 1 && s->ranges && depth > s->hosts - 1 ? s->hosts - 1 : depth;

	return far * (m->net.latency + piece * (m->net.per_byte + work_per_byte)) +
	       (depth - far) * (host_latency(m, s) + piece * (m->host.per_byte + work_per_byte)) + pieces * step * children * crowd(m, s);
}

double cost_bcast_chain(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	double segment = tuning->segment ? (double)tuning->segment : 65536;

	return pipelined(m, s, s->size - 2, 1, segment, 0) + latency(m, s);
}

double cost_bcast_binary(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	double segment = tuning->segment ? (double)tuning->segment : 32768;

	return pipelined(m, s, log2_below(s->size), 2, segment, 0);
}

/* Bytes of a binomial scatter: all but the root's share leave it, half of them at once. */
static double scatter_of(const struct model *m, const struct situation *s, double n)
{
	return tree_of(m, s, 2, 0, 0) + most_of(s, n) * slowest(m, s)->per_byte;
}

double cost_bcast_scatter_ring(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	double n = (double)s->bytes;

	(void)tuning;
	return scatter_of(m, s, n) + (s->size - 1) * ring_round(m, s, n / s->size);
}

double cost_bcast_scatter_doubling(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	double n = (double)s->bytes, time = scatter_of(m, s, n);

	(void)tuning;
	for (int have = 1; have < s->size; have *= 2)
		time += round_of(m, s, n * have / s->size);
	return time;
}

double cost_bcast_two_level(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	struct situation net = between(s), host = within(s);
	bool large = s->bytes > 65536;

	return (large ? cost_bcast_chain(m, &net, tuning) : cost_bcast_knomial(m, &net, tuning)) + cost_bcast_knomial(m, &host, tuning);
}

double cost_reduce_knomial(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	int radix = tuning->radix > 1 ? tuning->radix : 2;

	return tree_of(m, s, radix, (double)s->bytes, m->reduce_per_byte);
}

/* The root receives and combines everything. */
double cost_reduce_linear(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	const struct link *link = slowest(m, s);

	(void)tuning;
	return latency(m, s) + (s->size - 1) * (link->overhead + (double)s->bytes * (link->per_byte + m->reduce_per_byte));
}

double cost_reduce_chain(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	double segment = tuning->segment ? (double)tuning->segment : 65536;

	return pipelined(m, s, s->size - 2, 1, segment, m->reduce_per_byte) + latency(m, s);
}

double cost_reduce_binary(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	double segment = tuning->segment ? (double)tuning->segment : 32768;

	return pipelined(m, s, log2_below(s->size), 2, segment, m->reduce_per_byte);
}

/* Folding to a power of two: one more exchange of everything, unless there is nothing to fold. */
static double folding(const struct model *m, const struct situation *s, double n, double per_byte)
{
	return s->size & (s->size - 1) ? round_of(m, s, n) + n * per_byte : 0;
}

static double halving_of(const struct model *m, const struct situation *s, double n, double per_byte)
{
	double time = 0, part = n;

	for (int left = power_of_two_below(s->size); left > 1; left /= 2) {
		part /= 2;
		time += round_of(m, s, part) + part * per_byte * crowd(m, s);
	}
	return time;
}

double cost_reduce_halving(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	double n = (double)s->bytes, add = m->reduce_per_byte;

	(void)tuning;
	return n * m->copy_per_byte + folding(m, s, n, add) + halving_of(m, s, n, add) + scatter_of(m, s, n);
}

double cost_reduce_two_level(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	struct situation net = between(s), host = within(s);
	bool large = s->bytes > 65536;

	return cost_reduce_knomial(m, &host, tuning) +
	       (large ? cost_reduce_chain(m, &net, tuning) : cost_reduce_knomial(m, &net, tuning));
}

double cost_allreduce_recursive_doubling(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	double n = (double)s->bytes, add = m->reduce_per_byte;

	(void)tuning;
	return n * m->copy_per_byte + log2_below(s->size) * (round_of(m, s, n) + n * add * crowd(m, s)) +
	       folding(m, s, n, add) + folding(m, s, n, 0);
}

double cost_allreduce_ring(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	double part = (double)s->bytes / s->size;

	(void)tuning;
	return (s->size - 1) * (2 * ring_round(m, s, part) + part * m->reduce_per_byte * crowd(m, s));
}

double cost_allreduce_halving(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	double n = (double)s->bytes, add = m->reduce_per_byte;

	(void)tuning;
	return n * m->copy_per_byte + halving_of(m, s, n, add) + halving_of(m, s, n, 0) + folding(m, s, n, add) + folding(m, s, n, 0);
}

double cost_allreduce_reduce_bcast(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	return cost_reduce_knomial(m, s, tuning) + cost_bcast_knomial(m, s, tuning);
}

double cost_allreduce_chain(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	return cost_reduce_chain(m, s, tuning) + cost_bcast_chain(m, s, tuning);
}

double cost_allreduce_among_leaders(const struct model *m, const struct situation *net, struct tuning *tuning)
{
	if (net->bytes <= 16384)
		return cost_allreduce_recursive_doubling(m, net, tuning);
	return net->commutative ? cost_allreduce_ring(m, net, tuning) : cost_allreduce_halving(m, net, tuning);
}

double cost_allreduce_two_level(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	struct situation net = between(s), host = within(s);

	return cost_reduce_knomial(m, &host, tuning) + cost_allreduce_among_leaders(m, &net, tuning) + cost_bcast_knomial(m, &host, tuning);
}

/* The root takes all blocks but one, in as few messages as the tree has rounds. */
double cost_gather_knomial(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	double n = (double)s->bytes;

	(void)tuning;
	return tree_of(m, s, 2, 0, 0) + (s->size - 1) * n * (slowest(m, s)->per_byte + m->copy_per_byte);
}

double cost_gather_linear(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	const struct link *link = slowest(m, s);

	(void)tuning;
	return latency(m, s) + (s->size - 1) * (link->overhead + (double)s->bytes * link->per_byte);
}

double cost_gather_two_level(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	double n = (double)s->bytes;

	(void)tuning;
	return m->host.latency + s->most * (m->host.overhead + n * m->host.per_byte) + m->net.latency + s->hosts * m->net.overhead +
	       s->size * n * (m->net.per_byte + m->copy_per_byte);
}

double cost_allgather_ring(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	(void)tuning;
	return (s->size - 1) * ring_round(m, s, (double)s->bytes);
}

/* Everyone sends a block to everyone, and receives one: of a host's messages those to other hosts share its network. */
static double everyone(const struct model *m, const struct situation *s, double n)
{
	double inside = s->most - 1, outside = s->size - s->most;
	double time = host_latency(m, s) + (2 * inside * m->host.overhead + inside * n * m->host.per_byte) * crowd(m, s) - m->host.overhead;

	if (s->hosts > 1)
		time += m->net.latency + outside * s->most * (m->net.overhead + n * m->net.per_byte);
	return time;
}

double cost_allgather_linear(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	(void)tuning;
	return everyone(m, s, (double)s->bytes);
}

double cost_allgather_bruck(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	double n = (double)s->bytes, time = 2 * s->size * n * m->copy_per_byte * crowd(m, s);

	(void)tuning;
	for (int have = 1; have < s->size; have *= 2)
		time += round_of(m, s, n * (have < s->size - have ? have : s->size - have));
	return time;
}

double cost_allgather_recursive_doubling(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	double time = 0;

	(void)tuning;
	for (int have = 1; have < s->size; have *= 2)
		time += round_of(m, s, (double)s->bytes * have);
	return time;
}

double cost_allgather_neighbor_exchange(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	double n = (double)s->bytes;

	(void)tuning;
	return ring_round(m, s, n) + (s->size / 2 - 1) * (ring_round(m, s, 2 * n) + slowest(m, s)->overhead * crowd(m, s));
}

double cost_allgather_gather_bcast(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	struct situation all = *s;

	all.bytes = s->bytes * s->size;
	return cost_gather_knomial(m, s, tuning) + cost_bcast_knomial(m, &all, tuning);
}

double cost_allgather_two_level(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	struct situation net = between(s), host = within(s), all = host;

	net.bytes = s->bytes * s->most;
	all.bytes = s->bytes * s->size;
	return cost_gather_knomial(m, &host, tuning) + cost_allgather_ring(m, &net, tuning) + cost_bcast_knomial(m, &all, tuning) +
	       (double)all.bytes * m->copy_per_byte * crowd(m, s);
}

double cost_alltoall_linear(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	(void)tuning;
	return everyone(m, s, (double)s->bytes);
}

double cost_alltoall_pairwise(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	(void)tuning;
	return (s->size - 1) * round_of(m, s, (double)s->bytes);
}

double cost_alltoall_bruck(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	double half = (double)s->bytes * s->size / 2;

	(void)tuning;
	return log2_above(s->size) * (round_of(m, s, half) + (2 * half * m->copy_per_byte + s->size * 10e-9) * crowd(m, s)) +
	       4 * half * m->copy_per_byte * crowd(m, s);
}

double cost_alltoall_two_level(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	struct situation net = between(s), host = within(s);
	double row = (double)s->bytes * s->size, all = row * s->most;

	(void)tuning;
	net.bytes = s->bytes * s->most * s->most;
	host.bytes = (MPI_Count)row;
	return 2 * cost_gather_linear(m, &host, tuning) + everyone(m, &net, (double)net.bytes) +
	       2 * (all + row) * m->copy_per_byte + s->size * s->most * 20e-9;
}

double cost_reduce_scatter_halving(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	double n = (double)s->bytes, add = m->reduce_per_byte;

	(void)tuning;
	return n * m->copy_per_byte + folding(m, s, n, add) + halving_of(m, s, n, add) + folding(m, s, n / s->size, 0);
}

double cost_reduce_scatter_pairwise(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	double part = (double)s->bytes / s->size;

	(void)tuning;
	return (s->size - 1) * (round_of(m, s, part) + part * m->reduce_per_byte * crowd(m, s));
}

double cost_reduce_scatter_ring(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	double part = (double)s->bytes / s->size;

	(void)tuning;
	return (s->size - 1) * (ring_round(m, s, part) + part * m->reduce_per_byte * crowd(m, s));
}

double cost_reduce_scatter_composed(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	struct situation block = *s;

	block.bytes = s->bytes / s->size;
	return cost_reduce_knomial(m, s, tuning) + cost_gather_linear(m, &block, tuning);
}

double cost_reduce_scatter_allreduce(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	return cost_allreduce_recursive_doubling(m, s, tuning);
}

double cost_reduce_scatter_two_level(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	struct situation net = between(s), host = within(s), block = host;

	block.bytes = s->bytes / s->size;
	return cost_reduce_knomial(m, &host, tuning) + cost_reduce_scatter_pairwise(m, &net, tuning) +
	       cost_gather_linear(m, &block, tuning);
}

double cost_scan_recursive_doubling(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	double n = (double)s->bytes;

	(void)tuning;
	return 2 * n * m->copy_per_byte + log2_above(s->size) * (round_of(m, s, n) + 2 * n * m->reduce_per_byte * crowd(m, s));
}

double cost_scan_linear(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	double n = (double)s->bytes, add = n * m->reduce_per_byte;
	int net = s->hosts > 1 ? s->ranges ? s->hosts - 1 : s->size - 1 : 0;

	(void)tuning;
	return net * (over(&m->net, n) + add) + (s->size - 1 - net) * (host_latency(m, s) + n * m->host.per_byte + add);
}

double cost_scan_chain(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	double segment = tuning->segment ? (double)tuning->segment : 131072;

	return pipelined(m, s, s->size - 2, 1, segment, m->reduce_per_byte) + latency(m, s) + (double)s->bytes * m->copy_per_byte;
}

double cost_scan_two_level(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	struct situation net = between(s), host = within(s);

	return cost_scan_recursive_doubling(m, &host, tuning) + cost_scan_recursive_doubling(m, &net, tuning) +
	       cost_bcast_knomial(m, &host, tuning) + (double)s->bytes * m->reduce_per_byte * crowd(m, s);
}

double cost_neighbor(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	(void)tuning;
	return round_of(m, s, (double)s->bytes);
}
