/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Which library and which machine this is, and memory from it (MPI 5.0, sections 9.1 and 9.2; section 15.2 for
 * MPI_Pcontrol). The enquiries about versions are legal at any time.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "mpi/api.h"
#include "runtime/info.h"

#pragma weak MPI_Get_version = PMPI_Get_version
int PMPI_Get_version(int *version, int *subversion)
{
	int rc = api_output(version, "version");

	if (!rc)
		rc = api_output(subversion, "subversion");
	if (rc)
		return api_fail(NULL, rc, "MPI_Get_version");
	*version = MPI_VERSION;
	*subversion = MPI_SUBVERSION;
	return MPI_SUCCESS;
}

#pragma weak MPI_Get_library_version = PMPI_Get_library_version
int PMPI_Get_library_version(char *version, int *resultlen)
{
	int rc = api_output(version, "version");

	if (!rc)
		rc = api_output(resultlen, "resultlen");
	if (rc)
		return api_fail(NULL, rc, "MPI_Get_library_version");
	*resultlen = snprintf(version, MPI_MAX_LIBRARY_VERSION_STRING, "Weft %s, MPI %d.%d, standard ABI %d.%d", PACKAGE_VERSION,
			MPI_VERSION, MPI_SUBVERSION, MPI_ABI_VERSION, MPI_ABI_SUBVERSION);
	return MPI_SUCCESS;
}

#pragma weak MPI_Get_processor_name = PMPI_Get_processor_name
int PMPI_Get_processor_name(char *name, int *resultlen)
{
	char host[MPI_MAX_PROCESSOR_NAME];
	int rc = api_ready();

	if (!rc)
		rc = api_output(name, "name");
	if (!rc)
		rc = api_output(resultlen, "resultlen");
	if (rc)
		return api_fail(NULL, rc, "MPI_Get_processor_name");
	if (gethostname(host, sizeof host))
		strcpy(host, "unknown");
	host[sizeof host - 1] = '\0'; /* gethostname may leave out the zero of a long name */
	*resultlen = (int)strlen(host);
	memcpy(name, host, (size_t)*resultlen + 1);
	return MPI_SUCCESS;
}

/*
 * Resources of which this process has part or all (section 9.1.3): "true" when it is bound to no more than one of that
 * kind. Names as MPI_Comm_split_type takes them.
 */
static int describe_resources(struct info *info)
{
	const struct segment_local *place = &runtime.segment.locals[runtime.local_rank];
	int rc = info_set(info, "mpi_shared_memory", "true");

	if (!rc)
		rc = info_set(info, "hwloc://Machine", "true");
	if (!rc)
		rc = info_set(info, "hwloc://NUMANode", place->numa >= 0 ? "true" : "false");
	if (!rc)
		rc = info_set(info, "hwloc://PU", place->cpu_count == 1 ? "true" : "false");
	return rc;
}

#pragma weak MPI_Get_hw_resource_info = PMPI_Get_hw_resource_info
int PMPI_Get_hw_resource_info(MPI_Info *hw_info)
{
	struct info *info = NULL;
	int rc = api_ready();

	if (!rc)
		rc = api_output(hw_info, "hw_info");
	if (!rc && !(info = info_new()))
		rc = error_set(MPI_ERR_NO_MEM, "no memory for an info object");
	if (!rc)
		rc = describe_resources(info);
	if (rc) {
		info_free(info);
		return api_fail(NULL, rc, "MPI_Get_hw_resource_info");
	}
	*hw_info = info_handle(info);
	return MPI_SUCCESS;
}

/* For profiling tools, which put their own in its place. */
#pragma weak MPI_Pcontrol = PMPI_Pcontrol
int PMPI_Pcontrol(const int level, ...)
{
	(void)level;
	return MPI_SUCCESS;
}

/* ---- Memory ---- */

/* Large pieces start at a page, which suits copies between processes and network cards; small ones at a cache line. */
#define PAGE_FROM ((MPI_Aint)1 << 16)
#define PAGE 4096

/* The alignment that the info asks for (MPI 5.0, section 9.2), a power of two; 0 when it asks for nothing. */
static int wanted_alignment(MPI_Info handle, size_t *alignment)
{
	struct info *info = info_of(handle);
	char value[24], *end;
	size_t len;

	*alignment = 0;
	if (handle == MPI_INFO_NULL)
		return 0;
	if (!info)
		return error_set(MPI_ERR_INFO, "the info is no info object: freed, or never made");
	if (!info_get(info, "mpi_minimum_memory_alignment", value, sizeof value, &len))
		return 0;
	unsigned long long wanted = strtoull(value, &end, 10);
	if (*end || len >= sizeof value || wanted == 0 || wanted & (wanted - 1))
		return error_set(MPI_ERR_INFO_VALUE, "mpi_minimum_memory_alignment is \"%s\", should be a power of two", value);
	*alignment = wanted;
	return 0;
}

#pragma weak MPI_Alloc_mem = PMPI_Alloc_mem
int PMPI_Alloc_mem(MPI_Aint size, MPI_Info info, void *baseptr)
{
	size_t alignment = 0;
	void *memory = NULL;
	int rc = api_ready();

	if (!rc && size < 0)
		rc = error_set(MPI_ERR_ARG, "the size is %lld bytes, must not be negative", (long long)size);
	if (!rc)
		rc = api_output(baseptr, "baseptr");
	if (!rc)
		rc = wanted_alignment(info, &alignment);
	if (!rc) {
		alignment = size_max(alignment, size >= PAGE_FROM ? PAGE : CACHE_LINE);
		if (posix_memalign(&memory, alignment, size ? (size_t)size : 1))
			rc = error_set(MPI_ERR_NO_MEM, "no memory for %lld bytes", (long long)size);
	}
	if (rc)
		return api_fail(NULL, rc, "MPI_Alloc_mem");
	*(void **)baseptr = memory;
	return MPI_SUCCESS;
}

#pragma weak MPI_Free_mem = PMPI_Free_mem
int PMPI_Free_mem(void *base)
{
	int rc = api_ready();

	if (rc)
		return api_fail(NULL, rc, "MPI_Free_mem");
	free(base);
	return MPI_SUCCESS;
}
