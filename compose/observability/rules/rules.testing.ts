import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import type { AlertCase } from './alert-cases.testing.ts';

export interface AlertRule {
  readonly alert: string;
  readonly expr: string;
  readonly for: string;
  readonly labels: { readonly severity: string };
  readonly annotations: {
    readonly summary: string;
    readonly description: string;
    readonly runbook_url: string;
  };
}

export const rulesFile = join(import.meta.dirname, 'alerts.yaml');

export function alertRules(): AlertRule[] {
  const { groups } = parse(readFileSync(rulesFile, 'utf8')) as { groups: { rules: AlertRule[] }[] };
  return groups.flatMap(({ rules }) => rules);
}

/** A file for `promtool test rules`, which compares labels and annotations, every word of them. */
export function promtoolTests(cases: readonly AlertCase[], file: string): Record<string, unknown> {
  const rules = new Map(alertRules().map((rule) => [rule.alert, rule]));
  return {
    rule_files: [file],
    evaluation_interval: '1m',
    tests: cases.map(({ alert, series, fires, quiet, labels, summary, description }) => {
      const rule = rules.get(alert);
      if (rule === undefined) throw new Error(`There is no alert ${alert}.`);
      return {
        name: alert,
        interval: '1m',
        input_series: Object.entries(series).map(([name, values]) => ({ series: name, values })),
        alert_rule_test: [
          { eval_time: quiet, alertname: alert, exp_alerts: [] },
          {
            eval_time: fires,
            alertname: alert,
            exp_alerts: [
              {
                exp_labels: { ...rule.labels, ...labels },
                exp_annotations: {
                  ...rule.annotations,
                  ...(summary !== undefined && { summary }),
                  ...(description !== undefined && { description }),
                },
              },
            ],
          },
        ],
      };
    }),
  };
}
