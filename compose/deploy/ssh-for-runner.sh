#!/bin/sh
# On GitHub's runner: the key and the hosts of the environment's secrets, as files that only this user reads.
set -eu
umask 077
: "${KEY:?DEPLOY_SSH_KEY is empty: set it with the environment on GitHub}"
: "${KNOWN_HOSTS:?DEPLOY_KNOWN_HOSTS is empty: put there what ssh-keyscan says of the host, once you have compared it}"
mkdir -p "$HOME/.ssh"
printf '%s\n' "$KEY" > "$HOME/.ssh/deploy"
printf '%s\n' "$KNOWN_HOSTS" > "$HOME/.ssh/deploy_known_hosts"
# one connection for all questions; one that is dead is noticed within a minute
cat > "$HOME/.ssh/config" <<CONFIG
Host *
  IdentityFile ~/.ssh/deploy
  IdentitiesOnly yes
  UserKnownHostsFile ~/.ssh/deploy_known_hosts
  StrictHostKeyChecking yes
  ServerAliveInterval 15
  ServerAliveCountMax 4
  ControlMaster auto
  ControlPath ~/.ssh/deploy-%C
  ControlPersist 10m
CONFIG
if [ -n "${PUBLIC_KEY:-}" ]; then printf '%s\n' "$PUBLIC_KEY" > "$HOME/.ssh/deploy-bundle.pub"; fi
