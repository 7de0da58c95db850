/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Making and checking host segments (see segment.h). The maker may be a launcher of another version
 * than the library that attaches, so segment_attach trusts nothing that it has not checked.
 */
#include "common/segment.h"

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/compiler.h"
#include "common/error.h"
#include "common/proof.h"

enum { FAILED = 1 };

static uint32_t count_local(const struct segment_job *job, uint32_t host)
{
	uint32_t count = 0;
	for (uint32_t rank = 0; rank < job->size; rank++)
		count += job->rank_host[rank] == host;
	return count;
}

static const char *address_of(const struct segment_job *job, uint32_t host)
{
	const char *address = job->host_addresses ? job->host_addresses[host] : NULL;
	return address ? address : "";
}

static uint64_t count_strings(const struct segment_job *job)
{
	uint64_t len = 0;
	for (uint32_t host = 0; host < job->host_count; host++)
		len += strlen(job->host_names[host]) + 1 + strlen(address_of(job, host)) + 1;
	return len;
}

static uint64_t deaths_len(uint64_t size)
{
	return sizeof(struct segment_deaths) + 2 * size * sizeof(uint32_t);
}

/* Sizes and offsets of every part. */
uint64_t segment_job_number(const unsigned char key[SEGMENT_KEY_LEN])
{
	unsigned char hash[PROOF_LEN];
	uint64_t number;

	proof_make(key, SEGMENT_KEY_LEN, "number of a job", NULL, 0, hash);
	memcpy(&number, hash, sizeof number);
	return number;
}

static void lay_out(const struct segment_job *job, struct segment_header *header)
{
	memset(header, 0, sizeof *header);
	header->magic = SEGMENT_MAGIC;
	header->version = SEGMENT_VERSION;
	header->flags = job->flags;
	atomic_init(&header->gate, (job->flags & SEGMENT_GATED) != 0);
	header->size = job->size;
	header->host_count = job->host_count;
	header->host_index = job->host_index;
	header->local_size = count_local(job, job->host_index);
	header->usable_cpus = job->usable_cpus > 0 ? job->usable_cpus : 1;
	header->universe_size = job->universe_size > job->size ? job->universe_size : job->size;
	header->page_len = (uint32_t)sysconf(_SC_PAGESIZE);
	header->maker = (int32_t)getpid();
	header->app_count = 1;
	for (uint32_t rank = 0; job->rank_app && rank < job->size; rank++)
		if (job->rank_app[rank] >= header->app_count)
			header->app_count = job->rank_app[rank] + 1;
	if (job->key)
		memcpy(header->key, job->key, SEGMENT_KEY_LEN);
	strncpy(header->job_id, job->job_id ? job->job_id : "", SEGMENT_ID_LEN - 1);

	header->ranks_offset = round_up(sizeof *header, 64);
	header->hosts_offset = round_up(header->ranks_offset + (uint64_t)job->size * sizeof(struct segment_rank), 64);
	header->locals_offset = header->hosts_offset + (uint64_t)job->host_count * sizeof(struct segment_host);
	header->strings_offset = header->locals_offset + (uint64_t)header->local_size * sizeof(struct segment_local);
	header->strings_len = count_strings(job);
	header->bells_offset = round_up(header->strings_offset + header->strings_len, CACHE_LINE);
	header->deaths_offset = header->bells_offset + (uint64_t)header->local_size * sizeof(struct doorbell);
	header->status_offset = round_up(header->deaths_offset + deaths_len(job->size), header->page_len);
	header->library_offset =
		round_up(header->status_offset + (uint64_t)header->local_size * STATUS_PAGE_LEN, header->page_len);
}

static uint32_t put_string(char *base, const struct segment_header *header, uint64_t *used, const char *text)
{
	uint64_t offset = header->strings_offset + *used;
	memcpy(base + offset, text, strlen(text) + 1);
	*used += strlen(text) + 1;
	return (uint32_t)offset;
}

