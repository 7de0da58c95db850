/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See hostlist.h. */
#include "launcher/hostlist.h"

#include <arpa/inet.h>
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/error.h"
#include "launcher/buffer.h"

enum { SLOTS_MAX = 1 << 20, HOSTS_MAX = 1 << 20 };

void hostlist_free(struct hostlist *list)
{
	for (uint32_t i = 0; i < list->count; i++) {
		free(list->entries[i].name);
		free(list->entries[i].user);
	}
	free(list->entries);
	*list = (struct hostlist){ 0 };
}

int hostlist_find(const struct hostlist *list, const char *name)
{
	for (uint32_t i = 0; i < list->count; i++)
		if (strcmp(list->entries[i].name, name) == 0)
			return (int)i;
	return -1;
}

uint32_t hostlist_add(struct hostlist *list, const char *name, uint32_t slots)
{
	int found = hostlist_find(list, name);

	if (found >= 0) {
		list->entries[found].slots += slots;
		return (uint32_t)found;
	}
	list->entries = memory(list->entries, list->count + 1, sizeof *list->entries);
	list->entries[list->count] = (struct host_entry){ .name = text_copy(name), .slots = slots };
	return list->count++;
}

/* A name that may go to ssh: no option, no blank, nothing a shell reads. */
static bool is_name(const char *name)
{
	if (name[0] == '\0' || name[0] == '-' || strlen(name) > 255)
		return false;
	for (const char *at = name; *at != '\0'; at++)
		if (!isalnum((unsigned char)*at) && strchr("-_.:%", *at) == NULL)
			return false;
	return true;
}

/* An IPv6 address, perhaps with its interface: fe80::1%eth0. */
static bool is_address(const char *name)
{
	char text[64];
	struct in6_addr address;

	snprintf(text, sizeof text, "%.*s", (int)strcspn(name, "%"), name);
	return inet_pton(AF_INET6, text, &address) == 1;
}

static bool parse_count(const char *text, uint32_t *count)
{
	char *end;
	unsigned long n = strtoul(text, &end, 10);
	if (end == text || *end != '\0' || !isdigit((unsigned char)text[0]) || n > SLOTS_MAX)
		return false;
	*count = (uint32_t)n;
	return true;
}

/*
 * "name", "name:4", "user@name:4", "[fe80::1]:4", "fe80::1" (more than one colon: an address) in place.
 * Returns the name within `text`, or NULL with error_set().
 */
static char *parse_entry(char *text, uint32_t *slots, char **user)
{
	char *name = text, *count = NULL, *at = strchr(text, '@');

	*user = NULL;
	if (at) {
		*at = '\0';
		*user = text;
		name = at + 1;
	}
	if (name[0] == '[') {
		char *end = strchr(++name, ']');
		if (end && (end[1] == ':' || end[1] == '\0')) {
			count = end[1] == ':' ? end + 2 : NULL;
			*end = '\0';
		}
	} else {
		char *colon = strchr(name, ':');
		if (colon && strchr(colon + 1, ':') == NULL) {
			*colon = '\0';
			count = colon + 1;
		}
	}
	*slots = 0;
	if (!is_name(name) || (strchr(name, ':') != NULL && !is_address(name)) || (*user && !is_name(*user))) {
		error_set(-1, "'%s' is not the name of a host", name);
		return NULL;
	}
	if (count && (!parse_count(count, slots) || *slots == 0)) {
		error_set(-1, "'%s' is not a number of slots for host %s", count, name);
		return NULL;
	}
	return name;
}

static int add_entry(struct hostlist *list, char *text, uint32_t without)
{
	uint32_t slots;
	char *user, *name = parse_entry(text, &slots, &user);

	if (!name)
		return -1;
	if (list->count >= HOSTS_MAX)
		return error_set(-1, "more than %d hosts", HOSTS_MAX);
	uint32_t index = hostlist_add(list, name, slots > 0 ? slots : without);
	if (user && !list->entries[index].user)
		list->entries[index].user = text_copy(user);
	return 0;
}

int hostlist_parse_host(struct hostlist *list, const char *text)
{
	char *copy = text_copy(text), *rest = copy, *word;
	int status = 0;

	while (status == 0 && (word = strsep(&rest, ",")) != NULL)
		if (word[0] != '\0')
			status = add_entry(list, word, 0);
	free(copy);
	if (status == 0 && list->count == 0)
		return error_set(-1, "no host in '%s'", text);
	return status;
}

