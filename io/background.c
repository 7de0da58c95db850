/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See background.h. One queue, taken from in order. Threads are started one by one, when a job comes and none is idle, up to
 * WEFT_IO_THREADS; they live until the process ends, since files may be used as long as the library is up.
 */
#include "io/background.h"

#include <pthread.h>
#include <sched.h>
#include <signal.h>

#include "common/log.h"
#include "common/params.h"
#include "runtime/helper.h"

static struct {
	pthread_mutex_t lock;
	pthread_cond_t filled;
	struct background_job *first, **last;
	int threads, idle, length;
	int handing_over; /* threads that are telling the lane of a job */
} queue = { .lock = PTHREAD_MUTEX_INITIALIZER, .filled = PTHREAD_COND_INITIALIZER, .last = &queue.first };

static void run_done(struct lane *lane, struct completion *completion)
{
	struct background_job *job = container_of(completion, struct background_job, completion);

	(void)lane;
	job->done(job);
}

static void work_on(struct background_job *job)
{
	job->work(job);
	job->completion.run = run_done;
	pthread_mutex_lock(&queue.lock);
	queue.handing_over++;
	pthread_mutex_unlock(&queue.lock);
	lane_complete(job->lane, &job->completion); /* the job may be gone from here on */
	pthread_mutex_lock(&queue.lock);
	queue.handing_over--;
	pthread_mutex_unlock(&queue.lock);
}

static void *worker(void *unused)
{
	(void)unused;
	pthread_mutex_lock(&queue.lock);
	for (;;) {
		while (!queue.first) {
			queue.idle++;
			pthread_cond_wait(&queue.filled, &queue.lock);
			queue.idle--;
		}
		struct background_job *job = queue.first;
		queue.first = job->next;
		if (!queue.first)
			queue.last = &queue.first;
		queue.length--;
		pthread_mutex_unlock(&queue.lock);
		work_on(job);
		pthread_mutex_lock(&queue.lock);
	}
	return NULL;
}

/* Signals are for the application's threads, and so are the CPUs that the rank is bound to. */
static bool start_thread(const struct lane *lane)
{
	pthread_t thread;
	pthread_attr_t attributes;
	sigset_t all, old;
	bool started;

	pthread_attr_init(&attributes);
	pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
	helper_unbind(lane, &attributes);
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &old);
	started = pthread_create(&thread, &attributes, worker, NULL) == 0;
	pthread_sigmask(SIG_SETMASK, &old, NULL);
	pthread_attr_destroy(&attributes);
	return started;
}

void background_submit(struct background_job *job)
{
	bool mine = false;

	pthread_mutex_lock(&queue.lock);
	if (queue.length >= queue.idle && queue.threads < params.io_threads && start_thread(job->lane)) {
		if (queue.threads++ == 0)
			log_info(2, "file access in the background by up to %d threads", (int)params.io_threads);
	}
	mine = queue.threads == 0;
	if (!mine) {
		job->next = NULL;
		*queue.last = job;
		queue.last = &job->next;
		queue.length++;
		pthread_cond_signal(&queue.filled);
	}
	pthread_mutex_unlock(&queue.lock);
	if (mine)
		work_on(job);
}

void background_settle(void)
{
	bool settled = false;

	while (!settled) {
		pthread_mutex_lock(&queue.lock);
		settled = queue.handing_over == 0;
		pthread_mutex_unlock(&queue.lock);
		if (!settled)
			sched_yield();
	}
}
