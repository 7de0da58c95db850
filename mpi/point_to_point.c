/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Point-to-point communication (chapter 3 of the standard): sends, receives and probes in all their modes. */
#include "runtime/point_to_point.h"

#include "datatypes/cursor.h"

#include "mpi/api.h"
#include "runtime/buffered.h"
#include "runtime/probed.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static cold_path int too_many(MPI_Count count, const struct datatype *type)
{
	return error_set(MPI_ERR_COUNT, "%" PRId64 " elements of %" PRId64 " bytes are more than 2^63 bytes", (int64_t)count,
			 (int64_t)type->size);
}

/* A message of no elements to or from nobody needs no type: other libraries have it so. */
static cold_path int no_type(MPI_Datatype datatype, MPI_Count count, int rank, struct datatype **type)
{
	if (datatype != MPI_DATATYPE_NULL || count != 0 || rank != MPI_PROC_NULL)
		return api_bad_type(datatype);
	*type = datatype_of(MPI_BYTE);
	return 0;
}

/* Nor any message to or from nobody a buffer. */
static cold_path int no_buffer(MPI_Count count, const struct datatype *type, int rank)
{
	return rank == MPI_PROC_NULL ? 0 : api_buffer(NULL, (size_t)count, type);
}

/* RANK is the other side. What is not yet checked when an error is found is left out, but for the communicator. */
static hot_path int check_message(const void *buf, MPI_Count count, MPI_Datatype datatype, int rank, MPI_Comm comm, struct message *out)
{
	MPI_Count len;
	int rc = api_comm(comm, &out->comm);

	if (likely(!rc))
		rc = api_count(count);
	if (likely(!rc)) {
		out->type = datatype_of(datatype);
		if (unlikely(!out->type || !out->type->committed))
			rc = no_type(datatype, count, rank, &out->type);
	}
	if (unlikely(!rc && !buf))
		rc = no_buffer(count, out->type, rank);
	if (unlikely(!rc && __builtin_mul_overflow(count, out->type->size, &len)))
		rc = too_many(count, out->type);
	if (likely(!rc))
		out->context = out->comm->context;
	out->out = buf;
	out->count = (size_t)count;
	out->rank = rank;
	return rc;
}

static hot_path int check_send(const void *buf, MPI_Count count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm,
			       struct message *out)
{
	int rc = check_message(buf, count, datatype, dest, comm, out);

	out->tag = tag;
	if (likely(!rc))
		rc = api_dest(out->comm, dest);
	return likely(!rc) ? api_send_tag(tag) : rc;
}

static hot_path int check_receive(const void *buf, MPI_Count count, MPI_Datatype datatype, int source, int tag, MPI_Comm comm,
				  struct message *out)
{
	int rc = check_message(buf, count, datatype, source, comm, out);

	out->tag = tag;
	if (likely(!rc))
		rc = api_receivable(out->type, count);
	if (likely(!rc))
		rc = api_source(out->comm, source);
	return likely(!rc) ? api_receive_tag(tag) : rc;
}

/* The checked arguments of a combined send and receive. */
struct exchange_arguments {
	struct message out, in;
	void *copy; /* of the outgoing message, when the incoming one replaces it: malloc'ed, the caller's */
};

static int check_exchange(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, int dest, int sendtag, void *recvbuf,
			  MPI_Count recvcount, MPI_Datatype recvtype, int source, int recvtag, MPI_Comm comm,
			  struct exchange_arguments *args)
{
	int rc = check_send(sendbuf, sendcount, sendtype, dest, sendtag, comm, &args->out);

	args->copy = NULL;
	return rc ? rc : check_receive(recvbuf, recvcount, recvtype, source, recvtag, comm, &args->in);
}

/* The same for the replacing forms: out of a packed copy. */
static int check_replace(void *buf, MPI_Count count, MPI_Datatype datatype, int dest, int sendtag, int source, int recvtag, MPI_Comm comm,
			 struct exchange_arguments *args)
{
	size_t len;
	int rc = check_exchange(buf, count, datatype, dest, sendtag, buf, count, datatype, source, recvtag, comm, args);

	if (rc)
		return rc;
	len = message_len(&args->in);
	args->copy = malloc(len ? len : 1);
	if (!args->copy)
		return error_set(MPI_ERR_NO_MEM, "no memory for the copy of %zu bytes that a replacing send needs", len);
	if (dest != MPI_PROC_NULL)
		datatype_pack(args->copy, buf, (size_t)count, args->in.type);
	args->out.out = args->copy;
	args->out.count = len;
	args->out.type = datatype_of(MPI_BYTE);
	return 0;
}

