/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The job of weft tune: bench/trials under our own mpiexec, asked over two pipes. When we die, by whatever signal, its input ends,
 * and so does it.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/error.h"
#include "tools/tune.h"

enum { GRACE_MS = 5000 };

volatile sig_atomic_t tune_interrupted;

/* In the child. Whatever chose algorithms before must not choose while they are measured. */
static void become_mpiexec(char *const *arguments, int in, int out)
{
	extern char **environ;

	for (char **at = environ; *at;) {
		const char *equals = strchr(*at, '=');
		char name[64];
		if (strncmp(*at, "WEFT_COLL_", 10) != 0 || !equals || (size_t)(equals - *at) >= sizeof name) {
			at++;
			continue;
		}
		snprintf(name, sizeof name, "%.*s", (int)(equals - *at), *at);
		unsetenv(name); /* moves the rest up */
	}
	setenv("WEFT_COLL_TUNING_FILE", "none", 1);
	dup2(in, STDIN_FILENO);
	dup2(out, STDOUT_FILENO);
	execv(arguments[0], arguments);
	fprintf(stderr, "weft tune: cannot run %s: %s; is this Weft installed as a whole?\n", arguments[0], strerror(errno));
	_exit(127);
}

int tune_job_start(struct tune_job *job, char *const *arguments)
{
	int in[2], out[2];

	*job = (struct tune_job){ .mpiexec = -1 };
	if (pipe2(in, O_CLOEXEC) || pipe2(out, O_CLOEXEC))
		return error_set(1, "no pipes to the measuring job: %s", strerror(errno));
	job->mpiexec = fork();
	if (job->mpiexec == 0)
		become_mpiexec(arguments, in[0], out[1]);
	close(in[0]);
	close(out[1]);
	job->requests = fdopen(in[1], "w");
	job->answers = fdopen(out[0], "r");
	if (job->mpiexec < 0 || !job->requests || !job->answers)
		return error_set(1, "cannot start the measuring job: %s", strerror(errno));
	return 0;
}

static int ended(struct tune_job *job)
{
	int status = 0;
	pid_t gone;

	if (tune_interrupted)
		return error_set(1, "interrupted");
	gone = waitpid(job->mpiexec, &status, 0);
	if (gone == job->mpiexec)
		job->mpiexec = -1;
	if (gone > 0 && WIFSIGNALED(status))
		return error_set(1, "the measuring job ended early: mpiexec was killed by signal %d", WTERMSIG(status));
	return error_set(1, "the measuring job ended early, with status %d; the reason is in the lines above",
			 gone > 0 ? WEXITSTATUS(status) : -1);
}

int tune_job_ask(struct tune_job *job, char answer[TUNE_TEXT_LEN], const char *format, ...)
{
	char line[TUNE_TEXT_LEN + 16];
	va_list values;

	if (tune_interrupted)
		return error_set(1, "interrupted");
	va_start(values, format);
	vfprintf(job->requests, format, values);
	va_end(values);
	fputc('\n', job->requests);
	if (fflush(job->requests) == 0)
		while (fgets(line, sizeof line, job->answers)) {
			line[strcspn(line, "\n")] = '\0';
			if (strncmp(line, "answer ", 7) == 0) {
				snprintf(answer, TUNE_TEXT_LEN, "%.*s", TUNE_TEXT_LEN - 1, line + 7);
				return 0;
			}
		}
	return ended(job);
}

static bool is_gone(struct tune_job *job, int patience_ms)
{
	for (int waited = 0; waited < patience_ms; waited += 10) {
		if (waitpid(job->mpiexec, NULL, WNOHANG) != 0)
			return true;
		usleep(10000);
	}
	return false;
}

void tune_job_end(struct tune_job *job, bool kindly)
{
	if (job->requests)
		fclose(job->requests); /* its end of input: the job ends */
	if (job->mpiexec > 0 && !kindly)
		kill(job->mpiexec, SIGTERM);
	if (job->mpiexec > 0 && !is_gone(job, GRACE_MS)) {
		kill(job->mpiexec, SIGTERM);
		if (!is_gone(job, GRACE_MS)) {
			kill(job->mpiexec, SIGKILL);
			waitpid(job->mpiexec, NULL, 0);
		}
	}
	if (job->answers)
		fclose(job->answers);
	*job = (struct tune_job){ .mpiexec = -1 };
}
