/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Packets out and in. A packet is a prefix (who sends, what kind), the header and the payload; short ones
 * go through the provider's inject, longer ones from a buffer of ours or straight from the caller's memory.
 *
 * Receive buffers all hang in the shared receive context and go back as soon as `deliver` returns. When they run
 * out because messages arrive faster, data stays in the network until the next poll posts them again; how much, credits
 * bound (ofi_credits.c). A provider that has no room says EAGAIN, which becomes FABRIC_AGAIN; so does a peer without credits.
 */
#include "fabric/ofi.h"

#include "common/counters.h"
#include "common/error.h"
#include "common/log.h"
#include "include/mpi.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum {
	BURST = 8,                  /* short sends without a poll */
	BURST_AGAIN = 2,
	BURST_MOST = 256,           /* short sends after which the caller has to poll */
	MARK_EVERY = 256,           /* short sends of which one is completed */
	DROPS_TOLD = 5              /* packets from nowhere that are worth a line each */
};

/* ---- out ---- */

static inline void put_prefix(const struct ofi_link *link, unsigned char *packet, enum packet_kind kind)
{
	const struct ofi *ofi = link->ofi;
	struct ofi_prefix prefix = { .pass = link->pass_out, .index = link->peer_index, .kind = (uint16_t)kind, .credits = link->owed };

	memcpy(packet, &prefix, sizeof prefix);
	if (unlikely(ofi->connectionless)) {
		struct ofi_seal seal = { .sequence = link->sent, .job = ofi_job(link->ofi) };
		memcpy(packet + sizeof prefix, &seal, sizeof seal);
	}
}

/* A packet with this prefix has been taken. */
static inline void spend_credit(struct ofi_link *link)
{
	link->owed = 0;
	link->credits -= link->window != 0;
}

/* A link that carries nothing yet or no more: start it, wait for it, or say why not. */
cold_path int ofi_not_up(struct ofi_link *link)
{
	switch (link->state) {
	case LINK_IDLE:
		if (link->ofi->connectionless)
			ofi_rdm_link_start(link);
		else
			ofi_link_start(link);
		break;
	case LINK_ENDED:
		error_set(MPI_ERR_PROC_ABORTED, "%s has left the job (MPI_Finalize) and takes no more messages; "
			  "does the program send to it after its last receive?", ofi_describe(link));
		ofi_link_failed(link, MPI_ERR_PROC_ABORTED);
		break;
	default:
		break;
	}
	return link->state == LINK_FAILED ? link->peer->failed_class : FABRIC_AGAIN;
}

/* What a refused call means. EAGAIN is no failure; anything else ends the link. */
cold_path int ofi_refused(struct ofi_link *link, int64_t result)
{
	if (result == -FI_EAGAIN)
		return FABRIC_AGAIN;
	error_set(MPI_ERR_PROC_ABORTED, "lost %s: the connection failed while sending (%s); the process has died, or "
		  "its host or the network is down", ofi_describe(link), ofi_error(result));
	ofi_link_failed(link, MPI_ERR_PROC_ABORTED);
	return MPI_ERR_PROC_ABORTED;
}

/* Give a filled buffer to the provider. On AGAIN and on an error the operation is the caller's again. */
static int post(struct ofi_link *link, struct ofi_op *op)
{
	ssize_t result = fi_send(link->ep, op->data, op->len, op->desc, link->address, &op->context);

	if (unlikely(result != 0))
		return ofi_refused(link, result);
	ofi_op_begin(link, op, NULL);
	return FABRIC_DONE;
}

static bool give_credits(struct ofi_link *link);

/* Send what the provider had no room for, in order. DONE: nothing is left. */
int ofi_push_unsent(struct ofi_link *link)
{
	while (!list_empty(&link->unsent)) {
		struct ofi_op *op = list_entry(link->unsent.next, struct ofi_op, under_way);
		list_remove(&op->under_way);
		int result = post(link, op);
		if (result == FABRIC_AGAIN)
			list_prepend(&link->unsent, &op->under_way);
		else if (result != FABRIC_DONE)
			ofi_op_give(link->ofi, op);
		if (result != FABRIC_DONE)
			return result;
		link->unsent_count--;
	}
	if (unlikely(ofi_owes(link)) && !give_credits(link))
		return FABRIC_AGAIN;
	if (unlikely(link->state == LINK_FAILED)) /* just now, of that */
		return link->peer->failed_class;
	if (!list_empty(&link->unsent))
		return FABRIC_AGAIN;
	list_remove(&link->blocked);
	return FABRIC_DONE;
}

