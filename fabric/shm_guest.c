/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See shm_guest.h. */
#include "fabric/shm_guest.h"

#include "common/error.h"
#include "common/log.h"
#include "mpi.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define PAGE_LEN ((size_t)4096)

/* Our inbox. */
struct shm_inbox {
	int fd;
	struct guest_book *book;
	struct shm_in *in[GUESTS_MAX]; /* of the lines that we look at */
};

/* What a guest has of another's memory. */
struct shm_visit {
	int segment_fd, inbox_fd;
	struct segment segment;
	struct guest_book *book;
	uint32_t line; /* ours; GUESTS_MAX: none yet */
	void *slot_pages, *stage_pages; /* the other's in its job's area; MAP_FAILED: cannot be had */
	size_t slot_len, stage_len;
	struct shm_stage *stage;
	bool counted; /* in the crowd */
};

/* Another job that has ranks on this host. */
struct shm_crowd {
	uint64_t number;
	uint32_t ranks, visits;
};

static size_t rings_at(void)
{
	return round_up(sizeof(struct guest_book), PAGE_LEN);
}

/* A ring, and what more there is of it on the next page. */
static size_t ring_len(size_t bytes_len)
{
	return PAGE_LEN + ring_more_len(bytes_len);
}

static struct ring_more *more_of(void *ring)
{
	return (struct ring_more *)(void *)((char *)ring + PAGE_LEN);
}

static off_t ring_offset(uint32_t line, size_t bytes_len)
{
	return (off_t)(rings_at() + line * ring_len(bytes_len));
}

static void *map_ring(int fd, uint32_t line, size_t bytes_len)
{
	void *ring = mmap(NULL, ring_len(bytes_len), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_NORESERVE, fd, ring_offset(line, bytes_len));

	if (ring != MAP_FAILED)
		return ring;
	error_set(MPI_ERR_NO_MEM, "cannot map %zu KiB of shared memory with a process of another job: %s", ring_len(bytes_len) >> 10,
		  strerror(errno));
	return NULL;
}

/* Both have let go of a line: the memory goes back, and the line is free. */
static void free_line(int fd, struct guest_line *line, uint32_t number, size_t bytes_len)
{
	fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, ring_offset(number, bytes_len), (off_t)ring_len(bytes_len));
	memset(&line->name, 0, sizeof line->name);
	/* Pairs with the acquire in take_line. */
	atomic_store_explicit(&line->state, GUEST_FREE, memory_order_release);
}

/* ---- The owner ---- */

static uint64_t pid_space(void)
{
	struct stat file;

	return stat("/proc/self/ns/pid", &file) == 0 ? file.st_ino : 0;
}

int guest_introduce(struct shm *shm, struct shm_address *address)
{
	size_t len = rings_at() + GUESTS_MAX * ring_len(shm->bytes_len);
	struct rlimit limit;

	if (!shm->inbox) {
		struct shm_inbox *inbox = calloc(1, sizeof *inbox);

		if (!inbox)
			return error_set(MPI_ERR_NO_MEM, "no memory to meet processes of other jobs");
		if (getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur < len) {
			free(inbox);
			return error_set(MPI_ERR_NO_MEM,
					 "shared memory of %zu MiB (address space, not memory in use) does not fit the limit on file "
					 "sizes: raise it (ulimit -f unlimited), or set WEFT_TRANSPORT=ofi",
					 len >> 20);
		}
		inbox->fd = memfd_create("weft-inbox", MFD_CLOEXEC);
		if (inbox->fd >= 0 && ftruncate(inbox->fd, (off_t)len) == 0)
			inbox->book = mmap(NULL, rings_at(), PROT_READ | PROT_WRITE, MAP_SHARED, inbox->fd, 0);
		if (inbox->fd < 0 || !inbox->book || inbox->book == MAP_FAILED) {
			int rc = error_set(MPI_ERR_NO_MEM, "cannot make shared memory for processes of other jobs: %s", strerror(errno));

			if (inbox->fd >= 0)
				close(inbox->fd);
			free(inbox);
			return rc;
		}
		shm->inbox = inbox;
	}
	*address = (struct shm_address){
		.pid = (int32_t)getpid(),
		.segment_fd = shm->fabric->job.segment->fd,
		.inbox_fd = shm->inbox->fd,
		.local = shm->local,
		.bytes_len = shm->bytes_len,
		.pid_space = pid_space(),
	};
	return 0;
}

