/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 1 2 4 7   transports: shm   timeout: 60
 *
 * Views: what is no view, byte offsets, positions in etypes, the end of the file, MPI_File_get_view; data representations external32 and a
 * user's; types with holes before and behind, resized and nested ones; counts of reads that meet the end of the file.
 */
#include "file.h"

static int rank, size;
static char name[512];
static MPI_File file;

static void bad_views(void)
{
    MPI_Datatype type, none;
    int lengths[2] = { 1, 1 };
    MPI_Aint back[2] = { 8, 0 }, twice[2] = { 0, 2 }, before[1] = { -8 };

    CHECK_OK(MPI_Type_create_hindexed(2, lengths, back, MPI_INT, &type));
    CHECK_CLASS(MPI_File_set_view(file, 0, MPI_INT, type, "native", MPI_INFO_NULL), MPI_ERR_TYPE); /* not committed */
    CHECK_OK(MPI_Type_commit(&type));
    CHECK_CLASS(MPI_File_set_view(file, 0, MPI_INT, type, "native", MPI_INFO_NULL), MPI_ERR_TYPE); /* goes back */
    CHECK_OK(MPI_Type_free(&type));
    CHECK_OK(MPI_Type_create_hindexed(2, lengths, twice, MPI_INT, &type));
    CHECK_OK(MPI_Type_commit(&type));
    CHECK_CLASS(MPI_File_set_view(file, 0, MPI_INT, type, "native", MPI_INFO_NULL), MPI_ERR_TYPE); /* bytes twice */
    CHECK_OK(MPI_Type_free(&type));
    CHECK_OK(MPI_Type_create_hindexed(1, lengths, before, MPI_INT, &type));
    CHECK_OK(MPI_Type_commit(&type));
    CHECK_CLASS(MPI_File_set_view(file, 4, MPI_INT, type, "native", MPI_INFO_NULL), MPI_ERR_TYPE); /* before the file */
    CHECK_OK(MPI_File_set_view(file, 8, MPI_INT, type, "native", MPI_INFO_NULL));
    CHECK_OK(MPI_Type_free(&type));
    CHECK_CLASS(MPI_File_set_view(file, 0, MPI_INT, MPI_SHORT, "native", MPI_INFO_NULL), MPI_ERR_TYPE); /* half an etype */
    CHECK_OK(MPI_Type_contiguous(0, MPI_INT, &none));
    CHECK_OK(MPI_Type_commit(&none));
    CHECK_CLASS(MPI_File_set_view(file, 0, none, none, "native", MPI_INFO_NULL), MPI_ERR_TYPE);
    CHECK_OK(MPI_Type_free(&none));
    CHECK_CLASS(MPI_File_set_view(file, 0, MPI_DATATYPE_NULL, MPI_INT, "native", MPI_INFO_NULL), MPI_ERR_TYPE);
    CHECK_CLASS(MPI_File_set_view(file, MPI_DISPLACEMENT_CURRENT, MPI_INT, MPI_INT, "native", MPI_INFO_NULL), MPI_ERR_ARG);
}

/* Libraries make file types that they use once; that their repeats would be in each other's way does not matter. */
static void used_once(void)
{
    MPI_Datatype type;
    int lengths[2] = { 1, 2 }, out[3] = { rank, rank + 10, rank + 20 }, in[3];
    MPI_Aint at[2] = { 100 + 4 * rank, 1000 + 8 * rank };
    MPI_Status status;

    CHECK_OK(MPI_Type_create_hindexed(2, lengths, at, MPI_INT, &type));
    MPI_Datatype narrow;
    CHECK_OK(MPI_Type_create_resized(type, 0, 128, &narrow));
    CHECK_OK(MPI_Type_commit(&narrow));
    CHECK_OK(MPI_File_set_view(file, 0, MPI_BYTE, narrow, "native", MPI_INFO_NULL));
    CHECK_OK(MPI_File_write_all(file, out, 3, MPI_INT, &status));
    CHECK_EQ(file_count(&status, MPI_INT), 3);
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    CHECK_EQ(file_peek(name, in, 8, 1000 + 8 * rank), 8);
    CHECK(in[0] == rank + 10 && in[1] == rank + 20);
    CHECK_OK(MPI_File_read_at_all(file, 0, in, 3, MPI_INT, &status));
    CHECK(in[0] == rank && in[1] == rank + 10 && in[2] == rank + 20);
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    MPI_Type_free(&type);
    MPI_Type_free(&narrow);
}

