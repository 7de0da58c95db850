/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* A tuning file with every kind of line, for test_rules and tests/fuzz/tuning_file.c. */
#ifndef TESTS_TUNING_TEXT_H
#define TESTS_TUNING_TEXT_H

static const char tuning_text[] = "# Weft tuning file\n"
				  "\n"
				  "format 2\n"
				  "shape ranks 4 hosts 2 per_host 1-3 cpus 8 transport tcp cpu Some CPU @ 2.0GHz\n"
				  "host latency_us 0.5 overhead_us 0.1 ns_per_byte 0.06\n"
				  "net latency_us 5 overhead_us 2 ns_per_byte 0.3\n"
				  "work reduce_ns_per_byte 0.1 copy_ns_per_byte 0.05 switch_us 1\n"
				  "allreduce recursive_doubling:0-8K,ring:8K-\n"
				  "  bcast chain:64K-:segment=64K,binomial:radix=4\t\r\n"
				  "alltoall two_level:leaders=2:0-1M,pairwise\n"
				  "# behind\n"
				  "end\n";

#endif
