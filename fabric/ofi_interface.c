/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Which interface and address to listen on. Every host decides alone and all must come to the same network, without a setting:
 *
 *   what WEFT_NET names, in its order
 *   the address by which the launcher reached this host
 *   loopback, when the job runs on this host alone and has met none of another host
 *   the address that the kernel itself would use towards the job's other hosts, directly or by a router
 *   the rest, best first: of a subnet with other hosts in it, IPv4, the fastest link, the lowest subnet
 *
 * The last line has to do where no launcher tells how hosts are reached (srun); it does not look at the order in which
 * the kernel lists interfaces, which differs from host to host. Never: what is down or has no carrier,
 * containers' and virtual machines' networks, tunnels; other bridges and an address alone in its subnet only if there is nothing
 * better, and link-local ones last.
 */
#include "fabric/ofi.h"

#include "common/error.h"
#include "common/params.h"
#include "include/mpi.h"

#include <arpa/inet.h>
#include <errno.h>
#include <ifaddrs.h>
#include <linux/ethtool.h>
#include <linux/sockios.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { HOSTS_ASKED = 64 /* routes to so many other hosts are looked up */, LIST_LEN = 512 };

enum place { UNUSABLE, LINK_LOCAL, ALONE, REAL_IPV6, REAL_IPV4, ROUTED, LOOPBACK, LAUNCHERS, NAMED };

/* One interface as a candidate; compared place first, then in order of the fields. */
struct candidate {
	enum place place;
	int order;               /* of NAMED: higher is earlier in the list */
	long speed;              /* Mbit/s; 0 unknown */
	unsigned char network[16];
	const struct ifaddrs *at;
	const char *why;
};

static const unsigned char *bytes_of(const struct sockaddr *address)
{
	return address->sa_family == AF_INET
		       ? (const unsigned char *)&((const struct sockaddr_in *)(const void *)address)->sin_addr
		       : (const unsigned char *)&((const struct sockaddr_in6 *)(const void *)address)->sin6_addr;
}

static size_t len_of(const struct sockaddr *address)
{
	return address->sa_family == AF_INET ? 4 : 16;
}

static bool same_address(const struct sockaddr *address, const char *text)
{
	unsigned char wanted[16];

	return inet_pton(address->sa_family, text, wanted) == 1 && memcmp(bytes_of(address), wanted, len_of(address)) == 0;
}

static bool is_link_local(const struct sockaddr *address)
{
	const unsigned char *bytes = bytes_of(address);

	return address->sa_family == AF_INET ? bytes[0] == 169 && bytes[1] == 254 : bytes[0] == 0xfe && (bytes[1] & 0xc0) == 0x80;
}

/* ---- WEFT_NET ---- */

/* "10.1.0.0/16": family, base and bits. False: it is no subnet. */
static bool parse_subnet(const char *text, int *family, unsigned char base[16], int *bits)
{
	char address[INET6_ADDRSTRLEN], rest;
	const char *slash = strchr(text, '/');

	if (!slash || (size_t)(slash - text) >= sizeof address || sscanf(slash + 1, "%d%c", bits, &rest) != 1)
		return false;
	snprintf(address, sizeof address, "%.*s", (int)(slash - text), text);
	*family = strchr(address, ':') ? AF_INET6 : AF_INET;
	return inet_pton(*family, address, base) == 1 && *bits >= 0 && *bits <= (*family == AF_INET ? 32 : 128);
}

static bool in_subnet(const struct sockaddr *address, const char *text)
{
	unsigned char base[16];
	const unsigned char *bytes = bytes_of(address);
	int family, bits;

	if (!parse_subnet(text, &family, base, &bits) || family != address->sa_family)
		return false;
	for (int bit = 0; bit < bits; bit++)
		if (((bytes[bit / 8] ^ base[bit / 8]) >> (7 - bit % 8)) & 1)
			return false;
	return true;
}

/* The next entry of a list with commas; NULL: no more. */
static const char *next_entry(const char *list, char *entry, size_t entry_len)
{
	size_t len = strcspn(list, ",");

	if (!*list)
		return NULL;
	snprintf(entry, entry_len, "%.*s", (int)len, list);
	return list + len + (list[len] == ',');
}

