import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { docker } from '../../kit/docker.testing.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';

import { Cases } from './rig-cases.testing.ts';
import { Rig } from './rig.testing.ts';

// What is reached and what reaches the backend, over which paths, and what happens when all of it is made anew.

const rig = new Rig();
const cases = new Cases(rig);

beforeAll(async () => {
  await cases.start();
}, 300_000);

afterAll(async () => {
  process.stdout.write(cases.table);
  await rig.stop();
}, 120_000);

/** From the backend; `''` when there is no answer within two seconds. */
async function fetched(address: string): Promise<string> {
  const script = `fetch("${address}", { signal: AbortSignal.timeout(2000) }).then(async (r) => console.log(await r.text()), () => undefined)`;
  return (await rig.compose('exec', '-T', 'backend', 'node', '-e', script)).trim();
}

it('has traffic from cold with the gateway first, and with the backend first', async () => {
  let from = Date.now();
  await rig.compose('up', '--detach', '--no-build', 'vpn');
  await rig.compose('up', '--detach', '--no-build', 'backend', 'nginx');
  await cases.measured('cold, gateway first', from);
  await rig.compose('down', '--timeout', '1');
  from = Date.now();
  await rig.compose('up', '--detach', '--no-build', 'backend', 'nginx');
  await rig.compose('up', '--detach', '--no-build', 'vpn');
  await cases.measured('cold, backend first', from);
});

it('goes on when what answers in the holder is killed', async () => {
  // of its two shells, the younger one
  const kill =
    'kill -9 $(grep -lx miauflix-vpn-ho /proc/[0-9]*/comm | tr -dc "0-9\\n" | sort -n | tail -n 1)';
  await cases.interrupted('what answers in the holder killed', async () => {
    await rig.compose('exec', '-T', 'vpn-holder', 'sh', '-c', kill);
    await cases.recreateGateway();
  });
});

it('has no way when the holder is killed, and joins the new one by itself', async () => {
  const backend = await rig.container('backend');
  await rig.compose('kill', 'vpn-holder');
  await cases.note('holder killed', 'closed until it is started again');
  const from = Date.now();
  await waitUntil(
    'the stack to be up again',
    async () => {
      // while the engine still ends what was in the holder, it refuses to start it
      await rig.compose('up', '--detach', '--no-build');
      return true;
    },
    { deadlineMs: 90_000, intervalMs: 500 },
  );
  await cases.measured('holder killed, then started', from);
  // the same container, in the network of the holder that is now
  expect(await rig.container('backend')).toBe(backend);
  expect(await cases.askBackend()).toBe('the backend');
});

it('lets nobody in by the tunnel but to the ports that are forwarded, as the hook has them now', async () => {
  const knock = 'wget -qO- -T 1 -t 1 http://10.5.0.2:3000/ || true';
  expect(await rig.onProvider(knock)).toBe('');
  await rig.onGateway('echo 3000 >/var/lib/miauflix-vpn/forwarded-ports');
  await waitUntil(
    'the port to be open',
    async () => ((await rig.onProvider(knock)) === 'the backend' ? true : new NotYet('it is not')),
    { deadlineMs: 20_000, intervalMs: 200 },
  );
  await rig.onGateway('rm /var/lib/miauflix-vpn/forwarded-ports');
  await cases.note('port forwarded by the hook', 'reached by the tunnel');
});

it('reaches the networks of VPN_LAN beside the tunnel, and no name there', async () => {
  await docker(['network', 'connect', '--ip', rig.disk, `${rig.id}_lan`, rig.name('internet')]);
  rig.useVariables({ VPN_LAN: rig.lan });
  await cases.recreateGateway();
  await rig.untilTrafficFlows(Date.now());
  // the gateway's own address there
  expect(await fetched(`http://${rig.disk}/`)).toContain(`:${rig.lan.replace('.0/24', '.')}`);
  const ask = `new (require("dns").Resolver)({ timeout: 500, tries: 1 }); r.setServers(["${rig.disk}"]); r.resolve4("a.${rig.id}.test", (e) => console.log(e ? "refused" : "answered"))`;
  expect((await rig.compose('exec', '-T', 'backend', 'node', '-e', `const r = ${ask}`)).trim()).toBe(
    'refused',
  );
  await cases.note('VPN_LAN', 'a disk at home is reached, a resolver there is not');
  rig.useVariables({ VPN_LAN: '' });
});

it('finds the largest packet that comes through a path that loses large ones', async () => {
  // of 1400 bytes with WireGuard's and IP's own, in both directions
  await rig.onProvider(
    'nft add table ip m; nft add chain ip m i "{ type filter hook input priority 0; }"; ' +
      'nft add chain ip m o "{ type filter hook output priority 0; }"; ' +
      'nft add rule ip m i udp dport 51820 ip length ">" 1400 drop; ' +
      'nft add rule ip m o udp sport 51820 ip length ">" 1400 drop',
  );
  const from = Date.now();
  await cases.recreateGateway();
  await cases.measured('a path that loses packets above 1400 bytes', from);
  await cases.untilStatus({ state: 'carrying', packetThroughTunnel: 'passed' });
  const { mtu } = await rig.status();
  // 1320 is padded to 1328, and has 60 more outside; the next larger one is above 1400
  expect(mtu).toBe(1320);
  await rig.onProvider('nft delete table ip m');
});

it('takes a server by IPv6, and lets nothing else out by it', async () => {
  await rig.useFile(rig.config.replace(rig.provider, `[${rig.provider6}]`));
  // one that has not sent by IPv4 yet: userspace.ts says why
  await rig.stopPeer();
  await rig.startPeer();
  const from = Date.now();
  await cases.recreateGateway();
  await cases.measured('server by IPv6', from);
  expect(await rig.status()).toMatchObject({ endpoint: `[${rig.provider6}]:51820` });
});

it('follows a server whose name has another address', async () => {
  await rig.useFile(rig.config.replace(rig.provider, 'vpn.provider'));
  await rig.stopPeer();
  await rig.startPeer();
  await cases.recreateGateway();
  await rig.untilTrafficFlows(Date.now());
  await cases.interrupted('endpoint changed', async () => {
    await rig.movePeer();
    await cases.untilStatus({ endpoint: `${rig.moved}:51820`, state: 'carrying' });
  });
});
