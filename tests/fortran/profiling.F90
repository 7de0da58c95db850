! SPDX-License-Identifier: BSD-3-Clause
! Copyright (c) 2026 the Weft authors
!
! A tool in C (profiling.c) sees every call of a Fortran program once, under the names of its large and small form; one in
! Fortran takes the place of a procedure and calls its PMPI name, of which the C tool sees nothing.   ranks: 1
#include "check.h"

! The Fortran tool: in front of the library's procedure.
subroutine MPI_Barrier(comm, ierror)
  implicit none
  integer :: comm, ierror, barriers
  external :: PMPI_Barrier
  common /barriers_seen/ barriers
  barriers = barriers + 1
  call PMPI_Barrier(comm, ierror)
end subroutine MPI_Barrier

subroutine old_binding(sum)
  implicit none
  include 'mpif.h'
  integer :: sum, ierr
  call MPI_Send(sum, 1, MPI_INTEGER, MPI_PROC_NULL, 0, MPI_COMM_WORLD, ierr)
  CHECK(ierr == MPI_SUCCESS)
  call PMPI_Send(sum, 1, MPI_INTEGER, MPI_PROC_NULL, 0, MPI_COMM_WORLD, ierr)
  call MPI_Barrier(MPI_COMM_WORLD, ierr)
end subroutine old_binding

subroutine module_binding(sum)
  use mpi
  implicit none
  integer :: sum, ierr
  call MPI_Send(sum, 1, MPI_INTEGER, MPI_PROC_NULL, 0, MPI_COMM_WORLD, ierr)
  call PMPI_Send(sum, 1, MPI_INTEGER, MPI_PROC_NULL, 0, MPI_COMM_WORLD, ierr)
  call MPI_Barrier(MPI_COMM_WORLD, ierr)
end subroutine module_binding

subroutine new_binding(sum)
  use mpi_f08
  implicit none
  integer :: sum, strided(9)
  type(MPI_Datatype) :: pair
  call MPI_Send(sum, 1, MPI_INTEGER, MPI_PROC_NULL, 0, MPI_COMM_WORLD)
  call MPI_Send(sum, 1_MPI_COUNT_KIND, MPI_INTEGER, MPI_PROC_NULL, 0, MPI_COMM_WORLD)
  call PMPI_Send(sum, 1_MPI_COUNT_KIND, MPI_INTEGER, MPI_PROC_NULL, 0, MPI_COMM_WORLD)
  strided = 0
  call MPI_Send(strided(1:9:2), 5, MPI_INTEGER, MPI_PROC_NULL, 0, MPI_COMM_WORLD)
  call MPI_Type_contiguous(2, MPI_INTEGER, pair)
  call MPI_Type_commit(pair)
  call MPI_Type_free(pair)
end subroutine new_binding

program profiling
  use mpi
  implicit none
  integer :: ierr, small, large, other, barriers
  common /barriers_seen/ barriers
  call MPI_Init(ierr)
  barriers = 0
  call c_counts(small, large, other)
  call old_binding(small)
  call c_counts(small, large, other)
  CHECK(small == 1 .and. large == 0 .and. other == 0)
  CHECK(barriers == 1)
  call module_binding(small)
  call c_counts(small, large, other)
  CHECK(small == 1 .and. large == 0 .and. other == 0)
  CHECK(barriers == 2)
  call new_binding(small)
  call c_counts(small, large, other)
  CHECK(small == 2 .and. large == 1 .and. other == 1)
  call MPI_Finalize(ierr)
end program profiling
