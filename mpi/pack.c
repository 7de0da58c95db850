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

static cold_path int bad_position(const void *buffer, MPI_Count size, const MPI_Count *position, size_t len)
{
	int rc = api_output(position, "position");
	if (rc)
		return rc;
	if (size < 0 || *position < 0 || *position > size)
		return error_set(MPI_ERR_ARG, "position %" PRId64 " in a packed buffer of %" PRId64 " bytes", (int64_t)*position,
				 (int64_t)size);
	if ((size_t)(size - *position) < len)
		return error_set(MPI_ERR_TRUNCATE,
				 "%zu bytes from position %" PRId64 " on do not fit the packed buffer of %" PRId64 " bytes", len,
				 (int64_t)*position, (int64_t)size);
	return buffer || len == 0 ? 0 : error_set(MPI_ERR_BUFFER, "the packed buffer is NULL");
}

/* Bytes from *position on in a buffer of SIZE, of which LEN are about to be used. */
static inline int check_position(const void *buffer, MPI_Count size, const MPI_Count *position, size_t len)
{
	if (likely(buffer && position && size >= 0 && (uint64_t)*position <= (uint64_t)size && (uint64_t)(size - *position) >= len))
		return 0;
	return bad_position(buffer, size, position, len);
}

static cold_path int too_large(const struct datatype *type, MPI_Count count)
{
	return error_set(MPI_ERR_VALUE_TOO_LARGE, "%" PRId64 " elements of %" PRId64 " bytes exceed 63 bits", (int64_t)count,
			 (int64_t)type->size);
}

static inline int bytes_of(const struct datatype *type, MPI_Count count, size_t *bytes)
{
	return likely(datatype_bytes(type, (size_t)count, bytes)) ? 0 : too_large(type, count);
}

/* What pack and unpack check alike, in the order in which it is told: BUF holds COUNT elements. */
static inline int check(MPI_Comm comm, const void *buf, MPI_Count count, MPI_Datatype datatype, const void *packed, MPI_Count size,
			const MPI_Count *position, struct comm **c, struct datatype **type, size_t *len)
{
	int rc = api_comm(comm, c);
	if (!rc)
		rc = api_type(datatype, type);
	if (!rc)
		rc = api_count(count);
	if (!rc && unlikely(!buf))
		rc = api_buffer(buf, (size_t)count, *type);
	if (!rc)
		rc = bytes_of(*type, count, len);
	return rc ? rc : check_position(packed, size, position, *len);
}

#pragma weak MPI_Pack_c = PMPI_Pack_c
int PMPI_Pack_c(const void *inbuf, MPI_Count incount, MPI_Datatype datatype, void *outbuf, MPI_Count outsize, MPI_Count *position,
		MPI_Comm comm)
{
	struct comm *c;
	struct datatype *type;
	size_t len = 0;
	int rc = check(comm, inbuf, incount, datatype, outbuf, outsize, position, &c, &type, &len);
	if (unlikely(rc))
		return api_fail(c, rc, "MPI_Pack");
	char *packed = (char *)outbuf + *position;
	*position += (MPI_Count)len;
	if (datatype_dense(type, (size_t)incount))
		memcpy(packed, (const char *)inbuf + type->true_lb, len);
	else
		datatype_pack(packed, inbuf, (size_t)incount, type);
	return MPI_SUCCESS;
}

#pragma weak MPI_Unpack_c = PMPI_Unpack_c
int PMPI_Unpack_c(const void *inbuf, MPI_Count insize, MPI_Count *position, void *outbuf, MPI_Count outcount, MPI_Datatype datatype,
		  MPI_Comm comm)
{
	struct comm *c;
	struct datatype *type;
	size_t len = 0;
	int rc = check(comm, outbuf, outcount, datatype, inbuf, insize, position, &c, &type, &len);
	if (unlikely(rc))
		return api_fail(c, rc, "MPI_Unpack");
	const char *packed = (const char *)inbuf + *position;
	*position += (MPI_Count)len;
	if (datatype_dense(type, (size_t)outcount))
		memcpy((char *)outbuf + type->true_lb, packed, len);
	else
		datatype_unpack(outbuf, (size_t)outcount, type, packed);
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
		rc = error_set(MPI_ERR_ARG, "the data representation is \"%s\"; only \"external32\" is known here",
			       datarep ? datarep : "(null)");
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
