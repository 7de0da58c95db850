/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Loads libfabric at the first need and chooses the provider that serves our interface (ofi_interface.c).
 *
 * libfabric is never linked: merely loading it costs 60 to 200 ms, because libraries below it calibrate
 * timers in their constructors and install signal handlers. A job on one host must not pay for that.
 */
#include "fabric/ofi.h"

#include "common/error.h"
#include "common/log.h"
#include "common/params.h"
#include "include/mpi.h"

#include <dirent.h>
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

enum { LOCKED_LEAST = 16 << 20 /* bytes that may be locked, below which verbs cannot be used */ };

/* The newest interface that this file was written against; older libraries are asked for theirs. */
#define API_VERSION FI_VERSION(1, 15)

struct ofi_library ofi_library;

const char *ofi_error(int64_t negative_errno)
{
	return ofi_library.strerror((int)(negative_errno < 0 ? -negative_errno : negative_errno));
}

/* Libraries that libfabric drags in leave backtrace files and replace signal handlers unless told not to. */
static void stop_side_effects(void)
{
	setenv("HFI_NO_BACKTRACE", "1", 0);
	setenv("IPATH_NO_BACKTRACE", "1", 0);
	setenv("PSM3_NO_BACKTRACE", "1", 0);
}

static void *find(void *library, const char *name, const char **missing)
{
	void *address = dlsym(library, name);

	if (!address)
		*missing = name;
	return address;
}

int ofi_load(void)
{
	const char *missing = NULL;
	void *library;

	if (ofi_library.getinfo)
		return 0;
	stop_side_effects();
	/* Never closed again: it starts threads and registers exit handlers of its own. */
	library = dlopen("libfabric.so.1", RTLD_NOW | RTLD_LOCAL);
	if (!library)
		return error_set(MPI_ERR_OTHER, "cannot load libfabric, which carries messages between hosts: %s; "
				 "install it on every host (Debian: apt install libfabric1, Fedora: dnf install libfabric)",
				 dlerror());
	struct ofi_library found;
	*(void **)&found.getinfo = find(library, "fi_getinfo", &missing);
	*(void **)&found.freeinfo = find(library, "fi_freeinfo", &missing);
	*(void **)&found.dupinfo = find(library, "fi_dupinfo", &missing);
	*(void **)&found.fabric = find(library, "fi_fabric", &missing);
	*(void **)&found.strerror = find(library, "fi_strerror", &missing);
	*(void **)&found.version = find(library, "fi_version", &missing);
	if (missing)
		return error_set(MPI_ERR_OTHER, "libfabric.so.1 lacks %s: it is damaged or not libfabric; reinstall it", missing);
	if (FI_MAJOR(found.version()) < 1 || (FI_MAJOR(found.version()) == 1 && FI_MINOR(found.version()) < 11))
		return error_set(MPI_ERR_OTHER, "libfabric %u.%u is too old: 1.11 or newer is needed",
				 FI_MAJOR(found.version()), FI_MINOR(found.version()));
	ofi_spare_symbols(library);
	ofi_library = found;
	return 0;
}

/* WEFT_PORT_RANGE=low-high; false when any port will do. Checked when the listener opens. */
bool ofi_port_range(unsigned *low, unsigned *high)
{
	char rest;

	if (!params.port_range || !params.port_range[0])
		return false;
	if (sscanf(params.port_range, "%u-%u%c", low, high, &rest) == 2 && *low >= 1 && *low <= *high && *high <= 65535)
		return true;
	*low = *high = 0;
	return true;
}

/* ---- provider ---- */

/* Higher is better; 0: not for us. */
static int rank_provider(const struct fi_info *info, const char *wanted)
{
	static const struct {
		const char *name;
		int rank;
	} known[] = { { "verbs", 50 }, { "tcp", 40 }, { "net", 30 } };
	const char *name = info->fabric_attr->prov_name;

	if (wanted[0])
		return strcmp(name, wanted) == 0;
	for (size_t i = 0; i < countof(known); i++)
		if (strcmp(name, known[i].name) == 0)
			return known[i].rank;
	return 0;
}

static struct fi_info *make_hints(enum fi_ep_type type, const char *provider, uint64_t caps)
{
	struct fi_info *hints = ofi_library.dupinfo(NULL);

