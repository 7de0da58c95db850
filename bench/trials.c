/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The ranks of `weft tune`: they measure what they are asked for. Rank 0 reads requests from its standard input, a line each, hands them to
 * all, and answers with one line that begins with "answer ". Ends when its input does. Not meant to be started by hand, but can be:
 *
 *   shape                            the job's shape as the library tells it
 *   places                           rank 0's nearest rank on its own host and on another one (-1: there is none), and the hosts' names
 *   link RANK BYTES MS               seconds of a message between rank 0 and RANK, half a round trip
 *   stream RANK MS                   seconds per 8-byte message when many are under way
 *   ring MS                          seconds per hop of a token that goes round all ranks
 *   work MS                          seconds per byte of MPI_SUM on doubles, and of copying
 *   run COLLECTIVE BYTES MS RULE     seconds of a call, and how many of 1000 calls went through shared memory; or "unusable"
 *
 * The time of a collective is that of one call, a barrier before each not counted, averaged over ranks and over all calls but the
 * slowest fifth. Algorithms are named
 * to the library through MPI_T control variables, so this is a program for Weft alone.
 */
#include <mpi.h>
#include "bench.h"

enum { LINE_LEN = 512, STREAM = 64, WORK_LEN = 1 << 20, CALLS_MOST = 5000 };

static int rank, size;
static char *send_buffer, *receive_buffer;
static size_t buffer_len;
static MPI_Count *counts;
static MPI_Aint *displs;
static MPI_Datatype *types;

/* ---- Collectives ---- */

