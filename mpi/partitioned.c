/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Partitioned communication (MPI 5.0, chapter 4). */
#include "runtime/partitioned.h"

#include <inttypes.h>
#include <limits.h>

#include "mpi/api.h"
#include "runtime/info.h"
#include "runtime/progress.h"

static int check_init(const void *buf, int partitions, MPI_Count count, MPI_Datatype datatype, int rank, const char *what, int tag,
		MPI_Comm comm, MPI_Info info, const MPI_Request *request, struct message *out)
{
	struct datatype *type;
	int rc = api_comm(comm, &out->comm);

	if (!rc && partitions < 0)
		rc = error_set(MPI_ERR_ARG, "the number of partitions is %d, must not be negative", partitions);
	if (!rc)
		rc = api_count(count);
	if (!rc)
		rc = api_type(datatype, &type);
	if (!rc && (MPI_Count)partitions * (type->size ? type->size : 1) > 0 &&
			count > INT64_MAX / ((MPI_Count)partitions * (type->size ? type->size : 1)))
		rc = error_set(MPI_ERR_COUNT, "%d partitions of %" PRId64 " elements are more than 2^63 bytes", partitions,
				(int64_t)count);
	if (!rc && partitions > 0 && rank != MPI_PROC_NULL)
		rc = api_buffer(buf, (size_t)count, type);
	/* No wildcards here, also for receives (section 4.2.1). */
	if (!rc && ((rank < 0 && rank != MPI_PROC_NULL) || rank >= out->comm->remote_size))
		rc = rank == MPI_ANY_SOURCE
			? error_set(MPI_ERR_RANK, "the source is MPI_ANY_SOURCE, which partitioned receives cannot have")
			: api_bad_rank(out->comm, rank, what);
	if (!rc && tag < 0)
		rc = tag == MPI_ANY_TAG
			? error_set(MPI_ERR_TAG, "the tag is MPI_ANY_TAG, which partitioned communication cannot have")
			: api_bad_tag(tag, false);
	if (!rc && info != MPI_INFO_NULL && !info_of(info))
		rc = error_set(MPI_ERR_INFO, "the info is no info object: freed, or never made");
	if (rc)
		return rc;
	*out = (struct message){.comm = comm_base(out->comm), .context = out->comm->context, .out = buf, .count = (size_t)count,
		.type = type, .rank = rank, .tag = tag};
	return api_output(request, "request");
}

#pragma weak MPI_Psend_init_c = PMPI_Psend_init_c
int PMPI_Psend_init_c(const void *buf, int partitions, MPI_Count count, MPI_Datatype datatype, int dest, int tag,
		MPI_Comm comm, MPI_Info info, MPI_Request *request)
{
	struct message partition;
	struct request *made;
	int rc = check_init(buf, partitions, count, datatype, dest, "destination", tag, comm, info, request, &partition);

	if (!rc) {
		lane_enter(partition.comm->lane);
		rc = comm_reach(partition.comm, dest);
		if (!rc)
			rc = partitioned_send_prepare(&partition, partitions, &made);
		lane_leave(partition.comm->lane);
	}
	if (rc)
		return api_fail(partition.comm, rc, "MPI_Psend_init");
	*request = request_handle(made);
	return MPI_SUCCESS;
}

#pragma weak MPI_Precv_init_c = PMPI_Precv_init_c
int PMPI_Precv_init_c(void *buf, int partitions, MPI_Count count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm,
		MPI_Info info, MPI_Request *request)
{
	struct message partition;
	struct request *made;
	int rc = check_init(buf, partitions, count, datatype, dest, "source", tag, comm, info, request, &partition);

	if (!rc) {
		lane_enter(partition.comm->lane);
		rc = partitioned_receive_prepare(&partition, partitions, &made);
		lane_leave(partition.comm->lane);
	}
	if (rc)
		return api_fail(partition.comm, rc, "MPI_Precv_init");
	*request = request_handle(made);
	return MPI_SUCCESS;
}

/* ---- Parts ---- */

