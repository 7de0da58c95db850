/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * weft bench: how fast this installation is on this machine. Runs the benchmarks of bench/ one after the other under our own mpiexec
 * and lets them print their tables; the bare machine's figures come first, to compare with. Measures nothing itself.
 */
#include "tools/weft.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ARGUMENTS_MOST = 12 };

/* What runs, in this order. Ranks 0: no MPI, no mpiexec. */
static const struct {
	const char *doc;
	int ranks;
	const char *arguments[ARGUMENTS_MOST];
} runs[] = {
	{ "floor: one cache line between two cores, half a round trip", 0, { "floor", "latency" } },
	{ "floor: cells through a ring in shared memory", 0, { "floor", "rate" } },
	{ "floor: copying, the best way for each size", 0, { "floor", "bandwidth", "-t", "30" } },
	{ "half a round trip", 2, { "latency" } },
	{ "messages of 8 bytes", 2, { "rate" } },
	{ "messages of 8 bytes, several threads", 2, { "threads", "-n", "2" } },
	{ "bandwidth, one way", 2, { "bandwidth" } },
	{ "bandwidth, one way, buffers not in cache", 2, { "bandwidth", "-c" } },
	{ "bandwidth, both ways", 2, { "bandwidth", "-b" } },
	{ "half a round trip behind long queues (depth in place of bytes)", 2, { "depth" } },
	{ "MPI_Init and MPI_Finalize", 2, { "startup" } },
	{ "memory of a rank", 16, { "memory" } },
	{ "CPU time of a rank that waits", 4, { "idle" } },
};

static int usage(FILE *out)
{
	fprintf(out, "usage: weft bench [-j] [BENCHMARK ...]\n"
				 "  Runs the benchmarks of this installation on this machine, all or those named (latency, bandwidth, rate, threads,\n"
				 "  depth, startup, memory, idle, floor). -j prints JSON lines. Leave the machine alone meanwhile: about a minute.\n");
	return out == stdout ? 0 : 2;
}

static bool wanted(const char *name, int argc, char **argv)
{
	bool any = false;

	for (int i = 1; i < argc; i++) {
		if (argv[i][0] == '-')
			continue;
		any = true;
		if (strcmp(argv[i], name) == 0)
			return true;
	}
	return !any;
}

/* Runs WORDS and waits; 0 when it ended well. */
static int run(char **words)
{
	int status = 0;
	pid_t child = fork();

	if (child == 0) {
		execv(words[0], words);
		fprintf(stderr, "weft bench: cannot run %s: is this Weft installed as a whole?\n", words[0]);
		_exit(127);
	}
	if (child < 0 || waitpid(child, &status, 0) < 0)
		return 1;
	return status != 0;
}

/* The command line of run I in WORDS, its texts in TEXT. */
static void put_together(size_t i, bool json, char *words[], char text[][4096])
{
	int n = 0;

	if (runs[i].ranks > 0) {
		snprintf(text[0], sizeof text[0], "%s/mpiexec", WEFT_BINDIR);
		snprintf(text[1], sizeof text[1], "%d", runs[i].ranks);
		words[n++] = text[0];
		words[n++] = (char *)"-n";
		words[n++] = text[1];
	}
	snprintf(text[2], sizeof text[2], "%s/bench/%s", WEFT_LIBEXECDIR, runs[i].arguments[0]);
	words[n++] = text[2];
	for (int k = 1; k < ARGUMENTS_MOST && runs[i].arguments[k] != NULL; k++)
		words[n++] = (char *)runs[i].arguments[k];
	if (json)
		words[n++] = (char *)"-j";
	words[n] = NULL;
}

int weft_bench(int argc, char **argv)
{
	bool json = false;
	int failed = 0, done = 0;

	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0)
			return usage(stdout);
		if (strcmp(argv[i], "-j") == 0)
			json = true;
		else if (argv[i][0] == '-')
			return usage(stderr);
	}
	for (size_t i = 0; i < sizeof runs / sizeof runs[0]; i++) {
		char *words[ARGUMENTS_MOST + 5], text[3][4096];
		if (!wanted(runs[i].arguments[0], argc, argv))
			continue;
		if (!json)
			printf("%s%s\n", done ? "\n" : "", runs[i].doc);
		fflush(stdout);
		put_together(i, json, words, text);
		failed += run(words);
		done++;
	}
	if (done == 0) {
		fprintf(stderr, "weft bench: there is no such benchmark\n");
		return usage(stderr);
	}
	return failed != 0;
}
