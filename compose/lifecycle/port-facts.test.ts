import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

import { expect, it } from '@jest/globals';

import { socketsOn, takenPorts } from './port-facts.ts';
import type { ServiceState } from './services.ts';

const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4711 1 0 100 0 0 10 0
   1: 0100007F:1F90 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0        0 4712 1 0 20 4 30 10 -1
   2: 00000000:0050 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4713 1 0 100 0 0 10 0
`;

it.each([
  [8080, ['4711']],
  [80, ['4713']],
  [50000, []],
])('on port %i listen %j', (port, inodes) => {
  expect(socketsOn(table, port, 'tcp')).toEqual(inodes);
});

const wanted = (port: number, protocol: 'tcp' | 'udp' = 'tcp') => ({
  service: 'nginx',
  address: '127.0.0.1',
  port,
  protocol,
});

it('a port that a program has is told with the program', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  try {
    const [taken] = await takenPorts([wanted(port)], 'films', []);
    expect(taken).toMatchObject({ port });
    if (process.platform === 'linux') expect(taken?.by).toMatch(new RegExp(`process ${process.pid}\\)$`));
    const holder = (project: string) =>
      ({
        container: 'web',
        project,
        ports: [{ address: '', port, protocol: 'tcp', target: 80 }],
      }) as unknown as ServiceState;
    expect(await takenPorts([wanted(port)], 'films', [holder('other')])).toEqual([
      { ...wanted(port), by: 'the container "web"' },
    ]);
    expect(await takenPorts([wanted(port)], 'films', [holder('films')])).toEqual([]);
  } finally {
    server.close();
  }
  await once(server, 'close');
  expect(await takenPorts([wanted(port)], 'films', [])).toEqual([]);
});

it('a UDP port is another one', async () => {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  try {
    expect(await takenPorts([wanted(port, 'udp')], 'films', [])).toHaveLength(1);
  } finally {
    socket.close();
  }
});
