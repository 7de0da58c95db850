/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Calls of the file chapter (MPI 5.0, chapter 14), checked and put in the form that io/ wants. The many forms of reading and writing are few
 * functions here: what differs is in struct file_call.
 */
#ifndef MPI_FILE_H
#define MPI_FILE_H

#include "io/access.h"
#include "mpi/api.h"

/* Report on the file, or on MPI_FILE_NULL when NULL; returns what the function must return. Lane not entered. */
int file_fail(struct file *file, int class, const char *call) cold_path;

int file_bad(MPI_File handle) cold_path;
static inline int api_file(MPI_File handle, struct file **out)
{
	*out = file_of(handle);
	return likely(*out != 0) ? api_ready() : file_bad(handle);
}

enum file_pointer { AT_OFFSET, AT_POSITION, AT_SHARED, AT_ORDERED };

struct file_call {
	MPI_File fh;
	bool write;
	bool together;              /* collective */
	enum file_pointer pointer;
	MPI_Offset offset;          /* AT_OFFSET */
	const void *buf;
	MPI_Count count;
	MPI_Datatype datatype;
	const char *name;           /* of the function */
};

/* Do it; what the function must return. */
int file_do(const struct file_call *call, MPI_Status *status);
int file_do_later(const struct file_call *call, MPI_Request *request);
/* The halves of a split collective; END is the name of the function that ends it. */
int file_do_begin(const struct file_call *call, const char *end);
int file_do_end(MPI_File fh, MPI_Status *status, const char *name);

#endif
