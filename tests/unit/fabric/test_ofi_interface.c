/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Which interface a rank listens on, on hosts of all kinds: each case is a network namespace whose interfaces `ip` makes. Without a
 * setting the real network is taken, whatever else there is and in whatever order; a setting that cannot work says what exists.
 * Skipped where no network namespace can be made.
 */
#include "tests/unit/fabric/host.h"

#include <sched.h>

#include "fabric/ofi.h"

/* Host 0 is this one; the others' addresses, as the launcher reached them. */
struct net_case {
	const char *name;
	const char *ip;               /* lines for `ip -batch` */
	const char *hosts[4];         /* NULL: nobody knows */
	const char *net;              /* WEFT_NET */
	const char *interface, *text; /* expected; NULL: an error, and `says` are words of it */
	const char *says[3];
};

#define REAL "link add eth0 type veth peer name far0\nlink set far0 up\naddr add 10.1.0.1/16 dev eth0\nlink set eth0 up\n"
#define SECOND "link add eth1 type veth peer name far1\nlink set far1 up\naddr add 10.0.0.1/16 dev eth1\nlink set eth1 up\n"
#define DOCKER "link add docker0 type bridge\naddr add 172.17.0.1/16 dev docker0\nlink set docker0 up\n" \
	       "link add br-3fa2 type bridge\naddr add 172.18.0.1/16 dev br-3fa2\nlink set br-3fa2 up\n"
#define BRIDGE                                                                                                                             \
	"link add lan0 type bridge\naddr add 9.9.0.1/16 dev lan0\nlink add lan1 type veth peer name lan2\nlink set lan1 up master lan0\n"  \
	"link set lan2 up\nlink set lan0 up\n"

static const struct net_case cases[] = {
	{.name = "one network", .ip = REAL, .interface = "eth0", .text = "10.1.0.1"},
	{.name = "bridges first", .ip = DOCKER REAL, .interface = "eth0", .text = "10.1.0.1"},
	{.name = "another bridge first", .ip = BRIDGE REAL, .interface = "eth0", .text = "10.1.0.1"},
	{.name = "a bridge alone", .ip = DOCKER BRIDGE, .interface = "lan0"},
	{.name = "a tunnel first",
	 .ip = "link add tun0 type veth peer name x\nlink set x up\naddr add 10.8.0.6/24 dev tun0\nlink set tun0 up\n" REAL,
	 .interface = "eth0"},
	{.name = "the same address on every host",
	 .ip = "link add any0 type veth peer name x\nlink set x up\naddr add 1.2.3.4/32 dev any0\nlink set any0 up\n" REAL,
	 .interface = "eth0"},
	{.name = "the first is down",
	 .ip = "link add aaa0 type veth peer name x\nlink set x up\naddr add 10.5.0.1/16 dev aaa0\n" REAL,
	 .interface = "eth0"},
	{.name = "the first has no carrier",
	 .ip = "link add aaa0 type veth peer name aaa1\naddr add 10.5.0.1/16 dev aaa0\nlink set aaa0 up\n" REAL,
	 .interface = "eth0"},
	{.name = "IPv6 only",
	 .ip = "link add eth0 type veth peer name far0\nlink set far0 up\nlink set eth0 up\naddr add fd00::1/64 dev eth0 nodad\n",
	 .interface = "eth0",
	 .text = "fd00::1"},
	{.name = "link-local only",
	 .ip = "link add eth0 type veth peer name far0\nlink set far0 addrgenmode none up\nlink set eth0 addrgenmode none\nlink set eth0 "
	       "up\n"
	       "addr add fe80::7/64 dev eth0 nodad\n",
	 .interface = "eth0",
	 .text = "fe80::7%eth0"},
	{.name = "two networks, this order", .ip = REAL SECOND, .interface = "eth1", .text = "10.0.0.1"},
	{.name = "two networks, that order", .ip = SECOND REAL, .interface = "eth1", .text = "10.0.0.1"},
	{.name = "two networks, others in one", .ip = SECOND REAL, .hosts = {"", "10.1.0.2", "10.1.0.3"}, .interface = "eth0"},
	{.name = "others behind a router",
	 .ip = SECOND REAL "route add 10.77.0.0/16 via 10.1.0.254\n",
	 .hosts = {"", "10.77.0.2"},
	 .interface = "eth0"},
	{.name = "the launcher came by a bridge", .ip = DOCKER REAL, .hosts = {"172.17.0.1", "172.17.0.2"}, .interface = "docker0"},
	{.name = "IPv4 before IPv6",
	 .ip = "link add aaa0 type veth peer name aaa1\nlink set aaa1 up\nlink set aaa0 up\naddr add fd00::1/64 dev aaa0 nodad\n" REAL,
	 .interface = "eth0"},
	{.name = "named", .ip = REAL SECOND, .net = "eth0", .interface = "eth0"},
	{.name = "named by address", .ip = REAL SECOND, .net = "10.1.0.1", .interface = "eth0"},
	{.name = "named by subnet", .ip = DOCKER REAL SECOND, .net = "192.168.0.0/16,172.17.0.0/16,10.1.0.0/16", .interface = "docker0"},
	{.name = "named, none there", .ip = REAL DOCKER, .net = "ib0", .says = {"WEFT_NET=ib0", "eth0 (10.1.0.1)", "docker0 (172.17.0.1"}},
	{.name = "no subnet", .ip = REAL, .net = "10.0.0.0/2000", .says = {"'10.0.0.0/2000' is no subnet", "10.1.0.0/16"}},
	{.name = "no bits", .ip = REAL, .net = "eth0,10.0.0.0/", .says = {"'10.0.0.0/' is no subnet"}},
	{.name = "nothing usable", .ip = DOCKER, .says = {"no usable network", "WEFT_NET", "docker0 (172.17.0.1"}},
};

