/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The real state machines of mpiexec (job_message and what follows) and of the part that it has in common with weftd
 * (host_message): messages of daemons that are right, damaged, out of order or not for them to send; orders to a daemon; what
 * weft-pmix says; what ranks write, ask and end with; ends of daemons and signals in between. Nothing may crash, leak, or leave the
 * job unable to end.
 *
 *     BUILD/tests/unit/launcher/test_frames_fuzz        (input.h says what it takes)
 *
 * Three hosts: mpiexec's own with ranks 0 and 1, and two elsewhere. Processes, the keeper, names and connections are made up here.
 * replaces: machine.c process.c helper.c keeper.c resolve.c pulse.c remote.c remote_bulk.c remote_command.c
 */
#include "tests/fuzz/input.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "common/channel.h"
#include "common/error.h"
#include "common/params.h"
#include "launcher/fence.h"
#include "launcher/helper.h"
#include "launcher/host_pmix.h"
#include "launcher/job.h"
#include "launcher/process.h"
#include "launcher/pulse.h"
#include "launcher/remote.h"
#include "launcher/resolve.h"

extern char **environ;

const char fuzz_corpus[] = "frames";
const long fuzz_rounds = 60;

enum { HOSTS = 3, RANKS = 5, FIRST_PID = 1 << 23 /* beyond any that a kernel gives */, PROCESSES_MOST = 16 };

static struct job job;
static struct options options;

/* ---- processes ---- */

static struct {
	int in, out, err;   /* our ends of its files; -1: none */
	bool ended;
} processes[PROCESSES_MOST];
static int process_count;
static int pmix_fd = -1;

pid_t process_start(const struct process *process, const char **where)
{
	if (process_count == PROCESSES_MOST || below(16) == 0) {
		*where = "fork";
		errno = below(2) ? ENOENT : EACCES;
		return -1;
	}
	processes[process_count].in = fcntl(process->stdio[0], F_DUPFD_CLOEXEC, 3);
	processes[process_count].out = fcntl(process->stdio[1], F_DUPFD_CLOEXEC, 3);
	processes[process_count].err = fcntl(process->stdio[2], F_DUPFD_CLOEXEC, 3);
	processes[process_count].ended = false;
	return FIRST_PID + process_count++;
}
char *process_find(const char *name, const char *wdir, const char *first, const char *path)
{
	(void)wdir, (void)first, (void)path;
	return text_copy(name);
}
void process_helper(pid_t pid) { (void)pid; }
void process_keep_children(void) { }
void process_keep_only(int fd, int number) { (void)fd, (void)number; }
void process_see_children(process_spare_function *spare, process_see_function *see, void *context)
{
	if (below(4) == 0 && !spare(context, FIRST_PID + 100) && see)
		see(context, FIRST_PID + 100);
}
int process_sweep_children(process_spare_function *spare, void *context) { return (void)spare, (void)context, (int)below(3) == 2; }
void process_reap(pid_t pid) { (void)pid; }
bool process_carries(pid_t pid, const char *marker) { return (void)pid, (void)marker, below(2); }
bool process_is_ending(pid_t pid) { return (void)pid, below(2); }
bool process_is_bare(pid_t pid) { return (void)pid, below(2); }
bool process_has_mpi(pid_t pid) { return (void)pid, below(2); }
void process_name(pid_t pid, char *name, size_t name_len) { snprintf(name, name_len, "p%d", (int)pid); }
int process_kill_marked(const char *marker) { return (void)marker, 0; }
void process_raise_file_length(void) { }
void process_raise_files(rlim_t wanted) { (void)wanted; }
const char *process_signal_name(int signal) { return (void)signal, "a signal"; }

pid_t helper_start(const char *name, const char *argument, const int stdio[3])
{
	(void)argument;
	if (strcmp(name, "weft-pmix") != 0 || below(16) == 0)
		return error_set(-1, "no helper");
	pmix_fd = fcntl(stdio[0], F_DUPFD_CLOEXEC, 3);
	return FIRST_PID + 1000;
}
char *helper_find(const char *name) { return text_copy(name); }

static char keeper_place;
struct keeper *keeper_start(const char *job_id, uint32_t slots)
{
	return (void)job_id, (void)slots, (struct keeper *)(void *)&keeper_place;
}
void keeper_group(struct keeper *keeper, uint32_t slot, pid_t group) { (void)keeper, (void)slot, (void)group; }
void keeper_directory(struct keeper *keeper, const char *path) { (void)keeper; rmdir(path); }
pid_t keeper_pid(const struct keeper *keeper) { return (void)keeper, FIRST_PID + 1001; }
void keeper_stop(struct keeper *keeper) { (void)keeper; }

