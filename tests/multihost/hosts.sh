# shellcheck shell=bash disable=SC2154
# SPDX-License-Identifier: BSD-3-Clause
# Copyright (c) 2026 the Weft authors
#
# Several hosts on one machine, for tests: sourced by multihost/cluster and slurm/cluster, run by nobody.
#
#        switch: a network namespace that holds a bridge and nothing else
#      +------------------------------- br0 -------------------------------+
#      |      to.node1                 to.node2                 to.node3   |
#      +---------|------------------------|------------------------|-------+
#              eth0 SUBNET.1            eth0 SUBNET.2            eth0 SUBNET.3
#      +------ node1 ------+    +------ node2 ------+    +------ node3 ------+
#      | pid 1 = host-init |    | pid 1 = host-init |    | pid 1 = host-init |
#      | sshd, what we run |    | sshd, what we run |    | sshd, what we run |
#      +-------------------+    +-------------------+    +-------------------+
#
# Every host has its own network, host name, process ids, IPC and mounts (host-init makes those); all other
# files are shared, as over NFS. Namespaces have no names: they live as long as the process that holds them,
# so a killed pid 1 is a crashed host and nothing stays behind. The machine's own network is never touched.
#
# The caller sets hosts_dir (state of this cluster) and hosts_share (directories which stay visible in the
# hosts even when they lie under the private /tmp or /run).

hosts_here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

hosts_die() { echo "${0##*/}: $*" >&2; exit 1; }

hosts_need() {          # COMMAND...: every tool that we are about to use, and root
    local tool missing=
    [ "$(id -u)" = 0 ] || hosts_die "network namespaces need root: run me as root or with sudo"
    for tool in ip nsenter unshare setpriv pgrep flock "$@"; do
        command -v "$tool" >/dev/null || missing="$missing $tool"
    done
    [ -z "$missing" ] || hosts_die "these commands are missing:$missing; ci/deps test installs their packages"
}

hosts_lock() {          # one change of a cluster at a time; children close descriptor 9
    mkdir -p "$hosts_dir" && chmod 711 "$hosts_dir"
    exec 9>"$hosts_dir/lock"
    flock -w 60 9 || hosts_die "another command has been changing $hosts_dir for a minute"
}

# A process id alone may have been given to somebody else; with its start time it is a name for ever.
start_time() { sed 's/^.*) //' "/proc/$1/stat" 2>/dev/null | cut -d' ' -f20; }
remember() { echo "$2 $(start_time "$2")" >"$hosts_dir/$1.pid"; }
host_pid() {            # NAME: prints the process that holds this host; fails when it is not alive
    local pid started
    read -r pid started 2>/dev/null <"$hosts_dir/$1.pid" || return 1
    [ -n "$started" ] && [ "$(start_time "$pid")" = "$started" ] && echo "$pid"
}