/* ---- Blocking ---- */

static hot_path int send_mode(const void *buf, MPI_Count count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm,
			    enum send_mode mode, enum status_call call, const char *name)
{
	struct message message;
	int rc = check_send(buf, count, datatype, dest, tag, comm, &message);

	if (likely(!rc)) {
		lane_enter(message.comm->lane);
		if (unlikely(mode == SEND_SYNCHRONOUS || !send_at_once(&message))) {
			struct message copy = message;

			rc = comm_reach(copy.comm, dest);
			if (likely(!rc))
				rc = mode == SEND_BUFFERED ? buffered_send(&copy) : send_blocking(&copy, mode, call);
		}
		lane_leave(message.comm->lane);
	}
	return likely(!rc) ? MPI_SUCCESS : api_fail(message.comm, rc, name);
}

#pragma weak MPI_Send_c = PMPI_Send_c
int PMPI_Send_c(const void *buf, MPI_Count count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm)
{
	return send_mode(buf, count, datatype, dest, tag, comm, SEND_STANDARD, STATUS_CALL_SEND, "MPI_Send");
}

#pragma weak MPI_Bsend_c = PMPI_Bsend_c
int PMPI_Bsend_c(const void *buf, MPI_Count count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm)
{
	return send_mode(buf, count, datatype, dest, tag, comm, SEND_BUFFERED, STATUS_CALL_BSEND, "MPI_Bsend");
}

#pragma weak MPI_Ssend_c = PMPI_Ssend_c
int PMPI_Ssend_c(const void *buf, MPI_Count count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm)
{
	return send_mode(buf, count, datatype, dest, tag, comm, SEND_SYNCHRONOUS, STATUS_CALL_SSEND, "MPI_Ssend");
}

#pragma weak MPI_Rsend_c = PMPI_Rsend_c
int PMPI_Rsend_c(const void *buf, MPI_Count count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm)
{
	return send_mode(buf, count, datatype, dest, tag, comm, SEND_READY, STATUS_CALL_RSEND, "MPI_Rsend");
}

#pragma weak MPI_Recv_c = PMPI_Recv_c
int PMPI_Recv_c(void *buf, MPI_Count count, MPI_Datatype datatype, int source, int tag, MPI_Comm comm, MPI_Status *status)
{
	struct message message;
	int rc = check_receive(buf, count, datatype, source, tag, comm, &message);

	if (likely(!rc)) {
		lane_enter(message.comm->lane);
		rc = receive_blocking(&message, status, STATUS_CALL_RECV);
		lane_leave(message.comm->lane);
	}
	return likely(!rc) ? MPI_SUCCESS : api_fail(message.comm, rc, "MPI_Recv");
}

/* The send half must not block before the receive half is posted, so it is started; the receive may block. */
static int exchange_blocking(const struct exchange_arguments *args, MPI_Status *status, enum status_call call)
{
	struct comm *c = args->out.comm;
	struct request *send;
	int sent, rc;

	lane_enter(c->lane);
	rc = comm_reach(c, args->out.rank);
	if (!rc)
		rc = send_start(&args->out, SEND_STANDARD, &send);
	if (!rc) {
		rc = receive_blocking(&args->in, status, call);
		sent = request_wait(send, MPI_STATUS_IGNORE, call);
		rc = rc ? rc : sent;
	}
	lane_leave(c->lane);
	return rc;
}

#pragma weak MPI_Sendrecv_c = PMPI_Sendrecv_c
int PMPI_Sendrecv_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, int dest, int sendtag, void *recvbuf,
		    MPI_Count recvcount, MPI_Datatype recvtype, int source, int recvtag, MPI_Comm comm, MPI_Status *status)
{
	struct exchange_arguments args;
	int rc = check_exchange(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype, source, recvtag, comm, &args);

	if (!rc)
		rc = exchange_blocking(&args, status, STATUS_CALL_SENDRECV);
	return rc ? api_fail(args.out.comm, rc, "MPI_Sendrecv") : MPI_SUCCESS;
}

