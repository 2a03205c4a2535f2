# nginx's error log as JSON lines. It quotes whole requests, so queries and streaming keys are taken out, in every
# spelling: what follows a stream's address is cut, and so is any path with an encoded character.

# a line of our own scripts
/^\{"time":/ { print; fflush(); next }
{
  line = $0
  gsub(/[\001-\037]/, " ", line)
  gsub(/\?[^ "]*/, "?-", line)
  gsub(/\/stream\/[^ "]+/, "/stream/-", line)
  gsub(/\/[^ "]*%[0-9A-Fa-f][0-9A-Fa-f][^ "]*/, "/-", line)
  gsub(/, referrer: "[^"]*"/, "", line)
  severity = "error"
  if (match(line, /\[(debug|info|notice|warn|error|crit|alert|emerg)\]/)) {
    severity = substr(line, RSTART + 1, RLENGTH - 2)
    line = substr(line, RSTART + RLENGTH + 1)
    sub(/^[0-9]+#[0-9]+: /, "", line)
    if (severity == "notice" || severity == "debug") severity = "info"
    if (severity == "crit" || severity == "alert" || severity == "emerg") severity = "error"
  }
  gsub(/[\\"]/, "\\\\&", line)
  printf "{\"time\":\"%s\",\"level\":\"%s\",\"service\":\"nginx\",\"message\":\"%s\"}\n", \
    strftime("%Y-%m-%dT%H:%M:%SZ", systime(), 1), severity, line
  fflush()
}
