import type { Engine } from '../engines.ts';
import type { Finding } from '../finding.ts';
import type { PackageFiles } from '../paths.ts';

import { readStyles } from './css.ts';
import { syntax as syntaxTable } from './javascript-features.ts';
import { readScript, type Use } from './javascript.ts';

/** What `<script nomodule>` takes for able to read modules with all that Vite writes into them. */
const modernChromium = 64;
const script = /\.m?js$/i;
const sheet = /\.css$/i;
const page = /\.html?$/i;

interface Piece {
  readonly file: string;
  readonly text: string;
  /** Of its first line in the file. */
  readonly line: number;
}

/** A feature, where it is met first, and in how many files. */
interface Met extends Use {
  readonly file: string;
  files: number;
}

/** Scripts and styles beside what the oldest TV that may install the app understands. */
export function levelFindings(files: PackageFiles, engine: Engine | undefined): Finding[] {
  const pages = [...files].filter(([path]) => page.test(path)).map(pageOf);
  const hasOldScripts = pages.some(({ html }) => /<script[^>]*\snomodule\b/i.test(html));
  return [
    ...scriptFindings(files, pages, { engine, hasOldScripts }),
    ...(engine === undefined ? [] : styleFindings(files, pages, engine)),
    ...(engine === undefined ? [] : moduleFindings(pages, engine, hasOldScripts)),
  ];
}

interface Page {
  readonly file: string;
  readonly html: string;
}

const pageOf = ([file, content]: readonly [string, Uint8Array]): Page => ({
  file,
  html: Buffer.from(content).toString('utf8'),
});

interface Readers {
  readonly engine: Engine | undefined;
  /** Whether a page has scripts for engines without modules. */
  readonly hasOldScripts: boolean;
}

function scriptFindings(
  files: PackageFiles,
  pages: readonly Page[],
  { engine, hasOldScripts }: Readers,
): Finding[] {
  const findings: Finding[] = [];
  const [syntax, apis] = [new Map<string, Met>(), new Map<string, Met>()];
  const pieces = [...filesOf(files, script), ...pages.flatMap(inlineScripts)];
  for (const { file, text, line: first } of pieces) {
    const read = readScript(text);
    if ('reason' in read) {
      findings.push({
        rule: 'app/script-unreadable',
        severity: 'error',
        message: `The script cannot be read: ${read.reason}.`,
        remedy: 'Build the app anew, or leave the file out by --exclude.',
        file,
        line: read.line + first - 1,
      });
      continue;
    }
    for (const { address, line } of read.rootRequests) {
      findings.push({
        rule: 'app/request-from-root',
        severity: 'warning',
        message: `It asks for ${address.slice(0, 80)}, which in a package is the TV’s own root.`,
        remedy: 'Give the app the whole address of its server, such as by VITE_API_URL.',
        file,
        line: line + first - 1,
      });
    }
    if (engine === undefined) continue;
    const chromium =
      hasOldScripts && read.isModule ? Math.max(engine.chromium, modernChromium) : engine.chromium;
    collect(syntax, read.syntax, { file, first, chromium });
    collect(apis, read.apis, { file, first, chromium });
  }
  if (engine === undefined) return findings;
  for (const met of syntax.values()) {
    findings.push({
      ...told('app/javascript-level', 'error', met, engine),
      remedy: `Build for Chromium ${engine.chromium} (in Vite: build.target 'chrome${engine.chromium}'), or raise required_version.`,
    });
  }
  for (const met of apis.values()) {
    findings.push({
      ...told('app/javascript-api', 'warning', met, engine),
      remedy: 'Add a polyfill, look whether it is there before it is used, or raise required_version.',
    });
  }
  return findings;
}

function styleFindings(files: PackageFiles, pages: readonly Page[], engine: Engine): Finding[] {
  const met = new Map<string, Met>();
  for (const { file, text, line: first } of [...filesOf(files, sheet), ...pages.flatMap(inlineStyles)]) {
    collect(met, readStyles(text), { file, first, chromium: engine.chromium });
  }
  return [...met.values()].map((each) => ({
    ...told('app/css-level', 'warning', each, engine),
    remedy: 'Give such TVs another way to the same look, put it into @supports, or raise required_version.',
  }));
}

