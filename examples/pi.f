! SPDX-License-Identifier: BSD-3-Clause
! Copyright (c) 2026 the Weft authors
!
! pi: the area under 4 / (1 + x^2) between 0 and 1, every rank its
! share of the rectangles. Fixed form, mpif.h.
!
!     mpifort -O2 -o pi examples/pi.f && mpiexec -n 4 ./pi
      program pi
      implicit none
      include 'mpif.h'
      integer ierr, rank, ranks, i, n
      parameter (n = 10000000)
      double precision width, x, mine, total, began
      call MPI_INIT(ierr)
      call MPI_COMM_RANK(MPI_COMM_WORLD, rank, ierr)
      call MPI_COMM_SIZE(MPI_COMM_WORLD, ranks, ierr)
      began = MPI_WTIME()
      width = 1d0 / n
      mine = 0d0
      do 10 i = rank + 1, n, ranks
        x = width * (i - 0.5d0)
        mine = mine + 4d0 / (1d0 + x * x)
   10 continue
      mine = mine * width
      call MPI_REDUCE(mine, total, 1, MPI_DOUBLE_PRECISION, MPI_SUM, 0,
     &                MPI_COMM_WORLD, ierr)
      if (rank .eq. 0) then
        print '(a,f18.15,a,i0,a,f7.3,a)', 'pi = ', total, ', ', ranks,
     &        ' ranks, ', MPI_WTIME() - began, ' s'
      end if
      call MPI_FINALIZE(ierr)
      end
