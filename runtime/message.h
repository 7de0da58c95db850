/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What travels together through every send and receive: the data, the other side, and where the two meet. It lives as long as the
 * call that it is handed to; what goes on afterwards has copied it into a request.
 *
 * A caller for whom every instruction counts builds it where inline functions alone look at it, and hands a copy to the others:
 * then the first never lies in memory.
 */
#ifndef RUNTIME_MESSAGE_H
#define RUNTIME_MESSAGE_H

#include "datatypes/datatype.h"
#include "runtime/comm.h"

struct message {
	struct comm *comm;
	uint64_t context; /* comm->context, perhaps with one of the CONTEXT_ bits */
	union {
		void *buf;       /* of a receive */
		const void *out; /* of a send */
	};
	size_t count;
	struct datatype *type;
	int32_t rank; /* the other side: destination, or source as it was asked for (MPI_ANY_SOURCE); MPI_PROC_NULL */
	int32_t tag;  /* MPI_ANY_TAG only in a receive or probe */
};

/* Bytes of it, or for it. */
static hot_path size_t message_len(const struct message *message)
{
	return message->count * (size_t)message->type->size;
}

#endif
