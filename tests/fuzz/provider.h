/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A libfabric made of a few functions, which refuses now and then, and a process of a job that uses it; for network.c and
 * door.c, which bring it what a network may bring. Each round must keep these: a message is delivered only from the peer whose pass
 * it carried, and only after that peer has proved itself; a peer fails only for what its own connection did; every
 * receive buffer is posted or free; the count of links being made is right.
 */
#ifndef FUZZ_PROVIDER_H
#define FUZZ_PROVIDER_H

#include <string.h>

#include "common/error.h"
#include "common/params.h"
#include "common/segment.h"
#include "fabric/ofi.h"
#include "fabric/reg_cache.h"
#include "tests/fuzz/input.h"

enum {
	PROCS = 6,
	ANYBODY,
	OURS = 4 /* the others are of another job, and called as some of ours are */,
	SELF = 2,
	POSTED_MOST = 512,
	SENT_MOST = 8192
};

extern char **environ;

static void bad(const char *what) { fuzz_bad(what, error_text()); }

/* ---- a libfabric ---- */

struct endpoint {
	struct fid_ep ep; /* first */
	bool open;
	struct ofi_link *link;
};

static struct endpoint endpoints[4096];
static int endpoint_count;
static struct ofi_op *posted[POSTED_MOST], *sent[SENT_MOST];
static int posted_count, sent_count;
static struct ofi_hello last_ask, last_answer;

static int close_fid(struct fid *fid)
{
	for (int i = 0; i < endpoint_count; i++)
		if (&endpoints[i].ep.fid == fid)
			endpoints[i].open = false;
	return 0;
}
static int bind_fid(struct fid *fid, struct fid *other, uint64_t flags) { return (void)fid, (void)other, (void)flags, 0; }
static int control_fid(struct fid *fid, int command, void *arg) { return (void)fid, (void)command, (void)arg, 0; }
static struct fi_ops fid_ops = { .size = sizeof fid_ops, .close = close_fid, .bind = bind_fid, .control = control_fid };

static ssize_t take_buffer(struct fid_ep *ep, void *buf, size_t len, void *desc, fi_addr_t from, void *context)
{
	(void)ep, (void)buf, (void)len, (void)desc, (void)from;
	if (posted_count == POSTED_MOST || below(50) == 0)
		return -FI_EAGAIN;
	posted[posted_count++] = context;
	return 0;
}

static ssize_t take_send(struct fid_ep *ep, const void *buf, size_t len, void *desc, fi_addr_t to, void *context)
{
	(void)ep, (void)buf, (void)len, (void)desc, (void)to;
	if (sent_count == SENT_MOST || below(20) == 0)
		return -FI_EAGAIN;
	if (below(200) == 0)
		return -FI_ENOTCONN;
	sent[sent_count++] = context;
	return 0;
}

static ssize_t take_inject(struct fid_ep *ep, const void *buf, size_t len, fi_addr_t to)
{
	(void)ep, (void)buf, (void)len, (void)to;
	return below(20) == 0 ? -FI_EAGAIN : 0;
}
static struct fi_ops_msg msg_ops = { .size = sizeof msg_ops, .recv = take_buffer, .send = take_send, .inject = take_inject };

static int take_connect(struct fid_ep *ep, const void *to, const void *data, size_t len)
{
	(void)ep, (void)to;
	if (len == sizeof last_ask)
		memcpy(&last_ask, data, len);
	return below(30) == 0 ? -FI_ECONNREFUSED : 0;
}
static int take_accept(struct fid_ep *ep, const void *data, size_t len)
{
	(void)ep;
	if (len == sizeof last_answer)
		memcpy(&last_answer, data, len);
	return below(30) == 0 ? -FI_EIO : 0;
}
static int take_reject(struct fid_pep *pep, fid_t handle, const void *data, size_t len)
{
	return (void)pep, (void)handle, (void)data, (void)len, 0;
}
static uint16_t published_door; /* of everybody else; 0: none */
static struct sockaddr_in listener_name;
static int tell_name(fid_t fid, void *name, size_t *len)
{
	(void)fid;
	memcpy(name, &listener_name, size_min(*len, sizeof listener_name));
	*len = sizeof listener_name;
	return 0;
}
static int tell_peer(struct fid_ep *ep, void *name, size_t *len) { return tell_name(&ep->fid, name, len); }
static struct fi_ops_cm cm_ops = { .size = sizeof cm_ops, .getname = tell_name, .getpeer = tell_peer, .connect = take_connect,
				   .accept = take_accept, .reject = take_reject };

