/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What is done with the checked arguments of a collective call in its blocking, nonblocking and persistent form, and when the check has
 * failed; see collective.h.
 */
#include "mpi/collective.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "collectives/verify.h"
#include "common/error.h"

/* Report: the function is called MPI_Bcast, MPI_Ibcast or MPI_Bcast_init. */
static int fail(const struct collective_arguments *a, int rc, enum call_form form)
{
	const char *name = collective_title(a->collective.call.kind) + strlen("MPI_");
	char text[64];

	if (form == FORM_NONBLOCKING)
		snprintf(text, sizeof text, "MPI_I%c%s", tolower(name[0]), name + 1);
	else
		snprintf(text, sizeof text, "MPI_%s%s", name, form == FORM_PERSISTENT ? "_init" : "");
	return api_fail(a->comm, rc, text);
}

/* A call with wrong arguments fails here; ranks that check each other's calls are told, so that nobody waits for it. */
static int refuse(struct collective_arguments *a, int rc, enum call_form form)
{
	if (a->comm && verify_wanted(a->comm)) {
		char *text = strdup(error_text());
		lane_enter(a->comm->lane);
		verify_call(a->comm, &a->collective, form, rc);
		lane_leave(a->comm->lane);
		error_set(rc, "%s", text ? text : "");
		free(text);
	}
	return fail(a, rc, form);
}

int do_now(struct collective_arguments *a, int rc)
{
	if (likely(!rc))
		rc = check_apart(a);
	if (unlikely(rc))
		return refuse(a, rc, FORM_BLOCKING);

	struct lane *lane = a->comm->lane;
	lane_enter(lane);
	rc = collective_run(a->comm, &a->collective);
	lane_leave(lane);
	return likely(!rc) ? MPI_SUCCESS : fail(a, rc, FORM_BLOCKING);
}

int do_later(struct collective_arguments *a, int rc, MPI_Request *request)
{
	struct request *started;

	if (likely(!rc))
		rc = check_apart(a);
	if (likely(!rc))
		rc = api_output(request, "request");
	if (unlikely(rc))
		return refuse(a, rc, FORM_NONBLOCKING);
	struct lane *lane = a->comm->lane;
	lane_enter(lane);
	rc = collective_start(a->comm, &a->collective, &started);
	lane_leave(lane);
	if (unlikely(rc))
		return fail(a, rc, FORM_NONBLOCKING);
	*request = request_handle(started);
	return MPI_SUCCESS;
}

int do_whenever_started(struct collective_arguments *a, int rc, MPI_Info info, MPI_Request *request)
{
	struct request *prepared;

	(void)info;
	if (!rc)
		rc = check_apart(a);
	if (!rc)
		rc = api_output(request, "request");
	if (rc)
		return refuse(a, rc, FORM_PERSISTENT);
	struct lane *lane = a->comm->lane;
	lane_enter(lane);
	rc = collective_prepare(a->comm, &a->collective, &prepared);
	lane_leave(lane);
	if (rc)
		return fail(a, rc, FORM_PERSISTENT);
	*request = request_handle(prepared);
	return MPI_SUCCESS;
}
