import { createSocket } from 'node:dgram';
import { once } from 'node:events';

import { describe, expect, it } from '@jest/globals';

import { bindDatagrams, probeDatagrams, withoutForeignAddress } from './tracker-datagrams.ts';

const host = '127.0.0.1';

describe('withoutForeignAddress', () => {
  it('takes the address out of an announce and leaves the rest', () => {
    const announce = Buffer.alloc(98, 7);
    announce.writeUInt32BE(1, 8);
    const expected = Buffer.from(announce);
    expected.fill(0, 84, 88);
    expect(withoutForeignAddress(announce)).toEqual(expected);
  });

  it.each([
    ['a connect request', 16, 0],
    ['a scrape', 98, 2],
    ['an announce that is cut off', 97, 1],
    ['nearly nothing', 3, 0],
  ])('leaves %s alone', (_case, length, action) => {
    const message = Buffer.alloc(length, 7);
    if (length >= 12) message.writeUInt32BE(action, 8);
    expect(withoutForeignAddress(Buffer.from(message))).toEqual(message);
  });
});

describe('probeDatagrams', () => {
  it('throws when nobody answers', async () => {
    const silent = await bindDatagrams(host, 0);
    await expect(probeDatagrams(host, silent.address().port)).rejects.toThrow(/UDP took longer/);
    silent.close();
  });

  it('throws when the answer belongs to another request', async () => {
    const liar = await bindDatagrams(host, 0);
    liar.on('message', (_message, from) => {
      liar.send(Buffer.alloc(16), from.port, from.address);
    });
    await expect(probeDatagrams(host, liar.address().port)).rejects.toThrow('wrong answer');
    liar.close();
  });
});

describe('bindDatagrams', () => {
  it('refuses a port that another program has', async () => {
    const other = createSocket('udp4');
    other.bind(0, host);
    await once(other, 'listening');
    await expect(bindDatagrams(host, other.address().port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    other.close();
  });
});
