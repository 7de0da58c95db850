/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See runtime.h. */
#include "runtime/runtime.h"

#include "runtime/lanes.h"

struct runtime runtime;
struct lanes lanes;
