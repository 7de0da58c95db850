/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See report.h. */
#include "launcher/report.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- through a pipe ---- */

void rank_status_encode(const struct rank_status *status, struct buffer *out)
{
	buffer_put_u32(out, status->rank);
	buffer_put_u32(out, status->host);
	buffer_put_u32(out, (uint32_t)status->pid);
	buffer_put_u32(out, status->phase);
	buffer_put_u32(out, (status->alive ? 1u : 0u) | (status->waiting ? 2u : 0u) | (status->asking ? 4u : 0u) |
						(status->threaded ? 8u : 0u) | (status->polling ? 16u : 0u) | (status->busy ? 32u : 0u));
	buffer_put_u64(out, status->waited_ns);
	buffer_put_u64(out, status->sent_count);
	buffer_put_u64(out, status->sent_bytes);
	buffer_put_u64(out, status->received_count);
	buffer_put_u64(out, status->received_bytes);
	buffer_put_u64(out, status->collective_count);
	buffer_put_u64(out, status->polls);
	buffer_put_u64(out, status->cpu_ns);
	buffer_put_u64(out, status->memory_len);
	/* Hosts of a job have the same byte order. */
	if (status->waiting || status->asking)
		buffer_put(out, &status->wait, sizeof status->wait);
}

void rank_status_decode(struct reader *reader, struct rank_status *status)
{
	memset(status, 0, sizeof *status);
	status->rank = read_u32(reader);
	status->host = read_u32(reader);
	status->pid = (int32_t)read_u32(reader);
	status->phase = read_u32(reader);
	uint32_t flags = read_u32(reader);
	status->alive = (flags & 1) != 0;
	status->waiting = (flags & 2) != 0;
	status->asking = (flags & 4) != 0;
	status->threaded = (flags & 8) != 0;
	status->polling = (flags & 16) != 0; /* of other jobs, whose launchers have compared */
	status->busy = (flags & 32) != 0;
	status->waited_ns = read_u64(reader);
	status->sent_count = read_u64(reader);
	status->sent_bytes = read_u64(reader);
	status->received_count = read_u64(reader);
	status->received_bytes = read_u64(reader);
	status->collective_count = read_u64(reader);
	status->polls = read_u64(reader);
	status->cpu_ns = read_u64(reader);
	status->memory_len = read_u64(reader);
	if (status->waiting || status->asking) {
		const void *wait = read_bytes(reader, sizeof status->wait);
		if (wait)
			memcpy(&status->wait, wait, sizeof status->wait);
		status->wait.comm_name[STATUS_NAME_LEN - 1] = '\0';
		status->wait.note[STATUS_NOTE_LEN - 1] = '\0';
	}
	status->known = !reader->bad;
}

/* ---- writing ---- */

#define put report_put

void report_put(struct buffer *out, const char *format, ...)
{
	char text[1024];
	va_list args;

	va_start(args, format);
	int len = vsnprintf(text, sizeof text, format, args);
	va_end(args);
	if (len > 0)
		buffer_put(out, text, (size_t)len < sizeof text ? (size_t)len : sizeof text - 1);
}

/* Ranks of another job as the library names them in its texts (proc_name). */
static void put_rank_or_any(struct buffer *out, int32_t rank, uint32_t job)
{
	if (rank == STATUS_ANY)
		put(out, "any rank");
	else if (job != 0)
		put(out, "rank %d of job %04x", rank, job & 0xffff);
	else
		put(out, "rank %d", rank);
}

static void put_tag(struct buffer *out, int32_t tag)
{
	if (tag == STATUS_ANY)
		put(out, " any tag");
	else if (tag != STATUS_NONE)
		put(out, " tag %d", tag);
}

static void put_time(struct buffer *out, uint64_t ns)
{
	if (ns >= UINT64_C(120000000000))
		put(out, "%.0f min", (double)ns / 60e9);
	else
		put(out, "%.1f s", (double)ns / 1e9);
}

