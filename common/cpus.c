/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See cpus.h. Reads cgroup version 2 (cpu.max of the group and its ancestors) and version 1 (cfs quota). */
#include "common/cpus.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int cpus_parse_quota(const char *line)
{
	char *end;
	long long quota = strtoll(line, &end, 10);
	if (end == line || quota <= 0) /* "max", or -1 in version 1 */
		return 0;
	long long period = strtoll(end, NULL, 10);
	if (period <= 0)
		period = 100000;
	long long count = quota / period + (quota % period != 0);
	return count > 1 << 20 ? 0 : (int)count;
}

static int first_line(const char *path, char *line, size_t len)
{
	FILE *file = fopen(path, "re");
	if (!file)
		return 0;
	int found = fgets(line, (int)len, file) != NULL;
	fclose(file);
	return found;
}

static int smaller(int limit, int found)
{
	return found > 0 && (limit == 0 || found < limit) ? found : limit;
}

/* The least quota on the way from `group` up to the root. */
static int quota_of(const char *root, char *group, int version)
{
	char path[8192], line[128], period[64];
	int limit = 0;

	for (;;) {
		snprintf(path, sizeof path, "%s%s/%s", root, group, version == 2 ? "cpu.max" : "cpu.cfs_quota_us");
		if (first_line(path, line, sizeof line)) {
			line[strcspn(line, "\n")] = '\0';
			snprintf(path, sizeof path, "%s%s/cpu.cfs_period_us", root, group);
			if (version == 1 && first_line(path, period, sizeof period))
				snprintf(line + strlen(line), sizeof line - strlen(line), " %s", period);
			limit = smaller(limit, cpus_parse_quota(line));
		}
		char *slash = strrchr(group, '/');
		if (!slash)
			return limit;
		*slash = '\0';
	}
}

static int cgroup_limit(void)
{
	char line[4096];
	int limit = 0;
	FILE *file = fopen("/proc/self/cgroup", "re");

	while (file && fgets(line, sizeof line, file) != NULL) {
		line[strcspn(line, "\n")] = '\0';
		char *controllers = strchr(line, ':');
		char *group = controllers ? strchr(controllers + 1, ':') : NULL;
		if (!group)
			continue;
		*group++ = '\0';
		controllers++;
		if (strcmp(group, "/") == 0)
			group[0] = '\0';
		if (controllers[0] == '\0')
			limit = smaller(limit, quota_of("/sys/fs/cgroup", group, 2));
		else if (strncmp(controllers, "cpu,", 4) == 0 || strcmp(controllers, "cpu") == 0 ||
				 strstr(controllers, ",cpu,") != NULL)
			limit = smaller(limit, quota_of("/sys/fs/cgroup/cpu", group, 1));
	}
	if (file)
		fclose(file);
	return limit;
}

cpu_set_t *cpus_affinity(pid_t process, size_t *len)
{
	for (int count = 1024; count <= 1 << 20; count *= 4) {
		cpu_set_t *set = CPU_ALLOC((size_t)count);
		if (!set)
			return NULL;
		*len = CPU_ALLOC_SIZE((size_t)count);
		memset(set, 0, *len);
		if (sched_getaffinity(process, *len, set) == 0)
			return set;
		CPU_FREE(set);
	}
	return NULL;
}

int cpus_usable(void)
{
	size_t len;
	cpu_set_t *set = cpus_affinity(0, &len);
	int count = set ? CPU_COUNT_S(len, set) : 1;
	int limit = cgroup_limit();

	if (set)
		CPU_FREE(set);
	if (limit > 0 && limit < count)
		count = limit;
	return count > 0 ? count : 1;
}

/* The value of a line "KEY : VALUE" of /proc/cpuinfo, or NULL when LINE is another one. */
static char *value_of(char *line, const char *key)
{
	char *colon = strchr(line, ':');
	if (!colon || strncmp(line, key, strlen(key)) != 0)
		return NULL;
	colon += 1 + strspn(colon + 1, " \t");
	colon[strcspn(colon, "\n")] = '\0';
	return colon;
}

/* Where there is no name (ARM), implementer and part number stand in for it. */
void cpus_model(char *name, size_t len)
{
	char line[512], implementer[32] = "";
	FILE *file = fopen("/proc/cpuinfo", "re");
	snprintf(name, len, "unknown");
	while (file && fgets(line, sizeof line, file) != NULL) {
		char *value = value_of(line, "model name");
		if (value && *value != '\0') {
			snprintf(name, len, "%s", value);
			break;
		}
		if ((value = value_of(line, "CPU implementer")) != NULL)
			snprintf(implementer, sizeof implementer, "%s", value);
		if ((value = value_of(line, "CPU part")) != NULL) {
			snprintf(name, len, "implementer %s part %s", implementer, value);
			break;
		}
	}
	if (file)
		fclose(file);
}
