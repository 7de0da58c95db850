/* ranks: 1 3   transports: shm   timeout: 30 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Versions, the machine's name, time and memory. */
#include "test.h"

static void versions(void)
{
    int major = 0, minor = -1, len = -1;
    char text[MPI_MAX_LIBRARY_VERSION_STRING];
    CHECK_OK(MPI_Get_version(&major, &minor));
    CHECK_EQ(major, MPI_VERSION);
    CHECK_EQ(minor, MPI_SUBVERSION);
    CHECK_OK(MPI_Get_library_version(text, &len));
    CHECK_EQ(len, strlen(text));
    CHECK(len > 0);
}

static void memory(void)
{
    static const MPI_Aint sizes[] = {0, 1, 100, 65536, 3000001};
    for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
        unsigned char *base = NULL;
        CHECK_OK(MPI_Alloc_mem(sizes[i], MPI_INFO_NULL, &base));
        CHECK(base != NULL);
        test_fill(base, (size_t)sizes[i], 5);
        CHECK_OK(MPI_Free_mem(base));
    }

    MPI_Info info;
    void *base;
    CHECK_OK(MPI_Info_create(&info));
    CHECK_OK(MPI_Info_set(info, "mpi_minimum_memory_alignment", "65536"));
    CHECK_OK(MPI_Alloc_mem(10, info, &base));
    CHECK_EQ((uintptr_t)base % 65536, 0);
    CHECK_OK(MPI_Free_mem(base));
    CHECK_OK(MPI_Info_set(info, "mpi_minimum_memory_alignment", "100"));
    CHECK_CLASS(MPI_Alloc_mem(10, info, &base), MPI_ERR_INFO_VALUE);
    CHECK_OK(MPI_Info_free(&info));
    CHECK_CLASS(MPI_Alloc_mem(-1, MPI_INFO_NULL, &base), MPI_ERR_ARG);
#ifndef __SANITIZE_ADDRESS__ /* which ends a program that asks for so much */
    CHECK_CLASS(MPI_Alloc_mem((MPI_Aint)1 << 60, MPI_INFO_NULL, &base), MPI_ERR_NO_MEM);
#endif
}

int main(int argc, char **argv)
{
    char name[MPI_MAX_PROCESSOR_NAME];
    int len = -1;
    versions();
    CHECK_OK(MPI_Init(&argc, &argv));
    MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN);
    versions();
    CHECK_OK(MPI_Get_processor_name(name, &len));
    CHECK(len > 0);
    CHECK_EQ(len, strlen(name));
    memory();
    CHECK_OK(MPI_Pcontrol(1));
    CHECK_OK(MPI_Pcontrol(2, name, len));
    double start = MPI_Wtime();
    while (MPI_Wtime() - start < 0.01)
        ;
    CHECK(MPI_Wtick() > 0 && MPI_Wtick() < 0.001);
    CHECK_OK(MPI_Finalize());
    versions();
    return 0;
}
