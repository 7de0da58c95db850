/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See storage.h: what all kinds of storage have in common, that is going on until all is moved and telling people what went wrong;
 * and files by POSIX calls.
 */
#include "io/storage.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "common/compiler.h"
#include "common/error.h"
#include "common/log.h"
#include "common/proof.h"
#include "mpi.h"

enum {
	MOVE_MOST = 0x7ffff000, /* bytes that the kernel moves in one call */
	AGAIN_MOST = 30000,     /* times that EAGAIN is answered by waiting for a millisecond */
	BYTES_TRIED = 20,       /* until one is found that nobody has locked */
};

/* ---- What people are told ---- */

static const struct {
	int error, class;
	const char *remedy;
} classes[] = {
	{ ENOENT, MPI_ERR_NO_SUCH_FILE, "check the name and the directory, on this host, too; MPI_MODE_CREATE makes a new file" },
	{ EEXIST, MPI_ERR_FILE_EXISTS, "MPI_MODE_EXCL wants a new file: remove the old one or leave the mode out" },
	{ EACCES, MPI_ERR_ACCESS, "look at the permissions of the file and of its directories" },
	{ EPERM, MPI_ERR_ACCESS, "the file may be immutable or append-only, or sealed" },
	{ EROFS, MPI_ERR_READ_ONLY, "the file system is mounted read-only on this host" },
	{ ENOSPC, MPI_ERR_NO_SPACE, "free some space, or write elsewhere" },
	{ EDQUOT, MPI_ERR_QUOTA, "remove files of yours, or ask for a larger quota" },
	{ EISDIR, MPI_ERR_BAD_FILE, "it is a directory" },
	{ ENOTDIR, MPI_ERR_BAD_FILE, "a part of the path is no directory" },
	{ ENAMETOOLONG, MPI_ERR_BAD_FILE, "the name is too long" },
	{ ELOOP, MPI_ERR_BAD_FILE, "too many symbolic links" },
	{ ETXTBSY, MPI_ERR_FILE_IN_USE, "the file is a program that runs" },
	{ EBUSY, MPI_ERR_FILE_IN_USE, "somebody else uses the file" },
	{ ENOMEM, MPI_ERR_NO_MEM, "the system has no memory left" },
	{ EMFILE, MPI_ERR_IO, "this process has too many files open: close some, or raise the limit (ulimit -n)" },
	{ ENFILE, MPI_ERR_IO, "the system has too many files open" },
	{ EFBIG, MPI_ERR_IO, "larger than the file system or the user's limit permits (ulimit -f)" },
	{ ESTALE, MPI_ERR_IO, "the file was removed or replaced on its server" },
	{ EIO, MPI_ERR_IO, "the device or the server failed: look into the system's log of this host (dmesg)" },
	{ ENOLCK, MPI_ERR_IO, "the file system has no locks here: atomic mode over a network file system needs its lock service (lockd)" },
	{ EINVAL, MPI_ERR_IO, "the file system does not take that" },
	{ EOPNOTSUPP, MPI_ERR_UNSUPPORTED_OPERATION, "the file system cannot do that" },
	{ ENOSYS, MPI_ERR_UNSUPPORTED_OPERATION, "the file system cannot do that" },
};

static size_t class_index(int error)
{
	size_t i = 0;

	while (i < countof(classes) && classes[i].error != error)
		i++;
	return i;
}

int storage_class(int error)
{
	size_t i = class_index(error);

	return i < countof(classes) ? classes[i].class : MPI_ERR_IO;
}

int storage_failed(const struct storage *storage, int error, const char *what)
{
	size_t i = class_index(error);
	char reason[128];
	const char *text = strerror_r(error, reason, sizeof reason);

	return error_set(storage_class(error), "%s cannot %s %s%s%s%s: %s (errno %d)%s%s", log_whoami()[0] ? log_whoami() : "this process",
			 what, storage->path, storage->system.name[0] ? " (" : "", storage->system.name, storage->system.name[0] ? ")" : "",
			 text, error, i < countof(classes) ? "; " : "",
			 i < countof(classes) ? classes[i].remedy : "");
}

/* ---- Moving bytes ---- */

/* The part of the iovec that one call may be given, at most MOVE_MOST bytes and IOV_MAX entries; *cut: bytes taken off the last one. */
static int part_of(struct iovec *iovec, int count, size_t *cut)
{
	size_t bytes = 0;
	int n = 0;

	*cut = 0;
	while (n < count && n < IOV_MAX && bytes < MOVE_MOST)
		bytes += iovec[n++].iov_len;
	if (bytes > MOVE_MOST) {
		*cut = bytes - MOVE_MOST;
		iovec[n - 1].iov_len -= *cut;
	}
	return n;
}

