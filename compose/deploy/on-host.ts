import { ConfigurationError, WorldError } from '../../kit/errors.ts';

import { readBundle, type Bundle } from './bundle.ts';
import { volumeOf } from './deploy.ts';
import { readKept, type Kept } from './facts.ts';
import type { Host } from './host.ts';
import { releaseToGoBackTo, short } from './record.ts';

const titleLabel = 'org.opencontainers.image.title=miauflix-steward';

/** The image that reads what is kept there: the one that the last deployment brought. */
async function stewardOn(host: Host): Promise<string | undefined> {
  const args = ['image', 'ls', '--no-trunc', '--quiet', '--filter', `label=${titleLabel}`];
  const text = await host.docker(args, { what: 'look for the steward' });
  return text.split('\n').find((id) => id !== '');
}

export interface OnHost {
  readonly kept: Kept;
  readonly image: string;
  readonly volume: string;
}

/** What is kept of a stack's deployments. @throws {ConfigurationError} where there were none */
export async function readOnHost(host: Host, project: string): Promise<OnHost> {
  const volume = volumeOf(project);
  const [image, there] = await Promise.all([
    stewardOn(host),
    host.ask(['volume', 'inspect', volume], { what: 'look for the volume' }),
  ]);
  if (image === undefined || there === undefined) {
    throw new ConfigurationError(`Nothing has been deployed to the stack ${project} on ${host.shown} yet.`);
  }
  return { kept: await readKept(host, volume, image), image, volume };
}

/** A release that the host has: the wanted one, else the one that `usual` says. */
export async function bundleOnHost(
  host: Host,
  { kept, image, volume }: OnHost,
  { wanted, usual }: { readonly wanted?: string; readonly usual: 'before' | 'prepared' },
): Promise<Bundle> {
  const { history, current, prepared } = kept;
  const named = (one: { readonly release: string; readonly name: string } | undefined): boolean =>
    one !== undefined &&
    (wanted === undefined || one.name === wanted || short(one.release).startsWith(short(wanted)));
  const found =
    usual === 'prepared' && named(prepared) ? prepared : releaseToGoBackTo(history, current?.release, wanted);
  if (found === undefined || (usual === 'prepared' && wanted === undefined && found !== prepared)) {
    const known = [...new Set(history.map(({ name, release }) => (name === '' ? short(release) : name)))];
    throw new ConfigurationError(
      wanted === undefined
        ? usual === 'before'
          ? 'There is no release before the one that runs, so there is none to go back to.'
          : 'Nothing was prepared: `stack deploy --prepare-only` does, or name a release.'
        : `There was no release "${wanted}" on this host: ${known.join(', ') || 'none at all'}.`,
    );
  }
  const { bundle } = await readKept(host, volume, image, found.release);
  if (bundle === undefined)
    throw new WorldError(`The host does not have the bundle of ${short(found.release)} any more.`);
  return readBundle(Buffer.from(bundle, 'base64'), `${short(found.release)} on the host`);
}
