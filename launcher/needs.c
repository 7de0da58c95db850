/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See needs.h. Reads the list of needed libraries (DT_NEEDED) through the program headers, and believes nothing of the file:
 * every offset is checked against its length.
 */
#include "launcher/needs.h"

#include <elf.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "launcher/buffer.h"

#if UINTPTR_MAX > UINT32_MAX
typedef Elf64_Ehdr elf_head;
typedef Elf64_Phdr elf_part;
typedef Elf64_Dyn elf_entry;
enum { OUR_CLASS = ELFCLASS64 };
#else
typedef Elf32_Ehdr elf_head;
typedef Elf32_Phdr elf_part;
typedef Elf32_Dyn elf_entry;
enum { OUR_CLASS = ELFCLASS32 };
#endif

struct image {
	const unsigned char *data;
	size_t len;
};

static bool map_file(const char *path, struct image *image)
{
	struct stat file;
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	void *data = MAP_FAILED;

	if (fd >= 0 && fstat(fd, &file) == 0 && S_ISREG(file.st_mode) && (size_t)file.st_size > sizeof(elf_head))
		data = mmap(NULL, (size_t)file.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
	if (fd >= 0)
		close(fd);
	if (data == MAP_FAILED)
		return false;
	*image = (struct image){ data, (size_t)file.st_size };
	return true;
}

static bool is_elf(const struct image *image)
{
	const unsigned char *ident = image->data;
	return memcmp(ident, ELFMAG, SELFMAG) == 0 && ident[EI_CLASS] == OUR_CLASS;
}

/* Copies, because nothing in a file needs to be aligned. */
static bool get_part(const struct image *image, uint32_t number, elf_part *part)
{
	elf_head head;

	memcpy(&head, image->data, sizeof head);
	uint64_t at = head.e_phoff + (uint64_t)number * sizeof *part;
	if (number >= head.e_phnum || head.e_phentsize != sizeof *part || at > image->len || image->len - at < sizeof *part)
		return false;
	memcpy(part, image->data + at, sizeof *part);
	return true;
}

/* Where an address of the loaded program lies in its file; len when nowhere. */
static uint64_t file_offset(const struct image *image, uint64_t address)
{
	elf_part part;

	for (uint32_t i = 0; get_part(image, i, &part); i++)
		if (part.p_type == PT_LOAD && address >= part.p_vaddr && address - part.p_vaddr < part.p_filesz)
			return part.p_offset + (address - part.p_vaddr);
	return image->len;
}

static bool get_entry(const struct image *image, const elf_part *dynamic, uint64_t number, elf_entry *entry)
{
	uint64_t at = dynamic->p_offset + number * sizeof *entry;

	if ((number + 1) * sizeof *entry > dynamic->p_filesz || at > image->len || image->len - at < sizeof *entry)
		return false;
	memcpy(entry, image->data + at, sizeof *entry);
	return entry->d_tag != DT_NULL;
}

/* A string of the table at `strings`; "" when it is not one. */
static const char *string_at(const struct image *image, uint64_t strings, uint64_t offset)
{
	uint64_t at = strings + offset;
	return at < image->len && memchr(image->data + at, '\0', image->len - at) != NULL ? (const char *)image->data + at : "";
}

static bool begins(const char *text, const char *head)
{
	return strncmp(text, head, strlen(head)) == 0;
}

/* By the names of their libraries; those of MPICH's common interface are called libmpi.so.12. */
static enum needs kind_of(const char *library)
{
	static const char *const mpich[] = { "libmpich", "libmpi.so.12", "libmpifort.so.12", "libmpicxx.so.12", "libmvapich", NULL };
	static const char *const pmix[] = { "libmpi.so.", "libmpi_mpifh.so", "libmpi_usempi", "libmpi_cxx.so", "libopen-rte", "libopen-pal",
										"libpmix.so", "liboshmem.so", NULL };

	if (begins(library, "libmpi_abi.so."))
		return NEEDS_WEFT;
	for (int i = 0; mpich[i] != NULL; i++)
		if (begins(library, mpich[i]))
			return NEEDS_MPICH;
	for (int i = 0; pmix[i] != NULL; i++)
		if (begins(library, pmix[i]))
			return NEEDS_PMIX;
	return NEEDS_UNKNOWN;
}

/* Other MPI libraries may have the standard's name, too: ours knows how its launcher calls the segment. */
static bool is_weft(const char *path)
{
	static const char word[] = "WEFT_SEGMENT_FD";
	struct image image;

	if (!map_file(path, &image))
		return false;
	bool found = memmem(image.data, image.len, word, sizeof word) != NULL;
	munmap((void *)(uintptr_t)image.data, image.len);
	return found;
}

/* The first libmpi_abi.so.1 in a list of directories: 1 ours, -1 another's, 0 none there. */
static int look_in(const char *list)
{
	for (const char *at = list; at && *at != '\0'; at = strchr(at, ':') != NULL ? strchr(at, ':') + 1 : NULL) {
		char *path = text_format("%.*s/libmpi_abi.so.1", (int)strcspn(at, ":"), at);
		int found = access(path, R_OK) != 0 ? 0 : is_weft(path) ? 1 : -1;
		free(path);
		if (found != 0)
			return found;
	}
	return 0;
}

enum needs needs_of(const char *path, char *const *env)
{
	enum needs needs = NEEDS_UNKNOWN;
	const char *libraries = NULL, *runpath = "";
	elf_part dynamic = { 0 };
	elf_entry entry;
	struct image image;
	uint64_t strings;

	if (!map_file(path, &image))
		return NEEDS_UNKNOWN;
	strings = image.len;
	for (uint32_t i = 0; is_elf(&image) && dynamic.p_type != PT_DYNAMIC && get_part(&image, i, &dynamic); i++)
		;
	bool is_dynamic = dynamic.p_type == PT_DYNAMIC;
	for (uint64_t i = 0; is_dynamic && get_entry(&image, &dynamic, i, &entry); i++)
		if (entry.d_tag == DT_STRTAB)
			strings = file_offset(&image, entry.d_un.d_ptr);
	for (uint64_t i = 0; is_dynamic && get_entry(&image, &dynamic, i, &entry); i++) {
		const char *text = string_at(&image, strings, entry.d_un.d_val);
		if (entry.d_tag == DT_RUNPATH || entry.d_tag == DT_RPATH)
			runpath = text;
		if (entry.d_tag == DT_NEEDED && kind_of(text) > needs)
			needs = kind_of(text);
	}
	for (size_t i = 0; env[i] != NULL; i++)
		if (begins(env[i], "LD_LIBRARY_PATH="))
			libraries = env[i] + strlen("LD_LIBRARY_PATH=");
	int found = needs == NEEDS_WEFT ? look_in(libraries) : 0;
	if (needs == NEEDS_WEFT && (found != 0 ? found : look_in(runpath)) < 0)
		needs = NEEDS_UNKNOWN;
	munmap((void *)(uintptr_t)image.data, image.len);
	return needs;
}
