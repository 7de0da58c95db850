/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* What the ways of a send (send.c, offer.c, buffered.c) share. Lane locked. */
#ifndef RUNTIME_SEND_H
#define RUNTIME_SEND_H

#include "runtime/point_to_point.h"
#include "runtime/wire.h"

/* The first packet of a send's message. */
static inline struct wire_header send_header(const struct request *request, enum wire_kind kind)
{
	return (struct wire_header){
		.context = request->context,
		.source = request->comm->rank,
		.tag = request->wanted_tag,
		.kind_id = wire_kind_id(kind, request->id),
	};
}

/* Where a message that is one run of bytes begins. */
static inline const char *send_bytes(const void *buf, const struct datatype *type)
{
	return (const char *)buf + type->true_lb;
}

/* All modes but the synchronous, when that needs no request: FABRIC_DONE, or an error class; FABRIC_AGAIN: it does. */
int send_without_request(const struct message *message);

#endif
