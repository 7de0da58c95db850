/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See proc.h. Of our own job the host segment knows everything; what is kept here is other jobs, and failures. */
#include "runtime/proc.h"

#include "common/error.h"
#include "common/list.h"
#include "mpi.h"
#include "runtime/bootstrap.h"
#include "runtime/errhandler.h"
#include "runtime/inquiry.h"
#include "runtime/lanes.h"
#include "runtime/port.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Another job. */
struct job {
	struct list link;
	uint64_t number;
	uint32_t context_space;
	unsigned char secret[PROOF_LEN]; /* what it shows to others */
	uint32_t *procs;                 /* [ranks]: our index of each; PROC_NONE: not met */
	uint32_t ranks, members;
};

/* A process of another job. */
struct other {
	struct proc_card card;
	struct job *job;
	uint32_t host;
	uint32_t references; /* groups that it is in; under `lock` */
};

struct failure {
	uint32_t proc;
	int class;
	char *why;              /* malloc'ed; NULL: no memory */
	uint32_t lanes;         /* that have been told, a bit for each */
};

static struct {
	const struct segment *segment;
	uint32_t self, world;
	uint64_t number;                 /* of our job */
	unsigned char secret[PROOF_LEN]; /* for others */
	char host_identity[PROC_HOST_IDENTITY_LEN];
	struct list jobs;
	struct other **others; /* [other_count]: index world + i; NULL: free */
	uint32_t other_count;
	struct failure *failures;
	_Atomic uint32_t failure_count; /* read without `failures_lock` to see whether there are any */
	uint32_t failure_room;
	struct {
		uint32_t *failures; /* indices into `failures`, in the order in which the lane was told */
		uint32_t count, room;
	} told[LANES_MOST]; /* each read and changed with that lane locked */
} procs;

/* Groups are made and freed without the lane. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_mutex_t failures_lock = PTHREAD_MUTEX_INITIALIZER; /* of procs.failures */
static _Atomic bool met; /* there are or were others; set before any of them is in a group */

/* FNV-1a, of id and key: the key makes two jobs of the same name differ. 20 bits of it tell nobody the key. */
static uint32_t space_of(const struct segment_header *header)
{
	uint64_t hash = UINT64_C(14695981039346656037);

	for (size_t i = 0; i < SEGMENT_KEY_LEN; i++)
		hash = (hash ^ header->key[i]) * UINT64_C(1099511628211);
	for (const char *at = header->job_id; *at; at++)
		hash = (hash ^ (unsigned char)*at) * UINT64_C(1099511628211);
	return (uint32_t)(hash >> (64 - PROC_SPACE_BITS));
}

int proc_open(const struct segment *segment, uint32_t self)
{
	const unsigned char *key = segment->header->key;

	memset(&procs, 0, sizeof procs);
	procs.segment = segment;
	procs.self = self;
	procs.world = segment->header->size;
	list_init(&procs.jobs);
	procs.number = segment_job_number(key);
	proof_make(key, SEGMENT_KEY_LEN, "secret for other jobs", NULL, 0, procs.secret);
	port_host_identity(procs.host_identity);
	return 0;
}

static int no_memory(void)
{
	return error_set(MPI_ERR_NO_MEM, "no memory for processes of another job");
}

static void forget_member(struct job *job)
{
	if (--job->members > 0)
		return;
	list_remove(&job->link);
	free(job->procs);
	proof_wipe(job->secret, sizeof job->secret);
	free(job);
}

static void forget(uint32_t at)
{
	struct other *other = procs.others[at];

	pthread_mutex_lock(&failures_lock);
	for (uint32_t i = 0; i < procs.failure_count; i++)
		if (procs.failures[i].proc == procs.world + at)
			procs.failures[i].proc = PROC_NONE; /* the index may become another's */
	pthread_mutex_unlock(&failures_lock);
	procs.others[at] = NULL;
	other->job->procs[other->card.name.rank] = PROC_NONE;
	forget_member(other->job);
	free(other);
}

void proc_close(void)
{
	for (uint32_t i = 0; i < procs.other_count; i++)
		if (procs.others[i])
			forget(i);
	for (uint32_t i = 0; i < procs.failure_count; i++)
		free(procs.failures[i].why);
	free(procs.others);
	free(procs.failures);
	for (uint32_t i = 0; i < LANES_MOST; i++)
		free(procs.told[i].failures);
	proof_wipe(procs.secret, sizeof procs.secret);
	memset(&procs, 0, sizeof procs);
	atomic_store_explicit(&met, false, memory_order_relaxed);
}

