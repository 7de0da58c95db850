/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What the network may bring: requests, answers, refusals, shutdowns and packets in any order, from strangers without the job's
 * key and from peers that have it and lie, of our job and of another: wrong proofs, passes of others, lengths beyond the buffer, packets too early,
 * too late, twice, out of order. Drives the real state machines of fabric/ofi*.c, with connections and without; provider.h says
 * what must hold. The door before it: door.c.
 *
 *     BUILD/tests/unit/fabric/test_network_fuzz        (input.h says what it takes)
 */
#include "tests/fuzz/provider.h"

const char fuzz_corpus[] = "network";
const long fuzz_rounds = 400;

/* ---- what comes ---- */

static void event(uint32_t kind, fid_t fid, const void *data, size_t len)
{
	news.there = true;
	news.error = false;
	news.event = kind;
	news.entry.fid = fid;
	news.entry.info = kind == FI_CONNREQ ? copy_info(NULL) : NULL;
	if (len)
		memcpy(news.data, data, len);
	news.len = len;
	ofi_read_events(ofi);
}

static void request(void)
{
	struct ofi_hello ask;
	uint32_t from = any_proc(), as = below(10) ? from : any_proc(); /* with the key of one, in the name of another */

	hello_ask(&ask, key_of(from), (uint32_t)name_of(as).job, name_of(as).rank, below(8) ? SELF : any_proc(), (uint32_t)below(4));
	if (key_of(from) == key_of(as))
		from = as;
	if (below(4) == 0)
		spoil(&ask, sizeof ask);
	culprit = from; /* when accepting fails */
	event(FI_CONNREQ, &listener.fid, &ask, below(8) ? sizeof ask : below(sizeof ask));
}

static void connected(struct ofi_link *link)
{
	struct ofi_hello answer;

	hello_answer(&answer, below(10) ? link->secret : segment.header->key, &link->ask, (uint32_t)link->job, (uint32_t)below(4));
	if (below(5) == 0)
		spoil(&answer, sizeof answer);
	event(FI_CONNECTED, &link->ep->fid, &answer, link->state == LINK_CONNECTING || below(4) ? sizeof answer : below(sizeof answer));
}

static void refusal(struct ofi_link *link)
{
	struct ofi_refusal refusal = { below(4) ? OFI_MAGIC : 0, (uint32_t)below(4) };

	news.there = news.error = true;
	news.entry.fid = &link->ep->fid;
	news.err = below(2) ? FI_ECONNREFUSED : FI_ECONNRESET;
	memcpy(news.data, &refusal, sizeof refusal);
	news.len = below(4) ? sizeof refusal : below(sizeof refusal);
	ofi_read_events(ofi);
}

/* A packet in a posted buffer: mostly with the pass of a link, mostly a message. */
static void packet(struct ofi_link *link)
{
	struct ofi_prefix prefix = { .kind = (uint32_t)below(4) ? PACKET_MESSAGE : (uint16_t)below(PACKET_RAIL + 2) };
	struct ofi_seal seal = { .sequence = link ? link->expected + (below(3) ? 0 : (uint32_t)below(6)) : 0 };
	size_t len = ofi->prefix_len + below(200);
	struct ofi_op *op;

	if (posted_count == 0)
		return;
	op = posted[--posted_count];
	memset(op->data, (int)below(256), len);
	prefix.credits = (uint16_t)(len * len);
	speaker = culprit = link ? link->peer->proc : PROCS;
	if (link) {
		prefix.pass = link->pass_in;
		prefix.index = ofi->connectionless ? link->rank : link->index;
		seal.job = (uint32_t)link->job;
	}
	if (link && link->state == LINK_ACCEPTING && !link->confirmed && below(3)) {
		prefix.kind = PACKET_CONFIRM;
		memcpy(op->data + ofi->prefix_len, link->confirm, sizeof link->confirm);
		len = ofi->prefix_len + sizeof link->confirm;
	}
	if (below(6) == 0) {
		spoil(&prefix, offsetof(struct ofi_prefix, kind));
		speaker = culprit = PROCS;
	}
	if (below(20) == 0)
		seal.sequence = (uint32_t)below(UINT32_MAX);
	memcpy(op->data, &prefix, sizeof prefix);
	if (ofi->connectionless)
		memcpy(op->data + sizeof prefix, &seal, sizeof seal);
	if (below(30) == 0)
		len = below(2) ? below(ofi->prefix_len) : (size_t)-8 - below(100);
	ofi_received(ofi, op, len);
}

static void complete_sent(void)
{
	struct ofi_op *op;

	if (sent_count == 0)
		return;
	op = sent[--sent_count];
	ofi_op_end(ofi, op);
}

static void step(void)
{
	struct ofi_link *link = link_of(any_proc());

	culprit = link ? link->peer->proc : PROCS;
	switch (below(10)) {
	case 0:
	case 1:
		if (!ofi->connectionless)
			request();
		break;
	case 2:
		if (link && link->ep && !ofi->connectionless)
			connected(link);
		break;
	case 3:
		if (link && link->ep && !ofi->connectionless && below(3) == 0)
			refusal(link);
		break;
	case 4:
		if (link && link->ep && !ofi->connectionless && below(6) == 0)
			event(FI_SHUTDOWN, &link->ep->fid, NULL, 0);
		break;
	case 5:
		say(any_proc());
		break;
	case 6:
		complete_sent();
		break;
	default:
		packet(link);
		break;
	}
	ofi_post_receives(ofi);
	check_books();
}

void fuzz_begin(void) { open_library(); }

void fuzz_one(void)
{
	open_round(below(3) == 2);
	while (!input_ended())
		step();
	close_round();
}