static int check_net(void)
{
	char entry[INET6_ADDRSTRLEN + 8];
	unsigned char base[16];
	int family, bits;

	for (const char *at = params.net; (at = next_entry(at, entry, sizeof entry)) != NULL;)
		if (strchr(entry, '/') && !parse_subnet(entry, &family, base, &bits))
			return error_set(MPI_ERR_OTHER, "WEFT_NET=%s: '%s' is no subnet; write interfaces (eth0), addresses (10.1.0.7) or "
					 "subnets (10.1.0.0/16, fd00::/64), best first", params.net, entry);
	return 0;
}

static bool is_named(const struct ifaddrs *item, int *order)
{
	char entry[INET6_ADDRSTRLEN + 8];

	*order = 1000;
	for (const char *at = params.net; (at = next_entry(at, entry, sizeof entry)) != NULL; (*order)--)
		if (strcmp(entry, item->ifa_name) == 0 || same_address(item->ifa_addr, entry) || in_subnet(item->ifa_addr, entry))
			return true;
	return false;
}

/* ---- what an interface is ---- */

/* Networks of containers, virtual machines and tunnels, by the names that their makers give them. */
static bool is_virtual(const char *name)
{
	static const char *const prefixes[] = { "docker", "br-", "virbr", "veth", "tun", "tap", "wg", "tailscale", "cni",
						"flannel", "lxc", "lxdbr", "ifb", "dummy" };

	for (size_t i = 0; i < countof(prefixes); i++)
		if (strncmp(name, prefixes[i], strlen(prefixes[i])) == 0)
			return true;
	return false;
}

/* Ask the driver; /sys may show another network namespace. False: it does not say. */
static bool ask_driver(const char *name, void *question)
{
	struct ifreq request = { .ifr_data = question };
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	bool told;

	snprintf(request.ifr_name, sizeof request.ifr_name, "%s", name);
	told = fd >= 0 && ioctl(fd, SIOCETHTOOL, &request) == 0;
	if (fd >= 0)
		close(fd);
	return told;
}

static bool is_bridge(const char *name)
{
	struct ethtool_drvinfo info = { .cmd = ETHTOOL_GDRVINFO };

	return ask_driver(name, &info) && strcmp(info.driver, "bridge") == 0;
}

static long speed_of(const char *name)
{
	struct ethtool_cmd link = { .cmd = ETHTOOL_GSET };
	uint32_t speed;

	if (!ask_driver(name, &link))
		return 0;
	speed = (uint32_t)link.speed_hi << 16 | link.speed; /* ethtool_cmd_speed() shifts an int beyond its end */
	return speed != (uint32_t)SPEED_UNKNOWN ? (long)speed : 0;
}

static bool is_alone(const struct ifaddrs *item)
{
	const unsigned char *mask = item->ifa_netmask ? bytes_of(item->ifa_netmask) : NULL;

	for (size_t i = 0; mask && i < len_of(item->ifa_addr); i++)
		if (mask[i] != 0xff)
			return false;
	return true;
}

/* Would the kernel send from this address to one of the job's other hosts? No packet is sent. */
static bool leads_to_others(const struct ifaddrs *item, const struct segment *segment)
{
	for (uint32_t host = 0; host < segment->header->host_count && host < HOSTS_ASKED; host++) {
		struct sockaddr_storage other = { .ss_family = item->ifa_addr->sa_family }, own = { 0 };
		socklen_t len = other.ss_family == AF_INET ? sizeof(struct sockaddr_in) : sizeof(struct sockaddr_in6), own_len = sizeof own;
		void *at = other.ss_family == AF_INET ? (void *)&((struct sockaddr_in *)&other)->sin_addr
						      : (void *)&((struct sockaddr_in6 *)&other)->sin6_addr;
		if (host == segment->header->host_index || inet_pton(other.ss_family, segment_host_address(segment, host), at) != 1)
			continue;
		ofi_set_port(&other, 9);
		int fd = socket(other.ss_family, SOCK_DGRAM | SOCK_CLOEXEC, 0);
		bool ours = fd >= 0 && connect(fd, (void *)&other, len) == 0 && getsockname(fd, (void *)&own, &own_len) == 0 &&
			    memcmp(bytes_of((void *)&own), bytes_of(item->ifa_addr), len_of(item->ifa_addr)) == 0;
		if (fd >= 0)
			close(fd);
		if (ours)
			return true;
	}
	return false;
}

