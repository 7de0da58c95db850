/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Pack and unpack (MPI 5.0, sections 5.2 and 5.3), and addresses. A packed buffer holds the bytes of the type map and nothing else,
 * so that it may be sent as MPI_PACKED and received as the type, and the other way round.
 */
#include "datatypes/cursor.h"
#include "datatypes/external32.h"
#include "mpi/api.h"

#include <inttypes.h>
#include <string.h>

#pragma weak MPI_Get_address = PMPI_Get_address
int PMPI_Get_address(const void *location, MPI_Aint *address)
{
	int rc = api_output(address, "address");
	if (rc)
		return api_fail(NULL, rc, "MPI_Get_address");
	*address = (MPI_Aint)location;
	return MPI_SUCCESS;
}

/* Bytes from *position on in a buffer of SIZE, of which LEN are about to be used. */
static int check_position(const void *buffer, MPI_Count size, const MPI_Count *position, size_t len)
{
	int rc = api_output(position, "position");
	if (rc)
		return rc;
	if (size < 0 || *position < 0 || *position > size)
		return error_set(MPI_ERR_ARG, "position %" PRId64 " in a packed buffer of %" PRId64 " bytes", (int64_t)*position, (int64_t)size);
	if ((size_t)(size - *position) < len)
		return error_set(MPI_ERR_TRUNCATE, "%zu bytes from position %" PRId64 " on do not fit the packed buffer of %" PRId64 " bytes", len,
				 (int64_t)*position, (int64_t)size);
	if (!buffer && len > 0)
		return error_set(MPI_ERR_BUFFER, "the packed buffer is NULL");
	return 0;
}

static int check_typed(const void *buf, MPI_Count count, MPI_Datatype datatype, struct datatype **type)
{
	int rc = api_type(datatype, type);
	if (!rc)
		rc = api_count(count);
	return rc ? rc : api_buffer(buf, (size_t)count, *type);
}

static int bytes_of(const struct datatype *type, MPI_Count count, size_t *bytes)
{
	if (datatype_bytes(type, (size_t)count, bytes))
		return 0;
	return error_set(MPI_ERR_VALUE_TOO_LARGE, "%" PRId64 " elements of %" PRId64 " bytes exceed 63 bits", (int64_t)count,
			 (int64_t)type->size);
}

#pragma weak MPI_Pack_c = PMPI_Pack_c
int PMPI_Pack_c(const void *inbuf, MPI_Count incount, MPI_Datatype datatype, void *outbuf, MPI_Count outsize, MPI_Count *position,
		MPI_Comm comm)
{
	struct comm *c;
	struct datatype *type;
	size_t len = 0;
	int rc = api_comm(comm, &c);
	if (!rc)
		rc = check_typed(inbuf, incount, datatype, &type);
	if (!rc)
		rc = bytes_of(type, incount, &len);
	if (!rc)
		rc = check_position(outbuf, outsize, position, len);
	if (rc)
		return api_fail(c, rc, "MPI_Pack");
	char *packed = (char *)outbuf + *position;
	if (datatype_dense(type, (size_t)incount))
		memcpy(packed, (const char *)inbuf + type->true_lb, len);
	else
		datatype_pack(packed, inbuf, (size_t)incount, type);
	*position += (MPI_Count)len;
	return MPI_SUCCESS;
}

#pragma weak MPI_Unpack_c = PMPI_Unpack_c
int PMPI_Unpack_c(const void *inbuf, MPI_Count insize, MPI_Count *position, void *outbuf, MPI_Count outcount, MPI_Datatype datatype,
		  MPI_Comm comm)
{
	struct comm *c;
	struct datatype *type;
	size_t len = 0;
	int rc = api_comm(comm, &c);
	if (!rc)
		rc = check_typed(outbuf, outcount, datatype, &type);
	if (!rc)
		rc = bytes_of(type, outcount, &len);
	if (!rc)
		rc = check_position(inbuf, insize, position, len);
	if (rc)
		return api_fail(c, rc, "MPI_Unpack");
	const char *packed = (const char *)inbuf + *position;
	if (datatype_dense(type, (size_t)outcount))
		memcpy((char *)outbuf + type->true_lb, packed, len);
	else
		datatype_unpack(outbuf, (size_t)outcount, type, packed);
	*position += (MPI_Count)len;
	return MPI_SUCCESS;
}

