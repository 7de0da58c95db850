/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Sealed packets: what was sealed is opened, of every length, over many keys; nothing that was changed by one bit, repeated, left
 * out, cut or sealed with another key is believed; nothing of a packet shows. And two ranks: one whose packet is not what it should be
 * fails, alone.
 */
#include "tests/unit/fabric/network.h"

#include "fabric/ofi.h"
#include "fabric/ofi_cipher.h"

enum { HEAD = 16, LEN_MAX = 70000 };

static const unsigned char key[PROOF_LEN] = { 1, 2, 3 }, other_key[PROOF_LEN] = { 1, 2, 4 };
static unsigned char plain[LEN_MAX], packet[LEN_MAX + CIPHER_TAG_LEN];
static struct ofi_cipher *out, *in;

static int open_both(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof plain; i++)
		plain[i] = (unsigned char)(i * 31 + i / 256);
	require(ofi_cipher_load() == 0);
	out = ofi_cipher_new(key, true);
	in = ofi_cipher_new(key, false);
	require(out && in);
	return 0;
}

static int close_both(void **state)
{
	(void)state;
	ofi_cipher_free(out);
	ofi_cipher_free(in);
	return 0;
}

static void seal(uint64_t number, size_t len)
{
	memcpy(packet, plain, len);
	assert_true(ofi_cipher_seal(out, number, packet, HEAD, len));
}

static void all_lengths(void **state)
{
	static const size_t lengths[] = { HEAD, HEAD + 1, HEAD + 15, HEAD + 16, HEAD + 17, 100, 8192, LEN_MAX };

	(void)state;
	for (uint64_t i = 0; i < countof(lengths); i++) {
		seal(i, lengths[i]);
		assert_memory_equal(packet, plain, HEAD);
		if (lengths[i] >= 100)
			for (size_t at = HEAD; at + 16 < lengths[i]; at++)
				assert_true(memcmp(packet + at, plain + at, 16) != 0);
		assert_true(ofi_cipher_unseal(in, i, packet, HEAD, lengths[i]));
		assert_memory_equal(packet, plain, lengths[i]);
	}
}

static void nothing_changed(void **state)
{
	enum { LEN = 60 };
	unsigned char sealed[LEN + CIPHER_TAG_LEN];
	struct ofi_cipher *other = ofi_cipher_new(other_key, false);

	(void)state;
	seal(0, LEN);
	memcpy(sealed, packet, sizeof sealed);
	for (size_t bit = 0; bit < 8 * sizeof sealed; bit++) {
		memcpy(packet, sealed, sizeof sealed);
		packet[bit / 8] ^= (unsigned char)(1u << bit % 8);
		assert_false(ofi_cipher_unseal(in, 0, packet, HEAD, LEN));
	}
	memcpy(packet, sealed, sizeof sealed);
	assert_false(ofi_cipher_unseal(in, 1, packet, HEAD, LEN));
	memcpy(packet, sealed, sizeof sealed);
	assert_false(ofi_cipher_unseal(in, 0, packet, HEAD, LEN - 1));
	memcpy(packet, sealed, sizeof sealed);
	assert_false(ofi_cipher_unseal(other, 0, packet, HEAD, LEN));
	memcpy(packet, sealed, sizeof sealed);
	assert_true(ofi_cipher_unseal(in, 0, packet, HEAD, LEN));
	ofi_cipher_free(other);
}

/* The same packet sealed under two keys of a connection looks different, and both sides change keys at the same one. */
static void many_keys(void **state)
{
	enum { LEN = 40 };
	unsigned char before[LEN + CIPHER_TAG_LEN];

	(void)state;
	for (uint64_t number = KEY_PACKETS - 3; number < 3 * (uint64_t)KEY_PACKETS + 3;
	     number += number % KEY_PACKETS == 3 ? KEY_PACKETS - 6 : 1) {
		memcpy(before, packet, sizeof before);
		seal(number, LEN);
		assert_true(memcmp(before, packet, sizeof before) != 0);
		assert_true(ofi_cipher_unseal(in, number, packet, HEAD, LEN));
		assert_memory_equal(packet, plain, LEN);
	}
}

/* ---- two ranks ---- */

struct story {
	int arrived, failures;
	char text[512];
};

static void arrive(struct peer *peer, const void *header, const void *payload, size_t len)
{
	(void)header;
	require(len == 8 && memcmp(payload, plain, 8) == 0);
	((struct story *)((struct rank *)peer->fabric->job.context)->data)->arrived++;
}

static void note_failure(struct peer *peer, int class)
{
	struct story *story = ((struct rank *)peer->fabric->job.context)->data;

	(void)class;
	story->failures++;
	snprintf(story->text, sizeof story->text, "%s", error_text());
}

static void say(struct rank *rank, uint32_t to)
{
	uint64_t header[3] = { 0 };
	int status;

	while ((status = fabric_send_inline(fabric_peer(&rank->fabric, to), header, plain, 8)) == FABRIC_AGAIN)
		fabric_poll(&rank->fabric);
	require(status == FABRIC_DONE);
}

/* Rank 1 tells rank 0 twice; then as if a packet had been left out on its way. Rank 2 goes on. */
static int one_lies(struct rank *rank)
{
	struct story story = { 0 };

	rank->data = &story;
	rank->upcalls = (struct fabric_upcalls){ .deliver = arrive, .failed = note_failure };
	network_open(rank);
	if (rank->me == 0) {
		while (!story.failures)
			fabric_poll(&rank->fabric);
		require(story.failures == 1 && strstr(story.text, "rank 1") && strstr(story.text, "changed on its way"));
		board->steps[0] = 1;
		while (story.arrived < 3)
			fabric_poll(&rank->fabric);
	} else if (rank->me == 1) {
		say(rank, 0);
		say(rank, 0);
		((struct ofi_link *)fabric_peer(&rank->fabric, 0)->link)->sealed++;
		say(rank, 0);
		while (!story.failures)
			fabric_poll(&rank->fabric);
	} else {
		while (!board->steps[0])
			sched_yield();
		say(rank, 0);
	}
	fabric_close(&rank->fabric);
	return 0;
}

static void one_fails(void **state)
{
	struct host host;

	(void)state;
	setenv("WEFT_ENCRYPT", "1", 1);
	network_make(&host, 3);
	assert_true(host_run(&host, one_lies, 40));
	network_free(&host);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(all_lengths, open_both, close_both),
		cmocka_unit_test_setup_teardown(nothing_changed, open_both, close_both),
		cmocka_unit_test_setup_teardown(many_keys, open_both, close_both),
		cmocka_unit_test(one_fails),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
