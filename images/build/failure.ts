import { ConfigurationError, GateError, isError, WorldError } from '../../kit/errors.ts';
import { lastLines, ProgramError } from '../../kit/run-program.ts';
import { cut, oneLine } from '../../kit/text.ts';

type Kind = typeof ConfigurationError | typeof GateError | typeof WorldError;

interface Known {
  readonly says: RegExp;
  readonly kind: Kind;
  /** `found` is what the expression's groups held. */
  readonly sentence: (found: readonly string[], platform: string) => string;
}

const engine =
  'Start one (`docker info` tells whether it answers), or name another by DOCKER_HOST or a Docker context.';

const full =
  'The disk is full. `docker system df` shows what takes the room and `docker buildx prune` frees what builds keep; nothing was kept of this build.';

/** What buildx and BuildKit say, newest wording and that of 0.13 alike, and what it means. The first that fits. */
const known: readonly Known[] = [
  {
    says: /no space left on device|disk quota exceeded/i,
    kind: WorldError,
    sentence: () => full,
  },
  {
    says: /no builder "([^"]*)" found/,
    kind: ConfigurationError,
    sentence: ([name = '']) =>
      `There is no builder "${name}": \`docker buildx ls\` shows those that there are.`,
  },
  {
    says: /Cannot connect to the Docker daemon|error during connect|failed to connect to the docker API/i,
    kind: WorldError,
    sentence: () => `No Docker engine answers. ${engine}`,
  },
  {
    says: /unknown command:? "?docker buildx|'?buildx'? is not a docker command|unknown (?:shorthand )?flag.*buildx/i,
    kind: WorldError,
    sentence: () => 'Docker has no buildx here: install its plugin (Debian: docker-buildx).',
  },
  {
    says: /(?:OCI exporter|Attestation|Multi-platform build|Cache export) is not supported/i,
    kind: WorldError,
    sentence: () =>
      'This builder cannot hand out an image for other platforms than its engine’s own. Make one that can by ' +
      '`docker buildx create --use`, on GitHub by docker/setup-buildx-action, or turn on the engine’s containerd image store.',
  },
  {
    says: /exec format error/i,
    kind: WorldError,
    sentence: (_, platform) =>
      `Programs of ${platform} do not run on this machine: register QEMU (docker/setup-qemu-action, or Debian’s ` +
      'qemu-user-static and binfmt-support), or build on a machine of that platform by `mode: build`.',
  },
  {
    says: /failed to read dockerfile: open ([^:]+): no such file/i,
    kind: ConfigurationError,
    sentence: ([file = '']) =>
      `The Dockerfile "${file}" is not there: \`file\` names it, as seen from where the command runs.`,
  },
  {
    says: /target stage "([^"]*)" could not be found/,
    kind: ConfigurationError,
    sentence: ([name = '']) =>
      `The Dockerfile has no stage "${name}": a target is a name behind AS in a line FROM.`,
  },
  {
    says: /(?:failed to find target|could not find target|no such target)[: ]*"?([\w.-]*)/i,
    kind: ConfigurationError,
    sentence: ([name = '']) => `The bake file has no target "${name}".`,
  },
  {
    says: /(?:dockerfile parse error|failed to parse dockerfile|unknown instruction)[^\n]*/i,
    kind: ConfigurationError,
    sentence: () => 'The Dockerfile cannot be read.',
  },
  {
    says: /secret ([\w.-]+): not found/,
    kind: ConfigurationError,
    sentence: ([name = '']) => `The Dockerfile asks for the secret "${name}", which the build was not given.`,
  },
  {
    says: /(?:unset ssh forward key|no ssh key|invalid empty ssh agent socket|SSH_AUTH_SOCK)/i,
    kind: ConfigurationError,
    sentence: () =>
      'The Dockerfile asks for SSH, and there is none: give `ssh: default` beside a running agent.',
  },
  {
    says: /no match for platform in manifest|does not (?:match|provide) the specified platform|no matching manifest for ([\w/]+)/i,
    kind: ConfigurationError,
    sentence: (_, platform) => `An image that the Dockerfile begins with is not there for ${platform}.`,
  },
  {
    says: /toomanyrequests|429 Too Many Requests|rate limit/i,
    kind: WorldError,
    sentence: () =>
      'A registry gives no more images to this address for now: log in to it before the build, or wait.',
  },
  {
    says: /pull access denied|insufficient_scope|401 Unauthorized|403 Forbidden/i,
    kind: WorldError,
    sentence: () =>
      'A registry refuses an image that the Dockerfile begins with: its name is wrong, or log in before.',
  },
  {
    says: /failed to resolve source metadata for ([^\s:]+[^\s]*)|failed to do request/i,
    kind: WorldError,
    sentence: ([name = '']) =>
      `The image ${name === '' ? 'that the Dockerfile begins with' : name.replace(/:$/, '')} cannot be had: its registry does not answer.`,
  },
  {
    says: /failed to calculate checksum of ref [^"]*"([^"]+)": not found/,
    kind: ConfigurationError,
    sentence: ([path = '']) =>
      `The Dockerfile copies "${path}", which is not in the context: it is not there, or .dockerignore leaves it out.`,
  },
  {
    says: /unable to prepare context: path "?([^"\n]*?)"? not found|path "([^"]*)" not found/,
    kind: ConfigurationError,
    sentence: ([a = '', b = '']) => `The context "${a === '' ? b : a}" is not there.`,
  },
  {
    says: /process "((?:[^"\\]|\\.)*)" did not complete successfully: exit code: (\d+)/,
    kind: GateError,
    sentence: ([command = '', code = '']) =>
      `A step of the Dockerfile failed with exit code ${code}: ${cut(oneLine(command.replace(/^\/bin\/sh -c /, '')), 200)}`,
  },
];