void ofi_drop_unsent(struct ofi_link *link)
{
	struct list *item;

	while ((item = list_pop(&link->unsent)) != NULL)
		ofi_op_give(link->ofi, list_entry(item, struct ofi_op, under_way));
	link->unsent_count = 0;
	link->mark = NULL;
	list_remove(&link->blocked);
}

/* The last that happens to a packet before it goes, in its turn. False: it cannot go, and the link has failed. */
static cold_path bool seal(struct ofi_link *link, unsigned char *packet, size_t len)
{
	if (ofi_cipher_seal(link->seals, link->sealed, packet, link->ofi->prefix_len, len))
		return true;
	error_set(MPI_ERR_PROC_ABORTED, "cannot encrypt a packet to %s: OpenSSL failed", ofi_describe(link));
	ofi_link_failed(link, MPI_ERR_PROC_ABORTED);
	return false;
}

/* Send a filled buffer now, or keep it in its turn: it is taken in any case but an error. */
static int send_or_keep(struct ofi_link *link, struct ofi_op *op)
{
	int result;

	if (unlikely(link->seals)) {
		if (!seal(link, op->data, op->len)) {
			ofi_op_give(link->ofi, op);
			return link->peer->failed_class;
		}
		op->len += link->ofi->tag_len;
		link->sealed++;
	}
	result = list_empty(&link->unsent) ? post(link, op) : FABRIC_AGAIN;

	link->sent++;
	spend_credit(link);
	if (likely(result == FABRIC_DONE))
		return FABRIC_DONE;
	if (result != FABRIC_AGAIN) {
		ofi_op_give(link->ofi, op);
		return result;
	}
	list_append(&link->unsent, &op->under_way);
	link->unsent_count++;
	if (list_empty(&link->blocked))
		list_append(&link->ofi->blocked, &link->blocked);
	return FABRIC_DONE;
}

/* May another message be taken? Only so many wait here; the rest waits in the fabric's backlog. The last credit is for credits. */
static inline bool has_room(struct ofi_link *link)
{
	if (unlikely(link->credits <= 1))
		return false;
	return likely(list_empty(&link->unsent)) || ofi_push_unsent(link) == FABRIC_DONE;
}

/* In a packet of their own, since no other goes that way soon enough. False: not now. */
static bool give_credits(struct ofi_link *link)
{
	struct ofi_op *op = ofi_op_take(link->ofi, &link->ofi->small);

	if (!op)
		return false;
	put_prefix(link, op->data, PACKET_CREDITS);
	op->len = link->ofi->prefix_len;
	send_or_keep(link, op);
	return true;
}

/* To be called when more is owed, when there are more credits, and when packets can be sent at all: else the peer waits for ever. */
void ofi_settle_credits(struct ofi_link *link)
{
	if (unlikely(ofi_owes(link)) && list_empty(&link->blocked) && !give_credits(link))
		list_append(&link->ofi->blocked, &link->blocked);
}

static void fill(const struct ofi_link *link, struct ofi_op *op, const void *header, size_t len)
{
	put_prefix(link, op->data, PACKET_MESSAGE);
	memcpy(op->data + link->ofi->prefix_len, header, HEADER_LEN);
	op->len = (uint32_t)(link->ofi->head_len + len);
}

/* Counts short sends between polls; many in a row are a burst, and sooner so where there was one before. */
static inline void note_short_send(struct ofi *ofi, struct ofi_link *link)
{
	if (link->poll_number != ofi->poll_number) {
		link->poll_number = ofi->poll_number;
		link->last_burst = link->burst;
		link->burst = 0;
	}
	link->burst++;
	if (unlikely(link->burst == BURST || (link->burst == BURST_AGAIN && link->last_burst > 2 * BURST)) && !link->held)
		ofi_hold(link);
}

/*
 * What goes by fi_inject is not completed, and libfabric's tcp queues without end what the socket does not take: a peer that is
 * behind could not stop us any more. So one in MARK_EVERY goes from a buffer, and the next such waits until that one has left.
 */
static cold_path int send_marked(struct ofi_link *link, const void *header, const void *payload, size_t len)
{
	struct ofi *ofi = link->ofi;
	struct ofi_op *op = link->mark ? NULL : ofi_op_take(ofi, &ofi->small);
	int result;

	if (!op)
		return link->mark ? FABRIC_AGAIN : ofi_no_room(ofi, &ofi->small);
	fill(link, op, header, len);
	if (len)
		memcpy(op->data + ofi->head_len, payload, len);
	link->mark = op;
	result = send_or_keep(link, op);
	if (result == FABRIC_DONE)
		link->unmarked = 0;
	else
		link->mark = NULL;
	return result;
}

