/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Ranks that access a file while something goes wrong with it; started by test_files.
 *
 *   files nth FILE        every system call on FILE fails once (fail_io.c is preloaded): what was not reported as failed is in the file
 *   files full FILE       FILE's file system has 1 MiB: every kind of call says so, at all ranks, and goes on when there is room again
 *   files quota FILE      FILE's directory has a quota of 1 MiB: the same, but that nothing more fits afterwards
 *   files denied FILE     FILE may be read by anybody, and written by the superuser, whom the last rank gives up to be
 *   files readonly FILE   FILE is there, but cannot be written
 *   files gone FILE       FILE is cut, and removed, by somebody else meanwhile
 *   files steps FILE      writes step after step, collectively, in two phases, and syncs; tells each; until it is killed
 *   files stripes FILE    fail_io.c is preloaded and pretends that FILE is on Lustre: no write crosses a stripe
 *   files slow FILE       6 ranks, fail_io.c is preloaded: who connects to a rank that is in a call which takes long finds it
 *   files check FILE K    the first K steps are in FILE
 */
#include <mpi.h>

#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BLOCK = 300, BLOCKS = 80, LEN = BLOCK * BLOCKS, STEP_LEN = 220 * BLOCK };

static int rank, size;
static const char *name;
static char out[LEN], in[LEN];

#define FAIL(...) \
    do { \
        fprintf(stderr, "rank %d, line %d: ", rank, __LINE__); \
        fprintf(stderr, __VA_ARGS__); \
        fprintf(stderr, "\n"); \
        MPI_Abort(MPI_COMM_WORLD, 1); \
    } while (0)

static int class_of(int rc)
{
    int class = MPI_SUCCESS;

    if (rc != MPI_SUCCESS)
        MPI_Error_class(rc, &class);
    return class;
}

/* The outcome of a collective call is the same everywhere. */
static int same(int rc, const char *what)
{
    int class = class_of(rc), range[2] = { class, -class };

    MPI_Allreduce(MPI_IN_PLACE, range, 2, MPI_INT, MPI_MAX, MPI_COMM_WORLD);
    if (range[0] != -range[1])
        FAIL("%s: classes %d to %d among the ranks", what, -range[1], range[0]);
    return class;
}

static int anywhere(int rc)
{
    int class = class_of(rc);

    MPI_Allreduce(MPI_IN_PLACE, &class, 1, MPI_INT, MPI_MAX, MPI_COMM_WORLD);
    return class;
}

static void fill(int seed)
{
    for (int i = 0; i < LEN; i++)
        out[i] = (char)(seed * 31 + rank * 7 + i);
}

static MPI_Datatype interleaved(void)
{
    MPI_Datatype block, type;

    MPI_Type_contiguous(BLOCK, MPI_CHAR, &block);
    MPI_Type_create_resized(block, 0, (MPI_Aint)BLOCK * size, &type);
    MPI_Type_commit(&type);
    MPI_Type_free(&block);
    return type;
}

