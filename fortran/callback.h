/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * C functions that call a given Fortran procedure, for reductions and error handlers. Return 0, or an error code of which
 * the error handler has heard.
 */
#ifndef FORTRAN_CALLBACK_H
#define FORTRAN_CALLBACK_H

#include "mpi.h"

typedef void (*procedure)(void);

int callback_op(procedure user_fn, MPI_User_function **function);
int callback_op_large(procedure user_fn, MPI_User_function_c **function);
int callback_comm(procedure user_fn, MPI_Comm_errhandler_function **function);
int callback_file(procedure user_fn, MPI_File_errhandler_function **function);
int callback_win(procedure user_fn, MPI_Win_errhandler_function **function);
int callback_session(procedure user_fn, MPI_Session_errhandler_function **function);

#endif
