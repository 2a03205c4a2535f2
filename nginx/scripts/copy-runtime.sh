#!/bin/sh
# Copies what nginx needs to run, and nothing else, from a Debian with the packages installed into the folder $1:
# the programs, the libraries that they load, and the packages' entries, by which scanners know what is in there.
set -eu
image=$1
programs="/usr/sbin/nginx /usr/bin/openssl /usr/bin/envsubst /usr/lib/nginx/modules/ngx_http_brotli_filter_module.so \
  /usr/lib/nginx/modules/ngx_http_brotli_static_module.so"

mkdir -p "$image"/etc/nginx/tls "$image"/etc/nginx/bans "$image"/etc/nginx/local.d "$image"/etc/ssl "$image"/usr/bin "$image"/usr/lib \
  "$image"/usr/share/nginx/app "$image"/var/lib/dpkg/status.d "$image"/var/log/guard "$image"/var/www/acme
mkdir -p -m 1777 "$image"/tmp
mkdir -p -m 0700 "$image"/run/nginx
# volumes that are empty get the owner of the folder that they cover
chown 1000:1000 "$image"/run/nginx "$image"/etc/nginx/tls "$image"/etc/nginx/bans "$image"/var/log/guard
for folder in bin sbin lib lib64; do
  # as Debian has it
  if [ -L "/$folder" ]; then mkdir -p "$image/usr/$folder" && ln -s "usr/$folder" "$image/$folder"; fi
done

# each library under the name by which it is loaded, wherever this architecture has it
libraries=$(for program in $programs; do ldd "$program"; done | grep -o '/[^ ]*' | sort -u)
: > /tmp/packages
for file in $programs $libraries /usr/bin/busybox /etc/nginx/mime.types; do
  case $file in
    /lib/* | /lib64/*) place=/usr$file ;;
    *) place=$file ;;
  esac
  mkdir -p "$image${place%/*}"
  cp -L "$file" "$image$place"
  real=$(readlink -f "$file")
  package=$(dpkg -S "$real" 2>/dev/null || dpkg -S "${real#/usr}")
  echo "${package%%: *}" >> /tmp/packages
done
sort -u /tmp/packages | while read -r package; do
  name=${package%%:*}
  dpkg-query -s "$package" > "$image/var/lib/dpkg/status.d/$name"
  if [ -f "/usr/share/doc/$name/copyright" ]; then
    mkdir -p "$image/usr/share/doc/$name"
    cp -L "/usr/share/doc/$name/copyright" "$image/usr/share/doc/$name/copyright"
  fi
done

# its shell runs every one of its own commands without a link for it
for command in sh wget; do ln -s busybox "$image/usr/bin/$command"; done
cp /etc/os-release "$image/etc/os-release"
: > "$image/etc/ssl/openssl.cnf"
echo 'nginx:x:1000:1000:nginx:/nonexistent:/usr/sbin/nologin' > "$image/etc/passwd"
echo 'nginx:x:1000:' > "$image/etc/group"
