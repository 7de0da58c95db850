/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Connections between endpoints (FI_EP_MSG): made at the first send, judged at the door, ended with a goodbye.
 *
 *   IDLE --send--> KNOCKING --let in--> CONNECTING --answer--> UP --goodbye and shutdown--> ENDED
 *     |               |                   | refused as the lesser of two
 *     |               |                   v
 *     |               |                AWAITING --.
 *     '----request----+---------------------------+--> ACCEPTING --confirm--> UP     anything --loss, deadline--> FAILED
 *
 * When both sides ask at once, the request of who comes first counts (link->first): the second one drops its own when it
 * sees the other's, the first one refuses. Sends wait in the fabric's backlog meanwhile, so nothing is lost.
 *
 * Who asks and who answers prove to each other that they know the job's key (ofi_hello.h), and only then is a link UP.
 * A request without proof is a stranger's: refused, counted, and nothing is kept of it.
 */
#include "fabric/ofi.h"

#include "common/counters.h"
#include "common/error.h"
#include "common/log.h"
#include "common/params.h"
#include "common/status.h"
#include "include/mpi.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { DATA_MAX = 256 };

/* ---- texts ---- */

const char *ofi_describe(const struct ofi_link *link)
{
	static _Thread_local char ring[4][192];
	static _Thread_local unsigned next;
	char *text = ring[next++ % countof(ring)];
	char address[ADDRESS_TEXT_LEN];

	ofi_format_address(link->where.name, address, sizeof address);
	snprintf(text, sizeof ring[0], "%s on host %s (%s%s%s)", fabric_name(link->ofi->fabric, link->peer->proc), link->where.host,
		 address, link->where.interface[0] ? ", interface " : "", link->where.interface);
	return text;
}

int ofi_cannot_connect(struct ofi_link *link, const char *why, const char *likely)
{
	struct ofi *ofi = link->ofi;

	return error_set(MPI_ERR_PROC_ABORTED, "cannot connect to %s from host %s (%s, interface %s) over %s: %s; likely %s",
			 ofi_describe(link), ofi->self.host, ofi->interface.text, ofi->interface.name,
			 ofi->info->fabric_attr->prov_name, why, likely);
}

/* ---- the listener ---- */

/* The socket below the listener, which does not listen yet; -1: none, or libfabric hides it. */
static int socket_below(const struct ofi *ofi)
{
	struct sockaddr_storage name = { 0 };
	size_t len = sizeof name;

	return ofi->tcp && fi_getname(&ofi->listener->fid, &name, &len) == 0 ? ofi_find_socket(&name, NULL) : -1;
}

/* libfabric shares no port with others, and keeps the number of its socket: another socket takes its place under that number. */
static int listen_shared(struct ofi *ofi)
{
	int below = socket_below(ofi), fd = below < 0 ? -FI_EOPNOTSUPP : ofi_share_begin(ofi), result, error;

	if (fd < 0)
		return fd;
	result = dup3(fd, below, O_CLOEXEC) >= 0 ? 0 : -errno;
	close(fd);
	if (!result)
		ofi_door_guard(ofi, below);
	if (!result)
		result = fi_listen(ofi->listener);
	error = ofi_share_seated(ofi, SEAT_LIBRARY, below, result == 0);
	return result ? result : error;
}

static int try_listen(struct ofi *ofi, struct fi_info *info)
{
	int result = fi_passive_ep(ofi->fabric_fid, info, &ofi->listener, ofi);

	if (result)
		return result;
	result = fi_pep_bind(ofi->listener, &ofi->eq->fid, 0);
	if (!result && ofi->share) {
		result = listen_shared(ofi);
	} else if (!result) {
		ofi_door_guard(ofi, socket_below(ofi));
		result = fi_listen(ofi->listener);
	}
	if (result) {
		fi_close(&ofi->listener->fid);
		ofi->listener = NULL;
	}
	return result;
}

static int listen_in_range(struct ofi *ofi, struct fi_info *info, unsigned low, unsigned high)
{
	unsigned count = high - low + 1;
	unsigned first = ofi->fabric->job.proc % count; /* ranks of a host rarely meet at the first try */
	int result = 0;

	for (unsigned i = 0; i < count; i++) {
		ofi_set_port(info->src_addr, low + (first + i) % count);
		result = try_listen(ofi, info);
		if (result == 0 || (result != -FI_EADDRINUSE && result != -FI_EACCES))
			return result;
	}
	return result;
}

