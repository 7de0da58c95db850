/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Which transport reaches whom, and polling everything. What waits for room is in backlog.c, sleeping in fabric_sleep.c. The
 * network is opened at its first need only: a job on one host never loads libfabric.
 */
#include "fabric/fabric.h"

#include "common/doorbell.h"
#include "common/counters.h"
#include "common/error.h"
#include "common/log.h"
#include "common/params.h"
#include "common/status.h"
#include "fabric/backlog.h"
#include "fabric/fabric_sleep.h"
#include "fabric/shm_guest.h"
#include "mpi.h"

#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CLOSE_TIMEOUT_NS 10000000000 /* to get rid of backlogs when closing */

static bool wants(const char *transport)
{
	return strcmp(params.transport, transport) == 0;
}

static const struct segment_header *header_of(const struct fabric *fabric)
{
	return fabric->job.segment->header;
}

/* Is there anybody to share memory with? */
static bool shares_memory(const struct fabric *fabric)
{
	return header_of(fabric)->local_size > 1 && !wants("ofi");
}

/* Does anybody on this host wait for a network, too? A rank of a job on one host opens no socket. */
static bool sleeps_on_sockets(const struct fabric *fabric)
{
	return header_of(fabric)->host_count > 1 || wants("ofi");
}

int fabric_open(struct fabric *fabric, const struct fabric_job *job)
{
	int status;

	*fabric = (struct fabric){ .job = *job, .peer_count = job->proc_count };
	list_init(&fabric->backlogged);
	if (!wants("auto") && !wants("shm") && !wants("ofi"))
		return error_set(MPI_ERR_ARG, "WEFT_TRANSPORT=%s is none of: auto, shm, ofi", params.transport);
	fabric->oversubscribed = header_of(fabric)->local_size > header_of(fabric)->usable_cpus;
	fabric->doorbell = segment_bell(job->segment, job->segment->ranks[job->proc].local);
	fabric->peers = calloc(job->proc_count, sizeof(struct peer *));
	if (!fabric->peers)
		return error_set(MPI_ERR_NO_MEM, "no memory for a table of %u peers", job->proc_count);
	status = transport_self.open(fabric);
	if (status == 0 && sleeps_on_sockets(fabric) && !job->first)
		status = doorbell_open();
	if (status == 0 && shares_memory(fabric))
		status = shm_attach(fabric);
	if (status == 0)
		status = sleep_open(fabric);
	if (status != 0)
		fabric_close(fabric);
	return status;
}

static int open_ofi(struct fabric *fabric)
{
	if (fabric->ofi)
		return 0;
	return transport_ofi.open(fabric);
}

int fabric_publish(struct fabric *fabric, const char **transport, void *address, size_t *address_len)
{
	int status;

	*transport = NULL;
	*address_len = 0;
	if (!sleeps_on_sockets(fabric))
		return 0;
	if (header_of(fabric)->size == 1)
		return 0;
	status = open_ofi(fabric);
	if (status == 0)
		status = transport_ofi.address(fabric, address, address_len);
	if (status == 0)
		*transport = transport_ofi.name;
	return status;
}

static bool on_this_host(const struct fabric *fabric, uint32_t proc)
{
	return proc < header_of(fabric)->size &&
	       fabric->job.segment->ranks[proc].host == header_of(fabric)->host_index;
}

/* Who a process of another job is; false: it is of ours. */
static bool describe(const struct fabric *fabric, uint32_t proc, struct process *process)
{
	if (proc < header_of(fabric)->size || !fabric->job.upcalls->describe)
		return false;
	fabric->job.upcalls->describe(fabric->job.context, proc, process);
	return true;
}

const char *fabric_host_name(const struct fabric *fabric, uint32_t proc)
{
	struct process process;

	if (proc >= header_of(fabric)->size)
		return describe(fabric, proc, &process) ? process.host : "?";
	return segment_host_name(fabric->job.segment, fabric->job.segment->ranks[proc].host);
}

const char *fabric_name(const struct fabric *fabric, uint32_t proc)
{
	static _Thread_local char text[32];

	if (fabric->job.upcalls->name)
		return fabric->job.upcalls->name(fabric->job.context, proc);
	snprintf(text, sizeof text, "rank %u", proc);
	return text;
}

