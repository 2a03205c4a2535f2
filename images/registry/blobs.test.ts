import { Readable } from 'node:stream';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { openBlob, readBlob, uploadBlob } from './blobs.ts';
import { startFakeRegistry, type FakeRegistry } from './fake-registry.testing.ts';
import { digestOf } from './manifest.ts';
import type { Registries } from './registries.ts';
import { testRegistries } from './registry.testing.ts';
import type { RepositoryClient } from './repository.ts';

let fake: FakeRegistry;
let registries: Registries;
let client: RepositoryClient;
beforeEach(async () => {
  fake = await startFakeRegistry();
  registries = testRegistries();
  client = registries.connect({ registry: fake.host, name: 'me/app' });
});
afterEach(async () => {
  registries.close();
  await fake.stop();
});

const content = Buffer.from('0123456789');
const blob = { digest: digestOf(content), size: content.length };
const open = async (): Promise<Readable> =>
  Promise.resolve(Readable.from([content.subarray(0, 4), content.subarray(4)]));

describe('sending a blob', () => {
  it('goes in parts where it is large, each with its place', async () => {
    let uploads = 0;
    fake.answering = ({ method }, res) => {
      if (method === 'PUT') res.writeHead(201).end();
      else {
        uploads += 1;
        // an address of its own for each next part, as registries are free to give
        res.writeHead(202, { Location: `/upload/${uploads}?state=${uploads}` }).end();
      }
    };
    expect(await uploadBlob(client, blob, { open, chunkBytes: 3 })).toBe('sent');
    expect(fake.came.map(({ method, path, body }) => `${method} ${path} ${body}`)).toEqual([
      'POST /v2/me/app/blobs/uploads/ ',
      'PATCH /upload/1?state=1 012',
      'PATCH /upload/2?state=2 345',
      'PATCH /upload/3?state=3 678',
      'PATCH /upload/4?state=4 9',
      `PUT /upload/5?state=5&digest=${encodeURIComponent(blob.digest)} `,
    ]);
  });

  it('begins again when it was cut', async () => {
    let puts = 0;
    fake.answering = ({ method }, res) => {
      if (method === 'POST') res.writeHead(202, { Location: '/upload' }).end();
      else if ((puts += 1) === 1) res.destroy();
      else res.writeHead(201).end();
    };
    let opened = 0;
    const opening = async (): Promise<Readable> => {
      opened += 1;
      return await open();
    };
    expect(await uploadBlob(client, blob, { open: opening })).toBe('sent');
    expect([opened, puts]).toEqual([2, 2]);
  });

  it('is not needed where the registry has it in another repository', async () => {
    fake.answering = (_request, res) => res.writeHead(201).end();
    const mountFrom = registries.connect({ registry: fake.host, name: 'staged/app' });
    expect(await uploadBlob(client, blob, { open, mountFrom })).toBe('mounted');
    const query = new URLSearchParams({ mount: blob.digest, from: 'staged/app' }).toString();
    expect(fake.came.map(({ path }) => path)).toEqual([`/v2/me/app/blobs/uploads/?${query}`]);
  });

  it('goes where the registry says, without its password when that is elsewhere', async () => {
    const store = await startFakeRegistry();
    try {
      store.answering = (_request, res) => res.writeHead(201).end();
      fake.answering = (request, res) => {
        if (request.authorization === undefined) res.writeHead(401, { 'WWW-Authenticate': 'Basic' }).end();
        else res.writeHead(202, { Location: `http://${store.host}/put?signature=1` }).end();
      };
      const known = testRegistries({ [fake.host]: { username: 'me', password: 'secret' } });
      await uploadBlob(known.connect(client.repository), blob, { open });
      known.close();
      expect(store.came).toEqual([expect.objectContaining({ method: 'PUT', authorization: undefined })]);
    } finally {
      await store.stop();
    }
  });
});

describe('reading a blob', () => {
  it.each<[string, string, RegExp]>([
    ['has other bytes', '012345678X', /is not what its digest says/],
    ['is longer', '0123456789X', /is not what its digest says/],
  ])('that %s is an error', async (_what, sent, said) => {
    fake.answering = (_request, res) => res.writeHead(200).end(sent);
    await expect(readBlob(client, blob, 100)).rejects.toThrow(said);
  });

  it('that ends too early is tried again', async () => {
    fake.answering = (_request, res, nth) => res.writeHead(200).end(nth === 1 ? '01234' : content);
    expect(await readBlob(client, blob, 100)).toEqual(content);
  });

  it('that is not there, or too large, is told', async () => {
    await expect(openBlob(client, blob)).rejects.toThrow(/lacks the blob sha256:/);
    await expect(readBlob(client, blob, 5)).rejects.toThrow(/too large/);
  });
});
