/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See gather.h. A target's buffer is made at the first need and stays for the next time. */
#include "rma/gather.h"

#include "common/counters.h"
#include "common/error.h"
#include "datatypes/cursor.h"
#include "rma/send.h"

#include <stdlib.h>
#include <string.h>

struct window_gathered {
	size_t len, room;
	char bytes[];
};

static struct window_gathered *buffer_of(struct window_target *target, const struct peer *peer)
{
	size_t room = size_min(peer->inline_max, GATHER_ROOM);

	if (target->gathered)
		return target->gathered;
	target->gathered = malloc(sizeof *target->gathered + room);
	if (target->gathered) {
		target->gathered->len = 0;
		target->gathered->room = room;
	}
	return target->gathered;
}

static void append(struct window_gathered *gathered, const struct access *access, uint32_t type)
{
	struct packet_record record = {.at = access->at,
				       .count = (uint32_t)access->target_count,
				       .type = type,
				       .len = (uint32_t)access->len,
				       .what = access->kind == ACCESS_PUT ? PACKET_PUT : PACKET_ACCUMULATE | access->what.op->index << 8};
	char *to = gathered->bytes + gathered->len + sizeof record;
	struct cursor cursor;

	memcpy(to - sizeof record, &record, sizeof record);
	if (datatype_dense(access->origin_type, access->origin_count)) {
		memcpy(to, (const char *)access->origin + access->origin_type->true_lb, access->len);
	} else {
		cursor_init(&cursor, access->origin, access->origin_count, access->origin_type);
		cursor_pack(&cursor, to, access->len);
	}
	memset(to + access->len, 0, packet_record_len(access->len) - sizeof record - access->len);
	gathered->len += packet_record_len(access->len);
}

int gather_access(struct access *access)
{
	struct window *window = access->window;
	struct window_target *target = &window->targets[access->target];
	struct peer *peer = send_peer(window, access->target);
	struct window_gathered *gathered;
	uint32_t type;
	int error;

	if (!peer)
		return error_class();
	if (unlikely(peer->failed))
		return fabric_peer_error(peer);
	error = types_tell(window, access->target, access->target_type, &type);
	if (error)
		return error;
	gathered = buffer_of(target, peer);
	if (!gathered)
		return error_set(MPI_ERR_NO_MEM, "no memory to gather accesses to a window");
	if (packet_record_len(access->len) > gathered->room)
		return send_access(access, NULL);
	if (gathered->len + packet_record_len(access->len) > gathered->room)
		error = gather_send(window, access->target);
	if (error)
		return error;
	append(gathered, access, type);
	window_touch(window, access->target);
	target->unflushed = true;
	counters.rma_packets++;
	return 0;
}

/* `then`: the word that is to be done behind them. */
static int send_packet(struct window *window, int target, struct peer *peer, enum packet_kind then, uint64_t id)
{
	struct wire_header header = packet_header(window->id, window->rank, PACKET_GATHERED, then, id);
	struct window_gathered *gathered = window->targets[target].gathered;
	size_t len = gathered->len;

	gathered->len = 0;
	return fabric_send_control(peer, &header, gathered->bytes, len);
}

static bool is_empty(const struct window *window, int target)
{
	const struct window_gathered *gathered = window->targets[target].gathered;

	return !gathered || gathered->len == 0;
}

int gather_send(struct window *window, int target)
{
	struct peer *peer;

	if (likely(is_empty(window, target)))
		return 0;
	peer = send_peer(window, target);
	return peer ? send_packet(window, target, peer, PACKET_NOTHING, 0) : error_class();
}

int gather_send_before(struct window *window, int target, struct peer *peer, struct wire_header *header, const void *payload, size_t len)
{
	int error;

	if (!is_empty(window, target) && len == 0)
		return send_packet(window, target, peer, packet_kind(header), wire_id(header));
	error = gather_send(window, target);
	return error ? error : fabric_send_control(peer, header, payload, len);
}

void gather_free(struct window *window)
{
	for (int rank = 0; rank < window->size; rank++)
		free(window->targets[rank].gathered);
}