#pragma weak MPI_Sendrecv_replace_c = PMPI_Sendrecv_replace_c
int PMPI_Sendrecv_replace_c(void *buf, MPI_Count count, MPI_Datatype datatype, int dest, int sendtag, int source, int recvtag,
			    MPI_Comm comm, MPI_Status *status)
{
	struct exchange_arguments args;
	int rc = check_replace(buf, count, datatype, dest, sendtag, source, recvtag, comm, &args);

	if (!rc)
		rc = exchange_blocking(&args, status, STATUS_CALL_SENDRECV_REPLACE);
	free(args.copy);
	return rc ? api_fail(args.out.comm, rc, "MPI_Sendrecv_replace") : MPI_SUCCESS;
}

/* ---- Nonblocking ---- */

static hot_path int isend_mode(const void *buf, MPI_Count count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm,
			     MPI_Request *request, enum send_mode mode, const char *name)
{
	struct message message;
	struct request *started;
	int rc = check_send(buf, count, datatype, dest, tag, comm, &message);

	if (likely(!rc))
		rc = api_output(request, "request");
	if (unlikely(rc))
		return api_fail(message.comm, rc, name);
	lane_enter(message.comm->lane);
	if (likely(mode != SEND_SYNCHRONOUS && send_at_once(&message))) {
		started = &request_completed;
	} else {
		struct message copy = message;

		rc = comm_reach(copy.comm, dest);
		if (likely(!rc) && mode == SEND_BUFFERED) {
			started = &request_completed;
			rc = buffered_send(&copy);
		} else if (likely(!rc)) {
			rc = send_start(&copy, mode, &started);
		}
	}
	lane_leave(message.comm->lane);
	if (unlikely(rc))
		return api_fail(message.comm, rc, name);
	*request = request_handle(started);
	return MPI_SUCCESS;
}

#pragma weak MPI_Isend_c = PMPI_Isend_c
int PMPI_Isend_c(const void *buf, MPI_Count count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm, MPI_Request *request)
{
	return isend_mode(buf, count, datatype, dest, tag, comm, request, SEND_STANDARD, "MPI_Isend");
}

#pragma weak MPI_Ibsend_c = PMPI_Ibsend_c
int PMPI_Ibsend_c(const void *buf, MPI_Count count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm, MPI_Request *request)
{
	return isend_mode(buf, count, datatype, dest, tag, comm, request, SEND_BUFFERED, "MPI_Ibsend");
}

#pragma weak MPI_Issend_c = PMPI_Issend_c
int PMPI_Issend_c(const void *buf, MPI_Count count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm, MPI_Request *request)
{
	return isend_mode(buf, count, datatype, dest, tag, comm, request, SEND_SYNCHRONOUS, "MPI_Issend");
}

#pragma weak MPI_Irsend_c = PMPI_Irsend_c
int PMPI_Irsend_c(const void *buf, MPI_Count count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm, MPI_Request *request)
{
	return isend_mode(buf, count, datatype, dest, tag, comm, request, SEND_READY, "MPI_Irsend");
}

#pragma weak MPI_Irecv_c = PMPI_Irecv_c
int PMPI_Irecv_c(void *buf, MPI_Count count, MPI_Datatype datatype, int source, int tag, MPI_Comm comm, MPI_Request *request)
{
	struct message message;
	struct request *started;
	int rc = check_receive(buf, count, datatype, source, tag, comm, &message);

	if (likely(!rc))
		rc = api_output(request, "request");
	if (likely(!rc)) {
		lane_enter(message.comm->lane);
		rc = receive_start(&message, &started);
		lane_leave(message.comm->lane);
	}
	if (unlikely(rc))
		return api_fail(message.comm, rc, "MPI_Irecv");
	*request = request_handle(started);
	return MPI_SUCCESS;
}

/* ---- Nonblocking send and receive in one request ---- */

/* Its send half is a request of its own that reports here; `left` counts halves still under way. */
struct exchange {
	struct request *whole;
	struct request *receive;
	void *copy; /* of the outgoing message, for the replacing form */
	int left;
	int error;
};

static void half_done(struct exchange *exchange, int error)
{
	if (error && !exchange->error)
		exchange->error = error;
	if (--exchange->left == 0)
		request_complete(exchange->whole, exchange->error);
}

static void sent_half(struct request *send)
{
	struct exchange *exchange = send->owner;
	int error = send->error;

	request_release(send);
	half_done(exchange, error);
}

static void received_half(struct request *receive)
{
	struct exchange *exchange = receive->owner;
	struct request *whole = exchange->whole;
	int error = receive->error;

	whole->source = receive->source;
	whole->tag = receive->tag;
	whole->received = receive->received;
	request_release(receive);
	half_done(exchange, error);
}