uint32_t proc_count(void)
{
	return procs.world + procs.other_count;
}

uint32_t proc_self(void)
{
	return procs.self;
}

static const struct other *other_of(uint32_t proc)
{
	return proc >= procs.world && proc - procs.world < procs.other_count ? procs.others[proc - procs.world] : NULL;
}

uint32_t proc_context_space(void)
{
	return space_of(procs.segment->header);
}

/* ---- Names ---- */

static struct job *find_job(uint64_t number)
{
	list_for_each(item, &procs.jobs)
		if (list_entry(item, struct job, link)->number == number)
			return list_entry(item, struct job, link);
	return NULL;
}

struct process_name proc_identity(uint32_t proc)
{
	const struct other *other = other_of(proc);

	return other ? other->card.name : (struct process_name){.job = procs.number, .rank = proc};
}

uint32_t proc_find(const struct process_name *name)
{
	const struct job *job;

	if (name->job == procs.number)
		return name->rank < procs.world ? name->rank : PROC_NONE;
	job = find_job(name->job);
	return job && name->rank < job->ranks ? job->procs[name->rank] : PROC_NONE;
}

uint32_t proc_find_other(uint32_t number, uint32_t rank)
{
	list_for_each(item, &procs.jobs) {
		const struct job *job = list_entry(item, struct job, link);

		if ((uint32_t)job->number == number)
			return rank < job->ranks ? job->procs[rank] : PROC_NONE;
	}
	return PROC_NONE;
}

uint32_t proc_next_of_job(uint64_t job, uint32_t after)
{
	for (uint32_t i = after == PROC_NONE ? 0 : after - procs.world + 1; i < procs.other_count; i++)
		if (procs.others[i] && procs.others[i]->card.name.job == job)
			return procs.world + i;
	return PROC_NONE;
}

bool proc_knows_others(void)
{
	/* relaxed: set by whoever has the lane */
	return atomic_load_explicit(&met, memory_order_relaxed);
}

uint32_t proc_next_other(uint32_t after)
{
	for (uint32_t i = after == PROC_NONE ? 0 : after - procs.world + 1; i < procs.other_count; i++)
		if (procs.others[i])
			return procs.world + i;
	return PROC_NONE;
}

void proc_secret(uint32_t proc, unsigned char secret[PROOF_LEN])
{
	const struct other *other = other_of(proc);
	struct iovec ours = {procs.secret, PROOF_LEN}, theirs, both[2];

	if (!other) {
		memcpy(secret, procs.segment->header->key, PROOF_LEN);
		return;
	}
	theirs = (struct iovec){other->job->secret, PROOF_LEN};
	both[0] = other->job->number < procs.number ? theirs : ours;
	both[1] = other->job->number < procs.number ? ours : theirs;
	proof_make("", 0, "secret of two jobs", both, countof(both), secret);
}

/* ---- Cards ---- */

static void describe_self(struct proc_card *card)
{
	memset(card, 0, sizeof *card);
	card->name = proc_identity(procs.self);
	card->context_space = proc_context_space();
	memcpy(card->host_identity, procs.host_identity, sizeof card->host_identity);
	snprintf(card->host_name, sizeof card->host_name, "%s", segment_host_name(procs.segment, procs.segment->header->host_index));
	memcpy(card->secret, procs.secret, sizeof card->secret);
}

int proc_card_make(struct lane *lane, enum meeting_place where, struct proc_card *card)
{
	size_t shm_len = sizeof card->shm, network_len = sizeof card->network;
	int rc;

	describe_self(card);
	rc = fabric_introduce(&lane->fabric, where, card->shm, &shm_len, card->network, &network_len);
	card->shm_len = (uint32_t)shm_len;
	card->network_len = (uint32_t)network_len;
	return rc;
}

void proc_card_mask(struct proc_card *cards, uint32_t count, const unsigned char key[PROOF_LEN], const char *direction)
{
	for (uint32_t i = 0; i < count; i++) {
		unsigned char pad[PROOF_LEN];
		struct iovec number = {&i, sizeof i};

		proof_make(key, PROOF_LEN, direction, &number, 1, pad);
		for (int j = 0; j < PROOF_LEN; j++)
			cards[i].secret[j] ^= pad[j];
	}
}

/* ---- Meeting ---- */

enum { RANKS_OF_A_JOB = SEGMENT_RANKS_MAX };

static bool card_makes_sense(const struct proc_card *card)
{
	return card->name.rank < RANKS_OF_A_JOB && card->shm_len <= sizeof card->shm && card->network_len <= sizeof card->network &&
	       memchr(card->host_identity, '\0', sizeof card->host_identity) && memchr(card->host_name, '\0', sizeof card->host_name);
}

