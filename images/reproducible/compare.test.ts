import { describe, expect, it, test } from '@jest/globals';

import { withTemporaryFolder } from '../../kit/folders.ts';
import { addSampleImage, type SampleLayer } from '../layout/layout.testing.ts';
import type { TarPart } from '../layout/tar.testing.ts';

import { describeDifference, firstDifference } from './compare.ts';

async function between(
  one: readonly SampleLayer[],
  other: readonly SampleLayer[],
  [before, after]: readonly [object, object] = [{}, {}],
): Promise<string | undefined> {
  return await withTemporaryFolder('compare', async (folder) => {
    const [a, b] = [
      await addSampleImage(folder, one, { ...before }),
      await addSampleImage(folder, other, { ...after }),
    ];
    const found = await firstDifference(a, b);
    return found && describeDifference(found);
  });
}

const layer = (...parts: readonly TarPart[]): SampleLayer => ({ createdBy: 'RUN make', parts });
const base = layer({ path: 'base' });

describe('names the first layer, and in it the file', () => {
  test.each<[string, TarPart[], TarPart[], string]>([
    [
      'another content',
      [{ path: 'a', content: '1' }],
      [{ path: 'a', content: '2' }],
      '/a has another content of the same length',
    ],
    [
      'another length',
      [{ path: 'a', content: '1' }],
      [{ path: 'a', content: '22' }],
      '/a has 1 bytes in one build and 2 in the other',
    ],
    ['a file more', [{ path: 'a' }], [{ path: 'a' }, { path: 'b' }], '/b is in one build alone'],
    ['a file less', [{ path: 'a' }, { path: 'b' }], [{ path: 'b' }], '/a is in one build alone'],
    [
      'another time',
      [{ path: 'a', mtime: 1 }],
      [{ path: 'a', mtime: 61 }],
      '/a is dated 1970-01-01T00:00:01.000Z, then 1970-01-01T00:01:01.000Z',
    ],
    [
      'another mode',
      [{ path: 'a', mode: 0o644 }],
      [{ path: 'a', mode: 0o755 }],
      '/a has the mode 644, then 755',
    ],
    [
      'another kind',
      [{ path: 'a' }],
      [{ path: 'a', type: '5' }],
      '/a is a file in one build and a folder in the other',
    ],
    [
      'another target',
      [{ path: 'a', type: '2', linkTarget: 'x' }],
      [{ path: 'a', type: '2', linkTarget: 'y' }],
      '/a points elsewhere',
    ],
    [
      'another order',
      [{ path: 'a' }, { path: 'b' }],
      [{ path: 'b' }, { path: 'a' }],
      'the same files stand in another order, or are packed otherwise',
    ],
    [
      'a content before a time',
      [
        { path: 'a', mtime: 1 },
        { path: 'b', content: '1' },
      ],
      [
        { path: 'a', mtime: 2 },
        { path: 'b', content: '2' },
      ],
      '/b has another content of the same length; 1 more in this layer',
    ],
    [
      'a name to mislead',
      [{ path: 'a\u001b[2J', content: '1' }],
      [{ path: 'a\u001b[2J', content: '2' }],
      '/a\\x1b[2J has another content of the same length',
    ],
  ])('%s', async (_, one, other, words) => {
    expect(await between([base, layer(...one)], [base, layer(...other)])).toBe(
      `layer 2 (RUN make): ${words}`,
    );
  });

  it('the lowest one', async () => {
    const [a, b] = [layer({ path: 'x', content: '1' }), layer({ path: 'x', content: '2' })];
    expect(await between([base, a, a], [base, b, b])).toContain('layer 2 ');
  });
});

it('tells a layer more, another configuration, and nothing of what is one', async () => {
  expect(await between([base], [base, layer()])).toBe('one build has 1 layers, the other 2');
  expect(await between([base], [base])).toBeUndefined();
  const config = { config: { Env: ['A=1'] } };
  expect(await between([base], [base], [config, { config: { Env: ['A=2'] } }])).toBe(
    'the layers are the same, but not the image’s "config": {"Env":["A=1"]}, then {"Env":["A=2"]}',
  );
  expect(await between([base], [base], [{ created: 'x' }, {}])).toMatch(/"created": "x", then nothing/);
});
