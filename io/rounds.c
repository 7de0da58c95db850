/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See two_phase.h: the rounds of an exchange. A step starts what a round does at once; the next step comes when all of it is done. */
#include <stdlib.h>
#include <string.h>

#include "common/error.h"
#include "io/coverage.h"
#include "io/two_phase.h"
#include "runtime/point_to_point.h"

enum {
	CHUNK_LEN = 1 << 18,      /* bytes copied at a time between scattered memory and a window */
	RUNS = 64,
};

static int no_memory(int64_t len)
{
	return error_set(MPI_ERR_NO_MEM, "no memory for %lld bytes of a collective file access", (long long)len);
}

/* ---- Pieces ---- */

/* Window ROUND of the domain of a part: [*low, *high), empty when the domain has fewer. */
static void window_of(const struct exchange *x, const struct part *part, int64_t round, int64_t *low, int64_t *high)
{
	int64_t before = round * x->window_len;

	*low = part->high - part->base > before ? part->base + before : part->high;
	*high = part->high - *low < x->window_len ? part->high : *low + x->window_len;
	*low = *low < x->low ? x->low : *low;
	*high = *high < *low ? *low : *high;
}

/* Our piece in a round for an aggregator; what is left begins behind it. */
static void next_piece(const struct access *access, struct part *part, int64_t high)
{
	int64_t to = part->at < part->to ? view_position(access->view, high, part->at, part->to) : part->at;

	part->piece = part->at - access->from;
	part->piece_len = to - part->at;
	part->at = to;
}

static void next_piece_of_sender(struct sender *sender, int64_t high)
{
	int64_t to = sender->at < sender->to ? view_position(&sender->view, high, sender->at, sender->to) : sender->at;

	sender->piece = sender->at;
	sender->piece_len = to - sender->at;
	sender->at = to;
}

/* A piece of a sender in a window of memory: a cursor over it, and whether it is one run, at *at of the window. */
static bool piece_cursor(const struct sender *sender, const struct window *window, struct cursor *cursor, int64_t *at)
{
	int64_t first = view_offset(&sender->view, sender->piece);
	int64_t last = view_offset(&sender->view, sender->piece + sender->piece_len - 1);

	view_cursor(&sender->view, sender->piece, sender->piece_len, cursor);
	/* What are offsets of the file become addresses in the buffer. */
	cursor->base = (char *)((intptr_t)cursor->base + (intptr_t)window->buffer - (intptr_t)window->low);
	*at = first - window->low;
	return last - first == sender->piece_len - 1;
}

static void mark(const struct sender *sender, struct window *window)
{
	struct cursor cursor;
	struct iovec run[RUNS];
	int64_t at;
	int n;

	if (piece_cursor(sender, window, &cursor, &at)) {
		coverage_mark(window->covered, at, sender->piece_len);
		return;
	}
	while ((n = cursor_iovec(&cursor, run, RUNS, SIZE_MAX)) > 0)
		for (int i = 0; i < n; i++)
			coverage_mark(window->covered, (char *)run[i].iov_base - window->buffer, (int64_t)run[i].iov_len);
}

/* Our own piece, between our memory and our window. */
static void move_own(struct access *access, const struct sender *sender, struct window *window)
{
	int64_t first = sender->piece - access->from, at;
	struct cursor cursor;

	piece_cursor(sender, window, &cursor, &at);
	if (access->dense) {
		if (access->write)
			cursor_unpack(&cursor, access->dense + first, (size_t)sender->piece_len);
		else
			cursor_pack(&cursor, access->dense + first, (size_t)sender->piece_len);
		return;
	}
	char *between = malloc(CHUNK_LEN);
	if (!between)
		access_fail(access, no_memory(CHUNK_LEN));
	for (int64_t done = 0; between && done < sender->piece_len;) {
		size_t len = size_min(CHUNK_LEN, (size_t)(sender->piece_len - done));

		if (access->write) {
			access_pack(access, first + done, between, len);
			cursor_unpack(&cursor, between, len);
		} else {
			cursor_pack(&cursor, between, len);
			access_unpack(access, first + done, between, len);
		}
		done += (int64_t)len;
	}
	free(between);
}

/* ---- Messages ---- */

static void send_piece(struct joint *c, const void *data, int64_t len, int dest)
{
	struct message message = joint_outgoing(c, data, (size_t)len, dest, TAG_DATA);
	struct request *request = NULL;
	int error = send_start(&message, SEND_STANDARD, &request);

	joint_follow(c, error, request);
}

static void receive_piece(struct joint *c, void *data, int64_t len, int source)
{
	struct message message = joint_incoming(c, data, (size_t)len, source, TAG_DATA);
	struct request *request = NULL;
	int error = receive_start(&message, &request);

	joint_follow(c, error, request);
}

/* The memory of our piece for an aggregator: ours, or a buffer that stands for it in this round. NULL: no memory. */
static char *piece_memory(struct access *access, struct part *part)
{
	if (access->dense)
		return access->dense + part->piece;
	part->stage = malloc((size_t)part->piece_len);
	return part->stage;
}

