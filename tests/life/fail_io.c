/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Preloaded into the ranks of test_files: system calls on the file under test go wrong when told to. fail_io_arm(n, how) arms it: the nth call
 * from then on fails with EIO ('e'), or moves only a part ('s'), or is interrupted first ('i'; the last two every time, from the nth on).
 * fail_io_hits() tells how often that has happened. Only files with "weft-test" in their names are touched. Threads in the background are slow
 * about it, so that what does not wait for them is found out. fail_io_pretend(magic, stripe) makes files look as if they were on another file
 * system, with a Lustre layout of that stripe size, and fail_io_touched() then tells in bits which of the first 64 stripes were written.
 * fail_io_hold(call, in, out): the next call of that kind ('o'pen, 'w'rite, 'f'sync, 'c'lose, 'u'nlink) makes file `in`, and waits for `out`.
 */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <sys/vfs.h>
#include <sys/xattr.h>
#include <unistd.h>

static atomic_int calls, at, hits, how, turn;

void fail_io_arm(int n, int kind)
{
    calls = hits = turn = 0;
    how = kind;
    at = n;
}

static long pretended;
static unsigned stripe;
static atomic_ullong touched;

void fail_io_pretend(long magic, unsigned stripe_size)
{
    pretended = magic;
    stripe = stripe_size;
    touched = 0;
}

unsigned long long fail_io_touched(void)
{
    return touched;
}

static void touch(size_t len, off_t offset)
{
    for (off_t i = stripe ? offset / stripe : 64; i < 64 && i * (off_t)stripe < offset + (off_t)len; i++)
        touched |= 1ull << i;
}

int fail_io_hits(void)
{
    return hits;
}

static int named(int fd)
{
    char link[64], path[512];
    ssize_t n;

    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    n = readlink(link, path, sizeof path - 1);
    path[n > 0 ? n : 0] = 0;
    return strstr(path, "weft-test") != NULL;
}

static int ours(int fd)
{
    return at && named(fd);
}

static atomic_int to_hold;
static char in[512], out[512];

void fail_io_hold(int call, const char *made, const char *awaited)
{
    snprintf(in, sizeof in, "%s", made);
    snprintf(out, sizeof out, "%s", awaited);
    to_hold = call;
}

/* 0: go on; 1: fail; 2: only a part. errno is set. */
static int wrong(int fd)
{
    int n;

    if (!ours(fd))
        return 0;
    if (gettid() != getpid())
        usleep((useconds_t)(rand() % 1000));
    n = atomic_fetch_add(&calls, 1) + 1;
    if (how == 'e' ? n != at : n < at)
        return 0;
    if (how == 'i' && atomic_fetch_add(&turn, 1) % 2)
        return 0;
    atomic_fetch_add(&hits, 1);
    errno = how == 'i' ? EINTR : EIO;
    return how == 's' ? 2 : 1;
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static void hold(int call, int here)
{
    int wanted = call;

    if (!here || !atomic_compare_exchange_strong(&to_hold, &wanted, 0))
        return;
    NEXT(close)(NEXT(open)(in, O_CREAT | O_WRONLY, 0600));
    for (int i = 0; i < 60000 && access(out, F_OK); i++)
        usleep(1000);
}

int open(const char *path, int flags, ...)
{
    va_list list;
    mode_t mode;

    va_start(list, flags);
    mode = flags & O_CREAT ? va_arg(list, mode_t) : 0;
    va_end(list);
    hold('o', strstr(path, "weft-test") != NULL);
    return NEXT(open)(path, flags, mode);
}

int unlink(const char *path)
{
    hold('u', strstr(path, "weft-test") != NULL);
    return NEXT(unlink)(path);
}

ssize_t pread(int fd, void *buf, size_t len, off_t offset)
{
    int w = wrong(fd);

    return w == 1 ? -1 : NEXT(pread)(fd, buf, w == 2 && len > 1 ? len / 2 : len, offset);
}

ssize_t pwrite(int fd, const void *buf, size_t len, off_t offset)
{
    int w = wrong(fd);

    touch(len, offset);
    hold('w', to_hold && named(fd));
    return w == 1 ? -1 : NEXT(pwrite)(fd, buf, w == 2 && len > 1 ? len / 2 : len, offset);
}

ssize_t preadv(int fd, const struct iovec *iov, int count, off_t offset)
{
    int w = wrong(fd);

    return w == 1 ? -1 : NEXT(preadv)(fd, iov, w == 2 && count > 1 ? 1 : count, offset);
}

ssize_t pwritev(int fd, const struct iovec *iov, int count, off_t offset)
{
    int w = wrong(fd);

    return w == 1 ? -1 : NEXT(pwritev)(fd, iov, w == 2 && count > 1 ? 1 : count, offset);
}

/* Stores into a mapping, by turns: half of them, none, all. That is no failure: calls do the rest. */
ssize_t process_vm_readv(pid_t pid, const struct iovec *to, unsigned long count, const struct iovec *from, unsigned long parts,
                         unsigned long flags)
{
    static atomic_int stores;
    int n = at && pid == getpid() ? atomic_fetch_add(&stores, 1) % 3 : 2;

    if (n == 1) {
        errno = EFAULT;
        return -1;
    }
    return NEXT(process_vm_readv)(pid, to, n == 0 && count > 1 ? count / 2 : count, from, parts, flags);
}

int fsync(int fd)
{
    hold('f', to_hold && named(fd));
    return how != 's' && wrong(fd) ? -1 : NEXT(fsync)(fd);
}

int ftruncate(int fd, off_t size)
{
    return how != 's' && wrong(fd) ? -1 : NEXT(ftruncate)(fd, size);
}

int fstatfs(int fd, struct statfs *info)
{
    int rc = NEXT(fstatfs)(fd, info);

    if (pretended)
        info->f_type = pretended;
    return rc;
}

ssize_t fgetxattr(int fd, const char *name, void *value, size_t size)
{
    struct {
        unsigned magic, pattern;
        unsigned long long object[2];
        unsigned stripe_size;
        unsigned short stripes, generation;
    } layout = { .magic = 0x0BD10BD0, .pattern = 1, .stripe_size = stripe, .stripes = 4 };

    if (!pretended || !stripe || strcmp(name, "lustre.lov"))
        return NEXT(fgetxattr)(fd, name, value, size);
    if (size < sizeof layout) {
        errno = ERANGE;
        return -1;
    }
    memcpy(value, &layout, sizeof layout);
    return sizeof layout;
}

int close(int fd)
{
    int w = how == 'e' && wrong(fd), rc;

    hold('c', to_hold && named(fd));
    rc = NEXT(close)(fd);
    errno = w ? EIO : errno;
    return w ? -1 : rc;
}
