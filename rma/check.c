/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See check.h. The target's list is looked through from end to end for each access: this is for finding mistakes, in runs of a moderate size. */
#include "rma/check.h"

#include "common/error.h"
#include "common/params.h"
#include "datatypes/cursor.h"
#include "rma/send.h"
#include "runtime/proc.h"
#include "runtime/request.h"

#include <dlfcn.h>
#include <execinfo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* An access that is not over, at its target. */
struct entry {
	struct list link;
	int origin;
	struct packet_note note;
	char caller[PACKET_CALLER_MOST + 1];
	size_t run_count;
	struct iovec *runs; /* by address; bases are bytes of the window */
};

/* What one rank knows of another. */
struct acquaintance {
	char heard[PACKET_CALLER_MOST + 1]; /* where it calls from */
	char told[PACKET_CALLER_MOST + 1];  /* where we call from, as it knows */
	bool noted;                         /* accesses of ours under locks may be in its list */
};

struct window_check {
	struct list entries;
	struct acquaintance with[];
};

bool check_wanted(void)
{
	return params_lists(params.check, "rma");
}

static struct window_check *check_of(struct window *window)
{
	if (window->check)
		return window->check;
	window->check = calloc(1, sizeof *window->check + (size_t)window->size * sizeof window->check->with[0]);
	if (window->check)
		list_init(&window->check->entries);
	return window->check;
}

static int no_memory(void)
{
	return error_set(MPI_ERR_NO_MEM, "no memory to check the accesses to a window (WEFT_CHECK=rma)");
}

static void drop(struct entry *entry)
{
	list_remove(&entry->link);
	free(entry->runs);
	free(entry);
}

void check_free(struct window *window)
{
	if (!window->check)
		return;
	list_for_each(item, &window->check->entries)
		drop(list_entry(item, struct entry, link));
	free(window->check);
	window->check = NULL;
}

/* ---- the target's list ---- */

static int by_base(const void *a, const void *b)
{
	const char *first = ((const struct iovec *)a)->iov_base, *second = ((const struct iovec *)b)->iov_base;

	return (first > second) - (first < second);
}

/* The bytes of (at, count, type), in order; malloc'ed. */
static struct iovec *runs_of(uint64_t at, size_t count, const struct datatype *type, size_t *run_count)
{
	struct iovec *runs;
	struct cursor cursor;
	int most;

	cursor_init(&cursor, (void *)(uintptr_t)at, count, type);
	most = (int)size_min(cursor_runs(&cursor), INT32_MAX);
	runs = malloc(sizeof *runs * ((size_t)most + 1));
	if (!runs)
		return NULL;
	*run_count = (size_t)cursor_iovec(&cursor, runs, most, SIZE_MAX);
	qsort(runs, *run_count, sizeof *runs, by_base);
	return runs;
}

/* The first bytes that two lists have in common. */
static bool overlap(const struct entry *a, const struct entry *b, uint64_t *first, uint64_t *end)
{
	for (size_t i = 0, j = 0; i < a->run_count && j < b->run_count;) {
		uint64_t a_first = (uint64_t)(uintptr_t)a->runs[i].iov_base, a_end = a_first + a->runs[i].iov_len;
		uint64_t b_first = (uint64_t)(uintptr_t)b->runs[j].iov_base, b_end = b_first + b->runs[j].iov_len;

		*first = a_first > b_first ? a_first : b_first;
		*end = a_end < b_end ? a_end : b_end;
		if (*first < *end)
			return true;
		if (a_end < b_end)
			i++;
		else
			j++;
	}
	return false;
}

/* Readers go together, and so do accumulates; one that only fetches goes with both. */
static bool may_meet(enum note_kind a, enum note_kind b)
{
	if (a == NOTE_FETCH || b == NOTE_FETCH)
		return a != NOTE_PUT && b != NOTE_PUT;
	return a == b && a != NOTE_PUT;
}

