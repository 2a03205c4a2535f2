import { cut, formatBytes, oneLine } from '../../kit/text.ts';

import type { ImageSize, LayerSize } from './size.ts';

/** Layers that hold next to nothing say nothing. */
const leastShown = 1024;

export function shownLayers(layers: readonly LayerSize[]): readonly LayerSize[] {
  return layers.filter(({ unpacked }) => unpacked >= leastShown);
}

/** For a terminal: a line for each layer, the total first. */
export function sizeLines(platform: string, { compressed, unpacked, layers }: ImageSize): string[] {
  const lines = shownLayers(layers).map(
    (layer) =>
      `  ${formatBytes(layer.unpacked).padStart(9)}  ${formatBytes(layer.compressed).padStart(9)}  ${cut(
        oneLine(layer.origin === '' ? layer.digest : layer.origin),
        100,
      )}`,
  );
  return [
    `${platform}: ${formatBytes(unpacked)} on a disk, ${formatBytes(compressed)} in a registry, ${layers.length} layers`,
    ...lines,
  ];
}
