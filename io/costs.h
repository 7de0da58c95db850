/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What things cost, in ns, where files are accessed: only their relations matter, and only by which way of an access they make the better
 * one. Measured with 2 ranks on 2 cores by forcing either way (docs/files.md, "Measuring", has the command):
 *
 *     bench/compare alone=PREFIX two=PREFIX -e alone:WEFT_IO_COLLECTIVE=independent -e two:WEFT_IO_COLLECTIVE=two_phase -- io -f FILE -c strided_
 */
#ifndef IO_COSTS_H
#define IO_COSTS_H

#include "io/file_system.h"

struct io_costs {
	double call[2];     /* of the system, but for moving bytes: reading, writing */
	double exchange[2]; /* a byte in two phases, beyond what it costs alone: likewise */
};

/* A run of a view, in two phases; and a byte of a hole that is read along. */
#define RUN_NS 10
#define HOLE_BYTE_NS 0.15

/* Storing a run in a mapping of the file, and having a page of it there: seldom the first time, when it is two to four times that. */
#define STORE_NS 60
#define STORE_PAGE_NS 300

/*
 * Writers of one file wait for each other in the kernel, for longer on ext4 than on tmpfs. Exchanged data are hot in a core's cache when they are
 * written, so that they cost little more than others; with more ranks than cores rather more. A server's answer takes as long as moving 100 KiB.
 */
static inline const struct io_costs *io_costs(const struct file_system *system)
{
	static const struct io_costs memory = { { 500, 800 }, { 0.2, 0.1 } }, local = { { 450, 1500 }, { 0.2, 0.1 } },
				     far = { { 60000, 60000 }, { 0.35, 0.35 } };

	return system->kind == FILE_SYSTEM_MEMORY ? &memory : system->kind == FILE_SYSTEM_LOCAL ? &local : &far;
}

/* The mean run up to which stores are better than calls, 0: none. Those cost twice as much on ext4. */
static inline int64_t io_store_most(const struct file_system *system)
{
	return !system->maps ? 0 : system->kind == FILE_SYSTEM_MEMORY ? 4096 : 16384;
}

#endif