/* One int of every three, from the second on. */
static void positions(void)
{
    MPI_Datatype vector, type, etype, filetype;
    MPI_Offset at;
    int data[6] = { 1, 2, 3, 4, 5, 6 }, in[6], combiner, a, b, c;
    MPI_Aint one = 4, lb, extent;
    int length = 1;
    char datarep[MPI_MAX_DATAREP_STRING];
    MPI_Status status;

    CHECK_OK(MPI_Type_create_hindexed(1, &length, &one, MPI_INT, &vector));
    CHECK_OK(MPI_Type_create_resized(vector, 0, 12, &type));
    CHECK_OK(MPI_Type_commit(&type));
    CHECK_OK(MPI_File_set_size(file, 0));
    CHECK_OK(MPI_File_set_view(file, 100, MPI_INT, type, "native", MPI_INFO_NULL));
    CHECK_OK(MPI_File_get_byte_offset(file, 0, &at));
    CHECK_EQ(at, 104);
    CHECK_OK(MPI_File_get_byte_offset(file, 5, &at));
    CHECK_EQ(at, 164);
    CHECK_CLASS(MPI_File_get_byte_offset(file, -1, &at), MPI_ERR_ARG);
    CHECK_CLASS(MPI_File_get_byte_offset(file, INT64_MAX / 8, &at), MPI_ERR_ARG);
    CHECK_CLASS(MPI_File_write_at(file, INT64_MAX / 4, data, 1, MPI_INT, &status), MPI_ERR_ARG);
    CHECK_CLASS(MPI_File_write_at(file, 0, data, 1, MPI_SHORT, &status), MPI_ERR_ARG); /* half an etype */
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    if (rank == 0) {
        CHECK_OK(MPI_File_write(file, data, 6, MPI_INT, &status));
        CHECK_OK(MPI_File_get_position(file, &at));
        CHECK_EQ(at, 6);
        CHECK_EQ(file_length(name), 168);
    }
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    CHECK_OK(MPI_File_seek(file, -2, MPI_SEEK_END));
    CHECK_OK(MPI_File_get_position(file, &at));
    CHECK_EQ(at, 4);
    memset(in, 0, sizeof in);
    CHECK_OK(MPI_File_read(file, in, 6, MPI_INT, &status));
    CHECK_EQ(file_count(&status, MPI_INT), 2);
    CHECK(in[0] == 5 && in[1] == 6 && in[2] == 0);
    CHECK_OK(MPI_File_read_at_all(file, 3, in, 6, MPI_INT, &status));
    CHECK_EQ(file_count(&status, MPI_INT), 3);
    CHECK_OK(MPI_File_read_at_all(file, 6, in, 6, MPI_INT, &status));
    CHECK_EQ(file_count(&status, MPI_INT), 0);
    CHECK_OK(MPI_File_read_at(file, 100, in, 6, MPI_INT, &status));
    CHECK_EQ(file_count(&status, MPI_INT), 0);

    CHECK_OK(MPI_File_get_view(file, &at, &etype, &filetype, datarep));
    CHECK_EQ(at, 100);
    CHECK(etype == MPI_INT);
    CHECK_STR(datarep, "native");
    CHECK_OK(MPI_Type_get_extent(filetype, &lb, &extent));
    CHECK_EQ(extent, 12);
    CHECK_OK(MPI_Type_get_envelope(filetype, &a, &b, &c, &combiner));
    CHECK(combiner != MPI_COMBINER_NAMED);
    CHECK_OK(MPI_Type_free(&filetype));
    CHECK_OK(MPI_Type_free(&type));
    CHECK_OK(MPI_Type_free(&vector));
    /* The file keeps its types although the user has freed them. */
    CHECK_OK(MPI_File_get_byte_offset(file, 2, &at));
    CHECK_EQ(at, 128);
    /* An etype of several elements: positions count it whole. */
    CHECK_OK(MPI_Type_contiguous(3, MPI_SHORT, &etype));
    CHECK_OK(MPI_Type_commit(&etype));
    CHECK_OK(MPI_File_set_view(file, 0, etype, etype, "internal", MPI_INFO_NULL));
    CHECK_OK(MPI_File_seek(file, 3, MPI_SEEK_SET));
    CHECK_OK(MPI_File_read(file, in, 2, etype, &status));
    CHECK_EQ(file_count(&status, etype), 2);
    CHECK_OK(MPI_File_get_position(file, &at));
    CHECK_EQ(at, 5);
    CHECK_OK(MPI_File_get_byte_offset(file, at, &at));
    CHECK_EQ(at, 30);
    CHECK_OK(MPI_File_seek(file, 0, MPI_SEEK_END));
    CHECK_OK(MPI_File_get_position(file, &at));
    CHECK_EQ(at, 28); /* 168 bytes */
    CHECK_OK(MPI_Type_free(&etype));
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
}

