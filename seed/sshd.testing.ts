import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';

import { runProgram } from '../kit/run-program.ts';
import { NotYet, waitUntil } from '../kit/wait-until.ts';

/** OpenSSH's server, for the tests: on loopback, with keys of its own, for the user that runs them. */
export interface SshHost {
  /** `user@127.0.0.1:port`. */
  readonly host: string;
  /** The public key by which it is known. */
  readonly hostKey: string;
  /** A private key that it lets in. */
  readonly key: string;
  /** What it wrote into its log. */
  log(): Promise<string>;
  stop(): Promise<void>;
}

/** Starts it; all that it needs is in `folder`, which must be its alone. */
export async function startSshHost(folder: string): Promise<SshHost> {
  const program = await sshd();
  const [hostKeyFile, keyFile] = [join(folder, 'host-key'), join(folder, 'user-key')];
  await Promise.all([makeKey(hostKeyFile), makeKey(keyFile)]);
  const authorized = join(folder, 'authorized_keys');
  await writeFile(authorized, await readFile(`${keyFile}.pub`), { mode: 0o600 });
  const port = await freePort();
  const [config, log] = [join(folder, 'sshd_config'), join(folder, 'log')];
  const settings = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${hostKeyFile}`,
    `AuthorizedKeysFile ${authorized}`,
    'PidFile none',
    'UsePAM no',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'PermitRootLogin prohibit-password',
    // temporary folders are everybody's
    'StrictModes no',
    'LogLevel VERBOSE',
  ];
  await writeFile(config, `${settings.join('\n')}\n`);
  await writeFile(log, '');
  // where it puts itself when it runs as root; a package's service would have made it
  if (process.getuid?.() === 0) await mkdir('/run/sshd', { recursive: true, mode: 0o755 });
  const server = spawn('setpriv', ['--pdeathsig=TERM', program, '-D', '-f', config, '-E', log], {
    stdio: 'ignore',
  });
  const ended = once(server, 'exit');
  const stop = async (): Promise<void> => {
    server.kill('SIGTERM');
    await ended;
  };
  try {
    await waitUntil('sshd', async () => await isListening(port), { deadlineMs: 30_000 });
  } catch (error) {
    await stop();
    throw new Error(`sshd did not start: ${await readFile(log, 'utf8')}`, { cause: error });
  }
  return {
    host: `${userInfo().username}@127.0.0.1:${port}`,
    hostKey: (await readFile(`${hostKeyFile}.pub`, 'utf8')).trim(),
    key: await readFile(keyFile, 'utf8'),
    log: async () => await readFile(log, 'utf8'),
    stop,
  };
}

/** A new key, and `<file>.pub`. */
export async function makeKey(file: string): Promise<void> {
  await runProgram('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'test', '-f', file], {
    deadlineMs: 30_000,
  });
}

/** It must be started by its whole path. */
async function sshd(): Promise<string> {
  for (const folder of ['/usr/sbin', '/sbin', '/usr/local/sbin']) {
    const program = join(folder, 'sshd');
    if (
      await access(program).then(
        () => true,
        () => false,
      )
    ) {
      return program;
    }
  }
  throw new Error('OpenSSH’s server is not installed: apt-get install openssh-server');
}

async function isListening(port: number): Promise<true | NotYet> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return new NotYet('nothing listens');
  } finally {
    socket.destroy();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
