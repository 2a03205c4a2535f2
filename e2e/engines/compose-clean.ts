import { isGone, parseOwner } from '../owner.ts';

import { ownerLabel, runLabel, startedLabel } from './compose-plan.ts';
import { docker, dockerLines } from './docker.ts';

/** Taking down what a run made, known by its label alone: its file may be gone, and it with it. */

const mostRounds = 5;

/**
 * Removes the containers, volumes, networks and images of a run. Calling it twice, or beside another that does the
 * same, does no harm; what is being made meanwhile is found by another round.
 */
export async function removeRun(project: string): Promise<void> {
  const filter = ['--filter', `label=${runLabel}=${project}`];
  let last: unknown;
  for (let round = 0; round < mostRounds; round += 1) {
    const containers = await dockerLines(['ps', '--all', '--quiet', ...filter]);
    const networks = await dockerLines(['network', 'ls', '--quiet', ...filter]);
    const images = await dockerLines(['image', 'ls', '--quiet', ...filter]);
    if (containers.length + networks.length + images.length === 0) return;
    try {
      if (containers.length > 0) await docker(['rm', '--force', '--volumes', ...containers]);
      if (networks.length > 0) await docker(['network', 'rm', ...networks]);
      if (images.length > 0) await docker(['image', 'rm', '--force', ...new Set(images)]);
    } catch (error) {
      // another clean-up was faster, or something has just been added
      last = error;
    }
  }
  throw new Error(`What run ${project} left cannot be removed`, { cause: last });
}

export interface LeftRun {
  readonly project: string;
  readonly startedAt: string;
}

/** A line of `docker ps` or `docker network ls`, in the form below. */
const form = `{{.Label "${runLabel}"}}\t{{.Label "${startedLabel}"}}\t{{.Label "${ownerLabel}"}}`;

/** The runs among these lines whose process is certainly gone. */
export function leftRuns(lines: readonly string[], gone: typeof isGone = isGone): LeftRun[] {
  const found = new Map<string, LeftRun>();
  for (const line of lines) {
    const [project = '', startedAt = '', text = ''] = line.split('\t');
    const owner = parseOwner(text);
    if (project !== '' && owner !== undefined && gone(owner)) found.set(project, { project, startedAt });
  }
  return [...found.values()];
}

/** Removes what runs that were killed have left, and tells which runs those were. */
export async function sweepRuns(): Promise<LeftRun[]> {
  const filter = ['--filter', `label=${runLabel}`, '--format', form];
  const lines = [
    ...(await dockerLines(['ps', '--all', ...filter])),
    ...(await dockerLines(['network', 'ls', ...filter])),
  ];
  const left = leftRuns(lines);
  for (const { project } of left) await removeRun(project);
  return left;
}
