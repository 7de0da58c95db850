/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * For test_pmix: a program that knows PMIx and no MPI. Every rank checks what the launcher's server says of the job; an
 * argument makes rank 0 do something that ends it. Prints "asked" once per rank when all is as it should be.
 */
#include <pmix.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static pmix_proc_t me;

#define CHECK(what) ((what) ? (void)0 : failed(#what, __LINE__))
static void failed(const char *what, int line)
{
    printf("rank %u, line %d: not so: %s\n", me.rank, line, what);
    exit(3);
}

static uint32_t number_of(pmix_rank_t rank, const char *key)
{
    pmix_proc_t whom;
    pmix_value_t *value;
    PMIX_LOAD_PROCID(&whom, me.nspace, rank);
    pmix_status_t status = PMIx_Get(&whom, key, NULL, 0, &value);
    if (status != PMIX_SUCCESS) {
        printf("%s: %s\n", key, PMIx_Error_string(status));
        exit(3);
    }
    uint32_t number = value->type == PMIX_UINT16 ? value->data.uint16 : value->data.uint32;
    PMIX_VALUE_RELEASE(value);
    return number;
}

static pmix_status_t ask(const char *key, pmix_info_t **info, size_t *count)
{
    pmix_query_t *query;
    PMIX_QUERY_CREATE(query, 1);
    query->keys = calloc(2, sizeof *query->keys);
    query->keys[0] = strdup(key);
    *info = NULL;
    *count = 0;
    pmix_status_t status = PMIx_Query_info(query, 1, info, count);
    PMIX_QUERY_FREE(query, 1);
    return status;
}

static void check_table(const char *key, uint32_t size, bool mine_only)
{
    pmix_info_t *info;
    size_t count, seen = 0;
    char host[256] = "";
    CHECK(ask(key, &info, &count) == PMIX_SUCCESS && count == 1);
    CHECK(info[0].value.type == PMIX_DATA_ARRAY && info[0].value.data.darray->size == size);
    const pmix_proc_info_t *table = info[0].value.data.darray->array;
    gethostname(host, sizeof host - 1);
    for (uint32_t i = 0; i < size; i++) {
        CHECK(strcmp(table[i].proc.nspace, me.nspace) == 0 && table[i].pid > 1);
        CHECK(table[i].state == PMIX_PROC_STATE_RUNNING && strstr(table[i].executable_name, "pmix_client"));
        CHECK(!mine_only || strcmp(table[i].hostname, host) == 0);
        seen += table[i].proc.rank == me.rank && table[i].pid == getpid() && strcmp(table[i].hostname, host) == 0;
    }
    CHECK(seen == 1);
    PMIX_INFO_FREE(info, count);
}

static void check_queries(uint32_t size, uint32_t local_size)
{
    pmix_info_t *info;
    size_t count;
    CHECK(ask(PMIX_QUERY_NAMESPACES, &info, &count) == PMIX_SUCCESS && count == 1);
    CHECK(strcmp(info[0].value.data.string, me.nspace) == 0);
    PMIX_INFO_FREE(info, count);
    CHECK(ask(PMIX_QUERY_JOB_STATUS, &info, &count) == PMIX_SUCCESS && count == 1);
    CHECK(info[0].value.type == PMIX_STATUS && info[0].value.data.status == PMIX_OPERATION_IN_PROGRESS);
    PMIX_INFO_FREE(info, count);
    CHECK(ask(PMIX_QUERY_NUM_PSETS, &info, &count) == PMIX_SUCCESS && count == 1 && info[0].value.data.size == 0);
    PMIX_INFO_FREE(info, count);
    check_table(PMIX_QUERY_PROC_TABLE, size, false);
    check_table(PMIX_QUERY_LOCAL_PROC_TABLE, local_size, true);
    CHECK(ask("no.such.key", &info, &count) != PMIX_SUCCESS);
}