struct resolve *resolve_start(struct loop *loop, char *const *names, char **addresses, uint64_t limit_ns, loop_function *done,
			      void *context)
{
	return (void)loop, (void)names, (void)addresses, (void)limit_ns, (void)done, (void)context, NULL;
}
void resolve_cancel(struct resolve *resolve) { (void)resolve; }
struct pulse *pulse_start(uint32_t patience_ms)
{
	(void)patience_ms;
	return NULL;
}
int pulse_link(struct pulse *pulse, int from, int to, struct buffer *rest, const struct seal_keys *keys, int ends[2])
{
	return (void)pulse, (void)from, (void)to, (void)rest, (void)keys, (void)ends, -1;
}
void pulse_stop(struct pulse *pulse) { (void)pulse; }

static struct machine_cpu cpus[4] = { { 0, 0, 0, 0, 0 }, { 1, 1, 0, 0, 0 }, { 2, 2, 1, 1, 0 }, { 3, 3, 1, 1, 0 } };
static struct machine the_machine = { .cpus = cpus, .cpu_count = 4, .version = "none" };
struct machine *machine_load(void) { return below(32) == 0 ? (error_set(-1, "no machine"), NULL) : &the_machine; }
void machine_free(struct machine *machine) { (void)machine; }

/* ---- hosts elsewhere ---- */

static uint32_t remotes_there;  /* bits of hosts */
static char remotes_place;
bool remotes_send(struct remotes *remotes, uint32_t host, const struct buffer *frames)
{
	struct frame message;
	size_t at = 0;

	(void)remotes;
	while (message_next(frames, &at, &message) == 1)
		;
	if (at != frames->len)
		fuzz_bad("a frame that is none is sent", "");
	return host < HOSTS && (remotes_there >> host & 1) != 0;
}
struct remotes *remotes_start(struct loop *loop, const struct launch *launch, uint32_t node, struct pulse *pulse,
			      const struct remote_events *events)
{
	return (void)loop, (void)launch, (void)node, (void)pulse, (void)events, NULL;
}
void remotes_pause(struct remotes *remotes, bool pause) { (void)remotes, (void)pause; }
void remotes_expect_end(struct remotes *remotes) { (void)remotes; }
bool remotes_is_agent(const struct remotes *remotes, pid_t pid) { return (void)remotes, (void)pid, false; }
bool remotes_reap(struct remotes *remotes, pid_t pid, int wait_status) { return (void)remotes, (void)pid, (void)wait_status, false; }
uint32_t remotes_alive(const struct remotes *remotes) { return (void)remotes, (uint32_t)__builtin_popcount(remotes_there); }
void remotes_free(struct remotes *remotes) { (void)remotes; }

/* ---- messages ---- */

static uint32_t number(void)
{
	switch (below(8)) {
	case 0: return (uint32_t)below(256) << 24 | (uint32_t)below(256);
	case 1: return UINT32_MAX - (uint32_t)below(3);
	default: return (uint32_t)below(6);
	}
}

static void put_text(struct buffer *out)
{
	static const char *const texts[] = {"",         "a",         "weft.x", "channel", "%s%n", "Fatal error in MPI_Recv: rank 1 of 2\n",
					    "10.0.0.1", "\xff\xfe\n"};

	buffer_put_string(out, texts[below(8)]);
}

static void put_status(struct buffer *out)
{
	struct rank_status status = { .rank = number(), .host = number(), .pid = (int32_t)number(), .known = below(2), .alive = below(2),
		.waiting = below(2), .asking = below(2), .phase = number(), .waited_ns = (uint64_t)number() << 20, .sent_count = number(),
		.received_count = number(), .collective_count = number(), .polls = number(), .memory_len = number() };

	memset(&status.wait, (int)below(256), sizeof status.wait);
	if (below(2))
		memset(&status.wait, 0, sizeof status.wait / 2);
	rank_status_encode(&status, out);
}