void guest_close(struct shm *shm)
{
	free(shm->crowd);
	shm->crowd = NULL;
	shm->crowd_count = 0;
	if (!shm->inbox)
		return;
	munmap(shm->inbox->book, rings_at());
	close(shm->inbox->fd);
	free(shm->inbox);
	shm->inbox = NULL;
}

/* Begin to look at a guest's ring. */
static void receive_from(struct shm *shm, uint32_t number, struct peer *peer)
{
	struct shm_peer *link = peer->link;
	void *ring = map_ring(shm->inbox->fd, number, shm->bytes_len);
	struct shm_in *in;

	if (!ring) {
		fabric_peer_failed(peer, error_class());
		return;
	}
	in = &shm->in[shm->in_count];
	ring_in_init(&in->ring, ring, more_of(ring));
	in->peer = peer;
	link->in = in;
	shm->inbox->in[number] = in;
	link->line = number;
	shm->in_count++;
	shm_probe(peer);
}

bool guest_discover(struct shm *shm)
{
	bool all = true;

	for (uint32_t number = 0; shm->inbox && number < GUESTS_MAX; number++) {
		struct guest_line *line = &shm->inbox->book->lines[number];
		struct process_name name;
		struct peer *peer;
		uint32_t proc;

		/* Pairs with the release in guest_announce. A guest may have left again: what it sent first is still to be delivered. */
		if ((atomic_load_explicit(&line->state, memory_order_acquire) & ~(uint32_t)GUEST_LEFT) != GUEST_READY ||
		    shm->inbox->in[number])
			continue;
		name = line->name;
		proc = shm->fabric->job.upcalls->find(shm->fabric->job.context, (uint32_t)name.job, name.rank);
		peer = proc == UINT32_MAX ? NULL : fabric_peer(shm->fabric, proc);
		if (peer && peer->transport == &transport_shm)
			receive_from(shm, number, peer);
		else
			all = false; /* it was faster than the news of its job */
	}
	return all;
}

bool guest_has_sent(const struct shm *shm, uint32_t proc)
{
	for (uint32_t number = 0; shm->inbox && number < GUESTS_MAX; number++) {
		const struct guest_line *line = &shm->inbox->book->lines[number];
		struct process_name name = line->name;

		/* acquire: as in guest_discover */
		if ((atomic_load_explicit(&line->state, memory_order_acquire) & ~(uint32_t)GUEST_LEFT) == GUEST_READY &&
		    shm->fabric->job.upcalls->find(shm->fabric->job.context, (uint32_t)name.job, name.rank) == proc)
			return true;
	}
	return false;
}

/* The last guest takes the place of one that goes, so that all in use are in a row. */
static void remove_in(struct shm *shm, struct shm_in *in)
{
	struct shm_in *last = &shm->in[--shm->in_count];

	if (in != last) {
		struct shm_peer *moved = last->peer ? last->peer->link : NULL;

		*in = *last;
		for (uint32_t number = 0; shm->inbox && number < GUESTS_MAX; number++)
			if (shm->inbox->in[number] == last)
				shm->inbox->in[number] = in;
		if (moved)
			moved->in = in;
	}
	shm->last = shm->turn = 0;
	if (shm->in_count == 0) {
		static struct ring_cell never;

		shm->in[0].ring.cell = &never; /* the poll looks at the first one without asking whether it is there */
		ring_in_close(&shm->in[0].ring);
	}
}

