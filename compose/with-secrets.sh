#!/bin/sh
# Becomes the program that it is given, for which each secret is a variable: /run/secrets/jwt_secret is JWT_SECRET to
# it, and to nothing else. A secret that is empty is not there; one that cannot be read ends the start.
set -eu
for file in /run/secrets/*; do
  name=$(printf %s "${file##*/}" | tr 'a-z.-' 'A-Z__')
  case $name in '*' | '' | [0-9]* | *[!A-Z0-9_]*) continue ;; esac
  if [ ! -r "$file" ]; then
    echo "The secret ${file##*/} cannot be read by user $(id -u): its file must belong to that user, or be readable by all." >&2
    exit 2
  fi
  value=$(cat "$file")
  if [ -n "$value" ]; then export "$name=$value"; fi
done
unset file name value
exec "$@"