/* One pass over all kinds of calls. Returns the first class that any of them gave anywhere. */
static int pass(int seed, int buffering, int *written)
{
    MPI_File file;
    MPI_Info info;
    MPI_Datatype type = interleaved();
    MPI_Request request;
    int first = 0, class, rc;

    *written = 0;
/* The call is made in any case: one that is left out leaves a file open, or a request at work when the next pass has begun. */
#define NOTE(c) \
    do { \
        int noted = (c); \
        first = first ? first : noted; \
    } while (0)
    MPI_Info_create(&info);
    MPI_Info_set(info, "romio_cb_write", buffering ? "enable" : "disable");
    MPI_Info_set(info, "romio_cb_read", buffering ? "enable" : "disable");
    MPI_Info_set(info, "cb_buffer_size", "8192");
    class = same(MPI_File_open(MPI_COMM_WORLD, name, MPI_MODE_CREATE | MPI_MODE_RDWR, info, &file), "open");
    MPI_Info_free(&info);
    if (class) {
        MPI_Type_free(&type);
        return class;
    }
    fill(seed);
    NOTE(same(MPI_File_set_size(file, 0), "set_size"));
    NOTE(same(MPI_File_set_view(file, (MPI_Offset)rank * BLOCK, MPI_CHAR, type, "native", MPI_INFO_NULL), "set_view"));
    NOTE(same(MPI_File_write_all(file, out, LEN / 4, MPI_CHAR, MPI_STATUS_IGNORE), "write_all"));
    NOTE(anywhere(MPI_File_write_at(file, LEN / 4, out + LEN / 4, LEN / 4, MPI_CHAR, MPI_STATUS_IGNORE)));
    rc = MPI_File_iwrite_at(file, LEN / 2, out + LEN / 2, LEN / 4, MPI_CHAR, &request);
    NOTE(anywhere(rc ? rc : MPI_Wait(&request, MPI_STATUS_IGNORE)));
    rc = MPI_File_iwrite_at_all(file, LEN / 4 * 3, out + LEN / 4 * 3, LEN / 4, MPI_CHAR, &request);
    NOTE(same(rc ? rc : MPI_Wait(&request, MPI_STATUS_IGNORE), "iwrite_at_all"));
    NOTE(same(MPI_File_sync(file), "sync"));
    *written = !first;
    memset(in, 0, LEN);
    class = same(MPI_File_read_at_all(file, 0, in, LEN, MPI_CHAR, MPI_STATUS_IGNORE), "read_at_all");
    if (!class && *written && memcmp(in, out, LEN))
        FAIL("no call failed, but what was read is not what was written");
    NOTE(class);
    memset(in, 0, LEN);
    class = anywhere(MPI_File_read_at(file, 0, in, LEN, MPI_CHAR, MPI_STATUS_IGNORE));
    if (!class && *written && memcmp(in, out, LEN))
        FAIL("no call failed, but what was read alone is not what was written");
    NOTE(class);
    NOTE(same(MPI_File_close(&file), "close"));
    MPI_Type_free(&type);
    return first;
}

/* The file beside the library. */
static void look(int seed)
{
    char *all = malloc((size_t)LEN * (size_t)size);
    int fd = open(name, O_RDONLY);

    if (rank == 0 && pread(fd, all, (size_t)LEN * (size_t)size, 0) != (ssize_t)LEN * size)
        FAIL("the file is too short");
    for (int i = 0; rank == 0 && i < LEN * size; i++) {
        int block = i / BLOCK, owner = block % size, at = block / size * BLOCK + i % BLOCK;

        if (all[i] != (char)(seed * 31 + owner * 7 + at))
            FAIL("byte %d of the file is wrong", i);
    }
    free(all);
    close(fd);
}

static void nth(void)
{
    void (*arm)(int, int) = (void (*)(int, int))dlsym(RTLD_DEFAULT, "fail_io_arm");
    int (*hits)(void) = (int (*)(void))dlsym(RTLD_DEFAULT, "fail_io_hits");
    static const char kinds[] = "esi";
    int seed = 0;

    if (!arm || !hits)
        FAIL("fail_io is not preloaded");
    for (int buffering = 0; buffering < 2; buffering++)
        for (const char *kind = kinds; *kind; kind++)
            for (int victim = 0; victim < size; victim += size > 2 ? size - 1 : 1)
                for (int n = 1, hit = 1; hit; n++) {
                    int written, class;

                    MPI_Barrier(MPI_COMM_WORLD);
                    arm(rank == victim ? n : 0, *kind);
                    class = pass(++seed, buffering, &written);
                    hit = hits();
                    arm(0, 0);
                    MPI_Allreduce(MPI_IN_PLACE, &hit, 1, MPI_INT, MPI_MAX, MPI_COMM_WORLD);
                    if (*kind == 'e' && hit && class != MPI_ERR_IO)
                        FAIL("call %d failed with EIO, but class %d was reported", n, class);
                    if ((*kind != 'e' || !hit) && class)
                        FAIL("way %c, call %d: class %d was reported", *kind, n, class);
                    if (written)
                        look(seed);
                    if (*kind != 'e')
                        hit = n < 3; /* they go on from the nth call to the last */
                }
}

