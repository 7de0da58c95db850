/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * How fast files are written and read. Builds against any mpi.h:  mpicc -O2 -o io bench/io.c
 *
 *   mpiexec -n N ./io -f FILE [-m MB] [-t MS] [-c CASE] [-j]
 *     -f  the file, made and deleted here, on the file system to be measured (default: io.bench in the working directory)
 *     -m  megabytes per rank (default 8)      -c  only cases whose names begin so
 *     -k  count the calls of the system that read or write anything, in one pass, by all ranks (Linux), instead of taking the time
 *
 * Values are megabytes per second of all ranks together, of the slowest rank; the median over repeats. The file exists already, so
 * that the time is not that of making blocks; how ranks wait for each other is not in it, unless the call makes them wait. Cases, each _write and _read:
 *
 *   contiguous    each rank its part by MPI_File_write_at                  contiguous_all    by MPI_File_write_at_all; beside them, by turns, and
 *                 told as the floor: the same by pwrite and pread
 *   strided       blocks of BYTES of all ranks in turn, collective         strided_alone     independent
 *   cube          a three-dimensional array of 8-byte elements cut into blocks, collective
 *   shared        records of BYTES at the shared pointer                   ordered           in the order of ranks
 *   overlap       only with -c overlap: % of the shorter of a nonblocking write and a computation as long that is hidden by the other
 */
#include <mpi.h>
#include "bench.h"

#include <fcntl.h>

enum { REPEATS_MOST = 15 };

static int rank, size;
static const char *name, *only;
static int counting;
static size_t len; /* bytes of a rank */
static char *buffer;
static struct bench b;

typedef void work(int writing, long bytes);

static int wanted(const char *what)
{
	return !only || strncmp(what, only, strlen(only)) == 0;
}

static double slowest(double value)
{
	MPI_Allreduce(MPI_IN_PLACE, &value, 1, MPI_DOUBLE, MPI_MAX, MPI_COMM_WORLD);
	return value;
}

static void check(int rc, const char *what)
{
	char text[MPI_MAX_ERROR_STRING];
	int n;
	if (rc == MPI_SUCCESS)
		return;
	MPI_Error_string(rc, text, &n);
	fprintf(stderr, "io: %s: %s\n", what, text);
	MPI_Abort(MPI_COMM_WORLD, 1);
}

static MPI_File file;

/* Calls that read or wrote anything, by this process since it began. */
static long long calls_made(void)
{
	char line[64];
	long long reads = 0, writes = 0, n;
	FILE *in = fopen("/proc/self/io", "r");
	while (in && fgets(line, sizeof line, in)) {
		if (sscanf(line, "syscr: %lld", &n) == 1)
			reads = n;
		if (sscanf(line, "syscw: %lld", &n) == 1)
			writes = n;
	}
	if (in)
		fclose(in);
	return reads + writes;
}

static void count(const char *label, work *function, int writing, long bytes)
{
	long long before, asking, mine, all;
	function(writing, bytes);
	before = calls_made();
	asking = calls_made() - before;
	before += asking;
	function(writing, bytes);
	mine = calls_made() - before - asking;
	MPI_Reduce(&mine, &all, 1, MPI_LONG_LONG, MPI_SUM, 0, MPI_COMM_WORLD);
	bench_row(&b, label, bytes, (double)all, "calls");
}

static double pass(work *function, int writing, long bytes)
{
	double start;
	MPI_Barrier(MPI_COMM_WORLD);
	start = bench_now();
	function(writing, bytes);
	return slowest(bench_now() - start);
}

/* Time of one pass of WORK, as often as fits; by turns with those of BESIDE, unless that is NULL. */
static void measure(const char *what, work *function, work *beside, int writing, long bytes, double moved)
{
	double times[REPEATS_MOST], floors[REPEATS_MOST], value;
	int n = 0, repeats = 3;
	char label[64];
	snprintf(label, sizeof label, "%s_%s", what, writing ? "write" : "read");
	if (!wanted(label))
		return;
	if (counting) {
		count(label, function, writing, bytes);
		return;
	}
	function(writing, bytes);
	while (n < repeats) {
		floors[n] = beside ? pass(beside, writing, bytes) : 0;
		times[n++] = pass(function, writing, bytes);
		if (n == 1)
			repeats = bench_times(times[0], 1, b.ms * 5, REPEATS_MOST);
		if (repeats < 3)
			repeats = 3;
	}
	value = moved / bench_median(times, n) / 1e6;
	if (beside)
		bench_row_beside(&b, label, bytes, value, moved / bench_median(floors, n) / 1e6, "MB/s");
	else
		bench_row(&b, label, bytes, value, "MB/s");
}

