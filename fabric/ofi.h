/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Private to fabric/ofi*.c: the state of the libfabric transport.
 *
 *   ofi.c        the transport table, open, close, the published address, peers
 *   ofi_load.c   loads libfabric and chooses the provider; ofi_interface.c where we listen; ofi_symbols.c what libfabric need not read
 *   ofi_poll.c   polling and sleeping
 *   ofi_door.c   on tcp: who may reach libfabric's port at all; ofi_knock.c asks for it, ofi_filter.c does it
 *   ofi_share.c  one listening port for all ranks of a host
 *   ofi_hello.c  proofs: both ends of a connection are who they say; ofi_name.c what processes are called there, and their secrets
 *   ofi_cipher.c packets that nobody else can read or change (WEFT_ENCRYPT)
 *   ofi_msg.c    connections (FI_EP_MSG): first contact, ties, the end
 *   ofi_rdm.c    the same job without connections (FI_EP_RDM)
 *   ofi_send.c   packets out and in; ofi_buffers.c their buffers; ofi_credits.c how far a sender may be ahead
 *   ofi_rma.c    expose, read, write; ofi_memory.c what the network knows of our memory
 *   ofi_rail.c   a second network to the same hosts, for long messages
 *   ofi_watch.c  the sockets below: bursts, buffers, links that fall silent
 *
 * One domain, completion queue and event queue per fabric; all receives go to one shared context (or the one connectionless
 * endpoint), so memory does not grow with peers. Everything runs under the lane's lock.
 */
#ifndef FABRIC_OFI_H
#define FABRIC_OFI_H

#include "common/pool.h"
#include "fabric/fabric.h"
#include "fabric/ofi_cipher.h"
#include "fabric/ofi_door.h"
#include "fabric/ofi_hello.h"
#include "fabric/ofi_rail.h"
#include "fabric/ofi_share.h"

#include <net/if.h>
#include <netinet/in.h>
#include <rdma/fabric.h>
#include <rdma/fi_cm.h>
#include <rdma/fi_domain.h>
#include <rdma/fi_endpoint.h>
#include <rdma/fi_errno.h>
#include <rdma/fi_rma.h>
#include <sys/socket.h>

#define OFI_MAGIC UINT32_C(0x57463036) /* "WF06": protocol version, and byte order by the way */
#define OFI_HOST_LEN 64
#define OFI_IOV_MAX 16
#define OFI_INJECT_MAX 512

/* The few functions that libfabric exports; all others are reached through its objects. */
struct ofi_library {
	int (*getinfo)(uint32_t version, const char *node, const char *service, uint64_t flags,
		       const struct fi_info *hints, struct fi_info **info);
	void (*freeinfo)(struct fi_info *info);
	struct fi_info *(*dupinfo)(const struct fi_info *info);
	int (*fabric)(struct fi_fabric_attr *attr, struct fid_fabric **fabric, void *context);
	const char *(*strerror)(int error);
	uint32_t (*version)(void);
};

/* The interface and address that we listen on, and why this one. */
struct ofi_interface {
	char name[IF_NAMESIZE];
	char text[INET6_ADDRSTRLEN + IF_NAMESIZE]; /* the address, numeric, with %interface where it means nothing without */
	struct sockaddr_storage address;
	unsigned bits;           /* of the address that name its network */
	const char *why;
};

/* What the watch knows of the socket below an endpoint. */
struct ofi_below {
	int socket;              /* -1 unknown */
	bool retries;            /* TCP_RTO_MAX_MS: see ofi_watch.c */
	uint64_t stuck_ns;       /* since when nothing was acknowledged; 0: all well */
};

/* What a process publishes. */
struct ofi_address {
	uint32_t magic;
	uint16_t kind;            /* enum fi_ep_type */
	uint16_t name_len;        /* bytes of `name` */
	uint16_t door;            /* port of the door; 0: there is none */
	uint16_t encrypts;        /* packets are sealed: ofi_cipher.h */
	uint16_t seats, seat;     /* where ranks of a host share one port (ofi_share.h): how many sockets; which is our door. 0: not so */
	char provider[16];
	char interface[IF_NAMESIZE];
	char host[OFI_HOST_LEN];
	unsigned char name[128];  /* the provider's own address */
};
_Static_assert(sizeof(struct ofi_address) <= ADDRESS_MAX, "it is published as it stands");

/* In front of every packet. */
struct ofi_prefix {
	uint64_t pass;  /* the secret of this direction of this connection: see ofi_hello.h */
	uint32_t index; /* the receiver's of this connection */
	uint16_t kind;  /* enum packet_kind */
	uint16_t credits; /* so many more packets the receiver of this one may send: see ofi_credits.c */
};

