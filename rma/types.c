/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Datatypes that travel. A predefined type is named by a word. Of any other a target is told the description once per window; both sides
 * keep PACKET_TYPES of them, and a number is used again for another type when all are taken: packets come in order, so the target
 * forgets the old one at the right moment. The type is kept alive here for as long as its number means it.
 */
#include "rma/gather.h"

#include "common/error.h"
#include "datatypes/transfer.h"
#include "rma/send.h"

#include <stdlib.h>
#include <string.h>

/* Our side, one per window. */
struct window_sent_types {
	struct {
		struct datatype *type;
		int64_t *words;
		size_t count;
		unsigned char *told; /* a bit for each rank */
	} sent[PACKET_TYPES];
	uint32_t next; /* to be replaced */
};

/* What one origin has told us. */
struct window_types {
	struct {
		struct datatype *type;
		int64_t *words; /* while pieces come */
		size_t count, got;
	} known[PACKET_TYPES];
};

static int no_memory(void)
{
	return error_set(MPI_ERR_NO_MEM, "no memory to describe a datatype to the targets of a window");
}

static void forget(struct window_sent_types *types, uint32_t i)
{
	if (types->sent[i].type)
		datatype_release(types->sent[i].type);
	free(types->sent[i].words);
	free(types->sent[i].told);
	memset(&types->sent[i], 0, sizeof types->sent[i]);
}

/* Give the type a number. */
static int enter(struct window *window, struct datatype *type, uint32_t *number)
{
	struct window_sent_types *types = window->sent_types;
	uint32_t i = types->next;
	int error;

	forget(types, i);
	types->sent[i].told = calloc(1, (size_t)window->size / 8 + 1);
	if (!types->sent[i].told)
		return no_memory();
	error = datatype_encode(type, &types->sent[i].words, &types->sent[i].count);
	if (error)
		return error;
	datatype_retain(type);
	types->sent[i].type = type;
	types->next = (i + 1) % PACKET_TYPES;
	*number = i;
	return 0;
}

static int find(struct window *window, struct datatype *type, uint32_t *number)
{
	if (!window->sent_types)
		window->sent_types = calloc(1, sizeof *window->sent_types);
	if (!window->sent_types)
		return no_memory();
	for (uint32_t i = 0; i < PACKET_TYPES; i++)
		if (window->sent_types->sent[i].type == type) {
			*number = i;
			return 0;
		}
	return enter(window, type, number);
}

/* Send the description, in pieces that fit the smallest packet there is. */
static int describe(struct window *window, int target, uint32_t number)
{
	struct wire_header header = packet_header(window->id, window->rank, PACKET_TYPE, 0, number);
	const int64_t *words = window->sent_types->sent[number].words;
	struct packet_type head = { .count = window->sent_types->sent[number].count };
	struct peer *peer = send_peer(window, target);
	enum { WORDS = (CONTROL_MAX - sizeof(struct packet_type)) / sizeof(int64_t) };
	struct { struct packet_type head; int64_t words[WORDS]; } packet;
	int error = peer ? gather_send(window, target) : error_class(); /* what waits may name another type by this number */

	while (!error && head.offset < head.count) {
		size_t part = size_min(WORDS, head.count - head.offset);

		packet.head = head;
		memcpy(packet.words, words + head.offset, part * sizeof *words);
		error = fabric_send_control(peer, &header, &packet, sizeof head + part * sizeof *words);
		head.offset += part;
	}
	return error;
}

int types_tell(struct window *window, int target, struct datatype *type, uint32_t *number)
{
	uint32_t i = 0;
	int error;

	*number = datatype_leaf_word(type);
	if (*number)
		return 0;
	error = find(window, type, &i);
	if (error)
		return error;
	if (!(window->sent_types->sent[i].told[target / 8] & 1 << target % 8)) {
		error = describe(window, target, i);
		if (error)
			return error;
		window->sent_types->sent[i].told[target / 8] |= (unsigned char)(1 << target % 8);
	}
	*number = PACKET_TYPE_SENT + i;
	return 0;
}

struct datatype *types_known(struct window *window, int origin, uint32_t number)
{
	struct window_types *types = window->targets[origin].types;

	if (number < PACKET_TYPE_SENT)
		return datatype_of_leaf_word(number);
	number -= PACKET_TYPE_SENT;
	return types && number < PACKET_TYPES ? types->known[number].type : NULL;
}

bool types_hear(struct window *window, const struct wire_header *header, const void *payload, size_t len)
{
	struct window_target *origin = &window->targets[header->source];
	uint64_t i = wire_id(header);
	struct packet_type head;
	size_t part;

	if (len < sizeof head || i >= PACKET_TYPES)
		return false;
	memcpy(&head, payload, sizeof head);
	part = (len - sizeof head) / sizeof(int64_t);
	if (!origin->types)
		origin->types = calloc(1, sizeof *origin->types);
	if (!origin->types)
		return false;
	if (head.offset == 0) {
		if (origin->types->known[i].type)
			datatype_release(origin->types->known[i].type);
		free(origin->types->known[i].words);
		memset(&origin->types->known[i], 0, sizeof origin->types->known[i]);
		origin->types->known[i].words = head.count <= UINT64_C(1) << 26 ? malloc((size_t)head.count * sizeof(int64_t) + 1) : NULL;
		origin->types->known[i].count = head.count;
	}
	if (!origin->types->known[i].words || head.count != origin->types->known[i].count || head.offset != origin->types->known[i].got ||
	    part > head.count - head.offset)
		return false;
	memcpy(origin->types->known[i].words + head.offset, (const char *)payload + sizeof head, part * sizeof(int64_t));
	origin->types->known[i].got += part;
	if (origin->types->known[i].got < head.count)
		return true;
	if (datatype_decode(origin->types->known[i].words, head.count, &origin->types->known[i].type) != 0)
		return false;
	free(origin->types->known[i].words);
	origin->types->known[i].words = NULL;
	return true;
}

void types_free(struct window *window)
{
	for (uint32_t i = 0; window->sent_types && i < PACKET_TYPES; i++)
		forget(window->sent_types, i);
	free(window->sent_types);
	window->sent_types = NULL;
	for (int rank = 0; rank < window->size; rank++) {
		struct window_types *types = window->targets[rank].types;

		for (uint32_t i = 0; types && i < PACKET_TYPES; i++) {
			if (types->known[i].type)
				datatype_release(types->known[i].type);
			free(types->known[i].words);
		}
		free(types);
		window->targets[rank].types = NULL;
	}
}
