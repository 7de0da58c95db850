/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Large messages inside a host: one copy, from the sender's memory to the receiver's, made by the kernel for the
 * receiver (process_vm_readv). Whether it may is found out once per peer by reading that process's random
 * token: permission is never assumed, and a process id of another PID namespace is not taken for our peer.
 *
 * Both ends may lie scattered: memory with gaps is exposed as a list of runs, which the reader fetches first.
 *
 * Long copies go on in chunks from poll, so that other messages are seen in between.
 */
#include "fabric/exposure.h"
#include "fabric/runs.h"
#include "fabric/shm_assist.h"

#include "common/counters.h"
#include "common/error.h"
#include "common/log.h"
#include "common/params.h"
#include "mpi.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/uio.h>

enum {
	CHUNK = 512 << 10, /* bytes per poll: below 0.1 ms */
	IOV_MOST = 128,    /* pieces per system call, at either end */
	ASSISTED_CHUNKS = 4,  /* per poll */
};

struct copy {
	struct operation *operation;
	struct peer *peer;
	struct remote_place remote;
	struct memory_run *fetched; /* the list of `remote`, when it is scattered */
	size_t len, done;    /* without assistance: in order from the front */
	bool write;
	bool started;
	bool assisted;
	bool idle;          /* nothing could be done in the last step */
	int error;          /* an assisted copy that failed waits for the owner to finish what it began */
	struct assist assist;
	size_t local_count;
	struct memory_run local[]; /* and one more */
};

#define COPY_LEN(local_count) (sizeof(struct copy) + ((local_count) + 1) * sizeof(struct memory_run))

/* Fill in can_read and why; the outcome is known once link->probed is set. */
static void probe(struct peer *peer)
{
	struct shm_peer *link = peer->link;
	struct shm_slot *slot = link->slot;
	uint64_t seen[2] = { 0, 0 };
	struct iovec local = { seen, sizeof seen }, remote;

	peer->why = "same host: shared memory, copied twice (single copy is switched off)";
	if (!params.single_copy) {
		link->probed = true;
		return;
	}
	peer->why = "same host: shared memory; single copy not yet tried";
	if (!atomic_load_explicit(&slot->ready, memory_order_acquire))
		return; /* not started yet; asked again when its first message arrives */
	link->probed = true;
	remote = (struct iovec){ (void *)(uintptr_t)slot->token_address, sizeof seen };
	if (process_vm_readv(slot->pid, &local, 1, &remote, 1, 0) != (ssize_t)sizeof seen) {
		peer->why = errno == EPERM ? "same host: shared memory, copied twice (the kernel forbids reading the "
					     "peer's memory: different user, container, or ptrace_scope)"
					   : "same host: shared memory, copied twice (the peer's memory cannot be read: "
					     "another PID namespace, or no process_vm_readv)";
		return;
	}
	if (memcmp(seen, slot->token, sizeof seen) != 0) {
		peer->why = "same host: shared memory, copied twice (the peer is in another PID namespace)";
		return;
	}
	peer->can_read = true;
	peer->why = "same host: shared memory; large messages in a single copy";
}

void shm_probe(struct peer *peer)
{
	struct shm_peer *link = peer->link;

	if (link->probed)
		return;
	probe(peer);
	if (!link->probed || link->shm->said)
		return;
	link->shm->said = true;
	/* Once per job: one rank speaks for all, its first peer for the others. */
	if (params.single_copy && !peer->can_read && peer->fabric->job.proc == 0 && !params.quiet)
		log_warn("%s; kernel.yama.ptrace_scope=1 or less, or a container with the capability SYS_PTRACE, makes large messages "
			 "faster, "
			 "WEFT_SINGLE_COPY=0 takes this remark away",
			 peer->why);
	else
		log_info(peer->fabric->job.proc == 0 ? 1 : 3, "%s", peer->why);
}

