/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What a peer with damaged memory may send: packets of every kind, with wrong lengths, ids of requests that are or were there, offers of
 * memory that is not. The receiving side must end each request, with its message or with an error, and touch no memory but its own.
 *
 *     BUILD/tests/unit/runtime/test_packet_fuzz [ROUNDS [FIRST_SEED]]      (default 3000, with TEST_LONG 300000; 1)
 *
 * In the middle stands the runtime of a process alone in its job; its connection to itself is replaced by a transport that takes
 * everything, and packets are delivered by hand, their payload in memory that ends where it ends. Prints the seed of
 * the first round that leaves a request open, and exits with 1. Run it under the address sanitizer too.
 */
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/error.h"
#include "fabric/fabric.h"
#include "runtime/init.h"
#include "runtime/point_to_point.h"
#include "runtime/proc.h"
#include "runtime/request.h"
#include "runtime/wire.h"
#include "tests/fuzz/library.h"
#include "tests/unit/unit.h"

enum { REQUESTS = 24, PACKETS = 60, MESSAGE_MOST = 12000, PENDING_MOST = 64 };

static uint64_t state;
static struct operation *pending[PENDING_MOST];
static int pending_count;
static char reserved[1 << 16];

static uint64_t below(uint64_t bound)
{
	return random_below(&state, bound);
}

/* ---- a transport that takes everything ---- */

static int fake_send_inline(struct peer *peer, const void *header, const void *payload, size_t len)
{
	(void)header;
	if (len > peer->inline_max)
		abort();
	memcpy(reserved, payload ? payload : "", payload ? len : 0);
	return below(8) ? FABRIC_DONE : FABRIC_AGAIN;
}

static int fake_reserve(struct peer *peer, size_t len, void **buffer)
{
	if (len > peer->eager_max)
		abort();
	*buffer = reserved;
	return below(8) ? FABRIC_DONE : FABRIC_AGAIN;
}

static int fake_commit(struct peer *peer, const void *header, void *buffer, size_t len)
{
	(void)peer, (void)header, (void)buffer, (void)len;
	return FABRIC_DONE;
}

static int later(struct operation *operation)
{
	if (pending_count == PENDING_MOST || below(2))
		return FABRIC_DONE;
	pending[pending_count++] = operation;
	return FABRIC_PENDING;
}

static int fake_send(struct peer *peer, const void *header, const struct iovec *iov, int iov_count, size_t len, struct operation *operation)
{
	(void)peer, (void)header, (void)iov, (void)iov_count, (void)len;
	return later(operation);
}

static int fake_read(struct peer *peer, const struct iovec *local, int local_count, const struct remote_memory *remote, uint64_t offset,
		     struct operation *operation)
{
	(void)peer, (void)remote, (void)offset;
	for (int i = 0; i < local_count; i++)
		memset(local[i].iov_base, 7, local[i].iov_len);
	return below(6) ? later(operation) : error_set(MPI_ERR_BUFFER, "that memory is not there");
}

static int fake_expose(struct fabric *fabric, void *base, size_t len, struct remote_memory *remote, struct region *region)
{
	(void)fabric, (void)region;
	*remote = (struct remote_memory){ .address = (uintptr_t)base, .len = len };
	return 0;
}

static void fake_withdraw(struct fabric *fabric, struct region *region)
{
	(void)fabric, (void)region;
}


static void end_pending(void)
{
	while (pending_count > 0) {
		struct operation *operation = pending[--pending_count];
		operation->complete(operation, below(3) ? 0 : error_set(MPI_ERR_PROC_ABORTED, "a link was cut"));
	}
}

static void fake_stop(struct peer *peer)
{
	while (pending_count > 0) {
		struct operation *operation = pending[--pending_count];
		operation->complete(operation, fabric_peer_error(peer));
	}
}

static struct transport fake;

/* ---- what the process wants ---- */

struct want {
	MPI_Request request;
	char *buffer; /* ends where it ends */
};

static MPI_Comm comms[2];
static MPI_Datatype gaps;

static void begin(struct want *want)
{
	int gappy = below(4) == 0, count = (int)(gappy ? below(200) : below(5) ? below(200) : below(MESSAGE_MOST)), rc;
	MPI_Datatype type = gappy ? gaps : MPI_BYTE;
	MPI_Comm comm = comms[below(2)];
	int tag = (int)below(3), source = below(4) ? 0 : MPI_ANY_SOURCE;
	MPI_Aint lb, extent;

	MPI_Type_get_extent(type, &lb, &extent);
	want->buffer = calloc(1, (size_t)extent * (size_t)count + 1);
	switch (below(4)) {
	case 0:
		rc = MPI_Isend(want->buffer, count, type, 0, tag, comm, &want->request);
		break;
	case 1:
		rc = MPI_Issend(want->buffer, count, type, 0, tag, comm, &want->request);
		break;
	default:
		rc = MPI_Irecv(want->buffer, count, type, source, below(3) ? tag : MPI_ANY_TAG, comm, &want->request);
		break;
	}
	if (rc)
		want->request = MPI_REQUEST_NULL;
}

/* ---- what comes ---- */