int iovec_advance(struct iovec *iovec, int count, size_t moved)
{
	int n = 0;

	while (n < count && moved >= iovec[n].iov_len)
		moved -= iovec[n++].iov_len;
	if (moved > 0) {
		iovec[n].iov_base = (char *)iovec[n].iov_base + moved;
		iovec[n].iov_len -= moved;
	}
	return n;
}

static int move_failed(struct storage *storage, bool write, int error, size_t left, int64_t offset)
{
	char what[96];

	snprintf(what, sizeof what, "%s %zu bytes at offset %" PRId64 " of", write ? "write" : "read", left, offset);
	return storage_failed(storage, error, what);
}

static size_t bytes_in(const struct iovec *iovec, int count)
{
	size_t bytes = 0;

	for (int i = 0; i < count; i++)
		bytes += iovec[i].iov_len;
	return bytes;
}

/* One call, again as long as it is interrupted or the storage asks to come back. */
static int move_once(struct storage *storage, bool write, const struct iovec *iovec, int count, int64_t offset, size_t *moved)
{
	int error, again = 0;

	for (;;) {
		error = (write ? storage->functions->write : storage->functions->read)(storage, iovec, count, offset, moved);
		/* relaxed: a number for people */
		atomic_fetch_add_explicit(write ? &storage->writes : &storage->reads, 1, memory_order_relaxed);
		if (error == EINTR)
			continue;
		if ((error != EAGAIN && error != EWOULDBLOCK) || again++ == AGAIN_MOST)
			return error;
		nanosleep(&(struct timespec){ .tv_nsec = 1000000 }, NULL);
	}
}

static int move_all(struct storage *storage, bool write, struct iovec *iovec, int count, int64_t offset, size_t *moved)
{
	*moved = 0;
	for (int at = iovec_advance(iovec, count, 0); at < count;) {
		size_t cut, done = 0;
		int n = part_of(iovec + at, count - at, &cut);
		int error = move_once(storage, write, iovec + at, n, offset, &done);

		iovec[at + n - 1].iov_len += cut;
		/* A device that takes nothing and says nothing is full. */
		if (!error && done == 0 && write)
			error = ENOSPC;
		if (error)
			return move_failed(storage, write, error, bytes_in(iovec + at, count - at), offset);
		if (done == 0)
			break;
		*moved += done;
		offset += (int64_t)done;
		at += iovec_advance(iovec + at, count - at, done);
	}
	/* relaxed: a number for people */
	atomic_fetch_add_explicit(write ? &storage->bytes_written : &storage->bytes_read, *moved, memory_order_relaxed);
	return 0;
}

/* A run that one call does not do is gone on with by move_all. */
static int move_runs(struct storage *storage, bool write, char *memory, const struct iovec *runs, int count, size_t *moved)
{
	size_t bytes = 0;
	int class = 0, calls = 0;
	bool ended = false;

	*moved = 0;
	while (calls < count && !class && !ended) {
		int64_t offset = (int64_t)(intptr_t)runs[calls].iov_base;
		struct iovec part = { memory + *moved, runs[calls].iov_len };
		size_t done = 0, more = 0;
		int error = (write ? storage->functions->write : storage->functions->read)(storage, &part, 1, offset, &done);

		calls++;
		bytes += done;
		if (error && error != EINTR && error != EAGAIN && error != EWOULDBLOCK) {
			class = move_failed(storage, write, error, part.iov_len, offset);
		} else if (done < part.iov_len) {
			part = (struct iovec){ (char *)part.iov_base + done, part.iov_len - done };
			class = move_all(storage, write, &part, 1, offset + (int64_t)done, &more);
			ended = done + more < runs[calls - 1].iov_len;
		}
		*moved += done + more;
	}
	/* relaxed: numbers for people */
	atomic_fetch_add_explicit(write ? &storage->writes : &storage->reads, (uint64_t)calls, memory_order_relaxed);
	atomic_fetch_add_explicit(write ? &storage->bytes_written : &storage->bytes_read, bytes, memory_order_relaxed);
	return class;
}

int storage_write_runs(struct storage *storage, char *memory, const struct iovec *runs, int count, size_t *moved)
{
	return move_runs(storage, true, memory, runs, count, moved);
}

int storage_read_runs(struct storage *storage, char *memory, const struct iovec *runs, int count, size_t *moved)
{
	return move_runs(storage, false, memory, runs, count, moved);
}

int storage_write(struct storage *storage, struct iovec *iovec, int count, int64_t offset, size_t *moved)
{
	return move_all(storage, true, iovec, count, offset, moved);
}

