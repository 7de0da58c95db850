/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * For programs that watch what the library allocates: our malloc stands before that of the C library for all of the process, and asks
 * `denied`, which the program defines, about each call; who asks for memory is told by where the call comes from. Not with sanitizers, which have a
 * malloc of their own. To be included once.
 */
#ifndef OWN_MALLOC_H
#define OWN_MALLOC_H

#include "test.h"

#include <link.h>
#include <stdbool.h>

extern void *__libc_malloc(size_t len), *__libc_calloc(size_t count, size_t len), *__libc_realloc(void *old, size_t len),
    *__libc_memalign(size_t alignment, size_t len);

/* Is this call to find no memory? */
static bool denied(const void *caller);

static uintptr_t library, library_end;

static bool is_library(const void *caller)
{
    return (uintptr_t)caller >= library && (uintptr_t)caller < library_end;
}

void *malloc(size_t len)
{
    return denied(__builtin_return_address(0)) ? NULL : __libc_malloc(len);
}

void *calloc(size_t count, size_t len)
{
    return denied(__builtin_return_address(0)) ? NULL : __libc_calloc(count, len);
}

void *realloc(void *old, size_t len)
{
    return denied(__builtin_return_address(0)) ? NULL : __libc_realloc(old, len);
}

void *aligned_alloc(size_t alignment, size_t len)
{
    return denied(__builtin_return_address(0)) ? NULL : __libc_memalign(alignment, len);
}

static int visit_object(struct dl_phdr_info *info, size_t size, void *anything)
{
    (void)size;
    (void)anything;
    if (!strstr(info->dlpi_name, "libmpi"))
        return 0;
    for (int i = 0; i < info->dlpi_phnum; i++)
        if (info->dlpi_phdr[i].p_type == PT_LOAD && info->dlpi_phdr[i].p_flags & PF_X) {
            library = info->dlpi_addr + info->dlpi_phdr[i].p_vaddr;
            library_end = library + info->dlpi_phdr[i].p_memsz;
        }
    return 1;
}

/* Before is_library can tell. */
static void find_library(void)
{
    dl_iterate_phdr(visit_object, NULL);
    CHECK(library != 0);
}

#endif