int ofi_listen(struct ofi *ofi)
{
	struct fi_info *info = ofi_library.dupinfo(ofi->info);
	unsigned low = 0, high = 0;
	size_t name_len = sizeof ofi->self.name;
	bool ranged = ofi_port_range(&low, &high);
	int result;

	if (!info)
		return error_set(MPI_ERR_NO_MEM, "no memory to listen on interface %s", ofi->interface.name);
	if (ranged && !low) {
		ofi_library.freeinfo(info);
		return error_set(MPI_ERR_OTHER, "WEFT_PORT_RANGE=%s is not LOW-HIGH with 1 <= LOW <= HIGH <= 65535",
				 params.port_range);
	}
	result = ranged && !ofi->share ? listen_in_range(ofi, info, low, high) : try_listen(ofi, info);
	ofi_library.freeinfo(info);
	if (!result)
		result = fi_getname(&ofi->listener->fid, ofi->self.name, &name_len);
	if (result)
		return error_set(MPI_ERR_OTHER, "cannot listen for other ranks on interface %s (%s)%s%s: %s%s", ofi->interface.name,
				 ofi->interface.text, ranged ? ", ports " : "", ranged ? params.port_range : "", ofi_error(result),
				 ranged ? "; WEFT_PORT_RANGE must hold a free port for every rank of a host" : "");
	ofi->self.name_len = (uint16_t)name_len;
	return 0;
}

/* ---- endpoints ---- */

static int open_endpoint(struct ofi_link *link, struct fi_info *info)
{
	struct ofi *ofi = link->ofi;
	int result = fi_endpoint(ofi->domain, info, &link->ep, link);

	if (result) {
		link->ep = NULL;
		return result;
	}
	result = fi_ep_bind(link->ep, &ofi->eq->fid, 0);
	if (!result)
		result = fi_ep_bind(link->ep, &ofi->cq->fid, FI_TRANSMIT | FI_RECV);
	if (!result)
		result = fi_ep_bind(link->ep, &ofi->receiver->fid, 0);
	if (!result)
		result = fi_enable(link->ep);
	if (result) {
		fi_close(&link->ep->fid);
		link->ep = NULL;
		return result;
	}
	ofi->linked++;
	ofi_window_open(link);
	return 0;
}

/* Keys for both directions, when packets are to be sealed. 0 or an error class. */
static int begin_ciphers(struct ofi_link *link, const unsigned char *out, const unsigned char *in)
{
	if (!link->ofi->tag_len)
		return 0;
	link->seals = ofi_cipher_new(out, true);
	link->opens = ofi_cipher_new(in, false);
	link->sealed = link->opened = 0;
	return link->seals && link->opens ? 0 : MPI_ERR_OTHER;
}

static void end_ciphers(struct ofi_link *link)
{
	ofi_cipher_free(link->seals);
	ofi_cipher_free(link->opens);
	link->seals = link->opens = NULL;
}

static void close_endpoint(struct ofi_link *link)
{
	ofi_rail_close(link);
	ofi_knock_end(link);
	end_ciphers(link);
	if (link->ofi->connectionless)
		ofi_rdm_link_close(link);
	if (!link->ep)
		return;
	fi_close(&link->ep->fid);
	link->ep = NULL;
	link->below.socket = -1;
	link->held = false;
	list_remove(&link->holding);
	link->ofi->linked--;
	ofi_window_close(link);
}

static bool is_unsettled(enum link_state state)
{
	return state == LINK_KNOCKING || state == LINK_CONNECTING || state == LINK_AWAITING || state == LINK_ACCEPTING;
}

void ofi_enter(struct ofi_link *link, enum link_state state)
{
	struct ofi *ofi = link->ofi;

	if (!is_unsettled(link->state) && is_unsettled(state))
		link->deadline_ns = status_now_ns() + (uint64_t)params.connect_timeout * 1000000000u;
	ofi->unsettled += is_unsettled(state);
	ofi->unsettled -= is_unsettled(link->state);
	link->state = state;
	ofi->skip = 0;
	ofi->event_countdown = 0;
}

