! SPDX-License-Identifier: BSD-3-Clause
! Copyright (c) 2026 the Weft authors
!
! The types of the module mpi_f08, the handles and addresses that are constants, and what compares handles.
module mpi_f08_types
  use mpi_abi_constants
  implicit none
  public

  type, bind(C) :: MPI_Comm
    integer :: MPI_VAL
  end type MPI_Comm
  type, bind(C) :: MPI_Datatype
    integer :: MPI_VAL
  end type MPI_Datatype
  type, bind(C) :: MPI_Errhandler
    integer :: MPI_VAL
  end type MPI_Errhandler
  type, bind(C) :: MPI_File
    integer :: MPI_VAL
  end type MPI_File
  type, bind(C) :: MPI_Group
    integer :: MPI_VAL
  end type MPI_Group
  type, bind(C) :: MPI_Info
    integer :: MPI_VAL
  end type MPI_Info
  type, bind(C) :: MPI_Message
    integer :: MPI_VAL
  end type MPI_Message
  type, bind(C) :: MPI_Op
    integer :: MPI_VAL
  end type MPI_Op
  type, bind(C) :: MPI_Request
    integer :: MPI_VAL
  end type MPI_Request
  type, bind(C) :: MPI_Session
    integer :: MPI_VAL
  end type MPI_Session
  type, bind(C) :: MPI_Win
    integer :: MPI_VAL
  end type MPI_Win
  type, bind(C) :: MPI_Status
    integer :: MPI_SOURCE, MPI_TAG, MPI_ERROR
    integer, private :: internal(5)
  end type MPI_Status

#include "f08_handles.h"

  ! The same storage as in mpif.h and the module mpi.
  integer :: MPI_BOTTOM, MPI_IN_PLACE, MPI_BUFFER_AUTOMATIC
  integer :: MPI_UNWEIGHTED(1), MPI_WEIGHTS_EMPTY(1)
  integer :: MPI_ERRCODES_IGNORE(1)
  type(MPI_Status) :: MPI_STATUS_IGNORE, MPI_STATUSES_IGNORE(1)
  character(len=1) :: MPI_ARGV_NULL(1), MPI_ARGVS_NULL(1,1)
  common /MPI_ABI_SENTINELS/ MPI_BOTTOM, MPI_IN_PLACE, MPI_BUFFER_AUTOMATIC, MPI_UNWEIGHTED, MPI_WEIGHTS_EMPTY, &
    MPI_ERRCODES_IGNORE, MPI_STATUS_IGNORE, MPI_STATUSES_IGNORE, MPI_ARGV_NULL, MPI_ARGVS_NULL
  bind(C, name="mpi_abi_sentinels") :: /MPI_ABI_SENTINELS/

  interface operator(==)
    module procedure comm_eq, datatype_eq, errhandler_eq, file_eq, group_eq, info_eq, message_eq, op_eq, request_eq, &
      session_eq, win_eq
  end interface
  interface operator(/=)
    module procedure comm_ne, datatype_ne, errhandler_ne, file_ne, group_ne, info_ne, message_ne, op_ne, request_ne, &
      session_ne, win_ne
  end interface
  private :: comm_eq, datatype_eq, errhandler_eq, file_eq, group_eq, info_eq, message_eq, op_eq, request_eq, session_eq, win_eq
  private :: comm_ne, datatype_ne, errhandler_ne, file_ne, group_ne, info_ne, message_ne, op_ne, request_ne, session_ne, win_ne

contains

  elemental logical function comm_eq(a, b)
    type(MPI_Comm), intent(in) :: a, b
    comm_eq = a%MPI_VAL == b%MPI_VAL
  end function comm_eq
  elemental logical function comm_ne(a, b)
    type(MPI_Comm), intent(in) :: a, b
    comm_ne = a%MPI_VAL /= b%MPI_VAL
  end function comm_ne

  elemental logical function datatype_eq(a, b)
    type(MPI_Datatype), intent(in) :: a, b
    datatype_eq = a%MPI_VAL == b%MPI_VAL
  end function datatype_eq
  elemental logical function datatype_ne(a, b)
    type(MPI_Datatype), intent(in) :: a, b
    datatype_ne = a%MPI_VAL /= b%MPI_VAL
  end function datatype_ne

  elemental logical function errhandler_eq(a, b)
    type(MPI_Errhandler), intent(in) :: a, b
    errhandler_eq = a%MPI_VAL == b%MPI_VAL
  end function errhandler_eq
  elemental logical function errhandler_ne(a, b)
    type(MPI_Errhandler), intent(in) :: a, b
    errhandler_ne = a%MPI_VAL /= b%MPI_VAL
  end function errhandler_ne

  elemental logical function file_eq(a, b)
    type(MPI_File), intent(in) :: a, b
    file_eq = a%MPI_VAL == b%MPI_VAL
  end function file_eq
  elemental logical function file_ne(a, b)
    type(MPI_File), intent(in) :: a, b
    file_ne = a%MPI_VAL /= b%MPI_VAL
  end function file_ne

  elemental logical function group_eq(a, b)
    type(MPI_Group), intent(in) :: a, b
    group_eq = a%MPI_VAL == b%MPI_VAL
  end function group_eq
  elemental logical function group_ne(a, b)
    type(MPI_Group), intent(in) :: a, b
    group_ne = a%MPI_VAL /= b%MPI_VAL
  end function group_ne

  elemental logical function info_eq(a, b)
    type(MPI_Info), intent(in) :: a, b
    info_eq = a%MPI_VAL == b%MPI_VAL
  end function info_eq
  elemental logical function info_ne(a, b)
    type(MPI_Info), intent(in) :: a, b
    info_ne = a%MPI_VAL /= b%MPI_VAL
  end function info_ne

  elemental logical function message_eq(a, b)
    type(MPI_Message), intent(in) :: a, b
    message_eq = a%MPI_VAL == b%MPI_VAL
  end function message_eq
  elemental logical function message_ne(a, b)
    type(MPI_Message), intent(in) :: a, b
    message_ne = a%MPI_VAL /= b%MPI_VAL
  end function message_ne

  elemental logical function op_eq(a, b)
    type(MPI_Op), intent(in) :: a, b
    op_eq = a%MPI_VAL == b%MPI_VAL
  end function op_eq
  elemental logical function op_ne(a, b)
    type(MPI_Op), intent(in) :: a, b
    op_ne = a%MPI_VAL /= b%MPI_VAL
  end function op_ne

  elemental logical function request_eq(a, b)
    type(MPI_Request), intent(in) :: a, b
    request_eq = a%MPI_VAL == b%MPI_VAL
  end function request_eq
  elemental logical function request_ne(a, b)
    type(MPI_Request), intent(in) :: a, b
    request_ne = a%MPI_VAL /= b%MPI_VAL
  end function request_ne

  elemental logical function session_eq(a, b)
    type(MPI_Session), intent(in) :: a, b
    session_eq = a%MPI_VAL == b%MPI_VAL
  end function session_eq
  elemental logical function session_ne(a, b)
    type(MPI_Session), intent(in) :: a, b
    session_ne = a%MPI_VAL /= b%MPI_VAL
  end function session_ne

  elemental logical function win_eq(a, b)
    type(MPI_Win), intent(in) :: a, b
    win_eq = a%MPI_VAL == b%MPI_VAL
  end function win_eq
  elemental logical function win_ne(a, b)
    type(MPI_Win), intent(in) :: a, b
    win_ne = a%MPI_VAL /= b%MPI_VAL
  end function win_ne

end module mpi_f08_types
