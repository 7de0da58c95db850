/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Checks of collective calls; see collective.h. Only arguments that the standard calls significant at this rank are looked at. */
#include "mpi/collective.h"

#include <string.h>

#include "runtime/topology.h"

static uint32_t const status_calls[COLLECTIVES] = {
	[COLL_BARRIER] = STATUS_CALL_BARRIER,
	[COLL_BCAST] = STATUS_CALL_BCAST,
	[COLL_GATHER] = STATUS_CALL_GATHER,
	[COLL_GATHERV] = STATUS_CALL_GATHERV,
	[COLL_SCATTER] = STATUS_CALL_SCATTER,
	[COLL_SCATTERV] = STATUS_CALL_SCATTERV,
	[COLL_ALLGATHER] = STATUS_CALL_ALLGATHER,
	[COLL_ALLGATHERV] = STATUS_CALL_ALLGATHERV,
	[COLL_ALLTOALL] = STATUS_CALL_ALLTOALL,
	[COLL_ALLTOALLV] = STATUS_CALL_ALLTOALLV,
	[COLL_ALLTOALLW] = STATUS_CALL_ALLTOALLW,
	[COLL_REDUCE] = STATUS_CALL_REDUCE,
	[COLL_ALLREDUCE] = STATUS_CALL_ALLREDUCE,
	[COLL_REDUCE_SCATTER_BLOCK] = STATUS_CALL_REDUCE_SCATTER_BLOCK,
	[COLL_REDUCE_SCATTER] = STATUS_CALL_REDUCE_SCATTER,
	[COLL_SCAN] = STATUS_CALL_SCAN,
	[COLL_EXSCAN] = STATUS_CALL_EXSCAN,
	[COLL_NEIGHBOR_ALLGATHER] = STATUS_CALL_NEIGHBOR,
	[COLL_NEIGHBOR_ALLGATHERV] = STATUS_CALL_NEIGHBOR,
	[COLL_NEIGHBOR_ALLTOALL] = STATUS_CALL_NEIGHBOR,
	[COLL_NEIGHBOR_ALLTOALLV] = STATUS_CALL_NEIGHBOR,
	[COLL_NEIGHBOR_ALLTOALLW] = STATUS_CALL_NEIGHBOR,
};

/* The communicator, and a call that gives and takes nothing yet. */
static int begin(struct collective_arguments *a, enum collective kind, MPI_Comm comm)
{
	struct call *call = &a->collective.call;

	memset(a, 0, sizeof *a);
	a->collective.status_call = status_calls[kind];
	call->kind = kind;
	call->send.type = call->receive.type = schedule_byte_type();
	call->receive.buffer = BUFFER_OUTPUT;
	return api_comm(comm, &a->comm);
}

static int check_root(struct collective_arguments *a, int root)
{
	const struct comm *comm = a->comm;
	int *to = &a->collective.call.root;

	*to = root;
	if (likely(root >= 0 && root < comm->remote_size))
		return 0;
	if (comm->inter && root == MPI_ROOT) {
		*to = ROOT_HERE;
		return 0;
	}
	if (comm->inter && root == MPI_PROC_NULL) {
		*to = ROOT_BESIDE;
		return 0;
	}
	return error_set(MPI_ERR_ROOT, "the root is %d, must be a rank from 0 to %d%s", root, comm->remote_size - 1,
			 comm->inter ? " of the other group, MPI_ROOT or MPI_PROC_NULL" : "");
}

static bool is_root(const struct collective_arguments *a)
{
	int root = a->collective.call.root;

	return a->comm->inter ? root == ROOT_HERE : root == a->comm->rank;
}

/* Does this rank take part in a rooted collective other than as the root? */
static bool is_leaf(const struct collective_arguments *a)
{
	return !a->comm->inter || a->collective.call.root >= 0;
}

static int misplaced(const char *where)
{
	return error_set(MPI_ERR_BUFFER, "MPI_IN_PLACE is not possible %s", where);
}

/* The buffer is looked at only when something MOVES. */
static int check_data(struct data *data, const void *buf, MPI_Count count, MPI_Datatype datatype, bool moves)
{
	size_t len;
	int rc = api_count(count);

	if (likely(!rc))
		rc = api_type(datatype, &data->type);
	if (unlikely(rc))
		return rc;
	data->count = count;
	if (unlikely(buf == MPI_IN_PLACE))
		return misplaced("here");
	if (unlikely(!datatype_bytes(data->type, (size_t)count, &len)))
		return error_set(MPI_ERR_COUNT, "%lld elements of %lld bytes are more than 2^63 bytes", (long long)count,
				 (long long)data->type->size);
	return unlikely(!buf && moves) ? api_buffer(buf, (size_t)count, data->type) : 0;
}