int ofi_send_inline(struct peer *peer, const void *header, const void *payload, size_t len)
{
	struct ofi_link *link = peer->link;
	struct ofi *ofi = link->ofi;
	size_t packet_len = ofi->head_len + len + ofi->tag_len;

	assert(len <= peer->inline_max);
	if (unlikely(link->state != LINK_UP))
		return ofi_not_up(link);
	link->active = true;
	if (unlikely(!has_room(link)))
		return link->state == LINK_UP ? FABRIC_AGAIN : ofi_not_up(link);
	/* What the peer has to say, to stop for instance, is heard in a poll only. */
	if (unlikely(link->burst >= BURST_MOST && link->poll_number == ofi->poll_number))
		return FABRIC_AGAIN;
	note_short_send(ofi, link);
	if (packet_len <= ofi->inject_max) {
		if (unlikely(link->unmarked >= MARK_EVERY))
			return send_marked(link, header, payload, len);
		link->unmarked++;
		unsigned char packet[OFI_INJECT_MAX];
		put_prefix(link, packet, PACKET_MESSAGE);
		memcpy(packet + ofi->prefix_len, header, HEADER_LEN);
		if (len)
			memcpy(packet + ofi->head_len, payload, len);
		if (unlikely(link->seals) && !seal(link, packet, packet_len - ofi->tag_len))
			return link->peer->failed_class;
		ssize_t result = fi_inject(link->ep, packet, packet_len, link->address);
		if (unlikely(result != 0))
			return ofi_refused(link, result); /* what was not taken is sealed again, with the same number */
		link->sent++;
		link->sealed++;
		spend_credit(link);
		return FABRIC_DONE;
	}
	struct ofi_op *op = ofi_op_take(ofi, &ofi->small);
	if (unlikely(!op))
		return ofi_no_room(ofi, &ofi->small);
	fill(link, op, header, len);
	memcpy(op->data + ofi->head_len, payload, len);
	return send_or_keep(link, op);
}

int ofi_reserve(struct peer *peer, size_t len, void **buffer)
{
	struct ofi_link *link = peer->link;
	struct ofi *ofi = link->ofi;

	if (unlikely(link->state != LINK_UP))
		return ofi_not_up(link);
	assert(!link->reserved);
	if (!has_room(link))
		return link->state == LINK_UP ? FABRIC_AGAIN : ofi_not_up(link);
	link->reserved = ofi_op_take(ofi, len <= ofi->inline_max ? &ofi->small : &ofi->large);
	if (!link->reserved)
		return FABRIC_AGAIN;
	*buffer = link->reserved->data + ofi->head_len;
	return FABRIC_DONE;
}

int ofi_commit(struct peer *peer, const void *header, void *buffer, size_t len)
{
	struct ofi_link *link = peer->link;
	struct ofi_op *op = link->reserved;

	assert(op && buffer == op->data + link->ofi->head_len);
	(void)buffer;
	link->reserved = NULL;
	if (unlikely(link->state != LINK_UP)) {
		ofi_op_give(link->ofi, op);
		return ofi_not_up(link);
	}
	link->active = true;
	fill(link, op, header, len);
	return send_or_keep(link, op);
}

/* Where the provider wants local memory registered, a copy of up to eager_max bytes is cheaper than that. */
static int send_copied(struct ofi_link *link, const void *header, const struct iovec *iov, int iov_count, size_t len)
{
	struct ofi *ofi = link->ofi;
	struct ofi_buffers *buffers = len <= ofi->inline_max ? &ofi->small : &ofi->large;
	struct ofi_op *op = ofi_op_take(ofi, buffers);
	unsigned char *to;

	if (!op)
		return ofi_no_room(ofi, buffers);
	fill(link, op, header, len);
	to = op->data + ofi->head_len;
	for (int i = 0; i < iov_count; i++) {
		memcpy(to, iov[i].iov_base, iov[i].iov_len);
		to += iov[i].iov_len;
	}
	counters.bytes_staged += len;
	return send_or_keep(link, op);
}

