import { configFile, type Placed, type TizenApplication, type TizenConfig } from './config.ts';
import { compareVersions, engines, oldestEngineFor } from './engines.ts';
import type { Finding, Severity } from './finding.ts';

export interface ConfigFacts {
  /** Of all that will be in the package. */
  readonly paths: ReadonlySet<string>;
  /** Of the last release, when it is known. */
  readonly lastVersion?: string;
}

type Said = readonly [rule: string, message: string, remedy: string, line?: number | undefined];

const tell = (severity: Severity, [rule, message, remedy, line]: Said): Finding => ({
  rule: `config/${rule}`,
  severity,
  message,
  remedy,
  file: configFile,
  ...(line !== undefined && { line }),
});
const error = (...said: Said): Finding => tell('error', said);
const warning = (...said: Said): Finding => tell('warning', said);

const knownProfiles = ['tv', 'tv-samsung'];

/** What a TV or the store would refuse; from Tizen's configuration document and its installer's source. */
export function configFindings(config: TizenConfig, facts: ConfigFacts): Finding[] {
  if (!config.isWidget) {
    return [
      error(
        'root',
        `Its outermost element is <${config.rootName}>, not a widget of the W3C.`,
        'Begin with <widget xmlns="http://www.w3.org/ns/widgets" xmlns:tizen="http://tizen.org/ns/widgets">.',
        1,
      ),
    ];
  }
  return [
    ...applicationFindings(config.applications),
    ...versionFindings(config.version, facts.lastVersion),
    ...startFindings(config.start, facts.paths),
    ...iconFindings(config.icon, facts.paths),
    ...(config.name === undefined || config.name.value === ''
      ? [error('name', 'The app has no name.', 'Add <name>Miauflix</name>.', config.name?.line)]
      : []),
    ...profileFindings(config.profiles),
    ...privilegeFindings(config.privileges),
  ];
}

function applicationFindings(applications: readonly TizenApplication[]): Finding[] {
  const [application, second] = applications;
  if (application === undefined || second !== undefined) {
    return [
      error(
        'application',
        `There are ${applications.length} tizen:application elements.`,
        'Have exactly one: <tizen:application id="MiauflixTV.Miauflix" package="MiauflixTV" required_version="4.0"/>.',
        second?.line,
      ),
    ];
  }
  const { id, package: packageId, requiredVersion, line } = application;
  const findings: Finding[] = [];
  const isPackageId = packageId !== undefined && /^[0-9a-zA-Z]{10}$/.test(packageId);
  if (!isPackageId) {
    findings.push(
      error(
        'package-id',
        `The package’s id is ${shown(packageId)}, but must be ten letters and digits${counted(packageId)}.`,
        'Write ten of them, such as package="MiauflixTV", and keep it for ever: TVs know the app by it.',
        line,
      ),
    );
  }
  if (id === undefined || !/^[0-9a-zA-Z]{10}\.[0-9a-zA-Z]{1,52}$/.test(id)) {
    findings.push(
      error(
        'application-id',
        `The application’s id is ${shown(id)}, but must be the package’s ten letters and digits, a dot, and 1 to 52 letters and digits${counted(id?.split('.')[0])}.`,
        'Write one such as id="MiauflixTV.Miauflix".',
        line,
      ),
    );
  } else if (isPackageId && !id.startsWith(`${packageId}.`)) {
    findings.push(
      error(
        'application-id-package',
        `The application’s id ${shown(id)} does not begin with the package’s, ${shown(packageId)}.`,
        `Write id="${packageId}.${id.split('.')[1] ?? 'app'}".`,
        line,
      ),
    );
  }
  return [...findings, ...requiredVersionFindings(requiredVersion, line)];
}

function requiredVersionFindings(required: string | undefined, line: number): Finding[] {
  if (required === undefined || !/^\d{1,3}\.\d{1,3}(\.\d{1,5})?$/.test(required)) {
    return [
      error(
        'required-version',
        `required_version is ${shown(required)}, but must be a version of Tizen.`,
        'Write the oldest one that the app runs on, such as required_version="4.0" for TVs since 2018.',
        line,
      ),
    ];
  }
  const newest = engines.at(-1)?.tizen ?? '';
  if (oldestEngineFor(required) === undefined) {
    return [
      error(
        'required-version-unknown',
        `No TV has Tizen ${required}: the newest known is ${newest}.`,
        'Write the oldest one that the app runs on.',
        line,
      ),
    ];
  }
  return compareVersions(required, '3.0') < 0
    ? [
        warning(
          'required-version-old',
          `required_version ${required} is older than Tizen 3.0 of 2017, the oldest that is checked for here.`,
          'Write 3.0 or newer, unless you try it on such a TV.',
          line,
        ),
      ]
    : [];
}