static int check_send(struct collective_arguments *a, const void *buf, MPI_Count count, MPI_Datatype datatype)
{
	a->collective.input = buf;
	return check_data(&a->collective.call.send, buf, count, datatype, true);
}

static int check_receive(struct collective_arguments *a, void *buf, MPI_Count count, MPI_Datatype datatype)
{
	a->collective.output = buf;
	return check_data(&a->collective.call.receive, buf, count, datatype, true);
}

/* A row of blocks with their own lengths. */
struct row {
	const MPI_Count *counts;
	const MPI_Aint *displs;
	MPI_Datatype datatype;     /* of all blocks, or MPI_DATATYPE_NULL: */
	const MPI_Datatype *types; /* each has its own */
	int blocks;
	const int *peers; /* neighbours, -1 where there is none; NULL: ranks in order */
};

static int check_block(const struct row *row, int i, const void *buf, struct datatype *type)
{
	int rc = api_count(row->counts[i]);

	if (!rc && row->types)
		rc = api_type(row->types[i], &type);
	if (!rc && unlikely(!buf) && (!row->peers || row->peers[i] >= 0))
		rc = api_buffer_at(buf, row->displs[i] * (row->types ? 1 : type->extent), (size_t)row->counts[i], type);
	return unlikely(rc) ? error_prefix(rc, "block %d of %d: ", i, row->blocks) : 0;
}

static int check_row(struct data *data, const void *buf, const struct row *row)
{
	bool own_types = row->datatype == MPI_DATATYPE_NULL && row->types;
	int rc = 0;

	data->counts = row->counts;
	data->displs = row->displs;
	data->types = row->types;
	if (unlikely(buf == MPI_IN_PLACE))
		return misplaced("here");
	if (row->blocks == 0)
		return row->peers || own_types ? 0 : api_type(row->datatype, &data->type);
	rc = api_output(row->counts, "array of counts");
	if (!rc)
		rc = api_output(row->displs, "array of displacements");
	if (!rc && !own_types)
		rc = api_type(row->datatype, &data->type);
	for (int i = 0; !rc && i < row->blocks; i++)
		rc = check_block(row, i, buf, data->type);
	return rc;
}

static int check_op(struct collective_arguments *a, MPI_Op handle)
{
	struct op *op = op_of(handle);

	if (!op)
		return error_set(MPI_ERR_OP, "the operation is not valid: MPI_OP_NULL, freed, or never made");
	a->collective.op = op;
	a->collective.call.commutative = op_commutative(op);
	a->collective.call.exact = op_is_exact(op, a->collective.call.send.type);
	return op_check(op, a->collective.call.send.type);
}

int check_barrier(struct collective_arguments *a, MPI_Comm comm)
{
	return begin(a, COLL_BARRIER, comm);
}

int check_bcast(struct collective_arguments *a, void *buffer, MPI_Count count, MPI_Datatype datatype, int root,
		MPI_Comm comm)
{
	int rc = begin(a, COLL_BCAST, comm);

	if (!rc)
		rc = check_root(a, root);
	if (!rc && (is_leaf(a) || is_root(a)))
		rc = check_receive(a, buffer, count, datatype);
	return rc;
}

/* The send side of gathers; may be in place at the root. */
static int check_given(struct collective_arguments *a, const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype)
{
	if (!is_leaf(a))
		return 0;
	if (sendbuf == MPI_IN_PLACE && is_root(a)) {
		a->collective.call.in_place = true;
		return 0;
	}
	return check_send(a, sendbuf, sendcount, sendtype);
}

int check_gather(struct collective_arguments *a, const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype,
		 void *recvbuf, MPI_Count recvcount, MPI_Datatype recvtype, int root, MPI_Comm comm)
{
	int rc = begin(a, COLL_GATHER, comm);

	if (!rc)
		rc = check_root(a, root);
	if (!rc)
		rc = check_given(a, sendbuf, sendcount, sendtype);
	if (!rc && is_root(a))
		rc = check_receive(a, recvbuf, recvcount, recvtype);
	return rc;
}

