/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Remote memory: exposing ours, reading and writing a peer's. A transfer is cut into pieces that the provider
 * takes (bytes and number of local pieces), a few of which are under way at a time; it completes with the last.
 *
 * Keys are random where the provider lets us choose (tcp), so that they cannot be guessed.
 */
#include "fabric/ofi.h"
#include "fabric/reg_cache.h"

#include "common/counters.h"
#include "common/error.h"
#include "include/mpi.h"

#include <stdlib.h>
#include <string.h>

enum { PIECES_MAX = 8, FEW = 4 };

struct ofi_transfer {
	struct list of_link;            /* link->transfers */
	struct list starved;            /* ofi->starved */
	struct ofi_link *link;
	struct operation *operation;    /* NULL: told already */
	bool write;
	uint32_t in_flight;
	int error;
	uint64_t address, key;          /* where the rest begins */
	uint64_t left;                  /* bytes not yet given to the provider */
	struct iovec *local;            /* rest of the local memory */
	int local_count, local_index;
	struct registration **registrations; /* of `local`, for FI_MR_LOCAL; else NULL */
	struct iovec few[FEW];
	struct iovec *allocated;
	bool timed;                     /* a long one, where there are two networks: its turn */
	uint32_t turn;
	struct spread *spread;          /* in pieces over both of them; NULL: over the first alone */
};

/* Pieces that were under way over a network that was given up, to be read again. */
struct spread {
	int count;
	struct ofi_piece again[PIECES_MAX];
};

const size_t ofi_transfer_len = sizeof(struct ofi_transfer);

/* ---- ours ---- */

int ofi_expose(struct fabric *fabric, void *base, size_t len, struct remote_memory *remote, struct region *region)
{
	struct ofi *ofi = fabric->ofi;
	uint64_t access = FI_REMOTE_READ | (region->flags & EXPOSE_WRITABLE ? FI_REMOTE_WRITE : 0);
	struct registration *registration = NULL;
	int error;

	if (!ofi->remote_access)
		return error_set(MPI_ERR_OTHER, "provider %s reads no remote memory", ofi->info->fabric_attr->prov_name);
	error = reg_cache_get(ofi->registrations, base, len, access, &registration);
	if (error)
		return error;
	ofi->exposed += !(region->flags & EXPOSE_LASTING);
	region->handle = registration;
	remote->address = ofi->virtual_addresses ? (uint64_t)(uintptr_t)base
						 : (uint64_t)((char *)base - (char *)registration->base);
	remote->key = fi_mr_key(registration->mr);
	remote->len = len;
	return 0;
}

void ofi_withdraw(struct fabric *fabric, struct region *region)
{
	struct ofi *ofi = fabric->ofi;

	if (!region->handle)
		return;
	ofi->exposed -= !(region->flags & EXPOSE_LASTING);
	reg_cache_put(ofi->registrations, region->handle);
	region->handle = NULL;
}

/* ---- theirs ---- */

static void transfer_free(struct ofi_transfer *transfer)
{
	struct ofi *ofi = transfer->link->ofi;

	list_remove(&transfer->of_link);
	list_remove(&transfer->starved);
	if (transfer->timed && transfer->link->rail)
		ofi_rail_ended(transfer->link, transfer->turn);
	if (transfer->registrations) {
		for (int i = 0; i < transfer->local_count; i++)
			if (transfer->registrations[i])
				reg_cache_put(ofi->registrations, transfer->registrations[i]);
		free(transfer->registrations);
	}
	free(transfer->allocated);
	free(transfer->spread);
	pool_give(&ofi->transfers, transfer);
}

/* Where FI_MR_LOCAL: register what the provider will touch. */
static int register_local(struct ofi *ofi, struct ofi_transfer *transfer)
{
	uint64_t access = transfer->write ? FI_WRITE : FI_READ;

	transfer->registrations = calloc((size_t)transfer->local_count, sizeof(struct registration *));
	if (!transfer->registrations)
		return error_set(MPI_ERR_NO_MEM, "no memory for a transfer of %d pieces", transfer->local_count);
	for (int i = 0; i < transfer->local_count; i++) {
		const struct iovec *piece = &transfer->local[i];
		int error = reg_cache_get(ofi->registrations, piece->iov_base, piece->iov_len, access,
					  &transfer->registrations[i]);
		if (error)
			return error;
	}
	return 0;
}