static int fill(char *base, const struct segment_job *job, const struct segment_header *header)
{
	struct segment_rank *ranks = (void *)(base + header->ranks_offset);
	struct segment_host *hosts = (void *)(base + header->hosts_offset);
	struct segment_local *locals = (void *)(base + header->locals_offset);
	uint64_t used = 0;

	memcpy(base, header, sizeof *header);
	for (uint32_t host = 0; host < job->host_count; host++) {
		hosts[host].name_offset = put_string(base, header, &used, job->host_names[host]);
		hosts[host].address_offset = put_string(base, header, &used, address_of(job, host));
	}
	for (uint32_t rank = 0; rank < job->size; rank++) {
		uint32_t host = job->rank_host[rank];
		if (host >= job->host_count)
			return error_set(FAILED, "rank %u is mapped to host %u of %u", rank, host, job->host_count);
		ranks[rank].host = host;
		ranks[rank].local = hosts[host].local_size++;
		ranks[rank].app = job->rank_app ? job->rank_app[rank] : 0;
		if (host != job->host_index)
			continue;
		struct segment_local *local = &locals[ranks[rank].local];
		if (job->places)
			*local = job->places[ranks[rank].local];
		else
			*local = (struct segment_local){ .numa = -1, .first_cpu = -1 };
		local->world_rank = rank;
	}
	return 0;
}

