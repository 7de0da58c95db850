/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Publishing, looking up and taking back: one key after the other is asked of mpiexec (MESSAGE_NAME), where names of PMI are kept as well, or of its name
 * server. Values are texts there: strings as they are, others packed by the library, as digits behind a mark; those that are for the first
 * who looks them up have another mark before that (name_value.h). Part of pmix_server.c.
 */
#include "common/hex.h"
#include "common/name_value.h"
#include "launcher/pmix_server_call.h"

#include <stdlib.h>
#include <string.h>

#include "common/status.h"

#define PACKED "\001pmix:"

/* Between two questions for the same key: first, and at most. */
enum { AGAIN_MS = 2, AGAIN_MOST_MS = 500 };

/* ---- in the library's thread ---- */

static char *value_as_text(const pmix_value_t *value)
{
	pmix_data_buffer_t buffer;
	pmix_byte_object_t bytes = { 0 };
	char *text = NULL;

	if (value->type == PMIX_STRING && value->data.string)
		return text_copy(value->data.string);
	PMIX_DATA_BUFFER_CONSTRUCT(&buffer);
	if (PMIx_Data_pack(NULL, &buffer, (void *)(uintptr_t)value, 1, PMIX_VALUE) == PMIX_SUCCESS &&
	    PMIx_Data_unload(&buffer, &bytes) == PMIX_SUCCESS) {
		text = memory(NULL, sizeof PACKED + 2 * bytes.size, 1);
		memcpy(text, PACKED, sizeof PACKED);
		hex_write(text + strlen(PACKED), bytes.bytes, bytes.size);
	}
	PMIX_BYTE_OBJECT_DESTRUCT(&bytes);
	PMIX_DATA_BUFFER_DESTRUCT(&buffer);
	return text;
}

static struct pmix_call *new_call(const pmix_proc_t *proc, enum name_action action)
{
	struct pmix_call *call = pmix_call_new(CALL_NAMES, proc->rank);

	call->code = (int)action;
	call->keys = memory_zero(1, sizeof *call->keys);
	call->values = memory_zero(1, sizeof *call->values);
	return call;
}

static void add_keys(struct pmix_call *call, char **keys)
{
	for (size_t i = 0; keys && keys[i] != NULL; i++)
		strings_add(&call->keys, text_copy(keys[i]));
}

pmix_status_t pmix_on_publish(const pmix_proc_t *proc, const pmix_info_t info[], size_t count, pmix_op_cbfunc_t done, void *data)
{
	struct pmix_call *call = new_call(proc, NAME_PUBLISH);
	bool once = false;

	for (size_t i = 0; i < count; i++)
		if (PMIX_CHECK_KEY(&info[i], PMIX_PERSISTENCE) && info[i].value.type == PMIX_PERSIST)
			once = info[i].value.data.persist == PMIX_PERSIST_FIRST_READ;
	for (size_t i = 0; i < count; i++) {
		char *text = strncmp(info[i].key, "pmix.", 5) == 0 ? NULL : value_as_text(&info[i].value); /* else a directive */
		if (!text)
			continue;
		strings_add(&call->keys, text_copy(info[i].key));
		strings_add(&call->values, once ? text_format(NAME_ONCE "%s", text) : text_copy(text));
		free(text);
	}
	call->done = done;
	call->done_data = data;
	pmix_call_hand_over(call);
	return PMIX_SUCCESS;
}

pmix_status_t pmix_on_lookup(const pmix_proc_t *proc, char **keys, const pmix_info_t info[], size_t count, pmix_lookup_cbfunc_t done,
			     void *data)
{
	struct pmix_call *call = new_call(proc, NAME_LOOK_UP);
	int seconds = 0;

	add_keys(call, keys);
	for (size_t i = 0; i < count; i++) {
		/* Given alone it is true; a number is how many keys are enough, and we wait for all. */
		if (PMIX_CHECK_KEY(&info[i], PMIX_WAIT))
			call->wait = info[i].value.type != PMIX_BOOL || info[i].value.data.flag;
		if (PMIX_CHECK_KEY(&info[i], PMIX_TIMEOUT) && info[i].value.type == PMIX_INT)
			seconds = info[i].value.data.integer;
	}
	if (seconds > 0)
		call->deadline = status_now_ns() + SECONDS(seconds);
	call->lookup_done = done;
	call->done_data = data;
	pmix_call_hand_over(call);
	return PMIX_SUCCESS;
}

