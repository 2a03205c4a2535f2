import { dashboards } from '../dashboards/dashboards.ts';
import type { Settings } from '../settings.ts';

import { alertmanagerConfig } from './alertmanager.ts';
import { configFolder, prometheusConfig, withPatience } from './prometheus.ts';

/** All files of the volume that Prometheus, Alertmanager and Grafana read, by their path in it. JSON is YAML. */
export function configFiles(settings: Settings, rules: string): Map<string, string> {
  const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
  return new Map([
    ['prometheus.yaml', json(prometheusConfig(settings))],
    ['rules/alerts.yaml', withPatience(rules, settings.patience)],
    ['alertmanager.yaml', json(alertmanagerConfig(settings.alerts))],
    ['grafana/datasources/prometheus.yaml', json(datasources)],
    ['grafana/dashboards/miauflix.yaml', json(providers)],
    ...dashboards.map((dashboard) => [`dashboards/${dashboard.uid}.json`, json(dashboard)] as const),
  ]);
}

const datasources = {
  apiVersion: 1,
  prune: true,
  datasources: [
    {
      name: 'Prometheus',
      uid: 'prometheus',
      type: 'prometheus',
      access: 'proxy',
      url: 'http://prometheus:9090',
      isDefault: true,
      jsonData: { timeInterval: '15s', httpMethod: 'POST' },
    },
  ],
};

const providers = {
  apiVersion: 1,
  providers: [
    {
      name: 'Miauflix',
      folder: 'Miauflix',
      type: 'file',
      allowUiUpdates: false,
      options: { path: `${configFolder}/dashboards` },
    },
  ],
};
