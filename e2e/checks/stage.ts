import { open } from 'node:fs/promises';
import { join } from 'node:path';

import type { Video } from '../../mock-content/videos/manifest.ts';
import type { Backend, Source, StreamRequest, WantedSource } from '../backends/backend.ts';
import type { World } from '../engines/world.ts';

import { CheckSkipped, type Stage } from './check.ts';

/** What the backend is told of a video that the world's seeder shares. */
export function wantedSource(video: Video, world: World): WantedSource {
  const { tracker, seeder } = world.addresses;
  return {
    infoHash: video.infoHash,
    name: video.name,
    size: video.size,
    trackers: tracker === undefined ? [] : [tracker.http],
    torrentUrl: seeder === undefined ? undefined : `${seeder.url}/torrents/${video.infoHash}.torrent`,
  };
}

export function createStage(world: World, backend: Backend): Stage {
  const sources = new Map<string, Source>();

  const source = async (video: Video, signal: AbortSignal): Promise<Source> => {
    const known = sources.get(video.name);
    if (known !== undefined) return known;
    const added = await backend.addSource(wantedSource(video, world), signal);
    sources.set(video.name, added);
    return added;
  };
  const remove = async (video: Video, signal: AbortSignal): Promise<void> => {
    const known = sources.get(video.name);
    if (known === undefined) return;
    sources.delete(video.name);
    await backend.removeSource(known, signal);
  };
  const play = async (video: Video, signal: AbortSignal): Promise<StreamRequest> =>
    await backend.play(await source(video, signal), signal);

  return {
    source,
    remove,
    play,
    playFresh: async (video, signal) => {
      if (backend.lacks.removeSource === undefined) await remove(video, signal);
      return await play(video, signal);
    },
    playCold: async (video, signal) => {
      const lack = backend.lacks.removeSource;
      if (lack !== undefined && sources.has(video.name)) throw new CheckSkipped(lack);
      await remove(video, signal);
      return await play(video, signal);
    },
    bytes: async (video, start, end) => {
      const file = await open(join(world.videosFolder, video.name));
      try {
        const { buffer, bytesRead } = await file.read(
          Buffer.alloc(end - start + 1),
          0,
          end - start + 1,
          start,
        );
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
    forget: () => {
      sources.clear();
    },
  };
}
