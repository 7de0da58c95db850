/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See attribute.h. Keyvals of all three kinds share one table, so that a keyval of the wrong kind is noticed. An object has few
 * attributes: its set is an array in the order in which they were set, searched from the start.
 */
#include "runtime/attribute.h"

#include "common/error.h"

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>

/* Above the predefined ones (501 to 605); 0 is MPI_KEYVAL_INVALID. */
enum { FIRST_KEYVAL = 0x1000 };

struct keyval {
	int number; /* slot + FIRST_KEYVAL */
	enum attribute_kind kind;
	int references; /* the user's own, and one per attribute */
	bool freed;     /* by the user */
	void (*copy)(void), (*delete)(void);
	void *extra_state;
};

struct attribute {
	struct keyval *keyval;
	void *value;
};

struct attribute_set {
	int count, capacity;
	struct attribute *items;
};

static struct {
	pthread_mutex_t lock; /* guards this table and all sets */
	struct keyval **slots;
	int count, lowest_free;
} table = { .lock = PTHREAD_MUTEX_INITIALIZER };

static void lock(void)
{
	pthread_mutex_lock(&table.lock);
}

static void unlock(void)
{
	pthread_mutex_unlock(&table.lock);
}

/* ---- Keyvals ---- */

static int no_memory(void)
{
	return error_set(MPI_ERR_NO_MEM, "no memory for an attribute");
}

/* A free slot, locked; -1 when memory is out. */
static int take_slot(void)
{
	struct keyval **larger;
	int slot = table.lowest_free, count;

	while (slot < table.count && table.slots[slot])
		slot++;
	if (slot == table.count) {
		count = table.count ? 2 * table.count : 16;
		larger = realloc(table.slots, sizeof *larger * (size_t)count);
		if (!larger)
			return -1;
		for (int i = table.count; i < count; i++)
			larger[i] = NULL;
		table.slots = larger;
		table.count = count;
	}
	table.lowest_free = slot + 1;
	return slot;
}

int keyval_create(enum attribute_kind kind, void (*copy)(void), void (*delete)(void), void *extra_state, int *number)
{
	struct keyval *keyval = malloc(sizeof *keyval);
	int slot;

	if (!keyval)
		return no_memory();
	lock();
	slot = take_slot();
	if (slot >= 0) {
		*keyval = (struct keyval){ .number = FIRST_KEYVAL + slot, .kind = kind, .references = 1, .copy = copy,
					   .delete = delete, .extra_state = extra_state };
		table.slots[slot] = keyval;
		*number = keyval->number;
	}
	unlock();
	if (slot < 0) {
		free(keyval);
		return no_memory();
	}
	return 0;
}

/* Locked. Give up `count` references. */
static void keyval_drop(struct keyval *keyval, int count)
{
	int slot = keyval->number - FIRST_KEYVAL;

	keyval->references -= count;
	if (keyval->references)
		return;
	table.slots[slot] = NULL;
	if (slot < table.lowest_free)
		table.lowest_free = slot;
	free(keyval);
}

/* Locked. The keyval behind a number the user gave. */
static int find(enum attribute_kind kind, int number, struct keyval **keyval)
{
	static const char *const kinds[] = { "communicators", "datatypes", "windows" };
	int slot = number - FIRST_KEYVAL;

	if (number == MPI_KEYVAL_INVALID)
		return error_set(MPI_ERR_KEYVAL, "the keyval is MPI_KEYVAL_INVALID: freed, or never made");
	if (number < FIRST_KEYVAL)
		return error_set(MPI_ERR_KEYVAL, "%d is no keyval that could be used here", number);
	/* One that the user freed lives on in its attributes, which can still be read and deleted by it (section 7.7.2). */
	if (slot >= table.count || !table.slots[slot])
		return error_set(MPI_ERR_KEYVAL, "%d is no keyval: freed, or never made", number);
	if (table.slots[slot]->kind != kind)
		return error_set(MPI_ERR_KEYVAL, "keyval %d was made for %s, not for %s", number, kinds[table.slots[slot]->kind],
				 kinds[kind]);
	*keyval = table.slots[slot];
	return 0;
}

