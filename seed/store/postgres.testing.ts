import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

import { DataSource } from 'typeorm';

import { removeFolder, temporaryFolder } from '../../kit/folders.ts';
import { runProgram } from '../../kit/run-program.ts';
import { waitUntil } from '../../kit/wait-until.ts';

/** A PostgreSQL server of our own, for the tests. */
export interface Server {
  readonly port: number;
  readonly password: string;
  /** The address of a new, empty database. */
  newDatabase(): Promise<string>;
  stop(): Promise<void>;
}

const user = 'miauflix';
const password = 's3cret/@word';
const isRoot = process.getuid?.() === 0;

/** The server refuses to run as root. */
const asOther = isRoot ? ['--reuid=postgres', '--regid=postgres', '--init-groups'] : [];

export async function startPostgres(): Promise<Server> {
  const programs = await programsFolder();
  const folder = await temporaryFolder('postgres');
  try {
    const passwordFile = join(folder, 'password');
    await writeFile(passwordFile, password);
    if (isRoot) await runProgram('chown', ['-R', 'postgres:', folder], { deadlineMs: 10_000 });
    const data = join(folder, 'data');
    const auth = ['--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--username', user, '--encoding=UTF8'];
    const initdb = [join(programs, 'initdb'), '-D', data, '--no-sync', '--locale=C', ...auth];
    await runProgram('setpriv', [...asOther, ...initdb], { deadlineMs: 120_000, cwd: folder });
    const port = await freePort();
    const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: folder, fsync: 'off' };
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const server = spawn(
      'setpriv',
      [...asOther, '--pdeathsig=INT', join(programs, 'postgres'), '-D', data, ...options],
      { stdio: 'ignore', cwd: folder },
    );
    const ended = once(server, 'exit');
    const address = (database: string): string =>
      `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
    const stop = async (): Promise<void> => {
      server.kill('SIGINT'); // its fast shutdown: sessions are ended
      await ended;
      await removeFolder(folder);
    };
    try {
      await waitUntil('PostgreSQL', async () => await query(address('postgres'), 'SELECT 1'), {
        deadlineMs: 60_000,
      });
    } catch (error) {
      await stop();
      throw error;
    }
    let count = 0;
    return {
      port,
      password,
      newDatabase: async () => {
        count += 1;
        await query(address('postgres'), `CREATE DATABASE "films${count}"`);
        return address(`films${count}`);
      },
      stop,
    };
  } catch (error) {
    await removeFolder(folder);
    throw error;
  }
}

/** Runs `work` on a connection of its own. */
export async function withSession<T>(url: string, work: (session: DataSource) => Promise<T>): Promise<T> {
  const session = new DataSource({ type: 'postgres', url, poolSize: 1, logging: false });
  await session.initialize();
  try {
    return await work(session);
  } finally {
    await session.destroy();
  }
}

export async function query<Row = Record<string, unknown>>(url: string, sql: string): Promise<Row[]> {
  return await withSession(url, async (session) => await session.query(sql));
}

/** Debian keeps the server's programs off the path, by version. */
async function programsFolder(): Promise<string> {
  const base = '/usr/lib/postgresql';
  const versions = await readdir(base).catch((): string[] => []);
  const newest = versions.map(Number).sort((a, b) => b - a)[0];
  if (newest === undefined) throw new Error('PostgreSQL is not installed: apt-get install postgresql');
  return join(base, String(newest), 'bin');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
