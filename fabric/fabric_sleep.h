/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* What fabric.c needs of fabric_sleep.c beside the sleeping itself, which fabric.h declares. */
#ifndef FABRIC_SLEEP_H
#define FABRIC_SLEEP_H

struct fabric;

int sleep_open(struct fabric *fabric);
void sleep_close(struct fabric *fabric);

#endif
