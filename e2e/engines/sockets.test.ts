import { once } from 'node:events';
import { createServer } from 'node:net';

import { describe, expect, it } from '@jest/globals';

import { isLoopback, parseSocketTable, socketsOffLoopback } from './sockets.ts';

const head =
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n';

describe('reading the system’s tables of sockets', () => {
  it.each([
    ['0100007F:0FA0', '127.0.0.1', 4000],
    ['00000000:1F40', '0.0.0.0', 8000],
    ['0000000000000000FFFF00000100007F:0BB9', '127.0.0.1', 3001],
    ['00000000000000000000000001000000:0050', '0:0:0:0:0:0:0:1', 80],
    ['00000000000000000000000000000000:0050', '0:0:0:0:0:0:0:0', 80],
  ])('reads %s as %s port %i', (field, address, port) => {
    const line = `   0: ${field} 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4711 1\n`;
    expect(parseSocketTable(head + line, 'tcp')).toEqual([{ inode: '4711', address, port, listening: true }]);
  });

  it('tells listening sockets from connections', () => {
    const line =
      '   0: 0100007F:0FA0 0100007F:D431 01 00000000:00000000 00:00000000 00000000  1000        0 4711 1\n';
    expect(parseSocketTable(head + line, 'tcp')[0]?.listening).toBe(false);
    expect(parseSocketTable(head + line, 'udp')[0]?.listening).toBe(true);
  });

  it.each([
    ['127.0.0.1', true],
    ['127.9.9.9', true],
    ['0.0.0.0', false],
    ['10.0.0.1', false],
    ['0:0:0:0:0:0:0:1', true],
    ['0:0:0:0:0:0:0:0', false],
  ])('takes %s for loopback: %s', (address, wanted) => {
    expect(isLoopback(address)).toBe(wanted);
  });

  it('finds a server of ours that listens on every address, and not one on loopback', async () => {
    const open = createServer().listen(0, '0.0.0.0');
    const closed = createServer().listen(0, '127.0.0.1');
    try {
      await Promise.all([once(open, 'listening'), once(closed, 'listening')]);
      const found = await socketsOffLoopback([process.pid]);
      const portOf = (server: typeof open): number => (server.address() as { port: number }).port;
      expect(found).toContain(`tcp 0.0.0.0:${portOf(open)}`);
      expect(found.join()).not.toContain(`:${portOf(closed)}`);
    } finally {
      open.close();
      closed.close();
    }
  });
});