/* The next piece's local memory, as much as the provider takes at once. Returns its bytes. */
static size_t cut(const struct ofi *ofi, const struct ofi_transfer *transfer, struct iovec *pieces, void **descs,
		  size_t *count)
{
	size_t bytes = 0;

	*count = 0;
	for (int i = transfer->local_index; i < transfer->local_count && *count < ofi->iov_max && bytes < ofi->message_max; i++) {
		const struct iovec *from = &transfer->local[i];
		size_t part = size_min(from->iov_len, ofi->message_max - bytes);
		if (!part)
			continue;
		pieces[*count] = (struct iovec){ .iov_base = from->iov_base, .iov_len = part };
		descs[*count] = transfer->registrations ? fi_mr_desc(transfer->registrations[i]->mr) : NULL;
		(*count)++;
		bytes += part;
	}
	return bytes;
}

static void advance(struct ofi_transfer *transfer, size_t bytes)
{
	transfer->address += bytes;
	transfer->left -= bytes;
	while (bytes > 0) {
		struct iovec *from = &transfer->local[transfer->local_index];
		size_t part = size_min(from->iov_len, bytes);
		from->iov_base = (char *)from->iov_base + part;
		from->iov_len -= part;
		bytes -= part;
		if (from->iov_len == 0)
			transfer->local_index++;
	}
}

static ssize_t post_piece(struct ofi_transfer *transfer, struct ofi_op *op, const struct iovec *pieces, void **descs,
			  size_t count, size_t bytes)
{
	struct ofi_link *link = transfer->link;
	struct fi_rma_iov remote = { .addr = transfer->address, .len = bytes, .key = transfer->key };
	struct fi_msg_rma message = { .msg_iov = pieces, .desc = descs, .iov_count = count, .addr = link->address,
				      .rma_iov = &remote, .rma_iov_count = 1, .context = &op->context };

	if (!transfer->write)
		return fi_readmsg(link->ep, &message, FI_COMPLETION);
	return fi_writemsg(link->ep, &message, FI_COMPLETION | (link->ofi->delivery_complete ? FI_DELIVERY_COMPLETE : 0));
}

static void under_way(struct ofi_transfer *transfer, struct ofi_op *op, size_t bytes)
{
	op->kind = OP_RMA;
	op->transfer = transfer;
	op->len = (uint32_t)bytes;
	ofi_op_begin(transfer->link, op, NULL);
	transfer->in_flight++;
	counters.bytes_single_copy += bytes;
}

/* The same as push, over two networks: of one piece of local memory, and shorter ones. */
static cold_path int push_spread(struct ofi_transfer *transfer)
{
	struct spread *spread = transfer->spread;
	struct ofi *ofi = transfer->link->ofi;

	while ((transfer->left > 0 || spread->count > 0) && transfer->in_flight < PIECES_MAX) {
		struct ofi_op *op = ofi_op_take(ofi, &ofi->plain);
		bool again = spread->count > 0;
		struct ofi_piece piece = { .address = transfer->address, .base = transfer->local->iov_base,
					   .len = size_min(transfer->left, RAIL_PIECE) };
		int result;

		if (!op)
			return ofi_no_room(ofi, &ofi->plain);
		if (again)
			piece = spread->again[--spread->count];
		result = ofi_rail_post(transfer->link, op, &piece, transfer->key);
		if (result > 0) { /* of the link: the transfer has been stopped */
			ofi_op_give(ofi, op);
			return result;
		}
		if (result == FABRIC_AGAIN) {
			ofi_op_give(ofi, op);
			if (again)
				spread->again[spread->count++] = piece;
			return result;
		}
		under_way(transfer, op, piece.len);
		if (!again)
			advance(transfer, piece.len);
	}
	return FABRIC_DONE;
}

