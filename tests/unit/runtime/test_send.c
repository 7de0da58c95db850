/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The steps of a send (request.h): answers that come before the transport is done with the message, a peer that fails in the middle of a
 * push. Each request ends once. The process is alone in its job; its connection to itself is replaced by a transport that does as told.
 */
#include "tests/unit/unit.h"

#include "common/error.h"
#include "runtime/init.h"
#include "runtime/point_to_point.h"
#include "runtime/proc.h"

#include <mpi.h>
#include <stdlib.h>
#include <string.h>

enum { LEN = 600 };

static struct transport fake;
static struct peer *peer;
static struct operation *under_way;
static bool fails;      /* the next packet finds the peer gone */
static uint64_t sent_id; /* in the last header */
static int notified;

static int give_up(void)
{
	fabric_peer_failed(peer, error_set(MPI_ERR_PROC_ABORTED, "it was cut off"));
	return fabric_peer_error(peer);
}

static int fake_send_inline(struct peer *to, const void *header, const void *payload, size_t len)
{
	(void)to, (void)payload, (void)len;
	sent_id = wire_id(header);
	return fails ? give_up() : FABRIC_DONE;
}

static int fake_send(struct peer *to, const void *header, const struct iovec *iov, int iov_count, size_t len, struct operation *operation)
{
	(void)to, (void)iov, (void)iov_count, (void)len;
	sent_id = wire_id(header);
	if (fails)
		return give_up();
	under_way = operation;
	return FABRIC_PENDING;
}

static void fake_stop(struct peer *to)
{
	struct operation *operation = under_way;

	under_way = NULL;
	if (operation)
		operation->complete(operation, fabric_peer_error(to));
}

static void answer(enum wire_kind kind)
{
	struct wire_header header = {.kind_id = wire_kind_id(kind, sent_id)};

	receive_upcalls.deliver(peer, &header, NULL, 0);
}

static void end_operation(void)
{
	struct operation *operation = under_way;

	under_way = NULL;
	operation->complete(operation, 0);
}

static void count(struct request *request)
{
	(void)request;
	notified++;
}

static char data[100 * LEN];

static struct request *start(size_t len, enum send_mode mode, int *rc)
{
	struct request *request;

	notified = 0;
	*rc = send_start(&(struct message){.comm = comm_world, .context = comm_world->context, .out = data, .count = len,
				 .type = datatype_of(MPI_BYTE), .rank = 0, .tag = 0}, mode, &request);
	if (request != &request_completed && !request_done(request))
		request->notify = count;
	return request;
}

static void begin(void)
{
	fails = false;
	peer->failed = false;
	free(peer->failed_why);
	peer->failed_why = NULL;
	proc_close();
	assert_int_equal(proc_open(&runtime.segment, 0), 0);
	runtime.lane.failures = 0;
}

/* MATCHED may overtake the end of the operation that sent the message. */
static void test_matched_first(void **state)
{
	struct request *request;
	int rc;

	(void)state;
	for (int first = 0; first < 2; first++) {
		begin();
		request = start(LEN, SEND_SYNCHRONOUS, &rc);
		assert_int_equal(rc, 0);
		assert_non_null(under_way);
		if (first)
			answer(WIRE_MATCHED);
		else
			end_operation();
		assert_false(request_done(request));
		if (first)
			end_operation();
		else
			answer(WIRE_MATCHED);
		assert_true(request_done(request));
		assert_int_equal(request->error, 0);
		assert_int_equal(notified, 1);
		assert_false(peer->failed);
		request_release(request);
	}
}

/* A second answer, or one to a send that expects none of its kind, is nonsense; the send ends once all the same. */
static void test_strange_answers(void **state)
{
	const enum wire_kind kinds[] = {WIRE_FETCHED, WIRE_PULL, WIRE_PIECE, WIRE_MATCHED};
	struct request *request;
	int rc;

	(void)state;
	for (size_t i = 0; i < countof(kinds); i++) {
		begin();
		request = start(LEN, SEND_SYNCHRONOUS, &rc);
		if (kinds[i] == WIRE_MATCHED)
			answer(WIRE_MATCHED);
		answer(kinds[i]);
		assert_true(peer->failed);
		assert_true(request_done(request));
		assert_int_equal(request->error, kinds[i] == WIRE_MATCHED ? 0 : MPI_ERR_PROC_ABORTED);
		assert_int_equal(notified, 1);
		request_release(request);
	}
}

/* The peer turns out to be gone in the middle of a push: whole messages, synchronous ones, offers. */
static void test_failing_push(void **state)
{
	const size_t lens[] = {8, LEN, 100 * LEN};
	struct request *request;
	int rc;

	(void)state;
	for (size_t i = 0; i < countof(lens); i++)
		for (int mode = SEND_STANDARD; mode <= SEND_SYNCHRONOUS; mode++) {
			size_t in_use = runtime.lane.requests.in_use;

			begin();
			fails = true;
			request = start(lens[i], (enum send_mode)mode, &rc);
			assert_true(peer->failed);
			if (request != &request_completed) {
				assert_true(request_done(request));
				assert_int_equal(request->error, MPI_ERR_PROC_ABORTED);
				request_release(request);
			} else {
				assert_int_equal(rc, MPI_ERR_PROC_ABORTED);
			}
			assert_int_equal(runtime.lane.requests.in_use, in_use);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_matched_first),
		cmocka_unit_test(test_strange_answers),
		cmocka_unit_test(test_failing_push),
	};

	setenv("WEFT_ALONE", "1", 1);
	if (MPI_Init(NULL, NULL))
		return 1;
	peer = fabric_peer(&runtime.lane.fabric, 0);
	comm_world->peers[0] = peer;
	fake = *peer->transport;
	fake.send_inline = fake_send_inline;
	fake.send = fake_send;
	fake.stop = fake_stop;
	peer->transport = &fake;
	peer->inline_max = 100;
	peer->eager_max = 10 * LEN;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