static int reduce_scatter(MPI_Count n)
{
	for (int i = 0; i < size; i++)
		counts[i] = n / size;
	return MPI_Reduce_scatter_c(send_buffer, receive_buffer, counts, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
}

static void spread(MPI_Count n)
{
	for (int i = 0; i < size; i++) {
		counts[i] = n;
		displs[i] = i * (MPI_Aint)n;
		types[i] = MPI_BYTE;
	}
}

static int vector_call(const char *name, MPI_Count n)
{
	void *s = send_buffer, *r = receive_buffer;

	spread(n);
	if (!strcmp(name, "gatherv"))
		return MPI_Gatherv_c(s, n, MPI_BYTE, r, counts, displs, MPI_BYTE, 0, MPI_COMM_WORLD);
	if (!strcmp(name, "scatterv"))
		return MPI_Scatterv_c(s, counts, displs, MPI_BYTE, r, n, MPI_BYTE, 0, MPI_COMM_WORLD);
	if (!strcmp(name, "allgatherv"))
		return MPI_Allgatherv_c(s, n, MPI_BYTE, r, counts, displs, MPI_BYTE, MPI_COMM_WORLD);
	if (!strcmp(name, "alltoallv"))
		return MPI_Alltoallv_c(s, counts, displs, MPI_BYTE, r, counts, displs, MPI_BYTE, MPI_COMM_WORLD);
	return MPI_Alltoallw_c(s, counts, displs, types, r, counts, displs, types, MPI_COMM_WORLD);
}

static int block_call(const char *name, MPI_Count n)
{
	void *s = send_buffer, *r = receive_buffer;

	if (!strcmp(name, "gather"))
		return MPI_Gather_c(s, n, MPI_BYTE, r, n, MPI_BYTE, 0, MPI_COMM_WORLD);
	if (!strcmp(name, "scatter"))
		return MPI_Scatter_c(s, n, MPI_BYTE, r, n, MPI_BYTE, 0, MPI_COMM_WORLD);
	if (!strcmp(name, "allgather"))
		return MPI_Allgather_c(s, n, MPI_BYTE, r, n, MPI_BYTE, MPI_COMM_WORLD);
	return MPI_Alltoall_c(s, n, MPI_BYTE, r, n, MPI_BYTE, MPI_COMM_WORLD);
}

static int sum_call(const char *name, MPI_Count n)
{
	void *s = send_buffer, *r = receive_buffer;

	n /= 8;
	if (!strcmp(name, "reduce"))
		return MPI_Reduce_c(s, r, n, MPI_DOUBLE, MPI_SUM, 0, MPI_COMM_WORLD);
	if (!strcmp(name, "allreduce"))
		return MPI_Allreduce_c(s, r, n, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
	if (!strcmp(name, "reduce_scatter_block"))
		return MPI_Reduce_scatter_block_c(s, r, n / size, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
	if (!strcmp(name, "reduce_scatter"))
		return reduce_scatter(n);
	if (!strcmp(name, "scan"))
		return MPI_Scan_c(s, r, n, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
	return MPI_Exscan_c(s, r, n, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
}

static int call(const char *name, MPI_Count n)
{
	if (!strcmp(name, "barrier"))
		return MPI_Barrier(MPI_COMM_WORLD);
	if (!strcmp(name, "bcast"))
		return MPI_Bcast_c(send_buffer, n, MPI_BYTE, 0, MPI_COMM_WORLD);
	if (!strcmp(name, "gather") || !strcmp(name, "scatter") || !strcmp(name, "allgather") || !strcmp(name, "alltoall"))
		return block_call(name, n);
	size_t len = strlen(name);
	if (name[len - 1] == 'v' || name[len - 1] == 'w')
		return vector_call(name, n);
	return sum_call(name, n);
}

/* ---- The library's variables ---- */

static MPI_T_pvar_session session;
static MPI_T_pvar_handle node_calls;

static int open_variables(void)
{
	int provided, index, count;

	if (MPI_T_init_thread(MPI_THREAD_SINGLE, &provided) || MPI_T_pvar_session_create(&session) ||
	    MPI_T_pvar_get_index("collectives_node", MPI_T_PVAR_CLASS_COUNTER, &index) ||
	    MPI_T_pvar_handle_alloc(session, index, NULL, &node_calls, &count))
		return -1;
	return 0;
}

/* Name the rule for a collective; "" takes it back. */
static int set_rule(const char *name, const char *rule)
{
	char variable[64] = "WEFT_COLL_", text[1024];
	MPI_T_cvar_handle handle;
	int index, count;
	size_t at = strlen(variable);

	for (const char *c = name; *c && at + 1 < sizeof variable; c++)
		variable[at++] = *c >= 'a' && *c <= 'z' ? (char)(*c - 'a' + 'A') : *c;
	variable[at] = '\0';
	snprintf(text, sizeof text, "%s", rule);
	if (MPI_T_cvar_get_index(variable, &index) || MPI_T_cvar_handle_alloc(index, NULL, &handle, &count))
		return -1;
	int error = MPI_T_cvar_write(handle, text);
	MPI_T_cvar_handle_free(&handle);
	return error;
}

static double node_count(void)
{
	unsigned long long value = 0;

	MPI_T_pvar_read(session, node_calls, &value);
	return (double)value;
}

/* ---- Measuring ---- */

static double mean(double mine)
{
	double sum = 0;

	MPI_Allreduce(&mine, &sum, 1, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
	return sum / size;
}

/* Make room for BYTES to or from every rank. */
static int make_room(MPI_Count bytes)
{
	size_t len = ((size_t)bytes + 64) * (size_t)size;
	int fine = 1, all = 0;

	if (len > buffer_len) {
		free(send_buffer);
		free(receive_buffer);
		send_buffer = calloc(1, len);
		receive_buffer = calloc(1, len);
		buffer_len = send_buffer && receive_buffer ? len : 0;
		fine = buffer_len > 0;
	}
	MPI_Allreduce(&fine, &all, 1, MPI_INT, MPI_MIN, MPI_COMM_WORLD);
	return all ? 0 : -1;
}

/* Seconds of a call: the mean of all but the slowest fifth, which other processes of the machine have disturbed. */
static double timed_calls(const char *name, MPI_Count n, int calls)
{
	static double seconds[CALLS_MOST];
	double sum = 0;
	int kept = calls - calls / 5;

	for (int i = 0; i < calls; i++) {
		MPI_Barrier(MPI_COMM_WORLD);
		double start = MPI_Wtime();
		call(name, n);
		seconds[i] = MPI_Wtime() - start;
	}
	qsort(seconds, (size_t)calls, sizeof seconds[0], bench_order);
	for (int i = 0; i < kept; i++)
		sum += seconds[i];
	return sum / kept;
}


static void answer_run(const char *name, MPI_Count n, double ms, const char *rule, char *answer)
{
	double before, nodes, start, each, calls;
	int error;

	if (make_room(n) || set_rule(name, rule)) {
		snprintf(answer, LINE_LEN, "unusable no memory, or no such variable");
		return;
	}
	before = node_count();
	error = call(name, n);
	nodes = node_count() - before;
	if (error) {
		set_rule(name, "");
		snprintf(answer, LINE_LEN, "unusable error class %d", error);
		return;
	}
	start = MPI_Wtime();
	each = timed_calls(name, n, 1);
	calls = mean(MPI_Wtime() - start);
	calls = calls > 0 ? ms / 1000 / calls : CALLS_MOST;
	if (calls >= 2) /* else that one has to do */
		each = timed_calls(name, n, calls < CALLS_MOST ? (int)calls : CALLS_MOST);
	set_rule(name, "");
	each = mean(each);
	snprintf(answer, LINE_LEN, "%.9g %.0f", each, nodes * 1000);
}

/* Half a round trip between rank 0 and OTHER. */
static double round_trip(int other, int bytes, int times)
{
	double start = MPI_Wtime();

	for (int i = 0; i < times; i++) {
		if (rank == 0) {
			MPI_Send(send_buffer, bytes, MPI_BYTE, other, 1, MPI_COMM_WORLD);
			MPI_Recv(receive_buffer, bytes, MPI_BYTE, other, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
		} else if (rank == other) {
			MPI_Recv(receive_buffer, bytes, MPI_BYTE, 0, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
			MPI_Send(send_buffer, bytes, MPI_BYTE, 0, 1, MPI_COMM_WORLD);
		}
	}
	return (MPI_Wtime() - start) / times / 2;
}

static double stream(int other, int times)
{
	MPI_Request requests[STREAM];
	double start = MPI_Wtime();

	for (int i = 0; i < times && (rank == 0 || rank == other); i++) {
		for (int k = 0; k < STREAM; k++) {
			if (rank == 0)
				MPI_Isend(send_buffer, 8, MPI_BYTE, other, 1, MPI_COMM_WORLD, &requests[k]);
			else
				MPI_Irecv(receive_buffer + 8 * k, 8, MPI_BYTE, 0, 1, MPI_COMM_WORLD, &requests[k]);
		}
		MPI_Waitall(STREAM, requests, MPI_STATUSES_IGNORE);
		if (rank == 0)
			MPI_Recv(receive_buffer, 1, MPI_BYTE, other, 2, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
		else
			MPI_Send(send_buffer, 1, MPI_BYTE, 0, 2, MPI_COMM_WORLD);
	}
	return (MPI_Wtime() - start) / times / STREAM;
}

static double ring(int times)
{
	double start = MPI_Wtime();

	for (int i = 0; i < times && size > 1; i++) {
		if (rank == 0)
			MPI_Send(send_buffer, 8, MPI_BYTE, 1, 1, MPI_COMM_WORLD);
		MPI_Recv(receive_buffer, 8, MPI_BYTE, (rank + size - 1) % size, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
		if (rank != 0)
			MPI_Send(send_buffer, 8, MPI_BYTE, (rank + 1) % size, 1, MPI_COMM_WORLD);
	}
	return (MPI_Wtime() - start) / times / size;
}

/* Rank 0's word on how many repetitions fill MS when one takes SECONDS. */
static int agree_times(double seconds, double ms)
{
	double times = seconds > 0 ? ms / 1000 / seconds : 1000;
	int n = times < 2 ? 2 : times > 100000 ? 100000 : (int)times;

	MPI_Bcast(&n, 1, MPI_INT, 0, MPI_COMM_WORLD);
	return n;
}

static void answer_link(int other, int bytes, double ms, char *answer)
{
	if (make_room(bytes))
		return;
	round_trip(other, bytes, 2);
	int times = agree_times(2 * round_trip(other, bytes, 4), ms);
	snprintf(answer, LINE_LEN, "%.9g", round_trip(other, bytes, times));
}

static void answer_stream(int other, double ms, char *answer)
{
	if (make_room(8 * STREAM))
		return;
	int times = agree_times(STREAM * stream(other, 2), ms);
	snprintf(answer, LINE_LEN, "%.9g", stream(other, times));
}

static void answer_ring(double ms, char *answer)
{
	if (make_room(8))
		return;
	int times = agree_times(size * ring(2), ms);
	snprintf(answer, LINE_LEN, "%.9g", ring(times));
}

static void answer_work(double ms, char *answer)
{
	double start, reduce, copy;
	int times = 0;

	if (make_room(WORK_LEN))
		return;
	for (start = MPI_Wtime(); MPI_Wtime() - start < ms / 2000 || !times; times++)
		MPI_Reduce_local(send_buffer, receive_buffer, WORK_LEN / 8, MPI_DOUBLE, MPI_SUM);
	reduce = (MPI_Wtime() - start) / times / WORK_LEN;
	times = 0;
	for (start = MPI_Wtime(); MPI_Wtime() - start < ms / 2000 || !times; times++) {
		memcpy(receive_buffer, send_buffer, WORK_LEN);
		__asm__ volatile("" : : "r"(receive_buffer) : "memory"); /* the copy is wanted */
	}
	copy = (MPI_Wtime() - start) / times / WORK_LEN;
	snprintf(answer, LINE_LEN, "%.9g %.9g", reduce, copy);
}

static void get_shape(char text[LINE_LEN])
{
	MPI_Info info;
	int found = 0;

	MPI_Comm_get_info(MPI_COMM_WORLD, &info);
	MPI_Info_get(info, "weft_shape", LINE_LEN - 1, text, &found);
	MPI_Info_free(&info);
	if (!found)
		snprintf(text, LINE_LEN, "unknown");
}

/* Ranks that share CPUs must not spin at real-time priority: see bench.h. */
static void stay_polite(void)
{
	char text[LINE_LEN];
	int most, cpus;

	get_shape(text);
	if (sscanf(text, "ranks %*d hosts %*d per_host %*d-%d cpus %d", &most, &cpus) != 2 || most > cpus)
		unsetenv("BENCH_FIFO");
}

/* Names of hosts once each, as many as the answer holds. */
static void answer_places(char *answer)
{
	char name[MPI_MAX_PROCESSOR_NAME] = "", *names = calloc((size_t)size, sizeof name);
	int len, near = -1, far = -1;
	size_t at;

	MPI_Get_processor_name(name, &len);
	if (names)
		MPI_Allgather(name, sizeof name, MPI_CHAR, names, sizeof name, MPI_CHAR, MPI_COMM_WORLD);
	for (int i = size - 1; names && i > 0; i--)
		*(strcmp(names, names + (size_t)i * sizeof name) == 0 ? &near : &far) = i;
	at = (size_t)snprintf(answer, LINE_LEN, "%d %d", near, far);
	for (int i = 0; names && i < size; i++) {
		const char *here = names + (size_t)i * sizeof name;
		if ((i == 0 || strcmp(here, here - sizeof name) != 0) && at + strlen(here) + 2 < LINE_LEN)
			at += (size_t)snprintf(answer + at, LINE_LEN - at, " %s", here);
	}
	free(names);
}

/* ---- Requests ---- */

static void serve(const char *line, char *answer)
{
	char name[64], rule[256] = "";
	long long bytes;
	double ms;
	int other;

	snprintf(answer, LINE_LEN, "what?");
	if (sscanf(line, "run %63s %lld %lf %255s", name, &bytes, &ms, rule) >= 3)
		answer_run(name, bytes, ms, strcmp(rule, "-") ? rule : "", answer);
	else if (sscanf(line, "link %d %lld %lf", &other, &bytes, &ms) == 3)
		answer_link(other, (int)bytes, ms, answer);
	else if (sscanf(line, "stream %d %lf", &other, &ms) == 2)
		answer_stream(other, ms, answer);
	else if (sscanf(line, "ring %lf", &ms) == 1)
		answer_ring(ms, answer);
	else if (sscanf(line, "work %lf", &ms) == 1)
		answer_work(ms, answer);
	else if (strncmp(line, "shape", 5) == 0)
		get_shape(answer);
	else if (strncmp(line, "places", 6) == 0)
		answer_places(answer);
}

int main(int argc, char **argv)
{
	char line[LINE_LEN], answer[LINE_LEN];

	MPI_Init(&argc, &argv);
	MPI_Comm_rank(MPI_COMM_WORLD, &rank);
	MPI_Comm_size(MPI_COMM_WORLD, &size);
	MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
	counts = calloc((size_t)size, sizeof *counts);
	displs = calloc((size_t)size, sizeof *displs);
	types = calloc((size_t)size, sizeof *types);
	if (!counts || !displs || !types || open_variables()) {
		fprintf(stderr, "trials: not the Weft that belongs to it, or no memory\n");
		MPI_Abort(MPI_COMM_WORLD, 1);
	}
	stay_polite();
	for (;;) {
		memset(line, 0, sizeof line);
		if (rank == 0 && !fgets(line, sizeof line, stdin))
			line[0] = '\0';
		MPI_Bcast(line, sizeof line, MPI_CHAR, 0, MPI_COMM_WORLD);
		if (!line[0])
			break;
		bench_fifo(1);
		serve(line, answer);
		bench_fifo(0);
		if (rank == 0) {
			printf("answer %s\n", answer);
			fflush(stdout);
		}
	}
	MPI_T_pvar_session_free(&session);
	MPI_T_finalize();
	MPI_Finalize();
	return 0;
}
