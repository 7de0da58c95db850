/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See error_code.h. Added classes and codes share one row of numbers above MPI_ERR_LASTCODE; a number is given
 * out once and never again, so that an old code cannot come to mean something new.
 */
#include "runtime/error_code.h"

#include "common/compiler.h"
#include "common/error.h"
#include "mpi.h"

#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
	int class;
	const char *name, *text;
} standard[] = {
#define CLASS(NAME, TEXT) { NAME, #NAME, TEXT }
	CLASS(MPI_SUCCESS, "no error"),
	CLASS(MPI_ERR_BUFFER, "invalid buffer"),
	CLASS(MPI_ERR_COUNT, "invalid count"),
	CLASS(MPI_ERR_TYPE, "invalid datatype"),
	CLASS(MPI_ERR_TAG, "invalid tag"),
	CLASS(MPI_ERR_COMM, "invalid communicator"),
	CLASS(MPI_ERR_RANK, "invalid rank"),
	CLASS(MPI_ERR_REQUEST, "invalid request"),
	CLASS(MPI_ERR_ROOT, "invalid root"),
	CLASS(MPI_ERR_GROUP, "invalid group"),
	CLASS(MPI_ERR_OP, "invalid reduction operation"),
	CLASS(MPI_ERR_TOPOLOGY, "invalid topology"),
	CLASS(MPI_ERR_DIMS, "invalid dimensions"),
	CLASS(MPI_ERR_ARG, "invalid argument"),
	CLASS(MPI_ERR_UNKNOWN, "unknown error"),
	CLASS(MPI_ERR_TRUNCATE, "message longer than the receive buffer"),
	CLASS(MPI_ERR_OTHER, "error"),
	CLASS(MPI_ERR_INTERN, "internal error of the library"),
	CLASS(MPI_ERR_PENDING, "request still pending"),
	CLASS(MPI_ERR_IN_STATUS, "the error is in the status of one of the requests"),
	CLASS(MPI_ERR_ACCESS, "permission denied"),
	CLASS(MPI_ERR_AMODE, "invalid or differing access mode"),
	CLASS(MPI_ERR_ASSERT, "invalid assertion"),
	CLASS(MPI_ERR_BAD_FILE, "invalid file name"),
	CLASS(MPI_ERR_BASE, "invalid base of a window"),
	CLASS(MPI_ERR_CONVERSION, "a data conversion function failed"),
	CLASS(MPI_ERR_DISP, "invalid displacement"),
	CLASS(MPI_ERR_DUP_DATAREP, "data representation defined twice"),
	CLASS(MPI_ERR_FILE_EXISTS, "file exists"),
	CLASS(MPI_ERR_FILE_IN_USE, "file is in use"),
	CLASS(MPI_ERR_FILE, "invalid file handle"),
	CLASS(MPI_ERR_INFO_KEY, "invalid info key"),
	CLASS(MPI_ERR_INFO_NOKEY, "no such info key"),
	CLASS(MPI_ERR_INFO_VALUE, "invalid info value"),
	CLASS(MPI_ERR_INFO, "invalid info object"),
	CLASS(MPI_ERR_IO, "input or output failed"),
	CLASS(MPI_ERR_KEYVAL, "invalid keyval"),
	CLASS(MPI_ERR_LOCKTYPE, "invalid lock type"),
	CLASS(MPI_ERR_NAME, "service name not published"),
	CLASS(MPI_ERR_NO_MEM, "out of memory"),
	CLASS(MPI_ERR_NOT_SAME, "collective argument differs between processes"),
	CLASS(MPI_ERR_NO_SPACE, "no space left"),
	CLASS(MPI_ERR_NO_SUCH_FILE, "no such file"),
	CLASS(MPI_ERR_PORT, "invalid port"),
	CLASS(MPI_ERR_QUOTA, "quota exceeded"),
	CLASS(MPI_ERR_READ_ONLY, "read-only file or file system"),
	CLASS(MPI_ERR_RMA_ATTACH, "memory cannot be attached"),
	CLASS(MPI_ERR_RMA_CONFLICT, "conflicting accesses to a window"),
	CLASS(MPI_ERR_RMA_RANGE, "target memory is not part of the window"),
	CLASS(MPI_ERR_RMA_SHARED, "memory cannot be shared"),
	CLASS(MPI_ERR_RMA_SYNC, "wrong synchronization of a window"),
	CLASS(MPI_ERR_SERVICE, "service name cannot be published or withdrawn"),
	CLASS(MPI_ERR_SIZE, "invalid size"),
	CLASS(MPI_ERR_SPAWN, "processes could not be started"),
	CLASS(MPI_ERR_UNSUPPORTED_DATAREP, "unsupported data representation"),
	CLASS(MPI_ERR_UNSUPPORTED_OPERATION, "unsupported operation"),
	CLASS(MPI_ERR_WIN, "invalid window"),
	CLASS(MPI_ERR_RMA_FLAVOR, "wrong flavor of window"),
	CLASS(MPI_ERR_PROC_ABORTED, "a process has ended"),
	CLASS(MPI_ERR_VALUE_TOO_LARGE, "value too large for its variable"),
	CLASS(MPI_ERR_SESSION, "invalid session"),
	CLASS(MPI_ERR_ERRHANDLER, "invalid error handler"),
	CLASS(MPI_ERR_ABI, "ABI mismatch"),
	CLASS(MPI_T_ERR_CANNOT_INIT, "the tool interface cannot be initialized"),
	CLASS(MPI_T_ERR_NOT_ACCESSIBLE, "not accessible"),
	CLASS(MPI_T_ERR_NOT_INITIALIZED, "the tool interface is not initialized"),
	CLASS(MPI_T_ERR_NOT_SUPPORTED, "not supported by the tool interface"),
	CLASS(MPI_T_ERR_MEMORY, "out of memory"),
	CLASS(MPI_T_ERR_INVALID, "invalid use of the tool interface"),
	CLASS(MPI_T_ERR_INVALID_INDEX, "invalid index"),
	CLASS(MPI_T_ERR_INVALID_ITEM, "invalid item index"),
	CLASS(MPI_T_ERR_INVALID_SESSION, "invalid tool session"),
	CLASS(MPI_T_ERR_INVALID_HANDLE, "invalid tool handle"),
	CLASS(MPI_T_ERR_INVALID_NAME, "no variable or category of that name"),
	CLASS(MPI_T_ERR_OUT_OF_HANDLES, "no more handles"),
	CLASS(MPI_T_ERR_OUT_OF_SESSIONS, "no more sessions"),
	CLASS(MPI_T_ERR_CVAR_SET_NOT_NOW, "the control variable cannot be set now"),
	CLASS(MPI_T_ERR_CVAR_SET_NEVER, "the control variable cannot be set"),
	CLASS(MPI_T_ERR_PVAR_NO_WRITE, "the performance variable cannot be written"),
	CLASS(MPI_T_ERR_PVAR_NO_STARTSTOP, "the performance variable cannot be started or stopped"),
	CLASS(MPI_T_ERR_PVAR_NO_ATOMIC, "the performance variable cannot be read and reset at once"),
#undef CLASS
};

