#!/bin/sh
# Puts beside every text below $1 its gzip and brotli forms, where they are smaller.
set -eu
find "$1" -type f -size +512c \( -name '*.html' -o -name '*.js' -o -name '*.mjs' -o -name '*.css' -o -name '*.svg' \
  -o -name '*.json' -o -name '*.webmanifest' -o -name '*.xml' -o -name '*.txt' -o -name '*.wasm' -o -name '*.map' \) |
  while read -r file; do
    gzip --keep --best --force --no-name "$file"
    brotli --keep --best --force "$file"
    size=$(stat -c %s "$file")
    for form in "$file.gz" "$file.br"; do
      if [ "$(stat -c %s "$form")" -ge "$size" ]; then rm "$form"; fi
      # the same time as the text itself, so that its validators agree
      if [ -f "$form" ]; then touch -r "$file" "$form"; fi
    done
  done