static void expect(int class, int wanted, const char *what)
{
    if (class != wanted)
        FAIL("%s gives class %d, should be %d", what, class, wanted);
}

/* Each kind of call with more than there is room for. */
static void full(int class, int again)
{
    static const char *const what[] = { "write_at", "write_at_all", "write_all interleaved", "iwrite_at", "iwrite_at_all", "write_shared",
                                        "write_ordered", "write_all_begin", "preallocate", "iwrite_shared", "write_at with gaps" };
    enum { BIG = 2 << 20 };
    char *data = calloc(1, BIG), byte = 1;
    MPI_Datatype type = interleaved();
    MPI_File file;
    MPI_Request request;
    int rc = 0, length;
    char text[MPI_MAX_ERROR_STRING];

    for (int i = 0; i < 11; i++) {
        expect(class_of(MPI_File_open(MPI_COMM_WORLD, name, MPI_MODE_CREATE | MPI_MODE_RDWR, MPI_INFO_NULL, &file)), 0, "open");
        if (i == 2 || i == 10)
            MPI_File_set_view(file, (MPI_Offset)rank * BLOCK, MPI_CHAR, type, "native", MPI_INFO_NULL);
        switch (i) {
        case 0: rc = MPI_File_write_at(file, (MPI_Offset)rank * BIG, data, BIG, MPI_CHAR, MPI_STATUS_IGNORE); break;
        case 1: rc = MPI_File_write_at_all(file, (MPI_Offset)rank * BIG, data, BIG, MPI_CHAR, MPI_STATUS_IGNORE); break;
        case 2: rc = MPI_File_write_all(file, data, BIG, MPI_CHAR, MPI_STATUS_IGNORE); break;
        case 3:
            rc = MPI_File_iwrite_at(file, (MPI_Offset)rank * BIG, data, BIG, MPI_CHAR, &request);
            rc = rc ? rc : MPI_Wait(&request, MPI_STATUS_IGNORE);
            break;
        case 4:
            rc = MPI_File_iwrite_at_all(file, (MPI_Offset)rank * BIG, data, BIG, MPI_CHAR, &request);
            rc = rc ? rc : MPI_Wait(&request, MPI_STATUS_IGNORE);
            break;
        case 5: rc = MPI_File_write_shared(file, data, BIG, MPI_CHAR, MPI_STATUS_IGNORE); break;
        case 6: rc = MPI_File_write_ordered(file, data, BIG, MPI_CHAR, MPI_STATUS_IGNORE); break;
        case 7:
            rc = MPI_File_write_at_all_begin(file, (MPI_Offset)rank * BIG, data, BIG, MPI_CHAR);
            rc = rc ? rc : MPI_File_write_at_all_end(file, data, MPI_STATUS_IGNORE);
            break;
        case 8: rc = MPI_File_preallocate(file, (MPI_Offset)size * BIG); break;
        case 9:
            rc = MPI_File_iwrite_shared(file, data, BIG, MPI_CHAR, &request);
            rc = rc ? rc : MPI_Wait(&request, MPI_STATUS_IGNORE);
            break;
        case 10: rc = MPI_File_write_at(file, 0, data, BIG, MPI_CHAR, MPI_STATUS_IGNORE); break;
        }
        expect(class_of(rc), class, what[i]);
        MPI_Error_string(rc, text, &length);
        if (!strstr(text, name) || !strstr(text, "rank "))
            FAIL("%s: the text does not tell file and rank: %s", what[i], text);
        if (again) { /* room again: the file goes on being of use */
            expect(class_of(MPI_File_set_size(file, 0)), 0, "set_size");
            expect(class_of(MPI_File_set_view(file, 0, MPI_CHAR, MPI_CHAR, "native", MPI_INFO_NULL)), 0, "set_view");
            expect(class_of(MPI_File_write_at_all(file, rank, &byte, 1, MPI_CHAR, MPI_STATUS_IGNORE)), 0, "a small write afterwards");
        }
        expect(class_of(MPI_File_close(&file)), 0, "close");
    }
    free(data);
    MPI_Type_free(&type);
}

