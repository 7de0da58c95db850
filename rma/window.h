/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A window: memory of each rank of a group that the others may read, write and combine into (MPI 5.0, chapter 12). What every file of
 * rma/ shares, and the life of the object.
 *
 * How this process reaches a target is one of three paths, fixed when the window is made:
 *
 *   DIRECT  the target's memory is mapped here (the window was allocated, and the target is on this host, or is this process): put and get are
 *           copies by the origin, accumulates its instructions, atomic or under a latch that lies with the memory
 *   COPY    memory of the target's own on this host: put and get by the kernel (process_vm_writev, process_vm_readv), which needs
 *           nothing of the target; accumulates by packets
 *   PACKET  everything by packets that the target's process handles
 *
 * All that handle a packet for one target are one process, and where others write its memory directly, that process uses the same
 * instructions and locks: so every accumulate on a word is done by CPUs of the target's host and is atomic with all others.
 *
 * Called by mpi/, with the lane locked. Functions return 0 or an MPI error class with error_text().
 */
#ifndef RMA_WINDOW_H
#define RMA_WINDOW_H

#include "fabric/area.h"
#include "fabric/exposure.h"
#include "runtime/comm.h"
#include "runtime/lane.h"

#include <stdatomic.h>

enum { WINDOW_MAGIC = 0x57745769, WINDOW_NAME_LEN = MPI_MAX_OBJECT_NAME };

enum window_path { PATH_DIRECT, PATH_COPY, PATH_PACKET };

/* What this process holds of a target's lock. */
enum window_hold { HOLD_NONE, HOLD_SHARED, HOLD_EXCLUSIVE };

/* The access epoch that is open at this process. */
enum window_epoch { EPOCH_NONE, EPOCH_FENCE, EPOCH_START, EPOCH_LOCK, EPOCH_LOCK_ALL };

struct attribute_set;
struct errhandler;
struct info;
struct window;
struct window_agent;
struct window_check;
struct window_gathered;
struct window_host;
struct window_lock;
struct window_types;

/* One rank of the window, as this process sees it. */
struct window_target {
	char *direct;              /* where its memory is mapped here; a dynamic window of our own: NULL, addresses are displacements */
	uint64_t len;              /* bytes */
	int64_t disp_unit;
	uint64_t base;             /* its address in its own process */
	struct window_lock *lock;  /* its lock, when it lies in memory that we share; else NULL: ask by packet */
	int32_t member;            /* its number among the window's ranks of this host, -1 on another */
	uint8_t path;              /* enum window_path */
	uint8_t hold;              /* enum window_hold */
	bool taking;               /* a thread waits for the lock */
	bool nocheck;              /* the hold is a promise of the user's, no lock was taken */
	bool started;              /* in the group of MPI_Win_start */
	bool touched;              /* in window->touched */
	bool unflushed;            /* packets have gone there that nobody has confirmed */
	uint32_t posts;            /* of it that no MPI_Win_start of ours has used */
	uint32_t completes;        /* of its MPI_Win_complete that no MPI_Win_wait of ours has used */
	uint32_t outgoing;         /* our accesses whose origin buffer is still needed */
	uint32_t replies;          /* our accesses that wait for an answer */
	struct window_types *types; /* it has told us; NULL: none */
	struct window_gathered *gathered; /* small accesses that have not gone yet; NULL: never any */
};

struct window {
	uint32_t magic;
	int flavor;                /* MPI_WIN_FLAVOR_... */
	uint64_t id;               /* names it in packets: the context of `comm` */
	struct comm *comm;         /* its own, made from the user's */
	struct lane *lane;
	int rank, size;
	struct list link;          /* all windows of the process */
	struct window_target *targets; /* [size] */

