/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What we do to the sockets below libfabric: gather bursts, keep what is under way within a cache's reach, and notice links
 * that fall silent: a cable pulled, a host that lost power. The kernel alone would retry for 15 minutes.
 *
 * libfabric sets no option on its sockets, so we find the one below an endpoint among our descriptors by its
 * two addresses. Two cases:
 *
 *   Nothing of ours is unacknowledged (we only wait): SO_KEEPALIVE probes the peer; when probes have gone unanswered for twice
 *   WEFT_PEER_TIMEOUT (idle links are many: few probes, and where many packets get lost these few must not be the end) the
 *   kernel ends the connection. Nobody wakes up for that. Under mpiexec the launcher's signs of life tell sooner.
 *
 *   Something is unacknowledged: keepalive rests then. While a link has sent something since the last look, or has
 *   operations under way, a timer looks once a second, also in a sleeping process (tick_fd), and asks TCP_INFO
 *   whether retransmissions go unanswered, and when the peer was heard last; after WEFT_PEER_TIMEOUT of that it has failed.
 *   TCP_USER_TIMEOUT would be simpler, but also ends connections to a live peer that computes for long without reading (zero window).
 *
 * A link that comes back must be noticed before that time is up. Left to itself TCP waits twice as long after each retransmission: after an
 * interruption of 3 s for up to 3 s more. Kernels that can are told to try every second; others get twice the time.
 *
 * A stopped or busy process is no silent link: its kernel answers.
 *
 * Verbs have no sockets, but their devices acknowledge each packet, whatever the process does: a link on which something has been under way
 * and nothing was acknowledged for WEFT_PEER_TIMEOUT has failed. Long reads and writes go in pieces, some of which end in that time on
 * any network. Where nothing is under way that would tell, a packet that only brings credits asks: after short messages, and once in that
 * time while we wait. A peer without a posted buffer for a packet turns it away until it looks, and all that is behind it waits: from a peer
 * that has not shown that it has buffers nothing is concluded, and the device's own retries have to end.
 */
#include "fabric/ofi.h"

#include "common/error.h"
#include "common/log.h"
#include "common/params.h"
#include "common/status.h"
#include "include/mpi.h"

#include <limits.h>
#include <netinet/tcp.h>

enum { RETRY_MS = 1000, KEEPALIVE_IDLE_S = 4, KEEPALIVE_INTERVAL_S = 1, KEEPALIVES_MOST = 100, NEAR_US = 100, RECEIVED = 4 };
#ifndef TCP_RTO_MAX_MS
#define TCP_RTO_MAX_MS 44 /* Linux 6.15 */
#endif

/*
 * Bursts. A write to a socket costs most of its time in the packet that it sends. When a program sends one short
 * message after the other without looking for others in between, we let the kernel gather them (Nagle's algorithm: what is
 * small waits for the acknowledgement of what is under way) and push out the rest with the next poll. The
 * first messages of a burst leave at once, a lone message always does, and should the program never call again, the kernel
 * sends the rest by itself within 40 ms.
 */
void ofi_hold(struct ofi_link *link)
{
	int off = 0;

	if (link->below.socket < 0 || setsockopt(link->below.socket, IPPROTO_TCP, TCP_NODELAY, &off, sizeof off) != 0)
		return;
	link->held = true;
	list_append(&link->ofi->holding, &link->holding);
}

