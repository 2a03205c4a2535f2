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
      write(JSON.stringify({ time: new Date().toISOString(), level, service, message, ...fields }));
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

function writeToStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