function versionFindings(version: Placed | undefined, last: string | undefined): Finding[] {
  const parts = version === undefined ? undefined : versionParts(version.value);
  if (parts === undefined) {
    return [
      error(
        'version',
        `The version is ${shown(version?.value)}, but must be 0–255.0–255.0–65535.`,
        'Write three numbers, such as version="1.4.0".',
        version?.line,
      ),
    ];
  }
  const before = last === undefined ? undefined : versionParts(last);
  if (last !== undefined && before === undefined) {
    return [
      error(
        'last-version',
        `The last release’s version ${shown(last)} is none that a TV has.`,
        'Give the one that is in the store.',
      ),
    ];
  }
  if (before === undefined) return [];
  const [major = 0, minor = 0] = parts;
  const [lastMajor = 0, lastMinor = 0] = before;
  const raised = major > lastMajor || (major === lastMajor && minor > lastMinor);
  if (raised) return [];
  const isOlder = compareVersions(parts.join('.'), before.join('.')) <= 0;
  return [
    tell(isOlder ? 'error' : 'warning', [
      isOlder ? 'version-not-raised' : 'version-store',
      `Version ${parts.join('.')} ${isOlder ? 'is not newer than' : 'raises only the third number of'} the last release’s, ${before.join('.')}.`,
      'Raise the first or the second number: the store wants one of them raised.',
      version?.line,
    ]),
  ];
}

/** Undefined when it is no version. */
export function versionParts(version: string): number[] | undefined {
  if (!/^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){2}$/.test(version)) return undefined;
  const parts = version.split('.').map(Number);
  const [major = 0, minor = 0, patch = 0] = parts;
  return major <= 255 && minor <= 255 && patch <= 65_535 ? parts : undefined;
}

function startFindings(start: Placed | undefined, paths: ReadonlySet<string>): Finding[] {
  if (start === undefined || start.value === '') {
    return [error('start', 'There is no start file.', 'Add <content src="index.html"/>.', start?.line)];
  }
  const [file = ''] = start.value.split(/[?#]/);
  return paths.has(file) || /^https?:/.test(file)
    ? []
    : [
        error(
          'start-missing',
          `The start file ${shown(file)} is not in the package.`,
          'Write its path as it is in the folder of the app, without a slash before it.',
          start.line,
        ),
      ];
}

function iconFindings(icon: Placed | undefined, paths: ReadonlySet<string>): Finding[] {
  if (icon === undefined) {
    return [
      warning(
        'icon',
        'The app has no icon.',
        'Add <icon src="icon.png"/>, a PNG of 512×423, at most 300 kB.',
      ),
    ];
  }
  return paths.has(icon.value)
    ? []
    : [
        error(
          'icon-missing',
          `The icon ${shown(icon.value)} is not in the package.`,
          'Add the file or mend its path.',
          icon.line,
        ),
      ];
}

function profileFindings(profiles: readonly Placed[]): Finding[] {
  if (profiles.length === 0) {
    return [
      error(
        'profile',
        'There is no tizen:profile, and TVs refuse an app without one (-22).',
        'Add <tizen:profile name="tv-samsung"/>.',
      ),
    ];
  }
  return profiles.some(({ value }) => knownProfiles.includes(value))
    ? []
    : [
        error(
          'profile-not-tv',
          `The profile ${profiles.map(({ value }) => shown(value)).join(', ')} is not a TV’s.`,
          'Write <tizen:profile name="tv-samsung"/>.',
          profiles[0]?.line,
        ),
      ];
}

function privilegeFindings(privileges: readonly Placed[]): Finding[] {
  const seen = new Set<string>();
  return privileges.flatMap(({ value, line }) => {
    if (!/^http:\/\/(tizen\.org|developer\.samsung\.com)\/privilege\/[a-z0-9.]+$/.test(value)) {
      return [
        error(
          'privilege',
          `${shown(value)} is no privilege.`,
          'Write its whole address, such as http://tizen.org/privilege/internet.',
          line,
        ),
      ];
    }
    if (seen.has(value)) {
      return [warning('privilege-twice', `${value} is declared twice.`, 'Remove one of them.', line)];
    }
    seen.add(value);
    return [];
  });
}

const shown = (text: string | undefined): string =>
  text === undefined ? 'missing' : JSON.stringify(text.slice(0, 80));
const counted = (text: string | undefined): string =>
  text === undefined || !/^[0-9a-zA-Z]+$/.test(text) || text.length === 10
    ? ''
    : ` (${shown(text)} has ${text.length})`;
