! SPDX-License-Identifier: BSD-3-Clause
! Copyright (c) 2026 the Weft authors
!
! mpif.h in free form, and every constant of it that is an address.   ranks: 1 2 3
#include "check.h"
program free_form
  implicit none
  include 'mpif.h'
  integer :: ierr, rank, size, one, sum, comm, n, provided
  integer, allocatable :: all(:)
  integer(kind=MPI_ADDRESS_KIND) :: address, other
  integer(kind=MPI_ADDRESS_KIND), external :: MPI_Aint_add, MPI_Aint_diff
  character(len=MPI_MAX_LIBRARY_VERSION_STRING) :: version

  call MPI_Init_thread(MPI_THREAD_SERIALIZED, provided, ierr)
  CHECK(provided >= MPI_THREAD_SERIALIZED)
  call MPI_Comm_rank(MPI_COMM_WORLD, rank, ierr)
  call MPI_Comm_size(MPI_COMM_WORLD, size, ierr)
  call MPI_Get_library_version(version, n, ierr)
  CHECK(index(version, 'Weft') > 0)
  allocate(all(size))
  all(rank+1) = rank
  call MPI_Allgather(MPI_IN_PLACE, 0, MPI_DATATYPE_NULL, all, 1, MPI_INTEGER, MPI_COMM_WORLD, ierr)
  CHECK(all(1) == 0 .and. all(size) == size - 1)
  one = 1
  call MPI_Get_address(one, address, ierr)
  call MPI_Get_address(MPI_BOTTOM, other, ierr)
  CHECK(other == 0)
  CHECK(MPI_Aint_diff(MPI_Aint_add(address, 4_MPI_ADDRESS_KIND), address) == 4)
  ! A type of absolute addresses, and MPI_BOTTOM as the buffer.
  call bottom(address)
  call MPI_Sendrecv(rank, 1, MPI_INTEGER, rank, 0, sum, 1, MPI_INTEGER, rank, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE, ierr)
  CHECK(sum == rank)
  call MPI_Dist_graph_create_adjacent(MPI_COMM_WORLD, 1, [rank], MPI_UNWEIGHTED, 1, [rank], MPI_UNWEIGHTED, MPI_INFO_NULL, &
    .false., comm, ierr)
  CHECK(ierr == MPI_SUCCESS)
  call MPI_Comm_free(comm, ierr)
  call MPI_Dist_graph_create_adjacent(MPI_COMM_WORLD, 0, [rank], MPI_WEIGHTS_EMPTY, 0, [rank], MPI_WEIGHTS_EMPTY, &
    MPI_INFO_NULL, .false., comm, ierr)
  CHECK(ierr == MPI_SUCCESS)
  call MPI_Comm_free(comm, ierr)
  call MPI_Finalize(ierr)
contains
  subroutine bottom(address)
    integer(kind=MPI_ADDRESS_KIND), intent(in) :: address
    integer :: type, got, requests(2)
    call MPI_Type_create_hindexed(1, [1], [address], MPI_INTEGER, type, ierr)
    call MPI_Type_commit(type, ierr)
    call MPI_Irecv(got, 1, MPI_INTEGER, mod(rank+size-1, size), 3, MPI_COMM_WORLD, requests(1), ierr)
    call MPI_Isend(MPI_BOTTOM, 1, type, mod(rank+1, size), 3, MPI_COMM_WORLD, requests(2), ierr)
    call MPI_Waitall(2, requests, MPI_STATUSES_IGNORE, ierr)
    CHECK(got == 1)
    call MPI_Type_free(type, ierr)
  end subroutine bottom
end program free_form
