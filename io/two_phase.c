/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See two_phase.h: who aggregates, which part of the file is whose, and what ranks tell aggregators of their views. */
#include "io/two_phase.h"

#include <stdlib.h>
#include <string.h>

#include "collectives/collective.h"
#include "common/error.h"
#include "common/params.h"
#include "datatypes/flat.h"
#include "datatypes/op.h"
#include "io/explain.h"
#include "runtime/point_to_point.h"

enum {
	PER_HOST = 2,            /* aggregators by default */
	DOMAIN_LEAST = 1 << 16,  /* bytes; smaller accesses have fewer aggregators */
	TOLD_TO_ALL = 1024,      /* headers in all up to which every rank sends one to every aggregator, needed or not */
};

static int no_memory(void)
{
	return error_set(MPI_ERR_NO_MEM, "no memory for a collective file access in two phases");
}

/* ---- Who ---- */

static int aggregators_of_host(const struct file *file, const struct hosts *hosts, int host)
{
	int wanted = params.io_aggregators > 0 ? (int)params.io_aggregators : PER_HOST, members = hosts_size(hosts, host);

	if (file->hints.cb_nodes > 0)
		wanted = file->hints.cb_nodes / hosts->count + (host < file->hints.cb_nodes % hosts->count);
	/* Where caches of hosts disagree, one host alone accesses the file. */
	if (file_system_close_to_open(&file->storage.system))
		wanted = host == 0 ? (wanted > 0 ? wanted : 1) : 0;
	return wanted < members ? wanted : members;
}

/* The parts, with their ranks: host after host, spread over the members of each. False: no memory. */
static bool choose(struct joint *c, struct exchange *x)
{
	const struct file *file = c->file;
	const struct hosts *hosts = collective_hosts(file->comm);
	int count = 0;

	if (!hosts)
		return false;
	for (int host = 0; host < hosts->count; host++)
		count += aggregators_of_host(file, hosts, host);
	x->parts = calloc((size_t)(count > 0 ? count : 1), sizeof *x->parts);
	if (!x->parts)
		return false;
	for (int host = 0; host < hosts->count; host++) {
		int here = aggregators_of_host(file, hosts, host);

		for (int i = 0; i < here; i++)
			x->parts[x->aggregators++].rank = hosts_members(hosts, host)[(int64_t)i * hosts_size(hosts, host) / here];
	}
	if (x->aggregators == 0)
		x->aggregators = 1; /* rank 0 */
	return true;
}

/* ---- What ---- */

static int64_t rounded_up(int64_t value, int64_t unit)
{
	return (value + unit - 1) / unit * unit;
}

static void divide(struct joint *c, struct exchange *x)
{
	const struct file *file = c->file;
	int64_t unit = file->hints.striping_unit ? file->hints.striping_unit : file->storage.system.block;
	int64_t wanted = file->hints.cb_buffer_size ? file->hints.cb_buffer_size : file->window_len;
	int64_t low = c->all.low, high = c->all.high, base = low - low % unit, span = high - base;
	int64_t domain = rounded_up((span + x->aggregators - 1) / x->aggregators, unit);

	if (domain < DOMAIN_LEAST && !file->hints.cb_nodes)
		domain = rounded_up(DOMAIN_LEAST, unit);
	/* Accesses that nobody can shape as he likes: a view that begins at the far end of the address space. */
	if (high > INT64_MAX - domain * 2 || unit > INT64_MAX / 4)
		domain = span;
	x->aggregators = (int)((span + domain - 1) / domain);
	x->low = low;
	x->high = high;
	x->window_len = wanted < domain ? rounded_up(wanted, unit) : domain;
	if (x->window_len > domain)
		x->window_len = domain;
	x->rounds = (domain + x->window_len - 1) / x->window_len;
	x->mine = -1;
	for (int i = 0; i < x->aggregators; i++) {
		struct part *part = &x->parts[i];

		part->base = base + i * domain;
		part->high = high - part->base < domain ? high : part->base + domain;
		if (part->rank == file->comm->rank)
			x->mine = i;
	}
}

