import { ConfigurationError } from '../../kit/errors.ts';
import type { Reporter } from '../../kit/reporter.ts';

import type { BuildSecret, BuildSource } from './options.ts';
import { sourceState } from './source.ts';

/** Readers of what people write, for GitHub and for the terminal alike. */

export interface GivenSource {
  readonly context: string;
  readonly file?: string | undefined;
  readonly target?: string | undefined;
  readonly bakeFile?: string | undefined;
  readonly bakeTarget?: string | undefined;
}

export function sourceFrom({ context, file, target, bakeFile, bakeTarget }: GivenSource): BuildSource {
  if (bakeFile === undefined && bakeTarget === undefined) {
    return {
      kind: 'dockerfile',
      context,
      ...(file !== undefined && { file }),
      ...(target !== undefined && { target }),
    };
  }
  if (bakeFile === undefined || bakeTarget === undefined) {
    throw new ConfigurationError(
      'A bake file and the target in it belong together (bake-file, bake-target): give both or none.',
    );
  }
  if (file !== undefined || target !== undefined) {
    throw new ConfigurationError(
      'A bake file names the Dockerfile and its target itself: leave out file and target.',
    );
  }
  return { kind: 'bake', file: bakeFile, target: bakeTarget, folder: context };
}

/** What in a build's arguments looks like a secret: they end in the image's history and its provenance. */
const secretive = /(?:token|passw|secret|credential|private_?key|api_?key)/i;

/** `NAME=value`, each; `what` is how the option is called. */
export function pairs(given: readonly string[], what: string): readonly string[] {
  const wrong = given.filter((one) => !/^[^=\s]+=/.test(one));
  if (wrong.length > 0) {
    throw new ConfigurationError(
      `${what} are of the form name=value, and these are not: ${wrong.join(', ')}.`,
    );
  }
  return given;
}

export function buildArgsFrom(
  given: readonly string[],
  reporter: Pick<Reporter, 'warning'>,
): readonly string[] {
  const names = pairs(given, 'Build arguments').map((one) => one.slice(0, one.indexOf('=')));
  const suspicious = names.filter((name) => secretive.test(name));
  if (suspicious.length > 0) {
    reporter.warning(
      `The build argument ${suspicious.join(', ')} looks like a secret, and everybody can read arguments in the ` +
        'image’s history and its provenance: hand it over as a secret, which a step mounts.',
    );
  }
  return given;
}

const idForm = /^[A-Za-z0-9][\w.-]*$/;

/** Lines of `id=value`; nothing of a wrong one is repeated. Each value is masked before anything else is done. */
export function secretValues(lines: readonly string[], reporter: Pick<Reporter, 'mask'>): BuildSecret[] {
  return lines.map((line, at) => {
    const equals = line.indexOf('=');
    const [id, value] = [line.slice(0, equals), line.slice(equals + 1)];
    if (equals < 1 || !idForm.test(id)) {
      throw new ConfigurationError(`Line ${at + 1} of the secrets is not of the form id=value.`);
    }
    if (value === '') throw new ConfigurationError(`The secret "${id}" is empty: does the workflow see it?`);
    reporter.mask(value);
    return { id, value };
  });
}

/** Lines of `id=file`. */
export function secretFiles(given: readonly string[]): BuildSecret[] {
  return given.map((one) => {
    const [id = '', ...file] = one.split('=');
    if (!idForm.test(id) || file.join('=') === '') {
      throw new ConfigurationError(`"${one}" is no file of a secret: id=file is the form.`);
    }
    return { id, file: file.join('=') };
  });
}

/** Seconds since 1970, `commit` or `off`. */
export async function epochFrom(
  given: string,
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
  signal?: AbortSignal,
): Promise<number | undefined> {
  if (given === 'off') return undefined;
  const named = given === 'commit' ? (env['SOURCE_DATE_EPOCH'] ?? '') : given;
  if (named === '') return (await sourceState(folder, signal))?.committedAt;
  if (!/^\d{1,12}$/.test(named)) {
    throw new ConfigurationError(
      `"${named}" is no moment to date an image to: seconds since 1970, "commit" for the commit’s, or "off".`,
    );
  }
  return Number(named);
}