/* What is not there is refused at once, and nobody hangs. */
static void check_refusals(void)
{
    pmix_app_t *app;
    pmix_info_t info;
    pmix_proc_t stranger;
    int zero = 0;
    char nspace[PMIX_MAX_NSLEN + 1];

    PMIX_INFO_LOAD(&info, PMIX_JOB_CTRL_CHECKPOINT, "now", PMIX_STRING);
    CHECK(PMIx_Job_control(NULL, 0, &info, 1, NULL, NULL) == PMIX_ERR_NOT_SUPPORTED);
    PMIX_INFO_LOAD(&info, PMIX_JOB_CTRL_SIGNAL, &zero, PMIX_INT);
    PMIX_LOAD_PROCID(&stranger, "nobody", 0);
    CHECK(PMIx_Job_control(&stranger, 1, &info, 1, NULL, NULL) != PMIX_SUCCESS);
    PMIX_APP_CREATE(app, 1);
    app->cmd = strdup("/nowhere/at-all");
    app->maxprocs = 1;
    CHECK(PMIx_Spawn(NULL, 0, app, 1, nspace) != PMIX_SUCCESS);
    PMIX_APP_FREE(app, 1);
}

/* Whoever never comes is waited for no longer than one wants. */
static void check_late(void)
{
    pmix_proc_t two[2] = {me};
    pmix_info_t info;
    int one = 1;

    PMIX_LOAD_PROCID(&two[1], "weft-00000000000000000000000000000000", 0);
    PMIX_INFO_LOAD(&info, PMIX_TIMEOUT, &one, PMIX_INT);
    CHECK(PMIx_Connect(two, 2, &info, 1) == PMIX_ERR_TIMEOUT);
    CHECK(PMIx_Disconnect(two, 2, &info, 1) == PMIX_ERR_TIMEOUT);
}

/* Every rank puts a number and reads its right neighbour's. */
static void check_exchange(uint32_t size, int collect)
{
    pmix_value_t value, *got;
    pmix_proc_t all, right;
    pmix_info_t info;
    bool yes = collect;
    char key[32];
    snprintf(key, sizeof key, "number.%d", collect);
    value.type = PMIX_UINT32;
    value.data.uint32 = 1000 + me.rank;
    CHECK(PMIx_Put(PMIX_GLOBAL, key, &value) == PMIX_SUCCESS && PMIx_Commit() == PMIX_SUCCESS);
    PMIX_LOAD_PROCID(&all, me.nspace, PMIX_RANK_WILDCARD);
    PMIX_INFO_LOAD(&info, PMIX_COLLECT_DATA, &yes, PMIX_BOOL);
    CHECK(PMIx_Fence(&all, 1, &info, 1) == PMIX_SUCCESS);
    PMIX_LOAD_PROCID(&right, me.nspace, (me.rank + 1) % size);
    CHECK(PMIx_Get(&right, key, NULL, 0, &got) == PMIX_SUCCESS);
    CHECK(got->data.uint32 == 1000 + (me.rank + 1) % size);
    PMIX_VALUE_RELEASE(got);
}

static pmix_status_t look_up(const char *key, pmix_pdata_t *found, bool wait)
{
    pmix_info_t *info;
    int seconds = 20;

    PMIX_PDATA_CONSTRUCT(found);
    PMIX_LOAD_KEY(found->key, key);
    PMIX_INFO_CREATE(info, 2);
    PMIX_INFO_LOAD(&info[0], PMIX_WAIT, &wait, PMIX_BOOL);
    PMIX_INFO_LOAD(&info[1], PMIX_TIMEOUT, &seconds, PMIX_INT);
    pmix_status_t status = PMIx_Lookup(found, 1, info, 2);
    PMIX_INFO_FREE(info, 2);
    return status;
}