/* Choose the transport for a process. NULL with error_text(). */
static const struct transport *choose(struct fabric *fabric, uint32_t proc)
{
	struct process process;

	if (proc == fabric->job.proc)
		return &transport_self;
	if (on_this_host(fabric, proc) && fabric->shm)
		return &transport_shm;
	if (describe(fabric, proc, &process) && process.shares_memory && fabric->shm)
		return &transport_shm;
	if (fabric->job.first) {
		error_set(MPI_ERR_INTERN, "%s is not to be reached in lane %u", fabric_name(fabric, proc), fabric->job.index);
		return NULL;
	}
	if (wants("shm")) {
		error_set(MPI_ERR_OTHER, "%s is on another host (%s) and WEFT_TRANSPORT=shm allows only shared memory: unset "
			  "it, or run all ranks on one host", fabric_name(fabric, proc), fabric_host_name(fabric, proc));
		return NULL;
	}
	if (open_ofi(fabric) != 0) {
		error_prefix(error_class(), "%s on host %s needs the network: ", fabric_name(fabric, proc), fabric_host_name(fabric, proc));
		return NULL;
	}
	return &transport_ofi;
}

static cold_path struct peer *make_peer(struct fabric *fabric, uint32_t proc, bool heard)
{
	const struct transport *transport = choose(fabric, proc);
	unsigned char space[ADDRESS_MAX], *address = NULL;
	size_t address_len = 0;
	struct peer *peer;
	int status = 0;

	if (!transport)
		return NULL;
	if (!heard && (transport->address || proc >= header_of(fabric)->size)) {
		address = space;
		address_len = sizeof space;
		status = fabric->job.upcalls->lookup(fabric->job.context, proc, transport->name, address, &address_len);
	}
	if (fabric->peers[proc]) /* another thread met it meanwhile */
		return fabric->peers[proc];
	if (status == FABRIC_AGAIN)
		address = NULL, address_len = 0;
	else if (status != 0)
		return NULL;
	peer = aligned_alloc(CACHE_LINE, round_up(sizeof *peer, CACHE_LINE));
	if (!peer) {
		error_set(MPI_ERR_NO_MEM, "no memory for peer %u", proc);
		return NULL;
	}
	*peer = (struct peer){
		.transport = transport, .fabric = fabric, .proc = proc, .local_index = -1, .why = "", .sought = status == FABRIC_AGAIN};
	if (on_this_host(fabric, proc))
		peer->local_index = (int)fabric->job.segment->ranks[proc].local;
	list_init(&peer->backlog);
	list_init(&peer->backlogged_link);
	if (transport->connect(peer, address, address_len) != 0) {
		free(peer);
		return NULL;
	}
	fabric_choked(peer, false);
	fabric->peers[proc] = peer;
	log_info(fabric->job.first ? 3 : 2, "%s on %s: %s: %s", fabric_name(fabric, proc), fabric_host_name(fabric, proc), transport->name, peer->why);
	return peer;
}

void fabric_choked(struct peer *peer, bool on)
{
	if (on && !peer->choked)
		counter_add(&counters.choked, 1);
	peer->choked = on;
	peer->inline_now = on ? 0 : size_min(peer->inline_max, peer->eager_wanted);
	peer->eager_now = on ? 0 : size_min(peer->eager_max, peer->eager_wanted);
}

struct peer *fabric_peer(struct fabric *fabric, uint32_t proc)
{
	if (unlikely(proc >= fabric->peer_count)) {
		error_set(MPI_ERR_RANK, "there is no process %u among %u", proc, fabric->peer_count);
		return NULL;
	}
	return likely(fabric->peers[proc]) ? fabric->peers[proc] : make_peer(fabric, proc, false);
}

struct peer *fabric_peer_heard(struct fabric *fabric, uint32_t proc)
{
	return fabric->peers[proc] ? fabric->peers[proc] : make_peer(fabric, proc, true);
}

void fabric_found(struct fabric *fabric, uint32_t proc, const void *address, size_t address_len, int error)
{
	struct peer *peer = proc < fabric->peer_count ? fabric->peers[proc] : NULL;

	if (!peer || !peer->sought)
		return;
	peer->sought = false;
	if (!peer->failed)
		peer->transport->found(peer, address, address_len, error);
}

void fabric_seek(struct peer *peer)
{
	struct fabric *fabric = peer->fabric;
	unsigned char address[ADDRESS_MAX];
	size_t address_len = sizeof address;
	int status;

	if (peer->sought)
		return;
	peer->sought = true;
	status = fabric->job.upcalls->lookup(fabric->job.context, peer->proc, peer->transport->name, address, &address_len);
	if (status != FABRIC_AGAIN)
		fabric_found(fabric, peer->proc, address, address_len, status);
}

