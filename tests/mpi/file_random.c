/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 1 2 3 4 7   transports: shm   timeout: 240   args: 400
 *
 * Random views and random accesses against a file kept in memory. All ranks draw the same random numbers, so each knows what all others
 * write. The file is cut into cells that belong to one rank or to nobody, in one of several ways, and each way is a file type; memory is
 * scattered at random, too. Collective, independent, nonblocking and split accesses; hints change now and then, so that every
 * division of work among aggregators and rounds comes up. After each write the whole file is compared, holes included.
 *
 * Arguments: how many accesses, and most bytes of one (40000). Seed: FILE_SEED in the environment.
 */
#include "file.h"

enum { FILE_MOST = 400000, CELLS_MOST = 4000, RANKS_MOST = 16 };

static int rank, size, step, bytes_most = 40000;
static uint64_t common, own; /* states of random numbers: the same everywhere; this rank's */
static MPI_File file;
static const char *name;
static unsigned char *image, *found; /* what the file must be, and what it is */
static long long image_len;

static int draw(int most) /* 0 to most - 1 */
{
    return (int)(test_random(&common) % (uint64_t)most);
}

/* The cells of a rank in one tile. */
struct tile {
    int count, extent, bytes;
    int at[CELLS_MOST], len[CELLS_MOST];
};

static struct tile tiles[RANKS_MOST];
static int etype_len, displacement;

/* ---- ways to cut ---- */

static void add_cell(int r, int at, int len)
{
    struct tile *tile = &tiles[r];

    CHECK(tile->count < CELLS_MOST);
    tile->at[tile->count] = at;
    tile->len[tile->count++] = len;
    tile->bytes += len;
}

static void end_tiles(int extent)
{
    for (int r = 0; r < size; r++)
        tiles[r].extent = extent;
}

/* Cells of any length, dealt out at random; some to nobody. */
static MPI_Datatype cut_randomly(MPI_Datatype etype, int scale)
{
    int cells = 1 + draw(60), at = 0;
    MPI_Aint displacements[64];
    int lengths[64], n = 0;
    MPI_Datatype type, list;

    for (int i = 0; i < cells; i++) {
        int units = 1 + draw(scale), owner = draw(size + 1);

        if (owner < size)
            add_cell(owner, at, units * etype_len);
        if (owner == rank) {
            displacements[n] = at;
            lengths[n++] = units;
        }
        at += units * etype_len;
    }
    at += draw(20); /* not a multiple of anything */
    end_tiles(at);
    CHECK_OK(MPI_Type_create_hindexed(n, lengths, displacements, etype, &list));
    CHECK_OK(MPI_Type_create_resized(list, 0, at, &type));
    MPI_Type_free(&list);
    return type;
}

/* Blocks of one length in turn. */
static MPI_Datatype cut_in_turns(MPI_Datatype etype, int scale)
{
    int units = 1 + draw(scale), rows = 1 + draw(8), gap = draw(3) * etype_len, row = size * units * etype_len + gap;
    MPI_Datatype type, vector;
    MPI_Aint mine = rank * units * etype_len;
    int one = 1;

    for (int r = 0; r < size; r++)
        for (int i = 0; i < rows; i++)
            add_cell(r, i * row + r * units * etype_len, units * etype_len);
    end_tiles(rows * row);
    CHECK_OK(MPI_Type_create_hvector(rows, units, row, etype, &vector));
    CHECK_OK(MPI_Type_create_hindexed(1, &one, &mine, vector, &type));
    MPI_Type_free(&vector);
    vector = type;
    CHECK_OK(MPI_Type_create_resized(vector, 0, (MPI_Aint)rows * row, &type));
    MPI_Type_free(&vector);
    return type;
}

/* Columns of a matrix: each rank some. */
static MPI_Datatype cut_columns(MPI_Datatype etype, int scale)
{
    int rows = 1 + draw(30), width = 1 + draw(scale), sizes[2], part[2], start[2];
    MPI_Datatype type;

    sizes[0] = part[0] = rows;
    sizes[1] = width * size;
    part[1] = width;
    start[0] = 0;
    start[1] = width * rank;
    for (int r = 0; r < size; r++)
        for (int i = 0; i < rows; i++)
            add_cell(r, (i * width * size + r * width) * etype_len, width * etype_len);
    end_tiles(rows * width * size * etype_len);
    CHECK_OK(MPI_Type_create_subarray(2, sizes, part, start, MPI_ORDER_C, etype, &type));
    return type;
}

