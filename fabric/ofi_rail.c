/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See ofi_rail.h. What is under way over the second network is kept in ofi_rma.c, whose operations they are. */
#include "fabric/ofi_rail.h"

#include "common/counters.h"
#include "common/log.h"
#include "common/params.h"
#include "common/status.h"
#include "fabric/ofi.h"
#include "fabric/ofi_filter.h"
#include "fabric/ofi_turns.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <unistd.h>

enum {
	LIBRARY_MS = 1000,      /* the longest that libfabric may wait for what a connection has to say first */
};
#define CONNECT_NS UINT64_C(60000000000) /* either side may be busy with other things for a while */
#define SILENCE_NS UINT64_C(1000000000) /* no answer for so long, and pieces go by the other one */

/* What is said about it over the first network. */
enum word { RAIL_ASK = 1, RAIL_COME, RAIL_NONE, RAIL_END, RAIL_CONFIRM };

struct rail_word {
	uint32_t word;
	unsigned char address[28]; /* a struct sockaddr_in or sockaddr_in6; or the proof of RAIL_CONFIRM */
};
_Static_assert(sizeof(struct sockaddr_in6) == 28 && sizeof(struct rail_word) <= CONTROL_MAX, "it goes in a packet of the protocols");

/* Of this process. */
struct ofi_rails {
	struct ofi_interface interface;
	struct fid_pep *listener;  /* NULL until a peer asks */
	struct sockaddr_storage listens_at;
	int guarded;               /* the socket below */
	struct ofi_permits permits;
	bool told;                 /* that one was lost */
};

/* RAIL_ASKED: the peer. RAIL_EXPECTED: it may come. RAIL_OFF: for good. */
enum rail_state { RAIL_ASKED, RAIL_CONNECTING, RAIL_EXPECTED, RAIL_ACCEPTING, RAIL_UP, RAIL_OFF };

/* Of one peer. */
struct ofi_rail {
	struct fid_ep *ep;
	enum rail_state state;
	bool broken;               /* libfabric says so */
	int kept[2];               /* see cut_off; -1: nothing */
	uint32_t word_due;         /* not said yet for want of room; 0: none */
	int place;                 /* keeps our port until libfabric takes it; -1: none */
	struct sockaddr_storage own;
	struct ofi_hello ask;
	unsigned char confirm[HELLO_PROOF_LEN];
	bool connected, confirmed; /* accepting */
	uint64_t deadline_ns;      /* not up yet: until when; the peer may take its time with an answer */
	struct ofi_below below;
	uint32_t in_flight[2];     /* pieces, by network */
	uint64_t piece_ns[2], last_ns[2]; /* what one takes; when one was last there */
	struct ofi_turns turns;
};

/* ---- ours ---- */

static const char *no_rails_because(const struct ofi *ofi)
{
	if (!ofi->tcp)
		return "a second network is used with tcp only";
	if (ofi->tag_len)
		return "what is encrypted is not read by the network (WEFT_ENCRYPT)";
	if (ofi->share)
		return "the ranks of a host share one port (WEFT_PORT_RANGE)";
	return ofi->remote_access ? NULL : "nothing is read by the network (WEFT_RMA)";
}

void ofi_rails_open(struct ofi *ofi)
{
	struct ofi_interface second;
	const char *why = no_rails_because(ofi);
	int level = ofi->fabric->job.proc == 0 ? 1 : 2;

	if (params.rails == 1 || !ofi_second_interface(ofi->fabric, &ofi->interface, &second))
		return;
	if (why) {
		log_info(level, "long messages go over interface %s alone, not over %s as well: %s", ofi->interface.name, second.name, why);
		return;
	}
	ofi->rails = calloc(1, sizeof *ofi->rails);
	if (!ofi->rails)
		return;
	ofi->rails->interface = second;
	ofi->rails->guarded = -1;
	log_info(level, "long messages go over interface %s (%s) as well%s", second.name, second.text,
		 params.rails == 0 ? " where that measures faster (WEFT_RAILS)" : "");
}

void ofi_rails_close(struct ofi *ofi)
{
	if (ofi->rails && ofi->rails->listener)
		fi_close(&ofi->rails->listener->fid);
	free(ofi->rails);
	ofi->rails = NULL;
}

/* Ours for an end there: from this port, 0: any. */
static struct fi_info *make_info(const struct ofi *ofi, unsigned port, const struct sockaddr_storage *to)
{
	struct fi_info *info = ofi_library.dupinfo(ofi->info);
	socklen_t len = ofi_address_len(&ofi->rails->interface.address);

