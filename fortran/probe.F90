! SPDX-License-Identifier: BSD-3-Clause
! Copyright (c) 2026 the Weft authors
!
! What this compiler, with the options that the modules were built with, makes of its types: fortran/probe.c asks.
subroutine mpi_abi_fortran_types(sizes, truth, falsehood) bind(C, name="mpi_abi_fortran_types")
  use, intrinsic :: iso_c_binding, only : c_int
  implicit none
  integer(c_int), intent(out) :: sizes(4), truth, falsehood
  sizes(1) = storage_size(.true.) / 8
  sizes(2) = storage_size(1) / 8
  sizes(3) = storage_size(1.0) / 8
  sizes(4) = storage_size(1.0d0) / 8
  truth = transfer(.true., truth)
  falsehood = transfer(.false., falsehood)
end subroutine mpi_abi_fortran_types
