import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { archivesIn, holdsOlder, removeOlder, RotatingFile } from './rotation.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'miauflix-rotation-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const bounds = { fileBytes: 100, totalBytes: 350 };
const everything = (): string =>
  [...archivesIn(folder).map(({ name }) => name), 'current']
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
const sizes = (): number[] => readdirSync(folder).map((name) => statSync(join(folder, name)).size);
const day = 24 * 3600 * 1000;

describe('RotatingFile', () => {
  it('keeps a tail without a gap, within its bounds, whatever is written and however often it begins again', () => {
    const batches = fc.array(fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 8 }), { maxLength: 30 });
    fc.assert(
      fc.property(batches, fc.nat(5), (batch, reopenEvery) => {
        rmSync(folder, { recursive: true });
        folder = mkdtempSync(join(tmpdir(), 'miauflix-rotation-'));
        let file = new RotatingFile(folder, bounds);
        let written = '';
        for (const [index, lengths] of batch.entries()) {
          const lines = lengths.map((length, number) => `${index}.${number}${'x'.repeat(length)}\n`);
          file.write(lines);
          written += lines.join('');
          expect(Math.max(0, ...sizes())).toBeLessThanOrEqual(bounds.fileBytes);
          expect(sizes().reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(bounds.totalBytes);
          expect(written.endsWith(everything())).toBe(true);
          expect(file.isInPlace()).toBe(true);
          if (index % (reopenEvery + 1) === 0) {
            file.close();
            file = new RotatingFile(folder, bounds);
          }
        }
        file.close();
        const kept = everything();
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(written.length, bounds.totalBytes - 200));
      }),
      { numRuns: 50 },
    );
  });

  it('drops the half line that a writer left which was killed', () => {
    writeFileSync(join(folder, 'current'), 'whole\nhal');
    const file = new RotatingFile(folder, bounds);
    file.write(['next\n']);
    file.close();
    expect(everything()).toBe('whole\nnext\n');
  });

  it('says when its file is not the one in the folder', () => {
    const file = new RotatingFile(folder, bounds);
    rmSync(join(folder, 'current'));
    expect(file.isInPlace()).toBe(false);
    file.close();
  });

  it('names files in the order in which they were full, whatever the clock does', () => {
    const file = new RotatingFile(folder, bounds);
    for (const [text, nowMs] of [
      ['a\n', 5 * day],
      ['b\n', 5 * day],
      ['c\n', 3 * day],
    ] as const) {
      file.write([text]);
      file.rotateOlder(-Infinity, nowMs);
    }
    file.close();
    expect(everything()).toBe('a\nb\nc\n');
    expect(archivesIn(folder)[0]?.name).toBe('1970-01-06T00-00-00.000Z.log');
  });

  it('begins a new file a day after the first line, and none when there is no line', () => {
    const file = new RotatingFile(folder, bounds);
    file.rotateOlder(day, Date.now() + 2 * day);
    expect(archivesIn(folder)).toEqual([]);
    file.write(['a\n']);
    file.rotateOlder(day, Date.now() + day / 2);
    expect(archivesIn(folder)).toEqual([]);
    file.rotateOlder(day, Date.now() + 2 * day);
    expect(archivesIn(folder)).toHaveLength(1);
    file.close();
  });
});

describe('removeOlder', () => {
  it('removes what is older, leaves the newest, and what is not its own', () => {
    const eightDaysAgo = new Date(Date.now() - 8 * day);
    const names = ['2026-01-01T00-00-00.000Z.log', '2026-01-02T00-00-00.000Z.log', 'current', 'notes.log'];
    for (const name of names) writeFileSync(join(folder, name), 'x\n');
    for (const name of names.filter((one) => !one.startsWith('2026-01-02'))) {
      utimesSync(join(folder, name), eightDaysAgo, eightDaysAgo);
    }
    expect(holdsOlder(folder, 7 * day)).toBe(true);
    expect(removeOlder(folder, 7 * day)).toEqual(['2026-01-01T00-00-00.000Z.log']);
    expect(holdsOlder(folder, 7 * day)).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(names.slice(1));
  });
});
