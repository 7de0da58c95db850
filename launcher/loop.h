/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The one event loop of mpiexec and weftd: descriptors, timers, nothing else. One thread. Callbacks run
 * to completion and may add or remove anything, themselves included. No periodic wake-ups: when nothing
 * happens the process sleeps.
 */
#ifndef LAUNCHER_LOOP_H
#define LAUNCHER_LOOP_H

#include <stdbool.h>
#include <stdint.h>

struct loop;
struct timer;
typedef void loop_function(void *context);

enum { LOOP_READ = 1, LOOP_WRITE = 2 };

/* A descriptor of interest. Owned by the caller, alive until loop_forget. Zero-initialise. */
struct watch {
	int fd;
	unsigned wanted;        /* LOOP_READ, LOOP_WRITE */
	loop_function *ready;   /* called when any wanted event, a hang-up or an error is there */
	void *context;
	bool known;             /* the loop's own: registered with the kernel */
};

struct loop *loop_new(void);
void loop_free(struct loop *loop);

/* Set what a watch waits for; 0 keeps it known but silent. */
void loop_want(struct loop *loop, struct watch *watch, unsigned wanted);
/* Stop watching; does not close the descriptor. Harmless when it was never watched. */
void loop_forget(struct loop *loop, struct watch *watch);
/* Likewise, and close the descriptor, which is -1 then; harmless when it is that already. */
void loop_close(struct loop *loop, struct watch *watch);

/* Call `function` once, `delay_ns` from now. Returns a handle for loop_cancel, valid until it ran. */
struct timer *loop_after(struct loop *loop, uint64_t delay_ns, loop_function *function, void *context);
void loop_cancel(struct loop *loop, struct timer **timer);

/* Run until loop_stop. */
void loop_run(struct loop *loop);
void loop_stop(struct loop *loop);

#define MILLISECONDS(n) ((uint64_t)(n)*1000000u)
#define SECONDS(n) ((uint64_t)(n)*1000000000u)

#endif
