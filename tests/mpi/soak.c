/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 4   transports: shm ofi   timeout: 7200   long: yes
 *
 * Random traffic for long: SOAK_SECONDS (100). Two threads of every rank, each with two communicators whose rounds overlap. In a round all
 * ranks know from one random number who sends what to whom: contiguous, in vectors and with gaps, from nothing to 8 MiB, synchronous or not,
 * by new and persistent requests; received by name, from anybody, with any tag, after a probe; beside receives that
 * are cancelled. Each message says who sent it and as which, and all bytes, the order, and what lies between them are checked. At the end
 * memory must not have grown since the first quarter.
 */
#include "test.h"

#include <malloc.h>
#include <pthread.h>

enum { THREADS = 2, COMMS = 2, MESSAGES = 24, HEAD = 4, LONGEST = 2 << 20, SHORT_MOST = 3000, NEVER = 31000, GROWTH = 16 << 20 };

/* How the messages of one receiver in a round are received. */
enum how { BY_NAME, FROM_ANY, ANY_TAG, PROBED, HOWS };

struct message {
    int from, to, tag, count; /* ints */
    int out_kind, in_kind;    /* 0 contiguous; else vectors of that many ints with a gap of one */
    int persistent, synchronous;
};

struct round {
    MPI_Comm comm;
    uint64_t number;
    int count, mine_in, mine_out, how;
    struct message messages[MESSAGES];
    int *out[MESSAGES], *in[MESSAGES]; /* memory of this rank's messages */
    MPI_Request requests[2 * MESSAGES + 1];
    int expected[MESSAGES];            /* indices of messages to us, in the order of sending */
    int seen[MESSAGES];
};

struct thread {
    pthread_t id;
    int me;
    struct round rounds[COMMS];
};

static int rank, size;
static double until;
static struct thread threads[THREADS];

static int length_of(uint64_t random)
{
    switch (random % 16) {
    case 0: return HEAD;
    case 1: return HEAD + (int)(random / 16 % LONGEST) / 8;
    case 2: return HEAD + (int)(random / 16 % 40000);
    case 3: return random / 16 % 64 == 0 ? LONGEST : HEAD + 16384 + (int)(random / 16 % 3) - 1;
    case 4: return random / 16 % 2 ? 0 : HEAD + 32768 + (int)(random / 32 % 3) - 1;
    default: return HEAD + (int)(random / 16 % SHORT_MOST) / (random % 16 < 10 ? 100 : 1);
    }
}

static int word(const struct round *round, int index, int at)
{
    return (int)((unsigned)round->number * 2654435761u + (unsigned)index * 40503u + (unsigned)at * 97u);
}

/* Where int `at` of a message of this kind lies. */
static int place(int kind, int at) { return kind ? at / kind * (kind + 1) + at % kind : at; }
static int room(int kind, int count) { return count ? place(kind, count - 1) + 1 : 0; }

static void make_type(int kind, int count, MPI_Datatype *type)
{
    MPI_Datatype parts[2];
    int lengths[2] = { 1, 1 };
    MPI_Aint places[2] = { 0 };

    if (!kind) {
        CHECK_OK(MPI_Type_contiguous(count, MPI_INT, type));
    } else {
        CHECK_OK(MPI_Type_vector(count / kind, kind, kind + 1, MPI_INT, &parts[0]));
        CHECK_OK(MPI_Type_contiguous(count % kind, MPI_INT, &parts[1]));
        places[1] = (MPI_Aint)sizeof(int) * (count / kind) * (kind + 1);
        CHECK_OK(MPI_Type_create_struct(2, lengths, places, parts, type));
        MPI_Type_free(&parts[0]);
        MPI_Type_free(&parts[1]);
    }
    CHECK_OK(MPI_Type_commit(type));
}

/* The same on all ranks of the communicator. */
static void plan(struct round *round, uint64_t seed)
{
    static const int kinds[] = { 0, 0, 1, 3, 200 };
    uint64_t state = seed + round->number * 7919;
    int hows[64];

    for (int i = 0; i < size && i < 64; i++)
        hows[i] = (int)(test_random(&state) % HOWS);
    round->how = hows[rank];
    round->count = 1 + (int)(test_random(&state) % MESSAGES);
    round->mine_in = round->mine_out = 0;
    for (int i = 0; i < round->count; i++) {
        struct message *m = &round->messages[i];

        m->from = (int)(test_random(&state) % (unsigned)size);
        m->to = (int)(test_random(&state) % (unsigned)size);
        m->count = length_of(test_random(&state));
        m->tag = hows[m->to] == FROM_ANY ? 7 : hows[m->to] == BY_NAME ? 100 + i : (int)(test_random(&state) % 5);
        m->out_kind = kinds[test_random(&state) % 5];
        m->in_kind = kinds[test_random(&state) % 5];
        m->persistent = test_random(&state) % 4 == 0;
        m->synchronous = test_random(&state) % 3 == 0;
        if (hows[m->to] == FROM_ANY || hows[m->to] == ANY_TAG)
            m->count = m->count > SHORT_MOST ? SHORT_MOST : m->count < HEAD ? HEAD : m->count; /* whose it is, it must say itself */
        if (hows[m->to] == PROBED && m->count < HEAD)
            m->count = HEAD;
        if (m->to == rank)
            round->expected[round->mine_in++] = i;
    }
    memset(round->seen, 0, sizeof round->seen);
}

