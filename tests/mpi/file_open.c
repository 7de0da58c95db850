/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 1 2 4 7   transports: shm   timeout: 60
 *
 * Opening and closing: modes and what is wrong with them, names, append, exclusive, delete on close; sizes; info; error handlers of files and
 * of MPI_FILE_NULL, for calls and for requests; an error of one rank is that of all ranks of a collective.
 */
#include "file.h"

static int rank, size, calls, last_class;
static MPI_File last_file;
static char name[512], other[540];

static void opens(int amode, MPI_File *file)
{
    CHECK_OK(MPI_File_open(MPI_COMM_WORLD, name, amode, MPI_INFO_NULL, file));
}

static void fails(const char *what, int amode, int class)
{
    MPI_File file = (MPI_File)8;

    CHECK_CLASS(MPI_File_open(MPI_COMM_WORLD, what, amode, MPI_INFO_NULL, &file), class);
    CHECK(file == MPI_FILE_NULL);
}

static void modes(void)
{
    MPI_File file;
    int amode;
    char byte = 'x';

    fails(name, MPI_MODE_RDONLY, MPI_ERR_NO_SUCH_FILE);
    fails(name, MPI_MODE_RDONLY | MPI_MODE_RDWR, MPI_ERR_AMODE);
    fails(name, MPI_MODE_CREATE, MPI_ERR_AMODE);
    fails(name, MPI_MODE_RDONLY | MPI_MODE_CREATE, MPI_ERR_AMODE);
    fails(name, MPI_MODE_RDONLY | MPI_MODE_EXCL, MPI_ERR_AMODE);
    fails(name, MPI_MODE_RDWR | MPI_MODE_SEQUENTIAL, MPI_ERR_AMODE);
    fails("/", MPI_MODE_RDWR, MPI_ERR_BAD_FILE);
    fails("", MPI_MODE_RDWR, MPI_ERR_BAD_FILE);
    fails("/nowhere/to/be/found", MPI_MODE_RDWR | MPI_MODE_CREATE, MPI_ERR_NO_SUCH_FILE);
    opens(MPI_MODE_WRONLY | MPI_MODE_CREATE | MPI_MODE_EXCL, &file);
    CHECK_OK(MPI_File_get_amode(file, &amode));
    CHECK_EQ(amode, MPI_MODE_WRONLY | MPI_MODE_CREATE | MPI_MODE_EXCL);
    CHECK_CLASS(MPI_File_read_at(file, 0, &byte, 1, MPI_BYTE, MPI_STATUS_IGNORE), MPI_ERR_ACCESS);
    CHECK_CLASS(MPI_File_read_at_all(file, 0, &byte, 1, MPI_BYTE, MPI_STATUS_IGNORE), MPI_ERR_ACCESS);
    if (rank == 0)
        CHECK_OK(MPI_File_write_at(file, 0, "0123456789", 10, MPI_CHAR, MPI_STATUS_IGNORE));
    CHECK_OK(MPI_File_close(&file));
    fails(name, MPI_MODE_RDWR | MPI_MODE_CREATE | MPI_MODE_EXCL, MPI_ERR_FILE_EXISTS);
    opens(MPI_MODE_RDONLY, &file);
    CHECK_CLASS(MPI_File_write(file, &byte, 1, MPI_BYTE, MPI_STATUS_IGNORE), MPI_ERR_READ_ONLY);
    CHECK_CLASS(MPI_File_write_all(file, &byte, 1, MPI_BYTE, MPI_STATUS_IGNORE), MPI_ERR_READ_ONLY);
    CHECK_CLASS(MPI_File_set_size(file, 3), MPI_ERR_READ_ONLY);
    CHECK_CLASS(MPI_File_preallocate(file, 3), MPI_ERR_READ_ONLY);
    CHECK_OK(MPI_File_close(&file));
}

static void append(void)
{
    MPI_File file;
    MPI_Offset at;
    char tail[3] = { 0 };

    opens(MPI_MODE_RDWR | MPI_MODE_APPEND, &file);
    CHECK_OK(MPI_File_get_position(file, &at));
    CHECK_EQ(at, 10);
    CHECK_OK(MPI_File_get_position_shared(file, &at));
    CHECK_EQ(at, 10);
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    CHECK_OK(MPI_File_write_ordered(file, "ab", 2, MPI_CHAR, MPI_STATUS_IGNORE));
    CHECK_OK(MPI_File_get_size(file, &at));
    CHECK_EQ(at, 10 + 2 * size);
    CHECK_OK(MPI_File_read_at_all(file, 10 + 2 * rank, tail, 2, MPI_CHAR, MPI_STATUS_IGNORE));
    CHECK_STR(tail, "ab");
    CHECK_OK(MPI_File_close(&file));
}

