/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Shared memory between the ranks of one host: mapping the area, peers, and looking for messages. Sending is
 * in shm_send.c, large messages in shm_copy.c, the ring itself in shm_ring.h.
 *
 * A rank looks only at the rings of peers that have sent to it, beginning with the one that brought something last.
 */
#include "fabric/shm.h"

#include "common/error.h"
#include "common/log.h"
#include "common/params.h"
#include "common/status.h"
#include "fabric/shm_assist.h"
#include "fabric/shm_guest.h"
#include "mpi.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	BATCH = 32,       /* messages taken from one ring before another is looked at */
	SWEEP = 16,       /* rings looked at in one poll, unless we are about to sleep */
	RING_LEN_MIN = 64 << 10, /* bytes of payload ring, chosen by the number of ranks */
	RING_LEN_MAX = 256 << 10,
	PIECE_LEN = 32 << 10, /* of a longer message: some of them on the way at a time */
	FAIR = 8,         /* busy with one ring: look at the others every so many polls */
};

static struct shm *shm_of(const struct fabric *fabric)
{
	return fabric->shm;
}

/*
 * Grow the file to at least `len` bytes. Not with ftruncate: another rank may have made it longer since we looked, and
 * cutting it would drop what that one has written.
 */
static int grow(int fd, uint64_t len)
{
	struct rlimit limit;
	struct stat file;
	int status;

	if (fstat(fd, &file) != 0)
		return error_set(MPI_ERR_OTHER, "cannot look at the shared memory of this host: %s", strerror(errno));
	if ((uint64_t)file.st_size >= len)
		return 0;
	if (getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur < len)
		return error_set(MPI_ERR_NO_MEM,
				 "shared memory of %llu MiB (address space, not memory in use) does not fit the limit on file sizes: "
				 "raise it (ulimit -f unlimited), lower WEFT_SHM_RING, or set WEFT_TRANSPORT=ofi",
				 (unsigned long long)(len >> 20));
	do
		status = fallocate(fd, 0, (off_t)len - 1, 1);
	while (status != 0 && errno == EINTR);
	if (status != 0)
		return error_set(MPI_ERR_NO_MEM, "cannot grow the shared memory of this host to %llu MiB: %s",
				 (unsigned long long)(len >> 20), strerror(errno));
	return 0;
}

static int map(int fd, uint64_t offset, size_t len, char **area)
{
	void *base;
	int status = grow(fd, offset + len);

	if (status != 0)
		return status;
	base = mmap(NULL, len, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_NORESERVE, fd, (off_t)offset);
	if (base == MAP_FAILED)
		return error_set(MPI_ERR_NO_MEM,
				 "cannot map %zu MiB of shared memory (address space, not memory in use): %s; raise "
				 "ulimit -v, lower WEFT_SHM_RING, or set WEFT_TRANSPORT=ofi", len >> 20, strerror(errno));
	*area = base;
	return 0;
}

/* Agree with the other ranks on the length of rings: the first one decides. */
static int decide_ring(int fd, uint64_t offset, uint32_t local_size, uint64_t *bytes_len)
{
	/* Every rank may have a ring to every other: together not more memory than its part of the node area. */
	uint64_t most = params.shm_ring != 0 ? params.shm_ring
					     : size_max(RING_LEN_MIN, size_min(RING_LEN_MAX, SHM_RINGS_LEN_PER_RANK / local_size));
	uint64_t wanted = 4096;
	char *page;
	int status = map(fd, offset, 4096, &page);

	if (status != 0)
		return status;
	while (wanted * 2 <= most)
		wanted *= 2;
	*bytes_len = 0;
	if (atomic_compare_exchange_strong(&((struct shm_head *)(void *)page)->bytes_len, bytes_len, wanted))
		*bytes_len = wanted;
	munmap(page, 4096);
	return 0;
}

static void lay_out(struct shm *shm)
{
	size_t n = shm->local_size;

	shm->slot_len = shm_slot_len(shm->local_size);
	shm->stages_at = shm_stages_at(shm->local_size);
	shm->blocks_at = shm->stages_at + n * sizeof(struct shm_stage);
	shm->rings_at = shm->blocks_at + n * BLOCKS * RING_BLOCK;
	shm->more_at = round_up(shm->rings_at + n * n * sizeof(struct ring), 4096);
	shm->more_len = ring_more_len(shm->bytes_len);
	shm->area_len = shm->more_at + n * n * shm->more_len;
}

