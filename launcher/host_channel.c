/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The daemon's end of the channel (common/channel.h): what ranks of this host have put is kept here; what they ask of ranks
 * elsewhere is asked of that rank's host (MESSAGE_VALUE_ASK, MESSAGE_VALUE) and kept, where it was not told at once (spread); a fence over
 * the job is gathered at mpiexec (fence.h). A value that was not put yet is answered when it is, or when its rank has ended.
 *
 * Callers are processes of our own user, and still nothing that they send is believed: a frame that makes no sense is the
 * end of its connection.
 */
#include "launcher/host.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "common/channel.h"
#include "common/error.h"

#define FENCE_SIGNATURE "channel"

enum { CALLERS_MAX = 65536, READ_LEN = 4096, SPREAD_MAX = 1024 /* frames for one value of each rank */ };

/* One request. */
struct caller {
	struct channel *channel;
	struct watch watch;
	struct buffer received, sending;
	size_t sent;
	struct channel_head head;
	char *key;              /* of a GET that waits for its value; NULL: waits for no value */
	bool fence;             /* waits for a fence */
	uint32_t fence_number;
	struct caller *next;
};

/* Something that a rank has put: here, or as its host told us. */
struct value {
	char *key;
	struct buffer bytes;
	struct value *next;
};

/* A host that waits for something that a rank of ours has not put yet. */
struct asker {
	uint32_t host, rank;
	char *key;
	struct asker *next;
};

struct channel {
	struct host *host;
	char name[CHANNEL_NAME_LEN];
	struct watch listener;
	struct caller *callers;
	uint32_t caller_count;
	struct value **values;  /* [size of the job] */
	struct asker *askers;
	uint32_t *fences;       /* [local_size] how many each rank has asked for */
	uint32_t fences_sent, fences_done;
};

/* ---- callers ---- */

static void hang_up(struct caller *caller)
{
	struct channel *channel = caller->channel;
	struct caller **at = &channel->callers;

	while (*at != caller)
		at = &(*at)->next;
	*at = caller->next;
	channel->caller_count--;
	loop_forget(channel->host->loop, &caller->watch);
	close(caller->watch.fd);
	buffer_free(&caller->received);
	buffer_free(&caller->sending);
	free(caller->key);
	free(caller);
}

/* The answer goes out as the rank takes it. */
static void write_answer(struct caller *caller)
{
	while (caller->sent < caller->sending.len) {
		ssize_t wrote =
			send(caller->watch.fd, caller->sending.data + caller->sent, caller->sending.len - caller->sent, MSG_NOSIGNAL);
		if (wrote < 0 && errno == EAGAIN) {
			loop_want(caller->channel->host->loop, &caller->watch, LOOP_WRITE);
			return;
		}
		if (wrote < 0 && errno != EINTR)
			break;
		caller->sent += wrote > 0 ? (size_t)wrote : 0;
	}
	hang_up(caller);
}

static void answer(struct caller *caller, uint32_t type, const void *data, size_t len)
{
	struct channel_head head = { .type = type, .value_len = (uint32_t)len };

	buffer_put(&caller->sending, &head, sizeof head);
	buffer_put(&caller->sending, data, len);
	write_answer(caller);
}

static void refuse(struct caller *caller, const char *why)
{
	answer(caller, CHANNEL_REFUSED, why, strlen(why));
}

/* The launcher of a spawned job. Without a descriptor for it that job is not asked what its ranks do, and runs all the same. */
static void take_job(struct caller *caller)
{
	struct host *host = caller->channel->host;
	int fd = fcntl(caller->watch.fd, F_DUPFD_CLOEXEC, 3);

	if (fd >= 0) {
		host_jobs_take(host, fd);
	} else {
		char *text = text_format("a job that ranks of this host have spawned cannot be asked what they do: %s", strerror(errno));
		host_note(host, text);
		free(text);
	}
	hang_up(caller);
}

/* ---- values ---- */

static struct value *find_value(struct channel *channel, uint32_t rank, const char *key)
{
	struct value *value = channel->values[rank];

	while (value && strcmp(value->key, key) != 0)
		value = value->next;
	return value;
}

static bool is_here(const struct host *host, uint32_t world)
{
	return host->launch.rank_host[world] == host->index;
}

