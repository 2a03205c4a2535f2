# The backends' addresses now. A name stands for all the addresses that the resolver has for it (a scaled service);
# one that cannot be resolved at the moment keeps those that it had.

# in_brackets ADDRESS: as nginx writes one of IPv6
in_brackets() {
  case $1 in
    \[*) printf %s "$1" ;;
    *:*) printf '[%s]' "$1" ;;
    *) printf %s "$1" ;;
  esac
}

# addresses NAME: one a line, in order
addresses() {
  for type in a aaaa; do
    # the shell tells of what ran into its time limit
    found=$( (timeout 3 nslookup -type=$type "$1" "$RESOLVER") 2>/dev/null |
      awk '/^Name:/ { named = 1 } named && /^Address/ { print $NF }' | grep -xE "($ipv4|$ipv6)" | sort -u)
    if [ -n "$found" ]; then
      printf '%s\n' "$found"
      return
    fi
  done
}

# what nginx-switch was told last: `to` or `hold`, and servers; a start of the container forgets it
switch_file=/run/nginx/switch

# servers_now: those of nginx-switch, else those of the settings
servers_now() {
  if read -r _ chosen 2>/dev/null < "$switch_file" && [ -n "$chosen" ]; then
    printf '%s\n' "$chosen"
  else
    printf '%s\n' "$BACKEND_SERVERS"
  fi
}

# resolve_backends: prints a `server` line for each, and keeps what it found in /run/nginx/addresses
resolve_backends() {
  mkdir -p /run/nginx/addresses
  for server in $(servers_now); do
    name=${server%:*} port_of=${server##*:}
    case $name in
      \[*) printf '%s\n' "$name" > "/run/nginx/addresses/$port_of" ; kept=/run/nginx/addresses/$port_of ;;
      *)
        kept=/run/nginx/addresses/$name
        if printf '%s\n' "$name" | grep -qxE "$ipv4"; then
          printf '%s\n' "$name" > "$kept"
        else
          now=$(addresses "$name")
          if [ -n "$now" ]; then printf '%s\n' "$now" > "$kept"; fi
        fi
        ;;
    esac
    [ -f "$kept" ] || continue
    while read -r address; do
      printf '  server %s:%s max_fails=2 fail_timeout=5s;\n' "$(in_brackets "$address")" "$port_of"
    done < "$kept"
  done | sort -u
}