/*
 * Give pieces to the provider while it takes them. DONE: all are given, or enough of them; AGAIN: no room, to be
 * tried again; or an error class: the link has failed, and with it this transfer.
 */
static int push(struct ofi_transfer *transfer)
{
	struct ofi_link *link = transfer->link;
	struct ofi *ofi = link->ofi;

	if (unlikely(transfer->spread))
		return push_spread(transfer);
	while (transfer->left > 0 && transfer->in_flight < PIECES_MAX) {
		struct iovec pieces[OFI_IOV_MAX];
		void *descs[OFI_IOV_MAX];
		size_t count, bytes;
		struct ofi_op *op = ofi_op_take(ofi, &ofi->plain);

		if (!op)
			return ofi_no_room(ofi, &ofi->plain);
		bytes = cut(ofi, transfer, pieces, descs, &count);
		ssize_t result = post_piece(transfer, op, pieces, descs, count, bytes);
		if (result != 0) {
			ofi_op_give(ofi, op);
			return ofi_refused(link, result);
		}
		under_way(transfer, op, bytes);
		advance(transfer, bytes);
	}
	return FABRIC_DONE;
}

static bool has_more(const struct ofi_transfer *transfer)
{
	return transfer->left > 0 || (transfer->spread && transfer->spread->count > 0);
}

/* All is over when nothing is under way and nothing left, or when an error stopped the rest. */
static void finish(struct ofi_transfer *transfer)
{
	struct operation *operation = transfer->operation;
	int error = transfer->error;

	if (transfer->in_flight > 0 || (has_more(transfer) && !error))
		return;
	transfer_free(transfer);
	if (operation)
		operation->complete(operation, error);
}

/* One piece is done; the text of an error is set. */
void ofi_piece_done(struct ofi *ofi, struct ofi_op *op, int error_class)
{
	struct ofi_transfer *transfer = op->transfer;

	if (transfer->spread)
		ofi_rail_posted_ended(transfer->link, (const void *)op->data);
	if (unlikely(transfer->timed) && !error_class && transfer->link->rail)
		ofi_rail_came(transfer->link, op->len);
	ofi_op_end(ofi, op);
	transfer->in_flight--;
	if (error_class && !transfer->error)
		transfer->error = error_class;
	if (!transfer->error && has_more(transfer)) {
		int result = push(transfer);
		if (result == FABRIC_AGAIN && list_empty(&transfer->starved))
			list_append(&ofi->starved, &transfer->starved);
		if (result != FABRIC_DONE)
			return; /* later; or failed, and then ofi_transfers_stop has seen to it */
	}
	finish(transfer);
}

void ofi_push_starved(struct ofi *ofi)
{
	while (!list_empty(&ofi->starved)) {
		struct ofi_transfer *transfer = list_entry(ofi->starved.next, struct ofi_transfer, starved);
		int result = push(transfer);
		if (result == FABRIC_AGAIN)
			return;
		if (result == FABRIC_DONE)
			list_remove(&transfer->starved);
	}
}

bool ofi_piece_of_rail(const struct ofi_op *op)
{
	return op->kind == OP_RMA && op->transfer->spread && ((const struct ofi_piece *)(const void *)op->data)->second;
}

/* The provider may still hand them back, or never: nobody waits for them. */
void ofi_pieces_again(struct ofi_link *link)
{
	list_for_each(item, &link->under_way) {
		struct ofi_op *op = list_entry(item, struct ofi_op, under_way);
		struct ofi_transfer *transfer = op->transfer;

		if (!ofi_piece_of_rail(op))
			continue;
		memcpy(&transfer->spread->again[transfer->spread->count++], op->data, sizeof(struct ofi_piece));
		list_remove(&op->under_way);
		op->kind = OP_ABANDONED;
		link->in_flight--;
		link->ofi->in_flight--;
		transfer->in_flight--;
		if (list_empty(&transfer->starved))
			list_append(&link->ofi->starved, &transfer->starved);
	}
}

