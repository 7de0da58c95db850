/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Reading and writing at the shared file pointer, in any order and in that of ranks (MPI 5.0, section 14.4.4). */
#include "mpi/file.h"

#pragma weak MPI_File_read_shared_c = PMPI_File_read_shared_c
int PMPI_File_read_shared_c(MPI_File fh, void *buf, MPI_Count count, MPI_Datatype datatype, MPI_Status *status)
{
	struct file_call call = { .fh = fh, .write = false, .together = false, .pointer = AT_SHARED, .buf = buf,
				  .count = count, .datatype = datatype, .name = "MPI_File_read_shared" };

	return file_do(&call, status);
}

#pragma weak MPI_File_write_shared_c = PMPI_File_write_shared_c
int PMPI_File_write_shared_c(MPI_File fh, const void *buf, MPI_Count count, MPI_Datatype datatype, MPI_Status *status)
{
	struct file_call call = { .fh = fh, .write = true, .together = false, .pointer = AT_SHARED, .buf = buf, .count
				  = count, .datatype = datatype, .name = "MPI_File_write_shared" };

	return file_do(&call, status);
}

#pragma weak MPI_File_iread_shared_c = PMPI_File_iread_shared_c
int PMPI_File_iread_shared_c(MPI_File fh, void *buf, MPI_Count count, MPI_Datatype datatype, MPI_Request *request)
{
	struct file_call call = { .fh = fh, .write = false, .together = false, .pointer = AT_SHARED, .buf = buf,
				  .count = count, .datatype = datatype, .name = "MPI_File_iread_shared" };

	return file_do_later(&call, request);
}

#pragma weak MPI_File_iwrite_shared_c = PMPI_File_iwrite_shared_c
int PMPI_File_iwrite_shared_c(MPI_File fh, const void *buf, MPI_Count count, MPI_Datatype datatype,
		MPI_Request *request)
{
	struct file_call call = { .fh = fh, .write = true, .together = false, .pointer = AT_SHARED, .buf = buf, .count
				  = count, .datatype = datatype, .name = "MPI_File_iwrite_shared" };

	return file_do_later(&call, request);
}

#pragma weak MPI_File_read_ordered_c = PMPI_File_read_ordered_c
int PMPI_File_read_ordered_c(MPI_File fh, void *buf, MPI_Count count, MPI_Datatype datatype, MPI_Status *status)
{
	struct file_call call = { .fh = fh, .write = false, .together = true, .pointer = AT_ORDERED, .buf = buf,
				  .count = count, .datatype = datatype, .name = "MPI_File_read_ordered" };

	return file_do(&call, status);
}

#pragma weak MPI_File_write_ordered_c = PMPI_File_write_ordered_c
int PMPI_File_write_ordered_c(MPI_File fh, const void *buf, MPI_Count count, MPI_Datatype datatype,
		MPI_Status *status)
{
	struct file_call call = { .fh = fh, .write = true, .together = true, .pointer = AT_ORDERED, .buf = buf, .count
				  = count, .datatype = datatype, .name = "MPI_File_write_ordered" };

	return file_do(&call, status);
}