void ofi_release_all(struct ofi *ofi)
{
	struct list *item;
	int on = 1;

	while ((item = list_pop(&ofi->holding)) != NULL) {
		struct ofi_link *link = list_entry(item, struct ofi_link, holding);
		link->held = false;
		if (link->below.socket >= 0)
			setsockopt(link->below.socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
	}
}

/*
 * Left to itself the kernel takes megabytes from a sender that is faster than the network, and both sides then copy
 * memory that no cache holds any more: on one machine 6 GB/s instead of 8.5. WEFT_SOCKET_BUFFER bytes fill
 * 40 Gbit/s within NEAR_US; to peers further away the kernel finds its own measure. The receiving side needs little more, and what
 * it holds for a rank that does not look for a while comes on top of what may be kept of unexpected messages: up to 32 MB of very
 * short ones otherwise, each of which takes a multiple of its length when it is kept.
 */
static void bound_buffer(int fd)
{
	struct tcp_info info;
	socklen_t len = sizeof info;
	int bytes = (int)params.socket_buffer, received = (int)size_min(params.socket_buffer * RECEIVED, INT_MAX);

	if (bytes <= 0 || getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &len) != 0 || info.tcpi_rtt >= NEAR_US)
		return;
	setsockopt(fd, SOL_SOCKET, SO_SNDBUF, &bytes, sizeof bytes);
	setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &received, sizeof received);
}

void ofi_watch_socket(struct ofi *ofi, struct fid_ep *ep, struct ofi_below *below)
{
	struct sockaddr_storage own = { 0 }, other = { 0 };
	size_t own_len = sizeof own, other_len = sizeof other;
	int on = 1, retry_ms = RETRY_MS, fd;
	int idle = (int)size_min((size_t)params.peer_timeout / 2, KEEPALIVE_IDLE_S);
	int interval = (int)size_max((size_t)(2 * params.peer_timeout) / KEEPALIVES_MOST, KEEPALIVE_INTERVAL_S);
	int count = (2 * params.peer_timeout - idle) / interval;

	*below = (struct ofi_below){ .socket = -1 };
	if (!ofi->tcp || fi_getname(&ep->fid, &own, &own_len) != 0 || fi_getpeer(ep, &other, &other_len) != 0)
		return;
	fd = below->socket = ofi_find_socket(&own, &other);
	if (fd < 0) {
		log_info(3, "found no socket below a connection: a link that falls silent is noticed late");
		return;
	}
	setsockopt(fd, SOL_SOCKET, SO_DETACH_FILTER, &on, sizeof on); /* the listener's: who this is has been proved */
	setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof on);
	setsockopt(fd, IPPROTO_TCP, TCP_KEEPIDLE, &idle, sizeof idle);
	setsockopt(fd, IPPROTO_TCP, TCP_KEEPINTVL, &interval, sizeof interval);
	setsockopt(fd, IPPROTO_TCP, TCP_KEEPCNT, &count, sizeof count);
	below->retries = setsockopt(fd, IPPROTO_TCP, TCP_RTO_MAX_MS, &retry_ms, sizeof retry_ms) == 0;
	bound_buffer(fd);
}

void ofi_watch_begin(struct ofi_link *link)
{
	link->active = true;
	link->asked_ns = status_now_ns();
	ofi_watch_socket(link->ofi, link->ep, &link->below);
}

static int silent(struct ofi_link *link, unsigned for_s)
{
	return error_set(MPI_ERR_PROC_ABORTED, "lost %s: nothing was heard of it for %u s; its host is down or the network between "
			 "it and host %s (%s, interface %s) is cut", ofi_describe(link), for_s, link->ofi->self.host,
			 link->ofi->interface.text, link->ofi->interface.name);
}

/* What TCP says of it; false: nothing, there is no socket. */
static bool ask_kernel(const struct ofi_below *below, struct tcp_info *info)
{
	socklen_t len = sizeof *info;

	return below->socket >= 0 && getsockopt(below->socket, IPPROTO_TCP, TCP_INFO, info, &len) == 0;
}

/* The connection is down: did keepalive end it? Then says so with error_set. */
bool ofi_watch_timed_out(struct ofi_link *link)
{
	struct tcp_info info;

	if (!ask_kernel(&link->below, &info))
		return false;
	if (info.tcpi_last_ack_recv < 1000 * (uint32_t)params.peer_timeout)
		return false;
	silent(link, info.tcpi_last_ack_recv / 1000);
	return true;
}

