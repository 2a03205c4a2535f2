import { readdirSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

// Runs in containers: `flood` writes so many numbered lines of so many bytes at a rate, and `measure` looks how large
// the files get, all the time.

async function flood(linesPerSecond: number, count: number, lineBytes: number): Promise<void> {
  const startedMs = performance.now();
  for (let written = 0; written < count;) {
    const due = Math.min(count, Math.floor(((performance.now() - startedMs) / 1000) * linesPerSecond));
    const lines: string[] = [];
    for (; written < due; written++) lines.push(lineOf(written, lineBytes));
    if (lines.length > 0 && !process.stdout.write(lines.join(''))) {
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
    await sleep(5);
  }
}

function lineOf(n: number, bytes: number): string {
  const bare = JSON.stringify({
    time: new Date().toISOString(),
    level: 'info',
    service: 'backend',
    n,
    pad: '',
  });
  return `${bare.slice(0, -2)}${'x'.repeat(bytes - 1 - bare.length)}"}\n`;
}

/** A line whenever the files have become larger than ever, and one a second in any case. */
async function measure(folder: string, everyMs: number): Promise<never> {
  let largest = 0;
  let toldMs = -Infinity;
  for (let samples = 1; ; samples++) {
    const bytes = readdirSync(folder)
      .map((name) => statSync(`${folder}/${name}`, { throwIfNoEntry: false })?.size ?? 0)
      .reduce((sum, size) => sum + size, 0);
    largest = Math.max(largest, bytes);
    if (performance.now() - toldMs >= 1000) {
      toldMs = performance.now();
      console.log(JSON.stringify({ time: new Date().toISOString(), bytes, largest, samples }));
    }
    await sleep(everyMs);
  }
}

const [what, first = '', second = '', third = '1000'] = process.argv.slice(2);
if (what === 'flood') await flood(Number(first), Number(second), Number(third));
else await measure(first, Number(second));