/* ---- what is measured ---- */

static int fd;

static void posix(int writing, long bytes)
{
	(void)bytes;
	if ((writing ? pwrite(fd, buffer, len, (off_t)((size_t)rank * len)) : pread(fd, buffer, len, (off_t)((size_t)rank * len))) !=
	    (ssize_t)len)
		check(MPI_ERR_IO, "posix");
}

static void contiguous(int writing, long bytes)
{
	MPI_Offset at = (MPI_Offset)((size_t)rank * len);
	(void)bytes;
	check(writing ? MPI_File_write_at(file, at, buffer, (int)len, MPI_BYTE, MPI_STATUS_IGNORE)
		      : MPI_File_read_at(file, at, buffer, (int)len, MPI_BYTE, MPI_STATUS_IGNORE), "contiguous");
}

static void contiguous_all(int writing, long bytes)
{
	MPI_Offset at = (MPI_Offset)((size_t)rank * len);
	(void)bytes;
	check(writing ? MPI_File_write_at_all(file, at, buffer, (int)len, MPI_BYTE, MPI_STATUS_IGNORE)
		      : MPI_File_read_at_all(file, at, buffer, (int)len, MPI_BYTE, MPI_STATUS_IGNORE), "contiguous_all");
}

static void view_all(int writing, long bytes)
{
	(void)bytes;
	check(writing ? MPI_File_write_at_all(file, 0, buffer, (int)(len / 8), MPI_DOUBLE, MPI_STATUS_IGNORE)
		      : MPI_File_read_at_all(file, 0, buffer, (int)(len / 8), MPI_DOUBLE, MPI_STATUS_IGNORE), "collective");
}

static void view_alone(int writing, long bytes)
{
	(void)bytes;
	check(writing ? MPI_File_write_at(file, 0, buffer, (int)(len / 8), MPI_DOUBLE, MPI_STATUS_IGNORE)
		      : MPI_File_read_at(file, 0, buffer, (int)(len / 8), MPI_DOUBLE, MPI_STATUS_IGNORE), "independent");
}

static int records;

static void shared(int writing, long bytes)
{
	check(MPI_File_seek_shared(file, 0, MPI_SEEK_SET), "seek_shared");
	for (int i = 0; i < records; i++)
		check(writing ? MPI_File_write_shared(file, buffer, (int)bytes, MPI_BYTE, MPI_STATUS_IGNORE)
			      : MPI_File_read_shared(file, buffer, (int)bytes, MPI_BYTE, MPI_STATUS_IGNORE), "shared");
}

static void ordered(int writing, long bytes)
{
	check(MPI_File_seek_shared(file, 0, MPI_SEEK_SET), "seek_shared");
	for (int i = 0; i < records; i++)
		check(writing ? MPI_File_write_ordered(file, buffer, (int)bytes, MPI_BYTE, MPI_STATUS_IGNORE)
			      : MPI_File_read_ordered(file, buffer, (int)bytes, MPI_BYTE, MPI_STATUS_IGNORE), "ordered");
}

static void both(const char *what, work *function, work *beside, long bytes, double moved)
{
	measure(what, function, beside, 1, bytes, moved);
	measure(what, function, beside, 0, bytes, moved);
}

/* ---- views ---- */

static void set_strided(long bytes)
{
	MPI_Datatype block, type;
	MPI_Type_contiguous((int)(bytes / 8), MPI_DOUBLE, &block);
	MPI_Type_create_resized(block, 0, (MPI_Aint)(bytes * size), &type);
	MPI_Type_commit(&type);
	check(MPI_File_set_view(file, (MPI_Offset)(bytes * rank), MPI_DOUBLE, type, "native", MPI_INFO_NULL), "set_view");
	MPI_Type_free(&block);
	MPI_Type_free(&type);
}

