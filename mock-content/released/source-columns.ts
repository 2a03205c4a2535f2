/** Words that the released backend keeps as their place in a list; the order is part of its database. */

export const sourceQualities = ['SD', 'HD', 'FHD', '2K', '4K', '8K', '3D'] as const;
export type SourceQuality = (typeof sourceQualities)[number];

export const videoCodecs = [
  'VC1',
  'MPEG2',
  'MPEG4',
  'XVID',
  'VP8',
  'VP9',
  'X264',
  'X265',
  'AV1',
  'X264_10BIT',
  'X265_10BIT',
  'AV1_10BIT',
] as const;
export type VideoCodec = (typeof videoCodecs)[number];

export const sourceTypes = ['WEB', 'BLURAY', 'HDTV', 'DVD', 'TS', 'CAM', 'DCP'] as const;
export type SourceType = (typeof sourceTypes)[number];

/** The qualities that a viewer may ask for, beside `auto`. */
export const streamQualities = ['8K', '4K', '2K', 'FHD', 'HD', 'SD'] as const;

export function indexIn<Word extends string>(words: readonly Word[], word: Word | null): number | null {
  return word === null ? null : words.indexOf(word);
}

export function wordAt<Word extends string>(words: readonly Word[], index: number | null): Word | null {
  return index === null ? null : (words[index] ?? null);
}
