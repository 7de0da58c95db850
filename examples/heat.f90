! SPDX-License-Identifier: BSD-3-Clause
! Copyright (c) 2026 the Weft authors
!
! heat: heat spreads over a square plate whose left edge is hot. Every rank has a rectangle of the plate with a border one
! cell wide, and swaps its outermost rows and columns with its neighbours in each step. Rows and columns are array
! sections: with mpi_f08 they are passed as they are, although the elements of a row are not beside each other in memory.
!
!     mpifort -O2 -o heat examples/heat.f90 && mpiexec -n 4 ./heat
program heat
  use mpi_f08
  implicit none
  integer, parameter :: cells = 240, steps = 400
  real, parameter :: hot = 100.0, rate = 0.2
  type(MPI_Comm) :: plate
  type(MPI_Request) :: requests(8)
  integer :: dims(2), coords(2), up, down, left, right, rank, ranks, rows, columns, step
  real, allocatable, asynchronous :: t(:, :)
  real, allocatable :: next(:, :)
  double precision :: began, mine, total

  call MPI_Init()
  call MPI_Comm_size(MPI_COMM_WORLD, ranks)
  dims = 0
  call MPI_Dims_create(ranks, 2, dims)
  call MPI_Cart_create(MPI_COMM_WORLD, 2, dims, [.false., .false.], .true., plate)
  call MPI_Comm_rank(plate, rank)
  call MPI_Cart_coords(plate, rank, 2, coords)
  call MPI_Cart_shift(plate, 0, 1, up, down)
  call MPI_Cart_shift(plate, 1, 1, left, right)
  rows = share(dims(1), coords(1))
  columns = share(dims(2), coords(2))
  allocate(t(0:rows+1, 0:columns+1), next(rows, columns))
  t = 0.0
  if (coords(2) == 0) t(:, 0) = hot

  began = MPI_Wtime()
  do step = 1, steps
    call MPI_Irecv(t(0, 1:columns), columns, MPI_REAL, up, 1, plate, requests(1))
    call MPI_Irecv(t(rows+1, 1:columns), columns, MPI_REAL, down, 2, plate, requests(2))
    call MPI_Irecv(t(1:rows, 0), rows, MPI_REAL, left, 3, plate, requests(3))
    call MPI_Irecv(t(1:rows, columns+1), rows, MPI_REAL, right, 4, plate, requests(4))
    call MPI_Isend(t(rows, 1:columns), columns, MPI_REAL, down, 1, plate, requests(5))
    call MPI_Isend(t(1, 1:columns), columns, MPI_REAL, up, 2, plate, requests(6))
    call MPI_Isend(t(1:rows, columns), rows, MPI_REAL, right, 3, plate, requests(7))
    call MPI_Isend(t(1:rows, 1), rows, MPI_REAL, left, 4, plate, requests(8))
    call MPI_Waitall(8, requests, MPI_STATUSES_IGNORE)
    next = t(1:rows, 1:columns) + rate * (t(0:rows-1, 1:columns) + t(2:rows+1, 1:columns) + t(1:rows, 0:columns-1) &
      + t(1:rows, 2:columns+1) - 4 * t(1:rows, 1:columns))
    t(1:rows, 1:columns) = next
  end do

  mine = sum(dble(next))
  call MPI_Reduce(mine, total, 1, MPI_DOUBLE_PRECISION, MPI_SUM, 0, plate)
  if (rank == 0) then
    print '(a,f0.4,a,i0,a,i0,a,f0.3,a)', 'mean temperature ', total / cells**2, ' on ', dims(1), ' x ', dims(2), ' ranks after ', &
      MPI_Wtime() - began, ' s'
  end if
  call MPI_Comm_free(plate)
  call MPI_Finalize()
contains
  ! How many of the cells fall to the rank with this coordinate.
  integer function share(parts, coordinate)
    integer, intent(in) :: parts, coordinate
    share = cells / parts
    if (coordinate < mod(cells, parts)) share = share + 1
  end function share
end program heat
