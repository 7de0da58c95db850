/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What is published under a name by a process manager's means is a text, like the names of ports that MPI_Publish_name knows. A mark at its
 * beginning tells those who keep names (launcher/job_names.c, runtime/name_server.c) that it goes with the first who looks it up.
 */
#ifndef COMMON_NAME_VALUE_H
#define COMMON_NAME_VALUE_H

#define NAME_ONCE "\002once:"

#endif
