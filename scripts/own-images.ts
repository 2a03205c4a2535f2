/** An image of ours, as CI builds it and a release publishes it. */
export interface OwnImage {
  readonly name: string;
  readonly file: string;
  readonly target?: string;
  /** On a disk, for one platform; some percent above what it has, so that whatever is added is noticed. */
  readonly maxBytes: number;
}

const world = { file: 'mock-content/Dockerfile', maxBytes: 220e6 } as const;
const watching = { file: 'compose/observability/Dockerfile' } as const;

/** Every one of them: CI, releases and tests hold them to the same limits. */
export const ownImages = [
  { ...world, name: 'tracker', target: 'tracker' },
  { ...world, name: 'apis', target: 'apis' },
  { ...world, name: 'backend', target: 'backend' },
  { ...world, name: 'released', target: 'released' },
  { ...world, name: 'seeder', target: 'seeder' },
  { ...world, name: 'range-server', target: 'range-server' },
  { name: 'seed', file: 'seed/Dockerfile', maxBytes: 220e6 },
  { name: 'nginx', file: 'nginx/Dockerfile', maxBytes: 60e6 },
  { name: 'vpn', file: 'compose/vpn/Dockerfile', maxBytes: 250e6 },
  { name: 'logs', file: 'compose/logs/Dockerfile', maxBytes: 220e6 },
  { name: 'acme', file: 'compose/acme/Dockerfile', maxBytes: 110e6 },
  { name: 'guard', file: 'compose/guard/Dockerfile', maxBytes: 180e6 },
  { name: 'backup', file: 'compose/backup/Dockerfile', maxBytes: 280e6 },
  { name: 'steward', file: 'compose/deploy/Dockerfile', maxBytes: 220e6 },
  { ...watching, name: 'watch', target: 'watch', maxBytes: 220e6 },
  { ...watching, name: 'prometheus', target: 'prometheus', maxBytes: 280e6 },
  { ...watching, name: 'alertmanager', target: 'alertmanager', maxBytes: 150e6 },
] as const satisfies readonly OwnImage[];

export type OwnImageName = (typeof ownImages)[number]['name'];

export function maxBytesOf(name: OwnImageName): number {
  return ownImages.find((one) => one.name === name)?.maxBytes ?? 0;
}

/** As the workflows write it. */
export function inMegabytes(bytes: number): string {
  return `${bytes / 1e6}MB`;
}
