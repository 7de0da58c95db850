/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The contract between fabric.c and a transport (self.c, shm.c, ofi.c): a dozen functions that move
 * bytes to and from one peer. A transport knows no communicator, no tag and no datatype; matching,
 * protocols and fallbacks live above it in runtime/.
 *
 * Every message is a header of HEADER_LEN bytes, opaque here, and a payload. Between two processes
 * messages arrive in the order in which they were sent.
 *
 * Locking: every function is called with the fabric's owner (the lane) locked when threads may meet,
 * so a transport needs no lock of its own and may call `deliver` and `complete` directly from poll.
 * None may block or sleep, except open, close and what their comment says.
 *
 * Results: FABRIC_DONE (0), FABRIC_PENDING, FABRIC_AGAIN, or a positive MPI error class with a text left
 * by error_set().
 */
#ifndef FABRIC_TRANSPORT_H
#define FABRIC_TRANSPORT_H

#include "common/list.h"

#include <poll.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/uio.h>

#define HEADER_LEN 24     /* bytes of header before every payload; three 8-byte words, 8-aligned in memory. Written by the word, but
			   * the second, which may be written in two halves: see copy_header in shm_ring.h */
#define CONTROL_MAX 64    /* bytes of payload that a packet of the protocols carries: see fabric_send_control */
#define PIECE_MIN 1024    /* bytes of payload that every transport sends in one packet */
#define ADDRESS_MAX 256   /* bytes of a published transport address */
#define SHM_ADDRESS_LEN 32 /* bytes of what processes of other jobs on this host need to know: struct shm_address */

enum fabric_result {
	FABRIC_DONE = 0,     /* finished; buffers are the caller's again; no completion will come */
	FABRIC_PENDING = -1, /* under way; buffers stay untouched until operation->complete is called */
	FABRIC_AGAIN = -2,   /* no room now; nothing was taken */
};

/* A process as others call it: the number of its job, which no two jobs have in common, and its rank there. */
struct process_name {
	uint64_t job;
	uint32_t rank;
	uint32_t reserved;
};

struct fabric;
struct peer;
struct ways;

/*
 * One transfer that may not finish at once; embedded in its owner (a request, a control packet).
 *
 * push      called by fabric.c when it is this operation's turn on its peer: try to go on, with the functions of fabric.h that
 *           take the operation. Returns DONE (forget it), PENDING (the transport will call complete), AGAIN (no room now; stays
 *           first in the peer's queue) or an error class (failed; forget it: push has told its owner). If the peer failed
 *           meanwhile, AGAIN is as good as the error: complete is called with it, nothing is queued on a dead peer.
 * complete  called once, from fabric_poll or when the peer fails, after PENDING; also when the peer fails
 *           while the operation is queued. `error` is 0 or an MPI error class with error_text() set. It may
 *           submit further operations.
 */
struct operation {
	int (*push)(struct operation *operation);
	void (*complete)(struct operation *operation, int error);
	struct list link;    /* fabric.c's and then the transport's while it is under way */
	struct peer *peer;   /* set by fabric_submit, or by the caller before send/read/write */
	void *transport_state[2]; /* the transport's while PENDING */
};

/* Memory of another process, as its owner published it with `expose`; travels in messages. */
struct remote_memory {
	uint64_t address; /* base as the owner's transport wants it named */
	uint64_t key;     /* the transport's: process id, registration key */
	uint64_t len : 63;      /* bytes; 0: not exposed, ask for the data in pieces */
	uint64_t scattered : 1; /* exposed with expose_runs: the bytes lie in many places */
};

/* One run of bytes of a message that lies scattered in memory. A list of them has one more, whose position is where the last ends. */
struct memory_run {
	uint64_t address;
	uint64_t position; /* bytes in the runs before it */
};

/* What exposed memory is for. */
enum exposure_flags {
	EXPOSE_WRITABLE = 1, /* peers may write, too */
	EXPOSE_LASTING = 2,  /* a window: stays until who knows when, so that it is no reason to expect a peer's visit now */
};

