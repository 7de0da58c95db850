/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See shared_state.h. The memory of rank 0 is a memfd, which others open through /proc: nothing with a name is left behind. A secret in it
 * proves that it is the right one. Where that does not work (other hosts, hidden processes) rank 0 is asked:
 *
 *     ASK     {what, answer tag, numbers} -> rank 0, tag SHARED_TAG; taken by a receive from anybody that is always posted there
 *     answer  {number}                    -> who asked, with its tag; of a lock when it is free
 */
#include "io/shared_state.h"

#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "common/compiler.h"
#include "common/error.h"
#include "io/agreement.h"
#include "io/file.h"
#include "runtime/point_to_point.h"
#include "runtime/progress.h"

enum {
	RANGES = 256,
	SHARED_TAG = 1,      /* of questions; collective accesses use tags from SHARED_TAG_END on */
	ANSWER_TAG = 2,
	ANSWER_TAGS = 1 << 16,
	NEEDS_MESSAGES = 1,  /* facts.flags */
};

struct held {
	int64_t low, high;
	uint32_t exclusive, used;
};

struct page {
	uint64_t secret[2];
	_Atomic int64_t pointer cache_aligned;
	_Atomic uint32_t lock cache_aligned; /* of the table: held for a few hundred instructions */
	uint32_t used;                       /* entries that may be in use: all behind are free */
	struct held held[RANGES];
};

enum question_kind { ASK_ADD, ASK_LOCK, ASK_UNLOCK };

struct question {
	int32_t kind, answer_tag;
	int64_t a, b;
	int32_t exclusive, unused;
};

/* One that waits for a range. */
struct waiter {
	struct list link;
	int source;
	struct question question;
};

struct shared_state {
	struct page *page; /* NULL: ask rank 0 */
	bool mapped;       /* else from calloc */
	int fd;
	uint32_t answers;  /* tags given out */
	struct file *file;
	/* Rank 0 when somebody may ask. */
	struct request *incoming;
	struct question question;
	struct list waiters;
	struct lane_hook hook;
	bool hooked;
};

struct shared_state *shared_state_new(void)
{
	struct shared_state *state = calloc(1, sizeof *state);

	if (state) {
		state->fd = -1;
		list_init(&state->waiters);
		list_init(&state->hook.link);
	}
	return state;
}

/* ---- The memory ---- */

void shared_state_offer(struct shared_state *state, const struct file *file, struct shared_key *key)
{
	void *memory = MAP_FAILED;

	*key = (struct shared_key){ .pid = (int32_t)getpid(), .fd = -1 };
	if (file->comm->size > 1) {
		state->fd = memfd_create("weft-file", MFD_CLOEXEC);
		if (state->fd >= 0 && ftruncate(state->fd, sizeof(struct page)) == 0 &&
		    getrandom(key->secret, sizeof key->secret, 0) == sizeof key->secret)
			memory = mmap(NULL, sizeof(struct page), PROT_READ | PROT_WRITE, MAP_SHARED, state->fd, 0);
	}
	state->mapped = memory != MAP_FAILED;
	state->page =
		state->mapped ? memory : aligned_alloc(CACHE_LINE, (sizeof(struct page) + CACHE_LINE - 1) & ~(size_t)(CACHE_LINE - 1));
	if (state->mapped) {
		key->fd = state->fd;
		memcpy(state->page->secret, key->secret, sizeof key->secret);
	} else if (state->page) {
		memset(state->page, 0, sizeof(struct page));
	}
}

/* Another rank's memory, or NULL. */
static struct page *map_of(const struct shared_key *key)
{
	char path[64];
	struct stat info;
	struct page *page;
	int fd;

	if (key->fd < 0)
		return NULL;
	snprintf(path, sizeof path, "/proc/%d/fd/%d", (int)key->pid, (int)key->fd);
	fd = open(path, O_RDWR | O_CLOEXEC | O_NONBLOCK);
	if (fd < 0)
		return NULL;
	page = fstat(fd, &info) == 0 && S_ISREG(info.st_mode) && info.st_size == sizeof(struct page)
		       ? mmap(NULL, sizeof(struct page), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0)
		       : MAP_FAILED;
	close(fd);
	if (page == MAP_FAILED)
		return NULL;
	if (memcmp(page->secret, key->secret, sizeof key->secret) == 0)
		return page;
	munmap(page, sizeof(struct page));
	return NULL;
}

static void begin_serving(struct shared_state *state);

int shared_state_join(struct shared_state *state, struct file *file, const struct shared_key *key, int64_t position)
{
	struct comm *comm = file->comm;
	struct facts mine = FACTS_NONE, all;
	int error;

	state->file = file;
	if (comm->rank != 0 && comm_host_of(comm, comm->rank) == comm_host_of(comm, 0)) {
		state->page = map_of(key);
		state->mapped = state->page;
	}
	if (comm->rank == 0 && state->page)
		shared_state_set(state, position);
	mine.flags = state->page ? 0 : NEEDS_MESSAGES;
	mine.error = facts_error(comm, comm->rank == 0 && !state->page ? MPI_ERR_NO_MEM : 0);
	error = agreement_reach(comm, &mine, &all);
	if (error)
		return error;
	if (all.error)
		return error_set(MPI_ERR_NO_MEM, "no memory for the shared pointer of file %s", file->name);
	if (state->fd >= 0) { /* all have it now who can */
		close(state->fd);
		state->fd = -1;
	}
	if (comm->rank == 0 && (all.flags & NEEDS_MESSAGES))
		begin_serving(state);
	return 0;
}

