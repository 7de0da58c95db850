/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* The receiver's side of a large message: fetch it from the sender's memory, or have it sent in pieces. Lane locked. */
#ifndef RUNTIME_RENDEZVOUS_H
#define RUNTIME_RENDEZVOUS_H

#include "runtime/request.h"

/* A receive met an offer; `body` is its struct wire_offer, readable during the call only. */
void rendezvous_accept(struct request *request, uint64_t sender_id, const void *body);
/* Handle the pieces that come to this lane. */
void rendezvous_handle(struct lane *lane);

#endif
