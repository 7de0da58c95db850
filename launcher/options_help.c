/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* --help, the manual page and the completion, all from options.def. */
#include <stdio.h>
#include <string.h>

#include "config.h"
#include "launcher/options.h"

enum { NAMES_WIDTH = 26 }; /* of the column of spellings */

static const struct { const char *group, *title; } groups[] = {
	{ "DAILY", "Every day" }, { "PLACE", "Places" }, { "ENVIRON", "Environment" }, { "OUTPUT", "Input and output" },
	{ "END", "Ending and hanging" }, { "LOOK", "Looking closer" }, { "STANDARD", "Of the MPI standard" },
	{ "ACCEPTED", "Accepted without effect" }, { "REFUSED", "Of other launchers; what to use here" },
};

/* "-n, --np, -c N": short spellings get one dash. As many of them as fit into `room`, the first in any case. */
static void format_names(const struct option_info *info, char *out, size_t out_len, const char *minus, size_t room)
{
	size_t used = 0, value_len = info->value[0] != '\0' ? strlen(info->value) + 1 : 0;

	out[0] = '\0';
	for (const char *at = info->names; *at != '\0'; at += strcspn(at, " "), at += *at == ' ') {
		int len = (int)strcspn(at, " ");
		if (used > 0 && used + (size_t)len + 4 + value_len > room)
			continue;
		used += (size_t)snprintf(out + used, out_len - used, "%s%s%s%.*s", used > 0 ? ", " : "", minus,
								 len > 2 ? minus : "", len, at);
		if (used >= out_len)
			return;
	}
	if (info->value[0] != '\0')
		snprintf(out + used, out_len - used, " %s", info->value);
}

static void print_wrapped(FILE *out, const char *text, int column, int width)
{
	int at = column;

	while (*text != '\0') {
		int word = (int)strcspn(text, " ");
		if (at + word > width) {
			fprintf(out, "\n%*s", column, "");
			at = column;
		}
		fprintf(out, "%.*s", word, text);
		text += word;
		at += word;
		if (*text == ' ') {
			text++;
			fputc(' ', out);
			at++;
		}
	}
	fputc('\n', out);
}

static void print_group(FILE *out, const char *group, bool all)
{
	char names[256];

	for (int id = 1; id < OPTION_END; id++) {
		if (strcmp(option_table[id].group, group) != 0)
			continue;
		format_names(&option_table[id], names, sizeof names, "-", all ? sizeof names : NAMES_WIDTH);
		if (strlen(names) <= NAMES_WIDTH)
			fprintf(out, "  %-26s ", names);
		else
			fprintf(out, "  %s\n%29s", names, "");
		print_wrapped(out, option_table[id].doc, 29, 100);
	}
}

void options_print_help(FILE *out, bool all)
{
	fprintf(out, "usage: mpiexec [options] program [arguments] [: [options] program [arguments]]...\n"
				 "Start the ranks of an MPI job on this host or others, and end with its status.\n\n");
	for (size_t i = 0; i < sizeof groups / sizeof groups[0]; i++) {
		if (!all && i > 0)
			break;
		if (all)
			fprintf(out, "%s%s\n", i > 0 ? "\n" : "", groups[i].title);
		print_group(out, groups[i].group, all);
	}
	fprintf(out, "\nStatus: 0 when every rank succeeded; else the first failing rank's code, 128 + signal,\n"
				 "124 time limit, 125 launcher, 126 not executable, 127 not found. Ctrl-\\ shows what ranks wait for.\n");
}

static void print_roff(FILE *out, const char *text)
{
	for (; *text != '\0'; text++) {
		if (*text == '-' || *text == '\\')
			fputc('\\', out);
		fputc(*text == '\\' ? 'e' : *text, out);
	}
}

