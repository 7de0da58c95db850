/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Tells which memory of this process was unmapped, moved or emptied, so that what a device knows of it can be forgotten in time.
 *
 * The kernel tells, through userfaultfd: whoever calls munmap, mmap over something, brk, mremap or madvise(MADV_DONTNEED), in whatever
 * library or by a bare system call, is held until its range has been taken note of here. Nothing is patched and no function replaced, so it is the same for
 * static programs, sanitizers and other allocators. Memory is watched in the mode for write protection, and nothing is ever protected: no
 * access to it faults, unlike with the usual mode, where a missing page would wait for us (and fail inside system calls for
 * processes without privileges).
 *
 * Only private anonymous memory is watched (heap, stacks, bss, private mappings): a file may be emptied by others through its descriptor.
 * Not seen: pages that UFFDIO_MOVE takes, or guards (MADV_GUARD_INSTALL) that a program lays over its own message buffer.
 *
 * One thread takes the notes, asleep otherwise. memory_watch_add and memory_watch_look are called by one thread at a time.
 */
#ifndef FABRIC_MEMORY_WATCH_H
#define FABRIC_MEMORY_WATCH_H

#include <stdbool.h>
#include <stddef.h>

struct memory_watch;

/* NULL: not here; *why then says why not. It has been tried out: memory is mapped, watched, unmapped, and this must be told. */
struct memory_watch *memory_watch_open(const char **why);
void memory_watch_close(struct memory_watch *watch);

/* Watch from now on; call it before the device learns of the memory. False: not this memory. */
bool memory_watch_add(struct memory_watch *watch, const void *base, size_t len);

/*
 * Call `changed` for each range of watched memory that has changed since last time (and perhaps for some that have not). False: some
 * is changing this very moment in another thread, so what is known may be wrong.
 */
bool memory_watch_look(struct memory_watch *watch, void (*changed)(void *context, void *base, size_t len), void *context);

#endif
