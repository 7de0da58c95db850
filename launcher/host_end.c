/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * How ranks of one host end: judged when they are reaped, told to mpiexec and, when they ended badly, to the other ranks; what
 * they leave running; ending all of them. Part of host.c.
 */
#include "launcher/host.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>

#include "launcher/host_pmi.h"
#include "launcher/host_pmix.h"
#include "launcher/process.h"

enum { DRAIN_MS = 2000, LEFT_MS = 2000 };

/* From its fork through the phases that it told to its end. */
static void put_times(const struct rank *rank, struct buffer *body)
{
	struct segment *segment = &rank->host->segment;
	uint64_t last = rank->forked_ns, now = status_now_ns();

	for (int phase = STATUS_IN_INIT; phase < STATUS_PHASE_END; phase++) {
		uint64_t at = segment->header && last > 0
				      ? atomic_load_explicit(&segment_status(segment, rank->local)->phase_ns[phase], memory_order_relaxed)
				      : 0;
		buffer_put_u64(body, at > last ? at - last : 0);
		last = at > last ? at : last;
	}
	buffer_put_u64(body, last > 0 ? now - last : 0);
}

/* What other ranks learn of it through their host's segment (common/segment.h). */
static enum segment_death death_of(enum exit_cause cause, int wait_status, int *detail)
{
	bool killed = WIFSIGNALED(wait_status);

	*detail = killed ? WTERMSIG(wait_status) : WEXITSTATUS(wait_status);
	return cause == EXIT_CLEAN || cause >= EXIT_NOT_FOUND ? SEGMENT_ALIVE : killed ? SEGMENT_DEAD_SIGNAL : SEGMENT_DEAD_EXIT;
}

/* A rank ended badly: at once news to the ranks of this host, and through mpiexec to those of all others. */
static void spread_death(struct rank *rank, enum exit_cause cause)
{
	struct host *host = rank->host;
	int detail;
	enum segment_death death = death_of(cause, rank->wait_status, &detail);

	if (death == SEGMENT_ALIVE || host->state != HOST_RUNNING)
		return;
	segment_mark_dead(&host->segment, rank->world, death, detail);
	host_pmix_death(host, rank->world);
}

static void report_exit(struct rank *rank, enum exit_cause cause, int abort_code)
{
	const struct segment *segment = &rank->host->segment;
	struct buffer body = { 0 };

	buffer_put_u32(&body, rank->world);
	buffer_put_u32(&body, (uint32_t)rank->wait_status);
	buffer_put_u32(&body, (uint32_t)cause);
	buffer_put_u32(&body, (uint32_t)abort_code);
	buffer_put_string(&body, rank->text);
	buffer_put_u32(&body, rank->told_start || (segment->header && atomic_load_explicit(&segment_status(segment, rank->local)->phase,
											   memory_order_acquire) >= STATUS_IN_INIT));
	put_times(rank, &body);
	host_send(rank->host, MESSAGE_EXITED, MESSAGE_ROOT, &body);
	buffer_free(&body);
}

static int compare_pids(const void *a, const void *b)
{
	pid_t x = (*(struct rank *const *)a)->pid, y = (*(struct rank *const *)b)->pid;
	return x < y ? -1 : x > y;
}

void host_sort_pids(struct host *host)
{
	host->by_pid = memory_zero(host->local_size, sizeof *host->by_pid);
	for (uint32_t i = 0; i < host->local_size; i++)
		if (host->ranks[i].pid > 0)
			host->by_pid[host->by_pid_count++] = &host->ranks[i];
	qsort(host->by_pid, host->by_pid_count, sizeof *host->by_pid, compare_pids);
}

/* The rank whose first process that is; NULL: none's. */
static struct rank *rank_of(const struct host *host, pid_t pid)
{
	struct rank key = { .pid = pid }, *wanted = &key;
	struct rank **found =
		host->by_pid_count > 0 ? bsearch(&wanted, host->by_pid, host->by_pid_count, sizeof wanted, compare_pids) : NULL;

	return found ? *found : NULL;
}

static bool is_not_ours(void *context, pid_t pid)
{
	struct host *host = context;

	if (pid == keeper_pid(host->keeper) || host_pmix_is(host, pid) || host->link.spare(host->link.context, pid))
		return true;
	const struct rank *rank = rank_of(host, pid);
	return rank && rank_is_alive(rank);
}

/*
 * What may stay when the job is over: the launchers of jobs that ranks have spawned. Those of jobs that were let go go on; the others have
 * lost their lifeline with the rank, and end by themselves.
 */
static bool may_stay(void *context, pid_t pid)
{
	return is_not_ours(context, pid) || process_carries(pid, "WEFT_LIFELINE=");
}

static void drain_over(void *context)
{
	struct host *host = context;

	host->drain_timer = NULL;
	for (uint32_t i = 0; i < host->local_size; i++)
		host_stdio_close(&host->ranks[i]);
	host_check_empty(host);
}