	/* Epochs; see epoch.c. */
	uint8_t epoch;             /* enum window_epoch */
	uint32_t turns; /* flushes and unlocks, see let_others_in of sync.c */
	bool fence_used;           /* something was accessed since the fence */
	bool stored;               /* memory of others was written by plain stores that no fence of the CPU has followed yet */
	bool no_locks;             /* info key: nobody will lock */
	bool checked;              /* WEFT_CHECK=rma, see check.h */
	uint64_t fences;           /* passed */
	bool helped;               /* the helper thread serves it while we compute */
	int locked;                /* targets held by MPI_Win_lock */
	int held;                  /* locks that this process really has, of any target */
	struct group *started;     /* of MPI_Win_start */
	struct group *posted;      /* of MPI_Win_post; NULL: no exposure epoch of that kind */
	int complete_wanted;       /* origins whose MPI_Win_complete the exposure epoch waits for */
	int completed;             /* those that have come */
	int *touched, touched_count; /* targets that something may be under way to */
	int failure;               /* error class of an access that could not be done; reported by the next synchronisation */
	char failure_text[160];

	/* Memory. */
	void *base;                /* ours */
	size_t len;
	int disp_unit;
	struct area area;          /* of this host, for all that it shares of this window; base NULL: none */
	struct window_host *host;  /* stripes and locks: in the area, or private */
	bool host_private;
	bool words;                /* WORDS_SETTLED has been seen in `host` */
	int *members, member_count; /* ranks of this host that share `host`, in order */
	struct window_agent *agent; /* locks our memory for ranks that reach us by packets */
	struct window_region *regions; /* attached, of a dynamic window, by address */
	int region_count, region_room;
	struct exposure exposure;  /* ours, for other hosts */
	bool exposed;
	struct exposed_memory *memories; /* [size] of all; NULL: all are on this host */
	struct contribution *contributions; /* [size], what all tell when it is made and freed; window.c's */
	struct window_check *check; /* what is under way here and may conflict; NULL: nothing yet */
	struct window_sent_types *sent_types; /* what targets know of our datatypes */

	/* What users hang on it. */
	char name[WINDOW_NAME_LEN];
	struct errhandler *errhandler;
	struct attribute_set *attributes;
	struct info *info;         /* as MPI_Win_get_info shows it */
	MPI_Aint attribute_size;   /* what the predefined attributes point to */
	int attribute_disp_unit, attribute_flavor, attribute_model;
	MPI_Win handle;
};

struct window_region {
	uint64_t base, len;
};

static inline struct window *window_of(MPI_Win handle)
{
	struct window *window = (struct window *)(void *)handle;

	if ((uintptr_t)handle < 4096 || window->magic != WINDOW_MAGIC)
		return 0;
	return window;
}

/* ---- life; collective over the communicator, blocking ---- */

/* Over the caller's memory. `info` may be NULL. */
int window_create(struct comm *comm, void *base, size_t len, MPI_Aint disp_unit, struct info *info, struct window **out);
/* Memory of the library's; `shared`: mapped by all, who must be on one host. *base is ours. */
int window_allocate(struct comm *comm, size_t len, MPI_Aint disp_unit, struct info *info, bool shared, void **base, struct window **out);
int window_create_dynamic(struct comm *comm, struct info *info, struct window **out);
/* Waits until everybody is done with it. Attributes are gone already. */
int window_free(struct window *window);

/* Local: a dynamic window's memory. MPI_ERR_RMA_ATTACH, MPI_ERR_NO_MEM. */
int window_attach(struct window *window, void *base, size_t len);
int window_detach(struct window *window, const void *base);
/* Is all of it attached? */
bool window_attached(const struct window *window, uint64_t at, uint64_t len);

/* Where the memory of a rank is mapped here; MPI_PROC_NULL: of the first with any. NULL when it is not shared with us. */
void window_shared_query(const struct window *window, int rank, uint64_t *len, int64_t *disp_unit, void **base);

/* Take hints: those known and well-formed show in window->info. 0 or MPI_ERR_NO_MEM, MPI_ERR_INFO_VALUE. */
int window_hints(struct window *window, struct info *info);

/* The window of a packet, or NULL. */
struct window *window_by_id(uint64_t id);

/* Wake the rank that is number `member` on this host. */
void window_wake(struct window *window, int member);

/* Note that something may be under way to a target. */
static inline void window_touch(struct window *window, int target)
{
	if (!window->targets[target].touched) {
		window->targets[target].touched = true;
		window->touched[window->touched_count++] = target;
	}
}

/* Keep an error for the next synchronisation to report. error_text() explains. */
void window_fail(struct window *window, int error);
/* The same for who has got a lock that a writer had died with. */
void window_was_wrested(struct window *window) cold_path;

#endif
