# The settings, their defaults, and what each may be. No value reaches a configuration file unchecked: all mistakes
# are told at once, and end the start with exit code 2.
set -f
: "${SERVER_NAME=miauflix.local localhost}" "${BACKEND_SERVERS=backend:4000}" "${BACKEND_KIND=contract}" \
  "${NGINX_TLS=off}" "${HTTPS_PORT=443}" "${ALLOWED_ORIGINS=}" "${TRUSTED_PROXIES=}" "${RATE_API=20r/s}" \
  "${RATE_LOGIN=10r/m}" "${STREAM_CONNECTIONS=16}" "${RESOLVER=}" "${METRICS=off}" "${WORKERS=auto}" \
  "${GUARD=off}"
: "${CSP=}" "${REVERSE_PROXY_SECRET_FILE=/run/secrets/reverse_proxy_secret}"

certificate_folder=/etc/nginx/tls
mistakes=0
mistake() {
  mistakes=$((mistakes + 1))
  log error "$1"
}

# shown NAME VALUE: the value as it can be printed in a sentence
shown() {
  printf '%s is "%s"' "$1" "$(printf %.80s "$2" | tr -c ' -~' '?')"
}

# every_word VALUE FORM: whether each word has the form; a line break is no space between words
every_word() {
  case $1 in *[!\ -~]*) return 1 ;; esac
  for word in $1; do
    printf '%s\n' "$word" | grep -qxE "$2" || return 1
  done
}

one_of() {
  name=$1 value=$2
  shift 2
  for allowed; do
    if [ "$value" = "$allowed" ]; then return; fi
  done
  mistake "$(shown "$name" "$value"), and can be one of: $*."
}

octet='(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])'
ipv4="$octet(\.$octet){3}"
ipv6='([0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4}'
host='[A-Za-z0-9]([A-Za-z0-9_-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9_-]*[A-Za-z0-9])?)*'
port='(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})'
rate='([1-9][0-9]{0,5}r/[sm]|off)'

check_settings() {
  if [ -z "${SERVER_NAME# }" ] || ! every_word "$SERVER_NAME" "((\*\.)?$host|\[$ipv6\])"; then
    mistake "$(shown SERVER_NAME "$SERVER_NAME"), and must be one or more names or addresses with spaces between, such as \"miauflix.example.org 10.0.0.5\"."
  fi
  if [ -z "${BACKEND_SERVERS# }" ] || ! every_word "$BACKEND_SERVERS" "($host|\[$ipv6\]):$port"; then
    mistake "$(shown BACKEND_SERVERS "$BACKEND_SERVERS"), and must be one or more of name:port with spaces between, such as \"backend:4000\"."
  fi
  one_of BACKEND_KIND "$BACKEND_KIND" contract miauflix
  one_of NGINX_TLS "$NGINX_TLS" off self-signed acme files
  one_of METRICS "$METRICS" off on
  one_of GUARD "$GUARD" off on
  if ! every_word "$HTTPS_PORT." "$port\."; then
    mistake "$(shown HTTPS_PORT "$HTTPS_PORT"), and must be the port from 1 to 65535 under which browsers reach TLS."
  fi
  if ! every_word "$ALLOWED_ORIGINS" "(\*|null|file://|https?://($host|\[$ipv6\])(:$port)?)"; then
    mistake "$(shown ALLOWED_ORIGINS "$ALLOWED_ORIGINS"), and must be origins with spaces between, such as \"https://tv.example.org\", without a path or a slash at the end."
  fi
  if ! every_word "$TRUSTED_PROXIES" "($ipv4(/(3[0-2]|[12]?[0-9]))?|$ipv6(/(12[0-8]|1[01][0-9]|[1-9]?[0-9]))?)"; then
    mistake "$(shown TRUSTED_PROXIES "$TRUSTED_PROXIES"), and must be addresses or networks with spaces between, such as \"10.0.0.0/8\"."
  fi
  for name in RATE_API RATE_LOGIN; do
    eval "value=\$$name"
    if ! every_word "$value." "$rate\."; then
      mistake "$(shown "$name" "$value"), and must be a rate for one client such as 20r/s or 600r/m, or off."
    fi
  done
  if ! every_word "$STREAM_CONNECTIONS." '([1-9][0-9]{0,4}|off)\.'; then
    mistake "$(shown STREAM_CONNECTIONS "$STREAM_CONNECTIONS"), and must be how many streams one client may have at once, such as 16, or off."
  fi
  if [ -z "$RESOLVER" ]; then
    RESOLVER=$(awk -v address="^($ipv4|$ipv6)\$" '$1 == "nameserver" && $2 ~ address { print $2; exit }' /etc/resolv.conf)
    : "${RESOLVER:=127.0.0.11}"
  fi
  if ! every_word "$RESOLVER." "($ipv4|$ipv6)\."; then
    mistake "$(shown RESOLVER "$RESOLVER"), and must be the address of a DNS server, such as 127.0.0.11."
  fi
  if ! every_word "$WORKERS." '([1-9][0-9]{0,2}|auto)\.'; then
    mistake "$(shown WORKERS "$WORKERS"), and must be a number of processes, or auto."
  fi
  case $CSP in
    *[!\ -~]* | *[\"\\\$]*) mistake "CSP must be one line of plain text without quotation marks, backslashes and dollar signs." ;;
  esac
  REVERSE_PROXY_SECRET=
  if [ -e "$REVERSE_PROXY_SECRET_FILE" ]; then
    if ! REVERSE_PROXY_SECRET=$(cat "$REVERSE_PROXY_SECRET_FILE" 2>/dev/null); then
      mistake "The secret file $REVERSE_PROXY_SECRET_FILE cannot be read by user $(id -u)."
    elif ! printf '%s\n' "$REVERSE_PROXY_SECRET" | tr '\n' ' ' | grep -qxE '[A-Za-z0-9_.~+/=-]{16,256} ?'; then
      mistake "The secret in $REVERSE_PROXY_SECRET_FILE must be 16 to 256 letters, digits and _.~+/=- on one line."
    fi
  fi
  if [ "$NGINX_TLS" = files ]; then check_own_certificate; fi
  if [ "$mistakes" -gt 0 ]; then exit 2; fi
}

check_own_certificate() {
  for file in "$certificate_folder/fullchain.pem" "$certificate_folder/privkey.pem"; do
    if [ ! -e "$file" ]; then
      mistake "NGINX_TLS=files needs $file, which is not there. Mount the folder with your certificate, or use NGINX_TLS=self-signed."
      return
    elif [ ! -r "$file" ]; then
      mistake "NGINX_TLS=files needs $file, which user $(id -u) cannot read."
      return
    fi
  done
  if ! pair_fits "$certificate_folder"; then
    mistake "The certificate $certificate_folder/fullchain.pem does not fit the key $certificate_folder/privkey.pem."
  fi
}
