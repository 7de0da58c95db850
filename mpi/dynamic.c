/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Processes that come later (MPI 5.0, chapter 11.8 to 11.10): spawning, ports, names, joining.
 */
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "common/params.h"
#include "mpi/api.h"
#include "runtime/errand.h"
#include "runtime/info.h"
#include "runtime/meet.h"
#include "runtime/names.h"
#include "runtime/port.h"
#include "runtime/spawn.h"
#include "runtime/talk.h"

static int check_collective(MPI_Comm comm, struct comm **c, int root, MPI_Comm *newcomm)
{
	int rc = api_comm(comm, c);

	if (!rc && (*c)->inter)
		rc = error_set(MPI_ERR_COMM, "the communicator is an intercommunicator");
	if (!rc && (root < 0 || root >= (*c)->size))
		rc = error_set(MPI_ERR_ROOT, "root %d is no rank of %s, which has %d", root, (*c)->name, (*c)->size);
	return rc ? rc : api_new_comm(newcomm, "newcomm");
}

static int check_text(const char *text, const char *what)
{
	return text ? 0 : error_set(MPI_ERR_ARG, "%s is NULL", what);
}

/* Seconds that the user wants to wait (info key "timeout", as other libraries have it), else `usual`. */
static int timeout_of(struct info *info, int usual)
{
	char value[MPI_MAX_INFO_VAL];
	size_t len;

	if (info && info_get(info, "timeout", value, sizeof value, &len) && atoi(value) > 0)
		return atoi(value);
	return usual;
}

/* Info key "scope": local or global; "ompi_global_scope": false or true. */
static enum names_scope scope_of(struct info *info)
{
	char value[MPI_MAX_INFO_VAL];
	size_t len;

	if (info && info_get(info, "scope", value, sizeof value, &len) && (strcmp(value, "local") == 0 || strcmp(value, "global") == 0))
		return value[0] == 'l' ? NAMES_LOCAL : NAMES_GLOBAL;
	if (info && info_get(info, "ompi_global_scope", value, sizeof value, &len))
		return strcmp(value, "true") == 0 || strcmp(value, "1") == 0 ? NAMES_GLOBAL : NAMES_LOCAL;
	return NAMES_ANYWHERE;
}

/* ---- Ports and names ---- */

#pragma weak MPI_Open_port = PMPI_Open_port
int PMPI_Open_port(MPI_Info info, char *port_name)
{
	struct info *hints;
	int rc = api_ready();

	if (!rc)
		rc = api_info_or_null(info, &hints);
	if (!rc)
		rc = api_output(port_name, "port_name");
	if (!rc)
		rc = port_open(segment_host_address(&runtime.segment, runtime.segment.header->host_index),
			       strcmp(params.transport, "shm") != 0, port_name);
	return rc ? api_fail(NULL, rc, "MPI_Open_port") : MPI_SUCCESS;
}

#pragma weak MPI_Close_port = PMPI_Close_port
int PMPI_Close_port(const char *port_name)
{
	int rc = api_ready();

	if (!rc)
		rc = check_text(port_name, "port_name");
	if (!rc)
		rc = port_close(port_name);
	return rc ? api_fail(NULL, rc, "MPI_Close_port") : MPI_SUCCESS;
}

#pragma weak MPI_Publish_name = PMPI_Publish_name
int PMPI_Publish_name(const char *service_name, MPI_Info info, const char *port_name)
{
	struct info *hints;
	int rc = api_ready();

	if (!rc)
		rc = api_info_or_null(info, &hints);
	if (!rc)
		rc = check_text(service_name, "service_name");
	if (!rc)
		rc = check_text(port_name, "port_name");
	if (!rc)
		rc = names_publish(service_name, port_name, scope_of(hints));
	return rc ? api_fail(NULL, rc, "MPI_Publish_name") : MPI_SUCCESS;
}

#pragma weak MPI_Unpublish_name = PMPI_Unpublish_name
int PMPI_Unpublish_name(const char *service_name, MPI_Info info, const char *port_name)
{
	struct info *hints;
	int rc = api_ready();

	(void)port_name;
	if (!rc)
		rc = api_info_or_null(info, &hints);
	if (!rc)
		rc = check_text(service_name, "service_name");
	if (!rc)
		rc = names_unpublish(service_name);
	return rc ? api_fail(NULL, rc, "MPI_Unpublish_name") : MPI_SUCCESS;
}

struct search {
	const char *service;
	char *port;
	enum names_scope scope;
	int timeout_s;
};

