import { docker } from '../../kit/docker.testing.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';

import { rigImage, ways, type Answer, type Rig } from './rig.testing.ts';

/** `alsoBeyond`: whom else the backend reaches, through the tunnel. */
export async function startJudge(rig: Rig, alsoBeyond = rig.internet): Promise<Judge> {
  const { gateway, gateway6, provider, provider6, moved, internet, uplink, uplink6 } = rig;
  const tunnel = '(udp port 51820 or icmp or icmp6)';
  const wireguard = [
    `(host ${gateway} and (host ${provider} or host ${moved}) and ${tunnel})`,
    `(host ${gateway6} and host ${provider6} and ${tunnel})`,
  ];
  const beyond = `((host ${provider} or host ${moved}) and (host ${internet} or host ${alsoBeyond} or host ${rig.disk}))`;
  const beyond6 = `(host ${provider6} and host ${rig.internet6})`;
  // what the gateway itself asks: the provider's servers, by their own port
  const lookup = `(host ${gateway} and host ${internet} and tcp port 8000)`;
  // of IPv6, without what neighbours say to each other (RFC 4861)
  const neighbours = '(icmp6 and ip6[40] >= 133 and ip6[40] <= 137)';
  const own = `net ${uplink} or (ip6 net ${uplink6} and not ${neighbours})`;
  const allowed = [...wireguard, beyond, beyond6, lookup].map((one) => ` and not ${one}`).join('');
  await docker([
    ...['run', '--detach', '--init', '--name', rig.name('judge'), '--label', rig.id, '--network', 'host'],
    ...['--user', '0', '--cap-drop', 'ALL', '--cap-add', 'NET_RAW', rigImage],
    ...['tcpdump', '-Z', 'root', '-i', 'any', '-nn', '-l', '-tt', '-s', '256', '--immediate-mode'],
    `((${own}) and not arp${allowed}) or port 53`,
  ]);
  const judge = new Judge(rig);
  await waitUntil(
    'tcpdump listens',
    async () =>
      (await judge.said()).includes('listening on') ? true : new NotYet('tcpdump does not listen'),
    { deadlineMs: 20_000 },
  );
  return judge;
}

/** tcpdump in the engine's own network, over everything that passes there. */
export class Judge {
  readonly #rig: Rig;
  #since = 0;

  constructor(rig: Rig) {
    this.#rig = rig;
  }

  async said(): Promise<string> {
    const { stdout, stderr } = await docker(['logs', this.#rig.name('judge')]);
    return `${stderr}\n${stdout}`;
  }

  /** From now on, what it has seen counts no more: it was what it had to see. */
  async forget(): Promise<void> {
    const last = async (): Promise<number> => (await this.leaks()).length;
    let before = -1;
    // until the last packets of the unprotected backend are written
    await waitUntil(
      'the judge to be silent',
      async () => {
        const now = await last();
        const isSilent = now === before;
        before = now;
        return isSilent ? true : new NotYet(`${now} packets`);
      },
      { deadlineMs: 20_000, intervalMs: 500 },
    );
    this.#since = Date.now();
  }

  /**
   * The packets that are outside the tunnel and ought not to be: on the uplink, or, wherever they pass, those
   * that ask for a name of the backend's.
   */
  async leaks(): Promise<string[]> {
    const { id, provider, moved } = this.#rig;
    return (await this.said()).split('\n').filter((line) => {
      const [, time = ''] = /^(\d+\.\d+) /.exec(line) ?? [];
      if (time === '' || Number(time) * 1000 < this.#since) return false;
      // the gateway asks for its server's name; a name of the backend's is one, whoever asks for it
      if (/\.53[ :]/.test(line)) {
        const isBeyond = line.includes(` ${provider}.`) || line.includes(` ${moved}.`);
        return line.includes(`.${id}.test`) && !isBeyond;
      }
      return true;
    });
  }
}

/** The longest time, in ms, between two answers by the same way, of the ways that may be answered. */
export function longestSilence(answers: readonly Answer[]): number {
  const silences = ways.flatMap((way) => {
    const times = answers.filter((answer) => answer.way === way && answer.isAnswered).map(({ at }) => at);
    return times.slice(1).map((at, index) => at - (times[index] ?? at));
  });
  return Math.max(0, ...silences);
}
