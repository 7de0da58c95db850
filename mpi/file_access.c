/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Reading and writing at explicit offsets and at the individual file pointer (MPI 5.0, sections 14.4.2 and 14.4.3). */
#include "mpi/file.h"

/* ---- Explicit offsets ---- */

#pragma weak MPI_File_read_at_c = PMPI_File_read_at_c
int PMPI_File_read_at_c(MPI_File fh, MPI_Offset offset, void *buf, MPI_Count count, MPI_Datatype datatype,
		MPI_Status *status)
{
	struct file_call call = { .fh = fh, .write = false, .together = false, .pointer = AT_OFFSET, .offset = offset,
				  .buf = buf, .count = count, .datatype = datatype, .name = "MPI_File_read_at" };

	return file_do(&call, status);
}

#pragma weak MPI_File_read_at_all_c = PMPI_File_read_at_all_c
int PMPI_File_read_at_all_c(MPI_File fh, MPI_Offset offset, void *buf, MPI_Count count, MPI_Datatype datatype,
		MPI_Status *status)
{
	struct file_call call = { .fh = fh, .write = false, .together = true, .pointer = AT_OFFSET, .offset = offset,
				  .buf = buf, .count = count, .datatype = datatype, .name = "MPI_File_read_at_all" };

	return file_do(&call, status);
}

#pragma weak MPI_File_write_at_c = PMPI_File_write_at_c
int PMPI_File_write_at_c(MPI_File fh, MPI_Offset offset, const void *buf, MPI_Count count, MPI_Datatype datatype,
		MPI_Status *status)
{
	struct file_call call = { .fh = fh, .write = true, .together = false, .pointer = AT_OFFSET, .offset = offset,
				  .buf = buf, .count = count, .datatype = datatype, .name = "MPI_File_write_at" };

	return file_do(&call, status);
}

#pragma weak MPI_File_write_at_all_c = PMPI_File_write_at_all_c
int PMPI_File_write_at_all_c(MPI_File fh, MPI_Offset offset, const void *buf, MPI_Count count, MPI_Datatype datatype,
		MPI_Status *status)
{
	struct file_call call = { .fh = fh, .write = true, .together = true, .pointer = AT_OFFSET, .offset = offset,
				  .buf = buf, .count = count, .datatype = datatype, .name = "MPI_File_write_at_all" };

	return file_do(&call, status);
}

#pragma weak MPI_File_iread_at_c = PMPI_File_iread_at_c
int PMPI_File_iread_at_c(MPI_File fh, MPI_Offset offset, void *buf, MPI_Count count, MPI_Datatype datatype,
		MPI_Request *request)
{
	struct file_call call = { .fh = fh, .write = false, .together = false, .pointer = AT_OFFSET, .offset = offset,
				  .buf = buf, .count = count, .datatype = datatype, .name = "MPI_File_iread_at" };

	return file_do_later(&call, request);
}

#pragma weak MPI_File_iread_at_all_c = PMPI_File_iread_at_all_c
int PMPI_File_iread_at_all_c(MPI_File fh, MPI_Offset offset, void *buf, MPI_Count count, MPI_Datatype datatype,
		MPI_Request *request)
{
	struct file_call call = { .fh = fh, .write = false, .together = true, .pointer = AT_OFFSET, .offset = offset,
				  .buf = buf, .count = count, .datatype = datatype, .name = "MPI_File_iread_at_all" };

	return file_do_later(&call, request);
}

#pragma weak MPI_File_iwrite_at_c = PMPI_File_iwrite_at_c
int PMPI_File_iwrite_at_c(MPI_File fh, MPI_Offset offset, const void *buf, MPI_Count count, MPI_Datatype datatype,
		MPI_Request *request)
{
	struct file_call call = { .fh = fh, .write = true, .together = false, .pointer = AT_OFFSET, .offset = offset,
				  .buf = buf, .count = count, .datatype = datatype, .name = "MPI_File_iwrite_at" };

	return file_do_later(&call, request);
}

