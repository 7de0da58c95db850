/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Large messages inside a host: one copy, from the sender's memory to the receiver's, made by the kernel for the
 * receiver (process_vm_readv). Whether it may is found out once per peer by reading that process's random
 * token: permission is never assumed, and a process id of another PID namespace is not taken for our peer.
 *
 * Long copies go on in chunks from poll, so that other messages are seen in between.
 */
#include "fabric/shm.h"

#include "common/counters.h"
#include "common/error.h"
#include "common/params.h"
#include "mpi.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/uio.h>

enum {
	CHUNK = 512 << 10, /* bytes per poll: below 0.1 ms */
	IOV_MOST = 64,     /* pieces per system call */
};

struct copy {
	struct operation *operation;
	struct peer *peer;
	struct iovec *local; /* the pieces not finished */
	int local_count;
	uint64_t remote;     /* address of the next byte */
	bool write;
	struct iovec pieces[];
};

void shm_probe(struct peer *peer)
{
	struct shm_peer *link = peer->link;
	struct shm_slot *slot = shm_slot(link->shm, link->local);
	uint64_t seen[2] = { 0, 0 };
	struct iovec local = { seen, sizeof seen }, remote;

	if (link->probed)
		return;
	peer->why = "same host: shared memory, copied twice (single copy is switched off)";
	if (!params.single_copy)
		return;
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

int shm_expose(struct peer *peer, void *base, size_t len, bool writable, struct remote_memory *remote,
	       struct region *region)
{
	struct shm_peer *link = peer->link;

	(void)writable;
	*remote = (struct remote_memory){ .address = (uint64_t)(uintptr_t)base, .len = len,
					  .key = (uint64_t)(uint32_t)link->shm->mine->pid };
	region->handle = NULL;
	return 0;
}

void shm_withdraw(struct peer *peer, struct region *region)
{
	(void)peer;
	(void)region;
}

static int explain(struct copy *copy, int code)
{
	uint32_t rank = copy->peer->proc;

	if (code == ESRCH)
		return error_set(MPI_ERR_PROC_ABORTED, "rank %u ended while %s its memory", rank,
				 copy->write ? "writing to" : "reading");
	if (code == EFAULT)
		return error_set(MPI_ERR_BUFFER, "copying between a buffer of rank %u and one of this rank: one of them is not "
				 "ordinary memory of the process (unmapped, or memory of a device)", rank);
	return error_set(MPI_ERR_OTHER, "copying to or from the memory of rank %u on this host: %s", rank, strerror(code));
}

/* Drop `done` bytes from the front of the pieces. */
static void advance(struct copy *copy, size_t done)
{
	copy->remote += done;
	while (copy->local_count > 0 && done >= copy->local->iov_len) {
		done -= copy->local->iov_len;
		copy->local++;
		copy->local_count--;
	}
	if (copy->local_count > 0) {
		copy->local->iov_base = (char *)copy->local->iov_base + done;
		copy->local->iov_len -= done;
	}
}

/* Copy up to CHUNK bytes. DONE when nothing is left, PENDING, or an error class. */
static int copy_some(struct copy *copy)
{
	struct shm_peer *link = copy->peer->link;
	pid_t pid = shm_slot(link->shm, link->local)->pid;
	struct iovec remote = { (void *)(uintptr_t)copy->remote, 0 };
	struct iovec local[IOV_MOST];
	int count = 0;
	ssize_t done;

	for (; count < IOV_MOST && count < copy->local_count && remote.iov_len < CHUNK; count++) {
		local[count] = copy->local[count];
		local[count].iov_len = size_min(local[count].iov_len, CHUNK - remote.iov_len);
		remote.iov_len += local[count].iov_len;
	}
	if (remote.iov_len > 0) {
		if (copy->write)
			done = process_vm_writev(pid, local, (unsigned long)count, &remote, 1, 0);
		else
			done = process_vm_readv(pid, local, (unsigned long)count, &remote, 1, 0);
		if (done <= 0)
			return explain(copy, done < 0 ? errno : EFAULT);
		counters.bytes_single_copy += (uint64_t)done;
		advance(copy, (size_t)done);
	} else {
		copy->local_count -= count;
		copy->local += count;
	}
	return copy->local_count == 0 ? FABRIC_DONE : FABRIC_PENDING;
}

static int start(struct peer *peer, const struct iovec *local, int local_count, uint64_t remote, bool write,
		 struct operation *operation)
{
	struct shm *shm = ((struct shm_peer *)peer->link)->shm;
	size_t pieces_len = (size_t)local_count * sizeof *local;
	struct copy *copy = malloc(sizeof *copy + pieces_len);
	int status;

	if (copy == NULL)
		return error_set(MPI_ERR_NO_MEM, "no memory to describe a copy of %d pieces", local_count);
	*copy = (struct copy){ .operation = operation, .peer = peer, .local = copy->pieces, .local_count = local_count,
			       .remote = remote, .write = write };
	memcpy(copy->pieces, local, pieces_len);
	status = local_count > 0 ? copy_some(copy) : FABRIC_DONE;
	if (status != FABRIC_PENDING) {
		free(copy);
		return status;
	}
	operation->transport_state[0] = copy;
	list_append(&shm->reads, &operation->link);
	return FABRIC_PENDING;
}

int shm_read(struct peer *peer, const struct iovec *local, int local_count, const struct remote_memory *remote,
	     uint64_t offset, struct operation *operation)
{
	return start(peer, local, local_count, remote->address + offset, false, operation);
}

int shm_write(struct peer *peer, const struct iovec *local, int local_count, const struct remote_memory *remote,
	      uint64_t offset, struct operation *operation)
{
	return start(peer, local, local_count, remote->address + offset, true, operation);
}

/* One chunk of the oldest copy, which then goes to the end of the queue. */
int shm_copy_poll(struct shm *shm)
{
	struct operation *operation = list_entry(list_pop(&shm->reads), struct operation, link);
	struct copy *copy = operation->transport_state[0];
	int status = copy->peer->failed ? copy->peer->failed_class : copy_some(copy);

	if (status == FABRIC_PENDING) {
		list_append(&shm->reads, &operation->link);
		return 1;
	}
	free(copy);
	operation->complete(operation, status);
	return 1;
}
