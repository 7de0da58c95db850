/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See agreement.h. The reduction is an ordinary allreduce with an operator of ours. */
#include "io/agreement.h"

#include <stdio.h>
#include <string.h>

#include "collectives/collective.h"
#include "common/error.h"
#include "datatypes/construct.h"
#include "datatypes/op.h"

static int64_t lesser(int64_t a, int64_t b)
{
	return a < b ? a : b;
}

static int64_t larger(int64_t a, int64_t b)
{
	return a > b ? a : b;
}

static void combine(void *in, void *inout, MPI_Count *count, MPI_Datatype *type)
{
	const struct facts *from = in;
	struct facts *into = inout;

	(void)type;
	for (MPI_Count i = 0; i < *count; i++) {
		into[i].low = lesser(into[i].low, from[i].low);
		into[i].high = larger(into[i].high, from[i].high);
		into[i].least = lesser(into[i].least, from[i].least);
		into[i].most = larger(into[i].most, from[i].most);
		into[i].bytes += from[i].bytes;
		into[i].spans += from[i].spans;
		into[i].runs += from[i].runs;
		into[i].error = larger(into[i].error, from[i].error);
		into[i].flags |= from[i].flags;
	}
}

/* Made at the first file, kept for the process. Lane locked. */
static struct datatype *type_of_facts;
static struct op *op_of_facts;

static int prepare(void)
{
	int error = 0;

	if (!type_of_facts) {
		struct datatype *made;

		error = datatype_vector(1, sizeof(struct facts) / 8, 0, datatype_of(MPI_INT64_T), &made);
		if (!error)
			error = datatype_commit(made);
		if (!error)
			type_of_facts = made;
	}
	if (!error && !op_of_facts)
		error = op_create(NULL, combine, true, &op_of_facts);
	return error;
}

static struct collective_call reduction(const struct facts *mine, struct facts *all)
{
	struct collective_call collective = { .input = mine, .output = all, .op = op_of_facts, .status_call = STATUS_CALL_FILE_IO };
	struct call *call = &collective.call;

	call->kind = COLL_ALLREDUCE;
	call->commutative = true;
	call->send = (struct data){ .buffer = BUFFER_INPUT, .count = 1, .type = type_of_facts };
	call->receive = (struct data){ .buffer = BUFFER_OUTPUT, .count = 1, .type = type_of_facts };
	return collective;
}

int agreement_reach(struct comm *comm, const struct facts *mine, struct facts *all)
{
	int error = prepare();

	if (comm->size == 1) {
		*all = *mine;
		return 0;
	}
	if (error)
		return error;
	struct collective_call collective = reduction(mine, all);
	return collective_run(comm, &collective);
}

int agreement_start(struct comm *comm, const struct facts *mine, struct facts *all, struct request **request)
{
	int error = prepare();

	if (comm->size == 1) {
		*all = *mine;
		*request = &request_completed;
		return 0;
	}
	if (error)
		return error;
	struct collective_call collective = reduction(mine, all);
	return collective_start(comm, &collective, request);
}

static struct collective_call broadcast(int root, void *data, size_t len)
{
	struct collective_call collective = { .output = data, .status_call = STATUS_CALL_FILE_IO };

	collective.call.kind = COLL_BCAST;
	collective.call.root = root;
	collective.call.send = (struct data){ .type = schedule_byte_type() };
	collective.call.receive = (struct data){ .buffer = BUFFER_OUTPUT, .count = (MPI_Count)len, .type = schedule_byte_type() };
	return collective;
}

int agreement_tell(struct comm *comm, int root, void *data, size_t len)
{
	struct collective_call collective = broadcast(root, data, len);

	return comm->size == 1 ? 0 : collective_run(comm, &collective);
}

int agreement_tell_start(struct comm *comm, int root, void *data, size_t len, struct request **request)
{
	struct collective_call collective = broadcast(root, data, len);

	if (comm->size == 1) {
		*request = &request_completed;
		return 0;
	}
	return collective_start(comm, &collective, request);
}

int agreement_sum_before(struct comm *comm, const int64_t *values, int64_t *sums, int count)
{
	struct collective_call collective = { .input = values, .output = sums, .op = op_of(MPI_SUM), .status_call = STATUS_CALL_FILE_IO };
	struct call *call = &collective.call;

	memset(sums, 0, (size_t)count * sizeof *sums);
	if (comm->size == 1)
		return 0;
	call->kind = COLL_EXSCAN;
	call->commutative = true;
	call->send = (struct data){ .buffer = BUFFER_INPUT, .count = count, .type = datatype_of(MPI_INT64_T) };
	call->receive = (struct data){ .buffer = BUFFER_OUTPUT, .count = count, .type = datatype_of(MPI_INT64_T) };
	int error = collective_run(comm, &collective);
	if (comm->rank == 0)
		memset(sums, 0, (size_t)count * sizeof *sums); /* left undefined by the operation */
	return error;
}

int agreement_reach_or_fail(struct comm *comm, struct facts *mine, struct facts *all, int class)
{
	char text[AGREEMENT_TEXT];
	int error;

	snprintf(text, sizeof text, "%s", class ? error_text() : "");
	mine->error = facts_error(comm, class);
	error = agreement_reach(comm, mine, all);
	if (error)
		return error;
	if (!all->error)
		return 0;
	error = agreement_tell(comm, facts_rank(all), text, sizeof text);
	return error ? error : error_set(facts_class(all), "%s", text);
}

int agreement_on_error(struct comm *comm, int class)
{
	struct facts mine = FACTS_NONE, all;

	return agreement_reach_or_fail(comm, &mine, &all, class);
}