int storage_read(struct storage *storage, struct iovec *iovec, int count, int64_t offset, size_t *moved)
{
	return move_all(storage, false, iovec, count, offset, moved);
}

/* ---- The rest ---- */

int storage_open(struct storage *storage, const char *path, int flags, mode_t mode)
{
	int error;

	*storage = (struct storage){ .functions = &storage_posix, .fd = -1, .path = strdup(path) };
	if (!storage->path)
		return error_set(MPI_ERR_NO_MEM, "no memory for the name of a file");
	error = storage->functions->open(storage, flags, mode);
	if (error) {
		int class = storage_failed(storage, error, flags & O_CREAT ? "create" : "open");

		free(storage->path);
		storage->path = NULL;
		return class;
	}
	file_system_detect(storage->fd, &storage->system);
	return 0;
}

int storage_close(struct storage *storage)
{
	int error = storage->functions->close(storage), class = 0;

	storage->fd = -1;
	/* Interrupted: Linux has closed it all the same. */
	if (error && error != EINTR)
		class = storage_failed(storage, error, "close (not all that was written may be there)");
	free(storage->path);
	storage->path = NULL;
	return class;
}

const char *storage_plain_name(const char *name)
{
	static const char *const prefixes[] = { "ufs:", "nfs:", "lustre:", "gpfs:", "panfs:", "xfs:" };

	for (size_t i = 0; i < countof(prefixes); i++)
		if (strncmp(name, prefixes[i], strlen(prefixes[i])) == 0)
			return name + strlen(prefixes[i]);
	return name;
}

void storage_look_again(const char *path)
{
	char *copy = strdup(path);
	struct statx unused;

	if (copy)
		(void)!statx(AT_FDCWD, dirname(copy), AT_STATX_FORCE_SYNC, STATX_BASIC_STATS, &unused);
	free(copy);
}

int storage_remove(const char *path)
{
	struct storage named = { .path = (char *)(uintptr_t)path };

	return unlink(path) == 0 ? 0 : storage_failed(&named, errno, "delete");
}

int storage_size(struct storage *storage, int64_t *size)
{
	int error = storage->functions->size(storage, size);

	return error ? storage_failed(storage, error, "tell the size of") : 0;
}

int storage_resize(struct storage *storage, int64_t size)
{
	char what[64];
	int error;

	do
		error = storage->functions->resize(storage, size);
	while (error == EINTR);
	snprintf(what, sizeof what, "set to %" PRId64 " bytes", size);
	return error ? storage_failed(storage, error, what) : 0;
}

int storage_allocate(struct storage *storage, int64_t size)
{
	char what[64];
	int error;

	do
		error = storage->functions->allocate(storage, size);
	while (error == EINTR);
	snprintf(what, sizeof what, "have room for %" PRId64 " bytes in", size);
	return error ? storage_failed(storage, error, what) : 0;
}

int storage_sync(struct storage *storage)
{
	int error;

	do
		error = storage->functions->sync(storage);
	while (error == EINTR);
	return error ? storage_failed(storage, error, "bring to the device what was written to") : 0;
}

int storage_open_again(struct storage *storage, int flags, int *former)
{
	int old = storage->fd, error = storage->functions->open_again(storage, flags);

	if (error)
		return storage_failed(storage, error, "open once more");
	*former = old;
	return 0;
}

void storage_settle(struct storage *storage, int former, bool back)
{
	struct storage unused = { .fd = back ? storage->fd : former };

	if (back)
		storage->fd = former;
	storage->functions->close(&unused);
}

void storage_forget(struct storage *storage)
{
	storage->functions->forget(storage);
}

int storage_lock(struct storage *storage, bool exclusive, int64_t offset, int64_t len)
{
	int error;

	do
		error = storage->functions->lock(storage, exclusive, true, offset, len);
	while (error == EINTR);
	return error ? storage_failed(storage, error, "lock a part of") : 0;
}

int storage_unlock(struct storage *storage, int64_t offset, int64_t len)
{
	int error = storage->functions->unlock(storage, offset, len);

	return error ? storage_failed(storage, error, "unlock a part of") : 0;
}

/* Chosen at random: whoever else may have locks there, an earlier job that a server still takes for alive for instance, is hardly met. */
int storage_lock_one(struct storage *storage, int64_t offset, int64_t len)
{
	uint64_t number;
	int error = EAGAIN;

	for (int i = 0; i < BYTES_TRIED && (error == EAGAIN || error == EACCES || error == EINTR); i++) {
		if (proof_random(&number, sizeof number))
			return MPI_ERR_OTHER;
		error = storage->functions->lock(storage, true, false, offset + (int64_t)(number % (uint64_t)len), 1);
	}
	return error ? storage_failed(storage, error, "lock a byte of") : 0;
}