/* A class or code of the user. Its number is MPI_ERR_LASTCODE + 1 + its index. */
struct added {
	bool present;
	bool is_class;
	int class;
	int codes; /* of a class: present codes that belong to it */
	char *text;
};

static struct {
	pthread_mutex_t lock;
	struct added *added;
	int used, capacity;
} user = { .lock = PTHREAD_MUTEX_INITIALIZER };

static int standard_index(int code)
{
	for (size_t i = 0; i < countof(standard); i++)
		if (standard[i].class == code)
			return (int)i;
	return -1;
}

const char *error_code_name(int class)
{
	int i = standard_index(class);

	return i < 0 ? NULL : standard[i].name;
}

/* The lock is held. */
static struct added *find(int code)
{
	int i = code - MPI_ERR_LASTCODE - 1;

	if (code <= MPI_ERR_LASTCODE || i >= user.used || !user.added[i].present)
		return NULL;
	return &user.added[i];
}

static int unknown(int code)
{
	return error_set(MPI_ERR_ARG, "%d is no error class or code", code);
}

int error_code_class(int code, int *class)
{
	struct added *added;
	int rc = 0;

	if (standard_index(code) >= 0) {
		*class = code;
		return 0;
	}
	pthread_mutex_lock(&user.lock);
	added = find(code);
	if (added)
		*class = added->class;
	else
		rc = unknown(code);
	pthread_mutex_unlock(&user.lock);
	return rc;
}

int error_code_text(int code, char *text, size_t len)
{
	int i = standard_index(code), rc = 0;
	struct added *added;

	if (i >= 0) {
		snprintf(text, len, "%s: %s", standard[i].name, standard[i].text);
		return 0;
	}
	pthread_mutex_lock(&user.lock);
	added = find(code);
	if (added)
		snprintf(text, len, "%s", added->text ? added->text : "");
	else
		rc = unknown(code);
	pthread_mutex_unlock(&user.lock);
	return rc;
}