static struct candidate judge(const struct ifaddrs *item, const struct segment *segment, bool abroad)
{
	const char *launchers = segment ? segment_host_address(segment, segment->header->host_index) : "";
	struct candidate candidate = { .at = item };
	const unsigned char *mask = item->ifa_netmask ? bytes_of(item->ifa_netmask) : NULL;
	bool loopback = item->ifa_flags & IFF_LOOPBACK;

	for (size_t i = 0; i < len_of(item->ifa_addr); i++)
		candidate.network[i] = bytes_of(item->ifa_addr)[i] & (mask ? mask[i] : 0xff);
	if (!(item->ifa_flags & IFF_UP))
		return candidate;
	if (params.net[0]) {
		candidate.place = is_named(item, &candidate.order) ? NAMED : UNUSABLE;
		candidate.why = "WEFT_NET names it";
		candidate.speed = item->ifa_addr->sa_family == AF_INET; /* of one interface its IPv4 address */
		return candidate;
	}
	candidate.speed = speed_of(item->ifa_name);
	if (loopback) {
		bool here = (!segment || segment->header->host_count == 1) && !abroad && item->ifa_addr->sa_family == AF_INET;
		candidate.place = here ? LOOPBACK : UNUSABLE;
		candidate.why = "the job runs on this host alone";
	} else if (launchers[0] && same_address(item->ifa_addr, launchers)) {
		candidate.place = LAUNCHERS;
		candidate.why = "the launcher reached this host there";
	} else if (!(item->ifa_flags & IFF_RUNNING) || is_virtual(item->ifa_name)) {
		candidate.place = UNUSABLE;
	} else if (is_link_local(item->ifa_addr)) {
		candidate.place = LINK_LOCAL;
		candidate.why = "there is nothing but link-local addresses";
	} else if (segment && leads_to_others(item, segment)) {
		candidate.place = ROUTED;
		candidate.why = "it leads to the other hosts of the job";
	} else if (is_alone(item) || is_bridge(item->ifa_name)) {
		candidate.place = ALONE;
		candidate.why = "there is nothing better than a bridge, or an address alone in its network";
	} else {
		candidate.place = item->ifa_addr->sa_family == AF_INET ? REAL_IPV4 : REAL_IPV6;
		candidate.why = "best real network that is up";
	}
	return candidate;
}

static bool is_better(const struct candidate *a, const struct candidate *b)
{
	if (a->place != b->place)
		return a->place > b->place;
	if (a->order != b->order)
		return a->order > b->order;
	if (a->speed != b->speed)
		return a->speed > b->speed;
	return memcmp(a->network, b->network, sizeof a->network) < 0;
}

/* ---- choosing ---- */

static bool has_internet_address(const struct ifaddrs *item)
{
	return item->ifa_addr && (item->ifa_addr->sa_family == AF_INET || item->ifa_addr->sa_family == AF_INET6);
}

/* "lo (127.0.0.1), eth0 (10.0.0.1, down)", for people. */
static void list_all(const struct ifaddrs *all, char *text, size_t text_len)
{
	size_t used = 0;

	text[0] = '\0';
	for (const struct ifaddrs *item = all; item && used < text_len; item = item->ifa_next) {
		char address[INET6_ADDRSTRLEN];
		if (!has_internet_address(item))
			continue;
		inet_ntop(item->ifa_addr->sa_family, bytes_of(item->ifa_addr), address, sizeof address);
		used += (size_t)snprintf(text + used, text_len - used, "%s%s (%s%s)", used ? ", " : "", item->ifa_name, address,
					 !(item->ifa_flags & IFF_UP) ? ", down" : !(item->ifa_flags & IFF_RUNNING) ? ", no carrier" : "");
	}
}

static unsigned network_bits(const struct ifaddrs *item)
{
	const unsigned char *mask = item->ifa_netmask ? bytes_of(item->ifa_netmask) : NULL;
	unsigned bits = 0;

	for (size_t i = 0; i < len_of(item->ifa_addr); i++)
		bits += (unsigned)__builtin_popcount(mask ? mask[i] : 0xff);
	return bits;
}

