// Stands in for the package webrtc-polyfill (see "overrides" in package.json), which webtorrent and
// bittorrent-tracker import in every process: it would load a native addon of 9 MB there. Here the classes
// are missing, as in a browser without WebRTC, until a process that wants WebRTC provides them; those who
// import them see that, since an ES module's exports are live.

export let RTCPeerConnection;
export let RTCSessionDescription;
export let RTCIceCandidate;

export function provideWebRtc(classes) {
  RTCPeerConnection = withLastCandidate(classes.RTCPeerConnection);
  RTCSessionDescription = classes.RTCSessionDescription;
  RTCIceCandidate = classes.RTCIceCandidate;
}

/**
 * WebRTC 1.0 §4.4.1.3 tells the end of gathering by an `icecandidate` event whose candidate is null.
 * libdatachannel's bindings leave it out, and a peer that sends its offer whole then waits 5 s on each side.
 */
function withLastCandidate(Base) {
  return class extends Base {
    constructor(configuration) {
      super(configuration);
      this.addEventListener('icegatheringstatechange', () => {
        if (this.iceGatheringState !== 'complete') return;
        const event = new Event('icecandidate');
        event.candidate = null;
        this.dispatchEvent(event);
      });
    }
  };
}
