import * as v from 'valibot';

import { cut, oneLine } from '../../kit/text.ts';

import { overlays } from './assets.ts';
import { wantedProfiles } from './compose-model.ts';
import type { Stack } from './folder-facts.ts';
import type { ServiceState } from './services.ts';

export interface Alert {
  readonly name: string;
  readonly severity: string;
  readonly summary: string;
  readonly runbook: string;
}

export interface WatchStatus {
  /** What fires; null while Prometheus does not answer. */
  readonly alerts: readonly Alert[] | null;
  readonly sentences: readonly string[];
}

const text = v.optional(v.string(), '');
const answer = v.object({
  data: v.object({
    alerts: v.array(
      v.object({
        state: v.string(),
        labels: v.object({ alertname: text, severity: text }),
        annotations: v.object({ summary: text, runbook_url: text }),
      }),
    ),
  }),
});

/** What fires, by Prometheus' port of this machine; undefined where it does not answer. */
export async function askPrometheus(
  states: readonly ServiceState[],
  signal: AbortSignal,
): Promise<readonly Alert[] | undefined> {
  const port = states
    .find(({ service }) => service === 'prometheus')
    ?.ports.find(({ target }) => target === 9090);
  if (port === undefined) return undefined;
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(3000)]);
  try {
    const response = await fetch(`http://${port.address}:${port.port}/api/v1/alerts`, { signal: deadline });
    const said = v.safeParse(answer, await response.json());
    if (!said.success) return undefined;
    return said.output.data.alerts
      .filter(({ state }) => state === 'firing')
      .map(({ labels, annotations }) => ({
        name: shown(labels.alertname),
        severity: shown(labels.severity),
        summary: shown(annotations.summary),
        runbook: shown(annotations.runbook_url),
      }));
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}

function shown(words: string): string {
  return cut(oneLine(words), 200);
}

/** Undefined where the stack is not watched. */
export function watchStatusOf(
  { files, values }: Pick<Stack, 'files' | 'values'>,
  alerts: readonly Alert[] | undefined,
): WatchStatus | undefined {
  const isChosen = files.some(({ path }) => path === overlays.observability);
  if (!isChosen || !wantedProfiles(values.get('COMPOSE_PROFILES')).includes('observability'))
    return undefined;
  if (alerts === undefined)
    return { alerts: null, sentences: ['Alerts: not known, as Prometheus does not answer.'] };
  if (alerts.length === 0) return { alerts, sentences: ['Alerts: none.'] };
  return {
    alerts,
    sentences: [
      `Alerts: ${alerts.length}.`,
      ...alerts.map(
        ({ name, severity, summary, runbook }) => `  ${name} (${severity}): ${summary}. ${runbook}`,
      ),
    ],
  };
}
