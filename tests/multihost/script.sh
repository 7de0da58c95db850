# shellcheck shell=bash
# SPDX-License-Identifier: BSD-3-Clause
# Copyright (c) 2026 the Weft authors
#
# For the scripts of this folder: hosts of their own besides what ../script.sh gives.
. "$(dirname "${BASH_SOURCE[0]}")/../script.sh"

cluster=$tests/multihost/cluster
export CLUSTER=test$$ SHARE="$BUILD $PREFIX $work"
at_end+=("$cluster down")

on() { "$cluster" exec "$@"; }                  # HOST COMMAND...
hosts_up() {            # COUNT
    "$cluster" up "$1" || fail "the hosts did not come up"
    hosts=()
    local i
    for ((i = 1; i <= $1; i++)); do hosts+=("node$i"); done
    all=$(IFS=,; echo "${hosts[*]}")
}
# A job over all hosts, started on node1: RANKS PROGRAM...
start_job() { start on node1 "$MPIEXEC" -n "$1" --ppn $((($1 + ${#hosts[@]} - 1) / ${#hosts[@]})) --hosts "$all" "${@:2}"; }
before_all() { local host; for host in "${hosts[@]}"; do before "$host" on "$host"; done; }
nothing_left_on() { local host; for host in "$@"; do nothing_left "$host" on "$host"; done; }
