/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See arguments.h. */
#include "collectives/arguments.h"

#include <string.h>

size_t call_blocks(const struct comm *comm, const struct call *call, bool receive)
{
	if (call->kind >= COLL_NEIGHBOR_ALLGATHER)
		return (size_t)(receive ? call->sources : call->destinations);
	return (size_t)comm->remote_size;
}

size_t call_arrays_len(const struct comm *comm, const struct call *call)
{
	const struct data *of[2] = { &call->send, &call->receive };
	size_t len = 0;

	for (int i = 0; i < 2; i++)
		len += call_blocks(comm, call, i) * ((of[i]->counts ? sizeof(MPI_Count) : 0) + (of[i]->displs ? sizeof(MPI_Aint) : 0) +
						     (of[i]->types ? sizeof(MPI_Datatype) : 0));
	return len;
}

static const void *keep(const void *array, size_t len, char **to)
{
	char *at = *to;

	if (!array)
		return NULL;
	memcpy(at, array, len);
	*to += len;
	return at;
}

void call_arrays_keep(const struct comm *comm, struct call *call, char *to)
{
	struct data *of[2] = { &call->send, &call->receive };

	for (int i = 0; i < 2; i++) {
		size_t blocks = call_blocks(comm, call, i);
		of[i]->counts = keep(of[i]->counts, blocks * sizeof(MPI_Count), &to);
		of[i]->displs = keep(of[i]->displs, blocks * sizeof(MPI_Aint), &to);
		of[i]->types = keep(of[i]->types, blocks * sizeof(MPI_Datatype), &to);
	}
}