/* Ours with the peer's address and our port added: verbs routes when the endpoint opens, tcp when it connects. */
static struct fi_info *make_info_to(const struct ofi_link *link, unsigned port)
{
	struct fi_info *info = ofi_library.dupinfo(link->ofi->info);

	if (!info)
		return NULL;
	if (port)
		ofi_set_port(info->src_addr, port);
	free(info->dest_addr);
	info->dest_addr = malloc(link->where.name_len);
	info->dest_addrlen = info->dest_addr ? link->where.name_len : 0;
	if (info->dest_addr)
		memcpy(info->dest_addr, link->where.name, link->where.name_len);
	return info;
}

void ofi_link_enter(struct ofi_link *link, unsigned port)
{
	struct ofi *ofi = link->ofi;
	struct fi_info *info = make_info_to(link, port);
	int result = info ? 0 : -FI_ENOMEM;

	ofi_enter(link, LINK_CONNECTING);
	if (!result && hello_ask(&link->ask, link->secret, ofi_job(ofi), ofi_rank(ofi), link->rank, link->index) != 0)
		result = -FI_EIO;
	if (!result)
		result = open_endpoint(link, info);
	if (info)
		ofi_library.freeinfo(info);
	if (!result)
		result = fi_connect(link->ep, link->where.name, &link->ask, sizeof link->ask);
	if (result) {
		ofi_cannot_connect(link, ofi_error(result), "no route between these networks: choose another with WEFT_NET");
		ofi_link_failed(link, MPI_ERR_PROC_ABORTED);
	}
}

void ofi_link_seek(struct ofi_link *link)
{
	ofi_enter(link, LINK_SEEKING);
	fabric_seek(link->peer); /* which may come back as ofi_found */
}

/* Ask for a connection. */
void ofi_link_start(struct ofi_link *link)
{
	int result;

	if (link->where.name_len == 0) {
		ofi_link_seek(link);
		return;
	}
	ofi_enter(link, LINK_KNOCKING);
	if (!link->where.door || !link->ofi->door) {
		ofi_link_enter(link, 0);
		return;
	}
	result = ofi_knock_start(link);
	if (result) {
		ofi_cannot_connect(link, strerror(-result), "no route between these networks: choose another with WEFT_NET; or too "
				   "many open files: 'ulimit -n'");
		ofi_link_failed(link, MPI_ERR_PROC_ABORTED);
	}
}

/* ---- the end ---- */

/* Nothing can be done for this peer any more; error_text() says why. */
void ofi_link_failed(struct ofi_link *link, int error_class)
{
	fabric_peer_failed(link->peer, error_class);
}

void ofi_stop(struct peer *peer)
{
	struct ofi_link *link = peer->link;

	ofi_enter(link, LINK_FAILED);
	ofi_drop_unsent(link);
	if (link->ofi->connectionless)
		ofi_rdm_quiet(link);
	close_endpoint(link); /* from here on the provider does not touch the caller's memory */
	ofi_transfers_stop(link);
	list_for_each(item, &link->under_way) {
		struct ofi_op *op = list_entry(item, struct ofi_op, under_way);
		struct operation *operation = op->operation;
		op->operation = NULL;
		if (operation)
			operation->complete(operation, fabric_peer_error(peer));
	}
}

/* The provider says that the connection is down. After the peer's goodbye that is how it should be. */
void ofi_link_lost(struct ofi_link *link, const char *how)
{
	if (link->state == LINK_FAILED || link->state == LINK_ENDED)
		return;
	if (link->goodbye_received || link->ofi->closing) {
		ofi_drop_unsent(link);
		ofi_enter(link, LINK_ENDED);
		return;
	}
	if (!ofi_watch_timed_out(link))
		error_set(MPI_ERR_PROC_ABORTED, "lost %s: its side closed the connection without a goodbye%s%s; the process has died "
			  "or was killed", ofi_describe(link), how ? ": " : "", how ? how : "");
	ofi_link_failed(link, MPI_ERR_PROC_ABORTED);
}

void ofi_link_close(struct ofi_link *link)
{
	struct ofi *ofi = link->ofi;

	ofi_drop_unsent(link);
	close_endpoint(link);
	list_remove(&link->all);
	ofi->by_index[link->index] = NULL;
	proof_wipe(link->secret, sizeof link->secret);
	free(link);
}

/* ---- at the door ---- */

