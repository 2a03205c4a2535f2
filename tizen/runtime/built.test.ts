import { gzipSync } from 'node:zlib';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'acorn';

import { runtimeFiles } from '../../scripts/tizen-runtime.ts';
import { appFindings } from '../packager/app-rules.ts';
import { parseConfig, configTemplate, defaultConfigValues } from '../packager/config.ts';

const maxCompressedBytes = 10_000;

/** Of ES2015, what Chromium 47 does not know yet; compat-table and V8's release notes. */
const tooNew = [
  'ArrayPattern',
  'ObjectPattern',
  'AssignmentPattern',
  'RestElement',
  'MetaProperty',
  'YieldExpression',
];

/** What came to the DOM and to JavaScript after Chromium 47, by the names that nothing else has. */
const newerNames = [
  ...['isConnected', 'append', 'prepend', 'replaceWith', 'replaceChildren', 'toggleAttribute'],
  ...[
    'getAttributeNames',
    'closedBy',
    'checkVisibility',
    'scrollTo',
    'scrollIntoViewIfNeeded',
    'composedPath',
  ],
  ...['padStart', 'padEnd', 'flat', 'flatMap', 'entries', 'fromEntries', 'matchAll', 'replaceAll'],
  ...['finally', 'allSettled', 'structuredClone', 'queueMicrotask', 'globalThis', 'ResizeObserver'],
  ...['IntersectionObserver', 'AbortController', 'URLSearchParams', 'requestSubmit', 'key'],
];

interface AnyNode {
  readonly type: string;
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

function visit(node: AnyNode, look: (node: AnyNode) => void): void {
  look(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
      if (isNode(child)) visit(child, look);
  }
}

describe('what is built for the TV', () => {
  let files: ReadonlyMap<string, string>;
  const file = (name: string): string => files.get(name) ?? '';

  beforeAll(async () => {
    files = await runtimeFiles();
  });

  it('has these files, the same each time', async () => {
    expect([...files.keys()]).toEqual(['tv.js', 'tv.mjs', 'tv.css', 'tv.d.ts', 'tv.d.mts']);
    expect(await runtimeFiles()).toEqual(files);
    for (const text of files.values()) expect(text).not.toContain(process.cwd());
  });

  it('is at most 10 kB compressed', () => {
    const bytes =
      gzipSync(file('tv.js'), { level: 9 }).length + gzipSync(file('tv.css'), { level: 9 }).length;
    expect(bytes).toBeLessThanOrEqual(maxCompressedBytes);
  });

  it('is one script of ES2015, without what Chromium 47 lacks of it', () => {
    const program = parse(file('tv.js'), { ecmaVersion: 2015, sourceType: 'script' });
    const found: string[] = [];
    visit(program, (node) => {
      if (tooNew.includes(node.type)) found.push(node.type);
    });
    expect(found).toEqual([]);
    // nothing of it is in the page's way
    expect(program.body.map(({ type }) => type)).toEqual(['ExpressionStatement']);
  });

  it('calls nothing that came later, but where it looks first', () => {
    const names = new Set<string>();
    visit(parse(file('tv.js'), { ecmaVersion: 2015 }), (node) => {
      if (node.type !== 'MemberExpression') return;
      const { property, computed } = node as unknown as { property: { name?: string }; computed: boolean };
      if (!computed && property.name !== undefined) names.add(property.name);
    });
    expect(newerNames.filter((name) => names.has(name))).toEqual([]);
    // looked for before they are called: Chromium 71 and 121
    expect(file('tv.js')).toContain('"exitFullscreen"in document');
    expect(file('tv.js')).toMatch(/"showPicker"in \w+/);
  });

  it('has a stylesheet without what Chromium 47 lacks', () => {
    expect(file('tv.css')).not.toMatch(
      /var\(|--[a-z]|grid|:is\(|:where\(|focus-visible|inset:|min\(|max\(|clamp\(|gap:/,
    );
    expect(file('tv.css')).toContain("html[data-tv-input='keys'] :focus{");
  });

  it('asks for no privilege but that of the keys', () => {
    const config = parseConfig(configTemplate(defaultConfigValues));
    const findings = appFindings(new Map([['tv.js', Buffer.from(file('tv.js'))]]), config, { maxBytes: 1e6 });
    const missing = findings
      .filter(({ rule }) => rule === 'app/privilege-missing')
      .map(({ message }) => message);
    expect(missing.filter((message) => !message.includes('tizen.tvinputdevice'))).toEqual([]);
  });

  it('comes with types for both ways to use it', () => {
    expect(file('tv.d.ts')).toContain('MiauflixTv: Tv;');
    expect(file('tv.d.mts')).toContain('export declare const tv: Tv;');
    expect(() => parse(file('tv.mjs'), { ecmaVersion: 2015, sourceType: 'module' })).not.toThrow();
  });
});
