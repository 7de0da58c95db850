dnl SPDX-License-Identifier: BSD-3-Clause
dnl Copyright (c) 2026 the Weft authors
dnl AC_CONFIG_FILES and AC_CONFIG_LINKS of single folders, one a line.
AC_CONFIG_FILES([tools/mpi_abi.pc])
AC_CONFIG_FILES([tools/mpicc], [chmod +x tools/mpicc])
AC_CONFIG_FILES([tools/weft.pc])
AC_CONFIG_FILES([fortran/mpifort], [chmod +x fortran/mpifort])
AC_CONFIG_FILES([fortran/weft-fortran.pc])
