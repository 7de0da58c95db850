/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See pmi.h. Both versions of the protocol are read into a list of fields and answered through one set of functions. */
#include "launcher/pmi.h"
#include "launcher/pmi_spawn.h"

#include <search.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/hex.h"

enum { KEY_MAX = 64, VALUE_MAX = 1024, NAME_MAX_LEN = 256, LINE_LEN_MAX = 1 << 16, LENGTH_DIGITS = 6, FIELDS_MAX = 256 };

/* A client: one rank. */
struct client {
	struct buffer received;
	int version;            /* 0: has not said init */
	bool many_lines;        /* in the middle of a PMI-1 command of several lines ("mcmd") */
	bool ended;
	uint32_t fences;        /* asked for */
	char *waits_for;        /* PMI-2: the attribute of the node that somebody has to put first; NULL: none */
	enum name_action naming;
	struct pmi_spawn spawn; /* what it is telling */
	int programs, programs_told;    /* PMI-1: of that */
	char *thread;           /* PMI-2: whom an answer that comes later is for; NULL: nobody said */
};

struct pair {
	char *key, *value;
};

struct pmi {
	struct pmi_calls calls;
	const struct launch *launch;
	const uint32_t *worlds;
	uint32_t local_size;
	struct client *clients; /* [local_size] */
	void *table, *node;     /* trees of struct pair: of the job, of this host alone */
	struct buffer puts;     /* since the last fence: keys and values, as strings */
	uint32_t fences_sent, fences_done;
};

/* ---- Tables ---- */

static int compare(const void *a, const void *b)
{
	return strcmp(((const struct pair *)a)->key, ((const struct pair *)b)->key);
}

static const char *look_up(void *const *table, const char *key)
{
	struct pair wanted = { .key = (char *)(uintptr_t)key };
	struct pair **found = tfind(&wanted, table, compare);

	return found ? (*found)->value : NULL;
}

static void set(void **table, const char *key, const char *value)
{
	struct pair wanted = { .key = (char *)(uintptr_t)key };
	struct pair **found = tfind(&wanted, table, compare), *entry;

	if (found) {
		free((*found)->value);
		(*found)->value = text_copy(value);
		return;
	}
	entry = memory_zero(1, sizeof *entry);
	*entry = (struct pair){ text_copy(key), text_copy(value) };
	tsearch(entry, table, compare);
}

static void free_pair(void *at)
{
	struct pair *entry = at;

	free(entry->key);
	free(entry->value);
	free(entry);
}

/* ---- Fields of a command ---- */

struct command {
	struct pmi *pmi;
	struct client *client;
	uint32_t local;
	struct field {
		const char *name, *value;
	} fields[FIELDS_MAX];
	size_t count;
};

static const char *field(const struct command *command, const char *name)
{
	for (size_t i = 0; i < command->count; i++)
		if (strcmp(command->fields[i].name, name) == 0)
			return command->fields[i].value;
	return NULL;
}

/* "a=b c=d", in place. False: too many. */
static bool split_line(struct command *command, char *text)
{
	char *rest, *word;

	for (word = strtok_r(text, " ", &rest); word != NULL; word = strtok_r(NULL, " ", &rest)) {
		char *equals = strchr(word, '=');

		if (command->count == FIELDS_MAX)
			return false;
		if (!equals)
			continue;
		*equals = '\0';
		command->fields[command->count++] = (struct field){ word, equals + 1 };
	}
	return true;
}

/* "a=b;c=d;", in place; two semicolons are one of a value. */
static bool split_text(struct command *command, char *text)
{
	char *from = text, *to = text, *name = text;

	while (*from != '\0') {
		if (*from != ';' || from[1] == ';') {
			from += *from == ';';
			*to++ = *from++;
			continue;
		}
		*to++ = '\0';
		from++;
		char *equals = strchr(name, '=');
		if (!equals || command->count == FIELDS_MAX)
			return false;
		*equals = '\0';
		command->fields[command->count++] = (struct field){ name, equals + 1 };
		name = to;
	}
	return true;
}

