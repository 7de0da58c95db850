/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Shared memory between processes of different jobs on one host. The area of shm.h is for the ranks of one job; whoever may
 * be met by others has an inbox as well: an anonymous file with a line per guest and a ring for each. A guest opens it
 * (and the segment of the other's job, for its doorbell) through /proc, takes a free line, writes its name there and
 * sends into the ring that belongs to it. From then on all is as within a job, but that nobody helps with copies.
 *
 * A line is free again when both have let go of it: whoever is last gives the memory of the ring back.
 */
#ifndef FABRIC_SHM_GUEST_H
#define FABRIC_SHM_GUEST_H

#include "fabric/shm.h"

enum { GUESTS_MAX = 1024 };

enum guest_state {
	GUEST_FREE,
	GUEST_CLAIMED,   /* being filled in */
	GUEST_READY,
	GUEST_LEFT = 4,  /* bit: the guest sends no more */
	GUEST_DROPPED = 8, /* bit: the owner looks no more */
};

struct guest_line {
	_Atomic uint32_t state;
	int32_t pid;
	struct process_name name;
};

/* What an inbox begins with. Zeros are an empty one. */
struct guest_book {
	struct guest_line lines[GUESTS_MAX];
};

/* What a process tells others; travels as SHM_ADDRESS_LEN bytes. */
struct shm_address {
	int32_t pid, segment_fd, inbox_fd;
	uint32_t local;
	uint64_t bytes_len; /* of the inbox's rings */
	uint64_t pid_space; /* in which `pid` is its number; 0: unknown */
};

/* Make our inbox, if there is none yet, and say where it is. 0 or an error class. */
int guest_introduce(struct shm *shm, struct shm_address *address);
void guest_close(struct shm *shm);

/* Become a guest of a process of another job: fills in what of `link` leads to it. */
int guest_connect(struct shm_peer *link, const struct shm_address *address);
/* Does anything from that process lie in our inbox? */
bool guest_has_sent(const struct shm *shm, uint32_t proc);
/* Its first message is about to be sent: take a line. */
int guest_announce(struct shm_peer *link);
/* Make sure of memory for part of its ring. */
int guest_populate(struct shm_peer *link, const void *start, size_t len);
/* Has the process ended? Then how, for a sentence. */
bool guest_is_gone(const struct shm_peer *link, char *text, size_t text_len);
/* What we write into its slot when we want its help with a copy (shm_assist.c); 0: it does not know us yet. */
uint32_t guest_mark(const struct shm_peer *link);
/* Where the guest of that line wants it; NULL: it is not there. */
struct shm_stage *guest_stage(struct shm *shm, uint32_t line);
/* Let go, as guest and as owner. */
void guest_disconnect(struct peer *peer);

/* Guests that have begun to send. False: some are not known yet, look again. */
bool guest_discover(struct shm *shm);

#endif
