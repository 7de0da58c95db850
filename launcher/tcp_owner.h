/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Whose processes are connected to the ports on which this process listens? The kernel knows (/proc/net/tcp): the far end of a connection inside
 * this host has a line with the user who made that socket. For pmix_server_tool.c, whose library does not say which connection it asks about.
 */
#ifndef LAUNCHER_TCP_OWNER_H
#define LAUNCHER_TCP_OWNER_H

#include <netinet/in.h>
#include <stdbool.h>
#include <sys/types.h>

/*
 * Shut those that are another user's, come from elsewhere or cannot be told. True: there was one, which may be who has just asked for something. A
 * descriptor stays with who has opened it.
 */
bool tcp_cut_others(void);
/* Says a table as the kernel writes it that the far end of this connection is that user's? */
bool tcp_far_end_is_of(const char *table, const struct sockaddr_in *near, const struct sockaddr_in *far, uid_t uid);

#endif
