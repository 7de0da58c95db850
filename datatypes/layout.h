/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A layout: the flattened form of a datatype, a short program of loops over blocks of bytes. Made by flatten.c at commit, read
 * by cursor.c and by nobody else; immutable. Packed order is the order of the program.
 *
 * All displacements are relative to the address at which the layout is entered. `size` is the packed size in bytes, never 0
 * but in the one empty layout.
 */
#ifndef DATATYPES_LAYOUT_H
#define DATATYPES_LAYOUT_H

#include <stdint.h>

struct layout;

enum layout_kind {
	LAYOUT_BYTES,   /* `len` bytes at `offset` */
	LAYOUT_STRIDED, /* `count` blocks of `len` bytes, the first at `offset`, `stride` apart */
	LAYOUT_LOOP,    /* `count` times `body`, first at `offset`, `stride` apart */
	LAYOUT_BLOCKS,  /* `count` blocks anywhere */
	LAYOUT_PARTS,   /* `count` bodies anywhere */
};

/* One block; its length is the distance to the position of the next (there is one more entry than blocks). */
struct layout_block {
	int64_t offset;
	int64_t position; /* packed bytes before it */
};

/* One body; its packed size is the distance to the position of the next (there is one more entry than parts). */
struct layout_part {
	int64_t offset;
	int64_t position;
	const struct layout *body;
};

struct layout {
	enum layout_kind kind;
	int64_t size;   /* packed bytes */
	int64_t offset; /* bytes, added to every displacement below */
	int64_t count;
	int64_t stride;
	int64_t len;  /* bytes per block; in BLOCKS: the length that all blocks have, else 0 */
	int64_t runs; /* blocks in all: what size / runs, the mean block, is for */
	union {
		const struct layout *body;
		const struct layout_block *blocks;
		const struct layout_part *parts;
	} u;
};

#endif
