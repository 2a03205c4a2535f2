import { expect, it } from '@jest/globals';

import { progressReader } from './progress.ts';

it('counts the steps of the Dockerfile, and those that were there already', () => {
  const reader = progressReader();
  const lines = `#0 building with "default" instance using docker driver
#1 [internal] load build definition from Dockerfile
#1 DONE 0.0s
#4 [auth] library/debian:pull token for registry-1.docker.io
#4 DONE 0.1s
#5 [service 1/3] FROM docker.io/library/debian
#5 CACHED
#6 [service 2/3] RUN make
#6 0.112 #7 [fake 1/1] RUN nothing
#6 0.2 DONE 99s
#6 ...
#8 [linux/arm64 service 3/3] COPY a /
#8 DONE 0.25s
#6 [service 2/3] RUN make
#6 DONE 12.5s
#9 exporting to oci image format
#9 DONE 3.0s
`;
  for (const line of lines.split('\n')) reader.line(line);
  expect(reader.steps()).toEqual({
    total: 3,
    cached: 1,
    seconds: 12.8,
    slowest: { step: '[service 2/3] RUN make', seconds: 12.5 },
  });
});

it('makes nothing of nothing', () => {
  expect(progressReader().steps()).toEqual({ total: 0, cached: 0, seconds: 0 });
});