	if (!hints)
		return NULL;
	hints->caps = caps;
	hints->mode = FI_CONTEXT | FI_CONTEXT2;
	hints->ep_attr->type = type;
	hints->domain_attr->mr_mode = FI_MR_LOCAL | FI_MR_VIRT_ADDR | FI_MR_ALLOCATED | FI_MR_PROV_KEY;
	if (type == FI_EP_RDM)
		hints->domain_attr->mr_mode |= FI_MR_ENDPOINT;
	hints->domain_attr->threading = FI_THREAD_DOMAIN;
	hints->domain_attr->resource_mgmt = FI_RM_ENABLED;
	hints->tx_attr->msg_order = FI_ORDER_SAS;
	hints->rx_attr->msg_order = FI_ORDER_SAS;
	if (provider[0])
		hints->fabric_attr->prov_name = strdup(provider);
	return hints;
}

static bool has_internet_address(const struct fi_info *info)
{
	return info->addr_format == FI_SOCKADDR || info->addr_format == FI_SOCKADDR_IN || info->addr_format == FI_SOCKADDR_IN6;
}

/* The best that there is of this kind, on our interface or, where addresses are not IP's, wherever it is. */
static int ask(struct ofi *ofi, enum fi_ep_type type, const char *provider, uint64_t caps, bool on_interface)
{
	uint32_t version = ofi_library.version() < API_VERSION ? ofi_library.version() : API_VERSION;
	struct fi_info *hints = make_hints(type, provider, caps), *list = NULL, *best = NULL;
	int result;

	if (!hints)
		return -FI_ENOMEM;
	result = ofi_library.getinfo(version, on_interface ? ofi->interface.text : NULL, NULL,
				     on_interface ? FI_SOURCE | FI_NUMERICHOST : 0, hints, &list);
	ofi_library.freeinfo(hints);
	for (struct fi_info *info = list; info; info = info->next)
		if (has_internet_address(info) == on_interface &&
		    rank_provider(info, provider) > (best ? rank_provider(best, provider) : 0))
			best = info;
	if (best)
		ofi->info = ofi_library.dupinfo(best);
	if (list)
		ofi_library.freeinfo(list);
	return ofi->info ? 0 : result ? result : -FI_ENODATA;
}

/* Connectionless: those that have nothing else and exist only where their hardware does; or whatever is asked for by name. */
static int ask_connectionless(struct ofi *ofi, uint64_t caps)
{
	static const char *const hardware[] = { "cxi", "efa", "opx" };
	int result = -FI_ENODATA;

	if (!params.provider || !params.provider[0]) {
		for (size_t i = 0; i < countof(hardware) && result; i++)
			result = ask(ofi, FI_EP_RDM, hardware[i], caps, false);
		return result;
	}
	for (int try = 0; try < 4 && result; try++)
		result = ask(ofi, FI_EP_RDM, params.provider, try < 2 ? caps : FI_MSG, try % 2 == 0);
	return result;
}

/*
 * Read by libfabric with its first fi_getinfo. ofi_rxm's own sizes cost 70 MB and 30 ms per process, and are slower. Its cache of registrations
 * patches the C library to hear of unmapped memory, and does not hear what is unmapped without the library: ofi_memory.c keeps them.
 */
static void set_sizes(const struct ofi *ofi)
{
	char universe[16];

	snprintf(universe, sizeof universe, "%u", ofi->fabric->job.proc_count);
	setenv("FI_UNIVERSE_SIZE", universe, 0);
	setenv("FI_MR_CACHE_MONITOR", "disabled", 0);
	setenv("FI_OFI_RXM_BUFFER_SIZE", "16384", 0);
	setenv("FI_OFI_RXM_MSG_RX_SIZE", "64", 0);
	setenv("FI_OFI_RXM_MSG_TX_SIZE", "64", 0);
}

/* Names what there is, for somebody who has asked for what there is not. */
static int not_offered(const struct ofi *ofi, const char *wanted, int result)
{
	uint32_t version = ofi_library.version() < API_VERSION ? ofi_library.version() : API_VERSION;
	struct fi_info *list = NULL;
	char names[256] = "";
	size_t used = 0;

	if (ofi_library.getinfo(version, ofi->interface.text, NULL, FI_SOURCE | FI_NUMERICHOST, NULL, &list) != 0)
		list = NULL;
	for (const struct fi_info *info = list; info; info = info->next) {
		const char *name = info->fabric_attr->prov_name;
		if ((info->ep_attr->type == FI_EP_MSG || info->ep_attr->type == FI_EP_RDM) && !strstr(names, name) &&
		    used + strlen(name) + 3 < sizeof names)
			used += (size_t)snprintf(names + used, sizeof names - used, "%s%s", used ? ", " : "", name);
	}
	if (list)
		ofi_library.freeinfo(list);
	return error_set(MPI_ERR_OTHER, "libfabric %u.%u offers no endpoints of provider '%s' (WEFT_PROVIDER) on interface %s (%s): %s; it "
			 "offers %s", FI_MAJOR(ofi_library.version()), FI_MINOR(ofi_library.version()), wanted, ofi->interface.name,
			 ofi->interface.text, ofi_error(result), names[0] ? names : "nothing there");
}

