/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Split collective accesses (MPI 5.0, section 14.4.5). */
#include "mpi/file.h"

#pragma weak MPI_File_read_at_all_begin_c = PMPI_File_read_at_all_begin_c
int PMPI_File_read_at_all_begin_c(MPI_File fh, MPI_Offset offset, void *buf, MPI_Count count, MPI_Datatype datatype)
{
	struct file_call call = { .fh = fh, .write = false, .together = true, .pointer = AT_OFFSET, .offset = offset,
				  .buf = buf, .count = count, .datatype = datatype, .name =
				  "MPI_File_read_at_all_begin" };

	return file_do_begin(&call, "MPI_File_read_at_all_end");
}

#pragma weak MPI_File_read_at_all_end = PMPI_File_read_at_all_end
int PMPI_File_read_at_all_end(MPI_File fh, void *buf, MPI_Status *status)
{
	(void)buf;
	return file_do_end(fh, status, "MPI_File_read_at_all_end");
}

#pragma weak MPI_File_write_at_all_begin_c = PMPI_File_write_at_all_begin_c
int PMPI_File_write_at_all_begin_c(MPI_File fh, MPI_Offset offset, const void *buf, MPI_Count count,
		MPI_Datatype datatype)
{
	struct file_call call = { .fh = fh, .write = true, .together = true, .pointer = AT_OFFSET, .offset = offset,
				  .buf = buf, .count = count, .datatype = datatype, .name =
				  "MPI_File_write_at_all_begin" };

	return file_do_begin(&call, "MPI_File_write_at_all_end");
}

#pragma weak MPI_File_write_at_all_end = PMPI_File_write_at_all_end
int PMPI_File_write_at_all_end(MPI_File fh, const void *buf, MPI_Status *status)
{
	(void)buf;
	return file_do_end(fh, status, "MPI_File_write_at_all_end");
}

#pragma weak MPI_File_read_all_begin_c = PMPI_File_read_all_begin_c
int PMPI_File_read_all_begin_c(MPI_File fh, void *buf, MPI_Count count, MPI_Datatype datatype)
{
	struct file_call call = { .fh = fh, .write = false, .together = true, .pointer = AT_POSITION, .buf = buf,
				  .count = count, .datatype = datatype, .name = "MPI_File_read_all_begin" };

	return file_do_begin(&call, "MPI_File_read_all_end");
}

#pragma weak MPI_File_read_all_end = PMPI_File_read_all_end
int PMPI_File_read_all_end(MPI_File fh, void *buf, MPI_Status *status)
{
	(void)buf;
	return file_do_end(fh, status, "MPI_File_read_all_end");
}

#pragma weak MPI_File_write_all_begin_c = PMPI_File_write_all_begin_c
int PMPI_File_write_all_begin_c(MPI_File fh, const void *buf, MPI_Count count, MPI_Datatype datatype)
{
	struct file_call call = { .fh = fh, .write = true, .together = true, .pointer = AT_POSITION, .buf = buf,
				  .count = count, .datatype = datatype, .name = "MPI_File_write_all_begin" };

	return file_do_begin(&call, "MPI_File_write_all_end");
}

#pragma weak MPI_File_write_all_end = PMPI_File_write_all_end
int PMPI_File_write_all_end(MPI_File fh, const void *buf, MPI_Status *status)
{
	(void)buf;
	return file_do_end(fh, status, "MPI_File_write_all_end");
}

#pragma weak MPI_File_read_ordered_begin_c = PMPI_File_read_ordered_begin_c
int PMPI_File_read_ordered_begin_c(MPI_File fh, void *buf, MPI_Count count, MPI_Datatype datatype)
{
	struct file_call call = { .fh = fh, .write = false, .together = true, .pointer = AT_ORDERED, .buf = buf,
				  .count = count, .datatype = datatype, .name = "MPI_File_read_ordered_begin" };

	return file_do_begin(&call, "MPI_File_read_ordered_end");
}

#pragma weak MPI_File_read_ordered_end = PMPI_File_read_ordered_end
int PMPI_File_read_ordered_end(MPI_File fh, void *buf, MPI_Status *status)
{
	(void)buf;
	return file_do_end(fh, status, "MPI_File_read_ordered_end");
}

#pragma weak MPI_File_write_ordered_begin_c = PMPI_File_write_ordered_begin_c
int PMPI_File_write_ordered_begin_c(MPI_File fh, const void *buf, MPI_Count count, MPI_Datatype datatype)
{
	struct file_call call = { .fh = fh, .write = true, .together = true, .pointer = AT_ORDERED, .buf = buf, .count
				  = count, .datatype = datatype, .name = "MPI_File_write_ordered_begin" };

	return file_do_begin(&call, "MPI_File_write_ordered_end");
}

#pragma weak MPI_File_write_ordered_end = PMPI_File_write_ordered_end
int PMPI_File_write_ordered_end(MPI_File fh, const void *buf, MPI_Status *status)
{
	(void)buf;
	return file_do_end(fh, status, "MPI_File_write_ordered_end");
}
