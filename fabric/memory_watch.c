/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See memory_watch.h. Two rules keep it right:
 *
 * Events are read under `lock` only, and noted before it is released: reading one lets its thread go on, so whoever takes the lock
 * after a munmap has returned finds the note. From the change until its event has been read the kernel counts the change as under
 * way, and says so to who asks for anything (EAGAIN): memory_watch_look asks first and takes the notes then.
 *
 * Nothing is allocated or freed under `lock`, nor by the thread: that may unmap watched memory, and would wait for the thread.
 *
 * A child of fork has its descriptors of the kernel's watch, which lasts as long as one of them; with nobody who reads events any more,
 * changes of memory that is still watched would wait for ever in the parent. So children close theirs, and before the parent closes its own it
 * takes all memory out. `watches_lock` is held across fork: nothing else than the list is touched under it.
 */
#include "fabric/memory_watch.h"

#include "common/list.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/userfaultfd.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef UFFD_USER_MODE_ONLY
#define UFFD_USER_MODE_ONLY 1 /* Linux 5.11: for everybody, since no faults of the kernel's own are asked for */
#endif

enum { NOTES_MAX = 64, EVENTS_AT_ONCE = 16 };

struct range {
	uintptr_t begin, end;
};

struct memory_watch {
	struct list link;              /* in `watches` */
	atomic_int fd;                 /* -1: closed */
	int stop_fd;
	pthread_t thread;
	size_t page_len;
	char *probe;                   /* a watched page of our own */
	pthread_mutex_t lock;
	struct range notes[NOTES_MAX]; /* locked */
	int count;
	bool lost;                     /* more than found room: anything may have changed */
};

/* ---- children of this process ---- */

static struct list watches = { &watches, &watches };
static pthread_mutex_t watches_lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_once_t fork_once = PTHREAD_ONCE_INIT;
static int fork_error;

static void before_fork(void)
{
	pthread_mutex_lock(&watches_lock);
}

static void after_fork(void)
{
	pthread_mutex_unlock(&watches_lock);
}

/* It has no thread that takes notes, and its memory is not watched. */
static void close_in_child(void)
{
	list_for_each(item, &watches) {
		struct memory_watch *watch = list_entry(item, struct memory_watch, link);
		int fd = atomic_exchange(&watch->fd, -1);
		if (fd >= 0)
			close(fd);
		if (watch->stop_fd >= 0)
			close(watch->stop_fd);
		watch->stop_fd = -1;
	}
	pthread_mutex_unlock(&watches_lock);
}

static void mind_forks(void)
{
	fork_error = pthread_atfork(before_fork, after_fork, close_in_child);
}

/* ---- notes ---- */

static void note(struct memory_watch *watch, uintptr_t begin, uintptr_t end)
{
	if (watch->count == NOTES_MAX)
		watch->lost = true;
	else
		watch->notes[watch->count++] = (struct range){ begin, end };
}

/* Read what there is; locked. False: the descriptor is of no use any more. */
static bool take_events(struct memory_watch *watch)
{
	struct uffd_msg events[EVENTS_AT_ONCE];
	ssize_t got;

	while ((got = read(watch->fd, events, sizeof events)) > 0) {
		for (ssize_t i = 0; i < got / (ssize_t)sizeof events[0]; i++) {
			const struct uffd_msg *event = &events[i];
			if (event->event == UFFD_EVENT_REMAP)
				note(watch, event->arg.remap.from, event->arg.remap.from + event->arg.remap.len);
			else if (event->event == UFFD_EVENT_REMOVE || event->event == UFFD_EVENT_UNMAP)
				note(watch, event->arg.remove.start, event->arg.remove.end);
		}
	}
	return got < 0 && (errno == EAGAIN || errno == EINTR);
}

/*
 * Closing the descriptor ends all watching and lets go whoever waits. This thread does it: the C library empties its stack as it ends, which
 * may be watched by then, as part of a mapping.
 */
static void *take_notes(void *argument)
{
	struct memory_watch *watch = argument;
	struct pollfd fds[2] = { { .fd = watch->fd, .events = POLLIN }, { .fd = watch->stop_fd, .events = POLLIN } };
	bool works = true;

	while (works && !fds[1].revents) {
		if (poll(fds, 2, -1) < 0)
			continue;
		pthread_mutex_lock(&watch->lock);
		works = take_events(watch);
		watch->lost = watch->lost || !works;
		pthread_mutex_unlock(&watch->lock);
	}
	pthread_mutex_lock(&watch->lock);
	close(atomic_exchange(&watch->fd, -1)); /* in this order: a child that is forked now must not close what has its number next */
	pthread_mutex_unlock(&watch->lock);
	return NULL;
}