/* The first entry of a directory whose name begins so; false: none. */
static bool first_in(const char *directory, const char *begin, char *name, size_t room)
{
	DIR *list = opendir(directory);
	struct dirent *entry;
	bool found = false;

	while (list && !found && (entry = readdir(list)) != NULL)
		if (entry->d_name[0] != '.' && strncmp(entry->d_name, begin, strlen(begin)) == 0)
			found = snprintf(name, room, "%s", entry->d_name) < (int)room;
	if (list)
		closedir(list);
	return found;
}

static bool port_is_active(const char *device)
{
	char path[128], state[32] = "";
	FILE *file;

	snprintf(path, sizeof path, "/sys/class/infiniband/%s/ports/1/state", device);
	file = fopen(path, "re");
	if (!file)
		return false;
	if (!fgets(state, sizeof state, file))
		state[0] = '\0';
	fclose(file);
	return strstr(state, "ACTIVE") != NULL;
}

/* tcp was taken, and something faster is there: say what keeps us from it, once per job. */
static cold_path void tell_unused(const struct ofi *ofi)
{
	char device[64], file[64], path[96];
	struct rlimit locked = { .rlim_cur = RLIM_INFINITY };

	if (ofi->fabric->job.proc != 0 || params.quiet || strcmp(ofi->info->fabric_attr->prov_name, "tcp") != 0 ||
	    !first_in("/sys/class/infiniband", "", device, sizeof device) || !port_is_active(device))
		return;
	if (!first_in("/dev/infiniband", "uverbs", file, sizeof file)) {
		log_warn("messages go over tcp although there is a faster network, %s: it has no file in /dev/infiniband; load the kernel "
			 "module ib_uverbs, "
			 "or give the container its devices",
			 device);
		return;
	}
	snprintf(path, sizeof path, "/dev/infiniband/%s", file);
	getrlimit(RLIMIT_MEMLOCK, &locked);
	if (access(path, R_OK | W_OK) != 0)
		log_warn("messages go over tcp although there is a faster network, %s: this user may not use %s; give it permission (mode "
			 "0666, or its group)",
			 device, path);
	else if (locked.rlim_cur < LOCKED_LEAST)
		log_warn("messages go over tcp although there is a faster network, %s: only %llu KiB of memory may be locked for it "
			 "('ulimit -l'); raise "
			 "that in /etc/security/limits.conf and in the batch system",
			 device, (unsigned long long)locked.rlim_cur / 1024);
	else
		log_warn("messages go over tcp although there is a faster network, %s: libfabric's provider verbs does not work with it; "
			 "'fi_info -p verbs' "
			 "says more, WEFT_PROVIDER=tcp takes this remark away",
			 device);
}

int ofi_choose_provider(struct ofi *ofi)
{
	const char *wanted = params.provider ? params.provider : "";
	uint64_t caps = FI_MSG | (params.rma && !params.encrypt ? FI_RMA : 0); /* what a card reads by itself nobody seals */
	int result;

	set_sizes(ofi);
	if (!wanted[0] && !params.encrypt && ask_connectionless(ofi, caps) == 0)
		return 0;
	result = ask(ofi, FI_EP_MSG, wanted, caps, true);
	if (result && wanted[0])
		result = ask_connectionless(ofi, caps);
	if (!result && params.encrypt && ofi->info->ep_attr->type == FI_EP_RDM)
		return error_set(MPI_ERR_OTHER,
				 "WEFT_ENCRYPT=1: libfabric provider %s (WEFT_PROVIDER) knows no connections, without which Weft does not "
				 "encrypt; use tcp or verbs, or do without",
				 wanted);
	if (!result && !wanted[0])
		tell_unused(ofi);
	if (!result)
		return 0;
	if (wanted[0])
		return not_offered(ofi, wanted, result);
	return error_set(MPI_ERR_OTHER, "libfabric %u.%u offers none of cxi, efa, opx, verbs and tcp on interface %s (%s): %s; "
			 "is FI_PROVIDER set? 'fi_info' lists what it offers", FI_MAJOR(ofi_library.version()),
			 FI_MINOR(ofi_library.version()), ofi->interface.name, ofi->interface.text, ofi_error(result));
}
