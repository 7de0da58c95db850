# shellcheck shell=bash
# SPDX-License-Identifier: BSD-3-Clause
# Copyright (c) 2026 the Weft authors
#
# For the test scripts of tests/life, tests/multihost and tests/slurm, run by tests/run: starts a job, waits for what
# must happen, and looks at what it said and left. A script ends at the first thing that is wrong.

set -u
tests=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
: "${PREFIX:?run me with tests/run}" "${BUILD:?}" "${MPICC:?}" "${MPIEXEC:?}"
work=$(mktemp -d)
actor=$BUILD/tests/actor
job=

fail() {
    echo "$*"
    for stream in out err; do
        [ ! -s "$work/$stream" ] || { echo "-- std$stream of the job:"; tail -n 25 "$work/$stream"; }
    done
    exit 1
}
skip() { echo "$*"; exit 77; }

at_end=()               # commands
finish() {
    local status=$? command
    [ -z "$job" ] || { kill -KILL "$job" 2>/dev/null; wait "$job" 2>/dev/null; }
    for command in "${at_end[@]}"; do $command; done
    rm -rf "$work"
    exit $status
}
trap finish EXIT
trap 'exit 130' INT TERM

now_ms() { echo $((${EPOCHREALTIME/./} / 1000)); }

make_actor() {
    [ "$tests/life/actor.c" -nt "$actor" ] || [ "$PREFIX/include/mpi.h" -nt "$actor" ] || return 0
    mkdir -p "$BUILD/tests"
    # shellcheck disable=SC2086
    $MPICC -O1 -g ${TEST_CFLAGS:-} -o "$actor.$$" "$tests/life/actor.c" || fail "cannot compile actor.c"
    mv "$actor.$$" "$actor"
}
make_actor

start() {               # COMMAND...: in the background
    : >"$work/out" >"$work/err"      # before "ready" looks: the job's own redirection comes later
    "$@" >"$work/out" 2>"$work/err" </dev/null &
    job=$!
    begun=$(now_ms)
}

lines() { grep -cE "$1" "$work/$2"; }

ready() {               # COUNT [SECONDS]: all ranks have started
    local tries
    for ((tries = 0; tries < ${2:-20} * 20 * ${TEST_PATIENCE:-1}; tries++)); do
        [ "$(lines '^ready ' out)" -lt "$1" ] || return 0
        kill -0 "$job" 2>/dev/null || break
        sleep 0.05
    done
    fail "not all of $1 ranks were ready: $(lines '^ready ' out) after $(($(now_ms) - begun)) ms"
}
pid_of() { awk -v rank="$1" '$1 == "ready" && $2 == rank { print $3 }' "$work/out"; }       # as its host numbers it
host_of() { awk -v rank="$1" '$1 == "ready" && $2 == rank { print $4 }' "$work/out"; }

lives() { grep -q '^State:[[:space:]]*[^ZX[:space:]]' "/proc/$1/status" 2>/dev/null; }   # PID: zombies do not

ends_within() {         # MILLISECONDS STATUS: counted from now; STATUS is a pattern of case
    local from limit=$(($1 * ${TEST_PATIENCE:-1})) expected=$2 status
    from=$(now_ms)
    while kill -0 "$job" 2>/dev/null; do
        [ $(($(now_ms) - from)) -le "$limit" ] || fail "still running $limit ms after it should end"
        sleep 0.02
    done
    { wait "$job"; status=$?; } 2>/dev/null
    job=
    # shellcheck disable=SC2254
    case $status in $expected) ;; *) fail "exit status $status, should be $expected" ;; esac
}

says_once() {           # PATTERN: exactly one line on stderr
    local count
    count=$(lines "$1" err)
    [ "$count" = 1 ] || fail "$count lines on stderr match '$1', should be one"
}
says_at_most() {        # LINES
    [ "$(wc -l <"$work/err")" -le "$1" ] || fail "more than $1 lines on stderr"
}

# Everything that inventory finds must have been there when "before" was called; HOST_EXEC... runs a command there.
before() { "${@:2}" "$tests/inventory" >"$work/before.$1"; }
nothing_left() {        # NAME [HOST_EXEC...]: within a second
    local tries new
    for ((tries = 5 * ${TEST_PATIENCE:-1}; tries > 0; tries--)); do
        new=$("${@:2}" "$tests/inventory" | comm -13 "$work/before.$1" -)
        if [ -z "$new" ]; then return; fi
        sleep 0.2
    done
    fail "left on $1: $new"
}