static int make_endpoint(struct fid_domain *domain, struct fi_info *info, struct fid_ep **ep, void *context)
{
	struct endpoint *one = &endpoints[endpoint_count];

	(void)domain, (void)info;
	if (endpoint_count == (int)countof(endpoints) || below(40) == 0)
		return -FI_ENOMEM;
	endpoint_count++;
	*one = (struct endpoint){ .ep = { .fid = { .ops = &fid_ops }, .msg = &msg_ops, .cm = &cm_ops }, .open = true, .link = context };
	*ep = &one->ep;
	return 0;
}
static struct fi_ops_domain domain_ops = { .size = sizeof domain_ops, .endpoint = make_endpoint };

static int insert_address(struct fid_av *av, const void *address, size_t count, fi_addr_t *out, uint64_t flags, void *context)
{
	(void)av, (void)address, (void)flags, (void)context;
	*out = 1;
	return (int)count;
}
static int remove_address(struct fid_av *av, fi_addr_t *address, size_t count, uint64_t flags)
{
	return (void)av, (void)address, (void)count, (void)flags, 0;
}
static struct fi_ops_av av_ops = { .size = sizeof av_ops, .insert = insert_address, .remove = remove_address };

/* One event at a time, put here by the fuzzer. */
static struct {
	bool there, error;
	uint32_t event;
	struct { fid_t fid; struct fi_info *info; } entry; /* as struct fi_eq_cm_entry begins */
	unsigned char data[256];
	size_t len;
	int err;
} news;

static ssize_t read_event(struct fid_eq *eq, uint32_t *event, void *buf, size_t len, uint64_t flags)
{
	(void)eq, (void)flags;
	if (!news.there)
		return -FI_EAGAIN;
	if (news.error)
		return -FI_EAVAIL;
	news.there = false;
	if (len < sizeof news.entry + news.len)
		bad("the buffer for an event is too small");
	*event = news.event;
	memcpy(buf, &news.entry, sizeof news.entry);
	memcpy((char *)buf + sizeof news.entry, news.data, news.len);
	return (ssize_t)(sizeof news.entry + news.len);
}

static ssize_t read_event_error(struct fid_eq *eq, struct fi_eq_err_entry *entry, uint64_t flags)
{
	(void)eq, (void)flags;
	news.there = false;
	*entry = (struct fi_eq_err_entry){ .fid = news.entry.fid, .err = news.err, .err_data = news.data, .err_data_size = news.len };
	return 1;
}
static struct fi_ops_eq eq_ops = { .size = sizeof eq_ops, .read = read_event, .readerr = read_event_error };

static ssize_t read_nothing(struct fid_cq *cq, void *buf, size_t count) { return (void)cq, (void)buf, (void)count, -FI_EAGAIN; }
static struct fi_ops_cq cq_ops = { .size = sizeof cq_ops, .read = read_nothing };

static struct fi_info *copy_info(const struct fi_info *info)
{
	struct fi_info *copy = calloc(1, sizeof *copy);

	(void)info;
	copy->ep_attr = calloc(1, sizeof *copy->ep_attr);
	copy->src_addr = calloc(1, sizeof(struct sockaddr_in));
	((struct sockaddr_in *)copy->src_addr)->sin_family = AF_INET;
	return copy;
}
static void free_info(struct fi_info *info)
{
	free(info->ep_attr);
	free(info->dest_addr);
	free(info->src_addr);
	free(info);
}
static const char *error_name(int error) { return (void)error, "an error"; }