static void free_exchange(struct request *whole)
{
	struct exchange *exchange = whole->owner;

	free(exchange->copy);
	free(exchange);
}

/* Observe a half that was started; one that is complete already is reported now. */
static void observe(struct request *half, struct exchange *exchange, void (*notify)(struct request *))
{
	half->owner = exchange;
	if (request_done(half))
		notify(half);
	else
		half->notify = notify;
}

/* On error args->copy stays the caller's. */
static int start_exchange(const struct exchange_arguments *args, struct request **out)
{
	struct exchange *exchange = calloc(1, sizeof *exchange);
	struct request *whole = request_new(args->out.comm->lane, REQUEST_OTHER), *send, *receive;
	int rc;

	if (!exchange || !whole) {
		rc = error_set(MPI_ERR_NO_MEM, "no memory for a combined send and receive");
		goto fail;
	}
	exchange->whole = whole;
	exchange->left = 2;
	rc = receive_start(&args->in, &receive);
	if (rc)
		goto fail;
	rc = send_start(&args->out, SEND_STANDARD, &send);
	if (rc) {
		receive->cancel(receive);
		request_release(receive);
		goto fail;
	}
	exchange->copy = args->copy;
	whole->owner = exchange;
	whole->release = free_exchange;
	if (send == &request_completed)
		exchange->left--; /* shared: nothing may be hung on it */
	else
		observe(send, exchange, sent_half);
	observe(receive, exchange, received_half);
	*out = whole;
	return 0;
fail:
	free(exchange);
	if (whole) {
		request_complete(whole, rc);
		request_release(whole);
	}
	return rc;
}

/* The same with its lane, after the checks. */
static int enter_exchange(const struct exchange_arguments *args, MPI_Request *request)
{
	struct lane *lane = args->out.comm->lane;
	struct request *started = NULL;
	int rc;

	lane_enter(lane);
	rc = comm_reach(args->out.comm, args->out.rank);
	if (!rc)
		rc = start_exchange(args, &started);
	lane_leave(lane);
	if (!rc)
		*request = request_handle(started);
	return rc;
}

#pragma weak MPI_Isendrecv_c = PMPI_Isendrecv_c
int PMPI_Isendrecv_c(const void *sendbuf, MPI_Count sendcount, MPI_Datatype sendtype, int dest, int sendtag, void *recvbuf,
		     MPI_Count recvcount, MPI_Datatype recvtype, int source, int recvtag, MPI_Comm comm, MPI_Request *request)
{
	struct exchange_arguments args;
	int rc = check_exchange(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype, source, recvtag, comm, &args);

	if (!rc)
		rc = api_output(request, "request");
	if (!rc)
		rc = enter_exchange(&args, request);
	return rc ? api_fail(args.out.comm, rc, "MPI_Isendrecv") : MPI_SUCCESS;
}

#pragma weak MPI_Isendrecv_replace_c = PMPI_Isendrecv_replace_c
int PMPI_Isendrecv_replace_c(void *buf, MPI_Count count, MPI_Datatype datatype, int dest, int sendtag, int source, int recvtag,
			     MPI_Comm comm, MPI_Request *request)
{
	struct exchange_arguments args;
	int rc = check_replace(buf, count, datatype, dest, sendtag, source, recvtag, comm, &args);

	if (!rc)
		rc = api_output(request, "request");
	if (!rc)
		rc = enter_exchange(&args, request);
	if (rc) {
		free(args.copy);
		return api_fail(args.out.comm, rc, "MPI_Isendrecv_replace");
	}
	return MPI_SUCCESS;
}

/* ---- Persistent ---- */

static int send_init(const void *buf, MPI_Count count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm, MPI_Request *request,
		     enum send_mode mode, const char *name)
{
	struct message message;
	struct request *prepared;
	int rc = check_send(buf, count, datatype, dest, tag, comm, &message);

	if (!rc)
		rc = api_output(request, "request");
	if (!rc) {
		lane_enter(message.comm->lane);
		rc = mode == SEND_BUFFERED ? buffered_prepare(&message, &prepared) : send_prepare(&message, mode, &prepared);
		lane_leave(message.comm->lane);
	}
	if (rc)
		return api_fail(message.comm, rc, name);
	*request = request_handle(prepared);
	return MPI_SUCCESS;
}

