/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * For test_pmi_served: a program that speaks PMI-2 through Slurm's client library, as programs of MPICH built for it do. Everybody puts and gets
 * through the table, the attributes of the node and names; "abort": rank 1 aborts; "spawn": rank 0 spawns three more. Prints "asked RANK",
 * those "greeted RANK".
 */
#include <slurm/pmi2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MUST(condition)                                                                                                              \
    do {                                                                                                                                \
        if (!(condition)) {                                                                                                            \
            printf("rank %d, line %d: %s\n", rank, __LINE__, #condition);                                                              \
            exit(3);                                                                                                                   \
        }                                                                                                                              \
    } while (0)

/* Three of ourselves, who find what we have put for them. */
static void spawn(const char *program, int rank)
{
    const char *commands[] = {program}, *word[] = {"spawned"}, **arguments[] = {word};
    const int counts[] = {1}, processes[] = {3}, none[] = {0};
    const struct MPID_Info *infos[] = {NULL}, put = {.key = "greeting", .value = "good day"}, *puts[] = {&put};
    char job[256];
    int errors[3] = {0};

    MUST(PMI2_Job_Spawn(1, commands, counts, arguments, processes, none, infos, 1, puts, job, sizeof job, errors) == 0);
}

int main(int argc, char **argv)
{
    int spawned, size, rank = -1, appnum, found, len;
    char job[256] = "", key[64], value[1024], expected[64];

    MUST(PMI2_Init(&spawned, &size, &rank, &appnum) == 0 && appnum == 0);
    MUST((spawned != 0) == (argc > 1 && strcmp(argv[1], "spawned") == 0));
    if (spawned) {
        MUST(PMI2_Job_GetId(job, sizeof job) == 0 && PMI2_KVS_Get(job, 0, "greeting", value, sizeof value, &len) == 0);
        MUST(strcmp(value, "good day") == 0 && size == 3);
        printf("greeted %d\n", rank);
        fflush(stdout);
        return PMI2_Finalize();
    }
    if (argc > 1 && strcmp(argv[1], "spawn") == 0 && rank == 0)
        spawn(argv[0], rank);
    MUST(PMI2_Job_GetId(job, sizeof job) == 0 && job[0]);
    MUST(PMI2_Info_GetJobAttr("PMI_process_mapping", value, sizeof value, &found) == 0 && found && strncmp(value, "(vector,(0,", 11) == 0);
    MUST(PMI2_Info_GetJobAttr("no such attribute", value, sizeof value, &found) == 0 && !found);
    for (int round = 0; round < 3; round++) {
        snprintf(key, sizeof key, "card %d.%d", round, rank);
        snprintf(value, sizeof value, "of rank %d, round=%d", rank, round);
        MUST(PMI2_KVS_Put(key, value) == 0);
        MUST(PMI2_KVS_Fence() == 0);
        for (int other = 0; other < size; other++) {
            snprintf(key, sizeof key, "card %d.%d", round, other);
            snprintf(expected, sizeof expected, "of rank %d, round=%d", other, round);
            MUST(PMI2_KVS_Get(job, other, key, value, sizeof value, &len) == 0 && strcmp(value, expected) == 0);
        }
    }
    if (getenv("WEFT_LOCAL_RANK") && strcmp(getenv("WEFT_LOCAL_RANK"), "0") == 0)
        MUST(PMI2_Info_PutNodeAttr("of this host", "yes") == 0);
    MUST(PMI2_Info_GetNodeAttr("of this host", value, sizeof value, &found, 1) == 0 && found && strcmp(value, "yes") == 0);
    MUST(PMI2_Info_GetNodeAttr("of no host", value, sizeof value, &found, 0) == 0 && !found);
    if (rank == 0)
        MUST(PMI2_Nameserv_publish("a service", NULL, "a port") == 0);
    MUST(PMI2_KVS_Fence() == 0);
    MUST(PMI2_Nameserv_lookup("a service", NULL, value, sizeof value) == 0 && strcmp(value, "a port") == 0);
    if (argc > 1 && strcmp(argv[1], "abort") == 0 && rank == 1)
        PMI2_Abort(1, "enough");
    MUST(PMI2_KVS_Fence() == 0);
    if (rank == 0)
        MUST(PMI2_Nameserv_unpublish("a service", NULL) == 0);
    printf("asked %d\n", rank);
    fflush(stdout);
    return PMI2_Finalize();
}