/* Can its job, and the communicators of that, be told from all that are known? Of a job's number its lower half travels. */
static int check_space(const struct proc_card *card)
{
	bool taken = card->context_space == proc_context_space() || (uint32_t)card->name.job == (uint32_t)procs.number;

	list_for_each(item, &procs.jobs) {
		const struct job *job = list_entry(item, struct job, link);

		taken |= job->number != card->name.job &&
			 (job->context_space == card->context_space || (uint32_t)job->number == (uint32_t)card->name.job);
	}
	if (!taken)
		return 0;
	return error_set(MPI_ERR_OTHER,
			 "two jobs have drawn the same number for their communicators (one chance in a million): start the one on %s again",
			 card->host_name);
}

/* The job of a card, with room for its rank in the map. NULL: no memory. */
static struct job *job_for(const struct proc_card *card)
{
	struct job *job = find_job(card->name.job);
	uint32_t ranks = card->name.rank + 1;

	if (!job) {
		job = calloc(1, sizeof *job);
		if (!job)
			return NULL;
		job->number = card->name.job;
		job->context_space = card->context_space;
		memcpy(job->secret, card->secret, sizeof job->secret);
		list_append(&procs.jobs, &job->link);
	}
	if (ranks > job->ranks) {
		uint32_t room = ranks < 2 * job->ranks ? 2 * job->ranks : ranks;
		uint32_t *procs = realloc(job->procs, room * sizeof *procs);

		if (!procs) {
			if (job->members == 0) {
				job->members = 1;
				forget_member(job);
			}
			return NULL;
		}
		for (uint32_t i = job->ranks; i < room; i++)
			procs[i] = PROC_NONE;
		job->procs = procs;
		job->ranks = room;
	}
	return job;
}

/* The number of a host: that of others of the same job there, else one that is free. */
static uint32_t number_host(const struct proc_card *card)
{
	uint32_t number = 0;

	for (uint32_t i = 0; i < procs.other_count; i++) {
		const struct other *other = procs.others[i];

		if (other && other->card.name.job == card->name.job && strcmp(other->card.host_identity, card->host_identity) == 0)
			return other->host;
	}
	for (uint32_t i = 0; i < procs.other_count; i++) {
		if (procs.others[i] && procs.others[i]->host == number) {
			number++;
			i = UINT32_MAX; /* from the beginning */
		}
	}
	return number;
}

/* A free place of the table; the fabric's table grows with ours. */
static int find_place(struct lane *lane, uint32_t *at)
{
	struct other **others;
	uint32_t first;
	int rc;

	for (*at = 0; *at < procs.other_count; ++*at)
		if (!procs.others[*at])
			return 0;
	others = realloc(procs.others, (procs.other_count + 1) * sizeof *others);
	if (!others)
		return no_memory();
	procs.others = others;
	rc = fabric_add_procs(&lane->fabric, 1, &first);
	if (rc)
		return rc;
	others[procs.other_count++] = NULL;
	return 0;
}

static int learn(struct lane *lane, const struct proc_card *card, uint32_t *proc)
{
	struct other *other;
	struct job *job;
	uint32_t at;
	int rc;

	if (!card_makes_sense(card))
		return error_set(MPI_ERR_PORT,
				 "what another job tells of its processes makes no sense: it runs another version of this library");
	if (card->name.job == procs.number) {
		*proc = card->name.rank;
		return card->name.rank < procs.world ? 0
						     : error_set(MPI_ERR_PORT, "another job says that ours has a rank %u", card->name.rank);
	}
	rc = check_space(card);
	if (rc)
		return rc;
	job = job_for(card);
	if (!job)
		return no_memory();
	if (job->procs[card->name.rank] != PROC_NONE) {
		*proc = job->procs[card->name.rank];
		/* It may have opened its network since. */
		other = procs.others[*proc - procs.world];
		if (card->network_len > 0)
			other->card = *card;
		other->references++;
		return 0;
	}
	rc = find_place(lane, &at);
	other = rc ? NULL : calloc(1, sizeof *other);
	if (!rc && !other)
		rc = no_memory();
	if (!rc) {
		other->card = *card;
		other->references = 1;
		other->job = job;
		other->host = number_host(card);
	}
	job->members++;
	if (rc) {
		free(other);
		forget_member(job);
		return rc;
	}
	procs.others[at] = other;
	atomic_store_explicit(&met, true, memory_order_relaxed);
	job->procs[card->name.rank] = *proc = procs.world + at;
	return 0;
}

