/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* The commands of `weft`: each is a function like main, listed in the table of weft.c. */
#ifndef TOOLS_WEFT_H
#define TOOLS_WEFT_H

/* argv[0] is the command's name; returns the exit status. */
int weft_bench(int argc, char **argv);
int weft_info(int argc, char **argv);
int weft_sim(int argc, char **argv);
int weft_tune(int argc, char **argv);

#endif
