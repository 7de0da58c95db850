/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The real weftd and the real mpiexec, spoken to by somebody who knows how frames look and sends what he likes: right messages,
 * cut, changed, out of order, from and to hosts that they do not concern, and noise. Neither may crash, and both must
 * end soon after the connection does.
 *
 *     BUILD/tests/unit/launcher/test_daemon_fuzz [ROUNDS [FIRST_SEED]]        (default 12 1)
 *
 * PREFIX names the installed Weft. As "test_daemon_fuzz agent HOST COMMAND" it is the command that mpiexec starts
 * to reach a host, and plays the daemon there (WEFT_FUZZ_SEED says which).
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "common/status.h"
#include "launcher/launch.h"
#include "launcher/message.h"
#include "tests/unit/unit.h"

enum { END_MS = 20000, MESSAGES_MOST = 30 };

static uint64_t seed, rounds = 12, first_seed = 1;
static const char *self;

static uint64_t below(uint64_t n) { return random_below(&seed, n); }

/* ---- frames ---- */

/* A job of two hosts and three ranks, of which one is on mpiexec's host, that run `true`. */
static void put_launch(struct buffer *out)
{
	static uint32_t rank_host[] = { 0, 1, 1 }, rank_app[] = { 0, 0, 0 };
	static char *argv[] = { (char *)"true", NULL }, *none[] = { NULL }, *hosts[] = { (char *)"a", (char *)"b", NULL },
				*blank[] = { (char *)"", (char *)"", NULL }, *env[] = { (char *)"PATH=/bin:/usr/bin", NULL };
	struct app app = { .argv = argv, .env = none, .wdir = (char *)"", .path = (char *)"" };
	struct launch launch = {
		.job_id = "1-fuzz", .nspace = "fuzz", .size = 3, .host_count = 2, .app_count = 1, .universe = 3, .rank_host = rank_host,
		.rank_app = rank_app, .host_names = hosts, .host_addresses = blank, .host_users = blank, .apps = &app, .env = env,
		.cwd = (char *)"/", .umask = 022, .stdin_rank = below(2) == 0 ? 1 : STDIN_NONE, .fanout = 32, .agent = (char *)"/bin/false",
	};

	for (int i = 0; i < LAUNCH_LIMITS; i++)
		launch.limits[i].soft = RLIM_INFINITY;
	launch_encode(&launch, out);
}

/* A payload that is often right for its type. */
static void put_payload(struct buffer *out, uint32_t type)
{
	static char *const addresses[] = { (char *)"", (char *)"", NULL };

	if (type == MESSAGE_LAUNCH) {
		put_launch(out);
	} else if (type == MESSAGE_START) {
		buffer_put_strings(out, addresses);
	} else if (type == MESSAGE_READY) {
		for (int i = 0; i < 3; i++)
			buffer_put_string(out, i == 0 ? "b" : "");
		for (int i = 0; i < 6; i++)
			buffer_put_u32(out, (uint32_t)below(9));
		buffer_put_string(out, "");
		buffer_put_u32(out, (uint32_t)below(3));
	} else if (type == MESSAGE_VALUE || type == MESSAGE_VALUE_ASK) {
		buffer_put_u32(out, (uint32_t)below(4));
		buffer_put_string(out, "weft.x");
		buffer_put_u32(out, (uint32_t)below(2));
	} else {
		for (uint64_t n = below(8); n > 0; n--)
			buffer_put_u32(out, below(3) == 0 ? (uint32_t)random_below(&seed, UINT32_MAX) : (uint32_t)below(5));
	}
}

static void put_frame(struct buffer *out, uint32_t type, uint32_t to, uint32_t from)
{
	size_t begin = message_begin(out, type, to, from);

	put_payload(out, type);
	message_end(out, begin);
}

static uint32_t some_host(void)
{
	return below(3) == 0 ? MESSAGE_ROOT : (uint32_t)below(4);
}

/* What the other side would send, mostly, and then anything at all. */
static void put_talk(struct buffer *out, const uint32_t *usual, size_t usual_count, uint32_t to, uint32_t from)
{
	for (uint64_t n = below(MESSAGES_MOST); n > 0; n--) {
		bool right = below(4) != 0;
		uint32_t type = right ? usual[below(usual_count)] : 1 + (uint32_t)below(MESSAGE_TYPE_END - 1);
		size_t begin = out->len;
		put_frame(out, type, right ? to : some_host(), right ? from : some_host());
		if (below(12) == 0) /* one bit of it is wrong */
			out->data[begin + below(out->len - begin)] ^= (unsigned char)(1 << below(8));
	}
	if (below(4) == 0)
		out->len -= below(out->len + 1 < 40 ? out->len + 1 : 40);
}

/* Write as much as is taken within a second; whoever does not read any more has ended. */
static void say(int fd, const struct buffer *what)
{
	for (size_t sent = 0; sent < what->len;) {
		ssize_t n = write(fd, what->data + sent, what->len - sent);
		if (n < 0 && errno != EINTR)
			return;
		sent += n > 0 ? (size_t)n : 0;
	}
}

/* ---- waiting for an end ---- */

static void ends_well(pid_t pid, const char *what)
{
	int status = 0;

	for (int ms = 0; ms < END_MS; ms += 5) {
		pid_t got = waitpid(pid, &status, WNOHANG);
		if (got == pid) {
			if (WIFSIGNALED(status))
				fail_msg("%s was killed by signal %d", what, WTERMSIG(status));
			return;
		}
		nanosleep(&(struct timespec){ .tv_nsec = 5000000 }, NULL);
	}
	kill(pid, SIGKILL);
	waitpid(pid, NULL, 0);
	fail_msg("%s does not end", what);
}

