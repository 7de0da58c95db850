/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A node is seven words: kind, size, offset, count, stride, len, runs; then, for LOOP, the number of its body; for BLOCKS, offset and
 * position of each block and of the end; for PARTS, offset, position and number of the body of each part. Nodes are numbered from 0.
 */
#include "datatypes/flat.h"

#include <stdlib.h>
#include <string.h>

#include "common/compiler.h"

enum { NODE_WORDS = 7, RECENT = 16 };

/* ---- writing ---- */

struct writer {
	struct flat *flat;
	int64_t nodes;
	/* Bodies written last, so that parts that share one find it. */
	const struct layout *recent[RECENT];
	int64_t number[RECENT];
};

static bool put(struct flat *flat, int64_t word)
{
	if (flat->used == flat->room) {
		size_t room = flat->room ? 2 * flat->room : 64;
		int64_t *words = flat->used < flat->most ? realloc(flat->words, room * sizeof *words) : NULL;
		if (!words)
			return false;
		flat->words = words;
		flat->room = room;
	}
	flat->words[flat->used++] = word;
	return true;
}

static bool put_node(struct flat *flat, const struct layout *layout)
{
	return put(flat, layout->kind) && put(flat, layout->size) && put(flat, layout->offset) && put(flat, layout->count) &&
	       put(flat, layout->stride) && put(flat, layout->len) && put(flat, layout->runs);
}

static int64_t write_node(struct writer *writer, const struct layout *layout);

static int64_t body_number(struct writer *writer, const struct layout *body)
{
	for (int i = 0; i < RECENT; i++)
		if (writer->recent[i] == body)
			return writer->number[i];
	int64_t number = write_node(writer, body);
	int slot = (int)(number % RECENT);
	if (number >= 0) {
		writer->recent[slot] = body;
		writer->number[slot] = number;
	}
	return number;
}

/* The bodies of the parts first; their numbers go into NUMBERS. */
static bool write_parts(struct writer *writer, const struct layout *layout)
{
	int64_t *numbers = malloc((size_t)layout->count * sizeof *numbers);
	bool done = numbers;
	for (int64_t i = 0; done && i < layout->count; i++) {
		numbers[i] = body_number(writer, layout->u.parts[i].body);
		done = numbers[i] >= 0;
	}
	done = done && put_node(writer->flat, layout);
	for (int64_t i = 0; done && i < layout->count; i++)
		done = put(writer->flat, layout->u.parts[i].offset) && put(writer->flat, layout->u.parts[i].position) &&
		       put(writer->flat, numbers[i]);
	free(numbers);
	return done;
}

/* Its number, or -1. */
static int64_t write_node(struct writer *writer, const struct layout *layout)
{
	struct flat *flat = writer->flat;
	bool done = true;
	if (layout->kind == LAYOUT_PARTS) {
		done = write_parts(writer, layout);
	} else if (layout->kind == LAYOUT_LOOP) {
		int64_t body = body_number(writer, layout->u.body);
		done = body >= 0 && put_node(flat, layout) && put(flat, body);
	} else {
		done = put_node(flat, layout);
		for (int64_t i = 0; layout->kind == LAYOUT_BLOCKS && done && i <= layout->count; i++)
			done = put(flat, layout->u.blocks[i].offset) && put(flat, layout->u.blocks[i].position);
	}
	return done ? writer->nodes++ : -1;
}

bool flat_write(struct flat *flat, const struct layout *layout)
{
	struct writer writer = { .flat = flat };
	return write_node(&writer, layout) >= 0 && flat->used <= flat->most;
}

/* ---- reading ---- */

struct parser {
	const int64_t *words;
	size_t count, at;
	struct layout *nodes;
	int64_t used; /* nodes */
	char *memory; /* for blocks and parts, behind the nodes */
};

/* N more words are there. */
static bool has(const struct parser *parser, int64_t n)
{
	return n >= 0 && (uint64_t)n <= parser->count - parser->at;
}

static bool product_is(int64_t a, int64_t b, int64_t expected)
{
	int64_t product;
	return !__builtin_mul_overflow(a, b, &product) && product == expected;
}

