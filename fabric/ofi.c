/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The transport between hosts, over libfabric: opening and closing it, its published address, its peers. Polling,
 * sends, reads and connections live in ofi_poll.c, ofi_send.c, ofi_rma.c and ofi_msg.c.
 */
#include "fabric/ofi.h"

#include "common/error.h"
#include "common/log.h"
#include "common/params.h"
#include "common/status.h"
#include "include/mpi.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/timerfd.h>
#include <unistd.h>

enum {
	IN_FLIGHT_MAX = 4096,
	RECEIVES_MOST = 4096,   /* receive buffers in one shared context */
	PIECE_MAX = 1 << 30,    /* bytes of one read or write: some providers claim more than they do well */
	PIECE_DEVICE = 4 << 20, /* where the watch must see that some of them end: see ofi_watch.c */
	PIECE_TCP = 1 << 20,    /* what one stream carries in 100 us: other messages get in between */
	EAGER_REGISTERED = 64 << 10, /* where memory must be registered both sides copy, and a read costs little */
	CLOSE_MS = 2000,        /* how long close waits for goodbyes */
	FLUSH_MS = 120000       /* and for receivers to take what was sent */
};

/* ---- open ---- */

static int failed_call(struct ofi *ofi, const char *what, int64_t result)
{
	return error_set(MPI_ERR_OTHER, "libfabric provider %s on interface %s (%s): %s failed: %s", ofi->info->fabric_attr->prov_name,
			 ofi->interface.name, ofi->interface.text, what, ofi_error(result));
}

/*
 * Before 1.18 the tcp provider writes a byte into a pipe for every completion and reads it back, so that threads
 * asleep in the library wake up: two system calls a message for nobody, since we sleep on the descriptors ourselves
 * and ask fi_trywait before. Taken out of the set that it polls, the pipe stays full after the first byte and costs
 * no more. The set is the epoll descriptor that FI_GETWAIT gave us; before the first endpoint the pipe is all it holds.
 */
static void silence_signals(struct ofi *ofi)
{
	char path[64], line[128];
	int fd, found = -1, count = 0;
	FILE *file;

	if (!ofi->tcp || ofi_library.version() >= FI_VERSION(1, 18))
		return;
	snprintf(path, sizeof path, "/proc/self/fdinfo/%d", ofi->cq_fd);
	file = fopen(path, "re");
	if (!file)
		return;
	while (fgets(line, sizeof line, file))
		if (sscanf(line, "tfd: %d", &fd) == 1) {
			found = fd;
			count++;
		}
	fclose(file);
	if (count == 1)
		epoll_ctl(ofi->cq_fd, EPOLL_CTL_DEL, found, NULL);
}

/* With a descriptor to wait for; some connectionless providers have none. */
static int open_completions(struct ofi *ofi)
{
	struct fi_cq_attr completions = { .size = IN_FLIGHT_MAX + 256 + (ofi->tcp || ofi->connectionless ? 0 : RECEIVES_MOST),
					  .format = FI_CQ_FORMAT_MSG, .wait_obj = FI_WAIT_FD };
	int result = fi_cq_open(ofi->domain, &completions, &ofi->cq, NULL);

	if (!result)
		result = fi_control(&ofi->cq->fid, FI_GETWAIT, &ofi->cq_fd);
	if (!result || !ofi->connectionless)
		return result;
	log_info(ofi->fabric->job.proc == 0 ? 1 : 2,
		 "libfabric provider %s has nothing to wait for: sleeping ranks look at it a thousand times a second",
		 ofi->info->fabric_attr->prov_name);
	ofi->cq_fd = -1;
	if (ofi->cq)
		return 0;
	completions.wait_obj = FI_WAIT_NONE;
	return fi_cq_open(ofi->domain, &completions, &ofi->cq, NULL);
}

static int open_events(struct ofi *ofi)
{
	struct fi_eq_attr events = { .wait_obj = FI_WAIT_FD };
	int result = fi_eq_open(ofi->fabric_fid, &events, &ofi->eq, NULL);

	if (!result)
		result = fi_control(&ofi->eq->fid, FI_GETWAIT, &ofi->eq_fd);
	return result;
}