static bool has_ended(const struct host *host, uint32_t world)
{
	return is_here(host, world) && host->segment.header && host->ranks[host->segment.ranks[world].local].state == RANK_ENDED;
}

/* To a host that asked: the value; or none, because that rank has ended. */
static void send_value(struct channel *channel, uint32_t host, uint32_t rank, const char *key, const struct value *value)
{
	struct buffer body = { 0 };

	buffer_put_u32(&body, rank);
	buffer_put_string(&body, key);
	buffer_put_u32(&body, value != NULL);
	if (value)
		buffer_put(&body, value->bytes.data, value->bytes.len);
	host_send(channel->host, MESSAGE_VALUE, host, &body);
	buffer_free(&body);
}

/* All that waited for this one; a NULL value: there will be none. */
static void settle(struct channel *channel, uint32_t rank, const char *key, const struct value *value)
{
	for (struct caller *caller = channel->callers, *next; caller != NULL; caller = next) {
		next = caller->next;
		if (!caller->key || caller->head.rank != rank || strcmp(caller->key, key) != 0)
			continue;
		free(caller->key);
		caller->key = NULL;
		if (value)
			answer(caller, CHANNEL_ANSWER, value->bytes.data, value->bytes.len);
		else
			refuse(caller, "that rank has ended");
	}
	for (struct asker **at = &channel->askers; *at != NULL;) {
		struct asker *asker = *at;
		if (asker->rank != rank || strcmp(asker->key, key) != 0) {
			at = &asker->next;
			continue;
		}
		*at = asker->next;
		send_value(channel, asker->host, rank, key, value);
		free(asker->key);
		free(asker);
	}
}

static void keep_value(struct channel *channel, uint32_t rank, const char *key, const void *bytes, size_t len)
{
	struct value *value = find_value(channel, rank, key);

	if (!value) {
		value = memory_zero(1, sizeof *value);
		*value = (struct value){ .key = text_copy(key), .next = channel->values[rank] };
		channel->values[rank] = value;
	}
	value->bytes.len = 0;
	buffer_put(&value->bytes, bytes, len);
	settle(channel, rank, key, value);
}

/* In a small job all hosts hear of it before they ask: a first message need not wait for two daemons and what lies between them. */
static void spread(struct channel *channel, uint32_t rank, const char *key)
{
	const struct host *host = channel->host;

	if ((uint64_t)host->launch.size * host->launch.host_count > SPREAD_MAX)
		return;
	for (uint32_t other = 0; other < host->launch.host_count; other++)
		if (other != host->index)
			send_value(channel, other, rank, key, find_value(channel, rank, key));
}

static void ask_host(struct channel *channel, uint32_t rank, const char *key)
{
	struct buffer body = { 0 };

	buffer_put_u32(&body, rank);
	buffer_put_string(&body, key);
	host_send(channel->host, MESSAGE_VALUE_ASK, channel->host->launch.rank_host[rank], &body);
	buffer_free(&body);
}

static void on_get(struct caller *caller, char *key)
{
	struct channel *channel = caller->channel;
	uint32_t rank = caller->head.rank;
	bool asked = false;

	if (rank >= channel->host->launch.size) {
		free(key);
		refuse(caller, "there is no such rank");
		return;
	}
	struct value *value = find_value(channel, rank, key);
	if (value) {
		free(key);
		answer(caller, CHANNEL_ANSWER, value->bytes.data, value->bytes.len);
		return;
	}
	for (struct caller *other = channel->callers; other != NULL; other = other->next)
		asked = asked || (other->key && other->head.rank == rank && strcmp(other->key, key) == 0);
	caller->key = key;
	if (has_ended(channel->host, rank))
		settle(channel, rank, key, NULL);
	else if (!asked && !is_here(channel->host, rank))
		ask_host(channel, rank, key);
}

