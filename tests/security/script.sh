# shellcheck shell=bash
# SPDX-License-Identifier: BSD-3-Clause
# Copyright (c) 2026 the Weft authors
#
# For the scripts of this folder: strangers, and the ports that they can reach.
. "$(dirname "${BASH_SOURCE[0]}")/../script.sh"

security=$tests/security
compile() {             # NAME COMPILER...: tests/security/NAME.c to $work/NAME
    "${@:2}" -O1 -g ${TEST_CFLAGS:-} -o "$work/$1" "$security/$1.c" || fail "cannot compile $1.c"
}

# TCP ports on which a process listens.
ports_of() {            # PID
    local inodes
    inodes=$(find "/proc/$1/fd" -lname 'socket:*' -printf '%l\n' 2>/dev/null | tr -dc '0-9\n' | paste -sd'|')
    [ -n "$inodes" ] || return 0
    # state 0A is LISTEN; the local address is ADDRESS:PORT in hexadecimal
    awk -v inodes="^($inodes)\$" '$4 == "0A" && $10 ~ inodes { n = split($2, part, ":"); print part[n] }' \
        "/proc/$1/net/tcp" "/proc/$1/net/tcp6" | while read -r port; do echo $((16#$port)); done
}