static struct fid_eq eq = { .fid = { .ops = &fid_ops }, .ops = &eq_ops };
static struct fid_cq cq = { .fid = { .ops = &fid_ops }, .ops = &cq_ops };
static struct fid_av av = { .fid = { .ops = &fid_ops }, .ops = &av_ops };
static struct fid_domain domain = { .fid = { .ops = &fid_ops }, .ops = &domain_ops };
static struct fid_pep listener = { .fid = { .ops = &fid_ops }, .cm = &cm_ops };
static struct fid_ep receiver = { .fid = { .ops = &fid_ops }, .msg = &msg_ops };
static struct fi_fabric_attr fabric_attr = { .prov_name = (char *)(uintptr_t)"fuzz" };
static struct fi_tx_attr tx_attr = { .inject_size = 64 };
static struct fi_rx_attr rx_attr = { .size = 64 };
static struct fi_info info = { .fabric_attr = &fabric_attr, .tx_attr = &tx_attr, .rx_attr = &rx_attr };

/* ---- the process in the middle ---- */

static struct fabric fabric;
static struct ofi *ofi;
static struct segment segment;
static int failed[PROCS];
static uint32_t speaker;         /* the peer whose pass the packet at hand carries; PROCS: nobody's */
static uint32_t culprit;         /* the peer that may fail now; PROCS: none, ANYBODY: any */

static void delivered(struct peer *peer, const void *header, const void *payload, size_t len)
{
	struct ofi_link *link = peer->link;
	volatile unsigned char sum = 0;

	for (size_t i = 0; i < HEADER_LEN; i++)
		sum ^= ((const unsigned char *)header)[i];
	for (size_t i = 0; i < len; i++)
		sum ^= ((const unsigned char *)payload)[i];
	if (peer->proc != speaker)
		bad("a message was delivered as another's");
	if (failed[peer->proc] || link->state == LINK_FAILED || (link->state == LINK_ACCEPTING && !link->confirmed))
		bad("a message was delivered from a peer that has failed or proved nothing");
}

static int look_up(void *context, uint32_t proc, const char *transport, void *address, size_t *len)
{
	(void)context, (void)proc, (void)transport;
	*len = offsetof(struct ofi_address, name) + ofi->self.name_len;
	memcpy(address, &ofi->self, *len);
	((struct ofi_address *)address)->door = published_door;
	if (published_door)
		memcpy(((struct ofi_address *)address)->name, &listener_name, sizeof listener_name);
	return 0;
}

static void has_failed(struct peer *peer, int class)
{
	(void)class;
	if (failed[peer->proc]++)
		bad("a peer failed twice");
	if (peer->proc != culprit && culprit != ANYBODY)
		bad("a peer failed for what another did");
}

#define OUR_JOB UINT64_C(0x500000011)
#define OTHER_JOB UINT64_C(0x400000022)
static const unsigned char other_key[SEGMENT_KEY_LEN] = { 8 };

static struct process_name name_of(uint32_t proc)
{
	return (struct process_name){ .job = proc < OURS ? OUR_JOB : OTHER_JOB, .rank = proc < OURS ? proc : proc - OURS + 1 };
}

static const unsigned char *key_of(uint32_t proc) { return proc < OURS ? segment.header->key : other_key; }

static void describe(void *context, uint32_t proc, struct process *out)
{
	(void)context;
	*out = (struct process){ .name = name_of(proc), .host = "z" };
	memcpy(out->secret, key_of(proc), sizeof out->secret);
}

static uint32_t find(void *context, uint32_t job, uint32_t rank)
{
	(void)context;
	return job == (uint32_t)OTHER_JOB && rank >= 1 && rank <= PROCS - OURS ? OURS + rank - 1 : UINT32_MAX;
}

static const struct fabric_upcalls upcalls = { .deliver = delivered, .lookup = look_up, .failed = has_failed, .describe = describe,
					       .find = find };