/* ---- Answers ---- */

/* What the client is told: pairs of name and value, NULL at the end. */
static void answer(struct pmi *pmi, uint32_t local, const char *name, ...)
{
	struct client *client = &pmi->clients[local];
	struct buffer text = { 0 };
	const char *key;
	va_list pairs;
	bool first = true;

	if (client->ended)
		return;
	va_start(pairs, name);
	for (key = "cmd"; key != NULL; key = va_arg(pairs, const char *)) {
		const char *value = first ? name : va_arg(pairs, const char *);

		if (client->version < 2 && !first)
			buffer_put(&text, " ", 1);
		buffer_put(&text, key, strlen(key));
		buffer_put(&text, "=", 1);
		for (; *value != '\0'; value++)
			buffer_put(&text, *value == ';' && client->version == 2 ? ";;" : value,
				   *value == ';' && client->version == 2 ? 2 : 1);
		if (client->version == 2)
			buffer_put(&text, ";", 1);
		if (first && client->version == 2 && client->thread) {
			buffer_put(&text, "thrid=", 6);
			buffer_put(&text, client->thread, strlen(client->thread));
			buffer_put(&text, ";", 1);
		}
		first = false;
	}
	va_end(pairs);
	if (client->version == 2) {
		char length[16];
		struct buffer whole = { 0 };

		snprintf(length, sizeof length, "%-*zu", LENGTH_DIGITS, text.len);
		buffer_put(&whole, length, LENGTH_DIGITS);
		buffer_put(&whole, text.data, text.len);
		pmi->calls.answer(pmi->calls.context, local, whole.data, whole.len);
		buffer_free(&whole);
	} else {
		buffer_put(&text, "\n", 1);
		pmi->calls.answer(pmi->calls.context, local, text.data, text.len);
	}
	buffer_free(&text);
}

static const char *number(char text[16], uint32_t value)
{
	snprintf(text, 16, "%u", value);
	return text;
}

#define END (const char *)NULL

/* ---- Beginning and end ---- */

static bool on_init(struct command *command)
{
	const char *version = field(command, "pmi_version");
	struct client *client = command->client;
	bool two = version && strcmp(version, "2") == 0;

	if (!version || client->version != 0)
		return false;
	answer(command->pmi, command->local, "response_to_init", "pmi_version", two ? "2" : "1", "pmi_subversion", two ? "0" : "1", "rc",
	       "0", END);
	client->version = two ? 2 : 1;
	if (!two)
		command->pmi->calls.event(command->pmi->calls.context, command->local, PMI_INITIALISED, 0, "");
	return true;
}

static uint32_t program_of(const struct command *command)
{
	return command->pmi->launch->rank_app[command->pmi->worlds[command->local]];
}

static bool on_full_init(struct command *command)
{
	struct pmi *pmi = command->pmi;
	char rank[16], size[16], program[16];

	pmi->calls.event(pmi->calls.context, command->local, PMI_INITIALISED, 0, "");
	answer(pmi, command->local, "fullinit-response", "pmi-version", "2", "pmi-subversion", "0", "rank",
	       number(rank, pmi->worlds[command->local]), "size", number(size, pmi->launch->size), "appnum",
	       number(program, program_of(command)), "debugged", "FALSE", "pmiverbose", "FALSE", "rc", "0",
	       pmi_is_spawned(pmi->launch) ? "spawner-jobid" : END, "spawner", END);
	return true;
}

static bool on_finalize(struct command *command)
{
	command->pmi->calls.event(command->pmi->calls.context, command->local, PMI_FINALISED, 0, "");
	if (command->client->version == 2)
		answer(command->pmi, command->local, "finalize-response", "rc", "0", END);
	else
		answer(command->pmi, command->local, "finalize_ack", END);
	return true;
}

