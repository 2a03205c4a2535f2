import { formatBytes } from '../../kit/text.ts';

import type { TizenConfig } from './config.ts';
import { compareVersions, oldestEngineFor } from './engines.ts';
import type { Finding } from './finding.ts';
import { levelFindings } from './level/level-rules.ts';
import { pageFindings, styleFindings } from './page-rules.ts';
import type { PackageFiles } from './paths.ts';
import { describeDemand, iconDemand, pictureProblems } from './pictures.ts';
import { reviewFindings } from './store/review.ts';

export interface Budget {
  /** Bytes of the app, uncompressed. */
  readonly maxBytes: number;
}

const voicecontrol = 'http://developer.samsung.com/privilege/voicecontrol';
const firstVoiceControl = '6.0';

/** What scripts use → the privilege that a TV wants declared for it. Samsung's "Privileges", Tizen's references. */
const needs: readonly (readonly [uses: RegExp, what: string, privilege: string])[] = [
  [/\btvinputdevice\b/, 'tizen.tvinputdevice', 'http://tizen.org/privilege/tv.inputdevice'],
  [/\bfetch\(|\bXMLHttpRequest\b|\bnew WebSocket\b/, 'the network', 'http://tizen.org/privilege/internet'],
  [/\btizen\.voicecontrol\b/, 'tizen.voicecontrol', voicecontrol],
  [/\bwebapis\.avplay\b/, 'webapis.avplay', 'http://developer.samsung.com/privilege/avplay'],
  [/\bwebapis\.productinfo\b/, 'webapis.productinfo', 'http://developer.samsung.com/privilege/productinfo'],
  [/\bwebapis\.network\b/, 'webapis.network', 'http://developer.samsung.com/privilege/network.public'],
  [/\btizen\.filesystem\b/, 'tizen.filesystem', 'http://tizen.org/privilege/filesystem.read'],
  [/\btizen\.download\b/, 'tizen.download', 'http://tizen.org/privilege/download'],
];

const code = /\.(m?js|html?)$/i;
const page = /\.html?$/i;

/** What is found in the app's own files, after its addresses were made relative. */
export function appFindings(files: PackageFiles, config: TizenConfig, budget: Budget): Finding[] {
  const required = config.applications[0]?.requiredVersion;
  const isVersion = required !== undefined && /^\d{1,3}(\.\d{1,5}){1,2}$/.test(required);
  const texts = new Map(
    [...files]
      .filter(([path]) => code.test(path) || path.endsWith('.css'))
      .map(([path, content]) => [path, Buffer.from(content).toString('utf8')]),
  );
  return [
    ...(config.isWidget ? privilegeFindings(texts, config) : []),
    ...(isVersion ? voiceFindings(texts, required) : []),
    ...webapisFindings(texts),
    ...iconFindings(files, config),
    ...[...texts].flatMap(([path, text]) => {
      if (page.test(path)) return pageFindings(path, text);
      return path.endsWith('.css') ? styleFindings(path, text) : [];
    }),
    ...levelFindings(files, isVersion ? oldestEngineFor(required) : undefined),
    ...sizeFindings(files, budget),
    ...reviewFindings(files),
  ];
}

type Texts = ReadonlyMap<string, string>;

/** The first file of code that has it. */
function userOf(texts: Texts, uses: RegExp): string | undefined {
  for (const [path, text] of texts) if (code.test(path) && uses.test(text)) return path;
  return undefined;
}

function privilegeFindings(texts: Texts, config: TizenConfig): Finding[] {
  const declared = new Set(config.privileges.map(({ value }) => value));
  return needs.flatMap(([uses, what, privilege]) => {
    const file = declared.has(privilege) ? undefined : userOf(texts, uses);
    return file === undefined
      ? []
      : [
          {
            rule: 'app/privilege-missing',
            severity: 'error',
            message: `It uses ${what}, for which no privilege is declared.`,
            remedy: `Add <tizen:privilege name="${privilege}"/> to config.xml.`,
            file,
          } satisfies Finding,
        ];
  });
}

function voiceFindings(texts: Texts, required: string): Finding[] {
  const file = userOf(texts, /\btizen\.voicecontrol\b/);
  if (file === undefined || compareVersions(required, firstVoiceControl) >= 0) return [];
  return [
    {
      rule: 'app/voice-too-old',
      severity: 'warning',
      message: `It uses tizen.voicecontrol, which TVs have since Tizen ${firstVoiceControl}, and is for ${required}.`,
      remedy: 'Look whether it is there before it is used.',
      file,
    },
  ];
}

/** Samsung's part of the interface is a script of the TV's, which the page has to ask for. */
function webapisFindings(texts: Texts): Finding[] {
  const file = userOf(texts, /\bwebapis\.[a-z]+\b/);
  const isLoaded = [...texts].some(([path, text]) => page.test(path) && text.includes('webapis/webapis.js'));
  if (file === undefined || isLoaded) return [];
  return [
    {
      rule: 'app/webapis-not-loaded',
      severity: 'error',
      message: 'It uses webapis, but no page loads it, so it is not there on a TV.',
      remedy: 'Add <script src="$WEBAPIS/webapis/webapis.js"></script> to the page.',
      file,
    },
  ];
}

function iconFindings(files: PackageFiles, { icon }: TizenConfig): Finding[] {
  const content = icon === undefined ? undefined : files.get(icon.value);
  if (icon === undefined || content === undefined) return [];
  return pictureProblems(content, iconDemand).map(([what, words]) => ({
    rule: `app/icon-${what}`,
    severity: 'warning',
    message: `The icon ${words}.`,
    remedy: `Make it ${describeDemand(iconDemand)}.`,
    file: icon.value,
  }));
}

function sizeFindings(files: PackageFiles, { maxBytes }: Budget): Finding[] {
  const bytes = [...files.values()].reduce((sum, content) => sum + content.length, 0);
  if (bytes <= maxBytes) return [];
  const [largest] = [...files].sort(([, a], [, b]) => b.length - a.length);
  return [
    {
      rule: 'app/budget',
      severity: 'error',
      message: `The app has ${formatBytes(bytes)}, more than ${formatBytes(maxBytes)}.`,
      remedy: `Leave something out by --exclude, or allow more; the largest file is ${largest?.[0] ?? 'none'}.`,
    },
  ];
}