int check_gatherv(struct collective_arguments *a, const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype,
		  void *recvbuf, const MPI_Count recvcounts[], const MPI_Aint displs[], MPI_Datatype recvtype, int root, MPI_Comm comm)
{
	int rc = begin(a, COLL_GATHERV, comm);

	if (!rc)
		rc = check_root(a, root);
	if (!rc)
		rc = check_given(a, sendbuf, sendcount, sendtype);
	if (!rc && is_root(a)) {
		a->collective.output = recvbuf;
		rc = check_row(&a->collective.call.receive, recvbuf,
			       &(struct row){recvcounts, displs, recvtype, NULL, a->comm->remote_size, NULL});
	}
	return rc;
}

/* The receive side of scatters; may be in place at the root. */
static int check_taken(struct collective_arguments *a, void *recvbuf, MPI_Count recvcount, MPI_Datatype recvtype)
{
	if (!is_leaf(a))
		return 0;
	if (recvbuf == MPI_IN_PLACE && is_root(a)) {
		a->collective.call.in_place = true;
		return 0;
	}
	return check_receive(a, recvbuf, recvcount, recvtype);
}

int check_scatter(struct collective_arguments *a, const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype,
		  void *recvbuf, MPI_Count recvcount, MPI_Datatype recvtype, int root, MPI_Comm comm)
{
	int rc = begin(a, COLL_SCATTER, comm);

	if (!rc)
		rc = check_root(a, root);
	if (!rc && is_root(a))
		rc = check_send(a, sendbuf, sendcount, sendtype);
	return rc ? rc : check_taken(a, recvbuf, recvcount, recvtype);
}

int check_scatterv(struct collective_arguments *a, const void *sendbuf, const MPI_Count sendcounts[],
		   const MPI_Aint displs[], MPI_Datatype sendtype, void *recvbuf, MPI_Count recvcount, MPI_Datatype recvtype, int root,
		   MPI_Comm comm)
{
	int rc = begin(a, COLL_SCATTERV, comm);

	if (!rc)
		rc = check_root(a, root);
	if (!rc && is_root(a)) {
		a->collective.input = sendbuf;
		rc = check_row(&a->collective.call.send, sendbuf,
			       &(struct row){sendcounts, displs, sendtype, NULL, a->comm->remote_size, NULL});
	}
	return rc ? rc : check_taken(a, recvbuf, recvcount, recvtype);
}

/* In place, for collectives where it stands for the whole send side. */
static bool takes_in_place(struct collective_arguments *a, const void *sendbuf, int *rc)
{
	if (sendbuf != MPI_IN_PLACE)
		return false;
	if (a->comm->inter)
		*rc = misplaced("on an intercommunicator");
	a->collective.call.in_place = true;
	return true;
}

int check_allgather(struct collective_arguments *a, const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype,
		    void *recvbuf, MPI_Count recvcount, MPI_Datatype recvtype, MPI_Comm comm)
{
	int rc = begin(a, COLL_ALLGATHER, comm);

	if (!rc && !takes_in_place(a, sendbuf, &rc))
		rc = check_send(a, sendbuf, sendcount, sendtype);
	return rc ? rc : check_receive(a, recvbuf, recvcount, recvtype);
}

int check_allgatherv(struct collective_arguments *a, const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype,
		     void *recvbuf, const MPI_Count recvcounts[], const MPI_Aint displs[], MPI_Datatype recvtype, MPI_Comm comm)
{
	int rc = begin(a, COLL_ALLGATHERV, comm);

	if (!rc && !takes_in_place(a, sendbuf, &rc))
		rc = check_send(a, sendbuf, sendcount, sendtype);
	a->collective.output = recvbuf;
	return rc ? rc
		  : check_row(&a->collective.call.receive, recvbuf,
			      &(struct row){recvcounts, displs, recvtype, NULL, a->comm->remote_size, NULL});
}

int check_alltoall(struct collective_arguments *a, const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype,
		   void *recvbuf, MPI_Count recvcount, MPI_Datatype recvtype, MPI_Comm comm)
{
	int rc = begin(a, COLL_ALLTOALL, comm);

	if (!rc && !takes_in_place(a, sendbuf, &rc))
		rc = check_send(a, sendbuf, sendcount, sendtype);
	return rc ? rc : check_receive(a, recvbuf, recvcount, recvtype);
}

