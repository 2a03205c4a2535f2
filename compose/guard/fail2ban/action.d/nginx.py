"""Keeps addresses out at nginx: a file for each of them, which nginx looks for at each request."""

import ipaddress
import os

from fail2ban.server.action import ActionBase

BANS = "/bans"


def name_of(network):
    """The file's name: nginx's $ban_name, `203.0.113.7` or the four groups of a /64 without their leading zeros."""
    parsed = ipaddress.ip_network(network, strict=False)
    if parsed.version == 4:
        if parsed.prefixlen != 32:
            raise ValueError("%s is more than one address" % network)
        return str(parsed.network_address)
    groups = parsed.network_address.exploded.split(":")[:4]
    return ":".join("%x" % int(group, 16) for group in groups)


class NginxAction(ActionBase):
    """`most`: how many files there are at most; the oldest ban gives way to a new one."""

    def __init__(self, jail, name, most=4096):
        super().__init__(jail, name)
        self._folder = os.path.join(BANS, jail.name)
        self._most = int(most)
        # in the order of the bans
        self._kept_out = {}

    def start(self):
        # what is still to be kept out comes again from the database
        os.makedirs(self._folder, mode=0o755, exist_ok=True)
        for name in os.listdir(self._folder):
            os.unlink(os.path.join(self._folder, name))

    def stop(self):
        pass

    def flush(self):
        # while this one is away, bans hold
        return True

    def ban(self, info):
        network = str(info["ip"])
        while len(self._kept_out) >= self._most and network not in self._kept_out:
            oldest = next(iter(self._kept_out))
            self._logSys.warning("%s gives way: %d addresses are kept out", oldest, self._most)
            self._jail.actions.removeBannedIP(oldest, db=True, ifexists=True)
            # whatever became of that
            self._remove(oldest)
        with open(os.path.join(self._folder, name_of(network)), "w"):
            pass
        self._kept_out[network] = True

    def reban(self, info):
        self.ban(info)

    def unban(self, info):
        self._remove(str(info["ip"]))

    def _remove(self, network):
        self._kept_out.pop(network, None)
        try:
            os.unlink(os.path.join(self._folder, name_of(network)))
        except FileNotFoundError:
            pass


Action = NginxAction