/* Waits that read the same are told once. Messages to and from different peers read differently. */
static bool alike(const struct rank_status *a, const struct rank_status *b)
{
	if (a->known != b->known || a->alive != b->alive || a->waiting != b->waiting || a->asking != b->asking ||
		a->phase != b->phase)
		return false;
	if (!a->waiting && !a->asking)
		return a->polling == b->polling;
	const struct status_wait *x = &a->wait, *y = &b->wait;
	bool collective = status_call_kind(x->call) == STATUS_COLLECTIVE;
	return x->call == y->call && x->context == y->context && strcmp(x->comm_name, y->comm_name) == 0 && strcmp(x->note, y->note) == 0 &&
	       (collective ? x->collective == y->collective
			   : x->peer == y->peer && x->job == y->job && x->tag == y->tag && x->len == y->len);
}

/* "0-3,7" of the ranks that are marked. */
static void put_ranks(struct buffer *out, const bool *in, uint32_t size)
{
	const char *comma = "";

	for (uint32_t first = 0, end; first < size; first = end) {
		end = first + 1;
		if (!in[first])
			continue;
		while (end < size && in[end])
			end++;
		if (end - first == 1)
			put(out, "%s%u", comma, first);
		else
			put(out, "%s%u-%u", comma, first, end - 1);
		comma = ",";
	}
}

static void put_wait(struct buffer *out, const struct status_wait *wait)
{
	enum status_call_kind kind = status_call_kind(wait->call);

	put(out, "%s", status_call_name(wait->call));
	if (kind == STATUS_SEND && wait->peer != STATUS_NONE) {
		put(out, " to ");
		put_rank_or_any(out, wait->peer, wait->job);
	} else if (wait->peer != STATUS_NONE && kind != STATUS_COLLECTIVE) {
		put(out, kind == STATUS_RECEIVE ? " from " : " with ");
		put_rank_or_any(out, wait->peer, wait->job);
	}
	if (kind != STATUS_COLLECTIVE)
		put_tag(out, wait->tag);
	else if (wait->collective > 0)
		put(out, " (collective number %llu)", (unsigned long long)wait->collective);
	if (wait->comm_name[0] != '\0')
		put(out, " on %s", wait->comm_name);
	else if (wait->context != 0)
		put(out, " on communicator %u", wait->context);
	if (wait->len > 0)
		put(out, ", %llu bytes", (unsigned long long)wait->len);
	if (wait->note[0] != '\0')
		put(out, ", %s", wait->note);
	if (wait->pending_count > 1) {
		put(out, ", %u requests open", wait->pending_count);
	} else if (wait->pending_count == 1 && kind == STATUS_REQUESTS && wait->peer == STATUS_NONE) {
		put(out, " with ");
		put_rank_or_any(out, wait->pending[0].source, wait->pending[0].job);
		put_tag(out, wait->pending[0].tag);
	}
}

static void put_state(struct buffer *out, const struct rank_status *status)
{
	if (!status->known)
		put(out, "no answer from the host");
	else if (!status->alive)
		put(out, "ended%s", status->phase == STATUS_FINALISED || status->phase == STATUS_STARTED ? "" : " without MPI_Finalize");
	else if (status->waiting)
		put_wait(out, &status->wait);
	else if (status->asking) {
		put(out, "asking again and again, without success: ");
		put_wait(out, &status->wait);
	} else if (status->polling)
		put(out, "in MPI, testing or probing without success (MPI_Test, MPI_Iprobe, ...)");
	else if (status->phase == STATUS_INITIALISED)
		put(out, "not waiting in MPI: computing, or in system calls of its own");
	else
		put(out, "%s", status_phase_name(status->phase));
}

static void put_groups(const struct rank_status *statuses, uint32_t size, char *const *host_names, struct buffer *out)
{
	bool *told = memory_zero(size, sizeof *told), *in = memory_zero(size, sizeof *in);

	for (uint32_t rank = 0; rank < size; rank++) {
		uint32_t count = 0;
		uint64_t longest = 0;
		if (told[rank])
			continue;
		memset(in, 0, size * sizeof *in);
		for (uint32_t other = rank; other < size; other++)
			if (!told[other] && alike(&statuses[rank], &statuses[other])) {
				in[other] = told[other] = true;
				count++;
				uint64_t lasts = statuses[other].polling && !statuses[other].asking ? statuses[other].polling_ns
												    : statuses[other].waited_ns;
				if (lasts > longest)
					longest = lasts;
			}
		put(out, "  rank%s ", count > 1 ? "s" : "");
		put_ranks(out, in, size);
		if (count == 1 && statuses[rank].known)
			put(out, " on %s (process %d)", host_names[statuses[rank].host], statuses[rank].pid);
		put(out, ": ");
		put_state(out, &statuses[rank]);
		if (statuses[rank].waiting || statuses[rank].asking || statuses[rank].polling) {
			put(out, statuses[rank].waiting || statuses[rank].asking ? ", for " : ", for at least ");
			put_time(out, longest);
		}
		put(out, "\n");
	}
	free(told);
	free(in);
}