/* Connected networks that need a posted buffer for each packet get as many as they take: see ofi_credits.c. */
static int open_receiver(struct ofi *ofi)
{
	struct fi_rx_attr attributes = *ofi->info->rx_attr;
	size_t least = attributes.size;
	int result;

	if (!ofi->tcp)
		attributes.size = size_max(least, RECEIVES_MOST);
	for (;;) {
		ofi->receives_max = (uint32_t)attributes.size;
		result = fi_srx_context(ofi->domain, &attributes, &ofi->receiver, NULL);
		if (!result || attributes.size <= least)
			return result;
		attributes.size = size_max(attributes.size / 2, least); /* the provider's own is the last that is tried */
	}
}

static int open_objects(struct ofi *ofi)
{
	const char *what = "fi_srx_context";
	int result = ofi_library.fabric(ofi->info->fabric_attr, &ofi->fabric_fid, NULL);

	if (result)
		return failed_call(ofi, "fi_fabric", result);
	result = ofi->connectionless ? 0 : open_events(ofi);
	if (result)
		return failed_call(ofi, "opening an event queue with a descriptor to wait for", result);
	result = fi_domain(ofi->fabric_fid, ofi->info, &ofi->domain, NULL);
	if (result)
		return failed_call(ofi, "fi_domain", result);
	result = open_completions(ofi);
	if (result)
		return failed_call(ofi, "opening a completion queue with a descriptor to wait for", result);
	silence_signals(ofi);
	if (ofi->connectionless)
		result = ofi_rdm_open(ofi, &what);
	else
		result = open_receiver(ofi);
	if (result)
		return failed_call(ofi, what, result);
	ofi->tick_fd = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
	if (ofi->tick_fd < 0)
		return error_set(MPI_ERR_OTHER, "cannot make a timer: %s; are too many files open ('ulimit -n')?", strerror(errno));
	return 0;
}

/* What the chosen provider asks for and offers, in our words. */
static void read_limits(struct ofi *ofi)
{
	const struct fi_info *info = ofi->info;
	uint64_t mr_mode = (uint64_t)info->domain_attr->mr_mode;

	ofi->connectionless = info->ep_attr->type == FI_EP_RDM;
	if (!ofi->connectionless)
		ofi->info->ep_attr->rx_ctx_cnt = FI_SHARED_CONTEXT;
	ofi->prefix_len = sizeof(struct ofi_prefix) + (ofi->connectionless ? sizeof(struct ofi_seal) : 0);
	ofi->head_len = ofi->prefix_len + HEADER_LEN;
	ofi->tag_len = params.encrypt ? CIPHER_TAG_LEN : 0;
	ofi->local_registration = mr_mode & FI_MR_LOCAL;
	ofi->provider_keys = mr_mode & FI_MR_PROV_KEY;
	ofi->remote_access = info->caps & FI_RMA;
	ofi->endpoint_keys = mr_mode & FI_MR_ENDPOINT;
	ofi->virtual_addresses = mr_mode & FI_MR_VIRT_ADDR;
	ofi->tcp = info->ep_attr->protocol == FI_PROTO_SOCK_TCP;
	ofi->delivery_complete = true;
	ofi->in_flight_max = IN_FLIGHT_MAX;
	ofi->receives_max = (uint32_t)info->rx_attr->size;
	ofi->iov_max = size_min(info->tx_attr->iov_limit, OFI_IOV_MAX);
	ofi->message_max = size_min(info->ep_attr->max_msg_size, ofi->tcp ? PIECE_TCP : ofi->connectionless ? PIECE_MAX : PIECE_DEVICE);
	/* However little goes eagerly: pieces and the packets of the protocols need buffers, too. */
	ofi->eager_max = size_min(size_max(params.eager_ofi, PIECE_MIN), ofi->message_max - ofi->head_len - ofi->tag_len);
	if (ofi->local_registration || ofi->connectionless)
		ofi->eager_max = size_min(ofi->eager_max, EAGER_REGISTERED);
}

static void fill_address(struct ofi *ofi)
{
	const struct segment *segment = ofi->fabric->job.segment;
	struct ofi_address *self = &ofi->self;
	char host[OFI_HOST_LEN] = "";

	if (segment)
		snprintf(host, sizeof host, "%s", segment_host_name(segment, segment->header->host_index));
	else
		gethostname(host, sizeof host - 1);
	self->magic = OFI_MAGIC;
	self->kind = (uint16_t)ofi->info->ep_attr->type;
	self->encrypts = ofi->tag_len != 0;
	snprintf(self->provider, sizeof self->provider, "%s", ofi->info->fabric_attr->prov_name);
	snprintf(self->interface, sizeof self->interface, "%s", ofi->interface.name);
	snprintf(self->host, sizeof self->host, "%s", host);
}

