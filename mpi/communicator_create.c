/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Making and ending communicators (MPI 5.0, sections 7.4.2, 7.4.3 and 7.6.2).
 */
#include <inttypes.h>
#include <string.h>

#include "collectives/shape.h"
#include "mpi/api.h"
#include "runtime/attribute.h"
#include "runtime/comm_create.h"
#include "runtime/comm_hints.h"
#include "runtime/info.h"
#include "runtime/proc.h"
#include "runtime/progress.h"
#include "runtime/request.h"
#include "runtime/spawn.h"
#include "runtime/topology.h"

static int need_intra(const struct comm *comm)
{
	return comm->inter ? error_set(MPI_ERR_COMM, "the communicator is an intercommunicator") : 0;
}

static int check_group(MPI_Group handle, struct group **group)
{
	*group = group_of(handle);
	if (*group)
		return 0;
	return error_set(MPI_ERR_GROUP,
			 handle == MPI_GROUP_NULL ? "the group is MPI_GROUP_NULL" : "this is no group: freed, or never made");
}

static MPI_Comm handle_of(const struct comm *comm)
{
	return comm ? comm->handle : MPI_COMM_NULL;
}

/* Let go of a communicator that nobody has seen. */
static void discard(struct comm *comm)
{
	struct lane *lane = comm->lane;

	attribute_delete_all(&comm->attributes, comm->handle, true);
	lane_enter(lane);
	comm_release(comm);
	lane_leave(lane);
}

/* ---- Duplicating ---- */

/* Copy what dup copies; `info` NULL: the hints of the old one. */
static int dress(struct comm *old, struct comm *made, struct info *info)
{
	int rc = attribute_copy_all(&old->attributes, old->handle, &made->attributes);

	if (!rc)
		rc = comm_hints_set(made, info ? info : old->info);
	return rc;
}

static int duplicate(MPI_Comm comm, struct info *info, int rc, MPI_Comm *newcomm, const char *call)
{
	struct comm *c, *made = NULL;
	int bad = api_comm(comm, &c);

	if (bad)
		rc = bad;
	if (!rc)
		rc = api_new_comm(newcomm, "newcomm");
	if (!rc) {
		lane_enter(&runtime.lane);
		rc = comm_duplicate(comm_base(c), &made);
		lane_leave(&runtime.lane);
	}
	if (!rc)
		rc = dress(c, made, info);
	if (!rc)
		rc = comm_take_lane(made);
	if (rc) {
		if (made)
			discard(made);
		return api_fail(c, rc, call);
	}
	*newcomm = made->handle;
	return MPI_SUCCESS;
}

#pragma weak MPI_Comm_dup = PMPI_Comm_dup
int PMPI_Comm_dup(MPI_Comm comm, MPI_Comm *newcomm)
{
	return duplicate(comm, NULL, 0, newcomm, "MPI_Comm_dup");
}

/* With MPI_INFO_NULL the new one has no hints, unlike after MPI_Comm_dup. */
#pragma weak MPI_Comm_dup_with_info = PMPI_Comm_dup_with_info
int PMPI_Comm_dup_with_info(MPI_Comm comm, MPI_Info info, MPI_Comm *newcomm)
{
	static struct info none = { .magic = INFO_MAGIC, .lock = PTHREAD_MUTEX_INITIALIZER };
	struct info *hints;
	int rc = api_info_or_null(info, &hints);

	return duplicate(comm, hints ? hints : &none, rc, newcomm, "MPI_Comm_dup_with_info");
}