	if (!info)
		return NULL;
	free(info->src_addr);
	free(info->dest_addr);
	info->dest_addr = NULL;
	info->dest_addrlen = 0;
	info->src_addr = malloc(len);
	info->src_addrlen = info->src_addr ? len : 0;
	if (to)
		info->dest_addr = malloc(len);
	if (!info->src_addr || (to && !info->dest_addr)) {
		ofi_library.freeinfo(info);
		return NULL;
	}
	memcpy(info->src_addr, &ofi->rails->interface.address, len);
	ofi_set_port(info->src_addr, port);
	if (to) {
		memcpy(info->dest_addr, to, len);
		info->dest_addrlen = len;
	}
	return info;
}

static bool listen_at(struct ofi *ofi, unsigned port)
{
	struct ofi_rails *rails = ofi->rails;
	struct fi_info *info = make_info(ofi, port, NULL);
	struct timeval limit = { .tv_sec = LIBRARY_MS / 1000 };
	size_t len = sizeof rails->listens_at;
	bool listens = info && fi_passive_ep(ofi->fabric_fid, info, &rails->listener, ofi) == 0;

	if (info)
		ofi_library.freeinfo(info);
	if (!listens) {
		rails->listener = NULL;
		return false;
	}
	if (fi_pep_bind(rails->listener, &ofi->eq->fid, 0) == 0 && fi_getname(&rails->listener->fid, &rails->listens_at, &len) == 0) {
		rails->guarded = ofi_find_socket(&rails->listens_at, NULL);
		listens = rails->guarded >= 0 && permits_attach(&rails->permits, rails->guarded) == 0 &&
			  setsockopt(rails->guarded, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit) == 0 && fi_listen(rails->listener) == 0;
	} else {
		listens = false;
	}
	len = sizeof rails->listens_at;
	if (listens && fi_getname(&rails->listener->fid, &rails->listens_at, &len) == 0)
		return true;
	fi_close(&rails->listener->fid);
	rails->listener = NULL;
	return false;
}

/* Within WEFT_PORT_RANGE, if there is one. */
static bool listens(struct ofi *ofi)
{
	unsigned low = 0, high = 0, count;

	if (ofi->rails->listener)
		return true;
	ofi_port_range(&low, &high);
	count = high - low + 1;
	for (unsigned i = 0; i < count; i++)
		if (listen_at(ofi, low ? low + (ofi->fabric->job.proc + i) % count : 0))
			return true;
	return false;
}

static void obey(struct ofi_rails *rails)
{
	if (rails->listener && rails->permits.changed)
		permits_attach(&rails->permits, rails->guarded);
}

/* It is there, or need not come any more. */
static void end_permit(struct ofi_link *link)
{
	struct ofi_rails *rails = link->ofi->rails;

	if (!rails)
		return;
	permits_end(&rails->permits, link->peer->proc);
	obey(rails);
}

void ofi_rails_check(struct ofi *ofi, uint64_t now_ns)
{
	if (!ofi->rails)
		return;
	permits_expire(&ofi->rails->permits, now_ns);
	obey(ofi->rails);
}

/* ---- words ---- */

static void lose(struct ofi_link *link, const char *why, bool ours);

/* Over the first network; or when there is room again. */
static void say(struct ofi_link *link, enum word word)
{
	struct ofi_rail *rail = link->rail;
	struct rail_word packet = { .word = word };

	if (word == RAIL_ASK)
		memcpy(packet.address, &rail->own, ofi_address_len(&rail->own));
	if (word == RAIL_COME)
		memcpy(packet.address, &link->ofi->rails->listens_at, ofi_address_len(&link->ofi->rails->listens_at));
	if (word == RAIL_CONFIRM)
		memcpy(packet.address, rail->confirm, sizeof rail->confirm);
	bool said = ofi_send_note(link, PACKET_RAIL, &packet, sizeof packet);
	if (link->rail) /* the link may just have failed */
		link->rail->word_due = said ? 0 : word;
}

/* The address in a word, if it is one of the network that we have, and another's. */
static bool reads_address(const struct ofi *ofi, const struct rail_word *word, struct sockaddr_storage *address)
{
	const struct ofi_interface *ours = &ofi->rails->interface;

	memset(address, 0, sizeof *address);
	memcpy(address, word->address, sizeof word->address);
	if (address->ss_family == AF_INET6)
		((struct sockaddr_in6 *)address)->sin6_scope_id = 0;
	return address->ss_family == ours->address.ss_family && ofi_get_port(address) != 0 && !ofi_same_host(address, &ours->address) &&
	       (params.rails == 2 || ofi_is_neighbour(ours, address));
}

