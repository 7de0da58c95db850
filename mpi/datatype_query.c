/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* The life of a datatype, its name, its sizes and how it was made (MPI 5.0, sections 5.1.5 to 5.1.13 and 7.8). */
#include "datatypes/envelope.h"
#include "mpi/api.h"
#include "mpi/datatype.h"
#include "runtime/attribute.h"

#include <inttypes.h>
#include <string.h>

/* ---- life ---- */

#pragma weak MPI_Type_commit = PMPI_Type_commit
int PMPI_Type_commit(MPI_Datatype *datatype)
{
	struct datatype *type;
	int rc = api_output(datatype, "datatype");
	if (!rc)
		rc = datatype_any(*datatype, &type);
	if (!rc)
		rc = datatype_commit(type);
	return rc ? api_fail(NULL, rc, "MPI_Type_commit") : MPI_SUCCESS;
}

#pragma weak MPI_Type_free = PMPI_Type_free
int PMPI_Type_free(MPI_Datatype *datatype)
{
	struct datatype *type;
	int rc = api_output(datatype, "datatype");
	if (!rc)
		rc = datatype_any(*datatype, &type);
	if (!rc && type->predefined)
		rc = error_set(MPI_ERR_TYPE, "%s is predefined and cannot be freed",
			       *datatype_name(type) ? datatype_name(type) : "the datatype");
	if (!rc)
		rc = attribute_delete_all(&type->attributes, *datatype, false);
	if (rc)
		return api_fail(NULL, rc, "MPI_Type_free");
	datatype_release(type); /* lives on while communication is pending or other types are made of it */
	*datatype = MPI_DATATYPE_NULL;
	return MPI_SUCCESS;
}

#pragma weak MPI_Type_set_name = PMPI_Type_set_name
int PMPI_Type_set_name(MPI_Datatype datatype, const char *type_name)
{
	struct datatype *type;
	char name[MPI_MAX_OBJECT_NAME];
	int rc = datatype_any(datatype, &type);
	if (!rc)
		rc = api_output(type_name, "type_name");
	if (!rc) {
		size_t len = strnlen(type_name, sizeof name - 1);
		memcpy(name, type_name, len);
		name[len] = 0;
		rc = datatype_name_set(type, name);
	}
	return rc ? api_fail(NULL, rc, "MPI_Type_set_name") : MPI_SUCCESS;
}

#pragma weak MPI_Type_get_name = PMPI_Type_get_name
int PMPI_Type_get_name(MPI_Datatype datatype, char *type_name, int *resultlen)
{
	struct datatype *type;
	static struct datatype null; /* the null handle has a name, too */
	int rc = api_ready();
	if (!rc && datatype == MPI_DATATYPE_NULL) {
		type = &null;
		null.constant = "MPI_DATATYPE_NULL";
	} else if (!rc) {
		rc = datatype_any(datatype, &type);
	}
	if (!rc)
		rc = api_output(type_name, "type_name");
	if (!rc)
		rc = api_output(resultlen, "resultlen");
	if (rc)
		return api_fail(NULL, rc, "MPI_Type_get_name");
	const char *name = datatype_name(type);
	*resultlen = (int)strlen(name);
	memcpy(type_name, name, (size_t)*resultlen + 1);
	return MPI_SUCCESS;
}

/* ---- sizes ---- */

#pragma weak MPI_Type_size_c = PMPI_Type_size_c
int PMPI_Type_size_c(MPI_Datatype datatype, MPI_Count *size)
{
	struct datatype *type;
	int rc = api_ready();
	if (!rc)
		rc = api_output(size, "size");
	/* Section 21.4: so a program learns which of the optional types there are. */
	if (!rc && datatype_lacking(datatype)) {
		*size = MPI_UNDEFINED;
		return MPI_SUCCESS;
	}
	if (!rc)
		rc = datatype_any(datatype, &type);
	if (rc)
		return api_fail(NULL, rc, "MPI_Type_size");
	*size = type->size;
	return MPI_SUCCESS;
}

#pragma weak MPI_Type_get_extent_c = PMPI_Type_get_extent_c
int PMPI_Type_get_extent_c(MPI_Datatype datatype, MPI_Count *lb, MPI_Count *extent)
{
	struct datatype *type;
	int rc = datatype_any(datatype, &type);
	if (!rc)
		rc = api_output(lb, "lb");
	if (!rc)
		rc = api_output(extent, "extent");
	if (rc)
		return api_fail(NULL, rc, "MPI_Type_get_extent");
	*lb = type->lb;
	*extent = type->extent;
	return MPI_SUCCESS;
}

#pragma weak MPI_Type_get_true_extent_c = PMPI_Type_get_true_extent_c
int PMPI_Type_get_true_extent_c(MPI_Datatype datatype, MPI_Count *true_lb, MPI_Count *true_extent)
{
	struct datatype *type;
	int rc = datatype_any(datatype, &type);
	if (!rc)
		rc = api_output(true_lb, "true_lb");
	if (!rc)
		rc = api_output(true_extent, "true_extent");
	if (rc)
		return api_fail(NULL, rc, "MPI_Type_get_true_extent");
	*true_lb = type->true_lb;
	*true_extent = type->true_extent;
	return MPI_SUCCESS;
}

/* ---- how it was made ---- */

/* Predefined types with a name have no envelope object. */
static const struct envelope named = { .combiner = MPI_COMBINER_NAMED };

static const struct envelope *envelope_of(const struct datatype *type)
{
	return type->envelope ? type->envelope : &named;
}

static int check_int_form(const struct envelope *envelope)
{
	if (!envelope->large)
		return 0;
	return error_set(MPI_ERR_TYPE, "the datatype was made by a large-count constructor: its arguments are MPI_Counts, which only the "
				       "large-count form of this function returns");
}

