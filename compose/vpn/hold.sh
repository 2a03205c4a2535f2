#!/usr/bin/busybox sh
# Owns the network of the backend: an internal one, without a way out. Builds the wall before anything else, gives
# the tunnel its address once the gateway has pushed it in here, and looks from inside whether it carries. Everything
# that can be lost while it runs is in the gateway; this one has nothing to do but to stay.
#
# In the shared folder: `holder` (which process and network this is), `ask` (the gateway writes `apply`, `probe`, `drop` or
# `facts`), `plan` (the gateway's), `inside` (the answer). The backend may read in another one which network this is: when it is in one before, it starts anew.
set -u
folder=/run/vpn
# this shell has programs of these names within itself, which know less
ping() { /usr/bin/ping "$@"; }
ip() { /usr/bin/ip "$@"; }

say() { echo "{\"time\":\"$(date -u +%FT%TZ)\",\"level\":\"$1\",\"service\":\"vpn-holder\",\"message\":\"$2\"}" >&2; }
end() { say error "$1"; exit 3; }

wall() {
  # what the stack's own network is, and where the engine's host is in it: its first address
  inside=$(ip -4 -o addr show scope global | while read -r _ device _ cidr _; do
    case $device in wg0 | lan0) ;; *) echo "$cidr" ;; esac
  done)
  [ -n "$inside" ] || end 'The holder is in no network: give it the internal one (docs/vpn.md).'
  [ -z "$(ip -4 route show default; ip -6 route show default)" ] ||
    end 'The network of the holder has a way out, so it is not "internal: true". Nothing starts like this.'
  nft -f /etc/miauflix-vpn/wall.nft || end 'The rules of the wall do not load, so nothing starts: see the line above.'
  for cidr in $inside; do
    network=$(busybox ipcalc -n "$cidr") && network=${network#NETWORK=}
    nft add element inet miauflix_vpn inside "{ $network/${cidr#*/} }" &&
      nft add element inet miauflix_vpn engine "{ ${network%.*}.$((${network##*.} + 1)) }" ||
      end 'The rules of the wall do not take the network, so nothing starts: see the line above.'
  done
  # programs learn at once that there is no way; the metric is the worst one
  ip route add unreachable default metric 4294967295 || end 'The route to nowhere was refused.'
}

planned() { while read -r key value; do [ "$key" = "$1" ] && echo "$value"; done <"$folder/plan" | tr -cd '0-9a-fA-F:./\n'; }

# What is reached beside the tunnel; the device is there when the gateway opened it.
lan() {
  networks=$(planned lan)
  {
    echo 'flush set inet miauflix_vpn lan'
    for network in $networks; do echo "add element inet miauflix_vpn lan { $network }"; done
  } | nft -f - || return 1
  [ -e /sys/class/net/lan0 ] || return 0
  ip addr replace 169.254.77.2/30 dev lan0 && ip link set lan0 up || return 1
  for network in $networks; do ip route replace "$network" via 169.254.77.1 dev lan0 || return 1; done
}

apply() {
  lan || say error 'The networks of VPN_LAN could not be opened in here.'
  [ -e /sys/class/net/wg0 ] || return 1
  # without an address of the kernel's own making, which would send by itself
  ip link set wg0 addrgenmode none 2>/dev/null
  ip link set wg0 mtu "$(planned mtu)" up || return 1
  for address in $(planned address); do ip addr replace "$address" dev wg0 || return 1; done
  dns=$(planned dns | head -n 1)
  {
    echo 'flush chain inet miauflix_vpn names'
    echo "add rule inet miauflix_vpn names oifname wg0 meta l4proto { tcp, udp } th dport 53 dnat ip to $dns"
    echo 'flush set inet miauflix_vpn forwarded'
    for port in $(planned forwarded); do echo "add element inet miauflix_vpn forwarded { $port }"; done
  } | nft -f - || return 1
  # whatever else is reached beside it
  ip route replace "$dns" dev wg0 && ip route replace default dev wg0 || return 1
  by_ipv6 || say error 'The tunnel could not be set up for IPv6 in here; programs are refused at once by it.'
}