static void on_value_ask(struct channel *channel, uint32_t from, struct reader *reader)
{
	uint32_t rank = read_u32(reader);
	char *key = read_string(reader);
	struct host *host = channel->host;

	if (reader->bad || rank >= host->launch.size || !is_here(host, rank) || from >= host->launch.host_count) {
		free(key);
		return;
	}
	struct value *value = find_value(channel, rank, key);
	if (value || has_ended(host, rank)) {
		send_value(channel, from, rank, key, value);
		free(key);
		return;
	}
	struct asker *asker = memory_zero(1, sizeof *asker);
	*asker = (struct asker){ .host = from, .rank = rank, .key = key, .next = channel->askers };
	channel->askers = asker;
}

static void on_value(struct channel *channel, struct reader *reader)
{
	uint32_t rank = read_u32(reader);
	char *key = read_string(reader);
	bool there = read_u32(reader) != 0;

	if (!reader->bad && rank < channel->host->launch.size && !is_here(channel->host, rank)) {
		if (there)
			keep_value(channel, rank, key, reader->at, reader_left(reader));
		else
			settle(channel, rank, key, NULL);
	}
	free(key);
}

/* ---- fences ---- */

/* Ranks that have ended are everywhere at once. */
static bool all_are_at(struct channel *channel, uint32_t number)
{
	struct host *host = channel->host;

	for (uint32_t i = 0; i < host->local_size; i++)
		if (channel->fences[i] < number && !has_ended(host, host->ranks[i].world))
			return false;
	return true;
}

static void look_at_fence(struct channel *channel)
{
	struct host *host = channel->host;
	struct buffer body = { 0 };

	if (channel->fences_sent > channel->fences_done || !all_are_at(channel, channel->fences_done + 1))
		return;
	channel->fences_sent++;
	buffer_put_string(&body, FENCE_SIGNATURE);
	buffer_put_u32(&body, host->launch.host_count);
	for (uint32_t i = 0; i < host->launch.host_count; i++)
		buffer_put_u32(&body, i);
	host_send(host, MESSAGE_FENCE, MESSAGE_ROOT, &body);
	buffer_free(&body);
}

static void on_fence_done(struct channel *channel)
{
	if (channel->fences_done == channel->fences_sent)
		return; /* nobody asked */
	channel->fences_done++;
	for (struct caller *caller = channel->callers, *next; caller != NULL; caller = next) {
		next = caller->next;
		if (caller->fence && caller->fence_number <= channel->fences_done) {
			caller->fence = false;
			answer(caller, CHANNEL_ANSWER, NULL, 0);
		}
	}
	for (uint32_t i = 0; i < channel->host->local_size; i++)
		if (channel->fences[i] > channel->fences_done)
			look_at_fence(channel);
}

bool host_channel_is_fence(const struct frame *message)
{
	struct reader reader = message_reader(message);
	uint32_t len = read_u32(&reader);
	const void *signature = read_bytes(&reader, len);

	return signature && len == strlen(FENCE_SIGNATURE) && memcmp(signature, FENCE_SIGNATURE, len) == 0;
}

/* ---- requests ---- */

static void serve(struct caller *caller)
{
	struct channel *channel = caller->channel;
	struct host *host = channel->host;
	const char *rest = (char *)caller->received.data + sizeof caller->head;
	char *key = text_format("%.*s", (int)caller->head.key_len, rest);
	uint32_t local = caller->head.rank;
	bool is_local = local < host->local_size;

	loop_want(host->loop, &caller->watch, LOOP_READ); /* to see its end */
	switch (caller->head.type) {
	case CHANNEL_SEGMENT:
		channel_send_descriptor(caller->watch.fd, host->segment_fd);
		hang_up(caller);
		break;
	case CHANNEL_PUT:
		if (!is_local) {
			refuse(caller, "there is no such rank on this host");
			break;
		}
		keep_value(channel, host->ranks[local].world, key, rest + caller->head.key_len, caller->head.value_len);
		spread(channel, host->ranks[local].world, key);
		answer(caller, CHANNEL_ANSWER, NULL, 0);
		break;
	case CHANNEL_GET:
		on_get(caller, key);
		return; /* keeps the key */
	case CHANNEL_FENCE:
		if (!is_local) {
			refuse(caller, "there is no such rank on this host");
			break;
		}
		caller->fence = true;
		caller->fence_number = ++channel->fences[local];
		look_at_fence(channel);
		break;
	case CHANNEL_JOB:
		take_job(caller);
		break;
	default:
		refuse(caller, "the daemon does not know this request: is it of another version?");
	}
	free(key);
}