static void close_all(struct ofi *ofi)
{
	while (!list_empty(&ofi->links)) {
		struct ofi_link *link = list_entry(ofi->links.next, struct ofi_link, all);
		link->peer->link = NULL;
		ofi_link_close(link);
	}
	free(ofi->by_index);
	free(ofi->done);
	ofi_share_leave(ofi, ofi_door_listener(ofi));
	ofi_door_close(ofi);
	if (ofi->listener)
		fi_close(&ofi->listener->fid);
	ofi_share_close(ofi);
	ofi_rails_close(ofi);
	if (ofi->endpoint_keys)
		ofi_memory_close(ofi);
	if (ofi->receiver)
		fi_close(&ofi->receiver->fid);
	if (ofi->addresses)
		fi_close(&ofi->addresses->fid);
	if (!ofi->endpoint_keys)
		ofi_memory_close(ofi);
	if (ofi->cq)
		fi_close(&ofi->cq->fid);
	ofi_buffers_close(ofi);
	if (ofi->domain)
		fi_close(&ofi->domain->fid);
	if (ofi->eq)
		fi_close(&ofi->eq->fid);
	if (ofi->fabric_fid)
		fi_close(&ofi->fabric_fid->fid);
	if (ofi->info)
		ofi_library.freeinfo(ofi->info);
	if (ofi->tick_fd >= 0)
		close(ofi->tick_fd);
	pool_destroy(&ofi->transfers);
	free(ofi);
}

static int open_steps(struct ofi *ofi)
{
	int error = ofi_load();

	if (!error && params.encrypt)
		error = ofi_cipher_load();
	if (!error)
		error = ofi_choose_interface(ofi->fabric, &ofi->interface);
	if (!error)
		error = ofi_choose_provider(ofi);
	if (error)
		return error;
	read_limits(ofi);
	fill_address(ofi);
	error = open_objects(ofi);
	if (!error)
		error = ofi_buffers_open(ofi);
	if (!error)
		error = ofi_share_open(ofi);
	if (!error)
		error = ofi_door_open(ofi);
	if (!error)
		error = ofi->connectionless ? ofi_rdm_name(ofi) : ofi_listen(ofi);
	if (error)
		return error;
	return ofi_memory_open(ofi);
}

static int ofi_open(struct fabric *fabric)
{
	struct ofi *ofi = calloc(1, sizeof *ofi);
	int error;

	if (!ofi)
		return error_set(MPI_ERR_NO_MEM, "no memory for the network transport");
	ofi->fabric = fabric;
	ofi->tick_fd = -1;
	list_init(&ofi->links);
	list_init(&ofi->starved);
	pool_init(&ofi->transfers, ofi_transfer_len);
	error = open_steps(ofi);
	if (error) {
		close_all(ofi);
		return error;
	}
	log_info(fabric->job.proc == 0 ? 1 : 2, "between hosts: libfabric %u.%u, provider %s%s, interface %s, address %s (%s)",
		 FI_MAJOR(ofi_library.version()), FI_MINOR(ofi_library.version()), ofi->info->fabric_attr->prov_name,
		 ofi->tag_len ? ", encrypted" : "", ofi->interface.name, ofi->interface.text, ofi->interface.why);
	ofi_rails_open(ofi);
	fabric->ofi = ofi;
	return 0;
}

/* ---- close ---- */

enum farewell { ALL_SAID, NOT_HEARD, NOT_SENT };

/* How far the links are: is everything sent, our goodbye last, and have all peers said theirs or gone? */
static enum farewell say_goodbye(struct ofi *ofi)
{
	enum farewell state = ALL_SAID;

	list_for_each(item, &ofi->links) {
		struct ofi_link *link = list_entry(item, struct ofi_link, all);
		if (link->state == LINK_ACCEPTING && state == ALL_SAID)
			state = NOT_HEARD; /* who has been let in will have something to say */
		if (link->state != LINK_UP)
			continue;
		if (!link->goodbye_sent)
			link->goodbye_sent = ofi_send_goodbye(link) == FABRIC_DONE;
		if (!link->goodbye_sent || link->in_flight || link->unsent_count)
			state = NOT_SENT;
		else if (!link->goodbye_received && state == ALL_SAID)
			state = NOT_HEARD;
	}
	return state;
}

/*
 * Arrivals from here on are dropped: runtime/ has finished. Reads by peers are still served. What was sent must
 * leave, however long a peer computes before it takes it; for the goodbyes of others we wait only briefly.
 */
