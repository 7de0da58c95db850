/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* What receive.c tells a send that is under way: answers of the receiver, or that the peer is gone. Lane locked. */
#ifndef RUNTIME_SEND_H
#define RUNTIME_SEND_H

#include "runtime/point_to_point.h"
#include "runtime/wire.h"

/* Can the receiver give that answer to this request now? */
bool send_expects(const struct request *request, enum wire_kind answer);
/* The receiver has the message (FETCHED) or does not want more of it. */
void send_fetched(struct request *request);
/* The receiver wants it in pieces that name `receiver_id`. */
void send_pulled(struct request *request, uint64_t receiver_id);
/* The peer is gone. */
void send_failed(struct request *request, int error);

#endif
