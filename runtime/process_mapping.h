/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* The text by which PMI-1 managers tell which rank is on which host: "(vector,(0,2,4))". No names, only numbers. */
#ifndef RUNTIME_PROCESS_MAPPING_H
#define RUNTIME_PROCESS_MAPPING_H

#include <stdint.h>

/*
 * Fill rank_host[size] from the text, which may end at a blank. Hosts are numbered anew, in the order of their first ranks.
 * Returns 0, or -1 when it does not describe `size` ranks; rank_host is undefined then.
 */
int process_mapping_parse(const char *text, uint32_t *rank_host, uint32_t size);

#endif