/* Each rank waits for a number that the one before it publishes, and publishes its own after that; texts and takings back. */
static void check_names(uint32_t size)
{
    char key[32], last[32], *keys[2] = {key, NULL};
    pmix_info_t *info;
    pmix_pdata_t found;
    uint32_t number = 100 + me.rank;

    snprintf(key, sizeof key, "number %u", me.rank);
    snprintf(last, sizeof last, "number %u", me.rank - 1);
    if (me.rank > 0) {
        CHECK(look_up(last, &found, true) == PMIX_SUCCESS && found.value.type == PMIX_UINT32 && found.value.data.uint32 == 99 + me.rank);
        PMIX_PDATA_DESTRUCT(&found);
    }
    PMIX_INFO_CREATE(info, 1);
    PMIX_INFO_LOAD(&info[0], key, &number, PMIX_UINT32);
    CHECK(PMIx_Publish(info, 1) == PMIX_SUCCESS);
    CHECK(PMIx_Publish(info, 1) != PMIX_SUCCESS);
    PMIX_INFO_FREE(info, 1);
    PMIX_INFO_CREATE(info, 1);
    PMIX_INFO_LOAD(&info[0], me.rank == 0 ? "text" : key + 1, "a b\"c\n", PMIX_STRING);
    CHECK(PMIx_Publish(info, 1) == PMIX_SUCCESS);
    PMIX_INFO_FREE(info, 1);
    CHECK(look_up("text", &found, true) == PMIX_SUCCESS && found.value.type == PMIX_STRING && strcmp(found.value.data.string, "a b\"c\n") == 0);
    PMIX_PDATA_DESTRUCT(&found);
    CHECK(look_up("nothing", &found, false) == PMIX_ERR_NOT_FOUND);
    PMIX_PDATA_DESTRUCT(&found);
    CHECK(PMIx_Fence(NULL, 0, NULL, 0) == PMIX_SUCCESS);
    CHECK(PMIx_Unpublish(keys, NULL, 0) == PMIX_SUCCESS && PMIx_Unpublish(keys, NULL, 0) != PMIX_SUCCESS);
    CHECK(PMIx_Unpublish(NULL, NULL, 0) == PMIX_SUCCESS);
    CHECK(PMIx_Fence(NULL, 0, NULL, 0) == PMIX_SUCCESS);
    CHECK(look_up("text", &found, false) == PMIX_ERR_NOT_FOUND && size > 0);
    PMIX_PDATA_DESTRUCT(&found);
}

static volatile sig_atomic_t signals;
static void count_signal(int number)
{
    (void)number;
    signals++;
}

/* One rank, then all; a rank that is stopped reads no clock; in the end rank 0 ends the job. */
static void control(uint32_t size)
{
    int usr1 = SIGUSR1;
    bool yes = true;
    pmix_info_t info;
    pmix_proc_t target;

    signal(SIGUSR1, count_signal);
    CHECK(PMIx_Fence(NULL, 0, NULL, 0) == PMIX_SUCCESS);
    PMIX_INFO_LOAD(&info, PMIX_JOB_CTRL_SIGNAL, &usr1, PMIX_INT);
    PMIX_LOAD_PROCID(&target, me.nspace, size - 1);
    if (me.rank == 0)
        CHECK(PMIx_Job_control(&target, 1, &info, 1, NULL, NULL) == PMIX_SUCCESS);
    while (me.rank == size - 1 && signals == 0)
        usleep(1000);
    CHECK(PMIx_Fence(NULL, 0, NULL, 0) == PMIX_SUCCESS);
    CHECK(me.rank == size - 1 || signals == 0);
    if (me.rank == 0)
        CHECK(PMIx_Job_control(NULL, 0, &info, 1, NULL, NULL) == PMIX_SUCCESS);
    while (signals < (me.rank == size - 1 ? 2 : 1))
        usleep(1000);
    CHECK(PMIx_Fence(NULL, 0, NULL, 0) == PMIX_SUCCESS);
    if (me.rank == 0) {
        PMIX_INFO_LOAD(&info, PMIX_JOB_CTRL_PAUSE, &yes, PMIX_BOOL);
        CHECK(PMIx_Job_control(&target, 1, &info, 1, NULL, NULL) == PMIX_SUCCESS);
        PMIX_INFO_LOAD(&info, PMIX_JOB_CTRL_RESUME, &yes, PMIX_BOOL);
        CHECK(PMIx_Job_control(&target, 1, &info, 1, NULL, NULL) == PMIX_SUCCESS);
    }
    CHECK(PMIx_Fence(NULL, 0, NULL, 0) == PMIX_SUCCESS);
    printf("controlled\n");
    fflush(stdout);
    CHECK(PMIx_Fence(NULL, 0, NULL, 0) == PMIX_SUCCESS);
    if (me.rank == 0) {
        PMIX_INFO_LOAD(&info, PMIX_JOB_CTRL_TERMINATE, &yes, PMIX_BOOL);
        CHECK(PMIx_Job_control(NULL, 0, &info, 1, NULL, NULL) == PMIX_SUCCESS);
    }
    sleep(60);
}