static void readonly(void)
{
    MPI_File file;
    char byte = 0;

    expect(class_of(MPI_File_open(MPI_COMM_WORLD, name, MPI_MODE_RDWR, MPI_INFO_NULL, &file)), MPI_ERR_READ_ONLY, "open for writing");
    expect(class_of(MPI_File_open(MPI_COMM_WORLD, name, MPI_MODE_RDONLY, MPI_INFO_NULL, &file)), 0, "open for reading");
    expect(class_of(MPI_File_read_at_all(file, 0, &byte, 1, MPI_CHAR, MPI_STATUS_IGNORE)), 0, "read");
    expect(class_of(MPI_File_close(&file)), 0, "close");
    if (rank == 0)
        expect(class_of(MPI_File_delete(name, MPI_INFO_NULL)), MPI_ERR_READ_ONLY, "delete");
}

/* What one rank may not do, nobody does, and nothing is left of it. */
static void denied(void)
{
    char other[4096];
    MPI_File file;
    char byte = 0;

    if (rank == size - 1 && seteuid(65534))
        FAIL("cannot be somebody else");
    expect(class_of(MPI_File_open(MPI_COMM_WORLD, name, MPI_MODE_RDONLY, MPI_INFO_NULL, &file)), 0, "open for reading");
    expect(class_of(MPI_File_read_ordered(file, &byte, 1, MPI_CHAR, MPI_STATUS_IGNORE)), 0, "read");
    expect(class_of(MPI_File_close(&file)), 0, "close");
    expect(class_of(MPI_File_open(MPI_COMM_WORLD, name, MPI_MODE_RDWR, MPI_INFO_NULL, &file)), MPI_ERR_ACCESS, "open for writing");
    snprintf(other, sizeof other, "%s.new", name);
    umask(077);
    expect(class_of(MPI_File_open(MPI_COMM_WORLD, other, MPI_MODE_RDWR | MPI_MODE_CREATE | MPI_MODE_EXCL, MPI_INFO_NULL, &file)), MPI_ERR_ACCESS,
           "a new file");
    MPI_Barrier(MPI_COMM_WORLD);
    if (access(other, F_OK) == 0)
        FAIL("%s was left behind", other);
    if (rank == size - 1 && seteuid(0))
        FAIL("cannot be myself again");
}

static void gone(void)
{
    MPI_File file;
    MPI_Status status;
    MPI_Offset length;
    int count;

    fill(1);
    expect(class_of(MPI_File_open(MPI_COMM_WORLD, name, MPI_MODE_CREATE | MPI_MODE_RDWR, MPI_INFO_NULL, &file)), 0, "open");
    expect(class_of(MPI_File_write_at_all(file, (MPI_Offset)rank * LEN, out, LEN, MPI_CHAR, &status)), 0, "write");
    MPI_Barrier(MPI_COMM_WORLD);
    if (rank == 0 && truncate(name, LEN / 2))
        FAIL("cannot cut the file");
    MPI_Barrier(MPI_COMM_WORLD);
    expect(class_of(MPI_File_read_at_all(file, (MPI_Offset)rank * LEN, in, LEN, MPI_CHAR, &status)), 0, "read of a cut file");
    MPI_Get_count(&status, MPI_CHAR, &count);
    if (count != (rank == 0 ? LEN / 2 : 0))
        FAIL("%d bytes of a cut file", count);
    MPI_Barrier(MPI_COMM_WORLD);
    if (rank == 0)
        unlink(name);
    MPI_Barrier(MPI_COMM_WORLD);
    expect(class_of(MPI_File_write_at_all(file, (MPI_Offset)rank * LEN, out, LEN, MPI_CHAR, &status)), 0, "write to a removed file");
    expect(class_of(MPI_File_read_at_all(file, (MPI_Offset)rank * LEN, in, LEN, MPI_CHAR, &status)), 0, "read of a removed file");
    if (memcmp(in, out, LEN))
        FAIL("a removed file gives other data");
    MPI_File_get_size(file, &length);
    expect(class_of(MPI_File_sync(file)), 0, "sync");
    expect(class_of(MPI_File_close(&file)), 0, "close");
}