static uint64_t some_id(void)
{
	const struct lane *lane = &runtime.lane;
	uint32_t index;

	if (lane->id_count == 0 || below(6) == 0)
		return below(2) ? below(100) : random_next(&state) >> 8;
	index = (uint32_t)below(lane->id_count);
	return ((uint64_t)lane->ids[index].generation - (below(5) == 0)) << 32 | index;
}

static size_t some_length(void)
{
	return (size_t)(below(3) ? below(100) : below(MESSAGE_MOST));
}

static void deliver_one(struct peer *peer)
{
	struct comm *comm = request_of(MPI_REQUEST_NULL) ? NULL : comm_of(comms[below(2)]);
	struct wire_header header = {.source = below(8) ? 0 : (int32_t)random_next(&state),
				     .tag = below(8) ? (int32_t)below(3) : (int32_t)random_next(&state)};
	enum wire_kind kind = (enum wire_kind)(below(20) ? 1 + below(WIRE_KIND_COUNT - 1) : below(256));
	size_t len = some_length();
	struct wire_offer offer = { .len = below(4) ? some_length() : random_next(&state) };

	offer.memory.address = random_next(&state);
	offer.memory.len = below(2) ? offer.len : below(2) ? 0 : random_next(&state) >> 1;
	if (kind == WIRE_OFFER && below(5))
		len = sizeof offer;
	header.kind_id = wire_kind_id(kind, some_id());
	if (kind <= WIRE_OFFER)
		header.context = below(10) ? comm->context : random_next(&state);
	else
		header.offset = below(3) ? below(MESSAGE_MOST) : random_next(&state);
	char *payload = malloc(len ? len : 1);
	memset(payload, 1, len);
	if (kind == WIRE_OFFER)
		memcpy(payload, &offer, len < sizeof offer ? len : sizeof offer);
	receive_upcalls.deliver(peer, &header, payload, len);
	free(payload);
}

/* Take out what nobody wanted. */
static void drain(void)
{
	for (int c = 0; c < 2; c++)
		for (int found = 1; found;) {
			static char buffer[MESSAGE_MOST];
			MPI_Message message;
			MPI_Status status;
			if (MPI_Improbe(MPI_ANY_SOURCE, MPI_ANY_TAG, comms[c], &found, &message, &status) || !found)
				break;
			MPI_Request request;
			if (MPI_Imrecv(buffer, MESSAGE_MOST, MPI_BYTE, &message, &request) == MPI_SUCCESS && request != MPI_REQUEST_NULL) {
				int done;
				end_pending();
				MPI_Test(&request, &done, MPI_STATUS_IGNORE);
				if (!done)
					MPI_Request_free(&request);
			}
		}
}

/* False when a request stayed open although its peer is gone. */
static bool round_of(uint64_t seed, struct peer *peer)
{
	struct want wants[REQUESTS] = { 0 };
	bool well = true;

	state = seed * 0x9E3779B97F4A7C15u | 1;
	for (int i = 0; i < REQUESTS; i++)
		begin(&wants[i]);
	for (int i = 0; i < PACKETS && !peer->failed; i++) {
		peer->can_read = below(2);
		deliver_one(peer);
		if (below(8) == 0)
			end_pending();
		if (below(8) == 0)
			fabric_poll(&runtime.lane.fabric);
	}
	fabric_peer_failed(peer, error_set(MPI_ERR_PROC_ABORTED, "the round is over"));
	if (pending_count > 0)
		well = false;
	for (int i = 0; i < REQUESTS; i++) {
		int done = 1;
		if (wants[i].request != MPI_REQUEST_NULL)
			MPI_Test(&wants[i].request, &done, MPI_STATUS_IGNORE);
		if (!done)
			well = false;
		free(wants[i].buffer);
	}
	drain();
	end_pending();
	peer->failed = false;
	free(peer->failed_why);
	peer->failed_why = NULL;
	proc_close();
	if (proc_open(&runtime.segment, 0))
		abort();
	runtime.lane.failures = 0;
	return well;
}

int main(int argc, char **argv)
{
	struct fuzz_seeds seeds = fuzz_start(argc, argv, 3000, 300000);
	struct peer *peer = fuzz_peer();

	for (int c = 0; c < 2; c++)
		MPI_Comm_dup(MPI_COMM_WORLD, &comms[c]);
	MPI_Type_vector(8, 3, 5, MPI_BYTE, &gaps);
	MPI_Type_commit(&gaps);
	const struct transport *real = peer->transport;
	fake = *real;
	fake.send_inline = fake_send_inline;
	fake.reserve = fake_reserve;
	fake.commit = fake_commit;
	fake.send = fake_send;
	fake.expose = fake_expose;
	fake.expose_runs = NULL;
	fake.withdraw = fake_withdraw;
	fake.read = fake_read;
	fake.stop = fake_stop;
	peer->transport = &fake;
	peer->inline_max = 300;
	peer->eager_max = peer->eager_wanted = 1000;
	fabric_choked(peer, false); /* what follows from these */
	for (unsigned long long seed = seeds.first; seed < seeds.first + seeds.count; seed++)
		if (!round_of(seed, peer)) {
			printf("seed %llu: a request was left open\n", seed);
			return 1;
		}
	printf("%llu rounds of %d packets: every request ended\n", seeds.count, PACKETS);
	peer->transport = real;
	return 0; /* not through MPI_Finalize: contexts that nobody has still hold messages */
}
