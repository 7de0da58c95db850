/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See counters.h. */
#include "common/counters.h"

#include "common/compiler.h"

struct counters counters;

const struct counter_info counter_table[] = {
#define COUNTER(name, doc) {#name, doc, &counters.name},
#include "common/counters.def"
#undef COUNTER
};

const int counter_count = (int)countof(counter_table);
