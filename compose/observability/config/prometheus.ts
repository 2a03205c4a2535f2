import type { Settings } from '../settings.ts';

/** Where the configuration is in every container that reads it. */
export const configFolder = '/etc/miauflix-observability';

/** Prometheus' configuration for the parts that this stack has. */
export function prometheusConfig(
  settings: Pick<Settings, 'backendKind' | 'parts' | 'scrapeSeconds'>,
): Record<string, unknown> {
  const { backendKind, parts, scrapeSeconds } = settings;
  const jobs: [job: string, target: string][] = [
    ['prometheus', 'localhost:9090'],
    ['alertmanager', 'alertmanager:9093'],
    ['watch', 'watch:9105'],
  ];
  // the released backend tells no numbers: what is known of it is in nginx's log, and what the prober sees
  if (backendKind === 'contract') jobs.push(['backend', 'backend:4000']);
  if (parts.vpn) jobs.push(['vpn', 'vpn:8080']);
  if (parts.world) {
    jobs.push(['tracker', 'tracker:8000'], ['seeder', 'seeder:3001'], ['range-server', 'range-server:3002']);
  }
  if (parts.backup) jobs.push(['backup', 'backup:8080']);
  if (parts.engine !== undefined) jobs.push(['engine', parts.engine]);
  return {
    global: {
      scrape_interval: `${scrapeSeconds}s`,
      scrape_timeout: `${Math.min(10, scrapeSeconds)}s`,
      evaluation_interval: `${scrapeSeconds}s`,
    },
    rule_files: [`${configFolder}/rules/alerts.yaml`],
    alerting: { alertmanagers: [{ static_configs: [{ targets: ['alertmanager:9093'] }] }] },
    scrape_configs: jobs.map(([job, target]) => ({
      job_name: job,
      // one of each: an address says no more than the name does
      static_configs: [{ targets: [target], labels: { instance: job } }],
      // what a broken service could fill the store with
      sample_limit: job === 'prometheus' || job === 'engine' ? 5000 : 2000,
      body_size_limit: '4MB',
    })),
  };
}

/** The rules with other times that a condition must hold for; 1 leaves them as they are. */
export function withPatience(rules: string, patience: number): string {
  if (patience === 1) return rules;
  return rules.replaceAll(
    /^( +for: )(\d+)([smhd])$/gm,
    (_line, head: string, amount: string, unit: string) => {
      const seconds = Number(amount) * { s: 1, m: 60, h: 3600, d: 86_400 }[unit as 's' | 'm' | 'h' | 'd'];
      return `${head}${Math.round(seconds * patience)}s`;
    },
  );
}
