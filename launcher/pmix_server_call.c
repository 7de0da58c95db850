/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What the parts of the PMIx server stand on: calls on their way from the library's thread to the event loop, and the one server. See
 * pmix_server_call.h.
 */
#include "launcher/pmix_server_call.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/error.h"
#include "common/hex.h"
#include "common/proof.h"

/* The library calls back without a pointer of ours, and there is one server in a process. */
static struct pmix_server *the_server;

const struct pmix_server *pmix_the_server(void)
{
	return the_server;
}

pmix_info_t *pmix_info_create(size_t count)
{
	pmix_info_t *info;
	PMIX_INFO_CREATE(info, count);
	return info;
}

void pmix_info_free(pmix_info_t *info, size_t count)
{
	PMIX_INFO_FREE(info, count);
}

void pmix_server_is(struct pmix_server *server)
{
	the_server = server;
}

int pmix_nspace_random(pmix_nspace_t nspace, const char *kind)
{
	unsigned char random[(NSPACE_LEN - 1) / 2];
	char name[NSPACE_LEN];

	if (proof_random(random, sizeof random) != 0)
		return error_set(-1, "the system has no random numbers for a name");
	hex_write(name, random, sizeof random);
	snprintf(nspace, sizeof(pmix_nspace_t), "weft-%s-%s", kind, name);
	return 0;
}

/* ---- from the library's thread to the event loop ---- */

void pmix_call_hand_over(struct pmix_call *call)
{
	if (write(the_server->calls_in, &call, sizeof call) != (ssize_t)sizeof call)
		abort(); /* a pipe of ours that we read: cannot fail but by a bug */
}

struct pmix_call *pmix_call_new(enum call_kind kind, uint32_t rank)
{
	struct pmix_call *call = memory_zero(1, sizeof *call);
	call->kind = kind;
	call->rank = rank;
	return call;
}

void pmix_call_free(struct pmix_call *call)
{
	buffer_free(&call->signature);
	free(call->text);
	free(call->data);
	for (size_t i = 0; call->values && call->keys[i] != NULL; i++)
		free(call->values[i]);
	free(call->values);
	strings_free(call->keys);
	free(call->about);
	free(call);
}

static void release(void *data)
{
	free(data);
}

void pmix_answer_data(struct pmix_call *call, pmix_status_t status, const void *data, size_t len)
{
	char *copy = len > 0 ? memory(NULL, len, 1) : NULL;
	if (len > 0)
		memcpy(copy, data, len);
	call->modex_done(status, copy, len, call->done_data, release, copy);
}

void pmix_modex_given(pmix_status_t status, char *data, size_t len, void *context)
{
	struct pmix_call *call = context;

	call->code = status;
	call->data = len > 0 ? memory(NULL, len, 1) : NULL;
	call->data_len = len;
	if (len > 0)
		memcpy(call->data, data, len);
	pmix_call_hand_over(call);
}

struct pmix_call *pmix_call_take(struct pmix_call **list, struct pmix_call *call)
{
	while (*list && *list != call)
		list = &(*list)->next;
	if (*list)
		*list = call->next;
	return call;
}

/* ---- calls that answer later ---- */

void pmix_wait_done(pmix_status_t status, void *context)
{
	struct wait *wait = context;
	wait->status = status;
	sem_post(&wait->done);
}

pmix_status_t pmix_wait_for(struct wait *wait, pmix_status_t status)
{
	if (status == PMIX_OPERATION_SUCCEEDED)
		return PMIX_SUCCESS;
	if (status != PMIX_SUCCESS)
		return status;
	while (sem_wait(&wait->done) != 0)
		;
	return wait->status;
}
