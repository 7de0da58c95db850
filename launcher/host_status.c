/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Answers "what is every rank doing?" from the status pages, without disturbing a rank. The answer is
 * read by report.c. Part of host.c.
 */
#include "launcher/host.h"

#include <stdio.h>
#include <string.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#include "common/counters.h"
#include "launcher/report.h"

/* CPU time used and resident memory; zeros when the process is gone. */
static void read_usage(pid_t pid, uint64_t *cpu_ns, uint64_t *memory_len)
{
	char name[64];
	clockid_t clock;
	struct timespec used;
	unsigned long long pages = 0;

	*cpu_ns = *memory_len = 0;
	if (clock_getcpuclockid(pid, &clock) == 0 && clock_gettime(clock, &used) == 0)
		*cpu_ns = (uint64_t)used.tv_sec * 1000000000u + (uint64_t)used.tv_nsec;
	snprintf(name, sizeof name, "/proc/%d/statm", (int)pid);
	FILE *file = fopen(name, "re");
	if (!file)
		return;
	if (fscanf(file, "%*u %llu", &pages) == 1)
		*memory_len = pages * (uint64_t)sysconf(_SC_PAGESIZE);
	fclose(file);
}

/* The counters where the rank counts: it is never disturbed, and does not know. False where the kernel forbids it. */
static bool read_counters(const struct status_page *page, pid_t pid, struct counters *counters)
{
	memset(counters, 0, sizeof *counters);
	for (int i = 0; i < COUNTERS_MOST; i++) {
		uint64_t at = atomic_load_explicit(&page->counters_at[i], memory_order_relaxed);
		struct counters some;
		struct iovec here = { &some, sizeof some }, there = { (void *)(uintptr_t)at, sizeof some };

		if (at == 0)
			return i > 0;
		if (process_vm_readv(pid, &here, 1, &there, 1, 0) != (ssize_t)sizeof some)
			return false;
		for (size_t j = 0; j < sizeof some / sizeof(uint64_t); j++)
			((uint64_t *)counters)[j] += ((uint64_t *)&some)[j];
	}
	return true;
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
		struct rank_status status = { .rank = rank->world, .host = host->index, .alive = rank_is_alive(rank), .pid = rank->pid };
		int32_t told = atomic_load_explicit(&page->pid, memory_order_relaxed);
		pid_t pid = told > 1 ? told : rank->pid; /* a script may stand between us and the rank */
		struct counters counted;
		status.phase = atomic_load_explicit(&page->phase, memory_order_acquire);
		status.waiting = rank_is_alive(rank) && status_wait_read(page, &status.wait);
		status.asking = rank_is_alive(rank) && !status.waiting && status_asking_read(page, &status.wait);
		status.threaded = atomic_load_explicit(&page->threaded, memory_order_relaxed) != 0;
		status.waited_ns = (status.waiting || status.asking) && now > status.wait.since_ns ? now - status.wait.since_ns : 0;
		status.sent_count = atomic_load_explicit(&page->sent_count, memory_order_relaxed);
		status.sent_bytes = atomic_load_explicit(&page->sent_bytes, memory_order_relaxed);
		status.received_count = atomic_load_explicit(&page->received_count, memory_order_relaxed);
		status.received_bytes = atomic_load_explicit(&page->received_bytes, memory_order_relaxed);
		status.collective_count = atomic_load_explicit(&page->collective_count, memory_order_relaxed);
		if (rank_is_alive(rank) && read_counters(page, pid, &counted)) {
			status.sent_count = counted.sent_inline + counted.sent_eager + counted.sent_rendezvous;
			status.sent_bytes = counted.bytes_sent;
			status.received_count = counted.received_expected + counted.received_unexpected;
			status.received_bytes = counted.bytes_received;
			status.polls = counted.polls;
		}
		if (rank_is_alive(rank))
			read_usage(pid, &status.cpu_ns, &status.memory_len);
		rank_status_encode(&status, &body);
	}
	buffer_put_u32(&body, host_jobs_tell(host, MESSAGE_ASK, question));
	host_send(host, MESSAGE_STATUS, MESSAGE_ROOT, &body);
	buffer_free(&body);
}