static void put_payload(struct buffer *out, uint32_t type)
{
	uint64_t count = below(4);

	switch (type) {
	case MESSAGE_READY:
		for (int i = 0; i < 3; i++)
			put_text(out);
		for (int i = 0; i < 6; i++)
			buffer_put_u32(out, number());
		put_text(out);
		buffer_put_u32(out, number());
		for (uint64_t i = 0; i < count; i++)
			buffer_put_u32(out, number()), put_text(out);
		break;
	case MESSAGE_EXITED:
		buffer_put_u32(out, number());
		buffer_put_u32(out, below(2) ? 0 : (uint32_t)below(1 << 16));
		buffer_put_u32(out, number());
		buffer_put_u32(out, number());
		put_text(out);
		buffer_put_u32(out, number());
		for (int i = 0; i < RANK_TIMES; i++)
			buffer_put_u64(out, number());
		break;
	case MESSAGE_STATUS:
		buffer_put_u32(out, below(2) ? job.question : number());
		for (uint64_t i = 0; i < count; i++)
			put_status(out);
		break;
	case MESSAGE_START: {
		char *addresses[] = { (char *)"", (char *)"10.0.0.1", (char *)"x", (char *)"" };
		addresses[below(4)] = NULL;
		buffer_put_strings(out, addresses);
		break;
	}
	case MESSAGE_FENCE:
	case MESSAGE_FENCE_DONE:
		put_text(out);
		buffer_put_u32(out, number());
		for (uint64_t i = 0; i < count; i++)
			buffer_put_u32(out, number());
		break;
	default:
		if (below(2))
			put_text(out);
		for (uint64_t i = 0; i < count; i++)
			buffer_put_u32(out, number());
		if (below(2))
			put_text(out);
		for (uint64_t i = below(3); i > 0; i--)
			buffer_put_u32(out, number());
	}
}

/* A message in memory of its own, so that reading beyond it is seen. */
static void give(void handle(struct frame *message), uint32_t type, uint32_t to, uint32_t from)
{
	struct buffer payload = { 0 };
	size_t len;

	put_payload(&payload, type);
	if (below(8) == 0 && payload.len > 0)
		payload.data[below(payload.len)] ^= (unsigned char)(1 << below(8));
	len = below(8) ? payload.len : below(payload.len + 1);
	unsigned char *exact = malloc(len + 1);
	if (len > 0)
		memcpy(exact, payload.data, len);
	struct frame message = { .type = type, .to = to, .from = from, .len = (uint32_t)len, .payload = exact };
	handle(&message);
	free(exact);
	buffer_free(&payload);
}

static void to_job(struct frame *message) { job_message(&job, message); }
static void to_host(struct frame *message)
{
	if (job.local)
		host_message(job.local, message);
}
static void from_pmix(struct frame *message)
{
	struct buffer frame = { 0 };
	size_t begin = message_begin(&frame, message->type, message->to, message->from);

	buffer_put(&frame, message->payload, message->len);
	message_end(&frame, begin);
	if (send(pmix_fd, frame.data, below(16) ? frame.len : below(frame.len), MSG_NOSIGNAL | MSG_DONTWAIT) < 0)
		frame.len = 0;
	buffer_free(&frame);
}

static uint32_t any_type(void) { return 1 + (uint32_t)below(MESSAGE_TYPE_END - 1); }
static uint32_t some_host(void) { return below(8) == 0 ? number() : (uint32_t)below(HOSTS); }

static void daemon_speaks(void)
{
	static const uint32_t usual[] = {MESSAGE_READY,     MESSAGE_STARTED,   MESSAGE_OUTPUT, MESSAGE_EXITED,
					 MESSAGE_EMPTY,     MESSAGE_TAKEN,     MESSAGE_STATUS, MESSAGE_NOTE,
					 MESSAGE_FENCE,     MESSAGE_VALUE_ASK, MESSAGE_VALUE,  MESSAGE_LOST,
					 MESSAGE_TABLE_ASK, MESSAGE_TROUBLE,   MESSAGE_READY,  MESSAGE_EXITED};

	give(to_job, below(8) ? usual[below(16)] : any_type(), below(8) ? MESSAGE_ROOT : some_host(), 1 + some_host());
}

/* ---- ranks of our own host ---- */

static void end_process(void)
{
	int i = (int)below(PROCESSES_MOST);
	static const int statuses[] = { 0, 1 << 8, SIGSEGV, SIGKILL, 255 << 8, SIGABRT | 0x80 };

	if (i >= process_count || processes[i].ended)
		return;
	processes[i].ended = true;
	close(processes[i].in);
	close(processes[i].out);
	close(processes[i].err);
	if (job.local)
		host_reap(job.local, FIRST_PID + i, statuses[below(6)]);
}