static void caller_ready(void *context)
{
	struct caller *caller = context;
	struct buffer *in = &caller->received;

	if (caller->sending.len > 0) {
		write_answer(caller);
		return;
	}
	ssize_t got = read(caller->watch.fd, buffer_room(in, READ_LEN), READ_LEN);
	if (got < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	/* Nothing may follow a request but the end of who asked. */
	if (got <= 0 || caller->key || caller->fence) {
		hang_up(caller);
		return;
	}
	in->len += (size_t)got;
	if (in->len < sizeof caller->head)
		return;
	memcpy(&caller->head, in->data, sizeof caller->head);
	size_t len = sizeof caller->head + (size_t)caller->head.key_len + caller->head.value_len;
	if (caller->head.key_len > CHANNEL_KEY_MAX || caller->head.value_len > CHANNEL_VALUE_MAX || in->len > len)
		hang_up(caller);
	else if (in->len == len)
		serve(caller);
}

static void accept_caller(void *context)
{
	struct channel *channel = context;
	int fd = channel_accept(channel->listener.fd);

	if (fd < 0)
		return;
	if (channel->caller_count >= CALLERS_MAX) {
		close(fd);
		return;
	}
	struct caller *caller = memory_zero(1, sizeof *caller);
	caller->channel = channel;
	caller->watch = (struct watch){ .fd = fd, .ready = caller_ready, .context = caller };
	caller->next = channel->callers;
	channel->callers = caller;
	channel->caller_count++;
	loop_want(channel->host->loop, &caller->watch, LOOP_READ);
}

/* ---- for host.c ---- */

int host_channel_open(struct host *host)
{
	struct channel *channel = memory_zero(1, sizeof *channel);

	channel->host = host;
	channel->fences = memory_zero(host->local_size, sizeof *channel->fences);
	channel->values = memory_zero(host->launch.size, sizeof *channel->values);
	channel->listener = (struct watch){ .fd = channel_listen(channel->name), .ready = accept_caller, .context = channel };
	host->channel = channel;
	host->channel_name = channel->name;
	if (channel->listener.fd < 0)
		return -1;
	loop_want(host->loop, &channel->listener, LOOP_READ);
	return 0;
}

void host_channel_ended(struct host *host, uint32_t world)
{
	struct channel *channel = host->channel;
	bool more = true;

	/* One key at a time: settling one may take others away. */
	while (more) {
		const char *key = NULL;
		for (struct caller *caller = channel->callers; caller && !key; caller = caller->next)
			key = caller->key && caller->head.rank == world ? caller->key : NULL;
		for (struct asker *asker = channel->askers; asker && !key; asker = asker->next)
			key = asker->rank == world ? asker->key : NULL;
		more = key != NULL;
		if (more) {
			char *copy = text_copy(key);
			settle(channel, world, copy, NULL);
			free(copy);
		}
	}
	/* Others may have waited for it only. With nobody there the fence still needs this host's word. */
	look_at_fence(channel);
}

void host_channel_message(struct host *host, const struct frame *message)
{
	struct reader reader = message_reader(message);

	if (!host->channel)
		return;
	if (message->type == MESSAGE_VALUE_ASK)
		on_value_ask(host->channel, message->from, &reader);
	else if (message->type == MESSAGE_VALUE)
		on_value(host->channel, &reader);
	else
		on_fence_done(host->channel);
}

void host_channel_close(struct host *host)
{
	struct channel *channel = host->channel;

	if (!channel)
		return;
	while (channel->callers)
		hang_up(channel->callers);
	for (uint32_t rank = 0; rank < host->launch.size; rank++)
		while (channel->values[rank]) {
			struct value *value = channel->values[rank];
			channel->values[rank] = value->next;
			free(value->key);
			buffer_free(&value->bytes);
			free(value);
		}
	free(channel->values);
	while (channel->askers) {
		struct asker *asker = channel->askers;
		channel->askers = asker->next;
		free(asker->key);
		free(asker);
	}
	loop_forget(host->loop, &channel->listener);
	if (channel->listener.fd >= 0)
		close(channel->listener.fd);
	free(channel->fences);
	free(channel);
	host->channel = NULL;
}
