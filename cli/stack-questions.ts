import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

import type { Question } from '../compose/lifecycle/init-plan.ts';
import type { Reporter } from '../kit/reporter.ts';

type Ask = (question: Question) => Promise<string>;

/** Asks at the terminal; undefined where nobody sits at one. */
export function asker(reporter: Reporter, signal: AbortSignal): Ask | undefined {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  return async (question) =>
    await askUntilRight(question, reporter, async (text) => await readLine(text, question.hidden, signal));
}

/** Asks again while the answer cannot be right; an empty one leaves it for later. */
export async function askUntilRight(
  { title, whereFrom, needed, problem }: Question,
  reporter: Reporter,
  read: (text: string) => Promise<string>,
): Promise<string> {
  const where = whereFrom === undefined ? '' : `\n  (${whereFrom})`;
  const text = `${title}${where}\n  ${needed ? 'Enter leaves it for later' : 'Enter leaves it out'}: `;
  for (;;) {
    const answer = (await read(text)).trim();
    const wrong = answer === '' ? undefined : problem(answer);
    if (wrong === undefined) return answer;
    reporter.warning(`That ${wrong}`.replace(/([^.?])$/, '$1.'));
  }
}

/** What is typed for a hidden one is not shown, nor kept in the terminal's window. */
async function readLine(text: string, hidden: boolean, signal: AbortSignal): Promise<string> {
  let isOpen = true;
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      if (isOpen) process.stderr.write(chunk);
      done();
    },
  });
  const terminal = createInterface({ input: process.stdin, output, terminal: true, historySize: 0 });
  // in this mode the terminal hands Ctrl-C to the program as a key
  terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    const answer = terminal.question(text, { signal });
    isOpen = !hidden;
    return await answer;
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    terminal.close();
    if (hidden) process.stderr.write('\n');
  }
}