#pragma weak MPI_Send_init_c = PMPI_Send_init_c
int PMPI_Send_init_c(const void *buf, MPI_Count count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm, MPI_Request *request)
{
	return send_init(buf, count, datatype, dest, tag, comm, request, SEND_STANDARD, "MPI_Send_init");
}

#pragma weak MPI_Bsend_init_c = PMPI_Bsend_init_c
int PMPI_Bsend_init_c(const void *buf, MPI_Count count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm, MPI_Request *request)
{
	return send_init(buf, count, datatype, dest, tag, comm, request, SEND_BUFFERED, "MPI_Bsend_init");
}

#pragma weak MPI_Ssend_init_c = PMPI_Ssend_init_c
int PMPI_Ssend_init_c(const void *buf, MPI_Count count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm, MPI_Request *request)
{
	return send_init(buf, count, datatype, dest, tag, comm, request, SEND_SYNCHRONOUS, "MPI_Ssend_init");
}

#pragma weak MPI_Rsend_init_c = PMPI_Rsend_init_c
int PMPI_Rsend_init_c(const void *buf, MPI_Count count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm, MPI_Request *request)
{
	return send_init(buf, count, datatype, dest, tag, comm, request, SEND_READY, "MPI_Rsend_init");
}

#pragma weak MPI_Recv_init_c = PMPI_Recv_init_c
int PMPI_Recv_init_c(void *buf, MPI_Count count, MPI_Datatype datatype, int source, int tag, MPI_Comm comm, MPI_Request *request)
{
	struct message message;
	struct request *prepared;
	int rc = check_receive(buf, count, datatype, source, tag, comm, &message);

	if (!rc)
		rc = api_output(request, "request");
	if (!rc) {
		lane_enter(message.comm->lane);
		rc = receive_prepare(&message, &prepared);
		lane_leave(message.comm->lane);
	}
	if (rc)
		return api_fail(message.comm, rc, "MPI_Recv_init");
	*request = request_handle(prepared);
	return MPI_SUCCESS;
}

/* ---- Probes ---- */

/* What is looked for, as far as a probe knows it. */
static int check_probe(int source, int tag, MPI_Comm comm, struct message *wanted)
{
	int rc = api_comm(comm, &wanted->comm);

	if (rc)
		return rc;
	*wanted = (struct message){.comm = wanted->comm, .context = wanted->comm->context, .rank = source, .tag = tag};
	rc = api_source(wanted->comm, source);
	return rc ? rc : api_receive_tag(tag);
}

#pragma weak MPI_Probe = PMPI_Probe
int PMPI_Probe(int source, int tag, MPI_Comm comm, MPI_Status *status)
{
	struct message wanted;
	int rc = check_probe(source, tag, comm, &wanted);

	if (!rc && source == MPI_PROC_NULL) {
		mpi_status_proc_null(status);
	} else if (!rc) {
		lane_enter(wanted.comm->lane);
		rc = probe_blocking(&wanted, NULL, status, STATUS_CALL_PROBE);
		lane_leave(wanted.comm->lane);
	}
	return rc ? api_fail(wanted.comm, rc, "MPI_Probe") : MPI_SUCCESS;
}

#pragma weak MPI_Iprobe = PMPI_Iprobe
int PMPI_Iprobe(int source, int tag, MPI_Comm comm, int *flag, MPI_Status *status)
{
	struct message wanted;
	bool found = true;
	int rc = check_probe(source, tag, comm, &wanted);

	if (!rc)
		rc = api_output(flag, "flag");
	if (!rc && source == MPI_PROC_NULL) {
		mpi_status_proc_null(status);
	} else if (!rc) {
		lane_enter(wanted.comm->lane);
		rc = probe_once(&wanted, &found, NULL, status);
		lane_leave(wanted.comm->lane);
	}
	if (rc)
		return api_fail(wanted.comm, rc, "MPI_Iprobe");
	*flag = found;
	return MPI_SUCCESS;
}

#pragma weak MPI_Mprobe = PMPI_Mprobe
int PMPI_Mprobe(int source, int tag, MPI_Comm comm, MPI_Message *message, MPI_Status *status)
{
	struct message wanted;
	struct probed *taken = NULL;
	int rc = check_probe(source, tag, comm, &wanted);

	if (!rc)
		rc = api_output(message, "message");
	if (!rc && source == MPI_PROC_NULL) {
		mpi_status_proc_null(status);
	} else if (!rc) {
		lane_enter(wanted.comm->lane);
		rc = probe_blocking(&wanted, &taken, status, STATUS_CALL_MPROBE);
		lane_leave(wanted.comm->lane);
	}
	if (rc)
		return api_fail(wanted.comm, rc, "MPI_Mprobe");
	*message = taken ? probed_handle(taken) : MPI_MESSAGE_NO_PROC;
	return MPI_SUCCESS;
}