/* Whoever was let in has not proved to be the one who asked: as if nobody had come. */
static void retreat(struct ofi_link *link)
{
	counters.strangers++;
	close_endpoint(link);
	ofi_enter(link, LINK_IDLE);
}

static void refuse(struct ofi *ofi, struct fi_info *info, enum refusal_reason reason)
{
	struct ofi_refusal refusal = { .magic = OFI_MAGIC, .reason = reason };

	fi_reject(ofi->listener, info->handle, &refusal, sizeof refusal);
}

static void accept_request(struct ofi_link *link, struct fi_info *info, const struct ofi_hello *ask)
{
	const unsigned char *key = link->secret;
	struct ofi_hello answer;
	struct ofi_passes passes;
	int result;

	info->ep_attr->rx_ctx_cnt = FI_SHARED_CONTEXT;
	ofi_enter(link, LINK_ACCEPTING);
	link->connected = link->confirmed = false;
	result = hello_answer(&answer, key, ask, ofi_job(link->ofi), link->index) == 0 ? open_endpoint(link, info) : -FI_EIO;
	if (result) {
		refuse(link->ofi, info, REFUSED_STRANGER);
	} else {
		hello_passes(key, ask, &answer, &passes);
		link->peer_index = ask->index;
		link->pass_in = passes.to_answerer;
		link->pass_out = passes.to_asker;
		memcpy(link->confirm, passes.confirm, sizeof link->confirm);
		result = begin_ciphers(link, passes.key_to_asker, passes.key_to_answerer) == 0 ? fi_accept(link->ep, &answer, sizeof answer)
											       : -FI_EIO;
		proof_wipe(&passes, sizeof passes);
	}
	if (result) {
		error_set(MPI_ERR_PROC_ABORTED, "cannot accept the connection of %s: %s; are too many files open ('ulimit -n')?",
			  ofi_describe(link), ofi_error(result));
		ofi_link_failed(link, MPI_ERR_PROC_ABORTED);
	}
}

/* Its address was not looked up and will not be needed: it has come by itself. This much is for reports. */
static void note_asker(struct ofi_link *link, const struct fi_info *info)
{
	struct ofi_address *where = &link->where;

	where->magic = OFI_MAGIC;
	snprintf(where->host, sizeof where->host, "%s", fabric_host_name(link->ofi->fabric, link->peer->proc));
	if (info->dest_addr && info->dest_addrlen <= sizeof where->name)
		memcpy(where->name, info->dest_addr, info->dest_addrlen);
}

/* May the peer's request be accepted now? Makes way for it: ours is dropped when the peer comes first. */
static bool gives_way(struct ofi_link *link)
{
	switch (link->state) {
	case LINK_IDLE:
	case LINK_SEEKING:
	case LINK_AWAITING:
		return true;
	case LINK_KNOCKING:
		break;
	case LINK_CONNECTING:
		if (link->first)
			return false;
		break;
	case LINK_ACCEPTING: /* a second one, before the first has proved anything */
		if (link->confirmed)
			return false;
		break;
	default:
		return false;
	}
	close_endpoint(link);
	ofi_enter(link, LINK_AWAITING);
	return true;
}

/* Who asks, and proves to be that one? False: a stranger. */
static bool recognise(const struct ofi *ofi, const void *data, size_t len, struct ofi_hello *ask, uint32_t *proc)
{
	unsigned char key[PROOF_LEN];
	bool proved;

	if (!hello_reads_ask(data, len, ofi_rank(ofi), ask))
		return false;
	*proc = ofi_find(ofi, ask->job, ask->from);
	if (*proc >= ofi->fabric->peer_count || *proc == ofi->fabric->job.proc)
		return false;
	ofi_secret(ofi, *proc, key);
	proved = hello_proves_ask(key, ask);
	proof_wipe(key, sizeof key);
	return proved;
}

