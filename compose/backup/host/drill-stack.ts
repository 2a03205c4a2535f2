import { envLine, parseEnvFile, valuesOf, withValues } from '../../lifecycle/env-file.ts';

/** The parts of a stack that a drill starts: what serves a viewer, and no way out. */
export const drillOverlay = `# A restored stack that is tried: nothing of it leads out, and this machine alone reaches it.
services:
  nginx:
    restart: 'no'
    ports: !override ['127.0.0.1::8080']
  backend:
    restart: 'no'
networks:
  outside: { internal: true }
`;

/** The settings of the backup, for a stack of another name that meets nobody. */
export function drillEnvironment(saved: string, project: string): string {
  const own = new Map([
    ['COMPOSE_PROJECT_NAME', project],
    ['COMPOSE_FILE', 'compose.yaml:drill.yaml'],
    ['COMPOSE_PROFILES', ''],
    ['DOMAIN', 'localhost'],
    ['OTHER_NAMES', '127.0.0.1'],
    ['NGINX_TLS', 'off'],
    // it is to show what the backup has, not to fetch more
    ['DISABLE_BACKGROUND_TASKS', 'true'],
    ['DISABLE_DISCOVERY', 'true'],
    ['DISABLE_VPN_CHECK', 'true'],
  ]);
  // a line each, in the place of all that .env had: of a name that is there twice, the last one counts
  const names = new Set(own.keys());
  const { entries } = parseEnvFile(saved);
  const doubled = entries.filter(
    ({ name }, at) => names.has(name) && entries.findIndex((one) => one.name === name) !== at,
  );
  const text = withValues(saved, own);
  return doubled.length === 0
    ? text
    : `${text}${[...own].map(([name, value]) => envLine(name, value)).join('\n')}\n`;
}

export function backendKindIn(saved: string): 'miauflix' | 'contract' {
  return valuesOf(parseEnvFile(saved)).get('BACKEND_KIND') === 'contract' ? 'contract' : 'miauflix';
}
