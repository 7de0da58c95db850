! SPDX-License-Identifier: BSD-3-Clause
! Copyright (c) 2026 the Weft authors
!
! Are the array descriptors of this compiler the ones that the library reads (fortran/section.h)? Compiled, run and judged
! by mpifort before it builds modules: says "sections" if every descriptor was as expected.
program sections
  use, intrinsic :: iso_c_binding, only : c_double, c_int, c_ptr, c_loc, c_intptr_t
  implicit none
  interface
    ! Whether the array is at `place`, with `rank` dimensions of these extents and strides in bytes.
    integer(c_int) function seen(array, place, element, rank, extents, strides) bind(C, name="mpi_abi_section_seen")
      import :: c_int, c_ptr, c_intptr_t
      type(*), dimension(..) :: array
      type(c_ptr), value :: place
      integer(c_int), value :: element, rank
      integer(c_intptr_t) :: extents(*), strides(*)
    end function seen
  end interface
  real(c_double), target :: a(10, 6, 4)
  integer(c_int), target :: scalar
  character(len=3), target :: words(5)
  integer(c_intptr_t) :: none(1) = 0
  integer(c_int) :: good

  good = seen(scalar, c_loc(scalar), 4_c_int, 0_c_int, none, none)
  good = good + seen(a, c_loc(a), 8_c_int, 3_c_int, whole([10, 6, 4]), whole([8, 80, 480]))
  good = good + seen(a(2:9:3, 6:1:-2, 3), c_loc(a(2, 6, 3)), 8_c_int, 2_c_int, whole([3, 3]), whole([24, -160]))
  good = good + seen(a(5, :, 4:2:-1), c_loc(a(5, 1, 4)), 8_c_int, 2_c_int, whole([6, 3]), whole([80, -480]))
  good = good + seen(a(1, 1, 1), c_loc(a), 8_c_int, 0_c_int, none, none)
  good = good + seen(words(5:1:-2), c_loc(words(5)), 3_c_int, 1_c_int, whole([3]), whole([-6]))
  if (good == 6) print '(a)', 'sections'
contains
  function whole(numbers)
    integer, intent(in) :: numbers(:)
    integer(c_intptr_t) :: whole(size(numbers))
    whole = numbers
  end function whole
end program sections