static void sizes(void)
{
    MPI_File file;
    MPI_Offset at;
    char bytes[4];
    MPI_Status status;

    opens(MPI_MODE_RDWR, &file);
    CHECK_OK(MPI_File_set_size(file, 5));
    CHECK_EQ(file_length(name), 5);
    CHECK_OK(MPI_File_preallocate(file, 100000));
    CHECK_EQ(file_length(name), 100000);
    CHECK_OK(MPI_File_preallocate(file, 1000));
    CHECK_EQ(file_length(name), 100000);
    CHECK_OK(MPI_File_read_at(file, 4, bytes, 4, MPI_BYTE, &status));
    CHECK_EQ(file_count(&status, MPI_BYTE), 4);
    CHECK(bytes[0] == '4' && bytes[1] == 0);
    CHECK_CLASS(MPI_File_set_size(file, -1), MPI_ERR_ARG);
    if (size > 1)
        CHECK_CLASS(MPI_File_set_size(file, rank), MPI_ERR_NOT_SAME);
    CHECK_OK(MPI_File_set_size(file, 6));
    CHECK_OK(MPI_File_seek(file, -2, MPI_SEEK_END));
    CHECK_OK(MPI_File_get_position(file, &at));
    CHECK_EQ(at, 4);
    CHECK_OK(MPI_File_read(file, bytes, 4, MPI_BYTE, &status)); /* beyond the end */
    CHECK_EQ(file_count(&status, MPI_BYTE), 2);
    CHECK_OK(MPI_File_seek(file, -1, MPI_SEEK_CUR));
    CHECK_CLASS(MPI_File_seek(file, -1, MPI_SEEK_SET), MPI_ERR_ARG);
    CHECK_CLASS(MPI_File_seek(file, 0, 77), MPI_ERR_ARG);
    CHECK_CLASS(MPI_File_read_at(file, -1, bytes, 1, MPI_BYTE, &status), MPI_ERR_ARG);
    CHECK_CLASS(MPI_File_read_at(file, 0, bytes, -1, MPI_BYTE, &status), MPI_ERR_COUNT);
    CHECK_CLASS(MPI_File_read_at(file, 0, bytes, 1, MPI_DATATYPE_NULL, &status), MPI_ERR_TYPE);
    CHECK_CLASS(MPI_File_read_at(MPI_FILE_NULL, 0, bytes, 1, MPI_BYTE, &status), MPI_ERR_FILE);
    CHECK_OK(MPI_File_sync(file));
    CHECK_OK(MPI_File_close(&file));
    if (size > 1)
        fails(name, rank ? MPI_MODE_RDWR : MPI_MODE_RDONLY, MPI_ERR_NOT_SAME);
}

static void infos(void)
{
    MPI_File file;
    MPI_Info info, used;
    MPI_Group group;
    char value[100];
    int flag, n;

    CHECK_OK(MPI_Info_create(&info));
    CHECK_OK(MPI_Info_set(info, "cb_buffer_size", "123456"));
    CHECK_OK(MPI_Info_set(info, "access_style", "read_mostly"));
    CHECK_OK(MPI_Info_set(info, "romio_no_indep_rw", "true"));
    CHECK_OK(MPI_Info_set(info, "strange_key", "kept"));
    CHECK_OK(MPI_Info_set(info, "cb_nodes", "nonsense"));
    CHECK_OK(MPI_File_open(MPI_COMM_WORLD, name, MPI_MODE_RDWR, info, &file));
    CHECK_OK(MPI_File_get_info(file, &used));
    CHECK_OK(MPI_Info_get(used, "cb_buffer_size", 99, value, &flag));
    CHECK(flag);
    CHECK_STR(value, "123456");
    CHECK_OK(MPI_Info_get(used, "access_style", 99, value, &flag));
    CHECK(flag);
    CHECK_STR(value, "read_mostly");
    CHECK_OK(MPI_Info_get(used, "strange_key", 99, value, &flag));
    CHECK(flag);
    CHECK_OK(MPI_Info_free(&used));
    CHECK_OK(MPI_Info_set(info, "cb_buffer_size", "65536"));
    CHECK_OK(MPI_File_set_info(file, info));
    CHECK_OK(MPI_File_get_info(file, &used));
    CHECK_OK(MPI_Info_get(used, "cb_buffer_size", 99, value, &flag));
    CHECK_STR(value, "65536");
    CHECK_OK(MPI_Info_free(&used));
    CHECK_OK(MPI_Info_free(&info));
    CHECK_OK(MPI_File_get_group(file, &group));
    CHECK_OK(MPI_Group_size(group, &n));
    CHECK_EQ(n, size);
    CHECK_OK(MPI_Group_free(&group));
    CHECK_OK(MPI_File_close(&file));
}