static int look_up(void *argument)
{
	struct search *search = argument;

	return names_lookup(search->service, search->port, search->scope, search->timeout_s);
}

#pragma weak MPI_Lookup_name = PMPI_Lookup_name
int PMPI_Lookup_name(const char *service_name, MPI_Info info, char *port_name)
{
	struct info *hints;
	int rc = api_ready();

	if (!rc)
		rc = api_info_or_null(info, &hints);
	if (!rc)
		rc = check_text(service_name, "service_name");
	if (!rc)
		rc = api_output(port_name, "port_name");
	if (!rc) { /* it may wait, and others for what this rank has begun */
		struct search search = {service_name, port_name, scope_of(hints), timeout_of(hints, 0)};

		lane_enter(&runtime.lane);
		rc = errand_run(&runtime.lane, look_up, &search, STATUS_CALL_LOOKUP_NAME);
		lane_leave(&runtime.lane);
	}
	return rc ? api_fail(NULL, rc, "MPI_Lookup_name") : MPI_SUCCESS;
}

/* ---- Meeting ---- */

static int meet_at(const char *port_name, MPI_Info info, int root, MPI_Comm comm, MPI_Comm *newcomm, bool accept, const char *call)
{
	struct comm *c, *made = NULL;
	struct info *hints = NULL;
	int rc = check_collective(comm, &c, root, newcomm);

	if (!rc && c->rank == root) {
		rc = check_text(port_name, "port_name");
		if (!rc)
			rc = api_info_or_null(info, &hints);
	}
	if (!rc) {
		lane_enter(&runtime.lane);
		rc = accept ? meet_accept(comm_base(c), root, port_name, &made)
			    : meet_connect(comm_base(c), root, port_name, timeout_of(hints, params.meet_timeout), &made);
		lane_leave(&runtime.lane);
	}
	if (rc)
		return api_fail(c, rc, call);
	*newcomm = made->handle;
	return MPI_SUCCESS;
}

#pragma weak MPI_Comm_accept = PMPI_Comm_accept
int PMPI_Comm_accept(const char *port_name, MPI_Info info, int root, MPI_Comm comm, MPI_Comm *newcomm)
{
	return meet_at(port_name, info, root, comm, newcomm, true, "MPI_Comm_accept");
}

#pragma weak MPI_Comm_connect = PMPI_Comm_connect
int PMPI_Comm_connect(const char *port_name, MPI_Info info, int root, MPI_Comm comm, MPI_Comm *newcomm)
{
	return meet_at(port_name, info, root, comm, newcomm, false, "MPI_Comm_connect");
}

/* The two ends of a socket: both make a port and tell its name; the one with the smaller name calls, the other accepts. */
static int swap_ports(int fd, const char *mine, char *theirs)
{
	uint64_t deadline = status_now_ns() + (uint64_t)params.meet_timeout * 1000000000;
	int rc = talk_write(fd, mine, MPI_MAX_PORT_NAME, deadline);

	if (!rc)
		rc = talk_read(fd, theirs, MPI_MAX_PORT_NAME, deadline);
	theirs[MPI_MAX_PORT_NAME - 1] = '\0';
	return rc;
}

#pragma weak MPI_Comm_join = PMPI_Comm_join
int PMPI_Comm_join(int fd, MPI_Comm *intercomm)
{
	char mine[MPI_MAX_PORT_NAME] = "", theirs[MPI_MAX_PORT_NAME] = "";
	struct comm *made = NULL;
	int kind, rc = api_ready();
	socklen_t len = sizeof kind;

	if (!rc)
		rc = api_new_comm(intercomm, "intercomm");
	if (!rc && (getsockopt(fd, SOL_SOCKET, SO_TYPE, &kind, &len) || kind != SOCK_STREAM))
		rc = error_set(MPI_ERR_ARG, "descriptor %d is no connected stream socket", fd);
	if (!rc)
		rc = port_open(segment_host_address(&runtime.segment, runtime.segment.header->host_index),
			       strcmp(params.transport, "shm") != 0, mine);
	if (rc)
		return api_fail(NULL, rc, "MPI_Comm_join");
	rc = swap_ports(fd, mine, theirs);
	if (!rc) {
		lane_enter(comm_self->lane);
		rc = strcmp(mine, theirs) < 0 ? meet_connect(comm_self, 0, theirs, params.meet_timeout, &made)
					      : meet_accept(comm_self, 0, mine, &made);
		lane_leave(comm_self->lane);
	}
	port_close(mine);
	if (rc)
		return api_fail(NULL, rc, "MPI_Comm_join");
	*intercomm = made->handle;
	return MPI_SUCCESS;
}

