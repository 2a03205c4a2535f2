import type { Torrent } from 'webtorrent';

/** How the announces of one torrent go, tracker by tracker. */
export interface Announcements {
  /** Why a tracker does not know this peer, in words; empty when each does. */
  problems(): string[];
  /** Resolves when each tracker has answered, well or not; it may never. */
  readonly settled: Promise<void>;
}

/** Trackers that a client speaks with: `ws://` ones need WebRTC. */
export function reachable(trackers: readonly string[], webrtc: boolean): string[] {
  return trackers.filter((tracker) => webrtc || !/^wss?:/.test(tracker));
}

/**
 * Watches the announces of a torrent to `trackers`. webtorrent names the tracker when one answers, and in
 * most failures; a failure without a name is put down to every tracker that has not answered well.
 */
export function watchAnnouncements(torrent: Torrent, trackers: readonly string[]): Announcements {
  const states = new Map<string, 'unknown' | 'ok' | Error>(trackers.map((tracker) => [tracker, 'unknown']));
  const settled = Promise.withResolvers<undefined>();
  const settle = (): void => {
    if (![...states.values()].includes('unknown')) settled.resolve(undefined);
  };
  settle();
  const client = torrent.discovery?.tracker;
  client?.on('update', (answer: { readonly announce?: string }) => {
    const tracker = trackers.find((each) => withoutSlash(each) === answer.announce);
    if (tracker !== undefined) states.set(tracker, 'ok');
    settle();
  });
  client?.on('warning', (warning: Error) => {
    // a peer's trouble, not a tracker's
    if (warning.message.startsWith('Connection error')) return;
    const named = trackers.filter((tracker) => warning.message.includes(withoutSlash(tracker)));
    const meant = named.length > 0 ? named : trackers.filter((tracker) => states.get(tracker) !== 'ok');
    for (const tracker of meant.length > 0 ? meant : trackers) states.set(tracker, warning);
    settle();
  });
  return {
    settled: settled.promise,
    problems: () =>
      [...states].flatMap(([tracker, state]) => {
        if (state === 'ok') return [];
        const why = state === 'unknown' ? 'it has not answered yet' : state.message;
        return [`${torrent.name} is not announced to ${tracker}: ${why}`];
      }),
  };
}

const firstPauseMs = 1000;
const longestPauseMs = 30_000;

/**
 * Announces a torrent again, at growing pauses, for as long as a tracker does not know this peer: webtorrent by
 * itself would wait for half an hour, and a tracker that starts a moment later than the seeder is nothing special.
 */
export function announceUntilKnown(torrent: Torrent, announcements: Announcements): void {
  let pauseMs = firstPauseMs;
  const look = (): void => {
    const isKnown = announcements.problems().length === 0;
    if (!isKnown) torrent.discovery?.tracker?.update();
    pauseMs = isKnown ? firstPauseMs : Math.min(pauseMs * 2, longestPauseMs);
    timer = setTimeout(look, pauseMs);
  };
  let timer = setTimeout(look, pauseMs);
  torrent.once('close', () => {
    clearTimeout(timer);
  });
}

function withoutSlash(tracker: string): string {
  return tracker.replace(/\/$/, '');
}
