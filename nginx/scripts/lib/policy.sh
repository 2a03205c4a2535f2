# The content security policy: what the app's pages may load. Scripts come from files; those that stand in its page
# are allowed one by one, by their hashes (CSP 3 §2.3.1), so nothing that gets into a page can run.
app_page=/usr/share/nginx/app/index.html

# page_scripts: puts each script of the page into a file of its own, and prints the files' names
page_scripts() {
  rm -rf /tmp/nginx/scripts
  mkdir /tmp/nginx/scripts
  # as a browser reads it: every line ends with a line feed
  tr -d '\r' < "$app_page" | awk -v RS='</[sS][cC][rR][iI][pP][tT][ \t\n]*>' '
    match($0, /<[sS][cC][rR][iI][pP][tT]([ \t\n][^>]*)?>/) {
      tag = substr($0, RSTART, RLENGTH)
      text = substr($0, RSTART + RLENGTH)
      if (tag ~ /[ \t\n][sS][rR][cC][ \t\n]*=/ || text == "") next
      file = "/tmp/nginx/scripts/" ++count
      printf "%s", text > file
      close(file)
      print file
    }'
}

script_hashes() {
  if [ ! -r "$app_page" ]; then return; fi
  page_scripts | while read -r file; do
    printf " 'sha256-%s'" "$(openssl dgst -sha256 -binary "$file" | base64)"
  done
}

# own_policy: for the app as it is. It takes pictures from TMDB and its font from Google; its styles are made by script.
own_policy() {
  printf %s "default-src 'self'; base-uri 'self'; connect-src 'self'; \
font-src 'self' data: https://fonts.gstatic.com; form-action 'self'; frame-ancestors 'none'; \
img-src 'self' blob: data: https://image.tmdb.org; manifest-src 'self'; media-src 'self' blob:; object-src 'none'; \
script-src 'self'$(script_hashes); style-src 'self' 'unsafe-inline' https://fonts.googleapis.com; worker-src 'self' blob:"
}

# page_state: changes whenever the page does
page_state() {
  stat -L -c '%Y %Z %s %i' "$app_page" 2>/dev/null || :
}
