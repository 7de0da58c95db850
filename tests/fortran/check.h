! SPDX-License-Identifier: BSD-3-Clause
! Copyright (c) 2026 the Weft authors
!
! For the programs of tests/fortran: a condition that does not hold is told with its line and ends the job. Like those of
! tests/mpi they print nothing when all is well, and their first comment may say how to run them. `check` is in check.c.
#define CHECK(condition) call check(condition, __LINE__)
