import { join } from 'node:path';

import { writeFileWhole } from '../../kit/folders.ts';
import { makeFolder } from '../../kit/make-folder.ts';

import { runLabel } from './compose-plan.ts';
import { docker, dockerLines } from './docker.ts';
import { redact } from './redact.ts';

/** What `docker inspect` tells of a container, as far as it is looked at. */
export interface Inspected {
  readonly Name: string;
  readonly Config: { readonly Labels: Readonly<Record<string, string>> };
  readonly State: {
    readonly Status: string;
    readonly ExitCode: number;
    readonly OOMKilled: boolean;
    readonly Error: string;
    readonly Health?: {
      readonly Status: string;
      readonly Log: readonly { readonly ExitCode: number; readonly Output: string }[] | null;
    };
  };
  readonly HostConfig: { readonly PortBindings: Readonly<Record<string, unknown>> | null };
  readonly NetworkSettings: { readonly Networks: Readonly<Record<string, unknown>> };
}

/** Every container of a run. */
export async function containersOf(project: string): Promise<Inspected[]> {
  const ids = await dockerLines(['ps', '--all', '--quiet', '--filter', `label=${runLabel}=${project}`]);
  if (ids.length === 0) return [];
  const { stdout } = await docker(['inspect', ...ids], { acceptedCodes: [1] });
  return JSON.parse(stdout) as Inspected[];
}

/** `seeder`, or the container's own name for one that is beside the project. */
export function serviceOf({ Config, Name }: Inspected): string {
  return Config.Labels['com.docker.compose.service'] ?? Name.replace(/^\//, '');
}

/** What is wrong with a container, in words; undefined when nothing is. */
export function troubleOf({ State }: Inspected): string | undefined {
  const { Status, ExitCode, OOMKilled, Error: error, Health } = State;
  if (OOMKilled) return 'was ended because it needed more memory than it may have';
  if (error !== '') return `could not be started: ${error}`;
  if (Status === 'exited' || Status === 'dead') return `ended with exit code ${ExitCode}`;
  if (Status !== 'running') return `is ${Status}`;
  if (Health === undefined || Health.Status === 'healthy') return undefined;
  const last = Health.Log?.at(-1);
  const said = last === undefined ? 'its health was not asked yet' : lastWords(last.Output.split('\n'), 3);
  return `runs, and is ${Health.Status}: ${said === '' ? 'the health check says nothing' : said}`;
}

function hasFailed({ Status, Error: error, Health }: Inspected['State']): boolean {
  return error !== '' || Status === 'exited' || Status === 'dead' || Health?.Status === 'unhealthy';
}

function lastWords(lines: readonly string[], count: number): string {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(-count)
    .join('\n');
}

const shownLines = 12;

/** Which services are not well, and why, with their last lines; one paragraph each. */
export function whyNotUp(
  containers: readonly Inspected[],
  logs: Readonly<Record<string, readonly string[]>>,
): string[] {
  // what has only not become ready yet says nothing while another one has failed
  const failed = containers.filter(({ State }) => hasFailed(State));
  return (failed.length > 0 ? failed : containers).flatMap((container) => {
    const trouble = troubleOf(container);
    if (trouble === undefined) return [];
    const service = serviceOf(container);
    const said = container.State.Error === '' ? lastWords(logs[service] ?? [], shownLines) : '';
    return [`The ${service} ${trouble}${said === '' ? '' : `\nIts last lines:\n${said}`}`];
  });
}

/** The last lines of each container, by its service. */
export async function logsOf(
  containers: readonly Inspected[],
  count: number,
  since?: number,
): Promise<Record<string, readonly string[]>> {
  const logs = await Promise.all(
    containers.map(async (container) => {
      const name = container.Name.replace(/^\//, '');
      const from = since === undefined ? [] : ['--since', new Date(since).toISOString()];
      const { stdout, stderr } = await docker(['logs', '--tail', String(count), ...from, name], {
        acceptedCodes: [1],
      });
      return [serviceOf(container), `${stdout}${stderr}`.split('\n').filter((line) => line !== '')] as const;
    }),
  );
  return Object.fromEntries(logs);
}

const savedLines = 20_000;

/** Writes `<service>.log` and `<service>.json`, its state with what its health checks said, into the folder. */
export async function saveEvidence(
  project: string,
  folder: string,
  secrets: ReadonlySet<string>,
): Promise<void> {
  const containers = await containersOf(project);
  const logs = await logsOf(containers, savedLines);
  await makeFolder(folder);
  for (const container of containers) {
    const service = serviceOf(container);
    const state = JSON.stringify(container.State, undefined, 2);
    await writeFileWhole(join(folder, `${service}.json`), `${redact(state, secrets)}\n`);
    await writeFileWhole(
      join(folder, `${service}.log`),
      `${redact((logs[service] ?? []).join('\n'), secrets)}\n`,
    );
  }
}