void shared_state_free(struct shared_state *state)
{
	if (!state)
		return;
	if (state->incoming) {
		state->incoming->notify = NULL;
		if (state->incoming->cancel)
			state->incoming->cancel(state->incoming);
		request_release(state->incoming);
	}
	list_remove(&state->hook.link);
	for (struct list *item; (item = list_pop(&state->waiters));)
		free(list_entry(item, struct waiter, link));
	if (state->mapped)
		munmap(state->page, sizeof(struct page));
	else
		free(state->page);
	if (state->fd >= 0)
		close(state->fd);
	free(state);
}

/* ---- Ranges ---- */

static void enter_table(struct page *page)
{
	uint32_t looks = 0;

	/* acquire: pairs with the release in leave_table */
	while (atomic_exchange_explicit(&page->lock, 1, memory_order_acquire))
		if (++looks % 64 == 0)
			nanosleep(&(struct timespec){ .tv_nsec = 20000 }, NULL);
}

static void leave_table(struct page *page)
{
	atomic_store_explicit(&page->lock, 0, memory_order_release); /* pairs with enter_table */
}

/* Take the range if it is free now. */
static bool try_range(struct page *page, bool exclusive, int64_t low, int64_t high)
{
	uint32_t slot = RANGES;
	bool free_now = true;

	enter_table(page);
	for (uint32_t i = 0; free_now && i < page->used; i++) {
		const struct held *held = &page->held[i];

		if (!held->used)
			slot = i;
		else if (held->low < high && low < held->high && (exclusive || held->exclusive))
			free_now = false;
	}
	if (slot == RANGES && page->used < RANGES)
		slot = page->used++;
	free_now = free_now && slot < RANGES;
	if (free_now)
		page->held[slot] = (struct held){ low, high, exclusive, 1 };
	leave_table(page);
	return free_now;
}

static void drop_range(struct page *page, bool exclusive, int64_t low, int64_t high)
{
	enter_table(page);
	for (uint32_t i = 0; i < page->used; i++) {
		struct held *held = &page->held[i];

		if (held->used && held->low == low && held->high == high && held->exclusive == (uint32_t)exclusive) {
			held->used = 0;
			break;
		}
	}
	while (page->used > 0 && !page->held[page->used - 1].used)
		page->used--;
	leave_table(page);
}

/* ---- Answering, rank 0 ---- */

static void free_answer(struct request *request)
{
	free(request->owner);
	request_release(request);
}

/* Of LEN bytes, to or from RANK. */
static struct message message_with(struct shared_state *state, void *data, size_t len, int rank, int tag)
{
	struct comm *comm = state->file->comm;

	return (struct message){.comm = comm, .context = comm->context, .buf = data, .count = len, .type = datatype_of(MPI_BYTE),
		.rank = rank, .tag = tag};
}

static void answer(struct shared_state *state, int dest, int tag, int64_t value)
{
	int64_t *copy = malloc(sizeof *copy);
	struct message message = message_with(state, copy, sizeof value, dest, tag);
	struct request *request;

	/* Who cannot be told is gone, and so will be the job. */
	if (!copy)
		return;
	*copy = value;
	if (send_start(&message, SEND_STANDARD, &request)) {
		free(copy);
	} else if (request_done(request)) {
		request_release(request);
		free(copy);
	} else {
		request->owner = copy;
		request->notify = free_answer;
	}
}

static void question_arrived(struct request *request)
{
	struct shared_state *state = request->owner;

	if (!state->hooked) {
		state->hooked = true;
		list_append(&state->file->lane->hooks, &state->hook.link);
	}
}

static int listen_again(struct shared_state *state)
{
	struct message message = message_with(state, &state->question, sizeof state->question, MPI_ANY_SOURCE, SHARED_TAG);
	int error = receive_start(&message, &state->incoming);

	if (error) {
		state->incoming = NULL;
		return error;
	}
	if (!request_done(state->incoming)) {
		state->incoming->owner = state;
		state->incoming->notify = question_arrived;
	}
	return 0;
}

static void take_question(struct shared_state *state, int source, const struct question *question)
{
	struct page *page = state->page;

	if (question->kind == ASK_ADD) {
		/* relaxed: a ticket; the order of bytes in the file is its own */
		answer(state, source, question->answer_tag, atomic_fetch_add_explicit(&page->pointer, question->a, memory_order_relaxed));
	} else if (question->kind == ASK_UNLOCK) {
		drop_range(page, question->exclusive, question->a, question->b);
	} else {
		struct waiter *waiter = malloc(sizeof *waiter);

		if (waiter) {
			waiter->source = source;
			waiter->question = *question;
			list_append(&state->waiters, &waiter->link);
		}
	}
}

