/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What a peer with damaged memory may send to a window: packets of every kind, well-formed and not, places outside, descriptions of datatypes with wrong
 * words, records cut off, locks that nobody has. The target must write no memory but the window's own, whose pages end where it ends, and
 * must answer or give the peer up.
 *
 *     BUILD/tests/unit/rma/test_window_fuzz [ROUNDS [FIRST_SEED]]      (default 2000, with TEST_LONG 200000; 1)
 *
 * In the middle stands a process alone in its job with windows of itself; its connection to itself is replaced by a transport that takes
 * everything, and packets are delivered by hand. Run it under the address sanitizer too.
 */
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "common/error.h"
#include "datatypes/transfer.h"
#include "fabric/fabric.h"
#include "mpi/window.h"
#include "rma/packet.h"
#include "runtime/init.h"
#include "runtime/point_to_point.h"
#include "runtime/proc.h"
#include "tests/fuzz/library.h"
#include "tests/unit/unit.h"

enum { LEN = 8192, PACKETS = 80, PAYLOAD_MOST = 1024, TYPES = 4, WINDOWS = 2 };

static uint64_t state;
static MPI_Win windows[WINDOWS];
static char *memory[WINDOWS]; /* between pages that nobody may touch */
static MPI_Datatype types[TYPES];

static uint64_t below(uint64_t bound)
{
	return random_below(&state, bound);
}

/* ---- a transport that takes everything ---- */

static int fake_send_inline(struct peer *peer, const void *header, const void *payload, size_t len)
{
	static char taken[PACKET_PIECE_MOST];

	(void)header;
	if (len > peer->inline_max)
		abort();
	memcpy(taken, payload ? payload : "", payload ? len : 0);
	return below(8) ? FABRIC_DONE : FABRIC_AGAIN;
}

static void fake_stop(struct peer *peer)
{
	(void)peer;
}

static struct transport fake;

/* ---- what comes ---- */

static uint64_t strange(uint64_t usual)
{
	return below(12) ? usual : below(2) ? below(100) : random_next(&state);
}

static uint32_t some_type(bool *described)
{
	static const MPI_Datatype leaves[] = {MPI_BYTE,       MPI_INT,         MPI_DOUBLE,          MPI_INT64_T,
					      MPI_DOUBLE_INT, MPI_LONG_DOUBLE, MPI_C_DOUBLE_COMPLEX};

	*described = below(3) == 0;
	if (*described)
		return PACKET_TYPE_SENT + (uint32_t)below(below(10) ? TYPES : 2 * PACKET_TYPES);
	return (uint32_t)strange(datatype_leaf_word(datatype_of(leaves[below(7)])));
}

static uint64_t some_place(int window)
{
	return strange((window == 1 ? (uint64_t)(uintptr_t)memory[1] : 0) + below(LEN + 64));
}

/* A description, of which a word may be wrong, whole or in part. */
static size_t describe(struct wire_header *header, char *payload)
{
	uint64_t number = below(TYPES);
	struct packet_type head;
	int64_t *words;
	size_t count, part;

	if (datatype_encode(datatype_of(types[number]), &words, &count))
		abort();
	if (below(4) == 0)
		words[below(count)] = (int64_t)strange(below(20));
	part = below(5) ? count : below(count + 1);
	head = (struct packet_type){ .offset = strange(0), .count = strange(count) };
	if (part > (PAYLOAD_MOST - sizeof head) / sizeof *words)
		part = (PAYLOAD_MOST - sizeof head) / sizeof *words;
	memcpy(payload, &head, sizeof head);
	memcpy(payload + sizeof head, words, part * sizeof *words);
	free(words);
	header->tag = PACKET_TYPE;
	header->kind_id = wire_kind_id(WIRE_WINDOW, strange(number));
	return sizeof head + part * sizeof *words;
}

static uint32_t some_operator(void)
{
	return (uint32_t)below(below(5) ? 16 : 256);
}

static size_t gather(char *payload, int window)
{
	size_t len = 0, records = 1 + below(5);

	for (size_t i = 0; i < records; i++) {
		bool described;
		struct packet_record record = {
			.at = some_place(window), .type = some_type(&described), .len = (uint32_t)strange(below(9) * 8)};

		record.count = (uint32_t)(described ? below(5) : strange(1 + below(4)));
		record.what = (uint32_t)strange(below(2) ? PACKET_PUT : PACKET_ACCUMULATE | some_operator() << 8);
		memcpy(payload + len, &record, sizeof record);
		len += sizeof record + below(9) * 8;
	}
	return len;
}

