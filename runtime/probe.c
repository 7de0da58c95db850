/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Probes, and messages taken out of matching by matched probes; see point_to_point.h. */
#include "common/error.h"
#include "runtime/failure.h"
#include "runtime/probed.h"
#include "runtime/progress.h"

#include <stdlib.h>

struct probed *probed_of(MPI_Message handle)
{
	struct probed *probed = (struct probed *)(void *)handle;

	if ((uintptr_t)handle < 4096 || probed->magic != PROBED_MAGIC)
		return NULL;
	return probed;
}

MPI_Message probed_handle(struct probed *probed)
{
	return (MPI_Message)(void *)probed;
}

void probed_free(struct probed *probed)
{
	comm_end_pending(probed->comm);
	probed->magic = 0;
	free(probed);
}

static int take(struct comm *comm, struct unexpected *kept, struct probed **out)
{
	struct probed *probed = malloc(sizeof *probed);

	if (!probed)
		return error_set(MPI_ERR_NO_MEM, "no memory for a matched message");
	*probed = (struct probed){PROBED_MAGIC, comm, kept};
	comm_begin_pending(comm);
	unexpected_take(comm->lane, kept);
	*out = probed;
	return 0;
}

static int report(struct comm *comm, struct unexpected *kept, struct probed **out, MPI_Status *status)
{
	if (status != MPI_STATUS_IGNORE)
		mpi_status_set(status, kept->header.source, kept->header.tag, unexpected_message_len(kept), false);
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
		failure_reach(probe->comm, source);
	if (!probe->kept)
		probe->lost = failure_check(probe->comm, source);
	return probe->kept || probe->lost;
}

static int lost(const struct probe *probe)
{
	return probe->lost ? error_prefix(probe->lost, "probing in %s in vain: ", comm_called(probe->comm)) : 0;
}

static struct probe probe_for(const struct message *wanted)
{
	return (struct probe){.comm = wanted->comm, .key = {wanted->context, wanted->rank, wanted->tag}};
}

static struct wait_reason reason_of(const struct message *wanted, uint32_t call)
{
	return (struct wait_reason){.call = call, .comm = wanted->comm, .peer = wanted->rank, .tag = wanted->tag};
}

int probe_once(const struct message *wanted, bool *found, struct probed **out, MPI_Status *status)
{
	struct comm *comm = wanted->comm;
	struct probe probe = probe_for(wanted);
	struct wait_reason reason = reason_of(wanted, out ? STATUS_CALL_IMPROBE : STATUS_CALL_IPROBE);

	lane_assert_locked(comm->lane);
	progress_ask(comm->lane, there, &probe, &reason);
	*found = probe.kept != NULL;
	return probe.kept ? report(comm, probe.kept, out, status) : lost(&probe);
}

int probe_blocking(const struct message *wanted, struct probed **out, MPI_Status *status, uint32_t call)
{
	struct comm *comm = wanted->comm;
	struct probe probe = probe_for(wanted);
	struct wait_reason reason = reason_of(wanted, call);

	lane_assert_locked(comm->lane);
	progress_until(comm->lane, there, &probe, &reason);
	return probe.kept ? report(comm, probe.kept, out, status) : lost(&probe);
}