enum packet_kind { PACKET_MESSAGE, PACKET_GOODBYE, PACKET_CONFIRM, PACKET_CHOKE, PACKET_UNCHOKE, PACKET_CREDITS, PACKET_RAIL };

/* Follows the prefix where there are no connections: the packet's place in the order. */
struct ofi_seal {
	uint32_t sequence; /* of packets from this sender to this receiver, from 0 */
	uint32_t job;      /* the sender's; its rank there is the prefix's index */
};

enum { PACKET_HEAD_MAX = sizeof(struct ofi_prefix) + sizeof(struct ofi_seal) + HEADER_LEN };

/* Private data of a refusal. */
struct ofi_refusal {
	uint32_t magic;
	uint32_t reason; /* enum refusal_reason */
};

/* A completion as the provider reported it. */
struct ofi_done {
	struct ofi_op *op;
	size_t len;
	int error; /* FI_E...; 0: none */
};

enum refusal_reason { REFUSED_STRANGER = 1, REFUSED_TIE = 2 };

/* OP_ABANDONED: of a second network that was given up; nobody waits for it. */
enum ofi_op_kind { OP_RECEIVE, OP_SMALL, OP_LARGE, OP_SEND, OP_RMA, OP_ABANDONED };

/* One operation given to the provider; `context` first, for that is what it hands back. */
struct ofi_op {
	struct fi_context2 context;
	enum ofi_op_kind kind;
	struct ofi_link *link;
	struct list under_way;        /* link->under_way */
	struct operation *operation;  /* whom to tell; NULL: nobody, or told already */
	void *desc;                   /* of `data`, for providers with FI_MR_LOCAL */
	uint32_t len;                 /* OP_SMALL and OP_LARGE: bytes in `data`; OP_RMA: of the piece */
	struct ofi_transfer *transfer; /* OP_RMA */
	unsigned char *data;          /* packet: prefix, header, payload */
};

/* Operations with buffers of one size, carved from registered slabs. */
struct ofi_buffers {
	struct list free;
	struct list slabs;
	enum ofi_op_kind kind;
	size_t data_len;
	uint32_t count, limit;
};

/*
 * LINK_SEEKING: its address is being looked up, so that we can begin. LINK_KNOCKING: at the peer's door. LINK_AWAITING: both sides asked at
 * once and the peer's request is the one that counts. LINK_ACCEPTING: until both the connection stands and the peer has confirmed that it is
 * the one who asked.
 */
enum link_state {
	LINK_IDLE,
	LINK_SEEKING,
	LINK_KNOCKING,
	LINK_CONNECTING,
	LINK_AWAITING,
	LINK_ACCEPTING,
	LINK_UP,
	LINK_ENDED,
	LINK_FAILED
};

struct ofi_link {
	struct fid_ep *ep;           /* first lines: read for every message */
	enum link_state state;
	uint32_t in_flight;
	fi_addr_t address;
	uint64_t pass_out, pass_in;  /* in front of packets to and from the peer */
	uint32_t index, peer_index;  /* ofi->by_index; the peer's */
	uint32_t credits;            /* packets that the peer has room for */
	uint16_t owed, window;       /* packets of the peer taken and not told yet; at most so many are ahead of us. 0: connectionless */
	uint16_t posted;             /* receive buffers for its window */
	uint32_t sent, expected;     /* connectionless: packets sent, packets delivered */
	bool active;                 /* sent since the watch last looked */
	bool held;                   /* the kernel gathers small packets: see ofi_hold */
	uint32_t poll_number;        /* ofi->poll_number at the last short send */
	uint32_t burst, last_burst;  /* short sends since then; the run before */
	uint32_t unmarked;           /* short sends that will not be completed since the last one that will be: */
	struct ofi_op *mark;         /* under way; NULL: completed. See send_marked */
	bool goodbye_sent, goodbye_received;
	struct ofi_op *reserved;     /* between reserve and commit */
	struct list unsent;          /* struct ofi_op that the provider had no room for, in order */
	uint32_t unsent_count;
	struct peer *peer;
	struct ofi *ofi;
	struct list under_way;       /* struct ofi_op */
	struct list transfers;       /* struct ofi_transfer */
	struct list early;           /* connectionless: struct early, packets that arrived before their turn */
	uint32_t early_count;
	char why[64];                /* peer->why */
	struct list all;             /* ofi->links */
	struct list blocked;         /* ofi->blocked */
	struct list holding;         /* ofi->holding */
	uint64_t deadline_ns;        /* connecting: until when */
	struct ofi_knocking *knocking; /* at the peer's door */
	uint64_t job;                /* the peer's, and its rank there */
	uint32_t rank;
	bool first;                  /* we come before the peer, in an order that both sides agree on */
	unsigned char secret[PROOF_LEN]; /* that we share with it */
	struct ofi_cipher *seals, *opens; /* packets to and from it; NULL: not encrypted, or not connected yet */
	uint64_t sealed, opened;     /* so many packets */
	struct ofi_hello ask;        /* connecting: ours */
	unsigned char confirm[HELLO_PROOF_LEN]; /* accepting: what the peer has to say first */
	bool connected, confirmed;   /* accepting */
	struct ofi_below below;
	uint64_t asked_ns;           /* when a device was last given something to be acknowledged */
	uint32_t ended, ended_seen;  /* operations that the provider is done with; when the watch last looked */
	bool roomy;                  /* the peer has posted buffers for what we may send: see ofi_credits.c */
	struct ofi_rail *rail;       /* a second network to it; NULL: not asked for */
	struct ofi_address where;    /* what the peer published */
};

