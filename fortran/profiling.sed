# SPDX-License-Identifier: BSD-3-Clause
# Copyright (c) 2026 the Weft authors
#
# The interfaces of the PMPI_ names from those of the MPI_ names: only names of procedures change.
/^ *\(end \)\{0,1\}\(interface\|subroutine\|function\) MPI_/ s/MPI_/PMPI_/
s/bind(C, name="mpi_/bind(C, name="pmpi_/
