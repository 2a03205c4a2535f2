import { expect, test } from '@jest/globals';

import { historyToText, parseHistory, releaseToGoBackTo, withEntry, type HistoryEntry } from './record.ts';

const entry = (id: string, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id,
  at: '2026-11-25T10:00:00.000Z',
  by: 'anna@laptop',
  what: 'deploy',
  release: `sha256:${id.padEnd(64, '0')}`,
  name: `1.${id}`,
  form: 'hold',
  changed: ['backend'],
  result: 'deployed',
  reason: '',
  tookMs: 21_000,
  ...more,
});

test('keeps the newest two hundred, and leaves out what is no entry', () => {
  let text = 'not JSON\n{"id":1}\n';
  for (let at = 0; at < 205; at += 1) text = withEntry(text, entry(`a${at}`));
  const entries = parseHistory(text);
  expect(entries).toHaveLength(200);
  expect([entries[0]?.id, entries.at(-1)?.id]).toEqual(['a5', 'a204']);
});

const history = [
  entry('a1'),
  entry('b2', { result: 'came-back', reason: 'It died.' }),
  entry('c3'),
  entry('d4', { result: 'kept', reason: 'It was\u001b[31m never healthy.' }),
];

test.each<[string, string | undefined, string | undefined]>([
  ['the one before', undefined, 'a1'],
  ['a named one', '1.a1', 'a1'],
  ['one by its digest', 'a10000', 'a1'],
  ['one that never served', '1.b2', undefined],
  ['an unknown one', '9.9', undefined],
])('goes back to %s', (_what, wanted, id) => {
  expect(releaseToGoBackTo(history, entry('c3').release, wanted)?.id).toBe(id);
});

test('tells who, what, when and what came of it, and no control character', () => {
  const text = historyToText(history);
  expect(text).toMatch(/^DEPLOYMENT +BEGUN \(UTC\) +WHAT +RELEASE/);
  expect(text).toMatch(
    /^b2 +2026-11-25 10:00:00 +deploy +1\.b2 \(b20000000000\) +backend +came back +21 s +anna@laptop$/m,
  );
  expect(text).toContain('d4: It was [31m never healthy.');
  expect(text).not.toMatch(/\u001b/);
  expect(historyToText([])).toBe('Nothing has been deployed there yet.');
});
