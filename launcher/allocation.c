/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See allocation.h. The order of trust: -host and --hostfile, then the batch system that runs us, then
 * this host alone. Inside an allocation -host picks from it.
 */
#include "launcher/allocation.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/cpus.h"
#include "common/error.h"
#include "launcher/own_name.h"

static char *read_file(const char *path)
{
	struct buffer text = { 0 };
	FILE *file = fopen(path, "re");
	size_t got;

	if (!file) {
		error_set(-1, "cannot read the list of hosts %s: %s", path, strerror(errno));
		return NULL;
	}
	while ((got = fread(buffer_room(&text, 4096), 1, 4096, file)) > 0)
		text.len += got;
	fclose(file);
	buffer_put(&text, "", 1);
	return (char *)text.data;
}

/* ---- which host is this one ---- */

bool allocation_is_local(const char *name)
{
	char own[256] = "";
	size_t len = strcspn(name, ".");

	gethostname(own, sizeof own - 1);
	if (strcmp(name, "localhost") == 0 || strcmp(name, own) == 0)
		return true;
	/* "node1" and "node1.cluster" are the same host when one of them is the short form of the other. */
	if (strcspn(own, ".") == len && strncmp(name, own, len) == 0 && (name[len] == '\0' || own[len] == '\0'))
		return true;
	return own_name(name);
}

/* ---- batch systems ---- */

static const char *from_slurm(struct hostlist *hosts, int *status)
{
	const char *nodes = getenv("SLURM_JOB_NODELIST"), *tasks = getenv("SLURM_TASKS_PER_NODE");
	const char *each = getenv("SLURM_CPUS_PER_TASK");
	uint32_t cpus = each ? (uint32_t)strtoul(each, NULL, 10) : 1;

	if (!nodes)
		nodes = getenv("SLURM_NODELIST");
	if (!nodes || getenv("SLURM_JOB_ID") == NULL)
		return NULL;
	/* Within a step the numbers of tasks are the step's, and we are the step; the CPUs are still the job's. */
	if (tasks && getenv("SLURM_STEP_ID") == NULL) {
		*status = hostlist_parse_slurm(hosts, nodes, tasks);
		return "Slurm";
	}
	*status = hostlist_parse_slurm(hosts, nodes, getenv("SLURM_JOB_CPUS_PER_NODE"));
	for (uint32_t i = 0; *status == 0 && cpus > 1 && i < hosts->count; i++)
		hosts->entries[i].slots = hosts->entries[i].slots > cpus ? hosts->entries[i].slots / cpus : 1;
	return "Slurm";
}

static int from_file(struct hostlist *hosts, const char *path, int (*parse)(struct hostlist *, const char *))
{
	char *text = read_file(path);
	int status = text ? parse(hosts, text) : -1;

	free(text);
	return status;
}

/* Flux keeps the list in the instance that the job runs in; its own command knows how to ask. */
static int from_flux(struct hostlist *hosts)
{
	char nodes[65536] = "";
	FILE *pipe = popen("flux getattr hostlist 2>/dev/null", "re");

	if (!pipe || fgets(nodes, sizeof nodes, pipe) == NULL)
		nodes[0] = '\0';
	if (pipe)
		pclose(pipe);
	nodes[strcspn(nodes, "\n")] = '\0';
	return hostlist_parse_slurm(hosts, nodes, NULL); /* the same form of list */
}

static const char *from_others(struct hostlist *hosts, int *status, const char **agent)
{
	const char *file;

	if ((file = getenv("PBS_NODEFILE")) != NULL && getenv("PBS_JOBID") != NULL) {
		*status = from_file(hosts, file, hostlist_parse_slot_lines);
		*agent = "pbs_tmrsh";
		return "PBS";
	}
	if (getenv("LSB_JOBID") != NULL && (file = getenv("LSB_DJOB_HOSTFILE")) != NULL) {
		*status = from_file(hosts, file, hostlist_parse_slot_lines);
		*agent = "blaunch";
		return "LSF";
	}
	if (getenv("LSB_JOBID") != NULL && (file = getenv("LSB_MCPU_HOSTS")) != NULL) {
		*status = hostlist_parse_lsf(hosts, file);
		*agent = "blaunch";
		return "LSF";
	}
	if ((file = getenv("PE_HOSTFILE")) != NULL && getenv("JOB_ID") != NULL) {
		*status = from_file(hosts, file, hostlist_parse_sge);
		*agent = "qrsh -inherit -nostdin -V";
		return "Grid Engine";
	}
	if (getenv("FLUX_URI") != NULL) {
		*status = from_flux(hosts);
		return "Flux";
	}
	return NULL;
}

/* ---- all together ---- */

