! SPDX-License-Identifier: BSD-3-Clause
! Copyright (c) 2026 the Weft authors
!
! Procedures that the library calls: reductions, error handlers, attribute callbacks, generalized requests, with handles as
! Fortran knows them.   ranks: 1 2 4
#include "check.h"
module callbacks_state
  use mpi_f08
  implicit none
  integer :: calls = 0, code_seen = 0, deleted = 0, freed = 0
  type(MPI_Comm) :: comm_seen
  type(MPI_Datatype) :: type_wanted
  integer(kind=MPI_ADDRESS_KIND) :: value_seen = 0
  logical :: complete_seen = .false.
end module callbacks_state

module callbacks_procedures
  use, intrinsic :: iso_c_binding
  use callbacks_state
  implicit none
contains
  subroutine add(invec, inoutvec, len, datatype)
    type(c_ptr), value :: invec, inoutvec
    integer :: len
    type(MPI_Datatype) :: datatype
    integer, pointer :: a(:), b(:)
    CHECK(datatype == type_wanted)
    call c_f_pointer(invec, a, [len])
    call c_f_pointer(inoutvec, b, [len])
    b = a + b
    calls = calls + 1
  end subroutine add

  subroutine add_large(invec, inoutvec, len, datatype)
    type(c_ptr), value :: invec, inoutvec
    integer(kind=MPI_COUNT_KIND) :: len
    type(MPI_Datatype) :: datatype
    integer, pointer :: a(:), b(:)
    CHECK(datatype == type_wanted)
    call c_f_pointer(invec, a, [len])
    call c_f_pointer(inoutvec, b, [len])
    b = a + b
    calls = calls + 1
  end subroutine add_large

  subroutine comm_error(comm, error_code)
    type(MPI_Comm) :: comm
    integer :: error_code
    comm_seen = comm
    code_seen = error_code
  end subroutine comm_error

  subroutine session_error(session, error_code)
    type(MPI_Session) :: session
    integer :: error_code
    CHECK(session /= MPI_SESSION_NULL)
    code_seen = error_code
  end subroutine session_error

  subroutine copy(oldcomm, comm_keyval, extra_state, attribute_val_in, attribute_val_out, flag, ierror)
    type(MPI_Comm) :: oldcomm
    integer :: comm_keyval, ierror
    integer(kind=MPI_ADDRESS_KIND) :: extra_state, attribute_val_in, attribute_val_out
    logical :: flag
    comm_seen = oldcomm
    attribute_val_out = attribute_val_in + extra_state
    flag = .true.
    ierror = MPI_SUCCESS
    if (comm_keyval == MPI_KEYVAL_INVALID) ierror = MPI_ERR_KEYVAL
  end subroutine copy

  subroutine delete(comm, comm_keyval, attribute_val, extra_state, ierror)
    type(MPI_Comm) :: comm
    integer :: comm_keyval, ierror
    integer(kind=MPI_ADDRESS_KIND) :: attribute_val, extra_state
    value_seen = attribute_val
    deleted = deleted + 1
    ierror = MPI_SUCCESS
    if (extra_state /= 7 .or. comm == MPI_COMM_NULL .or. comm_keyval == MPI_KEYVAL_INVALID) ierror = MPI_ERR_OTHER
  end subroutine delete

  subroutine refuse(comm, comm_keyval, attribute_val, extra_state, ierror)
    type(MPI_Comm) :: comm
    integer :: comm_keyval, ierror
    integer(kind=MPI_ADDRESS_KIND) :: attribute_val, extra_state
    ierror = MPI_ERR_OTHER
    if (attribute_val == 0 .and. extra_state == 0 .and. comm == MPI_COMM_NULL .and. comm_keyval == 0) ierror = MPI_SUCCESS
  end subroutine refuse

  subroutine type_copy(oldtype, type_keyval, extra_state, attribute_val_in, attribute_val_out, flag, ierror)
    type(MPI_Datatype) :: oldtype
    integer :: type_keyval, ierror
    integer(kind=MPI_ADDRESS_KIND) :: extra_state, attribute_val_in, attribute_val_out
    logical :: flag
    CHECK(oldtype == type_wanted .and. type_keyval /= MPI_KEYVAL_INVALID)
    attribute_val_out = -attribute_val_in + extra_state
    flag = .true.
    ierror = MPI_SUCCESS
  end subroutine type_copy

  subroutine type_delete(datatype, type_keyval, attribute_val, extra_state, ierror)
    type(MPI_Datatype) :: datatype
    integer :: type_keyval, ierror
    integer(kind=MPI_ADDRESS_KIND) :: attribute_val, extra_state
    CHECK(datatype /= MPI_DATATYPE_NULL .and. type_keyval /= MPI_KEYVAL_INVALID .and. extra_state == 3)
    value_seen = attribute_val
    deleted = deleted + 1
    ierror = MPI_SUCCESS
  end subroutine type_delete

  subroutine query(extra_state, status, ierror)
    integer(kind=MPI_ADDRESS_KIND) :: extra_state
    type(MPI_Status) :: status
    integer :: ierror
    call MPI_Status_set_elements(status, MPI_INTEGER, int(extra_state), ierror)
    call MPI_Status_set_cancelled(status, complete_seen .and. .false., ierror)
    status%MPI_SOURCE = 11
    status%MPI_TAG = 12
  end subroutine query

  subroutine release(extra_state, ierror)
    integer(kind=MPI_ADDRESS_KIND) :: extra_state
    integer :: ierror
    freed = freed + int(extra_state)
    ierror = MPI_SUCCESS
  end subroutine release

  subroutine cancel(extra_state, complete, ierror)
    integer(kind=MPI_ADDRESS_KIND) :: extra_state
    logical :: complete
    integer :: ierror
    complete_seen = complete
    ierror = MPI_SUCCESS
    if (extra_state /= 5) ierror = MPI_ERR_OTHER
  end subroutine cancel

  ! A procedure inside another one sees its variables.
  subroutine inner(rank)
    integer, intent(in) :: rank
    type(MPI_Op) :: op
    integer :: mine, a, b
    mine = 3
    a = rank
    call MPI_Op_create(multiply, .true., op)
    call MPI_Reduce_local([2], b, 0, MPI_INTEGER, op)
    b = 4
    call MPI_Reduce_local(a, b, 1, MPI_INTEGER, op)
    CHECK(b == 4 + 3 * rank)
    call MPI_Op_free(op)
  contains
    subroutine multiply(invec, inoutvec, len, datatype)
      type(c_ptr), value :: invec, inoutvec
      integer :: len
      type(MPI_Datatype) :: datatype
      integer, pointer :: x(:), y(:)
      CHECK(datatype == MPI_INTEGER)
      call c_f_pointer(invec, x, [len])
      call c_f_pointer(inoutvec, y, [len])
      y = y + mine * x
    end subroutine multiply
  end subroutine inner
