dnl SPDX-License-Identifier: BSD-3-Clause
dnl Copyright (c) 2026 the Weft authors
dnl AC_CONFIG_FILES and AC_CONFIG_LINKS of single folders, one a line.
