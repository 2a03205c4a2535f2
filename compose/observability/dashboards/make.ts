import type { GrafanaDashboard, GrafanaPanel } from './schema.ts';

export interface Query {
  readonly expr: string;
  /** What a line is called: `{{kind}}` is the value of a label. */
  readonly legend: string;
}

export interface PanelPlan {
  readonly title: string;
  /** What one sees there, and what to think of it. */
  readonly about: string;
  /** Lines over time, the last value as a number, or as bars. */
  readonly as?: 'lines' | 'number' | 'bars';
  /** Grafana's names of units. */
  readonly unit:
    'short' | 's' | 'bytes' | 'Bps' | 'percentunit' | 'reqps' | 'none' | 'dtdurations' | 'bool_yes_no';
  readonly queries: readonly Query[];
  /** From which value on it is bad; or, with `below`, under which. */
  readonly bad?: number;
  readonly below?: boolean;
  readonly stacked?: boolean;
}

export interface DashboardPlan {
  readonly uid: string;
  readonly title: string;
  readonly about: string;
  /** Rows of panels that share the width. */
  readonly rows: readonly (readonly PanelPlan[])[];
}

/** Version of the form of dashboards that every Grafana since 10 reads. */
const schemaVersion = 39;
const columns = 24;
const source = { type: 'prometheus', uid: 'prometheus' };

/** A dashboard as Grafana reads it. */
export function makeDashboard({ uid, title, about, rows }: DashboardPlan): GrafanaDashboard {
  const panels: GrafanaPanel[] = [];
  let y = 0;
  for (const row of rows) {
    const w = Math.floor(columns / row.length);
    const h = row.every(({ as }) => as === 'number') ? 4 : 8;
    for (const [at, plan] of row.entries()) {
      panels.push(makePanel(plan, panels.length + 1, { x: at * w, y, w, h }));
    }
    y += h;
  }
  return {
    uid,
    title,
    description: about,
    tags: ['miauflix'],
    schemaVersion,
    timezone: 'browser',
    editable: false,
    refresh: '30s',
    time: { from: 'now-6h', to: 'now' },
    templating: { list: [] },
    annotations: { list: [] },
    panels,
  };
}

function makePanel(
  plan: PanelPlan,
  id: number,
  gridPos: { x: number; y: number; w: number; h: number },
): GrafanaPanel {
  const { title, about, as = 'lines', unit, queries } = plan;
  const common = {
    id,
    title,
    description: about,
    gridPos,
    datasource: source,
    targets: queries.map(({ expr, legend }, at) => ({
      refId: String.fromCharCode(65 + at),
      datasource: source,
      expr,
      legendFormat: legend,
      ...(as === 'lines' ? { range: true } : { instant: true }),
    })),
    fieldConfig: { defaults: { unit, ...fieldsOf(plan) }, overrides: [] },
  };
  const reduceOptions = { calcs: ['lastNotNull'] };
  switch (as) {
    case 'lines':
      return {
        ...common,
        type: 'timeseries',
        options: {
          legend: { showLegend: true, displayMode: 'list', placement: 'bottom', calcs: [] },
          tooltip: { mode: 'multi', sort: 'desc' },
        },
      };
    case 'number':
      return {
        ...common,
        type: 'stat',
        options: {
          graphMode: 'none',
          colorMode: plan.bad === undefined ? 'none' : 'value',
          justifyMode: 'auto',
          textMode: 'auto',
          wideLayout: true,
          showPercentChange: false,
          percentChangeColorMode: 'standard',
          orientation: 'auto',
          reduceOptions,
        },
      };
    case 'bars':
      return {
        ...common,
        type: 'bargauge',
        options: {
          displayMode: 'basic',
          valueMode: 'text',
          namePlacement: 'auto',
          showUnfilled: true,
          sizing: 'auto',
          minVizWidth: 8,
          minVizHeight: 16,
          maxVizHeight: 300,
          orientation: 'horizontal',
          legend: { showLegend: false, displayMode: 'list', placement: 'bottom', calcs: [] },
          reduceOptions,
        },
      };
  }
}

function fieldsOf({
  bad,
  below = false,
  stacked = false,
}: PanelPlan): GrafanaPanel['fieldConfig'] extends { defaults: infer Defaults } | undefined
  ? Partial<Defaults>
  : never {
  const [first, then] = below ? ['red', 'green'] : ['green', 'red'];
  return {
    ...(bad !== undefined && {
      thresholds: {
        mode: 'absolute',
        steps: [
          { value: null, color: first },
          { value: bad, color: then },
        ],
      },
    }),
    ...(stacked && { custom: { stacking: { mode: 'normal', group: 'A' }, fillOpacity: 30 } }),
  };
}