/* Our pieces go to, or come from, the aggregators. */
static void exchange_parts(struct joint *c, int64_t round)
{
	struct exchange *x = c->exchange;
	struct access *access = &c->access;

	for (int i = 0; i < x->aggregators; i++) {
		struct part *part = &x->parts[i];
		int64_t low, high;
		char *memory;

		window_of(x, part, round, &low, &high);
		next_piece(access, part, high);
		if (part->piece_len == 0 || i == x->mine)
			continue;
		memory = piece_memory(access, part);
		if (!memory) {
			joint_follow(c, no_memory(part->piece_len), NULL);
			return;
		}
		if (!access->write) {
			receive_piece(c, memory, part->piece_len, part->rank);
			continue;
		}
		if (part->stage)
			access_pack(access, part->piece, memory, (size_t)part->piece_len);
		send_piece(c, memory, part->piece_len, part->rank);
	}
}

/* Bring to its place what came into buffers; these go. */
static void end_parts(struct joint *c)
{
	struct exchange *x = c->exchange;

	for (int i = 0; i < x->aggregators; i++) {
		struct part *part = &x->parts[i];

		if (part->stage && !c->access.write && !c->abandoned)
			access_unpack(&c->access, part->piece, part->stage, (size_t)part->piece_len);
		free(part->stage);
		part->stage = NULL;
	}
}

/* Room for LEN bytes of pieces. */
static bool land(struct exchange *x, int64_t len)
{
	if (len <= x->landing_len)
		return true;
	free(x->landing);
	x->landing = malloc((size_t)len);
	x->landing_len = x->landing ? len : 0;
	return x->landing;
}

/* The window of this round, and everybody's piece in it. Returns bytes of pieces of others that are not one run. */
static int64_t open_window(struct joint *c, int64_t round)
{
	struct exchange *x = c->exchange;
	struct window *window = &x->windows[round % 2];
	int64_t high, scattered = 0;

	window_of(x, &x->parts[x->mine], round, &window->low, &high);
	window->len = high - window->low;
	window->error = 0;
	window->end_of_file = INT64_MAX;
	coverage_clear(window->covered, window->len);
	for (int i = 0; i < x->sender_count; i++) {
		struct sender *sender = &x->senders[i];

		next_piece_of_sender(sender, high);
		scattered += sender->piece_len;
	}
	return scattered;
}

/* Pieces come in: straight to their place, or to where they wait for the rest of the round. */
static void receive_pieces(struct joint *c, int64_t round)
{
	struct exchange *x = c->exchange;
	struct window *window = &x->windows[round % 2];
	int64_t used = 0;

	if (!land(x, open_window(c, round))) {
		joint_follow(c, no_memory(x->window_len), NULL);
		return;
	}
	for (int i = 0; i < x->sender_count; i++) {
		struct sender *sender = &x->senders[i];
		struct cursor cursor;
		int64_t at;

		sender->landing = NULL;
		if (sender->piece_len == 0 || sender->rank == c->file->comm->rank)
			continue;
		if (piece_cursor(sender, window, &cursor, &at)) {
			receive_piece(c, window->buffer + at, sender->piece_len, sender->rank);
		} else {
			sender->landing = x->landing + used;
			used += sender->piece_len;
			receive_piece(c, sender->landing, sender->piece_len, sender->rank);
		}
	}
}

static void place_pieces(struct joint *c, int64_t round)
{
	struct exchange *x = c->exchange;
	struct window *window = &x->windows[round % 2];

	for (int i = 0; i < x->sender_count; i++) {
		struct sender *sender = &x->senders[i];
		struct cursor cursor;
		int64_t at;

		if (sender->piece_len == 0)
			continue;
		if (sender->rank == c->file->comm->rank) {
			move_own(&c->access, sender, window);
		} else if (sender->landing) {
			piece_cursor(sender, window, &cursor, &at);
			cursor_unpack(&cursor, sender->landing, (size_t)sender->piece_len);
		}
		mark(sender, window);
	}
}

/* What has been read goes out. */
static void send_pieces(struct joint *c, int64_t round)
{
	struct exchange *x = c->exchange;
	struct window *window = &x->windows[round % 2];
	int64_t used = 0, all = 0;

	for (int i = 0; i < x->sender_count; i++)
		all += x->senders[i].piece_len;
	if (!land(x, all)) {
		joint_follow(c, no_memory(all), NULL);
		return;
	}
	for (int i = 0; i < x->sender_count; i++) {
		struct sender *sender = &x->senders[i];
		struct cursor cursor;
		int64_t at;

		if (sender->piece_len == 0)
			continue;
		if (sender->rank == c->file->comm->rank) {
			move_own(&c->access, sender, window);
		} else if (piece_cursor(sender, window, &cursor, &at)) {
			send_piece(c, window->buffer + at, sender->piece_len, sender->rank);
		} else {
			char *packed = x->landing + used;

			used += sender->piece_len;
			cursor_pack(&cursor, packed, (size_t)sender->piece_len);
			send_piece(c, packed, sender->piece_len, sender->rank);
		}
	}
}

