/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See pmi_spawn.h. */
#include "launcher/pmi_spawn.h"

#include <stdlib.h>
#include <string.h>

#include "common/compiler.h"

/* MPI's keys, as MPI_Comm_spawn of our own library knows them; others are passed over. */
static const struct {
	const char *key, *option;
} keys[] = {
	{ "host", "-host" }, { "hosts", "-host" }, { "hostfile", "-hostfile" }, { "wdir", "-wdir" }, { "path", "-path" }, { "soft", "-soft" },
	{ "arch", "-arch" }, { "map_by", "-map-by" }, { "bind_to", "-bind-to" },
};

static void add(struct pmi_spawn *spawn, const char *word)
{
	strings_add(&spawn->words, text_copy(word));
}

/* "arg12" of "arg": with digits behind it and nothing more. */
static bool is_numbered(const char *name, const char *of)
{
	size_t len = strlen(of);

	return strncmp(name, of, len) == 0 && name[len] != '\0' && name[len + strspn(name + len, "0123456789")] == '\0';
}

static bool is_one_of(const char *name, const char *const of[2])
{
	return is_numbered(name, of[0]) || is_numbered(name, of[1]);
}

static void set(char **text, const char *value)
{
	free(*text);
	*text = text_copy(value);
}

bool pmi_spawn_field(struct pmi_spawn *spawn, const char *name, const char *value)
{
	static const char *const put_key[] = { "preput_key_", "ppkey" }, *const put_value[] = { "preput_val_", "ppval" },
				 *const info_key[] = { "info_key_", "infokey" }, *const info_value[] = { "info_val_", "infoval" },
				 *const argument[] = { "arg", "argv" };

	if (is_one_of(name, put_key) || is_one_of(name, info_key)) {
		set(&spawn->key, value);
	} else if (is_one_of(name, put_value) && spawn->key) {
		buffer_put_string(&spawn->puts, spawn->key);
		buffer_put_string(&spawn->puts, value);
	} else if (is_one_of(name, info_value) && spawn->key) {
		strings_add(&spawn->infos, text_copy(spawn->key));
		strings_add(&spawn->infos, text_copy(value));
	} else if (is_one_of(name, argument)) {
		strings_add(&spawn->arguments, text_copy(value));
	} else if (strcmp(name, "execname") == 0 || strcmp(name, "subcmd") == 0) {
		set(&spawn->command, value);
	} else if (strcmp(name, "nprocs") == 0 || strcmp(name, "maxprocs") == 0) {
		set(&spawn->count, value);
	}
	return strings_count(spawn->arguments) < UINT16_MAX && strings_count(spawn->infos) < UINT16_MAX;
}

static void begin(struct pmi_spawn *spawn, const struct launch *launch)
{
	static const char *const settings[][2] = { { "WEFT_SPAWN_LAUNCHER", "-launcher" }, { "WEFT_SPAWN_AGENT", "-launch-agent" } };

	add(spawn, "mpiexec");
	for (size_t i = 0; i < countof(settings); i++) {
		const char *value = strings_value(launch->env, settings[i][0]);
		if (value && value[0]) {
			add(spawn, settings[i][1]);
			add(spawn, value);
		}
	}
}

bool pmi_spawn_program(struct pmi_spawn *spawn, const struct launch *launch)
{
	char *number = text_format("%zu", strings_count(spawn->arguments) + 1);
	bool good = spawn->command && spawn->command[0] != '\0' && spawn->count && strtol(spawn->count, NULL, 10) > 0;

	if (!spawn->words)
		begin(spawn, launch);
	else
		add(spawn, ":");
	if (good) {
		add(spawn, "-n");
		add(spawn, spawn->count);
		for (size_t i = 0; spawn->infos && spawn->infos[i] != NULL; i += 2)
			for (size_t k = 0; k < countof(keys); k++)
				if (strcmp(spawn->infos[i], keys[k].key) == 0) {
					add(spawn, keys[k].option);
					add(spawn, spawn->infos[i + 1]);
				}
		add(spawn, "-words");
		add(spawn, number);
		add(spawn, spawn->command);
		for (size_t i = 0; spawn->arguments && spawn->arguments[i] != NULL; i++)
			add(spawn, spawn->arguments[i]);
	}
	free(number);
	strings_free(spawn->arguments);
	strings_free(spawn->infos);
	free(spawn->command);
	free(spawn->count);
	spawn->arguments = spawn->infos = NULL;
	spawn->command = spawn->count = NULL;
	return good;
}

void pmi_spawn_free(struct pmi_spawn *spawn)
{
	strings_free(spawn->words);
	strings_free(spawn->arguments);
	strings_free(spawn->infos);
	free(spawn->command);
	free(spawn->count);
	free(spawn->key);
	buffer_free(&spawn->puts);
	*spawn = (struct pmi_spawn){ 0 };
}