void host_check_empty(struct host *host)
{
	if ((host->state != HOST_RUNNING && host->state != HOST_STOPPING) || host->alive > 0)
		return;
	if (host->open_streams > 0 && !host->paused) {
		/* Something that ranks left behind holds their output open: end it, then wait for the rest, not for ever. */
		if (!host->drain_timer) {
			process_sweep_children(may_stay, host);
			host->drain_timer = loop_after(host->loop, MILLISECONDS(DRAIN_MS), drain_over, host);
		}
		return;
	}
	if (host->open_streams > 0)
		return;
	loop_cancel(host->loop, &host->drain_timer);
	process_sweep_children(may_stay, host);
	host->state = HOST_EMPTY;
	host_send(host, MESSAGE_EMPTY, MESSAGE_ROOT, NULL);
}

/* ---- the end of a rank ---- */

void host_rank_ended(struct rank *rank, enum exit_cause cause, int abort_code)
{
	struct host *host = rank->host;

	rank->state = RANK_ENDED;
	host->alive--;
	loop_cancel(host->loop, &rank->left_timer);
	if (rank->pid > 0)
		keeper_group(host->keeper, rank->local, 0);
	spread_death(rank, cause);
	report_exit(rank, cause, abort_code);
	host_channel_ended(host, rank->world);
	host_spawn_rank_ended(host, rank->world, false);
	host_pmi_ended(rank);
}

static uint32_t phase_of(const struct rank *rank)
{
	return atomic_load_explicit(&segment_status(&rank->host->segment, rank->local)->phase, memory_order_acquire);
}

static void judge(struct rank *rank)
{
	struct host *host = rank->host;
	uint32_t phase = phase_of(rank);
	int abort_code = 0;

	host_stdio_drain(rank);
	host_pmix_drain(host);
	host_pmi_drain(rank);
	bool aborted = status_aborted(segment_status(&host->segment, rank->local), &abort_code);
	if (rank->told_abort && !aborted) {
		aborted = true;
		abort_code = rank->abort_code;
	}
	enum exit_cause cause = exit_judge(rank->wait_status, phase >= STATUS_IN_INIT || rank->told_start,
					   phase == STATUS_STARTED ? rank->told_end : phase == STATUS_FINALISED, aborted);
	if (cause != EXIT_CLEAN)
		kill(-rank->pid, SIGKILL); /* whatever it started in its group */
	host_rank_ended(rank, cause, abort_code);
}

/* ---- what a rank leaves running ---- */

/*
 * A rank whose process ends with 0 may have started the real program in the background (sh -c './ring &'), or become a
 * daemon. What carries its name in the environment runs on: as the rank while it is in MPI or has loaded an MPI
 * library, else for a grace, after which it is named and ended.
 */
struct leftovers {
	struct host *host;
	char marker[64];        /* of the rank */
	bool mpi;               /* one of them is an MPI program */
	uint32_t count;
	bool pending;           /* there is something that shows no mark, which may be of the rank */
	bool patient;           /* there will be another look, so whatever shows none is pending */
	bool kill;
	struct buffer names;
};

static bool is_no_leftover(void *context, pid_t pid)
{
	struct leftovers *left = context;
	return is_not_ours(left->host, pid);
}

static void see_leftover(void *context, pid_t pid)
{
	struct leftovers *left = context;
	char name[64], text[128];

	/* The launcher of a job that the rank has spawned and let go of: it ends when that job does. */
	bool spawned = process_carries(pid, "WEFT_LIFELINE=");

	if (!spawned && !process_carries(pid, left->marker)) {
		/* What is ending has a status to come that may be the one that counts; what is in execve may become the program. */
		left->pending = left->pending || (left->patient ? process_is_bare(pid) : process_is_ending(pid));
		return;
	}
	process_name(pid, name, sizeof name);
	buffer_put(&left->names, text,
		   (size_t)snprintf(text, sizeof text, "%s%s (process %d)", left->count > 0 ? ", " : "", name, (int)pid));
	left->mpi = left->mpi || spawned || process_has_mpi(pid);
	left->count++;
	if (left->kill && !spawned)
		kill(pid, SIGKILL);
}

enum look { LOOK_PATIENTLY, LOOK_AGAIN, LOOK_AND_KILL };

static struct leftovers look_for_leftovers(const struct rank *rank, enum look look)
{
	struct leftovers left = { .host = rank->host, .patient = look == LOOK_PATIENTLY, .kill = look == LOOK_AND_KILL };

	snprintf(left.marker, sizeof left.marker, "WEFT_RANK=%u", rank->world);
	process_see_children(is_no_leftover, see_leftover, &left);
	buffer_put(&left.names, "", 1);
	return left;
}

