const days = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const months = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const time = '\\d{2}:\\d{2}:\\d{2}';

/** The form that is sent today, and the two old ones that a server must still read (RFC 9110 §5.6.7). */
const imfFixdate = new RegExp(`^${days}, \\d{2} ${months} \\d{4} ${time} GMT$`);
const rfc850 = new RegExp(`^[A-Z][a-z]+day, (\\d{2})-(${months})-(\\d{2}) (${time}) GMT$`);
const asctime = new RegExp(`^${days} ${months} [ \\d]\\d ${time} \\d{4}$`);

/** Ms since 1970 of an HTTP date in any of its three forms; undefined for anything else. */
export function parseHttpDate(text: string, now = Date.now()): number | undefined {
  if (imfFixdate.test(text)) return finite(Date.parse(text));
  if (asctime.test(text)) return finite(Date.parse(`${text} GMT`));
  const old = rfc850.exec(text);
  if (old === null) return undefined;
  const [, day, month, year, clock] = old;
  const century = Math.floor(new Date(now).getUTCFullYear() / 100) * 100;
  // two digits that would lie more than 50 years ahead mean the last century
  const full = century + Number(year);
  const fullYear = full > new Date(now).getUTCFullYear() + 50 ? full - 100 : full;
  return finite(Date.parse(`${day ?? ''} ${month ?? ''} ${fullYear} ${clock ?? ''} GMT`));
}

/** `Sun, 06 Nov 1994 08:49:37 GMT`; parts of a second are cut, as a HTTP date has none. */
export function formatHttpDate(date: Date): string {
  return date.toUTCString();
}

function finite(ms: number): number | undefined {
  return Number.isFinite(ms) ? ms : undefined;
}
