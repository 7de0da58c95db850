/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Tools that connect (pquery, pps, debuggers), with mpiexec --tools only. The library believes whatever user they say that they are; we ask the kernel
 * (tcp_owner.h). And what tools and ranks may do to the ranks of the job: signals. A tool finds us by a file of the
 * library's in our directory, which is the user's alone, named after our process; it gets a second name, after the process that started us (mpiexec or
 * weftd), since that is the number that people know. Part of pmix_server.c.
 */
#include "launcher/pmix_server_call.h"
#include "launcher/tcp_owner.h"

#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* "DIRECTORY/pmix.HOST.tool.PID", wherever below it the library has put it (one level at most). */
static void name_again(const char *directory, int depth)
{
	DIR *dir = opendir(directory);
	struct dirent *entry;
	char end[32];

	snprintf(end, sizeof end, ".tool.%d", (int)getpid());
	while (dir && (entry = readdir(dir)) != NULL) {
		char *path = text_format("%s/%s", directory, entry->d_name);
		size_t len = strlen(path), end_len = strlen(end);
		if (len > end_len && strcmp(path + len - end_len, end) == 0) {
			char *other = text_format("%.*s.tool.%d", (int)(len - end_len), path, (int)getppid());
			if (link(path, other) != 0)
				unlink(other); /* tools can still use our own number */
			free(other);
		} else if (depth > 0 && entry->d_name[0] != '.') {
			name_again(path, depth - 1);
		}
		free(path);
	}
	if (dir)
		closedir(dir);
}

void pmix_tool_names(const struct pmix_server *server)
{
	name_again(server->directory, 1);
}

/* ---- in the library's thread ---- */

static bool serves_tools(void)
{
	return (pmix_the_server()->launch->flags & LAUNCH_TOOLS) != 0;
}

/*
 * What tools are told before the library looks at who they are, our own name and theirs, must not help to pass for a rank. Who is not welcome gets no
 * answer at all: libpmix 4.2 dies of a no, and whom the host does not decide about it lets in. (A user's own tools do not come so far: without --tools
 * they find no file.)
 */
void pmix_on_tool(pmix_info_t *info, size_t count, pmix_tool_connection_cbfunc_t done, void *data)
{
	pmix_proc_t proc;
	pmix_nspace_t nspace;

	(void)info, (void)count;
	if (!serves_tools() || tcp_cut_others() || pmix_nspace_random(nspace, "tool") != 0)
		return;
	PMIX_LOAD_PROCID(&proc, nspace, 0);
	done(PMIX_SUCCESS, &proc, data);
}

static int signal_of(const pmix_info_t *directive)
{
	bool yes = directive->value.type != PMIX_BOOL || directive->value.data.flag;

	if (PMIX_CHECK_KEY(directive, PMIX_JOB_CTRL_SIGNAL) && directive->value.type == PMIX_INT)
		return directive->value.data.integer;
	if (!yes)
		return -1;
	if (PMIX_CHECK_KEY(directive, PMIX_JOB_CTRL_KILL))
		return SIGKILL;
	if (PMIX_CHECK_KEY(directive, PMIX_JOB_CTRL_TERMINATE))
		return SIGTERM;
	if (PMIX_CHECK_KEY(directive, PMIX_JOB_CTRL_PAUSE))
		return SIGSTOP;
	if (PMIX_CHECK_KEY(directive, PMIX_JOB_CTRL_RESUME))
		return SIGCONT;
	return -1;
}

/* Every rank that is meant; none: all of the job. False: they are not ours. */
static bool put_targets(const struct pmix_server *server, const pmix_proc_t targets[], size_t count, struct buffer *out)
{
	for (size_t i = 0; targets && i < count; i++) {
		bool all = targets[i].rank == PMIX_RANK_WILDCARD;
		uint32_t end = all ? server->launch->size : targets[i].rank + 1;

		if (strcmp(targets[i].nspace, server->nspace) != 0 || (!all && targets[i].rank >= server->launch->size))
			return false;
		for (uint32_t rank = all ? 0 : targets[i].rank; rank < end; rank++)
			buffer_put_u32(out, rank);
	}
	return true;
}

/* One signal for ranks of this job; anything else is not for us. */
pmix_status_t pmix_on_control(const pmix_proc_t *requestor, const pmix_proc_t targets[], size_t target_count,
			      const pmix_info_t directives[], size_t count, pmix_info_cbfunc_t done, void *data)
{
	const struct pmix_server *server = pmix_the_server();
	int signal = count == 1 ? signal_of(&directives[0]) : -1;

	if (strcmp(requestor->nspace, server->nspace) != 0 && !serves_tools())
		return PMIX_ERR_NO_PERMISSIONS;
	if (signal < 1 || signal > 64)
		return PMIX_ERR_NOT_SUPPORTED;
	struct pmix_call *call = pmix_call_new(CALL_CONTROL, 0);
	buffer_put_u32(&call->signature, (uint32_t)signal);
	if (!put_targets(server, targets, target_count, &call->signature)) {
		pmix_call_free(call);
		return PMIX_ERR_NOT_FOUND;
	}
	call->query_done = done;
	call->done_data = data;
	pmix_call_hand_over(call);
	return PMIX_SUCCESS;
}

/* ---- in the event loop ---- */

static void told(pmix_status_t status, void *context)
{
	(void)status;
	pmix_info_free(context, 1);
}

/* Ranks that the library holds in PMIx_Init go on, and so do those that come there later: the library keeps the event for them. */
void pmix_gate_open(const struct pmix_server *server)
{
	pmix_info_t *info = pmix_info_create(1);
	pmix_proc_t source;
	bool yes = true;

	/* Not from their own namespace: nobody is told of what he says himself, and with a wildcard that would be everybody. */
	PMIX_LOAD_PROCID(&source, server->own_nspace, server->index);
	PMIX_INFO_LOAD(&info[0], PMIX_EVENT_NON_DEFAULT, &yes, PMIX_BOOL);
	if (PMIx_Notify_event(PMIX_DEBUGGER_RELEASE, &source, PMIX_RANGE_LOCAL, info, 1, told, info) != PMIX_SUCCESS)
		pmix_info_free(info, 1);
}

void pmix_control_start(struct pmix_server *server, struct pmix_call *call)
{
	server->events.send(server->events.context, MESSAGE_CONTROL, MESSAGE_ROOT, &call->signature);
	call->query_done(PMIX_SUCCESS, NULL, 0, call->done_data, NULL, NULL);
	pmix_call_free(call);
}
