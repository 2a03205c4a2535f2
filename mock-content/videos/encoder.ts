import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';

import { paddedTo } from './free-box.ts';
import { encoderArguments, type Recipe } from './recipe.ts';

/** The package of the encoder: ffmpeg as WebAssembly, which computes the same on every architecture. */
export const encoderPackage = {
  name: '@ffmpeg/core',
  version: '0.12.10',
  integrity:
    'sha512-dzNplnn2Nxle2c2i2rrDhqcB19q9cglCkWnoMTDN9Q9l3PvdjZWd1HfSPjCNWc/p8Q3CT+Es9fWOR0UhAeYQZA==',
} as const;

export interface EncodeOptions {
  /** The folder of the encoder's package. */
  readonly encoderFolder: string;
  readonly recipe: Recipe;
  /** Bytes of the finished video. */
  readonly size: number;
  /** What the bytes after the video are made from. */
  readonly seed: string;
  /** Called about twice a second while it encodes, with frames done so far. */
  readonly onFrames?: (frames: number) => void;
}

/** Makes a video in memory. Encoding blocks this thread until it is done. */
export async function encode(options: EncodeOptions): Promise<Buffer> {
  const core = await loadCore(options.encoderFolder);
  const said: string[] = [];
  core.setLogger(({ message }) => said.push(message));
  const framesPerMicrosecond = options.recipe.frames / options.recipe.durationSeconds / 1e6;
  core.setProgress(({ time }) => {
    options.onFrames?.(Math.min(options.recipe.frames, Math.round(time * framesPerMicrosecond)));
  });
  const exitCode = core.exec(...encoderArguments(options.recipe, 'video.mp4'));
  if (exitCode !== 0) {
    throw new Error(`The encoder ended with exit code ${exitCode}:\n${said.slice(-12).join('\n')}`);
  }
  return paddedTo(options.size, core.FS.readFile('/video.mp4'), options.seed);
}

/** The part of the package's module that is used here. */
interface Core {
  setLogger(logger: (line: { readonly message: string }) => void): void;
  /** `time` is in microseconds of the video. */
  setProgress(listener: (progress: { readonly time: number }) => void): void;
  exec(...args: string[]): number;
  readonly FS: { readFile(path: string): Uint8Array };
}

type CreateCore = (options: { readonly wasmBinary: Uint8Array }) => Promise<Core>;

/** The package is made for a browser's worker: it gets the few globals of one, as parameters. */
async function loadCore(packageFolder: string): Promise<Core> {
  const script = join(packageFolder, 'dist', 'umd', 'ffmpeg-core.js');
  const wasm = join(packageFolder, 'dist', 'umd', 'ffmpeg-core.wasm');
  const [source, wasmBinary] = await Promise.all([readFile(script, 'utf8'), readFile(wasm)]);
  const parameters = ['self', 'location', 'module', 'exports'];
  const load = compileFunction(source, parameters, { filename: script }) as (...values: unknown[]) => void;
  const module: { exports: unknown } = { exports: {} };
  const location = { href: 'file:///' };
  load({ location }, location, module, module.exports);
  return await (module.exports as CreateCore)({ wasmBinary });
}