static void steps(void)
{
    MPI_File file;
    MPI_Info info;
    static char data[STEP_LEN];
    MPI_Datatype type = interleaved();

    MPI_Info_create(&info);
    MPI_Info_set(info, "romio_cb_write", "enable");
    MPI_Info_set(info, "cb_buffer_size", "8192"); /* many rounds */
    expect(class_of(MPI_File_open(MPI_COMM_WORLD, name, MPI_MODE_CREATE | MPI_MODE_RDWR, info, &file)), 0, "open");
    MPI_Info_free(&info);
    printf("ready %d %d here\n", rank, (int)getpid());
    fflush(stdout);
    for (int step = 0;; step++) {
        MPI_File_set_view(file, (MPI_Offset)step * size * STEP_LEN + rank * BLOCK, MPI_CHAR, type, "native", MPI_INFO_NULL);
        memset(data, step % 100 + 1, STEP_LEN);
        expect(class_of(MPI_File_write_all(file, data, STEP_LEN, MPI_CHAR, MPI_STATUS_IGNORE)), 0, "write_all");
        expect(class_of(MPI_File_sync(file)), 0, "sync");
        if (rank == 0) {
            printf("synced %d\n", step + 1);
            fflush(stdout);
        }
    }
    MPI_Type_free(&type);
}

static void check(int count)
{
    int ranks = 3, fd = open(name, O_RDONLY);
    static char data[STEP_LEN];

    for (int i = 0; i < count * ranks; i++) {
        if (pread(fd, data, STEP_LEN, (off_t)i * STEP_LEN) != STEP_LEN)
            FAIL("the file ends before block %d of %d", i, count * ranks);
        for (int k = 0; k < STEP_LEN; k++)
            if (data[k] != i / ranks % 100 + 1)
                FAIL("block %d, byte %d is %d", i, k, data[k]);
    }
    close(fd);
}

/* Which stripe belongs to whom is what keeps locks of a parallel file system from travelling: no stripe is written by two ranks. */
static void stripes(void)
{
    enum { STRIPE = 3 << 18, MOST = 64, BYTES = 1000 * BLOCK };
    void (*pretend)(long, unsigned) = (void (*)(long, unsigned))dlsym(RTLD_DEFAULT, "fail_io_pretend");
    unsigned long long (*touched)(void) = (unsigned long long (*)(void))dlsym(RTLD_DEFAULT, "fail_io_touched");
    static int writers[MOST];
    MPI_Datatype type = interleaved();
    MPI_File file;
    char *data = calloc(1, BYTES);
    int written = 0;

    if (!pretend || !touched)
        FAIL("fail_io is not preloaded");
    pretend(0x0BD00BD0, STRIPE);
    expect(class_of(MPI_File_open(MPI_COMM_WORLD, name, MPI_MODE_CREATE | MPI_MODE_RDWR, MPI_INFO_NULL, &file)), 0, "open");
    MPI_File_set_view(file, (MPI_Offset)rank * BLOCK, MPI_CHAR, type, "native", MPI_INFO_NULL);
    expect(class_of(MPI_File_write_all(file, data, BYTES, MPI_CHAR, MPI_STATUS_IGNORE)), 0, "write_all");
    for (int i = 0; i < MOST; i++)
        writers[i] = (int)(touched() >> i & 1);
    MPI_Allreduce(MPI_IN_PLACE, writers, MOST, MPI_INT, MPI_SUM, MPI_COMM_WORLD);
    for (int i = 0; i < MOST; i++) {
        written += writers[i];
        if (writers[i] > 1)
            FAIL("stripe %d was written by %d ranks", i, writers[i]);
    }
    if (written != (size * BYTES + STRIPE - 1) / STRIPE)
        FAIL("%d stripes were written", written);
    expect(class_of(MPI_File_close(&file)), 0, "close");
    pretend(0, 0);
    free(data);
    MPI_Type_free(&type);
}

