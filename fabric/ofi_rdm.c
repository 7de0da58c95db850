/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Connectionless endpoints (FI_EP_RDM), for networks that have no others: efa, cxi, opx, psm3. One endpoint reaches all
 * peers through an address vector. Called by ofi.c and by the paths of ofi_send.c where packets differ.
 *
 * Three things that a connection gives are made up for here:
 *
 *   who is it     Anybody may send to this endpoint, so every packet carries 8 bytes that follow from the job's key (or the secret of
 *                 two jobs) and the two processes. One without is a stranger's: dropped, counted, and nothing is kept of it. Unlike the passes of a
 *                 connection they stay the same, and any rank of the job could work out another's: docs/security.md.
 *   order         The provider matches packets to receive buffers in order (FI_ORDER_SAS), but completes a long one after
 *                 a short one that came later. So packets are numbered, and who comes early waits in its buffer. That
 *                 cannot use up all buffers for ever: the packet it waits for was matched before it.
 *   the end       No event tells that a peer died. Its launcher does and ends the job; a send that fails tells as well. A goodbye
 *                 is answered with ours, so that whoever leaves first need not wait.
 *
 * A provider without a descriptor to wait for (shm, udp;ofi_rxd) is looked at every millisecond by a sleeping rank.
 */
#include "fabric/ofi.h"

#include "common/counters.h"
#include "common/error.h"
#include "common/log.h"
#include "common/status.h"
#include "include/mpi.h"

#include <sched.h>
#include <stdlib.h>
#include <string.h>

enum {
	EARLY_MAX = 1024, /* packets of one peer before their turn */
	GATHER = 16,      /* completions taken at a time */
	QUIET_MS = 10000
};

/* A packet that came before its turn: a copy, so that its buffer is the provider's again. */
struct early {
	struct list link;
	uint32_t sequence, len;
	unsigned char packet[];
};

/* What follows from the secret of the two and from their names, and goes with every packet that way. */
static uint64_t make_pass(const unsigned char secret[PROOF_LEN], struct process_name from, struct process_name to)
{
	struct iovec parts[2] = { { &from, sizeof from }, { &to, sizeof to } };
	unsigned char proof[PROOF_LEN];
	uint64_t pass;

	proof_make(secret, PROOF_LEN, "weft packet", parts, 2, proof);
	memcpy(&pass, proof, sizeof pass);
	return pass;
}

static struct process_name own_name(const struct ofi *ofi)
{
	return (struct process_name){ .job = ofi->fabric->job.number, .rank = ofi_rank(ofi) };
}

static struct process_name name_of(const struct ofi_link *link)
{
	return (struct process_name){ .job = link->job, .rank = link->rank };
}

/* The endpoint, enabled; `receiver` is the same one. 0 or -errno, *what names the call. */
int ofi_rdm_open(struct ofi *ofi, const char **what)
{
	struct fi_av_attr vector = { .type = FI_AV_TABLE, .count = ofi->fabric->job.proc_count };
	int result = fi_av_open(ofi->domain, &vector, &ofi->addresses, NULL);

	*what = "opening an address vector";
	if (result)
		return result;
	*what = "fi_endpoint";
	result = fi_endpoint(ofi->domain, ofi->info, &ofi->receiver, ofi);
	if (result)
		return result;
	*what = "enabling the endpoint";
	result = fi_ep_bind(ofi->receiver, &ofi->addresses->fid, 0);
	if (!result)
		result = fi_ep_bind(ofi->receiver, &ofi->cq->fid, FI_TRANSMIT | FI_RECV);
	if (!result)
		result = fi_enable(ofi->receiver);
	if (result)
		return result;
	ofi->linked = 1;
	return 0;
}

/* Our address, to be published. */
int ofi_rdm_name(struct ofi *ofi)
{
	size_t len = sizeof ofi->self.name;
	int result = fi_getname(&ofi->receiver->fid, ofi->self.name, &len);

	if (result)
		return error_set(MPI_ERR_OTHER, "libfabric provider %s does not tell its address on interface %s: %s",
				 ofi->info->fabric_attr->prov_name, ofi->interface.name, ofi_error(result));
	ofi->self.name_len = (uint16_t)len;
	return 0;
}

