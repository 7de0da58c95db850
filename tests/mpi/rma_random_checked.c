/* ranks: 3   timeout: 120   env: WEFT_CHECK=rma   args: 40 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* The checker of conflicts finds none in a program that has none. */
#include "rma_random.c"