/* The owner's side of exposed memory, to withdraw it again. */
struct region {
	void *handle; /* the transport's; may be NULL */
	int flags;    /* enum exposure_flags */
};

/* One other process (or ourselves), as seen by one fabric. The first lines are read for every message. */
struct peer {
	const struct transport *transport;
	void *link;          /* the transport's state for this peer */
	size_t inline_now;   /* largest payload of a message to send inline now: inline_max if that is wanted, 0 while choked */
	size_t eager_now;    /* the same of one to send without asking the receiver first: eager_max if wanted, 0 while choked */
	size_t inline_max;   /* largest payload that send_inline takes, at least PIECE_MIN */
	size_t eager_max;    /* largest that send and reserve take, at least PIECE_MIN */
	size_t eager_wanted; /* largest message that the user wants sent without asking the receiver; may be less than the two, or more */
	size_t piece_len;    /* best length of the pieces of a longer message, if inline_max and eager_max allow it */
	size_t read_min;     /* shorter messages come sooner in pieces than by `read`; 0: none do */
	uint32_t exposed;    /* pieces of memory exposed to it by fabric_expose: it may be reading one now */
	bool choked;         /* it keeps enough of our messages already: it wants the next ones offered. See fabric_choke */
	bool choking;        /* we told it so */
	struct ways *ways;   /* runtime's, malloc'ed: which way its long messages come; NULL: nothing is known */
	bool takes_pieces;   /* runtime's: it took our last long message in pieces */
	size_t kept;         /* runtime's: bytes of its messages that wait here for their receives */
	bool can_read;       /* `read` works towards this peer: probed, never assumed */
	bool sought;         /* its address is being looked up: see fabric_found */
	bool failed;         /* the peer is gone: every operation fails with failed_class */
	int failed_class;
	char *failed_why;    /* malloc'ed; NULL: no memory, or not failed. See fabric_peer_error */
	struct list backlog; /* operations waiting for room, oldest first; non-empty: nothing may overtake */
	struct list backlogged_link; /* fabric.c's list of peers with a backlog */
	struct fabric *fabric;
	uint32_t proc;       /* index of the process: its rank in MPI_COMM_WORLD, or beyond for spawned ones */
	int local_index;     /* rank among the job's ranks on this host, -1 on another host */
	const char *why;     /* one line for reports: why this transport was chosen */
};

/* Index of a transport where something is kept for each. */
enum transport_index { TRANSPORT_SELF, TRANSPORT_SHM, TRANSPORT_OFI, TRANSPORT_COUNT };

struct transport {
	const char *name; /* "self", "shm", "ofi" */
	enum transport_index index;

	/* Make it usable for this process. May block for bounded time. */
	int (*open)(struct fabric *fabric);
	/* Finish what is under way towards live peers, close, free. May block for bounded time. */
	void (*close)(struct fabric *fabric);

	/* What others need to reach us, for publication: writes up to ADDRESS_MAX bytes. May be NULL. */
	int (*address)(struct fabric *fabric, void *address, size_t *address_len);

	/*
	 * Fill in link, inline_max, eager_max, eager_wanted, piece_len, read_min, can_read, why of a fresh peer. `address` is what the peer
	 * published (NULL, 0 for transports without, when the peer is the one who asks, or while it is being looked up). Connections may be
	 * made later, at the first send; a connection that cannot be made fails the peer through fabric_peer_failed.
	 */
	int (*connect)(struct peer *peer, const void *address, size_t address_len);
	/* What connect was not told: the address that the peer published, or an error class with error_text(). NULL where there are none. */
	void (*found)(struct peer *peer, const void *address, size_t address_len, int error);
	void (*disconnect)(struct peer *peer);
	/* Connect now, if that would wait for the first send: whoever waits for the peer wants to hear of its end. NULL: no need. */
	void (*reach)(struct peer *peer);
	/*
	 * The peer is gone, or not to be believed any more; called once, by fabric_peer_failed. Completes every operation of the peer that is
	 * PENDING with fabric_peer_error(peer), its buffers being quiet; from now on nothing of it is delivered and nothing completed. What was
	 * exposed for it alone is quiet, too, when this returns.
	 */
	void (*stop)(struct peer *peer);

