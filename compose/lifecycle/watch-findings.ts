import { ConfigurationError } from '../../kit/errors.ts';
import { settingsOf } from '../observability/settings.ts';

import { overlays } from './assets.ts';
import { profilesOf, wantedProfiles } from './compose-model.ts';
import { error, warning, type Finding } from './finding.ts';
import type { Stack } from './folder-facts.ts';

export const watchProfiles: readonly string[] = ['observability', 'grafana'];

/** Whether the stack is watched as its owner believes, and whether anybody would be told. */
export function watchFindings({ files, model, secrets, values }: Stack): Finding[] {
  const has = (overlay: string): boolean => files.some(({ path }) => path === overlay);
  const wanted = wantedProfiles(values.get('COMPOSE_PROFILES'));
  const asked = watchProfiles.filter((profile) => wanted.includes(profile));
  if (!has(overlays.observability)) {
    if (asked.length === 0 || asked.every((profile) => profilesOf(model).includes(profile))) return [];
    return [
      error(
        'observability-file',
        `COMPOSE_PROFILES names ${asked.join(' and ')}, which is in ${overlays.observability}, and COMPOSE_FILE does not name that.`,
        'Run `miauflix-infra stack init --observability`, which says what the two lines are to be.',
      ),
    ];
  }
  if (!has(overlays.logs)) {
    return [
      error(
        'observability-logs',
        `${overlays.observability} reads the log files, and COMPOSE_FILE does not name ${overlays.logs}.`,
        `Name ${overlays.logs} before it; \`miauflix-infra stack init --log-files\` brings the file.`,
      ),
    ];
  }
  if (!wanted.includes('observability')) {
    return [
      warning(
        'observability-profile',
        `COMPOSE_FILE names ${overlays.observability}, but nothing of it runs: COMPOSE_PROFILES does not name observability.`,
        'Add it, or take the file out of COMPOSE_FILE.',
      ),
    ];
  }
  const password = secrets.get('probe_password')?.text ?? '';
  const mistakes = mistakesIn(values, password).map((sentence) =>
    error('observability-setting', sentence, 'Correct it in .env; docs/observability.md has them all.'),
  );
  const told = ['ALERT_WEBHOOK_FILE', 'ALERT_CHAT_FILE', 'ALERT_EMAIL_TO'].some(
    (name) => (values.get(name) ?? '') !== '',
  );
  if (told) return mistakes;
  return [
    ...mistakes,
    warning(
      'observability-receiver',
      'Nobody is told of alerts: they are seen in `stack status`, and by who looks.',
      'Set ALERT_WEBHOOK_FILE, ALERT_CHAT_KIND or ALERT_EMAIL_TO in .env: docs/observability.md.',
    ),
  ];
}

/** What `watch` itself would refuse. */
function mistakesIn(values: ReadonlyMap<string, string>, password: string): string[] {
  try {
    settingsOf(Object.fromEntries(values), password);
    return [];
  } catch (problem) {
    if (!(problem instanceof ConfigurationError)) throw problem;
    return problem.message.split('\n');
  }
}