/* ---- Spawning ---- */

/* At the root only. `programs` has room for `count`. */
static int check_programs(int count, char *const commands[], char **const arguments[], const int maxprocs[], const MPI_Info infos[],
			  struct spawn_program *programs)
{
	if (!commands || !maxprocs)
		return error_set(MPI_ERR_ARG, "the list of commands or of numbers of processes is NULL");
	for (int i = 0; i < count; i++) {
		int rc = api_info_or_null(infos ? infos[i] : MPI_INFO_NULL, &programs[i].info);

		if (rc)
			return rc;
		if (!commands[i] || !*commands[i])
			return error_set(MPI_ERR_ARG, "command %d is %s", i, commands[i] ? "empty" : "NULL");
		if (maxprocs[i] <= 0)
			return error_set(MPI_ERR_ARG, "%d processes of \"%s\" cannot be started", maxprocs[i], commands[i]);
		programs[i].command = commands[i];
		programs[i].arguments = arguments ? arguments[i] : NULL;
		programs[i].count = maxprocs[i];
	}
	return 0;
}

/* The first ones have started; with "soft" that may be fewer than were asked for. */
static void fill_codes(int codes[], int wanted, int started, int rc)
{
	for (int i = 0; codes && i < wanted; i++)
		codes[i] = rc ? rc : i < started ? MPI_SUCCESS : MPI_ERR_SPAWN;
}

static int spawn_all(int count, char *const commands[], char **const arguments[], const int maxprocs[], const MPI_Info infos[], int root,
		     MPI_Comm comm, MPI_Comm *intercomm, int codes[], const char *call)
{
	struct spawn_program *programs = NULL;
	struct comm *c, *made = NULL;
	int64_t wanted = 0;
	int rc = check_collective(comm, &c, root, intercomm);

	if (!rc && c->rank == root) {
		if (count <= 0)
			rc = error_set(MPI_ERR_COUNT, "%d commands are to be spawned", count);
		else if (!(programs = calloc((size_t)count, sizeof *programs)))
			rc = error_set(MPI_ERR_NO_MEM, "no memory for %d commands", count);
		if (!rc)
			rc = check_programs(count, commands, arguments, maxprocs, infos, programs);
	}
	for (int i = 0; !rc && maxprocs && i < count; i++)
		wanted += maxprocs[i];
	if (!rc) {
		lane_enter(&runtime.lane);
		rc = spawn(comm_base(c), root, programs, count, &made);
		lane_leave(&runtime.lane);
		fill_codes(codes, (int)wanted, made ? made->remote_size : 0, rc);
	}
	free(programs);
	if (rc)
		return api_fail(c, rc, call);
	*intercomm = made->handle;
	return MPI_SUCCESS;
}

#pragma weak MPI_Comm_spawn = PMPI_Comm_spawn
int PMPI_Comm_spawn(const char *command, char *argv[], int maxprocs, MPI_Info info, int root, MPI_Comm comm, MPI_Comm *intercomm,
		    int array_of_errcodes[])
{
	char *commands[] = {(char *)(uintptr_t)command};

	return spawn_all(1, commands, &argv, &maxprocs, &info, root, comm, intercomm, array_of_errcodes, "MPI_Comm_spawn");
}

#pragma weak MPI_Comm_spawn_multiple = PMPI_Comm_spawn_multiple
int PMPI_Comm_spawn_multiple(int count, char *array_of_commands[], char **array_of_argv[], const int array_of_maxprocs[],
			     const MPI_Info array_of_info[], int root, MPI_Comm comm, MPI_Comm *intercomm, int array_of_errcodes[])
{
	return spawn_all(count, array_of_commands, array_of_argv, array_of_maxprocs, array_of_info, root, comm, intercomm,
			 array_of_errcodes, "MPI_Comm_spawn_multiple");
}

/* The communicator with those who spawned this job: made in MPI_Init, MPI_COMM_NULL after it was freed or disconnected. */
#pragma weak MPI_Comm_get_parent = PMPI_Comm_get_parent
int PMPI_Comm_get_parent(MPI_Comm *parent)
{
	int rc = api_ready();

	if (!rc)
		rc = api_output(parent, "parent");
	if (rc)
		return api_fail(NULL, rc, "MPI_Comm_get_parent");
	*parent = comm_parent ? comm_parent->handle : MPI_COMM_NULL;
	return MPI_SUCCESS;
}