/* The runs of our view in a domain, as a program of one list. It is the user's list, in effect, or a part of it. */
static bool list_runs(const struct access *access, struct part *part)
{
	int64_t len = part->to - part->at, used = 0, room = 256, position = 0;
	int64_t *words = malloc((size_t)(room + 16) * sizeof *words);
	struct cursor cursor;
	struct iovec run[64];
	int n;

	view_cursor(access->view, part->at, len, &cursor);
	while (words && (n = cursor_iovec(&cursor, run, 64, SIZE_MAX)) > 0) {
		if (used + 2 * n > room) {
			room *= 2;
			int64_t *larger = realloc(words, (size_t)(room + 16) * sizeof *words);
			if (!larger)
				free(words);
			words = larger;
		}
		for (int i = 0; words && i < n; i++) {
			words[7 + used++] = (int64_t)(intptr_t)run[i].iov_base;
			words[7 + used++] = position;
			position += (int64_t)run[i].iov_len;
		}
	}
	if (!words)
		return false;
	words[7 + used] = 0;
	words[8 + used] = position;
	memcpy(words, (int64_t[]){ LAYOUT_BLOCKS, position, 0, used / 2, 0, 0, used / 2 }, 7 * sizeof *words);
	part->program = words;
	part->header = (struct header){ .from = 0, .to = len, .size = len, .words = used + 9 };
	return true;
}

/* What our view looks like in a part: the whole program if that is short, the runs there if not. */
static bool describe(const struct access *access, const struct flat *flat, struct part *part)
{
	const struct view *view = access->view;

	if (part->at == part->to)
		return true;
	if (!flat->used)
		return list_runs(access, part);
	part->header = (struct header){ .from = part->at, .to = part->to, .displacement = view->displacement, .size = view->size,
					.extent = view->extent, .words = (int64_t)flat->used };
	if (flat->used <= HEADER_WORDS) {
		memcpy(part->header.program, flat->words, flat->used * sizeof *flat->words);
		return true;
	}
	part->program = malloc(flat->used * sizeof *flat->words);
	if (part->program)
		memcpy(part->program, flat->words, flat->used * sizeof *flat->words);
	return part->program;
}

static bool describe_all(struct joint *c, struct exchange *x)
{
	struct access *access = &c->access;
	struct flat flat = { .most = PROGRAM_WORDS_MOST };
	bool done = true;
	int64_t at = access->from, to = access->from + access->len;

	if (access->error || access->len == 0)
		return true; /* all parts stay empty */
	if (!flat_write(&flat, access->view->layout))
		flat.used = 0;
	for (int i = 0; done && i < x->aggregators; i++) {
		struct part *part = &x->parts[i];

		part->at = at;
		part->to = at = view_position(access->view, part->high, at, to);
		done = describe(access, &flat, part);
	}
	free(flat.words);
	return done;
}

/* ---- Telling ---- */

static void send_to(struct joint *c, const void *data, size_t len, int dest, int tag)
{
	struct message message = joint_outgoing(c, data, len, dest, tag);
	struct request *request = NULL;
	int error = send_start(&message, SEND_STANDARD, &request);

	joint_follow(c, error, request);
}

static void read_programs(struct joint *c);

