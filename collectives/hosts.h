/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Which ranks of a communicator share a host, in the form that two-level algorithms want: hosts numbered in order of
 * their lowest rank, members of a host in rising order. Made once per communicator, then only read.
 */
#ifndef COLLECTIVES_HOSTS_H
#define COLLECTIVES_HOSTS_H

#include <stdbool.h>

#include "collectives/schedule.h"

struct hosts {
	int count;    /* hosts */
	int most;     /* ranks of the fullest host */
	int least;    /* ranks of the emptiest */
	bool ranges;  /* every host holds consecutive ranks: then an order over hosts is an order over ranks */
	int *of;      /* rank -> host */
	int *place;   /* rank -> index among the members of its host */
	int *start;   /* host -> index of its first entry in members; start[count] = number of ranks */
	int *members; /* ranks, host by host */
};

/* HOST_OF gives any number per host for each of SIZE ranks. NULL when memory is out. */
struct hosts *hosts_make(int size, int (*host_of)(const void *context, int rank), const void *context);
void hosts_free(struct hosts *hosts);

static inline int hosts_size(const struct hosts *hosts, int host)
{
	return hosts->start[host + 1] - hosts->start[host];
}

static inline const int *hosts_members(const struct hosts *hosts, int host)
{
	return hosts->members + hosts->start[host];
}

/* The team of the ranks that share the host of rank RANK. */
static inline struct team hosts_team(const struct hosts *hosts, int rank)
{
	int host = hosts->of[rank];

	return (struct team){ .rank = hosts->place[rank], .size = hosts_size(hosts, host), .ranks = hosts_members(hosts, host) };
}

/*
 * Several leaders per host: the members of a host are cut into LEADERS groups of neighbours as equal as can be, the first of each
 * leads it. hosts->least is the most there can be: then every group of every host has somebody.
 *
 * Index in members[] of the first of GROUP on HOST; with GROUP + 1: behind its last.
 */
static inline int hosts_group(const struct hosts *hosts, int host, int leaders, int group)
{
	int members = hosts_size(hosts, host);

	return hosts->start[host] + group * (members / leaders) + (group < members % leaders ? group : members % leaders);
}

/* The group that member PLACE of a host belongs to. */
int hosts_group_of(const struct hosts *hosts, int host, int leaders, int place);

/* As many as are asked for (0: all), and possible. */
static inline int hosts_leaders_usable(const struct hosts *hosts, int wanted)
{
	return wanted <= 0 || wanted > hosts->least ? hosts->least : wanted;
}

/*
 * The team of the leaders with number GROUP of LEADERS, one rank per host; but rank ROOT (if not negative) leads its own group.
 * RANKS has room for hosts->count ranks and must live as long as the team is used. A rank that is none of them gets rank -1.
 */
struct team hosts_leaders(const struct hosts *hosts, int rank, int leaders, int group, int root, int *ranks);

#endif
