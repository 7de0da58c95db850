/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * How payloads are stored in shared memory for one reader: through the cache of the core that writes, or past it (common/stream.h). Which
 * one is faster depends on the caches that the two cores share, and a host of virtual machines may change that while a job runs. So it is measured
 * with the payloads themselves, for each reader, size class and pace: a few samples, stored in one way and the other by turns, after which all go by
 * the better one for a while.
 *
 * The writer times its stores. The reader is told which payloads are samples, times what it does with them and leaves the sum for each
 * way in shared memory; of both the longest sample is left out, for it may have been interrupted. A payload that is sent alone takes the time of both; of those that follow each other closely
 * every one takes the longer of the two, since the two cores work at the same time; so do the parts of a long message
 * that its owner carries (shm_assist.c).
 *
 * Used by shm*.c. Costs a payload of STORE_LEN_MIN bytes or more a look at its class once that is settled; shorter ones nothing.
 */
#ifndef FABRIC_STORES_H
#define FABRIC_STORES_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "common/decision.h"

enum {
	STORE_LEN_MIN = 1024,
	STORE_CLASSES = 7, /* by the logarithm of the length */
};

enum store_pace { STORE_ALONE, STORE_CLOSELY, STORE_PARTS, STORE_PACES };

/* The writer's, for one reader. Zeros are a beginning. */
struct stores {
	struct decision classes[STORE_PACES * STORE_CLASSES]; /* of a size class and pace: through the cache, or past it */
	uint32_t sum_ns[2], most_ns[2]; /* what samples took to store, and the longest of them, by way */
	uint16_t number; /* of the trial that is going on */
	uint8_t trial;   /* number of its class plus 1; 0: none is going on */
	uint8_t begun;   /* samples */
	uint8_t waited;  /* payloads of other classes that would have begun a trial */
	uint16_t unanswered; /* payloads of its own class since all samples are sent */
	bool forced;
	char readers[48]; /* for what we say */
};

/* The reader's answers, in shared memory, by way: number of the trial, how many samples were read, what they took in ns; and the longest of them. */
struct store_answers {
	_Atomic uint64_t of[2];
	_Atomic uint32_t most_ns[2];
};

/* A payload that is being stored. */
struct store {
	bool streamed;   /* what to do */
	uint32_t sample; /* to be told to the reader, who tells it to store_answer; 0: it is none */
	uint64_t begun_ns;
};

/* Is WEFT_SHM_STORES one of those that there are? */
bool stores_are_known(void);
/* A malloc'ed one, or NULL: everything is stored through the cache. */
struct stores *stores_make(const char *readers);
/* `stores` may be NULL, and a payload of any length. */
struct store store_begin(struct stores *stores, size_t len, enum store_pace pace, const struct store_answers *answers);
void store_copy(const struct store *store, void *to, const void *from, size_t len);
/* It is stored, and about to be published. */
void store_end(struct stores *stores, const struct store *store);

/* A reader, of which there may be several: a sample took so many ns. */
void store_answer(struct store_answers *answers, uint32_t sample, uint64_t ns);

#endif