int shm_expose(struct fabric *fabric, void *base, size_t len, struct remote_memory *remote, struct region *region)
{
	struct shm *shm = fabric->shm;

	*remote = (struct remote_memory){ .address = (uint64_t)(uintptr_t)base, .len = len, .key = (uint64_t)(uint32_t)shm->mine->pid };
	region->handle = NULL;
	shm->exposed++;
	return 0;
}

int shm_expose_runs(struct fabric *fabric, const struct memory_run *runs, size_t count, struct remote_memory *remote,
		    struct region *region)
{
	shm_expose(fabric, (void *)(uintptr_t)runs, runs[count].position, remote, region);
	remote->key = count;
	remote->scattered = 1;
	return 0;
}

void shm_withdraw(struct fabric *fabric, struct region *region)
{
	struct shm *shm = fabric->shm;

	(void)region;
	shm->exposed--;
}

static int explain(struct copy *copy, int code)
{
	const char *who = fabric_name(copy->peer->fabric, copy->peer->proc);

	if (code == ESRCH)
		return error_set(MPI_ERR_PROC_ABORTED, "%s ended while %s its memory", who,
				 copy->write ? "writing to" : "reading");
	if (code == EFAULT)
		return error_set(MPI_ERR_BUFFER, "copying between a buffer of %s and one of this rank: one of them is not "
				 "ordinary memory of the process (unmapped, or memory of a device)", who);
	return error_set(MPI_ERR_OTHER, "copying to or from the memory of %s on this host: %s", who, strerror(code));
}

/* What the kernel is to take from or bring to the peer: `len` bytes of its memory from `offset` on. Returns the bytes described. */
static size_t slice_remote(const struct copy *copy, uint64_t offset, size_t len, struct iovec *pieces, int *count)
{
	if (copy->fetched)
		return runs_slice(copy->fetched, copy->remote.runs, copy->remote.offset + offset, len, pieces, IOV_MOST, count);
	pieces[0] = (struct iovec){ (void *)(uintptr_t)(copy->remote.address + copy->remote.offset + offset), len };
	*count = 1;
	return len;
}

/* Let the kernel copy at most `len` bytes from `offset` on. Returns the bytes copied, or -1 with copy->error. */
static ssize_t transfer(struct copy *copy, size_t offset, size_t len)
{
	struct shm_peer *link = copy->peer->link;
	pid_t pid = link->slot->pid;
	struct iovec local[IOV_MOST], remote[IOV_MOST];
	int locals, remotes;
	ssize_t done;

	len = runs_slice(copy->local, copy->local_count, offset, len, local, IOV_MOST, &locals);
	slice_remote(copy, offset, len, remote, &remotes); /* the shorter of the two decides */
	done = copy->write ? process_vm_writev(pid, local, (unsigned long)locals, remote, (unsigned long)remotes, 0)
			   : process_vm_readv(pid, local, (unsigned long)locals, remote, (unsigned long)remotes, 0);
	if (done <= 0) {
		copy->error = explain(copy, done < 0 ? errno : EFAULT);
		return -1;
	}
	counter_add(&counters.bytes_single_copy, (uint64_t)done);
	return done;
}

/* Copy up to CHUNK bytes in order. DONE when nothing is left, PENDING, or an error class. */
static int copy_some(struct copy *copy)
{
	size_t end = size_min(copy->done + CHUNK, copy->len);

	while (copy->done < end) {
		ssize_t done = transfer(copy, copy->done, end - copy->done);

		if (done < 0)
			return copy->error;
		copy->done += (size_t)done;
	}
	return copy->done == copy->len ? FABRIC_DONE : FABRIC_PENDING;
}

/* Read one chunk from the owner's memory. */
static void read_chunk(struct copy *copy, size_t offset, size_t len)
{
	while (len > 0 && copy->error == 0) {
		ssize_t done = transfer(copy, offset, len);

		if (done < 0)
			assist_refuse(&copy->assist);
		else
			offset += (size_t)done, len -= (size_t)done;
	}
}

