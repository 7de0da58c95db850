/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Groups and their algebra (MPI 5.0, section 7.3). Who is where in a group is asked of an index: its processes sorted,
 * made for the one operation. Nothing here communicates or knows communicators.
 */
#include "runtime/group.h"

#include "common/compiler.h"
#include "common/error.h"
#include "runtime/buffered.h"
#include "runtime/proc.h"

#include <stdlib.h>
#include <string.h>

uint32_t group_self;

struct group group_empty = { .magic = GROUP_MAGIC, .references = 1, .size = 0, .rank = MPI_UNDEFINED };

MPI_Group group_handle(struct group *group)
{
	return group == &group_empty ? MPI_GROUP_EMPTY : (MPI_Group)(void *)group;
}

static bool is_identity(const uint32_t *procs, int size)
{
	for (int i = 0; i < size; i++)
		if (procs[i] != (uint32_t)i)
			return false;
	return true;
}

struct group *group_new(int size, uint32_t *procs)
{
	struct group *group;

	if (size == 0) {
		free(procs);
		return &group_empty;
	}
	group = malloc(sizeof *group);
	if (!group) {
		free(procs);
		return NULL;
	}
	if (procs && is_identity(procs, size)) {
		free(procs);
		procs = NULL;
	}
	group->magic = GROUP_MAGIC;
	atomic_init(&group->references, 1);
	group->size = size;
	group->procs = procs;
	group->home = NULL;
	group->rank = group_rank_of(group, group_self);
	proc_retain(procs, size);
	return group;
}

/* What is made of groups of a session belongs to it as well. */
static void settle(struct group *made, struct buffer_home *home)
{
	if (!home || made == &group_empty)
		return;
	buffer_home_retain(home);
	made->home = home;
}

struct group *group_copy(const struct group *group, struct buffer_home *home)
{
	uint32_t *procs = malloc(sizeof *procs * (size_t)(group->size ? group->size : 1));
	struct group *made;

	if (!procs)
		return NULL;
	for (int i = 0; i < group->size; i++)
		procs[i] = group_proc(group, i);
	made = group_new(group->size, procs);
	if (made)
		settle(made, home);
	return made;
}

void group_retain(struct group *group)
{
	/* relaxed: the caller already holds a reference */
	if (group != &group_empty)
		atomic_fetch_add_explicit(&group->references, 1, memory_order_relaxed);
}

void group_release(struct group *group)
{
	/* acq_rel: what others did with the group before they let go happens before the free. */
	if (!group || group == &group_empty ||
	    atomic_fetch_sub_explicit(&group->references, 1, memory_order_acq_rel) != 1)
		return;
	group->magic = 0;
	buffer_home_release(group->home);
	proc_release(group->procs, group->size);
	free(group->procs);
	free(group);
}

int group_rank_of(const struct group *group, uint32_t proc)
{
	if (!group->procs)
		return proc < (uint32_t)group->size ? (int)proc : MPI_UNDEFINED;
	for (int i = 0; i < group->size; i++)
		if (group->procs[i] == proc)
			return i;
	return MPI_UNDEFINED;
}

/* ---- The index: who is where ---- */

/* Sorted words of process (high half) and rank (low half); none for an identity group, which is its own index. */
struct index {
	const struct group *group;
	uint64_t *words;
};

static int compare_words(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return x < y ? -1 : x > y;
}

static int no_memory(void)
{
	return error_set(MPI_ERR_NO_MEM, "no memory for a group");
}

static int index_open(struct index *index, const struct group *group)
{
	index->group = group;
	index->words = NULL;
	if (!group->procs)
		return 0;
	index->words = malloc(sizeof *index->words * (size_t)group->size);
	if (!index->words)
		return no_memory();
	for (int i = 0; i < group->size; i++)
		index->words[i] = (uint64_t)group->procs[i] << 32 | (uint32_t)i;
	qsort(index->words, (size_t)group->size, sizeof *index->words, compare_words);
	return 0;
}

static void index_close(struct index *index)
{
	free(index->words);
}

static int index_rank(const struct index *index, uint32_t proc)
{
	int low = 0, high = index->group->size;

	if (!index->words)
		return proc < (uint32_t)high ? (int)proc : MPI_UNDEFINED;
	while (low < high) {
		int middle = low + (high - low) / 2;

		if (index->words[middle] >> 32 < proc)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == index->group->size || index->words[low] >> 32 != proc)
		return MPI_UNDEFINED;
	return (int)(uint32_t)index->words[low];
}

