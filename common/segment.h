/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The host segment: one anonymous file (memfd) per host and job that tells its ranks everything about
 * the job, and holds the shared memory of the library.
 *
 *     header | rank map | hosts | local ranks | strings | doorbells | deaths | status pages | (page aligned) library area ...
 *
 * Who makes it: the host's launcher daemon (mpiexec itself on its own host), before it starts the ranks;
 * or the host's first rank when a foreign PMIx server started the job. Ranks inherit the descriptor and
 * find it through WEFT_SEGMENT_FD, and themselves through WEFT_LOCAL_RANK. All but the doorbells, the deaths,
 * the status pages and the library area is written once, before any rank sees it, and never again.
 *
 * Deaths: whoever starts and watches the ranks writes here which of them are gone, of this host and of all others as it hears of
 * it, with segment_mark_dead, from any process that has the segment attached, any number of times, in any order. The ranks of this
 * host are woken and fail what they have to do with the dead one. A rank that finalised is not dead. Nobody need write deaths when
 * the whole job ends with the first of them.
 *
 * The library area begins at `library_offset`, is empty at first (the file ends there), reads as zeros
 * when grown with ftruncate, and zeros there must mean "valid, empty".
 *
 * All offsets are bytes from the start of the file; numbers are in the host's byte order.
 */
#ifndef COMMON_SEGMENT_H
#define COMMON_SEGMENT_H

#include <stddef.h>
#include <stdint.h>

#include "common/doorbell.h"
#include "common/status.h"

#define SEGMENT_MAGIC UINT64_C(0x746d677374666577) /* "weftsgmt" */
#define SEGMENT_FD_ENV "WEFT_SEGMENT_FD"
#define SEGMENT_LOCAL_RANK_ENV "WEFT_LOCAL_RANK"

enum { SEGMENT_VERSION = 3, SEGMENT_KEY_LEN = 32, SEGMENT_ID_LEN = 64, SEGMENT_RANKS_MAX = 1 << 22 };

/* Bits of segment_header.flags. */
enum {
	SEGMENT_FOREIGN = 2,        /* made by the library: nobody reads the status pages */
	SEGMENT_GATED = 4,          /* the gate begins closed */
};

/* By what number other jobs know the job of this key. */
uint64_t segment_job_number(const unsigned char key[SEGMENT_KEY_LEN]);

/* One per world rank. */
struct segment_rank {
	uint32_t host;              /* index of its host */
	uint32_t local;             /* its local rank there */
	uint32_t app;               /* MPI_APPNUM: which program of an MPMD job */
};

/* One per host. `address` is numeric, the way the launcher reached that host; "" when it is not known. */
struct segment_host {
	uint32_t name_offset;
	uint32_t address_offset;
	uint32_t local_size;        /* ranks there */
	uint32_t reserved;
};

/* One per local rank: who it is and where it was bound. */
struct segment_local {
	uint32_t world_rank;
	int32_t numa;               /* NUMA node of its CPUs; -1 unknown or several */
	int32_t first_cpu;          /* first CPU it is bound to; -1 unbound */
	uint32_t cpu_count;         /* CPUs it is bound to; 0 unbound */
};

struct segment_header {
	uint64_t magic;
	uint32_t version;
	uint32_t flags;
	uint32_t size;              /* ranks of the job */
	uint32_t local_size;        /* ranks on this host */
	uint32_t host_count;
	uint32_t host_index;        /* this host */
	uint32_t usable_cpus;       /* CPUs of this host that the job may use: affinity and cgroup; at least 1 */
	uint32_t app_count;         /* programs of an MPMD job; at least 1 */
	uint32_t universe_size;     /* slots the launcher knows of */
	uint32_t page_len;
	_Atomic uint32_t gate;      /* 1: ranks wait in MPI_Init until a debugger has found them */
	int32_t maker;              /* process that made it: the daemon, of which all ranks of the host descend, unless SEGMENT_FOREIGN */
	unsigned char key[SEGMENT_KEY_LEN]; /* of the job, random: a stranger does not have it */
	char job_id[SEGMENT_ID_LEN];
	uint64_t ranks_offset;      /* struct segment_rank [size] */
	uint64_t hosts_offset;      /* struct segment_host [host_count] */
	uint64_t locals_offset;     /* struct segment_local [local_size] */
	uint64_t strings_offset;    /* zero-terminated strings */
	uint64_t strings_len;
	uint64_t bells_offset;      /* struct doorbell [local_size] */
	uint64_t deaths_offset;     /* struct segment_deaths */
	uint64_t status_offset;     /* STATUS_PAGE_LEN bytes per local rank */
	uint64_t library_offset;    /* page aligned; end of what segment_create writes */
};