/* A few chunks together with the owner. DONE, PENDING, or an error class. */
static int copy_together(struct copy *copy)
{
	struct shm *shm = ((struct shm_peer *)copy->peer->link)->shm;
	const void *data;
	size_t offset, len;

	copy->idle = false;
	for (int chunks = 0; chunks < ASSISTED_CHUNKS; chunks++) {
		switch (assist_next(&copy->assist, &offset, &len, &data)) {
		case ASSIST_WAIT:
			copy->idle = chunks == 0;
			return FABRIC_PENDING;
		case ASSIST_COPY:
			runs_scatter(copy->local, copy->local_count, offset, data, len);
			assist_copied(&copy->assist);
			break;
		case ASSIST_READ:
			read_chunk(copy, offset, len);
			break;
		case ASSIST_DONE:
			assist_end(&copy->assist, shm);
			return copy->error;
		}
	}
	return FABRIC_PENDING;
}

/* Only the oldest copy goes on, so that each in turn has the owner's help. DONE, PENDING, or an error class. */
static int step(struct copy *copy)
{
	struct shm_peer *link = copy->peer->link;

	if (!copy->started) {
		copy->started = true;
		copy->assisted =
			!copy->write && !fabric_is_read_by(copy->peer) && assist_begin(&copy->assist, link, &copy->remote, copy->len);
	}
	return copy->assisted ? copy_together(copy) : copy_some(copy);
}

/* Where the runs of the peer's memory lie: read its list. 0 or an error class. */
static int fetch_runs(struct copy *copy)
{
	struct shm_peer *link = copy->peer->link;
	size_t len = (copy->remote.runs + 1) * sizeof(struct memory_run);
	struct iovec local, remote = { (void *)(uintptr_t)copy->remote.address, len };
	ssize_t done;

	copy->fetched = malloc(len);
	if (!copy->fetched)
		return error_set(MPI_ERR_NO_MEM, "no memory for a list of %zu pieces of memory", copy->remote.runs);
	local = (struct iovec){ copy->fetched, len };
	done = process_vm_readv(link->slot->pid, &local, 1, &remote, 1, 0);
	return done == (ssize_t)len ? 0 : explain(copy, done < 0 ? errno : EFAULT);
}

void shm_copy_open(struct shm *shm)
{
	pool_init(&shm->copies, COPY_LEN(1));
}

void shm_copy_close(struct shm *shm)
{
	pool_destroy(&shm->copies);
}

/* Most copies are of one piece, over and over again. */
static struct copy *copy_take(struct shm *shm, size_t local_count)
{
	return local_count <= 1 ? pool_take(&shm->copies) : malloc(COPY_LEN(local_count));
}

static void copy_free(struct copy *copy)
{
	struct shm_peer *link = copy->peer->link;

	free(copy->fetched);
	if (copy->local_count <= 1)
		pool_give(&link->shm->copies, copy);
	else
		free(copy);
}

static int start(struct peer *peer, const struct iovec *local, int local_count, const struct remote_memory *remote, uint64_t offset,
		 bool write, struct operation *operation)
{
	struct shm_peer *link = peer->link;
	struct copy *copy = copy_take(link->shm, (size_t)local_count);
	int status = 0;

	if (!copy)
		return error_set(MPI_ERR_NO_MEM, "no memory to describe a copy of %d pieces", local_count);
	*copy = (struct copy){ .operation = operation, .peer = peer, .local_count = (size_t)local_count, .write = write,
			       .remote = { .address = remote->address, .runs = remote->scattered ? remote->key : 0, .offset = offset } };
	for (int i = 0; i < local_count; i++) {
		copy->local[i] = (struct memory_run){ (uint64_t)(uintptr_t)local[i].iov_base, copy->len };
		copy->len += local[i].iov_len;
	}
	copy->local[local_count] = (struct memory_run){ 0, copy->len };
	if (remote->scattered)
		status = fetch_runs(copy);
	if (status == 0)
		status = list_empty(&link->shm->reads) ? step(copy) : FABRIC_PENDING;
	if (status != FABRIC_PENDING) {
		copy_free(copy);
		return status;
	}
	operation->transport_state[0] = copy;
	list_append(&link->shm->reads, &operation->link);
	peer->fabric->copies++;
	return FABRIC_PENDING;
}

