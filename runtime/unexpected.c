/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See unexpected.h. */
#include "runtime/unexpected.h"

#include "common/counters.h"
#include "common/error.h"
#include "common/params.h"
#include "common/status.h"
#include "fabric/fabric.h"

#include <stdlib.h>
#include <string.h>

/* How much of a sender is kept: beyond WEFT_UNEXPECTED it offers its messages, down to half of that it sends them again. */
static size_t cost(const struct unexpected *message)
{
	return sizeof *message + (message->payload == message->small ? 0 : message->len);
}

static void charge(struct unexpected *message)
{
	struct peer *peer = message->peer;

	peer->kept += cost(message);
	if (unlikely(peer->kept > params.unexpected && !peer->choking))
		fabric_choke(peer, true);
}

static void discharge(struct unexpected *message)
{
	struct peer *peer = message->peer;

	peer->kept -= cost(message);
	if (unlikely(peer->choking && peer->kept <= params.unexpected / 2))
		fabric_choke(peer, false);
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
		counters.bytes_staged += len;
	}
	if (len)
		memcpy(message->payload, payload, len);
	charge(message);
	rc = match_keep(&lane->match, &message->match, key);
	if (unlikely(rc)) {
		unexpected_free(lane, message);
		return rc;
	}
	counters.received_unexpected++;
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
		discharge(message);
	if (message->payload != message->small)
		free(message->payload);
	pool_give(&lane->unexpected, message);
}

size_t unexpected_message_len(const struct unexpected *message)
{
	if (wire_kind(&message->header) == WIRE_OFFER)
		return (size_t)((const struct wire_offer *)message->payload)->len;
	return message->len;
}

void unexpected_describe(struct lane *lane, struct status_wait *wait)
{
	wait->unexpected_count = lane->match.unexpected_count;
	uint32_t count = 0;

	list_for_each(item, &lane->match.arrivals) {
		const struct unexpected *message = list_entry(item, struct unexpected, match.arrival);

		if (count == STATUS_ENVELOPES)
			break;
		wait->unexpected[count++] = (struct status_envelope){
			.source = (int32_t)message->peer->proc,
			.tag = message->header.tag,
			.context = (uint32_t)message->header.context,
			.len = unexpected_message_len(message),
		};
	}
}
