/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Answers "what is every rank doing?" from the status pages, without disturbing a rank. The answer is
 * read by report.c. Part of host.c.
 */
#include "launcher/host.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "launcher/report.h"

/* CPU time used and resident memory, from /proc; zeros when the rank is gone. */
static void read_usage(pid_t pid, uint64_t *cpu_ns, uint64_t *memory_len)
{
	char name[64], text[1024];
	unsigned long user = 0, system = 0;
	unsigned long long pages = 0;

	*cpu_ns = *memory_len = 0;
	snprintf(name, sizeof name, "/proc/%d/stat", (int)pid);
	FILE *file = fopen(name, "re");
	if (file == NULL)
		return;
	text[fread(text, 1, sizeof text - 1, file)] = '\0';
	fclose(file);
	const char *after = strrchr(text, ')'); /* the name before it may hold anything */
	if (after != NULL && sscanf(after + 1, " %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu %*d %*d %*d %*d %*d %*d %*u %*u %llu",
								&user, &system, &pages) == 3) {
		*cpu_ns = (uint64_t)(user + system) * (1000000000u / (uint64_t)sysconf(_SC_CLK_TCK));
		*memory_len = pages * (uint64_t)sysconf(_SC_PAGESIZE);
	}
}

void host_status_reply(struct host *host, uint32_t question)
{
	struct buffer body = { 0 };
	uint64_t now = status_now_ns();

	buffer_put_u32(&body, question);
	buffer_put_u32(&body, host->local_size);
	for (uint32_t i = 0; i < host->local_size; i++) {
		const struct rank *rank = &host->ranks[i];
		struct status_page *page = segment_status(&host->segment, i);
		struct rank_status status = { .rank = rank->world, .host = host->index, .alive = rank->alive, .pid = rank->pid };
		status.phase = atomic_load_explicit(&page->phase, memory_order_acquire);
		status.waiting = rank->alive && status_wait_read(page, &status.wait);
		status.waited_ns = status.waiting && now > status.wait.since_ns ? now - status.wait.since_ns : 0;
		status.sent_count = atomic_load_explicit(&page->sent_count, memory_order_relaxed);
		status.sent_bytes = atomic_load_explicit(&page->sent_bytes, memory_order_relaxed);
		status.received_count = atomic_load_explicit(&page->received_count, memory_order_relaxed);
		status.received_bytes = atomic_load_explicit(&page->received_bytes, memory_order_relaxed);
		status.collective_count = atomic_load_explicit(&page->collective_count, memory_order_relaxed);
		if (rank->alive)
			read_usage(rank->pid, &status.cpu_ns, &status.memory_len);
		rank_status_encode(&status, &body);
	}
	host_send(host, MESSAGE_STATUS, MESSAGE_ROOT, &body);
	buffer_free(&body);
}
