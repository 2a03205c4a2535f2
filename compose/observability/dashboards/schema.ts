import type { Options as BarGaugeOptions } from '@grafana/grafana-foundation-sdk/bargauge';
import type { defaultDashboard, Panel } from '@grafana/grafana-foundation-sdk/dashboard';
import type { Dataquery } from '@grafana/grafana-foundation-sdk/prometheus';
import type { Options as StatOptions } from '@grafana/grafana-foundation-sdk/stat';
import type { Options as TimeSeriesOptions } from '@grafana/grafana-foundation-sdk/timeseries';

// Grafana's published schema as types, which the compiler holds our dashboards to. Nothing of it is in the image.

/** As it is in JSON: words where the schema has enums, and no methods. */
type Plain<T> = T extends string
  ? `${T}`
  : T extends number | boolean | null | undefined
    ? T
    : T extends readonly (infer One)[]
      ? Plain<One>[]
      : { [K in keyof T as T[K] extends (...args: never) => unknown ? never : K]: Plain<T[K]> };

interface PanelOf<Type extends string, Options> extends Omit<Plain<Panel>, 'type' | 'options' | 'targets'> {
  type: Type;
  options: Options;
  targets: Plain<Dataquery>[];
}

export type GrafanaPanel =
  | PanelOf<'timeseries', Plain<TimeSeriesOptions>>
  | PanelOf<'stat', Plain<StatOptions>>
  | PanelOf<'bargauge', Plain<BarGaugeOptions>>;

/** Of version 1, which every Grafana reads; the second one is for those of 12 and later alone. */
type Form = ReturnType<typeof defaultDashboard>;

export interface GrafanaDashboard extends Omit<Plain<Form>, 'panels'> {
  uid: string;
  title: string;
  panels: GrafanaPanel[];
}
