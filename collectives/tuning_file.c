/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See tuning_file.h. What travels from rank 0 to ranks of other hosts is a line with its number of CPUs and the text of the file, or
 * nothing behind that line.
 */
#include "collectives/tuning_file.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/directories.h"
#include "common/error.h"
#include "common/log.h"
#include "common/params.h"
#include "runtime/bootstrap.h"
#include "runtime/init.h"

enum { LINE_MAX_LEN = 1023, PATH_MAX_LEN = 1024 };

static const char publish_key[] = "tuning";

/* ---- Reading the text ---- */

struct parser {
	const char *path;
	int line;
	bool format, shape, host, end; /* seen */
	struct tuning_file *file;
};

static int wrong(const struct parser *p, const char *expected)
{
	return error_set(MPI_ERR_FILE, "%s:%d: expected %s", p->path, p->line, expected);
}

static bool in_range(double value, double most)
{
	return isfinite(value) && value >= 0 && value <= most;
}

static int read_link(struct parser *p, struct link *link, const char *value)
{
	double latency, overhead, per_byte;
	int at = 0;

	if (sscanf(value, "latency_us %lf overhead_us %lf ns_per_byte %lf%n", &latency, &overhead, &per_byte, &at) != 3 || value[at] ||
	    !in_range(latency, 1e9) || !in_range(overhead, 1e9) || !in_range(per_byte, 1e6))
		return wrong(p, "latency_us NUMBER overhead_us NUMBER ns_per_byte NUMBER");
	*link = (struct link){ latency * 1e-6, overhead * 1e-6, per_byte * 1e-9 };
	return 0;
}

static int read_work(struct parser *p, const char *value)
{
	double reduce, copy, change;
	int at = 0;

	if (sscanf(value, "reduce_ns_per_byte %lf copy_ns_per_byte %lf switch_us %lf%n", &reduce, &copy, &change, &at) != 3 || value[at] ||
	    !in_range(reduce, 1e6) || !in_range(copy, 1e6) || !in_range(change, 1e9))
		return wrong(p, "reduce_ns_per_byte NUMBER copy_ns_per_byte NUMBER switch_us NUMBER");
	p->file->model.reduce_per_byte = reduce * 1e-9;
	p->file->model.copy_per_byte = copy * 1e-9;
	p->file->model.switch_time = change * 1e-6;
	return 0;
}

static int read_rules(struct parser *p, enum collective kind, const char *value)
{
	char where[PATH_MAX_LEN + 16];

	if (p->file->rules[kind].count)
		return wrong(p, "one line for each collective");
	if (!*value)
		return wrong(p, "rules such as ring:8K-, separated by commas");
	snprintf(where, sizeof where, "%s:%d", p->path, p->line);
	return rules_parse(&p->file->rules[kind], kind, value, where, NULL) ? MPI_ERR_FILE : 0;
}

static int read_line(struct parser *p, const char *key, const char *value)
{
	if (!p->format) {
		p->format = strcmp(key, "format") == 0 && strcmp(value, "2") == 0;
		return p->format ? 0 : wrong(p, "\"format 2\" first; `weft tune` writes such files");
	}
	if (strcmp(key, "shape") == 0) {
		p->shape = shape_parse(value, &p->file->shape);
		return p->shape ? 0 : wrong(p, "shape ranks N hosts N per_host N-N cpus N transport NAME cpu NAME");
	}
	if (strcmp(key, "host") == 0) {
		p->host = true;
		return read_link(p, &p->file->model.host, value);
	}
	if (strcmp(key, "net") == 0)
		return read_link(p, &p->file->model.net, value);
	if (strcmp(key, "work") == 0)
		return read_work(p, value);
	if (strcmp(key, "end") == 0) {
		p->end = true;
		return *value ? wrong(p, "nothing behind \"end\"") : 0;
	}
	enum collective kind = collective_named(key, strlen(key));
	if (kind == COLLECTIVES)
		return wrong(p, "shape, host, net, work, end or the name of a collective");
	return read_rules(p, kind, value);
}

/* LINE ends with a zero and is ours to cut up. */
static int take_line(struct parser *p, char *line)
{
	char *key = line + strspn(line, " \t"), *value = key + strcspn(key, " \t");

	for (size_t len = strlen(key); len && strchr(" \t\r", key[len - 1]); len--)
		key[len - 1] = '\0';
	if (*key == '#' || !*key)
		return 0;
	if (p->end)
		return wrong(p, "nothing behind \"end\"");
	if (*value)
		*value++ = '\0';
	value += strspn(value, " \t");
	return read_line(p, key, value);
}

int tuning_file_parse(const char *text, size_t len, const char *path, struct tuning_file *file)
{
	struct parser p = { .path = path, .file = file };
	const char *end = text + len;
	char line[LINE_MAX_LEN + 1];
	int error = 0;

	memset(file, 0, sizeof *file);
	file->model = model_default;
	while (text < end && !error) {
		const char *stop = memchr(text, '\n', (size_t)(end - text));
		size_t here = (size_t)((stop ? stop : end) - text);
		p.line++;
		if (here > LINE_MAX_LEN || memchr(text, '\0', here))
			return wrong(&p, "a line of text of at most 1023 characters");
		memcpy(line, text, here);
		line[here] = '\0';
		error = take_line(&p, line);
		text = stop ? stop + 1 : end;
	}
	p.line++;
	if (!error && !p.end)
		error = wrong(&p, "\"end\": the file is cut off");
	if (!error && (!p.shape || !p.host))
		error = wrong(&p, p.shape ? "a line \"host\"" : "a line \"shape\"");
	return error;
}

/* ---- Finding a file ---- */