/* Tell the others who we are: what they need to read our memory and to wake us. */
static void introduce(struct shm *shm)
{
	struct shm_slot *slot = shm->mine;

	if (getrandom(shm->token, sizeof shm->token, GRND_NONBLOCK) != (ssize_t)sizeof shm->token) {
		shm->token[0] = (uint64_t)getpid() << 32 ^ (uint64_t)(uintptr_t)shm;
		shm->token[1] = status_now_ns();
	}
	slot->pid = (int32_t)getpid();
	slot->token_address = (uint64_t)(uintptr_t)shm->token;
	memcpy(slot->token, shm->token, sizeof shm->token);
	if (!shm->membarrier)
		atomic_fetch_or_explicit(&shm->fabric->doorbell->state, DOORBELL_FENCED, memory_order_seq_cst);
	/*
	 * Where Yama guards processes, let the job's others read our messages, and nobody else: all of them descend from the daemon,
	 * whatever scripts stand in between. Without a daemon of ours, or where it has no number (a container), no common
	 * ancestor can be named. EINVAL where nobody guards.
	 */
	if (params.single_copy) {
		const struct segment_header *header = shm->fabric->job.segment->header;

		if (header->flags & SEGMENT_FOREIGN || prctl(PR_SET_PTRACER, (unsigned long)header->maker, 0, 0, 0))
			prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY, 0, 0, 0);
	}
	atomic_store_explicit(&slot->ready, 1, memory_order_release);
}

int shm_attach(struct fabric *fabric)
{
	const struct segment *segment = fabric->job.segment;
	struct shm *shm;
	int status = 0;

	if (!stores_are_known())
		return error_set(MPI_ERR_ARG, "WEFT_SHM_STORES=%s is none of: auto, cached, streamed", params.shm_stores);
	shm = aligned_alloc(CACHE_LINE, round_up(sizeof *shm, CACHE_LINE));
	if (!shm)
		return error_set(MPI_ERR_NO_MEM, "no memory for the shared memory transport");
	*shm = (struct shm){ .fabric = fabric, .local_size = segment->header->local_size,
			     .local = segment->ranks[fabric->job.proc].local };
	list_init(&shm->reads);
	shm_copy_open(shm);
	shm->area_at = segment->header->library_offset;
	if (fabric->job.first)
		shm->bytes_len = shm_of(fabric->job.first)->bytes_len;
	else
		status = decide_ring(segment->fd, shm->area_at, shm->local_size, &shm->bytes_len);
	if (status != 0)
		goto free_shm;
	lay_out(shm);
	/* Several fabrics of a rank have an area each, behind each other. */
	shm->area_at += fabric->job.index * round_up(shm->area_len, 4096);
	shm->in = aligned_alloc(CACHE_LINE, (shm->local_size + GUESTS_MAX) * sizeof *shm->in);
	if (!shm->in) {
		status = error_set(MPI_ERR_NO_MEM, "no memory for %u peers in shared memory", shm->local_size);
		goto free_shm;
	}
	status = map(segment->fd, shm->area_at, shm->area_len, &shm->area);
	if (status != 0)
		goto free_in;
	shm->mine = shm_slot(shm, shm->local);
	status = shm_populate(shm, shm->mine, shm->slot_len);
	if (status != 0)
		goto unmap;
	/* More ranks than CPUs: sleeping is the rule, and a fence per message cheaper than a system call per sleep. */
	shm->membarrier = doorbell_register() && !fabric->oversubscribed;
	shm->fence = !shm->membarrier;
	introduce(shm);
	log_info(3, "shared memory of %u ranks: rings of up to %zu KiB, %s", shm->local_size, shm->bytes_len >> 10,
		 shm->membarrier ? "no barrier in a send (membarrier)" : "a barrier in every send");
	fabric->shm = shm;
	return 0;
unmap:
	munmap(shm->area, shm->area_len);
free_in:
	free(shm->in);
free_shm:
	free(shm);
	return status;
}

void shm_detach(struct fabric *fabric)
{
	struct shm *shm = fabric->shm;

	if (!shm)
		return;
	guest_close(shm);
	atomic_store_explicit(&shm->mine->ready, 0, memory_order_release);
	munmap(shm->area, shm->area_len);
	free(shm->in);
	free(shm->bounce);
	shm_copy_close(shm);
	free(shm);
	fabric->shm = NULL;
}