/* How a rank ended that did not finalise. */
enum segment_death {
	SEGMENT_ALIVE,        /* or finalised, or not known to be dead */
	SEGMENT_DEAD_SIGNAL,  /* detail: the signal that ended it */
	SEGMENT_DEAD_EXIT,    /* detail: its exit status, without MPI_Finalize */
	SEGMENT_DEAD_HOST,    /* its host, or who watched it there, cannot be reached any more */
	SEGMENT_DEAD_TOLD,    /* a resource manager said so, no more is known */
};

/* Zeros at first. An entry of `ranks` is written after the rank's cause; 0: about to be written. */
struct segment_deaths {
	_Atomic uint32_t count cache_aligned;
	/* Of each world rank: enum segment_death in the low half, detail in the high half. Then, of `count`: world rank + 1, in order. */
	_Atomic uint32_t words[];
};

/* What segment_create is told. Local ranks are numbered by world rank. */
struct segment_job {
	uint32_t size;
	uint32_t host_count;
	uint32_t host_index;
	uint32_t usable_cpus;
	uint32_t universe_size;                 /* 0: as many as ranks */
	uint32_t flags;
	const uint32_t *rank_host;              /* [size] */
	const uint32_t *rank_app;               /* [size], or NULL: all of program 0 */
	const char *const *host_names;          /* [host_count] */
	const char *const *host_addresses;      /* [host_count], or NULL; entries may be NULL */
	const unsigned char *key;               /* SEGMENT_KEY_LEN bytes */
	const char *job_id;
	const struct segment_local *places;     /* [local size] bindings (world_rank is ignored), or NULL */
};

/* A mapped segment. Pointers lead into the mapping of the first library_offset bytes. */
struct segment {
	int fd;
	struct segment_header *header;
	const struct segment_rank *ranks;
	const struct segment_host *hosts;
	const struct segment_local *locals;
	const char *strings;
	struct segment_deaths *deaths;
};

/*
 * Make the segment of one host. Returns its descriptor (close-on-exec), or -1 with error_set().
 * The caller owns the descriptor; the memory lives as long as anyone has it open or mapped.
 */
int segment_create(const struct segment_job *job);

/*
 * Map and check the segment behind `fd`. 0 and *out filled, or an error class with error_set() and
 * nothing mapped. Takes no ownership of `fd`, which must stay open while the library grows the file.
 */
int segment_attach(int fd, struct segment *out);

/* Unmap. Does not close the descriptor. */
void segment_detach(struct segment *segment);

/* Name, numeric address ("" when unknown) of a host, and a local rank's status page. */
const char *segment_host_name(const struct segment *segment, uint32_t host);
const char *segment_host_address(const struct segment *segment, uint32_t host);
struct status_page *segment_status(const struct segment *segment, uint32_t local_rank);

/* What wakes a local rank. */
static inline struct doorbell *segment_bell(const struct segment *segment, uint32_t local_rank)
{
	return (struct doorbell *)(void *)((char *)segment->header + segment->header->bells_offset) + local_rank;
}

/*
 * A rank of the job is gone: record it and wake the ranks of this host. False when it was recorded before. Never blocks. See the top of
 * this file.
 */
bool segment_mark_dead(const struct segment *segment, uint32_t rank, enum segment_death cause, int detail);

/* How many deaths there are; and of which world ranks, in the order of recording. -1: about to be written, look again. */
static inline uint32_t segment_death_count(const struct segment *segment)
{
	/* acquire: pairs with the increment in segment_mark_dead */
	return atomic_load_explicit(&segment->deaths->count, memory_order_acquire);
}
int64_t segment_death_at(const struct segment *segment, uint32_t index);

/* Which death a rank died, SEGMENT_ALIVE when none is recorded; "was killed by signal 9 (Killed)", for a sentence about the rank. */
enum segment_death segment_death_of(const struct segment *segment, uint32_t rank);
void segment_death_text(const struct segment *segment, uint32_t rank, char *text, size_t text_len);

#endif
