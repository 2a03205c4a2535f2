import type { Measured } from '../report/build-report.ts';

/** What the checks measure along their way; the report's metrics come from here. */
export class Measurements {
  readonly firstBytesMs: number[] = [];
  /** A first byte as a share of the range server's time for the whole file. */
  readonly firstByteRatios: number[] = [];
  /** Streaming as a share of the range server's speed. */
  readonly throughputRatios: number[] = [];
  transfer: { ms: number; bytes: number }[] = [];
  pieces: { index: number; ms: number }[] = [];
  residentBytes: number | undefined;

  /** In the report's words and with no more digits than mean something. */
  toReport(worldReadyMs: number | null): Measured {
    return {
      worldReadyMs: worldReadyMs === null ? null : Math.round(worldReadyMs),
      firstByteSamplesMs: this.firstBytesMs.map((ms) => rounded(ms, 1)),
      firstByteRatioSamples: this.firstByteRatios.map((ratio) => rounded(ratio, 4)),
      throughputRatioSamples: this.throughputRatios.map((ratio) => rounded(ratio, 4)),
      residentBytes: this.residentBytes ?? null,
      transfer: this.transfer,
      pieces: this.pieces,
    };
  }
}

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
