import { ConfigurationError, reasonOf, WorldError } from '../../kit/errors.ts';
import { lastLines, ProgramError, runProgram, type ProgramOptions } from '../../kit/run-program.ts';
import { cut, oneLine } from '../../kit/text.ts';

/** Where a stack runs: an engine, by DOCKER_HOST, or the one that docker uses anyway. */
export interface Target {
  /** `ssh://user@host:port`, `unix:///…`; the usual engine when left out. */
  readonly dockerHost?: string;
  /** A docker context's name. */
  readonly context?: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const usualDeadlineMs = 60_000;

export interface DockerOptions extends Partial<ProgramOptions> {
  /** What is being done, to follow "could not": `read what runs there`. */
  readonly what: string;
}

/** Docker's command for a target. What cuts the connection, fills the disk or stops the engine is told as that. */
export class Host {
  readonly target: Target;
  readonly #env: Readonly<Record<string, string>>;
  readonly #signal: AbortSignal;

  constructor(target: Target, environment: Environment, signal: AbortSignal) {
    this.target = target;
    this.#env = environmentFor(target, environment);
    this.#signal = signal;
  }

  get shown(): string {
    const { dockerHost, context } = this.target;
    return dockerHost ?? (context === undefined ? 'this machine' : `the context ${context}`);
  }

  async docker(args: readonly string[], { what, ...options }: DockerOptions): Promise<string> {
    try {
      const { stdout } = await runProgram('docker', args, {
        deadlineMs: usualDeadlineMs,
        signal: this.#signal,
        env: this.#env,
        ...options,
      });
      return stdout;
    } catch (error) {
      if (!(error instanceof ProgramError)) throw error;
      throw hostError(`${error.result.stderr}\n${error.result.stdout}`, what, this.shown);
    }
  }

  /** The same where a refusal is an answer: undefined. */
  async ask(args: readonly string[], options: DockerOptions): Promise<string | undefined> {
    try {
      return await this.docker(args, options);
    } catch (error) {
      if (error instanceof AbsentError) return undefined;
      throw error;
    }
  }

  /** With its own patience, for what has to be done although the command was interrupted. */
  until(signal: AbortSignal, environment: Environment): Host {
    return new Host(this.target, environment, signal);
  }
}

/** No such container, image or volume. */
export class AbsentError extends WorldError {}

/** The engine cannot be reached at the moment. */
export class AwayError extends WorldError {}

/** What docker gets to see: none of the settings of a stack, which belong to another one. */
export function environmentFor(
  { dockerHost, context }: Target,
  environment: Environment,
): Record<string, string> {
  const kept = Object.entries(environment).flatMap(([name, value]) =>
    value === undefined ||
    !/^(PATH|HOME|USER|LANG|TMPDIR|XDG_\w+|SSH_\w+|DOCKER_\w+|\w+_proxy|\w+_PROXY)$/.test(name)
      ? []
      : [[name, value] as const],
  );
  const env = Object.fromEntries(kept);
  if (dockerHost !== undefined) {
    delete env['DOCKER_CONTEXT'];
    env['DOCKER_HOST'] = dockerHost;
  } else if (context !== undefined) {
    delete env['DOCKER_HOST'];
    env['DOCKER_CONTEXT'] = context;
  }
  return env;
}

const reasons: readonly (readonly [pattern: RegExp, sentence: (said: string) => Error])[] = [
  [
    /no space left on device|disk quota exceeded/i,
    (said) => new WorldError(`The host's disk is full (${said}). \`docker image prune\` there makes room.`),
  ],
  [
    /permission denied \((publickey|password|keyboard)[^)]*\)|host key verification failed|too many authentication failures/i,
    (said) =>
      new ConfigurationError(
        `The host does not let us in by SSH, or is another than known_hosts says (${said}). Try \`ssh\` to it first.`,
      ),
  ],
  [
    /cannot connect to the docker daemon|connection (closed|reset|refused|timed out)|broken pipe|error during connect|could not resolve hostname|no route to host|ssh: connect to host|unexpected eof|command \[ssh|network is unreachable/i,
    (said) => new AwayError(`The host cannot be reached (${said}).`),
  ],
  [
    /no such (container|image|volume|network|object)|not found: manifest|No such image/i,
    (said) => new AbsentError(said),
  ],
];

/** What docker said, as a sentence of what to do. */
export function hostError(said: string, what: string, host: string): Error {
  // of docker's words on SSH those of SSH itself
  const own = /stderr=([^]+)$/.exec(said)?.[1] ?? lastLines(said, 3);
  const words = oneLine(cut(own.replaceAll('\r', ''), 400));
  for (const [pattern, make] of reasons) {
    if (pattern.test(said)) return make(words.replace(/\.$/, ''));
  }
  return new WorldError(`Docker on ${host} could not ${what}: ${words}`);
}

/** `ssh://user@host:22`, `user@host`, `unix:///…`, `local`, or a context's name as `context:films`. */
export function readTarget(text: string | undefined): Target {
  if (text === undefined || text === 'local') return {};
  const [, context] = /^context:([\w.-]+)$/.exec(text) ?? [];
  if (context !== undefined) return { context };
  const address = /^[\w.-]+@[^\s/]+$/.test(text) ? `ssh://${text}` : text;
  try {
    const { protocol, hostname, pathname, password } = new URL(address);
    const isRight =
      (protocol === 'ssh:' &&
        /^[\w.:[\]-]+$/.test(hostname) &&
        !hostname.startsWith('-') &&
        pathname.length <= 1) ||
      protocol === 'unix:';
    if (password !== '')
      throw new ConfigurationError('Leave the password out of the address; SSH takes a key.');
    if (isRight) return { dockerHost: address };
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw notATarget(text, error);
  }
  throw notATarget(text);
}

function notATarget(text: string, cause?: unknown): ConfigurationError {
  return new ConfigurationError(
    `"${cut(oneLine(text), 100)}" is no place to deploy to: ssh://user@host, unix:///var/run/docker.sock, ` +
      `context:NAME or local.${cause === undefined ? '' : ` (${reasonOf(cause)})`}`,
  );
}
