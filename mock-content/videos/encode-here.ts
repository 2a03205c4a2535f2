import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';

import { encode, encoderPackage } from './encoder.ts';
import { videoNamed, videos } from './manifest.ts';

/**
 * Encodes videos on this machine and prints their SHA-256 as `sha256sum` does; ends with 1 when one is not
 * what the manifest says. This is how another Node or another architecture is compared:
 * `node mock-content/videos/encode-here.ts --encoder node_modules/@ffmpeg/core [name …]`.
 */
async function encodeHere(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { encoder: { type: 'string', default: `node_modules/${encoderPackage.name}` } },
    allowPositionals: true,
  });
  const names = positionals.length > 0 ? positionals : videos.map((video) => video.name);
  process.stdout.write(`node ${process.version} on ${process.platform} ${process.arch}\n`);
  for (const name of names) {
    const video = videoNamed(name);
    if (video === undefined) throw new Error(`There is no video ${name}.`);
    const bytes = await encode({
      encoderFolder: values.encoder,
      recipe: video,
      size: video.size,
      seed: video.name,
    });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    process.stdout.write(`${sha256}  ${name}\n`);
    if (sha256 !== video.sha256) process.exitCode = 1;
  }
}

await encodeHere();