/* First contact: nothing is sent, the peer learns of us from our first packet. What it sends is taken even before we know its address. */
void ofi_rdm_link_start(struct ofi_link *link)
{
	struct ofi *ofi = link->ofi;

	link->ep = ofi->receiver;
	link->pass_out = make_pass(link->secret, own_name(ofi), name_of(link));
	link->pass_in = make_pass(link->secret, name_of(link), own_name(ofi));
	link->peer_index = ofi_rank(ofi);
	if (link->where.name_len == 0) {
		ofi_link_seek(link);
		return;
	}
	if (fi_av_insert(ofi->addresses, link->where.name, 1, &link->address, 0, NULL) != 1) {
		error_set(MPI_ERR_PROC_ABORTED, "libfabric provider %s on host %s does not accept the address of %s on host %s",
			  ofi->info->fabric_attr->prov_name, ofi->self.host, fabric_name(ofi->fabric, link->peer->proc), link->where.host);
		ofi_link_failed(link, MPI_ERR_PROC_ABORTED);
		return;
	}
	ofi_enter(link, LINK_UP);
}

void ofi_rdm_link_close(struct ofi_link *link)
{
	struct list *item;

	while ((item = list_pop(&link->early)) != NULL)
		free(list_entry(item, struct early, link));
	link->early_count = 0;
	if (link->ep && link->address != FI_ADDR_UNSPEC)
		fi_av_remove(link->ofi->addresses, &link->address, 1, 0);
	link->ep = NULL;
}

/* Is this the pass of a process that we have had nothing to do with so far? */
static bool knows_pass(struct ofi *ofi, uint32_t proc, uint64_t pass)
{
	struct peer peer = { .proc = proc };
	struct ofi_link link = { .ofi = ofi, .peer = &peer };
	bool knows;

	ofi_link_identify(&link);
	knows = pass == make_pass(link.secret, name_of(&link), own_name(ofi));
	proof_wipe(link.secret, sizeof link.secret);
	return knows;
}

/* The link of the sender; NULL: a stranger's packet, or of a peer that has failed. */
static struct ofi_link *link_from(struct ofi *ofi, const struct ofi_prefix *prefix, uint32_t job)
{
	uint32_t proc = ofi_find(ofi, job, prefix->index);
	struct ofi_link *link;
	struct peer *peer;

	if (proc >= ofi->fabric->peer_count || proc == ofi->fabric->job.proc)
		return NULL;
	peer = ofi->fabric->peers[proc];
	if (!peer) { /* only for somebody who knows the key is an address looked up */
		if (!knows_pass(ofi, proc, prefix->pass))
			return NULL;
		peer = fabric_peer(ofi->fabric, proc);
	}
	link = peer && peer->transport == &transport_ofi ? peer->link : NULL;
	if (link && link->state == LINK_IDLE && prefix->pass == make_pass(link->secret, name_of(link), own_name(ofi)))
		ofi_rdm_link_start(link);
	return link && link->ep && prefix->pass == link->pass_in ? link : NULL;
}

/* A packet before its turn. How far before is bounded, so that a peer which skips numbers cannot fill our memory. */
static void keep(struct ofi_link *link, const struct ofi_op *op, uint32_t sequence, size_t len)
{
	struct early *early;

	if (sequence - link->expected >= EARLY_MAX || link->early_count >= EARLY_MAX) {
		ofi_distrust(link, "packets out of all order");
		return;
	}
	early = malloc(sizeof *early + len);
	if (!early) {
		error_set(MPI_ERR_NO_MEM, "lost %s: no memory for a packet of %zu bytes", ofi_describe(link), len);
		ofi_link_failed(link, MPI_ERR_NO_MEM);
		return;
	}
	early->sequence = sequence;
	early->len = (uint32_t)len;
	memcpy(early->packet, op->data, len);
	list_append(&link->early, &early->link);
	link->early_count++;
}

/* The early packet whose turn it is now, taken out; NULL: none. */
static struct early *take_next(struct ofi_link *link)
{
	list_for_each(item, &link->early) {
		struct early *early = list_entry(item, struct early, link);
		if (early->sequence != link->expected)
			continue;
		list_remove(item);
		link->early_count--;
		return early;
	}
	return NULL;
}

