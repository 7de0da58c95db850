! SPDX-License-Identifier: BSD-3-Clause
! Copyright (c) 2026 the Weft authors
!
! CHARACTER arguments: blanks at the end and at the begin, variables too short and too long, of no length at all.   ranks: 1 2
#include "check.h"
program strings
  use mpi
  implicit none
  integer :: ierr, n, comm, info, nkeys, i, type
  logical :: flag
  character(len=MPI_MAX_OBJECT_NAME) :: name
  character(len=MPI_MAX_ERROR_STRING) :: text
  character(len=5) :: five
  character(len=0) :: none
  character(len=40) :: value
  character(len=MPI_MAX_INFO_KEY) :: key
  character(len=:), allocatable :: long

  call MPI_Init(ierr)
  call MPI_Comm_dup(MPI_COMM_WORLD, comm, ierr)
  call MPI_Comm_get_name(MPI_COMM_WORLD, name, n, ierr)
  CHECK(name == 'MPI_COMM_WORLD' .and. n == 14)
  call MPI_Comm_get_name(comm, name, n, ierr)
  CHECK(name == '' .and. n == 0)
  call MPI_Comm_set_name(comm, 'a name with blanks  ', ierr)
  call MPI_Comm_get_name(comm, name, n, ierr)
  CHECK(name == 'a name with blanks' .and. n == 18 .and. name(19:) == '')
  call MPI_Comm_get_name(comm, five, n, ierr)
  CHECK(five == 'a nam' .and. n == 5)
  call MPI_Comm_get_name(comm, none, n, ierr)
  CHECK(n == 0)
  call MPI_Comm_set_name(comm, none, ierr)
  call MPI_Comm_get_name(comm, name, n, ierr)
  CHECK(n == 0)
  call MPI_Comm_set_name(comm, '  leading', ierr)
  call MPI_Comm_get_name(comm, name, n, ierr)
  CHECK(name == '  leading' .and. n == 9)
  ! More than the library takes is cut there, not here.
  long = repeat('x', 1000)
  call MPI_Comm_set_errhandler(comm, MPI_ERRORS_RETURN, ierr)
  call MPI_Comm_set_name(comm, long, ierr)
  call MPI_Comm_get_name(comm, name, n, ierr)
  CHECK(n <= MPI_MAX_OBJECT_NAME)
  call MPI_Type_dup(MPI_REAL, type, ierr)
  call MPI_Type_set_name(type, 'reality', ierr)
  call MPI_Type_get_name(type, name, n, ierr)
  CHECK(name(:n) == 'reality')
  call MPI_Type_free(type, ierr)
  call MPI_Type_get_name(MPI_DOUBLE_PRECISION, name, n, ierr)
  CHECK(name(:n) == 'MPI_DOUBLE_PRECISION')
  call MPI_Error_string(MPI_ERR_RANK, text, n, ierr)
  CHECK(n > 0 .and. n <= MPI_MAX_ERROR_STRING .and. text(n:n) /= ' ')

  ! Info: blanks do not count on either side of keys and values.
  call MPI_Info_create(info, ierr)
  call MPI_Info_set(info, '  key one  ', '  value one ', ierr)
  call MPI_Info_set(info, 'two', 'second', ierr)
  call MPI_Info_get_nkeys(info, nkeys, ierr)
  CHECK(nkeys == 2)
  value = 'untouched'
  call MPI_Info_get(info, 'key one', len(value), value, flag, ierr)
  CHECK(flag .and. value == 'value one')
  value = 'untouched'
  call MPI_Info_get(info, ' two', 3, value, flag, ierr)
  CHECK(flag .and. value == 'sec')
  value = 'untouched'
  call MPI_Info_get(info, 'three', len(value), value, flag, ierr)
  CHECK(.not. flag .and. value == 'untouched')
  call MPI_Info_get_valuelen(info, 'two ', n, flag, ierr)
  CHECK(flag .and. n == 6)
  call MPI_Info_get_valuelen(info, 'three', n, flag, ierr)
  CHECK(.not. flag)
  do i = 0, nkeys - 1
    call MPI_Info_get_nthkey(info, i, key, ierr)
    CHECK(key == 'key one' .or. key == 'two')
  end do
  n = len(value)
  call MPI_Info_get_string(info, 'two', n, value, flag, ierr)
  CHECK(flag .and. n == 6 .and. value == 'second')
  n = 0
  value = 'untouched'
  call MPI_Info_get_string(info, 'two', n, value, flag, ierr)
  CHECK(flag .and. n == 6 .and. value == 'untouched')
  n = 3
  call MPI_Info_get_string(info, 'two', n, value, flag, ierr)
  CHECK(flag .and. n == 6 .and. value == 'sec')
  call MPI_Info_delete(info, 'two  ', ierr)
  call MPI_Info_get_nkeys(info, nkeys, ierr)
  CHECK(nkeys == 1)
  call MPI_Info_free(info, ierr)
  CHECK(info == MPI_INFO_NULL)
  call MPI_Comm_free(comm, ierr)
  call packed()
  call sessions()
  call MPI_Finalize(ierr)
contains
  ! Strings and choice buffers in one call.
  subroutine packed()
    integer(kind=MPI_ADDRESS_KIND) :: size, position
    character(len=1) :: bytes(100)
    integer :: numbers(6), got(6)
    numbers = [1, 2, 3, 4, 5, 6]
    got = 0
    call MPI_Pack_external_size('external32', 3, MPI_INTEGER, size, ierr)
    CHECK(size == 12)
    position = 0
    call MPI_Pack_external('external32  ', numbers(1:6:2), 3, MPI_INTEGER, bytes, 100_MPI_ADDRESS_KIND, position, ierr)
    CHECK(position == 12 .and. ichar(bytes(4)) == 1 .and. ichar(bytes(8)) == 3)
    position = 0
    call MPI_Unpack_external('external32', bytes, 12_MPI_ADDRESS_KIND, position, got(6:1:-2), 3, MPI_INTEGER, ierr)
    CHECK(all(got == [0, 5, 0, 3, 0, 1]))
  end subroutine packed

  subroutine sessions()
    integer :: session, count, length, group, i
    character(len=60) :: name
    call MPI_Session_init(MPI_INFO_NULL, MPI_ERRORS_RETURN, session, ierr)
    call MPI_Session_get_num_psets(session, MPI_INFO_NULL, count, ierr)
    CHECK(count >= 2)
    do i = 0, count - 1
      length = 0
      name = 'untouched'
      call MPI_Session_get_nth_pset(session, MPI_INFO_NULL, i, length, name, ierr)
      CHECK(length > 0 .and. name == 'untouched')
      length = len(name)
      call MPI_Session_get_nth_pset(session, MPI_INFO_NULL, i, length, name, ierr)
      CHECK(len_trim(name) == length)
      call MPI_Group_from_session_pset(session, name, group, ierr)
      CHECK(ierr == MPI_SUCCESS)
      call MPI_Group_free(group, ierr)
    end do
    call MPI_Session_finalize(session, ierr)
  end subroutine sessions
end program strings
