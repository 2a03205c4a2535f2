/** The three classes that BitTorrent's WebRTC peers need; undefined until `provideWebRtc`. */
export interface WebRtcClasses {
  readonly RTCPeerConnection: new (configuration?: object) => EventTarget & {
    readonly iceGatheringState: string;
  };
  readonly RTCSessionDescription: new (description: object) => object;
  readonly RTCIceCandidate: new (candidate: object) => object;
}

export let RTCPeerConnection: WebRtcClasses['RTCPeerConnection'] | undefined;
export let RTCSessionDescription: WebRtcClasses['RTCSessionDescription'] | undefined;
export let RTCIceCandidate: WebRtcClasses['RTCIceCandidate'] | undefined;

/** From here on, every module of this process that imports webrtc-polyfill has these classes. */
export function provideWebRtc(classes: WebRtcClasses): void;
