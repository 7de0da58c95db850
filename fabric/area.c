/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See area.h. A directory at a fixed place of the segment's file, far behind everything else, tells where each area lies and who
 * has it open. File space is taken from one end and never again, so a new area is zeros without clearing; it costs
 * nothing, the file is sparse.
 *
 * The directory is changed under a latch that names its holder. Whoever finds that the holder has died takes it over: an entry
 * counts from the moment its name is stored, the last step of making one.
 */
#include "fabric/area.h"

#include "common/compiler.h"
#include "common/error.h"
#include "mpi.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>

#define DIRECTORY_AT (UINT64_C(1) << 44) /* byte of the file: behind the rings of any number of ranks */
#define LIVES_AT (DIRECTORY_AT - (UINT64_C(1) << 20)) /* a byte for each local rank: locked, never written */
#define AREAS_AT (DIRECTORY_AT + (UINT64_C(1) << 32))
#define PAGE_LEN 4096
#define HUGE_LEN ((size_t)2 << 20) /* areas of this length begin where a huge page may */

enum {
	ENTRIES = 4096,
	MEMBER_WORDS = 64, /* 4096 local ranks */
	LATCH_LOOKS = 1000, /* before asking whether the holder lives */
};

struct entry {
	_Atomic uint64_t name; /* 0: free */
	uint64_t offset, len;
	uint64_t members[MEMBER_WORDS]; /* a bit for each local rank that has it open */
};

struct directory {
	_Atomic uint32_t latch; /* local rank plus 1 of who changes something */
	uint32_t used;          /* entries before this one may be in use */
	uint64_t end;           /* of the file space taken, from AREAS_AT */
	struct entry entries[ENTRIES];
};

/* One mapping for the process, made at its first area. */
static struct {
	pthread_mutex_t lock;
	struct directory *directory;
	int fd;
	uint64_t ours[MEMBER_WORDS]; /* local ranks that this process is: one, but in tests */
} mapped = { .lock = PTHREAD_MUTEX_INITIALIZER };

static int grow(int fd, uint64_t end)
{
	struct rlimit limit;
	int status;

	if (getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur < end)
		return error_set(MPI_ERR_NO_MEM,
				 "shared memory for windows does not fit the limit on file sizes (sparse, no file of a disk): "
				 "raise it (ulimit -f unlimited)");
	do
		status = fallocate(fd, 0, (off_t)end - 1, 1);
	while (status != 0 && errno == EINTR);
	return status == 0 ? 0 : error_set(MPI_ERR_NO_MEM, "cannot grow the shared memory of this host: %s", strerror(errno));
}

static int map(int fd, uint64_t offset, size_t len, void **base)
{
	int status = grow(fd, offset + len);

	if (status != 0)
		return status;
	*base = mmap(NULL, len, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_NORESERVE, fd, (off_t)offset);
	if (*base != MAP_FAILED)
		return 0;
	*base = NULL;
	return error_set(MPI_ERR_NO_MEM, "cannot map %zu MiB of shared memory (address space, not memory in use): %s; raise ulimit -v",
			 len >> 20, strerror(errno));
}

/*
 * A member holds a lock on a byte of its own in the file for as long as it lives: the kernel takes it away when the process ends, however it
 * ends, and that can be seen from another PID namespace, too.
 */
static int hold_byte(int fd, uint32_t local)
{
	struct flock byte = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = (off_t)(LIVES_AT + local), .l_len = 1 };

	if (mapped.ours[local / 64] & UINT64_C(1) << local % 64)
		return 0;
	if (fcntl(fd, F_SETLK, &byte) != 0)
		return error_set(MPI_ERR_OTHER, "cannot lock a byte of the shared memory of this host: %s", strerror(errno));
	mapped.ours[local / 64] |= UINT64_C(1) << local % 64;
	return 0;
}

bool area_member_lives(const struct segment *segment, uint32_t local)
{
	struct flock byte = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = (off_t)(LIVES_AT + local), .l_len = 1 };

	/* A lock of this process itself would not be seen. */
	if (mapped.ours[local / 64] & UINT64_C(1) << local % 64)
		return true;
	return fcntl(segment->fd, F_GETLK, &byte) != 0 || byte.l_type != F_UNLCK;
}

static int open_directory(const struct segment *segment, uint32_t local)
{
	void *base = NULL;
	int status = 0;

	pthread_mutex_lock(&mapped.lock);
	if (mapped.directory && mapped.fd != segment->fd) {
		/* Another job's, in unit tests alone: one process is in one job. */
		munmap(mapped.directory, sizeof *mapped.directory);
		mapped.directory = NULL;
		memset(mapped.ours, 0, sizeof mapped.ours);
	}
	if (!mapped.directory) {
		status = map(segment->fd, DIRECTORY_AT, sizeof *mapped.directory, &base);
		mapped.directory = base;
		mapped.fd = segment->fd;
	}
	if (status == 0)
		status = hold_byte(segment->fd, local);
	pthread_mutex_unlock(&mapped.lock);
	return status;
}