static void on_request(struct ofi *ofi, struct fi_info *info, const void *data, size_t len)
{
	struct ofi_hello ask;
	struct peer *peer = NULL;
	struct ofi_link *link;
	uint32_t proc;

	if (!recognise(ofi, data, len, &ask, &proc)) {
		counters.strangers++;
		log_info(2, "refused a connection on interface %s (%s) that does not know this job's key", ofi->interface.name,
			 ofi->interface.text);
		refuse(ofi, info, REFUSED_STRANGER);
		goto done;
	}
	ofi_door_entered(ofi, proc);
	if (!ofi->closing)
		peer = fabric_peer_heard(ofi->fabric, proc);
	if (!peer || peer->transport != &transport_ofi) {
		refuse(ofi, info, REFUSED_STRANGER);
		goto done;
	}
	link = peer->link;
	if (!link->where.magic)
		note_asker(link, info);
	if (gives_way(link))
		accept_request(link, info, &ask);
	else
		refuse(ofi, info, REFUSED_TIE);
done:
	ofi_library.freeinfo(info);
}

/* ---- events ---- */

static struct ofi_link *link_of(struct ofi *ofi, fid_t fid)
{
	list_for_each(item, &ofi->links) {
		struct ofi_link *link = list_entry(item, struct ofi_link, all);
		if (link->ep && &link->ep->fid == fid)
			return link;
	}
	return NULL;
}

static void is_up(struct ofi_link *link)
{
	log_info(2, "connected to %s over %s (%s)", ofi_describe(link), link->ofi->info->fabric_attr->prov_name,
		 link->state == LINK_CONNECTING ? "asked" : "was asked");
	ofi_enter(link, LINK_UP);
	ofi_watch_begin(link);
	ofi_settle_credits(link); /* the peer may have used all that it began with */
}

/* The listener has proved the key; now it is our turn, before anything else is sent. */
static void on_answer(struct ofi_link *link, const void *data, size_t len)
{
	const unsigned char *key = link->secret;
	struct ofi_hello answer;
	struct ofi_passes passes;
	int error;

	if (!hello_is_answer(data, len, key, &link->ask, (uint32_t)link->job, &answer)) {
		counters.strangers++;
		ofi_cannot_connect(link, "who answered there does not belong to this job",
				   "the process has died and another program took its port");
		ofi_link_failed(link, MPI_ERR_PROC_ABORTED);
		return;
	}
	hello_passes(key, &link->ask, &answer, &passes);
	link->peer_index = answer.index;
	link->pass_in = passes.to_asker;
	link->pass_out = passes.to_answerer;
	error = begin_ciphers(link, passes.key_to_answerer, passes.key_to_asker);
	if (!error)
		error = ofi_send_confirm(link, passes.confirm);
	proof_wipe(&passes, sizeof passes);
	if (error == FABRIC_DONE)
		is_up(link);
	else if (link->state != LINK_FAILED)
		ofi_link_failed(link, error == FABRIC_AGAIN ? error_set(MPI_ERR_NO_MEM, "no room for the first packet to %s",
									ofi_describe(link)) : error);
}

static void on_connected(struct ofi_link *link, const void *data, size_t len)
{
	if (link->state == LINK_CONNECTING)
		on_answer(link, data, len);
	else if (link->state == LINK_ACCEPTING && (link->connected = true) && link->confirmed)
		is_up(link);
}

/* It has the key, so this is a bug, or worse. It is the one who fails. */
void ofi_distrust(struct ofi_link *link, const char *what)
{
	error_set(MPI_ERR_PROC_ABORTED, "lost %s: it sent %s; do all hosts run the same version?", ofi_describe(link), what);
	ofi_link_failed(link, MPI_ERR_PROC_ABORTED);
}

/* The first packet on a connection that we accepted. */
void ofi_link_confirmed(struct ofi_link *link, const void *proof, size_t len)
{
	if (link->state != LINK_ACCEPTING || link->confirmed || len != sizeof link->confirm ||
	    !proof_equal(proof, link->confirm, sizeof link->confirm)) {
		ofi_distrust(link, "a wrong proof of who it is");
		return;
	}
	link->confirmed = true;
	if (link->connected)
		is_up(link);
}