static void rank_speaks(void)
{
	int i = (int)below(PROCESSES_MOST);
	char bytes[600];
	size_t len = below(sizeof bytes);

	if (i >= process_count || processes[i].ended)
		return;
	memset(bytes, (int)below(256), len);
	if (below(2) && len > 0)
		bytes[len - 1] = '\n';
	int fd = below(2) ? processes[i].out : processes[i].err;
	fcntl(fd, F_SETFL, O_WRONLY | O_NONBLOCK);
	if (write(fd, bytes, len) < 0)
		len = 0;
}

static int waiting[4] = { -1, -1, -1, -1 };

static int reach_channel(void)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	int len = snprintf(address.sun_path + 1, sizeof address.sun_path - 1, "weft-%s", job.local->channel_name);
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

	if (fd < 0 || connect(fd, (void *)&address, (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + (size_t)len)) != 0)
		fuzz_bad("the channel cannot be reached", strerror(errno));
	return fd;
}

/* Over the channel: right, cut, or too much; the answer is not waited for. */
static void rank_asks(void)
{
	struct channel_head head = {.type = number(),
				    .rank = number(),
				    .key_len = below(4) ? 6 : number(),
				    .value_len = below(4) ? (uint32_t)below(9) : number()};
	char bytes[sizeof head + 6 + 9] = { 0 };
	int *fd = &waiting[below(4)];

	if (*fd >= 0)
		close(*fd);
	*fd = -1;
	if (!job.local || !job.local->channel)
		return;
	*fd = reach_channel();
	memcpy(bytes, &head, sizeof head);
	memcpy(bytes + sizeof head, "weft.x", 6);
	size_t len = sizeof head + size_min(head.key_len, 6) + size_min(head.value_len, 9);
	if (send(*fd, bytes, below(4) ? len : below(len), MSG_NOSIGNAL | MSG_DONTWAIT) < 0)
		len = 0;
}

/* ---- a round ---- */

static void stop_now(void *context) { loop_stop(context); }

static void run_loop(void)
{
	loop_after(job.loop, 0, stop_now, job.loop);
	loop_run(job.loop);
}

static void local_send(void *context, struct buffer *frames)
{
	(void)context;
	buffer_put(&job.inbox, frames->data, frames->len);
}
static bool local_full(void *context) { return (void)context, below(8) == 0; }
static bool is_agent(void *context, pid_t pid) { return (void)context, (void)pid, false; }

static void take_inbox(void)
{
	struct buffer frames = job.inbox;
	struct frame message;
	size_t at = 0;

	job.inbox = (struct buffer){ 0 };
	while (message_next(&frames, &at, &message) == 1)
		job_message(&job, &message);
	buffer_free(&frames);
	if (job.local)
		host_resume(job.local);
}

static void failed(void *context, const char *why) { (void)context, (void)why; }
static void nothing(void *context) { (void)context; }

static char **list_of(const char *a, const char *b, const char *c)
{
	char **list = memory_zero(1, sizeof *list);

	strings_add(&list, text_copy(a));
	strings_add(&list, text_copy(b));
	strings_add(&list, text_copy(c));
	return list;
}

static void make_launch(struct launch *launch)
{
	static char *argv[] = { (char *)"true", NULL }, *none[] = { NULL };
	static uint32_t host_of[RANKS] = { 0, 0, 1, 1, 2 }, app_of[RANKS];
	static struct app app = { .argv = argv, .env = none, .wdir = (char *)"", .path = (char *)"" };

	*launch = (struct launch){ .job_id = "1-fuzz", .nspace = "fuzz", .size = RANKS, .host_count = HOSTS, .app_count = 1, .universe = RANKS,
		.rank_host = host_of, .rank_app = app_of, .host_names = list_of("a", "b", "c"), .host_addresses = list_of("", "", ""),
		.host_users = list_of("", "", ""), .apps = &app, .env = none, .cwd = (char *)"/", .umask = 022,
		.stdin_rank = below(2) ? STDIN_NONE : 1, .fanout = 32, .agent = (char *)"ssh", .flags = below(2) ? LAUNCH_PMIX : 0,
		.bind = (uint32_t)below(6), .spread = (uint32_t)below(6), .cpus_per_rank = (uint32_t)below(3) };
}

