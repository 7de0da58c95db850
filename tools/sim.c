/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * weft sim: how long would each algorithm of a collective take on a machine that we do not have? Executes the programs of all
 * ranks against a clock (collectives/simulate.c) and prints a table. What has too many steps for that (rings of thousands of
 * ranks) is predicted by the cost model's formula instead and marked with ~.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "collectives/select.h"
#include "collectives/simulate.h"
#include "common/params.h"
#include "tools/weft.h"

struct options {
	enum collective kind;
	int size, per_host;
	size_t from, to;
	struct model model;
	struct tuning tuning;
};

static int usage(FILE *out)
{
	fputs("usage: weft sim COLLECTIVE [options]     predict the time of its algorithms, in microseconds\n"
	      "  -n RANKS             ranks in all (default 64)\n"
	      "  --ppn RANKS          ranks per host (default 1)\n"
	      "  -s FROM:TO           bytes, e.g. 8:1M (default 8:1M): the vector, or one block of gather, scatter, allgather, alltoall\n"
	      "  --host LAT,OVER,BW   within a host: latency and overhead in us, GB/s per rank (default 0.2,0.037,33)\n"
	      "  --net LAT,OVER,BW    between hosts: the same, GB/s per host (default 6.9,1.9,6.5)\n"
	      "  --reduce BW, --copy BW    GB/s of combining and of copying\n"
	      "  --cores N            cores per host (default: as many as ranks)\n"
	      "  --segment BYTES, --radix K, --leaders N   tuning of the algorithms that take it\n"
	      "~ marks a prediction by formula, where the steps of all ranks are too many to simulate; - what cannot be used;\n"
	      "* what the cost model chooses.\n",
	      out);
	return out == stdout ? 0 : 2;
}

static bool parse_link(const char *text, struct link *link)
{
	double latency, overhead, bandwidth;

	if (sscanf(text, "%lf,%lf,%lf", &latency, &overhead, &bandwidth) != 3 || bandwidth <= 0)
		return false;
	*link = (struct link){ latency * 1e-6, overhead * 1e-6, 1e-9 / bandwidth };
	return true;
}

static bool parse_sizes(const char *text, struct options *o)
{
	char from[32];
	const char *colon = strchr(text, ':');

	if (!colon || (size_t)(colon - text) >= sizeof from)
		return false;
	memcpy(from, text, (size_t)(colon - text));
	from[colon - text] = '\0';
	return param_parse_size(from, &o->from) && param_parse_size(colon + 1, &o->to) && o->from > 0;
}

/* One option with its value; false when either is wrong. */
static bool parse_option(const char *name, const char *value, struct options *o)
{
	size_t bytes;

	if (strcmp(name, "-n") == 0)
		return (o->size = atoi(value)) > 0 && o->size <= 1 << 20;
	if (strcmp(name, "--ppn") == 0)
		return (o->per_host = atoi(value)) > 0;
	if (strcmp(name, "-s") == 0)
		return parse_sizes(value, o);
	if (strcmp(name, "--host") == 0)
		return parse_link(value, &o->model.host);
	if (strcmp(name, "--net") == 0)
		return parse_link(value, &o->model.net);
	if (strcmp(name, "--cores") == 0)
		return (o->model.cores = atoi(value)) > 0;
	if (strcmp(name, "--radix") == 0)
		return (o->tuning.radix = atoi(value)) > 1;
	if (strcmp(name, "--leaders") == 0)
		return (o->tuning.leaders = atoi(value)) > 0;
	if (strcmp(name, "--reduce") == 0 && atof(value) > 0)
		return (o->model.reduce_per_byte = 1e-9 / atof(value)) > 0;
	if (strcmp(name, "--copy") == 0 && atof(value) > 0)
		return (o->model.copy_per_byte = 1e-9 / atof(value)) > 0;
	if (strcmp(name, "--segment") != 0 || !param_parse_size(value, &bytes))
		return false;
	o->tuning.segment = (MPI_Count)bytes;
	return true;
}

static struct situation situation(const struct options *o, MPI_Count bytes)
{
	int most = o->per_host < o->size ? o->per_host : o->size, rest = o->size % most;

	return (struct situation){.kind = o->kind,
				  .size = o->size,
				  .hosts = (o->size + most - 1) / most,
				  .most = most,
				  .least = rest ? rest : most,
				  .ranges = true,
				  .commutative = true,
				  .bytes = bytes,
				  .count = bytes};
}

static void print_cell(const struct options *o, const struct algorithm *a, MPI_Count bytes, bool chosen)
{
	struct situation s = situation(o, bytes);
	struct tuning tuning = o->tuning;
	const char *why, *mark = chosen ? "*" : "";
	char text[32] = "-";
	double formula = a->cost(&o->model, &s, &tuning); /* chooses the numbers that were left to it, too */
	double seconds = simulate(a, o->kind, o->size, o->per_host, bytes, &tuning, &o->model, &why);

	if (seconds >= 0)
		snprintf(text, sizeof text, "%s%.2f", mark, seconds * 1e6);
	else if (strcmp(why, "too many steps") == 0)
		snprintf(text, sizeof text, "%s~%.2f", mark, formula * 1e6);
	printf(" %18s", text);
	fflush(stdout);
}

static void print_table(const struct options *o)
{
	printf("# %s, %d ranks, %d per host; microseconds\n%12s", collective_title(o->kind), o->size, o->per_host, "bytes");
	for (const struct algorithm *a = algorithms_of(o->kind); a->name; a++)
		printf(" %18s", a->name);
	for (size_t step = o->from; step <= o->to; step *= 4) {
		MPI_Count bytes = o->kind == COLL_BARRIER ? 0 : (MPI_Count)step;
		struct situation s = situation(o, bytes);
		struct tuning tuning = o->tuning;
		double cost;
		const struct algorithm *choice = select_cheapest(&o->model, &s, &tuning, &cost, NULL, NULL);
		printf("\n%12lld", (long long)bytes);
		for (const struct algorithm *a = algorithms_of(o->kind); a->name; a++)
			print_cell(o, a, bytes, a == choice);
		if (o->kind == COLL_BARRIER)
			break;
	}
	printf("\n");
}

int weft_sim(int argc, char **argv)
{
	struct options o = { .kind = COLLECTIVES, .size = 64, .per_host = 1, .from = 8, .to = 1 << 20, .model = model_default };

	if (argc > 1 && (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0))
		return usage(stdout);
	if (argc > 1)
		o.kind = collective_named(argv[1], strlen(argv[1]));
	if (o.kind == COLLECTIVES || o.kind == COLL_GATHERV || o.kind == COLL_SCATTERV || o.kind == COLL_ALLGATHERV ||
	    o.kind == COLL_REDUCE_SCATTER || o.kind >= COLL_NEIGHBOR_ALLGATHER || o.kind == COLL_ALLTOALLV || o.kind == COLL_ALLTOALLW) {
		fprintf(stderr, "weft sim: name a collective: barrier, bcast, gather, scatter, allgather, alltoall, reduce, allreduce,\n"
				"reduce_scatter_block, scan or exscan\n");
		return usage(stderr);
	}
	for (int i = 2; i < argc; i += 2)
		if (i + 1 >= argc || !parse_option(argv[i], argv[i + 1], &o)) {
			fprintf(stderr, "weft sim: wrong option or value: %s %s\n", argv[i], i + 1 < argc ? argv[i + 1] : "");
			return usage(stderr);
		}
	print_table(&o);
	return 0;
}
