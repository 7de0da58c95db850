/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * One access to a target: what MPI_Put, MPI_Get, MPI_Accumulate and their relatives ask for, and doing it on the path that leads to the target.
 * Arguments are checked by mpi/; what depends on the window (epoch, range) is checked here.
 */
#ifndef RMA_ACCESS_H
#define RMA_ACCESS_H

#include "datatypes/datatype.h"
#include "datatypes/op.h"
#include "rma/window.h"

struct request;

enum access_kind { ACCESS_PUT, ACCESS_GET, ACCESS_ACCUMULATE, ACCESS_GET_ACCUMULATE, ACCESS_COMPARE };

struct access {
	enum access_kind kind;
	const char *call;         /* of the user's, for reports */
	struct window *window;
	int target;               /* MPI_PROC_NULL: nothing happens */
	const void *origin;       /* what is written or combined; COMPARE: the new value */
	size_t origin_count;
	struct datatype *origin_type;
	void *result;             /* where what was read goes: GET, GET_ACCUMULATE, COMPARE */
	size_t result_count;
	struct datatype *result_type;
	const void *compare;
	int64_t disp;             /* the user's displacement in units of the target; an address in dynamic windows */
	size_t target_count;
	struct datatype *target_type;
	struct accumulator what;  /* .op NULL: a put or get */
	/* Of access_with_request. */
	uint64_t at;              /* byte of the target's memory; an address in dynamic windows */
	size_t len;               /* bytes that go there or come from there */
};

/* Do it, or see to it that it will be done by the end of the epoch. Buffers and types as the standard says. */
int access_now(struct access *access);
/* The same for the request forms; *request is complete when the standard lets the buffers go. */
int access_with_request(struct access *access, struct request **request);

#endif
