/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* weft: the front door of the tools. `weft COMMAND ...` runs one of the table. */
#include "tools/weft.h"

#include <errno.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "common/directories.h"
#include "config.h"

/* A script: beside weftd when this Weft is installed, however it was moved; beside us in the build tree. */
static int weft_doctor(int argc, char **argv)
{
	static const char *const places[] = { "doctor", "../libexec/weft/doctor" };
	char self[PATH_MAX] = "", path[PATH_MAX + 32];
	char *slash = readlink("/proc/self/exe", self, sizeof self - 1) > 0 ? strrchr(self, '/') : NULL;

	(void)argc;
	for (size_t i = 0; slash && i < sizeof places / sizeof places[0]; i++) {
		snprintf(path, sizeof path, "%.*s/%s", (int)(slash - self), self, places[i]);
		execv(path, argv);
	}
	execv(WEFT_LIBEXECDIR "/doctor", argv);
	fprintf(stderr, "weft: cannot run " WEFT_LIBEXECDIR "/doctor: %s\n", strerror(errno));
	return 2;
}

static const struct {
	const char *name, *doc;
	int (*run)(int argc, char **argv);
} commands[] = {
	{ "bench", "measure this installation on this machine", weft_bench },
	{ "doctor", "check hosts before the first job: a table of what they are like, and what is wrong", weft_doctor },
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
