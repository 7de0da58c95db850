/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The names that compilers make of one Fortran procedure: small letters with an underscore (as it is defined), none, two,
 * and capital letters; and the names that the modules give to the same function. With FORTRAN_PROFILING (names.h) the
 * arguments are PMPI_ names by the time they are pasted.
 */
#ifndef FORTRAN_SPELLINGS_H
#define FORTRAN_SPELLINGS_H

#define SPELLING(name, other) extern __typeof(name) other __attribute__((alias(#name), visibility("default")));
#define SPELLING_EXPANDED(name, other) SPELLING(name, other)

#define SPELLINGS(name, lower, upper)           \
	SPELLING_EXPANDED(name, lower)          \
	SPELLING_EXPANDED(name, lower##__)      \
	SPELLING_EXPANDED(name, upper)
#define SPELLINGS_OF(name, lower, upper) SPELLINGS(name, lower, upper)

/* Defined as lower_, the same in mpif.h, mpi and mpi_f08. */
#define NAMES(lower, upper) NAMES_OF(lower, upper)
#define NAMES_OF(lower, upper)                                  \
	SPELLINGS_OF(lower##_, lower, upper)                    \
	SPELLING_EXPANDED(lower##_, lower##_f08_)               \
	SPELLINGS_OF(lower##_, lower##_f08, upper##_F08)

/* Not in mpi_f08, or another function there. */
#define OLD_NAMES(lower, upper) OLD_NAMES_OF(lower, upper)
#define OLD_NAMES_OF(lower, upper) SPELLINGS_OF(lower##_, lower, upper)

/* Defined as lower_f08_, in mpi_f08 only. */
#define F08_NAMES(lower, upper) F08_NAMES_OF(lower, upper)
#define F08_NAMES_OF(lower, upper) SPELLINGS_OF(lower##_f08_, lower##_f08, upper##_F08)
#define LARGE_NAMES F08_NAMES

/* The form of module mpi for TYPE(C_PTR). */
#define CPTR_NAMES(lower, upper) CPTR_NAMES_OF(lower, upper)
#define CPTR_NAMES_OF(lower, upper)                             \
	SPELLING_EXPANDED(lower##_, lower##_cptr_)              \
	SPELLINGS_OF(lower##_, lower##_cptr, upper##_CPTR)

/* Defined as lower_f08ts_, with descriptors; these names are bound by BIND(C). */
#define SECTION_NAMES(lower) SECTION_NAMES_OF(lower)
#define SECTION_NAMES_OF(lower) SPELLING_EXPANDED(lower##_f08ts_, lower##_fts_)

#endif
