! SPDX-License-Identifier: BSD-3-Clause
! Copyright (c) 2026 the Weft authors
!
! Array sections of rank 1 to 7, with gaps and backwards, as they are: sent, received, in collectives; against contiguous
! copies. What is not in the section stays as it was.   ranks: 1 2 3
#include "check.h"
program sections
  use mpi_f08
  implicit none
  integer :: rank, nproc, left, right, i
  type(MPI_Datatype) :: pair, gap
  integer :: a1(40), b1(40), a2(9, 8), b2(9, 8), a3(5, 6, 7), b3(5, 6, 7), a4(5, 4, 3, 4), b4(5, 4, 3, 4)
  integer :: a5(4, 3, 3, 4, 3), b5(4, 3, 3, 4, 3), a6(3, 4, 3, 3, 3, 4), b6(3, 4, 3, 3, 3, 4)
  integer :: a7(3, 4, 3, 3, 3, 3, 4), b7(3, 4, 3, 3, 3, 3, 4)
  integer, allocatable, target :: heap(:, :)
  integer, pointer :: view(:, :)
  logical, parameter :: supported = MPI_SUBARRAYS_SUPPORTED .and. MPI_ASYNC_PROTECTS_NONBLOCKING

  CHECK(supported)
  call MPI_Init()
  call MPI_Comm_rank(MPI_COMM_WORLD, rank)
  call MPI_Comm_size(MPI_COMM_WORLD, nproc)
  left = modulo(rank - 1, nproc)
  right = modulo(rank + 1, nproc)
  call MPI_Type_contiguous(2, MPI_INTEGER, pair)
  call MPI_Type_commit(pair)
  call MPI_Type_create_resized(MPI_INTEGER, 0_MPI_ADDRESS_KIND, 8_MPI_ADDRESS_KIND, gap)
  call MPI_Type_commit(gap)

  a1 = [(i, i = 1, size(a1))]
  b1 = -1
  call exchange1(a1, b1)
  call exchange1(a1(2:39:3), b1(39:2:-3))
  call exchange1(a1(40:1:-1), b1)
  call exchange1(a1(7:7), b1(3:3))
  call exchange1(a1(7:6), b1(3:2))
  b1 = -1
  call exchange1(a1(1:40:4), b1(2:40:4))
  CHECK(count(b1 == -1) == 30)

  a2 = reshape([(i, i = 1, size(a2))], shape(a2))
  b2 = -1
  call exchange2(a2(2:8:2, 1:8:3), b2(2:8:2, 8:2:-3))
  call exchange2(a2(2:8:2, 1:8:3), b2(9:3:-2, 8:6:-1))
  CHECK(count(b2 == -1) == 9 * 8 - 24)
  call exchange2(a2(3:6, :), b2(6:3:-1, :))
  call exchange2(a2(:, 8:1:-1), b2)
  call exchange2(a2(9:1:-1, 8:1:-1), b2(:, 8:1:-1))
  call exchange2(a2(2:2, 1:8:2), b2(5:5, 8:2:-2))
  call exchange1(a2(4, :), b2(:8, 3))

  a3 = reshape([(i, i = 1, size(a3))], shape(a3))
  b3 = -1
  call exchange3(a3(1:5:2, 2:6:2, 7:1:-3), b3(5:1:-2, 1:3, 2:4))
  call exchange3(a3(2:4, 1:6, 1:7), b3(4:2:-1, 6:1:-1, 7:1:-1))
  call exchange3(a3(:, 2:5, 3:6), b3(:, 5:2:-1, 1:4))
  call exchange2(a3(2, :, 1:7:2), b3(4, :, 7:1:-2))

  a4 = reshape([(i, i = 1, size(a4))], shape(a4))
  b4 = -1
  call exchange4(a4(5:1:-2, 1:4, 3:1:-1, 1:4:3), b4(1:5:2, 4:1:-1, :, 2:3))
  call exchange4(a4(:, :, :, 1:4:3), b4(:, :, :, 4:1:-3))
  a5 = reshape([(i, i = 1, size(a5))], shape(a5))
  b5 = -1
  call exchange5(a5(1:4:3, :, 3:1:-2, 2:3, :), b5(4:1:-3, 3:1:-1, 1:3:2, 4:3:-1, :))
  a6 = reshape([(i, i = 1, size(a6))], shape(a6))
  b6 = -1
  call exchange6(a6(:, 2:4:2, :, 3:1:-2, :, 4:1:-1), b6(3:1:-1, 1:2, :, 1:2, :, :))
  a7 = reshape([(i, i = 1, size(a7))], shape(a7))
  b7 = -1
  call exchange7(a7(3:1:-2, 4:1:-1, :, 2:3, 1:3:2, :, 1:4:3), b7(1:2, :, 3:1:-1, 1:3:2, 2:3, 3:1:-1, 3:4))

  allocate(heap(0:9, 0:9))
  heap = reshape([(i, i = 1, 100)], [10, 10])
  view => heap(9:1:-2, 0:9:3)
  b2 = -1
  call exchange2(view, b2(1:9:2, 1:8:2))
  call scalars()
  call characters()
  call stays()
  call MPI_Type_free(pair)
  call MPI_Type_free(gap)
  call MPI_Finalize()