/* Rank 0 is held in a call until the next of the others, which has not met it yet, has got a message through. */
static void slow(void)
{
    static const char calls[] = "owfcu";
    void (*hold)(int, const char *, const char *) = (void (*)(int, const char *, const char *))dlsym(RTLD_DEFAULT, "fail_io_hold");
    void (*pretend)(long, unsigned) = (void (*)(long, unsigned))dlsym(RTLD_DEFAULT, "fail_io_pretend");
    char there[512], gone[512];
    MPI_File file = MPI_FILE_NULL;
    MPI_Request request;
    int got;

    if (!hold || !pretend || size != 6)
        FAIL("fail_io is not preloaded, or ranks are not 6");
    pretend(0x6969, 0); /* NFS */
    for (int i = 0; i < 5; i++) {
        snprintf(there, sizeof there, "%s.in.%c", name, calls[i]);
        snprintf(gone, sizeof gone, "%s.out.%c", name, calls[i]);
        if (rank == 0) {
            MPI_Irecv(&got, 1, MPI_INT, i + 1, 0, MPI_COMM_WORLD, &request);
            hold(calls[i], there, gone);
        }
        if (rank == 0 && i == 0)
            MPI_File_open(MPI_COMM_SELF, name, MPI_MODE_CREATE | MPI_MODE_RDWR, MPI_INFO_NULL, &file);
        if (rank == 0 && i == 1)
            MPI_File_write_at(file, 0, out, 100, MPI_CHAR, MPI_STATUS_IGNORE);
        if (rank == 0 && i == 2)
            MPI_File_sync(file);
        if (rank == 0 && i == 3)
            MPI_File_close(&file);
        if (rank == 0 && i == 4)
            MPI_File_delete(name, MPI_INFO_NULL);
        if (rank == i + 1) {
            while (access(there, F_OK))
                usleep(1000);
            MPI_Ssend(&i, 1, MPI_INT, 0, 0, MPI_COMM_WORLD);
            close(open(gone, O_CREAT | O_WRONLY, 0600));
        }
        if (rank == 0) {
            MPI_Wait(&request, MPI_STATUS_IGNORE);
            if (got != i)
                FAIL("%d came instead of %d", got, i);
        }
    }
}

int main(int argc, char **argv)
{
    const char *what = argc > 1 ? argv[1] : "";

    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    name = argc > 2 ? argv[2] : "";
    if (!strcmp(what, "nth"))
        nth();
    else if (!strcmp(what, "full"))
        full(MPI_ERR_NO_SPACE, 1);
    else if (!strcmp(what, "quota"))
        full(MPI_ERR_QUOTA, 0);
    else if (!strcmp(what, "denied"))
        denied();
    else if (!strcmp(what, "stripes"))
        stripes();
    else if (!strcmp(what, "readonly"))
        readonly();
    else if (!strcmp(what, "slow"))
        slow();
    else if (!strcmp(what, "gone"))
        gone();
    else if (!strcmp(what, "steps"))
        steps();
    else if (!strcmp(what, "check"))
        check(atoi(argv[3]));
    else
        FAIL("what?");
    MPI_Finalize();
    return 0;
}
