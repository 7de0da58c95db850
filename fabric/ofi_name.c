/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What processes are called in handshakes, and the secrets that go with the names. Indices of processes are each one's own and mean
 * nothing to others once jobs have met; a job's number and a rank do. Of the number its lower half travels: jobs that
 * know each other differ in it (runtime/proc.c sees to that).
 */
#include "fabric/ofi.h"

#include <string.h>

uint32_t ofi_find(const struct ofi *ofi, uint32_t job, uint32_t rank)
{
	const struct fabric_job *ours = &ofi->fabric->job;

	if (job == ofi_job(ofi))
		return rank < ours->segment->header->size ? rank : UINT32_MAX;
	return ours->upcalls->find ? ours->upcalls->find(ours->context, job, rank) : UINT32_MAX;
}

static bool is_ours(const struct ofi *ofi, uint32_t proc)
{
	return proc < ofi->fabric->job.segment->header->size;
}

/* Only for processes of other jobs. */
static struct process describe(const struct ofi *ofi, uint32_t proc)
{
	struct process process = { .host = "" };

	ofi->fabric->job.upcalls->describe(ofi->fabric->job.context, proc, &process);
	return process;
}

void ofi_secret(const struct ofi *ofi, uint32_t proc, unsigned char secret[PROOF_LEN])
{
	struct process process;

	_Static_assert(SEGMENT_KEY_LEN == PROOF_LEN, "a job's key stands where a secret of two jobs may");
	if (is_ours(ofi, proc)) {
		memcpy(secret, ofi->fabric->job.segment->header->key, PROOF_LEN);
		return;
	}
	process = describe(ofi, proc);
	memcpy(secret, process.secret, PROOF_LEN);
	proof_wipe(&process, sizeof process);
}

void ofi_link_identify(struct ofi_link *link)
{
	const struct fabric_job *ours = &link->ofi->fabric->job;
	uint32_t proc = link->peer->proc;

	link->job = ours->number;
	link->rank = proc;
	if (!is_ours(link->ofi, proc)) {
		struct process process = describe(link->ofi, proc);

		link->job = process.name.job;
		link->rank = process.name.rank;
		proof_wipe(&process, sizeof process);
	}
	link->first = ours->number != link->job ? ours->number < link->job : ours->proc < link->rank;
	ofi_secret(link->ofi, proc, link->secret);
}