static void latch(const struct segment *segment, uint32_t local)
{
	_Atomic uint32_t *word = &mapped.directory->latch;
	uint32_t looks = 0, holder = 0;

	pthread_mutex_lock(&mapped.lock); /* threads of one process share a name in the latch */
	while (!atomic_compare_exchange_strong_explicit(word, &holder, local + 1, memory_order_acquire, memory_order_relaxed)) {
		if (++looks % LATCH_LOOKS == 0 && !area_member_lives(segment, holder - 1) &&
		    atomic_compare_exchange_strong_explicit(word, &holder, local + 1, memory_order_acquire, memory_order_relaxed))
			return;
		holder = 0;
		sched_yield();
	}
}

static void unlatch(void)
{
	/* release: pairs with the acquire of the next holder */
	atomic_store_explicit(&mapped.directory->latch, 0, memory_order_release);
	pthread_mutex_unlock(&mapped.lock);
}

static struct entry *find(uint64_t name)
{
	struct directory *directory = mapped.directory;

	for (uint32_t i = 0; i < directory->used; i++)
		if (atomic_load_explicit(&directory->entries[i].name, memory_order_relaxed) == name)
			return &directory->entries[i];
	return NULL;
}

/* Latched. NULL: the directory is full. */
static struct entry *make(uint64_t name, size_t len)
{
	struct directory *directory = mapped.directory;
	struct entry *entry = find(0);

	if (!entry) {
		if (directory->used == ENTRIES)
			return NULL;
		entry = &directory->entries[directory->used++];
	}
	memset(entry->members, 0, sizeof entry->members);
	entry->offset = AREAS_AT + round_up(directory->end, HUGE_LEN);
	entry->len = len;
	directory->end = entry->offset - AREAS_AT + len;
	atomic_store_explicit(&entry->name, name, memory_order_release);
	return entry;
}

int area_open(const struct segment *segment, uint32_t local, uint64_t name, size_t len, struct area *area)
{
	struct entry *entry;
	int status = open_directory(segment, local);

	if (status != 0)
		return status;
	len = round_up(len, PAGE_LEN);
	latch(segment, local);
	entry = find(name);
	if (!entry)
		entry = make(name, len);
	if (!entry)
		status = error_set(MPI_ERR_NO_MEM,
				   "%d areas of shared memory (windows) are open on this host at a time: no more are possible", ENTRIES);
	else if (entry->len != len)
		status = error_set(MPI_ERR_INTERN, "an area of shared memory has %llu bytes, but %zu were asked for",
				   (unsigned long long)entry->len, len);
	else
		entry->members[local / 64] |= UINT64_C(1) << local % 64;
	unlatch();
	if (status != 0)
		return status;
	*area = (struct area){ .len = len, .name = name, .offset = entry->offset };
	status = map(segment->fd, entry->offset, len, &area->base);
	if (status != 0)
		area_close(segment, local, area);
	else if (len >= HUGE_LEN)
		madvise(area->base, len, MADV_HUGEPAGE); /* where the system leaves it to us; refused elsewhere */
	return status;
}

/* Does any living process have it? The dead are taken out. */
static bool has_members(const struct segment *segment, struct entry *entry)
{
	bool any = false;

	for (uint32_t word = 0; word * 64 < segment->header->local_size; word++) {
		for (uint64_t left = entry->members[word]; left != 0; left &= left - 1) {
			uint32_t bit = (uint32_t)__builtin_ctzll(left);

			if (area_member_lives(segment, word * 64 + bit))
				any = true;
			else
				entry->members[word] &= ~(UINT64_C(1) << bit);
		}
	}
	return any;
}

static void punch(int fd, uint64_t offset, uint64_t len)
{
	int status;

	do
		status = fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, (off_t)offset, (off_t)len);
	while (status != 0 && errno == EINTR);
}

void area_close(const struct segment *segment, uint32_t local, struct area *area)
{
	struct entry *entry;

	if (area->base)
		munmap(area->base, area->len);
	area->base = NULL;
	if (area->name == 0)
		return;
	latch(segment, local);
	entry = find(area->name);
	if (entry && entry->offset == area->offset) {
		entry->members[local / 64] &= ~(UINT64_C(1) << local % 64);
		if (!has_members(segment, entry)) {
			punch(segment->fd, entry->offset, entry->len);
			atomic_store_explicit(&entry->name, 0, memory_order_release);
		}
	}
	unlatch();
	area->name = 0;
}

int area_populate(const struct segment *segment, const struct area *area, size_t offset, size_t len)
{
	int status;

	if (len == 0)
		return 0;
	do
		status = fallocate(segment->fd, 0, (off_t)(area->offset + offset), (off_t)len);
	while (status != 0 && errno == EINTR);
	if (status == 0 || errno == EOPNOTSUPP || errno == ENOSYS)
		return 0;
	return error_set(MPI_ERR_NO_MEM,
			 "no memory for %zu KiB shared by ranks of this host: %s; the limit may be that of the container or of the "
			 "batch job",
			 len >> 10, strerror(errno));
}

void area_discard(const struct segment *segment, const struct area *area, size_t offset, size_t len)
{
	size_t first = round_up(offset, PAGE_LEN), last = (offset + len) & ~(size_t)(PAGE_LEN - 1);

	if (last > first)
		punch(segment->fd, area->offset + first, last - first);
}
