import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { withTemporaryFolder } from '../../kit/folders.ts';

import { encode, encoderPackage } from './encoder.ts';
import { videos, type Video } from './manifest.ts';
import { identityOf, torrentOf } from './torrent.ts';

/**
 * For whoever changes how a video is made: encodes every video as `manifest.json` wants it and writes the
 * hashes back into that file. Run it as `node mock-content/videos/write-manifest.ts`.
 */
async function writeManifest(): Promise<void> {
  const root = join(import.meta.dirname, '..', '..');
  const encoderFolder = join(root, 'node_modules', encoderPackage.name);
  const written = await withTemporaryFolder('manifest', async (folder) => {
    const renewed: Video[] = [];
    for (const video of videos) renewed.push(await renew(video, encoderFolder, folder));
    return renewed;
  });
  const file = join(import.meta.dirname, 'manifest.json');
  await writeFile(file, `${JSON.stringify({ videos: written }, undefined, 2)}\n`);
}

async function renew(video: Video, encoderFolder: string, folder: string): Promise<Video> {
  const bytes = await encode({ encoderFolder, recipe: video, size: video.size, seed: video.name });
  const path = join(folder, video.name);
  await writeFile(path, bytes);
  const torrent = await torrentOf({ path, name: video.name, pieceLength: video.pieceLength }, []);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  process.stdout.write(`${sha256}  ${video.name}\n`);
  return { ...video, sha256, ...(await identityOf(torrent)) };
}

await writeManifest();
