/* ranks: 3   transports: shm   timeout: 120   env: WEFT_CHECK=collectives */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* The calls of coll_mismatch.c, with the check. */
#include "coll_mismatch.c"
