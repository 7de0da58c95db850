/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Does a name lead to an address of this host? Names are looked up in a process of its own, which all questions share, and all of them
 * together for a bounded time: where the name server does not answer, what it would have to be asked for is another host.
 */
#ifndef LAUNCHER_OWN_NAME_H
#define LAUNCHER_OWN_NAME_H

#include <stdbool.h>

bool own_name(const char *name);
/* No more questions: end that process. */
void own_name_done(void);

#endif