static void drop(struct shm *shm, struct shm_peer *link)
{
	struct guest_line *line = &shm->inbox->book->lines[link->line];
	void *ring = link->in->ring.ring;

	shm->inbox->in[link->line] = NULL;
	remove_in(shm, link->in);
	link->in = NULL;
	munmap(ring, ring_len(shm->bytes_len));
	if (atomic_fetch_or_explicit(&line->state, GUEST_DROPPED, memory_order_acq_rel) & GUEST_LEFT ||
	    (kill(line->pid, 0) && errno == ESRCH))
		free_line(shm->inbox->fd, line, link->line, shm->bytes_len);
}

/* ---- The guest ---- */

/* /proc may hide it (another PID namespace, hidepid), and then it is not gone. */
static bool has_ended(const struct shm_address *address)
{
	return address->pid_space && address->pid_space == pid_space() && kill(address->pid, 0) != 0 && errno == ESRCH;
}

static int open_descriptor(const struct shm_address *address, int32_t fd, const char *what)
{
	int32_t pid = address->pid;
	char path[64];
	int opened, why;

	snprintf(path, sizeof path, "/proc/%d/fd/%d", pid, fd);
	opened = open(path, O_RDWR | O_CLOEXEC);
	why = errno;
	if (opened < 0 && has_ended(address))
		error_set(MPI_ERR_PROC_ABORTED, "process %d of another job on this host has ended", pid);
	else if (opened < 0)
		error_set(MPI_ERR_OTHER,
			  "cannot open %s of process %d, which is of another job on this host: %s; it has ended, or the system keeps "
			  "processes "
			  "of one user apart: WEFT_TRANSPORT=ofi goes through the network instead",
			  what, pid, strerror(why));
	return opened;
}

/* Pages of the area of its job. *pages is what munmap wants; NULL when they cannot be mapped. */
static void *map_part(struct shm_visit *visit, uint64_t offset, size_t len, void **pages, size_t *pages_len)
{
	uint64_t at = visit->segment.header->library_offset + offset, from = at / PAGE_LEN * PAGE_LEN;

	*pages_len = (size_t)(at - from) + len;
	*pages = mmap(NULL, *pages_len, PROT_READ | PROT_WRITE, MAP_SHARED, visit->segment_fd, (off_t)from);
	return *pages == MAP_FAILED ? NULL : (char *)*pages + (at - from);
}

/* The other's slot. */
static int map_slot(struct shm_visit *visit, struct shm_peer *link)
{
	size_t len = shm_slot_len(visit->segment.header->local_size);
	struct shm_slot *slot = map_part(visit, CACHE_LINE + link->local * len, len, &visit->slot_pages, &visit->slot_len);

	if (!slot) {
		visit->slot_pages = NULL;
		return error_set(MPI_ERR_NO_MEM, "cannot map memory of another job's process: %s", strerror(errno));
	}
	link->slot = slot;
	return 0;
}

/* Its jobs' ranks share the CPUs with ours: with more of all together than CPUs nobody spins for long. */
static void count_crowd(struct shm *shm, const struct segment *segment, bool comes)
{
	const struct segment_header *ours = shm->fabric->job.segment->header;
	uint64_t number = segment_job_number(segment->header->key), all = ours->local_size;
	struct shm_crowd *at = shm->crowd, *end = at + shm->crowd_count;
	bool before = shm->fabric->oversubscribed;

	while (at < end && at->number != number)
		at++;
	if (at == end && comes) {
		struct shm_crowd *more = realloc(shm->crowd, (shm->crowd_count + 1) * sizeof *more);

		if (!more)
			return;
		shm->crowd = more;
		at = &more[shm->crowd_count++];
		*at = (struct shm_crowd){.number = number, .ranks = segment->header->local_size};
	}
	if (at == shm->crowd + shm->crowd_count)
		return; /* the end of everything */
	at->visits += comes ? 1 : (uint32_t)-1;
	if (at->visits == 0)
		*at = shm->crowd[--shm->crowd_count];
	for (uint32_t i = 0; i < shm->crowd_count; i++)
		all += shm->crowd[i].ranks;
	shm->fabric->oversubscribed = all > ours->usable_cpus;
	if (shm->fabric->oversubscribed && !before)
		log_info(shm->fabric->job.proc == 0 ? 1 : 2,
			 "%llu ranks of %u jobs share %u CPUs of this host: who waits gives its CPU away", (unsigned long long)all,
			 shm->crowd_count + 1, ours->usable_cpus);
}