static void check_ints(const struct round *round, int index, int kind, const int *got)
{
    const struct message *m = &round->messages[index];

    for (int at = 0; at < m->count; at++)
        if (got[place(kind, at)] != (at == 0 ? index : word(round, index, at)))
            TEST_FAIL("round %llu, message %d of %d ints from %d: int %d is %d", (unsigned long long)round->number, index, m->count, m->from, at,
                      got[place(kind, at)]);
    for (int at = kind; kind && at < room(kind, m->count); at += kind + 1)
        CHECK_EQ(got[at], -1);
}

/* Message `index` was received; those of one sender, with one tag, come in the order in which they were sent. */
static void note_seen(struct round *round, int index, int source, int tag)
{
    CHECK(index >= 0 && index < round->count);
    const struct message *m = &round->messages[index];

    CHECK(m->to == rank && m->from == source && m->tag == tag && !round->seen[index]);
    for (int i = 0; i < index; i++)
        if (round->messages[i].to == rank && round->messages[i].from == source && round->messages[i].tag == tag)
            CHECK(round->seen[i]);
    round->seen[index] = 1;
}

static int *get_ints(int count)
{
    int *memory = malloc((size_t)count * sizeof *memory);

    CHECK(memory);
    memset(memory, -1, (size_t)count * sizeof *memory);
    return memory;
}

static void post_receives(struct round *round, int *count)
{
    for (int i = 0; i < round->mine_in; i++) {
        const struct message *m = &round->messages[round->expected[i]];
        MPI_Request *request = &round->requests[*count + i];
        MPI_Datatype type;

        round->in[i] = get_ints(round->how == BY_NAME ? room(m->in_kind, m->count) + 1 : SHORT_MOST);
        if (round->how == BY_NAME) {
            make_type(m->in_kind, m->count, &type);
            CHECK_OK(MPI_Irecv(round->in[i], 1, type, m->from, m->tag, round->comm, request));
            MPI_Type_free(&type);
        } else {
            CHECK_OK(MPI_Irecv(round->in[i], SHORT_MOST, MPI_INT, MPI_ANY_SOURCE, round->how == FROM_ANY ? 7 : MPI_ANY_TAG, round->comm,
                               request));
        }
    }
    *count += round->mine_in;
}

static void post_send(struct round *round, int index, int *memory, MPI_Request *request)
{
    const struct message *m = &round->messages[index];
    MPI_Datatype type;

    for (int at = 0; at < m->count; at++)
        memory[place(m->out_kind, at)] = at == 0 ? index : word(round, index, at);
    make_type(m->out_kind, m->count, &type);
    if (m->persistent) {
        CHECK_OK((m->synchronous ? MPI_Ssend_init : MPI_Send_init)(memory, 1, type, m->to, m->tag, round->comm, request));
        CHECK_OK(MPI_Start(request));
    } else {
        CHECK_OK((m->synchronous ? MPI_Issend : MPI_Isend)(memory, 1, type, m->to, m->tag, round->comm, request));
    }
    MPI_Type_free(&type);
}

static void receive_probed(struct round *round)
{
    for (int i = 0; i < round->mine_in; i++) {
        MPI_Message message;
        MPI_Status status;
        int count, flag = i % 2, *got;

        if (flag)
            CHECK_OK(MPI_Mprobe(MPI_ANY_SOURCE, MPI_ANY_TAG, round->comm, &message, &status));
        while (!flag)
            CHECK_OK(MPI_Improbe(MPI_ANY_SOURCE, MPI_ANY_TAG, round->comm, &flag, &message, &status));
        CHECK_OK(MPI_Get_count(&status, MPI_INT, &count));
        CHECK(count >= HEAD && count <= LONGEST + HEAD);
        got = get_ints(count);
        CHECK_OK(MPI_Mrecv(got, count, MPI_INT, &message, &status));
        note_seen(round, got[0], status.MPI_SOURCE, status.MPI_TAG);
        CHECK_EQ(count, round->messages[got[0]].count);
        check_ints(round, got[0], 0, got);
        free(got);
    }
}