/* The words after the name in a line of a hostfile. */
static int apply_word(struct host_entry *entry, const char *word)
{
	uint32_t n;
	const char *value = strchr(word, '=');

	if (!value)
		return error_set(-1, "'%s' is not of the form name=value", word);
	value++;
	if (strncmp(word, "user=", 5) == 0 || strncmp(word, "user-name=", 10) == 0 || strncmp(word, "username=", 9) == 0) {
		if (!is_name(value))
			return error_set(-1, "'%s' is not the name of a user", value);
		free(entry->user);
		entry->user = text_copy(value);
		return 0;
	}
	if (!parse_count(value, &n))
		return error_set(-1, "'%s' wants a number", word);
	if (strncmp(word, "slots=", 6) == 0 || strncmp(word, "cpu=", 4) == 0 || strncmp(word, "count=", 6) == 0)
		entry->slots = n;
	else if (strncmp(word, "max_slots=", 10) == 0 || strncmp(word, "max-slots=", 10) == 0)
		entry->max_slots = n;
	else
		return error_set(-1, "'%s': only slots=, max_slots= and user= are known", word);
	return 0;
}

/* "slots = 4" is "slots=4": blanks around '=' go. */
static void close_gaps(char *line)
{
	char *to = line;

	for (const char *at = line; *at != '\0'; at++) {
		size_t blanks = strspn(at, " \t");
		if (blanks > 0 && at[blanks] == '=') {
			at += blanks - 1;
			continue;
		}
		*to++ = *at;
		if (*at == '=')
			at += strspn(at + 1, " \t");
	}
	*to = '\0';
}

static int parse_hostfile_line(struct hostlist *list, char *line)
{
	char *rest = line, *word, *name = NULL;
	uint32_t before = list->count, index = 0;

	line[strcspn(line, "#")] = '\0';
	close_gaps(line);
	while ((word = strsep(&rest, " \t\r")) != NULL) {
		if (word[0] == '\0')
			continue;
		if (!name) {
			name = word;
			char *copy = text_copy(word), *user, *bare;
			uint32_t slots;
			bare = parse_entry(copy, &slots, &user);
			int known = bare ? hostlist_find(list, bare) : -1;
			free(copy);
			/* A bare name stands for one slot; so a file with a name per slot works as well. */
			if (add_entry(list, word, known >= 0 ? 1 : 0) != 0)
				return -1;
			index = known >= 0 ? (uint32_t)known : before;
			if (known >= 0 && slots == 0 && list->entries[index].slots == 1)
				list->entries[index].slots = 2;
		} else if (apply_word(&list->entries[index], word) != 0) {
			return -1;
		}
	}
	return 0;
}

int hostlist_parse_hostfile(struct hostlist *list, const char *text, const char *name)
{
	static const char mark[] = "\xef\xbb\xbf"; /* that some editors put before UTF-8 */
	char *copy = text_copy(strncmp(text, mark, strlen(mark)) == 0 ? text + strlen(mark) : text), *rest = copy, *line;
	int status = 0, number = 0;

	while (status == 0 && (line = strsep(&rest, "\n")) != NULL) {
		number++;
		status = parse_hostfile_line(list, line);
	}
	free(copy);
	if (status != 0)
		return error_prefix(-1, "%s, line %d: ", name, number);
	return list->count > 0 ? 0 : error_set(-1, "%s names no host", name);
}

/* ---- Slurm ---- */

/* "4,2(x2)": the next number; *repeat counts down. */
static int next_tasks(const char **at, uint32_t *tasks, uint32_t *repeat)
{
	char *end;

	if (*repeat > 0) {
		--*repeat;
		return 0;
	}
	unsigned long n = strtoul(*at, &end, 10);
	if (end == *at || n > SLOTS_MAX)
		return error_set(-1, "cannot read the tasks per node '%s'", *at);
	*tasks = (uint32_t)n;
	if (strncmp(end, "(x", 2) == 0) {
		unsigned long times = strtoul(end + 2, &end, 10);
		if (*end != ')' || times == 0 || times > HOSTS_MAX)
			return error_set(-1, "cannot read the tasks per node '%s'", *at);
		*repeat = (uint32_t)times - 1;
		end++;
	}
	*at = *end == ',' ? end + 1 : end;
	return 0;
}

struct slurm {
	struct hostlist *list;
	const char *tasks;
	uint32_t count, repeat;
};

static int add_slurm_host(struct slurm *slurm, const char *name)
{
	if (slurm->list->count >= HOSTS_MAX)
		return error_set(-1, "more than %d hosts", HOSTS_MAX);
	if (!is_name(name))
		return error_set(-1, "'%s' is not the name of a host", name);
	if (slurm->tasks && next_tasks(&slurm->tasks, &slurm->count, &slurm->repeat) != 0)
		return -1;
	hostlist_add(slurm->list, name, slurm->count);
	return 0;
}

