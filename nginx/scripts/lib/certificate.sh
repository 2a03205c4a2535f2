# Which certificate is served: that of the folder when it is whole, else one that is signed by itself.

# pair_fits FOLDER: whether it holds a certificate and the key that belongs to it
pair_fits() {
  [ -r "$1/fullchain.pem" ] && [ -r "$1/privkey.pem" ] || return 1
  of_certificate=$(openssl x509 -in "$1/fullchain.pem" -noout -pubkey 2>/dev/null) || return 1
  of_key=$(openssl pkey -in "$1/privkey.pem" -pubout -passin pass: 2>/dev/null) || return 1
  [ "$of_certificate" = "$of_key" ]
}

# alternative_names: SERVER_NAME as a certificate has it
alternative_names() {
  list=
  for name in $SERVER_NAME; do
    case $name in
      \[*) bare=${name#[}; entry="IP:${bare%]}" ;;
      *[!0-9.]*) entry="DNS:$name" ;;
      *) entry="IP:$name" ;;
    esac
    list="$list${list:+,}$entry"
  done
  printf %s "$list"
}

# self_signed FOLDER: makes the pair, unless there is one for the same names that holds for a month
self_signed() {
  names=$(alternative_names)
  if pair_fits "$1" && [ "$(cat "$1/names" 2>/dev/null)" = "$names" ] &&
    openssl x509 -in "$1/fullchain.pem" -noout -checkend 2592000 >/dev/null; then
    return
  fi
  mkdir -p "$1"
  (
    umask 077
    printf '[req]\ndistinguished_name=name\n[name]\n' > /tmp/nginx/openssl.cnf
    openssl req -x509 -config /tmp/nginx/openssl.cnf -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes \
      -subj "/CN=Miauflix, signed by itself" -days 397 -addext "subjectAltName=$names" \
      -addext 'basicConstraints=critical,CA:FALSE' -addext 'extendedKeyUsage=serverAuth' \
      -keyout "$1/privkey.pem" -out "$1/fullchain.pem" 2>/dev/null
  ) || {
    log error "A certificate for $SERVER_NAME could not be made in $1."
    return 1
  }
  printf %s "$names" > "$1/names"
}

# choose_certificate: sets CERTIFICATE and CERTIFICATE_KEY, HSTS and STAPLING
choose_certificate() {
  HSTS='max-age=63072000' STAPLING=
  folder=$certificate_folder
  if [ "$NGINX_TLS" = self-signed ] || ! pair_fits "$folder"; then
    HSTS=
    # kept where it outlives the container, when there is such a place
    if [ "$NGINX_TLS" = self-signed ] && mkdir -p "$certificate_folder/self-signed" 2>/dev/null; then
      folder=$certificate_folder/self-signed
    else
      folder=/run/nginx/self-signed
    fi
    self_signed "$folder"
  elif openssl x509 -in "$folder/fullchain.pem" -noout -ocsp_uri 2>/dev/null | grep -q '^http'; then
    STAPLING="ssl_stapling on; resolver $(in_brackets "$RESOLVER") ipv6=off; resolver_timeout 5s;"
  fi
  CERTIFICATE=$folder/fullchain.pem CERTIFICATE_KEY=$folder/privkey.pem
}

# certificate_state: changes whenever the files in the folder do
certificate_state() {
  stat -L -c '%Y %Z %s %i' "$certificate_folder/fullchain.pem" "$certificate_folder/privkey.pem" 2>/dev/null || :
}
