export interface Picture {
  readonly kind: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
}

/** Kind and size of a PNG or JPEG by its own headers; undefined when it is neither, or is cut off. */
export function pictureOf(content: Uint8Array): Picture | undefined {
  const data = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (data.length >= 24 && data.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n') {
    return { kind: 'png', width: data.readUInt32BE(16), height: data.readUInt32BE(20) };
  }
  return data.length >= 4 && data.readUInt16BE(0) === 0xffd8 ? jpegSize(data) : undefined;
}

/** The size is in the frame's header, SOF0 to SOF15 without the three that are something else (T.81, B.1.1.3). */
function jpegSize(data: Buffer): Picture | undefined {
  for (let at = 2; at + 9 < data.length;) {
    if (data[at] !== 0xff) return undefined;
    const marker = data[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { kind: 'jpeg', width: data.readUInt16BE(at + 7), height: data.readUInt16BE(at + 5) };
    at += 2 + data.readUInt16BE(at + 2);
  }
  return undefined;
}

/** What a picture of the store must be; sizes in points, bytes as the store counts them. */
export interface PictureDemand {
  readonly kind: Picture['kind'];
  readonly width: number;
  readonly height: number;
  readonly maxBytes: number;
}

export const iconDemand: PictureDemand = { kind: 'png', width: 512, height: 423, maxBytes: 300_000 };

/** A PNG of 512×423, at most 300 kB. */
export function describeDemand({ kind, width, height, maxBytes }: PictureDemand): string {
  return `a ${kind === 'png' ? 'PNG' : 'JPEG'} of ${width}×${height}, at most ${maxBytes / 1000} kB`;
}

export type PictureProblem = readonly [what: 'kind' | 'size' | 'bytes', words: string];

/** What differs from the demand, to follow the picture's name. */
export function pictureProblems(content: Uint8Array, demand: PictureDemand): PictureProblem[] {
  const picture = pictureOf(content);
  if (picture?.kind !== demand.kind) {
    return [['kind', `is no ${demand.kind === 'png' ? 'PNG' : 'JPEG'}`]];
  }
  const { width, height } = picture;
  return [
    ...(width === demand.width && height === demand.height
      ? []
      : [['size', `has ${width}×${height} points`] as const]),
    ...(content.length > demand.maxBytes ? [['bytes', `has ${content.length} bytes`] as const] : []),
  ];
}