/* ---- Choosing ranks ---- */

/* Mark each rank once in `chosen` [size]; complain about ranks out of range and ranks named twice. */
static int choose(const struct group *group, int count, const int *ranks, unsigned char *chosen)
{
	for (int i = 0; i < count; i++) {
		if (ranks[i] < 0 || ranks[i] >= group->size)
			return error_set(MPI_ERR_RANK, "ranks[%d] is %d, but the group has ranks 0 to %d", i, ranks[i],
					 group->size - 1);
		if (chosen[ranks[i]])
			return error_set(MPI_ERR_RANK, "ranks[%d] is %d, which was named before: each rank at most once", i,
					 ranks[i]);
		chosen[ranks[i]] = 1;
	}
	return 0;
}

/* The group of those marked (or of those not marked), in the order of `group`. */
static int keep(const struct group *group, const unsigned char *marks, unsigned char wanted, struct group **out)
{
	uint32_t *procs = malloc(sizeof *procs * (size_t)(group->size ? group->size : 1));
	struct group *made;
	int size = 0;

	if (!procs)
		return no_memory();
	for (int i = 0; i < group->size; i++)
		if (marks[i] == wanted)
			procs[size++] = group_proc(group, i);
	made = group_new(size, procs);
	if (!made)
		return no_memory();
	settle(made, group->home);
	*out = made;
	return 0;
}

static int check_count(int count)
{
	return count < 0 ? error_set(MPI_ERR_ARG, "n is %d, must not be negative", count) : 0;
}

int group_include(const struct group *group, int count, const int *ranks, struct group **out)
{
	unsigned char *chosen;
	uint32_t *procs = NULL;
	struct group *made;
	int rc = check_count(count);

	if (rc)
		return rc;
	chosen = calloc(1, (size_t)group->size + 1);
	if (!chosen)
		return no_memory();
	rc = choose(group, count, ranks, chosen);
	free(chosen);
	if (rc)
		return rc;
	if (count > 0) {
		procs = malloc(sizeof *procs * (size_t)count);
		if (!procs)
			return no_memory();
	}
	for (int i = 0; i < count; i++)
		procs[i] = group_proc(group, ranks[i]);
	made = group_new(count, procs);
	if (!made)
		return no_memory();
	settle(made, group->home);
	*out = made;
	return 0;
}

int group_exclude(const struct group *group, int count, const int *ranks, struct group **out)
{
	unsigned char *chosen;
	int rc = check_count(count);

	if (rc)
		return rc;
	chosen = calloc(1, (size_t)group->size + 1);
	if (!chosen)
		return no_memory();
	rc = choose(group, count, ranks, chosen);
	if (!rc)
		rc = keep(group, chosen, 0, out);
	free(chosen);
	return rc;
}

/* Ranges written out, checked; *ranks is the caller's to free. */
static int expand(const struct group *group, int count, int (*ranges)[3], int **ranks, int *rank_count)
{
	int *list, used = 0;

	/* No rank may come twice, so a valid list has at most `size` entries. */
	list = malloc(sizeof *list * ((size_t)group->size + 1));
	if (!list)
		return no_memory();
	for (int i = 0; i < count; i++) {
		int first = ranges[i][0], last = ranges[i][1], stride = ranges[i][2], rc = 0;

		if (stride == 0)
			rc = error_set(MPI_ERR_ARG, "ranges[%d] has stride 0", i);
		for (int64_t r = first; !rc && (stride > 0 ? r <= last : r >= last); r += stride) {
			if (r < 0 || r >= group->size)
				rc = error_set(MPI_ERR_RANK, "ranges[%d] (%d to %d by %d) names rank %lld, but the group has ranks 0 to %d",
					       i, first, last, stride, (long long)r, group->size - 1);
			else if (used == group->size)
				rc = error_set(MPI_ERR_RANK, "ranges[%d] names ranks that were named before: each rank at most once",
					       i);
			else
				list[used++] = (int)r;
		}
		if (rc) {
			free(list);
			return rc;
		}
	}
	*ranks = list;
	*rank_count = used;
	return 0;
}