static void handler(MPI_File *file, int *code, ...)
{
    calls++;
    last_file = *file;
    MPI_Error_class(*code, &last_class);
}

static void handlers(void)
{
    MPI_File file;
    MPI_Errhandler mine, got;
    MPI_Request request;
    char byte = 0;
    int rc;

    CHECK_OK(MPI_File_get_errhandler(MPI_FILE_NULL, &got));
    CHECK(got == MPI_ERRORS_RETURN);
    CHECK_OK(MPI_Errhandler_free(&got));
    CHECK_OK(MPI_File_create_errhandler(handler, &mine));
    CHECK_OK(MPI_File_set_errhandler(MPI_FILE_NULL, mine));
    CHECK_CLASS(MPI_File_open(MPI_COMM_WORLD, other, MPI_MODE_RDONLY, MPI_INFO_NULL, &file), MPI_ERR_NO_SUCH_FILE);
    CHECK_EQ(calls, 1);
    CHECK(last_file == MPI_FILE_NULL);
    CHECK_EQ(last_class, MPI_ERR_NO_SUCH_FILE);
    CHECK_CLASS(MPI_File_delete(other, MPI_INFO_NULL), MPI_ERR_NO_SUCH_FILE);
    CHECK_EQ(calls, 2);
    opens(MPI_MODE_RDONLY, &file); /* inherits it */
    CHECK_OK(MPI_File_set_errhandler(MPI_FILE_NULL, MPI_ERRORS_RETURN));
    CHECK_CLASS(MPI_File_write(file, &byte, 1, MPI_BYTE, MPI_STATUS_IGNORE), MPI_ERR_READ_ONLY);
    CHECK_EQ(calls, 3);
    CHECK(last_file == file);
    CHECK_OK(MPI_File_call_errhandler(file, MPI_ERR_IO));
    CHECK_EQ(calls, 4);
    CHECK_EQ(last_class, MPI_ERR_IO);
    CHECK_OK(MPI_File_close(&file));

    /* A request that fails: on a directory nothing can be read. */
    CHECK_OK(MPI_File_set_errhandler(MPI_FILE_NULL, mine));
    rc = MPI_File_open(MPI_COMM_SELF, "/", MPI_MODE_RDONLY, MPI_INFO_NULL, &file);
    if (rc == MPI_SUCCESS) {
        calls = 0;
        CHECK_OK(MPI_File_iread(file, &byte, 1, MPI_BYTE, &request));
        CHECK_CLASS(MPI_Wait(&request, MPI_STATUS_IGNORE), MPI_ERR_BAD_FILE);
        CHECK(request == MPI_REQUEST_NULL);
        CHECK_EQ(calls, 1);
        CHECK(last_file == file);
        calls = 0;
        CHECK_OK(MPI_File_iread_all(file, &byte, 1, MPI_BYTE, &request));
        CHECK_CLASS(MPI_Wait(&request, MPI_STATUS_IGNORE), MPI_ERR_BAD_FILE);
        CHECK_EQ(calls, 1);
        CHECK_OK(MPI_File_close(&file));
    }
    CHECK_OK(MPI_File_set_errhandler(MPI_FILE_NULL, MPI_ERRORS_RETURN));
    CHECK_OK(MPI_Errhandler_free(&mine));
}