/* ---- who waits for whom ---- */

/* Shorter waits are those of ranks at work: two that exchange messages wait for each other all the time. */
#define LONG_WAIT_NS UINT64_C(900000000)

bool report_is_stuck(const struct rank_status *status)
{
	return status->alive && status->waiting && status->waited_ns >= LONG_WAIT_NS &&
	       status_call_kind(status->wait.call) != STATUS_COLLECTIVE;
}

/* The one rank of its job without which `status` cannot go on; -1 when there is none such. */
static int32_t waits_for(const struct rank_status *status, uint32_t size)
{
	const struct status_wait *wait = &status->wait;
	enum status_call_kind kind = status_call_kind(wait->call);

	if (!report_is_stuck(status))
		return -1;
	if (wait->peer >= 0 && (uint32_t)wait->peer < size && wait->job == 0)
		return wait->peer;
	if (kind == STATUS_REQUESTS && wait->pending_count == 1 && wait->pending[0].source >= 0 && wait->pending[0].job == 0 &&
		(uint32_t)wait->pending[0].source < size)
		return wait->pending[0].source;
	return -1;
}

/* What is sure is called so: while other threads of a rank may still send, a cycle may yet be broken. */
static void put_cycle(const struct rank_status *statuses, uint32_t size, uint32_t start, struct buffer *out)
{
	uint32_t at = start, threaded = UINT32_MAX, busy = UINT32_MAX;
	const char *comma = "";

	do {
		threaded = statuses[at].threaded ? at : threaded;
		busy = statuses[at].busy ? at : busy;
		at = (uint32_t)waits_for(&statuses[at], size);
	} while (at != start);
	put(out, threaded == UINT32_MAX ? "DEADLOCK: "
		 : busy == UINT32_MAX   ? "PROBABLY A DEADLOCK: "
					: "A CYCLE, BUT PERHAPS NO DEADLOCK: ");
	do {
		int32_t next = waits_for(&statuses[at], size);
		put(out, "%srank %u waits in %s for rank %d", comma, at, status_call_name(statuses[at].wait.call), next);
		put_tag(out, statuses[at].wait.tag);
		comma = ", ";
		at = (uint32_t)next;
	} while (at != start);
	if (busy != UINT32_MAX)
		put(out, "; another thread of rank %u is at work and may still send", busy);
	else if (threaded != UINT32_MAX)
		put(out, ", unless another thread of rank %u sends", threaded);
	put(out, "\n");
}

static void put_cycles(const struct rank_status *statuses, uint32_t size, struct buffer *out)
{
	uint32_t *seen = memory_zero(size, sizeof *seen); /* walk number + 1 */

	for (uint32_t rank = 0; rank < size; rank++) {
		int32_t at = (int32_t)rank;
		while (at >= 0 && seen[at] == 0) {
			seen[at] = rank + 1;
			at = waits_for(&statuses[at], size);
		}
		if (at >= 0 && seen[at] == rank + 1 && waits_for(&statuses[at], size) >= 0)
			put_cycle(statuses, size, (uint32_t)at, out);
	}
	free(seen);
}

/* ---- waiting for somebody who is gone ---- */

static void put_hopeless(const struct rank_status *statuses, uint32_t size, struct buffer *out)
{
	for (uint32_t rank = 0; rank < size; rank++) {
		int32_t peer = waits_for(&statuses[rank], size);
		if (peer >= 0 && statuses[peer].known && !statuses[peer].alive)
			put(out, "rank %u waits for rank %d, which has ended\n", rank, peer);
		else if (peer >= 0 && statuses[peer].known && statuses[peer].phase >= STATUS_IN_FINALIZE)
			put(out, "rank %u waits for rank %d, which is %s\n", rank, peer, status_phase_name(statuses[peer].phase));
	}
}

/* ---- collectives ---- */

static bool in_collective(const struct rank_status *status)
{
	return status->alive && status->waiting && status_call_kind(status->wait.call) == STATUS_COLLECTIVE;
}

