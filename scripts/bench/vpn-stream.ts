import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { join } from 'node:path';

import { startJudge } from '../../compose/vpn/rig-judge.testing.ts';
import { buildImages, Rig } from '../../compose/vpn/rig.testing.ts';
import { defaultOptions } from '../../e2e/options.ts';
import { runE2e } from '../../e2e/run.ts';
import { buildImage } from '../../kit/docker.testing.ts';
import { silentReporter } from '../../kit/reporter.ts';

type Row = (what: string, value: string, goal?: string) => void;

const image = 'miauflix-bench-reference-backend';
const entry = join(import.meta.dirname, '..', '..', 'cli', 'main.ts');

/**
 * The suite of streaming against the reference backend behind the gateway: the tracker and the seeders are on the
 * engine's host, and the backend reaches them through the tunnel alone, with the judge watching.
 */
export async function vpnStream(row: Row, signal: AbortSignal): Promise<void> {
  await buildImages();
  await buildImage({ dockerfile: 'mock-content/Dockerfile', target: 'backend', tag: image });
  const rig = new Rig();
  try {
    await rig.start();
    const host = await ownAddress();
    const judge = await startJudge(rig, host);
    await rig.prepareStack({
      image,
      // of trackers, those that come with a source alone: no name here is of the suite's
      command: ['serve', 'backend', '--options', JSON.stringify({ trackers: [] })],
      user: '1000:1000',
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      networks: ['inside', 'outside'],
      tmpfs: ['/tmp', '/usr/data:uid=1000,gid=1000'],
      init: true,
    });
    await rig.compose('up', '--detach', '--no-build');
    await rig.untilStatus('carrying');
    const { report } = await runE2e(
      {
        ...defaultOptions,
        // the lists need a name of the suite's own
        skip: ['browser', 'infrastructure/backend-lists', 'infrastructure/isolation'],
        host,
        backendUrl: `http://${await rig.backendAddress()}:4000`,
      },
      { entry, reporter: silentReporter, signal, startedMs: performance.now() },
    );
    const { passed, failed, skipped } = report.summary;
    row('vpn: the suite through the tunnel', `${passed}/${passed + failed}`, `${skipped} left out`);
    for (const check of report.checks.filter(({ status }) => status !== 'passed')) {
      row(`  ${check.id}`, check.status, check.reason ?? '');
    }
    row('vpn: packets outside the tunnel meanwhile', String((await judge.leaks()).length), 'goal: 0');
    const { receivedBytes } = await rig.status();
    row('vpn: received through the tunnel', `${Math.round(Number(receivedBytes) / 1024 ** 2)} MiB`);
  } finally {
    await rig.stop();
  }
}

/**
 * By which others reach this machine. Not that of the engine's bridge: what this machine sends to itself there gets
 * another sender, which the tracker would tell of the seeders.
 */
async function ownAddress(): Promise<string> {
  const socket = createSocket('udp4');
  const connected = once(socket, 'connect');
  // which sends nothing
  socket.connect(9, '198.18.255.254');
  await connected;
  const { address } = socket.address();
  socket.close();
  return address;
}
