/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Starting processes: arrays of CHARACTER as C's arrays of strings. They are looked at by the root only; elsewhere the
 * arguments may be anything.
 */
#include <stdlib.h>
#include <string.h>

#include "fortran/convert.h"

static int is_blank(const char *text, size_t len)
{
	while (len > 0 && text[len - 1] == ' ')
		len--;
	return len == 0;
}

static char *copy_of(const char *text, size_t len)
{
	while (len > 0 && text[len - 1] == ' ')
		len--;
	char *copy = malloc(len + 1);
	if (copy) {
		memcpy(copy, text, len);
		copy[len] = '\0';
	}
	return copy;
}

static void free_strings(char **strings)
{
	for (char **s = strings; s && *s; s++)
		free(*s);
	free(strings);
}

/* Strings of `len` characters, one every `stride`: `count` of them, or as many as come before a blank one (count < 0). */
static char **strings_of(const char *text, size_t len, size_t stride, int count)
{
	int n = 0;

	if (count < 0) {
		while (!is_blank(text + (size_t)n * stride, len))
			n++;
	} else {
		n = count;
	}
	char **strings = calloc((size_t)n + 1, sizeof(*strings));
	for (int i = 0; strings && i < n; i++) {
		strings[i] = copy_of(text + (size_t)i * stride, len);
		if (!strings[i]) {
			free_strings(strings);
			return NULL;
		}
	}
	return strings;
}

static int is_root(int root, int comm)
{
	int rank = -1;

	if (comm_of(comm) != MPI_COMM_NULL)
		PMPI_Comm_rank(comm_of(comm), &rank);
	return rank == root;
}

void mpi_comm_spawn_(const char *command, const char *argv, const int *maxprocs, const int *info, const int *root,
		const int *comm, int *intercomm, int *array_of_errcodes, int *ierror, size_t command_len, size_t argv_len)
{
	int here = is_root(*root, *comm), err = MPI_ERR_NO_MEM;
	char *c_command = here ? copy_of(command, command_len) : NULL;
	char **c_argv = here && !is_sentinel(argv) ? strings_of(argv, argv_len, argv_len, -1) : NULL;
	MPI_Comm made = MPI_COMM_NULL;

	if (here && (!c_command || (!c_argv && !is_sentinel(argv))))
		fail_comm(comm_of(*comm), err);
	else
		err = MPI_Comm_spawn(c_command, c_argv, here ? *maxprocs : 0, here ? info_of(*info) : MPI_INFO_NULL, *root,
				comm_of(*comm), &made, buffer_of(array_of_errcodes));
	if (!err)
		*intercomm = comm_int(made);
	free(c_command);
	free_strings(c_argv);
	report(ierror, err);
}
NAMES(mpi_comm_spawn, MPI_COMM_SPAWN)

struct commands {
	int count;
	char **command;
	char ***argv;           /* NULL: no arguments for anybody */
	MPI_Info *info;
};

static void commands_free(struct commands *commands)
{
	free_strings(commands->command);
	for (int i = 0; commands->argv && i < commands->count; i++)
		free_strings(commands->argv[i]);
	free(commands->argv);
	free(commands->info);
}

/* argv(i,j) is argument j of command i. */
static int commands_of(struct commands *c, int count, const char *command, size_t command_len, const char *argv, size_t argv_len,
		const int *info)
{
	c->count = count > 0 ? count : 0;
	c->command = strings_of(command, command_len, command_len, c->count);
	c->info = malloc(((size_t)c->count + 1) * sizeof(*c->info));
	c->argv = is_sentinel(argv) ? NULL : calloc((size_t)c->count + 1, sizeof(*c->argv));
	if (!c->command || !c->info || (!c->argv && !is_sentinel(argv)))
		return MPI_ERR_NO_MEM;
	for (int i = 0; i < c->count; i++) {
		c->info[i] = info_of(info[i]);
		if (!c->argv)
			continue;
		c->argv[i] = strings_of(argv + (size_t)i * argv_len, argv_len, argv_len * (size_t)c->count, -1);
		if (!c->argv[i])
			return MPI_ERR_NO_MEM;
	}
	return MPI_SUCCESS;
}

void mpi_comm_spawn_multiple_(const int *count, const char *array_of_commands, const char *array_of_argv,
		const int *array_of_maxprocs, const int *array_of_info, const int *root, const int *comm, int *intercomm,
		int *array_of_errcodes, int *ierror, size_t commands_len, size_t argv_len)
{
	struct commands c = { 0 };
	int here = is_root(*root, *comm), err = MPI_SUCCESS;
	MPI_Comm made = MPI_COMM_NULL;

	if (here)
		err = commands_of(&c, *count, array_of_commands, commands_len, array_of_argv, argv_len, array_of_info);
	if (err)
		fail_comm(comm_of(*comm), err);
	else
		err = MPI_Comm_spawn_multiple(here ? *count : 0, c.command, c.argv, here ? array_of_maxprocs : NULL, c.info, *root,
				comm_of(*comm), &made, buffer_of(array_of_errcodes));
	if (!err)
		*intercomm = comm_int(made);
	commands_free(&c);
	report(ierror, err);
}
NAMES(mpi_comm_spawn_multiple, MPI_COMM_SPAWN_MULTIPLE)
