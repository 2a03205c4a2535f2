import { formatBytes } from '../../kit/text.ts';

import type { TizenConfig } from './config.ts';
import type { Finding } from './finding.ts';
import type { PackageFiles } from './paths.ts';

export interface Budget {
  /** Bytes of the app, uncompressed. */
  readonly maxBytes: number;
}

/** What scripts use → the privilege that a TV wants declared for it. Samsung's "Privileges", Tizen's references. */
const needs: readonly (readonly [uses: RegExp, what: string, privilege: string])[] = [
  [/\btvinputdevice\b/, 'tizen.tvinputdevice', 'http://tizen.org/privilege/tv.inputdevice'],
  [/\bfetch\(|\bXMLHttpRequest\b|\bnew WebSocket\b/, 'the network', 'http://tizen.org/privilege/internet'],
  [/\btizen\.voicecontrol\b/, 'tizen.voicecontrol', 'http://developer.samsung.com/privilege/voicecontrol'],
  [/\bwebapis\.avplay\b/, 'webapis.avplay', 'http://developer.samsung.com/privilege/avplay'],
  [/\bwebapis\.productinfo\b/, 'webapis.productinfo', 'http://developer.samsung.com/privilege/productinfo'],
  [/\bwebapis\.network\b/, 'webapis.network', 'http://developer.samsung.com/privilege/network.public'],
  [/\btizen\.filesystem\b/, 'tizen.filesystem', 'http://tizen.org/privilege/filesystem.read'],
  [/\btizen\.download\b/, 'tizen.download', 'http://tizen.org/privilege/download'],
];

const iconSize = { width: 512, height: 423 };
const maxIconBytes = 300_000;
const script = /\.m?js$/i;
const page = /\.html?$/i;

/** What is found in the app's own files, after its addresses were made relative. */
export function appFindings(files: PackageFiles, config: TizenConfig, budget: Budget): Finding[] {
  return [
    ...privilegeFindings(files, config),
    ...iconFindings(files, config),
    ...[...files].flatMap(([path, content]) =>
      page.test(path) ? pageFindings(path, Buffer.from(content).toString('utf8')) : [],
    ),
    ...sizeFindings(files, budget),
  ];
}

function privilegeFindings(files: PackageFiles, config: TizenConfig): Finding[] {
  const declared = new Set(config.privileges.map(({ value }) => value));
  const missing = needs.filter(([, , privilege]) => !declared.has(privilege));
  const findings: Finding[] = [];
  for (const [uses, what, privilege] of missing) {
    const user = [...files].find(
      ([path, content]) =>
        (script.test(path) || page.test(path)) && uses.test(Buffer.from(content).toString('latin1')),
    );
    if (user === undefined) continue;
    findings.push({
      rule: 'app/privilege-missing',
      severity: 'error',
      message: `It uses ${what}, for which no privilege is declared.`,
      remedy: `Add <tizen:privilege name="${privilege}"/> to config.xml.`,
      file: user[0],
    });
  }
  return findings;
}

function iconFindings(files: PackageFiles, { icon }: TizenConfig): Finding[] {
  const content = icon === undefined ? undefined : files.get(icon.value);
  if (icon === undefined || content === undefined) return [];
  const remedy = `Make it a PNG of ${iconSize.width}×${iconSize.height}, at most 300 kB.`;
  const say = (rule: string, message: string): Finding => ({
    rule: `app/${rule}`,
    severity: 'warning',
    message,
    remedy,
    file: icon.value,
  });
  const size = pngSize(content);
  return [
    ...(size === undefined ? [say('icon-kind', 'The icon is no PNG.')] : []),
    ...(size !== undefined && (size.width !== iconSize.width || size.height !== iconSize.height)
      ? [say('icon-size', `The icon has ${size.width}×${size.height} points.`)]
      : []),
    ...(content.length > maxIconBytes ? [say('icon-bytes', `The icon has ${content.length} bytes.`)] : []),
  ];
}

/** Width and height of a PNG, from its first chunk. */
export function pngSize(
  content: Uint8Array,
): { readonly width: number; readonly height: number } | undefined {
  const data = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const isPng = data.length >= 24 && data.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n';
  return isPng ? { width: data.readUInt32BE(16), height: data.readUInt32BE(20) } : undefined;
}

function pageFindings(file: string, html: string): Finding[] {
  const findings: Finding[] = [];
  const tags = html.matchAll(/<(script|link|img|video|audio|iframe|source|base)\b[^>]*>/gi);
  for (const { 0: tag, 1: name = '', index } of tags) {
    const line = html.slice(0, index).split('\n').length;
    const address = /\s(?:src|href)\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1] ?? '';
    const isPlain = address.startsWith('http://');
    if (/^\/(?!\/)/.test(address)) {
      findings.push({
        rule: 'app/absolute-address',
        severity: 'error',
        message: `<${name}> asks for ${address}, which in a package is the TV’s own root.`,
        remedy: 'Add the file to the app, or make the address relative.',
        ...{ file, line },
      });
    } else if (isPlain && name.toLowerCase() === 'script') {
      findings.push({
        rule: 'app/script-over-http',
        severity: 'error',
        message: `A script comes from ${address}, which anybody on the way may change.`,
        remedy: 'Put it into the app, or take it over https.',
        ...{ file, line },
      });
    } else if (isPlain || /^(https:)?\/\//.test(address)) {
      findings.push({
        rule: 'app/from-elsewhere',
        severity: 'note',
        message: `<${name}> asks for ${address}, which a TV without network cannot have.`,
        remedy: 'Put what the app needs to start into the app itself.',
        ...{ file, line },
      });
    }
  }
  return findings;
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