pmix_status_t pmix_on_unpublish(const pmix_proc_t *proc, char **keys, const pmix_info_t info[], size_t count, pmix_op_cbfunc_t done,
				void *data)
{
	struct pmix_call *call = new_call(proc, NAME_UNPUBLISH);

	(void)info, (void)count;
	call->all = !keys;
	add_keys(call, keys);
	call->done = done;
	call->done_data = data;
	pmix_call_hand_over(call);
	return PMIX_SUCCESS;
}

/* ---- in the event loop ---- */

/* What ranks of this host have published: for those that take all of theirs back. */
struct pmix_published {
	uint32_t rank;
	char *key;
	struct pmix_published *next;
};

static void note(struct pmix_server *server, uint32_t rank, const char *key, bool published)
{
	struct pmix_published **at = &server->published, *gone;

	if (published) {
		struct pmix_published *new = memory_zero(1, sizeof *new);
		*new = (struct pmix_published){ rank, text_copy(key), server->published };
		server->published = new;
		return;
	}
	while (*at && strcmp((*at)->key, key) != 0)
		at = &(*at)->next;
	if ((gone = *at) == NULL)
		return;
	*at = gone->next;
	free(gone->key);
	free(gone);
}

static void ask(struct pmix_server *server, struct pmix_call *call)
{
	struct buffer body = { 0 };

	call->id = ++server->next_id;
	buffer_put_u32(&body, call->rank < server->launch->size ? call->rank : 0); /* a question of our own */
	buffer_put_u64(&body, call->id);
	buffer_put_u32(&body, (uint32_t)call->code);
	buffer_put_string(&body, call->keys[call->key]);
	buffer_put_string(&body, call->code == NAME_PUBLISH ? call->values[call->key] : "");
	server->events.send(server->events.context, MESSAGE_NAME, MESSAGE_ROOT, &body);
	buffer_free(&body);
}

static bool text_as_value(const char *text, pmix_value_t *value)
{
	pmix_data_buffer_t buffer;
	pmix_byte_object_t bytes;
	int32_t one = 1;
	bool good;

	if (strncmp(text, NAME_ONCE, strlen(NAME_ONCE)) == 0)
		text += strlen(NAME_ONCE);
	if (strncmp(text, PACKED, strlen(PACKED)) != 0) {
		value->type = PMIX_STRING;
		value->data.string = text_copy(text);
		return true;
	}
	text += strlen(PACKED);
	bytes.size = strlen(text) / 2;
	bytes.bytes = memory(NULL, bytes.size + 1, 1);
	PMIX_DATA_BUFFER_CONSTRUCT(&buffer);
	good = hex_read(bytes.bytes, bytes.size, text) && PMIx_Data_load(&buffer, &bytes) == PMIX_SUCCESS &&
		   PMIx_Data_unpack(NULL, &buffer, value, &one, PMIX_VALUE) == PMIX_SUCCESS;
	PMIX_DATA_BUFFER_DESTRUCT(&buffer); /* the bytes are its */
	return good;
}

static void reply_lookup(struct pmix_server *server, struct pmix_call *call)
{
	size_t asked = strings_count(call->keys), found = 0;
	pmix_pdata_t *data;

	PMIX_PDATA_CREATE(data, asked + 1);
	for (size_t i = 0; i < asked; i++) {
		if (!call->values[i] || !text_as_value(call->values[i], &data[found].value))
			continue;
		PMIX_LOAD_KEY(data[found].key, call->keys[i]);
		PMIX_LOAD_PROCID(&data[found].proc, server->nspace, PMIX_RANK_UNDEF);
		found++;
	}
	call->lookup_done(found == asked      ? PMIX_SUCCESS
			  : found > 0         ? PMIX_ERR_PARTIAL_SUCCESS
			  : call->failed != 0 ? call->failed
					      : PMIX_ERR_NOT_FOUND,
			  found > 0 ? data : NULL, found, call->done_data);
	PMIX_PDATA_FREE(data, asked + 1);
}

