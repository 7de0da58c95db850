/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * For test_pmix_names: a program that knows PMIx and no MPI, whose child spawns a grandchild. What the grandchild has published goes with it, though the
 * child lives on: both "parent" and child say "done" when all is as it should be.
 */
#include <pmix.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static pmix_proc_t me;

#define CHECK(what) ((what) ? (void)0 : failed(#what, __LINE__))
static void failed(const char *what, int line)
{
    printf("line %d: not so: %s\n", line, what);
    exit(3);
}

static void spawn(const char *program, const char *role)
{
    pmix_app_t *app;
    char nspace[PMIX_MAX_NSLEN + 1];

    PMIX_APP_CREATE(app, 1);
    app->cmd = strdup(program);
    app->argv = calloc(3, sizeof *app->argv);
    app->argv[0] = strdup(program);
    app->argv[1] = strdup(role);
    app->maxprocs = 1;
    CHECK(PMIx_Spawn(NULL, 0, app, 1, nspace) == PMIX_SUCCESS);
    PMIX_APP_FREE(app, 1);
}

static void publish(const char *key)
{
    pmix_info_t info[2];
    pmix_persistence_t persistence = PMIX_PERSIST_APP;

    PMIX_INFO_LOAD(&info[0], key, "here", PMIX_STRING);
    PMIX_INFO_LOAD(&info[1], PMIX_PERSISTENCE, &persistence, PMIX_PERSIST);
    CHECK(PMIx_Publish(info, 2) == PMIX_SUCCESS);
}

/* The test ends us if that never comes. */
static void wait_for(const char *key, bool published)
{
    pmix_pdata_t found;
    bool there;

    do {
        PMIX_PDATA_CONSTRUCT(&found);
        PMIX_LOAD_KEY(found.key, key);
        there = PMIx_Lookup(&found, 1, NULL, 0) == PMIX_SUCCESS;
        PMIX_PDATA_DESTRUCT(&found);
        if (there != published)
            usleep(20000);
    } while (there != published);
}

int main(int argc, char **argv)
{
    const char *role = argc > 1 ? argv[1] : "parent";

    CHECK(PMIx_Init(&me, NULL, 0) == PMIX_SUCCESS);
    if (strcmp(role, "parent") == 0) {
        spawn(argv[0], "child");
        wait_for("family.grandchild", true);
        publish("family.seen");
        wait_for("family.grandchild", false);
        publish("family.end");
    } else if (strcmp(role, "child") == 0) {
        spawn(argv[0], "grandchild");
        wait_for("family.end", true);
    } else {
        publish("family.grandchild");
        wait_for("family.seen", true);
    }
    if (strcmp(role, "grandchild") != 0)
        printf("done\n");
    fflush(stdout);
    CHECK(PMIx_Finalize(NULL, 0) == PMIX_SUCCESS);
    return 0;
}