#pragma weak MPI_Type_get_envelope_c = PMPI_Type_get_envelope_c
int PMPI_Type_get_envelope_c(MPI_Datatype datatype, MPI_Count *num_integers, MPI_Count *num_addresses, MPI_Count *num_large_counts,
			     MPI_Count *num_datatypes, int *combiner)
{
	struct datatype *type;
	int rc = datatype_any(datatype, &type);
	if (!rc && (!num_integers || !num_addresses || !num_large_counts || !num_datatypes || !combiner))
		rc = error_set(MPI_ERR_ARG, "a result argument is NULL");
	if (rc)
		return api_fail(NULL, rc, "MPI_Type_get_envelope_c");
	const struct envelope *envelope = envelope_of(type);
	*num_integers = envelope->integer_count;
	*num_addresses = envelope->address_count;
	*num_large_counts = envelope->large_count;
	*num_datatypes = envelope->type_count;
	*combiner = envelope->combiner;
	return MPI_SUCCESS;
}

#pragma weak MPI_Type_get_envelope = PMPI_Type_get_envelope
int PMPI_Type_get_envelope(MPI_Datatype datatype, int *num_integers, int *num_addresses, int *num_datatypes, int *combiner)
{
	struct datatype *type;
	int rc = datatype_any(datatype, &type);
	if (!rc && (!num_integers || !num_addresses || !num_datatypes || !combiner))
		rc = error_set(MPI_ERR_ARG, "a result argument is NULL");
	if (!rc)
		rc = check_int_form(envelope_of(type));
	if (rc)
		return api_fail(NULL, rc, "MPI_Type_get_envelope");
	const struct envelope *envelope = envelope_of(type);
	*num_integers = (int)envelope->integer_count;
	*num_addresses = (int)envelope->address_count;
	*num_datatypes = (int)envelope->type_count;
	*combiner = envelope->combiner;
	return MPI_SUCCESS;
}

static int check_room(const char *what, MPI_Count room, MPI_Count needed, const void *array)
{
	if (room < needed || (needed > 0 && !array))
		return error_set(MPI_ERR_ARG, "room for %" PRId64 " %s, but there are %" PRId64, (int64_t)(array ? room : 0), what,
				 (int64_t)needed);
	return 0;
}

static int check_contents(const struct envelope *envelope)
{
	if (envelope->combiner != MPI_COMBINER_NAMED)
		return 0;
	return error_set(MPI_ERR_TYPE, "a predefined type has no contents: its combiner is MPI_COMBINER_NAMED");
}

/* Everything that both forms return. */
static void give_contents(const struct envelope *envelope, int *integers, MPI_Aint *addresses, MPI_Datatype *types)
{
	if (envelope->integer_count > 0)
		memcpy(integers, envelope->integers, (size_t)envelope->integer_count * sizeof(int));
	if (envelope->address_count > 0)
		memcpy(addresses, envelope->addresses, (size_t)envelope->address_count * sizeof(MPI_Aint));
	for (MPI_Count i = 0; i < envelope->type_count; i++) {
		datatype_retain(envelope->types[i]); /* the caller frees derived ones */
		types[i] = datatype_handle(envelope->types[i]);
	}
}

#pragma weak MPI_Type_get_contents_c = PMPI_Type_get_contents_c
int PMPI_Type_get_contents_c(MPI_Datatype datatype, MPI_Count max_integers, MPI_Count max_addresses, MPI_Count max_large_counts,
			     MPI_Count max_datatypes, int array_of_integers[], MPI_Aint array_of_addresses[],
			     MPI_Count array_of_large_counts[], MPI_Datatype array_of_datatypes[])
{
	struct datatype *type;
	int rc = datatype_any(datatype, &type);
	const struct envelope *envelope = rc ? &named : envelope_of(type);
	if (!rc)
		rc = check_contents(envelope);
	if (!rc)
		rc = check_room("integers", max_integers, envelope->integer_count, array_of_integers);
	if (!rc)
		rc = check_room("addresses", max_addresses, envelope->address_count, array_of_addresses);
	if (!rc)
		rc = check_room("large counts", max_large_counts, envelope->large_count, array_of_large_counts);
	if (!rc)
		rc = check_room("datatypes", max_datatypes, envelope->type_count, array_of_datatypes);
	if (rc)
		return api_fail(NULL, rc, "MPI_Type_get_contents_c");
	give_contents(envelope, array_of_integers, array_of_addresses, array_of_datatypes);
	if (envelope->large_count > 0)
		memcpy(array_of_large_counts, envelope->larges, (size_t)envelope->large_count * sizeof(MPI_Count));
	return MPI_SUCCESS;
}

#pragma weak MPI_Type_get_contents = PMPI_Type_get_contents
int PMPI_Type_get_contents(MPI_Datatype datatype, int max_integers, int max_addresses, int max_datatypes, int array_of_integers[],
			   MPI_Aint array_of_addresses[], MPI_Datatype array_of_datatypes[])
{
	struct datatype *type;
	int rc = datatype_any(datatype, &type);
	const struct envelope *envelope = rc ? &named : envelope_of(type);
	if (!rc)
		rc = check_contents(envelope);
	if (!rc)
		rc = check_int_form(envelope);
	if (!rc)
		rc = check_room("integers", max_integers, envelope->integer_count, array_of_integers);
	if (!rc)
		rc = check_room("addresses", max_addresses, envelope->address_count, array_of_addresses);
	if (!rc)
		rc = check_room("datatypes", max_datatypes, envelope->type_count, array_of_datatypes);
	if (rc)
		return api_fail(NULL, rc, "MPI_Type_get_contents");
	give_contents(envelope, array_of_integers, array_of_addresses, array_of_datatypes);
	return MPI_SUCCESS;
}