int keyval_free(enum attribute_kind kind, int number)
{
	struct keyval *keyval;
	int rc;

	lock();
	rc = find(kind, number, &keyval);
	/* Twice is once: programs free copies of one keyval. */
	if (!rc && !keyval->freed) {
		keyval->freed = true;
		keyval_drop(keyval, 1);
	}
	unlock();
	return rc;
}

/* ---- Users' functions: called unlocked ---- */

static int run_delete(const struct keyval *keyval, void *object, void *value)
{
	int rc = 0;

	/* The ready-made NULL_DELETE_FN is a null pointer for every kind. */
	if (!keyval->delete)
		return 0;
	switch (keyval->kind) {
	case ATTRIBUTE_COMM:
		rc = ((MPI_Comm_delete_attr_function *)keyval->delete)(object, keyval->number, value, keyval->extra_state);
		break;
	case ATTRIBUTE_TYPE:
		rc = ((MPI_Type_delete_attr_function *)keyval->delete)(object, keyval->number, value, keyval->extra_state);
		break;
	case ATTRIBUTE_WIN:
		rc = ((MPI_Win_delete_attr_function *)keyval->delete)(object, keyval->number, value, keyval->extra_state);
		break;
	}
	if (rc)
		error_set(rc, "the delete function of keyval %d returned %d", keyval->number, rc);
	return rc;
}

static int run_copy(const struct keyval *keyval, void *object, void *value, void **copied, int *flag)
{
	int rc = 0;

	*flag = 0;
	if (!keyval->copy)
		return 0;
	if (keyval->copy == (void (*)(void))MPI_COMM_DUP_FN) {
		*copied = value;
		*flag = 1;
		return 0;
	}
	switch (keyval->kind) {
	case ATTRIBUTE_COMM:
		rc = ((MPI_Comm_copy_attr_function *)keyval->copy)(object, keyval->number, keyval->extra_state, value, copied, flag);
		break;
	case ATTRIBUTE_TYPE:
		rc = ((MPI_Type_copy_attr_function *)keyval->copy)(object, keyval->number, keyval->extra_state, value, copied, flag);
		break;
	case ATTRIBUTE_WIN:
		rc = ((MPI_Win_copy_attr_function *)keyval->copy)(object, keyval->number, keyval->extra_state, value, copied, flag);
		break;
	}
	if (rc)
		error_set(rc, "the copy function of keyval %d returned %d", keyval->number, rc);
	return rc;
}

/* ---- Sets, locked ---- */

static struct attribute *search(const struct attribute_set *set, const struct keyval *keyval)
{
	for (int i = 0; set && i < set->count; i++)
		if (set->items[i].keyval == keyval)
			return &set->items[i];
	return NULL;
}

static int append(struct attribute_set **set, struct keyval *keyval, void *value)
{
	struct attribute_set *s = *set;

	if (!s && !(s = *set = calloc(1, sizeof *s)))
		return no_memory();
	if (s->count == s->capacity) {
		int capacity = s->capacity ? 2 * s->capacity : 4;
		struct attribute *larger = realloc(s->items, sizeof *larger * (size_t)capacity);

		if (!larger)
			return no_memory();
		s->items = larger;
		s->capacity = capacity;
	}
	keyval->references++;
	s->items[s->count++] = (struct attribute){ keyval, value };
	return 0;
}

static void discard(struct attribute_set **set)
{
	free((*set)->items);
	free(*set);
	*set = NULL;
}

/* Take `attribute` out; the reference of its keyval is the caller's. */
static void take_out(struct attribute_set **set, struct attribute *attribute)
{
	struct attribute_set *s = *set;

	for (struct attribute *next = attribute + 1; next < s->items + s->count; next++)
		next[-1] = *next;
	if (--s->count == 0)
		discard(set);
}

