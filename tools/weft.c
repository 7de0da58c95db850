/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* weft: the front door of the tools. `weft COMMAND ...` runs one of the table. */
#include "tools/weft.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "config.h"

static const struct {
	const char *name, *doc;
	int (*run)(int argc, char **argv);
} commands[] = {
	{ "bench", "measure this installation on this machine", weft_bench },
	{ "info", "what this Weft is, can and sees: version, machine, parameters, functions", weft_info },
	{ "sim", "predict the time of collective algorithms on a machine that need not exist", weft_sim },
	{ "tune", "measure the collective algorithms on this machine, and have jobs use the best", weft_tune },
};

static void usage(FILE *out)
{
	fprintf(out, "usage: weft COMMAND [options]      ('weft COMMAND --help' says more)\n");
	for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++)
		fprintf(out, "  %-8s %s\n", commands[i].name, commands[i].doc);
}

int main(int argc, char **argv)
{
	if (argc > 1)
		for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++)
			if (strcmp(argv[1], commands[i].name) == 0)
				return commands[i].run(argc - 1, argv + 1);
	if (argc > 1 && strcmp(argv[1], "--version") == 0) {
		printf("weft %s\n", PACKAGE_VERSION);
		return 0;
	}
	bool help = argc > 1 && (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "help") == 0);
	if (argc > 1 && !help)
		fprintf(stderr, "weft: there is no command '%s'\n", argv[1]);
	usage(help ? stdout : stderr);
	return help ? 0 : 2;
}