static void leave(struct shm_visit *visit, struct shm_peer *link)
{
	if (visit->counted)
		count_crowd(link->shm, &visit->segment, false);
	if (visit->stage)
		munmap(visit->stage_pages, visit->stage_len);
	if (link->out.ring)
		munmap(link->out.ring, ring_len(link->out.bytes_len));
	if (visit->line < GUESTS_MAX) {
		struct guest_line *line = &visit->book->lines[visit->line];

		if (atomic_fetch_or_explicit(&line->state, GUEST_LEFT, memory_order_acq_rel) & GUEST_DROPPED)
			free_line(visit->inbox_fd, line, visit->line, link->out.bytes_len);
	}
	if (visit->book)
		munmap(visit->book, rings_at());
	if (visit->slot_pages)
		munmap(visit->slot_pages, visit->slot_len);
	segment_detach(&visit->segment);
	if (visit->inbox_fd >= 0)
		close(visit->inbox_fd);
	if (visit->segment_fd >= 0)
		close(visit->segment_fd);
	free(visit);
}

int guest_connect(struct shm_peer *link, const struct shm_address *address)
{
	struct shm_visit *visit = calloc(1, sizeof *visit);
	int rc;

	if (!visit)
		return error_set(MPI_ERR_NO_MEM, "no memory for a peer in shared memory");
	*visit = (struct shm_visit){.segment_fd = -1, .inbox_fd = -1, .line = GUESTS_MAX};
	link->local = address->local;
	link->out.bytes_len = address->bytes_len;
	visit->segment_fd = open_descriptor(address, address->segment_fd, "the segment");
	if (visit->segment_fd >= 0)
		visit->inbox_fd = open_descriptor(address, address->inbox_fd, "the inbox");
	rc = visit->inbox_fd < 0 ? error_class() : segment_attach(visit->segment_fd, &visit->segment);
	if (!rc && address->local >= visit->segment.header->local_size)
		rc = error_set(MPI_ERR_OTHER, "process %d is not the one that another job told of: it has ended", address->pid);
	if (!rc)
		rc = map_slot(visit, link);
	if (!rc && link->slot->pid != address->pid)
		rc = error_set(MPI_ERR_OTHER, "process %d is not the one that another job told of: it has ended", address->pid);
	if (!rc) {
		visit->book = mmap(NULL, rings_at(), PROT_READ | PROT_WRITE, MAP_SHARED, visit->inbox_fd, 0);
		if (visit->book == MAP_FAILED) {
			visit->book = NULL;
			rc = error_set(MPI_ERR_NO_MEM, "cannot map the inbox of another job's process: %s", strerror(errno));
		}
	}
	if (rc) {
		leave(visit, link);
		return rc;
	}
	visit->counted = true;
	count_crowd(link->shm, &visit->segment, true);
	link->visit = visit;
	link->bell = segment_bell(&visit->segment, address->local);
	return 0;
}

uint32_t guest_mark(const struct shm_peer *link)
{
	return link->visit && link->visit->line < GUESTS_MAX ? HELP_GUEST | link->visit->line : 0;
}

struct shm_stage *guest_stage(struct shm *shm, uint32_t line)
{
	struct shm_in *in = shm->inbox && line < GUESTS_MAX ? shm->inbox->in[line] : NULL;
	struct shm_peer *link = in && in->peer ? in->peer->link : NULL;
	struct shm_visit *visit = link ? link->visit : NULL;

