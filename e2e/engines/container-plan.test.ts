import { describe, expect, it } from '@jest/globals';

import { containerOptions, containerServices, healthPath, httpPort } from './container-plan.ts';

const folders = { videos: '/videos', data: '/data' };

describe('a service in a container', () => {
  it.each(containerServices)('%s listens on every address of its container, on its own port', (service) => {
    const { host, port } = containerOptions(service, folders);
    expect(host).toBe('0.0.0.0');
    expect(port).toBe(httpPort(service));
  });

  it('finds the others by their names', () => {
    expect(containerOptions('seeder', folders)).toMatchObject({
      announce: ['http://tracker:8000/announce'],
      torrentPort: 3004,
    });
    expect(containerOptions('apis', folders)).toMatchObject({ seederUrl: 'http://seeder:3001' });
    expect(containerOptions('backend', folders)).toMatchObject({
      dataFolder: '/data',
      tmdbUrl: 'http://apis:3003/tmdb/3',
      trackers: ['http://tracker:8000/announce'],
    });
    expect(containerOptions('released', folders)).toMatchObject({
      dataFolder: '/data',
      ytsUrl: 'http://apis:3003/yts',
    });
  });

  it('seeds the videos of the folder that is mounted', () => {
    const { files } = containerOptions('seeder', folders) as unknown as { files: { path: string }[] };
    expect(files.map(({ path }) => path)).toEqual([
      '/videos/test-small-720p.mp4',
      '/videos/test-medium-1080p.mp4',
      '/videos/test-large-4k.mp4',
    ]);
  });

  it('takes options in place of the usual ones, and refuses those that it does not have', () => {
    expect(containerOptions('seeder', folders, { corrupt: true })).toMatchObject({ corrupt: true });
    expect(() => containerOptions('seeder', folders, { uploadLimits: 5 })).toThrow(
      'The seeder has no option "uploadLimits"; did you mean "uploadLimit"?',
    );
  });

  it('is asked for its health where no page of an application can answer', () => {
    expect(healthPath('released')).toBe('/api/health');
    expect(healthPath('backend')).toBe('/health');
  });
});