contains

#define EXCHANGE exchange1
#define DIMS (:)
#include "exchange.h"
#undef EXCHANGE
#undef DIMS
#define EXCHANGE exchange2
#define DIMS (:, :)
#include "exchange.h"
#undef EXCHANGE
#undef DIMS
#define EXCHANGE exchange3
#define DIMS (:, :, :)
#include "exchange.h"
#undef EXCHANGE
#undef DIMS
#define EXCHANGE exchange4
#define DIMS (:, :, :, :)
#include "exchange.h"
#undef EXCHANGE
#undef DIMS
#define EXCHANGE exchange5
#define DIMS (:, :, :, :, :)
#include "exchange.h"
#undef EXCHANGE
#undef DIMS
#define EXCHANGE exchange6
#define DIMS (:, :, :, :, :, :)
#include "exchange.h"
#undef EXCHANGE
#undef DIMS
#define EXCHANGE exchange7
#define DIMS (:, :, :, :, :, :, :)
#include "exchange.h"

  ! An element stands for what follows it, as ever; an array of unknown size is contiguous.
  subroutine scalars()
    integer :: a(10), b(10)
    complex :: c(6), d(6)
    a = [(i, i = 1, 10)]
    b = 0
    call MPI_Sendrecv(a(3), 4, MPI_INTEGER, right, 0, b(5), 4, MPI_INTEGER, left, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE)
    CHECK(all(b == [0, 0, 0, 0, 3, 4, 5, 6, 0, 0]))
    call unknown(a, b)
    CHECK(all(b(1:10) == a))
    c = [(cmplx(i, -i), i = 1, 6)]
    d = 0
    ! Elements of two reals each.
    call MPI_Sendrecv(c(1:6:2), 6, MPI_REAL, right, 0, d(6:1:-2), 3, MPI_COMPLEX, left, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE)
    CHECK(all(d(6:1:-2) == c(1:6:2)) .and. all(d(5:1:-2) == 0))
  end subroutine scalars

  subroutine unknown(a, b)
    integer :: a(*), b(*)
    call MPI_Sendrecv(a, 10, MPI_INTEGER, right, 0, b, 10, MPI_INTEGER, left, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE)
  end subroutine unknown

  subroutine characters()
    character(len=5) :: words(4), got(4)
    words = ['alpha', 'beta ', 'gamma', 'delta']
    got = 'none '
    call MPI_Sendrecv(words(4:1:-2), 10, MPI_CHARACTER, right, 0, got(1:4:3), 10, MPI_CHARACTER, left, 0, MPI_COMM_WORLD, &
      MPI_STATUS_IGNORE)
    CHECK(got(1) == 'delta' .and. got(4) == 'beta' .and. got(2) == 'none')
    ! Parts of the words: elements with gaps between them.
    call MPI_Sendrecv(words(:)(2:3), 8, MPI_CHARACTER, right, 0, got(1), 8, MPI_CHARACTER, left, 0, MPI_COMM_WORLD, &
      MPI_STATUS_IGNORE)
    CHECK(got(1) == 'lpeta' .and. got(2)(1:3) == 'mel')
  end subroutine characters

  ! More than the section has is refused; what would have to stay contiguous for long is refused.
  subroutine stays()
    integer :: a(20), ierr, class
    type(MPI_Request) :: request
    call MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN)
    call MPI_Send(a(1:20:2), 11, MPI_INTEGER, MPI_PROC_NULL, 0, MPI_COMM_WORLD, ierr)
    call MPI_Error_class(ierr, class)
    CHECK(class == MPI_ERR_COUNT)
    call MPI_Allreduce_init(a(1:20:2), a(2:20:2), 10, MPI_INTEGER, MPI_SUM, MPI_COMM_WORLD, MPI_INFO_NULL, request, ierr)
    call MPI_Error_class(ierr, class)
    CHECK(class == MPI_ERR_BUFFER)
    call MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_ARE_FATAL)
    ! A persistent send of a section is a datatype and can stay.
    call MPI_Send_init(a(1:20:2), 10, MPI_INTEGER, MPI_PROC_NULL, 0, MPI_COMM_WORLD, request)
    call MPI_Start(request)
    call MPI_Wait(request, MPI_STATUS_IGNORE)
    call MPI_Request_free(request)
  end subroutine stays
end program sections
