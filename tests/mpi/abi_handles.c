/* ranks: 1 2   transports: shm   timeout: 30 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Handles made by a program, as integers and back; what the ABI says about itself, before and after MPI_Init.
 */
#include "test.h"

static void check_abi_version(void)
{
    int major = -1, minor = -1;
    CHECK_OK(MPI_Abi_get_version(&major, &minor));
    CHECK_EQ(major, MPI_ABI_VERSION);
    CHECK_EQ(minor, MPI_ABI_SUBVERSION);
}

static void check_key(MPI_Info info, const char *key, const char *want)
{
    char value[32];
    int len = sizeof(value), found = 0;
    CHECK_OK(MPI_Info_get_string(info, key, &len, value, &found));
    CHECK(found);
    CHECK_STR(value, want);
}

static void check_abi_info(void)
{
    MPI_Info info = MPI_INFO_NULL;
    CHECK_OK(MPI_Abi_get_info(&info));
    check_key(info, "mpi_aint_size", "8");
    check_key(info, "mpi_count_size", "8");
    check_key(info, "mpi_offset_size", "8");
    CHECK_OK(MPI_Info_free(&info));
}

/* Told once by a Fortran layer, then known and not to be told again. */
static void check_fortran(void)
{
    int yes = 1, no = 0, set = -1, got_yes = 0, got_no = 1;
    MPI_Info info = MPI_INFO_ENV, wrong, again;
    CHECK_OK(MPI_Abi_get_fortran_info(&info));
    CHECK(info == MPI_INFO_NULL);
    CHECK_OK(MPI_Abi_get_fortran_booleans(4, &got_yes, &got_no, &set));
    CHECK_EQ(set, 0);

    CHECK_OK(MPI_Abi_set_fortran_booleans(4, &yes, &no));
    CHECK_OK(MPI_Abi_get_fortran_booleans(4, &got_yes, &got_no, &set));
    CHECK(set && got_yes == 1 && got_no == 0);
    CHECK_CLASS(MPI_Abi_set_fortran_booleans(4, &yes, &no), MPI_ERR_ABI);

    CHECK_OK(MPI_Info_create(&wrong));
    CHECK_OK(MPI_Info_set(wrong, "mpi_integer_size", "four"));
    CHECK_CLASS(MPI_Abi_set_fortran_info(wrong), MPI_ERR_ABI);
    CHECK_OK(MPI_Info_set(wrong, "mpi_integer_size", "4"));
    CHECK_OK(MPI_Info_set(wrong, "mpi_real2_supported", "false"));
    CHECK_OK(MPI_Abi_set_fortran_info(wrong));
    CHECK_CLASS(MPI_Abi_set_fortran_info(wrong), MPI_ERR_ABI);
    CHECK_OK(MPI_Info_free(&wrong));
    CHECK_OK(MPI_Abi_get_fortran_info(&again));
    check_key(again, "mpi_integer_size", "4");
    check_key(again, "mpi_real2_supported", "false");
    CHECK_OK(MPI_Info_free(&again));
}

static void check_handles(void)
{
    MPI_Comm comm;
    MPI_Group group;
    MPI_Datatype type;
    MPI_Op op;
    MPI_Errhandler errhandler;
    MPI_Info info;
    MPI_Request request;
    CHECK_OK(MPI_Comm_dup(MPI_COMM_WORLD, &comm));
    CHECK_OK(MPI_Comm_group(comm, &group));
    CHECK_OK(MPI_Type_contiguous(3, MPI_INT, &type));
    CHECK_OK(MPI_Type_commit(&type));
    CHECK_OK(MPI_Info_create(&info));
    CHECK_OK(MPI_Comm_get_errhandler(comm, &errhandler));
    CHECK_OK(MPI_Recv_init(NULL, 0, type, 0, 0, comm, &request));
    op = MPI_SUM;
    CHECK(MPI_Comm_fromint(MPI_Comm_toint(comm)) == comm);
    CHECK(MPI_Group_fromint(MPI_Group_toint(group)) == group);
    CHECK(MPI_Type_fromint(MPI_Type_toint(type)) == type);
    CHECK(MPI_Op_fromint(MPI_Op_toint(op)) == op);
    CHECK(MPI_Info_fromint(MPI_Info_toint(info)) == info);
    CHECK(MPI_Errhandler_fromint(MPI_Errhandler_toint(errhandler)) == errhandler);
    CHECK(MPI_Request_fromint(MPI_Request_toint(request)) == request);
    CHECK(MPI_Comm_toint(comm) > 0 && MPI_Comm_toint(comm) != MPI_Comm_toint(MPI_COMM_WORLD));

    /* A handle that went through an integer works. */
    int size, all;
    CHECK_OK(MPI_Comm_size(MPI_Comm_f2c(MPI_Comm_c2f(comm)), &size));
    CHECK_OK(MPI_Comm_size(MPI_COMM_WORLD, &all));
    CHECK_EQ(size, all);
    CHECK_OK(MPI_Request_free(&request));
    CHECK_OK(MPI_Info_free(&info));
    CHECK_OK(MPI_Type_free(&type));
    CHECK_OK(MPI_Group_free(&group));
    CHECK_OK(MPI_Comm_free(&comm));
    CHECK_EQ(MPI_Comm_toint(comm), MPI_Comm_toint(MPI_COMM_NULL));
}

int main(int argc, char **argv)
{
    check_abi_version();
    CHECK_OK(MPI_Init(&argc, &argv));
    MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN);
    check_abi_version();
    check_abi_info();
    check_fortran();
    check_handles();
    CHECK_OK(MPI_Finalize());
    check_abi_version();
    return 0;
}