static int from_command_line(const struct options *options, struct hostlist *hosts)
{
	if (options->hostfile) {
		char *text = read_file(options->hostfile);
		int status = text ? hostlist_parse_hostfile(hosts, text, options->hostfile) : -1;
		free(text);
		return status;
	}
	for (uint32_t i = 0; i < options->app_count; i++) {
		struct hostlist own = { 0 };
		if (!options->apps[i].hosts)
			continue;
		if (hostlist_parse_host(&own, options->apps[i].hosts) != 0) {
			hostlist_free(&own);
			return -1;
		}
		/* Two programs may name the same host: its slots are the greater number, not the sum. */
		for (uint32_t k = 0; k < own.count; k++) {
			int known = hostlist_find(hosts, own.entries[k].name);
			uint32_t index = known >= 0 ? (uint32_t)known : hostlist_add(hosts, own.entries[k].name, 0);
			if (own.entries[k].slots > hosts->entries[index].slots)
				hosts->entries[index].slots = own.entries[k].slots;
			if (own.entries[k].user && !hosts->entries[index].user)
				hosts->entries[index].user = text_copy(own.entries[k].user);
		}
		hostlist_free(&own);
	}
	return 0;
}

static bool same_label(const char *a, const char *b)
{
	size_t len = strcspn(a, ".");
	return len == strcspn(b, ".") && strncmp(a, b, len) == 0;
}

/* The name by which the batch system knows a host; NULL: it did not give it to us. */
static const char *name_in(const struct hostlist *batch, const char *name)
{
	if (hostlist_find(batch, name) >= 0)
		return name;
	for (uint32_t i = 0; i < batch->count; i++)
		if (same_label(name, batch->entries[i].name) ||
			(allocation_is_local(name) && allocation_is_local(batch->entries[i].name)))
			return batch->entries[i].name;
	return NULL;
}

/* -host and --hostfile inside an allocation pick from it. */
static int check_picked(const struct allocation *allocation)
{
	for (uint32_t i = 0; i < allocation->hosts.count; i++)
		if (name_in(&allocation->batch, allocation->hosts.entries[i].name) == NULL)
			return error_set(-1, "host %s is not among those that %s gave to this job (--launcher ssh reaches it all the same)",
							 allocation->hosts.entries[i].name, allocation->manager);
	return 0;
}

void allocation_use_batch_names(struct allocation *allocation)
{
	for (uint32_t i = 0; i < allocation->hosts.count && allocation->batch.count > 0; i++) {
		struct host_entry *entry = &allocation->hosts.entries[i];
		const char *known = name_in(&allocation->batch, entry->name);
		if (!known || known == entry->name)
			continue;
		free(entry->name);
		entry->name = text_copy(known);
	}
}

static void add_this_host(struct hostlist *hosts)
{
	char name[256] = "localhost";

	gethostname(name, sizeof name - 1);
	hostlist_add(hosts, name, (uint32_t)cpus_usable());
}

int allocation_find(const struct options *options, struct allocation *allocation)
{
	const char *agent = "ssh";
	int status = 0;

	*allocation = (struct allocation){ .local = NO_HOST };
	if (from_command_line(options, &allocation->hosts) != 0)
		goto failed;
	bool named = allocation->hosts.count > 0;
	allocation->manager = from_slurm(&allocation->batch, &status);
	if (allocation->manager)
		agent = "slurm";
	else
		allocation->manager = from_others(&allocation->batch, &status, &agent);
	if (status != 0 && !named) {
		error_prefix(-1, "%s gave us hosts that we cannot read; name them with -host: ", allocation->manager);
		goto failed;
	}
	if (named && (status != 0 || options->launcher || options->agent))
		hostlist_free(&allocation->batch); /* its names do not matter then */
	if (!named) {
		allocation->hosts = allocation->batch;
		allocation->batch = (struct hostlist){ 0 };
	} else if (allocation->batch.count > 0 && check_picked(allocation) != 0) {
		goto failed;
	}
	if (allocation->hosts.count == 0)
		add_this_host(&allocation->hosts);
	if (options->launcher)
		agent = options->launcher;
	if (options->agent)
		agent = options->agent;
	allocation->agent = text_copy(agent);
	for (uint32_t i = 0; i < allocation->hosts.count && allocation->local == NO_HOST; i++)
		if (strcmp(agent, "fork") == 0 || allocation_is_local(allocation->hosts.entries[i].name))
			allocation->local = i;
	if (strcmp(agent, "fork") == 0 && allocation->hosts.count > 1) {
		error_set(-1, "--launcher fork runs on this host only, but %u hosts are named", allocation->hosts.count);
		goto failed;
	}
	return 0;
failed:
	allocation_free(allocation);
	return -1;
}

void allocation_free(struct allocation *allocation)
{
	own_name_done();
	hostlist_free(&allocation->hosts);
	hostlist_free(&allocation->batch);
	free(allocation->agent);
	allocation->agent = NULL;
}