/* The link has failed: tell the owners now. Memory of pieces under way goes back as the provider returns them. */
void ofi_transfers_stop(struct ofi_link *link)
{
	while (!list_empty(&link->transfers)) {
		struct ofi_transfer *transfer = list_entry(link->transfers.next, struct ofi_transfer, of_link);
		struct operation *operation = transfer->operation;

		list_remove(&transfer->of_link);
		list_remove(&transfer->starved);
		transfer->operation = NULL;
		transfer->error = link->peer->failed_class;
		finish(transfer);
		if (operation)
			operation->complete(operation, fabric_peer_error(link->peer));
	}
}

/* A long message: over both networks, and in any case it tells how fast that was. */
static void spread(struct ofi_transfer *transfer)
{
	if (ofi_rail_spreads(transfer->link))
		transfer->spread = calloc(1, sizeof *transfer->spread);
	transfer->timed = transfer->link->rail != NULL;
	if (transfer->timed)
		transfer->turn = ofi_rail_began(transfer->link);
}

/* Worth two networks? Connects the second one to the peer when none is yet, of which the link may fail. */
static cold_path bool is_long(struct ofi_link *link, uint64_t len)
{
	if (len < RAIL_LEAST)
		return false;
	if (!link->rail)
		ofi_rail_ask(link);
	return true;
}

static int start(struct peer *peer, const struct iovec *local, int local_count, const struct remote_memory *remote,
		 uint64_t offset, struct operation *operation, bool write)
{
	struct ofi_link *link = peer->link;
	struct ofi *ofi = link->ofi;
	struct ofi_transfer *transfer;
	uint64_t len = 0;
	bool timed;
	int result;

	if (unlikely(link->state != LINK_UP))
		return ofi_not_up(link);
	for (int i = 0; i < local_count; i++)
		len += local[i].iov_len;
	if (len == 0)
		return FABRIC_DONE;
	timed = unlikely(ofi->rails) && local_count == 1 && !write && is_long(link, len);
	if (unlikely(link->state != LINK_UP))
		return ofi_not_up(link);
	transfer = pool_take(&ofi->transfers);
	if (!transfer)
		return error_set(MPI_ERR_NO_MEM, "no memory for a transfer of %llu bytes", (unsigned long long)len);
	*transfer = (struct ofi_transfer){ .link = link, .operation = operation, .write = write, .left = len,
					   .address = remote->address + offset, .key = remote->key, .local_count = local_count };
	list_append(&link->transfers, &transfer->of_link);
	list_init(&transfer->starved);
	if (local_count > FEW)
		transfer->allocated = malloc((size_t)local_count * sizeof *local);
	transfer->local = local_count > FEW ? transfer->allocated : transfer->few;
	if (!transfer->local) {
		transfer_free(transfer);
		return error_set(MPI_ERR_NO_MEM, "no memory for a transfer of %d pieces", local_count);
	}
	memcpy(transfer->local, local, (size_t)local_count * sizeof *local);
	result = ofi->local_registration ? register_local(ofi, transfer) : 0;
	if (result) {
		transfer_free(transfer);
		return result;
	}
	link->active = true;
	if (unlikely(timed))
		spread(transfer);
	transfer->operation = NULL; /* a failure now is told by the result */
	result = push(transfer);
	if (result > 0) { /* the link has failed and the transfer with it; or there is no memory */
		if (link->state != LINK_FAILED)
			transfer_free(transfer);
		return result;
	}
	if (result == FABRIC_AGAIN && transfer->in_flight == 0) {
		transfer_free(transfer);
		return FABRIC_AGAIN;
	}
	if (result == FABRIC_AGAIN && list_empty(&transfer->starved))
		list_append(&ofi->starved, &transfer->starved);
	transfer->operation = operation;
	return FABRIC_PENDING;
}

int ofi_read(struct peer *peer, const struct iovec *local, int local_count, const struct remote_memory *remote,
	     uint64_t offset, struct operation *operation)
{
	return start(peer, local, local_count, remote, offset, operation, false);
}

int ofi_write(struct peer *peer, const struct iovec *local, int local_count, const struct remote_memory *remote,
	      uint64_t offset, struct operation *operation)
{
	return start(peer, local, local_count, remote, offset, operation, true);
}
