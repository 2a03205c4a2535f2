import { beforeEach, describe, expect, it, jest } from '@jest/globals';

import * as standIn from 'webrtc-polyfill';

interface Description {
  readonly type: string;
  readonly sdp: string;
}

interface Mended extends EventTarget {
  iceGatheringState: string;
  connectionState: string;
  readonly remote: Description[];
  readonly candidates: string[];
  createOffer(): Promise<Description>;
  createAnswer(): Promise<Description>;
  setRemoteDescription(description: Description): Promise<void>;
}

/** What node-datachannel's polyfill does, as far as it is mended. */
class Polyfill extends EventTarget {
  iceGatheringState = 'new';
  connectionState = 'new';
  readonly remote: Description[] = [];
  readonly candidates: string[] = [];

  async createOffer(): Promise<Description> {
    return await Promise.resolve(Object.freeze({ type: 'offer', sdp: 'sdp', extra: true }));
  }

  async createAnswer(): Promise<Description> {
    return await Promise.resolve(Object.freeze({ type: 'answer', sdp: 'sdp', extra: true }));
  }

  async setRemoteDescription(description: Description): Promise<void> {
    await Promise.resolve(this.remote.push(description));
  }

  async addIceCandidate({ candidate }: { candidate: string }): Promise<void> {
    this.candidates.push(candidate);
    if (candidate.includes('broken')) await Promise.reject(new Error('a broken candidate'));
  }
}

const sdp = [
  'v=0',
  'a=candidate:1 1 UDP 1 broken 1 typ host',
  'a=candidate:2 1 UDP 1 127.0.0.1 2 typ host',
  'a=end-of-candidates',
  'a=mid:0',
  '',
].join('\r\n');

function mended(): Mended {
  const { RTCPeerConnection } = standIn;
  if (RTCPeerConnection === undefined) throw new Error('not provided');
  return new RTCPeerConnection() as unknown as Mended;
}

describe('what stands in for webrtc-polyfill', () => {
  it('has no WebRTC until somebody provides it', () => {
    expect(standIn.RTCPeerConnection).toBeUndefined();
    standIn.provideWebRtc({
      RTCPeerConnection: Polyfill,
      RTCSessionDescription: Map,
      RTCIceCandidate: Object,
    });
    expect(standIn.RTCSessionDescription).toBe(Map);
    expect(mended()).toBeInstanceOf(Polyfill);
  });

  describe('when it is provided', () => {
    beforeEach(() => {
      standIn.provideWebRtc({
        RTCPeerConnection: Polyfill,
        RTCSessionDescription: Object,
        RTCIceCandidate: Object,
      });
    });

    it('tells the end of gathering by a null candidate, once', () => {
      const connection = mended();
      const candidates: unknown[] = [];
      connection.addEventListener('icecandidate', (event) => {
        candidates.push((event as Event & { candidate: unknown }).candidate);
      });
      connection.iceGatheringState = 'gathering';
      connection.dispatchEvent(new Event('icegatheringstatechange'));
      expect(candidates).toEqual([]);
      connection.iceGatheringState = 'complete';
      connection.dispatchEvent(new Event('icegatheringstatechange'));
      expect(candidates).toEqual([null]);
    });

    it('gives offers and answers that may be changed', async () => {
      const connection = mended();
      for (const description of [await connection.createOffer(), await connection.createAnswer()]) {
        expect(Object.assign(description, { sdp: 'changed' })).toEqual({
          type: description.type,
          sdp: 'changed',
        });
      }
    });

    it('takes an answer as it is', async () => {
      const connection = mended();
      await connection.setRemoteDescription({ type: 'answer', sdp });
      expect(connection.remote).toEqual([{ type: 'answer', sdp }]);
      expect(connection.candidates).toEqual([]);
    });

    it('keeps an offer’s candidates back for a moment', async () => {
      jest.useFakeTimers();
      try {
        const connection = mended();
        await connection.setRemoteDescription({ type: 'offer', sdp });
        expect(connection.remote).toEqual([{ type: 'offer', sdp: 'v=0\r\na=mid:0\r\n' }]);
        expect(connection.candidates).toEqual([]);
        jest.runAllTimers();
        expect(connection.candidates).toEqual([
          'candidate:1 1 UDP 1 broken 1 typ host',
          'candidate:2 1 UDP 1 127.0.0.1 2 typ host',
        ]);
        const closed = mended();
        await closed.setRemoteDescription({ type: 'offer', sdp });
        closed.connectionState = 'closed';
        jest.runAllTimers();
        expect(closed.candidates).toEqual([]);
      } finally {
        jest.useRealTimers();
      }
    });
  });
});