hosts_list() { cat "$hosts_dir"/*.address 2>/dev/null; }                         # lines: ADDRESS NAME
on_switch() { local pid; pid=$(host_pid switch) && nsenter -t "$pid" -n "$@"; }

hosts_wait() {          # DESCRIPTION CONDITION...: up to 10 s
    local what=$1 tries; shift
    for ((tries = 0; tries < 500; tries++)); do "$@" && return; sleep 0.02; done
    hosts_die "waited 10 s for $what"
}
own_network() {         # PID: false until its unshare has run
    local network; network=$(readlink "/proc/$1/ns/net") && [ "$network" != "$(readlink /proc/self/ns/net)" ]
}
child_of() { pgrep -P "$1" >/dev/null || [ ! -e "/proc/$1" ]; }
# A host that is made again keeps its MAC address: its peers remember that for a while.
mac_of() { printf '02:00:%02x:%02x:%02x:%02x' ${1//./ }; }
cable_to() { on_switch ip link add "to.$1" type veth peer name eth0 netns "$2" 2>>"$hosts_dir/$1.log" || [ ! -e "/proc/$2" ]; }
ready_or_dead() { [ -e "$hosts_dir/$1.ready" ] || [ ! -e "/proc/$2" ]; }

switch_make() {
    ! host_pid switch >/dev/null || return 0
    hosts_end
    setsid unshare --net sleep infinity </dev/null >/dev/null 2>&1 9>&- &
    local pid=$!
    hosts_wait "a network namespace for the switch" own_network "$pid"
    remember switch "$pid"
    on_switch ip -batch - <<'E' || hosts_die "cannot make a bridge"
link set lo up
link add br0 type bridge stp_state 0 forward_delay 0
link set br0 up
E
}

keys_make() {           # throw-away keys: one for all hosts' sshd, one to log in with
    [ ! -e "$hosts_dir/login_key" ] || return 0
    ssh-keygen -q -t ed25519 -N '' -C 'test host' -f "$hosts_dir/host_key"
    ssh-keygen -q -t ed25519 -N '' -C 'test login' -f "$hosts_dir/login_key"
}

names_write() {         # in place: every host has these very files mounted
    local address name
    { echo "127.0.0.1 localhost"; hosts_list; } >"$hosts_dir/hosts"
    hosts_list | while read -r address name; do
        echo "$name,$address $(cut -d' ' -f1,2 "$hosts_dir/host_key.pub")"
    done >"$hosts_dir/known_hosts"
}

host_make() {           # NAME ADDRESS: does nothing but mend the link when the host is alive
    local name=$1 address=$2 outer pid
    if pid=$(host_pid "$name"); then on_switch ip link set "to.$name" up; return; fi
    host_end "$name"
    echo "$address $name" >"$hosts_dir/$name.address"
    names_write
    setsid unshare --net --uts --ipc --mount --pid --fork --kill-child --mount-proc \
        bash "$hosts_here/host-init" "$name" "$hosts_dir" "$hosts_share" \
        </dev/null >"$hosts_dir/$name.log" 2>&1 9>&- &
    outer=$!
    hosts_wait "pid 1 of $name" child_of "$outer"
    pid=$(pgrep -P "$outer") && remember "$name" "$pid" && hosts_wait "a cable to $name" cable_to "$name" "$pid" &&
        on_switch ip link set "to.$name" master br0 up && nsenter -t "$pid" -n ip -batch - <<E &&
link set lo up
link set eth0 address $(mac_of "$address") up
addr add $address/24 dev eth0
E
        hosts_wait "the start of $name" ready_or_dead "$name" "$pid" && host_pid "$name" >/dev/null && return
    hosts_die "$name did not start: $(tail -n 3 "$hosts_dir/$name.log")"
}

host_end() {            # NAME: with pid 1 gone the kernel kills everything else on the host
    local pid
    if pid=$(host_pid "$1"); then
        kill -KILL "$pid"
        hosts_wait "the end of $1" test ! -e "/proc/$pid"
    fi
    # Sockets that wait for a lost peer keep a network namespace alive for minutes, and eth0 in it.
    on_switch ip link del "to.$1" 2>/dev/null
    on_switch ip link del "to.$1.1" 2>/dev/null
    rm -rf "$hosts_dir/$1".{pid,address,ready,log} "${hosts_dir:?}/$1"
}

hosts_end() {
    local name
    for name in $(hosts_list | cut -d' ' -f2) switch; do host_end "$name"; done
}

host_exec() {           # NAME COMMAND...: become COMMAND on that host, in the current directory
    local pid name=$1; shift
    pid=$(host_pid "$name") || hosts_die "$name is not up"
    # nsenter stays outside as the parent: what it started must not outlive it.
    exec nsenter -t "$pid" --mount --uts --ipc --net --pid -- setpriv --pdeathsig TERM env -C "$PWD" "$@"
}

host_signal() {         # NAME SIGNAL: to every process of the host, pid 1 included
    local pid
    pid=$(host_pid "$1") || hosts_die "$1 is not up"
    pgrep --ns "$pid" --nslist pid . | xargs -r kill "-$2"
}

host_cut() { on_switch ip link set "to.$1${2:+.1}" down || hosts_die "$1 has no link"; }       # NAME [eth1]
host_heal() { on_switch ip link set "to.$1${2:+.1}" up || hosts_die "$1 has no link"; }

host_crash() {          # the link first: a dead machine says no goodbye to its peers
    local pid
    pid=$(host_pid "$1") || hosts_die "$1 is not up"
    host_cut "$1"
    kill -KILL "$pid"
    hosts_wait "the crash of $1" test ! -e "/proc/$pid"
}

host_decoy() {          # NAME INTERFACE ADDRESS/LENGTH: a bridge with one port, because a bare one has no carrier
    local pid
    pid=$(host_pid "$1") || hosts_die "$1 is not up"
    nsenter -t "$pid" -n ip -batch - <<E || hosts_die "cannot make $2 on $1"
link add $2 type bridge stp_state 0 forward_delay 0
link add $2.a type veth peer name $2.b
link set $2.a master $2 up
link set $2.b up
addr add $3 dev $2
link set $2 up
E
}

# A second network: eth1 of the host, a cable of its own, and another bridge.
host_second() {         # NAME ADDRESS/LENGTH
    local pid
    pid=$(host_pid "$1") || hosts_die "$1 is not up"
    on_switch ip link show br1 >/dev/null 2>&1 || on_switch ip -batch - <<'E' || hosts_die "cannot make a second bridge"
link add br1 type bridge stp_state 0 forward_delay 0
link set br1 up
E
    on_switch ip link add "to.$1.1" type veth peer name eth1 netns "$pid" && on_switch ip link set "to.$1.1" master br1 up &&
        nsenter -t "$pid" -n ip link set eth1 up && nsenter -t "$pid" -n ip addr add "$2" dev eth1 || hosts_die "$1 has no second network"
}

host_rate() {           # NAME RATE|off [eth1]: both directions, for instance 100mbit
    local pid side port=to.$1${3:+.1}
    pid=$(host_pid "$1") || hosts_die "$1 is not up"
    for side in "on_switch tc qdisc DO dev $port root" "nsenter -t $pid -n tc qdisc DO dev ${3:-eth0} root"; do
        ${side/DO/del} 2>/dev/null
        [ "$2" = off ] || ${side/DO/add} tbf rate "$2" burst 256kb latency 20ms || hosts_die "cannot limit $1 to $2"
    done
}

# What the interface INTERFACE receives is thrown away, PERCENT of it; 0: none. Run behind whatever enters its network.
loss_rules() {          # INTERFACE PERCENT
    printf 'table netdev weft {\n}\ndelete table netdev weft\n'
    case $2 in
        0) return ;;
        100) set -- "$1" "" ;;
        *) set -- "$1" "numgen random mod 100 < $2" ;;
    esac
    printf 'table netdev weft {\nchain in {\ntype filter hook ingress device "%s" priority 0\n%s drop\n}\n}\n' "$@"
}
host_loss() {           # NAME PERCENT: of what comes from and goes to it; the link stays up
    local pid
    pid=$(host_pid "$1") || hosts_die "$1 is not up"
    loss_rules eth0 "$2" | nsenter -t "$pid" -n nft -f - && loss_rules "to.$1" "$2" | sed "s/netdev weft/&_$1/" | on_switch nft -f - ||
        hosts_die "cannot lose packets of $1"
}

hosts_status() {
    local address name state
    hosts_list | while read -r address name; do
        state="dead"
        if host_pid "$name" >/dev/null; then
            state="up, link $(on_switch ip -brief link show "to.$name" 2>/dev/null | awk '{ print tolower($2) }')"
        fi
        echo "$name $address $state"
    done
}
