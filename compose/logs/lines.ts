import type { LogEntry } from './forward.ts';

/** A line that is longer stays in pieces: whole files of 1 MB must hold any line. */
const longestLine = 256 * 1024;
/** Lines of that many containers may be in pieces at one time. */
const mostOpen = 64;

interface Pieces {
  readonly entry: LogEntry;
  next: number;
  text: string;
}

/** Makes a line of each entry, and one of the pieces into which Docker cuts what is longer than 16 KiB. */
export class LineMaker {
  readonly #open = new Map<string, Pieces>();

  /** The lines, each with its line feed, that are whole with this entry. */
  add(entry: LogEntry): string[] {
    const { record } = entry;
    const id = record['partial_id'];
    if (record['partial_message'] !== 'true' || id === undefined) return [lineOf(entry, record['log'] ?? '')];

    const lines: string[] = [];
    let pieces = this.#open.get(id);
    if (pieces === undefined) {
      if (this.#open.size >= mostOpen) lines.push(...this.end(this.#open.keys().next().value));
      pieces = { entry, next: 1, text: '' };
      this.#open.set(id, pieces);
    }
    const ordinal = Number(record['partial_ordinal'] ?? pieces.next);
    // one that was sent again, as its answer got lost
    if (ordinal < pieces.next) return lines;
    pieces.next = ordinal + 1;
    pieces.text += record['log'] ?? '';
    if (record['partial_last'] === 'true') return [...lines, ...this.end(id)];
    if (pieces.text.length >= longestLine) {
      lines.push(lineOf(pieces.entry, pieces.text));
      pieces.text = '';
    }
    return lines;
  }

  /** What there is of the line that is in pieces, or of all. */
  end(id?: string): string[] {
    const ended = [...this.#open].filter(([key]) => id === undefined || key === id);
    for (const [key] of ended) this.#open.delete(key);
    return ended.map(([, { entry, text }]) => lineOf(entry, text));
  }
}

/** An object in JSON stays as it is; of anything else one is made, so that every line of the files is one. */
function lineOf({ timeMs, record }: LogEntry, text: string): string {
  const trimmed = text.trim();
  if (isObject(trimmed)) return `${trimmed}\n`;
  const service = record['com.docker.compose.service'] ?? (record['container_name'] ?? '').replace(/^\//, '');
  return `${JSON.stringify({ time: new Date(timeMs).toISOString(), level: 'info', service, message: text })}\n`;
}

function isObject(text: string): boolean {
  if (!text.startsWith('{') || /[\r\n]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
