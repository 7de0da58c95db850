/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The operations that are given to the provider, and the buffers of those that carry packets: carved from slabs, which are registered where
 * the provider wants that and stay until the end. Receive buffers hang in the shared receive context all the time.
 */
#include "fabric/ofi.h"

#include "common/error.h"
#include "include/mpi.h"

#include <stdlib.h>

enum {
	INLINE_MAX = 8192,          /* up to here a copy is cheaper than a completion */
	RECEIVE_BUDGET = 1 << 20,   /* bytes of receive buffers: what fits a core's cache beside the user's data */
	RECEIVES_MIN = 4,
	RECEIVES_MAX = 256,
	SLAB_LEN = 128 << 10,
	SMALL_LIMIT = 2048,         /* buffers of inline_max under way before AGAIN */
	LARGE_BUDGET = 4 << 20,     /* bytes of buffers of eager_max under way before AGAIN */
	LARGE_MIN = 4,
	PLAIN_LIMIT = 4096
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
	op->link->ended++;
	ofi->in_flight--;
	if (unlikely(op->link->mark == op))
		op->link->mark = NULL;
	ofi_op_give(ofi, op);
}

/* ---- open and close ---- */

int ofi_buffers_open(struct ofi *ofi)
{
	size_t receive_len = ofi->head_len + ofi->eager_max + ofi->tag_len;
	size_t receives = RECEIVE_BUDGET / receive_len;

	receives = receives < RECEIVES_MIN ? RECEIVES_MIN : size_min(receives, RECEIVES_MAX);
	receives = size_min(receives, ofi->receives_max);
	ofi->inject_max = size_min(ofi->info->tx_attr->inject_size, OFI_INJECT_MAX);
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

bool ofi_more_receives(struct ofi *ofi, uint32_t count)
{
	struct ofi_buffers *receives = &ofi->receives;
	uint32_t wanted = receives->limit + count;

	if (wanted > ofi->receives_max)
		return false;
	receives->limit = wanted;
	while (receives->count < wanted && grow(ofi, receives))
		;
	receives->limit = receives->count;
	return receives->limit == wanted && ofi_post_receives(ofi) == 0;
}

void ofi_buffers_close(struct ofi *ofi)
{
	buffers_free(&ofi->receives);
	buffers_free(&ofi->small);
	buffers_free(&ofi->large);
	buffers_free(&ofi->plain);
}