# Where the provider gives an address, and packets are as large as IPv6 needs (RFC 8200 section 5). Else there is no route.
by_ipv6() {
  addresses=$(planned address6)
  [ -n "$addresses" ] && [ "$(planned mtu)" -ge 1280 ] || return 0
  for address in $addresses; do ip -6 addr replace "$address" dev wg0 nodad || return 1; done
  ip -6 route replace default dev wg0
}

# Of the sizes that may be, the largest that comes through; the one in use is tried again, for chance loses packets, too.
fitting() {
  for size in "$1" 1400 1380 1360 1340 1320 1300 1280 1240 1200 1100 1000; do
    [ "$size" -gt "$1" ] || {
      ping -n -q -c 1 -W 1 -I wg0 -M do -s $((size - 28)) "$2" >/dev/null 2>&1 && echo "$size"
    } &
  done | sort -n | tail -n 1
}

# What the kernel's WireGuard counted; one in a process tells the gateway itself.
counted() {
  wg show wg0 latest-handshakes 2>/dev/null | while read -r _ at; do echo "handshake $at"; done
  wg show wg0 transfer 2>/dev/null | while read -r _ received sent; do echo "received $received"; echo "sent $sent"; done
}

# As large as the tunnel takes, unfragmented: a path that loses large packets is no path.
reach() {
  if ping -n -q -c 1 -W 1 -I wg0 -M do -s $((mtu - 28)) "${1:-192.0.2.53}" >/dev/null 2>&1; then
    ping=passed
  elif ping -n -q -c 1 -W 1 -I wg0 "${1:-192.0.2.53}" >/dev/null 2>&1; then
    ping=small fits=$(fitting "$mtu" "$1")
    [ "${fits:-0}" != "$mtu" ] || ping=passed
  fi
}

probe() {
  dns=$(planned dns 2>/dev/null | head -n 1)
  ping=failed names=failed mtu=0 tunnel=absent route=none fits=0
  if [ -e /sys/class/net/wg0 ]; then
    tunnel=present mtu=$(cat /sys/class/net/wg0/mtu)
    [ -z "$(ip -4 route show default dev wg0)" ] || route=tunnel
    # the two at once, so that one probe lasts as long as the slower one
    # the root's servers: a question that tells nobody anything; a refusal is an answer as well
    timeout 2 busybox nslookup -type=ns . "${dns:-192.0.2.53}" 2>/dev/null | grep -q "find\|nameserver" &
    asking=$!
    reach "$dns"
    wait $asking && names=passed
    # what was lost before the first handshake tells nothing of the path
    [ $ping$names != failedpassed ] || reach "$dns"
  fi
  {
    echo "id $1"
    echo "tunnel $tunnel"; echo "route $route"; echo "mtu $mtu"; echo "ping $ping"; echo "fits ${fits:-0}"
    echo "names $names"
    nft list counters table inet miauflix_vpn | while read -r word second _; do
      case $word in counter) counter=$second ;; packets) echo "$counter $second" ;; esac
    done
  } | answer
}

answer() { cat >"$folder/inside.new" && mv "$folder/inside.new" "$folder/inside"; }

wall
[ -p "$folder/ask" ] || mkfifo -m 600 "$folder/ask" || end 'The folder shared with the gateway cannot be written.'
readlink /proc/self/ns/net >/run/vpn-network/current || end 'The folder shared with the backend cannot be written.'
say info 'The wall stands; there is no way out until the gateway brings a tunnel.'
echo "$$ $(readlink /proc/self/ns/net)" >"$folder/holder.new" && mv "$folder/holder.new" "$folder/holder"
# open both ways, so that a gateway that goes is no end of the input
exec 3<>"$folder/ask"

answering() {
  while :; do
    read -r word id <&3 || continue
    case $word in
      apply) apply && probe "$id" || say error 'The tunnel could not be set up in here.' ;;
      probe) probe "$id" ;;
      drop) ip link del wg0 2>/dev/null; echo "id $id" | answer ;;
      facts) { echo "id $id"; counted; } | answer ;;
    esac
  done
}

# All that may fail is in a process of its own: when that ends, the network and the tunnel in it stay.
trap 'exit 0' TERM INT
while :; do
  answering &
  wait $!
  say error 'What answers the gateway in here has ended, and is started again.'
  sleep 0.2
done