int shm_populate(struct shm *shm, const void *start, size_t len)
{
	const struct segment *segment = shm->fabric->job.segment;
	off_t offset = (off_t)shm->area_at + ((const char *)start - shm->area);
	int status;

	do
		status = fallocate(segment->fd, 0, offset, (off_t)len);
	while (status != 0 && errno == EINTR);
	if (status == 0 || errno == EOPNOTSUPP || errno == ENOSYS)
		return 0;
	return error_set(MPI_ERR_NO_MEM, "no memory for %zu KiB of message ring shared with another rank of this host: %s; "
			 "the limit may be that of the container or of the batch job", len >> 10, strerror(errno));
}

bool shm_is_shared(const struct fabric *fabric)
{
	return fabric->shm && strcmp(params.transport, "ofi") != 0;
}

bool shm_fences(const struct fabric *fabric)
{
	return shm_of(fabric)->fence;
}

void shm_wake(struct fabric *fabric, uint32_t local)
{
	struct shm *shm = fabric->shm;

	doorbell_ring(segment_bell(fabric->job.segment, local), shm->fence);
}

static int connect_peer(struct peer *peer, const void *address, size_t address_len)
{
	struct shm *shm = shm_of(peer->fabric);
	struct shm_peer *link = aligned_alloc(CACHE_LINE, round_up(sizeof *link, CACHE_LINE));

	if (!link)
		return error_set(MPI_ERR_NO_MEM, "no memory for a peer in shared memory");
	*link = (struct shm_peer){ .shm = shm, .peer = peer, .fence = shm->fence, .block = -1 };
	if (address_len > 0) {
		struct shm_address place;
		int status;

		memcpy(&place, address, sizeof place);
		link->guest = true;
		link->out.bytes_len = place.bytes_len;
		/* Who has ended may have sent before: that is still to be received. Sending to it is an error, see guest_announce. */
		status = guest_connect(link, &place);
		if (status != 0 && !guest_has_sent(shm, peer->proc)) {
			free(link);
			return status;
		}
		if (status != 0) {
			link->probed = true;
			link->bell = peer->fabric->doorbell; /* nobody sleeps there who waits for us */
			peer->why = "same host, another job: it has ended";
		}
	} else {
		link->local = (uint32_t)peer->local_index;
		link->slot = shm_slot(shm, link->local);
		link->bell = segment_bell(peer->fabric->job.segment, link->local);
		ring_out_init(&link->out, shm_ring(shm, link->local, shm->local), shm_ring_more(shm, link->local, shm->local),
			      shm->bytes_len);
	}
	peer->link = link;
	peer->inline_max = peer->eager_max = ring_payload_max(link->out.bytes_len);
	peer->eager_wanted = params.eager_shm;
	peer->piece_len = size_min(PIECE_LEN, params.fragment);
	/* Through the ring both copy at the same time, if both run. Not 0, which would be the last word. */
	peer->read_min = peer->fabric->oversubscribed ? 1 : size_max(params.single_copy_min, 1);
	shm_probe(peer);
	return 0;
}

/* Said in the ring that leads to us; the sender reads it as it goes round. */
static bool choke(struct peer *peer, bool on)
{
	const struct shm_peer *link = peer->link;

	if (!link->in)
		return false;
	atomic_store_explicit(&link->in->ring.ring->choked, on, memory_order_relaxed); /* advice: no order needed */
	return true;
}

static void disconnect_peer(struct peer *peer)
{
	struct shm_peer *link = peer->link;

	if (link && link->guest)
		guest_disconnect(peer);
	else if (link && link->in)
		link->in->peer = NULL;
	if (link) {
		block_forget(link);
		free(link->stores);
	}
	free(link);
	peer->link = NULL;
}

/* Nothing more comes out of its ring; a rank that is alive after all finds it full one day. */
static void stop(struct peer *peer)
{
	struct shm_peer *link = peer->link;

	if (link->in)
		ring_in_close(&link->in->ring);
	assist_drop(link);
	shm_copy_stop(peer);
}