#pragma weak MPI_Pack_size_c = PMPI_Pack_size_c
int PMPI_Pack_size_c(MPI_Count incount, MPI_Datatype datatype, MPI_Comm comm, MPI_Count *size)
{
	struct comm *c;
	struct datatype *type;
	size_t len = 0;
	int rc = api_comm(comm, &c);
	if (!rc)
		rc = api_type(datatype, &type);
	if (!rc)
		rc = api_count(incount);
	if (!rc)
		rc = bytes_of(type, incount, &len);
	if (!rc)
		rc = api_output(size, "size");
	if (rc)
		return api_fail(c, rc, "MPI_Pack_size");
	*size = (MPI_Count)len;
	return MPI_SUCCESS;
}

/* ---- external32 ---- */

static int external_bytes(const char *datarep, MPI_Count count, MPI_Datatype datatype, struct datatype **type, MPI_Count *bytes)
{
	int rc = api_ready();
	if (!rc && (!datarep || strcmp(datarep, "external32") != 0))
		rc = error_set(MPI_ERR_ARG, "the data representation is \"%s\"; only \"external32\" is known here", datarep ? datarep : "(null)");
	if (!rc)
		rc = api_type(datatype, type);
	if (!rc)
		rc = api_count(count);
	if (!rc && (*bytes = external32_size(*type, count)) < 0)
		rc = error_set(MPI_ERR_VALUE_TOO_LARGE, "%" PRId64 " elements exceed 63 bits in external32", (int64_t)count);
	return rc;
}

#pragma weak MPI_Pack_external_c = PMPI_Pack_external_c
int PMPI_Pack_external_c(const char *datarep, const void *inbuf, MPI_Count incount, MPI_Datatype datatype, void *outbuf,
			 MPI_Count outsize, MPI_Count *position)
{
	struct datatype *type;
	MPI_Count len = 0;
	int rc = external_bytes(datarep, incount, datatype, &type, &len);
	if (!rc)
		rc = api_buffer(inbuf, (size_t)incount, type);
	if (!rc)
		rc = check_position(outbuf, outsize, position, (size_t)len);
	if (!rc)
		rc = external32_pack((char *)outbuf + *position, inbuf, incount, type);
	if (rc)
		return api_fail(NULL, rc, "MPI_Pack_external");
	*position += len;
	return MPI_SUCCESS;
}

#pragma weak MPI_Unpack_external_c = PMPI_Unpack_external_c
int PMPI_Unpack_external_c(const char datarep[], const void *inbuf, MPI_Count insize, MPI_Count *position, void *outbuf,
			   MPI_Count outcount, MPI_Datatype datatype)
{
	struct datatype *type;
	MPI_Count len = 0;
	int rc = external_bytes(datarep, outcount, datatype, &type, &len);
	if (!rc)
		rc = api_buffer(outbuf, (size_t)outcount, type);
	if (!rc)
		rc = check_position(inbuf, insize, position, (size_t)len);
	if (!rc)
		rc = external32_unpack(outbuf, outcount, type, (const char *)inbuf + *position);
	if (rc)
		return api_fail(NULL, rc, "MPI_Unpack_external");
	*position += len;
	return MPI_SUCCESS;
}

#pragma weak MPI_Pack_external_size_c = PMPI_Pack_external_size_c
int PMPI_Pack_external_size_c(const char *datarep, MPI_Count incount, MPI_Datatype datatype, MPI_Count *size)
{
	struct datatype *type;
	MPI_Count len = 0;
	int rc = external_bytes(datarep, incount, datatype, &type, &len);
	if (!rc)
		rc = api_output(size, "size");
	if (rc)
		return api_fail(NULL, rc, "MPI_Pack_external_size");
	*size = len;
	return MPI_SUCCESS;
}