/* What one rank does wrong ends nobody's wait; all are told. */
static void one_is_wrong(void)
{
    MPI_File file;
    MPI_Request request;
    char bytes[8] = "abcdefg";
    int wrong = size - 1;

    opens(MPI_MODE_RDWR, &file);
    CHECK_CLASS(MPI_File_write_at_all(file, rank == wrong ? -5 : 8 * rank, bytes, 8, MPI_CHAR, MPI_STATUS_IGNORE), MPI_ERR_ARG);
    CHECK_CLASS(MPI_File_write_all(file, bytes, rank == wrong ? -1 : 8, MPI_CHAR, MPI_STATUS_IGNORE), MPI_ERR_COUNT);
    CHECK_CLASS(MPI_File_write_ordered(file, bytes, rank == wrong ? -1 : 8, MPI_CHAR, MPI_STATUS_IGNORE), MPI_ERR_COUNT);
    CHECK_OK(MPI_File_iwrite_at_all(file, rank == wrong ? -5 : 8 * rank, bytes, 8, MPI_CHAR, &request));
    CHECK_CLASS(MPI_Wait(&request, MPI_STATUS_IGNORE), MPI_ERR_ARG);
    CHECK_OK(MPI_File_read_at_all_begin(file, rank == wrong ? -5 : 8 * rank, bytes, 8, MPI_CHAR));
    CHECK_CLASS(MPI_File_read_at_all_begin(file, 0, bytes, 8, MPI_CHAR), MPI_ERR_OTHER); /* one at a time */
    CHECK_CLASS(MPI_File_read_all_end(file, bytes, MPI_STATUS_IGNORE), MPI_ERR_OTHER);   /* its own end */
    CHECK_CLASS(MPI_File_read_at_all_end(file, bytes, MPI_STATUS_IGNORE), MPI_ERR_ARG);
    CHECK_CLASS(MPI_File_set_view(file, rank == wrong ? -3 : 0, MPI_BYTE, MPI_BYTE, "native", MPI_INFO_NULL), MPI_ERR_ARG);
    CHECK_CLASS(MPI_File_set_view(file, 0, MPI_BYTE, MPI_BYTE, rank == wrong ? "nonsense" : "native", MPI_INFO_NULL),
                MPI_ERR_UNSUPPORTED_DATAREP);
    CHECK_CLASS(MPI_File_seek_shared(file, rank == wrong ? -1 : 0, MPI_SEEK_SET), MPI_ERR_ARG);
    CHECK_OK(MPI_File_close(&file));
    /* A file that only some can open: none has it. */
    if (size > 1)
        fails(rank == wrong ? other : name, MPI_MODE_RDWR, MPI_ERR_NO_SUCH_FILE);
}

/* Only the shared pointer may be used. */
static void sequential(void)
{
    MPI_File file;
    char byte = 's';
    MPI_Offset at;

    opens(MPI_MODE_WRONLY | MPI_MODE_SEQUENTIAL, &file);
    CHECK_CLASS(MPI_File_write(file, &byte, 1, MPI_CHAR, MPI_STATUS_IGNORE), MPI_ERR_UNSUPPORTED_OPERATION);
    CHECK_CLASS(MPI_File_write_at_all(file, 0, &byte, 1, MPI_CHAR, MPI_STATUS_IGNORE), MPI_ERR_UNSUPPORTED_OPERATION);
    CHECK_CLASS(MPI_File_seek(file, 0, MPI_SEEK_SET), MPI_ERR_UNSUPPORTED_OPERATION);
    CHECK_CLASS(MPI_File_get_position(file, &at), MPI_ERR_UNSUPPORTED_OPERATION);
    CHECK_OK(MPI_File_write_shared(file, &byte, 1, MPI_CHAR, MPI_STATUS_IGNORE));
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    CHECK_OK(MPI_File_set_view(file, MPI_DISPLACEMENT_CURRENT, MPI_CHAR, MPI_CHAR, "native", MPI_INFO_NULL));
    CHECK_OK(MPI_File_write_ordered(file, "t", 1, MPI_CHAR, MPI_STATUS_IGNORE));
    CHECK_OK(MPI_File_close(&file));
    CHECK_EQ(file_peek(name, &byte, 1, 0), 1);
    CHECK_EQ(byte, 's');
    CHECK_EQ(file_peek(name, &byte, 1, size + rank), 1);
    CHECK_EQ(byte, 't');
}

int main(int argc, char **argv)
{
    MPI_File file;

    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    strcpy(name, file_name("open"));
    snprintf(other, sizeof other, "%s.other", name);
    modes();
    append();
    sizes();
    infos();
    handlers();
    one_is_wrong();
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    sequential();
    opens(MPI_MODE_RDWR | MPI_MODE_DELETE_ON_CLOSE, &file);
    CHECK_OK(MPI_File_close(&file));
    CHECK_EQ(file_length(name), -1);
    CHECK_CLASS(MPI_File_close(&file), MPI_ERR_FILE);
    MPI_Finalize();
    return 0;
}
