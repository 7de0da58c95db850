/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Probes, and messages taken out of matching by matched probes; see point_to_point.h. */
#include "common/error.h"
#include "runtime/failure.h"
#include "runtime/message.h"
#include "runtime/progress.h"

#include <stdlib.h>

struct message *message_of(MPI_Message handle)
{
	struct message *message = (struct message *)(void *)handle;

	if ((uintptr_t)handle < 4096 || message->magic != MESSAGE_MAGIC)
		return NULL;
	return message;
}

MPI_Message message_handle(struct message *message)
{
	return (MPI_Message)(void *)message;
}

void message_free(struct message *message)
{
	comm_end_pending(message->comm);
	message->magic = 0;
	free(message);
}

static int take(struct comm *comm, struct unexpected *kept, struct message **out)
{
	struct message *message = malloc(sizeof *message);

	if (!message)
		return error_set(MPI_ERR_NO_MEM, "no memory for a matched message");
	*message = (struct message){MESSAGE_MAGIC, comm, kept};
	comm_begin_pending(comm);
	unexpected_take(comm->lane, kept);
	*out = message;
	return 0;
}

static int report(struct comm *comm, struct unexpected *kept, struct message **out, MPI_Status *status)
{
	if (status != MPI_STATUS_IGNORE)
		status_set(status, kept->header.source, kept->header.tag, unexpected_message_len(kept), false);
	return out ? take(comm, kept, out) : 0;
}

struct probe {
	struct comm *comm;
	struct match_key key;
	struct unexpected *kept;
	int lost; /* the error class when nothing can come any more; the text is set */
};

static bool there(void *argument)
{
	struct probe *probe = argument;
	int source = probe->key.source;

	probe->kept = unexpected_find(probe->comm->lane, probe->key);
	if (!probe->kept)
		probe->lost = failure_check(probe->comm, source);
	return probe->kept || probe->lost;
}

static int lost(const struct probe *probe)
{
	return probe->lost ? error_prefix(probe->lost, "probing in %s in vain: ", probe->comm->name) : 0;
}

int probe_once(struct comm *comm, uint64_t context, int source, int tag, bool *found, struct message **out, MPI_Status *status)
{
	struct probe probe = {.comm = comm, .key = {context, source, tag}};
	struct wait_reason reason = {.call = out ? STATUS_CALL_IMPROBE : STATUS_CALL_IPROBE, .comm = comm, .peer = source, .tag = tag};

	lane_assert_locked(comm->lane);
	progress_ask(comm->lane, there, &probe, &reason);
	*found = probe.kept != NULL;
	return probe.kept ? report(comm, probe.kept, out, status) : lost(&probe);
}

int probe_blocking(struct comm *comm, uint64_t context, int source, int tag, struct message **out, MPI_Status *status, uint32_t call)
{
	struct probe probe = {.comm = comm, .key = {context, source, tag}};
	struct wait_reason reason = {.call = call, .comm = comm, .peer = source, .tag = tag};

	lane_assert_locked(comm->lane);
	progress_until(comm->lane, there, &probe, &reason);
	return probe.kept ? report(comm, probe.kept, out, status) : lost(&probe);
}
