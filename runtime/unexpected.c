/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See unexpected.h. */
#include "runtime/unexpected.h"

#include "common/error.h"
#include "common/params.h"
#include "common/status.h"
#include "fabric/fabric.h"
#include "runtime/proc.h"

#include <malloc.h>
#include <stdlib.h>
#include <string.h>

enum { FLOOD = 4 << 20 /* bytes kept at a time from which on their memory is worth giving back */ };

/*
 * How much is kept: beyond WEFT_UNEXPECTED of one sender it offers its messages, down to half of that it sends them again. So do, beyond
 * WEFT_UNEXPECTED_ALL of all together, those whose messages come then.
 */
static size_t cost(const struct unexpected *message)
{
	return sizeof *message + (message->payload == message->small ? 0 : message->len);
}

static void charge(struct lane *lane, struct unexpected *message)
{
	struct peer *peer = message->peer;

	peer->kept += cost(message);
	lane->kept += cost(message);
	lane->kept_most = size_max(lane->kept_most, lane->kept);
	lane->crowded = lane->crowded || lane->kept > params.unexpected_all;
	if (unlikely((peer->kept > params.unexpected || lane->crowded) && !peer->choking))
		fabric_choke(peer, true);
}

/* There is room again for everybody who does not keep too much by himself. */
static cold_path void no_more_crowded(struct lane *lane)
{
	lane->crowded = false;
	for (uint32_t proc = 0; proc < lane->fabric.peer_count; proc++) {
		struct peer *peer = lane->fabric.peers[proc];

		if (peer && peer->choking && peer->kept <= params.unexpected / 2)
			fabric_choke(peer, false);
	}
}

static void discharge(struct lane *lane, struct unexpected *message)
{
	struct peer *peer = message->peer;

	peer->kept -= cost(message);
	lane->kept -= cost(message);
	if (unlikely(peer->choking && peer->kept <= params.unexpected / 2 && !lane->crowded))
		fabric_choke(peer, false);
	if (unlikely(lane->crowded && lane->kept <= params.unexpected_all / 2))
		no_more_crowded(lane);
}

/* The last one of a flood has been taken: its memory is the system's again. */
static cold_path void give_back(struct lane *lane)
{
	lane->kept_most = 0;
	pool_empty(&lane->unexpected);
	malloc_trim(FLOOD);
}

int unexpected_keep(struct lane *lane, struct peer *peer, const struct wire_header *header, const void *payload, size_t len)
{
	struct unexpected *message = pool_take(&lane->unexpected);
	struct match_key key = {header->context, header->source, header->tag};
	int rc;

	lane_assert_locked(lane);
	if (unlikely(!message))
		goto no_memory;
	message->peer = peer;
	message->header = *header;
	message->len = len;
	message->payload = message->small;
	if (len > UNEXPECTED_INLINE) {
		message->payload = malloc(len);
		if (!message->payload)
			goto no_payload;
		lane->counters.bytes_staged += len;
	}
	if (len)
		memcpy(message->payload, payload, len);
	charge(lane, message);
	rc = match_keep(&lane->match, &message->match, key);
	if (unlikely(rc)) {
		unexpected_free(lane, message);
		return rc;
	}
	lane->counters.received_unexpected++;
	if (lane->fabric.sleepers) /* another thread of ours may be probing for it */
		lane->wake_needed = true;
	return 0;
no_payload:
	pool_give(&lane->unexpected, message);
no_memory:
	return error_set(MPI_ERR_NO_MEM, "no memory to keep an unexpected message of %zu bytes from rank %d tag %d (%u are kept)", len,
			 header->source, header->tag, lane->match.unexpected_count);
}

struct unexpected *unexpected_find(struct lane *lane, struct match_key key)
{
	struct match_unexpected *found = match_find_unexpected(&lane->match, key);

	lane_assert_locked(lane);
	return found ? container_of(found, struct unexpected, match) : NULL;
}

struct unexpected *unexpected_by_id(struct lane *lane, const struct peer *peer, uint64_t id)
{
	list_for_each(item, &lane->match.arrivals)
	{
		struct unexpected *message = list_entry(item, struct unexpected, match.arrival);

		if (message->peer == peer && wire_kind(&message->header) != WIRE_EAGER && wire_id(&message->header) == id)
			return message;
	}
	return NULL;
}

void unexpected_take(struct lane *lane, struct unexpected *message)
{
	match_remove_unexpected(&lane->match, &message->match);
}

void unexpected_free(struct lane *lane, struct unexpected *message)
{
	lane_assert_locked(lane);
	if (message->peer)
		discharge(lane, message);
	if (message->payload != message->small)
		free(message->payload);
	pool_give(&lane->unexpected, message);
	if (unlikely(lane->kept_most > FLOOD && lane->unexpected.in_use == 0))
		give_back(lane);
}

size_t unexpected_message_len(const struct unexpected *message)
{
	if (wire_kind(&message->header) == WIRE_OFFER)
		return (size_t)((const struct wire_offer *)message->payload)->len;
	return message->len;
}

/* Whose messages they are, mostly, when somebody waits for that. */
static cold_path void describe_hoard(struct lane *lane, struct status_wait *wait)
{
	for (uint32_t proc = 0; proc < lane->fabric.peer_count; proc++) {
		const struct peer *peer = lane->fabric.peers[proc];

		if (!peer || !peer->choking)
			continue;
		wait->hoarded_senders++;
		if (peer->kept <= wait->hoarded_len)
			continue;
		wait->hoarded_len = peer->kept;
		wait->hoarded_source = proc_for_status(proc, &wait->hoarded_job);
	}
	wait->kept_len = lane->kept;
	wait->crowded = lane->crowded;
}

void unexpected_describe(struct lane *lane, struct status_wait *wait)
{
	wait->unexpected_count = lane->match.unexpected_count;
	uint32_t count = 0;

	list_for_each(item, &lane->match.arrivals) {
		const struct unexpected *message = list_entry(item, struct unexpected, match.arrival);

		if (count == STATUS_ENVELOPES)
			break;
		wait->unexpected[count] = (struct status_envelope){
			.tag = message->header.tag,
			.context = (uint32_t)message->header.context,
			.len = unexpected_message_len(message),
		};
		wait->unexpected[count].source = proc_for_status((uint32_t)message->peer->proc, &wait->unexpected[count].job);
		count++;
	}
	if (lane->kept > size_min(params.unexpected, params.unexpected_all) / 2)
		describe_hoard(lane, wait);
}
