# Looks every 2 s whether a backend has another address, or the certificate or the app's page is a new one, and lets
# nginx read its configuration again then. What nginx refuses changes nothing: it goes on as it was.
watch_interval=2

watch_changes() {
  certificate=$1 page=$2 refused=
  while sleep $watch_interval; do
    : > /run/nginx/watch-alive
    # the resolver may be slow, and nobody who wants to switch waits for that
    servers=$(servers_now) now=$(resolve_backends) certificate_now=$(certificate_state) page_now=$(page_state)
    if [ "$now,$certificate_now,$page_now" = "$(cat /run/nginx/backends),$certificate,$page" ]; then continue; fi
    lock_configuration
    # whoever has switched meanwhile has rendered what is now
    if [ "$servers" = "$(servers_now)" ]; then take_up_changes; fi
    unlock_configuration
  done
}

take_up_changes() {
  if [ "$now" != "$(cat /run/nginx/backends)" ]; then render_upstreams "$now"; fi
  if [ "$certificate_now" != "$certificate" ] && [ "$NGINX_TLS" != off ]; then
    if [ "$NGINX_TLS" != self-signed ] && ! pair_fits "$certificate_folder"; then
      # it may be halfway through being written
      if [ "$refused" != "$certificate_now" ]; then
        log warn "The certificate in $certificate_folder is not whole or does not fit its key; the one from before stays."
        refused=$certificate_now
      fi
      return
    fi
    render_all
  elif [ "$page_now" != "$page" ]; then
    render_all
  fi
  certificate=$certificate_now page=$page_now
  if nginx -t -q; then
    nginx -s reload
    log info "The backends, the certificate or the app changed; nginx uses what there is now."
  else
    log error "The backends, the certificate or the app changed, and nginx refuses its configuration; it goes on as it was."
  fi
}