static void on_connect_error(struct ofi_link *link, const struct fi_eq_err_entry *entry)
{
	struct ofi_refusal refusal = { 0, 0 };
	bool loser = !link->first;

	if (entry->err_data && entry->err_data_size >= sizeof refusal)
		memcpy(&refusal, entry->err_data, sizeof refusal);
	if (link->state == LINK_CONNECTING && entry->err == FI_ECONNREFUSED && refusal.magic == OFI_MAGIC &&
	    refusal.reason == REFUSED_TIE && loser) {
		close_endpoint(link);
		ofi_enter(link, LINK_AWAITING);
		return;
	}
	if (refusal.magic == OFI_MAGIC && refusal.reason == REFUSED_STRANGER)
		ofi_cannot_connect(link, "it refused the key of this job", "a process of another job listens there");
	else if (entry->err == FI_ECONNREFUSED)
		ofi_cannot_connect(link, "connection refused", "the process has died, or a firewall rejects connections: open the "
			       "ports (WEFT_PORT_RANGE fixes them) or choose another network with WEFT_NET");
	else
		ofi_cannot_connect(link, ofi_error(entry->err), "a firewall, a host that is down, or the wrong network: choose "
			       "another with WEFT_NET=<interface or subnet>");
	ofi_link_failed(link, MPI_ERR_PROC_ABORTED);
}

static void on_error(struct ofi *ofi)
{
	struct fi_eq_err_entry entry = { 0 };
	struct ofi_link *link;

	if (fi_eq_readerr(ofi->eq, &entry, 0) <= 0)
		return;
	if (ofi_rail_error(ofi, entry.fid, ofi_error(entry.err)))
		return;
	link = link_of(ofi, entry.fid);
	if (!link) /* a connection that we have given up, or the listener's trouble with a stranger */
		return;
	if (link->state == LINK_ACCEPTING && !link->confirmed)
		retreat(link);
	else if (is_unsettled(link->state))
		on_connect_error(link, &entry);
	else
		ofi_link_lost(link, ofi_error(entry.err));
}

/* Read events of connections; returns how many. */
int ofi_read_events(struct ofi *ofi)
{
	union {
		struct fi_eq_cm_entry entry;
		unsigned char space[sizeof(struct fi_eq_cm_entry) + DATA_MAX];
	} buffer;
	int count = 0;

	while (count < 64) {
		struct ofi_link *link;
		uint32_t event;
		errno = 0; /* libfabric 1.17 takes what stands there at an end of file for news, and keeps a socket that was EAGAIN */
		ssize_t len = fi_eq_read(ofi->eq, &event, &buffer, sizeof buffer, 0);

		if (len == -FI_EAGAIN || (len < 0 && len != -FI_EAVAIL))
			break;
		count++;
		if (len == -FI_EAVAIL) {
			on_error(ofi);
			continue;
		}
		size_t data_len = (size_t)len > sizeof buffer.entry ? (size_t)len - sizeof buffer.entry : 0;
		if (ofi_rail_event(ofi, event, &buffer.entry, data_len))
			continue;
		if (event == FI_CONNREQ) {
			on_request(ofi, buffer.entry.info, buffer.entry.data, data_len);
			continue;
		}
		link = link_of(ofi, buffer.entry.fid);
		if (!link)
			continue;
		if (event == FI_CONNECTED)
			on_connected(link, buffer.entry.data, data_len);
		else if (event == FI_SHUTDOWN && link->state == LINK_ACCEPTING && !link->confirmed)
			retreat(link);
		else if (event == FI_SHUTDOWN && is_unsettled(link->state))
			on_connect_error(link, &(struct fi_eq_err_entry){ .err = FI_ECONNRESET });
		else if (event == FI_SHUTDOWN) {
			/* What it sent before, a goodbye perhaps, is in the completion queue and comes first. */
			while (ofi_read_completions(ofi) > 0)
				;
			ofi_link_lost(link, NULL);
		}
	}
	return count;
}

void ofi_check_deadlines(struct ofi *ofi, uint64_t now_ns)
{
	char why[64];

	if (!ofi->unsettled)
		return;
	snprintf(why, sizeof why, "no answer within %d s (WEFT_CONNECT_TIMEOUT)", params.connect_timeout);
	list_for_each(item, &ofi->links) {
		struct ofi_link *link = list_entry(item, struct ofi_link, all);
		if (!is_unsettled(link->state) || now_ns < link->deadline_ns)
			continue;
		if (link->state == LINK_ACCEPTING && !link->confirmed) {
			retreat(link);
			continue;
		}
		ofi_cannot_connect(link, why, "a firewall drops packets, the host is down, its process is stopped, or this is the "
			       "wrong network: choose another with WEFT_NET=<interface or subnet>");
		ofi_link_failed(link, MPI_ERR_PROC_ABORTED);
	}
}
