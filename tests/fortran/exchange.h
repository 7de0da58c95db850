! SPDX-License-Identifier: BSD-3-Clause
! Copyright (c) 2026 the Weft authors
!
! Part of sections.F90, included for each rank: a section goes out and comes in, against a contiguous copy made by Fortran.
! EXCHANGE is the procedure's name, DIMS the shape of its arguments.
  subroutine EXCHANGE(from, to)
    integer, intent(in) :: from DIMS
    integer, intent(inout) :: to DIMS
    integer :: flat(size(from)), got(size(from)), n, part
    type(MPI_Request) :: requests(2)
    n = size(from)
    flat = reshape(from, [n])

    ! The section is sent.
    got = -2
    call MPI_Irecv(got, n, MPI_INTEGER, left, 1, MPI_COMM_WORLD, requests(1))
    call MPI_Isend(from, n, MPI_INTEGER, right, 1, MPI_COMM_WORLD, requests(2))
    call MPI_Waitall(2, requests, MPI_STATUSES_IGNORE)
    CHECK(all(got == flat))

    ! The section is received.
    to = -2
    call MPI_Irecv(to, n, MPI_INTEGER, left, 1, MPI_COMM_WORLD, requests(1))
    call MPI_Isend(flat, n, MPI_INTEGER, right, 1, MPI_COMM_WORLD, requests(2))
    call MPI_Waitall(2, requests, MPI_STATUSES_IGNORE)
    CHECK(all(reshape(to, [n]) == flat))

    ! Both, and only a part of their elements: whole planes and less than one.
    part = n - n / 3
    to = -2
    call MPI_Sendrecv(from, part, MPI_INTEGER, right, 2, to, part, MPI_INTEGER, left, 2, MPI_COMM_WORLD, MPI_STATUS_IGNORE)
    got = reshape(to, [n])
    CHECK(all(got(:part) == flat(:part)) .and. all(got(part+1:) == -2))

    ! As bytes, as pairs, and with a large count.
    to = -2
    call MPI_Irecv(to, 4 * n, MPI_BYTE, left, 3, MPI_COMM_WORLD, requests(1))
    call MPI_Isend(from, int(n, MPI_COUNT_KIND), MPI_INTEGER, right, 3, MPI_COMM_WORLD, requests(2))
    call MPI_Waitall(2, requests, MPI_STATUSES_IGNORE)
    CHECK(all(reshape(to, [n]) == flat))
    if (mod(n, 2) == 0) then
      to = -2
      call MPI_Sendrecv(from, n / 2, pair, right, 4, to, n, MPI_INTEGER, left, 4, MPI_COMM_WORLD, MPI_STATUS_IGNORE)
      CHECK(all(reshape(to, [n]) == flat))
    end if

    ! A datatype with a gap over the section: every other element of it.
    if (mod(n, 2) == 0) then
      to = -2
      call MPI_Irecv(to, n / 2, gap, left, 5, MPI_COMM_WORLD, requests(1))
      call MPI_Isend(from, n / 2, gap, right, 5, MPI_COMM_WORLD, requests(2))
      call MPI_Waitall(2, requests, MPI_STATUSES_IGNORE)
      got = reshape(to, [n])
      CHECK(all(got(1::2) == flat(1::2)) .and. all(got(2::2) == -2))
    end if

    ! Collectives: a section that is one message, several messages, an operand.
    to = -2
    if (rank == 0) to = from
    call MPI_Bcast(to, n, MPI_INTEGER, 0, MPI_COMM_WORLD)
    CHECK(all(reshape(to, [n]) == flat))
    to = -2
    call MPI_Allreduce(from, to, n, MPI_INTEGER, MPI_MAX, MPI_COMM_WORLD)
    CHECK(all(reshape(to, [n]) == flat))
    to = from
    call MPI_Iallreduce(MPI_IN_PLACE, to, n, MPI_INTEGER, MPI_SUM, MPI_COMM_WORLD, requests(1))
    call MPI_Wait(requests(1), MPI_STATUS_IGNORE)
    CHECK(all(reshape(to, [n]) == nproc * flat))
    part = n / nproc
    to = -2
    call MPI_Ialltoall(from, part, MPI_INTEGER, to, part, MPI_INTEGER, MPI_COMM_WORLD, requests(1))
    call MPI_Waitall(1, requests, MPI_STATUSES_IGNORE)
    got = reshape(to, [n])
    CHECK(all(got(1:part) == flat(rank*part+1:(rank+1)*part)))
    CHECK(all(got(nproc*part+1:) == -2))
  end subroutine EXCHANGE
