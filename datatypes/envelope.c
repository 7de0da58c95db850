/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Memory of envelopes; see envelope.h. */
#include "datatypes/envelope.h"

#include <stdlib.h>
#include <string.h>

#include "common/error.h"

/* At least one entry, so that NULL means no memory. */
static void *room(MPI_Count count, size_t size)
{
	return calloc(count > 0 ? (size_t)count : 1, size);
}

struct envelope *envelope_new(int combiner, bool large, MPI_Count integers, MPI_Count addresses, MPI_Count larges,
			      MPI_Count types)
{
	struct envelope *envelope = calloc(1, sizeof *envelope);
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

/* How many of the large counts are integers in the int form: the first ones; the others are addresses. */
static MPI_Count integers_among(const struct envelope *envelope)
{
	switch (envelope->combiner) {
	case MPI_COMBINER_HVECTOR:
	case MPI_COMBINER_HINDEXED_BLOCK:
		return 2;
	case MPI_COMBINER_HINDEXED:
	case MPI_COMBINER_STRUCT:
		return 1 + envelope->larges[0];
	case MPI_COMBINER_RESIZED:
		return 0;
	}
	return envelope->large_count;
}

int envelope_narrow(struct envelope *envelope)
{
	MPI_Count before = envelope->integer_count, moved = integers_among(envelope), left = envelope->large_count - moved;
	/* Among the integers that both forms have: ndims comes before the sizes of a subarray, three before those of a darray. */
	MPI_Count head = envelope->combiner == MPI_COMBINER_SUBARRAY ? 1 : envelope->combiner == MPI_COMBINER_DARRAY ? 3 : 0;
	int *integers = room(before + moved, sizeof(int));
	MPI_Aint *addresses = room(left, sizeof(MPI_Aint));
	if (!integers || !addresses) {
		free(integers);
		free(addresses);
		return error_set(MPI_ERR_NO_MEM, "no memory for the envelope of a datatype");
	}
	memcpy(integers, envelope->integers, (size_t)head * sizeof(int));
	for (MPI_Count i = 0; i < moved; i++)
		integers[head + i] = (int)envelope->larges[i];
	memcpy(integers + head + moved, envelope->integers + head, (size_t)(before - head) * sizeof(int));
	for (MPI_Count i = 0; i < left; i++)
		addresses[i] = (MPI_Aint)envelope->larges[moved + i];
	free(envelope->integers);
	free(envelope->addresses);
	envelope->integers = integers;
	envelope->addresses = addresses;
	envelope->integer_count = before + moved;
	envelope->address_count = left;
	envelope->large_count = 0;
	envelope->large = false;
	return 0;
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