/* One header from each rank that has something for us; their bytes are here when this step comes. */
static void take_headers(struct joint *c)
{
	struct exchange *x = c->exchange;

	c->step = read_programs;
	for (int i = 0; i < x->expected && !c->abandoned; i++) {
		struct header *header = &x->headers[i];
		struct sender *sender = &x->senders[x->sender_count];
		struct request *request = NULL;
		int error = x->arrivals[i]->error;

		if (error)
			joint_follow(c, error, NULL);
		if (error || header->from == header->to)
			continue;
		sender->rank = x->arrivals[i]->source;
		sender->at = header->from;
		sender->to = header->to;
		sender->view.displacement = header->displacement;
		sender->view.size = header->size;
		sender->view.extent = header->extent;
		x->sender_count++;
		if (header->words > 0 && header->words < INT32_MAX)
			sender->program = malloc((size_t)header->words * sizeof(int64_t));
		if (!sender->program) {
			/* Without its shape nothing of it can be taken in, and its messages would wait for ever. */
			joint_follow(c, no_memory(), NULL);
			break;
		}
		if (header->words <= HEADER_WORDS) {
			memcpy(sender->program, header->program, (size_t)header->words * sizeof(int64_t));
			continue;
		}
		struct message message =
			joint_incoming(c, sender->program, (size_t)header->words * sizeof(int64_t), sender->rank, TAG_PROGRAM);
		error = receive_start(&message, &request);
		joint_follow(c, error, request);
	}
	for (int i = 0; i < x->expected; i++)
		request_release(x->arrivals[i]);
	free(x->arrivals);
	x->arrivals = NULL;
}

/* The programs are here: make views of them. */
static void read_programs(struct joint *c)
{
	struct exchange *x = c->exchange;
	int known = 0;

	for (int i = 0; i < x->expected && known < x->sender_count && !c->abandoned; i++) {
		const struct header *header = &x->headers[i];
		struct sender *sender = &x->senders[known];

		if (header->from == header->to)
			continue;
		known++;
		sender->view.memory = flat_read(sender->program, (size_t)header->words, &sender->view.layout);
		sender->view.order = ORDER_APART;
		if (!sender->view.memory || sender->view.size <= 0 || sender->view.layout->size != sender->view.size || sender->at < 0 ||
		    sender->to < sender->at) {
			joint_follow(c, error_set(MPI_ERR_INTERN, "rank %d sent a description of its view that makes no sense",
						       sender->rank), NULL);
			break;
		}
		/* Plain bytes: no need to search for places. */
		const struct layout *layout = sender->view.layout;
		sender->view.contiguous = layout->kind == LAYOUT_BYTES && sender->view.extent == layout->len;
		sender->view.start = sender->view.displacement + layout->offset;
	}
	c->step = c->abandoned ? joint_end : rounds_begin;
}

static void arrived(struct request *request)
{
	joint_part_done(request->owner);
}

/* Post a receive for each header that will come; they stay until take_headers has looked who sent them. */
static bool expect_headers(struct joint *c)
{
	struct exchange *x = c->exchange;
	size_t n = (size_t)x->expected + 1; /* ourselves last */

	x->headers = calloc(n, sizeof *x->headers);
	x->arrivals = calloc(n, sizeof *x->arrivals);
	x->senders = calloc(n, sizeof *x->senders);
	if (!x->headers || !x->arrivals || !x->senders)
		return false;
	for (int i = 0; i < x->expected; i++) {
		struct message message = joint_incoming(c, &x->headers[i], sizeof x->headers[i], MPI_ANY_SOURCE, TAG_HEADER);

		if (receive_start(&message, &x->arrivals[i])) {
			x->expected = i;
			return false;
		}
		if (!request_done(x->arrivals[i])) {
			x->arrivals[i]->owner = c;
			x->arrivals[i]->notify = arrived;
			c->pending++;
		}
	}
	return true;
}

/* Everybody knows whom to expect: now the headers go out. */
static void tell(struct joint *c)
{
	struct exchange *x = c->exchange;
	int rank = c->file->comm->rank;
	bool all = !x->counts;

	c->step = joint_end;
	if (c->abandoned)
		return;
	c->step = x->mine >= 0 ? take_headers : rounds_begin;
	if (x->mine >= 0) {
		x->expected = all ? c->file->comm->size - 1 : (int)x->all_counts[x->mine] - (x->counts[x->mine] != 0);
		if (!expect_headers(c))
			joint_follow(c, no_memory(), NULL);
	}
	for (int i = 0; i < x->aggregators; i++) {
		struct part *part = &x->parts[i];

		if (part->rank == rank || (!all && part->at == part->to))
			continue;
		send_to(c, &part->header, sizeof part->header, part->rank, TAG_HEADER);
		if (part->header.words > HEADER_WORDS)
			send_to(c, part->program, (size_t)part->header.words * sizeof(int64_t), part->rank, TAG_PROGRAM);
	}
}

