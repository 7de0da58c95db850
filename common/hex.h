/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Bytes as hexadecimal digits, small letters: names, keys and values of those who take nothing but text. */
#ifndef COMMON_HEX_H
#define COMMON_HEX_H

#include <stdbool.h>
#include <stddef.h>

/* Write 2 * len digits and a zero. */
void hex_write(char *text, const void *bytes, size_t len);
/* Read `len` bytes from the digits at `text`, whatever follows them. False: there are not so many. */
bool hex_read(void *bytes, size_t len, const char *text);
/* Is the whole text the digits of `len` bytes? */
bool hex_is(const char *text, size_t len);

#endif