/* As near to a cube of ranks as their number allows; returns bytes of a rank. */
static size_t set_cube(void)
{
	int parts[3] = { 0, 0, 0 }, sizes[3], start[3], edge = 1, where = rank;
	MPI_Datatype type;
	int block[3];
	while ((size_t)(edge + 1) * (size_t)(edge + 1) * (size_t)(edge + 1) * 8 <= len)
		edge++;
	MPI_Dims_create(size, 3, parts);
	for (int d = 2; d >= 0; d--) {
		block[d] = edge;
		sizes[d] = edge * parts[d];
		start[d] = where % parts[d] * edge;
		where /= parts[d];
	}
	MPI_Type_create_subarray(3, sizes, block, start, MPI_ORDER_C, MPI_DOUBLE, &type);
	MPI_Type_commit(&type);
	check(MPI_File_set_view(file, 0, MPI_DOUBLE, type, "native", MPI_INFO_NULL), "set_view");
	MPI_Type_free(&type);
	return (size_t)edge * (size_t)edge * (size_t)edge * 8;
}

/* ---- overlap ---- */

static volatile double sink;

static void compute(long loops)
{
	double x = 1;
	for (long i = 0; i < loops; i++)
		x = x * 1.0000001 + 1e-9;
	sink = x;
}

static void overlap(void)
{
	double alone, computing, together, hidden;
	long loops = 1000000;
	MPI_Request request;
	MPI_Offset at = (MPI_Offset)((size_t)rank * len);
	if (!only || !wanted("overlap") || counting)
		return;
	for (int i = 0; i < 2; i++) {
		MPI_Barrier(MPI_COMM_WORLD);
		alone = bench_now();
		MPI_File_iwrite_at(file, at, buffer, (int)len, MPI_BYTE, &request);
		MPI_Wait(&request, MPI_STATUS_IGNORE);
		alone = slowest(bench_now() - alone);
	}
	computing = bench_now();
	compute(loops);
	computing = bench_now() - computing;
	loops = (long)((double)loops * alone / computing) + 1;
	computing = bench_now();
	compute(loops);
	computing = slowest(bench_now() - computing);
	MPI_Barrier(MPI_COMM_WORLD);
	together = bench_now();
	MPI_File_iwrite_at(file, at, buffer, (int)len, MPI_BYTE, &request);
	compute(loops);
	MPI_Wait(&request, MPI_STATUS_IGNORE);
	together = slowest(bench_now() - together);
	hidden = (alone + computing - together) / (alone < computing ? alone : computing) * 100;
	bench_row(&b, "overlap", (long)len, hidden, "hidden");
}

int main(int argc, char **argv)
{
	const char *text;
	MPI_Init(&argc, &argv);
	MPI_Comm_rank(MPI_COMM_WORLD, &rank);
	MPI_Comm_size(MPI_COMM_WORLD, &size);
	b = bench_begin(argc, argv, "io", 8, 1 << 20, rank == 0);
	text = bench_option(argc, argv, 'f');
	name = text && *text ? text : "io.bench";
	text = bench_option(argc, argv, 'c');
	only = text && *text ? text : NULL;
	counting = bench_option(argc, argv, 'k') != NULL;
	len = (size_t)bench_number(argc, argv, 'm', 8) << 20;
	buffer = bench_memory(len);
	MPI_File_set_errhandler(MPI_FILE_NULL, MPI_ERRORS_RETURN);
	check(MPI_File_open(MPI_COMM_WORLD, name, MPI_MODE_CREATE | MPI_MODE_RDWR | MPI_MODE_DELETE_ON_CLOSE, MPI_INFO_NULL, &file),
	      "open");
	contiguous(1, 0);
	fd = open(name, O_RDWR);

	double all = (double)len * size;
	both("contiguous", contiguous, posix, (long)len, all);
	both("contiguous_all", contiguous_all, posix, (long)len, all);
	for (long bytes = b.from; bytes <= b.to; bytes *= bytes < 4096 ? 8 : 16) {
		set_strided(bytes);
		both("strided", view_all, NULL, bytes, all);
		if (bytes >= 512)
			both("strided_alone", view_alone, NULL, bytes, all);
	}
	size_t whole = len;
	len = set_cube();
	both("cube", view_all, NULL, (long)len, (double)len * size);
	len = whole;
	check(MPI_File_set_view(file, 0, MPI_BYTE, MPI_BYTE, "native", MPI_INFO_NULL), "set_view");
	for (long bytes = 64; bytes <= 4096; bytes *= 64) {
		records = 1000;
		both("shared", shared, NULL, bytes, (double)bytes * records * size);
		records = 300;
		both("ordered", ordered, NULL, bytes, (double)bytes * records * size);
	}
	overlap();
	close(fd);
	check(MPI_File_close(&file), "close");
	free(buffer);
	bench_end();
	MPI_Finalize();
	return 0;
}
