/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* What receive.c and rendezvous.c share: bytes of a message that arrived go to their places in the user's buffer. */
#ifndef RUNTIME_DEPOSIT_H
#define RUNTIME_DEPOSIT_H

#include "datatypes/datatype.h"
#include "runtime/request.h"

#include <string.h>

/* A message or a piece of one, `len` bytes from its byte `offset` on, to a buffer with gaps. */
void deposit_parts(void *buf, size_t count, const struct datatype *type, size_t offset, const void *payload, size_t len);

/* The same to the buffer of a request. */
static inline void deposit(struct request *request, size_t offset, const void *payload, size_t len)
{
	if (len == 0)
		return;
	if (datatype_dense(request->type, request->count))
		memcpy((char *)request->buf + request->type->true_lb + offset, payload, len);
	else
		deposit_parts(request->buf, request->count, request->type, offset, payload, len);
}

/* Sets the text for a message that is longer than the buffer; returns MPI_ERR_TRUNCATE there. */
int deposit_truncated(const struct request *request, size_t message_len);

#endif