/* ---- which memory ---- */

/* Nothing is protected, so this changes nothing; it tells whether all of the range is watched, and nothing changing now. */
static int unprotect(const struct memory_watch *watch, uintptr_t begin, uintptr_t end)
{
	struct uffdio_writeprotect range = { .range = { .start = begin, .len = end - begin },
					     .mode = 0 };

	return ioctl(watch->fd, UFFDIO_WRITEPROTECT, &range) == 0 ? 0 : errno;
}

/* Whole mappings: cut in two, mremap would refuse them. */
static bool watch_mapping(const struct memory_watch *watch, const struct range *mapping)
{
	struct uffdio_register whole = { .range = { .start = mapping->begin, .len = mapping->end - mapping->begin },
					 .mode = UFFDIO_REGISTER_MODE_WP };

	return ioctl(watch->fd, UFFDIO_REGISTER, &whole) == 0;
}

/* One line of /proc/self/maps: "begin-end rw-p offset device inode ..."; anonymous memory has inode 0. */
static bool parse_mapping(const char *line, struct range *mapping, bool *usable)
{
	char kind[5];
	unsigned long begin, end, inode;

	if (sscanf(line, "%lx-%lx %4s %*x %*x:%*x %lu", &begin, &end, kind, &inode) != 4)
		return false;
	*mapping = (struct range){ begin, end };
	*usable = kind[3] == 'p' && inode == 0;
	return true;
}

bool memory_watch_add(struct memory_watch *watch, const void *base, size_t len)
{
	uintptr_t begin = (uintptr_t)base / watch->page_len * watch->page_len;
	uintptr_t end = ((uintptr_t)base + len + watch->page_len - 1) / watch->page_len * watch->page_len, reached = begin;
	char line[512];
	FILE *maps;

	if (end <= begin)
		return false;
	if (unprotect(watch, begin, end) == 0)
		return true; /* already */
	maps = fopen("/proc/self/maps", "re");
	if (!maps)
		return false;
	while (reached < end && fgets(line, sizeof line, maps)) {
		struct range mapping;
		bool usable;
		if (!parse_mapping(line, &mapping, &usable) || mapping.end <= reached)
			continue;
		if (mapping.begin > reached || !usable || !watch_mapping(watch, &mapping))
			break;
		reached = mapping.end;
	}
	fclose(maps);
	return reached >= end;
}

/* Whatever is watched, while the thread still takes notes: reading the list may unmap memory. */
static void watch_nothing(const struct memory_watch *watch)
{
	FILE *maps = fopen("/proc/self/maps", "re");
	char line[512];

	if (!maps)
		return;
	while (fgets(line, sizeof line, maps)) {
		struct range mapping;
		bool usable;
		if (!parse_mapping(line, &mapping, &usable) || !usable || unprotect(watch, mapping.begin, mapping.end) == ENOENT)
			continue; /* not watched; perhaps by somebody else, for other things */
		struct uffdio_range whole = { .start = mapping.begin, .len = mapping.end - mapping.begin };
		ioctl(watch->fd, UFFDIO_UNREGISTER, &whole);
	}
	fclose(maps);
}

/* ---- looking ---- */

bool memory_watch_look(struct memory_watch *watch, void (*changed)(void *context, void *base, size_t len), void *context)
{
	struct range notes[NOTES_MAX];
	bool settled = unprotect(watch, (uintptr_t)watch->probe, (uintptr_t)watch->probe + watch->page_len) == 0;
	bool lost;
	int count;

	pthread_mutex_lock(&watch->lock);
	count = watch->count;
	lost = watch->lost;
	memcpy(notes, watch->notes, (size_t)count * sizeof notes[0]);
	watch->count = 0;
	watch->lost = watch->fd < 0;
	pthread_mutex_unlock(&watch->lock);
	if (lost)
		changed(context, NULL, SIZE_MAX);
	for (int i = 0; i < count && !lost; i++)
		changed(context, (void *)notes[i].begin, notes[i].end - notes[i].begin);
	return settled && !lost;
}

/* ---- open ---- */

