import { formatDuration } from '../../../kit/deadline.ts';

import { phaseNames, type Phase, type Verdict, type WayResult } from './phases.ts';
import type { Verification } from './verify.ts';
import { ways } from './ways.ts';
import { rightsOf } from './wiring.ts';

const headlines: Readonly<Record<Verdict, string>> = {
  private:
    'PRIVATE: all that the backend sends goes through the tunnel, and nothing goes while there is none.',
  leak: 'LEAK: the backend reaches the world beside the tunnel.',
  'no tunnel': 'NO TUNNEL: nothing goes out beside it, and nothing goes through it either.',
  'not judged': 'NOT JUDGED: this machine does not show what would prove it.',
};

/** For people: the verdict, the two addresses, a table of ways. */
export function verificationToText(verification: Verification): string {
  const { verdict, reasons, hostAddress, phases, stack, cut, durationMs } = verification;
  const tunnel = phases.find(({ name }) => name === 'tunnel');
  const packets = phases.filter(({ name }) => name !== 'witness').flatMap((phase) => phase.packets);
  return [
    headlines[verdict],
    ...reasons.map((reason) => `  - ${reason}`),
    ...(verdict === 'leak' ? packets.slice(0, 5).map((line) => `    ${line}`) : []),
    '',
    `The world sees this machine at  ${hostAddress ?? '(no answer)'}`,
    `The world sees the backend at   ${tunnel?.address ?? '(no answer)'}`,
    `The backend runs as user ${stack.backend.user}, with these rights: ${rightsOf(stack.backend)}`,
    '',
    ...table([
      ['', ...phases.map(({ name }) => phaseNames[name])],
      ...ways.map((way) => [
        way,
        ...phases.map((phase) =>
          cellOf(
            phase.ways.find((one) => one.way === way),
            phase,
          ),
        ),
      ]),
      [
        'anything else of the backend’s',
        ...phases.map((phase) => (phase.name === 'witness' ? '' : `${phase.others} outside`)),
      ],
      [
        'traffic again after',
        ...phases.map(({ backAfterMs }) => (backAfterMs === undefined ? '' : formatDuration(backAfterMs))),
      ],
    ]),
    '',
    'The first column is a container without VPN: there, the capture has to see packets.',
    ...(cut ? [] : ['The tunnel was not cut, so what happens without it was not looked at.']),
    `All of it took ${formatDuration(durationMs)}; the gateway runs as before.`,
  ].join('\n');
}

function cellOf(result: WayResult | undefined, { name }: Phase): string {
  if (result === undefined) return '';
  const isAnswered = result.answers > 0 ? 'answered' : 'no answer';
  // what it is asked with is nobody's mark
  if (result.way === 'address service') return isAnswered;
  const outside = name === 'witness' ? `${result.seen} seen` : `${result.seen} outside`;
  return `${isAnswered}, ${outside}`;
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

export function verificationToJson(verification: Verification): string {
  const { verdict, reasons, hostAddress, phases, stack, cut, durationMs } = verification;
  const { project, backend, gateway, holder } = stack;
  const told = {
    verdict,
    reasons,
    project,
    hostAddress: hostAddress ?? null,
    backendAddress: phases.find(({ name }) => name === 'tunnel')?.address ?? null,
    cut,
    phases,
    containers: Object.fromEntries(
      Object.entries({ backend, gateway, holder }).flatMap(([role, container]) =>
        container === undefined
          ? []
          : [
              [
                role,
                {
                  name: container.name,
                  user: container.user,
                  rights: rightsOf(container),
                  networks: container.networks,
                },
              ],
            ],
      ),
    ),
    durationMs: Math.round(durationMs),
  };
  return JSON.stringify(told, undefined, 2);
}