static bool read_loop(struct parser *parser, struct layout *node)
{
	if (!has(parser, 1))
		return false;
	int64_t body = parser->words[parser->at++];
	if (body < 0 || body >= parser->used)
		return false;
	node->u.body = &parser->nodes[body];
	return product_is(node->u.body->size, node->count, node->size) && product_is(node->u.body->runs, node->count, node->runs);
}

static bool read_blocks(struct parser *parser, struct layout *node)
{
	if (node->count > INT32_MAX || !has(parser, 2 * (node->count + 1)))
		return false;
	struct layout_block *blocks = (struct layout_block *)(void *)parser->memory;
	for (int64_t i = 0; i <= node->count; i++) {
		blocks[i].offset = parser->words[parser->at++];
		blocks[i].position = parser->words[parser->at++];
		if (i == 0 ? blocks[0].position != 0 : blocks[i].position <= blocks[i - 1].position)
			return false;
		if (i > 0 && node->len && blocks[i].position - blocks[i - 1].position != node->len)
			return false;
	}
	parser->memory += (size_t)(node->count + 1) * sizeof *blocks;
	node->u.blocks = blocks;
	return blocks[node->count].position == node->size && node->runs == node->count;
}

static bool read_parts(struct parser *parser, struct layout *node)
{
	if (node->count > INT32_MAX || !has(parser, 3 * node->count))
		return false;
	struct layout_part *parts = (struct layout_part *)(void *)parser->memory;
	int64_t position = 0;
	for (int64_t i = 0; i < node->count; i++) {
		int64_t body = parser->words[parser->at + 2];
		parts[i] = (struct layout_part){ .offset = parser->words[parser->at], .position = parser->words[parser->at + 1] };
		parser->at += 3;
		if (body < 0 || body >= parser->used || parts[i].position != position)
			return false;
		parts[i].body = &parser->nodes[body];
		if (parts[i].body->size <= 0 || __builtin_add_overflow(position, parts[i].body->size, &position))
			return false;
	}
	parts[node->count] = (struct layout_part){ .position = position };
	parser->memory += (size_t)(node->count + 1) * sizeof *parts;
	node->u.parts = parts;
	return position == node->size;
}

static bool read_node(struct parser *parser)
{
	struct layout *node = &parser->nodes[parser->used];
	if (!has(parser, NODE_WORDS))
		return false;
	const int64_t *w = parser->words + parser->at;
	parser->at += NODE_WORDS;
	*node = (struct layout){ .kind = (enum layout_kind)w[0], .size = w[1], .offset = w[2], .count = w[3], .stride = w[4], .len = w[5],
				 .runs = w[6] };
	bool good = false;
	if (w[0] == LAYOUT_BYTES)
		good = node->size == node->len && node->len >= 0;
	else if (node->count < 1 || node->size < 1 || node->runs < 1)
		return false;
	else if (w[0] == LAYOUT_STRIDED)
		good = node->len > 0 && product_is(node->len, node->count, node->size);
	else if (w[0] == LAYOUT_LOOP)
		good = read_loop(parser, node);
	else if (w[0] == LAYOUT_BLOCKS)
		good = read_blocks(parser, node);
	else if (w[0] == LAYOUT_PARTS)
		good = read_parts(parser, node);
	parser->used += good;
	return good;
}

void *flat_read(const int64_t *words, size_t count, const struct layout **layout)
{
	/* Each word becomes at most 8 bytes of blocks or parts, and seven words at most one node; the end entries of lists come on top. */
	size_t nodes = count / NODE_WORDS;
	if (nodes == 0 || count > SIZE_MAX / 64)
		return NULL;
	size_t lists = count * sizeof(int64_t) + nodes * sizeof(struct layout_part);
	char *memory = malloc(nodes * sizeof(struct layout) + lists);
	if (!memory)
		return NULL;
	struct parser parser = { .words = words, .count = count, .nodes = (struct layout *)(void *)memory,
				 .memory = memory + nodes * sizeof(struct layout) };
	while (parser.at < count) {
		if (!read_node(&parser)) {
			free(memory);
			return NULL;
		}
	}
	*layout = &parser.nodes[parser.used - 1];
	return memory;
}