#pragma weak MPI_File_iwrite_at_all_c = PMPI_File_iwrite_at_all_c
int PMPI_File_iwrite_at_all_c(MPI_File fh, MPI_Offset offset, const void *buf, MPI_Count count, MPI_Datatype datatype,
		MPI_Request *request)
{
	struct file_call call = { .fh = fh, .write = true, .together = true, .pointer = AT_OFFSET, .offset = offset,
				  .buf = buf, .count = count, .datatype = datatype, .name = "MPI_File_iwrite_at_all"
				  };

	return file_do_later(&call, request);
}

/* ---- The individual file pointer ---- */

#pragma weak MPI_File_read_c = PMPI_File_read_c
int PMPI_File_read_c(MPI_File fh, void *buf, MPI_Count count, MPI_Datatype datatype, MPI_Status *status)
{
	struct file_call call = { .fh = fh, .write = false, .together = false, .pointer = AT_POSITION, .buf = buf,
				  .count = count, .datatype = datatype, .name = "MPI_File_read" };

	return file_do(&call, status);
}

#pragma weak MPI_File_read_all_c = PMPI_File_read_all_c
int PMPI_File_read_all_c(MPI_File fh, void *buf, MPI_Count count, MPI_Datatype datatype, MPI_Status *status)
{
	struct file_call call = { .fh = fh, .write = false, .together = true, .pointer = AT_POSITION, .buf = buf,
				  .count = count, .datatype = datatype, .name = "MPI_File_read_all" };

	return file_do(&call, status);
}

#pragma weak MPI_File_write_c = PMPI_File_write_c
int PMPI_File_write_c(MPI_File fh, const void *buf, MPI_Count count, MPI_Datatype datatype, MPI_Status *status)
{
	struct file_call call = { .fh = fh, .write = true, .together = false, .pointer = AT_POSITION, .buf = buf,
				  .count = count, .datatype = datatype, .name = "MPI_File_write" };

	return file_do(&call, status);
}

#pragma weak MPI_File_write_all_c = PMPI_File_write_all_c
int PMPI_File_write_all_c(MPI_File fh, const void *buf, MPI_Count count, MPI_Datatype datatype, MPI_Status *status)
{
	struct file_call call = { .fh = fh, .write = true, .together = true, .pointer = AT_POSITION, .buf = buf,
				  .count = count, .datatype = datatype, .name = "MPI_File_write_all" };

	return file_do(&call, status);
}

#pragma weak MPI_File_iread_c = PMPI_File_iread_c
int PMPI_File_iread_c(MPI_File fh, void *buf, MPI_Count count, MPI_Datatype datatype, MPI_Request *request)
{
	struct file_call call = { .fh = fh, .write = false, .together = false, .pointer = AT_POSITION, .buf = buf,
				  .count = count, .datatype = datatype, .name = "MPI_File_iread" };

	return file_do_later(&call, request);
}

#pragma weak MPI_File_iread_all_c = PMPI_File_iread_all_c
int PMPI_File_iread_all_c(MPI_File fh, void *buf, MPI_Count count, MPI_Datatype datatype, MPI_Request *request)
{
	struct file_call call = { .fh = fh, .write = false, .together = true, .pointer = AT_POSITION, .buf = buf,
				  .count = count, .datatype = datatype, .name = "MPI_File_iread_all" };

	return file_do_later(&call, request);
}

#pragma weak MPI_File_iwrite_c = PMPI_File_iwrite_c
int PMPI_File_iwrite_c(MPI_File fh, const void *buf, MPI_Count count, MPI_Datatype datatype, MPI_Request *request)
{
	struct file_call call = { .fh = fh, .write = true, .together = false, .pointer = AT_POSITION, .buf = buf,
				  .count = count, .datatype = datatype, .name = "MPI_File_iwrite" };

	return file_do_later(&call, request);
}

#pragma weak MPI_File_iwrite_all_c = PMPI_File_iwrite_all_c
int PMPI_File_iwrite_all_c(MPI_File fh, const void *buf, MPI_Count count, MPI_Datatype datatype, MPI_Request *request)
{
	struct file_call call = { .fh = fh, .write = true, .together = true, .pointer = AT_POSITION, .buf = buf,
				  .count = count, .datatype = datatype, .name = "MPI_File_iwrite_all" };

	return file_do_later(&call, request);
}
