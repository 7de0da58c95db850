/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Error classes and codes and their texts: those of the standard, and those that users add (MPI 5.0, section 9.5). An
 * error of the library itself is always a class; what happened exactly is its recorded text (common/error.h).
 * Legal at any time from any thread; may allocate, takes its own lock.
 */
#ifndef RUNTIME_ERROR_CODE_H
#define RUNTIME_ERROR_CODE_H

#include <stdbool.h>
#include <stddef.h>

/* Name of a class of the standard, "MPI_ERR_RANK"; NULL for any other number. */
const char *error_code_name(int class);

/* Class of a code; MPI_ERR_ARG with text when nobody ever made that code. */
int error_code_class(int code, int *class);

/* Text of a code, at most len - 1 bytes and a zero. MPI_ERR_ARG with text when nobody ever made that code. */
int error_code_text(int code, char *text, size_t len);

/* Additions of the user. 0 or an error class with text. */
int error_code_add_class(int *class);
int error_code_add(int class, int *code);
int error_code_set_text(int code, const char *text);
/* In the reverse order only: what is still in use by a code or has a text cannot go. */
int error_code_remove_class(int class);
int error_code_remove(int code);
int error_code_remove_text(int code);

/* The largest class or code in use: MPI_LASTUSEDCODE. */
int error_code_last(void);

#endif
