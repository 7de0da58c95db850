/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* common/segment.c: what is created is what is attached; damaged segments are refused, never trusted. */
#include "tests/unit/unit.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "common/error.h"
#include "common/segment.h"

static const uint32_t rank_host[] = { 0, 1, 1, 2, 0, 1, 2 };
static const uint32_t rank_app[] = { 0, 0, 0, 1, 1, 1, 1 };
static const char *const names[] = { "alpha", "beta.example.org", "gamma" };
static const char *const addresses[] = { "10.0.0.1", NULL, "fe80::1" };

static struct segment_job make_job(uint32_t host)
{
	static unsigned char key[SEGMENT_KEY_LEN];
	for (int i = 0; i < SEGMENT_KEY_LEN; i++)
		key[i] = (unsigned char)(i * 7);
	return (struct segment_job){ .size = 7, .host_count = 3, .host_index = host, .usable_cpus = 5,
								 .rank_host = rank_host, .rank_app = rank_app, .host_names = names,
								 .host_addresses = addresses, .key = key, .job_id = "job-42" };
}

static void test_round_trip(void **state)
{
	(void)state;
	for (uint32_t host = 0; host < 3; host++) {
		struct segment_job job = make_job(host);
		struct segment segment;
		uint32_t seen[3] = { 0 };
		int fd = segment_create(&job);
		assert_true(fd >= 0);
		assert_int_equal(segment_attach(fd, &segment), 0);
		assert_int_equal(segment.header->size, 7);
		assert_int_equal(segment.header->app_count, 2);
		assert_int_equal(segment.header->universe_size, 7);
		assert_int_equal(segment.header->usable_cpus, 5);
		assert_memory_equal(segment.header->key, job.key, SEGMENT_KEY_LEN);
		assert_string_equal(segment.header->job_id, "job-42");
		for (uint32_t rank = 0; rank < 7; rank++) {
			assert_int_equal(segment.ranks[rank].host, rank_host[rank]);
			assert_int_equal(segment.ranks[rank].app, rank_app[rank]);
			assert_int_equal(segment.ranks[rank].local, seen[rank_host[rank]]++);
			if (rank_host[rank] == host)
				assert_int_equal(segment.locals[segment.ranks[rank].local].world_rank, rank);
		}
		assert_int_equal(segment.header->local_size, seen[host]);
		for (uint32_t h = 0; h < 3; h++) {
			assert_int_equal(segment.hosts[h].local_size, seen[h]);
			assert_string_equal(segment_host_name(&segment, h), names[h]);
			assert_string_equal(segment_host_address(&segment, h), addresses[h] ? addresses[h] : "");
		}
		segment_detach(&segment);
		close(fd);
	}
}

/* The library area starts empty, page aligned, and reads as zeros when grown. */
static void test_library_area(void **state)
{
	(void)state;
	struct segment_job job = make_job(1);
	struct segment segment;
	int fd = segment_create(&job);
	assert_int_equal(segment_attach(fd, &segment), 0);
	off_t area = (off_t)segment.header->library_offset;
	assert_int_equal(area % sysconf(_SC_PAGESIZE), 0);
	assert_int_equal(lseek(fd, 0, SEEK_END), area);
	assert_int_equal(ftruncate(fd, area + 100000), 0);
	unsigned char byte = 1;
	assert_int_equal(pread(fd, &byte, 1, area + 99999), 1);
	assert_int_equal(byte, 0);
	/* Another process sees the status pages as this one does. */
	struct segment other;
	assert_int_equal(segment_attach(fd, &other), 0);
	status_abort_set(segment_status(&segment, 2), 77, "because");
	int code = 0;
	assert_true(status_aborted(segment_status(&other, 2), &code));
	assert_int_equal(code, 77);
	assert_false(status_aborted(segment_status(&other, 1), &code));
	segment_detach(&segment);
	segment_detach(&other);
	close(fd);
}

static void test_refusals(void **state)
{
	(void)state;
	struct segment segment;
	struct segment_job job = make_job(0);
	uint32_t wrong[7] = { 0, 1, 1, 9, 0, 1, 2 };
	job.rank_host = wrong;
	assert_int_equal(segment_create(&job), -1);
	assert_non_null(strstr(error_text(), "host 9 of 3"));
	assert_int_not_equal(segment_attach(-1, &segment), 0);
	int fd = memfd_create("x", 0);
	assert_int_not_equal(segment_attach(fd, &segment), 0);
	assert_int_equal(ftruncate(fd, 8192), 0);
	assert_int_not_equal(segment_attach(fd, &segment), 0);
	close(fd);
	job = make_job(0);
	fd = segment_create(&job);
	uint32_t version = SEGMENT_VERSION + 1;
	assert_int_equal(pwrite(fd, &version, 4, offsetof(struct segment_header, version)), 4);
	assert_int_not_equal(segment_attach(fd, &segment), 0);
	assert_non_null(strstr(error_text(), "same installation"));
	close(fd);
}