static void make_interfaces(const char *ip)
{
	FILE *pipe = popen("PATH=$PATH:/usr/sbin:/sbin ip -batch - >/dev/null", "w");

	require(pipe);
	fputs("link set lo up\n", pipe);
	fputs(ip, pipe);
	require(pclose(pipe) == 0);
	usleep(100000); /* carriers come up */
}

static int run_case(const struct net_case *this)
{
	static const char *const names[4] = { "a", "b", "c", "d" };
	struct fabric fabric = { 0 };
	struct ofi_interface interface;
	struct segment segment;
	unsigned char key[SEGMENT_KEY_LEN] = { 1 };
	uint32_t rank_host[4] = { 0, 1, 2, 3 };
	struct segment_job job = { .size = 2, .host_count = 2, .usable_cpus = 1, .rank_host = rank_host, .host_names = names,
				   .host_addresses = this->hosts, .key = key, .job_id = "test" };

	for (uint32_t i = 2; i < 4 && this->hosts[i]; i++)
		job.size = ++job.host_count;
	if (this->net)
		setenv("WEFT_NET", this->net, 1);
	params_init(environ, NULL);
	if (unshare(CLONE_NEWNET) != 0 && unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0)
		return 77;
	make_interfaces(this->ip);
	int fd = segment_create(&job);
	require(fd >= 0 && segment_attach(fd, &segment) == 0);
	fabric.job.segment = &segment;
	int error = ofi_choose_interface(&fabric, &interface);
	if (!this->interface) {
		require(error);
		for (int i = 0; i < 3 && this->says[i]; i++)
			require(strstr(error_text(), this->says[i]));
		return 0;
	}
	if (error || strcmp(interface.name, this->interface) != 0 || (this->text && strcmp(interface.text, this->text) != 0)) {
		fprintf(stderr, "%s: %s (%s), should be %s (%s) %s\n", this->name, error ? "error" : interface.name,
			error ? "" : interface.text, this->interface, this->text ? this->text : "", error ? error_text() : "");
		return 1;
	}
	return 0;
}

static int in_child(const struct net_case *this)
{
	int status;
	pid_t child;

	fflush(NULL);
	child = fork();
	if (child == 0)
		_exit(run_case(this));
	require(waitpid(child, &status, 0) == child);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

static void the_right_one(void **state)
{
	(void)state;
	for (size_t i = 0; i < countof(cases); i++) {
		int status = in_child(&cases[i]);
		if (status == 77)
			skip();
		assert_int_equal(status, 0);
	}
}

/* Twenty interfaces, the one that leads to the others in the middle; in bounded time. */
static void among_twenty(void **state)
{
	static char text[4000];
	struct net_case many = { .name = "twenty", .ip = text, .hosts = { "", "10.111.0.2" }, .interface = "net11" };
	size_t used = 0;

	(void)state;
	for (int i = 0; i < 20; i++)
		used += (size_t)snprintf(text + used, sizeof text - used, "link add net%d type veth peer name far%d\nlink set far%d up\n"
					 "addr add 10.%d.0.1/16 dev net%d\nlink set net%d up\n", i, i, i, 100 + i, i, i);
	int status = in_child(&many);
	if (status == 77)
		skip();
	assert_int_equal(status, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(the_right_one), cmocka_unit_test(among_twenty) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