static void fill(pmix_app_t *app, const char *script, int count)
{
    const char *words[] = {"sh", "-c", script};

    app->cmd = strdup("sh");
    app->argv = (char **)calloc(4, sizeof(char *));
    for (int i = 0; i < 3; i++)
        app->argv[i] = strdup(words[i]);
    app->maxprocs = count;
}

/* Two programs are one job. Who does not connect is nobody's worry, however it ends. */
static void spawn(void)
{
    pmix_app_t *apps;
    char nspace[PMIX_MAX_NSLEN + 1] = "";

    PMIX_APP_CREATE(apps, 2);
    fill(&apps[0], "echo first $WORD", 1);
    fill(&apps[1], "echo second", 2);
    apps[0].env = (char **)calloc(2, sizeof(char *));
    apps[0].env[0] = strdup("WORD=of a kind");
    CHECK(PMIx_Spawn(NULL, 0, apps, 2, nspace) == PMIX_SUCCESS && nspace[0] != '\0');
    PMIX_APP_FREE(apps, 2);
    PMIX_APP_CREATE(apps, 1);
    fill(&apps[0], "echo third; exit 3", 1);
    CHECK(PMIx_Spawn(NULL, 0, apps, 1, nspace) == PMIX_SUCCESS);
    PMIX_APP_FREE(apps, 1);
}

int main(int argc, char **argv)
{
    CHECK(PMIx_Init(&me, NULL, 0) == PMIX_SUCCESS);
    uint32_t size = number_of(PMIX_RANK_WILDCARD, PMIX_JOB_SIZE), local_size = number_of(PMIX_RANK_WILDCARD, PMIX_LOCAL_SIZE);
    CHECK(size == (uint32_t)atoi(getenv("WEFT_SIZE")) && me.rank == (uint32_t)atoi(getenv("WEFT_RANK")));
    CHECK(local_size == (uint32_t)atoi(getenv("WEFT_LOCAL_SIZE")));
    CHECK(number_of(me.rank, PMIX_LOCAL_RANK) == (uint32_t)atoi(getenv("WEFT_LOCAL_RANK")));
    check_exchange(size, 1);
    check_exchange(size, 0);
    check_queries(size, local_size);
    check_refusals();
    CHECK(PMIx_Fence(NULL, 0, NULL, 0) == PMIX_SUCCESS); /* until then all should be found running */
    check_names(size);
    printf("asked %u\n", me.rank);
    fflush(stdout);
    if (argc > 1 && strcmp(argv[1], "abort") == 0) {
        if (me.rank == 0)
            PMIx_Abort(7, "enough", NULL, 0);
        sleep(60);
    }
    if (argc > 1 && strcmp(argv[1], "control") == 0)
        control(size);
    if (argc > 1 && strcmp(argv[1], "spawn") == 0 && me.rank == 0)
        spawn();
    if (argc > 1 && strcmp(argv[1], "late") == 0)
        check_late();
    if (argc > 1 && strcmp(argv[1], "stay") == 0) {
        printf("stays\n");
        fflush(stdout);
        sleep(60);
    }
    while (argc > 1 && strcmp(argv[1], "fence") == 0) {
        pmix_status_t status = PMIx_Fence(NULL, 0, NULL, 0);
        printf("%s\n", status == PMIX_SUCCESS ? "fenced" : "no fence");
        fflush(stdout);
        if (status != PMIX_SUCCESS)
            _exit(7);
        usleep(50000);
    }
    CHECK(PMIx_Finalize(NULL, 0) == PMIX_SUCCESS);
    return 0;
}