/* Ranks in different collectives of one communicator at the same number: calls that do not match. */
static void put_mismatch(const struct rank_status *statuses, uint32_t size, struct buffer *out)
{
	for (uint32_t a = 0; a < size; a++)
		for (uint32_t b = a + 1; in_collective(&statuses[a]) && b < size; b++) {
			const struct status_wait *x = &statuses[a].wait, *y = &statuses[b].wait;
			if (!in_collective(&statuses[b]) || x->context != y->context || x->collective != y->collective ||
			    x->call == y->call)
				continue;
			put(out, "MISMATCH: on %s, collective number %llu is %s in rank %u but %s in rank %u\n",
				x->comm_name[0] != '\0' ? x->comm_name : "one communicator", (unsigned long long)x->collective,
				status_call_name(x->call), a, status_call_name(y->call), b);
			return;
		}
}

/* For each communicator with ranks inside a collective: which of its ranks are not there. */
static void put_missing(const struct rank_status *statuses, uint32_t size, struct buffer *out)
{
	bool *told = memory_zero(size, sizeof *told), *missing = memory_zero(size, sizeof *missing);

	for (uint32_t rank = 0; rank < size; rank++) {
		const struct status_wait *wait = &statuses[rank].wait;
		uint32_t there = 0, away = 0;
		if (told[rank] || !in_collective(&statuses[rank]))
			continue;
		/* World ranks of the members are only known when the communicator spans the job. */
		bool world = wait->comm_size == size;
		for (uint32_t other = 0; other < size; other++) {
			const struct status_wait *theirs = &statuses[other].wait;
			bool with_us = in_collective(&statuses[other]) && theirs->context == wait->context && theirs->call == wait->call &&
						   theirs->collective == wait->collective;
			missing[other] = !with_us;
			told[other] = told[other] || with_us;
			there += with_us;
			away += !with_us;
		}
		if (there >= wait->comm_size || (world && away == 0))
			continue;
		put(out, "%s on %s: %u of %u ranks have entered", status_call_name(wait->call),
			wait->comm_name[0] != '\0' ? wait->comm_name : "a communicator", there, wait->comm_size);
		if (world) {
			put(out, "; missing: rank%s ", away > 1 ? "s" : "");
			put_ranks(out, missing, size);
		}
		put(out, "\n");
	}
	free(told);
	free(missing);
}

/* ---- messages that nearly match ---- */

static void put_near_match(struct buffer *out, uint32_t rank, const struct status_envelope *wanted,
						   const struct status_envelope *have)
{
	bool source = wanted->source == STATUS_ANY || (wanted->source == have->source && wanted->job == have->job);
	bool tag = wanted->tag == STATUS_ANY || wanted->tag == have->tag;
	bool context = wanted->context == have->context;

	if (source + tag + context != 2)
		return;
	put(out, "NEARLY: rank %u wants a message from ", rank);
	put_rank_or_any(out, wanted->source, wanted->job);
	put_tag(out, wanted->tag);
	put(out, " and has one of %llu bytes from ", (unsigned long long)have->len);
	put_rank_or_any(out, have->source, have->job);
	put_tag(out, have->tag);
	put(out, "%s\n", !tag ? ": the tags differ" : !source ? ": it came from another rank" : ": it is on another communicator");
}

static void put_near_matches(const struct rank_status *statuses, uint32_t size, struct buffer *out)
{
	for (uint32_t rank = 0; rank < size; rank++) {
		const struct status_wait *wait = &statuses[rank].wait;
		if (!statuses[rank].alive || (!statuses[rank].waiting && !statuses[rank].asking))
			continue;
		struct status_envelope one = { .source = wait->peer, .tag = wait->tag, .context = wait->context, .job = wait->job };
		bool receive = status_call_kind(wait->call) == STATUS_RECEIVE;
		uint32_t wanted = receive ? 1 : wait->pending_count < STATUS_ENVELOPES ? wait->pending_count : STATUS_ENVELOPES;
		uint32_t have = wait->unexpected_count < STATUS_ENVELOPES ? wait->unexpected_count : STATUS_ENVELOPES;
		for (uint32_t i = 0; i < wanted; i++)
			for (uint32_t k = 0; k < have; k++)
				put_near_match(out, rank, receive ? &one : &wait->pending[i], &wait->unexpected[k]);
	}
}