static void open_round(void)
{
	struct sink_config config = { .drained = nothing, .broken = nothing, .failed = failed };
	struct host_link link = { local_send, local_full, is_agent, NULL, -1 };
	struct buffer body = { 0 };
	static char *notes[] = { NULL };

	process_count = 0;
	remotes_there = 6;
	options = (struct options){.tag = below(2),
				   .timings = below(2),
				   .report_bindings = below(2),
				   .notes = notes,
				   .stdin_rank = STDIN_NONE,
				   .launcher = (char *)"ssh",
				   .agent = (char *)"",
				   .verbose = below(2),
				   .report_json = below(4) ? NULL : (char *)"/dev/null"};
	job = (struct job){ .options = &options, .loop = loop_new(), .remotes = (struct remotes *)(void *)&remotes_place, .begin_ns = 1 };
	job_equip(&job);
	make_launch(&job.launch);
	job.sink = sink_new(job.loop, &config);
	job.repeats = repeats_new(RANKS);
	if (options.timings)
		job.times = memory_zero(RANKS, sizeof *job.times);
	job.fences = fences_new(&job.launch, (void (*)(void *, uint32_t, uint32_t, const struct buffer *))job_send, &job);
	job.host_ready = memory_zero(HOSTS, sizeof *job.host_ready);
	job.host_empty = memory_zero(HOSTS, sizeof *job.host_empty);
	job.pids = memory_zero(RANKS, sizeof *job.pids);
	job.ended = memory_zero(RANKS, sizeof *job.ended);
	job.bindings = memory_zero(RANKS, sizeof *job.bindings);
	sigemptyset(&job.rank_signals);
	job.local = host_new(job.loop, &link, &job.rank_signals);
	launch_encode(&job.launch, &body);
	job_send(&job, 0, MESSAGE_LAUNCH, &body);
	buffer_free(&body);
}

static void close_round(void)
{
	if (job.local)
		host_free(job.local);
	feed_close(&job);
	sink_free(job.sink);
	fences_free(job.fences);
	repeats_free(job.repeats);
	for (uint32_t rank = 0; rank < RANKS; rank++)
		free(job.bindings[rank]);
	free(job.bindings);
	free(job.statuses);
	free(job.before);
	free(job.times);
	free(job.remark);
	free(job.outcome.line);
	free(job.host_ready);
	free(job.host_empty);
	free(job.pids);
	free(job.ended);
	strings_free(job.launch.host_names);
	strings_free(job.launch.host_addresses);
	strings_free(job.launch.host_users);
	buffer_free(&job.inbox);
	loop_free(job.loop);
	for (int i = 0; i < process_count; i++)
		if (!processes[i].ended) {
			close(processes[i].in);
			close(processes[i].out);
			close(processes[i].err);
		}
	if (pmix_fd >= 0)
		close(pmix_fd);
	pmix_fd = -1;
	for (int i = 0; i < 4; i++) {
		if (waiting[i] >= 0)
			close(waiting[i]);
		waiting[i] = -1;
	}
}

static void step(void)
{
	static const uint32_t orders[] = {MESSAGE_START,      MESSAGE_STDIN, MESSAGE_ASK,       MESSAGE_DEATH,
					  MESSAGE_FENCE_DONE, MESSAGE_VALUE, MESSAGE_VALUE_ASK, MESSAGE_SIGNAL};

	switch (below(16)) {
	case 0: case 1: case 2: case 3: case 4:
		daemon_speaks();
		break;
	case 5: case 6:
		give(to_host, below(4) ? orders[below(8)] : any_type(), 0, below(2) ? MESSAGE_ROOT : some_host());
		break;
	case 7: case 8:
		if (pmix_fd >= 0)
			give(from_pmix, below(4) ? MESSAGE_PMIX_READY + (uint32_t)below(2) : any_type(), some_host(), 0);
		break;
	case 9:
		end_process();
		break;
	case 10:
		rank_speaks();
		break;
	case 11:
		rank_asks();
		break;
	case 12:
		if (below(4) == 0) {
			uint32_t host = 1 + (uint32_t)below(2);
			remotes_there &= ~(1u << host);
			job_lost_host(&job, host, "it was lost");
		}
		break;
	case 13:
		job_ask_twice(&job, job_report);
		break;
	case 14:
		if (below(8) == 0)
			job_event(&job, JOB_INTERRUPTED);
		if (below(8) == 0 && job.local)
			host_reap(job.local, FIRST_PID + 1000, SIGSEGV);
		break;
	default:
		run_loop();
	}
	take_inbox();
}

void fuzz_begin(void)
{
	dup2(open("/dev/null", O_RDWR | O_CLOEXEC), 0);
	params_init(environ, NULL);
	signal(SIGPIPE, SIG_IGN);
}

void fuzz_one(void)
{
	open_round();
	while (!input_ended())
		step();
	run_loop();
	close_round();
}
