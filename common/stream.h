/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A copy for another core to read: past the caches of this one, into memory. Where two cores have no cache in common, one reads lines that the other
 * has just written, and which lie changed in its cache, several times more slowly than lines from memory. Where they have, it
 * is the other way round; so whoever calls this has measured (fabric/stores.h).
 */
#ifndef COMMON_STREAM_H
#define COMMON_STREAM_H

#include <stdbool.h>
#include <stddef.h>

/* Does this machine know how? Otherwise stream_copy is memcpy. */
bool stream_is_known(void);
/* As memcpy. What is stored after it is seen by others after it, too, if that is a release. */
void stream_copy(void *to, const void *from, size_t len);

#endif