static void put_hoards(const struct rank_status *statuses, uint32_t size, struct buffer *out)
{
	for (uint32_t rank = 0; rank < size; rank++) {
		const struct status_wait *wait = &statuses[rank].wait;
		if (!statuses[rank].alive || (!statuses[rank].waiting && !statuses[rank].asking) || wait->hoarded_senders == 0)
			continue;
		put(out, "KEPT: rank %u keeps %llu bytes of messages that it has not received, %llu of them from ", rank,
			(unsigned long long)wait->kept_len, (unsigned long long)wait->hoarded_len);
		put_rank_or_any(out, wait->hoarded_source, wait->hoarded_job);
		if (wait->hoarded_senders > 1)
			put(out, " and the rest from %u others", wait->hoarded_senders - 1);
		put(out,
		    ": that is what %s allows, so further sends to it wait for their receives; a program that relies on more raises it\n",
		    wait->crowded != 0 ? "WEFT_UNEXPECTED_ALL" : "WEFT_UNEXPECTED");
	}
}

void report_text(const struct rank_status *statuses, uint32_t size, char *const *host_names, const char *of, struct buffer *out)
{
	put(out, "mpiexec: what the %u rank%s%s %s doing:\n", size, size == 1 && of[0] != '\0' ? "" : "s", of,
	    size == 1 && of[0] != '\0' ? "is" : "are");
	put_groups(statuses, size, host_names, out);
	put_cycles(statuses, size, out);
	put_hopeless(statuses, size, out);
	put_mismatch(statuses, size, out);
	put_missing(statuses, size, out);
	put_near_matches(statuses, size, out);
	put_hoards(statuses, size, out);
}

/* ---- for tools ---- */

void report_put_json_string(struct buffer *out, const char *text)
{
	put(out, "\"");
	for (; *text != '\0'; text++) {
		unsigned char c = (unsigned char)*text;
		if (c == '"' || c == '\\')
			put(out, "\\%c", c);
		else if (c < 0x20 || c >= 0x7f)
			put(out, "\\u%04x", c);
		else
			put(out, "%c", c);
	}
	put(out, "\"");
}

static void put_json_lines(struct buffer *out, const char *name, const struct rank_status *statuses, uint32_t size,
						   void (*write)(const struct rank_status *, uint32_t, struct buffer *))
{
	struct buffer text = { 0 };
	const char *comma = "";

	write(statuses, size, &text);
	buffer_put(&text, "", 1);
	put(out, "\"%s\":[", name);
	for (char *rest = (char *)text.data, *line; (line = strsep(&rest, "\n")) != NULL;)
		if (line[0] != '\0') {
			put(out, "%s", comma);
			report_put_json_string(out, line);
			comma = ",";
		}
	put(out, "]");
	buffer_free(&text);
}

static void put_all_findings(const struct rank_status *statuses, uint32_t size, struct buffer *out)
{
	put_cycles(statuses, size, out);
	put_hopeless(statuses, size, out);
	put_mismatch(statuses, size, out);
	put_missing(statuses, size, out);
	put_near_matches(statuses, size, out);
	put_hoards(statuses, size, out);
}

void report_json(const struct rank_status *statuses, uint32_t size, char *const *host_names, struct buffer *out)
{
	put(out, "{\"size\":%u,", size);
	put_json_lines(out, "findings", statuses, size, put_all_findings);
	put(out, ",\"ranks\":[");
	for (uint32_t rank = 0; rank < size; rank++) {
		const struct rank_status *status = &statuses[rank];
		const struct status_wait *wait = &status->wait;
		put(out, "%s{\"rank\":%u,\"known\":%s", rank > 0 ? "," : "", rank, status->known ? "true" : "false");
		if (status->known) {
			put(out, ",\"host\":");
			report_put_json_string(out, host_names[status->host]);
			put(out, ",\"pid\":%d,\"alive\":%s,\"phase\":\"%s\",\"sent\":%llu,\"sent_bytes\":%llu,\"received\":%llu,"
				"\"received_bytes\":%llu,\"cpu_s\":%.3f,\"memory\":%llu", status->pid, status->alive ? "true" : "false",
				status_phase_name(status->phase), (unsigned long long)status->sent_count,
				(unsigned long long)status->sent_bytes, (unsigned long long)status->received_count,
				(unsigned long long)status->received_bytes, (double)status->cpu_ns / 1e9,
				(unsigned long long)status->memory_len);
		}
		if (status->waiting || status->asking) {
			put(out,
			    ",\"state\":\"%s\",\"call\":\"%s\",\"peer\":%d,\"tag\":%d,\"bytes\":%llu,\"waited_s\":%.3f,\"context\":%u,"
			    "\"communicator\":",
			    status->waiting ? "waiting" : "asking", status_call_name(wait->call), wait->peer, wait->tag,
			    (unsigned long long)wait->len, (double)status->waited_ns / 1e9, wait->context);
			report_put_json_string(out, wait->comm_name);
			if (wait->job != 0)
				put(out, ",\"peer_job\":\"%04x\"", wait->job & 0xffff);
		}
		put(out, "}");
	}
	put(out, "]");
}

