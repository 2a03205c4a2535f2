#!/bin/sh
# Keeps out who guesses passwords or looks for holes: fail2ban over what nginx calls suspicious. `guard list` and
# `guard unban ADDRESS` are for who looks after it.
set -eu
requests=/var/log/guard/requests
most_bytes=1000000

case ${1-} in
  '')
    python3 /usr/lib/guard/settings.py
    touch "$requests"
    # nginx appends, so what it writes next is at the beginning again
    while sleep 5; do
      if [ "$(stat -c %s "$requests")" -gt "$most_bytes" ]; then : > "$requests"; fi
    done &
    exec fail2ban-server -c /run/guard/config -f -x start
    ;;
  list)
    for jail in login scan; do
      fail2ban-client -c /run/guard/config get "$jail" banip --with-time | sed "/./s/^/$jail /"
    done
    ;;
  unban) exec fail2ban-client -c /run/guard/config unban "$2" ;;
  healthy)
    [ -f "$requests" ]
    fail2ban-client -c /run/guard/config ping > /dev/null
    ;;
  *)
    echo 'guard: nothing, list, unban ADDRESS or healthy.' >&2
    exit 2
    ;;
esac
