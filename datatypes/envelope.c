/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Memory of envelopes; see envelope.h. */
#include "datatypes/envelope.h"

#include <stdlib.h>

/* At least one entry, so that NULL means no memory. */
static void *room(MPI_Count count, size_t size)
{
	return calloc(count > 0 ? (size_t)count : 1, size);
}

struct envelope *envelope_new(int combiner, bool large, MPI_Count integers, MPI_Count addresses, MPI_Count larges,
			      MPI_Count types)
{
	struct envelope *envelope = calloc(1, sizeof(*envelope));
	if (!envelope)
		return NULL;
	envelope->combiner = combiner;
	envelope->large = large;
	envelope->integer_count = integers;
	envelope->address_count = addresses;
	envelope->large_count = larges;
	envelope->integers = room(integers, sizeof(int));
	envelope->addresses = room(addresses, sizeof(MPI_Aint));
	envelope->larges = room(larges, sizeof(MPI_Count));
	envelope->types = room(types, sizeof(struct datatype *));
	if (!envelope->integers || !envelope->addresses || !envelope->larges || !envelope->types) {
		envelope_free(envelope);
		return NULL;
	}
	envelope->type_count = types;
	return envelope;
}

void envelope_type(struct envelope *envelope, MPI_Count i, struct datatype *type)
{
	datatype_retain(type);
	envelope->types[i] = type;
}

void envelope_free(struct envelope *envelope)
{
	for (MPI_Count i = 0; i < envelope->type_count; i++)
		if (envelope->types[i])
			datatype_release(envelope->types[i]);
	free(envelope->integers);
	free(envelope->addresses);
	free(envelope->larges);
	free(envelope->types);
	free(envelope);
}
