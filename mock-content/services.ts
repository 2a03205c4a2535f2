import type { ServiceRegistry } from '../kit/service.ts';

/** Every service of the world by its name, each loaded only by the process that hosts it. */
export const services = {
  tracker: async () => (await import('./swarm/tracker.ts')).startTracker,
  seeder: async () => (await import('./swarm/seeder.ts')).startSeeder,
  rangeServer: async () => (await import('./range-server/range-server.ts')).startRangeServer,
  apis: async () => (await import('./apis/apis.ts')).startApis,
  backend: async () => (await import('./backend/backend.ts')).startBackend,
  released: async () => (await import('./released/released.ts')).startReleased,
  /** Not of the world: makes one of its videos. */
  encoder: async () => (await import('./videos/encoder-service.ts')).startEncoder,
} as const satisfies ServiceRegistry;

export type ServiceName = keyof typeof services;