static char *installed(const char *name)
{
	const char *prefix = getenv("PREFIX");
	char *path = text_format("%s/%s", prefix ? prefix : "", name);

	if (!prefix || access(path, X_OK) != 0)
		skip();
	return path;
}

/* ---- a daemon, and mpiexec's place taken ---- */

static void one_daemon(const char *path)
{
	static const uint32_t usual[] = {MESSAGE_START,      MESSAGE_STDIN, MESSAGE_ASK,       MESSAGE_DEATH,
					 MESSAGE_FENCE_DONE, MESSAGE_VALUE, MESSAGE_VALUE_ASK, MESSAGE_TABLE,
					 MESSAGE_SIGNAL,     MESSAGE_STOP,  MESSAGE_LAUNCH,    MESSAGE_FINISH};
	struct buffer talk = { 0 };
	int in[2], out[2];
	char taken[4096];

	assert_int_equal(pipe2(in, O_CLOEXEC) | pipe2(out, O_CLOEXEC), 0);
	pid_t pid = fork();
	if (pid == 0) {
		dup2(in[0], 0);
		dup2(out[1], 1);
		dup2(open("/dev/null", O_WRONLY), 2);
		execl(path, "weftd", (char *)NULL);
		_exit(127);
	}
	close(in[0]);
	close(out[1]);
	if (below(8) != 0)
		put_frame(&talk, MESSAGE_LAUNCH, 1, MESSAGE_ROOT);
	put_talk(&talk, usual, sizeof usual / sizeof *usual, 1, MESSAGE_ROOT);
	say(in[1], &talk);
	/* Let it work on that for a moment, and take what it answers. */
	struct pollfd answers = { .fd = out[0], .events = POLLIN };
	uint64_t until = status_now_ns() + below(200) * 1000000;
	while (status_now_ns() < until && poll(&answers, 1, 20) >= 0)
		if ((answers.revents & POLLIN) != 0 && read(out[0], taken, sizeof taken) <= 0)
			break;
	close(in[1]);
	close(out[0]);
	ends_well(pid, "weftd");
	buffer_free(&talk);
}

/* ---- mpiexec, and a daemon's place taken ---- */

static int be_agent(void)
{
	static const uint32_t usual[] = {MESSAGE_READY, MESSAGE_STARTED, MESSAGE_OUTPUT,   MESSAGE_EXITED, MESSAGE_EMPTY,
					 MESSAGE_TAKEN, MESSAGE_STATUS,  MESSAGE_NOTE,     MESSAGE_FENCE,  MESSAGE_VALUE_ASK,
					 MESSAGE_VALUE, MESSAGE_LOST,    MESSAGE_TABLE_ASK};
	struct buffer talk = { 0 };
	const char *number = getenv("WEFT_FUZZ_SEED");
	char taken[4096];

	seed = number ? strtoull(number, NULL, 10) : 1;
	buffer_put(&talk, MESSAGE_HELLO, strlen(MESSAGE_HELLO));
	if (below(6) != 0)
		put_frame(&talk, MESSAGE_READY, MESSAGE_ROOT, 1);
	put_talk(&talk, usual, sizeof usual / sizeof *usual, MESSAGE_ROOT, 1);
	say(1, &talk);
	/* Until it is sent away, or for a moment. */
	struct pollfd orders = { .fd = 0, .events = POLLIN };
	for (int n = 0; n < 40 && poll(&orders, 1, 20) >= 0; n++)
		if ((orders.revents & (POLLIN | POLLHUP)) != 0 && read(0, taken, sizeof taken) <= 0)
			break;
	return 0;
}

static void one_mpiexec(const char *path)
{
	char number[32], agent[600];

	snprintf(number, sizeof number, "%llu", (unsigned long long)random_below(&seed, 1u << 30));
	snprintf(agent, sizeof agent, "%s agent", self);
	pid_t pid = fork();
	if (pid == 0) {
		int null = open("/dev/null", O_RDWR);
		for (int fd = 0; fd < 3; fd++)
			dup2(null, fd);
		setenv("WEFT_FUZZ_SEED", number, 1);
		unsetenv("SLURM_JOB_ID");
		execl(path, "mpiexec", "--launch-agent", agent, "-host", "localhost:1,elsewhere:2", "-n", "3", "--timeout", "5", "true",
		      (char *)NULL);
		_exit(127);
	}
	ends_well(pid, "mpiexec");
}

static void all_rounds(void one(const char *path), const char *name)
{
	char *path = installed(name);

	for (uint64_t round = 0; round < rounds; round++) {
		seed = first_seed + round;
		one(path);
	}
	free(path);
}

static void daemons(void **state)
{
	(void)state;
	all_rounds(one_daemon, "libexec/weft/weftd");
}

static void launchers(void **state)
{
	(void)state;
	all_rounds(one_mpiexec, "bin/mpiexec");
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(daemons), cmocka_unit_test(launchers) };
	static char path[512];

	signal(SIGPIPE, SIG_IGN);
	if (argc > 1 && strcmp(argv[1], "agent") == 0)
		return be_agent();
	ssize_t len = readlink("/proc/self/exe", path, sizeof path - 1);
	self = len > 0 ? path : argv[0];
	rounds = argc > 1 ? strtoull(argv[1], NULL, 10) : rounds;
	first_seed = argc > 2 ? strtoull(argv[2], NULL, 10) : first_seed;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
