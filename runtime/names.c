/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See names.h. A file is called by a hash of the service's name, so that any text will do, and holds one line each: the service
 * (length, then text), the port, the identity of the host, process id and start time. It appears whole or not at all: it is written
 * under a name of its own and linked.
 */
#include "runtime/names.h"

#include "common/compiler.h"
#include "common/error.h"
#include "common/hex.h"
#include "common/list.h"
#include "common/params.h"
#include "common/proof.h"
#include "common/status.h"
#include "mpi.h"
#include "runtime/name_server.h"
#include "runtime/port.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { LOCK_TRIES = 1000, FILE_NAME_LEN = 33, SERVICE_LEN_MAX = 4096, ENTRY_LEN_MAX = SERVICE_LEN_MAX + MPI_MAX_PORT_NAME + 256 };

struct entry {
	char service[SERVICE_LEN_MAX];
	char port[MPI_MAX_PORT_NAME];
	char host[PORT_HOST_LEN];
	long pid;
	unsigned long long started; /* clock ticks after boot */
};

/* What this process has published. */
struct mine {
	struct list link;
	char file[FILE_NAME_LEN];
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct list published = {&published, &published};

/* ---- The directory ---- */

static int make_directories(char *path)
{
	for (char *at = strchr(path + 1, '/'); at; at = strchr(at + 1, '/')) {
		*at = '\0';
		if (mkdir(path, 0700) && errno != EEXIST && errno != EROFS && errno != EACCES)
			return -1;
		*at = '/';
	}
	return mkdir(path, 0700) && errno != EEXIST ? -1 : 0;
}

/* Its descriptor, or -1 with error_set(). */
static int open_directory(void)
{
	const char *home = getenv("HOME");
	char path[1024];
	struct stat file;
	int fd;

	if (params.names && *params.names)
		snprintf(path, sizeof path, "%s", params.names);
	else if (home && *home == '/')
		snprintf(path, sizeof path, "%s/.cache/weft/names", home);
	else
		snprintf(path, sizeof path, "/tmp/weft-names-%u", (unsigned)getuid());
	if (make_directories(path) || (fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) < 0) {
		error_set(MPI_ERR_SERVICE, "names are kept in the directory %s (WEFT_NAMES), which cannot be made or opened: %s", path,
			  strerror(errno));
		return -1;
	}
	if (fstat(fd, &file) || file.st_uid != geteuid() || (file.st_mode & 022)) {
		error_set(MPI_ERR_SERVICE,
			  "names are kept in the directory %s (WEFT_NAMES): it must be this user's, and nobody else may write to it", path);
		close(fd);
		return -1;
	}
	return fd;
}

static void file_name(const char *service, char name[FILE_NAME_LEN])
{
	const struct iovec part = {(void *)(uintptr_t)service, strlen(service)};
	unsigned char hash[PROOF_LEN];

	proof_make("", 0, "published name", &part, 1, hash);
	hex_write(name, hash, (FILE_NAME_LEN - 1) / 2);
}

/* ---- Entries ---- */

/* Field 22 of /proc/PID/stat, behind the program's name, which may hold anything; 0: no such process. */
static unsigned long long start_time(long pid)
{
	unsigned long long started = 0;
	char path[64], text[1024], *at;
	ssize_t len;
	int fd;

	snprintf(path, sizeof path, "/proc/%ld/stat", pid);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return 0;
	len = read(fd, text, sizeof text - 1);
	close(fd);
	text[len > 0 ? len : 0] = '\0';
	at = strrchr(text, ')');
	if (!at || at[2] == 'Z' || at[2] == 'X')
		return 0;
	sscanf(at + 2, "%*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %*u %*u %*d %*d %*d %*d %*d %*d %llu", &started);
	return started;
}

static size_t write_entry(const char *service, const char *port, char *text, size_t room)
{
	char host[PORT_HOST_LEN];

	port_host_identity(host);
	return (size_t)snprintf(text, room, "%zu %s\n%s\n%s\n%ld %llu\n", strlen(service), service, port, host, (long)getpid(),
				start_time(getpid()));
}

/* False when it is none, or none any more. */
static bool read_entry(int directory, const char *file, struct entry *entry)
{
	char text[ENTRY_LEN_MAX], *at;
	size_t service_len;
	ssize_t len;
	int fd = openat(directory, file, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);

	if (fd < 0)
		return false;
	len = read(fd, text, sizeof text - 1);
	close(fd);
	text[len > 0 ? len : 0] = '\0';
	service_len = strtoul(text, &at, 10);
	if (*at != ' ' || service_len >= sizeof entry->service || strnlen(at + 1, service_len + 1) != service_len + 1 ||
	    at[1 + service_len] != '\n')
		return false;
	memcpy(entry->service, at + 1, service_len);
	entry->service[service_len] = '\0';
	return sscanf(at + 2 + service_len, "%1023[^\n]\n%32[0-9a-f]\n%ld %llu", entry->port, entry->host, &entry->pid, &entry->started) ==
	       4;
}

/* Of another host we cannot know. */
static bool lives(const struct entry *entry)
{
	char here[PORT_HOST_LEN];

	port_host_identity(here);
	return strcmp(entry->host, here) != 0 || start_time(entry->pid) == entry->started;
}

/*
 * Who finds an entry of the dead and removes it must not remove what somebody has published meanwhile under that name: one process at a time does
 * both. Those of other hosts remove none of ours. False: somebody holds the lock and was stopped. Where there are no locks (NFS) we go on without.
 */
static bool lock_directory(int directory)
{
	for (int tries = 0; flock(directory, LOCK_EX | LOCK_NB) != 0; tries++) {
		if (errno != EWOULDBLOCK)
			return true;
		if (tries == LOCK_TRIES)
			return false;
		nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
	}
	return true;
}

/* Closing it would not do while a copy is open. */
static void unlock_directory(int directory)
{
	flock(directory, LOCK_UN);
}

/* The entry of this file, if whoever published it lives; else it goes. */
static bool read_living(int directory, const char *file, struct entry *entry)
{
	bool living = false;

	if (!read_entry(directory, file, entry))
		return false;
	if (lives(entry))
		return true;
	if (!lock_directory(directory))
		return false;
	if (read_entry(directory, file, entry)) {
		living = lives(entry);
		if (!living)
			unlinkat(directory, file, 0);
	}
	unlock_directory(directory);
	return living;
}

/* Entries of the dead of this host go, whoever they were. */
static void sweep(int directory)
{
	int copy = dup(directory);
	DIR *list = copy >= 0 ? fdopendir(copy) : NULL;
	struct entry entry;

	if (!list && copy >= 0)
		close(copy);
	if (!list)
		return;
	rewinddir(list);
	for (struct dirent *at; (at = readdir(list)) != NULL;)
		if (strlen(at->d_name) == FILE_NAME_LEN - 1)
			read_living(directory, at->d_name, &entry);
	closedir(list);
}

static int write_file(int directory, const char *name, const char *text, size_t len)
{
	int fd = openat(directory, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	ssize_t done = fd >= 0 ? write(fd, text, len) : -1;
	int error = errno;

	if (fd >= 0 && close(fd) && done >= 0) {
		error = errno;
		done = -1;
	}
	if (done == (ssize_t)len)
		return 0;
	if (fd >= 0)
		unlinkat(directory, name, 0);
	return error_set(MPI_ERR_SERVICE, "cannot write the entry of a published name: %s",
			 done < 0 ? strerror(error) : "the disk is full");
}

/* ---- The directory's three calls ---- */

static int remember(const char *file)
{
	struct mine *mine = malloc(sizeof *mine);

	if (!mine)
		return error_set(MPI_ERR_NO_MEM, "no memory for a published name");
	memcpy(mine->file, file, FILE_NAME_LEN);
	pthread_mutex_lock(&lock);
	list_append(&published, &mine->link);
	pthread_mutex_unlock(&lock);
	return 0;
}

static bool forget(const char *file)
{
	bool found = false;

	pthread_mutex_lock(&lock);
	list_for_each(item, &published) {
		struct mine *mine = list_entry(item, struct mine, link);

		if (strcmp(mine->file, file) != 0)
			continue;
		list_remove(item);
		free(mine);
		found = true;
		break;
	}
	pthread_mutex_unlock(&lock);
	return found;
}

static int publish_here(const char *service, const char *port)
{
	char file[FILE_NAME_LEN], own[FILE_NAME_LEN + 32], text[ENTRY_LEN_MAX];
	static _Atomic unsigned count;
	struct entry other;
	int directory, rc;
	size_t len;

	if (strlen(service) >= SERVICE_LEN_MAX || strchr(port, '\n'))
		return error_set(MPI_ERR_SERVICE, "a service name of %zu bytes is too long, or the port's name has several lines",
				 strlen(service));
	directory = open_directory();
	if (directory < 0)
		return MPI_ERR_SERVICE;
	sweep(directory);
	file_name(service, file);
	snprintf(own, sizeof own, "%s.%ld.%u", file, (long)getpid(), atomic_fetch_add_explicit(&count, 1, memory_order_relaxed));
	len = write_entry(service, port, text, sizeof text);
	rc = write_file(directory, own, text, len);
	if (!rc && linkat(directory, own, directory, file, 0)) {
		if (errno == EEXIST && read_entry(directory, file, &other))
			rc = error_set(MPI_ERR_SERVICE, "\"%.200s\" is published already, by process %ld%s", service, other.pid,
				       other.pid == (long)getpid() ? ", this one" : "");
		else
			rc = error_set(MPI_ERR_SERVICE, "cannot publish \"%.200s\": %s", service, strerror(errno));
	}
	unlinkat(directory, own, 0);
	if (!rc && (rc = remember(file)))
		unlinkat(directory, file, 0);
	close(directory);
	return rc;
}

static int unpublish_here(const char *service, const char *file)
{
	int directory = open_directory(), rc = 0;

	if (directory < 0)
		return MPI_ERR_SERVICE;
	if (unlinkat(directory, file, 0) && errno != ENOENT)
		rc = error_set(MPI_ERR_SERVICE, "cannot remove the entry of \"%.200s\": %s", service, strerror(errno));
	close(directory);
	return rc;
}

static int look_up_here(const char *service, char *port)
{
	char file[FILE_NAME_LEN];
	struct entry entry;
	int directory = open_directory();
	bool found;

	if (directory < 0)
		return error_class() == MPI_ERR_SERVICE ? MPI_ERR_NAME : error_class();
	file_name(service, file);
	found = read_living(directory, file, &entry) && strcmp(entry.service, service) == 0;
	close(directory);
	if (!found)
		return error_set(MPI_ERR_NAME, "nobody has published \"%.200s\", or whoever did has ended", service);
	memcpy(port, entry.port, strlen(entry.port) + 1);
	return 0;
}

/* ---- The directory or the server ---- */

static bool have_server(void)
{
	return params.name_server && *params.name_server;
}

/* MPI_ERR_SERVICE, and `class` when the server says no. */
static int ask(enum name_action action, const char *service, const char *port, int class, char *text)
{
	bool done;
	int rc = name_server_ask(params.name_server, action, service, port, &done, text);

	return rc     ? rc
	       : done ? 0
		      : error_set(class, "\"%.200s\": %s", service, *text ? text : "nobody has published it, or whoever did has ended");
}

static int check_scope(enum names_scope scope, int class)
{
	if (scope != NAMES_GLOBAL || have_server())
		return 0;
	return error_set(class,
			 "a name of global scope needs a name server, and this job knows none: 'mpiexec --name-server --port-file FILE' "
			 "starts one, 'mpiexec --port-file FILE' tells a job of it");
}

int names_publish(const char *service, const char *port, enum names_scope scope)
{
	char text[MPI_MAX_PORT_NAME];
	int rc = check_scope(scope, MPI_ERR_SERVICE);

	if (rc)
		return rc;
	return scope == NAMES_LOCAL || !have_server() ? publish_here(service, port)
						      : ask(NAME_PUBLISH, service, port, MPI_ERR_SERVICE, text);
}

int names_unpublish(const char *service)
{
	char file[FILE_NAME_LEN], text[MPI_MAX_PORT_NAME];

	file_name(service, file);
	if (forget(file))
		return unpublish_here(service, file);
	if (have_server())
		return ask(NAME_UNPUBLISH, service, "", MPI_ERR_SERVICE, text);
	return error_set(MPI_ERR_SERVICE, "\"%.200s\" is not published by this process", service);
}

/* The server first: what it says counts only while the publisher lives, also on other hosts. */
static int look_up(const char *service, char *port, enum names_scope scope)
{
	int rc = check_scope(scope, MPI_ERR_NAME);

	if (rc || scope == NAMES_LOCAL || !have_server())
		return rc ? rc : look_up_here(service, port);
	rc = ask(NAME_LOOK_UP, service, "", MPI_ERR_NAME, port);
	return rc == MPI_ERR_NAME && scope == NAMES_ANYWHERE ? look_up_here(service, port) : rc;
}

int names_lookup(const char *service, char *port, enum names_scope scope, int wait_s)
{
	uint64_t deadline = status_now_ns() + (uint64_t)wait_s * 1000000000;
	struct timespec pause = {.tv_nsec = 5000000};
	int rc;

	while ((rc = look_up(service, port, scope)) == MPI_ERR_NAME && status_now_ns() < deadline) {
		nanosleep(&pause, NULL);
		if (pause.tv_nsec < 160000000)
			pause.tv_nsec *= 2;
	}
	/* Whoever asks for a name gets one error, wherever the name was looked for. */
	return rc == MPI_ERR_SERVICE ? error_prefix(MPI_ERR_NAME, "the name cannot be looked up: ") : rc;
}

void names_unpublish_all(void)
{
	struct list *item;
	int directory;

	name_server_leave();
	if (list_empty(&published) || (directory = open_directory()) < 0)
		return;
	while ((item = list_pop(&published)) != NULL) {
		unlinkat(directory, list_entry(item, struct mine, link)->file, 0);
		free(list_entry(item, struct mine, link));
	}
	close(directory);
}
