/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The library area of the host segment, and what shm*.c share. All memory of a host's ranks that is
 * common to them is laid out here:
 *
 *     area head | one slot per rank | one stage per rank | blocks [sender] | rings [receiver][sender] | more of them [receiver][sender]
 *
 * Everything is valid when zero, so ranks join in any order. Untouched pages cost nothing: a pair of ranks that never
 * talk has no ring in memory, one that has little to say has 2 KiB, and blocks of its sender's while something is under way. Only fabric/ writes here;
 * collectives have memory of their own (area.h).
 */
#ifndef FABRIC_SHM_H
#define FABRIC_SHM_H

#include "common/doorbell.h"
#include "common/pool.h"
#include "fabric/host.h"
#include "fabric/fabric.h"
#include "fabric/shm_ring.h"

#include <sys/types.h>

/* Bytes of payload rings per rank of the host, at most. */
#define SHM_RINGS_LEN_PER_RANK ((size_t)8 << 20)

/* First line of the area. */
struct shm_head {
	_Atomic uint64_t bytes_len; /* payload ring of every pair; the first rank decides for all */
};

/* What a rank tells the others of its host. `senders` and the list after it are written by them. */
struct shm_slot {
	_Atomic uint32_t ready cache_aligned; /* the lines below are filled in */
	int32_t pid;
	uint64_t token_address; /* where `token` lies in that process: a reader compares, so that it reads the right one */
	uint64_t token[2];
	_Atomic uint32_t help
		cache_aligned; /* local rank plus 1 of a peer that reads our memory and wants help, or HELP_GUEST and its line in
						our book; 0: nobody */
	/* How many peers have sent, or are about to; above SENDERS_LOCAL a number that changes when a guest (shm_guest.h) begins. */
	_Atomic uint32_t senders cache_aligned;
	_Atomic uint32_t sender[];              /* their local rank plus 1, in order of first contact; 0: not written yet */
};

/* Memory that a rank lends to its peers' rings for their first payloads. Blocks that are lost hold what a peer that we have forgotten may still read. */
enum { BLOCKS = 64 };

struct shm_blocks {
	struct {
		struct shm_peer *user; /* NULL: nobody yet */
		uint64_t end;          /* position of the user's payloads behind the last one here, once it uses the block no more */
	} of[BLOCKS];
	uint64_t ready, lost; /* bit per block: there is memory; see above */
	uint32_t turn;
};

#define HELP_GUEST (UINT32_C(1) << 31)

enum { SENDERS_GUEST = 1 << 20, SENDERS_LOCAL = SENDERS_GUEST - 1 };

enum {
	STAGE_SLOTS = 4,
	STAGE_CHUNK = 64 << 10, /* bytes at most */
};

/* What part of its owner's memory a copy is about. */
struct remote_place {
	uint64_t address; /* of the memory, or of a list of runs */
	size_t runs;      /* in that list; 0: there is none */
	uint64_t offset;  /* byte where the copy begins */
};

enum { STAGE_FULL = 1 };

/* Where the owner of memory helps the rank that reads it (shm_assist.c). One per reader. */
struct shm_stage {
	_Atomic uint64_t claim cache_aligned; /* job, first and last+1 chunk not taken */
	uint32_t owner;                       /* local rank; of another job HELP_GUEST and its process id */
	struct remote_place place;
	uint64_t len, chunk_len;
	struct {
		_Atomic uint32_t full cache_aligned; /* STAGE_FULL, or a sample as stores.h has it */
	} slots[STAGE_SLOTS];
	unsigned char data[STAGE_SLOTS][STAGE_CHUNK] __attribute__((aligned(4096)));
};

/* A peer that sends to us. */
struct shm_in {
	struct ring_in ring;
	struct peer *peer;
} cache_aligned;

/* peer->link */
struct shm_peer {
	struct ring_out out;
	struct doorbell *bell; /* the peer's */
	struct stores *stores; /* how our payloads are stored for it; NULL: not yet, or there is no choice */
	const struct ring_cell *heard; /* where its ring was when we sent it the last longer payload */
	struct shm_in *in;     /* NULL until it has sent something */
	bool fence;            /* we must fence before looking at `bell` */
	bool announced;        /* it knows that we send */
	bool measured;         /* `stores` was asked for */
	bool probed;
	struct shm *shm;
	struct shm_slot *slot;   /* the peer's */
	struct peer *peer;
	uint32_t local;
	int block;               /* that our payloads are in; -1: none */
	uint32_t line;           /* of a guest: its line in our book, while `in` is not NULL */
	bool guest;              /* a process of another job: see shm_guest.h */
	struct shm_visit *visit; /* what we have of its memory; NULL: it had ended when we met */
};