int fabric_add_procs(struct fabric *fabric, uint32_t count, uint32_t *first)
{
	struct peer **peers = realloc(fabric->peers, ((size_t)fabric->peer_count + count) * sizeof *peers);

	if (!peers)
		return error_set(MPI_ERR_NO_MEM, "no memory for a table of %u more peers", count);
	memset(peers + fabric->peer_count, 0, count * sizeof *peers);
	*first = fabric->peer_count;
	fabric->peers = peers;
	fabric->peer_count += count;
	return 0;
}

void fabric_forget(struct fabric *fabric, uint32_t proc)
{
	struct peer *peer = fabric->peers[proc];
	struct list *item;

	if (!peer)
		return;
	list_remove(&peer->backlogged_link);
	while ((item = list_pop(&peer->backlog)) != NULL)
		list_entry(item, struct operation, link)->complete(list_entry(item, struct operation, link), MPI_ERR_OTHER);
	peer->transport->disconnect(peer);
	free(peer->failed_why);
	free(peer->ways);
	free(peer);
	fabric->peers[proc] = NULL;
}

void fabric_reach(struct peer *peer)
{
	if (!peer->failed && peer->transport->reach)
		peer->transport->reach(peer);
}

bool fabric_is_gone(const struct peer *peer, char *text, size_t text_len)
{
	return !peer->failed && peer->transport == &transport_shm && guest_is_gone(peer->link, text, text_len);
}

int fabric_introduce(struct fabric *fabric, enum meeting_place where, void *shm, size_t *shm_len, void *address, size_t *address_len)
{
	struct shm_address place;
	int status = 0;

	*shm_len = 0;
	if (!wants("ofi") && !fabric->shm)
		status = shm_attach(fabric);
	if (status == 0 && fabric->shm && !wants("ofi"))
		status = guest_introduce(fabric->shm, &place);
	if (status == 0 && fabric->shm && !wants("ofi")) {
		memcpy(shm, &place, sizeof place);
		*shm_len = sizeof place;
	}
	fabric->abroad |= where == MEET_ABROAD;
	if (status == 0 && (where != MEET_IN_MEMORY || wants("ofi")))
		status = open_ofi(fabric);
	if (status == 0 && fabric->ofi)
		return transport_ofi.address(fabric, address, address_len);
	*address_len = 0;
	return status;
}

/* ---- progress ---- */

int fabric_poll(struct fabric *fabric)
{
	int events = 0;

	if (fabric->shm)
		events += transport_shm.poll(fabric);
	if (unlikely(fabric->ofi))
		events += transport_ofi.poll(fabric);
	if (unlikely(fabric->to_self > 0))
		events += transport_self.poll(fabric);
	if (unlikely(!list_empty(&fabric->backlogged)))
		events += backlog_push(fabric);
	return events;
}

static void flush(struct fabric *fabric)
{
	uint64_t deadline = status_now_ns() + CLOSE_TIMEOUT_NS;

	while (!list_empty(&fabric->backlogged)) {
		if (fabric_poll(fabric) > 0)
			continue;
		if (status_now_ns() > deadline) {
			log_warn("some messages could not be delivered before the end: their receivers do not take them");
			return;
		}
		sched_yield();
	}
}

static void free_peers(struct fabric *fabric)
{
	for (uint32_t proc = 0; proc < fabric->peer_count; proc++) {
		struct peer *peer = fabric->peers[proc];
		struct list *item;

		if (!peer)
			continue;
		while ((item = list_pop(&peer->backlog)) != NULL)
			list_entry(item, struct operation, link)->complete(list_entry(item, struct operation, link), MPI_ERR_OTHER);
		peer->transport->disconnect(peer);
		free(peer->failed_why);
		free(peer->ways);
		free(peer);
	}
	free(fabric->peers);
	fabric->peers = NULL;
	fabric->peer_count = 0;
}

void fabric_close(struct fabric *fabric)
{
	flush(fabric);
	fabric->closing = true;
	if (fabric->ofi)
		transport_ofi.close(fabric); /* while it still knows its peers: says goodbye to all of them at once */
	free_peers(fabric);
	sleep_close(fabric);
	shm_detach(fabric);
	transport_self.close(fabric);
}

int fabric_describe(struct fabric *fabric, char *text, size_t text_len)
{
	size_t used = 0;

	for (uint32_t proc = 0; proc < fabric->peer_count && used < text_len; proc++) {
		const struct peer *peer = fabric->peers[proc];

		if (peer)
			used += (size_t)snprintf(text + used, text_len - used, "%s on %s: %s: %s%s\n",
						 fabric_name(fabric, proc), fabric_host_name(fabric, proc),
						 peer->transport->name, peer->why, peer->failed ? " (gone)" : "");
	}
	return (int)size_min(used, text_len);
}