int ofi_send(struct peer *peer, const void *header, const struct iovec *iov, int iov_count, size_t len,
	     struct operation *operation)
{
	struct ofi_link *link = peer->link;
	struct ofi *ofi = link->ofi;
	struct iovec pieces[OFI_IOV_MAX];
	void *descs[OFI_IOV_MAX] = { NULL };
	struct ofi_op *op;

	if (unlikely(link->state != LINK_UP))
		return ofi_not_up(link);
	link->active = true;
	if (unlikely(!has_room(link)))
		return link->state == LINK_UP ? FABRIC_AGAIN : ofi_not_up(link);
	/* Without a connection nothing would stop the provider from reading the caller's memory after the peer has failed. */
	if (ofi->local_registration || ofi->connectionless || ofi->tag_len || (size_t)iov_count >= ofi->iov_max)
		return send_copied(link, header, iov, iov_count, len);
	op = ofi_op_take(ofi, &ofi->plain);
	if (unlikely(!op))
		return ofi_no_room(ofi, &ofi->plain);
	fill(link, op, header, len);
	pieces[0] = (struct iovec){ .iov_base = op->data, .iov_len = ofi->head_len };
	memcpy(pieces + 1, iov, (size_t)iov_count * sizeof *iov);
	ssize_t result = fi_sendv(link->ep, pieces, descs, (size_t)iov_count + 1, link->address, &op->context);
	if (unlikely(result != 0)) {
		ofi_op_give(ofi, op);
		return ofi_refused(link, result);
	}
	link->sent++;
	spend_credit(link);
	op->kind = OP_SEND;
	ofi_op_begin(link, op, operation);
	return FABRIC_PENDING;
}

/* Tell the peer that the end of this connection is no failure. DONE, AGAIN or an error class. */
int ofi_send_goodbye(struct ofi_link *link)
{
	struct ofi_op *op;

	if (!has_room(link))
		return FABRIC_AGAIN;
	op = ofi_op_take(link->ofi, &link->ofi->small);
	if (!op)
		return ofi_no_room(link->ofi, &link->ofi->small);
	put_prefix(link, op->data, PACKET_GOODBYE);
	op->len = link->ofi->prefix_len;
	return send_or_keep(link, op);
}

bool ofi_send_note(struct ofi_link *link, enum packet_kind kind, const void *bytes, size_t len)
{
	struct ofi_op *op = link->state == LINK_UP && has_room(link) ? ofi_op_take(link->ofi, &link->ofi->small) : NULL;

	if (!op)
		return false;
	put_prefix(link, op->data, kind);
	if (len)
		memcpy(op->data + link->ofi->prefix_len, bytes, len);
	op->len = (uint32_t)(link->ofi->prefix_len + len);
	return send_or_keep(link, op) == FABRIC_DONE;
}

bool ofi_choke(struct peer *peer, bool on)
{
	return ofi_send_note(peer->link, on ? PACKET_CHOKE : PACKET_UNCHOKE, NULL, 0);
}

bool ofi_ask(struct ofi_link *link)
{
	return list_empty(&link->blocked) && has_room(link) && give_credits(link);
}

/* The first packet: we are the one who asked. The link is not UP yet and nothing is before it. */
int ofi_send_confirm(struct ofi_link *link, const unsigned char proof[HELLO_PROOF_LEN])
{
	struct ofi_op *op = ofi_op_take(link->ofi, &link->ofi->small);

	if (!op)
		return ofi_no_room(link->ofi, &link->ofi->small);
	put_prefix(link, op->data, PACKET_CONFIRM);
	memcpy(op->data + link->ofi->prefix_len, proof, HELLO_PROOF_LEN);
	op->len = link->ofi->prefix_len + HELLO_PROOF_LEN;
	return send_or_keep(link, op);
}

/* ---- in ---- */

/* Hand a receive buffer to the provider. AGAIN: it has no room, the buffer is free again and the next poll tries. */
static int post_receive(struct ofi *ofi, struct ofi_op *op)
{
	ssize_t result = fi_recv(ofi->receiver, op->data, ofi->receives.data_len, op->desc, FI_ADDR_UNSPEC, &op->context);

	if (likely(result == 0))
		return FABRIC_DONE;
	ofi_op_give(ofi, op);
	if (result == -FI_EAGAIN)
		return FABRIC_AGAIN;
	return error_set(MPI_ERR_OTHER, "libfabric (%s) does not take a receive buffer: %s", ofi->info->fabric_attr->prov_name,
			 ofi_error(result));
}

