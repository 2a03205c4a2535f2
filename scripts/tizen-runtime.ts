// Makes what runs on the TV from tizen/runtime/: one classic script for the oldest engine, a stylesheet, and types.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { bundle, transform } from '@swc/core';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');
const source = join(root, 'tizen', 'runtime', 'page');

/** Chromium of Tizen 3.0, of 2017. */
export const oldestChromium = 47;

const banner = '/*! Miauflix TV runtime. MIT License. https://github.com/miauflix/infra */\n';

/** For those who import: the script itself makes a global, as a page's own scripts need it. */
const importable = "import './tv.js';\nexport const tv = window.MiauflixTv;\nexport default tv;\n";
const importableTypes =
  "import type { Tv } from './tv.js';\nexport * from './tv.js';\nexport declare const tv: Tv;\nexport default tv;\n";

/** Name → content of each file; the same bytes on every machine. */
export async function runtimeFiles(): Promise<ReadonlyMap<string, string>> {
  const [css, types] = await Promise.all(
    ['tv.css', 'api.ts'].map(async (name) => await readFile(join(source, name), 'utf8')),
  );
  return new Map([
    ['tv.js', banner + (await runtimeScript())],
    ['tv.mjs', importable],
    ['tv.css', smallCss(css ?? '')],
    ['tv.d.ts', ts.transpileDeclaration(types ?? '', { fileName: 'tv.ts' }).outputText],
    ['tv.d.mts', importableTypes],
  ]);
}

async function runtimeScript(): Promise<string> {
  const bundled = (await bundle({
    mode: 'production',
    target: 'browser',
    entry: { tv: join(source, 'main.ts') },
    output: { path: source, name: 'tv' },
    module: {},
    options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
  })) as unknown as { readonly tv: { readonly code: string } };
  const { code } = await transform(`(function () {\n'use strict';\n${bundled.tv.code}\n})();`, {
    env: {
      targets: { chrome: String(oldestChromium) },
      loose: true,
      // left as they are: `typeof` and `instanceof` meet no symbols here, and that a loop which ends early does not close
      // its iterator harms no array
      exclude: [
        'transform-typeof-symbol',
        'transform-instanceof',
        'transform-for-of',
        'transform-function-name',
      ],
    },
    isModule: false,
    swcrc: false,
    minify: true,
    jsc: {
      // all that is destructured or spread here is an array
      assumptions: { iterableIsArray: true, arrayLikeIsIterable: true, noDocumentAll: true },
      minify: { compress: { passes: 3, pure_getters: true }, mangle: true, format: { ascii_only: true } },
    },
  });
  return code.trim() + '\n';
}

function smallCss(css: string): string {
  return (
    css
      .replaceAll(/\/\*.*?\*\//gs, '')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/ ?([{};,]) ?/g, '$1')
      .replaceAll(': ', ':')
      .replaceAll(';}', '}')
      .trim() + '\n'
  );
}
