import { describe, expect, it } from '@jest/globals';

import { dashboards } from './dashboards.ts';

it('have names and addresses of their own', () => {
  const uids = dashboards.map(({ uid }) => uid);
  expect(uids).toEqual([
    'miauflix-viewers',
    'miauflix-torrents',
    'miauflix-vpn',
    'miauflix-host',
    'miauflix-backups',
  ]);
  expect(new Set(dashboards.map(({ title }) => title)).size).toBe(uids.length);
});

// the form is Grafana's published one, to which the compiler holds them: schema.ts
describe.each(dashboards.map((dashboard) => [dashboard.title, dashboard] as const))(
  '%s',
  (_title, { panels }) => {
    it('has panels with a text and a source, side by side', () => {
      expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
      for (const panel of panels) {
        expect(panel.description).toMatch(/\.$/);
        expect(panel.datasource).toEqual({ type: 'prometheus', uid: 'prometheus' });
        expect(new Set(panel.targets.map(({ refId }) => refId)).size).toBe(panel.targets.length);
        const { x = 0, w = 0 } = panel.gridPos ?? {};
        expect(x + w).toBeLessThanOrEqual(24);
      }
      const cells = panels.flatMap(({ gridPos }) => {
        const { x = 0, y = 0, w = 0, h = 0 } = gridPos ?? {};
        return Array.from({ length: w * h }, (_, at) => `${x + (at % w)},${y + Math.floor(at / w)}`);
      });
      expect(new Set(cells).size).toBe(cells.length);
    });
  },
);
