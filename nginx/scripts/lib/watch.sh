# Looks every 2 s whether a backend has another address or the certificate is a new one, and lets nginx read its
# configuration again then. What nginx refuses changes nothing: it goes on as it was.
watch_interval=2

watch_changes() {
  backends=$1 certificate=$2 refused=
  while sleep $watch_interval; do
    : > /run/nginx/watch-alive
    now=$(resolve_backends) certificate_now=$(certificate_state)
    if [ "$now" = "$backends" ] && [ "$certificate_now" = "$certificate" ]; then continue; fi
    if [ "$now" != "$backends" ]; then render_upstreams "$now"; fi
    if [ "$certificate_now" != "$certificate" ] && [ "$NGINX_TLS" != off ]; then
      if [ "$NGINX_TLS" = files ] && ! pair_fits "$certificate_folder"; then
        # it may be halfway through being written
        if [ "$refused" != "$certificate_now" ]; then
          log warn "The certificate in $certificate_folder does not fit its key; the one from before stays."
          refused=$certificate_now
        fi
        continue
      fi
      render_all
    fi
    backends=$now certificate=$certificate_now
    if nginx -t -q; then
      nginx -s reload
      log info "The backends or the certificate changed; nginx uses them now."
    else
      log error "The backends or the certificate changed, and nginx refuses its configuration; it goes on as it was."
    fi
  done
}
