/* ranks: 2 3 5 8   timeout: 120   env: WEFT_COLL_TUNING_FILE=none */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * All ranks get the same bits from an allreduce, whatever the algorithm and the form: with values for which operators do not commute
 * to the last bit (NaNs with a payload, signed zeros, equal values at different places) and with an operator that is declared commutative
 * and is not. A loop that tests such a value must not send ranks different ways.
 */
#include "coll.h"

enum { MOST = 2000 };

struct pair {
    double value;
    int index;
};

static int rank, size;
static double in[MOST], out[MOST];
static struct pair pairs[MOST], located[MOST];
static MPI_Op left;

static void take_left(void *from, void *into, int *count, MPI_Datatype *type)
{
    (void)type;
    for (int i = 0; i < *count; i++)
        ((double *)into)[i] = ((double *)from)[i] * 1.0000001 + ((double *)into)[i] * 1e-3;
}

static void name_algorithm(const char *name)
{
    char text[64];
    MPI_T_cvar_handle handle;
    int index, count;
    CHECK_OK(MPI_T_cvar_get_index("WEFT_COLL_ALLREDUCE", &index));
    CHECK_OK(MPI_T_cvar_handle_alloc(index, NULL, &handle, &count));
    snprintf(text, sizeof text, "%s", name);
    CHECK_OK(MPI_T_cvar_write(handle, text));
    CHECK_OK(MPI_T_cvar_handle_free(&handle));
}

/* Element K here: by turns a NaN of this rank's own, a zero of its own sign, and a number that rounds. */
static double strange(int k)
{
    union { uint64_t bits; double value; } nan = { 0x7ff8000000000000u + (uint64_t)rank * 17 + 1 };
    switch (k % 4) {
    case 0:
        return rank % 2 == k / 4 % 2 ? nan.value : 1.0;
    case 1:
        return (rank + k / 4) % 2 ? 0.0 : -0.0;
    case 2:
        return nan.value;
    default:
        return 1.0 / (3 + rank + k);
    }
}

static void same_everywhere(const char *what, const char *algorithm, const void *got, size_t len, int count)
{
    static char first[sizeof located];
    memcpy(first, got, len);
    CHECK_OK(MPI_Bcast(first, (int)len, MPI_BYTE, 0, MPI_COMM_WORLD));
    if (memcmp(first, got, len) != 0)
        TEST_FAIL("%s of %d (%s, %s): other bits than on rank 0", what, count, mode_names[mode], algorithm[0] ? algorithm : "as chosen");
}

static void all_operators(const char *algorithm, int count)
{
    const struct { const char *name; MPI_Op op; } ops[] = {
        { "MPI_MAX", MPI_MAX }, { "MPI_MIN", MPI_MIN }, { "MPI_SUM", MPI_SUM }, { "MPI_PROD", MPI_PROD }, { "a user's operator", left },
    };
    for (size_t i = 0; i < sizeof ops / sizeof ops[0]; i++)
        for (int in_place = 0; in_place < 2; in_place++) {
            for (int k = 0; k < count; k++)
                out[k] = in[k] = strange(k);
            CALL(Allreduce, Iallreduce, in_place ? MPI_IN_PLACE : in, out, count, MPI_DOUBLE, ops[i].op, MPI_COMM_WORLD);
            same_everywhere(ops[i].name, algorithm, out, (size_t)count * sizeof(double), count);
        }
    for (int i = 0; i < 2; i++) {
        memset(pairs, 0, sizeof pairs);
        memset(located, 0, sizeof located);
        for (int k = 0; k < count; k++) {
            pairs[k].value = strange(k);
            pairs[k].index = rank * 10 + k;
        }
        CALL(Allreduce, Iallreduce, pairs, located, count, MPI_DOUBLE_INT, i ? MPI_MINLOC : MPI_MAXLOC, MPI_COMM_WORLD);
        same_everywhere(i ? "MPI_MINLOC" : "MPI_MAXLOC", algorithm, located, (size_t)count * sizeof(struct pair), count);
    }
}

int main(int argc, char **argv)
{
    static const char *const algorithms[] = { "", "recursive_doubling", "ring", "halving", "reduce_bcast", "chain", "node" };
    static const int counts[] = { 1, 40, MOST };
    int provided;
    CHECK_OK(MPI_T_init_thread(MPI_THREAD_SINGLE, &provided));
    CHECK_OK(MPI_Init(&argc, &argv));
    CHECK_OK(MPI_Comm_rank(MPI_COMM_WORLD, &rank));
    CHECK_OK(MPI_Comm_size(MPI_COMM_WORLD, &size));
    CHECK_OK(MPI_Op_create(take_left, 1, &left));
    for (size_t a = 0; a < sizeof algorithms / sizeof algorithms[0]; a++) {
        name_algorithm(algorithms[a]);
        for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++)
            for (mode = 0; mode < MODES; mode++)
                all_operators(algorithms[a], counts[i]);
    }
    CHECK_OK(MPI_Op_free(&left));
    CHECK_OK(MPI_Finalize());
    CHECK_OK(MPI_T_finalize());
    return 0;
}