/* All that are free. 0 or an error class. */
int ofi_post_receives(struct ofi *ofi)
{
	int result = FABRIC_DONE;

	while (result == FABRIC_DONE && !list_empty(&ofi->receives.free))
		result = post_receive(ofi, list_entry(list_pop(&ofi->receives.free), struct ofi_op, under_way));
	return result == FABRIC_AGAIN ? 0 : result;
}

/* A packet that no peer of ours can have sent is dropped: the connection was checked, so it is damage or a bug. */
static cold_path void drop(struct ofi *ofi, const char *why, size_t len)
{
	counters.strangers++;
	if (ofi->dropped++ < DROPS_TOLD)
		log_warn("dropped a packet of %zu bytes on interface %s: %s", len, ofi->interface.name, why);
}

/* The buffer of a packet that has been dealt with goes back to the provider. */
void ofi_receive_again(struct ofi *ofi, struct ofi_op *op)
{
	if (unlikely(post_receive(ofi, op) > 0))
		log_error("%s", error_text());
}

/* A packet of a known sender, in its turn. */
void ofi_deliver(struct ofi_link *link, const unsigned char *packet, size_t len)
{
	struct ofi *ofi = link->ofi;
	bool proved = link->state == LINK_UP || (link->state == LINK_ACCEPTING && link->confirmed);
	struct ofi_prefix prefix;

	memcpy(&prefix, packet, sizeof prefix);
	if (link->window)
		ofi_credit(link, prefix.credits);
	if (unlikely(link->state == LINK_FAILED)) {
		/* told already that it is gone */
	} else if (likely(prefix.kind == PACKET_MESSAGE && len >= ofi->head_len && proved)) {
		if (likely(!ofi->closing))
			fabric_deliver(link->peer, packet + ofi->prefix_len, packet + ofi->head_len, len - ofi->head_len);
	} else if (prefix.kind == PACKET_GOODBYE && proved) {
		link->goodbye_received = true;
		if (ofi->connectionless && !link->goodbye_sent)
			link->goodbye_sent = ofi_send_goodbye(link) == FABRIC_DONE;
	} else if ((prefix.kind == PACKET_CHOKE || prefix.kind == PACKET_UNCHOKE) && proved) {
		fabric_choked(link->peer, prefix.kind == PACKET_CHOKE);
	} else if (prefix.kind == PACKET_CREDITS && proved) {
		/* they are counted */
	} else if (prefix.kind == PACKET_RAIL && proved) {
		ofi_rail_heard(link, packet + ofi->prefix_len, len - ofi->prefix_len);
	} else if (prefix.kind == PACKET_CONFIRM && !ofi->connectionless) {
		ofi_link_confirmed(link, packet + ofi->prefix_len, len - ofi->prefix_len);
	} else {
		ofi_distrust(link, "a packet that this library does not know");
	}
}

static cold_path void deliver_sealed(struct ofi_link *link, unsigned char *packet, size_t len)
{
	if (link->state == LINK_FAILED)
		return;
	if (ofi_cipher_unseal(link->opens, link->opened++, packet, link->ofi->prefix_len, len))
		ofi_deliver(link, packet, len);
	else
		ofi_distrust(link, "a packet that was changed on its way (WEFT_ENCRYPT)");
}

/*
 * Every length is the network's word: none is believed beyond the buffer. A packet without the pass of a connection comes from
 * somebody who has one to us, but not from whom; it is dropped and counted.
 */
void ofi_received(struct ofi *ofi, struct ofi_op *op, size_t len)
{
	struct ofi_prefix prefix;
	struct ofi_link *link;

	if (unlikely(len < ofi->prefix_len + ofi->tag_len || len > ofi->receives.data_len)) {
		drop(ofi, "no packet has this length", len);
		ofi_receive_again(ofi, op);
		return;
	}
	if (unlikely(ofi->connectionless)) {
		ofi_rdm_received(ofi, op, len);
		return;
	}
	memcpy(&prefix, op->data, sizeof prefix);
	link = prefix.index < ofi->index_count ? ofi->by_index[prefix.index] : NULL;
	if (unlikely(!link || prefix.pass != link->pass_in || !link->ep)) {
		drop(ofi, "it does not carry the pass of any connection", len);
		ofi_receive_again(ofi, op);
		return;
	}
	if (unlikely(link->opens))
		deliver_sealed(link, op->data, len - ofi->tag_len);
	else
		ofi_deliver(link, op->data, len);
	ofi_receive_again(ofi, op);
	ofi_settle_credits(link);
}