/* Expand the first bracket of `rest` behind `done`, then what follows. */
static int expand(struct slurm *slurm, const char *done, const char *rest)
{
	const char *open = strchr(rest, '['), *close = open ? strchr(open, ']') : NULL;
	int status = 0;

	if (!open) {
		char *name = text_format("%s%s", done, rest);
		status = add_slurm_host(slurm, name);
		free(name);
		return status;
	}
	if (!close)
		return error_set(-1, "'%s' has no closing bracket", rest);
	for (const char *at = open + 1; status == 0 && at < close;) {
		char *end;
		if (!isdigit((unsigned char)*at))
			return error_set(-1, "cannot read the range in '%s'", rest);
		unsigned long low = strtoul(at, &end, 10), high = low;
		int width = (int)(end - at);
		if (*end == '-' && isdigit((unsigned char)end[1]))
			high = strtoul(end + 1, &end, 10);
		if ((end != close && *end != ',') || high < low || high - low > HOSTS_MAX || width > 18)
			return error_set(-1, "cannot read the range in '%s'", rest);
		for (unsigned long n = low; status == 0 && n <= high; n++) {
			char *more = text_format("%s%.*s%0*lu", done, (int)(open - rest), rest, width, n);
			status = strlen(more) > 255 ? error_set(-1, "'%s' is not the name of a host", more)
										: expand(slurm, more, close + 1);
			free(more);
		}
		at = *end == ',' ? end + 1 : end;
	}
	return status;
}

int hostlist_parse_slurm(struct hostlist *list, const char *nodes, const char *tasks)
{
	struct slurm slurm = { .list = list, .tasks = tasks && tasks[0] != '\0' ? tasks : NULL, .count = 1 };
	int status = 0;

	/* Commas outside brackets separate. */
	for (const char *at = nodes; status == 0 && *at != '\0';) {
		const char *end = at;
		for (int depth = 0; *end != '\0' && (depth > 0 || *end != ','); end++)
			depth += (*end == '[') - (*end == ']');
		char *item = text_format("%.*s", (int)(end - at), at);
		if (item[0] != '\0')
			status = expand(&slurm, "", item);
		free(item);
		at = *end == ',' ? end + 1 : end;
	}
	if (status == 0 && list->count == 0)
		return error_set(-1, "the list of nodes is empty");
	return status;
}

/* ---- others ---- */

int hostlist_parse_slot_lines(struct hostlist *list, const char *text)
{
	char *copy = text_copy(text), *rest = copy, *line;
	int status = 0;

	while (status == 0 && (line = strsep(&rest, "\n")) != NULL) {
		line[strcspn(line, " \t\r")] = '\0';
		if (line[0] != '\0')
			status = is_name(line) ? (int)(hostlist_add(list, line, 1) & 0)
					       : error_set(-1, "'%s' is not the name of a host", line);
	}
	free(copy);
	if (status == 0 && list->count == 0)
		return error_set(-1, "the list of nodes is empty");
	return status;
}

/* Pairs of name and slots; `skip` more words follow each on its line. */
static int parse_pairs(struct hostlist *list, const char *text, const char *between, const char *kind)
{
	char *copy = text_copy(text), *rest = copy, *word, *name = NULL;
	int status = 0;

	while (status == 0 && (word = strsep(&rest, between)) != NULL) {
		uint32_t slots;
		if (word[0] == '\0')
			continue;
		if (!name) {
			name = word;
			continue;
		}
		if (!is_name(name) || !parse_count(word, &slots))
			status = error_set(-1, "cannot read '%s %s' in %s", name, word, kind);
		else
			hostlist_add(list, name, slots);
		name = NULL;
	}
	if (status == 0 && (name || list->count == 0))
		status = error_set(-1, "%s ends early or is empty", kind);
	free(copy);
	return status;
}

int hostlist_parse_lsf(struct hostlist *list, const char *text)
{
	return parse_pairs(list, text, " \t\n", "LSB_MCPU_HOSTS");
}

int hostlist_parse_sge(struct hostlist *list, const char *text)
{
	char *copy = text_copy(text), *rest = copy, *line;
	int status = 0;

	while (status == 0 && (line = strsep(&rest, "\n")) != NULL) {
		char *second = strpbrk(line, " \t");
		char *third = second ? strpbrk(second + 1, " \t") : NULL;
		if (third)
			*third = '\0';
		if (line[0] != '\0')
			status = parse_pairs(list, line, " \t", "PE_HOSTFILE");
	}
	free(copy);
	if (status == 0 && list->count == 0)
		return error_set(-1, "PE_HOSTFILE is empty");
	return status;
}
