#!/bin/bash
# Keeps a certificate for NAMES in /etc/nginx/tls, where nginx sees that it is another one. It asks ACME_SERVER
# (RFC 8555), which looks for what it said at http://NAME/.well-known/acme-challenge/; nginx shows that.
#
#   miauflix-acme           goes on until it is told to stop
#   miauflix-acme healthy   ends with 0 when the last try went well
set -euo pipefail

tls=/etc/nginx/tls
webroot=/var/www/acme/.well-known/acme-challenge
work=/tmp/miauflix-acme
# an authority counts failures for a name: five in an hour are too many
pauses=(1m 15m 1h 6h)
renewal=12h

if [ "${1:-}" = healthy ]; then
  state=$(cat "$work/state" 2>/dev/null || echo 'no try has ended yet')
  echo "$state"
  [ "$state" = ok ]
  exit
fi

say() {
  local message=${2//\\/\\\\}
  message=${message//\"/\\\"}
  printf '{"time":"%s","level":"%s","service":"acme","message":"%s"}\n' "$(date -u +%FT%TZ)" "$1" "${message//[$'\001'-$'\037']/ }"
}

# Called by dehydrated as a hook, when it has a certificate.
if [ "${1:-}" = deploy_cert ]; then
  # nginx takes a pair only when both belong together
  install -m 600 "$3" "$tls/.privkey.new"
  install -m 644 "$5" "$tls/.fullchain.new"
  mv "$tls/.privkey.new" "$tls/privkey.pem"
  mv "$tls/.fullchain.new" "$tls/fullchain.pem"
  exit
elif [ "$#" -gt 0 ]; then
  exit 0
fi

# an authority gives certificates to names of the public internet, not to addresses and not to this machine
names=()
for name in ${NAMES:-}; do
  case $name in
    *[!a-zA-Z0-9.-]* | .* | -* | *..*) say error "\"$name\" is no name of a host."; exit 2 ;;
    *[!0-9.]*.*) names+=("$name") ;;
  esac
done
if [ "${#names[@]}" -eq 0 ]; then
  say error "A certificate is given to a name such as films.example.org: set DOMAIN. It is \"${NAMES:-}\"."
  exit 2
fi

umask 077
mkdir -p "$work" "$tls/acme" "$webroot"
chmod 755 /var/www/acme/.well-known "$webroot"
echo 'no try has ended yet' >"$work/state"
echo "${names[*]}" >"$work/domains.txt"
{
  printf 'CA=%q\n' "${ACME_SERVER:-https://acme-v02.api.letsencrypt.org/directory}"
  printf 'BASEDIR=%q\nWELLKNOWN=%q\nDOMAINS_TXT=%q\nHOOK=%q\n' "$tls/acme" "$webroot" "$work/domains.txt" "$0"
  printf 'LOCKFILE=%q\nCONTACT_EMAIL=%q\nCHALLENGETYPE=http-01\nKEY_ALGO=prime256v1\nAUTO_CLEANUP=yes\n' "$work/lock" "${ACME_EMAIL:-}"
  printf 'CURL_OPTS=%q\n' "--max-time 60${ACME_CA_FILE:+ --cacert $ACME_CA_FILE}"
} >"$work/config"

sleeper=
trap 'if [ -n "$sleeper" ]; then kill "$sleeper"; fi; exit 0' TERM INT
rest() {
  sleep "$1" &
  sleeper=$!
  wait "$sleeper"
}

try() {
  # files that others read; the keys are closed by dehydrated itself
  (
    umask 022
    dehydrated --config "$work/config" --register --accept-terms && dehydrated --config "$work/config" --cron
  ) >"$work/said" 2>&1
}

say info "keeps a certificate for ${names[*]}"
failures=0
while :; do
  try &
  trying=$!
  if wait "$trying"; then
    echo ok >"$work/state"
    say info "the certificate holds until $(openssl x509 -in "$tls/fullchain.pem" -noout -enddate | cut -d= -f2)"
    failures=0
    rest "$renewal"
  else
    reason=$(grep -iE 'error|detail|details|problem|could not|cannot|unknown' "$work/said" | tail -n 4 | tr '\n' ' ')
    reason=${reason:-$(tail -n 3 "$work/said" | tr '\n' ' ')}
    pause=${pauses[failures < ${#pauses[@]} ? failures : ${#pauses[@]} - 1]}
    failures=$((failures + 1))
    echo "no certificate: ${reason:0:400}" >"$work/state"
    say error "no certificate: ${reason:0:400}; the next try is in $pause"
    rest "$pause"
  fi
done