void ofi_rdm_received(struct ofi *ofi, struct ofi_op *op, size_t len)
{
	struct ofi_prefix prefix;
	struct ofi_seal seal;
	struct ofi_link *link;
	struct early *early;

	memcpy(&prefix, op->data, sizeof prefix);
	memcpy(&seal, op->data + sizeof prefix, sizeof seal);
	link = link_from(ofi, &prefix, seal.job);
	if (unlikely(!link)) {
		counters.strangers++;
		log_info(2, "dropped a packet of %zu bytes on interface %s that does not carry this job's key", len,
			 ofi->interface.name);
	} else if (unlikely(seal.sequence != link->expected)) {
		keep(link, op, seal.sequence, len);
	} else {
		link->expected++;
		ofi_deliver(link, op->data, len);
		while (unlikely(!list_empty(&link->early)) && (early = take_next(link)) != NULL) {
			link->expected++;
			ofi_deliver(link, early->packet, early->len);
			free(early);
		}
	}
	ofi_receive_again(ofi, op);
}

/* ---- completions, and a provider that has to be waited for ---- */

static bool make_room(struct ofi *ofi)
{
	struct ofi_done *grown;

	if (ofi->done_count + GATHER <= ofi->done_max)
		return true;
	grown = realloc(ofi->done, (ofi->done_max + 16 * GATHER) * sizeof *grown);
	if (!grown)
		return false;
	ofi->done = grown;
	ofi->done_max += 16 * GATHER;
	return true;
}

/* Take what the provider has to tell, to be dealt with later. Returns how much. */
static int gather(struct ofi *ofi)
{
	struct fi_cq_msg_entry entries[GATHER];
	struct fi_cq_err_entry failure = { 0 };
	ssize_t count;

	if (!make_room(ofi))
		return 0;
	count = fi_cq_read(ofi->cq, entries, GATHER);
	if (count == -FI_EAVAIL && fi_cq_readerr(ofi->cq, &failure, 0) > 0) {
		if (failure.op_context)
			ofi->done[ofi->done_count++] =
				(struct ofi_done){.op = failure.op_context, .error = failure.err ? failure.err : FI_EIO};
		return 1;
	}
	for (ssize_t i = 0; i < count; i++)
		if (entries[i].op_context)
			ofi->done[ofi->done_count++] = (struct ofi_done){ .op = entries[i].op_context, .len = entries[i].len };
	return count > 0 ? (int)count : 0;
}

/* One at a time: dealing with one may stop a peer, which gathers more. */
int ofi_rdm_read_completions(struct ofi *ofi)
{
	int count = 0;

	if (ofi->done_at == ofi->done_count && gather(ofi) == 0)
		return 0;
	while (ofi->done_at < ofi->done_count && count < GATHER) {
		struct ofi_done done = ofi->done[ofi->done_at++];
		if (ofi->done_at == ofi->done_count)
			ofi->done_at = ofi->done_count = 0;
		ofi_completed(ofi, &done);
		count++;
	}
	return count;
}

/* Operations of the link in the caller's memory: under way, and of these already returned. */
static uint32_t still_under_way(const struct ofi_link *link)
{
	const struct ofi *ofi = link->ofi;
	uint32_t count = 0;

	list_for_each(item, &link->under_way)
		count += list_entry(item, struct ofi_op, under_way)->kind == OP_RMA;
	for (uint32_t i = ofi->done_at; i < ofi->done_count; i++)
		count -= ofi->done[i].op->kind == OP_RMA && ofi->done[i].op->link == link;
	return count;
}

/*
 * Sends are copied, so only reads and writes touch the caller's memory. A provider that does not return them after a cancel keeps
 * its hands on that memory for good: rather than let it write into whatever will be there, this process ends.
 */
void ofi_rdm_quiet(struct ofi_link *link)
{
	struct ofi *ofi = link->ofi;
	uint64_t until_ns = status_now_ns() + QUIET_MS * UINT64_C(1000000);

	if (!link->ep || still_under_way(link) == 0)
		return;
	list_for_each(item, &link->under_way)
		fi_cancel(&ofi->receiver->fid, &list_entry(item, struct ofi_op, under_way)->context);
	while (still_under_way(link) > 0) {
		if (gather(ofi) == 0)
			sched_yield();
		if (status_now_ns() < until_ns)
			continue;
		log_error("libfabric provider %s still reads or writes memory for %s, which has failed; this process ends, so that nothing "
			  "is "
			  "overwritten",
			  ofi->info->fabric_attr->prov_name, ofi_describe(link));
		abort();
	}
}