int proc_meet(struct lane *lane, const struct proc_card *cards, uint32_t count, uint32_t *indices)
{
	uint32_t known = 0;
	int rc = 0;

	pthread_mutex_lock(&lock);
	while (known < count && !(rc = learn(lane, &cards[known], &indices[known])))
		known++;
	pthread_mutex_unlock(&lock);
	if (rc)
		proc_release(indices, (int)known);
	return rc;
}

/* ---- Holding ---- */

static void count_references(const uint32_t *members, int count, uint32_t by)
{
	/* relaxed: whoever has others in a group has learnt of them before */
	if (!atomic_load_explicit(&met, memory_order_relaxed))
		return;
	pthread_mutex_lock(&lock);
	for (int i = 0; i < count; i++) {
		uint32_t proc = members ? members[i] : (uint32_t)i;

		if (!proc_is_ours(proc))
			procs.others[proc - procs.world]->references += by;
	}
	pthread_mutex_unlock(&lock);
}

void proc_retain(const uint32_t *members, int count)
{
	count_references(members, count, 1);
}

void proc_release(const uint32_t *members, int count)
{
	count_references(members, count, UINT32_MAX); /* one less */
}

void proc_sweep(struct lane *lane)
{
	if (!atomic_load_explicit(&met, memory_order_relaxed)) /* as above */
		return;
	pthread_mutex_lock(&lock);
	for (uint32_t i = 0; i < procs.other_count; i++) {
		if (!procs.others[i] || procs.others[i]->references > 0)
			continue;
		pthread_mutex_unlock(&lock);
		fabric_forget(&lane->fabric, procs.world + i); /* asks us who it is */
		pthread_mutex_lock(&lock);
		forget(i);
	}
	pthread_mutex_unlock(&lock);
}

/* ---- A process ---- */

bool proc_is_ours(uint32_t proc)
{
	return proc < procs.world;
}

bool proc_is_here(uint32_t proc)
{
	const struct other *other = other_of(proc);

	return other ? strcmp(other->card.host_identity, procs.host_identity) == 0
		     : procs.segment->ranks[proc].host == procs.segment->header->host_index;
}

void proc_host_identity(char text[PROC_HOST_IDENTITY_LEN])
{
	memcpy(text, procs.host_identity, PROC_HOST_IDENTITY_LEN);
}

const char *proc_name(uint32_t proc)
{
	static _Thread_local char texts[4][48];
	static _Thread_local unsigned turn;
	char *text = texts[turn++ % 4];
	const struct other *other = other_of(proc);

	if (other)
		snprintf(text, sizeof texts[0], "rank %u of job %04x", other->card.name.rank, (unsigned)(other->card.name.job & 0xffff));
	else
		snprintf(text, sizeof texts[0], "rank %u", proc);
	return text;
}

int32_t proc_for_status(uint32_t proc, uint32_t *job)
{
	const struct other *other = other_of(proc);

	*job = other ? (uint32_t)other->card.name.job : 0;
	return (int32_t)(other ? other->card.name.rank : proc);
}

uint32_t proc_host(uint32_t proc)
{
	const struct other *other = other_of(proc);

	return other ? procs.segment->header->host_count + other->host : procs.segment->ranks[proc].host;
}

const char *proc_host_name(uint32_t proc)
{
	const struct other *other = other_of(proc);

	return other ? other->card.host_name : segment_host_name(procs.segment, procs.segment->ranks[proc].host);
}

void proc_describe(uint32_t proc, struct process *out)
{
	const struct other *other = other_of(proc);

	*out = (struct process){.name = proc_identity(proc), .host = proc_host_name(proc)};
	out->shares_memory = other && other->card.shm_len > 0 && proc_is_here(proc);
	proc_secret(proc, out->secret);
}

/*
 * Of a rank of our own job, which may not have published it yet: without the lane where others may want it, in a thread of its own where
 * we must not let them have it.
 */
static int ask_for_address(struct lane *lane, uint32_t proc, const char *transport, void *address, size_t *address_len)
{
	bool outside;
	int rc;

	if (lane->threads && !lane->may_step_out)
		return inquiry_start(lane, proc, transport, address, address_len);
	outside = lane_step_out(lane);
	rc = bootstrap_get(proc, transport, address, address_len);
	if (outside)
		lane_step_in(lane);
	return !rc && outside && lane->failures ? proc_error(proc) : rc;
}