static bool on_abort(struct command *command)
{
	const char *code = field(command, "exitcode"), *text = field(command, command->client->version == 2 ? "msg" : "error_msg");

	command->pmi->calls.event(command->pmi->calls.context, command->local, PMI_ABORTED, code ? atoi(code) : 1, text ? text : "");
	return true;
}

/* ---- What a job is ---- */

static bool on_maxes(struct command *command)
{
	char name[16], key[16], value[16];

	answer(command->pmi, command->local, "maxes", "kvsname_max", number(name, NAME_MAX_LEN), "keylen_max", number(key, KEY_MAX),
	       "vallen_max", number(value, VALUE_MAX), END);
	return true;
}

static bool on_universe(struct command *command)
{
	char size[16];

	answer(command->pmi, command->local, "universe_size", "size", number(size, command->pmi->launch->universe), END);
	return true;
}

static bool on_program(struct command *command)
{
	char program[16];

	answer(command->pmi, command->local, "appnum", "appnum", number(program, program_of(command)), END);
	return true;
}

static bool on_name_of_job(struct command *command)
{
	if (command->client->version == 2)
		answer(command->pmi, command->local, "job-getid-response", "jobid", command->pmi->launch->job_id, "rc", "0", END);
	else
		answer(command->pmi, command->local, "my_kvsname", "kvsname", command->pmi->launch->job_id, END);
	return true;
}

/* Blocks of hosts with equally many ranks each, as the ranks go: (first host, hosts, ranks on each). */
char *pmi_process_mapping(const struct launch *launch)
{
	struct buffer text = { 0 };
	uint32_t first = 0, hosts = 0, each = 0;
	char block[64];

	buffer_put(&text, "(vector", 7);
	for (uint32_t rank = 0; rank <= launch->size;) {
		uint32_t host = rank < launch->size ? launch->rank_host[rank] : NO_HOST, count = 0;

		while (host != NO_HOST && rank + count < launch->size && launch->rank_host[rank + count] == host)
			count++;
		if (hosts > 0 && host != NO_HOST && host == first + hosts && count == each) {
			hosts++;
		} else {
			if (hosts > 0)
				buffer_put(&text, block, (size_t)snprintf(block, sizeof block, ",(%u,%u,%u)", first, hosts, each));
			first = host;
			hosts = 1;
			each = count;
		}
		rank += count;
		if (host == NO_HOST)
			break;
	}
	buffer_put(&text, ")", 2);
	return (char *)text.data;
}

static bool on_job_attribute(struct command *command)
{
	const char *key = field(command, "key"), *value;
	char universe[16];

	if (!key)
		return false;
	value = strcmp(key, "universeSize") == 0 ? number(universe, command->pmi->launch->universe) : look_up(&command->pmi->table, key);
	if (value)
		answer(command->pmi, command->local, "info-getjobattr-response", "found", "TRUE", "value", value, "rc", "0", END);
	else
		answer(command->pmi, command->local, "info-getjobattr-response", "found", "FALSE", "rc", "0", END);
	return true;
}

/* ---- Putting and getting ---- */

static bool on_put(struct command *command)
{
	const char *key = field(command, "key"), *value = field(command, "value");
	bool fits = key && value && strlen(key) < 2 * KEY_MAX && strlen(value) <= VALUE_MAX;

	if (fits) {
		set(&command->pmi->table, key, value);
		buffer_put_string(&command->pmi->puts, key);
		buffer_put_string(&command->pmi->puts, value);
	}
	if (command->client->version == 2)
		answer(command->pmi, command->local, "kvs-put-response", "rc", fits ? "0" : "1", END);
	else
		answer(command->pmi, command->local, "put_result", "rc", fits ? "0" : "-1", "msg", fits ? "success" : "too_long", END);
	return true;
}