/* fabric->shm */
struct shm {
	struct fabric *fabric;
	struct shm_slot *mine;
	struct shm_in *in;    /* [local_size + GUESTS_MAX], the first in_count in use */
	uint32_t in_count;
	uint32_t senders;     /* of mine->senders: what is known, and looked at in `in` */
	uint32_t local_senders;
	struct shm_crowd *crowd; /* other jobs on this host; crowd_count of them */
	uint32_t crowd_count;
	struct shm_inbox *inbox; /* for processes of other jobs; NULL until the first */
	uint32_t last;        /* of `in`: the one that brought something last */
	uint32_t turn;       /* of `in`: where the sweep over all of them goes on */
	uint32_t busy;       /* counts polls that found something */
	void *bounce;         /* for a reserved payload that is to be streamed into the ring */
	size_t bounce_len;
	struct store store;   /* of the payload that is reserved */
	struct list reads;    /* copies under way: operations of shm_copy.c */
	struct pool copies;   /* of one piece, for them */
	char *area;
	uint64_t area_at; /* of it, in the segment's file */
	size_t area_len, slot_len, more_len, bytes_len;
	size_t stages_at, blocks_at, rings_at, more_at; /* offsets in the area */
	struct shm_blocks blocks;
	uint64_t job;         /* number of the last assisted copy */
	uint32_t exposed;     /* pieces of memory that peers may be reading */
	bool said;            /* what sort of shared memory this is */
	bool assisting;       /* a copy of ours is being assisted: the stage is in use */
	bool stage_ready;
	uint32_t local_size, local;
	bool fence;
	bool membarrier;
	uint64_t token[2];
};

static inline size_t shm_slot_len(uint32_t local_size)
{
	return round_up(sizeof(struct shm_slot) + local_size * sizeof(uint32_t), CACHE_LINE);
}

/* Offset in the area. */
static inline size_t shm_stages_at(uint32_t local_size)
{
	return round_up(CACHE_LINE + local_size * shm_slot_len(local_size), 4096);
}

static inline struct shm_slot *shm_slot(const struct shm *shm, uint32_t local)
{
	return (struct shm_slot *)(void *)(shm->area + CACHE_LINE + local * shm->slot_len);
}

static inline struct ring *shm_ring(const struct shm *shm, uint32_t receiver, uint32_t sender)
{
	size_t index = (size_t)receiver * shm->local_size + sender;

	return (struct ring *)(void *)(shm->area + shm->rings_at + index * sizeof(struct ring));
}

static inline struct ring_more *shm_ring_more(const struct shm *shm, uint32_t receiver, uint32_t sender)
{
	size_t index = (size_t)receiver * shm->local_size + sender;

	return (struct ring_more *)(void *)(shm->area + shm->more_at + index * shm->more_len);
}

static inline struct shm_stage *shm_stage(const struct shm *shm, uint32_t reader)
{
	return (struct shm_stage *)(void *)(shm->area + shm->stages_at) + reader;
}

/* Map the area (once per fabric, also when messages do not go through it). */
int shm_attach(struct fabric *fabric);
void shm_detach(struct fabric *fabric);

/* Get memory for part of the area now, so that its lack is an error and not a SIGBUS later. */
int shm_populate(struct shm *shm, const void *start, size_t len);

/* shm_block.c. Lend a block to a peer's ring, which has no window; false: none is free. It goes back when all of it was taken and others want one. */
bool block_lend(struct shm_peer *link);
/* The ring goes on in its own memory. */
void block_leave(struct shm_peer *link);
/* We forget the peer. */
void block_forget(struct shm_peer *link);

/* shm_send.c */
struct stores *shm_stores(struct shm_peer *link);
void shm_heed(struct peer *peer);
int shm_send_inline(struct peer *peer, const void *header, const void *payload, size_t len);
int shm_reserve(struct peer *peer, size_t len, void **buffer);
int shm_commit(struct peer *peer, const void *header, void *buffer, size_t len);
int shm_send(struct peer *peer, const void *header, const struct iovec *iov, int iov_count, size_t len,
	     struct operation *operation);

/* shm_copy.c */
void shm_probe(struct peer *peer);
int shm_expose(struct fabric *fabric, void *base, size_t len, struct remote_memory *remote, struct region *region);
int shm_expose_runs(struct fabric *fabric, const struct memory_run *runs, size_t count, struct remote_memory *remote,
		    struct region *region);
void shm_withdraw(struct fabric *fabric, struct region *region);
int shm_read(struct peer *peer, const struct iovec *local, int local_count, const struct remote_memory *remote,
	     uint64_t offset, struct operation *operation);
int shm_write(struct peer *peer, const struct iovec *local, int local_count, const struct remote_memory *remote,
	      uint64_t offset, struct operation *operation);
void shm_copy_open(struct shm *shm);
void shm_copy_close(struct shm *shm);
int shm_copy_poll(struct shm *shm);
/* End all copies from and to a peer with an error. */
void shm_copy_stop(struct peer *peer);

/*
 * For rma/: one call of the kernel's between lists of memory here and there, in the direction asked for; *moved tells how many bytes of them,
 * more than none. 0 or an error class.
 */
int shm_copy_now(struct fabric *fabric, uint32_t proc, bool write, const struct iovec *here, int here_count, const struct iovec *there,
		 int there_count, size_t *moved);

#endif
