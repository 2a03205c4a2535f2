/** What a service wrote that may be the cause of a failure seen from outside, where it shows as a cut connection. */

/** Words of a system that has run out of something, in lines that are not ours. */
const shortage = /ENOSPC|EMFILE|ENFILE|EDQUOT|SQLITE_FULL|out of memory|no space left/i;

/** Words with which programs of others tell that something went wrong. */
const failure = /\bfailed to\b|\bunhandled\b|\buncaught\b/i;

/**
 * The last complaint among log lines since `since` (ms since 1970), in one line; undefined without one. Lines of
 * others have no time that could be read, so they are taken for what they are only when all lines are `recent`.
 */
export function complaintIn(lines: readonly string[], since: number, recent = false): string | undefined {
  return lines
    .map((line) => complaintOf(withoutColours(line), since, recent))
    .findLast((complaint) => complaint !== undefined);
}

/** Without the colours that a log line may have. */
export function withoutColours(line: string): string {
  return line.replaceAll(/\u001B\[[\d;]*m/g, '');
}

function complaintOf(line: string, since: number, recent: boolean): string | undefined {
  let fields: Readonly<Record<string, unknown>> | null;
  try {
    fields = JSON.parse(line) as typeof fields;
  } catch {
    return shortage.test(line) || (recent && failure.test(line)) ? line.trim().slice(0, 300) : undefined;
  }
  const { time, level, message, reason } = fields ?? {};
  if (level !== 'warn' && level !== 'error') return undefined;
  if (typeof message !== 'string' || Date.parse(String(time)) < since) return undefined;
  const [why = ''] = typeof reason === 'string' ? reason.split('\n') : [];
  return why === '' ? message : `${message}: ${why}`;
}
