/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Packets out and in. A packet is a prefix (who sends, what kind), the header and the payload; short ones
 * go through the provider's inject, longer ones from a buffer of ours or straight from the caller's memory.
 *
 * Receive buffers all hang in the shared receive context and go back as soon as `deliver` returns. When they run
 * out because messages arrive faster, data stays in the network until the next poll posts them again: on tcp
 * that is the back-pressure. A provider that has no room says EAGAIN, which becomes FABRIC_AGAIN.
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
	INLINE_MAX = 8192,          /* up to here a copy is cheaper than a completion */
	RECEIVE_BUDGET = 1 << 20,   /* bytes of receive buffers: what fits a core's cache beside the user's data */
	RECEIVES_MIN = 4,
	RECEIVES_MAX = 256,
	SLAB_LEN = 128 << 10,
	SMALL_LIMIT = 2048,         /* buffers of inline_max under way before AGAIN */
	LARGE_BUDGET = 4 << 20,     /* bytes of buffers of eager_max under way before AGAIN */
	LARGE_MIN = 4,
	PLAIN_LIMIT = 4096,
	INJECT_MAX = 512,
	BURST = 8,                  /* short sends without a poll */
	BURST_AGAIN = 2,
	BURST_MOST = 256,           /* short sends after which the caller has to poll */
	MARK_EVERY = 256,           /* short sends of which one is completed */
	DROPS_TOLD = 5              /* packets from nowhere that are worth a line each */
};

struct slab {
	struct list link;
	struct fid_mr *registration;
	struct ofi_op *ops;
	unsigned char *data;
};

/* ---- operations and their buffers ---- */

static void buffers_init(struct ofi_buffers *buffers, enum ofi_op_kind kind, size_t data_len, uint32_t limit)
{
	list_init(&buffers->free);
	list_init(&buffers->slabs);
	buffers->kind = kind;
	buffers->data_len = round_up(data_len, CACHE_LINE);
	buffers->limit = limit;
	buffers->count = 0;
}

static bool grow(struct ofi *ofi, struct ofi_buffers *buffers)
{
	size_t count = size_max(1, SLAB_LEN / buffers->data_len);
	struct slab *slab;
	size_t bytes;

	count = size_min(count, buffers->limit - buffers->count);
	if (count == 0)
		return false;
	bytes = round_up(count * buffers->data_len, 4096);
	slab = calloc(1, sizeof *slab);
	if (!slab)
		return false;
	slab->ops = calloc(count, sizeof *slab->ops);
	slab->data = aligned_alloc(4096, bytes);
	if (!slab->ops || !slab->data)
		goto free_slab;
	if (ofi->local_registration &&
	    fi_mr_reg(ofi->domain, slab->data, bytes, FI_SEND | FI_RECV, 0, 0, 0, &slab->registration, NULL) != 0)
		goto free_slab;
	for (size_t i = 0; i < count; i++) {
		slab->ops[i].kind = buffers->kind;
		slab->ops[i].data = slab->data + i * buffers->data_len;
		slab->ops[i].desc = slab->registration ? fi_mr_desc(slab->registration) : NULL;
		list_append(&buffers->free, &slab->ops[i].under_way);
	}
	buffers->count += (uint32_t)count;
	list_append(&buffers->slabs, &slab->link);
	return true;
free_slab:
	free(slab->ops);
	free(slab->data);
	free(slab);
	return false;
}

static void buffers_free(struct ofi_buffers *buffers)
{
	struct list *item;

	if (!buffers->slabs.next)
		return;
	while ((item = list_pop(&buffers->slabs)) != NULL) {
		struct slab *slab = list_entry(item, struct slab, link);
		if (slab->registration)
			fi_close(&slab->registration->fid);
		free(slab->ops);
		free(slab->data);
		free(slab);
	}
}

/* NULL: ofi_no_room tells why. */
struct ofi_op *ofi_op_take(struct ofi *ofi, struct ofi_buffers *buffers)
{
	struct list *item;

	if (unlikely(ofi->in_flight >= ofi->in_flight_max))
		return NULL;
	if (unlikely(list_empty(&buffers->free)) && !grow(ofi, buffers))
		return NULL;
	item = list_pop(&buffers->free);
	return list_entry(item, struct ofi_op, under_way);
}

/* No operation could be taken: AGAIN when one will come back by itself, an error when memory is out and none is under way. */
cold_path int ofi_no_room(const struct ofi *ofi, const struct ofi_buffers *buffers)
{
	if (buffers->count > 0 || ofi->in_flight >= ofi->in_flight_max)
		return FABRIC_AGAIN;
	return error_set(MPI_ERR_NO_MEM, "no memory for a buffer of %zu bytes to send from%s", buffers->data_len,
			 ofi->local_registration ? ", or too little lockable memory: see 'ulimit -l'" : "");
}

static struct ofi_buffers *home(struct ofi *ofi, const struct ofi_op *op)
{
	switch (op->kind) {
	case OP_RECEIVE: return &ofi->receives;
	case OP_SMALL: return &ofi->small;
	case OP_LARGE: return &ofi->large;
	default: return &ofi->plain;
	}
}