/* long has four bytes there, ints are turned round, and types stretch with their elements. */
static void external(int together)
{
    long out[4] = { 1, -2, 3, 4 + rank }, in[8] = { 0 };
    unsigned char raw[16];
    MPI_Datatype type;
    MPI_Aint extent;
    MPI_Status status;

    CHECK_OK(MPI_Type_vector(2, 1, size, MPI_LONG, &type)); /* displacements in elements */
    MPI_Datatype resized;
    CHECK_OK(MPI_Type_contiguous(1, type, &resized));
    CHECK_OK(MPI_Type_commit(&resized));
    CHECK_OK(MPI_File_set_size(file, 0));
    CHECK_OK(MPI_File_set_view(file, 16 * rank, MPI_LONG, MPI_LONG, "external32", MPI_INFO_NULL));
    CHECK_OK(MPI_File_get_type_extent(file, MPI_LONG, &extent));
    CHECK_EQ(extent, 4);
    CHECK_OK(MPI_File_get_type_extent(file, resized, &extent));
    CHECK_EQ(extent, 4 * (size + 1));
    if (together)
        CHECK_OK(MPI_File_write_all(file, out, 4, MPI_LONG, &status));
    else
        CHECK_OK(MPI_File_write(file, out, 4, MPI_LONG, &status));
    CHECK_EQ(file_count(&status, MPI_LONG), 4);
    CHECK_EQ(file_peek(name, raw, 16, 16 * rank), 16);
    CHECK(raw[0] == 0 && raw[3] == 1 && raw[4] == 0xff && raw[7] == 0xfe && raw[15] == 4 + rank);
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    if (together)
        CHECK_OK(MPI_File_read_at_all(file, 0, in, 4, MPI_LONG, &status));
    else
        CHECK_OK(MPI_File_read_at(file, 0, in, 4, MPI_LONG, &status));
    CHECK_EQ(file_count(&status, MPI_LONG), 4);
    CHECK(in[0] == 1 && in[1] == -2 && in[2] == 3 && in[3] == 4 + rank);
    if (rank == size - 1) { /* the end of the file: 4 elements of 8 are there */
        CHECK_OK(MPI_File_read_at(file, 0, in, 8, MPI_LONG, &status));
        CHECK_EQ(file_count(&status, MPI_LONG), 4);
    }
    out[0] = 1L << 40;
    CHECK_CLASS(MPI_File_write_at_all(file, 0, out, 1, MPI_LONG, &status), MPI_ERR_CONVERSION);
    /* Every size-th element, through the stretched type. */
    CHECK_OK(MPI_File_set_view(file, 4 * rank, MPI_LONG, resized, "external32", MPI_INFO_NULL));
    out[0] = 100 + rank;
    CHECK_OK(MPI_File_write_at_all(file, 0, out, 2, MPI_LONG, &status));
    CHECK_EQ(file_peek(name, raw, 4, 4 * rank), 4);
    CHECK_EQ(raw[3], 100 + rank);
    CHECK_EQ(file_peek(name, raw, 4, 4 * (size + rank)), 4);
    CHECK(raw[0] == 0xff && raw[3] == 0xfe);
    CHECK_OK(MPI_Type_free(&resized));
    CHECK_OK(MPI_Type_free(&type));
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
}