int segment_create(const struct segment_job *job)
{
	struct segment_header header;

	if (job->size == 0 || job->size > SEGMENT_RANKS_MAX || job->host_count == 0 || job->host_index >= job->host_count) {
		error_set(FAILED, "a job of %u ranks on %u hosts, seen from host %u, cannot be described", job->size,
				  job->host_count, job->host_index);
		return -1;
	}
	lay_out(job, &header);
	int fd = memfd_create("weft-host-segment", MFD_CLOEXEC);
	if (fd < 0) {
		error_set(FAILED, "cannot make the shared memory of this host (memfd_create): %s", strerror(errno));
		return -1;
	}
	if (ftruncate(fd, (off_t)header.library_offset) != 0) {
		error_set(FAILED, "cannot size the shared memory of this host to %llu bytes: %s",
				  (unsigned long long)header.library_offset, strerror(errno));
		goto close_fd;
	}
	char *base = mmap(NULL, header.library_offset, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	if (base == MAP_FAILED) {
		error_set(FAILED, "cannot map the shared memory of this host (%llu bytes): %s",
				  (unsigned long long)header.library_offset, strerror(errno));
		goto close_fd;
	}
	int status = fill(base, job, &header);
	munmap(base, header.library_offset);
	if (status == 0)
		return fd;
close_fd:
	close(fd);
	return -1;
}

/* [offset, offset + count * len) lies inside [0, limit), without overflow. */
static bool inside(uint64_t offset, uint64_t count, uint64_t len, uint64_t limit)
{
	return offset <= limit && count <= UINT32_MAX && count * len <= limit - offset;
}

static const char *check_header(const struct segment_header *header, uint64_t file_len)
{
	uint64_t limit = header->library_offset;

	if (header->size == 0 || header->size > SEGMENT_RANKS_MAX || header->local_size == 0 ||
		header->local_size > header->size || header->host_count == 0 || header->host_count > header->size ||
		header->host_index >= header->host_count)
		return "its counts of ranks and hosts make no sense";
	if (limit > file_len || header->page_len == 0 || limit % header->page_len != 0)
		return "it is shorter than it claims to be";
	if (!inside(header->ranks_offset, header->size, sizeof(struct segment_rank), limit) ||
		!inside(header->hosts_offset, header->host_count, sizeof(struct segment_host), limit) ||
		!inside(header->locals_offset, header->local_size, sizeof(struct segment_local), limit) ||
		!inside(header->bells_offset, header->local_size, sizeof(struct doorbell), limit) ||
		!inside(header->deaths_offset, 1, deaths_len(header->size), limit) ||
		!inside(header->status_offset, header->local_size, STATUS_PAGE_LEN, limit) ||
		!inside(header->strings_offset, 1, header->strings_len, limit) || header->strings_len == 0 ||
		((header->ranks_offset | header->hosts_offset | header->locals_offset) & 3) != 0 ||
		((header->bells_offset | header->deaths_offset | header->status_offset) % CACHE_LINE) != 0)
		return "one of its parts lies outside";
	return NULL;
}

static bool is_string(const struct segment *segment, uint32_t offset)
{
	const struct segment_header *header = segment->header;
	return offset >= header->strings_offset && offset < header->strings_offset + header->strings_len;
}

static const char *check_parts(const struct segment *segment)
{
	const struct segment_header *header = segment->header;

	if (segment->strings[header->strings_len - 1] != '\0')
		return "its names have no end";
	for (uint32_t host = 0; host < header->host_count; host++)
		if (!is_string(segment, segment->hosts[host].name_offset) ||
			!is_string(segment, segment->hosts[host].address_offset))
			return "a host has no name";
	for (uint32_t rank = 0; rank < header->size; rank++)
		if (segment->ranks[rank].host >= header->host_count)
			return "a rank is on no host";
	for (uint32_t local = 0; local < header->local_size; local++) {
		uint32_t rank = segment->locals[local].world_rank;
		if (rank >= header->size || segment->ranks[rank].local != local ||
			segment->ranks[rank].host != header->host_index)
			return "its two maps of ranks disagree";
	}
	return NULL;
}

static int refuse(int fd, const char *why)
{
	return error_set(FAILED, "descriptor %d (%s) is not the job description of this host: %s", fd, SEGMENT_FD_ENV, why);
}

int segment_attach(int fd, struct segment *out)
{
	struct segment_header header;
	struct segment segment = { .fd = fd };
	struct stat file;
	const char *why;

	if (fstat(fd, &file) != 0)
		return refuse(fd, strerror(errno));
	if (pread(fd, &header, sizeof header, 0) != (ssize_t)sizeof header || header.magic != SEGMENT_MAGIC)
		return refuse(fd, "it does not begin like one; was the descriptor closed and reused before MPI_Init?");
	if (header.version != SEGMENT_VERSION)
		return error_set(FAILED, "the launcher speaks version %u of the job description, this library version %d: "
						 "use mpiexec and libmpi_abi of the same installation", header.version, SEGMENT_VERSION);
	why = check_header(&header, (uint64_t)file.st_size);
	if (why)
		return refuse(fd, why);
	char *base = mmap(NULL, header.library_offset, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	if (base == MAP_FAILED)
		return error_set(FAILED, "cannot map the job description of this host (%llu bytes): %s",
						 (unsigned long long)header.library_offset, strerror(errno));
	segment.header = (void *)base;
	segment.ranks = (void *)(base + header.ranks_offset);
	segment.hosts = (void *)(base + header.hosts_offset);
	segment.locals = (void *)(base + header.locals_offset);
	segment.strings = base + header.strings_offset;
	segment.deaths = (void *)(base + header.deaths_offset);
	why = check_parts(&segment);
	if (why) {
		munmap(base, header.library_offset);
		return refuse(fd, why);
	}
	*out = segment;
	return 0;
}

void segment_detach(struct segment *segment)
{
	if (segment->header)
		munmap(segment->header, segment->header->library_offset);
	segment->header = NULL;
}

const char *segment_host_name(const struct segment *segment, uint32_t host)
{
	return (const char *)segment->header + segment->hosts[host].name_offset;
}

const char *segment_host_address(const struct segment *segment, uint32_t host)
{
	return (const char *)segment->header + segment->hosts[host].address_offset;
}

struct status_page *segment_status(const struct segment *segment, uint32_t local_rank)
{
	return (void *)((char *)segment->header + segment->header->status_offset + (uint64_t)local_rank * STATUS_PAGE_LEN);
}
