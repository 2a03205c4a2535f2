import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

import type { Kept } from '../compose/deploy/facts.ts';
import type { Mission } from '../compose/deploy/mission.ts';
import { parseHistory } from '../compose/deploy/record.ts';
import { addressOf } from '../compose/deploy/steward/backend.ts';
import { asOwnerOf, copyData } from '../compose/deploy/steward/copy-data.ts';
import type { Engine } from '../compose/deploy/steward/engine.ts';
import { runSteward } from '../compose/deploy/steward/run.ts';
import type { Smoke } from '../compose/deploy/steward/switch.ts';
import { runSmoke } from '../e2e/smoke.ts';
import { silentReporter } from '../kit/reporter.ts';

import type { Terminal } from './terminal.ts';

const folder = '/deploy';
const leaseMs = 60_000;

/** What the container of the steward does. */
export async function serve(terminal: Terminal): Promise<void> {
  const print = (line: string): void => terminal.print(line);
  await runSteward({ folder, leaseMs, smokeFor, print, signal: terminal.signal });
}

/** The suite's checks on the next one; what the one that runs does not pass either is not held against it. */
function smokeFor(mission: Mission, engine: Engine): Smoke {
  const { kind, smoke, old } = mission;
  return async (url, signal) => {
    const failed = await runSmoke({ url, kind, only: smoke, reporter: silentReporter, signal });
    if (failed.length === 0) return [];
    const address = old === undefined ? undefined : await addressOf(engine, old, mission);
    const only = failed.map(({ id }) => id);
    const alsoOld =
      address === undefined
        ? []
        : await runSmoke({ url: `http://${address}`, kind, only, reporter: silentReporter, signal });
    const known = new Set(alsoOld.map(({ id }) => id));
    return failed.filter(({ id }) => !known.has(id)).map(({ id, reason }) => `${id}: ${reason}`);
  };
}

/** Copies a backend's data as their owner; the second call is that of the owner. */
export async function copy(from: string, to: string, terminal: Terminal, asOwner: boolean): Promise<void> {
  if (asOwner) terminal.print((await copyData(from, to)).join('\n'));
  else await asOwnerOf(from, ['stack', 'steward', 'copy', '--as-owner', from, to]);
}

/** Prints what is kept of deployments, with the bundle of `release` where one is asked for. */
export async function show(release: string | undefined, terminal: Terminal): Promise<void> {
  const text = async (name: string): Promise<string | undefined> =>
    await readFile(join(folder, name), 'utf8').catch(() => undefined);
  const files = await filesIn(folder);
  const current = await text('current.json');
  const prepared = await text('prepared.json');
  const env = await text('.env');
  const digits = release?.replace(/^sha256:/, '');
  const bundle =
    digits !== undefined && /^[0-9a-f]{64}$/.test(digits)
      ? await readFile(join(folder, 'releases', `${digits}.tar`)).catch(() => undefined)
      : undefined;
  const sums = await Promise.all(
    files
      .filter(
        (path) =>
          !/^(secrets|releases)\/|^(history\.jsonl|current\.json|prepared\.json|steward|order\.json|under-way\.json)$/.test(
            path,
          ),
      )
      .map(
        async (path) =>
          [
            path,
            createHash('sha256')
              .update(await readFile(join(folder, path)))
              .digest('hex'),
          ] as const,
      ),
  );
  const kept: Kept = {
    history: parseHistory((await text('history.jsonl')) ?? ''),
    ...(current !== undefined && { current: JSON.parse(current) as { release: string; name: string } }),
    ...(prepared !== undefined && { prepared: JSON.parse(prepared) as { release: string; name: string } }),
    ...(env !== undefined && { env }),
    sums: Object.fromEntries(sums),
    secrets: files.filter((path) => path.startsWith('secrets/')).map((path) => path.slice('secrets/'.length)),
    ...(bundle !== undefined && { bundle: bundle.toString('base64') }),
  };
  terminal.print(JSON.stringify(kept));
}

async function filesIn(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)))
    .toSorted();
}