/* Block-cyclic in one dimension. */
static MPI_Datatype cut_cyclic(MPI_Datatype etype, int scale)
{
    int units = 1 + draw(scale), all, distribution = MPI_DISTRIBUTE_CYCLIC;
    MPI_Datatype type;

    units += units == MPI_DISTRIBUTE_DFLT_DARG; /* a number like any other, which means something else */
    all = 1 + draw(units * size * 4);
    for (int i = 0; i < all; i += units)
        add_cell(i / units % size, i * etype_len, (all - i < units ? all - i : units) * etype_len);
    end_tiles(all * etype_len);
    CHECK_OK(MPI_Type_create_darray(size, rank, 1, &all, &distribution, &units, &size, MPI_ORDER_C, etype, &type));
    return type;
}

static void set_view(void)
{
    static const int lengths[] = { 1, 2, 4, 8, 12 };
    MPI_Datatype etype, type;
    int scale = draw(4) ? 1 + draw(12) : 1 + draw(900);

    for (int r = 0; r < size; r++)
        tiles[r].count = tiles[r].bytes = tiles[r].extent = 0;
    etype_len = lengths[draw(5)];
    displacement = draw(3) ? draw(100) : draw(5000);
    CHECK_OK(MPI_Type_contiguous(etype_len, MPI_BYTE, &etype));
    CHECK_OK(MPI_Type_commit(&etype));
    switch (draw(4)) {
    case 0: type = cut_randomly(etype, scale); break;
    case 1: type = cut_in_turns(etype, scale); break;
    case 2: type = cut_columns(etype, scale < 100 ? scale : 100); break;
    default: type = cut_cyclic(etype, scale); break;
    }
    CHECK_OK(MPI_Type_commit(&type));
    CHECK_OK(MPI_File_set_view(file, displacement, etype, type, "native", MPI_INFO_NULL));
    MPI_Type_free(&etype);
    MPI_Type_free(&type);
}

/* Byte P of the stream of rank R in the file. */
static long long place(int r, long long p)
{
    const struct tile *tile = &tiles[r];
    long long in = p % tile->bytes, at = displacement + p / tile->bytes * tile->extent;
    int i = 0;

    while (in >= tile->len[i])
        in -= tile->len[i++];
    return at + tile->at[i] + in;
}

/* ---- accesses ---- */

struct part {
    int offset, units; /* in etypes */
};

static struct part draw_part(int r)
{
    struct part part = { 0, 0 };
    long long most = 0;

    if (tiles[r].bytes > 0 && displacement + tiles[r].extent * 2LL < FILE_MOST)
        most = (FILE_MOST - displacement) / tiles[r].extent * tiles[r].bytes / etype_len;
    if (most > bytes_most / etype_len)
        most = bytes_most / etype_len;
    int a = draw(1000000), b = draw(1000000), c = draw(8);
    if (most == 0)
        return part;
    part.units = c == 0 ? 0 : (int)(a % most) + 1;
    if (c < 4 && part.units > 50)
        part.units = part.units % 50 + 1;
    part.offset = (int)(b % (most - part.units + 1));
    return part;
}

/* Memory for LEN bytes of data: a type, scattered or not, and the buffer that goes with it. */
struct memory {
    unsigned char *buffer;
    MPI_Datatype type;
    int count, stretched; /* bytes are STRETCH apart */
};

static struct memory make_memory(int len)
{
    struct memory m = { malloc((size_t)len * 3 + 64), MPI_BYTE, len, (int)(test_random(&own) % 3) };

