/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See representation.h. The type in the file is the type in memory built once more, from its shape, over elements of other lengths. */
#include "io/representation.h"

#include <inttypes.h>
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "common/error.h"
#include "datatypes/construct.h"
#include "datatypes/cursor.h"
#include "datatypes/envelope.h"
#include "datatypes/external32.h"

static struct representation external32 = { .name = "external32", .converts = true };
static struct representation internal = { .name = "internal", .next = &external32 };
static struct representation native = { .name = "native", .next = &internal };
/* The list only grows, at its end; the lock is for registering. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static struct representation *find(const char *name)
{
	struct representation *r = &native;

	while (r && strcmp(r->name, name) != 0)
		r = r->next;
	return r;
}

const struct representation *representation_named(const char *name)
{
	pthread_mutex_lock(&lock);
	const struct representation *found = find(name);
	pthread_mutex_unlock(&lock);
	if (!found)
		error_set(MPI_ERR_UNSUPPORTED_DATAREP, "there is no data representation \"%s\": native, internal, external32 and those of "
			  "MPI_Register_datarep in this process are known", name);
	return found;
}

int representation_register(const struct representation *wanted)
{
	struct representation *made = malloc(sizeof *made);
	char *name = strdup(wanted->name);
	int class = 0;

	if (!made || !name) {
		free(made);
		free(name);
		return error_set(MPI_ERR_NO_MEM, "no memory for a data representation");
	}
	*made = *wanted;
	made->name = name;
	made->next = NULL;
	made->converts = true;
	pthread_mutex_lock(&lock);
	if (find(name)) {
		class = error_set(MPI_ERR_DUP_DATAREP, "there is a data representation \"%s\" already", name);
	} else {
		struct representation *last = &native;

		while (last->next)
			last = last->next;
		last->next = made;
	}
	pthread_mutex_unlock(&lock);
	if (class) {
		free(made);
		free(name);
	}
	return class;
}

/* ---- Types in the file ---- */

/* Bytes of a predefined type in the file. */
static int length_of(const struct representation *representation, struct datatype *type, MPI_Count *len)
{
	MPI_Aint extent = 0;

	if (!representation->converts) {
		*len = type->extent;
	} else if (!representation->extent) {
		*len = external32_size(type, 1);
	} else {
		int error = representation->extent(datatype_handle(type), &extent, representation->extra_state);

		if (error != MPI_SUCCESS || extent < 0)
			return error_set(MPI_ERR_CONVERSION,
					 "the extent function of the data representation \"%s\" returned error %d and an "
					 "extent of %" PRIdPTR " for %s",
					 representation->name, error, extent, datatype_name(type));
		*len = extent;
	}
	return 0;
}

/* A type built again. Lengths in it that were given in elements go from `before` to `after`, the elements' extent. */
struct rebuilt {
	struct datatype *type;
	MPI_Count before, after;
};

static int rebuild(const struct representation *representation, struct datatype *type, struct rebuilt *out);

static bool given_in_bytes(const struct datatype *type)
{
	if (!type->envelope) /* a part of a subarray or darray */
		return false;
	int combiner = type->envelope->combiner;
	return combiner == MPI_COMBINER_HVECTOR || combiner == MPI_COMBINER_HINDEXED || combiner == MPI_COMBINER_HINDEXED_BLOCK ||
	       combiner == MPI_COMBINER_STRUCT || combiner == MPI_COMBINER_RESIZED;
}

static MPI_Count scaled(MPI_Count bytes, const struct rebuilt *child, bool in_bytes)
{
	return in_bytes || child->before == 0 ? bytes : bytes / child->before * child->after;
}

static int rebuild_list(const struct representation *representation, struct datatype *type, struct rebuilt *out)
{
	const struct shape *shape = type->shape;
	size_t n = (size_t)shape->count + 1;
	MPI_Count *displacements = malloc(n * sizeof *displacements);
	struct datatype **children = calloc(n, sizeof *children);
	struct rebuilt child = { 0 };
	bool in_bytes = given_in_bytes(type);
	int error = displacements && children ? 0 : error_set(MPI_ERR_NO_MEM, "no memory for a type of %" PRId64 " blocks", (int64_t)n);

	for (MPI_Count i = 0; !error && i < shape->count; i++) {
		if (i == 0 || shape->children) {
			error = rebuild(representation, shape_child(shape, i), &child);
			if (error)
				break;
		} else {
			datatype_retain(child.type);
		}
		children[i] = child.type;
		displacements[i] = scaled(shape->displacements[i], &child, in_bytes);
	}
	if (!error)
		error = datatype_list(shape->count, shape->blocklengths, shape->blocklength, displacements, children, NULL, &out->type);
	for (MPI_Count i = 0; children && i < shape->count; i++)
		if (children[i])
			datatype_release(children[i]);
	free(displacements);
	free(children);
	out->before = child.before;
	out->after = child.after;
	return error;
}

