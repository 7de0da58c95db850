! SPDX-License-Identifier: BSD-3-Clause
! Copyright (c) 2026 the Weft authors
!
! One program in Fortran and in C (mixed.c): handles, attributes, statuses and callbacks of either language in the other.
#include "check.h"
module mixed_old
  use mpi
  implicit none
contains
  subroutine multiply(in, inout, len, type)
    integer :: len, in(len), inout(len), type
    CHECK(type == MPI_INTEGER)
    inout = in * inout
  end subroutine multiply

  subroutine old_copy(oldcomm, keyval, extra_state, in, out, flag, ierr)
    integer :: oldcomm, keyval, extra_state, in, out, ierr
    logical :: flag
    CHECK(oldcomm /= MPI_COMM_NULL .and. keyval /= MPI_KEYVAL_INVALID .and. extra_state == 4)
    out = in + 1
    flag = .true.
    ierr = MPI_SUCCESS
  end subroutine old_copy

  subroutine check_old()
    integer :: comm, twin, old, new, key, ierr, value, type, info, group, op, a, b, rank, got(3), copies, deletions
    integer :: status(MPI_STATUS_SIZE), request
    integer(kind=MPI_ADDRESS_KIND) :: address, wanted
    logical :: flag
    call MPI_Comm_rank(MPI_COMM_WORLD, rank, ierr)
    call MPI_Comm_dup(MPI_COMM_WORLD, comm, ierr)
    call MPI_Keyval_create(old_copy, MPI_NULL_DELETE_FN, old, 4, ierr)
    call MPI_Attr_put(comm, old, -21, ierr)
    call MPI_Attr_get(comm, old, value, flag, ierr)
    CHECK(flag .and. value == -21)
    call MPI_Comm_get_attr(comm, old, address, flag, ierr)
    CHECK(flag .and. address == -21)
    call MPI_Comm_create_keyval(MPI_COMM_DUP_FN, MPI_COMM_NULL_DELETE_FN, new, 0_MPI_ADDRESS_KIND, ierr)
    call MPI_Comm_set_attr(comm, new, 2_MPI_ADDRESS_KIND**40 + 3, ierr)
    call MPI_Attr_get(comm, new, value, flag, ierr)
    CHECK(flag .and. value == 3)
    call MPI_Type_contiguous(3, MPI_DOUBLE_PRECISION, type, ierr)
    call MPI_Info_create(info, ierr)
    call MPI_Info_set(info, 'a', 'b', ierr)
    call MPI_Comm_group(comm, group, ierr)
    request = MPI_REQUEST_NULL
    call c_looks(comm, type, request, info, group, old, new)
    call MPI_Comm_dup(comm, twin, ierr)
    call MPI_Attr_get(twin, old, value, flag, ierr)
    CHECK(flag .and. value == -20)
    call MPI_Attr_delete(comm, old, ierr)
    call MPI_Attr_get(comm, old, value, flag, ierr)
    CHECK(.not. flag)
    call MPI_Keyval_free(old, ierr)
    call MPI_Comm_free(twin, ierr)
    call MPI_Comm_free(comm, ierr)
    call MPI_Type_free(type, ierr)
    call MPI_Info_free(info, ierr)
    call MPI_Group_free(group, ierr)

    call c_makes(comm, key, wanted)
    call MPI_Comm_get_attr(comm, key, address, flag, ierr)
    CHECK(flag .and. address == wanted)
    call MPI_Comm_dup(comm, twin, ierr)
    call MPI_Comm_get_attr(twin, key, address, flag, ierr)
    CHECK(flag .and. address == wanted + 1)
    call MPI_Comm_free(twin, ierr)
    call MPI_Comm_free(comm, ierr)
    call c_counts(copies, deletions)
    CHECK(copies == 1 .and. deletions == 2)

    call c_op(op)
    a = 3
    b = 4
    call MPI_Reduce_local(a, b, 1, MPI_INTEGER, op, ierr)
    CHECK(b == 14)
    call MPI_Op_free(op, ierr)
    call MPI_Op_create(multiply, .true., op, ierr)
    call c_reduces(op)
    call MPI_Op_free(op, ierr)

    call MPI_Irecv(got, 3, MPI_INTEGER, rank, 9, MPI_COMM_WORLD, request, ierr)
    call MPI_Send([1, 2, 3], 3, MPI_INTEGER, rank, 9, MPI_COMM_WORLD, ierr)
    call MPI_Wait(request, status, ierr)
    call check_status(status)
  end subroutine check_old

  subroutine check_status(status)
    use mpi_f08, only : f08_status => MPI_Status, MPI_Status_f2f08, MPI_Status_f082f, MPI_Get_count_f08 => MPI_Get_count, &
      f08_integer => MPI_INTEGER
    integer :: status(MPI_STATUS_SIZE), back(MPI_STATUS_SIZE), n
    type(f08_status) :: new
    call MPI_Status_f2f08(status, new)
    CHECK(new%MPI_TAG == 9 .and. new%MPI_SOURCE == status(MPI_SOURCE))
    call MPI_Get_count_f08(new, f08_integer, n)
    CHECK(n == 3)
    call MPI_Status_f082f(new, back)
    CHECK(all(back == status))
    call c_status(status, new, MPI_STATUS_IGNORE)
  end subroutine check_status
end module mixed_old

program mixed
  use mixed_old
  implicit none
  integer :: ierr
  call MPI_Init(ierr)
  call check_old()
  call MPI_Finalize(ierr)
end program mixed