struct ofi {
	struct fid_cq *cq;
	uint32_t pause, skip;        /* polls left out after an empty look; of these, still to come */
	uint32_t event_countdown;    /* polls until the event queue is read */
	uint32_t unsettled;          /* links between first contact and connection */
	bool connectionless;         /* FI_EP_RDM */
	struct ofi_done *done;       /* connectionless: completions taken from the queue and not yet dealt with, [done_at, done_count) */
	uint32_t done_at, done_count, done_max;
	uint32_t prefix_len, head_len; /* bytes before the header; before the payload */
	uint32_t tag_len;            /* bytes behind the payload: CIPHER_TAG_LEN or 0 */
	size_t inject_max;           /* bytes of packet */
	size_t inline_max, eager_max;/* bytes of payload */
	uint32_t in_flight, in_flight_max;
	struct ofi_buffers small, large, receives, plain;
	struct list blocked;         /* links with something unsent */
	struct list holding;         /* links that are held */
	uint32_t poll_number;
	uint32_t receives_max;       /* receive buffers that the provider takes */
	uint32_t spare_receives;     /* posted for windows of links that are gone */
	size_t iov_max;              /* pieces of local memory in one call, <= OFI_IOV_MAX */
	size_t message_max;          /* bytes of one read or write */
	struct fabric *fabric;

	struct fi_info *info;
	struct fid_fabric *fabric_fid;
	struct fid_domain *domain;
	struct fid_eq *eq;
	struct fid_pep *listener;
	struct fid_ep *receiver;     /* shared receive context; or the connectionless endpoint */
	struct fid_av *addresses;    /* connectionless */
	struct list links;
	uint32_t dropped;            /* packets of no known sender */
	struct ofi_link **by_index;  /* NULL: closed */
	uint32_t index_count;
	struct ofi_door *door;       /* tcp */
	struct ofi_share *share;     /* one port for all ranks of this host; NULL: two for each */
	struct ofi_rails *rails;     /* a second network to the same hosts; NULL: there is none */
	uint32_t linked;             /* links with an endpoint */
	bool local_registration;     /* FI_MR_LOCAL: every buffer given to the provider is registered */
	bool remote_access;          /* FI_RMA: reads and writes work */
	bool provider_keys;          /* FI_MR_PROV_KEY */
	bool endpoint_keys;          /* FI_MR_ENDPOINT */
	bool virtual_addresses;      /* FI_MR_VIRT_ADDR */
	bool delivery_complete;      /* writes can ask for completion at the target */
	uint32_t exposed;            /* regions that peers may be reading now, but for windows: they need us to poll */
	bool tcp;                    /* sockets below: the watch can look at them */
	bool closing;
	struct reg_cache *registrations;
	struct memory_watch *memory_watch; /* NULL: none is kept */
	struct pool transfers;
	struct list starved;         /* struct ofi_transfer with pieces that found no room */
	int cq_fd, eq_fd, tick_fd;   /* cq_fd -1: nothing to wait for, look now and then */
	bool ticking;
	uint64_t next_tick_ns;
	struct ofi_interface interface;
	struct ofi_address self;
};

extern struct ofi_library ofi_library;

/* ofi_name.c */
/* The proc of a job's rank (`job`: the lower half of its number); UINT32_MAX: we know none of that name. */
uint32_t ofi_find(const struct ofi *ofi, uint32_t job, uint32_t rank);
/* What we share with it: the key of our job, or a secret of two jobs. */
void ofi_secret(const struct ofi *ofi, uint32_t proc, unsigned char secret[PROOF_LEN]);
/* Who the peer of a new link is. */
void ofi_link_identify(struct ofi_link *link);
static inline uint32_t ofi_job(const struct ofi *ofi)
{
	return (uint32_t)ofi->fabric->job.number;
}
static inline uint32_t ofi_rank(const struct ofi *ofi)
{
	return ofi->fabric->job.proc;
}