static int rebuild_derived(const struct representation *representation, struct datatype *type, struct rebuilt *out)
{
	const struct shape *shape = type->shape;
	bool in_bytes = given_in_bytes(type), renamed = type->envelope && type->envelope->combiner == MPI_COMBINER_DUP;
	struct rebuilt child;
	int error;

	if (shape->kind == SHAPE_LIST)
		return rebuild_list(representation, type, out);
	error = rebuild(representation, shape_child(shape, 0), &child);
	if (error)
		return error;
	*out = child;
	if (shape->kind == SHAPE_VECTOR)
		error = datatype_vector(shape->count, shape->blocklength, scaled(shape->stride, &child, in_bytes), child.type, &out->type);
	else if (renamed)
		error = datatype_dup(child.type, &out->type);
	else
		error = datatype_resized(child.type, scaled(type->lb, &child, in_bytes), scaled(type->extent, &child, in_bytes),
					 &out->type);
	datatype_release(child.type);
	return error;
}

static int rebuild(const struct representation *representation, struct datatype *type, struct rebuilt *out)
{
	MPI_Count len = 0;
	int error;

	if (type->predefined) {
		error = length_of(representation, type, &len);
		if (!error)
			error = datatype_vector(1, len, len, datatype_of(MPI_BYTE), &out->type);
	} else {
		error = rebuild_derived(representation, type, out);
	}
	/* What the user made, or the standard, is an element of what is made of it; the inside of a subarray is not. */
	if (!error && (type->predefined || type->envelope)) {
		out->before = type->extent;
		out->after = out->type->extent;
	}
	return error;
}

int representation_type(const struct representation *representation, struct datatype *type, struct datatype **out)
{
	struct rebuilt made;
	int error;

	if (!representation->converts || (!representation->extent && external32_size(type, 1) == type->size)) {
		datatype_retain(type);
		*out = type;
		return 0;
	}
	error = rebuild(representation, type, &made);
	if (error)
		return error;
	error = datatype_commit(made.type);
	if (error)
		datatype_release(made.type);
	else
		*out = made.type;
	return error;
}

int representation_size(const struct representation *representation, struct datatype *type, MPI_Count *size)
{
	struct datatype *made;
	int error;

	*size = type->size;
	if (!representation->converts)
		return 0;
	error = representation_type(representation, type, &made);
	if (!error) {
		*size = made->size;
		datatype_release(made);
	}
	return error;
}

/* ---- Values ---- */

static int user_failed(const struct representation *representation, const char *direction, int error)
{
	return error_set(MPI_ERR_CONVERSION, "the %s conversion of the data representation \"%s\" returned error %d", direction,
			 representation->name, error);
}

static int too_many(MPI_Count count)
{
	return error_set(MPI_ERR_CONVERSION, "%" PRId64 " elements do not fit the count of a conversion function of the int form; register "
			 "the representation with MPI_Register_datarep_c", (int64_t)count);
}

/* Without a conversion function (MPI_CONVERSION_FN_NULL) the bytes are those of memory, so there must be as many. */
static int same_length(const struct representation *representation, struct datatype *type)
{
	MPI_Count size;
	int error = representation_size(representation, type, &size);

	if (!error && size != type->size)
		error = error_set(MPI_ERR_CONVERSION,
				  "%s has %" PRId64 " bytes in memory and %" PRId64 " in the data representation \"%s\", but "
				  "that has no conversion function",
				  datatype_name(type), (int64_t)type->size, (int64_t)size, representation->name);
	return error;
}

int representation_to_file(const struct representation *representation, const void *buf, MPI_Count count, struct datatype *type,
			   void *filebuf)
{
	void *user = (void *)(uintptr_t)buf, *extra = representation->extra_state;
	int error;

	if (!representation->extent)
		return external32_pack(filebuf, buf, count, type);
	if (representation->write_c) {
		error = representation->write_c(user, datatype_handle(type), count, filebuf, 0, extra);
	} else if (representation->write) {
		if (count > INT_MAX)
			return too_many(count);
		error = representation->write(user, datatype_handle(type), (int)count, filebuf, 0, extra);
	} else {
		error = same_length(representation, type);
		if (error)
			return error;
		datatype_pack(filebuf, buf, (size_t)count, type);
	}
	return error == MPI_SUCCESS ? 0 : user_failed(representation, "write", error);
}

int representation_from_file(const struct representation *representation, void *buf, MPI_Count count, struct datatype *type,
			     const void *filebuf)
{
	void *from = (void *)(uintptr_t)filebuf, *extra = representation->extra_state;
	int error;

	if (!representation->extent)
		return external32_unpack(buf, count, type, filebuf);
	if (representation->read_c) {
		error = representation->read_c(buf, datatype_handle(type), count, from, 0, extra);
	} else if (representation->read) {
		if (count > INT_MAX)
			return too_many(count);
		error = representation->read(buf, datatype_handle(type), (int)count, from, 0, extra);
	} else {
		error = same_length(representation, type);
		if (error)
			return error;
		datatype_unpack(buf, (size_t)count, type, from);
	}
	return error == MPI_SUCCESS ? 0 : user_failed(representation, "read", error);
}