static int duplicate_start(MPI_Comm comm, struct info *info, int rc, MPI_Comm *newcomm, MPI_Request *request,
			   const char *call)
{
	struct comm *c, *made = NULL;
	struct request *started = NULL;
	int bad = api_comm(comm, &c);

	if (bad)
		rc = bad;
	if (!rc)
		rc = api_new_comm(newcomm, "newcomm");
	if (!rc)
		rc = api_output(request, "request");
	if (!rc) {
		lane_enter(&runtime.lane);
		rc = comm_duplicate_start(comm_base(c), &made, &started);
		lane_leave(&runtime.lane);
	}
	if (rc)
		return api_fail(c, rc, call);
	*newcomm = made->handle;
	*request = request_handle(started);
	/* The copy functions run now: it is the user's thread. A failure leaves a communicator without those attributes. */
	rc = dress(c, made, info);
	return rc ? api_fail(c, rc, call) : MPI_SUCCESS;
}

#pragma weak MPI_Comm_idup = PMPI_Comm_idup
int PMPI_Comm_idup(MPI_Comm comm, MPI_Comm *newcomm, MPI_Request *request)
{
	return duplicate_start(comm, NULL, 0, newcomm, request, "MPI_Comm_idup");
}

#pragma weak MPI_Comm_idup_with_info = PMPI_Comm_idup_with_info
int PMPI_Comm_idup_with_info(MPI_Comm comm, MPI_Info info, MPI_Comm *newcomm, MPI_Request *request)
{
	static struct info none = { .magic = INFO_MAGIC, .lock = PTHREAD_MUTEX_INITIALIZER };
	struct info *hints;
	int rc = api_info_or_null(info, &hints);

	return duplicate_start(comm, hints ? hints : &none, rc, newcomm, request, "MPI_Comm_idup_with_info");
}

/* ---- From groups and colors ---- */

#pragma weak MPI_Comm_create = PMPI_Comm_create
int PMPI_Comm_create(MPI_Comm comm, MPI_Group group, MPI_Comm *newcomm)
{
	struct comm *c, *made = NULL;
	struct group *g;
	int rc = api_comm(comm, &c);

	if (!rc)
		rc = check_group(group, &g);
	if (!rc)
		rc = api_new_comm(newcomm, "newcomm");
	if (!rc) {
		lane_enter(&runtime.lane);
		rc = comm_create(comm_base(c), g, &made, STATUS_CALL_COMM_CREATE);
		lane_leave(&runtime.lane);
	}
	if (!rc && made)
		rc = comm_take_lane(made);
	if (rc)
		return api_fail(c, rc, "MPI_Comm_create");
	*newcomm = handle_of(made);
	return MPI_SUCCESS;
}

#pragma weak MPI_Comm_create_group = PMPI_Comm_create_group
int PMPI_Comm_create_group(MPI_Comm comm, MPI_Group group, int tag, MPI_Comm *newcomm)
{
	struct comm *c, *made = NULL;
	struct group *g;
	int rc = api_comm(comm, &c);

	if (!rc)
		rc = need_intra(c);
	if (!rc)
		rc = check_group(group, &g);
	if (!rc)
		rc = api_send_tag(tag);
	if (!rc)
		rc = api_new_comm(newcomm, "newcomm");
	if (!rc && g->rank != MPI_UNDEFINED) {
		lane_enter(&runtime.lane);
		rc = comm_create_group(comm_base(c), g, tag, &made);
		lane_leave(&runtime.lane);
	}
	if (!rc && made)
		rc = comm_take_lane(made);
	if (rc)
		return api_fail(c, rc, "MPI_Comm_create_group");
	*newcomm = handle_of(made);
	return MPI_SUCCESS;
}

static int split(struct comm *c, int color, int key, MPI_Comm *newcomm)
{
	struct comm *made = NULL;
	int rc;

	lane_enter(&runtime.lane);
	rc = comm_split(comm_base(c), color, key, &made, STATUS_CALL_COMM_SPLIT);
	lane_leave(&runtime.lane);
	if (!rc && made)
		rc = comm_take_lane(made);
	if (!rc)
		*newcomm = handle_of(made);
	return rc;
}

