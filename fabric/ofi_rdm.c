/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Connectionless endpoints (FI_EP_RDM), for networks that have no others: efa, cxi, opx, psm3. One endpoint reaches all
 * peers through an address vector. Called by ofi.c and by the paths of ofi_send.c where packets differ.
 *
 * Three things that a connection gives are made up for here:
 *
 *   who is it     Anybody may send to this endpoint, so every packet is sealed with 8 bytes that follow from the job's
 *                 key. One without is a stranger's: dropped, counted, and nothing is kept of it.
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
#include "include/mpi.h"

#include <stdlib.h>
#include <string.h>

/* What follows from the job's key and goes with every packet. */
static uint64_t make_token(const unsigned char *key)
{
	unsigned char proof[PROOF_LEN];
	uint64_t token;

	proof_make(key, SEGMENT_KEY_LEN, "weft packet", NULL, 0, proof);
	memcpy(&token, proof, sizeof token);
	return token;
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
	ofi->token = make_token(ofi_key(ofi));
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

/* First contact: nothing is sent, the peer learns of us from our first packet. */
void ofi_rdm_link_start(struct ofi_link *link)
{
	struct ofi *ofi = link->ofi;

	if (fi_av_insert(ofi->addresses, link->where.name, 1, &link->address, 0, NULL) != 1) {
		error_set(MPI_ERR_PROC_ABORTED, "libfabric provider %s on host %s does not accept the address of rank %u on host %s",
			  ofi->info->fabric_attr->prov_name, ofi->self.host, link->peer->proc, link->where.host);
		ofi_link_failed(link, MPI_ERR_PROC_ABORTED);
		return;
	}
	link->ep = ofi->receiver;
	link->pass_out = ofi->token;
	link->peer_index = ofi->fabric->job.proc;
	link->state = LINK_UP;
}

void ofi_rdm_link_close(struct ofi_link *link)
{
	struct list *item;

	while ((item = list_pop(&link->early)) != NULL)
		ofi_receive_again(link->ofi, list_entry(item, struct ofi_op, under_way));
	if (link->ep)
		fi_av_remove(link->ofi->addresses, &link->address, 1, 0);
	link->ep = NULL;
}

static bool is_sealed(const struct ofi *ofi, const struct ofi_op *op, struct ofi_prefix *prefix, struct ofi_seal *seal)
{
	memcpy(prefix, op->data, sizeof *prefix);
	memcpy(seal, op->data + sizeof *prefix, sizeof *seal);
	return prefix->pass == ofi->token && prefix->index < ofi->fabric->peer_count && prefix->index != ofi->fabric->job.proc;
}

static struct ofi_link *link_from(struct ofi *ofi, uint32_t proc)
{
	struct peer *peer = fabric_peer(ofi->fabric, proc);
	struct ofi_link *link = peer && peer->transport == &transport_ofi ? peer->link : NULL;

	if (link && link->state == LINK_IDLE)
		ofi_rdm_link_start(link);
	return link && link->state == LINK_UP ? link : NULL;
}

/* The early packet whose turn it is now, taken out; NULL: none. */
static struct ofi_op *take_next(struct ofi_link *link)
{
	list_for_each(item, &link->early) {
		struct ofi_op *op = list_entry(item, struct ofi_op, under_way);
		if (op->sequence != link->expected)
			continue;
		list_remove(item);
		return op;
	}
	return NULL;
}

void ofi_rdm_received(struct ofi *ofi, struct ofi_op *op, size_t len)
{
	struct ofi_prefix prefix;
	struct ofi_seal seal;
	struct ofi_link *link = NULL;

	if (unlikely(!is_sealed(ofi, op, &prefix, &seal))) {
		counters.strangers++;
		log_info(2, "dropped a packet of %zu bytes on interface %s that does not carry this job's key", len,
			 ofi->interface.name);
	} else {
		link = link_from(ofi, prefix.index);
	}
	if (unlikely(!link)) {
		ofi_receive_again(ofi, op);
		return;
	}
	op->len = (uint32_t)len;
	op->sequence = seal.sequence;
	if (unlikely(seal.sequence != link->expected)) {
		list_append(&link->early, &op->under_way);
		return;
	}
	do {
		link->expected++;
		ofi_deliver(link, op, op->len);
	} while (unlikely(!list_empty(&link->early)) && (op = take_next(link)) != NULL);
}
