/* ranks: 1 2 3 4 7 8   transports: shm   timeout: 60 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Graphs: whole ones, adjacent ones, and distributed ones whose edges are given by processes that are not their
 * ends, in random shares. The oracle is the list of all edges, which every process can make.
 */
#include "test.h"

static int rank, size;

/* A ring with chords to rank 0: node i has neighbours i - 1, i + 1 and 0. */
static void test_whole(void)
{
    int *index = malloc(sizeof(int) * (size_t)size), *edges = malloc(sizeof(int) * 3 * (size_t)size);
    int nodes, count, total = 3 * size, kind, mapped;
    MPI_Comm graph, copy;
    for (int i = 0; i < size; i++) {
        index[i] = 3 * (i + 1);
        edges[3 * i] = (i + size - 1) % size;
        edges[3 * i + 1] = (i + 1) % size;
        edges[3 * i + 2] = 0;
    }
    CHECK_OK(MPI_Graph_map(MPI_COMM_WORLD, size, index, edges, &mapped));
    CHECK(mapped >= 0 && mapped < size);
    CHECK_OK(MPI_Graph_create(MPI_COMM_WORLD, size, index, edges, 0, &copy));
    CHECK_OK(MPI_Comm_dup(copy, &graph));
    CHECK_OK(MPI_Comm_free(&copy));
    CHECK_OK(MPI_Topo_test(graph, &kind));
    CHECK_EQ(kind, MPI_GRAPH);
    CHECK_OK(MPI_Graphdims_get(graph, &nodes, &count));
    CHECK_EQ(nodes, size);
    CHECK_EQ(count, total);
    int *got_index = calloc((size_t)size, sizeof(int)), *got_edges = calloc((size_t)total, sizeof(int));
    CHECK_OK(MPI_Graph_get(graph, size, total, got_index, got_edges));
    CHECK_MEM(got_index, index, sizeof(int) * (size_t)size);
    CHECK_MEM(got_edges, edges, sizeof(int) * (size_t)total);
    for (int i = 0; i < size; i++) {
        int few[3];
        CHECK_OK(MPI_Graph_neighbors_count(graph, i, &count));
        CHECK_EQ(count, 3);
        CHECK_OK(MPI_Graph_neighbors(graph, i, 3, few));
        CHECK_MEM(few, edges + 3 * i, sizeof few);
    }
    CHECK_OK(MPI_Comm_free(&graph));

    /* Fewer nodes than processes. */
    int one_index[1] = { 1 }, one_edge[1] = { 0 };
    CHECK_OK(MPI_Graph_create(MPI_COMM_WORLD, 1, one_index, one_edge, 1, &graph));
    CHECK_EQ(graph == MPI_COMM_NULL, rank > 0);
    if (graph != MPI_COMM_NULL)
        CHECK_OK(MPI_Comm_free(&graph));
    CHECK_CLASS(MPI_Graph_create(MPI_COMM_WORLD, size + 1, one_index, one_edge, 1, &graph), MPI_ERR_ARG);
    one_edge[0] = -1;
    CHECK_CLASS(MPI_Graph_create(MPI_COMM_WORLD, 1, one_index, one_edge, 1, &graph), MPI_ERR_ARG);
    free(index);
    free(edges);
    free(got_index);
    free(got_edges);
}

struct edge {
    int from, to, weight, giver;
};

/* In the list as an edge into (or out of) this process; taken out when found. */
static int take(struct edge *edges, int count, int from, int to, int weight, int weighted)
{
    for (int i = 0; i < count; i++)
        if (edges[i].from == from && edges[i].to == to && (!weighted || edges[i].weight == weight)) {
            edges[i].from = -1;
            return 1;
        }
    return 0;
}

static void check_neighbours(MPI_Comm graph, const struct edge *all, int count, int weighted)
{
    int in = 0, out = 0, got_in, got_out, got_weighted;
    for (int i = 0; i < count; i++) {
        in += all[i].to == rank;
        out += all[i].from == rank;
    }
    CHECK_OK(MPI_Dist_graph_neighbors_count(graph, &got_in, &got_out, &got_weighted));
    CHECK_EQ(got_in, in);
    CHECK_EQ(got_out, out);
    CHECK_EQ(got_weighted, weighted);
    int *lists = malloc(sizeof(int) * (size_t)(2 * in + 2 * out + 1));
    int *sources = lists, *source_weights = lists + in, *dests = lists + 2 * in, *dest_weights = lists + 2 * in + out;
    CHECK_OK(MPI_Dist_graph_neighbors(graph, in, sources, weighted ? source_weights : MPI_UNWEIGHTED, out, dests,
        weighted ? dest_weights : MPI_UNWEIGHTED));
    struct edge *left = malloc(sizeof *left * (size_t)(count + 1));
    memcpy(left, all, sizeof *left * (size_t)count);
    for (int i = 0; i < in; i++)
        CHECK(take(left, count, sources[i], rank, source_weights[i], weighted));
    memcpy(left, all, sizeof *left * (size_t)count);
    for (int i = 0; i < out; i++)
        CHECK(take(left, count, rank, dests[i], dest_weights[i], weighted));
    free(left);
    free(lists);
}

