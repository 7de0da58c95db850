/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The sender's side of a large message (rendezvous): the receiver is told where the message lies (an offer; RTS in other books), one run
 * of bytes or a list of long ones, reads it and answers FETCHED; or it answers PULL, and the message goes in pieces. Also the
 * answer to a synchronous send, MATCHED. Lane locked.
 */
#ifndef RUNTIME_OFFER_H
#define RUNTIME_OFFER_H

#include "runtime/request.h"

/* Offer the message of an active send that has an id. On error nothing is offered. */
int offer_start(struct request *request);
/* Cancelled: ask the receiver to throw the message away. Only for a send that has an id; it completes by that or by what it waits for. */
void offer_cancel(struct request *request);
/* Take back what of its memory a peer may be reading. Harmless when nothing is offered. */
void offer_withdraw(struct request *request);
/* Handle the answers that come to this lane. */
void offer_handle(struct lane *lane);

#endif