static bool on_get(struct command *command)
{
	const char *key = field(command, "key"), *value = key ? look_up(&command->pmi->table, key) : NULL;

	if (command->client->version == 2 && value)
		answer(command->pmi, command->local, "kvs-get-response", "found", "TRUE", "flag", "TRUE", "value", value, "rc", "0", END);
	else if (command->client->version == 2)
		answer(command->pmi, command->local, "kvs-get-response", "found", "FALSE", "flag", "FALSE", "rc", "0", END);
	else if (value)
		answer(command->pmi, command->local, "get_result", "rc", "0", "msg", "success", "value", value, END);
	else
		answer(command->pmi, command->local, "get_result", "rc", "-1", "msg", "key_not_found", END);
	return true;
}

static void tell_attribute(struct pmi *pmi, uint32_t local, const char *value)
{
	if (value)
		answer(pmi, local, "info-getnodeattr-response", "found", "TRUE", "value", value, "rc", "0", END);
	else
		answer(pmi, local, "info-getnodeattr-response", "found", "FALSE", "rc", "0", END);
}

static bool on_put_attribute(struct command *command)
{
	const char *key = field(command, "key"), *value = field(command, "value");
	struct pmi *pmi = command->pmi;

	if (!key || !value)
		return false;
	set(&pmi->node, key, value);
	answer(pmi, command->local, "info-putnodeattr-response", "rc", "0", END);
	for (uint32_t i = 0; i < pmi->local_size; i++) {
		struct client *client = &pmi->clients[i];

		if (!client->waits_for || strcmp(client->waits_for, key) != 0)
			continue;
		free(client->waits_for);
		client->waits_for = NULL;
		tell_attribute(pmi, i, value);
	}
	return true;
}

static bool on_get_attribute(struct command *command)
{
	const char *key = field(command, "key"), *wait = field(command, "wait"), *value;

	if (!key)
		return false;
	value = look_up(&command->pmi->node, key);
	if (!value && wait && strcmp(wait, "TRUE") == 0 && !command->client->waits_for)
		command->client->waits_for = text_copy(key);
	else
		tell_attribute(command->pmi, command->local, value);
	return true;
}

/* ---- Fences ---- */

/* Ranks that have ended are everywhere at once. */
static bool all_are_at(const struct pmi *pmi, uint32_t fence)
{
	for (uint32_t i = 0; i < pmi->local_size; i++)
		if (pmi->clients[i].fences < fence && !pmi->clients[i].ended)
			return false;
	return true;
}

static bool is_used(const struct pmi *pmi)
{
	for (uint32_t i = 0; i < pmi->local_size; i++)
		if (pmi->clients[i].version > 0)
			return true;
	return false;
}

static void look_at_fence(struct pmi *pmi)
{
	struct buffer puts = pmi->puts;

	if (pmi->fences_sent > pmi->fences_done || !is_used(pmi) || !all_are_at(pmi, pmi->fences_done + 1))
		return;
	pmi->fences_sent++;
	pmi->puts = (struct buffer){ 0 };
	pmi->calls.fence(pmi->calls.context, &puts);
	buffer_free(&puts);
}

static bool on_fence(struct command *command)
{
	if (command->client->fences > command->pmi->fences_done)
		return false; /* a second one, before the first is over */
	command->client->fences++;
	look_at_fence(command->pmi);
	return true;
}

void pmi_fence_done(struct pmi *pmi, struct reader *puts)
{
	if (pmi->fences_done == pmi->fences_sent)
		return; /* nobody asked */
	while (reader_left(puts) > 0 && !puts->bad) {
		char *key = read_string(puts), *value = read_string(puts);

		if (!puts->bad)
			set(&pmi->table, key, value);
		free(key);
		free(value);
	}
	pmi->fences_done++;
	for (uint32_t i = 0; i < pmi->local_size; i++) {
		if (pmi->clients[i].fences != pmi->fences_done || pmi->clients[i].version == 0)
			continue;
		if (pmi->clients[i].version == 2)
			answer(pmi, i, "kvs-fence-response", "rc", "0", END);
		else
			answer(pmi, i, "barrier_out", "rc", "0", END);
	}
}