	if (visit && !visit->stage && visit->stage_pages != MAP_FAILED)
		visit->stage = map_part(visit, shm_stages_at(visit->segment.header->local_size) + link->local * sizeof(struct shm_stage),
					sizeof(struct shm_stage), &visit->stage_pages, &visit->stage_len);
	return visit ? visit->stage : NULL;
}

/* acquire: pairs with free_line, whose ring is zeros then. GUESTS_MAX: none. */
static uint32_t take_line(struct guest_book *book)
{
	for (uint32_t number = 0; number < GUESTS_MAX; number++) {
		uint32_t nobody = GUEST_FREE;

		if (atomic_compare_exchange_strong_explicit(&book->lines[number].state, &nobody, GUEST_CLAIMED, memory_order_acquire,
							    memory_order_relaxed))
			return number;
	}
	return GUESTS_MAX;
}

int guest_populate(struct shm_peer *link, const void *start, size_t len)
{
	off_t offset = ring_offset(link->visit->line, link->out.bytes_len) + ((const char *)start - (const char *)link->out.ring);
	int status;

	do
		status = fallocate(link->visit->inbox_fd, 0, offset, (off_t)len);
	while (status != 0 && errno == EINTR);
	if (status == 0 || errno == EOPNOTSUPP || errno == ENOSYS)
		return 0;
	return error_set(MPI_ERR_NO_MEM, "no memory for %zu KiB of message ring shared with a process of another job: %s", len >> 10,
			 strerror(errno));
}

int guest_announce(struct shm_peer *link)
{
	struct shm_visit *visit = link->visit;
	struct fabric *fabric = link->shm->fabric;
	struct guest_line *line;
	struct process us;
	int status;

	if (!visit)
		return error_set(MPI_ERR_PROC_ABORTED, "a process of another job on this host has ended");
	if (visit->line == GUESTS_MAX)
		visit->line = take_line(visit->book);
	if (visit->line == GUESTS_MAX)
		return error_set(
			MPI_ERR_OTHER,
			"a process of another job has %d peers of other jobs in shared memory already; more need WEFT_TRANSPORT=ofi",
			GUESTS_MAX);
	if (!link->out.ring) {
		link->out.ring = map_ring(visit->inbox_fd, visit->line, link->out.bytes_len);
		if (!link->out.ring)
			return error_class();
		ring_out_init(&link->out, link->out.ring, more_of(link->out.ring), link->out.bytes_len);
	}
	status = guest_populate(link, link->out.ring, sizeof(struct ring));
	if (status)
		return status;
	fabric->job.upcalls->describe(fabric->job.context, fabric->job.proc, &us);
	line = &visit->book->lines[visit->line];
	line->pid = (int32_t)getpid();
	line->name = us.name;
	/* Pairs with the acquire in guest_discover. */
	atomic_store_explicit(&line->state, GUEST_READY, memory_order_release);
	atomic_fetch_add_explicit(&link->slot->senders, SENDERS_GUEST, memory_order_release);
	return 0;
}

/*
 * Its launcher writes deaths into the segment of its job, which we have mapped. No launcher of ours may be there, or it may have been killed
 * with all its ranks: so the process itself is asked for as well.
 */
bool guest_is_gone(const struct shm_peer *link, char *text, size_t text_len)
{
	const struct shm_visit *visit = link->visit;
	uint32_t rank;

	if (!visit)
		return false;
	rank = visit->segment.locals[link->local].world_rank;
	if (segment_death_of(&visit->segment, rank) != SEGMENT_ALIVE) {
		segment_death_text(&visit->segment, rank, text, text_len);
		return true;
	}
	snprintf(text, text_len, "has ended");
	return kill(link->slot->pid, 0) != 0 && errno == ESRCH;
}

void guest_disconnect(struct peer *peer)
{
	struct shm_peer *link = peer->link;

	if (link->in)
		drop(link->shm, link);
	if (link->visit)
		leave(link->visit, link);
}