    memset(m.buffer, 0xEE, (size_t)len * 3 + 64);
    if (m.stretched == 1) { /* single bytes with gaps */
        CHECK_OK(MPI_Type_create_hvector(len, 1, 3, MPI_BYTE, &m.type));
        CHECK_OK(MPI_Type_commit(&m.type));
        m.count = 1;
    } else if (m.stretched == 2) { /* long blocks with gaps, the last ones first */
        int half = len / 2, lengths[2] = { len - half, half };
        MPI_Aint at[2] = { half + 7, 0 };

        CHECK_OK(MPI_Type_create_hindexed(2, lengths, at, MPI_BYTE, &m.type));
        CHECK_OK(MPI_Type_commit(&m.type));
        m.count = 1;
    }
    return m;
}

static unsigned char *byte_of(const struct memory *m, int len, int i)
{
    int half = len / 2;

    if (m->stretched == 1)
        return m->buffer + 3 * (size_t)i;
    if (m->stretched == 2)
        return i < len - half ? m->buffer + half + 7 + i : m->buffer + (i - (len - half));
    return m->buffer + i;
}

static void free_memory(struct memory *m)
{
    if (m->stretched)
        MPI_Type_free(&m->type);
    free(m->buffer);
}

static int access_file(int writing, int way, struct part part, struct memory *m)
{
    MPI_Status status;
    MPI_Request request = MPI_REQUEST_NULL;
    void *b = m->buffer;
    int n = m->count;
    MPI_Datatype t = m->type;

    if (way & 1)
        CHECK_OK(MPI_File_seek(file, part.offset, MPI_SEEK_SET));
#define EITHER(w, r) CHECK_OK(writing ? (w) : (r))
    switch (way) {
    case 0: EITHER(MPI_File_write_at_all(file, part.offset, b, n, t, &status), MPI_File_read_at_all(file, part.offset, b, n, t, &status)); break;
    case 1: EITHER(MPI_File_write_all(file, b, n, t, &status), MPI_File_read_all(file, b, n, t, &status)); break;
    case 2:
        EITHER(MPI_File_iwrite_at_all(file, part.offset, b, n, t, &request), MPI_File_iread_at_all(file, part.offset, b, n, t, &request));
        break;
    case 3: EITHER(MPI_File_iwrite_all(file, b, n, t, &request), MPI_File_iread_all(file, b, n, t, &request)); break;
    case 4:
        EITHER(MPI_File_write_at_all_begin(file, part.offset, b, n, t), MPI_File_read_at_all_begin(file, part.offset, b, n, t));
        EITHER(MPI_File_write_at_all_end(file, b, &status), MPI_File_read_at_all_end(file, b, &status));
        break;
    case 5:
        EITHER(MPI_File_write_all_begin(file, b, n, t), MPI_File_read_all_begin(file, b, n, t));
        EITHER(MPI_File_write_all_end(file, b, &status), MPI_File_read_all_end(file, b, &status));
        break;
    case 6: EITHER(MPI_File_write_at(file, part.offset, b, n, t, &status), MPI_File_read_at(file, part.offset, b, n, t, &status)); break;
    case 7: EITHER(MPI_File_write(file, b, n, t, &status), MPI_File_read(file, b, n, t, &status)); break;
    case 8:
        EITHER(MPI_File_iwrite_at(file, part.offset, b, n, t, &request), MPI_File_iread_at(file, part.offset, b, n, t, &request));
        break;
    case 9: EITHER(MPI_File_iwrite(file, b, n, t, &request), MPI_File_iread(file, b, n, t, &request)); break;
    }
    if (request != MPI_REQUEST_NULL)
        CHECK_OK(MPI_Wait(&request, &status));
    return file_count(&status, MPI_BYTE);
}

static void check_image(void)
{
    file_settle(file);
    if (rank == step % size) {
        long got = file_peek(name, found, FILE_MOST * 2, 0);

        if (got != image_len)
            TEST_FAIL("access %d: the file has %ld bytes, should have %lld", step, got, image_len);
        for (long long i = 0; i < image_len; i++)
            if (found[i] != image[i])
                TEST_FAIL("access %d: byte %lld of the file is 0x%02x, should be 0x%02x", step, i, found[i], image[i]);
    }
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
}

