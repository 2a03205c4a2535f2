import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, describe, expect, it } from '@jest/globals';

import { ConfigurationError, DeadlineError, WorldError } from './errors.ts';
import type { FixtureAddresses, FixtureOptions } from './fixtures/services.ts';
import { withTemporaryFolder } from './folders.ts';
import { processTree } from './process-tree.ts';
import { type ServiceProcess, type ServiceProcessOptions, startServiceProcess } from './service-process.ts';
import { NotYet, waitUntil } from './wait-until.ts';

const entry = join(import.meta.dirname, 'fixtures', 'services.ts');
const deadlineMs = 60_000;

const started: ServiceProcess<FixtureAddresses>[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map(async (service) => service.kill()));
  expect(processTree(process.pid)).toHaveLength(1);
});

type Wanted = Partial<ServiceProcessOptions<FixtureOptions>>;

async function start(name: string, wanted: Wanted = {}): Promise<ServiceProcess<FixtureAddresses>> {
  const service = await startServiceProcess<FixtureOptions, FixtureAddresses>({
    entry,
    name,
    options: {},
    deadlineMs,
    ...wanted,
  });
  started.push(service);
  return service;
}

async function gone(pid: number): Promise<void> {
  const probe = (): true | NotYet => (processTree(pid).length === 0 ? true : new NotYet('still there'));
  await waitUntil(`the end of process ${pid}`, probe, { deadlineMs });
}

describe('a service in a process of its own', () => {
  it('answers where it says, with the options that it was given', async () => {
    const service = await start('hello', { options: { greeting: 'good day' } });
    expect(await (await fetch(service.addresses.url)).text()).toBe('good day');
    expect(service.running).toBe(true);
    expect(await service.residentBytes()).toBeGreaterThan(10_000_000);
  });

  it('may get its options later', async () => {
    const options = Promise.withResolvers<FixtureOptions>();
    const starting = start('hello', { options: options.promise });
    options.resolve({ greeting: 'at last' });
    expect(await (await fetch((await starting).addresses.url)).text()).toBe('at last');
  });

  it('ends when its options fail to come', async () => {
    const error = new WorldError('no tracker');
    await expect(start('hello', { options: Promise.reject(error) })).rejects.toBe(error);
  });

  it('tells its log line by line, and remembers the last ones', async () => {
    const lines: string[] = [];
    const service = await start('hello', { onLogLine: (line) => lines.push(line) });
    for (let n = 0; n < 3; n += 1) await (await fetch(`${service.addresses.url}/${n}`)).text();
    await waitUntil('three lines', () => (lines.length === 3 ? true : new NotYet(String(lines.length))), {
      deadlineMs,
    });
    expect(service.lastLogLines(2)).toEqual(lines.slice(-2));
    expect(JSON.parse(lines[2]!)).toMatchObject({ service: 'hello', message: 'asked', url: '/2' });
  });

  it('stops in order, and a second stop does no harm', async () => {
    await withTemporaryFolder('service', async (folder) => {
      const stoppedFile = join(folder, 'stopped');
      const service = await start('hello', { options: { stoppedFile } });
      await Promise.all([service.stop(), service.stop()]);
      await service.stop();
      expect(await service.ended).toBe('exit code 0');
      expect(service.running).toBe(false);
      expect(existsSync(stoppedFile)).toBe(true);
      expect(await service.residentBytes()).toBe(0);
    });
  });

  it('can be killed, without a chance to clean up', async () => {
    await withTemporaryFolder('service', async (folder) => {
      const stoppedFile = join(folder, 'stopped');
      const service = await start('hello', { options: { stoppedFile } });
      await service.kill();
      expect(await service.ended).toBe('SIGKILL');
      expect(existsSync(stoppedFile)).toBe(false);
    });
  });

  it('is killed when it does not stop', async () => {
    const service = await start('deaf', { stopGraceMs: 50 });
    await service.stop();
    expect(await service.ended).toBe('SIGKILL');
  });

  it('leaves Ctrl-C to its parent, and cleans up at SIGTERM', async () => {
    await withTemporaryFolder('service', async (folder) => {
      const stoppedFile = join(folder, 'stopped');
      const service = await start('hello', { options: { stoppedFile } });
      process.kill(service.pid, 'SIGINT');
      process.kill(service.pid, 'SIGHUP');
      expect(await (await fetch(service.addresses.url)).text()).toBe('hello');
      process.kill(service.pid, 'SIGTERM');
      expect(await service.ended).toBe('exit code 0');
      expect(existsSync(stoppedFile)).toBe(true);
    });
  });

  it('cleans up and ends when its parent is killed', async () => {
    await withTemporaryFolder('service', async (folder) => {
      const [stoppedFile, pidFile] = [join(folder, 'stopped'), join(folder, 'pid')];
      const parent = await start('parent', { options: { stoppedFile, pidFile } });
      const pid = Number(await readFile(pidFile, 'utf8'));
      expect(processTree(parent.pid).map((mark) => mark.pid)).toContain(pid);
      await parent.kill();
      await gone(pid);
      expect(existsSync(stoppedFile)).toBe(true);
    });
  });

  it('finishes its start before it stops, so that nothing of it is left', async () => {
    await withTemporaryFolder('service', async (folder) => {
      const stoppedFile = join(folder, 'stopped');
      const lines: string[] = [];
      const starting = start('slow', { options: { stoppedFile }, onLogLine: (line) => lines.push(line) });
      starting.catch(() => undefined);
      const probe = (): number | NotYet =>
        lines.length > 0 ? processTree(process.pid)[1]!.pid : new NotYet('no line');
      const pid = await waitUntil('its first line', probe, { deadlineMs });
      process.kill(pid, 'SIGTERM');
      process.kill(pid, 'SIGUSR2');
      await expect(starting.then(async ({ ended }) => ended)).resolves.toBe('exit code 0');
      expect(existsSync(stoppedFile)).toBe(true);
    });
  });
});

describe('a service that does not start', () => {
  it.each([
    ['mistaken', new ConfigurationError('Port 8000 is taken.')],
    ['broken', /^The broken could not be started: Unexpected: TypeError: x is undefined\n\s+at /],
    ['unloadable', /^The unloadable could not be started: Unexpected: Error: no such file/],
    ['crashing', /^The crashing ended before it was ready \(exit code 7\)\.\nabout to crash$/],
    ['no-such', /^The no-such ended before it was ready \(exit code 1\)\.\nThere is no service "no-such"\.$/],
    ['constructor', /There is no service "constructor"/],
  ])('%s says why', async (name, reason) => {
    const error = (await start(name).catch((thrown: unknown) => thrown)) as Error;
    if (reason instanceof Error) expect(error).toEqual(reason);
    else expect(error.message).toMatch(reason);
    expect(error.name).toBe(reason instanceof Error ? 'ConfigurationError' : 'WorldError');
  });

  it('never answers: it is ended at the deadline', async () => {
    await expect(start('never', { deadlineMs: 1000 })).rejects.toEqual(
      new DeadlineError('starting never took longer than 1.0 s'),
    );
  });

  it('is ended with the reason of the signal', async () => {
    const controller = new AbortController();
    const reason = new Error('the user left');
    const starting = start('never', { signal: controller.signal });
    controller.abort(reason);
    await expect(starting).rejects.toBe(reason);
  });

  it('says that its program is missing', async () => {
    await expect(start('hello', { entry: join(entry, 'missing.ts') })).rejects.toThrow(
      /^The hello ended before it was ready \(exit code 1\)\.\n[^]*missing\.ts/,
    );
  });
});
