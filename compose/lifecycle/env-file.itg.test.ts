import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { withTemporaryFolder } from '../../kit/folders.ts';

import { envLine, parseEnvFile, valuesOf } from './env-file.ts';

// Docker Compose itself is the judge of how a .env file is read.

const outer = { PATH: process.env['PATH'] ?? '', OUTER: 'outer' };

async function asComposeReads(text: string): Promise<Record<string, string>> {
  return await withTemporaryFolder('env', async (folder) => {
    await writeFile(join(folder, 'values.env'), text);
    const service = { image: 'x', env_file: ['values.env'] };
    await writeFile(join(folder, 'compose.yaml'), JSON.stringify({ name: 'x', services: { x: service } }));
    const args = ['compose', 'config', '--format', 'json'];
    const { stdout } = await promisify(execFile)('docker', args, {
      cwd: folder,
      env: { ...outer, HOME: folder },
    });
    const config = JSON.parse(stdout) as { services: { x: { environment?: Record<string, string | null> } } };
    // in what it prints, Compose doubles each `$`
    return Object.fromEntries(
      Object.entries(config.services.x.environment ?? {}).map(([name, value]) => [
        name,
        (value ?? '').replaceAll('$$', '$'),
      ]),
    );
  });
}

function asWeRead(text: string): Record<string, string> {
  const lookup = (name: string): string | undefined => new Map(Object.entries(outer)).get(name);
  return Object.fromEntries(valuesOf(parseEnvFile(text, lookup)));
}

test('lines of all kinds mean what they mean to Compose', async () => {
  const text = [
    '# comment',
    'A=1',
    'B=two words # comment',
    "C='a$b\\c#d'",
    'D="a\\$b\\\\c\\"q\\nline"',
    'E = spaced',
    'F: colon',
    'G=a#b',
    "H='it\\'s'",
    'I=${A}-${NO:-dflt}-${NO-x}-$B',
    'J=',
    'K=$$x',
    'L="  x "',
    "M='back\\\\'",
    "N='multi\nline'",
    'O=a\\b\\nc',
    'P="$A"',
    'Q=x\t# tab',
    'R="abc" # com',
    'S=${OUTER}',
    'T=${A:+there}${NO:+not}',
    'U=${NO:-${A}}',
    'OUTER',
    'export V=1',
  ].join('\n');
  expect(asWeRead(text)).toEqual(await asComposeReads(text));
}, 60_000);

test('whatever value is written is the one that Compose reads', async () => {
  const value = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replaceAll(/[\0\r]/g, '')),
    fc.string({
      unit: fc.constantFrom('a', ' ', '#', '$', '{', '}', '"', "'", '\\', '\n', '=', 'n'),
      maxLength: 20,
    }),
  );
  const values = Object.fromEntries(fc.sample(value, 400).map((one, at) => [`V${at}`, one.toWellFormed()]));
  const text = Object.entries(values)
    .map(([name, one]) => envLine(name, one))
    .join('\n');
  expect(await asComposeReads(text)).toEqual(values);
  expect(asWeRead(text)).toEqual(values);
}, 60_000);
