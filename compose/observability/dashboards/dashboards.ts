import { backups } from './backups.ts';
import { host } from './host.ts';
import { makeDashboard } from './make.ts';
import type { GrafanaDashboard } from './schema.ts';
import { torrents } from './torrents.ts';
import { viewers } from './viewers.ts';
import { vpn } from './vpn.ts';

export const dashboards: readonly GrafanaDashboard[] = [viewers, torrents, vpn, host, backups].map(
  makeDashboard,
);