/* Keep the keyval alive over a call of the user's function, who may free it there. */
static void hold(struct keyval *keyval)
{
	keyval->references++;
}

/* ---- Attributes ---- */

int attribute_put(struct attribute_set **set, enum attribute_kind kind, void *object, int number, void *value)
{
	struct attribute *old;
	struct keyval *keyval;
	int rc;

	lock();
	rc = find(kind, number, &keyval);
	if (rc)
		goto out;
	hold(keyval);
	old = search(*set, keyval);
	if (old) {
		void *old_value = old->value;

		unlock();
		rc = run_delete(keyval, object, old_value);
		lock();
		old = search(*set, keyval);
	}
	if (!rc && old)
		old->value = value;
	else if (!rc)
		rc = append(set, keyval, value);
	keyval_drop(keyval, 1);
out:
	unlock();
	return rc;
}

int attribute_get(struct attribute_set *const *set, enum attribute_kind kind, int number, void **value, bool *found)
{
	struct attribute *attribute;
	struct keyval *keyval;
	int rc;

	lock();
	rc = find(kind, number, &keyval);
	if (!rc) {
		attribute = search(*set, keyval);
		*found = attribute != NULL;
		if (attribute)
			*value = attribute->value;
	}
	unlock();
	return rc;
}

/* Locked on entry and return: run the delete function of `attribute`, then take it out. */
static int delete_one(struct attribute_set **set, struct attribute *attribute, void *object, bool force)
{
	struct keyval *keyval = attribute->keyval;
	void *value = attribute->value;
	int held = 1, rc;

	hold(keyval);
	unlock();
	rc = run_delete(keyval, object, value);
	lock();
	/* The function may have changed the set. */
	attribute = search(*set, keyval);
	if (attribute && (!rc || force)) {
		take_out(set, attribute);
		held++;
	}
	keyval_drop(keyval, held);
	return rc;
}

int attribute_delete(struct attribute_set **set, enum attribute_kind kind, void *object, int number)
{
	struct attribute *attribute;
	struct keyval *keyval;
	int rc;

	lock();
	rc = find(kind, number, &keyval);
	if (!rc) {
		attribute = search(*set, keyval);
		if (attribute)
			rc = delete_one(set, attribute, object, false);
		else
			rc = error_set(MPI_ERR_KEYVAL, "there is no attribute of keyval %d to delete", number);
	}
	unlock();
	return rc;
}

int attribute_copy_all(struct attribute_set *const *from, void *from_object, struct attribute_set **to)
{
	struct attribute *snapshot = NULL;
	int count, rc = 0;

	/* A snapshot, because users' functions run unlocked and may change the set. */
	lock();
	count = *from ? (*from)->count : 0;
	if (count) {
		snapshot = malloc(sizeof *snapshot * (size_t)count);
		if (!snapshot) {
			unlock();
			return no_memory();
		}
	}
	for (int i = 0; i < count; i++) {
		snapshot[i] = (*from)->items[i];
		hold(snapshot[i].keyval);
	}
	unlock();
	for (int i = 0; i < count; i++) {
		void *copied = NULL;
		int flag = 0;

		if (!rc)
			rc = run_copy(snapshot[i].keyval, from_object, snapshot[i].value, &copied, &flag);
		lock();
		if (!rc && flag)
			rc = append(to, snapshot[i].keyval, copied);
		keyval_drop(snapshot[i].keyval, 1);
		unlock();
	}
	free(snapshot);
	return rc;
}

int attribute_delete_all(struct attribute_set **set, void *object, bool force)
{
	int rc = 0;

	lock();
	while (*set && (!rc || force)) {
		int one = delete_one(set, &(*set)->items[(*set)->count - 1], object, force);

		rc = rc ? rc : one;
	}
	unlock();
	return rc;
}
