// Stands in for the package webrtc-polyfill (see "overrides" in package.json), which webtorrent and
// bittorrent-tracker import in every process: it would load a native addon of 9 MB there. Here the classes
// are missing, as in a browser without WebRTC, until a process that wants WebRTC provides them; those who
// import them see that, since an ES module's exports are live.

export let RTCPeerConnection;
export let RTCSessionDescription;
export let RTCIceCandidate;

export function provideWebRtc(classes) {
  RTCPeerConnection = asSpecified(classes.RTCPeerConnection);
  RTCSessionDescription = classes.RTCSessionDescription;
  RTCIceCandidate = classes.RTCIceCandidate;
}

/** How long who answers an offer leaves it to the other side to send the first ICE check. */
const headStartMs = 500;

/** Mends where node-datachannel's polyfill differs from WebRTC 1.0 in what BitTorrent's peers rely on. */
function asSpecified(Base) {
  return class extends Base {
    constructor(configuration) {
      super(configuration);
      // §4.4.1.3: a null candidate tells the end of gathering; without it, a peer that sends its offer or
      // answer whole waits 5 s on each side
      this.addEventListener('icegatheringstatechange', () => {
        if (this.iceGatheringState !== 'complete') return;
        const event = new Event('icecandidate');
        event.candidate = null;
        this.dispatchEvent(event);
      });
    }

    // §4.4.1.2: offers and answers are plain dictionaries, which the caller may change
    async createOffer() {
      return plain(await super.createOffer());
    }

    async createAnswer() {
      return plain(await super.createAnswer());
    }

    /**
     * Who answers is also who greets first (DTLS). With the offer's candidates at hand it is connected before
     * its answer has arrived, and greets a peer that drops the greeting: the next one comes 1 s later. So the
     * candidates are kept back for a moment, in which the other side's own check finds the way.
     */
    async setRemoteDescription(description) {
      if (description.type !== 'offer') {
        await super.setRemoteDescription(description);
        return;
      }
      const { sdp, candidates } = splitCandidates(description.sdp);
      await super.setRemoteDescription({ type: 'offer', sdp });
      setTimeout(() => {
        if (this.connectionState === 'closed') return;
        for (const candidate of candidates) {
          // one that came too late or cannot be used leaves the others
          this.addIceCandidate({ candidate, sdpMid: '0' }).catch(() => undefined);
        }
      }, headStartMs).unref();
    }
  };
}

function plain({ type, sdp }) {
  return { type, sdp };
}

function splitCandidates(sdp) {
  const lines = sdp.split('\r\n');
  const isCandidate = (line) => line.startsWith('a=candidate:');
  return {
    sdp: lines.filter((line) => !isCandidate(line) && line !== 'a=end-of-candidates').join('\r\n'),
    candidates: lines.filter(isCandidate).map((line) => line.slice('a='.length)),
  };
}
