/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The conversions of convert.h that are more than a line. None of them appears in a profile: they call PMPI_ names.
 */
#include "fortran/convert.h"

#include <stdlib.h>
#include <string.h>

struct sentinels mpi_abi_sentinels;

void *sentinel_value(const void *place)
{
	const struct sentinels *s = &mpi_abi_sentinels;

	if (place == &s->in_place)
		return MPI_IN_PLACE;
	if (place == &s->buffer_automatic)
		return MPI_BUFFER_AUTOMATIC;
	if (place == &s->unweighted)
		return MPI_UNWEIGHTED;
	if (place == &s->weights_empty)
		return MPI_WEIGHTS_EMPTY;
	return NULL;    /* MPI_BOTTOM, and everything that is to be ignored */
}

/* ---- Room ---- */

void *temporary_get(struct temporary *temporary, size_t len)
{
	temporary->heap = NULL;
	if (len <= sizeof(temporary->room))
		return &temporary->room;
	return temporary->heap = malloc(len);
}

void temporary_release(struct temporary *temporary)
{
	free(temporary->heap);
}

static size_t elements(MPI_Count length)
{
	return length > 0 ? (size_t)length : 0;
}

#define HANDLES_OF(kind, MPI_Kind)                                                                              \
	MPI_Kind *kind##s_of(struct temporary *temporary, const int *numbers, MPI_Count length)                 \
	{                                                                                                       \
		MPI_Kind *handles = temporary_get(temporary, elements(length) * sizeof(*handles));              \
		for (MPI_Count i = 0; handles && i < length; i++)                                               \
			handles[i] = kind##_of(numbers[i]);                                                     \
		return handles;                                                                                 \
	}

HANDLES_OF(request, MPI_Request)
HANDLES_OF(type, MPI_Datatype)
HANDLES_OF(info, MPI_Info)

void requests_back(int *to, const MPI_Request *requests, MPI_Count length)
{
	for (MPI_Count i = 0; requests && i < length; i++)
		request_back(&to[i], requests[i]);
}

/* ---- Communicators ---- */

int peers(int comm)
{
	MPI_Comm c = comm_of(comm);
	int inter, size = 0;

	if (c == MPI_COMM_NULL || PMPI_Comm_test_inter(c, &inter))
		return 0;
	if (inter)
		PMPI_Comm_remote_size(c, &size);
	else
		PMPI_Comm_size(c, &size);
	return size;
}

static int neighbours(int comm, int outgoing)
{
	MPI_Comm c = comm_of(comm);
	int topology, in = 0, out = 0, weighted, rank;

	if (c == MPI_COMM_NULL || PMPI_Topo_test(c, &topology))
		return 0;
	if (topology == MPI_CART) {
		PMPI_Cartdim_get(c, &in);
		return 2 * in;
	}
	if (topology == MPI_GRAPH) {
		PMPI_Comm_rank(c, &rank);
		PMPI_Graph_neighbors_count(c, rank, &in);
		return in;
	}
	if (topology == MPI_DIST_GRAPH)
		PMPI_Dist_graph_neighbors_count(c, &in, &out, &weighted);
	return outgoing ? out : in;
}

int sources(int comm) { return neighbours(comm, 0); }
int destinations(int comm) { return neighbours(comm, 1); }

int cart_dims(int comm)
{
	MPI_Comm c = comm_of(comm);
	int topology, dims = 0;

	if (c != MPI_COMM_NULL && !PMPI_Topo_test(c, &topology) && topology == MPI_CART)
		PMPI_Cartdim_get(c, &dims);
	return dims;
}

/* ---- LOGICAL ---- */

int *logicals_of(struct temporary *temporary, const int *logicals, int length)
{
	int *truths = temporary_get(temporary, elements(length) * sizeof(*truths));

	for (int i = 0; truths && i < length; i++)
		truths[i] = truth_of(logicals[i]);
	return truths;
}

/* ---- Strings ---- */

char *string_of(struct temporary *temporary, const char *text, size_t len)
{
	while (len > 0 && text[len - 1] == ' ')
		len--;
	char *string = temporary_get(temporary, len + 1);
	if (string) {
		memcpy(string, text, len);
		string[len] = '\0';
	}
	return string;
}

char *stripped_of(struct temporary *temporary, const char *text, size_t len)
{
	while (len > 0 && *text == ' ') {
		text++;
		len--;
	}
	return string_of(temporary, text, len);
}

void string_back(char *to, size_t len, const char *text, int *resultlen)
{
	size_t used = strlen(text);

	if (used > len)
		used = len;
	memcpy(to, text, used);
	memset(to + used, ' ', len - used);
	if (resultlen)
		*resultlen = (int)used;
}

/* ---- Numbers ---- */

void count_from_one(int *indices, int count)
{
	for (int i = 0; i < count; i++)         /* MPI_UNDEFINED is negative */
		indices[i]++;
}

/* ---- Errors ---- */

int explain(int *code, int error_class, const char *text)
{
	int made = __atomic_load_n(code, __ATOMIC_ACQUIRE);

	if (made)
		return made;
	if (PMPI_Add_error_code(error_class, &made) || PMPI_Add_error_string(made, text))
		return error_class;
	__atomic_store_n(code, made, __ATOMIC_RELEASE);
	return made;
}

int fail_comm(MPI_Comm comm, int code)
{
	PMPI_Comm_call_errhandler(comm, code);
	return code;
}

int fail_win(MPI_Win win, int code)
{
	PMPI_Win_call_errhandler(win, code);
	return code;
}

int fail_file(MPI_File file, int code)
{
	PMPI_File_call_errhandler(file, code);
	return code;
}