/* How many ranks have something for each aggregator: one reduction, so that those that have nothing need not say so. */
static void count(struct joint *c)
{
	struct exchange *x = c->exchange;
	struct collective_call sum = {
		.input = x->counts, .output = x->all_counts, .op = op_of(MPI_SUM), .status_call = STATUS_CALL_FILE_IO};
	struct request *request = NULL;
	int error;

	c->step = tell;
	sum.call.kind = COLL_ALLREDUCE;
	sum.call.commutative = true;
	sum.call.send = (struct data){ .buffer = BUFFER_INPUT, .count = x->aggregators, .type = datatype_of(MPI_INT64_T) };
	sum.call.receive = (struct data){ .buffer = BUFFER_OUTPUT, .count = x->aggregators, .type = datatype_of(MPI_INT64_T) };
	if (c->blocking) {
		error = collective_run(c->file->comm, &sum);
		if (error)
			joint_follow(c, error, NULL);
		return;
	}
	error = collective_start(c->file->comm, &sum, &request);
	joint_follow(c, error, request);
}

void two_phase_begin(struct joint *c)
{
	struct exchange *x = calloc(1, sizeof *x);
	bool done;

	c->exchange = x;
	done = x && choose(c, x);
	if (done)
		divide(c, x);
	done = done && describe_all(c, x);
	if (!done) {
		/* The others count on us: nothing can be made good. */
		joint_follow(c, no_memory(), NULL);
		c->step = joint_end;
		return;
	}
	if (params.io_explain) {
		int ranks[64];

		for (int i = 0; i < x->aggregators && i < 64; i++)
			ranks[i] = x->parts[i].rank;
		explain_two_phase(c, x->aggregators < 64 ? x->aggregators : 64, ranks, x->rounds, x->window_len);
	}
	c->step = tell;
	if ((int64_t)x->aggregators * c->file->comm->size > TOLD_TO_ALL) {
		x->counts = calloc((size_t)x->aggregators, sizeof *x->counts);
		x->all_counts = calloc((size_t)x->aggregators, sizeof *x->all_counts);
		if (!x->counts || !x->all_counts) {
			joint_follow(c, no_memory(), NULL);
			c->step = joint_end;
			return;
		}
		for (int i = 0; i < x->aggregators; i++)
			x->counts[i] = x->parts[i].at < x->parts[i].to;
		c->step = count;
	}
}

/* What an aggregator has, for the next collective of the file: only one is in the rounds at a time. */
static void give_back(struct exchange *x, struct spare *spare)
{
	if (spare->len > 0 || !x->windows[0].covered || !x->windows[1].covered)
		return;
	spare->len = x->window_room;
	for (int i = 0; i < 2; i++) {
		spare->buffers[i] = x->windows[i].buffer;
		spare->covered[i] = x->windows[i].covered;
		x->windows[i].buffer = NULL;
		x->windows[i].covered = NULL;
	}
	spare->landing = x->landing;
	spare->landing_len = x->landing_len;
	x->landing = NULL;
}

void two_phase_free(struct exchange *x, struct file *file)
{
	if (!x)
		return;
	if (file)
		give_back(x, &file->spare);
	for (int i = 0; x->parts && i < x->aggregators; i++) {
		free(x->parts[i].program);
		free(x->parts[i].stage);
	}
	for (int i = 0; i < x->sender_count; i++) {
		free(x->senders[i].program);
		free(x->senders[i].view.memory);
	}
	for (int i = 0; i < 2; i++) {
		free(x->windows[i].buffer);
		free(x->windows[i].covered);
		free(x->windows[i].error_text);
	}
	free(x->parts);
	free(x->counts);
	free(x->all_counts);
	free(x->headers);
	free(x->arrivals);
	free(x->senders);
	free(x->landing);
	free(x);
}