/* ---- Names ---- */

static bool ask_name(struct command *command, enum name_action action)
{
	const char *service = field(command, command->client->version == 2 ? "name" : "service"), *port = field(command, "port");

	if (!service || (action == NAME_PUBLISH && !port))
		return false;
	command->client->naming = action;
	command->pmi->calls.name(command->pmi->calls.context, command->local, action, service, action == NAME_PUBLISH ? port : "");
	return true;
}

static bool on_publish(struct command *command)
{
	return ask_name(command, NAME_PUBLISH);
}

static bool on_unpublish(struct command *command)
{
	return ask_name(command, NAME_UNPUBLISH);
}

static bool on_look_up(struct command *command)
{
	return ask_name(command, NAME_LOOK_UP);
}

void pmi_name_done(struct pmi *pmi, uint32_t local, const char *port)
{
	static const char *const one[] = { "publish_result", "unpublish_result", "lookup_result" };
	static const char *const two[] = { "name-publish-response", "name-unpublish-response", "name-lookup-response" };
	static const char *const failure[] = { "service_is_published_already", "service_not_published", "service_not_found" };
	const struct client *client = &pmi->clients[local];

	if (client->version == 2 && port && client->naming == NAME_LOOK_UP)
		answer(pmi, local, two[client->naming], "value", port, "found", "TRUE", "rc", "0", END);
	else if (client->version == 2 && port)
		answer(pmi, local, two[client->naming], "rc", "0", END);
	else if (client->version == 2)
		answer(pmi, local, two[client->naming], "found", "FALSE", "rc", "1", END);
	else if (port && client->naming == NAME_LOOK_UP)
		answer(pmi, local, one[client->naming], "port", port, "info", "ok", "rc", "0", "msg", "success", END);
	else if (port)
		answer(pmi, local, one[client->naming], "info", "ok", "rc", "0", "msg", "success", END);
	else
		answer(pmi, local, one[client->naming], "info", failure[client->naming], "rc", "1", "msg", failure[client->naming], END);
}

void pmi_spawn_done(struct pmi *pmi, uint32_t local, bool done)
{
	if (pmi->clients[local].version == 2)
		answer(pmi, local, "spawn-response", "rc", done ? "0" : "1", "jobid", "spawned", "nerrs", "0", END);
	else
		answer(pmi, local, "spawn_result", "rc", done ? "0" : "-1", END);
}

static void spawn(struct pmi *pmi, uint32_t local, bool good)
{
	struct pmi_spawn *spawn = &pmi->clients[local].spawn;

	if (good && spawn->words)
		pmi->calls.spawn(pmi->calls.context, local, spawn->words, &spawn->puts);
	else
		pmi_spawn_done(pmi, local, false);
	pmi_spawn_free(spawn);
}

/* PMI-2: all programs in one text, each from its "subcmd" on. */
static bool on_spawn(struct command *command)
{
	struct pmi_spawn *telling = &command->client->spawn;
	bool good = true;

	for (size_t i = 0; i < command->count && good; i++) {
		if (strcmp(command->fields[i].name, "subcmd") == 0 && telling->command)
			good = pmi_spawn_program(telling, command->pmi->launch);
		good = good && pmi_spawn_field(telling, command->fields[i].name, command->fields[i].value);
	}
	spawn(command->pmi, command->local, good && pmi_spawn_program(telling, command->pmi->launch));
	return true;
}

/* ---- Commands ---- */

