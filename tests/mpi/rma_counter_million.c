/* ranks: 4   timeout: 600   args: 250000   long: yes */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* A million increments. */
#include "rma_counter.c"
