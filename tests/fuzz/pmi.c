/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What a process manager may answer over PMI-1 (runtime/bootstrap_pmi.c): right lines, wrong ones, fields twice or missing, numbers out
 * of range, values that are too long or no text, its end at any place. Each call returns, with an answer or an error that has a text.
 *
 *     BUILD/tests/unit/runtime/test_pmi_fuzz        (input.h says what it takes)
 *
 * replaces: bootstrap_pmi.c
 */
#include "tests/fuzz/input.h"

#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "common/error.h"
#include "runtime/bootstrap_pmi.c" /* a process has one manager; here it is another one in each round */

const char fuzz_corpus[] = "pmi";
const long fuzz_rounds = 300;

/* Answers are there before the questions: what is wrong for a question is one more case. */
static void put_answers(int fd)
{
	static const char *const words[] = {
		"cmd=response_to_init pmi_version=1 pmi_subversion=1 rc=0\n",
		"cmd=maxes kvsname_max=256 keylen_max=64 vallen_max=1024\n",
		"cmd=my_kvsname kvsname=j1\n",
		"cmd=put_result rc=0 msg=success\n",
		"cmd=barrier_out rc=0\n",
		"cmd=get_result rc=0 msg=success value=",
		".00ff\n",
		"+0011223344556677\n",
		"(vector,(0,2,2))\n",
		"(vector,(0,1,4294967295),(",
		"cmd=",
		"rc=",
		"value=",
		"size=",
		"rank=",
		"vallen_max=",
		" ",
		"\n",
		"=",
		"+",
		".",
		"a",
		"0",
		"ff",
		"-1",
		"99999999999",
		"cmd=get_result rc=1 msg=no\n",
		"cmd=finalize_ack\n",
		"cmd=initack rc=0\n",
		",",
		")",
		"(",
	};
	char text[3000];
	size_t len = 0;

	if (below(4)) /* a good start */
		len = (size_t)snprintf(text, sizeof text, "%s%s%s%s%s", words[0], words[1], words[2], words[3], words[4]);
	while (!input_ended() && len < sizeof text - 700) {
		const char *word = words[below(32)];
		size_t count = below(16) == 0 ? below(500) : 1;
		if (count > 1)
			memset(text + len, "0af+. \n="[below(8)], count);
		else
			memcpy(text + len, word, count = strlen(word));
		len += count;
	}
	if (send(fd, text, len, MSG_NOSIGNAL) != (ssize_t)len)
		fuzz_bad("answers do not fit", "");
	shutdown(fd, SHUT_WR);
}

static int demand(int rc)
{
	if (rc != 0 && error_text()[0] == '\0')
		fuzz_bad("an error without a text", "");
	return rc;
}

static void nothing(void *context) { (void)context; }

static void use(const struct bootstrap_client *client)
{
	unsigned char value[40];
	size_t len = sizeof value;
	struct foreign_job foreign = { 0 };

	if (demand(client->open()) == 0) {
		if (client->job()[0] != '\0' && demand(client->put("weft.a", "0123456789", 10)) == 0)
			demand(client->share());
		if (demand(client->get(0, "weft.a", value, &len, 1)) == 0 && len > sizeof value)
			fuzz_bad("a value is longer than its room", "");
		if (demand(client->sizes(&foreign)) == 0 && demand(client->hosts(&foreign)) == 0) {
			for (uint32_t rank = 0; rank < foreign.size; rank++)
				if (foreign.rank_host[rank] >= foreign.host_count)
					fuzz_bad("a rank is on no host", "");
			if (foreign.local_rank >= foreign.local_size || foreign.local_size > foreign.size ||
			    foreign.first_local >= foreign.size)
				fuzz_bad("a place on the host that makes no sense", "");
		}
		for (uint32_t i = 0; i < foreign.host_count; i++)
			free(foreign.host_names[i]);
		free(foreign.host_names);
		free(foreign.rank_host);
		demand(client->fence(nothing, NULL));
	}
	client->close();
}

void fuzz_begin(void)
{
	signal(SIGPIPE, SIG_IGN);
	setenv("PMI_RANK", "1", 1);
	setenv("PMI_SIZE", "4", 1);
}

void fuzz_one(void)
{
	int ends[2];
	char number[16];

	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
		fuzz_bad("no sockets", "");
	memset(&pmi, 0, sizeof pmi);
	pmi.fd = -1;
	have_mapping = false;
	put_answers(ends[1]);
	snprintf(number, sizeof number, "%d", ends[0]);
	setenv("PMI_FD", number, 1);
	use(&bootstrap_pmi);
	close(ends[1]);
}
