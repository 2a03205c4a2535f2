import { isError, reasonOf } from './errors.ts';

export type LogFields = Readonly<Record<string, unknown>>;

/** What a service tells of itself: one JSON line a message on standard error. */
export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

export function jsonLog(service: string, write: (line: string) => void = writeToStandardError): Log {
  const at =
    (level: string) =>
    (message: string, fields: LogFields = {}): void => {
      const own = { time: new Date().toISOString(), level, service, message };
      // spread twice: its own four keys come first and no field replaces them
      write(asJson({ ...own, ...fields, ...own }));
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

/** Whatever a field holds, a log line never throws. */
function asJson(line: LogFields): string {
  try {
    return JSON.stringify(line, (_key, value: unknown) => {
      if (isError(value)) return reasonOf(value);
      return typeof value === 'bigint' ? String(value) : value;
    });
  } catch (error) {
    const { time, level, service, message } = line;
    return JSON.stringify({ time, level, service, message, fieldsLost: reasonOf(error) });
  }
}

function writeToStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