#pragma weak MPI_Comm_split = PMPI_Comm_split
int PMPI_Comm_split(MPI_Comm comm, int color, int key, MPI_Comm *newcomm)
{
	struct comm *c;
	int rc = api_comm(comm, &c);

	if (!rc && color < 0 && color != MPI_UNDEFINED)
		rc = error_set(MPI_ERR_ARG, "the color is %d, must be at least 0 or MPI_UNDEFINED", color);
	if (!rc)
		rc = api_new_comm(newcomm, "newcomm");
	if (!rc)
		rc = split(c, color, key, newcomm);
	return rc ? api_fail(c, rc, "MPI_Comm_split") : MPI_SUCCESS;
}

#pragma weak MPI_Comm_split_type = PMPI_Comm_split_type
int PMPI_Comm_split_type(MPI_Comm comm, int split_type, int key, MPI_Info info, MPI_Comm *newcomm)
{
	struct info *hints = NULL;
	struct comm *c;
	int rc = api_comm(comm, &c), color = MPI_UNDEFINED;

	if (!rc)
		rc = api_info_or_null(info, &hints);
	if (!rc)
		rc = api_new_comm(newcomm, "newcomm");
	if (!rc)
		rc = comm_split_color(c, split_type, hints, &color);
	if (!rc)
		rc = split(c, color, key, newcomm);
	return rc ? api_fail(c, rc, "MPI_Comm_split_type") : MPI_SUCCESS;
}

/* ---- Without a parent ---- */

static int check_stringtag(const char *text)
{
	if (!text)
		return error_set(MPI_ERR_ARG, "stringtag is NULL");
	if (strnlen(text, MPI_MAX_STRINGTAG_LEN) == MPI_MAX_STRINGTAG_LEN)
		return error_set(MPI_ERR_ARG, "stringtag is longer than %d bytes", MPI_MAX_STRINGTAG_LEN - 1);
	return 0;
}

static void set_errhandler(struct comm *comm, struct errhandler *errhandler)
{
	struct errhandler *old = comm->errhandler;

	errhandler_retain(errhandler);
	comm->errhandler = errhandler;
	errhandler_release(old);
}

/* Errors before the communicator exists go to the handler that it was to have. */
static int fail_with(MPI_Errhandler handle, int class, const char *call)
{
	MPI_Comm none = MPI_COMM_NULL;

	return errhandler_call(errhandler_of(handle), ERRHANDLER_COMM, &none, class, call);
}

#pragma weak MPI_Comm_create_from_group = PMPI_Comm_create_from_group
int PMPI_Comm_create_from_group(MPI_Group group, const char *stringtag, MPI_Info info, MPI_Errhandler errhandler,
				MPI_Comm *newcomm)
{
	struct errhandler *handler;
	struct comm *made = NULL;
	struct info *hints;
	struct group *g;
	int rc = api_ready();

	if (!rc)
		rc = api_errhandler(errhandler, ERRHANDLER_COMM, &handler);
	if (!rc)
		rc = check_group(group, &g);
	if (!rc)
		rc = check_stringtag(stringtag);
	if (!rc)
		rc = api_info_or_null(info, &hints);
	if (!rc)
		rc = api_new_comm(newcomm, "newcomm");
	if (!rc && g->size > 0) {
		lane_enter(comm_world->lane);
		rc = comm_create_from_group(g, stringtag, &made);
		lane_leave(comm_world->lane);
	}
	if (!rc && made) {
		set_errhandler(made, handler);
		rc = comm_hints_set(made, hints);
	}
	if (!rc && made)
		rc = comm_take_lane(made);
	if (rc)
		return fail_with(errhandler, rc, "MPI_Comm_create_from_group");
	*newcomm = handle_of(made);
	return MPI_SUCCESS;
}

