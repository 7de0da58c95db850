/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * One listening port for all ranks of a host, for firewalls that open no more: used when WEFT_PORT_RANGE holds fewer ports than two for
 * each rank.
 *
 * Each rank has two listening sockets as always, its door and libfabric's, but all of them are bound to the same port (SO_REUSEPORT). A
 * program in the kernel gives each new connection to one of them by the port that it comes from: whoever wants seat S of the N of
 * a host connects from a port that leaves the remainder S when divided by N. What a socket's own filter drops (ofi_filter.h) is
 * dropped here, too.
 *
 * The kernel numbers the sockets as they began to listen, and when one closes, the last takes its number. So ranks come and go one at a
 * time, under the lock of a table in shared memory that says who has which number, and each tells the kernel anew. For a rank that has died
 * whoever notices it first does so. Should a connection
 * reach the wrong door between two of these steps, it is hung up on and knocks again.
 */
#ifndef FABRIC_OFI_SHARE_H
#define FABRIC_OFI_SHARE_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/socket.h>

struct ofi;

enum ofi_seat { SEAT_DOOR, SEAT_LIBRARY, SEATS_OF_RANK };

/* Are ports to be shared? Then takes part: ofi->share is not NULL. 0 or an error class. */
int ofi_share_open(struct ofi *ofi);

/*
 * Take the lock and make a socket bound to the shared port; descriptor, or -errno and no lock. The caller lets it listen, or not, and says
 * with `seated` what came of it: 0 or -errno.
 */
int ofi_share_begin(struct ofi *ofi);
int ofi_share_seated(struct ofi *ofi, enum ofi_seat seat, int fd, bool listens);

/* Our listening sockets are about to be closed, the door first, before anything else happens to ofi->share; then they are. */
void ofi_share_leave(struct ofi *ofi, int fd);
void ofi_share_close(struct ofi *ofi);

/* Has a rank of this host died without leaving? Then tell the kernel, through our door `fd`, which numbers the others have since. Cheap. */
void ofi_share_look(struct ofi *ofi, int fd);

/* Bind a socket to a port of `own` from which connections lead to that seat of `seats`; `own` gets it. 0 or -errno. */
int ofi_share_bind(const struct ofi *ofi, int fd, struct sockaddr_storage *own, uint32_t seats, uint32_t seat);

#endif
