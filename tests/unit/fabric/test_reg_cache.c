/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * fabric/reg_cache.c against a naive model: what is handed out always covers the request and is open; nothing in use
 * is ever closed; what was forgotten is never handed out again; unused ones stay within bounds, are not kept where nothing tells
 * of changes and not handed out while something changes; nothing leaks.
 */
#include "tests/unit/unit.h"

#include <stdlib.h>
#include <string.h>

#include "common/compiler.h"
#include "common/error.h"
#include "fabric/reg_cache.h"

#include <rdma/fi_errno.h>

enum { SPACE = 4096, USERS = 40, ROUNDS = 20000 };

/* One registration as the "device" sees it. */
struct opened {
	struct fid_mr mr; /* first: its address is the handle */
	char *base;
	size_t len;
	uint64_t access;
	bool open, used, watched;
};

struct device {
	struct opened *all[ROUNDS];
	int count, open_count;
	int refuse; /* so many more opens fail */
	bool watchable, settled, asked; /* what watch and look say; look was called */
};

static int device_open(void *context, void *base, size_t len, uint64_t access, struct fid_mr **mr)
{
	struct device *device = context;
	struct opened *opened;

	if (device->refuse > 0) {
		device->refuse--;
		return -FI_ENOMEM;
	}
	opened = calloc(1, sizeof *opened);
	*opened = (struct opened){ .base = base, .len = len, .access = access, .open = true,
				     .watched = device->watchable };
	device->all[device->count++] = opened;
	device->open_count++;
	*mr = &opened->mr;
	return 0;
}

static void device_close(void *context, struct fid_mr *mr)
{
	struct device *device = context;
	struct opened *opened = container_of(mr, struct opened, mr);

	assert_true(opened->open);
	opened->open = false;
	device->open_count--;
}

static bool device_watch(void *context, const void *base, size_t len)
{
	const struct device *device = context;

	(void)base;
	(void)len;
	return device->watchable;
}

static bool device_look(void *context, struct reg_cache *cache)
{
	struct device *device = context;

	(void)cache;
	device->asked = true;
	return device->settled;
}

static void device_free(struct device *device)
{
	for (int i = 0; i < device->count; i++)
		free(device->all[i]);
}

/* Who holds what. */
struct user {
	struct registration *registration;
	size_t at, len;
	uint64_t access;
};

static void check_user(const struct user *user, const char *space)
{
	const struct opened *opened;

	if (!user->registration)
		return;
	opened = container_of(user->registration->mr, struct opened, mr);
	assert_true(opened->open);
	assert_true(opened->base <= space + user->at && opened->base + opened->len >= space + user->at + user->len);
	assert_int_equal(opened->access & user->access, user->access);
}

/* Those that nobody uses: within bounds, and of watched memory. */
static void check_unused(struct device *device, const struct user *users, size_t keep)
{
	size_t len = 0;

	for (int i = 0; i < USERS; i++)
		if (users[i].registration)
			container_of(users[i].registration->mr, struct opened, mr)->used = true;
	for (int i = 0; i < device->count; i++) {
		struct opened *opened = device->all[i];
		if (opened->open && !opened->used) {
			len += opened->len;
			assert_true(opened->watched);
		}
		opened->used = false;
	}
	assert_true(len <= keep);
}