int shm_read(struct peer *peer, const struct iovec *local, int local_count, const struct remote_memory *remote,
	     uint64_t offset, struct operation *operation)
{
	return start(peer, local, local_count, remote, offset, false, operation);
}

int shm_write(struct peer *peer, const struct iovec *local, int local_count, const struct remote_memory *remote,
	      uint64_t offset, struct operation *operation)
{
	return start(peer, local, local_count, remote, offset, true, operation);
}

/* Go on with the oldest copy. */
int shm_copy_poll(struct shm *shm)
{
	struct operation *operation = list_entry(list_first(&shm->reads), struct operation, link);
	struct copy *copy = operation->transport_state[0];
	int status;

	status = step(copy);
	/* Waiting for an owner that was interrupted in a chunk: let the caller yield, but not sleep. */
	if (status == FABRIC_PENDING)
		return copy->idle && shm->fabric->sleepers == 0 ? 0 : 1;
	list_remove(&operation->link);
	shm->fabric->copies--;
	copy_free(copy);
	operation->complete(operation, status);
	return 1;
}

/* The kernel has copied what it was told to: the memory of copies that have not ended is quiet between two steps. */
void shm_copy_stop(struct peer *peer)
{
	struct shm *shm = ((struct shm_peer *)peer->link)->shm;
	struct list stopped;
	struct list *item;

	list_init(&stopped);
	list_for_each(at, &shm->reads)
	{
		struct copy *copy = list_entry(at, struct operation, link)->transport_state[0];

		if (copy->peer != peer)
			continue;
		list_remove(at);
		shm->fabric->copies--;
		list_append(&stopped, at);
	}
	while ((item = list_pop(&stopped)) != NULL) {
		struct operation *operation = list_entry(item, struct operation, link);
		struct copy *copy = operation->transport_state[0];

		if (copy->assisted)
			assist_end(&copy->assist, shm);
		copy_free(copy);
		operation->complete(operation, fabric_peer_error(peer));
	}
}

bool shm_can_read(struct fabric *fabric, uint32_t proc)
{
	struct peer *peer = fabric_peer(fabric, proc);

	if (!peer || peer->transport != &transport_shm)
		return false;
	shm_probe(peer);
	return peer->can_read;
}

int shm_read_now(struct fabric *fabric, uint32_t proc, void *to, uint64_t from, size_t len)
{
	struct copy copy = { .peer = fabric_peer(fabric, proc) };
	struct shm_peer *link = copy.peer->link;
	pid_t pid = link->slot->pid;
	size_t at = 0;

	while (at < len) {
		struct iovec local = { (char *)to + at, len - at }, remote = { (void *)(uintptr_t)(from + at), len - at };
		ssize_t done = process_vm_readv(pid, &local, 1, &remote, 1, 0);

		if (done <= 0)
			return explain(&copy, done < 0 ? errno : EFAULT);
		at += (size_t)done;
	}
	counter_add(&counters.bytes_single_copy, len);
	return 0;
}

int shm_copy_now(struct fabric *fabric, uint32_t proc, bool write, const struct iovec *here, int here_count, const struct iovec *there,
		 int there_count, size_t *moved)
{
	struct copy copy = { .peer = fabric_peer(fabric, proc), .write = write };
	struct shm_peer *link = copy.peer->link;
	pid_t pid = shm_slot(link->shm, link->local)->pid;
	ssize_t done = write ? process_vm_writev(pid, here, (unsigned long)here_count, there, (unsigned long)there_count, 0)
			     : process_vm_readv(pid, here, (unsigned long)here_count, there, (unsigned long)there_count, 0);

	if (done <= 0)
		return explain(&copy, done < 0 ? errno : EFAULT);
	counter_add(&counters.bytes_single_copy, (uint64_t)done);
	*moved = (size_t)done;
	return 0;
}
