/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Packing a message with gaps into a transport's buffer, whose cache lines the receiver's core may have. */
#ifndef RUNTIME_PACK_H
#define RUNTIME_PACK_H

#include "datatypes/cursor.h"

/* A whole message of LEN bytes. */
void pack_message(char *place, const void *buf, size_t count, const struct datatype *type, size_t len);
/* The next LEN bytes of a longer one. */
void pack_piece(char *place, struct cursor *cursor, size_t len);

#endif
