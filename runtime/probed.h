/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* A message taken by a matched probe: the object behind MPI_Message. Lane locked. */
#ifndef RUNTIME_PROBED_H
#define RUNTIME_PROBED_H

#include "runtime/point_to_point.h"
#include "runtime/unexpected.h"

enum { PROBED_MAGIC = 0x5774736d };

struct probed {
	uint32_t magic;
	struct comm *comm;
	struct unexpected *kept;
};

void probed_free(struct probed *probed);

#endif
