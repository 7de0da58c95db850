/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* What two calls that do not fit were: words for signatures; see signature.h. */
#include "collectives/signature.h"

#include <stdio.h>

#include "common/error.h"

static const char *op_name(unsigned op)
{
	static const char *const names[SIGNATURE_OP_USER + 1] = {
		[1] = "MPI_SUM",   [2] = "MPI_MIN",   [3] = "MPI_MAX",   [4] = "MPI_PROD",    [8] = "MPI_BAND",    [9] = "MPI_BOR",
		[10] = "MPI_BXOR", [16] = "MPI_LAND", [17] = "MPI_LOR",  [18] = "MPI_LXOR",   [24] = "MPI_MINLOC", [25] = "MPI_MAXLOC",
		[SIGNATURE_OP_USER] = "an operator of its own",
	};

	return names[op] ? names[op] : "another operator";
}

static enum collective kind_of(uint64_t call)
{
	return (enum collective)(call >> 57 & 31);
}

static bool is_exchange(enum collective kind)
{
	return kind >= COLL_ALLTOALL && kind <= COLL_ALLTOALLW;
}

const char *signature_describe(const struct comm *comm, uint64_t call, char *text, size_t len)
{
	static const char *const forms[] = { "", " (nonblocking)", " (persistent)", "" };
	enum collective kind = kind_of(call);
	unsigned root = call >> 40 & (SIGNATURE_ROOTS - 1), op = call >> 52 & 31;
	unsigned long long bytes = call & ((UINT64_C(1) << 40) - 1);
	size_t at = (size_t)snprintf(text, len, "%s%s", collective_title(kind < COLLECTIVES ? kind : COLL_BARRIER), forms[call >> 62]);

	if (at < len && collective_is_rooted(kind) && comm->size <= SIGNATURE_ROOTS && !comm->inter)
		at += (size_t)snprintf(text + at, len - at, " with root %u", root);
	else if (at < len && is_exchange(kind) && root)
		at += (size_t)snprintf(text + at, len - at, " with MPI_IN_PLACE");
	if (at < len && op)
		at += (size_t)snprintf(text + at, len - at, ", %s", op_name(op));
	if (at < len && collective_has_length(kind))
		snprintf(text + at, len - at, ", %llu bytes", bytes);
	return text;
}

static int class_of(uint64_t a, uint64_t b)
{
	uint64_t differ = a ^ b;

	if (differ >> 57)
		return MPI_ERR_OTHER;
	if (differ >> 40 & (SIGNATURE_ROOTS - 1))
		return is_exchange(kind_of(a)) ? MPI_ERR_BUFFER : MPI_ERR_ROOT;
	return differ >> 52 & 31 ? MPI_ERR_OP : MPI_ERR_COUNT;
}

bool notes_first_difference(const struct note *ours, const struct note *theirs, uint64_t *number, uint64_t *our_call, uint64_t *their_call)
{
	for (uint64_t back = NOTES; back-- > 0;) {
		uint64_t at = *number - back, our_sum, their_sum;
		if (back >= *number || !note_find(ours, at, our_call, &our_sum) || !note_find(theirs, at, their_call, &their_sum))
			continue;
		if (*our_call == *their_call)
			continue;
		*number = at;
		return true;
	}
	return false;
}

int signature_error(const struct comm *comm, uint64_t number, int a, uint64_t call_of_a, int b, uint64_t call_of_b)
{
	char one[160], other[160];

	return error_set(class_of(call_of_a, call_of_b),
			 "ranks do not call the same: as collective number %llu on %s rank %d calls %s, but rank %d calls %s "
			 "(WEFT_CHECK=collectives tells what all ranks call)",
			 (unsigned long long)number, comm->name[0] ? comm->name : "this communicator", a,
			 signature_describe(comm, call_of_a, one, sizeof one), b,
			 signature_describe(comm, call_of_b, other, sizeof other));
}