static void finish(struct pmix_server *server, struct pmix_call *call)
{
	if (call->then)
		call->then(server, call);
	else if (call->code == NAME_LOOK_UP)
		reply_lookup(server, call);
	else
		call->done(call->failed != 0 ? call->failed : PMIX_SUCCESS, call->done_data);
	pmix_call_free(call);
}

/* The next key, or the end. */
static void go_on(struct pmix_server *server, struct pmix_call *call)
{
	if (!call->keys[call->key]) {
		finish(server, call);
		return;
	}
	call->next = server->naming;
	server->naming = call;
	ask(server, call);
}

void pmix_names_start(struct pmix_server *server, struct pmix_call *call)
{
	for (struct pmix_published *at = server->published; call->all && at != NULL; at = at->next)
		if (at->rank == call->rank)
			strings_add(&call->keys, text_copy(at->key));
	if (call->code == NAME_LOOK_UP) {
		strings_free(call->values);
		call->values = memory_zero(strings_count(call->keys) + 1, sizeof *call->values);
	}
	call->server = server;
	go_on(server, call);
}

void pmix_names_ask(struct pmix_server *server, enum name_action action, char **keys, char **values,
		    const struct pmix_call *waiting, void (*then)(struct pmix_server *server, struct pmix_call *call), void *context)
{
	struct pmix_call *call = pmix_call_new(CALL_NAMES, PMIX_RANK_UNDEF);

	call->code = (int)action;
	call->keys = keys;
	call->values = values;
	if (waiting) {
		call->wait = true;
		call->rank = waiting->rank;
		call->deadline = waiting->deadline;
	}
	call->then = then;
	call->context = context;
	pmix_names_start(server, call);
}

static void try_again(void *context)
{
	struct pmix_call *call = context;
	go_on(call->server, call);
}

/* Ever more seldom, and a last time when its time is up. False: no more. */
static bool wait_on(struct pmix_server *server, struct pmix_call *call)
{
	uint64_t now = status_now_ns(), pause = call->pause == 0 ? MILLISECONDS(AGAIN_MS) : 2 * call->pause;
	bool gone = call->rank < server->launch->size && server->gone[call->rank];

	if (!call->wait || gone || (call->deadline != 0 && now >= call->deadline))
		return false;
	call->pause = pause = pause < MILLISECONDS(AGAIN_MOST_MS) ? pause : MILLISECONDS(AGAIN_MOST_MS);
	if (call->deadline != 0 && pause > call->deadline - now)
		pause = call->deadline - now;
	loop_after(server->loop, pause, try_again, call);
	return true;
}

/* It need not be taken back. */
static bool goes_when_read(const struct pmix_call *call)
{
	return call->code == NAME_PUBLISH && strncmp(call->values[call->key], NAME_ONCE, strlen(NAME_ONCE)) == 0;
}

void pmix_names_done(struct pmix_server *server, struct reader *reader)
{
	uint64_t id = (read_u32(reader), read_u64(reader));
	bool done = read_u32(reader) != 0;
	char *text = read_string(reader);
	struct pmix_call *call = server->naming;

	while (call && call->id != id)
		call = call->next;
	if (!call || reader->bad) {
		free(text);
		return;
	}
	pmix_call_take(&server->naming, call);
	if (call->code == NAME_LOOK_UP && done) {
		call->values[call->key] = text;
		text = NULL;
	} else if (call->code == NAME_LOOK_UP && wait_on(server, call)) {
		free(text);
		return;
	} else if (call->code == NAME_LOOK_UP && call->wait) {
		call->failed = PMIX_ERR_TIMEOUT;
	} else if (!done) {
		call->failed = call->code == NAME_PUBLISH ? PMIX_ERR_DUPLICATE_KEY : PMIX_ERR_NOT_FOUND;
	}
	if (done && !call->then && call->code != NAME_LOOK_UP && !goes_when_read(call))
		note(server, call->rank, call->keys[call->key], call->code == NAME_PUBLISH);
	free(text);
	call->key++;
	call->pause = 0;
	go_on(server, call);
}
