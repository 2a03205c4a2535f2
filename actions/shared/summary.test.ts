import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { withTemporaryFolder } from '../../kit/folders.ts';

import { asText, composeSummary, summaryLimit, writeSummary } from './summary.ts';

describe('composing a summary', () => {
  it('joins all sections when they fit', () => {
    const text = composeSummary([
      { title: 'A', markdown: '## A\n' },
      { title: 'B', markdown: 'b' },
    ]);
    expect(text).toBe('## A\n\nb\n\n');
  });

  it('leaves out whole sections, the last ones first, and says which', () => {
    const long = 'x'.repeat(4000);
    const text = composeSummary(
      [
        { title: 'First', markdown: long },
        { title: 'Sec|ond', markdown: long },
        { title: 'Third', markdown: 'short' },
      ],
      10_000,
    );
    expect(text).toContain(`${long}\n\nshort\n\n> `);
    expect(text).toContain('left out here: Sec&#124;ond.');
  });

  it('never grows above the limit, in bytes', () => {
    const section = fc.record({
      title: fc.string({ unit: 'binary' }),
      markdown: fc.string({ unit: 'grapheme', minLength: 0, maxLength: 4000 }),
    });
    fc.assert(
      fc.property(
        fc.array(section, { maxLength: 60 }),
        fc.integer({ min: 16_384, max: 40_000 }),
        (sections, limit) => {
          expect(Buffer.byteLength(composeSummary(sections, limit))).toBeLessThanOrEqual(limit);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('shows text of others as text', () => {
    expect(asText('<img src=x>|`a`\n# [b](c) @d')).not.toMatch(/[<>|`\n[\]()@]/);
    expect(asText('plain, text')).toBe('plain, text');
  });
});

describe('writing the summary', () => {
  it('adds to what the step has written, and counts it', async () => {
    await withTemporaryFolder('summary', async (folder) => {
      const file = join(folder, 'summary');
      await writeFile(file, 'before\n');
      await writeSummary((limit) => `${limit}`, { GITHUB_STEP_SUMMARY: file });
      expect(await readFile(file, 'utf8')).toBe(`before\n${summaryLimit - 7}`);
      await appendFile(file, 'x'.repeat(summaryLimit));
      await writeSummary((limit) => composeSummary([{ title: 'late', markdown: 'late' }], limit), {
        GITHUB_STEP_SUMMARY: file,
      });
      expect(await readFile(file, 'utf8')).not.toContain('late\n\n');
    });
  });

  it('does nothing where there is none', async () => {
    let asked = false;
    await writeSummary(() => {
      asked = true;
      return '';
    }, {});
    expect(asked).toBe(false);
  });
});