static void take(struct ofi_interface *interface, const struct candidate *best)
{
	const struct sockaddr *address = best->at->ifa_addr;
	char number[INET6_ADDRSTRLEN];
	bool scoped = address->sa_family == AF_INET6 && is_link_local(address);

	inet_ntop(address->sa_family, bytes_of(address), number, sizeof number);
	snprintf(interface->name, sizeof interface->name, "%s", best->at->ifa_name);
	snprintf(interface->text, sizeof interface->text, "%s%s%s", number, scoped ? "%" : "", scoped ? best->at->ifa_name : "");
	memset(&interface->address, 0, sizeof interface->address);
	memcpy(&interface->address, address, address->sa_family == AF_INET ? sizeof(struct sockaddr_in) : sizeof(struct sockaddr_in6));
	interface->bits = network_bits(best->at);
	interface->why = best->why;
}

bool ofi_is_neighbour(const struct ofi_interface *interface, const struct sockaddr_storage *address)
{
	const unsigned char *ours = bytes_of((const void *)&interface->address), *other = bytes_of((const void *)address);

	if (interface->address.ss_family != address->ss_family)
		return false;
	for (unsigned bit = 0; bit < interface->bits; bit++)
		if (((ours[bit / 8] ^ other[bit / 8]) >> (7 - bit % 8)) & 1)
			return false;
	return true;
}

/* May it be a second one? Of another network than the first, and as good as one that is chosen for what it is. */
static bool is_second(const struct candidate *candidate, const struct ofi_interface *first)
{
	struct sockaddr_storage address = { 0 };

	memcpy(&address, candidate->at->ifa_addr, candidate->at->ifa_addr->sa_family == AF_INET ? sizeof(struct sockaddr_in)
												 : sizeof(struct sockaddr_in6));
	return candidate->place >= REAL_IPV6 && candidate->place != LOOPBACK && !(candidate->at->ifa_flags & IFF_LOOPBACK) &&
	       (candidate->at->ifa_flags & IFF_RUNNING) && strcmp(candidate->at->ifa_name, first->name) != 0 &&
	       address.ss_family == first->address.ss_family && !is_link_local(candidate->at->ifa_addr) &&
	       !ofi_is_neighbour(first, &address);
}

bool ofi_second_interface(const struct fabric *fabric, const struct ofi_interface *first, struct ofi_interface *second)
{
	struct candidate best = { .place = UNUSABLE };
	struct ifaddrs *all;

	if (ofi_is_loopback(&first->address) || getifaddrs(&all) != 0)
		return false;
	for (const struct ifaddrs *item = all; item; item = item->ifa_next) {
		struct candidate candidate;
		if (!has_internet_address(item))
			continue;
		candidate = judge(item, fabric->job.segment, fabric->abroad);
		if (is_second(&candidate, first) && is_better(&candidate, &best))
			best = candidate;
	}
	if (best.place != UNUSABLE)
		take(second, &best);
	freeifaddrs(all);
	return best.place != UNUSABLE;
}

int ofi_choose_interface(const struct fabric *fabric, struct ofi_interface *interface)
{
	struct candidate best = { .place = UNUSABLE };
	char list[LIST_LEN];
	struct ifaddrs *all;
	int error = check_net();

	if (error)
		return error;
	if (getifaddrs(&all) != 0)
		return error_set(MPI_ERR_OTHER, "cannot list the network interfaces of this host: %s", strerror(errno));
	for (const struct ifaddrs *item = all; item; item = item->ifa_next) {
		struct candidate candidate;
		if (!has_internet_address(item))
			continue;
		candidate = judge(item, fabric->job.segment, fabric->abroad);
		if (candidate.place != UNUSABLE && is_better(&candidate, &best))
			best = candidate;
	}
	if (best.place != UNUSABLE)
		take(interface, &best);
	list_all(all, list, sizeof list);
	freeifaddrs(all);
	if (best.place != UNUSABLE)
		return 0;
	if (params.net[0])
		return error_set(MPI_ERR_OTHER, "no network interface of this host that is up fits WEFT_NET=%s; there are %s", params.net,
				 list);
	return error_set(MPI_ERR_OTHER,
			 "this host has no usable network interface: all are down, without carrier, loopback, bridges, tunnels or "
			 "container networks; name one with WEFT_NET=<interface or subnet>; there are %s",
			 list[0] ? list : "none");
}