#pragma weak MPI_Intercomm_create_from_groups = PMPI_Intercomm_create_from_groups
int PMPI_Intercomm_create_from_groups(MPI_Group local_group, int local_leader, MPI_Group remote_group, int remote_leader,
				      const char *stringtag, MPI_Info info, MPI_Errhandler errhandler,
				      MPI_Comm *newintercomm)
{
	struct group *local, *remote = NULL;
	struct errhandler *handler;
	struct comm *made = NULL;
	struct info *hints;
	int rc = api_ready();

	if (!rc)
		rc = api_errhandler(errhandler, ERRHANDLER_COMM, &handler);
	if (!rc)
		rc = check_group(local_group, &local);
	if (!rc && (local_leader < 0 || local_leader >= local->size))
		rc = error_set(MPI_ERR_RANK, "local_leader is %d, but the local group has %d ranks", local_leader, local->size);
	/* The remote group and leader mean something at the local leader only. */
	if (!rc && local->rank == local_leader) {
		rc = check_group(remote_group, &remote);
		if (!rc && (remote_leader < 0 || remote_leader >= remote->size))
			rc = error_set(MPI_ERR_RANK, "remote_leader is %d, but the remote group has %d ranks", remote_leader,
				       remote->size);
	}
	if (!rc)
		rc = check_stringtag(stringtag);
	if (!rc)
		rc = api_info_or_null(info, &hints);
	if (!rc)
		rc = api_new_comm(newintercomm, "newintercomm");
	if (!rc) {
		lane_enter(comm_world->lane);
		rc = comm_create_inter_from_groups(local, local_leader, remote, remote_leader, stringtag, &made);
		lane_leave(comm_world->lane);
	}
	if (!rc) {
		set_errhandler(made, handler);
		rc = comm_hints_set(made, hints);
	}
	if (rc)
		return fail_with(errhandler, rc, "MPI_Intercomm_create_from_groups");
	*newintercomm = made->handle;
	return MPI_SUCCESS;
}

/* ---- Intercommunicators ---- */

#pragma weak MPI_Intercomm_create = PMPI_Intercomm_create
int PMPI_Intercomm_create(MPI_Comm local_comm, int local_leader, MPI_Comm peer_comm, int remote_leader, int tag,
			  MPI_Comm *newintercomm)
{
	struct comm *local, *peer = NULL, *made = NULL;
	int rc = api_comm(local_comm, &local);

	if (!rc)
		rc = api_new_comm(newintercomm, "newintercomm");
	if (!rc)
		rc = need_intra(local);
	if (!rc && (local_leader < 0 || local_leader >= local->size))
		rc = error_set(MPI_ERR_RANK, "local_leader is %d, but local_comm has ranks 0 to %d", local_leader, local->size - 1);
	if (!rc && local->rank == local_leader) {
		rc = api_comm(peer_comm, &peer);
		if (!rc && (remote_leader < 0 || remote_leader >= peer->remote_size))
			rc = error_set(MPI_ERR_RANK, "remote_leader is %d, but peer_comm has ranks 0 to %d", remote_leader,
				       peer->remote_size - 1);
		if (!rc && !peer->inter && remote_leader == peer->rank)
			rc = error_set(MPI_ERR_RANK, "remote_leader is rank %d of peer_comm, which is this process itself",
				       remote_leader);
	}
	if (!rc)
		rc = api_send_tag(tag);
	if (!rc) {
		lane_enter(&runtime.lane);
		rc = comm_create_inter(comm_base(local), local_leader, peer ? comm_base(peer) : NULL, remote_leader, tag, &made);
		lane_leave(&runtime.lane);
	}
	if (rc)
		return api_fail(local, rc, "MPI_Intercomm_create");
	*newintercomm = made->handle;
	return MPI_SUCCESS;
}

#pragma weak MPI_Intercomm_merge = PMPI_Intercomm_merge
int PMPI_Intercomm_merge(MPI_Comm intercomm, int high, MPI_Comm *newintracomm)
{
	struct comm *c, *made = NULL;
	int rc = api_comm(intercomm, &c);

	if (!rc && !c->inter)
		rc = error_set(MPI_ERR_COMM, "the communicator is no intercommunicator");
	if (!rc)
		rc = api_new_comm(newintracomm, "newintracomm");
	if (!rc) {
		lane_enter(c->lane);
		rc = comm_merge(c, high != 0, &made);
		lane_leave(c->lane);
	}
	if (rc)
		return api_fail(c, rc, "MPI_Intercomm_merge");
	*newintracomm = made->handle;
	return MPI_SUCCESS;
}