/* Whatever bytes the description holds, attaching succeeds or is refused; what succeeded can be walked. */
static void test_damage(void **state)
{
	(void)state;
	struct segment_job job = make_job(2);
	int fd = segment_create(&job);
	off_t len = lseek(fd, 0, SEEK_END);
	off_t fixed = (off_t)sizeof(struct segment_header) + 400;
	unsigned char *original = malloc((size_t)len);
	assert_int_equal(pread(fd, original, (size_t)len, 0), len);
	srand(1);
	for (int round = 0; round < 20000; round++) {
		struct segment segment;
		unsigned char byte[4];
		off_t at = 8 + rand() % (fixed - 12);
		int count = 1 + rand() % 4;
		for (int i = 0; i < 4; i++)
			byte[i] = (unsigned char)(rand() % 3 == 0 ? 0xff : rand());
		assert_int_equal(pwrite(fd, byte, (size_t)count, at), count);
		if (segment_attach(fd, &segment) == 0) {
			for (uint32_t host = 0; host < segment.header->host_count; host++)
				assert_true(strlen(segment_host_name(&segment, host)) < (size_t)len);
			for (uint32_t local = 0; local < segment.header->local_size; local++)
				assert_true(segment_status(&segment, local)->pid == 0);
			segment_detach(&segment);
		}
		assert_int_equal(pwrite(fd, original + at, (size_t)count, at), count);
	}
	free(original);
	close(fd);
}

/* Deaths are recorded once, in order, by whoever is first, and wake who sleeps. */
static void test_deaths(void **state)
{
	struct segment_job job = { .size = 5, .host_count = 2, .rank_host = (const uint32_t[]){ 0, 0, 1, 1, 0 },
				   .host_names = (const char *const[]){ "here", "there" } };
	struct segment segment, other;
	int fd = segment_create(&job);
	struct doorbell *bell;
	char text[100];
	uint32_t ticket;

	(void)state;
	assert_int_equal(segment_attach(fd, &segment), 0);
	assert_int_equal(segment_attach(fd, &other), 0); /* who watches */
	assert_int_equal(segment_death_count(&segment), 0);
	assert_int_equal(segment_death_of(&segment, 3), SEGMENT_ALIVE);
	bell = segment_bell(&segment, 2);
	ticket = doorbell_arm(bell, false);
	assert_true(segment_mark_dead(&other, 3, SEGMENT_DEAD_SIGNAL, 9));
	doorbell_wait(bell, ticket, -1); /* it has rung, or this takes for ever */
	assert_false(segment_mark_dead(&other, 3, SEGMENT_DEAD_EXIT, 1));
	assert_true(segment_mark_dead(&other, 0, SEGMENT_DEAD_EXIT, 300));
	assert_true(segment_mark_dead(&segment, 4, SEGMENT_DEAD_HOST, 0));
	assert_false(segment_mark_dead(&other, 5, SEGMENT_DEAD_HOST, 0)); /* no such rank */
	assert_false(segment_mark_dead(&other, 1, SEGMENT_ALIVE, 0));
	assert_int_equal(segment_death_count(&segment), 3);
	assert_int_equal(segment_death_at(&segment, 0), 3);
	assert_int_equal(segment_death_at(&segment, 1), 0);
	assert_int_equal(segment_death_at(&segment, 2), 4);
	assert_int_equal(segment_death_at(&segment, 3), -1);
	assert_int_equal(segment_death_of(&segment, 0), SEGMENT_DEAD_EXIT);
	segment_death_text(&segment, 3, text, sizeof text);
	assert_string_equal(text, "was killed by signal 9 (Killed)");
	segment_death_text(&segment, 0, text, sizeof text);
	assert_string_equal(text, "ended with exit status 300 without MPI_Finalize");
	segment_detach(&segment);
	segment_detach(&other);
	close(fd);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_round_trip),
		cmocka_unit_test(test_library_area),
		cmocka_unit_test(test_refusals),
		cmocka_unit_test(test_damage),
		cmocka_unit_test(test_deaths),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