/* ofi_poll.c */
int ofi_poll(struct fabric *fabric);
int ofi_prepare_sleep(struct fabric *fabric, struct pollfd *fds, int max);
/* Take completions once; returns how many. */
int ofi_read_completions(struct ofi *ofi);
void ofi_completed(struct ofi *ofi, const struct ofi_done *done);

/* ofi_load.c. All return 0 or an error class with text. */
int ofi_load(void);
/* ofi_symbols.c: libfabric, just loaded, shall not look through the kernel's symbols. */
void ofi_spare_symbols(void *library);
int ofi_choose_provider(struct ofi *ofi);
const char *ofi_error(int64_t negative_errno);
bool ofi_port_range(unsigned *low, unsigned *high);

/* ofi_interface.c. 0 or an error class with text. */
int ofi_choose_interface(const struct fabric *fabric, struct ofi_interface *interface);
/* The best one of another network, if any is as good as those that are chosen without a setting, or named. */
bool ofi_second_interface(const struct fabric *fabric, const struct ofi_interface *first, struct ofi_interface *second);
/* Does this address belong to its network? */
bool ofi_is_neighbour(const struct ofi_interface *interface, const struct sockaddr_storage *address);

/* ofi_address.c */
#define ADDRESS_TEXT_LEN (INET6_ADDRSTRLEN + 16)
void ofi_format_address(const void *address, char *text, size_t text_len);
socklen_t ofi_address_len(const struct sockaddr_storage *address);
void ofi_set_port(void *address, unsigned port);
unsigned ofi_get_port(const void *address);
bool ofi_is_loopback(const struct sockaddr_storage *address);
bool ofi_same_host(const struct sockaddr_storage *a, const struct sockaddr_storage *b);
bool ofi_same_address(const struct sockaddr_storage *a, const struct sockaddr_storage *b);
/* Our socket with these two addresses, or with this one and no connection; -1: none. libfabric does not tell. */
int ofi_find_socket(const struct sockaddr_storage *own, const struct sockaddr_storage *other);

/* ofi_msg.c */
int ofi_listen(struct ofi *ofi);
/* The only writer of link->state, which begins as LINK_IDLE. */
void ofi_enter(struct ofi_link *link, enum link_state state);
void ofi_link_start(struct ofi_link *link);
/* For a link that is to start and has no address: have it looked up, and start then. */
void ofi_link_seek(struct ofi_link *link);
/* The door is open: ask for the connection, from this port (0: any). */
void ofi_link_enter(struct ofi_link *link, unsigned port);
/* The other end has the key, and yet says what no Weft says: it fails. */
void ofi_distrust(struct ofi_link *link, const char *what);
void ofi_link_confirmed(struct ofi_link *link, const void *proof, size_t len);
int ofi_cannot_connect(struct ofi_link *link, const char *why, const char *likely);
void ofi_link_failed(struct ofi_link *link, int error_class);
void ofi_stop(struct peer *peer);
void ofi_link_close(struct ofi_link *link);
void ofi_link_lost(struct ofi_link *link, const char *how);
int ofi_read_events(struct ofi *ofi);
void ofi_check_deadlines(struct ofi *ofi, uint64_t now_ns);
/* "rank 3 on host7 (10.0.0.7 port 4321, interface eth0)"; lasts until the next call but three. */
const char *ofi_describe(const struct ofi_link *link);

/* ofi_rdm.c */
int ofi_rdm_open(struct ofi *ofi, const char **what);
int ofi_rdm_name(struct ofi *ofi);
void ofi_rdm_link_start(struct ofi_link *link);
void ofi_rdm_link_close(struct ofi_link *link);
void ofi_rdm_received(struct ofi *ofi, struct ofi_op *op, size_t len);
int ofi_rdm_read_completions(struct ofi *ofi);
/* Wait until the provider has done with the caller's memory in operations of this link. */
void ofi_rdm_quiet(struct ofi_link *link);

