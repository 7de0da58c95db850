/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See shape.h. */
#include "collectives/shape.h"

#include <stdio.h>
#include <string.h>

#include "common/cpus.h"
#include "runtime/init.h"

void shape_of_job(struct shape *shape)
{
	const struct segment_header *header = runtime.segment.header;
	const char *network = fabric_network(&runtime.lane.fabric);

	memset(shape, 0, sizeof *shape);
	shape->ranks = (int)header->size;
	shape->hosts = (int)header->host_count;
	shape->cpus = (int)header->usable_cpus;
	shape->least = shape->ranks;
	for (uint32_t i = 0; i < header->host_count; i++) {
		int ranks = (int)runtime.segment.hosts[i].local_size;
		shape->most = ranks > shape->most ? ranks : shape->most;
		shape->least = ranks < shape->least ? ranks : shape->least;
	}
	snprintf(shape->transport, sizeof shape->transport, "%s", *network ? network : "shm");
	cpus_model(shape->cpu, sizeof shape->cpu);
}

const char *shape_format(const struct shape *shape, char *text, size_t len)
{
	snprintf(text, len, "ranks %d hosts %d per_host %d-%d cpus %d transport %s cpu %s", shape->ranks, shape->hosts, shape->least,
		 shape->most, shape->cpus, shape->transport, shape->cpu);
	return text;
}

bool shape_parse(const char *text, struct shape *shape)
{
	int at = 0;

	memset(shape, 0, sizeof *shape);
	if (sscanf(text, "ranks %9d hosts %9d per_host %9d-%9d cpus %9d transport %15[^ ] cpu %n", &shape->ranks, &shape->hosts,
		   &shape->least, &shape->most, &shape->cpus, shape->transport, &at) != 6 ||
	    !at)
		return false;
	if (shape->hosts < 1 || shape->least < 1 || shape->most < shape->least || shape->ranks < shape->hosts || shape->cpus < 1 ||
	    strlen(text + at) >= sizeof shape->cpu || !text[at])
		return false;
	strcpy(shape->cpu, text + at);
	return true;
}

bool shape_fits(const struct shape *measured, const struct shape *here, char *why, size_t len)
{
	if (measured->ranks != here->ranks)
		snprintf(why, len, "it was measured with %d ranks, this job has %d", measured->ranks, here->ranks);
	else if (measured->hosts != here->hosts)
		snprintf(why, len, "it was measured on %d hosts, this job runs on %d", measured->hosts, here->hosts);
	else if (measured->most != here->most || measured->least != here->least)
		snprintf(why, len, "it was measured with %d to %d ranks per host, this job has %d to %d", measured->least, measured->most,
			 here->least, here->most);
	else if (measured->cpus != here->cpus)
		snprintf(why, len, "it was measured with %d usable CPUs per host, here are %d", measured->cpus, here->cpus);
	else if (strcmp(measured->transport, here->transport) != 0)
		snprintf(why, len, "it was measured over transport %s, this job uses %s", measured->transport, here->transport);
	else if (strcmp(measured->cpu, here->cpu) != 0)
		snprintf(why, len, "it was measured on CPUs \"%s\", here are \"%s\"", measured->cpu, here->cpu);
	else
		return true;
	return false;
}