#pragma weak MPI_Improbe = PMPI_Improbe
int PMPI_Improbe(int source, int tag, MPI_Comm comm, int *flag, MPI_Message *message, MPI_Status *status)
{
	struct message wanted;
	struct probed *taken = NULL;
	bool found = true;
	int rc = check_probe(source, tag, comm, &wanted);

	if (!rc)
		rc = api_output(flag, "flag");
	if (!rc)
		rc = api_output(message, "message");
	if (!rc && source == MPI_PROC_NULL) {
		mpi_status_proc_null(status);
		*message = MPI_MESSAGE_NO_PROC;
	} else if (!rc) {
		lane_enter(wanted.comm->lane);
		rc = probe_once(&wanted, &found, &taken, status);
		lane_leave(wanted.comm->lane);
		if (taken)
			*message = probed_handle(taken);
	}
	if (rc)
		return api_fail(wanted.comm, rc, "MPI_Improbe");
	*flag = found;
	return MPI_SUCCESS;
}

/* A handle from a matched probe; MPI_MESSAGE_NO_PROC gives NULL. */
static int check_taken(MPI_Message *handle, struct probed **probed)
{
	int rc = api_ready();

	*probed = NULL;
	if (!rc)
		rc = api_output(handle, "message");
	if (rc || *handle == MPI_MESSAGE_NO_PROC)
		return rc;
	*probed = probed_of(*handle);
	if (!*probed)
		return error_set(MPI_ERR_REQUEST, "the message is %s: take one with MPI_Mprobe or MPI_Improbe first",
				 *handle == MPI_MESSAGE_NULL ? "MPI_MESSAGE_NULL" : "not one that a probe returned, or received already");
	return 0;
}

static int mrecv_start(void *buf, MPI_Count count, MPI_Datatype datatype, MPI_Message *handle, struct request **request)
{
	struct probed *probed;
	struct datatype *type;
	struct lane *lane;
	int rc = check_taken(handle, &probed);

	if (!rc)
		rc = api_count(count);
	if (!rc)
		rc = api_type(datatype, &type);
	if (!rc && probed)
		rc = api_buffer(buf, (size_t)count, type);
	if (!rc)
		rc = api_receivable(type, count);
	if (rc)
		return rc;
	lane = probed ? probed->comm->lane : comm_self->lane;
	lane_enter(lane);
	if (probed)
		rc = probed_receive_start(probed, buf, (size_t)count, type, request);
	else
		rc = receive_start(&(struct message){.comm = comm_self, .context = comm_self->context, .buf = buf, .count = (size_t)count,
					    .type = type, .rank = MPI_PROC_NULL, .tag = MPI_ANY_TAG}, request);
	lane_leave(lane);
	if (!rc)
		*handle = MPI_MESSAGE_NULL;
	return rc;
}

#pragma weak MPI_Mrecv_c = PMPI_Mrecv_c
int PMPI_Mrecv_c(void *buf, MPI_Count count, MPI_Datatype datatype, MPI_Message *message, MPI_Status *status)
{
	struct comm *c = NULL;
	struct request *request;
	int rc = mrecv_start(buf, count, datatype, message, &request);

	if (!rc) {
		struct lane *lane = request->lane;

		c = request->comm;
		lane_enter(lane);
		rc = request_wait(request, status, STATUS_CALL_MRECV);
		lane_leave(lane);
	}
	return rc ? api_fail(c, rc, "MPI_Mrecv") : MPI_SUCCESS;
}

#pragma weak MPI_Imrecv_c = PMPI_Imrecv_c
int PMPI_Imrecv_c(void *buf, MPI_Count count, MPI_Datatype datatype, MPI_Message *message, MPI_Request *request)
{
	struct request *started;
	int rc = api_output(request, "request");

	if (!rc)
		rc = mrecv_start(buf, count, datatype, message, &started);
	if (rc)
		return api_fail(NULL, rc, "MPI_Imrecv");
	*request = request_handle(started);
	return MPI_SUCCESS;
}
