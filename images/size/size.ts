import { formatBytes } from '../../kit/text.ts';
import { layerOrigins, type PlatformImage } from '../layout/image.ts';

export interface LayerSize {
  readonly digest: string;
  /** Bytes as a registry keeps it, and as its files lie on a disk. */
  readonly compressed: number;
  readonly unpacked: number;
  /** What made it; empty where the image does not tell. */
  readonly origin: string;
}

export interface ImageSize {
  readonly compressed: number;
  readonly unpacked: number;
  readonly layers: readonly LayerSize[];
}

export function sizeOf(image: PlatformImage, layerBytes: readonly number[]): ImageSize {
  const origins = layerOrigins(image);
  const layers = image.manifest.layers.map(({ digest, size }, at) => ({
    digest,
    compressed: size,
    unpacked: layerBytes[at] ?? 0,
    origin: origins[at] ?? '',
  }));
  return { ...totals(layers), layers };
}

function totals(layers: readonly LayerSize[]): { compressed: number; unpacked: number } {
  return {
    compressed: layers.reduce((sum, { compressed }) => sum + compressed, 0),
    unpacked: layers.reduce((sum, { unpacked }) => sum + unpacked, 0),
  };
}

/** A sentence when an image is too large, with the layers to look at; undefined when it is not. */
export function tooLarge(platform: string, size: ImageSize, maxBytes: number): string | undefined {
  if (size.unpacked <= maxBytes) return undefined;
  const heaviest = [...size.layers].sort((a, b) => b.unpacked - a.unpacked).slice(0, 3);
  const named = heaviest.map(
    ({ unpacked, origin, digest }) =>
      `${formatBytes(unpacked)} ${origin === '' ? digest.slice(0, 19) : origin.slice(0, 100)}`,
  );
  return (
    `The image for ${platform} has ${formatBytes(size.unpacked)}, and ${formatBytes(maxBytes)} are allowed. ` +
    `Its largest layers: ${named.join('; ')}.`
  );
}

/** What has become of an image since a release. */
export interface SizeDelta {
  /** Bytes in the registry, then and now. */
  readonly before: number;
  readonly now: number;
  /** What somebody downloads who has the release already. */
  readonly download: number;
}

export function sizeDelta(
  size: ImageSize,
  released: readonly { readonly digest: string; readonly size: number }[],
): SizeDelta {
  const known = new Set(released.map(({ digest }) => digest));
  return {
    before: released.reduce((sum, layer) => sum + layer.size, 0),
    now: size.compressed,
    download: size.layers
      .filter(({ digest }) => !known.has(digest))
      .reduce((sum, { compressed }) => sum + compressed, 0),
  };
}
