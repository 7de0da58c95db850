/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * For test_pmix_names: a program that knows PMIx and no MPI, and publishes through its process manager what a name server is to keep: values that are too
 * long, very many at once. Prints "done" when all is as it should be.
 */
#include <pmix.h>
#include <semaphore.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static pmix_proc_t me;
static sem_t answered;
static unsigned successes;

#define CHECK(what) ((what) ? (void)0 : failed(#what, __LINE__))
static void failed(const char *what, int line)
{
    printf("rank %u, line %d: not so: %s\n", me.rank, line, what);
    exit(3);
}

static void on_published(pmix_status_t status, void *context)
{
    (void)context;
    successes += status == PMIX_SUCCESS;
    sem_post(&answered);
}

static void on_found(pmix_status_t status, pmix_pdata_t data[], size_t count, void *context)
{
    const char *key = context;

    successes += status == PMIX_SUCCESS && count == 1 && strcmp(data[0].value.data.string, key) == 0;
    sem_post(&answered);
}

static pmix_status_t publish(const char *key, size_t len)
{
    char *text = malloc(len + 1);
    pmix_info_t info;

    memset(text, 'x', len);
    text[len] = '\0';
    PMIX_INFO_LOAD(&info, key, text, PMIX_STRING);
    pmix_status_t status = PMIx_Publish(&info, 1);
    PMIX_INFO_DESTRUCT(&info);
    free(text);
    return status;
}

/* Too long by ever more; what came before and comes after is as if nothing had been. */
static void check_long(void)
{
    static const size_t lens[] = {1024, 5000, 9000, 70000, 1000000};
    pmix_pdata_t found;

    CHECK(publish("before", 1000) == PMIX_SUCCESS);
    for (size_t i = 0; i < sizeof lens / sizeof lens[0]; i++)
        CHECK(publish("long", lens[i]) != PMIX_SUCCESS);
    CHECK(publish("after", 1023) == PMIX_SUCCESS);
    PMIX_PDATA_CONSTRUCT(&found);
    PMIX_LOAD_KEY(found.key, "before");
    CHECK(PMIx_Lookup(&found, 1, NULL, 0) == PMIX_SUCCESS && strlen(found.value.data.string) == 1000);
    PMIX_PDATA_DESTRUCT(&found);
}

/* More questions at a time than a socket takes. */
static void check_crowd(unsigned count)
{
    char (*keys)[32] = calloc(count, sizeof *keys);
    pmix_info_t *info;

    PMIX_INFO_CREATE(info, count);
    for (unsigned i = 0; i < count; i++) {
        snprintf(keys[i], sizeof keys[i], "crowd %u", i);
        PMIX_INFO_LOAD(&info[i], keys[i], keys[i], PMIX_STRING);
        CHECK(PMIx_Publish_nb(&info[i], 1, on_published, NULL) == PMIX_SUCCESS);
    }
    for (unsigned i = 0; i < count; i++)
        sem_wait(&answered);
    CHECK(successes == count);
    for (unsigned i = 0; i < count; i++) {
        char *names[] = {keys[i], NULL};

        CHECK(PMIx_Lookup_nb(names, NULL, 0, on_found, keys[i]) == PMIX_SUCCESS);
    }
    for (unsigned i = 0; i < count; i++)
        sem_wait(&answered);
    CHECK(successes == 2 * count);
}

/* A question, and no time for the answer. */
static void leave(void)
{
    pmix_info_t info;

    PMIX_INFO_LOAD(&info, "left", "left", PMIX_STRING);
    CHECK(PMIx_Publish_nb(&info, 1, on_published, NULL) == PMIX_SUCCESS);
    usleep(500000);
    _exit(4);
}

int main(int argc, char **argv)
{
    CHECK(argc > 1 && PMIx_Init(&me, NULL, 0) == PMIX_SUCCESS && sem_init(&answered, 0, 0) == 0);
    if (strcmp(argv[1], "long") == 0)
        check_long();
    else if (strcmp(argv[1], "crowd") == 0)
        check_crowd(argc > 2 ? (unsigned)atoi(argv[2]) : 1);
    else
        leave();
    printf("done\n");
    CHECK(PMIx_Finalize(NULL, 0) == PMIX_SUCCESS);
    return 0;
}
