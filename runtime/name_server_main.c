/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * weft-names: the name server as a process of its own, started by mpiexec.
 *
 *   weft-names serve FILE    serve until standard input ends; the contact goes to FILE, if that is no "-", and to standard output
 *   weft-names alone FILE    serve until a signal
 *   weft-names find FILE     print the contact in FILE of a server that answers, or say why there is none
 *   weft-names relay -       answer mpiexec, which asks the server of WEFT_NAME_SERVER for ranks that publish through their process manager: lines on standard
 *                            input and output, "NUMBER ACTION SERVICE PORT" and "NUMBER DONE TEXT", texts as -HEX
 *
 * FILE is for its owner alone, and goes when the server does.
 */
#include "common/error.h"
#include "common/hex.h"
#include "common/params.h"
#include "common/status.h"
#include "mpi.h"
#include "runtime/name_server.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

extern char **environ;

enum { FIND_S = 10 };

static int fail(const char *what)
{
	fprintf(stderr, "mpiexec: %s\n", what);
	return 1;
}

/* ---- The file ---- */

static int write_contact(const char *file, const char *contact)
{
	char part[4096], why[4400];
	int fd;

	snprintf(part, sizeof part, "%s.%ld", file, (long)getpid());
	fd = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (fd >= 0 && dprintf(fd, "%s\n", contact) > 0 && close(fd) == 0 && rename(part, file) == 0)
		return 0;
	snprintf(why, sizeof why, "cannot write --port-file %s: %s", file, strerror(errno));
	if (fd >= 0)
		unlink(part);
	return fail(why);
}

/* 0, 1: there is none yet, -1 with error_set(). */
static int read_contact(const char *file, char contact[MPI_MAX_PORT_NAME])
{
	int fd = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	struct stat about;
	ssize_t len;

	if (fd < 0)
		return errno == ENOENT ? 1 : error_set(-1, "cannot read --port-file %s: %s", file, strerror(errno));
	len = fstat(fd, &about) || about.st_uid != geteuid() ? -1 : read(fd, contact, MPI_MAX_PORT_NAME - 1);
	close(fd);
	if (len < 0)
		return error_set(-1, "--port-file %s belongs to another user: its server is not ours, and would learn our names", file);
	contact[len] = '\0';
	contact[strcspn(contact, "\n")] = '\0';
	return strncmp(contact, "weft1/", 6) == 0
		       ? 0
		       : error_set(-1, "--port-file %s is no file that a name server (mpiexec --name-server) has written", file);
}

/* Another server's, that has taken our place, stays. */
static void remove_contact(const char *file, const char *contact)
{
	char now[MPI_MAX_PORT_NAME];

	if (strcmp(file, "-") != 0 && read_contact(file, now) == 0 && strcmp(now, contact) == 0)
		unlink(file);
}

static int find(const char *file)
{
	char contact[MPI_MAX_PORT_NAME], text[MPI_MAX_PORT_NAME];
	uint64_t begun = status_now_ns();
	bool done;
	int rc;

	/* Whoever starts server and job in one script need not wait in between. */
	while ((rc = read_contact(file, contact)) == 1 && status_now_ns() - begun < FIND_S * UINT64_C(1000000000))
		nanosleep(&(struct timespec){.tv_nsec = 20000000}, NULL);
	if (rc == 1)
		error_set(1, "--port-file %s is not there: 'mpiexec --name-server --port-file %s' starts a name server that writes it",
			  file, file);
	if (!rc) {
		rc = name_server_ask(contact, NAME_LOOK_UP, "", "", &done, text);
		if (rc)
			error_prefix(rc, "--port-file %s: ", file);
	}
	if (rc)
		return fail(error_text());
	puts(contact);
	return 0;
}

/* ---- Serving ---- */

static char contact[MPI_MAX_PORT_NAME];

static void *run(void *unused)
{
	(void)unused;
	name_server_run(contact);
	fail(error_text());
	kill(getpid(), SIGTERM);
	return NULL;
}

