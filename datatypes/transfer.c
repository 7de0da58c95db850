/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See transfer.h. One word says what follows; children come after their parent's own words. */
#include "datatypes/transfer.h"

#include <stdlib.h>
#include <string.h>

#include "common/error.h"
#include "datatypes/construct.h"

enum word {
	WORD_LEAF = 1, /* leaf word */
	WORD_PAIR,     /* leaf word of value, of index: a pair without a name */
	WORD_VECTOR,   /* count, blocklength, stride; child */
	WORD_LIST,     /* count, blocklength, has blocklengths, has children; displacements, blocklengths; child or children */
	WORD_ALIAS,    /* bounds are set, lb, extent; child */
};

enum { WORDS_MOST = 1 << 26, NESTED_MOST = 4096 };

/* ---- predefined types ---- */

uint32_t datatype_leaf_word(const struct datatype *type)
{
	/* A Fortran type chosen by precision is a twin of one in the table. */
	const struct datatype *in_table = type->kind == KIND_PAIR ? type : type->basic;

	if (!type->predefined || !in_table || in_table < datatype_table || in_table >= datatype_table + DATATYPE_PREDEFINED)
		return 0;
	return (uint32_t)(in_table - datatype_table) + 1;
}

struct datatype *datatype_of_leaf_word(uint32_t word)
{
	if (word == 0 || word > DATATYPE_PREDEFINED || datatype_table[word - 1].magic != DATATYPE_MAGIC)
		return NULL;
	return &datatype_table[word - 1];
}

/* ---- out ---- */

struct output {
	int64_t *words;
	size_t count, room;
	int error;
};

static void put(struct output *out, int64_t word)
{
	if (out->error)
		return;
	if (out->count == out->room) {
		size_t room = out->room ? 2 * out->room : 32;
		int64_t *larger = room <= WORDS_MOST ? realloc(out->words, room * sizeof *larger) : NULL;
		if (!larger) {
			out->error = room <= WORDS_MOST
					     ? error_set(MPI_ERR_NO_MEM, "no memory to describe a datatype")
					     : error_set(MPI_ERR_TYPE, "the datatype is too large to be described to another process");
			return;
		}
		out->words = larger;
		out->room = room;
	}
	out->words[out->count++] = word;
}

static void put_type(struct output *out, const struct datatype *type);

static void put_shape(struct output *out, const struct datatype *type, const struct shape *shape)
{
	switch (shape->kind) {
	case SHAPE_VECTOR:
		put(out, WORD_VECTOR);
		put(out, shape->count);
		put(out, shape->blocklength);
		put(out, shape->stride);
		break;
	case SHAPE_LIST:
		put(out, WORD_LIST);
		put(out, shape->count);
		put(out, shape->blocklength);
		put(out, shape->blocklengths != NULL);
		put(out, shape->children != NULL);
		for (MPI_Count i = 0; i < shape->count; i++)
			put(out, shape->displacements[i]);
		for (MPI_Count i = 0; shape->blocklengths && i < shape->count; i++)
			put(out, shape->blocklengths[i]);
		break;
	case SHAPE_ALIAS:
		put(out, WORD_ALIAS);
		put(out, type->bounds_set);
		put(out, type->lb);
		put(out, type->extent);
		break;
	}
	if (!shape->children)
		put_type(out, shape->child);
	for (MPI_Count i = 0; shape->children && !out->error && i < shape->count; i++)
		put_type(out, shape->children[i]);
}

static void put_type(struct output *out, const struct datatype *type)
{
	uint32_t leaf = datatype_leaf_word(type);

	if (leaf) {
		put(out, WORD_LEAF);
		put(out, leaf);
	} else if (type->predefined) {
		put(out, WORD_PAIR);
		put(out, datatype_leaf_word(type->value));
		put(out, datatype_leaf_word(type->index));
	} else if (!out->error) {
		put_shape(out, type, type->shape);
	}
}

int datatype_encode(const struct datatype *type, int64_t **words, size_t *count)
{
	struct output out = { 0 };

	put_type(&out, type);
	if (out.error) {
		free(out.words);
		return out.error;
	}
	*words = out.words;
	*count = out.count;
	return 0;
}

/* ---- in ---- */

struct input {
	const int64_t *words;
	size_t count, at;
	int nested;
};

static int nonsense(void)
{
	return error_set(MPI_ERR_TYPE, "the description of a datatype makes no sense");
}