static void begin(struct thread *thread, int c)
{
    struct round *round = &thread->rounds[c];
    int count = 0;

    round->number++;
    plan(round, (uint64_t)(thread->me * COMMS + c));
    if (round->how != PROBED)
        post_receives(round, &count);
    for (int i = 0; i < round->count; i++)
        if (round->messages[i].from == rank) {
            round->out[round->mine_out] = get_ints(room(round->messages[i].out_kind, round->messages[i].count) + 1);
            post_send(round, i, round->out[round->mine_out], &round->requests[count + round->mine_out]);
            round->mine_out++;
        }
}

static void finish(struct round *round)
{
    int first = round->how == PROBED ? 0 : round->mine_in, flag;
    MPI_Status statuses[2 * MESSAGES];
    MPI_Request never;

    CHECK_OK(MPI_Irecv(&flag, 1, MPI_INT, MPI_ANY_SOURCE, NEVER, round->comm, &never));
    if (round->how == PROBED)
        receive_probed(round);
    CHECK_OK(MPI_Waitall(first + round->mine_out, round->requests, statuses));
    for (int i = 0; i < first; i++) {
        int index = round->how == BY_NAME ? round->expected[i] : round->in[i][0], count;

        if (round->how != BY_NAME)
            note_seen(round, index, statuses[i].MPI_SOURCE, statuses[i].MPI_TAG);
        CHECK_OK(MPI_Get_count(&statuses[i], MPI_INT, &count));
        CHECK_EQ(count, round->messages[index].count);
        check_ints(round, index, round->how == BY_NAME ? round->messages[index].in_kind : 0, round->in[i]);
        free(round->in[i]);
    }
    for (int i = 0; i < round->mine_out; i++)
        free(round->out[i]);
    for (int i = first; i < first + round->mine_out; i++)
        if (round->requests[i] != MPI_REQUEST_NULL)
            MPI_Request_free(&round->requests[i]);
    CHECK_OK(MPI_Cancel(&never));
    CHECK_OK(MPI_Wait(&never, &statuses[0]));
    CHECK_OK(MPI_Test_cancelled(&statuses[0], &flag));
    CHECK(flag);
}

/* Nobody begins the next round on a communicator before all have finished this one: its wildcards would take what comes. True: stop. */
static int agree(struct round *round)
{
    int stop = MPI_Wtime() > until;

    CHECK_OK(MPI_Allreduce(MPI_IN_PLACE, &stop, 1, MPI_INT, MPI_MAX, round->comm));
    return stop;
}

static void *run(void *argument)
{
    struct thread *thread = argument;
    int stop = 0;

    while (!stop) {
        for (int c = 0; c < COMMS; c++)
            begin(thread, c);
        for (int c = 0; c < COMMS; c++) {
            finish(&thread->rounds[c]);
            stop |= agree(&thread->rounds[c]);
        }
    }
    return NULL;
}

static void soak(double seconds)
{
    until = MPI_Wtime() + seconds;
    for (int t = 0; t < THREADS; t++)
        CHECK_EQ(pthread_create(&threads[t].id, NULL, run, &threads[t]), 0);
    for (int t = 0; t < THREADS; t++)
        pthread_join(threads[t].id, NULL);
    MPI_Barrier(MPI_COMM_WORLD);
}

int main(int argc, char **argv)
{
    const char *text = getenv("SOAK_SECONDS");
    double seconds = text ? atof(text) : 100;
    long before;
    int level;

    mallopt(M_MMAP_THRESHOLD, 256 << 10); /* what is long goes back to the system: memory is to show what the library keeps */
    MPI_Init_thread(&argc, &argv, MPI_THREAD_MULTIPLE, &level);
    CHECK_EQ(level, MPI_THREAD_MULTIPLE);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    for (int t = 0; t < THREADS; t++) {
        threads[t].me = t;
        for (int c = 0; c < COMMS; c++)
            CHECK_OK(MPI_Comm_dup(MPI_COMM_WORLD, &threads[t].rounds[c].comm));
    }
    soak(seconds / 4);
    before = test_memory("VmRSS");
    soak(seconds * 3 / 4);
    if (test_memory("VmRSS") > before + GROWTH)
        TEST_FAIL("memory grew from %ld to %ld bytes", before, test_memory("VmRSS"));
    if (getenv("SOAK_SAYS"))
        printf("rank %d: %llu rounds, memory %ld, then %ld bytes\n", rank, (unsigned long long)threads[0].rounds[0].number, before,
               test_memory("VmRSS"));
    for (int t = 0; t < THREADS; t++)
        for (int c = 0; c < COMMS; c++)
            MPI_Comm_free(&threads[t].rounds[c].comm);
    MPI_Finalize();
    return 0;
}