static bool is_in_mpi(const struct rank *rank)
{
	uint32_t phase = phase_of(rank);
	int32_t pid = atomic_load_explicit(&segment_status(&rank->host->segment, rank->local)->pid, memory_order_relaxed);

	return phase >= STATUS_IN_INIT && phase < STATUS_FINALISED && pid > 1 && kill(pid, 0) == 0;
}

static void leave(struct rank *rank);

static void left_long_enough(void *context)
{
	struct rank *rank = context;
	struct leftovers left;

	rank->left_timer = NULL;
	if (is_in_mpi(rank)) {
		leave(rank);
		return;
	}
	left = look_for_leftovers(rank, LOOK_AGAIN);
	if (left.mpi || (left.count == 0 && left.pending)) {
		leave(rank);
	} else {
		if (left.count > 0) {
			char *text = text_format("rank %u has ended and left running: %s; ended now", rank->world, (char *)left.names.data);
			host_note(rank->host, text);
			free(text);
			buffer_free(&left.names);
			left = look_for_leftovers(rank, LOOK_AND_KILL);
		}
		judge(rank);
		host_check_empty(rank->host);
	}
	buffer_free(&left.names);
}

/* Look again now and then: whether it has reached MPI tells nobody. */
static void leave(struct rank *rank)
{
	rank->state = RANK_LEFT;
	rank->left_timer = loop_after(rank->host->loop, MILLISECONDS(LEFT_MS), left_long_enough, rank);
}

/* Some process has ended that is no rank's first: the real program of a rank that has left, or a part of it. */
static void on_orphan(struct host *host, pid_t pid, int wait_status)
{
	host_spawn_reap(host, pid, wait_status);
	for (uint32_t i = 0; i < host->local_size; i++) {
		struct rank *rank = &host->ranks[i];
		/* Its first process may have ended, too, and be reaped only after this one. */
		if ((rank->state == RANK_LEFT || rank->state == RANK_RUNS) &&
			atomic_load_explicit(&segment_status(&host->segment, i)->pid, memory_order_relaxed) == pid) {
			rank->wait_status = wait_status;
			rank->program_ended = true;
		}
		if (rank->state != RANK_LEFT)
			continue;
		struct leftovers left = look_for_leftovers(rank, LOOK_PATIENTLY);
		if (left.count == 0 && !left.pending)
			judge(rank);
		buffer_free(&left.names);
	}
	host_check_empty(host);
}

bool host_reap(struct host *host, pid_t pid, int wait_status)
{
	if (host_pmix_reap(host, pid, wait_status))
		return true;
	struct rank *rank = rank_of(host, pid);
	if (!rank || rank->state != RANK_RUNS) {
		on_orphan(host, pid, wait_status);
		return false;
	}
	if (!rank->program_ended || wait_status != 0)
		rank->wait_status = wait_status;
	/* What it has spawned and not let go of ends with it. */
	host_pmix_drain(host);
	host_pmi_drain(rank);
	host_spawn_rank_ended(host, rank->world, rank->told_end);
	if (wait_status == 0 && host->state == HOST_RUNNING) {
		struct leftovers left = look_for_leftovers(rank, LOOK_PATIENTLY);
		bool any = left.count > 0 || left.pending;
		buffer_free(&left.names);
		if (any) {
			leave(rank);
			return true;
		}
	}
	judge(rank);
	host_check_empty(host);
	return true;
}

/* ---- signals ---- */

struct signals {
	struct host *host;
	int number;
};

static bool is_spared(void *context, pid_t pid)
{
	return may_stay(((struct signals *)context)->host, pid);
}

static void signal_one(void *context, pid_t pid)
{
	kill(pid, ((struct signals *)context)->number);
}

void host_signal(struct host *host, int signal)
{
	struct signals signals = { host, signal };
	bool left = false;

	for (uint32_t i = 0; i < host->local_size; i++) {
		if (rank_is_alive(&host->ranks[i]))
			kill(-host->ranks[i].pid, signal);
		left = left || host->ranks[i].state == RANK_LEFT;
	}
	/* What has left its rank's process group as well is known by being our child. */
	if (left)
		process_see_children(is_spared, signal_one, &signals);
}

void host_stop(struct host *host, bool force)
{
	if (host->state == HOST_READY)
		host->alive = 0;
	if (host->state == HOST_READY || host->state == HOST_RUNNING)
		host->state = HOST_STOPPING;
	host_signal(host, force ? SIGKILL : SIGTERM);
	host_signal(host, SIGCONT);
	host_check_empty(host);
}

void host_kill(struct host *host)
{
	host_signal(host, SIGKILL);
	for (uint32_t i = 0; i < host->local_size; i++) {
		if (rank_is_alive(&host->ranks[i]))
			process_reap(host->ranks[i].pid);
		loop_cancel(host->loop, &host->ranks[i].left_timer);
	}
	host->alive = 0;
	process_sweep_children(may_stay, host);
}