/* A representation of ints as texts of eight characters. */
static int extent_of(MPI_Datatype type, MPI_Aint *extent, void *extra)
{
    *(int *)extra += 1;
    *extent = 8;
    return type == MPI_INT ? MPI_SUCCESS : MPI_ERR_TYPE;
}

static int to_text(void *user, MPI_Datatype type, int count, void *filebuf, MPI_Offset position, void *extra)
{
    (void)type, (void)extra;
    for (int i = 0; i < count; i++) {
        char text[16];

        snprintf(text, sizeof text, "%8d", ((int *)user)[position + i]);
        memcpy((char *)filebuf + 8 * i, text, 8);
    }
    return MPI_SUCCESS;
}

static int from_text(void *user, MPI_Datatype type, int count, void *filebuf, MPI_Offset position, void *extra)
{
    (void)type, (void)extra;
    for (int i = 0; i < count; i++) {
        char text[16] = { 0 };

        memcpy(text, (char *)filebuf + 8 * i, 8);
        ((int *)user)[position + i] = atoi(text);
    }
    return MPI_SUCCESS;
}

static void user_representation(void)
{
    static int asked;
    int out[3] = { 42, -7, 1000 + rank }, in[3] = { 0 };
    char raw[25] = { 0 };
    MPI_Status status;
    MPI_Request request;
    MPI_Aint extent;

    CHECK_OK(MPI_Register_datarep("text of eight", from_text, to_text, extent_of, &asked));
    CHECK_CLASS(MPI_Register_datarep("text of eight", from_text, to_text, extent_of, &asked), MPI_ERR_DUP_DATAREP);
    CHECK_CLASS(MPI_Register_datarep("native", from_text, to_text, extent_of, &asked), MPI_ERR_DUP_DATAREP);
    CHECK_OK(MPI_File_set_size(file, 0));
    CHECK_OK(MPI_File_set_view(file, 24 * rank, MPI_INT, MPI_INT, "text of eight", MPI_INFO_NULL));
    CHECK_OK(MPI_File_get_type_extent(file, MPI_INT, &extent));
    CHECK_EQ(extent, 8);
    CHECK(asked > 0);
    CHECK_OK(MPI_File_write_at_all(file, 0, out, 3, MPI_INT, &status));
    CHECK_EQ(file_count(&status, MPI_INT), 3);
    CHECK_EQ(file_peek(name, raw, 24, 24 * rank), 24);
    CHECK(memcmp(raw, "      42      -7", 16) == 0);
    CHECK_EQ(atoi(raw + 16), 1000 + rank);
    CHECK_OK(MPI_File_iread_at(file, 1, in, 2, MPI_INT, &request));
    CHECK_OK(MPI_Wait(&request, &status));
    CHECK_EQ(file_count(&status, MPI_INT), 2);
    CHECK(in[0] == -7 && in[1] == 1000 + rank);
    CHECK_OK(MPI_File_read_at_all(file, 0, in, 3, MPI_INT, &status));
    CHECK(in[0] == 42 && in[2] == 1000 + rank);
    CHECK_CLASS(MPI_File_read_at(file, 0, in, 1, MPI_FLOAT, &status), MPI_ERR_CONVERSION);
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
}

int main(int argc, char **argv)
{
    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    strcpy(name, file_name("view"));
    CHECK_OK(MPI_File_open(MPI_COMM_WORLD, name, MPI_MODE_RDWR | MPI_MODE_CREATE | MPI_MODE_DELETE_ON_CLOSE, MPI_INFO_NULL, &file));
    bad_views();
    used_once();
    positions();
    external(0);
    external(1);
    user_representation();
    CHECK_OK(MPI_File_close(&file));
    MPI_Finalize();
    return 0;
}