static bool ask_for_events(int fd)
{
	struct uffdio_api api = { .api = UFFD_API, .features = UFFD_FEATURE_PAGEFAULT_FLAG_WP | UFFD_FEATURE_EVENT_REMAP |
							       UFFD_FEATURE_EVENT_REMOVE | UFFD_FEATURE_EVENT_UNMAP };

	return ioctl(fd, UFFDIO_API, &api) == 0;
}

/* A page that no other mapping borders on, so that the kernel makes it part of none; unmapped with its neighbours. NULL: no memory. */
static char *map_page(size_t page_len)
{
	char *pages = mmap(NULL, 3 * page_len, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (pages == MAP_FAILED)
		return NULL;
	if (mprotect(pages + page_len, page_len, PROT_READ | PROT_WRITE) == 0)
		return pages + page_len;
	munmap(pages, 3 * page_len);
	return NULL;
}

static void unmap_page(char *page, size_t page_len)
{
	munmap(page - page_len, 3 * page_len);
}

static void was_told(void *context, void *base, size_t len)
{
	uintptr_t *waiting_for = context;

	if (*waiting_for >= (uintptr_t)base && *waiting_for - (uintptr_t)base < len)
		*waiting_for = 0;
}

static bool is_told(struct memory_watch *watch, const char *page)
{
	uintptr_t waiting_for = (uintptr_t)page;

	return memory_watch_look(watch, was_told, &waiting_for) && waiting_for == 0;
}

/* Memory of our own, emptied and unmapped: is it told, and nothing before? */
static bool try_out(struct memory_watch *watch)
{
	char *page = map_page(watch->page_len);
	bool good;

	if (!page)
		return false;
	page[0] = 1;
	good = memory_watch_add(watch, page, watch->page_len) && !is_told(watch, page);
	if (good)
		good = madvise(page, watch->page_len, MADV_DONTNEED) == 0 && is_told(watch, page);
	unmap_page(page, watch->page_len);
	return good && is_told(watch, page);
}

static bool start_thread(struct memory_watch *watch)
{
	sigset_t all, before;
	int result;

	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	result = pthread_create(&watch->thread, NULL, take_notes, watch);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return result == 0;
}

static void let_go(struct memory_watch *watch)
{
	pthread_mutex_lock(&watches_lock);
	list_remove(&watch->link);
	pthread_mutex_unlock(&watches_lock);
	if (watch->fd >= 0)
		close(watch->fd);
	if (watch->stop_fd >= 0)
		close(watch->stop_fd);
	if (watch->probe)
		unmap_page(watch->probe, watch->page_len);
	free(watch);
}

struct memory_watch *memory_watch_open(const char **why)
{
	struct memory_watch *watch = calloc(1, sizeof *watch);

	*why = "there is no memory";
	pthread_once(&fork_once, mind_forks);
	if (!watch || fork_error) {
		free(watch);
		return NULL;
	}
	pthread_mutex_init(&watch->lock, NULL);
	watch->page_len = (size_t)sysconf(_SC_PAGESIZE);
	watch->stop_fd = eventfd(0, EFD_CLOEXEC);
	watch->fd = (int)syscall(SYS_userfaultfd, O_CLOEXEC | O_NONBLOCK | UFFD_USER_MODE_ONLY);
	pthread_mutex_lock(&watches_lock);
	list_append(&watches, &watch->link);
	pthread_mutex_unlock(&watches_lock);
	*why = "the kernel gives no userfaultfd";
	if (watch->fd < 0 || watch->stop_fd < 0)
		goto failed;
	*why = "the kernel's userfaultfd does not tell of unmapped memory";
	if (!ask_for_events(watch->fd))
		goto failed;
	*why = "the kernel's userfaultfd does not watch memory without faults";
	watch->probe = map_page(watch->page_len);
	if (!watch->probe || !memory_watch_add(watch, watch->probe, watch->page_len) || !start_thread(watch))
		goto failed;
	*why = "the kernel does not tell of unmapped memory as it should";
	if (try_out(watch))
		return watch;
	memory_watch_close(watch);
	return NULL;
failed:
	let_go(watch);
	return NULL;
}

void memory_watch_close(struct memory_watch *watch)
{
	uint64_t one = 1;

	if (!watch)
		return;
	watch_nothing(watch);
	while (write(watch->stop_fd, &one, sizeof one) < 0 && errno == EINTR)
		;
	pthread_join(watch->thread, NULL);
	let_go(watch);
}