static void one_write(int way)
{
    struct part mine = { 0, 0 };
    struct memory m;

    for (int r = 0; r < size; r++) {
        struct part part = draw_part(r);
        uint64_t seed = (uint64_t)step * 64 + (uint64_t)r;

        for (long long i = 0; i < (long long)part.units * etype_len; i++) {
            long long at = place(r, (long long)part.offset * etype_len + i);

            image[at] = test_byte(seed, (size_t)i);
            image_len = at >= image_len ? at + 1 : image_len;
        }
        if (r == rank)
            mine = part;
    }
    int len = mine.units * etype_len;
    m = make_memory(len);
    for (int i = 0; i < len; i++)
        *byte_of(&m, len, i) = test_byte((uint64_t)step * 64 + (uint64_t)rank, (size_t)i);
    int count = access_file(1, way, mine, &m);
    if (count != len)
        TEST_FAIL("access %d: %d bytes written, should be %d", step, count, len);
    free_memory(&m);
    check_image();
}

static void one_read(int way)
{
    struct part mine = { 0, 0 };
    struct memory m;

    for (int r = 0; r < size; r++) {
        struct part part = draw_part(r);

        if (r == rank)
            mine = part;
    }
    int len = mine.units * etype_len, there = 0;
    while (there < len && place(rank, (long long)mine.offset * etype_len + there) < image_len)
        there++;
    m = make_memory(len);
    int count = access_file(0, way, mine, &m);
    if (count != there)
        TEST_FAIL("access %d: %d bytes of %d read, should be %d", step, count, len, there);
    for (int i = 0; i < there; i++) {
        unsigned char want = image[place(rank, (long long)mine.offset * etype_len + i)];

        if (*byte_of(&m, len, i) != want)
            TEST_FAIL("access %d: byte %d of %d read is 0x%02x, should be 0x%02x", step, i, len, *byte_of(&m, len, i), want);
    }
    free_memory(&m);
    /* Nobody writes what others are still reading. */
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
}

static void reopen(int first)
{
    static const char *const buffers[] = { "4096", "5000", "65536" }, *const ways[] = { "enable", "disable", "automatic" };
    MPI_Info info;
    char nodes[16];

    if (!first)
        CHECK_OK(MPI_File_close(&file));
    CHECK_OK(MPI_Info_create(&info));
    if (draw(2))
        CHECK_OK(MPI_Info_set(info, "cb_buffer_size", buffers[draw(3)]));
    if (draw(2)) {
        snprintf(nodes, sizeof nodes, "%d", 1 + draw(size));
        CHECK_OK(MPI_Info_set(info, "cb_nodes", nodes));
    }
    CHECK_OK(MPI_Info_set(info, "romio_cb_write", ways[draw(3)]));
    CHECK_OK(MPI_Info_set(info, "romio_cb_read", ways[draw(3)]));
    CHECK_OK(MPI_Info_set(info, "romio_ds_read", ways[draw(3)]));
    if (draw(2))
        CHECK_OK(MPI_Info_set(info, "striping_unit", "1000"));
    CHECK_OK(MPI_File_open(MPI_COMM_WORLD, name, MPI_MODE_CREATE | MPI_MODE_RDWR, info, &file));
    CHECK_OK(MPI_Info_free(&info));
}

int main(int argc, char **argv)
{
    char copy[512];
    int steps;

    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    steps = argc > 1 ? atoi(argv[1]) : 400;
    bytes_most = argc > 2 ? atoi(argv[2]) : bytes_most;
    common = getenv("FILE_SEED") ? strtoull(getenv("FILE_SEED"), NULL, 0) : 1;
    own = common * 1000 + (uint64_t)rank;
    name = strcpy(copy, file_name("random"));
    image = calloc(1, FILE_MOST * 2);
    found = malloc(FILE_MOST * 2);
    for (step = 0; step < steps; step++) {
        if (step % 40 == 0)
            reopen(step == 0);
        if (step % 4 == 0)
            set_view();
        if (draw(2))
            one_write(draw(10));
        else
            one_read(draw(10));
    }
    CHECK_OK(MPI_File_close(&file));
    if (rank == 0)
        CHECK_OK(MPI_File_delete(name, MPI_INFO_NULL));
    free(image);
    free(found);
    MPI_Finalize();
    return 0;
}
