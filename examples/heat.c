/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * heat: how heat spreads in a square plate whose upper edge and a disc in the middle are hot when time begins and
 * whose edges keep their temperature. Every rank computes one rectangle of the plate and exchanges its border
 * with four neighbours in every step; rank 0 gathers the plate and writes it as a picture.
 *
 *     mpicc heat.c -o heat -lm && mpiexec -n 4 ./heat [CELLS [STEPS [PICTURE.ppm]]]     default: 480 2000 heat.ppm
 *
 * Any number of ranks will do, and the picture is the same, byte for byte, whatever the number.
 * Shows: a grid of processes (Cartesian communicator), derived datatypes (a column, a rectangle in a larger
 * one), nonblocking send and receive, allreduce.
 */
#include <math.h>
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>

/* This rank's rectangle: rows x columns cells, with a frame of one cell around that belongs to the neighbours. */
struct plate {
    int cells;                       /* along each side of the whole plate */
    int row, column, rows, columns;  /* ours: first row and column in the whole plate, and how many */
    int up, down, left, right;       /* ranks; MPI_PROC_NULL beyond the edge */
    double *now, *next;
    MPI_Comm grid;
    MPI_Datatype column_type;
};

static int share_begin(int cells, int parts, int part) { return (int)((long long)cells * part / parts); }

static double *at(const struct plate *p, double *field, int row, int column)
{
    return &field[(size_t)(row + 1) * (size_t)(p->columns + 2) + (size_t)(column + 1)];
}

static void find_place(struct plate *p, int rank, const int dims[2], int *row, int *column, int *rows, int *columns)
{
    int place[2];
    MPI_Cart_coords(p->grid, rank, 2, place);
    *row = share_begin(p->cells, dims[0], place[0]);
    *rows = share_begin(p->cells, dims[0], place[0] + 1) - *row;
    *column = share_begin(p->cells, dims[1], place[1]);
    *columns = share_begin(p->cells, dims[1], place[1] + 1) - *column;
}

static double first_temperature(int cells, int row, int column)
{
    if (row < 0)
        return 1.0; /* the hot edge: one row above the plate */
    double y = (row + 0.5) / cells - 0.5, x = (column + 0.5) / cells - 0.5;
    return x * x + y * y < 0.04 ? 1.0 : 0.0;
}

static void make_plate(struct plate *p, int cells, const int dims[2])
{
    int rank;
    p->cells = cells;
    MPI_Comm_rank(p->grid, &rank);
    find_place(p, rank, dims, &p->row, &p->column, &p->rows, &p->columns);
    MPI_Cart_shift(p->grid, 0, 1, &p->up, &p->down);
    MPI_Cart_shift(p->grid, 1, 1, &p->left, &p->right);
    MPI_Type_vector(p->rows, 1, p->columns + 2, MPI_DOUBLE, &p->column_type);
    MPI_Type_commit(&p->column_type);

    size_t count = (size_t)(p->rows + 2) * (size_t)(p->columns + 2);
    p->now = malloc(count * sizeof *p->now);
    p->next = malloc(count * sizeof *p->next);
    if (p->now == NULL || p->next == NULL) {
        fprintf(stderr, "heat: rank %d has no memory for %zu cells\n", rank, count);
        MPI_Abort(MPI_COMM_WORLD, 1);
    }
    for (int r = -1; r <= p->rows; r++)
        for (int c = -1; c <= p->columns; c++)
            *at(p, p->now, r, c) = *at(p, p->next, r, c) = first_temperature(cells, p->row + r, p->column + c);
}

/* The outer cells of our rectangle go to the neighbours, theirs into our frame. */
static void exchange_borders(struct plate *p)
{
    enum { UP, DOWN, LEFT, RIGHT };
    double *f = p->now;
    MPI_Request request[8];
    MPI_Irecv(at(p, f, -1, 0), p->columns, MPI_DOUBLE, p->up, DOWN, p->grid, &request[0]);
    MPI_Irecv(at(p, f, p->rows, 0), p->columns, MPI_DOUBLE, p->down, UP, p->grid, &request[1]);
    MPI_Irecv(at(p, f, 0, -1), 1, p->column_type, p->left, RIGHT, p->grid, &request[2]);
    MPI_Irecv(at(p, f, 0, p->columns), 1, p->column_type, p->right, LEFT, p->grid, &request[3]);
    MPI_Isend(at(p, f, 0, 0), p->columns, MPI_DOUBLE, p->up, UP, p->grid, &request[4]);
    MPI_Isend(at(p, f, p->rows - 1, 0), p->columns, MPI_DOUBLE, p->down, DOWN, p->grid, &request[5]);
    MPI_Isend(at(p, f, 0, 0), 1, p->column_type, p->left, LEFT, p->grid, &request[6]);
    MPI_Isend(at(p, f, 0, p->columns - 1), 1, p->column_type, p->right, RIGHT, p->grid, &request[7]);
    MPI_Waitall(8, request, MPI_STATUSES_IGNORE);
}