bool tuning_file_place(int number, int ranks, int hosts, char *path, size_t len)
{
	const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME"), *below = "";

	if (number == 1) {
		config = WEFT_SYSCONFDIR;
	} else if (!config || *config != '/') {
		config = home;
		below = "/.config";
	}
	if (number > 1 || !config || *config != '/')
		return false;
	return (size_t)snprintf(path, len, "%s%s/weft/tuning/ranks-%d-hosts-%d", config, below, ranks, hosts) < len;
}

/* The bytes of a file, with a zero behind; 0 or an error class with text. */
static int read_whole(const char *path, char **text, size_t *len)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC), error = 0;
	ssize_t got = 0;

	*len = 0;
	*text = malloc(TUNING_LEN_MAX + 1);
	if (fd < 0)
		error = error_set(MPI_ERR_NO_SUCH_FILE, "cannot open %s: %s", path, strerror(errno));
	else if (!*text)
		error = error_set(MPI_ERR_NO_MEM, "no memory to read %s", path);
	while (!error && *len <= TUNING_LEN_MAX && (got = read(fd, *text + *len, TUNING_LEN_MAX + 1 - *len)) > 0)
		*len += (size_t)got;
	if (!error && got < 0)
		error = error_set(MPI_ERR_IO, "cannot read %s: %s", path, strerror(errno));
	if (!error && *len > TUNING_LEN_MAX)
		error = error_set(MPI_ERR_FILE, "%s is longer than %d bytes: that is no tuning file", path, TUNING_LEN_MAX);
	if (fd >= 0)
		close(fd);
	return error;
}

static bool find(const struct shape *here, char *path, size_t len)
{
	if (strcmp(params.coll_tuning_file, "none") == 0)
		return false;
	if (params.coll_tuning_file[0])
		return (size_t)snprintf(path, len, "%s", params.coll_tuning_file) < len;
	for (int i = 0; i < 2; i++)
		if (tuning_file_place(i, here->ranks, here->hosts, path, len) && access(path, F_OK) == 0)
			return true;
	return false;
}

/* The file of this job: true when there is one that can be used. Why one cannot is said once per job. */
static bool load(struct tuning_file *file, char **text, size_t *len)
{
	char path[PATH_MAX_LEN], why[256];
	struct shape here;
	bool say = runtime.rank == 0;

	*text = NULL;
	*len = 0;
	shape_of_job(&here);
	if (!find(&here, path, sizeof path))
		return false;
	if (read_whole(path, text, len) || tuning_file_parse(*text, *len, path, file)) {
		if (say)
			log_warn("the tuning file is not used: %s", error_text());
		return false;
	}
	if (!shape_fits(&file->shape, &here, why, sizeof why)) {
		if (say)
			log_warn("the tuning file %s is not used: %s; `weft tune` makes one for this job", path, why);
		return false;
	}
	if (say)
		log_info(1, "collective algorithms are chosen by the tuning file %s", path);
	return true;
}

/* ---- The job's ---- */

static struct {
	enum { UNKNOWN, NONE, HERE } state;
	int cpus;
	struct tuning_file file;
} job;

/* By looking ourselves. The text of the file, NULL when none is used, is the caller's to free. */
static char *learn(size_t *len)
{
	char *text;

	job.cpus = (int)runtime.segment.header->usable_cpus;
	job.state = load(&job.file, &text, len) ? HERE : NONE;
	if (job.state == HERE)
		return text;
	free(text);
	*len = 0;
	return NULL;
}

static int publish(void)
{
	size_t len;
	char *text = learn(&len), *message;
	int error, head;

	message = malloc(len + 32);
	if (message) {
		head = snprintf(message, 32, "cpus %d\n", job.cpus);
		if (len)
			memcpy(message + head, text, len);
		error = bootstrap_publish(publish_key, message, (size_t)head + len);
	} else {
		error = error_set(MPI_ERR_NO_MEM, "no memory for the tuning file");
	}
	free(message);
	free(text);
	return error;
}

int tuning_publish(void)
{
	static bool done;
	int rc = 0;

	if (done || runtime.segment.header->host_count < 2)
		return 0;
	done = true;
	if (runtime.rank == 0)
		rc = publish();
	return rc ? rc : bootstrap_share();
}

/* From rank 0, which is on another host or may be. */
static void learn_from_first(void)
{
	size_t len = TUNING_LEN_MAX + 32;
	char *message = malloc(len + 1), *text = NULL;

	job.state = NONE;
	job.cpus = 1;
	if (!message || bootstrap_get(0, publish_key, message, &len)) {
		log_warn("what rank 0 knows of the machine did not come, collectives may hang: %s",
			 message ? error_text() : "no memory");
	} else {
		message[len] = '\0';
		text = strchr(message, '\n');
		job.cpus = strncmp(message, "cpus ", 5) == 0 && atoi(message + 5) > 0 ? atoi(message + 5) : 1;
	}
	if (text && text[1] && tuning_file_parse(text + 1, len - (size_t)(text + 1 - message), "rank 0's tuning file", &job.file) == 0)
		job.state = HERE;
	free(message);
}

const struct tuning_file *tuning_of_job(int *cpus)
{
	static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER; /* communicators may be of several lanes */
	size_t len;

	pthread_mutex_lock(&lock);
	if (job.state == UNKNOWN && (runtime.segment.header->host_count < 2 || runtime.rank == 0))
		free(learn(&len));
	else if (job.state == UNKNOWN)
		learn_from_first();
	pthread_mutex_unlock(&lock);
	*cpus = job.cpus; /* neither changes any more */
	return job.state == HERE ? &job.file : NULL;
}