static void open_round(bool connectionless)
{
	struct fabric_job job = { .proc = SELF, .proc_count = PROCS, .number = OUR_JOB, .segment = &segment, .upcalls = &upcalls };

	endpoint_count = posted_count = sent_count = 0;
	memset(failed, 0, sizeof failed);
	speaker = culprit = PROCS;
	if (fabric_open(&fabric, &job) != 0)
		bad("the fabric does not open");
	ofi = fabric.ofi = calloc(1, sizeof *ofi);
	*ofi = (struct ofi){.fabric = &fabric,
			    .connectionless = connectionless,
			    .cq = &cq,
			    .eq = &eq,
			    .domain = &domain,
			    .receiver = &receiver,
			    .listener = &listener,
			    .addresses = &av,
			    .info = &info,
			    .in_flight_max = 100,
			    .receives_max = 300,
			    .cq_fd = -1,
			    .tick_fd = -1,
			    .iov_max = 4,
			    .eager_max = 4096,
			    .message_max = 1 << 20,
			    .linked = connectionless};
	list_init(&ofi->links);
	list_init(&ofi->starved);
	pool_init(&ofi->transfers, ofi_transfer_len);
	ofi->prefix_len = sizeof(struct ofi_prefix) + (connectionless ? sizeof(struct ofi_seal) : 0);
	ofi->head_len = ofi->prefix_len + HEADER_LEN;
	ofi->self = (struct ofi_address){ .magic = OFI_MAGIC, .name_len = sizeof(struct sockaddr_in), .provider = "fuzz" };
	((struct sockaddr_in *)(void *)ofi->self.name)->sin_family = AF_INET;
	if (ofi_buffers_open(ofi) != 0)
		bad("no buffers");
}

static void close_round(void)
{
	ofi->closing = true;
	culprit = PROCS;
	for (uint32_t proc = 0; proc < PROCS; proc++) {
		struct peer *peer = fabric.peers[proc];
		if (peer && peer->transport == &transport_ofi && peer->link) {
			peer->transport->disconnect(peer);
			peer->link = NULL;
		}
	}
	ofi_door_close(ofi);
	ofi_buffers_close(ofi);
	pool_destroy(&ofi->transfers);
	free(ofi->by_index);
	free(ofi->done);
	free(ofi);
	fabric.ofi = NULL;
	fabric_close(&fabric);
}

static void check_books(void)
{
	uint32_t unsettled = 0, there = (uint32_t)posted_count;

	list_for_each(item, &ofi->links) {
		struct ofi_link *link = list_entry(item, struct ofi_link, all);
		unsettled += link->state == LINK_KNOCKING || link->state == LINK_CONNECTING || link->state == LINK_AWAITING ||
			     link->state == LINK_ACCEPTING;
		if (link->ep && !ofi->connectionless && !((struct endpoint *)link->ep)->open)
			bad("a link uses a closed endpoint");
		if (ofi_owes(link) && list_empty(&link->blocked))
			bad("a peer is owed credits, and nobody will give them");
	}
	list_for_each(item, &ofi->receives.free)
		there++;
	if (unsettled != ofi->unsettled)
		bad("the count of links being made is wrong");
	if (there != ofi->receives.count)
		bad("a receive buffer is lost, or there twice");
}

static uint32_t any_proc(void) { return (uint32_t)below(PROCS + 1); }

static struct ofi_link *link_of(uint32_t proc)
{
	struct peer *peer = proc < PROCS ? fabric.peers[proc] : NULL;

	return peer && peer->transport == &transport_ofi ? peer->link : NULL;
}

static void spoil(void *bytes, size_t len)
{
	((unsigned char *)bytes)[below(len)] ^= (unsigned char)(1 << below(8));
}

static void say(uint32_t proc)
{
	unsigned char header[HEADER_LEN] = { 0 }, payload[300] = { 0 };
	struct peer *peer;

	if (proc >= PROCS || proc == SELF)
		return;
	culprit = proc;
	peer = fabric_peer(&fabric, proc);
	if (peer)
		fabric_send_inline(peer, header, payload, below(sizeof payload));
}

static void make_segment(void)
{
	uint32_t rank_host[OURS] = { 0, 1, 2, 3 };
	const char *names[OURS] = { "a", "b", "c", "d" };
	unsigned char key[SEGMENT_KEY_LEN] = { 7 };
	struct segment_job job = { .size = OURS, .host_count = OURS, .host_index = SELF, .usable_cpus = 1, .rank_host = rank_host,
				   .host_names = names, .key = key, .job_id = "fuzz" };
	int fd = segment_create(&job);

	if (fd < 0 || segment_attach(fd, &segment) != 0)
		bad("no segment");
}

static void open_library(void)
{
	setenv("WEFT_TRANSPORT", "ofi", 1);
	setenv("WEFT_QUIET", "1", 1);
	params_init(environ, NULL);
	make_segment();
	ofi_library = (struct ofi_library){ .dupinfo = copy_info, .freeinfo = free_info, .strerror = error_name };
}

#endif