	/*
	 * Send header and at most inline_max bytes; both may be reused on return.
	 * DONE, AGAIN or an error class. The fast path: no allocation, no system call beyond the provider's own.
	 */
	int (*send_inline)(struct peer *peer, const void *header, const void *payload, size_t len);

	/*
	 * Two halves of a send whose payload is written in place (packed from a derived datatype):
	 * reserve up to eager_max bytes of buffer (DONE, AGAIN or an error class); then commit exactly the `len`
	 * bytes written (at most those reserved). One reservation at a time, nothing sent to anybody in between.
	 * `header` is copied. Commit returns DONE or an error class.
	 */
	int (*reserve)(struct peer *peer, size_t len, void **buffer);
	int (*commit)(struct peer *peer, const void *header, void *buffer, size_t len);

	/*
	 * Tell the peer to send nothing whole from now on (`on`), or that it may again; it is fabric_choked there, soon. False: not
	 * now. NULL: there is no need, or no way.
	 */
	bool (*choke)(struct peer *peer, bool on);
	/* While choked: has the peer changed its mind? NULL: it tells by itself. */
	void (*heed)(struct peer *peer);

	/*
	 * Send straight from the caller's memory; `header` is copied, the iovec array may be reused on
	 * return, the memory it names only after completion. At most eager_max bytes. DONE, PENDING, AGAIN or an error class.
	 */
	int (*send)(struct peer *peer, const void *header, const struct iovec *iov, int iov_count, size_t len,
		    struct operation *operation);

	/*
	 * Let the peers of this transport read (and write, see region->flags, which the caller has set) `len` bytes at `base`, until
	 * withdrawn. On failure (too little lockable memory, say) returns an error class and the caller falls back.
	 * NULL when the transport has no remote memory access.
	 */
	int (*expose)(struct fabric *fabric, void *base, size_t len, struct remote_memory *remote, struct region *region);
	void (*withdraw)(struct fabric *fabric, struct region *region);
	/*
	 * The same, for reading only, of memory with gaps: `count` runs. The list stays where it is until withdrawn.
	 * NULL when the transport cannot.
	 */
	int (*expose_runs)(struct fabric *fabric, const struct memory_run *runs, size_t count, struct remote_memory *remote,
			   struct region *region);

	/*
	 * Copy between local memory and the peer's exposed memory at `offset`; the sum of the iovec is
	 * the length. The operation completes when the local memory is valid (read) or free and the data is
	 * visible to the peer (write). Iovec array reusable on return. DONE, PENDING, AGAIN, or an error class.
	 */
	int (*read)(struct peer *peer, const struct iovec *local, int local_count, const struct remote_memory *remote,
		    uint64_t offset, struct operation *operation);
	int (*write)(struct peer *peer, const struct iovec *local, int local_count, const struct remote_memory *remote,
		     uint64_t offset, struct operation *operation);
	int pieces_max; /* of local memory for one read or write: more would cost more than another call */

	/* Look for arrivals and completions; deliver and complete them. Bounded work. Returns how many. */
	int (*poll)(struct fabric *fabric);

	/*
	 * Before sleeping: write the file descriptors whose readiness means "poll me" to `fds` (at most `max`),
	 * return their number, or -1 when something has arrived and there must be no sleep. NULL: the transport rings the
	 * doorbell of the sleeping process and has no descriptors.
	 */
	int (*prepare_sleep)(struct fabric *fabric, struct pollfd *fds, int max);
};

extern const struct transport transport_self, transport_shm, transport_ofi;

#endif
