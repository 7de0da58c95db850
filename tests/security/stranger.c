/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Somebody who can reach a port and knows no key: stranger SECONDS PORT... attacks all ports of 127.0.0.1 in every way
 * below, over and over, as user 65534 when started by root. Prints how many connections came about in each way.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { HELD_MAX = 6000, PORTS_MAX = 64 };

static int held[HELD_MAX], held_count;
static uint64_t seed = 88172645463325252u;

static uint32_t random_word(void)
{
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (uint32_t)(seed >> 16);
}

static int call(int port)
{
    struct sockaddr_in to = { .sin_family = AF_INET, .sin_port = htons((uint16_t)port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0), error = 0;
    socklen_t len = sizeof error;
    struct pollfd ready = { .fd = fd, .events = POLLOUT };

    if (fd < 0)
        return -1;
    if (connect(fd, (struct sockaddr *)&to, sizeof to) != 0 &&
        (errno != EINPROGRESS || poll(&ready, 1, 1) != 1 || getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &len) != 0 || error)) {
        close(fd);
        return -1;
    }
    return fd;
}

static void say(int fd, const void *bytes, size_t len)
{
    if (send(fd, bytes, len, MSG_NOSIGNAL | MSG_DONTWAIT) < 0)
        return; /* it hung up; that is its right */
}

/* Kept open, silent from here on. */
static void hold(int fd)
{
    if (held_count == HELD_MAX)
        close(held[random_word() % HELD_MAX]), held[random_word() % HELD_MAX] = fd;
    else
        held[held_count++] = fd;
}

static void go(int fd) { close(fd); }
static void keep_silent(int fd) { hold(fd); }

static void noise(int fd)
{
    unsigned char bytes[2000];
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (unsigned char)random_word();
    say(fd, bytes, 1 + random_word() % sizeof bytes);
    close(fd);
}

/* A connection request of libfabric's tcp provider that announces 52 bytes more and then says nothing. */
static void half_a_request(int fd)
{
    unsigned char header[32] = { 0 };
    header[0] = random_word() % 2 ? 3 : 2; /* versions of the two generations */
    header[3] = 52;
    say(fd, header, sizeof header);
    hold(fd);
}

static void whole_request(int fd)
{
    unsigned char request[32 + 52] = { 3, 0, 0, 52 };
    for (size_t i = 48; i < sizeof request; i++)
        request[i] = (unsigned char)random_word();
    memcpy(request + 32, "\x33\x30\x46\x57\0\0\0\0\0\0\0\0\1\0\0\0", 16); /* from 0 to 1, but without proof */
    say(fd, request, sizeof request);
    hold(fd);
}

/* What the door wants, with a proof made up. */
static void wrong_proof(int fd)
{
    unsigned char knock[64];
    for (size_t i = 0; i < sizeof knock; i++)
        knock[i] = (unsigned char)random_word();
    memcpy(knock, "\x32\x44\x46\x57", 4); /* the job's number stays a guess */
    memcpy(knock + 8, "\0\0\0\0\1\0\0\0", 8);
    knock[12] = (unsigned char)(random_word() % 4);
    say(fd, knock, sizeof knock);
    close(fd);
}

static void half_a_knock(int fd)
{
    say(fd, "\x32\x44\x46\x57\0\0", 6);
    hold(fd);
}

/* One byte more for each connection that is held. */
static void trickle(int fd)
{
    for (int i = 0; i < held_count && i < 200; i++)
        say(held[random_word() % (uint32_t)held_count], "\0", 1);
    hold(fd);
}

static const struct {
    const char *name;
    void (*does)(int fd);
} ways[] = {
    { "go", go }, { "silent", keep_silent }, { "noise", noise }, { "half a request", half_a_request }, { "request", whole_request },
    { "wrong proof", wrong_proof }, { "half a knock", half_a_knock }, { "trickle", trickle },
};
enum { WAYS = sizeof ways / sizeof ways[0] };

int main(int argc, char **argv)
{
    struct rlimit files = { HELD_MAX + 100, HELD_MAX + 100 };
    unsigned long count[WAYS] = { 0 };
    time_t end = time(NULL) + (argc > 1 ? atoi(argv[1]) : 1);

    setrlimit(RLIMIT_NOFILE, &files);
    if (getuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
        return 1;
    for (unsigned turn = 0; time(NULL) < end && argc > 2; turn++) {
        int fd = call(atoi(argv[2 + turn / WAYS % (unsigned)(argc - 2)]));
        if (fd < 0)
            continue;
        ways[turn % WAYS].does(fd);
        count[turn % WAYS]++;
    }
    for (int i = 0; i < WAYS; i++)
        printf("%s: %lu\n", ways[i].name, count[i]);
    return 0;
}
