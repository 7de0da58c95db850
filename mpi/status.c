/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* What a status tells: counts, elements, source, tag, error, cancelled. */
#include "runtime/request.h"

#include "mpi/api.h"

static int check(const MPI_Status *status, MPI_Datatype datatype, struct datatype **type)
{
	if (status == MPI_STATUS_IGNORE)
		return error_set(MPI_ERR_ARG, "the status is MPI_STATUS_IGNORE, which tells nothing");
	*type = datatype_of(datatype);
	return *type ? 0 : api_bad_type(datatype);
}

#pragma weak MPI_Get_count_c = PMPI_Get_count_c
int PMPI_Get_count_c(const MPI_Status *status, MPI_Datatype datatype, MPI_Count *count)
{
	struct datatype *type;
	int rc = check(status, datatype, &type);
	uint64_t bytes;

	if (!rc)
		rc = api_output(count, "count");
	if (rc)
		return api_fail(NULL, rc, "MPI_Get_count");
	bytes = mpi_status_bytes(status);
	if (type->size == 0)
		*count = bytes == 0 ? 0 : MPI_UNDEFINED;
	else
		*count = bytes % (uint64_t)type->size ? MPI_UNDEFINED : (MPI_Count)(bytes / (uint64_t)type->size);
	return MPI_SUCCESS;
}

#pragma weak MPI_Get_elements_c = PMPI_Get_elements_c
int PMPI_Get_elements_c(const MPI_Status *status, MPI_Datatype datatype, MPI_Count *count)
{
	struct datatype *type;
	MPI_Count elements;
	int rc = check(status, datatype, &type);

	if (!rc)
		rc = api_output(count, "count");
	if (rc)
		return api_fail(NULL, rc, "MPI_Get_elements");
	elements = datatype_elements(type, (MPI_Count)mpi_status_bytes(status));
	*count = elements < 0 ? MPI_UNDEFINED : elements;
	return MPI_SUCCESS;
}

#pragma weak MPI_Get_elements_x = PMPI_Get_elements_x
int PMPI_Get_elements_x(const MPI_Status *status, MPI_Datatype datatype, MPI_Count *count)
{
	return PMPI_Get_elements_c(status, datatype, count);
}

#pragma weak MPI_Status_set_elements_c = PMPI_Status_set_elements_c
int PMPI_Status_set_elements_c(MPI_Status *status, MPI_Datatype datatype, MPI_Count count)
{
	struct datatype *type;
	MPI_Count bytes = 0;
	int rc = check(status, datatype, &type);

	if (!rc)
		rc = api_count(count);
	if (!rc && (bytes = datatype_elements_size(type, count)) < 0)
		rc = error_set(MPI_ERR_COUNT, "that many elements are more than 2^63 bytes");
	if (rc)
		return api_fail(NULL, rc, "MPI_Status_set_elements");
	mpi_status_set_bytes(status, (uint64_t)bytes);
	return MPI_SUCCESS;
}

#pragma weak MPI_Status_set_elements_x = PMPI_Status_set_elements_x
int PMPI_Status_set_elements_x(MPI_Status *status, MPI_Datatype datatype, MPI_Count count)
{
	return PMPI_Status_set_elements_c(status, datatype, count);
}

static int check_status(const MPI_Status *status, const char *call)
{
	if (status != MPI_STATUS_IGNORE)
		return 0;
	return api_fail(NULL, error_set(MPI_ERR_ARG, "the status is MPI_STATUS_IGNORE"), call);
}

#pragma weak MPI_Test_cancelled = PMPI_Test_cancelled
int PMPI_Test_cancelled(const MPI_Status *status, int *flag)
{
	int rc = check_status(status, "MPI_Test_cancelled");

	if (!rc)
		*flag = mpi_status_cancelled(status);
	return rc;
}

#pragma weak MPI_Status_set_cancelled = PMPI_Status_set_cancelled
int PMPI_Status_set_cancelled(MPI_Status *status, int flag)
{
	int rc = check_status(status, "MPI_Status_set_cancelled");

	if (!rc)
		mpi_status_set_cancelled_flag(status, flag != 0);
	return rc;
}

#pragma weak MPI_Status_get_source = PMPI_Status_get_source
int PMPI_Status_get_source(const MPI_Status *status, int *source)
{
	int rc = check_status(status, "MPI_Status_get_source");

	if (!rc)
		*source = status->MPI_SOURCE;
	return rc;
}

#pragma weak MPI_Status_set_source = PMPI_Status_set_source
int PMPI_Status_set_source(MPI_Status *status, int source)
{
	int rc = check_status(status, "MPI_Status_set_source");

	if (!rc)
		status->MPI_SOURCE = source;
	return rc;
}

#pragma weak MPI_Status_get_tag = PMPI_Status_get_tag
int PMPI_Status_get_tag(const MPI_Status *status, int *tag)
{
	int rc = check_status(status, "MPI_Status_get_tag");

	if (!rc)
		*tag = status->MPI_TAG;
	return rc;
}

#pragma weak MPI_Status_set_tag = PMPI_Status_set_tag
int PMPI_Status_set_tag(MPI_Status *status, int tag)
{
	int rc = check_status(status, "MPI_Status_set_tag");

	if (!rc)
		status->MPI_TAG = tag;
	return rc;
}

#pragma weak MPI_Status_get_error = PMPI_Status_get_error
int PMPI_Status_get_error(const MPI_Status *status, int *error)
{
	int rc = check_status(status, "MPI_Status_get_error");

	if (!rc)
		*error = status->MPI_ERROR;
	return rc;
}

#pragma weak MPI_Status_set_error = PMPI_Status_set_error
int PMPI_Status_set_error(MPI_Status *status, int error)
{
	int rc = check_status(status, "MPI_Status_set_error");

	if (!rc)
		status->MPI_ERROR = error;
	return rc;
}
