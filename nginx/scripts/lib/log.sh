# One JSON line, as every service of the stack writes them. The message is one of ours, without a secret.
log() {
  message=$(printf %s "$2" | tr '\n\t' '  ' | tr -d '\000-\037' | sed 's/\\/\\\\/g; s/"/\\"/g')
  printf '{"time":"%s","level":"%s","service":"nginx","message":"%s"}\n' \
    "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$1" "$message" >&2
}