int check_alltoallv(struct collective_arguments *a, const void *sendbuf, const MPI_Count sendcounts[],
		    const MPI_Aint sdispls[], MPI_Datatype sendtype, void *recvbuf, const MPI_Count recvcounts[],
		    const MPI_Aint rdispls[], MPI_Datatype recvtype, MPI_Comm comm)
{
	struct call *call = &a->collective.call;
	int rc = begin(a, COLL_ALLTOALLV, comm);

	if (!rc && !takes_in_place(a, sendbuf, &rc)) {
		a->collective.input = sendbuf;
		rc = check_row(&call->send, sendbuf, &(struct row){sendcounts, sdispls, sendtype, NULL, a->comm->remote_size, NULL});
	}
	a->collective.output = recvbuf;
	return rc ? rc : check_row(&call->receive, recvbuf, &(struct row){recvcounts, rdispls, recvtype, NULL, a->comm->remote_size, NULL});
}

int check_alltoallw(struct collective_arguments *a, const void *sendbuf, const MPI_Count sendcounts[],
		    const MPI_Aint sdispls[], const MPI_Datatype sendtypes[], void *recvbuf, const MPI_Count recvcounts[],
		    const MPI_Aint rdispls[], const MPI_Datatype recvtypes[], MPI_Comm comm)
{
	struct call *call = &a->collective.call;
	int rc = begin(a, COLL_ALLTOALLW, comm);

	if (!rc && !takes_in_place(a, sendbuf, &rc)) {
		a->collective.input = sendbuf;
		rc = api_output(sendtypes, "array of send types");
		if (!rc)
			rc = check_row(&call->send, sendbuf,
				       &(struct row){sendcounts, sdispls, MPI_DATATYPE_NULL, sendtypes, a->comm->remote_size, NULL});
	}
	a->collective.output = recvbuf;
	if (!rc)
		rc = api_output(recvtypes, "array of receive types");
	return rc ? rc
		  : check_row(&call->receive, recvbuf,
			      &(struct row){recvcounts, rdispls, MPI_DATATYPE_NULL, recvtypes, a->comm->remote_size, NULL});
}

/* A vector to combine. In place the input lies where the result goes. */
static int check_operand(struct collective_arguments *a, const void *sendbuf, void *recvbuf, MPI_Count count, MPI_Datatype datatype,
			 MPI_Op op, bool may_be_in_place)
{
	int rc;

	if (sendbuf == MPI_IN_PLACE && may_be_in_place && !a->comm->inter) {
		a->collective.call.in_place = true;
		a->collective.call.send.buffer = BUFFER_OUTPUT;
		rc = check_data(&a->collective.call.send, recvbuf, count, datatype, true);
	} else {
		rc = check_send(a, sendbuf, count, datatype);
	}
	return rc ? rc : check_op(a, op);
}

int check_reduce(struct collective_arguments *a, const void *sendbuf, void *recvbuf, MPI_Count count,
		 MPI_Datatype datatype, MPI_Op op, int root, MPI_Comm comm)
{
	int rc = begin(a, COLL_REDUCE, comm);

	if (!rc)
		rc = check_root(a, root);
	if (!rc && is_leaf(a)) {
		rc = check_operand(a, sendbuf, recvbuf, count, datatype, op, is_root(a));
		if (!rc)
			a->collective.call.receive.type = a->collective.call.send.type;
	}
	if (!rc && is_root(a))
		rc = check_receive(a, recvbuf, count, datatype);
	return rc;
}

static int check_vector(struct collective_arguments *a, enum collective kind, const void *sendbuf, void *recvbuf,
			MPI_Count count, MPI_Datatype datatype, MPI_Op op, MPI_Comm comm)
{
	int rc = begin(a, kind, comm);

	if (!rc && a->comm->inter && kind != COLL_ALLREDUCE)
		rc = error_set(MPI_ERR_COMM, "scans are not defined on intercommunicators");
	if (!rc)
		rc = check_operand(a, sendbuf, recvbuf, count, datatype, op, true);
	a->collective.output = recvbuf;
	/* Rank 0 gets nothing from an exclusive scan. */
	return rc ? rc : check_data(&a->collective.call.receive, recvbuf, count, datatype, kind != COLL_EXSCAN || a->comm->rank > 0);
}

int check_allreduce(struct collective_arguments *a, const void *sendbuf, void *recvbuf, MPI_Count count,
		    MPI_Datatype datatype, MPI_Op op, MPI_Comm comm)
{
	return check_vector(a, COLL_ALLREDUCE, sendbuf, recvbuf, count, datatype, op, comm);
}

int check_scan(struct collective_arguments *a, const void *sendbuf, void *recvbuf, MPI_Count count,
	       MPI_Datatype datatype, MPI_Op op, MPI_Comm comm)
{
	return check_vector(a, COLL_SCAN, sendbuf, recvbuf, count, datatype, op, comm);
}