static bool take(struct input *in, int64_t *word)
{
	if (in->at == in->count)
		return false;
	*word = in->words[in->at++];
	return true;
}

static int get_type(struct input *in, struct datatype **type);

static int get_pair(struct input *in, struct datatype **type)
{
	struct datatype *value, *index;
	int64_t words[2];

	if (!take(in, &words[0]) || !take(in, &words[1]))
		return nonsense();
	value = words[0] > 0 && words[0] <= DATATYPE_PREDEFINED ? datatype_of_leaf_word((uint32_t)words[0]) : NULL;
	index = words[1] > 0 && words[1] <= DATATYPE_PREDEFINED ? datatype_of_leaf_word((uint32_t)words[1]) : NULL;
	if (!value || !index)
		return nonsense();
	int error = datatype_value_index(value, index, type);
	return error ? error : *type ? 0 : nonsense();
}

static int get_vector(struct input *in, struct datatype **type)
{
	int64_t count, blocklength, stride;
	struct datatype *child;

	if (!take(in, &count) || !take(in, &blocklength) || !take(in, &stride) || count < 0 || blocklength < 0)
		return nonsense();
	int error = get_type(in, &child);
	if (error)
		return error;
	error = datatype_vector(count, blocklength, stride, child, type);
	datatype_release(child);
	return error;
}

static int get_alias(struct input *in, struct datatype **type)
{
	int64_t set, lb, extent;
	struct datatype *child;

	if (!take(in, &set) || !take(in, &lb) || !take(in, &extent))
		return nonsense();
	int error = get_type(in, &child);
	if (error)
		return error;
	error = set ? datatype_resized(child, lb, extent, type) : datatype_dup(child, type);
	datatype_release(child);
	return error;
}

static void release_all(struct datatype **children, int64_t count)
{
	for (int64_t i = 0; i < count; i++)
		datatype_release(children[i]);
	free(children);
}

static int get_list(struct input *in, struct datatype **type)
{
	int64_t count, blocklength, has_lengths, has_children;
	const int64_t *displacements, *lengths = NULL;
	struct datatype **children, *child;
	int64_t got = 0, wanted;
	int error = 0;

	if (!take(in, &count) || !take(in, &blocklength) || !take(in, &has_lengths) || !take(in, &has_children) || count < 0 ||
	    blocklength < 0 || (uint64_t)count > (in->count - in->at) / (has_lengths ? 2 : 1))
		return nonsense();
	displacements = in->words + in->at;
	in->at += (size_t)count;
	if (has_lengths) {
		lengths = in->words + in->at;
		in->at += (size_t)count;
	}
	for (int64_t i = 0; lengths && i < count; i++)
		if (lengths[i] < 0)
			return nonsense();
	wanted = has_children ? count : 1;
	children = calloc((size_t)wanted + 1, sizeof *children);
	if (!children)
		return error_set(MPI_ERR_NO_MEM, "no memory for a datatype of %lld blocks", (long long)count);
	while (!error && got < wanted) {
		error = get_type(in, &child);
		if (!error)
			children[got++] = child;
	}
	if (!error)
		error = datatype_list(count, lengths, blocklength, displacements, has_children ? children : NULL,
				      has_children ? NULL : children[0], type);
	release_all(children, got);
	return error;
}

static int get_any(struct input *in, struct datatype **type)
{
	int64_t word;

	if (!take(in, &word))
		return nonsense();
	switch (word) {
	case WORD_LEAF:
		if (!take(in, &word) || word <= 0 || word > DATATYPE_PREDEFINED || !(*type = datatype_of_leaf_word((uint32_t)word)))
			return nonsense();
		return 0;
	case WORD_PAIR:
		return get_pair(in, type);
	case WORD_VECTOR:
		return get_vector(in, type);
	case WORD_LIST:
		return get_list(in, type);
	case WORD_ALIAS:
		return get_alias(in, type);
	}
	return nonsense();
}

static int get_type(struct input *in, struct datatype **type)
{
	if (++in->nested > NESTED_MOST)
		return nonsense();
	int error = get_any(in, type);
	in->nested--;
	return error;
}

int datatype_decode(const int64_t *words, size_t count, struct datatype **type)
{
	struct input in = { .words = words, .count = count };
	struct datatype *made;
	int error = get_type(&in, &made);

	if (error)
		return error;
	error = in.at == count ? datatype_commit(made) : nonsense();
	if (error) {
		datatype_release(made);
		return error;
	}
	*type = made;
	return 0;
}
