# Makes the configuration of the settings: templates/ into /run/nginx. A file is replaced whole or not at all.

# render TEMPLATE TARGET NAME…: only the named variables are put in; nginx's own keep their dollar
render() {
  template=/etc/nginx/templates/$1.conf.template target=$2
  shift 2
  names=
  for name; do
    export "$name"
    names="$names \${$name}"
  done
  envsubst "$names" < "$template" > "$target.new"
  mv "$target.new" "$target"
}

# lines FORMAT VALUE: a line for each word
lines() {
  for word in $2; do printf "$1\n" "$word"; done
}

render_upstreams() (
  BACKEND_LINES=$1
  # nothing answers there
  if [ -z "$BACKEND_LINES" ]; then BACKEND_LINES='  server 127.0.0.1:9 down;'; fi
  render upstreams /run/nginx/conf.d/upstreams.conf BACKEND_LINES
  printf '%s\n' "$1" > /run/nginx/backends.new
  mv /run/nginx/backends.new /run/nginx/backends
)

# render_redirects: what a backend says about redirects within nginx counts from the gate alone, behind which nobody
# is but us
render_redirects() (
  own='X-Accel-Redirect '
  if read -r word _ 2>/dev/null < /run/nginx/switch && [ "$word" = hold ]; then own=; fi
  printf 'proxy_ignore_headers %sX-Accel-Limit-Rate X-Accel-Charset X-Accel-Expires;\n' "$own" \
    > /run/nginx/redirects.new
  mv /run/nginx/redirects.new /run/nginx/redirects.conf
)

worker_count() {
  if [ "$WORKERS" != auto ]; then
    echo "$WORKERS"
  elif read -r quota period < /sys/fs/cgroup/cpu.max && [ "$quota" != max ]; then
    echo $(((quota + period - 1) / period))
  else
    echo auto
  fi 2>/dev/null
}

render_all() (
  umask 077
  mkdir -p /run/nginx/conf.d /run/nginx/limits /tmp/nginx
  WORKERS=$(worker_count)
  REAL_IP_LINES=$(lines 'set_real_ip_from %s;' "$TRUSTED_PROXIES")
  TRUSTED_LINES=$(lines '  %s 1;' "$TRUSTED_PROXIES")
  CORS_DEFAULT='""' CORS_LINES='' CORS_VARY=''
  for origin in $ALLOWED_ORIGINS; do
    if [ "$origin" = '*' ]; then
      CORS_DEFAULT='"*"'
    else
      CORS_LINES="$CORS_LINES
  \"$origin\" \"$origin\";"
      CORS_VARY=Origin
    fi
  done
  RATE_API_OR_MOST=$RATE_API RATE_LOGIN_OR_MOST=$RATE_LOGIN METRICS_HIDDEN=1 HEALTH_PATH=/health IPV6='' UNKNOWN_NAMES=''
  HSTS='' ALT_SVC='' STAPLING='' HTTPS_SUFFIX=''
  if [ "$RATE_API" = off ]; then RATE_API_OR_MOST=1000r/s; fi
  if [ "$RATE_LOGIN" = off ]; then RATE_LOGIN_OR_MOST=1000r/s; fi
  if [ "$METRICS" = on ]; then METRICS_HIDDEN=0; fi
  if [ "$BACKEND_KIND" = miauflix ]; then HEALTH_PATH=/api/health; fi
  if [ ! -s /proc/net/if_inet6 ]; then IPV6='# no IPv6 here: '; fi
  if [ "$HTTPS_PORT" != 443 ]; then HTTPS_SUFFIX=":$HTTPS_PORT"; fi

  limit() { if [ "$1" = off ]; then : > "$2"; else echo "$3" > "$2"; fi; }
  limit "$RATE_API" /run/nginx/limits/api.conf 'limit_req zone=api burst=40 nodelay;'
  limit "$RATE_LOGIN" /run/nginx/limits/login.conf 'limit_req zone=login burst=5 nodelay;'
  limit "$STREAM_CONNECTIONS" /run/nginx/limits/streams.conf "limit_conn streams_per_client $STREAM_CONNECTIONS;"

  if [ "$GUARD" = on ]; then
    echo 'access_log /var/log/guard/requests suspicious_lines if=$suspicion;'
  fi > /run/nginx/guard.conf

  render_redirects
  render main /run/nginx/main.conf WORKERS
  render routes /run/nginx/routes.conf BACKEND_KIND
  render backend /run/nginx/conf.d/backend.conf HEALTH_PATH REVERSE_PROXY_SECRET METRICS_HIDDEN
  render clients /run/nginx/conf.d/clients.conf REAL_IP_LINES TRUSTED_LINES
  render limits /run/nginx/conf.d/limits.conf RATE_API_OR_MOST RATE_LOGIN_OR_MOST
  render cors /run/nginx/conf.d/cors.conf CORS_DEFAULT CORS_LINES CORS_VARY
  if [ "$NGINX_TLS" = off ]; then
    render server-plain /run/nginx/conf.d/server.conf SERVER_NAME IPV6
  else
    choose_certificate
    ALT_SVC="h3=\\\":$HTTPS_PORT\\\"; ma=86400"
    # a browser sends no name with an address, so those need an answer of the server without a name
    if every_word "$SERVER_NAME" "(\*\.)?[A-Za-z0-9._-]*[A-Za-z][A-Za-z0-9._-]*"; then
      UNKNOWN_NAMES='ssl_reject_handshake on;'
    else
      UNKNOWN_NAMES="ssl_certificate $CERTIFICATE; ssl_certificate_key $CERTIFICATE_KEY;"
    fi
    render server-tls /run/nginx/conf.d/server.conf SERVER_NAME IPV6 STAPLING HTTPS_SUFFIX UNKNOWN_NAMES CERTIFICATE \
      CERTIFICATE_KEY
  fi
  CSP=${CSP:-$(own_policy)}
  render headers /run/nginx/conf.d/headers.conf CSP HSTS ALT_SVC
)