static void grant(struct shared_state *state)
{
	list_for_each(item, &state->waiters)
	{
		struct waiter *waiter = list_entry(item, struct waiter, link);
		const struct question *q = &waiter->question;

		if (try_range(state->page, q->exclusive, q->a, q->b)) {
			answer(state, waiter->source, q->answer_tag, 0);
			list_remove(&waiter->link);
			free(waiter);
		}
	}
}

/* In every round of progress while there is something to do: also while somebody waits for a range that others of this host give back. */
static int serve(struct lane_hook *hook)
{
	struct shared_state *state = container_of(hook, struct shared_state, hook);
	int events = 0;

	while (state->incoming && request_done(state->incoming)) {
		struct question question = state->question;
		int source = state->incoming->source, error = state->incoming->error;

		request_release(state->incoming);
		if (error) {
			state->incoming = NULL;
			break;
		}
		take_question(state, source, &question);
		listen_again(state);
		events++;
	}
	grant(state);
	if (list_empty(&state->waiters)) {
		list_remove(&hook->link);
		state->hooked = false;
	}
	return events;
}

static void begin_serving(struct shared_state *state)
{
	state->hook.progress = serve;
	listen_again(state);
	if (state->incoming && request_done(state->incoming)) {
		state->hooked = true;
		list_append(&state->file->lane->hooks, &state->hook.link);
	}
}

/* ---- Asking, the others ---- */

static int ask(struct shared_state *state, struct question *question, int64_t *value)
{
	struct request *incoming = NULL;
	struct message message;
	int error;

	question->answer_tag = ANSWER_TAG + (int)(state->answers++ % ANSWER_TAGS);
	if (value) {
		message = message_with(state, value, sizeof *value, 0, question->answer_tag);
		error = receive_start(&message, &incoming);
		if (error)
			return error;
	}
	message = message_with(state, question, sizeof *question, 0, SHARED_TAG);
	error = send_blocking(&message, SEND_STANDARD, STATUS_CALL_FILE_IO);
	if (error) {
		if (incoming && incoming->cancel)
			incoming->cancel(incoming);
		if (incoming)
			request_release(incoming);
		return error;
	}
	return incoming ? request_wait(incoming, MPI_STATUS_IGNORE, STATUS_CALL_FILE_IO) : 0;
}

/* ---- The contract ---- */

void shared_state_set(struct shared_state *state, int64_t position)
{
	/* relaxed: a message to everybody follows */
	atomic_store_explicit(&state->page->pointer, position, memory_order_relaxed);
}

int shared_state_add(struct shared_state *state, int64_t delta, int64_t *old)
{
	struct question question = { .kind = ASK_ADD, .a = delta };

	if (!state->page)
		return ask(state, &question, old);
	*old = atomic_fetch_add_explicit(&state->page->pointer, delta, memory_order_relaxed); /* as in take_question */
	return 0;
}

bool shared_state_direct(const struct shared_state *state)
{
	return state->page;
}

struct attempt {
	struct shared_state *state;
	struct shared_range *range;
};

static bool try_to_hold(void *argument)
{
	struct attempt *attempt = argument;
	struct shared_range *range = attempt->range;

	/* Asked again after it was true, it must not take the range twice. */
	if (!range->held)
		range->held = try_range(attempt->state->page, range->exclusive, range->low, range->high);
	return range->held;
}

static int nothing(struct lane_hook *hook)
{
	(void)hook;
	return 0;
}

int shared_state_lock(struct shared_state *state, bool exclusive, int64_t low, int64_t high, struct shared_range *range)
{
	struct question question = { .kind = ASK_LOCK, .a = low, .b = high, .exclusive = exclusive };
	struct attempt attempt = { state, range };
	struct wait_reason reason = { .call = STATUS_CALL_FILE_IO, .comm = state->file->comm, .peer = STATUS_NONE, .tag = STATUS_NONE };
	/* Nobody rings when a range is given back: as long as a hook is there, a sleeper looks every millisecond. */
	struct lane_hook look = { .progress = nothing };
	int64_t unused;
	int error = 0;

	*range = (struct shared_range){ low, high, exclusive, false };
	if (!state->page) {
		error = ask(state, &question, &unused);
		range->held = !error;
		return error;
	}
	if (try_to_hold(&attempt))
		return 0;
	list_append(&state->file->lane->hooks, &look.link);
	progress_until(state->file->lane, try_to_hold, &attempt, &reason);
	list_remove(&look.link);
	return 0;
}

void shared_state_unlock(struct shared_state *state, struct shared_range *range)
{
	struct question question = { .kind = ASK_UNLOCK, .a = range->low, .b = range->high, .exclusive = range->exclusive };

	if (!range->held)
		return;
	range->held = false;
	if (state->page)
		drop_range(state->page, range->exclusive, range->low, range->high);
	else
		ask(state, &question, NULL);
}
