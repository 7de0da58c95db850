/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * For test_deaths: two jobs that come together and part again, step by step; at one step one party kills somebody (kill -9), and all others say what
 * they are told of it.
 *
 *   deaths parent [HOST]   spawns "deaths child" (there)
 *   deaths accept FILE     opens a port, writes it to FILE, accepts; with WAITS in the environment not before FILE.go exists
 *   deaths connect FILE    connects to what FILE says
 *
 * DIES=ROLE:STEP:WHO in the environment: the process of that ROLE kills WHO at that STEP: self, launcher (its mpiexec, or daemon), other (the process on the
 * other side), other-launcher. Steps of a child: early (before MPI_Init), begun, talking (the other waits for a message), leaving (the other is in
 * MPI_Comm_disconnect). Of who accepts: open. Of who connects: asking, in (within MPI_Comm_connect). Of both, as of a child: talking, leaving.
 */
#include <mpi.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

static const char *role;
static long other, other_launcher;

static void at(const char *step)
{
    char here[64];
    const char *dies = getenv("DIES");
    size_t len = (size_t)snprintf(here, sizeof here, "%s:%s:", role, step);

    if (!dies || strncmp(dies, here, len) != 0)
        return;
    dies += len;
    kill(strcmp(dies, "self") == 0     ? getpid()
         : strcmp(dies, "launcher") == 0 ? getppid()
         : strcmp(dies, "other") == 0    ? (pid_t)other
                                         : (pid_t)other_launcher,
         SIGKILL);
    if (strcmp(dies, "launcher") == 0)
        pause(); /* we end with it */
}

static void die(int signal)
{
    (void)signal;
    kill(getpid(), SIGKILL);
}

/* Within the call that follows, once that waits. */
static void soon(const char *step)
{
    char here[64];
    const char *dies = getenv("DIES");

    snprintf(here, sizeof here, "%s:%s:self", role, step);
    if (!dies || strcmp(dies, here) != 0)
        return;
    signal(SIGALRM, die);
    setitimer(ITIMER_REAL, &(struct itimerval){ .it_value.tv_usec = 500000 }, NULL);
}

/* What a call came to; true: well. */
static int well(const char *call, int rc)
{
    char text[MPI_MAX_ERROR_STRING];
    int len;

    if (rc == MPI_SUCCESS)
        return 1;
    MPI_Error_string(rc, text, &len);
    printf("%s in %s: %s\n", role, call, text);
    fflush(stdout);
    return 0;
}

/* A word each way, and good-bye; the first speaker waits for an answer that the other gives after a step. */
static void talk(MPI_Comm inter, int first)
{
    int word = 1, good = 1;

    MPI_Comm_set_errhandler(inter, MPI_ERRORS_RETURN);
    if (first)
        good = well("send", MPI_Send(&word, 1, MPI_INT, 0, 1, inter));
    good = good && well("receive", MPI_Recv(&word, 1, MPI_INT, 0, 1, inter, MPI_STATUS_IGNORE));
    at("talking");
    if (!first)
        good = good && well("send", MPI_Send(&word, 1, MPI_INT, 0, 1, inter));
    at("leaving");
    well("disconnect", MPI_Comm_disconnect(&inter));
}

static void parent(char *program, char *host)
{
    char mine[24], launcher[24], *arguments[] = { "child", mine, launcher, NULL };
    MPI_Info info = MPI_INFO_NULL;
    MPI_Comm inter;

    snprintf(mine, sizeof mine, "%d", (int)getpid());
    snprintf(launcher, sizeof launcher, "%d", (int)getppid());
    if (host) {
        MPI_Info_create(&info);
        MPI_Info_set(info, "host", host);
    }
    if (well("spawn", MPI_Comm_spawn(program, arguments, 1, info, 0, MPI_COMM_SELF, &inter, MPI_ERRCODES_IGNORE)))
        talk(inter, 1);
}

static void accepts(const char *file)
{
    char port[MPI_MAX_PORT_NAME], other_file[1024];
    MPI_Comm inter;
    FILE *out;

    snprintf(other_file, sizeof other_file, "%s.part", file);
    MPI_Open_port(MPI_INFO_NULL, port);
    out = fopen(other_file, "w");
    fprintf(out, "%s\n%d %d\n", port, (int)getpid(), (int)getppid());
    fclose(out);
    rename(other_file, file);
    at("open");
    snprintf(other_file, sizeof other_file, "%s.go", file);
    while (getenv("WAITS") && access(other_file, F_OK) != 0)
        usleep(20000);
    if (well("accept", MPI_Comm_accept(port, MPI_INFO_NULL, 0, MPI_COMM_SELF, &inter)))
        talk(inter, 1);
    MPI_Close_port(port);
}

static void connects(const char *file)
{
    char port[MPI_MAX_PORT_NAME];
    MPI_Comm inter;
    FILE *in = fopen(file, "r");

    if (!in || !fgets(port, sizeof port, in) || fscanf(in, "%ld %ld", &other, &other_launcher) != 2)
        MPI_Abort(MPI_COMM_WORLD, 4);
    fclose(in);
    port[strcspn(port, "\n")] = '\0';
    at("asking");
    soon("in");
    if (well("connect", MPI_Comm_connect(port, MPI_INFO_NULL, 0, MPI_COMM_SELF, &inter)))
        talk(inter, 0);
}

int main(int argc, char **argv)
{
    MPI_Comm parents;

    role = argc > 1 ? argv[1] : "";
    if (strcmp(role, "child") == 0 && argc > 3) {
        other = atol(argv[2]);
        other_launcher = atol(argv[3]);
        at("early");
    }
    MPI_Init(&argc, &argv);
    MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN);
    MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
    at("begun");
    MPI_Comm_get_parent(&parents);
    if (strcmp(role, "parent") == 0)
        parent(argv[0], argc > 2 ? argv[2] : NULL);
    else if (strcmp(role, "accept") == 0)
        accepts(argv[2]);
    else if (strcmp(role, "connect") == 0)
        connects(argv[2]);
    else
        talk(parents, 0);
    printf("%s done\n", role);
    fflush(stdout);
    MPI_Finalize();
    return 0;
}