/* Peers that have begun to send since we looked last. */
static cold_path void discover(struct shm *shm)
{
	const struct segment *segment = shm->fabric->job.segment;
	/* acquire: pairs with the update in guest_announce */
	uint32_t senders = atomic_load_explicit(&shm->mine->senders, memory_order_acquire);

	while (shm->local_senders < (senders & SENDERS_LOCAL)) {
		/* Pairs with the release in announce (shm_send.c). */
		uint32_t named = atomic_load_explicit(&shm->mine->sender[shm->local_senders], memory_order_acquire);
		struct shm_in *in = &shm->in[shm->in_count];
		struct shm_peer *link;
		struct peer *peer;

		if (named == 0)
			return; /* about to be written */
		peer = fabric_peer(shm->fabric, segment->locals[named - 1].world_rank);
		if (!peer || peer->transport != &transport_shm) {
			log_error("a message of rank %u on this host cannot be received: %s",
				  segment->locals[named - 1].world_rank, error_text());
			abort();
		}
		link = peer->link;
		ring_in_init(&in->ring, shm_ring(shm, shm->local, named - 1), shm_ring_more(shm, shm->local, named - 1));
		in->peer = peer;
		link->in = in;
		if (peer->failed)
			ring_in_close(&in->ring);
		shm->last = shm->in_count++;
		shm->local_senders++;
		shm_probe(peer);
	}
	if (senders < SENDERS_GUEST || guest_discover(shm))
		shm->senders = senders & ~(uint32_t)SENDERS_LOCAL;
	shm->senders = (shm->senders & ~(uint32_t)SENDERS_LOCAL) | shm->local_senders;
}

/* What was taken may be for the producer to know. */
static void tell(struct shm_in *in)
{
	struct shm_peer *link = in->peer->link;

	if (ring_tell(&in->ring))
		doorbell_ring(link->bell, link->fence);
}

/* One message whose sender wants to know how long it takes to read. Returns 1: events. */
static cold_path int receive_sample(struct shm *shm, struct shm_in *in)
{
	const struct ring_cell *cell = in->ring.cell;
	uint32_t len = cell->far.len, sample = cell->far.sample;
	uint64_t begun_ns = status_now_ns();

	shm->last = (uint32_t)(in - shm->in);
	fabric_deliver(in->peer, cell->header, ring_payload(&in->ring, len), len);
	store_answer(&in->ring.ring->answers, sample, status_now_ns() - begun_ns);
	if (ring_take(&in->ring, len))
		tell(in);
	return 1;
}

/* Deliver what has come from one peer, at most BATCH messages. */
static inline int receive(struct shm *shm, struct shm_in *in)
{
	int64_t len = ring_arrived(&in->ring);
	int count = 0;

	if (len < 0) {
		if (likely(len == RING_NOTHING))
			return 0;
		if (len == RING_MOVED)
			ring_follow(&in->ring);
		len = ring_arrived(&in->ring);
		if (len < 0)
			return len == RING_SAMPLE ? receive_sample(shm, in) : 0;
	}
	shm->last = (uint32_t)(in - shm->in);
	do {
		ring_expect(&in->ring);
		fabric_deliver(in->peer, in->ring.cell->header, ring_payload(&in->ring, (size_t)len), (size_t)len);
		if (unlikely(ring_take(&in->ring, (size_t)len)))
			tell(in);
		count++;
		if (count == BATCH)
			break;
		len = ring_arrived(&in->ring);
	} while (len >= 0);
	return count;
}

/* Look at other rings than the last one, all of them if we are about to sleep. */
static int sweep(struct shm *shm)
{
	uint32_t count = shm->in_count, at = shm->turn;
	int events = 0;

	if (count > SWEEP && !shm->fabric->sleepers)
		count = SWEEP;
	while (count-- > 0) {
		at = at + 1 < shm->in_count ? at + 1 : 0;
		events += receive(shm, &shm->in[at]);
	}
	shm->turn = at;
	return events;
}

static int poll_all(struct fabric *fabric)
{
	struct shm *shm = fabric->shm;
	int events = 0;

	if (unlikely(atomic_load_explicit(&shm->mine->senders, memory_order_relaxed) != shm->senders))
		discover(shm);
	if (shm->senders > 0) {
		events = receive(shm, &shm->in[shm->last]);
		if (shm->senders > 1 && (events == 0 || ++shm->busy % FAIR == 0))
			events += sweep(shm);
	}
	if (unlikely(shm->exposed > 0) && shm->mine->help != 0)
		events += assist_help(shm);
	if (unlikely(!list_empty(&shm->reads)))
		events += shm_copy_poll(shm);
	return events;
}

const struct transport transport_shm = {
	.name = "shm",
	.index = TRANSPORT_SHM,
	.open = shm_attach,
	.close = shm_detach,
	.connect = connect_peer,
	.disconnect = disconnect_peer,
	.stop = stop,
	.send_inline = shm_send_inline,
	.reserve = shm_reserve,
	.commit = shm_commit,
	.choke = choke,
	.heed = shm_heed,
	.send = shm_send,
	.expose = shm_expose,
	.withdraw = shm_withdraw,
	.expose_runs = shm_expose_runs,
	.read = shm_read,
	.write = shm_write,
	.pieces_max = INT_MAX,
	.poll = poll_all,
};