/* The one used last is used next: it is still in the cache. */
void ofi_op_give(struct ofi *ofi, struct ofi_op *op)
{
	list_prepend(&home(ofi, op)->free, &op->under_way);
}

/* Handed to the provider. */
void ofi_op_begin(struct ofi_link *link, struct ofi_op *op, struct operation *operation)
{
	op->link = link;
	op->operation = operation;
	list_append(&link->under_way, &op->under_way);
	link->in_flight++;
	link->ofi->in_flight++;
}

/* The provider is done with it. */
void ofi_op_end(struct ofi *ofi, struct ofi_op *op)
{
	list_remove(&op->under_way);
	op->link->in_flight--;
	ofi->in_flight--;
	if (unlikely(op->link->mark == op))
		op->link->mark = NULL;
	ofi_op_give(ofi, op);
}

/* ---- out ---- */

static inline void put_prefix(const struct ofi_link *link, unsigned char *packet, enum packet_kind kind)
{
	const struct ofi *ofi = link->ofi;
	struct ofi_prefix prefix = { .pass = link->pass_out, .index = link->peer_index, .kind = kind };

	memcpy(packet, &prefix, sizeof prefix);
	if (unlikely(ofi->connectionless)) {
		struct ofi_seal seal = { .sequence = link->sent, .job = ofi_job(link->ofi) };
		memcpy(packet + sizeof prefix, &seal, sizeof seal);
	}
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
	if (likely(result == FABRIC_DONE))
		return FABRIC_DONE;
	if (result != FABRIC_AGAIN) {
		ofi_op_give(link->ofi, op);
		return result;
	}
	list_append(&link->unsent, &op->under_way);
	if (link->unsent_count++ == 0)
		list_append(&link->ofi->blocked, &link->blocked);
	return FABRIC_DONE;
}

/* May another message be taken? Only so many wait here; the rest waits in the fabric's backlog. */
static inline bool has_room(struct ofi_link *link)
{
	return likely(list_empty(&link->unsent)) || ofi_push_unsent(link) == FABRIC_DONE;
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
		unsigned char packet[INJECT_MAX];
		put_prefix(link, packet, PACKET_MESSAGE);
		memcpy(packet + ofi->prefix_len, header, HEADER_LEN);
		if (len)
			memcpy(packet + ofi->head_len, payload, len);
		if (unlikely(link->seals) && !seal(link, packet, packet_len - ofi->tag_len))
			return link->peer->failed_class;
		ssize_t result = fi_inject(link->ep, packet, packet_len, link->address);
		link->sent += result == 0;
		link->sealed += result == 0; /* what was not taken is sealed again, with the same number */
		return likely(result == 0) ? FABRIC_DONE : ofi_refused(link, result);
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

bool ofi_choke(struct peer *peer, bool on)
{
	struct ofi_link *link = peer->link;
	struct ofi_op *op = link->state == LINK_UP && has_room(link) ? ofi_op_take(link->ofi, &link->ofi->small) : NULL;

	if (!op)
		return false;
	put_prefix(link, op->data, on ? PACKET_CHOKE : PACKET_UNCHOKE);
	op->len = link->ofi->prefix_len;
	return send_or_keep(link, op) == FABRIC_DONE;
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
}

/* ---- open and close ---- */

int ofi_buffers_open(struct ofi *ofi)
{
	size_t receive_len = ofi->head_len + ofi->eager_max + ofi->tag_len;
	size_t receives = RECEIVE_BUDGET / receive_len;

	receives = receives < RECEIVES_MIN ? RECEIVES_MIN : size_min(receives, RECEIVES_MAX);
	receives = size_min(receives, ofi->info->rx_attr->size);
	ofi->inject_max = size_min(ofi->info->tx_attr->inject_size, INJECT_MAX);
	ofi->inline_max = size_min(INLINE_MAX, ofi->eager_max);
	list_init(&ofi->blocked);
	list_init(&ofi->holding);
	buffers_init(&ofi->receives, OP_RECEIVE, receive_len, (uint32_t)receives);
	buffers_init(&ofi->small, OP_SMALL, ofi->head_len + ofi->inline_max + ofi->tag_len, SMALL_LIMIT);
	buffers_init(&ofi->large, OP_LARGE, receive_len, (uint32_t)size_max(LARGE_BUDGET / receive_len, LARGE_MIN));
	buffers_init(&ofi->plain, OP_SEND, ofi->head_len, PLAIN_LIMIT);
	while (grow(ofi, &ofi->receives))
		;
	if (ofi->receives.count == 0)
		return error_set(MPI_ERR_NO_MEM, "no memory for %zu receive buffers of %zu bytes%s", receives, receive_len,
				 ofi->local_registration ? ", or too little lockable memory: see 'ulimit -l'" : "");
	return ofi_post_receives(ofi);
}

void ofi_buffers_close(struct ofi *ofi)
{
	buffers_free(&ofi->receives);
	buffers_free(&ofi->small);
	buffers_free(&ofi->large);
	buffers_free(&ofi->plain);
}
