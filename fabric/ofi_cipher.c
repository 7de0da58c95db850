/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See ofi_cipher.h. What is declared here of libcrypto is the same in its versions 1.1 and 3, so that no headers of it are needed. */
#include "fabric/ofi_cipher.h"

#include "common/compiler.h"
#include "common/error.h"
#include "include/mpi.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

enum { NONCE_BYTES = 12, CTRL_GET_TAG = 0x10, CTRL_SET_TAG = 0x11 };

typedef int update_function(void *context, unsigned char *out, int *out_len, const unsigned char *in, int in_len);
typedef int init_function(void *context, const void *cipher, void *engine, const unsigned char *key, const unsigned char *nonce);
typedef int final_function(void *context, unsigned char *out, int *out_len);

static struct {
	void *(*context_new)(void);
	void (*context_free)(void *context);
	int (*control)(void *context, int what, int len, void *data);
	const void *(*aes_256_gcm)(void);
	init_function *seal_init, *open_init;
	update_function *seal_update, *open_update;
	final_function *seal_final, *open_final;
} crypto;

struct ofi_cipher {
	void *context;
	bool seals;
	uint64_t epoch;                 /* how many keys were before this one */
	unsigned char key[PROOF_LEN];
};

int ofi_cipher_load(void)
{
	static const char *const names[] = { "EVP_CIPHER_CTX_new", "EVP_CIPHER_CTX_free", "EVP_CIPHER_CTX_ctrl", "EVP_aes_256_gcm",
					     "EVP_EncryptInit_ex", "EVP_DecryptInit_ex", "EVP_EncryptUpdate", "EVP_DecryptUpdate",
					     "EVP_EncryptFinal_ex", "EVP_DecryptFinal_ex" };
	void *found[countof(names)];
	void *library;

	_Static_assert(sizeof found == sizeof crypto, "a name for each function");
	if (crypto.context_new)
		return 0;
	library = dlopen("libcrypto.so.3", RTLD_NOW | RTLD_LOCAL);
	if (!library)
		library = dlopen("libcrypto.so.1.1", RTLD_NOW | RTLD_LOCAL);
	if (!library)
		return error_set(MPI_ERR_OTHER,
				 "WEFT_ENCRYPT=1 needs OpenSSL's libcrypto, which cannot be loaded: %s; install it on every host "
				 "(Debian: apt install libssl3)",
				 dlerror());
	for (size_t i = 0; i < countof(names); i++) {
		found[i] = dlsym(library, names[i]);
		if (!found[i])
			return error_set(MPI_ERR_OTHER, "WEFT_ENCRYPT=1: the libcrypto of this host lacks %s", names[i]);
	}
	memcpy(&crypto, found, sizeof crypto);
	return 0;
}

/* The schedule of the key that the cipher has now. */
static bool take_key(struct ofi_cipher *cipher)
{
	init_function *init = cipher->seals ? crypto.seal_init : crypto.open_init;

	return init(cipher->context, crypto.aes_256_gcm(), NULL, cipher->key, NULL) == 1;
}

struct ofi_cipher *ofi_cipher_new(const unsigned char key[PROOF_LEN], bool seals)
{
	struct ofi_cipher *cipher = calloc(1, sizeof *cipher);

	if (cipher) {
		cipher->context = crypto.context_new();
		cipher->seals = seals;
		memcpy(cipher->key, key, sizeof cipher->key);
		if (cipher->context && take_key(cipher))
			return cipher;
	}
	ofi_cipher_free(cipher);
	error_set(MPI_ERR_OTHER, "OpenSSL makes no cipher (AES-256-GCM) for WEFT_ENCRYPT=1: no memory, or it is forbidden on this host");
	return NULL;
}

void ofi_cipher_free(struct ofi_cipher *cipher)
{
	if (!cipher)
		return;
	if (cipher->context)
		crypto.context_free(cipher->context);
	proof_wipe(cipher->key, sizeof cipher->key);
	free(cipher);
}

/* Bring key and nonce to this number. */
static bool advance(struct ofi_cipher *cipher, uint64_t number)
{
	init_function *init = cipher->seals ? crypto.seal_init : crypto.open_init;
	unsigned char nonce[NONCE_BYTES] = { 0 };

	if (unlikely(cipher->epoch != number / KEY_PACKETS)) {
		for (; cipher->epoch < number / KEY_PACKETS; cipher->epoch++)
			proof_make(cipher->key, sizeof cipher->key, "weft next key", NULL, 0, cipher->key);
		if (!take_key(cipher))
			return false;
	}
	memcpy(nonce + sizeof nonce - sizeof number, &number, sizeof number);
	return init(cipher->context, NULL, NULL, NULL, nonce) == 1;
}

bool ofi_cipher_seal(struct ofi_cipher *cipher, uint64_t number, unsigned char *packet, size_t head_len, size_t len)
{
	int done;

	return advance(cipher, number) && crypto.seal_update(cipher->context, NULL, &done, packet, (int)head_len) == 1 &&
	       crypto.seal_update(cipher->context, packet + head_len, &done, packet + head_len, (int)(len - head_len)) == 1 &&
	       crypto.seal_final(cipher->context, packet + len, &done) == 1 &&
	       crypto.control(cipher->context, CTRL_GET_TAG, CIPHER_TAG_LEN, packet + len) == 1;
}

bool ofi_cipher_unseal(struct ofi_cipher *cipher, uint64_t number, unsigned char *packet, size_t head_len, size_t len)
{
	unsigned char rest[CIPHER_TAG_LEN];
	int done;

	return advance(cipher, number) && crypto.control(cipher->context, CTRL_SET_TAG, CIPHER_TAG_LEN, packet + len) == 1 &&
	       crypto.open_update(cipher->context, NULL, &done, packet, (int)head_len) == 1 &&
	       crypto.open_update(cipher->context, packet + head_len, &done, packet + head_len, (int)(len - head_len)) == 1 &&
	       crypto.open_final(cipher->context, rest, &done) == 1;
}