/* We look once a second, so what is found now may have been so for as long. */
static uint64_t patience_ns(const struct ofi_link *link)
{
	return (uint64_t)(params.peer_timeout * (link->below.retries ? 1 : 2) - 1) * 1000000000u;
}

static uint64_t silent_ns(struct ofi_below *below, const struct tcp_info *info, uint64_t now_ns)
{
	bool unanswered = (info->tcpi_unacked > 0 && info->tcpi_retransmits > 0) || info->tcpi_probes > 1;
	uint64_t heard_ns = now_ns - info->tcpi_last_ack_recv * UINT64_C(1000000);

	if (!unanswered)
		below->stuck_ns = 0;
	else if (!below->stuck_ns)
		below->stuck_ns = now_ns;
	else if (below->stuck_ns < heard_ns)
		below->stuck_ns = heard_ns;
	return below->stuck_ns ? now_ns - below->stuck_ns : 0;
}

uint64_t ofi_silent_ns(struct ofi_below *below, uint64_t now_ns)
{
	struct tcp_info info;

	return ask_kernel(below, &info) ? silent_ns(below, &info, now_ns) : 0;
}

/* Look at one link; true while it still has to be watched. */
static bool look(struct ofi_link *link, uint64_t now_ns)
{
	struct tcp_info info;
	uint64_t for_ns;

	if (!ask_kernel(&link->below, &info))
		return false;
	for_ns = silent_ns(&link->below, &info, now_ns);
	if (!link->below.stuck_ns)
		return info.tcpi_unacked > 0 || info.tcpi_probes > 0 || link->peer->exposed > 0; /* the peer reads: the provider sends unasked */
	if (for_ns < patience_ns(link))
		return true;
	silent(link, info.tcpi_last_ack_recv / 1000);
	ofi_link_failed(link, MPI_ERR_PROC_ABORTED);
	return false;
}

/* The same where a device acknowledges what we send. */
static void look_at_device(struct ofi_link *link, uint64_t now_ns)
{
	bool waiting = now_ns - link->asked_ns >= (uint64_t)params.peer_timeout * 1000000000u;

	if (!ofi_has_buffers(link) || link->in_flight == 0 || link->ended != link->ended_seen) {
		link->ended_seen = link->ended;
		link->below.stuck_ns = 0;
	} else if (!link->below.stuck_ns) {
		link->below.stuck_ns = now_ns;
	} else if (now_ns - link->below.stuck_ns >= (uint64_t)(params.peer_timeout - 1) * 1000000000u) {
		silent(link, (unsigned)params.peer_timeout);
		ofi_link_failed(link, MPI_ERR_PROC_ABORTED);
		return;
	}
	if (link->in_flight == 0 && (link->active || waiting) && !link->ofi->closing && ofi_ask(link))
		link->asked_ns = now_ns;
	link->active = false;
}

void ofi_watch_check(struct ofi *ofi, uint64_t now_ns)
{
	if (ofi->connectionless)
		return;
	ofi_rails_check(ofi, now_ns);
	list_for_each(item, &ofi->links) {
		struct ofi_link *link = list_entry(item, struct ofi_link, all);
		if (link->state == LINK_UP)
			ofi_rail_check(link, now_ns);
		if (link->state == LINK_UP && !ofi->tcp)
			look_at_device(link, now_ns);
		else if (link->state == LINK_UP && (link->active || link->below.stuck_ns))
			link->active = look(link, now_ns);
	}
}

/* Is there anything that the clock must look after while this process sleeps? */
bool ofi_watch_needed(struct ofi *ofi)
{
	if (ofi->unsettled || (ofi->door && ofi_door_check(ofi, status_now_ns())))
		return true;
	if (ofi->connectionless)
		return false;
	list_for_each(item, &ofi->links) {
		struct ofi_link *link = list_entry(item, struct ofi_link, all);
		if (link->state == LINK_UP && (link->active || !ofi->tcp || ofi_rail_busy(link)))
			return true;
	}
	return false;
}