/* ---- POSIX ---- */

static int posix_open(struct storage *storage, int flags, mode_t mode)
{
	do
		storage->fd = open(storage->path, flags | O_CLOEXEC, mode);
	while (storage->fd < 0 && errno == EINTR);
	return storage->fd < 0 ? errno : 0;
}

/* By the open file itself: its name may lead elsewhere by now. Only where /proc is not mounted by its name. */
static int posix_open_again(struct storage *storage, int flags)
{
	char itself[32];
	struct stat had, got;
	int fd;

	snprintf(itself, sizeof itself, "/proc/self/fd/%d", storage->fd);
	do {
		fd = open(itself, flags | O_CLOEXEC);
		if (fd < 0 && errno == ENOENT)
			fd = open(storage->path, flags | O_CLOEXEC);
	} while (fd < 0 && errno == EINTR);
	if (fd < 0)
		return errno;
	if (fstat(storage->fd, &had) || fstat(fd, &got) || had.st_dev != got.st_dev || had.st_ino != got.st_ino) {
		close(fd);
		return ESTALE;
	}
	storage->fd = fd;
	return 0;
}

static int posix_close(struct storage *storage)
{
	return close(storage->fd) ? errno : 0;
}

/* The plain calls where they do: they are the ones that everybody intercepts and counts. */
static int posix_read(struct storage *storage, const struct iovec *iovec, int count, int64_t offset, size_t *moved)
{
	ssize_t n = count == 1 ? pread(storage->fd, iovec->iov_base, iovec->iov_len, offset)
			       : preadv(storage->fd, iovec, count, offset);

	*moved = n < 0 ? 0 : (size_t)n;
	return n < 0 ? errno : 0;
}

static int posix_write(struct storage *storage, const struct iovec *iovec, int count, int64_t offset, size_t *moved)
{
	ssize_t n = count == 1 ? pwrite(storage->fd, iovec->iov_base, iovec->iov_len, offset)
			       : pwritev(storage->fd, iovec, count, offset);

	*moved = n < 0 ? 0 : (size_t)n;
	return n < 0 ? errno : 0;
}

static int posix_size(struct storage *storage, int64_t *size)
{
	struct stat info;

	if (fstat(storage->fd, &info))
		return errno;
	*size = info.st_size;
	/* A device has no size of its own, but an end. */
	if (S_ISBLK(info.st_mode)) {
		off_t end = lseek(storage->fd, 0, SEEK_END);

		if (end < 0)
			return errno;
		*size = end;
	}
	return 0;
}

static int posix_resize(struct storage *storage, int64_t size)
{
	return ftruncate(storage->fd, size) ? errno : 0;
}

static int posix_allocate(struct storage *storage, int64_t size)
{
	return size > 0 ? posix_fallocate(storage->fd, 0, size) : 0;
}

static int posix_sync(struct storage *storage)
{
	if (fsync(storage->fd) == 0)
		return 0;
	/* Pipes, terminals and the like have nothing to bring anywhere. */
	return errno == EINVAL || errno == ENOSYS ? 0 : errno;
}

static void posix_forget(struct storage *storage)
{
	posix_fadvise(storage->fd, 0, 0, POSIX_FADV_DONTNEED);
}

/* Locks of the open file, not of the process: another open of the same file by this process does not lose them. */
static int posix_lock(struct storage *storage, bool exclusive, bool wait, int64_t offset, int64_t len)
{
	struct flock range = { .l_type = exclusive ? F_WRLCK : F_RDLCK, .l_whence = SEEK_SET, .l_start = offset, .l_len = len };

	return fcntl(storage->fd, wait ? F_OFD_SETLKW : F_OFD_SETLK, &range) ? errno : 0;
}

static int posix_unlock(struct storage *storage, int64_t offset, int64_t len)
{
	struct flock range = { .l_type = F_UNLCK, .l_whence = SEEK_SET, .l_start = offset, .l_len = len };

	return fcntl(storage->fd, F_OFD_SETLK, &range) ? errno : 0;
}

const struct storage_functions storage_posix = {
	.name = "posix",
	.open = posix_open,
	.open_again = posix_open_again,
	.close = posix_close,
	.read = posix_read,
	.write = posix_write,
	.size = posix_size,
	.resize = posix_resize,
	.allocate = posix_allocate,
	.sync = posix_sync,
	.forget = posix_forget,
	.lock = posix_lock,
	.unlock = posix_unlock,
};