int check_exscan(struct collective_arguments *a, const void *sendbuf, void *recvbuf, MPI_Count count,
		 MPI_Datatype datatype, MPI_Op op, MPI_Comm comm)
{
	return check_vector(a, COLL_EXSCAN, sendbuf, recvbuf, count, datatype, op, comm);
}

int check_reduce_scatter_block(struct collective_arguments *a, const void *sendbuf, void *recvbuf,
			       MPI_Count recvcount, MPI_Datatype datatype, MPI_Op op, MPI_Comm comm)
{
	MPI_Count whole = 0;
	int rc = begin(a, COLL_REDUCE_SCATTER_BLOCK, comm);

	if (!rc)
		rc = api_count(recvcount);
	if (!rc && __builtin_mul_overflow(recvcount, (MPI_Count)a->comm->size, &whole))
		rc = error_set(MPI_ERR_COUNT, "%d blocks of %lld elements are more than 2^63 elements", a->comm->size,
			       (long long)recvcount);
	if (!rc)
		rc = check_operand(a, sendbuf, recvbuf, whole, datatype, op, true);
	return rc ? rc : check_receive(a, recvbuf, recvcount, datatype);
}

int check_reduce_scatter(struct collective_arguments *a, const void *sendbuf, void *recvbuf,
			 const MPI_Count recvcounts[], MPI_Datatype datatype, MPI_Op op, MPI_Comm comm)
{
	MPI_Count whole = 0;
	int rc = begin(a, COLL_REDUCE_SCATTER, comm);

	if (!rc)
		rc = api_output(recvcounts, "array of counts");
	for (int i = 0; !rc && i < a->comm->size; i++) {
		rc = api_count(recvcounts[i]);
		if (!rc && __builtin_add_overflow(whole, recvcounts[i], &whole))
			rc = error_set(MPI_ERR_COUNT, "the blocks together are more than 2^63 elements");
	}
	if (!rc)
		rc = check_operand(a, sendbuf, recvbuf, whole, datatype, op, true);
	if (!rc)
		rc = check_receive(a, recvbuf, recvcounts[a->comm->rank], datatype);
	a->collective.call.receive.counts = recvcounts;
	return rc;
}

/* The neighbours that the communicator's topology gives this rank. */
static int begin_neighbours(struct collective_arguments *a, enum collective kind, MPI_Comm comm)
{
	int rc = begin(a, kind, comm);
	struct call *call = &a->collective.call;

	if (rc)
		return rc;
	const struct topology *topology = a->comm->topology;
	if (!topology)
		return error_set(MPI_ERR_TOPOLOGY, "the communicator has no topology, so its ranks have no neighbours");
	call->sources = topology->in_count;
	call->destinations = topology->out_count;
	call->source = topology->in;
	call->destination = topology->out;
	call->cartesian = topology->kind == MPI_CART;
	return 0;
}

static bool any(const int *neighbours, int count)
{
	for (int i = 0; i < count; i++)
		if (neighbours[i] >= 0)
			return true;
	return false;
}

/* Blocks of one length to or from all neighbours; who has none needs no buffer. */
static int check_to_neighbours(struct collective_arguments *a, const void *buf, MPI_Count count, MPI_Datatype datatype)
{
	struct call *call = &a->collective.call;

	a->collective.input = buf;
	return check_data(&call->send, buf, count, datatype, any(call->destination, call->destinations));
}

static int check_from_neighbours(struct collective_arguments *a, void *buf, MPI_Count count, MPI_Datatype datatype)
{
	struct call *call = &a->collective.call;

	a->collective.output = buf;
	return check_data(&call->receive, buf, count, datatype, any(call->source, call->sources));
}

int check_neighbor_allgather(struct collective_arguments *a, const void *sendbuf, MPI_Count sendcount,
			     MPI_Datatype sendtype, void *recvbuf, MPI_Count recvcount, MPI_Datatype recvtype, MPI_Comm comm)
{
	int rc = begin_neighbours(a, COLL_NEIGHBOR_ALLGATHER, comm);

	if (!rc)
		rc = check_to_neighbours(a, sendbuf, sendcount, sendtype);
	return rc ? rc : check_from_neighbours(a, recvbuf, recvcount, recvtype);
}

