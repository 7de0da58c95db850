/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Does a layout name a byte twice? Such a type may be sent but not received into (MPI 5.0, section 5.1.11). Called at commit.
 */
#ifndef DATATYPES_OVERLAP_H
#define DATATYPES_OVERLAP_H

#include <stdbool.h>

#include "datatypes/layout.h"

/*
 * True only when it is certain. Long lists whose blocks go back and forth, and interleaved loops of many blocks, are not looked
 * into, so that a commit costs no more than the type itself.
 */
bool layout_overlaps(const struct layout *layout);

#endif
