import { describe, expect, it } from '@jest/globals';

import { ConfigurationError } from '../../kit/errors.ts';

import { alertmanagerConfig } from './config/alertmanager.ts';
import { configFiles } from './config/files.ts';
import { prometheusConfig, withPatience } from './config/prometheus.ts';
import { settingsOf } from './settings.ts';

const jobsOf = (variables: Record<string, string>): unknown => {
  const { scrape_configs: jobs } = prometheusConfig(settingsOf(variables, '')) as {
    scrape_configs: { job_name: string }[];
  };
  return jobs.map(({ job_name }) => job_name);
};

describe('what is asked for its numbers', () => {
  it.each<[Record<string, string>, string[]]>([
    [{}, []],
    [{ BACKEND_KIND: 'contract' }, ['backend']],
    [{ COMPOSE_FILE: 'compose.yaml:./vpn/compose.yaml' }, ['vpn']],
    [{ COMPOSE_FILE: 'compose.yaml;backup/compose.yaml', COMPOSE_PROFILES: 'backup' }, ['backup']],
    [{ COMPOSE_FILE: 'compose.yaml:backup/compose.yaml' }, []],
    [{ COMPOSE_PROFILES: 'seed, e2e' }, ['tracker', 'seeder', 'range-server']],
    [{ ENGINE_METRICS: 'host.docker.internal:9323' }, ['engine']],
  ])('%j adds %j', (variables, more) => {
    expect(jobsOf(variables)).toEqual(['prometheus', 'alertmanager', 'watch', ...more]);
  });
});

describe('where the stack is asked', () => {
  it.each<[Record<string, string>, object]>([
    [
      { DOMAIN: 'films.example.org' },
      { protocol: 'http:', host: 'nginx', port: 8080, name: 'films.example.org' },
    ],
    [
      { NGINX_TLS: 'acme' },
      { protocol: 'https:', host: 'nginx', port: 8443, name: 'localhost', verify: false },
    ],
    [
      { PROBE_URL: 'https://films.example.org' },
      { protocol: 'https:', host: 'films.example.org', port: 443, name: 'films.example.org', verify: true },
    ],
    [{ PROBE_URL: 'http://10.1.2.3:8080' }, { protocol: 'http:', host: '10.1.2.3', port: 8080 }],
  ])('%j', (variables, target) => {
    expect(settingsOf(variables, '').target).toMatchObject(target);
  });
});

it('tells all mistakes at once, each with what it may be', () => {
  const variables = {
    PROBE_URL: 'films.example.org',
    PROBE_FILM: 'matrix',
    PROBE_SECONDS: '0',
    PROBE_MINUTES: 'often',
    METRICS_SECONDS: '15s',
    ALERT_PATIENCE: '-1',
    ALERT_CHAT_KIND: 'telegram',
    ALERT_EMAIL_TO: 'me',
    ENGINE_METRICS: 'here',
  };
  let told: unknown;
  try {
    settingsOf(variables, '');
  } catch (error) {
    told = error;
  }
  expect(told).toBeInstanceOf(ConfigurationError);
  const { message } = told as Error;
  const asked = ['ALERT_CHAT_FILE', 'ALERT_CHAT_ROOM', 'ALERT_EMAIL_FROM', 'PROBE_EMAIL'];
  for (const name of [...Object.keys(variables), ...asked]) expect(message).toContain(name);
  for (const sentence of message.split('\n')) expect(sentence).toMatch(/\.$/);
});

describe('who is told', () => {
  it('are all that were chosen, with every secret in a file', () => {
    const { alerts } = settingsOf(
      {
        ALERT_WEBHOOK_FILE: './secrets/alert_webhook',
        ALERT_CHAT_KIND: 'slack',
        ALERT_CHAT_FILE: './secrets/alert_chat',
        ALERT_EMAIL_TO: 'me@example.org',
        ALERT_EMAIL_FROM: 'films@example.org',
        ALERT_SMTP_SERVER: 'mail.example.org:587',
        ALERT_SMTP_USER: 'films',
        ALERT_SMTP_PASSWORD_FILE: './secrets/alert_smtp_password',
      },
      '',
    );
    expect(alertmanagerConfig(alerts)).toMatchObject({
      receivers: [
        {
          webhook_configs: [{ url_file: '/run/secrets/alert_webhook' }],
          slack_configs: [{ api_url_file: '/run/secrets/alert_chat' }],
          email_configs: [{ to: 'me@example.org', auth_password_file: '/run/secrets/alert_smtp_password' }],
        },
      ],
    });
  });

  it('may be nobody', () => {
    expect(alertmanagerConfig(settingsOf({}, '').alerts)).toMatchObject({
      receivers: [{ name: 'everybody' }],
    });
  });
});

describe('patience', () => {
  const rules = '      - alert: A\n        for: 2m\n        expr: up == 0\n';
  it.each([
    [1, 'for: 2m'],
    [0.5, 'for: 60s'],
    [0, 'for: 0s'],
    [3, 'for: 360s'],
  ])('of %d makes it %s', (patience, expected) => {
    expect(withPatience(rules, patience)).toBe(rules.replace('for: 2m', expected));
  });
});

it('makes files of JSON, which is YAML, and of the rules', () => {
  const files = configFiles(settingsOf({}, ''), 'groups: []\n');
  expect([...files.keys()]).toEqual(
    expect.arrayContaining(['prometheus.yaml', 'alertmanager.yaml', 'dashboards/miauflix-viewers.json']),
  );
  expect(files.get('rules/alerts.yaml')).toBe('groups: []\n');
  for (const [path, text] of files) if (!path.startsWith('rules/')) JSON.parse(text);
});
