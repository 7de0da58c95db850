/* ranks: 2 3 5   transports: shm   timeout: 60   env: WEFT_COLL_LEND=always   hosts: no */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* The same with long blocks always lent, see collectives/node_lend.h. */
#include "coll_reduce.c"
