/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Sessions (MPI 5.0, section 11.3) and their error handlers (section 9.3.4). Communicators from their groups:
 * mpi/communicator_create.c.
 */
#include "runtime/session.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "collectives/tuning_file.h"
#include "mpi/api.h"
#include "runtime/info.h"

static int no_such_set(const char *name)
{
	return error_set(MPI_ERR_ARG, "there is no process set \"%s\"; there are mpi://WORLD and mpi://SELF", name ? name : "(NULL)");
}

#pragma weak MPI_Session_init = PMPI_Session_init
int PMPI_Session_init(MPI_Info info, MPI_Errhandler errhandler, MPI_Session *session)
{
	struct errhandler *handler = NULL;
	struct session *made;
	struct info *hints;
	int rc = api_errhandler(errhandler, ERRHANDLER_SESSION, &handler);

	if (!rc)
		rc = api_output(session, "session");
	if (!rc)
		rc = api_info_or_null(info, &hints);
	if (!rc)
		rc = session_open(hints, handler, &made);
	if (!rc)
		rc = tuning_publish();
	if (rc) {
		MPI_Session none = MPI_SESSION_NULL;

		return errhandler_call(handler, ERRHANDLER_SESSION, &none, rc, "MPI_Session_init");
	}
	*session = made->handle;
	return MPI_SUCCESS;
}

#pragma weak MPI_Session_finalize = PMPI_Session_finalize
int PMPI_Session_finalize(MPI_Session *session)
{
	struct session *s = NULL;
	int rc = api_output(session, "session");

	if (!rc)
		rc = api_session(*session, &s);
	if (rc)
		return api_fail_session(s, rc, "MPI_Session_finalize");
	session_close(s);
	*session = MPI_SESSION_NULL;
	return MPI_SUCCESS;
}

#pragma weak MPI_Session_get_info = PMPI_Session_get_info
int PMPI_Session_get_info(MPI_Session session, MPI_Info *info_used)
{
	struct session *s;
	struct info *copy = NULL;
	int rc = api_session(session, &s);

	if (!rc)
		rc = api_output(info_used, "info_used");
	if (!rc && !(copy = info_copy(s->info)))
		rc = error_set(MPI_ERR_NO_MEM, "no memory for an info object");
	if (rc)
		return api_fail_session(s, rc, "MPI_Session_get_info");
	*info_used = info_handle(copy);
	return MPI_SUCCESS;
}

/* ---- Process sets ---- */

#pragma weak MPI_Session_get_num_psets = PMPI_Session_get_num_psets
int PMPI_Session_get_num_psets(MPI_Session session, MPI_Info info, int *npset_names)
{
	struct session *s;
	struct info *hints;
	int rc = api_session(session, &s);

	if (!rc)
		rc = api_info_or_null(info, &hints);
	if (!rc)
		rc = api_output(npset_names, "npset_names");
	if (rc)
		return api_fail_session(s, rc, "MPI_Session_get_num_psets");
	*npset_names = session_set_count();
	return MPI_SUCCESS;
}

#pragma weak MPI_Session_get_nth_pset = PMPI_Session_get_nth_pset
int PMPI_Session_get_nth_pset(MPI_Session session, MPI_Info info, int n, int *pset_len, char *pset_name)
{
	char set[MPI_MAX_PSET_NAME_LEN];
	const char *name = session_set_name(n, set);
	struct session *s;
	struct info *hints;
	int rc = api_session(session, &s);

	if (!rc)
		rc = api_info_or_null(info, &hints);
	if (!rc)
		rc = api_output(pset_len, "pset_len");
	if (!rc && !name)
		rc = error_set(MPI_ERR_ARG, "there is no process set number %d: there are %d", n, session_set_count());
	if (!rc && *pset_len > 0)
		rc = api_output(pset_name, "pset_name");
	if (rc)
		return api_fail_session(s, rc, "MPI_Session_get_nth_pset");
	if (*pset_len > 0)
		snprintf(pset_name, (size_t)*pset_len, "%s", name);
	*pset_len = (int)strlen(name) + 1;
	return MPI_SUCCESS;
}

#pragma weak MPI_Session_get_pset_info = PMPI_Session_get_pset_info
int PMPI_Session_get_pset_info(MPI_Session session, const char *pset_name, MPI_Info *info)
{
	struct group *group = NULL;
	struct info *made = NULL;
	struct session *s;
	char size[16];
	int rc = api_session(session, &s);

	if (!rc)
		rc = api_output(info, "info");
	if (!rc && !(pset_name && (group = session_set_group(s, pset_name))))
		rc = no_such_set(pset_name);
	if (!rc) {
		snprintf(size, sizeof size, "%d", group->size);
		group_release(group);
		made = info_new();
		if (!made || info_set(made, "mpi_size", size)) {
			info_free(made);
			rc = error_set(MPI_ERR_NO_MEM, "no memory for an info object");
		}
	}
	if (rc)
		return api_fail_session(s, rc, "MPI_Session_get_pset_info");
	*info = info_handle(made);
	return MPI_SUCCESS;
}

#pragma weak MPI_Group_from_session_pset = PMPI_Group_from_session_pset
int PMPI_Group_from_session_pset(MPI_Session session, const char *pset_name, MPI_Group *newgroup)
{
	struct group *group = NULL;
	struct session *s;
	int rc = api_session(session, &s);

	if (!rc)
		rc = api_output(newgroup, "newgroup");
	if (!rc && !(pset_name && (group = session_set_group(s, pset_name))))
		rc = no_such_set(pset_name);
	if (rc)
		return api_fail_session(s, rc, "MPI_Group_from_session_pset");
	*newgroup = group_handle(group);
	return MPI_SUCCESS;
}

/* ---- Error handlers ---- */

#pragma weak MPI_Session_set_errhandler = PMPI_Session_set_errhandler
int PMPI_Session_set_errhandler(MPI_Session session, MPI_Errhandler errhandler)
{
	struct errhandler *handler, *old;
	struct session *s;
	int rc = api_session(session, &s);

	if (!rc)
		rc = api_errhandler(errhandler, ERRHANDLER_SESSION, &handler);
	if (rc)
		return api_fail_session(s, rc, "MPI_Session_set_errhandler");
	errhandler_retain(handler);
	old = s->errhandler;
	s->errhandler = handler;
	errhandler_release(old);
	return MPI_SUCCESS;
}

#pragma weak MPI_Session_get_errhandler = PMPI_Session_get_errhandler
int PMPI_Session_get_errhandler(MPI_Session session, MPI_Errhandler *errhandler)
{
	struct session *s;
	int rc = api_session(session, &s);

	if (!rc)
		rc = api_output(errhandler, "errhandler");
	if (rc)
		return api_fail_session(s, rc, "MPI_Session_get_errhandler");
	errhandler_retain(s->errhandler);
	*errhandler = errhandler_handle(s->errhandler);
	return MPI_SUCCESS;
}

#pragma weak MPI_Session_call_errhandler = PMPI_Session_call_errhandler
int PMPI_Session_call_errhandler(MPI_Session session, int errorcode)
{
	struct session *s;
	int rc = api_session(session, &s);

	if (rc)
		return api_fail_session(s, rc, "MPI_Session_call_errhandler");
	api_fail_session(s, errorcode, "MPI_Session_call_errhandler");
	return MPI_SUCCESS;
}