static void test_distributed(uint64_t seed, int weighted)
{
    int count = (int)(test_random(&seed) % (uint64_t)(5 * size)), given = 0, at = 0;
    struct edge *all = malloc(sizeof *all * (size_t)(count + 1));
    for (int i = 0; i < count; i++) {
        all[i].from = (int)(test_random(&seed) % (uint64_t)size);
        all[i].to = (int)(test_random(&seed) % (uint64_t)size);
        all[i].weight = (int)(test_random(&seed) % 10);
        all[i].giver = (int)(test_random(&seed) % (uint64_t)size);
        given += all[i].giver == rank;
    }
    int *lists = malloc(sizeof(int) * (size_t)(4 * given + 1));
    int *sources = lists, *degrees = lists + given, *dests = lists + 2 * given, *weights = lists + 3 * given;
    for (int i = 0; i < count; i++)
        if (all[i].giver == rank) {
            sources[at] = all[i].from;
            degrees[at] = 1;
            dests[at] = all[i].to;
            weights[at++] = all[i].weight;
        }
    MPI_Comm graph, copy;
    CHECK_OK(MPI_Dist_graph_create(MPI_COMM_WORLD, given, sources, degrees, dests,
        !weighted ? MPI_UNWEIGHTED : given ? weights : MPI_WEIGHTS_EMPTY, MPI_INFO_NULL, 0, &graph));
    check_neighbours(graph, all, count, weighted);
    CHECK_OK(MPI_Comm_dup(graph, &copy));
    CHECK_OK(MPI_Comm_free(&graph));
    check_neighbours(copy, all, count, weighted);
    CHECK_OK(MPI_Comm_free(&copy));
    free(lists);
    free(all);
}

static void test_adjacent(void)
{
    int next = (rank + 1) % size, last = (rank + size - 1) % size, weight = 4, in, out, weighted, got;
    struct edge *all = malloc(sizeof *all * (size_t)size);
    MPI_Comm graph;
    for (int i = 0; i < size; i++)
        all[i] = (struct edge){ i, (i + 1) % size, 4, 0 };
    CHECK_OK(MPI_Dist_graph_create_adjacent(MPI_COMM_WORLD, 1, &last, &weight, 1, &next, &weight, MPI_INFO_NULL, 1, &graph));
    check_neighbours(graph, all, size, 1);
    CHECK_OK(MPI_Comm_free(&graph));
    CHECK_OK(MPI_Dist_graph_create_adjacent(MPI_COMM_WORLD, 1, &last, MPI_UNWEIGHTED, 1, &next, MPI_UNWEIGHTED,
        MPI_INFO_NULL, 1, &graph));
    check_neighbours(graph, all, size, 0);
    CHECK_OK(MPI_Comm_free(&graph));
    CHECK_OK(MPI_Dist_graph_create_adjacent(MPI_COMM_WORLD, 0, NULL, MPI_WEIGHTS_EMPTY, 0, NULL, MPI_WEIGHTS_EMPTY,
        MPI_INFO_NULL, 0, &graph));
    CHECK_OK(MPI_Dist_graph_neighbors_count(graph, &in, &out, &weighted));
    CHECK_EQ(in + out, 0);
    CHECK_EQ(weighted, 1);
    CHECK_OK(MPI_Comm_free(&graph));
    got = size;
    CHECK_CLASS(MPI_Dist_graph_create_adjacent(MPI_COMM_WORLD, 1, &got, &weight, 1, &next, &weight, MPI_INFO_NULL, 0, &graph),
        MPI_ERR_RANK);
    CHECK_CLASS(MPI_Dist_graph_create_adjacent(MPI_COMM_WORLD, 1, &last, &weight, 1, &next, MPI_UNWEIGHTED, MPI_INFO_NULL, 0,
        &graph), MPI_ERR_ARG);
    free(all);
}

int main(int argc, char **argv)
{
    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    CHECK_OK(MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN));
    test_whole();
    test_adjacent();
    for (uint64_t seed = 1; seed <= 20; seed++)
        test_distributed(seed * 7919, seed % 2);
    MPI_Finalize();
    return 0;
}