const trouble = /(?:configure|export|import)\w*\b[^\n]*\bcache|cache (?:export|import)|exporting cache/i;

/** Whether a build may succeed when it is not asked to use a cache outside of the builder. */
export function isCacheTrouble(error: unknown): boolean {
  if (!(error instanceof ProgramError)) return false;
  // the last error tells; before it a cache may have complained without harm, and a step is nobody's cache
  const last = lastError(error);
  return trouble.test(last) && !last.includes('process "');
}

function lastError(error: ProgramError): string {
  return error.result.stderr.split('\n').findLast((line) => line.startsWith('ERROR: ')) ?? '';
}

/** A failed build in a sentence, with what the failing step said last. */
export function explainBuildFailure(error: unknown, platform: string): unknown {
  if (!(error instanceof ProgramError)) return error;
  const said = error.result.stderr;
  const last = lastError(error);
  for (const { says, kind, sentence } of known) {
    // the last error first: a step may have printed anything
    const found = says.exec(last) ?? (says.source.startsWith('exec format') ? says.exec(said) : null);
    if (found !== null) {
      const words = sentence(
        found.slice(1).map((group: string | undefined) => group ?? ''),
        platform,
      );
      return new kind(`${words}\n${lastLines(said, 12)}`, { cause: undefined });
    }
  }
  return new WorldError(`The build for ${platform} failed:\n${lastLines(said, 15)}`);
}

/** Says so in a sentence when the disk is full that we write to, or that of the engine which is given an image. */
export function explainFullDisk(error: unknown): unknown {
  for (let cause = error; isError(cause); cause = cause.cause) {
    if (cause instanceof WorldError) return error;
    const { code } = cause as NodeJS.ErrnoException;
    const said = cause instanceof ProgramError ? cause.result.stderr : '';
    if (code === 'ENOSPC' || code === 'EDQUOT' || /no space left on device|disk quota exceeded/i.test(said)) {
      return new WorldError(`${full}\n${lastLines(cause.message, 3)}`, { cause: error });
    }
  }
  return error;
}
