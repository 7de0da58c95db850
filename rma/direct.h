/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Accesses to memory that is mapped here: by the origin on the direct path, by the target for what comes in packets.
 *
 * Accumulates are atomic for each element with whatever another process does to the same memory through these functions. Elements are combined
 * under the latch of the stripe of memory that they lie in, many at a time. Words, integers and truth values of 4 and 8 bytes at a multiple
 * of their size, are counters and locks as a rule, which many ranks use at once: a few of them are combined by an instruction each. From the first
 * such access on, all words of the window are, also by those who combine many (begin_words). What is a word follows from address and
 * type alone, so all processes agree on it.
 */
#ifndef RMA_DIRECT_H
#define RMA_DIRECT_H

#include "datatypes/datatype.h"
#include "datatypes/op.h"
#include "rma/window.h"

/* Typed memory of a target, as mapped here. */
struct place {
	char *base;
	size_t count;
	const struct datatype *type;
};

/* How elements are combined. */
struct combination {
	struct window *window;
	const struct accumulator *what;
	bool alone;                  /* nobody else accesses the memory meanwhile: no latches; else the memory lies in the window's area */
	bool word;                   /* elements may be words */
	bool few;                    /* of them: an instruction each */
};

/* The combination for an accumulate of `len` bytes on memory of `target`. */
void direct_combination(struct window *window, int target, const struct accumulator *what, size_t len, struct combination *out);

/*
 * place[offset..offset + len) op= data, bytes counted in the packed form and on the bounds of elements. `old`, when not NULL, gets what was
 * there. `data` may be NULL for MPI_NO_OP. Neither needs to be aligned.
 */
void direct_accumulate(const struct combination *how, const struct place *place, size_t offset, size_t len, const void *data, void *old);

/* *at = value if *at == compare; what was there goes to `old`. All of one type's size. */
void direct_compare(const struct combination *how, void *at, const void *compare, const void *value, void *old, size_t len);

/* A whole accumulate of the origin's, types and all. `result` NULL: nothing is fetched. */
struct access;
void direct_combine(const struct access *access, const struct combination *how, char *memory);

#endif