/* One step in time: a cell moves towards the mean of its four neighbours. Returns the largest change. */
static double step(struct plate *p)
{
    double largest = 0;
    size_t width = (size_t)p->columns + 2;
    for (int r = 0; r < p->rows; r++) {
        const double *old = at(p, p->now, r, 0), *above = old - width, *below = old + width;
        double *new = at(p, p->next, r, 0);
        for (int c = 0; c < p->columns; c++) {
            double change = 0.2 * (above[c] + below[c] + old[c - 1] + old[c + 1] - 4.0 * old[c]);
            new[c] = old[c] + change;
            largest = fmax(largest, fabs(change));
        }
    }
    double *swap = p->now;
    p->now = p->next;
    p->next = swap;
    return largest;
}

/* Rank 0 gets the whole plate, rectangle by rectangle, each received straight into its place; others get NULL. */
static double *gather_plate(struct plate *p, const int dims[2])
{
    int rank, size;
    MPI_Comm_rank(p->grid, &rank);
    MPI_Comm_size(p->grid, &size);

    MPI_Datatype inner;
    int full[2] = {p->rows + 2, p->columns + 2}, part[2] = {p->rows, p->columns}, start[2] = {1, 1};
    MPI_Request sent;
    double *whole = NULL;
    MPI_Type_create_subarray(2, full, part, start, MPI_ORDER_C, MPI_DOUBLE, &inner);
    MPI_Type_commit(&inner);
    MPI_Isend(p->now, 1, inner, 0, 0, p->grid, &sent);
    MPI_Type_free(&inner); /* lives on until the message is gone */
    if (rank == 0) {
        whole = malloc(sizeof *whole * (size_t)p->cells * (size_t)p->cells);
        if (whole == NULL) {
            fprintf(stderr, "heat: no memory for the picture\n");
            MPI_Abort(MPI_COMM_WORLD, 1);
        }
        full[0] = full[1] = p->cells;
        for (int r = 0; r < size; r++) {
            find_place(p, r, dims, &start[0], &start[1], &part[0], &part[1]);
            MPI_Type_create_subarray(2, full, part, start, MPI_ORDER_C, MPI_DOUBLE, &inner);
            MPI_Type_commit(&inner);
            MPI_Recv(whole, 1, inner, r, 0, p->grid, MPI_STATUS_IGNORE);
            MPI_Type_free(&inner);
        }
    }
    MPI_Wait(&sent, MPI_STATUS_IGNORE);
    return whole;
}

static unsigned char shade(double value) { return (unsigned char)(255.0 * fmin(1.0, fmax(0.0, value)) + 0.5); }

/* Black, red, yellow, white. The format is a line of text and three bytes a cell. */
static int write_picture(const char *path, const double *whole, int cells)
{
    FILE *file = fopen(path, "wb");
    if (file == NULL)
        return -1;
    fprintf(file, "P6\n%d %d\n255\n", cells, cells);
    for (size_t i = 0; i < (size_t)cells * (size_t)cells; i++) {
        double heat = 3.0 * sqrt(whole[i]);
        unsigned char colour[3] = {shade(heat), shade(heat - 1.0), shade(heat - 2.0)};
        fwrite(colour, 1, 3, file);
    }
    int bad = ferror(file);
    return fclose(file) != 0 || bad ? -1 : 0;
}

int main(int argc, char **argv)
{
    MPI_Init(&argc, &argv);
    int size, rank, cells = argc > 1 ? atoi(argv[1]) : 480, steps = argc > 2 ? atoi(argv[2]) : 2000;
    const char *path = argc > 3 ? argv[3] : "heat.ppm";
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    int dims[2] = {0, 0}, periods[2] = {0, 0}, bad = 0;
    MPI_Dims_create(size, 2, dims);
    if (cells < dims[0] || cells < dims[1] || cells > 30000 || steps < 0) {
        if (rank == 0)
            fprintf(stderr, "usage: heat [CELLS [STEPS [PICTURE.ppm]]]; a side needs %d to 30000 cells on %d ranks\n",
                    dims[0] > dims[1] ? dims[0] : dims[1], size);
        MPI_Finalize();
        return 2;
    }

    struct plate plate;
    MPI_Cart_create(MPI_COMM_WORLD, 2, dims, periods, 1, &plate.grid);
    MPI_Comm_rank(plate.grid, &rank); /* the grid may number the ranks anew */
    make_plate(&plate, cells, dims);

    double start = MPI_Wtime(), change = 0, largest = 0;
    for (int i = 0; i < steps; i++) {
        exchange_borders(&plate);
        change = step(&plate);
    }
    MPI_Allreduce(&change, &largest, 1, MPI_DOUBLE, MPI_MAX, plate.grid);
    double seconds = MPI_Wtime() - start;

    double *whole = gather_plate(&plate, dims);
    if (rank == 0) {
        printf("heat: %d x %d cells, %d steps on %d ranks (%d x %d) in %.3f s; last change %.2e\n", cells, cells, steps,
               size, dims[0], dims[1], seconds, largest);
        bad = write_picture(path, whole, cells);
        if (bad)
            perror(path);
        else
            printf("heat: picture in %s\n", path);
    }
    free(whole);
    free(plate.now);
    free(plate.next);
    MPI_Type_free(&plate.column_type);
    MPI_Comm_free(&plate.grid);
    MPI_Finalize();
    return bad ? 1 : 0;
}