/* ---- Windows and the file ---- */

/* What the pieces of this round need of the file: all between the first and the last, unless most of that is holes. */
static void mark_wanted(struct exchange *x, struct window *window)
{
	int64_t low = INT64_MAX, high = 0, wanted = 0;

	for (int i = 0; i < x->sender_count; i++) {
		const struct sender *sender = &x->senders[i];
		int64_t first, last;

		if (sender->piece_len == 0)
			continue;
		first = view_offset(&sender->view, sender->piece);
		last = view_offset(&sender->view, sender->piece + sender->piece_len - 1) + 1;
		low = first < low ? first : low;
		high = last > high ? last : high;
		wanted += sender->piece_len;
	}
	if (wanted == 0)
		return;
	if (wanted >= (high - low) / 4) {
		coverage_mark(window->covered, low - window->low, high - low);
		return;
	}
	for (int i = 0; i < x->sender_count; i++)
		if (x->senders[i].piece_len)
			mark(&x->senders[i], window);
}

/* ---- Steps ---- */

static void write_round(struct joint *c);
static void read_round(struct joint *c);

static void end_rounds(struct joint *c)
{
	if (!c->access.error)
		c->access.moved = c->access.len;
	joint_end(c);
}

static void next_round(struct joint *c, void (*step)(struct joint *joint))
{
	struct exchange *x = c->exchange;

	c->step = c->abandoned || ++x->round > x->rounds ? end_rounds : step;
}

static void end_write_round(struct joint *c)
{
	struct exchange *x = c->exchange;
	int64_t round = x->round;

	end_parts(c);
	if (x->mine >= 0 && round > 0)
		window_end(c, round - 1);
	if (x->mine >= 0 && round < x->rounds && !c->abandoned)
		place_pieces(c, round);
	next_round(c, write_round);
}

static void write_round(struct joint *c)
{
	struct exchange *x = c->exchange;
	int64_t round = x->round;

	c->step = end_write_round;
	if (round < x->rounds) {
		if (x->mine >= 0)
			receive_pieces(c, round);
		exchange_parts(c, round);
	}
	if (x->mine >= 0 && round > 0)
		window_start(c, round - 1);
}

static void end_read_round(struct joint *c)
{
	struct exchange *x = c->exchange;

	end_parts(c);
	if (x->mine >= 0 && x->round < x->rounds)
		window_end(c, x->round);
	next_round(c, read_round);
}

static void read_round(struct joint *c)
{
	struct exchange *x = c->exchange;
	int64_t round = x->round;

	c->step = end_read_round;
	if (round > 0) {
		exchange_parts(c, round - 1);
		if (x->mine >= 0)
			send_pieces(c, round - 1);
	}
	if (x->mine >= 0 && round < x->rounds) {
		open_window(c, round);
		mark_wanted(x, &x->windows[round % 2]);
		window_start(c, round);
	}
}

/* An aggregator is a sender, too, without messages. */
static void add_own(struct joint *c)
{
	struct exchange *x = c->exchange;
	const struct part *part = &x->parts[x->mine];
	struct sender *sender = &x->senders[x->sender_count];

	if (part->at == part->to)
		return;
	sender->rank = c->file->comm->rank;
	sender->view = *c->access.view;
	sender->view.memory = NULL;
	sender->at = part->at;
	sender->to = part->to;
	x->sender_count++;
}

/* Those of the collective before, or new ones. False: no memory. */
static bool take_buffers(struct exchange *x, struct spare *spare)
{
	bool fit = spare->len >= x->window_len;

	x->window_room = fit ? spare->len : x->window_len;
	for (int i = 0; i < 2; i++) {
		struct window *window = &x->windows[i];

		if (!fit) {
			free(spare->buffers[i]);
			free(spare->covered[i]);
		}
		window->buffer = fit ? spare->buffers[i] : malloc((size_t)x->window_len);
		window->covered = fit ? spare->covered[i] : malloc(coverage_words(x->window_len) * sizeof *window->covered);
		spare->buffers[i] = NULL;
		spare->covered[i] = NULL;
	}
	x->landing = spare->landing;
	x->landing_len = spare->landing_len;
	spare->landing = NULL;
	spare->len = spare->landing_len = 0;
	return x->windows[0].buffer && x->windows[0].covered && x->windows[1].buffer && x->windows[1].covered;
}

void rounds_begin(struct joint *c)
{
	struct exchange *x = c->exchange;

	c->step = c->access.write ? write_round : read_round;
	if (c->abandoned) {
		c->step = joint_end;
		return;
	}
	if (x->mine < 0)
		return;
	add_own(c);
	if (!take_buffers(x, &c->file->spare)) {
		joint_follow(c, no_memory(x->window_len), NULL);
		c->step = joint_end;
		return;
	}
	for (int i = 0; i < 2; i++)
		x->windows[i].joint = c;
}
