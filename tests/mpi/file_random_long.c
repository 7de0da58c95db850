/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* ranks: 3   transports: shm   timeout: 1200   args: 100000   long: yes   env: FILE_SEED=7 */
#include "file_random.c"