/* ---- The end ---- */

static bool nothing_pending(void *argument)
{
	return !request_any_active(argument);
}

/* What is under way on it ends. */
static void await(struct comm *comm)
{
	struct wait_reason reason = { .call = STATUS_CALL_COMM_DISCONNECT, .comm = comm, .peer = STATUS_NONE, .tag = STATUS_NONE };

	lane_enter(comm->lane);
	progress_until(comm->lane, nothing_pending, comm, &reason);
	/* Nobody closes a connection to a process of another job before all are here. */
	if (comm->strangers)
		comm_meet(comm, STATUS_CALL_COMM_DISCONNECT);
	lane_leave(comm->lane);
}

static int end(MPI_Comm *comm, bool wait, const char *call)
{
	struct lane *lane;
	struct comm *c = NULL;
	int rc = comm ? api_comm(*comm, &c) : error_set(MPI_ERR_ARG, "comm is NULL");

	if (!rc && (c == comm_world || c == comm_self))
		rc = error_set(MPI_ERR_COMM, "%s cannot be freed", c->name);
	if (!rc)
		rc = attribute_delete_all(&c->attributes, c->handle, false);
	if (rc)
		return api_fail(c, rc, call);
	if (wait && c->base)
		await(c->base);
	if (wait)
		await(c);
	comm_leave_lane(c);
	lane = c->lane;
	lane_enter(lane);
	comm_release(c);
	lane_leave(lane);
	if (wait) {
		lane_enter(&runtime.lane);
		proc_sweep(&runtime.lane);
		spawn_let_go(false);
		lane_leave(&runtime.lane);
	}
	*comm = MPI_COMM_NULL;
	return MPI_SUCCESS;
}

#pragma weak MPI_Comm_free = PMPI_Comm_free
int PMPI_Comm_free(MPI_Comm *comm)
{
	return end(comm, false, "MPI_Comm_free");
}

#pragma weak MPI_Comm_disconnect = PMPI_Comm_disconnect
int PMPI_Comm_disconnect(MPI_Comm *comm)
{
	return end(comm, true, "MPI_Comm_disconnect");
}

/* ---- Hints ---- */

#pragma weak MPI_Comm_set_info = PMPI_Comm_set_info
int PMPI_Comm_set_info(MPI_Comm comm, MPI_Info info)
{
	struct info *hints;
	struct comm *c;
	int rc = api_comm(comm, &c);

	if (!rc)
		rc = api_info_or_null(info, &hints);
	if (!rc)
		rc = comm_hints_set(c, hints);
	return rc ? api_fail(c, rc, "MPI_Comm_set_info") : MPI_SUCCESS;
}

/* What `weft tune` writes into its file, so that the file tells which jobs it is for. */
static int add_shape(struct info *hints)
{
	char text[SHAPE_TEXT_LEN];
	struct shape shape;

	shape_of_job(&shape);
	return info_set(hints, "weft_shape", shape_format(&shape, text, sizeof text));
}

#pragma weak MPI_Comm_get_info = PMPI_Comm_get_info
int PMPI_Comm_get_info(MPI_Comm comm, MPI_Info *info_used)
{
	struct info *hints = NULL;
	struct comm *c;
	int rc = api_comm(comm, &c);

	if (!rc)
		rc = api_output(info_used, "info_used");
	if (!rc)
		rc = comm_hints_get(c, &hints);
	if (!rc && c == comm_world)
		rc = add_shape(hints);
	if (rc)
		return api_fail(c, rc, "MPI_Comm_get_info");
	*info_used = info_handle(hints);
	return MPI_SUCCESS;
}