/*
 * Is there nothing between the rounds but other rounds, or naps? A round alone takes a fraction of a microsecond; one
 * with a nap some ten of them, most for falling asleep, and leaves the CPU idle. Work between tests costs more, and all of it.
 */
static bool only_polls(uint64_t polls, uint64_t cpu_ns, uint64_t elapsed_ns)
{
	enum { ROUND_NS = 3000, NAP_NS = 100000 };

	if (polls == 0 || polls > elapsed_ns)
		return false;
	return cpu_ns < polls * ROUND_NS || (cpu_ns < elapsed_ns / 5 && cpu_ns < polls * NAP_NS);
}

void report_compare(struct rank_status *statuses, const struct rank_status *before, uint32_t size, uint64_t elapsed_ns)
{
	enum { PAUSED_MOST_NS = 600000000 };

	for (uint32_t rank = 0; rank < size; rank++) {
		struct rank_status *now = &statuses[rank];
		const struct rank_status *then = &before[rank];

		uint64_t used_ns = now->cpu_ns - then->cpu_ns;
		/* Who had no CPU for a moment still does what it did before. */
		bool idle = used_ns <= elapsed_ns / 100 && then->paused_ns + elapsed_ns <= PAUSED_MOST_NS, paused = idle && then->polling;
		/* So does who woke up in its wait, to look around, and has had no CPU since. */
		bool dozes = idle && then->known && now->known && now->alive && then->waiting && !now->waiting && !now->asking &&
			     now->phase == then->phase && now->sent_count == then->sent_count &&
			     now->received_count == then->received_count;

		if (dozes) {
			now->waiting = true;
			now->wait = then->wait;
			now->waited_ns = then->waited_ns + elapsed_ns;
		}
		now->polling = now->known && then->known && now->alive && !now->waiting && then->polls > 0 &&
					   now->sent_count == then->sent_count && now->received_count == then->received_count &&
					   (paused || only_polls(now->polls - then->polls, used_ns, elapsed_ns));
		bool seen = now->known && then->known && now->alive && (now->waiting || now->asking) && now->threaded;
		/* A thread that sleeps in a wait uses no CPU; one that computes gets little of it where many share the CPUs. */
		now->busy = seen && used_ns > elapsed_ns / 100 && !only_polls(now->polls - then->polls, used_ns, elapsed_ns);
		now->polling_ns = now->polling ? then->polling_ns + elapsed_ns : 0;
		now->paused_ns = paused || dozes ? then->paused_ns + elapsed_ns : 0;
	}
}

uint64_t report_progress(const struct rank_status *statuses, uint32_t size)
{
	uint64_t sum = 0;

	for (uint32_t rank = 0; rank < size; rank++) {
		const struct rank_status *status = &statuses[rank];
		/*
		 * A rank that waits has made progress when this is another wait than last time; one that does not wait is
		 * at work, so its CPU time counts, or nothing when it sleeps, or asks MPI for what does not come. So it does for a
		 * rank of which one thread waits while another computes. When it began to ask is its own guess, which starts anew
		 * whenever the time between two questions looks like work; what it is seen to do comes first.
		 */
		sum = sum * 31 + status->sent_count + 3 * status->received_count + 5 * status->collective_count + 7 * status->phase +
		      11 * status->alive + (status->busy ? status->cpu_ns : 0) +
		      (status->waiting   ? status->wait.since_ns
		       : status->polling ? 0
		       : status->asking  ? status->wait.since_ns
					 : status->cpu_ns);
	}
	return sum;
}