void options_print_man(FILE *out)
{
	char names[256];

	fprintf(out, ".TH MPIEXEC 1 \"\" \"%s %s\" \"User Commands\"\n", PACKAGE_NAME, PACKAGE_VERSION);
	fputs(".SH NAME\nmpiexec, mpirun \\- start an MPI job\n.SH SYNOPSIS\n.B mpiexec\n[\\fIoptions\\fR] \\fIprogram\\fR "
		  "[\\fIarguments\\fR] [: [\\fIoptions\\fR] \\fIprogram\\fR [\\fIarguments\\fR]]...\n.SH DESCRIPTION\n"
		  "Starts the ranks of an MPI job on this host or on others, connects them, forwards their input and output, "
		  "and ends with the job's status. Other hosts are reached with ssh, which must not ask for a password, or "
		  "with srun inside a Slurm allocation. Inside an allocation of Slurm, PBS, LSF or Grid Engine its hosts are "
		  "used when none are named.\n.PP\nA spelling may be given with one dash or two, its value as the next word or "
		  "after an equals sign. Options before a colon belong to the program in front of it where that makes sense, "
		  "else to the job.\n", out);
	for (size_t i = 0; i < sizeof groups / sizeof groups[0]; i++) {
		fprintf(out, ".SH %s\n", groups[i].title);
		for (int id = 1; id < OPTION_END; id++) {
			if (strcmp(option_table[id].group, groups[i].group) != 0)
				continue;
			format_names(&option_table[id], names, sizeof names, "\\-", sizeof names);
			fprintf(out, ".TP\n.B %s\n", names);
			print_roff(out, option_table[id].doc);
			fputs(".\n", out);
		}
	}
	fputs(".SH ENVIRONMENT OF RANKS\n.B WEFT_RANK, WEFT_SIZE, WEFT_LOCAL_RANK, WEFT_LOCAL_SIZE, WEFT_NODE_RANK\nsay where a "
		  "rank is. The names of other MPI libraries (OMPI_COMM_WORLD_RANK, PMI_RANK, MPI_LOCALRANKID and their like) are "
		  "set as well unless \\-\\-no\\-foreign\\-env is given.\n.SH SIGNALS\nSIGINT, SIGTERM and SIGHUP end the job: ranks "
		  "get SIGTERM, later SIGKILL; a second one kills at once. SIGQUIT (Ctrl\\-\\e) prints what every rank is waiting "
		  "for. SIGTSTP and SIGCONT stop and continue the job. SIGUSR1, SIGUSR2 and SIGWINCH are passed on.\n"
		  ".SH EXIT STATUS\n0 when every rank finalised, or never initialised MPI, and exited with 0. Otherwise that of the "
		  "first rank that did not: its code, 128 plus the signal that killed it, or the code of MPI_Abort modulo 256. 124 "
		  "when the time limit passed, 125 for an error of the launcher, 126 when the program cannot be executed, 127 when "
		  "it was not found. One line on standard error says which rank, where and why.\n", out);
}

void options_print_completion(FILE *out)
{
	fputs("_weft_mpiexec()\n{\n    local word=${COMP_WORDS[COMP_CWORD]}\n    case ${COMP_WORDS[COMP_CWORD-1]} in\n"
		  "    --hostfile|--machinefile|-f|--configfile|--report-json) COMPREPLY=($(compgen -f -- \"$word\")); return ;;\n"
		  "    --wdir|--wd|--path|--output-dir) COMPREPLY=($(compgen -d -- \"$word\")); return ;;\n"
		  "    --bind-to) COMPREPLY=($(compgen -W 'auto none core l3 numa socket package' -- \"$word\")); return ;;\n"
		  "    --map-by) COMPREPLY=($(compgen -W 'slot node core l3 numa socket package' -- \"$word\")); return ;;\n"
		  "    --launcher) COMPREPLY=($(compgen -W 'ssh slurm fork' -- \"$word\")); return ;;\n    esac\n"
		  "    if [[ $word == -* ]]; then\n        COMPREPLY=($(compgen -W '", out);
	for (int id = 1; id < OPTION_END; id++)
		for (const char *at = option_table[id].names; *at != '\0'; at += strcspn(at, " "), at += *at == ' ') {
			int len = (int)strcspn(at, " ");
			fprintf(out, "%s%.*s ", len > 2 ? "--" : "-", len, at);
		}
	fputs("' -- \"$word\"))\n    else\n        COMPREPLY=($(compgen -c -f -- \"$word\"))\n    fi\n}\n"
		  "complete -o default -F _weft_mpiexec mpiexec mpirun\n", out);
}
