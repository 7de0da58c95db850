/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See hex.h. */
#include "common/hex.h"

#include <string.h>

static const char digits[] = "0123456789abcdef";

void hex_write(char *text, const void *bytes, size_t len)
{
	const unsigned char *from = bytes;

	for (size_t i = 0; i < len; i++) {
		*text++ = digits[from[i] >> 4];
		*text++ = digits[from[i] & 15];
	}
	*text = '\0';
}

static int value_of(char digit)
{
	const char *at = digit ? strchr(digits, digit) : NULL;

	return at ? (int)(at - digits) : -1;
}

bool hex_read(void *bytes, size_t len, const char *text)
{
	unsigned char *to = bytes;

	for (size_t i = 0; i < len; i++, text += 2) {
		int high = value_of(text[0]), low = high < 0 ? -1 : value_of(text[1]);

		if (low < 0)
			return false;
		to[i] = (unsigned char)(high << 4 | low);
	}
	return true;
}

bool hex_is(const char *text, size_t len)
{
	return strlen(text) == 2 * len && strspn(text, digits) == 2 * len;
}