/* ofi_send.c */
int ofi_buffers_open(struct ofi *ofi);
void ofi_buffers_close(struct ofi *ofi);
int ofi_post_receives(struct ofi *ofi);
/* Post `count` more of them. False: no memory, or the provider takes no more. */
bool ofi_more_receives(struct ofi *ofi, uint32_t count);
int ofi_send_inline(struct peer *peer, const void *header, const void *payload, size_t len);
int ofi_reserve(struct peer *peer, size_t len, void **buffer);
int ofi_commit(struct peer *peer, const void *header, void *buffer, size_t len);
int ofi_send(struct peer *peer, const void *header, const struct iovec *iov, int iov_count, size_t len,
	     struct operation *operation);
int ofi_send_goodbye(struct ofi_link *link);
/* A packet that means nothing, for the device of the peer to acknowledge. False: not now. */
bool ofi_ask(struct ofi_link *link);
bool ofi_choke(struct peer *peer, bool on);
/* A packet that is no message. False: there is no room now. */
bool ofi_send_note(struct ofi_link *link, enum packet_kind kind, const void *bytes, size_t len);
int ofi_send_confirm(struct ofi_link *link, const unsigned char proof[HELLO_PROOF_LEN]);
int ofi_push_unsent(struct ofi_link *link);
void ofi_drop_unsent(struct ofi_link *link);
void ofi_settle_credits(struct ofi_link *link);
void ofi_received(struct ofi *ofi, struct ofi_op *op, size_t len);
void ofi_deliver(struct ofi_link *link, const unsigned char *packet, size_t len);
void ofi_receive_again(struct ofi *ofi, struct ofi_op *op);
int ofi_refused(struct ofi_link *link, int64_t result);
int ofi_not_up(struct ofi_link *link);
int ofi_no_room(const struct ofi *ofi, const struct ofi_buffers *buffers);
struct ofi_op *ofi_op_take(struct ofi *ofi, struct ofi_buffers *buffers);
void ofi_op_give(struct ofi *ofi, struct ofi_op *op);
void ofi_op_begin(struct ofi_link *link, struct ofi_op *op, struct operation *operation);
void ofi_op_end(struct ofi *ofi, struct ofi_op *op);

/* ofi_credits.c: can the peer's device turn away nothing that we send? Asked now and then, while some credits are left. */
bool ofi_has_buffers(struct ofi_link *link);
/* When a link gets and loses its endpoint. */
void ofi_window_open(struct ofi_link *link);
void ofi_window_close(struct ofi_link *link);
/* It has been received from the peer: a packet of it, which brings credits. */
static inline void ofi_credit(struct ofi_link *link, uint16_t credits)
{
	uint32_t most = UINT32_MAX - link->credits;

	link->credits += credits < most ? credits : most; /* whoever promises too much is sent too much */
	link->owed += link->owed < UINT16_MAX;
}
/* Is it time for a packet that only brings credits? */
static inline bool ofi_owes(const struct ofi_link *link)
{
	return link->owed >= link->window / 2 && link->window && link->credits > 0 && link->state == LINK_UP;
}

/* ofi_memory.c. 0 or an error class with text */
int ofi_memory_open(struct ofi *ofi);
void ofi_memory_close(struct ofi *ofi);

/* ofi_rma.c */
extern const size_t ofi_transfer_len; /* bytes of struct ofi_transfer */
int ofi_expose(struct fabric *fabric, void *base, size_t len, struct remote_memory *remote, struct region *region);
void ofi_withdraw(struct fabric *fabric, struct region *region);
int ofi_read(struct peer *peer, const struct iovec *local, int local_count, const struct remote_memory *remote,
	     uint64_t offset, struct operation *operation);
int ofi_write(struct peer *peer, const struct iovec *local, int local_count, const struct remote_memory *remote,
	      uint64_t offset, struct operation *operation);
void ofi_piece_done(struct ofi *ofi, struct ofi_op *op, int error_class);
/* Is it under way over a second network? */
bool ofi_piece_of_rail(const struct ofi_op *op);
void ofi_push_starved(struct ofi *ofi);
void ofi_transfers_stop(struct ofi_link *link);
/* Its second network is closed: what was under way there is to be read again. */
void ofi_pieces_again(struct ofi_link *link);

/* ofi_watch.c */
void ofi_hold(struct ofi_link *link);
void ofi_release_all(struct ofi *ofi);
void ofi_watch_begin(struct ofi_link *link);
/* Find the socket below this endpoint and set it up. */
void ofi_watch_socket(struct ofi *ofi, struct fid_ep *ep, struct ofi_below *below);
/* For how long has what we sent gone unanswered? */
uint64_t ofi_silent_ns(struct ofi_below *below, uint64_t now_ns);
void ofi_watch_check(struct ofi *ofi, uint64_t now_ns);
bool ofi_watch_timed_out(struct ofi_link *link);
bool ofi_watch_needed(struct ofi *ofi);

#endif
