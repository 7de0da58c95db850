! SPDX-License-Identifier: BSD-3-Clause
! Copyright (c) 2026 the Weft authors
!
! The module mpi: every procedure with an explicit interface. With MPI_ABI_SECTIONS, choice buffers are of assumed type and
! rank, so that array sections come as they are; without it, directives make the compiler ignore type, kind and rank.
module mpi
  use, intrinsic :: iso_c_binding, only : c_ptr
  use mpi_abi_constants
  use mpi_abi_handles
  implicit none
  public
  private :: c_ptr

#include "mpi_interfaces.h"
#include "pmpi_interfaces.h"

  ! Not in C, or with another meaning there.
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Sizeof(x, size, ierror) bind(C, name="mpi_sizeof_fts_")
      implicit none
      type(*), dimension(..) :: x
      integer, intent(out) :: size, ierror
    end subroutine MPI_Sizeof
    subroutine PMPI_Sizeof(x, size, ierror) bind(C, name="pmpi_sizeof_fts_")
      implicit none
      type(*), dimension(..) :: x
      integer, intent(out) :: size, ierror
    end subroutine PMPI_Sizeof
    subroutine MPI_F_sync_reg(buf) bind(C, name="mpi_f_sync_reg_fts_")
      implicit none
      type(*), dimension(..), asynchronous :: buf
    end subroutine MPI_F_sync_reg
    subroutine PMPI_F_sync_reg(buf) bind(C, name="pmpi_f_sync_reg_fts_")
      implicit none
      type(*), dimension(..), asynchronous :: buf
    end subroutine PMPI_F_sync_reg
#else
    subroutine MPI_F_sync_reg(buf)
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, asynchronous :: buf(*)
    end subroutine MPI_F_sync_reg
#endif
    subroutine MPI_COMM_DUP_FN(oldcomm, comm_keyval, extra_state, attribute_val_in, attribute_val_out, flag, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer :: oldcomm, comm_keyval, ierror
      integer(kind=MPI_ADDRESS_KIND) :: extra_state, attribute_val_in, attribute_val_out
      logical :: flag
    end subroutine MPI_COMM_DUP_FN
    subroutine MPI_COMM_NULL_COPY_FN(oldcomm, comm_keyval, extra_state, attribute_val_in, attribute_val_out, flag, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer :: oldcomm, comm_keyval, ierror
      integer(kind=MPI_ADDRESS_KIND) :: extra_state, attribute_val_in, attribute_val_out
      logical :: flag
    end subroutine MPI_COMM_NULL_COPY_FN
    subroutine MPI_COMM_NULL_DELETE_FN(comm, comm_keyval, attribute_val, extra_state, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer :: comm, comm_keyval, ierror
      integer(kind=MPI_ADDRESS_KIND) :: attribute_val, extra_state
    end subroutine MPI_COMM_NULL_DELETE_FN
    subroutine MPI_TYPE_DUP_FN(oldtype, type_keyval, extra_state, attribute_val_in, attribute_val_out, flag, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer :: oldtype, type_keyval, ierror
      integer(kind=MPI_ADDRESS_KIND) :: extra_state, attribute_val_in, attribute_val_out
      logical :: flag
    end subroutine MPI_TYPE_DUP_FN
    subroutine MPI_TYPE_NULL_COPY_FN(oldtype, type_keyval, extra_state, attribute_val_in, attribute_val_out, flag, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer :: oldtype, type_keyval, ierror
      integer(kind=MPI_ADDRESS_KIND) :: extra_state, attribute_val_in, attribute_val_out
      logical :: flag
    end subroutine MPI_TYPE_NULL_COPY_FN
    subroutine MPI_TYPE_NULL_DELETE_FN(datatype, type_keyval, attribute_val, extra_state, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer :: datatype, type_keyval, ierror
      integer(kind=MPI_ADDRESS_KIND) :: attribute_val, extra_state
    end subroutine MPI_TYPE_NULL_DELETE_FN
    subroutine MPI_WIN_DUP_FN(oldwin, win_keyval, extra_state, attribute_val_in, attribute_val_out, flag, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer :: oldwin, win_keyval, ierror
      integer(kind=MPI_ADDRESS_KIND) :: extra_state, attribute_val_in, attribute_val_out
      logical :: flag
    end subroutine MPI_WIN_DUP_FN
    subroutine MPI_WIN_NULL_COPY_FN(oldwin, win_keyval, extra_state, attribute_val_in, attribute_val_out, flag, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer :: oldwin, win_keyval, ierror
      integer(kind=MPI_ADDRESS_KIND) :: extra_state, attribute_val_in, attribute_val_out
      logical :: flag
    end subroutine MPI_WIN_NULL_COPY_FN
    subroutine MPI_WIN_NULL_DELETE_FN(win, win_keyval, attribute_val, extra_state, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer :: win, win_keyval, ierror
      integer(kind=MPI_ADDRESS_KIND) :: attribute_val, extra_state
    end subroutine MPI_WIN_NULL_DELETE_FN
    subroutine MPI_DUP_FN(oldcomm, keyval, extra_state, attribute_val_in, attribute_val_out, flag, ierr)
      implicit none
      integer :: oldcomm, keyval, extra_state, attribute_val_in, attribute_val_out, ierr
      logical :: flag
    end subroutine MPI_DUP_FN
    subroutine MPI_NULL_COPY_FN(oldcomm, keyval, extra_state, attribute_val_in, attribute_val_out, flag, ierr)
      implicit none
      integer :: oldcomm, keyval, extra_state, attribute_val_in, attribute_val_out, ierr
      logical :: flag
    end subroutine MPI_NULL_COPY_FN
    subroutine MPI_NULL_DELETE_FN(comm, keyval, attribute_val, extra_state, ierr)
      implicit none
      integer :: comm, keyval, attribute_val, extra_state, ierr
    end subroutine MPI_NULL_DELETE_FN
    subroutine MPI_CONVERSION_FN_NULL(userbuf, datatype, count, filebuf, position, extra_state, ierror)
      import :: MPI_ADDRESS_KIND, MPI_OFFSET_KIND
      implicit none
      integer :: userbuf(*), filebuf(*), datatype, count, ierror
      integer(kind=MPI_OFFSET_KIND) :: position
      integer(kind=MPI_ADDRESS_KIND) :: extra_state
    end subroutine MPI_CONVERSION_FN_NULL
  end interface
end module mpi