int check_neighbor_allgatherv(struct collective_arguments *a, const void *sendbuf, MPI_Count sendcount,
			      MPI_Datatype sendtype, void *recvbuf, const MPI_Count recvcounts[], const MPI_Aint displs[],
			      MPI_Datatype recvtype, MPI_Comm comm)
{
	struct call *call = &a->collective.call;
	int rc = begin_neighbours(a, COLL_NEIGHBOR_ALLGATHERV, comm);

	if (!rc)
		rc = check_to_neighbours(a, sendbuf, sendcount, sendtype);
	a->collective.output = recvbuf;
	return rc ? rc : check_row(&call->receive, recvbuf, &(struct row){recvcounts, displs, recvtype, NULL, call->sources, call->source});
}

int check_neighbor_alltoall(struct collective_arguments *a, const void *sendbuf, MPI_Count sendcount,
			    MPI_Datatype sendtype, void *recvbuf, MPI_Count recvcount, MPI_Datatype recvtype, MPI_Comm comm)
{
	int rc = begin_neighbours(a, COLL_NEIGHBOR_ALLTOALL, comm);

	if (!rc)
		rc = check_to_neighbours(a, sendbuf, sendcount, sendtype);
	return rc ? rc : check_from_neighbours(a, recvbuf, recvcount, recvtype);
}

int check_neighbor_alltoallv(struct collective_arguments *a, const void *sendbuf, const MPI_Count sendcounts[],
			     const MPI_Aint sdispls[], MPI_Datatype sendtype, void *recvbuf, const MPI_Count recvcounts[],
			     const MPI_Aint rdispls[], MPI_Datatype recvtype, MPI_Comm comm)
{
	struct call *call = &a->collective.call;
	int rc = begin_neighbours(a, COLL_NEIGHBOR_ALLTOALLV, comm);

	a->collective.input = sendbuf;
	a->collective.output = recvbuf;
	if (!rc)
		rc = check_row(&call->send, sendbuf,
			       &(struct row){sendcounts, sdispls, sendtype, NULL, call->destinations, call->destination});
	return rc ? rc
		  : check_row(&call->receive, recvbuf, &(struct row){recvcounts, rdispls, recvtype, NULL, call->sources, call->source});
}

int check_neighbor_alltoallw(struct collective_arguments *a, const void *sendbuf, const MPI_Count sendcounts[],
			     const MPI_Aint sdispls[], const MPI_Datatype sendtypes[], void *recvbuf, const MPI_Count recvcounts[],
			     const MPI_Aint rdispls[], const MPI_Datatype recvtypes[], MPI_Comm comm)
{
	struct call *call = &a->collective.call;
	int rc = begin_neighbours(a, COLL_NEIGHBOR_ALLTOALLW, comm);

	a->collective.input = sendbuf;
	a->collective.output = recvbuf;
	if (!rc && call->destinations > 0)
		rc = api_output(sendtypes, "array of send types");
	if (!rc && call->sources > 0)
		rc = api_output(recvtypes, "array of receive types");
	if (!rc)
		rc = check_row(&call->send, sendbuf,
			       &(struct row){sendcounts, sdispls, MPI_DATATYPE_NULL, sendtypes, call->destinations, call->destination});
	return rc ? rc
		  : check_row(&call->receive, recvbuf,
			      &(struct row){recvcounts, rdispls, MPI_DATATYPE_NULL, recvtypes, call->sources, call->source});
}

static bool moves(const struct data *data, int blocks)
{
	if (!data->counts)
		return data->count > 0;
	for (int i = 0; i < blocks; i++)
		if (data->counts[i] > 0)
			return true;
	return false;
}

/* Nobody sends from where they receive, but with MPI_IN_PLACE. */
int check_apart(const struct collective_arguments *a)
{
	const struct call *call = &a->collective.call;
	const struct data *receive = &call->receive;
	const char *output = a->collective.output;
	bool neighbours = call->kind >= COLL_NEIGHBOR_ALLGATHER;
	int here = a->comm->rank;

	if (!a->collective.input || !output)
		return 0;
	if (!a->comm->inter && (call->kind == COLL_ALLGATHER || call->kind == COLL_ALLGATHERV)) /* each into its own block */
		output += receive->type->extent * (receive->counts ? receive->displs[here] : receive->count * here);
	if (likely(a->collective.input != output) || !moves(&call->send, neighbours ? call->destinations : a->comm->remote_size) ||
	    !moves(receive, neighbours ? call->sources : a->comm->remote_size))
		return 0;
	return error_set(MPI_ERR_BUFFER, "sends from where it receives (%p); MPI_IN_PLACE says that", (const void *)output);
}