static struct ofi_rail *make_rail(struct ofi_link *link, enum rail_state state)
{
	struct ofi_rail *rail = calloc(1, sizeof *rail);

	if (!rail)
		return NULL;
	rail->state = state;
	rail->place = rail->kept[0] = rail->kept[1] = -1;
	rail->below.socket = -1;
	rail->deadline_ns = UINT64_MAX;
	turns_init(&rail->turns);
	link->rail = rail;
	return rail;
}

/* A port of ours, from which we shall come: held by a socket that lets libfabric have it, too. */
static bool take_port(struct ofi_rail *rail, const struct ofi_interface *interface)
{
	socklen_t len = sizeof rail->own;
	int on = 1;

	rail->own = interface->address;
	ofi_set_port(&rail->own, 0);
	rail->place = socket(rail->own.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
	return rail->place >= 0 && bind(rail->place, (void *)&rail->own, ofi_address_len(&rail->own)) == 0 &&
	       setsockopt(rail->place, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == 0 &&
	       getsockname(rail->place, (void *)&rail->own, &len) == 0;
}

static void leave_port(struct ofi_rail *rail)
{
	if (rail->place >= 0)
		close(rail->place);
	rail->place = -1;
}

/* ---- connecting ---- */

void ofi_rail_ask(struct ofi_link *link)
{
	struct ofi_rail *rail = make_rail(link, RAIL_ASKED);

	if (rail && take_port(rail, &link->ofi->rails->interface))
		say(link, RAIL_ASK);
	else if (rail)
		ofi_rail_lost(link, "no port for it");
}

static bool open_end(struct ofi_link *link, struct fi_info *info)
{
	struct ofi *ofi = link->ofi;
	struct ofi_rail *rail = link->rail;

	if (fi_endpoint(ofi->domain, info, &rail->ep, link) != 0) {
		rail->ep = NULL;
		return false;
	}
	return fi_ep_bind(rail->ep, &ofi->eq->fid, 0) == 0 && fi_ep_bind(rail->ep, &ofi->cq->fid, FI_TRANSMIT | FI_RECV) == 0 &&
	       fi_ep_bind(rail->ep, &ofi->receiver->fid, 0) == 0 && fi_enable(rail->ep) == 0;
}

/* We asked and may come. */
static void come(struct ofi_link *link, const struct sockaddr_storage *to)
{
	struct ofi *ofi = link->ofi;
	struct ofi_rail *rail = link->rail;
	struct fi_info *info = make_info(ofi, ofi_get_port(&rail->own), to);
	bool comes = info && hello_ask(&rail->ask, link->secret, ofi_job(ofi), ofi_rank(ofi), link->rank, link->index) == 0 &&
		     open_end(link, info) && fi_connect(rail->ep, to, &rail->ask, sizeof rail->ask) == 0;

	if (info)
		ofi_library.freeinfo(info);
	leave_port(rail);
	rail->state = RAIL_CONNECTING;
	rail->deadline_ns = status_now_ns() + CONNECT_NS;
	if (!comes)
		ofi_rail_lost(link, "no connection can be made there");
}

/* The peer asks: from where it will come is let through. */
static void expect(struct ofi_link *link, const struct sockaddr_storage *from)
{
	struct ofi_rails *rails = link->ofi->rails;
	struct ofi_rail *rail = link->rail;

	if (rail && rail->state != RAIL_ASKED)
		return;
	if (rail && link->first) /* both have asked: the first one's counts */
		return;
	if (!rail)
		rail = make_rail(link, RAIL_EXPECTED);
	if (!rail)
		return;
	leave_port(rail);
	rail->state = RAIL_EXPECTED;
	rail->deadline_ns = status_now_ns() + CONNECT_NS;
	if (!listens(link->ofi) || !permits_add(&rails->permits, from, link->peer->proc, rail->deadline_ns) ||
	    permits_attach(&rails->permits, rails->guarded) != 0) {
		rail->state = RAIL_OFF;
		say(link, RAIL_NONE);
		return;
	}
	say(link, RAIL_COME);
}

static void stands(struct ofi_link *link)
{
	link->rail->state = RAIL_UP;
	log_info(2, "a second network to %s: interface %s (%s)", ofi_describe(link), link->ofi->rails->interface.name,
		 link->ofi->rails->interface.text);
}

/* Who came may have played an old ask again: the peer itself says that it was the one. */
static void on_confirm(struct ofi_link *link, const unsigned char *proof)
{
	struct ofi_rail *rail = link->rail;

	if (!proof_equal(proof, rail->confirm, sizeof rail->confirm)) {
		counters.strangers++;
		ofi_rail_lost(link, "who came there is not of this job");
		return;
	}
	rail->confirmed = true;
	if (rail->connected)
		stands(link);
}

void ofi_rail_heard(struct ofi_link *link, const void *bytes, size_t len)
{
	struct rail_word word;
	struct sockaddr_storage address;

	if (len != sizeof word) {
		ofi_distrust(link, "words about a second network that this library does not know");
		return;
	}
	memcpy(&word, bytes, sizeof word);
	if (word.word == RAIL_ASK && link->ofi->rails && reads_address(link->ofi, &word, &address)) {
		expect(link, &address);
	} else if (word.word == RAIL_ASK) {
		if (!link->rail && make_rail(link, RAIL_OFF))
			say(link, RAIL_NONE);
	} else if (link->rail && link->rail->state == RAIL_ASKED && word.word == RAIL_COME) {
		if (reads_address(link->ofi, &word, &address))
			come(link, &address);
		else
			ofi_rail_lost(link, "it leads elsewhere there");
	} else if (link->rail && link->rail->state == RAIL_ACCEPTING && word.word == RAIL_CONFIRM) {
		on_confirm(link, word.address);
	} else if (link->rail && (word.word == RAIL_NONE || word.word == RAIL_END)) {
		lose(link, word.word == RAIL_END ? "the peer gave it up" : "the peer has none that leads here", false);
	}
}

/* ---- events ---- */

static struct ofi_link *link_at(const struct ofi *ofi, fid_t fid)
{
	list_for_each(item, &ofi->links) {
		struct ofi_link *link = list_entry(item, struct ofi_link, all);
		if (link->rail && link->rail->ep && &link->rail->ep->fid == fid)
			return link;
	}
	return NULL;
}

static void keep_confirm(struct ofi_link *link, const struct ofi_hello *asked, const struct ofi_hello *answer)
{
	struct ofi_passes passes;

	hello_passes(link->secret, asked, answer, &passes);
	memcpy(link->rail->confirm, passes.confirm, sizeof passes.confirm);
	proof_wipe(&passes, sizeof passes);
}

/* Somebody at our listener there: it is a rank that we expect, or a stranger. */
static void on_request(struct ofi *ofi, struct fi_info *info, const void *data, size_t len)
{
	struct ofi_hello asked, answer;
	struct ofi_link *link = NULL;
	bool accepts;
	uint32_t proc = hello_reads_ask(data, len, ofi_rank(ofi), &asked) ? ofi_find(ofi, asked.job, asked.from) : UINT32_MAX;

	list_for_each(item, &ofi->links) {
		struct ofi_link *candidate = list_entry(item, struct ofi_link, all);
		if (candidate->peer->proc == proc && candidate->rail && candidate->rail->state == RAIL_EXPECTED)
			link = candidate;
	}
	if (link && hello_proves_ask(link->secret, &asked)) {
		end_permit(link);
		link->rail->state = RAIL_ACCEPTING;
		link->rail->deadline_ns = status_now_ns() + CONNECT_NS;
		info->ep_attr->rx_ctx_cnt = FI_SHARED_CONTEXT;
		accepts = hello_answer(&answer, link->secret, &asked, ofi_job(ofi), link->index) == 0 && open_end(link, info);
		keep_confirm(link, &asked, &answer);
		if (!accepts || fi_accept(link->rail->ep, &answer, sizeof answer) != 0)
			ofi_rail_lost(link, "its connection cannot be accepted");
	} else {
		counters.strangers++;
		fi_reject(ofi->rails->listener, info->handle, NULL, 0);
	}
	ofi_library.freeinfo(info);
}

static void on_connected(struct ofi_link *link, const void *data, size_t len)
{
	struct ofi_rail *rail = link->rail;
	struct ofi_hello answer;

	if (rail->state == RAIL_CONNECTING && !hello_is_answer(data, len, link->secret, &rail->ask, (uint32_t)link->job, &answer)) {
		counters.strangers++;
		ofi_rail_lost(link, "who answers there is not of this job");
		return;
	}
	if (rail->state != RAIL_CONNECTING && rail->state != RAIL_ACCEPTING)
		return;
	ofi_watch_socket(link->ofi, rail->ep, &rail->below);
	if (rail->below.socket < 0) {
		ofi_rail_lost(link, "its socket is not found, and nobody would notice that it falls silent");
		return;
	}
	if (rail->state == RAIL_CONNECTING) {
		keep_confirm(link, &rail->ask, &answer);
		stands(link);
		say(link, RAIL_CONFIRM);
		return;
	}
	rail->connected = true;
	if (rail->confirmed)
		stands(link);
}

bool ofi_rail_event(struct ofi *ofi, uint32_t event, const struct fi_eq_cm_entry *entry, size_t data_len)
{
	struct ofi_link *link;

	if (!ofi->rails)
		return false;
	if (event == FI_CONNREQ && ofi->rails->listener && entry->fid == &ofi->rails->listener->fid) {
		on_request(ofi, entry->info, entry->data, data_len);
		return true;
	}
	link = event == FI_CONNREQ ? NULL : link_at(ofi, entry->fid);
	if (link && event == FI_CONNECTED)
		on_connected(link, entry->data, data_len);
	if (link && event == FI_SHUTDOWN)
		ofi_rail_error(ofi, entry->fid, "its connection was closed");
	return link != NULL;
}

bool ofi_rail_error(struct ofi *ofi, fid_t fid, const char *why)
{
	struct ofi_link *link = ofi->rails ? link_at(ofi, fid) : NULL;

	if (link) {
		link->rail->broken = true;
		ofi_rail_lost(link, why);
	}
	return link != NULL;
}

/* ---- the end ---- */

/*
 * libfabric before 1.18 gives an operation back to its pool twice when an endpoint ends in the middle of what it reads, and other connections
 * then get parts of it for their messages. So there the endpoint stays until the link ends, and is cut off from its socket: that is taken out of
 * the set that is polled, and one that says nothing takes its place, so that the memory of what was read is quiet. The real one stays open, too: its
 * end would be the end of the peer's endpoint. False: it is to be closed.
 */
static bool cut_off(const struct ofi *ofi, struct ofi_rail *rail)
{
	int pair[2], fd = rail->below.socket;

	if (fd < 0 || ofi_library.version() >= FI_VERSION(1, 18) ||
	    socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, pair) != 0)
		return false;
	epoll_ctl(ofi->cq_fd, EPOLL_CTL_DEL, fd, NULL);
	rail->kept[0] = fcntl(fd, F_DUPFD_CLOEXEC, 0);
	rail->kept[1] = pair[1];
	dup3(pair[0], fd, O_CLOEXEC);
	close(pair[0]);
	return true;
}

static void close_end(struct ofi_rail *rail)
{
	leave_port(rail);
	if (rail->ep)
		fi_close(&rail->ep->fid);
	rail->ep = NULL;
	rail->below.socket = -1;
	for (int i = 0; i < 2; i++)
		if (rail->kept[i] >= 0)
			close(rail->kept[i]);
	rail->kept[0] = rail->kept[1] = -1;
}

/* Once, and only what somebody can mend: a network that the job had and has no more. */
static cold_path void tell(struct ofi_link *link, bool was_up, const char *why)
{
	struct ofi *ofi = link->ofi;

	if (ofi->closing || link->goodbye_received)
		return;
	if (was_up && !ofi->rails->told) {
		ofi->rails->told = true;
		log_warn("long messages to and from %s go over interface %s alone from now on: %s, interface %s (%s)", ofi_describe(link),
			 ofi->interface.name, why, ofi->rails->interface.name, ofi->rails->interface.text);
	} else {
		log_info(2, "no second network to %s: %s", ofi_describe(link), why);
	}
}

/* `ours`: we found out, and the peer is to hear of it. */
static void lose(struct ofi_link *link, const char *why, bool ours)
{
	struct ofi_rail *rail = link->rail;
	bool was_up;

	if (!rail || rail->state == RAIL_OFF)
		return;
	was_up = rail->state == RAIL_UP;
	if (rail->state == RAIL_EXPECTED)
		end_permit(link);
	rail->state = RAIL_OFF;
	if (!was_up || rail->broken || !cut_off(link->ofi, rail))
		close_end(rail);
	ofi_pieces_again(link);
	rail->in_flight[1] = 0;
	tell(link, was_up && ours, why);
	if (ours && link->state == LINK_UP && !link->ofi->closing)
		say(link, RAIL_END);
}

void ofi_rail_lost(struct ofi_link *link, const char *why)
{
	lose(link, why, true);
}

void ofi_rail_close(struct ofi_link *link)
{
	if (!link->rail)
		return;
	if (link->rail->state == RAIL_EXPECTED)
		end_permit(link);
	close_end(link->rail);
	free(link->rail);
	link->rail = NULL;
}

bool ofi_rail_busy(const struct ofi_link *link)
{
	const struct ofi_rail *rail = link->rail;

	return rail && (rail->in_flight[1] > 0 || rail->word_due || rail->below.stuck_ns ||
			rail->state == RAIL_CONNECTING || rail->state == RAIL_EXPECTED || rail->state == RAIL_ACCEPTING);
}

void ofi_rail_check(struct ofi_link *link, uint64_t now_ns)
{
	struct ofi_rail *rail = link->rail;

	if (!rail)
		return;
	if (rail->word_due)
		say(link, rail->word_due);
	if (!link->rail) /* the link has just failed */
		return;
	if (rail->state == RAIL_UP && ofi_silent_ns(&rail->below, now_ns) >= SILENCE_NS)
		ofi_rail_lost(link, "nothing is heard there");
	else if (rail->state != RAIL_UP && rail->state != RAIL_OFF && now_ns > rail->deadline_ns)
		ofi_rail_lost(link, "no connection came about there");
}

/* ---- the better way ---- */

uint32_t ofi_rail_began(struct ofi_link *link)
{
	return turns_began(&link->rail->turns, status_now_ns());
}

void ofi_rail_ended(struct ofi_link *link, uint32_t turn)
{
	turns_ended(&link->rail->turns, turn, status_now_ns());
}

void ofi_rail_came(struct ofi_link *link, size_t len)
{
	struct ofi_turns *turns = &link->rail->turns;

	if (link->rail->state == RAIL_UP && turns_came(turns, len, status_now_ns()))
		log_info(2, "long messages of %s come over %s: %.0f MB/s by two, %.0f by the first network alone", ofi_describe(link),
			 turns->both ? "two networks" : "one network", 1000 * turns->rate[1], 1000 * turns->rate[0]);
}

bool ofi_rail_spreads(struct ofi_link *link)
{
	return link->rail && link->rail->state == RAIL_UP && (link->rail->turns.both || params.rails == 2);
}

/* Over which of the two will one more be there first? */
static bool second_is_sooner(const struct ofi_rail *rail)
{
	uint64_t first = rail->piece_ns[0], second = rail->piece_ns[1];

	if (rail->state != RAIL_UP)
		return false;
	if (!first || !second)
		first = second = 1;
	return (rail->in_flight[1] + 1) * second < (rail->in_flight[0] + 1) * first;
}

int ofi_rail_post(struct ofi_link *link, struct ofi_op *op, struct ofi_piece *piece, uint64_t key)
{
	struct ofi_rail *rail = link->rail;
	ssize_t result;

	_Static_assert(sizeof *piece <= sizeof(struct ofi_prefix) + HEADER_LEN, "it is kept where a packet's head would be");
	piece->second = second_is_sooner(rail);
	piece->posted_ns = status_now_ns();
	memcpy(op->data, piece, sizeof *piece);
	result = fi_read(piece->second ? rail->ep : link->ep, piece->base, piece->len, NULL, link->address, piece->address, key,
			 &op->context);
	if (result == -FI_EAGAIN || (result != 0 && !piece->second))
		return ofi_refused(link, result);
	if (result != 0) {
		ofi_rail_lost(link, ofi_error(result));
		return link->state == LINK_FAILED ? link->peer->failed_class : FABRIC_AGAIN;
	}
	rail->in_flight[piece->second]++;
	counters.bytes_second_network += piece->second ? piece->len : 0;
	return FABRIC_DONE;
}

void ofi_rail_posted_ended(struct ofi_link *link, const struct ofi_piece *piece)
{
	struct ofi_rail *rail = link->rail;
	uint64_t now_ns = status_now_ns(), side = piece->second, from_ns;

	if (!rail)
		return;
	from_ns = rail->last_ns[side] > piece->posted_ns ? rail->last_ns[side] : piece->posted_ns;
	rail->in_flight[side] -= rail->in_flight[side] > 0;
	rail->piece_ns[side] = rail->piece_ns[side] ? (3 * rail->piece_ns[side] + now_ns - from_ns) / 4 : now_ns - from_ns;
	rail->last_ns[side] = now_ns;
}