static int with_ranges(const struct group *group, int count, int (*ranges)[3], struct group **out,
		       int (*choice)(const struct group *, int, const int *, struct group **))
{
	int *ranks = NULL, used = 0, rc = check_count(count);

	if (!rc)
		rc = expand(group, count, ranges, &ranks, &used);
	if (rc)
		return rc;
	rc = choice(group, used, ranks, out);
	free(ranks);
	return rc;
}

int group_range_include(const struct group *group, int count, int (*ranges)[3], struct group **out)
{
	return with_ranges(group, count, ranges, out, group_include);
}

int group_range_exclude(const struct group *group, int count, int (*ranges)[3], struct group **out)
{
	return with_ranges(group, count, ranges, out, group_exclude);
}

/* ---- Two groups ---- */

/* Mark the ranks of `a` whose process is in `b`. *marks is the caller's to free. */
static int mark_members(const struct group *a, const struct group *b, unsigned char **marks)
{
	unsigned char *found = calloc(1, (size_t)a->size + 1);
	struct index index;
	int rc;

	if (!found)
		return no_memory();
	rc = index_open(&index, b);
	if (rc) {
		free(found);
		return rc;
	}
	for (int i = 0; i < a->size; i++)
		found[i] = index_rank(&index, group_proc(a, i)) != MPI_UNDEFINED;
	index_close(&index);
	*marks = found;
	return 0;
}

static int select_by(struct group *a, struct group *b, unsigned char wanted, struct group **out)
{
	unsigned char *marks;
	int rc = mark_members(a, b, &marks);

	if (rc)
		return rc;
	rc = keep(a, marks, wanted, out);
	free(marks);
	return rc;
}

int group_intersection(struct group *a, struct group *b, struct group **out)
{
	return select_by(a, b, 1, out);
}

int group_difference(struct group *a, struct group *b, struct group **out)
{
	return select_by(a, b, 0, out);
}

/* All of `a`, then those of `b` that are not in it. */
int group_union(struct group *a, struct group *b, struct group **out)
{
	uint32_t *procs;
	unsigned char *marks;
	struct group *made;
	int size = a->size, rc = mark_members(b, a, &marks);

	if (rc)
		return rc;
	procs = malloc(sizeof *procs * ((size_t)a->size + (size_t)b->size + 1));
	if (!procs) {
		free(marks);
		return no_memory();
	}
	for (int i = 0; i < a->size; i++)
		procs[i] = group_proc(a, i);
	for (int i = 0; i < b->size; i++)
		if (!marks[i])
			procs[size++] = group_proc(b, i);
	free(marks);
	made = group_new(size, procs);
	if (!made)
		return no_memory();
	settle(made, a->home ? a->home : b->home);
	*out = made;
	return 0;
}

int group_compare(const struct group *a, const struct group *b)
{
	struct index index;
	bool same = true, similar = true;

	if (a == b)
		return MPI_IDENT;
	if (a->size != b->size)
		return MPI_UNEQUAL;
	for (int i = 0; same && i < a->size; i++)
		same = group_proc(a, i) == group_proc(b, i);
	if (same)
		return MPI_IDENT;
	if (index_open(&index, b))
		return -1;
	/* Nobody is in a group twice: as many members, all of them found, are the same members. */
	for (int i = 0; similar && i < a->size; i++)
		similar = index_rank(&index, group_proc(a, i)) != MPI_UNDEFINED;
	index_close(&index);
	return similar ? MPI_SIMILAR : MPI_UNEQUAL;
}

int group_translate(const struct group *from, int count, const int *ranks, const struct group *to, int *out)
{
	struct index index = { .group = to };
	/* For a few ranks a walk each is cheaper than sorting. */
	bool walk = count <= 4;
	int rc = check_count(count);

	for (int i = 0; !rc && i < count; i++)
		if (ranks[i] != MPI_PROC_NULL && (ranks[i] < 0 || ranks[i] >= from->size))
			rc = error_set(MPI_ERR_RANK, "ranks1[%d] is %d, but the first group has ranks 0 to %d", i, ranks[i],
				       from->size - 1);
	if (!rc && !walk)
		rc = index_open(&index, to);
	if (rc)
		return rc;
	for (int i = 0; i < count; i++) {
		if (ranks[i] == MPI_PROC_NULL)
			out[i] = MPI_PROC_NULL;
		else if (walk)
			out[i] = group_rank_of(to, group_proc(from, ranks[i]));
		else
			out[i] = index_rank(&index, group_proc(from, ranks[i]));
	}
	index_close(&index);
	return 0;
}