/** Of a TV with it people tell that it loads no modules from files, as which a package's are opened. */
const withoutModulesFromFiles = 76;

function moduleFindings(pages: readonly Page[], engine: Engine, hasOldScripts: boolean): Finding[] {
  const isTooOld = engine.chromium < syntaxTable['modules (import and export)'] && !hasOldScripts;
  if (!isTooOld && engine.chromium > withoutModulesFromFiles) return [];
  return pages.flatMap(({ file, html }): Finding[] => {
    const tags = [...html.matchAll(/<script[^>]*\stype\s*=\s*["']?module\b[^>]*>/gi)];
    const tag = isTooOld ? tags[0] : tags.find(([text]) => isFromFile(text));
    if (tag === undefined) return [];
    const place = { file, line: lineAt(html, tag.index) };
    if (isTooOld) {
      return [
        {
          rule: 'app/module-script',
          severity: 'error',
          message: `The page’s script is a module, which ${nameOf(engine)} does not load.`,
          remedy: 'Build with @vitejs/plugin-legacy, or set required_version to 5.0, the first with modules.',
          ...place,
        },
      ];
    }
    return [
      {
        rule: 'app/module-from-file',
        severity: 'warning',
        message:
          'The page’s script is a module. TVs open a package’s files by file://, and of Tizen 6.0 of 2021 it is told that no module is loaded so.',
        remedy:
          'Try it on such a TV, or build without modules (@vitejs/plugin-legacy with renderModernChunks: false), or set required_version to 6.5.',
        ...place,
      },
    ];
  });
}

const isFromFile = (tag: string): boolean => /\ssrc\s*=\s*["']?(?!https?:|\/\/)[^"'\s>]/i.test(tag);

function collect(
  met: Map<string, Met>,
  uses: readonly Use[],
  { file, first, chromium }: { readonly file: string; readonly first: number; readonly chromium: number },
): void {
  for (const use of uses) {
    if (use.since <= chromium) continue;
    const before = met.get(use.feature);
    if (before === undefined) met.set(use.feature, { ...use, line: use.line + first - 1, file, files: 1 });
    else before.files += 1;
  }
}

function told(
  rule: string,
  severity: Finding['severity'],
  { feature, since, file, line, files }: Met,
  engine: Engine,
): Omit<Finding, 'remedy'> {
  const others = files === 1 ? '' : ` ${files} files use it.`;
  return {
    rule,
    severity,
    message: `${feature} came with Chromium ${since}, and ${nameOf(engine)} has ${engine.chromium}.${others}`,
    file,
    line,
  };
}

const nameOf = ({ tizen, year }: Engine): string => `Tizen ${tizen} of ${year}`;

function filesOf(files: PackageFiles, kind: RegExp): Piece[] {
  return [...files]
    .filter(([path]) => kind.test(path))
    .map(([file, content]) => ({ file, text: Buffer.from(content).toString('utf8'), line: 1 }));
}

function inlineScripts({ file, html }: Page): Piece[] {
  return piecesOf(html, /(<script\b([^>]*)>)([\s\S]*?)<\/script\s*>/gi, file).filter(
    ({ attributes }) =>
      !/\ssrc\s*=/i.test(attributes) &&
      (!/\stype\s*=/i.test(attributes) || /\stype\s*=\s*["']?(module|text\/javascript)\b/i.test(attributes)),
  );
}

function inlineStyles({ file, html }: Page): Piece[] {
  return piecesOf(html, /(<style\b([^>]*)>)([\s\S]*?)<\/style\s*>/gi, file);
}

function piecesOf(html: string, pattern: RegExp, file: string): (Piece & { readonly attributes: string })[] {
  return [...html.matchAll(pattern)].map(({ 1: open = '', 2: attributes = '', 3: text = '', index }) => ({
    file,
    text,
    attributes,
    line: lineAt(html, index + open.length),
  }));
}

/** Counted from 1. */
export function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
