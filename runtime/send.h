/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* What the two ways of a send (send.c, offer.c) share, and what receive.c tells one that is under way. Lane locked. */
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

/* The peer is gone. */
void send_failed(struct request *request, int error);

#endif
