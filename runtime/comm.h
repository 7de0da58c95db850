/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A communicator: a group (two for an intercommunicator), a context that keeps its messages apart from all
 * others, and what the user hung on it.
 *
 * Contexts need no agreement: rank 0 of the new communicator makes one up from its process index and a counter,
 * unique in the job and never used twice, and tells the others. Point-to-point messages use `context`, collective
 * operations `context | CONTEXT_COLLECTIVE`; the other two values of the two low bits are partitioned communication's.
 */
#ifndef RUNTIME_COMM_H
#define RUNTIME_COMM_H

#include "runtime/group.h"
#include "runtime/lane.h"

enum { COMM_MAGIC = 0x57744363, COMM_NAME_LEN = MPI_MAX_OBJECT_NAME };

#define CONTEXT_COLLECTIVE UINT64_C(1)
#define CONTEXT_LOCAL UINT64_C(2) /* an intercommunicator's local communicator: its leader's context and this */

struct attribute_set;
struct send_buffer;
struct coll_state;
struct errhandler;
struct info;
struct topology;

struct comm {
	/* Read by every send and receive. */
	uint32_t magic;
	bool inter;
	bool strangers;       /* processes of other jobs are in it */
	int rank;             /* of this process in the local group */
	int size;             /* of the local group */
	int remote_size;      /* ranks one can send to: size, or that of the remote group */
	struct lane *lane;
	struct peer **peers;  /* [remote_size]; entries NULL until first contact, see comm_peer */
	uint64_t context;

	atomic_int references; /* the handle, and objects that keep it */
	uint32_t pending;      /* requests under way on it, counted with the lane locked: it outlives them */
	struct group *group;
	struct group *remote;  /* equals `group` but for intercommunicators */
	struct comm *local;    /* intercommunicator: the local group's own communicator, for its collectives */
	struct comm *base;     /* see comm_base; NULL: itself */
	uint32_t offered_lane; /* that all members can have it in: see comm_take_lane */
	bool counted;          /* in lane->comms */
	struct errhandler *errhandler;
	struct attribute_set *attributes; /* owned by attribute.c */
	struct topology *topology;        /* Cartesian, graph; NULL */
	struct info *info;
	/* A communicator that belongs to another object, which errors are reported to: mpi/ sets both. NULL: its own errhandler. */
	int (*fail)(struct comm *comm, int class, const char *call);
	void *owner;
	struct send_buffer *buffer;            /* for buffered sends on this communicator; NULL: the process's */
	struct coll_state *collectives;   /* owned by collectives/; NULL until the first one */
	void (*collectives_free)(struct comm *comm); /* set by collectives/ along with it */
	uint32_t failures_told;           /* to receives from MPI_ANY_SOURCE: so many of the lane's proc_failure_count */
	uint64_t reached_ns;              /* failure_reach: when it looked last */
	uint64_t collective_count;        /* collectives entered, the sequence number of the last */
	char name[COMM_NAME_LEN];
	MPI_Comm handle;
};

extern struct comm *comm_world, *comm_self; /* valid between MPI_Init and MPI_Finalize */
extern struct comm *comm_parent;	    /* with those who spawned this job; NULL */

/* The object behind a handle; NULL for MPI_COMM_NULL, freed or garbage, or before MPI_Init. */
static inline struct comm *comm_of(MPI_Comm handle)
{
	struct comm *comm;

	if ((uintptr_t)handle < 4096)
		return handle == MPI_COMM_WORLD ? comm_world : handle == MPI_COMM_SELF ? comm_self : 0;
	comm = (struct comm *)(void *)handle;
	return comm->magic == COMM_MAGIC ? comm : 0;
}

/* For texts. */
static inline const char *comm_called(const struct comm *comm)
{
	return comm->name[0] != '\0' ? comm->name : "a communicator without a name";
}

/* The slow half of comm_peer: first contact. NULL with error_text() set. */
struct peer *comm_peer_first(struct comm *comm, int rank);

/* The peer behind a rank that one can send to (0 <= rank < remote_size). NULL with error_text() when unreachable. */
static inline struct peer *comm_peer(struct comm *comm, int rank)
{
	struct peer *peer = comm->peers[rank];

	return likely(peer != 0) ? peer : comm_peer_first(comm, rank);
}

/*
 * First contact with a rank that one will send to, or MPI_PROC_NULL, by a call of the application that has not begun anything yet: while
 * its address is looked up, which can take as long as it needs to start, other threads use the lane. 0 or an error class with text.
 */
int comm_reach_first(struct comm *comm, int rank);
static inline int comm_reach(struct comm *comm, int rank)
{
	return likely(rank < 0 || comm->peers[rank]) ? 0 : comm_reach_first(comm, rank);
}

/* Make MPI_COMM_WORLD and MPI_COMM_SELF; undo it. */
int comm_init(struct lane *lane, uint32_t proc, uint32_t proc_count);
void comm_finalize(void);
/* The first step of MPI_Finalize: delete the attributes of MPI_COMM_SELF and MPI_COMM_WORLD. Runs users' functions: lane not entered. */
int comm_delete_attributes(void);

/*
 * A communicator over `group` (and `remote` for an intercommunicator, else NULL) with the given context; takes its own references to the
 * groups. No communication. NULL when memory is out.
 */
struct comm *comm_new(struct lane *lane, uint64_t context, struct group *group, struct group *remote);
/* A fresh context, unique in the job. Any thread. */
uint64_t comm_context_new(void);
void comm_retain(struct comm *comm);
/* Lane locked. Destroys it when nobody refers to it and nothing is pending. */
void comm_release(struct comm *comm);

/* A request begins to need the communicator / has ended; lane locked. */
static inline void comm_begin_pending(struct comm *comm)
{
	comm->pending++;
}
/* It was the last one; for comm_end_pending. */
void comm_end_last(struct comm *comm);
static inline void comm_end_pending(struct comm *comm)
{
	if (--comm->pending == 0)
		comm_end_last(comm);
}

/*
 * A new communicator that nobody knows yet, made for the application: goes to the lane that its members agreed on. Messages and collectives are
 * there; for everything else (making others of it, windows, files, other jobs) there is comm_base, the same group and context in the first
 * lane. No lane entered. 0 or an error class.
 */
int comm_take_lane(struct comm *comm);
static inline struct comm *comm_base(struct comm *comm)
{
	return comm->base ? comm->base : comm;
}
/* The application lets go of it: so much for comm_base. No lane entered. */
void comm_leave_lane(struct comm *comm);

/* Host index of a rank one can send to, for collectives that look at the topology. */
uint32_t comm_host_of(const struct comm *comm, int rank);

#endif