static void ofi_close(struct fabric *fabric)
{
	struct ofi *ofi = fabric->ofi;
	uint64_t began_ns = status_now_ns(), sent_ns = began_ns;
	enum farewell state;

	if (!ofi)
		return;
	ofi->closing = true;
	while ((state = say_goodbye(ofi)) != ALL_SAID) {
		struct pollfd fds[4];
		uint64_t now_ns = status_now_ns();
		int count;

		if (state == NOT_SENT)
			sent_ns = now_ns;
		if (now_ns - sent_ns > (uint64_t)CLOSE_MS * 1000000u)
			break;
		if (now_ns - began_ns > (uint64_t)FLUSH_MS * 1000000u) {
			log_warn("some messages could not be delivered before the end: their receivers do not take them");
			break;
		}
		count = ofi_prepare_sleep(fabric, fds, 4);
		if (count > 0)
			poll(fds, (nfds_t)count, 10);
		ofi->skip = 0;
		ofi_poll(fabric);
	}
	close_all(ofi);
	fabric->ofi = NULL;
}

/* ---- peers ---- */

static int ofi_address(struct fabric *fabric, void *address, size_t *address_len)
{
	struct ofi *ofi = fabric->ofi;

	if (fabric->abroad && ofi_is_loopback(&ofi->interface.address))
		return error_set(MPI_ERR_OTHER,
				 "this job listens on %s, where no other host can reach it: start it with WEFT_NET=<interface or subnet>",
				 ofi->interface.name);
	*address_len = offsetof(struct ofi_address, name) + ofi->self.name_len;
	memcpy(address, &ofi->self, *address_len);
	return 0;
}

static int check_address(struct ofi *ofi, uint32_t proc, const struct ofi_address *where, size_t len)
{
	if (len < offsetof(struct ofi_address, name) || where->magic != OFI_MAGIC ||
	    where->name_len > sizeof where->name || where->name_len > len - offsetof(struct ofi_address, name))
		return error_set(MPI_ERR_OTHER, "%s published no network address that this library understands; do all hosts "
				 "run the same version?", fabric_name(ofi->fabric, proc));
	if (strncmp(where->provider, ofi->self.provider, sizeof where->provider) != 0 || where->kind != ofi->self.kind)
		return error_set(MPI_ERR_OTHER, "%s on host %.*s uses libfabric provider %.*s, this one (host %s) uses %s: set "
				 "WEFT_PROVIDER to one that all hosts have", fabric_name(ofi->fabric, proc), OFI_HOST_LEN, where->host,
				 (int)sizeof where->provider, where->provider, ofi->self.host, ofi->self.provider);
	if (where->encrypts != ofi->self.encrypts)
		return error_set(MPI_ERR_OTHER,
				 "%s on host %.*s %s what it sends, this one (host %s) %s: set WEFT_ENCRYPT for all ranks or none",
				 fabric_name(ofi->fabric, proc), OFI_HOST_LEN, where->host,
				 where->encrypts ? "encrypts" : "does not encrypt", ofi->self.host, where->encrypts ? "does not" : "does");
	return 0;
}

/* A link-local address of IPv6 is one of an interface: the peer has named its own, we go by ours. */
static void set_scope(const struct ofi *ofi, struct ofi_address *where)
{
	struct sockaddr_in6 *name = (void *)where->name;

	if (where->name_len >= sizeof *name && name->sin6_family == AF_INET6 && ofi->interface.address.ss_family == AF_INET6 &&
	    IN6_IS_ADDR_LINKLOCAL(&name->sin6_addr))
		name->sin6_scope_id = ((const struct sockaddr_in6 *)&ofi->interface.address)->sin6_scope_id;
}

/* The index by which the peer will address this link. 0, or an error class. */
static int give_index(struct ofi *ofi, struct ofi_link *link)
{
	struct ofi_link **grown = realloc(ofi->by_index, (ofi->index_count + 1) * sizeof(struct ofi_link *));

	if (!grown)
		return error_set(MPI_ERR_NO_MEM, "no memory for the connection to %s", fabric_name(ofi->fabric, link->peer->proc));
	ofi->by_index = grown;
	/* Until the two sides have agreed on passes nothing can come on this link; and nobody may guess what would. */
	if (proof_random(&link->pass_in, sizeof link->pass_in) != 0)
		return MPI_ERR_OTHER;
	link->index = ofi->index_count++;
	ofi->by_index[link->index] = link;
	return 0;
}

