/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * libfabric's verbs provider looks through the kernel's symbols in every process that asks libfabric for anything, with a card or without
 * one, to learn whether a card may read the memory of other cards: 10 MB of text that the kernel makes up 1 KiB at a time, twice, 90 ms of
 * CPU time in each rank's MPI_Init. We send from nobody's but our own memory, so that file is empty for libfabric, and for it alone: its
 * reference to fopen is led through here. Where that cannot be done, a start takes so much longer, and that is all. Where there are such
 * other cards, libraries for them may use the same libfabric in this process: there it is left alone.
 */
#include "fabric/ofi.h"

#include <dlfcn.h>
#include <link.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static FILE *(*fopen_before)(const char *path, const char *mode);

static FILE *fopen_but_symbols(const char *path, const char *mode)
{
	return fopen_before(strcmp(path, "/proc/kallsyms") == 0 ? "/dev/null" : path, mode);
}

/* What the dynamic section of a loaded object says; addresses in it have been relocated on some machines and not on others. */
struct object {
	ElfW(Addr) base;
	const ElfW(Sym) *symbols;
	const char *strings;
	const ElfW(Rela) *calls;
	size_t call_bytes;
	bool with_addends; /* else they are of another form */
	ElfW(Addr) sealed, sealed_end; /* read-only since its relocations were done */
};

static const void *at(const struct object *object, ElfW(Addr) address)
{
	return (const void *)(address < object->base ? address + object->base : address);
}

static void read_dynamic(struct object *object, const ElfW(Dyn) *entry)
{
	for (; entry->d_tag != DT_NULL; entry++) {
		switch (entry->d_tag) {
		case DT_SYMTAB: object->symbols = at(object, entry->d_un.d_ptr); break;
		case DT_STRTAB: object->strings = at(object, entry->d_un.d_ptr); break;
		case DT_JMPREL: object->calls = at(object, entry->d_un.d_ptr); break;
		case DT_PLTREL: object->with_addends = entry->d_un.d_val == DT_RELA; break;
		case DT_PLTRELSZ: object->call_bytes = entry->d_un.d_val; break;
		default: break;
		}
	}
}

static void find_sealed(struct object *object, const struct dl_phdr_info *info)
{
	for (int i = 0; i < info->dlpi_phnum; i++) {
		const ElfW(Phdr) *part = &info->dlpi_phdr[i];

		if (part->p_type != PT_GNU_RELRO)
			continue;
		object->sealed = object->base + part->p_vaddr;
		/* the loader leaves a page that is sealed in part only as it is */
		object->sealed_end = (object->sealed + part->p_memsz) & ~(ElfW(Addr))(sysconf(_SC_PAGESIZE) - 1);
	}
}

/* The slot through which the object calls fopen. */
static ElfW(Addr) slot_of_fopen(const struct object *object)
{
	if (!object->symbols || !object->strings || !object->calls || !object->with_addends)
		return 0;
	for (size_t i = 0; i < object->call_bytes / sizeof *object->calls; i++) {
		const ElfW(Rela) *call = &object->calls[i];
		/* the symbol's number is in the high half of r_info, whose halves differ between 32 and 64 bits */
		size_t symbol = (size_t)(call->r_info >> (sizeof(ElfW(Addr)) == 8 ? 32 : 8));

		if (strcmp(object->strings + object->symbols[symbol].st_name, "fopen") == 0)
			return object->base + call->r_offset;
	}
	return 0;
}

static void lead(const struct object *object, ElfW(Addr) slot)
{
	size_t page = (size_t)sysconf(_SC_PAGESIZE);
	void *start = (void *)(slot & ~(ElfW(Addr))(page - 1));
	bool sealed = slot >= object->sealed && slot < object->sealed_end;
	FILE *(**target)(const char *, const char *) = (FILE * (**)(const char *, const char *)) slot;

	if (sealed && mprotect(start, page, PROT_READ | PROT_WRITE) != 0)
		return;
	fopen_before = *target;
	*target = fopen_but_symbols;
	if (sealed)
		mprotect(start, page, PROT_READ);
}

static int visit(struct dl_phdr_info *info, size_t len, void *context)
{
	const struct link_map *map = context;
	struct object object = { .base = info->dlpi_addr };
	ElfW(Addr) slot;

	(void)len;
	if (info->dlpi_addr != map->l_addr || strcmp(info->dlpi_name, map->l_name) != 0)
		return 0;
	read_dynamic(&object, map->l_ld);
	find_sealed(&object, info);
	slot = slot_of_fopen(&object);
	if (slot)
		lead(&object, slot);
	return 1;
}

/* Cards with memory of their own, by the files of their drivers. */
static bool has_accelerator(void)
{
	static const char *const files[] = { "/dev/nvidiactl", "/dev/kfd", "/dev/dri", "/dev/accel" };

	for (size_t i = 0; i < countof(files); i++)
		if (access(files[i], F_OK) == 0)
			return true;
	return false;
}

void ofi_spare_symbols(void *library)
{
	struct link_map *map;

	if (!fopen_before && !has_accelerator() && dlinfo(library, RTLD_DI_LINKMAP, &map) == 0)
		dl_iterate_phdr(visit, map);
}