static size_t access_place(char *payload, int window, enum packet_kind kind)
{
	bool described;
	struct packet_place place = { .at = some_place(window), .type = some_type(&described) };
	size_t data = below(40) * 8;

	place.count = described ? below(100) : strange(below(80));
	place.offset = strange(below(6) * 8);
	place.len = (uint32_t)strange(kind == PACKET_PUT || kind == PACKET_ACCUMULATE || kind == PACKET_GET_ACCUMULATE ? data : 0);
	memcpy(payload, &place, sizeof place);
	if (kind == PACKET_NOTE)
		data = sizeof(struct packet_note);
	return sizeof place + data;
}

static void deliver_one(struct peer *peer)
{
	char scratch[PAYLOAD_MOST + 64];
	int window = (int)below(WINDOWS);
	enum packet_kind kind = (enum packet_kind)below(PACKET_KINDS + 1);
	struct wire_header header =
		packet_header(strange(window_of(windows[window])->id), (int)strange(0), kind, some_operator(), below(4));
	size_t len = 0;
	char *payload;

	memset(scratch, (int)below(256), sizeof scratch);
	if (kind == PACKET_TYPE || below(6) == 0)
		len = describe(&header, scratch);
	else if (kind == PACKET_GATHERED)
		len = gather(scratch, window);
	else if (kind <= PACKET_COMPARE || kind == PACKET_NOTE)
		len = access_place(scratch, window, kind);
	else
		len = below(3) ? 0 : below(80);
	if (below(12) == 0)
		len = below(len + 1);
	payload = malloc(len ? len : 1); /* ends where it ends */
	memcpy(payload, scratch, len);
	receive_upcalls.deliver(peer, &header, payload, len);
	free(payload);
}

/* ---- rounds ---- */

static void *guarded(void)
{
	char *pages = mmap(NULL, LEN + 2 * 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (pages == MAP_FAILED || mprotect(pages + 4096, LEN, PROT_READ | PROT_WRITE))
		abort();
	return pages + 4096;
}

static void open_windows(void)
{
	MPI_Win_create(memory[0], LEN, 1, MPI_INFO_NULL, MPI_COMM_SELF, &windows[0]);
	MPI_Win_create_dynamic(MPI_INFO_NULL, MPI_COMM_SELF, &windows[1]);
	MPI_Win_attach(windows[1], memory[1], LEN);
	for (int i = 0; i < WINDOWS; i++)
		MPI_Win_set_errhandler(windows[i], MPI_ERRORS_RETURN);
}

static void forgive(struct peer *peer)
{
	peer->failed = false;
	free(peer->failed_why);
	peer->failed_why = NULL;
	proc_close();
	if (proc_open(&runtime.segment, 0))
		abort();
	runtime.lane.failures = 0;
}

static void round_of(uint64_t seed, struct peer *peer, const struct transport *real)
{
	state = seed * 0x9E3779B97F4A7C15u | 1;
	peer->transport = real;
	open_windows();
	peer->transport = &fake;
	for (int i = 0; i < PACKETS; i++) {
		deliver_one(peer);
		if (below(4) == 0)
			fabric_poll(&runtime.lane.fabric);
		if (peer->failed)
			forgive(peer);
	}
	fabric_peer_failed(peer, error_set(MPI_ERR_PROC_ABORTED, "the round is over"));
	forgive(peer);
	peer->transport = real;
	for (int i = 0; i < WINDOWS; i++)
		if (MPI_Win_free(&windows[i]) && MPI_Win_free(&windows[i])) /* first it reports what packets said that failed */
			abort();
}

int main(int argc, char **argv)
{
	struct fuzz_seeds seeds = fuzz_start(argc, argv, 2000, 200000);
	struct peer *peer = fuzz_peer();

	MPI_Type_vector(8, 3, 5, MPI_BYTE, &types[0]);
	MPI_Type_vector(4, 1, 3, MPI_INT64_T, &types[1]);
	MPI_Type_contiguous(5, MPI_DOUBLE_INT, &types[2]);
	MPI_Type_create_indexed_block(3, 2, (int[]){ 0, 7, 4 }, MPI_INT, &types[3]);
	for (int i = 0; i < TYPES; i++)
		MPI_Type_commit(&types[i]);
	for (int i = 0; i < WINDOWS; i++)
		memory[i] = guarded();
	const struct transport *real = peer->transport;
	fake = *real;
	fake.send_inline = fake_send_inline;
	fake.stop = fake_stop;
	peer->inline_max = 1024;
	for (unsigned long long seed = seeds.first; seed < seeds.first + seeds.count; seed++)
		round_of(seed, peer, real);
	printf("%llu rounds of %d packets\n", seeds.count, PACKETS);
	return 0; /* not through MPI_Finalize: the process has lost itself too often */
}
