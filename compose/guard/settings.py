"""Checks the settings, and writes fail2ban's configuration of them into /run/guard/config."""

import datetime
import ipaddress
import json
import os
import re
import shutil
import sys

# Addresses that are nobody's on the internet: the machine, its containers, a home's, a provider's own (RFC 6890).
NEVER = [
    "127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "100.64.0.0/10", "0.0.0.0/8",
    "::/64", "fe80::/10", "fc00::/7",
]
UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}

mistakes = []


def setting(name, default):
    return os.environ.get(name, "").strip() or default


def number(name, default, most):
    value = setting(name, default)
    if not re.fullmatch(r"[1-9][0-9]{0,6}", value) or int(value) > most:
        mistakes.append('%s is "%.40s", and must be a whole number from 1 to %d.' % (name, value, most))
    return value


def seconds(name, default):
    value = setting(name, default)
    found = re.fullmatch(r"([1-9][0-9]{0,5})([smhd])", value)
    if not found or int(found[1]) * UNITS[found[2]] > 365 * 86400:
        mistakes.append('%s is "%.40s", and must be a time such as 90s, 10m, 2h or 7d, at most a year.' % (name, value))
        return 1
    return int(found[1]) * UNITS[found[2]]


def networks(name):
    found = []
    for word in setting(name, "").split():
        try:
            found.append(str(ipaddress.ip_network(word, strict=False)))
        except ValueError:
            mistakes.append('%s has "%.60s", and must be addresses or networks with spaces between.' % (name, word))
    return found


def jails():
    ignored = NEVER + networks("TRUSTED_PROXIES") + networks("GUARD_NEVER")
    first, longest = seconds("GUARD_BAN", "10m"), seconds("GUARD_BAN_LONGEST", "7d")
    lines = [
        "[DEFAULT]",
        "ignoreip = %s" % " ".join(ignored),
        "findtime = %d" % seconds("GUARD_WINDOW", "10m"),
        "bantime = %d" % first,
        "bantime.maxtime = %d" % max(first, longest),
        "most = %s" % number("GUARD_MOST", "4096", 20000),
        "[login]",
        "maxretry = %s" % number("GUARD_LOGINS", "10", 1000),
        "[scan]",
        "maxretry = %s" % number("GUARD_SCANS", "5", 1000),
    ]
    return "\n".join(lines) + "\n"


def main():
    text = jails()
    for mistake in mistakes:
        now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        print(json.dumps({"time": now, "level": "error", "service": "guard", "message": mistake}), file=sys.stderr)
    if mistakes:
        sys.exit(2)
    shutil.copytree("/etc/guard", "/run/guard/config", dirs_exist_ok=True)
    with open("/run/guard/config/jail.local", "w") as file:
        file.write(text)


main()