end module callbacks_procedures

program callbacks
  use callbacks_procedures
  implicit none
  integer :: rank, nproc

  call MPI_Init()
  call MPI_Comm_rank(MPI_COMM_WORLD, rank)
  call MPI_Comm_size(MPI_COMM_WORLD, nproc)
  call reductions()
  call inner(rank)
  call errors()
  call attributes()
  call type_attributes()
  call generalized()
  call MPI_Finalize()
contains
  subroutine reductions()
    type(MPI_Op) :: op, large
    integer :: a(6), b(6), i
    logical :: commutes
    call MPI_Op_create(add, .true., op)
    call MPI_Op_commutative(op, commutes)
    CHECK(commutes)
    type_wanted = MPI_INTEGER
    a = [(rank + i, i = 1, 6)]
    calls = 0
    call MPI_Allreduce(a, b, 6, MPI_INTEGER, op, MPI_COMM_WORLD)
    CHECK(all(b == [(nproc * i + nproc * (nproc - 1) / 2, i = 1, 6)]))
    CHECK(calls > 0 .or. nproc == 1)
    call MPI_Reduce_local(a, b, 6, MPI_INTEGER, op)
    CHECK(b(1) == nproc + nproc * (nproc - 1) / 2 + rank + 1)
    call MPI_Op_free(op)
    CHECK(op == MPI_OP_NULL)
    ! A datatype of the program's own: its handle is the one that the program has.
    call MPI_Type_contiguous(1, MPI_INTEGER, type_wanted)
    call MPI_Type_commit(type_wanted)
    call MPI_Op_create_c(add_large, .false., large)
    call MPI_Op_commutative(large, commutes)
    CHECK(.not. commutes)
    call MPI_Allreduce(a, b, 6_MPI_COUNT_KIND, type_wanted, large, MPI_COMM_WORLD)
    CHECK(all(b == [(nproc * i + nproc * (nproc - 1) / 2, i = 1, 6)]))
    ! Sections as operands.
    call MPI_Reduce_local(a(1:6:2), b(6:1:-2), 3, type_wanted, large)
    CHECK(b(6) == nproc * 6 + nproc * (nproc - 1) / 2 + rank + 1)
    call MPI_Op_free(large)
    call MPI_Type_free(type_wanted)
  end subroutine reductions

  subroutine errors()
    type(MPI_Errhandler) :: handler, got
    type(MPI_Comm) :: comm
    type(MPI_Session) :: session
    integer :: ierr, class, n
    character(len=MPI_MAX_ERROR_STRING) :: text
    call MPI_Comm_dup(MPI_COMM_WORLD, comm)
    call MPI_Comm_create_errhandler(comm_error, handler)
    call MPI_Comm_set_errhandler(comm, handler)
    call MPI_Comm_get_errhandler(comm, got)
    CHECK(got == handler)
    call MPI_Errhandler_free(got)
    code_seen = 0
    call MPI_Send(rank, 1, MPI_INTEGER, nproc, 0, comm, ierr)
    CHECK(ierr /= MPI_SUCCESS .and. code_seen == ierr .and. comm_seen == comm)
    call MPI_Error_class(ierr, class)
    CHECK(class == MPI_ERR_RANK)
    call MPI_Comm_call_errhandler(comm, MPI_ERR_OTHER)
    CHECK(code_seen == MPI_ERR_OTHER)
    call MPI_Add_error_class(class)
    call MPI_Add_error_code(class, ierr)
    call MPI_Add_error_string(ierr, 'of our own   ')
    call MPI_Error_string(ierr, text, n)
    CHECK(text(:n) == 'of our own' .and. n == 10)
    call MPI_Errhandler_free(handler)
    call MPI_Comm_free(comm)
    call MPI_Session_create_errhandler(session_error, handler)
    call MPI_Session_init(MPI_INFO_NULL, handler, session)
    call MPI_Session_call_errhandler(session, MPI_ERR_ARG)
    CHECK(code_seen == MPI_ERR_ARG)
    call MPI_Session_finalize(session)
    call MPI_Errhandler_free(handler)
  end subroutine errors

  subroutine attributes()
    integer :: keyval, other, ierr
    integer(kind=MPI_ADDRESS_KIND) :: value
    logical :: flag
    type(MPI_Comm) :: comm, twin
    call MPI_Comm_dup(MPI_COMM_WORLD, comm)
    call MPI_Comm_create_keyval(copy, delete, keyval, 7_MPI_ADDRESS_KIND)
    call MPI_Comm_get_attr(comm, keyval, value, flag)
    CHECK(.not. flag)
    call MPI_Comm_set_attr(comm, keyval, 2_MPI_ADDRESS_KIND**40)
    call MPI_Comm_get_attr(comm, keyval, value, flag)
    CHECK(flag .and. value == 2_MPI_ADDRESS_KIND**40)
    call MPI_Comm_dup(comm, twin)
    CHECK(comm_seen == comm)
    call MPI_Comm_get_attr(twin, keyval, value, flag)
    CHECK(flag .and. value == 2_MPI_ADDRESS_KIND**40 + 7)
    deleted = 0
    call MPI_Comm_set_attr(comm, keyval, -1_MPI_ADDRESS_KIND)
    CHECK(deleted == 1 .and. value_seen == 2_MPI_ADDRESS_KIND**40)
    call MPI_Comm_delete_attr(comm, keyval)
    CHECK(deleted == 2 .and. value_seen == -1)
    call MPI_Comm_free(twin)
    CHECK(deleted == 3 .and. value_seen == 2_MPI_ADDRESS_KIND**40 + 7)
    ! The ready-made procedures.
    call MPI_Comm_create_keyval(MPI_COMM_DUP_FN, MPI_COMM_NULL_DELETE_FN, other, 0_MPI_ADDRESS_KIND)
    call MPI_Comm_set_attr(comm, other, 5_MPI_ADDRESS_KIND)
    call MPI_Comm_dup(comm, twin)
    call MPI_Comm_get_attr(twin, other, value, flag)
    CHECK(flag .and. value == 5)
    call MPI_Comm_free(twin)
    call MPI_Comm_free_keyval(other)
    CHECK(other == MPI_KEYVAL_INVALID)
    call MPI_Comm_create_keyval(MPI_COMM_NULL_COPY_FN, refuse, other, 1_MPI_ADDRESS_KIND)
    call MPI_Comm_set_attr(comm, other, 5_MPI_ADDRESS_KIND)
    call MPI_Comm_dup(comm, twin)
    call MPI_Comm_get_attr(twin, other, value, flag)
    CHECK(.not. flag)
    call MPI_Comm_free(twin)
    ! A procedure that refuses.
    call MPI_Comm_set_errhandler(comm, MPI_ERRORS_RETURN)
    call MPI_Comm_delete_attr(comm, other, ierr)
    CHECK(ierr /= MPI_SUCCESS)
    call MPI_Comm_get_attr(comm, other, value, flag)
    CHECK(flag .and. value == 5)
    call MPI_Comm_free_keyval(keyval)
    ! What the library tells by attributes.
    call MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_TAG_UB, value, flag)
    CHECK(flag .and. value >= 32767)
    call MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_WTIME_IS_GLOBAL, value, flag)
    CHECK(.not. flag .or. value == 0 .or. value == 1)
  end subroutine attributes

  subroutine type_attributes()
    integer :: keyval
    integer(kind=MPI_ADDRESS_KIND) :: value
    logical :: flag
    type(MPI_Datatype) :: twin
    call MPI_Type_contiguous(3, MPI_REAL, type_wanted)
    call MPI_Type_create_keyval(type_copy, type_delete, keyval, 3_MPI_ADDRESS_KIND)
    call MPI_Type_set_attr(type_wanted, keyval, 10_MPI_ADDRESS_KIND)
    call MPI_Type_dup(type_wanted, twin)
    call MPI_Type_get_attr(twin, keyval, value, flag)
    CHECK(flag .and. value == -7)
    deleted = 0
    call MPI_Type_free(twin)
    CHECK(deleted == 1 .and. value_seen == -7)
    call MPI_Type_delete_attr(type_wanted, keyval)
    CHECK(deleted == 2 .and. value_seen == 10)
    call MPI_Type_free_keyval(keyval)
    call MPI_Type_free(type_wanted)
  end subroutine type_attributes

  subroutine generalized()
    type(MPI_Request) :: request
    type(MPI_Status) :: status
    integer :: n
    logical :: flag
    call MPI_Grequest_start(query, release, cancel, 5_MPI_ADDRESS_KIND, request)
    call MPI_Test(request, flag, status)
    CHECK(.not. flag)
    call MPI_Cancel(request)
    CHECK(.not. complete_seen)
    call MPI_Grequest_complete(request)
    call MPI_Cancel(request)
    CHECK(complete_seen)
    call MPI_Wait(request, status)
    CHECK(request == MPI_REQUEST_NULL .and. freed == 5)
    call MPI_Get_count(status, MPI_INTEGER, n)
    CHECK(n == 5 .and. status%MPI_SOURCE == 11 .and. status%MPI_TAG == 12)
  end subroutine generalized
end program callbacks
