# One at a time changes the configuration: the watch, or who was told to switch.
configuration_lock=/run/nginx/changing

lock_configuration() {
  waited=0
  until mkdir "$configuration_lock" 2>/dev/null; do
    # one that was killed left it
    if [ $(($(date +%s) - $(stat -c %Y "$configuration_lock" 2>/dev/null || date +%s))) -ge 20 ]; then
      rmdir "$configuration_lock" 2>/dev/null || :
      continue
    fi
    waited=$((waited + 1))
    if [ "$waited" -gt 600 ]; then
      echo 'Something else is changing the configuration, and does not end.' >&2
      exit 1
    fi
    sleep 0.05
  done
}

unlock_configuration() {
  rmdir "$configuration_lock" 2>/dev/null || :
}

# workers: the numbers of those that take requests
workers() {
  ps -o pid,args | awk '/nginx: worker process/ && !/shutting down/ && !/awk/ { print $1 }'
}

# reload_and_wait: until none of the workers of before takes a request any more
reload_and_wait() {
  old=$(workers)
  nginx -s reload 2> /dev/null
  tries=0
  while [ "$tries" -lt 200 ]; do
    now=$(workers) left=
    for worker in $old; do
      case " $(echo $now) " in *" $worker "*) left=1 ;; esac
    done
    if [ -z "$left" ] && [ -n "$now" ]; then return; fi
    tries=$((tries + 1))
    sleep 0.02
  done
  echo 'nginx did not take up its new configuration within some seconds.' >&2
  return 1
}