/* 0 or an error class. */
static int read_address(struct ofi *ofi, uint32_t proc, const void *address, size_t address_len, struct ofi_address *where)
{
	int error;

	memcpy(where, address, size_min(address_len, sizeof *where));
	where->host[sizeof where->host - 1] = where->interface[sizeof where->interface - 1] = '\0';
	error = check_address(ofi, proc, where, address_len);
	if (!error)
		set_scope(ofi, where);
	return error;
}

/* Too late when the peer has come by itself meanwhile. */
static void ofi_found(struct peer *peer, const void *address, size_t address_len, int error)
{
	struct ofi_link *link = peer->link;
	struct ofi_address where = { 0 };

	if (!error)
		error = read_address(link->ofi, peer->proc, address, address_len, &where);
	if (!error)
		link->where = where;
	if (link->state != LINK_SEEKING)
		return;
	if (error)
		ofi_link_failed(link, error);
	else if (link->ofi->connectionless)
		ofi_rdm_link_start(link);
	else
		ofi_link_start(link);
}

static int ofi_connect(struct peer *peer, const void *address, size_t address_len)
{
	struct ofi *ofi = peer->fabric->ofi;
	struct ofi_address where = { 0 };
	struct ofi_link *link;
	int error = address ? read_address(ofi, peer->proc, address, address_len, &where) : 0;

	if (error)
		return error;
	link = calloc(1, sizeof *link);
	if (!link)
		return error_set(MPI_ERR_NO_MEM, "no memory for the connection to %s", fabric_name(peer->fabric, peer->proc));
	link->peer = peer;
	link->ofi = ofi;
	ofi_link_identify(link);
	error = give_index(ofi, link);
	if (error) {
		free(link);
		return error;
	}
	link->credits = UINT32_MAX; /* until there is a window */
	link->address = FI_ADDR_UNSPEC;
	link->below.socket = -1;
	link->where = where;
	list_init(&link->unsent);
	list_init(&link->blocked);
	list_init(&link->holding);
	list_init(&link->under_way);
	list_init(&link->transfers);
	list_init(&link->early);
	list_append(&ofi->links, &link->all);
	snprintf(link->why, sizeof link->why, "%s over %s", ofi->self.provider, ofi->interface.name);
	peer->link = link;
	peer->inline_max = ofi->inline_max;
	peer->eager_max = ofi->eager_max;
	peer->eager_wanted = params.eager_ofi;
	peer->piece_len = params.fragment;
	peer->can_read = ofi->remote_access;
	peer->why = link->why;
	return 0;
}

/*
 * A process of another job, while ours goes on: it must hear that this is no failure. What was sent goes out, our goodbye last; its own is not
 * waited for, it says it when it looks.
 */
static void part(struct ofi_link *link)
{
	uint64_t until_ns = status_now_ns() + CLOSE_MS * UINT64_C(1000000);

	while (link->state == LINK_UP && status_now_ns() < until_ns) {
		if (!link->goodbye_sent)
			link->goodbye_sent = ofi_send_goodbye(link) == FABRIC_DONE;
		if (link->goodbye_sent && !link->in_flight && !link->unsent_count)
			break;
		link->ofi->skip = 0;
		ofi_poll(link->peer->fabric);
	}
}

static void ofi_disconnect(struct peer *peer)
{
	struct ofi_link *link = peer->link;

	if (link && !link->ofi->closing)
		part(link);
	if (link)
		ofi_link_close(link);
	peer->link = NULL;
}

static void ofi_reach(struct peer *peer)
{
	struct ofi_link *link = peer->link;

	if (link->state == LINK_IDLE)
		ofi_not_up(link);
}

const struct transport transport_ofi = {
	.name = "ofi",
	.index = TRANSPORT_OFI,
	.open = ofi_open,
	.close = ofi_close,
	.address = ofi_address,
	.connect = ofi_connect,
	.found = ofi_found,
	.disconnect = ofi_disconnect,
	.reach = ofi_reach,
	.stop = ofi_stop,
	.send_inline = ofi_send_inline,
	.reserve = ofi_reserve,
	.commit = ofi_commit,
	.choke = ofi_choke,
	.send = ofi_send,
	.expose = ofi_expose,
	.withdraw = ofi_withdraw,
	.read = ofi_read,
	.write = ofi_write,
	.pieces_max = 64, /* each may have to be registered */
	.poll = ofi_poll,
	.prepare_sleep = ofi_prepare_sleep,
};

const char *fabric_network(const struct fabric *fabric)
{
	const struct ofi *ofi = fabric->ofi;

	return ofi ? ofi->self.provider : "";
}