/* Has it ended, as far as the access that comes now shows? A fence that its origin has passed has been entered by all. */
static bool is_over(const struct window *window, const struct entry *entry, const struct packet_note *now)
{
	if (entry->note.epoch == NOTE_FENCE && entry->note.fences < now->fences)
		return true;
	return proc_has_failed(window->lane, group_proc(window->comm->group, entry->origin));
}

static const struct entry *find_conflict(struct window *window, const struct entry *now, struct packet_conflict *conflict)
{
	list_for_each(item, &window->check->entries)
	{
		struct entry *entry = list_entry(item, struct entry, link);

		if (is_over(window, entry, &now->note))
			drop(entry);
		else if (!may_meet(entry->note.kind, now->note.kind) && overlap(entry, now, &conflict->first, &conflict->end))
			return entry;
	}
	return NULL;
}

int check_enter(struct window *window, int origin, const struct packet_place *place, const struct datatype *type,
		const struct packet_note *note, struct packet_conflict *conflict)
{
	struct window_check *check = check_of(window);
	struct entry *now = calloc(1, sizeof *now);
	const struct entry *before;

	memset(conflict, 0, sizeof *conflict);
	if (now)
		now->runs = runs_of(place->at, place->count, type, &now->run_count);
	if (!check || !now || !now->runs) {
		free(now);
		return no_memory();
	}
	now->origin = origin;
	now->note = *note;
	memcpy(now->caller, check->with[origin].heard, sizeof now->caller);
	list_init(&now->link);
	before = find_conflict(window, now, conflict);
	if (before) {
		conflict->found = 1;
		conflict->rank = before->origin;
		memcpy(conflict->caller, before->caller, sizeof conflict->caller);
	}
	if (before || note->passing)
		drop(now);
	else
		list_append(&check->entries, &now->link);
	return 0;
}

bool check_hear_caller(struct window *window, int origin, const void *payload, size_t len)
{
	struct window_check *check = check_of(window);

	if (!check || len > PACKET_CALLER_MOST)
		return false;
	memset(check->with[origin].heard, 0, sizeof check->with[origin].heard);
	memcpy(check->with[origin].heard, payload, len);
	return true;
}

void check_forget(struct window *window, int origin, bool fetched)
{
	if (!window->check)
		return;
	list_for_each(item, &window->check->entries)
	{
		struct entry *entry = list_entry(item, struct entry, link);

		if (entry->origin == origin && entry->note.epoch == NOTE_LOCK && (!fetched || entry->note.fetches))
			drop(entry);
	}
}

void check_exposure_over(struct window *window)
{
	if (!window->check)
		return;
	list_for_each(item, &window->check->entries)
	{
		struct entry *entry = list_entry(item, struct entry, link);

		if (entry->note.epoch == NOTE_START)
			drop(entry);
	}
}

/* ---- the origin ---- */

/* Who called us: the first place on the stack that is in no library of MPI's. */
static void name_caller(const char *call, char *text, size_t text_len)
{
	enum { DEEPEST = 16 };
	void *frames[DEEPEST];
	int depth = backtrace(frames, DEEPEST);
	Dl_info ours, at;

	snprintf(text, text_len, "%s", call);
	if (!dladdr((void *)(uintptr_t)check_wanted, &ours))
		return;
	for (int i = 1; i < depth; i++) {
		const char *file;

		if (!dladdr((char *)frames[i] - 1, &at) || at.dli_fbase == ours.dli_fbase || !at.dli_fname ||
		    strstr(at.dli_fname, "libmpifort"))
			continue;
		file = strrchr(at.dli_fname, '/');
		file = file ? file + 1 : at.dli_fname;
		if (at.dli_sname)
			snprintf(text, text_len, "%s in %.24s", call, at.dli_sname);
		else
			snprintf(text, text_len, "%s at %.20s+0x%zx", call, file, (size_t)((char *)frames[i] - (char *)at.dli_fbase));
		return;
	}
}

