import type { AnnounceParams } from 'bittorrent-tracker/server';

import type { TrackerOptions } from '../contracts.ts';

/** How many announces came in, by the protocol they came over. */
export interface AnnounceCounts {
  readonly taken: Record<AnnounceParams['type'], number>;
  readonly refused: Record<AnnounceParams['type'], number>;
}

export function noAnnounces(): AnnounceCounts {
  return { taken: { http: 0, udp: 0, ws: 0 }, refused: { http: 0, udp: 0, ws: 0 } };
}

/** Most offers of one WebSocket announce; webtorrent sends 5. */
const mostOffers = 20;

/** Why an announce is not taken, in words for its sender; undefined when it is. */
export function refusalOf(
  params: Pick<AnnounceParams, 'info_hash' | 'offers'>,
  known: TrackerOptions['known'],
): string | undefined {
  if (known !== 'any' && !known.includes(params.info_hash)) {
    return `This tracker does not know the info hash ${params.info_hash}.`;
  }
  return offersAreSound(params.offers) ? undefined : 'The offers are malformed or too many.';
}

/** The tracker hands each offer on unseen, so what is not one must not get that far. */
function offersAreSound(offers: unknown): boolean {
  if (offers === undefined || offers === null) return true;
  if (!Array.isArray(offers) || offers.length > mostOffers) return false;
  return offers.every((offer: unknown) => typeof offer === 'object' && offer !== null);
}
