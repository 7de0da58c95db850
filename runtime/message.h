/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* A message taken by a matched probe: the object behind MPI_Message. Lane locked. */
#ifndef RUNTIME_MESSAGE_H
#define RUNTIME_MESSAGE_H

#include "runtime/point_to_point.h"
#include "runtime/unexpected.h"

enum { MESSAGE_MAGIC = 0x5774736d };

struct message {
	uint32_t magic;
	struct comm *comm;
	struct unexpected *kept;
};

void message_free(struct message *message);

#endif