/* The lock is held. class < 0: a new class. */
static int add(int class, int *code)
{
	if (user.used == user.capacity) {
		int capacity = user.capacity ? 2 * user.capacity : 16;
		struct added *larger = realloc(user.added, sizeof *larger * (size_t)capacity);

		if (!larger)
			return error_set(MPI_ERR_NO_MEM, "no memory for another error code");
		user.added = larger;
		user.capacity = capacity;
	}
	*code = MPI_ERR_LASTCODE + 1 + user.used;
	user.added[user.used++] =
		(struct added){ .present = true, .is_class = class < 0, .class = class < 0 ? *code : class };
	return 0;
}

int error_code_add_class(int *class)
{
	int rc;

	pthread_mutex_lock(&user.lock);
	rc = add(-1, class);
	pthread_mutex_unlock(&user.lock);
	return rc;
}

int error_code_add(int class, int *code)
{
	struct added *added;
	int rc;

	pthread_mutex_lock(&user.lock);
	added = find(class);
	if (standard_index(class) < 0 && (!added || !added->is_class)) {
		rc = error_set(MPI_ERR_ARG, "%d is no error class", class);
	} else {
		rc = add(class, code);
		added = rc ? NULL : find(class); /* the table may have moved */
		if (added)
			added->codes++;
	}
	pthread_mutex_unlock(&user.lock);
	return rc;
}

/* The lock is held. For changes: codes of the standard are not the user's. */
static int find_own(int code, struct added **added)
{
	*added = find(code);
	if (*added)
		return 0;
	if (standard_index(code) >= 0)
		return error_set(MPI_ERR_ARG, "%d (%s) is predefined and cannot be changed", code, error_code_name(code));
	return unknown(code);
}

int error_code_set_text(int code, const char *text)
{
	struct added *added;
	char *copy = NULL;
	int rc;

	if (strlen(text) >= MPI_MAX_ERROR_STRING)
		return error_set(MPI_ERR_ARG, "text of %zu bytes, at most %d are possible", strlen(text), MPI_MAX_ERROR_STRING - 1);
	/* An empty text is the text of a new code: the same as none. */
	if (*text && !(copy = strdup(text)))
		return error_set(MPI_ERR_NO_MEM, "no memory for an error text");
	pthread_mutex_lock(&user.lock);
	rc = find_own(code, &added);
	if (!rc) {
		free(added->text);
		added->text = copy;
		copy = NULL;
	}
	pthread_mutex_unlock(&user.lock);
	free(copy);
	return rc;
}

static int remove_one(int code, bool is_class)
{
	struct added *added;
	int rc;

	pthread_mutex_lock(&user.lock);
	rc = find_own(code, &added);
	if (!rc && added->is_class != is_class)
		rc = error_set(MPI_ERR_ARG, "%d is an error %s, not an error %s", code, is_class ? "code" : "class",
			       is_class ? "class" : "code");
	else if (!rc && added->codes)
		rc = error_set(MPI_ERR_ARG, "error class %d still has %d error codes: remove them first", code, added->codes);
	else if (!rc && added->text)
		rc = error_set(MPI_ERR_ARG, "error %s %d still has a text: remove it first", is_class ? "class" : "code", code);
	if (!rc) {
		struct added *class = is_class ? NULL : find(added->class);

		if (class)
			class->codes--;
		added->present = false;
	}
	pthread_mutex_unlock(&user.lock);
	return rc;
}

int error_code_remove_class(int class)
{
	return remove_one(class, true);
}

int error_code_remove(int code)
{
	return remove_one(code, false);
}

int error_code_remove_text(int code)
{
	struct added *added;
	int rc;

	pthread_mutex_lock(&user.lock);
	rc = find_own(code, &added);
	if (!rc && !added->text)
		rc = error_set(MPI_ERR_ARG, "error code %d has no text", code);
	if (!rc) {
		free(added->text);
		added->text = NULL;
	}
	pthread_mutex_unlock(&user.lock);
	return rc;
}

int error_code_last(void)
{
	int last;

	pthread_mutex_lock(&user.lock);
	last = MPI_ERR_LASTCODE + user.used;
	pthread_mutex_unlock(&user.lock);
	return last;
}