static struct packet_note note_of(const struct access *access, bool request)
{
	const struct window *window = access->window;
	struct packet_note note = {.fences = window->fences,
				   .fetches = access->result_type && access->kind != ACCESS_PUT && access->kind != ACCESS_ACCUMULATE};

	note.epoch = window->epoch == EPOCH_FENCE ? NOTE_FENCE : window->epoch == EPOCH_START ? NOTE_START : NOTE_LOCK;
	note.kind = access->kind == ACCESS_PUT								    ? NOTE_PUT
		    : access->kind == ACCESS_GET							    ? NOTE_GET
		    : access->kind == ACCESS_GET_ACCUMULATE && access->what.op->handle == MPI_NO_OP ? NOTE_FETCH
											    : NOTE_ACCUMULATE;
	note.passing = request && note.fetches;
	return note;
}

/* Ask a target that is somebody else. */
static int tell(const struct access *access, const char *caller, const struct packet_note *note, struct packet_conflict *conflict)
{
	struct window *window = access->window;
	struct acquaintance *with = &window->check->with[access->target];
	struct { struct packet_place place; struct packet_note note; } payload = { .note = *note };
	struct request *request;
	int error = 0;

	payload.place = (struct packet_place){ .at = access->at, .count = access->target_count };
	if (strcmp(with->told, caller) != 0)
		error = send_words(window, access->target, PACKET_CALLER, caller, strlen(caller));
	if (!error)
		error = types_tell(window, access->target, access->target_type, &payload.place.type);
	if (error)
		return error;
	snprintf(with->told, sizeof with->told, "%s", caller);
	with->noted = true;
	error = send_question(window, access->target, packet_header(window->id, window->rank, PACKET_NOTE, 0, 0), &payload, sizeof payload,
			      conflict, sizeof *conflict, &request);
	return error ? error : request_wait(request, MPI_STATUS_IGNORE, STATUS_CALL_WIN_FLUSH);
}

int check_access(const struct access *access, bool request)
{
	struct window *window = access->window;
	struct packet_place place = { .at = access->at, .count = access->target_count };
	struct packet_note note = note_of(access, request);
	struct packet_conflict conflict = { 0 };
	char caller[PACKET_CALLER_MOST + 1] = "";
	int error;

	if (!check_of(window))
		return no_memory();
	name_caller(access->call, caller, sizeof caller);
	if (access->target == window->rank) {
		check_hear_caller(window, window->rank, caller, strlen(caller));
		window->check->with[window->rank].noted = true;
		error = check_enter(window, window->rank, &place, access->target_type, &note, &conflict);
	} else {
		error = tell(access, caller, &note, &conflict);
	}
	if (error || !conflict.found)
		return error;
	return error_set(MPI_ERR_RMA_CONFLICT,
			 "%s: bytes %llu to %llu of rank %d's window are accessed by %s of rank %d at the same time: nothing "
			 "orders the two; synchronise between them, or use accumulates for both (WEFT_CHECK=rma)",
			 caller, (unsigned long long)conflict.first, (unsigned long long)conflict.end - 1, access->target, conflict.caller,
			 conflict.rank);
}

static int over_at(struct window *window, int target, bool fetched)
{
	struct acquaintance *with = &window->check->with[target];
	struct request *request;
	int error;

	if (!with->noted)
		return 0;
	with->noted = fetched; /* others may still be there */
	if (target == window->rank) {
		check_forget(window, target, fetched);
		return 0;
	}
	error = send_word(window, target, fetched ? PACKET_FORGET_FETCHES : PACKET_FORGET, &request);
	return error ? error : request_wait(request, MPI_STATUS_IGNORE, STATUS_CALL_WIN_FLUSH);
}

int check_over(struct window *window, int target, bool fetched)
{
	int error = 0, one;

	if (!window->check)
		return 0;
	if (target >= 0)
		return over_at(window, target, fetched);
	for (int rank = 0; rank < window->size; rank++) {
		one = over_at(window, rank, fetched);
		error = error ? error : one;
	}
	return error;
}