static const struct {
	int version; /* 0: before init */
	const char *name;
	bool (*run)(struct command *command);
} commands[] = {
	{ 0, "init", on_init },
	{ 1, "get_maxes", on_maxes },
	{ 1, "get_universe_size", on_universe },
	{ 1, "get_appnum", on_program },
	{ 1, "get_my_kvsname", on_name_of_job },
	{ 1, "put", on_put },
	{ 1, "get", on_get },
	{ 1, "barrier_in", on_fence },
	{ 1, "publish_name", on_publish },
	{ 1, "unpublish_name", on_unpublish },
	{ 1, "lookup_name", on_look_up },
	{ 1, "finalize", on_finalize },
	{ 1, "abort", on_abort },
	{ 2, "fullinit", on_full_init },
	{ 2, "job-getid", on_name_of_job },
	{ 2, "info-getjobattr", on_job_attribute },
	{ 2, "info-putnodeattr", on_put_attribute },
	{ 2, "info-getnodeattr", on_get_attribute },
	{ 2, "kvs-put", on_put },
	{ 2, "kvs-get", on_get },
	{ 2, "kvs-fence", on_fence },
	{ 2, "name-publish", on_publish },
	{ 2, "name-unpublish", on_unpublish },
	{ 2, "name-lookup", on_look_up },
	{ 2, "spawn", on_spawn },
	{ 2, "finalize", on_finalize },
	{ 2, "abort", on_abort },
};

/* What is not served: said so, that nobody waits for it. */
static bool decline(struct command *command, const char *name)
{
	char *response = text_format("%s%s", name, command->client->version == 2 ? "-response" : "_result");

	answer(command->pmi, command->local, response, "rc", "-1", command->client->version == 2 ? "errmsg" : "msg", "not_supported", END);
	free(response);
	return true;
}

static bool run(struct pmi *pmi, uint32_t local, char *text)
{
	struct client *client = &pmi->clients[local];
	struct command command = { .pmi = pmi, .client = client, .local = local };
	const char *name, *thread;

	if (!(client->version == 2 ? split_text : split_line)(&command, text))
		return false;
	name = field(&command, "cmd");
	if (!name)
		return false;
	thread = field(&command, "thrid");
	free(client->thread);
	client->thread = thread ? text_copy(thread) : NULL;
	for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++)
		if (commands[i].version == client->version && strcmp(commands[i].name, name) == 0)
			return commands[i].run(&command);
	return client->version > 0 && decline(&command, name);
}

/* One whole line or text at the front: its length with the frame; 0: not there yet; SIZE_MAX: it makes no sense. */
static size_t next_text(const struct client *client, size_t *begin, size_t *end)
{
	const struct buffer *in = &client->received;

	if (client->version == 2) {
		char digits[LENGTH_DIGITS + 1] = "", *rest;
		unsigned long len;

		if (in->len < LENGTH_DIGITS)
			return 0;
		memcpy(digits, in->data, LENGTH_DIGITS);
		len = strtoul(digits, &rest, 10);
		if (rest[strspn(rest, " ")] != '\0' || len == 0 || len > LINE_LEN_MAX)
			return SIZE_MAX;
		*begin = LENGTH_DIGITS;
		*end = LENGTH_DIGITS + len;
		return in->len < *end ? 0 : *end;
	}
	const unsigned char *newline = in->len > 0 ? memchr(in->data, '\n', in->len) : NULL;
	if (!newline)
		return in->len > LINE_LEN_MAX ? SIZE_MAX : 0;
	*begin = 0;
	*end = (size_t)(newline - in->data);
	return *end + 1;
}

