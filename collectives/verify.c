/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The check of collective calls; see verify.h. Claims are small enough to be sent at once, so telling never waits.
 */
#include "collectives/verify.h"

#include <stdio.h>
#include <string.h>

#include "common/compiler.h"
#include "common/error.h"
#include "common/log.h"
#include "common/params.h"
#include "datatypes/op.h"
#include "runtime/point_to_point.h"

static int claim_tag(int tag)
{
	return tag | 1 << 29;
}

bool verify_wanted(const struct comm *comm)
{
	static bool said;

	if (likely(!params.check || !params.check[0]))
		return false;
	if (strcmp(params.check, "collectives") == 0)
		return comm->size > 1 && !comm->inter;
	if (!said && comm->rank == 0)
		log_warn("WEFT_CHECK=%s checks nothing: the only check there is is \"collectives\"", params.check);
	said = true;
	return false;
}

struct claim claim_of(struct comm *comm, const struct hosts *hosts, const struct call *call, const struct op *op, enum verify_form form)
{
	struct situation s = situation_of(hosts, comm->size, comm->rank, call);
	const struct datatype *type = call->send.type;
	struct claim claim = { .kind = (uint8_t)call->kind, .form = (uint8_t)form, .root = call->root, .op = -2, .type = -2, .bytes = s.bytes };

	claim.number = (int64_t)comm->collective_count;
	if (op) {
		claim.commutative = op->commutative;
		claim.op = op->predefined ? op->index : -1;
		claim.type = type->predefined ? (int32_t)(type - datatype_table) : -1;
	}
	return claim;
}

static const char *op_name(int op)
{
	static const char *const names[OP_PREDEFINED] = {
		[1] = "MPI_SUM",   [2] = "MPI_MIN",    [3] = "MPI_MAX",   [4] = "MPI_PROD",    [8] = "MPI_BAND",    [9] = "MPI_BOR",
		[10] = "MPI_BXOR", [16] = "MPI_LAND", [17] = "MPI_LOR", [18] = "MPI_LXOR", [24] = "MPI_MINLOC", [25] = "MPI_MAXLOC",
	};

	return op < 0 ? "an operator of its own" : names[op] ? names[op] : "another operator";
}

static void describe(const struct claim *claim, char *text, size_t len)
{
	static const char *const forms[] = { "", " (nonblocking)", " (persistent)" };
	size_t at = (size_t)snprintf(text, len, "%s%s", collective_title((enum collective)claim->kind), forms[claim->form]);

	if (at < len && (claim->kind == COLL_BCAST || claim->kind == COLL_REDUCE || (claim->kind >= COLL_GATHER && claim->kind <= COLL_SCATTERV)))
		at += (size_t)snprintf(text + at, len - at, " with root %d", claim->root);
	if (at < len && claim->op != -2)
		at += (size_t)snprintf(text + at, len - at, ", %s", op_name(claim->op));
	if (at < len && claim->type >= 0 && datatype_table[claim->type].constant)
		at += (size_t)snprintf(text + at, len - at, " on %s", datatype_table[claim->type].constant);
	if (at < len && claim->bytes)
		snprintf(text + at, len - at, ", %lld bytes", (long long)claim->bytes);
}

int verify_compare(const struct comm *comm, const struct claim *mine, const struct claim *theirs)
{
	char ours[200], other[200];
	int before = (comm->rank + comm->size - 1) % comm->size, class = MPI_ERR_OTHER;

	if (memcmp(mine, theirs, sizeof(*mine)) == 0)
		return 0;
	if (mine->kind == theirs->kind && mine->form == theirs->form)
		class = mine->root != theirs->root ? MPI_ERR_ROOT
			: mine->op != theirs->op   ? MPI_ERR_OP
			: mine->type != theirs->type ? MPI_ERR_TYPE
						     : MPI_ERR_COUNT;
	describe(mine, ours, sizeof(ours));
	describe(theirs, other, sizeof(other));
	return error_set(class, "ranks do not call the same: as collective number %lld on %s rank %d calls %s, but rank %d calls %s",
			 (long long)mine->number, comm->name[0] ? comm->name : "this communicator", comm->rank, ours, before, other);
}

int verify_start(struct comm *comm, const struct claim *mine, int tag, struct claim *theirs, struct request **request)
{
	uint64_t context = comm->context | CONTEXT_COLLECTIVE;
	struct datatype *type = schedule_byte_type();
	int next = (comm->rank + 1) % comm->size, before = (comm->rank + comm->size - 1) % comm->size;
	int error = send_blocking(comm, context, mine, sizeof(*mine), type, next, claim_tag(tag), SEND_STANDARD, 0);

	return error ? error : receive_start(comm, context, theirs, sizeof(*theirs), type, before, claim_tag(tag), request);
}

int verify_call(struct comm *comm, const struct claim *mine, int tag, uint32_t status_call)
{
	struct claim theirs;
	struct request *request;
	int error = verify_start(comm, mine, tag, &theirs, &request);

	if (!error)
		error = request_wait(request, MPI_STATUS_IGNORE, status_call);
	return error ? error : verify_compare(comm, mine, &theirs);
}