int proc_address(struct lane *lane, uint32_t proc, const char *transport, void *address, size_t *address_len)
{
	const struct other *other = other_of(proc);
	const unsigned char *from;
	size_t len;

	if (!other)
		return ask_for_address(lane, proc, transport, address, address_len);
	from = strcmp(transport, "shm") == 0 ? other->card.shm : other->card.network;
	len = strcmp(transport, "shm") == 0 ? other->card.shm_len : other->card.network_len;
	if (len == 0 || len > *address_len)
		return error_set(MPI_ERR_OTHER, "%s has told no address for %s", proc_name(proc), transport);
	memcpy(address, from, len);
	*address_len = len;
	return 0;
}

/* ---- Failures ---- */

/* `failures_lock` held. */
static struct failure *failure_of(uint32_t proc)
{
	for (uint32_t i = 0; i < procs.failure_count; i++)
		if (procs.failures[i].proc == proc)
			return &procs.failures[i];
	return NULL;
}

static bool has_failed(uint32_t proc)
{
	bool has;

	/* relaxed: the rest is read under the lock */
	if (likely(atomic_load_explicit(&procs.failure_count, memory_order_relaxed) == 0))
		return false;
	pthread_mutex_lock(&failures_lock);
	has = failure_of(proc) != NULL;
	pthread_mutex_unlock(&failures_lock);
	return has;
}

enum proc_state proc_state(const struct lane *lane, uint32_t proc)
{
	const struct peer *peer = proc < lane->fabric.peer_count ? lane->fabric.peers[proc] : NULL;

	if (has_failed(proc))
		return PROC_FAILED;
	return peer ? PROC_ALIVE : PROC_UNKNOWN;
}

/* A list of failures, malloc'ed, for twice as many. */
static void *lengthen(void *list, uint32_t *room, size_t each, uint32_t proc)
{
	*room = *room ? 2 * *room : 8;
	list = realloc(list, *room * each);
	if (!list) /* some would wait for ever */
		runtime_abort(MPI_ERR_NO_MEM, "no memory to note that %s is gone: %s", proc_name(proc), error_text());
	return list;
}

/* `failures_lock` held. */
static bool note_failure(uint32_t proc, int error_class)
{
	if (failure_of(proc))
		return false;
	if (procs.failure_count == procs.failure_room)
		procs.failures = lengthen(procs.failures, &procs.failure_room, sizeof *procs.failures, proc);
	procs.failures[procs.failure_count++] = (struct failure){.proc = proc, .class = error_class, .why = strdup(error_text())};
	return true;
}

bool proc_mark_failed(uint32_t proc, int error_class)
{
	bool news;

	pthread_mutex_lock(&failures_lock);
	news = note_failure(proc, error_class);
	pthread_mutex_unlock(&failures_lock);
	return news;
}

bool proc_lane_knows(const struct lane *lane, uint32_t proc)
{
	const struct failure *failure;
	bool knows;

	pthread_mutex_lock(&failures_lock);
	failure = failure_of(proc);
	knows = failure && failure->lanes >> lane->index & 1;
	pthread_mutex_unlock(&failures_lock);
	return knows;
}

/* `failures_lock` held. */
static bool tell(uint32_t lane, uint32_t proc)
{
	struct failure *failure = failure_of(proc);

	if (!failure || failure->lanes >> lane & 1)
		return false;
	failure->lanes |= UINT32_C(1) << lane;
	if (procs.told[lane].count == procs.told[lane].room)
		procs.told[lane].failures =
			lengthen(procs.told[lane].failures, &procs.told[lane].room, sizeof *procs.told[lane].failures, proc);
	procs.told[lane].failures[procs.told[lane].count++] = (uint32_t)(failure - procs.failures);
	return true;
}

bool proc_tell_lane(const struct lane *lane, uint32_t proc)
{
	bool news;

	pthread_mutex_lock(&failures_lock);
	news = tell(lane->index, proc);
	pthread_mutex_unlock(&failures_lock);
	return news;
}

int proc_error(uint32_t proc)
{
	const struct failure *failure;
	int class = 0;

	pthread_mutex_lock(&failures_lock);
	failure = failure_of(proc);
	if (failure)
		class = failure->why ? error_set(failure->class, "%s", failure->why)
				     : error_set(failure->class, "%s is gone", proc_name(proc));
	pthread_mutex_unlock(&failures_lock);
	return class;
}

uint32_t proc_failure_count(const struct lane *lane)
{
	return procs.told[lane->index].count;
}

uint32_t proc_failure(const struct lane *lane, uint32_t index)
{
	uint32_t proc;

	pthread_mutex_lock(&failures_lock);
	proc = procs.failures[procs.told[lane->index].failures[index]].proc;
	pthread_mutex_unlock(&failures_lock);
	return proc;
}
