#!/bin/sh
# On GitHub's runner: deploys, or goes back, and puts what was said into the job's summary.
set -u
: "${HOST:?host is empty: say where to deploy to, such as ssh://deploy@films.example.org}"
set -- --to "$HOST" --project "$PROJECT" --watch "$WATCH"
if [ "$DRY_RUN" = true ]; then set -- "$@" --dry-run; fi
said=$(mktemp)
if [ -n "$ROLLBACK" ]; then
  if [ "$ROLLBACK" != previous ]; then set -- "$ROLLBACK" "$@"; fi
  miauflix-infra stack rollback "$@" > "$said" 2>&1
else
  : "${BUNDLE:?bundle is empty: name its artifact, such as oci:ghcr.io/owner/stack:1.4.2}"
  if [ -n "$IDENTITY" ]; then
    set -- "$@" --identity "$IDENTITY"
  elif [ -f "$HOME/.ssh/deploy-bundle.pub" ]; then
    set -- "$@" --public-key "$HOME/.ssh/deploy-bundle.pub"
  else
    echo 'Say whose attestation the bundle must have: the input identity, or the secret DEPLOY_PUBLIC_KEY.' >&2
    exit 2
  fi
  miauflix-infra stack deploy "$BUNDLE" "$@" > "$said" 2>&1
fi
code=$?
cat "$said"
result=failed
if [ "$code" -eq 0 ]; then result=deployed; fi
echo "result=$result" >> "$GITHUB_OUTPUT"
{
  echo "## Deployment: $result"
  echo '```'
  cat "$said"
  echo
  miauflix-infra stack history --to "$HOST" --project "$PROJECT" 2>&1 | head -n 12
  echo '```'
} >> "$GITHUB_STEP_SUMMARY"
exit "$code"