static void random_use(bool share, size_t keep, uint64_t seed)
{
	static struct device device;
	static char space[SPACE];
	static bool forgotten[SPACE]; /* since then no new registration covers it */
	struct reg_cache_calls calls = { device_open, device_close, device_watch, device_look, &device };
	struct reg_cache *cache;
	struct user users[USERS] = { { 0 } };
	uint64_t random = seed;

	memset(&device, 0, sizeof device);
	memset(forgotten, 0, sizeof forgotten);
	cache = reg_cache_open(&calls, share, keep);
	for (int round = 0; round < ROUNDS - 1; round++) {
		struct user *user = &users[random_below(&random, USERS)];
		int in_use = 0, before = device.count;

		if (random_below(&random, 30) == 0) {
			size_t at = random_below(&random, SPACE - 64), len = 1 + random_below(&random, 64);
			reg_cache_forget(cache, space + at, len);
			memset(forgotten + at, 1, len);
		} else if (user->registration) {
			reg_cache_put(cache, user->registration);
			user->registration = NULL;
		} else {
			user->at = random_below(&random, SPACE / 8) * 8 / (1 + random_below(&random, 4));
			user->len = 1 + random_below(&random, SPACE - user->at);
			user->access = 1 + random_below(&random, 3);
			device.watchable = random_below(&random, 8) != 0;
			device.settled = random_below(&random, 8) != 0;
			device.asked = false;
			assert_int_equal(reg_cache_get(cache, space + user->at, user->len, user->access, &user->registration), 0);
			assert_int_equal(device.asked, share && keep > 0);
			if (share && keep > 0 && !device.settled)
				assert_true(device.count != before);
			for (size_t i = user->at; i < user->at + user->len && device.count == before; i++)
				assert_false(forgotten[i]);
			if (device.count != before)
				memset(forgotten + user->at, 0, user->len);
		}
		for (int i = 0; i < USERS; i++) {
			check_user(&users[i], space);
			in_use += users[i].registration != NULL;
		}
		if (round % 32 == 0)
			check_unused(&device, users, share ? keep : 0);
		if (!share)
			assert_int_equal(device.open_count, in_use);
	}
	if (share)
		assert_true(device.count < ROUNDS / 2);
	reg_cache_close(cache);
	assert_int_equal(device.open_count, 0);
	device_free(&device);
}

static void test_random_use(void **state)
{
	(void)state;
	random_use(true, 0, 1);
	random_use(true, SPACE, 2);
	random_use(true, 100 * SPACE, 3);
	random_use(false, SPACE, 4);
}

/* Two that use the same buffer share; without sharing each has its own. */
static void test_sharing(void **state)
{
	struct device device = { .count = 0 };
	struct reg_cache_calls calls = { .open = device_open, .close = device_close, .context = &device };
	struct registration *a, *b;
	static char bytes[100];

	(void)state;
	for (int share = 0; share < 2; share++) {
		struct reg_cache *cache = reg_cache_open(&calls, share, 400);
		assert_int_equal(reg_cache_get(cache, bytes, 100, FI_REMOTE_READ, &a), 0);
		assert_int_equal(reg_cache_get(cache, bytes + 10, 20, FI_REMOTE_READ, &b), 0);
		assert_int_equal(a == b, share);
		reg_cache_put(cache, a);
		reg_cache_put(cache, b);
		assert_int_equal(device.open_count, share);
		reg_cache_close(cache);
		assert_int_equal(device.open_count, 0);
	}
	device_free(&device);
}

/* When no more memory can be pinned, unused registrations make room; then it is an error that says so. */
static void test_refusal(void **state)
{
	struct device device = { .count = 0 };
	struct reg_cache_calls calls = { .open = device_open, .close = device_close, .context = &device };
	struct reg_cache *cache = reg_cache_open(&calls, true, 400);
	struct registration *a;
	static char bytes[100];

	(void)state;
	for (int i = 0; i < 3; i++) {
		assert_int_equal(reg_cache_get(cache, bytes + 10 * i, 10, FI_READ, &a), 0);
		reg_cache_put(cache, a);
	}
	assert_int_equal(device.open_count, 3);
	device.refuse = 2;
	assert_int_equal(reg_cache_get(cache, bytes + 50, 10, FI_READ, &a), 0);
	assert_int_equal(device.open_count, 2);
	device.refuse = 9;
	assert_int_not_equal(reg_cache_get(cache, bytes + 70, 10, FI_READ, &a), 0);
	assert_non_null(strstr(error_text(), "ulimit"));
	assert_int_equal(device.open_count, 1);
	reg_cache_close(cache);
	device_free(&device);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_random_use),
		cmocka_unit_test(test_sharing),
		cmocka_unit_test(test_refusal),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
