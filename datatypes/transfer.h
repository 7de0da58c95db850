/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Datatypes on their way to another process of the job: as a list of 8-byte words that says how the type is made of predefined ones.
 * Its length follows from the constructors and their arguments, not from the bytes that the type names. Used by rma/ and io/,
 * whose targets keep what arrives.
 */
#ifndef DATATYPES_TRANSFER_H
#define DATATYPES_TRANSFER_H

#include "datatypes/datatype.h"

/* Words of *words (malloc'ed, the caller's) for a type. MPI_ERR_NO_MEM; MPI_ERR_TYPE when it would take more than 512 MiB. */
int datatype_encode(const struct datatype *type, int64_t **words, size_t *count);

/*
 * The type that COUNT words describe, committed, one reference; or MPI_ERR_TYPE when they describe none: they are checked as anything
 * that comes over a network. MPI_ERR_NO_MEM.
 */
int datatype_decode(const int64_t *words, size_t count, struct datatype **type);

/* The word that names a predefined type, for packets that carry it instead of a list; 0 for any other type. */
uint32_t datatype_leaf_word(const struct datatype *type);
/* The type behind such a word, or NULL. */
struct datatype *datatype_of_leaf_word(uint32_t word);

#endif