static int check_request(MPI_Request handle, bool sends, struct request **out)
{
	int rc = api_ready();

	*out = NULL;
	if (rc)
		return rc;
	*out = handle == MPI_REQUEST_NULL ? NULL : request_of(handle);
	if (!*out)
		return error_set(MPI_ERR_REQUEST, "the request is %s",
				 handle == MPI_REQUEST_NULL ? "MPI_REQUEST_NULL" : "freed, or never made");
	if ((*out)->kind != REQUEST_PARTITIONED || partitioned_sends(*out) != sends)
		return error_set(MPI_ERR_REQUEST, "the request was not made by %s", sends ? "MPI_Psend_init" : "MPI_Precv_init");
	return 0;
}

static int check_partition(const struct request *request, int partition)
{
	int count = partitioned_count(request);

	if (partition >= 0 && partition < count)
		return 0;
	return error_set(MPI_ERR_ARG, "there is no partition %d: the request has %d", partition, count);
}

/* Lane entered: threads call this at the same time for different partitions. */
static int ready(struct request *request, int partition)
{
	int rc = check_partition(request, partition);

	if (rc)
		return rc;
	if (atomic_load_explicit(&request->state, memory_order_relaxed) != REQUEST_ACTIVE)
		return error_set(MPI_ERR_REQUEST, "the request has not been started, or all its partitions were ready already");
	if (partitioned_is_ready(request, partition))
		return error_set(MPI_ERR_ARG, "partition %d is ready already", partition);
	return partitioned_ready(request, partition);
}

/* Partitions list[0] to list[length - 1], or first and following ones when there is no list. */
static int make_ready(MPI_Request handle, int first, int length, const int *list, const char *call)
{
	struct request *request;
	int rc = check_request(handle, true, &request);
	/* The request may end, and be gone, with the last partition. */
	struct comm *comm = request ? request->comm : NULL;

	if (!rc) {
		struct lane *lane = request->lane;

		lane_enter(lane);
		for (int i = 0; !rc && i < length; i++)
			rc = ready(request, list ? list[i] : first + i);
		lane_leave(lane);
	}
	return rc ? api_fail(comm, rc, call) : MPI_SUCCESS;
}

#pragma weak MPI_Pready = PMPI_Pready
int PMPI_Pready(int partition, MPI_Request request)
{
	return make_ready(request, partition, 1, NULL, "MPI_Pready");
}

#pragma weak MPI_Pready_range = PMPI_Pready_range
int PMPI_Pready_range(int partition_low, int partition_high, MPI_Request request)
{
	if (partition_low > partition_high)
		return make_ready(request, 0, 0, NULL, "MPI_Pready_range");
	if (partition_low < 0 || partition_high == INT_MAX)
		return make_ready(request, -1, 1, NULL, "MPI_Pready_range"); /* reports the number */
	return make_ready(request, partition_low, partition_high - partition_low + 1, NULL, "MPI_Pready_range");
}

#pragma weak MPI_Pready_list = PMPI_Pready_list
int PMPI_Pready_list(int length, const int array_of_partitions[], MPI_Request request)
{
	return make_ready(request, 0, length, array_of_partitions, "MPI_Pready_list");
}

struct arrival {
	struct request *request;
	int partition;
};

static bool has_arrived(void *argument)
{
	const struct arrival *arrival = argument;

	return partitioned_arrived(arrival->request, arrival->partition);
}

static bool ask(struct request *request, int partition)
{
	struct arrival arrival = {request, partition};
	struct wait_reason reason = {
		.call = STATUS_CALL_PARRIVED, .comm = request->comm, .peer = request->rank, .tag = request->wanted_tag};

	return progress_ask(request->lane, has_arrived, &arrival, &reason);
}

#pragma weak MPI_Parrived = PMPI_Parrived
int PMPI_Parrived(MPI_Request request, int partition, int *flag)
{
	struct request *r = NULL;
	int rc = api_output(flag, "flag");

	if (!rc && request == MPI_REQUEST_NULL) {
		*flag = 1;
		return MPI_SUCCESS;
	}
	if (!rc)
		rc = check_request(request, false, &r);
	if (!rc)
		rc = check_partition(r, partition);
	if (rc)
		return api_fail(r ? r->comm : NULL, rc, "MPI_Parrived");
	lane_enter(r->lane);
	*flag = partitioned_arrived(r, partition) || ask(r, partition);
	lane_leave(r->lane);
	return MPI_SUCCESS;
}