/* PMI-1 spawns with many lines, from "mcmd=spawn" to "endcmd", for each program. */
static bool pass_many_lines(struct pmi *pmi, uint32_t local, char *line)
{
	struct client *client = &pmi->clients[local];

	if (strncmp(line, "mcmd=", 5) == 0) {
		client->many_lines = true;
		client->programs = client->programs_told = 1;
		return true;
	}
	if (!client->many_lines)
		return false;
	if (strcmp(line, "endcmd") != 0) {
		char *value = strchr(line, '=');
		if (value)
			*value++ = '\0';
		if (value && strcmp(line, "totspawns") == 0)
			client->programs = atoi(value);
		else if (value && strcmp(line, "spawnssofar") == 0)
			client->programs_told = atoi(value);
		return !value || pmi_spawn_field(&client->spawn, line, value);
	}
	client->many_lines = false;
	bool good = pmi_spawn_program(&client->spawn, pmi->launch);
	if (!good || client->programs_told >= client->programs)
		spawn(pmi, local, good);
	return true;
}

bool pmi_receive(struct pmi *pmi, uint32_t local, const void *bytes, size_t len)
{
	struct client *client = &pmi->clients[local];
	size_t begin = 0, end = 0, whole;

	buffer_put(&client->received, bytes, len);
	while ((whole = next_text(client, &begin, &end)) != 0) {
		char *text;
		bool good;

		if (whole == SIZE_MAX)
			return false;
		text = text_format("%.*s", (int)(end - begin), (const char *)client->received.data + begin);
		buffer_consume(&client->received, whole);
		good = (client->version == 1 && pass_many_lines(pmi, local, text)) || run(pmi, local, text);
		free(text);
		if (!good)
			return false;
	}
	return true;
}

/* ---- Life ---- */

char *pmi_puts_variable(const struct buffer *puts)
{
	char *digits = memory_zero(2 * puts->len + 1, 1), *text;

	hex_write(digits, puts->data, puts->len);
	text = text_format(PMI_PUTS_ENV "=%s", digits);
	free(digits);
	return text;
}

static const char *puts_of(const struct launch *launch)
{
	return strings_value(launch->env, PMI_PUTS_ENV);
}

bool pmi_is_spawned(const struct launch *launch)
{
	return puts_of(launch) != NULL;
}

/* What whoever spawned the job has put for it. */
static void take_puts(struct pmi *pmi)
{
	const char *digits = puts_of(pmi->launch);
	size_t len = digits ? strlen(digits) / 2 : 0;
	unsigned char *bytes = memory_zero(len + 1, 1);
	struct reader reader = reader_of(bytes, len);

	while (digits && hex_read(bytes, len, digits) && reader_left(&reader) > 0 && !reader.bad) {
		char *key = read_string(&reader), *value = read_string(&reader);
		if (!reader.bad)
			set(&pmi->table, key, value);
		free(key);
		free(value);
	}
	free(bytes);
}

struct pmi *pmi_new(const struct launch *launch, const uint32_t *worlds, uint32_t local_size, const struct pmi_calls *calls)
{
	struct pmi *pmi = memory_zero(1, sizeof *pmi);
	char *mapping = pmi_process_mapping(launch);

	*pmi = (struct pmi){ .calls = *calls, .launch = launch, .worlds = worlds, .local_size = local_size };
	pmi->clients = memory_zero(local_size, sizeof *pmi->clients);
	if (strlen(mapping) <= VALUE_MAX) /* without it they ask each other for the names of their hosts */
		set(&pmi->table, "PMI_process_mapping", mapping);
	free(mapping);
	take_puts(pmi);
	return pmi;
}

void pmi_ended(struct pmi *pmi, uint32_t local)
{
	pmi->clients[local].ended = true;
	look_at_fence(pmi);
}

void pmi_free(struct pmi *pmi)
{
	if (!pmi)
		return;
	for (uint32_t i = 0; i < pmi->local_size; i++) {
		buffer_free(&pmi->clients[i].received);
		pmi_spawn_free(&pmi->clients[i].spawn);
		free(pmi->clients[i].waits_for);
		free(pmi->clients[i].thread);
	}
	tdestroy(pmi->table, free_pair);
	tdestroy(pmi->node, free_pair);
	buffer_free(&pmi->puts);
	free(pmi->clients);
	free(pmi);
}