static void wait_for_end_of_input(void)
{
	char byte;
	ssize_t got;

	while ((got = read(STDIN_FILENO, &byte, 1)) > 0 || (got < 0 && errno == EINTR))
		;
}

static int serve(const char *file, bool alone)
{
	struct rlimit files;
	pthread_t thread;
	sigset_t ends;
	int by = 0;

	sigemptyset(&ends);
	sigaddset(&ends, SIGINT);
	sigaddset(&ends, SIGTERM);
	sigaddset(&ends, SIGHUP);
	sigprocmask(alone ? SIG_BLOCK : SIG_UNBLOCK, &ends, NULL);
	if (alone) { /* a shell that starts us in the background ignores the first */
		signal(SIGINT, SIG_DFL);
		signal(SIGTERM, SIG_DFL);
	}
	/* A connection for each process that has published something. */
	if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
		files.rlim_cur = files.rlim_max;
		setrlimit(RLIMIT_NOFILE, &files);
	}
	if (name_server_open(contact))
		return fail(error_text());
	if (strcmp(file, "-") != 0 && write_contact(file, contact))
		return 1;
	if (pthread_create(&thread, NULL, run, NULL)) {
		remove_contact(file, contact);
		return fail("no thread can be had for the name server");
	}
	if (!alone) {
		puts(contact);
		fclose(stdout);
		wait_for_end_of_input();
	} else {
		sigwait(&ends, &by);
	}
	remove_contact(file, contact);
	return by != 0 ? 128 + by : 0;
}

/* ---- For process managers ---- */

static bool read_text(const char *hex, char *text, size_t room)
{
	size_t len = strlen(hex + 1) / 2;

	if (hex[0] != '-' || len >= room || !hex_read((unsigned char *)text, len, hex + 1))
		return false;
	text[len] = '\0';
	return true;
}

static void answer(const char *number, bool done, const char *text)
{
	char hex[2 * MPI_MAX_PORT_NAME + 1];

	hex_write(hex, (const unsigned char *)text, strlen(text));
	printf("%s %d -%s\n", number, done, hex);
	fflush(stdout);
}

/* Whether all of it is there; what does not fit is skipped, so that the next line is a question again. */
static bool is_whole(const char *line)
{
	int byte;

	if (strchr(line, '\n'))
		return true;
	while ((byte = getchar()) != '\n' && byte != EOF)
		;
	return false;
}

static int relay(void)
{
	static char line[4 * NAME_SERVICE_MAX], number[32], service_hex[2 * NAME_SERVICE_MAX], port_hex[2 * MPI_MAX_PORT_NAME + 2];
	char service[NAME_SERVICE_MAX], port[MPI_MAX_PORT_NAME], text[MPI_MAX_PORT_NAME];
	unsigned action;

	while (fgets(line, sizeof line, stdin)) {
		bool done = false, whole = is_whole(line);
		int fields = sscanf(line, "%31s %u %8191s %2049s", number, &action, service_hex, port_hex);

		if (fields < 1 || (whole && fields != 4))
			return 1;
		if (!whole || !read_text(service_hex, service, sizeof service) || !read_text(port_hex, port, sizeof port))
			snprintf(text, sizeof text, "the name or the port is too long");
		else if (name_server_ask(params.name_server, (enum name_action)action, service, port, &done, text))
			snprintf(text, sizeof text, "%s", error_text());
		answer(number, done, text);
	}
	return 0;
}

int main(int argc, char **argv)
{
	const char *mode = argc == 3 ? argv[1] : "";

	signal(SIGPIPE, SIG_IGN);
	params_init(environ, NULL);
	if (strcmp(mode, "serve") == 0 || strcmp(mode, "alone") == 0)
		return serve(argv[2], mode[0] == 'a');
	if (strcmp(mode, "find") == 0)
		return find(argv[2]);
	if (strcmp(mode, "relay") == 0)
		return relay();
	fprintf(stderr, "weft-names: mpiexec starts this program; there is nothing to do with it by hand\n");
	return 2;
}
