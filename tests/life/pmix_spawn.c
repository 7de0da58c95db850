/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * For test_pmix_spawn: a program that knows PMIx and no MPI, and spawns what its command line says:
 *
 *   pmix_spawn [-n COUNT] [-d DIRECTORY] [-e NAME=VALUE]... [-j KEY=VALUE]... [-p KEY=VALUE]... [-- PROGRAM ARGUMENT...]
 *
 * with information for the whole job (-j) and for the program (-p). A value that begins with "!" must be obeyed; "#" alone is no text but a number. KEY is
 * the key itself ("pmix.host"). Without a program there is none; with -z not even a place for one. Prints "spawned", or "refused: " and why.
 */
#include <pmix.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { INFOS = 8 };

struct infos {
    pmix_info_t *info;
    size_t count;
};

static void add(struct infos *infos, char *text)
{
    char *value = strchr(text, '=');
    int seven = 7;

    *value++ = '\0';
    if (strcmp(value, "#") == 0)
        PMIX_INFO_LOAD(&infos->info[infos->count], text, &seven, PMIX_INT);
    else
        PMIX_INFO_LOAD(&infos->info[infos->count], text, value + (*value == '!'), PMIX_STRING);
    if (*value == '!')
        PMIX_INFO_REQUIRED(&infos->info[infos->count]);
    infos->count++;
}

int main(int argc, char **argv)
{
    pmix_proc_t me;
    pmix_app_t *app;
    char nspace[PMIX_MAX_NSLEN + 1] = "";
    struct infos job, program;
    size_t apps = 1, settings = 0;
    int option;

    PMIX_APP_CREATE(app, 1);
    PMIX_INFO_CREATE(job.info, INFOS);
    PMIX_INFO_CREATE(program.info, INFOS);
    job.count = program.count = 0;
    app->maxprocs = 1;
    app->env = calloc(INFOS, sizeof *app->env);
    while ((option = getopt(argc, argv, "+n:d:e:j:p:z")) != -1) {
        if (option == 'n')
            app->maxprocs = atoi(optarg);
        else if (option == 'd')
            app->cwd = strdup(optarg);
        else if (option == 'e')
            app->env[settings++] = strdup(optarg);
        else if (option == 'j')
            add(&job, optarg);
        else if (option == 'p')
            add(&program, optarg);
        else
            apps = 0;
    }
    if (optind < argc) {
        app->cmd = strdup(argv[optind]);
        app->argv = calloc((size_t)(argc - optind) + 1, sizeof *app->argv);
        for (int i = optind; i < argc; i++)
            app->argv[i - optind] = strdup(argv[i]);
    }
    app->info = program.info;
    app->ninfo = program.count;
    if (PMIx_Init(&me, NULL, 0) != PMIX_SUCCESS)
        return 3;
    pmix_status_t status = PMIx_Spawn(job.count > 0 ? job.info : NULL, job.count, app, apps, nspace);
    if (status == PMIX_SUCCESS)
        printf("spawned\n");
    else
        printf("refused: %s\n", PMIx_Error_string(status));
    fflush(stdout);
    return PMIx_Finalize(NULL, 0) == PMIX_SUCCESS ? 0 : 3;
}
